"""What a register would refuse of a draft is left out of it, and asked about, so that the rest can be written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from planck.model.draft import Draft, DraftArea, DraftSeries, DraftTarget, Outcome, Plain, Remark, Spot, Topic
from planck.model.problem import Problem
from planck.register.writing.values import unit_of_target
from planck.register.yaml.reader import read
from planck.register.yaml.values import Map


class _Blamed(NamedTuple):
    """An entry that a problem stands at: "targets" or "actuals", its id, and the period of a figure or nothing."""

    kind: str
    id: str
    period: str


def without_refused(draft: Draft, problems: Iterable[Problem], files: Mapping[str, bytes]) -> Draft:
    """A draft without the entries that problems stand at, each with a question in its place.

    ``files`` are those that the draft was put into. Where no problem stands at an entry of the draft, it comes back as
    it is.
    """
    blamed: dict[_Blamed, Problem] = {}
    for problem in problems:
        at = problem.location
        entry = _entry_at(files.get(at.file, b""), at.file, (at.line, at.column)) if at is not None else None
        if entry is not None:
            blamed.setdefault(entry, problem)
    if not blamed:
        return draft
    remarks: list[Remark] = []
    areas = tuple(_without(area, blamed, remarks) for area in draft.areas)
    return replace(draft, areas=areas, remarks=(*draft.remarks, *remarks)) if remarks else draft


def _entry_at(data: bytes, name: str, mark: tuple[int, int]) -> _Blamed | None:
    """The entry of a file that a place lies in."""
    path: list[str] = []
    value: object = read(data, name).root
    while isinstance(value, Map):
        marks = {key: place[:2] for key, place in value.marks.items() if place[:2] <= mark}
        if not marks:
            break
        key = max(marks, key=lambda key: marks[key])
        path.append(key)
        value = value.get(key)
    if len(path) < 2 or path[0] not in ("targets", "actuals"):
        return None
    return _Blamed(path[0], path[1], next((key for key in path[2:] if key != "values"), ""))


def _without(area: DraftArea, blamed: Mapping[_Blamed, Problem], remarks: list[Remark]) -> DraftArea:
    targets, gone = list[DraftTarget](), list[DraftTarget]()
    for target in area.targets:
        problem = next((problem for entry, problem in blamed.items() if entry[:2] == ("targets", target.id)), None)
        (targets if problem is None else gone).append(target)
        if problem is not None:
            remarks.append(_refused(target.spot, problem, _number_of(target)))
    served = {_indicator(target) for target in targets}
    orphans = {_indicator(target): target for target in reversed(gone) if _indicator(target) not in served}
    series = [
        _named(left, orphans.get(each.id))
        for each in area.series
        if (left := _without_figures(each, blamed, remarks)).figures
    ]
    return replace(area, targets=tuple(targets), series=tuple(series))


def _without_figures(series: DraftSeries, blamed: Mapping[_Blamed, Problem], remarks: list[Remark]) -> DraftSeries:
    """The series without the figures that are refused, which are all where the entry as a whole is."""
    own = {entry.period: problem for entry, problem in blamed.items() if entry[:2] == ("actuals", series.id)}
    periods = {figure.period for figure in series.figures}
    whole = next((problem for period, problem in own.items() if period not in periods), None)
    kept = []
    for figure in series.figures:
        problem = own.get(figure.period) or whole
        if problem is None:
            kept.append(figure)
        else:
            remarks.append(_refused(figure.spot, problem, _shown(figure.value)))
    return replace(series, figures=tuple(kept))


def _named(series: DraftSeries, target: DraftTarget | None) -> DraftSeries:
    """The series with what a target that is left out said of it: its name and its unit."""
    if target is None:
        return series
    own = {key: target.terms.get(key) for key in ("name", "price_base")}
    terms: dict[str, Plain] = {"name": own["name"], "unit": unit_of_target(target.terms), **own, **series.terms}
    return replace(series, terms={key: value for key, value in terms.items() if value})


def _indicator(target: DraftTarget) -> str:
    return str(target.terms.get("indicator", target.id))


def _refused(spot: Spot, problem: Problem, text: str) -> Remark:
    return Remark(Outcome.ASKED, Topic.REFUSED, spot, text, problem=problem)


def _number_of(target: DraftTarget) -> str:
    values = (target.terms.get(key) for key in ("at_least", "more_than", "at_most", "less_than", "between"))
    return next((_shown(value) for value in values if value is not None), "")


def _shown(value: Plain) -> str:
    if isinstance(value, Mapping):
        return "/".join(map(_shown, value.values()))
    return "-".join(map(_shown, value)) if isinstance(value, (list, tuple)) else str(value)
