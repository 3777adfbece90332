"""A series that was broken: what was before the break is no baseline and no trend for what is from it on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from planck.model.assessment import Assessment
from planck.model.explanation import ReasonCode
from planck.model.period import year
from planck.model.target import Mean, Pace, Target
from tests.judgement.plan import at_least, judged, seen, since, target


def why(assessment: Assessment) -> tuple[str | None, str | None]:
    """The progress and the reason beside it, of a final verdict that of the verdict."""
    reason = assessment.progress_reason or assessment.reason
    progress = assessment.progress.value if assessment.progress is not None else None
    return progress, reason.code.value if reason is not None else None


GROWTH = target(at_least("5"), basis="average_growth", level_indicator="x")
CHANGE = target(at_least("5"), basis="average_change", unit="ha/năm")
LEVELS = {"2020": 100, "2021": 110, "2022": 121}


@pytest.mark.parametrize(
    ("declared", "breaks", "expected"),
    [
        pytest.param(GROWTH, (), ("ahead", None), id="growth, no break"),
        pytest.param(GROWTH, (2020,), ("ahead", None), id="growth from the year of the break"),
        pytest.param(GROWTH, (2021,), ("not_rated", "break"), id="growth across it"),
        pytest.param(GROWTH, (2022,), ("not_rated", "break"), id="growth up to the year of it"),
        pytest.param(GROWTH, (2023,), ("ahead", None), id="growth before it"),
        pytest.param(GROWTH, (2010, 2023), ("ahead", None), id="growth between two"),
        pytest.param(
            replace(GROWTH, mean=Mean.ARITHMETIC), (2022,), ("not_rated", "break"), id="mean growth across it"
        ),
        pytest.param(CHANGE, (), ("ahead", None), id="change, no break"),
        pytest.param(CHANGE, (2020,), ("ahead", None), id="change from the year of the break"),
        pytest.param(CHANGE, (2021,), ("not_rated", "break"), id="change across it"),
        pytest.param(CHANGE, (2023,), ("ahead", None), id="change before it"),
        pytest.param(replace(CHANGE, baseline=since(2020, 100)), (2021,), ("ahead", None), id="a value given stands"),
    ],
)
def test_growth_and_change_of_levels_start_from_the_same_series(
    declared: Target, breaks: tuple[int, ...], expected: tuple[str, str | None]
) -> None:
    assert why(judged(declared, LEVELS, "2023-06-30", breaks=breaks)) == expected


def test_a_level_given_with_its_value_stands_before_a_break() -> None:
    given = replace(GROWTH, baseline=since(2020, 100))
    levels = {"2021": 110, "2022": 121}
    assert why(judged(given, levels, "2023-06-30", breaks=(2021,))) == ("ahead", None)


def test_at_the_end_growth_across_a_break_has_no_data_and_names_the_year() -> None:
    assessment = judged(GROWTH, {**LEVELS, "2025": 200}, "2026-06-30", breaks=(2023,))
    assert assessment.verdict.value == "no_data"
    assert assessment.reason is not None
    assert (assessment.reason.code, assessment.reason.args) == (ReasonCode.BREAK, {"since": year(2023)})


def test_of_a_target_set_after_a_change_of_the_boundary_the_change_is_a_break() -> None:
    changed = {"boundary_changed": date(2021, 7, 1)}
    later = replace(GROWTH, set=date(2022, 1, 1))
    assessment = judged(later, [seen(period, value) for period, value in LEVELS.items()], "2023-06-30", area=changed)
    assert why(assessment) == ("not_rated", "break")
    assert assessment.progress_reason is not None
    assert assessment.progress_reason.args == {"since": date(2021, 7, 2)}


LEVEL = target(at_least("200"), unit="ha")
TREND = replace(LEVEL, pace=Pace.TREND)


@pytest.mark.parametrize(
    ("declared", "breaks", "expected"),
    [
        # 2020 to 2022 on the way from 100 to 200 in five years: 121 of 140.
        pytest.param(LEVEL, (), ("far_behind", None), id="a level, no break"),
        pytest.param(LEVEL, (2020,), ("far_behind", None), id="a level, from its baseline on"),
        # From 110 in 2021 to 121: 11 of 90 in one of four years.
        pytest.param(LEVEL, (2021,), ("far_behind", None), id="a level, the baseline is looked for after the break"),
        pytest.param(LEVEL, (2022,), ("not_rated", "break"), id="a level with nothing after the break but itself"),
        pytest.param(replace(LEVEL, baseline=since(2020)), (2021,), ("not_rated", "break"), id="a year before it"),
        pytest.param(replace(LEVEL, baseline=since(2020, 100)), (2021,), ("far_behind", None), id="a value stands"),
        pytest.param(TREND, (), ("far_behind", None), id="a trend, no break"),
        pytest.param(TREND, (2021,), ("not_rated", "break"), id="a trend across it"),
    ],
)
def test_a_level_and_its_trend_begin_after_a_break(
    declared: Target, breaks: tuple[int, ...], expected: tuple[str, str | None]
) -> None:
    levels = {"2018": 80, "2019": 90, **LEVELS}
    assert why(judged(declared, levels, "2022-12-31", breaks=breaks)) == expected


def test_a_final_verdict_on_a_level_needs_no_baseline_from_before_a_break() -> None:
    declared = replace(LEVEL, baseline=since(2020))
    assessment = judged(declared, {"2020": 100, "2025": 200}, "2026-01-31", breaks=(2023,))
    assert assessment.verdict.value == "met"


@pytest.mark.parametrize(
    ("breaks", "expected"),
    [
        pytest.param((), ("no_data", "value-missing", "21"), id="no break"),
        pytest.param((2020,), ("no_data", "value-missing", "21"), id="from the base year on"),
        pytest.param((2021,), ("no_data", "break", None), id="after the base year"),
        pytest.param((2023,), ("no_data", "value-missing", "21"), id="after the latest figure"),
    ],
)
def test_a_change_is_none_across_a_break(breaks: tuple[int, ...], expected: tuple[str, str, str | None]) -> None:
    one = target(at_least("5"), basis="change", unit="%")
    assessment = judged(one, LEVELS, "2026-06-30", breaks=breaks)
    value = getattr(assessment.actual.value, "value", None) if assessment.actual is not None else None
    assert assessment.reason is not None
    assert (assessment.verdict.value, assessment.reason.code.value, value and str(value)) == expected


def test_a_change_before_a_break_does_not_stand_for_the_one_across_it() -> None:
    one = target(at_least("10"), "2021-2025", "change", unit="%")
    for breaks, expected in (((2022,), ("not_rated", "break")), ((2023,), ("achieved", None))):
        assert why(judged(one, LEVELS, "2023-06-30", breaks=breaks)) == expected
    at_end = judged(one, {**LEVELS, "2025": 200}, "2026-06-30", breaks=(2022,))
    assert (at_end.verdict.value, at_end.outcome, why(at_end)[1]) == ("no_data", None, "break")


def test_what_fell_across_a_break_alone_does_not_deteriorate() -> None:
    falling = {"2017": 400, "2018": 390, "2019": 300, "2020": 310, "2021": 320, "2022": 330}
    assert judged(LEVEL, falling, "2023-06-30").deteriorating
    assert not judged(LEVEL, falling, "2023-06-30", breaks=(2019,)).deteriorating
