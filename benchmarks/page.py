"""The page of a province of 250 targets: time of the whole process beside the same result as JSON."""

from __future__ import annotations

import argparse
import compileall
import statistics
import sys
import tempfile
from pathlib import Path

from benchmarks.national import ROOT, cost
from benchmarks.timing import ratio
from tools.province.__main__ import write_register

PLANCK = [sys.executable, "-m", "planck"]


def main(arguments: list[str] | None = None) -> None:
    options = argparse.ArgumentParser(prog="python -m benchmarks.page", description=__doc__)
    options.add_argument("--rounds", type=int, default=9, help="paired runs (default 9)")
    chosen = options.parse_args(arguments or [])
    compileall.compile_dir(ROOT / "planck", quiet=1)
    pages, plain = [], []
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        write_register(folder)
        for _ in range(chosen.rounds):
            pages.append(cost([*PLANCK, "report", "-f", "html:page.html"], folder).seconds)
            plain.append(cost([*PLANCK, "check", "-f", "json"], folder).seconds)
    print(f"Python {sys.version.split()[0]}; seconds of the processor of whole processes")
    print(f"page {statistics.median(pages):.2f}, JSON {statistics.median(plain):.2f}: {ratio(pages, plain):.1f} x")


if __name__ == "__main__":
    main(sys.argv[1:])
