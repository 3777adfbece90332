"""Plain values -> YAML as a person writes it: on one line where it fits, else a line for each of its parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from planck.model.draft import Plain
from planck.register.yaml.scalars import write_scalar

WIDTH = 120  # characters of a line
STEP = 2  # spaces by which a part is indented


def write_inline(value: Plain) -> str:
    """A value on one line, maps in braces and lists in brackets."""
    if isinstance(value, Mapping):
        pairs = (f"{write_key(key)}: {write_inline(item)}" for key, item in value.items())
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(map(write_inline, value)) + "]"
    return write_scalar(value, in_braces=True)


def write_key(key: str) -> str:
    """The key of a map."""
    return write_scalar(key, is_key=True)


def write_pair(key: str, value: Plain, indent: int = 0, *, opened: int = 0) -> Iterator[str]:
    """The lines of a key and its value; a map is written line by line to the depth ``opened``, whatever would fit."""
    yield from _write_behind(" " * indent + write_key(key) + ":", value, indent, opened)


def write_item(value: Plain, indent: int) -> Iterator[str]:
    """The lines of an item of a list."""
    lead = " " * indent + "-"
    if isinstance(value, Mapping) and not _fits(lead, value):
        first, *others = (line for key, item in value.items() for line in write_pair(key, item, indent + STEP))
        yield lead + " " + first[indent + STEP :]
        yield from others
    else:
        yield from _write_behind(lead, value, indent, 0)


def _write_behind(lead: str, value: Plain, indent: int, opened: int) -> Iterator[str]:
    if isinstance(value, Mapping) and value and (opened or not _fits(lead, value)):
        yield lead
        for key, item in value.items():
            yield from write_pair(key, item, indent + STEP, opened=max(0, opened - 1))
    elif isinstance(value, Sequence) and not isinstance(value, str) and value and not _fits(lead, value):
        yield lead
        for item in value:
            yield from write_item(item, indent + STEP)
    elif isinstance(value, (Mapping, Sequence)) and not isinstance(value, str):
        yield f"{lead} {write_inline(value)}"
    else:
        first, *others = write_scalar(value).split("\n")
        yield f"{lead} {first}"
        yield from (" " * indent + line if line else line for line in others)


def _fits(lead: str, value: Plain) -> bool:
    """Whether a value can stand on one line."""
    return not _has_lines(value) and len(lead) + 1 + len(write_inline(value)) <= WIDTH


def _has_lines(value: Plain) -> bool:
    """Whether there is a text of several lines in a value."""
    if isinstance(value, Mapping):
        return any(map(_has_lines, value.values()))
    if isinstance(value, Sequence) and not isinstance(value, str):
        return any(map(_has_lines, value))
    return isinstance(value, str) and "\n" in value
