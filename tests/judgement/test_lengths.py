"""Figures that span another length of time than the target."""

from __future__ import annotations

from decimal import Decimal

import pytest

from planck.model.assessment import Assessment, Outcome, Progress
from planck.model.comparator import Comparator
from planck.model.explanation import ReasonCode
from tests.judgement.plan import at_least, at_most, judged, less_than, seen, since, target


@pytest.mark.parametrize("kind", ["share", "count", "stock", "level"])
def test_a_value_on_a_day_is_one_of_its_time(kind: str) -> None:
    assessment = judged(target(at_least("50"), "2025", kind=kind, unit="x"), {"2025-06-30": "60"}, "2025-10-31")
    assert (assessment.outcome, assessment.progress) == (Outcome.EXCEEDED, Progress.ACHIEVED)


def told(assessment: Assessment) -> str:
    """The verdict, the outcome, the progress, and why there is none, in one line."""
    reason = assessment.reason if assessment.verdict.value == "no_data" else assessment.progress_reason
    parts = (assessment.verdict, assessment.outcome, assessment.progress, None if reason is None else reason.code)
    return " ".join("-" if part is None else part.value for part in parts)


def notes(assessment: Assessment) -> list[ReasonCode]:
    return [note.code for note in assessment.notes]


@pytest.mark.parametrize(
    ("unit", "kind", "figures", "as_of", "expected"),
    [
        # A plan of 100 for the year 2024; after half a year 50 are on the line.
        pytest.param("tỷ đồng", None, {"2024-H1": 50}, "2024-06-30", "not_due - on_track -", id="money adds up"),
        pytest.param("tỷ đồng", None, {"2024-H1": 120}, "2024-06-30", "not_due - ahead -", id="and decides nothing"),
        pytest.param("nghìn tấn", None, {"2024-Q1": 15}, "2024-03-31", "not_due - behind -", id="so does mass"),
        pytest.param("triệu m³", None, {"2024-H1": 10}, "2024-06-30", "not_due - far_behind -", id="volume"),
        pytest.param("GWh", None, {"2024-H1": 60}, "2024-06-30", "not_due - ahead -", id="energy"),
        pytest.param(
            "tỷ đồng", None, {"2024-H1": 50, "2024-H2": 50}, "2025-06-30", "no_data - - flow-assumed",
            id="parts that add up to the year decide nothing by default",
        ),
        pytest.param(
            "tỷ đồng", None, {"2024-H1": 50}, "2025-06-30", "no_data - - parts-missing", id="nor does a single part",
        ),
        pytest.param("tỷ đồng", None, {"2024": 100}, "2025-01-31", "met met - -", id="the year decides by itself"),
        pytest.param("tỷ đồng", "flow", {"2024-H1": 50}, "2024-06-30", "not_due - on_track -", id="a declared flow"),
        pytest.param(
            "tỷ đồng", "flow", {"2024-H1": 50, "2024-H2": 50}, "2025-01-31", "met met - -",
            id="parts of a declared flow decide where they add up",
        ),
        pytest.param(
            "tỷ đồng", "flow", {"2024-H1": 50}, "2025-06-30", "no_data - - parts-missing", id="and not before",
        ),
        pytest.param(
            "tỷ đồng", "flow", {"2024": 100, "2024-H1": 40, "2024-H2": 50}, "2025-01-31", "met met - -",
            id="the year itself rather than the sum of its parts",
        ),
        pytest.param(
            "tỷ đồng", None, {"2024-06-30": 120}, "2024-07-31", "not_due exceeded achieved -",
            id="money on a day is a balance",
        ),
        pytest.param(
            "tỷ đồng", "stock", {"2024-H1": 120}, "2024-07-31", "not_due exceeded achieved -", id="so is a stock",
        ),
        pytest.param(
            "tỷ đồng", "stock", {"2024-Q4": 120}, "2025-01-31", "exceeded exceeded - -",
            id="the state at the end of a span is that of its last day",
        ),
        pytest.param(
            "triệu đồng/người", None, {"2024-H1": 120}, "2024-07-31", "not_due - not_rated flow-or-stock",
            id="money per head is not guessed",
        ),
        pytest.param(
            "lao động", None, {"2024-H1": 120}, "2024-07-31", "not_due - not_rated flow-or-stock",
            id="nor is a count of people",
        ),
        pytest.param("lao động", None, {"2024-H1": 120}, "2025-06-30", "no_data - - flow-or-stock", id="at the end"),
        pytest.param("lao động", "count", {"2024-H1": 120}, "2024-07-31", "not_due exceeded achieved -", id="declared"),
        pytest.param("lao động", "flow", {"2024-H1": 50}, "2024-07-31", "not_due - on_track -", id="declared a flow"),
        pytest.param("lao động", None, {"2024": 120}, "2025-01-31", "exceeded exceeded - -", id="the year of a count"),
        pytest.param("%", None, {"2024-H1": 120}, "2024-07-31", "not_due - not_rated flow-or-stock", id="percent"),
        pytest.param("%", "share", {"2024-H1": 120}, "2024-07-31", "not_due exceeded achieved -", id="a share"),
        pytest.param("%", "rate", {"2024-H1": 95}, "2024-07-31", "not_due missed on_track -", id="growth"),
        pytest.param("%/năm", None, {"2024-H1": 95}, "2024-07-31", "not_due missed on_track -", id="by its unit"),
        pytest.param("hạng", None, {"2024-H1": 120}, "2024-07-31", "not_due exceeded achieved -", id="a rank"),
        pytest.param("xã", None, {"2024-H1": "120/130"}, "2024-07-31", "not_due exceeded achieved -", id="of so many"),
        pytest.param("ha", None, {"2024-H1": 120, "2024-06-30": 90}, "2024-07-31", "not_due missed not_rated one-value",
                     id="beside what is not guessed the value on a day stands"),
    ],
)  # fmt: skip
def test_a_figure_for_a_part_of_the_year_is_what_its_kind_says(
    unit: str, kind: str | None, figures: dict[str, object], as_of: str, expected: str
) -> None:
    one = target(at_least("100"), "2024", unit=unit, kind=kind or _usual_kind(unit), kind_declared=kind is not None)
    assert told(judged(one, figures, as_of)) == expected


def _usual_kind(unit: str) -> str:
    return {"%/năm": "rate", "hạng": "rank"}.get(unit, "level")


def test_a_flow_by_default_is_named_with_the_way_to_say_otherwise() -> None:
    one = target(at_least("100"), "2024")
    assert notes(judged(one, {"2024-H1": 50}, "2024-06-30")) == [ReasonCode.FLOW_BY_DEFAULT]
    assert notes(judged(one, {"2024": 50}, "2025-01-31")) == []


def test_the_share_of_a_flow_by_default_is_shown_without_an_outcome() -> None:
    assessment = judged(target(at_least("100"), "2024"), {"2024-Q1": 20, "2024-Q2": 30}, "2024-06-30")
    assert (assessment.outcome, assessment.ratio) == (None, Decimal(1))
    assert assessment.margin is not None
    assert assessment.margin.percent == 50
    assert assessment.required is not None
    assert assessment.required.value == 50


def test_beside_a_sum_the_balance_of_a_day_is_left_out() -> None:
    assessment = judged(target(at_least("100"), "2024"), {"2024-03-31": 70, "2024-H1": 50}, "2024-06-30")
    assert assessment.actual is not None
    assert str(getattr(assessment.actual.value, "value", None)) == "50"
    left = {str(unused.observation.period): unused.reason.code for unused in assessment.unused}
    assert left == {"2024-03-31": ReasonCode.ANOTHER_LENGTH}


def test_what_holds_by_a_year_is_no_sum_of_its_parts() -> None:
    by = target(at_least("100"), None, by="2024", kind="flow")
    assert told(judged(by, {"2024-H1": 50, "2024-H2": 50}, "2025-06-30")) == "no_data - - another-length"
    assert told(judged(by, {"2024-H1": 50}, "2024-06-30")) == "not_due - not_rated another-length"


def test_the_limit_of_a_flow_by_default_decides_nothing_early() -> None:
    assert told(judged(target(at_most("100"), "2024"), {"2024-H1": 120}, "2024-06-30")) == "not_due - behind -"


@pytest.mark.parametrize(
    ("figures", "as_of", "expected"),
    [
        pytest.param({"2021": 31}, "2024-03-31", "not_due - no_data no-figures-yet", id="last year's is none of this"),
        pytest.param({"2023": 31, "2024-Q1": 8}, "2024-03-31", "not_due - ahead -", id="this year's parts are"),
        pytest.param({"2025": 31}, "2025-03-31", "no_data - - value-missing", id="nor is next year's"),
        pytest.param({"2023-2024": 31}, "2025-03-31", "no_data - - value-missing", id="nor what began before"),
    ],
)
def test_only_figures_inside_the_period_are_figures_to_date(
    figures: dict[str, object], as_of: str, expected: str
) -> None:
    known = [seen(period, value, published="2024-03-31") for period, value in figures.items()]
    assert told(judged(target(at_least("30"), "2024"), known, as_of)) == expected


def test_a_target_with_an_end_alone_has_no_start() -> None:
    by = target(at_least("30"), None, by="2024", unit="ha")
    assert told(judged(by, {"2021": 31}, "2024-03-31")) == "not_due exceeded achieved -"


@pytest.mark.parametrize(
    ("figures", "stands"),
    [
        pytest.param({"2025-Q2": "9.24", "2025-H1": "8.24"}, "8.24", id="half a year rather than its last quarter"),
        pytest.param({"2025-H1": "8.24", "2025-06": "9.24"}, "8.24", id="and rather than its last month"),
        pytest.param({"2025-H1": "8.24", "2025-06-30": "9.24"}, "8.24", id="and rather than its last day"),
        pytest.param({"2021-2025": "8.24", "2025": "9.24"}, "9.24", id="a year's own rather than an average"),
        pytest.param({"2021-2025": "8.24", "2025-H1": "9.24"}, "8.24", id="an average rather than half a year"),
        pytest.param({"2021-2025": "8.24", "2025-Q4": "9.24"}, "8.24", id="the period's own rather than a quarter"),
    ],
)
def test_of_figures_that_end_on_one_day_the_longer_span_within_a_year_counts(
    figures: dict[str, object], stands: str
) -> None:
    one = target(at_least("10"), "2021-2025", unit="%/năm", kind="rate")
    assessment = judged(one, figures, "2026-01-31")
    assert assessment.actual is not None
    assert str(getattr(assessment.actual.value, "value", None)) == stands


@pytest.mark.parametrize(
    ("kind", "figures", "expected"),
    [
        pytest.param("stock", {"2025-06-30": 12}, "no_data exceeded - value-on-another-day", id="a day in June"),
        pytest.param("stock", {"2024-06-30": 12}, "no_data exceeded - value-missing", id="a day of the year before"),
        pytest.param("stock", {"2025-12-31": 12}, "exceeded exceeded - -", id="the last day"),
        pytest.param("stock", {"2025-12": 12}, "exceeded exceeded - -", id="the last month"),
        pytest.param("stock", {"2025-11": 12}, "no_data exceeded - value-missing", id="the month before"),
        pytest.param("rate", {"2025-Q4": 12}, "no_data exceeded - value-missing", id="the last quarter of a rate"),
        pytest.param("rate", {"2025": 12}, "exceeded exceeded - -", id="its year"),
        pytest.param("rate", {"2021-2025": 12}, "exceeded exceeded - -", id="its period"),
    ],
)
def test_the_end_is_that_of_the_period(kind: str, figures: dict[str, object], expected: str) -> None:
    one = target(at_least("10"), "2021-2025", unit="%/năm" if kind == "rate" else "ha", kind=kind)
    assessment = judged(one, figures, "2026-06-30")
    assert told(assessment) == expected
    if "another-day" in expected:
        assert assessment.reason is not None
        assert assessment.reason.args["iso"] == "2025-06-30"


def test_by_the_last_day_of_a_year_is_by_that_year() -> None:
    for by in ("2025", "2025-12-31"):
        one = target(at_least("10"), None, by=by, unit="ha", kind="stock")
        assert told(judged(one, {"2025-H1": 12}, "2026-06-30")) == "no_data exceeded - value-missing"
        assert told(judged(one, {"2025": 12}, "2026-06-30")) == "exceeded exceeded - -"


@pytest.mark.parametrize(
    ("period", "by", "figures", "ratio"),
    [
        # 2020 to 2025 are five years, two of them until 2022.
        pytest.param("2021-2025", None, {"2019": 90, "2020": 0, "2022": 40}, "1", id="the year before the period"),
        pytest.param("2021-2025", None, {"2018": 90, "2019": 40, "2022": 70}, "1", id="the latest before it"),
        pytest.param("2021-2025", None, {"2021": 80, "2022": 85}, "1", id="else the earliest inside"),
        pytest.param(None, "2025", {"2019": 40, "2020": 90, "2022": 70}, "1", id="by: the earliest on record"),
        pytest.param(
            "2021-2025", None, {"2020": 0, "2020-12-31": 90, "2022": 40}, "1", id="of two on one day the year's own"
        ),
        pytest.param(
            None, "2025", {"2019": 40, "2019-12-31": 90, "2022": 70}, "1", id="by: of two on one day the year's own"
        ),
        pytest.param(
            "2021-2025", None, {"2019": 40, "2016-2020": 90, "2022": 70}, "1", id="an average over years is none"
        ),
    ],
)
def test_the_baseline_by_default(period: str | None, by: str | None, figures: dict[str, object], ratio: str) -> None:
    one = target(at_least("100"), period, by=by, unit="ha")
    assert str(judged(one, figures, "2022-12-31").ratio) == ratio


def test_the_figure_of_a_year_is_a_declared_baseline_rather_than_that_of_its_last_day() -> None:
    one = target(at_least("100"), unit="ha", baseline=since(2020))
    assert judged(one, {"2020": 0, "2020-12-31": 90, "2022": 40}, "2022-12-31").ratio == 1
    assert judged(one, {"2020-12-31": 0, "2022": 40}, "2022-12-31").ratio == 1


def test_the_baseline_of_a_flow_is_as_long_as_what_is_compared_with_it() -> None:
    one = target(at_least("100"), "2021-2025", kind="flow")
    figures = {"2020-H1": 90, "2020": 0, "2020-Q4": 50, "2022": 40}
    assert judged(one, figures, "2022-12-31").ratio == 1
    short = {"2020-H1": 90, "2022": 40}
    assert told(judged(one, short, "2022-12-31")) == "not_due missed not_rated one-value"


def test_parts_of_the_years_of_a_flow_say_nothing_of_its_last_year() -> None:
    declared = target(at_least("100"), "2021-2025", kind="flow")
    assessment = judged(declared, {"2022-H1": 40}, "2022-12-31")
    assert told(assessment) == "not_due - not_rated another-length"
    assert [unused.reason.code for unused in assessment.unused] == [ReasonCode.ANOTHER_LENGTH]
    default = target(at_least("100"), "2021-2025")
    assert told(judged(default, {"2022-H1": 40}, "2022-12-31")) == "not_due - not_rated flow-assumed"
    older = judged(default, {"2020": 0, "2021": 20, "2022-H1": 40}, "2022-12-31")
    assert (told(older), older.ratio) == ("not_due missed on_track -", Decimal(1))


def test_older_whole_years_are_paced_beside_what_is_not_guessed() -> None:
    one = target(at_least("100"), "2021-2025", unit="ha", kind="level", kind_declared=False)
    older = judged(one, {"2020": 0, "2021": 20, "2022-H1": 99}, "2022-12-31")
    assert (told(older), older.ratio) == ("not_due missed on_track -", Decimal(1))
    assert told(judged(one, {"2021": 20, "2022-H1": 99}, "2026-06-30")) == "no_data missed - flow-or-stock"


@pytest.mark.parametrize(
    ("period", "unit", "figures", "named"),
    [
        pytest.param("2024", "ha", {"2024-9M": 90, "2024-Q1": 30}, "2024-9M", id="of two parts the later"),
        pytest.param("2024", "ha", {"2024-Q3": 30, "2024-9M": 90}, "2024-9M", id="and the longer"),
        pytest.param("2021-2025", "ha", {"2024": 9, "2025-Q1": 3, "2025-9M": 7}, "2025-9M", id="beside a year"),
        pytest.param("2021-2025", "ha", {"2024-Q1": 3, "2024": 9, "2025-H1": 7}, "2025-H1", id="not one before"),
        pytest.param("2024", "tỷ đồng", {"2024-H1": 40, "2024-H2": 60}, "2024-H2", id="of a sum the last part"),
    ],
)
def test_the_latest_figure_that_is_not_guessed_is_named(
    period: str, unit: str, figures: dict[str, object], named: str
) -> None:
    one = target(at_least("100"), period, unit=unit)
    assessment = judged(one, figures, "2026-06-30")
    assert assessment.verdict.value == "no_data"
    assert assessment.reason is not None
    assert str(assessment.reason.args["period"]) == named


@pytest.mark.parametrize(
    ("comparator", "value", "progress", "ratio"),
    [
        pytest.param(at_least("8"), "8", "on_track", "1", id="at the target"),
        pytest.param(at_least("8"), "8.1", "ahead", "1.0125", id="above"),
        pytest.param(at_least("8"), "7.6", "on_track", "0.95", id="just below"),
        pytest.param(at_least("8"), "4", "far_behind", "0.5", id="half of it"),
        pytest.param(at_least("8"), "-1", "wrong_way", "-0.125", id="a fall"),
        pytest.param(at_least("0"), "-1", "behind", None, id="towards nothing: not satisfied"),
        pytest.param(at_least("0"), "1", "on_track", None, id="towards nothing: satisfied"),
        pytest.param(at_most("4"), "3", "on_track", None, id="a limit: satisfied"),
        pytest.param(less_than("4"), "4", "behind", None, id="a limit: not satisfied"),
        pytest.param(at_least("8"), "7..9", "not_rated", None, id="an interval"),
    ],
)
def test_a_rate_has_no_path_from_year_to_year(
    comparator: Comparator, value: str, progress: str, ratio: str | None
) -> None:
    one = target(comparator, "2021-2025", unit="%/năm", kind="rate")
    assessment = judged(one, {"2020": 20, "2021": 1, "2022": value}, "2022-12-31")
    assert assessment.progress is not None
    assert (assessment.progress.value, assessment.ratio) == (progress, None if ratio is None else Decimal(ratio))
    assert assessment.required is None
