"""A quote stands in a text letter for letter, however either of them is wrapped, indented and spelled in Unicode."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.register.checks.texts import Text

REPORT = "Năm 2023, giá trị sản xuất đạt 30.640 tỷ đồng, tăng 15,1%/năm (kế hoạch 2021 – 2025)."


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        pytest.param(REPORT, REPORT, id="the whole text"),
        pytest.param(REPORT, "đạt 30.640 tỷ đồng", id="a part of it"),
        pytest.param("tăng\n  15,1%\r\n\tmỗi năm", "tăng 15,1% mỗi năm", id="wrapped and indented in the text"),
        pytest.param("tăng 15,1% mỗi năm", "tăng\n15,1%   mỗi\tnăm", id="wrapped in the quote"),
        pytest.param("tăng\u00a015,1\u202f%\u3000mỗi\u2028năm", "tăng 15,1 % mỗi năm", id="spaces of every kind"),
        pytest.param("đã có13/13 xã", "đã có 13/13 xã", id="a space that the text lacks"),
        pytest.param("2021 - 2025", "2021-2025", id="spaces around a hyphen"),
        pytest.param("giai đoạn 2021-\n2025", "giai đoạn 2021-2025", id="a hyphen of the text at the end of a line"),
        pytest.param(
            "of the indus-\n  trial output", "the industrial output", id="a word divided at the end of a line"
        ),
        pytest.param("of the indus-\ntrial output", "the indus- trial output", id="the same, as it was copied"),
        pytest.param("kinh tế-\nxã hội", "kinh tế-xã hội", id="a hyphen between two words at the end of a line"),
        pytest.param("công\u00adnghiệp", "côngnghiệp", id="a soft hyphen"),
        pytest.param("\ufefftăng\u200b 15,1\u2060%", "tăng 15,1%", id="what takes no room"),
        pytest.param("tăng 15,1%", "tăng\u200d 15,1%", id="what takes no room, in the quote"),
        pytest.param(unicodedata.normalize("NFD", "đạt chuẩn"), "đạt chuẩn", id="a decomposed text"),
        pytest.param("đạt chuẩn", unicodedata.normalize("NFD", "đạt chuẩn"), id="a decomposed quote"),
        pytest.param("tăng 30 640 tấn", "30\n640 tấn", id="thousands set apart by a space"),
        pytest.param("đạt 15, rồi 5% và 5%", "5% và", id="a number that also ends another number"),
        pytest.param("15% và 5%", "5%", id="a number that stands whole elsewhere"),
        pytest.param("tăng 7-8%", "8%", id="the end of a range"),
        pytest.param("năm 2021: 5", "5", id="a number that ends the text"),
    ],
)
def test_a_quote_is_found(text: str, quote: str) -> None:
    assert Text.of(text).holds(quote)


@pytest.mark.parametrize(
    ("text", "quote", "number", "word"),
    [
        pytest.param("tăng 15,2% mỗi năm", "tăng 15,1% mỗi năm", 2, "15,1%", id="another number"),
        pytest.param("Tăng 15,1%", "tăng 15,1%", 1, "tăng", id="a small letter for a capital"),
        pytest.param("2021 – 2025", "2021 - 2025", 2, "-", id="a hyphen for a dash"),
        pytest.param("“xanh”", '"xanh"', 1, '"xanh"', id="straight quotation marks for curved ones"),
        pytest.param("hòa bình", "hoà bình", 1, "hoà", id="the tone on another letter"),
        pytest.param("tăng 15,1%", "tăng đều 15,1%", 2, "đều", id="a word too many"),
        pytest.param("tăng đều 15,1%", "tăng … 15,1%", 2, "…", id="words left out"),
        pytest.param("tăng 15,1%/năm", "5,1%/năm", 1, "5,1%/năm", id="a number cut at its beginning"),
        pytest.param("tăng 15,1%/năm", "1%/năm", 1, "1%/năm", id="a number cut behind its comma"),
        pytest.param("đạt 30.640 tỷ", "đạt 30", 2, "30", id="a number cut at its end"),
        pytest.param("đạt 1650", "đạt 16", 2, "16", id="a number cut between its digits"),
        pytest.param("năm 2021 5%", "năm 20215%", 2, "20215%", id="two numbers written as one"),
        pytest.param("năm 20215%", "năm 2021 5%", 2, "2021", id="one number written as two"),
        pytest.param("năm 2020, 15 xã", "năm 2020,15 xã", 2, "2020,15", id="a list written as a decimal"),
        pytest.param("kinh tế -\nxã hội", "kinh tế xã hội", 3, "xã", id="a dash at the end of a line"),
        pytest.param("2021-\n2025", "20212025", 1, "20212025", id="a range at the end of a line"),
        pytest.param("", "tăng", 1, "tăng", id="an empty text"),
        pytest.param("tăng", "\u200b", 1, "\u200b", id="a quote that nobody sees"),
    ],
)
def test_what_is_not_there_is_not_found_and_its_first_strange_word_is_named(
    text: str, quote: str, number: int, word: str
) -> None:
    looked_up = Text.of(text)
    assert not looked_up.holds(quote)
    assert looked_up.first_difference(quote) == (number, word)


LETTERS = st.characters(whitelist_categories=("Lu", "Ll", "Po", "Pd", "Sm"))
WORDS = st.one_of(
    st.text(LETTERS, min_size=1, max_size=6),
    st.sampled_from(
        ["đạt", "huyện", "nghị", "quyết", "15,1%", "1.650", "2021-2025", "04/09", "(giá", "2010)", "–", "Ứ"]
    ),
)
TEXTS = st.lists(WORDS, min_size=1, max_size=30)
SPACES = st.sampled_from([" ", "\n", "\r\n", "  \n    ", "\t", "\u00a0", "\u202f "])


@st.composite
def passages(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A text, and words of it that follow on one another."""
    words = [unicodedata.normalize("NFC", word) for word in draw(TEXTS)]
    start = draw(st.integers(0, len(words) - 1))
    passage = words[start : draw(st.integers(start + 1, len(words)))]
    return set_out(draw, words), passage


def set_out(draw: st.DrawFn, words: list[str]) -> str:
    """Words with white space between them, in one of the spellings of Unicode."""
    spaced = "".join(f"{word}{draw(SPACES)}" for word in words)
    return unicodedata.normalize(draw(st.sampled_from(["NFC", "NFD"])), spaced)


@st.composite
def quotes(draw: st.DrawFn) -> tuple[str, str]:
    """A text, and a passage of it that is set out in another way."""
    text, passage = draw(passages())
    return text, set_out(draw, passage)


@given(quotes())
def test_what_was_cut_out_of_a_text_and_set_out_in_another_way_is_found(quoted: tuple[str, str]) -> None:
    text, quote = quoted
    assert Text.of(text).holds(quote)


@given(passages(), st.data())
def test_with_one_letter_changed_it_is_not_found(cut: tuple[str, list[str]], data: st.DataObject) -> None:
    text, passage = cut
    quote = " ".join(passage)
    index = data.draw(st.sampled_from([at for at, letter in enumerate(quote) if not letter.isspace()]))
    changed = f"{quote[:index]}☃{quote[index + 1 :]}"  # a letter that no text has
    looked_up = Text.of(text)
    assert not looked_up.holds(changed)
    assert "☃" in looked_up.first_difference(changed)[1]


@given(st.text(), st.text())
def test_any_text_can_be_asked_for_any_quote(text: str, quote: str) -> None:
    looked_up = Text.of(text)
    if not looked_up.holds(quote):
        number, word = looked_up.first_difference(quote)
        assert 1 <= number <= max(len(quote), 1)
        assert word in unicodedata.normalize("NFC", quote) or not quote.strip()
