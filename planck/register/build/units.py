"""Units: of numbers that carry theirs, of keys beside them, and of figures that take that of the target they serve."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from planck.model.basis import Basis
from planck.model.exact import plain, to_decimal
from planck.model.indicator import Indicator, Kind
from planck.model.location import Location
from planck.model.names import nfc
from planck.model.problem import Code
from planck.model.target import Target
from planck.model.unit import Unit, factor
from planck.register.build.fields import Fields
from planck.register.yaml.values import Seq, Value, parse_number

_NUMBER = re.compile(r"([-+]?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?)\s*(.*)", re.DOTALL)

_AS_IT_IS = Fraction(1)
_THOUSANDTH = Decimal("0.001")

unit_of = lru_cache(maxsize=1024)(Unit)


def split_number(value: Value) -> tuple[Decimal, str | None] | None:
    """A number and its unit, where it carries one: ``15.1 %/năm``, ``28.7%``, ``30640``. None for anything else."""
    if isinstance(value, Decimal):
        return value, None
    if not isinstance(value, str):
        return None
    match = _NUMBER.fullmatch(value.strip())
    number = parse_number(match[1]) if match is not None else None
    return (number, nfc(match[2]).strip() or None) if match is not None and number is not None else None


def is_ambiguous(value: Decimal) -> bool:
    """Whether it is written like thousands: three decimals, and one to three digits before them, the first not 0."""
    return value.same_quantum(_THOUSANDTH) and 1 <= value.copy_abs() < 1000


def are_in_order(fields: Fields, at: Location, written: Seq, low: Decimal, high: Decimal) -> bool:
    """Whether the first of two bounds is the lower one, or equal; a problem where it is not."""
    if low <= high:
        return True
    if is_ambiguous(high) and low <= high * 1000:  # [9500, 28.410]
        words = {"text": str(high), "meant": str(int(high * 1000)), "fixed": f"{high}0"}
        fields.error(Code.AMBIGUOUS_THOUSANDS, at, **words)
    else:
        texts = [str(bound) for bound in written]
        fields.error(Code.RANGE_ORDER, at, low=texts[1], high=texts[0])
    return False


class Measured:
    """The unit that several places of one entry give, the first of them; the numbers of the others are converted to it.

    Two that do not convert are a problem that names both, and so is a number in another unit than the one beside it.
    """

    __slots__ = ("fields", "is_declared", "text", "where")

    def __init__(self, fields: Fields) -> None:
        self.fields = fields
        self.text: str | None = None
        self.where: Location | None = None
        self.is_declared = False

    def declare(self, text: str | None, at: Location) -> None:
        """Take in the unit that stands beside the numbers, where one does: they have no other."""
        self.is_declared = self.is_declared or text is not None
        self._give(text, at)

    def number(self, value: Value, at: Location) -> Decimal | None:
        """The number of a value, whose unit is taken in; None where it is none, as the schema has said."""
        if isinstance(value, Decimal):
            return value
        parts = split_number(value)
        return _times(parts[0], self._give(parts[1], at)) if parts is not None else None

    def difference(self, value: Value, at: Location) -> Decimal | None:
        """The number of a difference of two such values, be it in another unit, and of percents in points."""
        number, text = split_number(value) or (None, None)
        if number is None or text is None or self.text is None:
            return self.number(value, at)
        if unit_of(text).is_points and unit_of(self.text).is_percent:
            return number
        self.is_declared = False
        return self.number(value, at)

    def _give(self, text: str | None, at: Location) -> Fraction:
        """Take in one more statement of the unit; what its number has to be multiplied by."""
        if text is None:
            return _AS_IT_IS
        if self.text is None:
            self.text, self.where = text, at
            return _AS_IT_IS
        scale = factor(unit_of(text), unit_of(self.text), rate=True)  # `%` may be short for `%/năm`
        if scale is None or not _ends(scale) or (self.is_declared and scale != 1):
            self.fields.error(Code.UNITS_DISAGREE, at, unit=text, other=self.text, place=str(self.where))
            return _AS_IT_IS
        if scale == 1 and unit_of(text).is_growth:
            self.text = text  # `%/năm` says more than `%`
        return scale

    def numbers(self, listed: Seq) -> list[Decimal | None]:
        """The numbers of a list, as ``number`` reads them."""
        places = (Location(self.fields.file, *mark) for mark in listed.marks)
        return [self.number(value, place) for value, place in zip(listed, places, strict=True)]


def _ends(scale: Fraction) -> bool:
    """Whether it has an end as a decimal; a third, of what is counted per three, has none."""
    return Fraction(to_decimal(scale)) == scale


def _times(number: Decimal, scale: Fraction) -> Decimal:
    return number if scale == 1 else plain(to_decimal(Fraction(number) * scale))


def with_price_base(text: str, own: str | None, of_file: str | None) -> Unit:
    """A unit with the price base beside it, or with that of the whole file where it is one of money."""
    unit = unit_of(text, own)
    return unit_of(text, of_file) if own is None and of_file and unit.is_money else unit


class Served(NamedTuple):
    """The unit that targets give to the figures of an indicator; ``several``: they disagree, and on what."""

    unit: Unit | None = None
    several: tuple[str, ...] = ()


def find_served_unit(targets: Iterable[Target], declared: Indicator | None) -> Served:
    """The unit of the target, of several that of the level; where no target says it, that of ``indicators.yaml``.

    Of several levels whose units convert into one another it is that of the first. A change in % says nothing of the
    figures that it is worked out from; one in points does: they are in %. Beside a mean yearly change alone the figures
    are changes.
    """
    serving = list(targets)
    of_levels = _agreed_unit([target for target in serving if target.basis is not Basis.AVERAGE_CHANGE], declared)
    return _agreed_unit(serving, None) if of_levels == Served() else of_levels


def _agreed_unit(targets: Iterable[Target], declared: Indicator | None) -> Served:
    asking = [(target, unit) for target in targets if (unit := _unit_of_figures(target)) is not None]
    if len(asking) == 1:
        return Served(asking[0][1])
    by_name: dict[str, list[Unit]] = {}
    for target, unit in asking:
        is_rate = target.kind is Kind.RATE and unit.is_percent
        by_name.setdefault("%" if is_rate else unit.name, []).append(unit)
    if len(by_name) > 1:
        levels = {name: units for name, units in by_name.items() if not units[0].is_percent}
        by_name = levels or dict([*by_name.items()][:1])
    of_indicator = declared.unit if declared is not None else None
    if len(by_name) > 1:
        first, *others = (units[0] for units in by_name.values())
        if of_indicator is not None and of_indicator.name in by_name:
            by_name = {of_indicator.name: by_name[of_indicator.name]}
        elif any(factor(first, other, rate=False) is None for other in others):
            return Served(several=tuple(sorted(units[0].text for units in by_name.values())))
    for units in by_name.values():
        price_bases = {unit.price_base for unit in units}
        fullest = next((unit for unit in units if unit.is_growth), units[0])
        return Served(fullest if len(price_bases) == 1 else unit_of(fullest.text, None))
    return Served(of_indicator)


def _unit_of_figures(target: Target) -> Unit | None:
    """The unit in which a target expects the figures of its own indicator."""
    return None if target.level_indicator == target.indicator else target.unit_of_figures
