"""Which targets need attention, and which of them first."""

from __future__ import annotations

from planck.model.assessment import Assessment, Progress, Verdict

# The worst first.
BAD_VERDICTS = (Verdict.MISSED, Verdict.NO_DATA, Verdict.NEAR, Verdict.INCONCLUSIVE)
BAD_PROGRESS = (Progress.WRONG_WAY, Progress.FAR_BEHIND, Progress.BEHIND)


def needs_attention(assessment: Assessment) -> bool:
    """Whether a target is missed, without the data that are due, behind, or in doubt.

    One that is short of its target and on the way to it does not; where no pace can be told, it does.
    """
    verdict, outcome, progress = assessment.verdict, assessment.outcome, assessment.progress
    in_doubt = outcome is not None and not outcome.satisfies and progress is Progress.NOT_RATED
    return verdict in BAD_VERDICTS or progress in BAD_PROGRESS or in_doubt


def urgency(assessment: Assessment) -> tuple[int, int, int]:
    """A sort key: the worst first; excused ones after the others of their kind."""
    verdict = BAD_VERDICTS.index(assessment.verdict) if assessment.verdict in BAD_VERDICTS else len(BAD_VERDICTS)
    progress = BAD_PROGRESS.index(assessment.progress) if assessment.progress in BAD_PROGRESS else len(BAD_PROGRESS)
    return verdict, progress, int(assessment.waiver)
