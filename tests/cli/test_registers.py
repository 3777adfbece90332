"""What the flags and the environment say of a register, and which of them is believed."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest

from planck.cli.registers import read_register
from planck.model.problem import Code
from planck.model.result import FailOn, Language
from planck.model.severity import Severity
from planck.register.load import Loaded
from planck.register.settings import Overrides


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, in a repository of its own."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def misread(loaded: Loaded) -> list[dict[str, str]]:
    return [dict(problem.args) for problem in loaded.problems if problem.code is Code.SETTING_MISREAD]


@pytest.mark.parametrize(
    ("key", "in_file", "in_environment", "flag", "attribute"),
    [
        pytest.param("as_of", "2021-01-01", "2022-02-02", date(2023, 3, 3), date.fromisoformat, id="as_of"),
        pytest.param("language", "vi", "en", Language.VI, Language, id="language"),
        pytest.param("fail_on", "error", "warning", FailOn.NEVER, FailOn, id="fail_on"),
        pytest.param("grace_days", "1", "2", 3, int, id="grace_days"),
        pytest.param("targets", "a", "b", "c/d", str, id="targets"),
        pytest.param("actuals", "a", "b", "c/d", str, id="actuals"),
        pytest.param("timezone", "UTC", "Asia/Tokyo", "Asia/Ho_Chi_Minh", str, id="timezone"),
        pytest.param("evidence", "a", "../b", "c/d", str, id="evidence, which may lie outside of the register"),
    ],
)
def test_a_flag_beats_the_environment_which_beats_the_file(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    key: str,
    in_file: str,
    in_environment: str,
    flag: object,
    attribute: Any,
) -> None:
    (folder / "planck.yaml").write_text(f"{key}: {in_file}\n", encoding="utf-8")
    assert getattr(read_register({}).settings, key) == attribute(in_file)
    monkeypatch.setenv(f"PLANCK_{key.upper()}", in_environment)
    assert getattr(read_register({}).settings, key) == attribute(in_environment)
    assert getattr(read_register(cast("Overrides", {key: flag})).settings, key) == flag


def test_of_each_code_a_flag_beats_the_environment_which_beats_the_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that a flag names leaves the others as they were."""
    first, second, third = Code.TARGET_LOOSENED, Code.GROWTH_PERIOD, Code.TEXT_CUT
    text = f"severity: {{{first.value}: ignore, {second.value}: ignore, {third.value}: ignore}}\n"
    (folder / "planck.yaml").write_text(text, encoding="utf-8")
    monkeypatch.setenv("PLANCK_SEVERITY", f"{first.value}=warning, {second.value}=warning")
    settings = read_register({"severity": {first: Severity.ERROR}}).settings
    assert settings.severity == {first: Severity.ERROR, second: Severity.WARNING, third: Severity.IGNORE}


def test_a_variable_that_is_set_to_nothing_says_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "planck.yaml").write_text("language: vi\n", encoding="utf-8")
    monkeypatch.setenv("PLANCK_LANGUAGE", "")
    assert read_register({}).settings.language is Language.VI


@pytest.mark.parametrize(
    ("flags", "variable"),
    [pytest.param({"as_of": None}, "", id="by a flag"), pytest.param({}, "today", id="by the environment")],
)
def test_a_pinned_day_can_be_taken_back(
    folder: Path, monkeypatch: pytest.MonkeyPatch, flags: Overrides, variable: str
) -> None:
    (folder / "planck.yaml").write_text("as_of: 1999-06-30\n", encoding="utf-8")
    assert read_register({}).settings.as_of == date(1999, 6, 30)
    monkeypatch.setenv("PLANCK_AS_OF", variable)
    pinned = read_register(flags).settings.as_of
    assert pinned is not None
    assert pinned > date(1999, 6, 30)


def test_of_misread_severities_the_nearest_are_proposed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is right among them stays."""
    monkeypatch.setenv("PLANCK_SEVERITY", "target-losened=eror, growth-period=ignore,text-cut")
    (args,) = misread(read_register({}))
    assert args["wanted"] == "target-loosened=error,growth-period=ignore,text-cut=error"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("PLANCK_AS_OF", "2023-02-30", id="a day that does not exist"),
        pytest.param("PLANCK_AS_OF", "2023", id="a year"),
        pytest.param("PLANCK_LANGUAGE", "VI", id="a language in capitals"),
        pytest.param("PLANCK_FAIL_ON", "missed", id="another level"),
        pytest.param("PLANCK_SEVERITY", "target-losened=error", id="a misspelt code"),
        pytest.param("PLANCK_SEVERITY", "unit-missing=ignore", id="an error that is to be ignored"),
        pytest.param("PLANCK_SEVERITY", "target-loosened=error,growth-period", id="a code without a level"),
        pytest.param("PLANCK_GRACE_DAYS", "-1", id="negative days"),
        pytest.param("PLANCK_GRACE_DAYS", "٣", id="digits of another script"),
        pytest.param("PLANCK_ACTUALS", "a/../../b", id="a folder outside"),
    ],
)
def test_a_variable_that_cannot_be_meant_is_a_problem_that_names_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, text: str
) -> None:
    sound = read_register({}).settings
    monkeypatch.setenv(name, text)
    loaded = read_register({})
    (args,) = misread(loaded)
    assert (args["name"], args["text"]) == (name, text)
    assert loaded.settings == sound


def test_a_variable_that_a_flag_beats_is_not_looked_at(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANCK_LANGUAGE", "fr")
    assert misread(read_register({"language": Language.EN})) == []


def test_every_mistake_of_the_file_and_the_environment_is_told_in_one_run(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "planck.yaml").write_text("grace_days: 4000\nfail_on: warning\n", encoding="utf-8")
    monkeypatch.setenv("PLANCK_FAIL_ON", "missed")
    loaded = read_register({})
    assert [args["name"] for args in misread(loaded)] == ["PLANCK_FAIL_ON", "grace_days"]
    assert loaded.settings.fail_on is FailOn.WARNING


def test_other_variables_are_none_of_its_business(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANCK_ROOT", "x")
    monkeypatch.setenv("AS_OF", "x")
    assert misread(read_register({})) == []
