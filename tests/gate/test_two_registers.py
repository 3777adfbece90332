"""Two registers in one repository: each is judged by its own files, whatever is said of the other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.gate.repository import ACTUALS, TARGETS, Repository
from tests.gate.test_since import Run, planck

__all__ = ["planck"]
BROKEN = TARGETS.replace("at_least: 40", "at_lest: 40")
MISSED = ACTUALS.replace("41", "39")
FILE = "thanh-liem.yaml"
Fill = Callable[..., None]
LAYOUTS = [
    pytest.param("a/", "b/", id="in two folders"),
    pytest.param("", "b/", id="at the top and in a folder"),
]


@pytest.fixture
def made(tmp_path: Path) -> Repository:
    """An empty repository."""
    return Repository(tmp_path / "repository")


@pytest.fixture(
    params=[pytest.param({}, id="by their folders"), pytest.param({"planck.yaml": ""}, id="by planck.yaml")]
)
def fill(request: pytest.FixtureRequest, made: Repository) -> Fill:
    """Commit a register in each of some folders, with a planck.yaml each or without."""

    def commit(*folders: str) -> None:
        own = {f"targets/{FILE}": TARGETS, f"actuals/{FILE}": ACTUALS, **request.param}
        made.commit({f"{folder}{name}": text for folder in folders for name, text in own.items()})

    return commit


@pytest.mark.parametrize("staged", [(), ("--staged",)], ids=["as they are", "staged"])
@pytest.mark.parametrize(("first", "second"), LAYOUTS)
def test_files_of_both_are_validated_in_one_run_each_by_its_own_register(
    made: Repository, fill: Fill, planck: Run, first: str, second: str, staged: tuple[str, ...]
) -> None:
    fill(first, second)
    files = [f"{folder}{kind}/{FILE}" for kind in ("targets", "actuals") for folder in (first, second)]
    assert "Files read: 4. No problems" in planck(made.path, "validate", *staged, *files).out
    made.write({f"{second}targets/{FILE}": BROKEN})
    made.git("add", "--all")
    done = planck(made.path, "validate", *staged, *files)
    assert done.status == 2
    assert f"{second}targets/{FILE}:5:15: error: " in done.out
    assert done.out.count("error: ") == 1
    assert planck(made.path, "validate", *staged, files[0]).status == 0


@pytest.mark.parametrize("staged", [(), ("--staged",)], ids=["as they are", "staged"])
@pytest.mark.parametrize(("first", "second"), LAYOUTS)
def test_the_folder_of_a_register_is_all_that_is_judged(
    made: Repository, fill: Fill, planck: Run, first: str, second: str, staged: tuple[str, ...]
) -> None:
    """From the top of the repository."""
    fill(first, second)
    made.write({f"{second}actuals/{FILE}": MISSED})
    made.git("add", "--all")
    assert planck(made.path, "check", *staged, first or ".").status == 0
    done = planck(made.path, "check", *staged, "--verbose", second)
    assert done.status == 1
    assert f"{second}targets/{FILE}:5" in done.out
    assert planck(made.path, "check", *staged, "--since=HEAD", "--fail-on-new", first or ".").status == 0
    assert planck(made.path, "check", *staged, "--since=HEAD", "--fail-on-new", second).status == 1
    made.write({f"{second}targets/{FILE}": BROKEN})
    made.git("add", "--all")
    assert planck(made.path, "check", *staged, first or ".").status == 0, "the other is no matter of this one"
    assert planck(made.path, "report", *staged, second).status == 2


@pytest.mark.parametrize(("first", "second"), LAYOUTS)
def test_the_report_in_the_folder_of_a_register_is_that_of_this_register(
    made: Repository, fill: Fill, planck: Run, first: str, second: str
) -> None:
    fill(first, second)
    reports = [f"{first}report.md", f"{second}report.md"]
    for folder, report in zip((first, second), reports, strict=True):
        assert planck(made.path, "report", folder or ".", "-o", report).status == 0
    made.git("add", "--all")
    assert planck(made.path, "report", "--check", "--staged", *reports).status == 0
    made.write({f"{second}actuals/{FILE}": MISSED})
    made.git("add", "--all")
    assert planck(made.path, "report", "--check", "--staged", reports[0]).status == 0
    done = planck(made.path, "report", "--check", "--staged", *reports)
    assert (done.status, f"{reports[1]} is stale" in done.err) == (1, True)


def test_one_run_judges_one_register(made: Repository, fill: Fill, planck: Run) -> None:
    fill("a/", "b/")
    done = planck(made.path, "check", "a", "b")
    assert done.status == 2
    assert "b is outside the register a" in done.err
