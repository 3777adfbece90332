"""Run what the documents show: each command with its output, on the files shown beside it.

In a Markdown file, a YAML block whose first line is ``# some/path.yaml`` is a file of the register of its section
(from one heading of the second level to the next), a text block below ``# some/path.txt`` a text of it, and a console
block that begins with ``$ planck`` and goes on with output is a command to run there. ``python -m tools.docs``
updates the output of each, and draws the pictures.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from tools import walks
from tools.blocks import BLOCK, file_of
from tools.pictures import draw_all
from tools.running import ROOT, clean_environment

DOCUMENTS = (
    "README.md",
    "README.vi.md",
    "docs/format.md",
    "docs/methods.md",
    "docs/messages.md",
    "docs/reports.md",
    "docs/gate.md",
    "docs/evidence.md",
    "docs/record.md",
)
_HEADING = re.compile(r"^## ", re.MULTILINE)


@dataclass(frozen=True)
class Example:
    """A command that a document shows, the output it shows, and the files that it runs on.

    ``span`` is where the output stands in the document. Without files, the command runs on this repository.
    """

    document: str
    line: int
    command: str
    output: str
    span: tuple[int, int]
    files: dict[str, str]

    def run(self) -> str:
        """What the command prints today."""
        with tempfile.TemporaryDirectory() as folder:
            for name, text in self.files.items():
                file = Path(folder, name)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
            arguments = self.command.split(" ", 1)[1]
            done = subprocess.run(
                ["sh", "-c", f'"$PLANCK" -m planck {arguments}'],
                cwd=folder if self.files else ROOT,
                env={**clean_environment(), "COLUMNS": "88", "NO_COLOR": "1", "PLANCK": sys.executable},
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
                check=False,
            )
        return "\n".join(line.rstrip() for line in done.stdout.splitlines()) + "\n"


@dataclass(frozen=True)
class Section:
    """A section of a document: its heading, its text, and the files of the register that it shows last."""

    heading: str
    text: str
    files: dict[str, str]


def sections(document: str) -> Iterator[Section]:
    """The sections of a document that show files."""
    text = (ROOT / document).read_text(encoding="utf-8")
    starts = [*_headings(text), len(text)]
    for begin, end in pairwise(starts):
        part = text[begin:end].removeprefix("## ")
        files = dict(file for block in BLOCK.finditer(part) if (file := file_of(block)))
        if files:
            yield Section(part.partition("\n")[0], part, files)


def examples(document: str) -> Iterator[Example]:
    """The commands of a document that come with an output."""
    text = (ROOT / document).read_text(encoding="utf-8")
    headings = _headings(text)
    files: dict[str, str] = {}
    section = 0
    for block in BLOCK.finditer(text):
        while section < len(headings) and block.start() > headings[section]:
            section += 1
            files = {}
        file = file_of(block)
        if file is not None:
            files = {**files, file[0]: file[1]}
        command, _, output = block["body"].partition("\n")
        if block["kind"] == "console" and command.startswith("$ planck ") and output:
            begin = block.start("body") + len(command) + 1
            line = text.count("\n", 0, block.start()) + 2
            yield Example(document, line, command[2:], output, (begin, block.end("body")), files)


def _headings(text: str) -> list[int]:
    """Where the sections of a document begin; a heading in what a block shows begins none."""
    blocks = [block.span() for block in BLOCK.finditer(text)]
    starts = (match.start() for match in _HEADING.finditer(text))
    return [start for start in starts if not any(begin < start < end for begin, end in blocks)]


def rewrite(document: str) -> bool:
    """Update the output of each command; whether anything changed."""
    path = ROOT / document
    old = text = path.read_text(encoding="utf-8")
    for example in reversed(list(examples(document))):
        begin, end = example.span
        text = text[:begin] + example.run() + text[end:]
    path.write_text(text, encoding="utf-8")
    return text != old


if __name__ == "__main__":
    for name in sys.argv[1:] or DOCUMENTS:
        if rewrite(name):
            print(f"{name} rewritten")
    if not sys.argv[1:]:
        walks.rewrite_all()
        draw_all()
