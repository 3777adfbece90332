"""A target before and after a change: which of its terms are others, and whether it became easier to satisfy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction

from planck.judgement.amendments import in_force
from planck.judgement.as_written import (
    amended_written,
    baseline_written,
    comparator_written,
    flag_written,
    measured_written,
    number_written,
    timing_written,
    tolerance_written,
    waiver_written,
)
from planck.model.basis import Basis
from planck.model.changes import Effect, TermChange
from planck.model.comparator import Comparator
from planck.model.exact import Rational
from planck.model.indicator import Kind
from planck.model.target import Amendment, Mean, Target, Tolerance, Waiver
from planck.model.unit import factor, same_price_base

# Bases whose answer is about every part of the period: another beginning or an earlier end is another question.
_OF_THE_WHOLE_PERIOD = (Basis.AVERAGE_GROWTH, Basis.AVERAGE, Basis.EACH_YEAR, Basis.TOTAL)
_GRAVEST = (Effect.LOOSENED, Effect.REDEFINED, Effect.TIGHTENED, Effect.NEUTRAL)
# A side of a comparator: the bound, and whether the bound itself satisfies; None where the side is open.
_Side = tuple[Fraction, bool] | None


def changed_terms(before: Target, after: Target) -> tuple[TermChange, ...]:
    """Every term that differs, in the order in which a reader meets them.

    What a new entry of ``amended`` changes is no loosening: only what was rewritten in place is.
    """
    found = [*_declared(before, after), *_amendments(before, after), *_allowances(before, after)]
    found += _measuring(before, after)
    return tuple(TermChange(after, key, old, new, effect) for key, old, new, effect in found)


_Found = tuple[str, str, str, Effect]


def _declared(before: Target, after: Target) -> Iterator[_Found]:
    """The comparator and the timing as declared, before any amendment."""
    if _scale(before, after) is None:
        yield "comparator", measured_written(before), measured_written(after), Effect.REDEFINED
    elif comparator_written(before) != comparator_written(after):
        effect = _effect_on_comparator(before, after)
        if effect is not Effect.NEUTRAL:
            yield "comparator", comparator_written(before), comparator_written(after), effect
    if (before.timing, before.period) != (after.timing, after.period):
        yield "period", timing_written(before), timing_written(after), _effect_on_timing(before, after)


def _amendments(before: Target, after: Target) -> Iterator[_Found]:
    """New amendments, and old ones that were rewritten or taken out."""
    known = {one.on for one in before.amended}
    kept = tuple(one for one in after.amended if one.on in known)
    if _content(kept) != _content(before.amended):
        rewritten = replace(after, amended=kept, timing=before.timing, period=before.period)
        if before.unit == after.unit:  # what was rewritten above the amendments is said already
            rewritten = replace(rewritten, comparator=before.comparator)
        old, new = in_force(before, date.max), in_force(rewritten, date.max)
        effects = [_effect_on_comparator(old, new), _effect_on_timing(old, new)]
        yield "amended", amended_written(before.amended), amended_written(kept), min(effects, key=_GRAVEST.index)
    for one in after.amended:
        if one.on not in known:
            yield "amended", "", amended_written((one,)), Effect.AMENDED


def _content(amendments: tuple[Amendment, ...]) -> list[tuple[object, ...]]:
    return [(one.on, one.comparator, one.timing, one.period) for one in sorted(amendments, key=lambda one: one.on)]


def _allowances(before: Target, after: Target) -> Iterator[_Found]:
    """What excuses a miss."""
    if before.tolerance != after.tolerance:
        wider = _allowed(after) > _allowed(before) * (_scale(before, after) or 1)
        if _both_relative(before.tolerance, after.tolerance):
            wider = _size(after.tolerance) > _size(before.tolerance)
        effect = Effect.LOOSENED if wider else Effect.TIGHTENED
        yield "tolerance", tolerance_written(before.tolerance), tolerance_written(after.tolerance), effect
    if before.severity is not after.severity:
        lighter = after.severity.weight < before.severity.weight
        effect = Effect.LOOSENED if lighter else Effect.TIGHTENED
        yield "severity", before.severity.value, after.severity.value, effect
    if _excuse(before.waiver) != _excuse(after.waiver):
        yield "waiver", waiver_written(before.waiver), waiver_written(after.waiver), _effect_of_waiver(before, after)


def _measuring(before: Target, after: Target) -> Iterator[_Found]:
    """How the target is measured, and whether it counts."""
    plain = (
        ("basis", before.basis.value, after.basis.value),
        ("indicator", before.indicator, after.indicator),
        ("level_indicator", before.level_indicator or "", after.level_indicator or ""),
        ("out_of", number_written(before.out_of), number_written(after.out_of)),
    )
    for key, old, new in plain:
        if old != new:
            yield key, old, new, Effect.REDEFINED
    if before.mean is not after.mean and after.basis is Basis.AVERAGE_GROWTH:
        yield "mean", before.mean.value, after.mean.value, _effect_of_mean(after)
    if baseline_written(before) != baseline_written(after):
        effect = Effect.REDEFINED if after.basis is Basis.CHANGE else Effect.NEUTRAL
        yield "baseline", baseline_written(before), baseline_written(after), effect
    if before.pace is not after.pace:
        yield "pace", before.pace.value, after.pace.value, Effect.NEUTRAL
    if before.each_item != after.each_item:
        effect = Effect.TIGHTENED if after.each_item else Effect.LOOSENED
        yield "each_item", flag_written(before.each_item), flag_written(after.each_item), effect
    if before.restates != after.restates:
        effect = Effect.LOOSENED if before.restates is None else Effect.TIGHTENED
        yield "restates", before.restates or "", after.restates or "", effect


def _scale(before: Target, after: Target) -> Fraction | None:
    """What to multiply a bound of ``before`` by to have it in the unit of ``after``."""
    if before.unit is None or after.unit is None:
        return Fraction(1) if before.unit is after.unit else None
    if before.unit.price_base != after.unit.price_base and not same_price_base(before.unit, after.unit):
        return None
    return factor(before.unit, after.unit, rate=Kind.RATE in (before.kind, after.kind))


def _effect_on_comparator(before: Target, after: Target) -> Effect:
    """Loosened where some value that missed would satisfy now; neutral where only another way of writing was chosen."""
    scale = _scale(before, after)
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
    limits = comparator.bounds
    low = None if limits.low is None or limits.exceeds < 0 else (limits.low, not limits.strict)
    high = None if limits.high is None or limits.exceeds > 0 else (limits.high, not limits.strict)
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


def _effect_on_timing(before: Target, after: Target) -> Effect:
    """A later end loosens, for a limit on a sum an earlier one does; other parts of time are another question."""
    if before.period is None and after.period is None:
        return Effect.NEUTRAL
    if before.period is None or after.period is None:
        return Effect.LOOSENED if after.period is None else Effect.TIGHTENED
    sums_up_to_a_limit = after.basis is Basis.TOTAL and after.comparator.direction < 0
    later = after.period.last > before.period.last
    if after.period.last == before.period.last:
        if before.period.first == after.period.first:
            return Effect.NEUTRAL
        return Effect.REDEFINED if after.basis in _OF_THE_WHOLE_PERIOD else Effect.NEUTRAL
    if sums_up_to_a_limit and before.period.first == after.period.first:
        return Effect.TIGHTENED if later else Effect.LOOSENED
    if later:
        return Effect.LOOSENED
    return Effect.REDEFINED if after.basis in _OF_THE_WHOLE_PERIOD else Effect.TIGHTENED


def _effect_of_waiver(before: Target, after: Target) -> Effect:
    """A waiver that is new, begins earlier or lasts longer loosens."""
    old, new = before.waiver, after.waiver
    if new is None:
        return Effect.TIGHTENED
    if old is None or new.until > old.until or new.granted < old.granted:
        return Effect.LOOSENED
    return Effect.NEUTRAL if (new.granted, new.until) == (old.granted, old.until) else Effect.TIGHTENED


def _effect_of_mean(after: Target) -> Effect:
    """The arithmetic mean is never below the geometric one."""
    wanted = after.comparator.direction
    if wanted == 0:
        return Effect.REDEFINED
    return Effect.LOOSENED if (after.mean is Mean.ARITHMETIC) == (wanted > 0) else Effect.TIGHTENED


def _both_relative(one: Tolerance | None, other: Tolerance | None) -> bool:
    return one is not None and other is not None and one.relative and other.relative


def _size(tolerance: Tolerance | None) -> Fraction:
    return Fraction(0) if tolerance is None else Fraction(tolerance.value)


def _allowed(target: Target) -> Fraction:
    """How large a miss is near, in the unit of the target."""
    allowed = target.tolerance
    if allowed is None or not allowed.relative:
        return _size(allowed)
    bound = target.comparator.deciding_bound(Rational(Fraction(0)))
    return abs(bound) * Fraction(allowed.value) / 100


def _excuse(waiver: Waiver | None) -> tuple[object, ...] | None:
    return None if waiver is None else (waiver.reason, waiver.granted, waiver.until, waiver.approved_by)
