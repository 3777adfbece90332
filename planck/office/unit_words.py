"""Whether words are the name of a unit, as it may stand behind a number."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import dropwhile

from planck.model.names import fold, nfc
from planck.model.unit import Unit
from planck.model.unit_tables import (
    CONVERSIONS,
    COUNTED,
    SIZE_SPELLINGS,
    SIZES,
    SPELLINGS,
    SPELLINGS_BELOW,
)

# How offices shorten units, and what the register writes.
SHORT = {
    **dict.fromkeys(("trđ", "trd", "tr.đ", "tr.đồng", "tr. đồng", "tr đồng", "triệu đ"), "triệu đồng"),
    **dict.fromkeys(("tỷ đ", "tỉ đồng"), "tỷ đồng"),
    **dict.fromkeys(("ng.đ", "nghìn đ", "ngđ", "ng. đồng"), "nghìn đồng"),
    "lđ": "lao động",
    "dn": "doanh nghiệp",
    "htx": "HTX",
    "nghìn usd": "nghìn USD",
    "triệu usd": "triệu USD",
}
_OTHERS = {"điểm", "hạng", "thứ hạng", "bậc", "lần", "times", "giờ", "ngày", "tuổi", "m2", "m3", "km2", "%", "‰"}
_BELOW = {"năm", "tháng", "tuần", "ngày", "ngày đêm", "quý", "vụ", "lần", "dân", "annum", "day"}
# What a unit counts, and behind it per what: "triệu đồng/người/năm".
split_unit = re.compile(r"\s*/\s*|\s+(?:mỗi|per)\s+").split
_number_below = re.compile(r"[0-9]{1,3}(?:[., ]?[0-9]{3})*\s+").match


def _with_bare(names: set[str]) -> frozenset[str]:
    """The names, and their spellings without accents; not those of two letters, which are other words then."""
    return frozenset(names | {fold(name) for name in names if len(name) > 2})


_SIZES = _with_bare({*SIZES, *SIZE_SPELLINGS})
_WRITTEN = frozenset(
    {*(name for units in CONVERSIONS.values() for name in units), *SPELLINGS, *COUNTED, *SHORT, *_OTHERS}
)
_NAMES = _with_bare({*_WRITTEN})
_NAMES_BELOW = _with_bare({*SPELLINGS_BELOW, *_BELOW})


@lru_cache(maxsize=1024)
def unit_of(text: str) -> Unit:
    """The unit of a text; all cells that are counted in it share one, so that it is worked out once."""
    return Unit(text)


def is_same_unit(unit: str, of_row: str) -> bool:
    """Whether a unit is that of a row, or what that counts: "triệu đồng" in a row of "triệu đồng/người"."""
    counted = nfc(of_row).casefold().partition("/")[0].strip()
    return unit_of(unit).name in (unit_of(of_row).name, unit_of(counted).name)


@lru_cache(maxsize=1024)
def may_follow_number(words: str) -> bool:
    """Whether words are a unit, of which one may stand behind a number: ``bác sĩ/10.000 dân``, ``lượt khách``."""
    above, *below = split_unit(" ".join(words.lower().split()))
    return _is_part(above, _NAMES) and all(map(_is_part_below, below))


def is_unit_name(words: str) -> bool:
    """Whether the words are the name of a unit as it is written with its accents: ``hộ gia đình``, ``trđ``."""
    return _are_names(words, _WRITTEN)


def is_size(words: str) -> bool:
    """Whether the words are a size and say nothing of what: ``nghìn``, ``triệu``."""
    return bool(words) and all(word in _SIZES for word in words.lower().split())


def whole_unit(own: str, row_unit: str) -> str:
    """The unit behind a number, with what the row counts where it is a size alone; ``tỷ`` alone is money.

    A short one is written in full: ``trđ/người`` is ``triệu đồng/người``.
    """
    above, slash, below = own.partition("/")
    own = f"{SHORT.get(above.strip().lower(), above)}{slash}{below}"
    if not is_size(own):
        return own
    counted = " ".join(dropwhile(is_size, row_unit.split()))
    if own.lower() in ("tỷ", "tỉ") and not (counted and Unit(counted).is_money):
        return f"{own} đồng"
    is_countable = bool(counted) and not any(map(is_size, counted.split())) and not Unit(counted).is_share
    return f"{own} {counted}" if is_countable else own


def _is_part_below(words: str) -> bool:
    number = _number_below(words)
    return _is_part(words[number.end() if number else 0 :], _NAMES | _NAMES_BELOW)


def _is_part(words: str, names: frozenset[str]) -> bool:
    rest = words.split()
    while rest and rest[0] in _SIZES:
        rest = rest[1:]
        if not rest:
            return True
    return bool(rest) and _are_names(" ".join(rest), names)


def _are_names(words: str, names: frozenset[str]) -> bool:
    """Whether the words are one name, or counted things one after the other: ``lượt khách``, ``hộ gia đình``."""
    if words in names:
        return True
    first, *rest = words.replace(", ", " ").split()
    return first in COUNTED and bool(rest) and _are_names(" ".join(rest), COUNTED)
