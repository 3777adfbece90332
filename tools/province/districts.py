"""The ten districts, and the figures of each."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from tools.province.indicators import INDICATORS, Indicator, Shape

BASE, LAST = 2020, 2025
YEARS = range(BASE, LAST + 1)
SPAN = LAST - BASE
_LEAST = Decimal("0.35")  # no rate of poverty falls lower
CLUSTERS = ("CCN Đông", "CCN Tây", "CCN Trung tâm")
BY_ID = {indicator.id: indicator for indicator in INDICATORS}


class District(NamedTuple):
    """A district, and how far it gets on the whole: 1 is just what it planned."""

    name: str
    type: str
    effort: Decimal
    more: str = ""  # what else areas.yaml says of it
    territory: bool = False  # whether its last figures are compiled on its former boundary


DISTRICTS = (
    District("An Khê", "thị xã", Decimal("1.10")),
    District("Bình Đông", "huyện", Decimal("1.18"), ', ended: 2025-06-30, succeeded_by: ["90101", "90102"]', True),
    District("Chợ Đồn", "huyện", Decimal("0.72")),
    District("Đại Từ", "huyện", Decimal("1.12")),
    District("Định Hóa", "huyện", Decimal("1.20")),
    District("Đồng Hỷ", "huyện", Decimal("1.06")),
    District("Ea Súp", "huyện", Decimal("0.66")),
    District("Phú Bình", "huyện", Decimal("1.08"), ", boundary_changed: 2025-07-01", True),
    District("Ứng Hòa", "huyện", Decimal("1.05")),
    District("Võ Nhai", "huyện", Decimal("0.86")),
)


def chance(*names: object) -> int:
    """A number that looks like chance and is always the same for these names."""
    return zlib.crc32("/".join(map(str, names)).encode())


def rounded(number: Decimal, decimals: int) -> Decimal:
    """The number with so many decimals, half up."""
    return number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def number(district: District, indicator: Indicator) -> Decimal:
    """The number that a district has set itself."""
    turn = chance(district.name, indicator.series or indicator.id) % 5 - 2
    exact = indicator.target + turn * indicator.step
    return rounded(exact, indicator.decimals if exact % 1 else 0)


def figures(district: District, indicator: Indicator) -> Iterator[tuple[int, str]]:
    """The figure of each year, as YAML writes it."""
    for year in YEARS:
        yield year, _written(district, indicator, year)


def _written(district: District, indicator: Indicator, year: int) -> str:
    exact = _figure(district, indicator, year)
    match indicator.shape:
        case Shape.COUNT:
            whole = 9 + chance(district.name, indicator.id, "of") % 24
            return f"{{count: {min(whole, rounded(exact * whole / 100, 0))}, of: {whole}}}"
        case Shape.RANK:
            return f"{min(10, max(1, rounded(exact, 0)))}"
        case Shape.ITEMS:
            values = (f"{name}: {min(100, rounded(exact, 0) + 6 * place)}" for place, name in enumerate(CLUSTERS))
            return f"{{items: {{{', '.join(values)}}}}}"
        case Shape.DAY:
            turn = chance(district.name)
            reached = 2023 + turn % 2 if district.effort > Decimal("0.8") else LAST
            return f"{reached}-{1 + turn % 11:02}-19" if year >= reached else "false"
        case Shape.GROWTH:
            return f"{rounded(exact, 1)}"
        case _:
            cap = Decimal(100) if indicator.unit == "%" else exact
            return f"{rounded(max(_LEAST, min(cap, exact)), indicator.decimals)}"


def _figure(district: District, indicator: Indicator, year: int) -> Decimal:
    target, passed = number(district, indicator), year - BASE
    effort = _effort(district, indicator)
    start = indicator.start + target - indicator.target
    wobble = Decimal(chance(district.name, indicator.id, year) % 21 - 10) / 100
    match indicator.shape:
        case Shape.MEAN:
            return target * ((3 + effort) / 4 + wobble / 2) if passed else indicator.start
        case Shape.SUM:
            rise = 1 + Decimal(passed - 3) / 20
            return target / SPAN * rise * ((1 + effort) / 2 + wobble / 2)
        case Shape.GROWTH:
            return indicator.start * (1 + target * (1 + effort) / 200) ** passed * (1 + wobble / 20)
        case Shape.REST:
            shares = (BY_ID["industry-share"], BY_ID["services-share"])
            return 100 - sum((rounded(_figure(district, share, year), 1) for share in shares), Decimal(0))
        case _:
            sway = Decimal(0) if year in (BASE, LAST) else wobble
            return start + (target - start) * (effort * passed / SPAN + sway / 2)


def _effort(district: District, indicator: Indicator) -> Decimal:
    """How far a district gets with a target: 1 is just there, less than 0 the wrong way."""
    if chance(indicator.id, district.name) % 12 == 0:
        return Decimal(1)
    if chance(district.name, indicator.id, "away") % 23 == 0:
        return Decimal("-0.4")
    return district.effort + Decimal(chance(district.name, indicator.id, "effort") % 61 - 30) / 100
