"""What the files of a register say together, and what of it cannot be true or can be read in two ways.

A check is a function from the index of the register to problems; its docstring says what it protects. Each file
of this folder has one subject, and ends with the tuple of its checks.
"""

from __future__ import annotations

from collections.abc import Iterator

from planck.model.problem import Problem
from planck.register.build.register import Built
from planck.register.checks import claims, figures, shares, targets, thousands, units
from planck.register.checks.series_index import Check, SeriesIndex

CHECKS: tuple[Check, ...] = (
    *targets.CHECKS,
    *figures.CHECKS,
    *claims.CHECKS,
    *shares.CHECKS,
    *thousands.CHECKS,
    *units.CHECKS,
)


def check_consistency(built: Built) -> Iterator[Problem]:
    """The problems that all checks find."""
    index = SeriesIndex.of(built)
    for check in CHECKS:
        yield from check(index)
