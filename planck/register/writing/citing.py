"""Documents that are cited by a key, described in place where nothing else says what the key stands for."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from planck.model.draft import DraftArea, DraftFigure, DraftSeries, DraftTarget, Plain

Sources = Mapping[str, Mapping[str, Plain]]


def describe_area(area: DraftArea, sources: Sources, citable: Collection[str] = ()) -> DraftArea:
    """An area whose targets and figures cite by their key only documents that are ``citable`` everywhere."""

    def target(each: DraftTarget) -> DraftTarget:
        return replace(each, terms=_describe(each.terms, sources, citable))

    def figure(each: DraftFigure) -> DraftFigure:
        return replace(each, terms=_describe(each.terms, sources, citable))

    def series(each: DraftSeries) -> DraftSeries:
        return replace(each, figures=tuple(map(figure, each.figures)))

    return replace(area, targets=tuple(map(target, area.targets)), series=tuple(map(series, area.series)))


def _describe(terms: Mapping[str, Plain], sources: Sources, citable: Collection[str]) -> dict[str, Plain]:
    described = dict(terms)
    key = terms.get("source")
    if isinstance(key, str) and key not in citable and key in sources:
        described["source"] = sources[key]
    amended = terms.get("amended")
    if isinstance(amended, Sequence) and not isinstance(amended, str):
        described["amended"] = [
            _describe(each, sources, citable) if isinstance(each, Mapping) else each for each in amended
        ]
    return described
