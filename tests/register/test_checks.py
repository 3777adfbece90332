"""The checks keep their laws for any numbers and any periods, not only for those of the tables."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.model.period import Period, parse_period
from planck.model.problem import Code
from planck.register.checks.consistency import CHECKS
from planck.register.checks.series_index import Check
from tests.register.registers import DATA, PLAN, loaded, problem_lines

PARTS = [f"2024-{part}" for part in ("Q1", "Q2", "Q3", "Q4", "H1", "H2", "3M", "6M", "9M", "02", "05", "09")] + ["2024"]


@pytest.mark.parametrize("check", [pytest.param(check, id=check.__name__) for check in CHECKS])
def test_a_check_says_what_it_protects(check: Check) -> None:
    """Its docstring is the reason that a person may ask for."""
    assert (check.__doc__ or "").rstrip().endswith(".")


@given(st.integers(1000, 999_999), st.integers(1, 10**9))
def test_a_number_is_doubted_where_its_thousandfold_is_nearer(thousandths: int, target: int) -> None:
    """As ratios go: 30.640 is as far from 969 as 30640 is."""
    value = Fraction(thousandths, 1000)
    text = f"{thousandths // 1000}.{thousandths % 1000:03}"
    found = problem_lines(loaded(f"{PLAN}  o: {{at_least: {target} tỷ đồng}}\n", f"{DATA}  o: {{2024: {text}}}\n"))
    nearer = max(value * 1000, Fraction(target)) / min(value * 1000, Fraction(target)) < max(
        value, Fraction(target)
    ) / min(value, Fraction(target))
    assert found == (["actuals.yaml:3:7 !ambiguous-thousands"] if nearer else [])


@given(st.lists(st.sampled_from(PARTS), unique_by=parse_period, max_size=8))
def test_the_parts_of_a_total_are_refused_where_two_of_them_cross(parts: list[str]) -> None:
    """In whatever order they are written; a part inside another and a part beside another are both fine."""
    periods = [period for part in parts if (period := parse_period(part)) is not None]
    crossing = any(_cross(one, other) for one, other in combinations(periods, 2))
    figures = ", ".join(f"{part}: 4" for part in parts)
    found = loaded(f"{PLAN}  f: {{at_least: 61 ha, basis: total}}\n", f"{DATA}  f: {{{figures}}}\n" if parts else "")
    assert {one.code for one in found.problems} == ({Code.PARTS_CROSS} if crossing else set())


def _cross(one: Period, other: Period) -> bool:
    return one.overlaps(other) and not one.contains(other) and not other.contains(one)


@given(st.integers(-200, 200), st.integers(-200, 200))
def test_a_baseline_satisfies_at_least_what_it_reaches(baseline: int, target: int) -> None:
    """And at most what it does not exceed; so the two together always satisfy one."""
    at_least, at_most = (
        problem_lines(loaded(f"{PLAN}  g: {{{key}: {target} ha, baseline: {{year: 2020, value: {baseline}}}}}\n"))
        for key in ("at_least", "at_most")
    )
    warned = ["targets.yaml:4:7 !baseline-satisfies"]
    assert (at_least == warned, at_most == warned) == (baseline >= target, baseline <= target)
