"""The bounds of the pace ratio, of a register or of one target."""

from __future__ import annotations

from dataclasses import replace

from planck.model.problem import Code
from planck.model.target import Bands
from planck.register.build.fields import Fields
from planck.register.build.units import split_number


def build_bands(fields: Fields, above: Bands) -> Bands:
    """The bands under ``bands``, what they leave open from ``above``; bounds out of order are a problem."""
    inner = fields.inner("bands")
    if inner is None:
        return above
    numbers = {key: split_number(inner.map.get(key)) for key in ("ahead", "on_track", "behind")}
    # The schema has refused a number with a unit, and one below zero.
    given = {key: number[0] for key, number in numbers.items() if number and number[1] is None and number[0] >= 0}
    bands = replace(above, **given)
    if not bands.are_in_order:
        words = {"ahead": str(bands.ahead), "on_track": str(bands.on_track), "behind": str(bands.behind)}
        inner.error(Code.BANDS_ORDER, inner.location, **words)
        return above
    return bands
