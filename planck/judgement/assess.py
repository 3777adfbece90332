"""A register and a day → what is known of each target."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from planck.judgement.actual import Combined
from planck.judgement.amendments import counting, in_force, notes_on_amendments
from planck.judgement.bases.table import Evidence, Index, gather, without_amendments
from planck.judgement.claims import check_claims
from planck.judgement.cover import joined
from planck.judgement.outcome import judge, margin_of, turning_change
from planck.judgement.pace import Paced
from planck.judgement.required import required
from planck.judgement.series import Part, judge_part, shown, slowest, worst_part
from planck.judgement.verdict import level_of, reason_of, verdict_of
from planck.judgement.waivers import is_waived, problems_of_waiver
from planck.model.area import Area
from planck.model.assessment import Actual, Assessment, JudgedObservation, Outcome, Rule, Unused, Verdict
from planck.model.exact import Range, decimal_apart
from planck.model.explanation import Reason, ReasonCode, Step, StepCode
from planck.model.observation import Observation, weakest
from planck.model.problem import Code, Level, Problem
from planck.model.register import Register
from planck.model.target import Mean, Target, Timing
from planck.model.tracker import Tracker, untracked
from planck.model.value import Count, Interval, Missing, Number, Reached


def assess(
    register: Register, as_of: date, targets: Iterable[Target] | None = None, track: Tracker = untracked
) -> tuple[Assessment, ...]:
    """Judge targets (all of the register, where none are given) as of a day.

    The assessments come area by area in alphabetical order, and within an area in the order of the files.
    """
    by_series: dict[tuple[str, str], list[Observation]] = {}
    for one in register.observations:
        by_series.setdefault((one.area, one.indicator), []).append(one)
    chosen = register.targets if targets is None else tuple(targets)
    order = {area: register.areas[area].order for area in {target.area for target in chosen}}
    ordered = sorted(chosen, key=lambda target: (order[target.area], target.location))
    return tuple(
        assess_target(target, register.areas[target.area], by_series, as_of, register.grace_days)
        for target in track(ordered)
    )


def assess_target(target: Target, area: Area, index: Index, as_of: date, grace_days: int) -> Assessment:
    """Judge one target; ``index`` holds the observations by area and indicator."""
    current = in_force(target, as_of)
    evidence = gather(current, area, index, as_of)
    whole = _judge_whole(current, target, area, evidence, as_of)
    part = whole.part
    verdict = verdict_of(current, area, as_of, grace_days, part.outcome, whole.complete, whole.decided)
    is_open = verdict.is_open
    paced = whole.paced
    level = level_of(verdict, paced.progress if is_open else None, target.severity)
    waived = is_waived(target, as_of, level)
    # An inconclusive value (an interval, another territory) is nothing to reckon on from.
    reckoned = verdict is Verdict.NOT_DUE and part.outcome is not Outcome.INCONCLUSIVE
    needed, steps_to_need = required(current, part.combined) if reckoned else (None, ())
    used = _used(part.combined)
    turn = _turn(part, current)
    notes, problems = _notes(current, target, area, part, as_of)
    notes += _known_missing(current, evidence)
    if is_open and paced.deteriorating:
        notes += (Reason(ReasonCode.DETERIORATING),)
    return Assessment(
        target=target,
        in_force=current,
        area=area,
        as_of=as_of,
        verdict=verdict,
        outcome=part.outcome,
        progress=paced.progress if is_open else None,
        actual=_actual(part, whole.items),
        provisional=verdict is not Verdict.NO_DATA and any(not one.status.is_settled for one in whole.rests_on),
        deteriorating=is_open and paced.deteriorating,
        ratio=paced.ratio if is_open else None,
        margin=margin_of(part.combined.value, part.comparator, current.unit) if part.combined.value else None,
        required=needed,
        observations=part.judged,
        level=Level.NONE if waived else level,
        waiver=waived,
        reason=reason_of(verdict, current, area, as_of, grace_days, part.reason, whole.missing),
        progress_reason=paced.reason if is_open else None,
        notes=notes,
        original=_original(target, area, index, as_of, grace_days),
        steps=part.combined.steps + whole.steps + (paced.steps if is_open else ()) + steps_to_need,
        used=used,
        unused=_unused(evidence, part.combined, used),
        turns_at=turn[0] if turn is not None else None,
        turns_beyond=turn is not None and turn[1],
        other_mean=_other_mean(part.combined),
        problems=problems + problems_of_waiver(target, as_of, level),
    )


class _Whole(NamedTuple):
    """The part that decides, and what holds of all parts together; ``rests_on``: the figures that made it so."""

    part: Part
    complete: bool
    decided: bool
    missing: Reason | None
    paced: Paced
    rests_on: tuple[Observation, ...]
    items: tuple[tuple[str, Number | Interval], ...] = ()
    steps: tuple[Step, ...] = ()


def _judge_whole(current: Target, declared: Target, area: Area, evidence: Evidence, as_of: date) -> _Whole:
    names = evidence.items(current.period.last if current.period else None) if current.each_item else ()
    if not names:
        part = judge_part(current, declared, area, evidence, as_of)
        return _Whole(part, part.complete, part.decided, part.combined.missing, part.paced, _used(part.combined))
    parts = [judge_part(current, declared, area, evidence.of_item(item), as_of, item) for item in names]
    items = tuple((part.item or "", shown(part.combined.value)) for part in parts if part.combined.value is not None)
    parts.sort(key=lambda part: part.item or "")  # which of two alike is named, no order of keys may decide
    # One item that has failed for good decides for all, whatever the others still lack: the target holds for each.
    failed = [part for part in parts if part.outcome is Outcome.MISSED and (part.complete or part.decided)]
    worst = worst_part(failed or parts)
    incomplete = next((part for part in parts if not part.complete), None)
    missing = Reason(ReasonCode.ITEM_INCOMPLETE, {"item": incomplete.item}) if incomplete else None
    value = worst.combined.value
    steps: tuple[Step, ...] = ()
    if value is not None:
        steps = (Step(StepCode.WORST_ITEM, {"item": worst.item, "value": value.low.decimal()}),)
        worst = worst._replace(reason=worst.reason or Reason(ReasonCode.ITEM_WORST, {"item": worst.item}))
    return _Whole(
        worst,
        incomplete is None or bool(failed),
        worst.decided and worst.outcome is Outcome.MISSED,
        missing,
        slowest(parts),
        # One item that missed is enough; what was met was met by all.
        tuple(one for part in ([worst] if worst.outcome is Outcome.MISSED else parts) for one in _used(part.combined)),
        items,
        steps,
    )


def _used(combined: Combined) -> tuple[Observation, ...]:
    found = [figure.observation for figure in combined.used]
    if combined.milestone is not None:
        found.append(combined.milestone)
    return tuple(dict.fromkeys(found))


def _unused(evidence: Evidence, combined: Combined, used: tuple[Observation, ...]) -> tuple[Unused, ...]:
    """The figures left out, each once, in the order of their periods."""
    found = [one for selection in evidence.selections for one in selection.unused]
    by_place = {one.observation.location: one for one in (*combined.unused, *found)}
    kept = [one for one in by_place.values() if one.observation not in used]
    return tuple(sorted(kept, key=lambda one: (one.observation.period.last, one.observation.location)))


def _actual(part: Part, items: tuple[tuple[str, Number | Interval], ...]) -> Actual | None:
    combined = part.combined
    record = combined.milestone
    if record is not None and isinstance(record.value, Reached):
        return Actual(record.value, (record.period,), record.status, record.location, Rule.MILESTONE)
    if combined.value is None:
        return None
    last = combined.at or combined.used[-1]
    own = last.observation.value
    counted = own if isinstance(own, Count) and combined.rule is Rule.LATEST else None
    return Actual(
        _exact_enough(combined.value, part),
        combined.covers or joined(figure.period for figure in combined.used),
        weakest([figure.observation.status for figure in combined.used]),
        last.observation.location,
        combined.rule,
        part.item,
        items,
        counted.count if counted else None,
        counted.of if counted else None,
    )


def _exact_enough(value: Range, part: Part) -> Number | Interval:
    """The value with as many digits as it takes to lie on its own side of the target."""
    low = decimal_apart(value.low, part.comparator.reference(value.low))
    if value.is_point:
        return Number(low)
    return Interval(low, decimal_apart(value.high, part.comparator.reference(value.high)))


def _turn(part: Part, current: Target) -> tuple[Decimal, bool] | None:
    value = part.combined.value
    if value is None or not value.is_point:
        return None
    return turning_change(value.low, part.comparator, current.tolerance)


def _other_mean(combined: Combined) -> Decimal | None:
    other = combined.other_mean
    return other.low.decimal() if other is not None and other.is_point and other != combined.value else None


def _notes(
    current: Target, declared: Target, area: Area, part: Part, as_of: date
) -> tuple[tuple[Reason, ...], tuple[Problem, ...]]:
    notes: list[Reason] = []
    if declared.restates is not None:
        notes.append(Reason(ReasonCode.RESTATES, {"id": declared.restates}))
    if declared.derived_from is not None:
        notes.append(Reason(ReasonCode.DERIVED, {"text": declared.derived_from}))
    if declared.assumed:
        notes.append(Reason(ReasonCode.ASSUMED, {"keys": declared.assumed}))
    if declared.approximate:
        notes.append(Reason(ReasonCode.APPROXIMATE))
    notes.extend(notes_on_amendments(declared, as_of))
    if declared.timing is Timing.UNDATED and area.ended is not None and area.ended < as_of:
        notes.append(Reason(ReasonCode.UNDATED_AREA_ENDED, {"day": area.ended}))
    notes.extend(part.combined.notes)
    claimed, problems = check_claims(declared, part.judged or _claimable(part, current))
    notes.extend(claimed)
    disagreement = _means_disagree(current, part)
    if disagreement is None:
        return tuple(notes), problems
    return (*notes, _both_means(current, part)), (*problems, disagreement)


def _both_means(current: Target, part: Part) -> Reason:
    assert part.combined.value is not None  # two means that disagree are there
    assert part.combined.other_mean is not None
    means = [part.combined.value.low.decimal(), part.combined.other_mean.low.decimal()]
    if current.mean is Mean.ARITHMETIC:
        means.reverse()
    return Reason(ReasonCode.MEANS_DISAGREE, {"geometric": means[0], "arithmetic": means[1]})


def _known_missing(current: Target, evidence: Evidence) -> tuple[Reason, ...]:
    """The figures of the target's time that are known to be missing, each with the reason that the register gives."""
    found: list[Reason] = []
    for one in (one for selection in evidence.selections for one in selection.missing):
        if isinstance(one.value, Missing) and (current.period is None or current.period.overlaps(one.period)):
            found.append(Reason(ReasonCode.KNOWN_MISSING, {"period": one.period, "reason": one.value.reason}))
    return tuple(found)


def _claimable(part: Part, current: Target) -> tuple[JudgedObservation, ...]:
    """The latest figure, which its source may have compared with the target."""
    value = part.combined.value
    if part.combined.rule is not Rule.LATEST or value is None or part.outcome is None:
        return ()
    margin = margin_of(value, part.comparator, current.unit)
    return (JudgedObservation(part.combined.used[-1].observation, shown(value), part.outcome, margin),)


def _means_disagree(current: Target, part: Part) -> Problem | None:
    """A warning where the geometric and the arithmetic mean of the same growth have different outcomes."""
    other = part.combined.other_mean
    if other is None or part.outcome is None or part.outcome is Outcome.INCONCLUSIVE:
        return None
    found = judge(other, current.comparator, current.tolerance)
    if found is part.outcome:
        return None
    means = [mean.value for mean in (Mean.GEOMETRIC, Mean.ARITHMETIC)]
    if current.mean is Mean.ARITHMETIC:
        means.reverse()
    args = {
        "target": current.id,
        "mean": means[0],
        "outcome": part.outcome.value,
        "other_mean": means[1],
        "other_outcome": found.value,
    }
    return Problem(Level.WARNING, Code.MEANS_DISAGREE, current.location, args)


def _original(target: Target, area: Area, index: Index, as_of: date, grace_days: int) -> Assessment | None:
    if not counting(target, as_of):
        return None
    return assess_target(without_amendments(target), area, index, as_of, grace_days)
