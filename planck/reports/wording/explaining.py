"""The sentences of an explanation: how each answer follows from the figures, worth reading aloud."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from planck.model.assessment import Outcome, Progress, Verdict
from planck.model.result import Language


@dataclass(frozen=True, slots=True)
class Headings:
    """The headings of an explanation, and the small words between its parts; ``{name}`` stands for what is put in."""

    target: str
    figures: str
    left_out: str
    arithmetic: str
    outcome: str
    verdict: str
    progress: str
    needed: str
    notes: str
    as_of: str
    quote: str
    source: str
    resolution: str
    amended: str
    originally: str
    waived: str
    not_waived: str
    no_figures: str
    no_arithmetic: str
    other_mean: str
    exactly: str
    margin: str
    turns: str
    turns_beyond: str
    turns_at_once: str
    turns_upward: str
    turns_downward: str
    provisional: str
    gate: str
    printed: str
    other_need: str
    owner: str
    published: str


HEADINGS: dict[Language, Headings] = {
    Language.VI: Headings(
        target="Chỉ tiêu",
        figures="Số liệu được dùng",
        left_out="Số liệu không dùng",
        arithmetic="Cách tính",
        outcome="Kết quả đến nay",
        verdict="Đánh giá",
        progress="Tiến độ",
        needed="Từ nay",
        notes="Ghi chú",
        as_of="tính đến ngày {day}",
        quote="trích: “{text}”",
        source="nguồn: {source}",
        resolution="văn bản: {text}",
        amended="sửa đổi từ ngày {on} theo {by}",
        originally="chỉ tiêu ban đầu {condition}, {when}: {verdict}",
        waived="được tạm miễn {text}",
        not_waived="có miễn trừ nhưng không có hiệu lực: {text}",
        no_figures="chưa có số liệu nào cho chỉ tiêu này",
        no_arithmetic="không có phép tính nào",
        other_mean="để đối chiếu, {name}: {value} %",
        exactly="so sánh chính xác: {product} {sign} {base}{power} = {bound}",
        margin="chênh lệch {margin}",
        turns="kết quả sẽ đổi nếu số thực hiện thay đổi {change}",
        turns_beyond="kết quả sẽ đổi nếu số thực hiện thay đổi quá {change}",
        turns_at_once="kết quả đang ở đúng ranh giới: chỉ cần kém đi một chút là đổi",
        turns_upward="kết quả đang ở đúng ranh giới: chỉ cần cao hơn một chút là đổi",
        turns_downward="kết quả đang ở đúng ranh giới: chỉ cần thấp hơn một chút là đổi",
        provisional="tạm tính, vì dựa trên số liệu chưa chính thức: {statuses}",
        gate="mức ở cổng kiểm tra: {level}",
        printed="làm tròn về phía khó hơn, nên đạt đúng con số này là đủ",
        other_need="{name}: {value}",
        owner="phụ trách: {who}",
        published="công bố {day}",
    ),
    Language.EN: Headings(
        target="The target",
        figures="The figures used",
        left_out="The figures left out",
        arithmetic="The arithmetic",
        outcome="The outcome to date",
        verdict="The verdict",
        progress="The progress",
        needed="From here",
        notes="Notes",
        as_of="as of {day}",
        quote="quote: “{text}”",
        source="source: {source}",
        resolution="document: {text}",
        amended="amended from {on} by {by}",
        originally="as first adopted, {condition}, {when}: {verdict}",
        waived="waived {text}",
        not_waived="a waiver is without effect: {text}",
        no_figures="there is no figure for this target yet",
        no_arithmetic="there is nothing to work out",
        other_mean="for comparison, the {name}: {value} %",
        exactly="compared exactly: {product} {sign} {base}{power} = {bound}",
        margin="margin {margin}",
        turns="the outcome would turn if the actual changed by {change}",
        turns_beyond="the outcome would turn if the actual changed by more than {change}",
        turns_at_once="the actual stands on the very bound: any worse, and the outcome turns",
        turns_upward="the actual stands on the very bound: any higher, and the outcome turns",
        turns_downward="the actual stands on the very bound: any lower, and the outcome turns",
        provisional="provisional, since it rests on figures that are not settled: {statuses}",
        gate="level at the gate: {level}",
        printed="rounded towards the harder side, so that reaching the printed figure suffices",
        other_need="{name}: {value}",
        owner="owner: {who}",
        published="published {day}",
    ),
}

Words = Mapping[str, str]

# Why an outcome follows from where the actual stands.
OUTCOME_RULES: dict[Outcome, Words] = {
    Outcome.EXCEEDED: {
        "vi": "tốt hơn mức chỉ tiêu đòi hỏi, nên là vượt",
        "en": "better than the target asks for, hence exceeded",
    },
    Outcome.MET: {"vi": "thoả mãn chỉ tiêu, nên là đạt", "en": "it satisfies the target, hence met"},
    Outcome.NEAR: {
        "vi": "không thoả mãn chỉ tiêu nhưng trong sai số cho phép: gần đạt, trong mọi tổng số vẫn tính là không đạt",
        "en": "it does not satisfy the target, yet lies within the tolerance: near, which every total counts as "
        "not met",
    },
    Outcome.MISSED: {
        "vi": "không thoả mãn chỉ tiêu, nên là không đạt",
        "en": "it does not satisfy the target, hence missed",
    },
    Outcome.INCONCLUSIVE: {
        "vi": "số liệu không cho biết chỉ tiêu có được thoả mãn hay không",
        "en": "the figures cannot say whether the target is satisfied",
    },
}

# Why a verdict is what it is; the reason of the assessment follows where it has one.
VERDICT_RULES: dict[Verdict, Words] = {
    Verdict.EXCEEDED: {
        "vi": "kỳ đã kết thúc ngày {end} và đủ số liệu: kết quả là cuối cùng",
        "en": "the period ended on {end} and the figures are complete: the outcome is final",
    },
    Verdict.MET: {
        "vi": "kỳ đã kết thúc ngày {end} và đủ số liệu: kết quả là cuối cùng",
        "en": "the period ended on {end} and the figures are complete: the outcome is final",
    },
    Verdict.NEAR: {
        "vi": "kỳ đã kết thúc ngày {end} và đủ số liệu: kết quả là cuối cùng",
        "en": "the period ended on {end} and the figures are complete: the outcome is final",
    },
    Verdict.MISSED: {
        "vi": "kỳ đã kết thúc ngày {end} và đủ số liệu: kết quả là cuối cùng",
        "en": "the period ended on {end} and the figures are complete: the outcome is final",
    },
    Verdict.INCONCLUSIVE: {
        "vi": "kỳ đã kết thúc ngày {end} nhưng số liệu không quyết định được",
        "en": "the period ended on {end}, but the figures do not decide",
    },
    Verdict.NO_DATA: {
        "vi": "kỳ đã kết thúc ngày {end}, đã quá thời gian chờ mà số liệu còn thiếu: không tính là đạt, cũng không "
        "tính là không đạt",
        "en": "the period ended on {end} and the time to wait for its figures is over: neither met nor missed",
    },
    Verdict.AREA_ENDED: {
        "vi": "đơn vị hành chính kết thúc hoạt động trước khi hết kỳ (ngày {end}): không tính là đạt, "
        "cũng không tính là không đạt",
        "en": "the area ended before the period did ({end}): neither met nor missed",
    },
    Verdict.NOT_DUE: {"vi": "kỳ kết thúc ngày {end}", "en": "the period ends on {end}"},
}
DECIDED_EARLY: Words = {
    "vi": "đã quyết định trước khi kỳ kết thúc ngày {end}",
    "en": "decided before the period ends on {end}",
}

# Why a progress is what it is: by the pace ratio, and by rules without one.
BAND_RULES: dict[Progress, Words] = {
    Progress.AHEAD: {"vi": "tỷ lệ tiến độ trên 1", "en": "the pace ratio is above 1"},
    Progress.ON_TRACK: {"vi": "tỷ lệ tiến độ từ 0,95 đến 1", "en": "the pace ratio is 0.95 to 1"},
    Progress.BEHIND: {
        "vi": "tỷ lệ tiến độ từ 0,60 đến dưới 0,95",
        "en": "the pace ratio is 0.60 or more, below 0.95",
    },
    Progress.FAR_BEHIND: {"vi": "tỷ lệ tiến độ từ 0 đến dưới 0,60", "en": "the pace ratio is 0 or more, below 0.60"},
    Progress.WRONG_WAY: {"vi": "tỷ lệ tiến độ dưới 0", "en": "the pace ratio is below 0"},
}
PROGRESS_RULES: dict[Progress, Words] = {
    Progress.ACHIEVED: {
        "vi": "số liệu mới nhất đã thoả mãn chỉ tiêu",
        "en": "the latest value already satisfies the target",
    },
    Progress.AHEAD: BAND_RULES[Progress.AHEAD],
    Progress.ON_TRACK: {"vi": "đến nay vẫn giữ được chỉ tiêu", "en": "so far the target holds"},
    Progress.BEHIND: {"vi": "đến nay chưa giữ được chỉ tiêu", "en": "so far the target does not hold"},
    Progress.FAR_BEHIND: BAND_RULES[Progress.FAR_BEHIND],
    Progress.WRONG_WAY: {
        "vi": "mốc so sánh đã thoả mãn chỉ tiêu, nay thì không",
        "en": "the baseline satisfied the target, the latest value does not",
    },
    Progress.NOT_RATED: {"vi": "có số liệu nhưng chưa xếp được", "en": "there are figures, but not apt to be rated"},
    Progress.NO_DATA: {"vi": "chưa có số liệu", "en": "there are no figures"},
}
TREND_RULES: dict[Progress, Words] = {
    Progress.ON_TRACK: {"vi": "phần thiếu theo xu thế dưới 0,05", "en": "the trend misses by less than 0.05"},
    Progress.BEHIND: {"vi": "phần thiếu theo xu thế từ 0,05 đến 0,20", "en": "the trend misses by 0.05 to 0.20"},
    Progress.FAR_BEHIND: {"vi": "phần thiếu theo xu thế trên 0,20", "en": "the trend misses by more than 0.20"},
    Progress.WRONG_WAY: {
        "vi": "xu thế đứng yên hoặc đi ngược hướng mong muốn",
        "en": "the trend stands still or leads the wrong way",
    },
}
LIMIT_RULES: dict[Progress, Words] = {
    Progress.ON_TRACK: {
        "vi": "tổng đến nay chưa quá phần giới hạn của thời gian đã qua",
        "en": "the sum so far is within the limit's share of the time elapsed",
    },
    Progress.BEHIND: {
        "vi": "tổng đến nay đã quá phần giới hạn của thời gian đã qua",
        "en": "the sum so far is beyond the limit's share of the time elapsed",
    },
}
