"""What a workbook of planck says of a register, put into its files: what is not there, and what differs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace as with_changes

from planck.model.draft import Draft, DraftArea, DraftFigure, DraftSeries, Plain
from planck.model.draft_of_record import draft_of
from planck.model.merge import Merged
from planck.model.recorded import record_all
from planck.model.register import Register
from planck.register.build.files import read_all
from planck.register.writing.citing import describe_area
from planck.register.writing.differences import compare_figure, compare_target, is_same_plain
from planck.register.writing.figures import put_series
from planck.register.writing.hoisting import hoist
from planck.register.writing.merge import Holding, Homes, create_files, find_holdings
from planck.register.writing.new_files import write_entries
from planck.register.writing.session import Session
from planck.register.writing.targets import put_target
from planck.register.yaml.values import Map


def merge_whole(
    files: Mapping[str, bytes],
    register: Register,
    draft: Draft,
    homes: Homes,
    folder: str,
    *,
    replace: bool = False,
    schemas: tuple[str, str] = ("", ""),
) -> Merged:
    """The files of a register with what a workbook adds to them; ``register`` is what they say.

    ``folder`` is where what is known of areas, indicators and documents is written.
    """
    there = draft_of(record_all(register))
    session = Session(files, register, {}, replace=replace)
    listed = _listed_sources(files)
    citable = {key for key, source in draft.sources.items() if is_same_plain(listed.get(key, source), source)}
    citable -= there.sources.keys() - listed.keys()
    new = {
        "areas": {id_: entry for id_, entry in draft.known_areas.items() if id_ not in there.known_areas},
        "indicators": {id_: entry for id_, entry in draft.indicators.items() if id_ not in there.indicators},
        "sources": {key: draft.sources[key] for key in sorted(citable - listed.keys())},
    }
    for kind, entries in new.items():
        session.create(f"{folder}/{kind}.yaml", write_entries(kind, entries), (0, 0))
    for area, holding in zip(draft.areas, find_holdings(files, draft.areas), strict=True):
        known = _Known(there, area.id)
        known.compare(session, describe_area(area, draft.sources))
        left = known.put(session, describe_area(area, draft.sources, citable), holding)
        create_files(session, left, homes(area), schemas)
    return session.close()


def _listed_sources(files: Mapping[str, bytes]) -> dict[str, Plain]:
    """The documents that every file can cite, as they are written."""
    listed: dict[str, Plain] = {}
    for file in read_all(files.items()).of("sources"):
        entries = file.root["sources"]
        listed |= entries if isinstance(entries, Map) else {}
    return {key: {"title": source} if isinstance(source, str) else source for key, source in listed.items()}


class _Known:
    """The targets and figures that a register has of an area."""

    def __init__(self, there: Draft, area: str) -> None:
        own = [describe_area(each, there.sources) for each in there.areas if each.id == area]
        self._targets = {target.id: target for each in own for target in each.targets}
        self._figures: dict[str, list[DraftFigure]] = {}
        for series in (series for each in own for series in each.series):
            self._figures.setdefault(series.id, []).extend(series.figures)

    def compare(self, session: Session, area: DraftArea) -> None:
        """Say what differs of what is there already, and put it in its place where that is wanted."""
        for target in area.targets:
            if target.id in self._targets:
                compare_target(session, target, self._targets[target.id])
        for series in area.series:
            for figure in series.figures:
                there = self._find(series.id, figure)
                if there is not None:
                    compare_figure(session, series.id, figure, there)

    def put(self, session: Session, area: DraftArea, holding: Holding) -> DraftArea:
        """Put what is new into the files that there are; what is left belongs into files of its own."""
        targets = (each for each in area.targets if each.id not in self._targets)
        left = tuple(each for each in targets if not put_target(session, each, "", holding.targets))
        return with_changes(area, targets=left, series=tuple(self._left_of(session, area, holding)))

    def _left_of(self, session: Session, area: DraftArea, holding: Holding) -> Iterator[DraftSeries]:
        for series in area.series:
            new = tuple(figure for figure in series.figures if self._find(series.id, figure) is None)
            left = with_changes(series, figures=new)
            if new and not put_series(session, area.id, left, "", holding.actuals):
                yield hoist(left)

    def _find(self, indicator: str, figure: DraftFigure) -> DraftFigure | None:
        return next((each for each in self._figures.get(indicator, ()) if _is_of_same(figure, each)), None)


def _is_of_same(figure: DraftFigure, other: DraftFigure) -> bool:
    keys = ("published", "territory", "target")
    return figure.period == other.period and all(figure.terms.get(key) == other.terms.get(key) for key in keys)
