"""Draw the pictures of the documents: what a terminal shows of ``planck check`` on the register of this repository, and
of ``planck import`` on a sample of an office's table.

``python -m tools.pictures`` writes them, in both languages, on a light and on a dark ground. They are text in SVG: a
reader can select and search it, and it is as sharp as the screen. rich reads the colours; the drawing is ours, so that
it does not change with the release of rich.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path

from rich.ansi import AnsiDecoder
from rich.cells import cell_len
from rich.color import Color
from rich.console import Console
from rich.style import Style
from rich.terminal_theme import TerminalTheme

from tools.running import ROOT, run_planck

FOLDER = ROOT / "docs" / "pictures"
COLUMNS = 112
WIDTH, HEIGHT, MARGIN = 8.4, 19, 16  # of a character, of a line, around the text
# The reader's own fonts. DejaVu Sans Mono, which many systems take for "monospace", sets marks beside some Vietnamese
# letters: Noto Sans, before it, has those that Liberation Mono lacks. A length on each piece keeps columns in line.
FONTS = (
    "ui-monospace, 'Cascadia Mono', Menlo, Consolas, 'Noto Sans Mono', 'Roboto Mono', 'Liberation Mono', 'Noto Sans', "
    "monospace"
)


@dataclass(frozen=True)
class Ground:
    """The colours of a terminal: the ground, the text, and the sixteen that programs ask for by name."""

    name: str
    theme: TerminalTheme


def _rgb(colours: str) -> list[tuple[int, int, int]]:
    return [(int(word[:2], 16), int(word[2:4], 16), int(word[4:], 16)) for word in colours.split()]


def _ground(name: str, ground: str, text: str, dark: str, bright: str) -> Ground:
    return Ground(name, TerminalTheme(_rgb(ground)[0], _rgb(text)[0], _rgb(dark), _rgb(bright)))


GROUNDS = (
    _ground(
        "light",
        "fafaf8",
        "1f2328",
        "24292f b02028 166e34 8a5a00 0958aa 783c96 0a6973 57606a",
        "57606a b02028 166e34 8a5a00 0958aa 783c96 0a6973 24292f",
    ),
    _ground(
        "dark",
        "0d1117",
        "e6edf3",
        "484f58 ff8a80 56d364 e3b341 79c0ff d2a8ff 56d4dd b1bac4",
        "9198a1 ff8a80 56d364 e3b341 79c0ff d2a8ff 56d4dd ffffff",
    ),
)


@dataclass(frozen=True)
class Picture:
    """A terminal to draw: the command that is typed, in which language, on which ground.

    It runs on the register of this repository, or where there are ``files``, in a folder with a copy of these alone.
    """

    name: str
    command: tuple[str, ...]
    files: Path | None
    language: str
    ground: Ground

    @property
    def path(self) -> Path:
        return FOLDER / f"{self.name}.{self.language}.{self.ground.name}.svg"

    @property
    def arguments(self) -> tuple[str, ...]:
        return (*self.command, "--lang", self.language)

    def lines(self, color: str) -> list[str]:
        """What stands in the terminal, in colour (``always``) or plain (``never``)."""
        typed = (f'"{argument}"' if " " in argument else argument for argument in self.arguments)
        return [f"$ planck {' '.join(typed)}", *_output((*self.arguments, "--color", color), self.files)]


@cache
def _output(arguments: tuple[str, ...], files: Path | None) -> list[str]:
    screen = {"COLUMNS": str(COLUMNS), "TERM": "xterm-256color"}
    if files is None:
        text = run_planck(*arguments, environment=screen)
    else:
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(files, folder, dirs_exist_ok=True)
            text = run_planck(*arguments, environment=screen, folder=Path(folder), may_ask=True)
    return text.rstrip("\n").split("\n")


_TABLE = ("import", "ke-hoach-2026.docx", "--province", "Bình Lâm", "--commune", "Hòa Khê", "--dry-run")
_SHOWN = (("check", ("check", "--as-of", "2023-12-31"), None), ("import", _TABLE, ROOT / "docs" / "samples" / "office"))
PICTURES = tuple(
    Picture(name, command, files, language, ground)
    for name, command, files in _SHOWN
    for language in ("vi", "en")
    for ground in GROUNDS
)


def draw(picture: Picture) -> str:
    """The picture as SVG."""
    lines = picture.lines("always")
    theme = picture.ground.theme
    width, height = COLUMNS * WIDTH + 2 * MARGIN, len(lines) * HEIGHT + 2 * MARGIN
    drawn = [element for row, line in enumerate(lines) for element in _line(row, line, theme)]
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" width="{width:g}">',
            f"<title>{escape(lines[0])}</title>",
            f'<rect width="{width:g}" height="{height:g}" rx="8" fill="{theme.background_color.hex}"/>',
            f'<g font-family="{FONTS}" font-size="14" fill="{theme.foreground_color.hex}">',
            *drawn,
            "</g>",
            "</svg>\n",
        )
    )


def _line(row: int, line: str, theme: TerminalTheme) -> Iterator[str]:
    """The pieces of a line, each at its column."""
    column = 0
    y = MARGIN + (row + 1) * HEIGHT - 5
    for segment in AnsiDecoder().decode_line(line).render(_CONSOLE):
        for piece in re.findall(r" {2,}|(?:(?! {2}).)+", segment.text):
            words = piece.strip(" ")
            if words:
                x = MARGIN + (column + cell_len(piece) - cell_len(piece.lstrip(" "))) * WIDTH
                length = cell_len(words) * WIDTH
                style = _attributes(segment.style or Style(), theme)
                yield f'<text x="{x:.1f}" y="{y}" textLength="{length:.1f}"{style}>{escape(words)}</text>'
            column += cell_len(piece)


_CONSOLE = Console(width=COLUMNS, color_system="truecolor", force_terminal=True)


def _attributes(style: Style, theme: TerminalTheme) -> str:
    colour = style.color or Color.default()
    attributes = {
        "fill": "" if colour.is_default else colour.get_truecolor(theme).hex,
        "font-weight": "bold" if style.bold else "",
        "font-style": "italic" if style.italic else "",
        "opacity": "0.7" if style.dim else "",
        "text-decoration": "underline" if style.underline else "",
    }
    return "".join(f' {name}="{value}"' for name, value in attributes.items() if value)


def draw_all() -> None:
    """Write every picture."""
    FOLDER.mkdir(exist_ok=True)
    for picture in PICTURES:
        picture.path.write_text(draw(picture), encoding="utf-8")
        print(f"{picture.path.relative_to(ROOT)} written")


if __name__ == "__main__":
    draw_all()
