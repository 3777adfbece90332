"""Slips inside { } that YAML takes for a key without a value: {2021: 28,7} and {2021:28.7}."""

from __future__ import annotations

import re

from planck.model.problem import Code
from planck.register.syntax import LACKS_SPACE, MAX_SHOWN, shown
from planck.register.values import WORDS, Map, Mark, Value, parse_number

_BEFORE_COMMA = re.compile(r"(?<![^\s:])(?P<number>[+-]?(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)),$")

_ENGLISH = re.compile(r"[0-9]{3}\.[0-9]+")  # behind the comma of 27,320.5
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}")  # 1,650 can be read with either mark

# What is wrong, where, and what its message asks for.
Slip = tuple[Code, Mark, dict[str, str]]


def mend(result: Map, key: str, mark: Mark, text: str, index: int) -> Slip | None:
    """Put into ``result`` what was meant by ``key``, which has no value; None where it may be meant as it stands.

    The key was found at ``mark``, at ``index`` of the whole ``text``.
    """
    number = _BEFORE_COMMA.search(text, max(0, index - MAX_SHOWN), index)
    if number and "0" <= key[:1] <= "9":
        return _mend_comma(result, key, (mark[0], mark[1] - (index - number.start("number"))), number["number"])
    slip = LACKS_SPACE.fullmatch(key)
    if slip is None:
        return None
    meant, value = slip["key"], slip["value"]
    if meant not in result:
        result[meant] = _meaning(value)
        result.marks[meant] = (*mark, mark[0], mark[1] + len(meant) + 1)
    return Code.YAML_COLON_SPACE, mark, {"fixed": shown(f"{meant}: {value}")}


def _mend_comma(result: Map, rest: str, mark: Mark, number: str) -> Slip | None:
    """28,7 was read as the value 28 of the key before, and a key 7."""
    before = next(reversed(result), None)
    if before is None or result.marks[before][2:] != mark:
        return None
    whole = number.replace(".", "")
    if _ENGLISH.fullmatch(rest):
        readings = [whole + rest]
    else:
        readings = [f"{whole}.{rest}"]
        if _THOUSANDS.fullmatch(f"{number},{rest}"):
            readings.append(whole + rest)
    result[before] = _meaning(readings[0])
    return Code.COMMA_IN_BRACES, mark, {"text": shown(f"{number},{rest}"), "fix": shown(" / ".join(readings))}


def _meaning(text: str) -> Value:
    number = parse_number(text)
    return WORDS.get(text, text) if number is None else number
