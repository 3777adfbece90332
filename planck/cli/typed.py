"""What arguments ask for that were refused, or whose run came to nothing: as far as can be told without click."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date

from planck.cli.environment import today
from planck.cli.formats import Output, is_data, place_of, read_output
from planck.model.period import parse_day
from planck.model.result import Language
from planck.reports.formats import FORMATS, MARKDOWN, TEXT, Report, formats_of
from planck.reports.request import Rows, Table

# The verbs that write one report to stdout, and those that write none in a format. All others take any to any file.
_REPORT_OF = {"diff": Report.CHANGES, "explain": Report.EXPLANATION, "waivers": Report.WAIVERS}
_WITHOUT_FORMATS = frozenset({"import", "init", "record", "schema", "validate"})


def typed_outputs(arguments: Sequence[str], *, has_verdict: bool = False) -> tuple[Output, ...]:
    """Where a document is expected, stdout last: of two for one place none, and none that could not be written.

    A text is expected in files alone: on a screen the message says as much. What a runner reads from stdout, where it
    shows what was refused, is expected there whatever else is. The files of `planck report` stay as they were but for
    a run that ``has_verdict``.
    """
    words_before = ("", *arguments)
    verb = next(
        (
            word
            for word, before in zip(arguments, words_before, strict=False)
            if word[:1] != "-" and before not in ("-C", "--lang")
        ),
        "",
    )
    if verb in _WITHOUT_FORMATS:
        return ()
    words = list(_values(arguments, "--format", "f"))
    if verb in _REPORT_OF:
        outputs = [Output(name) for name in words[-1:] if name in formats_of(_REPORT_OF[verb])]
    else:
        outputs = [output for output in map(read_output, words) if output.format in FORMATS and output.path != ""]
    if verb == "report":
        outputs += (Output(MARKDOWN, path) for path in _values(arguments, "--output", "o"))
        if not has_verdict or "--check" in _options(arguments):
            outputs = [output for output in outputs if output.path is None]
    placed: list[tuple[str | None, Output]] = []
    for output in outputs:
        with suppress(OSError):  # there may be no working folder
            if output.path is None or not is_data(output.path):
                placed.append((place_of(output), output))
    times = Counter(place for place, _ in placed)
    alone = [output for place, output in placed if times[place] == 1 or (place is None and _is_of_runner(output))]
    told = dict.fromkeys(output for output in alone if output.path or output.format != TEXT)
    return tuple(sorted(told, key=lambda output: output.path is None))


def is_summary_typed(arguments: Sequence[str]) -> bool:
    """Whether a form is asked for with which a summary goes."""
    return any(_is_of_runner(output) for output in typed_outputs(arguments))


def _is_of_runner(output: Output) -> bool:
    return FORMATS[output.format].with_summary


def typed_table(arguments: Sequence[str]) -> Table:
    """What a table holds."""
    rows = next((rows for rows in Rows if rows.value in [*_values(arguments, "--rows")][-1:]), Rows.ASSESSMENTS)
    locale = Language.VI if [*_values(arguments, "--csv-locale")][-1:] == [Language.VI.value] else Language.EN
    return Table(rows, bom="--bom" in _options(arguments), locale=locale)


def typed_day(arguments: Sequence[str], environ: Mapping[str, str]) -> date:
    """The day to judge as of, today where none was named."""
    named = [environ.get("PLANCK_AS_OF", ""), *_values(arguments, "--as-of")][-1]
    return parse_day(named) or today(None)


def _options(arguments: Sequence[str]) -> Sequence[str]:
    """The words before the paths that are marked off."""
    return arguments[: arguments.index("--")] if "--" in arguments else arguments


def _values(arguments: Sequence[str], name: str, letter: str = "") -> Iterator[str]:
    """The values of an option, also where it is written as a letter, alone or behind flags (``-qf json``)."""
    words = iter(_options(arguments))
    for word in words:
        short = re.fullmatch(rf"-[qv]*{letter}(.*)", word, re.DOTALL) if letter else None
        if word == name or (short is not None and not short[1]):
            yield from [value for value in [next(words, None)] if value is not None]
        elif short is not None:
            yield short[1]
        elif word.startswith(f"{name}="):
            yield word.partition("=")[2]
