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
    FILE_TOO_LARGE = "file-too-large"  # limit
    NOT_UTF8 = "not-utf8"  # offset, byte
    UTF16 = "utf16"
    EMPTY_FILE = "empty-file"
    TWO_DOCUMENTS = "two-documents"
    ROOT_NOT_MAPPING = "root-not-mapping"
    DUPLICATE_KEY = "duplicate-key"  # key, line
    KEY_NOT_TEXT = "key-not-text"
    EXPLICIT_TAG = "explicit-tag"  # tag
    UNDEFINED_ALIAS = "undefined-alias"  # alias
    RECURSIVE_ALIAS = "recursive-alias"  # alias
    ALIAS_EXPANSION = "alias-expansion"  # limit
    NESTING = "nesting"  # limit
    NUMBER_TOO_LONG = "number-too-long"  # limit
    # Text that is no YAML.
    YAML_CONTROL = "yaml-control"  # character
    YAML_TAB = "yaml-tab"
    YAML_COLON = "yaml-colon"  # quoted
    YAML_COLON_SPACE = "yaml-colon-space"  # fixed
    YAML_NO_COLON = "yaml-no-colon"  # text
    YAML_PERCENT = "yaml-percent"  # quoted
    YAML_INDICATOR = "yaml-indicator"  # character, quoted
    YAML_AFTER_QUOTE = "yaml-after-quote"  # quoted
    YAML_UNCLOSED_QUOTE = "yaml-unclosed-quote"  # character
    YAML_UNCLOSED_BRACKET = "yaml-unclosed-bracket"  # opening, closing
    YAML_ESCAPE = "yaml-escape"
    YAML_INDENTATION = "yaml-indentation"
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
    # The form of a file: a key or a value that is not what belongs at its place.
    UNKNOWN_KEY = "unknown-key"  # key, nearest
    MISSING_KEY = "missing-key"  # key
    KEYS_EXCLUDE = "keys-exclude"  # first, second
    KEY_NEEDS = "key-needs"  # key, needed
    COMPARATOR_MISSING = "comparator-missing"  # key, wanted
    COMPARATOR_DOUBLED = "comparator-doubled"  # first, second
    TARGET_WITHOUT_COMPARATOR = "target-without-comparator"  # key, text
    VALUE_MISSING = "value-missing"  # wanted
    AMENDMENT_EMPTY = "amendment-empty"  # wanted
    AREA_MISSING = "area-missing"  # wanted
    NOT_A_NUMBER = "not-a-number"  # fix, text
    NO_NUMBER = "no-number"  # text
    NOT_A_VALUE = "not-a-value"  # fix, text
    NO_VALUE = "no-value"  # text
    COMMA_IN_BRACES = "comma-in-braces"  # fix, text
    NOT_WHOLE = "not-whole"  # fix, text
    NOT_POSITIVE = "not-positive"  # text
    TOO_SMALL = "too-small"  # least, text
    NOT_AN_INTERVAL = "not-an-interval"  # fix, text
    NOT_A_PERIOD = "not-a-period"  # fix, text
    PERIOD_OUTSIDE_VALUES = "period-outside-values"  # key
    VALUES_WITHOUT_PERIOD = "values-without-period"  # text
    NOT_A_YEAR = "not-a-year"  # text
    NOT_A_DAY = "not-a-day"  # fix, text
    NOT_A_DATE = "not-a-date"  # fix, text
    NOT_A_PRICE_BASE = "not-a-price-base"  # text
    NOT_AN_ID = "not-an-id"  # fix, text
    NOT_AN_AREA_ID = "not-an-area-id"  # fix, text
    NOT_TEXT = "not-text"  # key, text
    QUOTE_IT = "quote-it"  # key, text
    CODE_UNQUOTED = "code-unquoted"  # text
    NOT_A_FLAG = "not-a-flag"  # fix, key, text
    MUST_BE_TRUE = "must-be-true"  # key
    NOT_ONE_OF = "not-one-of"  # allowed, key, text
    NOT_A_MAP = "not-a-map"  # key, text
    NOT_A_LIST = "not-a-list"  # key, text
    NOT_A_SOURCE = "not-a-source"  # text
    EMPTY_VALUE = "empty-value"  # key
    NULL_WITHOUT_REASON = "null-without-reason"
    REVISION_UNPUBLISHED = "revision-unpublished"
    NOT_A_REVISION = "not-a-revision"  # text


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
