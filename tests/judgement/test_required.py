"""What is needed from here."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from planck.model.assessment import Required
from planck.model.comparator import Comparator
from planck.model.explanation import StepCode
from planck.model.target import Mean, Target
from planck.model.value import OfTarget
from tests.judgement.plan import (
    DONE,
    at_least,
    at_most,
    between,
    equal_to,
    judged,
    less_than,
    more_than,
    seen,
    since,
    target,
)


def beyond(value: int) -> Decimal:
    """The least number shown above a whole one."""
    return Decimal(f"{value}." + "0" * 49 + "1")


def short_of(value: int) -> Decimal:
    """The greatest number shown below a whole one."""
    return Decimal(f"{value - 1}." + "9" * 50)


def needed(one: Target, values: dict[str, object], as_of: str = "2023-06-30") -> Required:
    found = judged(one, values, as_of).required
    assert found is not None
    return found


def periods(found: Required) -> list[str]:
    return [str(period) for period in found.periods]


def growth(comparator: Comparator, mean: str = "geometric") -> Target:
    return target(comparator, basis="average_growth", mean=Mean(mean))


# 44 % and 0 %: 1.44. To reach 1.2⁵ there are 1.2⁵ / 1.44 = 1.728 left for three years: 1.2 each.


@pytest.mark.parametrize(
    ("comparator", "value"),
    [
        pytest.param(at_least("20"), Decimal(20), id="at least"),
        pytest.param(more_than("20"), beyond(20), id="more than: not the bound itself"),
        pytest.param(at_most("20"), Decimal(20), id="at most"),
        pytest.param(less_than("20"), short_of(20), id="less than: not the bound itself"),
        pytest.param(between("20", "30", "higher"), Decimal(20), id="higher: the lower bound"),
        pytest.param(between("10", "20", "lower"), Decimal(20), id="lower: the upper bound"),
    ],
)
def test_a_growth_that_is_needed_exactly(comparator: Comparator, value: Decimal) -> None:
    found = needed(growth(comparator), {"2021": 44, "2022": 0})
    assert found.value == value
    assert (found.unit, found.per_year, periods(found)) == ("%/năm", True, ["2023-2025"])


@pytest.mark.parametrize(
    ("comparator", "start"),
    [
        # 1.151⁵ / (1.287 · 1.2035) = 1.30423…; its cube root 1.0925721…
        pytest.param(at_least("15.1"), "9.", id="at least"),
        pytest.param(at_most("15.1"), "9.", id="at most"),
    ],
)
def test_a_growth_is_rounded_towards_the_harder_side(comparator: Comparator, start: str) -> None:
    found = needed(growth(comparator), {"2021": "28.7", "2022": "20.35"})
    assert str(found.value).startswith(start)
    product = Decimal("1.287") * Decimal("1.2035")
    reached = (1 + found.whole / 100) ** 3 * product
    # Decimal works to 28 digits here: enough to see on which side the 50 digits lie once the last is moved by hand.
    assert abs(reached - Decimal("1.151") ** 5) < Decimal("1e-25")
    other = needed(growth(at_most("15.1") if comparator == at_least("15.1") else at_least("15.1")),
                   {"2021": "28.7", "2022": "20.35"})  # fmt: skip
    assert abs(found.whole - other.whole) == Decimal("1e-49")
    assert (found.whole > other.whole) is (comparator == at_least("15.1"))


def test_both_means_of_what_is_needed_are_given() -> None:
    geometric = needed(growth(at_least("20")), {"2021": 44, "2022": 0})
    assert geometric.other_mean == Decimal("18.666666666666666666666666666666666666666666666667")  # (100 − 44) / 3
    arithmetic = needed(growth(at_least("20"), "arithmetic"), {"2021": 44, "2022": 0})
    assert arithmetic.value == Decimal("18.666666666666666666666666666666666666666666666667")
    assert arithmetic.other_mean == 20
    assert (arithmetic.unit, arithmetic.per_year, periods(arithmetic)) == ("%/năm", True, ["2023-2025"])


def test_an_arithmetic_need_is_rounded_towards_the_harder_side() -> None:
    values: dict[str, object] = {"2021": 10, "2022": 10}  # (5·12 − 20) / 3 = 13.333…
    assert str(needed(growth(at_least("12"), "arithmetic"), values).value) == "13." + "3" * 47 + "4"
    assert str(needed(growth(at_most("12"), "arithmetic"), values).value) == "13." + "3" * 48
    strict = needed(growth(more_than("11"), "arithmetic"), {"2021": 10, "2022": 9}).value  # (55 − 19) / 3 = 12
    assert strict == beyond(12)


def test_a_need_may_be_nothing_or_less() -> None:
    # 1.1⁵ / 1.61051 = 1: nothing in the last year; with 1.7 the last year may fall.
    assert needed(growth(at_least("10")), {"2021-2024": "10"}, "2025-06-30").value == 10
    assert needed(growth(at_least("0")), {"2021": "25", "2022": "-20"}).value == 0
    assert needed(growth(at_least("2")), {"2021": "80"}, "2022-06-30").whole < 0
    assert needed(target(at_least("10"), unit="ha"), {"2022": 16}).value == -2


def test_a_fall_may_be_what_is_needed() -> None:
    # (0.95⁵ / 0.95²) ^ ⅓ = 0.95; and after any growth, a fall by all leads to a mean of −100 %.
    assert needed(growth(at_least("-5")), {"2021": -5, "2022": -5}).value == -5
    assert needed(growth(at_most("-100")), {"2021": 5}, "2022-06-30").value == -100


def test_growth_from_levels_needs_no_other_mean() -> None:
    one = target(at_least("10"), basis="average_growth", level_indicator="y")
    found = judged(one, [seen("2020", 100, indicator="y"), seen("2022", 121, indicator="y")], "2023-06-30").required
    assert found is not None
    assert (found.value, found.other_mean) == (Decimal(10), None)


def test_an_average_needs_the_mean_of_what_is_left() -> None:
    # (5·10 − 8 − 9) / 3 = 11
    found = needed(target(at_least("10"), basis="average", unit="ha"), {"2021": 8, "2022": 9})
    assert (found.value, found.unit, found.per_year, found.other_mean) == (Decimal(11), "ha", False, None)


def test_what_is_missing_in_between_is_needed_too() -> None:
    found = needed(target(at_least("10"), basis="average", unit="ha"), {"2021": 8, "2023": 9}, "2024-06-30")
    assert (found.value, periods(found)) == (Decimal(11), ["2022", "2024-2025"])


@pytest.mark.parametrize(
    ("comparator", "values", "value"),
    [
        pytest.param(at_least("100"), {"2021": 30, "2022": 30}, Decimal(40), id="at least"),
        pytest.param(more_than("100"), {"2021": 30, "2022": 30}, beyond(40), id="more than"),
        pytest.param(at_most("100"), {"2021": 30, "2022": 30}, Decimal(40), id="what a limit allows"),
        pytest.param(less_than("100"), {"2021": 30, "2022": 30}, short_of(40), id="what a strict limit allows"),
        pytest.param(between("100", "200", "inside"), {"2021": 30}, Decimal(70), id="to the nearer bound"),
        pytest.param(equal_to("100", "10"), {"2021": 30}, Decimal(60), id="to within x"),
    ],
)
def test_a_total_needs_the_rest(comparator: Comparator, values: dict[str, object], value: Decimal) -> None:
    found = needed(target(comparator, basis="total", kind="level"), values)
    assert found.value == value
    assert (found.unit, found.per_year) == ("tỷ đồng", False)
    assert periods(found)[-1].endswith("-2025")


@pytest.mark.parametrize(
    ("comparator", "value", "need"),
    [
        pytest.param(at_least("100"), "40", "20", id="upward"),
        pytest.param(at_most("10"), "40", "-10", id="downward"),
        pytest.param(between("100", "120", "inside"), "40", "20", id="into a range from below"),
        pytest.param(between("0", "10", "inside"), "40", "-10", id="into a range from above"),
        pytest.param(equal_to("100", "10"), "40", "16.666666666666666666666666666666666666666666666667", id="to x"),
    ],
)
def test_a_level_needs_a_change_a_year(comparator: Comparator, value: str, need: str) -> None:
    found = needed(target(comparator, unit="ha"), {"2022": value})
    assert (found.value, found.unit, found.per_year, periods(found)) == (Decimal(need), "ha", True, ["2023-2025"])
    whole = {"16.666666666666666666666666666666666666666666666667": "50"}.get(need, str(3 * int(Decimal(need))))
    assert found.remaining == Decimal(whole)


def test_a_change_into_a_range_is_rounded_towards_the_harder_side() -> None:
    of = target(between("10", "20", "inside"), unit="ha")
    digits = "1.6666666666666666666666666666666666666666666666667"
    assert needed(of, {"2022": 5}).value == Decimal(digits)
    assert needed(of, {"2022": 25}).value == Decimal(f"-{digits}")


def test_a_strict_change_a_year_is_a_hair_more() -> None:
    assert needed(target(more_than("100"), unit="ha"), {"2022": 40}).value == beyond(20)
    assert needed(target(less_than("10"), unit="ha"), {"2022": 40}).value == beyond(10).copy_negate()
    # What has no end in decimals is rounded beyond the bound already: (101 − 40) / 3.
    assert str(needed(target(more_than("101"), unit="ha"), {"2022": 40}).value) == "20." + "3" * 47 + "4"


def test_a_change_a_year_between_shares_is_in_points() -> None:
    assert needed(target(at_least("61"), unit="%", kind="share"), {"2022": 58}).unit == "pp"


def test_a_change_needs_a_change_of_its_own_value_a_year() -> None:
    # +20 % so far of +50 %: 10 points a year for three years.
    one = target(at_least("50"), basis="change", unit="%", baseline=since(2020, Decimal(200)))
    found = needed(one, {"2022": 240})
    assert (found.value, found.unit) == (Decimal(10), "pp")


def test_a_change_a_year_ends_on_the_day_by_which_it_must_hold() -> None:
    one = target(at_least("100"), None, by="2024-06-30", unit="ha")
    found = needed(one, {"2022": 40})
    assert (found.value, found.remaining, periods(found)) == (None, Decimal(60), ["2023", "2024-H1"])
    last_year = needed(target(at_least("100"), unit="ha"), {"2024": 40}, "2025-06-30")
    assert (last_year.value, last_year.remaining, periods(last_year)) == (None, Decimal(60), ["2025"])
    same_year = target(at_least("100"), None, by="2023-06-30", unit="ha", kind="stock")
    found = needed(same_year, {"2023-Q1": 40}, "2023-04-30")
    assert (found.value, found.remaining, periods(found)) == (None, Decimal(60), ["2023-Q2"])


@pytest.mark.parametrize(
    ("period", "figure", "as_of", "value", "rest"),
    [
        pytest.param("2021-2025", "2022", "2023-06-30", "2", ["2023-2025"], id="three years"),
        pytest.param("2021-2025", "2023", "2024-06-30", "3", ["2024-2025"], id="two years"),
        pytest.param("2021-2025", "2024", "2025-06-30", None, ["2025"], id="one year"),
        pytest.param("2021-2022", "2021-H1", "2021-12-30", None, ["2021-H2", "2022"], id="after half a year"),
        pytest.param("2021-2025", "2022-12-31", "2023-06-30", "2", ["2023-2025"], id="from the last day of a year"),
        pytest.param("2021-2025", "2022-06-30", "2022-09-30", None, ["2022-H2", "2023-2025"], id="from inside a year"),
    ],
)
def test_a_change_is_also_said_by_the_year_where_two_whole_years_remain(
    period: str, figure: str, as_of: str, value: str | None, rest: list[str]
) -> None:
    one = target(at_least("10"), period, unit="ha", kind="stock")
    found = needed(one, {figure: 4}, as_of)
    assert (found.remaining, periods(found)) == (Decimal(6), rest)
    assert found.value == (None if value is None else Decimal(value))


@pytest.mark.parametrize(
    ("one", "values"),
    [
        pytest.param(target(at_least("10"), unit="ha"), {}, id="no figures"),
        pytest.param(target(at_least("10"), unit="ha"), {"2022": "8..9"}, id="an interval"),
        pytest.param(target(between("5", "10", "inside"), unit="ha"), {"2022": 8}, id="inside a range"),
        pytest.param(target(equal_to("8", "1"), unit="ha"), {"2022": 8}, id="at x"),
        pytest.param(target(at_least("10"), basis="each_year", unit="ha"), {"2022": 12}, id="each year"),
        pytest.param(target(DONE, None, "milestone", by="2025"), {"2022": False}, id="a milestone"),
        pytest.param(target(at_least("10"), None, unit="ha"), {"2022": 8}, id="undated"),
        pytest.param(growth(at_least("10")), {"2021": -100, "2022": 5}, id="after a fall to nothing"),
        pytest.param(growth(at_least("-200")), {"2021": 5}, id="a fall by more than all"),
        pytest.param(target(at_least("50"), unit="ha", each_item=True), {"2022": {"A": 40, "B": 45}}, id="each item"),
        pytest.param(
            target(at_least("500"), "2023", "total", unit="ha"), {"2023-Q1": OfTarget(Decimal(24))}, id="a share alone"
        ),
        pytest.param(
            target(at_least("500"), "2023", "total", unit="ha"),
            {"2023-Q1": 90, "2023-Q2": OfTarget(Decimal(24))},
            id="a number and a share",
        ),
    ],
)
def test_where_nothing_can_be_said_nothing_is_needed(one: Target, values: dict[str, object]) -> None:
    assert judged(one, values, "2023-06-30").required is None


def test_an_arithmetic_mean_needs_figures_even_below_a_fall_by_all() -> None:
    found = needed(growth(at_least("-200"), "arithmetic"), {"2021": 5}, "2022-06-30")
    assert (found.value, found.other_mean) == (Decimal("-251.25"), None)  # (5·−200 − 5) / 4


def test_none_is_given_where_the_years_of_a_figure_are_assumed() -> None:
    one = growth(at_least("10.60"))
    assumed = seen("2021-2023", "11.29", published="2023-10-21", assumed=("period",))
    known = seen("2021-2023", "11.29", published="2023-10-21", assumed=("comparator",))
    assert judged(one, [assumed], "2023-12-31").required is None
    assert judged(one, [seen("2021-2022", "11", assumed=("period",)), seen("2023", 12)], "2023-12-31").required is None
    assert judged(one, [known], "2023-12-31").required is not None


def test_none_is_given_once_the_figure_for_the_end_is_known() -> None:
    early = [seen("2025", 8, published="2025-10-01")]
    assert judged(target(at_least("10"), unit="ha"), early, "2025-11-01").required is None
    whole = [seen("2021-2025", 8, published="2025-10-01")]
    for basis in ("average_growth", "average", "total"):
        assert (
            judged(target(at_least("10"), basis=basis, unit="%/năm", kind="rate"), whole, "2025-11-01").required is None
        )


def test_none_is_given_of_an_ended_area_or_another_territory() -> None:
    one = target(at_least("10"), "2021-2030", unit="ha")
    ended = judged(one, {"2022": 8}, "2025-07-01", area={"ended": date(2025, 6, 30)})
    assert ended.required is None
    changed = judged(one, {"2025": 8}, "2026-06-30", area={"boundary_changed": date(2025, 7, 1)})
    assert changed.required is None


def test_each_need_is_worked_out_in_a_step() -> None:
    def step(one: Target, values: dict[str, object], code: StepCode) -> dict[str, object]:
        assessment = judged(one, values, "2023-06-30")
        return dict(next(each for each in assessment.steps if each.code is code).args)

    assert step(growth(at_least("20")), {"2021": 44, "2022": 0}, StepCode.REQUIRED_GROWTH) == {
        "target": 20, "years": 5, "remaining": 3, "product": Decimal("1.44"), "result": 20,
    }  # fmt: skip
    assert step(growth(at_least("11"), "arithmetic"), {"2021": 10, "2022": 9}, StepCode.REQUIRED_MEAN) == {
        "target": 11, "years": 5, "remaining": 3, "sum": 19, "result": 12,
    }  # fmt: skip
    assert step(target(at_least("100"), basis="total"), {"2021": 30}, StepCode.REQUIRED_AMOUNT) == {
        "target": 100, "sum": 30, "result": 70,
    }  # fmt: skip
    assert step(target(at_least("100"), unit="ha"), {"2022": 40}, StepCode.REQUIRED_CHANGE) == {
        "target": 100, "value": 40, "remaining": 3, "result": 20,
    }  # fmt: skip
