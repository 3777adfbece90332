"""What an independent reading of the rules found: whole files, judged as a reader would have them judged."""

from __future__ import annotations

from pathlib import Path

import pytest

import planck
from planck.model.assessment import Assessment, Verdict
from planck.model.problem import Level


def judged(folder: Path, as_of: str, targets: str, actuals: str, **others: str) -> dict[str, Assessment]:
    """The assessments of one province's register, by the targets' own ids; ``others`` are files of ``targets/``."""
    files = {"targets/x.yaml": f"province: X\n{targets}", "actuals/x.yaml": f"province: X\n{actuals}"}
    files |= {f"targets/{name}.yaml": text for name, text in others.items()}
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    loaded = planck.load(folder)
    assert [one for one in loaded.problems if one.level is Level.ERROR] == []
    return {one.id.split("/")[-1]: one for one in planck.assess(loaded.register, as_of)}


@pytest.mark.parametrize(
    ("due", "new"), [("by: 2022", "2023"), ("by: 2022-06-30", "2023-06-30"), ("period: 2022", "2023")]
)
def test_an_amendment_puts_off_the_day_by_which_a_target_is_due(tmp_path: Path, due: str, new: str) -> None:
    targets = f"""
targets:
  t:
    {due}
    at_least: 100
    unit: lao động
    amended: [{{on: 2022-04-28, by: NQ 1, period: {new}}}]
"""
    actuals = "actuals: {t: {2022-06-30: 90, 2022: 90, 2023-06-30: 110, 2023: 110}}"
    before = judged(tmp_path, "2022-12-31", targets, actuals)["t"]
    assert (before.verdict, str(before.in_force.period)) == (Verdict.NOT_DUE, new)
    assert judged(tmp_path, "2023-12-31", targets, actuals)["t"].verdict is Verdict.EXCEEDED
