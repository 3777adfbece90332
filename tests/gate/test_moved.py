"""A register that is moved as a whole is compared with what it was where it lay."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from planck.cli.main import main
from planck.register.files.former_place import find_former_place
from planck.register.files.git_listing import Entry
from tests.gate.repository import ACTUALS, AS_OF, TARGETS, Repository

SETTINGS = {"planck.yaml": "language: en\n"}
PLAIN = {"targets/thanh-liem.yaml": TARGETS, "actuals/thanh-liem.yaml": ACTUALS.replace("41", "39")}
MISSED = PLAIN["actuals/thanh-liem.yaml"]
WITH_SETTINGS = {**SETTINGS, **PLAIN}
OTHER = {"targets/kim-bang.yaml": TARGETS.replace("Thanh Liêm", "Kim Bảng"), "targets/x.yaml": "sources: {}\n"}


def below(folder: str, files: dict[str, str]) -> dict[str, str | bytes]:
    return {f"{folder}{name}": text for name, text in files.items()}


def moved(made: Repository, before: str, after: str, *, settings: bool = True) -> None:
    """Move the register with git, and then make a target of it easier."""
    (made.path / (after or ".")).mkdir(parents=True, exist_ok=True)
    for name in ("planck.yaml", "targets", "actuals"):
        if (made.path / before / name).exists() and (settings or name != "planck.yaml"):
            made.git("mv", f"{before}{name}", after or ".")
    made.write({f"{after}targets/thanh-liem.yaml": TARGETS.replace("at_least: 40", "at_least: 30")})
    made.git("add", "--all")


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    monkeypatch.setenv("PLANCK_AS_OF", AS_OF)
    return Repository(tmp_path / "repository")


COMMANDS = pytest.mark.parametrize(
    "command",
    [
        pytest.param(("check", "--since=HEAD"), id="check --since"),
        pytest.param(("check", "--staged", "--fail-on-new", "--since=HEAD"), id="check --staged --fail-on-new"),
        pytest.param(("diff", "HEAD"), id="diff"),
    ],
)


@COMMANDS
@pytest.mark.parametrize(
    ("files", "before", "after", "folder"),
    [
        pytest.param(PLAIN, "", "plan/", ".", id="into a folder"),
        pytest.param(PLAIN, "plan/", "", "plan", id="out of its folder"),
        pytest.param(PLAIN, "a/plan/", "b/", "a/plan", id="into another folder"),
        pytest.param(WITH_SETTINGS, "", "plan/", ".", id="into a folder, with its planck.yaml"),
        pytest.param(WITH_SETTINGS, "plan/", "", "plan", id="out of its folder, with its planck.yaml"),
        pytest.param(WITH_SETTINGS, "a/plan/", "b/", "a/plan", id="into another folder, with its planck.yaml"),
    ],
)
def test_a_moved_register_is_compared_with_itself(
    made: Repository,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    files: dict[str, str],
    before: str,
    after: str,
    folder: str,
    command: tuple[str, ...],
) -> None:
    made.commit(below(before, files))
    moved(made, before, after)
    monkeypatch.chdir(made.path / after)
    assert main([*command, "--format", "json", "--lang", "en"]) in (0, 1)
    whole = json.loads(capsys.readouterr().out)
    assert [problem["code"] for problem in whole["problems"]] == ["register-moved", "target-loosened"]
    assert f"the register was in {folder} at HEAD" in whole["problems"][0]["message"]
    changes = whole.get("changes", whole)
    assert (changes["added"], changes["removed"], changes["figures"]) == ([], [], [])


def test_a_register_moved_by_its_settings_alone_is_at_its_place(
    made: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    made.commit(below("", WITH_SETTINGS))
    moved(made, "", "plan/", settings=False)
    made.write({"planck.yaml": "targets: plan/targets\nactuals: plan/actuals\n"})
    made.git("add", "--all")
    monkeypatch.chdir(made.path)
    assert main(["check", "--staged", "--fail-on-new", "--since=HEAD", "--format", "json"]) == 0
    assert [problem["code"] for problem in json.loads(capsys.readouterr().out)["problems"]] == ["target-loosened"]


def test_a_register_beside_one_that_stays_is_new(
    made: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing was moved: it is not compared with another register."""
    made.commit(below("old/", PLAIN))
    made.write(below("new/", OTHER))
    monkeypatch.chdir(made.path / "new")
    main(["check", "--since=HEAD", "--format", "json"])
    changes = json.loads(capsys.readouterr().out)["changes"]
    assert (len(changes["added"]), changes["removed"]) == (2, [])


def test_of_several_that_went_it_is_the_one_most_like_it(
    made: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    made.commit({**below("a/", OTHER), **below("b/", PLAIN)})
    moved(made, "b/", "new/")
    made.git("mv", "a", "c")
    monkeypatch.chdir(made.path / "new")
    main(["check", "--since=HEAD", "--format", "json", "--lang", "en"])
    problems = json.loads(capsys.readouterr().out)["problems"]
    assert [problem["code"] for problem in problems] == ["register-moved", "target-loosened"]
    assert "was in b at" in problems[0]["message"]


def entries(*paths: str) -> dict[bytes, Entry]:
    return {path.encode(): Entry("100644", "0" * 40) for path in paths}


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        pytest.param(["a/targets/x.yaml"], b"a/", id="a folder with targets"),
        pytest.param(["a/planck.yml"], b"a/", id="a folder with a planck.yaml"),
        pytest.param(["a/planck.yaml", "a/b/targets/x.yaml"], b"a/", id="targets that a planck.yaml speaks of"),
        pytest.param(["src/targets/x.py"], None, id="targets of another kind"),
        pytest.param([".cache/targets/x.yaml"], None, id="a hidden folder"),
        pytest.param(["a/targets/x.yaml", "b/targets/x.yaml"], None, id="two of which none is like it"),
        pytest.param(["a/targets/x.yaml", "b/targets/own.yaml"], b"b/", id="the one with a file of the same name"),
        pytest.param(["still/targets/x.yaml"], None, id="one that is still there"),
        pytest.param([], None, id="none"),
    ],
)
def test_what_could_be_the_former_place(tmp_path: Path, paths: list[str], expected: bytes | None) -> None:
    own = tmp_path / "root" / "targets" / "own.yaml"
    own.parent.mkdir(parents=True)
    own.touch()
    gone = {path.encode() for path in paths if not path.startswith("still/")}
    found = find_former_place(entries(*paths), tmp_path / "root", lambda: gone)
    assert found == expected


@pytest.mark.parametrize("kind", ["sha1", "sha256"])
def test_contents_are_known_again_in_repositories_of_either_hash(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    """Of two registers with files of the same names it is the one whose contents are."""
    monkeypatch.setenv("PLANCK_AS_OF", AS_OF)
    made = Repository(tmp_path / "repository", f"--object-format={kind}")
    renamed = {name: text.replace("Thanh Liêm", "Kim Bảng") for name, text in PLAIN.items()}
    made.commit({**below("a/", renamed), **below("b/", PLAIN)})
    made.git("mv", "a", "c")
    moved(made, "b/", "new/")
    monkeypatch.chdir(made.path / "new")
    main(["check", "--since=HEAD", "--format", "json", "--lang", "en"])
    assert "was in b at" in capsys.readouterr().out


@pytest.mark.parametrize("command", [("check", "--rev=HEAD", "--since=HEAD~1"), ("diff", "HEAD~1", "HEAD")])
@pytest.mark.parametrize(
    ("register", "codes", "added"),
    [
        pytest.param("new", ["register-moved", "target-loosened"], 0, id="one that was moved"),
        pytest.param("other", [], 2, id="one that is new beside one that stays"),
    ],
)
def test_of_a_commit_that_is_judged_its_own_files_say_what_was_moved(
    made: Repository,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    register: str,
    codes: list[str],
    added: int,
    command: tuple[str, ...],
) -> None:
    """Not those on disk, where others lie by now."""
    renamed = {name: text.replace("Thanh Liêm", "Kim Bảng") for name, text in PLAIN.items()}
    made.commit({**below("a/", PLAIN), **below("c/", renamed)})
    if register == "new":
        moved(made, "a/", "new/")
        made.git("mv", "c", "d")
        made.commit()
        shutil.copytree(made.path / "new", made.path / "a", dirs_exist_ok=True)
    else:
        made.commit(below("other/", OTHER))
        made.git("rm", "-r", "--quiet", "a", "c")
        made.git("reset", "--quiet", "--mixed", "HEAD")
    monkeypatch.chdir(made.path / register)
    main([*command, "--format", "json", "--lang", "en"])
    whole = json.loads(capsys.readouterr().out)
    changes = whole.get("changes", whole)
    assert [
        problem["code"] for problem in whole["problems"] if "target" in problem["code"] or "moved" in problem["code"]
    ] == codes
    assert (len(changes["added"]), changes["removed"]) == (added, [])


@pytest.mark.parametrize(
    ("new", "status", "codes"),
    [
        pytest.param("at_least: 40 km", 0, ["target-redefined"], id="the name alone"),
        pytest.param("at_least: 39.5 km", 1, ["target-removed"], id="made easier as well"),
    ],
)
def test_a_target_whose_indicator_has_another_name_is_missed_as_before(
    made: Repository, capsys: pytest.CaptureFixture[str], new: str, status: int, codes: list[str]
) -> None:
    made.commit({**PLAIN})
    targets = TARGETS.replace("new-roads: {at_least: 40 km}", f"roads: {{{new}}}")
    made.write({"targets/thanh-liem.yaml": targets, "actuals/thanh-liem.yaml": MISSED.replace("new-roads", "roads")})
    made.git("add", "--all")
    assert main(["check", str(made.path), "--staged", "--fail-on-new", "--format=json"]) == status
    assert [problem["code"] for problem in json.loads(capsys.readouterr().out)["problems"]] == codes


def test_which_of_two_alike_was_renamed_nobody_can_say(made: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    made.commit({**PLAIN})
    targets = TARGETS.replace("new-roads: {at_least: 40 km}", "roads: {at_least: 40 km}\n  paths: {at_least: 40 km}")
    made.write({"targets/thanh-liem.yaml": targets})
    made.git("add", "--all")
    main(["check", str(made.path), "--staged", "--fail-on-new", "--format=json"])
    codes = [problem["code"] for problem in json.loads(capsys.readouterr().out)["problems"]]
    assert "target-removed" in codes
    assert "target-redefined" not in codes
