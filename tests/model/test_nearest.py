"""The names that somebody may have meant."""

from __future__ import annotations

import pytest

from planck.model.nearest import nearest, nearest_ids

MANY = [f"{letter}-indicator-{number}" for letter in "abc" for number in range(100)]


@pytest.mark.parametrize(
    ("written", "ids", "expected"),
    [
        pytest.param("growht", ["forest", "growth"], "growth", id="a slip"),
        pytest.param("zzz", ["d", "b", "c", "a"], "a, b, c", id="nothing like it, so the first three"),
        pytest.param("x", [], "–", id="nothing at all"),
        pytest.param("aple", [*MANY, "apple", "pple"], "apple", id="of many, only those of its letter"),
        pytest.param("z", MANY, "a-indicator-0, a-indicator-1, a-indicator-10", id="of many, none of its letter"),
    ],
)
def test_at_most_three_ids_are_offered(written: str, ids: list[str], expected: str) -> None:
    assert nearest_ids(written, ids) == expected


def test_a_name_is_found_without_its_accents_and_by_a_part_of_it() -> None:
    assert nearest("thanh liem", ["Phú Lương", "Thanh Liêm"], most=1) == ("Thanh Liêm",)
    assert nearest("liêm", ["Huyện Thanh Liêm", "Huyện Phú Lương"], most=1) == ("Huyện Thanh Liêm",)
