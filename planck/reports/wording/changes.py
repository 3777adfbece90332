"""What changed between two states of a register, in words."""

from __future__ import annotations

from planck.model.changes import Comparison, Effect, FigureChangeKind
from planck.model.target import Target, Timing
from planck.reports.wording import words
from planck.reports.wording.sentences import condition, default, in_words, waiver
from planck.reports.wording.states import name_state
from planck.reports.wording.terms import TIMINGS
from planck.reports.wording.voice import Voice
from planck.reports.wording.words import Text

EFFECTS: dict[Effect, Text] = {
    Effect.LOOSENED: Text("nới lỏng", "loosened"),
    Effect.TIGHTENED: Text("siết chặt", "tightened"),
    Effect.REDEFINED: Text("không còn so sánh được", "no longer comparable"),
    Effect.AMENDED: Text("điều chỉnh bằng văn bản", "amended by a document"),
    Effect.NEUTRAL: Text("đã sửa", "changed"),
}

FIGURE_CHANGES: dict[FigureChangeKind, Text] = {
    FigureChangeKind.ADDED: Text("mới", "new"),
    FigureChangeKind.REVISED: Text("điều chỉnh", "revised"),
    FigureChangeKind.REMOVED: Text("đã xóa", "removed"),
}


def states(voice: Voice, comparison: Comparison) -> str:
    """Between which states: ``Changes since main (1a2b3c4)``."""
    before = voice.say(words.AND).join(name_state(voice, state) for state in (comparison.before, *comparison.beside))
    after = comparison.after
    if after.commit is None and after.name == "":
        return voice.say(words.CHANGES_SINCE, before=before)
    return voice.say(words.CHANGES_BETWEEN, before=before, after=name_state(voice, after))


def term(voice: Voice, key: str, target: Target) -> str:
    """A term of a target by its key in a file: ``ít nhất 15,1%/năm``; empty for none, and where no words are known."""
    if key == "comparator":
        return condition(voice, target)
    if key in ("basis", "mean", "pace"):
        return default(voice, key, target)
    if key == "waiver":
        return waiver(voice, target)
    if key != "period":
        return ""
    if target.period is None or target.timing is Timing.UNDATED:
        return voice.say(TIMINGS[Timing.UNDATED])
    named = in_words(voice, target.period)
    return voice.say(TIMINGS[Timing.BY], period=named) if target.timing is Timing.BY else named
