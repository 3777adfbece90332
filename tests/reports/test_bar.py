"""Long work shows a bar on a terminal; short work, a pipe and a screen that cannot move its cursor show nothing."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator

import pyte
import pytest

from planck.model.tracker import untracked
from planck.reports.text.bar import PATIENCE, bar_tracker


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def clock(step: int) -> Callable[[], int]:
    """A clock that moves on by ``step`` nanoseconds whenever it is looked at."""
    ticks: Iterator[int] = iter(range(0, 10**15, step))
    return lambda: next(ticks)


@pytest.fixture(autouse=True)
def a_real_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")


def test_long_work_shows_how_far_it_is() -> None:
    stream = Screen()
    track = bar_tracker("Reading files", stream, dumb=False, now=clock(PATIENCE))
    screen = pyte.Screen(80, 5)
    seen = set()
    for thing in track(range(5)):
        display = pyte.Stream(screen)
        display.feed(stream.getvalue().replace("\n", "\r\n"))
        seen |= {line.split()[-1] for line in screen.display if line.startswith("Reading files")}
        screen.reset()
        assert thing in range(5)
    assert {"1/5", "4/5"} <= seen


def test_nothing_of_the_bar_stays() -> None:
    stream = Screen()
    assert list(bar_tracker("Judging", stream, dumb=False, now=clock(PATIENCE))([1, 2, 3])) == [1, 2, 3]
    screen = pyte.Screen(80, 5)
    pyte.Stream(screen).feed(stream.getvalue().replace("\n", "\r\n"))
    assert [line for line in screen.display if line.strip()] == []
    assert not screen.cursor.hidden


def test_the_bar_goes_when_the_work_breaks_off() -> None:
    stream = Screen()
    work = iter(bar_tracker("Judging", stream, dumb=False, now=clock(PATIENCE))([1, 2, 3]))
    next(work)
    next(work)
    work.close()  # type: ignore[attr-defined]
    assert "\x1b[?25h" in stream.getvalue()


def test_short_work_shows_nothing() -> None:
    stream = Screen()
    assert list(bar_tracker("Judging", stream, dumb=False, now=clock(1))(range(100))) == list(range(100))
    assert stream.getvalue() == ""


@pytest.mark.parametrize(
    ("stream", "dumb"),
    [
        pytest.param(io.StringIO(), False, id="pipe"),
        pytest.param(Screen(), True, id="dumb terminal"),
        pytest.param(None, False, id="closed"),
    ],
)
def test_where_no_bar_can_be_nothing_is_shown(stream: io.StringIO | None, dumb: bool) -> None:
    assert bar_tracker("Judging", stream, dumb=dumb, now=clock(PATIENCE)) is untracked


def test_a_label_cannot_be_markup() -> None:
    stream = Screen()
    list(bar_tracker("[red]x[/]", stream, dumb=False, now=clock(PATIENCE))([1, 2]))
    assert "[red]x[/]" in stream.getvalue()
