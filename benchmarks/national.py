"""A register of a whole country: time and memory of planck beside what reading the same bytes costs.

The register is made up and always the same: provinces of ten districts, each with twenty targets and sixteen series
of six figures.
"""

from __future__ import annotations

import argparse
import compileall
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.timing import ratio

ROOT = Path(__file__).parent.parent
DISTRICTS, YEARS = 10, range(2018, 2024)
# Of each kind of target: its keys, the unit of its figures, where these begin and how much they grow a year.
# Those without figures of their own are judged by the levels of another.
KINDS = (
    (("period: 2021-2025", "at_least: 8.5", "unit: '%/năm'"), "'%/năm'", 8, 0.35),
    (("by: 2025", "at_least: 60", "unit: '%'"), "'%'", 41, 3.1),
    (("by: 2025", "at_most: 4.5", "unit: '%'", "tolerance: 0.2"), "'%'", 9, -0.8),
    (("by: 2023", "at_least: 1650", "unit: lao động"), "lao động", 1204, 97),
    (("period: 2021-2023", "basis: total", "at_least: 5200", "unit: tỷ đồng"), "tỷ đồng", 1500, 110),
    (("by: 2025", "at_most: 15", "unit: hạng", "out_of: 63"), "hạng", 31, -3),
    (("period: 2021-2023", "basis: each_year", "at_least: 12", "unit: '%/năm'"), "'%/năm'", 11, 0.5),
    (("by: 2025", "between: [40, 60]", "better: higher", "unit: '%'", "pace: trend"), "'%'", 30, 4),
    (("period: 2021-2025", "at_least: 10", "unit: '%/năm'", "level_indicator: LEVEL"), None, 0, 0),
    (
        ("by: 2025", "basis: change", "baseline: 2020", "at_least: 30", "unit: '%'", "level_indicator: LEVEL"),
        None,
        0,
        0,
    ),
)
LEVEL = 4  # the kind whose levels they are
REPEATED = 2  # so many targets of each kind in a district


class Cost(NamedTuple):
    """What a process took."""

    seconds: float  # of the processor, so that a busy machine counts for less
    megabytes: float  # the most memory that it held at once


def write_register(folder: Path, provinces: int) -> None:
    """Write the register: a file of targets and one of observed values for each district, and what is known of them."""
    areas = ["areas:"]
    for number in range(provinces * DISTRICTS):
        province, district = divmod(number, DISTRICTS)
        name = f"province: Tân Minh {province + 1}", f"district: Phú Hòa {district + 1}"
        areas.append(f"  - {{{', '.join(name)}, type: huyện, code: '{number:03}'}}")
        for kind, lines in (("targets", targets(number)), ("actuals", actuals(number))):
            write(folder / kind / f"tinh-{province + 1}" / f"huyen-{district + 1}.yaml", [*name, *lines])
    write(folder / "targets" / "areas.yaml", areas)
    write(folder / "targets" / "indicators.yaml", indicators())
    write(folder / "planck.yaml", ["as_of: 2024-06-30", "language: vi"])


def write(path: Path, lines: Iterable[str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def indicators() -> Iterator[str]:
    """What is known of the indicators."""
    yield "indicators:"
    for again in range(1, REPEATED + 1):
        for kind in range(len(KINDS)):
            names = f"vi: Chỉ tiêu {kind} thứ {again}, en: Indicator {kind}-{again}"
            yield f"  chi-tieu-{kind}-{again}: {{name: {{{names}}}}}"


def targets(district: int) -> Iterator[str]:
    """The targets file of a district."""
    yield "source: {title: Nghị quyết Đại hội Đảng bộ huyện nhiệm kỳ 2020-2025, publisher: Huyện ủy}"
    yield "targets:"
    for again in range(1, REPEATED + 1):
        for kind, (keys, *_) in enumerate(KINDS):
            yield f"  chi-tieu-{kind}-{again}:"
            yield f"    name: Chỉ tiêu số {kind} lần {again} của huyện {district}"
            yield from (f"    {key.replace('LEVEL', f'chi-tieu-{LEVEL}-{again}')}" for key in keys)
            yield "    quote: phấn đấu đạt chỉ tiêu theo nghị quyết đã đề ra"


def actuals(district: int) -> Iterator[str]:
    """The observed values of a district; every other district writes them in the long form."""
    yield "actuals:"
    for again in range(1, REPEATED + 1):
        for kind, (_, unit, start, step) in enumerate(KINDS):
            if unit is None:
                continue
            wobble = [(district * 7 + again + turn * 3) % 11 * step / 10 for turn in range(len(YEARS))]
            figures = [start + step * turn + more for turn, more in enumerate(wobble)]
            whole = unit in ("lao động", "hạng")
            yield f"  chi-tieu-{kind}-{again}:"
            yield from series([f"{figure:.0f}" if whole else f"{figure:.2f}" for figure in figures], unit, district % 2)


def series(figures: list[str], unit: str, long_form: int) -> Iterator[str]:
    """One entry of an actuals file."""
    yield f"    unit: {unit}"
    if not long_form:
        pairs = ", ".join(f"{year}: {figure}" for year, figure in zip(YEARS, figures, strict=True))
        yield f"    values: {{{pairs}}}"
        return
    yield "    values:"
    for year, figure in zip(YEARS, figures, strict=True):
        yield f"      {year}: {{value: {figure}, status: official, published: {year + 1}-03-20}}"


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
    process = subprocess.Popen(command, cwd=folder, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert process.stderr is not None
    message = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode not in (0, 1):  # 1: targets were missed
        sys.exit(f"{' '.join(command)}:\n{message.decode()[:2000]}")
    memory = used.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    return Cost(used.ru_utime + used.ru_stime, memory)


def measure(provinces: int, rounds: int) -> dict[str, list[Cost]]:
    """What each way of reading a register of so many provinces costs in each round; the runs take turns."""
    python = sys.executable
    ours = [python, "-m", "benchmarks.national", "--floor"]
    planck = [python, "-m", "planck"]
    commands = {
        "event stream": [*ours, "events"],
        "CSafeLoader": [*ours, "load"],
        "planck validate": [*planck, "validate"],
        "planck check -f json": [*planck, "check", "-f", "json"],
        "planck check": [*planck, "check"],
    }
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        write_register(folder, provinces)
        data = list(read_bytes(folder))
        districts, with_figures = provinces * DISTRICTS, sum(unit is not None for _, unit, *_ in KINDS)
        print(
            f"{districts} districts, {districts * len(KINDS) * REPEATED} targets, "
            f"{districts * with_figures * REPEATED * len(YEARS)} figures, "
            f"{len(data)} files, {sum(map(len, data)) / 1e6:.1f} MB"
        )
        costs: dict[str, list[Cost]] = {name: [] for name in commands}
        for _ in range(rounds):
            for name, command in commands.items():
                costs[name].append(cost(command, folder))
    return costs


def main(arguments: list[str] | None = None) -> None:
    options = argparse.ArgumentParser(prog="python -m benchmarks.national", description=__doc__)
    options.add_argument("--provinces", type=int, default=63, help="how many provinces (default 63)")
    options.add_argument("--rounds", type=int, default=3, help="runs of each (default 3)")
    options.add_argument("--write", type=Path, metavar="FOLDER", help="only write the register into FOLDER")
    options.add_argument("--floor", choices=("events", "load"), help=argparse.SUPPRESS)
    chosen = options.parse_args(arguments or [])
    if chosen.floor:
        return floor(chosen.floor, Path.cwd())
    if chosen.write:
        return write_register(chosen.write, chosen.provinces)
    print(f"Python {sys.version.split()[0]}")
    compileall.compile_dir(ROOT / "planck", quiet=1)
    half = measure(max(1, chosen.provinces // 2), chosen.rounds)
    whole = measure(chosen.provinces, chosen.rounds)
    for name, costs in whole.items():
        seconds = [cost.seconds for cost in costs]
        loading, in_half = ([cost.seconds for cost in beside] for beside in (whole["CSafeLoader"], half[name]))
        megabytes = statistics.median(cost.megabytes for cost in costs)
        print(
            f"{name:21}{statistics.median(seconds):7.2f} s {megabytes:6.0f} MB "
            f"{ratio(seconds, loading):6.2f} x CSafeLoader {ratio(seconds, in_half):6.2f} x half the country"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
