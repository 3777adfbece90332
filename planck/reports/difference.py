"""How a committed report differs from the one that the files give now."""

from __future__ import annotations

from planck.reports.visible import visible


def as_difference(committed: str, now: str, path: str) -> str:
    """A unified difference, with nothing in it that a terminal would obey; empty where the two are the same."""
    from difflib import unified_diff

    lines = unified_diff(committed.split("\n"), now.split("\n"), path, f"{path} (now)", lineterm="", n=1)
    return "".join(f"{visible(line)}\n" for line in lines)
