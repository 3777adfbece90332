"""The schemas that lie beside a register, for editors."""

from __future__ import annotations

from planck.register.schema.check import KINDS, text

SCHEMAS = ".planck/schemas"


def schema_files() -> dict[str, bytes]:
    """The schemas of all kinds of files by their names in a register."""
    return {f"{SCHEMAS}/{kind}.schema.json": text(kind).encode() for kind in KINDS}
