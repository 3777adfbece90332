"""Units as offices shorten them: one list holds behind numbers, in brackets and in the column of units."""

from __future__ import annotations

import pytest

from tests.office_tables.drawn import rows_in, targets_in

SHORT = [
    pytest.param("trđ", "triệu đồng", id="trđ"),
    pytest.param("Tr.đồng", "triệu đồng", id="Tr.đồng"),
    pytest.param("ng.đ", "nghìn đồng", id="ng.đ"),
    pytest.param("tỷ đ", "tỷ đồng", id="tỷ đ"),
    pytest.param("DN", "doanh nghiệp", id="DN"),
    pytest.param("LĐ", "lao động", id="LĐ"),
    pytest.param("triệu USD", "triệu USD", id="triệu USD"),
    pytest.param("tuổi", "tuổi", id="tuổi"),
    pytest.param("hộ gia đình", "hộ gia đình", id="counted things"),
    pytest.param("trđ/người", "triệu đồng/người", id="for each"),
]


@pytest.mark.parametrize(("short", "unit"), SHORT)
def test_a_unit_is_written_in_full_wherever_it_stands(short: str, unit: str) -> None:
    head = "TT|Chỉ tiêu|ĐVT|KH 2025"
    behind = targets_in(f"{head}\n1|Đầu tư||Trên 155 {short}")["dau-tu"]
    in_brackets = targets_in(f"{head}\n1|Đầu tư ({short})||Trên 155")["dau-tu"]
    in_column = targets_in(f"{head}\n1|Đầu tư|{short}|Trên 155")["dau-tu"]
    assert [terms["more_than"] for terms in (behind, in_brackets, in_column)] == [f"155 {unit}"] * 3


@pytest.mark.parametrize("name", ["Mạng nội bộ (LAN)", "Trung tâm hội nghị (triệu)", "Xã nông thôn mới (NTM)"])
def test_a_bracket_that_is_no_unit_stays_in_the_name(name: str) -> None:
    assert [row.name for row in rows_in(f"TT|Chỉ tiêu|ĐVT|KH 2025\n1|{name}|ha|5")] == [name]
