"""A CSV for a spreadsheet in a Vietnamese locale says what the JSON and the other CSV say, as it is read there."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from planck.cli.main import main
from planck.model.result import Language
from planck.model.value import Interval, Items, Number
from planck.reports.request import Rows
from planck.reports.wording.digits import rounded
from tests.reports.drawn import as_csv
from tests.reports.made import a_result, chi_lang, thanh_liem
from tests.reports.made_rare import all_rare, occupancy
from tests.reports.nasty import nasty_result
from tests.reports.reading import read_csv
from tests.world import ROOT

CASES = sorted(path.parent for path in (ROOT / "tests" / "cases").glob("*/targets"))
# Columns of numbers that are rounded towards the side that is harder to reach.
_NEEDS = ("required", "remaining")
_NUMBER = re.compile(r"-?\d+(,\d+)?")


def read_vietnamese(text: str) -> list[dict[str, str]]:
    """The rows of a CSV between semicolons, each as wide as the head line."""
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";", strict=True))
    assert all(len(row) == len(rows[0]) for row in rows)
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


def assert_shown(column: str, shown: str, exact: str | None) -> None:
    """Whether a cell has the number, with no more digits than it shows."""
    if exact is None:
        assert shown == ""
        return
    assert _NUMBER.fullmatch(shown), (column, shown)
    number, places = Decimal(shown.replace(",", ".")), len(shown.partition(",")[2])
    if column in _NEEDS:
        assert abs(number - Decimal(exact)) < Decimal(1).scaleb(-places)
    else:
        assert number == rounded(Decimal(exact), places)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_its_numbers_are_those_of_the_json_with_the_digits_that_are_shown(case: Path, tmp_path: Path) -> None:
    register = tmp_path / "register"
    shutil.copytree(case, register, ignore=shutil.ignore_patterns("case.yaml", "expected*"), symlinks=True)
    files = [tmp_path / "result.json", tmp_path / "result.csv"]
    formats = [word for file in files for word in ("-f", f"{file.suffix[1:]}:{file}")]
    main(["-C", str(register), "check", "--as-of", "2024-06-30", "--csv-locale", "vi", *formats])
    document = json.loads(files[0].read_text(encoding="utf-8"))
    rows = read_vietnamese(files[1].read_text(encoding="utf-8"))
    assessments = document["assessments"] if document["gate"]["passed"] is not None else []
    assert [row["id"].removeprefix("./") for row in rows] == [each["id"] for each in assessments]
    for row, each in zip(rows, assessments, strict=True):
        for column, exact in numbers_of(each).items():
            assert_shown(column, row[column], exact)


def numbers_of(each: dict[str, Any]) -> dict[str, str | None]:
    """The numbers of an assessment in the JSON by the columns that hold them."""
    margin, required = each["margin"] or {}, each["required"] or {}
    numbers = {
        "percent": margin.get("percent"),
        "ratio": each["ratio"],
        "required": required.get("value"),
        "remaining": required.get("remaining"),
    }
    places = {"target": each["target"]["value"], "actual": (each["actual"] or {}).get("value")}
    return numbers | {name: value for name, value in places.items() if isinstance(value, str)}


@pytest.mark.parametrize("rows", list(Rows))
@pytest.mark.parametrize("made", [lambda: a_result(*all_rare()), nasty_result], ids=["every kind", "nasty"])
def test_all_but_numbers_and_days_is_as_in_the_other_csv(made: Any, rows: Rows) -> None:
    plain = read_csv(as_csv(made(), Language.VI, rows=rows))
    vietnamese = read_vietnamese(as_csv(made(), Language.VI, rows=rows, locale=Language.VI))
    for one, other in zip(plain, vietnamese, strict=True):
        for column, text in one.items():
            if text != other[column] and re.fullmatch(r"\d{4}-\d\d-\d\d", text):
                assert other[column] == f"{date.fromisoformat(text):%d/%m/%Y}"
            elif ": " in text and column == "value":
                assert other[column] == re.sub(r"(?<=\d)\.(?=\d)", ",", text)
            elif text != other[column]:
                assert_shown(column, other[column], text)


def test_it_shows_the_digits_of_the_report_and_no_thousands() -> None:
    table = as_csv(a_result(thanh_liem(), chi_lang()), Language.VI, locale=Language.VI)
    row = read_vietnamese(table)[0]
    assert (row["target"], row["actual"], row["margin"]) == ("15,1", "21,37", "6,27")
    assert row["id"] == "ha-nam/thanh-liem/industrial-growth"


def test_the_values_of_several_items_in_one_cell_have_its_decimal_sign_and_their_names_stay() -> None:
    items = (("CCN 1.2", Number(Decimal("55.5"))), ("CCN Đồng Mỏ", Interval(Decimal("40.25"), Decimal("41"))))
    assessment = occupancy()
    figure = replace(assessment.used[0], value=Items(items))
    result = a_result(replace(assessment, used=(figure,)))
    table = as_csv(result, Language.VI, rows=Rows.OBSERVATIONS, locale=Language.VI)
    assert "CCN 1.2: 55,5; CCN Đồng Mỏ: 40,25-41" in [row["value"] for row in read_vietnamese(table)]


def test_the_mark_of_utf_8_goes_with_it() -> None:
    result = a_result(thanh_liem())
    table = as_csv(result, Language.VI, locale=Language.VI)
    assert as_csv(result, Language.VI, locale=Language.VI, bom=True) == f"\ufeff{table}"
