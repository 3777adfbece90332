"""What changed between two states of a register, in words."""

from __future__ import annotations

from planck.model.changes import Comparison, Effect, FigureChangeKind
from planck.reports.wording import words
from planck.reports.wording.states import name_state
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
