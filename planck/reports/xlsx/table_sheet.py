"""The customary table as a sheet: a row for each target, with numbers that can be counted with."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from planck.model.assessment import Assessment
from planck.model.result import Result
from planck.reports.indicator_table import STAR, IndicatorTable, statuses_marked, tabulate
from planck.reports.request import Document
from planck.reports.wording import words
from planck.reports.wording.sentences import due, to_date
from planck.reports.wording.terms import STATUSES, area_title
from planck.reports.wording.voice import Voice
from planck.reports.xlsx.look import HEAD, HEAD_FILL, THIN, TITLE, set_page
from planck.reports.xlsx.table_rows import Layout, Pen, write_text
from planck.reports.xlsx.time_union import unite

_HEAD_ROW = 4
_NUMBERS, _CENTRED = ("value", "difference", "percent"), ("number", "unit", "period")
_WIDTHS = {"number": 6, "area": 18, "name": 44, "unit": 16, "target": 15, "period": 14, "value": 13, "difference": 14}
_WIDTHS |= {"percent": 11, "verdict": 17, "progress": 19, "notes": 48}
_WIDTH_OF_TIME = 12


def fill_table_sheet(sheet: Worksheet, voice: Voice, result: Result, document: Document) -> None:
    """Write the table of all areas; with several, a band stands above each and a column names it in every row."""
    areas: dict[str, list[Assessment]] = {}
    for assessment in result.displayed:
        areas.setdefault(assessment.area.id, []).append(assessment)
    tables = {area: tabulate(voice, targets, document.periods, folds=False) for area, targets in areas.items()}
    layout = _lay_out(voice, list(tables.values()))
    _write_head(sheet, voice, result, document, layout)
    pen = Pen(sheet, voice, layout, _HEAD_ROW)
    for area, table in tables.items():
        title = area_title(voice, areas[area][0].area)
        if len(tables) > 1:
            pen.band(title, title)
        for section in table.sections:
            pen.section(section, table, title)
    sheet.freeze_panes = f"{get_column_letter(layout.places['name'] + 1)}{_HEAD_ROW + 1}"
    last = get_column_letter(len(layout.headings))
    sheet.auto_filter.ref = f"A{_HEAD_ROW}:{last}{pen.row}"
    _write_legend(sheet, voice, result, pen.row + 2)
    set_page(sheet, voice, f"{_HEAD_ROW}:{_HEAD_ROW}")


def _lay_out(voice: Voice, tables: Sequence[IndicatorTable]) -> Layout:
    say, times = voice.say, unite(voice, tables)
    before = {"number": say(words.NUMBER)} | ({"area": say(words.AREA)} if len(tables) > 1 else {})
    before |= {
        "name": say(words.INDICATOR),
        "unit": say(words.UNIT),
        "target": say(words.TARGET),
        "period": say(words.PERIOD),
    }
    behind = {"value": say(words.ACTUAL)} if any(table.has_values for table in tables) else {}
    behind |= {"difference": say(words.DIFFERENCE), "percent": say(words.OF_PLAN), "verdict": say(words.VERDICT)}
    behind |= {"progress": say(words.PROGRESS), "notes": say(words.NOTES)}
    first_time = len(before) + 1
    places = {name: place for place, name in enumerate(before, start=1)}
    places |= {name: place for place, name in enumerate(behind, start=first_time + len(times))}
    headings = (*before.values(), *(time.heading for time in times), *behind.values())
    return Layout(places, headings, times, first_time)


def _write_head(sheet: Worksheet, voice: Voice, result: Result, document: Document, layout: Layout) -> None:
    write_text(sheet, 1, 1, voice.say(words.HEADING, day=voice.day(result.as_of))).font = TITLE
    counts = [due(voice, result.summary), to_date(voice, result.summary)]
    scope = [voice.say(words.SCOPE, filters=document.scope)] if document.scope else []
    write_text(sheet, 2, 1, ". ".join([*scope, *counts]))
    for column, heading in enumerate(layout.headings, start=1):
        cell = write_text(sheet, _HEAD_ROW, column, heading)
        cell.font, cell.fill, cell.border = HEAD, HEAD_FILL, THIN
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        sheet.column_dimensions[get_column_letter(column)].width = _WIDTH_OF_TIME
    for name, column in layout.places.items():
        sheet.column_dimensions[get_column_letter(column)].width = _WIDTHS[name]
    sheet.row_dimensions[_HEAD_ROW].height = 34


def _write_legend(sheet: Worksheet, voice: Voice, result: Result, row: int) -> None:
    """What the star means, where there is one."""
    statuses = ", ".join(voice.say(STATUSES[status]) for status in statuses_marked(result.displayed))
    if statuses:
        write_text(sheet, row, 1, voice.say(words.UNSETTLED, star=STAR, statuses=statuses))
