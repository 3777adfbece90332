"""Targets and figures that a file has already: whether another writing of them says the same, and what is another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from planck.model.comparator import COMPARATORS
from planck.model.draft import DraftFigure, DraftTarget, Plain
from planck.model.merge import Keeps
from planck.register.build.fields import period_of
from planck.register.build.units import split_number
from planck.register.writing.new_files import value_of
from planck.register.writing.opened import OpenedFile
from planck.register.writing.session import Item, Session
from planck.register.writing.values import as_map, find_figures, is_same_value, revisions
from planck.register.yaml.values import Map

_VALUE_KEYS = ("value", "count", "of", "items", "of_target", "at_least", "more_than", "at_most", "less_than", "reason")
# What of a target cannot be exchanged alone: its numbers may carry their unit.
_TOGETHER = frozenset({"unit", "price_base", "better", "within", "between"})


def compare_target(session: Session, target: DraftTarget, there: DraftTarget) -> None:
    """Say what differs of a target, or put it in the place of what is there."""
    changed = _changed(target.terms, there.terms)
    if not changed:
        session.same += 1
        return
    file = session.open(there.spot.file)
    path = ("targets", target.id)
    written = _at(file, path)
    before = {key: there.terms.get(key) for key in changed}
    new = {key: target.terms.get(key) for key in changed}
    item = Item(there.spot.file, path, target.id, "", new)
    if not session.replace or not isinstance(written, Map):
        session.keep(Keeps.DIFFERS if isinstance(written, Map) else Keeps.UNEDITABLE, item, before)
        return
    said = {key: value for key, value in new.items() if value is not None}
    if _TOGETHER & changed or any(_changes_kind(key, target, there) for key in changed):
        session.exchange(item._replace(value=target.terms), written)
    elif changed - written.keys() - said.keys():  # it stands above, for all of the file
        session.keep(Keeps.INHERITS, item, before)
    else:
        left = {key: value for key, value in written.items() if key not in changed or key in said}
        _exchange(session, item, written, {**left, **_like_map(said, written)})


def _exchange(session: Session, item: Item, written: Map, new: Mapping[str, Plain]) -> None:
    """Put a map in the place of another, a key at a time where none of them goes."""
    if written.keys() - new.keys():
        session.exchange(item._replace(value=new), written)
        return
    for key, value in new.items():
        own, there = item._replace(path=(*item.path, key), value=value), written.get(key)
        if key not in written:
            session.put(own, len(written) - 1)
        elif isinstance(there, Map) and isinstance(value, Mapping):
            _exchange(session, own, there, value)
        elif not is_same_plain(value, there):
            session.exchange(own, there)


def compare_figure(session: Session, indicator: str, figure: DraftFigure, there: DraftFigure) -> None:
    """Say what differs of a figure, or put it in the place of what is there."""
    changed = _changed(figure.terms, there.terms)
    is_same = is_same_plain(figure.value, there.value)
    if is_same and not changed:
        session.same += 1
        return
    file = session.open(there.spot.file)
    path = _path(file, indicator, figure.period)
    written = _at(file, path) if path is not None else None
    item = Item(there.spot.file, path or ("actuals", indicator), indicator, figure.period, value_of(figure))
    if not session.replace or path is None or written is None:
        session.keep(Keeps.UNEDITABLE if path is None else Keeps.DIFFERS, item, value_of(there))
        return
    listed = revisions(written)
    place = _place_of(listed, there)
    new = _edited(listed[place], figure, changed, is_same=is_same)
    if isinstance(written, Map):
        _exchange(session, item, written, new)
    elif len(listed) > 1:
        session.exchange(item._replace(value=[*listed[:place], new, *listed[place + 1 :]]), written)
    else:
        session.exchange(item._replace(value=new if len(new) > 1 or "value" not in new else new["value"]), written)


def _edited(
    written: Mapping[str, Plain], figure: DraftFigure, changed: frozenset[str], *, is_same: bool
) -> dict[str, Plain]:
    """The figure as it was written, with what has changed and nothing else."""
    value = {key: each for key, each in written.items() if key in _VALUE_KEYS}
    if not is_same:
        value = _like_map(as_map(figure.value), written)
    beside = {key: each for key, each in written.items() if key not in _VALUE_KEYS and key not in changed}
    return {**value, **beside, **{key: figure.terms[key] for key in figure.terms if key in changed}}


def _like_map(value: Mapping[str, Plain], written: Mapping[str, Plain]) -> dict[str, Plain]:
    """The parts of a value, those that stay the same as they were written."""
    parts: dict[str, Plain] = {}
    for key, each in value.items():
        there = written.get(key)
        if isinstance(each, Mapping) and isinstance(there, Mapping):
            parts[key] = _like_map(each, there)
        elif key in written and is_same_value(as_map(each), as_map(there), ""):
            parts[key] = there
        else:
            parts[key] = _like(each, there)
    return parts


def _place_of(listed: Sequence[Mapping[str, Plain]], there: DraftFigure) -> int:
    """Which of the revisions of a period is meant: the one published on that day, and of that territory."""
    day = period_of(str(there.terms["published"])) if "published" in there.terms else None

    def agrees(each: Mapping[str, Plain]) -> int:
        said = period_of(str(each["published"])) if "published" in each else None
        same_day = said is not None and day is not None and said.last == day.last
        return 2 * same_day + sum(each.get(key) == there.terms.get(key) for key in ("territory", "target"))

    return max(range(len(listed)), key=lambda place: agrees(listed[place]))


def _like(value: Plain, written: Plain) -> Plain:
    """A number as the one that it replaces is written: with its unit where that carries one."""
    split = split_number(written) if isinstance(written, str) else None
    number = split_number(value) if not isinstance(value, (Mapping, list, tuple)) else None  # type: ignore[arg-type]
    if split is None or split[1] is None or number is None or number[1] is not None:
        return value
    return f"{number[0]:f} {split[1]}"


def _changes_kind(key: str, target: DraftTarget, there: DraftTarget) -> bool:
    """Whether a comparator is another, or no longer has the numbers of several years."""
    both = (target.terms.get(key), there.terms.get(key))
    are_rows = [isinstance(each, Mapping) for each in both]
    return key in COMPARATORS and (None in both or any(are_rows) != all(are_rows))


def _path(file: OpenedFile | None, indicator: str, period: str) -> tuple[str, ...] | None:
    """The way to the figures of a period."""
    entry = _at(file, ("actuals", indicator))
    if not isinstance(entry, Map):
        return None
    values, path = find_figures(entry, ("actuals", indicator))
    key = next((key for key in values if (read := period_of(key)) is not None and read == period_of(period)), None)
    return (*path, key) if key is not None else None


def _at(file: OpenedFile | None, path: Sequence[str]) -> Any:
    value: Any = file.root if file is not None else None
    for key in path:
        value = value.get(key) if isinstance(value, Map) else None
    return value


def _changed(terms: Mapping[str, Plain], there: Mapping[str, Plain]) -> frozenset[str]:
    keys = terms.keys() | there.keys()
    return frozenset(key for key in keys if not is_same_plain(terms.get(key), there.get(key)))


def is_same_plain(value: Plain, other: Plain) -> bool:
    """Whether two plain values are equal, lists of any kind by their parts."""
    if isinstance(value, Mapping) and isinstance(other, Mapping):
        return value.keys() == other.keys() and all(is_same_plain(value[key], other[key]) for key in value)
    if isinstance(value, (list, tuple)) and isinstance(other, (list, tuple)):
        return len(value) == len(other) and all(map(is_same_plain, value, other))
    return type(value) is type(other) and value == other
