"""What a terminal would obey, or hide, in the text of the files is shown instead."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.reports.visible import visible


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
        pytest.param("a\u00a0b\u00adc", "a\u00a0b\u00adc", id="a space that does not break, a soft hyphen"),
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
    assert visible(shown) == shown
    assert len(shown) >= len(text)
