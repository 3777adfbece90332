"""Write the samples of the reports under docs/samples, what docs/reports.md shows of them, and the Word template.

python -m tools.samples
"""

from __future__ import annotations

from tools import docs, landscape
from tools.running import ROOT, run_planck

FOLDER = "docs/samples"
PAGE = f"{FOLDER}/page.vi.html"
# The report of the register of this repository in Markdown, and the arguments that it is made with.
SAMPLES: dict[str, tuple[str, ...]] = {
    f"{FOLDER}/report.vi.md": ("--lang", "vi"),
    f"{FOLDER}/report.en.md": ("--lang", "en"),
    f"{FOLDER}/by-indicator.en.md": ("--lang", "en", "--group-by", "indicator"),
}


def page() -> str:
    """The same report as a page."""
    return run_planck("report", "--lang", "vi", "-f", "html")


def main() -> None:
    """Write all of them."""
    (ROOT / FOLDER).mkdir(exist_ok=True)
    for path, arguments in SAMPLES.items():
        run_planck("report", *arguments, "-o", path)
    (ROOT / PAGE).write_text(page(), encoding="utf-8")
    landscape.PATH.write_bytes(landscape.template())
    docs.rewrite("docs/reports.md")


if __name__ == "__main__":
    main()
