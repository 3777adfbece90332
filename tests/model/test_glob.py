"""A pattern chooses the names that it describes, at a cost that no pattern can blow up."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.model.glob import matches_glob


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        pytest.param("", "", True, id="nothing"),
        pytest.param("", "a", False, id="nothing beside something"),
        pytest.param("new-jobs", "new-jobs", True, id="no wildcard"),
        pytest.param("new-*", "new-", True, id="a star for no sign"),
        pytest.param("*-jobs", "new-jobs", True, id="a star in front"),
        pytest.param("n*-j*s", "new-jobs", True, id="several stars"),
        pytest.param("n*-j*s", "new-job", False, id="the end is missing"),
        pytest.param("ne?-jobs", "new-jobs", True, id="one sign"),
        pytest.param("new-jobs?", "new-jobs", False, id="one sign too many"),
        pytest.param("*", "", True, id="a star beside nothing"),
        pytest.param("a.b", "axb", False, id="a dot is a dot"),
    ],
)
def test_a_star_stands_for_any_signs_and_a_question_mark_for_one(pattern: str, text: str, expected: bool) -> None:
    assert matches_glob(pattern, text) is expected


@given(st.text("ab*?", max_size=8), st.text("abc", max_size=8))
def test_a_pattern_chooses_what_the_regular_expression_for_it_chooses(pattern: str, text: str) -> None:
    signs = {"*": ".*", "?": "."}
    expression = "".join(signs.get(sign, re.escape(sign)) for sign in pattern)
    assert matches_glob(pattern, text) is bool(re.fullmatch(expression, text))


class CountedText(str):
    """A text that counts how often one of its signs is read."""

    read = 0

    def __getitem__(self, key: object) -> str:
        CountedText.read += 1
        return str.__getitem__(self, key)  # type: ignore[index]


@pytest.mark.parametrize(
    "pattern",
    [pytest.param("*" * 200 + "c", id="stars in a row"), pytest.param("*a" * 200 + "c", id="stars with letters")],
)
def test_no_pattern_takes_more_reads_than_pairs_of_signs(pattern: str) -> None:
    text = CountedText("a" * 200 + "b")
    CountedText.read = 0
    assert not matches_glob(pattern, text)
    assert CountedText.read <= len(pattern) * len(text)
