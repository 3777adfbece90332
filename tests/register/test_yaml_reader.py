"""The document reader gives what was written: values, places, and every mistake; with either parser."""

from __future__ import annotations

import gc
import sys
from decimal import Decimal
from typing import Any

import pytest
import yaml

from planck.model.location import Location
from planck.model.problem import Level, Problem
from planck.register.yaml import reader
from planck.register.yaml.reader import read
from planck.register.yaml.values import Document, Map, Seq, parse_number


@pytest.fixture(params=[pytest.param(False, id="libyaml"), pytest.param(True, id="pure")])
def pure(request: pytest.FixtureRequest) -> bool:
    """Both parsers, the one in C and the one in Python, keep the same promises."""
    return bool(request.param)


def codes(document: Document) -> list[str]:
    return [problem.code.value for problem in document.problems]


def only(document: Document) -> Problem:
    (problem,) = document.problems
    assert problem.level is Level.ERROR
    return problem


def root(text: str | bytes, pure: bool) -> Map:
    document = read(text.encode() if isinstance(text, str) else text, "f.yaml", pure=pure)
    assert document.problems == ()
    assert document.root is not None
    return document.root


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="this PyYAML was built without libyaml")
def test_the_parser_in_c_is_the_one_in_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "planck.register.yaml.pure", None)
    assert read(b"a: 1", "f.yaml").root == {"a": Decimal(1)}


def test_without_libyaml_the_parser_in_python_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "CParser", None)
    assert read(b"a: 1", "f.yaml").root == {"a": Decimal(1)}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        pytest.param("", None, id="nothing"),
        pytest.param("null", None, id="null"),
        pytest.param("true", True, id="true"),
        pytest.param("false", False, id="false"),
        pytest.param("0", Decimal(0), id="zero"),
        pytest.param("28.7", Decimal("28.7"), id="decimal"),
        pytest.param("+15.10", Decimal("15.10"), id="signed, with the digits that were written"),
        pytest.param("-0.5", Decimal("-0.5"), id="negative"),
        pytest.param("9" * 30, Decimal("9" * 30), id="thirty digits"),
        pytest.param(f"-{'9' * 30}.{'9' * 30}", Decimal(f"-{'9' * 30}.{'9' * 30}"), id="thirty on either side"),
        pytest.param("NO", "NO", id="NO"),
        pytest.param("yes", "yes", id="yes"),
        pytest.param("on", "on", id="on"),
        pytest.param("True", "True", id="True"),
        pytest.param("NULL", "NULL", id="NULL"),
        pytest.param("~", "~", id="tilde"),
        pytest.param("12:30", "12:30", id="a time, not 750"),
        pytest.param("0123", "0123", id="leading zero, not octal"),
        pytest.param("0o17", "0o17", id="octal"),
        pytest.param("0x1F", "0x1F", id="hexadecimal"),
        pytest.param("0b11", "0b11", id="binary"),
        pytest.param("1_650", "1_650", id="underscore"),
        pytest.param("1e9", "1e9", id="exponent"),
        pytest.param(".5", ".5", id="no digit before the point"),
        pytest.param("5.", "5.", id="no digit behind the point"),
        pytest.param("15,1", "15,1", id="decimal comma"),
        pytest.param("1.650.000", "1.650.000", id="points between thousands"),
        pytest.param("30.640", Decimal("30.640"), id="one point, to be doubted by those who know the indicator"),
        pytest.param(".nan", ".nan", id="not a number"),
        pytest.param(".inf", ".inf", id="infinity"),
        pytest.param("2024-03-20", "2024-03-20", id="date"),
        pytest.param("2023-13-01", "2023-13-01", id="date that does not exist"),
        pytest.param("2024-03-20 10:00:00", "2024-03-20 10:00:00", id="timestamp"),
        pytest.param("2021-2025", "2021-2025", id="years"),
        pytest.param("=", "=", id="equals sign"),
        pytest.param("١٢", "١٢", id="digits of another script"),
        pytest.param("28.7 %", "28.7 %", id="number with its unit"),
        pytest.param('"28.7"', "28.7", id="quoted number"),
        pytest.param("'true'", "true", id="quoted true"),
        pytest.param('"null"', "null", id="quoted null"),
        pytest.param('""', "", id="quoted nothing"),
        pytest.param("|\n  28.7", "28.7", id="block text"),
        pytest.param(">-\n  đến năm\n  2025", "đến năm 2025", id="folded text"),
        pytest.param("đến năm\n  2025", "đến năm 2025", id="text over two lines"),
        pytest.param("Tie\u0302\u0301n", "Tie\u0302\u0301n", id="decomposed text is left as it is"),
        pytest.param('"\\u0110\\x41\\n"', "ĐA\n", id="escapes between double quotes"),
    ],
)
def test_only_null_true_false_and_plain_numbers_mean_more_than_text(written: str, meant: Any, pure: bool) -> None:
    value = root(f"a: {written}", pure)["a"]
    assert value == meant
    assert type(value) is type(meant)
    assert str(value) == str(meant)
    inside = root(f"a:\n- {written}\n", pure)["a"]
    assert isinstance(inside, Seq)
    assert str(inside[0]).rstrip("\n") == str(meant).rstrip("\n")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param("15.1", Decimal("15.1"), id="decimal"),
        pytest.param("-3", Decimal(-3), id="negative"),
        pytest.param("0.0", Decimal("0.0"), id="zero"),
        pytest.param("00", None, id="two zeros"),
        pytest.param("", None, id="nothing"),
        pytest.param("1 ", None, id="with a space"),
        pytest.param("1\n", None, id="with a line break"),
        pytest.param("--1", None, id="two signs"),
        pytest.param("1e5", None, id="exponent"),
        pytest.param("²", None, id="raised digit"),
        pytest.param("1." + "0" * 30, Decimal("1." + "0" * 30), id="thirty digits behind the point"),
        pytest.param("9" * 31, None, id="thirty-one digits"),
        pytest.param("1." + "0" * 31, None, id="thirty-one behind the point"),
    ],
)
def test_parse_number_knows_plain_decimal_numbers_and_nothing_else(text: str, number: Decimal | None) -> None:
    assert parse_number(text) == number
    if number is not None:
        assert str(parse_number(text)) == str(number)


def test_every_value_knows_its_line_and_column(pure: bool) -> None:
    text = 'a: 1\n"b":\n  - x\n  -   {c: ý, d: [1, 2]}\ne:\n'
    mapping = root(text, pure)
    assert (mapping.mark, mapping.marks) == ((1, 1), {"a": (1, 1, 1, 4), "b": (2, 1, 3, 3), "e": (5, 1, 5, 3)})
    items = mapping["b"]
    assert isinstance(items, Seq)
    assert (items.mark, items.marks) == ((3, 3), [(3, 5), (4, 7)])
    inner = items[1]
    assert isinstance(inner, Map)
    assert (inner.mark, inner.marks) == ((4, 7), {"c": (4, 8, 4, 11), "d": (4, 14, 4, 17)})
    assert isinstance(inner["d"], Seq)
    assert (inner["d"].mark, inner["d"].marks) == ((4, 17), [(4, 18), (4, 21)])


def test_columns_count_characters_not_bytes(pure: bool) -> None:
    assert root("{tỷ lệ: tăng, b: 1}", pure).marks["b"] == (1, 15, 1, 18)


def test_a_byte_order_mark_is_no_part_of_the_text(pure: bool) -> None:
    mapping = root(b"\xef\xbb\xbfa: 1", pure)
    assert (mapping, mapping.marks) == ({"a": Decimal(1)}, {"a": (1, 1, 1, 4)})


def test_windows_line_ends_are_line_ends(pure: bool) -> None:
    mapping = root("a: x\r\nb: |\r\n  y\r\n", pure)
    assert (mapping, mapping.marks["b"]) == ({"a": "x", "b": "y\n"}, (2, 1, 2, 4))


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        pytest.param("2021: 1\n2021.0: 2", ["2021", "2021.0"], id="numbers are text as written"),
        pytest.param("NO: 1\nnull: 2\n~: 3\ntrue: 4", ["NO", "null", "~", "true"], id="words are text"),
        pytest.param("'': 1", [""], id="the empty text"),
        pytest.param("<<: 1", ["<<"], id="the merge key of YAML 1.1 is a key like any other"),
        pytest.param("<<: {a: 1}", ["<<"], id="nothing is merged"),
        pytest.param("e\u0302\u0301: 1", ["ế"], id="decomposed keys are composed"),
        pytest.param("? a\n: 1", ["a"], id="a key marked as such"),
    ],
)
def test_keys_are_text_as_written(text: str, keys: list[str], pure: bool) -> None:
    assert list(root(text, pure)) == keys


@pytest.mark.parametrize(
    ("text", "key"),
    [
        pytest.param("a: 1\nb: 2\n{}: 3", "a", id="written twice"),
        pytest.param('2021: 1\nb: 2\n"2021": 3', "2021", id="with and without quotes"),
        pytest.param("ế: 1\nb: 2\ne\u0302\u0301: 3", "ế", id="composed and decomposed"),
    ],
)
def test_a_doubled_key_names_the_first_and_loses_nothing_else(text: str, key: str, pure: bool) -> None:
    document = read(text.replace("{}", "a").encode() + b"\nc: 4", "f.yaml", pure=pure)
    assert document.root == {key: Decimal(1), "b": Decimal(2), "c": Decimal(4)}
    problem = only(document)
    assert (problem.code.value, problem.location) == ("duplicate-key", Location("f.yaml", 3, 1))
    assert problem.args == {"key": key, "line": "1"}


def test_mistakes_inside_the_value_of_a_doubled_key_are_reported_too(pure: bool) -> None:
    assert codes(read(b"a: 1\na: {b: 1, b: 2}", "f.yaml", pure=pure)) == ["duplicate-key", "duplicate-key"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("? [a]\n: 1\nb: 2", id="a list"),
        pytest.param("? {a: 1}\n: 1\nb: 2", id="a mapping"),
        pytest.param("b: 2\n? *x\n: 1", id="an alias"),
    ],
)
def test_a_key_that_is_no_text_is_refused(text: str, pure: bool) -> None:
    document = read(text.encode(), "f.yaml", pure=pure)
    assert codes(document) == ["key-not-text"]
    assert document.root == {"b": Decimal(2)}


def test_a_place_for_a_template_is_a_key_that_is_no_text(pure: bool) -> None:
    problem = only(read(b"a: {{year}}", "f.yaml", pure=pure))
    assert (problem.code.value, str(problem.location)) == ("key-not-text", "f.yaml:1:5")


@pytest.mark.parametrize(
    ("text", "tag", "value"),
    [
        pytest.param("a: !!str 2021", "!!str", Decimal(2021), id="of YAML"),
        pytest.param("a: !x y", "!x", "y", id="of one's own"),
        pytest.param("a: ! y", "!", "y", id="nameless"),
        pytest.param("a: &b !x y", "!x", "y", id="behind an anchor"),
        pytest.param("a: !x [1]", "!x", [Decimal(1)], id="of a list"),
        pytest.param("a: !!python/object/apply:os.system [x]", "!!python/object/apply:os.system", ["x"], id="evil"),
        pytest.param("!k a: 1", "!k", Decimal(1), id="of a key"),
    ],
)
def test_a_tag_is_refused_and_the_value_read_without_it(text: str, tag: str, value: Any, pure: bool) -> None:
    document = read(text.encode(), "f.yaml", pure=pure)
    problem = only(document)
    assert (problem.code.value, problem.args) == ("explicit-tag", {"tag": tag})
    assert document.root == {"a": value}


def test_an_alias_is_the_value_of_its_anchor_at_its_own_place(pure: bool) -> None:
    mapping = root("a: &x {b: 1}\nc: *x\nd: [*x]\n&k e: &y 2\nf: *y\ng: *k", pure)
    one = {"b": Decimal(1)}
    assert mapping == {"a": one, "c": one, "d": [one], "e": Decimal(2), "f": Decimal(2), "g": "e"}
    assert mapping.marks["c"] == (2, 1, 2, 4)


def test_an_anchor_may_be_set_again(pure: bool) -> None:
    assert root("a: &x 1\nb: *x\nc: &x 2\nd: *x", pure)["d"] == Decimal(2)


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        pytest.param("a: *x", "undefined-alias", "f.yaml:1:4", id="no such anchor"),
        pytest.param("a: *x\nb: &x 1", "undefined-alias", "f.yaml:1:4", id="an anchor below"),
        pytest.param("a: &x [1, *x]", "recursive-alias", "f.yaml:1:11", id="a list in itself"),
        pytest.param("&x a:\n  b: *y\n&y c: 1", "undefined-alias", "f.yaml:2:6", id="an anchor on a later key"),
    ],
)
def test_an_alias_that_stands_for_nothing_is_refused(text: str, code: str, place: str, pure: bool) -> None:
    problem = only(read(text.encode(), "f.yaml", pure=pure))
    assert (problem.code.value, str(problem.location)) == (code, place)


def bomb(levels: int, width: int) -> str:
    lines = [f"a0: &a0 [{', '.join('x' * width)}]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * width)}]" for n in range(1, levels)]
    return "\n".join(lines)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(bomb(9, 9), id="a billion laughs"),
        pytest.param("a: &a " + "x" * 100_000 + "\nb: [" + ", ".join(["*a"] * 200) + "]", id="a long text, often"),
    ],
)
def test_aliases_that_stand_for_too_much_are_refused(text: str, pure: bool) -> None:
    document = read(text.encode(), "f.yaml", pure=pure)
    assert (codes(document), document.root) == (["alias-expansion"], None)


def test_aliases_within_the_bound_are_read(pure: bool) -> None:
    assert root(bomb(4, 9), pure)["a3"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("[" * 33, "f.yaml:1:33", id="brackets"),
        pytest.param("[" * 100_000, "f.yaml:1:33", id="brackets beyond what libyaml follows"),
        pytest.param("[" * 1200 + "]" * 1200, "f.yaml:1:33", id="brackets, each of them closed"),
        pytest.param("a: [\n" + "[\n" * 1200, "f.yaml:32:1", id="a bracket a line"),
        pytest.param("{a: " * 40 + "}" * 40, "f.yaml:1:129", id="braces"),
        pytest.param("{" * 1200, "f.yaml:1:33", id="braces beyond what libyaml follows"),
        pytest.param("- " * 1200, "f.yaml:1:65", id="dashes"),
        pytest.param("? " * 1200, "f.yaml:1:65", id="question marks"),
        pytest.param("".join(f"{' ' * depth}a:\n" for depth in range(1200)), "f.yaml:33:33", id="indentation"),
        pytest.param("a: 1\n--- " + "[" * 100_000, "f.yaml:2:37", id="in a second document"),
    ],
)
def test_what_is_nested_too_deep_is_refused_at_once(text: str, place: str, pure: bool) -> None:
    document = read(text.encode(), "f.yaml", pure=pure)
    assert [str(p.location) for p in document.problems if p.code.value == "nesting"] == [place]
    assert document.root is None


def test_aliases_do_not_nest_deeper_than_brackets(pure: bool) -> None:
    lines = ["a0: &a0 [1]", *(f"a{n}: &a{n} [*a{n - 1}]" for n in range(1, 40))]
    assert codes(read("\n".join(lines).encode(), "f.yaml", pure=pure)) == ["nesting"]


def test_what_is_nested_within_the_bound_is_read(pure: bool) -> None:
    assert root("a: " + "[" * 31 + "]" * 31, pure)


def test_a_number_of_too_many_digits_is_refused_and_kept_as_text(pure: bool) -> None:
    document = read(b"a: " + b"9" * 61 + b"\nb: [" + b"9" * 61 + b"]", "f.yaml", pure=pure)
    assert codes(document) == ["number-too-long"] * 2
    assert document.root == {"a": "9" * 61, "b": ["9" * 61]}


def test_a_file_too_large_is_refused_before_it_is_read() -> None:
    problem = only(read(b" " * (32 * 1024 * 1024 + 1), "f.yaml"))
    assert (problem.code.value, problem.args) == ("file-too-large", {"limit": "32"})


@pytest.mark.parametrize(
    ("data", "code", "place", "args"),
    [
        pytest.param(b"", "empty-file", "1:1", {}, id="no byte"),
        pytest.param(b"\xef\xbb\xbf", "empty-file", "1:1", {}, id="a byte order mark only"),
        pytest.param(b"# note\n\n", "empty-file", "1:1", {}, id="comments only"),
        pytest.param(b"---\n", "empty-file", "1:1", {}, id="the mark of a document only"),
        pytest.param(b"28.7", "root-not-mapping", "1:1", {}, id="a number"),
        pytest.param(b"null", "root-not-mapping", "1:1", {}, id="null"),
        pytest.param(b"\n- a\n", "root-not-mapping", "2:1", {}, id="a list"),
        pytest.param(b"a: 1\n---\nb: 2", "two-documents", "2:1", {}, id="two documents"),
        pytest.param(b"a: 1\n...\nb: 2", "two-documents", "3:1", {}, id="two documents, the first one ended"),
        pytest.param("a: 1".encode("utf-16"), "utf16", "1:1", {}, id="UTF-16"),
        pytest.param("a: 1".encode("utf-16-be"), "utf16", "1:1", {}, id="UTF-16 without its mark"),
        pytest.param(b"\xfe\xff\x00a", "utf16", "1:1", {}, id="UTF-16, big-endian"),
        pytest.param(
            "a: đ\nb: Hà ".encode() + b"N\xe1m",
            "not-utf8",
            "2:8",
            {"offset": "14", "byte": "0xE1"},
            id="another encoding",
        ),
        pytest.param(b"\xef\xbb\xbfa\xff", "not-utf8", "1:2", {"offset": "4", "byte": "0xFF"}, id="behind a mark"),
        pytest.param(
            b"a: 1\rb\xff", "not-utf8", "2:2", {"offset": "6", "byte": "0xFF"}, id="in a line that a return begins"
        ),
        pytest.param(b"\xed\xa0\x80", "not-utf8", "1:1", {"offset": "0", "byte": "0xED"}, id="half a character"),
    ],
)
def test_a_file_that_is_no_single_mapping_says_why(
    data: bytes, code: str, place: str, args: dict[str, str], pure: bool
) -> None:
    document = read(data, "f.yaml", pure=pure)
    problem = only(document)
    assert (problem.code.value, str(problem.location), problem.args) == (code, f"f.yaml:{place}", args)
    assert document.root is None or code == "two-documents"


OURS, THEIRS = "<<<<<<< HEAD\n  a: 1\n", "=======\n  a: 2\n>>>>>>> branch\n"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param(f"t:\n{OURS}{THEIRS}", "2:1", id="a conflict"),
        pytest.param(f"t:\n{OURS}{THEIRS}".replace("\n", "\r\n"), "2:1", id="with the line ends of Windows"),
        pytest.param(f"t:\n{OURS}||||||| 3f1a\n  a: 0\n{THEIRS}", "2:1", id="with the state before both"),
        pytest.param(f"t:\n  a: |\n    {OURS}    {THEIRS}", "3:5", id="indented, in a text of several lines"),
        pytest.param("t: >-\n  x\n  <<<<<<< HEAD\n  y\n", "3:3", id="that YAML could read"),
        pytest.param("t: x\n  >>>>>>> branch\n", "2:3", id="only its last line, which goes on with a text"),
        pytest.param("t:\n  a: 1\n>>>>>>> branch\n", "3:1", id="only its last line"),
        pytest.param("t:\n  a: 1\n||||||| 3f1a\n  a: 0\n", "3:1", id="only the state before both"),
        pytest.param("t:\n  a: 1\n=======\n  a: 2\n", "3:1", id="only the line in its middle"),
        pytest.param("t: 1\n=======\n", "2:1", id="only the line in its middle, at the end"),
        pytest.param(f"{OURS}{OURS}{THEIRS}{THEIRS}", "1:1", id="one conflict in another"),
        pytest.param(f"a: @x\nb: !y z\n{OURS}{THEIRS}", "3:1", id="beside other mistakes"),
    ],
)
def test_what_git_left_of_a_conflict_is_named_once_at_its_first_line(text: str, place: str, pure: bool) -> None:
    problem = only(read(text.encode(), "f.yaml", pure=pure))
    assert (problem.code.value, str(problem.location)) == ("conflict-marker", f"f.yaml:{place}")


@pytest.mark.parametrize(
    "note",
    [
        pytest.param("a <<<<<<< b", id="inside of a line"),
        pytest.param("<<<<<<<<", id="eight signs"),
        pytest.param("Heading\n\n  =======\n\n  text", id="a heading that is underlined"),
        pytest.param("<<<<<<<HEAD", id="without a space"),
        pytest.param("text\n\n  |||||||\n\n  text", id="an empty row of a table"),
    ],
)
def test_what_only_looks_like_a_conflict_is_text(note: str, pure: bool) -> None:
    document = read(f"note: |\n  {note}\n".encode(), "f.yaml", pure=pure)
    assert (document.problems, list(document.root or ())) == ((), ["note"])


@pytest.mark.parametrize("service", ["git-lfs.github.com", "hawser.github.com"])
def test_a_pointer_of_git_lfs_is_named_as_such(service: str, pure: bool) -> None:
    """YAML reads it as three keys that no file of a register has."""
    data = f"version https://{service}/spec/v1\noid sha256:4d7a\nsize 12345\n".encode()
    problem = only(read(data, "f.yaml", pure=pure))
    assert (problem.code.value, str(problem.location)) == ("lfs-pointer", "f.yaml:1:1")


def test_of_two_documents_the_first_is_read_and_the_second_checked(pure: bool) -> None:
    document = read(b"a: &x 1\n---\nb: 2\nb: *x\n--- 3", "f.yaml", pure=pure)
    assert document.root == {"a": Decimal(1)}
    assert codes(document) == ["two-documents", "duplicate-key", "undefined-alias"]


def test_problems_are_in_the_order_of_the_file(pure: bool) -> None:
    document = read(b"a: !x 1\na: 2\nb: @z\nb: 3\n", "f.yaml", pure=pure)
    assert codes(document) == ["explicit-tag", "duplicate-key", "yaml-indicator", "duplicate-key"]


@pytest.mark.parametrize("enabled", [True, False])
def test_the_collector_is_left_as_it_was(enabled: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        read(b"a: 1", "f.yaml")
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if before else gc.disable)()
