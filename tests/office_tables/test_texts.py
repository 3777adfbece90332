"""What a reader sees in a text, and the footnote marks that stand raised in it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.office.files.text import Run, read_run, read_runs, tidy


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        pytest.param("Tỷ lệ", "Tỷ lệ", id="composed"),
        pytest.param(unicodedata.normalize("NFD", "Tỷ lệ hộ nghèo"), "Tỷ lệ hộ nghèo", id="decomposed"),
        pytest.param("1\u00a0650,5", "1 650,5", id="a space that does not break"),
        pytest.param("  Lúa \t ", "Lúa", id="spaces around"),
        pytest.param("TH  6   tháng", "TH 6 tháng", id="spaces between"),
        pytest.param("Sơ bộ \r\n Prel.\r2024", "Sơ bộ\nPrel.\n2024", id="lines are kept"),
        pytest.param("Hà\u200b Nội\ufeff", "Hà Nội", id="what cannot be seen"),
        pytest.param("'13/13", "13/13", id="an apostrophe that kept a figure from being read"),
        pytest.param("10\u201111", "10-11", id="a hyphen that does not break"),
        pytest.param("'Đạt'", "'Đạt'", id="an apostrophe that is a quote"),
    ],
)
def test_a_text_is_read_as_it_is_seen(written: str, seen: str) -> None:
    """However it was typed."""
    assert tidy(written) == seen


def _raised(text: str) -> list[Run]:
    """The runs of a text in which ^…^ is raised."""
    return [Run(part, odd % 2 == 1) for odd, part in enumerate(text.split("^"))]


@pytest.mark.parametrize(
    ("written", "text", "marks"),
    [
        pytest.param("Huyện Kim Thượng^1)^", "Huyện Kim Thượng", ("1)",), id="number and bracket"),
        pytest.param("140^2)^", "140", ("2)",), id="at a number"),
        pytest.param("12^(1)^", "12", ("(1)",), id="in brackets"),
        pytest.param("12^*^", "12", ("*",), id="a star"),
        pytest.param("12^a^", "12", ("a",), id="a letter"),
        pytest.param("12^1), 2)^", "12", ("1)", "2)"), id="two marks"),
        pytest.param("12^(1)(2)^", "12", ("(1)", "(2)"), id="two in brackets"),
        pytest.param("12^1^^)^", "12", ("1)",), id="in two runs"),
        pytest.param("Dân số^1^ (người)", "Dân số (người)", ("1",), id="within a text"),
        pytest.param("Lúa hằng năm^2^", "Lúa hằng năm", ("2",), id="behind a word that ends in m"),
        pytest.param("Diện tích (m^2^)", "Diện tích (m²)", (), id="square metres"),
        pytest.param("1.000 m^3^", "1.000 m³", (), id="cubic metres"),
        pytest.param("người/km^2^", "người/km²", (), id="square kilometres"),
        pytest.param("người/km²", "người/km²", (), id="square kilometres in one character"),
        pytest.param("10^3^ tấn", "10³ tấn", (), id="a power of ten"),
        pytest.param("10^3)^", "10", ("3)",), id="a mark at a ten"),
        pytest.param("25^o^C", "25oC", (), id="degrees"),
        pytest.param("Tăng trưởng¹⁾", "Tăng trưởng", ("1)",), id="raised characters"),
        pytest.param("Tăng trưởng⁽²⁾ (%)", "Tăng trưởng (%)", ("(2)",), id="raised characters within a text"),
        pytest.param("10³ tấn", "10³ tấn", (), id="a power of ten in one character"),
        pytest.param("³ 95", "³ 95", (), id="a sign that lost its font is no digit"),
        pytest.param("¹ Theo giá", "1 Theo giá", (), id="the number of a footnote without a bracket"),
        pytest.param("^1)^ Theo giá so sánh 2010", "1) Theo giá so sánh 2010", (), id="the number of a footnote"),
        pytest.param("¹⁾ Theo giá so sánh 2010", "1) Theo giá so sánh 2010", (), id="that number in characters"),
        pytest.param("Nghị quyết^ số 12 của tỉnh^", "Nghị quyết số 12 của tỉnh", (), id="raised words"),
        pytest.param("Huyện Kim Thượng1)", "Huyện Kim Thượng1)", (), id="not raised"),
    ],
)
def test_a_raised_mark_is_no_part_of_the_text(written: str, text: str, marks: tuple[str, ...]) -> None:
    """A footnote mark behind 140 makes no 1402, and a unit keeps its square."""
    assert read_runs(_raised(written)) == (text, marks)


@given(st.lists(st.tuples(st.text(max_size=20), st.booleans()), max_size=6))
def test_any_runs_are_read(runs: list[tuple[str, bool]]) -> None:
    """No text stops the reading, and reading twice says the same."""
    marked = read_runs([Run(*run) for run in runs])
    assert tidy(marked.text) == marked.text or marked.text.startswith("'")


@given(st.text(max_size=20) | st.text("ab 1²³⁾⁽ᵃ\u200b'\n", max_size=8), st.booleans())
def test_a_text_written_in_one_way_is_a_single_run(text: str, is_struck: bool) -> None:
    """Whether its cell keeps it in runs or not."""
    assert read_run(text) == read_runs([Run(text, is_struck=is_struck)])


def test_a_long_raised_text_takes_no_long_time() -> None:
    """Digits without end are no marks."""
    raised = "1" * 30_000
    assert read_runs([Run("12"), Run(raised + "x", True)]).marks == ()
