"""Why something is as it is, in a sentence that names what is missing or what decided."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from planck.model.assessment import Assessment
from planck.model.explanation import Arg, Reason, ReasonCode, Several
from planck.model.location import Location
from planck.model.period import Period
from planck.model.unit import Unit
from planck.reports.wording import words
from planck.reports.wording.digits import places_apart
from planck.reports.wording.sentences import indicator_name, name_of_target
from planck.reports.wording.terms import key_name
from planck.reports.wording.voice import Voice
from planck.reports.wording.words import Text

# ``{name}`` stands for an argument of the reason.
REASONS: dict[ReasonCode, Text] = {
    ReasonCode.NO_FIGURES: Text("chưa có số liệu nào", "no figures on record"),
    ReasonCode.YEARS_MISSING: Text(
        "mới có số liệu {observed}/{of} năm: còn thiếu {missing}",
        "{observed} of {of} years observed: {missing} missing",
    ),
    ReasonCode.VALUE_MISSING: Text("còn thiếu số liệu {period}", "the figure for {period} is missing"),
    ReasonCode.PARTS_MISSING: Text("còn thiếu số liệu {missing}", "the figures for {missing} are missing"),
    ReasonCode.NO_FIGURES_YET: Text(
        "chưa có số liệu dùng được cho kỳ của chỉ tiêu", "no figure on record covers the period of the target yet"
    ),
    ReasonCode.BASELINE_MISSING: Text(
        "thiếu số liệu gốc {period}, cùng độ dài với kỳ được so sánh",
        "the baseline is missing: a figure for {period}, as long a period as the one compared with it",
    ),
    ReasonCode.BASELINE_UNTOLD: Text(
        "chỉ tiêu không nêu so với kỳ nào: ghi baseline", "it is not clear what to compare with: give a baseline"
    ),
    ReasonCode.FLOW_OR_STOCK: Text(
        "số liệu {period} là của một phần kỳ, chưa khai báo là chỉ tiêu thời kỳ, tốc độ tăng hay chỉ tiêu thời điểm "
        "(kind trong indicators.yaml)",
        "the figure for {period} covers part of the period, and it is not clear whether it adds up, is growth, or "
        "is a balance at its end (kind in indicators.yaml)",
    ),
    ReasonCode.FLOW_ASSUMED: Text(
        "số liệu {period} là của một phần kỳ, tính bằng {unit} nên chỉ mặc định là chỉ tiêu thời kỳ, chưa đủ để kết "
        "luận; hãy khai báo kind: flow trong indicators.yaml (là chỉ tiêu thời điểm thì kind: stock)",
        "the figure for {period} covers part of the period; figures in {unit} are a flow only by default, "
        "and no verdict rests on a default; declare kind: flow in indicators.yaml (kind: stock if they are balances)",
    ),
    ReasonCode.VALUE_ON_ANOTHER_DAY: Text(
        "còn thiếu số liệu {period}; số liệu ngày {day} không phải là của cuối kỳ: nếu hạn là ngày đó, ghi by: {iso}",
        "the figure for {period} is missing; that of {day} is not for its end: if that day is the due date, write "
        "by: {iso}",
    ),
    ReasonCode.BREAK: Text(
        "từ {since} là chuỗi số liệu mới: số liệu trước đó không dùng làm gốc hay xu thế",
        "a new series begins in {since}: earlier figures serve neither as baseline nor as trend",
    ),
    ReasonCode.LEVEL_BEFORE_MISSING: Text(
        "thiếu giá trị năm {year}, là năm gốc",
        "the level of {year}, the base year, is missing",
    ),
    ReasonCode.ITEM_INCOMPLETE: Text("số liệu của {item} chưa đủ", "the figures for {item} are incomplete"),
    ReasonCode.KNOWN_MISSING: Text(
        "số liệu {period} được ghi là không có: {reason}", "the figure for {period} is recorded as missing: {reason}"
    ),
    ReasonCode.MILESTONE_UNKNOWN: Text(
        "chưa có ghi nhận hoàn thành hay chưa hoàn thành", "no record says whether it was reached"
    ),
    ReasonCode.AREA_ENDED: Text(
        "đơn vị hành chính kết thúc hoạt động ngày {day}, trước khi hết kỳ của chỉ tiêu",
        "the area ended on {day}, before the end of the period",
    ),
    ReasonCode.UNDATED: Text("chỉ tiêu không nêu thời hạn", "the target has no date"),
    ReasonCode.PERIOD_OPEN: Text("kỳ của chỉ tiêu đến hết ngày {day}", "the period ends on {day}"),
    ReasonCode.GRACE: Text(
        "đã hết kỳ, chờ đủ số liệu đến hết ngày {day}",
        "the period is over; figures are awaited until {day}",
    ),
    ReasonCode.BOUNDARY_CHANGED: Text(
        "địa giới thay đổi từ ngày {day}; số liệu {period} theo địa giới mới không đánh giá được chỉ tiêu cũ",
        "the boundary changed on {day}; the figure for {period} is for the new territory",
    ),
    ReasonCode.INTERVAL_STRADDLES: Text(
        "số liệu không phải một con số duy nhất: có giá trị có thể đạt, có giá trị không",
        "the figure is not a single number: some of its possible values meet the target, and some do not",
    ),
    ReasonCode.REACHED_WITHIN: Text(
        "hoàn thành trong {period}, chưa rõ có trước hạn {day} hay không",
        "reached within {period}; whether by {day} is not known",
    ),
    ReasonCode.REACHED_LATE: Text("hoàn thành muộn ({on}), hạn là {day}", "reached late ({on}; it was due by {day})"),
    ReasonCode.RECORDED_FALSE: Text(
        "được ghi là chưa hoàn thành trong {period}", "recorded as not reached for {period}"
    ),
    ReasonCode.LOST: Text(
        "đã hoàn thành ({on}) nhưng không giữ được: {period} được ghi là không đạt",
        "reached ({on}) but lost since: recorded as not met for {period}",
    ),
    ReasonCode.YEAR_MISSED: Text(
        "năm {year} không đạt, mà từng năm đều phải đạt", "{year} missed, and every year has to be met"
    ),
    ReasonCode.LIMIT_PASSED: Text(
        "tổng đến nay đã vượt giới hạn của cả kỳ", "the sum so far already exceeds the limit for the whole period"
    ),
    ReasonCode.SUM_REACHED: Text(
        "tổng đến nay đã đạt chỉ tiêu của cả kỳ và chỉ có thể tăng thêm",
        "the sum so far already meets the target for the whole period, and can only grow",
    ),
    ReasonCode.ITEM_WORST: Text("{item} là kém nhất và quyết định kết quả", "{item} is the worst and decides"),
    ReasonCode.ONE_VALUE: Text(
        "mới có một số liệu, chưa tính được tiến độ", "only one figure: no pace can be measured"
    ),
    ReasonCode.TOO_FEW_VALUES: Text(
        "mới có {observed} số liệu, xu thế cần ít nhất {needed}", "{observed} figures, and a trend needs {needed}"
    ),
    ReasonCode.INTERVAL: Text(
        "số liệu không phải một con số duy nhất, không tính được tiến độ",
        "the figure is not a single number: no pace can be measured",
    ),
    ReasonCode.BASELINE_ZERO: Text(
        "số liệu gốc bằng 0, không tính được tốc độ tăng", "the baseline is zero: growth cannot be calculated"
    ),
    ReasonCode.BASELINE_BELOW_ZERO: Text(
        "số liệu gốc nhỏ hơn 0 hoặc có thể nhỏ hơn 0, không tính được tốc độ tăng",
        "the baseline is or may be below zero: growth cannot be calculated",
    ),
    ReasonCode.OPPOSITE_SIGNS: Text(
        "số liệu gốc và chỉ tiêu trái dấu, không tính được tốc độ tăng",
        "baseline and target have opposite signs: growth cannot be calculated",
    ),
    ReasonCode.TARGET_ZERO: Text(
        "chỉ tiêu bằng 0, mà không tốc độ nào đưa số liệu về đúng 0; tính được với `pace: linear`",
        "the target is zero, which no growth rate leads to; `pace: linear` can be measured",
    ),
    ReasonCode.TARGET_IS_BASELINE: Text(
        "chỉ tiêu bằng số liệu gốc, không có quãng đường để đo tiến độ",
        "the target equals the baseline: there is no distance to measure pace by",
    ),
    ReasonCode.GAP: Text("số liệu đứt quãng: thiếu {missing}", "the figures have a gap: {missing} missing"),
    ReasonCode.NO_TIME: Text(
        "số liệu gốc và số liệu mới nhất cùng một thời điểm", "the baseline and the latest figure are of the same time"
    ),
    ReasonCode.TARGET_NOT_POSITIVE: Text(
        "chỉ tiêu không dương, tỷ lệ so với chỉ tiêu không có nghĩa",
        "the target is not positive: a ratio to it means nothing",
    ),
    ReasonCode.SHARE_ALONE: Text(
        "chỉ biết tỷ lệ so với kế hoạch, không tính được tiến độ",
        "only its share of the plan is known: no pace can be measured",
    ),
    ReasonCode.NO_MEANING: Text(
        "cách đo tiến độ này không có nghĩa với chỉ tiêu", "this pace does not apply to the target"
    ),
    ReasonCode.ASSUMED: Text(
        "người nhập tự xác định, văn bản không nêu: {keys}", "the author's reading, not the document's: {keys}"
    ),
    ReasonCode.DERIVED: Text(
        "chỉ tiêu suy ra, văn bản không ghi: {text}", "worked out, not printed in the document: {text}"
    ),
    ReasonCode.PART_OF: Text(
        "một trong {count} phần của “{text}”, tính chung là một chỉ tiêu",
        "one of {count} parts of “{text}”, which are counted as one target",
    ),
    ReasonCode.RESTATES: Text("nêu lại “{id}”, không tính lần hai", "a second statement of “{id}”, not counted twice"),
    ReasonCode.APPROXIMATE: Text("văn bản nêu gần đúng", "approximate in the document"),
    ReasonCode.AMENDED: Text("điều chỉnh từ ngày {on} theo {by}", "amended from {on} by {by}"),
    ReasonCode.AMENDED_TOO_LATE: Text(
        "điều chỉnh ngày {on} theo {by} sau khi hết kỳ nên không áp dụng",
        "the amendment of {on} by {by} came after the period and does not count",
    ),
    ReasonCode.FROM_LEVELS: Text(
        "tốc độ tăng tính từ số liệu “{indicator}”", "growth worked out from the levels of “{indicator}”"
    ),
    ReasonCode.MEAN_OF_RATES_ONLY: Text(
        "mean: arithmetic chỉ dùng cho các tốc độ đã công bố; tốc độ tính từ giá trị chỉ có bình quân nhân",
        "mean: arithmetic applies only to reported rates; growth from levels always has the geometric mean",
    ),
    ReasonCode.FLOW_BY_DEFAULT: Text(
        "số liệu tính bằng {unit} được mặc định là chỉ tiêu thời kỳ, cộng lại thành năm, chỉ để xem tiến độ; muốn kết "
        "luận từ các phần thì khai báo kind: flow (là chỉ tiêu thời điểm thì kind: stock) trong indicators.yaml",
        "figures in {unit} are taken as a flow by default, whose parts add up to the year, for progress only; "
        "for a verdict from the parts declare kind: flow (kind: stock if they are balances) in "
        "indicators.yaml",
    ),
    ReasonCode.STATED_CONFIRMED: Text(
        "khớp với chênh lệch mà nguồn nêu: {margin}", "agrees with the margin that the source states: {margin}"
    ),
    ReasonCode.STATED_VERDICT_CONFIRMED: Text(
        "khớp với kết luận mà nguồn nêu", "agrees with the verdict that the source states"
    ),
    ReasonCode.STATED_PERCENT_CONFIRMED: Text(
        "khớp với tỷ lệ thực hiện so với kế hoạch mà nguồn nêu: {percent}%",
        "agrees with the share of the target that the source states: {percent}%",
    ),
    ReasonCode.STATED_NOT_CHECKABLE: Text(
        "không kiểm tra được nhận định mà nguồn nêu, vì chỉ tiêu được suy ra từ chính nó",
        "the claim of the source cannot be checked: the target was derived from it",
    ),
    ReasonCode.STATED_UNCHECKED: Text(
        "chưa đủ số liệu để kiểm tra nhận định mà nguồn nêu cho {period}",
        "there are not enough figures to check what the source claims for {period}",
    ),
    ReasonCode.MEANS_DISAGREE: Text(
        "hai cách lấy bình quân cho kết quả khác nhau: nhân {geometric}, cộng {arithmetic}",
        "the two means disagree on the outcome: geometric {geometric}, arithmetic {arithmetic}",
    ),
    ReasonCode.DETERIORATING: Text("đang đạt nhưng xu thế đi xa khỏi chỉ tiêu", "met, but moving away from the target"),
    ReasonCode.STALE: Text(
        "số liệu mới nhất ({period}) đã quá hai năm", "the latest figure ({period}) is more than two years old"
    ),
    ReasonCode.UNDATED_AREA_ENDED: Text(
        "chỉ tiêu không nêu thời hạn, đơn vị hành chính kết thúc hoạt động ngày {day}",
        "the target has no date, and the area ended on {day}",
    ),
    ReasonCode.PUBLISHED_LATER: Text("công bố sau đó, ngày {day}", "published later, on {day}"),
    ReasonCode.PERIOD_NOT_OVER: Text(
        "kỳ của số liệu đến hết ngày {day}, không ghi ngày công bố",
        "its period ends on {day}, and no publication date is given",
    ),
    ReasonCode.SUPERSEDED: Text("đã có số liệu công bố sau thay thế: {by}", "superseded by a later one: {by}"),
    ReasonCode.OUTSIDE_PERIOD: Text("ngoài kỳ của chỉ tiêu", "outside the period of the target"),
    ReasonCode.NOT_WHOLE_YEARS: Text("không phải số liệu của cả năm", "not for whole years"),
    ReasonCode.ANOTHER_LENGTH: Text(
        "số liệu của khoảng thời gian có độ dài khác, không so được với chỉ tiêu",
        "it covers a period of another length than the target asks for",
    ),
    ReasonCode.COVERED: Text("đã nằm trong số liệu {by}", "already covered by the figure for {by}"),
    ReasonCode.SERVES_ANOTHER: Text("chỉ dùng cho chỉ tiêu “{id}”", "used only for the target “{id}”"),
    ReasonCode.AFTER_AREA_ENDED: Text(
        "sau khi đơn vị hành chính kết thúc hoạt động, ngày {day}", "from after the area ended, on {day}"
    ),
    ReasonCode.ANOTHER_TERRITORY: Text("tính trên địa giới khác", "compiled on another territory"),
    ReasonCode.ANOTHER_UNIT: Text(
        "đơn vị {unit} không đổi được ra {wanted}", "its unit {unit} does not convert to {wanted}"
    ),
    ReasonCode.ANOTHER_PRICE_BASE: Text(
        "tính theo giá {base}, không phải giá {wanted}", "at prices of {base}, not of {wanted}"
    ),
    ReasonCode.NOT_LATEST: Text("không phải số liệu mới nhất của kỳ", "not the latest figure of the period"),
    ReasonCode.NOT_NUMERIC: Text("không phải một con số", "not a single number"),
    ReasonCode.RATES_PREFERRED: Text(
        "đã có tốc độ tăng được công bố, không dùng giá trị", "growth rates are reported, so the levels are not used"
    ),
    ReasonCode.VALUE_NULL: Text("được ghi là không có số liệu: {reason}", "recorded as missing: {reason}"),
    ReasonCode.PLAN_UNKNOWN: Text(
        "không rõ số kế hoạch, chỉ đánh giá được bằng tỷ lệ so với kế hoạch",
        "the plan's own figure is not known: only a share of it can be judged",
    ),
    ReasonCode.NO_ITEMS: Text("không có số liệu của từng mục", "it has no figures by item"),
    ReasonCode.AVERAGE_OVER_YEARS: Text("là bình quân của nhiều năm", "it is an average over several years"),
}

# The price base of figures in the prices of their own years.
_CURRENT = "current"


def names_numbers(assessment: Assessment) -> bool:
    """Whether a sentence may have a number in it, which stands there with the digits of the assessment."""
    reasons = [assessment.reason, assessment.progress_reason, *assessment.notes]
    reasons += [unused.reason for unused in assessment.unused]
    for reason in reasons:
        if reason is not None and reason.args:
            for arg in reason.args.values():
                if isinstance(arg, (Decimal, tuple)):
                    return True
    return False


def sentence(voice: Voice, reason: Reason) -> str:
    """The reason in words; its numbers with the digits of the assessment it stands in."""
    return voice.fill(REASONS[reason.code], {name: _word(voice, name, value) for name, value in reason.args.items()})


def _word(voice: Voice, name: str, value: Arg) -> str:
    if isinstance(value, Decimal):
        return _number(voice, value)
    if isinstance(value, date):
        return voice.day(value)
    if isinstance(value, Period):
        return voice.period(value)
    if isinstance(value, Unit):
        return voice.unit(value)
    if isinstance(value, Location):
        return voice.path(str(value))
    if isinstance(value, tuple):
        return _list(voice, name, value)
    if value is None:
        return "…"
    if name == "id":
        return name_of_target(voice, str(value))
    if name == "indicator":
        return indicator_name(voice, str(value)) or str(value)
    if value == _CURRENT and name in ("base", "wanted"):
        return voice.say(words.YEAR_ITSELF)
    return voice.unit_name(str(value)) if value != _CURRENT and name in ("unit", "wanted") else str(value)


def _number(voice: Voice, value: Decimal) -> str:
    digits = voice.digits
    return voice.number(value, places_apart(value, digits.bounds, min(digits.taken(value), digits.of_mean)))


def _list(voice: Voice, name: str, values: Several) -> str:
    if name == "keys":
        return ", ".join(key_name(voice, str(key)) for key in values)
    return ", ".join(_word(voice, name, value) for value in values)
