"""The gallery of messages: what planck says of a register with one mistake, for every mistake it knows.

Each folder in ``tests/errors`` is a tiny register whose name begins with the code of what is wrong with it; behind
``--`` stands what sets it apart from others of that code. ``expected.txt`` holds what is said of it, with the place
marked, in English and in Vietnamese. It is judged as of ``AS_OF``, or as its own planck.yaml says.
``python -m tools.messages`` updates these files and ``docs/messages.md``: read the difference before you commit it.
"""

from __future__ import annotations

import io
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from planck.cli.main import main
from planck.model.problem import Code, Level
from planck.model.result import Language
from planck.reports.wording.problems import code_in_brackets, template
from planck.reports.wording.terms import LEVELS
from planck.reports.wording.voice import Voice
from tools.running import ROOT, clean_environment

GALLERY = ROOT / "tests" / "errors"
DOCUMENT = ROOT / "docs" / "messages.md"
AS_OF = "2024-06-30"

# The chapters of the document, each with the code that begins it.
CHAPTERS = {
    Code.UNREADABLE: "The file as such",
    Code.OFFICE_EMPTY: "A workbook, document or CSV that is imported",
    Code.YAML_CONTROL: "Text that is no YAML",
    Code.SETTING_MISREAD: "The settings, and where the files are",
    Code.ARGUMENTS_REFUSED: "What planck was asked to look at",
    Code.INTERNAL_FAULT: "What kept a run from its end",
    Code.UNKNOWN_KEY: "Keys and values of the wrong form",
    Code.QUOTE_NOT_FOUND: "A quote, and the text that it is from",
    Code.STATED_CONTRADICTED: "What only a judgement can tell, as of a day",
    Code.TARGET_LOOSENED: "What a change did to the targets",
    Code.GIT_MISSING: "What git could not give",
    Code.FILE_KIND_UNKNOWN: "What the files say, taken together",
    Code.PERIOD_MISSING: "A target that has no meaning",
    Code.REACHED_AFTER_PERIOD: "A figure that cannot be, or that serves nothing",
}
_CHANGE = "it is about two states of a register"
_GIT = "it is about the repository, not about what the files say"
_ASKED = "it is about the command line, not about what the files say"
_END = "it is about the run, not about what the files say"
_OFFICE = "it is about a file that is imported, not about a register"
# What no register of a few lines can show, and why.
NOT_SHOWN = {
    Code.UNREADABLE: "it depends on the rights of a file, not on what it says",
    Code.FILE_TOO_LARGE: "no file of the gallery is that large",
    **{code: _OFFICE for code in Code if code.value.startswith("office-")},
    Code.YAML_LONG_KEY: "it would fill the page",
    Code.ARGUMENTS_REFUSED: _ASKED,
    Code.PATH_MISSING: _ASKED,
    Code.PATH_OUTSIDE: _ASKED,
    Code.PATH_WITHOUT_FILES: _ASKED,
    Code.PATH_UNSTAGED: _ASKED,
    Code.PATH_WITHOUT_TARGETS: _ASKED,
    Code.UNKNOWN_AREA: _ASKED,
    Code.AMBIGUOUS_AREA: _ASKED,
    Code.AREA_WITHOUT_TARGETS: _ASKED,
    Code.FILTER_MATCHES_NOTHING: _ASKED,
    Code.NOTHING_SELECTED: _ASKED,
    Code.INTERNAL_FAULT: _END,
    Code.OUTPUT_UNWRITTEN: _END,
    Code.PIPE_UNREAD: _END,
    Code.WORKER_LOST: _END,
    Code.WORKING_FOLDER_UNUSABLE: _END,
    Code.TARGET_LOOSENED: _CHANGE,
    Code.TARGET_REDEFINED: _CHANGE,
    Code.TARGET_REMOVED: _CHANGE,
    Code.TARGET_EXCUSED: _CHANGE,
    Code.FIGURE_WITHDRAWN: _CHANGE,
    Code.GRACE_LENGTHENED: _CHANGE,
    Code.GATE_WEAKENED: _CHANGE,
    Code.AS_OF_EARLIER: _CHANGE,
    Code.GIT_MISSING: _GIT,
    Code.GIT_FAILED: _GIT,
    Code.NO_REPOSITORY: _GIT,
    Code.REVISION_UNKNOWN: _GIT,
    Code.NO_BASE: _GIT,
    Code.NO_COMMON_COMMIT: _GIT,
    Code.SEVERAL_BASES: _GIT,
    Code.NO_EARLIER_REGISTER: _CHANGE,
    Code.NO_REGISTER: _GIT,
    Code.BASE_IS_HEAD: _GIT,
    Code.INDEX_UNMERGED: _GIT,
    Code.INDEX_OF_BARE: _GIT,
    Code.SUBMODULE_IN_REGISTER: _GIT,
    Code.LINK_LEADS_NOWHERE: _GIT,
    Code.OBJECT_MISSING: _GIT,
    Code.REGISTER_MOVED: _CHANGE,
    Code.REVISION_WITH_ERRORS: _CHANGE,
}


_LANGUAGES = (Language.EN, Language.VI)
# A picture for each character that cannot be seen.
_PICTURES = {
    "\t": "\u2192",
    "\u200b": "\u2423",
    "\u2028": "\u2424",
    **{chr(code): chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n"},
}


@dataclass(frozen=True)
class Finding:
    """What is said of one problem of a register, in each language."""

    level: str
    code: str
    place: tuple[str, int, int] | None
    texts: dict[Language, str]

    @property
    def where(self) -> str:
        """Its place as planck prints it."""
        return ":".join(map(str, self.place)) if self.place else "-"


@dataclass(frozen=True)
class Case:
    """A register of the gallery."""

    folder: Path

    @property
    def code(self) -> Code:
        """The code of what is wrong with it."""
        return Code(self.folder.name.partition("--")[0])

    @property
    def expected(self) -> Path:
        """The file that holds what is said of it."""
        return self.folder / "expected.txt"

    def files(self) -> list[Path]:
        """The files of the register."""
        return [path for path in sorted(self.folder.rglob("*")) if path.is_file() and path != self.expected]

    def findings(self) -> list[Finding]:
        """What planck says of it today."""
        problems = {language: _problems(self.folder, language) for language in Language}
        return [
            Finding(
                problem["level"],
                problem["code"],
                _place(problem["location"]),
                {language: problems[language][index]["message"] for language in Language},
            )
            for index, problem in enumerate(problems[Language.EN])
        ]

    def marked_line(self, place: tuple[str, int, int]) -> str:
        """The line of a place, and below it a mark at its column."""
        file, number, column = place
        lines = visible((self.folder / file).read_bytes()).split("\n")
        return f"{lines[number - 1]}\n{' ' * (column - 1)}^"

    def text(self) -> str:
        """What planck says of it today, as ``expected.txt`` holds it."""
        parts: list[str] = []
        for finding in self.findings():
            parts.append(f"{finding.level} {finding.code} {finding.where}\n")
            if finding.place:
                parts += (f"    {line}\n" for line in self.marked_line(finding.place).split("\n"))
            parts += (f"  {language.value}: {finding.texts[language]}\n" for language in _LANGUAGES)
        return "".join(parts)


def cases() -> list[Case]:
    """The gallery, in the order of its folders."""
    return [Case(folder) for folder in sorted(GALLERY.iterdir()) if folder.is_dir()]


def visible(data: bytes) -> str:
    """The text of a file, with what cannot be seen or is no text written out; one character for each column."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    text = data.decode("utf-8", "surrogateescape")
    return "".join(
        _PICTURES.get(character, "\ufffd" if "\udc80" <= character <= "\udcff" else character) for character in text
    )


def _place(location: dict[str, Any] | None) -> tuple[str, int, int] | None:
    return (location["file"], location["line"], location["column"]) if location else None


def _problems(folder: Path, language: Language) -> list[dict[str, Any]]:
    """The problems of a register, read from a copy so that planck finds no settings in a folder above it."""
    day = () if (folder / "planck.yaml").exists() else ("--as-of", AS_OF)
    arguments = ["check", "--format", "json", "--fail-on", "never", *day, "--lang", language.value]
    with tempfile.TemporaryDirectory() as above:
        register = Path(above, "register")
        shutil.copytree(folder, register, ignore=shutil.ignore_patterns("expected.txt"))
        problems: list[dict[str, Any]] = json.loads(_run_in(register, arguments))["problems"]
    return problems


def _run_in(folder: Path, arguments: list[str]) -> str:
    """What planck writes to stdout in a folder; in this process, since the gallery has hundreds of runs.

    Raises RuntimeError, with what planck says of it, where it comes to no end.
    """
    before = Path.cwd()
    os.chdir(folder)
    try:
        with (
            patch.dict(os.environ, clean_environment(), clear=True),
            redirect_stdout(io.StringIO()) as stdout,
            redirect_stderr(io.StringIO()) as stderr,
        ):
            main([*arguments, "--traceback"])
    finally:
        os.chdir(before)
    if stderr.getvalue():
        raise RuntimeError(f"planck {' '.join(arguments)} failed:\n{stderr.getvalue()}")
    return stdout.getvalue()


BEGINNING = """\
# Messages

<!-- Written by `make messages` from tests/errors. -->

Everything planck may say about a register: for each kind of problem a few lines that have it, and what is said of
them, in English and in Vietnamese. Each message names the file, the line and the column, says what is wrong, and
after the semicolon what to write instead. All problems of all files are reported in one run.

An **error** stops the judging: no verdict is given, the exit status is 2. A **warning** is shown beside the report
and fails the gate only with `--fail-on warning`. The name in each heading is its code: it stands in brackets at the
end of each message, and is the `code` in the JSON result. To find a message here, search this page for `[its-code]`.
By its code a warning is made an error or ignored: see [what a code weighs](gate.md#what-a-code-weighs).
"""


def document() -> str:
    """The page of all messages."""
    cases_of: dict[Code, list[Case]] = {}
    for case in cases():
        cases_of.setdefault(case.code, []).append(case)
    chapters = _codes_by_chapter()
    parts = [BEGINNING]
    for title, codes in chapters.items():
        links = " · ".join(f"[{code.value}](#{code.value})" for code in codes)
        parts.append(f"**{title}:** {links}\n")
    for title, codes in chapters.items():
        parts.append(f"## {title}\n")
        for code in codes:
            parts.append(f"### {code.value}\n")
            parts += (_example(case) for case in cases_of.get(code, []))
            if code in NOT_SHOWN:
                parts.append(_template(code))
    return "\n".join(parts)


def _codes_by_chapter() -> dict[str, list[Code]]:
    chapters: dict[str, list[Code]] = {}
    title = ""
    for code in Code:
        title = CHAPTERS.get(code, title)
        chapters.setdefault(title, []).append(code)
    return chapters


def _example(case: Case) -> str:
    """A register and what is said of it."""
    parts: list[str] = []
    for file in case.files():
        text = visible(file.read_bytes())
        end = "" if text.endswith("\n") else "\n"
        kind = "text" if file.suffix == ".txt" else "yaml"
        parts.append(f"`{file.relative_to(case.folder).as_posix()}`\n\n```{kind}\n{text}{end}```\n")
    lines: list[str] = []
    for finding in case.findings():
        place = f"{finding.where}: " if finding.place else ""
        level = LEVELS[Level(finding.level)]
        mark = code_in_brackets(Code(finding.code))
        lines += (f"{place}{level.of(language)}: {finding.texts[language]} {mark}" for language in _LANGUAGES)
        if finding.place:
            lines += (f"    {line}".rstrip() for line in case.marked_line(finding.place).split("\n"))
    parts.append("```text\n" + "\n".join(lines) + "\n```\n")
    return "\n".join(parts)


def _template(code: Code) -> str:
    """The message of a code that the gallery cannot show, with names in place of the words that are put in."""
    texts = "\n".join(f"{template(Voice(language), code)} {code_in_brackets(code)}" for language in _LANGUAGES)
    return f"Without an example here: {NOT_SHOWN[code]}.\n\n```text\n{texts}\n```\n"


def rewrite() -> Iterator[Path]:
    """Update the gallery and its page; yields each file that has changed."""
    texts = {case.expected: case.text() for case in cases()} | {DOCUMENT: document()}
    for path, text in texts.items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            yield path


if __name__ == "__main__":
    for path in rewrite():
        print(f"{path.relative_to(ROOT).as_posix()} written")
