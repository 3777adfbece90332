"""Whether a changed term makes a target easier to satisfy."""

from __future__ import annotations

from fractions import Fraction

from planck.model.basis import Basis
from planck.model.changes import Effect
from planck.model.comparator import Comparator
from planck.model.exact import Rational
from planck.model.indicator import Kind
from planck.model.target import Mean, Target, Tolerance
from planck.model.unit import factor, same_price_base

# A side of a comparator: the bound, and whether the bound itself satisfies; None where the side is open.
_Side = tuple[Fraction, bool] | None


def scale_between(before: Target, after: Target) -> Fraction | None:
    """What to multiply a bound of ``before`` by to have it in the unit of ``after``; None where nothing converts it."""
    if before.unit is None or after.unit is None:
        return Fraction(1) if before.unit is after.unit else None
    if before.unit.price_base != after.unit.price_base and not same_price_base(before.unit, after.unit):
        return None
    return factor(before.unit, after.unit, rate=Kind.RATE in (before.kind, after.kind))


def effect_on_comparator(before: Target, after: Target) -> Effect:
    """Loosened where some value that missed would satisfy now; neutral where only another way of writing was chosen."""
    scale = scale_between(before, after)
    if scale is None or before.comparator.is_done or after.comparator.is_done:
        return Effect.REDEFINED
    old_low, old_high = (_scaled(side, scale) for side in _sides(before.comparator))
    new_low, new_high = _sides(after.comparator)
    if _lets_in(new_low, old_low, 1) or _lets_in(new_high, old_high, -1):
        return Effect.LOOSENED
    if (old_low, old_high) != (new_low, new_high):
        return Effect.TIGHTENED
    return Effect.NEUTRAL


def _sides(comparator: Comparator) -> tuple[_Side, _Side]:
    """The lower and the upper bound of the values that satisfy, those that exceed among them."""
    bounds = comparator.bounds
    low = None if bounds.low is None or bounds.exceeds < 0 else (bounds.low, not bounds.strict)
    high = None if bounds.high is None or bounds.exceeds > 0 else (bounds.high, not bounds.strict)
    return low, high


def _scaled(side: _Side, scale: Fraction) -> _Side:
    return None if side is None else (side[0] * scale, side[1])


def _lets_in(new: _Side, old: _Side, inward: int) -> bool:
    """Whether a value that the old side kept out passes the new one; ``inward`` is +1 for a lower bound."""
    if old is None:
        return False
    if new is None:
        return True
    if new[0] == old[0]:
        return new[1] and not old[1]
    return (new[0] < old[0]) == (inward > 0)


def effect_on_timing(before: Target, after: Target) -> Effect:
    """A later end loosens, for a limit on a sum an earlier one does; other parts of time are another question."""
    old, new = before.period, after.period
    if old is None and new is None:
        return Effect.NEUTRAL
    if old is None or new is None:
        return Effect.LOOSENED if new is None else Effect.TIGHTENED
    # The answer is about every part of such a period: another beginning or an earlier end is another question.
    of_whole_period = after.basis.needs_period
    if new.last == old.last:
        return Effect.REDEFINED if of_whole_period and new.first != old.first else Effect.NEUTRAL
    is_later = new.last > old.last
    is_limit_on_sum = after.basis is Basis.TOTAL and after.comparator.direction < 0
    if is_limit_on_sum and new.first == old.first:
        return Effect.TIGHTENED if is_later else Effect.LOOSENED
    if is_later:
        return Effect.LOOSENED
    return Effect.REDEFINED if of_whole_period else Effect.TIGHTENED


def effect_of_tolerance(before: Target, after: Target) -> Effect:
    """A miss that is near now and was none before loosens."""
    if _is_relative(before.tolerance) and _is_relative(after.tolerance):
        is_wider = _size(after.tolerance) > _size(before.tolerance)
    else:
        is_wider = _near_miss(after) > _near_miss(before) * (scale_between(before, after) or 1)
    return Effect.LOOSENED if is_wider else Effect.TIGHTENED


def _is_relative(tolerance: Tolerance | None) -> bool:
    return tolerance is not None and tolerance.relative


def _size(tolerance: Tolerance | None) -> Fraction:
    return Fraction(0) if tolerance is None else Fraction(tolerance.value)


def _near_miss(target: Target) -> Fraction:
    """How large a miss is near, in the unit of the target."""
    tolerance = target.tolerance
    if tolerance is None or not tolerance.relative:
        return _size(tolerance)
    bound = target.comparator.deciding_bound(Rational(Fraction(0)))
    return abs(bound) * Fraction(tolerance.value) / 100


def effect_of_waiver(before: Target, after: Target) -> Effect:
    """A waiver that is new, begins earlier or lasts longer loosens."""
    old, new = before.waiver, after.waiver
    if new is None:
        return Effect.TIGHTENED
    if old is None or new.until > old.until or new.granted < old.granted:
        return Effect.LOOSENED
    return Effect.NEUTRAL if (new.granted, new.until) == (old.granted, old.until) else Effect.TIGHTENED


def effect_of_mean(after: Target) -> Effect:
    """The arithmetic mean is never below the geometric one."""
    direction = after.comparator.direction
    if direction == 0:
        return Effect.REDEFINED
    return Effect.LOOSENED if (after.mean is Mean.ARITHMETIC) == (direction > 0) else Effect.TIGHTENED
