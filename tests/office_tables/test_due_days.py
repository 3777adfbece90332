"""Milestones that are due on a day, in a month or a quarter, and numbers that are."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from planck.cli.main import main
from planck.model.draft import Topic
from planck.office.grid import Cell
from planck.office.meaning import Demand, Unclear, Writing
from planck.office.target_cells import read_target
from tests.office_tables.drawn import asked_in, figures_in, targets_in


def due_of(text: str, writing: Writing = Writing.VIETNAMESE, year: int | None = 2025) -> object:
    """The day or the year by which a milestone is due, or why it is not clear."""
    said = read_target(Cell(1, 1, text), writing, "", year)
    return said.by if isinstance(said, Demand) else said.topic if isinstance(said, Unclear) else None


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Hoàn thành trong quý II/2025", date(2025, 6, 30)),
        ("Hoàn thành quý 2 năm 2025", date(2025, 6, 30)),
        ("Hoàn thành trước 30/6/2025", date(2025, 6, 29)),
        ("trước ngày 01/7/2025", date(2025, 6, 30)),
        ("Hoàn thành trước tháng 9/2025", date(2025, 8, 31)),
        ("Hoàn thành trước quý I/2025", 2024),
        ("Hoàn thành trong tháng 9/2025", date(2025, 9, 30)),
        ("tháng 9/2025", date(2025, 9, 30)),
        ("Tháng 9 năm 2025 hoàn thành", date(2025, 9, 30)),
        ("Tháng 12/2025", 2025),
        ("Quý IV/2025", 2025),
        ("Chậm nhất 15/11/2025", date(2025, 11, 15)),
        ("Xong trước 15/11/2025", date(2025, 11, 14)),
        ("Đến hết quý III/2025", date(2025, 9, 30)),
        ("Trong 6 tháng đầu năm 2025", date(2025, 6, 30)),
        ("Hoàn thành trong 9 tháng năm 2025", date(2025, 9, 30)),
        ("31/12/2025", 2025),
        ("Hoàn thành năm 2028", 2028),
        ("Hoàn thành trước năm 2029", 2028),
        ("Hoàn thành cuối năm 2025", 2025),
        ("Quý II", date(2025, 6, 30)),
        ("Hoàn thành tháng 9", date(2025, 9, 30)),
        ("trước 30/6", date(2025, 6, 29)),
        ("Completed by 30 June 2025", date(2025, 6, 30)),
        ("Completed in Q2 2025", date(2025, 6, 30)),
        ("by the end of March 2025", date(2025, 3, 31)),
    ],
)
def test_a_milestone_is_due_on_the_last_day_that_its_cell_allows(text: str, due: object) -> None:
    """Before a day is by the day before it, and the last day of a year is that year."""
    assert due_of(text) == due


@pytest.mark.parametrize(
    ("text", "writing", "year"),
    [
        ("Hoàn thành đầu quý II/2025", Writing.VIETNAMESE, 2025),
        ("Hoàn thành giữa năm 2025", Writing.VIETNAMESE, 2025),
        ("Hoàn thành cơ bản trong quý II/2025", Writing.VIETNAMESE, 2025),
        ("Quý II, quý IV/2025", Writing.VIETNAMESE, 2025),
        ("Sau 30/6/2025", Writing.VIETNAMESE, 2025),
        ("Quý II", Writing.VIETNAMESE, None),
        ("Hoàn thành 31/6/2025", Writing.VIETNAMESE, 2025),
        ("Completed by 03/04/2025", Writing.ENGLISH, 2025),
        ("2025", Writing.VIETNAMESE, 2025),
        ("30/6", Writing.VIETNAMESE, 2025),
    ],
)
def test_a_time_that_leaves_the_day_open_is_asked_about(text: str, writing: Writing, year: int | None) -> None:
    assert isinstance(due_of(text, writing, year), Topic)


def test_a_number_that_is_due_on_a_day_has_that_day() -> None:
    targets = targets_in(
        "TT|Chỉ tiêu|ĐVT|KH 2025\n1|Tỷ lệ hộ có nước sạch|%|Đến 30/6/2025 đạt 95\n"
        "2|Số xã đạt chuẩn|xã|≥ 12 trước ngày 01/7/2025\n3|Tỷ lệ che phủ rừng|%|42 vào quý III/2025"
    )
    assert {id_: terms["by"] for id_, terms in targets.items()} == {
        "ty-le-ho-co-nuoc-sach": "2025-06-30",
        "so-xa-dat-chuan": "2025-06-30",
        "ty-le-che-phu-rung": "2025-09-30",
    }


def test_what_flows_is_not_due_on_a_day() -> None:
    """It may be what flows from January on, or what flows in all."""
    drawing = "TT|Chỉ tiêu|ĐVT|KH 2025\n1|Thu ngân sách|tỷ đồng|Đến 30/6/2025 đạt 95\n2|Đàn lợn|con|5"
    assert asked_in(drawing)[2, 4] == "not-understood"


def test_a_column_of_due_times_makes_milestones() -> None:
    """Of a programme of work; a year is a time there, and so is a date."""
    drawing = """
DANH MỤC NHIỆM VỤ NĂM 2025

TT|Nội dung công việc|Cơ quan chủ trì|Thời gian hoàn thành|Ghi chú
1|Phê duyệt quy hoạch vùng|Phòng Nông nghiệp|Quý II/2025|
2|Xây dựng đề án đô thị|Phòng Kinh tế|Tháng 9|
3|Đưa cổng dữ liệu vào vận hành|Văn phòng|2026|
4|Rà soát thủ tục|Văn phòng|Thường xuyên|
"""
    targets = targets_in(drawing)
    assert {id_: (terms["by"], terms["done"]) for id_, terms in targets.items()} == {
        "phe-duyet-quy-hoach-vung": ("2025-06-30", True),
        "xay-dung-de-an-do-thi": ("2025-09-30", True),
        "dua-cong-du-lieu-vao-van": (Decimal(2026), True),
    }
    assert targets["phe-duyet-quy-hoach-vung"]["owner"] == "Phòng Nông nghiệp"
    assert asked_in(drawing) == {(7, 4): "not-understood"}


REACHED = "TT|Chỉ tiêu|ĐVT|KH 2025|TH 2025\n1|Phê duyệt quy hoạch||Hoàn thành trong quý II|{}\n2|Đàn lợn|con|9|8"


def test_a_milestone_reached_in_the_year_of_its_due_day_is_asked_about_and_answered_with_the_day() -> None:
    """It may have been reached after its day."""
    assert asked_in(REACHED.format("x")) == {(2, 5): "reached-when"}
    assert figures_in(REACHED.format("2025-05-20"))["phe-duyet-quy-hoach"] == {"2025-05-20": True}


def test_what_is_due_on_a_day_is_written_judged_and_known_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("b.csv").write_text(REACHED.format("2025-05-20").replace("|", ";"), encoding="utf-8")
    assert main(["import", "b.csv", "--province", "Bình Lâm", "--lang", "vi"]) == 0
    assert "by: 2025-06-30" in Path("targets/binh-lam.yaml").read_text(encoding="utf-8")
    assert "30/06/2025" in capsys.readouterr().out
    assert main(["validate"]) == 0
    before = {path: path.read_bytes() for path in Path().rglob("*.yaml")}
    assert main(["import", "b.csv", "--province", "Bình Lâm"]) == 0
    assert {path: path.read_bytes() for path in Path().rglob("*.yaml")} == before
