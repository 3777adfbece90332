"""Which figures count where several rules meet."""

from __future__ import annotations

from datetime import date

import pytest

from planck.model.assessment import Assessment
from planck.model.explanation import ReasonCode
from planck.model.value import Number
from tests.judgement.plan import at_least, judged, seen, since, target

CHANGED = {"boundary_changed": date(2025, 7, 1)}


def value(assessment: Assessment) -> str | None:
    if assessment.actual is None:
        return None
    assert isinstance(assessment.actual.value, Number)
    return str(assessment.actual.value.value)


def test_a_target_set_after_a_change_of_boundary_does_not_take_figures_of_the_former_territory() -> None:
    one = target(at_least("10"), "2026", unit="ha")
    assessment = judged(one, [seen("2026", "12", territory_former=True)], "2026-12-31", area=CHANGED)
    assert value(assessment) is None
    assert [each.reason.code for each in assessment.unused] == [ReasonCode.ANOTHER_TERRITORY]


def test_a_figure_of_the_former_territory_is_so_also_before_the_change() -> None:
    """It says nothing of a target of the new territory; a plain one of that time may."""
    one = target(at_least("10"), None, by="2026", unit="ha", baseline=since(2026))
    for former, expected in ((True, None), (False, "12")):
        assessment = judged(one, [seen("2025-07-01", "12", territory_former=former)], "2026-06-30", area=CHANGED)
        assert value(assessment) == expected


def test_a_figure_passed_over_for_its_territory_does_not_hide_those_after_it() -> None:
    figures = [
        seen("2025", "11", territory_former=True, published="2026-01-10"),
        seen("2025", "99", published="2026-02-10"),
        seen("2025", "12", territory_former=True, published="2026-03-10"),
    ]
    assessment = judged(target(at_least("10"), "2021-2025", unit="ha"), figures, "2026-04-30", area=CHANGED)
    assert value(assessment) == "12"


def test_an_item_given_as_a_count_does_not_hide_the_items_after_it() -> None:
    one = target(at_least("50"), "2025", unit="%", kind="share", each_item=True)
    assessment = judged(one, {"2025": {"A": "6/10", "B": "40", "C": "70"}}, "2025-12-31")
    assert assessment.actual is not None
    assert [name for name, _ in assessment.actual.items] == ["A", "B", "C"]
    assert assessment.actual.worst == "B"


@pytest.mark.parametrize(
    ("kind", "wanted", "unit", "counts"),
    [
        pytest.param("rate", "%/năm", "%", True, id="of a rate % is % a year"),
        pytest.param("rate", "%", "%/năm", True, id="and the other way round"),
        pytest.param("share", "%", "%/năm", False, id="of a share it is not"),
    ],
)
def test_percent_and_percent_a_year_are_one_unit_of_a_rate_alone(
    kind: str, wanted: str, unit: str, counts: bool
) -> None:
    assessment = judged(
        target(at_least("10"), "2025", unit=wanted, kind=kind), [seen("2025", "12", unit=unit)], "2025-12-31"
    )
    assert value(assessment) == ("12" if counts else None)
