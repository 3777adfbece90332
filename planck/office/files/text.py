"""The text of a cell as its reader sees it, and the footnote marks that stand raised in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple


class Run(NamedTuple):
    """A piece of text that is written in one way: raised, as an exponent is, or struck through."""

    text: str
    is_raised: bool = False
    is_struck: bool = False


class Marked(NamedTuple):
    """A text, and the marks that were taken out of it."""

    text: str
    marks: tuple[str, ...] = ()


_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾ᵃᵇᶜᵈᵉ", "0123456789()abcde")
_EXPONENTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_RAISED = re.compile("([⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾ᵃᵇᶜᵈᵉ]+)")
_LENGTH = re.compile(r"(?<![^\W\d_])[kcdm]?m$", re.IGNORECASE)
_MARK = re.compile(r"\(?(?:\d{1,2}|[a-z]|\*{1,4}|[†‡§]+)\)?", re.IGNORECASE)
_MARKS = re.compile(rf"{_MARK.pattern}(?:(?:[\s,;]+|(?<=\))){_MARK.pattern})*", re.IGNORECASE)
_LONGEST_MARKS = 24
_SPACES = re.compile(r"[^\S\n]+")
_HYPHENS = {0x2010: "-", 0x2011: "-"}  # which are seen as any other
_UNSEEN = _HYPHENS | dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f"))
LINE_END = re.compile("\r\n|[\r\n\v\f\u2028\u2029]")
_TO_BE_TIDIED = re.compile("^[ ']| $|  |[\u2010\u2011]")  # of what is printable, where every space is a plain one
# What a hand puts before figures to keep a spreadsheet from reading them.
_KEPT_FROM_READING = re.compile(r"'(?=[\d=+-])")


def tidy(text: str) -> str:
    """The text composed (NFC), with plain spaces, without what cannot be seen and spaces around it and its lines."""
    if text.isprintable() and unicodedata.is_normalized("NFC", text) and not _TO_BE_TIDIED.search(text):
        return text  # as most are
    plain = LINE_END.sub("\n", unicodedata.normalize("NFC", text).translate(_UNSEEN))
    lines = "\n".join(_SPACES.sub(" ", line).strip() for line in plain.split("\n")).strip()
    return lines[1:] if _KEPT_FROM_READING.match(lines) else lines


def read_run(text: str) -> Marked:
    """A text that is written in one way: marks are raised in it only where it has raised characters."""
    return read_runs((Run(text),)) if _RAISED.search(text) else Marked(tidy(text))


def read_runs(runs: Iterable[Run]) -> Marked:
    """The text of some runs. A raised footnote mark is taken out; the raised digit of a unit becomes ² or ³.

    What is struck through beside other text is left out: "95" struck and "98" behind it is 98, not 9598.
    A mark stands behind what it is about. Raised at the beginning, it numbers a footnote, and stays.
    """
    pieces = _joined(piece for run in _standing(tuple(runs)) for piece in _split(run))
    text = ""
    marks: list[str] = []
    for index, run in enumerate(pieces):
        piece = run.text
        after = "".join(following.text for following in pieces[index + 1 : index + 2])
        if not run.is_raised:
            text += piece
        elif _is_mark(piece, text, after):
            marks += _MARK.findall(piece)
        else:  # the number of a footnote, or a digit that would change the number beside it
            numbers_footnote = not text.strip() and after.strip()[:1].isalpha()
            text += piece if numbers_footnote else piece.translate(_EXPONENTS) if piece.isdigit() else piece
    return Marked(tidy(text), tuple(marks))


def _standing(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The runs that still stand: what is struck through beside others was replaced by them."""
    standing = tuple(run for run in runs if not run.is_struck)
    return standing if any(run.text.strip() for run in standing) else runs


def _split(run: Run) -> list[Run]:
    """A run, cut where raised characters begin and end, which are written as plain ones."""
    if run.is_raised:
        return [Run(run.text.translate(_PLAIN), bool(run.text.strip()))]
    if run.text.isascii():
        return [run]
    parts = _RAISED.split(run.text)
    return [Run(part.translate(_PLAIN) if odd % 2 else part, odd % 2 == 1) for odd, part in enumerate(parts)]


def _joined(pieces: Iterable[Run]) -> list[Run]:
    """The pieces, neighbours of one height as one."""
    together = groupby((piece for piece in pieces if piece.text), key=lambda piece: piece.is_raised)
    return [Run("".join(piece.text for piece in group), is_raised) for is_raised, group in together]


def _is_mark(piece: str, before: str, after: str) -> bool:
    """Whether a raised piece is a mark: "1)", "(2)", "*", "a", "1, 2"; not that of m², 10³ tấn or 25oC."""
    is_exponent = piece in ("2", "3") and _LENGTH.search(before[-4:])
    is_power = piece.isdigit() and re.search(r"(?<!\d)10$", before[-4:]) and after.strip()
    belongs_to_word = after[:1].isalnum() or not before or before.isspace()
    if is_exponent or is_power or belongs_to_word or len(piece) > _LONGEST_MARKS:
        return False
    return bool(_MARKS.fullmatch(piece.strip()))
