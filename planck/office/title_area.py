"""The area that the title of a table names, held against the one that a person gave."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from planck.model.area_types import AREA_TYPES, without_type
from planck.model.draft import Outcome, Remark, Spot, Topic
from planck.model.names import fold, nfc
from planck.office.layout import plain

_TYPES = {kind.name: kind.levels for kind in AREA_TYPES}
_LONGEST_FIRST = "|".join(sorted(_TYPES, key=len, reverse=True))
_find = re.compile(rf"(?<!\w)({_LONGEST_FIRST})\s+(?=(\d{{1,2}}(?!\d)|[^\W\d_][^\d,.;:()/–]*))", re.IGNORECASE).finditer
# What ends a name among capitals, and what stands behind a type where no name does: "xã hội", "Tỉnh ủy".
_ENDS = {"năm", "giai", "đến", "tháng", "quý", "và", "theo", "so", "trong", "tại", "khóa", "khoá", "lần", "nhiệm", "-"}
_NO_NAME = _ENDS | {"hội", "ủy", "uỷ", "giao", "quản", "phấn", "đạt", "chuẩn", "dân", "thực", "kế", "ước", "cấp"}
_LONGEST_NAME = 4


def area_differs(title: str, names: Mapping[str, str], spot: Spot) -> Iterator[Remark]:
    """A remark where the title names another area of a level than ``names`` do."""
    given = {without_type(name) for name in names.values()}
    if any(re.search(rf"\b{re.escape(name)}\b", plain(title)) for name in given if name):
        return
    for match in _find(nfc(title)):
        levels = {level.value for level in _TYPES[match[1].lower()]}
        name = _name(match[2])
        if name and not levels.isdisjoint(names) and fold(name) not in given:
            wanted = next(names[level] for level in reversed([*names]) if level in levels)
            yield Remark(Outcome.DIFFERS, Topic.AREA_OF_TITLE, spot, f"{match[1]} {name}", {"given": wanted})
            return


def area_in(title: str) -> str:
    """The first area that a title names, folded and without its type; empty where it names none."""
    return next((fold(name) for match in _find(nfc(title)) if (name := _name(match[2]))), "")


def _name(text: str) -> str:
    """The name that begins a text: as many words with capitals as stand there, before a word that ends it."""
    name: list[str] = []
    for word in text.split():
        if not word[:1].isupper() and not word.isdigit():
            break
        if word.lower() in (_ENDS if name else _NO_NAME) or len(name) == _LONGEST_NAME:
            break
        name.append(word)
    return " ".join(name)
