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
from planck.model.problem import Code, Problem, error
from planck.register.files.encoding import LINE_ENDS_OF_YAML, control_characters
from planck.register.yaml.mistakes import LINE_BREAK, Fault, diagnose
from planck.register.yaml.values import Map, Seq, Value

MAX_REPAIRS = 50  # mistakes of syntax that one run reads past
MAX_REREAD = 4 * 1024 * 1024  # characters that are read again because of them
MAX_CONTROL_CHARACTERS = 20  # of which each is reported

_STAND_IN = 0x100000
_STAND_INS = re.compile("[\U00100000-\U0010ffff]")

# What one reading of a text gave: the root, the problems on the way, and what ended it before the end of the text:
# a complaint of the parser, or False for a bound that was passed and recorded.
Attempt = tuple[Map | None, list[Problem], Fault | bool]


def read_past_mistakes(
    text: str, file: str, first: Attempt, attempt: Callable[[str], Attempt]
) -> tuple[Map | None, list[Problem]]:
    """Read ``text`` again past each mistake whose remedy is evident, until it ends or cannot go on.

    ``first`` is what the first attempt gave; where that was a clean end, only refused characters are looked for.
    """
    root, problems, end = first
    mistakes = [
        _refuse(text[index], name, _locate(file, *_place_of(text, index)))
        for index, name in control_characters(text)[:MAX_CONTROL_CHARACTERS]
    ]
    can_repair = _STAND_INS.search(text) is None
    if mistakes:
        if not can_repair:
            return None, mistakes
        text = _put_stand_ins(text, (index for index, _ in control_characters(text)))
        root, problems, end = attempt(text)
    allowed = min(MAX_REPAIRS, MAX_REREAD // (len(text) + 1) + 1) if can_repair else 0
    while isinstance(end, Fault):
        lines = LINE_BREAK.split(text)
        finding = diagnose(lines, end)
        place = _locate(file, finding.line, finding.column)
        if mistakes and mistakes[-1].location == place:  # the second look at one text knows better
            mistakes.pop()
        mistakes.append(error(finding.code, place, **finding.args))
        if not finding.stand_ins or not allowed:
            break
        allowed -= 1
        indices = _indices_of(text, finding.stand_ins)
        if any(text[index] >= chr(_STAND_IN) for index in indices):  # that did not help
            break
        text = _put_stand_ins(text, indices)
        root, problems, end = attempt(text)
    mistakes += problems
    if not can_repair:
        return root, mistakes
    return (_restore(root) if end is True else None), list(map(_restore_problem, mistakes))


def _refuse(character: str, name: str, place: Location) -> Problem:
    if character not in LINE_ENDS_OF_YAML:
        return error(Code.YAML_CONTROL, place, character=name)
    return error(Code.YAML_LINE_END, place, character=name, escape=f"\\u{ord(character):04X}")


def _locate(file: str, line: int, column: int) -> Location:
    return Location(file, line + 1, column + 1)


def _place_of(text: str, index: int) -> tuple[int, int]:
    """The line and column of an index, from 0."""
    breaks = list(LINE_BREAK.finditer(text, 0, index))
    return len(breaks), index - (breaks[-1].end() if breaks else 0)


def _indices_of(text: str, places: Sequence[tuple[int, int]]) -> list[int]:
    starts = [0, *(match.end() for match in LINE_BREAK.finditer(text))]
    return [starts[line] + column for line, column in places]


def _put_stand_ins(text: str, indices: Iterable[int]) -> str:
    characters = list(text)
    for index in indices:
        characters[index] = chr(_STAND_IN + ord(characters[index]))
    return "".join(characters)


def _take_stand_ins_out(text: str) -> str:
    return _STAND_INS.sub(lambda match: chr(ord(match.group()) - _STAND_IN), text)


def _restore_problem(problem: Problem) -> Problem:
    args = {name: _take_stand_ins_out(text) for name, text in problem.args.items()}
    return Problem(problem.level, problem.code, problem.location, args)


def _restore(value: Value) -> Any:
    """``value`` with the characters that stand-ins had replaced; lists and mappings are changed in place."""
    if isinstance(value, str):
        return _take_stand_ins_out(value)
    if isinstance(value, Seq):
        value[:] = map(_restore, value)
    elif isinstance(value, Map):
        entries = {_take_stand_ins_out(key): _restore(item) for key, item in value.items()}
        value.marks = {_take_stand_ins_out(key): mark for key, mark in value.marks.items()}
        value.clear()
        value.update(entries)
    return value
