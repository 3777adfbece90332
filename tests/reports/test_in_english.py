"""In English a reader meets no Vietnamese name or unit that the register has in English too."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from planck.cli.main import main
from planck.reports.formats import FORMATS

REGISTER = Path(__file__).resolve().parent.parent / "cases" / "in-english"
VIETNAMESE = ("Giá trị sản xuất", "Tốc độ tăng", "Số lao động", "Mức tăng", "Diện tích", "tỷ đồng", "lao động", "/năm")
# What programs join on and read on has the words of the files in every language.
FOR_PROGRAMS = ("json", "jsonl", "csv", "xlsx")
COMMANDS = [
    *(
        ("check", "--verbose", "-f", name)
        for name in FORMATS
        if name not in FOR_PROGRAMS and not FORMATS[name].for_machines
    ),
    *(("check", "-f", name) for name in FORMATS if name not in FOR_PROGRAMS and FORMATS[name].for_machines),
    ("report", "--group-by=indicator"),
    ("report", "--group-by=period"),
    *(("explain", name) for name in ("output", "growth", "jobs", "jobs-rise", "sown")),
]


@pytest.fixture
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(REGISTER, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_name_and_a_unit_in_english_stand_for_the_vietnamese_ones(
    command: tuple[str, ...], register: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, "--as-of", "2024-12-31", "--lang", "en"]) in (0, 1)
    text = capsys.readouterr().out
    assert text
    assert [word for word in VIETNAMESE if word in text] == []


def test_a_vietnamese_reader_gets_the_vietnamese_ones(register: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--as-of", "2024-12-31", "--lang", "vi"])
    text = capsys.readouterr().out
    assert "Giá trị sản xuất công nghiệp" in text
    assert "billion VND" not in text
