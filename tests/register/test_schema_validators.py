"""Two validators read the schemas, one that is fast and one that says what is wrong; they agree."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planck.register.schema import check as schema
from planck.register.yaml.values import MAX_NESTING, Map, Seq
from planck.reports.wording.problems import MESSAGES
from tools import schemas

D = Decimal
Path_ = tuple[str | int, ...]

VALID: dict[str, Any] = {
    "targets": {
        "province": "Hà Nam",
        "district": "Thanh Liêm",
        "id": "ha-nam/thanh-liem",
        "resolution": {"title": "Nghị quyết"},
        "sources": {"a": {"title": "x", "date": D(2023)}},
        "source": "a",
        "period": "2021-2025",
        "tags": ["x"],
        "targets": {
            "a": {"at_least": "15.1 %/năm", "basis": "average_growth", "tolerance": "5%", "assumed": ["period"]},
            "b": {"between": [D(7), "8 %"], "better": "inside", "by": "2025-06-30", "baseline": D(2020)},
            "c": {"equal_to": D(100), "within": D("0.5"), "period": D(2025), "baseline": {"year": D(2020)}},
            "d": {
                "done": True,
                "undated": True,
                "amended": [{"on": "2024-01-01", "by": "x", "period": "2026"}],
                "waiver": {"reason": "x", "granted": "2024-01-01", "until": "2024-06-30", "approved_by": "x"},
            },
        },
    },
    "actuals": {
        "commune": "Vô Tranh",
        "actuals": {
            "a": {"2021": D("28.7"), "2022": "28.7%", "2024-Q1": [D(7), D(8)], "2024-9M": True},
            "b": {
                "unit": "%",
                "context": False,
                "values": {
                    "2021": {"value": None, "reason": "x"},
                    "2022": {"count": D(12), "of": D(13), "status": "draft", "published": "2024-03"},
                    "2023": {"items": {"x": D(40), "y": [D(1), D(2)], "z": {"count": D(1), "of": D(2)}}},
                    "2024": [{"value": D(1), "published": "2024-03-20"}, {"value": D(2), "published": D(2025)}],
                    "2025": {"value": "2025-03-20", "stated": {"verdict": "met"}, "territory": "former"},
                },
            },
        },
    },
    "areas": {"areas": [{"province": "x", "code": "35", "ended": "2025-06-30", "succeeded_by": ["05632"]}]},
    "indicators": {"indicators": {"a": {"name": {"vi": "x"}, "kind": "rate", "decimals": D(2)}, "b": {"name": "x"}}},
    "sources": {"sources": {"a": {"title": "x"}, "b": "y"}},
    "project": {"as_of": "2024-06-30", "language": "vi", "fail_on": "never", "grace_days": D(90)},
}


def patterns(node: Any) -> Iterator[str]:
    """Every pattern in a schema."""
    if isinstance(node, dict):
        if isinstance(node.get("pattern"), str) and "type" in node:
            yield node["pattern"]
        for value in node.values():
            yield from patterns(value)
    if isinstance(node, list):
        for value in node:
            yield from patterns(value)


def nested(depth: int) -> Any:
    """A list in a list, and so on."""
    return [nested(depth - 1)] if depth else []


# What stands at the borders of what is accepted, and what of one place could be put at another.
SPARE: tuple[Any, ...] = (
    None, True, False, "", " ", "x", "x\n", "2021", "2021\n", "2021.0", "true", "done", "former", "current", "draft",
    D(0), D(-1), D(1), D(2021), D("2021.0"), D("2021.5"), D("0.5"), D(99999), D("1" * 30), "-1", "+1", "0", "0.0 ha",
    "15,1", "15.1", "15.1%", "15.1 %/năm", "15.1ha", "1 m2", "1 tỷ 2", "01", "1e9", ".5", "5.", "−5", "5%\n", "0%",
    "2021-2025", "2021 – 2025", "2021-Q1", "2021-Q5", "2021-12M", "2021-13M", "2021-13", "2021-02-30", "2021-2-3",
    "a-b", "a--b", "A", "a/b", "-/a", "1" * 70, [], [D(1)], [D(1), D(2)], [D(1), D(2), D(3)], ["x", "x"], [[]], [{}],
    {}, {"value": D(1)}, {"value": None}, {"count": D(1)}, {"year": D(2020)}, {"title": "x"}, {"2021": D(1)},
    {"vi": "x"}, {"items": {}}, [{"value": D(1)}], [D(1), {"value": D(1), "published": "2021"}],
    D("-0"), D("0." + "0" * 58 + "1"), D("-0." + "0" * 58 + "1"), D("999." + "9" * 50), D("2999." + "0" * 50 + "1"),
    D("2021." + "0" * 50), D("1" * 30 + "." + "1" * 30), "2021\r", "2021\u2028", "\ufeff2021", "\uff12021", "a\0",
    "1 \u00e1", "1 a\u0301", "1 \u1ef9", "1 \u1efa", "\ud800", "1 a\udcff", {"\ud800": D(1)}, nested(MAX_NESTING),
)  # fmt: skip
KEYS = (
    "x", "2021", "2021-2025", "a-b", "A", "", "at_least", "at_most", "done", "period", "by", "undated", "value",
    "values", "count", "items", "reason", "published", "better", "within", "note", "unit", "province", "title", "id",
    "2021\n", "a\n", "a\u0301", "\u00e1", "\ud800",
)  # fmt: skip
VALUES = st.one_of(
    st.sampled_from(SPARE),
    st.text(st.characters(codec=None), max_size=8),
    st.decimals(allow_nan=False, allow_infinity=False, places=2),
)
PATTERNS = sorted({found for kind in schema.KINDS for found in patterns(json.loads(schema.text(kind)))})
ODD = (*"\n\r\u2028\u00e1\u0301\u1ef9\u1efa\uff12\u0660 09%/-−aZ,.+", "m2")


def places(value: object, path: Path_ = ()) -> Iterator[Path_]:
    """The path of every value in a document, its own first."""
    yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from places(inner, (*path, key))
    if isinstance(value, list):
        for index, inner in enumerate(value):
            yield from places(inner, (*path, index))


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """A valid document with some values replaced, taken out or put in."""
    kind = draw(st.sampled_from(sorted(VALID)))
    root = copy.deepcopy(VALID[kind])
    for _ in range(draw(st.integers(1, 3))):
        path = draw(st.sampled_from(list(places(root))))
        if not path:  # the whole document
            root.pop(next(iter(root), ""), None)
            continue
        holder = root
        for part in path[:-1]:
            holder = holder[part]
        change = draw(st.sampled_from(("replace", "remove", "add", "rename")))
        if change == "replace":
            holder[path[-1]] = copy.deepcopy(draw(VALUES))
        elif change == "remove":
            del holder[path[-1]]
        elif isinstance(holder, list):
            holder.append(copy.deepcopy(draw(VALUES)))
        elif change == "add":
            holder[draw(st.sampled_from(KEYS))] = copy.deepcopy(draw(VALUES))
        else:
            holder[draw(st.sampled_from(KEYS))] = holder.pop(path[-1])
    return kind, root


def is_encodable(value: object) -> bool:
    """Whether no text in a value holds half of a surrogate pair."""
    if isinstance(value, dict):
        return all(is_encodable(key) and is_encodable(inner) for key, inner in value.items())
    if isinstance(value, list):
        return all(map(is_encodable, value))
    return not (isinstance(value, str) and re.search("[\ud800-\udfff]", value))


def placed(value: dict[str, Any]) -> Map:
    """The value as a reader of documents would hand it over, each part at a place of its own."""
    line = iter(range(1, 10_000))

    def place(inner: Any) -> Any:
        if isinstance(inner, dict):
            found = Map()
            found.mark, found.marks = (next(line), 1), {}
            for key, below in inner.items():
                at = next(line)
                found.marks[key] = (at, 1, at, 9)
                found[key] = place(below)
            return found
        if isinstance(inner, list):
            listed = Seq()
            listed.mark, listed.marks = (next(line), 1), []
            for below in inner:
                listed.marks.append((next(line), 1))
                listed.append(place(below))
            return listed
        return inner

    root: Map = place(value)
    return root


@pytest.mark.parametrize(
    ("path", "text"), [pytest.param(path, text, id=path.name) for path, text in schemas.generated()]
)
def test_what_the_schemas_share_is_the_same_in_each_of_them(path: Path, text: str) -> None:
    """After a change of what they share, `make schemas` has been run."""
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("kind", sorted(VALID))
def test_the_valid_documents_of_these_tests_are_valid(kind: str) -> None:
    """So that the mutations below start from what is accepted, and accepted without a second opinion."""
    assert schema.is_accepted(kind, placed(VALID[kind]))
    assert list(schema.errors(kind, VALID[kind])) == []


@given(mutated())
def test_both_validators_agree_on_any_document(document: tuple[str, dict[str, Any]]) -> None:
    """What one accepts, the other does; but for texts that one cannot read, and so may not accept."""
    kind, values = document
    is_valid = not list(schema.errors(kind, values))
    is_accepted = schema.is_accepted(kind, placed(values))
    assert is_accepted == is_valid or (is_valid and not is_encodable(values))


@pytest.mark.parametrize("pattern", PATTERNS)
@settings(max_examples=25)
@given(data=st.data())
def test_both_validators_agree_on_what_a_pattern_takes(pattern: str, data: st.DataObject) -> None:
    """Two engines search for it: in a text that it takes, and in that text with something put in or taken out."""
    text = data.draw(st.from_regex(re.compile(pattern)))
    at, length = data.draw(st.integers(0, len(text))), data.draw(st.integers(0, 1))
    text = text[:at] + data.draw(st.sampled_from(("", *ODD))) + text[at + length :]
    fast = jsonschema_rs.Draft7Validator({"pattern": pattern})
    assert fast.is_valid(text) == bool(re.search(pattern.replace("$", r"\Z"), text))


@given(mutated())
def test_a_refused_document_gets_at_least_one_problem_that_can_be_said(document: tuple[str, dict[str, Any]]) -> None:
    """No file is refused without a word, in either language; and one that is accepted has no problem."""
    kind, values = document
    found = schema.check(kind, placed(values), "file.yaml")
    assert bool(found) == bool(list(schema.errors(kind, values)))
    for problem in found:
        assert problem.location is not None
        for template in MESSAGES[problem.code]:
            assert template.format(**problem.args)
