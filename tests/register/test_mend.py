"""What a message asks for with certainty is done to the files, and what can be read in two ways never."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.model.mending import Mended
from planck.model.problem import Level, Problem
from planck.register.load import load_files
from planck.register.mending.mend import mend
from planck.register.settings import Settings
from planck.register.yaml.places import find_places
from planck.register.yaml.reader import read
from tests.world import ROOT
from tools.messages import cases

HEAD = "district: Thanh Liêm\nperiod: 2021-2025\ntargets:\n"
FIGURES = "district: Thanh Liêm\nactuals:\n"


def problems(files: Mapping[str, bytes]) -> tuple[Problem, ...]:
    data = {name: text for name, text in files.items() if name != "planck.yaml"}
    return load_files(data.items(), Settings(Path())).problems


def mended(files: Mapping[str, bytes]) -> Mended:
    return mend(files, lambda changed: problems({**files, **changed}))


def fixed(text: str, name: str = "a.yaml") -> str:
    data = text.encode()
    return mended({name: data}).files.get(name, data).decode()


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        pytest.param("a: {at_least: 15,1 %/năm}", "a: {at_least: 15.1 %/năm}", id="a comma in braces"),
        pytest.param("a:\n    at_least: 15,1 %  # x", "a:\n    at_least: 15.1 %  # x", id="a decimal comma"),
        pytest.param("a: {at_least: “15,1 %”}", None, id="a comma between printed quotes in braces"),
        pytest.param("a:\n    at_least: “15,1 %”", "a:\n    at_least: 15.1 %", id="printed quotes"),
        pytest.param("a: {at_least: 1.650.000 ha}", "a: {at_least: 1650000 ha}", id="thousands"),
        pytest.param("a: {at_least: 1 650 ha}", "a: {at_least: 1650 ha}", id="thousands behind a space"),
        pytest.param("a:\n    at_least: 1,650 ha", None, id="thousands or decimals"),
        pytest.param("a: {at_least: 0123 ha}", None, id="a zero in front"),
        pytest.param("a: {at_least: – 5 ha}", None, id="a dash or a minus"),
        pytest.param("a: {at_least: −5 %}", "a: {at_least: -5 %}", id="a true minus"),
        pytest.param("a: {at_least: 5, unit: %/năm}", 'a: {at_least: 5, unit: "%/năm"}', id="a unit in braces"),
        pytest.param("a:\n    at_least: 5\n    unit: %", 'a:\n    at_least: 5\n    unit: "%"', id="a unit"),
        pytest.param("a:{at_least: 5 %}", None, id="a brace behind a colon"),
        pytest.param(
            "a:\n    at_least:5 %\n    name: x",
            "a:\n    at_least: 5 %\n    name: x",
            id="no space behind a colon",
        ),
        pytest.param("a: {at_least:5 %}", "a: {at_least: 5 %}", id="no space behind a colon in braces"),
        pytest.param("a: at_least: 5 %", "a: {at_least: 5 %}", id="a pair behind a key"),
        pytest.param("a:\n\tat_least: 5 %", "a:\n    at_least: 5 %", id="a tab"),
        pytest.param(
            'a: {at_least: 5 %, note: "x\u2028y"} # u\u2028v',
            'a: {at_least: 5 %, note: "x\\u2028y"} # u v',
            id="ends of lines that nobody sees",
        ),
        pytest.param("a: {done: YES}", "a: {done: true}", id="a word"),
        pytest.param("a: {at_least: 5 %, undated: có}", "a: {at_least: 5 %, undated: true}", id="a word in Vietnamese"),
        pytest.param("a: {at_least: 5 %, name: 2024}", 'a: {at_least: 5 %, name: "2024"}', id="a number for a name"),
        pytest.param("a: {at_least: 5 %, tags: x}", "a: {at_least: 5 %, tags: [x]}", id="a list of one"),
        pytest.param("a:\n    at_least: 5 %\n    tags: x, y", None, id="a list of two, or one"),
        pytest.param("a: {at-least: 5 %}", "a: {at_least: 5 %}", id="another sign in a key"),
        pytest.param("a: {at_leest: 5 %}", None, id="a misspelt key"),
        pytest.param("a: {at_least: 5 %, period: Q1/2024}", "a: {at_least: 5 %, period: 2024-Q1}", id="a quarter"),
        pytest.param("a:\n    at_least: 5 %\n    period: 2021,2022", None, id="a period or two"),
        pytest.param("a: {at_least: 5 %, by: 21/10/2023}", "a: {at_least: 5 %, by: 2023-10-21}", id="a day"),
        pytest.param("a: {at_least: 5 %, by: 05/06/2023}", None, id="a day or a month first"),
        pytest.param("a: {between: 7-8%, better: inside}", "a: {between: [7%, 8%], better: inside}", id="an interval"),
        pytest.param("a: {between: 7, 8, better: inside, unit: ha}", None, id="bounds without brackets"),
        pytest.param("a:\n    at_least: 5 %\n    note: x: y", 'a:\n    at_least: 5 %\n    note: "x: y"', id="a colon"),
        pytest.param("a:\n    at_least: 5 %\n    note: x unit: y", None, id="a colon behind a key"),
        pytest.param("a: {at_least: 5 %} # 15,1", None, id="a remark"),
        pytest.param("a: &x {at_least: 5 %}\n  b: {<<: *x}", None, id="an alias"),
    ],
)
def test_one_text_for_another_where_there_is_one_reading(wrong: str, right: str | None) -> None:
    assert fixed(f"{HEAD}  {wrong}\n") == f"{HEAD}  {right or wrong}\n"


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        pytest.param("a: {2021: 28,7, 2022: 30,640}", "a: {2021: 28.7, 2022: 30,640}", id="one of two commas"),
        pytest.param("a: {2021: 7-8%}", "a: {2021: [7%, 8%]}", id="an interval with its unit"),
        pytest.param("a: {2021: 10-11}", None, id="an interval or a day"),
        pytest.param("a: {2021: không}", None, id="no, or none"),
        pytest.param("a: {năm 2021: 5}", "a: {2021: 5}", id="a period"),
        pytest.param("a: {năm 2021: 5, 2021: 6}", None, id="a period that is there"),
        pytest.param("a: {2021: {value: 5, status: Official}}", "a: {2021: {value: 5, status: official}}", id="case"),
        pytest.param(
            "a: {2021: {value: 5, quote: đạt 5,2%, 6}}", 'a: {2021: {value: 5, quote: "đạt 5,2%, 6"}}', id="a quote"
        ),
    ],
)
def test_and_of_figures(wrong: str, right: str | None) -> None:
    assert fixed(f"{FIGURES}  {wrong}\n") == f"{FIGURES}  {right or wrong}\n"


def test_what_would_make_an_error_elsewhere_is_left_out() -> None:
    """NO of a figure is false, but not where its target is a number."""
    files = {"t.yaml": f"{HEAD}  a: {{at_least: 5 ha}}\n".encode(), "f.yaml": f"{FIGURES}  a: {{2021: NO}}\n".encode()}
    assert mended(files).files == {}
    files["t.yaml"] = f"{HEAD}  a: {{done: true}}\n".encode()
    assert mended(files).files == {"f.yaml": f"{FIGURES}  a: {{2021: false}}\n".encode()}


def test_settings_are_mended_too() -> None:
    assert fixed("as_of: 30/6/2024\nlanguage: VI\n", "planck.yaml") == "as_of: 2024-06-30\nlanguage: vi\n"


def test_every_other_byte_stays() -> None:
    """The byte order mark, the ends of lines, remarks, blanks and the lack of a last line end."""
    text = f"\ufeff# x\r\n{HEAD}  a:   {{at_least: 15,1 %}}\t # y \r\n\r\n  b: {{at_least:  5 %}}"
    assert fixed(text) == text.replace("15,1", "15.1")


def test_a_text_without_a_document_has_no_places() -> None:
    assert [find_places(text) for text in ("", "# x\n")] == [None, None]


GALLERY = {
    case.folder.name: {path.relative_to(case.folder).as_posix(): path.read_bytes() for path in case.files()}
    for case in cases()
}


@pytest.mark.parametrize("name", GALLERY)
def test_after_it_there_is_less_wrong_and_nothing_more_to_fix(name: str) -> None:
    files = GALLERY[name]
    first = mended(files)
    after = {**files, **first.files}
    assert mended(after).files == {}
    gone = {each.problem.code for each in first.mends}
    assert gone.isdisjoint(problem.code for problem in problems(after))
    known = {problem.code for problem in problems(files)}
    if all(read(data, "").root is not None for data in files.values()):
        assert {problem.code for problem in problems(after) if problem.level is Level.ERROR} <= known


def test_a_sound_register_stays_as_it_is() -> None:
    paths = [path for place in ("targets", "actuals") for path in sorted((ROOT / place).rglob("*.yaml"))]
    assert mended({path.relative_to(ROOT).as_posix(): path.read_bytes() for path in paths}).files == {}


_SIGNS = [
    ": ",
    ":",
    ", ",
    ",",
    "{",
    "}",
    "[",
    "]",
    '"',
    "'",
    "\n  ",
    "\n    ",
    "\t",
    "# x",
    "\u2028",
    "“",
    "”",
    "@",
    "-",
]
_WORDS = [
    "15,1",
    "1,650",
    " %",
    "%/năm",
    "a",
    "at_least",
    "unit",
    "note",
    "between",
    "2021",
    "NO",
    "&x",
    "*x",
    "\r\n",
    " ",
]
_PIECES = st.sampled_from([*_SIGNS, *_WORDS])


@given(st.lists(_PIECES, max_size=14).map("".join))
def test_whatever_a_file_holds_mending_twice_is_mending_once(text: str) -> None:
    once = fixed(f"{HEAD}  a: {text}\n")
    assert fixed(once) == once
