"""A document that is cut stays a document: between two lines, with its footnotes, and with a word that says so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.reports.markdown.shorten import shorten
from tests.reports.reading import read_markdown

DOCUMENT = """\
# Report

- one[^1]
- two

## Table

| a | b |
| --- | --: |
| x[^2] | 1 |
| y[^1] | 2 |
| z | 3 |

## Problems

- p

[^1]: first

[^2]: second
"""


def close(heading: str, lines: int) -> str:
    return f"<{heading}|{lines}>"


def cut_to(room: int) -> str:
    """The document in so many bytes more than the word itself takes."""
    text = shorten(DOCUMENT, room, close)
    assert len(text.encode("utf-8")) <= room
    return text


@pytest.mark.parametrize(
    ("last", "told"),
    [
        pytest.param("| z | 3 |", "<Problems|2>", id="between two sections"),
        pytest.param("| x[^2] | 1 |", "<Table|4>", id="between two rows"),
        pytest.param("- two", "<Table|8>", id="before a table of which no row fits"),
        pytest.param("- one[^1]", "<Report|9>", id="between two items"),
        pytest.param(None, "<Report|11>", id="before everything"),
    ],
)
def test_it_is_cut_after_the_last_line_that_fits(last: str | None, told: str) -> None:
    texts = {cut_to(room) for room in range(1, 400)}
    ends = {
        text.partition("\n\n<")[0].rpartition("\n")[2] if not text.startswith("<") else None: text for text in texts
    }
    assert told in ends[last]


@pytest.mark.parametrize(
    ("lines", "room", "last"),
    [
        pytest.param(22, 300, "- first", id="before the section that would be cut"),
        pytest.param(80, 300, "- second 21", id="within one that has no room by itself"),
        pytest.param(3, 300, "- third", id="not where all fits"),
    ],
)
def test_it_is_cut_between_two_sections_where_that_is_possible(lines: int, room: int, last: str) -> None:
    """The first section is cut between lines, else there would be none."""
    second = "".join(f"- second {n}\n" for n in range(1, lines + 1))
    text = shorten(f"# Report\n\n## First\n\n- first\n\n## Second\n\n{second}\n## Third\n\n- third\n", room, close)
    assert text.partition("\n\n<")[0].rpartition("\n")[2].startswith(last)
    alone = shorten(f"# Report\n\n## Second\n\n{second}", 200, close)
    assert "- second 3" in alone


@given(st.integers(0, 400))
def test_it_is_whole_however_much_room_there_is(room: int) -> None:
    """Every footnote is marked and every mark has its footnote; no table and no heading stands empty."""
    text = shorten(DOCUMENT, room, close)
    assert len(text.encode("utf-8")) <= room
    page = read_markdown(text)
    assert all(len(table) > 1 for table in page.tables)
    marked = {number for number in "12" if f"[^{number}]" in text.partition("\n[^")[0]}
    assert marked == {number for number in "12" if f"[^{number}]: " in text}
    assert "Problems" not in page.headings or "- p" in text
    assert text == "" or text.count("<") == 1


def test_what_fits_is_closed_without_a_line_left_out() -> None:
    assert shorten(DOCUMENT, 1000, close).count("<|0>") == 1
    assert "- p" in shorten(DOCUMENT, 1000, close)


def test_where_not_even_the_word_fits_there_is_nothing() -> None:
    assert shorten(DOCUMENT, 5, close) == ""
