"""The page keeps to itself, is in order, and shows the numbers of the JSON."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import planck
from planck.judgement.assess import assess
from planck.judgement.gate import gate
from planck.judgement.totals import summarise
from planck.judgement.year_ends import judge_year_ends
from planck.model.assessment import Progress, Verdict
from planck.model.result import Language, Result
from planck.model.target import Timing
from planck.reports.html.anchors import anchor
from planck.reports.summary_view import SummaryView
from planck.reports.tones import sign_of
from planck.reports.wording import words
from planck.reports.wording.page import ATTENTION, BY_AREA
from planck.reports.wording.terms import PROGRESS, VERDICTS
from planck.reports.wording.voice import Voice
from tests.reports.cases import load_case
from tests.reports.drawn import as_html, as_json
from tests.reports.nasty import nasty_result
from tests.reports.reading_page import Element, read_page
from tests.world import ROOT

BOTH = pytest.mark.parametrize("language", list(Language))


@cache
def result_of(folder: Path, day: date) -> Result:
    """A register judged, with what would have been said at the ends of earlier years."""
    loaded = planck.load(folder) if folder == ROOT else load_case(folder)
    targets = loaded.register.targets
    assessments = tuple(assess(loaded.register, day, targets))
    return Result(
        as_of=day,
        passed=gate(assessments, (), loaded.settings.fail_on),
        summary=summarise(assessments),
        assessments=assessments,
        register=loaded.register,
        year_ends=judge_year_ends(loaded.register, day, targets),
    )


RESULTS: dict[str, Callable[[], Result]] = {
    "the register of this repository": lambda: result_of(ROOT, date(2023, 12, 31)),
    "texts that try to break it": nasty_result,
    "every basis": lambda: result_of(ROOT / "tests" / "cases" / "screens", date(2024, 12, 31)),
    "changes and falls": lambda: result_of(ROOT / "tests" / "cases" / "falls", date(2025, 12, 31)),
}
EVERY = pytest.mark.parametrize("name", RESULTS)


@cache
def page_of(name: str, language: Language = Language.VI) -> Element:
    """The page of a result, read back."""
    return read_page(as_html(RESULTS[name](), language))


@EVERY
@BOTH
def test_nothing_on_the_page_is_fetched(name: str, language: Language) -> None:
    """It can be read where there is no network, and tells nobody that it is read."""
    page = page_of(name, language)
    assert [
        element.tag for element in page.all() if {"src", "srcset", "data", "action"} & element.attributes.keys()
    ] == []
    assert page.all("link", "img", "iframe", "object", "base") == []
    outside = [link for link in page.all("a") if not link.attributes["href"].startswith("#")]
    assert [link for link in outside if link.attributes.get("rel") != "noreferrer"] == []
    assert "url(" not in page.all("style")[0].text
    assert "@import" not in page.all("style")[0].text


@EVERY
def test_a_browser_runs_and_draws_nothing_but_what_the_page_was_made_with(name: str) -> None:
    """The content security policy names the one script and the one style sheet by their digests."""
    page = page_of(name)
    (policy,) = [
        meta.attributes["content"]
        for meta in page.all("meta")
        if "Content-Security" in meta.attributes.get("http-equiv", "")
    ]
    assert policy.startswith("default-src 'none';")
    for tag in ("style", "script"):
        (element,) = page.all(tag)
        content = "".join(child for child in element.children if isinstance(child, str))
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert [
        element for element in page.all() if any(key.startswith(("on", "style")) for key in element.attributes)
    ] == []


@EVERY
@BOTH
def test_every_name_is_unique_and_every_link_arrives(name: str, language: Language) -> None:
    """A link inside the page leads to one place, whatever characters an id has."""
    page = page_of(name, language)
    names = [element.attributes["id"] for element in page.all() if "id" in element.attributes]
    assert len(names) == len(set(names))
    inside = {link.attributes["href"][1:] for link in page.all("a") if link.attributes["href"].startswith("#")}
    assert inside <= set(names)


@EVERY
@BOTH
def test_a_screen_reader_finds_its_way(name: str, language: Language) -> None:
    """Headings in order, landmarks, heads of rows and columns, pictures with a name, and the language of it all."""
    page = page_of(name, language)
    assert page.all("html")[0].attributes["lang"] == language.value
    assert [len(page.all(tag)) for tag in ("h1", "main", "header", "footer", "title")][:4] == [1, 1, 1, 1]
    levels = [int(heading.tag[1]) for heading in page.all("h1", "h2", "h3", "h4", "h5")]
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []
    assert [head for head in page.all("th") if head.attributes.get("scope") not in {"row", "col", "rowgroup"}] == []
    pictures = page.all("svg", role="img")
    assert [picture for picture in pictures if not picture.all("title") or not picture.all("title")[0].text] == []


@EVERY
def test_every_target_has_a_card_in_order(name: str) -> None:
    """Nothing that was judged is left out."""
    cards = page_of(name).all("article")
    assert [card.attributes["id"] for card in cards] == [anchor(each.id) for each in RESULTS[name]().assessments]


def numbers_in(text: str) -> list[str]:
    """The numbers of a Vietnamese text, as JSON writes them."""
    found = re.findall(r"[−-]?\d[\d.]*(?:,\d+)?", text)
    return [number.replace(".", "").replace(",", ".").replace("−", "-") for number in found]


@EVERY
def test_the_counts_are_those_of_the_json(name: str) -> None:
    """What is said in the largest letters is what programs are given."""
    result = RESULTS[name]()
    summary = json.loads(as_json(result, Language.VI))["summary"]
    met, of = (summary["due_met"], summary["due"]) if summary["due"] else (summary["to_date_met"], summary["to_date"])
    big = page_of(name).all("p", class_="big")
    assert [numbers_in(line.text)[:2] for line in big] == ([[str(met), str(of)]] if of else [])


def counted(text: str, word: str) -> int:
    """How many a text says there are of a word."""
    return sum(int(number) for number in re.findall(rf"(\d+) chỉ tiêu {word}", text))


def test_what_fails_the_check_and_what_does_not_weigh_add_up_to_the_bar() -> None:
    """A waived miss, and one that only warns, stands in the bar and not at the gate: the page says so."""
    result = result_of(ROOT / "tests" / "cases" / "screens", date(2024, 12, 31))
    excused = tuple(replace(each, waiver=True) for each in result.assessments)
    for assessments in (result.assessments, excused):
        page = read_page(as_html(replace(result, assessments=assessments), Language.VI))
        (key,) = page.all("p", class_="gate")
        missed = result.summary.verdict[Verdict.MISSED]
        assert missed
        assert counted(key.text, "không đạt") == missed
        is_weighing = all(not each.waiver for each in assessments)
        assert ("Không tính vào kết quả kiểm tra" in key.text) is not is_weighing


@EVERY
@BOTH
def test_a_share_is_rounded_on_the_page_as_in_a_terminal(name: str, language: Language) -> None:
    summary = SummaryView(Voice(language), RESULTS[name]())
    for line in page_of(name, language).all("p", class_="big"):
        share = summary.percent(summary.met_among(summary.result.assessments))
        assert line.text.endswith(f"({share})")


@EVERY
@BOTH
def test_the_legend_of_the_table_at_a_glance_has_each_word_once(name: str, language: Language) -> None:
    page = page_of(name, language)
    heads = [section for section in page.all("section") if section.all("table", class_="heat")]
    for legend in (section.all("ul", class_="legend")[0] for section in heads):
        said = [word for entry in legend.all("li") for word in " ".join(entry.text.split()).split("; ")]
        bare = [word.lstrip("▲✓≈✗▼?○– ") for word in said]
        assert len(bare) == len(set(bare))
        cells = {(cell.text, cell.attributes["class"]) for cell in page.all("a", class_="k")}
        shown = {(chip.text, chip.attributes["class"]) for chip in legend.all("span")}
        assert cells <= shown


def test_the_unit_of_a_share_stands_with_it_in_its_brackets() -> None:
    page = as_html(result_of(ROOT / "tests" / "cases" / "evidence", date(2024, 12, 31)), Language.VI)
    assert ")%" not in page


def counts_in(row: Element) -> list[int]:
    """The numbers in the cells of a row, without shares in percent; a dash stands for none."""
    texts = [re.sub(r"\(.*\)", "", cell.text) for cell in row.all("td")]
    return [int(number) for text in texts for number in (["0"] if text == "–" else numbers_in(text))]


def with_due(summary: dict[str, Any]) -> list[int]:
    """How many were due, and how many of them were met of how many: one dash where none was."""
    due, met = summary["due"], summary["due_met"]
    return [due, met, due] if due else [0, 0]


@EVERY
def test_the_cells_of_the_summary_are_those_of_the_json(name: str) -> None:
    """Each number of the table by area is the one that programs are given, column by column."""
    summary = json.loads(as_json(RESULTS[name](), Language.VI))["summary"]
    tables = [table for table in page_of(name).all("table") if [c.text for c in table.all("caption")] == [BY_AREA.vi]]
    assert len(tables) == bool(summary["areas"])
    for table in tables:
        words_of = {VERDICTS[verdict].vi: ("verdict", verdict.value) for verdict in Verdict}
        words_of |= {PROGRESS[progress].vi: ("progress", progress.value) for progress in Progress if not summary["due"]}
        without_figures = ("verdict" if summary["due"] else "progress", "no_data")
        words_of |= {word.vi: without_figures for word in (words.NO_DATA, words.INCOMPLETE_DATA)}
        heads = [" ".join(head.text.split()[1:]) for head in table.all("thead")[0].all("th")[2:-2]]
        columns = [words_of[head] for head in heads]
        rows = [*table.all("tbody")[0].all("tr"), *table.all("tfoot")[0].all("tr")]
        for row, counted in zip(rows, [*summary["areas"], summary], strict=True):
            by_kind = [counted[group][kind] for group, kind in columns]
            assert counts_in(row) == [counted["targets"], *by_kind, *with_due(counted)]


@EVERY
def test_the_totals_of_the_table_at_a_glance_are_those_of_the_summary(name: str) -> None:
    """No reader finds two answers to how many targets were met."""
    summary = json.loads(as_json(RESULTS[name](), Language.VI))["summary"]
    met, of = ("due_met", "due") if summary["due"] else ("to_date_met", "to_date")
    tables = page_of(name).all("table", class_="heat")
    feet = [counts_in(table.all("tfoot")[0]) for table in tables]
    expected = [(counted[met], counted[of]) for counted in (*summary["areas"], summary)]
    expected = expected if summary["areas"] else expected * 2
    if len(tables) == 1:
        assert feet[0] == [number for pair in expected for number in (pair if pair[1] else (0,))]
    rows = [
        counts_in(row)[-2:]
        for table in tables
        for body in table.all("tbody")
        for row in body.all("tr")
        if row.all("td")
    ]
    tallies = [row for row in rows if len(row) == 2]
    assert [sum(column) for column in zip(*tallies, strict=True)] in ([summary[met], summary[of]], [])


@EVERY
def test_the_cells_of_what_needs_attention_are_those_of_the_json(name: str) -> None:
    """The value of each target there is the one in the JSON, but for the digits that are not shown."""
    judged = {anchor(each["id"]): each for each in json.loads(as_json(RESULTS[name](), Language.VI))["assessments"]}
    rows = [row for section in page_of(name).all("section") for row in urgent_rows(section)]
    for row in rows:
        actual = judged[row.all("th")[0].all("a")[0].attributes["href"][1:]]["actual"]
        known = {each.lstrip("-") for each in numbers_of(actual and actual["value"])}
        shown = [number.lstrip("-") for number in numbers_in(row.all("td")[4].text)]
        assert [number for number in shown if known and not any(stands_for(number, each) for each in known)] == []


def urgent_rows(section: Element) -> list[Element]:
    """The rows of the table of what needs attention, where the section is that one."""
    return [
        row
        for box in section.all("div", class_="scroll")
        if box.attributes["aria-label"] == ATTENTION.vi
        for row in box.all("tbody")[0].all("tr")
    ]


@EVERY
def test_every_figure_is_on_the_card_with_its_line(name: str) -> None:
    """A file is named once and then its lines alone, but none of them is lost."""
    result = RESULTS[name]()
    for card, assessment in zip(page_of(name).all("article"), result.assessments, strict=True):
        figures = [*assessment.used, *(unused.observation for unused in assessment.unused)]
        said = [each.text for each in card.all("dd")]
        lines = [figure.location.line for figure in figures]
        assert [line for line in lines if not any(re.search(rf"(:|dòng ){line}(?!\d)", text) for text in said)] == []


def test_the_label_of_the_target_fits_beside_its_chart_on_a_phone() -> None:
    page = as_html(result_of(ROOT, date(2023, 12, 31)), Language.VI)
    starts = re.findall(r'<text class="s" x="(\d+)" y="[-\d]+">Mục tiêu<', page)
    assert starts
    assert all(int(start) + len("Mục tiêu") * 8.2 <= 480 for start in starts)


def test_only_the_first_of_the_provinces_under_the_title_begins_with_a_capital() -> None:
    page = as_html(result_of(ROOT, date(2023, 12, 31)), Language.VI)
    assert "Tỉnh Hà Nam, tỉnh Lạng Sơn" in page
    assert "Hà Nam province, Lạng Sơn province" in as_html(result_of(ROOT, date(2023, 12, 31)), Language.EN)


def test_a_rate_stands_before_its_unit_as_everywhere() -> None:
    page = as_html(result_of(ROOT / "tests" / "cases" / "screens", date(2024, 12, 31)), Language.VI)
    assert not re.findall(r"<b>[^<]*[0-9] %[^<]*</b>", page)
    assert re.findall(r"<b>[0-9,]+%/năm</b>", page)


@EVERY
def test_the_figures_of_a_chart_are_those_of_the_json(name: str) -> None:
    """No figure in a chart is one that the register does not have, but for the digits that are not shown."""
    judged = {anchor(each["id"]): each for each in json.loads(as_json(RESULTS[name](), Language.VI))["assessments"]}
    drawn = 0
    for card in page_of(name).all("article"):
        for described in card.all("desc"):
            of_target = judged[card.attributes["id"]]
            if of_target["basis"] == "total":  # what they come to together is drawn there
                continue
            known = set(numbers_of(of_target["observations"]))
            shown = [numbers_in(part.partition(": ")[2]) for part in described.text.split("; ")]
            unknown = [text for texts in shown for text in texts if not any(stands_for(text, each) for each in known)]
            assert unknown == []
            drawn += 1
    assert drawn or name not in ("changes and falls", "every basis")


def numbers_of(value: Any) -> list[str]:
    """Every number in the values of some figures."""
    if isinstance(value, list):
        return [number for each in value for number in numbers_of(each)]
    if isinstance(value, dict):
        inner = value["value"] if "period" in value else [value[key] for key in value if key != "of"]
        return numbers_of(inner)
    return [value] if isinstance(value, str) else []


def stands_for(shown: str, exact: str) -> bool:
    """Whether a number is the other one, rounded to the digits it has."""
    half = Decimal(5).scaleb(-len(shown.partition(".")[2]) - 1)
    return abs(Decimal(shown) - Decimal(exact)) <= half


@pytest.mark.parametrize("folder", [ROOT, ROOT / "tests" / "cases" / "screens"], ids=["this repository", "every basis"])
def test_the_end_of_an_earlier_year_reads_as_a_report_of_that_day(folder: Path) -> None:
    """A sign on a card is the one that a report as of that day has."""
    result = result_of(folder, date(2024, 12, 31))
    for year_end in result.year_ends:
        on_that_day = result_of(folder, year_end.as_of).assessments
        assert [(each.id, sign_of(each), each.answer) for each in year_end.assessments] == [
            (each.id, sign_of(each), each.answer) for each in on_that_day
        ]


@pytest.mark.parametrize("name", ["every basis", "changes and falls"])
def test_a_card_shows_no_year_before_those_of_its_target(name: str) -> None:
    """Nothing could be said of a target for 2025 at the end of 2021, not even that figures were missing."""
    targets = [assessment.in_force for assessment in RESULTS[name]().assessments]
    starts = {
        target.id: target.period.first.year for target in targets if target.timing is Timing.PERIOD and target.period
    }
    page, years = page_of(name), []
    for id_, start in starts.items():
        (card,) = page.all(id=anchor(id_))
        shown = [each.text[:4] for each in card.all("i") if each.all("abbr")]
        assert all(int(year) >= start for year in shown)
        years += shown
    assert years


def test_the_same_result_gives_the_same_bytes() -> None:
    """A page that is made again can be compared with the one that was kept."""
    result = result_of(ROOT, date(2023, 12, 31))
    assert as_html(result, Language.VI) == as_html(replace(result), Language.VI)


def test_without_a_verdict_the_page_says_why() -> None:
    """Nobody takes a page without targets for a register without failures."""
    result = nasty_result()
    page = read_page(as_html(Result(result.as_of, problems=result.problems), Language.EN))
    assert page.all("p", class_="gate")[0].text == words.NO_VERDICT.en
    assert len(page.all("li")) == len(result.problems)


def test_a_line_of_a_file_is_a_link_where_the_files_have_an_address() -> None:
    """With --link-base each place leads to the line; without, it is text that can be copied."""
    result = result_of(ROOT, date(2023, 12, 31))
    plain = read_page(as_html(result, Language.VI, link_root="../"))
    linked = read_page(as_html(result, Language.VI, link_root="https://example.org/r/"))
    place = "targets/ha-nam/thanh-liem.yaml:11"
    assert place in [code.text for code in plain.all("code")]
    assert f"https://example.org/r/{place.replace(':', '#L')}" in [link.attributes["href"] for link in linked.all("a")]


@pytest.mark.parametrize(
    ("id_", "name"),
    [
        pytest.param("ha-nam/growth-2024", "ha-nam.growth-2024", id="as most ids are"),
        pytest.param("a/-/b/c@2021", "a.-.b.c_40_2021", id="a row of a year"),
        pytest.param("a/b.c", "a.b_2e_c", id="a dot is not a slash"),
        pytest.param('a/"><script>', "a._22__3e__3c_script_3e_", id="nothing that means something to a browser"),
    ],
)
def test_the_name_of_a_card_comes_from_the_id_of_its_target(id_: str, name: str) -> None:
    """A link to a card still leads there when the report is made again."""
    assert anchor(id_) == name
