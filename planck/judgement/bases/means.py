"""Averages over the years of a period: of growth rates, and of anything else."""

from __future__ import annotations

from fractions import Fraction

from planck.judgement.actual import Combined, Growth, as_it_stands, ends, left_out, mean_step, root_step, steps_of
from planck.judgement.bases.growth_of_levels import growth_from_levels
from planck.judgement.cover import cover, covered_by, missing_years
from planck.judgement.usable_figures import Figure, Selection
from planck.model.assessment import Rule, Unused
from planck.model.exact import MeanGrowth, Range, Rational, to_decimal
from planck.model.explanation import Reason, ReasonCode, Step, StepCode
from planck.model.indicator import Kind
from planck.model.period import Period
from planck.model.target import Mean, Target


def average_growth(target: Target, rates: Selection, levels: Selection | None) -> Combined:
    """The mean yearly growth over the period: from rates where they cover as much, else from levels.

    Rates: (Π(1+gᵢ))^(1/n) − 1, or their arithmetic mean; a reported average over k years stands for k years.
    """
    from_rates = _growth_from_rates(target, rates)
    if levels is None:
        return from_rates
    from_levels = growth_from_levels(target, levels)
    if _years(from_levels) > _years(from_rates):
        unused = left_out(from_rates.used, ReasonCode.NOT_LATEST) + from_rates.unused
        return _with_unused(from_levels._replace(inside=from_rates.inside), unused)
    if from_rates.value is None:
        return _with_unused(from_rates, from_levels.unused, from_levels.missing)
    return _with_unused(from_rates, left_out(from_levels.used, ReasonCode.RATES_PREFERRED) + from_levels.unused)


def _years(combined: Combined) -> int:
    return combined.growth.years if combined.growth else 0


def _with_unused(combined: Combined, unused: tuple[Unused, ...], missing: Reason | None = None) -> Combined:
    return combined._replace(unused=combined.unused + unused, missing=missing or combined.missing)


def average(target: Target, selection: Selection) -> Combined:
    """The arithmetic mean of the years' values. A sum over k years of a flow counts as k years."""
    period = _period(target)
    chosen, inside, unused = _yearly(selection, period)
    if not chosen:
        return Combined(Rule.MEAN, inside=inside, missing=_missing(period, chosen), unused=unused)
    is_sum = target.kind is Kind.FLOW
    count = sum(len(figure.period.years) for figure in chosen)
    weights = [1 if is_sum else len(figure.period.years) for figure in chosen]
    sums = _weighted_sums(chosen, weights)
    value = Range(Rational(sums[0] / count), Rational(sums[1] / count))
    return Combined(
        Rule.MEAN,
        value,
        tuple(chosen),
        inside,
        complete=count == len(period.years),
        missing=_missing(period, chosen),
        steps=steps_of(chosen) + _mean_steps(chosen, weights, count, value),
        unused=unused,
        growth=Growth(Mean.ARITHMETIC, Fraction(0), sums[0], count, len(period.years)),
    )


def _growth_from_rates(target: Target, selection: Selection) -> Combined:
    period = _period(target)
    chosen, inside, unused = _yearly(selection, period)
    rule = Rule.GEOMETRIC_MEAN if target.mean is Mean.GEOMETRIC else Rule.ARITHMETIC_MEAN
    if not chosen:
        return Combined(rule, inside=inside, missing=_missing(period, chosen), unused=unused)
    weights = [len(figure.period.years) for figure in chosen]
    count = sum(weights)
    products, sums = _products(chosen, weights), _weighted_sums(chosen, weights)
    geometric = Range(MeanGrowth(products[0], count), MeanGrowth(products[1], count))
    arithmetic = Range(Rational(sums[0] / count), Rational(sums[1] / count))
    by_geometry = target.mean is Mean.GEOMETRIC
    value, other = (geometric, arithmetic) if by_geometry else (arithmetic, geometric)
    steps = _root_steps(chosen, weights, products, value) if by_geometry else _mean_steps(chosen, weights, count, value)
    alternative: Range | None = other
    if len(chosen) == 1:
        # One rate, or one reported average, is what its source says: no mean was taken, and the digits stay.
        rule, value, alternative = Rule.REPORTED, chosen[0].value, None
        steps = (as_it_stands(chosen[0]),)
    return Combined(
        rule,
        value,
        tuple(chosen),
        inside,
        complete=count == len(period.years),
        missing=_missing(period, chosen),
        steps=steps_of(chosen) + steps,
        unused=unused,
        growth=Growth(target.mean, products[0], sums[0], count, len(period.years)),
        other_mean=alternative,
    )


def _yearly(selection: Selection, period: Period) -> tuple[list[Figure], tuple[Figure, ...], tuple[Unused, ...]]:
    """The figures chosen to cover the years, all those inside the period, and those left out."""
    inside = tuple(one for one in selection.figures if one.period.is_years and period.contains(one.period))
    outside = [one for one in selection.figures if one not in inside]
    parts = [one for one in outside if period.contains(one.period)]
    chosen = cover(inside, prefer_parts=True)
    unused = (
        left_out((one for one in outside if one not in parts), ReasonCode.OUTSIDE_PERIOD)
        + left_out(parts, ReasonCode.NOT_WHOLE_YEARS)
        + covered_by((one for one in inside if one not in chosen), chosen)
    )
    return chosen, inside, unused


def _products(chosen: list[Figure], weights: list[int]) -> tuple[Fraction, Fraction]:
    low = high = Fraction(1)
    for figure, weight in zip(chosen, weights, strict=True):
        first, last = ends(figure.value)
        low *= (1 + first / 100) ** weight
        high *= (1 + last / 100) ** weight
    return low, high


def _weighted_sums(chosen: list[Figure], weights: list[int]) -> tuple[Fraction, Fraction]:
    pairs = [(ends(figure.value), weight) for figure, weight in zip(chosen, weights, strict=True)]
    low = sum((pair[0] * weight for pair, weight in pairs), Fraction(0))
    return low, sum((pair[1] * weight for pair, weight in pairs), Fraction(0))


def _root_steps(
    chosen: list[Figure], weights: list[int], products: tuple[Fraction, Fraction], value: Range
) -> tuple[Step, ...]:
    count = sum(weights)
    steps: list[Step] = []
    for end, product in enumerate(products if not value.is_point else products[:1]):
        factors = tuple(to_decimal(1 + ends(figure.value)[end] / 100) for figure in chosen)
        years = tuple(str(weight) for weight in weights)
        steps.append(
            Step(StepCode.GROWTH_PRODUCT, {"factors": factors, "years": years, "product": to_decimal(product)})
        )
        mean = (value.low, value.high)[end].decimal()
        if count > 1:
            steps.append(root_step(product, count, mean))
    return tuple(steps)


def _mean_steps(chosen: list[Figure], weights: list[int], count: int, value: Range) -> tuple[Step, ...]:
    steps: list[Step] = []
    for end in range(1 if value.is_point else 2):
        terms = [(figure.value.low, figure.value.high)[end].decimal() for figure in chosen]
        mean = (value.low, value.high)[end].decimal()
        steps.append(mean_step(terms, weights, _weighted_sums(chosen, weights)[end], count, mean))
    return tuple(steps)


def _missing(period: Period, chosen: list[Figure]) -> Reason | None:
    absent = missing_years(period, [figure.period for figure in chosen])
    if not absent:
        return None
    of = len(period.years)
    return Reason(ReasonCode.YEARS_MISSING, {"observed": of - len(absent), "of": of, "missing": absent})


def _period(target: Target) -> Period:
    assert target.period is not None  # refused on reading: a mean has a period
    return target.period
