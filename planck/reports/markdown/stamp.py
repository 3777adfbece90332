"""The arguments that a report was made with, in its first line: with them it is made again, and shown to be stale."""

from __future__ import annotations

import json
from collections.abc import Sequence

from planck.reports.markdown.escape import comment
from planck.reports.visible import visible

_MARK = "planck report "


def write_stamp(arguments: Sequence[str]) -> str:
    """The first line of a report: a comment that shows nowhere, and that nothing in the arguments can end."""
    text = json.dumps(list(arguments), ensure_ascii=False)
    plain = "".join(sign if sign.isprintable() and sign not in "<>" else _escaped(sign) for sign in text)
    return comment(f"{_MARK}{plain}")


def _escaped(sign: str) -> str:
    """A sign as JSON may write it in ASCII."""
    units = sign.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


def read_stamp(report: str) -> tuple[str, ...] | None:
    """The arguments that a report says it was made with; None where it does not say."""
    line = report.lstrip("\ufeff").partition("\n")[0].strip()
    start, end = f"<!-- {_MARK}", " -->"
    if not line.startswith(start) or not line.endswith(end):
        return None
    try:
        arguments = json.loads(line[len(start) : -len(end)])
    except (ValueError, RecursionError):  # no JSON, or lists nested beyond all reason
        return None
    if not isinstance(arguments, list) or not all(isinstance(word, str) for word in arguments):
        return None
    return tuple(arguments)


def show_difference(committed: str, now: str, path: str) -> str:
    """How a committed report differs from the one that the files give now; empty where the two are the same.

    A unified difference, with nothing in it that a terminal would obey.
    """
    from difflib import unified_diff

    lines = unified_diff(committed.split("\n"), now.split("\n"), path, f"{path} (now)", lineterm="", n=1)
    return "".join(f"{visible(line)}\n" for line in lines)
