"""What the sources themselves claim of a target, held against the figures."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from planck.model.assessment import JudgedObservation, Outcome
from planck.model.exact import EXACT
from planck.model.explanation import Reason, ReasonCode
from planck.model.observation import Stated
from planck.model.period import Period
from planck.model.problem import Code, Problem, warning
from planck.model.target import Target


def check_claims(target: Target, judged: Iterable[JudgedObservation]) -> tuple[tuple[Reason, ...], tuple[Problem, ...]]:
    """Notes on the claims that hold or cannot be checked, and a warning for each that the figures contradict.

    A claim about a target that was derived from the claim cannot confirm it.
    """
    notes: list[Reason] = []
    problems: list[Problem] = []
    for figure in judged:
        stated = figure.observation.stated
        if stated is None:
            continue
        period = figure.observation.period
        if target.derived_from is not None:
            notes.append(Reason(ReasonCode.STATED_NOT_CHECKABLE, {"period": period}))
        elif _holds(stated, figure):
            notes.append(_confirmed(stated, period))
        else:
            problems.append(_contradicted(target, stated, figure))
    return tuple(notes), tuple(problems)


def _confirmed(stated: Stated, period: Period) -> Reason:
    if stated.margin is None:
        return Reason(ReasonCode.STATED_VERDICT_CONFIRMED, {"period": period})
    return Reason(ReasonCode.STATED_CONFIRMED, {"period": period, "margin": stated.margin})


def _holds(stated: Stated, judged: JudgedObservation) -> bool:
    if stated.margin is not None and not _same_size(stated.margin, judged.margin.value):
        return False
    return stated.verdict is None or _agrees(stated.verdict, judged.outcome)


def _same_size(stated: Decimal, margin: Decimal) -> bool:
    """Whether a margin, by size, is the stated one to the digits stated."""
    return EXACT.quantize(margin.copy_abs(), stated) == stated.copy_abs()


def _agrees(stated: str, outcome: Outcome) -> bool:
    """Whether a claimed outcome is that of the figures. "Met" is also said of what exceeds."""
    if stated == Outcome.MET.value:
        return outcome.satisfies
    if stated == Outcome.MISSED.value:
        return outcome in (Outcome.MISSED, Outcome.NEAR)
    return stated == outcome.value


def _contradicted(target: Target, stated: Stated, judged: JudgedObservation) -> Problem:
    claim = " ".join(part for part in (stated.verdict, _written(stated.margin)) if part)
    found = f"{judged.outcome.value} {_written(judged.margin.value)}"
    location = stated.location or judged.observation.location
    period = str(judged.observation.period)
    return warning(Code.STATED_CONTRADICTED, location, target=target.id, period=period, claim=claim, found=found)


def _written(number: Decimal | None) -> str:
    return "" if number is None else f"{number:f}"
