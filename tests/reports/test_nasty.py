"""Nothing in the data can break a format: each is read back, by a parser that is not ours, to the same text."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree

import pyte
import pytest

from planck.model.result import Language
from planck.reports.indicator_table import tabulate
from planck.reports.machine.github import MOST
from planck.reports.request import Grouping, Rows
from planck.reports.visible import visible
from planck.reports.wording import words
from planck.reports.wording.voice import Voice
from tests.reports.drawn import (
    as_codequality,
    as_csv,
    as_github,
    as_html,
    as_json,
    as_jsonl,
    as_junit,
    as_markdown,
    as_sarif,
    as_text,
)
from tests.reports.nasty import names, nasty_result, on_one_line
from tests.reports.reading import Annotation, read_csv, read_github, read_markdown

BOTH = pytest.mark.parametrize("language", list(Language))
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def every_format(language: Language) -> dict[str, str]:
    result = nasty_result()
    return {
        "text": as_text(result, language, verbose=True),
        "json": as_json(result, language),
        "markdown": as_markdown(result, language, arguments=("--area=-->",), scope="--area -->"),
        "html": as_html(result, language, scope="--area <b>"),
        "csv": as_csv(result, language),
        "csv of observations": as_csv(result, language, rows=Rows.OBSERVATIONS),
        "jsonl": as_jsonl(result, language),
        "jsonl of observations": as_jsonl(result, language, rows=Rows.OBSERVATIONS),
        "junit": as_junit(result, language),
        "github": as_github(result, language),
        "sarif": as_sarif(result, language),
        "codequality": as_codequality(result, language),
    }


def test_the_register_is_as_nasty_as_it_says() -> None:
    """Every kind of text that the formats have to stand is in it."""
    text = "".join(names())
    kinds = ["|", "`", "\n", "]", "<script>", "&", '"', "::error", "%0A", "\x1b[31m", "[bold red]", "\u202e", "\x07"]
    assert [kind for kind in [*kinds, "\u200f"] if kind not in text] == []
    assert "=1+1" in names()
    assert max(map(len, names())) == 10_000


@BOTH
@pytest.mark.parametrize("form", list(every_format(Language.EN)))
def test_no_format_holds_what_a_screen_obeys(form: str, language: Language) -> None:
    """No control but the line end and no mark that reorders text gets out of any format."""
    assert OBEYED.findall(every_format(language)[form]) == []


@BOTH
def test_the_terminal_shows_each_name_letter_for_letter(language: Language) -> None:
    """A terminal emulator that gets the coloured report shows every name, and no colour runs on."""
    screen = pyte.Screen(200, 2500)
    text = as_text(nasty_result(), language, width=200, color=True, verbose=True)
    pyte.Stream(screen).feed(text.replace("\n", "\r\n"))
    shown = "".join("".join(line.split()) for line in screen.display)
    drawn = {name: "".join(as_drawn(visible(name)).split()) for name in names()}
    assert [name[:40] for name, letters in drawn.items() if letters not in shown] == []
    assert screen.title == ""
    assert screen.cursor.attrs.fg == "default"


@BOTH
@pytest.mark.parametrize("width", [40, 80, 160])
def test_the_table_shows_each_name_letter_for_letter(width: int, language: Language) -> None:
    """No letter of a name, long or of many words, is lost in its column; none that a screen obeys is there."""
    text = as_text(nasty_result(), language, width=width, all_targets=True)
    assert OBEYED.findall(text) == []
    table = text.partition("\n\n")[2]
    room = max(len(line) for line in table.splitlines())
    names_alone = "".join("".join(line[:room].split()) for line in table.splitlines()) if width == 40 else ""
    words_shown = set(table.split())
    for name in names():
        shown = visible(name).split()
        if width == 40:
            assert "".join(shown)[:2000] in names_alone
        else:
            assert [word for word in shown if len(word) < 20 and word not in words_shown and "·" not in word] == []


def as_drawn(text: str) -> str:
    """A text as the emulator keeps it in its cells: composed, and of wide letters the letter alone."""
    screen = pyte.Screen(200, 100)
    pyte.Stream(screen).feed(text)
    return "".join("".join(line.split()) for line in screen.display)


@BOTH
def test_json_gives_each_text_back_as_the_files_have_it(language: Language) -> None:
    """The JSON loses nothing, not even what no screen may get."""
    found = json.loads(as_json(nasty_result(), language))
    assert tuple(one["name"] for one in found["assessments"]) == names()


@BOTH
@pytest.mark.parametrize("grouping", list(Grouping))
def test_markdown_shows_each_name_letter_for_letter(grouping: Grouping, language: Language) -> None:
    """Every name is the whole text of one cell or stands in a line of those without a row; rows fit their heads."""
    page = read_markdown(as_markdown(nasty_result(), language, grouping=grouping))
    for table in page.tables:
        assert {len(row) for row in table} == {len(table[0])}
    lines = [paragraph.text for paragraph in page.paragraphs]
    cells = set(page.column(words.INDICATOR.of(language)))
    names_shown = [name for name in map(on_one_line, names()) if name in cells or any(name in line for line in lines)]
    assert names_shown == [on_one_line(name) for name in names()]
    assert len(cells & set(names_shown)) > len(names_shown) // 2


@BOTH
def test_markdown_holds_no_markup_from_the_files(language: Language) -> None:
    """No image, HTML, code or struck text comes out of a name, a quote or a note; links lead to files alone."""
    page = read_markdown(as_markdown(nasty_result(), language, link_root="../"))
    assert page.raw == []
    assert page.kinds.isdisjoint({"image", "html_inline", "code_inline", "code_block", "fence", "s_open", "hr"})
    links = page.links
    assert links
    assert all(re.fullmatch(r"\.\./(targets|actuals)/[^\s()<>]+\.yaml(#L\d+)?", link) for link in links)


@BOTH
def test_markdown_gives_each_note_letter_for_letter(language: Language) -> None:
    """A note of the files stands whole beside its target, and every footnote is marked somewhere."""
    page = read_markdown(as_markdown(nasty_result(), language))
    notes = page.column(words.NOTES.of(language))
    shown = tabulate(Voice(language), nasty_result().assessments).rows
    for target in (row.view.assessment.target for row in shown):
        assert any(on_one_line(target.note or "") in note for note in notes), target.id
    cells = [*page.paragraphs, *(cell for table in page.tables for row in table for cell in row)]
    assert sum(cell.marks for cell in cells) >= len(page.footnotes) > 0


def test_the_first_line_of_a_report_is_one_comment_whatever_it_remembers() -> None:
    """Arguments cannot end the comment that holds them."""
    page = read_markdown(as_markdown(nasty_result(), Language.EN, arguments=("--area=--> <script>", "--tag=a\nb")))
    assert len(page.raw) == 1
    assert page.raw[0].startswith("<!--")
    assert page.raw[0].count(">") == 1


@BOTH
@pytest.mark.parametrize("rows", list(Rows))
def test_csv_gives_each_text_back(rows: Rows, language: Language) -> None:
    """Every name, quote and note is one cell, but for the apostrophe before what a spreadsheet would run."""
    found = read_csv(as_csv(nasty_result(), language, rows=rows))
    assert {unguarded(row["name"]) for row in found} == {visible(name) for name in names()}
    if rows is Rows.ASSESSMENTS:
        quotes = {visible(one.target.quote or "") for one in nasty_result().assessments}
        assert {unguarded(row["quote"]) for row in found} == quotes
        assert {unguarded(row["note"]) for row in found} == quotes


def unguarded(text: str) -> str:
    """A cell without the apostrophe that keeps a spreadsheet from running it."""
    return text[1:] if re.match(r"'\s*[=+\-@＝]", text) else text


@pytest.mark.parametrize("rows", list(Rows))
def test_csv_holds_no_cell_that_a_spreadsheet_runs(rows: Rows) -> None:
    """What begins as a formula does is a plain number or has an apostrophe before it."""
    cells = [cell for row in read_csv(as_csv(nasty_result(), Language.EN, rows=rows)) for cell in row.values()]
    run = [cell for cell in cells if re.match(r"\s*[=+\-@\t\r＝＋－＠]", cell)]
    assert [cell for cell in run if not re.fullmatch(r"-\d+(\.\d+)?", cell)] == []
    assert run, "negative margins stay numbers"


@BOTH
def test_junit_gives_each_name_back(language: Language) -> None:
    """The XML is well-formed, and every name is that of a case."""
    root = ElementTree.fromstring(as_junit(nasty_result(), language))
    found = [case.get("name") for case in root.iter("testcase") if case.get("classname") != "planck.problems"]
    own = [one.id.rpartition("/")[2] for one in nasty_result().assessments]
    assert found == [f"{key}: {visible(name)}" for key, name in zip(own, names(), strict=True)]


@BOTH
def test_junit_gives_each_waiver_and_note_back(language: Language) -> None:
    """What excuses a target, and the note on it, stand whole in what its case says."""
    root = ElementTree.fromstring(as_junit(nasty_result(), language))
    cases = {(case.get("name") or "").partition(":")[0]: case for case in root.iter("testcase")}
    for one in nasty_result().assessments:
        said = "".join(cases[one.id.rpartition("/")[2]].itertext())
        if said.strip():
            assert visible((one.target.note or "").strip()) in said
        if one.waiver and one.target.waiver is not None:
            assert visible(one.target.waiver.reason) in said


@BOTH
def test_github_gives_each_name_back_and_runs_no_command_of_the_files(language: Language) -> None:
    """Every command is one that planck meant, its texts whole; nothing that a file says begins a line."""
    found = list(read_github(as_github(nasty_result(), language)))
    commands = [one for one in found if isinstance(one, Annotation)]
    lines = [one for one in found if isinstance(one, str)]
    assert {one.kind for one in commands} <= {"error", "warning", "notice"}
    assert all(set(one.properties) <= {"file", "line", "col", "title"} for one in commands)
    assert all(one.properties["file"].startswith(("targets/", "actuals/")) for one in commands)
    heavy = [one for one in nasty_result().assessments if one.level.value == "error"]
    assert len(heavy) < MOST
    titles = [one.properties["title"] for one in commands if one.kind == "error"]
    assert all(any(visible(one.target.name) in title for title in titles) for one in heavy)
    assert not any("::" in line or "##[" in line for line in lines)


@BOTH
def test_sarif_gives_each_name_back_and_makes_no_link_of_it(language: Language) -> None:
    """The name of every target that weighs something is in a message, whole, and no message holds a link."""
    results = json.loads(as_sarif(nasty_result(), language))["runs"][0]["results"]
    texts = [result["message"]["text"] for result in results]
    heavy = [one for one in nasty_result().assessments if one.level.value != "none" or one.waiver]
    assert heavy
    for one in heavy:
        name = visible(one.target.name).replace("](", "] (")
        assert any(name in text.partition("\n")[0] for text in texts), one.id
    assert [text for text in texts if re.search(r"\[[^]]*\]\(", text)] == []


@BOTH
def test_code_quality_gives_each_name_back(language: Language) -> None:
    issues = json.loads(as_codequality(nasty_result(), language))
    heavy = [one for one in nasty_result().assessments if one.level.value != "none" or one.waiver]
    for one in heavy:
        assert any(visible(one.target.name) in issue["description"] for issue in issues), one.id
