"""Targets put into a file of targets where they are new."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from planck.model.draft import DraftTarget, Plain
from planck.model.merge import Keeps
from planck.model.target import TIMINGS
from planck.register.build.fields import text_of
from planck.register.build.rows import COMPARATORS_OF_ROWS
from planck.register.writing.opened import OpenedFile
from planck.register.writing.session import Item, Session
from planck.register.writing.values import is_same_target
from planck.register.yaml.values import Map

# What stands above targets and counts for each of them that does not say it itself.
_COUNTS_FOR_ALL = ("price_base", "owner", "tags", "resolution")


def put_target(session: Session, target: DraftTarget, period: str, names: Sequence[str]) -> bool:
    """Put a target into the files of targets of an area; False where it belongs into a file of its own.

    ``period`` is that of the draft, for a target that gives none.
    """
    files = [session.open(name) for name in names]
    for file in files:
        listed = file.root.get("targets") if file is not None else None
        if file is not None and isinstance(listed, Map) and target.id in listed:
            _compare(session, file, target, period, listed[target.id])
            return True
    if None in files:  # it may be in the one that cannot be edited
        name = names[files.index(None)]
        session.keep(Keeps.UNEDITABLE, Item(name, ("targets", target.id), target.id, "", target.terms))
        return True
    file = next((file for file in files if file is not None and _may_take(file, target)), None)
    if file is None:
        return False
    listed = file.root["targets"]
    after = len(listed) - 1 if isinstance(listed, Map) else -1
    session.put(_item(session, file, target, period), after)
    return True


def _compare(session: Session, file: OpenedFile, target: DraftTarget, period: str, there: Plain) -> None:
    written: Mapping[str, Plain] = there if isinstance(there, Map) else {}
    above = {"period": file.root["period"]} if "period" in file.root and not _has_timing(written) else {}
    if is_same_target(_with_period(target, period, ""), {**above, **written}):
        session.same += 1
    elif session.replace:
        session.exchange(_item(session, file, target, period), there)
    else:
        item = Item(file.name, ("targets", target.id), target.id, "", target.terms)
        session.keep(Keeps.DIFFERS, item, there)


def _item(session: Session, file: OpenedFile, target: DraftTarget, period: str) -> Item:
    """The target as the file has to have it: with its period and its source where the file has others."""
    terms = _with_period(target, period, text_of(file.root.get("period")) or "")
    source = session.cite(file, file.root.get("source"))
    if source is not None and "source" not in terms:
        terms["source"] = source
    return Item(file.name, ("targets", target.id), target.id, "", terms)


def _with_period(target: DraftTarget, period: str, of_file: str) -> dict[str, Plain]:
    if not period or period == of_file or _has_timing(target.terms):
        return dict(target.terms)
    name = {"name": target.terms["name"]} if "name" in target.terms else {}
    return {**name, "period": period, **target.terms}


def _has_timing(terms: Mapping[str, Plain]) -> bool:
    """Whether a target says when it is due: a row of one year each does, by its years."""
    return any(key in terms for key in TIMINGS) or any(
        isinstance(terms.get(key), Mapping) for key in COMPARATORS_OF_ROWS
    )


def _may_take(file: OpenedFile, target: DraftTarget) -> bool:
    return not any(key in file.root and key not in target.terms for key in _COUNTS_FOR_ALL)
