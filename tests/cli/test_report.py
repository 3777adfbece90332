"""The report that was handed in can be made again, and is found stale when the files have changed."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

import pytest

from planck.cli.main import main
from tests.cli.test_formats_option import broken, register
from tests.reports.reading import read_markdown

Capture = pytest.CaptureFixture[str]
__all__ = ["register"]


def revise(register: Path) -> None:
    path = register / "actuals" / "thanh-liem.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("15.43", "14.43"), encoding="utf-8")


def test_without_options_markdown_goes_to_stdout(register: Path, capsys: Capture) -> None:
    assert main(["report"]) == 0
    assert "Cần chú ý trước hết" in read_markdown(capsys.readouterr().out).headings


def test_with_o_the_report_goes_to_a_file_and_its_links_lead_back(register: Path) -> None:
    (register / "docs").mkdir()
    assert main(["report", "-o", "docs/bao-cao.md"]) == 0
    links = read_markdown((register / "docs/bao-cao.md").read_text("utf-8")).links
    assert links
    assert all(link.startswith("../") for link in links)
    assert all((register / "docs" / link.partition("#")[0]).exists() for link in links)


def test_a_link_leads_back_whatever_is_in_the_names_on_its_way(register: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (register / "targets" / "thanh-liem.yaml").rename(register / "targets" / "a#b?c%20 d.yaml")
    register.rename(register.parent / "plan #1")
    monkeypatch.chdir(register.parent / "plan #1")
    assert main(["report", "-o", "../bao-cao.md"]) == 0
    page = read_markdown((register.parent / "bao-cao.md").read_text("utf-8"))
    files = {unquote(link.partition("#")[0]) for link in page.links}
    assert files == {"plan #1/targets/a#b?c%20 d.yaml", "plan #1/actuals/thanh-liem.yaml"}


def test_a_fresh_report_holds(register: Path, capsys: Capture) -> None:
    main(["report", "-o", "r.md"])
    assert main(["report", "--check", "r.md"]) == 0
    assert "r.md" in capsys.readouterr().err


def test_a_stale_report_names_the_command_that_renews_it_and_this_does(register: Path, capsys: Capture) -> None:
    main(["report", "--group-by", "field", "--links", "-o", "my report.md"])
    revise(register)
    main(["report", "--check", "my report.md"])
    assert "planck report --update 'my report.md'" in capsys.readouterr().err
    assert main(["report", "--update", "my report.md"]) == 0
    assert "my report.md" in capsys.readouterr().err
    assert main(["report", "--check", "my report.md"]) == 0


def test_a_report_that_holds_is_not_written_again(register: Path) -> None:
    main(["report", "-o", "r.md"])
    before = (register / "r.md").stat()
    assert main(["report", "--update", "r.md"]) == 0
    assert (register / "r.md").stat().st_ino == before.st_ino


def test_without_a_verdict_no_report_is_renewed(register: Path) -> None:
    main(["report", "-o", "r.md"])
    before = (register / "r.md").read_bytes()
    (register / "actuals" / "thanh-liem.yaml").write_text("actuals: [", encoding="utf-8")
    assert main(["report", "--update", "r.md"]) == 2
    assert (register / "r.md").read_bytes() == before


def test_with_update_nothing_else_may_be_asked_for(register: Path, capsys: Capture) -> None:
    main(["report", "-o", "r.md"])
    assert main(["report", "--update", "--staged", "r.md"]) == 2
    assert "--staged" in capsys.readouterr().err


def test_a_stale_report_fails_with_the_difference(register: Path, capsys: Capture) -> None:
    main(["report", "-o", "r.md"])
    revise(register)
    assert main(["report", "--check", "r.md"]) == 1
    written = capsys.readouterr()
    removed = [line for line in written.out.splitlines() if line.startswith("-")]
    added = [line for line in written.out.splitlines() if line.startswith("+")]
    assert any("15,43" in line for line in removed)
    assert any("14,43" in line for line in added)
    assert "r.md" in written.err


@pytest.mark.parametrize(
    "args",
    [
        pytest.param(["--as-of", "2022-12-31"], id="day"),
        pytest.param(["--lang", "en"], id="language"),
        pytest.param(["--group-by", "indicator"], id="grouping"),
        pytest.param(["--link-base", "https://example.org/r/blob/main"], id="link base"),
        pytest.param(["--area", "thanh liem", "--indicator", "job*"], id="area and indicator"),
        pytest.param(["--period", "2022"], id="period"),
        pytest.param(["--status", "missed"], id="status"),
        pytest.param(["--tag=-x", "--allow-empty"], id="a tag like an option"),
        pytest.param(["targets/thanh-liem.yaml"], id="path"),
        pytest.param(["."], id="the whole register"),
    ],
)
def test_it_takes_what_it_was_made_with_from_the_report_itself(args: list[str], register: Path) -> None:
    """Settings that change afterwards, and the passing of the days, do not make a report stale."""
    assert main(["report", "-o", "r.md", *args]) == 0
    text = (register / "r.md").read_text(encoding="utf-8")
    (register / "planck.yaml").write_text("as_of: 2030-01-01\nlanguage: en\nfail_on: never\n", encoding="utf-8")
    assert main(["report", "--check", "r.md"]) == 0
    assert (register / "r.md").read_text(encoding="utf-8") == text, "nothing is written"


def test_paths_are_remembered_from_the_root_wherever_they_were_typed(
    register: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(register / "targets")
    assert main(["report", "-o", "../r.md", "thanh-liem.yaml"]) == 0
    monkeypatch.chdir(register)
    assert main(["report", "--check", "r.md"]) == 0
    monkeypatch.chdir(register / "actuals")
    assert main(["report", "--check", "../r.md"]) == 0


def test_line_ends_that_git_has_changed_do_not_make_it_stale(register: Path) -> None:
    main(["report", "-o", "r.md"])
    text = (register / "r.md").read_bytes()
    (register / "r.md").write_bytes(text.replace(b"\n", b"\r\n"))
    assert main(["report", "--check", "r.md"]) == 0


def test_a_mark_of_utf8_that_an_editor_put_in_front_does_not_make_it_stale(register: Path) -> None:
    main(["report", "-o", "report.md"])
    path = register / "report.md"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert main(["report", "--check", "report.md"]) == 0


def test_the_folder_of_the_register_is_no_filter(register: Path) -> None:
    main(["report", "-o", "all.md"])
    main(["report", "-o", "named.md", "."])
    assert (register / "named.md").read_bytes() == (register / "all.md").read_bytes()


def test_several_reports_are_all_looked_at(register: Path, capsys: Capture) -> None:
    main(["report", "-o", "a.md"])
    main(["report", "-o", "b.md", "--lang", "en"])
    assert main(["report", "--check", "a.md", "b.md"]) == 0
    revise(register)
    assert main(["report", "a.md", "--check", "b.md"]) == 1
    assert capsys.readouterr().out.count("+++ ") == 2


def test_without_a_report_there_is_nothing_to_check(register: Path, capsys: Capture) -> None:
    assert main(["report", "--check"]) == 2
    assert "REPORT.md" in capsys.readouterr().err


def test_without_a_verdict_nobody_can_say(register: Path, capsys: Capture) -> None:
    main(["report", "-o", "r.md"])
    broken(register)
    assert main(["report", "--check", "r.md"]) == 2
    written = capsys.readouterr()
    assert written.out == ""
    assert "targets/broken.yaml" in written.err


@pytest.mark.parametrize(
    "mistake",
    [
        pytest.param([], id="a broken file"),
        pytest.param(["--area", "nowhere"], id="an unknown area"),
        pytest.param(["--nonsense"], id="refused arguments"),
    ],
)
@pytest.mark.parametrize("output", [("-o", "good.md"), ("-f", "markdown:good.md"), ("-f", "json:good.md")])
def test_a_good_report_stays_as_it_was_where_no_other_can_be_made(
    mistake: list[str], output: tuple[str, str], register: Path, capsys: Capture
) -> None:
    """The reason is on stderr."""
    main(["report", "-o", "good.md"])
    good = (register / "good.md").read_bytes()
    if not mistake:
        broken(register)
    assert main(["report", *output, *mistake]) == 2
    assert (register / "good.md").read_bytes() == good
    written = capsys.readouterr()
    assert written.out == ""
    assert (mistake[-1] if mistake else "targets/broken.yaml") in written.err


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(None, id="missing"),
        pytest.param(b"# Report\n", id="not ours"),
        pytest.param(b"\xff\xfe", id="no text"),
        pytest.param(b'<!-- planck report ["-o", "elsewhere.md"] -->\n', id="an option that writes"),
        pytest.param(b'<!-- planck report ["--format=json:elsewhere.json"] -->\n', id="another that does"),
        pytest.param(b'<!-- planck report ["--as-of", "yesterday"] -->\n', id="no day"),
        pytest.param(b"[" * 100_000, id="no report and hostile"),
        pytest.param(b"<!-- planck report " + b"[" * 100_000 + b" -->\n", id="nested without end"),
        pytest.param(b"<!-- planck report " + b'{"a":' * 100_000 + b" -->\n", id="nested without end, by keys"),
    ],
)
def test_what_does_not_say_how_it_was_made_is_refused_and_writes_nothing(
    text: bytes | None, register: Path, capsys: Capture
) -> None:
    if text is not None:
        (register / "r.md").write_bytes(text)
    before = sorted(register.rglob("*"))
    assert main(["report", "--check", "r.md"]) == 2
    assert "r.md" in capsys.readouterr().err
    assert sorted(register.rglob("*")) == before


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(r'["--", "\u0000"]', id="a path that no file can have"),
        pytest.param(r'["--", "\ud800/\u0000"]', id="a path that is no text"),
        pytest.param(r'["--", "' + "x/" * 100_000 + '"]', id="a path without end"),
        pytest.param(r'["--area", "' + "x" * 1_000_000 + '"]', id="a name of a megabyte"),
    ],
)
def test_arguments_that_nobody_can_have_typed_are_refused_in_few_words(
    arguments: str, register: Path, capsys: Capture
) -> None:
    (register / "r.md").write_text(f"<!-- planck report {arguments} -->\n", encoding="utf-8")
    assert main(["report", "--check", "r.md"]) == 2
    written = capsys.readouterr()
    assert written.out == ""
    assert "lỗi: không có" in written.err
    assert len(written.err) < 1000


@pytest.mark.parametrize(
    ("args", "word"),
    [(["--area", "x"], "--area"), (["-o", "x.md"], "--output"), (["--lang", "en"], "--lang"), (["targets"], "targets")],
)
def test_with_check_nothing_else_is_taken(args: list[str], word: str, register: Path, capsys: Capture) -> None:
    main(["report", "-o", "r.md"])
    assert main(["report", "--check", "r.md", *args]) == 2
    assert word in capsys.readouterr().err
