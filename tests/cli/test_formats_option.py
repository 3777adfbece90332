"""A report goes where it was asked to go, whole or not at all, and messages go elsewhere."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import stat
import sys
import threading
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest

from planck.cli.main import main
from planck.cli.output import Unwritten, write_file
from planck.register.schema.check import text as schema_text
from planck.reports.formats import FORMATS
from tests.world import run, run_planck

Capture = pytest.CaptureFixture[str]
ROOT = Path(__file__).resolve().parent.parent.parent

TARGETS = """\
province: Hà Nam
district: Thanh Liêm
period: 2021-2023
targets:
  industrial-growth: {at_least: 15.1 %/năm}
  jobs: {period: 2023, at_least: 1650, unit: lao động}
"""
ACTUALS = """\
province: Hà Nam
district: Thanh Liêm
actuals:
  industrial-growth: {2021: 28.7, 2022: 20.35, 2023: 15.43}
  jobs: {2022: 1500, 2023: 1600}
"""


needs_signals = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
# Writes a report and gets a signal as soon as one step of that is done. Whoever runs planck in the background has made
# it deaf to interrupts, so that it must first be made to hear them.
SIGNALLED = """
import builtins, os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
home = builtins if {step!r} == "open" else os
true = getattr(home, {step!r})
def step(*arguments, **options):
    if ".planck-" in str(arguments[0]):
        if {step!r} != "replace":
            true(*arguments, **options)
        os.kill(os.getpid(), signal.{name})
    return true(*arguments, **options)
setattr(home, {step!r}, step)
sys.argv = ["planck", "check", "-f", "json:out"]
from planck.__main__ import run
sys.exit(run())
"""


@pytest.fixture
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A register with a target that was exceeded and one that was missed; the working folder."""
    for folder, text in (("targets", TARGETS), ("actuals", ACTUALS)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "thanh-liem.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "planck.yaml").write_text("as_of: 2024-06-30\nlanguage: vi\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def broken(register: Path) -> None:
    (register / "targets" / "broken.yaml").write_text("targets: [\n", encoding="utf-8")


COMMANDS = """\
province: "::warning title=x::y"
district: "::error file=a::b"
period: 2023
targets:
  jobs: {name: "words ::stop-commands::x ##[error]y", at_least: 1650, unit: lao động, note: "::add-mask::a ::group::"}
"""


@pytest.mark.parametrize("width", range(20, 60, 3))
@pytest.mark.parametrize("args", [("check",), ("report", "-f", "text"), ("explain", "jobs"), ("check", "-fmarkdown")])
def test_no_text_of_the_files_becomes_a_command_to_the_runner_that_prints_it(
    args: tuple[str, ...], width: int, register: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """GitHub's runner obeys ``::name`` at the start of a line, behind any space, and ``##[name]`` anywhere."""
    (register / "targets" / "::error::.yaml").write_text(COMMANDS, encoding="utf-8")
    monkeypatch.setenv("COLUMNS", str(width))
    main([*args])
    plain = capsys.readouterr().out
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    main([*args])
    output = capsys.readouterr()
    for line in (output.out + output.err).splitlines():
        assert not line.lstrip().startswith("::")
        assert "##[" not in line
    assert output.out.replace("<U+003A>", ":").replace("<U+005B>", "[") == plain


def test_a_message_is_no_command_to_the_runner_either(
    register: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    (register / "::error").mkdir()
    (register / "::error" / "x.yaml").write_text("targets: [\n", encoding="utf-8")
    (register / "planck.yaml").write_text('targets: "::error"\n', encoding="utf-8")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert main(["check"]) == 2
    assert main(["validate"]) == 2
    output = capsys.readouterr()
    assert "<U+003A>:error/x.yaml:1:11" in output.err
    assert not any(line.startswith("::") for line in (output.out + output.err).splitlines())


@pytest.mark.parametrize("form", ["json", "csv", "junit", "github"])
def test_what_programs_read_is_the_same_where_a_runner_listens(
    form: str, register: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    (register / "targets" / "::error::.yaml").write_text(COMMANDS, encoding="utf-8")
    main(["check", "-f", form])
    plain = capsys.readouterr().out
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    main(["check", "-f", form])
    assert capsys.readouterr().out == plain


def test_every_form_at_once_each_to_its_file_also_when_the_gate_fails(register: Path, capsys: Capture) -> None:
    files = [f"out.{form}" for form in FORMATS]
    args = [word for form, file in zip(FORMATS, files, strict=True) for word in ("-f", f"{form}:{file}")]
    assert main(["check", *args]) == 1
    assert all((register / file).read_bytes() for file in files)
    output = capsys.readouterr()
    assert (output.out, output.err) == ("", "")


def test_one_form_goes_to_stdout_and_the_others_to_files(register: Path, capsys: Capture) -> None:
    assert main(["check", "-f", "json", "-f", "csv:out.csv"]) == 1
    assert json.loads(capsys.readouterr().out)["gate"]["passed"] is False
    rows = list(csv.DictReader(io.StringIO((register / "out.csv").read_text(encoding="utf-8"))))
    assert [row["verdict"] for row in rows] == ["exceeded", "missed"]


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_files_and_day_give_the_same_bytes(form: str, register: Path, capsys: Capture) -> None:
    """Wherever the register lies, whatever the hash seed is, and whichever way it is written."""
    main(["check", "-f", f"{form}:first"])
    run_planck("check", "-f", f"{form}:again", variables={"PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati"})
    first = (register / "first").read_bytes()
    assert (register / "again").read_bytes() == first
    assert os.fsencode(register) not in first
    if not FORMATS[form].is_binary:
        main(["check", "-f", form])
        assert capsys.readouterr().out.encode() == first


def test_what_is_no_text_does_not_go_to_stdout(register: Path, capsys: Capture) -> None:
    """A screen, and a runner that listens, are spared it; the message says what to write instead."""
    assert main(["check", "--lang", "en", "-f", "xlsx"]) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert "-f xlsx:" in output.err


@pytest.mark.parametrize("verb", ["check", "report"])
@pytest.mark.parametrize("form", FORMATS)
def test_a_report_does_not_fail_on_a_miss_and_a_check_does(form: str, verb: str, register: Path) -> None:
    assert main([verb, "-f", f"{form}:out"]) == (1 if verb == "check" else 0)


@pytest.mark.parametrize("form", FORMATS)
def test_without_a_verdict_every_form_of_a_check_is_written_and_exits_2(
    form: str, register: Path, capsys: Capture
) -> None:
    broken(register)
    assert main(["check", "-f", f"{form}:out"]) == 2
    assert (register / "out").exists()
    output = capsys.readouterr()
    assert output.out == ""
    assert "targets/broken.yaml" in output.err, "a file alone would leave a reader of the screen without a reason"


@pytest.mark.parametrize("form", ["json", "markdown", "junit", "github"])
def test_a_form_on_stdout_that_tells_the_problems_needs_no_words_on_stderr(
    form: str, register: Path, capsys: Capture
) -> None:
    broken(register)
    assert main(["check", "-f", form]) == 2
    output = capsys.readouterr()
    assert "targets/broken.yaml" in output.out
    assert output.err == ""


@pytest.mark.parametrize("form", ["text", "csv"])
def test_the_problems_go_to_stderr_where_stdout_cannot_tell_them(form: str, register: Path, capsys: Capture) -> None:
    broken(register)
    assert main(["check", "-f", form]) == 2
    output = capsys.readouterr()
    assert "targets/broken.yaml" not in output.out
    assert "targets/broken.yaml" in output.err


@pytest.mark.parametrize("break_it", [False, True], ids=["verdict", "no verdict"])
@pytest.mark.parametrize("args", [[], ["--status", "near"], ["--area", "nowhere"], ["--tag", "x", "--allow-empty"]])
def test_json_is_always_there_and_is_what_the_schema_says(
    args: list[str], break_it: bool, register: Path, capsys: Capture
) -> None:
    if break_it:
        broken(register)
    main(["check", "-f", "json", *args])
    jsonschema.validate(json.loads(capsys.readouterr().out), json.loads(schema_text("result")))


def test_junit_is_well_formed_without_any_target(register: Path, capsys: Capture) -> None:
    assert main(["check", "-f", "junit", "--tag", "none", "--allow-empty"]) == 0
    assert ElementTree.fromstring(capsys.readouterr().out).tag == "testsuites"


@pytest.mark.parametrize(
    ("args", "words"),
    [
        pytest.param(["-f", "text", "-f", "json"], ["stdout", "text, json", "json:PATH"], id="two to stdout"),
        pytest.param(["-f", "json:a", "-f", "csv:./a"], ["./a"], id="two to one file"),
        pytest.param(["-f", "json:no/such/out.json"], ["no/such", "out.json"], id="no folder"),
        pytest.param(["-f", "json:targets"], ["targets"], id="a folder"),
        pytest.param(
            ["-f", "json:targets/thanh-liem.yaml"], ["targets/thanh-liem.yaml", "report"], id="a file of data"
        ),
        pytest.param(["-f", "text:planck.yaml"], ["planck.yaml"], id="the settings"),
        pytest.param(["-f", "json:actuals/new.YML"], ["actuals/new.YML"], id="what would be a file of data"),
        pytest.param(["-f", "json:link", "--nope"], ["--nope"], id="a link to data, and arguments that are refused"),
        pytest.param(["-f", "json:link"], ["link"], id="a link to a file of data"),
        pytest.param(["-f", "json:"], ["json:"], id="no path"),
        pytest.param(["-f", "jsn:x"], ["json"], id="unknown form"),
        pytest.param(["--rows", "figures"], ["observations"], id="unknown rows"),
        pytest.param(["--csv-locale", "fr"], ["--csv-locale", "vi"], id="unknown locale"),
        pytest.param(["--link-base", "example.org"], ["https://"], id="no address"),
    ],
)
def test_what_cannot_be_written_is_refused_before_any_work(
    args: list[str], words: list[str], register: Path, capsys: Capture
) -> None:
    (register / "link").symlink_to("targets/thanh-liem.yaml")
    before = {path: path.is_file() and path.read_bytes() for path in register.rglob("*")}
    assert main(["check", *args]) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert all(word in output.err for word in words)
    assert {path: path.is_file() and path.read_bytes() for path in register.rglob("*")} == before


@pytest.mark.parametrize("args", [("report", "-o", "plan"), ("check", "-f", "json:plan")], ids=" ".join)
def test_a_file_of_the_register_whatever_its_name_is_is_not_written_over(
    args: tuple[str, ...], register: Path, capsys: Capture
) -> None:
    """Who named the wrong file would lose what was judged."""
    (register / "planck.yaml").write_text("targets: plan\n", encoding="utf-8")
    (register / "targets" / "thanh-liem.yaml").rename(register / "plan")
    assert main([*args]) == 2
    assert "plan cannot be written: planck reads it as data" in capsys.readouterr().err
    assert (register / "plan").read_text(encoding="utf-8") == TARGETS


def test_excel_gets_its_mark_and_a_row_can_be_a_figure(register: Path) -> None:
    assert main(["report", "-f", "csv:out.csv", "--bom", "--rows", "observations"]) == 0
    data = (register / "out.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfid,")
    assert data.count(b"\n") == 6


def test_a_text_in_a_file_has_neither_the_colours_nor_the_width_of_a_screen(
    register: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "40")
    main(["check", "-f", "text:narrow"])
    monkeypatch.delenv("FORCE_COLOR")
    monkeypatch.delenv("COLUMNS")
    main(["check", "-f", "text:wide"])
    assert (register / "narrow").read_bytes() == (register / "wide").read_bytes()


class TestOneStep:
    """A file is replaced in one step."""

    def test_a_reader_who_has_the_old_file_open_keeps_the_old_one(self, tmp_path: Path) -> None:
        path = tmp_path / "out"
        path.write_text("old", encoding="utf-8")
        with path.open(encoding="utf-8") as reader:
            write_file(str(path), b"new")
            assert reader.read() == "old"
        assert path.read_text(encoding="utf-8") == "new"

    def test_what_fails_leaves_the_old_file_and_nothing_beside_it(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "out"
        path.write_text("old", encoding="utf-8")

        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "replace", full)
        with pytest.raises(Unwritten, match="No space left"):
            write_file(str(path), b"new")
        assert path.read_text(encoding="utf-8") == "old"
        assert os.listdir(tmp_path) == ["out"]

    @needs_signals
    @pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
    @pytest.mark.parametrize("step", ["open", "chmod", "replace"])
    def test_a_signal_ends_the_run_as_it_would_and_leaves_the_old_file_and_nothing_beside_it(
        self, step: str, name: str, register: Path
    ) -> None:
        """A server that stops a job sends SIGTERM, a terminal that is closed SIGHUP."""
        (register / "out").write_text("old", encoding="utf-8")
        before = sorted(os.listdir(register))
        done = run(sys.executable, "-c", SIGNALLED.format(name=name, step=step), at=register)
        assert done.returncode == (130 if name == "SIGINT" else -getattr(signal, name)), done.stderr
        assert (register / "out").read_text(encoding="utf-8") == "old"
        assert sorted(os.listdir(register)) == before
        assert "Traceback" not in done.stderr

    @needs_signals
    def test_a_signal_that_the_run_was_made_deaf_to_is_not_heard_while_a_file_is_written(self, register: Path) -> None:
        deaf = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)"
        done = run(sys.executable, "-c", deaf + SIGNALLED.format(name="SIGTERM", step="replace"), at=register)
        assert done.returncode == 1
        assert json.loads((register / "out").read_text(encoding="utf-8"))["gate"]["passed"] is False

    def test_a_file_is_written_in_a_thread_that_hears_no_signals(self, tmp_path: Path) -> None:
        thread = threading.Thread(target=write_file, args=(str(tmp_path / "out"), b"new"))
        thread.start()
        thread.join()
        assert (tmp_path / "out").read_text(encoding="utf-8") == "new"

    def test_rights_and_links_stay(self, tmp_path: Path) -> None:
        real, link = tmp_path / "real", tmp_path / "link"
        real.write_text("old", encoding="utf-8")
        real.chmod(0o640)
        link.symlink_to(real)
        write_file(str(link), b"new")
        assert link.is_symlink()
        assert real.read_text(encoding="utf-8") == "new"
        assert stat.S_IMODE(real.stat().st_mode) == 0o640

    def test_a_new_file_has_the_rights_that_others_have(self, tmp_path: Path) -> None:
        (tmp_path / "other").write_text("other", encoding="utf-8")
        write_file(str(tmp_path / "out"), b"new")
        assert (tmp_path / "out").stat().st_mode == (tmp_path / "other").stat().st_mode

    def test_nobody_reads_what_they_may_not_while_it_is_written(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "out"
        path.write_text("old", encoding="utf-8")
        path.chmod(0o600)
        modes: list[int] = []
        replace = os.replace

        def look(source: str, target: str) -> None:
            modes.append(stat.S_IMODE(os.stat(source).st_mode))
            replace(source, target)

        monkeypatch.setattr(os, "replace", look)
        write_file(str(path), b"new")
        assert modes == [0o600]

    def test_what_another_run_has_left_or_is_writing_is_not_touched(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Also one with the same number of its process, in another container."""
        beside: list[str] = []
        replace = os.replace

        def write_another(source: str, target: str) -> None:
            """While the one writes, the other does, and fails."""
            beside.append(source)
            if len(beside) == 1:
                with pytest.raises(Unwritten):
                    write_file(target, b"of the other")
                assert os.path.exists(source)
                replace(source, target)
            else:
                raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "replace", write_another)
        write_file(str(tmp_path / "out"), b"of the one")
        assert len(set(beside)) == 2
        assert os.listdir(tmp_path) == ["out"]
        assert (tmp_path / "out").read_text(encoding="utf-8") == "of the one"

    def test_a_name_as_long_as_the_system_takes_can_be_written(self, tmp_path: Path) -> None:
        path = tmp_path / ("x" * 255)
        write_file(str(path), b"new")
        assert path.read_text(encoding="utf-8") == "new"

    def test_what_a_killed_run_leaves_in_a_register_is_no_file_of_it(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        names: list[str] = []
        monkeypatch.setattr(os, "replace", lambda source, _: names.append(os.path.basename(source)))
        write_file(str(tmp_path / "out.yaml"), b"new")
        assert names[0].startswith(".")
        assert not names[0].endswith(".yaml")

    def test_what_is_no_file_is_written_to_as_it_is(self) -> None:
        write_file(os.devnull, b"gone")
        assert not os.path.isfile(os.devnull)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
class TestPipes:
    """What is no file is neither replaced nor waited for."""

    def test_a_pipe_that_is_read_is_written_to(self, tmp_path: Path) -> None:
        path = tmp_path / "pipe"
        os.mkfifo(path)
        reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        try:
            write_file(str(path), b"new")
            assert os.read(reader, 10) == b"new"
        finally:
            os.close(reader)
        assert stat.S_ISFIFO(path.stat().st_mode)

    def test_a_pipe_that_nobody_reads_is_refused(self, register: Path, capsys: Capture) -> None:
        os.mkfifo(register / "pipe")
        assert main(["check", "-f", "json:pipe"]) == 2
        written = capsys.readouterr()
        assert (written.out, written.err.count("\n")) == ("", 1)
        assert "pipe cannot be written: nothing is reading from this pipe" in written.err

    def test_a_summary_that_is_a_pipe_is_not_waited_for(self, register: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        os.mkfifo(register / "pipe")
        monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(register / "pipe"))
        assert main(["check", "-f", "github"]) == 2

    @pytest.mark.skipif(not os.path.exists("/dev/stdout"), reason="this system does not name its streams")
    @pytest.mark.parametrize(
        ("redirection", "before", "after"),
        [
            pytest.param("> out", "", "", id="to a file"),
            pytest.param(">> out", "before\n", "", id="to the end of a file"),
            pytest.param("| cat > out", "", "", id="to a pipe"),
            pytest.param("> out && echo after >> out", "", "after\n", id="to a file that is then written to"),
        ],
    )
    def test_stdout_by_its_name_is_stdout(self, register: Path, redirection: str, before: str, after: str) -> None:
        """The file that it goes to is not replaced by another, and what it held already stays."""
        main(["report", "-f", "csv:expected"])
        (register / "out").write_text(before, encoding="utf-8")
        inode = (register / "out").stat().st_ino
        command = f'"{sys.executable}" -m planck report -f csv:/dev/stdout {redirection}'
        done = run("bash", "-c", command, at=register)
        assert (done.returncode, done.stderr) == (0, "")
        expected = (register / "expected").read_text(encoding="utf-8")
        assert (register / "out").read_text(encoding="utf-8") == f"{before}{expected}{after}"
        assert (register / "out").stat().st_ino == inode
