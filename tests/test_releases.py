"""Releases differ, and planck says the same with each: what is known to differ is a row here, with what is made of it.

The oldest releases are those of setup.cfg, which ``make test-oldest`` installs; the newest are those of the day. Where
a release yet to come differs once more, the row of that name fails, not a test that is about something else.
"""

from __future__ import annotations

import configparser
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from importlib.metadata import version
from typing import Any, NamedTuple

import click
import jsonschema_rs
import pytest
import yaml
from yaml.events import StreamEndEvent

from planck.cli.main import main
from planck.register.yaml.reader import read
from tests.world import ROOT, modules_loaded_by

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
WORKFLOW: dict[str, Any] = yaml.safe_load((ROOT / ".github/workflows/check.yaml").read_text(encoding="utf-8"))


def numbers(text: str) -> tuple[int, ...]:
    """A version as numbers that can be compared: 8.2.1 -> (8, 2, 1)."""
    return tuple(map(int, re.findall(r"\d+", text)[:3]))


def libyaml() -> Any:
    """The parser of PyYAML that is written in C; where it was built without one, there is nothing to compare."""
    return pytest.importorskip("yaml._yaml")


def complaint_of_libyaml(text: str) -> str | None:
    """What libyaml refuses a text for; None where it reads it to the end."""
    parser = libyaml().CParser(text)
    try:
        while not isinstance(parser.get_event(), StreamEndEvent):
            pass
    except yaml.MarkedYAMLError as error:
        return error.problem
    return None


def source_of_paths_that_nobody_typed() -> str:
    """Where click says that the value of an argument comes from which takes any number of words, and got none."""

    @click.command()
    @click.argument("paths", nargs=-1)
    @click.pass_context
    def command(context: click.Context, paths: tuple[str, ...]) -> str:
        source = context.get_parameter_source("paths")
        assert source is not None
        return source.name

    return str(command.main([], standalone_mode=False))


def result_of_a_group() -> Any:
    """What comes back from a group of commands that returns 7."""
    group = click.Group(callback=lambda: 7, invoke_without_command=True)
    return group.main([], standalone_mode=False)


class Difference(NamedTuple):
    """From release ``since`` on ``is_so`` holds, and before it does not."""

    package: str
    since: str
    is_so: Callable[[], bool]


DIFFERENCES = {
    "libyaml 0.2.6 refuses depth 1000 itself, before it tells of depth 33": Difference(
        "libyaml", "0.2.6", lambda: "nesting" in (complaint_of_libyaml("[" * 1001) or "")
    ),
    "libyaml 0.2.6 reads a question mark without a key inside [ ]": Difference(
        "libyaml", "0.2.6", lambda: complaint_of_libyaml("[? ]") is None
    ),
    "click 8.1 gives back what a group returns": Difference("click", "8.1.0", lambda: result_of_a_group() == 7),
    "click 8.3 says of words that nobody typed that they are the default": Difference(
        "click", "8.3.0", lambda: source_of_paths_that_nobody_typed() == "DEFAULT"
    ),
    "click 8.4 asks for uuid when it starts, and that for platform before Python 3.13": Difference(
        "click", "8.4.0", lambda: "uuid" in modules_loaded_by("import click")
    ),
}


@pytest.mark.parametrize("difference", [pytest.param(row, id=name) for name, row in DIFFERENCES.items()])
def test_a_release_differs_from_those_before_it_in_what_is_known(difference: Difference) -> None:
    name = difference.package
    installed = libyaml().get_version_string() if name == "libyaml" else version(name)
    assert difference.is_so() is (numbers(installed) >= numbers(difference.since)), installed


@pytest.mark.parametrize("pure", [False, True], ids=["as it is installed", "the parser written in Python"])
def test_every_release_of_libyaml_gives_the_same_place_where_nesting_is_too_deep(pure: bool) -> None:
    (problem,) = read(b"a: " + b"[" * 1200, "f.yaml", pure=pure).problems
    assert (problem.code.value, str(problem.location)) == ("nesting", "f.yaml:1:35")


def test_a_question_mark_without_a_key_is_a_mistake_of_syntax_or_an_empty_key() -> None:
    """The one text that is known to be read otherwise; nobody writes it, and no register holds it."""
    document = read(b"a: [? ]\n", "f.yaml")
    if numbers(libyaml().get_version_string()) < (0, 2, 6):
        assert [problem.code.value for problem in document.problems] == ["yaml-unclosed-bracket"]
    else:
        assert document == read(b"a: [? ]\n", "f.yaml", pure=True)


def test_every_release_of_click_ends_without_a_verb_as_a_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert capsys.readouterr().err.startswith("Usage: planck")


@pytest.mark.parametrize(
    ("schema", "value", "valid"),
    [
        pytest.param({"type": "integer"}, Decimal("2021.0"), True, id="a whole Decimal"),
        pytest.param({"type": "integer"}, Decimal("1" * 60), True, id="of sixty digits"),
        pytest.param({"exclusiveMinimum": 0}, Decimal("0." + "0" * 58 + "1"), True, id="barely above"),
        pytest.param({"minimum": 1000}, Decimal("999." + "9" * 30), False, id="barely below"),
        pytest.param({"type": "array"}, type("Seq", (list,), {})([1]), True, id="a kind of list, since 0.49"),
        pytest.param({"type": "object"}, type("Map", (dict,), {})(a=1), True, id="a kind of dict"),
        pytest.param({"pattern": "^a$"}, "a\n", False, id="a line end behind the pattern"),
    ],
)
def test_every_release_of_jsonschema_rs_reads_the_values_of_planck(
    schema: dict[str, Any], value: Any, valid: bool
) -> None:
    """What the lower bound rests on: exact numbers, and lists and mappings that know their lines."""
    assert jsonschema_rs.Draft7Validator(schema).is_valid(value) is valid


def requirements() -> Iterator[tuple[str, str, str]]:
    """Each requirement of setup.cfg: its list, its line, and the remarks that stand above the list."""
    remarks, section = "", ""
    for line in (ROOT / "setup.cfg").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            remarks += line
        elif line in ("install_requires =", "test =", "dev =", "mutants ="):
            section = line.removesuffix(" =")
        elif section and line.startswith(" "):
            yield section, line.strip(), remarks
            continue
        else:
            section = ""
        if not line.startswith("#") and not section:
            remarks = ""


def test_an_upper_bound_has_its_reason_above_it() -> None:
    """It keeps out what is known to break something, and nothing else."""
    bounded = [(line.split()[0], remarks) for _, line, remarks in requirements() if "<" in line.partition(";")[0]]
    assert [name for name, remarks in bounded if name not in remarks] == []


def test_every_package_that_planck_needs_has_an_oldest_release() -> None:
    """``make test-oldest`` installs it; what names none would be installed in its newest."""
    needed = [line for section, line, _ in requirements() if section == "install_requires"]
    assert [line for line in needed if not re.fullmatch(r"[\w-]+ >=\d[\d.]*(; python_version \S+ \S+)?", line)] == []


def test_the_pythons_are_the_same_wherever_they_are_named() -> None:
    """What the classifiers promise is what the checks run, and what make finds by itself."""
    settings = configparser.ConfigParser()
    settings.read(ROOT / "setup.cfg", encoding="utf-8")
    promised = re.findall(r"Python :: (3\.\d+)", settings["metadata"]["classifiers"])
    found = re.findall(r"python(3\.\d+)", re.findall(r"^CANDIDATES := (.*)$", MAKEFILE, re.MULTILINE)[0])
    checked = WORKFLOW["jobs"]["check"]["strategy"]["matrix"]
    assert promised == checked["python"] == sorted(found, key=numbers)
    assert settings["options"]["python_requires"] == f">={promised[0]}"
    assert checked["target"] == ["test", "test-oldest"]


def test_the_workflow_may_only_read_and_runs_actions_that_cannot_change() -> None:
    assert WORKFLOW["permissions"] == {"contents": "read"}
    steps = [step for job in WORKFLOW["jobs"].values() for step in job["steps"]]
    actions = [step for step in steps if "uses" in step]
    assert [step["uses"] for step in actions if not re.search("@[0-9a-f]{40}$", step["uses"])] == []
    checkouts = [step for step in actions if step["uses"].startswith("actions/checkout@")]
    assert [step["with"]["persist-credentials"] for step in checkouts] == [False] * len(WORKFLOW["jobs"])
    assert [step["run"] for step in steps if "${{" in step.get("run", "")] == []
