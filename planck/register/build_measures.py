"""Numbers that carry their unit, and the unit that they and the keys beside them give together."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from planck.model.location import Location
from planck.model.names import nfc
from planck.model.problem import Code
from planck.model.unit import Unit
from planck.register.build_fields import Fields
from planck.register.yaml.values import Value, parse_number

_NUMBER = re.compile(r"([-+]?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?)\s*(.*)", re.DOTALL)
_MONEY_WORDS = ("đồng", "vnd", "usd", "đô la", "eur")

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


class Measured:
    """The unit that several places of one entry give; two that disagree are a problem that names both."""

    __slots__ = ("fields", "rate", "text", "where")

    def __init__(self, fields: Fields, *, rate: bool = False) -> None:
        """``rate``: the figures are rates of growth, for which ``%`` and ``%/năm`` are one unit."""
        self.fields = fields
        self.rate = rate
        self.text: str | None = None
        self.where: Location | None = None

    def give(self, text: str | None, at: Location) -> None:
        """Take in one more statement of the unit."""
        if text is None:
            return
        if self.text is None:
            self.text, self.where = text, at
        elif not same_unit(self.text, text):
            place = str(self.where)
            self.fields.error(Code.UNITS_DISAGREE, at, unit=text, other=self.text, place=place)
        elif Unit(text).is_growth:
            self.text = text  # `%/năm` says more than `%`

    def number(self, value: Value, at: Location) -> Decimal | None:
        """The number of a value, whose unit is taken in; None where it is none, as the schema has said."""
        parts = split_number(value)
        if parts is None:
            return None
        self.give(parts[1], at)
        return parts[0]


def same_unit(one: str, other: str) -> bool:
    """Whether two texts name one unit; ``%`` may be short for ``%/năm``."""
    names = {Unit(one).name, Unit(other).name}
    return len(names) == 1 or names == {"%", "%/năm"}


def takes_prices(unit: Unit) -> bool:
    """Whether the price base of a whole file can be meant for it: it is an amount of money."""
    return any(word in unit.name for word in _MONEY_WORDS)
