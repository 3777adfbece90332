"""A text, a number or a word -> how it is written in YAML, so that it is read back as what it is."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from io import StringIO
from typing import Any

from yaml.emitter import Emitter
from yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    StreamEndEvent,
    StreamStartEvent,
)
from yaml.nodes import ScalarNode
from yaml.resolver import Resolver

from planck.register.files.encoding import LINE_ENDS_OF_YAML
from planck.register.yaml.values import WORDS, parse_number

_ENDLESS = 1 << 30  # no line is ever broken
_UNSEEN_LINE_ENDS = re.compile(f"[\r{LINE_ENDS_OF_YAML}]")
_MARKS_OF_CONFLICT = re.compile(r"[<|>=]{7}")
# What every reader of YAML takes for the text that it is, and what is written without asking the emitter.
_WORD = r"[\w./()²³-][\w./()%²³-]*"
_is_plain = re.compile(rf"(?:[^\W\d_]|[0-9]+(?:\.[0-9]+)? [^\W\d_])[\w./()%²³-]*(?: {_WORD})*").fullmatch
_is_exponential = re.compile(r"[-+]?[0-9.]+[eE][-+]?[0-9]+").fullmatch  # a number to YAML 1.2, as editors have it
_TEXT, _DAY, _WHOLE, _NUMBER = (f"tag:yaml.org,2002:{name}" for name in ("str", "timestamp", "int", "float"))
_resolver: Any = Resolver()
_analyst: Any = Emitter(StringIO(), allow_unicode=True)


def write_scalar(value: str | Decimal | bool | None, *, in_braces: bool = False, is_key: bool = False) -> str:
    """A value on one line; a text of several lines outside of braces as ``|`` with its lines indented by two."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value, "f")
    return _write_text(value, in_braces or is_key, is_key)


@lru_cache(maxsize=65536)
def _write_text(text: str, in_braces: bool, is_key: bool) -> str:
    tag = _resolver.resolve(ScalarNode, text, (True, False))
    may_be_plain = is_key or (text not in WORDS and parse_number(text) is None)
    may_be_plain &= not _is_exponential(text) and tag in ((_TEXT, _DAY, _WHOLE, _NUMBER) if is_key else (_TEXT, _DAY))
    if may_be_plain and _is_plain(text):
        return text
    analysis = _analyst.analyze_scalar(text)
    is_allowed = analysis.allow_flow_plain if in_braces else analysis.allow_block_plain
    if text and may_be_plain and is_allowed and not analysis.multiline:
        return text
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    if not text or _MARKS_OF_CONFLICT.search(text) or _UNSEEN_LINE_ENDS.search(text):
        return _emit(text, in_braces, '"')
    if "\n" in text:
        return _emit(text, in_braces, '"' if in_braces or text != text.strip() else "|")
    return _emit(text, in_braces, None)


def _emit(text: str, in_braces: bool, style: str | None) -> str:
    """The text as the emitter of PyYAML writes a value between quotes, or in a style."""
    stream = StringIO()
    emitter: Any = Emitter(stream, width=_ENDLESS, allow_unicode=True)
    for event in (
        StreamStartEvent(),
        DocumentStartEvent(explicit=False),
        MappingStartEvent(None, None, implicit=True, flow_style=in_braces),
        ScalarEvent(None, None, (True, True), "k"),
        ScalarEvent(None, None, (False, True), text, style=style),
        MappingEndEvent(),
        DocumentEndEvent(explicit=False),
        StreamEndEvent(),
    ):
        emitter.emit(event)
    written = stream.getvalue()
    return written[4:-2] if in_braces else written[3:-1]
