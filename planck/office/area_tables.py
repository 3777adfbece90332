"""Lists of areas with a plan: a row for each area, and beside each other the plans and results of its indicators."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from planck.model.area import AreaLevel
from planck.model.area_types import levels_of_type, type_and_name
from planck.model.draft import Outcome, Remark, Topic
from planck.office.area_heads import AreaHead
from planck.office.area_words import area_name, is_whole, levels_of_head, levels_of_title
from planck.office.body import Body
from planck.office.footnotes import mark_of, split_marks
from planck.office.grid import Grid
from planck.office.head import is_numbers_of_columns
from planck.office.head_words import says_code, says_plan
from planck.office.layout import Line
from planck.office.rows import cells_of
from planck.office.table import AreaIndicator, AreaRow, AreaTable, Role
from planck.office.table_map import TableMap
from planck.office.titles import title_of
from planck.office.yearbook import around_of, enclosing
from planck.office.yearbook_blocks import Block, find_page, repeats, stacks_of


def find_area_tables(grid: Grid, lines: Sequence[Line], table_map: TableMap) -> list[AreaTable]:
    """The lists of areas of a grid, if one of them has a plan; what has figures alone is a page of a yearbook.

    A block whose columns are those of the one above it goes on with that.
    """
    page = find_page(lines)
    if page is None or page.is_by_years:
        return []
    tables: list[AreaTable] = []
    for place, block in enumerate(page.blocks):
        above = [*(grid.before if place == 0 else ()), *(text for line in block.above for text in line.words)]
        table = _read(grid, block, page.lead, above, table_map)
        if tables and table.indicators == tables[-1].indicators:
            rows, remarks = (*tables[-1].rows, *table.rows), (*tables[-1].remarks, *table.remarks)
            tables[-1] = replace(tables[-1], rows=rows, remarks=remarks)
        else:
            tables.append(table)
    return tables if any(map(_has_plan, tables)) else []


def _has_plan(table: AreaTable) -> bool:
    columns = [column for indicator in table.indicators for column in indicator.columns]
    is_open = any(indicator.either for indicator in table.indicators)
    return any(column.role is Role.TARGET for column in columns) or (is_open and says_plan(table.title))


def _read(grid: Grid, block: Block, lead: int, above: Sequence[str], table_map: TableMap) -> AreaTable:
    named = repeats(block, lead)
    sections = {line.index for line in block.sections.values()} if named else set()
    beside = [line for line in block.beside if line.index not in sections]
    numbers = next((line for line in beside if is_numbers_of_columns(line, (lead,))), None)
    around = around_of(title_of(above), above, [*(text for line in beside for text in line.words), *grid.after])
    body = Body(tuple(block.rows), (), (), (), (), numbers)
    stacks = stacks_of(block.head, lead)
    indicators = AreaHead(stacks, body, around, table_map).indicators()
    levels = next((levels for line in block.head if (levels := levels_of_head(line.text(lead)))), ())
    return AreaTable(
        grid,
        around.title,
        (block.head[0].index, block.head[-1].index),
        tuple(indicators),
        tuple(_rows(block, lead, indicators, around.footnotes, named=named)),
        around.footnotes,
        around.legend,
        (
            *_columns_beside(grid, block, stacks, indicators),
            *(_skipped(grid, line, numbers) for line in beside if line.filled),
        ),
        levels or tuple(levels_of_title(around.title)),
    )


def _rows(
    block: Block, lead: int, indicators: Sequence[AreaIndicator], footnotes: Mapping[str, str], *, named: bool
) -> list[AreaRow]:
    columns = [column for indicator in indicators for column in indicator.columns]
    columns += [side for indicator in indicators for sides in indicator.either for side in sides]
    within = enclosing(block, lead)
    rows = []
    for line in block.rows:
        section = block.sections.get(line.index)
        beside = area_name(section.filled[0].text) if section is not None else ""
        cell = line.cells[lead]
        area, marks = split_marks(area_name(cell.text), footnotes)
        is_district = AreaLevel.DISTRICT in levels_of_type(type_and_name(beside)[0])
        rows.append(
            AreaRow(
                line.index,
                lead,
                area,
                is_whole(area),
                (*marks, *map(mark_of, cell.marks)),
                cells_of(line, columns, footnotes),
                within.get(line.index) or (beside if is_district else ""),
                beside if named and not is_district else "",
            )
        )
    return rows


def _columns_beside(
    grid: Grid, block: Block, stacks: Mapping[int, object], indicators: Sequence[AreaIndicator]
) -> list[Remark]:
    """What is said of the columns that are of no indicator."""
    read = {number for indicator in indicators for number in indicator.numbers}
    remarks = []
    for column in stacks:
        if column not in read and any(line.text(column) for line in block.rows):
            head = " / ".join(dict.fromkeys(text for line in block.head if (text := line.text(column))))
            counts = sum(any(map(str.isdigit, line.text(column))) for line in block.rows)
            is_asked = 2 * counts > len(block.rows) and not says_code(head)
            outcome = Outcome.ASKED if is_asked else Outcome.LEFT_OUT
            remarks.append(Remark(outcome, Topic.COLUMN_NOT_UNDERSTOOD, grid.spot(column=column), head))
    return remarks


def _skipped(grid: Grid, line: Line, numbers: Line | None) -> Remark:
    topic = Topic.COLUMN_NUMBERS if line is numbers else Topic.NO_ROW
    text = " | ".join(line.words)
    return Remark(Outcome.LEFT_OUT, topic, grid.spot(row=line.index), text)
