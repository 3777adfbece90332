"""``direction: down``: what is judged is the fall, and every number of the answers is one of the fall."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.model.assessment import Assessment
from planck.model.comparator import Comparator
from planck.model.explanation import StepCode
from planck.model.target import Direction, Mean, Pace, Target
from planck.model.value import Interval, Number
from tests.judgement.plan import (
    at_least,
    at_most,
    between,
    judged,
    less_than,
    margin_of,
    more_than,
    series,
    since,
    target,
)

MEANS = {"average_growth": "%/năm", "average_change": "điểm %/năm"}


def fall(comparator: Comparator, basis: str, *, down: bool = True, **more: Any) -> Target:
    direction = Direction.DOWN if down else None
    unit = more.pop("unit", MEANS.get(basis, "%"))
    return target(comparator, basis=basis, unit=unit, direction=direction, **more)


def value(assessment: Assessment) -> str | None:
    if assessment.actual is None:
        return None
    assert isinstance(assessment.actual.value, Number)
    return f"{assessment.actual.value.value:f}"


def summary(assessment: Assessment) -> tuple[str | None, str | None, str | None, str | None]:
    outcome, progress = assessment.outcome, assessment.progress
    ratio = None if assessment.ratio is None else f"{assessment.ratio:.4f}"
    return value(assessment), outcome and outcome.value, progress and progress.value, ratio


@pytest.mark.parametrize(
    ("of", "figures", "expected"),
    [
        pytest.param(
            fall(at_least("1.5"), "average_change"), {"2021": "-1.1", "2022": "-1.3"},
            ("1.2", "missed", "behind", "0.8000"), id="a mean fall of 1.2 points",
        ),
        pytest.param(
            fall(at_least("1"), "average_change"), {"2021": "-1.1", "2022": "-1.3"},
            ("1.2", "exceeded", "ahead", "1.2000"), id="a larger fall exceeds",
        ),
        pytest.param(
            fall(between("1", "1.5", "higher"), "average_change"), {"2021": "-1.17"},
            ("1.17", "met", "ahead", "1.1700"), id="a range of falls",
        ),
        pytest.param(
            fall(at_least("1"), "average_change"), {"2021": "0.5"},
            ("-0.5", "missed", "wrong_way", "-0.5000"), id="a rise is a fall below zero",
        ),
        pytest.param(
            fall(at_most("2"), "average_change"), {"2021": "-2.5"},
            ("2.5", "missed", "behind", None), id="a fall of no more than that",
        ),
        pytest.param(
            fall(at_least("3"), "average_growth"), {"2021": "-4", "2022": "-4"},
            ("4", "exceeded", "ahead", "1.3333"), id="rates of growth below zero",
        ),
        pytest.param(
            fall(more_than("4"), "average_growth"), {"2021": "-4", "2022": "-4"},
            ("4", "missed", "on_track", "1.0000"), id="a geometric mean that is exactly the bound",
        ),
        pytest.param(
            fall(at_least("5"), "change", unit="%", by="2025", baseline=since(2020, 200)), {"2022": "190"},
            ("5", "met", "achieved", "2.5000"), id="a change in %",
        ),
        pytest.param(
            fall(at_least("10"), "change", unit="%", by="2024", baseline=since(2020, 200)), {"2022": "190"},
            ("5", "missed", "on_track", "1.0000"), id="a change in % half way in half the time",
        ),
        pytest.param(
            fall(at_least("4"), "change", unit="ha", by="2024", baseline=since(2020, 20)), {"2022": "21"},
            ("-1", "missed", "wrong_way", "-0.5000"), id="a change in the unit of the level, the wrong way",
        ),
        pytest.param(
            fall(less_than("4"), "change", unit="ha", by="2024", baseline=since(2020, 20)), {"2022": "15"},
            ("5", "missed", "wrong_way", None), id="a fall that was to stay below a bound",
        ),
    ],
)  # fmt: skip
def test_a_fall_is_the_change_with_the_other_sign(
    of: Target, figures: dict[str, object], expected: tuple[str | None, ...]
) -> None:
    figures_in_unit = series(figures, unit=MEANS.get(of.basis.value))  # of levels no unit is needed here
    assert summary(judged(of, figures_in_unit, "2022-12-31")) == expected


def test_every_figure_of_a_year_is_a_fall_too() -> None:
    assessment = judged(fall(at_least("3"), "average_growth"), {"2021": "-4.20", "2022": "1.1"}, "2022-12-31")
    shown = [(judged.value, judged.outcome.value, margin_of(judged).value) for judged in assessment.observations]
    assert shown == [
        (Number(Decimal("4.20")), "exceeded", Decimal("1.2")),
        (Number(Decimal("-1.1")), "missed", Decimal("-4.1")),
    ]


def test_an_interval_of_rates_is_an_interval_of_falls() -> None:
    assessment = judged(fall(at_least("3"), "average_growth"), {"2021": "-5..-4"}, "2021-12-31")
    assert assessment.actual is not None
    assert assessment.actual.value == Interval(Decimal(4), Decimal(5))
    assert assessment.outcome is not None
    assert assessment.outcome.value == "exceeded"


@pytest.mark.parametrize(
    ("of", "figures", "needed"),
    [
        # 0.97^2 / 0.96 = 0.98010416..., a fall of 1.98958...
        pytest.param(
            fall(at_least("3"), "average_growth"), {"2021": "-4", "2022": "-3", "2023": "-3", "2024": "-3"},
            "1.99", id="geometric",
        ),
        pytest.param(
            fall(at_least("3"), "average_growth", mean=Mean.ARITHMETIC),
            {"2021": "-4", "2022": "-3", "2023": "-3", "2024": "-3"}, "2", id="arithmetic: 15 - 13",
        ),
        pytest.param(
            fall(at_least("3"), "average_change"), {"2021": "-4", "2022": "-4", "2023": "-2", "2024": "-3"}, "2",
            id="points: 15 - 13",
        ),
    ],
)  # fmt: skip
def test_what_is_needed_is_a_fall(of: Target, figures: dict[str, object], needed: str) -> None:
    unit = MEANS[of.basis.value]
    assessment = judged(of, series(figures, unit=unit), "2024-12-31")
    assert assessment.required is not None
    assert f"{assessment.required.value:.2f}".startswith(needed)


def test_the_arithmetic_of_a_fall_that_is_needed_goes_from_growth_to_the_fall() -> None:
    figures = {"2021": "-4", "2022": "-3", "2023": "-3", "2024": "-3"}
    assessment = judged(fall(at_least("3"), "average_growth"), series(figures, unit="%/năm"), "2024-12-31")
    step = next(step for step in assessment.steps if step.code is StepCode.REQUIRED_FALL)
    assert (step.args["target"], step.args["years"], step.args["remaining"]) == (-3, 5, 1)
    assert str(step.args["product"]) == "0.87616608"  # 0.96 · 0.97³
    assert assessment.required is not None
    assert step.args["result"] == assessment.required.value


def test_no_growth_leads_to_a_fall_of_more_than_everything() -> None:
    assert judged(fall(at_least("120"), "average_growth"), {"2021": "-4"}, "2021-12-31").required is None


@pytest.mark.parametrize("pace", [Pace.COMPOUND, Pace.TREND])
def test_a_level_that_falls_as_wished_is_not_on_the_wrong_way(pace: Pace) -> None:
    of = fall(at_least("20"), "change", unit="%", by="2025", baseline=since(2020, 100), pace=pace)
    figures = {"2020": "100", "2021": "96", "2022": "93", "2023": "90"}
    assert summary(judged(of, figures, "2023-12-31"))[2] in ("on_track", "behind", "far_behind")
    risen = {"2020": "100", "2021": "104", "2022": "106", "2023": "110"}
    assert summary(judged(of, risen, "2023-12-31"))[2] == "wrong_way"


def test_a_fall_that_is_being_lost_again_is_deteriorating() -> None:
    of = fall(at_least("5"), "change", unit="%", by="2025", baseline=since(2020, 100))
    lost = judged(of, {"2020": "100", "2021": "80", "2022": "85", "2023": "90", "2024": "94"}, "2024-12-31")
    assert lost.deteriorating is False  # from 100 to 94 it still falls
    lost = judged(of, {"2021": "80", "2022": "85", "2023": "90", "2024": "94"}, "2024-12-31")
    assert (lost.progress and lost.progress.value, lost.deteriorating) == ("achieved", True)


def test_the_arithmetic_ends_with_the_fall() -> None:
    assessment = judged(fall(at_least("3"), "average_growth"), {"2021": "-4", "2022": "-4"}, "2022-12-31")
    step = next(step for step in assessment.steps if step.code is StepCode.FALL)
    assert step.args == {"value": Decimal(4)}


_RATES = st.lists(st.decimals("-40", "40", places=2), min_size=1, max_size=5)
_BOUNDS = st.decimals("-20", "20", places=1)


@given(_RATES, _BOUNDS, st.sampled_from(["average_growth", "average_change"]))
def test_a_fall_of_at_least_t_is_a_change_of_at_most_minus_t(rates: list[Decimal], bound: Decimal, basis: str) -> None:
    """The mirror: the outcome is the same, the value and the margin have the other sign."""
    figures = series({str(2021 + index): rate for index, rate in enumerate(rates)}, unit=MEANS[basis])
    one = judged(fall(at_least(str(bound)), basis), figures, "2025-12-31")
    other = judged(fall(at_most(str(-bound)), basis, down=False), figures, "2025-12-31")
    assert (one.outcome, one.verdict) == (other.outcome, other.verdict)
    assert one.margin is not None
    assert other.margin is not None
    assert one.margin.value == other.margin.value.copy_negate()
    assert Decimal(value(one) or 0) == Decimal(value(other) or 0).copy_negate()
    assert (one.required is None) == (other.required is None)
    if one.required is not None and other.required is not None:
        assert one.required.whole == other.required.whole.copy_negate()
