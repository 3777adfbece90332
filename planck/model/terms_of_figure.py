"""A figure of the model -> the value and the keys by which a file writes it."""

from __future__ import annotations

from planck.model.draft import Plain
from planck.model.observation import Observation, Stated, Status
from planck.model.terms_of_target import Cite, plain_year
from planck.model.value import Bound, Count, Interval, Items, Missing, Number, OfTarget, Reached, Value


def terms_of_figure(figure: Observation, cite: Cite) -> dict[str, Plain]:
    """The keys beside the value of a figure, in the order in which a person would write them.

    ``unit`` is missing where it is that of the target that it serves.
    """
    own_unit = figure.unit if "unit" not in figure.defaults else None
    terms: dict[str, Plain] = {
        "unit": own_unit.text if own_unit else None,
        "price_base": plain_year(figure.unit.price_base or "") or None if figure.unit else None,
        "status": figure.status.value if figure.status is not Status.UNSTATED else None,
        "published": figure.published.isoformat() if figure.published else None,
        "approximate": figure.approximate or None,
        "territory": "former" if figure.territory_former else None,
        "context": figure.context or None,
        "target": figure.target.removeprefix(f"{figure.area}/") if figure.target else None,
        "assumed": figure.assumed or None,
        "stated": _stated(figure) or None,
        "source": cite(figure.source) if figure.source else None,
        "quote": figure.quote,
        "note": figure.note,
    }
    return {key: value for key, value in terms.items() if value is not None}


def plain_value(value: Value) -> Plain:
    """A value as a file writes it."""
    if isinstance(value, Number):
        return value.value
    if isinstance(value, Interval):
        return [value.low, value.high]
    if isinstance(value, Bound):
        return {value.kind.value: value.value}
    if isinstance(value, OfTarget):
        return {"of_target": value.percent}
    if isinstance(value, Count):
        return {"count": value.count, "of": value.of}
    if isinstance(value, Items):
        return {"items": {name: plain_value(item) for name, item in value.items}}
    if isinstance(value, Reached):
        return value.on.isoformat() if value.on is not None else value.done
    assert isinstance(value, Missing)
    return {"value": None, "reason": value.reason}


def _stated(figure: Observation) -> list[Plain]:
    return [_claim(claim, figure.area) for claim in figure.stated]


def _claim(claim: Stated, area: str) -> dict[str, Plain]:
    margin: Plain = claim.margin
    if claim.margin is not None and claim.unit is not None:
        margin = f"{claim.margin:f} {claim.unit.text}"
    terms: dict[str, Plain] = {
        "verdict": claim.verdict,
        "margin": margin,
        "percent": claim.percent,
        "target": claim.target.removeprefix(f"{area}/") if claim.target else None,
    }
    return {key: value for key, value in terms.items() if value is not None}
