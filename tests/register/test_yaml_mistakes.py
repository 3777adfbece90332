"""Where YAML gives up, the reader says what the person did and reads on where the remedy is evident."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from planck.model.problem import Level
from planck.register.yaml.reader import read
from planck.register.yaml.values import Document

LONG = "k" * 1025
TOO_LONG = {"text": "k" * 59 + "…", "limit": "1024"}


@pytest.fixture(params=[pytest.param(False, id="libyaml"), pytest.param(True, id="pure")])
def pure(request: pytest.FixtureRequest) -> bool:
    """Both parsers lead to the same diagnosis at the same place."""
    return bool(request.param)


def places_and_codes(document: Document) -> list[str]:
    """The problems as 'line:column code', in order."""
    places = [(problem.location, problem.code.value) for problem in document.problems]
    return [f"{place.line}:{place.column} {code}" for place, code in places if place is not None]


@pytest.mark.parametrize(
    ("text", "expected", "args", "value"),
    [
        pytest.param(
            "note: Mục tiêu: 15%", "1:7 yaml-colon", {"quoted": '"Mục tiêu: 15%"'}, "Mục tiêu: 15%", id="a colon"
        ),
        pytest.param("note: a: b: c", "1:7 yaml-colon", {"quoted": '"a: b: c"'}, "a: b: c", id="two colons"),
        pytest.param("note: a:", "1:7 yaml-colon", {"quoted": '"a:"'}, "a:", id="a colon at the end"),
        pytest.param("note: a: b  # c", "1:7 yaml-colon", {"quoted": '"a: b"'}, "a: b", id="a colon, a comment"),
        pytest.param(
            'note: "a" b: c', "1:7 yaml-colon", {"quoted": "'\"a\" b: c'"}, '"a" b: c', id="a colon behind quotes"
        ),
        pytest.param("{note: a: b}", "1:8 yaml-colon", {"quoted": '"a: b"'}, "a: b", id="a colon in braces"),
        pytest.param("unit: %/năm", "1:7 yaml-percent", {"quoted": '"%/năm"'}, "%/năm", id="percent"),
        pytest.param("unit: %", "1:7 yaml-percent", {"quoted": '"%"'}, "%", id="percent alone"),
        pytest.param("unit: % # a", "1:7 yaml-percent", {"quoted": '"%"'}, "%", id="percent, a comment"),
        pytest.param("{unit: %/năm}", "1:8 yaml-percent", {"quoted": '"%/năm"'}, "%/năm", id="percent in braces"),
        pytest.param("note: @a", "1:7 yaml-indicator", {"character": "@", "quoted": '"@a"'}, "@a", id="at"),
        pytest.param("note: `a`", "1:7 yaml-indicator", {"character": "`", "quoted": '"`a`"'}, "`a`", id="backtick"),
        pytest.param("note: *a b*", "1:7 yaml-indicator", {"character": "*", "quoted": '"*a b*"'}, "*a b*", id="stars"),
        pytest.param("note: * a", "1:7 yaml-indicator", {"character": "*", "quoted": '"* a"'}, "* a", id="bullet"),
        pytest.param("note: & a", "1:7 yaml-indicator", {"character": "&", "quoted": '"& a"'}, "& a", id="ampersand"),
        pytest.param("note: !a!b", "1:7 yaml-indicator", {"character": "!", "quoted": '"!a!b"'}, "!a!b", id="cries"),
        pytest.param("note: | a", "1:7 yaml-indicator", {"character": "|", "quoted": '"| a"'}, "| a", id="bar"),
        pytest.param("note: > 15", "1:7 yaml-indicator", {"character": ">", "quoted": '"> 15"'}, "> 15", id="more"),
        pytest.param("note: >= 15", "1:7 yaml-indicator", {"character": ">", "quoted": '">= 15"'}, ">= 15", id="least"),
        pytest.param("note: - a", "1:7 yaml-indicator", {"character": "-", "quoted": '"- a"'}, "- a", id="dash"),
        pytest.param("note: , a", "1:7 yaml-indicator", {"character": ",", "quoted": '", a"'}, ", a", id="comma"),
        pytest.param("note: ]", "1:7 yaml-indicator", {"character": "]", "quoted": '"]"'}, "]", id="bracket"),
        pytest.param("note: [a] b", "1:7 yaml-indicator", {"character": "[", "quoted": '"[a] b"'}, "[a] b", id="item"),
        pytest.param("note: {a} b", "1:7 yaml-indicator", {"character": "{", "quoted": '"{a} b"'}, "{a} b", id="brace"),
        pytest.param('note: "a" b', "1:7 yaml-after-quote", {"quoted": "'\"a\" b'"}, '"a" b', id="behind quotes"),
        pytest.param("note: 'it's'", "1:7 yaml-after-quote", {"quoted": "\"'it's'\""}, "'it's'", id="apostrophe"),
        pytest.param('{note: "a" b}', "1:8 yaml-after-quote", {"quoted": "'\"a\" b'"}, '"a" b', id="quotes in braces"),
        pytest.param("note: a\x07b", "1:8 yaml-control", {"character": "U+0007"}, "a\x07b", id="a bell"),
        pytest.param("note: a\ufeffb", "1:8 yaml-control", {"character": "U+FEFF"}, "a\ufeffb", id="an inner mark"),
        pytest.param("note: a\ufffeb", "1:8 yaml-control", {"character": "U+FFFE"}, "a\ufffeb", id="no character"),
        pytest.param(
            "note: a\u2028b",
            "1:8 yaml-line-end",
            {"character": "U+2028", "escape": "\\u2028"},
            "a\u2028b",
            id="a line that only YAML ends",
        ),
        pytest.param(
            "note: 'a\x85 b'",
            "1:9 yaml-line-end",
            {"character": "U+0085", "escape": "\\u0085"},
            "a\x85 b",
            id="the same between quotes",
        ),
        pytest.param(
            "{note: 28,7}",
            "1:8 comma-in-braces",
            {"text": "28,7", "fix": "28.7"},
            Decimal("28.7"),
            id="decimal comma in braces",
        ),
        pytest.param(
            "{note: 1.650,5 %}",
            "1:8 comma-in-braces",
            {"text": "1.650,5 %", "fix": "1650.5 %"},
            "1650.5 %",
            id="decimal comma in braces, with points and a unit",
        ),
        pytest.param(
            "{note:0}",
            "1:2 yaml-colon-space",
            {"fixed": "note: 0"},
            Decimal(0),
            id="no space before a zero",
        ),
        pytest.param(
            "{note:true}",
            "1:2 yaml-colon-space",
            {"fixed": "note: true"},
            True,
            id="no space before true",
        ),
        pytest.param(
            "{note:28.7}",
            "1:2 yaml-colon-space",
            {"fixed": "note: 28.7"},
            Decimal("28.7"),
            id="no space behind the colon, in braces",
        ),
    ],
)
def test_a_mistake_with_one_remedy_is_named_and_read_as_the_remedy_would_be(
    text: str, expected: str, args: dict[str, str], value: Any, pure: bool
) -> None:
    document = read(f"a: 1\nlist:\n  - {text}\nz: 2\n".encode(), "f.yaml", pure=pure)
    line, column = expected.split()[0].split(":")
    assert places_and_codes(document) == [f"3:{int(column) + 4} {expected.split()[1]}"], line
    assert document.problems[0].args == args
    assert document.root == {"a": Decimal(1), "list": [{"note" if "note" in text else "unit": value}], "z": Decimal(2)}
    entry: Any = document.root["list"]
    (mark,) = entry[0].marks.values()
    assert mark[2:] == (3, text.index(":") + (7 if ": " in text else 6))


@pytest.mark.parametrize(
    ("text", "expected", "args"),
    [
        pytest.param("a:\n\tb: 1", "2:1 yaml-tab", {}, id="tab"),
        pytest.param("a:\n  b: 1\n\tc: 2", "3:1 yaml-tab", {}, id="tab behind a value"),
        pytest.param("a:\n  \tb: 1", "2:3 yaml-tab", {}, id="tab behind spaces"),
        pytest.param("a:\n-\tb: 1", "2:2 yaml-tab", {}, id="tab behind a dash"),
        pytest.param('a: "b\nc: 1', "1:4 yaml-unclosed-quote", {"character": '"'}, id="quote open to the end"),
        pytest.param("a: 'b\nc: 1", "1:4 yaml-unclosed-quote", {"character": "'"}, id="apostrophe open to the end"),
        pytest.param(
            'a: "b\nc: 1\nd: "e"\n', "1:4 yaml-unclosed-quote", {"character": '"'}, id="quote open to another"
        ),
        pytest.param('a: ["b]\nc: 1', "1:5 yaml-unclosed-quote", {"character": '"'}, id="quote open in a list"),
        pytest.param("a: [1, 2\nb: 1", "1:4 yaml-unclosed-bracket", {"opening": "[", "closing": "]"}, id="list open"),
        pytest.param("a: {b: 2\nc: 1", "1:4 yaml-unclosed-bracket", {"opening": "{", "closing": "}"}, id="map open"),
        pytest.param("a: {b: 2]", "1:4 yaml-unclosed-bracket", {"opening": "{", "closing": "}"}, id="closed wrongly"),
        pytest.param("a: 1\nbcd\nc: 2", "2:1 yaml-no-colon", {"text": "bcd"}, id="no colon"),
        pytest.param("a: 1\nbcd", "2:1 yaml-no-colon", {"text": "bcd"}, id="no colon at the end"),
        pytest.param(
            "a: 1\nunit:%/năm\nc: 2", "2:1 yaml-colon-space", {"fixed": "unit: %/năm"}, id="no space behind the colon"
        ),
        pytest.param("a: 1\nhttp://x\nc: 2", "2:1 yaml-no-colon", {"text": "http://x"}, id="an address is no key"),
        pytest.param('a: "C:\\dữ"', "1:4 yaml-escape", {}, id="backslash"),
        pytest.param('a: "\\ud800"', "1:4 yaml-escape", {}, id="half a character"),
        pytest.param('a: "\\U00110000"', "1:4 yaml-escape", {}, id="beyond Unicode"),
        pytest.param('a: "\\xzz"', "1:4 yaml-escape", {}, id="no digits"),
        pytest.param("a:\n  b: 1\n c: 2", "3:2 yaml-indentation", {}, id="too far left"),
        pytest.param("a: 1\n  b: 2", "2:3 yaml-indentation", {}, id="too far right"),
        pytest.param(" a: 1\nb: 2", "2:1 yaml-indentation", {}, id="left of the first key"),
        pytest.param("a:\n - b\n c: 1", "3:2 yaml-indentation", {}, id="a key among items"),
        pytest.param("a: 1\n- b", "2:1 yaml-indentation", {}, id="an item among keys"),
        pytest.param(f"a: {{b: 1, {LONG}: 2}}", "1:11 yaml-long-key", TOO_LONG, id="a long key in braces"),
        pytest.param(f"a: {{b: 1,\n{LONG}: 2}}", "2:1 yaml-long-key", TOO_LONG, id="a long key on a line in braces"),
        pytest.param(f"a: 1\n{LONG}: 2", "2:1 yaml-long-key", TOO_LONG, id="a long key"),
        pytest.param(f'a: {{{LONG}": 2}}', "1:5 yaml-long-key", TOO_LONG, id="a long key that ends with a quote"),
        pytest.param(f"a:\n  - {LONG}: 2", "2:5 yaml-long-key", TOO_LONG, id="a long key in an item"),
        pytest.param(
            f'a: {{"b, {LONG}": 2}}',
            "1:5 yaml-long-key",
            {"text": '"b, ' + "k" * 55 + "…", "limit": "1024"},
            id="a long quoted key",
        ),
        pytest.param("a: {b: 1\n", "1:4 yaml-unclosed-bracket", {"opening": "{", "closing": "}"}, id="open at the end"),
        pytest.param("a: [", "1:5 yaml-syntax", {}, id="a bracket and nothing more"),
    ],
)
def test_a_mistake_with_several_remedies_is_named_and_ends_the_reading(
    text: str, expected: str, args: dict[str, str], pure: bool
) -> None:
    document = read(text.encode(), "f.yaml", pure=pure)
    assert (places_and_codes(document), document.root) == ([expected], None)
    assert document.problems[0].args == args


def test_a_key_may_be_as_long_as_yaml_reads(pure: bool) -> None:
    document = read(f"a: {{b: 1, {'k' * 1024}: 2}}".encode(), "f.yaml", pure=pure)
    assert document.problems == ()


def test_the_lines_of_a_file_are_those_of_an_editor(pure: bool) -> None:
    """What only YAML takes for the end of a line moves no place behind it."""
    text = "a: x\u2028y\nb: z\u2029\nc: 1\nc: 2\n"
    expected = ["1:5 yaml-line-end", "2:5 yaml-line-end", "4:1 duplicate-key"]
    assert places_and_codes(read(text.encode(), "f.yaml", pure=pure)) == expected
    escaped = read(b'a: "x\\u2028y\\u0085\\N"', "f.yaml", pure=pure)
    assert (escaped.problems, escaped.root) == ((), {"a": "x\u2028y\x85\x85"})


@pytest.mark.parametrize(
    ("text", "expected", "quoted"),
    [
        pytest.param("name: Tổ #3 của xã", ["1:10 text-cut"], '"Tổ #3 của xã"', id="a number behind the sign"),
        pytest.param("quote: đạt\t#tag", ["1:12 text-cut"], '"đạt #tag"', id="a tag behind a tab"),
        pytest.param("a: {name: Tổ #3, b: 1\n }", ["1:14 text-cut"], '"Tổ #3"', id="inside braces"),
        pytest.param("note: Theo\n  tổ #3", ["2:6 text-cut"], '"Theo tổ #3"', id="on a further line"),
        pytest.param("name: Tổ # 3", [], "", id="a space behind it: a remark"),
        pytest.param("name: Tổ  # of the commune", [], "", id="an ordinary remark"),
        pytest.param("name: Tổ ## ba", [], "", id="a row of signs"),
        pytest.param("name: Tổ#3", [], "", id="no space before it: a part of the text"),
        pytest.param("name: 'Tổ' #3", [], "", id="behind quotes"),
        pytest.param("note: >\n  Tổ #3", [], "", id="inside a block"),
        pytest.param("at_least: 5 #3", [], "", id="behind a number"),
        pytest.param("unit: ha #3", [], "", id="behind what is no prose"),
        pytest.param("by: 2025-06-30 #3", [], "", id="behind a day"),
        pytest.param("note: null #3", [], "", id="behind nothing"),
    ],
)
def test_a_text_that_a_sign_may_have_cut_is_a_warning(text: str, expected: list[str], quoted: str, pure: bool) -> None:
    problems = [
        problem for problem in read(text.encode(), "f.yaml", pure=pure).problems if problem.level is not Level.ERROR
    ]
    assert places_and_codes(Document("", None, tuple(problems))) == expected
    assert [problem.args["quoted"] for problem in problems] == [quoted] * len(expected)


def test_every_mistake_of_a_file_is_reported_in_one_run(pure: bool) -> None:
    text = "unit: %\nnote: a: b\nby: @c\nby: 1\nx: \x00\ny: {2021: 28,7}\n- z\n"
    expected = [
        "1:7 yaml-percent",
        "2:7 yaml-colon",
        "3:5 yaml-indicator",
        "4:1 duplicate-key",
        "5:4 yaml-control",
        "6:11 comma-in-braces",
        "7:1 yaml-indentation",
    ]
    assert places_and_codes(read(text.encode(), "f.yaml", pure=pure)) == expected


def test_one_run_reads_past_many_mistakes_but_not_past_any_number(pure: bool) -> None:
    few = read("\n".join(f"a{n}: %" for n in range(50)).encode(), "f.yaml", pure=pure)
    assert len(few.problems) == 50
    assert few.root is not None
    many = read("\n".join(f"a{n}: %" for n in range(100)).encode(), "f.yaml", pure=pure)
    assert len(many.problems) == 51
    assert many.root is None


def test_of_many_control_characters_the_first_twenty_are_reported(pure: bool) -> None:
    document = read(b"a: |\n" + b"  \x07x\n" * 30, "f.yaml", pure=pure)
    assert places_and_codes(document) == [f"{line}:3 yaml-control" for line in range(2, 22)]
    assert document.root == {"a": "\x07x\n" * 30}


def test_places_on_a_repaired_line_are_those_of_the_file(pure: bool) -> None:
    document = read(b"a: {x: @b, x: 1, @x: 2, y: *z}", "f.yaml", pure=pure)
    expected = ["1:8 yaml-indicator", "1:12 duplicate-key", "1:18 yaml-indicator", "1:28 undefined-alias"]
    assert places_and_codes(document) == expected
    assert document.root == {"a": {"x": "@b", "@x": Decimal(2), "y": "*z"}}


def test_characters_that_could_be_mistaken_for_stand_ins_are_left_alone(pure: bool) -> None:
    private = "\U00100025"
    assert read(f"a: {private}".encode(), "f.yaml", pure=pure).root == {"a": private}
    document = read(f"a: {private}\nb: %\nc: @".encode(), "f.yaml", pure=pure)
    assert (places_and_codes(document), document.root) == (["2:4 yaml-percent"], None)
    assert places_and_codes(read(f"a: {private}\nb: \x07".encode(), "f.yaml", pure=pure)) == ["2:4 yaml-control"]


def test_messages_repeat_no_more_than_the_beginning_of_a_text(pure: bool) -> None:
    document = read(("a: @" + "x" * 5000).encode(), "f.yaml", pure=pure)
    assert document.problems[0].args["quoted"] == '"@' + "x" * 58 + '…"'
    assert document.root == {"a": "@" + "x" * 5000}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a: \t1", id="before a value"),
        pytest.param("a:\t1", id="behind a colon"),
        pytest.param("a: 1\t# b", id="before a comment"),
        pytest.param("{a:\t1,\tb: 2}", id="in braces"),
        pytest.param("a: b\tc", id="in a text"),
        pytest.param("a: b\t\n", id="behind a text"),
    ],
)
def test_a_tab_that_does_not_indent_is_no_mistake(text: str, pure: bool) -> None:
    assert read(text.encode(), "f.yaml", pure=pure).problems == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("{a: 28, 7}", id="a space behind the comma"),
        pytest.param("{a: x,7}", id="no number before the comma"),
        pytest.param('{a: 28,"7"}', id="a quoted key"),
        pytest.param("{7}", id="the first key"),
        pytest.param("{http://x}", id="an address"),
        pytest.param("a: [7,5, 8]", id="in a list, where three values may be meant"),
    ],
)
def test_what_may_be_meant_is_left_to_the_schema(text: str, pure: bool) -> None:
    assert read(text.encode(), "f.yaml", pure=pure).problems == ()


@pytest.mark.parametrize(
    ("text", "root"),
    [
        pytest.param("{a: 1, a: 28,7}", {"a": Decimal(1), "7": None}, id="behind a doubled key"),
        pytest.param("{a: 1, a:2}", {"a": Decimal(1)}, id="a doubled key without a space"),
        pytest.param("{a: 28,7, b: 28,7}", {"a": Decimal("28.7"), "b": Decimal("28.7")}, id="twice the same"),
    ],
)
def test_a_slip_in_braces_changes_no_other_entry(text: str, root: Any, pure: bool) -> None:
    document = read(text.encode(), "f.yaml", pure=pure)
    assert document.root == root
    assert document.problems


def test_a_text_that_begins_with_a_percent_sign_at_the_edge_is_named_too(pure: bool) -> None:
    document = read("%/năm".encode(), "f.yaml", pure=pure)
    assert sorted(places_and_codes(document)) == ["1:1 root-not-mapping", "1:1 yaml-percent"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('- "a"\n- b "c" d\n"e" f', ["3:1 yaml-no-colon"], id="behind a list"),
        pytest.param('? "a" b\n: c', ["1:7 yaml-syntax"], id="behind a quoted key"),
        pytest.param('"a" b: 1', ["1:5 yaml-syntax"], id="a key partly in quotes"),
        pytest.param('a: 1\n"b', ["2:1 yaml-unclosed-quote"], id="a key that is left open"),
    ],
)
def test_what_has_no_better_name_is_still_said_at_its_line(text: str, expected: list[str], pure: bool) -> None:
    document = read(text.encode(), "f.yaml", pure=pure)
    assert (places_and_codes(document), document.root) == (expected, None)
