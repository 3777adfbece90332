"""What was recorded of a register -> the draft of its files: rows of years put together, figures by their series."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from planck.model.comparator import COMPARATORS
from planck.model.draft import Draft, DraftArea, DraftFigure, DraftSeries, DraftTarget, Plain, Remark
from planck.model.recorded import Recorded, RecordedFigure, RecordedTarget


def draft_of(recorded: Recorded, remarks: tuple[Remark, ...] = ()) -> Draft:
    """The draft of all that was recorded. What cannot stand in one file of an area is in several of its drafts."""
    areas = dict.fromkeys([each.area for each in recorded.targets] + [each.area for each in recorded.figures])
    drafts = [draft for area in areas for draft in _drafts(area, recorded)]
    known = {id_: {**recorded.names.get(id_, {}), **terms} for id_, terms in recorded.known_areas.items()}
    return Draft({}, tuple(drafts), remarks, known, recorded.indicators, recorded.sources, is_whole=True)


def _drafts(area: str, recorded: Recorded) -> list[DraftArea]:
    """The drafts of an area: as many as it has resolutions, or entries of one indicator that exclude each other."""
    by_resolution: dict[str, list[RecordedTarget]] = {}
    for target in recorded.targets:
        if target.area == area:
            by_resolution.setdefault(target.resolution, []).append(target)
    layers = _layers(area, [figure for figure in recorded.figures if figure.area == area], recorded)
    names = recorded.names.get(area, {})
    plain = {key: str(name) for key, name in names.items() if key != "id"}
    draft = DraftArea(plain, id=area, is_id_written="id" in names)
    plans = [_plan(draft, title, targets) for title, targets in by_resolution.items()]
    drafts = [*plans, *[draft] * (len(layers) - len(plans))]
    return [
        replace(each, series=layers[number]) if number < len(layers) else each for number, each in enumerate(drafts)
    ]


def _plan(draft: DraftArea, title: str, targets: Sequence[RecordedTarget]) -> DraftArea:
    """The targets that one resolution set; its day is that of all of them, where they have one."""
    days = {target.terms.get("set") for target in targets}
    resolution: dict[str, Plain] = {"title": title} if title else {}
    if title and len(days) == 1 and None not in days:
        resolution["date"] = days.pop()
        targets = [replace(each, terms=_without(each.terms, "set")) for each in targets]
    return replace(draft, targets=tuple(_targets(targets)), resolution=resolution)


def _targets(targets: Iterable[RecordedTarget]) -> Iterable[DraftTarget]:
    """The targets of an area, those of the years of a row as one."""
    together: dict[tuple[str, bool], list[RecordedTarget]] = {}
    for target in targets:
        together.setdefault((target.id, bool(target.year)), []).append(target)
    for (id_, is_row), several in together.items():
        first = several[0]
        terms = _row(several) if is_row else first.terms
        yield DraftTarget(id_, terms, first.spot)


def _row(targets: Sequence[RecordedTarget]) -> Mapping[str, Plain]:
    terms = _without(targets[0].terms, "period")
    key = next(key for key in COMPARATORS if key in terms)
    if len({target.terms.get("unit") for target in targets}) == 1:
        return {**terms, key: {target.year: target.terms.get(key) for target in targets}}
    # a year whose number is not known has no unit, where each number carries its own
    return {**_without(terms, "unit"), key: {target.year: _with_unit(target.terms, key) for target in targets}}


def _with_unit(terms: Mapping[str, Plain], key: str) -> Plain:
    value, unit = terms.get(key), terms.get("unit")
    return f"{value:f} {unit}" if isinstance(value, Decimal) and unit is not None else value


def _layers(area: str, figures: Iterable[RecordedFigure], recorded: Recorded) -> list[tuple[DraftSeries, ...]]:
    """The entries of an area by indicator; a second entry of one indicator is of the next layer."""
    layers: list[dict[str, list[RecordedFigure]]] = []
    for figure in figures:
        layer = next((layer for layer in layers if _may_join(layer.get(figure.indicator, []), figure)), None)
        if layer is None:
            layer = {}
            layers.append(layer)
        layer.setdefault(figure.indicator, []).append(figure)
    return [
        tuple(_series(several, recorded, first=not depth) for several in layer.values())
        for depth, layer in enumerate(layers)
    ]


def _may_join(there: Sequence[RecordedFigure], figure: RecordedFigure) -> bool:
    """Whether a figure can stand in an entry: that is context or not, and its revisions say when they came out."""
    if any(other.terms.get("context") != figure.terms.get("context") for other in there):
        return False
    same = [other for other in there if other.period == figure.period and _of(other) == _of(figure)]
    return all("published" in other.terms for other in (*same, figure)) if same else True


def _of(figure: RecordedFigure) -> tuple[Plain, Plain]:
    return figure.terms.get("territory"), figure.terms.get("target")


def _series(figures: Sequence[RecordedFigure], recorded: Recorded, *, first: bool) -> DraftSeries:
    """An entry; what is said of the series stands in the ``first`` of it."""
    key = figures[0].area, figures[0].indicator
    name, breaks = recorded.names_of_series.get(key), recorded.breaks.get(key)
    terms: dict[str, Plain] = {"name": name} if name is not None and first else {}
    if figures[0].terms.get("context"):
        terms["context"] = True
    if breaks and first:
        terms["breaks"] = list(breaks)
    drafts = (DraftFigure(each.period, each.value, _without(each.terms, "context"), each.spot) for each in figures)
    return DraftSeries(key[1], terms, tuple(drafts))


def _without(terms: Mapping[str, Plain], key: str) -> Mapping[str, Plain]:
    return {name: value for name, value in terms.items() if name != key}
