"""What stands around a table: footnotes and their marks, what signs mean, sources, units, signatures."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from planck.office.layout import plain

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾", "0123456789()")
_RAISED_AT_END = re.compile(r"\s*((?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+[⁾)]?)|(?:⁽[⁰¹²³⁴⁵⁶⁷⁸⁹]+⁾))$")
_MARK_AT_END = re.compile(r"(?<=[^\W\d_)])\s?(\d\))$|\s*\(?(\*+)\)?$|(?<=\S)\s*\((\d)\)$")
_LAST_OF_MARKS = tuple("⁰¹²³⁴⁵⁶⁷⁸⁹⁾)*\n")  # a line end may stand behind them
_MARK_BEHIND_NUMBER = re.compile(
    r"(?<=[\d%])\s*(?:\(\*+\)|\*+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+[⁾)]?|\[\d\]|(?<=[\d%])\(\d\)|\s\(\d\))\s*$"
)
_BEGINS = re.compile(r"[(\[]?(\*+|\d{1,2}|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[a-z](?=[)\]/]))[)\]⁾.:/]*\s*(?=\S)(.+)", re.DOTALL)
_UNIT_LINE = re.compile(r"^(?:don vi(?: tinh)?|dvt|unit)\b[^:]*:\s*\S")
_UNIT_AFTER = re.compile(r"(?i)(?:đơn vị(?: tính)?|đvt|unit)[^:]*:\s*(.+)")
_NOTE = re.compile(
    r"^(?:ghi chu|nguon(?: so lieu)?|chu thich|luu y|ky hieu|notes?|sources?|remarks?|n/a)\b ?(?:[:.-]|$)"
    r"|^[(\[]?[*⁽¹²³]"
    r"|^\((?:-|\.\.\.?|…)\)"
)
_SIGNS = re.compile(
    r"[(\[\"'“”]?(?P<sign>…|\.{2,3}|n/a|n\.a\.?|(?<![^\s;,(\"'“])[-–](?=[)\"'”]))[)\]\"'“”]?\s*[:=]?\s*(?P<text>[^;]+)",
    re.IGNORECASE,
)


def is_unit_line(text: str) -> bool:
    """Whether a line says the unit of a whole table: ``Đơn vị tính: Triệu đồng``."""
    return bool(_UNIT_LINE.search(plain(text).lstrip("(")))


def unit_of_line(text: str) -> str:
    """The unit that such a line says."""
    match = _UNIT_AFTER.search(" ".join(text.split()))
    if match is None:
        return ""
    has_open_bracket = match[1].count("(") < match[1].count(")")
    return match[1].strip(" .)" if has_open_bracket else " .")


def is_note(text: str) -> bool:
    """Whether a line below a table is a note, a source or a footnote."""
    return bool(_NOTE.search(plain(text)) or _RAISED_AT_END.fullmatch(text[:2]))


def split_marks(text: str, known: Iterable[str] = ()) -> tuple[str, tuple[str, ...]]:
    """A text without the footnote marks at its end, and these: ``Huyện Kim Thượng1)`` is marked with ``1``.

    A number in brackets and a star are marks only where a footnote begins with them.
    """
    marks: list[str] = []
    known = frozenset(known)
    while True:
        match = (_RAISED_AT_END.search(text) or _MARK_AT_END.search(text)) if text.endswith(_LAST_OF_MARKS) else None
        if match is None or not text[: match.start()].strip():
            return text.rstrip(), tuple(reversed(marks))
        before = text[: match.start()]
        if match[0].endswith(")") and "(" not in match[0] and before.count("(") > before.count(")"):
            return text.rstrip(), tuple(reversed(marks))  # "(km2)"
        mark = mark_of(match[0])
        if mark not in known and not _RAISED_AT_END.search(text) and not match[0].rstrip().endswith(f"{mark})"):
            return text.rstrip(), tuple(reversed(marks))
        if match[0].lstrip().startswith("(") and mark not in known:
            return text.rstrip(), tuple(reversed(marks))
        marks.append(mark)
        text = text[: match.start()]


def split_mark_behind_number(text: str, known: Collection[str]) -> tuple[str, tuple[str, ...]]:
    """The text of a cell without the mark of a known footnote behind its number, and that: ``352,4 (*)``."""
    match = _MARK_BEHIND_NUMBER.search(text) if known else None
    if match is None or mark_of(match[0]) not in known:
        return text, ()
    return text[: match.start()].rstrip(), (mark_of(match[0]),)


def mark_of(text: str) -> str:
    """A mark without brackets, not raised: ``¹⁾`` and ``(1)`` are ``1``."""
    return text.translate(_RAISED).strip(" ()[].:/")


def footnotes_in(texts: Iterable[str]) -> dict[str, str]:
    """The footnotes among the lines around a table, by their marks."""
    notes: dict[str, str] = {}
    for text in _each_line(texts):
        match = _BEGINS.fullmatch(text)
        if match is not None and match[2][0] not in ".,0123456789" and _is_marked(text):
            notes.setdefault(mark_of(match[1]), match[2].strip().rstrip("."))
    return notes


def legend_in(texts: Iterable[str]) -> dict[str, str]:
    """What signs mean, where a line says it: ``(…) chưa thu thập được số liệu``."""
    meanings: dict[str, str] = {}
    for text in _each_line(texts):
        if not is_note(text) and not _SIGNS.match(text):
            continue
        for match in _SIGNS.finditer(text):
            meaning = match["text"].split(". ")[0].strip(" .,:")
            if meaning and len(plain(meaning)) > 2:
                meanings.setdefault(_sign_of(match["sign"]), meaning[0].lower() + meaning[1:])
    return meanings


def _sign_of(text: str) -> str:
    """One spelling of a sign: three or two dots are ``…``, every dash is ``-``."""
    sign = text.strip().lower()
    return "…" if sign in ("..", "...", "…") else "-" if sign in ("-", "–", "—") else sign


def _is_marked(text: str) -> bool:
    """Whether the number at the start is a mark, and not the number of a paragraph: it has a bracket or is raised."""
    return bool(re.match(r"[(\[]?(?:\*|\d{1,2}[)\]⁾/](?!\d)|[⁰¹²³⁴⁵⁶⁷⁸⁹]|[a-z][)\]/])", text))


def _each_line(texts: Iterable[str]) -> Iterable[str]:
    return (" ".join(line.split()) for text in texts for line in text.split("\n") if line.strip())
