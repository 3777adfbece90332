"""From an outcome to a verdict as of a day: grace, ended areas, amendments, waivers, weight."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from planck.judgement.assess import assess
from planck.model.area import Area, AreaLevel
from planck.model.assessment import Assessment
from planck.model.comparator import Comparator
from planck.model.explanation import ReasonCode
from planck.model.location import Location
from planck.model.period import parse_period
from planck.model.problem import Code, Level
from planck.model.register import Register
from planck.model.target import Amendment, Target, Timing, Tolerance, Waiver
from tests.judgement.plan import DONE, at_least, at_most, between, judged, margin_of, seen, series, target

PLAN = target(at_least("10"), "2021-2025", unit="ha")


def day(text: str) -> date:
    return date.fromisoformat(text)


def verdict(one: Target, values: Mapping[str, object], as_of: str, grace_days: int = 90) -> str:
    return judged(one, values, as_of, grace_days=grace_days).verdict.value


# When a period is over.


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        pytest.param("2025-12-30", "not_due", id="the day before its last day"),
        pytest.param("2025-12-31", "exceeded", id="its last day"),
        pytest.param("2026-01-01", "exceeded", id="the day after"),
        pytest.param("2099-01-01", "exceeded", id="long after"),
    ],
)
def test_a_verdict_is_final_from_the_last_day_of_the_period_on(as_of: str, expected: str) -> None:
    figures = [seen("2025", 12, published="2025-11-01")]
    assessment = judged(PLAN, figures, as_of)
    assert assessment.verdict.value == expected
    assert assessment.outcome is not None
    assert assessment.outcome.value == "exceeded"
    assert (assessment.progress is None) is (expected == "exceeded")


def test_while_the_period_is_open_the_verdict_is_not_due_whatever_the_figures() -> None:
    assert verdict(PLAN, {}, "2020-01-01") == "not_due"
    assert verdict(PLAN, {"2023": 1}, "2024-06-30") == "not_due"
    assert verdict(PLAN, {"2023": 99}, "2024-06-30") == "not_due"


@pytest.mark.parametrize(
    ("grace_days", "after", "expected"),
    [
        pytest.param(0, 0, "no_data", id="no grace: on the last day itself"),
        pytest.param(0, 1, "no_data", id="no grace: the day after"),
        pytest.param(1, 0, "not_due", id="a day of grace: on the last day"),
        pytest.param(1, 1, "no_data", id="a day of grace: the day after"),
        pytest.param(90, 1, "not_due", id="the day after"),
        pytest.param(90, 89, "not_due", id="89 days after"),
        pytest.param(90, 90, "no_data", id="90 days after"),
        pytest.param(90, 91, "no_data", id="91 days after"),
    ],
)
@pytest.mark.parametrize("values", [{}, {"2024": 12}], ids=["nothing on record", "the last figure missing"])
def test_missing_figures_are_waited_for_during_the_days_of_grace(
    grace_days: int, after: int, expected: str, values: dict[str, object]
) -> None:
    as_of = (date(2025, 12, 31) + timedelta(days=after)).isoformat()
    assessment = judged(PLAN, values, as_of, grace_days=grace_days)
    assert assessment.verdict.value == expected
    assert assessment.reason is not None
    if expected == "not_due":  # and the day that is printed is the last on which it is
        assert assessment.reason.code is ReasonCode.GRACE
        assert assessment.reason.args["day"] == date(2025, 12, 31) + timedelta(days=grace_days - 1)
    else:
        assert assessment.reason.code is ReasonCode.VALUE_MISSING


def test_complete_figures_need_no_grace() -> None:
    assert verdict(PLAN, {"2025": 9}, "2025-12-31") == "missed"
    assert verdict(PLAN, {"2025": 12}, "2025-12-31", grace_days=0) == "exceeded"


def test_a_day_by_which_it_must_hold_has_grace_too() -> None:
    one = target(at_least("10"), None, by="2025-06-30", unit="ha")
    assert verdict(one, {}, "2025-09-27") == "not_due"  # 89 days
    assert verdict(one, {}, "2025-09-28") == "no_data"
    assert verdict(one, {"2025-06-30": 12}, "2025-06-30") == "exceeded"


# Ended areas.

ENDED = {"ended": date(2025, 6, 30)}


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        pytest.param("2025-06-29", "not_due", id="the day before its last day"),
        pytest.param("2025-06-30", "not_due", id="its last day"),
        pytest.param("2025-07-01", "area_ended", id="the day after"),
        pytest.param("2025-12-31", "area_ended", id="the end of the period"),
        pytest.param("2026-06-30", "area_ended", id="after the grace: outranks no_data"),
    ],
)
def test_from_the_day_after_its_last_day_a_target_of_an_ended_area_is_closed(as_of: str, expected: str) -> None:
    assessment = judged(PLAN, {"2023": 6, "2020": 5}, as_of, area=ENDED)
    assert assessment.verdict.value == expected
    assert assessment.progress is not None  # the last progress is still shown
    assert assessment.progress.value == "far_behind"
    if expected == "area_ended":
        assert assessment.reason is not None
        assert (assessment.reason.code, assessment.reason.args["day"]) == (ReasonCode.AREA_ENDED, date(2025, 6, 30))
        assert assessment.required is None
        assert not assessment.due


def test_an_area_that_ended_with_or_after_the_period_does_not_matter() -> None:
    for ended in ("2025-12-31", "2026-01-01"):
        area = {"ended": day(ended)}
        assert judged(PLAN, {"2025": 12}, "2026-06-30", area=area).verdict.value == "exceeded"
        assert judged(PLAN, {}, "2026-06-30", area=area).verdict.value == "no_data"


def test_what_was_decided_before_the_area_ended_stands() -> None:
    duty = target(at_least("10"), basis="each_year", unit="ha")
    assert judged(duty, {"2023": 5}, "2026-06-30", area=ENDED).verdict.value == "missed"
    milestone = target(DONE, None, "milestone", by="2026")
    assert judged(milestone, {"2024": True}, "2026-06-30", area=ENDED).verdict.value == "met"
    earlier = target(at_least("10"), "2021-2024", unit="ha")
    assert judged(earlier, {"2024": 12}, "2026-06-30", area=ENDED).verdict.value == "exceeded"


def test_figures_on_the_former_territory_complete_a_target_of_an_ended_area() -> None:
    figures = [seen("2025", 12, territory_former=True)]
    assert judged(PLAN, figures, "2025-12-30", area=ENDED).verdict.value == "area_ended"
    assert judged(PLAN, figures, "2025-12-31", area=ENDED).verdict.value == "exceeded"


def test_a_figure_that_is_there_before_the_end_completes_a_target_of_an_ended_area() -> None:
    figures = [seen("2025", 12, territory_former=True, published="2025-11-01", status="forecast")]
    assert judged(PLAN, figures, "2025-10-31", area=ENDED).verdict.value == "area_ended"
    assert judged(PLAN, figures, "2025-11-01", area=ENDED).verdict.value == "not_due"
    assert judged(PLAN, figures, "2025-12-31", area=ENDED).verdict.value == "exceeded"


def test_an_undated_target_of_an_ended_area_says_so_in_a_note() -> None:
    one = target(at_least("10"), None, unit="ha")
    codes = [note.code for note in judged(one, {}, "2025-07-01", area=ENDED).notes]
    assert ReasonCode.UNDATED_AREA_ENDED in codes
    assert judged(one, {}, "2025-07-01", area=ENDED).verdict.value == "not_due"
    before = [note.code for note in judged(one, {}, "2025-06-30", area=ENDED).notes]
    assert ReasonCode.UNDATED_AREA_ENDED not in before
    dated = [note.code for note in judged(PLAN, {}, "2025-07-01", area=ENDED).notes]
    assert ReasonCode.UNDATED_AREA_ENDED not in dated


# Amendments.


def amended(*changes: Amendment, basis: str = "end_of_period", period: str = "2021-2025") -> Target:
    return target(at_least("10"), period, basis, unit="ha", amended=changes)


def to(on: str, comparator: Comparator | None = None, period: str | None = None) -> Amendment:
    if period is None:
        return Amendment(day(on), f"Resolution of {on}", comparator)
    return Amendment(day(on), f"Resolution of {on}", comparator, Timing.PERIOD, parse_period(period))


LOWERED = to("2023-06-30", at_least("8"))


@pytest.mark.parametrize(
    ("as_of", "outcome"),
    [
        pytest.param("2023-06-29", "missed", id="the day before"),
        pytest.param("2023-06-30", "exceeded", id="that day"),
        pytest.param("2024-06-30", "exceeded", id="later"),
    ],
)
def test_an_amendment_is_in_force_from_its_day(as_of: str, outcome: str) -> None:
    assessment = judged(amended(LOWERED), [seen("2022", 9)], as_of)
    assert assessment.outcome is not None
    assert assessment.outcome.value == outcome
    counted = [note for note in assessment.notes if note.code is ReasonCode.AMENDED]
    if outcome == "missed":
        assert counted == []
        assert assessment.original is None
    else:
        assert counted[0].args == {"on": day("2023-06-30"), "by": "Resolution of 2023-06-30"}
        assert assessment.original is not None
        assert assessment.original.outcome is not None
        assert assessment.original.outcome.value == "missed"
        assert (assessment.target.comparator, assessment.in_force.comparator) == (at_least("10"), at_least("8"))


def test_the_report_says_what_the_verdict_against_the_original_would_be() -> None:
    assessment = judged(amended(LOWERED), {"2025": 9}, "2026-01-01")
    assert assessment.verdict.value == "exceeded"
    assert assessment.original is not None
    assert assessment.original.verdict.value == "missed"
    assert assessment.original.target.amended == ()


def test_an_amendment_after_the_periods_end_comes_too_late() -> None:
    on_time = judged(amended(to("2025-12-31", at_least("8"))), {"2025": 9}, "2026-06-30")
    assert on_time.verdict.value == "exceeded"
    late = judged(amended(to("2026-01-01", at_least("8"))), {"2025": 9}, "2026-06-30")
    assert late.verdict.value == "missed"
    assert late.original is None
    assert [note.code for note in late.notes] == [ReasonCode.AMENDED_TOO_LATE]
    assert late.notes[0].args == {"on": day("2026-01-01"), "by": "Resolution of 2026-01-01"}


def test_of_several_amendments_the_latest_known_counts_in_any_order() -> None:
    changes = [to("2022-01-01", at_least("8")), to("2024-01-01", at_least("12"))]
    for listed in (changes, changes[::-1]):
        one = amended(*listed)
        assert judged(one, {"2022": 9}, "2023-06-30").in_force.comparator == at_least("8")
        assert judged(one, {"2022": 9}, "2024-06-30").in_force.comparator == at_least("12")


def test_an_amendment_may_change_the_period_and_open_it_for_another() -> None:
    longer = to("2025-06-30", period="2021-2027")
    one = amended(longer, to("2026-06-30", at_least("8")))
    assert judged(one, {"2025": 9}, "2026-01-01").verdict.value == "not_due"
    assert judged(one, {"2025": 9, "2027": 9}, "2028-01-01").verdict.value == "exceeded"
    original = judged(one, {"2025": 9, "2027": 9}, "2028-01-01").original
    assert original is not None
    assert original.verdict.value == "missed"
    assert [note.code for note in judged(one, {}, "2028-01-01").notes] == [ReasonCode.AMENDED, ReasonCode.AMENDED]


def test_an_amendment_may_take_the_date_away() -> None:
    one = amended(Amendment(day("2024-01-01"), "x", timing=Timing.UNDATED))
    assert judged(one, {}, "2026-06-30").verdict.value == "not_due"
    assert judged(one, {}, "2026-06-30").in_force.timing is Timing.UNDATED


def test_each_year_is_judged_by_what_was_in_force_in_it() -> None:
    one = amended(LOWERED, basis="each_year")
    # 2022 by 10, from 2023 on by 8.
    assert verdict(one, {"2022": 9}, "2024-06-30") == "missed"
    held = judged(one, {"2021": 10, "2022": 10, "2023": 9, "2024": 8, "2025": 9}, "2026-01-01")
    assert held.verdict.value == "met"
    margins = {str(seen_.observation.period): str(margin_of(seen_).value) for seen_ in held.observations}
    assert margins == {"2021": "0", "2022": "0", "2023": "1", "2024": "0", "2025": "1"}
    assert held.margin is not None
    assert held.margin.value == 0
    assert held.original is not None
    assert held.original.verdict.value == "missed"


def test_a_year_is_judged_by_the_comparator_at_its_end_even_in_the_year_of_the_amendment() -> None:
    one = amended(to("2023-12-31", at_least("8")), basis="each_year")
    assert verdict(one, {"2023": 9}, "2024-01-01") == "not_due"
    late = amended(to("2024-01-01", at_least("8")), basis="each_year")
    assert verdict(late, {"2023": 9}, "2024-01-01") == "missed"


def answers(assessment: Assessment) -> tuple[str, str | None]:
    return assessment.verdict.value, assessment.outcome.value if assessment.outcome else None


def test_a_year_known_early_is_judged_by_what_is_in_force_on_the_day() -> None:
    one = amended(to("2023-12-01", at_least("8")), basis="each_year")
    early = [seen("2023", 9, published="2023-10-21")]
    assert [answers(judged(one, early, f"2023-{day}")) for day in ("10-31", "12-01")] == [
        ("not_due", "missed"), ("not_due", "exceeded"),
    ]  # fmt: skip


def test_a_year_missed_decides_once_it_is_over() -> None:
    one = target(at_least("10"), basis="each_year", unit="ha")
    early = [seen("2023", 9, published="2023-10-21")]
    assert answers(judged(one, early, "2023-12-30")) == ("not_due", "missed")
    assert answers(judged(one, early, "2023-12-31")) == ("missed", "missed")
    also = [*early, seen("2022", "9.5")]
    told = judged(one, also, "2023-12-30")
    assert answers(told) == ("missed", "missed")
    assert told.reason is not None
    assert str(told.reason.args["year"]) == "2022"  # 2023 is worse, but not over


# Waivers.


def waived(granted: str = "2026-01-01", until: str = "2026-06-30", **more: Any) -> Target:
    waiver = Waiver("flood", day(granted), day(until), "People's Council")
    return target(at_least("10"), unit="ha", waiver=waiver, **more)


def codes(assessment: Assessment) -> list[Code]:
    return [problem.code for problem in assessment.problems]


@pytest.mark.parametrize(
    ("as_of", "is_waived", "problems"),
    [
        pytest.param("2025-12-31", False, [], id="before it is granted"),
        pytest.param("2026-01-01", True, [], id="on the day it is granted"),
        pytest.param("2026-05-30", True, [], id="31 days before its end"),
        pytest.param("2026-05-31", True, [Code.WAIVER_EXPIRING], id="30 days before its end"),
        pytest.param("2026-06-30", True, [Code.WAIVER_EXPIRING], id="on its last day"),
        pytest.param("2026-07-01", False, [Code.WAIVER_EXPIRED], id="the day after"),
    ],
)
def test_a_valid_waiver_takes_a_failure_out_of_the_gate(as_of: str, is_waived: bool, problems: list[Code]) -> None:
    assessment = judged(waived(), {"2025": 9}, as_of)
    assert assessment.verdict.value == "missed"  # it changes no verdict
    assert assessment.waiver is is_waived
    assert assessment.level is (Level.NONE if is_waived else Level.ERROR)
    assert codes(assessment) == problems
    assert all(problem.level is Level.WARNING for problem in assessment.problems)
    assert all(problem.args == {"target": waived().id, "until": "2026-06-30"} for problem in assessment.problems)
    assert all(problem.location == waived().location for problem in assessment.problems)


def test_a_waiver_of_a_target_that_does_not_fail_is_unused() -> None:
    assessment = judged(waived(), {"2025": 12}, "2026-01-15")
    assert (assessment.waiver, assessment.level, codes(assessment)) == (False, Level.NONE, [Code.WAIVER_UNUSED])
    expired = judged(waived(), {"2025": 12}, "2026-07-01")
    assert codes(expired) == [Code.WAIVER_EXPIRED]


def test_a_waiver_covers_warnings_and_lighter_failures_too() -> None:
    near = judged(waived(tolerance=Tolerance(Decimal(2))), {"2025": 9}, "2026-01-15")
    assert (near.verdict.value, near.waiver, near.level) == ("near", True, Level.NONE)
    light = judged(waived(severity=Level.INFO), {"2025": 9}, "2026-01-15")
    assert (light.verdict.value, light.waiver, light.level) == ("missed", True, Level.NONE)


def test_the_original_of_an_amended_target_is_not_waived() -> None:
    waiver = Waiver("flood", day("2026-01-01"), day("2026-06-30"), None)
    one = target(at_least("10"), unit="ha", waiver=waiver, amended=(LOWERED,))
    assessment = judged(one, {"2025": 7}, "2026-01-15")
    assert assessment.waiver
    assert assessment.original is not None
    assert (assessment.original.waiver, assessment.original.problems) == (False, ())


# Weight at the gate.


@pytest.mark.parametrize("severity", [Level.ERROR, Level.WARNING, Level.INFO])
@pytest.mark.parametrize(
    ("values", "as_of", "verdict_"),
    [
        pytest.param({"2025": 9}, "2026-01-01", "missed", id="missed"),
        pytest.param({}, "2026-06-30", "no_data", id="no data"),
    ],
)
def test_a_miss_and_missing_figures_weigh_as_the_target_says(
    severity: Level, values: dict[str, object], as_of: str, verdict_: str
) -> None:
    assessment = judged(target(at_least("10"), unit="ha", severity=severity), values, as_of)
    assert (assessment.verdict.value, assessment.level) == (verdict_, severity)


@pytest.mark.parametrize(
    ("values", "as_of", "area", "level"),
    [
        pytest.param({"2025": "9.5"}, "2026-01-01", {}, Level.WARNING, id="near"),
        pytest.param({"2025": "9..11"}, "2026-01-01", {}, Level.WARNING, id="inconclusive"),
        pytest.param({"2020": 5, "2022": 6}, "2023-01-01", {}, Level.WARNING, id="far behind"),
        pytest.param({"2020": 5, "2022": "6.5"}, "2023-01-01", {}, Level.WARNING, id="behind"),
        pytest.param({"2020": 5, "2022": 4}, "2023-01-01", {}, Level.WARNING, id="wrong way"),
        pytest.param({"2020": 5, "2022": 4}, "2025-08-01", ENDED, Level.WARNING, id="behind in an ended area"),
        pytest.param({"2020": 5, "2022": 7}, "2023-01-01", {}, Level.NONE, id="on track"),
        pytest.param({"2020": 5, "2022": 8}, "2023-01-01", {}, Level.NONE, id="ahead"),
        pytest.param({"2020": 5, "2022": 12}, "2023-01-01", {}, Level.NONE, id="achieved"),
        pytest.param({"2022": 8}, "2023-01-01", {}, Level.NONE, id="not rated"),
        pytest.param({}, "2023-01-01", {}, Level.NONE, id="no data so far"),
        pytest.param({}, "2025-08-01", ENDED, Level.NONE, id="area ended"),
        pytest.param({"2025": 10}, "2026-01-01", {}, Level.NONE, id="met"),
        pytest.param({"2025": 12}, "2026-01-01", {}, Level.NONE, id="exceeded"),
    ],
)
def test_doubts_are_a_warning_and_the_rest_is_nothing(
    values: dict[str, object], as_of: str, area: dict[str, object], level: Level
) -> None:
    one = target(at_least("10"), unit="ha", tolerance=Tolerance(Decimal("0.5")))
    assert judged(one, values, as_of, area=area).level is level


def test_a_target_that_weighs_little_is_no_warning_while_in_doubt() -> None:
    one = target(at_least("10"), unit="ha", severity=Level.INFO, tolerance=Tolerance(Decimal("0.5")))
    assert judged(one, {"2025": "9.5"}, "2026-01-01").level is Level.INFO
    light = target(at_least("10"), unit="ha", severity=Level.WARNING, tolerance=Tolerance(Decimal("0.5")))
    assert judged(light, {"2025": "9.5"}, "2026-01-01").level is Level.WARNING


# Provisional.


@pytest.mark.parametrize(
    ("status", "provisional"),
    [
        ("forecast", True), ("draft", True), ("estimate", True), ("unstated", True), ("preliminary", False),
        ("official", False),
    ],
)  # fmt: skip
def test_a_verdict_on_anything_but_preliminary_or_official_figures_is_provisional(
    status: str, provisional: bool
) -> None:
    assert judged(PLAN, [seen("2025", 12, status=status)], "2026-01-01").provisional is provisional


def test_one_unsettled_figure_among_those_used_makes_it_provisional() -> None:
    one = target(at_least("10"), "2021-2022", "average", unit="ha")
    mixed = [seen("2021", 12, status="official"), seen("2022", 12, status="estimate")]
    assessment = judged(one, mixed, "2023-01-01")
    assert assessment.provisional
    assert assessment.actual is not None
    assert assessment.actual.status.value == "estimate"
    # A figure that was not used makes nothing provisional.
    unused = [seen("2025", 12, status="official"), seen("2024", 12, status="draft")]
    assert not judged(PLAN, unused, "2026-01-01").provisional


def test_without_a_figure_nothing_is_provisional() -> None:
    assert not judged(PLAN, {}, "2026-06-30").provisional
    assert not judged(PLAN, {"2023": 12}, "2026-06-30").provisional  # no_data
    assert judged(PLAN, {"2023": 12}, "2024-06-30").provisional


def test_a_milestone_is_as_settled_as_its_record() -> None:
    one = target(DONE, None, "milestone", by="2025")
    assert judged(one, [seen("2025", True, status="estimate")], "2026-01-01").provisional
    assert not judged(one, [seen("2025", True, status="official")], "2026-01-01").provisional


# Marks.


def test_what_the_reader_has_to_know_is_noted() -> None:
    one = target(
        at_least("10"), unit="ha", restates="y", derived_from="11,29 − 0,69", assumed=("period",), approximate=True
    )
    notes = {note.code: note.args for note in judged(one, {}, "2024-06-30").notes}
    assert notes == {
        ReasonCode.RESTATES: {"id": "y"},
        ReasonCode.DERIVED: {"text": "11,29 − 0,69"},
        ReasonCode.ASSUMED: {"keys": ("period",)},
        ReasonCode.APPROXIMATE: {},
    }
    assert judged(PLAN, {}, "2024-06-30").notes == ()


# Order.


def test_assessments_come_by_area_and_then_by_the_order_of_the_files() -> None:
    areas = {
        "ha-nam": Area("ha-nam", AreaLevel.PROVINCE, "Hà Nam"),
        "dak-lak": Area("dak-lak", AreaLevel.PROVINCE, "Đắk Lắk"),
        "bac-kan": Area("bac-kan", AreaLevel.PROVINCE, "Bắc Kạn"),
    }

    def one(area: str, name: str, line: int) -> Target:
        return replace(PLAN, id=f"{area}/{name}", area=area, location=Location(f"targets/{area}.yaml", line, 3))

    targets = (one("ha-nam", "b", 5), one("dak-lak", "z", 2), one("ha-nam", "a", 9), one("bac-kan", "m", 1))
    register = Register(areas, {}, targets, ())
    found = [found.id for found in assess(register, date(2024, 6, 30))]
    assert found == ["bac-kan/m", "dak-lak/z", "ha-nam/b", "ha-nam/a"]
    chosen = assess(register, date(2024, 6, 30), [targets[2], targets[3]])
    assert [found.id for found in chosen] == ["bac-kan/m", "ha-nam/a"]


def test_the_same_files_and_day_give_the_same_assessment() -> None:
    figures = series({"2020": 5, "2022": 8, "2025": "9..11"})
    one = target(between("9", "12", "inside"), unit="ha")
    assert judged(one, figures, "2026-01-01") == judged(one, figures, "2026-01-01")


def test_a_limit_is_judged_like_any_other() -> None:
    one = target(at_most("10"), unit="ha")
    assert verdict(one, {"2025": 9}, "2026-01-01") == "exceeded"
