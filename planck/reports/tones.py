"""Which colour stands beside which word."""

from __future__ import annotations

from planck.model.assessment import Assessment, Outcome, Progress, Verdict
from planck.model.problem import Level
from planck.reports.layout import Tone

OUTCOME_TONES: dict[Outcome, Tone] = {
    Outcome.EXCEEDED: Tone.EXCEEDED,
    Outcome.MET: Tone.GOOD,
    Outcome.NEAR: Tone.CAUTION,
    Outcome.MISSED: Tone.BAD,
    Outcome.INCONCLUSIVE: Tone.DOUBT,
}

VERDICT_TONES: dict[Verdict, Tone] = {
    Verdict.EXCEEDED: Tone.EXCEEDED,
    Verdict.MET: Tone.GOOD,
    Verdict.NEAR: Tone.CAUTION,
    Verdict.MISSED: Tone.BAD,
    Verdict.INCONCLUSIVE: Tone.DOUBT,
    Verdict.NO_DATA: Tone.BAD,
    Verdict.AREA_ENDED: Tone.FAINT,
    Verdict.NOT_DUE: Tone.OPEN,
}

PROGRESS_TONES: dict[Progress, Tone] = {
    Progress.ACHIEVED: Tone.EXCEEDED,
    Progress.AHEAD: Tone.EXCEEDED,
    Progress.ON_TRACK: Tone.GOOD,
    Progress.BEHIND: Tone.CAUTION,
    Progress.FAR_BEHIND: Tone.BAD,
    Progress.WRONG_WAY: Tone.BAD,
    Progress.NOT_RATED: Tone.FAINT,
    Progress.NO_DATA: Tone.FAINT,
}

LEVEL_TONES: dict[Level, Tone] = {
    Level.NONE: Tone.PLAIN,
    Level.INFO: Tone.OPEN,
    Level.WARNING: Tone.CAUTION,
    Level.ERROR: Tone.BAD,
}


def tone_of(assessment: Assessment) -> Tone:
    """The colour of the whole: of the verdict once it is final, of the progress until then."""
    if assessment.progress is not None:
        return PROGRESS_TONES[assessment.progress]
    return VERDICT_TONES[assessment.verdict]
