"""The head of a list of areas: which columns are of one indicator, and what each of them holds."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from planck.model.unit import Unit
from planck.office.area_words import is_whole, vietnamese
from planck.office.body import Body
from planck.office.columns import columns_of
from planck.office.grid import Cell
from planck.office.head import Head
from planck.office.head_pieces import Pieces, pieces_of
from planck.office.head_shares import with_shares
from planck.office.head_words import WORD_OF_ROLE, is_name, role_of, role_of_title
from planck.office.layout import text_of
from planck.office.names import read_name
from planck.office.row_units import is_unit, unit_in_cell, unit_of_count
from planck.office.table import VALUES, AreaIndicator, Column, Role
from planck.office.table_map import TableMap
from planck.office.yearbook_blocks import FILLERS, Around

_BRACKET = re.compile(r"\s*\(([^()]*)\)\s*$")
_SHARE = re.compile(r"(?:tỷ lệ|tỉ lệ)(?:\s*\(?%\)?)?")
_READ = (*VALUES, Role.SHARE, Role.WORKED_OUT)
_BESIDE = (Role.NOTE, Role.OWNER, Role.UNIT, Role.NUMBER)


class AreaHead:
    """The cells above each column of a list of areas, and what stands around it."""

    def __init__(self, stacks: Mapping[int, Sequence[Cell]], body: Body, around: Around, table_map: TableMap) -> None:
        self._body, self._around, self._map = body, around, table_map
        self._names: dict[tuple[str, ...], list[int]] = {}
        self._roles: dict[int, tuple[str, ...]] = {}
        for column, cells in stacks.items():
            texts = [vietnamese(text_of(cell)) for cell in cells]
            if column in table_map.columns or self._counts(column, texts):
                is_own = _is_share_of_its_own(column, stacks)
                pieces = [Pieces("", text, "") if is_own and text is texts[-1] else pieces_of(text) for text in texts]
                said = (" ".join(filter(None, (each.role, each.time))) for each in pieces)
                self._roles[column] = tuple(filter(None, said))
                counted = zip(texts, pieces, strict=True)
                names = tuple(each.name for text, each in counted if each.name and not _is_filler(text))
                self._names.setdefault(names, []).append(column)
        self._notes = tuple(
            Column(column, Role.NOTE, text_of(cells[-1]))
            for column, cells in stacks.items()
            if column not in self._roles and any(role_of(vietnamese(text_of(cell))) is Role.NOTE for cell in cells)
        )

    def indicators(self) -> list[AreaIndicator]:
        """The indicators in the order of their columns."""
        indicators = [self._indicator(names, columns) for names, columns in self._names.items()]
        found = [indicator for indicator in indicators if indicator.columns or indicator.either]
        return [replace(indicator, columns=(*indicator.columns, *self._notes)) for indicator in found]

    def _counts(self, column: int, texts: Sequence[str]) -> bool:
        """Whether a column has numbers, and is not one of notes, owners or units."""
        is_beside = any(role_of(text) in _BESIDE for text in texts)
        return not is_beside and any(any(map(str.isdigit, line.text(column))) for line in self._body.rows)

    def _indicator(self, names: Sequence[str], columns: Sequence[int]) -> AreaIndicator:
        read = [read_name(text, known_marks=self._around.footnotes) for text in names if not _is_unit(text)]
        read = read or [self._around.name]
        in_heads = {unit for column in columns for text in self._roles[column] if (unit := _unit_behind(text))}
        units = [
            *(name.unit for name in read if name.unit),
            *(unit_in_cell(text).unit for text in names if _is_unit(text)),
            *(in_heads if len(in_heads) == 1 else ()),
        ]
        title = role_of_title(self._around.title)
        is_said = any(role_of(text) in VALUES for text in names)  # "Kế hoạch trồng rừng": is the plan its name?
        known, open_ = self._columns(columns, None if is_said else title), list[tuple[Column, Column]]()
        if any(column.role is Role.NOTHING for column in known):
            sides = zip(self._columns(columns, Role.TARGET), self._columns(columns, Role.FIGURE), strict=True)
            open_ = [side for column, side in zip(known, sides, strict=True) if column.role is Role.NOTHING]
            open_ = [side for side in open_ if side[0].index not in self._map.columns]
        return AreaIndicator(
            ": ".join(name.name for name in read),
            units[-1] if units else self._unit_of(read[-1].name),
            next((name.price_base for name in reversed(read) if name.price_base), self._around.unit.price_base),
            tuple(mark for name in read for mark in name.marks),
            tuple(column for column in known if column.role in _READ),
            tuple(open_),
        )

    def _unit_of(self, name: str) -> str:
        """The unit of an indicator that has none of its own: that of all, but for "Số hộ" no unit of money."""
        shared = self._around.unit.unit
        return shared if shared and not Unit(shared).is_money else unit_of_count(name) or shared

    def _columns(self, columns: Sequence[int], role: Role | None) -> tuple[Column, ...]:
        """The columns of one indicator; those without a word of their own have ``role``."""
        stacks = {column: self._with_role(self._roles[column], role) for column in columns}
        head = Head(0, 0, stacks, ())
        others = self._roles.keys() - set(columns)
        lines = [line.without(others) for line in self._body.rows]
        lines = [line.without(line.cells.keys() - set(columns)) for line in lines]
        own = replace(
            self._map, columns={each: self._map.columns[each] for each in columns if each in self._map.columns}
        )
        return with_shares(own.put_in(columns_of(head, lines, self._around.title)), head, self._body)

    def _with_role(self, texts: tuple[str, ...], role: Role | None) -> tuple[str, ...]:
        has_role = any(role_of(text) is not None for text in texts)
        return texts if has_role or role is None else (WORD_OF_ROLE[role], *texts)


def _is_share_of_its_own(column: int, stacks: Mapping[int, Sequence[Cell]]) -> bool:
    """Whether "Tỷ lệ (%)" is an indicator: beside "Số hộ" below "Hộ nghèo", where no plan or result stands."""
    *above, last = stacks[column]
    if not above or not _SHARE.fullmatch(vietnamese(text_of(last)).casefold()):
        return False
    beside = [cells[-1] for other, cells in stacks.items() if other != column and [*cells[:-1]] == above]
    return bool(beside) and all(pieces_of(vietnamese(text_of(cell))).name for cell in beside)


def _is_filler(text: str) -> bool:
    return is_name(text) or is_whole(text) or bool(FILLERS.fullmatch(text.casefold()))


def _unit_behind(text: str) -> str:
    """The unit in brackets behind the word of a plan or a result: ``KH (ha)``."""
    bracket = _BRACKET.search(text)
    is_value = bracket is not None and role_of(_BRACKET.sub("", text)) in VALUES
    return unit_in_cell(bracket[1]).unit if bracket is not None and is_value and is_unit(bracket[1]) else ""


def _is_unit(text: str) -> bool:
    """Whether a cell of a head is the unit of its columns; "Nam" are men, though years are counted too."""
    return is_unit(text.strip("() ")) and text != "Nam"
