"""What was read from an office's table, put into the files of a register: what is new, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace as with_changes
from typing import NamedTuple

from planck.model.draft import Draft, DraftArea
from planck.model.merge import Merged
from planck.model.register import Register
from planck.register.build.files import read_all
from planck.register.build.register import mentions_of, resolve_areas
from planck.register.writing.figures import put_series
from planck.register.writing.new_files import heads_of, write_actuals, write_targets
from planck.register.writing.session import Session
from planck.register.writing.targets import put_target
from planck.register.writing.values import unit_of_target
from planck.register.yaml.writer import write_pair

# The names of the files of targets and of observed values that an area gets where it has none.
Homes = Callable[[DraftArea], tuple[str, str]]


class Holding(NamedTuple):
    """The files that a register has of one area, in the order of their names."""

    id: str
    targets: tuple[str, ...] = ()
    actuals: tuple[str, ...] = ()


def merge(
    files: Mapping[str, bytes],
    register: Register,
    draft: Draft,
    homes: Homes,
    *,
    replace: bool = False,
    schemas: tuple[str, str] = ("", ""),
) -> Merged:
    """The files of a register with what a draft adds to them; they have no errors, and ``register`` is what they say.

    What is there with another value is kept and listed, unless ``replace``. ``schemas`` are where an editor finds those
    of new files, of targets and of observed values.
    """
    session = Session(files, register, draft.source, replace=replace)
    for area, holding in zip(draft.areas, find_holdings(files, draft.areas), strict=True):
        units = _units_of(area)
        new_targets = [each for each in area.targets if not put_target(session, each, area.period, holding.targets)]
        new_series = [
            each
            for each in area.series
            if not put_series(session, holding.id, each, units.get(each.id, ""), holding.actuals)
        ]
        left = with_changes(area, targets=tuple(new_targets), series=tuple(new_series))
        create_files(session, left, homes(area), schemas)
    return session.close()


def create_files(session: Session, area: DraftArea, names: tuple[str, str], schemas: tuple[str, str]) -> None:
    """New files for what belongs into none that there is: of the targets of an area, and of its figures."""
    session.create(names[0], write_targets(area, session.source, schemas[0]), (len(area.targets), 0))
    figures = sum(len(series.figures) for series in area.series)
    session.create(names[1], write_actuals(area, session.source, schemas[1]), (0, figures))


def _units_of(area: DraftArea) -> dict[str, str]:
    """The units of figures by their indicator: that beside them, else that of a target of the draft that they serve."""
    units: dict[str, str] = {}
    for target in area.targets:
        unit = unit_of_target(target.terms)
        if unit:
            units.setdefault(str(target.terms.get("indicator", target.id)), unit)
    own = {series.id: beside for series in area.series if isinstance(beside := series.terms.get("unit"), str)}
    return {**units, **own}


def find_holdings(files: Mapping[str, bytes], areas: Sequence[DraftArea]) -> list[Holding]:
    """For each area the files that there are of it, whatever way its names are written in them."""
    asking = {f"\0{index}": _named(area) for index, area in enumerate(areas)}
    parsed = read_all([*files.items(), *asking.items()])
    area_of = resolve_areas(parsed, mentions_of(parsed), []).of_file
    kinds = {file.name: file.kind for file in parsed.readable}
    holdings = []
    for name in asking:
        id_ = area_of.get(name, "")
        own = sorted(file for file, other in area_of.items() if id_ and other == id_ and file not in asking)
        named = {kind: tuple(file for file in own if kinds[file] == kind) for kind in ("targets", "actuals")}
        holdings.append(Holding(id_, named["targets"], named["actuals"]))
    return holdings


def _named(area: DraftArea) -> bytes:
    lines = [line for key, name in heads_of(area).items() for line in write_pair(key, name)]
    return "\n".join([*lines, "actuals: {x: {2000: 1}}"]).encode()
