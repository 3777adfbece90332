"""The words that may stand before and behind the number of a cell, and what each says."""

from __future__ import annotations

from enum import Enum

from planck.model.comparator import ComparatorKind
from planck.model.names import fold


class Part(Enum):
    """What a word says something about."""

    KIND = "kind"
    NOTHING = "nothing"
    AIM = "aim"  # which a result has none of
    APPROXIMATE = "approximate"
    CHANGE = "change"  # a fall or a rise by so much
    LEVEL = "level"  # a fall or a rise to so much
    BASIS = "basis"
    FROM = "from"
    RANK = "rank"
    STATUS = "status"
    BASELINE = "baseline"
    BY = "by"


Word = tuple[Part, str]

_AT_LEAST = (
    "≥|>=|=>|ít nhất|tối thiểu|không dưới|không thấp hơn|không ít hơn|at least|not less than|no less than|"
    "not fewer than|no fewer than|not below|not under|not lower than|no lower than|minimum|a minimum of|min"
)
_MORE_THAN = (
    ">|trên|trên mức|hơn|lớn hơn|cao hơn|nhiều hơn|vượt|vượt trên|vượt mức|over|above|more than|"
    "greater than|higher than|exceed|exceeding"
)
_AT_MOST = (
    "≤|<=|=<|không quá|không vượt|không vượt quá|không cao hơn|không lớn hơn|không nhiều hơn|không trên|"
    "tối đa|at most|no more than|not more than|not over|not above|not exceeding|not to exceed|not higher than|"
    "no higher than|up to|maximum|a maximum of|max"
)
_LESS_THAN = "<|dưới|dưới mức|thấp hơn|nhỏ hơn|ít hơn|below|under|less than|fewer than|lower than"
_RANK = (
    "nhóm|thuộc nhóm|trong nhóm|nằm trong nhóm|top|tốp|thuộc top|thuộc tốp|trong top|trong tốp|nằm trong top|"
    "nằm trong tốp|in the top|among the top"
)
_PLACE = "thứ|hạng|xếp thứ|xếp hạng|xếp vị trí|đứng thứ|vị trí|vị trí thứ|vị thứ|rank|ranked"
_NOTHING = (
    "đạt|đạt mức|giữ vững|giữ ổn định|giữ|giữ mức|ổn định|duy trì|ở mức|mức|maintain|maintained at|keep|"
    "kept at|reach|reaching|achieve|achieving|stable at|remain at"
)
_AIM = "phấn đấu"
_APPROXIMATE = "khoảng|xấp xỉ|chừng|about|around|approximately|approx|approx.|~|≈"
_FALLS = (
    "↓|giảm|giảm được|giảm thêm|reduce|reduce by|reduced by|decrease|decrease by|decrease of|fall by|reduction of|down|"
    "down by"
)
_RISES = "↑|tăng|tăng thêm|increase|increase by|increased by|increase of|grow by|growth of|rise by|rise of|up|up by"
_DOWN_TO = "giảm còn|giảm xuống|giảm xuống còn|giảm xuống mức|reduce to|reduced to|decrease to|fall to|down to"
_UP_TO = "tăng lên|nâng lên|increase to|increased to|raise to|raised to|rise to"
_FROM = "từ|from"
_AVERAGE = (
    "bình quân|bình quân hằng năm|bình quân hàng năm|bình quân mỗi năm|bình quân năm|trung bình|"
    "trung bình hằng năm|trung bình hàng năm|trung bình mỗi năm|average|average of|an average of|on average|"
    "annual average|annual average of"
)
_EACH_YEAR = "hằng năm|hàng năm|mỗi năm|each year|every year|per year|annually|per annum|a year"
_TOTAL = (
    "cả nhiệm kỳ|cả nhiệm kì|trong nhiệm kỳ|toàn nhiệm kỳ|cả giai đoạn|toàn giai đoạn|trong cả giai đoạn|5 năm|"
    "trong 5 năm|cả 5 năm|tổng|tổng cộng|tổng số|total|a total of|in total"
)
_ESTIMATE = "ước|ước đạt|ước tính|ước thực hiện|ưth|est|est.|estimate|estimated"
_PRELIMINARY = "sơ bộ|prel|prel.|preliminary"
_OFFICIAL = "chính thức|official"
_UPWARD = "trở lên|or more|or above|and above|or higher|and over|or over|and up|upwards|and more"
_DOWNWARD = "trở xuống|or less|or below|or lower|or fewer|and below"
_OF_ALL = "cả nước|toàn quốc|toàn tỉnh|dẫn đầu|dẫn đầu cả nước|nationwide|nationally"


def _table(*rows: tuple[str, Part, str]) -> dict[str, Word]:
    """Each phrase with its meaning, written with accents and wholly without."""
    table: dict[str, Word] = {}
    for phrases, part, value in rows:
        for phrase in phrases.split("|"):
            table[phrase] = table[fold(phrase)] = (part, value)
    return table


_BASES = ((_AVERAGE, Part.BASIS, "average"), (_EACH_YEAR, Part.BASIS, "each_year"), (_TOTAL, Part.BASIS, "total"))
_STATUSES = (
    (_ESTIMATE, Part.STATUS, "estimate"),
    (_PRELIMINARY, Part.STATUS, "preliminary"),
    (_OFFICIAL, Part.STATUS, "official"),
)

# Before the number.
LEADS = _table(
    (_AT_LEAST, Part.KIND, ComparatorKind.AT_LEAST.value),
    (_MORE_THAN, Part.KIND, ComparatorKind.MORE_THAN.value),
    (_AT_MOST, Part.KIND, ComparatorKind.AT_MOST.value),
    (_LESS_THAN, Part.KIND, ComparatorKind.LESS_THAN.value),
    (_RANK, Part.RANK, ComparatorKind.AT_MOST.value),
    (_PLACE, Part.RANK, "place"),
    (_NOTHING, Part.NOTHING, ""),
    (_AIM, Part.AIM, ""),
    (_APPROXIMATE, Part.APPROXIMATE, "approximate"),
    (_FALLS, Part.CHANGE, "falls"),
    (_RISES, Part.CHANGE, "rises"),
    (_DOWN_TO, Part.LEVEL, ComparatorKind.AT_MOST.value),
    (_UP_TO, Part.LEVEL, ComparatorKind.AT_LEAST.value),
    (_FROM, Part.FROM, "from"),
    *_BASES,
    *_STATUSES,
)
# Behind the number and its unit.
TAILS = _table(
    (_UPWARD, Part.KIND, ComparatorKind.AT_LEAST.value),
    (_DOWNWARD, Part.KIND, ComparatorKind.AT_MOST.value),
    (_OF_ALL, Part.RANK, ""),
    *_BASES,
    *_STATUSES,
)
# Alone in a cell.
MISSING = _table(
    (
        "n/a|na|n.a|n.a.|chưa có|chưa có số liệu|không có số liệu|chưa có số|chưa có báo cáo|not available|no data",
        Part.NOTHING,
        "",
    )
)
DONE = _table(("x|đạt|hoàn thành|đã hoàn thành|yes|completed|complete|done|achieved|true", Part.NOTHING, ""))
NOT_DONE = _table(
    ("chưa đạt|không đạt|chưa hoàn thành|không hoàn thành|no|not completed|not achieved|false", Part.NOTHING, "")
)
