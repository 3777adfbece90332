"""Areas that have another id in an earlier state: the same names, of which one state leaves out a level."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from planck.model.area import Area
from planck.model.area_types import without_type
from planck.model.names import slug
from planck.model.observation import Observation
from planck.model.problem import Problem
from planck.model.register import Register
from planck.model.target import Target


def find_renamed(before: Mapping[str, Area], after: Mapping[str, Area]) -> Mapping[str, str]:
    """The ids of before that are gone -> those of now that came in their place, for what is one area.

    Thanh Liêm is Thanh Liêm of Hà Nam once a file names the province, where no other Thanh Liêm came with it.
    """
    gone = [area for id_, area in before.items() if id_ not in after]
    came = [area for id_, area in after.items() if id_ not in before]
    heirs = {area.id: [heir.id for heir in came if _may_be(area, heir)] for area in gone}
    claimed = [id_ for of_area in heirs.values() for id_ in of_area]
    return {id_: of_area[0] for id_, of_area in heirs.items() if len(of_area) == 1 and claimed.count(of_area[0]) == 1}


def _may_be(area: Area, heir: Area) -> bool:
    """Whether two areas have the same names, as far as both say them; their own name both do."""
    places = zip(_places(area), _places(heir), strict=True)
    return area.level is heir.level and all(was == now or not (was and now) for was, now in places)


def _places(area: Area) -> tuple[str, ...]:
    return tuple(slug(without_type(name or "")) for name in (area.province, area.district, area.commune))


def rename_areas(register: Register, renamed: Mapping[str, str]) -> Register:
    """A register whose areas have other ids, and with them its targets and figures."""
    return replace(
        register,
        areas={renamed.get(id_, id_): replace(area, id=renamed.get(id_, id_)) for id_, area in register.areas.items()},
        targets=tuple(_rename_target(target, renamed) for target in register.targets),
        observations=tuple(_rename_figure(observation, renamed) for observation in register.observations),
        breaks={(renamed.get(area, area), series): years for (area, series), years in register.breaks.items()},
        names={(renamed.get(area, area), series): name for (area, series), name in register.names.items()},
    )


def _rename_target(target: Target, renamed: Mapping[str, str]) -> Target:
    if target.area not in renamed:
        return target
    restates = target.restates and rename_id(target.restates, renamed)
    return replace(target, id=rename_id(target.id, renamed), area=renamed[target.area], restates=restates)


def _rename_figure(figure: Observation, renamed: Mapping[str, str]) -> Observation:
    if figure.area not in renamed:
        return figure
    stated = tuple(replace(claim, target=claim.target and rename_id(claim.target, renamed)) for claim in figure.stated)
    target = figure.target and rename_id(figure.target, renamed)
    return replace(figure, area=renamed[figure.area], target=target, stated=stated)


def rename_id(id_: str, renamed: Mapping[str, str]) -> str:
    """The id of an area, or of what lies in one, as it is now; any other text as it is."""
    for old, new in renamed.items():
        if id_ == old or id_.startswith(f"{old}/"):
            return f"{new}{id_.removeprefix(old)}"
    return id_


def rename_in(problems: Iterable[Problem], renamed: Mapping[str, str]) -> tuple[Problem, ...]:
    """Problems that name the areas, and what lies in them, by their other ids."""
    return tuple(
        replace(problem, args={name: rename_id(text, renamed) for name, text in problem.args.items()})
        for problem in problems
    )
