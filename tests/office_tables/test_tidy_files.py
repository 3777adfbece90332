"""Tidy figures: whose they are, what is a revision, and what is asked about."""

from __future__ import annotations

import pytest

from tests.office_tables.drafts import PROVINCE, figures, of_lines, said_of


@pytest.mark.parametrize(
    ("head", "written", "area"),
    [
        pytest.param("Huyện", "Yên Trạch", "Yên Trạch", id="the level is in the head"),
        pytest.param("Tên huyện", "Thị xã Yên Trạch", "Yên Trạch", id="and in the name"),
        pytest.param("Quận/huyện", "Yên Trạch", "Yên Trạch", id="types of one level"),
        pytest.param("district", "Yên Trạch", "Yên Trạch", id="in English"),
        pytest.param("Khu vực", "Xã Mỹ Trạch, huyện Yên Trạch", "Yên Trạch/Mỹ Trạch", id="with what encloses it"),
        pytest.param("Địa phương", "Toàn tỉnh", "Thuận Giang", id="the whole"),
        pytest.param("Địa phương", "Tỉnh Thuận Giang", "Thuận Giang", id="itself, with its type"),
        pytest.param("Địa phương", "Thuận Giang", "Thuận Giang", id="itself, without"),
        pytest.param("Địa phương", "thuan-giang", "Thuận Giang", id="its id"),
    ],
)
def test_a_figure_goes_to_the_area_that_its_line_names(head: str, written: str, area: str) -> None:
    """And never to the area of the options where the line has its own."""
    draft = of_lines(f"{head};Chỉ tiêu;Kỳ;Giá trị;ĐVT\n{written};Thu;2024;5,5;tỷ đồng\n")
    assert figures(draft) == {(area, "thu"): {"2024": "5.5"}}


def test_an_area_may_stand_in_a_column_for_each_level() -> None:
    """A line without commune is of its district."""
    draft = of_lines("Huyện;Xã;Chỉ tiêu;Năm;Giá trị\nYên Trạch;;Dân số;2024;50\nYên Trạch;Mỹ Trạch;Dân số;2024;5\n")
    assert figures(draft) == {("Yên Trạch", "dan-so"): {"2024": "50"}, ("Yên Trạch/Mỹ Trạch", "dan-so"): {"2024": "5"}}


def test_one_area_in_several_spellings_is_one() -> None:
    """With and without type and accents, in capitals."""
    lines = ("Huyện Yên Trạch;2022;1", "HUYỆN YÊN TRẠCH;2023;2", "H. Yên Trạch;2024;3")
    draft = of_lines("\n".join(["Địa phương;Năm;Giá trị;Chỉ tiêu", *(f"{line};Thu" for line in lines)]))
    assert figures(draft) == {("Yên Trạch", "thu"): {"2022": "1", "2023": "2", "2024": "3"}}


@pytest.mark.parametrize(
    ("names", "written", "area"),
    [
        pytest.param({"district": "Yên Trạch"}, "Yên Trạch", "Yên Trạch", id="a district"),
        pytest.param({"district": "Yên Trạch"}, "yen-trach", "Yên Trạch", id="the id of a district"),
        pytest.param({"commune": "Mỹ Trạch"}, "my-trach", "Mỹ Trạch", id="the id of a commune"),
        pytest.param({"commune": "Mỹ Trạch"}, "thuan-giang/-/my-trach", "Mỹ Trạch", id="with what encloses it"),
        pytest.param({"district": "Thuận Giang"}, "TP. Thuận Giang", "Thuận Giang", id="the city"),
        pytest.param({"district": "Yên Trạch", "commune": "Yên Trạch"}, "Xã Yên Trạch", "Yên Trạch/Yên Trạch", id="xã"),
        pytest.param({"district": "Yên Trạch", "commune": "Yên Trạch"}, "Huyện Yên Trạch", "Yên Trạch", id="huyện"),
    ],
)
def test_the_area_of_the_options_is_known_by_its_name_and_by_its_id(
    names: dict[str, str], written: str, area: str
) -> None:
    draft = of_lines(f"Địa phương;Chỉ tiêu;Kỳ;Giá trị;ĐVT\n{written};Thu;2024;5,5;tỷ đồng\n", {**PROVINCE, **names})
    assert figures(draft) == {(area, "thu"): {"2024": "5.5"}}


@pytest.mark.parametrize(
    ("province", "head", "area"),
    [
        pytest.param("Bình Lâm", "Đơn vị hành chính", "Bình Lâm/Bình Lâm", id="a province"),
        pytest.param("Tỉnh Bình Lâm", "Địa phương", "Tỉnh Bình Lâm/Bình Lâm", id="a province by its type"),
        pytest.param("Bình Lâm", "Tỉnh, thành phố", "Bình Lâm", id="a list of provinces"),
        pytest.param("Thành phố Bình Lâm", "Địa phương", "Thành phố Bình Lâm", id="a city by its type"),
        pytest.param("TP. Bình Lâm", "Địa phương", "TP. Bình Lâm", id="a city by its type in short"),
    ],
)
def test_a_city_with_the_name_of_its_province_lies_in_it_but_where_that_is_a_city_itself(
    province: str, head: str, area: str
) -> None:
    draft = of_lines(f"{head};Chỉ tiêu;Kỳ;Giá trị\nThành phố Bình Lâm;Thu;2024;5\n", {"province": province})
    assert [*figures(draft)] == [(area, "thu")]


def test_the_cities_that_are_no_part_of_a_province_are_known() -> None:
    draft = of_lines("Địa phương;Chỉ tiêu;Kỳ;Giá trị\nThành phố Huế;Thu;2024;5\n", {"province": "Huế"})
    assert [*figures(draft)] == [("Huế", "thu")]


def test_the_id_of_an_area_is_that_of_one_of_the_register() -> None:
    known = {"yen trach": ({"province": "Thuận Giang", "district": "Yên Trạch"},)}
    draft = of_lines("area;indicator;period;value\nthuan-giang/yen-trach;Thu;2024;5\n", areas=known)
    assert figures(draft) == {("Yên Trạch", "thu"): {"2024": "5"}}


@pytest.mark.parametrize(
    ("area", "topic"),
    [
        pytest.param("", "area-missing", id="none"),
        pytest.param("nam-khe", "area-level", id="an id that no area has"),
        pytest.param("Nam Khê", "area-level", id="no type"),
        pytest.param("Tỉnh Bình Lâm", "area-elsewhere", id="another province"),
    ],
)
def test_a_line_whose_area_is_not_clear_is_asked_about(area: str, topic: str) -> None:
    """It is not taken for the area of the options."""
    draft = of_lines(f"Địa phương;Chỉ tiêu;Năm;Giá trị\nHuyện Yên Trạch;Thu;2024;5\n{area};Thu;2024;6\n")
    assert figures(draft) == {("Yên Trạch", "thu"): {"2024": "5"}}
    assert said_of(draft) == [("asked", topic, 3, 1)]


def test_part_of_an_area_is_no_area() -> None:
    draft = of_lines("Địa phương;Chỉ tiêu;Năm;Giá trị\nThành thị;Thu;2024;5\n")
    assert (figures(draft), said_of(draft)) == ({}, [("left-out", "no-area", 2, 1)])


@pytest.mark.parametrize(
    ("published", "kept"),
    [
        pytest.param(("2025-01", "2025-03"), ["100", "110"], id="each has its day"),
        pytest.param(("2025-01", ""), [], id="a day and none"),
        pytest.param(("", ""), [], id="no day"),
        pytest.param(("2025-01", "2025-01"), [], id="one day"),
    ],
)
def test_several_values_of_a_period_are_revisions_or_asked_about(published: tuple[str, str], kept: list[str]) -> None:
    """A register takes several only where each says when it was published."""
    lines = "".join(f"Thu;2024;{value};{day}\n" for value, day in zip((100, 110), published, strict=True))
    draft = of_lines(f"Chỉ tiêu;Năm;Giá trị;Ngày công bố\n{lines}")
    assert [str(figure.value) for area in draft.areas for series in area.series for figure in series.figures] == kept
    assert said_of(draft) == ([] if kept else [("asked", "two-values", 2, 3), ("asked", "two-values", 3, 3)])


def test_of_revisions_only_those_of_one_day_are_asked_about() -> None:
    lines = ("100;2025-01", "105;2025-01", "110;2025-03", "110;2025-03")
    draft = of_lines("Chỉ tiêu;Năm;Giá trị;Ngày công bố\n" + "".join(f"Thu;2024;{line}\n" for line in lines))
    assert figures(draft) == {("Thuận Giang", "thu"): {"2024": "110"}}
    assert said_of(draft) == [
        ("asked", "two-values", 2, 3),
        ("asked", "two-values", 3, 3),
        ("left-out", "said-before", 5, 3),
    ]


def test_values_of_another_status_are_two_values() -> None:
    """Even where the numbers agree."""
    draft = of_lines("Chỉ tiêu;Năm;Giá trị;Tình trạng\nThu;2024;100;sb\nThu;2024;100;chính thức\n")
    assert [topic for _, topic, _, _ in said_of(draft)] == ["two-values", "two-values"]


def test_an_indicator_is_one_in_all_its_spellings() -> None:
    """By its name, with its unit in brackets, and by its id in the register."""
    known = {"ty le ho ngheo": "ngheo", "ngheo": "ngheo"}
    text = "Chỉ tiêu;Năm;Giá trị\nngheo;2022;7,5\nTỷ lệ hộ nghèo (%);2023;6,5\nTỶ LỆ HỘ NGHÈO;2024;5,5\n"
    assert figures(of_lines(text, known=known)) == {
        ("Thuận Giang", "ngheo"): {"2022": "7.5", "2023": "6.5", "2024": "5.5"}
    }


def test_a_unit_that_differs_from_the_others_is_asked_about() -> None:
    """A register has one unit for an indicator, and nothing is converted without a word."""
    text = "Chỉ tiêu;Năm;Giá trị;ĐVT\nThu;2022;7,5;tỷ đồng\nThu;2023;8,5;Tỷ đồng\nThu;2024;9.500;triệu đồng\n"
    draft = of_lines(text)
    assert figures(draft) == {("Thuận Giang", "thu"): {"2022": "7.5", "2023": "8.5"}}
    assert said_of(draft) == [("asked", "unit-differs", 4, 3)]


@pytest.mark.parametrize(
    ("head", "cells", "period"),
    [
        pytest.param("Năm", "Sơ bộ 2024", "2024", id="with a status"),
        pytest.param("Năm;Tháng", "2024;6", "2024-06", id="year and month"),
        pytest.param("Năm;Quý", "2024;II", "2024-Q2", id="year and quarter"),
        pytest.param("Quý;Năm", "Quý 3;2024", "2024-Q3", id="quarter and year"),
        pytest.param("Năm;Tháng", "2024;Cả năm", "2024", id="the whole year"),
        pytest.param("Tháng", "6/2024", "2024-06", id="a month alone"),
        pytest.param("Năm;Tháng", "2024;", "2024", id="no month"),
    ],
)
def test_a_period_may_stand_in_two_columns_or_have_its_status_beside_it(head: str, cells: str, period: str) -> None:
    draft = of_lines(f"{head};Chỉ tiêu;Giá trị\n{cells};Thu;5\n")
    assert [list(of) for of in figures(draft).values()] == [[period]]


def test_figures_without_a_column_of_periods_are_of_the_period_that_a_person_gives() -> None:
    """And asked about without it."""
    text = "Chỉ tiêu;ĐVT;Giá trị\nThu;tỷ đồng;5\n"
    assert said_of(of_lines(text)) == [("asked", "period-missing", 2, 3)]


def test_periods_may_have_a_column_each_beside_the_areas() -> None:
    """Every figure goes to the area of its line, and a plan is asked about."""
    text = (
        "Địa phương;Chỉ tiêu;2023;Sơ bộ 2024;KH 2025\nHuyện A;Thu (tỷ đồng);1,5;2,5;9\nHuyện B;Thu (tỷ đồng);3,5;4;9\n"
    )
    draft = of_lines(text)
    assert figures(draft) == {
        ("A", "thu"): {"2023": "1.5", "2024": "2.5 preliminary"},
        ("B", "thu"): {"2023": "3.5", "2024": "4 preliminary"},
    }
    assert said_of(draft) == [("asked", "column-not-understood", 0, 5)]


def test_indicators_may_have_a_column_each_beside_areas_and_periods() -> None:
    text = "Năm;Huyện;Tỷ lệ hộ nghèo (%);Số hộ nghèo (hộ)\n2023;A;5,5;1.200\n2024;A;5,1;1.100\n"
    assert figures(of_lines(text)) == {
        ("A", "ty-le-ho-ngheo"): {"2023": "5.5", "2024": "5.1"},
        ("A", "so-ho-ngheo"): {"2023": "1200", "2024": "1100"},
    }


def test_an_answer_takes_the_place_of_the_cell_that_is_asked_about() -> None:
    """The question names the cell of the period, and an answer there leaves the value as it is."""
    text = "Địa phương;Chỉ tiêu;Kỳ;Giá trị\nHuyện A;Thu;tháng 13/2024;5\n"
    assert said_of(of_lines(text)) == [("asked", "period-not-read", 2, 3)]
    assert figures(of_lines(text, cells={(2, 3): "2024-12"})) == {("A", "thu"): {"2024-12": "5"}}


def test_an_answer_may_stand_for_any_column_of_figures() -> None:
    text = "Địa phương;Chỉ tiêu;2023;2024\nHuyện A;Thu;5;a1b2\n"
    assert figures(of_lines(text, cells={(2, 4): "6"})) == {("A", "thu"): {"2023": "5", "2024": "6"}}
