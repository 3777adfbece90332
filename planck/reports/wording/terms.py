"""The word for each value of a closed set, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from planck.model.area import Area, AreaLevel
from planck.model.assessment import Outcome, Progress, Rule, Verdict
from planck.model.comparator import Better, ComparatorKind
from planck.model.indicator import Kind
from planck.model.names import fold
from planck.model.observation import Status
from planck.model.problem import Level
from planck.model.result import FailOn, Language
from planck.model.target import Basis, Mean, Pace, Timing

Words = Mapping[str, str]

OUTCOMES: dict[Outcome, Words] = {
    Outcome.EXCEEDED: {"vi": "Vượt", "en": "Exceeded"},
    Outcome.MET: {"vi": "Đạt", "en": "Met"},
    Outcome.NEAR: {"vi": "Gần đạt", "en": "Near"},
    Outcome.MISSED: {"vi": "Không đạt", "en": "Missed"},
    Outcome.INCONCLUSIVE: {"vi": "Chưa kết luận được", "en": "Inconclusive"},
}

VERDICTS: dict[Verdict, Words] = {
    Verdict.EXCEEDED: OUTCOMES[Outcome.EXCEEDED],
    Verdict.MET: OUTCOMES[Outcome.MET],
    Verdict.NEAR: OUTCOMES[Outcome.NEAR],
    Verdict.MISSED: OUTCOMES[Outcome.MISSED],
    Verdict.INCONCLUSIVE: OUTCOMES[Outcome.INCONCLUSIVE],
    Verdict.NO_DATA: {"vi": "Chưa có số liệu", "en": "No data"},
    Verdict.AREA_ENDED: {"vi": "Đã kết thúc hoạt động", "en": "Area ended"},
    Verdict.NOT_DUE: {"vi": "Chưa đến hạn", "en": "Not due"},
}

PROGRESS: dict[Progress, Words] = {
    Progress.ACHIEVED: {"vi": "Đã đạt", "en": "Achieved"},
    Progress.AHEAD: {"vi": "Vượt tiến độ", "en": "Ahead"},
    Progress.ON_TRACK: {"vi": "Đúng tiến độ", "en": "On track"},
    Progress.BEHIND: {"vi": "Chậm", "en": "Behind"},
    Progress.FAR_BEHIND: {"vi": "Rất chậm", "en": "Far behind"},
    Progress.WRONG_WAY: {"vi": "Ngược hướng", "en": "Wrong way"},
    Progress.NOT_RATED: {"vi": "Chưa xếp loại được", "en": "Not rated"},
    Progress.NO_DATA: {"vi": "Chưa có số liệu", "en": "No data"},
}

STATUSES: dict[Status, Words] = {
    Status.FORECAST: {"vi": "dự báo", "en": "forecast"},
    Status.DRAFT: {"vi": "dự thảo", "en": "draft"},
    Status.ESTIMATE: {"vi": "ước", "en": "estimate"},
    Status.UNSTATED: {"vi": "chưa rõ ước hay chính thức", "en": "status not stated"},
    Status.PRELIMINARY: {"vi": "sơ bộ", "en": "preliminary"},
    Status.OFFICIAL: {"vi": "chính thức", "en": "official"},
}

RULES: dict[Rule, Words] = {
    Rule.REPORTED: {"vi": "theo công bố", "en": "as reported"},
    Rule.LATEST: {"vi": "số liệu", "en": "figure of"},
    Rule.GEOMETRIC_MEAN: {"vi": "bình quân nhân", "en": "geometric mean"},
    Rule.ARITHMETIC_MEAN: {"vi": "bình quân cộng", "en": "arithmetic mean"},
    Rule.GROWTH_OF_LEVELS: {"vi": "tốc độ tăng bình quân, tính từ giá trị", "en": "mean growth of the levels"},
    Rule.MEAN: {"vi": "trung bình", "en": "mean"},
    Rule.WORST_YEAR: {"vi": "năm kém nhất", "en": "worst year"},
    Rule.SUM: {"vi": "tổng", "en": "sum"},
    Rule.RELATIVE_CHANGE: {"vi": "tỷ lệ tăng so với gốc, đến", "en": "relative change to"},
    Rule.ABSOLUTE_CHANGE: {"vi": "mức tăng so với gốc, đến", "en": "change to"},
    Rule.MILESTONE: {"vi": "mốc", "en": "milestone"},
}

BASES: dict[Basis, Words] = {
    Basis.END_OF_PERIOD: {"vi": "cuối kỳ", "en": "end of the period"},
    Basis.AVERAGE_GROWTH: {"vi": "tốc độ tăng bình quân", "en": "average growth"},
    Basis.AVERAGE: {"vi": "trung bình các năm", "en": "average of the years"},
    Basis.EACH_YEAR: {"vi": "từng năm", "en": "each year"},
    Basis.TOTAL: {"vi": "tổng cả kỳ", "en": "total"},
    Basis.CHANGE: {"vi": "mức tăng so với gốc", "en": "change against the baseline"},
    Basis.MILESTONE: {"vi": "mốc phải hoàn thành", "en": "milestone"},
}

# The bound, with its unit, is ``{value}``; of ranges ``{low}`` and ``{high}`` (the unit stands with the latter).
COMPARATORS: dict[ComparatorKind, Words] = {
    ComparatorKind.AT_LEAST: {"vi": "ít nhất {value}", "en": "at least {value}"},
    ComparatorKind.MORE_THAN: {"vi": "trên {value}", "en": "more than {value}"},
    ComparatorKind.AT_MOST: {"vi": "không quá {value}", "en": "at most {value}"},
    ComparatorKind.LESS_THAN: {"vi": "dưới {value}", "en": "less than {value}"},
    ComparatorKind.BETWEEN: {"vi": "từ {low} đến {high}", "en": "between {low} and {high}"},
    ComparatorKind.EQUAL_TO: {"vi": "bằng {value} ± {within}", "en": "{value} ± {within}"},
    ComparatorKind.DONE: {"vi": "hoàn thành", "en": "done"},
}

BETTER: dict[Better, Words] = {
    Better.HIGHER: {"vi": "cao hơn là vượt", "en": "higher is better"},
    Better.LOWER: {"vi": "thấp hơn là vượt", "en": "lower is better"},
    Better.INSIDE: {"vi": "phải nằm trong khoảng", "en": "inside the range"},
}

MEANS: dict[Mean, Words] = {
    Mean.GEOMETRIC: {"vi": "bình quân nhân", "en": "geometric mean"},
    Mean.ARITHMETIC: {"vi": "bình quân cộng", "en": "arithmetic mean"},
}

PACES: dict[Pace, Words] = {
    Pace.LINEAR: {"vi": "tuyến tính", "en": "linear"},
    Pace.COMPOUND: {"vi": "tăng trưởng kép", "en": "compound"},
    Pace.TREND: {"vi": "xu thế", "en": "trend"},
}

# When a target holds; ``{period}`` is its period.
TIMINGS: dict[Timing, Words] = {
    Timing.PERIOD: {"vi": "{period}", "en": "{period}"},
    Timing.BY: {"vi": "đến {period}", "en": "by {period}"},
    Timing.UNDATED: {"vi": "không nêu thời hạn", "en": "no date given"},
}

KINDS: dict[Kind, Words] = {
    Kind.LEVEL: {"vi": "giá trị", "en": "level"},
    Kind.RATE: {"vi": "tốc độ", "en": "rate"},
    Kind.SHARE: {"vi": "tỷ lệ", "en": "share"},
    Kind.RANK: {"vi": "thứ hạng", "en": "rank"},
    Kind.FLOW: {"vi": "lượng phát sinh", "en": "flow"},
    Kind.STOCK: {"vi": "lượng có đến thời điểm", "en": "stock"},
    Kind.COUNT: {"vi": "số lượng", "en": "count"},
    Kind.MILESTONE: {"vi": "mốc", "en": "milestone"},
}

LEVELS: dict[Level, Words] = {
    Level.NONE: {"vi": "không", "en": "none"},
    Level.INFO: {"vi": "lưu ý", "en": "info"},
    Level.WARNING: {"vi": "cảnh báo", "en": "warning"},
    Level.ERROR: {"vi": "lỗi", "en": "error"},
}

FAIL_ON: dict[FailOn, Words] = {
    FailOn.ERROR: {"vi": "lỗi", "en": "error"},
    FailOn.WARNING: {"vi": "cảnh báo", "en": "warning"},
    FailOn.NEVER: {"vi": "không bao giờ", "en": "never"},
}

AREA_LEVELS: dict[AreaLevel, Words] = {
    AreaLevel.PROVINCE: {"vi": "tỉnh", "en": "province"},
    AreaLevel.DISTRICT: {"vi": "cấp huyện", "en": "district"},
    AreaLevel.COMMUNE: {"vi": "cấp xã", "en": "commune"},
}

# The types of unit, folded, as English has them.
_TYPES_IN_ENGLISH = {
    "tinh": "province",
    "thanh pho truc thuoc trung uong": "city",
    "thanh pho": "city",
    "huyen": "district",
    "quan": "urban district",
    "thi xa": "town",
    "thi tran": "township",
    "phuong": "ward",
    "xa": "commune",
    "dac khu": "special zone",
}

# What a key of the files is about.
KEYS: dict[str, Words] = {
    "amended": {"vi": "điều chỉnh", "en": "amendment"},
    "approximate": {"vi": "mức độ chính xác", "en": "approximation"},
    "baseline": {"vi": "mốc so sánh", "en": "baseline"},
    "basis": {"vi": "cách tính", "en": "basis"},
    "better": {"vi": "chiều tốt hơn", "en": "better side"},
    "by": {"vi": "thời hạn", "en": "due date"},
    "comparator": {"vi": "chiều so sánh", "en": "comparator"},
    "each_item": {"vi": "từng đối tượng", "en": "each item"},
    "indicator": {"vi": "chỉ số", "en": "indicator"},
    "kind": {"vi": "loại chỉ số", "en": "kind of indicator"},
    "level_indicator": {"vi": "chỉ số giá trị", "en": "level indicator"},
    "mean": {"vi": "cách lấy bình quân", "en": "kind of mean"},
    "name": {"vi": "tên", "en": "name"},
    "out_of": {"vi": "tổng số đơn vị xếp hạng", "en": "number of ranks"},
    "pace": {"vi": "đường tiến độ", "en": "pace"},
    "period": {"vi": "thời kỳ", "en": "period"},
    "price_base": {"vi": "giá so sánh", "en": "price base"},
    "province": {"vi": "tỉnh", "en": "province"},
    "published": {"vi": "ngày công bố", "en": "day of publication"},
    "restates": {"vi": "nêu lại", "en": "restatement"},
    "severity": {"vi": "mức xử lý", "en": "severity"},
    "source": {"vi": "nguồn", "en": "source"},
    "status": {"vi": "tính chất số liệu", "en": "status"},
    "tolerance": {"vi": "sai số cho phép", "en": "tolerance"},
    "undated": {"vi": "thời hạn", "en": "due date"},
    "unit": {"vi": "đơn vị tính", "en": "unit"},
    "value": {"vi": "giá trị", "en": "value"},
    "waiver": {"vi": "tạm miễn", "en": "waiver"},
    "within": {"vi": "sai số cho phép", "en": "distance"},
}


def key_name(key: str, language: Language) -> str:
    """What a key of the files is about; an unknown key speaks for itself."""
    known = KEYS.get(key)
    return known[language] if known else key


def area_title(area: Area, language: Language) -> str:
    """``Huyện Thanh Liêm``, ``Thanh Liêm district``; without a type ``Thanh Liêm (cấp huyện)``."""
    if area.type is None:
        return typeless_title(area.name, area.level, language)
    if language is Language.VI:
        kind = area.type.strip()
        return f"{kind[:1].upper()}{kind[1:]} {area.name}"
    return f"{area.name} {_TYPES_IN_ENGLISH.get(fold(area.type), area.type)}"


def typeless_title(name: str, level: AreaLevel, language: Language) -> str:
    """The title of an area of which only the name and the tier are known."""
    if level is AreaLevel.PROVINCE:
        return name
    return f"{name} ({AREA_LEVELS[level][language]})"
