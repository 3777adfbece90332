"""The schemas that lie beside a register, for editors."""

from __future__ import annotations

import os
from pathlib import Path

from planck.register.schema.check import KINDS, text

SCHEMAS = ".planck/schemas"


def schema_files() -> dict[str, bytes]:
    """The schemas of all kinds of files by their names in a register."""
    return {f"{SCHEMAS}/{kind}.schema.json": text(kind).encode() for kind in KINDS}


def schema_of(file: str, kind: str) -> str:
    """The way from a file of a register to the schema of its kind."""
    return os.path.relpath(f"{SCHEMAS}/{kind}.schema.json", os.path.dirname(file)).replace(os.sep, "/")


def schemas_of_new_files(root: Path, targets: str, actuals: str) -> tuple[str, str]:
    """The ways to the schemas from new files of targets and of actuals; empty where the register keeps none."""
    folders = {"targets": targets, "actuals": actuals}
    kept = {kind: (root / SCHEMAS / f"{kind}.schema.json").is_file() for kind in folders}
    first, second = (schema_of(f"{folder}/x", kind) if kept[kind] else "" for kind, folder in folders.items())
    return first, second
