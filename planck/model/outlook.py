"""What is needed from here to reach a target."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from planck.model.explanation import Step
from planck.model.frozen import Frozen, frozen
from planck.model.period import Period


@frozen
class Required(Frozen):
    """What is needed from here over ``periods``: growth a year, an amount, or a change of a level.

    Of a level ``remaining`` is the change that it still needs, and ``value`` that change a year, where the latest
    figure is of the end of a year and two or more years remain. Both are rounded towards the harder side, so that
    reaching them suffices. Zero or less means that nothing more is needed (for targets to rise; the other way round
    for those to fall).
    """

    value: Decimal | None
    unit: str
    periods: tuple[Period, ...]
    per_year: bool
    other_mean: Decimal | None = None
    remaining: Decimal | None = None

    @property
    def whole(self) -> Decimal:
        """The need itself: the change as a whole, of anything else the value."""
        if self.remaining is not None:
            return self.remaining
        assert self.value is not None  # one of the two is given
        return self.value


# What is needed, and its arithmetic.
Requirement = tuple[Required | None, tuple[Step, ...]]


class Outlook(NamedTuple):
    """What is needed from here: worked out when somebody asks, as few do, from ``terms``."""

    work_out: Callable[..., Requirement]
    terms: tuple[object, ...]

    @property
    def required(self) -> Required | None:
        """What is needed, where anything is."""
        return self.work_out(*self.terms)[0]

    @property
    def steps(self) -> tuple[Step, ...]:
        """How that was worked out."""
        return self.work_out(*self.terms)[1]
