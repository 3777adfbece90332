"""Lines fit where they can, no text is lost, and colour changes nothing but colour."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.reports.layout import Line, Piece, Span, cells, flow, padded, piece, written
from planck.reports.tones import Tone

HEAD = (Span("  Đến nay  "),)
words = st.lists(st.text("abcđêơ", min_size=1, max_size=30), min_size=1, max_size=12).map(" ".join)


def texts(lines: list[Line]) -> list[str]:
    return written(lines, color=False).splitlines()


def test_pieces_stand_on_one_line_where_they_fit() -> None:
    assert texts(flow(HEAD, [piece("một"), piece("hai")], 40, 11)) == ["  Đến nay  một · hai"]


def test_a_line_is_broken_between_pieces_before_within_one() -> None:
    lines = flow(HEAD, [piece("21,37 bình quân"), piece("Vượt +6,27 điểm %")], 36, 11)
    assert texts(lines) == ["  Đến nay  21,37 bình quân", "           Vượt +6,27 điểm %"]


def test_a_piece_longer_than_a_line_is_broken_between_words() -> None:
    lines = flow((), [piece("Tốc độ tăng giá trị sản xuất")], 18, 2)
    assert texts(lines) == ["Tốc độ tăng giá", "  trị sản xuất"]


def test_a_word_longer_than_a_line_is_cut_and_not_lost() -> None:
    lines = flow((), [piece("a" * 50)], 20, 2)
    assert "".join(line.strip() for line in texts(lines)) == "a" * 50
    assert max(len(line) for line in texts(lines)) <= 20


def test_a_path_is_never_broken() -> None:
    path = "targets/a folder of many words/and a long name.yaml:12"
    lines = texts(flow(HEAD, [piece("một"), piece(path, whole=True)], 30, 4))
    assert lines[-1] == f"    {path}"


def test_a_page_too_narrow_for_anything_still_gets_every_word() -> None:
    lines = texts(flow((Span("Chỉ tiêu  "),), [piece("ít nhất 15,1 %/năm")], 5, 10))
    assert " ".join(" ".join(lines).split()) == "Chỉ tiêu ít nhất 15,1 %/năm"


@given(st.lists(words, min_size=1, max_size=5), st.integers(20, 90))
def test_no_text_is_lost_and_no_line_is_too_long(told: list[str], width: int) -> None:
    lines = texts(flow((), [piece(text) for text in told], width, 2))
    assert re.sub(r"[\s·]", "", "".join(lines)) == re.sub(r"\s", "", "".join(told))
    assert all(cells(line) <= width for line in lines)


@pytest.mark.parametrize(
    ("text", "width"),
    [
        pytest.param("abc", 3, id="ascii"),
        pytest.param("Đến nay", 7, id="Vietnamese"),
        pytest.param("e\u0302\u0301", 1, id="letters with separate marks"),
        pytest.param("漢字", 4, id="wide letters"),
        pytest.param("", 0, id="nothing"),
    ],
)
def test_a_text_is_measured_in_the_columns_it_takes(text: str, width: int) -> None:
    assert cells(text) == width
    assert cells(padded(text, 10)) == 10


def test_colour_is_added_around_the_words_and_changes_none() -> None:
    lines = [(Span("một "), Span("hai", Tone.BAD), Span("   "))]
    assert written(lines, color=False) == "một hai\n"
    assert written(lines, color=True) == "một \x1b[1;31mhai\x1b[0m\n"


def test_an_escape_in_the_text_reaches_no_terminal() -> None:
    lines = flow((), [Piece((Span("a\x1b[2Jb", Tone.GOOD),))], 40, 0)
    assert written(lines, color=True) == "\x1b[32ma␛[2Jb\x1b[0m\n"


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C"])))
def test_the_short_way_to_measure_agrees_with_the_long_one(text: str) -> None:
    from rich.cells import cell_len

    assert cells(text) == cell_len(text)


def test_every_letter_measured_the_short_way_takes_one_column() -> None:
    from rich.cells import cell_len

    from planck.reports.layout import _ONE_COLUMN_EACH

    short = [chr(code) for code in range(0x3000) if chr(code) in _ONE_COLUMN_EACH]
    assert len(short) > 800
    assert [char for char in short if cell_len(char) != 1] == []
