"""What the files of a register say together, and what of it cannot be true or can be read in two ways.

A check is a function from the evidence to problems; its docstring says what it protects. ``CHECKS`` holds them all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from planck.model.problem import Problem
from planck.register.consistency_digits import figures_have_one_reading, targets_have_one_reading
from planck.register.consistency_figures import (
    figures_are_of_their_kind,
    growth_is_no_index,
    one_figure_for_one_period,
    parts_of_a_total_nest,
    published_after_the_period,
    spans_have_a_meaning,
)
from planck.register.consistency_targets import (
    baselines_leave_something_to_do,
    context_is_no_evidence,
    every_figure_has_a_use,
    growth_periods_have_no_base_year,
    one_target_for_one_thing,
    restatements_have_an_original,
)
from planck.register.consistency_units import prices_have_one_base, units_convert
from planck.register.evidence import Evidence

Check = Callable[[Evidence], Iterable[Problem]]

CHECKS: tuple[Check, ...] = (
    one_target_for_one_thing,
    restatements_have_an_original,
    growth_periods_have_no_base_year,
    baselines_leave_something_to_do,
    targets_have_one_reading,
    one_figure_for_one_period,
    figures_have_one_reading,
    figures_are_of_their_kind,
    growth_is_no_index,
    spans_have_a_meaning,
    parts_of_a_total_nest,
    published_after_the_period,
    units_convert,
    prices_have_one_base,
    every_figure_has_a_use,
    context_is_no_evidence,
)


def check_consistency(evidence: Evidence) -> Iterator[Problem]:
    """The problems that all checks find."""
    for check in CHECKS:
        yield from check(evidence)
