"""The numbers in front of rows: their kinds (A, I, 1, 1.1, a, "-", "+"), and which kind encloses which."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from planck.model.names import nfc

_LETTERS = "abcdđeghiklmnopqrstuvxy"
_ROMAN = re.compile(r"(?=[ivxlc])(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_TOKEN = re.compile(r"\d{1,3}|[^\W\d_]+|\*+")
_NUMBER = re.compile(
    r"[(\[]?((?:\d{1,3}|[IVXLC]+|[ivx]+|[A-ZĐ]|[a-zđ])(?:[.,](?:\d{1,3}|[IVX]+|[a-zđ]))*)[.,]?\s*[)\]/:.-]?"
)
_IN_NAME = re.compile(
    r"(\((?:\d{1,2}|[a-zđ])\)\s*|(?:\d{1,2}|[IVXLC]+|[A-ZĐ]|[a-zđ])[.)/](?!\d)\s*|\d{1,2}(?:\.\d{1,2})+[.)/]?\s+"
    r"|(?:[IVXLC]+|[A-ZĐ])\.(?:\d{1,2}|[IVX]+)[.)/]?\s+|(?:[IVXLC]+|[A-ZĐ])\s*[-–:]\s+)(?=\S)"
)
_BULLETS = {
    "-": "-",
    "–": "-",
    "—": "-",
    "−": "-",
    "+": "+",
    "*": "•",
    "•": "•",
    "●": "•",
    "○": "•",
    "▪": "•",
    "·": "•",
}

_UNGROUPED = dict.fromkeys(map(ord, "., \u00a0"))

Kind: TypeAlias = tuple[str, ...]


class Number(NamedTuple):
    """A number or bullet: the kinds of its parts ("I", "1" of I.1), and what they count. A bullet counts nothing."""

    kind: Kind
    ordinals: tuple[int, ...] = ()

    @property
    def follows_on(self) -> bool:
        """Whether it counts, so that it can be seen to begin again."""
        return bool(self.ordinals)


NONE = Number(("",))
# A row in capitals that has neither number, unit nor figures: a section.
CAPITALS = Number(("CAPITALS",))

COUNT: Kind = ("1",)


@lru_cache(maxsize=8192)  # each row of a long table is looked at several times
def read_number(text: str) -> Number | None:
    """The number or bullet that a cell of a column of numbers holds; None where it holds words."""
    written = nfc(text).strip()
    if not written:
        return NONE
    if written in _BULLETS:
        return Number((_BULLETS[written],))
    match = _NUMBER.fullmatch(written)
    if match is None:
        return None
    bracketed = written[0] in "(["
    tokens = _TOKEN.findall(match[1])
    read = [_token(token) for token in tokens]
    kinds = tuple(f"({kind})" if bracketed and len(read) == 1 else kind for kind, _ in read)
    return Number(kinds, tuple(ordinal for _, ordinal in read))


def read_count(text: str, before: int) -> Number | None:
    """The number beyond 999 that follows on ``before``; anywhere else four digits may be a year."""
    following = before + 1
    is_next = following > 999 and text.strip(" .").translate(_UNGROUPED) == str(following)
    return Number(COUNT, (following,)) if is_next else None


def number_in_name(text: str) -> tuple[Number, str]:
    """The number in front of a name (``1.1. Thu nội địa``, ``a) Lúa``), and the name without it."""
    match = _IN_NAME.match(text)
    number = read_number(match[1].strip().rstrip("-–: ")) if match else None
    if match is None or number is None:
        return NONE, text
    return number, text[match.end() :]


def _token(token: str) -> tuple[str, int]:
    """The kind of a part and what it counts. I, V and X are Roman until the rows around say otherwise."""
    if token.isdigit():
        return "1", int(token)
    low = token.lower()
    roman = _ROMAN.fullmatch(low)
    if roman is not None and (len(low) > 1 or low in "ivx"):
        return ("I" if token.isupper() else "i"), _roman(low)
    return ("A" if token.isupper() else "a"), _LETTERS.find(low) + 1


def _roman(text: str) -> int:
    values = [_VALUES[char] for char in text]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))


def settle_letters(numbers: Sequence[Number]) -> list[Number]:
    """Take an I, V or X for the letter where it follows on the letter before it: ``H``, ``I``."""
    settled: list[Number] = []
    last = {"A": 0, "a": 0}
    for number in numbers:
        kind = number.kind[0]
        letter, char = ("A", "I") if kind == "I" else ("a", "i")
        if kind in ("I", "i") and len(number.kind) == 1 and number.ordinals[0] in (1, 5, 10):
            place = _LETTERS.find({1: "i", 5: "v", 10: "x"}[number.ordinals[0]]) + 1
            seen_roman = any(other.kind == (char,) for other in settled)
            if last[letter] and place == last[letter] + 1 and not (seen_roman and number.ordinals[0] == 1):
                number = Number((letter,), (place,))
        if number.kind[0] in last and len(number.kind) == 1:
            last[number.kind[0]] = number.ordinals[0]
        settled.append(number)
    return settled


def ranks_of(numbers: Sequence[Number]) -> dict[Kind, int]:
    """The rank of every kind, the outermost first, in the order in which they enclose each other in this table.

    A kind that begins again at a smaller number after a row of another kind is enclosed by it. Where no row shows
    that, a kind is enclosed by those that come before it; bullets are by numbers, and rows without either by both.
    """
    shown = _shown(numbers)
    placed: list[Kind] = []
    before: Kind = ()
    for number in numbers:
        if number.kind not in placed:
            place = len(placed)
            while place and _is_outer(number.kind, placed[place - 1], shown, before):
                place -= 1
            placed.insert(place, number.kind)
        before = number.kind
    return {kind: rank for rank, kind in enumerate(placed)}


def _is_outer(kind: Kind, earlier: Kind, shown: set[tuple[Kind, Kind]], before: Kind) -> bool:
    """Whether a kind encloses one that came before it in the table; ``before``: the kind of the row above its first."""
    if (kind, earlier) in shown or earlier[: len(kind)] == kind:
        return True
    if (earlier, kind) in shown or kind[: len(earlier)] == earlier:
        return False
    if before == earlier and not _counts(kind) and not _counts(earlier):
        return _indent(kind) < _indent(earlier)
    return _sort_of(kind) < _sort_of(earlier)


def _counts(kind: Kind) -> bool:
    return kind[0] not in ("", "-", "+", "•") and not kind[0].startswith(" ")


def _indent(kind: Kind) -> int:
    """How far a row without a number is indented; a bullet counts as further in than any."""
    return len(kind[0]) if not kind[0].strip() else 100


def _sort_of(kind: Kind) -> tuple[int, int]:
    """Capitals without figures first, then numbers, bullets, and what has neither, by its indent."""
    if kind == CAPITALS.kind:
        return (0, 0)
    if _counts(kind):
        return (1, 0)
    return (2, 0) if kind[0].strip() else (3, len(kind[0]))


def _shown(numbers: Sequence[Number]) -> set[tuple[Kind, Kind]]:
    """Pairs of kinds (outer, inner): of the inner one the numbers begin again after a row of the outer one alone."""
    pairs = set()
    last: dict[Kind, int] = {}
    for place, number in enumerate(numbers):
        before = last.get(number.kind)
        if before is not None:
            between = {other.kind for other in numbers[before + 1 : place]}
            begins_again = number.follows_on and number.ordinals <= numbers[before].ordinals
            if begins_again and len(between) == 1:
                pairs.add((between.pop(), number.kind))
        last[number.kind] = place
    return pairs
