"""The texts of the problems that only a judgement can find, as of a day."""

from __future__ import annotations

from planck.model.problem import Code

JUDGEMENT_MESSAGES: dict[Code, dict[str, str]] = {
    Code.STATED_CONTRADICTED: {
        "en": "the source claims {claim} of {target} in {period}, the figures say {found}; check the figure, the "
        "target and the claim against the source",
        "vi": "nguồn nêu {claim} cho {target} kỳ {period}, còn số liệu cho thấy {found}; hãy đối chiếu số liệu, chỉ "
        "tiêu và nhận định với nguồn",
    },
    Code.MEANS_DISAGREE: {
        "en": "{target} is {outcome} by its {mean} mean and {other_outcome} by the {other_mean} one; make sure that "
        "the resolution means mean: {mean}",
        "vi": "{target}: kết quả là {outcome} theo bình quân {mean} nhưng là {other_outcome} theo bình quân "
        "{other_mean}; hãy chắc rằng nghị quyết tính theo mean: {mean}",
    },
    Code.WAIVER_EXPIRED: {
        "en": "the waiver of {target} expired on {until} and has no effect; remove it, or have a new one granted",
        "vi": "miễn trừ của {target} đã hết hạn ngày {until}, không còn hiệu lực; hãy bỏ đi hoặc xin cấp mới",
    },
    Code.WAIVER_EXPIRING: {
        "en": "the waiver of {target} expires on {until}; settle the matter or have it renewed before then",
        "vi": "miễn trừ của {target} sẽ hết hạn ngày {until}; hãy giải quyết hoặc xin gia hạn trước ngày đó",
    },
    Code.WAIVER_UNUSED: {
        "en": "the waiver of {target} has no effect: the target does not fail; remove the waiver",
        "vi": "miễn trừ của {target} không có tác dụng vì chỉ tiêu không bị trượt; hãy bỏ miễn trừ",
    },
}
