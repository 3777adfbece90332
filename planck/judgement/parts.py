"""Targets in parts: several targets that are shown together and counted as one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from planck.judgement.items import SLOWEST_FIRST
from planck.judgement.outcome import RANKING
from planck.model.assessment import Assessment, Outcome, Progress, Verdict, Whole
from planck.model.explanation import Reason, ReasonCode
from planck.model.period import Period
from planck.model.register import Register
from planck.model.target import Target

_Key = tuple[str, str, Period | None, str | None]
# Once all parts are final, the first of these that one of them has is the verdict of the whole.
_WORST_FIRST = (
    Verdict.MISSED,
    Verdict.NO_DATA,
    Verdict.INCONCLUSIVE,
    Verdict.NEAR,
    Verdict.MET,
    Verdict.EXCEEDED,
)
# What one part decides for the whole, whatever the others still lack.
_DECISIVE = (Outcome.MISSED, Outcome.INCONCLUSIVE, Outcome.NEAR)


def parts_of_one(register: Register, target: Target) -> tuple[Target, ...]:
    """The parts of the target in parts that a target belongs to, itself included; of any other target itself."""
    key = _key(target)
    return tuple(each for each in register.targets if each is target or (key is not None and _key(each) == key))


def join_parts(assessments: Iterable[Assessment]) -> tuple[Assessment, ...]:
    """The parts of one target behind one another, each with what they come to together; all else as it is."""
    groups: dict[_Key | str, list[Assessment]] = {}
    for assessment in assessments:
        groups.setdefault(_key(assessment.in_force) or assessment.id, []).append(assessment)
    return tuple(joined for parts in groups.values() for joined in _joined(parts))


def _key(target: Target) -> _Key | None:
    """What the parts of one target have in common; None where it is no part that counts."""
    if target.part_of is None or target.restates is not None:
        return None
    return target.area, target.part_of, target.period, target.assigned_by


def _joined(parts: Sequence[Assessment]) -> Iterable[Assessment]:
    name = parts[0].in_force.part_of
    if name is None or not parts[0].counts:
        return parts
    whole = _whole(name, parts)
    note = Reason(ReasonCode.PART_OF, {"text": name, "count": len(parts)})
    return [replace(part, whole=whole, notes=(*part.notes, note)) for part in parts]


def _whole(name: str, parts: Sequence[Assessment]) -> Whole:
    verdict = _verdict({part.verdict for part in parts})
    return Whole(
        name,
        tuple(part.id for part in parts),
        verdict,
        _outcome({part.outcome for part in parts}),
        _slowest({part.progress for part in parts}) if verdict.is_open else None,
        verdict is not Verdict.NO_DATA and any(part.provisional for part in parts),
        any(part.waiver for part in parts),
    )


def _verdict(verdicts: set[Verdict]) -> Verdict:
    """Due when all parts are, and then the worst of them."""
    for is_open in (Verdict.NOT_DUE, Verdict.AREA_ENDED):
        if is_open in verdicts:
            return is_open
    return next(verdict for verdict in _WORST_FIRST if verdict in verdicts)


def _outcome(outcomes: set[Outcome | None]) -> Outcome | None:
    """That of the worst part; none while a part has none, unless another falls short already."""
    worst = min((outcome for outcome in outcomes if outcome is not None), key=RANKING.index, default=None)
    return worst if None not in outcomes or worst in _DECISIVE else None


def _slowest(progress: set[Progress | None]) -> Progress:
    return next(each for each in SLOWEST_FIRST if each in progress)
