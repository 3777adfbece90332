"""Walk through the documents that go step by step: their commands run one after the other, in one folder.

The folder begins with the files that the walk names. A YAML block whose first line is ``# some/path.yaml`` is written
there when it is reached, and every console block whose first line begins with ``$ planck`` is run; what stands below
the command is what it prints. ``python -m tools.walks`` updates that.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tools.blocks import BLOCK, file_of
from tools.running import ROOT, clean_environment

# Each document, and the folder with the files that its reader has in the beginning.
WALKS = {"docs/office.vi.md": "docs/samples/office", "docs/office.md": "docs/samples/office"}


@dataclass(frozen=True)
class Step:
    """A command of a walk, the output that is shown, and where that stands in the document."""

    document: str
    line: int
    command: str
    output: str
    span: tuple[int, int]
    files: tuple[tuple[str, str], ...]  # that are written before it


@cache
def steps(document: str) -> tuple[Step, ...]:
    """The commands of a document, in their order."""
    text = (ROOT / document).read_text(encoding="utf-8")
    found: list[Step] = []
    files: list[tuple[str, str]] = []
    for block in BLOCK.finditer(text):
        file = file_of(block)
        if file is not None:
            files.append(file)
        command, _, output = block["body"].partition("\n")
        if block["kind"] == "console" and command.startswith("$ planck "):
            begin = block.start("body") + len(command) + 1
            line = text.count("\n", 0, block.start()) + 2
            span = begin, block.end("body")
            found.append(Step(document, line, command[2:], output, span, tuple(files)))
            files = []
    return tuple(found)


@cache
def outputs(document: str) -> tuple[str, ...]:
    """What each command of a document prints today."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / WALKS[document], folder, dirs_exist_ok=True)
        return tuple(_run(step, Path(folder)) for step in steps(document))


def _run(step: Step, folder: Path) -> str:
    for name, text in step.files:
        (folder / name).write_text(text, encoding="utf-8")
    done = subprocess.run(
        ["sh", "-c", f'"$PLANCK" -m {step.command}'],
        cwd=folder,
        env={**clean_environment(), "COLUMNS": "88", "NO_COLOR": "1", "PLANCK": sys.executable},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())


def rewrite(document: str) -> bool:
    """Update the output of each command; whether anything changed."""
    path = ROOT / document
    old = text = path.read_text(encoding="utf-8")
    for step, output in reversed(list(zip(steps(document), outputs(document), strict=True))):
        begin, end = step.span
        text = text[:begin] + output + text[end:]
    path.write_text(text, encoding="utf-8")
    steps.cache_clear()
    outputs.cache_clear()
    return text != old


def rewrite_all() -> None:
    """Update every document that is walked through."""
    for name in WALKS:
        if rewrite(name):
            print(f"{name} rewritten")


if __name__ == "__main__":
    rewrite_all()
