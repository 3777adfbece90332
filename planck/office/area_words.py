"""The words that pages and files with many areas use for them: names with types, the whole, parts that are no areas."""

from __future__ import annotations

import re

from planck.model.area import AreaLevel
from planck.model.area_types import AREA_TYPES, without_type
from planck.model.names import fold, nfc
from planck.office.layout import plain

_WHOLE = re.compile(
    r"(?:toan|ca) (?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong)|tong so|tong cong|tong|cong|chung|total"
    r"|whole (?:province|city|district)"
)
# Parts of an area that have no name and no administration of their own.
_PARTS = re.compile(
    r"(?:khu vuc )?(?:thanh thi|nong thon|do thi|urban|rural)(?: area)?"
    r"|(?:khu vuc|vung|tieu vung|mien|cum|cac|region)\b.*"
    r"|dong bang|mien nui|trung du|ven bien|hai dao|nam|nu|male|female|trong do|chia ra|of which"
)
_ORDER = re.compile(r"^(?:\d{1,3}|[IVX]{1,5}|[A-Z])[.)]\s+|^[-–+•]\s*")
_TOWNSHIP = re.compile(r"^TT\s+(?=[^\W\d])(?!Hu[eế]\b)")  # "TT Huế" is a province
_LONGEST_NAME = 5
# What stands behind a type with capitals where no name does.
_NO_NAME = re.compile(
    r"hội(?: hóa| hoá)?|đoàn|đội|giao|ủy|uỷ|quản lý|phấn đấu|thực hiện|đăng ký|đề ra|xây dựng|ước|đạt|nông thôn mới"
)
_DIVIDES = re.compile(r"^(?:(?:chia|phan|giao|trong do|bao gom|gom|cho|theo|ra|bo|of which|by)\b[ :,-]*)+")
_OF_AREAS = re.compile(r"(?:cac )?(?:dia phuong|don vi(?: hanh chinh)?|dia ban)[ .:]*")
_TYPE = "(?:xa|phuong|thi tran|huyen|quan|thi xa|thanh pho)"
_AREAS_OF_TITLE = re.compile(rf"\bcac ({_TYPE}(?:(?:, | va ){_TYPE})*)\b(?! hoi)")
_TYPES = {fold(kind.name): kind for kind in AREA_TYPES} | {kind.english: kind for kind in AREA_TYPES}
_ENGLISH_WORDS = re.compile(
    r"\b(?:whole|total|province|city|district|commune|town|township|ward|was|of|persons?|people|the|urban|rural|male"
    r"|female|area|production|productivity|yield|rate|number|year|tons?|tonnes|households?|growth|value|index|prel|by"
    r"|average|population|output|structure|thous|million|billion|percentage|and|in)\b",
    re.IGNORECASE,
)


def names_an_area(text: str) -> bool:
    """Whether a head is the name of an area with its type: ``Xã Giao An``; not ``XÃ HỘI``, ``Xã NTM``."""
    name = area_name(text)
    words = nfc(name).split()
    own = words[len(words) - len(without_type(name).split()) :]
    if len(own) == len(words) or not all(word[0].isupper() or word.isdigit() for word in own):
        return False
    is_short = not name.isupper() and any(word.isupper() and len(word) > 1 for word in own)  # "Xã NTM"
    return not is_short and _NO_NAME.fullmatch(" ".join(own).casefold()) is None


def is_divider(text: str) -> bool:
    """Whether a head only says that areas stand below it, or parts: ``Chia ra``, ``Chia ra các xã, phường``."""
    rest = _DIVIDES.sub("", plain(text))
    return not rest.strip(" .:") or bool(_OF_AREAS.fullmatch(rest)) or bool(levels_of_head(rest))


def levels_of_divider(text: str) -> tuple[AreaLevel, ...]:
    """The levels of the areas below a head that divides: communes below ``Chia ra các xã``; of ``các địa phương`` all,
    and none where it does not say."""
    rest = _DIVIDES.sub("", plain(text))
    return tuple(AreaLevel) if _OF_AREAS.fullmatch(rest) else levels_of_head(rest)


def levels_of_title_areas(title: str) -> tuple[AreaLevel, ...]:
    """The levels of the areas that a title is about: ``giao chỉ tiêu cho các xã, phường``."""
    levels = [levels_of_head(match[1]) for match in _AREAS_OF_TITLE.finditer(plain(title))]
    return next(filter(None, levels), ())


def is_whole(text: str) -> bool:
    """Whether a text stands for the area that a page is about, as a whole: ``Toàn tỉnh``, ``TỔNG SỐ``."""
    return bool(_WHOLE.fullmatch(plain(text)))


def is_part(text: str) -> bool:
    """Whether a text names a part that is no area: ``Thành thị``, ``Khu vực miền núi``."""
    return bool(_PARTS.fullmatch(plain(text)))


def is_area(text: str) -> bool:
    """Whether a text is the name of an area with its type, or of the area as a whole."""
    name = area_name(text)
    return is_whole(name) or without_type(name) != fold(name)


def is_proper_name(text: str) -> bool:
    """Whether a text without a type may be the name of an area: ``Nam Khê``, in which every word has its capital."""
    words = text.split()
    return 0 < len(words) <= _LONGEST_NAME and all(
        word[0].isupper() and word.replace("-", "").isalpha() for word in words
    )


def area_name(text: str) -> str:
    """The Vietnamese name of an area without the number in front of it: ``1. Xã Mỹ Trạch``; ``TT`` is a township."""
    return _TOWNSHIP.sub("Thị trấn ", _ORDER.sub("", vietnamese(text)))


def levels_of_head(text: str) -> tuple[AreaLevel, ...]:
    """The levels that the head of a column of areas names: ``Huyện``, ``Tên xã, phường``, ``Quận/huyện``."""
    words = re.sub(r"^(?:ten|cac|name of) ", "", plain(vietnamese(text)).strip(" .:*"))
    kinds = [_TYPES.get(word) for word in re.split(r"\s*[,/;-]\s*|\s+(?:va|and|hoac)\s+", words)]
    if not words or None in kinds:
        return ()
    levels = [set(kind.levels) for kind in kinds if kind is not None]
    shared = set.intersection(*levels) or set.union(*levels) - {AreaLevel.PROVINCE}
    return tuple(level for level in AreaLevel if level in shared)


def levels_of_title(title: str) -> set[AreaLevel]:
    """The levels of the areas that a page is divided by: "phân theo huyện, thị xã, thành phố"."""
    by = fold(title).rpartition("phan theo")[2]
    words = f" {by.replace(',', ' ')} "
    levels = {kind.levels[-1] for kind in AREA_TYPES if f" {fold(kind.name)} " in words and kind.levels}
    return levels - {AreaLevel.PROVINCE} if len(levels) > 1 else levels


def vietnamese(text: str) -> str:
    """The Vietnamese half of a text that says the same in English behind a dash or below."""
    lines = [line for line in text.split("\n") if line.strip()]
    kept = lines[:1] + [line for line in lines[1:] if not _is_english_of(line, lines[0])]
    joined = " ".join(" ".join(kept).split())
    first, dash, second = joined.partition(" - ")
    return first.strip() if dash and _is_english_of(second, first) else joined


def _is_english_of(text: str, first: str) -> bool:
    if not text.isascii() or not any(map(str.isalpha, text)):
        return False
    return bool(_ENGLISH_WORDS.search(text)) or fold(text) in fold(first)
