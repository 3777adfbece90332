"""Something that is reached or not: by a day, in each year, lost again, or only forecast."""

from __future__ import annotations

from datetime import date

import pytest

from planck.model.assessment import Assessment, Outcome, Progress, Verdict
from planck.model.explanation import ReasonCode
from planck.model.observation import Status
from tests.judgement.plan import DONE, judged, seen, target


def why(assessment: Assessment) -> str:
    return assessment.reason.code.value if assessment.reason is not None else ""


@pytest.mark.parametrize(
    ("due", "records", "as_of", "outcome", "verdict", "reason"),
    [
        pytest.param("2025", {"2023": True}, "2023-12-31", "met", "met", "", id="reached, and met early"),
        pytest.param("2025", {"2015": True}, "2023-12-31", "met", "met", "", id="reached long before"),
        pytest.param("2025", {"2026": True}, "2026-12-31", "missed", "missed", "reached-late", id="reached late"),
        pytest.param("2025", {"2023": False}, "2023-12-31", "missed", "not_due", "recorded-false", id="not yet"),
        pytest.param("2025", {"2023": False}, "2026-06-30", "missed", "no_data", "milestone-unknown", id="not then"),
        pytest.param("2025", {"2025": False}, "2025-12-31", "missed", "missed", "recorded-false", id="not at the end"),
        pytest.param("2025", {"2026": False}, "2026-12-31", "missed", "missed", "recorded-false", id="not after it"),
        pytest.param("2025", {"2021": True, "2023": False}, "2023-12-31", "missed", "not_due", "lost", id="lost"),
        pytest.param("2025", {"2021": True, "2023": False}, "2025-12-31", "missed", "missed", "lost", id="for good"),
        pytest.param(
            "2025", {"2021": True, "2023": False, "2024": True}, "2024-12-31", "met", "met", "", id="reached again"
        ),
        pytest.param(
            "2025", {"2021": True, "2023": False, "2026": True}, "2026-12-31", "missed", "missed", "lost",
            id="reached again too late",
        ),
        pytest.param("2025", {"2021": False, "2023": True}, "2023-12-31", "met", "met", "", id="not at first"),
        pytest.param("2025", {"2024": True, "2026": False}, "2026-12-31", "met", "met", "", id="lost after its day"),
        pytest.param("2025-11-30", {"2025": True}, "2025-12-31", None, "not_due", "grace", id="within, waiting"),
        pytest.param("2025-06-30", {"2025": True}, "2026-01-01", None, "no_data", "reached-within", id="within"),
        pytest.param("2025-06-30", {"2025": False}, "2025-12-31", "missed", "missed", "recorded-false", id="not in it"),
        pytest.param(
            "2025-06-30", {"2024": True, "2025": False}, "2025-12-31", "met", "met", "", id="then false over its day"
        ),
        pytest.param(
            "2025-06-30", {"2024": False, "2025": True}, "2026-01-01", None, "no_data", "reached-within",
            id="false, then true over its day",
        ),
        pytest.param(
            "2025-06-30", {"2025-H1": False, "2025": True}, "2025-12-31", "missed", "missed", "recorded-false",
            id="false at its day, then true over it",
        ),
        pytest.param(
            "2025-06-30", {"2025": False, "2026": True}, "2026-12-31", "missed", "missed", "reached-late",
            id="false over its day, then late",
        ),
        pytest.param(
            "2025", {"2024": True, "2024-Q4": False}, "2024-12-31", "missed", "not_due", "lost",
            id="of two that end on a day the shorter span",
        ),
        pytest.param(
            "2025", {"2024": date(2024, 3, 10)}, "2024-03-10", "met", "met", "", id="known on the day of reaching"
        ),
        pytest.param("2025", {"2024": date(2024, 3, 10)}, "2024-03-09", None, "not_due", "", id="and not before"),
        pytest.param(
            "2024-06-30", {"2024": date(2024, 7, 1)}, "2024-12-31", "missed", "missed", "reached-late", id="a day late"
        ),
    ],
)  # fmt: skip
def test_the_latest_record_by_the_due_day_decides(
    due: str, records: dict[str, object], as_of: str, outcome: str | None, verdict: str, reason: str
) -> None:
    assessment = judged(target(DONE, None, "milestone", by=due), records, as_of)
    assert (assessment.outcome and assessment.outcome.value, assessment.verdict.value) == (outcome, verdict)
    assert why(assessment) == reason


def test_what_was_lost_names_both_days() -> None:
    records = [seen("2021", date(2021, 5, 12)), seen("2023", False)]
    assessment = judged(target(DONE, None, "milestone", by="2025"), records, "2025-12-31")
    assert assessment.reason is not None
    assert (assessment.reason.args["on"], str(assessment.reason.args["period"])) == (date(2021, 5, 12), "2023")
    assert assessment.used == tuple(records)


@pytest.mark.parametrize(
    ("reached", "lost", "provisional"),
    [
        pytest.param("official", "official", False, id="both settled"),
        pytest.param("forecast", "official", False, id="how it was reached does not matter to what is lost"),
        pytest.param("official", "estimate", True, id="the loss itself is only estimated"),
    ],
)
def test_what_was_lost_is_provisional_by_the_record_of_the_loss(reached: str, lost: str, provisional: bool) -> None:
    records = [seen("2021", True, status=Status(reached)), seen("2023", False, status=Status(lost))]
    assessment = judged(target(DONE, None, "milestone", by="2025"), records, "2025-12-31")
    assert (assessment.verdict, assessment.provisional) == (Verdict.MISSED, provisional)
    assert (assessment.actual and assessment.actual.status, assessment.used) == (Status(lost), tuple(records))


@pytest.mark.parametrize("as_of", ["2024-07-01", "2025-12-31", "2026-12-31"])
def test_what_an_area_lost_before_it_ended_is_neither_met_nor_missed(as_of: str) -> None:
    area = {"ended": date(2024, 6, 30)}
    declared, records = target(DONE, None, "milestone", by="2025"), [seen("2021", True), seen("2023", False)]
    assert judged(declared, records, as_of, area=area).verdict is Verdict.AREA_ENDED
    assert judged(declared, records, "2024-06-30", area=area).verdict is Verdict.NOT_DUE
    of_former = seen("2025", False, territory_former=True)
    assert judged(declared, [*records, of_former], "2025-12-31", area=area).verdict is Verdict.MISSED


def test_what_has_no_date_and_was_lost_is_missed_so_far() -> None:
    assessment = judged(target(DONE, None, "milestone"), {"2021": True, "2023": False}, "2025-12-31")
    assert (assessment.outcome, assessment.verdict) == (Outcome.MISSED, Verdict.NOT_DUE)


@pytest.mark.parametrize(
    ("records", "as_of", "outcome", "verdict", "progress", "reason"),
    [
        pytest.param({"2021": True, "2022": True}, "2022-12-31", "met", "not_due", "on_track", "", id="kept so far"),
        pytest.param({"2021": True, "2022": False}, "2022-12-31", "missed", "missed", None, "year-missed", id="failed"),
        pytest.param({"2021": True, "2022": True, "2023": True}, "2023-12-31", "met", "met", None, "", id="kept"),
        pytest.param(
            {"2021": True, "2023": True}, "2024-06-30", "met", "no_data", None, "years-missing", id="a year unknown"
        ),
        pytest.param(
            {"2021": True, "2022-Q1": False, "2024": False}, "2022-12-31", "met", "not_due", "on_track", "",
            id="parts of years and other years do not count",
        ),
        pytest.param({}, "2024-06-30", None, "no_data", None, "years-missing", id="nothing"),
    ],
)  # fmt: skip
def test_what_is_to_hold_in_each_year_is_recorded_for_every_year(
    records: dict[str, object], as_of: str, outcome: str | None, verdict: str, progress: str | None, reason: str
) -> None:
    kept = target(DONE, "2021-2023", "each_year", unit="", kind="milestone")
    assessment = judged(kept, records, as_of)
    assert (assessment.outcome and assessment.outcome.value, assessment.verdict.value) == (outcome, verdict)
    assert (assessment.progress and assessment.progress.value, why(assessment)) == (progress, reason)


def test_a_year_announced_as_failed_decides_once_it_is_over() -> None:
    kept = target(DONE, "2021-2023", "each_year", unit="", kind="milestone")
    records = [seen("2021", True, status="official"), seen("2022", False, published="2022-06-01", status="forecast")]
    early = judged(kept, records, "2022-07-01")
    assert (early.outcome, early.verdict, early.progress) == (Outcome.MISSED, Verdict.NOT_DUE, Progress.BEHIND)
    after = judged(kept, records, "2022-12-31")
    assert (after.verdict, after.provisional) == (Verdict.MISSED, True)
    assert [unused.reason.code for unused in judged(kept, {"2021": True, "2022-Q1": True}, "2022-12-31").unused] == [
        ReasonCode.NOT_WHOLE_YEARS
    ]


def test_a_forecast_milestone_decides_nothing_before_its_day() -> None:
    one = target(DONE, None, "milestone", by="2025")
    figures = [seen("2025", True, status="forecast", published="2025-03-01")]
    before, after = judged(one, figures, "2025-06-01"), judged(one, figures, "2025-12-31")
    assert (before.outcome, before.verdict) == (Outcome.MET, Verdict.NOT_DUE)
    assert (after.outcome, after.verdict, after.provisional) == (Outcome.MET, Verdict.MET, True)


def test_a_milestone_published_within_its_period_was_reached_by_then() -> None:
    one = target(DONE, None, "milestone", by="2025-06-30")
    assert judged(one, [seen("2025", True, published="2025-03-01")], "2025-03-01").verdict is Verdict.MET
    assert judged(one, [seen("2025", True)], "2025-12-31").outcome is None


@pytest.mark.parametrize(
    ("records", "named"),
    [
        pytest.param({"2026": True, "2027": True}, {"on": "2026", "period": "2026"}, id="reached late: the first time"),
        pytest.param({"2026": False, "2027": False}, {"period": "2026"}, id="not reached: the first after the day"),
        pytest.param({"2024": False, "2026": False}, {"period": "2026"}, id="not reached: none of before the day"),
        pytest.param(
            {"2019": True, "2020": False, "2021": True, "2023": False}, {"on": "2021", "period": "2023"},
            id="lost: the last time it was reached",
        ),
        pytest.param(
            {"2021": True, "2022": False, "2023": False}, {"on": "2021", "period": "2023"}, id="lost: the latest record"
        ),
    ],
)  # fmt: skip
def test_the_record_that_decides_is_named(records: dict[str, object], named: dict[str, str]) -> None:
    assessment = judged(target(DONE, None, "milestone", by="2025"), records, "2027-12-31")
    assert assessment.reason is not None
    assert {key: str(value) for key, value in assessment.reason.args.items() if key in ("on", "period")} == named


@pytest.mark.parametrize(
    ("records", "year"),
    [
        pytest.param({"2021": False, "2022": False, "2023": True}, "2021", id="the first of two"),
        pytest.param({"2023": False, "2022": False}, "2022", id="recorded last"),
    ],
)
def test_the_first_year_that_failed_is_named(records: dict[str, object], year: str) -> None:
    kept = target(DONE, "2021-2023", "each_year", unit="", kind="milestone")
    assessment = judged(kept, records, "2023-12-31")
    assert (assessment.verdict, assessment.outcome) == (Verdict.MISSED, Outcome.MISSED)
    assert assessment.reason is not None
    assert str(assessment.reason.args["year"]) == year
    assert assessment.actual is not None
    assert [str(period) for period in assessment.actual.periods] == [year]


def test_a_year_on_another_territory_fails_nobody() -> None:
    kept = target(DONE, "2021-2023", "each_year", unit="", kind="milestone")
    area = {"boundary_changed": date(2022, 7, 1)}
    moot = judged(kept, {"2021": True, "2022": False}, "2022-12-31", area=area)
    assert (moot.verdict, moot.outcome) == (Verdict.NOT_DUE, Outcome.INCONCLUSIVE)
    own = judged(kept, {"2021": False, "2022": False}, "2022-12-31", area=area)
    assert (own.verdict, own.reason and str(own.reason.args["year"])) == (Verdict.MISSED, "2021")
