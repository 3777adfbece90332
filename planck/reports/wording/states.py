"""What a state of a register is called."""

from __future__ import annotations

from planck.model.state import State
from planck.reports.wording import words
from planck.reports.wording.voice import Voice


def name_state(voice: Voice, state: State) -> str:
    """What a state is called: ``main (1a2b3c4)``; of one that was named by its commit that is not said twice."""
    if state.commit is not None and state.commit.startswith(state.name):
        return state.commit[:7]
    if state.commit is not None:
        return f"{state.name} ({state.commit[:7]})"
    return voice.say({"": words.NO_COMMIT, "--staged": words.INDEX}.get(state.name, words.FILES))
