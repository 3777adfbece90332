"""The mean yearly change of a level, from levels and from changes on record: cases worked out by hand."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest

from planck.model.assessment import Assessment
from planck.model.basis import Rule
from planck.model.comparator import Comparator
from planck.model.explanation import ReasonCode, StepCode
from planck.model.observation import Observation
from planck.model.target import Target
from planck.model.unit import Unit
from planck.model.value import Interval, Number
from tests.judgement.plan import at_least, at_most, between, judged, seen, since, target


def of_change(comparator: Comparator, period: str = "2021-2025", unit: str = "điểm %/năm", **more: Any) -> Target:
    return target(comparator, period, "average_change", unit=unit, kind=more.pop("kind", "share"), **more)


def levels(values: Mapping[str, object], unit: str = "%") -> list[Observation]:
    return [seen(period, value, unit=unit) for period, value in values.items()]


def value(assessment: Assessment) -> str | None:
    if assessment.actual is None:
        return None
    assert isinstance(assessment.actual.value, Number)
    return f"{assessment.actual.value.value:f}"


def answers(assessment: Assessment) -> tuple[str | None, str, str, str | None]:
    outcome = assessment.outcome.value if assessment.outcome else None
    progress = assessment.progress.value if assessment.progress else None
    return value(assessment), assessment.verdict.value, outcome or "none", progress


@pytest.mark.parametrize(
    ("of", "figures", "as_of", "expected"),
    [
        pytest.param(
            of_change(at_most("-1.5")), {"2020": "9.1", "2022": "6.5"}, "2023-06-30",
            ("-1.3", "not_due", "missed", "behind"), id="(6.5 - 9.1) / 2",
        ),
        pytest.param(
            of_change(at_most("-1.5")), {"2020": "9.1", "2025": "1.6"}, "2025-12-31",
            ("-1.5", "met", "met", None), id="met exactly, years between may be missing",
        ),
        pytest.param(
            of_change(at_most("-1.5")), {"2020": "9.1", "2024": "1.6"}, "2026-06-30",
            ("-1.875", "no_data", "exceeded", None), id="without the last year there is no verdict",
        ),
        pytest.param(
            of_change(at_least("2")), {"2020": "40", "2023": "44.5"}, "2023-12-31",
            ("1.5", "not_due", "missed", "behind"), id="upward: 1.5 / 2 = 0.75",
        ),
        pytest.param(
            of_change(at_least("2")), {"2020": "40", "2023": "46"}, "2023-12-31",
            ("2", "not_due", "met", "on_track"), id="upward: 2 / 2 = 1",
        ),
        pytest.param(
            of_change(at_least("2")), {"2020": "40", "2021-12-31": "43"}, "2022-03-31",
            ("3", "not_due", "exceeded", "ahead"), id="a level on 31 December is that of the year",
        ),
        pytest.param(
            of_change(at_least("2")), {"2020": "40", "2020-12-31": "43", "2021": "43", "2021-12-31": "1"}, "2022-03-31",
            ("3", "not_due", "exceeded", "ahead"), id="and gives way to the year's own",
        ),
        pytest.param(
            of_change(at_least("2")), {"2020": "40", "2021-06-30": "43"}, "2022-03-31",
            (None, "not_due", "none", "no_data"), id="a level in the middle of a year is that of no year",
        ),
        pytest.param(
            of_change(at_least("2")), {"2021": "40", "2022": "43"}, "2022-12-31",
            (None, "not_due", "none", "not_rated"), id="the base year is missing",
        ),
        pytest.param(
            of_change(at_least("2")), {"2021": "40", "2025": "43"}, "2026-06-30",
            (None, "no_data", "none", None), id="the base year is missing at the end",
        ),
        pytest.param(
            of_change(at_least("2")), {"2020": "40"}, "2022-12-31",
            (None, "not_due", "none", "no_data"), id="the base year alone",
        ),
        pytest.param(
            of_change(at_least("2"), baseline=since(2021)), {"2020": "10", "2021": "40", "2023": "45"}, "2023-12-31",
            ("2.5", "not_due", "exceeded", "ahead"), id="the baseline names another year",
        ),
        pytest.param(
            of_change(at_least("2"), baseline=since(2018)), {"2018": "40", "2023": "45"}, "2023-12-31",
            ("1", "not_due", "missed", "far_behind"), id="a baseline from before the base year",
        ),
        pytest.param(
            of_change(at_least("2"), baseline=since(2021, Decimal("0.3"), Unit("fraction"))),
            {"2021": "40", "2023": "35"}, "2023-12-31",
            ("2.5", "not_due", "exceeded", "ahead"), id="a declared value counts, in its own unit",
        ),
        pytest.param(
            of_change(at_least("2"), baseline=since(2021, Decimal("30"))), {"2023": "35"}, "2023-12-31",
            ("2.5", "not_due", "exceeded", "ahead"), id="a declared value without a unit",
        ),
        pytest.param(
            of_change(between("1", "1.5", "higher")), {"2020": "40", "2022": "42"}, "2022-12-31",
            ("1", "not_due", "met", "on_track"), id="a range is met at its lower bound",
        ),
    ],
)  # fmt: skip
def test_the_mean_yearly_change_of_levels(
    of: Target, figures: dict[str, object], as_of: str, expected: tuple[str | None, str, str, str | None]
) -> None:
    assert answers(judged(of, levels(figures), as_of)) == expected


@pytest.mark.parametrize(
    ("figures", "expected", "complete"),
    [
        pytest.param({"2021": "1.1", "2022": "1.3"}, "1.2", False, id="two years"),
        pytest.param({"2021-2024": "1", "2025": "2"}, "1.2", True, id="a reported average stands for its years"),
        pytest.param({"2021-2025": "1.20"}, "1.20", True, id="one reported average keeps its digits"),
        pytest.param({"2020": "9", "2021": "1.1"}, "1.1", False, id="the year before the period has no part"),
    ],
)
def test_changes_on_record_are_averaged(figures: dict[str, object], expected: str, complete: bool) -> None:
    assessment = judged(of_change(at_least("1.2")), levels(figures, "điểm %/năm"), "2025-12-31")
    assert value(assessment) == expected
    assert (assessment.verdict.value in ("met", "missed")) == complete
    inside = [period for period in figures if period != "2020"]
    assert [str(judged.observation.period) for judged in assessment.observations] == inside
    assert assessment.actual is not None
    assert assessment.actual.rule is (Rule.REPORTED if len(inside) == 1 else Rule.MEAN)


def test_changes_are_preferred_where_they_cover_as_many_years_as_the_levels() -> None:
    both = [*levels({"2020": "10", "2022": "13"}), *levels({"2021": "1.4", "2023": "1.8"}, "điểm %/năm")]
    assert value(judged(of_change(at_least("1")), both, "2023-12-31")) == "1.6"
    assert value(judged(of_change(at_least("1")), [*both, *levels({"2024": "16"})], "2024-12-31")) == "1.5"


@pytest.mark.parametrize(
    ("unit", "own", "figures", "expected"),
    [
        pytest.param("ha/năm", "ha", {"2020": "100", "2022": "130"}, "15", id="of ha in ha per year"),
        pytest.param("ha/năm", "m²", {"2020": "1000000", "2022": "1300000"}, "15", id="levels are converted"),
        pytest.param("ha mỗi năm", "ha", {"2020": "100", "2022": "130"}, "15", id="per year in words"),
        pytest.param("nghìn người/năm", "người", {"2020": "1000", "2022": "5000"}, "2", id="thousands"),
        pytest.param(
            "triệu đồng/người/năm/năm", "triệu đồng/người/năm", {"2020": "40", "2022": "46"}, "3",
            id="of an income per year",
        ),
        pytest.param("điểm %/năm", "fraction", {"2020": "0.4", "2022": "0.46"}, "3", id="points of a fraction"),
        pytest.param("ha/năm", "m²/năm", {"2021": "150000"}, "15", id="changes are converted"),
    ],
)  # fmt: skip
def test_the_unit_is_that_of_the_level_per_year(unit: str, own: str, figures: dict[str, object], expected: str) -> None:
    of = of_change(at_least("1"), unit=unit, kind="level")
    assessment = judged(of, levels(figures, own), "2022-12-31")
    assert value(assessment) == expected
    assert assessment.margin is not None
    assert assessment.margin.unit == ("pp" if "%" in unit else unit)
    assert (assessment.margin.percent is None) == ("%" in unit)


def test_so_many_of_so_many_are_levels_by_their_share() -> None:
    of = of_change(at_least("10"))
    assert value(judged(of, [seen("2020", "3/12"), seen("2022", "6/12")], "2022-12-31")) == "12.5"


def test_a_figure_in_growth_is_neither_a_level_nor_a_change() -> None:
    assessment = judged(of_change(at_least("1")), levels({"2021": "1.5"}, "%/năm"), "2021-12-31")
    assert value(assessment) is None
    assert [unused.reason.code for unused in assessment.unused] == [ReasonCode.ANOTHER_UNIT]


def test_what_is_needed_is_the_change_a_year_in_the_years_that_remain() -> None:
    # By 2025 the level has to be 40 + 5 x 2 = 50; from 43 in 2023 that is 7 in two years.
    assessment = judged(of_change(at_least("2")), levels({"2020": "40", "2023": "43"}), "2023-12-31")
    assert assessment.required is not None
    assert (str(assessment.required.value), assessment.required.unit) == ("3.5", "điểm %/năm")
    assert assessment.required.per_year
    assert [str(period) for period in assessment.required.periods] == ["2024-2025"]


def test_what_is_needed_counts_from_the_year_of_the_baseline() -> None:
    # Four years from 2021: 40 + 4 x 2 = 48; from 43 in 2023 that is 5 in two years.
    of = of_change(at_least("2"), baseline=since(2021))
    assessment = judged(of, levels({"2021": "40", "2023": "43"}), "2023-12-31")
    assert assessment.required is not None
    assert str(assessment.required.value) == "2.5"


def test_the_arithmetic_names_both_levels_and_the_years() -> None:
    assessment = judged(of_change(at_least("2")), levels({"2020": "40", "2021": "41", "2023": "43"}), "2023-12-31")
    step = next(step for step in assessment.steps if step.code is StepCode.LEVEL_CHANGE)
    assert {name: str(arg) for name, arg in step.args.items()} == {
        "last": "43", "first": "40", "last_period": "2023", "first_year": "2020", "years": "3", "result": "1",
    }  # fmt: skip
    assert [str(figure.period) for figure in assessment.used] == ["2020", "2023"]
    assert [unused.reason.code for unused in assessment.unused] == [ReasonCode.NOT_LATEST]


def test_levels_between_two_bounds_give_a_change_between_two_bounds() -> None:
    assessment = judged(of_change(at_least("2")), levels({"2020": "40..41", "2022": "44..45"}), "2022-12-31")
    assert assessment.actual is not None
    assert assessment.actual.value == Interval(Decimal("1.5"), Decimal("2.5"))
    assert assessment.outcome is not None
    assert assessment.outcome.value == "inconclusive"


def test_a_later_year_is_outside_the_period() -> None:
    assessment = judged(
        of_change(at_least("2"), "2021-2022"), levels({"2020": "4", "2022": "8", "2023": "1"}), "2023-12-31"
    )
    assert value(assessment) == "2"
    assert [unused.reason.code for unused in assessment.unused] == [ReasonCode.OUTSIDE_PERIOD]


@pytest.mark.parametrize("figures", [{"2021": 90}, {"2022": 100}, {"2021": 90, "2022": 100}])
def test_a_level_up_to_the_baseline_is_no_change_from_it(figures: dict[str, object]) -> None:
    of = target(at_least("5"), basis="average_change", unit="ha/năm", baseline=since(2022, 100))
    assert judged(of, figures, "2024-06-30").actual is None
