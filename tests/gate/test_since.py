"""``--staged``, ``--since``, ``--fail-on-new`` and ``planck diff``: what the gate says of a change."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from planck.cli import registers
from planck.cli.main import main
from planck.model.changes import Effect
from planck.model.tracker import Tracker
from planck.register.load import Contents, Loaded, read_contents
from tests.gate.repository import ACTUALS, TARGETS, Repository, has_turned, with_register

MISSED = ACTUALS.replace("41", "39")
TARGETS_FILE, ACTUALS_FILE = "targets/thanh-liem.yaml", "actuals/thanh-liem.yaml"


class Done(NamedTuple):
    """The exit status and what was written."""

    status: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def planck(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run planck in a folder, as of the last day of 2023."""
    monkeypatch.setenv("PLANCK_AS_OF", "2023-12-31")

    def run(folder: Path, *arguments: str) -> Done:
        monkeypatch.chdir(folder)
        status = main(list(arguments))
        written = capsys.readouterr()
        return Done(status, written.out, written.err)

    return run


@pytest.fixture
def made(tmp_path: Path) -> Repository:
    """A repository whose first commit holds the register."""
    return with_register(tmp_path / "register")


def test_staged_judges_the_index_and_not_the_files(planck: Run, made: Repository) -> None:
    made.write({ACTUALS_FILE: MISSED})
    assert planck(made.path, "check").status == 1
    assert planck(made.path, "check", "--staged").status == 0
    made.git("add", "--all")
    made.write({ACTUALS_FILE: ACTUALS})
    assert planck(made.path, "check").status == 0
    assert planck(made.path, "check", "--staged").status == 1


def test_a_register_named_from_outside_of_its_repository_is_compared_in_it(
    planck: Run, made: Repository, tmp_path: Path
) -> None:
    made.write({ACTUALS_FILE: MISSED})
    made.git("add", "--all")
    made.write({ACTUALS_FILE: ACTUALS})
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    assert planck(elsewhere, "check", str(made.path), "--staged", "--since=HEAD", "--fail-on-new").status == 1
    assert planck(elsewhere, "check", str(made.path), "--since=HEAD", "--fail-on-new").status == 0


def test_a_submodule_named_from_the_repository_around_it_is_compared_in_its_own(
    planck: Run, made: Repository, tmp_path: Path
) -> None:
    outer = Repository(tmp_path / "outer")
    outer.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(made.path), "register")
    assert planck(outer.path, "check", "register", "--staged").status == 0
    assert "HEAD" in planck(outer.path, "check", "register", "--since=HEAD").out


def test_a_staged_mistake_is_named_with_its_line(planck: Run, made: Repository) -> None:
    made.write({TARGETS_FILE: TARGETS.replace("at_least: 40", "at_lest: 40")})
    made.git("add", "--all")
    made.write({TARGETS_FILE: TARGETS})
    done = planck(made.path, "check", "--staged")
    assert done.status == 2
    assert f"{TARGETS_FILE}:5:15: error: " in done.err


def test_a_staged_register_without_targets_is_no_register(planck: Run, made: Repository) -> None:
    made.git("rm", "--quiet", "-r", "--cached", "targets")
    done = planck(made.path, "check", "--staged")
    assert done.status == 2
    assert "targets" in done.err


def test_a_staged_register_may_lie_at_the_top_of_its_folder(planck: Run, made: Repository) -> None:
    made.write({"planck.yaml": "targets: .\n"})
    made.git("add", "--all")
    assert planck(made.path, "check", "--staged").status == planck(made.path, "check").status == 0


def test_staged_paths_narrow_as_they_do_on_disk(planck: Run, made: Repository) -> None:
    made.write({"targets/other.yaml": TARGETS.replace("Thanh Liêm", "Kim Bảng"), ACTUALS_FILE: MISSED})
    made.git("add", "--all")
    assert planck(made.path, "check", "--staged", "--area", "Thanh Liêm").status == 1
    assert planck(made.path, "check", "--staged", TARGETS_FILE).status == 1
    assert "Kim Bảng" not in planck(made.path, "check", "--staged", TARGETS_FILE).out


def test_since_shows_what_turned_and_nothing_else(planck: Run, made: Repository) -> None:
    made.write({ACTUALS_FILE: MISSED})
    done = planck(made.path, "check", "--since", "HEAD")
    assert done.status == 1
    assert has_turned(done.out, "Exceeded", "Missed")
    assert has_turned(done.out, "41 km", "39 km")
    assert "industrial-growth" not in done.out


def test_since_shows_a_progress_that_turned(planck: Run, made: Repository) -> None:
    plan = "district: Thanh Liêm\nperiod: 2021-2025\ntargets:\n  growth: {at_least: 15.1 %/năm}\n"
    figures = "district: Thanh Liêm\nactuals:\n  growth: {2021: %s, 2022: 15}\n"
    made.commit({TARGETS_FILE: plan, ACTUALS_FILE: figures % "7"})
    made.write({ACTUALS_FILE: figures % "28.7"})
    done = planck(made.path, "check", "--since=HEAD")
    assert has_turned(done.out, "Behind", "Ahead")
    assert done.status == 0


def test_since_without_a_value_is_since_the_branch_left_the_main_one(planck: Run, made: Repository) -> None:
    made.git("checkout", "--quiet", "-b", "work")
    made.commit({ACTUALS_FILE: MISSED})
    made.commit({"README.md": "text"})
    done = planck(made.path, "check", "--since")
    assert "Changes since main (" in done.out
    assert has_turned(done.out, "Exceeded", "Missed")


def test_where_nothing_changed_since_says_so(planck: Run, made: Repository) -> None:
    done = planck(made.path, "check", "--since", "HEAD")
    assert (done.status, "No change in targets, figures or verdicts" in done.out) == (0, True)


def test_an_old_failure_stays_visible_while_it_still_counts(planck: Run, made: Repository) -> None:
    """A gate that fails shows why, also when the reason is no part of the change."""
    made.commit({ACTUALS_FILE: MISSED})
    done = planck(made.path, "check", "--since", "HEAD")
    assert done.status == 1
    assert "Already failing" in done.out
    assert "new-roads" in done.out


def test_fail_on_new_passes_over_an_old_failure(planck: Run, made: Repository) -> None:
    made.commit({ACTUALS_FILE: MISSED})
    done = planck(made.path, "check", "--since", "HEAD", "--fail-on-new")
    assert done.status == 0
    assert "already failing, not counted: 1" in done.out


def test_fail_on_new_alone_compares_with_the_main_branch(planck: Run, made: Repository) -> None:
    made.git("checkout", "--quiet", "-b", "work")
    made.commit({ACTUALS_FILE: MISSED})
    assert planck(made.path, "check", "--fail-on-new").status == 1
    assert planck(made.path, "check", "--fail-on-new", "--since", "HEAD").status == 0


def test_what_only_time_has_turned_is_not_new(planck: Run, made: Repository) -> None:
    """Both states are judged as of the same day: nothing turns red on its own one morning."""
    made.commit({ACTUALS_FILE: "district: Thanh Liêm\nactuals: {}\n"})
    for day, status in (("2022-12-31", 0), ("2023-06-30", 1)):
        assert planck(made.path, "check", "--as-of", day).status == status
        assert planck(made.path, "check", "--as-of", day, "--fail-on-new", "--since", "HEAD").status == 0


def test_deleted_figures_are_a_new_failure(planck: Run, made: Repository) -> None:
    (made.path / ACTUALS_FILE).unlink()
    done = planck(made.path, "check", "--fail-on-new")
    assert done.status == 1
    assert has_turned(done.out, "Exceeded", "No data")
    assert has_turned(done.out, "41 km", "–")


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        pytest.param("{at_least: 40 km}", "{at_least: 30 km}", "target-loosened", id="lowered"),
        pytest.param(
            "{at_least: 40 km}", "{at_least: 40 km, by: 2024}", "target-loosened", id="due later"
        ),
        pytest.param("{at_least: 40 km}", "{at_least: 40 km, tolerance: 2}", "target-loosened", id="tolerance"),
        pytest.param("{at_least: 40 km}", "{at_least: 40 km, severity: info}", "target-loosened", id="severity"),
        pytest.param(
            "{at_least: 40 km}",
            "{at_least: 40 km, waiver: {reason: r, granted: 2023-01-01, until: 2023-12-31, approved_by: a}}",
            "target-loosened", id="waiver",
        ),
        pytest.param("{at_least: 40 km}", "{at_least: 40 cầu}", "target-redefined", id="another unit"),
        pytest.param("  new-roads: {at_least: 40 km}\n", "", "target-removed", id="removed"),
        pytest.param("{at_least: 40 km}", "{at_least: 50 km}", None, id="raised"),
        pytest.param(
            "{at_least: 40 km}",
            "{at_least: 40 km, amended: [{on: 2022-06-01, by: NQ 5, at_least: 30 km}]}",
            None, id="lowered by a document",
        ),
    ],
)  # fmt: skip
def test_a_target_made_easier_unseen_is_a_warning_of_its_own(
    planck: Run, made: Repository, before: str, after: str, code: str | None
) -> None:
    made.write({TARGETS_FILE: TARGETS.replace(before, after)})
    if after.endswith("cầu}"):
        made.write({ACTUALS_FILE: ACTUALS.replace("  new-roads: {2022: 41}\n", "")})
    done = planck(made.path, "check", "--since", "HEAD", "--format", "json")
    codes = [problem["code"] for problem in json.loads(done.out)["problems"]]
    assert codes.count(code) == (1 if code else 0)
    assert {"target-loosened", "target-redefined", "target-removed"} & set(codes) == ({code} if code else set())
    strict = planck(made.path, "check", "--since", "HEAD", "--fail-on-new", "--fail-on", "warning")
    assert strict.status == (1 if code or "50" in after else 0)


def test_json_says_what_changed_and_which_failures_are_new(planck: Run, made: Repository) -> None:
    made.write({ACTUALS_FILE: MISSED, TARGETS_FILE: TARGETS.replace("15.1", "12.0")})
    done = planck(made.path, "check", "--since", "HEAD", "--fail-on-new", "--format", "json")
    whole = json.loads(done.out)
    changes = whole["changes"]
    head = made.git("rev-parse", "HEAD").strip()
    assert changes["before"] == {"name": "HEAD", "commit": head}
    assert changes["after"] == {"name": None, "commit": None}
    assert changes["new_failures"] == ["-/thanh-liem/new-roads"]
    assert (changes["only_new"], changes["older_failures"]) == (True, 0)
    (turn,) = changes["turned"]
    assert (turn["before"]["verdict"], turn["after"]["verdict"]) == ("exceeded", "missed")
    (term,) = changes["terms"]
    assert (term["key"], term["before"], term["after"], term["effect"]) == (
        "comparator",
        "at_least: 15.1 %/năm",
        "at_least: 12.0 %/năm",
        Effect.LOOSENED.value,
    )
    (figure,) = changes["figures"]
    assert (figure["kind"], figure["before"]["value"], figure["after"]["value"]) == ("revised", "41", "39")
    assert {one["id"] for one in whole["assessments"]} == {
        "-/thanh-liem/new-roads",
        "-/thanh-liem/industrial-growth",
    }


def test_a_longer_wait_for_figures_is_a_warning(planck: Run, made: Repository) -> None:
    made.write({"planck.yaml": "grace_days: 900\n"})
    done = planck(made.path, "check", "--since", "HEAD")
    assert "grace_days was 90, now it is 900" in done.out


@pytest.mark.parametrize(
    ("flag", "warned"),
    [pytest.param((), True, id="by the settings"), pytest.param(("--fail-on", "error"), False, id="not by a flag")],
)
def test_a_gate_weakened_in_the_settings_is_a_warning(
    planck: Run, made: Repository, flag: tuple[str, ...], warned: bool
) -> None:
    """A hook that writes --fail-on does not depend on planck.yaml."""
    made.write({"planck.yaml": "fail_on: never\n", ACTUALS_FILE: MISSED})
    done = planck(made.path, "check", "--since", "HEAD", "--fail-on-new", *flag)
    assert ("fail_on was error, now it is never" in done.out) is warned
    assert done.status == (0 if warned else 1)


@pytest.mark.parametrize(
    ("before", "after", "flag", "warned"),
    [
        pytest.param("2023-12-31", "2022-06-30", (), True, id="set back"),
        pytest.param("2022-06-30", "2023-12-31", (), False, id="set forward"),
        pytest.param("2023-12-31", "2022-06-30", ("--as-of", "2023-12-31"), False, id="not by a flag"),
    ],
)
def test_a_day_set_back_in_the_settings_is_a_warning(
    planck: Run,
    made: Repository,
    monkeypatch: pytest.MonkeyPatch,
    before: str,
    after: str,
    flag: tuple[str, ...],
    warned: bool,
) -> None:
    """What came due in between is due no more, so the gate lets it pass."""
    monkeypatch.delenv("PLANCK_AS_OF")
    made.commit({"planck.yaml": f"as_of: {before}\n"})
    made.write({"planck.yaml": f"as_of: {after}\n"})
    done = planck(made.path, "check", "--since", "HEAD", "--fail-on-new", *flag)
    assert (f"as of {before}, and planck.yaml now says {after}" in done.out) is warned
    assert ("as of" in planck(made.path, "diff", "HEAD", *flag).out.partition("Problems in")[2]) is warned


def test_a_staged_file_can_be_asked_for_that_is_no_longer_on_disk(planck: Run, made: Repository) -> None:
    (made.path / TARGETS_FILE).unlink()
    assert planck(made.path, "check", "--staged", TARGETS_FILE).status == 0
    assert planck(made.path, "check", TARGETS_FILE).status == 2


def test_a_revision_with_errors_is_compared_as_far_as_it_can_be(planck: Run, made: Repository) -> None:
    """The commit that repairs the files passes; what the errors hid counts as new."""
    made.commit({TARGETS_FILE: TARGETS.replace("{at_least: 40 km}", "{at_lest: 40 km}")})
    made.write({TARGETS_FILE: TARGETS})
    done = planck(made.path, "check", "--since", "HEAD", "--fail-on-new")
    assert done.status == 0
    assert f"the register at HEAD had errors (1, the first: {TARGETS_FILE}:5:15)" in done.out
    assert "New targets" in done.out


def test_a_filter_narrows_the_comparison_too(planck: Run, made: Repository) -> None:
    made.write({ACTUALS_FILE: MISSED.replace("20.35", "9")})
    done = planck(made.path, "check", "--since", "HEAD", "--indicator", "new-roads")
    assert "new-roads" in done.out
    assert "industrial-growth" not in done.out


def test_a_filter_narrows_the_report_of_a_change(planck: Run, made: Repository) -> None:
    made.write({ACTUALS_FILE: MISSED.replace("20.35", "9")})
    done = planck(made.path, "diff", "HEAD", "--indicator", "new-roads")
    assert done.status == 0
    assert "new-roads" in done.out
    assert "industrial-growth" not in done.out
    assert planck(made.path, "diff", "HEAD", "--area", "Nowhere").status == 2


def test_a_removed_target_is_shown_where_the_filter_would_have_chosen_it(planck: Run, made: Repository) -> None:
    made.write({TARGETS_FILE: TARGETS.replace("  new-roads: {at_least: 40 km}\n", "")})
    done = planck(made.path, "check", "--since", "HEAD", "--area", "Thanh Liêm")
    assert "Removed targets" in done.out
    done = planck(made.path, "check", "--since", "HEAD", "--indicator", "industrial-growth")
    assert "Removed targets" not in done.out


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        pytest.param("markdown", "(district) | Verdict | Exceeded | **Missed** |", id="markdown"),
        pytest.param("junit", "new-roads", id="junit"),
        pytest.param("github", "new-roads", id="github"),
        pytest.param("csv", "new-roads", id="csv"),
    ],
)  # fmt: skip
def test_every_format_shows_what_changed_and_leaves_out_what_did_not(
    planck: Run, made: Repository, form: str, expected: str
) -> None:
    made.write({ACTUALS_FILE: MISSED})
    done = planck(made.path, "check", "--since", "HEAD", "--format", form)
    assert done.status == 1
    assert expected in done.out
    assert "industrial-growth" not in done.out


@pytest.mark.parametrize(
    ("form", "count"),
    [
        pytest.param("text", "Check failed · newly failing: 3", id="text"),
        pytest.param("markdown", "- newly failing: 3\n", id="markdown"),
    ],
)
def test_every_format_counts_the_same_new_failures(planck: Run, made: Repository, form: str, count: str) -> None:
    """The target that fails, and the two warnings that weigh with it."""
    stray = "  stray: {2021: 1 km}\n  strayed: {2021: 1 km}\n"
    made.write({ACTUALS_FILE: MISSED + stray})
    done = planck(made.path, "check", "--fail-on-new", "--fail-on", "warning", "--format", form)
    assert (done.status, count in done.out) == (1, True), done.out


def test_quiet_leaves_what_fails_the_gate_and_the_problems(planck: Run, made: Repository) -> None:
    made.write({ACTUALS_FILE: MISSED.replace("20.35", "19")})
    done = planck(made.path, "check", "--fail-on-new", "--quiet")
    assert "Thanh Liêm (district)\n✗ new-roads" in done.out
    assert has_turned(done.out, "Exceeded", "Missed")
    assert done.out.endswith("\nCheck failed · newly failing: 1\n")
    assert "industrial-growth" not in done.out
    assert planck(made.path, "check", "--since", "HEAD", "--staged", "--fail-on-new", "--quiet").out == ""


def test_in_vietnamese(planck: Run, made: Repository) -> None:
    made.write({ACTUALS_FILE: MISSED, TARGETS_FILE: TARGETS.replace("15.1", "12.0")})
    done = planck(made.path, "check", "--since", "HEAD", "--lang", "vi")
    assert "Thay đổi so với HEAD" in done.out
    assert has_turned(done.out, "Vượt", "Không đạt")
    assert "-/thanh-liem/industrial-growth đã bị nới lỏng" in done.out


@pytest.mark.parametrize(
    ("file", "times"),
    [
        pytest.param("README.md", 1, id="an unrelated file"),
        pytest.param("targets/README.md", 1, id="a text beside the targets"),
        pytest.param(ACTUALS_FILE, 2, id="a file of the register"),
        pytest.param("planck.yaml", 2, id="the settings"),
    ],
)
def test_a_commit_that_changes_nothing_of_the_register_has_it_read_once(
    planck: Run, made: Repository, monkeypatch: pytest.MonkeyPatch, file: str, times: int
) -> None:
    """An unrelated commit is quick."""
    read = Counter[str]()

    def counted(contents: Contents, track: Tracker) -> Loaded:
        read["registers"] += 1
        return read_contents(contents, track)

    monkeypatch.setattr(registers, "read_contents", counted)
    made.write({file: ACTUALS.replace("41", "42") if file == ACTUALS_FILE else "grace_days: 80\n"})
    made.git("add", "--all")
    assert planck(made.path, "check", "--staged", "--fail-on-new").status == 0
    assert read["registers"] == times


# planck diff


def test_diff_reports_between_two_revisions_and_fails_no_gate(planck: Run, made: Repository) -> None:
    made.commit({ACTUALS_FILE: MISSED})
    made.commit({ACTUALS_FILE: ACTUALS})
    done = planck(made.path, "diff", "HEAD~2", "HEAD~1")
    assert done.status == 0
    assert has_turned(done.out, "Exceeded", "Missed")
    assert "Check failed" not in done.out
    assert has_turned(planck(made.path, "diff", "HEAD~1").out, "Missed", "Exceeded")


@pytest.mark.parametrize(
    ("files", "status"),
    [
        pytest.param({}, 0, id="nothing"),
        pytest.param({TARGETS_FILE: f"# why\n{TARGETS}"}, 0, id="a comment, which no reader of the register notices"),
        pytest.param({"README.md": "other"}, 0, id="a file that is not of the register"),
        pytest.param({ACTUALS_FILE: MISSED}, 1, id="a figure"),
        pytest.param({ACTUALS_FILE: ACTUALS.replace("41", "42")}, 1, id="a figure, with the same verdict"),
        pytest.param({TARGETS_FILE: TARGETS.replace("40", "39")}, 1, id="a target"),
        pytest.param({"planck.yaml": "grace_days: 900\n"}, 1, id="the days of grace"),
        pytest.param({"planck.yaml": "fail_on: never\n"}, 1, id="the gate"),
        pytest.param({TARGETS_FILE: TARGETS.replace("at_least", "at_lest")}, 2, id="into what cannot be read"),
    ],
)
def test_diff_exits_1_where_anything_changed_if_asked_to(
    planck: Run, made: Repository, files: dict[str, str | bytes], status: int
) -> None:
    made.write(files)
    done = planck(made.path, "diff", "HEAD", "--exit-code")
    assert done.status == status, done.out + done.err
    plain = planck(made.path, "diff", "HEAD")
    assert plain == done._replace(status=2 if status == 2 else 0)


def test_diff_exits_1_for_a_change_of_what_was_asked_for_alone(planck: Run, made: Repository) -> None:
    made.write({ACTUALS_FILE: MISSED})
    assert planck(made.path, "diff", "HEAD", "--exit-code", "--indicator=new-roads").status == 1
    assert planck(made.path, "diff", "HEAD", "--exit-code", "--indicator=industrial-growth").status == 0


def test_diff_reports_what_is_staged(planck: Run, made: Repository) -> None:
    made.write({ACTUALS_FILE: MISSED})
    assert "No change in targets" in planck(made.path, "diff", "HEAD", "--staged").out
    made.git("add", "--all")
    assert has_turned(planck(made.path, "diff", "HEAD", "--staged").out, "Exceeded", "Missed")
    done = planck(made.path, "diff", "HEAD", "HEAD", "--staged")
    assert (done.status, "--staged" in done.err) == (2, True)


def test_diff_works_in_a_bare_repository(planck: Run, made: Repository, tmp_path: Path) -> None:
    made.commit({ACTUALS_FILE: MISSED})
    made.git("clone", "--quiet", "--bare", ".", str(tmp_path / "bare.git"))
    done = planck(tmp_path / "bare.git", "diff", "HEAD~1", "HEAD")
    assert done.status == 0
    assert has_turned(done.out, "Exceeded", "Missed")
    done = planck(tmp_path / "bare.git", "check", "--staged")
    assert (done.status, "bare repository" in done.err) == (2, True)


def test_diff_in_markdown_has_a_table_for_each_kind_of_change(planck: Run, made: Repository) -> None:
    made.commit(
        {
            ACTUALS_FILE: MISSED,
            TARGETS_FILE: TARGETS.replace("{at_least: 15.1 %/năm}", "{at_least: 12.0 %/năm}")
            + "  extra: {at_least: 1 km}\n",
        }
    )
    out = planck(made.path, "diff", "HEAD~1", "HEAD", "--format", "markdown").out
    headings = [line for line in out.splitlines() if line.startswith("## ")]
    assert headings == [
        "## Changed verdicts and progress",
        "## New targets",
        "## Changed terms",
        "## Changed figures",
        "## Problems in the files",
    ]


def test_diff_in_json_has_a_schema_of_its_own(planck: Run, made: Repository) -> None:
    made.commit({ACTUALS_FILE: MISSED})
    whole = json.loads(planck(made.path, "diff", "HEAD~1", "HEAD", "--format", "json").out)
    assert whole["schema"] == "planck/changes/1"
    assert whole["as_of"] == "2023-12-31"
    assert [turn["id"] for turn in whole["turned"]] == ["-/thanh-liem/new-roads"]


def test_a_renamed_target_is_shown_as_such(planck: Run, made: Repository) -> None:
    made.write({TARGETS_FILE: TARGETS.replace("new-roads: {", "roads: {indicator: new-roads, ")})
    out = planck(made.path, "diff", "HEAD").out
    assert "Renamed targets" in out
    assert has_turned(out, "-/thanh-liem/new-roads", "-/thanh-liem/roads")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(("check", "--since=-x"), "--since -x is not a valid git revision", id="since an option"),
        pytest.param(("check", "--since=--fail-on=never"), "--fail-on=never is not a valid", id="since a long option"),
        pytest.param(("check", "--since="), "there is no revision after --since=; write", id="since nothing"),
        pytest.param(("check", "--since", ""), "there is no revision after --since=; write", id="since an empty word"),
        pytest.param(("check", "--since=.."), "there is no revision after --since=; write", id="since two dots"),
        pytest.param(("check", "--since=nowhere.."), "unknown git revision nowhere;", id="since the tip of nowhere"),
        pytest.param(("check", "--since=nowhere"), "unknown git revision nowhere", id="since nowhere"),
        pytest.param(("diff", "nowhere"), "unknown git revision nowhere", id="diff nowhere"),
        pytest.param(("diff", "HEAD", "nowhere"), "unknown git revision nowhere", id="diff to nowhere"),
        pytest.param(("diff", "--", "-x"), "unknown git revision -x", id="diff of an option"),
        pytest.param(("diff", "--", "HEAD", "--output=x"), "unknown git revision --output=x", id="diff to an option"),
        pytest.param(("check", "--since", "HEAD", "--area=-x"), "unknown area -x", id="an area like an option"),
        pytest.param(("check", "--staged", "--", "-x"), "file or folder -x not found", id="a path like an option"),
        pytest.param(("diff",), "REV", id="diff of nothing"),
    ],
)
def test_what_cannot_be_compared_is_refused_with_its_name(
    planck: Run, made: Repository, arguments: tuple[str, ...], message: str
) -> None:
    refused = planck(made.path, *arguments)
    assert refused.status == 2
    assert message in refused.err
    assert sorted(os.listdir(made.path)) == [".git", "actuals", "targets"]


@pytest.mark.parametrize("arguments", [("check", "--staged"), ("check", "--since"), ("diff", "HEAD")])
def test_outside_of_a_repository_there_is_a_message_and_no_trace(
    planck: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    folder = tmp_path / "plain"
    for name, text in ((TARGETS_FILE, TARGETS), (ACTUALS_FILE, ACTUALS)):
        (folder / name).parent.mkdir(parents=True)
        (folder / name).write_text(text, encoding="utf-8")
    refused = planck(folder, *arguments)
    assert refused.status == 2
    assert "is not in a git repository" in refused.err
    monkeypatch.setenv("PATH", str(tmp_path))
    refused = planck(folder, *arguments)
    assert refused.status == 2
    assert "git is needed" in refused.err


def test_a_register_below_the_working_folder_is_found_by_its_path(planck: Run, tmp_path: Path) -> None:
    made = with_register(tmp_path / "top", "plan/")
    made.write({f"plan/{ACTUALS_FILE}": MISSED})
    made.git("add", "--all")
    assert planck(made.path, "check", "--staged", "plan").status == 1
    done = planck(made.path, "check", "--staged", "--fail-on-new", "plan")
    assert (done.status, has_turned(done.out, "Exceeded", "Missed")) == (1, True)


def test_the_folder_of_a_register_narrows_nothing(planck: Run, made: Repository) -> None:
    """What is wrong with figures of an area without targets is told all the same."""
    made.write({"actuals/kim-bang.yaml": "district: Kim Bảng\nactuals:\n  unwanted: {2022: 1 km}\n"})
    whole = planck(made.path, "check")
    assert "actuals/kim-bang.yaml" in whole.out
    assert planck(made.path, "check", ".") == whole


def test_from_a_folder_of_the_register_the_whole_of_it_is_compared(planck: Run, made: Repository) -> None:
    made.commit({"planck.yaml": "grace_days: 90\n"})
    made.write({ACTUALS_FILE: MISSED})
    done = planck(made.path / "targets", "check", "--since", "HEAD")
    assert (done.status, has_turned(done.out, "Exceeded", "Missed")) == (1, True)
