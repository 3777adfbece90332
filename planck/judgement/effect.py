"""Whether a changed term makes a target easier to satisfy."""

from __future__ import annotations

from fractions import Fraction

from planck.model.basis import Basis
from planck.model.changes import Effect
from planck.model.comparator import Comparator
from planck.model.indicator import Kind
from planck.model.quotient import exactly
from planck.model.target import Bands, Mean, Target
from planck.model.unit import factor, same_price_base

# A side of a comparator: the bound, and whether the bound itself satisfies; None where the side is open.
_Side = tuple[Fraction, bool] | None


def scale_between(before: Target, after: Target) -> Fraction | None:
    """What to multiply a bound of ``before`` by to have it in the unit of ``after``; None where nothing converts it."""
    if before.unit is None or after.unit is None:
        return exactly(1) if before.unit is after.unit else None
    if before.unit.price_base != after.unit.price_base and not same_price_base(before.unit, after.unit):
        return None
    return factor(before.unit, after.unit, rate=Kind.RATE in (before.kind, after.kind))


def effect_on_comparator(before: Target, after: Target) -> Effect:
    """Loosened where some value that missed would satisfy now; neutral where only another way of writing was chosen."""
    scale = scale_between(before, after)
    if before.comparator.is_unknown != after.comparator.is_unknown:
        return Effect.REDEFINED
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
    """A miss that is near now and was none before loosens; neutral where only another way of writing was chosen."""
    old, new = before.tolerance, after.tolerance
    if old is not None and new is not None and old.relative and new.relative:
        return Effect.LOOSENED if new.value > old.value else Effect.TIGHTENED
    scale = scale_between(before, after) or 1
    old_misses = {side: slack * scale for side, slack in _near_misses(before).items()}
    new_misses = _near_misses(after)
    if any(slack > old_misses.get(side, 0) for side, slack in new_misses.items()):
        return Effect.LOOSENED
    return Effect.NEUTRAL if old_misses == new_misses else Effect.TIGHTENED


def _near_misses(target: Target) -> dict[int, Fraction]:
    """How large a miss is near, in the unit of the target: below it (-1) and above it (+1), where that is a miss."""
    comparator, tolerance = target.comparator, target.tolerance
    if tolerance is None or comparator.is_done:
        return {}
    low, high, _, exceeds = comparator.bounds
    bounds = ((-1, low if exceeds >= 0 else None), (1, high if exceeds <= 0 else None))
    slacks = {side: tolerance.beyond(bound, comparator) for side, bound in bounds if bound is not None}
    return {side: slack for side, slack in slacks.items() if slack}


def effect_of_waiver(before: Target, after: Target) -> Effect:
    """A waiver that is new, begins earlier or lasts longer loosens."""
    old, new = before.waiver, after.waiver
    if new is None:
        return Effect.TIGHTENED
    if old is None or new.until > old.until or new.granted < old.granted:
        return Effect.LOOSENED
    return Effect.NEUTRAL if (new.granted, new.until) == (old.granted, old.until) else Effect.TIGHTENED


def effect_of_bands(before: Bands, after: Bands) -> Effect:
    """Only what is not even on track weighs at the gate: the other bands name what weighs the same."""
    if before.on_track == after.on_track:
        return Effect.NEUTRAL
    return Effect.LOOSENED if after.on_track < before.on_track else Effect.TIGHTENED


def effect_of_mean(after: Target) -> Effect:
    """The arithmetic mean is never below the geometric one, and so never above it as a fall."""
    direction = -after.comparator.direction if after.is_fall else after.comparator.direction
    if direction == 0:
        return Effect.REDEFINED
    return Effect.LOOSENED if (after.mean is Mean.ARITHMETIC) == (direction > 0) else Effect.TIGHTENED
