"""What a run of the command costs from a cold start, beside the bare import of what it is built on."""

from __future__ import annotations

import argparse
import compileall
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from shutil import which

from benchmarks.timing import interleaved, ratio

ROOT = Path(__file__).parent.parent
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


def run(command: Sequence[str]) -> Callable[[], None]:
    def once() -> None:
        subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)

    return once


def main(arguments: list[str] | None = None) -> None:
    options = argparse.ArgumentParser(prog="python -m benchmarks.startup", description=__doc__)
    options.add_argument("--rounds", type=int, default=15, help="paired runs of each (default 15)")
    chosen = options.parse_args(arguments or [])
    # What is installed has been compiled by its installer; a checkout has not, where bytecode is not to be written.
    compileall.compile_dir(ROOT / "planck", quiet=1)
    runs = commands()
    for name in runs:
        subprocess.run(runs[name], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    print(f"Python {sys.version.split()[0]}")
    for name, beside in PAIRS:
        if beside not in runs:
            continue
        seconds = interleaved({name: run(runs[name]), beside: run(runs[beside])}, chosen.rounds)
        medians = {key: statistics.median(taken) * 1000 for key, taken in seconds.items()}
        times = f"{medians[name]:5.0f} ms, {beside} {medians[beside]:5.0f} ms"
        print(f"{name:17}{times}: {ratio(seconds[name], seconds[beside]):.2f} x")


if __name__ == "__main__":
    main(sys.argv[1:])
