"""The schemas serve people in editors, other validators, and the messages of planck alike."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from jsonschema import Draft7Validator

from planck.model.assessment import Outcome, Progress, Verdict
from planck.model.basis import Basis
from planck.model.comparator import Better, ComparatorKind
from planck.model.indicator import Kind
from planck.model.observation import Status
from planck.model.problem import Code
from planck.model.result import FailOn, Language
from planck.model.target import Mean, Pace
from planck.register.schema import check as schema
from planck.register.schema.problems import keyword_code
from tests.register.registers import PLAN, loaded

SCHEMAS: dict[str, Any] = {name: json.loads(schema.text(name)) for name in schema.NAMES}
# Keywords that hold names, not keywords.
HOLDERS = ("properties", "patternProperties", "definitions")
# Keywords that say something of a value, and whose error therefore needs a code.
ASSERTIONS = (
    "type", "enum", "pattern", "minLength", "minimum", "maximum", "exclusiveMinimum", "minItems", "maxItems",
    "minProperties", "required", "not",
)  # fmt: skip


def nodes(node: Any, path: str = "", names: bool = False) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every schema inside a schema, with its path."""
    if isinstance(node, list):
        for index, value in enumerate(node):
            yield from nodes(value, f"{path}/{index}")
    if isinstance(node, dict):
        if not names:
            yield path, node
        for key, value in node.items():
            if names or key not in ("examples", "default", "enum", "x-problem"):
                yield from nodes(value, f"{path}/{key}", names=not names and key in HOLDERS)


def every_node(*names: str) -> list[Any]:
    """The nodes of the schemas as parameters of a test."""
    return [pytest.param(name, node, id=f"{name}{path}") for name in names for path, node in nodes(SCHEMAS[name])]


def decimals(value: Any) -> Any:
    """The JSON value with its numbers as planck reads them."""
    return json.loads(json.dumps(value), parse_float=Decimal)


@pytest.mark.parametrize("name", schema.NAMES)
def test_a_schema_is_one_of_draft_07(name: str) -> None:
    """Editors and every validator of schemas take that draft."""
    assert SCHEMAS[name]["$schema"] == "http://json-schema.org/draft-07/schema#"
    Draft7Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize("name", schema.NAMES)
def test_a_schema_is_whole_by_itself(name: str) -> None:
    """It can be printed, copied and used where no other file of planck is."""
    references = [node["$ref"] for _, node in nodes(SCHEMAS[name]) if "$ref" in node]
    held = {f"#/definitions/{key}" for key in SCHEMAS[name].get("definitions", {})}
    assert set(references) <= held


def test_an_unknown_schema_is_not_a_file_name() -> None:
    """What stands on the command line does not reach the file system."""
    with pytest.raises(KeyError):
        schema.text("../register/schema")


@pytest.mark.parametrize("name", schema.NAMES)
def test_every_key_is_explained_to_who_writes_it(name: str) -> None:
    """An editor shows a title and a description for each key, in words of its own or those of what it refers to."""
    silent = []
    definitions = SCHEMAS[name].get("definitions", {})
    for path, node in nodes(SCHEMAS[name]):
        for key, value in node.get("properties", {}).items():
            either = next(iter(value.get("anyOf", ())), value)  # one of these or null
            told = {**definitions.get(either.get("$ref", "").removeprefix("#/definitions/"), {}), **value}
            if not path.endswith("/if") and "description" not in told:
                silent.append(f"{path}/{key}")
    assert silent == []


@pytest.mark.parametrize(
    ("name", "node"),
    [case for case in every_node(*schema.NAMES) if "examples" in case.values[1] or "default" in case.values[1]],
)
def test_an_example_is_valid(name: str, node: dict[str, Any]) -> None:
    """What an editor proposes, planck takes."""
    root = {key: SCHEMAS[name][key] for key in ("definitions",) if key in SCHEMAS[name]}
    validator = Draft7Validator({**root, **{key: value for key, value in node.items() if key != "definitions"}})
    for example in [*node.get("examples", []), *([node["default"]] if "default" in node else [])]:
        assert [error.message for error in validator.iter_errors(decimals(example))] == []


@pytest.mark.parametrize("name", schema.KINDS)
def test_whatever_a_node_asks_for_has_a_problem_to_its_name(name: str) -> None:
    """A code of planck says what is wrong, never the English of a library."""
    for path, node in nodes(SCHEMAS[name]):
        if "/if" in path or "/not" in path or "/oneOf/" in path or "/anyOf/" in path or "/contains" in path:
            continue
        for keyword in ASSERTIONS:
            if keyword in node:
                assert isinstance(keyword_code(node, keyword), Code), f"{path}: {keyword}"
        for keyword in ("oneOf", "anyOf"):
            if keyword in node:
                assert {"none", "many"} & set(node["x-problem"]), path


def one_of(name: str, *path: str) -> set[str]:
    """The words that a place of a schema takes."""
    node = SCHEMAS[name]
    for part in path:
        node = node[part]
    return set(node["enum"])


@pytest.mark.parametrize(
    ("words", "model"),
    [
        pytest.param(one_of("targets", "definitions", "target", "properties", "basis"), Basis, id="basis"),
        pytest.param(one_of("targets", "definitions", "target", "properties", "better"), Better, id="better"),
        pytest.param(one_of("targets", "definitions", "target", "properties", "mean"), Mean, id="mean"),
        pytest.param(one_of("targets", "definitions", "target", "properties", "pace"), Pace, id="pace"),
        pytest.param(one_of("indicators", "definitions", "indicator", "properties", "kind"), Kind, id="kind"),
        pytest.param(one_of("actuals", "definitions", "status") | {"unstated"}, Status, id="status"),
        pytest.param(one_of("project", "properties", "language"), Language, id="language"),
        pytest.param(one_of("project", "properties", "fail_on"), FailOn, id="fail on"),
        pytest.param(one_of("result", "definitions", "verdict"), Verdict, id="verdict"),
        pytest.param(one_of("result", "definitions", "outcome"), Outcome, id="outcome"),
        pytest.param(one_of("result", "definitions", "progress"), Progress, id="progress"),
        pytest.param(one_of("result", "definitions", "status"), Status, id="status in the result"),
        pytest.param(
            one_of("result", "definitions", "target", "properties", "comparator"), ComparatorKind, id="comparator"
        ),
        pytest.param(
            one_of("result", "definitions", "assessment", "properties", "basis"), Basis, id="basis in the result"
        ),
    ],
)
def test_the_words_of_a_schema_are_those_of_the_model(words: set[str], model: Any) -> None:
    """What a file may say is what planck can judge."""
    assert words == {member.value for member in model}


def test_no_key_beside_values_looks_like_a_period() -> None:
    """Whether an entry is the short or the long form is told by the digits of its keys."""
    definitions = SCHEMAS["actuals"]["definitions"]
    short = definitions["actual"]["if"]["propertyNames"]["pattern"]
    assert [key for key in definitions["series"]["properties"] if re.search(short, key)] == []


def test_a_result_may_gain_keys_but_not_lose_them() -> None:
    """A reader of version 1 goes on reading what a later planck writes."""
    result: dict[str, Any] = {
        "schema": "planck/result/1",
        "planck": "0.1.0",
        "as_of": "2023-12-31",
        "gate": {"fail_on": "error", "passed": None},
        "summary": {
            "targets": 0,
            "due": 0,
            "waived": 0,
            "provisional": 0,
            "verdict": dict.fromkeys(one_of("result", "definitions", "verdict"), 0),
            "outcome": dict.fromkeys([*one_of("result", "definitions", "outcome"), "none"], 0),
            "progress": dict.fromkeys(one_of("result", "definitions", "progress"), 0),
        },
        "assessments": [],
        "problems": [{"level": "error", "code": "unknown-key", "location": None, "message": "x"}],
    }
    validator = Draft7Validator(SCHEMAS["result"])
    assert validator.is_valid(result)
    assert validator.is_valid({**result, "later": 1, "gate": {**result["gate"], "later": 1}})
    for key in result:
        assert not validator.is_valid({other: value for other, value in result.items() if other != key})


@pytest.mark.parametrize(
    ("number", "is_taken"),
    [
        ("15,1 %", True), ("1.650,5 tỷ đồng", True), ("0,650", True), ("1650,125", True), ("-0,5", True),
        ("1,650", False), ("1,650 lao động", False), ("1,650.5", False), ("1.65,5", False),
    ],
)  # fmt: skip
def test_an_editor_takes_a_decimal_comma_that_planck_takes_in_quotes(number: str, is_taken: bool) -> None:
    """It is not told whether there are quotes, without which planck refuses it."""
    pattern: str = SCHEMAS["targets"]["definitions"]["number"]["pattern"]
    assert (re.search(pattern, number) is not None) is is_taken
    for quotes in ("", '"'):
        register = loaded(f"{PLAN}  a:\n    at_least: {quotes}{number}{quotes}\n    unit: x\n")
        refused = [problem for problem in register.problems if problem.code in (Code.NOT_A_NUMBER, Code.NO_NUMBER)]
        assert (refused == []) is (is_taken and bool(quotes))
