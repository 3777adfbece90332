"""Averages over the years of a period: of growth rates, of growth from levels, and of anything else."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from planck.model.assessment import Assessment
from planck.model.explanation import ReasonCode, Step, StepCode
from planck.model.indicator import Kind
from planck.model.problem import Code
from planck.model.target import Mean, Target
from planck.model.value import Interval, Number
from tests.judgement.plan import at_least, at_most, equal_to, judged, margin_of, more_than, seen, series, since, target


def growth(comparator_value: str = "15.1", mean: str = "geometric", **more: Any) -> Target:
    return target(at_least(comparator_value), basis="average_growth", mean=Mean(mean), **more)


def value(assessment: Assessment) -> str | None:
    if assessment.actual is None:
        return None
    assert isinstance(assessment.actual.value, Number)
    return f"{assessment.actual.value.value:f}"


def reasons(assessment: Assessment) -> dict[str, str]:
    return {str(unused.observation.period): unused.reason.code.value for unused in assessment.unused}


def steps(assessment: Assessment, code: StepCode) -> list[Step]:
    return [step for step in assessment.steps if step.code is code]


THANH_LIEM = {"2021": "28.7", "2022": "20.35", "2023": "15.43"}


def test_the_reference_point_of_thanh_liem() -> None:
    # 1.287 × 1.2035 × 1.1543 = 1.78790046435; its cube root 1.2137086460…
    assessment = judged(growth(), THANH_LIEM, "2023-12-31")
    assert (assessment.verdict.value, assessment.outcome and assessment.outcome.value) == ("not_due", "exceeded")
    assert (assessment.progress and assessment.progress.value, assessment.provisional) == ("ahead", True)
    assert (value(assessment) or "").startswith("21.37086460")
    product = steps(assessment, StepCode.GROWTH_PRODUCT)[0].args
    assert product["factors"] == (Decimal("1.287"), Decimal("1.2035"), Decimal("1.1543"))
    assert product["years"] == ("1", "1", "1")
    assert str(product["product"]).startswith("1.78790046435")
    root = steps(assessment, StepCode.ROOT)[0].args
    assert root["degree"] == 3
    assert str(root["result"]).startswith("1.2137086460")
    margins = [
        (str(figure.observation.period), figure.outcome.value, str(margin_of(figure).value))
        for figure in assessment.observations
    ]
    assert margins == [("2021", "exceeded", "13.6"), ("2022", "exceeded", "5.25"), ("2023", "exceeded", "0.33")]
    assert all(
        (margin_of(figure).unit, margin_of(figure).percent) == ("pp", None) for figure in assessment.observations
    )
    # 1.151⁵ / 1.78790046435 = 1.12988…; its square root 1.062959310991…
    assert assessment.required is not None
    assert str(assessment.required.value).startswith("6.295931099124593")
    assert [str(period) for period in assessment.required.periods] == ["2024-2025"]
    assert assessment.required.other_mean == Decimal("5.51")  # (5 · 15.1 − 64.48) / 2
    assert (assessment.required.per_year, assessment.required.unit) == (True, "%/năm")
    assert assessment.margin is not None
    assert str(assessment.margin.value).startswith("6.27086460")
    assert assessment.ratio is not None
    assert str(assessment.ratio).startswith("1.4152")


def test_the_arithmetic_mean_of_thanh_liem() -> None:
    # (28.7 + 20.35 + 15.43) / 3 = 64.48 / 3 = 21.49333…
    assessment = judged(growth(mean="arithmetic"), THANH_LIEM, "2023-12-31")
    assert (value(assessment) or "").startswith("21.493333333333")
    mean = steps(assessment, StepCode.ARITHMETIC_MEAN)[0].args
    assert (mean["sum"], mean["count"]) == (Decimal("64.48"), 3)
    assert assessment.required is not None
    assert assessment.required.value == Decimal("5.51")
    assert str(assessment.required.other_mean).startswith("6.295931099124593")


CLOSE = {"2021": "20", "2022": "10", "2023": "12", "2024": "18", "2025": "15.5"}


def test_growths_that_miss_geometrically_and_meet_arithmetically() -> None:
    # 1.2 × 1.1 × 1.12 × 1.18 × 1.155 = 2.01492…; its fifth root 1.150406…; 75.5 / 5 = 15.1 exactly.
    geometric = judged(growth(), CLOSE, "2026-01-01")
    assert geometric.verdict.value == "missed"
    assert (value(geometric) or "").startswith("15.0406")
    arithmetic = judged(growth(mean="arithmetic"), CLOSE, "2026-01-01")
    assert arithmetic.verdict.value == "met"
    assert value(arithmetic) == "15.1"


@pytest.mark.parametrize(
    ("mean", "means"),
    [
        ("geometric", ("geometric", "missed", "arithmetic", "met")),
        ("arithmetic", ("arithmetic", "met", "geometric", "missed")),
    ],
)
def test_two_means_that_disagree_on_the_outcome_are_a_warning(mean: str, means: tuple[str, ...]) -> None:
    (problem,) = judged(growth(mean=mean), CLOSE, "2026-01-01").problems
    assert (problem.code, problem.level.value) == (Code.MEANS_DISAGREE, "warning")
    args = problem.args
    assert (args["mean"], args["outcome"], args["other_mean"], args["other_outcome"]) == means
    assert judged(growth("15"), CLOSE, "2026-01-01").problems == ()
    assert judged(growth("15.2"), CLOSE, "2026-01-01").problems == ()


@pytest.mark.parametrize("rate", ["15.1", "600", "-50", "0", "0.001", "33.333", "99.99", "-99.9", "7.123456789"])
def test_equal_growths_of_any_rate_meet_that_same_rate(rate: str) -> None:
    for years in (2, 3, 5, 7):
        values = {str(2020 + number): rate for number in range(1, years + 1)}
        assessment = judged(growth(rate, period=f"2021-{2020 + years}"), values, "2031-01-01")
        assert assessment.verdict.value == "met"
        assert Decimal(value(assessment) or "x") == Decimal(rate)
        assert assessment.margin is not None
        assert assessment.margin.value == 0
        strict = target(more_than(rate), f"2021-{2020 + years}", "average_growth")
        assert judged(strict, values, "2031-01-01").verdict.value == "missed"


def test_a_mean_a_hair_off_the_target_is_shown_on_its_own_side() -> None:
    # One year is 10⁻⁵⁸ below: the mean is missed by less than fifty digits show.
    hair = "15.0" + "9" * 57
    values = {"2021": "15.1", "2022": "15.1", "2023": "15.1", "2024": "15.1", "2025": hair}
    assessment = judged(growth(), values, "2026-01-01")
    assert assessment.verdict.value == "missed"
    assert Decimal(value(assessment) or "x") < Decimal("15.1")
    assert assessment.margin is not None
    assert assessment.margin.value < 0


def test_a_fall_to_nothing_is_a_mean_of_minus_a_hundred() -> None:
    assessment = judged(growth("5"), {"2021": "-100", "2022": "30"}, "2023-06-30")
    assert value(assessment) == "-100"
    assert (assessment.outcome and assessment.outcome.value, assessment.progress and assessment.progress.value) == (
        "missed",
        "wrong_way",
    )
    assert assessment.required is None  # nothing can make up for it


def test_very_large_growths_are_no_fault() -> None:
    assessment = judged(growth("1e59"), {"2021": "3"}, "2022-06-30")
    assert assessment.required is not None
    assert assessment.required.whole > Decimal("1e59")


# Coverage of the years.


@pytest.mark.parametrize(
    ("values", "complete", "missing"),
    [
        pytest.param(CLOSE, True, "", id="every year"),
        pytest.param({"2021-2025": 16}, True, "", id="the reported average of the whole period"),
        pytest.param({"2021-2023": 16, "2024": 15, "2025": 15}, True, "", id="a reported average and single years"),
        pytest.param({"2021-2022": 16, "2023-2025": 15}, True, "", id="two reported averages"),
        pytest.param({"2021": 16, "2022": 15, "2023": 17}, False, "2024 2025", id="the last two missing"),
        pytest.param({"2021": 16, "2023": 15, "2025": 17}, False, "2022 2024", id="gaps"),
        pytest.param({"2021-2023": 16, "2023-2025": 15}, False, "2024 2025", id="averages that overlap"),
        pytest.param({"2020-2024": 16}, False, "2021 2022 2023 2024 2025", id="an average that begins before"),
        pytest.param({"2021-9M": 16}, False, "2021 2022 2023 2024 2025", id="a part of a year"),
        pytest.param({}, False, "2021 2022 2023 2024 2025", id="nothing"),
    ],
)
def test_an_average_is_complete_when_every_year_is_covered(
    values: dict[str, object], complete: bool, missing: str
) -> None:
    for basis in ("average_growth", "average"):
        assessment = judged(target(at_least("10"), basis=basis, unit="%/năm", kind="rate"), values, "2026-06-30")
        assert assessment.verdict.value == ("exceeded" if complete else "no_data")
        if not complete:
            assert assessment.reason is not None
            assert assessment.reason.code is ReasonCode.YEARS_MISSING
            absent = assessment.reason.args["missing"]
            assert isinstance(absent, tuple)
            assert " ".join(map(str, absent)) == missing
            assert (assessment.reason.args["observed"], assessment.reason.args["of"]) == (5 - len(absent), 5)


def test_a_reported_average_over_k_years_stands_for_k_years() -> None:
    # 1.1³ × 1.2² = 1.331 × 1.44 = 1.91664; arithmetic (3·10 + 2·20) / 5 = 14
    values = {"2021-2023": 10, "2024": 20, "2025": 20}
    assessment = judged(growth("14"), values, "2026-01-01")
    assert assessment.verdict.value == "missed"
    product = steps(assessment, StepCode.GROWTH_PRODUCT)[0].args
    assert (product["product"], product["years"]) == (Decimal("1.91664"), ("3", "1", "1"))
    arithmetic = judged(growth("14", "arithmetic"), values, "2026-01-01")
    assert (arithmetic.verdict.value, value(arithmetic)) == ("met", "14")


def test_an_average_over_three_years_so_far_leaves_two() -> None:
    assessment = judged(growth("10.60"), [seen("2021-2023", "11.29", published="2023-10-21")], "2023-12-31")
    assert value(assessment) == "11.29"
    assert assessment.margin is not None
    assert assessment.margin.value == Decimal("0.69")
    assert assessment.required is not None
    assert [str(period) for period in assessment.required.periods] == ["2024-2025"]
    # 1.106⁵ / 1.1129³ = 1.65490… / 1.37837… → square root 1.0957…
    assert str(assessment.required.value).startswith("9.57")


def test_single_years_say_more_than_their_reported_average() -> None:
    assessment = judged(growth("10"), {"2021": 10, "2022": 12, "2021-2022": 99}, "2023-06-30")
    assert reasons(assessment) == {"2021-2022": "covered"}
    assert [str(figure.period) for figure in assessment.used] == ["2021", "2022"]
    # Each figure inside the period is judged on its own all the same.
    assert sorted(str(figure.observation.period) for figure in assessment.observations) == ["2021", "2021-2022", "2022"]


def test_what_covers_more_years_counts() -> None:
    assessment = judged(growth("10"), {"2021": 10, "2021-2023": 12, "2024": 11}, "2025-06-30")
    assert [str(figure.period) for figure in assessment.used] == ["2021-2023", "2024"]
    assert reasons(assessment) == {"2021": "covered"}


def test_figures_outside_the_period_or_of_parts_of_years_are_left_out() -> None:
    assessment = judged(growth("10"), {"2020": 99, "2021": 10, "2022-H1": 50, "2026": 99}, "2027-06-30")
    assert reasons(assessment) == {"2020": "outside-period", "2022-H1": "not-whole-years", "2026": "outside-period"}


def test_one_figure_is_its_own_mean_to_the_authors_digits() -> None:
    for basis in ("average_growth", "average"):
        assessment = judged(target(at_least("6"), basis=basis, unit="%/năm"), {"2021": "6.560"}, "2022-06-30")
        assert value(assessment) in ("6.560", "6.56")


# Growth from levels.


def from_levels(comparator_value: str = "10", mean: str = "geometric", **more: Any) -> Target:
    return growth(comparator_value, mean, level_indicator="y", **more)


LEVELS = {"2020": 100, "2021": 120, "2022": 121, "2025": "161.051"}


def test_growth_from_levels_is_the_root_of_the_last_over_the_one_before_the_period() -> None:
    # 161.051 / 100 = 1.1⁵
    assessment = judged(from_levels(), series(LEVELS, indicator="y"), "2026-01-01")
    assert (assessment.verdict.value, value(assessment)) == ("met", "10")
    assert [str(figure.period) for figure in assessment.used] == ["2020", "2025"]
    ratio = steps(assessment, StepCode.LEVEL_RATIO)[0].args
    assert (ratio["last"], ratio["first"], ratio["result"]) == (Decimal("161.051"), 100, Decimal("1.61051"))
    assert (str(ratio["last_period"]), ratio["first_year"]) == ("2025", 2020)
    assert steps(assessment, StepCode.ROOT)[0].args["degree"] == 5
    assert ReasonCode.FROM_LEVELS in [note.code for note in assessment.notes]


def test_growth_from_levels_so_far_covers_the_years_up_to_the_last_level() -> None:
    # 121 / 100 over two years: 10 %; 1.1³ is left for three.
    assessment = judged(from_levels(), series({"2020": 100, "2022": 121}, indicator="y"), "2023-06-30")
    assert (assessment.verdict.value, value(assessment)) == ("not_due", "10")
    assert assessment.actual is not None
    assert [str(period) for period in assessment.actual.periods] == ["2021-2022"]
    assert assessment.required is not None
    assert (assessment.required.value, [str(one) for one in assessment.required.periods]) == (
        Decimal(10),
        ["2023-2025"],
    )


def test_growth_from_levels_over_one_year_has_no_root() -> None:
    assessment = judged(from_levels(), series({"2020": 100, "2021": 115}, indicator="y"), "2022-06-30")
    assert value(assessment) == "15"
    assert steps(assessment, StepCode.ROOT) == []
    assert len(steps(assessment, StepCode.LEVEL_RATIO)) == 1


def test_growth_from_levels_lacks_the_last_year() -> None:
    assessment = judged(from_levels(), series({"2020": 100, "2022": 121}, indicator="y"), "2026-06-30")
    assert assessment.verdict.value == "no_data"
    assert assessment.reason is not None
    assert (assessment.reason.code, str(assessment.reason.args["period"])) == (ReasonCode.VALUE_MISSING, "2025")


@pytest.mark.parametrize(
    ("levels", "reason"),
    [
        pytest.param({"2021": 110, "2025": 150}, ReasonCode.LEVEL_BEFORE_MISSING, id="none before the period"),
        pytest.param({"2020": 0, "2025": 150}, ReasonCode.BASELINE_ZERO, id="nothing before the period"),
        pytest.param({"2020": -5, "2025": 150}, ReasonCode.BASELINE_BELOW_ZERO, id="below zero before the period"),
        pytest.param(
            {"2020": "-5..100", "2025": 150}, ReasonCode.BASELINE_BELOW_ZERO, id="perhaps below zero before it"
        ),
        pytest.param({"2020": 100, "2025": "-1..5"}, ReasonCode.VALUE_MISSING, id="perhaps below zero at the end"),
        pytest.param({"2020": 100}, ReasonCode.VALUE_MISSING, id="none inside the period"),
        pytest.param({"2020": 100, "2025": -1}, ReasonCode.VALUE_MISSING, id="below zero at the end"),
        pytest.param({"2020-12": 100, "2025": 150}, ReasonCode.LEVEL_BEFORE_MISSING, id="only a month before it"),
        pytest.param({"2019-2020": 100, "2025": 150}, ReasonCode.LEVEL_BEFORE_MISSING, id="two years before it"),
    ],
)
def test_levels_that_have_no_growth_are_no_data(levels: dict[str, object], reason: ReasonCode) -> None:
    assessment = judged(from_levels(), series(levels, indicator="y"), "2026-06-30")
    assert assessment.verdict.value == "no_data"
    assert assessment.reason is not None
    assert assessment.reason.code is reason
    assert assessment.actual is None


def test_levels_without_a_start_are_not_rated_rather_than_without_data() -> None:
    assessment = judged(from_levels(), series({"2021": 110, "2023": 150}, indicator="y"), "2024-06-30")
    assert assessment.progress is not None
    assert assessment.progress.value == "not_rated"
    assert assessment.progress_reason is not None
    assert assessment.progress_reason.code is ReasonCode.LEVEL_BEFORE_MISSING
    assert assessment.progress_reason.args["year"] == 2020


def test_a_level_of_nothing_at_the_end_is_a_fall_by_all() -> None:
    assessment = judged(from_levels(), series({"2020": 100, "2025": 0}, indicator="y"), "2026-01-01")
    assert (assessment.verdict.value, value(assessment)) == ("missed", "-100")


def test_the_level_before_the_period_may_be_a_given_baseline() -> None:
    one = from_levels(baseline=since(2020, Decimal(100)))
    assert value(judged(one, series({"2025": "161.051"}, indicator="y"), "2026-01-01")) == "10"
    other_year = from_levels(baseline=since(2019, Decimal(100)))
    assert value(judged(other_year, series({"2025": 150}, indicator="y"), "2026-01-01")) is None


def test_the_level_on_record_counts_before_a_given_baseline() -> None:
    one = from_levels(baseline=since(2020, Decimal(90)))
    recorded = judged(one, series({"2020": 100, "2025": "161.051"}, indicator="y"), "2026-01-01")
    assert value(recorded) == "10"
    assert [str(figure.period) for figure in recorded.used] == ["2020", "2025"]


@pytest.mark.parametrize("given", [None, "90", "100"])
def test_every_level_is_among_the_used_or_the_unused(given: str | None) -> None:
    """Whatever the baseline says, nothing on record is passed over in silence."""
    one = from_levels(baseline=since(2020, Decimal(given)) if given else None)
    assessment = judged(one, series({"2019": 5, **LEVELS, "2026": 7}, indicator="y"), "2027-01-01")
    assert [str(figure.period) for figure in assessment.used] == ["2020", "2025"]
    assert reasons(assessment) == {
        "2019": "outside-period", "2021": "not-latest", "2022": "not-latest", "2026": "outside-period",
    }  # fmt: skip


def test_growth_from_levels_has_one_mean() -> None:
    """``mean: arithmetic`` is about rates: from 100 to 121 in two years is 10 % a year, whatever lies between."""
    levels = {"2020": 100, "2021": 150, "2022": 121}
    for mean in ("geometric", "arithmetic"):
        assessment = judged(from_levels("10", mean, period="2021-2022"), series(levels, indicator="y"), "2023-06-30")
        assert (value(assessment), assessment.verdict.value, assessment.other_mean) == ("10", "met", None)
        notes = [note.code for note in assessment.notes]
        assert (ReasonCode.MEAN_OF_RATES_ONLY in notes) == (mean == "arithmetic")


def test_levels_below_one_grow_like_any_other() -> None:
    levels = {"2020": "0.5", "2021": "0.55", "2022": "0.605"}
    assessment = judged(from_levels(period="2021-2022"), series(levels, indicator="y"), "2023-01-01")
    assert (assessment.verdict.value, value(assessment)) == ("met", "10")


def test_an_interval_of_levels_gives_an_interval_of_growth() -> None:
    # (144 / 100)^½ = 1.2; (144 / 225)^½ = 0.8
    one = from_levels("10", period="2021-2022")
    assessment = judged(one, series({"2020": "100..225", "2022": 144}, indicator="y"), "2023-01-01")
    assert assessment.actual is not None
    assert assessment.actual.value == Interval(Decimal(-20), Decimal(20))
    assert assessment.verdict.value == "inconclusive"


def test_rates_are_preferred_to_levels_where_they_cover_as_many_years() -> None:
    figures = [*series({"2021": 12, "2022": 12}), *series({"2020": 100, "2022": 150}, indicator="y")]
    assessment = judged(from_levels(), figures, "2023-06-30")
    assert value(assessment) == "12"
    assert {unused.reason.code.value for unused in assessment.unused} == {"rates-preferred"}


def test_levels_are_preferred_where_they_cover_more_years() -> None:
    figures = [*series({"2021": 12}), *series({"2020": 100, "2022": 121}, indicator="y")]
    assessment = judged(from_levels(), figures, "2023-06-30")
    assert value(assessment) == "10"
    assert {str(unused.observation.period): unused.reason.code.value for unused in assessment.unused} == {
        "2021": "not-latest"
    }
    assert [(str(rate.observation.period), rate.outcome.value) for rate in assessment.observations] == [
        ("2021", "exceeded")
    ]


def test_levels_may_be_the_only_indicator() -> None:
    one = growth("10", level_indicator="x")
    assert value(judged(one, LEVELS, "2026-01-01")) == "10"


# Plain averages.


def test_an_average_is_the_mean_of_the_years() -> None:
    one = target(at_least("10"), basis="average", unit="ha")
    assessment = judged(one, {"2021": 8, "2022": 9, "2023": 10, "2024": 11, "2025": 12}, "2026-01-01")
    assert (assessment.verdict.value, value(assessment)) == ("met", "10")
    assert assessment.margin is not None
    assert assessment.margin.percent == 100


def test_a_reported_average_weighs_its_years() -> None:
    # (3·10 + 20 + 20) / 5 = 14
    one = target(at_least("14"), basis="average", unit="ha")
    assert value(judged(one, {"2021-2023": 10, "2024": 20, "2025": 20}, "2026-01-01")) == "14"


def test_of_a_flow_a_figure_over_several_years_is_their_sum() -> None:
    # 30 in three years, 20 and 20: 70 / 5 = 14
    one = target(at_least("14"), basis="average", unit="tỷ đồng", kind=Kind.FLOW.value)
    assessment = judged(one, {"2021-2023": 30, "2024": 20, "2025": 20}, "2026-01-01")
    assert value(assessment) == "14"
    (mean,) = steps(assessment, StepCode.ARITHMETIC_MEAN)
    assert mean.args["terms"] == (10, 20, 20)
    assert mean.args["years"] == ("3", "1", "1")
    assert mean.args["sum"] == 70
    (part,) = steps(assessment, StepCode.YEARLY_PART)
    assert (part.args["sum"], part.args["count"], part.args["result"]) == (30, 3, 10)
    # What is judged on its own is what each of the years had.
    assert [(str(each.observation.period), each.outcome.value) for each in assessment.observations] == [
        ("2021-2023", "missed"), ("2024", "exceeded"), ("2025", "exceeded"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("unit", "kind", "mean"),
    [
        pytest.param("tỷ đồng", None, "14", id="money adds up by default"),
        pytest.param("tỷ đồng", "stock", "26", id="a declared stock does not"),
        pytest.param("lao động", None, "26", id="nor what is not guessed"),
        pytest.param("lao động", "flow", "14", id="a declared flow"),
    ],
)
def test_what_adds_up_has_a_sum_over_several_years(unit: str, kind: str | None, mean: str) -> None:
    # 30 over the first three years, then 20 and 20: 10 or 30 in each of the three.
    one = target(at_least("14"), basis="average", unit=unit, kind=kind or "level", kind_declared=kind is not None)
    values = {"2021-2023": 30, "2024": 20, "2025": 20}
    assert value(judged(one, values, "2026-01-01")) == mean


@pytest.mark.parametrize("basis", ["average", "each_year"])
@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        pytest.param({"2021": 10, "2022-12-31": 12}, "met", id="the last day of a year"),
        pytest.param({"2021": 10, "2022-Q4": 12}, "met", id="its last quarter"),
        pytest.param({"2021": 10, "2022-Q4": 12, "2022": 4}, "missed", id="the year's own figure before it"),
        pytest.param({"2021": 10, "2022-12-31": 4, "2022-Q4": 12}, "met", id="of two the longer span"),
        pytest.param({"2021": 10, "2022-Q3": 12}, "no_data", id="another quarter"),
    ],
)
def test_a_state_at_the_end_of_a_year_is_that_of_the_year(
    basis: str, figures: dict[str, object], expected: str
) -> None:
    one = target(at_least("10"), "2021-2022", basis, unit="ha", kind="stock")
    verdict = judged(one, figures, "2023-06-30").verdict
    assert verdict.value.replace("exceeded", "met") == expected


def test_an_average_of_shares_of_counts_is_exact() -> None:
    # 1/3 and 2/3 in %: their mean is 50 exactly.
    one = target(at_least("50"), "2021-2022", "average", unit="%", kind="share")
    assessment = judged(one, {"2021": "1/3", "2022": "2/3"}, "2023-01-01")
    assert (assessment.verdict.value, value(assessment)) == ("met", "50")


def test_the_mean_of_intervals_is_an_interval() -> None:
    # 7..8 and 9: 8..8.5 arithmetically; geometrically √(1.07·1.09) and √(1.08·1.09)
    values = {"2021": "7..8", "2022": "9"}
    one = target(at_least("8.2"), "2021-2022", "average", unit="ha")
    assessment = judged(one, values, "2023-01-01")
    assert assessment.actual is not None
    assert assessment.actual.value == Interval(Decimal(8), Decimal("8.5"))
    assert assessment.verdict.value == "inconclusive"
    assert len(steps(assessment, StepCode.ARITHMETIC_MEAN)) == 2
    geometric = judged(growth("8", period="2021-2022"), values, "2023-01-01")
    assert geometric.actual is not None
    assert isinstance(geometric.actual.value, Interval)
    assert str(geometric.actual.value.low).startswith("7.9953")  # √1.1663 = 1.0799537
    assert str(geometric.actual.value.high).startswith("8.4988")  # √1.1772 = 1.0849884
    assert geometric.verdict.value == "inconclusive"
    assert len(steps(geometric, StepCode.ROOT)) == len(steps(geometric, StepCode.GROWTH_PRODUCT)) == 2
    assert geometric.required is None
    arithmetic = judged(growth("8", "arithmetic", period="2021-2022"), values, "2023-01-01")
    assert arithmetic.actual is not None
    assert arithmetic.actual.value == Interval(Decimal(8), Decimal("8.5"))
    assert arithmetic.verdict.value == "met"


def test_a_mean_between_two_ends_is_worked_out_for_each() -> None:
    average = target(at_least("10"), "2021-2022", "average", unit="ha")
    told = steps(judged(average, {"2021": "8..10", "2022": "10..14"}, "2023-01-01"), StepCode.ARITHMETIC_MEAN)
    assert [step.args["terms"] for step in told] == [(8, 10), (10, 14)]
    assert [step.args["mean"] for step in told] == [9, 12]
    rates = {"2021": "10..20", "2022": "10..20"}
    told = steps(judged(growth("10", period="2021-2022"), rates, "2023-01-01"), StepCode.ROOT)
    assert [step.args["mean"] for step in told] == [10, 20]


def test_a_limit_on_a_mean_and_a_value_around_one() -> None:
    assert judged(
        target(at_most("1"), basis="average", unit="%"), {"2021-2025": "0.9"}, "2026-01-01"
    ).verdict.value == ("exceeded")
    one = target(equal_to("1", "0.05"), basis="average", unit="%")
    assert judged(one, {"2021-2025": "0.94"}, "2026-01-01").verdict.value == "missed"
