"""The end of a match over a closed set of values."""

from __future__ import annotations

from typing import NoReturn


def assert_never(value: NoReturn) -> NoReturn:
    """Let the type checker see that no case is left, and fail if one is. (In typing only since Python 3.11.)"""
    raise AssertionError(f"not handled: {value!r}")
