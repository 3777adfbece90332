"""The compiled functions are made from the schemas, need nothing, and agree with a validator of schemas."""

from __future__ import annotations

import ast
import copy
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.register import compiled, schema
from planck.register.yaml.values import Map, Seq, Value
from planck.reports.wording.messages import MESSAGES
from tools import compile_schemas

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
# What stands at the borders of what is accepted, and what of one place could be put at another.
SPARE: tuple[Any, ...] = (
    None, True, False, "", " ", "x", "x\n", "2021", "2021\n", "2021.0", "true", "done", "former", "current", "draft",
    D(0), D(-1), D(1), D(2021), D("2021.0"), D("2021.5"), D("0.5"), D(99999), D("1" * 60), "-1", "+1", "0", "0.0 ha",
    "15,1", "15.1", "15.1%", "15.1 %/năm", "15.1ha", "1 m2", "1 tỷ 2", "01", "1e9", ".5", "5.", "−5", "5%\n", "0%",
    "2021-2025", "2021 – 2025", "2021-Q1", "2021-Q5", "2021-12M", "2021-13M", "2021-13", "2021-02-30", "2021-2-3",
    "a-b", "a--b", "A", "a/b", "-/a", "1" * 70, [], [D(1)], [D(1), D(2)], [D(1), D(2), D(3)], ["x", "x"], [[]], [{}],
    {}, {"value": D(1)}, {"value": None}, {"count": D(1)}, {"year": D(2020)}, {"title": "x"}, {"2021": D(1)},
    {"vi": "x"}, {"items": {}}, [{"value": D(1)}], [D(1), {"value": D(1), "published": "2021"}],
)  # fmt: skip
KEYS = (
    "x", "2021", "2021-2025", "a-b", "A", "", "at_least", "at_most", "done", "period", "by", "undated", "value",
    "values", "count", "items", "reason", "published", "better", "within", "note", "unit", "province", "title", "id",
)  # fmt: skip


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
            holder[path[-1]] = copy.deepcopy(draw(st.sampled_from(SPARE)))
        elif change == "remove":
            del holder[path[-1]]
        elif isinstance(holder, list):
            holder.append(copy.deepcopy(draw(st.sampled_from(SPARE))))
        elif change == "add":
            holder[draw(st.sampled_from(KEYS))] = copy.deepcopy(draw(st.sampled_from(SPARE)))
        else:
            holder[draw(st.sampled_from(KEYS))] = holder.pop(path[-1])
    return kind, root


def valid_by_compiled(kind: str, root: Any) -> bool:
    """What the fast path answers."""
    try:
        compiled.VALIDATORS[kind](root)
    except compiled.Invalid:
        return False
    return True


def placed(value: Any) -> Value:
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

    placed_value: Value = place(value)
    return placed_value


@pytest.mark.parametrize(
    ("path", "text"), [pytest.param(path, text, id=path.name) for path, text in compile_schemas.generated()]
)
def test_what_is_generated_is_up_to_date(path: Path, text: str) -> None:
    """After a change of a schema, `make schemas` has been run."""
    assert compile_schemas.current(path, text)


@pytest.mark.parametrize(
    ("pattern", "replacement", "expected"),
    [
        pytest.param("", "", True, id="as it was made"),
        pytest.param("raise Invalid", "pass", False, id="edited by hand"),
        pytest.param("(?m)^COMPILED_BY = .*$", 'COMPILED_BY = "another"', True, id="made by another release"),
        pytest.param("(?m)^OF_SCHEMAS = .*$", 'OF_SCHEMAS = "others"', False, id="made of other schemas"),
        pytest.param(
            "(?s)COMPILED_BY = .*?\n.*?\n",
            'COMPILED_BY = "another"\nOF_SCHEMAS = "others"\n',
            False,
            id="made by another release of other schemas",
        ),
    ],
)
def test_a_change_of_a_schema_is_noticed_whatever_release_compiled_it(
    pattern: str, replacement: str, expected: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another release of the compiler may print other code, but not leave a change unseen."""
    path, text = list(compile_schemas.generated())[-1]
    assert path == compile_schemas.COMPILED
    held = tmp_path / "compiled.py"
    held.write_text(re.sub(pattern, replacement, text, count=1), encoding="utf-8")
    monkeypatch.setattr(compile_schemas, "COMPILED", held)
    assert compile_schemas.current(held, text) is expected


def test_the_compiled_module_needs_the_standard_library_alone() -> None:
    """A run does not pay for the package that compiled it, nor is it installed."""
    tree = ast.parse(Path(compiled.__file__).read_bytes())
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert imported == {"__future__", "collections.abc", "decimal", "re"}


def test_no_pattern_is_compiled_before_it_is_needed() -> None:
    """The start of a run pays for the patterns of its own files only."""
    tree = ast.parse(Path(compiled.__file__).read_bytes())
    at_import = [node for node in tree.body if not isinstance(node, ast.ClassDef | ast.FunctionDef)]
    assert not [
        node
        for part in at_import
        for node in ast.walk(part)
        if isinstance(node, ast.Attribute) and node.attr == "compile"
    ]


@pytest.mark.parametrize("kind", sorted(VALID))
def test_the_valid_documents_of_these_tests_are_valid(kind: str) -> None:
    """So that the mutations below start from what is accepted."""
    assert valid_by_compiled(kind, VALID[kind])
    assert list(schema.errors(kind, VALID[kind])) == []


@given(mutated())
def test_both_validators_agree_on_any_document(document: tuple[str, dict[str, Any]]) -> None:
    """The fast answer is never another one than that of the schema."""
    kind, root = document
    assert valid_by_compiled(kind, root) == (not list(schema.errors(kind, root)))


@given(mutated())
def test_a_refused_document_gets_at_least_one_problem_that_can_be_said(document: tuple[str, dict[str, Any]]) -> None:
    """No file is refused without a word, in either language; and one that is accepted has no problem."""
    kind, values = document
    root = placed(values)
    assert isinstance(root, Map)
    found = schema.check(kind, root, "file.yaml")
    assert bool(found) != valid_by_compiled(kind, values)
    for problem in found:
        assert problem.location is not None
        for template in MESSAGES[problem.code].values():
            assert template.format(**problem.args)
