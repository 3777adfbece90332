"""What an independent reading of the rules found: whole files, judged as a reader would have them judged."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

import planck
from planck.model.assessment import Assessment, Verdict
from planck.model.problem import Code, Level
from planck.model.value import Number
from planck.register.load import Loaded


def loaded(folder: Path, targets: str, actuals: str, **others: str) -> Loaded:
    """One province's register; ``others`` are further files of ``targets/``."""
    files = {"targets/x.yaml": f"province: X\n{targets}", "actuals/x.yaml": f"province: X\n{actuals}"}
    files |= {f"targets/{name}.yaml": text for name, text in others.items()}
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return planck.load(folder)


def errors_of(folder: Path, targets: str, actuals: str, **others: str) -> list[Code]:
    """The codes of what is refused."""
    return [one.code for one in loaded(folder, targets, actuals, **others).problems if one.level is Level.ERROR]


def judged(folder: Path, as_of: str, targets: str, actuals: str, **others: str) -> dict[str, Assessment]:
    """The assessments of a register without errors, by the targets' own ids."""
    found = loaded(folder, targets, actuals, **others)
    assert [one for one in found.problems if one.level is Level.ERROR] == []
    return {one.id.split("/")[-1]: one for one in planck.assess(found.register, as_of)}


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


BASELINES = """
period: 2025
targets:
  level: {at_least: 2 nghìn tỷ đồng, baseline: {year: 2020, value: 1000 tỷ đồng}}
  relative: {at_least: 50 %, basis: change, baseline: {year: 2020, value: 1000 tỷ đồng}}
  absolute: {at_least: 0.5 nghìn tỷ đồng, basis: change, baseline: {year: 2020, value: 1000 tỷ đồng}}
"""


def test_the_value_of_a_baseline_keeps_its_own_unit(tmp_path: Path) -> None:
    actuals = """
actuals:
  level: {2023: 1.6}
  relative: {unit: nghìn tỷ đồng, values: {2022: 1.5, 2025: 1.6}}
  absolute: {2025: 1.6}
"""
    found = judged(tmp_path, "2025-12-31", BASELINES, actuals)
    assert str(found["level"].ratio) == "1"  # (1600 - 1000) / (2000 - 1000) by 3/5 of the time
    actual = [found[name].actual for name in ("relative", "absolute")]
    assert [one and one.value for one in actual] == [Number(Decimal(60)), Number(Decimal("0.6"))]


def test_a_baseline_without_a_unit_is_in_that_of_its_indicator(tmp_path: Path) -> None:
    targets = "targets: {t: {period: 2025, at_least: 50 %, basis: change, baseline: {year: 2020, value: 100}}}"
    actuals = "actuals: {t: {unit: tỷ đồng, values: {2015: {value: 90000, unit: triệu đồng}, 2025: 160}}}"
    kinds = "indicators: {t: {unit: tỷ đồng}}"
    one = judged(tmp_path, "2025-12-31", targets, actuals, indicators=kinds)["t"]
    assert one.actual is not None
    assert one.actual.value == Number(Decimal(60))


@pytest.mark.parametrize(
    ("baseline", "code"),
    [
        pytest.param("1000 ha", Code.UNITS_DIFFER, id="another unit"),
        pytest.param("1000", Code.UNITS_DISAGREE, id="no unit, and figures in two"),
    ],
)
def test_a_baseline_that_cannot_be_compared_with_the_figures_is_refused(
    tmp_path: Path, baseline: str, code: Code
) -> None:
    value = f"baseline: {{year: 2020, value: {baseline}}}"
    targets = f"targets: {{t: {{period: 2025, at_least: 50 %, basis: change, {value}}}}}"
    actuals = "actuals: {t: {unit: tỷ đồng, values: {2015: {value: 90000, unit: triệu đồng}, 2025: 160}}}"
    assert code in errors_of(tmp_path, targets, actuals)
