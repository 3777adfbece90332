"""One value against the comparator: outcome, tolerance, intervals, margin, and what would turn it."""

from __future__ import annotations

from decimal import ROUND_FLOOR, Decimal
from fractions import Fraction

import pytest

from planck.model.assessment import Assessment, Outcome
from planck.model.comparator import Comparator
from planck.model.exact import EXACT, MeanGrowth
from planck.model.indicator import Kind
from planck.model.target import Tolerance
from planck.model.value import Number
from tests.judgement.plan import (
    DONE,
    at_least,
    at_most,
    between,
    equal_to,
    judged,
    less_than,
    more_than,
    target,
)

HIGHER, LOWER, INSIDE = (between("10", "20", better) for better in ("higher", "lower", "inside"))


def of(comparator: Comparator, value: object, tolerance: Tolerance | None = None, unit: str = "ha") -> Assessment:
    """The assessment of a value for 2025, the end of the period, just after it."""
    return judged(target(comparator, unit=unit, tolerance=tolerance), {"2025": value}, "2026-01-01")


def outcome(comparator: Comparator, value: object, tolerance: Tolerance | None = None) -> str:
    found = of(comparator, value, tolerance)
    assert found.outcome is not None
    assert found.verdict.value == found.outcome.value  # the period is over and the figure is there
    return found.outcome.value


@pytest.mark.parametrize(
    ("comparator", "value", "expected"),
    [
        pytest.param(at_least("10"), "10.0001", "exceeded", id="at least: above"),
        pytest.param(at_least("10"), "10", "met", id="at least: at the bound"),
        pytest.param(at_least("10"), "10.000", "met", id="at least: at the bound, more digits"),
        pytest.param(at_least("10"), "9.9999", "missed", id="at least: below"),
        pytest.param(at_least("-10"), "-9", "exceeded", id="at least: negative, above"),
        pytest.param(at_least("-10"), "-11", "missed", id="at least: negative, below"),
        pytest.param(at_least("0"), "0", "met", id="at least: zero"),
        pytest.param(more_than("10"), "10.0001", "met", id="more than: above"),
        pytest.param(more_than("10"), "10", "missed", id="more than: at the bound"),
        pytest.param(more_than("10"), "9.9999", "missed", id="more than: below"),
        pytest.param(more_than("10"), "1000", "met", id="more than is never exceeded"),
        pytest.param(at_most("10"), "9.9999", "exceeded", id="at most: below"),
        pytest.param(at_most("10"), "10", "met", id="at most: at the bound"),
        pytest.param(at_most("10"), "10.0001", "missed", id="at most: above"),
        pytest.param(at_most("-10"), "-11", "exceeded", id="at most: negative"),
        pytest.param(less_than("10"), "9.9999", "met", id="less than: below"),
        pytest.param(less_than("10"), "10", "missed", id="less than: at the bound"),
        pytest.param(less_than("10"), "10.0001", "missed", id="less than: above"),
        pytest.param(less_than("10"), "-1000", "met", id="less than is never exceeded"),
        pytest.param(HIGHER, "20.1", "exceeded", id="higher: above both"),
        pytest.param(HIGHER, "20", "met", id="higher: upper bound"),
        pytest.param(HIGHER, "15", "met", id="higher: between"),
        pytest.param(HIGHER, "10", "met", id="higher: lower bound"),
        pytest.param(HIGHER, "9.9", "missed", id="higher: below both"),
        pytest.param(LOWER, "9.9", "exceeded", id="lower: below both"),
        pytest.param(LOWER, "10", "met", id="lower: lower bound"),
        pytest.param(LOWER, "15", "met", id="lower: between"),
        pytest.param(LOWER, "20", "met", id="lower: upper bound"),
        pytest.param(LOWER, "20.1", "missed", id="lower: above both"),
        pytest.param(INSIDE, "9.9", "missed", id="inside: below"),
        pytest.param(INSIDE, "10", "met", id="inside: lower bound"),
        pytest.param(INSIDE, "20", "met", id="inside: upper bound"),
        pytest.param(INSIDE, "20.1", "missed", id="inside: above"),
        pytest.param(equal_to("10", "0.5"), "9.5", "met", id="equal: lower end of within"),
        pytest.param(equal_to("10", "0.5"), "10", "met", id="equal: at it"),
        pytest.param(equal_to("10", "0.5"), "10.5", "met", id="equal: upper end of within"),
        pytest.param(equal_to("10", "0.5"), "9.499", "missed", id="equal: below"),
        pytest.param(equal_to("10", "0.5"), "10.501", "missed", id="equal: above"),
        pytest.param(equal_to("10", "0"), "10.00", "met", id="equal within nothing"),
        pytest.param(equal_to("10", "0"), "10.01", "missed", id="not equal within nothing"),
        # Binary floating point has 0.0938 - 0.0108 below 0.083; the digits in the file have it equal.
        pytest.param(at_least("0.083"), str(Decimal("0.0938") - Decimal("0.0108")), "met", id="decimal digits"),
        pytest.param(at_least("0.3"), str(Decimal("0.1") + Decimal("0.2")), "met", id="a tenth and a fifth"),
    ],
)
def test_each_comparator_by_its_table(comparator: Comparator, value: str, expected: str) -> None:
    assert outcome(comparator, value) == expected


def test_a_change_of_exactly_the_target_is_met_and_not_missed_by_a_rounding() -> None:
    # 0.0938 − 0.0108 = 0.083
    one = target(at_least("0.083"), basis="change", unit="tỷ đồng")
    assessment = judged(one, {"2020": "0.0108", "2025": "0.0938"}, "2026-01-01")
    assert assessment.verdict.value == "met"
    assert assessment.margin is not None
    assert assessment.margin.value == 0


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(True, "met", id="true"),
        pytest.param(False, "missed", id="false"),
    ],
)
def test_a_milestone_is_met_or_missed(value: bool, expected: str) -> None:
    assessment = judged(target(DONE, basis="milestone"), {"2025": value}, "2026-01-01")
    assert assessment.verdict.value == expected
    assert assessment.margin is None


HALF, FIVE_PERCENT = Tolerance(Decimal("0.5")), Tolerance(Decimal(5), relative=True)


@pytest.mark.parametrize(
    ("comparator", "tolerance", "value", "expected"),
    [
        pytest.param(at_least("10"), HALF, "9.5", "near", id="at least: at the end of the tolerance"),
        pytest.param(at_least("10"), HALF, "9.499", "missed", id="at least: beyond it"),
        pytest.param(at_least("10"), HALF, "10", "met", id="at least: no miss"),
        pytest.param(more_than("10"), HALF, "10", "near", id="more than: the bound is a miss of nothing"),
        pytest.param(more_than("10"), HALF, "9.5", "near", id="more than: at the end"),
        pytest.param(more_than("10"), HALF, "9.499", "missed", id="more than: beyond"),
        pytest.param(more_than("10"), Tolerance(Decimal(0)), "10", "missed", id="more than: a tolerance of 0 is none"),
        pytest.param(more_than("0"), FIVE_PERCENT, "0", "missed", id="more than nothing: percent of it are none"),
        pytest.param(at_most("10"), HALF, "10.5", "near", id="at most: at the end"),
        pytest.param(at_most("10"), HALF, "10.501", "missed", id="at most: beyond"),
        pytest.param(less_than("10"), HALF, "10", "near", id="less than: the bound"),
        pytest.param(less_than("10"), HALF, "10.501", "missed", id="less than: beyond"),
        pytest.param(HIGHER, HALF, "9.5", "near", id="higher: below by the tolerance"),
        pytest.param(HIGHER, HALF, "9.4", "missed", id="higher: below by more"),
        pytest.param(HIGHER, HALF, "20.5", "exceeded", id="higher: above is no miss"),
        pytest.param(LOWER, HALF, "20.5", "near", id="lower: above by the tolerance"),
        pytest.param(LOWER, HALF, "9.5", "exceeded", id="lower: below is no miss"),
        pytest.param(INSIDE, HALF, "9.5", "near", id="inside: below by it"),
        pytest.param(INSIDE, HALF, "20.5", "near", id="inside: above by it"),
        pytest.param(INSIDE, HALF, "20.6", "missed", id="inside: above by more"),
        pytest.param(equal_to("10", "1"), HALF, "8.5", "near", id="equal: below by it"),
        pytest.param(equal_to("10", "1"), HALF, "11.5", "near", id="equal: above by it"),
        pytest.param(equal_to("10", "1"), HALF, "11.6", "missed", id="equal: above by more"),
        # 5 % of 40 is 2, of 20 is 1, of 10 is 0.5.
        pytest.param(at_least("40"), FIVE_PERCENT, "38", "near", id="percent of the target"),
        pytest.param(at_least("40"), FIVE_PERCENT, "37.99", "missed", id="percent of the target, beyond"),
        pytest.param(at_most("40"), FIVE_PERCENT, "42", "near", id="percent of a limit"),
        pytest.param(at_most("40"), FIVE_PERCENT, "42.01", "missed", id="percent of a limit, beyond"),
        pytest.param(at_least("-40"), FIVE_PERCENT, "-42", "near", id="percent of a negative target"),
        pytest.param(at_least("-40"), FIVE_PERCENT, "-42.01", "missed", id="percent of a negative target, beyond"),
        pytest.param(INSIDE, FIVE_PERCENT, "21", "near", id="percent of the bound that was missed, above"),
        pytest.param(INSIDE, FIVE_PERCENT, "9.5", "near", id="percent of the bound that was missed, below"),
        pytest.param(INSIDE, FIVE_PERCENT, "9.49", "missed", id="percent of the bound, beyond"),
        pytest.param(equal_to("40", "1"), FIVE_PERCENT, "37", "near", id="percent of the x of equal_to"),
        pytest.param(equal_to("40", "1"), FIVE_PERCENT, "36.99", "missed", id="percent of the x, beyond"),
        pytest.param(at_least("0"), FIVE_PERCENT, "-0.01", "missed", id="percent of nothing is nothing"),
    ],
)
def test_a_miss_within_the_tolerance_is_near(
    comparator: Comparator, tolerance: Tolerance, value: str, expected: str
) -> None:
    assert outcome(comparator, value, tolerance) == expected


@pytest.mark.parametrize(
    ("comparator", "tolerance", "value", "expected"),
    [
        pytest.param(at_least("7"), None, "7.5..8", "exceeded", id="both exceed"),
        pytest.param(at_least("7"), None, "7..8", "met", id="one meets, one exceeds"),
        pytest.param(at_least("8"), None, "7..8", "inconclusive", id="one misses, one meets"),
        pytest.param(at_least("7.5"), None, "7..8", "inconclusive", id="straddles"),
        pytest.param(at_least("9"), None, "7..8", "missed", id="both miss"),
        pytest.param(more_than("7"), None, "7..8", "inconclusive", id="strict, from the bound on"),
        pytest.param(more_than("8"), None, "7..8", "missed", id="strict, up to the bound"),
        pytest.param(less_than("7"), None, "7..8", "missed", id="strict limit, from the bound on"),
        pytest.param(less_than("9"), None, "7..8", "met", id="strict limit, both below"),
        pytest.param(at_most("8"), None, "7..8", "met", id="limit: one meets, one exceeds"),
        pytest.param(at_most("9"), None, "7..8", "exceeded", id="limit: both exceed"),
        pytest.param(at_most("7.5"), None, "7..8", "inconclusive", id="limit: straddles"),
        pytest.param(INSIDE, None, "12..18", "met", id="inside"),
        pytest.param(INSIDE, None, "5..25", "inconclusive", id="misses on both sides"),
        pytest.param(INSIDE, None, "21..25", "missed", id="misses on one side, above"),
        pytest.param(INSIDE, None, "5..9", "missed", id="misses on one side, below"),
        pytest.param(INSIDE, None, "5..12", "inconclusive", id="across the lower bound"),
        pytest.param(HIGHER, None, "19..25", "met", id="higher: across the upper bound"),
        pytest.param(HIGHER, None, "21..25", "exceeded", id="higher: above"),
        pytest.param(LOWER, None, "5..25", "inconclusive", id="lower: exceeds and misses"),
        pytest.param(equal_to("10", "1"), None, "9..11", "met", id="equal: exactly within"),
        pytest.param(equal_to("10", "1"), None, "8..12", "inconclusive", id="equal: around it"),
        pytest.param(at_least("10"), HALF, "9.5..9.9", "near", id="both near"),
        pytest.param(at_least("10"), HALF, "9..9.9", "missed", id="one near, one missed"),
        pytest.param(at_least("10"), HALF, "9.9..10", "inconclusive", id="one near, one met"),
        pytest.param(INSIDE, HALF, "9.9..20.1", "inconclusive", id="near on both sides"),
        pytest.param(at_least("7"), None, "7..7", "met", id="an interval of one number"),
    ],
)
def test_an_interval_is_judged_at_both_ends(
    comparator: Comparator, tolerance: Tolerance | None, value: str, expected: str
) -> None:
    assert outcome(comparator, value, tolerance) == expected


def test_an_inconclusive_interval_says_that_it_straddles() -> None:
    found = of(at_least("7.5"), "7..8")
    assert found.reason is not None
    assert found.reason.code.value == "interval-straddles"


@pytest.mark.parametrize(
    ("comparator", "unit", "value", "margin", "percent"),
    [
        pytest.param(at_least("40"), "ha", "50", "10", "125", id="a level: difference and share of the target"),
        pytest.param(at_least("40"), "ha", "30", "-10", "75", id="a level missed"),
        pytest.param(at_most("40"), "tỷ đồng", "30", "-10", "75", id="money below a limit"),
        pytest.param(at_most("40"), "người", "50", "10", "125", id="a count above a limit"),
        pytest.param(at_least("-40"), "ha", "-50", "-10", None, id="no share of less than nothing"),
        pytest.param(at_least("0"), "ha", "5", "5", None, id="no share of nothing"),
        pytest.param(at_least("1"), "ha", "2", "1", "200", id="a share of one"),
        pytest.param(at_least("40"), "hạng", "50", "10", None, id="ranks have no share"),
        pytest.param(HIGHER, "ha", "25", "15", "250", id="higher: to the lower bound"),
        pytest.param(HIGHER, "ha", "5", "-5", "50", id="higher, missed: to the lower bound"),
        pytest.param(LOWER, "ha", "5", "-15", "25", id="lower: to the upper bound"),
        pytest.param(LOWER, "ha", "25", "5", "125", id="lower, missed: to the upper bound"),
        pytest.param(INSIDE, "ha", "5", "-5", "50", id="inside, below: to the lower bound"),
        pytest.param(INSIDE, "ha", "25", "5", "125", id="inside, above: to the upper bound"),
        pytest.param(INSIDE, "ha", "12", "2", "120", id="inside: to the nearer bound, below"),
        pytest.param(INSIDE, "ha", "18", "-2", "90", id="inside: to the nearer bound, above"),
        pytest.param(INSIDE, "ha", "15", "5", "150", id="inside: in the middle, to the lower"),
        pytest.param(equal_to("40", "5"), "ha", "42", "2", "105", id="equal: to its x"),
        pytest.param(equal_to("40", "5"), "ha", "34", "-6", "85", id="equal, missed: to its x"),
        pytest.param(
            less_than("3"), "ha", "1", "-2", "33.333333333333333333333333333333333333333333333333", id="a third"
        ),
    ],
)
def test_a_margin_is_actual_minus_target(
    comparator: Comparator, unit: str, value: str, margin: str, percent: str | None
) -> None:
    found = of(comparator, value, unit=unit).margin
    assert found is not None
    assert (found.value, found.unit, found.high) == (Decimal(margin), unit, None)
    assert found.percent == (None if percent is None else Decimal(percent))


@pytest.mark.parametrize("unit", ["%", "%/năm", "điểm %", "phần trăm", "percentage points"])
def test_between_rates_and_shares_a_margin_is_in_points_and_never_a_ratio(unit: str) -> None:
    found = of(at_least("8.3"), "9.38", unit=unit).margin
    assert found is not None
    assert (found.value, found.unit, found.percent) == (Decimal("1.08"), "pp", None)


@pytest.mark.parametrize(
    ("unit", "of_margin"),
    [pytest.param("‰", "điểm ‰", id="per mille"), pytest.param("fraction", "fraction", id="a fraction")],
)
def test_shares_in_any_unit_differ_by_points_and_never_by_a_ratio(unit: str, of_margin: str) -> None:
    found = of(at_least("8.3"), "9.38", unit=unit).margin
    assert found is not None
    assert (found.value, found.unit, found.percent) == (Decimal("1.08"), of_margin, None)


def test_an_interval_has_a_margin_at_both_ends_and_no_share() -> None:
    found = of(at_least("7.5"), "7..8").margin
    assert found is not None
    assert (found.value, found.high, found.percent, found.unit) == (Decimal("-0.5"), Decimal("0.5"), None, "ha")
    points = of(at_least("7.5"), "7..8", unit="%").margin
    assert points is not None
    assert (points.value, points.high, points.unit) == (Decimal("-0.5"), Decimal("0.5"), "pp")


@pytest.mark.parametrize(
    ("comparator", "tolerance", "value", "change", "beyond"),
    [
        pytest.param(at_least("10"), None, "12", "-2", False, id="down to the bound"),
        pytest.param(at_least("10"), None, "7", "3", False, id="up to the bound"),
        pytest.param(at_least("10"), None, "10", "0", True, id="at the bound"),
        pytest.param(at_most("10"), None, "12", "-2", False, id="limit"),
        pytest.param(HIGHER, None, "19", "1", True, id="to exceeding"),
        pytest.param(HIGHER, None, "12", "-2", True, id="to missing"),
        pytest.param(INSIDE, None, "15", "-5", True, id="of two bounds as near the lower"),
        pytest.param(at_least("10"), HALF, "9", "0.5", False, id="to near"),
        pytest.param(at_least("10"), HALF, "9.8", "0.2", False, id="from near to met"),
        pytest.param(at_most("10"), HALF, "11", "-0.5", False, id="limit: to near"),
        pytest.param(INSIDE, HALF, "21", "-0.5", False, id="inside, above: to near"),
        pytest.param(INSIDE, HALF, "9", "0.5", False, id="inside, below: to near"),
        pytest.param(HIGHER, HALF, "20.4", "-0.4", False, id="a bound that is exceeded has no tolerance"),
        pytest.param(LOWER, HALF, "9.6", "0.4", False, id="nor has one exceeded downward"),
        pytest.param(at_least("10"), HALF, "9.6", "-0.1", True, id="from near to missed"),
        pytest.param(more_than("10"), None, "7", "3", True, id="more than: up over the bound"),
        pytest.param(more_than("10"), None, "12", "-2", False, id="more than: down to the bound"),
        pytest.param(less_than("10"), None, "12", "-2", True, id="less than: down below the bound"),
        pytest.param(more_than("10"), None, "10", "0", True, id="more than: at the bound"),
    ],
)
def test_the_smallest_change_that_turns_the_outcome(
    comparator: Comparator, tolerance: Tolerance | None, value: str, change: str, beyond: bool
) -> None:
    found = of(comparator, value, tolerance)
    assert found.turn is not None
    assert (found.turn.change, found.turn.is_beyond) == (Decimal(change), beyond)


def test_a_mean_has_the_digits_that_tell_a_near_miss_from_a_miss() -> None:
    edge = MeanGrowth(Fraction(132, 100), 2).decimal(ROUND_FLOOR, 60)  # below the mean by less than 50 digits show
    tolerance = Tolerance(EXACT.subtract(Decimal(16), edge))
    growth = target(at_least("16"), "2021-2022", "average_growth", tolerance=tolerance)
    assessment = judged(growth, {"2021": 20, "2022": 10}, "2023-01-01")
    assert assessment.outcome is Outcome.NEAR
    assert assessment.actual is not None
    assert isinstance(assessment.actual.value, Number)
    assert assessment.actual.value.value > edge


def test_an_interval_has_no_single_change_that_turns_it() -> None:
    assert of(at_least("7.5"), "7..8").turn is None


def test_a_milestone_has_no_bounds() -> None:
    with pytest.raises(ValueError, match="no bounds"):
        DONE.bounds  # noqa: B018


def test_a_rank_is_judged_by_its_number() -> None:
    one = target(at_most("15"), unit="hạng", kind=Kind.RANK.value, out_of=Decimal(63))
    assessment = judged(one, {"2025": "15"}, "2026-01-01")
    assert assessment.verdict.value == "met"
    assert assessment.margin is not None
    assert assessment.margin.unit == "hạng"
