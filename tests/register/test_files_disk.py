"""The files of a register are found wherever they lie below its folders, each once, in one order."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from planck.model.problem import Problem
from planck.register.files.disk import find_files, read_file
from planck.register.files.encoding import MAX_BYTES

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
needs_rights = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="nothing is forbidden to the superuser"
)


def make(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("a: 1", encoding="utf-8")


def found(root: Path, *places: str) -> list[str]:
    files, problems = find_files(root, places)
    assert problems == []
    return list(files)


def test_yaml_files_are_found_at_any_depth_sorted_by_name(tmp_path: Path) -> None:
    make(tmp_path, "t/b.yaml", "t/a/c/d.yml", "t/a.YAML", "t/z.txt", "t/yaml", "other/e.yaml", "a/f.yaml")
    assert found(tmp_path, "t", "a") == ["a/f.yaml", "t/a.YAML", "t/a/c/d.yml", "t/b.yaml"]


def test_what_begins_with_a_dot_is_passed_over(tmp_path: Path) -> None:
    make(tmp_path, "t/.a.yaml", "t/.git/b.yaml", "t/c/.d/e.yaml", "t/f.yaml", ".g/h.yaml")
    assert found(tmp_path, "t") == ["t/f.yaml"]
    assert found(tmp_path, ".g") == [".g/h.yaml"]


def test_a_file_in_two_places_is_taken_once(tmp_path: Path) -> None:
    make(tmp_path, "t/a.yaml", "t/u/b.yaml")
    assert found(tmp_path, "t", "t/u", "t", ".") == ["t/a.yaml", "t/u/b.yaml"]


def test_a_place_may_be_a_file(tmp_path: Path) -> None:
    make(tmp_path, "t/a.yaml", "t/b.yaml", "plan")
    assert found(tmp_path, "t/a.yaml", "plan") == ["plan", "t/a.yaml"]


def test_a_place_that_does_not_exist_holds_nothing(tmp_path: Path) -> None:
    assert found(tmp_path, "t") == []


def test_a_folder_that_is_called_like_a_file_is_a_folder(tmp_path: Path) -> None:
    make(tmp_path, "t/a.yaml/b.yaml")
    assert found(tmp_path, "t") == ["t/a.yaml/b.yaml"]


def test_folders_nested_deeper_than_the_stack_of_python_are_entered(tmp_path: Path) -> None:
    deep = "/".join(["t"] * 700)
    make(tmp_path, f"{deep}/a.yaml")
    assert found(tmp_path, "t") == [f"{deep}/a.yaml"]


@needs_links
def test_links_are_followed(tmp_path: Path) -> None:
    make(tmp_path, "elsewhere/a.yaml", "elsewhere/deep/b.yaml", "single.yaml")
    (tmp_path / "t").mkdir()
    (tmp_path / "t/folder").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "t/file.yaml").symlink_to(tmp_path / "single.yaml")
    assert found(tmp_path, "t") == ["t/file.yaml", "t/folder/a.yaml", "t/folder/deep/b.yaml"]


@needs_links
def test_a_loop_of_links_ends_and_real_names_win(tmp_path: Path) -> None:
    make(tmp_path, "t/z/a.yaml", "t/z/deep/b.yaml")
    (tmp_path / "t/a-link").symlink_to(tmp_path / "t/z")
    (tmp_path / "t/z/deep/up").symlink_to(tmp_path / "t")
    (tmp_path / "t/b.yaml").symlink_to(tmp_path / "t/z/a.yaml")
    assert found(tmp_path, "t") == ["t/z/a.yaml", "t/z/deep/b.yaml"]


@needs_links
def test_a_link_to_a_file_that_is_not_taken_under_its_own_name_is_followed(tmp_path: Path) -> None:
    make(tmp_path, "t/a.txt")
    (tmp_path / "t/a.yaml").symlink_to("a.txt")
    (tmp_path / "t/b.yaml").symlink_to("a.txt")
    assert found(tmp_path, "t") == ["t/a.yaml"]


@needs_links
def test_two_names_of_one_file_are_two_files(tmp_path: Path) -> None:
    make(tmp_path, "t/a.yaml")
    os.link(tmp_path / "t/a.yaml", tmp_path / "t/b.yaml")
    assert found(tmp_path, "t") == ["t/a.yaml", "t/b.yaml"]


@needs_links
@pytest.mark.parametrize(
    ("name", "target", "details"),
    [
        pytest.param("a.yaml", "nowhere", ["ENOENT"], id="a link that leads nowhere"),
        pytest.param("a.yaml", "a.yaml", ["ELOOP"], id="a link to itself"),
        pytest.param("a", "nowhere", [], id="no YAML file"),
    ],
)
def test_a_link_that_leads_nowhere_is_a_problem_if_it_is_called_like_a_file(
    tmp_path: Path, name: str, target: str, details: list[str]
) -> None:
    make(tmp_path, "t/b.yaml")
    (tmp_path / "t" / name).symlink_to(target)
    files, problems = find_files(tmp_path, ["t"])
    assert list(files) == ["t/b.yaml"]
    assert [problem.args["detail"] for problem in problems] == details
    assert [str(problem.location) for problem in problems] == [f"t/{name}:1:1"] * len(details)


@needs_links
def test_a_pipe_that_is_called_like_a_file_does_not_hang_the_run(tmp_path: Path) -> None:
    make(tmp_path, "t/a.yaml")
    os.mkfifo(tmp_path / "t/b.yaml")
    assert found(tmp_path, "t") == ["t/a.yaml"]


@needs_rights
def test_a_folder_that_may_not_be_opened_is_a_problem(tmp_path: Path) -> None:
    make(tmp_path, "t/a/b.yaml", "t/c.yaml")
    (tmp_path / "t/a").chmod(0)
    try:
        files, (problem,) = find_files(tmp_path, ["t"])
    finally:
        (tmp_path / "t/a").chmod(0o700)
    assert list(files) == ["t/c.yaml"]
    assert (str(problem.location), problem.args) == ("t/a:1:1", {"detail": "EACCES"})


def test_a_folder_that_vanishes_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def scandir(path: Path) -> None:
        raise FileNotFoundError(2, "gone")

    make(tmp_path, "t/a.yaml")
    monkeypatch.setattr(os, "scandir", scandir)
    files, (problem,) = find_files(tmp_path, ["t"])
    assert (files, problem.args) == ({}, {"detail": "ENOENT"})


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes on Linux")
def test_a_name_that_is_no_text_is_written_with_escapes(tmp_path: Path) -> None:
    make(tmp_path, "t/Hà Nam.yaml")
    Path(os.fsdecode(os.fsencode(tmp_path / "t") + b"/H\xe0.yaml")).write_bytes(b"a: 1")
    files, _ = find_files(tmp_path, ["t"])
    assert sorted(files) == ["t/H\\xe0.yaml", "t/Hà Nam.yaml"]
    assert [read_file(path, name) for name, path in files.items()] == [b"a: 1"] * 2


def test_a_file_is_read_no_further_than_the_reader_takes_it(tmp_path: Path) -> None:
    with open(tmp_path / "a.yaml", "wb") as file:
        file.truncate(MAX_BYTES + 1000)
    data = read_file(tmp_path / "a.yaml", "a.yaml")
    assert isinstance(data, bytes)
    assert len(data) == MAX_BYTES + 1


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    problem = read_file(tmp_path / "a.yaml", "t/a.yaml")
    assert isinstance(problem, Problem)
    assert (problem.code.value, str(problem.location), problem.args) == (
        "unreadable",
        "t/a.yaml:1:1",
        {"detail": "ENOENT"},
    )
