"""Numbers, days and periods as each language writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal
from enum import Enum

from planck.model.period import Period
from planck.model.result import Language
from planck.model.unit import Unit

# Wide enough that rounding to a digit can never fail for want of digits.
_WIDE = Context(prec=20_000)
_THOUSANDS = re.compile(r"(?<=\d)(?=(?:\d{3})+$)")
_PART_OF_YEAR = re.compile(r"(\d{4})-(?:Q(\d)|H(\d)|(\d+)M|(\d{2}))")
_SUPERSCRIPTS = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_QUARTERS = ("I", "II", "III", "IV")


class Rounding(str, Enum):
    """Which way a figure is rounded to the digits shown."""

    HALF_UP = ROUND_HALF_UP
    UP = ROUND_CEILING
    DOWN = ROUND_FLOOR


def decimals(value: Decimal) -> int:
    """How many digits stand after the decimal point, as written."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def shortest(value: Decimal) -> Decimal:
    """The same number without zeros at the end of its fraction."""
    if not value:
        return Decimal(0)
    whole = value.normalize(_WIDE)
    return whole if decimals(whole) else whole.quantize(Decimal(1), context=_WIDE)


def rounded(value: Decimal, places: int, rounding: Rounding = Rounding.HALF_UP) -> Decimal:
    """The value with ``places`` digits after the point; never a negative zero."""
    result = value.quantize(Decimal(1).scaleb(-places), rounding=rounding.value, context=_WIDE)
    return result if result else abs(result)


def difference(one: Decimal, other: Decimal) -> Decimal:
    """``one`` − ``other``, exactly."""
    return _WIDE.subtract(one, other)


def number(value: Decimal, language: Language, places: int | None = None, rounding: Rounding = Rounding.HALF_UP) -> str:
    """``15,1`` and ``30.640`` in Vietnamese, ``15.1`` and ``30,640`` in English; without ``places`` as written."""
    exact = value if places is None else rounded(value, places, rounding)
    whole, _, fraction = f"{exact:f}".partition(".")
    thousands, point = (".", ",") if language is Language.VI else (",", ".")
    grouped = _THOUSANDS.sub(thousands, whole)
    return f"{grouped}{point}{fraction}" if fraction else grouped


def signed(value: Decimal, language: Language, places: int | None = None) -> str:
    """A difference: ``+0,69``, ``-1,44``, ``0``."""
    text = number(value, language, places)
    return f"+{text}" if (value if places is None else rounded(value, places)) > 0 else text


def plain(value: Decimal) -> str:
    """For machines: all digits, a point, no exponent, no negative zero."""
    return f"{value if value else abs(value):f}"


def day(value: date, language: Language) -> str:
    """``21/10/2023`` in Vietnamese, ``2023-10-21`` in English."""
    return f"{value:%d/%m}/{value.year:04}" if language is Language.VI else value.isoformat()


def period(value: Period, language: Language) -> str:
    """``2021-2025``, ``quý I/2024``, ``9 tháng đầu năm 2024``, ``21/10/2023``; in English as in the files."""
    label = str(value)
    if value.is_day:
        return day(value.first, language)
    if "/" in label:
        return f"{day(value.first, language)} - {day(value.last, language)}"
    part = _PART_OF_YEAR.fullmatch(label)
    if language is Language.EN or value.is_years or part is None:
        return label
    year, quarter, half, months, month = part.groups()
    if quarter:
        return f"quý {_QUARTERS[int(quarter) - 1]}/{year}"
    if half:
        return f"6 tháng {'đầu' if half == '1' else 'cuối'} năm {year}"
    return f"{months} tháng đầu năm {year}" if months else f"tháng {int(month)}/{year}"


def spans(periods: Iterable[Period]) -> tuple[Period, ...]:
    """The periods in order, those that follow on one another joined where the whole still has a name."""
    joined: list[Period] = []
    for one in sorted(set(periods)):
        if joined and one.first <= joined[-1].last + timedelta(days=1):
            whole = Period(joined[-1].first, max(joined[-1].last, one.last))
            if "/" not in str(whole):
                joined[-1] = whole
                continue
        joined.append(one)
    return tuple(joined)


def periods(values: Iterable[Period], language: Language) -> str:
    """Several periods: ``2021-2023``, ``2022, 2024-2025``."""
    return ", ".join(period(one, language) for one in spans(values))


def each_period(values: Sequence[Period], language: Language) -> str:
    """Several periods one by one: ``2024, 2025``."""
    return ", ".join(period(one, language) for one in values)


def unit_name(name: str, language: Language) -> str:
    """A unit as people of the language read it: ``%/năm`` is ``%/yr``, percentage points ``điểm %`` or ``pp``."""
    known = Unit(name).name
    if known == "%/năm":
        return "%/năm" if language is Language.VI else "%/yr"
    if known == "điểm %":
        return "điểm %" if language is Language.VI else "pp"
    if known == "hạng" and language is Language.EN:
        return "places"
    return name


def unit_text(unit: Unit | None, language: Language) -> str:
    """The unit with its price base: ``tỷ đồng (giá so sánh 2010)``; empty for none."""
    if unit is None:
        return ""
    name = unit_name(unit.text, language)
    if unit.price_base is None:
        return name
    if unit.price_base == "current":
        return f"{name} ({'giá hiện hành' if language is Language.VI else 'current prices'})"
    based = f"giá so sánh {unit.price_base}" if language is Language.VI else f"{unit.price_base} prices"
    return f"{name} ({based})"


def with_unit(text: str, unit: str) -> str:
    """A figure and its unit; a unit may be empty."""
    return f"{text} {unit}" if unit else text


def superscript(value: int) -> str:
    """``³``."""
    return str(value).translate(_SUPERSCRIPTS)


def root_sign(degree: int) -> str:
    """``√``, ``³√``, ``¹²√``."""
    return "√" if degree == 2 else f"{superscript(degree)}√"
