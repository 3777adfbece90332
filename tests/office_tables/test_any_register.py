"""What holds for any table: it gives a register that is valid, and no number that does not stand in it."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planck.cli.intake import take_in
from planck.cli.registers import open_register
from planck.cli.wish import Wish
from planck.model.draft import DraftArea, Plain
from planck.model.period import parse_period
from planck.model.problem import Level

HEADS = st.sampled_from(
    [
        *("KH 2025", "KH giao", "Kế hoạch 5 năm 2021-2025", "Mục tiêu đến năm 2025", "Mục tiêu đến 2030", "NQ Đại hội"),
        *(
            "TH 2023",
            "TH 2024",
            "Ước TH 2025",
            "TH cùng kỳ 2024",
            "LK 9 tháng 2025",
            "6 tháng 2025",
            "Năm 2022",
            "2024",
        ),
        *("TH/KH (%)", "So sánh", "Đánh giá", "Ghi chú", "Cơ quan chủ trì", "Tỉnh giao", "Huyện giao", "Kết quả", ""),
        *("Target 2025", "Actual 2024", "Baseline", "ĐVT", "KH 2025 (giá SS 2010)", "TH 2024 (giá hiện hành)"),
    ]
)
NAMES = st.sampled_from(
    [
        *("Tốc độ tăng giá trị sản xuất bình quân", "Thu ngân sách", "Tỷ lệ hộ nghèo", "Số xã đạt chuẩn", "Dân số"),
        *(
            "Cơ cấu kinh tế",
            "- Nông nghiệp",
            "- Công nghiệp",
            "+ Xây dựng",
            "Trong đó: Lúa",
            "Chi thường xuyên",
            "Xếp hạng PCI",
        ),
        *(
            "Giảm tỷ lệ hộ nghèo",
            "Kết nạp đảng viên cả nhiệm kỳ",
            "Nhà văn hóa xã",
            "Sản lượng (tấn)",
            "I. KINH TẾ",
            "Lúa",
        ),
        *(
            "Giá trị sản xuất (giá SS 2010)",
            "Thu nhập bình quân đầu người đến năm 2030",
            "Số vụ tai nạn",
            "GRDP growth",
            "",
        ),
    ]
)
UNITS = st.sampled_from(
    ["%", "tỷ đồng", "triệu đồng/người", "xã", "ha", "%/năm", "người", "hạng", "‰", "nt", "điểm", "", "", "con", "lần"]
)
CELLS = st.sampled_from(
    [
        *("5", "12,5", "1.650", "1.650,5", "0", "-1,5", "+2", "95%", "13/13", "14/13", "0/5", "100", "120,5", "-120"),
        *(
            "≥ 95",
            "Trên 50",
            "dưới 3%",
            "10-11",
            "4,0 - 4,5",
            "11-10",
            "Giảm 1,5",
            "Giảm 5% so với năm 2024",
            "Tăng 10%",
        ),
        *(
            "↓ 2",
            "x",
            "Đạt",
            "Chưa đạt",
            "Hoàn thành năm 2024",
            "Hoàn thành",
            "-",
            "…",
            "n/a",
            "Nhóm 20",
            "Top 10",
            "thứ 5/63",
        ),
        *(
            "khoảng 30",
            "5 tỷ đồng",
            "3 ha",
            "2025",
            "12 (*)",
            "bình quân 5",
            "500 cả nhiệm kỳ",
            "đến năm 2024: 8",
            "lặng",
            "",
        ),
        *(
            "",
            "≤ 2.000",
            "60 xã trở lên",
            "1 triệu",
            "0,5 điểm %",
            "giảm còn 3",
            "1.000.000",
            "3.5",
            "7,25",
            "không quá 0",
        ),
    ]
)
ROWS = st.lists(st.tuples(NAMES, UNITS, st.lists(CELLS, min_size=5, max_size=5)), min_size=1, max_size=7)
TABLES = st.tuples(st.lists(HEADS, min_size=5, max_size=5), ROWS)
TITLES = st.sampled_from(["", "CHỈ TIÊU NĂM 2025", "KẾT QUẢ 9 THÁNG NĂM 2025", "NGHỊ QUYẾT NHIỆM KỲ 2020-2025"])
PERIODS = st.sampled_from([None, "2021-2025", "2025"])
_DIGITS = re.compile(r"\d[\d.,]*")
# What holds years, of a calendar or of prices, and the id of a target.
_YEARS = ("by", "baseline", "price_base", "period", "target")


def numbers_in(value: Plain) -> Iterator[str]:
    """The digits of every number in a value of a draft."""
    if isinstance(value, dict):
        for key, each in value.items():
            if key not in _YEARS:
                yield from numbers_in(each)
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from numbers_in(each)
    elif isinstance(value, str):
        yield from (digits_of(match) for match in _DIGITS.findall(value.partition(" ")[0]))
    elif value is not None and not isinstance(value, bool):
        yield digits_of(f"{value:f}")


def digits_of(text: str) -> str:
    """The digits of a number without its signs, and without those that do not count."""
    return re.sub(r"\D", "", text)


def numbers_of(area: DraftArea) -> set[str]:
    """The numbers of the targets and figures of an area."""
    words = ("name", "unit", "field", "part_of", "note", "owner", "indicator", "assigned_by", "reason")
    targets = [{key: value for key, value in target.terms.items() if key not in words} for target in area.targets]
    figures = [figure.value for series in area.series for figure in series.figures]
    return {number for value in (*targets, *figures) for number in numbers_in(value)}


@settings(max_examples=60)
@given(TITLES, TABLES, PERIODS)
def test_any_table_gives_a_valid_register_of_its_own_numbers(
    tmp_path_factory: pytest.TempPathFactory,
    title: str,
    table: tuple[list[str], list[tuple[str, str, list[str]]]],
    period: str | None,
) -> None:
    """Whatever stands in its cells."""
    folder = tmp_path_factory.mktemp("r")
    heads, rows = table
    lines = [[title], [], ["TT", "Chỉ tiêu", "ĐVT", *heads]]
    lines += [[str(number), name, unit, *cells] for number, (name, unit, cells) in enumerate(rows, 1)]
    write(folder / "b.csv", lines)
    wish = Wish({"province": "Bình Lâm"}, period=parse_period(period or ""))
    taken = take_in(open_register({}, folder), [str(folder / "b.csv")], wish, replace=False)
    (intake,) = taken.intakes
    refused = [problem.code.value for problem in intake.problems if problem.level is Level.ERROR]
    assert {*refused} <= {"office-without-table", "office-numbers-unclear"}
    written = {digits_of(number) for line in lines[3:] for cell in line for number in _DIGITS.findall(cell)}
    for area in intake.draft.areas:
        assert numbers_of(area) <= written


def write(path: Path, lines: list[list[str]]) -> None:
    """Save lines as a Vietnamese spreadsheet does."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(lines)
