"""The gallery of messages: a tiny register for each mistake, and what is said of it, reviewed by eye."""

from __future__ import annotations

import ast
import re

import pytest

from planck.model.problem import Code
from planck.model.result import Language
from planck.model.severity import DOUBTS
from tests.world import ROOT
from tools.messages import DOCUMENT, NOT_SHOWN, Case, cases, document, visible

CASES = [pytest.param(case, id=case.folder.name) for case in cases()]


@pytest.mark.parametrize("case", CASES)
def test_planck_says_of_a_register_of_the_gallery_what_is_kept_there(case: Case) -> None:
    """Level, code, place and words, in both languages; `make messages` updates them."""
    assert case.text() == case.expected.read_text(encoding="utf-8")


def test_a_planck_that_fails_is_shown_with_what_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever changes planck sees where it broke, and not what then could not be read."""
    monkeypatch.setattr("planck.cli.check.judge", lambda *_, **__: 1 / 0)
    with pytest.raises(RuntimeError, match=r"(?s)planck check .*Traceback.*ZeroDivisionError"):
        cases()[0].findings()


@pytest.mark.parametrize("case", CASES)
def test_one_mistake_is_told_once(case: Case) -> None:
    """No second message follows from the first."""
    assert [line.split()[1] for line in _headings(case)] == [case.code.value]


@pytest.mark.parametrize("case", CASES)
def test_a_place_lies_in_its_file(case: Case) -> None:
    """The line exists, and the column is at most one beyond its end."""
    for heading in _headings(case):
        _, _, place = heading.split(" ", 2)
        if place != "-":
            file, line, column = place.rsplit(":", 2)
            lines = visible((case.folder / file).read_bytes()).split("\n")
            assert 1 <= int(column) <= len(lines[int(line) - 1]) + 1


@pytest.mark.parametrize("case", CASES)
def test_every_message_ends_with_a_remedy_in_the_language_of_the_reader(case: Case) -> None:
    """What is wrong stands before the semicolon, what to do behind it."""
    for line in case.expected.read_text(encoding="utf-8").splitlines():
        language, _, text = line.strip().partition(": ")
        if language == Language.EN.value:
            assert re.search(r"; \S", text)
        if language == Language.VI.value:
            assert "; hãy " in text or "; nếu đúng vậy, hãy " in text or re.search(r"; .*hãy ", text)
            assert not re.search(r"\b(the|is|are|write|with|instead|which|does)\b", text), text


def test_every_code_has_a_register_in_the_gallery_or_a_reason_why_it_has_none() -> None:
    """Nothing can be said of a file that a reader cannot look up."""
    shown = {case.code for case in cases()}
    assert shown | NOT_SHOWN.keys() == set(Code)
    assert shown & NOT_SHOWN.keys() == set()


def test_the_document_shows_the_gallery() -> None:
    """`make messages` updates it."""
    assert DOCUMENT.read_text(encoding="utf-8") == document()


def _headings(case: Case) -> list[str]:
    """The lines of what is kept that name a level, a code and a place."""
    return [line for line in case.expected.read_text(encoding="utf-8").splitlines() if not line.startswith(" ")]


def test_the_doubts_are_the_codes_that_are_made_with_less_than_an_error() -> None:
    """A new warning belongs into ``DOUBTS`` and into the schema of planck.yaml, or nobody could weigh it."""
    made = set(_made_in_the_code()) | set(_shown_in_the_gallery())
    of_changes = {Code.TARGET_LOOSENED, Code.TARGET_REDEFINED}  # looked up in a table
    assert made | of_changes == set(DOUBTS)
    assert list(DOUBTS) == [code for code in Code if code in DOUBTS]


def _made_in_the_code() -> list[Code]:
    calls = [
        node
        for path in sorted((ROOT / "planck").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    ]
    written = [(ast.unparse(call.func), [ast.unparse(arg) for arg in call.args]) for call in calls]
    lighter = ("Level.WARNING", "Level.INFO")
    names = [args[0] for name, args in written if name == "warning" and args]
    names += [args[1] for name, args in written if name == "Problem" and len(args) > 1 and args[0] in lighter]
    return [Code[name.removeprefix("Code.")] for name in names if name.startswith("Code.")]


def _shown_in_the_gallery() -> list[Code]:
    headings = [line.split() for case in cases() for line in _headings(case)]
    return [Code(code) for level, code, *_ in headings if level != "error"]
