"""A run fetches what it needs and no more: a hook that is slow is a hook that is switched off."""

from __future__ import annotations

from functools import cache

import pytest

from tests.world import modules_loaded_by

# Each of these costs a cold start a tenth of itself, or more; of rich, what draws texts is needed by every run.
HEAVY = {
    *("docx", "jinja2", "jsonschema", "lxml", "msgspec", "openpyxl"),
    *("rich.live", "rich.markdown", "rich.progress", "rich.syntax", "rich.table", "rich.traceback"),
}
# Of the standard library, what only some runs need.
SELDOM = {"csv", "difflib", "importlib.metadata", "subprocess", "tempfile", "traceback", "zoneinfo"}
ROOMS = ("planck.model", "planck.register", "planck.judgement", "planck.reports")


@cache
def loaded_by(*args: str) -> set[str]:
    """What a run of planck on the register of this repository has loaded when it ends, but for what click brings.

    With an older Python that is more: click asks for ``platform``, and that for ``subprocess``.
    """
    planck = modules_loaded_by("from planck.cli.main import main; sys.exit(main(sys.argv[1:]))", *args)
    return planck - modules_loaded_by("import click")


def below(package: str, loaded: set[str]) -> set[str]:
    """What of a package is loaded."""
    return {name for name in loaded if name == package or name.startswith(f"{package}.")}


def test_the_version_costs_no_more_than_click() -> None:
    loaded = loaded_by("--version")
    assert {name for room in ROOMS for name in below(room, loaded)} == set()
    assert loaded & {*HEAVY, *SELDOM, "decimal", "fractions", "pathlib", "yaml"} == set()


@pytest.mark.parametrize(
    "args",
    [("check",), ("check", "--quiet"), ("check", "--verbose"), ("check", "--format", "json"), ("validate",)],
    ids=" ".join,
)
def test_a_run_that_finds_nothing_wrong_fetches_nothing_heavy(args: tuple[str, ...]) -> None:
    loaded = loaded_by(*args)
    assert loaded & {*HEAVY, *SELDOM} == set()


@pytest.mark.parametrize(
    "module",
    [
        pytest.param("planck.model.changes", id="comparing two states"),
        pytest.param("planck.reports.text.waivers", id="listing waivers"),
        pytest.param("planck.register.files.git", id="asking git"),
        pytest.param("planck.register.evidence", id="looking up quotes"),
        pytest.param("planck.register.checks.quotes", id="comparing quotes"),
        pytest.param("planck.register.files.texts", id="reading texts"),
        pytest.param("planck.register.yaml.recovery", id="mending YAML"),
        pytest.param("planck.register.schema.problems", id="telling what a schema refuses"),
        pytest.param("planck.register.schema.suggest", id="suggesting"),
        pytest.param("planck.reports.markdown.report", id="Markdown"),
        pytest.param("planck.reports.markdown.escape", id="what Markdown obeys"),
        pytest.param("planck.cli.summary", id="the summary of a step on GitHub"),
        pytest.param("planck.reports.text.target", id="all that can be said of a target"),
        pytest.param("planck.reports.machine.result", id="JSON"),
        pytest.param("planck.reports.wording.problems", id="the texts of problems"),
    ],
)
def test_a_check_does_not_fetch_what_it_is_not_asked_for(module: str) -> None:
    assert module not in loaded_by("check")


@pytest.mark.parametrize(
    "room",
    [
        pytest.param("planck.office", id="reading tables of an office"),
        pytest.param("planck.model.intake", id="what was read from them"),
        pytest.param("planck.model.draft", id="what they may come to"),
        pytest.param("planck.model.merge", id="what became of it"),
        pytest.param("planck.register.writing", id="writing files"),
        pytest.param("planck.register.mending", id="mending files"),
        pytest.param("planck.reports.html", id="a page"),
        pytest.param("planck.reports.xlsx", id="a workbook"),
    ],
)
@pytest.mark.parametrize("verb", ["check", "validate"])
def test_what_only_reads_a_register_fetches_no_room_that_does_more(verb: str, room: str) -> None:
    assert below(room, loaded_by(verb)) == set()


def test_validating_does_not_fetch_the_judgement() -> None:
    assert below("planck.judgement", loaded_by("validate")) == set()
