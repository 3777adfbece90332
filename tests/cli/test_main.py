"""How the command line starts, refuses and fails."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from subprocess import CompletedProcess

import click
import jsonschema
import pytest

from planck import __version__
from planck.cli import main as entry
from planck.cli.main import VERBS, main
from planck.cli.output import use_utf8, write_stdout
from planck.register.schema.check import text
from planck.reports.formats import FORMATS
from tests import world
from tests.world import modules_loaded_by

Capture = pytest.CaptureFixture[str]


def test_the_version_is_printed(capsys: Capture) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"planck {__version__}\n"


def test_the_version_imports_no_room_and_no_package_but_click() -> None:
    """It costs what click costs."""
    loaded = modules_loaded_by("from planck.cli.main import main; main(['--version'])")
    assert not {name for name in loaded if name.startswith(("planck.model", "planck.reports", "planck.register"))}
    assert not loaded & {"importlib.metadata", "yaml", "rich", "jsonschema", "decimal"}


def test_without_a_verb_the_help_is_shown_as_a_misuse(capsys: Capture) -> None:
    assert main([]) == 2
    written = capsys.readouterr()
    assert written.out == ""
    assert all(verb in written.err for verb in VERBS)


@pytest.mark.parametrize("args", [["--help"], ["-h"], *([verb, "--help"] for verb in VERBS)], ids=" ".join)
def test_help_is_no_failure(args: list[str], capsys: Capture) -> None:
    assert main(args) == 0
    assert "--traceback" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("args", "word"),
    [
        pytest.param(["chekc"], "check", id="verb"),
        pytest.param(["--vresion"], "--version", id="option of planck"),
        pytest.param(["check", "--fial-on", "error"], "--fail-on", id="option of a verb"),
        pytest.param(["check", "--fail-on", "eror"], "error", id="choice"),
        pytest.param(["check", "--format", "jsno"], "json", id="format"),
        pytest.param(["check", "--lang", "fr"], "vi, en", id="language"),
        pytest.param(["check", "--status", "mised"], "missed", id="status"),
        pytest.param(["check", "--as-of", "31/12/2023"], "2023-12-31", id="day"),
        pytest.param(["check", "--as-of", "2023-02-30"], "2023-12-31", id="day that does not exist"),
        pytest.param(["check", "--period", "21"], "2021-2025", id="period"),
        pytest.param(["check", "--area"], "--area", id="value missing"),
        pytest.param(["schema"], "targets", id="name of a schema missing"),
        pytest.param(["schema", "target"], "targets", id="name of a schema"),
        pytest.param(["schema", "targets", "actuals"], "actuals", id="one too many"),
        pytest.param(["explain", "a", "-/b"], "too many arguments: -/b", id="an id too many"),
        pytest.param(["diff"], "missing REV", id="a revision missing"),
        pytest.param(["check", "--quiet=1"], "--quiet takes no value", id="a value too many"),
        pytest.param(["--traceback=1", "check"], "--traceback takes no value", id="a value too many before the verb"),
        pytest.param(["explain", "-x"], "unknown option -x", id="an option that is no id"),
        pytest.param(["validate", "-/x"], "unknown option -/", id="a path that would be an option"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_can_be_written(args: list[str], word: str, capsys: Capture) -> None:
    """Never with 1, which is the gate's."""
    assert main(args) == 2
    written = capsys.readouterr()
    assert written.out == ""
    assert word in written.err
    assert "--help" in written.err


def test_an_explanation_of_nothing_is_refused_with_ids_that_can_be_written(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(Path(__file__).parents[2])
    assert main(["explain", "--lang", "vi"]) == 2
    assert "thiếu ID; hãy ghi một trong: ha-nam/thanh-liem/industrial-growth" in capsys.readouterr().err


@pytest.mark.parametrize(
    "args",
    [
        pytest.param(["check", "-f", "json", "--as-of", "2023-13-01"], id="a wrong day"),
        pytest.param(["check", "--as-of", "2023-13-01", "--format=json"], id="the format last"),
        pytest.param(["check", "-fjson", "--nope"], id="no such option"),
        pytest.param(["explain", "no-such-target", "-f", "json"], id="no such target"),
    ],
)
def test_who_reads_json_is_told_in_json_that_no_verdict_was_possible(args: list[str], capsys: Capture) -> None:
    """A program that gets status 2 finds the reason where it looks for the result."""
    assert main(args) == 2
    written = capsys.readouterr()
    result = json.loads(written.out)
    jsonschema.validate(result, json.loads(text("result")))
    assert (result["gate"]["passed"], result["assessments"]) == (None, [])
    assert [one["code"] for one in result["problems"]] == ["arguments-refused"]
    assert result["problems"][0]["message"].partition(": ")[2] in written.err


def test_a_refusal_is_in_the_language_that_was_asked_for(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    main(["schema", "target"])
    main(["--lang=vi", "schema"])
    monkeypatch.setenv("LANG", "vi_VN.UTF-8")
    main(["schema", "target"])
    english, other, vietnamese = capsys.readouterr().err.splitlines()[::2]
    assert "write one of" in english
    assert "thiếu NAME; hãy ghi một trong" in other
    assert "hãy ghi một trong" in vietnamese


def test_a_language_that_is_refused_is_so_in_the_one_that_else_holds(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANCK_LANGUAGE", "vi")
    main(["check", "--lang", "fr"])
    main(["--lang", "en", "check", "--lang=fr"])
    vietnamese, _, english, _ = capsys.readouterr().err.splitlines()
    assert "--lang không thể là fr" in vietnamese
    assert "--lang cannot be fr" in english


@pytest.mark.parametrize("args", [["explain", "-C", "plan", "x"], ["check", "-qC", "."], ["check", "-V"]], ids=" ".join)
def test_an_option_of_planck_itself_behind_a_verb_is_sent_before_it(args: list[str], capsys: Capture) -> None:
    assert main(args) == 2
    assert "belongs before the command; write it directly after planck" in capsys.readouterr().err


@pytest.mark.parametrize(
    "args",
    [
        pytest.param(["schema", "targets", "actuals"], id="one too many"),
        pytest.param(["diff"], id="one too few"),
        pytest.param(["check", "--quiet=1"], id="a value too many"),
        pytest.param(["check", "--as-of"], id="a value too few"),
        pytest.param(["check", "--nope"], id="no such option"),
    ],
)
def test_no_refusal_falls_back_on_english(args: list[str], capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """click words its own refusals in English alone."""
    monkeypatch.setenv("LANG", "vi_VN.UTF-8")
    main(args)
    assert not {"is", "no", "not", "of", "the", "argument", "value"} & set(capsys.readouterr().err.split())


@pytest.mark.parametrize("before", [[], ["-f", "json"], ["--lang", "vi", "-v"], ["--"]], ids=" ".join)
def test_an_id_without_a_province_is_no_option(
    before: list[str], tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It begins with a dash where no file names the province."""
    (tmp_path / "targets").mkdir()
    plan = "district: Thanh Liêm\nperiod: 2021-2025\ntargets:\n  roads: {at_least: 40 km}\n"
    (tmp_path / "targets" / "plan.yaml").write_text(plan, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["explain", *before, "-/thanh-liem/roads"]) == 0
    assert "-/thanh-liem/roads" in capsys.readouterr().out
    assert main(["explain", "-/thanh-liem/roda"]) == 2
    assert "unknown target -/thanh-liem/roda; nearest: -/thanh-liem/roads" in capsys.readouterr().err
    assert main(["check", "--as-of", "2024-06-30", "--area", "-/thanh-liem"]) == 0


@pytest.mark.parametrize("asked", [[], ["roads"]], ids=["nothing", "an id"])
def test_where_there_are_no_targets_none_is_proposed(
    asked: list[str], tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "targets").mkdir()
    monkeypatch.chdir(tmp_path)
    assert main(["explain", *asked]) == 2
    assert "there are no targets to explain; declare them in targets/" in capsys.readouterr().err


def test_a_word_of_the_command_line_cannot_steer_the_terminal(capsys: Capture) -> None:
    main(["\x1b[31mred"])
    assert "\x1b" not in capsys.readouterr().err


def failing(fault: BaseException) -> Callable[..., int]:
    """A verb that does nothing but fail."""

    @click.command(name="schema")
    @click.option("--traceback", is_flag=True, expose_value=False)
    def command() -> int:
        raise fault

    return command


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Callable[[BaseException], None]:
    """Put a fault into the verb ``schema``."""

    def put(fault: BaseException) -> None:
        module = type(sys)("planck.cli.broken")
        module.command = failing(fault)  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "planck.cli.broken", module)
        monkeypatch.setitem(entry.VERBS, "schema", "planck.cli.broken")

    return put


def test_an_internal_fault_is_one_line_and_no_verdict(broken: Callable[[BaseException], None], capsys: Capture) -> None:
    """The line says how to get the details."""
    broken(ZeroDivisionError("a\nb"))
    assert main(["schema"]) == 2
    written = capsys.readouterr().err
    assert written.count("\n") == 1
    assert "ZeroDivisionError: a b" in written
    assert "--traceback" in written


def test_the_details_of_an_internal_fault_are_shown_when_asked_for(
    broken: Callable[[BaseException], None], capsys: Capture
) -> None:
    broken(ZeroDivisionError("by hand"))
    assert main(["schema", "--traceback"]) == 2
    assert "Traceback (most recent call last)" in capsys.readouterr().err


@pytest.mark.parametrize("fault", [KeyboardInterrupt(), click.Abort()], ids=["interrupt", "abort"])
def test_an_interrupt_has_its_own_status(
    fault: BaseException, broken: Callable[[BaseException], None], capsys: Capture
) -> None:
    broken(fault)
    assert main(["schema"]) == 130
    assert "Traceback" not in capsys.readouterr().err


def test_an_interrupt_that_python_wraps_is_one(broken: Callable[[BaseException], None], capsys: Capture) -> None:
    """As it does with one that falls into the making of an enum."""
    wrapped = RuntimeError("Error calling __set_name__ on 'member' instance 'A' in 'Code'")
    wrapped.__cause__ = KeyboardInterrupt()
    broken(wrapped)
    assert main(["schema"]) == 130
    assert "fault" not in capsys.readouterr().err


# Acts when a module is about to be imported, or at the end of the process. Whoever runs planck in the background has
# made it deaf to interrupts, so that it must first be made to hear them.
WATCHED = """
import atexit, os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
class Watch:
    def find_spec(self, name, path=None, target=None):
        if name in names:
            names.remove(name)
            {action}
names = {names!r}
sys.meta_path.insert(0, Watch())
{before}
sys.argv = ["planck", *{arguments!r}]
from planck.__main__ import run
sys.exit(run())
"""
INTERRUPT = "os.kill(os.getpid(), signal.SIGINT)"


def run_watched(
    *arguments: str, names: Sequence[str] = (), action: str = INTERRUPT, before: str = ""
) -> CompletedProcess[str]:
    """The command planck, with something that happens on the way; the status is that which a shell sees."""
    code = WATCHED.format(names=list(names), action=action, before=before, arguments=arguments)
    return world.run("bash", "-c", '"$@"; exit $?', "-", sys.executable, "-c", code, at=world.ROOT)


needs_signals = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")


@needs_signals
@pytest.mark.parametrize(
    "names",
    [
        pytest.param(["planck.cli.interrupt"], id="at the very start"),
        pytest.param(["click"], id="while click is imported"),
        pytest.param(["click.parser"], id="inside of click"),
        pytest.param(["planck.cli.main"], id="before there is a command line"),
        pytest.param(["planck.cli.options"], id="while a verb is imported"),
        pytest.param(["planck.model.problem"], id="while a room is imported"),
        pytest.param(["yaml"], id="while a package is imported"),
        pytest.param(["planck.reports.tones"], id="while the report is drawn"),
        pytest.param(["click", "planck.cli.failure"], id="a second time while the first is answered"),
    ],
)
def test_an_interrupt_while_planck_starts_is_answered_in_one_line(names: list[str]) -> None:
    done = run_watched("check", names=names)
    assert (done.returncode, done.stdout) == (130, ""), done.stderr
    assert done.stderr.strip() == ("" if len(names) > 1 else "planck: interrupted")


@needs_signals
def test_an_interrupt_where_python_can_raise_nothing_ends_the_run() -> None:
    """Python would print it, with a traceback, and go on."""
    fall = "import weakref; x = type('X', (), {})(); r = weakref.ref(x, lambda _: os.kill(os.getpid(), 2)); del x"
    done = run_watched("check", names=["planck.reports.text.report"], action=fall)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


@needs_signals
def test_an_interrupt_at_the_end_ends_without_a_traceback() -> None:
    done = run_watched("--version", before=f"atexit.register(lambda: {INTERRUPT})")
    assert (done.returncode, done.stderr) == (130, "")
    assert done.stdout == f"planck {__version__}\n"


@needs_signals
def test_a_run_that_was_made_deaf_to_interrupts_stays_deaf() -> None:
    """One in the background is not ended by what ends the one in front."""
    deaf = "signal.signal(signal.SIGINT, signal.SIG_IGN)"
    done = run_watched("--version", names=["click"], before=f"{deaf}; atexit.register(lambda: {INTERRUPT})")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"planck {__version__}\n", "")


@pytest.mark.parametrize("name", ["click", "planck.model.result", "yaml"])
def test_an_installation_that_lacks_a_package_is_told_so_in_one_line(name: str) -> None:
    """Python's own traceback exits 1, which is the gate's."""
    done = run_watched("check", names=[name] * 50, action="raise ModuleNotFoundError('No module named ' + name)")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert f"ModuleNotFoundError: No module named {name}" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps the folder that a process runs in")
@pytest.mark.parametrize(
    "command",
    [
        "check",
        "check --staged",
        "check --since",
        "check --rev=HEAD",
        "check targets",
        "validate",
        "validate --staged",
        "report -o r.md",
        "report --check r.md",
        "diff HEAD",
        "waivers",
        "explain x",
    ],
)
def test_a_working_folder_that_is_gone_is_told_in_one_line(command: str, tmp_path: Path) -> None:
    (tmp_path / "gone").mkdir()
    done = run(f"cd '{tmp_path}/gone' && rmdir ../gone && planck {command}")
    assert (done.returncode, done.stdout) == (2, "")
    assert re.fullmatch(r"planck: the working folder cannot be used \(.+\); .+\n", done.stderr)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps the folder that a process runs in")
@pytest.mark.parametrize("format_", sorted(name for name in FORMATS if name != "text" and not FORMATS[name].is_binary))
def test_a_working_folder_that_is_gone_is_told_in_every_form(format_: str, tmp_path: Path) -> None:
    """Or beside it on stderr, where the form has no place for it."""
    (tmp_path / "gone").mkdir()
    done = run(f"cd '{tmp_path}/gone' && rmdir ../gone && planck check -f {format_}")
    assert done.returncode == 2
    assert done.stdout
    assert "the working folder cannot be used" in (done.stderr if format_ == "csv" else done.stdout)


def run(command: str, **variables: str) -> CompletedProcess[str]:
    """A command of the shell, with ``planck`` this very one and its output held back as it usually is."""
    shell = f'set -o pipefail; planck() {{ "{sys.executable}" -m planck "$@"; }}; {command}'
    return world.run("bash", "-c", shell, variables=variables)


def test_every_word_that_can_be_written_is_named(capsys: Capture) -> None:
    assert main(["check", "--status", "zzz"]) == 2
    written = capsys.readouterr().err
    assert all(word in written for word in ("exceeded", "not_due", "achieved", "behind", "wrong_way", "not_rated"))


@pytest.mark.parametrize("command", ["planck schema targets", "planck --help", "planck schema --help"])
def test_a_reader_that_goes_away_is_no_failure_to_talk_about(command: str) -> None:
    """``planck … | head`` says what was read and nothing else."""
    done = run(f"({command}; echo $? >&3) 3>&2 | true")
    assert done.stderr == "0\n"
    assert done.stdout == ""


@pytest.mark.parametrize("command", ["planck schema targets", "planck --help"])
def test_a_full_disk_is_said_so(command: str) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no device that is always full")
    done = run(f"{command} >/dev/full")
    assert done.returncode == 2
    assert done.stderr.startswith("planck: the output could not be written: ")


def test_a_closed_output_is_no_fault() -> None:
    assert run("planck schema targets >&-").stderr == ""


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp1258", "utf-16"])
def test_vietnamese_is_written_as_utf8_whatever_the_encoding_of_the_stream(encoding: str) -> None:
    code = (
        "from planck.cli.output import use_utf8, write_stderr, write_stdout; use_utf8(); "
        "write_stdout('Đạt\\n'); write_stderr('Vượt \\udcff\\n')"
    )
    done = run(f'"{sys.executable}" -c "{code}"', PYTHONIOENCODING=encoding)
    assert done.stdout == "Đạt\n"
    assert done.stderr == "Vượt \\udcff\n"


def test_a_stream_without_an_encoding_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A notebook puts its own object where stdout was."""

    class Notebook:
        text = ""

        def write(self, text: str) -> None:
            self.text += text

        def flush(self) -> None:
            pass

    notebook = Notebook()
    monkeypatch.setattr(sys, "stdout", notebook)
    use_utf8()
    write_stdout("Đạt")
    write_stdout([" Vượt".encode()[:4], " Vượt".encode()[4:]])
    assert notebook.text == "Đạt Vượt"
