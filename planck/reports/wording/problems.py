"""The text of each problem: what is wrong, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import PurePath
from string import Formatter

from planck.model.problem import Code, Problem
from planck.model.result import Language
from planck.model.severity import count_codes
from planck.reports.wording import words
from planck.reports.wording.brevity import briefly
from planck.reports.wording.problems_of_figures import PROBLEMS_OF_FIGURES
from planck.reports.wording.problems_of_files import PROBLEMS_OF_FILES
from planck.reports.wording.problems_of_offices import PROBLEMS_OF_OFFICES
from planck.reports.wording.problems_of_registers import PROBLEMS_OF_REGISTERS
from planck.reports.wording.problems_of_runs import PROBLEMS_OF_RUNS
from planck.reports.wording.problems_of_yaml import PROBLEMS_OF_YAML
from planck.reports.wording.terms import AREA_LEVELS, KINDS, MEANS, OUTCOMES
from planck.reports.wording.voice import Voice
from planck.reports.wording.words import Text

# What is wrong, and after the semicolon what to write instead.
MESSAGES: dict[Code, Text] = {
    **PROBLEMS_OF_FILES,
    **PROBLEMS_OF_OFFICES,
    **PROBLEMS_OF_YAML,
    **PROBLEMS_OF_REGISTERS,
    **PROBLEMS_OF_FIGURES,
    **PROBLEMS_OF_RUNS,
}


def message(voice: Voice, problem: Problem) -> str:
    """What is wrong and what to write instead; an argument that was not given shows as such."""
    return voice.fill(MESSAGES[problem.code], words_of(voice, problem))


def code_in_brackets(code: Code) -> str:
    """What stands behind each message that a person reads: what to search for, and to name in ``severity``.

    It always comes last, so that no text of the files can stand for it.
    """
    return f"[{code.value}]"


def template(voice: Voice, code: Code) -> str:
    """The message of a code with names in place of the words that are put in."""
    names = {name for _, name, _, _ in Formatter().parse(MESSAGES[code].en) if name}
    parts = {name: f"<{name.removesuffix('_words').replace('_', ' ')}>" for name in names}
    return voice.fill(MESSAGES[code], parts | _proposals(voice, "<nearest>"))


def count_ignored(voice: Voice, ignored: Iterable[Problem]) -> str:
    """How many problems the severities of their codes left out, and of which codes."""
    counts = count_codes(ignored)
    codes = ", ".join(f"{code} {count}" for code, count in counts.items())
    return voice.say(words.IGNORED, count=sum(counts.values()), codes=codes)


def words_of(voice: Voice, problem: Problem) -> dict[str, str]:
    """The arguments of a problem, none too long, and those that hold codes a second time in the reader's words."""
    args = {name: briefly(name, _located(voice, problem.code, name, text)) for name, text in problem.args.items()}
    for name in _SPOKEN & args.keys():
        args[f"{name}_words"] = " ".join(_spoken(voice, word) for word in args[name].split())
    for name in _DAYS & args.keys():
        args[f"{name}_words"] = voice.day(date.fromisoformat(args[name]))
    return args | _proposals(voice, args.get("nearest", ""))


def _proposals(voice: Voice, nearest: str) -> dict[str, str]:
    """What is near, as part of a sentence; nothing at all where nothing is."""
    is_there = nearest not in ("", "–")
    return {name: voice.say(text, names=nearest) if is_there else "" for name, text in _PROPOSALS.items()}


# The arguments that hold a place in a file of the register.
_PLACES = frozenset({"place"})
# The codes whose ``folder`` is one of the register.
_ABOUT_FOLDERS = frozenset({Code.FOLDER_MISSING, Code.TEXT_MISSING, Code.TEXT_OUTSIDE, Code.TEXT_UNREADABLE})
# The arguments that hold codes and plain numbers; ``{outcome_words}`` stands for ``outcome`` in the reader's words.
_SPOKEN = frozenset(
    {"outcome", "other_outcome", "mean", "other_mean", "claim", "found", "kind", "level", "base", "other"}
)
# The arguments that hold a day which the register is judged by; ``{until_words}`` is written as in the report.
_DAYS = frozenset({"until", "day_before", "day_after"})
# What a sentence says of the argument ``nearest``.
_PROPOSALS = {"near": words.NEAREST, "such_as": words.SUCH_AS}
_TEXTS = {
    **{outcome.value: text for outcome, text in OUTCOMES.items()},
    **{mean.value: text for mean, text in MEANS.items()},
    **{kind.value: text for kind, text in KINDS.items()},
    **{level.value: text for level, text in AREA_LEVELS.items()},
    "current": words.YEAR_ITSELF,
}


def _located(voice: Voice, code: Code, name: str, text: str) -> str:
    """An argument, and one that holds a place (file, line and column) or a folder as the reader finds it."""
    is_place = name in _PLACES and text.rpartition(":")[2].isdigit()
    is_folder = name == "folder" and code in _ABOUT_FOLDERS and not PurePath(text).is_absolute()
    return voice.path(text) if is_place or is_folder else text


def _spoken(voice: Voice, word: str) -> str:
    if word in _TEXTS:
        return voice.say(_TEXTS[word]).lower()
    return word.replace(".", ",") if voice.language is Language.VI else word
