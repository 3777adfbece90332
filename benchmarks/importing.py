"""A long table of an office into an empty folder: time of planck beside what openpyxl takes to read its cells."""

from __future__ import annotations

import argparse
import compileall
import random
import statistics
import sys
import tempfile
from pathlib import Path

from openpyxl import Workbook

from benchmarks.national import ROOT, cost
from benchmarks.timing import ratio

HEAD = ("TT", "Chỉ tiêu", "ĐVT", "KH 2025", "TH 2020", "TH 2021", "TH 2022", "TH 2023", "TH 2024", "Ước TH 2025")
FLOOR = (
    "import openpyxl, sys\n"
    "for row in openpyxl.load_workbook(sys.argv[1], read_only=True).active.iter_rows(values_only=True): pass"
)


def write_table(file: Path, rows: int) -> None:
    """Write the table of a plan with one target and the figures of six years in each row, the same every time."""
    drawn = random.Random(1)
    book = Workbook(write_only=True)
    sheet = book.create_sheet("B1")
    sheet.append(HEAD)
    for number in range(1, rows + 1):
        figures = [round(drawn.uniform(100, 900), 1) for _ in HEAD[4:]]
        sheet.append([number, f"Diện tích cây trồng loại {number}", "Ha", drawn.randint(100, 999) + 0.5, *figures])
    book.save(file)


def measure(rows: int, rounds: int) -> tuple[list[float], list[float]]:
    """The seconds of the processor that each round took, of planck and of openpyxl; the two take turns."""
    ours, floor = [], []
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "bieu.xlsx"
        write_table(file, rows)
        for number in range(rounds):
            folder = Path(place) / str(number)
            folder.mkdir()
            floor.append(cost([sys.executable, "-c", FLOOR, str(file)], folder).seconds)
            command = [sys.executable, "-m", "planck", "import", str(file), "--province", "Hà Nam"]
            ours.append(cost(command, folder).seconds)
    return ours, floor


def main(arguments: list[str] | None = None) -> None:
    options = argparse.ArgumentParser(prog="python -m benchmarks.importing", description=__doc__)
    options.add_argument("--rows", type=int, default=5000, help="how many rows the table has (default 5000)")
    options.add_argument("--rounds", type=int, default=5, help="paired runs (default 5)")
    chosen = options.parse_args(arguments or [])
    compileall.compile_dir(ROOT / "planck", quiet=1)
    print(f"Python {sys.version.split()[0]}; seconds of the processor of whole processes")
    print(f"{'rows':>6}{'openpyxl':>12}{'planck import':>16}   ÷ openpyxl")
    for rows in (chosen.rows // 2, chosen.rows):
        ours, floor = measure(rows, chosen.rounds)
        print(f"{rows:6}{statistics.median(floor):12.2f}{statistics.median(ours):16.2f}{ratio(ours, floor):13.1f}")


if __name__ == "__main__":
    main(sys.argv[1:])
