"""Tables as offices write them, against the registers that must come of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from planck.model.unit import Unit
from planck.office.files.read import read_office_file
from planck.office.grid import OfficeFile
from planck.office.table import AnyTable, Role, Table, TidyTable, YearbookTable
from planck.office.tables import find_tables

FILES = Path(__file__).parent / "offices"
PLANS = ("bao-cao-9-thang", "dai-hoi-xa", "du-toan-huyen", "english-targets", "ke-hoach-xa", "nghi-quyet-huyen")


def tables_of(name: str) -> tuple[AnyTable, ...]:
    """The tables of the office's file in a folder."""
    (path,) = (path for path in (FILES / name).iterdir() if path.suffix in (".xlsx", ".docx", ".csv"))
    file = read_office_file(path.name, path.read_bytes())
    assert isinstance(file, OfficeFile)
    return find_tables(file).tables


def first_of(name: str) -> Table:
    """The first table of indicators in a folder's file."""
    return next(table for table in tables_of(name) if isinstance(table, Table))


def expected(name: str, kind: str) -> dict[str, dict[str, Any]]:
    """What must come of the file in a folder, by id, of all its areas."""
    merged: dict[str, dict[str, Any]] = {}
    for path in sorted((FILES / name / "expected" / kind).glob("*.yaml")):
        merged |= yaml.safe_load(path.read_text(encoding="utf-8"))[kind]
    return merged


@pytest.mark.parametrize("name", PLANS)
def test_every_target_of_the_register_is_a_row_with_its_field_and_whole(name: str) -> None:
    """Names, sections and parts, as a person would have typed them."""
    rows = {(row.name, row.field, row.part_of) for row in first_of(name).rows}
    wanted = {
        (target["name"], target.get("field", ""), target.get("part_of", ""))
        for target in expected(name, "targets").values()
        if not target["name"].startswith("Giảm ")  # which its cells say, not its name
    }
    assert wanted - rows == set()


@pytest.mark.parametrize("name", PLANS)
def test_every_unit_and_price_base_of_the_register_is_that_of_its_row(name: str) -> None:
    """A rate of growth aside, whose unit is %/năm by its name."""
    rows = {row.name: row for row in first_of(name).rows}
    for target in expected(name, "targets").values():
        row = rows.get(target["name"])
        unit = target.get("unit") or str(target.get("at_least", "")).partition(" ")[2]
        if row is not None and unit and "basis" not in target:
            assert Unit(row.unit).name in (Unit(unit).name, Unit(unit).name.removesuffix("/năm")), row.name
        if row is not None:
            assert row.price_base == str(target.get("price_base", "")), row.name


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        pytest.param(
            "bao-cao-9-thang",
            [
                "target 2024",
                "figure 2023-9M",
                "figure 2024-9M",
                "figure 2024 estimate",
                "share (6, 4)",
                "worked-out (6, 5)",
            ],
            id="nine months",
        ),
        pytest.param("dai-hoi-xa", ["figure 2025 estimate", "target 2026-2030"], id="term"),
        pytest.param(
            "du-toan-huyen",
            [
                "target 2025 Tỉnh giao",
                "target 2025 Huyện giao",
                "figure 2025-H1",
                "figure 2025-9M",
                "figure 2024-9M",
                "share (7, 3)",
                "share (7, 4)",
                "worked-out (7, 8)",
            ],
            id="budget",
        ),
        pytest.param(
            "english-targets",
            [
                "target 2021-2025",
                "target 2025",
                *(f"figure {year}" for year in range(2020, 2025)),
                "figure 2025 estimate",
                "share (11, 5)",
            ],
            id="English",
        ),
        pytest.param(
            "ke-hoach-xa",
            [
                "figure 2024",
                "target 2025",
                "figure 2025-H1",
                "figure 2025 estimate",
                "target 2026",
                "share (7, 5)",
                "worked-out (9, 7)",
            ],
            id="two plans",
        ),
        pytest.param(
            "nghi-quyet-huyen",
            [
                "target 2021-2025",
                *(f"figure {year}" for year in range(2021, 2025)),
                "figure 2025 estimate",
                "worked-out (9, 4)",
            ],
            id="resolution",
        ),
    ],
)
def test_columns_of_files_have_roles_periods_and_statuses(name: str, columns: list[str]) -> None:
    """By their heads of one to three rows."""
    beside = (Role.NUMBER, Role.NAME, Role.UNIT, Role.NOTE)
    read = [
        " ".join(
            str(part)
            for part in (column.role.value, column.period, column.status, column.assigned_by, column.shares)
            if part
        )
        for column in first_of(name).columns
        if column.role not in beside
    ]
    assert read == columns


def test_the_page_of_a_yearbook_and_the_tidy_file_are_known_by_their_shape() -> None:
    """One file each."""
    (page,), (tidy,) = tables_of("ho-ngheo-theo-huyen"), tables_of("so-lieu-csv")
    assert isinstance(page, YearbookTable)
    assert isinstance(tidy, TidyTable)
    assert (page.indicator, page.unit, len(page.areas), len(tidy.rows)) == (
        "Tỷ lệ hộ nghèo tiếp cận đa chiều",
        "%",
        9,
        18,
    )


@pytest.mark.parametrize("name", [*PLANS, "ho-ngheo-theo-huyen"])
def test_the_title_is_that_of_the_source(name: str) -> None:
    """In whatever case it is written."""
    (path, *_) = sorted((FILES / name / "expected").rglob("*.yaml"))
    title = yaml.safe_load(path.read_text(encoding="utf-8"))["source"]["title"]
    table = tables_of(name)[0]
    assert table.title.casefold() == title.casefold()
