"""Of a repository only what the register consists of is listed, however much lies beside it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from planck.cli.main import main
from planck.model.problem import Problem
from planck.register.files import git_listing
from planck.register.files.git import git
from planck.register.files.opening import open_index, open_revision
from planck.register.files.snapshot import Commit
from tests.gate.repository import AS_OF, Repository, with_register

# As many as show in the counts; a repository of 200,000 files differs by their number alone.
BESIDE: dict[str, str | bytes] = {f"beside/{number // 10}/{number}.yaml": "" for number in range(200)}
OWN = {"actuals/thanh-liem.yaml", "targets/thanh-liem.yaml"}


@pytest.fixture
def listed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths that git lists, in whatever way."""
    paths: list[str] = []

    def listing(folder: Path, *arguments: str, stdin: bytes = b"") -> bytes | Problem:
        answer = git(folder, *arguments, stdin=stdin)
        if isinstance(answer, bytes):
            paths.extend(record.rpartition("\t")[2] for record in answer.decode().split("\0")[:-1])
        return answer

    monkeypatch.setattr(git_listing, "git", listing)
    return paths


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["check", "--staged"], id="the index"),
        pytest.param(["check", "--staged", "--fail-on-new"], id="the index and a commit"),
        pytest.param(["diff", "HEAD", "HEAD"], id="two commits"),
        pytest.param(["check", "--since=HEAD"], id="the files and a commit"),
    ],
)
@pytest.mark.parametrize("folder", ["", "plan/"], ids=["at the top", "in a folder"])
@pytest.mark.parametrize("settings", [True, False], ids=["with planck.yaml", "without"])
def test_git_lists_the_register_alone(
    arguments: list[str],
    folder: str,
    settings: bool,
    tmp_path: Path,
    listed: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = with_register(tmp_path, folder)
    made.commit({**BESIDE, **({f"{folder}planck.yaml": "fail_on: error\n"} if settings else {})})
    monkeypatch.chdir(tmp_path / folder)
    assert main([*arguments, "--as-of", AS_OF]) == 0
    own = {f"{folder}{name}" for name in (*OWN, *(["planck.yaml"] if settings else []))}
    assert set(listed) - {folder.rstrip("/")} == own  # git shows the folder itself where it may be a link


def test_an_empty_file_that_is_staged_has_git_compare_the_register_alone(tmp_path: Path, listed: list[str]) -> None:
    """What `git add --intent-to-add` has named looks the same in the index, and is found by comparing."""
    made = with_register(tmp_path)
    made.commit(BESIDE)
    made.write({"targets/new.yaml": "", "beside/new.yaml": ""})
    made.git("add", "--intent-to-add", "--all")
    source = open_index(tmp_path, tmp_path)
    assert isinstance(source, Commit)
    files, _ = source.read_files(("targets", "actuals"))
    assert set(files) == OWN
    assert set(listed) == {*OWN, "targets/new.yaml"}


LINKS = {
    "a folder is a link": {"targets": "beside/plans"},
    "a folder on the way is a link": {"data": "beside", "planck.yaml": "beside/planck.yaml"},
    "a link in a folder leads to a file": {"targets/more.yaml": "../beside/plans/a.yaml"},
    "a link in a folder leads to a folder": {"targets/more": "../beside/plans"},
    "a link leads to a link": {"targets/more": "../first", "first": "beside/plans"},
    "a link goes on through a link": {"targets/more": "../first/plans", "first": "beside"},
    "planck.yaml is a link": {"planck.yaml": "beside/planck.yaml"},
    "a name that is a pattern of git": {"targets/more": "../be[s]ide?/plans"},
}


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
@pytest.mark.parametrize("links", LINKS.values(), ids=LINKS)
def test_where_links_lead_out_of_its_folders_that_is_listed_too_and_no_more(
    links: dict[str, str], tmp_path: Path, listed: list[str]
) -> None:
    made = Repository(tmp_path)
    made.write({**BESIDE, "beside/plans/a.yaml": "a", "beside/planck.yaml": "targets: plans\n", "actuals/a.yaml": "x"})
    made.write({"be[s]ide?/plans/a.yaml": "a", "besides/plans/b.yaml": "b"})
    for name, target in links.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        os.symlink(target, tmp_path / name)
    made.commit()
    places = ("data/plans" if "data" in links else "targets", "actuals")
    for source in (open_revision(tmp_path, "HEAD", tmp_path), open_index(tmp_path, tmp_path)):
        assert isinstance(source, Commit)
        files, problems = source.read_files(places)
        assert problems == []
        assert list(files.values()) == ([b"x"] if list(links) == ["planck.yaml"] else [b"x", b"a"])
        settings = source.read_settings() if source.settings_file is not None else None
        assert settings == (b"targets: plans\n" if "planck.yaml" in links else None)
    assert [path for path in listed if path.startswith("beside/") and path.endswith("0.yaml")] == []
    assert "besides/plans/b.yaml" not in listed


def test_on_disk_no_folder_is_opened_but_those_of_the_register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_register(tmp_path, "plan/").write(BESIDE)
    monkeypatch.chdir(tmp_path / "plan")
    opened: list[str] = []
    scan = os.scandir

    def scanning(path: bytes) -> object:
        opened.append(os.fsdecode(os.path.relpath(path, os.fsencode(tmp_path))))
        return scan(path)

    monkeypatch.setattr("planck.register.files.disk.os.scandir", scanning)
    assert main(["check", "--as-of", AS_OF]) == 0
    assert sorted(opened) == ["plan/actuals", "plan/targets"]
