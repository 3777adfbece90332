"""What is said of a target is decided once, whatever format lays it out."""

from __future__ import annotations

from dataclasses import replace

from planck.model.assessment import Actual, Verdict
from planck.model.basis import Rule
from planck.model.comparator import Comparator, ComparatorKind
from planck.model.explanation import Reason, ReasonCode
from planck.model.observation import Status
from planck.model.result import Language
from planck.model.value import Reached
from planck.reports.machine.lines import details
from planck.reports.target_view import TargetView, view_target
from planck.reports.wording.voice import Voice
from tests.reports.made import THANH_LIEM, a_target, an_assessment, span, thanh_liem
from tests.reports.made_rare import milestone

EN = Voice(Language.EN)


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


def test_what_is_needed_from_here_is_told_only_while_the_verdict_can_turn() -> None:
    """What would have been needed helps nobody any more."""
    still_open = thanh_liem()
    assert TargetView(still_open, EN).needed.startswith("needs ")
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
