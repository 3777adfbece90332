"""The workbook that is handed in: the customary table, and the targets, figures and sources for counting with."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from openpyxl import Workbook

from planck.model.recorded import RECORD_SHEET, record
from planck.model.result import Result
from planck.reports.data_cells import Figure, Row
from planck.reports.data_rows import COLUMNS, assessment_row
from planck.reports.register_rows import (
    FIGURES,
    SOURCES,
    TERMS,
    Sources,
    figure_rows,
    figures_of,
    record_key,
    term_cells,
)
from planck.reports.request import Request, Rows
from planck.reports.wording import words
from planck.reports.wording.problems import message
from planck.reports.wording.voice import Voice
from planck.reports.xlsx.archive import write_archive
from planck.reports.xlsx.data_sheet import fill_data_sheet
from planck.reports.xlsx.record_sheet import fill_record_sheet
from planck.reports.xlsx.table_sheet import fill_table_sheet

_TARGETS = tuple(dict.fromkeys((*COLUMNS[Rows.ASSESSMENTS], *TERMS)))
# What people read and print of the targets and of the figures; all else is for programs, and folded.
_TARGETS_IN_VIEW = (
    *("id", "name", "period", "comparator", "target", "target_high", "unit", "actual", "actual_high", "status"),
    *("margin", "margin_high", "margin_unit", "percent", "verdict", "progress", "reason", "notes", "waiver_until"),
)
_FIGURES_IN_VIEW = (
    *("area", "name", "period", "item", "value", "value_high", "value_bound", "count", "of", "of_target", "reached_on"),
    *("missing", "unit", "status", "published", "source_key", "quote", "note"),
)
_PROBLEMS = ("severity_of_problem", "code", "file", "line", "column", "message")


def render(result: Result, request: Request) -> bytes:
    """The bytes of the workbook; without a verdict it has the problems alone."""
    voice = Voice(request.language, result.register)
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    if result.passed is not None:
        sources = Sources()
        fill_table_sheet(workbook.create_sheet(voice.say(words.SHEET_TABLE)), voice, result, request.document)
        rows: list[Row] = [
            {
                **assessment_row(voice, assessment),
                **term_cells(assessment.target, sources),
                "record": record_key(number),
            }
            for number, assessment in enumerate(result.displayed)
        ]
        targets = workbook.create_sheet(voice.say(words.SHEET_TARGETS))
        fill_data_sheet(targets, voice, _TARGETS, rows, _TARGETS_IN_VIEW)
        observations = figures_of(result)
        figures = workbook.create_sheet(voice.say(words.SHEET_FIGURES))
        figures_in_rows = figure_rows(voice, result, observations, sources)
        fill_data_sheet(figures, voice, FIGURES, figures_in_rows, _FIGURES_IN_VIEW)
        fill_data_sheet(workbook.create_sheet(voice.say(words.SHEET_SOURCES)), voice, SOURCES, sources.rows())
        recorded = record(result.register, [each.target for each in result.displayed], observations)
        fill_record_sheet(workbook.create_sheet(RECORD_SHEET), recorded, targets, figures)
    if result.problems or result.passed is None:
        sheet = workbook.create_sheet(voice.say(words.SHEET_PROBLEMS))
        fill_data_sheet(sheet, voice, _PROBLEMS, _problem_rows(voice, result))
    return write_archive(workbook, result.as_of)


def _problem_rows(voice: Voice, result: Result) -> Iterator[Row]:
    for problem in result.problems:
        place = problem.location
        yield {
            "severity_of_problem": problem.level.value,
            "code": problem.code.value,
            "file": place.file if place is not None else None,
            "line": Figure(Decimal(place.line)) if place is not None else None,
            "column": Figure(Decimal(place.column)) if place is not None else None,
            "message": message(voice, problem),
        }
