"""What `planck record` put into the files, as a short diff, and which verdicts turned."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from rich.text import Text

from planck.model.location import Location
from planck.model.merge import Recorded
from planck.reports.cell_ranges import place_of
from planck.reports.changes_view import ChangesView
from planck.reports.places import file_line_and_column
from planck.reports.request import Request
from planck.reports.text.drawing import Drawing
from planck.reports.text.items import lay_section
from planck.reports.text.problems import problem_lines
from planck.reports.tones import Tone
from planck.reports.visible import visible
from planck.reports.wording import recording as words
from planck.reports.wording.kept import By, why_kept
from planck.reports.wording.remarks import sentence
from planck.reports.wording.voice import Voice

_CONTINUED = 4
_BREAK = re.compile(r"\r\n|[\r\n]")


def render(recorded: Recorded, request: Request) -> str:
    """The changed lines of each file, the targets whose answers are others, what was not put in, and what was done."""
    voice = Voice(request.language, recorded.result.register, viewpoint=request.here)
    drawing = Drawing(request.screen)
    return drawing.written(_lines(drawing, voice, recorded, request))


def _lines(drawing: Drawing, voice: Voice, recorded: Recorded, request: Request) -> Iterator[Text]:
    for kept in recorded.merged.kept:
        yield Text(f"{file_line_and_column(voice, kept.location)}: {visible(why_kept(voice, kept, By.FIGURE))}")
    for remark in recorded.remarks:
        told = f"{place_of(remark.spot)}: {visible(remark.text)}: {visible(sentence(voice, remark))}"
        yield from drawing.flow(Text(), [drawing.text(told, Tone.CAUTION)], _CONTINUED)
    if recorded.problems:
        if recorded.merged.files:
            yield from drawing.flow(Text(), [drawing.text(voice.say(words.BROKEN), Tone.BAD)], _CONTINUED)
        yield from problem_lines(drawing, voice, recorded.problems)
    elif recorded.is_done and not request.screen.quiet:
        for name, data in sorted(recorded.merged.files.items()):
            yield from _diff(drawing, voice, name, recorded.before.get(name, b""), data)
        yield from _turned(drawing, voice, recorded, request)
    if not request.screen.quiet or not recorded.is_done:
        yield from drawing.flow(Text(), [_sum_up(drawing, voice, recorded)], _CONTINUED)


def _diff(drawing: Drawing, voice: Voice, name: str, before: bytes, after: bytes) -> Iterator[Text]:
    """The lines that went and came, each group below its place."""
    old, new = map(_lines_of, (before, after))
    for kind, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        yield drawing.place(voice, Location(name, start + 1, 1))
        yield from (drawing.ours(f"- {visible(line)}", Tone.BAD) for line in old[first:last])
        yield from (drawing.ours(f"+ {visible(line)}", Tone.GOOD) for line in new[start:end])


def _lines_of(data: bytes) -> list[str]:
    *lines, last = _BREAK.split(data.decode("utf-8").removeprefix("\ufeff"))
    return [*lines, last] if last else lines


def _turned(drawing: Drawing, voice: Voice, recorded: Recorded, request: Request) -> Iterator[Text]:
    """The targets whose answers are others."""
    comparison = recorded.result.comparison
    if comparison is not None and comparison.changes.turned:
        section = ChangesView(voice, recorded.result).sections[0]
        yield Text()
        yield from lay_section(drawing, voice, section, places=request.screen.verbose)
    elif recorded.merged.files:
        yield drawing.text(voice.say(words.NO_TURN))


def _sum_up(drawing: Drawing, voice: Voice, recorded: Recorded) -> Text:
    if not recorded.is_done:
        return drawing.text(voice.say(words.NOT_WRITTEN), Tone.BAD)
    if not recorded.merged.files:
        return drawing.text(voice.say(words.SAME))
    return drawing.text(voice.say(words.WRITTEN if recorded.is_written else words.ONLY_SHOWN), Tone.GOOD)
