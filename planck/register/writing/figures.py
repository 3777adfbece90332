"""Figures put into a file of observed values: behind those of earlier periods, or as revisions of what is there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from planck.model.draft import DraftFigure, DraftSeries, Plain
from planck.model.merge import Keeps
from planck.model.period import Period
from planck.register.build.fields import period_of, text_of
from planck.register.writing.new_files import entry_of, value_of
from planck.register.writing.opened import OpenedFile
from planck.register.writing.session import Item, Session
from planck.register.writing.values import (
    as_map,
    day_of,
    find_figures,
    is_same_unit,
    is_same_value,
    revisions,
    with_unit,
)
from planck.register.yaml.values import Map

# What stands beside figures and counts for each of them that does not say it itself.
_COUNTS_FOR_ALL = ("status", "published", "approximate", "territory", "assumed")


class There(NamedTuple):
    """An entry that a file has of an indicator: the map of its figures, the way to it, and its unit."""

    file: OpenedFile
    path: tuple[str, ...]
    entry: Map
    values: Map
    unit: str
    price_base: str

    def beside(self, key: str) -> Plain:
        """What stands beside the figures for all of them, or above for all of the file."""
        in_entry = self.entry if self.entry is not self.values else {}
        return in_entry.get(key, self.file.root.get(key))


def put_series(session: Session, area: str, series: DraftSeries, unit: str, names: Sequence[str]) -> bool:
    """Put figures into the files of observed values of an area; False where they belong into a file of their own.

    ``unit`` is that of the figures, empty where it is not known.
    """
    files = [session.open(name) for name in names]
    there = [found for file in files if file is not None for found in _entries(session, area, series.id, file)]
    if there:
        for figure in series.figures:
            _put_figure(session, there, series, figure, unit)
        return True
    uneditable = [name for name, file in zip(names, files, strict=True) if file is None]
    for name in uneditable:  # it may be in this one
        for figure in series.figures:
            item = Item(name, ("actuals", series.id), series.id, figure.period, value_of(figure))
            session.keep(Keeps.UNEDITABLE, item)
    if uneditable:
        return True
    return any(file is not None and _put_entry(session, file, area, series) for file in files[:1])


def _put_entry(session: Session, file: OpenedFile, area: str, series: DraftSeries) -> bool:
    """A new entry at the end of a file, unless what the file says for all would count for it."""
    said = {key for figure in series.figures for key in figure.terms} | series.terms.keys()
    if any(key in file.root and key not in said for key in (*_COUNTS_FOR_ALL, "price_base")):
        return False
    terms = dict(series.terms)
    if is_same_unit(str(terms.get("unit") or ""), session.served_unit(area, series.id).text):
        terms.pop("unit", None)
    source = session.cite(file, file.root.get("source"))
    if source is not None:
        terms["source"] = source
    series = DraftSeries(series.id, terms, series.figures)
    entries = file.root["actuals"]
    after = len(entries) - 1 if isinstance(entries, Map) else -1
    session.put(Item(file.name, ("actuals", series.id), series.id, "", entry_of(series)), after)
    return True


def _entries(session: Session, area: str, id_: str, file: OpenedFile) -> Iterable[There]:
    entries = file.root.get("actuals")
    entry = entries.get(id_) if isinstance(entries, Map) else None
    if not isinstance(entry, Map):
        return
    values, path = find_figures(entry, ("actuals", id_))
    served = session.served_unit(area, id_)
    unit = text_of(entry.get("unit")) or served.text
    base = text_of(entry.get("price_base", file.root.get("price_base"))) or served.price_base or ""
    yield There(file, path, entry, values, unit, base)


def _put_figure(
    session: Session, entries: Sequence[There], series: DraftSeries, figure: DraftFigure, unit: str
) -> None:
    period = period_of(figure.period)
    placed = [(there, key) for there in entries for key in there.values if period and period_of(key) == period]
    there, key = placed[0] if placed else (entries[0], figure.period)
    new = _figure(session, there, figure, unit)
    item = Item(there.file.name, (*there.path, key), series.id, figure.period, new)
    base = text_of(series.terms.get("price_base"))  # type: ignore[arg-type]  # a text or a number
    inherited = _inherited(there, as_map(new), base)
    if not placed:
        if inherited:
            session.keep(Keeps.INHERITS, item, key=inherited)
        else:
            session.put(item, _place_in_order(there.values, period))
        return
    written = there.values[key]
    older = revisions(written)
    if any(_says_the_same(there, as_map(new), each) for each in older):
        session.same += 1
    elif inherited:
        session.keep(Keeps.INHERITS, item, written, inherited)
    elif day_of(as_map(new)) and all(day_of(each) not in (None, day_of(as_map(new))) for each in older):
        session.append(item, written)
    elif session.replace:
        session.exchange(item, written)
    else:
        is_undated = any(day_of(each) is None for each in older)
        session.keep(Keeps.DIFFERS_UNDATED if is_undated else Keeps.DIFFERS, item, written)


def _figure(session: Session, there: There, figure: DraftFigure, unit: str) -> Plain:
    """The figure as the entry has to have it: with its unit where it is another, and its source where that is."""
    terms = dict(figure.terms)
    if "source" not in terms:
        source = session.cite(there.file, there.beside("source"))
        if source is not None:
            terms["source"] = source
    differs = bool(unit) and not is_same_unit(unit, there.unit)
    value = with_unit(figure.value, unit) if differs else figure.value
    return value_of(DraftFigure(figure.period, value, terms, figure.spot))


def _inherited(there: There, new: Mapping[str, Plain], base: str | None) -> str:
    """What stands beside the figures and would count for a new one that does not say it; empty for nothing."""
    counting = (key for key in _COUNTS_FOR_ALL if there.beside(key) is not None and key not in new)
    return next(counting, "price_base" if base and there.price_base != base else "")


def _says_the_same(there: There, new: Mapping[str, Plain], old: Mapping[str, Plain]) -> bool:
    status = new.get("status")
    is_same_status = status is None or status == old.get("status", there.beside("status"))
    return is_same_status and is_same_value(new, old, there.unit)


def _place_in_order(values: Map, period: Period | None) -> int:
    """The number of the figure behind which a new one belongs; the last where they are in no order."""
    last = len(values) - 1
    order = [_order(period_of(key)) for key in values]
    if period is None or None in order or order != sorted(order, key=lambda each: each or ()):
        return last
    return sum(1 for each in order if each is not None and each < (period.last, period.first)) - 1


def _order(period: Period | None) -> tuple[object, ...] | None:
    return (period.last, period.first) if period is not None else None
