"""How the tables of a Markdown report are grouped: by areas, fields, indicators or periods."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeVar

from planck.model.assessment import Assessment
from planck.model.names import alphabetical
from planck.model.result import Result
from planck.reports.league import ranked
from planck.reports.markdown.escape import emphasis, heading, literal
from planck.reports.wording import words
from planck.reports.wording.sentences import fate_of_area, in_words, indicator_name
from planck.reports.wording.terms import area_title, province_title
from planck.reports.wording.voice import Voice

K = TypeVar("K")


class Group(NamedTuple):
    """One table's targets, its title, and the headings above it.

    ``with_area`` where they are of several areas, ``ranked`` where their order is a ranking, ``by_field`` where they
    are all of one field, which the heading names.
    """

    title: str
    headings: tuple[str, ...]
    assessments: tuple[Assessment, ...]
    with_area: bool = False
    ranked: bool = False
    by_field: bool = False


def by_area(voice: Voice, result: Result) -> Iterator[Group]:
    """A table for each area, under the heading of its province; the order is that of the result."""
    province: str | None = None
    for assessments in _grouped(result.displayed, lambda assessment: assessment.area.id).values():
        area = assessments[0].area
        headings = []
        if area.province and area.province != province:
            headings.append(heading(2, literal(province_title(voice, area))))
        province = area.province
        if not area.province or area.district or area.commune:
            headings.append(heading(3 if area.province else 2, literal(area_title(voice, area))))
        fate = "; ".join(fate_of_area(voice, area, result.as_of))
        if fate:
            headings.append(emphasis(literal(fate)))
        yield Group(area_title(voice, area), tuple(headings), tuple(assessments))


def _grouped(assessments: Iterable[Assessment], key: Callable[[Assessment], K]) -> dict[K, list[Assessment]]:
    """The assessments by a key, each group in the order given."""
    groups: dict[K, list[Assessment]] = {}
    for assessment in assessments:
        groups.setdefault(key(assessment), []).append(assessment)
    return groups


def by_field(voice: Voice, result: Result) -> Iterator[Group]:
    """A table for each field, in the order of the targets; those of none come last."""
    groups = _grouped(result.displayed, lambda assessment: assessment.in_force.field)
    without = groups.pop(None, None)
    named = [(field, targets) for field, targets in groups.items() if field is not None]
    if without is not None:
        named.append((voice.say(words.NO_FIELD), without))
    for field, targets in named:
        with_area = len({assessment.area.id for assessment in targets}) > 1
        yield Group(field, (heading(2, literal(field)),), tuple(targets), with_area=with_area, by_field=True)


def by_indicator(voice: Voice, result: Result) -> Iterator[Group]:
    """A league table of areas for each indicator: who is furthest beyond its target first, who has no figures last."""
    groups = _grouped(result.displayed, lambda assessment: assessment.in_force.indicator)
    names = {indicator: indicator_name(voice, indicator) or indicator for indicator in groups}
    for indicator in sorted(groups, key=lambda indicator: (alphabetical(names[indicator]), indicator)):
        title, targets = names[indicator], ranked(groups[indicator])
        yield Group(title, (heading(2, literal(title)),), targets, with_area=True, ranked=True)


def by_period(voice: Voice, result: Result) -> Iterator[Group]:
    """A table for each period that targets are for, in order; those without a date last."""
    groups = _grouped(result.displayed, lambda assessment: assessment.in_force.period)
    undated = groups.pop(None, None)
    for period in sorted(period for period in groups if period is not None):
        title = _capital(in_words(voice, period))
        yield Group(title, (heading(2, literal(title)),), tuple(groups[period]), with_area=True)
    if undated is not None:
        title = voice.say(words.NO_DATE)
        yield Group(title, (heading(2, literal(title)),), tuple(undated), with_area=True)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
