"""The help of every verb: in the reader's language, narrow enough for any screen, with examples that can be run."""

from __future__ import annotations

import re
import shlex
import shutil
from importlib import import_module
from pathlib import Path

import click
import pytest

from planck.cli.main import VERBS, main
from planck.model.result import Language
from planck.reports.wording import help as wording
from planck.reports.wording.help_of_options import OPTIONS
from tests.gate.repository import Repository
from tests.office_tables.making import workbook
from tests.world import ROOT

Capture = pytest.CaptureFixture[str]
COMMANDS = [pytest.param([], id="planck"), *(pytest.param([verb], id=verb) for verb in VERBS)]
# Words of English that no Vietnamese text holds; those of the command line are in capitals or behind dashes.
ENGLISH = re.compile(
    r"(?<![\w-])(the|of|is|and|only|this|with|which|show|options|commands|usage|examples)\b", re.IGNORECASE
)


def help_of(arguments: list[str], capsys: Capture) -> str:
    assert main(arguments) == 0
    written = capsys.readouterr()
    assert written.err == ""
    return written.out


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("command", COMMANDS)
def test_help_fits_into_eighty_columns_and_shortens_nothing(command: list[str], language: str, capsys: Capture) -> None:
    text = help_of([*command, "--lang", language, "--help"], capsys)
    assert max(map(len, text.splitlines())) <= 80
    assert "..." not in text.replace("]...", "").replace("COMMAND ...", "").replace("LỆNH ...", "")


def command_of(verb: str) -> click.Command:
    command = import_module(VERBS[verb]).command
    assert isinstance(command, click.Command)
    return command


def long_names(verb: str) -> set[str]:
    params = command_of(verb).params
    return {max(param.opts, key=len) for param in params if isinstance(param, click.Option)}


@pytest.mark.parametrize("verb", VERBS)
def test_every_option_is_explained_in_both_languages(verb: str) -> None:
    assert {name for name in long_names(verb) if name not in OPTIONS} == set()


def test_no_option_is_explained_that_there_is_not() -> None:
    written = {name for verb in VERBS for name in (*long_names(verb), *(f"{verb} {own}" for own in long_names(verb)))}
    assert OPTIONS.keys() - written == {"--version", "--help", "-C"}


def test_every_verb_is_explained() -> None:
    assert list(wording.VERBS) == list(VERBS)


@pytest.mark.parametrize("before", [True, False], ids=["before the verb", "behind it"])
@pytest.mark.parametrize("verb", [verb for verb in VERBS if verb != "schema"])
def test_help_is_in_the_language_that_is_asked_for(verb: str, before: bool, capsys: Capture) -> None:
    asked = ["--lang", "vi"]
    text = help_of([*asked, verb, "--help"] if before else [verb, *asked, "--help"], capsys)
    assert text.startswith("Cách dùng: planck")
    assert not ENGLISH.search(text)


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        pytest.param("PLANCK_LANGUAGE", "vi", id="the variable of planck"),
        pytest.param("LANG", "vi_VN.UTF-8", id="the locale"),
        pytest.param("LC_ALL", "vi_VN", id="the locale that beats all"),
    ],
)
@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_in_the_language_of_the_environment(
    command: list[str], variable: str, value: str, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, value)
    assert help_of([*command, "-h"], capsys).startswith("Cách dùng: planck")
    assert help_of(["--lang", "en", *command, "-h"], capsys).startswith("Usage: planck")


def test_a_language_before_the_verb_is_that_of_its_report(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one behind the verb beats it."""
    monkeypatch.chdir(ROOT)
    main(["--lang", "vi", "check"])
    main(["--lang", "vi", "check", "--lang", "en"])
    vietnamese, _, english = capsys.readouterr().out.partition("Targets and results")
    assert vietnamese.startswith("Kết quả thực hiện chỉ tiêu")
    assert "Kết quả" not in english


def test_a_language_before_the_verb_does_not_hide_what_the_verb_was_asked_for(capsys: Capture) -> None:
    """Who reads JSON finds the refusal there."""
    assert main(["--lang", "vi", "check", "-f", "json", "--nope"]) == 2
    assert '"arguments-refused"' in capsys.readouterr().out


def test_an_unknown_language_before_the_verb_is_refused(capsys: Capture) -> None:
    assert main(["--lang", "fr", "check"]) == 2
    assert "--lang cannot be fr; write one of: vi, en" in capsys.readouterr().err


def test_every_verb_is_listed_with_the_whole_of_its_sentence(capsys: Capture) -> None:
    text = " ".join(help_of(["--help"], capsys).split())
    assert all(f"{verb} {about.summary.en}" in text for verb, about in wording.VERBS.items())


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The register of this repository, with two commits."""
    made = Repository(tmp_path_factory.mktemp("register"))
    for name in ("targets", "actuals"):
        shutil.copytree(ROOT / name, made.path / name)
    shutil.copy(ROOT / "planck.yaml", made.path)
    table = {
        "A1": "TT",
        "B1": "Chỉ tiêu",
        "C1": "ĐVT",
        "D1": "TH 2024",
        "A2": 1,
        "B2": "Diện tích lúa",
        "C2": "ha",
        "D2": 5,
    }
    workbook(table).save(made.path / "bieu-01.xlsx")
    made.commit()
    made.commit({"actuals/ha-nam/notes.yaml": "district: Thanh Liêm\nprovince: Hà Nam\nactuals: {}\n"})
    return made.path


@pytest.mark.parametrize("verb", ["", *VERBS])
def test_the_examples_can_be_run_one_after_the_other(
    verb: str, register: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(register)
    about = wording.VERBS[verb] if verb else wording.PLANCK
    assert about.examples
    for example in about.examples:
        program, *arguments = shlex.split(example.command)
        assert program == "planck"
        status = main(arguments)
        assert status in ((0, 1) if arguments[0] == "check" else (0,)), capsys.readouterr().err
        assert all(purpose and len(purpose) < 70 for purpose in map(example.purpose.of, Language))


def test_the_version_has_a_letter(capsys: Capture) -> None:
    assert main(["-V"]) == main(["--version"]) == 0
    short, long = capsys.readouterr().out.splitlines()
    assert short == long
