"""What a number shows by the number format of its cell: exactly, and rounded as Excel rounds."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple

from planck.model.exact import rounding_to
from planck.office.files.date_format import Moment, show_moment

# Excel keeps 15 digits of a number, and halves go away from zero.
_HELD = rounding_to(15)
_WIDE = rounding_to(400)
_NO_DAY = "####"  # what stands for a day before the first or after the last
_TOKEN = re.compile(
    r"""
    "(?P<quoted>[^"]*)"? | \\(?P<escaped>.) | (?P<room>[_*].) | \[(?P<bracket>[^\]]*)\]
    | (?P<general>General|Standard) | (?P<date>AM/PM|A/P|y+|m+|d+|h+|s+) | (?P<digit>[#0?.,]) | (?P<power>E[+-])
    | (?P<general_or_text>@) | (?P<percent>%) | (?P<next>;) | (?P<plain>.)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_DIGITS = re.compile(r"([#0?,]*?)(,*)(?:\.([#0?]*)(,*))?")
_DIVIDED = re.compile(r"_(?=[#0?]{3}(?![#0?]))")
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?[\d.]+)")
_COMPARED: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "<": lambda number, limit: number < limit,
    "<=": lambda number, limit: number <= limit,
    ">": lambda number, limit: number > limit,
    ">=": lambda number, limit: number >= limit,
    "=": lambda number, limit: number == limit,
    "<>": lambda number, limit: number != limit,
}

Token = tuple[str, str]  # its kind, and its text


class Shown(NamedTuple):
    """What a cell with a number shows. ``text`` has a decimal point and no grouping; empty: it shows nothing.

    ``held`` is what the cell holds in the scale that is shown: in percent, or in thousands.
    """

    text: str
    number: Decimal | None = None
    held: Decimal | None = None
    is_percent: bool = False
    moment: Moment | None = None


class _Digits(NamedTuple):
    """How a section draws a number: what stands around it, its scale as a power of ten, and its digits."""

    before: str
    behind: str
    scale: int
    is_percent: bool
    is_general: bool = False
    least_whole: int = 0
    decimals: int = 0
    least_decimals: int = 0


class _Section(NamedTuple):
    """One of the parts of a format that semicolons divide. ``digits`` is None where it is not understood."""

    tokens: tuple[Token, ...]
    condition: tuple[str, Decimal] | None
    is_date: bool
    digits: _Digits | None


class NumberFormat:
    """A number format, taken apart once for all cells that have it."""

    def __init__(self, code: str) -> None:
        self._sections = _sections(code or "General")
        self._has_conditions = any(section.condition for section in self._sections)
        self.is_general = code.lower() in ("", "general", "@")

    def show(self, number: Decimal, is_1904: bool) -> Shown:
        """What a number shows; what it holds where the format is not understood."""
        held = plain(number)
        section, is_signed = (None, True) if self.is_general else self._section_of(held)
        if section is None:
            return _general(held)
        if section.is_date:
            moment = show_moment(section.tokens, number, is_1904)
            return Shown(moment.text, moment=moment) if moment is not None else Shown(_NO_DAY)
        if not section.tokens:
            return Shown("", None, held)
        return _draw(section.digits, held, is_signed) if section.digits is not None else _general(held)

    def show_text(self, text: str) -> str:
        """What a text shows: the section for texts may put something around it, or hide it."""
        if self.is_general:
            return text
        section = self._sections[3 if len(self._sections) > 3 else -1]
        if not any(kind == "general_or_text" for kind, _ in section.tokens):
            return "" if len(self._sections) > 3 else text
        return "".join(text if kind == "general_or_text" else literal for kind, literal in section.tokens)

    def _section_of(self, held: Decimal) -> tuple[_Section | None, bool]:
        """The section for a number, and whether a minus sign is put before it."""
        sections = self._sections[:3]
        if self._has_conditions:
            return next((section for section in sections if _fits(section, held)), None), True
        if len(sections) == 1:
            return sections[0], True
        if held < 0:
            return sections[1], False
        return sections[2 if held == 0 and len(sections) > 2 else 0], False


def plain(number: Decimal) -> Decimal:
    """A number to 15 digits, without zeros at its end and without an exponent."""
    short = _HELD.plus(number).normalize(_HELD)
    return short.quantize(1, context=_WIDE) if short.as_tuple().exponent > 0 else short  # type: ignore[operator]


def _general(held: Decimal) -> Shown:
    return Shown(f"{held:f}", held, held)


def _fits(section: _Section, held: Decimal) -> bool:
    if section.condition is None:
        return True
    sign, limit = section.condition
    return _COMPARED[sign](held, limit)


def _sections(code: str) -> tuple[_Section, ...]:
    sections: list[_Section] = []
    tokens: list[Token] = []
    condition: tuple[str, Decimal] | None = None
    for match in _TOKEN.finditer(code):
        kind = match.lastgroup or "plain"
        text = match[kind]
        if kind == "next":
            sections.append(_section(tokens, condition))
            tokens, condition = [], None
        elif kind == "bracket":
            limit = _CONDITION.fullmatch(text)
            condition = (limit[1], Decimal(limit[2])) if limit else condition
            tokens += _of_bracket(text)
        elif kind == "room":  # as wide as a character, or filled with one
            tokens.append((kind, " " if text[0] == "_" else ""))
        else:
            tokens.append((kind, text))
    return (*sections, _section(tokens, condition))


def _section(tokens: Sequence[Token], condition: tuple[str, Decimal] | None) -> _Section:
    is_date = any(kind == "date" for kind, _ in tokens)
    return _Section(tuple(tokens), condition, is_date, _understand(tokens))


def _of_bracket(text: str) -> list[Token]:
    """What brackets show: the sign of a currency, or hours beyond a day; nothing of colours and languages."""
    if text.startswith("$"):
        return [("plain", text[1:].partition("-")[0])]
    return [("date", f"[{text}]")] if re.fullmatch("h+|m+|s+", text, re.IGNORECASE) else []


def _understand(tokens: Sequence[Token]) -> _Digits | None:
    """How a section draws a number; None for scientific notation, fractions and what is unknown."""
    kinds = [kind for kind, _ in tokens]
    digits = [index for index, kind in enumerate(kinds) if kind in ("digit", "general", "general_or_text")]
    scale, is_percent = 2 * kinds.count("percent"), "percent" in kinds
    if "power" in kinds:
        return None
    if not digits:
        return _Digits(_literal(tokens), "", scale, False, least_whole=-1)
    first, last = digits[0], digits[-1]
    before, behind = _literal(tokens[:first]), _literal(tokens[last + 1 :])
    if kinds[first] != "digit":
        return _Digits(before, behind, scale, is_percent, is_general=True) if first == last else None
    pattern = _DIVIDED.sub("", "".join(_placeholder(*token) for token in tokens[first : last + 1]))
    match = _DIGITS.fullmatch(pattern)
    if match is None:
        return None
    decimals = match[3] or ""
    scale -= 3 * len(match[2] + (match[4] or ""))
    least = decimals.rfind("0") + 1
    return _Digits(before, behind, scale, is_percent, False, match[1].count("0"), len(decimals), least)


def _placeholder(kind: str, text: str) -> str:
    """A token among digits: itself, "_" where a literal may divide groups, "!" where digits stand apart."""
    if kind == "digit":
        return text
    return "_" if text in (" ", "\u00a0", ".", ",", "'") else "!"


def _literal(tokens: Sequence[Token]) -> str:
    return "".join(text for _, text in tokens)


def _draw(digits: _Digits, held: Decimal, is_signed: bool) -> Shown:
    """A number as a section draws it."""
    held = plain(held.scaleb(digits.scale, _WIDE)) if digits.scale else held
    if digits.least_whole < 0:  # the section is a text, such as "-" for zero
        return Shown(digits.before.strip(), None, held)
    number = held
    text = f"{abs(held):f}"
    if not digits.is_general:
        number = held.quantize(Decimal(1).scaleb(-digits.decimals), context=_WIDE) + 0
        whole, _, decimals = f"{abs(number):f}".partition(".")
        whole = whole.lstrip("0").rjust(digits.least_whole, "0")
        decimals = decimals[: digits.least_decimals] + decimals[digits.least_decimals :].rstrip("0")
        if not whole and not decimals:
            return Shown(f"{digits.before}{digits.behind}".strip(), None, held)
        text = f"{whole or '0'}.{decimals}" if decimals else whole
        number = Decimal(text).copy_sign(number) if len(decimals) < digits.decimals else number
    minus = "-" if is_signed and number < 0 else ""
    return Shown(f"{minus}{digits.before}{text}{digits.behind}".strip(), number, held, digits.is_percent)
