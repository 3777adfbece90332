"""What an import read, what it asks, what it left out, and what it wrote, as a person reads it in a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from planck.model.draft import DraftArea, Outcome
from planck.model.intake import Intake
from planck.reports.intake_view import ReadRow, reasons_of, rows_of
from planck.reports.request import Request
from planck.reports.text.drawing import Column, Drawing
from planck.reports.text.problems import problem_lines
from planck.reports.tones import Tone
from planck.reports.wording import words_of_intake as words
from planck.reports.wording.voice import Voice

_TONES = {
    Outcome.ASKED: Tone.BAD,
    Outcome.DIFFERS: Tone.CAUTION,
    Outcome.ASSUMED: Tone.DOUBT,
    Outcome.LEFT_OUT: Tone.FAINT,
}
_LEAST = 12


def render(intakes: Sequence[Intake], request: Request) -> str:
    """Each table that was read, one below the other."""
    drawing = Drawing(request.screen)
    voice = Voice(request.language, viewpoint=request.here)
    return drawing.written(line for intake in intakes for line in _lines(drawing, voice, intake, request.screen.quiet))


def _lines(drawing: Drawing, voice: Voice, intake: Intake, quiet: bool) -> Iterator[Text]:
    source = intake.draft.source
    where = voice.say(words.READ_FROM, file=str(source.get("file", "")), place=str(source.get("place", "")))
    yield from drawing.flow(Text(), [drawing.text(where, Tone.STRONG)], 2)
    if intake.numbers:
        yield from drawing.flow(Text("  "), [drawing.text(voice.say(words.NUMBERS[intake.numbers]), Tone.FAINT)], 2)
    if not quiet:
        for area in intake.draft.areas:
            yield from _area(drawing, voice, area)
    for outcome, heading in words.OUTCOMES.items():
        reasons = reasons_of(voice, intake.draft, outcome)
        if reasons and (not quiet or outcome is Outcome.ASKED):
            count = sum(len(reason.cells) for reason in reasons)
            yield Text()
            yield drawing.text(voice.say(heading, count=count), _TONES[outcome])
            for reason in reasons:
                first = drawing.text(reason.sentence)
                yield from drawing.flow(Text("  "), [first], 4)
                yield from drawing.flow(Text("    "), [drawing.text(", ".join(reason.cells), Tone.FAINT)], 4)
    yield Text()
    yield from problem_lines(drawing, voice, intake.problems)
    yield from _written(drawing, voice, intake)


def _area(drawing: Drawing, voice: Voice, area: DraftArea) -> Iterator[Text]:
    """A table of what each row became, its columns as wide as what they hold, the names giving way first."""
    yield Text()
    yield drawing.text(", ".join(reversed([*area.names.values()])), Tone.HEADING)
    heads = ReadRow(*map(voice.say, words.COLUMNS))
    rows = rows_of(voice, area)
    if area.period:
        yield from drawing.flow(Text("  "), [drawing.text(voice.say(words.PERIOD_OF_TARGETS, period=area.period))], 2)
    columns = [Column(width, right=index == 0) for index, width in enumerate(_widths(drawing, [heads, *rows]))]
    for row in (heads, *rows):
        tone = Tone.FAINT if row is heads else Tone.PLAIN
        for line in drawing.row([drawing.text(cell, tone) for cell in row], columns):
            yield Text.assemble("  ", line)


def _widths(drawing: Drawing, rows: Sequence[ReadRow]) -> list[int]:
    widths = [max(drawing.text(cell).cell_len for cell in column) for column in zip(*rows, strict=True)]
    room = drawing.width - 2 - 2 * (len(widths) - 1)
    while sum(widths) > room and max(widths) > _LEAST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _written(drawing: Drawing, voice: Voice, intake: Intake) -> Iterator[Text]:
    """What was put into which file, and what was not."""
    merged = intake.merged
    for kept in merged.kept:
        place = drawing.place(voice, kept.location)
        parts = {"id": kept.id, "period": kept.period, "there": kept.there, "new": kept.new}
        yield from drawing.flow(
            Text.assemble(place, ": "), [drawing.text(voice.say(words.KEPT[kept.keeps], **parts))], 4
        )
    said = words.WRITTEN if intake.is_written else words.WOULD_WRITE
    for name in merged.files:
        changes = [change for change in merged.changes if change.location.file == name]
        targets = sum(not change.period for change in changes)
        counts = voice.say(words.TARGETS_AND_FIGURES, targets=targets, figures=len(changes) - targets)
        yield from drawing.flow(
            Text(), [drawing.text(voice.say(said, file=voice.path(name), what=counts), Tone.GOOD)], 4
        )
    if not merged.files:
        yield drawing.text(voice.say(words.NOTHING_NEW, count=merged.same))
