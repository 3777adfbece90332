"""The columns of a table are as wide on paper as what they hold needs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.model.result import Language
from planck.reports.markdown.escape import Column, literal, table
from planck.reports.markdown.widths import share_page
from tests.reports.drawn import as_markdown
from tests.reports.made import a_result, chi_lang, thanh_liem


def test_a_column_takes_its_longest_word_and_no_more_where_nothing_is_longer() -> None:
    assert share_page(["A"], [["12345678"]]) == [9]
    assert share_page(["A"], [["12345678"], ["1"]]) == [9]


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        pytest.param("1.234,5\\*", "1.234,51", id="a star that is escaped"),
        pytest.param("&gt;1234", "11234", id="an entity"),
        pytest.param("[12345678](actuals/a-long-name.yaml#L1)", "12345678", id="a link"),
        pytest.param("12345[^12]", "123451", id="the mark of a footnote"),
        pytest.param("*12345*", "12345", id="italics"),
    ],
)
def test_what_is_not_seen_takes_no_room(cell: str, shown: str) -> None:
    assert share_page(["A"], [[cell]]) == share_page(["A"], [[shown]])


@pytest.mark.parametrize(
    ("cell", "longest"),
    [
        pytest.param("triệu đồng/người/năm", "người/", id="a stroke between words"),
        pytest.param("31/12/2024", "31/12/", id="a day before its year"),
        pytest.param("30/32 30", "30/32", id="no stroke of a count"),
        pytest.param("giảm ≥\u00a01,05", "≥\u00a01,05", id="no sign from its number"),
    ],
)
def test_a_line_ends_only_where_a_reader_expects_it(cell: str, longest: str) -> None:
    full = "1234567890" * 10  # leaves no room but for the longest word
    crowded = [full, full, full]
    assert share_page(["A"] * 4, [[cell, *crowded]])[0] == share_page(["A"] * 4, [[longest, *crowded]])[0]


def test_what_is_left_goes_to_the_text_that_makes_a_row_high() -> None:
    name = "Tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ"
    first, second = share_page(["Chỉ tiêu", "Đánh giá"], [[name, "Không đạt"], [name, "Đạt"]])
    assert first > 40
    assert second < 12


@given(st.lists(st.lists(st.text(max_size=200), min_size=3, max_size=3), max_size=5))
def test_whatever_stands_in_it_the_line_under_a_head_is_one_of_dashes(rows: list[list[str]]) -> None:
    columns = [Column("TT"), Column("Chỉ tiêu"), Column("")]
    rule = table(columns, [[literal(text) for text in row] for row in rows]).split("\n")[1]
    assert set(rule) == {"|", " ", "-"}
    assert all(3 <= len(dashes) <= 160 for dashes in rule.strip("| ").split(" | "))


def test_a_sign_stays_on_the_line_of_its_number() -> None:
    report = as_markdown(a_result(thanh_liem(), chi_lang()), Language.VI)
    assert "≥\u00a015,1" in report
    assert "≥ 15,1" not in report
