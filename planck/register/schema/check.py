"""The contract of the files: whether a document is what its JSON Schema asks for, and if not, where and why not.

The schemas in ``planck/schemas`` are the one statement of that contract. ``jsonschema-rs`` answers yes or no;
only for a document that it does not accept is ``jsonschema`` imported, which is slower and finds every error.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jsonschema_rs import validator_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jsonschema.exceptions import ValidationError
    from jsonschema_rs import Validator

    from planck.model.problem import Problem
    from planck.register.yaml.values import Map

SCHEMAS = Path(__file__).parent.parent.parent / "schemas"
# What the files of a register hold, and the map of a table that is read into one; each the name of its schema.
KINDS = ("targets", "actuals", "areas", "indicators", "sources", "project", "map")
# The part of a pattern that takes a number with a decimal comma which has no other reading.
_DECIMAL_COMMA = (
    r"(?:0|[1-9][0-9]{3,29}|[1-9][0-9]{0,2}(?:\.[0-9]{3})+),[0-9]{1,30}"
    r"|[1-9][0-9]{0,2},(?:[0-9]{1,2}|[0-9]{4,30})|"
)
# What `planck schema` can print: those, what `planck check` and `planck diff` write with `--format json`, and a line of
# what `planck check` writes with `--format jsonl`.
NAMES = (*KINDS, "result", "changes", "lines")


def check(kind: str, root: Map, file: str) -> list[Problem]:
    """Every place where ``root``, read from ``file``, is not what a file of this ``kind`` should be.

    ``kind`` is one of ``KINDS``.
    """
    if is_accepted(kind, root):
        return []
    from planck.register.schema.problems import problems_of

    return problems_of(errors(kind, root), root, file)


def text(name: str) -> str:
    """The text of the JSON Schema called ``name``, one of ``NAMES``; another raises ``KeyError``."""
    if name not in NAMES:
        raise KeyError(name)
    return (SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8")


def errors(kind: str, root: object) -> Iterator[ValidationError]:
    """What ``jsonschema`` finds wrong with the document; nothing where it is valid."""
    from jsonschema import Draft7Validator
    from jsonschema.exceptions import ValidationError
    from jsonschema.validators import extend

    def pattern(_: Any, source: str, instance: object, schema: object) -> Iterator[ValidationError]:
        # In a JSON Schema `$` is the very end; in Python it is also the place before a last line break.
        if isinstance(instance, str) and not re.search(source.replace("$", r"\Z"), instance):
            yield ValidationError("pattern")

    refine: Any = extend  # its parameters have no types
    types = Draft7Validator.TYPE_CHECKER.redefine("integer", lambda _, instance: is_whole(instance))
    validator = refine(Draft7Validator, validators={"pattern": pattern}, type_checker=types)
    return iter(validator(json.loads(text(kind), object_hook=_without_decimal_comma)).iter_errors(root))


def is_whole(value: object) -> bool:
    """Whether a value is a number that was written without a decimal point: 2021, not 2021.0."""
    if isinstance(value, Decimal):
        return value.as_tuple().exponent == 0
    return isinstance(value, int) and not isinstance(value, bool)


def is_accepted(kind: str, root: Map) -> bool:
    """Whether ``jsonschema-rs`` finds the document valid."""
    try:
        return _validator(kind).is_valid(root)
    except ValueError:  # a text with half of a surrogate pair cannot be handed to it
        return False


@cache
def _validator(kind: str) -> Validator:
    """The validator of a kind, made when the first file of that kind is checked."""
    schema = json.loads(text(kind), object_hook=_without_decimal_point)
    return validator_for(schema, keywords={"x-whole": _Whole})


def _without_decimal_point(node: dict[str, Any]) -> dict[str, Any]:
    """A node of a schema; one that takes integers takes none with a decimal point, which draft 07 would allow."""
    node = _without_decimal_comma(node)
    if "integer" not in node.get("type", ()):
        return node
    whole = {"if": {"type": "number"}, "then": {"x-whole": True}}  # so that few values are handed to Python
    return {**node, "allOf": [*node.get("allOf", ()), whole]}


def _without_decimal_comma(node: dict[str, Any]) -> dict[str, Any]:
    """A node of a schema that takes no decimal comma: of a quoted number, which may have one, the reader made a point.

    An editor is not told of quotes, so what the schemas print takes it with and without them.
    """
    pattern = node.get("pattern")
    return {**node, "pattern": pattern.replace(_DECIMAL_COMMA, "")} if isinstance(pattern, str) else node


class _Whole:
    """The keyword ``x-whole``, as ``jsonschema-rs`` asks for it: the type has refused other fractions already."""

    def __init__(self, node: dict[str, Any], value: object, path: list[str | int]) -> None: ...

    def validate(self, instance: object) -> None:
        """Raise ``ValueError`` for a number that was written with a decimal point."""
        if isinstance(instance, Decimal) and not is_whole(instance):
            raise ValueError
