"""The contract of the files: whether a document is what its JSON Schema asks for, and if not, where and why not.

The schemas in ``planck/schemas`` are the one statement of that contract. A function compiled from them answers
first; only for a document that it refuses is ``jsonschema`` imported, which finds every error of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planck.register.compiled import VALIDATORS, Invalid, is_whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jsonschema.exceptions import ValidationError

    from planck.model.problem import Problem
    from planck.register.yaml.values import Map

# What the files of a register hold, each the name of its schema.
KINDS = tuple(VALIDATORS)
# What `planck schema` can print: those, and what `planck check` and `planck diff` write with `--format json`.
NAMES = (*KINDS, "result", "changes")


def check(kind: str, root: Map, file: str) -> list[Problem]:
    """Every place where ``root``, read from ``file``, is not what a file of this ``kind`` should be.

    ``kind`` is one of ``KINDS``; another raises ``KeyError``.
    """
    try:
        VALIDATORS[kind](root)
    except Invalid:
        from planck.register.schema_problems import problems_of

        return problems_of(errors(kind, root), root, file)
    return []


def text(name: str) -> str:
    """The text of the JSON Schema called ``name``, one of ``NAMES``; another raises ``KeyError``."""
    from importlib.resources import files

    if name not in NAMES:
        raise KeyError(name)
    return files("planck").joinpath("schemas").joinpath(f"{name}.schema.json").read_text(encoding="utf-8")


def errors(kind: str, root: object) -> Iterator[ValidationError]:
    """What ``jsonschema`` has to say of the document; nothing exactly where the compiled function finds it valid."""
    import json
    import re

    from jsonschema import Draft7Validator
    from jsonschema.exceptions import ValidationError
    from jsonschema.validators import extend

    def pattern(_: Any, wanted: str, instance: object, schema: object) -> Iterator[ValidationError]:
        # In a JSON Schema `$` is the very end; in Python it is also the place before a last line break.
        if isinstance(instance, str) and not re.search(wanted.replace("$", r"\Z"), instance):
            yield ValidationError("pattern")

    def whole(_: object, instance: object) -> bool:
        return is_whole(instance) or (isinstance(instance, int) and not isinstance(instance, bool))

    refine: Any = extend  # its parameters have no types
    types = Draft7Validator.TYPE_CHECKER.redefine("integer", whole)
    validator = refine(Draft7Validator, validators={"pattern": pattern}, type_checker=types)
    return iter(validator(json.loads(text(kind))).iter_errors(root))
