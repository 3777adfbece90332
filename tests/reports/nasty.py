"""The nasty register, judged: every text of it tries to break a report."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import planck
from planck.judgement.assess import assess
from planck.judgement.gate import gate
from planck.judgement.totals import summarise
from planck.model.problem import Level
from planck.model.result import Result
from planck.reports.visible import visible

ROOT = Path(__file__).resolve().parent.parent / "nasty"


@cache
def nasty_result() -> Result:
    """The nasty register as of the end of 2024: some targets missed, met, near, without data, not due, waived."""
    loaded = planck.load(ROOT)
    settings = loaded.settings
    assert not [one for one in loaded.problems if one.level is Level.ERROR]
    assert settings.as_of is not None
    assessments = tuple(assess(loaded.register, settings.as_of, loaded.register.targets))
    problems = (*loaded.problems, *(problem for one in assessments for problem in one.problems))
    return Result(
        as_of=settings.as_of,
        passed=gate(assessments, problems, settings.fail_on),
        summary=summarise(assessments),
        assessments=assessments,
        problems=problems,
        register=loaded.register,
    )


def names() -> tuple[str, ...]:
    """The names of the targets, as the files have them."""
    return tuple(one.target.name for one in nasty_result().assessments)


def on_one_line(text: str) -> str:
    """A text as a format without lines of its own has it: line ends are spaces, what a screen obeys is visible."""
    for end in ("\r\n", "\r", "\n", "\u2028", "\u2029"):
        text = text.replace(end, " ")
    return visible(text.strip(" \t"))
