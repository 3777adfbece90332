"""Targets that hold in each year, milestones, and targets that hold for each item."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from planck.model.assessment import Assessment
from planck.model.comparator import Comparator
from planck.model.explanation import ReasonCode, StepCode
from planck.model.target import Target, Tolerance
from planck.model.value import Interval, Number, Reached
from tests.judgement.plan import DONE, at_least, at_most, between, equal_to, judged, more_than, seen, since, target

TEN = at_least("10")


def duty(comparator: Comparator = TEN, tolerance: str | None = None) -> Target:
    slack = None if tolerance is None else Tolerance(Decimal(tolerance))
    return target(comparator, "2021-2025", "each_year", unit="ha", tolerance=slack)


def reasons(assessment: Assessment) -> dict[str, str]:
    return {str(unused.observation.period): unused.reason.code.value for unused in assessment.unused}


GOOD = {"2021": 11, "2022": 12, "2023": 13, "2024": 14, "2025": 15}


@pytest.mark.parametrize(
    ("values", "tolerance", "as_of", "verdict", "outcome", "progress"),
    [
        pytest.param(GOOD, None, "2026-01-01", "exceeded", "exceeded", None, id="every year exceeded"),
        pytest.param({**GOOD, "2023": 10}, None, "2026-01-01", "met", "met", None, id="the worst year met"),
        pytest.param({**GOOD, "2023": 9}, None, "2026-01-01", "missed", "missed", None, id="one year missed"),
        pytest.param({**GOOD, "2023": 9}, "1", "2026-01-01", "near", "near", None, id="one year near"),
        pytest.param({**GOOD, "2023": 9}, "0.9", "2026-01-01", "missed", "missed", None, id="beyond the tolerance"),
        pytest.param({"2021": 11}, None, "2022-01-01", "not_due", "exceeded", "on_track", id="so far"),
        pytest.param({"2021": 10}, None, "2022-01-01", "not_due", "met", "on_track", id="so far met"),
        pytest.param({"2021": 9}, None, "2022-01-01", "missed", "missed", None, id="a year missed decides at once"),
        pytest.param({"2021": 9}, "1", "2022-01-01", "not_due", "near", "behind", id="a year near is behind"),
        pytest.param({"2023": 9}, None, "2024-01-01", "missed", "missed", None, id="a later year decides too"),
        pytest.param({"2021": "9..11"}, None, "2022-01-01", "not_due", "inconclusive", "not_rated", id="straddling"),
        pytest.param({}, None, "2022-01-01", "not_due", None, "no_data", id="nothing so far"),
        pytest.param({**GOOD, "2023": None}, None, "2026-06-30", "no_data", "exceeded", None, id="a year missing"),
        pytest.param({}, None, "2026-06-30", "no_data", None, None, id="nothing at all"),
    ],
)
def test_the_worst_year_decides(
    values: dict[str, object],
    tolerance: str | None,
    as_of: str,
    verdict: str,
    outcome: str | None,
    progress: str | None,
) -> None:
    assessment = judged(duty(tolerance=tolerance), values, as_of)
    assert assessment.verdict.value == verdict
    assert (assessment.outcome and assessment.outcome.value) == outcome
    assert (assessment.progress and assessment.progress.value) == progress


def test_the_worst_year_is_named_with_its_figure() -> None:
    assessment = judged(duty(), {**GOOD, "2022": 3, "2024": 9}, "2026-01-01")
    assert assessment.actual is not None
    assert assessment.actual.value == Number(Decimal(3))
    assert [str(period) for period in assessment.actual.periods] == ["2022"]
    assert assessment.reason is not None
    assert (assessment.reason.code, str(assessment.reason.args["year"])) == (ReasonCode.YEAR_MISSED, "2022")
    assert assessment.margin is not None
    assert assessment.margin.value == -7
    step = next(one for one in assessment.steps if one.code is StepCode.WORST_YEAR)
    assert (step.args["value"], str(step.args["period"])) == (3, "2022")
    assert {str(one.observation.period): one.outcome.value for one in assessment.observations} == {
        "2021": "exceeded", "2022": "missed", "2023": "exceeded", "2024": "missed", "2025": "exceeded",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("comparator", "values", "worst"),
    [
        pytest.param(at_least("10"), {"2021": 12, "2022": 11, "2023": 13}, "2022", id="the lowest"),
        pytest.param(at_most("10"), {"2021": 8, "2022": 9, "2023": 7}, "2022", id="the highest"),
        pytest.param(at_least("10"), {"2021": 12, "2022": 11, "2023": 11}, "2022", id="the first of equals"),
        pytest.param(between("10", "20", "inside"), {"2021": 15, "2022": 19, "2023": 12}, "2022", id="nearest a bound"),
        pytest.param(between("10", "20", "inside"), {"2021": 9, "2022": 25, "2023": 5}, "2022", id="farthest outside"),
        pytest.param(equal_to("10", "1"), {"2021": 12, "2022": 7, "2023": 10}, "2022", id="farthest from its x"),
        pytest.param(
            equal_to("10", "2"), {"2021": 10, "2022": 11, "2023": 10}, "2022", id="within x, nearest to its end"
        ),
        pytest.param(between("10", "20", "higher"), {"2021": 15, "2022": 11, "2023": 25}, "2022", id="higher"),
        pytest.param(at_least("10"), {"2021": 5, "2022": "3..5", "2023": 4}, "2022", id="an interval by its lower end"),
        pytest.param(at_most("10"), {"2021": 15, "2022": "15..17", "2023": 16}, "2022", id="a limit: by its upper end"),
        pytest.param(at_least("10"), {"2021": "9." + "9" * 40, "2022": "9." + "9" * 39}, "2022", id="by a hair"),
        pytest.param(between("10", "20", "lower"), {"2021": 15, "2022": 19, "2023": 5}, "2022", id="lower"),
    ],
)
def test_of_years_alike_in_outcome_the_one_nearest_to_failing_or_farthest_off_is_the_worst(
    comparator: Comparator, values: dict[str, object], worst: str
) -> None:
    assessment = judged(duty(comparator), values, "2024-06-30")
    assert assessment.actual is not None
    assert [str(period) for period in assessment.actual.periods] == [worst]


def test_an_inconclusive_year_is_worse_than_a_near_one() -> None:
    assessment = judged(duty(tolerance="1"), {"2021": 9, "2022": "8..12", "2023": 11}, "2024-06-30")
    assert assessment.outcome is not None
    assert assessment.outcome.value == "inconclusive"


def test_a_year_missed_is_worse_than_one_that_may_have_missed_by_more() -> None:
    assessment = judged(duty(), {"2021": "5..12", "2022": 9}, "2023-06-30")
    assert assessment.actual is not None
    assert (assessment.verdict.value, [str(period) for period in assessment.actual.periods]) == ("missed", ["2022"])


@pytest.mark.parametrize(
    ("values", "outcome", "worst"),
    [
        pytest.param({"2021": 9, "2022": 5}, "missed", "2021", id="a miss of its own"),
        pytest.param({"2021": 12, "2022": 5}, "inconclusive", "2021", id="no miss of its own"),
        pytest.param({"2021": 12, "2022": 10}, "inconclusive", "2021", id="a year that is better of its own"),
        pytest.param({"2022": 12, "2023": 11}, "inconclusive", "2023", id="none of its own"),
    ],
)
def test_a_year_of_another_territory_is_not_the_worst_beside_one_of_its_own(
    values: dict[str, object], outcome: str, worst: str
) -> None:
    assessment = judged(duty(), values, "2024-06-30", area={"boundary_changed": date(2022, 7, 1)})
    assert (assessment.outcome and assessment.outcome.value) == outcome
    assert assessment.actual is not None
    assert [str(period) for period in assessment.actual.periods] == [worst]


def test_the_state_at_the_end_of_a_year_gives_way_to_the_figure_of_the_year() -> None:
    state = target(TEN, "2021-2022", "each_year", unit="ha", kind="stock")
    values = {"2021": 11, "2021-12-31": 9, "2021-H2": 8, "2022-12-31": 9, "2022-Q4": 12}
    assessment = judged(state, values, "2022-12-31")
    assert [str(each.observation.period) for each in assessment.observations] == ["2021", "2022-Q4"]
    assert assessment.verdict.value == "exceeded"


def test_missing_years_are_named_and_other_figures_left_out() -> None:
    values = {"2020": 1, "2021": 11, "2022-2023": 5, "2024-9M": 5, "2024": None}
    assessment = judged(duty(), values, "2026-06-30")
    assert assessment.reason is not None
    assert assessment.reason.code is ReasonCode.YEARS_MISSING
    assert [str(one) for one in assessment.reason.args["missing"]] == ["2022", "2023", "2024", "2025"]  # type: ignore[union-attr]
    assert (assessment.reason.args["observed"], assessment.reason.args["of"]) == (1, 5)
    assert reasons(assessment) == {
        "2020": "outside-period", "2022-2023": "average-over-years", "2024-9M": "outside-period", "2024": "value-null",
    }  # fmt: skip


# Milestones.

OPENED = target(DONE, None, "milestone", by="2025")


@pytest.mark.parametrize(
    ("values", "as_of", "verdict", "outcome", "reason"),
    [
        pytest.param({"2025": True}, "2025-12-31", "met", "met", None, id="in the year due"),
        pytest.param({"2023": True}, "2024-01-01", "met", "met", None, id="early decides at once"),
        pytest.param({"2023": date(2023, 5, 2)}, "2024-01-01", "met", "met", None, id="early, on a day"),
        pytest.param({"2025": date(2025, 12, 31)}, "2026-01-01", "met", "met", None, id="on the last day"),
        pytest.param({"2026": date(2026, 1, 1)}, "2027-01-01", "missed", "missed", "reached-late", id="a day late"),
        pytest.param({"2026": True}, "2027-01-01", "missed", "missed", "reached-late", id="a year late"),
        pytest.param({"2025": False}, "2026-01-01", "missed", "missed", "recorded-false", id="false at the end"),
        pytest.param({"2026-03": False}, "2026-04-01", "missed", "missed", "recorded-false", id="false after the end"),
        pytest.param({"2024": False}, "2025-06-30", "not_due", "missed", "recorded-false", id="false so far"),
        pytest.param(
            {"2024": False}, "2026-06-30", "no_data", "missed", "milestone-unknown", id="false before the end"
        ),
        pytest.param({"2024": False, "2025": True}, "2026-01-01", "met", "met", None, id="false, then true"),
        pytest.param({"2022": True, "2023": True}, "2024-01-01", "met", "met", None, id="still true"),
        pytest.param({}, "2026-06-30", "no_data", None, "milestone-unknown", id="nothing recorded"),
        pytest.param({}, "2025-06-30", "not_due", None, None, id="nothing recorded so far"),
        pytest.param({"2025": None}, "2026-06-30", "no_data", None, "milestone-unknown", id="known to be unknown"),
    ],
)
def test_a_milestone_is_met_once_reached_by_its_end(
    values: dict[str, object], as_of: str, verdict: str, outcome: str | None, reason: str | None
) -> None:
    assessment = judged(OPENED, values, as_of)
    assert assessment.verdict.value == verdict
    assert (assessment.outcome and assessment.outcome.value) == outcome
    assert (assessment.reason and assessment.reason.code.value) == reason


def test_a_late_milestone_names_the_day() -> None:
    assessment = judged(OPENED, {"2026": date(2026, 3, 5)}, "2027-01-01")
    assert assessment.reason is not None
    assert assessment.reason.args["on"] == date(2026, 3, 5)
    assert assessment.reason.args["day"] == date(2025, 12, 31)
    assert assessment.actual is not None
    assert assessment.actual.value == Reached(True, date(2026, 3, 5))


def test_a_milestone_reached_late_in_a_month_names_the_month() -> None:
    assessment = judged(OPENED, {"2026-02": True}, "2027-01-01")
    assert assessment.reason is not None
    assert str(assessment.reason.args["on"]) == "2026-02"


@pytest.mark.parametrize(
    ("due", "recorded", "verdict"),
    [
        pytest.param("2025-06-30", {"2025-H1": True}, "met", id="in a period up to the day"),
        pytest.param("2025-06-30", {"2025": True}, "no_data", id="some day of a period around the day"),
        pytest.param("2025-06-30", {"2025-06-30": date(2025, 6, 30)}, "met", id="on that day, twice said"),
        pytest.param("2025-01-01", {"2025": True}, "no_data", id="some day of a period that begins on the day"),
        pytest.param("2025-06-30", {"2025": date(2025, 6, 30)}, "met", id="on that day of a longer period"),
        pytest.param("2025-06-30", {"2025": date(2025, 7, 1)}, "missed", id="the day after, of a longer period"),
        pytest.param("2025-06-30", {"2025-H2": True}, "missed", id="in a period after the day"),
        pytest.param("2025-06-30", {"2025-06-30": False}, "missed", id="not on the day"),
        pytest.param("2025-06-30", {"2025-06-29": False}, "no_data", id="not yet on the day before"),
        pytest.param("2025-06-30", {"2025-06-30": True}, "met", id="on the day"),
    ],
)
def test_a_milestone_may_be_due_on_a_day(due: str, recorded: dict[str, object], verdict: str) -> None:
    one = target(DONE, None, "milestone", by=due)
    assert judged(one, recorded, "2026-06-30").verdict.value == verdict


def test_a_milestone_within_a_period_around_the_day_says_so() -> None:
    assessment = judged(target(DONE, None, "milestone", by="2025-06-30"), {"2025": True}, "2026-06-30")
    assert assessment.reason is not None
    assert (assessment.reason.code, str(assessment.reason.args["period"])) == (ReasonCode.REACHED_WITHIN, "2025")


def test_the_first_day_reached_counts() -> None:
    values = {"2026": date(2026, 3, 5), "2024": date(2024, 3, 5)}
    assessment = judged(OPENED, values, "2027-01-01")
    assert assessment.verdict.value == "met"
    assert assessment.actual is not None
    assert assessment.actual.value == Reached(True, date(2024, 3, 5))
    assert reasons(assessment) == {"2026": "not-latest"}


def test_of_an_open_milestone_the_last_record_stands() -> None:
    assessment = judged(OPENED, {"2022": False, "2024": False, "2023": False}, "2025-06-30")
    assert assessment.actual is not None
    assert [str(period) for period in assessment.actual.periods] == ["2024"]
    assert reasons(assessment) == {"2022": "not-latest", "2023": "not-latest"}
    assert (assessment.progress and assessment.progress.value) == "no_data"
    assert assessment.progress_reason is not None
    assert assessment.progress_reason.code is ReasonCode.RECORDED_FALSE


def test_an_undated_milestone_is_achieved_and_never_due() -> None:
    assessment = judged(target(DONE, None, "milestone"), {"2023": True}, "2024-01-01")
    assert (assessment.verdict.value, assessment.outcome and assessment.outcome.value) == ("not_due", "met")
    assert (assessment.progress and assessment.progress.value) == "achieved"
    not_yet = judged(target(DONE, None, "milestone"), {"2023": False}, "2024-01-01")
    assert (not_yet.verdict.value, not_yet.outcome and not_yet.outcome.value) == ("not_due", "missed")


def test_a_milestone_of_another_territory_decides_nothing() -> None:
    area = {"boundary_changed": date(2025, 7, 1)}
    assessment = judged(OPENED, {"2025": True}, "2026-01-01", area=area)
    assert assessment.verdict.value == "inconclusive"
    former = judged(OPENED, [seen("2025", True, territory_former=True)], "2026-01-01", area=area)
    assert former.verdict.value == "met"
    before = judged(OPENED, [seen("2024", True)], "2025-01-01", area=area)
    assert before.verdict.value == "met"


# For every item.

EACH = target(more_than("50"), None, by="2025", unit="%", kind="share", each_item=True)


def test_the_worst_item_decides_and_is_named() -> None:
    assessment = judged(EACH, {"2025": {"CCN Chi Lăng": 70, "CCN Đồng Mỏ": 55}}, "2026-01-01")
    assert assessment.verdict.value == "met"
    assert assessment.actual is not None
    assert (assessment.actual.worst, assessment.actual.value) == ("CCN Đồng Mỏ", Number(Decimal(55)))
    assert dict(assessment.actual.items) == {"CCN Chi Lăng": Number(Decimal(70)), "CCN Đồng Mỏ": Number(Decimal(55))}
    assert assessment.reason is not None
    assert (assessment.reason.code, assessment.reason.args["item"]) == (ReasonCode.ITEM_WORST, "CCN Đồng Mỏ")
    assert assessment.margin is not None
    assert assessment.margin.value == 5
    missed = judged(EACH, {"2025": {"A": 70, "B": 50}}, "2026-01-01")
    assert missed.verdict.value == "missed"
    step = next(one for one in missed.steps if one.code is StepCode.WORST_ITEM)
    assert (step.args["item"], step.args["value"]) == ("B", 50)


@pytest.mark.parametrize(
    ("comparator", "items", "worst"),
    [
        pytest.param(at_least("50"), {"A": 60, "B": 55, "C": 70}, "B", id="the lowest"),
        pytest.param(at_most("50"), {"A": 40, "B": 45, "C": 30}, "B", id="the highest under a limit"),
        pytest.param(at_least("50"), {"A": 60, "B": "40..60", "C": 50}, "B", id="the inconclusive"),
        pytest.param(at_least("50"), {"A": 49, "B": 10, "C": "40..60"}, "B", id="the farthest missed"),
        pytest.param(between("40", "60", "inside"), {"A": 50, "B": 59, "C": 43}, "B", id="the nearest to a bound"),
        pytest.param(between("40", "60", "inside"), {"A": 39, "B": 70, "C": 33}, "B", id="the farthest outside"),
        pytest.param(equal_to("50", "5"), {"A": 56, "B": 40, "C": 50}, "B", id="the farthest from x"),
        pytest.param(equal_to("50", "5"), {"A": 50, "B": 54, "C": 47}, "B", id="within x, the nearest to its end"),
        pytest.param(at_most("50"), {"A": 60, "B": "60..70", "C": 65}, "B", id="an interval by its worse end"),
    ],
)
def test_the_worst_item_is_so_by_outcome_and_then_by_distance(
    comparator: Comparator, items: dict[str, object], worst: str
) -> None:
    one = target(comparator, "2021-2025", unit="%", kind="share", each_item=True)
    assessment = judged(one, {"2025": items}, "2026-01-01")
    assert assessment.actual is not None
    assert assessment.actual.worst == worst


def test_an_item_without_a_figure_leaves_the_target_open() -> None:
    values = {"2024": {"A": 70, "B": 60}, "2025": {"A": 70}}
    assessment = judged(EACH, values, "2026-06-30")
    assert assessment.verdict.value == "no_data"
    assert assessment.reason is not None
    assert (assessment.reason.code, assessment.reason.args["item"]) == (ReasonCode.ITEM_INCOMPLETE, "B")


def test_an_item_that_failed_decides_whatever_the_others_lack() -> None:
    values = {"2024": {"A": 70, "B": 10}, "2025": {"A": 40}}
    assessment = judged(EACH, values, "2026-06-30")
    assert assessment.verdict.value == "missed"
    assert assessment.actual is not None
    assert assessment.actual.worst == "A"
    assert judged(EACH, values, "2025-06-30").verdict.value == "not_due"


@pytest.mark.parametrize(
    ("known", "verdict", "worst"),
    [
        pytest.param(15, "no_data", None, id="the other meets: open"),
        pytest.param(11, "missed", "A", id="the other fails: decided"),
    ],
)
def test_an_item_whose_change_is_unknown_is_worse_than_one_that_meets(
    known: int, verdict: str, worst: str | None
) -> None:
    one = target(at_least("20"), "2021-2025", "change", unit="%", each_item=True, baseline=since(2020))
    assessment = judged(one, {"2020": {"A": 10}, "2025": {"A": known, "B": 99}}, "2026-06-30")
    assert assessment.verdict.value == verdict
    assert (assessment.actual and assessment.actual.worst) == worst


def test_an_item_that_failed_a_year_decides_at_once() -> None:
    one = target(at_least("10"), "2021-2025", "each_year", unit="ha", each_item=True)
    assessment = judged(one, {"2021": {"A": 12, "B": 9}}, "2022-01-01")
    assert assessment.verdict.value == "missed"
    assert assessment.actual is not None
    assert assessment.actual.worst == "B"
    assert judged(one, {"2021": {"A": 12, "B": 10}}, "2022-01-01").verdict.value == "not_due"


def test_the_slowest_item_decides_on_the_progress() -> None:
    # 20 → 60 in five years: A is there, B has covered 4 of the 8 a year that it needs.
    one = target(at_least("60"), "2021-2025", unit="%", kind="share", each_item=True)
    values = {"2020": {"A": 20, "B": 20}, "2021": {"A": 60, "B": 24}}
    assessment = judged(one, values, "2022-01-01")
    assert (assessment.progress and assessment.progress.value, assessment.ratio) == ("far_behind", Decimal("0.5"))
    assert assessment.required is None
    unknown = judged(one, {"2021": {"A": 60, "B": 24}}, "2022-01-01")
    assert (unknown.progress and unknown.progress.value) == "not_rated"


def test_each_item_works_with_means_and_levels_too() -> None:
    one = target(at_least("10"), "2021-2022", "average_growth", each_item=True)
    assessment = judged(one, {"2021": {"A": 10, "B": 12}, "2022": {"A": 10, "B": 12}}, "2023-01-01")
    assert assessment.verdict.value == "met"
    by_levels = target(at_least("10"), "2021-2022", "average_growth", each_item=True, level_indicator="y")
    figures = [seen("2020", {"A": 100, "B": 100}, indicator="y"), seen("2022", {"A": 121, "B": 144}, indicator="y")]
    assessment = judged(by_levels, figures, "2023-01-01")
    assert assessment.verdict.value == "met"
    assert assessment.actual is not None
    assert dict(assessment.actual.items) == {"A": Number(Decimal(10)), "B": Number(Decimal(20))}


def test_items_without_any_figure_are_no_data() -> None:
    assessment = judged(EACH, {}, "2026-06-30")
    assert (assessment.verdict.value, assessment.actual) == ("no_data", None)


def test_items_may_be_intervals_and_counts() -> None:
    assessment = judged(EACH, {"2025": {"A": "60..70", "B": "3/4"}}, "2026-01-01")
    assert assessment.actual is not None
    assert dict(assessment.actual.items) == {"A": Interval(Decimal(60), Decimal(70)), "B": Number(Decimal(75))}
    assert assessment.actual.worst == "A"


def test_an_item_that_misses_a_year_decides_at_once() -> None:
    each = target(at_least("10"), "2021-2025", "each_year", unit="ha", each_item=True)
    assessment = judged(each, {"2021": {"A": 12, "B": 9}, "2022": {"A": 11, "B": 10}}, "2022-12-31")
    assert (assessment.verdict.value, assessment.actual and assessment.actual.worst) == ("missed", "B")
    kept = judged(each, {"2021": {"A": 12, "B": 11}}, "2022-12-31")
    assert (kept.verdict.value, kept.outcome and kept.outcome.value) == ("not_due", "exceeded")


@pytest.mark.parametrize(
    ("latest", "progress", "ratio"),
    [
        pytest.param({"A": 28, "B": 26}, "behind", "0.65", id="of two behind the slower"),
        pytest.param({"A": 26, "B": 28}, "behind", "0.65", id="whichever comes first"),
        pytest.param({"A": 44, "B": 26}, "behind", "0.65", id="one behind, one ahead"),
        pytest.param({"A": 100, "B": 44}, "ahead", "1.1", id="one ahead, one there"),
    ],
)
def test_the_slowest_item_is_the_progress_of_all(latest: dict[str, object], progress: str, ratio: str) -> None:
    # From 0 in 2020 to 100 in 2025: 40 in 2022.
    each = target(at_least("100"), "2021-2025", unit="ha", each_item=True)
    assessment = judged(each, {"2020": {"A": 0, "B": 0}, "2022": latest}, "2022-12-31")
    assert (assessment.progress and assessment.progress.value, str(assessment.ratio)) == (progress, ratio)
