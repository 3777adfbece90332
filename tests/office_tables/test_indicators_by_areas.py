"""A row for each indicator and a column for each area: how a district hands its targets down to communes."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.model.draft import Draft
from planck.model.period import parse_period
from planck.office.grid import OfficeFile
from planck.office.read import read_draft, writing_of
from planck.office.request import Request, Wanted
from planck.office.table import Table
from planck.office.table_map import NO_MAP, TableMap, read_map, write_map
from planck.office.tables import find_tables
from tests.office_tables.drafts import said_of
from tests.office_tables.drawn import grid

DISTRICT = {"province": "Bình Lâm", "district": "Sơn Trung"}

HANDED_DOWN = """
GIAO CHỈ TIÊU KẾ HOẠCH PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2026

TT|Chỉ tiêu|ĐVT|Toàn huyện|Xã Hòa Khê|Xã Mỹ Trạch|Thị trấn Sơn Trung
I|Kinh tế
1|Diện tích gieo trồng lúa|ha|1.500|500|700|300
2|Trồng rừng tập trung|ha|60|40|20|-
II|Xã hội
3|Tỷ lệ hộ nghèo|%|3,5|4,2|≤ 3,0|2
"""


def table_of(drawing: str, table_map: TableMap = NO_MAP) -> Table:
    (table,) = find_tables(OfficeFile("b.xlsx", (grid(drawing),)), table_map).tables
    assert isinstance(table, Table)
    return table


def draft_of(
    drawing: str, *, period: str = "", wanted: Wanted = Wanted.BOTH, table_map: TableMap = NO_MAP, **request: Any
) -> Draft:
    """What the only table of a drawn grid says of a district and its communes."""
    table = table_of(drawing, table_map)
    names = request.pop("names", DISTRICT)
    about = Request("b.xlsx", names, "T", parse_period(period), wanted, writing_of([table]), **request)
    return read_draft(table, about)


def said(draft: Draft) -> dict[str, dict[str, str]]:
    """The targets ("2026 at_least 500") and figures ("2025: 480") of each area by their ids."""
    entries: dict[str, dict[str, str]] = {}
    for area in draft.areas:
        own = entries.setdefault("/".join(area.names.values()).removeprefix("Bình Lâm/"), {})
        for target in area.targets:
            terms = {"period": area.period, **target.terms}
            kind = next(kind for kind in ("at_least", "at_most", "less_than", "between") if kind in terms)
            own[target.id] = f"{terms['period']} {kind} {str(terms[kind]).partition(' ')[0]}"
        for series in area.series:
            own[series.id] = ", ".join(
                filter(None, [own.get(series.id), *(f"{each.period}: {each.value}" for each in series.figures)])
            )
    return entries


def test_each_cell_is_the_target_of_the_area_above_it() -> None:
    """And the column of the whole is that of the area that the table is about."""
    assert said(draft_of(HANDED_DOWN)) == {
        "Sơn Trung": {
            "dien-tich-gieo-trong-lua": "2026 at_least 1500",
            "trong-rung-tap-trung": "2026 at_least 60",
            "ty-le-ho-ngheo": "2026 at_most 3.5",
        },
        "Sơn Trung/Hòa Khê": {
            "dien-tich-gieo-trong-lua": "2026 at_least 500",
            "trong-rung-tap-trung": "2026 at_least 40",
            "ty-le-ho-ngheo": "2026 at_most 4.2",
        },
        "Sơn Trung/Mỹ Trạch": {
            "dien-tich-gieo-trong-lua": "2026 at_least 700",
            "trong-rung-tap-trung": "2026 at_least 20",
            "ty-le-ho-ngheo": "2026 at_most 3.0",
        },
        "Sơn Trung/Sơn Trung": {
            "dien-tich-gieo-trong-lua": "2026 at_least 300",
            "ty-le-ho-ngheo": "2026 at_most 2",
        },
    }


ROWS = "\n1|Trồng rừng|ha|60|40|20"
WANTED = {"Sơn Trung": "60", "Sơn Trung/Hòa Khê": "40", "Sơn Trung/Mỹ Trạch": "20"}


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("TT|Chỉ tiêu|ĐVT|Tổng số|Xã Hòa Khê|Xã Mỹ Trạch", id="Tổng số"),
        pytest.param("TT|Chỉ tiêu|ĐVT|Cộng|Xã Hòa Khê|Mỹ Trạch", id="a name without type below a title of communes"),
        pytest.param("TT|Chỉ tiêu|ĐVT|Toàn huyện|Chia ra|<\n^|^|^|^|Xã Hòa Khê|Xã Mỹ Trạch", id="chia ra"),
        pytest.param("TT|Chỉ tiêu|ĐVT|Toàn huyện|Chia ra|\n||||Xã Hòa Khê|Xã Mỹ Trạch", id="chia ra, nothing merged"),
        pytest.param("TT|Chỉ tiêu|ĐVT|Toàn huyện|Các xã, phường|<\n^|^|^|^|Hòa Khê|Mỹ Trạch", id="các xã"),
        pytest.param(
            "TT|Chỉ tiêu|ĐVT|Kế hoạch năm 2026|<|<\n^|^|^|Toàn huyện|Chia ra|<\n^|^|^|^|Xã Hòa Khê|Xã Mỹ Trạch",
            id="three rows",
        ),
        pytest.param(
            "TT|Chỉ tiêu|ĐVT|KH 2026 toàn huyện|Trong đó|<\n^|^|^|^|Xã Hòa Khê|Xã Mỹ Trạch", id="the plan beside parts"
        ),
        pytest.param("TT|Chỉ tiêu|ĐVT|Toàn huyện (1)|1. Xã Hòa Khê|2. Xã Mỹ Trạch", id="with numbers"),
        pytest.param("Số TT|Nội dung|Đơn vị|TOÀN HUYỆN|XÃ HÒA KHÊ|XÃ MỸ TRẠCH", id="capitals"),
        pytest.param("TT|Chỉ tiêu|ĐVT|Toàn huyện|Đơn vị thực hiện|<\n^|^|^|^|Xã Hòa Khê|Xã Mỹ Trạch", id="who does it"),
    ],
)
def test_heads_in_which_areas_stand(head: str) -> None:
    title = "PHÂN BỔ CHỈ TIÊU KẾ HOẠCH NĂM 2026 CHO CÁC XÃ\n\n"
    spelled = {name.casefold(): entries for name, entries in said(draft_of(title + head + ROWS)).items()}
    assert spelled == {name.casefold(): {"trong-rung": f"2026 at_least {number}"} for name, number in WANTED.items()}


def test_a_township_may_be_written_in_short() -> None:
    """Which is no number of a row."""
    short = HANDED_DOWN.replace("Thị trấn Sơn Trung", "TT Sơn Trung")
    assert said(draft_of(short)) == said(draft_of(HANDED_DOWN))


def test_an_area_may_have_several_columns() -> None:
    """A plan, a result, and what is worked out from them, which is checked."""
    drawing = """
    TÌNH HÌNH THỰC HIỆN NĂM 2025
    TT|Chỉ tiêu|ĐVT|Xã Hòa Khê|<|<|Xã Giao An|<|<
    ^|^|^|KH 2025|TH 2025|TH/KH (%)|KH 2025|TH 2025|TH/KH (%)
    1|Trồng rừng|ha|40|30|75|20|25|130
    """
    draft = draft_of("\n".join(line.strip() for line in drawing.strip().split("\n")))
    assert said(draft) == {
        "Sơn Trung/Hòa Khê": {"trong-rung": "2025 at_least 40, 2025: 30"},
        "Sơn Trung/Giao An": {"trong-rung": "2025 at_least 20, 2025: 25"},
    }
    assert ("differs", "share-differs", 4, 9) in said_of(draft)


def test_figures_by_areas_are_figures() -> None:
    drawing = "KẾT QUẢ THỰC HIỆN 9 THÁNG NĂM 2025\nTT|Chỉ tiêu|ĐVT|Toàn huyện|Xã Hòa Khê|Xã Mỹ Trạch" + ROWS
    assert said(draft_of(drawing)) == {area: {"trong-rung": f"2025-9M: {number}"} for area, number in WANTED.items()}


NUMBERS = st.lists(st.lists(st.integers(0, 999), min_size=4, max_size=4), min_size=1, max_size=4)


@given(NUMBERS, st.booleans(), st.sampled_from(["KH 2026", "TH 2025"]))
def test_every_cell_is_written_of_its_row_and_of_the_area_above_it_and_nothing_else(
    numbers: list[list[int]], has_whole: bool, word: str
) -> None:
    areas = ["Toàn huyện" if has_whole else "Xã Nam Khê", "Xã Hòa Khê", "Thị trấn Sơn Trung", "Xã Giao An"]
    own = ["Sơn Trung" if has_whole else "Nam Khê", "Hòa Khê", "Sơn Trung", "Giao An"]
    rows = [f"Trồng cây {place}|ha|" + "|".join(map(str, row)) for place, row in enumerate(numbers)]
    draft = draft_of("\n".join([f"Chỉ tiêu|ĐVT|{word}|<|<|<", "^|^|" + "|".join(areas), *rows]))
    shown = "2026 at_least {}" if word == "KH 2026" else "2025: {}"
    wanted = [
        (name, {f"trong-cay-{place}": shown.format(row[at]) for place, row in enumerate(numbers)})
        for at, name in enumerate(own)
    ]
    assert [(area.rpartition("/")[2], entries) for area, entries in said(draft).items()] == wanted


def test_years_below_areas_are_of_figures() -> None:
    head = "Chỉ tiêu|ĐVT|Xã Hòa Khê|<|Xã Mỹ Trạch|<\n^|^|2023|2024|2023|2024"
    draft = draft_of(f"Bảng 5. Diện tích các loại cây qua các năm\n{head}\nLúa|ha|500|510|700|690")
    assert said(draft) == {
        "Sơn Trung/Hòa Khê": {"lua": "2023: 500, 2024: 510"},
        "Sơn Trung/Mỹ Trạch": {"lua": "2023: 700, 2024: 690"},
    }


def test_of_a_commune_and_its_villages_only_the_commune_is_an_area() -> None:
    """Villages have no level."""
    head = "TT|Chỉ tiêu|ĐVT|Toàn xã|Thôn 1|Thôn 2"
    names = {"province": "Bình Lâm", "commune": "Hòa Khê"}
    draft = draft_of(f"GIAO CHỈ TIÊU NĂM 2026 CHO CÁC THÔN\n{head}{ROWS}", names=names)
    assert said(draft) == {"Hòa Khê": {"trong-rung": "2026 at_least 60"}}
    assert {spot for spot in said_of(draft) if spot[0] == "asked"} == {
        ("asked", "column-not-understood", 0, 5),
        ("asked", "column-not-understood", 0, 6),
    }


PLAIN = "CHỈ TIÊU NĂM 2026\nTT|Chỉ tiêu|ĐVT|Toàn huyện|Xã Hòa Khê|Xã Mỹ Trạch" + ROWS


def test_where_nothing_says_whether_it_is_the_plan_or_the_result_each_column_is_asked_about() -> None:
    draft = draft_of(PLAIN)
    assert said(draft) == {}
    assert said_of(draft) == [("asked", "plan-or-result", 0, column) for column in (4, 5, 6)]


@pytest.mark.parametrize(("wanted", "shown"), [(Wanted.TARGETS, "2026 at_least {}"), (Wanted.ACTUALS, "2026: {}")])
def test_the_option_says_whether_it_is_the_plan_or_the_result(wanted: Wanted, shown: str) -> None:
    draft = draft_of(PLAIN, wanted=wanted)
    assert said(draft) == {area: {"trong-rung": shown.format(number)} for area, number in WANTED.items()}


def test_the_period_may_be_that_of_the_options() -> None:
    drawing = "KẾ HOẠCH GIAO CÁC XÃ\nTT|Chỉ tiêu|ĐVT|Toàn huyện|Xã Hòa Khê|Xã Mỹ Trạch" + ROWS
    draft = draft_of(drawing, period="2026")
    assert said(draft) == {area: {"trong-rung": f"2026 at_least {number}"} for area, number in WANTED.items()}


def test_what_is_asked_about_a_row_is_asked_of_each_area_and_answered_once() -> None:
    drawing = HANDED_DOWN + "4|Chi thường xuyên|tỷ đồng|30|10|12|8"
    asked = [spot for spot in said_of(draft_of(drawing)) if spot[0] == "asked"]
    assert asked == [("asked", "direction", 9, column) for column in (4, 5, 6, 7)]
    answered = said(draft_of(drawing, rows={9: {"comparator": "at_most"}}))
    assert {own["chi-thuong-xuyen"] for own in answered.values()} == {
        f"2026 at_most {number}" for number in (30, 10, 12, 8)
    }


def test_words_that_are_no_names_of_areas_make_no_areas() -> None:
    """Crops beside each other, and plans of levels."""
    drawing = "KẾ HOẠCH NĂM 2026\nTT|Chỉ tiêu|ĐVT|Tổng số|Lúa|Ngô\n1|Diện tích|ha|60|40|20"
    assert not find_tables(OfficeFile("b.xlsx", (grid(drawing),))).tables
    for heads in (
        "Tỉnh giao|Huyện giao|Xã hội hóa",
        "TỈNH GIAO|HUYỆN GIAO|XÃ HỘI",
        "KH|Xã NTM|Xã ĐBKK",
        "KH|Huyện Ủy|Xã Đội",
    ):
        drawing = f"KẾ HOẠCH NĂM 2026\nTT|Chỉ tiêu|ĐVT|{heads}\n1|Trồng rừng|ha|60|40|20"
        assert not any(column.area for column in table_of(drawing).columns), heads


def test_a_column_beside_that_is_no_area_is_asked_about() -> None:
    drawing = "KẾ HOẠCH NĂM 2026\nTT|Chỉ tiêu|ĐVT|Toàn huyện|Xã Hòa Khê|Xã Mỹ Trạch|Các đơn vị khác" + ROWS + "|7"
    draft = draft_of(drawing)
    assert {area: own["trong-rung"] for area, own in said(draft).items()} == {
        area: f"2026 at_least {number}" for area, number in WANTED.items()
    }
    assert ("asked", "column-not-understood", 0, 7) in said_of(draft)


def test_an_area_whose_level_is_not_clear_is_asked_about_once_and_answered_by_the_map() -> None:
    names = {"province": "Bình Lâm"}
    head = "TT|Chỉ tiêu|ĐVT|Toàn tỉnh|Chia ra các địa phương|<\n^|^|^|^|Hòa Khê|Huyện Mỹ Trạch"
    untyped = f"KẾ HOẠCH NĂM 2026\n{head}{ROWS}"
    draft = draft_of(untyped, names=names)
    assert ("asked", "area-of-column", 0, 5) in said_of(draft)
    mapped = read_map({"columns": {"E": {"area": "Huyện Hòa Khê"}}})
    assert [*said(draft_of(untyped, names=names, table_map=mapped))] == ["Bình Lâm", "Hòa Khê", "Mỹ Trạch"]


def test_a_map_says_of_which_area_a_column_is() -> None:
    """Also where no head does."""
    drawing = "TT|Chỉ tiêu|ĐVT|(1)|(2)|(3)\n1|Trồng rừng|ha|60|40|20"
    mapped = read_map(
        {
            "head": 1,
            "columns": {
                "D": {"target": 2026},
                "E": {"target": 2026, "area": "Xã Hòa Khê"},
                "F": {"figure": 2025, "area": "Xã Mỹ Trạch"},
            },
        }
    )
    assert said(draft_of(drawing, table_map=mapped)) == {
        "Sơn Trung": {"trong-rung": "2026 at_least 60"},
        "Sơn Trung/Hòa Khê": {"trong-rung": "2026 at_least 40"},
        "Sơn Trung/Mỹ Trạch": {"trong-rung": "2025: 20"},
    }


@pytest.mark.parametrize("drawing", [HANDED_DOWN, PLAIN], ids=["the plan", "the plan or the result"])
def test_the_map_that_is_written_of_it_reads_it_the_same(drawing: str) -> None:
    table = table_of(drawing)
    mapped = read_map(write_map(table, "", None) or {})
    assert said(draft_of(drawing, table_map=mapped)) == said(draft_of(drawing))
    assert said_of(draft_of(drawing, table_map=mapped)) == said_of(draft_of(drawing))
