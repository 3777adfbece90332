"""Mistakes and doubts found in the data: values of one shape, collected and never raised."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import field
from enum import Enum
from itertools import chain

from planck.model.frozen import Frozen, frozen
from planck.model.location import Location


class Level(str, Enum):
    """How much a problem, or an assessment, weighs at the gate; from the lightest to the heaviest."""

    NONE = "none"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @property
    def weight(self) -> int:
        """Its place from the lightest to the heaviest."""
        return list(Level).index(self)


class Code(str, Enum):
    """What kind of problem it is. The text of each, in every language, is in ``reports/wording``."""

    # The file as such.
    UNREADABLE = "unreadable"
    FILE_TOO_LARGE = "file-too-large"  # limit
    NOT_UTF8 = "not-utf8"  # offset, byte
    UTF16 = "utf16"
    LFS_POINTER = "lfs-pointer"
    CONFLICT_MARKER = "conflict-marker"
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
    # A file as an office sent it.
    OFFICE_MISSING = "office-missing"  # path, nearest
    OFFICE_EMPTY = "office-empty"
    OFFICE_DAMAGED = "office-damaged"
    OFFICE_NEWER = "office-newer"
    OFFICE_LOCKED = "office-locked"
    OFFICE_OLD = "office-old"  # kind, wanted
    OFFICE_FOREIGN = "office-foreign"  # kind, wanted
    OFFICE_PICTURE = "office-picture"  # kind
    OFFICE_PACKED = "office-packed"  # kind
    OFFICE_MISNAMED = "office-misnamed"  # kind
    OFFICE_UNKNOWN = "office-unknown"
    OFFICE_TOO_LARGE = "office-too-large"  # limit
    OFFICE_TOO_MANY_CELLS = "office-too-many-cells"  # limit
    OFFICE_NOT_UTF8 = "office-not-utf8"  # byte
    OFFICE_UNCLOSED_QUOTE = "office-unclosed-quote"
    OFFICE_OLD_FONT = "office-old-font"
    OFFICE_WITHOUT_TABLE = "office-without-table"
    OFFICE_NO_TABLE = "office-no-table"
    OFFICE_TABLE_UNKNOWN = "office-table-unknown"  # number, tables
    OFFICE_TABLE_UNCHOSEN = "office-table-unchosen"  # tables
    OFFICE_SHEET_UNKNOWN = "office-sheet-unknown"  # sheet, nearest
    OFFICE_NUMBERS_UNCLEAR = "office-numbers-unclear"  # cells
    OFFICE_AREA_UNSAID = "office-area-unsaid"
    # Text that is no YAML.
    YAML_CONTROL = "yaml-control"  # character
    YAML_LINE_END = "yaml-line-end"  # character, escape
    YAML_TAB = "yaml-tab"
    YAML_COLON = "yaml-colon"  # quoted
    YAML_COLON_SPACE = "yaml-colon-space"  # fixed
    YAML_NO_COLON = "yaml-no-colon"  # text
    YAML_LONG_KEY = "yaml-long-key"  # text, limit
    YAML_PERCENT = "yaml-percent"  # quoted
    YAML_INDICATOR = "yaml-indicator"  # character, quoted
    YAML_AFTER_QUOTE = "yaml-after-quote"  # quoted
    YAML_UNCLOSED_QUOTE = "yaml-unclosed-quote"  # character
    YAML_UNCLOSED_BRACKET = "yaml-unclosed-bracket"  # opening, closing
    YAML_SURPLUS_BRACKET = "yaml-surplus-bracket"  # character
    YAML_PAIR_IN_LINE = "yaml-pair-in-line"  # fixed
    YAML_ESCAPE = "yaml-escape"
    YAML_INDENTATION = "yaml-indentation"
    YAML_SYNTAX = "yaml-syntax"
    TEXT_CUT = "text-cut"  # text, quoted
    # The settings, and where the files are.
    SETTING_MISREAD = "setting-misread"  # name, text, wanted
    SEVERITY_FIXED = "severity-fixed"  # key
    TIMEZONE_UNKNOWN = "timezone-unknown"  # text
    SETTINGS_TWICE = "settings-twice"  # first
    FOLDER_MISSING = "folder-missing"  # folder
    EVIDENCE_OUTSIDE = "evidence-outside"  # folder
    # What a run was asked to look at.
    ARGUMENTS_REFUSED = "arguments-refused"  # detail
    PATH_MISSING = "path-missing"  # path, nearest
    PATH_OUTSIDE = "path-outside"  # path, root
    PATH_WITHOUT_FILES = "path-without-files"  # path, nearest
    PATH_UNSTAGED = "path-unstaged"  # path
    PATH_WITHOUT_TARGETS = "path-without-targets"  # path, nearest
    UNKNOWN_AREA = "unknown-area"  # wanted, nearest
    AMBIGUOUS_AREA = "ambiguous-area"  # wanted, areas
    AREA_WITHOUT_TARGETS = "area-without-targets"  # area, nearest
    FILTER_MATCHES_NOTHING = "filter-matches-nothing"  # option, wanted, nearest
    NOTHING_SELECTED = "nothing-selected"  # options, nearest
    NO_TARGETS = "no-targets"
    NO_TARGETS_YET = "no-targets-yet"
    # What kept a run from its end.
    INTERNAL_FAULT = "internal-fault"  # detail
    OUTPUT_UNWRITTEN = "output-unwritten"  # detail
    PIPE_UNREAD = "pipe-unread"  # path
    WORKER_LOST = "worker-lost"  # ending
    WORKING_FOLDER_UNUSABLE = "working-folder-unusable"  # detail
    # The form of a file: a key or a value that is not what belongs at its place.
    UNKNOWN_KEY = "unknown-key"  # key, nearest
    MISSING_KEY = "missing-key"  # key
    BASELINE_WITHOUT_PERIOD = "baseline-without-period"
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
    SO_MANY_OF = "so-many-of"  # text, count, of, unit
    RESULT_AND_PLAN = "result-and-plan"  # text, count, of, unit
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
    NOT_A_DAY_OR_YEAR = "not-a-day-or-year"  # fix, text
    NOT_A_DATE = "not-a-date"  # fix, text
    NOT_A_PRICE_BASE = "not-a-price-base"  # text
    NOT_AN_ID = "not-an-id"  # fix, text
    UNSEEN_CHARACTER = "unseen-character"  # text, character, position
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
    NOT_SET_IN = "not-set-in"  # key, first
    NULL_WITHOUT_REASON = "null-without-reason"
    REVISION_UNPUBLISHED = "revision-unpublished"
    NOT_A_REVISION = "not-a-revision"  # text

    # A quote, and the text that it is from.
    QUOTE_NOT_FOUND = "quote-not-found"  # file, number, word
    QUOTE_ELSEWHERE = "quote-elsewhere"  # file, other
    NUMBER_NOT_IN_QUOTE = "number-not-in-quote"  # numbers
    QUOTE_WITHOUT_SOURCE = "quote-without-source"  # count
    TEXT_MISSING = "text-missing"  # source, file, folder, count
    TEXT_OUTSIDE = "text-outside"  # file, folder, count
    TEXT_UNREADABLE = "text-unreadable"  # file, detail, count

    # What only a judgement can tell, as of a day.
    STATED_CONTRADICTED = "stated-contradicted"
    MEANS_DISAGREE = "means-disagree"
    WAIVER_EXPIRED = "waiver-expired"
    WAIVER_EXPIRING = "waiver-expiring"
    WAIVER_UNUSED = "waiver-unused"
    # What a change of the register did to its targets.
    TARGET_LOOSENED = "target-loosened"  # target, key, before, after
    TARGET_REDEFINED = "target-redefined"  # target, key, before, after
    TARGET_REMOVED = "target-removed"  # target, terms, place
    TARGET_EXCUSED = "target-excused"  # key, owner, before, after, targets
    FIGURE_WITHDRAWN = "figure-withdrawn"  # owner, periods, place, targets
    GRACE_LENGTHENED = "grace-lengthened"  # before, after, targets
    GATE_WEAKENED = "gate-weakened"  # key, before, after
    AS_OF_EARLIER = "as-of-earlier"  # day_before, day_after
    # What git could not give.
    GIT_MISSING = "git-missing"
    GIT_FAILED = "git-failed"  # detail
    NO_REPOSITORY = "no-repository"  # folder
    REVISION_UNKNOWN = "revision-unknown"  # revision
    NO_BASE = "no-base"  # tried
    NO_COMMON_COMMIT = "no-common-commit"  # base
    SEVERAL_BASES = "several-bases"  # base, commits
    NO_EARLIER_REGISTER = "no-earlier-register"  # revision, count
    NO_REGISTER = "no-register"  # folder
    BASE_IS_HEAD = "base-is-head"  # tried
    INDEX_UNMERGED = "index-unmerged"  # path
    INDEX_OF_BARE = "index-of-bare"
    SUBMODULE_IN_REGISTER = "submodule-in-register"  # path
    LINK_LEADS_NOWHERE = "link-leads-nowhere"  # path, target
    OBJECT_MISSING = "object-missing"  # path, revision
    REGISTER_MOVED = "register-moved"  # revision, folder
    REVISION_WITH_ERRORS = "revision-with-errors"  # revision, count, place

    # What the files say, taken together.
    FILE_KIND_UNKNOWN = "file-kind-unknown"  # keys
    FILE_KIND_TWICE = "file-kind-twice"
    NO_SUCH_DAY = "no-such-day"  # text
    PERIOD_BACKWARDS = "period-backwards"  # text, meant
    AREA_NAME_EMPTY = "area-name-empty"  # name
    AREA_NAMES_FOLD = "area-names-fold"  # name, other, id, place
    AREA_ID_PLACES = "area-id-places"  # id, level, meant
    AREA_SEVERAL = "area-several"  # name, areas
    AREA_TWICE = "area-twice"  # name, place
    INDICATOR_TWICE = "indicator-twice"  # id, place
    SOURCE_TWICE = "source-twice"  # key, place
    UNKNOWN_SOURCE = "unknown-source"  # key, nearest
    # A target that has no meaning.
    PERIOD_MISSING = "period-missing"
    UNIT_MISSING = "unit-missing"
    UNITS_DISAGREE = "units-disagree"  # unit, other, place
    PERCENT_OF_PERCENT = "percent-of-percent"  # text, unit, points, share
    RANGE_ORDER = "range-order"  # low, high
    RANGE_EMPTY = "range-empty"  # value
    DONE_NEEDS_MILESTONE = "done-needs-milestone"  # basis
    MILESTONE_NEEDS_DONE = "milestone-needs-done"  # comparator
    BY_WITH_BASIS = "by-with-basis"  # basis, meant
    BASIS_NEEDS_YEARS = "basis-needs-years"  # basis, period
    TOTAL_NEEDS_SPAN = "total-needs-span"  # period
    FLOW_NEEDS_BASIS = "flow-needs-basis"  # period, last
    CHANGE_NEEDS_BASELINE = "change-needs-baseline"
    AVERAGE_GROWTH_UNIT = "average-growth-unit"  # unit
    CHANGE_UNIT = "change-unit"  # unit
    AVERAGE_CHANGE_UNIT = "average-change-unit"  # unit, meant
    MEAN_UNUSED = "mean-unused"  # basis
    DIRECTION_UNUSED = "direction-unused"  # basis
    DIRECTION_OF_MULTIPLE = "direction-of-multiple"
    FALL_AS_RISE = "fall-as-rise"  # value, meant
    LEVEL_INDICATOR_UNUSED = "level-indicator-unused"  # basis
    USELESS_FOR_DONE = "useless-for-done"  # key
    UNKNOWN_WITH_BASIS = "unknown-with-basis"  # basis
    OF_TARGET_UNFIT = "of-target-unfit"  # target, place
    OF_TARGET_UNCLEAR = "of-target-unclear"  # targets, meant
    BANDS_ORDER = "bands-order"  # ahead, on_track, behind
    BASELINE_TOO_LATE = "baseline-too-late"  # year, period
    AMENDED_TO_BASELINE = "amended-to-baseline"  # year, period
    AMENDED_TWICE = "amended-twice"  # on, place
    WAIVER_BACKWARDS = "waiver-backwards"  # granted, until
    WAIVER_TOO_LONG = "waiver-too-long"  # days, most
    TARGET_TWICE = "target-twice"  # id, place
    TARGETS_ALIKE = "targets-alike"  # id, other, place
    RESTATES_UNKNOWN = "restates-unknown"  # id, nearest
    NAMED_TARGET_UNKNOWN = "named-target-unknown"  # id, indicator, nearest
    STATED_OF_NO_TARGET = "stated-of-no-target"  # period, targets
    RESTATES_RESTATEMENT = "restates-restatement"  # id, other
    GROWTH_PERIOD = "growth-period"  # period, years, meant
    BASELINE_SATISFIES = "baseline-satisfies"  # value, year
    BASELINE_NOT_ON_RECORD = "baseline-not-on-record"  # value, year, recorded, place
    # A figure that cannot be, or that serves nothing.
    REACHED_AFTER_PERIOD = "reached-after-period"  # day, period
    UNIT_UNCLEAR = "unit-unclear"  # units
    VALUES_ALIKE = "values-alike"  # period, place
    AMBIGUOUS_THOUSANDS = "ambiguous-thousands"  # text, meant, fixed
    UNITS_DIFFER = "units-differ"  # unit, other, place
    LEVEL_FOR_GROWTH = "level-for-growth"  # unit, other, place, meant
    LEVEL_FOR_SHARE = "level-for-share"  # unit, other, place, meant
    PRICE_BASES_DIFFER = "price-bases-differ"  # base, other, place
    NOT_A_MILESTONE = "not-a-milestone"  # place
    NOT_A_FIGURE = "not-a-figure"  # place
    RANK_BELOW_ONE = "rank-below-one"  # value
    RANK_ABOVE = "rank-above"  # value, out_of, place
    RANK_NOT_WHOLE = "rank-not-whole"  # value
    COUNT_NEGATIVE = "count-negative"  # value
    COUNT_ABOVE_OF = "count-above-of"  # count, of, meant
    GROWTH_TOO_LOW = "growth-too-low"  # value
    SPAN_REFUSED = "span-refused"  # period, kind
    RISE_FOR_FALL = "rise-for-fall"  # text, meant, target, place
    FLOW_OR_STOCK = "flow-or-stock"  # period, target, place, kinds, term
    PARTS_CROSS = "parts-cross"  # period, other, place
    UNMATCHED_ACTUAL = "unmatched-actual"  # indicator, area, nearest
    CONTEXT_USED = "context-used"  # indicator, place
    PUBLISHED_EARLY = "published-early"  # published, period
    LOOKS_LIKE_INDEX = "looks-like-index"  # value, meant


# The line and column of a place that an argument names.
_LINE = re.compile(r":\d+:\d+$")


@frozen
class Problem(Frozen):
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

    @property
    def substance(self) -> tuple[str, ...]:
        """What a problem says, whatever the line that it stands on and the lines that it names."""
        args = ((name, _LINE.sub("", text)) for name, text in sorted(self.args.items()) if name != "line")
        return (self.code.value, self.location.file if self.location is not None else "", *chain.from_iterable(args))


def error(code: Code, at: Location | None, /, **args: str) -> Problem:
    """A problem that stops the judging."""
    return Problem(Level.ERROR, code, at, args)


def warning(code: Code, at: Location | None, /, **args: str) -> Problem:
    """A doubt that is shown and counts at the gate as a warning."""
    return Problem(Level.WARNING, code, at, args)


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of them is an error."""
    return any(problem.level is Level.ERROR for problem in problems)
