"""Obeying a message: the files of a register as their author leaves them who does what a problem asks for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from planck.model.location import Location
from planck.model.problem import Code, Problem

Files = Mapping[str, str]


def _in_place(*pairs: tuple[str, str]) -> Callable[[Problem], list[tuple[str, str]]]:
    """One remedy for each pair: at the place of the problem, what its first word says gives way to the second."""
    return lambda problem: [
        (problem.args[old], each) for old, new in pairs for each in problem.args[new].split(" / ") if problem.args[new]
    ]


def _quoted(problem: Problem) -> list[tuple[str, str]]:
    text = problem.args["quoted"]
    return [(text[1:-1], text)]


def _nearest(old: str, new: str) -> Callable[[Problem], list[tuple[str, str]]]:
    """The only word that is near; of several none is proposed more than the others."""
    return lambda problem: [(problem.args[old], problem.args[new])] if ", " not in problem.args[new] else []


def _so_many(problem: Problem) -> list[tuple[str, str]]:
    count, of, unit = (problem.args[name] for name in ("count", "of", "unit"))
    return [(problem.args["text"], f"{{count: {count}{unit}, of: {of}}}"), (problem.args["text"], f"{count}{unit}")]


# What stands at the place of a problem, and what to write instead; a pair for each remedy that a message has.
REMEDIES: dict[Code, Callable[[Problem], list[tuple[str, str]]]] = {
    **dict.fromkeys(
        (
            *(Code.NOT_A_NUMBER, Code.NOT_A_VALUE, Code.NOT_WHOLE, Code.NOT_AN_INTERVAL, Code.NOT_A_PERIOD),
            *(Code.NOT_A_DAY, Code.NOT_A_DAY_OR_YEAR, Code.NOT_A_DATE, Code.NOT_AN_ID, Code.NOT_AN_AREA_ID),
            *(Code.NOT_A_FLAG, Code.COMMA_IN_BRACES),
        ),
        _in_place(("text", "fix")),
    ),
    **dict.fromkeys((Code.YAML_COLON, Code.YAML_PERCENT, Code.YAML_INDICATOR, Code.YAML_AFTER_QUOTE), _quoted),
    Code.TEXT_CUT: _quoted,
    Code.YAML_COLON_SPACE: lambda problem: [(problem.args["fixed"].replace(": ", ":"), problem.args["fixed"])],
    Code.YAML_PAIR_IN_LINE: lambda problem: [(re.sub("[{}]", "", problem.args["fixed"]), problem.args["fixed"])],
    Code.UNKNOWN_KEY: _nearest("key", "nearest"),
    Code.NOT_ONE_OF: _nearest("text", "allowed"),
    Code.UNKNOWN_SOURCE: _nearest("key", "nearest"),
    Code.RESTATES_UNKNOWN: _nearest("id", "nearest"),
    Code.NAMED_TARGET_UNKNOWN: _nearest("id", "nearest"),
    Code.UNMATCHED_ACTUAL: _nearest("indicator", "nearest"),
    Code.PERIOD_BACKWARDS: _in_place(("text", "meant")),
    Code.GROWTH_PERIOD: _in_place(("period", "meant")),
    Code.AREA_ID_PLACES: _in_place(("id", "meant")),
    Code.BY_WITH_BASIS: lambda problem: [("by: 2025", problem.args["meant"])],
    Code.OF_TARGET_UNCLEAR: lambda problem: [("%}", "%, target: {meant}}}".format(**problem.args))],
    Code.AVERAGE_CHANGE_UNIT: lambda problem: [(problem.args["unit"], problem.args["meant"])],
    Code.AMBIGUOUS_THOUSANDS: _in_place(("text", "meant"), ("text", "fixed")),
    Code.LOOKS_LIKE_INDEX: lambda problem: [(problem.args["value"].partition(" ")[0], problem.args["meant"])],
    Code.PERCENT_OF_PERCENT: _in_place(("text", "points"), ("text", "share")),
    Code.RANGE_ORDER: lambda problem: [
        ("[{high}, {low}]".format(**problem.args), "[{low}, {high}]".format(**problem.args))
    ],
    Code.RANGE_EMPTY: lambda problem: [("between: [8, 8], better: higher", f"equal_to: {problem.args['value']}")],
    Code.FALL_AS_RISE: lambda problem: [
        ("at_least: {value}".format(**problem.args), f"direction: down, {key}: {problem.args['meant']}")
        for key in ("at_least", "at_most")
    ],
    Code.RISE_FOR_FALL: _in_place(("text", "meant")),
    Code.SO_MANY_OF: _so_many,
    Code.RESULT_AND_PLAN: lambda problem: [(problem.args["text"], "{count}{unit}".format(**problem.args))],
    Code.COUNT_ABOVE_OF: lambda problem: [
        ("{{count: {count}, of: {of}}}".format(**problem.args), problem.args["meant"])
    ],
    **dict.fromkeys(
        (Code.LEVEL_FOR_GROWTH, Code.LEVEL_FOR_SHARE),
        lambda problem: [("at_least:", f"{problem.args['meant']}, at_least:")],
    ),
}


def obeyed(files: Files, problem: Problem) -> list[Files]:
    """The files after each of the remedies of a problem."""
    at = problem.location
    if problem.code in (Code.LEVEL_FOR_GROWTH, Code.LEVEL_FOR_SHARE):  # it is the target that has to change
        file, line, column = problem.args["place"].rsplit(":", 2)
        at = Location(file, int(line), int(column))
    assert at is not None
    return [{**files, at.file: _replaced(files[at.file], at, old, new)} for old, new in REMEDIES[problem.code](problem)]


def _replaced(text: str, at: Location, old: str, new: str) -> str:
    """The text with the first ``old`` of a line, from a column on or else before it, taken out for ``new``."""
    lines = text.split("\n")
    line, start = lines[at.line - 1], at.column - 1
    pattern = r"\s+".join(re.escape(part) for part in old.split())
    match = re.compile(rf"([\"']){pattern}\1|{pattern}").search(line, start) or re.search(pattern, line)
    if match is None:  # it is said of a target, and stands above it
        return re.sub(pattern, new, text, count=1)
    lines[at.line - 1] = line[: match.start()] + new + line[match.end() :]
    return "\n".join(lines)
