"""Each format read by a parser that is not ours, as those who get a report read it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin


@dataclass
class Cell:
    """A cell of a table: its text as shown, where its links lead, and how many footnotes are marked in it."""

    text: str
    links: list[str] = field(default_factory=list)
    marks: int = 0


@dataclass
class Page:
    """A Markdown document as a CommonMark parser with tables and footnotes sees it."""

    headings: list[str] = field(default_factory=list)
    tables: list[list[list[Cell]]] = field(default_factory=list)
    items: list[Cell] = field(default_factory=list)
    paragraphs: list[Cell] = field(default_factory=list)
    footnotes: list[Cell] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)

    @property
    def links(self) -> list[str]:
        """Where the links of the tables, the lists and the footnotes lead."""
        cells = (cell for table in self.tables for row in table for cell in row)
        return [link for cell in (*cells, *self.items, *self.paragraphs, *self.footnotes) for link in cell.links]

    def column(self, title: str) -> list[str]:
        """The texts of the cells under a title, in all tables that have it."""
        found = []
        for head, *rows in self.tables:
            titles = [cell.text for cell in head]
            if title in titles:
                found += [row[titles.index(title)].text for row in rows]
        return found


def read_markdown(text: str) -> Page:
    """Parse a document as GitHub would."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(footnote_plugin)
    page = Page()
    inside: list[str] = []
    for token in parser.parse(text):
        page.kinds.add(token.type)
        page.kinds.update(child.type for child in token.children or ())
        if token.nesting == 1:
            inside.append(token.type)
            if token.type == "table_open":
                page.tables.append([])
            elif token.type == "tr_open":
                page.tables[-1].append([])
        elif token.nesting == -1:
            inside.pop()
        elif token.type == "html_block":
            page.raw.append(token.content)
        elif token.type == "inline":
            _place(page, inside, token)
    return page


def _place(page: Page, inside: list[str], token: Token) -> None:
    cell = _cell(token)
    if "table_open" in inside:
        page.tables[-1][-1].append(cell)
    elif "footnote_open" in inside:
        page.footnotes.append(cell)
    elif "heading_open" in inside:
        page.headings.append(cell.text)
    elif "list_item_open" in inside:
        page.items.append(cell)
    else:
        page.paragraphs.append(cell)


def _cell(token: Token) -> Cell:
    cell = Cell("")
    for child in token.children or ():
        if child.type in ("text", "code_inline", "html_inline"):
            cell.text += child.content.replace("\u00a0", " ")
        elif child.type == "softbreak":
            cell.text += "\n"
        elif child.type == "link_open":
            cell.links.append(str(child.attrs["href"]))
        elif child.type == "footnote_ref":
            cell.marks += 1
    return cell


def read_csv(text: str) -> list[dict[str, str]]:
    """The rows, each by the names of the head line; every row is as wide as that."""
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))
    assert all(len(row) == len(rows[0]) for row in rows)
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


@dataclass
class Annotation:
    """A command of a GitHub runner."""

    kind: str
    properties: dict[str, str]
    message: str


_COMMAND = re.compile(r"^::(?P<kind>[a-z-]+)(?: (?P<properties>.*?))?::(?P<message>.*)$")


def read_github(text: str) -> Iterator[Annotation | str]:
    """The commands of an output and its other lines, as the runner takes them: trimmed, split at the first `::`."""
    for line in text.split("\n"):
        found = _COMMAND.match(line.lstrip())
        if found is None:
            yield line
            continue
        pairs = (pair.partition("=") for pair in (found["properties"] or "").split(","))
        properties = {name: unquote(value) for name, _, value in pairs}
        yield Annotation(found["kind"], properties, unquote(found["message"]))
