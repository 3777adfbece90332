"""What is said of a target is decided once, whatever format lays it out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from planck.model.assessment import Actual, Margin, Outcome, Verdict
from planck.model.basis import Basis, Rule
from planck.model.comparator import Better, Comparator, ComparatorKind
from planck.model.explanation import Reason, ReasonCode
from planck.model.indicator import Kind
from planck.model.observation import Status
from planck.model.result import Language
from planck.model.target import Direction
from planck.model.unit import Unit
from planck.model.value import Number, Reached
from planck.reports.machine.lines import details
from planck.reports.target_view import TargetView, view_target
from planck.reports.wording.voice import Voice
from tests.reports.made import THANH_LIEM, a_target, an_assessment, span, thanh_liem
from tests.reports.made_rare import milestone

D = Decimal
VI, EN = Voice(Language.VI), Voice(Language.EN)


def test_a_text_that_has_nothing_to_say_is_empty() -> None:
    """A format can leave it out without knowing why."""
    view = view_target(EN, an_assessment(a_target(), THANH_LIEM, Verdict.NOT_DUE))
    texts = (view.actual, view.outcome, view.margin, view.difference, view.percent, view.of_target, view.worst)
    assert {*texts, view.ratio, view.needed, view.waiver, view.tolerance, view.each_item, view.deteriorating} == {""}
    assert (view.figures, view.original, view.place_of_actual) == ((), None, None)


def test_the_day_on_which_a_milestone_was_reached_stands_alone() -> None:
    """The day says all: no rule made it, and no comma waits for one."""
    assert view_target(EN, milestone()).actual == "completed on 2024-05-12"
    assert details(view_target(EN, milestone()))[1].startswith("Actual: completed on 2024-05-12; Met")


def test_the_unit_of_a_count_stands_with_its_share_in_brackets() -> None:
    """``22/30 (73.3)%`` would be a percentage of a fraction."""
    actual = Actual(Number(D("73.3")), (span("2024"),), Status.OFFICIAL, None, Rule.LATEST, count=D(22), of=D(30))
    target = a_target(basis=Basis.END_OF_PERIOD, unit=Unit("%"))
    margin = Margin(D("-1.7"), "pp", None)
    counted = an_assessment(target, THANH_LIEM, Verdict.MISSED, actual=actual, margin=margin)
    assert view_target(EN, counted).value_in_unit == "22/30 (73.3%)"
    assert view_target(EN, replace(counted, actual=replace(actual, count=None, of=None))).value_in_unit == "73.3%"


def test_what_is_needed_from_here_is_told_only_while_the_verdict_can_turn() -> None:
    """What would have been needed helps nobody any more."""
    still_open = thanh_liem()
    assert TargetView(still_open, EN).needed
    assert TargetView(replace(still_open, verdict=Verdict.MISSED), EN).needed == ""


def test_a_milestone_that_was_lost_is_never_shown_as_one_that_was_not_reached() -> None:
    lost = an_assessment(
        a_target(comparator=Comparator(ComparatorKind.DONE), unit=None),
        THANH_LIEM,
        Verdict.MISSED,
        actual=Actual(Reached(False), (span("2024"),), Status.OFFICIAL, None, Rule.MILESTONE),
        reason=Reason(ReasonCode.LOST, {"on": span("2022"), "period": span("2024")}),
    )
    assert view_target(Voice(Language.EN), lost).value == "completed, then lost"


def measured(target: dict[str, Any], value: str, outcome: Outcome, verdict: Verdict) -> TargetView:
    asked = a_target(basis=Basis.END_OF_PERIOD, **target)
    bound = asked.comparator.value
    unit = asked.unit.of_difference if asked.unit is not None else ""
    margin = Margin(D(value) - (bound if bound is not None else D(9)), unit)
    actual = Actual(Number(D(value)), (span("2024"),), Status.OFFICIAL, None, Rule.LATEST)
    assessment = an_assessment(asked, THANH_LIEM, verdict, outcome=outcome, actual=actual, margin=margin)
    return view_target(VI, assessment)


AT_LEAST_9 = {"comparator": Comparator(ComparatorKind.AT_LEAST, D(9)), "unit": Unit("%")}
AT_MOST_9 = {"comparator": Comparator(ComparatorKind.AT_MOST, D(9)), "unit": Unit("%")}
FALL_OF_9 = {**AT_LEAST_9, "direction": Direction.DOWN}
RANK_9 = {**AT_MOST_9, "unit": Unit("hạng"), "kind": Kind.RANK}
RANGE = {
    "comparator": Comparator(ComparatorKind.BETWEEN, low=D(9), high=D(11), better=Better.HIGHER),
    "unit": Unit("%"),
}


@pytest.mark.parametrize(
    ("target", "value", "outcome", "vietnamese", "english"),
    [
        pytest.param(
            AT_LEAST_9,
            "9.2",
            Outcome.EXCEEDED,
            "Vượt (cao hơn mục tiêu 0,2 điểm %)",
            "Exceeded (0.2 pp above the target)",
            id="above a minimum",
        ),
        pytest.param(AT_LEAST_9, "9", Outcome.MET, "Đạt (đúng mục tiêu)", "Met exactly", id="at a minimum"),
        pytest.param(
            AT_LEAST_9,
            "8.8",
            Outcome.MISSED,
            "Không đạt (thấp hơn mục tiêu 0,2 điểm %)",
            "Missed (0.2 pp below the target)",
            id="below a minimum",
        ),
        pytest.param(
            AT_MOST_9,
            "8.8",
            Outcome.EXCEEDED,
            "Đạt, thấp hơn mức tối đa 0,2 điểm %",
            "Met, 0.2 pp below the maximum",
            id="below a maximum",
        ),
        pytest.param(AT_MOST_9, "9", Outcome.MET, "Đạt (đúng mục tiêu)", "Met exactly", id="at a maximum"),
        pytest.param(
            AT_MOST_9,
            "9.2",
            Outcome.MISSED,
            "Không đạt (cao hơn mức tối đa 0,2 điểm %)",
            "Missed (0.2 pp above the maximum)",
            id="above a maximum",
        ),
        pytest.param(
            FALL_OF_9,
            "9.2",
            Outcome.EXCEEDED,
            "Vượt (giảm nhiều hơn mục tiêu 0,2 điểm %)",
            "Exceeded (falling 0.2 pp more than the target)",
            id="a larger fall",
        ),
        pytest.param(
            FALL_OF_9,
            "8.8",
            Outcome.MISSED,
            "Không đạt (giảm ít hơn mục tiêu 0,2 điểm %)",
            "Missed (falling 0.2 pp less than the target)",
            id="a smaller fall",
        ),
        pytest.param(
            RANK_9,
            "3",
            Outcome.EXCEEDED,
            "Vượt (cao hơn mục tiêu 6 bậc)",
            "Exceeded (6 places above the target)",
            id="a better rank",
        ),
        pytest.param(
            RANK_9,
            "10",
            Outcome.MISSED,
            "Không đạt (thấp hơn mục tiêu 1 bậc)",
            "Missed (1 place below the target)",
            id="a worse rank",
        ),
        pytest.param(RANGE, "9.2", Outcome.MET, "Đạt +0,2 điểm %", "Met +0.2 pp", id="within a range"),
    ],
)
def test_an_outcome_says_on_which_side_of_the_target_the_figure_lies(
    target: dict[str, Any], value: str, outcome: Outcome, vietnamese: str, english: str
) -> None:
    """“Exceeded −0.2” of a limit would read as its opposite."""
    view = measured(target, value, outcome, Verdict(outcome.value))
    in_english = view_target(EN, view.assessment)
    assert (view.outcome_by, in_english.outcome_by) == (vietnamese, english)


def test_a_target_whose_period_is_over_is_not_called_not_due_while_its_figures_are_awaited() -> None:
    grace = Reason(ReasonCode.GRACE, {"day": date(2024, 6, 30)})
    awaited = an_assessment(a_target(), THANH_LIEM, Verdict.NOT_DUE, reason=grace)
    assert view_target(VI, awaited).verdict == "Đã hết kỳ, chờ số liệu"
    assert view_target(EN, awaited).verdict == "Period over, awaiting figures"
