"""The report that is handed in says what was asked, what came of it, and where each figure stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.cli.main import main
from planck.model.assessment import Assessment, Outcome, Progress, Unused, Verdict
from planck.model.explanation import Reason, ReasonCode
from planck.model.location import Location
from planck.model.observation import Status
from planck.model.problem import Code, Level, Problem
from planck.model.result import Language
from planck.model.source import Source
from planck.model.target import Waiver
from planck.reports.markdown.escape import literal
from planck.reports.markdown.stamp import read_stamp, write_stamp
from planck.reports.request import Grouping
from planck.reports.wording import words
from planck.reports.wording.marks import target_marks
from planck.reports.wording.terms import PROGRESS, VERDICTS
from planck.reports.wording.voice import Voice
from tests.reports.drawn import as_markdown
from tests.reports.made import (
    a_result,
    a_summary,
    a_target,
    an_observation,
    chi_lang,
    span,
    thai_nguyen,
    thanh_liem,
)
from tests.reports.made_rare import all_rare, output
from tests.reports.nasty import on_one_line
from tests.reports.reading import Page, read_markdown
from tools.province.__main__ import write_register

D = Decimal
# Of a table of rates that are not due; a column that holds nothing is left out.
COLUMNS = (
    words.NUMBER,
    words.INDICATOR,
    words.UNIT,
    words.TARGET,
    words.PERIOD,
    words.ACTUAL,
    words.DIFFERENCE,
    words.RATING,
    words.PROGRESS,
)
WAIVER = Waiver("Lũ lụt năm 2023", date(2023, 6, 1), date(2024, 5, 31), "UBND huyện")


def page_of(*assessments: Assessment, language: Language = Language.VI) -> Page:
    return read_markdown(as_markdown(a_result(*assessments), language))


def tables_with(page: Page, *titles: str) -> list[list[dict[str, str]]]:
    """The rows, by the titles of their columns, of the tables that have these columns."""
    texts = [[[cell.text for cell in row] for row in table] for table in page.tables]
    found = [(head, rows) for head, *rows in texts if set(titles) <= set(head)]
    return [[dict(zip(head, row, strict=True)) for row in rows] for head, rows in found]


def table_rows(page: Page) -> list[dict[str, str]]:
    """The rows of the customary tables."""
    return [row for rows in tables_with(page, "Ghi chú") for row in rows]


@pytest.mark.parametrize("language", Language)
def test_each_area_has_a_table_with_the_customary_columns(language: Language) -> None:
    page = page_of(thanh_liem(), thai_nguyen(), language=language)
    columns = [title.of(language) for title in COLUMNS]
    heads = [[cell.text for cell in table[0]] for table in page.tables[-3:-1]]
    years = [title for title in heads[0] if "202" in title]
    assert [title for title in heads[0] if title not in years] == columns
    assert [title.split()[-1] for title in years] == ["2021", "2022", "2023"]
    assert [title for title in heads[1] if title not in columns and "2021" not in title] == []


def test_the_report_begins_with_the_day_and_the_two_counts() -> None:
    page = page_of(thanh_liem(), thai_nguyen(), chi_lang())
    assert page.headings[0] == "Kết quả thực hiện chỉ tiêu, tính đến ngày 31/12/2023"
    assert [item.text for item in page.items[:2]] == [
        "Đến hạn: chưa có chỉ tiêu đến hạn",
        "Đến nay: đạt và vượt 1/2 chỉ tiêu có số liệu",
    ]


def test_areas_stand_under_the_headings_of_their_provinces() -> None:
    page = page_of(thanh_liem(), chi_lang(), thai_nguyen())
    found = [one for one in page.headings if one.startswith(("Tỉnh", "Huyện"))]
    assert found == ["Tỉnh Hà Nam", "Huyện Thanh Liêm", "Tỉnh Lạng Sơn", "Huyện Chi Lăng", "Tỉnh Thái Nguyên"]


def test_a_row_holds_the_reference_figures() -> None:
    (row,) = tables_with(page_of(thanh_liem()), "TH 2021")[0]
    assert row == {
        "TT": "1",
        "Chỉ tiêu": "Tốc độ tăng giá trị sản xuất công nghiệp, TTCN",
        "ĐVT": "%/năm",
        words.TARGET.vi: "≥ 15,1",
        "Kỳ": "2021-2025",
        "TH 2021": "28,7",
        "TH 2022": "20,35",
        "TH 2023": "15,43",
        "Thực hiện": "21,37*",
        "Chênh lệch": "+6,27",
        "Đánh giá": "Chưa đến hạn",
        "Tiến độ": "Vượt tiến độ",
    }


def test_there_is_no_second_table_of_the_figures() -> None:
    page = page_of(thanh_liem())
    shown = [cell.text for table in page.tables for row in table for cell in row]
    assert [shown.count(figure) for figure in ("28,7", "20,35", "15,43")] == [1, 1, 1]


def test_levels_counts_and_money_have_a_ratio_and_rates_have_none() -> None:
    """TH/KH has a meaning for what can be half of its plan; two rates differ by points."""
    page = page_of(thanh_liem(), output())
    rates, levels = tables_with(page, "ĐVT", "TT", "Đánh giá")[-2:]
    assert "TH/KH (%)" not in rates[0]
    assert levels[0]["TH/KH (%)"]
    assert set(levels[0]["TH/KH (%)"]) <= set("0123456789,.")


def test_what_needs_attention_comes_first_the_worst_before_the_others() -> None:
    missed = replace(thai_nguyen(progress=None), verdict=Verdict.MISSED)
    silent = replace(chi_lang(progress=None), verdict=Verdict.NO_DATA)
    page = page_of(thanh_liem(), silent, thai_nguyen(), replace(missed, area=chi_lang().area))
    assert page.headings[1] == "Cần chú ý trước hết"
    ratings = [row["Đánh giá"] for row in tables_with(page, "Lý do")[0]]
    assert ratings == [
        VERDICTS[Verdict.MISSED].vi,
        "Chưa có số liệu",
        PROGRESS[Progress.BEHIND].vi,
    ]


def test_no_more_need_attention_than_one_reads_and_the_rest_is_counted() -> None:
    missed = replace(thai_nguyen(progress=None), verdict=Verdict.MISSED)
    many = [replace(missed, target=replace(missed.target, id=f"thai-nguyen/t{number}")) for number in range(23)]
    text = as_markdown(a_result(*many), Language.VI)
    assert len(read_markdown(text).tables[1][1:]) == 20
    assert "và 3 chỉ tiêu nữa" in text


def test_the_counts_are_a_table_of_the_areas() -> None:
    areas = {"ha-nam/thanh-liem": a_summary([thanh_liem()]), "thai-nguyen": a_summary([thai_nguyen()])}
    both = (thanh_liem(), thai_nguyen())
    page = read_markdown(as_markdown(a_result(*both, summary=a_summary(both, areas=areas)), Language.VI))
    rows = [[cell.text for cell in row] for row in page.tables[0]]
    assert [row[0] for row in rows] == ["Địa bàn", "Huyện Thanh Liêm", "Tỉnh Thái Nguyên", "Cộng"]
    assert [row[1] for row in rows[1:]] == ["1", "1", "2"]


def test_who_set_the_plans_has_a_table_where_there_are_several() -> None:
    one = a_summary([thanh_liem()])
    assigners = {None: one, "Tỉnh": one}
    result = a_result(thanh_liem(), summary=a_summary([thanh_liem()], assigners=assigners))
    page = read_markdown(as_markdown(result, Language.VI))
    assert [row[0].text for row in page.tables[1]] == ["Cấp giao", "Tỉnh", "Không ghi cấp giao", "Cộng"]


def test_targets_that_are_not_due_and_have_no_figures_share_one_line() -> None:
    text = as_markdown(a_result(thai_nguyen(), chi_lang()), Language.VI)
    assert "1 chỉ tiêu chưa đến hạn và chưa có số liệu: a) Tỷ trọng ngành công nghiệp trong GRDP (32–33%, 2025)" in text
    assert [row["Chỉ tiêu"] for row in tables_with(read_markdown(text), "TT", "Tiến độ")[0]] == [
        "Tốc độ tăng trưởng kinh tế bình quân"
    ]


def test_nothing_to_attend_to_is_said_in_words() -> None:
    assert "Không có chỉ tiêu nào không đạt" in as_markdown(a_result(thanh_liem()), Language.VI)


def test_a_reader_of_word_and_of_github_sees_the_sections_of_the_fields() -> None:
    first, other = (
        thanh_liem(target=a_target(id=f"ha-nam/thanh-liem/{field}", indicator=field, field=field))
        for field in ("Kinh tế", "Môi trường")
    )
    rows = tables_with(page_of(first, other), "TH 2021")[0]
    assert [(row["TT"], row["Chỉ tiêu"]) for row in rows if not row["ĐVT"]] == [("I", "Kinh tế"), ("II", "Môi trường")]
    assert [row["TT"] for row in rows if row["ĐVT"]] == ["1", "1"]


def test_the_year_before_the_period_has_a_column() -> None:
    base = an_observation("2020", "11.5")
    one = thanh_liem(unused=(Unused(base, Reason(ReasonCode.OUTSIDE_PERIOD)),))
    assert page_of(one).column("TH 2020") == ["11,5"]


def test_a_year_without_figures_has_no_column() -> None:
    assert page_of(thai_nguyen()).column("TH 2020") == []


@pytest.mark.parametrize(
    ("status", "mark"),
    [(Status.FORECAST, "dự báo"), (Status.PRELIMINARY, "sơ bộ"), (Status.DRAFT, "dự thảo")],
    ids=str,
)
def test_figures_that_are_not_settled_are_marked_and_the_mark_is_explained(status: Status, mark: str) -> None:
    one = thai_nguyen()
    figure = replace(one.observations[0].observation, status=status)
    judged = replace(one.observations[0], observation=figure)
    text = as_markdown(a_result(replace(one, observations=(judged,), used=(figure,))), Language.VI)
    assert read_markdown(text).column("TH 2021") == ["6,56*"]
    assert f"\\* Số liệu chưa chính thức: {mark}." in text


def test_a_column_of_estimates_is_headed_so() -> None:
    one = thai_nguyen()
    figure = replace(one.observations[0].observation, status=Status.ESTIMATE)
    judged = replace(one.observations[0], observation=figure)
    assert page_of(replace(one, observations=(judged,), used=(figure,))).column("ƯTH 2021") == ["6,56"]


def test_assumed_and_derived_targets_are_marked_wherever_they_are_shown() -> None:
    target = a_target(derived_from="11,29 − 0,69 điểm %", assumed=("comparator",))
    page = page_of(thanh_liem(target=target, progress=Progress.BEHIND))
    cells = [*page.column("Lý do"), *page.column("Ghi chú")]
    assert len(cells) == 2
    marks = target_marks(Voice(Language.VI), target)
    assert all(mark in cell for cell in cells for mark in marks)


def test_a_target_of_each_item_says_so() -> None:
    one = thanh_liem()
    page = page_of(replace(one, in_force=replace(one.in_force, each_item=True)))
    assert page.column("Ghi chú") == ["đối với từng mục"]


def test_a_waiver_is_shown_with_its_reason_its_end_and_who_approved_it() -> None:
    page = page_of(thanh_liem(target=a_target(waiver=WAIVER), waiver=True, outcome=Outcome.MISSED))
    assert "Chỉ tiêu được tạm miễn" in page.headings
    assert page.column("Đến hết ngày") == ["31/05/2024"]
    assert "UBND huyện" in [cell.text for row in page.tables[1] for cell in row]
    assert "Lũ lụt năm 2023" in page.column("Lý do")
    assert page.column("Ghi chú") == ["tạm miễn đến hết ngày 31/05/2024"]


SOURCE = Source("a", title="Báo cáo", publisher="UBND", date="2023-10-21", file="bao-cao.pdf", place="trang 3")


def with_sources(*sources: Source | None) -> Assessment:
    """Thanh Liêm's target with the figures of three years from these sources."""
    one = thanh_liem()
    figures = [
        replace(judged.observation, source=source) for judged, source in zip(one.observations, sources, strict=True)
    ]
    judged = tuple(replace(each, observation=figure) for each, figure in zip(one.observations, figures, strict=True))
    return replace(one, observations=judged, used=tuple(figures))


def test_a_source_is_one_footnote_however_many_figures_it_has() -> None:
    target = a_target(source=SOURCE, resolution="Nghị quyết XXX")
    page = page_of(thanh_liem(target=target), with_sources(SOURCE, SOURCE, SOURCE))
    assert sorted(note.text for note in page.footnotes) == [
        "Báo cáo, UBND, 21/10/2023, bao-cao.pdf, trang 3",
        "Nghị quyết XXX · Báo cáo, UBND, 21/10/2023, bao-cao.pdf, trang 3",
    ]


def test_a_column_of_one_source_is_marked_in_its_head_and_what_differs_in_its_cell() -> None:
    other = replace(SOURCE, title="Niên giám")
    first = with_sources(SOURCE, SOURCE, SOURCE)
    last = with_sources(SOURCE, other, SOURCE)
    last = replace(last, in_force=replace(last.in_force, id="ha-nam/thanh-liem/b"))
    table = page_of(first, first, last).tables[-2]
    titles = [cell.text for cell in table[0]]
    marks = [[row[titles.index(title)].marks for row in table] for title in ("TH 2021", "TH 2022", "TH 2023")]
    assert marks == [[1, 0, 0, 0], [1, 0, 0, 1], [1, 0, 0, 0]]


def test_where_a_figure_names_no_source_each_of_the_others_is_marked() -> None:
    """The mark of a whole column would be taken for its own."""
    first, last = with_sources(SOURCE, SOURCE, SOURCE), with_sources(None, SOURCE, SOURCE)
    last = replace(last, in_force=replace(last.in_force, id="ha-nam/thanh-liem/b"))
    table = page_of(first, last).tables[-2]
    titles = [cell.text for cell in table[0]]
    assert [row[titles.index("TH 2021")].marks for row in table] == [0, 1, 0]


def test_every_target_and_figure_is_traced_to_its_line_in_the_appendix() -> None:
    text = as_markdown(a_result(thanh_liem()), Language.VI, link_root="../../")
    rows = read_markdown(text).tables[-1][1:]
    assert [[cell.text for cell in row] for row in rows] == [
        ["Huyện Thanh Liêm", "targets/ha-nam/thanh-liem.yaml", "1: 12"],
        ["", "actuals/ha-nam/thanh-liem.yaml", "1: 9-11"],
    ]
    assert [row[1].links for row in rows] == [
        ["../../targets/ha-nam/thanh-liem.yaml"],
        ["../../actuals/ha-nam/thanh-liem.yaml"],
    ]


def test_a_target_without_a_row_is_traced_by_its_letter() -> None:
    rows = page_of(chi_lang()).tables[-1][1:]
    assert [cell.text for cell in rows[0]][1:] == ["targets/lang-son/chi-lang.yaml", "a: 20"]


def test_links_at_each_figure_take_the_place_of_the_appendix() -> None:
    page = read_markdown(as_markdown(a_result(thanh_liem()), Language.VI, links=True, link_root="../"))
    links = {cell.text: cell.links for table in page.tables for row in table for cell in row if cell.links}
    file = "../actuals/ha-nam/thanh-liem.yaml"
    assert links == {
        "≥ 15,1": ["../targets/ha-nam/thanh-liem.yaml#L12"],
        "28,7": [f"{file}#L9"],
        "20,35": [f"{file}#L10"],
        "15,43": [f"{file}#L11"],
    }


def test_links_can_lead_to_the_repository() -> None:
    text = as_markdown(a_result(thanh_liem()), Language.EN, link_root="https://example.org/r/blob/main/")
    links = [link for row in read_markdown(text).tables[-1] for cell in row for link in cell.links]
    assert links[0] == "https://example.org/r/blob/main/targets/ha-nam/thanh-liem.yaml"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"])
def test_an_address_that_is_not_of_the_web_is_no_link(url: str) -> None:
    text = as_markdown(a_result(thanh_liem(target=a_target(source=Source(None, url=url)))), Language.EN)
    note = read_markdown(text).footnotes[0]
    assert url in note.text
    assert note.links == []


def test_the_note_of_the_author_stands_beside_the_target() -> None:
    assert page_of(thanh_liem(target=a_target(note="Xem phụ lục."))).column("Ghi chú") == ["Xem phụ lục."]


def test_the_note_of_the_author_on_a_figure_stands_beside_the_target_with_its_time() -> None:
    assessment = thanh_liem()
    first, *others = assessment.observations
    noted = replace(first, observation=replace(first.observation, note="Theo giá 2010."))
    page = page_of(replace(assessment, observations=(noted, *others)))
    assert page.column("Ghi chú") == ["2021: Theo giá 2010."]


def test_by_indicator_the_areas_are_ranked_the_furthest_beyond_its_target_first() -> None:
    second = thai_nguyen()
    second = replace(second, in_force=replace(second.in_force, indicator="industrial-growth"))
    silent = replace(chi_lang(progress=None), verdict=Verdict.NO_DATA)
    silent = replace(silent, in_force=replace(silent.in_force, indicator="industrial-growth"))
    text = as_markdown(a_result(silent, second, thanh_liem()), Language.VI, grouping=Grouping.INDICATOR)
    rows = tables_with(read_markdown(text), "TT", "Địa bàn", "TH 2021")[0]
    assert [row["Địa bàn"] for row in rows] == ["Huyện Thanh Liêm", "Tỉnh Thái Nguyên", "Huyện Chi Lăng"]


def test_by_indicator_less_is_better_where_the_target_is_a_ceiling() -> None:
    ranks = [one for one in all_rare() if one.in_force.unit is not None and one.in_force.unit.is_rank]
    text = as_markdown(a_result(*ranks), Language.VI, grouping=Grouping.INDICATOR)
    assert len(ranks) >= 1
    assert read_markdown(text).tables


def test_by_period_the_periods_follow_one_another_and_the_undated_come_last() -> None:
    undated = replace(thai_nguyen().in_force, period=None)
    one = replace(thai_nguyen(), in_force=undated, target=undated)
    text = as_markdown(a_result(one, chi_lang(), thanh_liem()), Language.VI, grouping=Grouping.PERIOD)
    assert read_markdown(text).headings[2:5] == ["Giai đoạn 2021-2025", "Năm 2025", "Không nêu thời hạn"]


def test_a_period_that_was_asked_for_narrows_the_figures() -> None:
    page = read_markdown(as_markdown(a_result(thanh_liem()), Language.VI, periods=(span("2022"),)))
    assert [title.text for title in page.tables[-2][0] if title.text.startswith("TH 2")] == ["TH 2022"]


def test_without_a_verdict_the_report_says_so_and_lists_the_problems() -> None:
    broken = Problem(Level.ERROR, Code.EMPTY_FILE, Location("targets/x.yaml", 1, 1))
    page = read_markdown(as_markdown(a_result(passed=None, problems=(broken,)), Language.VI))
    assert "Vấn đề trong tệp" in page.headings
    assert page.items[-1].links == ["targets/x.yaml#L1"]
    assert page.tables == []


def test_a_display_that_was_narrowed_says_of_how_many() -> None:
    both = (thanh_liem(), thai_nguyen())
    result = a_result(*both, summary=a_summary(both), shown=frozenset({thanh_liem().id}))
    assert "Đang hiển thị 1/2 chỉ tiêu" in as_markdown(result, Language.VI)


def test_a_brief_report_has_what_needs_attention_and_no_tables_of_all_targets() -> None:
    page = read_markdown(as_markdown(a_result(thanh_liem(), thai_nguyen()), Language.VI, brief=True))
    assert len(page.tables) == 2
    assert "Cần chú ý trước hết" in page.headings
    assert page.tables[1][1][2].links == ["targets/thai-nguyen/thai-nguyen.yaml#L10"]


@pytest.mark.parametrize("make", [all_rare, lambda: (thanh_liem(), chi_lang())], ids=["rare", "common"])
@pytest.mark.parametrize("language", list(Language))
def test_every_mark_leads_to_a_footnote_and_every_row_fits_its_head(
    make: Callable[[], tuple[Assessment, ...]], language: Language
) -> None:
    page = page_of(*make(), language=language)
    assert all({len(row) for row in table} == {len(table[0])} for table in page.tables)
    assert not any("[^" in cell.text for table in page.tables for row in table for cell in row)


@given(st.text(max_size=60))
def test_any_text_in_a_cell_is_shown_letter_for_letter(text: str) -> None:
    """Whatever a name is, the cell shows it, and nothing but it."""
    page = read_markdown(f"| a | b |\n| --- | --- |\n| {literal(text)} | end |\n")
    cells = [cell.text for cell in page.tables[0][1]]
    assert cells[0].split() == on_one_line(text).split()
    assert cells[1] == "end"


@given(st.lists(st.text(max_size=40), max_size=4))
def test_any_arguments_are_remembered(arguments: list[str]) -> None:
    line = write_stamp(arguments)
    assert "\n" not in line
    assert read_stamp(f"{line}\n\n# Báo cáo\n") == tuple(arguments)
    assert read_markdown(f"{line}\n\n# x\n").headings == ["x"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# Báo cáo\n",
        "<!-- planck report -->\n",
        "<!-- planck report {} -->\n",
        "<!-- planck report [1] -->\n",
        "<!-- planck report [ -->\n",
        "<!-- other [] -->\n",
    ],
)
def test_a_report_that_does_not_say_how_it_was_made_is_not_guessed_at(text: str) -> None:
    assert read_stamp(text) is None


def test_what_is_short_of_its_target_but_on_the_way_to_it_needs_no_attention() -> None:
    ahead = thai_nguyen(progress=Progress.AHEAD, level=Level.NONE)
    unknown = thai_nguyen(progress=Progress.NOT_RATED, level=Level.NONE)
    assert "Không có chỉ tiêu nào không đạt" in as_markdown(a_result(ahead), Language.VI)
    assert "Không có chỉ tiêu nào không đạt" not in as_markdown(a_result(unknown), Language.VI)


def test_a_target_takes_little_room(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With the figures of six years, its verdict and its lines it is no more than a paragraph."""
    write_register(tmp_path)
    assert main(["-C", str(tmp_path), "report"]) == 0
    text = capsys.readouterr().out
    targets = sum(row[0].text[:1].isdigit() for table in read_markdown(text).tables[3:-1] for row in table)
    assert targets >= 230
    assert len(text.encode()) / targets < 360
