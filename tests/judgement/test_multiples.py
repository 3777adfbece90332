"""``change`` in ``lần``: what is judged is the latest level ÷ the baseline, "gấp 1,5 lần"."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from planck.model.assessment import Assessment
from planck.model.comparator import Comparator
from planck.model.explanation import StepCode
from planck.model.period import Period
from planck.model.target import Baseline, Pace, Target
from planck.model.unit import Unit
from planck.model.value import Interval, Number
from tests.judgement.plan import at_least, at_most, judged, more_than, seen, series, since, target

H1 = Period(date(2021, 1, 1), date(2021, 6, 30))


def times(comparator: Comparator, period: str | None = "2021-2025", **more: Any) -> Target:
    return target(comparator, period, "change", unit="lần", kind=more.pop("kind", "level"), **more)


def value(assessment: Assessment) -> str | None:
    if assessment.actual is None:
        return None
    assert isinstance(assessment.actual.value, Number)
    return f"{assessment.actual.value.value:f}"


def summary(assessment: Assessment) -> tuple[str | None, str, str | None, str | None, str | None]:
    outcome, progress = assessment.outcome, assessment.progress
    ratio = None if assessment.ratio is None else f"{assessment.ratio:.4f}"
    return value(assessment), assessment.verdict.value, outcome and outcome.value, progress and progress.value, ratio


@pytest.mark.parametrize(
    ("of", "figures", "as_of", "expected"),
    [
        pytest.param(
            times(at_least("1.5")), {"2020": "40", "2024": "57"}, "2025-06-30",
            # 57 / 40 = 1.425; (57 - 40) / (60 - 40) of the way in four of five years = 0.85 / 0.8
            ("1.425", "not_due", "missed", "ahead", "1.0625"), id="an income on its way to one and a half times",
        ),
        pytest.param(
            times(at_least("1.5")), {"2020": "40", "2025": "60"}, "2025-12-31",
            ("1.5", "met", "met", None, None), id="exactly one and a half times",
        ),
        pytest.param(
            times(more_than("1.5")), {"2020": "40", "2025": "60"}, "2025-12-31",
            ("1.5", "missed", "missed", None, None), id="more than that",
        ),
        pytest.param(
            times(at_most("0.5")), {"2020": "40", "2022": "35"}, "2022-12-31",
            # (35 - 40) / (20 - 40) in two of five years = 0.25 / 0.4
            ("0.875", "not_due", "missed", "behind", "0.6250"), id="to a half",
        ),
        pytest.param(
            times(at_least("1.5")), {"2020": "40", "2022": "38"}, "2022-12-31",
            ("0.95", "not_due", "missed", "wrong_way", "-0.2500"), id="less than it was",
        ),
        pytest.param(
            times(at_least("0.9")), {"2020": "40", "2022": "35"}, "2022-12-31",
            ("0.875", "not_due", "missed", "wrong_way", None), id="what once was satisfied it",
        ),
        pytest.param(
            times(at_least("1.5"), pace=Pace.COMPOUND), {"2020": "40", "2025": "50", "2023": "40"}, "2024-12-31",
            ("1", "not_due", "missed", "far_behind", "0.0000"), id="no growth by the compound path",
        ),
        pytest.param(
            times(at_least("1.5"), None, by="2025", baseline=since(2020, 40)), {"2022": "48"}, "2022-12-31",
            ("1.2", "not_due", "missed", "on_track", "1.0000"), id="by a year, from a declared value",
        ),
        pytest.param(
            times(at_least("1.5"), "2022"), {"2021-9M": "40", "2022-9M": "56", "2021": "50"}, "2022-10-31",
            ("1.4", "not_due", "missed", "behind", "0.9333"), id="nine months over those of the year before",
        ),
        pytest.param(
            times(at_least("1.5"), None, by="2023", baseline=Baseline(H1)), {"2021-H1": "40", "2022": "60"},
            "2022-12-31", (None, "not_due", None, "not_rated", None), id="a year is not compared with half a year",
        ),
        pytest.param(
            times(at_least("1.5"), None, by="2023", baseline=since(2021)), {"2020": "70", "2021": "40"}, "2022-12-31",
            (None, "not_due", None, "no_data", None), id="the baseline alone is no figure, nor is what was before it",
        ),
        pytest.param(
            times(at_least("1.5"), None, by="2023", baseline=Baseline(H1)), {"2021-H1": "40", "2022-H1": "60"},
            "2022-12-31", ("1.5", "not_due", "met", "on_track", "1.0000"), id="half a year over half a year",
        ),
        pytest.param(
            times(at_least("1.5")), {"2020": "0", "2025": "60"}, "2025-12-31",
            (None, "not_due", None, "not_rated", None), id="zero has no multiple",
        ),
        pytest.param(
            times(at_least("1.5")), {"2020": "-40", "2025": "60"}, "2026-06-30",
            (None, "no_data", None, None, None), id="less than nothing has no multiple",
        ),
        pytest.param(
            times(at_least("1.5")), {"2021": "40", "2025": "60"}, "2026-06-30",
            (None, "no_data", None, None, None), id="without the base year",
        ),
    ],
)  # fmt: skip
def test_a_multiple_is_the_level_over_the_baseline(
    of: Target, figures: dict[str, object], as_of: str, expected: tuple[str | None, ...]
) -> None:
    assert summary(judged(of, series(figures, unit="ha"), as_of)) == expected


def test_the_margin_is_in_times_and_in_percent_of_the_target() -> None:
    assessment = judged(times(at_least("1.5")), series({"2020": "40", "2024": "57"}, unit="ha"), "2025-06-30")
    assert assessment.margin is not None
    assert (assessment.margin.value, assessment.margin.unit, assessment.margin.percent) == (
        Decimal("-0.075"), "lần", Decimal(95),
    )  # fmt: skip


def test_the_levels_are_converted_to_one_unit() -> None:
    figures = [seen("2020", "40", unit="triệu đồng"), seen("2024", "0.06", unit="tỷ đồng")]
    assert value(judged(times(at_least("2")), figures, "2024-12-31")) == "1.5"
    of = times(at_least("2"), baseline=since(2020, Decimal("0.04"), Unit("tỷ đồng")))
    assert value(judged(of, [seen("2024", "60", unit="triệu đồng")], "2024-12-31")) == "1.5"


def test_shares_have_multiples_too() -> None:
    assert value(judged(times(at_least("2")), series({"2020": "40", "2024": "60"}, unit="%"), "2024-12-31")) == "1.5"


def test_bounds_of_both_levels_bound_the_multiple() -> None:
    assessment = judged(times(at_least("2")), series({"2020": "40..50", "2024": "60..100"}, unit="ha"), "2024-12-31")
    assert assessment.actual is not None
    assert assessment.actual.value == Interval(Decimal("1.2"), Decimal("2.5"))


def test_the_arithmetic_divides_the_level_by_the_baseline() -> None:
    assessment = judged(times(at_least("1.5")), series({"2020": "40", "2024": "57"}, unit="ha"), "2025-06-30")
    step = next(step for step in assessment.steps if step.code is StepCode.CHANGE_MULTIPLE)
    assert {name: str(arg) for name, arg in step.args.items()} == {
        "value": "57", "baseline": "40", "period": "2024", "baseline_period": "2020", "result": "1.425",
    }  # fmt: skip
