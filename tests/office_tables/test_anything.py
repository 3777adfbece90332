"""What holds for any grid: nothing fails, and nothing is skipped without a word."""

from __future__ import annotations

import string

from hypothesis import given
from hypothesis import strategies as st

from planck.office.table import AnyTable, AreaTable, Table, Tables, TidyTable
from tests.office_tables.drawn import tables_in

WORDS = [
    *("TT", "Chỉ tiêu", "ĐVT", "KH 2025", "TH 2024", "Ước TH 9 tháng 2025", "So sánh (%)", "TH/KH", "Ghi chú", "2021"),
    *("Năm 2025", "Kế hoạch", "Tỉnh giao", "So cùng kỳ", "6=4/1", "Lĩnh vực", "area", "period", "value", "indicator"),
    *(
        "I",
        "A",
        "1",
        "1.1",
        "a",
        "-",
        "+",
        "KINH TẾ",
        "Thu ngân sách (tỷ đồng)",
        "Trong đó: - Lúa",
        "Trong đó:",
        "nt",
        "ha",
    ),
    *(
        "5",
        "1.650",
        "≥ 95",
        "x",
        "…",
        "Đạt",
        "Giảm 1,5",
        "Huyện Yên Trạch",
        "Toàn tỉnh",
        "Xã Giao An",
        "Thị trấn Vân Giang",
        "Chia ra các xã",
        "Nguồn: Chi cục",
        "Chủ tịch",
        "<",
    ),
    *("^", "", "", "", ""),
]
CELLS = st.sampled_from(WORDS) | st.text(
    string.ascii_letters + string.digits + " .,()%/-\u0111\u01b0\u1ea1\u00b9", max_size=12
)
DRAWINGS = st.lists(st.lists(CELLS, min_size=3, max_size=7), min_size=1, max_size=12)


def drawn(rows: list[list[str]]) -> str:
    """A drawing of random cells, in which no cell is covered by one that is not there."""
    lines: list[list[str]] = []
    for row in rows:
        line: list[str] = []
        for column, text in enumerate(row):
            above = lines[-1][column] if lines and column < len(lines[-1]) else ""
            is_covered = (text == "<" and column and line[column - 1]) or (text == "^" and above)
            line.append(text.replace("|", " ") if is_covered or text.strip() not in ("<", "^") else "")
        lines.append(line)
    return "\n".join("|".join(line) for line in lines)


def rows_of(table: AnyTable) -> set[int]:
    """The rows of a grid that a table accounts for."""
    remarks = {
        row
        for remark in table.remarks
        for row in range(remark.spot.row, max(remark.spot.row, remark.spot.last_row) + 1)
    }
    if isinstance(table, Table):
        rows = {row.index for row in table.rows}
        return remarks | rows | set(table.sections) | set(range(table.head_rows[0], table.head_rows[1] + 1))
    if isinstance(table, TidyTable):
        return remarks | {row.index for row in table.rows} | {table.head_row}
    areas = table.rows if isinstance(table, AreaTable) else table.areas
    return remarks | {area.index for area in areas} | set(range(table.head_rows[0], table.head_rows[1] + 1))


def unaccounted(found: Tables) -> set[int]:
    """The rows below the first head of a grid of which nothing is said."""
    lists = [table for table in found.tables if isinstance(table, Table | TidyTable)]
    if not lists:
        return set()
    said = {row for table in found.tables for row in rows_of(table)}
    said |= {row for remark in found.remarks for row in range(remark.spot.row, remark.spot.last_row + 1)}
    first = min(table.head_rows[0] if isinstance(table, Table) else table.head_row for table in lists)
    heads = [table.head_rows[0] for table in lists if isinstance(table, Table)]
    filled = {line[0].row for line in lists[0].grid.rows}
    return {row for row in filled if row > first and not any(row < head for head in heads)} - said


@given(DRAWINGS)
def test_no_grid_makes_it_fail_and_no_row_is_skipped_without_a_word(rows: list[list[str]]) -> None:
    """Every row below a head is an indicator, a section, a head, or has a remark."""
    assert unaccounted(tables_in(drawn(rows))) == set()


@given(DRAWINGS)
def test_a_table_with_a_customary_head_is_found_above_any_rows(rows: list[list[str]]) -> None:
    """Whatever stands below it."""
    found = tables_in("TT|Chỉ tiêu|ĐVT|KH 2025|TH 2024\n1|Diện tích lúa|ha|5|4\n" + drawn(rows))
    assert found.tables
    assert unaccounted(found) == set()
