"""Run what the documents show: each command with its output, on the files shown beside it.

In a Markdown file, a YAML block whose first line is ``# some/path.yaml`` is a file of the register of its section
(from one heading of the second level to the next), and a console block that begins with ``$ planck`` and goes on
with output is a command to run there. ``python -m tools.docs`` writes the output anew.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = ("README.md", "docs/format.md", "docs/methods.md", "docs/messages.md", "docs/reports.md", "docs/gate.md")
_BLOCK = re.compile(r"^```(?P<kind>\w+)[^\n]*\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^## ", re.MULTILINE)
_FILE = re.compile(r"# (?P<path>[\w./-]+\.ya?ml)\n")


@dataclass(frozen=True)
class Shown:
    """A command that a document shows, the output it shows, and the files that it runs on."""

    document: str
    line: int
    command: str
    output: str
    span: tuple[int, int]
    files: dict[str, str] = field(default_factory=dict)

    def run(self) -> str:
        """What the command prints today."""
        with tempfile.TemporaryDirectory() as folder:
            for path, text in self.files.items():
                place = Path(folder, path)
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_text(text, encoding="utf-8")
            kept = {
                name: value for name, value in os.environ.items() if not name.startswith(("PLANCK_", "LC_", "LANG"))
            }
            pinned = {"COLUMNS": "88", "LC_ALL": "C.UTF-8", "NO_COLOR": "1", "PYTHONPATH": str(ROOT)}
            words = self.command.split(" ", 1)[1]
            done = subprocess.run(
                ["sh", "-c", f'"$PLANCK" -m planck {words}'],
                cwd=folder if self.files else ROOT,
                env={**kept, **pinned, "PLANCK": sys.executable},
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
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
    for part in _HEADING.split(text)[1:]:
        files = {
            name["path"]: block["body"]
            for block in _BLOCK.finditer(part)
            if block["kind"] == "yaml" and (name := _FILE.match(block["body"]))
        }
        if files:
            yield Section(part.partition("\n")[0], part, files)


def shown(document: str) -> Iterator[Shown]:
    """The commands of a document that come with an output."""
    path = ROOT / document
    if not path.exists():
        return
    text = path.read_text(encoding="utf-8")
    starts = [match.start() for match in _HEADING.finditer(text)]
    files: dict[str, str] = {}
    section = 0
    for block in _BLOCK.finditer(text):
        while section < len(starts) and block.start() > starts[section]:
            section += 1
            files = {}
        body = block["body"]
        name = _FILE.match(body)
        if block["kind"] == "yaml" and name:
            files = {**files, name["path"]: body}
        command, _, output = body.partition("\n")
        if block["kind"] == "console" and command.startswith("$ planck ") and output:
            begin = block.start("body") + len(command) + 1
            line = text.count("\n", 0, block.start()) + 2
            yield Shown(document, line, command[2:], output, (begin, block.end("body")), files)


def rewrite(document: str) -> bool:
    """Write the output of each command anew; whether anything changed."""
    path = ROOT / document
    changed = False
    for one in reversed(list(shown(document))):
        text = path.read_text(encoding="utf-8")
        fresh = text[: one.span[0]] + one.run() + text[one.span[1] :]
        changed = changed or fresh != text
        path.write_text(fresh, encoding="utf-8")
    return changed


if __name__ == "__main__":
    for name in sys.argv[1:] or DOCUMENTS:
        if rewrite(name):
            print(f"{name} rewritten")
