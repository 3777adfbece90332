"""Draw the picture of the README: what a terminal shows of ``planck check`` on the register of this repository.

``python -m tools.picture`` writes it. How a terminal is drawn depends on the release of rich; what it shows does not.
"""

from __future__ import annotations

import io
import re

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from tools.running import ROOT, run_planck

PICTURE = ROOT / "docs" / "report.svg"
COMMAND = (
    "check",
    "--as-of",
    "2023-12-31",
    "--indicator",
    "industrial-growth",
    "--indicator",
    "economic-growth",
    "--lang",
    "vi",
)
COLUMNS = 102
# No font is fetched from anywhere: the reader's own monospaced one serves.
FRAME = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
    <title>planck check</title>
    <style>
    .{unique_id}-matrix {{
        font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, "Noto Sans Mono", "Liberation Mono", monospace;
        font-size: {char_height}px;
        line-height: {line_height}px;
        font-variant-east-asian: full-width;
    }}
    .{unique_id}-title {{ font-family: system-ui, sans-serif; font-size: 18px; }}
    {styles}
    </style>
    <defs>
    <clipPath id="{unique_id}-clip-terminal">
      <rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
    </clipPath>
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


def shown_output(color: str) -> str:
    """What planck prints, in colour (``always``) or plain (``never``)."""
    return run_planck(*COMMAND, "--color", color, environment={"COLUMNS": str(COLUMNS)}).rstrip("\n")


def typed_command() -> str:
    """The command as a person types it."""
    return "$ planck " + " ".join(f'"{word}"' if " " in word else word for word in COMMAND)


def draw_picture() -> str:
    """The picture as SVG."""
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True, color_system="truecolor")
    console.print(Text(typed_command(), style="bold"))
    console.print(Text.from_ansi(shown_output("always")))
    svg = console.export_svg(title="planck", theme=THEME, code_format=FRAME, unique_id="planck")
    whole = re.sub(r' clip-path="url\(#planck-line-\d+\)"', "", svg)  # Vietnamese marks reach above their line
    return "\n".join(line.rstrip() for line in whole.splitlines()) + "\n"


if __name__ == "__main__":
    PICTURE.write_text(draw_picture(), encoding="utf-8")
    print(f"{PICTURE.relative_to(ROOT)} written")
