"""Mistakes and doubts found in the data: values of one shape, collected and never raised."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from planck.model.location import Location


class Level(str, Enum):
    """How much a problem, or an assessment, weighs at the gate; from the lightest to the heaviest."""

    NONE = "none"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Code(str, Enum):
    """What kind of problem it is. The text of each, in every language, is in ``reports/wording``."""

    # The file as such.
    UNREADABLE = "unreadable"
    NOT_UTF8 = "not-utf8"
    EMPTY_FILE = "empty-file"
    YAML_SYNTAX = "yaml-syntax"
    # What a run was asked to look at.
    PATH_MISSING = "path-missing"  # path, nearest
    PATH_OUTSIDE = "path-outside"  # path, root
    PATH_WITHOUT_TARGETS = "path-without-targets"  # path, nearest
    UNKNOWN_AREA = "unknown-area"  # wanted, nearest
    AMBIGUOUS_AREA = "ambiguous-area"  # wanted, areas
    AREA_WITHOUT_TARGETS = "area-without-targets"  # area, nearest
    FILTER_MATCHES_NOTHING = "filter-matches-nothing"  # option, wanted, nearest
    NOTHING_SELECTED = "nothing-selected"  # options, nearest
    NO_TARGETS = "no-targets"


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake or doubt.

    ``args`` are the words that the message of ``code`` asks for by name. An error stops the judging,
    a warning is shown and counts at the gate as a warning.
    """

    level: Level
    code: Code
    location: Location | None
    args: Mapping[str, str] = field(default_factory=dict)

    @property
    def key(self) -> tuple[str, int, int, str, str]:
        """The order in which problems are shown: file, line, column, then code."""
        place = self.location or Location("", 0, 0)
        return (place.file, place.line, place.column, self.code.value, repr(sorted(self.args.items())))
