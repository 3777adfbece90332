"""Which figure a change compares with which, at the edges of lengths, breaks and histories."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from planck.model.assessment import Assessment
from planck.model.explanation import ReasonCode
from planck.model.observation import Observation
from planck.model.period import Period, parse_period, year, years
from planck.model.target import Baseline, Pace, Target
from planck.model.value import Number
from tests.judgement.plan import at_least, judged, more_than, seen, series, since, target


def over(text: str) -> Period:
    period = parse_period(text)
    assert period is not None
    return period


def times(period: str | None = "2021-2025", goal: str = "1.5", **more: Any) -> Target:
    return target(at_least(goal), period, "change", unit="lần", kind=more.pop("kind", "level"), **more)


def percent(**more: Any) -> Target:
    return target(at_least("25"), basis="change", unit="%", **more)


def answer(assessment: Assessment) -> tuple[str | None, str, str | None, str | None]:
    """The value, the verdict, the progress and the reason: of an open verdict that of the progress."""
    value = assessment.actual.value if assessment.actual is not None else None
    reason = assessment.progress_reason or assessment.reason
    return (
        f"{value.value:f}" if isinstance(value, Number) else None,
        assessment.verdict.value,
        assessment.progress.value if assessment.progress is not None else None,
        reason.code.value if reason is not None else None,
    )


H1 = Baseline(over("2021-H1"))
STOCK = times(kind="stock")


@pytest.mark.parametrize(
    ("of", "figures", "as_of", "expected"),
    [
        pytest.param(
            percent(baseline=Baseline(years(2016, 2020))), {"2016-2020": "100", "2021-2025": "130"}, "2025-12-31",
            ("30", "exceeded", None, None), id="five years against the five before",
        ),
        pytest.param(
            times("2022"), {"2021-H1": "0", "2021": "40", "2022-H1": "5", "2022": "60"}, "2022-12-31",
            ("1.5", "met", None, None), id="zero in the half year before is nothing to the year",
        ),
        pytest.param(
            times(None, by="2023", baseline=H1), {"2021-H1": "40", "2021": "90", "2022": "60"}, "2022-12-31",
            (None, "not_due", "not_rated", "baseline-missing"), id="a year has no baseline in a half year",
        ),
        pytest.param(
            times(None, by="2023", baseline=H1), {"2021-H1": "40", "2021": "90"}, "2022-12-31",
            (None, "not_due", "not_rated", "baseline-missing"), id="the year around the baseline comes after it",
        ),
        pytest.param(
            times(baseline=since(2020, 40)), {"2022-H1": "48"}, "2022-12-31",
            (None, "not_due", "not_rated", "baseline-missing"), id="a value given for a year is none for half a year",
        ),
        pytest.param(
            STOCK, {"2020-Q4": "50", "2020": "40", "2022": "48"}, "2022-12-31",
            ("1.2", "not_due", "on_track", None), id="of two figures at the end of the base year the longer counts",
        ),
        pytest.param(
            times(kind="flow"), {"2020-Q4": "10", "2025-Q4": "15"}, "2026-06-30",
            ("1.5", "no_data", None, "value-missing"), id="the last quarter is not the year",
        ),
        pytest.param(
            times("2022-H1", baseline=H1),
            [seen("2021-H1", "40"), seen("2022-H1", "70", published="2022-06-15")], "2022-06-20",
            ("1.75", "not_due", "achieved", None), id="the half year that the target is about has a way",
        ),
    ],
)  # fmt: skip
def test_a_change_compares_what_spans_as_much(
    of: Target, figures: dict[str, object] | list[Observation], as_of: str, expected: tuple[str | None, ...]
) -> None:
    recorded = series(figures, unit="ha") if isinstance(figures, dict) else figures
    assert answer(judged(of, recorded, as_of)) == expected


@pytest.mark.parametrize(
    ("of", "figures", "as_of", "period"),
    [
        pytest.param(times("2022"), {"2022-H1": "5", "2022-9M": "8"}, "2022-12-31", "2021-9M", id="its baseline"),
        pytest.param(times("2022-H1"), {}, "2023-12-31", "2022-H1", id="the half year of the target"),
        pytest.param(times("2021-2025"), {}, "2026-12-31", "2025", id="the last year of the target"),
    ],
)
def test_a_change_names_the_figure_that_is_missing(
    of: Target, figures: dict[str, object], as_of: str, period: str
) -> None:
    assessment = judged(of, series(figures, unit="ha"), as_of)
    reason = assessment.progress_reason or assessment.reason
    assert reason is not None
    assert reason.args["period"] == over(period)


def test_a_change_is_one_of_the_later_period() -> None:
    assessment = judged(times(), series({"2020": "40", "2024": "57"}, unit="ha"), "2025-06-30")
    assert assessment.actual is not None
    assert assessment.actual.periods == (year(2024),)
    assert assessment.baseline is not None
    assert assessment.baseline.period == year(2020)


def test_shares_and_counts_beside_one_another_change_by_points() -> None:
    figures = [seen("2020", "40", unit="%"), seen("2024", "6/12", unit="xã")]
    assert answer(judged(percent(), figures, "2024-12-31"))[0] == "10"


@pytest.mark.parametrize(
    ("of", "figures", "breaks", "expected"),
    [
        pytest.param(
            percent(baseline=since(2020, 100)), {"2022": "121"}, (2021,), ("21", "not_due", "ahead", None),
            id="a value given stands",
        ),
        pytest.param(
            percent(baseline=Baseline(years(2016, 2020))), {"2016-2020": "100", "2021-2025": "130"}, (2023,),
            (None, "no_data", None, "break"), id="five years in which a series begins are of the new one",
        ),
        pytest.param(
            times(None, by="2025", baseline=Baseline(over("2020-01-01"))), {"2020-01-01": "40", "2021-01-01": "48"},
            (2021,), (None, "not_due", "not_rated", "break"), id="up to the first day of a series",
        ),
        pytest.param(
            times(None, by="2025", baseline=Baseline(over("2021-01-01"))), {"2021-01-01": "40", "2023-01-01": "48"},
            (2021,), ("1.2", "not_due", "behind", None), id="the first day of a series is of it",
        ),
    ],
)  # fmt: skip
def test_a_change_across_a_break(
    of: Target, figures: dict[str, object], breaks: tuple[int, ...], expected: tuple[str | None, ...]
) -> None:
    as_of = "2026-06-30" if "2021-2025" in figures else "2023-06-30"
    assert answer(judged(of, series(figures, unit="ha"), as_of, breaks=breaks)) == expected


def test_a_change_across_several_breaks_names_the_one_before_its_latest_figure() -> None:
    figures = series({"2020": "100", "2022": "110", "2024": "120"}, unit="ha")
    reason = judged(percent(), figures, "2025-06-30", breaks=(2021, 2023)).progress_reason
    assert reason is not None
    assert (reason.code, reason.args) == (ReasonCode.BREAK, {"since": year(2023)})


# From 40 in 2020 by 4 a year to 52 in 2023: twice as much in 2025 needs more, 1.5 times is just what comes.
RISING = {"2020": "40", "2021": "44", "2022": "48", "2023": "52"}
TREND = times(pace=Pace.TREND)


@pytest.mark.parametrize(
    ("of", "beside", "more", "expected"),
    [
        pytest.param(TREND, [], {}, "on_track", id="by itself"),
        pytest.param(TREND, [seen("2019-H1", "99")], {}, "on_track", id="half a year is none of its levels"),
        pytest.param(TREND, [seen("2019", "90..99")], {}, "on_track", id="nor is an interval"),
        pytest.param(TREND, [seen("2018", "99")], {"breaks": (2019,)}, "on_track", id="nor what was before a break"),
        pytest.param(TREND, [seen("2018", "99")], {"breaks": (2018,)}, "wrong_way", id="unlike the first after it"),
    ],
)  # fmt: skip
def test_the_trend_of_a_change_is_one_of_levels_that_compare(
    of: Target, beside: list[Observation], more: dict[str, Any], expected: str
) -> None:
    assert answer(judged(of, [*series(RISING), *beside], "2024-06-30", **more))[2] == expected


def test_a_level_of_another_territory_is_none_of_the_trend() -> None:
    figures = [seen(period, level, territory_former=period != "2022") for period, level in RISING.items()]
    assessment = judged(TREND, figures, "2024-06-30", area={"boundary_changed": date(2021, 7, 1)})
    assert answer(assessment)[2:] == ("not_rated", "too-few-values")


def test_the_baseline_of_a_change_is_the_longer_figure_of_its_last_day() -> None:
    assessment = judged(STOCK, series({"2020-Q4": "50", "2020": "40", "2022": "48"}, unit="ha"), "2022-12-31")
    assert assessment.baseline is not None
    assert assessment.baseline.period == year(2020)


def test_a_change_in_its_own_unit_is_not_rated_in_the_first_part_of_a_year() -> None:
    of = target(at_least("5"), "2022", "change", unit="tỷ đồng", kind="flow")
    assessment = judged(of, series({"2021-H1": "40", "2022-H1": "46"}), "2022-07-31")
    assert answer(assessment) == ("6", "not_due", "not_rated", "another-length")


def test_a_level_after_the_end_is_none_of_the_trend_up_to_it() -> None:
    of = times(None, by="2025", baseline=since(2020), pace=Pace.TREND)
    later = seen("2026", "10", published="2026-03-01")
    assert answer(judged(of, [*series(RISING), later], "2026-03-10"))[2] == "on_track"


def test_two_levels_of_one_day_are_one_value_of_the_trend() -> None:
    of = replace(TREND, kind=STOCK.kind, kind_declared=True, baseline=since(2020, 40))
    figures = series({"2021": "44", "2022": "48", "2023-Q4": "51", "2023": "52"})
    assert answer(judged(of, figures, "2024-06-30"))[2:] == ("not_rated", "too-few-values")


def test_a_level_of_a_year_is_one_of_its_last_day() -> None:
    # 3 x 4 in the three years from the last day of 2020; in two years it would be 6 a year.
    of = replace(TREND, kind=STOCK.kind, kind_declared=True, comparator=more_than("1.6"))
    figures = series({"2020-12-31": "40", "2021": "44", "2022": "48", "2023": "52"})
    assert answer(judged(of, figures, "2024-06-30"))[2] == "far_behind"


def test_the_baseline_of_a_change_is_no_figure_left_out() -> None:
    assessment = judged(times(), series({"2019": "30", "2020": "40", "2024": "57"}, unit="ha"), "2025-06-30")
    assert [unused.observation.period for unused in assessment.unused] == [year(2019)]
    assert Decimal("1.425") == assessment.actual.value.value  # type: ignore[union-attr]
