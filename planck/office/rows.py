"""The rows of a table: their levels, sections and parents, names and units."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from planck.office.footnotes import mark_of, split_mark_behind_number
from planck.office.grid import Cell
from planck.office.layout import Line, plain
from planck.office.names import NameText, read_name
from planck.office.numbering import (
    CAPITALS,
    COUNT,
    NONE,
    Number,
    number_in_name,
    ranks_of,
    read_count,
    read_number,
    settle_letters,
)
from planck.office.row_units import UnitText, is_ditto, price_base_in, unit_in_cell
from planck.office.table import VALUES, Column, Role, Row

_TOTAL = re.compile(r"(?:tong )?(?:so|cong)|tong|total|grand total")
_SILENT = re.compile(r"[-–—−]*")


class Rows(NamedTuple):
    """The rows of a body, and its sections by row."""

    rows: tuple[Row, ...]
    sections: Mapping[int, str]


class _Line(NamedTuple):
    """A line of the body taken apart: ``own_unit`` is that of its name or its cell, ``unit`` what holds for it.

    ``beside`` is the name of what it is a part of, where that stands in a column of its own to the left.
    """

    line: Line
    number: Number
    name: NameText
    own_unit: str
    unit: str
    price_base: str
    field: str
    has_figures: bool
    beside: str
    name_cell: Cell


def rows_of(body: Sequence[Line], columns: Sequence[Column], above: UnitText, footnotes: Mapping[str, str]) -> Rows:
    """Read the body of a table; ``above`` is the unit that stands above it."""
    lines = list(_lines(body, _Places(columns), above, footnotes))
    lines = _levelled(lines)
    ranks = ranks_of([line.number for line in lines])
    figured = {ranks[line.number.kind] for line in lines if line.has_figures or line.own_unit}
    parents = _parents(lines, ranks)
    enclosing = {place for path in parents for place in path}
    is_section = [
        ranks[line.number.kind] not in figured
        and (place in enclosing or line.number.follows_on)
        and not any(lines[parent].has_figures for parent in parents[place])
        for place, line in enumerate(lines)
    ]
    sections = {line.line.index: line.name.name for line, says in zip(lines, is_section, strict=True) if says}
    rows = []
    for place, line in enumerate(lines):
        if not is_section[place]:
            path = [lines[parent] for parent in parents[place]]
            cells = cells_of(line.line, columns, footnotes)
            rows.append(_row(line, path, sections, cells, is_head=place in enclosing and not line.has_figures))
    return Rows(tuple(rows), sections)


def _row(
    line: _Line, path: Sequence[_Line], sections: Mapping[int, str], cells: Mapping[int, Cell], *, is_head: bool
) -> Row:
    inside = [parent for parent in path if parent.line.index in sections]
    parents = [parent for parent in path if parent.line.index not in sections]
    parent = parents[-1] if parents else None
    is_part = parent is not None and not parent.has_figures and parent.own_unit != ""
    own = line.name.name
    whole = line.beside or (parent.name.name if parent else "")
    return Row(
        line.line.index,
        f"{whole}: {own}" if whole else own,
        own,
        whole,
        inside[-1].name.name if inside else line.field,
        parent.name.name if parent and is_part else "",
        line.unit or (parent.own_unit if parent and is_part else ""),
        line.price_base,
        line.name.marks,
        cells,
        is_head=is_head,
        path=tuple(above.line.index for above in path),
    )


def cells_of(line: Line, columns: Sequence[Column], footnotes: Mapping[str, str]) -> dict[int, Cell]:
    """The cells of a line in known columns, with the marks of footnotes taken from behind their numbers."""
    roles = {column.index: column.role for column in columns}
    if not footnotes:  # as below most tables
        return {column: cell for column, cell in line.cells.items() if column in roles}
    taken = {}
    for column, cell in line.cells.items():
        role = roles.get(column)
        if role in VALUES:
            text, marks = split_mark_behind_number(cell.text, footnotes)
            cell = cell._replace(text=text, marks=(*cell.marks, *marks)) if marks else cell
        if role is not None:
            taken[column] = cell
    return taken


class _Places:
    """The columns of a table by what they hold."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self.names = [column.index for column in columns if column.role is Role.NAME]
        self.numbers = [column.index for column in columns if column.role is Role.NUMBER]
        self.units = [column.index for column in columns if column.role is Role.UNIT]
        self.fields = [column.index for column in columns if column.role is Role.FIELD]
        self.values = [column.index for column in columns if column.role in VALUES]


def _lines(body: Sequence[Line], places: _Places, above: UnitText, footnotes: Mapping[str, str]) -> Iterator[_Line]:
    """Take every line apart; a ditto mark is the unit of the line above it."""
    unit_before = field = ""
    before: _Line | None = None
    counted = 0  # by the last row with a plain number
    for line in body:
        number, cell, text = _named(line, places, counted)
        if cell is not None and cell.row < line.index and before is not None and before.name_cell is cell:
            number = before.number
        beside = _beside(line, places)
        if cell is None:
            continue
        written = next((written for column in places.units if (written := line.text(column))), "")
        in_cell = UnitText(unit_before) if is_ditto(written) else unit_in_cell(written)
        loose = not in_cell.unit and not above.unit
        name = read_name(text, map(mark_of, cell.marks), footnotes, loose=loose)
        if _section_beside(line, places) and number_in_name(name.name)[0] is not NONE:
            number = NONE  # that of the section: "II | Xã hội | 4. Tỷ lệ hộ nghèo"
        number, name = _numbered(number, name)
        if not name.name:
            continue
        own = name.unit or in_cell.unit
        unit = own or above.unit
        base = name.price_base or in_cell.price_base or _base_of_marks(name.marks, footnotes)
        base = base or (above.price_base if not own else "")
        unit_before = unit or unit_before
        field = _section_beside(line, places) or field
        values = (line.text(column) for column in places.values)
        has_figures = any(not _SILENT.fullmatch(value) for value in values)
        counted = number.ordinals[0] if number.kind == COUNT else counted
        before = _Line(line, number, name, own, unit, base, field, has_figures, beside, cell)
        yield before


def _named(line: Line, places: _Places, counted: int) -> tuple[Number, Cell | None, str]:
    """The number of a line, the cell with its name, and the name as it is written, indented by its column.

    ``counted`` is the number of the row above it that has one.
    """
    number = NONE
    for column in places.numbers:
        cell = line.cells.get(column)
        if cell is not None and cell.row == line.index:
            number = read_count(cell.text, counted) or read_number(cell.text) or NONE
    for step, column in reversed([*enumerate(places.names)]):
        cell = line.cells.get(column)
        if cell is not None and line.text(column):
            steps = step if cell.column == column else 0
            return number, cell, " " * 4 * steps + (cell.text or cell.formula)
    for column in places.numbers:
        cell = line.cells.get(column)
        if cell is not None and line.text(column) and read_number(cell.text) is None:
            return NONE, cell, cell.text
    return number, None, ""


def _beside(line: Line, places: _Places) -> str:
    """What stands in a column of names to the left of the name: the whole of which the row is a part."""
    cells = [line.cells[column] for column in places.names if line.text(column)]
    return read_name(cells[0].text).name if cells and cells[0] is not cells[-1] else ""


def _numbered(number: Number, name: NameText) -> tuple[Number, NameText]:
    """The number of a row, where its own column has none from the front of its name: ``a)``, ``-``, spaces."""
    if name.bullet:
        return (number if number is not NONE else Number((name.bullet,))), name
    in_name, rest = number_in_name(name.name)
    if in_name is NONE:
        return (number if number is not NONE else Number((" " * name.indent,))), name
    if number is NONE or in_name.ordinals[: len(number.ordinals)] == number.ordinals:  # "2 | 2.1. Đường xã"
        return in_name, name._replace(name=rest)
    return number, name


def _levelled(lines: list[_Line]) -> list[_Line]:
    """Settle the numbers that only their neighbours explain: letters, capitals, "Trong đó" before bullets, indents."""
    numbers = settle_letters([line.number for line in lines])
    bare = [line for line, number in zip(lines, numbers, strict=True) if not number.kind[0].strip()]
    has_base = any(line.has_figures and not line.name.is_part for line in bare)
    settled = list(numbers)
    for place, line in enumerate(lines):
        is_bare = not numbers[place].kind[0].strip()
        below = lines[place + 1] if place + 1 < len(lines) else None
        if is_bare and line.name.is_part and below is not None and (below.name.bullet or _is_deeper(below, line)):
            settled[place] = numbers[place + 1]
        elif is_bare and not line.has_figures and not line.own_unit and line.name.name.isupper() and below is not None:
            settled[place] = CAPITALS
        elif is_bare and line.name.is_part and has_base and not line.name.indent:
            settled[place] = Number((" " * 4,))
    for place in _below_bare_heads(lines, settled):
        settled[place] = Number((f"{settled[place].kind[0]} ",))
    return [
        line if number is line.number else line._replace(number=number)
        for line, number in zip(lines, settled, strict=True)
    ]


def _below_bare_heads(lines: Sequence[_Line], numbers: Sequence[Number]) -> list[int]:
    """The places of rows below one that only heads them, though all of them are without number and indent.

    Their names have to stand in the table again, so that they say nothing by themselves: "Diện tích" below "Lúa cả
    năm", and below "Ngô".
    """
    count = Counter(plain(line.name.name) for line in lines)
    below: list[int] = []
    for place, line in enumerate(lines):
        if numbers[place].kind[0].strip() or line.has_figures or line.own_unit:
            continue
        group = []
        for other in range(place + 1, len(lines)):
            if numbers[other].kind != numbers[place].kind or not (lines[other].has_figures or lines[other].own_unit):
                break
            group.append(other)
        if any(count[plain(lines[other].name.name)] > 1 for other in group):
            below += group
    return below


def _is_deeper(below: _Line, line: _Line) -> bool:
    return not below.number.kind[0].strip() and below.name.indent > line.name.indent


def _parents(lines: Sequence[_Line], ranks: Mapping[tuple[str, ...], int]) -> list[tuple[int, ...]]:
    """The places of the lines that enclose each line, outermost first."""
    open_lines: list[int] = []
    parents: list[tuple[int, ...]] = []
    for place, line in enumerate(lines):
        rank = ranks[line.number.kind]
        if _TOTAL.fullmatch(plain(line.name.name)) and not line.number.follows_on:
            parents.append(())
            continue
        open_lines = [parent for parent in open_lines if ranks[lines[parent].number.kind] < rank]
        parents.append(tuple(open_lines))
        open_lines.append(place)
    return parents


def _base_of_marks(marks: Iterable[str], footnotes: Mapping[str, str]) -> str:
    """The price base that the footnotes of a row name."""
    return next((base for mark in marks if (base := price_base_in(footnotes.get(mark, "")))), "")


def _section_beside(line: Line, places: _Places) -> str:
    """The section in a column of its own, without its number."""
    text = next((text for column in places.fields if (text := line.text(column))), "")
    return number_in_name(text)[1]
