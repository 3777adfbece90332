"""What a run of the command costs from a cold start, beside the bare import of what it is built on."""

from __future__ import annotations

import argparse
import compileall
import statistics
import sys
from pathlib import Path
from shutil import which

from benchmarks.national import ROOT, cost
from benchmarks.timing import ratio

IMPORTS = "import click, yaml, rich.console, rich.table, jsonschema"
# Measured -> beside what. The second of each pair is run right after the first, every time.
PAIRS = (
    ("planck check", "import of its four packages"),
    ("planck check", "check-jsonschema"),
    ("planck --version", "import click"),
)


def commands() -> dict[str, list[str]]:
    """The commands by name; without check-jsonschema where that is not installed."""
    targets = sorted(str(path.relative_to(ROOT)) for path in ROOT.glob("targets/**/*.yaml"))
    targets = [path for path in targets if Path(path).name not in ("areas.yaml", "indicators.yaml", "sources.yaml")]
    runs = {
        "planck check": [sys.executable, "-m", "planck", "check"],
        "import of its four packages": [sys.executable, "-c", IMPORTS],
        "planck --version": [sys.executable, "-m", "planck", "--version"],
        "import click": [sys.executable, "-c", "import click"],
    }
    checker = which("check-jsonschema", path=str(Path(sys.executable).parent)) or which("check-jsonschema")
    if checker:
        runs["check-jsonschema"] = [checker, "--schemafile", "planck/schemas/targets.schema.json", *targets]
    return runs


def main(arguments: list[str] | None = None) -> None:
    options = argparse.ArgumentParser(prog="python -m benchmarks.startup", description=__doc__)
    options.add_argument("--rounds", type=int, default=15, help="paired runs of each (default 15)")
    chosen = options.parse_args(arguments or [])
    # What is installed has been compiled by its installer; a checkout has not, where bytecode is not to be written.
    compileall.compile_dir(ROOT / "planck", quiet=1)
    runs = commands()
    for command in runs.values():
        cost(command, ROOT)
    print(f"Python {sys.version.split()[0]}; milliseconds of the processor of whole processes")
    for name, beside in PAIRS:
        if beside not in runs:
            continue
        ours, floor = [], []
        for _ in range(chosen.rounds):
            ours.append(cost(runs[name], ROOT).seconds)
            floor.append(cost(runs[beside], ROOT).seconds)
        times = f"{statistics.median(ours) * 1000:5.0f}, {beside} {statistics.median(floor) * 1000:5.0f}"
        print(f"{name:17}{times}: {ratio(ours, floor):.2f} x")


if __name__ == "__main__":
    main(sys.argv[1:])
