"""Reading past a mistake of syntax, so that one run reports every mistake of a file.

Where a mistake has one evident remedy, say a text that lacks its quotes, the characters that confuse the
parser are replaced one for one by private ones, the text is read again, and the characters are put back into
the values. Lines and columns stay what they are in the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from planck.model.location import Location
from planck.model.problem import Code, Level, Problem
from planck.register.files.encoding import control_characters
from planck.register.yaml.mistakes import LINE_BREAK, Fault, diagnose
from planck.register.yaml.values import Map, Seq, Value

MAX_REPAIRS = 50  # mistakes of syntax that one run reads past
MAX_REREAD = 4 * 1024 * 1024  # characters that are read again because of them
MAX_CONTROL_CHARACTERS = 20  # of which each is reported

_STAND_IN = 0x100000
_stand_ins = re.compile("[\U00100000-\U0010ffff]")

# What one reading of a text gave: the root, the problems found on the way, and what ended it before its time:
# a complaint of the parser, or False for a bound that was passed and recorded.
Attempt = tuple[Map | None, list[Problem], Fault | bool]


def read_past_mistakes(
    text: str, file: str, first: Attempt, attempt: Callable[[str], Attempt]
) -> tuple[Map | None, list[Problem]]:
    """Read ``text`` again past each mistake whose remedy is evident, until it ends or cannot go on.

    ``first`` is what the first attempt gave; where that was a clean end, only refused characters are looked for.
    """
    root, problems, end = first
    found = [
        Problem(Level.ERROR, Code.YAML_CONTROL, _location(file, *_place(text, index)), {"character": name})
        for index, name in control_characters(text)[:MAX_CONTROL_CHARACTERS]
    ]
    possible = _stand_ins.search(text) is None
    if found:
        if not possible:
            return None, found
        text = _replaced(text, (index for index, _ in control_characters(text)))
        root, problems, end = attempt(text)
    allowed = min(MAX_REPAIRS, MAX_REREAD // (len(text) + 1) + 1) if possible else 0
    while isinstance(end, Fault):
        lines = LINE_BREAK.split(text)
        finding = diagnose(lines, end)
        place = _location(file, finding.line, finding.column)
        if found and found[-1].location == place:  # the second look at one text knows better
            found.pop()
        found.append(Problem(Level.ERROR, finding.code, place, finding.args))
        if not finding.stand_ins or not allowed:
            break
        allowed -= 1
        indices = _indices(text, finding.stand_ins)
        if any(text[index] >= chr(_STAND_IN) for index in indices):  # that did not help
            break
        text = _replaced(text, indices)
        root, problems, end = attempt(text)
    found += problems
    if not possible:
        return root, found
    return (_restored(root) if end is True else None), list(map(_restored_problem, found))


def _location(file: str, line: int, column: int) -> Location:
    return Location(file, line + 1, column + 1)


def _place(text: str, index: int) -> tuple[int, int]:
    """The line and column of an index, from 0."""
    breaks = list(LINE_BREAK.finditer(text, 0, index))
    return len(breaks), index - (breaks[-1].end() if breaks else 0)


def _indices(text: str, places: Sequence[tuple[int, int]]) -> list[int]:
    starts = [0, *(match.end() for match in LINE_BREAK.finditer(text))]
    return [starts[line] + column for line, column in places]


def _replaced(text: str, indices: Iterable[int]) -> str:
    characters = list(text)
    for index in indices:
        characters[index] = chr(_STAND_IN + ord(characters[index]))
    return "".join(characters)


def _original(text: str) -> str:
    return _stand_ins.sub(lambda match: chr(ord(match.group()) - _STAND_IN), text)


def _restored_problem(problem: Problem) -> Problem:
    args = {name: _original(text) for name, text in problem.args.items()}
    return Problem(problem.level, problem.code, problem.location, args)


def _restored(value: Value) -> Any:
    """``value`` with the characters that stand-ins had replaced; lists and mappings are changed in place."""
    if isinstance(value, str):
        return _original(value)
    if isinstance(value, Seq):
        value[:] = map(_restored, value)
    elif isinstance(value, Map):
        entries = {_original(key): _restored(item) for key, item in value.items()}
        value.marks = {_original(key): mark for key, mark in value.marks.items()}
        value.clear()
        value.update(entries)
    return value
