"""The tables of a file: those with a known head, and what lies beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from planck.model.draft import Outcome, Remark, Spot, Topic
from planck.model.names import fold
from planck.office.area_columns import by_area, read_columns
from planck.office.area_tables import find_area_tables
from planck.office.area_words import is_whole
from planck.office.body import Body, body_of
from planck.office.footnotes import footnotes_in, legend_in
from planck.office.grid import Grid, OfficeFile
from planck.office.head import Head, find_blank_heads, find_heads, head_at, is_repeated
from planck.office.head_shares import with_shares
from planck.office.head_words import says_code
from planck.office.layout import Line, lines_of
from planck.office.row_units import UnitText, is_unit, unit_in_cell
from planck.office.rows import rows_of
from planck.office.table import VALUES, AnyTable, AreaTable, Column, Role, Row, Table, Tables, YearbookTable
from planck.office.table_map import NO_MAP, TableMap
from planck.office.tidy import find_tidy
from planck.office.titles import begins_a_table, title_of, unit_above
from planck.office.yearbook import around_of, find_yearbooks

_SMALLEST = (2, 3)  # rows and columns of a block that is mentioned though it has no known head


def find_tables(file: OfficeFile, table_map: TableMap = NO_MAP) -> Tables:
    """Every table of a file that has a head with names and at least one target or figure, in its order.

    A sheet may hold several. What has another head is listed, not read; letterheads and signatures are passed over.
    Where ``table_map`` says what the columns of a table hold, that one alone is read.
    """
    file = replace(file, grids=tuple(replace(grid, file=file.name) for grid in file.grids))
    if not table_map.columns and table_map.head is None:
        return _all_tables(file)
    grid = _grid_meant(file, table_map)
    mapped, beside = _tables_in(grid, table_map) if grid is not None else ([], [])
    return Tables(tuple(mapped[:1]), tuple(beside), table_map.number or 1)


def _all_tables(file: OfficeFile) -> Tables:
    tables: list[AnyTable] = []
    remarks = [
        Remark(Outcome.LEFT_OUT, Topic.HIDDEN_SHEET, Spot(file.name, sheet=title), title)
        for title in file.hidden_sheets
    ]
    for grid in file.grids:
        before = tables[-1].title if tables and isinstance(tables[-1], YearbookTable) else ""
        found, beside = _tables_in(grid, NO_MAP, before)
        tables += found
        remarks += beside
    return Tables(tuple(tables), tuple(remarks))


def _grid_meant(file: OfficeFile, table_map: TableMap) -> Grid | None:
    """The grid that a map is about: its sheet, the table of its number, or the only one there is.

    The tables of the file are only looked for where it takes them to tell.
    """
    if table_map.sheet:
        return next((grid for grid in file.grids if fold(grid.title) == fold(table_map.sheet)), None)
    if len(file.grids) == 1 and table_map.head is not None:
        return file.grids[0]
    tables = _all_tables(file).tables
    if table_map.number is not None and table_map.number <= len(tables):
        return tables[table_map.number - 1].grid
    numbered = [grid for grid in file.grids if grid.number == table_map.number]
    grids = numbered or [table.grid for table in tables] or list(file.grids)
    return grids[0] if len(grids) == 1 else None


def _tables_in(grid: Grid, table_map: TableMap, before: str = "") -> tuple[list[AnyTable], list[Remark]]:
    """The tables of a grid, and remarks on blocks of it that are none."""
    lines = lines_of(grid)
    tidy = find_tidy(grid, lines) if not table_map.columns else None
    if tidy is not None:
        return [replace(tidy, remarks=(*_hidden(grid), *tidy.remarks))], []
    heads = find_heads(lines)
    pages = [] if heads or table_map.says_names else _pages_in(grid, lines, table_map, before)
    if pages:
        return [replace(page, remarks=(*_hidden(grid), *page.remarks)) for page in pages], []
    heads = _heads_meant(heads, lines, table_map) or find_blank_heads(lines)
    tables: list[AnyTable] = []
    remarks: list[Remark] = []
    above: Sequence[Line] = lines[: heads[0].first] if heads else lines
    begins = [_first_of_title(head, heads[0], lines) for head in heads[1:]]
    for place, head in enumerate(heads):
        end = heads[place + 1].first if place + 1 < len(heads) else len(lines)
        last = begins[place] if place < len(begins) else end
        table, body = _table(grid, lines, head, above, lines[head.last + 1 : last], table_map)
        remarks += [_not_read(grid, first, last) for first, last in body.others]
        if any(column.role in VALUES for column in table.columns):
            tables.append(table)
        else:
            remarks.append(_not_read(grid, lines[head.first].index, lines[end - 1].index))
        above = [*body.rest, *lines[last:end]]
    if not heads and _looks_like_a_table(lines):
        remarks.append(_not_read(grid, lines[0].index, lines[-1].index))
    return tables, remarks


def _pages_in(
    grid: Grid, lines: Sequence[Line], table_map: TableMap, before: str
) -> Sequence[AreaTable | YearbookTable]:
    """The lists of areas, or the pages of a yearbook, of a grid without a head or a map that says where names stand."""
    pages: Sequence[AreaTable | YearbookTable] = find_area_tables(grid, lines, table_map)
    pages = pages or find_yearbooks(grid, lines, before, table_map)
    return [page for page in pages if table_map.head in (None, page.head_rows)]


def _table(
    grid: Grid,
    lines: Sequence[Line],
    head: Head,
    above: Sequence[Line],
    region: Sequence[Line],
    table_map: TableMap,
) -> tuple[Table, Body]:
    texts = [*grid.before, *(text for line in above for text in line.words)]
    title = title_of(texts)
    by_head = read_columns(head, (), title, table_map)
    body = body_of(lines, region, head, by_head.columns, grid.hidden_rows)
    read = read_columns(head, body.rows, title, table_map)  # the rows show which are sections, or the plan
    if read.columns != by_head.columns:
        body = body_of(lines, region, head, read.columns, grid.hidden_rows)
    columns = table_map.put_in(_with_shares(read.columns, head, body))
    around = [*body.notes, *grid.after]
    footnotes = footnotes_in(around)
    unit = unit_in_cell(unit_above(texts)) if unit_above(texts) else _unit_of_heads(columns)
    rows = rows_of(body.rows, columns, unit, footnotes)
    remarks = (*_hidden(grid), *_remarks(grid, columns, body))
    about = "" if head.stacks.get(head.names[0]) else around_of(title, (), ()).name.name
    first, last = lines[head.first].index, lines[head.last].index
    legend = legend_in(around)
    return Table(
        grid,
        title,
        unit.unit,
        (first, last),
        columns,
        _named_by_title(rows.rows, about),
        footnotes,
        legend,
        rows.sections,
        remarks,
        read.as_figures,
        read.levels,
    ), body


def _named_by_title(rows: tuple[Row, ...], about: str) -> tuple[Row, ...]:
    """The rows of a form with one that is the sum of all, "TỔNG SỐ": that is what the title is about, and they its
    parts."""
    if not about or not any(is_whole(row.name) for row in rows):
        return rows
    return tuple(
        replace(row, name=about, own=about)
        if is_whole(row.name)
        else replace(row, name=f"{about}: {row.name}", parent=f"{about}: {row.parent}" if row.parent else about)
        for row in rows
    )


def _with_shares(columns: Sequence[Column], head: Head, body: Body) -> tuple[Column, ...]:
    """Columns that are worked out with those that they are worked out from, which are of the same area."""
    areas = by_area(columns).values()
    worked = {column.index: column for own in areas for column in with_shares(own, head, body)}
    return tuple(worked.get(column.index, column) for column in columns)


def _heads_meant(heads: Sequence[Head], lines: Sequence[Line], table_map: TableMap) -> list[Head]:
    """The heads that were found, or the one that a person names, with what follows it."""
    if table_map.head is None:
        return _without_repeats(heads, lines)
    names = [column for column, entry in table_map.columns.items() if entry == Role.NAME.value]
    head = head_at(lines, table_map.head, names)
    return [head] if head is not None else []


def _without_repeats(heads: Sequence[Head], lines: Sequence[Line]) -> list[Head]:
    """The heads that begin a table; one that stands again where a page ends does not, unless below a new title."""
    kept: list[Head] = []
    for head in heads:
        is_again = bool(kept) and is_repeated(lines[head.first], kept[-1], lines)
        if not is_again or _first_of_title(head, kept[-1], lines) < head.first:
            kept.append(head)
    return kept


def _first_of_title(head: Head, before: Head, lines: Sequence[Line]) -> int:
    """The place of the first line of the title that stands right above a head, if it is no title of the table before;
    else that of the head."""
    if not is_repeated(lines[head.first], before, lines):
        return head.first
    known = [text for line in lines[: before.first] for text in line.words]
    first = head.first
    while first > before.last + 1 and len(lines[first - 1].filled) == 1:
        first -= 1
    own = [place for place in range(first, head.first) if begins_a_table(lines[place].words[0], known)]
    return own[0] if own else head.first


def _unit_of_heads(columns: Sequence[Column]) -> UnitText:
    """The unit that stands in brackets in the head of every target and figure, where it is the same."""
    heads = [column.head for column in columns if column.role in VALUES]
    units = {head.rpartition("(")[2].rstrip(") ") if head.rstrip().endswith(")") else "" for head in heads}
    unit = units.pop() if len(units) == 1 else ""
    return unit_in_cell(unit) if is_unit(unit) else UnitText("")


def _looks_like_a_table(lines: Sequence[Line]) -> bool:
    rows, columns = _SMALLEST
    return len([line for line in lines if len(line.filled) >= columns]) >= rows


def _not_read(grid: Grid, first: int, last: int) -> Remark:
    spot = grid.spot(row=first, last_row=last)
    return Remark(Outcome.LEFT_OUT, Topic.TABLE_NOT_READ, spot)


def _hidden(grid: Grid) -> list[Remark]:
    rows = [(Topic.HIDDEN_ROW, grid.spot(row=row)) for row in grid.hidden_rows]
    columns = [(Topic.HIDDEN_COLUMN, grid.spot(column=column)) for column in grid.hidden_columns]
    nested = [(Topic.NESTED_TABLE, grid.spot(row=row, column=column)) for row, column in grid.nested]
    return [Remark(Outcome.LEFT_OUT, topic, spot) for topic, spot in (*rows, *columns, *nested)]


def _remarks(grid: Grid, columns: Sequence[Column], body: Body) -> list[Remark]:
    """What is said of columns that are not understood, and of rows that are none."""
    remarks = []
    for column in columns:
        is_unknown = column.role is Role.NOTHING
        texts = [text for line in body.rows if (text := line.text(column.index))] if is_unknown else []
        if texts:
            counts = sum(any(char.isdigit() for char in text) for text in texts)
            is_asked = 2 * counts > len(texts) and not says_code(column.head)
            outcome = Outcome.ASKED if is_asked else Outcome.LEFT_OUT
            spot = grid.spot(column=column.index)
            remarks.append(Remark(outcome, Topic.COLUMN_NOT_UNDERSTOOD, spot, column.head))
    for line, topic in body.skipped:
        outcome = Outcome.ASKED if topic is Topic.ROW_WITHOUT_NAME else Outcome.LEFT_OUT
        text = " | ".join(line.words)
        remarks.append(Remark(outcome, topic, grid.spot(row=line.index), text))
    return remarks
