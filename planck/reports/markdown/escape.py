"""Markdown out of plain text: nothing in a text can become markup, leave its cell or its line.

What is written is read alike by GitHub and by pandoc: paragraphs, headings, lists, pipe tables, footnotes, links.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from planck.reports.markdown.widths import share_page
from planck.reports.places import path_address
from planck.reports.visible import visible

# A pipe ends a cell whatever stands before it, and pandoc and GitHub count backslashes differently: an entity it is.
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;"}
_MARKUP = re.compile(r"[\\`*_{}\[\]#~^$&<>|@]")
# What begins a list, a definition or the line under a heading, only at the start of a line.
_LEADING = re.compile(r"^(?:[-+=:]|\d{1,9}[.)])")
# GitHub makes a link of a bare address and shows it as it stands, escapes and all; pandoc makes a picture of :smile:
_ADDRESSES = re.compile(r":(?=//)|:(?=[a-z0-9_+-]+:)|(?<=www)\.", re.IGNORECASE)
# Where a line may not end: between a sign and its number.
_SIGNED = re.compile(r"(?:(?<=[≥≤±≈])|(?<=&[gl]t;)) (?=\d)")
_LINE_ENDS = re.compile(r"\r\n|[\r\n\u2028\u2029]")


class Align(str, Enum):
    """Which side of its column a cell keeps to."""

    LEFT = "left"
    RIGHT = "right"
    CENTER = "center"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; ``mark`` is that of a footnote behind the title."""

    title: str
    align: Align = Align.LEFT
    mark: str = ""


def literal(text: str) -> str:
    """The text as Markdown that shows it letter for letter, on one line; a line end becomes a space."""
    line = visible(_LINE_ENDS.sub(" ", text.strip(" \t\r\n"))).strip(" ")
    escaped = _MARKUP.sub(lambda sign: _ENTITIES.get(sign[0]) or f"\\{sign[0]}", line)
    return _ADDRESSES.sub(lambda sign: f"\\{sign[0]}", escaped)


def figure(text: str) -> str:
    """A number as it is shown, ``≥ 15,1``, which stays on one line where its column is narrow."""
    return _SIGNED.sub("\u00a0", literal(text))


def opening(markdown: str) -> str:
    """Inline Markdown as the start of a line, where a dash or a number would begin a list."""
    return _LEADING.sub(lambda sign: f"{sign[0][:-1]}\\{sign[0][-1]}", markdown)


def strong(markdown: str) -> str:
    """Bold; empty stays empty."""
    return f"**{markdown}**" if markdown else ""


def emphasis(markdown: str) -> str:
    """Italic; empty stays empty."""
    return f"*{markdown}*" if markdown else ""


def link(text: str, destination: str) -> str:
    """A link; the text is plain, the destination any path or address."""
    return f"[{figure(text)}]({address(destination)})"


def address(destination: str) -> str:
    """A destination that cannot end early or be read as anything else: what is not common in addresses is quoted."""
    from urllib.parse import quote

    return quote(destination, safe="/:?#@!$&'*+,;=%~-._")


def file_address(root: str, file: str) -> str:
    """Where a file is read; ``root`` is an address already."""
    return f"{root}{path_address(file)}"


def line_address(root: str, file: str, line: int) -> str:
    """Where a line of a file is read."""
    return f"{file_address(root, file)}#L{line}"


def heading(level: int, markdown: str) -> str:
    """A heading."""
    return f"{'#' * level} {markdown}"


def bullets(items: Iterable[str]) -> str:
    """A list."""
    return "\n".join(f"- {opening(item)}" for item in items)


def without_empty(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> tuple[list[Column], list[list[str]]]:
    """The columns that hold something, and the rows with these alone."""
    kept = [index for index in range(len(columns)) if any(row[index] for row in rows)]
    return [columns[index] for index in kept], [[row[index] for index in kept] for row in rows]


def table(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> str:
    """A pipe table; cells are Markdown on one line each.

    The dashes under the head give the widths that pandoc fits to a page; GitHub takes no notice of them.
    """
    head = [f"{literal(column.title)}{column.mark}" for column in columns]
    rule = [_rule(column, width) for column, width in zip(columns, share_page(head, rows), strict=True)]
    return "\n".join(map(_row, (head, rule, *rows)))


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _rule(column: Column, width: int) -> str:
    dashes = "-" * width
    if column.align is Align.CENTER:
        return f":{dashes[2:]}:"
    return f"{dashes[1:]}:" if column.align is Align.RIGHT else dashes


def comment(text: str) -> str:
    """A comment that no reader shows; the text must hold neither ``<`` nor ``>``."""
    return f"<!-- {text} -->"
