"""The word for each value of a closed set, in both languages."""

from __future__ import annotations

from collections.abc import Iterable

from planck.model.area import Area, AreaLevel
from planck.model.area_types import type_in_english
from planck.model.assessment import Outcome, Progress, Verdict
from planck.model.basis import Basis, Rule
from planck.model.comparator import Better, ComparatorKind
from planck.model.indicator import Kind
from planck.model.observation import Status
from planck.model.problem import Level
from planck.model.result import Language
from planck.model.target import Mean, Pace, Timing, WaiverState
from planck.reports.wording.voice import Voice
from planck.reports.wording.words import Text

OUTCOMES: dict[Outcome, Text] = {
    Outcome.EXCEEDED: Text("Vượt", "Exceeded"),
    Outcome.MET: Text("Đạt", "Met"),
    Outcome.NEAR: Text("Gần đạt", "Nearly met"),
    Outcome.MISSED: Text("Không đạt", "Missed"),
    Outcome.INCONCLUSIVE: Text("Chưa kết luận được", "Inconclusive"),
}

# Of a target alone ``TargetView`` says more precisely what it lacks, and how a limit was kept.
VERDICTS: dict[Verdict, Text] = {
    Verdict.EXCEEDED: OUTCOMES[Outcome.EXCEEDED],
    Verdict.MET: OUTCOMES[Outcome.MET],
    Verdict.NEAR: OUTCOMES[Outcome.NEAR],
    Verdict.MISSED: OUTCOMES[Outcome.MISSED],
    Verdict.INCONCLUSIVE: OUTCOMES[Outcome.INCONCLUSIVE],
    Verdict.NO_DATA: Text("Thiếu số liệu", "Missing data"),
    Verdict.AREA_ENDED: Text("ĐVHC đã kết thúc hoạt động", "Area abolished"),
    Verdict.NOT_DUE: Text("Chưa đến hạn", "Not due"),
}

PROGRESS: dict[Progress, Text] = {
    Progress.ACHIEVED: Text("Đạt trước hạn", "Achieved early"),
    Progress.AHEAD: Text("Vượt tiến độ", "Ahead"),
    Progress.ON_TRACK: Text("Đúng tiến độ", "On track"),
    Progress.BEHIND: Text("Chậm tiến độ", "Behind"),
    Progress.FAR_BEHIND: Text("Rất chậm tiến độ", "Far behind"),
    Progress.WRONG_WAY: Text("Diễn biến ngược chiều", "Moving the wrong way"),
    Progress.NOT_RATED: Text("Chưa đánh giá được", "Not rated"),
    Progress.NO_DATA: Text("Chưa có số liệu", "No data"),
}

STATUSES: dict[Status, Text] = {
    Status.FORECAST: Text("dự báo", "forecast"),
    Status.DRAFT: Text("dự thảo", "draft"),
    Status.ESTIMATE: Text("ước", "estimate"),
    Status.UNSTATED: Text("chưa rõ ước hay chính thức", "status not stated"),
    Status.PRELIMINARY: Text("sơ bộ", "preliminary"),
    Status.OFFICIAL: Text("chính thức", "official"),
}

RULES: dict[Rule, Text] = {
    Rule.REPORTED: Text("theo công bố", "as reported"),
    Rule.LATEST: Text("số liệu", "figure of"),
    Rule.GEOMETRIC_MEAN: Text("bình quân nhân", "geometric mean"),
    Rule.ARITHMETIC_MEAN: Text("bình quân cộng", "arithmetic mean"),
    Rule.GROWTH_OF_LEVELS: Text("tốc độ tăng (giảm) bình quân, tính từ giá trị", "mean growth of the levels"),
    Rule.CHANGE_OF_LEVELS: Text(
        "mức tăng (giảm) bình quân mỗi năm, tính từ giá trị", "mean annual change of the levels"
    ),
    Rule.MEAN: Text("bình quân", "mean"),
    Rule.WORST_YEAR: Text("năm kém nhất", "worst year"),
    Rule.SUM: Text("tổng", "sum"),
    Rule.MULTIPLE: Text("số lần so với gốc, đến", "multiple of the baseline, to"),
    Rule.RELATIVE_CHANGE: Text("tỷ lệ tăng (giảm) so với gốc, đến", "relative change to"),
    Rule.ABSOLUTE_CHANGE: Text("mức tăng (giảm) so với gốc, đến", "change to"),
    Rule.MILESTONE: Text("mốc", "milestone"),
}

# The same of a target that is about a fall.
RULES_OF_FALLS: dict[Rule, Text] = {
    Rule.GROWTH_OF_LEVELS: Text("tốc độ giảm bình quân, tính từ giá trị", "mean fall of the levels"),
    Rule.CHANGE_OF_LEVELS: Text("mức giảm bình quân mỗi năm, tính từ giá trị", "mean annual fall of the levels"),
    Rule.RELATIVE_CHANGE: Text("tỷ lệ giảm so với gốc, đến", "relative fall to"),
    Rule.ABSOLUTE_CHANGE: Text("mức giảm so với gốc, đến", "fall to"),
}

BASES: dict[Basis, Text] = {
    Basis.END_OF_PERIOD: Text("cuối kỳ", "end of the period"),
    Basis.AVERAGE_GROWTH: Text("tốc độ tăng (giảm) bình quân", "average growth"),
    Basis.AVERAGE: Text("bình quân các năm", "average of the years"),
    Basis.AVERAGE_CHANGE: Text("mức tăng (giảm) bình quân mỗi năm", "average annual change"),
    Basis.EACH_YEAR: Text("hằng năm", "each year"),
    Basis.TOTAL: Text("tổng cả kỳ", "total"),
    Basis.CHANGE: Text("mức tăng (giảm) so với gốc", "change from the baseline"),
    Basis.MILESTONE: Text("nhiệm vụ phải hoàn thành", "milestone"),
}

BASES_OF_FALLS: dict[Basis, Text] = {
    Basis.AVERAGE_GROWTH: Text("tốc độ giảm bình quân", "average fall"),
    Basis.AVERAGE_CHANGE: Text("mức giảm bình quân mỗi năm", "average annual fall"),
    Basis.CHANGE: Text("mức giảm so với gốc", "fall from the baseline"),
}

# The same with the period that the figures are combined over.
BASES_OVER: dict[Basis, Text] = {
    Basis.END_OF_PERIOD: Text("cuối {period}", "at the end of {period}"),
    Basis.AVERAGE_GROWTH: Text("tăng (giảm) bình quân {period}", "average growth {period}"),
    Basis.AVERAGE: Text("bình quân {period}", "average of {period}"),
    Basis.AVERAGE_CHANGE: Text("tăng (giảm) bình quân mỗi năm {period}", "average annual change {period}"),
    Basis.EACH_YEAR: Text("hằng năm trong {period}", "in each year of {period}"),
    Basis.TOTAL: Text("cả {period}", "total of {period}"),
    Basis.CHANGE: Text("mức tăng (giảm) đến {period}", "change by {period}"),
    Basis.MILESTONE: Text("trong {period}", "within {period}"),
}

BASES_OVER_OF_FALLS: dict[Basis, Text] = {
    Basis.AVERAGE_GROWTH: Text("giảm bình quân {period}", "average fall {period}"),
    Basis.AVERAGE_CHANGE: Text("giảm bình quân mỗi năm {period}", "average annual fall {period}"),
    Basis.CHANGE: Text("mức giảm đến {period}", "fall by {period}"),
}

# The bound, with its unit, is ``{value}``; of ranges ``{low}`` and ``{high}`` (the unit stands with the latter).
COMPARATORS: dict[ComparatorKind, Text] = {
    ComparatorKind.AT_LEAST: Text("ít nhất {value}", "at least {value}"),
    ComparatorKind.MORE_THAN: Text("trên {value}", "more than {value}"),
    ComparatorKind.AT_MOST: Text("không quá {value}", "at most {value}"),
    ComparatorKind.LESS_THAN: Text("dưới {value}", "less than {value}"),
    ComparatorKind.BETWEEN: Text("từ {low} đến {high}", "between {low} and {high}"),
    ComparatorKind.EQUAL_TO: Text("bằng {value} ± {within}", "{value} ± {within}"),
    ComparatorKind.DONE: Text("hoàn thành", "completed"),
}

# The same of ranks, of which the smaller number is the better one; each bound is a rank.
RANKS: dict[ComparatorKind, Text] = {
    ComparatorKind.AT_LEAST: Text("{value} trở xuống", "{value} or worse"),
    ComparatorKind.MORE_THAN: Text("kém hơn {value}", "worse than {value}"),
    ComparatorKind.AT_MOST: Text("{value} trở lên", "{value} or better"),
    ComparatorKind.LESS_THAN: Text("tốt hơn {value}", "better than {value}"),
}

SHORT_COMPARATORS: dict[ComparatorKind, Text] = {
    ComparatorKind.AT_LEAST: Text("≥ {value}", "≥ {value}"),
    ComparatorKind.MORE_THAN: Text("> {value}", "> {value}"),
    ComparatorKind.AT_MOST: Text("≤ {value}", "≤ {value}"),
    ComparatorKind.LESS_THAN: Text("< {value}", "< {value}"),
    ComparatorKind.BETWEEN: Text("{low}–{high}", "{low}–{high}"),
    ComparatorKind.EQUAL_TO: Text("{value} ± {within}", "{value} ± {within}"),
    ComparatorKind.DONE: Text("hoàn thành", "completed"),
}

BETTER: dict[Better, Text] = {
    Better.HIGHER: Text("cao hơn là vượt", "higher is better"),
    Better.LOWER: Text("thấp hơn là vượt", "lower is better"),
    Better.INSIDE: Text("phải nằm trong khoảng", "inside the range"),
}

BETTER_OF_FALLS: dict[Better, Text] = {
    **BETTER,
    Better.HIGHER: Text("giảm nhiều hơn là vượt", "a larger fall is better"),
    Better.LOWER: Text("giảm ít hơn là vượt", "a smaller fall is better"),
}

MEANS: dict[Mean, Text] = {
    Mean.GEOMETRIC: Text("bình quân nhân", "geometric mean"),
    Mean.ARITHMETIC: Text("bình quân cộng", "arithmetic mean"),
}

PACES: dict[Pace, Text] = {
    Pace.LINEAR: Text("tuyến tính", "linear"),
    Pace.COMPOUND: Text("tăng trưởng kép", "compound"),
    Pace.TREND: Text("xu thế", "trend"),
}

# When a target holds; ``{period}`` is its period.
TIMINGS: dict[Timing, Text] = {
    Timing.PERIOD: Text("{period}", "{period}"),
    Timing.BY: Text("đến {period}", "by {period}"),
    Timing.UNDATED: Text("không nêu thời hạn", "no due date"),
}

KINDS: dict[Kind, Text] = {
    Kind.LEVEL: Text("giá trị", "level"),
    Kind.RATE: Text("tốc độ", "rate"),
    Kind.SHARE: Text("tỷ lệ", "share"),
    Kind.RANK: Text("thứ hạng", "rank"),
    Kind.FLOW: Text("chỉ tiêu thời kỳ", "flow"),
    Kind.STOCK: Text("chỉ tiêu thời điểm", "stock"),
    Kind.COUNT: Text("số lượng", "count"),
    Kind.MILESTONE: Text("mốc", "milestone"),
}

LEVELS: dict[Level, Text] = {
    Level.NONE: Text("không", "none"),
    Level.INFO: Text("lưu ý", "info"),
    Level.WARNING: Text("cảnh báo", "warning"),
    Level.ERROR: Text("lỗi", "error"),
}

# What a miss of a target weighs: the word "error" is for mistakes in files.
SEVERITIES: dict[Level, Text] = {
    Level.NONE: Text("không đạt cũng không ảnh hưởng đến kết quả kiểm tra", "a miss has no effect on the check"),
    Level.INFO: Text("không đạt thì chỉ ghi nhận", "a miss is only noted"),
    Level.WARNING: Text("không đạt thì chỉ cảnh báo", "a miss is only a warning"),
    Level.ERROR: Text("không đạt thì không đạt yêu cầu kiểm tra", "a miss fails the check"),
}
WEIGHTS: dict[Level, Text] = {
    Level.NONE: Text("không ảnh hưởng đến kết quả kiểm tra", "no effect on the check"),
    Level.INFO: Text("chỉ ghi nhận, không ảnh hưởng đến kết quả kiểm tra", "only noted: no effect on the check"),
    Level.WARNING: Text(
        "cảnh báo: chỉ không đạt yêu cầu kiểm tra khi dùng --fail-on warning",
        "a warning: fails the check only with --fail-on warning",
    ),
    Level.ERROR: Text("không đạt yêu cầu kiểm tra", "fails the check"),
}

WAIVER_STATES: dict[WaiverState, Text] = {
    WaiverState.IN_EFFECT: Text("đang có hiệu lực", "in effect"),
    WaiverState.EXPIRING: Text("sắp hết hạn", "expiring"),
    WaiverState.UNUSED: Text(
        "không cần dùng đến: chỉ tiêu không bị đánh giá là không đạt", "unused: the target does not fail"
    ),
    WaiverState.EXPIRED: Text("đã hết hạn", "expired"),
    WaiverState.PENDING: Text("chưa có hiệu lực", "not yet in effect"),
}

AREA_LEVELS: dict[AreaLevel, Text] = {
    AreaLevel.PROVINCE: Text("tỉnh", "province"),
    AreaLevel.DISTRICT: Text("cấp huyện", "district"),
    AreaLevel.COMMUNE: Text("cấp xã", "commune"),
}

# What a key of the files is about.
KEYS: dict[str, Text] = {
    "amended": Text("điều chỉnh", "amendment"),
    "approximate": Text("nêu gần đúng", "approximation"),
    "bands": Text("ngưỡng tiến độ", "pace bands"),
    "assigned_by": Text("cấp giao", "assigned by"),
    "baseline": Text("số liệu gốc", "baseline"),
    "basis": Text("cách tính", "basis"),
    "better": Text("chiều tốt hơn", "better direction"),
    "by": Text("thời hạn", "due date"),
    "comparator": Text("mức chỉ tiêu", "comparator"),
    "direction": Text("tăng hay giảm", "direction"),
    "each_item": Text("từng mục", "each item"),
    "indicator": Text("chỉ số", "indicator"),
    "kind": Text("loại chỉ số", "kind of indicator"),
    "level_indicator": Text("chỉ số giá trị", "level indicator"),
    "mean": Text("cách lấy bình quân", "kind of mean"),
    "name": Text("tên", "name"),
    "out_of": Text("tổng số đơn vị xếp hạng", "number of ranks"),
    "pace": Text("đường tiến độ", "pace"),
    "part_of": Text("chỉ tiêu gồm nhiều phần", "target in several parts"),
    "period": Text("kỳ", "period"),
    "price_base": Text("giá so sánh", "price base"),
    "province": Text("tỉnh", "province"),
    "published": Text("ngày công bố", "publication date"),
    "restates": Text("nêu lại", "restatement"),
    "set": Text("ngày giao", "date of adoption"),
    "severity": Text("mức xử lý", "severity"),
    "source": Text("nguồn", "source"),
    "status": Text("tính chất số liệu", "status"),
    "tolerance": Text("sai số cho phép", "tolerance"),
    "undated": Text("thời hạn", "due date"),
    "unit": Text("đơn vị tính", "unit"),
    "value": Text("giá trị", "value"),
    "waiver": Text("tạm miễn", "waiver"),
    "within": Text("sai số cho phép", "allowed deviation"),
}


def key_name(voice: Voice, key: str) -> str:
    """What a key of the files is about; an unknown key speaks for itself."""
    name = KEYS.get(key)
    return voice.say(name) if name else key


def area_title(voice: Voice, area: Area) -> str:
    """``Huyện Thanh Liêm``, ``Thanh Liêm district``; without a type ``Thanh Liêm (cấp huyện)``."""
    if area.type is None:
        return typeless_title(voice, area.name, area.level)
    if voice.language is Language.VI:
        kind = area.type.strip()
        title = f"{kind[:1].upper()}{kind[1:]}"
        # A name that begins with the type as it is written in the files has it once.
        return area.name if area.name.casefold().startswith(f"{kind.casefold()} ") else f"{title} {area.name}"
    return f"{area.name} {type_in_english(area.type)}"


def province_title(voice: Voice, area: Area) -> str:
    """The title of the province that an area lies in; empty where none is known."""
    province = voice.register.areas.get(area.id.partition("/")[0])
    return area_title(voice, province) if province is not None else (area.province or "")


def provinces_in_a_line(voice: Voice, areas: Iterable[Area]) -> tuple[str, ...]:
    """The titles of the provinces that areas lie in, each once: ``Tỉnh Hà Nam``, and then ``tỉnh Lạng Sơn``."""
    provinces = {province_title(voice, area): area for area in areas}
    first = next(iter(provinces), None)
    return tuple(
        title if title == first else _inside_a_text(voice, area.id.partition("/")[0], area.province or title)
        for title, area in provinces.items()
    )


def full_title(voice: Voice, area: Area) -> str:
    """``Huyện Thanh Liêm, tỉnh Hà Nam``: an area with those that it lies in."""
    titles = [area_title(voice, area)]
    if area.commune is not None and area.district is not None:
        titles.append(_inside_a_text(voice, area.id.rpartition("/")[0], area.district))
    if area.level is not AreaLevel.PROVINCE and area.province is not None:
        titles.append(_inside_a_text(voice, area.id.partition("/")[0], area.province))
    return ", ".join(titles)


def _inside_a_text(voice: Voice, id: str, name: str) -> str:
    """The title of an area where it does not begin a text: ``tỉnh Hà Nam``; its name where no more is known."""
    area = voice.register.areas.get(id)
    if area is None:
        return name
    title = area_title(voice, area)
    is_typed = voice.language is Language.VI and area.type is not None
    return f"{title[:1].lower()}{title[1:]}" if is_typed else title


def typeless_title(voice: Voice, name: str, level: AreaLevel) -> str:
    """The title of an area of which only the name and the tier are known."""
    if level is AreaLevel.PROVINCE:
        return name
    return f"{name} ({voice.say(AREA_LEVELS[level])})"
