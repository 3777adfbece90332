"""``planck record`` puts one figure into its file, says which verdicts turn, and leaves no register with an error."""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent
from typing import Any, NamedTuple

import pytest

from planck.cli import replacing
from planck.cli.main import main
from tests.world import fork, start

PLAN = dedent("""\
    province: Hà Nam
    district: Thanh Liêm
    period: 2021-2025
    targets:
      growth: {name: Tốc độ tăng giá trị sản xuất, at_least: 15.1 %/năm}
      budget: {name: Thu ngân sách, period: 2024, at_least: 650, unit: tỷ đồng}
      budget-2025: {name: Thu ngân sách năm 2025, indicator: budget, period: 2025, at_least: 700, unit: tỷ đồng}
      communes: {name: Số xã đạt chuẩn, period: 2024, at_least: 13 xã}
      town: {name: Trở thành thị xã, period: 2025, done: true}
      clean: {name: Tỷ lệ hộ dùng nước sạch, period: 2024, at_least: 60 %}
    """)
DATA = dedent("""\
    # by hand
    province: Hà Nam
    district: Thanh Liêm
    actuals:
      growth: {2021: 28.7, 2022: 20.35}  # short
      budget:
        values:
          2023: {value: 600, status: official, published: 2024-03}
    """)


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """A register of one district."""
    for name, text in {"targets/x.yaml": PLAN, "actuals/x.yaml": DATA, "planck.yaml": "as_of: 2025-12-31\n"}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8", newline="")
    return tmp_path


class Done(NamedTuple):
    """How a run ended, and what it wrote."""

    returncode: int
    stdout: str
    stderr: str


Record = Callable[..., Done]


@pytest.fixture
def record(register: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Record:
    """Run ``planck record`` in the register."""
    monkeypatch.chdir(register)

    def run(*typed: str) -> Done:
        return Done(main(["record", *typed, "--lang", "en"]), *capsys.readouterr())

    return run


def data_of(register: Path) -> str:
    """The file of figures as it is now."""
    return (register / "actuals" / "x.yaml").read_bytes().decode()


GROWTH = "growth: {2021: 28.7, 2022: 20.35}"
RECORDED = {
    "in order": (["Thanh Liêm", "growth", "2020", "14,2%"], GROWTH, "growth: {2020: 14.2, 2021: 28.7, 2022: 20.35}"),
    "behind": (["thanh liem", "growth", "2023", "14.25"], GROWTH, "growth: {2021: 28.7, 2022: 20.35, 2023: 14.25}"),
    "by the id of the area": (
        ["ha-nam/thanh-liem", "growth", "2023", "1"],
        GROWTH,
        "growth: {2021: 28.7, 2022: 20.35, 2023: 1}",
    ),
    "by the name of the target": (
        ["Huyện Thanh Liêm", "toc do tang gia tri san xuat", "2023", "1"],
        GROWTH,
        "growth: {2021: 28.7, 2022: 20.35, 2023: 1}",
    ),
    "by the id of a target": (
        ["Thanh Liêm", "budget-2025", "2025", "710"],
        "2024-03}\n",
        "2024-03}\n      2025: 710\n",
    ),
    "a fall": (["Thanh Liêm", "growth", "2023", "-1,5"], "20.35}", "20.35, 2023: -1.5}"),
    "a period of an office": (
        ["Thanh Liêm", "budget", "9T/2025", "512,5", "tỷ", "đồng"],
        "2024-03}\n",
        "2024-03}\n      2025-9M: 512.5\n",
    ),
    "another unit": (
        ["Thanh Liêm", "budget", "2025", "655000", "triệu đồng"],
        "2024-03}\n",
        "2024-03}\n      2025: 655000 triệu đồng\n",
    ),
    "a count": (["Thanh Liêm", "communes", "2024", "13/13"], "", "  communes: {2024: {count: 13, of: 13}}\n"),
    "a bound": (["Thanh Liêm", "clean", "2024", ">60"], "", "  clean: {2024: {more_than: 60}}\n"),
    "a milestone": (["Thanh Liêm", "town", "2025", "đạt"], "", "  town: {2025: true}\n"),
    "a milestone in English": (["Thanh Liêm", "town", "2025", "false"], "", "  town: {2025: false}\n"),
    "a milestone by its day": (["Thanh Liêm", "town", "2025", "2025-07-01"], "", "  town: {2025: 2025-07-01}\n"),
    "missing": (
        ["Thanh Liêm", "clean", "2024", "--reason", "Chưa có"],
        "",
        "  clean: {2024: {value: null, reason: Chưa có}}\n",
    ),
    "with all beside it": (
        ["Thanh Liêm", "growth", "2023", "14,2%", "--status", "preliminary", "--published", "2024", "--note", "a: b"],
        "20.35}",
        '20.35, 2023: {value: 14.2, status: preliminary, published: 2024, note: "a: b"}}',
    ),
    "a revision": (
        ["Thanh Liêm", "budget", "2023", "612", "--published", "2024-06-30"],
        "      2023: {value: 600, status: official, published: 2024-03}\n",
        "      2023:\n        - {value: 600, status: official, published: 2024-03}\n"
        "        - {value: 612, published: 2024-06-30}\n",
    ),
    "replaced": (["Thanh Liêm", "growth", "2022", "21", "--replace"], "2022: 20.35", "2022: 21"),
}


@pytest.mark.parametrize(("typed", "old", "new"), [pytest.param(*row, id=id_) for id_, row in RECORDED.items()])
def test_a_figure_goes_to_its_place_and_all_else_stays(
    register: Path, record: Record, typed: list[str], old: str, new: str
) -> None:
    """What a person wrote beside it is as it was, letter for letter."""
    done = record(*typed)
    assert (done.returncode, done.stderr) == (0, "")
    assert data_of(register) == (DATA.replace(old, new) if old else DATA + new)


def test_it_says_what_it_changed_and_which_verdicts_turn(register: Path, record: Record) -> None:
    """Whoever records a figure sees at once what it does."""
    done = record("Thanh Liêm", "budget", "2024", "655")
    assert done.stdout == dedent("""\
        actuals/x.yaml:9
        +       2024: 655

        Changed verdicts and progress
          Indicator      What     Before   Now
        Thanh Liêm (district)
        ▲ Thu ngân sách  Verdict  No data  Exceeded
                         To date  –        Exceeded
                         Actual   –        655 tỷ đồng
        Written.
        """)


def test_a_figure_that_is_there_is_not_written_twice(register: Path, record: Record) -> None:
    """A command may be run again."""
    done = record("Thanh Liêm", "growth", "2021", "28,70 %")
    assert (done.returncode, done.stdout) == (0, "The register has this already; nothing to write.\n")
    assert data_of(register) == DATA


def test_a_dry_run_shows_and_writes_nothing(register: Path, record: Record) -> None:
    """What would be written can be looked at first."""
    done = record("Thanh Liêm", "growth", "2023", "1", "--dry-run")
    assert (done.returncode, data_of(register)) == (0, DATA)
    assert done.stdout.startswith("actuals/x.yaml:5\n- ")
    assert done.stdout.endswith("\nNothing is written yet (--dry-run).\n")


REFUSED = {
    "another value": (["growth", "2022", "21"], "--published DATE"),
    "a revision of what has no day": (["growth", "2022", "21", "--published", "2024"], "--replace"),
    "another unit": (["growth", "2023", "14 ha"], "[level-for-growth]"),
    "an unknown source": (["growth", "2023", "14", "--source", "bao"], "[unknown-source]"),
    "two readings": (["budget", "2024", "1.650"], "--numbers vi"),
    "no figure": (["growth", "2023", "nhiều"], "nhiều is not a figure"),
    "no period": (["growth", "2023-13", "1"], "2023-13 is not a valid period"),
    "an unknown indicator": (["growht", "2023", "1"], "nearest: growth"),
    "no value": (["growth", "2023"], "missing VALUE"),
    "a count beyond its whole": (["communes", "2024", "14/13"], "14/13 is not a figure"),
    "a status that there is not": (["growth", "2023", "1", "--status", "final"], "cannot be final"),
}


@pytest.mark.parametrize(("typed", "why"), [pytest.param(*row, id=id_) for id_, row in REFUSED.items()])
def test_what_would_make_the_register_wrong_is_refused(
    register: Path, record: Record, typed: list[str], why: str
) -> None:
    """Nothing is written, and the message says what to do."""
    done = record("Thanh Liêm", *typed)
    assert (done.returncode, done.stdout) == (2, "")
    assert why in done.stderr
    assert data_of(register) == DATA


def test_an_unknown_area_is_refused_with_the_nearest(register: Path, record: Record) -> None:
    """A slip of the keys makes no new district."""
    done = record("Thanh Liem 2", "growth", "2023", "1")
    assert (done.returncode, data_of(register)) == (2, DATA)
    assert "ha-nam/thanh-liem" in done.stderr


def test_an_area_without_figures_gets_a_file_beside_the_others(register: Path, record: Record) -> None:
    """It is called as the file of its targets."""
    (register / "actuals" / "x.yaml").unlink()
    done = record("Thanh Liêm", "growth", "2023", "14,2")
    assert (done.returncode, done.stderr) == (0, "")
    assert data_of(register) == "province: Hà Nam\ndistrict: Thanh Liêm\nactuals:\n  growth: {2023: 14.2}\n"


def test_what_counts_for_all_figures_does_not_come_to_count_for_a_new_one(register: Path, record: Record) -> None:
    """A figure is official only where somebody said so."""
    path = register / "actuals" / "x.yaml"
    path.write_text(DATA.replace("values:", "status: official\n    values:"), encoding="utf-8")
    done = record("Thanh Liêm", "budget", "2024", "1")
    assert (done.returncode, "give --status" in done.stderr) == (2, True)


def test_a_register_with_errors_is_left_alone(register: Path, record: Record) -> None:
    """Where a file cannot be read, what it says may be said twice."""
    path = register / "actuals" / "x.yaml"
    path.write_text(DATA.replace("actuals:", "actuls: 1\nactuals:"), encoding="utf-8")
    done = record("Thanh Liêm", "growth", "2023", "1")
    assert (done.returncode, "[unknown-key]" in done.stderr) == (2, True)
    assert [*path.parent.iterdir()] == [path]


def test_permissions_and_links_stay(register: Path, record: Record) -> None:
    """A file that others may write stays so, and a link keeps leading where it led."""
    real, link = register / "figures.txt", register / "actuals" / "x.yaml"
    link.rename(real)
    link.symlink_to(real)
    real.chmod(0o640)
    assert record("Thanh Liêm", "growth", "2023", "1").returncode == 0
    assert (link.is_symlink(), real.stat().st_mode & 0o777, "2023: 1" in real.read_text("utf-8")) == (True, 0o640, True)


class Watched:
    """The module ``os`` to a run that is killed before or after the step of that number."""

    def __init__(self, step: int) -> None:
        self.left = step

    def __getattr__(self, name: str) -> Any:
        value = getattr(os, name)
        return self._watched(value) if name in ("open", "chmod", "fsync", "replace", "unlink") else value

    def _watched(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def then(*arguments: Any) -> Any:
            self._count()
            done = call(*arguments)
            self._count()
            return done

        return then

    def _count(self) -> None:
        self.left -= 1
        if not self.left:
            os.kill(os.getpid(), signal.SIGKILL)


def end_of_run_killed_at(step: int) -> int:
    """How a process that records a figure ends, as the system says it."""
    child = fork()
    if not child:
        vars(replacing)["os"] = Watched(step)
        os._exit(main(["record", "Thanh Liêm", "growth", "2023", "1", "--quiet"]))
    return os.waitpid(child, 0)[1]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system has no fork and no kill -9")
def test_a_run_that_is_killed_loses_neither_the_old_nor_the_new(register: Path, record: Record) -> None:
    """At every step of the writing the file is the old one or the new one, and the next run goes on."""
    path, states = register / "actuals" / "x.yaml", []
    for step in range(1, 100):
        path.write_text(DATA, encoding="utf-8", newline="")
        end = end_of_run_killed_at(step)
        states.append(data_of(register))
        if end == 0:
            break
        assert os.WTERMSIG(end) == signal.SIGKILL
    after = DATA.replace("20.35}", "20.35, 2023: 1}")
    assert len(states) > 10
    assert states == sorted(states, key=[DATA, after].index)
    assert record("Thanh Liêm", "growth", "2024", "2").returncode == 0
    assert "2023: 1, 2024: 2}" in data_of(register)


TABLE = "area,indicator,period,value,unit,status,published,source\n"


@pytest.fixture
def record_lines(record: Record, monkeypatch: pytest.MonkeyPatch) -> Record:
    """Run ``planck record -`` on lines below the names of the columns."""

    def run(lines: str) -> Done:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO((TABLE + lines).encode()), encoding="utf-8"))
        return record("-")

    return run


def test_figures_of_a_table_are_put_in_together(register: Path, record_lines: Record) -> None:
    """What came by mail as lines needs no typing, and each figure names its source."""
    lines = 'Thanh Liêm,growth,2023,"14,2",%,preliminary,2024-03-20,Niên giám\nthanh liem,Số xã đạt chuẩn,2024,13/13\n'
    done = record_lines(lines)
    assert (done.returncode, done.stderr) == (0, "")
    figure = "2023: {value: 14.2, status: preliminary, published: 2024-03-20, source: Niên giám}"
    communes = "  communes: {2024: {count: 13, of: 13}}\n"
    assert data_of(register) == DATA.replace("20.35}", f"20.35, {figure}}}") + communes


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        pytest.param("Thanh Liêm,growth,2023,1\nThanh Liêm,growht,2023,1\n", "nearest: growth", id="an indicator"),
        pytest.param("Thanh Liêm,growth,2023,1\nThanh Liêm,growth,20x3,1\n", "C3: 20x3", id="a period"),
        pytest.param("Thanh Liêm,growth,2023,1\nThanh Liêm,growth,2022,1\n", "is already 20.35", id="another value"),
    ],
)
def test_of_a_table_all_figures_are_put_in_or_none(register: Path, record_lines: Record, lines: str, why: str) -> None:
    """A table is not left half recorded, for somebody to find out which half."""
    done = record_lines(lines)
    assert (done.returncode, done.stdout, why in done.stderr) == (2, "", True)
    assert data_of(register) == DATA


@pytest.mark.skipif(os.name != "posix", reason="the lock is one of POSIX systems")
def test_runs_at_the_same_time_do_not_lose_each_others_figures(register: Path) -> None:
    """Two people may record at once."""
    command = [sys.executable, "-m", "planck", "record", "Thanh Liêm", "growth"]
    runs = [start(*command, str(year), "1", at=register) for year in range(2023, 2027)]
    assert [each.wait() for each in runs] == [0] * 4
    assert "2022: 20.35, 2023: 1, 2024: 1, 2025: 1, 2026: 1}" in data_of(register)
