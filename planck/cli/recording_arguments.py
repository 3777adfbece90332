"""What was typed for ``planck record`` -> the figure, its indicator and its area, or why they cannot be told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

import click

from planck.cli.areas import describe_area, find_areas
from planck.cli.refusal import Refused
from planck.model.area import Area
from planck.model.draft import DraftFigure, Plain, Spot, Topic
from planck.model.names import slug
from planck.model.nearest import MOST, listed, nearest
from planck.model.period import Period, parse_day
from planck.model.problem import Problem
from planck.model.register import Register
from planck.office.figure_cells import read_figure
from planck.office.grid import Cell
from planck.office.meaning import Figure, Unclear, Writing
from planck.office.periods import read_period
from planck.reports.wording.commands import Saying

_WORDS: Mapping[str, bool] = {"true": True, "false": False}


class Typed(NamedTuple):
    """The arguments and options that make a figure."""

    context: click.Context
    area: str | None
    indicator: str | None
    period: str | None
    value: tuple[str, ...]
    unit: str | None
    status: str | None
    published: str | None
    source: str | None
    quote: str | None
    note: str | None
    reason: str | None
    numbers: str | None

    @property
    def writing(self) -> Writing | None:
        """How numbers are written, where that was said."""
        return Writing(self.numbers) if self.numbers else None


def find_area(typed: Typed, register: Register) -> Area | Problem:
    """The one area that was named."""
    if typed.area is None:
        raise Refused(Saying.ARGUMENT_MISSING, typed.context, argument="AREA", nearest=_some(register.areas))
    found = find_areas(typed.area, register.areas)
    if isinstance(found, Problem):
        return found
    if len(found) > 1:
        areas = listed(describe_area(area) for area in found)
        raise Refused(Saying.SEVERAL_AREAS, typed.context, wanted=typed.area, nearest=areas)
    return found[0]


def find_indicator(typed: Typed, register: Register, area: Area) -> str:
    """The id of the one indicator that was named by its id, by its name or by that of its target, in the area first."""
    by_id = _indicators_of(register, area)
    if typed.indicator is None:
        raise Refused(Saying.ARGUMENT_MISSING, typed.context, argument="INDICATOR", nearest=_some(by_id))
    wanted = typed.indicator
    if wanted in by_id:
        return wanted
    key = slug(wanted)
    meant = sorted({id_ for id_, names in by_id.items() if key and key in map(slug, names)})
    if len(meant) == 1:
        return meant[0]
    if meant:
        raise Refused(Saying.AMBIGUOUS_INDICATOR, typed.context, wanted=wanted, nearest=listed(meant))
    names = {name: id_ for id_, names in by_id.items() for name in (id_, *names)}
    close = dict.fromkeys(names[name] for name in nearest(wanted, names))
    raise Refused(Saying.UNKNOWN_INDICATOR, typed.context, wanted=wanted, nearest=listed(close) or _some(by_id))


def _indicators_of(register: Register, area: Area) -> dict[str, list[str]]:
    """The indicators that there may be figures of in an area, each with what people call it."""
    named: dict[str, list[str]] = {}
    for target in register.targets:
        if target.area == area.id:
            named.setdefault(target.indicator, []).extend((target.name, target.id.rpartition("/")[2]))
            if target.level_indicator is not None:
                named.setdefault(target.level_indicator, [])
    for observation in register.observations:
        if observation.area == area.id:
            named.setdefault(observation.indicator, [])
    for id_, indicator in register.indicators.items():
        named.setdefault(id_, []).extend(name for name in (indicator.name_vi, indicator.name_en) if name)
    return named


def find_period(typed: Typed) -> str:
    """The period as the format writes it."""
    if typed.period is None:
        raise Refused(Saying.ARGUMENT_LACKING, typed.context, argument="PERIOD")
    period = read_period(typed.period, typed.writing)
    if not isinstance(period, Period) or not period.name:
        raise Refused(Saying.NOT_A_PERIOD, typed.context, option="PERIOD", wanted=typed.period)
    return period.name


def read_value(typed: Typed, served: str) -> Figure:
    """What the words of the value say, in a row with the unit ``served``, empty where there is none."""
    text = " ".join(word.strip() for word in typed.value)
    if typed.reason is not None and text in ("", "null"):
        return Figure(None)
    if not text:
        raise Refused(Saying.ARGUMENT_LACKING, typed.context, argument="VALUE")
    if text.lower() in _WORDS:
        return Figure(_WORDS[text.lower()])
    day = parse_day(text)
    if day is not None:
        return Figure(day.isoformat())
    figure = read_figure(Cell(1, 1, text), typed.writing, typed.unit or served)
    if isinstance(figure, Unclear) and figure.topic is Topic.TWO_READINGS:
        raise Refused(Saying.TWO_READINGS, typed.context, wanted=text)
    if not isinstance(figure, Figure) or figure.falls or figure.basis:
        raise Refused(Saying.NOT_A_FIGURE, typed.context, wanted=text)
    return figure


def make_figure(typed: Typed, period: str, figure: Figure) -> DraftFigure:
    """The figure with all that was given beside it."""
    published: Plain = typed.published
    if typed.published is not None and typed.published.isdecimal():
        published = Decimal(typed.published)
    terms: dict[str, Plain] = {
        "reason": (typed.reason or figure.reason or None) if figure.value is None else None,
        "status": typed.status or figure.status or None,
        "published": published,
        "approximate": figure.is_approximate or None,
        "source": typed.source,
        "quote": typed.quote,
        "note": typed.note,
    }
    given = {key: value for key, value in terms.items() if value is not None}
    return DraftFigure(period, figure.value, given, Spot(""))


def _some(words: Iterable[str]) -> str:
    return listed([*words][:MOST]) or "–"
