"""The value at the end of a period, and its change against a baseline."""

from __future__ import annotations

from decimal import Decimal

import pytest

from planck.model.assessment import Assessment
from planck.model.explanation import ReasonCode, StepCode
from planck.model.indicator import Kind
from planck.model.period import parse_period, year
from planck.model.target import Baseline
from planck.model.unit import Unit
from planck.model.value import Interval, Number
from tests.judgement.plan import at_least, at_most, between, judged, seen, series, since, target


def value(assessment: Assessment) -> str | None:
    if assessment.actual is None:
        return None
    assert isinstance(assessment.actual.value, Number)
    return f"{assessment.actual.value.value:f}"


def reasons(assessment: Assessment) -> dict[str, str]:
    return {str(unused.observation.period): unused.reason.code.value for unused in assessment.unused}


@pytest.mark.parametrize(
    ("period", "by", "figure", "kind", "complete"),
    [
        pytest.param("2021-2025", None, "2025", "level", True, id="the last year"),
        pytest.param("2021-2025", None, "2021-2025", "level", True, id="the period itself"),
        pytest.param("2021-2025", None, "2024", "level", False, id="the year before"),
        pytest.param("2021-2025", None, "2025-12-31", "level", True, id="the last day"),
        pytest.param("2021-2025", None, "2025-12-30", "level", False, id="the day before the last"),
        pytest.param("2021-2025", None, "2025-9M", "stock", False, id="a stock after a part of the last year"),
        pytest.param("2021-2025", None, "2025-9M", "level", False, id="a part of the last year"),
        pytest.param("2025", None, "2025", "level", True, id="one year"),
        pytest.param("2025-Q3", None, "2025-Q3", "level", True, id="a quarter"),
        pytest.param("2025-Q3", None, "2025-09", "stock", True, id="a stock after the last month of the quarter"),
        pytest.param("2025-Q3", None, "2025-08", "level", False, id="a month of the quarter"),
        pytest.param("2025-10-21", None, "2025-10-21", "level", True, id="a day"),
        pytest.param("2025-10-21", None, "2025-10-20", "level", None, id="the day before"),
        pytest.param(None, "2025", "2025", "level", True, id="by a year: that year"),
        pytest.param(None, "2025", "2024", "level", False, id="by a year: the year before"),
        pytest.param(None, "2025", "2025-12-31", "level", True, id="by a year: its last day"),
        pytest.param(None, "2025-12-31", "2025", "level", True, id="by the last day of a year: that year"),
        pytest.param(None, "2025-10-21", "2025-10-21", "level", True, id="by a day: that day"),
        pytest.param(None, "2025-10-21", "2025-Q3", "level", True, id="by a day: the last quarter before it"),
        pytest.param(None, "2025-10-21", "2025-01", "level", True, id="by a day: a month of that year before it"),
        pytest.param(None, "2025-10-21", "2024", "level", False, id="by a day: the year before"),
        pytest.param(None, "2025-10-21", "2025", "level", None, id="by a day: the whole year ends after it"),
        pytest.param("2025", None, "2025-12-31", "flow", False, id="a flow of a day is not that of a year"),
        pytest.param("2025", None, "2025-12-31", "rate", False, id="a rate of a day is not that of a year"),
        pytest.param("2025", None, "2025-12", "flow", False, id="a flow of a month is not that of a year"),
        pytest.param("2025-Q3", None, "2025-Q3", "flow", True, id="a flow of the quarter"),
        pytest.param("2025-Q3", None, "2025-Q2", "flow", None, id="a flow of the quarter before"),
        pytest.param("2021-2025", None, "2025", "flow", True, id="a flow of the last year"),
        pytest.param("2021-2025", None, "2026", "level", None, id="after the end"),
    ],
)
def test_the_end_of_a_period_needs_a_figure_for_its_end(
    period: str | None, by: str | None, figure: str, kind: str, complete: bool | None
) -> None:
    # None: the figure is none for such a target at all.
    one = target(at_least("10"), period, by=by, unit="ha", kind=kind)
    assessment = judged(one, {figure: 12}, "2027-06-30")
    assert assessment.verdict.value == ("exceeded" if complete else "no_data")
    assert value(assessment) == (None if complete is None else "12")


@pytest.mark.parametrize(
    ("figure", "counts"),
    [
        pytest.param("2024-06-30", True, id="the value on a day may be one of a stock"),
        pytest.param("2024", True, id="the value of a year"),
    ],
)
def test_what_nobody_declared_a_flow_or_a_stock_compares_by_the_year_and_the_day(figure: str, counts: bool) -> None:
    one = target(at_least("10"), unit="tỷ đồng")
    assert value(judged(one, {figure: 12}, "2024-12-31")) == ("12" if counts else None)


def test_the_latest_value_stands_for_the_target_so_far() -> None:
    assessment = judged(target(at_least("10"), unit="ha"), {"2019": 1, "2023": 12, "2021": 5}, "2024-06-30")
    assert value(assessment) == "12"
    assert assessment.actual is not None
    assert [str(period) for period in assessment.actual.periods] == ["2023"]
    assert (assessment.outcome and assessment.outcome.value, assessment.verdict.value) == ("exceeded", "not_due")
    assert reasons(assessment) == {"2019": "outside-period", "2021": "not-latest"}


def test_missing_figures_are_named() -> None:
    assessment = judged(target(at_least("10"), unit="ha"), {"2023": 12}, "2026-06-30")
    assert assessment.verdict.value == "no_data"
    assert assessment.reason is not None
    assert (assessment.reason.code, str(assessment.reason.args["period"])) == (ReasonCode.VALUE_MISSING, "2025")


def test_without_any_figure_the_missing_one_is_named() -> None:
    assessment = judged(target(at_least("10"), unit="ha"), {}, "2026-06-30")
    assert (assessment.verdict.value, assessment.outcome, assessment.actual) == ("no_data", None, None)
    assert assessment.reason is not None
    assert assessment.reason.code is ReasonCode.VALUE_MISSING
    early = judged(target(at_least("10"), unit="ha"), {}, "2023-06-30")
    assert early.progress is not None
    assert early.progress.value == "no_data"
    assert early.progress_reason is not None
    assert early.progress_reason.code is ReasonCode.NO_FIGURES


def test_of_a_rate_only_figures_inside_the_period_count() -> None:
    one = target(at_least("10"), unit="%/năm", kind="rate")
    assessment = judged(one, {"2020": 30, "2021": 5, "2022": 8}, "2023-06-30")
    assert value(assessment) == "8"
    assert reasons(assessment) == {"2020": "outside-period", "2021": "not-latest"}
    assert judged(one, {"2020": 30}, "2021-06-30").actual is None


def test_rates_before_and_after_the_period_are_both_listed_as_outside_it() -> None:
    one = target(at_least("10"), "2021-2022", unit="%/năm", kind="rate")
    assessment = judged(one, {"2020": 30, "2022": 8, "2023": 40}, "2024-06-30")
    assert reasons(assessment) == {"2020": "outside-period", "2023": "outside-period"}


def test_an_undated_flow_is_one_of_a_year() -> None:
    one = target(at_least("10"), None, kind="flow")
    assert value(judged(one, {"2022": 12, "2023-9M": 8}, "2024-06-30")) == "12"
    assert value(judged(one, {"2023-9M": 8}, "2024-06-30")) is None


def test_all_on_record_count_only_for_a_target_without_a_start() -> None:
    one = target(at_least("10"), unit="ha")
    assert value(judged(one, {"2018": 8, "2019": 12}, "2021-06-30")) is None
    by = target(at_least("10"), None, by="2025", unit="%/năm", kind="rate")
    assert value(judged(by, {"2018": 8, "2019": 12}, "2021-06-30")) == "12"


def test_an_average_over_years_is_no_value_of_a_year() -> None:
    assessment = judged(target(at_least("10"), unit="ha"), {"2023": 8, "2023-2024": 12}, "2025-06-30")
    assert value(assessment) == "8"
    assert reasons(assessment) == {"2023-2024": "average-over-years"}


def test_of_two_figures_that_end_on_one_day_the_one_for_the_end_of_the_period_stands() -> None:
    one = target(at_least("10"), unit="ha")
    assessment = judged(one, {"2025": 12, "2025-Q4": 5, "2025-12-15": 7}, "2026-01-01")
    assert value(assessment) == "12"
    assert assessment.verdict.value == "exceeded"


def test_an_undated_target_is_never_due() -> None:
    one = target(at_least("10"), None, unit="ha")
    for as_of in ("2019-01-01", "2024-06-30", "2099-01-01"):
        assessment = judged(one, {"2020": 8, "2023": 12}, as_of)
        assert assessment.verdict.value == "not_due"
        assert assessment.reason is not None
        assert assessment.reason.code is ReasonCode.UNDATED
        assert assessment.required is None
    assessment = judged(one, {"2020": 8, "2023": 12}, "2024-06-30")
    assert assessment.outcome is not None
    assert (assessment.outcome.value, assessment.progress and assessment.progress.value) == ("exceeded", "achieved")
    short = judged(one, {"2020": 8, "2023": 9}, "2024-06-30")
    assert short.progress is not None
    assert short.progress.value == "not_rated"
    assert short.progress_reason is not None
    assert short.progress_reason.code is ReasonCode.UNDATED


@pytest.mark.parametrize("basis", ["average_growth", "average", "each_year", "total"])
def test_a_basis_that_needs_a_period_comes_to_nothing_without_one(basis: str) -> None:
    one = target(at_least("10"), None, basis, unit="%/năm", kind="rate")
    assessment = judged(one, {"2023": 12}, "2024-06-30")
    assert (assessment.verdict.value, assessment.actual, assessment.outcome) == ("not_due", None, None)
    assert assessment.progress is not None
    assert assessment.progress.value == "not_rated"
    assert assessment.progress_reason is not None
    assert assessment.progress_reason.code is ReasonCode.UNDATED
    assert reasons(assessment) == {"2023": "undated"}
    nothing = judged(one, {}, "2024-06-30")
    assert nothing.progress is not None
    assert nothing.progress.value == "no_data"


# Change against a baseline.


@pytest.mark.parametrize(
    ("unit", "baseline", "values", "expected"),
    [
        pytest.param("%", since(2020, Decimal(1000)), {"2025": 1468}, "46.8", id="relative, a given baseline"),
        pytest.param("%", since(2020), {"2020": 1000, "2025": 1468}, "46.8", id="relative, taken from the actuals"),
        pytest.param("%", None, {"2019": 800, "2020": 1000, "2025": 1250}, "25", id="relative, the base year"),
        pytest.param("phần trăm", since(2020), {"2020": 100, "2025": 90}, "-10", id="another spelling of %, a fall"),
        pytest.param("ha", since(2020), {"2020": 1000, "2025": 1468}, "468", id="absolute in the unit of the level"),
        pytest.param("ha", since(2020), {"2020": 0, "2025": 5}, "5", id="absolute from zero"),
        pytest.param("ha", since(2020), {"2020": -3, "2025": -5}, "-2", id="absolute, negative"),
        pytest.param("điểm %", since(2020), {"2020": 56.2, "2025": 61}, "4.8", id="in points"),
    ],
)
def test_a_change_is_taken_against_its_baseline(
    unit: str, baseline: Baseline | None, values: dict[str, object], expected: str
) -> None:
    assessment = judged(
        target(at_least("5"), "2021-2025", "change", unit=unit, baseline=baseline), values, "2026-01-01"
    )
    assert value(assessment) == expected
    assert assessment.verdict.value == ("missed" if Decimal(expected) < 5 else "met" if expected == "5" else "exceeded")


def test_a_change_names_both_levels() -> None:
    one = target(at_least("40"), "2021-2025", "change", unit="%", baseline=since(2020))
    assessment = judged(one, {"2020": 1000, "2023": 1200, "2025": 1468}, "2026-01-01")
    assert [str(figure.period) for figure in assessment.used] == ["2020", "2025"]
    step = next(one for one in assessment.steps if one.code is StepCode.CHANGE_RELATIVE)
    assert step.args["value"] == 1468
    assert step.args["baseline"] == 1000
    assert step.args["baseline_period"] == year(2020)
    assert step.args["result"] == Decimal("46.8")
    assert assessment.margin is not None
    assert (assessment.margin.value, assessment.margin.unit, assessment.margin.percent) == (Decimal("6.8"), "pp", None)
    assert reasons(assessment) == {"2023": "not-latest"}


def test_a_change_is_open_without_a_value_for_the_last_year() -> None:
    one = target(at_least("40"), "2021-2025", "change", unit="%", baseline=since(2020))
    assessment = judged(one, {"2020": 1000, "2024": 1468}, "2026-06-30")
    assert assessment.verdict.value == "no_data"
    assert (assessment.outcome and assessment.outcome.value, value(assessment)) == ("exceeded", "46.8")
    assert assessment.reason is not None
    assert assessment.reason.code is ReasonCode.VALUE_MISSING


@pytest.mark.parametrize(
    ("baseline", "values", "reason"),
    [
        pytest.param(since(2020), {"2025": 5}, ReasonCode.BASELINE_MISSING, id="no value for the declared year"),
        pytest.param(None, {"2025": 5}, ReasonCode.BASELINE_MISSING, id="no value for the base year"),
        pytest.param(None, {"2019": 5, "2025": 5}, ReasonCode.BASELINE_MISSING, id="one of another year is none"),
        pytest.param(since(2020), {"2020": 0, "2025": 5}, ReasonCode.BASELINE_ZERO, id="a baseline of zero"),
        pytest.param(since(2020), {"2020": "-1..1", "2025": 5}, ReasonCode.BASELINE_BELOW_ZERO, id="perhaps below"),
        pytest.param(since(2020), {"2020": -5, "2025": 5}, ReasonCode.BASELINE_BELOW_ZERO, id="below zero"),
        pytest.param(since(2020, Decimal(0)), {"2025": 5}, ReasonCode.BASELINE_ZERO, id="a given zero"),
    ],
)
def test_without_a_fit_baseline_a_relative_change_is_unknown(
    baseline: Baseline | None, values: dict[str, object], reason: ReasonCode
) -> None:
    one = target(at_least("5"), "2021-2025", "change", unit="%", baseline=baseline)
    due = judged(one, values, "2026-06-30")
    assert (due.verdict.value, due.actual) == ("no_data", None)
    assert due.reason is not None
    assert due.reason.code is reason
    open_ = judged(one, values, "2026-01-15")
    assert open_.progress is not None
    assert open_.progress.value == "not_rated"
    assert open_.progress_reason is not None
    assert open_.progress_reason.code is reason


def test_the_year_of_a_missing_baseline_is_named() -> None:
    one = target(at_least("5"), "2021-2025", "change", unit="%", baseline=since(2019))
    assessment = judged(one, {"2020": 1, "2025": 5}, "2026-06-30")
    assert assessment.reason is not None
    assert assessment.reason.args == {"period": year(2019)}


def test_a_baseline_may_be_the_value_of_the_last_day_of_its_year() -> None:
    one = target(at_least("5"), "2021-2025", "change", unit="%", baseline=since(2020))
    assert value(judged(one, {"2020-12-31": 100, "2025": 110}, "2026-01-01")) == "10"
    assert value(judged(one, {"2020-12-30": 100, "2025": 110}, "2026-01-01")) is None


def test_a_change_of_intervals_is_an_interval_of_changes() -> None:
    # From 100..110 to 120..130: the least is 120/110 − 1 = 1/11, the greatest 130/100 − 1.
    one = target(at_least("5"), "2021-2025", "change", unit="%", baseline=since(2020))
    assessment = judged(one, {"2020": "100..110", "2025": "120..130"}, "2026-01-01")
    assert assessment.actual is not None
    assert isinstance(assessment.actual.value, Interval)
    assert assessment.actual.value.high == 30
    assert str(assessment.actual.value.low).startswith("9.0909090909")
    absolute = target(at_least("15"), "2021-2025", "change", unit="ha", baseline=since(2020))
    assessment = judged(absolute, {"2020": "100..110", "2025": "120..130"}, "2026-01-01")
    assert assessment.actual is not None
    assert assessment.actual.value == Interval(Decimal(10), Decimal(30))
    assert assessment.verdict.value == "inconclusive"


def test_levels_in_another_unit_are_converted_before_the_change_and_once() -> None:
    one = target(at_least("5"), "2025", "change", unit="tỷ đồng", baseline=since(2020))
    figures = [seen("2020", 1000, unit="triệu đồng"), seen("2025", "7", unit="tỷ đồng")]
    assert value(judged(one, figures, "2026-01-01")) == "6"


def test_a_change_in_points_is_one_of_shares_in_percent() -> None:
    one = target(at_least("5"), "2025", "change", unit="điểm %", kind="share", baseline=since(2020))
    fractions = series({"2020": "0.10", "2025": "0.16"}, unit="fraction")
    assert value(judged(one, fractions, "2026-01-01")) == "6"
    mixed = [seen("2020", "0.10", unit="fraction"), seen("2025", 16, unit="%")]
    assert value(judged(one, mixed, "2026-01-01")) == "6"
    rates = series({"2020": 8, "2025": "14"}, unit="%/năm")
    assert value(judged(one, rates, "2026-01-01")) == "6"


@pytest.mark.parametrize(
    ("basis", "unit", "baseline", "given_in", "ratio"),
    [
        # From 100 tỷ in 2020 to 200 in 2025, at 140 in 2022: on the line.
        pytest.param("end_of_period", "tỷ đồng", "100000", "triệu đồng", "1", id="a level in another unit"),
        pytest.param("end_of_period", "tỷ đồng", "100", "tỷ đồng", "1", id="a level in its own unit"),
        pytest.param("end_of_period", "tỷ đồng", "100", None, "1", id="a level without a unit"),
    ],
)
def test_a_baseline_is_read_in_the_unit_that_it_carries(
    basis: str, unit: str, baseline: str, given_in: str | None, ratio: str
) -> None:
    start = since(2020, Decimal(baseline), unit=None if given_in is None else Unit(given_in))
    assessment = judged(target(at_least("200"), basis=basis, unit=unit, baseline=start), {"2022": 140}, "2023-06-30")
    assert assessment.ratio == Decimal(ratio)


@pytest.mark.parametrize(
    ("unit", "given", "given_in", "figure", "expected"),
    [
        pytest.param("tỷ đồng", "100000", "triệu đồng", "160", "60", id="absolute, another unit of the level"),
        pytest.param("tỷ đồng", "100", "tỷ đồng", "160", "60", id="absolute, the same"),
        pytest.param("điểm %", "0.1", "fraction", "16", "6", id="points, from a fraction"),
        pytest.param("điểm %", "10", "%/năm", "16", "6", id="points, from a rate"),
        pytest.param("%", "100000", "triệu đồng", "160", "60", id="relative, another unit of the level"),
        pytest.param("%", "100", None, "160", "60", id="relative, no unit"),
    ],
)
def test_a_change_is_taken_against_a_baseline_in_its_own_unit(
    unit: str, given: str, given_in: str | None, figure: str, expected: str
) -> None:
    start = since(2020, Decimal(given), unit=None if given_in is None else Unit(given_in))
    one = target(at_least("5"), "2025", "change", unit=unit, kind="share" if unit == "điểm %" else None, baseline=start)
    figures = [seen("2025", figure, unit="%" if unit == "điểm %" else "tỷ đồng")]
    assert value(judged(one, figures, "2026-01-01")) == expected


def test_a_relative_change_takes_the_levels_in_any_unit() -> None:
    one = target(at_least("5"), "2025", "change", unit="%", baseline=since(2020))
    mixed = [seen("2020", 1000, unit="triệu đồng"), seen("2025", "1.1", unit="tỷ đồng")]
    assert value(judged(one, mixed, "2026-01-01")) == "10"


def test_a_change_may_be_judged_by_another_indicator_of_levels() -> None:
    one = target(at_least("5"), "2025", "change", unit="%", baseline=since(2020), level_indicator="y")
    figures = [seen("2020", 50, indicator="y"), seen("2025", 60, indicator="y"), seen("2025", 999)]
    assert value(judged(one, figures, "2026-01-01")) == "20"


@pytest.mark.parametrize(
    ("baseline", "unit", "reached"),
    [
        pytest.param("1000", "%", "exceeded", id="relative"),
        pytest.param("1000", "ha", "exceeded", id="absolute"),
    ],
)
def test_a_reduction_is_a_negative_change(baseline: str, unit: str, reached: str) -> None:
    one = target(at_most("-5"), "2025", "change", unit=unit, baseline=since(2020, Decimal(baseline)))
    assert judged(one, {"2025": 900}, "2026-01-01").verdict.value == reached


def test_a_rank_between_two_places_is_read_as_a_level() -> None:
    one = target(between("5", "10", "lower"), unit="hạng", kind=Kind.RANK.value)
    assert judged(one, {"2025": 4}, "2026-01-01").verdict.value == "exceeded"


@pytest.mark.parametrize(
    ("period", "baseline", "figures", "as_of", "expected"),
    [
        pytest.param("2022", None, {"2021": 100, "2022": 110}, "2023-01-01", "exceeded 10", id="the year before"),
        pytest.param(
            "2022-H1", None, {"2021": 1, "2021-H1": 100, "2022-H1": 110}, "2022-07-01", "exceeded 10",
            id="the same half of the year before",
        ),
        pytest.param(
            "2022", None, {"2021-9M": 100, "2021": 150, "2022-9M": 110}, "2022-10-01", "not_due 10",
            id="nine months with nine months",
        ),
        pytest.param(
            "2021-2025", None, {"2020": 100, "2020-H1": 40, "2022-H1": 44}, "2022-07-01", "not_due 10",
            id="half a year with that of the base year",
        ),
        pytest.param("2022-H1", "2021", {"2021-H1": 100, "2022-H1": 110}, "2022-07-01", "exceeded 10", id="of a year"),
        pytest.param(
            "2022-H1", "2020-H1", {"2020-H1": 100, "2021-H1": 1, "2022-H1": 110}, "2022-07-01", "exceeded 10",
            id="a declared half year",
        ),
        pytest.param("2022", None, {"2021-9M": 100, "2022": 110}, "2023-06-01", "no_data -", id="of another length"),
        pytest.param(
            "2022-H1", "2021-H1", {"2021-H1": 100, "2022-Q1": 110}, "2022-06-01", "not_due -",
            id="a quarter is not compared with a declared half year",
        ),
        pytest.param("2022", None, {"2021": 100}, "2023-06-01", "no_data -", id="the baseline alone is no figure"),
        pytest.param(
            "2022", None, {"2021-9M": 100, "2022-9M": 110}, "2023-01-01", "not_due 10",
            id="the year has ended, and only a part of it is known",
        ),
        pytest.param(
            "2022", None, {"2021-9M": 100, "2022-9M": 110, "2022": 200}, "2023-01-01", "not_due 10",
            id="the latest that has a baseline",
        ),
        pytest.param(
            "2022", None, {"2021-12-31": 100, "2022-12-31": 110}, "2023-01-01", "exceeded 10",
            id="a state on the last day is that of the year",
        ),
    ],
)  # fmt: skip
def test_figures_of_the_same_length_are_compared(
    period: str, baseline: str | None, figures: dict[str, object], as_of: str, expected: str
) -> None:
    given = parse_period(baseline) if baseline else None
    start = Baseline(given) if given is not None else None
    assessment = judged(target(at_least("5"), period, "change", unit="%", baseline=start), figures, as_of)
    assert f"{assessment.verdict.value} {value(assessment) or '-'}" == expected


def test_a_change_has_no_outcome_where_its_year_has_ended_with_parts_alone() -> None:
    one = target(at_least("5"), "2022", "change", unit="%")
    figures = {"2021-9M": 100, "2022-9M": 110}
    before, after = judged(one, figures, "2022-12-30"), judged(one, figures, "2022-12-31")
    assert [each.outcome and each.outcome.value for each in (before, after)] == ["exceeded", None]
    assert [each.progress and each.progress.value for each in (before, after)] == ["ahead", "ahead"]
    assert [each.ratio for each in (before, after)] == [2, 2]  # 10 of 5


def test_a_change_of_a_part_of_the_year_is_rated_in_percent_alone() -> None:
    one = target(at_least("5"), "2022", "change", unit="ha")
    assessment = judged(one, {"2021-9M": 100, "2022-9M": 110}, "2022-12-30")
    assert assessment.progress is not None
    assert (assessment.progress.value, assessment.outcome and assessment.outcome.value) == ("not_rated", "exceeded")


def test_figures_in_percent_change_by_points() -> None:
    one = target(at_least("5"), "2022", "change", unit="%")
    figures = [seen("2021", 40, unit="%"), seen("2022", 44, unit="%")]
    assert value(judged(one, figures, "2023-01-01")) == "4"


def test_a_change_by_a_year_without_a_baseline_has_nothing_to_compare_with() -> None:
    one = target(at_least("5"), None, "change", by="2025", unit="%")
    assessment = judged(one, {"2020": 100, "2022": 110}, "2023-01-01")
    assert assessment.progress_reason is not None
    assert assessment.progress_reason.code is ReasonCode.BASELINE_UNTOLD


def test_growth_in_a_part_of_the_year_has_no_baseline() -> None:
    """What grew in the half year is no beginning of what grew in nine months."""
    one = target(at_least("8"), "2025", unit="%/năm", kind="rate")
    assessment = judged(one, {"2024": 7, "2025-H1": 9, "2025-9M": 8}, "2025-10-06")
    assert assessment.baseline is None
    assert assessment.actual is not None
    assert assessment.actual.value == Number(Decimal(8))
