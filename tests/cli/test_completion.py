"""A shell completes what is typed: verbs, options, and what the register around the working folder has to offer."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import click.shell_completion
import pytest

from planck.cli import completion
from planck.cli.main import VERBS, group
from tests.gate.repository import with_register
from tests.world import ROOT, run, run_planck

__all__ = ["completion"]  # importing it sets it up


def words(line: str, shell: str = "bash") -> list[str]:
    """What is offered for the last word of a line."""
    *args, incomplete = line.split(" ")
    kind = click.shell_completion.get_completion_class(shell)
    assert kind is not None
    items = kind(group, {}, "planck", "_PLANCK_COMPLETE").get_completions(args, incomplete)
    return [item.value if item.type == "plain" else f"<{item.type}>" for item in items]


@pytest.fixture
def in_register(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("", list(VERBS), id="the verbs"),
        pytest.param("wai", ["waivers"], id="the beginning of a verb"),
        pytest.param("check --fail", ["--fail-on", "--fail-on-new"], id="options"),
        pytest.param("check --fail-on ", ["error", "warning", "never"], id="a choice"),
        pytest.param("check --fail-on=w", ["warning"], id="a choice behind a sign"),
        pytest.param(
            "check --severity text-cut",
            ["text-cut=error", "text-cut=warning", "text-cut=ignore"],
            id="what the doubts of a code are",
        ),
        pytest.param("check --lang ", ["vi", "en"], id="languages"),
        pytest.param("--lang ", ["vi", "en"], id="languages before the verb"),
        pytest.param("-C pl", ["<dir>"], id="the folder to run in"),
        pytest.param("-C docs check --tag ind", ["industry"], id="of the register around that folder"),
        pytest.param("check -f j", ["json", "jsonl", "junit"], id="formats"),
        pytest.param("check -f json:r", ["<file>"], id="the file of a format"),
        pytest.param("diff HEAD -f ", ["text", "markdown", "json"], id="formats of another verb"),
        pytest.param("check --status m", ["missed", "met"], id="codes"),
        pytest.param("check --as-of ", ["today"], id="a day"),
        pytest.param("check --area ha-", ["ha-nam", "ha-nam/thanh-liem"], id="areas"),
        pytest.param("check --area Phú", ["thai-nguyen/phu-luong"], id="an area by its name"),
        pytest.param("check --indicator tow", ["town-criteria"], id="indicators"),
        pytest.param("check --period 202", ["2021-2025", "2024", "2025", "2026-2030"], id="periods"),
        pytest.param("check --tag ind", ["industry"], id="tags"),
        pytest.param("check targ", ["<file>"], id="paths"),
        pytest.param("check --evidence ", ["<dir>"], id="a folder"),
        pytest.param("report -o ", ["<file>"], id="a file"),
        pytest.param("explain ha-nam/thanh-liem/t", ["ha-nam/thanh-liem/town-criteria"], id="ids"),
        pytest.param("explain town", ["ha-nam/thanh-liem/town-criteria"], id="the last part of an id"),
        pytest.param("schema a", ["actuals", "areas"], id="kinds of files"),
        pytest.param("waivers --expiring ", [], id="nothing that could be listed"),
        pytest.param("chekc --f", [], id="behind no verb"),
        pytest.param("check --fail-on eror --sta", ["--staged", "--status"], id="behind a word that is refused"),
    ],
)
@pytest.mark.usefixtures("in_register")
def test_what_can_be_written_is_offered(line: str, expected: list[str], shell: str) -> None:
    if line.startswith("chekc"):  # which `complete` keeps to itself
        with pytest.raises(click.UsageError):
            words(line, shell)
    else:
        assert sorted(words(line, shell)) == sorted(expected)


def test_revisions_are_offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = with_register(tmp_path)
    made.git("tag", "v1")
    monkeypatch.chdir(tmp_path)
    assert words("diff ") == words("diff HEAD ") == words("check --since=") == ["HEAD", "main", "v1"]
    assert words("check --rev m") == ["main"]


def test_an_id_without_a_province_is_offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_register(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert words("explain -/thanh-liem/n") == ["-/thanh-liem/new-roads"]
    assert words("check --area -/") == ["-/thanh-liem"]


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({}, id="no register"),
        pytest.param({"planck.yaml": "as_of: [", "targets/a.yaml": "targets: {"}, id="no YAML"),
        pytest.param({"planck.yaml/x": ""}, id="a folder for planck.yaml"),
    ],
)
@pytest.mark.parametrize("option", ["--area", "--indicator", "--tag", "--period", "--assigned-by"])
def test_a_register_that_cannot_be_read_offers_nothing(
    files: dict[str, str], option: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert words(f"check {option} ") == words("explain ") == []


@pytest.mark.parametrize("line", ["chekc --f", "check --since=-x --f", "explain a b c d --f"])
def test_who_types_what_planck_refuses_sees_nothing_of_it(line: str) -> None:
    """The refusal is for when the line is run."""
    typed = f"planck {line}"
    variables = {"COMP_WORDS": typed, "COMP_CWORD": str(len(typed.split()) - 1), "_PLANCK_COMPLETE": "bash_complete"}
    done = run_planck(at=ROOT, variables=variables)
    assert done.returncode in (0, 1)
    assert done.stderr == ""
    assert done.stdout in ("", "plain,--format\n")


def test_words_are_explained_in_the_language_of_the_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANCK_LANGUAGE", "vi")
    kind = click.shell_completion.get_completion_class("zsh")
    assert kind is not None
    shell = kind(group, {}, "planck", "_PLANCK_COMPLETE")
    (verb,) = shell.get_completions([], "expl")
    (option,) = shell.get_completions(["check"], "--qui")
    assert verb.help is not None
    assert verb.help.startswith("Giải thích")
    assert option.help == "Chỉ hiện những gì cần chú ý."


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shell_of_the_page_is_set_up_by_planck(shell: str) -> None:
    page = (ROOT / "docs" / "completion.md").read_text(encoding="utf-8")
    assert f"_PLANCK_COMPLETE={shell}_source planck" in page
    done = run_planck(at=ROOT, variables={"_PLANCK_COMPLETE": f"{shell}_source"})
    assert done.returncode == 0
    assert "_planck_completion" in done.stdout


REPLIES = """
{setup}
offer() {{
    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
    _planck_completion planck
    echo "${{COMPREPLY[*]}}"
}}
offer planck va
offer planck check --lang = v
offer planck check --assigned-by UB
offer planck explain no-such
"""


@pytest.mark.skipif(sys.platform == "win32" or shutil.which("bash") is None, reason="there is no bash")
def test_a_real_bash_completes(tmp_path: Path) -> None:
    """By the very line of the page, also behind a sign, and with a word of two in quotes."""
    files = {"targets/a.yaml": "district: A\nperiod: 2023\ntargets:\n  x: {at_least: 1 t, assigned_by: UBND tỉnh}\n"}
    for name, text in files.items():
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(text, encoding="utf-8")
    program = tmp_path / "bin" / "planck"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m planck "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    page = (ROOT / "docs" / "completion.md").read_text(encoding="utf-8")
    setup = page.partition("```bash\n")[2].partition("```")[0]
    path = os.pathsep.join((str(program.parent), os.environ["PATH"]))
    script = REPLIES.format(setup=setup)
    done = run("bash", "--norc", "-c", script, at=tmp_path, variables={"PATH": path})
    assert (done.stdout, done.stderr) == ("validate\nvi\n'UBND tỉnh'\n\n", "")
