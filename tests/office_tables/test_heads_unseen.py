"""Heads in the words of other offices: the role of each column, its period and its status."""

from __future__ import annotations

import pytest

from tests.office_tables.drawn import columns_in

HEADS = [
    pytest.param(
        "Chỉ tiêu NQ ĐH|TH 9T/2024", ["target None", "figure 2024-9M"], id="a congress sets no plan of a year"
    ),
    pytest.param("KH giao|TH 2024", ["target 2024", "figure 2024"], id="a plan of the only year there is"),
    pytest.param("KH giao|TH 2023|TH 2024", ["target None", "figure 2023", "figure 2024"], id="or of which of two?"),
    pytest.param("Tháng 9/2024|So T8", ["figure 2024-09", "worked-out None"], id="so T8"),
    pytest.param("Số kế hoạch 2024|Số TH 2024", ["target 2024", "figure 2024"], id="số is no so"),
    pytest.param("9T 2024|KH 2024|9T/KH (%)", ["figure 2024-9M", "target 2024", "share None"], id="9T/KH"),
    pytest.param("KH 2025|Dự báo năm 2025", ["target 2025", "figure 2025 forecast"], id="a forecast"),
    pytest.param("Target 2024|Actual 2024 (Jan-Sep)", ["target 2024", "figure 2024-9M"], id="January to September"),
    pytest.param("KH 2024|TH T1-T9/2024", ["target 2024", "figure 2024-9M"], id="T1-T9"),
    pytest.param(
        "Target 2025|Baseline|Actual to date", ["target 2025", "figure None", "figure None"], id="open figures"
    ),
    pytest.param("TH 9/2025|Ước 12/2025", ["figure 2025-09", "figure 2025-12 estimate"], id="9/2025 is a month"),
    pytest.param("TH 9/2025|9/2025 so 8/2025", ["figure 2025-09", "worked-out None"], id="a month against another"),
    pytest.param("KH 2025|Actual Sep 2025", ["target 2025", "figure 2025-09"], id="a month in English"),
    pytest.param("KH 2025|Actual 2025-09", ["target 2025", "figure 2025-09"], id="as the format writes a month"),
    pytest.param("KH 2025|Actual, first quarter of 2025", ["target 2025", "figure 2025-Q1"], id="a quarter in words"),
    pytest.param("Mục tiêu NQ 08/2024|TH 2025", ["target 2025", "figure 2025"], id="the number of a document"),
    pytest.param("NQ số 08/2024/NQ-HĐND|TH 2023|TH 2025", ["target None", "figure 2023", "figure 2025"], id="in full"),
    pytest.param("Mục tiêu khóa 2020-2025|TH 2024", ["target 2021-2025", "figure 2024"], id="a term of office"),
    pytest.param("KH 2011-12|TH 2012", ["target 2011-2012", "figure 2012"], id="two years"),
    pytest.param("TH 2024¹|KH 2025⁽²⁾", ["figure 2024", "target 2025"], id="a raised mark behind a year"),
    pytest.param("TH tháng 1²/2025|KH 2025", ["figure 2025-01", "target 2025"], id="tháng 1² is no December"),
    pytest.param("KH 2025|TH 2024|Khả năng đạt", ["target 2025", "figure 2024", "worked-out None"], id="khả năng"),
    pytest.param("Đến 31/12/2025 phải đạt|TH 2024", ["target 2025", "figure 2024"], id="what has to be reached"),
    pytest.param("KH 2025|TH đầu năm 2025", ["target 2025", "figure None"], id="the beginning of a year is none"),
    pytest.param("KH 2025|6 tháng đầu năm 2025", ["target 2025", "figure 2025-H1"], id="but of its months"),
    pytest.param("TH 9T/2025|So CK (%)", ["figure 2025-9M", "worked-out None"], id="so CK"),
    pytest.param("TH 9T/2025|+/- CK", ["figure 2025-9M", "worked-out None"], id="+/- CK"),
    pytest.param("DT 2025|TH 2025|QT/DT (%)", ["target 2025", "figure 2025", "share None"], id="QT/DT"),
    pytest.param(
        "Năm 2024|Năm 2025|Chỉ số phát triển (%)", ["figure 2024", "figure 2025", "worked-out None"], id="index"
    ),
    pytest.param("Đăng ký 2025|TH 2025|Ước %", ["target 2025", "figure 2025", "worked-out None"], id="đăng ký"),
    pytest.param("Target 2025|Variance|Status", ["target 2025", "worked-out None", "worked-out None"], id="variance"),
]


@pytest.mark.parametrize(("heads", "columns"), HEADS)
def test_other_heads(heads: str, columns: list[str]) -> None:
    """Role, period and status of every column behind the unit; one whose time nobody says has no period."""
    found = [column for column in columns_in(f"TT|Chỉ tiêu|ĐVT|{heads}") if column.index > 3]
    assert [f"{column.role.value} {column.period} {column.status}".strip() for column in found] == columns


@pytest.mark.parametrize(
    ("title", "roles"),
    [
        pytest.param("KẾ HOẠCH 2026-2030", ["nothing", "target"], id="of a term"),
        pytest.param("KẾ HOẠCH NĂM 2026", ["nothing", "target"], id="of a year"),
        pytest.param("KẾ HOẠCH PHÁT TRIỂN", ["target", "target"], id="of no year"),
    ],
)
def test_a_bare_year_before_the_plan_of_the_title_is_none_of_its_targets(title: str, roles: list[str]) -> None:
    found = columns_in("TT|Chỉ tiêu|ĐVT|Năm 2025|Năm 2026", title=title)
    assert [column.role.value for column in found if column.index > 3] == roles


@pytest.mark.parametrize("mark", [" (1)", "*", " (**)", "1)", " [1]", "¹", "1"])
def test_the_mark_of_a_footnote_hides_no_word_of_a_head(mark: str) -> None:
    found = columns_in(f"TT|Chỉ tiêu{mark}|ĐVT{mark}|Kế hoạch{mark}|Thực hiện{mark}|Ghi chú{mark}", title="NĂM 2025")
    assert [column.role.value for column in found] == ["number", "name", "unit", "target", "figure", "note"]
    assert {str(column.period) for column in found if column.index in (4, 5)} == {"2025"}


@pytest.mark.parametrize(
    ("title", "heads", "periods"),
    [
        pytest.param("THÁNG 9 NĂM 2025", "Thực hiện", ["None"], id="of the month, or of nine?"),
        pytest.param("QUÝ III NĂM 2025", "Thực hiện", ["None"], id="of the quarter, or of nine months?"),
        pytest.param("THÁNG 9 VÀ 9 THÁNG NĂM 2025", "Thực hiện", ["None"], id="where the title names both"),
        pytest.param("9 THÁNG NĂM 2025", "Thực hiện", ["2025-9M"], id="of nine months"),
        pytest.param("KẾT QUẢ ĐẾN 30/6/2025", "Thực hiện", ["2025-H1"], id="up to the end of a month"),
        pytest.param("KẾT QUẢ ĐẾN HẾT THÁNG 9/2025", "Thực hiện", ["2025-9M"], id="up to a month"),
        pytest.param("THÁNG 01 NĂM 2025", "Thực hiện", ["2025-01"], id="January is both"),
        pytest.param("THÁNG 9 NĂM 2025", "Thực hiện|Lũy kế", ["2025-09", "2025-9M"], id="lũy kế"),
        pytest.param("THÁNG 9 NĂM 2025", "Thực hiện|9 tháng", ["2025-09", "2025-9M"], id="nine months beside"),
        pytest.param("QUÝ III NĂM 2025", "Thực hiện|Lũy kế", ["2025-Q3", "2025-9M"], id="lũy kế of a quarter"),
        pytest.param(
            "THÁNG 9 VÀ 9 THÁNG NĂM 2025", "TH trong tháng|Cộng dồn", ["2025-09", "2025-9M"], id="trong tháng, cộng dồn"
        ),
        pytest.param("THÁNG 9 NĂM 2025", "TH tháng trước|TH tháng này", ["2025-08", "2025-09"], id="tháng trước"),
        pytest.param(
            "THÁNG 1 NĂM 2025", "TH tháng trước|TH tháng này", ["2024-12", "2025-01"], id="of the year before"
        ),
        pytest.param("QUÝ III NĂM 2025", "TH tháng trước", ["None"], id="no month in a report of a quarter"),
        pytest.param("THÁNG 9 NĂM 2025", "Lũy kế từ đầu nhiệm kỳ", ["None"], id="since the beginning of a term"),
        pytest.param("THÁNG 9 NĂM 2025", "Lũy kế cùng kỳ", ["2024-9M"], id="and of the year before"),
        pytest.param("THÁNG 9 NĂM 2025", "Cùng kỳ|Thực hiện|Lũy kế", ["None", "2025-09", "2025-9M"], id="cùng kỳ"),
        pytest.param("THÁNG 9 NĂM 2025", "TH năm 2024|Lũy kế", ["2024", "2025-9M"], id="beside a year"),
    ],
)
def test_figures_in_a_report_of_a_month_are_of_it_or_since_january_where_the_table_says_which(
    title: str, heads: str, periods: list[str]
) -> None:
    found = columns_in(f"TT|Chỉ tiêu|ĐVT|{heads}", title=f"BÁO CÁO {title}")
    assert [str(column.period) for column in found if column.index > 3] == periods


@pytest.mark.parametrize(
    ("heads", "periods"),
    [
        pytest.param("Năm trước|Năm báo cáo|Kế hoạch năm sau", ["2023", "2024", "2025"], id="years around the report"),
        pytest.param("Ước cả năm|Mục tiêu nhiệm kỳ", ["2024", "None"], id="a term is no year"),
    ],
)
def test_heads_below_a_title(heads: str, periods: list[str]) -> None:
    """What a title says of time counts from its year."""
    found = columns_in(f"TT|Chỉ tiêu|ĐVT|{heads}", title="BÁO CÁO NĂM 2024")
    assert [str(column.period) for column in found if column.index > 3] == periods
