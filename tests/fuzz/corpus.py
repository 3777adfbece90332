"""What the fuzzer has found, each in a folder of its own that the everyday tests run; and how a find is made small."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from tests.fuzz.runs import Case, files_in
from tests.world import ROOT

CORPUS = ROOT / "tests" / "fuzz" / "corpus"
_RUN = "run.json"
_MOST_TRIES = 400


def save(case: Case, name: str) -> Path:
    """Keep a case in the corpus; gives its folder."""
    folder = CORPUS / name
    for part, files in (("files", case.files), ("committed", case.committed or {})):
        for path, data in files.items():
            (folder / part / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / part / path).write_bytes(data)
    folder.mkdir(parents=True, exist_ok=True)
    said = {"arguments": case.arguments, "variables": dict(case.variables), "git": case.committed is not None}
    (folder / _RUN).write_text(json.dumps(said, ensure_ascii=True, indent=2) + "\n", encoding="utf-8")
    return folder


def load(folder: Path) -> Case:
    """A case of the corpus."""
    said = json.loads((folder / _RUN).read_text(encoding="utf-8"))
    committed = files_in(folder / "committed") if said["git"] else None
    return Case(files_in(folder / "files"), tuple(said["arguments"]), committed, said["variables"])


def reduce(case: Case, still_breaks: Callable[[Case], bool]) -> Case:
    """The case with as few files, arguments and lines as it takes to break the same law, in a bounded search."""
    tries = 0
    progressed = True
    while progressed:
        progressed = False
        for smaller in _smaller(case):
            tries += 1
            if tries > _MOST_TRIES:
                return case
            if still_breaks(smaller):
                case, progressed = smaller, True
                break
    return case


def _smaller(case: Case) -> Iterator[Case]:
    for name in case.files:
        yield replace(case, files={path: data for path, data in case.files.items() if path != name})
    for at in range(1, len(case.arguments)):
        yield replace(case, arguments=case.arguments[:at] + case.arguments[at + 1 :])
    for name, data in case.files.items():
        lines = data.split(b"\n")
        size = max(len(lines) // 2, 1)
        while size:
            for at in range(0, len(lines), size):
                if len(lines) > size:
                    yield replace(case, files={**case.files, name: b"\n".join(lines[:at] + lines[at + size :])})
            size //= 2
