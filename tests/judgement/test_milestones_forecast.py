"""A milestone that is only forecast."""

from __future__ import annotations

from planck.model.assessment import Outcome, Verdict
from tests.judgement.plan import DONE, judged, seen, target


def test_a_forecast_milestone_decides_nothing_before_its_day() -> None:
    one = target(DONE, None, "milestone", by="2025")
    figures = [seen("2025", True, status="forecast", published="2025-03-01")]
    before, after = judged(one, figures, "2025-06-01"), judged(one, figures, "2025-12-31")
    assert (before.outcome, before.verdict) == (Outcome.MET, Verdict.NOT_DUE)
    assert (after.outcome, after.verdict, after.provisional) == (Outcome.MET, Verdict.MET, True)


def test_a_milestone_published_within_its_period_was_reached_by_then() -> None:
    one = target(DONE, None, "milestone", by="2025-06-30")
    assert judged(one, [seen("2025", True, published="2025-03-01")], "2025-03-01").verdict is Verdict.MET
    assert judged(one, [seen("2025", True)], "2025-12-31").verdict is Verdict.INCONCLUSIVE
