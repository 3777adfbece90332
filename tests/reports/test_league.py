"""Which area comes first: the one that went furthest beyond its own target."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest

from planck.model.assessment import Assessment
from planck.model.comparator import Comparator
from planck.model.target import Direction
from planck.reports.league import ranked
from tests.judgement.plan import AREA, at_least, at_most, between, equal_to, judged, seen, target


def of(name: str, comparator: Comparator, value: str | None, unit: str = "ha", **more: Any) -> Assessment:
    """The assessment of an area of this name as of the end of 2025."""
    one = target(comparator, unit=unit, kind=more.pop("kind", "level"), **more)
    figures = [] if value is None else [seen("2025", value, unit=unit)]
    return replace(judged(one, figures, "2026-01-31"), area=replace(AREA, id=name, district=name))


def change(name: str, comparator: Comparator, value: str) -> Assessment:
    return of(name, comparator, value, "điểm %/năm", basis="average_change", direction=Direction.DOWN)


@pytest.mark.parametrize(
    "first_to_last",
    [
        pytest.param(
            [
                of("a", at_least("10"), "12"), of("b", at_least("100"), "110"), of("c", at_least("10"), "9"),
                of("d", at_least("1"), None),
            ],
            id="by the share of the own target: 120 %, 110 %, 90 %, no figures",
        ),
        pytest.param(
            [of("a", at_least("10"), "12"), of("b", at_most("10"), "9"), of("c", at_most("10"), "12")],
            id="each towards its own better side: 20 % and 10 % better, 20 % worse",
        ),
        pytest.param(
            [
                of("a", at_least("-1"), "2", "tỷ đồng"), of("b", at_least("1000"), "3000", "triệu đồng"),
                of("c", at_least("0"), "1", "tỷ đồng"),
            ],
            id="in one unit where percent has no meaning: 3, 2 and 1 billion",
        ),
        pytest.param(
            [
                of("a", at_least("90"), "95", "%"), of("b", at_least("0.8"), "0.84", "fraction"),
                of("c", at_least("900"), "930", "‰"),
            ],
            id="shares by points: 5, 4 and 3",
        ),
        pytest.param(
            [
                of("a", at_most("15"), "9", "hạng", kind="rank"), of("b", at_most("5"), "3", "hạng", kind="rank"),
                of("c", at_most("9"), "10", "hạng", kind="rank"),
            ],
            id="ranks by places: 6, 2 and -1",
        ),
        pytest.param(
            [
                of("a", equal_to("75", "1"), "75.5", "%"), of("b", equal_to("20", "1"), "21.5", "%"),
                of("c", equal_to("5", "1"), "1", "%"),
            ],
            id="by what lies outside the distance: 0, 0.5 and 3 points",
        ),
        pytest.param(
            [
                of("a", between("10", "20", "inside"), "11"), of("b", between("10", "20", "inside"), "22"),
                of("c", between("100", "200", "inside"), "70"),
            ],
            id="by the share that lies outside: 0, 2 of 20, 30 of 100",
        ),
        pytest.param(
            [of("a", at_least("10"), "11..13"), of("b", at_least("10"), "10.5..20")], id="an interval by its worse end",
        ),
        pytest.param(
            [change("a", at_least("1"), "-2"), change("b", at_least("1"), "-1.5"), change("c", at_least("1"), "3")],
            id="falls by the fall",
        ),
    ],
)  # fmt: skip
def test_who_is_furthest_beyond_its_own_target_comes_first(first_to_last: list[Assessment]) -> None:
    for shuffled in permutations(first_to_last):
        assert [one.area.id for one in ranked(shuffled)] == [one.area.id for one in first_to_last]


def test_what_no_unit_converts_to_is_ranked_apart() -> None:
    hectares = [of("a", at_least("10"), "9"), of("b", at_least("10"), "12")]
    tonnes = [of("c", at_least("10"), "9", "tấn"), of("d", at_least("10"), "12", "tấn")]
    mixed = [hectares[0], tonnes[0], hectares[1], tonnes[1]]
    assert [one.area.id for one in ranked(mixed)] == ["b", "a", "d", "c"]


def test_areas_that_are_alike_follow_the_alphabet() -> None:
    alike = [of(name, at_least("10"), "12") for name in "cab"]
    assert [one.area.id for one in ranked(alike)] == ["a", "b", "c"]
