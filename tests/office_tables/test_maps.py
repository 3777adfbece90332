"""Maps of pages of a yearbook and of lists of areas: what a person says of their columns."""

from __future__ import annotations

from typing import Any

import pytest

from planck.model.draft import Draft
from planck.office.grid import OfficeFile
from planck.office.read import read_draft, writing_of
from planck.office.request import Request
from planck.office.table_map import NO_MAP, TableMap, read_map, write_map
from planck.office.tables import find_tables
from tests.office_tables.drafts import figures, said_of
from tests.office_tables.drawn import grid

PAGE = """
Bảng 2. Dân số phân theo huyện (người)

|2022|Sơ bộ 2023|Sơ bộ 2023 so với 2022 (%)
Toàn tỉnh|300|310|103,3
Huyện Sơn Trung|100|110|110
Huyện Hòa Khê|200|200|100
"""
BY_YEARS = """
Bảng 3. Dân số phân theo huyện (người)

|Huyện Sơn Trung|Huyện Hòa Khê
2022|100|200
2023|110|200
"""
LIST = """
KẾ HOẠCH TRỒNG RỪNG NĂM 2025

TT|Đơn vị|Trồng rừng (ha)|<|Khai thác gỗ (m³)|<
^|^|KH|TH|KH|TH
1|Huyện Sơn Trung|20|21|5|4
2|Huyện Hòa Khê|10|11|3|2
"""


def draft_of(drawing: str, table_map: TableMap = NO_MAP) -> Draft:
    found = find_tables(OfficeFile("b.xlsx", (grid(drawing),)), table_map)
    (table,) = found.tables
    return read_draft(table, Request("b.xlsx", {"province": "Thuận Giang"}, "T", writing=writing_of(found.tables)))


def mapped(**columns: Any) -> TableMap:
    return read_map({"columns": columns})


def test_a_map_says_of_which_time_a_column_of_a_page_is() -> None:
    found = figures(draft_of(PAGE, mapped(C={"figure": "2023-H1", "status": "official"})))
    assert found["Sơn Trung", "dan-so"] == {"2022": "100", "2023-H1": "110 official"}


def test_a_map_leaves_a_column_of_a_page_out() -> None:
    draft = draft_of(PAGE, mapped(B="nothing", D="nothing"))
    assert figures(draft)["Sơn Trung", "dan-so"] == {"2023": "110 preliminary"}
    assert said_of(draft) == []


def test_a_map_makes_a_plan_of_a_column_of_a_page() -> None:
    page = PAGE.replace("Dân số", "Đàn lợn").replace("người", "con")
    (area, *_) = draft_of(page, mapped(C={"target": 2023})).areas
    assert [str(target.terms["at_least"]) for target in area.targets] == ["310 con"]


@pytest.mark.parametrize("entry", [{"figure": 2023}, {"target": 2023}], ids=["a figure", "a target"])
def test_what_a_map_says_of_a_column_of_many_years_is_not_passed_over(entry: dict[str, Any]) -> None:
    assert ("asked", "answer-unused", 0, 2) in said_of(draft_of(BY_YEARS, mapped(B=entry)))


@pytest.mark.parametrize("drawing", [PAGE, BY_YEARS, LIST], ids=["a page", "years by areas", "a list"])
def test_the_map_that_is_written_of_it_reads_it_the_same(drawing: str) -> None:
    (table,) = find_tables(OfficeFile("b.xlsx", (grid(drawing),))).tables
    written = write_map(table, "T", None)
    assert written is not None
    again = draft_of(drawing, read_map(written))
    assert (again.areas, said_of(again)) == (draft_of(drawing).areas, said_of(draft_of(drawing)))


def test_the_map_of_a_list_names_each_of_its_columns() -> None:
    (table,) = find_tables(OfficeFile("b.xlsx", (grid(LIST),))).tables
    written = write_map(table, "T", None)
    assert written is not None
    assert str(written["head"]) == "3-4"
    columns = written["columns"]
    assert isinstance(columns, dict)
    said = {letter: next(iter(entry)) for letter, entry in columns.items()}
    assert said == {"C": "target", "D": "figure", "E": "target", "F": "figure"}
