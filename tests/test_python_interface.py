"""planck from Python, as a reader of docs/python.md would use it."""

from __future__ import annotations

import io
import re
from contextlib import redirect_stdout
from datetime import date
from pathlib import Path

import pytest

import planck
from planck.model.assessment import Outcome, Verdict
from planck.model.problem import Code
from tests.world import modules_loaded_by

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")


def test_the_page_prints_what_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    first, table = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    shown = re.search(r"```text\n(.*?)```", PAGE, re.DOTALL)
    assert shown is not None
    printed = io.StringIO()
    names: dict[str, object] = {}
    with redirect_stdout(printed):
        exec(first, names)
        exec(table, names)
    assert printed.getvalue() == shown[1]
    assert isinstance(names["rows"], list)
    assert len(names["rows"]) == 25


def test_a_register_is_read_and_judged_from_any_folder(tmp_path: Path) -> None:
    (tmp_path / "targets").mkdir()
    (tmp_path / "targets" / "a.yaml").write_text(
        "district: Thanh Liêm\nperiod: 2021\ntargets:\n  growth: {at_least: 15.1 %/năm}\n", encoding="utf-8"
    )
    (tmp_path / "actuals").mkdir()
    (tmp_path / "actuals" / "a.yaml").write_text(
        "district: Thanh Liêm\nactuals:\n  growth: {2021: 28.7}\n", encoding="utf-8"
    )
    loaded = planck.load(tmp_path)
    (one,) = planck.assess(loaded.register, date(2021, 12, 31))
    assert loaded.problems == ()
    assert (one.outcome, one.verdict) == (Outcome.EXCEEDED, Verdict.EXCEEDED)


def test_mistakes_in_the_files_are_values_and_not_exceptions(tmp_path: Path) -> None:
    (tmp_path / "targets").mkdir()
    (tmp_path / "targets" / "a.yaml").write_text("", encoding="utf-8")
    loaded = planck.load(tmp_path)
    assert [problem.code for problem in loaded.problems] == [Code.EMPTY_FILE]


def test_a_day_that_is_none_is_refused_with_what_to_write() -> None:
    with pytest.raises(ValueError, match="2023-12-31"):
        planck.assess(planck.load(ROOT).register, "31/12/2023")


def test_importing_planck_imports_nothing_of_it() -> None:
    assert [name for name in modules_loaded_by("import planck") if name.startswith("planck.")] == []
