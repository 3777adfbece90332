"""Remarks that may be none: ``name: Tổ #3`` says no more to YAML than ``Tổ``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from planck.model.location import Location
from planck.model.problem import Code, Problem, warning

_CUT = re.compile(r"[ \t]+#(?=[^\s#!])")
_END_OF_LINE, _END_IN_BRACES = re.compile(r"[\r\n]|$"), re.compile(r"[\r\n,}]|$")


def find_cut(text: str, scalar: Any, file: str, *, in_braces: bool) -> Iterator[Problem]:
    """Warn where a remark follows an unquoted text and nothing parts it from its ``#``: it may be the rest of it."""
    cut = _CUT.match(text, scalar.end_mark.index)
    if cut is None or not any(map(str.isalpha, scalar.value)):
        return
    from planck.register.yaml.mistakes import quote, shorten  # seldom needed, and slow to import

    end = (_END_IN_BRACES if in_braces else _END_OF_LINE).search(text, cut.end())
    whole = " ".join(text[scalar.start_mark.index : end.start() if end else None].split())
    place = Location(file, scalar.end_mark.line + 1, scalar.end_mark.column + cut.end() - cut.start())
    yield warning(Code.TEXT_CUT, place, text=shorten(scalar.value), quoted=quote(whole))
