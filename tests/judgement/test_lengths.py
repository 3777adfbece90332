"""Figures that span another length of time than the target."""

from __future__ import annotations

import pytest

from planck.model.assessment import Outcome, Progress, Verdict
from planck.model.explanation import ReasonCode
from tests.judgement.plan import at_least, judged, target


@pytest.mark.parametrize("kind", ["flow", "level"])
def test_the_output_of_nine_months_says_nothing_of_a_year(kind: str) -> None:
    assessment = judged(target(at_least("30640"), "2024", kind=kind), {"2024-9M": "20000"}, "2024-12-31")
    assert (assessment.outcome, assessment.progress) == (None, Progress.NO_DATA)
    assert [each.reason.code for each in assessment.unused] == [ReasonCode.ANOTHER_LENGTH]


def test_a_flow_due_on_a_day_inside_a_year_is_judged_by_the_part_before_it() -> None:
    one = target(at_least("15000"), None, by="2024-06-30", kind="flow")
    assert judged(one, {"2024-H1": "16000"}, "2024-06-30").verdict is Verdict.EXCEEDED


@pytest.mark.parametrize("kind", ["share", "count", "stock", "level"])
def test_a_value_on_a_day_is_one_of_its_time(kind: str) -> None:
    assessment = judged(target(at_least("50"), "2025", kind=kind, unit="x"), {"2024-06-30": "60"}, "2024-12-31")
    assert (assessment.outcome, assessment.progress) == (Outcome.EXCEEDED, Progress.ACHIEVED)
