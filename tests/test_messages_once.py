"""One mistake is told once, at its place, with what to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from planck.model.result import Language
from planck.register.load import load_files
from planck.register.settings import Settings
from planck.reports.wording.problems import message
from planck.reports.wording.voice import Voice

PLAN = "district: Thanh Liêm\nperiod: 2021-2025\ntargets:\n"
DATA = "district: Thanh Liêm\nactuals:\n"
SERVED = (
    PLAN + "  g: {at_least: 15.1 %/năm}\n  o: {at_least: 30640 tỷ đồng, by: 2025}\n  x: {at_least: 100 %, by: 2025}\n"
)


def told(targets: str, actuals: str = "") -> list[tuple[str, str]]:
    """Each problem as its place with its code, and its message in English."""
    files = [("targets.yaml", targets.encode()), ("actuals.yaml", actuals.encode())]
    problems = load_files([one for one in files if one[1]], Settings(Path())).problems
    return [
        (f"{one.location.line}:{one.location.column} {one.code.value}", message(Voice(Language.EN), one))
        for one in problems
        if one.location is not None
    ]


@pytest.mark.parametrize(
    ("targets", "place", "remedy"),
    [
        pytest.param(
            "district:Thanh Liêm\nperiod: 2021\ntargets: {}\n",
            "1:1 yaml-colon-space",
            "write district: Thanh Liêm",
            id="no space behind the first colon of a file",
        ),
        pytest.param(
            PLAN + "  g:\n    at_least:15.1\n    unit: ha\n",
            "5:5 yaml-colon-space",
            "write at_least: 15.1",
            id="no space behind a colon, and keys below",
        ),
        pytest.param(
            PLAN + "  g: {at_least: 15.1 %/năm}}\n",
            "4:28 yaml-surplus-bracket",
            "remove it",
            id="a brace closed twice",
        ),
        pytest.param(
            PLAN + "  g: {between: [7, 8]], better: higher}\n",
            "4:22 yaml-surplus-bracket",
            "remove it",
            id="a bracket closed twice",
        ),
        pytest.param(
            PLAN + "  g: at_least: 15.1 %/năm\n",
            "4:6 yaml-pair-in-line",
            "write g: {at_least: 15.1 %/năm}",
            id="a comparator in the line of its target",
        ),
        pytest.param(
            PLAN + "  g:{at_least: 15.1 %/năm}\n",
            "4:3 yaml-colon-space",
            "write g: {at_least: …",
            id="no space before a brace",
        ),
        pytest.param(
            PLAN + "  g {at_least: 15.1 %/năm}\n",
            "4:3 yaml-colon-space",
            "write g: {at_least: …",
            id="no colon before a brace",
        ),
        pytest.param(
            PLAN + "  g:\n  at_least: 15.1 %/năm\n  name: a\n",
            "5:3 not-set-in",
            "indent the lines that belong to g",
            id="a target whose keys are not set in",
        ),
        pytest.param(
            "district: A\nperiod: 2025\ntargets:\ng: {at_least: 15.1 ha}\nh: {at_least: 3 ha}\n",
            "4:1 not-set-in",
            "indent the lines that belong to targets",
            id="targets that are not set in",
        ),
        pytest.param(
            PLAN + "  g: {at_least: >= 15.1 ha}\n",
            "4:17 yaml-indicator",
            "quote it",
            id="a sign where a number belongs",
        ),
        pytest.param(
            PLAN + "  g: {at_least: 15 ha, tags: &a [x, *a]}\n",
            "4:37 recursive-alias",
            "write out what is meant",
            id="an alias inside of itself",
        ),
        pytest.param(
            PLAN + f"  g: {{at_least: {'1' * 61}, unit: ha}}\n",
            "4:17 number-too-long",
            "write the digits that the source gives",
            id="more digits than a number has",
        ),
        pytest.param(
            PLAN.replace("2021-2025", "quý I/2024") + "  g: {at_least: 15 ha}\n",
            "2:9 not-a-period",
            "write 2024-Q1",
            id="no period for the file",
        ),
        pytest.param(
            PLAN.replace("2021-2025", "2025-2021") + "  g: {at_least: 15 ha}\n",
            "2:9 period-backwards",
            "write 2021-2025",
            id="a period of the file that runs backwards",
        ),
        pytest.param(
            PLAN + "  g: {at_least: 15 ha, period: 6 tháng đầu năm 2024}\n",
            "4:32 not-a-period",
            "write 2024-6M",
            id="the first six months in words",
        ),
        pytest.param(
            PLAN + "  g: {at_least: 15 ha, period: giai đoạn 2021-2025}\n",
            "4:32 not-a-period",
            "write 2021-2025",
            id="a term in words",
        ),
        pytest.param(
            PLAN + "  g: {at_least: 15 ha, by: cuối năm}\n",
            "4:28 not-a-day-or-year",
            "write 2025 / 2025-06-30",
            id="no day and no year",
        ),
        pytest.param(
            PLAN + "  g: {at_least: 15 ha, bands: {behind: 5 ha}}\n",
            "4:40 not-a-number",
            "write 5",
            id="a unit where only a number belongs",
        ),
        pytest.param(
            "huyện: Thanh Liêm\ntargets: {}\n",
            "1:1 unknown-key",
            "write district,",
            id="a key in Vietnamese",
        ),
        pytest.param(
            PLAN + "  g: {at_least: 15 ha, nguồn: a}\n",
            "4:24 unknown-key",
            "write source,",
            id="a key of a target in Vietnamese",
        ),
        pytest.param(
            PLAN + "  g: {at_least: 15 ha, source: bao}\n",
            "4:32 unknown-source",
            "add it under sources:",
            id="a source where there are none",
        ),
        pytest.param(
            "indicators:\n  g: {decimals: 1.5}\n",
            "2:17 not-whole",
            "like 2",
            id="a part of a decimal",
        ),
        pytest.param(
            PLAN + "  g: {between: 7, 8, better: higher, unit: ha}\n",
            "4:16 not-an-interval",
            "[7, 8]",
            id="an interval without brackets",
        ),
    ],
)
def test_a_mistake_of_a_plan_is_told_once(targets: str, place: str, remedy: str) -> None:
    """Nothing is said of what only follows from it."""
    ((where, text),) = told(targets)
    assert where == place
    assert remedy in text


def test_a_misspelt_area_is_told_by_the_one_that_has_such_a_target() -> None:
    """A figure of an area without targets is likely one of an area whose name is nearly the same."""
    ((where, text),) = told(PLAN + "  g: {at_least: 15.1 %/năm}\n", DATA.replace("Liêm", "Liên") + "  g: {2021: 5 %}\n")
    assert where == "3:3 unmatched-actual"
    assert "-/thanh-lien" in text
    assert "(nearest: -/thanh-liem/g)" in text


@pytest.mark.parametrize(
    ("entry", "place", "remedy"),
    [
        pytest.param("o: {2021: 27,320.5}", "3:13 comma-in-braces", "write 27320.5", id="English marks in braces"),
        pytest.param("o: {2021: 1,650}", "3:13 comma-in-braces", "write 1.650 / 1650", id="a comma of two readings"),
        pytest.param("g: {2021 28.7}", "3:7 not-a-period", "write", id="a period without its colon"),
        pytest.param("g: {2021: [7 8]}", "3:13 not-an-interval", "[7, 8]", id="an interval without its comma"),
        pytest.param("g: {2021: [7, 8, 9]}", "3:13 not-an-interval", "[7, 8, 9] is not", id="three bounds"),
        pytest.param(
            "g: {2021: {value: 11.29, quote: đạt 11,29%}}",
            "3:35 comma-in-braces",
            'write "đạt 11,29%"',
            id="a comma in a quote in braces",
        ),
        pytest.param(
            "g: {2021: {value: 5, note: a, b, c, status: draft}}",
            "3:30 comma-in-braces",
            'write "a, b, c"',
            id="two commas in a note in braces",
        ),
        pytest.param(
            "g:\n    values: {2021: {value: 5, published: tháng 3/2022}}",
            "4:42 not-a-date",
            "write 2022-03",
            id="a month in words",
        ),
        pytest.param(
            "g:\n    values:\n      value: 11.29\n      status: estimate\n      quote: đạt 11,29%",
            "5:7 values-without-period",
            "write the period before it",
            id="a long form without its period",
        ),
        pytest.param("g:\n  2021: 5\n  2022: 6", "4:3 not-set-in", "belong to g", id="periods that are not set in"),
    ],
)
def test_a_mistake_of_a_figure_is_told_once(entry: str, place: str, remedy: str) -> None:
    """Nothing is said of what only follows from it."""
    ((where, text),) = told(SERVED, DATA + f"  {entry}\n")
    assert where == place
    assert remedy in text
