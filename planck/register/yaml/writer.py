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
        return "{" + ", ".join([f"{write_key(key)}: {write_inline(item)}" for key, item in value.items()]) + "}"
    return "[" + ", ".join(map(write_inline, value)) + "]"


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
    line = None if opened and isinstance(value, Mapping) and value else _on_one_line(lead, value)
    if line is not None:
        yield line
        return
    yield lead
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from write_pair(key, item, indent + STEP, opened=max(0, opened - 1))
    else:
        for item in value:
            yield from write_item(item, indent + STEP)


def _on_one_line(lead: str, value: Mapping[str, Plain] | Sequence[Plain]) -> str | None:
    """A map or a list behind ``lead``; None where it is too long for one line, or has a text of several."""
    line = f"{lead} {write_inline(value)}"
    return line if not value or (len(line) <= WIDTH and not _has_lines(value)) else None


def _has_lines(value: Plain) -> bool:
    """Whether there is a text of several lines in a value."""
    if isinstance(value, str):
        return "\n" in value
    if isinstance(value, _SCALARS):
        return False
    return any(map(_has_lines, value.values() if isinstance(value, Mapping) else value))
