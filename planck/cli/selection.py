"""Which targets a run judges and shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from planck.cli.areas import describe_area, find_areas
from planck.cli.paths import lies_in
from planck.model.area import Area
from planck.model.assessment import Assessment
from planck.model.glob import matches_glob
from planck.model.location import AT_ROOT, Viewpoint
from planck.model.names import fold
from planck.model.nearest import MOST, listed, nearest
from planck.model.period import Period
from planck.model.problem import Code, Level, Problem, error
from planck.model.register import Register
from planck.model.target import Target


class Filters(NamedTuple):
    """What a person asked for; each one narrows, several values of one widen.

    ``files`` are files and folders relative to the root of the register (``""`` is the root itself).
    ``statuses`` narrow the display alone: codes of a verdict, an outcome or a progress.
    """

    files: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    periods: tuple[Period, ...] = ()
    tags: tuple[str, ...] = ()
    assigners: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    allow_empty: bool = False

    @property
    def narrow(self) -> bool:
        """Whether they leave out targets from the gate too."""
        return bool(self.files or self.areas or self.indicators or self.periods or self.tags or self.assigners)


class Selection(NamedTuple):
    """The targets chosen, in the order of the register, or the problems that keep a run from choosing."""

    targets: tuple[Target, ...]
    problems: tuple[Problem, ...] = ()


class _Choice(NamedTuple):
    """One value of one option: the targets that it chooses, and the problem where it chooses none."""

    option: str
    chooses: Callable[[Target], bool]
    nothing: Problem


def select(register: Register, filters: Filters, here: Viewpoint = AT_ROOT) -> Selection:
    """Choose the targets that satisfy every filter; ``here`` is where paths are taken from.

    A name that several areas have is a problem always; a value that selects nothing unless that is allowed.
    """
    areas, unknown = _find_all_areas(register, filters.areas)
    if unknown and not (filters.allow_empty and all(problem.code is Code.UNKNOWN_AREA for problem in unknown)):
        return Selection((), tuple(unknown))
    options: dict[str, list[_Choice]] = {"--area": []} if filters.areas else {}
    for choice in (*_choices_of_areas(register, areas), *_choices(register, filters, here)):
        options.setdefault(choice.option, []).append(choice)
    chosen = register.targets
    if options:
        chosen = tuple(target for target in chosen if _score(target, options) == len(options))
    if filters.allow_empty:
        return Selection(chosen)
    nothing = tuple(_find_idle_choices(register, options))
    if nothing or not chosen:
        return Selection((), nothing or (_no_target(register, options),))
    return Selection(chosen)


def _score(target: Target, options: dict[str, list[_Choice]]) -> int:
    """How many of the options choose the target."""
    return sum(any(choice.chooses(target) for choice in choices) for choices in options.values())


def _find_idle_choices(register: Register, options: dict[str, list[_Choice]]) -> Iterable[Problem]:
    """A problem for each value that selects nothing even alone: it is likely to be mistyped."""
    for choices in options.values():
        for choice in choices:
            if register.targets and not any(choice.chooses(target) for target in register.targets):
                yield choice.nothing


def _no_target(register: Register, options: dict[str, list[_Choice]]) -> Problem:
    if not register.targets:
        return error(Code.NO_TARGETS, None)
    most = sorted(register.targets, key=lambda target: -_score(target, options))
    return error(
        Code.NOTHING_SELECTED, None, options=listed(options), nearest=listed(target.id for target in most[:MOST])
    )


def ids_of_statuses(assessments: Iterable[Assessment], statuses: tuple[str, ...]) -> frozenset[str] | None:
    """The ids of the assessments whose verdict, outcome or progress is one of ``statuses``; None for all."""
    if not statuses:
        return None
    return frozenset(assessment.id for assessment in assessments if not _codes(assessment).isdisjoint(statuses))


def keep_periods(assessment: Assessment, periods: tuple[Period, ...]) -> Assessment:
    """The assessment with the observations of some periods alone; the judgement stays that of them all."""
    if not periods:
        return assessment
    kept = tuple(
        judged
        for judged in assessment.observations
        if any(judged.observation.period.overlaps(period) for period in periods)
    )
    return replace(assessment, observations=kept)


def problems_about(problems: Iterable[Problem], register: Register, chosen: tuple[Target, ...]) -> tuple[Problem, ...]:
    """The problems of a narrowed run: all but the warnings of files that have to do with other areas alone.

    A file without targets and observations (areas, settings) has to do with all.
    """
    areas = {target.area for target in chosen}
    own_files = {target.location.file for target in chosen}
    own_files |= {observation.location.file for observation in register.observations if observation.area in areas}
    other_files = {target.location.file for target in register.targets}
    other_files |= {observation.location.file for observation in register.observations}
    other_files -= own_files
    return tuple(
        problem
        for problem in problems
        if problem.level is Level.ERROR or problem.location is None or problem.location.file not in other_files
    )


def _codes(assessment: Assessment) -> set[str]:
    codes = (assessment.verdict, assessment.outcome, assessment.progress)
    return {code.value for code in codes if code is not None}


def _find_all_areas(register: Register, names: tuple[str, ...]) -> tuple[dict[str, tuple[Area, ...]], list[Problem]]:
    """The areas that each name or pattern stands for, and the problems of those that stand for none or several."""
    areas: dict[str, tuple[Area, ...]] = {}
    problems: list[Problem] = []
    for name in names:
        of_name = find_areas(name, register.areas)
        if isinstance(of_name, Problem):
            problems.append(of_name)
        else:
            areas[name] = of_name
    return areas, problems


def _choices_of_areas(register: Register, areas: Mapping[str, tuple[Area, ...]]) -> Iterable[_Choice]:
    """An area includes what lies in it; of those of a pattern one that has targets is enough."""
    judged = dict.fromkeys(target.area for target in register.targets)
    for name, of_name in areas.items():
        args = {
            "area": describe_area(of_name[0]) if len(of_name) == 1 else name,
            "nearest": listed(nearest(of_name[0].id, judged)) or "–",
        }
        nothing = error(Code.AREA_WITHOUT_TARGETS, None, **args)
        yield _Choice("--area", partial(_in_areas, tuple(area.id for area in of_name)), nothing)


def _choices(register: Register, filters: Filters, here: Viewpoint) -> Iterable[_Choice]:
    """The values of all options but the areas."""
    targets = register.targets
    files = [here.path(target.location.file) for target in targets] if filters.files else []
    for file in filters.files:
        path = here.path(file) or "."
        nothing = error(Code.PATH_WITHOUT_TARGETS, None, path=path, nearest=listed(nearest(path, files)) or "–")
        yield _Choice("PATHS", partial(_in_file, file), nothing)
    for text in filters.indicators:
        nothing = _unmatched("--indicator", text, [target.indicator for target in targets])
        yield _Choice("--indicator", partial(_has_indicator, fold(text)), nothing)
    for period in filters.periods:
        periods = sorted({target.period for target in targets if target.period is not None})
        nothing = _unmatched("--period", str(period), list(map(str, periods)))
        yield _Choice("--period", partial(_in_period, period), nothing)
    for tag in filters.tags:
        nothing = _unmatched("--tag", tag, [own for target in targets for own in target.tags])
        yield _Choice("--tag", partial(_has_tag, fold(tag)), nothing)

    for assigner in filters.assigners:
        nothing = _unmatched(
            "--assigned-by", assigner, [target.assigned_by for target in targets if target.assigned_by]
        )
        yield _Choice("--assigned-by", partial(_is_assigned_by, fold(assigner)), nothing)


def _unmatched(option: str, text: str, names: list[str]) -> Problem:
    return error(
        Code.FILTER_MATCHES_NOTHING, None, option=option, wanted=text, nearest=listed(nearest(text, names)) or "–"
    )


def _in_areas(areas: tuple[str, ...], target: Target) -> bool:
    return any(target.area == area or target.area.startswith(f"{area}/") for area in areas)


def _in_file(path: str, target: Target) -> bool:
    return lies_in(target.location.file, (path,))


def _in_period(period: Period, target: Target) -> bool:
    return target.period is not None and target.period.overlaps(period)


def _has_tag(folded: str, target: Target) -> bool:
    return folded in map(fold, target.tags)


def _is_assigned_by(folded: str, target: Target) -> bool:
    return target.assigned_by is not None and fold(target.assigned_by) == folded


def _has_indicator(pattern: str, target: Target) -> bool:
    """Whether the pattern is that of its indicator, of the levels behind it, or of its own id."""
    names = (*target.series, target.id, target.id.removeprefix(f"{target.area}/"))
    return any(matches_glob(pattern, fold(name)) for name in names)
