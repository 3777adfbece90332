"""Heads in which areas stand above the columns: a row for each indicator, and what each commune is to reach of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from planck.model.area import AreaLevel
from planck.office.area_words import (
    is_divider,
    is_part,
    is_proper_name,
    is_whole,
    levels_of_divider,
    levels_of_title_areas,
    names_an_area,
)
from planck.office.columns import columns_of
from planck.office.head import Head
from planck.office.head_times import times_in
from planck.office.head_words import WORD_OF_ROLE, role_of, role_of_title, says_plan
from planck.office.layout import Line, plain
from planck.office.table import VALUES, Column, Role
from planck.office.table_map import TableMap

_SPEAKING = (*VALUES, Role.WORKED_OUT)
_ALLOTS = re.compile(r"\bphan (?:bo|khai|giao)\b|\ballocat")
_BRACKET = re.compile(r"\s*\([^()]*\)")
_SAYS_WHOLE = re.compile(r"(?:toan|ca) ")
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class HeadColumns:
    """The columns of a table by its head.

    ``as_figures`` are those of which nothing says whether they hold plans or results, as results: ``columns`` has them
    as plans. ``levels`` are those that the head or the title gives areas without a type.
    """

    columns: tuple[Column, ...]
    as_figures: Mapping[int, Column] = field(default_factory=dict)
    levels: tuple[AreaLevel, ...] = ()


def read_columns(head: Head, body: Sequence[Line], title: str, table_map: TableMap) -> HeadColumns:
    """The columns by their heads, and where these name areas the area of each, as a map has them that a person made."""
    of_map = {
        number: str(entry["area"])
        for number, entry in table_map.columns.items()
        if isinstance(entry, Mapping) and "area" in entry
    }
    areas = _areas_above(head, title) | of_map
    if not areas:
        return HeadColumns(table_map.put_in(columns_of(head, body, title)))
    own = {column: _Stack(column, head, areas) for column in areas}
    side = role_of_title(title) or (Role.TARGET if _ALLOTS.search(plain(title)) else None)
    is_told = {column for column, stack in own.items() if stack.has_role or (stack.texts and not says_plan(title))}
    open_ = own.keys() - is_told if side is None else set()
    sides = dict.fromkeys(own.keys() - open_, side or Role.FIGURE)  # years without a plan are of figures
    as_plans, as_results = (
        columns_of(_with_word(head, own, {**dict.fromkeys(open_, role), **sides}), body, title) for role in VALUES
    )
    strange = {column for column, stack in own.items() if stack.is_strange and column not in of_map}
    columns = table_map.put_in(tuple(_of_area(column, head, areas, strange) for column in as_plans))
    mapped = {number for number, entry in table_map.columns.items() if isinstance(entry, str) or {*entry} - {"area"}}
    results = {column.index: _of_area(column, head, areas, strange) for column in as_results}
    return HeadColumns(
        columns,
        {number: results[number] for number in sorted(open_ - strange - mapped) if number in results},
        next(filter(None, (*map(_levels, head.stacks.values()), levels_of_title_areas(title))), ()),
    )


def shared_columns(columns: Iterable[Column]) -> list[Column]:
    """The columns that are of every area: names, units, notes."""
    return [column for column in columns if not column.area and column.role not in (*_SPEAKING, Role.SHARE)]


def by_area(columns: Iterable[Column]) -> dict[str, list[Column]]:
    """The columns of each area by its name; those of the area that the table is about have none, or "Toàn huyện"."""
    groups: dict[str, list[Column]] = {}
    for column in columns:
        if column.area or column.role in (*_SPEAKING, Role.SHARE):
            groups.setdefault("" if is_whole(column.area) else column.area, []).append(column)
    return groups


def _areas_above(head: Head, title: str) -> dict[int, str]:
    """The name of the area above each column; none where too few names stand there to be sure of them.

    One without a type is one where the head or the title says that areas stand there ("Các xã"). "Toàn xã" is enough by
    itself, whatever stands beside it.
    """
    stacks = {column: stack for column, stack in head.stacks.items() if column not in head.names}
    typed = {column: name for column, stack in stacks.items() if (name := _last(stack, names_an_area))}
    whole = {column: _BRACKET.sub("", name) for column, stack in stacks.items() if (name := _last(stack, _is_whole))}
    of_title = bool(levels_of_title_areas(title)) and bool(typed or whole)
    bare = {
        column: stack[-1]
        for column, stack in stacks.items()
        if _may_be_bare(stack[-1]) and (of_title or any(is_divider(text) and _levels((text,)) for text in stack))
    }
    names = {*typed.values(), *bare.values()}
    says_whole = any(_SAYS_WHOLE.match(plain(name)) for name in whole.values())
    is_enough = len(names) >= _FEWEST or (typed and whole) or says_whole
    return {**whole, **bare, **typed} if is_enough else {}


def _last(stack: Sequence[str], is_meant: Callable[[str], bool]) -> str:
    return next((text for text in reversed(stack) if is_meant(text)), "")


def _is_whole(text: str) -> bool:
    return is_whole(_BRACKET.sub("", text))


def _may_be_bare(text: str) -> bool:
    is_name = is_proper_name(text) and not is_part(text) and not is_whole(text)
    return is_name and role_of(text) is None and times_in(text).says_nothing


def _levels(stack: Sequence[str]) -> tuple[AreaLevel, ...]:
    return next(filter(None, map(levels_of_divider, stack)), ())


class _Stack:
    """What stands above the column of an area beside its name.

    ``is_strange``: something that no other area has, and that is no word of a plan, a result or a time.
    """

    def __init__(self, column: int, head: Head, areas: Mapping[int, str]) -> None:
        self.texts: list[str] = []
        self.is_strange = False
        for text in head.stacks.get(column, ()):
            if text == areas[column] or _is_whole(text) or names_an_area(text):
                continue
            sharing = {areas[other] for other, stack in head.stacks.items() if other in areas and text in stack}
            if role_of(text) in _SPEAKING or not times_in(text).says_nothing:
                self.texts.append(text)
            elif not is_divider(text) and len(sharing) < _FEWEST:
                self.is_strange = True
        self.has_role = any(role_of(text) in _SPEAKING for text in self.texts)


def _with_word(head: Head, own: Mapping[int, _Stack], roles: Mapping[int, Role]) -> Head:
    """The head without the names of areas, with the word of a plan or a result where a column has none."""
    stacks = dict(head.stacks)
    for column, stack in own.items():
        stacks[column] = (*(() if stack.has_role else (WORD_OF_ROLE[roles[column]],)), *stack.texts)
    return head._replace(stacks=stacks)


def _of_area(column: Column, head: Head, areas: Mapping[int, str], strange: set[int]) -> Column:
    if column.index in strange:
        return Column(column.index, Role.NOTHING, head.text(column.index))
    if column.index not in areas:
        return column
    return replace(column, head=head.text(column.index), area=areas[column.index])
