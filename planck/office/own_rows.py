"""The rows of a sheet of data in planck's own workbook, and the keys that the cells of a row stand for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, NamedTuple

from planck.model.draft import Outcome, Plain, Remark, Spot, Topic
from planck.model.recorded import WORKED_OUT
from planck.model.terms_of_target import plain_year
from planck.office.grid import Cell
from planck.office.own_cells import NotRead, changed_columns, day_in, flag_in, number_in, text_in

Entry = dict[str, Any]  # what is kept of an entry, as JSON has it
Reader = Callable[[Cell | None], Plain]


class OwnRow(NamedTuple):
    """A row: the key of what is kept of it, empty for one that a person has added, and its cells by their column."""

    number: int
    record: str
    cells: Mapping[str, Cell]


class Sheet(NamedTuple):
    """A sheet of data; ``columns`` are the numbers of its columns by their stable names."""

    file: str
    title: str
    columns: Mapping[str, int]
    rows: list[OwnRow]
    is_figures: bool

    def spot(self, row: OwnRow, column: str = "") -> Spot:
        """The place of a cell, or of a row."""
        return Spot(self.file, self.title, row.number, self.columns.get(column, 0))

    def remark(self, row: OwnRow, column: str, topic: Topic) -> Remark:
        """What is to be asked about a cell."""
        cell = row.cells.get(column)
        return Remark(Outcome.ASKED, topic, self.spot(row, column), cell.text if cell is not None else "")


def left_out(sheet: Sheet, row: OwnRow, shown: Mapping[str, Plain], columns: Collection[str]) -> Iterator[Remark]:
    """What was changed in cells that are not read back: in others than ``columns``, which planck works out."""
    kept = shown.get(WORKED_OUT)
    if isinstance(kept, Mapping):
        others = tuple(name for name in sheet.columns if name not in columns and name != "record")
        for column in sorted(changed_columns(row.cells, kept, others), key=sheet.columns.__getitem__):
            cell = row.cells.get(column)
            text = cell.text if cell is not None else ""
            yield Remark(Outcome.LEFT_OUT, Topic.WORKED_OUT, sheet.spot(row, column), text)


def _texts_in(separator: str) -> Reader:
    """What reads a list of texts."""

    def read(cell: Cell | None) -> Plain:
        return [part for text in (text_in(cell) or "").split(separator) if (part := text.strip())] or None

    return read


def _year_in(cell: Cell | None) -> Plain:
    """A year as the number that it is, any other text as such."""
    return plain_year(text_in(cell) or "") or None


def _tolerance_in(cell: Cell | None) -> Plain:
    """A number, or a share of the target."""
    text = text_in(cell) or ""
    return text if text.endswith("%") else number_in(cell)


# The columns that stand for one key of the format each, how its cells are read, and the key.
_COMMON: dict[str, tuple[str, Reader]] = {
    **{key: (key, text_in) for key in ("unit", "quote", "note")},
    "price_base": ("price_base", _year_in),
    "assumed": ("assumed", _texts_in(" ")),
    "approximate": ("approximate", flag_in),
}
OF_TARGETS: dict[str, tuple[str, Reader]] = {
    **_COMMON,
    **{key: (key, text_in) for key in ("name", "indicator", "basis", "direction", "mean", "pace", "level_indicator")},
    **{key: (key, text_in) for key in ("severity", "restates", "derived_from", "assigned_by", "part_of", "field")},
    "owner": ("owner", text_in),
    "tolerance": ("tolerance", _tolerance_in),
    "out_of": ("out_of", number_in),
    "each_item": ("each_item", flag_in),
    "set": ("set", day_in),
    "tags": ("tags", _texts_in(";")),
}
OF_FIGURES: dict[str, tuple[str, Reader]] = {
    **_COMMON,
    "published": ("published", day_in),
    "context": ("context", flag_in),
}


def put_terms(
    sheet: Sheet,
    row: OwnRow,
    changed: Collection[str],
    readers: Mapping[str, tuple[str, Reader]],
    terms: dict[str, Plain],
    remarks: list[Remark],
) -> None:
    """Put what changed cells say under their keys; what cannot be read is asked about, and stays as it was."""
    for column in sheet.columns:
        if column not in changed or column not in readers:
            continue
        key, read = readers[column]
        try:
            value = read(row.cells.get(column))
        except NotRead:
            remarks.append(sheet.remark(row, column, Topic.NOT_UNDERSTOOD))
            continue
        if value is None:
            terms.pop(key, None)
        else:
            terms[key] = value
