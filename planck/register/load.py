"""Files -> the register that they are together, and every problem of every one of them."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from planck.model.area import Area
from planck.model.indicator import Indicator
from planck.model.location import Location
from planck.model.observation import Observation
from planck.model.problem import Code, Level, Problem
from planck.model.register import Register
from planck.model.source import Source
from planck.model.target import Target
from planck.register import build_actuals
from planck.register.build_areas import AreaBook, Mention, build_areas, mention
from planck.register.build_fields import Fields
from planck.register.build_indicators import add_indicator, build_indicator
from planck.register.build_kinds import agree_on_kinds
from planck.register.build_served import served_unit
from planck.register.build_soundness import Damage, besides, places_of
from planck.register.build_sources import SourceBook, add_sources, build_sources
from planck.register.build_targets import build_target, targets_file
from planck.register.consistency import check_consistency
from planck.register.document import read
from planck.register.evidence import Evidence, Series
from planck.register.schema import check
from planck.register.values import Map, Mark, Seq

KINDS = ("targets", "actuals", "areas", "indicators", "sources")
_BESIDE = ("sources", "source", "resolution", "period", "price_base", "owner", "tags", "note")
_JUDGED = frozenset({"targets", "actuals"})


class Settings(Protocol):
    """What of the settings has a part in a register."""

    @property
    def grace_days(self) -> int:
        """For how many days after its period a target waits for its figures."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A register with the problems of its files, sorted, and which kind of file each of them is.

    What was refused is not in the register: with an error among the problems it is not to be judged.
    """

    register: Register
    problems: tuple[Problem, ...]
    kinds: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _File:
    """One file that could be read: what it holds, what was found wrong so far, and where those errors lie."""

    name: str
    kind: str
    root: Map
    problems: list[Problem]
    places: list[Mark]

    @property
    def fields(self) -> Fields:
        """The root, whose problems are those of the file."""
        return Fields(self.root, self.name, self.problems, (1, 1))

    @property
    def is_damaged_above(self) -> bool:
        """Whether an error lies beside the entries, in what the file says for all of them."""
        return bool(self.places) and len(Damage(self.root, self.places).within(self.kind)) < len(self.places)

    @property
    def names_its_area(self) -> bool:
        """Whether no error can have hidden a part of the area: a misspelt ``district:`` must not make a province."""
        return not self.places or Damage(self.root, self.places).parts.keys() <= {self.kind, *_BESIDE}

    def take(self, found: list[Problem], places: list[Mark]) -> None:
        """Add the problems of one entry, but for those that only follow from errors known already."""
        self.problems.extend(besides(found, places) if places or self.is_damaged_above else found)


@dataclass(slots=True)
class _Plan:
    """What is built out of the targets files; ``ids`` holds also the ids of the targets that were refused."""

    targets: list[Target] = field(default_factory=list)
    ids: dict[str, Location] = field(default_factory=dict)
    whole: bool = True


def load(files: Iterable[tuple[str, bytes]], settings: Settings) -> Loaded:
    """Read the contents of all files of a register; ``files`` gives the name (relative, forward slashes) and the bytes.

    Nothing is raised for what they hold. A part of a file that is refused is left out, the rest is built and checked.
    """
    collecting = gc.isenabled()
    gc.disable()  # many small values that all live on: the collector would look at them again and again
    try:
        return _load(files, settings)
    finally:
        if collecting:
            gc.enable()


def _load(files: Iterable[tuple[str, bytes]], settings: Settings) -> Loaded:
    problems: list[Problem] = []
    read_files = [_read(name, data, problems) for name, data in sorted(files, key=lambda one: one[0])]
    sound = [one for one in read_files if one is not None]
    by_kind = {kind: [one for one in sound if one.kind == kind] for kind in KINDS}
    sources = _sources(by_kind["sources"])
    indicators = _indicators(by_kind["indicators"])
    areas, area_of = _areas(by_kind, problems)
    plan = _targets(by_kind["targets"], area_of, sources, indicators)
    plan.whole = plan.whole and len(sound) == len(read_files)
    targets = agree_on_kinds(plan.targets, indicators)
    observations, entries = _observations(by_kind["actuals"], area_of, sources, indicators, targets)
    register = Register(areas, indicators, tuple(targets), tuple(observations), settings.grace_days)
    for one in sound:
        problems += one.problems
    problems += check_consistency(Evidence.of(register, entries, plan.ids, plan_is_whole=plan.whole))
    return Loaded(register, tuple(sorted(problems, key=lambda one: one.key)), {one.name: one.kind for one in sound})


def _read(name: str, data: bytes, problems: list[Problem]) -> _File | None:
    """One file, checked against its schema; None with problems where it cannot be read or is not of the register."""
    document = read(data, name)
    root = document.root
    if root is None:
        problems += document.problems
        return None
    kinds = [kind for kind in KINDS if kind in root]
    if not kinds or set(kinds) >= _JUDGED:
        problems += document.problems
        problems.append(_of_no_kind(name, root, kinds))
        return None
    found = [*document.problems, *check(kinds[0], root, name)]
    return _File(name, kinds[0], root, found, places_of(found))


def _of_no_kind(name: str, root: Map, kinds: list[str]) -> Problem:
    """A file says what it is by its top-level keys."""
    if kinds:
        mark = max(root.marks[kind] for kind in _JUDGED)
        return Problem(Level.ERROR, Code.FILE_KIND_TWICE, Location(name, mark[0], mark[1]), {})
    args = {"keys": ", ".join(list(root)[:5]) or "–"}
    return Problem(Level.ERROR, Code.FILE_KIND_UNKNOWN, Location(name, 1, 1), args)


def _sources(files: Iterable[_File]) -> dict[str, Source]:
    found: dict[str, Source] = {}
    for one in files:
        add_sources(found, build_sources(one.fields), one.fields)
    return found


def _indicators(files: Iterable[_File]) -> dict[str, Indicator]:
    found: dict[str, Indicator] = {}
    for one in files:
        for id_, fields, places in _entries(one):
            indicator = build_indicator(id_, fields)
            if not places:
                add_indicator(found, indicator, fields)
            one.take(fields.problems, places)
    return found


def _areas(by_kind: Mapping[str, list[_File]], problems: list[Problem]) -> tuple[dict[str, Area], dict[str, str]]:
    """The areas of the register, and for each file of targets or actuals the id of its area where it has one."""
    entries: list[tuple[Fields, Mention]] = []
    for one in by_kind["areas"]:
        entries += ((fields, named) for fields in _listed(one, "areas") if (named := mention(fields)) is not None)
    named_by = {
        one.name: named
        for one in (*by_kind["targets"], *by_kind["actuals"])
        if one.names_its_area and (named := mention(one.fields)) is not None
    }
    book = AreaBook([*(named for _, named in entries), *named_by.values()])
    resolved = [(fields, named, id_) for fields, named in entries if (id_ := book.id_of(named)) is not None]
    area_of = {name: id_ for name, named in named_by.items() if (id_ := book.id_of(named)) is not None}
    areas = build_areas(book, resolved)
    for id_ in area_of.values():
        areas.setdefault(id_, book.area(id_))
    problems += book.problems
    return areas, area_of


def _targets(
    files: Iterable[_File],
    area_of: Mapping[str, str],
    sources: Mapping[str, Source],
    indicators: Mapping[str, Indicator],
) -> _Plan:
    plan = _Plan()
    for one in files:
        root = one.fields
        of_file = targets_file(root, area_of.get(one.name, "-"), SourceBook(build_sources(root), sources), indicators)
        plan.whole = plan.whole and not one.places and one.name in area_of
        for id_, fields, places in _entries(one):
            target = build_target(id_, fields, of_file)
            plan.whole = plan.whole and target is not None
            if one.name in area_of:
                _keep(plan, f"{of_file.area}/{id_}", fields, None if places else target)
            one.take(fields.problems, places)
    return plan


def _keep(plan: _Plan, id_: str, fields: Fields, target: Target | None) -> None:
    """Add a target to the plan; a second one of the same id is a problem that names both places."""
    other = plan.ids.setdefault(id_, fields.location)
    if other != fields.location:
        fields.error(Code.TARGET_TWICE, fields.location, id=id_, place=str(other))
    elif target is not None:
        plan.targets.append(target)


def _observations(
    files: Iterable[_File],
    area_of: Mapping[str, str],
    sources: Mapping[str, Source],
    indicators: Mapping[str, Indicator],
    targets: Iterable[Target],
) -> tuple[list[Observation], dict[Series, Location]]:
    """All observations in the order of the files, and where each series is first met with."""
    by_series: dict[Series, list[Target]] = {}
    for target in targets:
        by_series.setdefault((target.area, target.indicator), []).append(target)
    found: list[Observation] = []
    entries: dict[Series, Location] = {}
    for one in files:
        root = one.fields
        area = area_of.get(one.name, "-")
        above = build_actuals.of_file(root, area, SourceBook(build_sources(root), sources))
        for indicator, fields, places in _entries(one):
            served = served_unit(by_series.get((area, indicator), ()), indicators.get(indicator))
            defaults = build_actuals.of_entry(fields, indicator, served, above)
            values, inside = _values(fields, places)
            figures = list(build_actuals.build_observations(values, defaults, inside))
            broken = len(inside) < len(places)
            one.take(fields.problems, places if broken else [])
            if one.name in area_of and not broken:
                found += figures
                entries.setdefault((area, indicator), fields.location)
    return found, entries


def _values(fields: Fields, places: list[Mark]) -> tuple[Fields, list[Mark]]:
    """The mapping of periods to values, and the places of those errors that lie in one of its periods."""
    values = build_actuals.values_of(fields)
    if not places:
        return values, places
    inside = places if values is fields else Damage(fields.map, places).within("values")
    own = Damage(values.map, inside).own
    return values, [place for place in inside if place not in own]


def _entries(one: _File) -> Iterator[tuple[str, Fields, list[Mark]]]:
    """The entries of a file by their id, each with a list of problems of its own and the errors known in it."""
    whole = one.root[one.kind]
    if not isinstance(whole, Map):
        return
    damage = Damage(whole, Damage(one.root, one.places).within(one.kind))
    for key, value in whole.items():
        if isinstance(value, Map):
            mark = whole.marks[key]
            yield key, Fields(value, one.name, [], (mark[0], mark[1])), damage.within(key)


def _listed(one: _File, key: str) -> Iterator[Fields]:
    """The sound mappings of a list."""
    whole = one.root[key]
    if not isinstance(whole, Seq):
        return
    damage = Damage(whole, Damage(one.root, one.places).within(key))
    for index, (value, mark) in enumerate(zip(whole, whole.marks, strict=True)):
        if isinstance(value, Map) and not damage.within(index):
            yield Fields(value, one.name, one.problems, mark)
