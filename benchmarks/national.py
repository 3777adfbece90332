"""A register of a whole country: time and memory of planck beside what reading the same bytes costs.

``--country`` takes the country as it is: 3,321 communes in 34 provinces, 83,025 targets and 418,446 figures.
"""

from __future__ import annotations

import argparse
import compileall
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.made_up import Country, of_communes, of_districts, write_register
from benchmarks.timing import ratio

ROOT = Path(__file__).parent.parent
COMMUNES = 3321
CHECKS: tuple[list[str], ...] = ([], ["-f", "json"], ["-f", "jsonl"], ["-f", "json", "--jobs", "1"])


class Cost(NamedTuple):
    """What a process and its children took."""

    seconds: float  # of the processor, so that a busy machine counts for less
    waited: float  # of the clock, from start to end
    megabytes: float  # the most memory that they held at once


def read_bytes(folder: Path) -> Iterator[bytes]:
    for path in sorted(folder.rglob("*.yaml")):
        yield path.read_bytes()


def floor(kind: str, folder: Path) -> None:
    """Read the register in the way that planck cannot beat (``events``), or that most programs take (``load``)."""
    import yaml
    from yaml._yaml import CParser

    kept = []
    for data in read_bytes(folder):
        if kind == "load":
            kept.append(yaml.load(data, Loader=yaml.CSafeLoader))
        else:
            following = CParser(data.decode()).get_event
            while following() is not None:
                pass


def cost(command: Sequence[str], folder: Path) -> Cost:
    """Run a process in ``folder`` to its end."""
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    with tempfile.TemporaryFile() as message:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=environ, stdout=subprocess.DEVNULL, stderr=message)
        most = 0.0
        while True:
            time.sleep(0.02)
            ended, status, used = os.wait4(process.pid, os.WNOHANG)
            if ended:
                break
            most = max(most, shared_out(process.pid))
        waited = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1):  # 1: targets were missed
            message.seek(0)
            sys.exit(f"{' '.join(command)}:\n{message.read().decode()[:2000]}")
    alone = used.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    return Cost(used.ru_utime + used.ru_stime, waited, max(most, alone))


def shared_out(process: int) -> float:
    """The megabytes of a process with children and theirs, what several hold counted once; 0 without children."""
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
        rolled = [Path(f"/proc/{each}/smaps_rollup").read_text() for each in (process, *children) if children]
    except OSError:  # no Linux, or one that has ended
        return 0
    return sum(int(line.split()[1]) for text in rolled for line in text.splitlines() if line.startswith("Pss:")) / 1024


def measure(country: Country, rounds: int, only: str) -> dict[str, list[Cost]]:
    """What each way of reading a register of that size costs in each round; the runs take turns."""
    python = sys.executable
    ours = [python, "-m", "benchmarks.national", "--floor"]
    planck = [python, "-m", "planck"]
    commands = {
        "event stream": [*ours, "events"],
        "CSafeLoader": [*ours, "load"],
        "planck validate": [*planck, "validate"],
        **{" ".join(["planck check", *form]): [*planck, "check", *form] for form in available_checks()},
    }
    commands = {name: command for name, command in commands.items() if only in name or name == "CSafeLoader"}
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        write_register(folder, country)
        data = list(read_bytes(folder))
        print(
            f"{country.areas} areas, {country.targets} targets, {country.figures} figures, "
            f"{len(data)} files, {sum(map(len, data)) / 1e6:.1f} MB"
        )
        costs: dict[str, list[Cost]] = {name: [] for name in commands}
        for _ in range(rounds):
            for name, command in commands.items():
                costs[name].append(cost(command, folder))
    return costs


def available_checks() -> list[list[str]]:
    from planck.reports.formats import FORMATS

    return [form for form in CHECKS if not form or form[1] in FORMATS]


def show(whole: dict[str, list[Cost]], tenth: dict[str, list[Cost]]) -> None:
    """A line for each way of reading: medians, and medians of ratios of runs that followed each other."""
    print(f"{'':24}{'processor':>11}{'clock':>9}{'memory':>10}   ÷ CSafeLoader (clock)   ÷ a tenth of the register")
    loading = whole["CSafeLoader"]
    for name, costs in whole.items():
        seconds, waited, megabytes = (statistics.median(values) for values in zip(*costs, strict=True))
        beside = ratio([each.seconds for each in costs], [each.seconds for each in loading])
        clock = ratio([each.waited for each in costs], [each.waited for each in loading])
        times = ratio([each.seconds for each in costs], [each.seconds for each in tenth[name]])
        print(f"{name:24}{seconds:9.2f} s{waited:7.2f} s{megabytes:7.0f} MB{beside:12.2f} ({clock:.2f}){times:21.1f}")


def main(arguments: list[str] | None = None) -> None:
    options = argparse.ArgumentParser(prog="python -m benchmarks.national", description=__doc__)
    size = options.add_mutually_exclusive_group()
    size.add_argument("--provinces", type=int, default=63, help="how many provinces of ten districts (default 63)")
    size.add_argument("--communes", type=int, help="how many communes instead of districts")
    size.add_argument("--country", dest="communes", action="store_const", const=COMMUNES, help="all communes")
    options.add_argument("--rounds", type=int, default=3, help="runs of each (default 3)")
    options.add_argument("--only", default="", metavar="WORDS", help="only what has these words in its name")
    options.add_argument("--write", type=Path, metavar="FOLDER", help="only write the register into FOLDER")
    options.add_argument("--floor", choices=("events", "load"), help=argparse.SUPPRESS)
    chosen = options.parse_args(arguments or [])
    if chosen.floor:
        return floor(chosen.floor, Path.cwd())
    make, count = (of_districts, chosen.provinces) if chosen.communes is None else (of_communes, chosen.communes)
    if chosen.write:
        return write_register(chosen.write, make(count))
    print(f"Python {sys.version.split()[0]}, {len(os.sched_getaffinity(0))} cores")
    compileall.compile_dir(ROOT / "planck", quiet=1)
    tenth = measure(make(max(1, round(count / 10))), chosen.rounds, chosen.only)
    show(measure(make(count), chosen.rounds, chosen.only), tenth)


if __name__ == "__main__":
    main(sys.argv[1:])
