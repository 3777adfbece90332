"""The PATHS of the command line as files of the register."""

from __future__ import annotations

from pathlib import Path

import pytest

from planck.cli.paths import by_register, find_start, relative, resolve_paths
from planck.model.problem import Code
from planck.model.register import Register
from planck.model.state import INDEX, WORKING_TREE
from planck.register.load import Loaded
from planck.register.settings import Settings

FILES = ("targets/ha-nam/thanh-liem.yaml", "targets/thai-nguyen.yaml")


def loaded(root: Path, *, staged: bool = False) -> Loaded:
    """A register of these files."""
    return Loaded(Register(), (), Settings(root), FILES, state=INDEX if staged else WORKING_TREE)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A register in a folder, with something beside it."""
    for name in FILES:
        path = tmp_path / "register" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", encoding="utf-8")
    (tmp_path / "register-2").mkdir()
    (tmp_path / "register" / "docs").mkdir()
    (tmp_path / "register" / "targets" / "notes.txt").write_text("", encoding="utf-8")
    return tmp_path / "register"


@pytest.mark.parametrize(
    ("folder", "path", "expected"),
    [
        pytest.param(".", "targets/thai-nguyen.yaml", "targets/thai-nguyen.yaml", id="a file"),
        pytest.param(".", "./targets//ha-nam/", "targets/ha-nam", id="a folder, untidily"),
        pytest.param("targets", "ha-nam", "targets/ha-nam", id="from below"),
        pytest.param("targets/ha-nam", "../thai-nguyen.yaml", "targets/thai-nguyen.yaml", id="from below, upwards"),
        pytest.param(".", ".", "", id="all of it"),
        pytest.param("targets", "..", "", id="all of it, from below"),
    ],
)
def test_paths_are_taken_from_where_they_are_typed(root: Path, folder: str, path: str, expected: str) -> None:
    assert resolve_paths([path], root / folder, loaded(root)) == ((expected,) if expected else (), [])


def test_an_absolute_path_is_as_good(root: Path) -> None:
    assert resolve_paths([str(root / "targets")], Path.cwd(), loaded(root)) == (("targets",), [])


@pytest.mark.parametrize(
    ("path", "code", "word"),
    [
        pytest.param("targets/ha-nam/thanh-lim.yaml", Code.PATH_MISSING, FILES[0], id="missing"),
        pytest.param("..", Code.PATH_OUTSIDE, "", id="above"),
        pytest.param("../register-2", Code.PATH_OUTSIDE, "", id="beside, with a name that begins alike"),
        pytest.param("../nowhere", Code.PATH_MISSING, "", id="missing outside"),
        pytest.param("docs", Code.PATH_WITHOUT_FILES, "", id="a folder beside those of the register"),
        pytest.param("targets/notes.txt", Code.PATH_WITHOUT_FILES, "", id="a file that is none of it"),
    ],
)
def test_a_path_that_leads_nowhere_is_a_problem(root: Path, path: str, code: Code, word: str) -> None:
    resolved, problems = resolve_paths([path], root, loaded(root))
    assert resolved == ()
    assert [problem.code for problem in problems] == [code]
    assert word in problems[0].args["nearest"]


@pytest.mark.parametrize("path", ["actuals", "targets/2025"])
def test_a_folder_of_the_register_may_be_empty(root: Path, path: str) -> None:
    (root / path).mkdir()
    assert resolve_paths([path], root, loaded(root)) == ((path,), [])


def test_a_file_that_nobody_staged_is_told_from_one_that_is_none_of_the_register(root: Path) -> None:
    (root / "targets/new.yaml").write_text("", encoding="utf-8")
    _, problems = resolve_paths(["targets/new.yaml", "targets/notes.txt"], root, loaded(root, staged=True))
    assert [problem.code for problem in problems] == [Code.PATH_UNSTAGED, Code.PATH_WITHOUT_FILES]


def test_a_linked_folder_is_where_the_link_is_and_where_it_leads(root: Path, tmp_path: Path) -> None:
    """A register reached through a link is the register."""
    link = tmp_path / "link"
    try:
        link.symlink_to(root, target_is_directory=True)
    except OSError:
        pytest.skip("this system lets nobody make links")
    assert relative(link / "targets", root) == "targets"
    assert relative(root / "targets", link) == "targets"


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        pytest.param([], ".", id="nothing named"),
        pytest.param(["register"], "register", id="the folder of a register"),
        pytest.param(["register/targets/thai-nguyen.yaml"], "register", id="a file of it"),
        pytest.param(["register/targets/ha-nam/gone.yaml"], "register", id="a file that is no more"),
        pytest.param(["register-2", "register"], "register", id="the first that lies in one"),
        pytest.param(["register-2"], ".", id="in none"),
    ],
)
def test_where_no_register_is_the_one_of_the_paths_is_taken(
    root: Path, tmp_path: Path, paths: list[str], expected: str
) -> None:
    """A hook at the top of a repository is given files of a register in a folder of it."""
    (tmp_path / ".git").mkdir()
    assert find_start(paths, tmp_path) == tmp_path / expected


def test_a_path_leads_to_its_own_register_from_that_of_the_working_folder(root: Path, tmp_path: Path) -> None:
    """One may lie at the top of a repository, and another in a folder of it or beside."""
    (tmp_path / "register-2" / "targets").mkdir()
    assert find_start([str(root)], tmp_path / "register-2") == root
    (tmp_path / "targets").mkdir()
    assert find_start(["register/targets/thai-nguyen.yaml"], tmp_path) == root
    assert find_start(["targets", "register"], tmp_path) == tmp_path
    (tmp_path / "planck.yaml").write_text("", encoding="utf-8")
    assert find_start(["register"], tmp_path) == tmp_path, "below a planck.yaml another register has its own"
    (root / "planck.yaml").write_text("", encoding="utf-8")
    assert find_start(["register"], tmp_path) == root


def test_a_folder_called_targets_among_the_targets_makes_no_register(tmp_path: Path) -> None:
    (tmp_path / "targets" / "targets").mkdir(parents=True)
    assert find_start(["targets/targets/a.yaml"], tmp_path) == tmp_path


def test_the_paths_of_each_register_are_taken_together(root: Path, tmp_path: Path) -> None:
    """What lies in none goes with the first, which says so."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "register-2" / "targets").mkdir()
    paths = ["README.md", "register/targets", "register-2", "register/docs"]
    assert by_register(paths, tmp_path) == [("README.md", "register/targets", "register/docs"), ("register-2",)]
    assert by_register([], tmp_path) == []
