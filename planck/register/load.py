"""Files -> the register that they are together, and every problem of every one of them."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from planck.model.area import Area
from planck.model.indicator import Indicator
from planck.model.location import Location
from planck.model.observation import Observation
from planck.model.problem import Code, Level, Problem
from planck.model.register import Register
from planck.model.source import Source
from planck.model.state import WORKING_TREE, State
from planck.model.target import Target
from planck.model.tracker import Tracker, untracked
from planck.register.build import observations as observing
from planck.register.build.areas import AreaBook, Mention, build_areas, build_mention
from planck.register.build.fields import Fields
from planck.register.build.files import File, Files, read_all
from planck.register.build.indicators import add_indicator, agree_on_kinds, build_indicator
from planck.register.build.sources import SourceBook, add_sources, build_sources
from planck.register.build.target import build_target, targets_file
from planck.register.build.units import served_unit
from planck.register.checks.consistency import check_consistency
from planck.register.checks.series_index import Series, SeriesIndex
from planck.register.files.source import FileSource
from planck.register.schema.consequences import Damage, drop_doubts
from planck.register.settings import Settings
from planck.register.yaml.values import Map, Mark, Seq


@dataclass(frozen=True, slots=True)
class Loaded:
    """A register with the problems of its files, sorted, and what it was loaded from.

    What was refused is not in the register: with an error among the problems it is not to be judged. ``files`` are the
    names of all its files (relative to the root, forward slashes), its planck.yaml first; ``kinds`` says what the
    others are, as far as they could be read. Two states with the same ``fingerprint`` hold the same register; None is
    like no other.
    """

    register: Register
    problems: tuple[Problem, ...]
    settings: Settings
    files: tuple[str, ...] = ()
    kinds: Mapping[str, str] = field(default_factory=dict)
    state: State = WORKING_TREE
    fingerprint: object = None

    def with_problems(self, problems: Iterable[Problem]) -> Loaded:
        """The same with problems of something else beside those of its files."""
        return replace(self, problems=tuple(sorted((*self.problems, *problems), key=lambda problem: problem.key)))


@dataclass(slots=True)
class _Plan:
    """What is built out of the targets files; ``ids`` holds also the ids of the targets that were refused."""

    targets: list[Target] = field(default_factory=list)
    ids: dict[str, Location] = field(default_factory=dict)
    whole: bool = True


def load(source: FileSource, settings: Settings, track: Tracker = untracked) -> Loaded:
    """Read every file of the register that ``settings`` describe, and what is wrong with any of them."""
    contents, problems = source.read_files(settings.places)
    if settings.file is not None:  # where the whole folder is the register
        contents.pop(settings.file, None)
    sound = {name: data for name, data in contents.items() if not isinstance(data, Problem)}
    problems += [data for data in contents.values() if isinstance(data, Problem)]
    problems += [
        Problem(Level.ERROR, Code.FOLDER_MISSING, None, {"folder": folder})
        for folder in source.missing_folders(*settings.places)
    ]
    loaded = load_files(sound.items(), settings, some_are_closed=len(sound) < len(contents), track=track)
    names = (settings.file, *contents) if settings.file is not None else tuple(contents)
    fingerprint = source.fingerprint(settings.places)
    return replace(loaded, files=names, state=source.state, fingerprint=fingerprint).with_problems(problems)


def load_files(
    files: Iterable[tuple[str, bytes]], settings: Settings, *, some_are_closed: bool = False, track: Tracker = untracked
) -> Loaded:
    """Read the contents of all files of a register; ``files`` gives the name (relative, forward slashes) and the bytes.

    Nothing is raised for what they hold. A part of a file that is refused is left out, the rest is built and checked.
    ``some_are_closed``: there are files that could not be opened, so that nothing is said to be missing.
    """
    contents = dict(files)
    collecting = gc.isenabled()
    gc.disable()  # many small values that all live on: the collector would look at them again and again
    try:
        loaded = _build(read_all(contents.items(), some_are_closed=some_are_closed, track=track), settings)
        return replace(loaded, files=tuple(sorted(contents)))
    finally:
        if collecting:
            gc.enable()


def _build(files: Files, settings: Settings) -> Loaded:
    problems = list(files.problems)
    sources = _sources(files.of("sources"))
    indicators = _indicators(files.of("indicators"))
    areas, area_of = _areas(files, problems)
    plan = _targets(files.of("targets"), area_of, sources, indicators)
    targets = agree_on_kinds(plan.targets, indicators)
    observations, entries = _observations(files.of("actuals"), area_of, sources, indicators, targets)
    register = Register(areas, indicators, tuple(targets), tuple(observations), settings.grace_days)
    for file in files.readable:
        problems += file.problems
    whole = plan.whole and "targets" not in files.lost
    problems += check_consistency(SeriesIndex.of(register, entries, plan.ids, plan_is_whole=whole))
    told = sorted(drop_doubts(problems, files.in_doubt), key=lambda problem: problem.key)
    return Loaded(register, tuple(told), settings, kinds={file.name: file.kind for file in files.readable})


def _sources(files: Iterable[File]) -> dict[str, Source]:
    found: dict[str, Source] = {}
    for one in files:
        add_sources(found, build_sources(one.fields), one.fields)
    return found


def _indicators(files: Iterable[File]) -> dict[str, Indicator]:
    found: dict[str, Indicator] = {}
    for one in files:
        for id_, fields, places in _entries(one):
            indicator = build_indicator(id_, fields)
            if not places:
                add_indicator(found, indicator, fields)
            one.add_problems(fields.problems, places)
    return found


def _areas(files: Files, problems: list[Problem]) -> tuple[dict[str, Area], dict[str, str]]:
    """The areas of the register, and for each file of targets or actuals the id of its area where it has one."""
    entries: list[tuple[Fields, Mention]] = []
    for one in files.of("areas"):
        entries += ((fields, named) for fields in _listed(one, "areas") if (named := build_mention(fields)) is not None)
    named_by = {
        one.name: named
        for one in (*files.of("targets"), *files.of("actuals"))
        if one.names_its_area and (named := build_mention(one.fields)) is not None
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
    files: Iterable[File],
    area_of: Mapping[str, str],
    sources: Mapping[str, Source],
    indicators: Mapping[str, Indicator],
) -> _Plan:
    plan = _Plan()
    for one in files:
        root = one.above
        of_file = targets_file(root, area_of.get(one.name, "-"), SourceBook(build_sources(root), sources), indicators)
        one.add_problems(root.problems, one.errors)
        plan.whole = plan.whole and not one.errors and one.name in area_of
        for id_, fields, places in _entries(one):
            target = build_target(id_, fields, of_file)
            plan.whole = plan.whole and target is not None
            if one.name in area_of:
                _keep(plan, f"{of_file.area}/{id_}", fields, None if places else target)
            one.add_problems(fields.problems, places)
    return plan


def _keep(plan: _Plan, id_: str, fields: Fields, target: Target | None) -> None:
    """Add a target to the plan; a second one of the same id is a problem that names both places."""
    other = plan.ids.setdefault(id_, fields.location)
    if other != fields.location:
        fields.error(Code.TARGET_TWICE, fields.location, id=id_, place=str(other))
    elif target is not None:
        plan.targets.append(target)


def _observations(
    files: Iterable[File],
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
        above = observing.of_file(root, area, SourceBook(build_sources(root), sources))
        for indicator, fields, places in _entries(one):
            served = served_unit(by_series.get((area, indicator), ()), indicators.get(indicator))
            defaults = observing.of_entry(fields, indicator, served, above)
            values, inside = _values(fields, places)
            figures = list(observing.build_observations(values, defaults, inside))
            broken = len(inside) < len(places)
            one.add_problems(fields.problems, places if broken else [])
            if one.name in area_of and not broken:
                found += figures
                entries.setdefault((area, indicator), fields.location)
    return found, entries


def _values(fields: Fields, places: list[Mark]) -> tuple[Fields, list[Mark]]:
    """The mapping of periods to values, and the places of those errors that lie in one of its periods."""
    values = observing.values_of(fields)
    if not places:
        return values, places
    inside = places if values is fields else Damage(fields.map, places).within("values")
    own = set(Damage(values.map, inside).own)
    return values, [place for place in inside if place not in own]


def _entries(one: File) -> Iterator[tuple[str, Fields, list[Mark]]]:
    """The entries of a file by their id, each with a list of problems of its own and the errors known in it."""
    whole = one.root[one.kind]
    if not isinstance(whole, Map):
        return
    damage = Damage(whole, Damage(one.root, one.errors).within(one.kind))
    for key, value in whole.items():
        if isinstance(value, Map):
            mark = whole.marks[key]
            yield key, Fields(value, one.name, [], (mark[0], mark[1])), damage.within(key)


def _listed(one: File, key: str) -> Iterator[Fields]:
    """The sound mappings of a list."""
    whole = one.root[key]
    if not isinstance(whole, Seq):
        return
    damage = Damage(whole, Damage(one.root, one.errors).within(key))
    for index, (value, mark) in enumerate(zip(whole, whole.marks, strict=True)):
        if isinstance(value, Map) and not damage.within(index):
            yield Fields(value, one.name, one.problems, mark)
