"""What the documents show is what planck prints."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pytest
from markdown_it import MarkdownIt

from planck.model.problem import Code
from planck.model.unit_tables import CONVERSIONS
from planck.register.load import load_files
from planck.register.schema.check import text
from planck.register.settings import Settings
from tools import site
from tools.docs import DOCUMENTS, Example, Section, examples, sections
from tools.pictures import MARGIN, PICTURES, WIDTH, Picture, draw
from tools.running import ROOT
from tools.walks import WALKS, outputs, steps

EXAMPLES = [example for document in DOCUMENTS for example in examples(document)]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.document}:{example.line}")
def test_a_command_in_the_documents_prints_what_they_show(example: Example) -> None:
    assert example.run() == example.output, f"{example.document}:{example.line}: `make docs` updates it"


STEPS = [(document, number) for document in WALKS for number in range(len(steps(document)))]


@pytest.mark.parametrize(("document", "number"), STEPS, ids=lambda value: str(value))
def test_a_step_of_a_walk_prints_what_it_shows(document: str, number: int) -> None:
    """Who types what a document says, from its first step on, sees what it shows."""
    step = steps(document)[number]
    assert outputs(document)[number] == step.output, f"{document}:{step.line}: `make docs` updates it"


def test_every_sample_of_the_reports_is_of_the_register_above_it() -> None:
    """A report that is shown has headings of its own, which begin no section of the page."""
    samples = list(examples("docs/reports.md"))
    (shown,) = sections("docs/reports.md")
    assert shown.heading == "Samples"
    assert [example.command for example in samples if example.files != shown.files] == []


@pytest.mark.parametrize(
    "section", [pytest.param(section, id=section.heading) for section in sections("docs/format.md")]
)
def test_the_files_that_the_format_shows_are_sound_or_said_to_be_wrong(section: Section) -> None:
    """Who copies an example gets no error, but for those that the page shows."""
    files = ((name, text.encode()) for name, text in section.files.items() if name != "planck.yaml")
    problems = load_files(files, Settings(Path())).problems
    assert [problem for problem in problems if f"\n{problem.location}: " not in section.text] == []


def test_the_format_names_every_key_that_a_file_can_have() -> None:
    """What the schemas take can be looked up; the codes under ``severity`` are those of the page of messages."""
    page = (ROOT / "docs" / "format.md").read_text(encoding="utf-8")
    codes = {code.value for code in Code}
    keys = {key for kind in ("targets", "actuals", "areas", "indicators", "sources", "project") for key in _keys(kind)}
    assert sorted(key for key in keys - codes if not re.search(rf"`[^`\n]*\b{key}\b[^`\n]*`", page)) == []


def test_the_format_names_every_unit_that_is_converted() -> None:
    """The table of conversions and the page that describes it list the same units."""
    page = (ROOT / "docs" / "format.md").read_text(encoding="utf-8").casefold()
    units = [name for dimension in CONVERSIONS.values() for name in dimension]
    assert [name for name in units if f"`{name.split()[-1]}`" not in page and f"`{name}`" not in page] == []


def _keys(kind: str) -> Iterator[str]:
    """Every key that some mapping in a kind of file takes."""
    nodes: list[Any] = [json.loads(text(kind))]
    while nodes:
        node = nodes.pop()
        if isinstance(node, dict):
            yield from node.get("properties", {})
            nodes.extend(node.values())
        elif isinstance(node, list):
            nodes.extend(node)


def test_the_documents_show_commands() -> None:
    assert EXAMPLES


PAGES = sorted(path for pattern in site.PAGES for path in ROOT.glob(pattern))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_within_the_repository_leads_somewhere(page: Path) -> None:
    """The file is there, and so is the heading or the line that the link names, on GitHub and in the site."""
    broken = []
    for link in _links(page):
        address = urlsplit(link)
        if not address.scheme:
            file = (page.parent / unquote(address.path)).resolve() if address.path else page
            sound = file.exists() and (not address.fragment or unquote(address.fragment) in _places(file))
            broken += [] if sound else [link]
    assert broken == []


MARKDOWN = MarkdownIt("gfm-like", {"linkify": False})


def _links(page: Path) -> Iterator[str]:
    """What a page links to or shows, in Markdown or in HTML."""
    for token in MARKDOWN.parse(page.read_text(encoding="utf-8")):
        for part in (token, *(token.children or ())):
            yield from (str(part.attrs[name]) for name in ("href", "src") if name in part.attrs)
            if part.type in ("html_block", "html_inline"):
                yield from re.findall(r'(?:src|srcset|href)="([^"]*)"', part.content)


@cache
def _places(file: Path) -> set[str]:
    """The anchors of a file: its headings, or its lines."""
    text = file.read_text(encoding="utf-8")
    if file.suffix != ".md":
        return {f"L{number}" for number, _ in enumerate(text.splitlines(), 1)}
    tokens = MARKDOWN.parse(text)
    headings = [inline for opening, inline in pairwise(tokens) if opening.type == "heading_open"]
    return {site.anchor("".join(part.content for part in heading.children or ())) for heading in headings}


def test_both_readmes_say_the_same() -> None:
    """Sections, commands, files, tables and links stand in both, in the same order; words are each language's own."""
    assert _skeleton("README.vi.md") == _skeleton("README.md")


def _skeleton(name: str) -> list[str]:
    """What a README holds beside its words: the kind of each block, the code, where each link leads."""
    skeleton = []
    for token in MARKDOWN.parse((ROOT / name).read_text(encoding="utf-8")):
        if token.type == "fence":
            lines = token.content.splitlines()
            shown = [line for line in lines if line.startswith("$ ")] if token.info == "console" else lines
            skeleton += [token.info, *(_without_words(line) for line in shown)]
        elif token.nesting == 1:
            skeleton.append(token.tag)
        skeleton += [
            str(part.attrs["href"]).replace(".vi.md", ".md") for part in token.children or () if "href" in part.attrs
        ]
    return [part for part in skeleton if not part.startswith("README")]


def _without_words(line: str) -> str:
    """A line of code without its remark, without a text in quotes, and without the language that is asked for."""
    return re.sub(r'(?<=\S)\s+#.*$|(?<=")[^"]*(?=")| --lang vi', "", line)


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.path.name)
def test_a_picture_is_what_its_command_gives_today(picture: Picture) -> None:
    """Byte for byte, with any release of rich; `make pictures` draws it."""
    assert picture.path.read_text(encoding="utf-8") == draw(picture), "`make pictures` draws it"


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.path.name)
def test_a_picture_shows_what_a_terminal_shows(picture: Picture) -> None:
    """Word for word, each at its column."""
    assert _lines_of(picture) == [line for line in picture.lines("never") if line.strip()]


def _lines_of(picture: Picture) -> list[str]:
    """The lines of text in the SVG, top down, with the gaps between their pieces."""
    lines: dict[float, list[tuple[int, str]]] = {}
    for piece in ElementTree.parse(picture.path).iter("{http://www.w3.org/2000/svg}text"):
        column = round((float(piece.get("x", "0")) - MARGIN) / WIDTH)
        lines.setdefault(float(piece.get("y", "0")), []).append((column, piece.text or ""))
    rows = []
    for _, pieces in sorted(lines.items()):
        row = ""
        for column, words in sorted(pieces):
            row = row.ljust(column) + words
        rows.append(row.rstrip())
    return rows
