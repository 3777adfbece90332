"""``validate --staged`` and ``report --staged``: they read what will be committed, whatever the files are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.gate.repository import ACTUALS, TARGETS, Repository, with_register
from tests.gate.test_since import Run, planck

BROKEN = TARGETS.replace("at_least: 40", "at_lest: 40")
TARGETS_FILE, ACTUALS_FILE = "targets/thanh-liem.yaml", "actuals/thanh-liem.yaml"
__all__ = ["planck"]


@pytest.fixture
def made(tmp_path: Path) -> Repository:
    """A repository whose first commit holds the register and its report."""
    return with_register(tmp_path / "register")


@pytest.fixture
def reported(made: Repository, planck: Run) -> Repository:
    """The same with a report, staged."""
    assert planck(made.path, "report", "-o", "report.md").status == 0
    made.git("add", "--all")
    return made


def test_validate_staged_reads_the_index_and_not_the_files(planck: Run, made: Repository) -> None:
    made.write({TARGETS_FILE: BROKEN, "targets/draft.yaml": "no register: yet"})
    assert planck(made.path, "validate").status == 2
    assert planck(made.path, "validate", "--staged").status == 0
    made.git("add", TARGETS_FILE)
    made.write({TARGETS_FILE: TARGETS})
    done = planck(made.path, "validate", "--staged")
    assert done.status == 2
    assert f"{TARGETS_FILE}:5:15: error: " in done.out
    assert "draft" not in done.out


def test_the_paths_of_validate_staged_narrow_what_is_told(planck: Run, made: Repository) -> None:
    made.write({TARGETS_FILE: BROKEN})
    made.git("add", "--all")
    assert planck(made.path, "validate", "--staged", "actuals").status == 0
    assert planck(made.path, "validate", "--staged", TARGETS_FILE).status == 2


def test_a_file_that_is_staged_and_no_longer_there_is_validated(planck: Run, made: Repository) -> None:
    made.write({TARGETS_FILE: BROKEN})
    made.git("add", "--all")
    (made.path / TARGETS_FILE).unlink()
    assert planck(made.path, "validate", "--staged", TARGETS_FILE).status == 2


def test_a_file_that_is_not_staged_cannot_be_validated_as_staged(planck: Run, made: Repository) -> None:
    made.write({"targets/draft.yaml": TARGETS.replace("Thanh Liêm", "Kim Bảng")})
    done = planck(made.path, "validate", "--staged", "targets/draft.yaml")
    assert done.status == 2
    assert "targets/draft.yaml is not staged; run git add" in done.out
    assert planck(made.path, "validate", "targets/draft.yaml").status == 0


def test_report_staged_writes_what_the_index_gives(planck: Run, made: Repository) -> None:
    made.write({"targets/draft.yaml": TARGETS.replace("Thanh Liêm", "Kim Bảng")})
    assert "Kim Bảng" in planck(made.path, "report").out
    assert "Kim Bảng" not in planck(made.path, "report", "--staged").out


def test_a_target_that_is_not_staged_is_no_part_of_the_committed_report(planck: Run, reported: Repository) -> None:
    reported.write({"targets/draft.yaml": TARGETS.replace("Thanh Liêm", "Kim Bảng")})
    assert planck(reported.path, "report", "--check", "report.md").status == 1
    done = planck(reported.path, "report", "--check", "--staged", "report.md")
    assert done.status == 0
    assert done.err.count("\n") == 1


def test_the_report_compared_is_the_staged_one(planck: Run, reported: Repository) -> None:
    """Where the file itself differs, that is said."""
    reported.write({ACTUALS_FILE: ACTUALS.replace("41", "42")})
    reported.git("add", ACTUALS_FILE)
    assert planck(reported.path, "report", "-o", "report.md").status == 0
    done = planck(reported.path, "report", "--check", "--staged", "report.md", "--quiet")
    assert done.status == 1
    assert "the file itself differs from it; run git add report.md" in done.err
    reported.git("add", "report.md")
    reported.write({"report.md": "spoilt"})
    done = planck(reported.path, "report", "--check", "--staged", "report.md")
    assert done.status == 0
    assert "the file itself differs" in done.err
    assert planck(reported.path, "report", "--check", "--staged", "report.md", "--quiet").err == ""


def test_line_ends_that_git_changes_make_no_other_report(planck: Run, reported: Repository) -> None:
    path = reported.path / "report.md"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    done = planck(reported.path, "report", "--check", "--staged", "report.md")
    assert (done.status, done.err.count("\n")) == (0, 1)


@pytest.mark.parametrize("folder", [".", "docs"])
def test_the_staged_report_is_found_from_any_folder(planck: Run, reported: Repository, folder: str) -> None:
    (reported.path / "docs").mkdir()
    path = "report.md" if folder == "." else "../report.md"
    assert planck(reported.path / folder, "report", "--check", "--staged", path).status == 0


def test_a_report_that_is_not_staged_is_refused(planck: Run, reported: Repository) -> None:
    reported.git("rm", "--quiet", "--cached", "report.md")
    done = planck(reported.path, "report", "--check", "--staged", "report.md")
    assert done.status == 2
    assert "report.md is not staged; run git add report.md" in done.err


def test_a_branch_that_has_neither_register_nor_report_is_in_the_way_of_no_hook(
    planck: Run, reported: Repository
) -> None:
    reported.git("checkout", "--quiet", "--orphan", "pages")
    reported.git("rm", "--quiet", "-rf", ".")
    done = planck(reported.path, "report", "--check", "--staged", "report.md")
    assert (done.status, "[no-register]" in done.err) == (0, True)


def test_outside_of_a_repository_there_is_no_staged_report(planck: Run, tmp_path: Path) -> None:
    (tmp_path / "targets").mkdir()
    done = planck(tmp_path, "report", "--check", "--staged", "report.md")
    assert done.status == 2
    assert "git init" in done.err
