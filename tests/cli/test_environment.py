"""What a run takes from its environment."""

from __future__ import annotations

import io

import pytest

from planck.cli import environment
from planck.model.result import Language


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        pytest.param({}, Language.EN, id="nothing"),
        pytest.param({"LANG": "vi_VN.UTF-8"}, Language.VI, id="a Vietnamese locale"),
        pytest.param({"LANG": "vi"}, Language.VI, id="the bare code"),
        pytest.param({"LANG": "vi.UTF-8"}, Language.VI, id="without a country"),
        pytest.param({"LANG": "vie"}, Language.EN, id="another code"),
        pytest.param({"LANG": "de_DE.UTF-8"}, Language.EN, id="a third language"),
        pytest.param({"LANG": "vi_VN", "LC_ALL": "C"}, Language.EN, id="LC_ALL before LANG"),
        pytest.param({"LANG": "C", "LC_MESSAGES": "vi_VN"}, Language.VI, id="LC_MESSAGES before LANG"),
        pytest.param({"LC_MESSAGES": "vi_VN", "LC_ALL": ""}, Language.VI, id="an empty one says nothing"),
    ],
)
def test_the_locale_gives_the_language(environ: dict[str, str], expected: Language) -> None:
    assert environment.language_of_locale(environ) is expected


@pytest.mark.parametrize(
    ("choice", "environ", "screen", "expected"),
    [
        pytest.param("auto", {}, True, True, id="a terminal"),
        pytest.param("auto", {}, False, False, id="a pipe"),
        pytest.param("auto", {"TERM": "dumb"}, True, False, id="a terminal that cannot"),
        pytest.param("auto", {"NO_COLOR": "1"}, True, False, id="NO_COLOR on a terminal"),
        pytest.param("auto", {"NO_COLOR": ""}, True, True, id="an empty NO_COLOR says nothing"),
        pytest.param("auto", {"FORCE_COLOR": "1"}, False, True, id="FORCE_COLOR in a pipe"),
        pytest.param("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False, id="NO_COLOR before FORCE_COLOR"),
        pytest.param("always", {"NO_COLOR": "1"}, False, True, id="the flag before NO_COLOR"),
        pytest.param("never", {"FORCE_COLOR": "1"}, True, False, id="the flag before FORCE_COLOR"),
    ],
)
def test_colour_is_for_terminals_unless_asked_otherwise(
    choice: str, environ: dict[str, str], screen: bool, expected: bool
) -> None:
    stream = Screen() if screen else io.StringIO()
    assert environment.uses_color(choice, environ, stream) is expected


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        pytest.param("160", 160, id="stated"),
        pytest.param("", 80, id="empty"),
        pytest.param("wide", 80, id="no number"),
        pytest.param("0", 80, id="zero"),
        pytest.param("-40", 80, id="negative"),
        pytest.param("1", 20, id="too narrow to write in"),
    ],
)
def test_a_report_in_a_pipe_is_as_wide_as_columns_says(columns: str, expected: int) -> None:
    assert environment.width({"COLUMNS": columns}, io.StringIO()) == expected


def test_a_closed_output_has_no_width_and_no_colour() -> None:
    assert environment.width({}, None) == 80
    assert environment.uses_color("auto", {}, None) is False


def test_today_is_that_of_the_timezone() -> None:
    """At every moment it is a later day fourteen hours east of Greenwich than eleven hours west of it."""
    east, west = environment.today("Pacific/Kiritimati"), environment.today("Pacific/Niue")
    assert east is not None
    assert west is not None
    assert east > west


@pytest.mark.parametrize("name", ["", "Nowhere/Here", "../etc/passwd"])
def test_a_timezone_that_the_machine_does_not_know_has_no_day(name: str) -> None:
    """Nobody is given the day of another place unasked."""
    assert environment.today(name) is None


@pytest.mark.parametrize(
    ("environ", "screen", "expected"),
    [
        pytest.param({}, True, False, id="no locale"),
        pytest.param({"LC_ALL": "C"}, True, True, id="the locale of C"),
        pytest.param({"LANG": "C.UTF-8"}, True, False, id="UTF-8"),
        pytest.param({"LANG": "vi_VN"}, True, False, id="a locale that names no encoding"),
        pytest.param({"LANG": "de_DE.ISO8859-1@euro"}, True, True, id="an older encoding"),
        pytest.param({"LC_ALL": "C"}, False, False, id="a pipe, whose bytes are the same everywhere"),
    ],
)
def test_a_terminal_that_says_it_has_no_other_signs_gets_those_of_ascii(
    environ: dict[str, str], screen: bool, expected: bool
) -> None:
    assert environment.uses_ascii(environ, Screen() if screen else io.StringIO()) is expected


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        pytest.param({}, False, id="nothing said"),
        pytest.param({"TERM": "xterm"}, False, id="a terminal of sixteen"),
        pytest.param({"TERM": "tmux-256color"}, True, id="256"),
        pytest.param({"COLORTERM": "truecolor"}, True, id="more than that"),
    ],
)
def test_a_terminal_says_whether_it_has_many_colours(environ: dict[str, str], expected: bool) -> None:
    assert environment.has_many_colors(environ) is expected
