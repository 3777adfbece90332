"""By which rule each answer of an assessment follows from the figures."""

from __future__ import annotations

from planck.model.assessment import Outcome, Progress, Verdict
from planck.reports.wording.words import Text

# Why an outcome follows from where the actual stands.
OUTCOME_RULES: dict[Outcome, Text] = {
    Outcome.EXCEEDED: Text(
        "tốt hơn mức chỉ tiêu đòi hỏi, nên là vượt", "better than the target asks for, hence exceeded"
    ),
    Outcome.MET: Text("thỏa mãn chỉ tiêu, nên là đạt", "it satisfies the target, hence met"),
    Outcome.NEAR: Text(
        "không thỏa mãn chỉ tiêu nhưng trong sai số cho phép: gần đạt, trong mọi tổng số vẫn tính là không đạt",
        "it does not satisfy the target, yet lies within the tolerance: near, which every total counts as not met",
    ),
    Outcome.MISSED: Text("không thỏa mãn chỉ tiêu, nên là không đạt", "it does not satisfy the target, hence missed"),
    Outcome.INCONCLUSIVE: Text(
        "số liệu không cho biết chỉ tiêu có được thỏa mãn hay không",
        "the figures cannot say whether the target is satisfied",
    ),
}

NO_OUTCOME_YET = Text(
    "mới là số liệu của một phần kỳ, nên chưa kết luận đạt hay không đạt",
    "of a part of the period only, hence no outcome yet",
)
NO_OUTCOME_WITHIN = Text(
    "hạn nằm trong kỳ được ghi, nên chưa biết có trước hạn hay không",
    "the due day lies within the period that it is recorded for, hence no outcome",
)

# Why a verdict is what it is; the reason of the assessment follows where it has one.
VERDICT_RULES: dict[Verdict, Text] = {
    Verdict.EXCEEDED: Text(
        "kỳ đã kết thúc ngày {end} và đủ số liệu: kết quả là cuối cùng",
        "the period ended on {end} and the figures are complete: the outcome is final",
    ),
    Verdict.MET: Text(
        "kỳ đã kết thúc ngày {end} và đủ số liệu: kết quả là cuối cùng",
        "the period ended on {end} and the figures are complete: the outcome is final",
    ),
    Verdict.NEAR: Text(
        "kỳ đã kết thúc ngày {end} và đủ số liệu: kết quả là cuối cùng",
        "the period ended on {end} and the figures are complete: the outcome is final",
    ),
    Verdict.MISSED: Text(
        "kỳ đã kết thúc ngày {end} và đủ số liệu: kết quả là cuối cùng",
        "the period ended on {end} and the figures are complete: the outcome is final",
    ),
    Verdict.INCONCLUSIVE: Text(
        "kỳ đã kết thúc ngày {end} nhưng số liệu không quyết định được",
        "the period ended on {end}, but the figures do not decide",
    ),
    Verdict.NO_DATA: Text(
        "kỳ đã kết thúc ngày {end}, đã quá thời gian chờ mà số liệu còn thiếu: không tính là đạt, cũng không "
        "tính là không đạt",
        "the period ended on {end} and the time to wait for its figures is over: neither met nor missed",
    ),
    Verdict.AREA_ENDED: Text(
        "đơn vị hành chính kết thúc hoạt động trước khi hết kỳ (ngày {end}): không tính là đạt, "
        "cũng không tính là không đạt",
        "the area ended before the period did ({end}): neither met nor missed",
    ),
    Verdict.NOT_DUE: Text("kỳ kết thúc ngày {end}", "the period ends on {end}"),
}
DECIDED_EARLY = Text("đã quyết định trước khi kỳ kết thúc ngày {end}", "decided before the period ends on {end}")

# Why a progress is what it is: by the pace ratio, and by rules without one.
BAND_RULES: dict[Progress, Text] = {
    Progress.AHEAD: Text("tỷ lệ tiến độ trên {ahead}", "the pace ratio is above {ahead}"),
    Progress.ON_TRACK: Text("tỷ lệ tiến độ từ {on_track} đến {ahead}", "the pace ratio is {on_track} to {ahead}"),
    Progress.BEHIND: Text(
        "tỷ lệ tiến độ từ {behind} đến dưới {on_track}", "the pace ratio is {behind} or more, below {on_track}"
    ),
    Progress.FAR_BEHIND: Text("tỷ lệ tiến độ từ 0 đến dưới {behind}", "the pace ratio is 0 or more, below {behind}"),
    Progress.WRONG_WAY: Text("tỷ lệ tiến độ dưới 0", "the pace ratio is below 0"),
}
PROGRESS_RULES: dict[Progress, Text] = {
    Progress.ACHIEVED: Text("số liệu mới nhất đã thỏa mãn chỉ tiêu", "the latest value already satisfies the target"),
    Progress.AHEAD: BAND_RULES[Progress.AHEAD],
    Progress.ON_TRACK: Text("đến nay vẫn giữ được chỉ tiêu", "so far the target holds"),
    Progress.BEHIND: Text("đến nay chưa giữ được chỉ tiêu", "so far the target does not hold"),
    Progress.FAR_BEHIND: BAND_RULES[Progress.FAR_BEHIND],
    Progress.WRONG_WAY: Text(
        "số liệu gốc đã thỏa mãn chỉ tiêu, nay thì không",
        "the baseline satisfied the target, the latest value does not",
    ),
    Progress.NOT_RATED: Text("có số liệu nhưng chưa đánh giá được", "there are figures, but they cannot be rated"),
    Progress.NO_DATA: Text("chưa có số liệu", "there are no figures"),
}
TREND_RULES: dict[Progress, Text] = {
    Progress.ON_TRACK: Text("phần thiếu theo xu thế dưới 0,05", "the trend misses by less than 0.05"),
    Progress.BEHIND: Text("phần thiếu theo xu thế từ 0,05 đến 0,20", "the trend misses by 0.05 to 0.20"),
    Progress.FAR_BEHIND: Text("phần thiếu theo xu thế trên 0,20", "the trend misses by more than 0.20"),
    Progress.WRONG_WAY: Text(
        "xu thế đứng yên hoặc đi ngược hướng mong muốn", "the trend stands still or leads the wrong way"
    ),
}
LIMIT_RULES: dict[Progress, Text] = {
    Progress.ON_TRACK: Text(
        "tổng đến nay chưa quá phần giới hạn của thời gian đã qua",
        "the sum so far is within the limit's share of the time elapsed",
    ),
    Progress.BEHIND: Text(
        "tổng đến nay đã quá phần giới hạn của thời gian đã qua",
        "the sum so far is beyond the limit's share of the time elapsed",
    ),
}
RANGE_RULES: dict[Progress, Text] = {
    Progress.ON_TRACK: Text(
        "tổng đến nay nằm giữa phần của hai cận theo thời gian đã qua",
        "the sum so far lies between the shares of both bounds for the time elapsed",
    ),
    Progress.BEHIND: Text(
        "tổng đến nay đã quá phần của cận trên theo thời gian đã qua",
        "the sum so far is beyond the upper bound's share of the time elapsed",
    ),
}
