"""JSON as text: letters as they are, indented by two, with nothing in it that a terminal or an encoder would obey.

``json`` indents in Python, one yield for each sign of a document, and holds all of them at once. ``msgspec`` takes a
third of the time of what is written here, once it is imported.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from json.encoder import JSONEncoder, encode_basestring
from typing import Any

from planck.reports.streamed import Piece

Json = dict[str, Any]
_encode_line = JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
# From so many documents on it pays to import what writes them quickly.
MANY = 100
# What stands before an item of a list that is in an object.
ITEM = "\n    "
# What msgspec writes around a document in a list in a list, which is as deep in as such an item.
_BEFORE, _BEHIND = b"[\n  [", b"\n  ]\n]"
# What JSON may hold as it is, and a terminal or an encoder should not get: marks that reorder text, controls beyond
# ASCII, halves of letters; none of them is printable. json itself escapes the controls of ASCII.
_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
# What the UTF-8 of each of these begins with, and that of few others: some bytes are found in a twentieth of the time
# in which each letter is looked at. Halves of letters have no UTF-8.
_BEGIN_UNSAFE = (b"\x7f", b"\xc2", b"\xd8", b"\xe2", b"\xef")


def write_json(document: Json | list[Json]) -> str:
    """A document as text, ending with a line end."""
    return f"{json_text(document)}\n"


def items_in_json(documents: Iterable[Json], count: int) -> Iterator[Piece]:
    """Documents as items of a list that is in an object, each with ``ITEM`` before it; there are ``count`` of them.

    Of many it is the bytes, as ``msgspec`` writes them.
    """
    if count < MANY:
        yield from (f"{ITEM}{json_text(document, ITEM)}" for document in documents)
        return
    from msgspec import json  # few runs write so many

    encode, indent = json.Encoder().encode, json.format
    for document in documents:
        try:
            line = _safe_bytes(encode([[document]]))
        except UnicodeEncodeError:  # half a letter, of the name of a file
            yield f"{ITEM}{json_text(document, ITEM)}"
        else:
            yield indent(line, indent=2).removeprefix(_BEFORE).removesuffix(_BEHIND)


def lines_in_json(documents: Iterable[Json], count: int) -> Iterator[Piece]:
    """Documents as lines; there are ``count`` of them, or more. Of many it is the bytes."""
    if count < MANY:
        yield from map(json_line, documents)
        return
    from msgspec.json import Encoder  # few runs write so many

    encode = Encoder().encode
    for document in documents:
        try:
            yield _safe_bytes(encode(document)) + b"\n"
        except UnicodeEncodeError:  # half a letter, of the name of a file
            yield json_line(document)


def json_line(document: Json) -> str:
    """A document as one line, with its line end."""
    return f"{safe(_encode_line(document))}\n"


def json_text(value: Any, before: str = "\n") -> str:
    """A value as text; ``before`` is the line end and the indent that each of its lines but the first begins with.

    A member of an enum is the text that it is.
    """
    if value is None:
        return "null"
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    inner = f"{before}  "
    if isinstance(value, (list, tuple)):
        parts = [json_text(each, inner) for each in value]
        return f"[{inner}{f',{inner}'.join(parts)}{before}]" if parts else "[]"
    parts = [f"{_key(key)}: {json_text(each, inner)}" for key, each in value.items()]
    return f"{{{inner}{f',{inner}'.join(parts)}{before}}}" if parts else "{}"


def _string(text: str) -> str:
    """A text between quotes, with nothing in it that is not safe to show."""
    return safe(encode_basestring(text))


def safe(written: str) -> str:
    """JSON of one line with what is not safe to show by its number."""
    return written if written.isprintable() else _UNSAFE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", written)


def _safe_bytes(written: bytes) -> bytes:
    """The same of its UTF-8."""
    for begin in _BEGIN_UNSAFE:
        if begin in written:
            return safe(written.decode()).encode()
    return written


# Most keys are those of the schema, over and over; the names of items are the files' own.
_key = lru_cache(maxsize=1024)(_string)
