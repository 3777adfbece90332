"""Which columns a column that is worked out is worked out from: ``6=4/1``, ``TH 9T/KH``, ``So với cùng kỳ``."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from planck.office.body import Body
from planck.office.head import Head
from planck.office.head_times import joined, times_in
from planck.office.head_words import assigner_in, parts_of_ratio, role_of, says_plan, status_in
from planck.office.layout import plain
from planck.office.table import VALUES, Column, Role

_FORMULA = re.compile(
    r"\(?(\w{1,2})\)? ?= ?[(\[]?(\w{1,2})[)\]]? ?([/:–-]) ?[(\[]?(\w{1,2})[)\]]?(?: ?[x×*.] ?100 ?%?| ?%)?",
    re.IGNORECASE,
)

_DIFFERENCE = re.compile(
    r"\btang\b|\bgiam\b|\bchenh lech\b|\bgrowth\b|\bchange\b|\bdifference\b|\bbinh quan\b|\baverage\b"
)
_BARE = re.compile(r"(?:(?:dat|ty le|ti le|hoan thanh|%|\(%\)|achieved)[ :/]*)+")
# "Tỷ lệ TH/KH", "So với cùng kỳ", "% KH": what is compared, and with what.
_AGAINST = re.compile(
    r"(?:(?:so sanh|ty le|ti le|%|dat)[ :]*)*"
    r"(?P<rest>(?:th(?:uc hien)? )?"
    r"(?:(?:(?:%|dat|so|so voi|voi|of|compared (?:to|with)|vs\.?|hoan thanh) )+(?P<below>.+)|.*))"
)


def with_shares(columns: Sequence[Column], head: Head, body: Body) -> tuple[Column, ...]:
    """Say of every column that is worked out from which two others it is, where its head or its number does.

    A share of a plan has the role of one where most of its cells hold numbers.
    """
    labels = _labels(body)
    worked = []
    for column in columns:
        if column.role is Role.WORKED_OUT:
            shares = _by_number(column.index, labels) or _by_head(head.stacks.get(column.index, ()), columns)
            column = replace(column, shares=shares or _by_place(column, columns))
            is_difference = _is_difference(column.index, labels)
            if not is_difference and _is_of_plan(column, columns) and _holds_numbers(column.index, body):
                column = replace(column, role=Role.SHARE)
        worked.append(column)
    return tuple(worked)


def _labels(body: Body) -> Mapping[int, str]:
    return {column: body.numbers.text(column) for column in body.numbers.cells} if body.numbers is not None else {}


def _by_number(column: int, labels: Mapping[int, str]) -> tuple[int, ...]:
    """The columns that ``6=4/1`` or ``6=4-1`` names by their numbers."""
    match = _FORMULA.fullmatch(labels.get(column, ""))
    if match is None:
        return ()
    places = {re.split(r"[=(\[]", label.strip("()[] "))[0].strip(" )]"): place for place, label in labels.items()}
    above, below = places.get(match[2]), places.get(match[4])
    return (above, below) if above is not None and below is not None else ()


def _is_difference(column: int, labels: Mapping[int, str]) -> bool:
    match = _FORMULA.fullmatch(labels.get(column, ""))
    return match is not None and match[3] in "–-"


def _by_head(stack: Sequence[str], columns: Sequence[Column]) -> tuple[int, ...]:
    """The columns that the words of a head name, where each side can be only one."""
    if any(_DIFFERENCE.search(plain(text)) for text in stack):
        return ()
    for text in reversed(stack):
        words = plain(text).replace("(%)", "").strip()
        against = _AGAINST.fullmatch(words)
        if against is None:
            continue
        only = against["below"] or (against["rest"] if words.startswith("%") else "")
        ratio = parts_of_ratio(against["rest"]) or (("", only) if only else None)
        if ratio is not None:
            above_text, below_text = ratio
            below = _only(below_text, columns, None) or _year_before(below_text, columns)
            above = _above(above_text, columns, below) if below is not None else None
            return (above.index, below.index) if above is not None and below is not None else ()
    return ()


def _by_place(column: Column, columns: Sequence[Column]) -> tuple[int, ...]:
    """Of a bare "Đạt %" right behind a figure: that figure, over the only target of its time."""
    if not _BARE.fullmatch(plain(column.head)):
        return ()
    before = next((other for other in columns if other.index == column.index - 1), None)
    if before is None or before.role is not Role.FIGURE or before.period is None:
        return ()
    plans = [other for other in columns if other.role is Role.TARGET and other.period is not None]
    plans = [other for other in plans if other.period is not None and other.period.contains(before.period)]
    return (before.index, plans[0].index) if len(plans) == 1 else ()


def _year_before(text: str, columns: Sequence[Column]) -> Column | None:
    """The figure that "cùng kỳ" means: of the only two of one part of the year, the earlier."""
    if not times_in(text).is_same:
        return None
    periods = {column.index: column.period for column in columns if column.role is Role.FIGURE and column.period}
    parts = {index: period for index, period in periods.items() if period.first.year == period.last.year}
    later = {index: period.in_year(period.last.year + 1) for index, period in parts.items()}
    fitting = [column for column in columns if later.get(column.index) in parts.values()]
    return fitting[0] if len(fitting) == 1 else None


def _above(text: str, columns: Sequence[Column], below: Column) -> Column | None:
    """What stands above the line; where nothing names it, the figure of the plan's time, or of the year after."""
    if text or below.role is Role.TARGET or below.period is None:
        return _only(text, columns, below)
    later = below.period.in_year(below.period.last.year + 1)
    fitting = [column for column in columns if column.role is Role.FIGURE and column.period == later]
    return fitting[0] if len(fitting) == 1 else None


def _only(text: str, columns: Sequence[Column], beside: Column | None) -> Column | None:
    """The column of targets or figures that a few words name: by role, status, part of the year, year, assigner.

    Where they name no year, of several the one is meant that lies in the period of what it is compared with.
    """
    times, role, status = times_in(text), role_of(re.sub(r"^so sanh\s*", "", text)), status_in(text)
    assigner = assigner_in(text, under_plan=False)
    fitting = [column for column in columns if column.role in VALUES and column is not beside]
    if role in (*VALUES, None):
        fitting = [column for column in fitting if column.role is (role or Role.FIGURE)]
    if status:
        fitting = [column for column in fitting if column.status == status]
    if assigner:
        fitting = [column for column in fitting if plain(column.assigned_by) == plain(assigner)]
    if times.months is not None:
        fitting = [
            column
            for column in fitting
            if joined([column.head]).months == times.months or _months(column) == times.months
        ]
    if times.first is not None:
        fitting = [column for column in fitting if column.period is not None and column.period.last.year == times.last]
    elif len(fitting) > 1 and not says_plan(text) and times.is_same:
        fitting = [column for column in fitting if times_in(column.head).is_same]
    if len(fitting) > 1 and role is Role.FIGURE and not status:
        fitting = [column for column in fitting if not column.status] or fitting
    if len(fitting) > 1:
        bare = re.sub(r"\(.*?\)", "", text).strip()
        fitting = [column for column in fitting if bare in plain(column.head)] or fitting
    if len(fitting) > 1 and beside is not None and beside.period is not None and times.first is None:
        fitting = [column for column in fitting if column.period is not None and beside.period.contains(column.period)]
    return fitting[0] if len(fitting) == 1 else None


def _months(column: Column) -> tuple[int, int] | None:
    if column.period is None or column.period.first.year != column.period.last.year:
        return None
    return column.period.first.month, column.period.last.month


def _is_of_plan(column: Column, columns: Sequence[Column]) -> bool:
    """Whether a column is a share of the plan: a figure over a target."""
    roles = {other.index: other.role for other in columns}
    return [roles.get(index) for index in column.shares] == [Role.FIGURE, Role.TARGET]


def _holds_numbers(column: int, body: Body) -> bool:
    texts = [text for line in body.rows if re.search(r"\w", text := line.text(column))]
    return not texts or 2 * sum(any(char.isdigit() for char in text) for text in texts) >= len(texts)
