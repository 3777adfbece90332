"""What an import has to show: what each row became, and what has to be said of the cells, put together by reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from planck.model.comparator import ComparatorKind
from planck.model.draft import Draft, DraftArea, DraftSeries, DraftTarget, Outcome, Plain, Remark, Spot
from planck.model.period import Period, join_periods, parse_period
from planck.reports.cell_ranges import CellRange, place_of, ranges_of
from planck.reports.wording import remarks as sentences
from planck.reports.wording import words_of_intake as words
from planck.reports.wording.terms import SHORT_COMPARATORS
from planck.reports.wording.voice import Voice

SPREADSHEETS = (".xlsx", ".xlsm")


class ReadRow(NamedTuple):
    """A row of the table, or several of a tidy one: where, what it is called, and what is written of it."""

    place: str
    name: str
    id: str
    target: str
    figures: str


class Reason(NamedTuple):
    """Cells that the same is said of, neighbours together, each with its text, and how many they are."""

    sentence: str
    cells: tuple[str, ...]
    size: int


def rows_of(voice: Voice, area: DraftArea) -> list[ReadRow]:
    """What is written of an area, a target or a series a row, as its table has them."""
    series = {each.id: each for each in area.series}
    rows: list[tuple[int, ReadRow]] = []
    for target in area.targets:
        indicator = str(target.terms.get("indicator", target.id))
        figures = series.pop(indicator, None)
        shown = ReadRow(
            _row_of(target.spot),
            str(target.terms.get("name", "")),
            target.id,
            _target(voice, target),
            _periods(figures),
        )
        rows.append((target.spot.row, shown))
    for each in series.values():
        spot = each.figures[0].spot
        name = each.name or str(each.terms.get("name", ""))
        rows.append(
            (
                spot.row,
                ReadRow(_row_of(spot), name, each.id, "", _periods(each)),
            )
        )
    return [row for _, row in sorted(rows, key=lambda pair: pair[0])]


def reasons_of(voice: Voice, draft: Draft, outcome: Outcome) -> list[Reason]:
    """What is said of the cells with one outcome: those of the same sentence together, in their order."""
    together: dict[str, list[Remark]] = {}
    with_sheet = draft.is_whole  # whose targets and figures are on two sheets
    for remark in draft.remarks:
        if remark.outcome is outcome:
            together.setdefault(sentences.sentence(voice, remark), []).append(remark)
    return [_reason(sentence, ranges_of(several), with_sheet=with_sheet) for sentence, several in together.items()]


def _reason(sentence: str, ranges: Sequence[CellRange], *, with_sheet: bool) -> Reason:
    cells = tuple(_shown(each, with_sheet=with_sheet) for each in ranges)
    return Reason(sentence, cells, sum(each.size for each in ranges))


def _row_of(spot: Spot) -> str:
    return place_of(Spot(spot.file, spot.sheet, spot.row))


def _shown(cells: CellRange, *, with_sheet: bool) -> str:
    """A range of cells with what stands there; of different texts the first and the last."""
    place = f"{cells.spot.sheet}!{place_of(cells.spot)}" if with_sheet else place_of(cells.spot)
    texts = dict.fromkeys(f"“{text}”" for text in (cells.first, cells.last) if text and text != place)
    return " ".join([place, " … ".join(texts)]) if texts else place


def _target(voice: Voice, target: DraftTarget) -> str:
    """What is demanded, and by when where it has a day or a year of its own."""
    demand = _demand(voice, target)
    due = parse_period(str(target.terms["by"])) if "by" in target.terms else None
    return demand if due is None else voice.say(words.DUE, target=demand, due=voice.period(due))


def _demand(voice: Voice, target: DraftTarget) -> str:
    terms = target.terms
    assumed = " *" if terms.get("assumed") else ""
    unit = str(terms.get("unit", ""))
    for kind in ComparatorKind:
        value = terms.get(kind.value)
        if value is None:
            continue
        sign = SHORT_COMPARATORS[kind]
        if kind is ComparatorKind.DONE:
            return voice.say(sign)
        if isinstance(value, Mapping):
            years = ", ".join(f"{year}: {_number(voice, number)}" for year, number in value.items())
            return f"{voice.say(sign, value=years)} {unit}{assumed}"
        if isinstance(value, str):
            number, _, behind = value.partition(" ")
            return f"{voice.say(sign, value=_number(voice, Decimal(number)))} {behind}{assumed}"
        if isinstance(value, Sequence):
            low, high = (_number(voice, number) for number in value)
            return f"{voice.say(sign, low=low, high=high)} {unit}{assumed}"
    return ""


def _number(voice: Voice, number: Plain) -> str:
    return voice.number(number) if isinstance(number, Decimal) else str(number)


def _periods(series: DraftSeries | None) -> str:
    """The periods that have a figure; years that follow on each other as one."""
    return _joined(tuple([figure.period for figure in series.figures])) if series is not None else ""


@lru_cache(maxsize=256)  # most rows of a table have figures for the same periods
def _joined(names: tuple[str, ...]) -> str:
    periods = {period for name in names if (period := parse_period(name)) is not None}
    years = {period for period in periods if period.is_year}
    runs = [(run[0], run[-1]) for run in _runs(sorted(periods - years))]
    shown = [(years, years) for years in join_periods(years)] + runs
    return ", ".join(str(first) if first == last else f"{first}…{last}" for first, last in sorted(shown))


def _runs(periods: Iterable[Period]) -> list[list[Period]]:
    """Months or quarters that follow on each other, three or more of one length; every other period by itself."""
    runs: list[list[Period]] = []
    for period in periods:
        before = runs[-1][-1] if runs else None
        if before is not None and before.last + timedelta(days=1) == period.first and before.is_as_long_as(period):
            runs[-1].append(period)
        else:
            runs.append([period])
    return [part for run in runs for part in ([run] if len(run) > 2 else [[period] for period in run])]
