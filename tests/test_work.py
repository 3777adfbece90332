"""What planck does grows with what it reads, not with its square: the lines gone through are counted, not the time."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from rich.text import Text

from planck.cli.main import main
from planck.reports.request import Screen
from planck.reports.text.drawing import Drawing

A_FEW = 100
TraceFunction = Callable[[FrameType, str, Any], Any]


def days(number: int) -> list[date]:
    """Days that follow one another, from the beginning of 2001 on."""
    return [date(2001, 1, 1) + timedelta(index) for index in range(number)]


def of_items(number: int) -> tuple[str, str]:
    items = ", ".join(f"CCN {index}: {index}" for index in range(number))
    return "{by: 2022, each_item: true, at_least: 5 ha}", f"{{2022: {{items: {{{items}}}}}}}"


def of_days(target: str) -> Callable[[int], tuple[str, str]]:
    """A target with a figure for each of many days."""
    return lambda number: (target, "{" + ", ".join(f"{day}: {day.day}" for day in days(number)) + "}")


def amended(number: int) -> tuple[str, str]:
    amendments = ", ".join(f"{{on: {day}, by: QĐ, at_least: {day.day}}}" for day in days(number))
    return f"{{by: 2022, at_least: 5 ha, amended: [{amendments}]}}", "{2022: 5}"


def revised(number: int) -> tuple[str, str]:
    revisions = ", ".join(f"{{value: {day.day}, published: {day}}}" for day in days(number))
    return "{by: 2000, at_least: 5 ha}", f"{{2000: [{revisions}]}}"


def lines_run_by(run: Callable[[], object]) -> int:
    """How many lines of Python a run goes through, each turn of a loop counted."""
    lines = 0

    def count(frame: FrameType, event: str, argument: object) -> TraceFunction:
        nonlocal lines
        lines += event == "line"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        run()
    finally:
        sys.settrace(before)
    return lines


@pytest.mark.parametrize(
    ("arguments", "content"),
    [
        pytest.param("check -f json", of_items, id="items"),
        pytest.param("check -f json", of_days("{by: 2000, at_least: 5 ha}"), id="days after the end of a target"),
        pytest.param("check", of_days("{by: 2060, at_least: 5 ha}"), id="days before the end of a target"),
        pytest.param(
            "check -f json",
            of_days("{period: 2000-2060, basis: average, at_least: 5 ha}"),
            id="days within a mean of years",
        ),
        pytest.param(
            "check -f json",
            of_days("{period: 2000-2060, basis: each_year, at_least: 5 ha}"),
            id="days within a target of each year",
        ),
        pytest.param("check -f json", amended, id="amendments"),
        pytest.param("check -f json", revised, id="revisions"),
        pytest.param("explain new-land", of_items, id="items explained"),
        pytest.param("report", of_days("{by: 2060, at_least: 5 ha}"), id="days in markdown"),
        pytest.param(
            "check -f csv --rows observations", of_days("{by: 2060, at_least: 5 ha}"), id="days in a table of figures"
        ),
    ],
)
def test_twice_as_much_to_read_is_twice_the_work(
    arguments: str,
    content: Callable[[int], tuple[str, str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """From n to 2n as many lines are added as from 2n to 3n; whatever grows faster adds more."""
    monkeypatch.chdir(tmp_path)
    lines = []
    for number in (A_FEW, A_FEW, 2 * A_FEW, 3 * A_FEW):  # the first run fetches modules and fills caches
        target, figures = content(number)
        for folder, key, value in (("targets", "targets", target), ("actuals", "actuals", figures)):
            (tmp_path / folder).mkdir(exist_ok=True)
            text = f"district: Thanh Liêm\n{key}:\n  new-land: {value}\n"
            (tmp_path / folder / "thanh-liem.yaml").write_text(text, encoding="utf-8")
        lines.append(lines_run_by(lambda: main([*arguments.split(), "--as-of", "2024-01-01"])))
    assert "new-land" in capsys.readouterr().out
    _, once, twice, thrice = lines
    assert thrice - twice <= 1.1 * (twice - once)


@pytest.mark.parametrize("parted_by", [pytest.param(" ", id="words"), pytest.param("\u00a0", id="one long word")])
def test_a_long_name_is_wrapped_with_work_that_grows_as_it_does(parted_by: str) -> None:
    drawing, lines = Drawing(Screen(80)), []
    for number in (A_FEW, A_FEW, 2 * A_FEW, 3 * A_FEW):
        name = drawing.text(parted_by.join(["chỉ tiêu"] * number))
        lines.append(lines_run_by(partial(_wrap, drawing, name)))
    _, once, twice, thrice = lines
    assert thrice - twice <= 1.1 * (twice - once)


def _wrap(drawing: Drawing, name: Text) -> str:
    return drawing.written(drawing.flow(Text("    "), [name], 12))
