"""What ``indicators.yaml`` says of the indicators."""

from __future__ import annotations

from planck.model.indicator import Indicator, Kind
from planck.model.problem import Code
from planck.model.unit import Unit
from planck.register.build_fields import Fields
from planck.register.build_measures import takes_prices, unit_of

KINDS = {kind.value: kind for kind in Kind}


def build_indicator(id_: str, fields: Fields) -> Indicator:
    """One entry. A name that is a single text is the Vietnamese one, which both languages fall back to."""
    names = fields.inner("name")
    return Indicator(
        id=id_,
        name_vi=names.text("vi") if names else fields.text("name"),
        name_en=names.text("en") if names else None,
        unit=unit_beside(fields),
        kind=KINDS.get(fields.text("kind") or ""),
        decimals=fields.whole("decimals"),
        location=fields.location,
    )


def add_indicator(known: dict[str, Indicator], indicator: Indicator, fields: Fields) -> None:
    """Keep an indicator; a second entry of one id is a problem that names both places."""
    other = known.setdefault(indicator.id, indicator)
    if other is not indicator:
        fields.error(Code.INDICATOR_TWICE, fields.location, id=indicator.id, place=str(other.location))


def unit_beside(fields: Fields) -> Unit | None:
    """The unit and the price base that stand in one mapping."""
    text = fields.text("unit")
    return unit_of(text, fields.text("price_base")) if text else None


def with_price_base(text: str, own: str | None, of_file: str | None) -> Unit:
    """A unit with the price base beside it, or with that of the whole file where it is one of money."""
    unit = unit_of(text, own)
    return unit_of(text, of_file) if own is None and of_file and takes_prices(unit) else unit
