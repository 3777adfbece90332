"""What the name of an indicator says of it: which way is better, how its years make one figure, whether it adds up."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

from planck.office.one_writing import bare, one_writing
from planck.office.unit_words import unit_of

_Find = Callable[[str], "re.Match[str] | None"]


def _words(pattern: str) -> _Find:
    """Find whole words, as they are written with accents, or without where the name has none."""
    return lambda name: _compiled(pattern, name.isascii()).search(name)


@cache  # few names have no accents, and most runs ask for some of the patterns only
def _compiled(pattern: str, is_bare: bool) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{bare(pattern) if is_bare else pattern})(?!\w)")


@lru_cache(maxsize=8192)  # what is asked of a name is asked of it several times
def _name(text: str) -> str:
    """A name in small letters, with one spelling of "tỷ lệ"."""
    return " ".join(one_writing(text).lower().split()).replace("tỉ ", "tỷ ").replace("ti le ", "ty le ")


_letters = re.compile(r"[^\W\d_]+").findall

# What is better low, in Vietnamese and English.
_low = _words(
    r"hộ (?:dân |gia đình |dân tộc thiểu số |dtts )?(?:cận )?nghèo|người (?:cận )?nghèo|(?:tỷ lệ|hộ) cận nghèo|"
    r"tỷ lệ nghèo|nghèo đa chiều|(?:có thu nhập )?(?:dưới|dưới mức) chuẩn nghèo|dưới mức nghèo|tái nghèo|"
    r"phát sinh nghèo|nhà tạm|"
    r"thất nghiệp|thiếu việc làm|suy dinh dưỡng|sdd|nhẹ cân|gầy còm|béo phì|thấp còi|rừng bị cháy|bị thiệt hại|"
    r"chưa (?:có|được|đạt|qua|tham gia|tiếp cận)|thời gian (?:giải quyết|xử lý|chờ|thông quan)|"
    r"tử vong|tử suất|tỷ suất chết|số người (?:bị )?(?:chết|thương)|"
    r"bị thương|sinh con thứ (?:ba|3)|con thứ (?:ba|3)|tảo hôn|hôn nhân cận huyết|"
    r"tai nạn|vụ cháy|cháy nổ|cháy rừng|thất thoát|hao hụt|tổn thất|tội phạm|phạm pháp|phạm tội|tệ nạn|vi phạm|"
    r"ma t[úu]y|tngt|người nghiện|trễ hẹn|quá hạn|khiếu kiện|nợ xấu|nợ đọng|nợ thuế|nợ quá hạn|bội chi|thâm hụt|"
    r"thiếu đói|tồn đọng|lạm phát|phát thải|khí thải|ô nhiễm|bỏ học|lưu ban|mù chữ|mắc bệnh|ca mắc|tỷ lệ mắc|nhiễm hiv|"
    r"sốt rét|gini|icor|chỉ số giá tiêu dùng|cpi|nợ công|tiêu hao|bạo lực|đình công|khiếu nại|tố cáo|vụ án|"
    r"poverty|(?:near-)?poor households?|unemployment|unemployed|underemployment|mortality|deaths?|fatalit(?:y|ies)|"
    r"malnutrition|malnourished|stunting|stunted|underweight|crimes?|accidents?|injuries|drop-?outs?|illiteracy|"
    r"loss(?:es)?|non-revenue water|bad debts?|non-performing loans?|overdue|inflation|consumer price index|"
    r"emissions?|pollution|deficit|unaccounted|complaints?|incidents|backlog|arrears|wasting|undernourish\w*"
)
# What turns it round where it stands before or behind.
_turned_before = _words(
    r"^thu|phạt|giảm|thoát|xóa|xoá|hỗ trợ|cho|vì|giúp|không|xây|xây dựng|giải quyết|xử lý|thu hồi|phòng|chống|"
    r"khắc phục|"
    r"kiểm soát|ngăn chặn|ngăn ngừa|điều tra|khám phá|phát hiện|bảo hiểm|đạt|được|vay|tham gia|đào tạo|cai|điều trị|"
    r"truy tố|reduc\w+|decreas\w+|decline|for|without|free of|free from|out of|supported|against|prevent\w*|"
    r"recovery of|detect\w*|treat\w*|solv\w*"
)
_turned_behind = _words(
    r"giảm|thoát nghèo|được|có|tham gia|vay|sử dụng|hỗ trợ|điều trị|điều tra|khám phá|giải quyết|xử lý|phục hồi|"
    r"khắc phục|thu hồi|đạt|vươn lên|đi học|đến trường|hoàn thành|cấp|nhận|"
    r"tiếp cận(?! (?:nghèo )?đa chiều)|"
    r"reduc\w+|decreas\w+|decline|insurance|insured|with|covered|receiv\w+|access\w*|treated|recovered|recovery|solved|"
    r"detected|lifted|escap\w+|supported|prevent\w+|control"
)
# The words of which all that may stand before it in the name of a rate or a count of it is made.
_COUNTING = frozenset(
    _letters(
        "tỷ lệ suất số tổng lượng mức vụ ca cuộc người hộ trẻ em sơ sinh dân cư lao động phụ nữ bà mẹ học viên "
        "thanh niên nam dưới trên từ trong độ tuổi gia đình thành thị đô nông thôn đồng bào tộc thiểu các huyện xã "
        "bản của ở địa bàn bị do sống nước sạch điện năng sau hoạch cường chỉ giao thông dư hồ thời điểm "
        "trung bình quân cặp con tình trạng phổ cấp còn và nghèo cận đa chiều thể nhẹ cân diện tích rừng khu vực "
        "công nghiệp"
    )
)
_COUNTING_BARE = frozenset(map(bare, _COUNTING))


def is_better_low(name: str) -> bool | None:
    """Whether what is counted is better low: "Tỷ lệ hộ nghèo" is.

    False where the name is about something good that is done about it, "Xây nhà cho hộ nghèo", "Số hộ thoát nghèo";
    None where it speaks of no such thing, or does not say what of it is counted (``is_asked`` then).
    """
    return _counts_low(_name(name))[1]


@lru_cache(maxsize=8192)
def _counts_low(name: str) -> tuple[bool, bool | None]:
    """Whether it speaks of what is better low, and whether that is what it counts, where it says so."""
    low = _low(name)
    if low is None:
        return False, None
    before, behind = name[: low.start()], name[low.end() :]
    if _turned_before(before) or _turned_behind(behind):
        return True, False
    return True, True if _counts_it(before) else None


def _counts_it(before: str) -> bool:
    """Whether nothing stands before what is better low but that it is counted."""
    words = _letters(before)
    if before.isascii() and not _COUNTING_BARE.isdisjoint(words):
        return all(word in _COUNTING_BARE for word in words)
    return before.isascii() or all(word in _COUNTING for word in words)


_asked = _words(
    r"cơ cấu|tỷ trọng|tỷ lệ lao động (?:trong |khu vực |ngành |lĩnh vực )*nông|bội chi|dự phòng ngân sách|"
    r"tỷ số giới tính|mức sinh|tỷ suất sinh|expenditures?|spending|outlays?|"
    r"structure|sex ratio|fertility rate|birth rate|"
    r"share of .+ in (?:the )?(?:total )?(?:grdp|gdp|gva|gross|economy|output|employment)"
)
_reduced = _words(r"giảm|reduction (?:of|in)")
_spends = _words(
    r"^(?:(?:thực hiện|dự toán|quyết toán|tổng|tổng số|tổng mức|tỷ lệ|tốc độ tăng|mức|nhiệm vụ|các khoản) )*"
    r"chi(?! (?:bộ|hội|nhánh|cục|đoàn|đội|tiết|họ|em|ủy|uỷ|lăng)(?!\w))"
)
# Without accents, "chi tieu" and "chi so" are indicators and no spending.
_is_no_spending = re.compile(r"chi (?:tieu|so|thi|dao|dan)\b").search
_population = _words(
    r"^(?:(?:quy mô|tổng|tổng số|mật độ|tỷ lệ tăng|tốc độ tăng|tỷ suất tăng|tỷ lệ phát triển|mức tăng) )?dân số"
    r"(?! (?:.* )?(?:tham gia|được|sử dụng|dùng|có|tiếp cận|mắc|biết)(?!\w))|"
    r"^(?:total |average |mean |annual )*population"
    r"(?! (?:.* )?(?:with|using|covered|having|access|insured|served)(?!\w))"
)


def _asked_unless_reduced(name: str) -> bool:
    """Whether it speaks of such a thing itself; of "Mức giảm tỷ suất sinh", as of any fall, more is wanted."""
    match = _asked(name)
    return match is not None and not _reduced(name[: match.start()])


def is_asked(name: str) -> bool:
    """Whether nobody can say by the name which way is better: spending, parts of a structure, population."""
    for part in map(str.strip, _name(name).split(": ")):
        if (
            _asked_unless_reduced(part)
            or _population(part)
            or (_spends(part) and not (part.isascii() and _is_no_spending(part)))
        ):
            return True
        if _counts_low(part) == (True, None):
            return True
    return False


_growth = _words(
    r"tốc độ tăng|tốc độ phát triển|tăng trưởng|tăng bình quân|tăng thêm bình quân|growth|average increase|"
    r"increase per year"
)
_per_head = (
    r"(?! (?:trên |theo |của |cho )?(?:một |1 |mỗi )?"
    r"(?:đầu|người|hộ|nhân khẩu|lao động|ha|héc|con|xã|thôn|học sinh)(?!\w)|\s?/\s?(?!năm))"
)
_average = _words(
    rf"bình quân{_per_head}|trung bình (?:h[ằà]ng|mỗi|một|1|trong) (?:năm|giai đoạn|kỳ)|annual average|"
    r"average per year|yearly average|average annual|on average|average per annum"
)
_each_year = _words(
    r"(?<!cây )(?<!cây trồng )(?<!cây công nghiệp )(?<!cây lương thực )(?<!khách )(?<!ngân )(?<!nhà )(?<!cửa )(?<!mặt )"
    r"(?<!bán )(?<!đơn )(?<!giao )h[ằà]ng năm(?! [0-9]{4})|mỗi năm|per year|each year|every year|annually|per annum"
)
_total = _words(
    r"cả nhiệm k[ỳì]|trong nhiệm kỳ|toàn nhiệm kỳ|(?:trong |cả )?(?:5|năm) năm(?! (?:liền|liên tục|[0-9]{4}))|"
    r"giai đoạn|in total|over (?:five|5) years|five-year total|whole period"
)


@lru_cache(maxsize=1024)
def basis_words(name: str) -> str:
    """How the years of a target make one figure, by the words of its name: "growth", "average", "each_year", "total".

    Empty where it has none. "Bình quân đầu người" is an average of people and of no years.
    """
    name = _name(name)
    for find, basis in ((_growth, "growth"), (_average, "average"), (_each_year, "each_year"), (_total, "total")):
        if find(name):
            return basis
    return ""


_FLOWING = frozenset({"mass", "volume", "energy"})
_flow = _words(
    r"sản lượng|kết nạp|thành lập mới|trồng mới|trồng rừng|tạo việc làm|giải quyết việc làm|việc làm mới|"
    r"thu hút|xây mới|xây dựng mới|xuất khẩu lao động|lao động đi làm việc|giao quân|tuyển quân|lượt|doanh thu|"
    r"kim ngạch|cấp mới|phát triển mới|số vụ|số ca|output|production|new jobs|jobs created|newly|admitted|planted|"
    r"visitors|arrivals|thoát nghèo|đào tạo nghề"
)


def is_flow_or_money(name: str, unit: str) -> bool:
    """Whether several years of it could be added up: money, what is weighed or metered, what each year adds.

    Nothing that is per something, a share, a place in a ranking or a multiple.
    """
    counted = unit_of(unit)
    if (
        "/" in unit
        or counted.is_share
        or counted.is_growth
        or counted.is_points
        or counted.is_rank
        or counted.is_multiple
    ):
        return False
    return counted.is_money or counted.dimension in _FLOWING or _flow(_name(name)) is not None
