"""``planck init``: a register in one command, which is sound as it stands, and nothing that was there is changed."""

from __future__ import annotations

import os
import re
import shlex
import sys
import unicodedata
from pathlib import Path

import pytest
import yaml

from planck.cli.main import main
from planck.model.problem import Code
from planck.register.files.working_tree import open_working_tree
from planck.register.load import Loaded, load
from planck.register.schema.check import KINDS, text
from planck.register.settings import read_settings
from tests.world import ROOT, obeying_rights, run, run_planck

AREA = ("--province", "Hà Nam", "--district", "Thanh Liêm")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def register(root: Path) -> Loaded:
    source = open_working_tree(root)
    settings, problems = read_settings(source)
    assert problems == []
    return load(source, settings)


def files(root: Path) -> dict[str, bytes]:
    """Every file below a folder but for those of git."""
    found = (path for path in root.rglob("*") if path.is_file() and ".git" not in path.parts)
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


def test_a_register_in_one_command_has_its_files_and_the_schemas_beside_them(folder: Path) -> None:
    assert main(["init", *AREA, "--period", "2021-2025"]) == 0
    schemas = {f".planck/schemas/{kind}.schema.json" for kind in KINDS}
    assert set(files(folder)) == {"planck.yaml", "targets/thanh-liem.yaml", "actuals/thanh-liem.yaml"} | schemas
    (area,) = (area for area in register(folder).register.areas.values() if area.district)
    assert (area.id, area.name) == ("ha-nam/thanh-liem", "Thanh Liêm")


def test_the_documents_show_what_it_says_and_what_it_writes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = (ROOT / "docs" / "start.md").read_text(encoding="utf-8")
    command = re.search(r"^\$ planck (init .*)$", page, re.MULTILINE)
    assert command is not None
    assert main(shlex.split(command[1])) == 0
    assert f"```text\n{capsys.readouterr().out}```" in page
    examples = (folder / "targets" / "thanh-liem.yaml").read_text(encoding="utf-8").partition("\ntargets:\n")[2]
    assert f"\ntargets:\n{examples}```" in page


def test_the_first_line_of_each_file_leads_an_editor_to_its_schema(folder: Path) -> None:
    assert main(["init", *AREA]) == 0
    for name, kind in {"planck.yaml": "project", "targets/thanh-liem.yaml": "targets"}.items():
        first = (folder / name).read_text(encoding="utf-8").split("\n")[0]
        way = first.removeprefix("# yaml-language-server: $schema=")
        assert (folder / name).parent.joinpath(way).read_text(encoding="utf-8") == text(kind)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_was_written_is_valid_and_passes_the_check_with_a_note(
    folder: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    assert main(["init", *AREA, "--lang", language]) == 0
    assert main(["validate"]) == 0
    capsys.readouterr()
    assert main(["check"]) == 0
    assert "[no-targets-yet]" in capsys.readouterr().out


def test_it_is_in_the_language_that_was_asked_for_and_so_is_the_register(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init", *AREA, "--lang", "vi"]) == 0
    assert capsys.readouterr().out.startswith("Đã ghi:\n  planck.yaml\n")
    assert "# Chỉ tiêu kế hoạch đề ra." in (folder / "targets" / "thanh-liem.yaml").read_text(encoding="utf-8")
    assert register(folder).settings.language == "vi"


@pytest.mark.parametrize("period", ["", "2021-2025", "2024", "2024-Q1", "2024-9M", "2024-03"])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_examples_are_sound_without_their_signs(folder: Path, language: str, period: str) -> None:
    """Those of targets and figures together, and then the lines of the settings too."""
    assert main(["init", *AREA, "--lang", language, *(["--period", period] if period else [])]) == 0
    for name in ("targets", "actuals"):
        path = folder / name / "thanh-liem.yaml"
        path.write_text(re.sub("(?m)^  # ", "  ", path.read_text(encoding="utf-8")), encoding="utf-8")
    loaded = register(folder)
    assert loaded.problems == ()
    assert [target.id.rpartition("/")[2] for target in loaded.register.targets] == ["industrial-growth", "poverty-rate"]
    served = {observation.indicator for observation in loaded.register.observations}
    assert served == {target.indicator for target in loaded.register.targets}
    settings = folder / "planck.yaml"
    settings.write_text(
        re.sub("(?m)^# (?=[a-z_]+:)(?!yaml)", "", settings.read_text(encoding="utf-8")), encoding="utf-8"
    )
    assert register(folder).settings.grace_days == 90
    assert main(["check", "--as-of", "2025-12-31"]) in (0, 1)


def test_nothing_that_is_there_is_changed_and_it_is_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", *AREA, "--lang", "en"]) == 0
    path = folder / "targets" / "thanh-liem.yaml"
    path.write_text("district: Thanh Liêm\nprovince: Hà Nam\ntargets: {}\n", encoding="utf-8")
    before = files(folder)
    capsys.readouterr()
    assert main(["init", *AREA, "--lang", "en"]) == 0
    assert files(folder) == before
    assert capsys.readouterr().out.startswith(
        "There already, left as they are:\n  planck.yaml\n  targets/thanh-liem.yaml\n"
    )


def test_in_a_register_that_is_there_another_area_gets_its_files(folder: Path) -> None:
    """In the folders that its settings name; an area that has a file of targets under any name keeps that."""
    (folder / "planck.yaml").write_text("targets: plans\n", encoding="utf-8")
    (folder / "plans").mkdir()
    (folder / "plans" / "a.yaml").write_text(
        "district: Chi Lăng\nperiod: 2021\ntargets: {a: {at_least: 1 %}}\n", encoding="utf-8"
    )
    assert main(["init", "--district", "Chi Lăng"]) == 0
    assert main(["init", "--district", "Bình Lục"]) == 0
    assert {name for name in files(folder) if not name.startswith(".")} == {
        *("planck.yaml", "plans/a.yaml", "plans/binh-luc.yaml", "actuals/chi-lang.yaml", "actuals/binh-luc.yaml")
    }


@pytest.mark.parametrize(
    ("name", "file"),
    [
        pytest.param(unicodedata.normalize("NFD", "Phú Lương"), "phu-luong", id="decomposed"),
        pytest.param("  Quận  10 ", "quan-10", id="spaces"),
        pytest.param("A: 'b' #c & \"d\"", "a-b-c-d", id="signs of YAML"),
        pytest.param("No", "no", id="a word of YAML"),
    ],
)
def test_a_name_is_written_so_that_it_is_read_back(folder: Path, name: str, file: str) -> None:
    assert main(["init", "--district", name]) == 0
    assert (folder / "targets" / f"{file}.yaml").exists()
    names = {area.name for area in register(folder).register.areas.values()}
    assert names == {unicodedata.normalize("NFC", " ".join(name.split()))}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param([], "add --province, --district or --commune", id="no area"),
        pytest.param(["--district", " "], "--district", id="a blank name"),
        pytest.param(["--district", "!!"], "is not a name", id="a name without a letter"),
        pytest.param(["--district", "a\u200bb"], "is not a name", id="a name with what nobody sees"),
        pytest.param([*AREA, "--period", "soon"], "is not a valid period", id="no period"),
        pytest.param([*AREA, "file"], "it is a file", id="a file for a folder"),
        pytest.param([*AREA, "there/inside"], "lies in the register", id="in another register"),
        pytest.param([*AREA, "bare/targets"], "lies in the register", id="in one without settings"),
        pytest.param([*AREA, "taken"], "taken/targets", id="a file where a folder is to be"),
    ],
)
def test_what_cannot_be_begun_is_refused_with_what_to_do_and_leaves_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    (folder / "file").touch()
    (folder / "there").mkdir()
    (folder / "there" / "planck.yaml").touch()
    (folder / "bare" / "targets").mkdir(parents=True)
    (folder / "taken").mkdir()
    (folder / "taken" / "targets").touch()
    before = sorted(folder.rglob("*"))
    assert main(["init", *arguments, "--lang", "en"]) == 2
    assert message in capsys.readouterr().err
    assert sorted(folder.rglob("*")) == before


def test_an_area_that_would_make_an_error_is_refused_with_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "--district", "Phú Lương"]) == 0
    before = files(folder)
    capsys.readouterr()
    assert main(["init", "--district", "Phù Lương", "--lang", "en"]) == 2
    assert f"[{Code.AREA_NAMES_FOLD.value}]" in capsys.readouterr().err
    assert files(folder) == before


def test_a_folder_that_may_not_be_written_is_refused(folder: Path) -> None:
    obeying = obeying_rights()
    if obeying is None:
        pytest.skip("nobody here obeys the rights of files")
    (folder / "shut").mkdir(mode=0o555)
    done = run(*obeying, sys.executable, "-m", "planck", "init", "shut", *AREA, "--lang", "en")
    assert done.returncode == 2
    assert f"{folder / 'shut'}" in done.stderr
    assert ".tmp" not in done.stderr
    assert list((folder / "shut").iterdir()) == []


def _commit(at: Path) -> str:
    """What git and the hooks say of a commit of everything."""
    variables = {"PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"])), "SKIP": ""}
    assert run("git", "add", "--all", at=at).returncode == 0
    done = run("git", "commit", "--message=x", at=at, variables=variables)
    return f"{done.returncode}\n{done.stdout}{done.stderr}"


@pytest.mark.parametrize("below", [".", "plans of ours"], ids=["at the top", "in a folder"])
def test_the_hook_as_it_stands_passes_the_first_commit_and_refuses_a_mistake(tmp_path: Path, below: str) -> None:
    """The real pre-commit runs it, and it needs no network."""
    assert run("git", "init", "--quiet", at=tmp_path).returncode == 0
    done = run_planck("init", below, *AREA, "--period", "2091-2095", at=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "pre-commit install" in done.stdout
    assert run(sys.executable, "-m", "pre_commit", "install", at=tmp_path).returncode == 0
    first = _commit(tmp_path)
    assert first.startswith("0"), first
    targets = tmp_path / below / "targets" / "thanh-liem.yaml"
    sound = re.sub("(?m)^  # ", "  ", targets.read_text(encoding="utf-8"))
    targets.write_text(sound.replace("15.1", "15,1x"), encoding="utf-8")
    refused = _commit(tmp_path)
    assert refused.startswith("1")
    assert re.search(r"planck validate\.+Failed", refused)
    assert re.search(r"planck check\.+Failed", refused)
    targets.write_text(sound, encoding="utf-8")
    assert _commit(tmp_path).startswith("0")


def test_a_hook_that_is_there_stays_and_without_git_there_is_none(tmp_path: Path) -> None:
    assert run_planck("init", *AREA, at=tmp_path).returncode == 0
    assert not (tmp_path / ".pre-commit-config.yaml").exists()
    assert run("git", "init", "--quiet", at=tmp_path).returncode == 0
    (tmp_path / ".pre-commit-config.yaml").write_text("repos: []\n", encoding="utf-8")
    assert run_planck("init", *AREA, at=tmp_path).returncode == 0
    assert yaml.safe_load((tmp_path / ".pre-commit-config.yaml").read_text("utf-8")) == {"repos": []}


def test_schemas_are_renewed_and_nothing_else(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", *AREA]) == 0
    whole = files(folder)
    (folder / ".planck" / "schemas" / "targets.schema.json").write_text("{}", encoding="utf-8")
    (folder / ".planck" / "schemas" / "areas.schema.json").unlink()
    capsys.readouterr()
    assert main(["schema", "--write", "--lang", "en"]) == 0
    assert capsys.readouterr().out == "2 schemas written into .planck/schemas.\n"
    assert files(folder) == whole
    assert main(["schema", "--write", "targets", "--lang", "en"]) == 0
    assert capsys.readouterr().out == "The schemas in .planck/schemas are up to date.\n"
    assert files(folder) == whole


def test_schemas_are_not_written_into_a_folder_that_is_not_there(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["schema", "--write", "nowhere", "--lang", "en"]) == 2
    assert "nowhere" in capsys.readouterr().err
    assert list(folder.iterdir()) == []
