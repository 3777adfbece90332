"""The summary of a step: what GitHub shows is appended to the file that it names, and is never more than it takes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from planck.cli.main import main
from planck.reports.formats import FORMATS
from tests.gate.repository import ACTUALS, TARGETS, Repository
from tests.reports.reading import read_markdown

Capture = pytest.CaptureFixture[str]
AS_OF = ("--as-of", "2023-12-31")
MISSED = ACTUALS.replace("41", "39")


@pytest.fixture
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A register with a target that was missed since its first commit; the working folder."""
    repository = Repository(tmp_path / "repository")
    repository.commit({"plan #1/targets/a b#c%20.yaml": TARGETS, "plan #1/actuals/thanh-liem.yaml": ACTUALS})
    repository.write({"plan #1/actuals/thanh-liem.yaml": MISSED})
    monkeypatch.chdir(repository.path / "plan #1")
    return repository.path / "plan #1"


@pytest.fixture
def summary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that GitHub names."""
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary"))
    monkeypatch.setenv("GITHUB_SERVER_URL", "https://github.com")
    monkeypatch.setenv("GITHUB_REPOSITORY", "a/b")
    monkeypatch.setenv("GITHUB_SHA", "0123abc")
    return tmp_path / "summary"


def enlarge(register: Path, count: int, name: str, comparator: str = "at_least") -> None:
    """Give the register many targets that are missed."""
    targets = "".join(f"  t{n}: {{name: {name} {n}, {comparator}: 9, unit: ha}}\n" for n in range(count))
    figures = "".join(f"  t{n}: {{2023: 8}}\n" for n in range(count))
    for folder, text in (("targets", f"period: 2023\ntargets:\n{targets}"), ("actuals", f"actuals:\n{figures}")):
        (register / folder / "large.yaml").write_text(f"district: Kim Bảng\n{text}", encoding="utf-8")


def test_the_markdown_is_appended_to_what_is_there(register: Path, summary: Path) -> None:
    summary.write_text("before\n", encoding="utf-8")
    assert main(["check", "-f", "github", *AS_OF]) == 1
    assert summary.read_text(encoding="utf-8").startswith("before\n\n<!-- planck report ")


@pytest.mark.parametrize("since", [(), ("--since=HEAD",)], ids=["report", "changes"])
def test_its_links_lead_to_the_lines_of_the_commit(since: tuple[str, ...], register: Path, summary: Path) -> None:
    """From the root of the repository, whatever is in the names of files and folders."""
    assert main(["check", "-f", "github", *AS_OF, *since]) == 1
    address = r"\(https://github\.com/a/b/blob/0123abc/plan%20%231/targets/a%20b%23c%2520\.yaml#L\d+\)"
    assert re.search(address, summary.read_text(encoding="utf-8"))


def test_a_target_that_is_gone_has_no_link(register: Path, summary: Path) -> None:
    (register / "targets" / "a b#c%20.yaml").write_text(TARGETS.partition("  new-roads")[0], encoding="utf-8")
    main(["check", "-f", "github", "--since=HEAD", *AS_OF])
    page = read_markdown(summary.read_text(encoding="utf-8"))
    links = [link for table in page.tables for row in table for cell in row for link in cell.links]
    assert "Removed targets" in page.headings
    assert [link for link in links if "/targets/" in link] == []


@pytest.mark.parametrize("taken", [0, 3000], ids=["an empty file", "a file with little room"])
@pytest.mark.parametrize(
    ("arguments", "comparator"),
    [
        pytest.param(["check"], "at_least", id="report"),
        pytest.param(["check", "--verbose"], "at_least", id="verbose"),
        pytest.param(["check", "--since=HEAD"], "at_least", id="changes"),
        pytest.param(["check"], "at_lest", id="no verdict"),
    ],
)
def test_where_it_is_cut_it_says_so_and_stays_whole(
    arguments: list[str], comparator: str, taken: int, register: Path, summary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All that the step has written counts. No table loses its head, no mark of a footnote its footnote."""
    monkeypatch.setattr("planck.cli.summary._MOST", 6000)
    enlarge(register, 60, "x" * 60, comparator)
    summary.write_text("x" * taken, encoding="utf-8")
    main([*arguments, "-f", "github", "-f", "markdown:whole.md", *AS_OF])
    assert taken < summary.stat().st_size <= 6000
    text = summary.read_text(encoding="utf-8")[taken:]
    assert text.count("so this was left out: ") == 1
    assert "The full report is in whole.md" in text
    page = read_markdown(text)
    assert all(len(table) > 1 for table in page.tables)
    assert "[^" not in "".join(cell.text for table in page.tables for row in table for cell in row)
    if not taken:
        assert len(page.tables) + len(page.items) > 1


def test_it_is_no_longer_than_a_mebibyte(register: Path, summary: Path) -> None:
    enlarge(register, 600, "x" * 2000)
    assert main(["check", "-f", "github", *AS_OF]) == 1
    assert 0 < summary.stat().st_size <= 1024 * 1024
    assert "Run planck report for the full rep" in summary.read_text(encoding="utf-8")


def test_where_there_is_no_room_at_all_that_is_said(register: Path, summary: Path, capsys: Capture) -> None:
    summary.write_text("x" * (1024 * 1024 - 50), encoding="utf-8")
    assert main(["check", "-f", "github", *AS_OF]) == 1
    assert "the summary of this step is full" in capsys.readouterr().err
    assert summary.stat().st_size == 1024 * 1024 - 50


def test_arguments_that_are_refused_are_in_it_too(register: Path, summary: Path) -> None:
    assert main(["check", "-f", "github", "--as-of", "2023-13-01"]) == 2
    assert "2023-13-01" in summary.read_text(encoding="utf-8")
    assert main(["check", "-f", "json", "--as-of", "2023-13-02"]) == 2
    assert "2023-13-02" not in summary.read_text(encoding="utf-8")


@pytest.mark.parametrize("beside", ["text", "json", "github"])
def test_arguments_that_are_refused_are_an_annotation_whatever_else_goes_to_stdout(
    beside: str, register: Path, capsys: Capture
) -> None:
    assert main(["check", "-f", "github", "-f", beside]) == 2
    assert capsys.readouterr().out.startswith("::error title=arguments-refused::")


def test_files_are_named_from_the_root_of_the_repository(
    register: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", str(register.parent))
    main(["check", "-f", "github", *AS_OF])
    assert "file=plan #1/targets/a b#c%2520.yaml," in capsys.readouterr().out


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "github"])
def test_other_forms_leave_it_alone(form: str, register: Path, summary: Path) -> None:
    main(["check", "-f", f"{form}:out", *AS_OF])
    assert not summary.exists()
