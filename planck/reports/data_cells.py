"""The cells of a row of data: numbers with the digits that a report shows, days, codes and texts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from planck.model.assessment import Margin
from planck.model.comparator import Comparator
from planck.model.explanation import Reason
from planck.model.location import Location
from planck.model.period import Period, join_periods
from planck.model.source import Source
from planck.model.target import Waiver
from planck.model.unit import Unit
from planck.model.value import Bound, Count, Interval, Items, Missing, Number, OfTarget, Reached, Scalar, Value
from planck.reports.wording.digits import (
    Rounding,
    places_apart,
    places_of_percent,
    plain,
    rounded,
)
from planck.reports.wording.reasons import sentence
from planck.reports.wording.voice import Voice


class Figure(NamedTuple):
    """A number with all its digits; ``count_places`` says how many a report shows, None for as it was written.

    They are counted when somebody asks: most tables for machines have all digits.
    """

    value: Decimal
    count_places: Callable[[], int] | None = None
    rounding: Rounding = Rounding.HALF_UP

    @property
    def places(self) -> int | None:
        """How many digits a report shows after the point."""
        return None if self.count_places is None else self.count_places()

    @property
    def shown(self) -> Decimal:
        """The number with the digits of a report."""
        places = self.places
        return self.value if places is None else rounded(self.value, places, self.rounding)


class Named(NamedTuple):
    """Several values in one cell, each behind its name, with all its digits."""

    items: tuple[tuple[str, str], ...]

    def text(self, point: str = ".") -> str:
        """The values as a text, with the decimal sign of a locale."""
        return "; ".join(f"{name}: {value.replace('.', point)}" for name, value in self.items)


Filled = str | bool | date | Figure | Named
Cell = Filled | None
Row = dict[str, Cell]
_ZERO = Decimal(0)


def comparator_cells(comparator: Comparator) -> Row:
    """Which figures satisfy a target; of a range both its ends."""
    return {
        "comparator": comparator.kind.value,
        "target": number_cell(comparator.value if comparator.low is None else comparator.low),
        "target_high": number_cell(comparator.high),
        "better": code_cell(comparator.better),
        "within": number_cell(comparator.within),
    }


def value_cells(value: Value) -> Row:
    """A value: its number, its upper end, which end of it is known, what it is of its target, what was counted."""
    row: Row = {
        "value": value_cell(value),
        "value_high": number_cell(upper_end(value)),
        "value_bound": bound_cell(value),
    }
    if isinstance(value, OfTarget):
        row["of_target"] = Figure(value.percent)
    if isinstance(value, Count):
        row |= {"count": Figure(value.count), "of": Figure(value.of)}
    return row


def bound_cell(value: Value) -> str | None:
    """Of a value of which only one end is known, which one that is: ``more_than``."""
    return value.kind.value if isinstance(value, Bound) else None


def upper_end(value: Value) -> Decimal | None:
    """Of an interval its upper end."""
    return value.high if isinstance(value, Interval) else None


def value_cell(value: Value) -> Cell:
    """A value in one cell: of an interval its lower end, of a count nothing, of items each with its name."""
    if isinstance(value, (Number, Bound)):
        return Figure(value.value)
    if isinstance(value, Interval):
        return Figure(value.low)
    if isinstance(value, Reached):
        return value.done
    if isinstance(value, Items):
        return Named(tuple((name, _item(item)) for name, item in value.items))
    assert isinstance(value, (Count, OfTarget, Missing))
    return None


def _item(value: Scalar | OfTarget) -> str:
    if isinstance(value, OfTarget):
        return f"of_target {plain(value.percent)} %"
    if isinstance(value, Bound):
        return f"{value.kind.value} {plain(value.value)}"
    if isinstance(value, Interval):
        return f"{plain(value.low)}-{plain(value.high)}"
    if isinstance(value, Count):
        return f"{plain(value.count)}/{plain(value.of)}"
    return plain(value.value)


def margin_cells(margin: Margin | None, count_places: Callable[[], int]) -> Row:
    """Actual − target, and actual ÷ target in percent; ``count_places`` counts those of the figure."""
    if margin is None:
        return {}
    return {
        "margin": None if margin.share_alone else _difference(margin.value, count_places),
        "margin_high": _difference(margin.high, count_places),
        "margin_unit": margin.unit,
        "percent": percent_cell(margin.percent),
    }


def _difference(value: Decimal | None, count_places: Callable[[], int]) -> Figure | None:
    """A difference, with so many digits that one that is not zero does not look like it."""
    if value is None:
        return None
    return Figure(value, lambda: places_apart(value, (_ZERO,), count_places()))


def percent_cell(value: Decimal | None) -> Figure | None:
    """A number in percent of another."""
    return Figure(value, lambda: places_of_percent(value)) if value is not None else None


def unit_cells(unit: Unit | None) -> Row:
    """The unit and its price base."""
    return {"unit": unit.text, "price_base": unit.price_base} if unit is not None else {}


def origin_cells(place: Location, source: Source | None, quote: str | None, note: str | None) -> Row:
    """Where something stands, and what it is taken from."""
    names = ("author", "title", "publisher", "date", "file", "place", "url")
    cited = (getattr(source, name) for name in names) if source else ()
    return {
        "file": place.file,
        "line": Figure(Decimal(place.line)),
        "source": ", ".join(part for part in cited if part),
        "quote": quote,
        "note": note,
    }


def number_cell(
    value: Decimal | None, count_places: Callable[[], int] | None = None, rounding: Rounding = Rounding.HALF_UP
) -> Figure | None:
    """The number, if there is one."""
    return None if value is None else Figure(value, count_places, rounding)


def period_cell(period: Period | None) -> str | None:
    """The period as the files write it."""
    return None if period is None else str(period)


def periods_cell(periods: tuple[Period, ...]) -> str:
    """Periods as the files write them, those that touch as one."""
    if len(periods) == 1:
        return str(periods[0])
    return ", ".join(str(span) for span in join_periods(periods))


def code_cell(code: Enum | None) -> str | None:
    """The code that files and documents have for it."""
    return None if code is None else str(code.value)


def sentence_cell(voice: Voice, reason: Reason | None) -> str | None:
    """A reason in words."""
    return None if reason is None else sentence(voice, reason)


def waiver_cells(waiver: Waiver | None) -> Row:
    """Why a target is excused, from when to when, and by whom."""
    if waiver is None:
        return {}
    return {
        "waiver_reason": waiver.reason,
        "waiver_granted": waiver.granted,
        "waiver_until": waiver.until,
        "waiver_approved_by": waiver.approved_by,
    }
