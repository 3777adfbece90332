"""A check that passes over series which cannot have its fault finds what it would find by looking at every figure."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.model.basis import Basis
from planck.model.indicator import Kind
from planck.model.observation import Observation
from planck.model.problem import Code, Problem
from planck.model.value import Count, Missing, Reached
from planck.register.build.files import read_all
from planck.register.build.register import build_register
from planck.register.checks import figures as of_figures
from planck.register.checks import units as of_units
from planck.register.checks.figures import scalars
from planck.register.checks.series_index import SeriesIndex, in_order
from tests.register.test_build_anything import BASES, KINDS, all_of, joined, some

Found = set[tuple[str, Code]]
Check = Callable[[SeriesIndex], Iterator[Problem]]

IDS = st.sampled_from(["a", "b"])
UNITS = st.sampled_from(["%", "%/năm", "tỷ đồng", "xã", "xã", "hạng"])
PERIODS = st.sampled_from(["2020", "2023", "2024", "2024-9M", "2024-H2", "2023-06-30"])
NUMBERS = st.sampled_from([-101, -1, 0.5, 12, 108.5])
DAYS = st.sampled_from(["2024-12-31", "2025-06-30"])
TARGETS = joined(
    all_of(at_least=NUMBERS, unit=UNITS),
    st.sampled_from([{}, {}, {"basis": "change"}, {"basis": "average_growth", "level_indicator": "b"}, {"by": 2025}]),
    some(indicator=IDS, out_of=st.just(63), price_base=BASES),
)
VALUES = st.one_of(
    all_of(value=NUMBERS | st.booleans() | st.just([90, 108.5])),
    all_of(count=st.sampled_from([1, 14]), of=st.just(13)),
    all_of(items=st.just({"x": -1, "y": 0.5})),
    all_of(value=st.none(), reason=st.just("x")),
)
LONG = joined(VALUES, some(unit=UNITS, published=DAYS, price_base=BASES))
FIGURES = NUMBERS | NUMBERS | LONG | st.lists(LONG, min_size=2, max_size=3)
SERIES = joined(all_of(values=st.dictionaries(PERIODS, FIGURES, min_size=1, max_size=3)), some(unit=UNITS))
PLACE = {"district": st.just("Phú Lương")}
REGISTERS = st.fixed_dictionaries(
    {
        "a": all_of(**PLACE, period=st.just("2021-2025"), targets=st.dictionaries(IDS, TARGETS, min_size=1)),
        "b": all_of(**PLACE, actuals=st.dictionaries(IDS, SERIES, min_size=1)),
        "c": all_of(indicators=st.dictionaries(IDS, some(kind=KINDS, unit=UNITS), max_size=1)),
    }
)


def plain_one_figure_for_one_period(index: SeriesIndex) -> Found:
    """Any figure beside which an earlier one of its series is of the same time, known from the same day."""
    return {
        (str(figure.location), Code.VALUES_ALIKE)
        for figures in index.figures.values()
        for number, figure in enumerate(figures)
        if any(_are_alike(figure, other) for other in figures[:number])
    }


def _are_alike(figure: Observation, other: Observation) -> bool:
    return (
        figure.period == other.period
        and figure.known_from == other.known_from
        and figure.territory_former == other.territory_former
        and not of_figures._are_told_apart(figure, other)
    )


def plain_figures_are_of_their_kind(index: SeriesIndex) -> Found:
    """Any figure that is no milestone, by the kind of its series."""
    problems: list[Problem] = []
    for series, figures in index.figures.items():
        ranked = [target for target in index.serving.get(series, ()) if target.out_of is not None]
        for figure in figures:
            if isinstance(figure.value, (Missing, Reached)):
                continue
            problems += of_figures._check_counts(figure)
            if index.kind(series) is Kind.RANK:
                problems += of_figures._check_ranks(figure, ranked)
            if index.kind(series) is Kind.RATE:
                problems += of_figures._check_least(figure, -100, Code.GROWTH_TOO_LOW)
            if index.kind(series) is Kind.COUNT and not index.is_change(figure):
                problems += of_figures._check_least(figure, 0, Code.COUNT_NEGATIVE)
    return places_of(problems)


def plain_parts_of_a_year_say_what_they_are(index: SeriesIndex) -> Found:
    """The first figure, in the order of time, that leaves a target of its series without an answer."""
    found: Found = set()
    for series, figures in index.figures.items():
        serving = [target for target in index.serving.get(series, ()) if target.basis is Basis.END_OF_PERIOD]
        untold = [figure for target in serving for figure in in_order(figures) if of_figures._is_untold(target, figure)]
        found |= {(str(figure.location), Code.FLOW_OR_STOCK) for figure in untold[:1]}
    return found


def plain_growth_is_no_index(index: SeriesIndex) -> Found:
    """Any target and any figure of growth."""
    problems: list[Problem] = []
    for target in index.register.targets:
        comparator = target.comparator
        bounds = [bound for bound in (comparator.value, comparator.low, comparator.high) if bound is not None]
        if target.kind is Kind.RATE:
            problems += of_figures._check_rates(bounds, target.unit, target.place)
    for series, figures in index.figures.items():
        for figure in figures:
            for scalar in scalars(figure):
                if index.kind(series) is Kind.RATE and not isinstance(scalar, Count):
                    problems += of_figures._check_rates(of_figures.numbers_of(scalar), figure.unit, figure.location)
    return places_of(problems)


def plain_units_convert(index: SeriesIndex) -> Found:
    """Any target; the first figure of each unit and form; any series of levels that something is worked out from."""
    problems: list[Problem] = []
    for target in index.register.targets:
        problems += of_units._check_declared_unit(index, target)
        problems += of_units._check_baseline(index, target)
    for series, figures in index.figures.items():
        targets = index.serving.get(series, [])
        of_levels = bool(index.levels.get(series))
        first = {(figure.unit, type(figure.value)): figure for figure in reversed(figures)}
        for figure in first.values():
            problems += of_units._check_fit(figure, targets, index.kind(series), of_levels=of_levels)
        if of_levels or any(target.basis is Basis.CHANGE for target in targets):
            problems += of_units._check_levels([figure for figure in figures if not index.is_change(figure)])
    return places_of(problems)


def plain_prices_have_one_base(index: SeriesIndex) -> Found:
    """Any series that a target uses."""
    return places_of(
        problem
        for series, figures in index.figures.items()
        for problem in of_units._check_prices(index, series, figures)
        if index.used(series)
    )


def places_of(problems: Any) -> Found:
    return {(str(problem.location), problem.code) for problem in problems}


PLAINLY: list[tuple[Check, Callable[[SeriesIndex], Found]]] = [
    (of_figures.one_figure_for_one_period, plain_one_figure_for_one_period),
    (of_figures.figures_are_of_their_kind, plain_figures_are_of_their_kind),
    (of_figures.growth_is_no_index, plain_growth_is_no_index),
    (of_figures.parts_of_a_year_say_what_they_are, plain_parts_of_a_year_say_what_they_are),
    (of_units.units_convert, plain_units_convert),
    (of_units.prices_have_one_base, plain_prices_have_one_base),
]


def index_of(register: dict[str, Any]) -> SeriesIndex:
    texts = [(f"{name}.yaml", json.dumps(value, ensure_ascii=False).encode()) for name, value in register.items()]
    return SeriesIndex.of(build_register(read_all(texts), grace_days=366))


@pytest.mark.parametrize(("check", "plainly"), [pytest.param(*pair, id=pair[0].__name__) for pair in PLAINLY])
@given(register=REGISTERS)
def test_a_check_finds_what_looking_at_each_figure_finds(
    check: Check, plainly: Callable[[SeriesIndex], Found], register: dict[str, Any]
) -> None:
    index = index_of(register)
    assert places_of(check(index)) == plainly(index)
