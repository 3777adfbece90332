"""The texts of the problems that only a judgement can find, as of a day."""

from __future__ import annotations

from planck.model.problem import Code
from planck.reports.wording.words import Text

JUDGEMENT_MESSAGES: dict[Code, Text] = {
    Code.STATED_CONTRADICTED: Text(
        vi="{target}: nguồn nêu {claim_words} cho {period}, còn số liệu cho thấy {found_words}; "
        "hãy đối chiếu số liệu, chỉ tiêu và nhận định với nguồn",
        en="{target}: the source claims {claim_words} for {period}, the figures say {found_words}; "
        "check the figure, the target and the claim against the source",
    ),
    Code.MEANS_DISAGREE: Text(
        vi="{target}: theo {mean_words} thì {outcome_words}, nhưng theo {other_mean_words} thì "
        "{other_outcome_words}; hãy xác nhận nghị quyết tính theo mean: {mean}",
        en="{target} is {outcome_words} by its {mean_words} and {other_outcome_words} by its {other_mean_words}; "
        "make sure that the resolution means mean: {mean}",
    ),
    Code.WAIVER_EXPIRED: Text(
        vi="miễn trừ của {target} đã hết hạn ngày {until_words}, không còn hiệu lực; hãy bỏ đi hoặc xin cấp mới",
        en="the waiver of {target} expired on {until_words} and has no effect; remove it, or have a new one granted",
    ),
    Code.WAIVER_EXPIRING: Text(
        vi="miễn trừ của {target} sẽ hết hạn ngày {until_words}; hãy giải quyết hoặc xin gia hạn trước ngày đó",
        en="the waiver of {target} expires on {until_words}; settle the matter or have it renewed before then",
    ),
    Code.WAIVER_UNUSED: Text(
        vi="miễn trừ của {target} không có tác dụng vì chỉ tiêu không bị đánh giá là không đạt; hãy bỏ miễn trừ",
        en="the waiver of {target} has no effect: the target does not fail; remove the waiver",
    ),
}
