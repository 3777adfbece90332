"""``planck import``: the tables of an office, read into the register."""

from __future__ import annotations

import os
from dataclasses import replace as with_changes
from functools import wraps
from pathlib import Path
from typing import Any, NamedTuple

import click

from planck.cli import options
from planck.cli.delivery import Run, request_of, write
from planck.cli.formats import Output
from planck.cli.intake import Book, open_book, put_in_what_is_valid, write_together
from planck.cli.options import Look, flags_of, name_of, one_of
from planck.cli.reading import Command
from planck.cli.refusal import Refused
from planck.cli.registers import read_register
from planck.model.draft import Draft, Topic
from planck.model.intake import Intake
from planck.model.location import Location
from planck.model.merge import Merged
from planck.model.names import nfc
from planck.model.nearest import listed, nearest
from planck.model.period import Period
from planck.model.problem import Code, Problem, error
from planck.office.choice import choose_table
from planck.office.files.read import read_office_file
from planck.office.meaning import Writing
from planck.office.periods import read_period
from planck.office.read import read_draft, writing_of
from planck.office.request import Request, Wanted
from planck.office.table import TidyTable
from planck.office.tables import find_tables
from planck.reports.formats import TEXT, render_intake
from planck.reports.intake_view import place_of
from planck.reports.wording.commands import Saying

_MOST_CELLS = 8  # that a message names


class Wish(NamedTuple):
    """What was typed beside the files."""

    names: dict[str, str]
    period: Period | None
    sheet: str | None
    table: int | None
    wanted: Wanted
    numbers: Writing | None


def _take_period(context: click.Context, param: click.Parameter, value: str | None) -> Period | None:
    if value is None:
        return None
    period = read_period(value)
    if period is None:
        raise Refused(Saying.NOT_A_PERIOD, context, option=name_of(param), wanted=value)
    return period


def _wish(verb: options.Verb) -> options.Verb:
    """Give a verb what a person says about a table, as ``wish``."""

    @wraps(verb)
    def with_wish(
        province: str | None,
        district: str | None,
        commune: str | None,
        period: Period | None,
        sheet: str | None,
        table: int | None,
        wanted: str,
        numbers: str | None,
        **others: Any,
    ) -> Any:
        given = {"province": province, "district": district, "commune": commune}
        names = {level: nfc(name) for level, name in given.items() if name}
        writing = Writing(numbers) if numbers else None
        return verb(wish=Wish(names, period, sheet, table, Wanted(wanted), writing), **others)

    choices = ("targets", "actuals", "both")
    typed = (
        click.option("--province", metavar="NAME"),
        click.option("--district", metavar="NAME"),
        click.option("--commune", metavar="NAME"),
        click.option("--period", callback=_take_period, metavar="PERIOD"),
        click.option("--sheet", metavar="NAME"),
        click.option("--table", type=click.IntRange(min=1), metavar="N"),
        click.option("--as", "wanted", default="both", callback=one_of(*choices), metavar="|".join(choices)),
        click.option("--numbers", callback=one_of("vi", "en"), metavar="vi|en"),
    )
    for option in reversed(typed):
        with_wish = option(with_wish)
    return with_wish


@click.command(name="import", cls=Command)
@click.argument("files", nargs=-1, required=True, metavar="FILES")
@_wish
@click.option("--dry-run", is_flag=True)
@click.option("--replace", is_flag=True)
@options.look
@options.traceback
def command(files: tuple[str, ...], wish: Wish, dry_run: bool, replace: bool, look: Look) -> int:
    """Read tables of an office into the register."""
    loaded = read_register(flags_of(look.language))
    before = book = open_book(loaded)
    intakes: list[Intake] = []
    for file in files:
        read = _read(file, wish, book)
        if isinstance(read, Problem):
            intakes.append(Intake(Draft({"file": file}, ()), "", Merged({}), (read,)))
            continue
        draft, merged, book, errors = put_in_what_is_valid(before, book, read.draft, replace=replace)
        intakes.append(with_changes(read, draft=draft, merged=merged, problems=errors))
    is_refused = any(intake.problems for intake in intakes)
    if not is_refused and not dry_run:
        files_of = {name: data for intake in intakes for name, data in intake.merged.files.items()}
        write_together(click.get_current_context(), loaded.settings.root, files_of, before.contents)
        intakes = [with_changes(intake, is_written=True) for intake in intakes]
    output = Output(TEXT)
    text = render_intake(output.format, intakes, request_of(Run(loaded, look), output))
    write(text, output)
    if is_refused or not any(intake.merged.files or intake.merged.same for intake in intakes):
        return 2
    return int(any(intake.asks for intake in intakes))


def _read(file: str, wish: Wish, book: Book) -> Intake | Problem:
    """What a file says, or why it cannot be read."""
    try:
        data = Path(file).read_bytes()
    except OSError:
        beside = (
            sorted(os.listdir(os.path.dirname(file) or os.curdir))
            if os.path.isdir(os.path.dirname(file) or ".")
            else []
        )
        return error(
            Code.OFFICE_MISSING, None, path=file, nearest=listed(nearest(os.path.basename(file), beside)) or "–"
        )
    name = nfc(os.path.basename(file))
    office = read_office_file(name, data)
    if isinstance(office, Problem):
        return office
    tables = find_tables(office)
    chosen = choose_table(tables, name, wish.sheet, wish.table)
    if isinstance(chosen, Problem):
        return chosen
    if not wish.names and not isinstance(chosen.table, TidyTable):
        return error(Code.OFFICE_AREA_UNSAID, Location(name, 1, 1))
    writing = wish.numbers or writing_of(tables.tables)
    known = book.known_ids(wish.names)
    request = Request(
        name, wish.names, chosen.place, wish.period, wish.wanted, writing, known=known, areas=book.known_areas()
    )
    draft = read_draft(chosen.table, request)
    unclear = [remark for remark in draft.remarks if remark.topic is Topic.TWO_READINGS]
    if writing is None and unclear:
        cells = [f"{place_of(remark.spot)} ({remark.text})" for remark in unclear]
        return error(Code.OFFICE_NUMBERS_UNCLEAR, Location(name, 1, 1), cells=", ".join(cells[:_MOST_CELLS]))
    besides = [remark for remark in tables.remarks if remark.spot.sheet in ("", chosen.place) or not remark.spot.row]
    draft = with_changes(draft, remarks=(*besides, *draft.remarks))
    return Intake(draft, writing.value if writing is not None else "", Merged({}))


def _missing(file: str) -> Problem:
    folder = os.path.dirname(file) or os.curdir
    beside = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    return error(Code.OFFICE_MISSING, None, path=file, nearest=listed(nearest(os.path.basename(file), beside)) or "–")
