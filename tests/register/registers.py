"""Small registers written as text, for the tests of building and of consistency."""

from __future__ import annotations

from pathlib import Path

from planck.model.observation import Observation
from planck.model.target import Target
from planck.register.load import Loaded, load_files
from planck.register.settings import Settings

# Three lines above the first target, two above the first entry.
PLAN = "district: Thanh Liêm\nperiod: 2021-2025\ntargets:\n"
DATA = "district: Thanh Liêm\nactuals:\n"


def loaded(targets: str = "", actuals: str = "", **others: str) -> Loaded:
    """The register of one file of targets and one of actuals, and of others named after their key."""
    texts = {"targets.yaml": targets, "actuals.yaml": actuals}
    texts |= {f"{name}.yaml": text for name, text in others.items()}
    files = [(name, text.encode()) for name, text in texts.items() if text]
    return load_files(files, Settings(Path()))


def problem_lines(register: Loaded) -> list[str]:
    """The problems, each as place and code; a warning with an exclamation mark."""
    marks = {"error": "", "warning": "!"}
    return [f"{problem.location} {marks[problem.level.value]}{problem.code.value}" for problem in register.problems]


def only_target(targets: str, **others: str) -> Target:
    """The one target of a register without errors."""
    found = loaded(targets, **others)
    assert [line for line in problem_lines(found) if "!" not in line] == []
    (target,) = found.register.targets
    return target


def observations(actuals: str, targets: str = "", **others: str) -> tuple[Observation, ...]:
    """The observations of a register without errors."""
    found = loaded(targets, actuals, **others)
    assert [line for line in problem_lines(found) if "!" not in line] == []
    return found.register.observations
