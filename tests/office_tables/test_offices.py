"""Tables as offices write them: what is imported, what is asked, and that nothing else is there."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from planck.cli.main import main
from tests.office_tables.registers import meaning, sources

OFFICES = Path(__file__).parent / "offices"
NAMES = sorted(path.parent.name for path in OFFICES.glob("*/import.args"))


def arguments(folder: Path) -> list[str]:
    """What a person types: the file, and what the file does not say."""
    typed = [line for line in (folder / "import.args").read_text(encoding="utf-8").splitlines() if line]
    file = next(path.name for path in folder.iterdir() if path.suffix in (".xlsx", ".docx", ".csv"))
    return typed if file in typed else [file, *typed]


@pytest.mark.parametrize("name", NAMES)
def test_a_table_comes_in_as_the_register_that_stands_beside_it(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Areas, ids, names, comparators, periods, bases, units, figures, and nothing else; the register is valid.

    The file ``asked`` says how many cells are asked about: with none, everything is written and the status is 0.
    """
    shutil.copytree(OFFICES / name, tmp_path / "r", ignore=shutil.ignore_patterns("expected*"))
    monkeypatch.chdir(tmp_path / "r")
    typed = arguments(tmp_path / "r")
    status = main(["import", *typed, "--lang", "en"])
    text = capsys.readouterr().out
    assert meaning(tmp_path / "r") == meaning(OFFICES / name / "expected")
    assert sources(tmp_path / "r") == {typed[0]}
    count = int((OFFICES / name / "asked").read_text(encoding="utf-8"))
    assert status == (1 if count else 0)
    assert (f"To be answered ({count} cell" in text) == bool(count)


@pytest.mark.parametrize("name", NAMES)
def test_what_was_imported_is_there_already_when_it_is_imported_again(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(OFFICES / name, tmp_path / "r", ignore=shutil.ignore_patterns("expected*"))
    monkeypatch.chdir(tmp_path / "r")
    main(["import", *arguments(tmp_path / "r")])
    before = {path: path.read_bytes() for path in (tmp_path / "r").rglob("*.yaml")}
    main(["import", *arguments(tmp_path / "r")])
    assert {path: path.read_bytes() for path in (tmp_path / "r").rglob("*.yaml")} == before
