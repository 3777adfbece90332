"""A number and the words around it: "Giảm ít nhất 5% so với năm 2025", "từ 80 ha trở lên", "13/13 xã"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from planck.model.comparator import ComparatorKind
from planck.office.digits import NUMBER
from planck.office.due import last_day
from planck.office.meaning import Writing
from planck.office.periods import read_period
from planck.office.unit_words import may_follow_number
from planck.office.vocabulary import LEADS, TAILS, Part, Word

_YEAR = r"((?:19|20)[0-9]{2})"


class Phrase(NamedTuple):
    """The numbers of a cell as their digits stand there, one or, of a range, two, and what its words say of them.

    ``sign`` is "-" or "+" where one stands before the number. ``of`` are the digits of the whole in "13/13". ``words``
    are the words by what they say something about.
    """

    numbers: tuple[str, ...]
    unit: str
    sign: str
    of: str
    words: Mapping[Part, str]


@lru_cache(maxsize=4096)  # the cells of a column say the same over and over
def phrase_of(text: str, unit: str) -> Phrase | None:
    """Understand a text of ``one_writing`` from its first word to its last; None where there is one it does not know.

    ``unit`` is that of the row, which may stand behind the number even if no other row has such a unit.
    """
    if plain := _plain(text):
        return Phrase((plain[2],), "", plain[1], "", {})
    rest, words = _peel(_full_stop("", text))
    meaning = _joined(words)
    if meaning is None:
        return None
    shape = _shape(rest, unit)
    if shape is None or not _agree(meaning, shape):
        return None
    return Phrase(shape.numbers, shape.unit, shape.sign, shape.of, meaning)


_plain = re.compile(rf"([-+]?)({NUMBER})").fullmatch


def _pattern(table: Iterable[str]) -> str:
    """Any of the phrases, the longest that fits."""
    longest_first = sorted(table, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in longest_first)


_AFTER_WORD = r"(?![^\W\d_])\s*:?\s*"
_lead = re.compile(rf"({_pattern(LEADS)}){_AFTER_WORD}").match
_tail = re.compile(rf"(?<![^\W\d_])[,\s]*({_pattern(phrase for phrase in TAILS if phrase[0].isalpha())})$").search
_END = r"(?:hết|cuối|het|cuoi)"
_BY = (
    rf"(?:(?:đến|den)\s+(?:{_END}(?:\s+(?:năm|nam))?|năm|nam)|(?:vào|vao)\s+(?:năm|nam)|by(?:\s+the\s+end\s+of)?|until)"
)
_BEFORE = r"((?:trước|truoc)(?:\s+(?:năm|nam))?|before)"
_TERM = rf"(?:(?:trong|cho)\s+)?(?:(?:cả|ca)\s+)?(?:giai đoạn|giai doan|nhiệm kỳ|nhiem ky)\s+{_YEAR}\s*-\s*{_YEAR}"
_SINCE = (
    r"(?:(?:so với|so voi|so)(?:\s+(?:năm|nam))?|(?:when\s+)?compared\s+(?:with|to)|relative\s+to|versus|vs\.?|against)"
)
_lead_by = re.compile(rf"(?:{_BY}|{_BEFORE})\s+{_YEAR}\s*[:,]?(?:\s+|$)").match
_lead_term = re.compile(rf"{_TERM}\s*:?(?:\s+|$)").match
_tail_by = re.compile(rf"[,\s]*\b(?:{_BY}|{_BEFORE})\s+{_YEAR}$").search
# "đến 30/6/2025", "trước tháng 9/2025", "trong quý III/2025"
_TIME = (
    rf"([0-9]{{1,2}}[/.-][0-9]{{1,2}}[/.-]{_YEAR[1:-1]}|(?:tháng|thang|quý|quy)\s+(?:[0-9]{{1,2}}|i{{1,3}}|iv)"
    rf"(?:\s*[/.-]\s*|\s+(?:năm|nam)\s+){_YEAR[1:-1]})"
)
_ON = rf"(?:đến|den|tới|toi|vào|vao|trong)(?:\s+{_END})?(?:\s+(?:ngày|ngay))?"
_BEFORE_TIME = r"((?:trước|truoc)(?:\s+(?:ngày|ngay))?)"
_lead_time = re.compile(rf"(?:{_ON}|{_BEFORE_TIME})\s+{_TIME}\s*[:,]?(?:\s+|$)").match
_tail_time = re.compile(rf"[,\s]*\b(?:{_ON}|{_BEFORE_TIME})\s+{_TIME}$").search
_tail_term = re.compile(rf"[,\s]*\b{_TERM}$").search
_tail_baseline = re.compile(rf"[,\s]*\b{_SINCE}\s+{_YEAR}$").search
_tail_mark = re.compile(r"(?<=[0-9%])\s?(?:\([ep]\)|[ep])$").search
_full_stop = re.compile(r"(?<=[^.])[.;]$").sub
_in_brackets = re.compile(r"[\s,]*\(([^()]*)\)$").search


def _peel(text: str) -> tuple[str, list[Word]]:
    """Take the known words from both ends of a text: what is left, and the words."""
    words: list[Word] = []
    while True:
        for peel in (_peel_lead, _peel_tail, _peel_brackets):
            peeled = peel(text)
            if peeled is not None:
                text, more = peeled
                words += more
                break
        else:
            return text, words


def _peel_lead(text: str) -> tuple[str, list[Word]] | None:
    lower = _lower(text)
    if term := _lead_term(lower):
        return text[term.end() :], [(Part.BASIS, "total")]
    if by := _lead_by(lower):
        return text[by.end() :], [_due(by)]
    if (time := _lead_time(lower)) and (due := _due_in(time)):
        return text[time.end() :], [due]
    lead = _lead(lower)
    return (text[lead.end() :], [LEADS[" ".join(lead[1].split())]]) if lead else None


def _peel_tail(text: str) -> tuple[str, list[Word]] | None:
    lower = _lower(text)
    if since := _tail_baseline(lower):
        return text[: since.start()], [(Part.BASELINE, since[1])]
    if by := _tail_by(lower):
        return text[: by.start()], [_due(by)]
    if (time := _tail_time(lower)) and (due := _due_in(time)):
        return text[: time.start()], [due]
    if term := _tail_term(lower):
        return text[: term.start()], [(Part.BASIS, "total")]
    if mark := _tail_mark(lower):
        return text[: mark.start()], [(Part.STATUS, "estimate" if "e" in mark[0] else "preliminary")]
    tail = _tail(lower)
    return (text[: tail.start()], [TAILS[" ".join(tail[1].split())]]) if tail else None


def _due(match: re.Match[str]) -> Word:
    """The year by which; "before 2029" is by 2028."""
    return Part.BY, f"{int(match[2]) - bool(match[1])}"


def _due_in(match: re.Match[str]) -> Word | None:
    """The day by which, in the order of Vietnamese, since Vietnamese words stand before it."""
    period = read_period(match[2], Writing.VIETNAMESE)
    return None if period is None else (Part.BY, str(last_day(period, is_before=bool(match[1]))))


def _peel_brackets(text: str) -> tuple[str, list[Word]] | None:
    """Brackets at the end, where there is a number before them and every word in them is known."""
    brackets = _in_brackets(text)
    if brackets is None or not any("0" <= char <= "9" for char in text[: brackets.start()]):
        return None
    inner, words = brackets[1].strip(), list[Word]()
    if not inner:
        return None
    while inner:
        whole = TAILS.get(" ".join(_lower(inner).split()))
        peeled = ("", [whole]) if whole else _peel_tail(inner)
        if peeled is None:
            return None
        inner, words = peeled[0].strip(), [*words, *peeled[1]]
    return text[: brackets.start()], words


def _lower(text: str) -> str:
    """Small letters, character for character."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text


def _joined(words: list[Word]) -> dict[Part, str] | None:
    """The words by what they say something about; None where two of them do not go together."""
    meaning: dict[Part, str] = {}
    for part, value in words:
        if part is Part.BASIS and {meaning.get(part), value} == {"average", "each_year"}:
            meaning[part] = "average"
        elif part is Part.RANK:
            meaning[part] = meaning.get(part) or value
        elif meaning.setdefault(part, value) != value:
            return None
    return meaning


class _Shape(NamedTuple):
    numbers: tuple[str, ...]
    unit: str = ""
    sign: str = ""
    of: str = ""


_single = re.compile(rf"([-+]?)({NUMBER})(.*)", re.DOTALL).fullmatch
_negative = re.compile(rf"\(({NUMBER})(\s*%?)\)(.*)", re.DOTALL).fullmatch
_range = re.compile(rf"({NUMBER})(\D*?)(?:\s*[-÷~]\s*|\s+(?:đến|den|tới|toi|to)\s+)({NUMBER})(.*)", re.DOTALL).fullmatch
_currency = re.compile(r"(us\$|\$|€|₫|usd|vnd|eur)\s*(?=[0-9])", re.IGNORECASE).match
_count = re.compile(rf"({NUMBER})\s*/\s*({NUMBER})(.*)", re.DOTALL).fullmatch


def _shape(text: str, row_unit: str) -> _Shape | None:
    """A number, a range or "13/13", with a unit behind it or none."""
    text = text.strip()
    if currency := _currency(text):
        text = f"{text[currency.end() :]} {currency[1]}"
    found = _count(text)
    if found and _is_unit(found[3], row_unit):
        return _Shape((found[1],), found[3].strip(), of=found[2])
    found = _range(text)
    if found and _is_unit(found[4], row_unit) and found[2].strip() in ("", found[4].strip()):
        return _Shape((found[1], found[3]), found[4].strip())
    found = _negative(text)
    if found and _is_unit(found[2] + found[3], row_unit):
        return _Shape((found[1],), (found[2] + found[3]).strip(), "-")
    found = _single(text)
    if found and _is_unit(found[3], row_unit):
        return _Shape((found[2],), found[3].strip(), found[1])
    return None


def _is_unit(text: str, row_unit: str) -> bool:
    words = " ".join(text.lower().split())
    return not words or words == " ".join(row_unit.lower().split()) or may_follow_number(words)


def _agree(meaning: Mapping[Part, str], shape: _Shape) -> bool:
    """Whether the words fit each other and the number."""
    parts = set(meaning)
    if Part.BASELINE in parts and Part.CHANGE not in parts:
        return False
    if len(shape.numbers) == 2:
        return parts.isdisjoint({Part.KIND, Part.RANK, Part.LEVEL})
    if Part.FROM in parts and meaning.get(Part.KIND) != ComparatorKind.AT_LEAST.value:
        return False
    if shape.of and Part.RANK in parts:
        return meaning[Part.RANK] == "place" and parts.isdisjoint({Part.KIND, Part.LEVEL, Part.CHANGE})
    if shape.of:
        return parts.isdisjoint({Part.LEVEL, Part.CHANGE})
    if Part.RANK in parts:
        return bool(meaning[Part.RANK]) and parts.isdisjoint({Part.KIND, Part.LEVEL, Part.CHANGE}) and not shape.sign
    if Part.LEVEL in parts:
        return Part.CHANGE not in parts and meaning.get(Part.KIND) not in _AGAINST[meaning[Part.LEVEL]]
    return not (shape.sign and Part.CHANGE in parts)


_UPWARD = {ComparatorKind.AT_LEAST.value, ComparatorKind.MORE_THAN.value}
_DOWNWARD = {ComparatorKind.AT_MOST.value, ComparatorKind.LESS_THAN.value}
# "Giảm xuống" goes with no comparator that looks up.
_AGAINST = {ComparatorKind.AT_MOST.value: _UPWARD, ComparatorKind.AT_LEAST.value: _DOWNWARD}
