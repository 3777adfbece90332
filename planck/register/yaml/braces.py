"""Slips inside { } that YAML takes for a key without a value: {2021: 28,7} and {2021:28.7}."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from planck.model.problem import Code
from planck.register.yaml.mistakes import LACKS_SPACE, MAX_SHOWN, shorten
from planck.register.yaml.values import WORDS, Map, Mark, Value, parse_number

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
        result[meant] = _parse_scalar(value)
        result.marks[meant] = (*mark, mark[0], mark[1] + len(meant) + 1)
    return Code.YAML_COLON_SPACE, mark, {"fixed": shorten(f"{meant}: {value}")}


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
    result[before] = _parse_scalar(readings[0])
    return Code.COMMA_IN_BRACES, mark, {"text": shorten(f"{number},{rest}"), "fix": shorten(" / ".join(readings))}


def join_parted_texts(holder: Map, unknown: Collection[str]) -> dict[str, str]:
    """The texts that YAML ends at a comma inside of braces, by their key: ``{quote: đạt 11,29%}``.

    What stands behind the comma is then a key without a value, among those that are ``unknown``.
    """
    return {
        key: ",".join([text, *(" " * gap + part for gap, part in _gaps(holder, key, parts))])
        for key, text in holder.items()
        if isinstance(text, str) and (parts := find_parts_behind(holder, key, unknown))
    }


def find_parts_behind(holder: Map, key: str, unknown: Collection[str]) -> list[str]:
    """The keys behind a text that are parts of it: unknown, without a value, and on its line right behind a comma."""
    keys = list(holder)
    parts: list[str] = []
    for part in keys[keys.index(key) + 1 :]:
        if part not in unknown or holder[part] is not None:
            break
        parts.append(part)
    return parts if all(gap in (0, 1) for gap, _ in _gaps(holder, key, parts)) else []


def _gaps(holder: Map, key: str, parts: Iterable[str]) -> Iterator[tuple[int, str]]:
    """How many spaces stand between each part and the comma before it; -1 where it stands elsewhere."""
    line, end = holder.marks[key][2], holder.marks[key][3] + len(str(holder[key]))
    for part in parts:
        part_line, column = holder.marks[part][:2]
        yield (column - end - 1 if part_line == line else -1), part
        end = column + len(part)


def _parse_scalar(text: str) -> Value:
    number = parse_number(text)
    return WORDS.get(text, text) if number is None else number
