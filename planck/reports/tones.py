"""Which colour and which sign stand beside which word, in every format."""

from __future__ import annotations

from enum import Enum

from planck.model.assessment import Assessment, Outcome, Progress, Verdict, Whole
from planck.model.problem import Level


class Tone(str, Enum):
    """What a colour stands for; each is said in a word too. The value is the style that rich knows."""

    PLAIN = ""
    STRONG = "bold"
    FAINT = "dim"
    HEADING = "bold cyan"
    EXCEEDED = "bold green"
    GOOD = "green"
    CAUTION = "yellow"
    BAD = "bold red"
    DOUBT = "magenta"
    OPEN = "cyan"
    MARK = "italic"


class Sign(str, Enum):
    """What stands before a target in a list, or before what became of it; each is said in a word too.

    The value is the sign itself.
    """

    AHEAD = "▲"  # exceeded, achieved, or ahead
    MET = "✓"  # met, or on track
    NEAR = "≈"
    MISSED = "✗"
    BEHIND = "▼"  # behind, far behind, or the wrong way
    UNKNOWN = "?"  # figures are on record, but none that can say it
    NOTHING = "○"  # nothing on record
    ENDED = "–"  # the area has ended
    ADDED = "+"
    REMOVED = "−"
    CHANGED = "*"
    RENAMED = "→"
    WEAKENED = "!"  # a target that is easier to satisfy than it was, or can no longer be compared with what it was

    @property
    def in_ascii(self) -> str:
        """The sign where a stream has no other letters than those of ASCII."""
        return _ASCII[self]


_ASCII = {
    Sign.AHEAD: "^",
    Sign.MET: "+",
    Sign.NEAR: "~",
    Sign.MISSED: "x",
    Sign.BEHIND: "v",
    Sign.UNKNOWN: "?",
    Sign.NOTHING: "o",
    Sign.ENDED: "-",
    Sign.ADDED: "+",
    Sign.REMOVED: "-",
    Sign.CHANGED: "*",
    Sign.RENAMED: ">",
    Sign.WEAKENED: "!",
}

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
    Verdict.NO_DATA: Tone.DOUBT,
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

VERDICT_SIGNS: dict[Verdict, Sign] = {
    Verdict.EXCEEDED: Sign.AHEAD,
    Verdict.MET: Sign.MET,
    Verdict.NEAR: Sign.NEAR,
    Verdict.MISSED: Sign.MISSED,
    Verdict.INCONCLUSIVE: Sign.UNKNOWN,
    Verdict.NO_DATA: Sign.UNKNOWN,
    Verdict.AREA_ENDED: Sign.ENDED,
    Verdict.NOT_DUE: Sign.UNKNOWN,
}

PROGRESS_SIGNS: dict[Progress, Sign] = {
    Progress.ACHIEVED: Sign.AHEAD,
    Progress.AHEAD: Sign.AHEAD,
    Progress.ON_TRACK: Sign.MET,
    Progress.BEHIND: Sign.BEHIND,
    Progress.FAR_BEHIND: Sign.BEHIND,
    Progress.WRONG_WAY: Sign.BEHIND,
    Progress.NOT_RATED: Sign.UNKNOWN,
    Progress.NO_DATA: Sign.UNKNOWN,
}

LEVEL_TONES: dict[Level, Tone] = {
    Level.NONE: Tone.PLAIN,
    Level.INFO: Tone.OPEN,
    Level.WARNING: Tone.CAUTION,
    Level.ERROR: Tone.BAD,
}


def tone_of(subject: Assessment | Whole) -> Tone:
    """The colour of a target, or of one in parts: of the verdict once it is final, of the progress until then."""
    answer = subject.answer
    if subject.verdict is Verdict.AREA_ENDED:
        return VERDICT_TONES[subject.verdict]
    return PROGRESS_TONES[answer] if isinstance(answer, Progress) else VERDICT_TONES[answer]


def sign_of(subject: Assessment | Whole) -> Sign:
    """The sign of a target, or of one in parts: of the verdict once it is final, of the progress until then."""
    answer = subject.answer
    if subject.verdict is Verdict.AREA_ENDED:
        return Sign.ENDED
    if answer in (Verdict.NO_DATA, Progress.NO_DATA) and isinstance(subject, Assessment) and not subject.has_figures:
        return Sign.NOTHING
    return PROGRESS_SIGNS[answer] if isinstance(answer, Progress) else VERDICT_SIGNS[answer]
