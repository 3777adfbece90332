"""Each report read back to rows of fields, by what is not ours or by where things stand, which a person goes by."""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from rich.cells import cell_len

from tests.reports.reading import read_csv, read_github

Rows = list[list[str]]
# What ends a line for one program or another.
_LINE_ENDS = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_PROBLEM = re.compile(r"(?:(?P<place>(?!error: ).*?:\d+:\d+): )?(?P<level>\w+): (?P<message>.*) \[(?P<code>[\w-]+)\]")


def read_lines(text: str, deepest: int, *, labels: bool = True) -> Rows:
    """The rows of a text for a terminal: how far each is set in, the label that the ``deepest`` have, and the rest.

    A line that is set in further than those goes on with the one before it. A label ends with a wide gap.
    """
    rows: Rows = []
    for line in _LINE_ENDS.split(text):
        body = line.lstrip()
        depth = len(line) - len(body)
        if depth > deepest:
            rows[-1][-1] += f" {body}"
        elif body:
            label, _, rest = re.sub(r"\s\s+", "\0", body, count=1).partition("\0")
            rows.append([str(depth), label, rest] if labels and depth == deepest else [str(depth), body])
    return rows


def read_lists(text: str) -> Rows:
    """The rows of lists of things with facts about each, which are tables where titles of columns stand above them.

    A row of a table is its sign, its name and its other columns, each read downwards; below it may stand a place.
    """
    blocks = (_LINE_ENDS.split(block) for block in text.rstrip("\n").split("\n\n"))
    rows: Rows = []
    for block in blocks:
        rows += _table_rows(block) if _is_table(block) else read_lines("\n".join(block), 2, labels=False)
    return rows


def _is_table(block: list[str]) -> bool:
    return len(block) > 2 and re.match(r"  \S.*?\S  +\S", block[1]) is not None


def _table_rows(block: list[str]) -> Rows:
    starts = [match.start() for match in re.finditer(r"(?<=  )\S", block[1])]
    rows: Rows = [[block[0]], _sliced(block[1], starts)]
    for line in block[2:]:
        if re.match(r" {4}\S", line):
            rows.append(["place", line.strip()])
        elif line[:2].strip() and line[1] == " ":
            rows.append([line[0], *_sliced(line, starts)])
        elif line[0] != " ":
            rows.append(["area", line])
        elif rows[-1][0] == "area":
            rows[-1][-1] += f" {line.strip()}"
        else:
            rows[-1][1:] = [" ".join(pair) for pair in zip(rows[-1][1:], _sliced(line, starts), strict=True)]
    return rows


def _sliced(line: str, starts: list[int]) -> list[str]:
    """What stands in each column: a letter may take two cells, and an accent none."""
    begins = [bisect_left(range(len(line)), start, key=lambda index: cell_len(line[:index])) for start in starts]
    return [line[begin:end].strip() for begin, end in zip(begins, [*begins[1:], None], strict=True)]


def in_parts(rows: Rows) -> Rows:
    """The same with the last field of each row cut where a sign stands between two parts, or begins a name.

    Of the problems at the end each is cut into its place, its level and its message.
    """
    problems = next((index for index, row in enumerate(rows) if row == ["0", "Problems in the files"]), len(rows))
    divided = [[*row[:-1], *re.split(r"(?:^|\s)[·→●](?:\s|$)", row[-1])] for row in rows[:problems]]
    return divided + [row[:1] + read_problems(row[-1])[0] for row in rows[problems + 1 :]]


def read_problems(text: str) -> Rows:
    """Each line of a list of problems: where, how grave, and what."""
    found = [_PROBLEM.fullmatch(line) for line in _LINE_ENDS.split(text) if line]
    return [[*problem.groups("")] if problem else ["?"] for problem in found]


def read_blocks(text: str) -> Rows:
    """Every block of a Markdown document, and in it every piece that is more than text."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(footnote_plugin)
    return [[token.type, token.tag, *_inline(token)] for token in parser.parse(text)]


def _inline(block: Token) -> Iterator[str]:
    words = "" if block.children else block.content
    for token in block.children or ():
        if token.type in ("text", "text_special"):
            words += token.content
        else:
            yield words
            yield f"{token.type} {token.attrs}"
            words = ""
    yield words


def read_xml(text: str) -> Rows:
    """Every element with its attributes and its text."""
    return [
        [node.tag, *(f"{name}={value}" for name, value in sorted(node.attrib.items())), *(node.text or "").split("\n")]
        for node in ElementTree.fromstring(text).iter()
    ]


def read_cells(text: str) -> Rows:
    """Every cell with the name of its column."""
    return [[name, value] for row in read_csv(text) for name, value in row.items()]


def read_commands(text: str) -> Rows:
    """Every command of a GitHub runner with its properties and the lines of its message, and what is none."""
    return [
        [line] if isinstance(line, str) else [line.kind, *map(str, line.properties.items()), *line.message.split("\n")]
        for line in read_github(text)
    ]


def read_sarif(text: str) -> Rows:
    """Every rule and every result of a SARIF log: where, how grave, the lines of its message, and what excuses it."""
    (run,) = json.loads(text)["runs"]
    rules = [["rule", rule["id"], *rule["help"]["text"].split("\n")] for rule in run["tool"]["driver"]["rules"]]
    return [*rules, *map(_result_row, run["results"])]


def _result_row(result: dict[str, Any]) -> list[str]:
    place = result["locations"][0]["physicalLocation"]
    excuses = [suppression["justification"] for suppression in result.get("suppressions", [])]
    where = f"{unquote(place['artifactLocation']['uri'])}:{place['region']['startLine']}"
    return [result["level"], result["ruleId"], where, *excuses, *result["message"]["text"].split("\n")]


def read_codequality(text: str) -> Rows:
    """Every issue of a report of Code Quality: where, how grave, and the parts of its description."""
    return [
        [
            issue["severity"],
            issue["check_name"],
            f"{issue['location']['path']}:{issue['location']['lines']['begin']}",
            *re.split(r"\s+·\s+", issue["description"]),
        ]
        for issue in json.loads(text)
    ]


def read_json_lines(text: str) -> Rows:
    """The objects of JSON lines, each as its keys with their values."""
    objects = map(json.loads, text.removesuffix("\n").split("\n"))
    return [[f"{key}={value}" for key, value in each.items()] for each in objects]
