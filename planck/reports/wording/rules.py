"""By which rule each answer of an assessment follows from the figures."""

from __future__ import annotations

from planck.model.assessment import Outcome, Progress, Verdict
from planck.reports.wording.words import Text

# Why an outcome follows from where the actual stands.
OUTCOME_RULES: dict[Outcome, Text] = {
    Outcome.EXCEEDED: Text("tốt hơn mức chỉ tiêu yêu cầu", "better than the target asks for"),
    Outcome.MET: Text("đáp ứng mức chỉ tiêu", "meets the target"),
    Outcome.NEAR: Text(
        "chưa đáp ứng mức chỉ tiêu nhưng trong sai số cho phép; khi tổng hợp vẫn tính là không đạt",
        "does not meet the target, but is within the tolerance; totals count it as not met",
    ),
    Outcome.MISSED: Text("không đáp ứng mức chỉ tiêu", "does not meet the target"),
    Outcome.INCONCLUSIVE: Text(
        "số liệu chưa cho phép kết luận đạt hay không đạt",
        "the figures do not show whether the target is met",
    ),
}

NO_OUTCOME_YET = Text(
    "mới là số liệu của một phần kỳ, nên chưa kết luận đạt hay không đạt",
    "covers only part of the period, so there is no outcome yet",
)
NO_OUTCOME_WITHIN = Text(
    "hạn rơi vào giữa kỳ của số liệu, nên chưa biết có đúng hạn hay không",
    "the due date falls within the period of the record, so it is not known whether it was on time",
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
        "the period ended on {end} and the wait for figures is over: counted neither as met nor as missed",
    ),
    Verdict.AREA_ENDED: Text(
        "đơn vị hành chính kết thúc hoạt động trước khi hết kỳ (ngày {end}): không tính là đạt, "
        "cũng không tính là không đạt",
        "the area ended before the period did ({end}): counted neither as met nor as missed",
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
    Progress.ON_TRACK: Text("đến nay vẫn bảo đảm chỉ tiêu", "kept so far"),
    Progress.BEHIND: Text("đến nay chưa bảo đảm chỉ tiêu", "not kept so far"),
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
        "xu thế đứng yên hoặc đi ngược hướng mong muốn", "the trend is flat or goes the wrong way"
    ),
}
LIMIT_RULES: dict[Progress, Text] = {
    Progress.ON_TRACK: Text(
        "tổng đến nay chưa quá mức giới hạn tính theo thời gian đã qua",
        "the sum so far is within the limit for the time elapsed",
    ),
    Progress.BEHIND: Text(
        "tổng đến nay đã quá mức giới hạn tính theo thời gian đã qua",
        "the sum so far exceeds the limit for the time elapsed",
    ),
}
RANGE_RULES: dict[Progress, Text] = {
    Progress.ON_TRACK: Text(
        "tổng đến nay trong khoảng hai cận tính theo thời gian đã qua",
        "the sum so far is between the two bounds for the time elapsed",
    ),
    Progress.BEHIND: Text(
        "tổng đến nay đã quá cận trên tính theo thời gian đã qua",
        "the sum so far exceeds the upper bound for the time elapsed",
    ),
}
