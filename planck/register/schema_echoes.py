"""Of what a schema finds wrong, what is only said because something else is wrong: a mistake is told once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from planck.model.problem import Code
from planck.register.yaml.values import Map, Mark

Path = tuple[str | int, ...]

_ABSENT = {Code.MISSING_KEY, Code.COMPARATOR_MISSING, Code.VALUE_MISSING, Code.AREA_MISSING, Code.AMENDMENT_EMPTY}
_NOTHING = {Code.EMPTY_VALUE, Code.NULL_WITHOUT_REASON}
_REFUSED_LISTS = {Code.NOT_AN_INTERVAL}
_OF_A_LONG_VALUE = {
    *("value", "count", "of", "items", "reason", "status", "published", "approximate", "unit", "price_base"),
    *("territory", "source", "quote", "note", "assumed", "stated"),
}
# What is said of a key, or of its value, that stands one level too far to the left.
_OUT_OF_PLACE = {
    Code.UNKNOWN_KEY,
    Code.NOT_AN_ID,
    Code.NOT_A_MAP,
    Code.TARGET_WITHOUT_COMPARATOR,
    Code.VALUES_WITHOUT_PERIOD,
}


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem and its place in the file.

    ``path`` leads to the value that it is about, or to the mapping whose ``key`` it is about.
    """

    path: Path
    mark: Mark
    code: Code
    args: Mapping[str, str]
    key: str | None = None

    @property
    def subject(self) -> Path:
        """The path of the key that it is about, or of the value."""
        return self.path if self.key is None else (*self.path, self.key)


def without_consequences(findings: list[Finding], root: Map) -> list[Finding]:
    """The findings but for those that follow from others; those that are one mistake become one."""
    left = _set_in(_without_period(findings), root)
    unread = {one.subject for one in left if one.key is not None and one.code is Code.YAML_COLON_SPACE}
    unread |= {one.path for one in left if one.code in _REFUSED_LISTS}
    said = {one.mark for one in left if one.code not in _NOTHING}
    pairs = _pairs(left, root)
    renamed = _renamed(left)
    return [
        one
        for one in left
        if not any(_lies_in(one, path) for path in unread)
        and not (one.code in _NOTHING and one.mark in said)
        and one.subject not in pairs
        and not (one.code in _ABSENT and any((*one.path, key) in renamed for key in one.args["wanted"].split(", ")))
    ]


def _lies_in(one: Finding, path: Path) -> bool:
    """Whether a finding is about something inside of ``path``, or about the value of that key."""
    at_it = one.key is None and one.path == path and one.code not in _REFUSED_LISTS
    return at_it or (len(one.path) > len(path) and one.path[: len(path)] == path)


def _renamed(findings: Iterable[Finding]) -> set[Path]:
    """The keys that misspelt ones stand for: they are not also said to be missing."""
    renamed = {(*one.path, one.args["nearest"]) for one in findings if one.code is Code.UNKNOWN_KEY}
    return renamed | {(*one.path[:-1], "values") for one in findings if one.code is Code.PERIOD_OUTSIDE_VALUES}


def _pairs(findings: Iterable[Finding], root: Map) -> set[Path]:
    """The second bounds of ``between: 7, 8``, which stand in braces as keys without a value."""
    found: set[Path] = set()
    for one in findings:
        holder = _holder(root, one.path) if one.code is Code.NOT_AN_INTERVAL else None
        following = _following(holder, one.path[-1]) if holder is not None else []
        if holder is not None and following and holder[following[0]] is None and following[0][:1].isdigit():
            found.add((*one.path[:-1], following[0]))
    return found


def _without_period(findings: list[Finding]) -> list[Finding]:
    """The keys of a long value that stand where periods belong: the period above them is missing."""
    parts = {one.subject: one for one in findings if one.code is Code.NOT_A_PERIOD and one.key in _OF_A_LONG_VALUE}
    first: dict[Path, Finding] = {}
    for path, one in parts.items():
        first.setdefault(path[:-1], Finding(path, one.mark, Code.VALUES_WITHOUT_PERIOD, {"text": one.key or ""}))
    others = [one for one in findings if not any(one.subject[: len(path)] == path for path in parts)]
    return others + list(first.values())


def _set_in(findings: list[Finding], root: Map) -> list[Finding]:
    """A key without a value, and below it what was to be its value, as one mistake at the first of those lines."""
    refused: dict[Path, Finding] = {one.subject: one for one in findings if one.code in _OUT_OF_PLACE}
    taken: set[Path] = set()
    told: list[Finding] = []
    for one in findings:
        holder = _holder(root, one.path) if one.code is Code.EMPTY_VALUE and one.key is None else None
        if holder is None:
            continue
        key = str(one.path[-1])
        column = holder.marks[key][1]
        run: list[Path] = []
        for other in _following(holder, key):
            path = (*one.path[:-1], other)
            if path not in refused or holder.marks[other][1] != column:
                break
            run.append(path)
        if run:
            first = str(run[0][-1])
            told.append(Finding(one.path, holder.marks[first][:2], Code.NOT_SET_IN, {"key": key, "first": first}))
            taken |= {one.path, *run}
    return [one for one in findings if one.subject not in taken] + told


def _holder(root: Map, path: Path) -> Map | None:
    """The mapping that holds the value at ``path``."""
    value: object = root
    for part in path[:-1]:
        # The path was taken from this very document, so each part is a key or an index of what it leads through.
        value = value[part]  # type: ignore[index]
    return value if path and isinstance(value, Map) and isinstance(path[-1], str) else None


def _following(holder: Map, key: str | int) -> list[str]:
    """The keys of a mapping that stand after one of them."""
    keys = list(holder)
    return keys[keys.index(str(key)) + 1 :]
