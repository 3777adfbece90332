"""The summary of a step that GitHub shows: a file that everything in the step appends to, with room for so much."""

from __future__ import annotations

import os
from collections.abc import Callable

from planck.cli.output import append_to_file, write_stderr
from planck.model.result import Language
from planck.reports.markdown.escape import literal, strong
from planck.reports.markdown.shorten import shorten
from planck.reports.wording import words
from planck.reports.wording.commands import Saying, say
from planck.reports.wording.voice import Voice

# The server drops one of more than a mebibyte, whoever wrote it.
_MOST = 1024 * 1024


def add_to_summary(
    document: str, language: Language, *, draw_brief: Callable[[], str] | None = None, whole: str = ""
) -> None:
    """Append a Markdown document, cut to the room that is left, with a word where it was cut.

    ``draw_brief`` gives it without the tables of all targets. ``whole`` is the file that has all of it, if one does.
    """
    path = os.environ["GITHUB_STEP_SUMMARY"]
    taken = _size_of_file(path)
    room = _MOST - taken - 1
    if len(document.encode("utf-8", errors="backslashreplace")) > room:

        def close(heading: str, lines: int) -> str:
            return _say_what_is_left_out(language, heading, lines, whole, tables=draw_brief is not None)

        document = shorten(draw_brief() if draw_brief is not None else document, room, close)
    if document:
        append_to_file(path, f"\n{document}" if taken else document)
    else:
        write_stderr(f"planck: {say(Saying.SUMMARY_FULL, language)}\n")


def _say_what_is_left_out(language: Language, heading: str, lines: int, whole: str, *, tables: bool) -> str:
    voice = Voice(language)
    parts = [voice.say(words.TABLES_LEFT_OUT)] if tables else []
    if lines:
        parts.append(voice.say(words.LINES_LEFT_OUT, count=lines, heading=heading or "–"))
    where = voice.say(words.WHOLE_IN, file=literal(whole)) if whole else voice.say(words.WHOLE_BY)
    return strong(voice.say(words.SHORTENED, parts="; ".join(parts), where=where))


def _size_of_file(path: str) -> int:
    try:
        return os.stat(path).st_size
    except OSError:  # it is made when it is first written to
        return 0
