"""What planck.yaml says of a register, and what beats it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from planck.model.location import Location
from planck.model.problem import Code, Problem
from planck.model.result import FailOn, Language
from planck.model.severity import Severity
from planck.register.files.working_tree import find_root, open_working_tree
from planck.register.settings import Settings, parse_settings, read_settings

ALL = """\
targets: plans
actuals: data/observed
as_of: 2024-06-30
language: vi
fail_on: warning
grace_days: 30
timezone: Asia/Ho_Chi_Minh
evidence: data/texts
"""
LFS = b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"


def parse(data: bytes) -> tuple[Settings, list[Problem]]:
    return parse_settings(Settings(Path("/r"), file="planck.yaml"), data)


def problem_lines(text: str) -> Settings:
    settings, problems = parse(text.encode())
    assert problems == []
    return settings


def test_without_a_planck_yaml_the_defaults_hold_in_the_working_folder(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    expected = Settings(tmp_path, "targets", "actuals", None, None, FailOn.ERROR, 90, None, None, None)
    assert read_settings(open_working_tree(tmp_path)) == (expected, [])


def test_a_planck_yaml_says_all_there_is_to_say() -> None:
    expected = Settings(
        root=Path("/r"),
        targets="plans",
        actuals="data/observed",
        as_of=date(2024, 6, 30),
        language=Language.VI,
        fail_on=FailOn.WARNING,
        grace_days=30,
        timezone="Asia/Ho_Chi_Minh",
        evidence="data/texts",
        file="planck.yaml",
    )
    assert problem_lines(ALL) == expected


@pytest.mark.parametrize(
    ("folder", "files", "root"),
    [
        pytest.param("r/a/b", ["r/planck.yaml", "r/.git/x"], "r", id="above, in the root of the repository"),
        pytest.param("r/a/b", ["r/a/planck.yaml", "r/planck.yaml", "r/.git/x"], "r/a", id="the nearest"),
        pytest.param("r/a/b", ["planck.yaml", "r/.git/x"], "r/a/b", id="not above the repository"),
        pytest.param("r/a/b", ["planck.yaml", "r/.git"], "r/a/b", id="not above a worktree, where .git is a file"),
        pytest.param("r/a/b", ["r/a/b/planck.yml"], "r/a/b", id="the short suffix"),
        pytest.param("r/a/b", ["r/planck.yaml"], "r", id="above, without a repository"),
        pytest.param("r/a/b", [], "r/a/b", id="nowhere"),
        pytest.param("r/a/b", ["r/planck.yaml/x", "r/.git/x"], "r", id="a folder of that name, which is a mistake"),
    ],
)
def test_planck_yaml_is_looked_for_upward_to_the_root_of_the_repository(
    tmp_path: Path, folder: str, files: list[str], root: str
) -> None:
    (tmp_path / folder).mkdir(parents=True)
    for name in files:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")
    assert find_root(tmp_path / folder)[0] == tmp_path / root


def test_an_unknown_code_is_refused_with_the_nearest() -> None:
    _, problems = parse(b"severity: {target-losened: error}\n")
    assert [problem.args["nearest"] for problem in problems] == ["target-loosened"]


def test_severities_are_taken_code_by_code() -> None:
    settings = problem_lines("severity: {target-loosened: error, growth-period: ignore}")
    assert settings.severity == {Code.TARGET_LOOSENED: Severity.ERROR, Code.GROWTH_PERIOD: Severity.IGNORE}
    settings = settings.overridden({"severity": {Code.GROWTH_PERIOD: Severity.WARNING}})
    assert settings.severity == {Code.TARGET_LOOSENED: Severity.ERROR, Code.GROWTH_PERIOD: Severity.WARNING}


def test_a_value_beats_the_file() -> None:
    settings = problem_lines(ALL).overridden({"language": Language.EN, "as_of": date(2025, 1, 1)})
    assert settings == problem_lines(ALL)._replace(language=Language.EN, as_of=date(2025, 1, 1))


def test_a_pinned_day_can_be_taken_back() -> None:
    assert problem_lines("as_of: 2024-06-30").overridden({"as_of": None}).as_of is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('grace_days: "30"', Settings(Path("/r"), grace_days=30, file="planck.yaml"), id="quoted number"),
        pytest.param("grace_days: 0", Settings(Path("/r"), grace_days=0, file="planck.yaml"), id="no grace"),
        pytest.param("targets: ./plans/", Settings(Path("/r"), targets="plans", file="planck.yaml"), id="dot, slash"),
        pytest.param("targets: .", Settings(Path("/r"), targets=".", file="planck.yaml"), id="the folder itself"),
    ],
)
def test_a_setting_may_be_written_in_several_ways(text: str, expected: Settings) -> None:
    assert problem_lines(text) == expected


@pytest.mark.parametrize(
    ("text", "code", "column"),
    [
        pytest.param("as_of: 2023-02-29", "no-such-day", 8, id="a day that does not exist"),
        pytest.param("as_of: 2023-02", "not-a-day", 8, id="a month"),
        pytest.param("as_of: today", "not-a-day", 8, id="a day that is not pinned"),
        pytest.param("language: fr", "not-one-of", 11, id="another language"),
        pytest.param("fail_on: missed", "not-one-of", 10, id="another level"),
        pytest.param("grace_days: -1", "too-small", 13, id="negative days"),
        pytest.param("grace_days: 1.5", "not-whole", 13, id="half a day"),
        pytest.param("grace_days: 3661", "setting-misread", 13, id="more than ten years"),
        pytest.param("grace_days: " + "9" * 30, "setting-misread", 13, id="an age of the universe"),
        pytest.param("grace_days: " + "9" * 60, "number-too-long", 13, id="more digits than a number may have"),
        pytest.param("targets: ../plans", "setting-misread", 10, id="a folder outside"),
        pytest.param("targets: /plans", "setting-misread", 10, id="an absolute folder"),
        pytest.param("targets: 2021", "quote-it", 10, id="a number for a folder"),
        pytest.param("severity: error", "not-a-map", 11, id="a level without a code"),
        pytest.param("severity: {}", "empty-value", 11, id="no code"),
        pytest.param("severity: {unit-missing: ignore}", "severity-fixed", 12, id="an error that is to be ignored"),
        pytest.param("severity: {unit-missing: error}", "severity-fixed", 12, id="an error that is to be one"),
        pytest.param("severity: {target-losened: error}", "unknown-key", 12, id="a misspelt code"),
        pytest.param("severity: {target-loosened: fatal}", "not-one-of", 29, id="a level that there is not"),
        pytest.param("target: plans", "unknown-key", 1, id="a misspelt key"),
        pytest.param("as_of: @x", "yaml-indicator", 8, id="no YAML"),
    ],
)
def test_what_is_wrong_in_a_planck_yaml_is_said_with_its_place_and_left_out(text: str, code: str, column: int) -> None:
    settings, problems = parse(f"# note\n{text}\n".encode())
    assert (problems[0].code.value, problems[0].location) == (code, Location("planck.yaml", 2, column))
    assert settings == Settings(Path("/r"), file="planck.yaml")


def test_every_mistake_of_a_planck_yaml_is_said_in_one_run() -> None:
    text = "as_of: 2023-02-30\nlanguage: fr\ngrace_days: 4000\nfail_on: warning\n"
    settings, problems = parse(text.encode())
    assert sorted(problem.code.value for problem in problems) == [
        "no-such-day",
        "not-one-of",
        "setting-misread",
    ]
    assert settings.fail_on is FailOn.WARNING


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\xef\xbb\xbf", id="a byte order mark"),
        pytest.param(b"# as_of: 2023-12-31\n\n# language: vi\n", id="all commented out"),
        pytest.param(b"---\n# nothing yet\n", id="a document without content"),
    ],
)
def test_a_planck_yaml_that_says_nothing_only_marks_the_folder(data: bytes) -> None:
    assert parse(data) == (Settings(Path("/r"), file="planck.yaml"), [])


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(LFS, "lfs-pointer", id="a pointer of Git LFS"),
        pytest.param(b"language: vi\n<<<<<<< HEAD\nfail_on: error\n", "conflict-marker", id="a conflict"),
        pytest.param(b"- a", "root-not-mapping", id="a list"),
        pytest.param(b"\xff", "not-utf8", id="no text"),
    ],
)
def test_a_planck_yaml_that_says_nothing_readable_is_a_problem(data: bytes, code: str) -> None:
    settings, (problem,) = parse(data)
    assert (problem.code.value, settings) == (code, Settings(Path("/r"), file="planck.yaml"))


def test_a_planck_yaml_that_cannot_be_opened_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "planck.yaml").write_text("", encoding="utf-8")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr("builtins.open", refuse)
    settings, (problem,) = read_settings(open_working_tree(tmp_path))
    assert (problem.code.value, problem.args) == ("unreadable", {"detail": "EACCES"})
    assert settings == Settings(tmp_path, file="planck.yaml")
