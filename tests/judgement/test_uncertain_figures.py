"""Intervals and bounds: whatever such a figure turns out to be, the outcome is one that was said to be possible."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planck.model.assessment import Outcome
from planck.model.comparator import Comparator
from planck.model.target import Direction, Mean, Target, Tolerance
from tests.judgement.plan import at_least, at_most, between, equal_to, judged, less_than, more_than, target

AS_OF = "2024-12-31"
YEARS = ("2021", "2022", "2023", "2024")
SPANS = ("2021", "2022-2023", "2024")
DOWN = {"direction": Direction.DOWN}
RATE, FLOW, SHARE = {"kind": "rate", "unit": "%/năm"}, {"kind": "flow"}, {"kind": "share", "unit": "%"}
# What the outcome may be with the figures known, for each that it was said to be without.
POSSIBLE = {
    Outcome.EXCEEDED: {Outcome.EXCEEDED},
    Outcome.MET: {Outcome.MET, Outcome.EXCEEDED},
    Outcome.NEAR: {Outcome.NEAR},
    Outcome.MISSED: {Outcome.MISSED, Outcome.NEAR},
    Outcome.INCONCLUSIVE: set(Outcome),
}

numbers = st.integers(1, 30).map(lambda tenths: Decimal(tenths) / 2)
one_sided = st.sampled_from([at_least, more_than, at_most, less_than])
comparators: st.SearchStrategy[Comparator] = st.one_of(
    st.builds(lambda make, number: make(str(number)), one_sided, numbers),
    st.builds(
        lambda low, width, better: between(str(low), str(low + width), better),
        numbers, numbers, st.sampled_from(["higher", "lower", "inside"]),
    ),
    st.builds(lambda number, within: equal_to(str(number), str(within)), numbers, numbers),
)  # fmt: skip
tolerances = st.one_of(st.none(), st.builds(Tolerance, numbers, st.booleans()))


@st.composite
def uncertain(draw: st.DrawFn) -> tuple[str, str]:
    """A figure of which not all is known, and a number that it may be."""
    number, other = draw(numbers), draw(numbers)
    low, high = min(number, other), max(number, other)
    written = draw(st.sampled_from([str(number), f"{low}..{high}", f">={low}", f"<={high}", f">{low}", f"<{high}"]))
    if written == f">{low}":
        number = low + draw(numbers)
    elif written == f"<{high}":
        number = high - draw(numbers)
    return written, str(number)


@pytest.mark.parametrize(
    ("basis", "more", "periods"),
    [
        pytest.param("end_of_period", SHARE, YEARS, id="the end"),
        pytest.param("average", SHARE, YEARS, id="a mean"),
        pytest.param("average", FLOW, SPANS, id="a mean of sums over years"),
        pytest.param("average_growth", RATE, SPANS, id="growth"),
        pytest.param("average_growth", {**RATE, "mean": Mean.ARITHMETIC, **DOWN}, SPANS, id="a fall by its mean"),
        pytest.param("average_growth", {**RATE, "level_indicator": "x"}, ("2020", *YEARS), id="growth of levels"),
        pytest.param("average_change", {"unit": "ha/năm"}, ("2020", *YEARS), id="a change a year"),
        pytest.param("average_change", {"unit": "ha/năm", **DOWN}, ("2020", *YEARS), id="a fall a year"),
        pytest.param("each_year", SHARE, YEARS, id="each year"),
        pytest.param("total", FLOW, SPANS, id="a sum"),
        pytest.param("change", {"unit": "%", **DOWN}, ("2020", *YEARS), id="a fall in percent"),
        pytest.param("change", {"unit": "tỷ đồng"}, ("2020", *YEARS), id="a change"),
    ],
)
@settings(max_examples=25)
@given(comparators, tolerances, st.lists(uncertain(), min_size=5, max_size=5))
def test_an_outcome_holds_whatever_the_figures_turn_out_to_be(
    basis: str,
    more: dict[str, object],
    periods: Sequence[str],
    comparator: Comparator,
    tolerance: Tolerance | None,
    figures: list[tuple[str, str]],
) -> None:
    declared: Target = target(comparator, "2021-2024", basis, tolerance=tolerance, **more)  # type: ignore[arg-type]
    unclear = judged(declared, dict(zip(periods, (written for written, _ in figures), strict=False)), AS_OF)
    known = judged(declared, dict(zip(periods, (number for _, number in figures), strict=False)), AS_OF)
    if unclear.outcome is not None and known.outcome is not None:
        assert known.outcome in POSSIBLE[unclear.outcome]
