"""Something that is reached or not, once or in every year."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from planck.judgement.actual import ActualSoFar, left_out
from planck.judgement.case import Case
from planck.judgement.cover import joined, missing_years
from planck.judgement.pace import Paced
from planck.judgement.territory import ends_before, is_foreign
from planck.model.assessment import Outcome, Progress, Unused
from planck.model.basis import Rule
from planck.model.explanation import Arg, Reason, ReasonCode
from planck.model.observation import Observation, Status
from planck.model.period import Period
from planck.model.target import Target, Timing
from planck.model.value import Reached


class _Ruling(NamedTuple):
    """What the records say: the one that decides, the outcome, whether that is final at the end, and why.

    ``before`` is the record that made it reached, where it was lost since.
    """

    record: Observation
    outcome: Outcome | None
    final: bool
    reason: Reason | None = None
    before: Observation | None = None


def milestone(case: Case) -> ActualSoFar:
    """The latest record on or before the due day decides; reached by then it is met, also early.

    What is only forecast decides nothing before the day that it is forecast for.
    """
    target = case.target
    records = sorted(case.figures.own.milestones, key=lambda record: (_latest_day(record), _earliest_day(record)))
    unused = left_out(case.figures.own.figures, ReasonCode.NOT_NUMERIC)
    if not records:
        return ActualSoFar(Rule.MILESTONE, missing=Reason(ReasonCode.MILESTONE_UNKNOWN), unused=unused)
    ruling = _rule(records, target.period.last if target.period is not None else None)
    record = ruling.record
    before = () if ruling.before is None else (ruling.before,)
    is_known = _latest_day(record) <= case.as_of and not is_foreign(record, target, case.area)
    final = ruling.final and not _could_be_reached_again(ruling, case)
    met_early = ruling.outcome is Outcome.MET and target.timing is not Timing.UNDATED and is_known
    return ActualSoFar(
        Rule.MILESTONE,
        complete=final,
        missing=None if final else (ruling.reason if ruling.outcome is None else _UNKNOWN),
        outcome=ruling.outcome,
        decided=Outcome.MET if met_early else None,
        reason=ruling.reason,
        unused=unused + _besides(records, (*before, record), ReasonCode.NOT_LATEST),
        milestone=record,
        records=(record,),
        before=before,
    )


_UNKNOWN = Reason(ReasonCode.MILESTONE_UNKNOWN)


def _rule(records: list[Observation], due: date | None) -> _Ruling:
    """What some records (at least one), in the order of their time, say of something due by a day."""
    by_then = [record for record in records if due is None or _latest_day(record) <= due]
    latest = by_then[-1] if by_then else None
    if latest is not None and _is_done(latest):
        return _Ruling(latest, Outcome.MET, final=True)
    reached = next((record for record in reversed(by_then) if _is_done(record)), None)
    if latest is not None and reached is not None:
        lost = Reason(ReasonCode.LOST, {"on": _day_or_period(reached), "period": latest.period})
        return _Ruling(latest, Outcome.MISSED, final=True, reason=lost, before=reached)
    if latest is not None and (due is None or latest.period.last == due):
        return _Ruling(latest, Outcome.MISSED, final=True, reason=_recorded_false(latest))
    assert due is not None  # without a due day every record is by then
    later = [record for record in records if _latest_day(record) > due]
    done = next((record for record in later if _is_done(record)), None)
    if done is not None:
        within = _earliest_day(done) <= due
        code = ReasonCode.REACHED_WITHIN if within else ReasonCode.REACHED_LATE
        why = Reason(code, {"day": due, "period": done.period, "on": _day_or_period(done)})
        return _Ruling(done, None if within else Outcome.MISSED, final=not within, reason=why)
    last = later[0] if later else by_then[-1]
    return _Ruling(last, Outcome.MISSED, final=bool(later), reason=_recorded_false(last))


def _could_be_reached_again(ruling: _Ruling, case: Case) -> bool:
    """Whether it was lost by an area that ended while there was still time to reach it again."""
    ended = case.area.ended
    if ruling.before is None or ended is None:
        return False
    return ends_before(case.area, case.target) and ruling.record.period.last <= ended


def _recorded_false(record: Observation) -> Reason:
    return Reason(ReasonCode.RECORDED_FALSE, {"period": record.period})


def kept_each_year(case: Case) -> ActualSoFar:
    """What holds in every year is recorded as true for each; a year recorded as false decides once it is over."""
    target, recorded = case.target, case.figures.own.milestones
    assert target.period is not None  # refused on reading: each year has a period
    period = target.period
    inside = [record for record in recorded if period.contains(record.period)]
    single = [record for record in inside if record.period.is_years]
    unused = left_out(case.figures.own.figures, ReasonCode.NOT_NUMERIC)
    unused += _besides(recorded, inside, ReasonCode.OUTSIDE_PERIOD)
    unused += _besides(inside, single, ReasonCode.NOT_WHOLE_YEARS)
    absent = missing_years(period, tuple([record.period for record in single]))
    of = len(period.years)
    args: dict[str, Arg] = {"observed": of - len(absent), "of": of, "missing": absent}
    missing = Reason(ReasonCode.YEARS_MISSING, args) if absent else None
    if not single:
        return ActualSoFar(Rule.MILESTONE, missing=missing, unused=unused)
    failed = [record for record in single if not _is_done(record)]
    final = [
        record for record in failed if record.period.last <= case.as_of and not is_foreign(record, target, case.area)
    ]
    decisive = (final or failed or single[-1:])[0]
    return ActualSoFar(
        Rule.MILESTONE,
        complete=not absent,
        missing=missing,
        outcome=Outcome.MISSED if failed else Outcome.MET,
        decided=Outcome.MISSED if final else None,
        reason=Reason(ReasonCode.YEAR_MISSED, {"year": decisive.period}) if failed else None,
        unused=unused,
        covers=(decisive.period,) if failed else joined(tuple(record.period for record in single)),
        milestone=decisive,
        records=tuple(single),
    )


def _besides(records: Iterable[Observation], taken: Iterable[Observation], code: ReasonCode) -> tuple[Unused, ...]:
    """The records that are not among those taken, as not used."""
    kept = {id(record) for record in taken}
    return tuple(Unused(record, Reason(code)) for record in records if id(record) not in kept)


def _is_done(record: Observation) -> bool:
    return isinstance(record.value, Reached) and record.value.done


def _day_or_period(record: Observation) -> date | Period:
    """When it was reached, as exactly as it is recorded."""
    return record.value.on if isinstance(record.value, Reached) and record.value.on else record.period


def _latest_day(record: Observation) -> date:
    """The last day that a record speaks of; what was published as reached was so by then, unless it was forecast."""
    if isinstance(record.value, Reached) and record.value.on:
        return record.value.on
    if not _is_done(record) or record.published is None or record.status is Status.FORECAST:
        return record.period.last
    return min(record.published, record.period.last)


def _earliest_day(record: Observation) -> date:
    """The first day that a record speaks of."""
    return record.value.on if isinstance(record.value, Reached) and record.value.on else record.period.first


def pace_of_milestone(target: Target, actual: ActualSoFar) -> Paced:
    """A milestone is reached or not; there is nothing in between to rate."""
    if actual.outcome is Outcome.MET:
        return Paced(Progress.ACHIEVED)
    return Paced(Progress.NO_DATA, reason=actual.reason or Reason(ReasonCode.NO_FIGURES))
