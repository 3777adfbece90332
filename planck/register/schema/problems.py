"""What a schema finds wrong, as problems: one for each mistake, at its place, with what to write instead.

A schema node may carry ``x-problem``, the code of what is wrong where the node does not hold: one code for any of
its keywords, or one for each keyword. For a choice of required keys, ``none`` and ``many`` are the codes of none
and of too many being there.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, Protocol

from planck.model.location import Location
from planck.model.names import find_unseen
from planck.model.problem import Code, Level, Problem
from planck.register.schema import suggest
from planck.register.schema.consequences import Finding, drop_echoes
from planck.register.yaml.braces import find_parts_behind, join_parted_texts
from planck.register.yaml.mistakes import quote
from planck.register.yaml.values import MAX_DIGITS, DecimalComma, Map, Mark, Path, Seq, is_too_long, value_at

_LONGEST_TEXT = 60


class SchemaError(Protocol):
    """What is used of an error of ``jsonschema``."""

    validator: Any
    validator_value: Any
    instance: Any
    schema: Any

    @property
    def absolute_path(self) -> Sequence[str | int]: ...

    @property
    def absolute_schema_path(self) -> Sequence[str | int]: ...


# Where no better suggestion is known, what one that holds looks like.
_EXAMPLES: dict[Code, tuple[Callable[[str], str], str]] = {
    Code.NOT_A_NUMBER: (suggest.number, ""),
    Code.NOT_A_VALUE: (suggest.value, ""),
    Code.NOT_A_FLAG: (suggest.flag, "true / false"),
    Code.NOT_AN_INTERVAL: (suggest.interval, "[7, 8]"),
    Code.NOT_A_PERIOD: (
        suggest.period,
        "2024, 2021-2025, 2024-Q1, 2024-H1, 2024-9M, ../2024-09-24, 2024-03",
    ),
    Code.NOT_A_DAY: (suggest.day, "2025-06-30"),
    Code.NOT_A_DAY_OR_YEAR: (suggest.day, "2025 / 2025-06-30"),
    Code.NOT_A_DATE: (suggest.date, "2024-03-20, 2024-03, 2024"),
    Code.NOT_AN_ID: (suggest.identifier, "industrial-growth"),
    Code.NOT_AN_AREA_ID: (
        lambda text: "/".join(filter(None, map(suggest.identifier, text.split("/")))),
        "thai-nguyen/phu-luong",
    ),
    Code.NOT_WHOLE: (suggest.number, "2"),
}
# The space or the colon before a brace is missing: g:{at_least: 15.1} and g {at_least: 15.1}.
_BRACE_IN_KEY = re.compile(r"(?P<key>[^\s:{\[]+) ?:?(?P<rest>[{\[].*)", re.DOTALL)
# What to say of a text that no number can be made of.
_WITHOUT_REMEDY = {Code.NOT_A_NUMBER: Code.NO_NUMBER, Code.NOT_A_VALUE: Code.NO_VALUE}
_OF_IDS = frozenset({Code.NOT_AN_ID, Code.NOT_AN_AREA_ID})
_OF_NUMBERS = frozenset({Code.NOT_A_NUMBER, Code.NOT_A_VALUE, Code.NOT_WHOLE})
_OF_KEYWORD = {"required": Code.MISSING_KEY, "enum": Code.NOT_ONE_OF}
_OF_TYPE = {
    "object": Code.NOT_A_MAP,
    "array": Code.NOT_A_LIST,
    "string": Code.NOT_TEXT,
    "boolean": Code.NOT_A_FLAG,
}


def problems_of(errors: Iterable[SchemaError], root: Map, file: str) -> list[Problem]:
    """The problems that the errors of one document amount to, in the order of its lines."""
    findings = [finding for error in _drop_beside_type(errors) for finding in _find(error, root)]
    problems = {
        (finding.mark, finding.code, finding.args.get("key"), finding.args.get("needed")): Problem(
            Level.ERROR, finding.code, Location(file, *finding.mark), dict(finding.args)
        )
        for finding in drop_echoes(findings, root)
    }
    return sorted(problems.values(), key=lambda problem: problem.key)


def _drop_beside_type(errors: Iterable[SchemaError]) -> Iterator[SchemaError]:
    """Where a value is of the wrong type, nothing else is said of it."""
    listed = list(errors)
    wrong_type = {tuple(error.absolute_path) for error in listed if error.validator == "type" and not _of_key(error)}
    for error in listed:
        if error.validator == "type" or _of_key(error) or tuple(error.absolute_path) not in wrong_type:
            yield error


def _of_key(error: SchemaError) -> bool:
    """Whether the error is about a key and not about the value under it."""
    return "propertyNames" in list(error.absolute_schema_path)[-2:-1]


def _find(error: SchemaError, root: Map) -> Iterator[Finding]:
    path = tuple(error.absolute_path)
    if _of_key(error):
        holder = value_at(root, path)
        if isinstance(holder, Map):
            yield _about_key(error, holder, path)
        return
    choose = _BY_KEYWORD.get(error.validator, _about_value)
    yield from choose(error, root, path)


def _about_key(error: SchemaError, holder: Map, path: Path) -> Finding:
    """A key that is no period, or no id."""
    key = error.instance
    mark = holder.marks[key][:2]
    brace = _BRACE_IN_KEY.match(key)
    if brace:
        return Finding(path, mark, Code.YAML_COLON_SPACE, {"fixed": f"{brace['key']}: {brace['rest']}: …"}, key)
    code, args = _refused(_code(error), key, key)
    return Finding(path, mark, code, args, key)


def _about_value(error: SchemaError, root: Map, path: Path) -> Iterator[Finding]:
    """A value that is not of the right form."""
    code, args = _refused(_code(error), error.instance, _name_at(path))
    if code is Code.TOO_SMALL:
        args["least"] = str(error.validator_value)
    if code is Code.NOT_ONE_OF:
        args["allowed"] = ", ".join(_nearest(args["text"], error.validator_value))
    # Where nothing is written, a parser names the place after it: the key is what the author sees.
    mark = _key_mark(root, path) if error.instance is None else _mark(root, path)
    yield Finding(path, mark, code, args)


def _about_unknown_keys(error: SchemaError, root: Map, path: Path) -> Iterator[Finding]:
    keys = list(error.schema.get("properties", ()))
    patterns = error.schema.get("patternProperties", {})
    unknown = [key for key in error.instance if key not in keys]
    texts = join_parted_texts(error.instance, unknown)
    for before, text in texts.items():
        args = {"text": _in_words(text), "fix": quote(text)}
        yield Finding((*path, before), error.instance.marks[before][2:], Code.COMMA_IN_BRACES, args)
    inside = {key for before in texts for key in find_parts_behind(error.instance, before, unknown)}
    for key in unknown:
        if key in inside or any(re.search(pattern, key) for pattern in patterns):
            continue
        mark = error.instance.marks[key][:2]
        wanted = ", ".join(_nearest(key, keys)) or error.schema.get("x-keys", "")
        args = {"key": _in_words(key), "nearest": wanted}
        yield Finding(path, mark, _code_of_unknown_key(error, key), args, key)


def _code_of_unknown_key(error: SchemaError, key: str) -> Code:
    """Where the keys are the codes of problems, that of an error is known and has no place there all the same."""
    own = error.schema.get("x-problem")
    holds_codes = isinstance(own, dict) and error.validator in own
    return _code(error) if holds_codes and key in {code.value for code in Code} else Code.UNKNOWN_KEY


def _about_required(error: SchemaError, root: Map, path: Path) -> Iterator[Finding]:
    code = _code(error)
    for key in error.validator_value:
        if key not in error.instance:
            args = {"key": key, "wanted": key, "of": _name_at(path)}
            yield Finding(path, _key_mark(root, path), code, args)


def _about_dependencies(error: SchemaError, root: Map, path: Path) -> Iterator[Finding]:
    for key, needed in error.validator_value.items():
        for beside in needed if key in error.instance else ():
            if beside not in error.instance:
                choices = " / ".join(error.schema["properties"][beside].get("enum", ["…"]))
                args = {"key": key, "needed": f"{beside}: {choices}"}
                yield Finding(path, error.instance.marks[key][:2], Code.KEY_NEEDS, args)


def _about_choice(error: SchemaError, root: Map, path: Path) -> Iterator[Finding]:
    """One of some keys should be there: none is, or several are."""
    choices = [key for branch in error.validator_value for key in branch.get("required", ())]
    present = sorted((error.instance.marks[key][:2], key) for key in choices if key in error.instance)
    if not present:
        args = {"wanted": ", ".join(choices), "key": _name_at(path)}
        yield Finding(path, _key_mark(root, path), _code(error, "none"), args)
    for mark, key in present[1:]:
        yield Finding(path, mark, _code(error, "many"), {"first": present[0][1], "second": key})


def _about_exclusion(error: SchemaError, root: Map, path: Path) -> Iterator[Finding]:
    """Two keys that exclude each other, or a key that does not belong here at all."""
    excluding = error.validator_value.get("required")
    if excluding:
        present = sorted((error.instance.marks[key][:2], key) for key in excluding)
        yield Finding(path, present[1][0], _code(error), {"first": present[0][1], "second": present[1][1]})
    else:
        yield Finding(path, _key_mark(root, path), _code(error), {"key": str(path[-1])})


_BY_KEYWORD: dict[str, Callable[[SchemaError, Map, Path], Iterator[Finding]]] = {
    "additionalProperties": _about_unknown_keys,
    "required": _about_required,
    "dependencies": _about_dependencies,
    "oneOf": _about_choice,
    "anyOf": _about_choice,
    "not": _about_exclusion,
}


def _code(error: SchemaError, part: str = "") -> Code:
    """The code of an error."""
    return keyword_code(error.schema, part or error.validator)


def keyword_code(schema: Mapping[str, Any], keyword: str) -> Code:
    """The code of what is wrong where ``keyword`` of a schema node does not hold: the node's own, or a common one."""
    own = schema.get("x-problem")
    if isinstance(own, dict):
        own = own.get(keyword)
    elif own != Code.MUST_BE_TRUE.value and keyword in _OF_KEYWORD:
        own = None  # a code for the whole node is about its form, not about which keys or words it holds
    if own is not None:
        return Code(own)
    return _OF_KEYWORD[keyword] if keyword in _OF_KEYWORD else _OF_TYPE[schema["type"]]


def _refused(code: Code, value: object, name: str) -> tuple[Code, dict[str, str]]:
    """The code and the words for a value that is not what it should be, most telling first."""
    args = {"text": _in_words(value), "key": name}
    if code is Code.NULL_WITHOUT_REASON:
        return code, args
    if value is None or value == "":
        return Code.EMPTY_VALUE, args
    if code in (Code.NOT_TEXT, Code.CODE_UNQUOTED, Code.NOT_A_SOURCE) and isinstance(value, list | dict):
        return (Code.NOT_A_SOURCE if code is Code.NOT_A_SOURCE else Code.NOT_TEXT), args
    if code in (Code.NOT_TEXT, Code.NOT_A_SOURCE):
        return Code.QUOTE_IT, args
    if code in _OF_IDS and isinstance(value, str) and (unseen := find_unseen(value)) is not None:
        return Code.UNSEEN_CHARACTER, {"text": args["text"], "character": unseen[1], "position": str(unseen[0])}
    if code in _OF_NUMBERS and isinstance(value, str) and is_too_long(value.strip()):
        return Code.NUMBER_TOO_LONG, {"limit": str(MAX_DIGITS)}
    if code is Code.NOT_A_VALUE and isinstance(value, str) and (parts := suggest.so_many(value)) is not None:
        return _of_so_many(parts, args)
    if code in _EXAMPLES:
        meant, example = _EXAMPLES[code]
        meaning = meant(value) if isinstance(value, str) else ""
        if meaning == value:  # its form is sound, and a unit is what does not belong here
            meaning = meaning.partition(" ")[0]
        args["fix"] = meaning or example
        return (code if args["fix"] else _WITHOUT_REMEDY[code]), args
    return code, args


def _of_so_many(parts: tuple[str, str, str], args: dict[str, str]) -> tuple[Code, dict[str, str]]:
    """``13/15 xã``; of a rank the second number is a matter of the target, and so it is where the first is larger."""
    count, of, unit = parts
    words = {"text": args["text"], "count": count, "of": of, "unit": unit}
    return (Code.RESULT_AND_PLAN if int(count) > int(of) else Code.SO_MANY_OF), words


def _nearest(text: str, words: Iterable[str]) -> list[str]:
    """The word that is nearest to ``text``; all of them where none is near."""
    by_spelling = {word.lower().replace("_", "-"): word for word in words}
    in_vietnamese = suggest.key(text)
    if in_vietnamese in by_spelling.values():
        return [in_vietnamese]
    near = difflib.get_close_matches(text.lower().replace("_", "-").replace(" ", "-"), by_spelling, n=1)
    return [by_spelling[near[0]]] if near else list(by_spelling.values())


def _in_words(value: object) -> str:
    """A value as the author would write it, on one line and not too long."""
    match value:
        case None:
            text = "null"
        case DecimalComma():
            text = value.written
        case bool():
            text = "true" if value else "false"
        case Decimal():
            text = format(value, "f")
        case dict():
            text = "{…}"
        case list():
            items = [_in_words(item) for item in value]
            plain = not any(isinstance(item, list | dict) for item in value)
            text = f"[{', '.join(items)}]" if plain and len(", ".join(items)) <= _LONGEST_TEXT else "[…]"
        case _:
            text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST_TEXT else text[: _LONGEST_TEXT - 1] + "…"


def _name_at(path: Path) -> str:
    """What the value at ``path`` is called: its own key or that of the list it stands in."""
    return next((str(part) for part in reversed(path) if isinstance(part, str)), "")


def _mark(root: Map, path: Path) -> Mark:
    """Where the value at ``path`` starts; where nothing stands there, its key."""
    if not path:
        return root.mark
    holder, last = value_at(root, path[:-1]), path[-1]
    if isinstance(holder, Map) and isinstance(last, str):
        return holder.marks[last][2:]
    return holder.marks[last] if isinstance(holder, Seq) and isinstance(last, int) else root.mark


def _key_mark(root: Map, path: Path) -> Mark:
    """Where the key stands whose value is at ``path``; the item itself in a list, the file's start at its top."""
    holder = value_at(root, path[:-1]) if path else None
    if isinstance(holder, Map) and isinstance(path[-1], str):
        return holder.marks[path[-1]][:2]
    return _mark(root, path)
