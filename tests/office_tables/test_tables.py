"""Which tables a file holds, and what their heads say of their columns."""

from __future__ import annotations

import pytest

from planck.model.draft import Outcome, Topic
from planck.office.table import Role, Table
from tests.office_tables.drawn import columns_in, table_in, tables_in


@pytest.mark.parametrize(
    ("head", "role"),
    [
        pytest.param("Mục tiêu NQ 2021-2025", Role.TARGET, id="mục tiêu"),
        pytest.param("KH 2025", Role.TARGET, id="KH"),
        pytest.param("Kế hoạch năm 2025", Role.TARGET, id="kế hoạch"),
        pytest.param("Nghị quyết HĐND", Role.TARGET, id="nghị quyết"),
        pytest.param("Dự toán", Role.TARGET, id="dự toán"),
        pytest.param("Chỉ tiêu giao", Role.TARGET, id="chỉ tiêu giao"),
        pytest.param("Annual plan 2025", Role.TARGET, id="plan"),
        pytest.param("TH 2024", Role.FIGURE, id="TH"),
        pytest.param("Thực hiện KH 2024", Role.FIGURE, id="the plan as it was carried out"),
        pytest.param("Đạt được", Role.FIGURE, id="đạt được"),
        pytest.param("ƯTH 2025", Role.FIGURE, id="ƯTH"),
        pytest.param("Baseline 2020", Role.FIGURE, id="baseline"),
        pytest.param("2024", Role.FIGURE, id="a year alone"),
        pytest.param("So sánh (%)", Role.WORKED_OUT, id="so sánh"),
        pytest.param("So với cùng kỳ", Role.WORKED_OUT, id="so với"),
        pytest.param("Bình quân 2021-2025", Role.WORKED_OUT, id="bình quân"),
        pytest.param("Tăng (+), giảm (-)", Role.WORKED_OUT, id="tăng giảm"),
        pytest.param("TH/KH", Role.WORKED_OUT, id="a ratio of columns that are not there"),
        pytest.param("Ghi chú", Role.NOTE, id="ghi chú"),
        pytest.param("Remarks", Role.NOTE, id="remarks"),
        pytest.param("Cơ quan chủ trì", Role.OWNER, id="cơ quan chủ trì"),
        pytest.param("Đơn vị thực hiện", Role.OWNER, id="đơn vị thực hiện"),
        pytest.param("Nguồn vốn", Role.NOTHING, id="words that are not known"),
    ],
)
def test_a_column_is_what_its_head_says(head: str, role: Role) -> None:
    """The customary words, in Vietnamese and English, with and without short forms."""
    columns = columns_in(f"TT|Chỉ tiêu|ĐVT|{head}|TH 2023")
    assert columns[3].role is role


@pytest.mark.parametrize(
    "head",
    [
        "TT|Chỉ tiêu|ĐVT",
        "STT|Nội dung|Đơn vị tính",
        "TT|Chỉ tiêu, nhiệm vụ|ĐVT",
        "Số TT|Tên chỉ tiêu|Đơn vị",
        "No.|Indicator|Unit",
    ],
)
def test_a_head_begins_with_number_name_and_unit(head: str) -> None:
    """However they are spelt."""
    roles = [column.role for column in columns_in(f"{head}|KH 2025")]
    assert roles == [Role.NUMBER, Role.NAME, Role.UNIT, Role.TARGET]


@pytest.mark.parametrize(
    ("head", "title", "period"),
    [
        pytest.param("TH 9 tháng năm 2024", "", "2024-9M", id="nine months"),
        pytest.param("9T/2024", "", "2024-9M", id="9T"),
        pytest.param("6 tháng đầu năm 2025", "", "2025-H1", id="the first half"),
        pytest.param("TH 6 tháng cuối năm 2025", "", "2025-H2", id="the second half"),
        pytest.param("TH quý III/2025", "", "2025-Q3", id="quarter"),
        pytest.param("TH tháng 9/2025", "", "2025-09", id="a month is not nine"),
        pytest.param("TH đến 30/6/2025", "", "2025-H1", id="up to the end of a month"),
        pytest.param("TH đến 24/9/2025", "", "../2025-09-24", id="up to a day"),
        pytest.param("Sơ bộ 2024", "", "2024", id="preliminary"),
        pytest.param("Mục tiêu nhiệm kỳ 2025-2030", "", "2026-2030", id="a term"),
        pytest.param("Mục tiêu NQ 2021-2025", "", "2021-2025", id="five years"),
        pytest.param("Kế hoạch", "KẾ HOẠCH NĂM 2026", "2026", id="the year of the title"),
        pytest.param("Dự toán", "THỰC HIỆN DỰ TOÁN 9 THÁNG NĂM 2025", "2025", id="a plan is of the whole year"),
        pytest.param("Thực hiện", "THỰC HIỆN DỰ TOÁN 9 THÁNG NĂM 2025", "2025-9M", id="figures are of the part"),
        pytest.param(
            "Thực hiện cùng kỳ", "THỰC HIỆN DỰ TOÁN 9 THÁNG NĂM 2025", "2024-9M", id="the part of the year before"
        ),
        pytest.param("TH năm trước", "THỰC HIỆN DỰ TOÁN NĂM 2025", "2024", id="the year before"),
        pytest.param("Mục tiêu", "KẾT QUẢ CÁC CHỈ TIÊU NHIỆM KỲ 2020-2025", "2021-2025", id="the term of the title"),
        pytest.param(
            "Kế hoạch", "TÌNH HÌNH THỰC HIỆN NĂM 2024 VÀ KẾ HOẠCH NĂM 2025", "2025", id="of two years the plan's"
        ),
        pytest.param(
            "Thực hiện", "TÌNH HÌNH THỰC HIỆN NĂM 2024 VÀ KẾ HOẠCH NĂM 2025", "2024", id="of two years the other"
        ),
        pytest.param("Thực hiện", "", "None", id="nothing says a year"),
        pytest.param("TH 9T 2025|TH tháng 9/2025|Cùng kỳ", "", "None", id="the same part as which of two?"),
        pytest.param("TH 9T 2025|TH tháng 9/2025|Lũy kế cùng kỳ", "", "2024-9M", id="lũy kế is of the longer"),
    ],
)
def test_a_column_has_the_period_of_its_head_or_of_the_title(head: str, title: str, period: str) -> None:
    """A year in the title counts where no head says one."""
    assert str(columns_in(f"TT|Chỉ tiêu|ĐVT|{head}", title=title)[-1].period) == period


def test_what_stands_above_a_column_counts_with_it() -> None:
    """The year stands once above plan, half and estimate."""
    columns = columns_in(
        """
TT|Chỉ tiêu|ĐVT|Năm 2025|<|<|KH 2026
^|^|^|Kế hoạch|TH 6 tháng|Ước TH cả năm|^
"""
    )
    assert [(column.role.value, str(column.period), column.status) for column in columns[3:]] == [
        ("target", "2025", ""),
        ("figure", "2025-H1", ""),
        ("figure", "2025", "estimate"),
        ("target", "2026", ""),
    ]


def test_a_head_without_merged_cells_is_read_like_one_with_them() -> None:
    """A delimited file has no merged cells."""
    columns = columns_in("TT|Chỉ tiêu|ĐVT|Năm 2025||\n|||Kế hoạch|TH 6 tháng|Ước TH cả năm")
    assert [str(column.period) for column in columns[3:]] == ["2025", "2025-H1", "2025"]


def test_a_head_of_three_rows_is_read_as_one() -> None:
    """Implementation, actual, year."""
    columns = columns_in(
        """
No.|Indicator|Unit|Target|<|Implementation|<|<
^|^|^|Five-year plan 2021-2025|Annual plan 2025|Baseline 2020|Actual|Estimate
^|^|^|^|^|^|2021|2025
"""
    )
    assert [(str(column.period), column.status) for column in columns[3:]] == [
        ("2021-2025", ""),
        ("2025", ""),
        ("2020", ""),
        ("2021", ""),
        ("2025", "estimate"),
    ]


@pytest.mark.parametrize(
    ("head", "assigner"),
    [
        pytest.param("Tỉnh giao", "Tỉnh giao", id="tỉnh giao"),
        pytest.param("HĐND huyện giao", "HĐND huyện giao", id="HĐND huyện giao"),
        pytest.param("Dự toán tỉnh giao", "Tỉnh giao", id="among other words"),
        pytest.param("Chỉ tiêu giao", "", id="nobody is named"),
    ],
)
def test_a_plan_says_who_assigned_it(head: str, assigner: str) -> None:
    """Of plans of several levels."""
    columns = columns_in(f"TT|Chỉ tiêu|ĐVT|Dự toán năm 2025|<\n^|^|^|{head}|Xã giao")
    assert [column.assigned_by for column in columns[3:]] == [assigner, "Xã giao"]


def test_a_due_year_in_the_head_is_no_period() -> None:
    """ "Mục tiêu đến năm 2030"."""
    column = columns_in("TT|Chỉ tiêu|ĐVT|Mục tiêu đến năm 2030")[3]
    assert (column.by, column.period) == (2030, None)


@pytest.mark.parametrize(
    ("heads", "shares"),
    [
        pytest.param("KH 2025|TH 9T 2025|TH 9T 2024|TH 9T/KH", (5, 4), id="the figure of the plan's year"),
        pytest.param("KH 2025|TH 2025|TH 2024|2025/2024", (5, 6), id="years"),
        pytest.param("KH 2025|ƯTH 2025|KH 2026|KH 2026/ƯTH 2025", (6, 5), id="a plan over an estimate"),
        pytest.param("KH 2025|ƯTH 2025|TH 2024|So sánh ƯTH 2025/KH", (5, 4), id="so sánh"),
        pytest.param("KH 2025|TH 6T 2025|TH 6T 2024|% KH", (5, 4), id="a share of the plan"),
        pytest.param("KH 2025|TH 6T 2025|TH 6T 2024|So với cùng kỳ (%)", (5, 6), id="the same part of the year before"),
        pytest.param("KH 2025|TH quý I/2025|TH 6T 2025|So với KH (%)", (), id="which of two figures?"),
        pytest.param("KH 2025|TH 2025|TH 2024|Tăng trưởng 2025/2024 (%)", (), id="a rate of growth is no ratio"),
        pytest.param("KH 2025|TH 2025|TH 2024|So sánh (%)", (), id="it does not say"),
    ],
)
def test_a_column_says_from_which_others_it_is_worked_out(heads: str, shares: tuple[int, ...]) -> None:
    """So that what it says can be checked."""
    assert columns_in(f"TT|Chỉ tiêu|ĐVT|{heads}")[-1].shares == shares


def test_the_numbers_of_the_columns_say_what_is_worked_out() -> None:
    """ "6=4/1"."""
    table = table_in(
        """
TT|Chỉ tiêu|ĐVT|KH 2025|TH 6 tháng 2025|TH 9 tháng 2025|So sánh
A|B|C|1|2|3|4=3/1
1|Diện tích lúa|ha|100|50|90|90
"""
    )
    assert (table.columns[-1].shares, table.columns[-1].role, len(table.rows)) == ((6, 4), Role.SHARE, 1)


def test_a_column_that_is_not_understood_is_asked_about_where_it_holds_numbers() -> None:
    """It may hold figures; words may not."""
    table = table_in("TT|Chỉ tiêu|ĐVT|KH 2025|Quy đổi|Địa điểm\n1|Diện tích lúa|ha|100|50|Xã A")
    remarks = [(remark.outcome, remark.text) for remark in table.remarks if remark.topic is Topic.COLUMN_NOT_UNDERSTOOD]
    assert remarks == [(Outcome.ASKED, "Quy đổi"), (Outcome.LEFT_OUT, "Địa điểm")]


def test_a_column_that_only_judges_holds_no_figures() -> None:
    """ "Kết quả: Đạt" beside the figures."""
    table = table_in("TT|Chỉ tiêu|ĐVT|KH 2025|TH 2025|Kết quả\n1|Lúa|ha|5|6|Vượt\n2|Ngô|ha|5|4|Không đạt")
    assert table.columns[-1].role is Role.WORKED_OUT


def test_letterheads_and_signatures_are_passed_over_and_other_tables_listed() -> None:
    """A list of projects is a table of another shape; a letterhead is none."""
    projects = tables_in("STT|Tên dự án|Chủ đầu tư|Tổng mức\n1|Đường A|UBND xã|48,5\n2|Trường B|UBND xã|12,8")
    letterhead = tables_in("UBND HUYỆN|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12|Độc lập - Tự do - Hạnh phúc")
    assert (projects.tables, [remark.topic for remark in projects.remarks]) == ((), [Topic.TABLE_NOT_READ])
    assert (letterhead.tables, letterhead.remarks) == ((), ())


def test_a_sheet_may_hold_two_tables() -> None:
    """Each has its own title and rows."""
    found = tables_in(
        """
BIỂU 1. KẾ HOẠCH NĂM 2025
TT|Chỉ tiêu|ĐVT|Kế hoạch
1|Diện tích lúa|ha|100

BIỂU 2. KẾ HOẠCH NĂM 2026
STT|Nội dung|Kế hoạch
1|Thu ngân sách (tỷ đồng)|25
"""
    )
    tables = [table for table in found.tables if isinstance(table, Table)]
    read = [(table.title, [row.name for row in table.rows], str(table.columns[-1].period)) for table in tables]
    assert read == [
        ("BIỂU 1. KẾ HOẠCH NĂM 2025", ["Diện tích lúa"], "2025"),
        ("BIỂU 2. KẾ HOẠCH NĂM 2026", ["Thu ngân sách"], "2026"),
    ]


@pytest.mark.parametrize(
    ("above", "title"),
    [
        pytest.param(
            ("HUYỆN ỦY YÊN TRẠCH", "KẾT QUẢ NHIỆM KỲ", "(Kèm theo Báo cáo số 5)"), "KẾT QUẢ NHIỆM KỲ", id="capitals"
        ),
        pytest.param(("PHỤ LỤC 2", "CÁC CHỈ TIÊU", "NĂM 2026"), "CÁC CHỈ TIÊU NĂM 2026", id="two lines"),
        pytest.param(
            ("Biểu số 02/TC", "Thu, chi ngân sách", "Đơn vị tính: Triệu đồng"), "Thu, chi ngân sách", id="small letters"
        ),
        pytest.param(("ABC DEPARTMENT", "Table 2. Five-year plan"), "Table 2. Five-year plan", id="numbered"),
        pytest.param(("UBND XÃ A", "Số: 5"), "", id="a letterhead is none"),
    ],
)
def test_the_title_is_what_names_the_table(above: tuple[str, ...], title: str) -> None:
    """Without letterhead, the number of the table, its unit and what it is attached to."""
    assert table_in("TT|Chỉ tiêu|ĐVT|KH 2025\n1|Diện tích lúa|ha|100", before=above).title == title
