"""Which targets need attention, and which of them first."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from planck.model.assessment import Assessment, Progress, Verdict
from planck.reports.distance import shortfall

# The worst first.
BAD_VERDICTS = (Verdict.MISSED, Verdict.NO_DATA, Verdict.NEAR, Verdict.INCONCLUSIVE)
BAD_PROGRESS = (Progress.WRONG_WAY, Progress.FAR_BEHIND, Progress.BEHIND)
# How many are listed: more than these nobody reads.
_MOST = 20


class Attention(NamedTuple):
    """The targets that need attention, the first ones first, and how many more there are."""

    first: tuple[Assessment, ...]
    more: int


def take_first(assessments: Iterable[Assessment]) -> Attention:
    """The targets that need attention in the order in which they should be read, as many as one reads."""
    urgent = sorted(filter(needs_attention, assessments), key=_order)
    return Attention(tuple(urgent[:_MOST]), max(len(urgent) - _MOST, 0))


def needs_attention(assessment: Assessment) -> bool:
    """Whether a target is missed, without the data that are due, behind, or in doubt.

    One that is short of its target and on the way to it does not; where no pace can be told, it does.
    """
    verdict, outcome, progress = assessment.verdict, assessment.outcome, assessment.progress
    in_doubt = outcome is not None and not outcome.satisfies and progress is Progress.NOT_RATED
    return verdict in BAD_VERDICTS or progress in BAD_PROGRESS or in_doubt


def _order(assessment: Assessment) -> tuple[bool, bool, bool, Fraction, tuple[int, int, int]]:
    """What is final before what is open, the furthest from its target first; what has no distance, then the excused."""
    share = shortfall(assessment) if assessment.verdict is not Verdict.NO_DATA else None  # what there is, is older
    return assessment.waiver, assessment.verdict.is_open, share is None, -(share or Fraction(0)), urgency(assessment)


def urgency(assessment: Assessment) -> tuple[int, int, int]:
    """A sort key by the answers alone: the worst first; excused ones after the others of their kind."""
    verdict = BAD_VERDICTS.index(assessment.verdict) if assessment.verdict in BAD_VERDICTS else len(BAD_VERDICTS)
    progress = BAD_PROGRESS.index(assessment.progress) if assessment.progress in BAD_PROGRESS else len(BAD_PROGRESS)
    return verdict, progress, int(assessment.waiver)
