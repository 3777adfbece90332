"""The report that is handed in says what was asked, what came of it, and where each figure stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.model.assessment import Assessment, Outcome, Progress, Unused, Verdict
from planck.model.explanation import Reason, ReasonCode, Step, StepCode
from planck.model.location import Location
from planck.model.observation import Status
from planck.model.problem import Code, Level, Problem
from planck.model.result import Language
from planck.model.source import Source
from planck.model.target import Waiver
from planck.reports.markdown.escape import literal
from planck.reports.markdown.stamp import read_stamp, write_stamp
from planck.reports.request import Grouping
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

D = Decimal
COLUMNS_VI = ["TT", "Chỉ tiêu", "ĐVT", "Mục tiêu", "Thực hiện", "Chênh lệch", "TH/KH (%)", "Đánh giá", "Ghi chú"]
COLUMNS_EN = [
    "No.",
    "Indicator",
    "Unit",
    "Target",
    "Actual",
    "Difference",
    "Actual/target (%)",
    "Assessment",
    "Notes",
]
WAIVER = Waiver("Lũ lụt năm 2023", date(2023, 6, 1), date(2024, 5, 31), "UBND huyện")


def page_of(*assessments: Assessment, language: Language = Language.VI) -> Page:
    return read_markdown(as_markdown(a_result(*assessments), language))


def tables_headed(page: Page, titles: list[str]) -> list[list[list[str]]]:
    """The rows below the heads of the tables that have just these columns."""
    texts = [[[cell.text for cell in row] for row in table] for table in page.tables]
    return [table[1:] for table in texts if table[0] == titles]


@pytest.mark.parametrize(("language", "columns"), [(Language.VI, COLUMNS_VI), (Language.EN, COLUMNS_EN)])
def test_each_area_has_a_table_with_the_customary_columns(language: Language, columns: list[str]) -> None:
    page = page_of(thanh_liem(), thai_nguyen(), chi_lang(), language=language)
    assert len(tables_headed(page, columns)) == 3


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
    row = tables_headed(page_of(thanh_liem()), COLUMNS_VI)[0][0]
    assert row[:7] == [
        "1",
        "Tốc độ tăng giá trị sản xuất công nghiệp, TTCN",
        "%/năm",
        "ít nhất 15,1; tăng (giảm) bình quân giai đoạn 2021-2025",
        "21,37",
        "+6,27 điểm %",
        "",
    ]
    assert row[7] == "Chưa đến hạn; đến nay: Vượt; Vượt tiến độ; tạm tính"
    assert "bình quân nhân 2021-2023" in row[8]
    assert "cần 6,30%/năm trong 2024-2025" in row[8]


def test_levels_counts_and_money_have_a_ratio_and_rates_have_none() -> None:
    """TH/KH has a meaning for what can be half of its plan; two rates differ by points."""
    page = page_of(thanh_liem(), output())
    rows = {row[1]: row for table in tables_headed(page, COLUMNS_VI) for row in table}
    of_levels = [row[6] for name, row in rows.items() if not name.startswith("Tốc độ")]
    assert rows["Tốc độ tăng giá trị sản xuất công nghiệp, TTCN"][6] == ""
    assert all(ratio and set(ratio) <= set("0123456789,.") for ratio in of_levels)


def test_what_needs_attention_comes_first_the_worst_before_the_others() -> None:
    missed = replace(thai_nguyen(progress=None), verdict=Verdict.MISSED)
    silent = replace(chi_lang(progress=None), verdict=Verdict.NO_DATA)
    page = page_of(thanh_liem(), silent, thai_nguyen(), replace(missed, area=chi_lang().area))
    assert page.headings[1] == "Cần chú ý trước hết"
    ratings = [row[6].text.partition(";")[0] for row in page.tables[0][1:]]
    assert ratings == ["Không đạt", "Chưa có số liệu", "Chưa đến hạn"]


def test_targets_that_are_not_due_and_have_no_figures_are_counted_not_listed() -> None:
    text = as_markdown(a_result(thai_nguyen(), chi_lang()), Language.VI)
    assert "Chưa đến hạn và chưa có số liệu: 1 chỉ tiêu" in text
    assert [row[2].text for row in read_markdown(text).tables[0][1:]] == ["Tốc độ tăng trưởng kinh tế bình quân"]


def test_nothing_to_attend_to_is_said_in_words() -> None:
    assert "Không có chỉ tiêu nào không đạt" in as_markdown(a_result(thanh_liem()), Language.VI)


def test_each_year_has_its_figure_and_the_change_on_the_year_before() -> None:
    page = page_of(thanh_liem())
    assert page.column("Kỳ") == ["2021", "2022", "2023"]
    assert page.column("So năm trước") == ["", "−8,35 điểm %", "−4,92 điểm %"]
    rows = [[cell.text for cell in row] for row in page.tables[-1][1:]]
    assert [row[-3:] for row in rows] == [["", "cao hơn mục tiêu", ""]] * 3
    assert [row[6] for row in rows] == ["+13,6 điểm %", "+5,25 điểm %", "+0,33 điểm %"]


def test_last_year_is_found_before_the_period_too() -> None:
    base = an_observation("2020", "11.5")
    one = thanh_liem(unused=(Unused(base, Reason(ReasonCode.OUTSIDE_PERIOD)),))
    assert page_of(one).column("So năm trước")[0] == "+17,2 điểm %"


def test_without_a_year_before_there_is_no_column_for_it() -> None:
    assert page_of(thai_nguyen()).column("So năm trước") == []


@pytest.mark.parametrize(
    ("status", "mark"),
    [(Status.ESTIMATE, "ước"), (Status.PRELIMINARY, "sơ bộ"), (Status.DRAFT, "dự thảo")],
    ids=str,
)
def test_figures_that_are_not_settled_are_marked(status: Status, mark: str) -> None:
    one = thai_nguyen()
    assert one.actual is not None
    figure = replace(one.observations[0].observation, status=status)
    judged = replace(one.observations[0], observation=figure)
    one = replace(one, actual=replace(one.actual, status=status), observations=(judged,), used=(figure,))
    page = page_of(one)
    assert page.column("Thực hiện") == [f"6,56 ({mark})"] * 3


def test_assumed_and_derived_targets_are_marked_wherever_they_are_shown() -> None:
    target = a_target(derived_from="11,29 − 0,69 điểm %", assumed=("comparator",))
    page = page_of(thanh_liem(target=target, progress=Progress.BEHIND))
    cells = page.column("Mục tiêu")
    assert len(cells) == 2
    assert all("suy ra: 11,29 − 0,69 điểm %; người nhập giả định: mức chỉ tiêu" in cell for cell in cells)


def test_a_target_of_each_item_says_so() -> None:
    one = thanh_liem()
    text = as_markdown(a_result(replace(one, in_force=replace(one.in_force, each_item=True))), Language.VI)
    assert "| ít nhất 15,1; tăng (giảm) bình quân giai đoạn 2021-2025; đối với từng mục |" in text


def test_a_waiver_is_shown_with_its_reason_its_end_and_who_approved_it() -> None:
    page = page_of(thanh_liem(target=a_target(waiver=WAIVER), waiver=True, outcome=Outcome.MISSED))
    assert "Chỉ tiêu được tạm miễn" in page.headings
    assert page.column("Đến hết ngày") == ["31/05/2024"]
    assert page.column("Cơ quan phê duyệt") == ["UBND huyện"]
    assert "Lũ lụt năm 2023" in page.column("Lý do")


def test_sources_are_footnotes_that_lead_to_the_line() -> None:
    source = Source("a", title="Báo cáo", publisher="UBND", date="2023-10-21", file="bao-cao.pdf")
    target = a_target(source=source, quote="tăng 15,1%/năm", resolution="Nghị quyết XXX", note="Xem phụ lục.")
    text = as_markdown(a_result(thanh_liem(target=target)), Language.VI, link_root="../../")
    note = read_markdown(text).footnotes[0]
    assert note.text == (
        "Nghị quyết XXX · Báo cáo, UBND, 21/10/2023, bao-cao.pdf · “tăng 15,1%/năm” · Ghi chú: Xem phụ lục. · "
        "targets/ha-nam/thanh-liem.yaml:12"
    )
    assert note.links == ["../../targets/ha-nam/thanh-liem.yaml#L12"]


def test_links_can_lead_to_the_repository() -> None:
    text = as_markdown(a_result(thanh_liem()), Language.EN, link_root="https://example.org/r/blob/main/")
    links = [link for note in read_markdown(text).footnotes for link in note.links]
    assert links[0] == "https://example.org/r/blob/main/targets/ha-nam/thanh-liem.yaml#L12"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"])
def test_an_address_that_is_not_of_the_web_is_no_link(url: str) -> None:
    text = as_markdown(a_result(thanh_liem(target=a_target(source=Source(None, url=url)))), Language.EN)
    note = read_markdown(text).footnotes[0]
    assert url in note.text
    assert len(note.links) == 1


def test_the_method_of_each_average_is_given_with_its_numbers() -> None:
    product = Step(
        StepCode.GROWTH_PRODUCT,
        {"factors": (D("1.287"), D("1.2035"), D("1.1543")), "product": D("1.78790046435")},
    )
    text = as_markdown(a_result(thanh_liem(steps=(product,))), Language.VI)
    assert "Cách tính các số bình quân" in read_markdown(text).headings
    assert "1,2870 × 1,2035 × 1,1543 = 1,7879" in text


def test_by_indicator_the_areas_are_ranked_the_furthest_beyond_its_target_first() -> None:
    second = thai_nguyen()
    second = replace(second, in_force=replace(second.in_force, indicator="industrial-growth"))
    silent = chi_lang()
    silent = replace(silent, in_force=replace(silent.in_force, indicator="industrial-growth"))
    text = as_markdown(a_result(silent, second, thanh_liem()), Language.VI, grouping=Grouping.INDICATOR)
    table = next(table for table in read_markdown(text).tables if len(table[0]) == 10)
    assert [row[1].text for row in table] == ["Địa bàn", "Huyện Thanh Liêm", "Tỉnh Thái Nguyên", "Huyện Chi Lăng"]


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
    text = as_markdown(a_result(thanh_liem()), Language.VI, periods=(span("2022"),))
    assert read_markdown(text).column("Kỳ") == ["2022"]


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
    assert len(page.tables) == 1
    assert "Cần chú ý trước hết" in page.headings


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
