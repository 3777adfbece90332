"""What the tables of a Markdown report are by: areas, indicators or periods."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from planck.model.area import Area
from planck.model.assessment import Assessment
from planck.model.names import alphabetical
from planck.model.period import Period
from planck.model.result import Language, Result
from planck.reports.markdown.escape import emphasis, heading, literal
from planck.reports.wording import words
from planck.reports.wording.sentences import in_words
from planck.reports.wording.terms import area_title
from planck.reports.wording.voice import Voice


@dataclass(frozen=True, slots=True)
class Group:
    """One table's targets with the headings above it; ``with_area`` where they are of several areas."""

    headings: tuple[str, ...]
    shown: tuple[Assessment, ...]
    with_area: bool


def by_area(voice: Voice, result: Result) -> Iterator[Group]:
    """A table for each area, under the heading of its province; the order is that of the result."""
    province: str | None = None
    for area, shown in _by_area(result.displayed):
        headings = []
        if area.province and area.province != province:
            headings.append(heading(2, literal(_province(voice, area, result))))
        province = area.province
        if not area.province or area.district or area.commune:
            headings.append(heading(3 if area.province else 2, literal(area_title(voice, area))))
        headings += _fate(voice, area, result.as_of)
        yield Group(tuple(headings), shown, with_area=False)


def _by_area(displayed: tuple[Assessment, ...]) -> Iterator[tuple[Area, tuple[Assessment, ...]]]:
    found: dict[str, list[Assessment]] = {}
    for one in displayed:
        found.setdefault(one.area.id, []).append(one)
    for shown in found.values():
        yield shown[0].area, tuple(shown)


def _province(voice: Voice, area: Area, result: Result) -> str:
    known = result.register.areas.get(area.id.partition("/")[0])
    return area_title(voice, known) if known is not None else (area.province or "")


def _fate(voice: Voice, area: Area, as_of: date) -> Iterator[str]:
    """What had become of the area by ``as_of``, where it ended or its boundary changed."""
    said = []
    if area.ended is not None and area.ended < as_of:
        said.append(voice.say(words.AREA_ENDED, day=voice.day(area.ended)))
    if area.boundary_changed is not None and area.boundary_changed <= as_of:
        said.append(voice.say(words.BOUNDARY_CHANGED, day=voice.day(area.boundary_changed)))
    if said:
        yield emphasis(literal("; ".join(said)))


def by_indicator(voice: Voice, result: Result) -> Iterator[Group]:
    """A league table of areas for each indicator: who went furthest beyond the target first, who has no figures last.

    The distance is actual ÷ target where that has a meaning for all, else the margin, in the wished-for direction.
    """
    found: dict[str, list[Assessment]] = {}
    for one in result.displayed:
        found.setdefault(one.in_force.indicator, []).append(one)
    named = sorted((alphabetical(_name(voice, one, result)), one) for one in found)
    for _, indicator in named:
        shown = found[indicator]
        by_percent = all(one.margin is None or one.margin.percent is not None for one in shown)
        ranked = sorted(shown, key=lambda one: _distance(one, by_percent))
        title = heading(2, literal(_name(voice, indicator, result)))
        yield Group((title,), tuple(ranked), with_area=True)


def _name(voice: Voice, indicator: str, result: Result) -> str:
    known = result.register.indicators.get(indicator)
    if known is None:
        return indicator
    names = (known.name_vi, known.name_en)
    wanted, other = names if voice.language is Language.VI else names[::-1]
    return wanted or other or indicator


def _distance(one: Assessment, by_percent: bool) -> tuple[bool, Decimal, tuple[object, ...], str]:
    """A sort key: what is furthest on the good side of its target first, what has no figures last."""
    margin = one.margin
    if margin is None:
        return True, Decimal(0), one.area.order, one.id
    size = margin.percent - 100 if by_percent and margin.percent is not None else margin.value
    return False, size if one.in_force.comparator.direction < 0 else -size, one.area.order, one.id


def by_period(voice: Voice, result: Result) -> Iterator[Group]:
    """A table for each period that targets are for, in order; those without a date last."""
    found: dict[Period | None, list[Assessment]] = {}
    for one in result.displayed:
        found.setdefault(one.in_force.period, []).append(one)
    for period in sorted(one for one in found if one is not None):
        title = heading(2, literal(_capital(in_words(voice, period))))
        yield Group((title,), tuple(found[period]), with_area=True)
    if None in found:
        yield Group((heading(2, literal(voice.say(words.NO_DATE))),), tuple(found[None]), with_area=True)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
