"""A page of a yearbook: figures of areas by years, of one indicator or of several."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from planck.model.area import AreaLevel
from planck.model.area_types import levels_of_type, type_and_name
from planck.model.draft import Outcome, Remark, Topic
from planck.office.area_words import area_name, is_whole, levels_of_head, vietnamese
from planck.office.columns import times_of_title
from planck.office.footnotes import footnotes_in, legend_in, mark_of, split_marks
from planck.office.grid import Cell, Grid
from planck.office.head_pieces import pieces_of
from planck.office.head_words import role_of, status_in
from planck.office.layout import Line, plain, text_of
from planck.office.names import read_name
from planck.office.row_units import is_unit, unit_in_cell
from planck.office.table import AreaFigure, AreaFigures, Column, Role, YearbookTable
from planck.office.table_map import NO_MAP, TableMap, as_mapped
from planck.office.titles import title_of, unit_above
from planck.office.yearbook_blocks import (
    Around,
    Block,
    Label,
    Page,
    Time,
    find_page,
    has_areas,
    is_head_of_areas,
    labels_of,
    repeats,
    time_of,
)

_NUMBER = re.compile(
    r"^(?:(?:biểu|bảng|table)\s*(?:số\s*)?[\d.\-/]+[a-z]?\s*[.:)]?|\d{1,3}[a-z]?\s*[.)])\s*", re.IGNORECASE
)
_AGAIN = re.compile(r"\s*[(\[]?\b(?:tiếp theo|cont(?:inued|\.)?)\b\.?[)\]]?\s*", re.IGNORECASE)
_BY_AREA = re.compile(
    r"[\s,]+(?:(?:phân|chia)\s+theo\b|theo\s+(?:huyện|quận|thị xã|thành phố|xã|phường|đơn vị|địa phương|khu vực)\b"
    r"|by\s+(?:district|commune|locality|area|province)).*$",
    re.IGNORECASE,
)
_OF_TIME = re.compile(
    r"[\s,]+(?:(?:trong\s+)?(?:giai đoạn|các năm|thời kỳ|năm)\s+(?:19|20)\d\d.*|qua các năm)$", re.IGNORECASE
)
# "KẾT QUẢ THỰC HIỆN KẾ HOẠCH TRỒNG RỪNG" is about "TRỒNG RỪNG".
_OF_REPORT = re.compile(
    r"^(?:(?:báo cáo|tổng hợp|số liệu|tình hình|tiến độ|kết quả|thực hiện|kế hoạch|giao|phân bổ|chỉ tiêu|rà soát)\s+)+"
    r"(?=[^\W\d_])",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\(([^()]*)\)$")
_COMPARES = re.compile(r"\bso (?:sanh|voi)\b|\bchenh lech\b|\bcompar")


def find_yearbooks(
    grid: Grid, lines: Sequence[Line], before: str = "", table_map: TableMap = NO_MAP
) -> list[YearbookTable]:
    """The tables of a page that a grid holds, in their order; none where it is no such page.

    A block that goes on with the one above it, "(Tiếp theo)", is no table of its own. ``before`` is the title of the
    page before, which goes on here where this one has no title.
    """
    page = find_page(lines)
    if page is None:
        return []
    tables: list[YearbookTable] = []
    for place, block in enumerate(page.blocks):
        texts = [*(grid.before if place == 0 else ()), *(text for line in block.above for text in line.words)]
        written = " ".join(_AGAIN.sub(" ", title_of(texts)).split())
        title = written or (tables[-1].title if tables else before)
        table = _read(grid, page, block, title, texts, table_map)
        if tables and plain(tables[-1].title) == plain(title):
            tables[-1] = _together(tables[-1], table)
        else:
            tables.append(table)
    return [table for table in tables if any(area.figures for area in table.areas)]


def _together(first: YearbookTable, second: YearbookTable) -> YearbookTable:
    return replace(
        first,
        unit=first.unit or second.unit,
        areas=(*first.areas, *second.areas),
        footnotes={**second.footnotes, **first.footnotes},
        legend={**second.legend, **first.legend},
        remarks=(*first.remarks, *second.remarks),
    )


def _read(grid: Grid, page: Page, block: Block, title: str, above: Sequence[str], table_map: TableMap) -> YearbookTable:
    sections = {line.index: line for line in block.sections.values()} if repeats(block, page.lead) else {}
    beside = [line for line in block.beside if line.index not in sections]
    alone = [line.words[0] for line in block.head if len(line.words) == 1]  # "Tạ/ha" right above the years
    around = around_of(title, [*above, *alone], [*(text for line in beside for text in line.words), *grid.after])
    leads = [line.text(page.lead) for line in block.head]
    levels = next((levels for lead in leads if (levels := levels_of_head(lead))), ())
    by = title if any(map(is_head_of_areas, leads)) or levels or _BY_AREA.search(title) else ""
    labels = {column: _timed(label, by) for column, label in labels_of(block, page.lead).items()}
    mapped, unused = _mapped(labels, table_map, page)
    used, remarks = _columns(grid, page, block, mapped, table_map)
    remarks += [Remark(Outcome.ASKED, Topic.ANSWER_UNUSED, grid.spot(column=column)) for column in unused]
    areas = _by_years(block, page, used, around) if page.is_by_years else _by_areas(block, page, used, around, sections)
    skipped = [_skipped(grid, line, page) for line in beside if line.filled]
    return YearbookTable(
        grid,
        title,
        around.name.name,
        around.name.unit or around.unit.unit,
        around.name.price_base or around.unit.price_base,
        (block.head[0].index, block.head[-1].index),
        tuple(areas),
        around.footnotes,
        around.legend,
        (*remarks, *skipped),
        levels,
        page.is_by_years,
    )


def _skipped(grid: Grid, line: Line, page: Page) -> Remark:
    """What is said of a line that is no row: with figures it is a part of the whole, else a note or the like."""
    has_figures = any(any(map(str.isdigit, text_of(cell))) for cell in line.filled if cell.column > page.lead)
    is_named = not page.is_by_years and any(map(str.isalpha, area_name(line.text(page.lead))[1:]))
    topic = Topic.NO_AREA if is_named and has_figures else Topic.NO_ROW
    return Remark(Outcome.LEFT_OUT, topic, grid.spot(row=line.index), line.words[0])


def around_of(title: str, above: Sequence[str], below: Sequence[str]) -> Around:
    """Read what stands around a block: the texts above and below it."""
    footnotes = {mark: vietnamese(note) for mark, note in footnotes_in(below).items()}
    bracket = _BRACKET.search(title)  # "Đàn lợn phân theo huyện (con)"
    unit = bracket[0] if bracket is not None and is_unit(bracket[1]) else ""
    bare = _OF_TIME.sub("", _BY_AREA.sub("", _NUMBER.sub("", title.removesuffix(unit))))
    name = read_name(f"{_about(bare)} {unit}", known_marks=footnotes)
    return Around(title, name, unit_in_cell(vietnamese(unit_above(above))), footnotes, legend_in(below))


def _about(title: str) -> str:
    """What a title is about, without the words of a plan or a report before it and the time behind."""
    about = pieces_of(_OF_REPORT.sub("", title, count=1)).name
    return about or title


def _timed(label: Label, title: str) -> Label:
    """The label with the time of the title where its head says none."""
    period = times_of_title(title).figure.period
    if label.time is not None or period is None:
        return label
    return replace(label, time=Time(period, label.status or status_in(title)))


def _mapped(labels: Mapping[int, Label], table_map: TableMap, page: Page) -> tuple[dict[int, Label], list[int]]:
    """The columns of figures as a person says they are, and those of which a page can be none of what is said."""
    mapped, unused = dict(labels), []
    for column, entry in table_map.columns.items():
        as_said = as_mapped(Column(column, Role.NOTHING, ""), entry)
        if as_said.role is Role.NOTHING and column in mapped:
            del mapped[column]
        elif as_said.role is Role.FIGURE and as_said.period is not None and column in mapped and not page.is_by_years:
            mapped[column] = replace(mapped[column], time=Time(as_said.period, as_said.status))
        elif as_said.role not in (Role.NOTHING, Role.NOTE):
            unused.append(column)
    return mapped, sorted(unused)


def _columns(
    grid: Grid, page: Page, block: Block, labels: Mapping[int, Label], table_map: TableMap
) -> tuple[dict[int, Label], list[Remark]]:
    """The columns of figures; those that are a plan, compare others or say no time are left out, with a remark."""
    own = labels_of(block, page.lead)
    are_timed = not page.is_by_years and any(label.time is not None for label in own.values())
    used: dict[int, Label] = {}
    remarks = []
    for column, label in labels.items():
        texts = [text for line in block.rows if (text := line.text(column))]
        head = " / ".join(text_of(line.cells.get(column)) for line in block.head if line.text(column))
        count = sum(any(map(str.isdigit, text)) for text in texts)
        is_known = label.time is not None or page.is_by_years
        is_other = role_of(head) in (Role.TARGET, Role.NOTE, Role.OWNER) or bool(_COMPARES.search(plain(head)))
        is_timed = own[column].time is not None or not are_timed
        if (column in table_map.columns or (is_known and not is_other and is_timed)) and 2 * count > 0:
            used[column] = label
        elif texts:
            compares = _COMPARES.search(plain(head)) or 2 * count <= len(texts)
            outcome = Outcome.LEFT_OUT if compares else Outcome.ASKED
            topic = Topic.COLUMN_NOT_UNDERSTOOD if is_known or is_other else Topic.PERIOD_MISSING
            remarks.append(Remark(outcome, topic, grid.spot(column=column), head))
    return used, remarks


def _by_areas(
    block: Block, page: Page, labels: Mapping[int, Label], around: Around, sections: Mapping[int, Line]
) -> list[AreaFigures]:
    """The figures of a block whose rows are areas, and whose columns are years and perhaps indicators."""
    kinds = dict.fromkeys(label.parts for label in labels.values())
    around_each = enclosing(block, page.lead)
    found = []
    for line in block.rows:
        cell = line.cells[page.lead]
        section = block.sections.get(line.index)
        parts = (vietnamese(section.filled[0].text),) if section is not None and section.index in sections else ()
        for kind in kinds:
            figures = tuple(
                AreaFigure(label.time.period, label.time.status, line.cells[column])
                for column, label in labels.items()
                if label.parts == kind and label.time is not None and line.text(column)
            )
            if figures:
                named = _named(line.index, cell, (*parts, *kind), figures, around, has_whole=() in kinds and not parts)
                found.append(replace(named, within=around_each.get(line.index, "")))
    return found


def _by_years(block: Block, page: Page, labels: Mapping[int, Label], around: Around) -> list[AreaFigures]:
    """The figures of a block whose rows are years, and whose columns are areas, or indicators of the whole."""
    of_areas = has_areas(labels)
    has_whole = any(not label.parts for label in labels.values())
    found = []
    for column, label in labels.items():
        figures = []
        for line in block.rows:
            time = time_of(line.text(page.lead))
            if time is not None and line.text(column):
                figures.append(AreaFigure(time.period, time.status or label.status, line.cells[column]))
        if figures and (label.area is not None or not of_areas):
            cell = label.area or Cell(block.head[0].index, column, "Tổng số")
            found.append(_named(column, cell, label.parts, tuple(figures), around, has_whole=has_whole))
    return found


def _named(
    index: int,
    cell: Cell,
    parts: Sequence[str],
    figures: tuple[AreaFigure, ...],
    around: Around,
    *,
    has_whole: bool,
) -> AreaFigures:
    area, marks = split_marks(area_name(cell.text), around.footnotes)
    names = [
        read_name(part, known_marks=around.footnotes) for part in parts if not _is_unit(part) and not is_whole(part)
    ]
    units = [name.unit for name in names if name.unit] + [unit_in_cell(part).unit for part in parts if _is_unit(part)]
    written = [around.name.name, *(name.name for name in names)] if has_whole else [name.name for name in names]
    every = (*marks, *map(mark_of, cell.marks), *(mark for name in names for mark in name.marks))
    return AreaFigures(
        index,
        area,
        is_whole(area),
        every,
        figures,
        indicator=": ".join(filter(None, written)) if names else "",
        unit=units[-1] if units else "",
        at=(cell.row, cell.column),
    )


def _is_unit(part: str) -> bool:
    """Whether a part of a head is the unit of its figures; "Nam" are men, though years are counted too."""
    return is_unit(part) and part != "Nam"


def enclosing(block: Block, lead: int) -> dict[int, str]:
    """The district that each commune stands below, by its row: where communes follow several districts, or one that
    begins the list."""
    names = {line.index: area_name(line.cells[lead].text) for line in block.rows}
    runs: dict[int, list[Line]] = {}
    last: Line | None = None
    districts = 0
    for line in block.rows:
        found = levels_of_type(type_and_name(names[line.index])[0])
        if AreaLevel.DISTRICT in found:
            last, districts = line, districts + 1
        elif found == (AreaLevel.COMMUNE,) and last is not None:
            runs.setdefault(last.index, []).append(line)
    if not runs or (len(runs) < districts and len(runs) < 2):
        return {}
    return {line.index: names[above] for above, lines in runs.items() for line in lines}
