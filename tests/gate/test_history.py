"""The register of a revision or of the index comes from git's objects, whatever stands in the working tree."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from planck.model.problem import Code, Level, Problem
from planck.model.state import MAIN_BRANCH, PARENTS, Against, Relation
from planck.register.files.bases import Bases, find_bases
from planck.register.files.encoding import MAX_BYTES
from planck.register.files.opening import open_index, open_revision, open_state
from planck.register.files.snapshot import Commit
from planck.register.load import Loaded, load
from planck.register.settings import read_settings
from tests.gate.repository import ACTUALS, TARGETS, Repository, with_register

FOLDERS = ("targets", "actuals")
BOTH = ["actuals/thanh-liem.yaml", "targets/thanh-liem.yaml"]


def opened(source: Commit | Problem) -> Commit:
    assert isinstance(source, Commit), source
    return source


def code(source: Commit | Problem) -> Code:
    assert isinstance(source, Problem), source
    return source.code


def contents(source: Commit | Problem) -> dict[str, bytes]:
    files, problems = opened(source).read_files(FOLDERS)
    assert problems == []
    return {name: data for name, data in files.items() if isinstance(data, bytes)}


def names(source: Commit | Problem) -> list[str]:
    return list(contents(source))


def problem_in(source: Commit | Problem) -> Problem:
    """The only problem of the files, whether of one of them or of what kept others from view."""
    files, problems = opened(source).read_files(FOLDERS)
    (problem,) = [*problems, *(data for data in files.values() if isinstance(data, Problem))]
    return problem


def loaded(source: Commit | Problem) -> Loaded:
    settings, problems = read_settings(opened(source))
    return load(opened(source), settings).with_problems(problems)


def test_a_revision_is_read_as_it_was_committed(tmp_path: Path) -> None:
    made = with_register(tmp_path)
    made.write({"targets/thanh-liem.yaml": "broken", "targets/other.yaml": "untracked"})
    assert contents(open_revision(tmp_path, "HEAD", tmp_path)) == {
        "actuals/thanh-liem.yaml": ACTUALS.encode(),
        "targets/thanh-liem.yaml": TARGETS.encode(),
    }


def test_the_index_is_read_as_it_was_staged(tmp_path: Path) -> None:
    made = with_register(tmp_path)
    made.write({"targets/thanh-liem.yaml": "staged", "targets/new.yaml": "new"})
    made.git("add", "--all")
    made.git("rm", "--quiet", "--cached", "actuals/thanh-liem.yaml")
    made.write({"targets/thanh-liem.yaml": "not staged"})
    assert contents(open_index(tmp_path, tmp_path)) == {
        "targets/new.yaml": b"new",
        "targets/thanh-liem.yaml": b"staged",
    }


def test_nothing_is_written_while_reading(tmp_path: Path) -> None:
    made = with_register(tmp_path)
    made.git("add", "--all")

    def state() -> dict[str, tuple[int, int]]:
        return {
            str(path): (path.stat().st_mtime_ns, path.stat().st_size) for path in tmp_path.rglob("*") if path.is_file()
        }

    before = state()
    contents(open_index(tmp_path, tmp_path))
    contents(open_revision(tmp_path, "HEAD", tmp_path))
    contents(base(made))
    assert state() == before


def test_the_index_that_a_hook_names_is_the_one_that_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`git commit FILE` judges what it will record, which is not all that was staged."""
    made = with_register(tmp_path)
    made.write({"targets/new.yaml": "new"})
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / ".git" / "next-index"))
    made.git("read-tree", "HEAD")
    made.git("add", "targets/new.yaml")
    monkeypatch.delenv("GIT_INDEX_FILE")
    monkeypatch.chdir(tmp_path)  # as git does for a hook
    assert names(open_index(tmp_path, tmp_path)) == BOTH
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/next-index")
    assert names(open_index(tmp_path, tmp_path)) == [BOTH[0], "targets/new.yaml", BOTH[1]]


def test_a_file_announced_without_content_is_not_part_of_the_commit(tmp_path: Path) -> None:
    made = with_register(tmp_path)
    made.write({"targets/later.yaml": "later", "targets/empty.yaml": ""})
    made.git("add", "--intent-to-add", "targets/later.yaml")
    made.git("add", "targets/empty.yaml")
    assert names(open_index(tmp_path, tmp_path)) == [BOTH[0], "targets/empty.yaml", BOTH[1]]


def test_a_merge_that_is_not_settled_is_named(tmp_path: Path) -> None:
    made = with_register(tmp_path)
    made.git("checkout", "--quiet", "-b", "other")
    made.commit({"targets/thanh-liem.yaml": TARGETS.replace("15.1", "14")})
    made.git("checkout", "--quiet", "main")
    made.commit({"targets/thanh-liem.yaml": TARGETS.replace("15.1", "16")})
    with pytest.raises(AssertionError):
        made.git("merge", "--quiet", "other")
    source = open_index(tmp_path, tmp_path)
    assert code(source) is Code.INDEX_UNMERGED
    assert isinstance(source, Problem)
    assert source.args["path"] == "targets/thanh-liem.yaml"


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("targets/new\nline.yaml", id="newline"),
        pytest.param("targets/\"quoted\" 'twice'.yaml", id="quotes"),
        pytest.param("targets/-rf.yaml", id="leading dash"),
        pytest.param("targets/tab\tand back\\slash.yaml", id="tab and backslash"),
        pytest.param("targets/*[a]?.yaml", id="pattern"),
        pytest.param("targets/:(exclude)x.yaml", id="magic of git"),
        pytest.param("targets/Hà Nam/Thanh Liêm.yaml", id="Vietnamese"),
        pytest.param("targets/\x1b[31m.yaml", id="escape"),
    ],
)
def test_a_hostile_name_is_a_name(tmp_path: Path, name: str) -> None:
    made = Repository(tmp_path)
    made.commit({name: "content"})
    assert contents(open_revision(tmp_path, "HEAD", tmp_path)) == {name: b"content"}
    assert contents(open_index(tmp_path, tmp_path)) == {name: b"content"}


def test_a_name_that_is_no_utf8_is_shown_with_escapes_as_on_disk(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    try:
        made.commit({os.fsdecode(b"targets/\xff.yaml"): "content"})
    except OSError:
        pytest.skip("this file system takes UTF-8 alone")
    assert names(open_revision(tmp_path, "HEAD", tmp_path)) == [r"targets/\xff.yaml"]


@pytest.mark.parametrize(
    "revision",
    [
        pytest.param("-h", id="an option"),
        pytest.param("--all", id="a long option"),
        pytest.param("--output=x", id="an option with a value"),
        pytest.param("", id="nothing"),
        pytest.param("nowhere", id="no branch"),
        pytest.param("HEAD\nHEAD", id="two lines"),
        pytest.param("a b c", id="several words"),
        pytest.param("HEAD..HEAD", id="a range"),
        pytest.param("HEAD^{tree}", id="no commit"),
        pytest.param("HEAD:targets", id="a folder"),
        pytest.param("$(touch x)", id="for a shell"),
        pytest.param("; touch x", id="a second command"),
    ],
)
def test_what_is_no_revision_is_refused_and_never_an_option(tmp_path: Path, revision: str) -> None:
    with_register(tmp_path)
    assert code(open_revision(tmp_path, revision, tmp_path)) is Code.REVISION_UNKNOWN
    assert sorted(os.listdir(tmp_path)) == [".git", "actuals", "targets"]


@pytest.mark.parametrize("revision", ["HEAD~1", "v1", "main@{1}", "main^", ":/begin"])
def test_a_revision_is_whatever_git_reads_as_one(tmp_path: Path, revision: str) -> None:
    made = with_register(tmp_path)
    made.git("commit", "--quiet", "--amend", "--message", "begin")
    made.git("tag", "--annotate", "--message", "first", "v1")
    made.git("config", "core.logAllRefUpdates", "true")
    first = made.git("rev-parse", "HEAD").strip()
    made.commit({"targets/new.yaml": "new"})
    assert opened(open_revision(tmp_path, revision, tmp_path)).state.commit == first


def test_a_branch_whose_name_begins_with_a_dash_can_be_read_by_its_full_name(tmp_path: Path) -> None:
    made = with_register(tmp_path)
    made.git("update-ref", "refs/heads/-x", "HEAD")
    assert names(open_revision(tmp_path, "refs/heads/-x", tmp_path)) == BOTH


def test_a_register_in_a_folder_is_read_from_that_folder(tmp_path: Path) -> None:
    made = with_register(tmp_path, "du lieu/")
    made.commit({"targets/not-ours.yaml": "x"})
    inside = tmp_path / "du lieu"
    assert names(open_revision(inside, "HEAD", inside)) == BOTH
    assert names(open_index(inside, inside)) == BOTH


def test_the_settings_are_those_of_the_revision(tmp_path: Path) -> None:
    """The working tree has moved its targets since; the revision still has them where they were."""
    made = with_register(tmp_path)
    made.commit({"planck.yaml": "targets: targets\ngrace_days: 7\n"})
    made.write({"planck.yaml": "targets: elsewhere\ngrace_days: 9\n"})
    past = loaded(open_revision(tmp_path, "HEAD", tmp_path))
    assert (past.settings.grace_days, past.register.grace_days, past.settings.targets) == (7, 7, "targets")
    assert len(past.register.targets) == 2


def test_the_settings_are_looked_for_upward(tmp_path: Path) -> None:
    made = with_register(tmp_path)
    made.commit({"planck.yaml": "grace_days: 7\n"})
    source = opened(open_revision(tmp_path / "targets", "HEAD", tmp_path))
    assert source.root == tmp_path
    assert names(source) == BOTH


def test_without_settings_the_root_is_that_of_the_files(tmp_path: Path) -> None:
    """A planck.yaml that was only just added says where the register was before."""
    with_register(tmp_path)
    source = opened(open_revision(tmp_path / "targets", "HEAD", tmp_path))
    assert source.settings is None
    assert names(source) == BOTH


def test_settings_that_are_wrong_in_a_revision_are_problems_of_it(tmp_path: Path) -> None:
    made = with_register(tmp_path)
    made.commit({"planck.yaml": "grace_days: many\n"})
    past = loaded(open_revision(tmp_path, "HEAD", tmp_path))
    assert [problem.location.file for problem in past.problems if problem.location] == ["planck.yaml"]


@pytest.mark.parametrize(
    ("target", "code"),
    [
        pytest.param("gone.yaml", Code.LINK_LEADS_NOWHERE, id="a link to nothing"),
        pytest.param("/etc/hostname", Code.LINK_LEADS_NOWHERE, id="a link out of the repository"),
        pytest.param("targets", Code.UNREADABLE, id="a link to a folder"),
        pytest.param(None, Code.UNREADABLE, id="a folder"),
    ],
)
def test_settings_that_are_no_file_are_a_problem_of_the_state(tmp_path: Path, target: str | None, code: Code) -> None:
    made = with_register(tmp_path)
    if target is None:
        made.write({"planck.yaml/a.txt": "grace_days: 7\n"})
    else:
        os.symlink(target, tmp_path / "planck.yaml")
    made.commit()
    for source in (open_revision(tmp_path, "HEAD", tmp_path), open_index(tmp_path, tmp_path)):
        (problem,) = loaded(source).problems
        assert (problem.code, str(problem.location)) == (code, "planck.yaml:1:1")


def test_settings_in_two_files_are_a_problem_of_the_state(tmp_path: Path) -> None:
    """Also where the whole folder is the register: they are told once."""
    made = with_register(tmp_path)
    made.commit({"planck.yaml": "targets: .\nactuals: .\n", "planck.yml": "fail_on: never\n"})
    for source in (open_revision(tmp_path, "HEAD", tmp_path), open_index(tmp_path, tmp_path)):
        (problem,) = loaded(source).problems
        assert (problem.code, str(problem.location)) == (Code.SETTINGS_TWICE, "planck.yml:1:1")


def test_a_file_longer_than_is_read_is_a_problem_of_the_state_and_not_kept(tmp_path: Path) -> None:
    made = with_register(tmp_path)
    for name in ("long", "longer"):
        with open(tmp_path / f"targets/{name}.yaml", "wb") as file:
            file.truncate(MAX_BYTES + len(name))
    made.commit()
    for source in (open_revision(tmp_path, "HEAD", tmp_path), open_index(tmp_path, tmp_path)):
        assert [(problem.code, str(problem.location)) for problem in loaded(source).problems] == [
            (Code.FILE_TOO_LARGE, "targets/long.yaml:1:1"),
            (Code.FILE_TOO_LARGE, "targets/longer.yaml:1:1"),
        ]
        files = contents(source)
        assert files["targets/thanh-liem.yaml"] == TARGETS.encode()
        assert files["targets/long.yaml"] is files["targets/longer.yaml"]


def test_settings_behind_a_link_are_followed_as_on_disk(tmp_path: Path) -> None:
    made = with_register(tmp_path)
    made.write({"shared/settings": "grace_days: 7\n"})
    os.symlink("shared/settings", tmp_path / "planck.yaml")
    made.commit()
    for source in (open_revision(tmp_path, "HEAD", tmp_path), open_index(tmp_path, tmp_path)):
        assert (loaded(source).settings.grace_days, loaded(source).problems) == (7, ())


@pytest.mark.parametrize(
    ("link", "target", "expected"),
    [
        pytest.param("targets/link.yaml", "../shared/a.yaml", ["targets/link.yaml"], id="to a file"),
        pytest.param("targets/link.yaml", "a.txt", ["targets/link.yaml"], id="to a file of another name"),
        pytest.param("targets/more", "../shared", ["targets/more/a.yaml"], id="to a folder"),
        pytest.param("actuals", "shared", ["actuals/a.yaml"], id="the folder itself"),
        pytest.param("targets/loop", "../targets", [], id="to the folder that it is in"),
        pytest.param("targets/round.yaml", "round.yaml", "round.yaml", id="to itself"),
        pytest.param("targets/gone.yaml", "../nothing.yaml", "../nothing.yaml", id="to nothing"),
        pytest.param("targets/gone", "../nothing", "../nothing", id="to no folder"),
        pytest.param("targets/through", "own.yaml/x", "own.yaml/x", id="through a file"),
        pytest.param("actuals", "nothing", "nothing", id="the folder itself to nothing"),
        pytest.param("targets/out.yaml", "/etc/hostname", "/etc/hostname", id="to the system"),
        pytest.param("targets/out", "../../elsewhere", "../../elsewhere", id="to a folder outside"),
        pytest.param("targets/dot.yaml", ".//../targets/../shared/./a.yaml", ["targets/dot.yaml"], id="by a detour"),
    ],
)
def test_a_link_is_followed_within_the_state_and_nowhere_else(
    tmp_path: Path, link: str, target: str, expected: list[str] | str
) -> None:
    made = Repository(tmp_path)
    made.write({"shared/a.yaml": "shared", "targets/own.yaml": "own", "targets/a.txt": "text"})
    (tmp_path / link).parent.mkdir(exist_ok=True)
    os.symlink(target, tmp_path / link)
    made.commit()
    for source in (open_revision(tmp_path, "HEAD", tmp_path), open_index(tmp_path, tmp_path)):
        if isinstance(expected, str):
            problem = problem_in(source)
            assert (problem.code, problem.args["target"]) == (Code.LINK_LEADS_NOWHERE, expected)
        else:
            assert names(source) == sorted([*expected, "targets/own.yaml"])


def test_a_folder_of_the_register_behind_a_link_that_leads_nowhere_is_named(tmp_path: Path) -> None:
    """It is not taken for a register that had no observed values yet."""
    made = with_register(tmp_path)
    made.write({"planck.yaml": "actuals: linked/figures\n"})
    os.symlink("../elsewhere", tmp_path / "linked")
    made.commit()
    for source in (open_revision(tmp_path, "HEAD", tmp_path), open_index(tmp_path, tmp_path)):
        (problem,) = loaded(source).problems
        assert (problem.code, str(problem.location)) == (Code.LINK_LEADS_NOWHERE, "linked/figures:1:1")
        assert (problem.args["path"], problem.args["target"]) == ("linked", "../elsewhere")


def test_a_link_through_another_is_followed_within_the_state(tmp_path: Path) -> None:
    made = with_register(tmp_path)
    made.write({"planck.yaml": "actuals: linked/figures\n", "shared/figures/a.yaml": "a"})
    os.symlink("shared", tmp_path / "linked")
    made.commit()
    files, problems = opened(open_index(tmp_path, tmp_path)).read_files(("linked/figures", "linked/nothing"))
    assert (list(files), problems) == (["linked/figures/a.yaml"], [])


def test_targets_are_missing_from_the_index_whatever_else_begins_like_them(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    made.commit({"targets-of-old/a.yaml": TARGETS})
    assert opened(open_index(tmp_path, tmp_path)).missing_folders(*FOLDERS) == ("targets",)


def test_no_file_is_taken_twice_and_its_own_name_counts(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    made.write({"targets/z.yaml": "own"})
    os.symlink("z.yaml", tmp_path / "targets" / "a.yaml")
    made.commit()
    assert names(open_revision(tmp_path, "HEAD", tmp_path)) == ["targets/z.yaml"]


def test_what_begins_with_a_dot_and_what_is_no_yaml_is_passed_over(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    hidden = {"targets/.hidden.yaml": "x", "targets/.git-like/a.yaml": "x", "targets/README.md": "x"}
    made.commit({**hidden, "targets/A.YML": "own"})
    assert names(open_revision(tmp_path, "HEAD", tmp_path)) == ["targets/A.YML"]


def test_a_bare_repository_has_revisions_and_no_index(tmp_path: Path) -> None:
    made = with_register(tmp_path / "work")
    made.git("clone", "--quiet", "--bare", ".", str(tmp_path / "bare.git"))
    bare = tmp_path / "bare.git"
    assert names(open_revision(bare, "HEAD", bare)) == BOTH
    assert code(open_index(bare, bare)) is Code.INDEX_OF_BARE


def test_inside_of_the_git_folder_there_is_no_index_to_judge(tmp_path: Path) -> None:
    with_register(tmp_path)
    assert code(open_index(tmp_path / ".git", tmp_path / ".git")) is Code.INDEX_OF_BARE


def test_a_worktree_has_its_own_index_and_its_own_head(tmp_path: Path) -> None:
    made = with_register(tmp_path / "main")
    made.git("worktree", "add", "--quiet", "-b", "other", str(tmp_path / "other"))
    other = tmp_path / "other"
    (other / "targets" / "new.yaml").write_text("new", encoding="utf-8")
    made.git("add", "targets/new.yaml", at=other)
    assert names(open_index(other, other)) == [BOTH[0], "targets/new.yaml", BOTH[1]]
    assert names(open_index(made.path, made.path)) == BOTH


def test_a_register_that_is_a_submodule_is_a_repository_of_its_own(tmp_path: Path) -> None:
    inner = with_register(tmp_path / "inner")
    outer = Repository(tmp_path / "outer")
    outer.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(inner.path), "register")
    outer.commit()
    inside = outer.path / "register"
    assert names(open_revision(inside, "HEAD", inside)) == BOTH
    assert names(open_index(inside, inside)) == BOTH


def test_a_submodule_inside_of_the_register_is_named(tmp_path: Path) -> None:
    inner = with_register(tmp_path / "inner")
    outer = with_register(tmp_path / "outer")
    outer.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(inner.path), "targets/more")
    outer.commit()
    for source in (open_revision(outer.path, "HEAD", outer.path), open_index(outer.path, outer.path)):
        problem = problem_in(source)
        assert (problem.code, problem.args["path"]) == (Code.SUBMODULE_IN_REGISTER, "targets/more")


def test_a_folder_of_the_register_inside_of_a_submodule_is_named(tmp_path: Path) -> None:
    """It is not taken for a register that had no observed values yet."""
    inner = with_register(tmp_path / "inner")
    outer = with_register(tmp_path / "outer")
    outer.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(inner.path), "more")
    outer.commit({"planck.yaml": "actuals: more/actuals\n"})
    for source in (open_revision(outer.path, "HEAD", outer.path), open_index(outer.path, outer.path)):
        (problem,) = loaded(source).problems
        assert (problem.code, str(problem.location)) == (Code.SUBMODULE_IN_REGISTER, "more/actuals:1:1")


def test_a_shallow_clone_has_the_commits_that_it_has(tmp_path: Path) -> None:
    made = with_register(tmp_path / "whole")
    first = made.git("rev-parse", "HEAD").strip()
    made.commit({"targets/new.yaml": "new"})
    made.git("clone", "--quiet", "--depth=1", f"file://{made.path}", str(tmp_path / "shallow"))
    shallow = tmp_path / "shallow"
    assert names(open_revision(shallow, "HEAD", shallow)) == [BOTH[0], "targets/new.yaml", BOTH[1]]
    assert code(open_revision(shallow, first, shallow)) is Code.REVISION_UNKNOWN


def test_a_content_that_the_clone_does_not_hold_is_named(tmp_path: Path) -> None:
    made = with_register(tmp_path)
    name = made.git("rev-parse", "HEAD:targets/thanh-liem.yaml").strip()
    (tmp_path / ".git" / "objects" / name[:2] / name[2:]).unlink()
    problem = problem_in(open_revision(tmp_path, "HEAD", tmp_path))
    assert (problem.code, problem.args["path"]) == (Code.OBJECT_MISSING, "targets/thanh-liem.yaml")


@pytest.mark.parametrize("link", ["targets/more", "targets/more.yaml", "planck.yaml"])
def test_a_link_that_the_clone_does_not_hold_is_named(tmp_path: Path, link: str) -> None:
    """Nobody knows what it led to."""
    made = with_register(tmp_path)
    os.symlink("elsewhere", tmp_path / link)
    made.commit()
    name = made.git("rev-parse", f"HEAD:{link}").strip()
    (tmp_path / ".git" / "objects" / name[:2] / name[2:]).unlink()
    (problem,) = loaded(open_revision(tmp_path, "HEAD", tmp_path)).problems
    assert (problem.code, problem.args["path"], problem.args["revision"]) == (Code.OBJECT_MISSING, link, "HEAD")


def test_a_folder_without_a_repository_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    for source in (open_revision(tmp_path, "HEAD", tmp_path), open_index(tmp_path, tmp_path)):
        assert code(source) is Code.NO_REPOSITORY
    for against in (MAIN_BRANCH, PARENTS, Against(Relation.FORK, "HEAD"), Against(Relation.TIP, "HEAD")):
        problem = find_bases(tmp_path, against)
        assert isinstance(problem, Problem)
        assert problem.code is Code.NO_REPOSITORY


def test_a_machine_without_git_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_register(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert code(open_index(tmp_path, tmp_path)) is Code.GIT_MISSING


def test_what_git_says_is_passed_on(tmp_path: Path) -> None:
    made = with_register(tmp_path)
    (tmp_path / ".git" / "index").write_bytes(b"no index")
    source = open_index(made.path, made.path)
    assert code(source) is Code.GIT_FAILED
    assert isinstance(source, Problem)
    assert "index" in source.args["detail"]


def test_an_odd_environment_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_register(tmp_path)
    for name in ("GIT_LITERAL_PATHSPECS", "GIT_NOGLOB_PATHSPECS"):
        monkeypatch.setenv(name, "1")
    monkeypatch.setenv("LC_ALL", "vi_VN.UTF-8")
    assert names(open_index(tmp_path, tmp_path)) == BOTH


# The base: what a change is measured against where nobody says so.


def base(made: Repository) -> Commit:
    bases = find_bases(made.path, MAIN_BRANCH)
    assert isinstance(bases, Bases), bases
    (state,) = bases.states
    return opened(open_state(made.path, state, made.path))


def test_before_the_first_commit_there_is_nothing(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    made.write({"targets/a.yaml": "x"})
    made.git("add", "--all")
    source = base(made)
    assert (source.state.commit, names(source)) == (None, [])
    assert names(open_index(tmp_path, tmp_path)) == ["targets/a.yaml"]


def test_the_base_is_where_the_branch_left_the_main_one(tmp_path: Path) -> None:
    made = with_register(tmp_path)
    left = made.git("rev-parse", "HEAD").strip()
    made.git("checkout", "--quiet", "-b", "work")
    made.commit({"targets/new.yaml": "new"})
    made.git("checkout", "--quiet", "main")
    made.commit({"targets/meanwhile.yaml": "new"})
    made.git("checkout", "--quiet", "work")
    assert (base(made).state.commit, base(made).state.name) == (left, "main")


@pytest.mark.parametrize(
    ("refs", "expected"),
    [
        pytest.param(["refs/remotes/origin/main"], "origin/main", id="origin"),
        pytest.param(["refs/remotes/origin/HEAD", "refs/remotes/origin/main"], "origin/HEAD", id="what origin says"),
        pytest.param(["refs/remotes/origin/main", "refs/remotes/upstream/main"], "upstream/main", id="of a fork"),
        pytest.param(["refs/remotes/origin/master"], "origin/master", id="an older name"),
        pytest.param([], "main", id="no remote"),
    ],
)
def test_the_main_branch_is_that_of_the_upstream(tmp_path: Path, refs: list[str], expected: str) -> None:
    made = with_register(tmp_path)
    for ref in refs:
        made.git("update-ref", ref, "HEAD")
    made.commit({"targets/new.yaml": "new"})
    assert base(made).state.name == expected


def test_without_a_main_branch_anywhere_the_base_is_head_and_that_is_said(tmp_path: Path) -> None:
    made = with_register(tmp_path)
    made.git("branch", "--move", "main", "trunk")
    bases = find_bases(tmp_path, MAIN_BRANCH)
    assert isinstance(bases, Bases)
    assert [state.name for state in bases.states] == ["HEAD"]
    (note,) = bases.notes
    assert (note.code, note.level) == (Code.BASE_IS_HEAD, Level.INFO)
    assert "origin/main" in note.args["tried"]


def test_where_a_remote_has_a_main_branch_that_was_not_fetched_one_is_asked_for(tmp_path: Path) -> None:
    """A clone on a server that passed for want of a base would guard nothing."""
    made = with_register(tmp_path)
    made.git("branch", "--move", "main", "trunk")
    made.git("remote", "add", "origin", "elsewhere")
    problem = find_bases(tmp_path, MAIN_BRANCH)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.level) == (Code.NO_BASE, Level.ERROR)


def test_branches_without_a_common_commit_are_named(tmp_path: Path) -> None:
    made = with_register(tmp_path)
    made.git("checkout", "--quiet", "--orphan", "apart")
    made.commit({"targets/apart.yaml": "x"})
    problem = find_bases(tmp_path, MAIN_BRANCH)
    assert isinstance(problem, Problem)
    assert problem.code is Code.NO_COMMON_COMMIT
