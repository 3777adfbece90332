"""Write the samples of the reports anew: those under docs/samples, what docs/reports.md shows, and the Word template.

python -m tools.samples
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tools import docs, landscape

ROOT = Path(__file__).resolve().parent.parent
FOLDER = "docs/samples"
# The report of the register of this repository, and the arguments that it is made with.
SAMPLES: dict[str, tuple[str, ...]] = {
    f"{FOLDER}/report.vi.md": ("--lang", "vi"),
    f"{FOLDER}/report.en.md": ("--lang", "en"),
    f"{FOLDER}/by-indicator.en.md": ("--lang", "en", "--group-by", "indicator"),
}


def write(path: str, arguments: tuple[str, ...]) -> None:
    """Write one report, as a reader of the documents would."""
    command = [sys.executable, "-m", "planck", "report", *arguments, "-o", path]
    subprocess.run(command, cwd=ROOT, check=True)


if __name__ == "__main__":
    (ROOT / FOLDER).mkdir(exist_ok=True)
    for name, words in SAMPLES.items():
        write(name, words)
    landscape.PATH.write_bytes(landscape.template())
    docs.rewrite("docs/reports.md")
