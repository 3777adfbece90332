"""The columns of a table by its head: their roles, and the periods that they and the title say together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from planck.model.period import Period, year
from planck.office.head import Head
from planck.office.head_parts import WHOLE_YEAR, Months, part_of_head, says_part
from planck.office.head_times import Times, joined, parts_in, times_in
from planck.office.head_words import (
    assigner_in,
    basis_in,
    is_name,
    may_be_name,
    role_of,
    says_due,
    says_figures,
    says_plan,
    status_in,
)
from planck.office.layout import Line, plain
from planck.office.numbering import read_number
from planck.office.row_units import price_base_in
from planck.office.table import VALUES, Column, Role

_JUDGEMENT = re.compile(
    r"(?:khong |chua |co ban )?(?:dat|vuot|hoan thanh)(?: (?:va )?vuot)?(?: (?:kh|ke hoach|muc tieu))?"
    r"|y|n|yes|no|(?:not |partly |partially )?(?:met|achieved|reached)|exceeded|on track|off track|delayed"
)
# The target of a congress, whatever year the figures beside it are of.
_OF_A_TERM = re.compile(r"\bdai hoi\b|\bdh(?![a-z])|\bnhiem ky\b|\bterm\b|\b5 nam\b|\bfive[ -]year\b")
_OPEN = re.compile(
    r"\bbaseline\b|\bnam (?:goc|co so)\b|\bhien (?:trang|nay|tai)\b|\bto date\b|\bytd\b|\bden (?:nay|thoi diem)\b"
)
_DIGITS = re.compile(r"[\d.,]+")
_YEAR_END = re.compile(r"(?:(?:19|20)\d\d\s*[-–]\s*)?(?:19|20)\d\d")


class TitleTimes(NamedTuple):
    """What a title says of the time of targets and of figures: "thực hiện năm 2024, kế hoạch năm 2025" says two."""

    target: Times
    figure: Times
    says_figures: bool
    parts: frozenset[Months] = frozenset()


def times_of_title(title: str) -> TitleTimes:
    """Read the times of a title, each by the words that stand before it where it names several."""
    whole = times_in(title)
    if not whole.several:
        return TitleTimes(whole, whole, says_figures(title), parts_in(title))
    pieces, start = [], 0
    for match in _YEAR_END.finditer(title):
        pieces.append(title[start : match.end()])
        start = match.end()
    plans = {times_in(piece) for piece in pieces if says_plan(piece) and not says_figures(piece)}
    figures = {times_in(piece) for piece in pieces if says_figures(piece)}
    figure = _only(figures)
    parts = frozenset() if figure.months in (None, (1, 12)) else frozenset({figure.months})
    return TitleTimes(_only(plans), figure, bool(figures), parts)


def _only(times: set[Times]) -> Times:
    return next(iter(times)) if len(times) == 1 else Times()


def columns_of(head: Head, body: Sequence[Line], title: str) -> tuple[Column, ...]:
    """Every column that has a head or a cell, with its role, and the period of targets and figures."""
    numbers = sorted({*head.stacks, *(column for line in body for column in line.cells if line.text(column))})
    columns = [_column(number, head, body, title) for number in numbers]
    columns = _one_of_each(columns, head, body)
    columns = _numbers_without_head(columns, head, body)
    columns = _merged_sections(columns, body)
    columns = _groups_of_names(columns, head, body)
    columns = _judgements(columns, head, body)
    times = {column.index: joined(head.stacks.get(column.index, ())) for column in columns}
    columns = _terms_of_plans(columns, times, head)
    of_title = times_of_title(title)
    return tuple(_with_period(column, times, columns, of_title) for column in columns)


def _column(number: int, head: Head, body: Sequence[Line], title: str) -> Column:
    stack = head.stacks.get(number, ())
    role = Role.NAME if number in head.names else _role(stack, title)
    if role in VALUES and _is_spacer(number, head, body):
        role = Role.NOTHING
    text = head.text(number)
    assigned = ""
    if role is Role.TARGET:
        under = any(says_plan(above) for above in stack[:-1])
        found = (assigner_in(part, under_plan=under) for part in reversed(stack))
        assigned = next((name for name in found if name), "")
    statuses = [status for part in reversed(stack) if (status := status_in(part))]
    is_figure = role is Role.FIGURE
    return Column(
        number,
        role,
        text,
        status=statuses[0] if is_figure and statuses else "",
        assigned_by=assigned,
        basis=basis_in(text) if role in VALUES else "",
        price_base=price_base_in(text) if role in VALUES else "",
        is_due=role is Role.TARGET and any(map(says_due, stack)),
    )


def _role(stack: Sequence[str], title: str) -> Role:
    """The role by the lowest word that says one; columns that are worked out say so in any row of the head."""
    roles = [role_of(text) for text in stack]
    if Role.WORKED_OUT in roles:
        return Role.WORKED_OUT
    said_roles = [role for role in roles if role is not None and role is not Role.NAME]
    if said_roles:
        return said_roles[-1]
    if any(assigner_in(text, under_plan=False) for text in stack):
        return Role.TARGET
    times = joined(stack)
    if times.period is None and times.by is None and times.months is None:
        return Role.NOTHING
    if says_plan(title) and not says_figures(title):
        planned = times_of_title(title).target.first
        is_before = planned is not None and times.last is not None and times.last < planned
        return Role.NOTHING if is_before else Role.TARGET  # 2025 in a plan of 2026-2030: from where it starts?
    return Role.NOTHING if says_plan(title) else Role.FIGURE


def _is_spacer(number: int, head: Head, body: Sequence[Line]) -> bool:
    """Whether a column only lies under a merged head that has its own column beside it."""
    twins = [other for other, stack in head.stacks.items() if other != number and stack == head.stacks.get(number)]
    return bool(twins) and not any(line.text(number) for line in body)


def _one_of_each(columns: list[Column], head: Head, body: Sequence[Line]) -> list[Column]:
    """A table has one column of names, of numbers and of units; a second "Chỉ tiêu" may be the plan or the name."""
    names = [column for column in columns if column.index not in head.names and _is_name_again(column, head)]
    if names and _holds_numbers(names[0].index, body):
        columns = _with_role(columns, names[0].index, Role.TARGET)
    for role in (Role.NUMBER, Role.UNIT, Role.FIELD):
        found = [column for column in columns if column.role is role]
        exact = [column for column in found if plain(column.head).strip(" .:") != "don vi"]
        for column in found:
            if column is not (exact or found)[0]:
                columns = _with_role(columns, column.index, Role.NOTHING)
    return columns


def _is_name_again(column: Column, head: Head) -> bool:
    stack = head.stacks.get(column.index, ())
    return bool(stack) and is_name(stack[-1])


def _holds_numbers(column: int, body: Sequence[Line]) -> bool:
    texts = [line.text(column) for line in body if line.text(column)]
    return bool(texts) and 2 * sum(bool(re.search(r"\d", text)) for text in texts) >= len(texts)


def _numbers_without_head(columns: list[Column], head: Head, body: Sequence[Line]) -> list[Column]:
    """A column without a head before the names, in which rows are numbered: ``1``, ``2.1``, ``II``."""
    first = columns[0] if columns else None
    is_free = first is not None and not first.head and first.index < min(head.names, default=0)
    if first is None or not is_free or any(column.role is Role.NUMBER for column in columns):
        return columns
    texts = [text for line in body if (text := line.text(first.index))]
    is_numbers = bool(texts) and all(read_number(text) is not None for text in texts)
    return _with_role(columns, first.index, Role.NUMBER) if is_numbers else columns


def _merged_sections(columns: list[Column], body: Sequence[Line]) -> list[Column]:
    """A first column whose cells are merged downwards and hold words is a section of its own."""
    if not columns or columns[0].role not in (Role.NUMBER, Role.NOTHING):
        return columns
    first = columns[0].index
    tall = [line.cells[first] for line in body if first in line.cells and line.cells[first].last_row > line.index]
    words = [
        cell for cell in tall if len(plain(cell.text).strip(" .")) > 4 and not _DIGITS.fullmatch(cell.text.strip())
    ]
    return _with_role(columns, first, Role.FIELD) if words else columns


def _groups_of_names(columns: list[Column], head: Head, body: Sequence[Line]) -> list[Column]:
    """A column of words left of the names is a section of them: "Goal" before "Indicator", "Tên tiêu chí"."""
    for column in columns:
        text = (head.stacks.get(column.index) or ("",))[-1]
        is_left = column.index < min(head.names, default=0) and (is_name(text) or may_be_name(text))
        if is_left and column.role in (Role.TARGET, Role.NOTHING) and not _holds_numbers(column.index, body):
            columns = _with_role(columns, column.index, Role.FIELD)
    return columns


def _judgements(columns: list[Column], head: Head, body: Sequence[Line]) -> list[Column]:
    """A column beside the figures whose head names no time and whose cells only judge ("Đạt", "Vượt") is worked out."""
    figures = [column for column in columns if column.role is Role.FIGURE]
    for column in figures:
        texts = [text for line in body if (text := line.text(column.index))]
        judged = bool(texts) and all(_JUDGEMENT.fullmatch(plain(text)) for text in texts)
        if judged and len(figures) > 1 and joined(head.stacks.get(column.index, ())).says_nothing:
            columns = _with_role(columns, column.index, Role.WORKED_OUT)
    return columns


def _terms_of_plans(columns: list[Column], times: Mapping[int, Times], head: Head) -> list[Column]:
    """Take "Giai đoạn 2026-2030" beside plans of its years, and results of none of them, for a plan too."""
    years = {
        role: {time.first for column in columns if column.role is role and (time := times[column.index]).is_one_year}
        for role in VALUES
    }
    for column in columns:
        time = times[column.index]
        has_word = any(role_of(text) is not None for text in head.stacks.get(column.index, ()))
        if column.role is Role.FIGURE and not has_word and time.first is not None and time.last is not None:
            covered = {*range(time.first, time.last + 1)} if time.first < time.last else set()
            if covered & years[Role.TARGET] and not covered & years[Role.FIGURE]:
                columns = _with_role(columns, column.index, Role.TARGET)
    return columns


def _with_role(columns: list[Column], index: int, role: Role) -> list[Column]:
    return [replace(column, role=role) if column.index == index else column for column in columns]


def _with_period(column: Column, times: dict[int, Times], columns: list[Column], title: TitleTimes) -> Column:
    own = times[column.index]
    if column.role is Role.TARGET:
        by = own.by if own.first is None else None
        return replace(column, by=by, period=_target_period(column.head, own, times, columns, title))
    if column.role is Role.FIGURE:
        return replace(column, period=_figure_period(column, times, columns, title))
    return column


def _target_period(
    head: str, own: Times, times: dict[int, Times], columns: list[Column], title: TitleTimes
) -> Period | None:
    """That of its head; else that of the title; else the one year that the heads of figures are parts of."""
    if own.period is not None:
        return own.period
    base = title.target
    if _OF_A_TERM.search(plain(head)):
        return base.period if base.first is not None and not base.is_one_year else None
    if own.back and base.first is not None and base.is_one_year:
        return year(base.first - own.back)
    if base.first is None and base.by is None:
        in_parts = {
            times[other.index].first
            for other in columns
            if other.role is Role.FIGURE
            and times[other.index].months not in (None, (1, 12))
            and not times[other.index].is_same
        }
        years = {number for number in in_parts if number is not None} or _only_year(times, columns)
        base = Times(max(years), max(years)) if len(years) == 1 and own.by is None else base
    if own.months is not None and not base.is_one_year:
        return None
    period = base._replace(months=own.months, day=None).period if base.first is not None else None
    return period if period is None or own.by is None or own.by in period.years else None


def _only_year(times: dict[int, Times], columns: Iterable[Column]) -> set[int]:
    """The year that every head of a target or a figure names which names one."""
    named = [times[column.index] for column in columns if column.role in VALUES]
    spans = [each for each in named if each.first is not None or each.by is not None or each.several or each.is_same]
    years = {each.first for each in spans if each.is_one_year and not each.is_same}
    return {number for number in years if number is not None} if len(years) == 1 == len({*spans}) else set()


def _figure_period(column: Column, times: dict[int, Times], columns: list[Column], title: TitleTimes) -> Period | None:
    own = times[column.index]
    if own.period is None and own.by is None and own.months is None and _is_open(column.head):
        return None  # of the year before the plan, or up to a day that nobody says
    if own.by is not None:
        own = own._replace(first=own.by, last=own.by, by=None)
    if own.months is None and (own.is_same or (own.first is None and not own.back)):
        others = [times[other.index] for other in columns if other.role is Role.FIGURE and other.index != column.index]
        named = {other.months for other in others if other.months not in (None, (1, 12)) and not other.is_same}
        beside = [other.head for other in columns if other.role is Role.FIGURE and other.index != column.index]
        part = part_of_head(column.head, title.parts, _known(named), beside, is_same=own.is_same)
        if part is None:
            return None
        own = own._replace(months=None if part == WHOLE_YEAR else part.months, back=own.back or part.years_back)
    if own.period is not None:
        return own.period
    base = _year_of_figures(times, columns, title)
    if base is None or own.several:
        return None
    number = base - (1 if own.is_same or own.back else 0)
    return own._replace(first=number, last=number).period or year(number)


def _is_open(head: str) -> bool:
    """Whether a head is of the year before the plan, or up to a day that nobody says."""
    return bool(_OPEN.search(plain(head))) and not says_part(head)


def _known(parts: Iterable[Months | None]) -> set[Months]:
    return {part for part in parts if part is not None}


def _year_of_figures(times: dict[int, Times], columns: Iterable[Column], title: TitleTimes) -> int | None:
    """The year of the figures whose head says none: that of the title, or the one year that all heads name."""
    heads = {times[column.index].first for column in columns if column.role in VALUES}
    named = {number for number in heads if number is not None}
    spans = [
        times[column.index] for column in columns if column.role in VALUES and times[column.index].first is not None
    ]
    if title.figure.is_one_year and (title.says_figures or title.figure.months is not None or not named):
        return title.figure.first
    if title.figure.is_one_year and title.figure.first is not None:
        named.add(title.figure.first)
    return named.pop() if len(named) == 1 and all(span.is_one_year for span in spans) else None
