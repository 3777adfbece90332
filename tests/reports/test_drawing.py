"""Lines fit where they can, no text is lost, and colour changes nothing but colour."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.style import Style
from rich.text import Text

from planck.reports.request import Screen
from planck.reports.text.drawing import STYLES, Column, Drawing, width_of
from planck.reports.tones import Sign, Tone

LABEL = Text("  Đến nay  ")
words = st.lists(st.text("abcđêơ", min_size=1, max_size=30), min_size=1, max_size=12).map(" ".join)
any_text = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=60)


def flowing(parts: Iterable[str], width: int, indent: int, first: Text | None = None) -> list[str]:
    drawing = Drawing(Screen(width))
    return drawing.written(drawing.flow(first or Text(), map(drawing.text, parts), indent)).splitlines()


def test_parts_stand_on_one_line_where_they_fit() -> None:
    assert flowing(["một", "hai"], 40, 11, LABEL) == ["  Đến nay  một · hai"]


def test_a_line_is_broken_between_parts_before_within_one() -> None:
    lines = flowing(["21,37 bình quân", "Vượt +6,27 điểm %"], 36, 11, LABEL)
    assert lines == ["  Đến nay  21,37 bình quân", "           Vượt +6,27 điểm %"]


def test_a_part_longer_than_a_line_is_broken_between_words() -> None:
    assert flowing(["Tốc độ tăng giá trị sản xuất"], 18, 2) == ["Tốc độ tăng giá", "  trị sản xuất"]


def test_a_word_longer_than_a_line_is_cut_and_not_lost() -> None:
    lines = flowing(["a" * 50], 20, 2)
    assert "".join(line.strip() for line in lines) == "a" * 50
    assert max(len(line) for line in lines) <= 20


def test_a_path_is_never_broken() -> None:
    path = "targets/a folder of many words/and a long name.yaml:12"
    drawing = Drawing(Screen(30))
    parts = (drawing.text("một"), drawing.whole(path))
    assert drawing.written(drawing.flow(LABEL, parts, 4)).splitlines()[-1] == f"    {path}"


def test_a_page_too_narrow_for_anything_still_gets_every_word() -> None:
    lines = flowing(["ít nhất 15,1 %/năm"], 5, 10, Text("Chỉ tiêu  "))
    assert " ".join(" ".join(lines).split()) == "Chỉ tiêu ít nhất 15,1 %/năm"


@given(st.lists(words, min_size=1, max_size=5), st.integers(20, 90))
def test_no_text_is_lost_and_no_line_is_too_long(parts: list[str], width: int) -> None:
    lines = flowing(parts, width, 2)
    assert re.sub(r"[\s·]", "", "".join(lines)) == re.sub(r"\s", "", "".join(parts))
    assert all(Text(line).cell_len <= width for line in lines)


def test_a_row_wraps_each_text_under_itself() -> None:
    drawing = Drawing(Screen(40))
    columns = (Column(1, gap=1), Column(16), Column(8, right=True), Column(9))
    cells = map(drawing.text, ("▲", "Tốc độ tăng giá trị sản xuất", "≥ 15,1", "Vượt"))
    assert drawing.written(drawing.row(cells, columns)) == ("▲ Tốc độ tăng giá     ≥ 15,1  Vượt\n  trị sản xuất\n")


@given(st.lists(words, min_size=3, max_size=3), st.integers(1, 30))
def test_no_text_of_a_row_is_lost_and_none_is_outside_its_column(texts: list[str], width: int) -> None:
    drawing = Drawing(Screen(100))
    columns = (Column(width), Column(width, right=True), Column(width))
    lines = drawing.written(drawing.row(map(drawing.text, texts), columns)).splitlines()
    for number, text in enumerate(texts):
        start = number * (width + 2)
        column = "".join(line[start : start + width] for line in lines)
        assert re.sub(r"\s", "", column) == re.sub(r"\s", "", text)


@given(st.lists(words, min_size=1, max_size=3), st.integers(1, 60), st.sampled_from(["", " ", "\n"]))
def test_a_cell_is_broken_as_rich_breaks_it(lines: list[str], width: int, end: str) -> None:
    text = Text("\n".join(lines) + end)
    broken = [line.plain.rstrip() for line in text.wrap(Console(), width)]
    rows = Drawing(Screen(200)).row([text], [Column(width)])
    assert [row.plain for row in rows] == broken


@given(st.lists(any_text | words, min_size=3, max_size=3), st.integers(1, 30), st.booleans())
def test_a_row_of_plain_texts_is_drawn_as_any_row(texts: list[str], width: int, color: bool) -> None:
    """Without a ``Text`` for each of them."""
    drawing = Drawing(Screen(80, color=color))
    columns = (Column(width), Column(width, right=True), Column(width))
    row = drawing.written(drawing.row(map(drawing.text, texts), columns, indent=2))
    assert drawing.written(drawing.plain_row(map(drawing.shown, texts), columns, indent=2)) == row


@given(any_text | words | st.text(max_size=20))
def test_a_text_is_as_wide_as_its_characters_are(text: str) -> None:
    """Vietnamese letters as any other."""
    assert width_of(text) == cell_len(text)


@given(any_text, any_text, st.sampled_from([20, 80, 160]))
def test_no_line_ends_with_a_space(name: str, value: str, width: int) -> None:
    drawing = Drawing(Screen(width))
    lines = [
        *drawing.flow(drawing.ours("  "), (drawing.text(name), drawing.text(value)), 4),
        *drawing.row((drawing.text(name), drawing.text(value)), (Column(7), Column(7))),
    ]
    assert not [line for line in drawing.written(lines).split("\n") if line.endswith(" ")]


def test_colour_is_added_around_the_words_and_changes_none() -> None:
    screens = Screen(), Screen(color=True), Screen(color=True, many_colors=True)
    shown = [
        drawing.written([Text.assemble("một ", drawing.text("hai", Tone.BAD))]) for drawing in map(Drawing, screens)
    ]
    assert shown == ["một hai\n", "một \x1b[1;31mhai\x1b[0m\n", "một \x1b[1;38;5;196mhai\x1b[0m\n"]


def test_the_sign_between_two_parts_does_not_colour_them() -> None:
    drawing = Drawing(Screen(40, color=True))
    lines = drawing.flow(Text(), [drawing.text("một"), drawing.text("hai", Tone.GOOD)], 2)
    assert drawing.written(lines) == "một\x1b[2m · \x1b[0m\x1b[32mhai\x1b[0m\n"


@pytest.mark.parametrize("name", ["NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM", "COLORTERM", "TTY_COMPATIBLE"])
def test_what_is_drawn_depends_on_what_is_asked_alone(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command line reads the environment, once; rich is told."""
    monkeypatch.setenv(name, "1")
    drawing = Drawing(Screen(200, color=True))
    assert drawing.written([drawing.text("a" * 150, Tone.BAD)]) == f"\x1b[1;31m{'a' * 150}\x1b[0m\n"


def test_an_escape_in_a_text_reaches_no_terminal() -> None:
    drawing = Drawing(Screen(40, color=True))
    assert (
        drawing.written([drawing.text("a\x1b[2Jb [red]:smile:", Tone.GOOD)]) == "\x1b[32ma␛[2Jb [red]:smile:\x1b[0m\n"
    )


def test_in_ascii_signs_are_ascii_and_letters_stay() -> None:
    drawing = Drawing(Screen(200, ascii=True))
    signs = drawing.joined(drawing.ours(sign) for sign in (*(sign.value for sign in Sign), "≥", "≤", "−", "█"))
    assert drawing.written([signs]).isascii()
    assert drawing.written([drawing.text("Đạt ≥ 5")]) == "Đạt >= 5\n"


def luminance(style: Style) -> float:
    """How light a colour is, by the rule of WCAG."""
    assert style.color is not None
    parts = [part / 255 for part in style.color.get_truecolor()]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("tone", [tone for tone in Tone if "color" in STYLES[tone][0]])
def test_a_colour_can_be_read_on_white_and_on_black(tone: Tone) -> None:
    """Of the 256 colours; the sixteen are whatever the reader has chosen for them."""
    own = luminance(Style.parse(STYLES[tone][0]))
    assert min(1.05 / (own + 0.05), (own + 0.05) / 0.05) >= 3.9


def test_good_and_bad_differ_for_an_eye_that_sees_no_red_or_no_green() -> None:
    """The good ones are blue, which such an eye sees, and the bad ones have none of it."""
    blue = {tone: Style.parse(STYLES[tone][0]).color for tone in (Tone.EXCEEDED, Tone.GOOD, Tone.CAUTION, Tone.BAD)}
    of_each = [color.get_truecolor().blue for color in blue.values() if color is not None]
    assert of_each == sorted(of_each, reverse=True)
    assert of_each[1] - of_each[2] >= 175


@pytest.mark.parametrize("bound", ["≥ 12.345", "≤ 7", "> 0", "= 100", "± 5", "≥ −3", ">= 8", "<= 8"])
def test_no_line_ends_between_a_comparator_and_its_number(bound: str) -> None:
    """A bound stays in one piece, in a line and in a column, wherever there is room for it."""
    for width in range(22, 40):
        shown = f"{bound} ha/năm"
        lines = flowing([f"điều chỉnh theo Nghị quyết, ban đầu {shown}"], width, 2)
        drawing = Drawing(Screen(width))
        cell = drawing.written(drawing.row([Text(f"ban đầu {shown}")], [Column(16)])).splitlines()
        assert [any(bound in line for line in found) for found in (lines, cell)] == [True, True]


def test_a_number_is_not_broken_to_keep_it_with_its_comparator() -> None:
    drawing = Drawing(Screen(40))
    assert drawing.written(drawing.row([Text("≥ 123.456")], [Column(8, right=True)])) == "       ≥\n 123.456\n"


@pytest.mark.parametrize("sign", list(Sign))
@pytest.mark.parametrize("ascii_alone", [False, True], ids=["", "in ASCII"])
def test_a_title_does_not_begin_like_a_row(sign: Sign, ascii_alone: bool) -> None:
    """An area that is named like a row with a sign has no gap where one has it; no other letter of it is lost."""
    drawing = Drawing(Screen(40, ascii=ascii_alone))
    drawn = drawing.ours(sign.value).plain
    for name in (f"{sign.value} Kept", f" {sign.value}  Kept"):
        assert drawing.title(name, Tone.HEADING).plain == f"{drawn}Kept"
