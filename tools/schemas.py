"""Write into each schema the definitions that it shares with others, so that none is kept twice by hand.

By hand: ``planck/schemas/definitions.json`` (what the files of a register share) and, in each ``*.schema.json``,
all but its ``definitions`` and the codes under ``severity``. What it refers to, ``python -m tools.schemas`` writes
into it: each file is whole by itself in an editor.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from planck.model.severity import DOUBTS
from planck.register.schema.check import KINDS, SCHEMAS, text

Json = dict[str, Any]


def main() -> None:
    """Write what is out of date."""
    for path, content in generated():
        if path.read_text(encoding="utf-8") != content:
            path.write_text(content, encoding="utf-8")
            print(f"written: {path.name}")


def generated() -> Iterator[tuple[Path, str]]:
    """Each schema of the files of a register, and what its file should hold."""
    shared = json.loads((SCHEMAS / "definitions.json").read_text(encoding="utf-8"))
    for kind in KINDS:
        schema = json.loads(text(kind))
        if kind == "project":
            codes = {code.value: {"$ref": "#/definitions/severity_of_code"} for code in DOUBTS}
            schema["properties"]["severity"]["properties"] = codes
        schema = whole(schema, shared)
        yield SCHEMAS / f"{kind}.schema.json", json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def whole(schema: Json, shared: Json) -> Json:
    """The schema with the definitions that it refers to, directly or through others."""
    own = {key: value for key, value in schema.items() if key != "definitions"}
    needed: set[str] = set()
    waiting = list(references(own))
    while waiting:
        name = waiting.pop()
        if name not in needed:
            needed.add(name)
            waiting += references(shared[name])
    return {**own, "definitions": {name: shared[name] for name in sorted(needed)}} if needed else own


def references(node: object) -> Iterator[str]:
    """The names of the definitions that a part of a schema refers to."""
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"].removeprefix("#/definitions/")
        for value in node.values():
            yield from references(value)
    elif isinstance(node, list):
        for value in node:
            yield from references(value)


if __name__ == "__main__":
    main()
