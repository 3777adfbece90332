"""The files of a register are found wherever they lie below its folders, each once, in one order."""

from __future__ import annotations

import os
import sys
import tracemalloc
from pathlib import Path

import pytest

from planck.model.problem import Code, Problem
from planck.register.files.disk import find_files, read_file
from planck.register.files.encoding import MAX_BYTES
from tests.world import obeying_rights, run

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")


def make(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("a: 1", encoding="utf-8")


def found(root: Path, *places: str) -> list[str]:
    files, problems = find_files(root, places)
    assert problems == []
    return list(files)


def found_with_problem(root: Path, *places: str) -> tuple[list[str], str, str]:
    """The files, and the place and detail of the one problem."""
    files, (problem,) = find_files(root, places)
    assert problem.code is Code.UNREADABLE
    return list(files), str(problem.location), problem.args["detail"]


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
    ("name", "target", "detail"),
    [
        pytest.param("a.yaml", "nowhere", "ENOENT", id="a link that leads nowhere"),
        pytest.param("a.yaml", "a.yaml", "ELOOP", id="a link to itself"),
        pytest.param("a", "nowhere", "ENOENT", id="a link that may have led to a folder"),
        pytest.param("a", "x" * 300, "ENAMETOOLONG", id="a link to a name that is too long"),
        pytest.param("a", "b.yaml/c", "ENOTDIR", id="a link through a file"),
    ],
)
def test_a_link_that_leads_nowhere_is_a_problem(tmp_path: Path, name: str, target: str, detail: str) -> None:
    make(tmp_path, "t/b.yaml")
    (tmp_path / "t" / name).symlink_to(target)
    assert found_with_problem(tmp_path, "t") == (["t/b.yaml"], f"t/{name}:1:1", detail)


@needs_links
@pytest.mark.parametrize("name", ["a.yaml", "actuals"])
def test_a_place_that_leads_nowhere_is_a_problem(tmp_path: Path, name: str) -> None:
    """It is not taken for one that is not there."""
    (tmp_path / name).symlink_to("nowhere")
    assert found_with_problem(tmp_path, name) == ([], f"{name}:1:1", "ENOENT")


@needs_links
def test_what_begins_with_a_dot_may_lead_nowhere(tmp_path: Path) -> None:
    """Editors leave such links beside the files that they have open."""
    make(tmp_path, "t/b.yaml")
    (tmp_path / "t/.#b.yaml").symlink_to("somebody@somewhere.1")
    assert found(tmp_path, "t") == ["t/b.yaml"]


@needs_links
def test_a_pipe_does_not_hang_the_run(tmp_path: Path) -> None:
    """One that is called like a file, or is the folder, cannot be read; any other is no part of a register."""
    make(tmp_path, "t/a.yaml")
    os.mkfifo(tmp_path / "t/b.yaml")
    os.mkfifo(tmp_path / "t/c")
    os.mkfifo(tmp_path / "u")
    files, problems = find_files(tmp_path, ["t", "u"])
    assert (list(files), problems) == (["t/a.yaml", "t/b.yaml", "u"], [])
    for name in ("t/b.yaml", "u"):
        problem = read_file(files[name], name)
        assert isinstance(problem, Problem)
        assert (problem.code.value, str(problem.location), problem.args["detail"]) == (
            "unreadable",
            f"{name}:1:1",
            "FIFO",
        )


@needs_links
@pytest.mark.parametrize(
    ("path", "detail"), [pytest.param(os.devnull, "device", id="a device"), pytest.param(".", "EISDIR", id="a folder")]
)
def test_what_is_no_file_is_not_opened(path: str, detail: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("opened")

    monkeypatch.setattr("builtins.open", refuse)
    problem = read_file(path, "a.yaml")
    assert isinstance(problem, Problem)
    assert problem.args["detail"] == detail


def test_a_folder_deeper_than_the_system_can_name_is_a_problem(tmp_path: Path) -> None:
    """What lies there is listed and cannot be opened."""
    make(tmp_path, "t/a.yaml")
    here = os.getcwd()
    try:
        os.chdir(tmp_path / "t")
        for _ in range(30):
            os.mkdir("x" * 200)
            os.chdir("x" * 200)
    except OSError:  # the system names no such folder at all
        pytest.skip("this system has no paths that are longer than it can name")
    finally:
        os.chdir(here)
    files, place, detail = found_with_problem(tmp_path, "t")
    assert (files, detail) == (["t/a.yaml"], "ENAMETOOLONG")
    assert place.startswith("t/xxx")


@pytest.mark.parametrize(
    ("mode", "place"),
    [
        pytest.param(0o000, "t/a", id="neither listed nor entered"),
        pytest.param(0o400, "t/a", id="listed and not entered"),
        pytest.param(0o100, "t/a", id="entered and not listed"),
    ],
)
def test_a_folder_that_is_shut_is_one_problem(tmp_path: Path, mode: int, place: str) -> None:
    prefix = obeying_rights()
    if prefix is None:
        pytest.skip("nothing is forbidden to the superuser")
    make(tmp_path, "t/a/b.yaml", "t/a/c.yaml", "t/a/d/e.yaml", "t/f.yaml")
    (tmp_path / "t/a").chmod(mode)
    code = (
        "import pathlib, planck.register.files.disk as disk\n"
        "files, problems = disk.find_files(pathlib.Path(), ['t'])\n"
        "print(*files, *(f'{problem.location} {problem.args}' for problem in problems), sep='|')"
    )
    try:
        done = run(*prefix, sys.executable, "-c", code, at=tmp_path)
    finally:
        (tmp_path / "t/a").chmod(0o700)
    assert done.stdout == f"t/f.yaml|{place}:1:1 {{'detail': 'EACCES'}}\n", done.stderr


def test_a_folder_that_vanishes_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def scandir(path: Path) -> None:
        raise FileNotFoundError(2, "gone")

    make(tmp_path, "t/a.yaml")
    monkeypatch.setattr(os, "scandir", scandir)
    assert found_with_problem(tmp_path, "t") == ([], "t:1:1", "ENOENT")


@pytest.mark.parametrize("name", ["t/a.yaml", "t/a", "t/a.txt"])
def test_whatever_is_listed_and_cannot_be_looked_at_is_a_problem(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may be a folder, whatever its name is."""
    looked_at = os.stat

    def stat(path: bytes, *args: object, **more: object) -> os.stat_result:
        if os.fsdecode(path).endswith(name):
            raise OSError(5, "Input/output error")
        return looked_at(path, *args, **more)  # type: ignore[arg-type]

    make(tmp_path, name, "t/b.yaml")
    monkeypatch.setattr(os, "stat", stat)
    assert found_with_problem(tmp_path, "t") == (["t/b.yaml"], f"{name}:1:1", "EIO")


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


@pytest.mark.parametrize("size", [0, 3, 100_000])
def test_a_file_that_has_grown_since_it_was_looked_at_is_read_to_its_end(
    tmp_path: Path, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As are those of which the system says that they are empty, and which are not."""
    text = b"a: 1\n" * 30_000
    (tmp_path / "a.yaml").write_bytes(text)
    looked_at = os.stat

    def stat(path: Path) -> os.stat_result:
        return os.stat_result((*looked_at(path)[:6], size, *looked_at(path)[7:]))

    monkeypatch.setattr(os, "stat", stat)
    assert read_file(tmp_path / "a.yaml", "a.yaml") == text
    assert read_file(tmp_path / "a.yaml", "a.yaml", limit=70_000) == text[:70_001]
    assert read_file(tmp_path / "a.yaml", "a.yaml", limit=len(text)) == text


def test_a_small_file_takes_little_room(tmp_path: Path) -> None:
    """No more is asked for than the file has: of what is given back the system keeps a map for each file."""
    (tmp_path / "a.yaml").write_text("a: 1", encoding="utf-8")
    tracemalloc.start()
    try:
        read_file(tmp_path / "a.yaml", "a.yaml")
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 1_000_000


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    problem = read_file(tmp_path / "a.yaml", "t/a.yaml")
    assert isinstance(problem, Problem)
    assert (problem.code.value, str(problem.location), problem.args) == (
        "unreadable",
        "t/a.yaml:1:1",
        {"detail": "ENOENT"},
    )
