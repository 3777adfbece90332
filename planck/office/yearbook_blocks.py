"""The parts of a page of a yearbook: heads, the rows of areas or years below each, and the columns of figures."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from planck.model.period import Period
from planck.office.area_words import area_name, is_area, is_part, is_proper_name, is_whole, levels_of_head, vietnamese
from planck.office.footnotes import is_unit_line, split_marks
from planck.office.grid import Cell
from planck.office.head import is_label_of_column
from planck.office.head_pieces import pieces_of
from planck.office.head_times import joined, times_in
from planck.office.head_words import role_of, status_in
from planck.office.layout import Line, plain, text_of
from planck.office.names import NameText
from planck.office.row_units import UnitText
from planck.office.table import VALUES, Role

_AREAS = re.compile(
    r"\b(?:huyen|quan|thi xa|thanh pho|xa|phuong|dia phuong|don vi hanh chinh|khu vuc|district|commune|locality|area)\b"
)
FILLERS = re.compile(
    r"(?:năm|year|năm - year|chia ra|trong đó|bao gồm|of which|in which|which|phân theo .*|by .*"
    r"|đơn vị(?: tính)?|đvt)\W*"
)
_FIGURE = re.compile(r"[-–(]?[\d.,…]|[-–x]$|(?:n/a|chưa có)\b", re.IGNORECASE)
_LONGEST_TIME = 40
_FEWEST = 2
_LEAD = re.compile(r"(?:ten )?(?:(?:cac )?(?:don vi|dia phuong|dia ban|xa|phuong|huyen)(?: hanh chinh)?[ ,/]*)+")


class Time(NamedTuple):
    """A period, and the status of its figures: ``Sơ bộ 2024``."""

    period: Period
    status: str


@dataclass(frozen=True, slots=True)
class Label:
    """What the head of a column of figures says: its time, its area, and the parts of the name of its indicator."""

    time: Time | None
    area: Cell | None
    parts: tuple[str, ...]
    status: str = ""


@dataclass(slots=True)
class Block:
    """A head with the rows below it. ``above`` are the lines between it and what stands before, ``beside`` what stands
    among its rows and is none of them, ``sections`` the line that a row stands below, by the number of the row."""

    head: list[Line]
    above: list[Line]
    rows: list[Line] = field(default_factory=list)
    beside: list[Line] = field(default_factory=list)
    sections: dict[int, Line] = field(default_factory=dict)


class Around(NamedTuple):
    """What stands around a block: its title, the unit of the whole, footnotes and what signs mean."""

    title: str
    name: NameText
    unit: UnitText
    footnotes: Mapping[str, str]
    legend: Mapping[str, str]


class Page(NamedTuple):
    """The blocks of a page, the column of their areas or years, and whether these are years."""

    blocks: list[Block]
    lead: int
    is_by_years: bool


def find_page(lines: Sequence[Line]) -> Page | None:
    """The blocks of a page; None where no column holds areas or years with figures beside them."""
    columns = sorted({column for line in lines for column in line.cells})
    for is_row, is_by_years in ((_is_area_row, False), (_is_year_row, True)):
        for lead in columns[:-1]:
            says_areas = not is_by_years and _says_areas(lines, lead)
            rows = [line for line in lines if is_row(line, lead) or (says_areas and _is_named_row(line, lead))]
            if len(rows) >= _FEWEST and (blocks := _blocks(lines, lead, is_by_years=is_by_years)):
                return Page(blocks, lead, is_by_years)
    return None


def _says_areas(lines: Sequence[Line], lead: int) -> bool:
    """Whether a head says that the rows below it are areas."""
    return any(
        levels_of_head(line.text(lead))
        or (_AREAS.search(plain(line.text(lead))) and len([text for text in line.words if time_of(text)]) > 1)
        for line in lines
    )


def time_of(text: str) -> Time | None:
    """The period and status of a text that says nothing else: ``2020``, ``Sơ bộ 2024``."""
    period = times_in(text).period
    is_more = role_of(text) not in (None, Role.FIGURE) or len(text) > _LONGEST_TIME
    if period is None or is_more or pieces_of(text).name:
        return None
    return Time(period, status_in(text))


def labels_of(block: Block, lead: int) -> dict[int, Label]:
    """What the head says of each column right of the rows' own."""
    stacks = stacks_of(block.head, lead)
    return {column: _label(cells) for column, cells in stacks.items()}


def _is_area_row(line: Line, lead: int) -> bool:
    return lead in line.cells and is_area(line.cells[lead].text) and _has_figures(line, lead)


def _is_year_row(line: Line, lead: int) -> bool:
    return time_of(line.text(lead)) is not None and _has_figures(line, lead)


def _has_figures(line: Line, lead: int) -> bool:
    """Whether a cell begins a row: one that is only its own, with figures, or dashes for them, to its right."""
    cell = line.cells[lead]
    is_own = (cell.row, cell.column, cell.last_column) == (line.index, lead, lead)
    return is_own and any(_FIGURE.match(text_of(other)) for other in _right_of(line, lead))


def _right_of(line: Line, lead: int) -> list[Cell]:
    own = line.cells.get(lead)
    return [cell for cell in line.filled if cell.column > lead and cell is not own]


def _blocks(lines: Sequence[Line], lead: int, *, is_by_years: bool) -> list[Block]:
    is_row = _is_year_row if is_by_years else _is_area_row
    blocks: list[Block] = []
    waiting: list[Line] = []
    section: Line | None = None
    for line in lines:
        last = blocks[-1] if blocks else None
        if _is_head(line, lead) and not is_row(line, lead):
            if last is None or last.rows:
                blocks.append(Block([line], waiting))
                _take_in_reaching(blocks[-1], lead)
            else:
                last.head += [line]
                last.above += waiting
            waiting, section = [], None
        elif last is not None and (is_row(line, lead) or (not is_by_years and _is_named_row(line, lead))):
            section = waiting[-1] if waiting else section
            last.beside += waiting
            last.rows.append(line)
            if section is not None:
                last.sections[line.index] = section
            waiting = []
        else:
            waiting.append(line)
    if blocks:
        blocks[-1].beside += waiting
    return [block for block in blocks if block.rows]


def _is_named_row(line: Line, lead: int) -> bool:
    """Whether a row has the name of an area without its type, and figures."""
    name, _ = split_marks(area_name(line.cells[lead].text) if lead in line.cells else "")
    is_name = is_proper_name(name) and not is_part(name) and not is_label_of_column(name)
    return is_name and _has_figures(line, lead) and not _is_head(line, lead)


def _is_head(line: Line, lead: int) -> bool:
    """Whether a row stands above columns of figures: it names several, and holds none."""
    texts = [text_of(cell) for cell in _right_of(line, lead) if cell.row == line.index]
    is_plan_of_areas = is_head_of_areas(line.text(lead)) and any(role_of(text) in VALUES for text in texts)
    if len(texts) < (1 if is_plan_of_areas else _FEWEST) or any(is_unit_line(text) for text in texts):
        return False
    speaks = [time_of(text) or any(map(str.isalpha, text)) or text.strip("() ") == "%" for text in texts]
    return all(speaks) and not all(is_label_of_column(text) for text in texts)


def is_head_of_areas(text: str) -> bool:
    """Whether a cell of a head stands above the names of areas: ``Đơn vị``, ``Địa phương``."""
    return _LEAD.fullmatch(plain(text)) is not None


def _take_in_reaching(block: Block, lead: int) -> None:
    """Lines above a head that belong to it: their only cells stand above columns of figures."""
    while block.above:
        line, first = block.above[-1], block.head[0]
        reaches = any(cell.last_row >= first.index for cell in line.cells.values())
        stands = all(cell.column > lead and not is_unit_line(text_of(cell)) for cell in line.filled)
        if first.index - line.index != 1 or not (reaches or (stands and line.filled)):
            return
        block.head.insert(0, block.above.pop())


def stacks_of(head: Sequence[Line], lead: int) -> dict[int, list[Cell]]:
    """The cells above each column. Where nothing is merged, one stands for the empty places to its right too."""
    is_merged = any(cell.last_column > cell.column for line in head for cell in line.cells.values())
    columns = sorted({column for line in head for column in line.cells if column > lead})
    stacks: dict[int, list[Cell]] = {column: [] for column in columns}
    for number, line in enumerate(head):
        carried: Cell | None = None
        for column in columns:
            cell = line.cells.get(column) if line.text(column) else None
            has_below = any(below.text(column) for below in head[number + 1 :])
            carried = cell if cell is not None else carried if has_below and not is_merged else None
            if carried is not None and carried not in stacks[column]:
                stacks[column].append(carried)
    return {column: cells for column, cells in stacks.items() if cells}


def _label(cells: Sequence[Cell]) -> Label:
    texts = [text_of(cell) for cell in cells]
    times = [text for text in texts if time_of(text) is not None or _is_only_time(text)]
    pieces = {text: pieces_of(vietnamese(text)) for text in texts if text not in times}
    behind = [each.time for each in pieces.values() if each.time]  # "Số hộ nghèo năm 2024"
    period = joined([*times, *behind]).period if times or behind else None
    status = next((found for text in reversed(texts) if (found := status_in(text))), "")
    areas = [cell for cell, text in zip(cells, texts, strict=True) if text in pieces and is_area(cell.text)]
    parts = [pieces[text].name if pieces[text].time else vietnamese(text) for text in texts if text in pieces]
    names = [part for part in parts if not is_area(part) and not FILLERS.fullmatch(part.casefold())]
    return Label(Time(period, status) if period else None, areas[-1] if areas else None, tuple(names), status)


def _is_only_time(text: str) -> bool:
    """``Sơ bộ``, ``6 tháng`` in a row of a head of which another row says the year."""
    says_time = not times_in(text).says_nothing or status_in(text) != ""
    return says_time and len(text) <= _LONGEST_TIME // 2 and not pieces_of(vietnamese(text)).name


def repeats(block: Block, lead: int) -> bool:
    """Whether an area stands in several rows of a block, so that its sections tell them apart."""
    names = [plain(line.text(lead)) for line in block.rows]
    return len(set(names)) < len(names)


def has_areas(labels: Mapping[int, Label]) -> bool:
    """Whether columns are areas: then ``Tổng số`` is one too."""
    return any(label.area is not None and not is_whole(vietnamese(label.area.text)) for label in labels.values())
