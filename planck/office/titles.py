"""The title of a table, and the unit that stands above it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from planck.office.footnotes import is_unit_line, unit_of_line
from planck.office.head_times import times_in
from planck.office.head_words import says_figures, says_plan
from planck.office.layout import plain
from planck.office.row_units import is_unit
from planck.office.title_area import area_in

_LABEL = re.compile(
    r"(?:phu luc|bieu(?: mau| so)?|bang(?: so)?|mau(?: so| bieu)?|annex|appendix|table)"
    r"(?: so)?[ .:]*[\w./-]*(?: ?[/-] ?[\w.-]+)?"
)
_NUMBERED = re.compile(r"(?:phu luc|bieu|bang|table|annex|appendix)\b.{0,12}\d.*|\d{1,3}[a-z]?[.)] .+")
_LABELLED = re.compile(r"(?:phu luc|bieu|bang|table|annex|appendix)(?: so)? ?[\divx]+[a-z]?\b")
_GOES_ON = re.compile(r"\btiep\b|\bcont(?:inued)?\b")
_LETTERHEAD = re.compile(
    r"^(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|dang bo|dang uy|huyen uy|tinh uy|thanh uy|xa(?! hoi)"
    r"|phuong(?! an)"
    r"|thi tran|huyen|quan(?! ly)|tinh(?! hinh)|thanh pho|so(?! sanh| lieu| luong)"
    r"|phong|chi cuc|cuc|ban|bo(?! chi| tieu chi)|doc lap|cong hoa xa hoi|dang cong san|so:|people's committee)\b|^\*+$"
)
_DATED = re.compile(r"\bngay\b.*\bthang\b.*\bnam\b|^\(?(?:kem theo|ban hanh|dinh kem|attached)\b")
_LONGEST = 300


def title_of(lines: Sequence[str]) -> str:
    """The title among the lines above a head, the nearest last: capitals before others, without letterhead."""
    titles = [line for text in lines for line in (" ".join(text.split()),) if line and not _is_beside(line)]
    if not titles:
        return ""
    numbered = [place for place, line in enumerate(titles) if _NUMBERED.fullmatch(plain(line))]
    capitals = [place for place, line in enumerate(titles) if _is_capitals(line) and not _is_letterhead(line)]
    if numbered and (not capitals or numbered[-1] > capitals[-1]):
        return titles[numbered[-1]]
    if capitals:
        first = last = capitals[-1]
        while first - 1 in capitals and not _NUMBERED.fullmatch(plain(titles[first])):
            first -= 1
        return " ".join(titles[first : last + 1])
    plausible = [line for line in titles if len(line) <= _LONGEST and not line.endswith((".", ";", ":"))]
    if len(plausible) > 1 and plausible[-1].isascii() and not plausible[-2].isascii():
        plausible.pop()  # the title again in English
    return plausible[-1] if plausible and not _is_letterhead(plausible[-1]) else ""


def begins_a_table(title: str, known: Sequence[str]) -> bool:
    """Whether a line above a head that stood before is the title of another table: it has a number, a time or an area
    that none of the lines above the first has; "Biểu 1 (tiếp theo)" goes on."""
    words, before = plain(title), {plain(line) for line in known}
    if words in before or _GOES_ON.search(words):
        return False
    time, label, area = times_in(title).period, _LABELLED.match(words), area_in(title)
    return bool(
        (label is not None and label[0] not in {match[0] for line in before if (match := _LABELLED.match(line))})
        or (time is not None and time not in {times_in(line).period for line in known})
        or (area and area not in {area_in(line) for line in known})
    )


def unit_above(lines: Sequence[str]) -> str:
    """The unit that the lines above a table say for all of it, or that stands there alone; the nearest counts."""
    stated = next((unit_of_line(line) for line in reversed(lines) if is_unit_line(line)), "")
    alone = (line.partition(" - ")[0].strip(" ()") for line in reversed(lines[-2:]))
    return stated or next((line for line in alone if is_unit(line)), "")


def _is_beside(line: str) -> bool:
    """Whether a line above a table is no part of its title: its number, a unit, a day, what it is attached to."""
    words = plain(line)
    bare = words.strip("() .")
    return bool(_LABEL.fullmatch(bare) or is_unit_line(line) or _DATED.search(words) or re.fullmatch(r"\(.*\)", words))


def _is_capitals(line: str) -> bool:
    letters = [char for char in line if char.isalpha()]
    return len(letters) > 2 and sum(char.isupper() for char in letters) >= 0.9 * len(letters)


def _is_letterhead(line: str) -> bool:
    """Whether a line names who writes; "XÃ HÒA KHÊ: KẾT QUẢ NĂM 2025" says more."""
    is_about = (says_plan(line) or says_figures(line)) and times_in(line).period is not None
    return bool(_LETTERHEAD.search(plain(line))) and not line.casefold().startswith("số ") and not is_about
