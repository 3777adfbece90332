"""What the fuzzer begins with: the registers of the tests, the keys of the schemas, and the values of both."""

from __future__ import annotations

import json
import shlex
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from planck.register.schema.check import NAMES, text
from tests.fuzz.runs import files_in
from tests.world import ROOT

_DEEPEST, _MOST_NODES = 40, 20_000
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
FOLDERS = ("tests/cases", "tests/errors")
# Values at the edge of what a format can hold, and such as people mistake for others.
NASTY = (
    *(
        "",
        "~",
        "null",
        "yes",
        "NO",
        "true",
        "done",
        "0",
        "-0",
        "00",
        "0x1F",
        "1_000",
        "1e999",
        "-1e-999",
        ".nan",
        "-.inf",
    ),
    *("1,5", "1.000", "1.000.000,5", "9" * 31, f"0.{'0' * 40}1", "1/3", "0/0", "50/40", "-1", "100.0000001", "12:30"),
    *("2023-02-29", "2024-02-29", "0000-01-01", "9999-12-31", "2021-2020", "2024-Q5", "2024-Q1", "2024-9M", "1-9999"),
    *(
        "15.1 %",
        "15 %/năm",
        "-0.69 điểm %",
        "10 nghìn tỷ đồng",
        "≥ 5",
        "5-10",
        "10-5",
        "khoảng 5",
        "a b",
        "=cmd|x",
        "<b>",
    ),
    *(
        "::error::x",
        "##[error]x",
        "\x1b[31m",
        "\u202eabc",
        "\u0000",
        "\ufeff",
        "é",
        "e\u0301",
        "Đ",
        "\ud83d\ude00"[:0] + "😀",
    ),
    *(
        "*",
        "&a 1",
        "*a",
        "!!python/none x",
        "? a",
        "- a",
        "{a: 1}",
        "[1, 2]",
        "[[[[]]]]",
        "{}",
        "[]",
        "|\n  a",
        '"',
        "'",
    ),
    *("x" * 5000, "a/b/c", "../x", "-", "--", "%", "tỷ đồng (giá 2010)", "\u2028", "\u00a0", "1\u00a0000", "１２"),
)


def registers(besides: Iterable[Path] = ()) -> list[Mapping[str, bytes]]:
    """The files of every register of the tests, of this repository itself, and in folders ``besides``."""
    aboves = (*(ROOT / name for name in FOLDERS), *besides)
    folders = [folder for above in aboves for folder in sorted(above.iterdir()) if folder.is_dir()]
    found = [_register(folder) for folder in folders]
    own = {name: data for part in ("targets", "actuals") for name, data in _below(ROOT / part, part)}
    return [register for register in (*found, own, _register(ROOT / "tests" / "nasty")) if register]


def _register(folder: Path) -> dict[str, bytes]:
    return {name: data for name, data in files_in(folder).items() if not name.startswith(("case.yaml", "expected"))}


def _below(folder: Path, name: str) -> Iterator[tuple[str, bytes]]:
    for inside, data in files_in(folder).items():
        yield f"{name}/{inside}", data


@cache
def runs() -> list[tuple[str, ...]]:
    """The arguments that the cases of the tests are run with."""
    said = (yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(ROOT.glob("tests/cases/*/case.yaml")))
    every = [run["args"] for case in said for run in (case, *case.get("runs", {}).values()) if "args" in run]
    return sorted({tuple(shlex.split(args)) for args in every})


Form = Mapping[str, list[yaml.Node]]


def forms_of_schemas() -> list[Form]:
    """The maps that the files may hold: the keys of each, with the examples that the schemas give of their values."""
    forms: list[Form] = []

    def walk(schema: Any, root: Any) -> None:
        if isinstance(schema, dict):
            if isinstance(schema.get("properties"), dict):
                forms.append({key: _examples(part, root) for key, part in schema["properties"].items()})
            for part in schema.values():
                walk(part, root)
        elif isinstance(schema, list):
            for part in schema:
                walk(part, root)

    for name in NAMES:
        if name not in ("result", "changes", "lines"):
            schema = json.loads(text(name))
            walk(schema, schema)
    return [form for form in forms if form]


def _examples(schema: Any, root: Any, depth: int = 0) -> list[yaml.Node]:
    """What a schema and those that it is made of name as examples, and what else it takes."""
    if not isinstance(schema, dict) or depth > 3:
        return []
    values = [*schema.get("examples", ()), *schema.get("enum", ())]
    nodes = [tree for value in values if (tree := tree_of(json.dumps(value).encode())) is not None]
    below = [root["definitions"][schema["$ref"].rpartition("/")[2]]] if "$ref" in schema else []
    for part in (*below, *schema.get("anyOf", ()), *schema.get("oneOf", ())):
        nodes += _examples(part, root, depth + 1)
    items = _examples(schema.get("items"), root, depth + 1)
    return [*nodes, *(yaml.SequenceNode("tag:yaml.org,2002:seq", [item]) for item in items)]


Values = Mapping[str, Mapping[str, list[yaml.Node]]]


def values_by_place(found: list[Mapping[str, bytes]], keys: Container[str]) -> Values:
    """What stands behind each key in some file, by the place of its map: the key that this stands behind itself."""
    values: dict[str, dict[str, list[yaml.Node]]] = defaultdict(lambda: defaultdict(list))
    for register in found:
        for data in register.values():
            for place, node in maps_of(tree_of(data), keys):
                for key, value in node.value:
                    if isinstance(key, yaml.ScalarNode):
                        values[place][key.value].append(value)
    return values


def maps_of(tree: yaml.Node | None, keys: Container[str]) -> list[tuple[str, yaml.MappingNode]]:
    """The maps of a tree, each with its place: the kind of the file at the top, below it the key of the format."""
    maps: list[tuple[str, yaml.MappingNode]] = []
    top = {str(key.value) for key, _ in tree.value} if isinstance(tree, yaml.MappingNode) else set()
    waiting = [(f"a file of {sorted(top.intersection(NAMES))}", tree)] if tree is not None else []
    while waiting:
        place, node = waiting.pop()
        if isinstance(node, yaml.MappingNode):
            maps.append((place, node))
            for key, value in node.value:
                name = key.value if isinstance(key, yaml.ScalarNode) and key.value in keys else "*"
                waiting.append((f"{place.rpartition('/')[2]}/{name}", value))
        elif isinstance(node, yaml.SequenceNode):
            waiting += [(f"{place}/-", part) for part in node.value]
    return maps


def tree_of(data: bytes) -> yaml.Node | None:
    """The YAML of a file as nodes, which know how each scalar was written; None where it is none of a usual size."""
    try:
        node = yaml.compose(data.decode("utf-8"), Loader=_LOADER)
    except (yaml.YAMLError, UnicodeError, ValueError, RecursionError):
        return None
    return node if isinstance(node, yaml.Node) and nodes_of(node) else None


def nodes_of(tree: yaml.Node | None) -> list[yaml.Node]:
    """All nodes of a tree; none of one that is deep without end, or that aliases make large."""
    nodes: list[yaml.Node] = []
    waiting = [(tree, 0)] if tree is not None else []
    while waiting:
        node, depth = waiting.pop()
        nodes.append(node)
        if depth > _DEEPEST or len(nodes) > _MOST_NODES:
            return []
        below = [value for _, value in node.value] if isinstance(node, yaml.MappingNode) else node.value
        waiting += [(part, depth + 1) for part in below if isinstance(part, yaml.Node)]
    return nodes
