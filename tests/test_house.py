"""The rules of the house: what may know what, and what is kept out of the repository."""

from __future__ import annotations

import ast
import configparser
import re
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import pytest
import yaml

import planck
from tests.world import ROOT, run

PACKAGE = ROOT / "planck"
LONGEST_FILE = 350

# What each room may import of planck. `schemas` holds data only.
FALLS_TO = {
    "model": {"model"},
    "register": {"register", "model"},
    "judgement": {"judgement", "model"},
    "reports": {"reports", "model"},
    "office": {"office", "model"},
    "cli": {"cli", "register", "judgement", "reports", "office", "model"},
}
# Folders of a room that nothing else in the room knows.
APART = {"reports": {"html", "machine", "markdown", "text", "xlsx"}}
# What a folder may import of its room, where that is not all.
LEANS_ON = {
    "planck/register/files/": ("planck.register.files.",),
    "planck/register/yaml/": ("planck.register.yaml.", "planck.register.files.encoding."),
    "planck/register/schema/": ("planck.register.schema.", "planck.register.yaml."),
    "planck/register/build/": ("planck.register.build.", "planck.register.schema.", "planck.register.yaml."),
    "planck/register/writing/": (
        *(
            "planck.register.writing.",
            "planck.register.yaml.",
            "planck.register.build.",
            "planck.register.files.encoding.",
        ),
    ),
    "planck/register/mending/": (
        *("planck.register.mending.", "planck.register.writing.", "planck.register.yaml.", "planck.register.schema."),
        *("planck.register.build.", "planck.register.files.", "planck.register.settings."),
    ),
    "planck/register/checks/": ("planck.register.checks.", "planck.register.build."),
    "planck/reports/wording/": ("planck.reports.wording.", "planck.reports.visible."),
    "planck/office/files/": ("planck.office.files.", "planck.office.grid."),
}
# The place of each package that is not ours.
HOME_OF: dict[str, str | tuple[str, ...]] = {
    "click": "planck/cli/",
    "docx": "planck/office/files/",
    "jinja2": "planck/reports/html/",
    "jsonschema": "planck/register/schema/",
    "jsonschema_rs": "planck/register/schema/",
    "lxml": "planck/office/files/",
    "msgspec": "planck/reports/machine/",
    "openpyxl": "planck/reports/xlsx/",
    "rich": "planck/reports/",
    "yaml": "planck/register/yaml/",
}
CLOCKS = {
    "date": {"today"},
    "datetime": {"now", "today", "utcnow"},
    "time": {"gmtime", "localtime", "strftime", "time"},
}


class Import(NamedTuple):
    """One import: where it stands, the dotted name it fetches, and whether importing the file runs it."""

    file: str
    line: int
    name: str
    at_import: bool

    @property
    def top(self) -> str:
        """The package that is imported from."""
        return self.name.partition(".")[0]

    @property
    def room(self) -> str | None:
        """The room of planck that is imported from; None for planck itself and for other packages."""
        parts = self.name.split(".")
        return parts[1] if parts[0] == "planck" and len(parts) > 1 and parts[1] in FALLS_TO else None

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.name}"


def our_files() -> list[Path]:
    """Every Python file of the package."""
    return sorted(PACKAGE.rglob("*.py"))


def shown(path: Path) -> str:
    """The path as the rules and the failures name it."""
    return path.relative_to(ROOT).as_posix()


@cache
def tree_of(path: Path) -> ast.Module:
    """The syntax of a file, parsed once for all rules."""
    return ast.parse(path.read_bytes())


def imports_of(path: Path) -> Iterator[Import]:
    """Every import of a file, also those inside functions and those for types only."""

    def walk(node: ast.AST, at_import: bool) -> Iterator[Import]:
        for child in ast.iter_child_nodes(node):
            now = at_import and not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
                now = False
            if isinstance(child, ast.Import):
                for alias in child.names:
                    yield Import(shown(path), child.lineno, alias.name, now)
            elif isinstance(child, ast.ImportFrom):
                for alias in child.names:
                    name = f"{'.' * child.level}{child.module or ''}.{alias.name}"
                    yield Import(shown(path), child.lineno, name, now)
            yield from walk(child, now)

    yield from walk(tree_of(path), True)


@cache
def every_import() -> tuple[Import, ...]:
    """The imports of the whole package, but for what type checkers bring with them and no run imports."""
    found = (found for path in our_files() for found in imports_of(path))
    return tuple(single for single in found if single.at_import or single.top != "typing_extensions")


def room_of(file: str) -> str | None:
    """The room that a file of the package lies in; None for those at the top."""
    parts = PurePosixPath(file).parts
    return parts[1] if len(parts) > 2 else None


def folder_of(path: str, room: str) -> str | None:
    """The folder of a room that a file lies in; None for those beside it and for those of other rooms."""
    parts = PurePosixPath(path).parts
    return parts[2] if len(parts) > 3 and parts[:2] == ("planck", room) else None


def tracked() -> list[str]:
    """The files that git keeps and others get; without git, all but the hidden ones."""
    listed = run("git", "ls-files", "-z", at=ROOT)
    if listed.returncode == 0 and listed.stdout:
        names = listed.stdout.split("\0")
    else:
        names = [shown(path) for path in ROOT.rglob("*") if not re.search(r"/\.|__pycache__", f"/{shown(path)}")]
    return [name for name in names if name and (ROOT / name).is_file()]


def line_of(text: str, hit: re.Match[str]) -> int:
    """The line on which a match begins."""
    return text.count("\n", 0, hit.start()) + 1


def settings() -> configparser.ConfigParser:
    """What setup.cfg says."""
    parser = configparser.ConfigParser()
    parser.read(ROOT / "setup.cfg", encoding="utf-8")
    return parser


def test_every_folder_of_the_package_is_a_room_with_a_rule() -> None:
    """A new room does not escape the rules by being new."""
    rooms = {room_of(shown(path)) for path in our_files()} - {None}
    assert rooms == set(FALLS_TO)


@pytest.mark.parametrize("room", sorted(FALLS_TO))
def test_the_map_of_a_room_names_all_its_files(room: str) -> None:
    """A stranger finds each file in the docstring of its room, and no file that is there no more."""
    named = set(re.findall(r"``([a-z_]+)``", ast.get_docstring(tree_of(PACKAGE / room / "__init__.py")) or ""))
    there = {path.stem for path in (PACKAGE / room).glob("*.py")} - {"__init__"}
    assert named == there, f"put into the docstring of planck/{room}/__init__.py, or take from it: {named ^ there}"


def test_imports_only_fall() -> None:
    """The command line knows the rooms, the rooms know the model, and no room knows its neighbour."""
    climbing = [
        str(found)
        for found in every_import()
        if (room := room_of(found.file)) and found.room and found.room not in FALLS_TO[room]
    ]
    assert climbing == []


def test_a_format_does_not_know_another() -> None:
    """A format can be taken away, or drawn in another way, without a look at the others."""
    strays = [
        str(found)
        for room, folders in APART.items()
        for found in every_import()
        if room_of(found.file) == room
        and folder_of(found.name.replace(".", "/"), room) in folders - {folder_of(found.file, room)}
    ]
    assert strays == []


def test_what_a_folder_leans_on_does_not_lean_on_it() -> None:
    """A file is read, its form checked, its values built, then compared with others; words are drawn by no format."""
    strays = [
        str(found)
        for folder, below in LEANS_ON.items()
        for found in every_import()
        if found.file.startswith(folder)
        and found.room == room_of(found.file)
        and not f"{found.name}.".startswith(below)
    ]
    assert strays == []


def test_a_basis_is_known_by_its_row_of_the_table_alone() -> None:
    """What judges every target knows no basis by name, so that a new one changes nothing there."""
    bases, table = "planck.judgement.bases.", "planck.judgement.bases.table."
    strays = [
        str(found)
        for found in every_import()
        if found.name.startswith(bases)
        and found.name.startswith(table) == found.file.startswith("planck/judgement/bases/")
    ]
    assert strays == []


def file_of(name: str) -> str | None:
    """The file of the package that an imported name is, or is in; None for those of other packages."""
    for dotted in (name, name.rpartition(".")[0]):
        path = ROOT / f"{dotted.replace('.', '/')}.py"
        if path.is_file():
            return shown(path)
    return None


def test_no_file_imports_itself_through_others() -> None:
    """A file can be read, tested and replaced with no more in mind than what lies below it."""
    below = {
        shown(path): {file for found in imports_of(path) if (file := file_of(found.name)) is not None}
        for path in our_files()
    }
    TopologicalSorter(below).prepare()  # raises CycleError, which names the files


def test_imports_are_absolute() -> None:
    """A relative import would slip past the rule of the rooms."""
    assert [str(found) for found in every_import() if found.name.startswith(".")] == []


def test_the_model_needs_the_standard_library_alone() -> None:
    """The plain values can be used where nothing is installed."""
    foreign = [
        str(found)
        for found in every_import()
        if room_of(found.file) == "model" and found.top not in {*sys.stdlib_module_names, "planck"}
    ]
    assert foreign == []


def test_a_package_of_others_is_imported_in_its_one_place() -> None:
    """What is not ours can be replaced by changing one place."""
    strays = [
        str(found)
        for found in every_import()
        if found.top not in {*sys.stdlib_module_names, "planck"}
        and not found.file.startswith(HOME_OF.get(found.top, "nowhere"))
    ]
    assert strays == []


def test_the_dependencies_are_the_packages_that_have_a_place() -> None:
    """Nothing is installed that is not used, and nothing is used that is not installed."""
    lines = settings()["options"]["install_requires"].split("\n")
    declared = {line.split()[0].lower() for line in lines if line}
    named_otherwise = {"docx": "python-docx", "yaml": "pyyaml", "jsonschema_rs": "jsonschema-rs"}
    assert declared == {named_otherwise.get(name, name) for name in HOME_OF}


def test_importing_planck_imports_no_room() -> None:
    """``import planck`` costs nothing: what it offers is fetched when it is asked for."""
    early = [found for found in imports_of(PACKAGE / "__init__.py") if found.at_import]
    assert [str(found) for found in early if found.top not in {"__future__", "typing"}] == []


def test_only_the_command_line_asks_what_day_it_is() -> None:
    """The same files and the same as-of date give the same answer on any day."""
    asking = [
        f"{shown(path)}:{node.lineno}"
        for path in our_files()
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Attribute)
        and node.attr in CLOCKS.get(ast.unparse(node.value).rpartition(".")[2], set())
    ]
    assert [place for place in asking if not place.startswith("planck/cli/")] == []
    assert len(asking) <= 1, f"one place is enough: {asking}"


def test_no_number_passes_through_binary_floating_point() -> None:
    """A digit that was written is a digit that is judged."""
    floats = [
        f"{shown(path)}:{node.lineno}"
        for room in ("model", "register", "judgement")
        for path in sorted((PACKAGE / room).rglob("*.py"))
        for node in ast.walk(tree_of(path))
        if (isinstance(node, ast.Constant) and isinstance(node.value, float))
        or (isinstance(node, ast.Call) and ast.unparse(node.func) == "float")
    ]
    assert floats == []


def test_no_file_is_called_after_nothing() -> None:
    """A file has a subject, and its name says which."""
    vague = {"utils", "util", "helpers", "helper", "common", "misc"}
    assert [shown(path) for path in our_files() if path.stem in vague] == []


def test_a_file_has_one_subject_and_so_an_end() -> None:
    """What grows past this length has a second subject in it."""
    lengths = {shown(path): len(path.read_text(encoding="utf-8").splitlines()) for path in our_files()}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_exception_is_caught_without_a_name() -> None:
    """A bare ``except`` also swallows an interrupt and a mistake of ours."""
    bare = [
        f"{shown(path)}:{node.lineno}"
        for path in our_files()
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ExceptHandler) and node.type is None
    ]
    assert bare == []


@pytest.mark.parametrize(
    "forbidden",
    [
        pytest.param(r"(?<![\w.~-])/(?:home|root|tmp|work|Users|private|var/folders)/\w", id="folder of one machine"),
        pytest.param(r"\b[A-Z]:\\+Users\\", id="folder of one Windows machine"),
        pytest.param(r"\bpypi\.org|python[h]osted|registry\.npmjs", id="host of a package registry"),
        pytest.param(r"^(?:<{7}|>{7}) ", id="mark of an unfinished merge"),
    ],
)
def test_nothing_tracked_names_the_place_it_was_made_in(forbidden: str) -> None:
    """The repository speaks of itself, and works wherever it is cloned."""
    pattern = re.compile(forbidden, re.MULTILINE)
    found = []
    for name in tracked():
        text = (ROOT / name).read_bytes().decode("utf-8", errors="replace")
        found += [f"{name}:{line_of(text, hit)}: {hit[0]}" for hit in pattern.finditer(text)]
    assert found == []


def test_the_changelog_has_a_section_for_the_version_of_the_package() -> None:
    """Who reads the version can read what is in it."""
    headings = re.findall(r"^## \[?([\w.]+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert planck.__version__ in headings


def test_a_hook_runs_a_command_of_planck_by_the_language_that_installs_it() -> None:
    """Who names a hook of this repository needs nothing else installed."""
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert {hook["id"]: (hook["language"], hook["entry"].split()[0]) for hook in hooks} == {
        hook["id"]: ("python", "planck") for hook in hooks
    }


def test_the_hook_that_judges_runs_at_every_commit() -> None:
    """A commit that only deletes a file of observed values names no file, and is judged all the same."""
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    judging = next(hook for hook in hooks if hook["id"] == "planck-check")
    assert (judging["always_run"], judging["pass_filenames"]) == (True, False)


@pytest.mark.parametrize(
    ("name", "chosen"),
    [
        pytest.param("targets/ha-nam/thanh-liem.yaml", True, id="targets"),
        pytest.param("plan/actuals/2023.yml", True, id="observed values in a folder below"),
        pytest.param("planck.yaml", True, id="settings"),
        pytest.param(".github/workflows/ci.yaml", False, id="a file of another tool"),
        pytest.param("targets/README.md", False, id="a text beside them"),
    ],
)
def test_the_hook_that_validates_is_given_the_files_of_the_register(name: str, chosen: bool) -> None:
    """It reads what planck reads, and leaves the YAML of other tools alone."""
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    validating = next(hook for hook in hooks if hook["id"] == "planck-validate")
    assert bool(re.search(validating["files"], name)) is chosen


def test_every_link_in_the_documents_leads_somewhere() -> None:
    """A reader who follows a link within the repository arrives at a file that is there."""
    link = re.compile(r"\]\((?![a-z]+:|#)([^)#\s]+)")
    pages = [name for name in tracked() if name.endswith(".md") and not name.startswith("tests/")]
    shown = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)  # output, whose links lead elsewhere
    dead = [
        f"{page}:{line_of(text, hit)}: {hit[1]}"
        for page in pages
        for written in [(ROOT / page).read_text(encoding="utf-8")]
        for text in [shown.sub(lambda block: "\n" * block[0].count("\n"), written)]
        for hit in link.finditer(text)
        if not (ROOT / page).parent.joinpath(hit[1]).exists()
    ]
    assert dead == []
