"""The files of a register, put together: what one file says gives meaning to what the others say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from planck.model.area import Area
from planck.model.indicator import Indicator
from planck.model.location import Location
from planck.model.observation import Observation
from planck.model.problem import Code, Problem
from planck.model.register import Register
from planck.model.source import Source
from planck.model.target import DEFAULT_BANDS, Bands, Target
from planck.register.build.areas import AreaBook, Mention, build_areas, build_mention
from planck.register.build.claims import settle_claims
from planck.register.build.defaults import read_entry_defaults, read_file_defaults
from planck.register.build.fields import Fields
from planck.register.build.files import File, Files
from planck.register.build.indicators import add_indicator, agree_on_kinds, build_indicator
from planck.register.build.observations import build_observations, find_values
from planck.register.build.sources import SourceBook, add_sources, build_sources
from planck.register.build.target import build_targets, read_targets_file
from planck.register.build.units import find_served_unit
from planck.register.schema.consequences import Damage
from planck.register.yaml.values import Map, Mark, Seq

Series = tuple[str, str]  # area, indicator


class Common(NamedTuple):
    """What targets and figures of every area may refer to, by key and by id."""

    sources: Mapping[str, Source]
    indicators: Mapping[str, Indicator]


class Areas(NamedTuple):
    """The areas of a register, and for each file of targets or actuals the id of its area where it has one."""

    by_id: dict[str, Area]
    of_file: dict[str, str]


class Built(NamedTuple):
    """A register with the problems of its files, and what these say beyond the values that were built.

    ``target_ids`` are where each target was written, also those that were refused; ``series`` is where the figures of
    each series begin. ``has_every_target``: no error keeps a target out of the register.
    """

    register: Register
    problems: list[Problem]
    target_ids: Mapping[str, Location]
    series: Mapping[Series, Location]
    has_every_target: bool


@dataclass(slots=True)
class _Plan:
    """The targets built so far, and the fields of ``Built`` that go with them."""

    targets: list[Target] = field(default_factory=list)
    ids: dict[str, Location] = field(default_factory=dict)
    is_whole: bool = True


@dataclass(slots=True)
class _Record:
    """The observations in the order of the files; of each series where its figures begin, its breaks and its name."""

    observations: list[Observation] = field(default_factory=list)
    series: dict[Series, Location] = field(default_factory=dict)
    breaks: dict[Series, set[int]] = field(default_factory=dict)
    names: dict[Series, str] = field(default_factory=dict)


def build_register(files: Files, grace_days: int, bands: Bands = DEFAULT_BANDS) -> Built:
    """Build what can be built of the files; a part that is refused is left out and is among the problems.

    ``bands`` are those of every target that gives none of its own.
    """
    problems = list(files.problems)
    common = build_common(files)
    areas = resolve_areas(files, mentions_of(files), problems)
    built = build_plan_and_record(files, common, areas, grace_days, bands)
    return built._replace(problems=[*problems, *built.problems])


def build_common(files: Files) -> Common:
    """Build what targets and figures of every area may refer to."""
    sources: dict[str, Source] = {}
    for file in files.of("sources"):
        add_sources(sources, build_sources(file.fields), file.fields)
    return Common(sources, _build_indicators(files.of("indicators")))


def build_plan_and_record(files: Files, common: Common, areas: Areas, grace_days: int, bands: Bands) -> Built:
    """Build the targets and the figures; the problems are those of all the files, as far as they could be read."""
    sources, indicators, area_of = common.sources, common.indicators, areas.of_file
    plan = _build_plan(files.of("targets"), area_of, sources, indicators, bands)
    targets = agree_on_kinds(plan.targets, indicators)
    record = _build_observations(files.of("actuals"), area_of, sources, indicators, targets)
    problems = [problem for file in files.readable for problem in file.problems]
    breaks = {series: tuple(sorted(years)) for series, years in record.breaks.items()}
    observations = settle_claims(record.observations, targets)
    register = Register(
        areas.by_id, indicators, tuple(targets), tuple(observations), grace_days, breaks, bands, record.names
    )
    return Built(register, problems, plan.ids, record.series, plan.is_whole and "targets" not in files.lost)


def _build_indicators(files: Iterable[File]) -> dict[str, Indicator]:
    indicators: dict[str, Indicator] = {}
    for file in files:
        for id_, fields, errors in _entries_by_id(file):
            indicator = build_indicator(id_, fields)
            if not errors:
                add_indicator(indicators, indicator, fields)
            file.add_problems(fields.problems, errors)
    return indicators


def mentions_of(files: Files) -> dict[str, Mention]:
    """The area that each file of targets or actuals names, by the name of the file, targets first."""
    return {
        file.name: mention
        for file in (*files.of("targets"), *files.of("actuals"))
        if file.names_its_area and (mention := build_mention(file.fields)) is not None
    }


def resolve_areas(files: Files, mentions: Mapping[str, Mention], problems: list[Problem]) -> Areas:
    """The areas that ``mentions`` and the lists of areas among the files come to; what is wrong goes to ``problems``.

    ``mentions`` are those of all files of the register.
    """
    entries: list[tuple[Fields, Mention]] = []
    for file in files.of("areas"):
        for fields in _sound_items(file, "areas"):
            mention = build_mention(fields)
            if mention is not None:
                entries.append((fields, mention))
    book = AreaBook([*(mention for _, mention in entries), *mentions.values()])
    resolved = [(fields, mention, id_) for fields, mention in entries if (id_ := book.id_of(mention)) is not None]
    of_file = {name: id_ for name, mention in mentions.items() if (id_ := book.id_of(mention)) is not None}
    areas = build_areas(book, resolved)
    for id_ in of_file.values():
        areas.setdefault(id_, book.area(id_))
    problems += book.problems
    return Areas(areas, of_file)


def _build_plan(
    files: Iterable[File],
    area_of: Mapping[str, str],
    sources: Mapping[str, Source],
    indicators: Mapping[str, Indicator],
    bands: Bands,
) -> _Plan:
    plan = _Plan()
    for file in files:
        root = file.above
        citable = SourceBook(build_sources(root), sources)
        of_file = read_targets_file(root, area_of.get(file.name, "-"), citable, indicators, bands)
        file.add_problems(root.problems, file.errors)
        plan.is_whole = plan.is_whole and not file.errors and file.name in area_of
        for id_, fields, errors in _entries_by_id(file):
            for own_id, target in build_targets(id_, fields, of_file):
                plan.is_whole = plan.is_whole and target is not None
                if file.name in area_of:
                    _add_target(plan, f"{of_file.area}/{own_id}", fields, None if errors else target)
            file.add_problems(fields.problems, errors)
    return plan


def _add_target(plan: _Plan, id_: str, fields: Fields, target: Target | None) -> None:
    """Add a target to the plan; a second one of the same id is a problem that names both places."""
    location = fields.location
    first = plan.ids.setdefault(id_, location)
    if first is not location:
        fields.error(Code.TARGET_TWICE, location, id=id_, place=str(first))
    elif target is not None:
        plan.targets.append(target)


def _build_observations(
    files: Iterable[File],
    area_of: Mapping[str, str],
    sources: Mapping[str, Source],
    indicators: Mapping[str, Indicator],
    targets: Iterable[Target],
) -> _Record:
    by_series: dict[Series, list[Target]] = {}
    for target in targets:
        by_series.setdefault((target.area, target.indicator), []).append(target)
    record = _Record()
    for file in files:
        root = file.fields
        area = area_of.get(file.name, "-")
        above = read_file_defaults(root, area, SourceBook(build_sources(root), sources))
        for indicator, fields, errors in _entries_by_id(file):
            served = find_served_unit(by_series.get((area, indicator), ()), indicators.get(indicator))
            defaults = read_entry_defaults(fields, indicator, served, above)
            values, errors_inside = _values_of(fields, errors)
            of_entry = build_observations(values, defaults, errors_inside)
            is_broken = len(errors_inside) < len(errors)
            file.add_problems(fields.problems, errors if is_broken else [])
            if file.name in area_of and not is_broken:
                record.observations += of_entry
                record.series.setdefault((area, indicator), fields.location)
                if "breaks" in fields.map:
                    record.breaks.setdefault((area, indicator), set()).update(fields.years("breaks"))
                if values is not fields and (name := fields.text("name")) is not None:
                    record.names.setdefault((area, indicator), name)
    return record


def _values_of(fields: Fields, errors: list[Mark]) -> tuple[Fields, list[Mark]]:
    """The mapping of periods to values, and the places of those errors that lie in one of its periods."""
    values = find_values(fields)
    if not errors:
        return values, errors
    inside = errors if values is fields else Damage(fields.map, errors).within("values")
    of_mapping = set(Damage(values.map, inside).own)
    return values, [place for place in inside if place not in of_mapping]


def _entries_by_id(file: File) -> Iterator[tuple[str, Fields, list[Mark]]]:
    """The entries of a file by their id, each with a list of problems of its own and the errors known in it."""
    entries = file.root[file.kind]
    if not isinstance(entries, Map):
        return
    damage = Damage(entries, Damage(file.root, file.errors).within(file.kind))
    for key, value in entries.items():
        if isinstance(value, Map):
            mark = entries.marks[key]
            yield key, Fields(value, file.name, [], (mark[0], mark[1])), damage.within(key)


def _sound_items(file: File, key: str) -> Iterator[Fields]:
    """The mappings in a list that no error lies in."""
    items = file.root[key]
    if not isinstance(items, Seq):
        return
    damage = Damage(items, Damage(file.root, file.errors).within(key))
    for index, (value, mark) in enumerate(zip(items, items.marks, strict=True)):
        if isinstance(value, Map) and not damage.within(index):
            yield Fields(value, file.name, file.problems, mark)
