"""What an import read, what it asks, what it left out, and what it wrote, as a person reads it in a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from planck.model.draft import Draft, DraftArea, Outcome
from planck.model.intake import Intake
from planck.model.location import Location
from planck.reports.intake_view import SPREADSHEETS, Reason, reasons_of, rows_of
from planck.reports.request import Request
from planck.reports.text.drawing import Column, Drawing, width_of
from planck.reports.text.problems import problem_lines
from planck.reports.tones import LEVEL_TONES, Tone
from planck.reports.visible import visible
from planck.reports.wording import words_of_intake as words
from planck.reports.wording.kept import By, why_kept
from planck.reports.wording.problems import code_in_brackets, message
from planck.reports.wording.terms import LEVELS
from planck.reports.wording.voice import Voice

_TONES = {
    Outcome.ASKED: Tone.BAD,
    Outcome.DIFFERS: Tone.CAUTION,
    Outcome.ASSUMED: Tone.DOUBT,
    Outcome.LEFT_OUT: Tone.FAINT,
}
_LEAST = 14
_NAME, _ID, _TARGET, _FIGURES = range(1, 5)  # columns


def render(intakes: Sequence[Intake], request: Request) -> str:
    """Each table that was read, one below the other."""
    drawing = Drawing(request.screen)
    voice = Voice(request.language, viewpoint=request.here)
    return drawing.written(line for intake in intakes for line in _lines(drawing, voice, intake, request.screen.quiet))


def _lines(drawing: Drawing, voice: Voice, intake: Intake, quiet: bool) -> Iterator[Text | str]:
    source = intake.draft.source
    name = str(source.get("file", ""))
    if not intake.draft.areas and intake.problems:  # the file itself was refused
        yield from _refusals(drawing, voice, intake, name)
        return
    read = words.READ_SHEET if name.endswith(SPREADSHEETS) else words.READ_TABLE
    where = voice.say(read, file=name, place=str(source.get("place", "")))
    if intake.draft.is_whole:
        where = _counts_of_whole(voice, intake.draft, name)
    yield from drawing.flow(Text(), [drawing.text(where, Tone.STRONG)], 2)
    if intake.numbers:
        yield from drawing.flow(Text("  "), [drawing.text(voice.say(words.NUMBERS[intake.numbers]), Tone.FAINT)], 2)
    for area in intake.draft.areas if not (quiet or intake.draft.is_whole) else ():
        yield from _area(drawing, voice, area)
    for outcome, heading in words.OUTCOMES.items():
        reasons = reasons_of(voice, intake.draft, outcome)
        if reasons and (not quiet or outcome is Outcome.ASKED):
            yield Text()
            count = sum(reason.size for reason in reasons)
            yield drawing.text(voice.say(heading, count=count), _TONES[outcome])
            yield from _reasons(drawing, reasons)
    yield Text()
    yield from problem_lines(drawing, voice, intake.problems)
    yield from _written(drawing, voice, intake)


def _refusals(drawing: Drawing, voice: Voice, intake: Intake, name: str) -> Iterator[Text]:
    """Why a file was not read; one that has no lines is named without them."""
    own = [problem for problem in intake.problems if problem.location is None or _is_whole(problem.location, name)]
    for problem in own:
        level = drawing.ours(voice.say(LEVELS[problem.level]), LEVEL_TONES[problem.level])
        text = drawing.ours(f": {visible(message(voice, problem))} ")
        code = drawing.ours(code_in_brackets(problem.code), Tone.FAINT)
        yield Text.assemble(visible(f"{name}: "), level, text, code)
    yield from problem_lines(drawing, voice, [problem for problem in intake.problems if problem not in own])


def _is_whole(location: Location, name: str) -> bool:
    return (location.line, location.column) == (1, 1) and name.endswith(location.file)


def _reasons(drawing: Drawing, reasons: Sequence[Reason]) -> Iterator[Text]:
    for reason in reasons:
        yield from drawing.flow(Text("  "), [drawing.text(reason.sentence)], 4)
        cells = drawing.fitted([drawing.text(cell, Tone.FAINT) for cell in reason.cells], drawing.width - 4)
        for line in cells.split("\n"):
            yield Text.assemble("    ", line)


def _counts_of_whole(voice: Voice, draft: Draft, name: str) -> str:
    """What a workbook of planck holds: it says the same as its register, so that no row of it became another."""
    areas = {area.id for area in draft.areas}
    targets = sum(len(area.targets) for area in draft.areas)
    figures = sum(len(series.figures) for area in draft.areas for series in area.series)
    return voice.say(words.OWN_WORKBOOK, file=name, areas=len(areas), targets=targets, figures=figures)


def _area(drawing: Drawing, voice: Voice, area: DraftArea) -> Iterator[Text | str]:
    """A table of what each row became, its columns as wide as what they hold, the names giving way first."""
    yield Text()
    yield drawing.text(", ".join(reversed([*area.names.values()])), Tone.HEADING)
    heads = [drawing.text(voice.say(head), Tone.FAINT) for head in words.COLUMNS]
    rows = [[drawing.shown(cell) for cell in row] for row in rows_of(voice, area)]
    if area.period:
        yield from drawing.flow(Text("  "), [drawing.text(voice.say(words.PERIOD_OF_TARGETS, period=area.period))], 2)
    widths = _widths(drawing, [[head.plain for head in heads], *rows])
    columns = [Column(width, right=index == 0) for index, width in enumerate(widths)]
    yield from drawing.row(heads, columns, indent=2)
    for row in rows:
        yield from drawing.plain_row(row, columns, indent=2)


def _widths(drawing: Drawing, rows: Sequence[Sequence[str]]) -> list[int]:
    """As wide as what each holds; where the screen is too narrow, names give way first, ids and figures last."""
    widths = [max(map(width_of, column)) for column in zip(*rows, strict=True)]
    room = drawing.width - 2 - 2 * (len(widths) - 1)
    for column in (_NAME, _TARGET, _FIGURES, _ID):
        surplus = sum(widths) - room
        widths[column] -= max(0, min(surplus, widths[column] - _LEAST))
    return widths


def _written(drawing: Drawing, voice: Voice, intake: Intake) -> Iterator[Text]:
    """What was put into which file, and what was not."""
    merged = intake.merged
    for kept in merged.kept:
        place = drawing.place(voice, kept.location)
        yield from drawing.flow(Text.assemble(place, ": "), [drawing.text(why_kept(voice, kept, By.TABLE))], 4)
    said = words.WRITTEN if intake.is_written else words.WOULD_WRITE
    for name in merged.files:
        targets, figures = merged.count(name)
        counts = voice.say(words.TARGETS_AND_FIGURES, targets=targets, figures=figures)
        if not targets and not figures:
            counts = voice.say(words.KNOWN_BESIDE)
        yield from drawing.flow(
            Text(), [drawing.text(voice.say(said, file=voice.path(name), what=counts), Tone.GOOD)], 4
        )
    if not merged.files and not intake.problems:
        yield from drawing.flow(Text(), [drawing.text(_why_nothing(voice, intake))], 4)


def _why_nothing(voice: Voice, intake: Intake) -> str:
    """Why nothing is written, or would be."""
    if intake.merged.same:
        return voice.say(words.NOTHING_NEW, count=intake.merged.same)
    if intake.merged.kept:
        return voice.say(words.NOTHING_BUT_KEPT)
    return voice.say(words.NOTHING_BUT_ASKED if intake.asks else words.NOTHING_THERE)
