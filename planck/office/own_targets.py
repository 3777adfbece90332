"""The targets of planck's own workbook: as they were recorded, as their cells were changed, and new ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from planck.model.comparator import COMPARATORS, ComparatorKind
from planck.model.draft import Plain, Remark, Spot, Topic
from planck.model.names import slug
from planck.model.period import parse_period
from planck.model.recorded import TARGET_COLUMNS, RecordedTarget
from planck.model.target import TIMINGS
from planck.model.terms_of_target import plain_year
from planck.office.own_cells import Cells, NotRead, changed_columns, day_in, number_in, text_in
from planck.office.own_rows import OF_TARGETS, Entry, OwnRow, Sheet, left_out, put_terms
from planck.office.periods import read_period

_COMPARATOR = frozenset({"comparator", "target", "target_high", "better", "within"})
_TIME = frozenset({"period", "timing"})
_WAIVER = {
    "waiver_reason": ("reason", text_in),
    "waiver_granted": ("granted", day_in),
    "waiver_until": ("until", day_in),
    "waiver_approved_by": ("approved_by", text_in),
}
_READ = {*OF_TARGETS, *_COMPARATOR, *_TIME, *_WAIVER}
# In which order a person writes the keys of a target.
_FIRST = ("name", "indicator", *TIMINGS, "basis", *COMPARATORS, "better", "within", "unit", "price_base")


def read_targets(
    sheet: Sheet, entries: Mapping[str, Entry], areas: Mapping[str, object], remarks: list[Remark]
) -> Iterator[RecordedTarget]:
    """The targets of a sheet, in its order."""
    for row in sheet.rows:
        entry = entries.get(row.record)
        target = _new(sheet, row, areas) if entry is None else _kept(entry, sheet.spot(row))
        if isinstance(target, Remark):
            remarks.append(target)
            continue
        shown = entry["cells"] if entry is not None else {}
        changed = changed_columns(row.cells, shown, TARGET_COLUMNS)
        if entry is not None:
            remarks += [sheet.remark(row, column, Topic.NOT_READ_BACK) for column in sorted(changed - _READ)]
            remarks += left_out(sheet, row, shown, TARGET_COLUMNS)
        terms = dict(target.terms)
        put_terms(sheet, row, changed, OF_TARGETS, terms, remarks)
        _put_waiver(sheet, row, changed, terms, remarks)
        if _put_figures(sheet, row, changed, terms, remarks):
            if entry is None:
                terms = dict(sorted(terms.items(), key=_order))
            yield RecordedTarget(target.area, target.id, target.year, target.resolution, terms, target.spot)


def _order(term: tuple[str, Plain]) -> int:
    return _FIRST.index(term[0]) if term[0] in _FIRST else len(_FIRST)


def _kept(entry: Entry, spot: Spot) -> RecordedTarget:
    return RecordedTarget(entry["area"], entry["id"], entry["year"], entry["resolution"], entry["terms"], spot)


def _new(sheet: Sheet, row: OwnRow, areas: Mapping[str, object]) -> RecordedTarget | Remark:
    """A target that a person has added: its id stands behind that of its area, or beside it."""
    id_ = text_in(row.cells.get("id")) or ""
    area, _, own = id_.rpartition("/")
    area = text_in(row.cells.get("area")) or area
    if area not in areas:
        return sheet.remark(row, "area", Topic.UNKNOWN_AREA)
    if not own or slug(own) != own:
        return sheet.remark(row, "id", Topic.NOT_UNDERSTOOD)
    return RecordedTarget(area, own, "", "", {}, sheet.spot(row))


def _put_waiver(
    sheet: Sheet, row: OwnRow, changed: frozenset[str], terms: dict[str, Plain], remarks: list[Remark]
) -> None:
    if not changed & _WAIVER.keys():
        return
    waiver = terms.get("waiver")
    kept = dict(waiver) if isinstance(waiver, Mapping) else {}
    put_terms(sheet, row, changed, _WAIVER, kept, remarks)
    terms.pop("waiver", None)
    if kept:
        terms["waiver"] = kept


def _put_figures(
    sheet: Sheet, row: OwnRow, changed: frozenset[str], terms: dict[str, Plain], remarks: list[Remark]
) -> bool:
    """Put what changed cells say of the number and the time; what is amended shows the newer ones, which are not read.

    False where a new target has no number.
    """
    together = (changed & _COMPARATOR) | (changed & _TIME)
    if "amended" in terms:
        remarks += [sheet.remark(row, column, Topic.NOT_READ_BACK) for column in sorted(together)]
        return True
    try:
        if changed & _COMPARATOR:
            comparator = _comparator(row.cells)
            for key in (*COMPARATORS, "better", "within"):
                terms.pop(key, None)
            terms.update(comparator)
        if changed & _TIME:
            time = _time(row.cells)
            for key in TIMINGS:
                terms.pop(key, None)
            terms.update(time)
    except NotRead:
        column = next(name for name in sheet.columns if name in together)
        remarks.append(sheet.remark(row, column, Topic.NOT_UNDERSTOOD))
    return any(key in terms for key in COMPARATORS)


def _comparator(cells: Cells) -> dict[str, Plain]:
    kind = text_in(cells.get("comparator")) or ""
    value = number_in(cells.get("target"))
    if kind == ComparatorKind.DONE.value:
        return {kind: True}
    if kind == ComparatorKind.AT_LEAST.value and value is None:
        return {kind: "unknown"}
    if kind not in COMPARATORS or value is None:
        raise NotRead
    if kind == ComparatorKind.BETWEEN.value:
        return {kind: [value, number_in(cells.get("target_high"))], "better": text_in(cells.get("better"))}
    within = number_in(cells.get("within"))
    return {kind: value, **({"within": within} if within else {})}


def _time(cells: Cells) -> dict[str, Plain]:
    timing = text_in(cells.get("timing")) or "period"
    if timing == "undated":
        return {timing: True}
    text = text_in(cells.get("period")) or ""
    period = parse_period(text) or read_period(text)
    if period is None or timing not in TIMINGS:
        raise NotRead
    return {timing: plain_year(str(period))}
