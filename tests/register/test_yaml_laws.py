"""Laws of the document reader, tried on what no table thinks of."""

from __future__ import annotations

import unicodedata
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from planck.register.yaml.reader import read
from planck.register.yaml.values import Document, Map, Seq, parse_number
from planck.reports.wording.problems import MESSAGES

# What YAML, percent signs and Vietnamese are made of, to be thrown together.
ATOMS = (
    "a", "b: ", "- ", "{", "}", "[", "]", ", ", ",", "\n", "\n  ", "\n    ", '"', "'", "#", " #", "&x ", "*x", "!t ",
    "!!str ", "? ", ": ", ":", "|", ">", "%", "@", "`", "\t", "---", "...", "---\n", "...\n", "28", "28.7", "7",
    "null", "true", "15,1", "%/năm", "Mục tiêu", "\\", "\\ud800", "~", "<<: ", "e\u0301", "\x07", "\u2028", "\x85",
    "\r", "\r\n", "\ufeff", "0123", "2021: ", "|\n", ">-\n", "name: ", "x: ", "1" * 61, "\x00", "\U00100025", " ",
)  # fmt: skip
SOUP = st.lists(st.sampled_from(ATOMS), max_size=30).map("".join)

KEYS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co"]), max_size=12).map(
    lambda text: unicodedata.normalize("NFC", text).replace("\ufeff", "")
)
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=30)
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=3).map(lambda number: format(number, "f"))
TREES = st.recursive(
    st.one_of(st.none(), st.booleans(), NUMBERS.map(parse_number), TEXTS),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=12,
)


def quoted(text: str) -> str:
    """``text`` between double quotes, everything but plain letters escaped."""
    escaped = (c if c.isalnum() and c.isascii() else f"\\U{ord(c):08x}" for c in text)
    return '"' + "".join(escaped) + '"'


def flow(value: Any) -> str:
    """A tree in the flow style of YAML, written without any YAML writer."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{quoted(key)}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    if isinstance(value, str):
        return quoted(value)
    return "null" if value is None else str(value).lower()


def places(value: Any) -> Any:
    """All marks of a tree, nested as the tree is."""
    if isinstance(value, Map):
        return value.mark, value.marks, [places(item) for item in value.values()]
    return (value.mark, value.marks, [places(item) for item in value]) if isinstance(value, Seq) else None


def everything(document: Document) -> Any:
    problems = [(problem.code, problem.location, problem.args) for problem in document.problems]
    return document.root, places(document.root), problems


def check_sound(document: Document) -> None:
    """What holds for any bytes: a root or a problem, places from 1, and messages that can be written."""
    assert document.root is not None or document.problems
    for problem in document.problems:
        assert problem.location is not None
        assert min(problem.location.line, problem.location.column) >= 1
        for message in MESSAGES[problem.code]:
            assert message.format_map(problem.args)


@given(st.binary(max_size=200))
def test_no_bytes_make_the_reader_raise(data: bytes) -> None:
    check_sound(read(data, "f.yaml"))
    check_sound(read(data, "f.yaml", pure=True))


@given(st.one_of(st.text(max_size=100), SOUP))
def test_no_text_makes_the_reader_raise(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    check_sound(read(data, "f.yaml"))
    check_sound(read(data, "f.yaml", pure=True))


@given(SOUP.filter(lambda text: not any(mark in text for mark in "\t%?")))
def test_what_either_parser_reads_without_a_mistake_the_other_reads_alike(text: str) -> None:
    fast, pure = (read(text.encode(), "f.yaml", pure=pure) for pure in (False, True))
    if not fast.problems or not pure.problems:
        assert everything(fast) == everything(pure)


@given(st.dictionaries(KEYS, TREES, max_size=4))
def test_what_is_written_between_quotes_comes_back_with_either_parser(tree: dict[str, Any]) -> None:
    data = flow(tree).encode()
    fast, pure = (read(data, "f.yaml", pure=pure) for pure in (False, True))
    assert fast.problems == ()
    assert fast.root == tree
    assert everything(fast) == everything(pure)


@given(st.dictionaries(KEYS.filter(bool), st.dictionaries(KEYS.filter(bool), TEXTS, max_size=3), max_size=3))
def test_what_another_program_writes_comes_back(tree: dict[str, dict[str, str]]) -> None:
    text = yaml.dump(tree, allow_unicode=True, sort_keys=False, default_style='"')
    document = read(text.encode(), "f.yaml")
    assert document.root == tree or not tree
    assert document.problems == ()


@given(st.dictionaries(KEYS, TREES, max_size=4))
def test_the_spelling_of_keys_does_not_matter(tree: dict[str, Any]) -> None:
    composed = read(flow(tree).encode(), "f.yaml").root
    decomposed = flow({unicodedata.normalize("NFD", key): value for key, value in tree.items()})
    assert read(decomposed.encode(), "f.yaml").root == composed


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4))
def test_a_number_comes_back_digit_by_digit(number: Any) -> None:
    text = format(number, "f")
    document = read(f"a: {text}".encode(), "f.yaml").root
    assert document is not None
    assert str(document["a"]) == text or len(text.lstrip("-").partition(".")[0]) > 30


@given(
    st.lists(st.sampled_from(["a: x", "b: %", "c: @y", "d: e: f", "a: z", "g: {2021: 28,7}", "h: !t u"]), max_size=8)
)
def test_every_mistake_is_reported_at_its_own_line_whatever_stands_around_it(lines: list[str]) -> None:
    document = read("\n".join(lines).encode() or b"z: 1", "f.yaml")
    wrong = {n for n, line in enumerate(lines, 1) if line not in ("a: x", "a: z")}
    keys = [line[0] for line in lines]
    doubled = {n for n, key in enumerate(keys, 1) if key in keys[: n - 1]}
    assert {problem.location.line for problem in document.problems if problem.location} == wrong | doubled
    assert document.root is not None
