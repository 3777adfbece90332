"""Plain values -> YAML as a person writes it: on one line where it fits, else a line for each of its parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from planck.model.draft import Plain
from planck.register.yaml.scalars import write_scalar

WIDTH = 120  # characters of a line
STEP = 2  # spaces by which a part is indented
_SCALARS = (str, Decimal, bool, type(None))


def write_inline(value: Plain) -> str:
    """A value on one line, maps in braces and lists in brackets."""
    if isinstance(value, _SCALARS):
        return write_scalar(value, in_braces=True)
    if isinstance(value, Mapping):
        return "{" + ", ".join(_pairs(value)) + "}"
    return "[" + ", ".join(map(write_inline, value)) + "]"


def _pairs(value: Mapping[str, Plain]) -> list[str]:
    """The pairs of a map, each on one line, as they stand between braces."""
    return [f"{write_key(key)}: {write_inline(item)}" for key, item in value.items()]


def write_key(key: str) -> str:
    """The key of a map."""
    return write_scalar(key, is_key=True)


def write_pair(key: str, value: Plain, indent: int = 0, *, opened: int = 0) -> Iterator[str]:
    """The lines of a key and its value; a map is written line by line to the depth ``opened``, whatever would fit."""
    yield from _write_behind(" " * indent + write_key(key) + ":", value, indent, opened)


def write_item(value: Plain, indent: int) -> Iterator[str]:
    """The lines of an item of a list."""
    lead = " " * indent + "-"
    if isinstance(value, Mapping) and _on_one_line(lead, value) is None:
        first, *others = (line for key, item in value.items() for line in write_pair(key, item, indent + STEP))
        yield lead + " " + first[indent + STEP :]
        yield from others
    else:
        yield from _write_behind(lead, value, indent, 0)


def _write_behind(lead: str, value: Plain, indent: int, opened: int) -> Iterator[str]:
    if isinstance(value, _SCALARS):
        first, *others = write_scalar(value).split("\n")
        yield f"{lead} {first}"
        yield from (" " * indent + line if line else line for line in others)
        return
    if isinstance(value, Mapping):
        yield from _write_map(lead, value, indent, opened)
        return
    line = _on_one_line(lead, value)
    if line is not None:
        yield line
        return
    yield lead
    for item in value:
        yield from write_item(item, indent + STEP)


def _write_map(lead: str, value: Mapping[str, Plain], indent: int, opened: int) -> Iterator[str]:
    if opened and value:
        yield lead
        for key, item in value.items():
            yield from write_pair(key, item, indent + STEP, opened=opened - 1)
        return
    pairs = _pairs(value)
    line = lead + " {" + ", ".join(pairs) + "}"
    if _stands_alone(line, value):
        yield line
        return
    yield lead
    for (key, item), pair in zip(value.items(), pairs, strict=True):
        line = " " * (indent + STEP) + pair
        if not isinstance(item, str) and _stands_alone(line, item):  # a text is written in another way in braces
            yield line
        else:
            yield from write_pair(key, item, indent + STEP)


def _on_one_line(lead: str, value: Mapping[str, Plain] | Sequence[Plain]) -> str | None:
    """A map or a list behind ``lead``; None where it is too long for one line, or has a text of several."""
    line = f"{lead} {write_inline(value)}"
    return line if _stands_alone(line, value) else None


def _stands_alone(line: str, value: Plain) -> bool:
    """Whether a line is short enough for a value, which has no text of several lines; these are escaped on one."""
    return not value or (len(line) <= WIDTH and not ("\\" in line and _has_lines(value)))


def _has_lines(value: Plain) -> bool:
    """Whether there is a text of several lines in a value."""
    if isinstance(value, str):
        return "\n" in value
    if isinstance(value, _SCALARS):
        return False
    return any(map(_has_lines, value.values() if isinstance(value, Mapping) else value))
