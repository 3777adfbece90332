"""The customary table has each target in one row, and each figure of its period in one cell of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.model.assessment import Assessment, Unused, Verdict, Whole
from planck.model.explanation import Reason, ReasonCode
from planck.model.observation import Observation, Status
from planck.model.result import Language
from planck.model.unit import Unit
from planck.model.value import Reached
from planck.reports.indicator_table import IndicatorTable, Row, WholeRow, roman, statuses_marked, tabulate
from planck.reports.wording.voice import Voice
from tests.reports.made import a_target, an_observation, chi_lang, span, thai_nguyen, thanh_liem
from tests.reports.made_rare import all_rare

VOICE = Voice(Language.VI)
PERIODS = ["2019", "2020", "2021", "2022", "2023", "2021-2023", "2023-9M", "2023-H1", "2023-06-30", "2022-12-31"]


def table_of(*assessments: Assessment, **options: Any) -> IndicatorTable:
    return tabulate(VOICE, assessments, **options)


def with_figures(*figures: Observation, **changes: Any) -> Assessment:
    """Thanh Liêm's target with these figures, none of them judged by itself."""
    return thanh_liem(observations=(), used=figures, **changes)


def cells_of(table: IndicatorTable) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def headings_of(table: IndicatorTable) -> list[str]:
    return [column.heading for column in table.columns]


def of_field(field: str | None, name: str) -> Assessment:
    target = a_target(id=f"ha-nam/thanh-liem/{name}", indicator=name, name=name, field=field)
    return thanh_liem(target=target)


def test_a_figure_stands_in_the_column_of_its_year_with_the_digits_of_its_author() -> None:
    table = table_of(thanh_liem())
    assert headings_of(table) == ["TH 2021", "TH 2022", "TH 2023"]
    assert cells_of(table) == [["28,7", "20,35", "15,43"]]


@given(st.lists(st.lists(st.sampled_from(PERIODS), unique=True), min_size=1, max_size=4))
def test_every_figure_of_the_period_stands_in_one_cell(rows: list[list[str]]) -> None:
    assessments = [
        with_figures(
            *(an_observation(period, f"{place}.5") for place, period in enumerate(periods)),
            target=a_target(id=f"ha-nam/thanh-liem/t{number}", indicator=f"i{number}"),
        )
        for number, periods in enumerate(rows)
    ]
    for row, assessment in zip(table_of(*assessments).rows, assessments, strict=True):
        shown = Counter(id(figure.observation) for cell in row.cells for figure in cell.figures)
        assert shown == Counter(map(id, assessment.used))


def test_every_figure_of_rare_targets_stands_in_one_cell() -> None:
    for row in table_of(*all_rare()).rows:
        shown = Counter(id(figure.observation) for cell in row.cells for figure in cell.figures)
        assert set(shown) >= {id(judged.observation) for judged in row.view.assessment.observations}
        assert set(shown.values()) <= {1}


@pytest.mark.parametrize(
    ("periods", "headings", "cells"),
    [
        pytest.param(["2021", "2023"], ["TH 2021", "TH 2023"], ["0", "1"], id="only years with figures"),
        pytest.param(
            ["2022", "2023-9M"], ["TH 2022", "TH 9 tháng đầu năm 2023"], ["0", "1"], id="a part that is all of its year"
        ),
        pytest.param(
            ["2023-9M", "2023"], ["TH 2023"], ["0 (9 tháng đầu năm 2023); 1"], id="a part beside its year, of one row"
        ),
        pytest.param(["2021-2023"], ["TH 2021-2023"], ["0"], id="a span of years"),
        pytest.param(["2020", "2021"], ["TH 2020", "TH 2021"], ["0", "1"], id="the year before the period"),
        pytest.param(["2019", "2021"], ["TH 2019", "TH 2021"], ["0", "1"], id="an earlier year that it is paced from"),
    ],
)
def test_columns_are_the_times_of_the_figures(periods: list[str], headings: list[str], cells: list[str]) -> None:
    figures = [an_observation(period, str(value)) for value, period in enumerate(periods)]
    table = table_of(with_figures(*figures))
    assert headings_of(table) == headings
    assert cells_of(table) == [cells]


def test_a_part_of_a_year_that_rows_share_has_a_column() -> None:
    def row(name: str) -> Assessment:
        figures = (an_observation("2023-9M", "5"), an_observation("2023", "6"))
        return with_figures(*figures, target=a_target(id=name, indicator=name))

    assert headings_of(table_of(row("a"), row("b"))) == ["TH 9 tháng đầu năm 2023", "TH 2023"]


def test_many_years_share_the_first_column() -> None:
    years = [an_observation(str(year), "5") for year in range(2021, 2035)]
    table = table_of(with_figures(*years))
    assert headings_of(table)[:2] == ["TH 2021-2025", "TH 2026"]
    assert len(table.columns) == 10
    assert cells_of(table)[0][0] == "5 (2021); 5 (2022); 5 (2023); 5 (2024); 5 (2025)"


def test_years_before_that_differ_are_named_in_the_cells() -> None:
    first = with_figures(an_observation("2019", "7"), an_observation("2022", "8"))
    second = with_figures(an_observation("2020", "9"), target=a_target(id="x/y", indicator="y"))
    table = table_of(first, second)
    assert headings_of(table) == ["TH năm trước", "TH 2022"]
    assert cells_of(table) == [["7 (2019)", "8"], ["9 (2020)", ""]]


def test_what_is_on_record_for_the_year_before_is_shown_though_nothing_rests_on_it() -> None:
    base = an_observation("2020", "11.5")
    earlier = an_observation("2018", "9")
    outside = tuple(Unused(figure, Reason(ReasonCode.OUTSIDE_PERIOD)) for figure in (base, earlier))
    assert headings_of(table_of(thanh_liem(unused=outside)))[0] == "TH 2020"
    assert cells_of(table_of(thanh_liem(unused=outside)))[0][0] == "11,5"


def test_a_column_of_estimates_says_so_in_its_head_and_elsewhere_they_are_marked() -> None:
    figures = [
        an_observation("2022", "5", status=Status.OFFICIAL),
        an_observation("2023", "6", status=Status.ESTIMATE),
    ]
    table = table_of(with_figures(*figures))
    assert headings_of(table) == ["TH 2022", "ƯTH 2023"]
    assert cells_of(table) == [["5", "6"]]
    other = with_figures(an_observation("2023", "7", status=Status.OFFICIAL), target=a_target(id="b", indicator="b"))
    table = table_of(with_figures(*figures), other)
    assert headings_of(table) == ["TH 2022", "TH 2023"]
    assert cells_of(table) == [["5", "6*"], ["", "7"]]


def test_the_mark_stands_for_every_status_but_official() -> None:
    figures = [
        an_observation("2022", "5", status=status) for status in (Status.OFFICIAL, Status.DRAFT, Status.UNSTATED)
    ]
    assert statuses_marked([with_figures(*figures)]) == (Status.DRAFT, Status.UNSTATED)


def test_figures_in_another_unit_are_named_with_it_once() -> None:
    levels = [an_observation(year, value, unit=Unit("tỷ đồng")) for year, value in (("2021", "1000"), ("2022", "1150"))]
    (row,) = table_of(with_figures(*levels)).rows
    assert row.unit == "%/năm (số liệu: tỷ đồng)"
    assert [cell.text for cell in row.cells] == ["1.000", "1.150"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Reached(True, span("2023-05-12").first), "12/05/2023"),
        (Reached(True), "đã hoàn thành"),
        (Reached(False), "chưa"),
    ],
    ids=["on a day", "reached", "not reached"],
)
def test_a_milestone_is_shown_by_its_day(value: Reached, text: str) -> None:
    assert cells_of(table_of(with_figures(an_observation("2023", value, unit=None)))) == [[text]]


def test_sections_are_the_fields_in_the_order_of_the_targets_those_of_none_last() -> None:
    table = table_of(
        of_field(None, "a"), of_field("Kinh tế", "b"), of_field("Môi trường", "c"), of_field("Kinh tế", "d")
    )
    assert [(section.number, section.title) for section in table.sections] == [
        ("I", "Kinh tế"),
        ("II", "Môi trường"),
        ("III", "Lĩnh vực khác"),
    ]
    assert [(row.number, row.reference, row.view.name) for row in table.rows] == [
        ("1", "I.1", "b"),
        ("2", "I.2", "d"),
        ("1", "II.1", "c"),
        ("1", "III.1", "a"),
    ]


def test_a_single_section_has_no_number() -> None:
    assert [(section.number, section.title) for section in table_of(thanh_liem()).sections] == [("", "")]
    assert [(section.number, section.title) for section in table_of(of_field("A", "a")).sections] == [("", "A")]


def test_the_parts_of_a_target_stand_below_it() -> None:
    whole = Whole("Cơ cấu", ("a", "c"), Verdict.MISSED, None, None, provisional=False, waiver=False)
    first, other, last = (of_field(None, name) for name in "abc")
    table = table_of(replace(first, whole=whole), other, replace(last, whole=whole))
    rows = table.sections[0].rows
    assert [row.number for row in rows] == ["1", "1.1", "1.2", "2"]
    assert isinstance(rows[0], WholeRow)
    assert (rows[0].verdict, rows[0].progress, rows[0].is_missed) == ("Không đạt", "", True)
    assert [row.view.name for row in rows if isinstance(row, Row)] == ["a", "c", "b"]


def test_plans_that_several_set_for_one_thing_stand_beside_each_other() -> None:
    def plan(number: int, indicator: str, who: str) -> Assessment:
        target = a_target(id=f"t{number}", name=indicator, indicator=indicator, assigned_by=who)
        return thanh_liem(target=target)

    table = table_of(plan(1, "thu", "Tỉnh"), plan(2, "chi", "Tỉnh"), plan(3, "thu", "Huyện"))
    assert [row.view.name for row in table.rows] == ["thu (Tỉnh)", "thu (Huyện)", "chi (Tỉnh)"]


def test_a_ranking_keeps_its_order() -> None:
    table = table_of(of_field("B", "b"), of_field(None, "c"), of_field("B", "a"), ranked=True)
    assert [row.view.name for row in table.rows] == ["b", "c", "a"]
    assert len(table.sections) == 1


def test_what_is_neither_due_nor_on_record_has_no_row() -> None:
    table = table_of(thanh_liem(), chi_lang())
    assert [row.view.area for row in table.rows] == ["Huyện Thanh Liêm"]
    assert [view.name for view in table.folded] == ["Tỷ trọng ngành công nghiệp trong GRDP"]


def test_what_is_due_without_figures_keeps_its_row() -> None:
    due = replace(chi_lang(progress=None), verdict=Verdict.NO_DATA)
    assert len(table_of(due).rows) == 1


def test_a_worked_out_value_has_a_column_and_a_figure_as_it_stands_has_none() -> None:
    assert table_of(thanh_liem()).has_values
    assert not table_of(thai_nguyen()).has_values


def test_a_period_that_was_asked_for_narrows_the_figures() -> None:
    assert headings_of(table_of(thanh_liem(), periods=(span("2022"),))) == ["TH 2022"]


@pytest.mark.parametrize(("number", "text"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (38, "XXXVIII")])
def test_sections_are_numbered_in_roman(number: int, text: str) -> None:
    assert roman(number) == text
