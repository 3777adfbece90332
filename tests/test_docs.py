"""What the documents show is what planck prints."""

from __future__ import annotations

import pytest

from tools.docs import DOCUMENTS, Shown, shown
from tools.picture import PICTURE, printed, typed

COMMANDS = [one for document in DOCUMENTS for one in shown(document)]


@pytest.mark.parametrize("one", COMMANDS, ids=lambda one: f"{one.document}:{one.line}")
def test_a_command_in_the_documents_prints_what_they_show(one: Shown) -> None:
    assert one.run() == one.output, f"{one.document}:{one.line}: `make docs` writes it anew"


def test_the_documents_show_commands() -> None:
    assert COMMANDS


def test_the_picture_shows_what_a_terminal_shows_today() -> None:
    """Word for word, each at its column; `make picture` draws it anew."""
    assert _lines_of_the_picture() == [line for line in (typed(), *printed("never").split("\n")) if line.strip()]


def _lines_of_the_picture() -> list[str]:
    """The lines of text in the SVG, top down, with the gaps between their pieces."""
    from xml.etree import ElementTree

    width = 12.2  # of a character, as rich draws it
    lines: dict[float, dict[int, str]] = {}
    for piece in ElementTree.parse(PICTURE).iter("{http://www.w3.org/2000/svg}text"):
        if piece.get("textLength") is not None:  # the title of the window has none
            column = round(float(piece.get("x", "0")) / width)
            lines.setdefault(float(piece.get("y", "0")), {})[column] = (piece.text or "").replace("\xa0", " ")
    rows = []
    for _, pieces in sorted(lines.items()):
        row = ""
        for column, text in sorted(pieces.items()):
            row = row.ljust(column) + text
        rows.append(row.rstrip())
    return [row for row in rows if row]
