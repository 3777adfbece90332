"""Is a target under way? Every rule, every band at its bound, and every reason for not rating."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Context, Decimal
from typing import Any

import pytest

from planck.model.assessment import Assessment
from planck.model.comparator import Comparator
from planck.model.explanation import ReasonCode, StepCode
from planck.model.target import DEFAULT_BANDS, Bands, Mean, Pace, Target, Tolerance
from tests.judgement.plan import (
    DONE,
    at_least,
    at_most,
    between,
    equal_to,
    judged,
    less_than,
    more_than,
    series,
    since,
    target,
)


def progress(assessment: Assessment) -> str | None:
    return assessment.progress.value if assessment.progress else None


def level(comparator: Comparator, baseline: str | None = None, pace: str = "linear", **more: Any) -> Target:
    """A target for the end of 2025, with the baseline of the end of 2020 where one is given."""
    start = None if baseline is None else since(2020, Decimal(baseline))
    return target(comparator, unit="ha", baseline=start, pace=Pace(pace), **more)


# Linear: from 0 in 2020 to 100 in 2025 the plan is at 40 after two years, so that R = value / 40.


@pytest.mark.parametrize(
    ("value", "ratio", "expected"),
    [
        pytest.param("40.0001", "1.0000025", "ahead", id="just above 1"),
        pytest.param("40", "1", "on_track", id="at 1"),
        pytest.param("38", "0.95", "on_track", id="at 0.95"),
        pytest.param("37.9999", "0.9499975", "behind", id="just below 0.95"),
        pytest.param("24", "0.6", "behind", id="at 0.60"),
        pytest.param("23.9999", "0.5999975", "far_behind", id="just below 0.60"),
        pytest.param("0", "0", "far_behind", id="at 0"),
        pytest.param("-0.0001", "-0.0000025", "wrong_way", id="just below 0"),
        pytest.param("99.9999", "2.4999975", "ahead", id="just short of the target"),
    ],
)
@pytest.mark.parametrize("mirrored", [False, True], ids=["rising", "falling"])
def test_linear_bands_include_their_lower_bounds(value: str, ratio: str, expected: str, mirrored: bool) -> None:
    sign = -1 if mirrored else 1
    comparator = at_most("-100") if mirrored else at_least("100")
    assessment = judged(level(comparator, "0"), {"2022": str(Decimal(value) * sign)}, "2023-06-30")
    assert progress(assessment) == expected
    assert assessment.ratio == Decimal(ratio)
    assert assessment.progress_reason is None


# An office's own bands: ahead above 1.1, on track from 0.8, behind from 0.5.
_OWN = Bands(Decimal("1.1"), Decimal("0.8"), Decimal("0.5"))


@pytest.mark.parametrize(
    ("ratio", "expected"),
    [
        pytest.param("1.1001", "ahead", id="above ahead"),
        pytest.param("1.1", "on_track", id="at ahead"),
        pytest.param("0.8", "on_track", id="at on_track"),
        pytest.param("0.7999", "behind", id="below on_track"),
        pytest.param("0.5", "behind", id="at behind"),
        pytest.param("0.4999", "far_behind", id="below behind"),
        pytest.param("0", "far_behind", id="at 0"),
        pytest.param("-0.0001", "wrong_way", id="below 0"),
    ],
)
@pytest.mark.parametrize("rule", ["linear", "mean", "geometric mean", "total"])
def test_the_bands_of_a_target_rate_by_every_rule_that_has_a_ratio(rule: str, ratio: str, expected: str) -> None:
    value = Decimal(ratio) * 40
    if rule == "linear":  # 100 in five years from 0: 40 after two
        assessment = judged(level(at_least("100"), "0", bands=_OWN), {"2022": value}, "2023-06-30")
    elif rule == "mean":
        assessment = judged(target(at_least("40"), basis="average", bands=_OWN), {"2021": value}, "2023-06-30")
    elif rule == "geometric mean":
        growth = target(at_least("40"), basis="average_growth", bands=_OWN)
        assessment = judged(growth, {"2021": value, "2022": value}, "2023-06-30")
    else:
        assessment = judged(target(at_least("100"), basis="total", bands=_OWN), {"2021-2022": value}, "2023-06-30")
    assert progress(assessment) == expected


def test_compounding_is_rated_by_the_bands_of_the_target() -> None:
    # From 100 to 161.051 in five years are 10 % a year; 8 % a year is 0.8 of that.
    compounding = level(at_least("161.051"), "100", "compound", bands=_OWN)
    assert progress(judged(compounding, {"2022": "116.64"}, "2023-06-30")) == "on_track"
    assert progress(judged(replace(compounding, bands=DEFAULT_BANDS), {"2022": "116.64"}, "2023-06-30")) == "behind"


def test_the_way_to_zero_has_no_growth_rate() -> None:
    assessment = judged(level(at_most("0"), "100", "compound"), {"2022": 60}, "2023-06-30")
    assert (progress(assessment), assessment.ratio) == ("not_rated", None)
    assert assessment.progress_reason is not None
    assert assessment.progress_reason.code is ReasonCode.TARGET_ZERO


def test_a_linear_pace_names_its_terms() -> None:
    assessment = judged(level(at_least("100"), "0"), {"2022": 38}, "2023-06-30")
    step = next(one for one in assessment.steps if one.code is StepCode.LINEAR_PACE)
    assert step.args == {
        "value": 38, "baseline": 0, "target": 100, "elapsed": 2, "span": 5, "ratio": Decimal("0.95"),
    }  # fmt: skip


def test_time_is_counted_to_the_day_of_the_value() -> None:
    # 10 of 100 after half a year of five: exactly on the line.
    assessment = judged(level(at_least("100"), "0", kind="stock"), {"2021-H1": 10}, "2021-12-30")
    assert (assessment.ratio, progress(assessment)) == (Decimal(1), "on_track")
    by = target(at_least("100"), None, by="2022-06-30", unit="ha", kind="stock", baseline=since(2020, Decimal(0)))
    # 50 of 100 after nine of eighteen months.
    assert judged(by, {"2021-9M": 50}, "2021-12-31").ratio == 1


def test_a_declared_baseline_year_takes_its_value_from_the_actuals() -> None:
    one = target(at_least("100"), unit="ha", baseline=since(2020))
    assert judged(one, {"2019": 99, "2020": 0, "2022": 38}, "2023-06-30").ratio == Decimal("0.95")


@pytest.mark.parametrize(
    ("comparator", "baseline", "value", "expected"),
    [
        pytest.param(at_least("100"), "0", "100", "achieved", id="at the bound"),
        pytest.param(at_least("100"), "0", "150", "achieved", id="beyond"),
        pytest.param(more_than("100"), "0", "100", "ahead", id="strict: the bound is not beyond it"),
        pytest.param(more_than("100"), "0", "101", "achieved", id="strict"),
        pytest.param(less_than("0"), "100", "0", "ahead", id="strict downward: at the bound"),
        pytest.param(between("10", "20", "inside"), "5", "12", "achieved", id="inside"),
        pytest.param(between("10", "20", "higher"), "5", "25", "achieved", id="higher: beyond"),
        pytest.param(between("10", "20", "lower"), "25", "5", "achieved", id="lower: beyond"),
        pytest.param(equal_to("10", "1"), "5", "9", "achieved", id="equal within"),
        pytest.param(at_least("100"), "100", "99", "wrong_way", id="the baseline satisfied it at the bound"),
        pytest.param(at_least("100"), "120", "99", "wrong_way", id="the baseline exceeded it"),
        pytest.param(at_most("100"), "80", "101", "wrong_way", id="the baseline kept the limit"),
        pytest.param(between("10", "20", "inside"), "15", "9", "wrong_way", id="from inside to below"),
        pytest.param(between("10", "20", "inside"), "15", "21", "wrong_way", id="from inside to above"),
        pytest.param(equal_to("10", "1"), "10", "5", "wrong_way", id="from x to elsewhere"),
        pytest.param(between("10", "20", "inside"), "10", "25", "wrong_way", id="from the lower bound to above"),
        pytest.param(between("10", "20", "inside"), "20", "5", "wrong_way", id="from the upper bound to below"),
        # From 5 upward to 10 in five years: 6 after two is half of the way planned; 9 is twice that.
        pytest.param(between("10", "20", "inside"), "5", "6", "far_behind", id="from below, aiming at the lower bound"),
        pytest.param(between("10", "20", "inside"), "5", "9", "ahead", id="from below, ahead"),
        pytest.param(between("10", "20", "inside"), "25", "23", "on_track", id="from above, aiming at the upper"),
        pytest.param(between("10", "20", "higher"), "5", "7", "on_track", id="higher aims at the lower bound"),
        pytest.param(between("10", "20", "lower"), "25", "23", "on_track", id="lower aims at the upper bound"),
        # 5 → 9, the nearer end of 10 ± 1: 4 in five years, 1.6 after two.
        pytest.param(equal_to("10", "1"), "5", "6.6", "on_track", id="equal aims at the nearer end"),
    ],
)
def test_achieved_wrong_way_and_which_bound_is_aimed_at(
    comparator: Comparator, baseline: str, value: str, expected: str
) -> None:
    assert progress(judged(level(comparator, baseline), {"2022": value}, "2023-06-30")) == expected


def test_a_wrong_way_from_a_baseline_that_satisfied_has_a_ratio_for_compound_only() -> None:
    linear = judged(level(at_least("100"), "120"), {"2022": 90}, "2023-06-30")
    assert (progress(linear), linear.ratio) == ("wrong_way", None)
    compound = judged(level(at_least("100"), "120", "compound"), {"2022": 90}, "2023-06-30")
    assert progress(compound) == "wrong_way"
    # √(90/120) − 1 = −0.133974…; (100/120)^⅕ − 1 = −0.035804…: −0.133974 / 0.035804 = −3.7419
    assert compound.ratio is not None
    assert str(compound.ratio).startswith("-3.74")
    # At the target itself there is no way to go: no ratio, and the wrong way all the same.
    at_target = judged(level(at_least("100"), "100", "compound"), {"2022": 90}, "2023-06-30")
    assert (progress(at_target), at_target.ratio) == ("wrong_way", None)


@pytest.mark.parametrize(
    ("comparator", "baseline", "value", "ratio"),
    [
        pytest.param(at_least("100"), "0", "100", "2.5", id="at the bound"),
        pytest.param(between("10", "20", "inside"), "5", "20", "2.5", id="at the farther bound of a range"),
        pytest.param(between("10", "20", "inside"), "25", "10", "2.5", id="downward, at the farther bound"),
        pytest.param(between("10", "20", "higher"), "5", "25", "10", id="beyond a range whose upper side is better"),
        pytest.param(at_least("100"), "0", "100..110", None, id="an interval"),
        pytest.param(at_least("100"), "100", "110", None, id="from a baseline that satisfied it"),
    ],
)
def test_what_is_achieved_keeps_the_pace_at_which_it_was(
    comparator: Comparator, baseline: str, value: str, ratio: str | None
) -> None:
    assessment = judged(level(comparator, baseline), {"2022": value}, "2023-06-30")
    assert (progress(assessment), assessment.ratio) == ("achieved", None if ratio is None else Decimal(ratio))
    with_interval = judged(level(comparator), {"2020": f"{baseline}..200", "2022": value}, "2023-06-30")
    assert (progress(with_interval), with_interval.ratio) == ("achieved", None)


def test_tolerance_does_not_make_a_level_achieved() -> None:
    one = level(at_least("100"), "0", tolerance=Tolerance(Decimal(70)))
    assert progress(judged(one, {"2022": 38}, "2023-06-30")) == "on_track"


# Compound.


@pytest.mark.parametrize(
    ("comparator", "baseline", "value", "ratio", "expected"),
    [
        # 100 → 200 in ten years; after five 100·√2.
        pytest.param(at_least("200"), "100", "100", "0", "far_behind", id="no movement"),
        pytest.param(at_least("200"), "100", "99", "-0.0", "wrong_way", id="backwards"),
        pytest.param(at_least("400"), "100", "200", "1", "on_track", id="exactly on the path"),
        pytest.param(at_least("400"), "100", "201", "1.00", "ahead", id="just above the path"),
        pytest.param(at_least("400"), "100", "199", "0.99", "on_track", id="just below the path"),
        pytest.param(at_most("25"), "100", "50", "1", "on_track", id="downward, exactly on the path"),
        pytest.param(at_most("25"), "100", "49", "1.0", "ahead", id="downward, faster"),
        pytest.param(at_most("25"), "100", "110", "-0.1", "wrong_way", id="downward, rising"),
        # A negative baseline: −100 → −25 upward is a fall by half of the size.
        pytest.param(at_least("-25"), "-100", "-50", "1", "on_track", id="negative, upward on the path"),
        pytest.param(at_least("-25"), "-100", "-110", "-0.1", "wrong_way", id="negative, downward instead"),
        pytest.param(at_most("-400"), "-100", "-200", "1", "on_track", id="negative, downward on the path"),
        pytest.param(at_most("-400"), "-100", "-90", "-0.", "wrong_way", id="negative, upward instead"),
        # (0/100)^⅕ − 1 = −1 against 4^⅒ − 1 = 0.1486983…
        pytest.param(at_least("400"), "100", "0", "-6.72", "wrong_way", id="fallen to nothing"),
        pytest.param(at_least("2"), "0.5", "1", "1", "on_track", id="from less than one"),
        pytest.param(at_most("0.125"), "0.5", "0.25", "1", "on_track", id="below one, downward"),
        pytest.param(between("400", "500", "inside"), "100", "200", "1", "on_track", id="into a range from below"),
        pytest.param(between("10", "25", "inside"), "100", "50", "1", "on_track", id="into a range from above"),
    ],
)
def test_compound_pace_is_growth_observed_over_growth_required(
    comparator: Comparator, baseline: str, value: str, ratio: str, expected: str
) -> None:
    one = target(comparator, None, by="2030", unit="ha", pace=Pace.COMPOUND, baseline=since(2020, Decimal(baseline)))
    assessment = judged(one, {"2025": value}, "2026-06-30")
    assert progress(assessment) == expected
    assert assessment.ratio is not None
    assert f"{assessment.ratio:f}".startswith(ratio)


@pytest.mark.parametrize("rate", ["0.1", "0.07", "-0.3", "0.015", "2"])
@pytest.mark.parametrize(("elapsed", "span"), [(1, 3), (3, 10), (6, 7), (7, 9), (5, 15)])
@pytest.mark.parametrize("start", [100, -100])
def test_a_value_on_the_compounding_path_is_on_it_exactly(rate: str, elapsed: int, span: int, start: int) -> None:
    # Roots of the ninth degree have no end in decimals, and no noise may make them ahead or behind.
    factor = 1 + Decimal(rate)
    value, goal = (_grown(start, factor, years) for years in (elapsed, span))
    rises = goal > start
    one = target(
        (at_least if rises else at_most)(f"{goal:f}"),
        None,
        by=str(2020 + span),
        unit="ha",
        pace=Pace.COMPOUND,
        baseline=since(2020, Decimal(start)),
    )
    assessment = judged(one, {str(2020 + elapsed): f"{value:f}"}, f"{2020 + elapsed}-12-31")
    assert (progress(assessment), str(assessment.ratio)) == ("on_track", "1")


def _grown(start: int, factor: Decimal, years: int) -> Decimal:
    exact = Context(prec=200)
    return exact.multiply(Decimal(start), exact.power(factor, years))


def test_compound_bands_are_the_same_as_linear_ones() -> None:
    # A required growth of 100 % a year (100 → 400 in two), observed over one year: R = growth in % / 100.
    one = target(at_least("400"), None, by="2022", unit="ha", pace=Pace.COMPOUND, baseline=since(2020, Decimal(100)))
    bands = {"200": "on_track", "200.01": "ahead", "195": "on_track", "194.99": "behind", "160": "behind"}
    bands |= {"159.99": "far_behind", "100": "far_behind", "99.99": "wrong_way"}
    assert {value: progress(judged(one, {"2021": value}, "2022-06-30")) for value in bands} == bands


def test_a_compound_pace_names_its_terms() -> None:
    one = target(at_least("400"), None, by="2022", unit="ha", pace=Pace.COMPOUND, baseline=since(2020, Decimal(100)))
    assessment = judged(one, {"2021": 160}, "2022-06-30")
    step = next(one for one in assessment.steps if one.code is StepCode.COMPOUND_PACE)
    assert step.args == {
        "value": 160, "baseline": 100, "target": 400, "elapsed": 1, "span": 2, "ratio": Decimal("0.6"),
        "observed": 60, "needed": 100,
    }  # fmt: skip


def test_an_achieved_compound_target_keeps_its_ratio() -> None:
    one = target(at_least("400"), None, by="2022", unit="ha", pace=Pace.COMPOUND, baseline=since(2020, Decimal(100)))
    assessment = judged(one, {"2021": 500}, "2022-06-30")
    assert (progress(assessment), assessment.ratio) == ("achieved", Decimal(4))
    assert StepCode.COMPOUND_PACE in [step.code for step in assessment.steps]


# Not rated, with the reason.


@pytest.mark.parametrize(
    ("one", "values", "reason"),
    [
        pytest.param(level(at_least("100")), {"2022": 38}, ReasonCode.ONE_VALUE, id="one value only"),
        pytest.param(
            target(at_least("100"), None, by="2025", unit="ha", baseline=since(2020, Decimal(0))), {"2020": 38},
            ReasonCode.NO_TIME, id="no value since the baseline",
        ),
        pytest.param(
            target(at_least("100"), unit="ha", baseline=since(2020)),
            {"2019": 1, "2022": 38}, ReasonCode.BASELINE_MISSING, id="the declared year has no value",
        ),
        pytest.param(level(at_least("100"), "0"), {"2022": "30..40"}, ReasonCode.INTERVAL, id="one that misses"),
        pytest.param(level(at_least("100"), "0"), {"2022": "90..110"}, ReasonCode.INTERVAL, id="one that straddles"),
        pytest.param(level(at_least("100")), {"2020": "0..5", "2022": 38}, ReasonCode.INTERVAL, id="at the baseline"),
        pytest.param(level(more_than("100"), "100"), {"2022": 90}, ReasonCode.TARGET_IS_BASELINE, id="no way to go"),
        pytest.param(
            level(more_than("100"), "100", "compound"), {"2022": 90}, ReasonCode.TARGET_IS_BASELINE, id="nor by growth"
        ),
        pytest.param(level(at_least("100"), "0", "compound"), {"2022": 38}, ReasonCode.BASELINE_ZERO, id="from zero"),
        pytest.param(
            level(at_least("100"), "-10", "compound"), {"2022": 38}, ReasonCode.OPPOSITE_SIGNS, id="from below zero"
        ),
        pytest.param(
            level(at_least("100"), "10", "compound"), {"2022": -5}, ReasonCode.OPPOSITE_SIGNS, id="fallen below zero"
        ),
        pytest.param(
            level(at_most("-100"), "10", "compound"), {"2022": 5}, ReasonCode.OPPOSITE_SIGNS, id="to below zero"
        ),
        pytest.param(
            level(between("10", "20", "inside"), "5"), {"2022": 25}, ReasonCode.NO_MEANING, id="beyond a range, upward"
        ),
        pytest.param(
            level(between("10", "20", "inside"), "25"), {"2022": 5}, ReasonCode.NO_MEANING, id="beyond it, downward"
        ),
        pytest.param(level(equal_to("10", "1"), "5"), {"2022": 12}, ReasonCode.NO_MEANING, id="beyond x"),
        pytest.param(
            level(at_least("100"), None, "trend"), {"2020": 1, "2021": 2, "2022": 3}, ReasonCode.TOO_FEW_VALUES,
            id="three values have no trend",
        ),
        pytest.param(
            level(at_least("100"), None, "trend"), {"2019": 1, "2020": "1..2", "2021": 2, "2022": 3},
            ReasonCode.TOO_FEW_VALUES, id="an interval is left out of the trend",
        ),
        pytest.param(
            level(at_least("100"), None, "trend"), {"2019": 1, "2020": "1..2", "2020-Q4": 1.5, "2021": 2, "2022": 3},
            ReasonCode.TOO_FEW_VALUES, id="nor does the figure of a quarter stand in for that of its year",
        ),
    ],
)  # fmt: skip
def test_where_a_ratio_has_no_meaning_none_is_put_in(
    one: Target, values: dict[str, object], reason: ReasonCode
) -> None:
    assessment = judged(one, values, "2023-06-30")
    assert (progress(assessment), assessment.ratio) == ("not_rated", None)
    assert assessment.progress_reason is not None
    assert assessment.progress_reason.code is reason


def test_too_few_values_are_counted() -> None:
    assessment = judged(level(at_least("100"), None, "trend"), {"2020": 1, "2022": 3}, "2023-06-30")
    assert assessment.progress_reason is not None
    assert assessment.progress_reason.args == {"observed": 2, "needed": 4}


def test_a_baseline_after_the_latest_value_is_no_beginning() -> None:
    one = target(at_least("10"), None, by="2021-06-30", unit="ha", baseline=since(2021, Decimal(1)))
    assessment = judged(one, {"2020": 3}, "2021-03-31")
    assert progress(assessment) == "not_rated"
    assert assessment.progress_reason is not None
    assert assessment.progress_reason.code is ReasonCode.NO_TIME


def test_no_figures_are_no_data() -> None:
    for pace in Pace:
        assessment = judged(level(at_least("100"), "0", pace.value), {}, "2023-06-30")
        assert progress(assessment) == "no_data"
        assert assessment.progress_reason is not None
        assert assessment.progress_reason.code is ReasonCode.NO_FIGURES


# Trend: values 40, 50, 60, 70 rise by 10 a year, so that 2025 is projected at 70 + 10 · years left.


def trending(comparator: Comparator, values: Sequence[object], by: str = "2025") -> Assessment:
    """The values are of the years up to 2023."""
    known = {str(2024 - len(values) + place): value for place, value in enumerate(values)}
    return judged(target(comparator, None, by=by, unit="ha", pace=Pace.TREND), known, "2024-06-30")


@pytest.mark.parametrize(
    ("goal", "expected"),
    [
        # Projection 90; miss = (T − 90) / (T − 70).
        pytest.param("85", "on_track", id="projected beyond the target"),
        pytest.param("90", "on_track", id="projected at the target"),
        pytest.param("91", "on_track", id="a miss of 1/21 < 0.05"),
        pytest.param("91.0526", "on_track", id="a miss of just below 0.05"),
        pytest.param("91.0527", "behind", id="a miss of just above 0.05"),
        pytest.param("94", "behind", id="a miss of 4/24 < 0.20"),
        pytest.param("95", "behind", id="a miss of exactly 0.20"),
        pytest.param("95.0001", "far_behind", id="a miss of more than 0.20"),
        pytest.param("200", "far_behind", id="far"),
    ],
)
@pytest.mark.parametrize("mirrored", [False, True], ids=["rising", "falling"])
def test_a_trend_is_judged_by_what_will_be_missing(goal: str, expected: str, mirrored: bool) -> None:
    sign = -1 if mirrored else 1
    comparator = at_most(f"-{goal}") if mirrored else at_least(goal)
    found = trending(comparator, [sign * value for value in (40, 50, 60, 70)])
    assert (progress(found), found.ratio) == (expected, None)


@pytest.mark.parametrize(
    ("goal", "miss"), [("94", "0.16666666666666666666666666666666666666666666666667"), ("95", "0.2"), ("90", "0")]
)
def test_a_trend_names_what_will_be_missing(goal: str, miss: str) -> None:
    (step,) = [one for one in trending(at_least(goal), [40, 50, 60, 70]).steps if one.code is StepCode.TREND_PACE]
    assert step.args["miss"] == Decimal(miss)
    (back,) = [one for one in trending(at_least("100"), [80, 70, 60, 50]).steps if one.code is StepCode.TREND_PACE]
    assert (back.args["change"], back.args["projection"]) == (Decimal(-10), Decimal(30))
    (at_it,) = [one for one in trending(more_than("70"), [40, 50, 60, 70]).steps if one.code is StepCode.TREND_PACE]
    assert at_it.args["miss"] is None
    seven = trending(at_least("100"), [99, 20, 30, 40, 50, 60, 70])
    (of_six,) = [one for one in seven.steps if one.code is StepCode.TREND_PACE]
    assert [of_six.args[name] for name in ("first", "first_year", "values")] == [20, 2018, 6]


def test_a_miss_of_exactly_a_twentieth_is_behind() -> None:
    # 0, 19 a year to 57 in 2023, projected 95 in 2025; T = 97: (97 − 95) / (97 − 57) = 2/40 = 0.05
    assert progress(trending(at_least("97"), [0, 19, 38, 57])) == "behind"
    assert progress(trending(at_least("96.99"), [0, 19, 38, 57])) == "on_track"


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param([70, 70, 70, 70], "wrong_way", id="no movement"),
        pytest.param(["98.5", 99, 99, "99.4"], "on_track", id="a slow one"),
        pytest.param([70, 90, 80, 70], "wrong_way", id="none between the first and the last"),
        pytest.param([80, 70, 60, 50], "wrong_way", id="the wrong direction"),
        pytest.param([0, 0, 0, 0, 40, 50, 60, 75, 65, 90], "on_track", id="of ten values the last six count"),
        pytest.param([0, 200, 80, 80, 80, 80, 80], "wrong_way", id="of seven values the first does not count"),
    ],
)
def test_a_trend_is_the_mean_change_of_the_last_six_values(values: list[object], expected: str) -> None:
    assert progress(trending(at_least("100"), values)) == expected


def test_the_mean_change_is_taken_over_the_years_between_and_not_over_the_number_of_values() -> None:
    # 40 in 2013 to 70 in 2023 in four values: 3 a year; 2025 is projected at 76.
    one = target(at_least("76"), None, by="2025", unit="ha", pace=Pace.TREND)
    assessment = judged(one, {"2013": 40, "2019": 50, "2021": 60, "2023": 70}, "2024-06-30")
    assert progress(assessment) == "on_track"
    step = next(one for one in assessment.steps if one.code is StepCode.TREND_PACE)
    assert step.args == {
        "change": 3, "first": 40, "last": 70, "first_year": 2013, "last_year": 2023, "values": 4, "projection": 76,
        "target": 76, "miss": 0,
    }  # fmt: skip


def test_a_trend_may_be_one_of_quarters() -> None:
    # +4 in three quarters are 16/3 a year: from 44 at the end of 2023 to 44 + 32/3 = 54.66… at the end of 2025.
    one = target(at_least("54.6"), None, by="2025", unit="ha", kind="stock", pace=Pace.TREND)
    quarters = {"2023-Q1": 40, "2023-Q2": 41, "2023-Q3": 43, "2023-Q4": 44}
    assert progress(judged(one, quarters, "2024-06-30")) == "on_track"
    assert progress(judged(replace(one, comparator=at_least("60")), quarters, "2024-06-30")) == "far_behind"


def test_a_trend_does_not_ask_where_the_baseline_was() -> None:
    # The first value satisfied, the latest does not, and the last six rise to the target.
    values = [120, 40, 50, 60, 70, 80, 85]
    found = trending(at_least("100"), values)
    assert progress(found) == "on_track"
    one = target(at_least("100"), None, by="2025", unit="ha", pace=Pace.TREND, baseline=since(2017, Decimal(120)))
    known = {str(2017 + place): value for place, value in enumerate(values)}
    assert progress(judged(one, known, "2024-06-30")) == "on_track"


def test_a_trend_into_a_range_goes_to_the_nearer_bound() -> None:
    assert progress(trending(between("80", "90", "inside"), [40, 50, 60, 70])) == "on_track"
    assert progress(trending(between("20", "40", "inside"), [80, 70, 60, 50])) == "on_track"
    assert progress(trending(between("20", "40", "inside"), [50, 60, 70, 80])) == "wrong_way"


def test_a_strict_trend_at_its_bound_needs_only_to_move_on() -> None:
    assert progress(trending(more_than("70"), [40, 50, 60, 70])) == "on_track"
    assert progress(trending(more_than("70"), [70, 70, 70, 70])) == "wrong_way"


@pytest.mark.parametrize(
    ("comparator", "values", "deteriorating"),
    [
        pytest.param(at_least("50"), [80, 75, 70, 60], True, id="falling towards a least figure"),
        pytest.param(at_least("50"), [60, 65, 70, 80], False, id="rising from a least figure"),
        pytest.param(at_least("50"), [60, 65, 70, 60], False, id="no movement"),
        pytest.param(at_most("50"), [10, 20, 30, 40], True, id="rising towards a limit"),
        pytest.param(at_most("50"), [40, 30, 20, 10], False, id="falling under a limit"),
        pytest.param(more_than("50"), [80, 75, 70, 60], True, id="strict"),
        pytest.param(less_than("50"), [10, 20, 30, 40], True, id="strict limit"),
        pytest.param(at_least("50"), [80, 70, 60], False, id="three values tell nothing"),
        pytest.param(at_least("50"), [200, 60, 65, 70, 75, 80, 85], False, id="only the last six count"),
        pytest.param(between("50", "60", "inside"), [59, 58, 57, 56], False, id="a range has two sides"),
        pytest.param(between("50", "60", "higher"), [90, 80, 70, 65], False, id="higher has two bounds"),
        pytest.param(at_least("50"), [80, "70..75", 65, 60], False, id="with an interval there is no trend"),
    ],
)
@pytest.mark.parametrize("pace", ["linear", "compound", "trend"])
def test_what_is_achieved_and_moves_away_is_deteriorating(
    comparator: Comparator, values: list[object], deteriorating: bool, pace: str
) -> None:
    known = {str(2024 - len(values) + place): value for place, value in enumerate(values)}
    one = target(comparator, None, by="2025", unit="ha", pace=Pace(pace))
    assessment = judged(one, known, "2024-06-30")
    assert progress(assessment) == "achieved"
    assert assessment.deteriorating is deteriorating
    assert (ReasonCode.DETERIORATING in [note.code for note in assessment.notes]) is deteriorating


def test_what_is_not_achieved_is_not_deteriorating() -> None:
    assert not trending(at_least("100"), [80, 75, 70, 60]).deteriorating


# Change: the same rules, on the levels.


@pytest.mark.parametrize(
    ("unit", "goal", "value", "ratio", "expected"),
    [
        # +50 % of 200 is 300, or +100: after two of five years 240 is on the line.
        pytest.param("%", "50", "240", "1", "on_track", id="relative, on the line"),
        pytest.param("%", "50", "250", "1.25", "ahead", id="relative, ahead"),
        pytest.param("%", "50", "190", "-0.25", "wrong_way", id="relative, backwards"),
        pytest.param("ha", "100", "240", "1", "on_track", id="absolute, on the line"),
        pytest.param("ha", "100", "224", "0.6", "behind", id="absolute, behind"),
        pytest.param("ha", "100", "300", "2.5", "achieved", id="absolute, there"),
    ],
)
def test_a_change_is_paced_by_its_levels(unit: str, goal: str, value: str, ratio: str, expected: str) -> None:
    one = target(at_least(goal), basis="change", unit=unit, baseline=since(2020, Decimal(200)))
    assessment = judged(one, {"2022": value}, "2023-06-30")
    assert (progress(assessment), assessment.ratio) == (expected, Decimal(ratio))


def test_a_change_of_nothing_was_satisfied_by_the_baseline() -> None:
    one = target(at_least("0"), basis="change", unit="%", baseline=since(2020, Decimal(200)))
    assert progress(judged(one, {"2022": 190}, "2023-06-30")) == "wrong_way"
    limit = target(at_most("10"), basis="change", unit="%", baseline=since(2020, Decimal(200)))
    assert progress(judged(limit, {"2022": 230}, "2023-06-30")) == "wrong_way"


def test_a_change_may_compound_and_trend() -> None:
    one = target(
        at_least("300"),
        None,
        "change",
        by="2024",
        unit="%",
        pace=Pace.COMPOUND,
        baseline=since(2020, Decimal(100)),
    )
    # 100 → 400 in four years, 200 after two.
    assessment = judged(one, {"2022": 200}, "2023-06-30")
    assert (progress(assessment), assessment.ratio) == ("on_track", Decimal(1))
    trend = target(at_least("50"), None, "change", by="2025", unit="%", pace=Pace.TREND, baseline=since(2020))
    # 100 in 2020, +10 a year to 130 in 2023, projected 150 in 2025.
    values = {"2020": 100, "2021": 110, "2022": 120, "2023": 130}
    assert progress(judged(trend, values, "2024-06-30")) == "on_track"


# Means.


@pytest.mark.parametrize("basis", ["average_growth", "average"])
@pytest.mark.parametrize("mean", ["geometric", "arithmetic"])
@pytest.mark.parametrize(
    ("value", "ratio", "expected"),
    [
        pytest.param("20.0001", "1.000005", "ahead", id="just above 1"),
        pytest.param("20", "1", "on_track", id="at 1"),
        pytest.param("19", "0.95", "on_track", id="at 0.95"),
        pytest.param("18.9999", "0.949995", "behind", id="just below 0.95"),
        pytest.param("12", "0.6", "behind", id="at 0.60"),
        pytest.param("11.9999", "0.599995", "far_behind", id="just below 0.60"),
        pytest.param("0", "0", "far_behind", id="at 0"),
        pytest.param("-0.0001", "-0.000005", "wrong_way", id="just below 0"),
    ],
)
def test_a_mean_so_far_is_paced_against_the_target(
    basis: str, mean: str, value: str, ratio: str, expected: str
) -> None:
    one = target(at_least("20"), basis=basis, unit="%/năm", kind="rate", mean=Mean(mean))
    for values in ({"2021": value}, {"2021": value, "2022": value}):
        assessment = judged(one, values, "2023-06-30")
        assert (progress(assessment), assessment.ratio) == (expected, Decimal(ratio))


@pytest.mark.parametrize(
    ("comparator", "value", "expected", "rated"),
    [
        pytest.param(more_than("20"), "20", "on_track", True, id="more than, at the bound"),
        pytest.param(between("20", "30", "higher"), "25", "ahead", True, id="higher: against the lower bound"),
        pytest.param(between("20", "30", "higher"), "19", "on_track", True, id="higher: 0.95"),
        pytest.param(at_least("0.5"), "0.3", "behind", True, id="a target of less than one"),
        pytest.param(at_most("20"), "20", "on_track", False, id="a limit kept"),
        pytest.param(at_most("20"), "20.1", "behind", False, id="a limit not kept"),
        pytest.param(less_than("20"), "20", "behind", False, id="a strict limit not kept"),
        pytest.param(between("20", "30", "lower"), "30", "on_track", False, id="lower: kept"),
        pytest.param(between("20", "30", "lower"), "31", "behind", False, id="lower: not kept"),
        pytest.param(between("20", "30", "inside"), "25", "on_track", False, id="inside"),
        pytest.param(between("20", "30", "inside"), "31", "behind", False, id="outside"),
        pytest.param(equal_to("20", "1"), "21", "on_track", False, id="equal"),
        pytest.param(equal_to("20", "1"), "22", "behind", False, id="not equal"),
        pytest.param(at_least("0"), "1", "on_track", False, id="a target of nothing, kept"),
        pytest.param(at_least("0"), "-1", "behind", False, id="a target of nothing, not kept"),
        pytest.param(at_least("-5"), "-4", "on_track", False, id="a negative target, kept"),
        pytest.param(at_least("-5"), "-6", "behind", False, id="a negative target, not kept"),
    ],
)
def test_a_mean_without_a_ratio_is_on_track_or_behind(
    comparator: Comparator, value: str, expected: str, rated: bool
) -> None:
    one = target(comparator, basis="average", unit="%")
    assessment = judged(one, {"2021": value}, "2022-06-30")
    assert (progress(assessment), assessment.ratio is not None) == (expected, rated)


def test_a_near_mean_is_behind_and_an_interval_is_not_rated() -> None:
    near = target(at_most("20"), basis="average", unit="%", tolerance=Tolerance(Decimal(5)))
    assert progress(judged(near, {"2021": "22"}, "2022-06-30")) == "behind"
    for comparator in (at_least("20"), at_most("20")):
        assessment = judged(target(comparator, basis="average", unit="%"), {"2021": "19..21"}, "2022-06-30")
        assert progress(assessment) == "not_rated"
        assert assessment.progress_reason is not None
        assert assessment.progress_reason.code is ReasonCode.INTERVAL
    satisfied = target(at_most("20"), basis="average", unit="%")
    assert progress(judged(satisfied, {"2021": "18..19"}, "2022-06-30")) == "on_track"


def test_a_geometric_mean_exactly_at_a_band_is_in_it() -> None:
    # √(1.44 · 1) − 1 = 20 %: against 20, 20/0.95 and 20/0.60.
    values = {"2021": 44, "2022": 0}
    bands = {"20": "on_track", "19.99": "ahead", "33.333333333333333333333333333": "behind", "33.34": "far_behind"}
    found = {
        goal: progress(judged(target(at_least(goal), basis="average_growth"), values, "2023-06-30")) for goal in bands
    }
    assert found == bands


def test_a_mean_pace_names_its_terms() -> None:
    assessment = judged(target(at_least("20"), basis="average", unit="ha"), {"2021": 19}, "2022-06-30")
    step = next(one for one in assessment.steps if one.code is StepCode.MEAN_PACE)
    assert step.args == {"mean": 19, "target": 20, "ratio": Decimal("0.95")}


# Sums.


@pytest.mark.parametrize(
    ("comparator", "values", "ratio", "expected"),
    [
        # 100 in five years are 40 in two.
        pytest.param(at_least("100"), {"2021": 20, "2022": 20}, "1", "on_track", id="on the line"),
        pytest.param(at_least("100"), {"2021": 21, "2022": 20}, "1.025", "ahead", id="above"),
        pytest.param(at_least("100"), {"2021": 19, "2022": 19}, "0.95", "on_track", id="0.95"),
        pytest.param(at_least("100"), {"2021": 12, "2022": 12}, "0.6", "behind", id="0.60"),
        pytest.param(at_least("100"), {"2021": 0, "2022": 0}, "0", "far_behind", id="nothing"),
        pytest.param(at_least("100"), {"2021": -1}, "-0.05", "wrong_way", id="less than nothing"),
        pytest.param(more_than("100"), {"2021": 20}, "1", "on_track", id="strict"),
        pytest.param(at_least("0.5"), {"2021": "0.1"}, "1", "on_track", id="a target of less than one"),
        pytest.param(between("100", "200", "higher"), {"2021": 20}, None, "on_track", id="higher: at the lower share"),
        pytest.param(between("100", "200", "higher"), {"2021": 19}, "0.95", "on_track", id="higher: just below"),
        pytest.param(between("100", "200", "higher"), {"2021": 40}, None, "on_track", id="higher: at the upper share"),
        pytest.param(between("100", "200", "higher"), {"2021": 41}, "2.05", "ahead", id="higher: above both shares"),
        pytest.param(at_least("100"), {"2021-H1": 10}, "1", "on_track", id="half a year"),
        pytest.param(at_least("120"), {"2021-01": 1, "2021-02": 2}, "0.75", "behind", id="months"),
        pytest.param(at_most("100"), {"2021": 20, "2022": 20}, "1", "on_track", id="a limit: on the line"),
        pytest.param(at_most("100"), {"2021": 1}, "0.05", "on_track", id="a limit: below"),
        pytest.param(at_most("100"), {"2021": 21}, "1.05", "behind", id="a limit: above"),
        pytest.param(less_than("100"), {"2021": 20}, "1", "on_track", id="a strict limit: on the line"),
        pytest.param(between("50", "100", "lower"), {"2021": 21}, "1.05", "behind", id="lower: the upper bound"),
        pytest.param(between("50", "100", "inside"), {"2021": 15}, None, "on_track", id="between both shares"),
        pytest.param(between("50", "100", "inside"), {"2021": 10}, None, "on_track", id="at the lower share"),
        pytest.param(between("50", "100", "inside"), {"2021": 20}, None, "on_track", id="at the upper share"),
        pytest.param(between("50", "100", "inside"), {"2021": 9}, "0.9", "behind", id="below both shares"),
        pytest.param(between("50", "100", "inside"), {"2021": 21}, None, "behind", id="above both shares"),
        pytest.param(equal_to("75", "25"), {"2021": 9}, "0.9", "behind", id="equal: below"),
        pytest.param(equal_to("75", "25"), {"2021": 5}, "0.5", "far_behind", id="equal: far below"),
        pytest.param(between("50", "100", "lower"), {"2021": 9}, "0.45", "on_track", id="lower: below both shares"),
        pytest.param(at_most("0"), {"2021": 0}, None, "on_track", id="a limit of nothing: kept"),
        pytest.param(at_most("0"), {"2021": 1}, None, "behind", id="a limit of nothing: passed"),
        pytest.param(at_most("-5"), {"2021": -1}, None, "on_track", id="a negative limit: at its share"),
        pytest.param(at_most("-5"), {"2021": 1}, None, "behind", id="a negative limit: above"),
    ],
)
def test_a_sum_so_far_is_paced_by_the_share_of_the_period(
    comparator: Comparator, values: dict[str, object], ratio: str | None, expected: str
) -> None:
    assessment = judged(target(comparator, "2021-2025", "total", kind="level"), values, "2023-01-01")
    assert progress(assessment) == expected
    assert assessment.ratio == (None if ratio is None else Decimal(ratio))


@pytest.mark.parametrize(
    ("comparator", "values", "reason"),
    [
        pytest.param(at_least("100"), {"2021": 20, "2023": 20}, ReasonCode.GAP, id="a gap"),
        pytest.param(at_least("100"), {"2022": 20}, ReasonCode.GAP, id="a gap at the beginning"),
        pytest.param(at_least("100"), {"2021": "20..30"}, ReasonCode.INTERVAL, id="an interval"),
        pytest.param(at_least("0"), {"2021": -1}, ReasonCode.TARGET_NOT_POSITIVE, id="a target of nothing"),
    ],
)
def test_a_sum_without_a_share_is_not_rated(
    comparator: Comparator, values: dict[str, object], reason: ReasonCode
) -> None:
    assessment = judged(target(comparator, "2021-2025", "total", kind="level"), values, "2024-01-01")
    assert (progress(assessment), assessment.ratio) == ("not_rated", None)
    assert assessment.progress_reason is not None
    assert assessment.progress_reason.code is reason


def test_the_gap_in_a_sum_is_named() -> None:
    assessment = judged(target(at_least("9"), "2021-2025", "total"), {"2021-Q1": 1, "2023": 1}, "2024-01-01")
    assert assessment.progress_reason is not None
    missing = assessment.progress_reason.args["missing"]
    assert isinstance(missing, tuple)
    assert [str(one) for one in missing] == ["2021-04-01/2021-12-31", "2022"]


def test_a_pace_of_a_sum_names_its_terms() -> None:
    assessment = judged(target(at_least("100"), "2021-2025", "total"), {"2021": 12}, "2022-06-30")
    step = next(one for one in assessment.steps if one.code is StepCode.TOTAL_PACE)
    assert step.args == {"sum": 12, "target": 100, "share": Decimal("0.2"), "ratio": Decimal("0.6")}


# Once the verdict is final.


@pytest.mark.parametrize("basis", ["end_of_period", "average", "total", "each_year"])
def test_a_final_verdict_has_no_progress_and_no_ratio(basis: str) -> None:
    values = series({str(number): 30 for number in range(2020, 2026)})
    assessment = judged(target(at_least("20"), basis=basis, unit="ha", kind="level"), values, "2026-01-01")
    assert assessment.verdict.value == "exceeded"
    assert (assessment.progress, assessment.ratio, assessment.progress_reason, assessment.required) == (
        None,
        None,
        None,
        None,
    )
    assert not [step for step in assessment.steps if step.code.value.endswith("-pace")]


def test_a_milestone_has_nothing_in_between() -> None:
    assessment = judged(target(DONE, None, "milestone", by="2025"), {}, "2023-06-30")
    assert (progress(assessment), assessment.ratio) == ("no_data", None)
    assert assessment.progress_reason is not None
    assert assessment.progress_reason.code is ReasonCode.NO_FIGURES


# Without a date.


@pytest.mark.parametrize(
    ("comparator", "values", "expected"),
    [
        pytest.param(at_least("100"), {"2020": 120, "2022": 90}, "wrong_way", id="it was there before"),
        pytest.param(at_least("100"), {"2020": 80, "2022": 90}, "not_rated", id="it was not"),
        pytest.param(at_least("100"), {"2022": 90}, "not_rated", id="one value only"),
        pytest.param(at_least("100"), {"2020": "110..120", "2022": 90}, "not_rated", id="an interval at the beginning"),
        pytest.param(at_least("100"), {"2020": 80, "2022": 100}, "achieved", id="it is there"),
    ],
)
def test_an_undated_level_can_be_there_or_have_left(
    comparator: Comparator, values: dict[str, object], expected: str
) -> None:
    one = target(comparator, None, unit="ha")
    assert progress(judged(one, values, "2023-06-30")) == expected
    trend = target(comparator, None, unit="ha", pace=Pace.TREND)
    assert progress(judged(trend, values, "2023-06-30")) == ("achieved" if expected == "achieved" else "not_rated")


def test_an_undated_level_has_not_left_a_baseline_that_came_later() -> None:
    for year in (2022, 2023):
        one = target(at_least("100"), None, unit="ha", baseline=since(year, 120))
        assert progress(judged(one, {"2022": 90}, "2024-06-30")) == "not_rated"


def test_an_undated_change_has_left_what_its_baseline_satisfied() -> None:
    one = target(at_least("0"), None, "change", unit="%", baseline=since(2020, Decimal(100)))
    assert progress(judged(one, {"2022": 90}, "2023-06-30")) == "wrong_way"


@pytest.mark.parametrize(
    ("baseline", "value", "aim", "expected"),
    [
        # Each by a second way: exp(ln(v/b)) and exp(ln(T/b)/5) to 140 digits, less 1, divided.
        pytest.param("40", "40.2", "41", "1.00995061529674281287307703752", id="a little growth"),
        pytest.param(
            "1", "1.000000000000000000000000000001", "1.000000000000000000000000000005", "1.0", id="hardly any"
        ),
    ],
)
def test_every_digit_of_a_compound_ratio_is_right(baseline: str, value: str, aim: str, expected: str) -> None:
    found = judged(level(at_least(aim), baseline, "compound"), {"2021": value}, "2022-03-31")
    digits = Context(prec=140)
    roots = [
        digits.exp(digits.divide(digits.ln(digits.divide(Decimal(end), Decimal(baseline))), Decimal(years)))
        for end, years in ((value, 1), (aim, 5))
    ]
    exact = digits.divide(digits.subtract(roots[0], 1), digits.subtract(roots[1], 1))
    assert found.ratio == Context(prec=50).plus(exact)
    assert str(found.ratio).startswith(expected)


def test_a_compound_ratio_at_a_band_is_in_it_though_it_was_reached_by_a_root() -> None:
    """1.19 ÷ 1.2 of growth: exactly 0.95, from levels whose roots do not end."""
    aim = str(Decimal("1.2") ** 5 * 100)
    assert progress(judged(level(at_least(aim), "100", "compound"), {"2021": "119"}, "2022-03-31")) == "on_track"
