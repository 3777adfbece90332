"""The figures of planck's own workbook: as they were recorded, as their cells were changed, and new ones."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import groupby

from planck.model.draft import Outcome, Plain, Remark, Topic
from planck.model.names import slug
from planck.model.period import parse_period
from planck.model.recorded import FIGURE_COLUMNS, RecordedFigure
from planck.office.own_cells import NotRead, changed_columns, day_in, number_in, text_in, truth_in
from planck.office.own_rows import OF_FIGURES, Entry, OwnRow, Sheet, left_out, put_terms
from planck.office.periods import read_period, read_status

_VALUE = ("value", "value_high", "value_bound", "count", "of", "of_target", "reached_on", "missing")
_BOUNDS = ("more_than", "at_least", "less_than", "at_most")
_STATUSES = ("forecast", "draft", "estimate", "preliminary", "official")
# What is read in another way than by one key, and what is not read back where it was changed.
_READ = {*OF_FIGURES, *_VALUE, "period", "area", "indicator", "item", "status", "former_territory", "target"}


def read_figures(
    sheet: Sheet, entries: Mapping[str, Entry], areas: Mapping[str, object], remarks: list[Remark]
) -> Iterator[RecordedFigure]:
    """The figures of a sheet, in its order; the rows of the items of one stand together or apart."""
    order = {row.record: row.number for row in reversed(sheet.rows)}

    def of_one(row: OwnRow) -> tuple[int, str]:
        period = text_in(row.cells.get("period")) or ""
        return (order[row.record], period) if "item" in row.cells and row.record else (row.number, "")

    for _, grouped in groupby(sorted(sheet.rows, key=of_one), key=of_one):
        rows = list(grouped)
        figure = _read(sheet, rows, entries.get(rows[0].record, {}), areas, remarks)
        if figure is not None:
            yield figure


def _read(
    sheet: Sheet, rows: list[OwnRow], entry: Entry, areas: Mapping[str, object], remarks: list[Remark]
) -> RecordedFigure | None:
    shown = [_shown(row, entry) for row in rows]
    changed = [changed_columns(row.cells, each, FIGURE_COLUMNS) for row, each in zip(rows, shown, strict=True)]
    row = rows[0]
    for each, columns, cells in zip(rows, changed, shown, strict=True):
        unread = sorted(columns - _READ) if entry else []
        remarks += [sheet.remark(each, column, Topic.NOT_READ_BACK) for column in unread]
        remarks += left_out(sheet, each, cells, FIGURE_COLUMNS)
    named = _named(sheet, row, entry, changed[0], areas)
    if isinstance(named, Remark):
        remarks.append(named)
        return None
    terms: dict[str, Plain] = dict(entry.get("terms", {}))
    put_terms(sheet, row, changed[0], OF_FIGURES, terms, remarks)
    _put_codes(sheet, row, changed[0], named[0], terms, remarks)
    try:
        value = _value(rows, changed, shown, entry)
    except NotRead:
        remarks.append(sheet.remark(row, "value", Topic.NOT_UNDERSTOOD))
        return None
    if value is None:
        remarks.append(Remark(Outcome.LEFT_OUT, Topic.EMPTY_VALUE, sheet.spot(row)))
        return None
    return RecordedFigure(*named, value, terms, sheet.spot(row))


def _shown(row: OwnRow, entry: Entry) -> Mapping[str, Plain]:
    """What the cells of a row showed: of the rows of a figure, the one of the same item."""
    kept: list[Mapping[str, Plain]] = entry.get("cells", [])
    same = (each for each in kept if not changed_columns(row.cells, each, ("item",)))
    return next(same, kept[0] if len(kept) == 1 else {})


def _named(
    sheet: Sheet, row: OwnRow, entry: Entry, changed: Collection[str], areas: Mapping[str, object]
) -> tuple[str, str, str] | Remark:
    """The ids of the area and the indicator, and the period."""
    texts = {column: text_in(row.cells.get(column)) or "" for column in ("area", "indicator", "period")}
    if entry:
        texts = {column: text if column in changed else entry[column] for column, text in texts.items()}
    if texts["area"] not in areas:
        return sheet.remark(row, "area", Topic.UNKNOWN_AREA)
    if not texts["indicator"] or slug(texts["indicator"]) != texts["indicator"]:
        return sheet.remark(row, "indicator", Topic.NOT_UNDERSTOOD)
    period = parse_period(texts["period"]) or read_period(texts["period"])
    if period is None:
        return sheet.remark(row, "period", Topic.PERIOD_NOT_READ)
    return texts["area"], texts["indicator"], str(period)


def _put_codes(
    sheet: Sheet, row: OwnRow, changed: Collection[str], area: str, terms: dict[str, Plain], remarks: list[Remark]
) -> None:
    """The status, the territory and the target that changed cells say."""
    if "status" in changed:
        text = text_in(row.cells.get("status")) or "unstated"
        status = text if text in _STATUSES else read_status(text)
        terms.pop("status", None)
        if status is not None:
            terms["status"] = status
        elif text != "unstated":
            remarks.append(sheet.remark(row, "status", Topic.STATUS_NOT_READ))
    if "former_territory" in changed:
        flags = {"former_territory": ("territory", OF_FIGURES["context"][1])}
        put_terms(sheet, row, changed, flags, terms, remarks)
        if "territory" in terms:
            terms["territory"] = "former"
    if "target" in changed:
        terms["target"] = (text_in(row.cells.get("target")) or "").removeprefix(f"{area}/") or None
        if terms["target"] is None:
            del terms["target"]


def _value(rows: list[OwnRow], changed: list[frozenset[str]], shown: list[Mapping[str, Plain]], entry: Entry) -> Plain:
    """The value of a figure: as it was recorded where its cells still show that."""
    value: Plain = entry.get("value")
    items = value.get("items") if isinstance(value, Mapping) else None
    if not isinstance(items, Mapping) and "item" not in rows[0].cells:
        return value if entry and not changed[0] & {*_VALUE} else _value_in(rows[0])
    known = items if isinstance(items, Mapping) else {}
    names = dict(zip((str(each.get("item")) for each in entry.get("cells", [])), known, strict=True))
    read: dict[str, Plain] = {}
    for row, columns, cells in zip(rows, changed, shown, strict=True):
        name = names.get(str(cells.get("item"))) if "item" not in columns else None
        if name is not None and not columns & {*_VALUE}:
            read[name] = known[name]
        else:
            item = _value_in(row)
            if item is not None:
                read[name or row.cells["item"].text] = item
    return {"items": read} if read else None


def _value_in(row: OwnRow) -> Plain:
    """The value that the cells of a row say; None where they are empty."""
    cells = row.cells
    if "missing" in cells:
        return {"value": None, "reason": cells["missing"].text}
    if "of_target" in cells:
        return {"of_target": number_in(cells["of_target"])}
    if "count" in cells or "of" in cells:
        return {"count": number_in(cells.get("count")), "of": number_in(cells.get("of"))}
    if "reached_on" in cells:
        return day_in(cells["reached_on"])
    if "value" not in cells:
        return None
    value = cells["value"]
    if "value_bound" in cells:
        bound = cells["value_bound"].text
        if bound not in _BOUNDS:
            raise NotRead
        return {bound: number_in(value)}
    if "value_high" in cells:
        return [number_in(value), number_in(cells["value_high"])]
    return number_in(value) if value.number is not None or value.text[-1:].isdigit() else truth_in(value)
