"""Draw the picture of the README: what a terminal shows of ``planck check`` on the register of this repository.

``python -m tools.picture`` writes it; ``--check`` says whether it is the one that would be written.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "report.svg"
COMMAND = ("check", "--area", "Thanh Liêm", "--as-of", "2023-12-31", "--lang", "vi")
COLUMNS = 96
# No font is fetched from anywhere: the reader's own monospaced one serves.
FRAME = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
    <title>planck check</title>
    <style>
    .{unique_id}-matrix {{
        font-family: ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace;
        font-size: {char_height}px;
        line-height: {line_height}px;
        font-variant-east-asian: full-width;
    }}
    {styles}
    </style>
    <defs>
    <clipPath id="{unique_id}-clip-terminal">
      <rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
    </clipPath>
    {lines}
    </defs>
    {chrome}
    <g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
    {backgrounds}
    <g class="{unique_id}-matrix">
    {matrix}
    </g>
    </g>
</svg>
"""
THEME = TerminalTheme(
    (250, 250, 248),
    (36, 41, 47),
    [
        (36, 41, 47),
        (176, 32, 40),
        (22, 110, 52),
        (138, 90, 0),
        (9, 88, 170),
        (120, 60, 150),
        (10, 105, 115),
        (110, 118, 128),
    ],
    [
        (90, 98, 108),
        (196, 32, 44),
        (20, 125, 60),
        (150, 100, 0),
        (9, 105, 200),
        (135, 70, 170),
        (10, 120, 130),
        (140, 148, 158),
    ],
)


def drawn() -> str:
    """The picture as it would be written now."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PLANCK_", "NO_COLOR"))}
    done = subprocess.run(
        [sys.executable, "-m", "planck", *COMMAND, "--color", "always"],
        cwd=ROOT,
        env={**kept, "COLUMNS": str(COLUMNS), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    typed = " ".join(f'"{word}"' if " " in word else word for word in COMMAND)
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True, color_system="truecolor")
    console.print(Text(f"$ planck {typed}", style="bold"))
    console.print(Text.from_ansi(done.stdout.rstrip("\n")))
    svg = console.export_svg(title="planck", theme=THEME, code_format=FRAME, unique_id="planck")
    return "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"


if __name__ == "__main__":
    fresh = drawn()
    if "--check" in sys.argv:
        sys.exit(0 if PICTURE.exists() and PICTURE.read_text(encoding="utf-8") == fresh else 1)
    PICTURE.write_text(fresh, encoding="utf-8")
    print(f"{PICTURE.relative_to(ROOT)} written")
