"""Cells that one thing is said of: each is named once, neighbours as a range."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.model.draft import Draft, Outcome, Remark, Spot, Topic
from planck.model.result import Language
from planck.reports.cell_ranges import ranges_of
from planck.reports.intake_view import reasons_of
from planck.reports.wording.voice import Voice


def remark_on(place: str, text: str = "") -> Remark:
    """A remark on a cell, a row or a column, all of the same sentence."""
    match = re.fullmatch(r"([A-Z]?)(\d*)", place)
    assert match is not None
    column = ord(match[1]) - ord("A") + 1 if match[1] else 0
    return Remark(Outcome.ASKED, Topic.NOT_UNDERSTOOD, Spot("t", "T", int(match[2] or 0), column), text)


def shown(*remarks: Remark) -> tuple[str, ...]:
    """The cells as a person reads them."""
    (reason,) = reasons_of(Voice(Language.EN), Draft({}, (), remarks), Outcome.ASKED)
    return reason.cells


@pytest.mark.parametrize(
    ("places", "ranges"),
    [
        pytest.param([f"A{row}" for row in range(2, 5002)], "A2–A5001", id="down a column"),
        pytest.param(["A2", "A5", "A7", "A8", "A9"], "A2 · A5 · A7–A9", id="with gaps"),
        pytest.param(["A7", "A8"], "A7 · A8", id="two cells are no range"),
        pytest.param(["B6", "C6", "D6"], "B6–D6", id="along a row"),
        pytest.param(["B6", "C6", "B7", "C7", "B8", "C8"], "B6–C8", id="a block of rows and columns"),
        pytest.param(["B6", "B7", "B8", "C7", "C8", "C9"], "B6–B8 · C7–C9", id="columns of different rows"),
        pytest.param(["B6", "B6", "B6"], "B6", id="asked about for each of its indicators"),
        pytest.param(["8", "9", "10", "12"], "8–10 · 12", id="rows as a whole"),
        pytest.param(["D", "E", "F"], "D–F", id="columns as a whole"),
    ],
)
def test_a_cell_is_named_once_and_neighbours_as_a_range(places: list[str], ranges: str) -> None:
    assert " · ".join(shown(*map(remark_on, places))) == ranges


def test_cells_with_different_texts_are_named_one_by_one() -> None:
    remarks = (remark_on("A2", "1.650"), remark_on("A3", "1.650"), remark_on("A4", "1.650"), remark_on("A5", "2.000"))
    assert shown(*remarks) == ("A2–A4 “1.650”", "A5 “2.000”")


def test_of_very_many_neighbours_the_first_and_the_last_text_are_shown() -> None:
    assert shown(*(remark_on(f"C{row}", f"1.{row}") for row in range(100, 400))) == ("C100–C399 “1.100” … “1.399”",)


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(1, 6), st.sampled_from(["", "x", "12"])), max_size=60))
def test_ranges_hold_the_cells_that_were_asked_about_and_no_other(cells: list[tuple[int, int, str]]) -> None:
    texts = {(row, column): text for row, column, text in cells}
    remarks = [
        Remark(Outcome.ASKED, Topic.DATE, Spot("t", "T", row, column), text) for (row, column), text in texts.items()
    ]
    held = [
        (row, column)
        for each in ranges_of(remarks)
        for row in range(each.spot.row, each.bottom + 1)
        for column in range(each.spot.column, each.right + 1)
    ]
    assert sorted(held) == sorted(texts)
    assert sum(each.size for each in ranges_of(remarks)) == len(texts)
