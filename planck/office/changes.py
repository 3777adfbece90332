"""Falls and rises among the cells of a row: what a target asks of its figures, or the figures themselves."""

from __future__ import annotations

import re
from decimal import Decimal

from planck.model.draft import Outcome, Remark, Topic
from planck.model.names import nfc
from planck.office.directions import basis_words, is_better_low
from planck.office.meaning import Demand, Figure
from planck.office.request import Request
from planck.office.row_reading import RowReading, is_number, spot_of
from planck.office.unit_words import unit_of

_WORDS = re.compile(r"[^\W\d_]+").findall
_FALLS = frozenset({"giảm", "reduction", "decrease", "decline"})
_RISES = frozenset({"tăng", "growth", "increase", "rise"})
_CHANGES = _FALLS | _RISES
_BARE = {"giam": "giảm", "tang": "tăng"}
# What may be below zero though it is better low.
_may_be_negative = re.compile(r"tăng|lạm phát|giá|cpi|inflation|price|icor", re.IGNORECASE).search


def settle_changes(reading: RowReading, request: Request) -> RowReading:
    """Decide what "Giảm 1,2" means beside the other cells of its row.

    Where the name is that of a fall, or every number is a fall, the falls are the figures; and so with rises. Beside
    levels, a fall is what a target asks of them, and as a figure it is asked about.
    """
    named = _change_in(reading.row.own)
    reading = _without_minus(reading, is_fall=named == "falls")
    if (
        not named
        and not any(map(_change, reading.demands.values()))
        and not any(map(_change, reading.figures.values()))
    ):
        return reading  # as most rows are
    changes = [_change(each) for each in reading.demands.values() if each.numbers]
    changes += [_change(each) for each in reading.figures.values() if is_number(each)]
    only = changes[0] if changes and len(set(changes)) == 1 else ""
    is_measured = any(each.baseline is not None for each in reading.demands.values())  # "so với năm 2025"
    if (only and not is_measured) or (named and {*changes} <= {named, ""}):
        return reading._replace(
            demands={column: each._replace(falls=False, rises=False) for column, each in reading.demands.items()},
            figures={column: each._replace(falls=False, rises=False) for column, each in reading.figures.items()},
            changes=only if only != named else "",
        )
    apart = {column for column, figure in reading.figures.items() if _change(figure)}
    if not apart:
        return reading
    remarks = [
        Remark(Outcome.ASKED, Topic.FALL_AMONG_LEVELS, spot_of(request, reading.row.index, column), cell.text)
        for column in sorted(apart)
        if (cell := reading.row.cells.get(column))
    ]
    figures = {column: figure for column, figure in reading.figures.items() if column not in apart}
    return reading._replace(figures=figures, remarks=(*reading.remarks, *remarks))


def _change(cell: Demand | Figure) -> str:
    return "falls" if cell.falls else "rises" if cell.rises else ""


def _change_in(name: str) -> str:
    """Whether the name is that of a fall or of a rise: "Giảm tỷ lệ hộ nghèo", "Tốc độ tăng dân số"."""
    words = _WORDS(nfc(name).lower())
    words = [_BARE.get(word, word) for word in words] if name.isascii() else words
    return next(("falls" if word in _FALLS else "rises" for word in words if word in _CHANGES), "")


def _without_minus(reading: RowReading, *, is_fall: bool) -> RowReading:
    """A number below zero is a fall in a row that is named after one, and of what cannot lie below zero."""
    name, unit = reading.row.name, reading.row.unit
    is_share = bool(unit) and unit_of(unit).is_share and basis_words(name) != "growth" and is_better_low(name) is True
    if not is_fall and (not is_share or _may_be_negative(nfc(name))):
        return reading
    return reading._replace(
        demands={
            column: each._replace(numbers=tuple(sorted(-number for number in each.numbers)), falls=True)
            if each.numbers and each.kind is None and max(each.numbers) < 0
            else each
            for column, each in reading.demands.items()
        },
        figures={
            column: each._replace(value=-each.value, falls=True)
            if isinstance(each.value, Decimal) and each.value < 0
            else each
            for column, each in reading.figures.items()
        },
    )
