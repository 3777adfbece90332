"""What is written is read back by planck as the same values, and is what a person would have written."""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from planck.model.draft import Plain
from planck.register.yaml.reader import read
from planck.register.yaml.scalars import write_scalar
from planck.register.yaml.values import DecimalComma, Map, Seq
from planck.register.yaml.writer import WIDTH, write_pair

# What YAML is made of, and what its releases take for something else than a text.
ATOMS = (
    "a", "Nông", ": ", ":", "- ", "-", "{", "}", "[", "]", ", ", ",", "\n", "\n  ", "\r\n", "\r", '"', "'", "#", " #",
    "&x", "*x", "!t", "? ", "|", ">", "%", "@", "`", "\t", "---", "...", "28", "28.7", "15,1", "1.650", "%/năm", "\\",
    "~", "<<", "=", "NO", "null", "true", "12:30", "1_650", "0123", "0x1F", "1e9", ".nan", "2024-03-20", "e\u0301",
    "\x00", "\x07", "\x1b", "\x7f", "\x85", "\u2028", "\u2029", "\ufeff", "\u00a0", "\U0001f600", "\U00100025",
    "<<<<<<< ", "=======", " ", "  ", "\n\n",
)  # fmt: skip
TEXTS = st.one_of(
    st.lists(st.sampled_from(ATOMS), max_size=8).map("".join),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=30),
)
KEYS = TEXTS.map(lambda text: unicodedata.normalize("NFC", text))
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**29), max_value=10**29, places=20)
TREES = st.recursive(
    st.one_of(st.none(), st.booleans(), NUMBERS, st.integers(-(10**29), 10**29).map(Decimal), TEXTS),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=12,
)


def plain(value: Any) -> Any:
    """What was read, as the author meant it, each value with its kind and each number with its digits."""
    if isinstance(value, Map | dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, Seq | list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, DecimalComma):
        return ("str", value.written)
    if isinstance(value, Decimal):
        return ("number", format(value, "f"))
    return (type(value).__name__, value)


def reread(text: str) -> Any:
    """The values of a text, which must be free of problems."""
    documents = [read(text.encode(), "f.yaml", pure=pure) for pure in (False, True)]
    assert [document.problems for document in documents] == [(), ()]
    assert plain(documents[0].root) == plain(documents[1].root)
    return plain(documents[0].root)


@pytest.mark.parametrize("opened", [0, 1, 9])
@given(key=KEYS, tree=TREES)
@example(key="<<", tree={"=": ["<<", "~", {"": ""}]})
@example(key="a", tree="\n x")
@example(key="a", tree=["|\n", "  x\n\n", {"b": "a\n b\n"}])
def test_what_is_written_is_read_back(opened: int, key: str, tree: Plain) -> None:
    """Whatever an office's cells hold, it stands in the register as it was."""
    text = "\n".join(write_pair(key, tree, opened=opened)) + "\n"
    assert reread(text) == {key: plain(tree)}


@given(st.dictionaries(KEYS, TREES, max_size=3))
def test_what_is_written_fits_on_its_lines(tree: dict[str, Plain]) -> None:
    """Braces are used where the line does not grow too long for them."""
    for line in write_pair("targets", tree, opened=1):
        assert len(line) <= WIDTH or not line.rstrip().endswith("}") or line.endswith(" {}") or "{" not in line[:WIDTH]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        pytest.param("Tốc độ tăng", "Tốc độ tăng", id="a name"),
        pytest.param("Cơ cấu: Dịch vụ", '"Cơ cấu: Dịch vụ"', id="a colon and a space"),
        pytest.param("15.1 %/năm", "15.1 %/năm", id="a number with its unit"),
        pytest.param("%/năm", '"%/năm"', id="a unit that begins with a sign of YAML"),
        pytest.param("2021-2025", "2021-2025", id="a span of years"),
        pytest.param("2024-03-20", "2024-03-20", id="a day"),
        pytest.param("15.1", '"15.1"', id="a text of digits"),
        pytest.param("NO", '"NO"', id="a word that other readers take for false"),
        pytest.param("12:30", '"12:30"', id="a time"),
        pytest.param('gọi là "Hiện"', 'gọi là "Hiện"', id="quotes within"),
        pytest.param('"Hiện" là', "'\"Hiện\" là'", id="quotes in front"),
        pytest.param("một\nhai", '"một\\nhai"', id="two lines"),
        pytest.param("", '""', id="nothing"),
        pytest.param(Decimal("1234567890.1234567890"), "1234567890.1234567890", id="all digits"),
        pytest.param(Decimal("-1.50"), "-1.50", id="a zero at the end"),
        pytest.param(Decimal("1E+3"), "1000", id="no exponent"),
        pytest.param(Decimal("1E-9"), "0.000000001", id="no small exponent"),
        pytest.param(True, "true", id="true"),
        pytest.param(None, "null", id="null"),
    ],
)
def test_a_value_stands_in_braces_as_a_person_writes_it(value: Plain, written: str) -> None:
    """Quotes stand only where YAML would read something else without them."""
    assert not isinstance(value, list | dict)
    assert write_scalar(value, in_braces=True) == written  # type: ignore[arg-type]
