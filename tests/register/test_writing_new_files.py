"""What was read of an area is written as two files that a person could have written, and that are a register."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from textwrap import dedent

from planck.model.draft import DraftArea, DraftFigure, DraftSeries, DraftTarget, Plain, Spot
from planck.register.writing.new_files import write_actuals, write_targets
from tests.register.registers import loaded

HERE = Spot("Biểu 1.xlsx", "Biểu 1", 5, 3)
SOURCE = {"title": "Biểu 1: chỉ tiêu chủ yếu", "file": "Biểu 1.xlsx", "place": "Biểu 1"}


def figure(period: str, value: Plain, **terms: Plain) -> DraftFigure:
    """A figure that stands somewhere."""
    return DraftFigure(period, value, terms, HERE)


AREA = DraftArea(
    {"province": "Thuận Giang", "district": "Yên Trạch"},
    (
        DraftTarget("growth", {"name": "Tốc độ tăng", "field": "Kinh tế", "at_least": "15.1 %/năm"}, HERE),
        DraftTarget(
            "industry",
            {
                "name": "Cơ cấu kinh tế: Công nghiệp - xây dựng",
                "part_of": "Cơ cấu kinh tế",
                "between": [Decimal("40.0"), Decimal("45.5")],
                "better": "higher",
                "unit": "%",
                "assumed": ["better"],
                "note": "Theo Nghị quyết",
            },
            HERE,
        ),
        DraftTarget("new-style", {"name": "Huyện đạt chuẩn", "done": True, "note": "Đã rà soát\nLần 2: xong"}, HERE),
    ),
    (
        DraftSeries("growth", {}, (figure("2021", Decimal("9.80")), figure("2022", Decimal(5), status="estimate"))),
        DraftSeries(
            "communes",
            {"name": "Số xã", "unit": "xã", "context": True},
            (
                figure("2023", {"count": Decimal(9), "of": Decimal(13)}, status="preliminary", published="2024-01-15"),
                figure("2023", {"count": Decimal(10), "of": Decimal(13)}, status="official", published="2024-06"),
                figure("2024", None, reason="Chưa có"),
            ),
        ),
    ),
    "2021-2025",
)


def test_targets_stand_on_one_line_each_where_they_fit() -> None:
    """A person reads the file as a table."""
    assert write_targets(AREA, SOURCE, "../.planck/targets.schema.json") == dedent("""\
        # yaml-language-server: $schema=../.planck/targets.schema.json
        province: Thuận Giang
        district: Yên Trạch
        period: 2021-2025
        source: {title: "Biểu 1: chỉ tiêu chủ yếu", file: Biểu 1.xlsx, place: Biểu 1}
        targets:
          growth: {name: Tốc độ tăng, field: Kinh tế, at_least: 15.1 %/năm}
          industry:
            name: "Cơ cấu kinh tế: Công nghiệp - xây dựng"
            part_of: Cơ cấu kinh tế
            between: [40.0, 45.5]
            better: higher
            unit: "%"
            assumed: [better]
            note: Theo Nghị quyết
          new-style:
            name: Huyện đạt chuẩn
            done: true
            note: |-
              Đã rà soát
              Lần 2: xong
        """)


def test_figures_stand_in_short_forms_where_nothing_is_beside_them() -> None:
    """Revisions are a list, and what is missing says why."""
    assert write_actuals(AREA, SOURCE) == dedent("""\
        province: Thuận Giang
        district: Yên Trạch
        source: {title: "Biểu 1: chỉ tiêu chủ yếu", file: Biểu 1.xlsx, place: Biểu 1}
        actuals:
          growth: {2021: 9.80, 2022: {value: 5, status: estimate}}
          communes:
            name: Số xã
            unit: xã
            context: true
            values:
              2023:
                - {count: 9, of: 13, status: preliminary, published: 2024-01-15}
                - {count: 10, of: 13, status: official, published: 2024-06}
              2024: {value: null, reason: Chưa có}
        """)


def test_what_is_written_is_a_register_without_errors() -> None:
    """The two files are read and judged as they stand."""
    register = loaded(write_targets(AREA, SOURCE), write_actuals(AREA, SOURCE))
    assert [problem.code.value for problem in register.problems] == []
    assert len(register.register.targets) == 3


def test_an_area_without_targets_or_figures_has_no_such_file() -> None:
    """No file is written that says nothing."""
    assert write_targets(replace(AREA, targets=()), SOURCE) == ""
    assert write_actuals(replace(AREA, series=()), SOURCE) == ""
