"""Processes that share one piece of work: what they say comes back in order, and none is left behind."""

from __future__ import annotations

import os
import signal
import sys
from subprocess import CompletedProcess

import pytest

from tests import world

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no process of this system can fork")

# Each of three workers says its number and doubles the sum of all; what goes wrong goes wrong in the second.
TEAM = """
import os, signal, sys, time
from planck.cli.workers import STRIDE, Team, WorkerLost
signal.signal(signal.SIGINT, signal.default_int_handler)
def work(number, line):
    print(os.getpid(), file=sys.stderr, flush=True)
    {early}
    total = line.exchange(list(line.track([number] * number)))
    {late}
    os.write(out, b"%d\\n" % (total * 2))
there, out = os.pipe()
try:
    with Team(3, work) as team:
        digests = team.gather([3 * STRIDE])
        print(digests)
        team.tell(sum(map(sum, digests)))
        {between}
        team.finish()
    print(os.read(there, 99).split())
except {caught} as fault:
    print(repr(fault), getattr(fault, "__cause__", None))
"""


def run_team(early: str = "", late: str = "", between: str = "", caught: str = "WorkerLost") -> CompletedProcess[str]:
    """The team, and when it has ended the numbers of those of its processes that are still there."""
    code = TEAM.format(early=early, late=late, between=between, caught=caught)
    done = world.run(sys.executable, "-W", "error", "-c", code, at=world.ROOT)
    left = [number for number in done.stderr.split() if number.isdigit() and _is_there(int(number))]
    assert left == []
    return done


def _is_there(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_what_workers_say_comes_back_in_their_order_and_goes_to_all_of_them() -> None:
    done = run_team(early="time.sleep((2 - number) / 10)")
    assert done.stdout.splitlines() == ["[[], [1], [2, 2]]", "[b'10', b'10', b'10']"], done.stderr


@pytest.mark.parametrize("when", ["early", "late"])
def test_a_fault_of_a_worker_is_raised_where_its_work_was_begun(when: str) -> None:
    """With the place where it happened."""
    fault = "if number == 1: raise ValueError('by hand')"
    late = fault if when == "late" else ""
    done = run_team(early="" if late else fault, late=late, caught="ValueError")
    assert "ValueError('by hand')" in done.stdout
    assert "in work" in done.stdout


def test_a_fault_that_cannot_be_sent_is_told_all_the_same() -> None:
    fault = "class Odd(Exception): pass\n    if number == 1: raise Odd('by hand')"
    done = run_team(early=fault, caught="RuntimeError")
    assert "RuntimeError('Odd: by hand')" in done.stdout


@pytest.mark.parametrize("when", ["early", "late"])
def test_a_worker_that_was_killed_is_missed(when: str) -> None:
    kill = "if number == 1: os.kill(os.getpid(), signal.SIGKILL)\n    if number != 1: time.sleep(60)"
    late = kill if when == "late" else ""
    done = run_team(early="" if late else kill, late=late)
    assert "WorkerLost('SIGKILL')" in done.stdout


def test_an_interrupt_ends_all_of_them() -> None:
    done = run_team(late="time.sleep(60)", between="os.kill(os.getpid(), signal.SIGINT)", caught="KeyboardInterrupt")
    assert done.stdout.splitlines()[1:] == ["KeyboardInterrupt() None"]


def test_a_worker_whose_beginner_is_gone_does_not_go_on() -> None:
    """It notices at the next stride; the test would last for hours, since a worker that goes on keeps stderr open."""
    kill = "if not number: os.kill(os.getppid(), signal.SIGKILL)"
    early = f"{kill}\n    list(line.track(time.sleep(0.01) for _ in range(10**7)))"
    code = TEAM.format(early=early, late="", between="", caught="WorkerLost")
    done = world.run(sys.executable, "-c", code, at=world.ROOT)
    assert done.returncode == -signal.SIGKILL
