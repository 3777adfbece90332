"""What two registers say, for a comparison that looks at meaning and not at layout."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import yaml

COMPARATORS = ("at_least", "more_than", "at_most", "less_than")
FREE_TEXTS = ("note", "reason")


class _Loader(yaml.SafeLoader):
    """Numbers and days stay the text that was written."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, find) for tag, find in resolvers if tag.rpartition(":")[2] not in ("timestamp", "float", "int")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}

Key = tuple[str, ...]


def meaning(folder: Path) -> dict[Key, Any]:
    """Every target, series and figure of a register by what it is of; the wording of notes is left out."""
    said: dict[Key, Any] = {}
    for path in sorted(folder.rglob("*.yaml")):
        file = yaml.load(path.read_text(encoding="utf-8"), _Loader) or {}
        area = "/".join(str(file.get(level, "-")) for level in ("province", "district", "commune"))
        for id_, terms in file.get("targets", {}).items():
            said["target", area, id_] = _target(dict(terms), file)
        for id_, entry in file.get("actuals", {}).items():
            values = entry.get("values", entry)
            beside = entry if "values" in entry else {}
            said["series", area, id_] = {
                key: _plain(value) for key, value in beside.items() if key not in ("values", "source", "note")
            }
            for period, value in values.items():
                revisions = value if isinstance(value, list) and isinstance(value[0], dict) else [value]
                said["figure", area, id_, str(period)] = [_figure(each) for each in revisions]
    return said


def sources(folder: Path) -> set[str]:
    """The files of offices that the files of a register name."""
    files = (yaml.load(path.read_text(encoding="utf-8"), _Loader) for path in folder.rglob("*.yaml"))
    return {str(file["source"]["file"]) for file in files}


def _target(terms: dict[str, Any], file: Mapping[str, Any]) -> Any:
    terms.pop("source", None)
    has_time = "by" in terms or any(isinstance(terms.get(key), dict) for key in COMPARATORS)
    if not has_time:
        terms.setdefault("period", file.get("period"))
    for key in COMPARATORS:
        if isinstance(terms.get(key), str):
            number, _, unit = terms[key].partition(" ")
            terms |= {key: number, **({"unit": unit} if unit else {})}
    return _plain(terms)


def _figure(value: Any) -> Any:
    return _plain(value if isinstance(value, dict) else {"value": value})


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): "…" if key in FREE_TEXTS else _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return (
            sorted(map(str, value))
            if all(isinstance(each, str) and each.isalpha() for each in value)
            else [*map(_plain, value)]
        )
    if isinstance(value, str):
        try:
            return f"{Decimal(value).normalize():f}"
        except InvalidOperation:
            return re.sub("^%/yr$", "%/năm", value.lower() if len(value) < 30 else value)
    return value
