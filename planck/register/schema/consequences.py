"""What is wrong only because something else is wrong: a mistake is reported once, where its author can mend it.

One mistake shows in several steps of reading, and again in what is missing because of it. Each function here takes
the problems of one step and drops those that an earlier problem, or another one of that step, explains:

- ``drop_echoes``: within what the schema finds in a file. A misspelt key is not missing as well, and what stands
  inside a key that could not be read is not refused once more.
- ``drop_repeats``: where two steps find fault with one place. The earlier word is the truer one.
- ``drop_effects``: in what is built out of a mapping with errors in it. What was refused there seems to be missing.
- ``drop_doubts``: in what the files say together. What a file holds that was lost cannot be said to be missing.

``Damage`` tells in which parts of a mapping its errors lie; the other parts are built as if nothing were wrong.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from planck.model.problem import Code, Level, Problem
from planck.register.yaml.values import Map, Mark, Path, Seq, value_at

_ABSENT = {Code.MISSING_KEY, Code.COMPARATOR_MISSING, Code.VALUE_MISSING, Code.AREA_MISSING, Code.AMENDMENT_EMPTY}
_NOTHING = {Code.EMPTY_VALUE, Code.NULL_WITHOUT_REASON}
# What may hold nothing yet; but what stands below without being indented may have been meant for it.
_SECTIONS = ("targets", "actuals")
_REFUSED_LISTS = {Code.NOT_AN_INTERVAL}
_OF_A_LONG_VALUE = {
    *("value", "count", "of", "items", "reason", "status", "published", "approximate", "unit", "price_base"),
    *("territory", "target", "source", "quote", "note", "assumed", "stated"),
}
# What is said of a key, or of its value, that stands one level too far to the left.
_OUT_OF_PLACE = {
    Code.UNKNOWN_KEY,
    Code.NOT_AN_ID,
    Code.NOT_A_MAP,
    Code.TARGET_WITHOUT_COMPARATOR,
    Code.VALUES_WITHOUT_PERIOD,
}
# What may only seem to be so in a mapping of which something else was refused.
_EFFECTS = {
    Code.PERIOD_MISSING,
    Code.UNIT_MISSING,
    Code.UNKNOWN_SOURCE,
    Code.MEAN_UNUSED,
    Code.LEVEL_INDICATOR_UNUSED,
}
# What is said of a mapping only once nothing in it is refused any more.
HIDDEN = _ABSENT | _EFFECTS
# What may only seem to be so while a file of that kind is lost or has errors in it.
_DOUBTS: Mapping[str, set[Code]] = {
    "targets": {Code.RESTATES_UNKNOWN, Code.NAMED_TARGET_UNKNOWN},
    "areas": {Code.AREA_NAMES_FOLD, Code.AREA_SEVERAL},
    "indicators": {Code.UNIT_MISSING, Code.UNIT_UNCLEAR},
    "sources": {Code.UNKNOWN_SOURCE},
}


class Finding(NamedTuple):
    """A problem that a schema finds, and its place in the file.

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


class Damage:
    """The places of the errors of one mapping or list, and which of its parts they lie in.

    ``own`` are those that lie in no part: before the first one, or the mapping as such.
    """

    __slots__ = ("own", "parts")

    def __init__(self, whole: Map | Seq, places: Iterable[Mark]) -> None:
        self.own: list[Mark] = []
        self.parts: dict[str | int, list[Mark]] = {}
        errors = list(places)
        if not errors:
            return
        starts = sorted(_starts(whole))
        marks = [mark for mark, _ in starts]
        for place in errors:
            index = bisect_right(marks, place) - 1
            if index < 0:
                self.own.append(place)
            else:
                self.parts.setdefault(starts[index][1], []).append(place)

    def within(self, part: str | int) -> list[Mark]:
        """The places of the errors inside a part."""
        return self.parts.get(part, [])


def _starts(whole: Map | Seq) -> Iterable[tuple[Mark, str | int]]:
    """Where each part of a mapping or list begins: at its key, or at the item itself."""
    if isinstance(whole, Map):
        return (((marks[0], marks[1]), key) for key, marks in whole.marks.items())
    return ((mark, index) for index, mark in enumerate(whole.marks))


def places_of_errors(problems: Iterable[Problem]) -> list[Mark]:
    """Where the errors among some problems of one file lie."""
    return [
        (problem.location.line, problem.location.column)
        for problem in problems
        if problem.level is Level.ERROR and problem.location is not None
    ]


def drop_repeats(earlier: Sequence[Problem], later: Iterable[Problem]) -> list[Problem]:
    """The problems of two steps, of the later one only those at other places."""
    places = {problem.location for problem in earlier}
    return [*earlier, *(problem for problem in later if problem.location not in places)]


def drop_effects(problems: Iterable[Problem], errors: Iterable[Mark]) -> list[Problem]:
    """The problems of a mapping but for those that the ``errors`` known in it, or around it, explain."""
    places = set(errors)
    return [
        problem
        for problem in problems
        if problem.code not in _EFFECTS
        and (problem.location is None or (problem.location.line, problem.location.column) not in places)
    ]


def drop_doubts(problems: Iterable[Problem], kinds: Iterable[str]) -> list[Problem]:
    """The problems of a register but for those that may be due to the files of some ``kinds``: lost, or with errors."""
    doubtful = set[Code]().union(*(_DOUBTS.get(kind, ()) for kind in kinds))
    return [problem for problem in problems if problem.code not in doubtful]


def drop_echoes(findings: list[Finding], root: Map) -> list[Finding]:
    """The findings of a schema but for those that others explain; those that are one mistake become one."""
    unwritten = [_nothing_under(root, key) for key in _SECTIONS if key in root and root[key] is None]
    left = _join_unindented(_join_without_period([*findings, *unwritten]), root)
    left = [finding for finding in left if finding not in unwritten]
    unread = {finding.subject for finding in left if finding.key is not None and finding.code is Code.YAML_COLON_SPACE}
    unread |= {finding.path for finding in left if finding.code in _REFUSED_LISTS}
    explained = {finding.mark for finding in left if finding.code not in _NOTHING}
    bounds = _second_bounds(left, root)
    meant = _meant_keys(left)
    return [
        finding
        for finding in left
        if not any(_lies_in(finding, path) for path in unread)
        and not (finding.code in _NOTHING and finding.mark in explained)
        and finding.subject not in bounds
        and not (
            finding.code in _ABSENT and any((*finding.path, key) in meant for key in finding.args["wanted"].split(", "))
        )
    ]


def _nothing_under(root: Map, key: str) -> Finding:
    """What would be said of a key without a value, were it not one that may have none."""
    return Finding((key,), root.marks[key][:2], Code.EMPTY_VALUE, {"text": "null", "key": key})


def _lies_in(finding: Finding, path: Path) -> bool:
    """Whether a finding is about something inside of ``path``, or about the value of that key."""
    at_it = finding.key is None and finding.path == path and finding.code not in _REFUSED_LISTS
    return at_it or (len(finding.path) > len(path) and finding.path[: len(path)] == path)


def _meant_keys(findings: Iterable[Finding]) -> set[Path]:
    """The keys that misspelt ones stand for: they are not also said to be missing."""
    meant = {(*finding.path, finding.args["nearest"]) for finding in findings if finding.code is Code.UNKNOWN_KEY}
    return meant | {
        (*finding.path[:-1], "values") for finding in findings if finding.code is Code.PERIOD_OUTSIDE_VALUES
    }


def _second_bounds(findings: Iterable[Finding], root: Map) -> set[Path]:
    """The second bounds of ``between: 7, 8``, which stand in braces as keys without a value."""
    bounds: set[Path] = set()
    for finding in findings:
        holder = _holder(root, finding.path) if finding.code is Code.NOT_AN_INTERVAL else None
        following = _following(holder, finding.path[-1]) if holder is not None else []
        if holder is not None and following and holder[following[0]] is None and following[0][:1].isdigit():
            bounds.add((*finding.path[:-1], following[0]))
    return bounds


def _join_without_period(findings: list[Finding]) -> list[Finding]:
    """The keys of a long value that stand where periods belong become one: the period above them is missing."""
    parts = {
        finding.subject: finding
        for finding in findings
        if finding.code is Code.NOT_A_PERIOD and finding.key in _OF_A_LONG_VALUE
    }
    first: dict[Path, Finding] = {}
    for path, part in parts.items():
        first.setdefault(path[:-1], Finding(path, part.mark, Code.VALUES_WITHOUT_PERIOD, {"text": part.key or ""}))
    others = [finding for finding in findings if not any(finding.subject[: len(path)] == path for path in parts)]
    return others + list(first.values())


def _join_unindented(findings: list[Finding], root: Map) -> list[Finding]:
    """A key without a value, and below it what was to be its value, become one at the first of those lines."""
    refused: dict[Path, Finding] = {finding.subject: finding for finding in findings if finding.code in _OUT_OF_PLACE}
    joined: set[Path] = set()
    results: list[Finding] = []
    for finding in findings:
        holder = _holder(root, finding.path) if finding.code is Code.EMPTY_VALUE and finding.key is None else None
        if holder is None:
            continue
        key = str(finding.path[-1])
        column = holder.marks[key][1]
        run: list[Path] = []
        for below in _following(holder, key):
            path = (*finding.path[:-1], below)
            if path not in refused or holder.marks[below][1] != column:
                break
            run.append(path)
        if run:
            first = str(run[0][-1])
            args = {"key": key, "first": first}
            results.append(Finding(finding.path, holder.marks[first][:2], Code.NOT_SET_IN, args))
            joined |= {finding.path, *run}
    return [finding for finding in findings if finding.subject not in joined] + results


def _holder(root: Map, path: Path) -> Map | None:
    """The mapping that holds the value at ``path``."""
    value = value_at(root, path[:-1])
    return value if path and isinstance(value, Map) and isinstance(path[-1], str) else None


def _following(holder: Map, key: str | int) -> list[str]:
    """The keys of a mapping that stand after one of them."""
    keys = list(holder)
    return keys[keys.index(str(key)) + 1 :]
