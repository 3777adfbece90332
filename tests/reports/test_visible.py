"""What a terminal would obey, or hide, in the text of the files is shown instead."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.reports.visible import as_part, visible

SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("Tỷ trọng công nghiệp – xây dựng (%)", "Tỷ trọng công nghiệp – xây dựng (%)", id="plain"),
        pytest.param("\x1b[31mred\x1b[0m", "␛[31mred␛[0m", id="escape"),
        pytest.param("a\nb\tc\rd", "a␊b␉c␍d", id="line ends and tabs"),
        pytest.param("a\x00b\x7fc", "a␀b␡c", id="null and delete"),
        pytest.param("a\x9b31mb", "a<U+009B>31mb", id="escape of one byte"),
        pytest.param("abc\u202edef\u2066", "abc<U+202E>def<U+2066>", id="reordering marks"),
        pytest.param("a\u2028b", "a<U+2028>b", id="line separator"),
        pytest.param("a\udcffb", "a<U+DCFF>b", id="half a letter"),
        pytest.param("a\u200bb\ufeff", "a<U+200B>b<U+FEFF>", id="nothing wide"),
        pytest.param(SPACES, " " * len(SPACES), id="spaces of every width"),
        pytest.param("a\u2800b\u3164c", "a<U+2800>b<U+3164>c", id="letters that draw nothing"),
        pytest.param(
            "a\u00adb क\u094d\u200dष 👨\u200d👩 ❤\ufe0f", "a\u00adb क\u094d\u200dष 👨\u200d👩 ❤\ufe0f", id="joined"
        ),
        pytest.param(" \u200d· \ufe0f", " <U+200D>· <U+FE0F>", id="joined to nothing"),
        pytest.param("[b]bold[/b] :smile: <b>", "[b]bold[/b] :smile: <b>", id="markup of others"),
        pytest.param(
            unicodedata.normalize("NFD", "Phú Lương"), unicodedata.normalize("NFD", "Phú Lương"), id="decomposed"
        ),
    ],
)
def test_only_what_could_deceive_is_replaced(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
def test_nothing_that_controls_is_left(text: str) -> None:
    shown = visible(text)
    categories = {unicodedata.category(char) for char in shown if char not in "\u00ad\u200c\u200d"}
    assert not categories & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert {char for char in shown if char.isspace()} <= {" "}
    assert visible(shown) == shown
    assert len(shown) >= len(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("Trường, trạm – y tế · 2", "Trường, trạm – y tế·2", id="a dot between spaces"),
        pytest.param("a·b→c", "a·b→c", id="dots and arrows between letters"),
        pytest.param("● 10 ha · 2030 → 2025", "●10 ha·2030→2025", id="parts of a line"),
        pytest.param("· a ·", "·a·", id="at the ends"),
        pytest.param("·", "<U+00B7>", id="nothing else"),
        pytest.param("a \u00a0  \t b", "a ␉ b", id="a gap"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_part_of_a_line_does_not_look_like_several(text: str, shown: str) -> None:
    assert as_part(text) == shown


@given(st.text(st.sampled_from(f"ab ·→●\u00a0\u200d{SPACES[5]}")))
def test_no_part_holds_a_gap_or_a_divider(text: str) -> None:
    shown = as_part(text)
    assert not re.search(r"\s{2}|(^|\s)[·→●](\s|$)", shown)
    assert as_part(shown) == shown
