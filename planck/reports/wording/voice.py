"""In which language something is said, with whose names, and with how many digits: bound once, and passed on as one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from planck.model.assessment import Assessment
from planck.model.location import AT_ROOT, Viewpoint
from planck.model.period import Period, join_periods
from planck.model.register import Register
from planck.model.result import Language
from planck.model.unit import Unit
from planck.reports.wording import words
from planck.reports.wording.digits import AS_WRITTEN, Digits, Rounding, digits_of, rounded
from planck.reports.wording.words import Text

_THOUSANDS = re.compile(r"(?<=\d)(?=(?:\d{3})+$)")
_PART_OF_YEAR = re.compile(r"(\d{4})-(?:Q(\d)|H(\d)|(\d+)M|(\d{2}))")
_MINUS = "\N{MINUS SIGN}"
# What a difference begins with that is not zero.
SIGNS = ("+", _MINUS)
_QUARTERS = ("I", "II", "III", "IV")
# What a unit begins with that stands right behind its number.
_BESIDE = ("%", "‰")
_EMPTY = Register()
_UNITS = {
    "%/năm": words.PERCENT_PER_YEAR,
    "điểm %": words.POINTS,
    "điểm %/năm": words.POINTS_PER_YEAR,
    "điểm ‰": words.POINTS_PER_MILLE,
    "hạng": words.RANKS,
    "lần": words.TIMES,
}


class Voice(NamedTuple):
    """How things are said.

    ``register`` has the names of indicators and areas. ``digits`` are those of the assessment that is spoken of;
    without one, figures are shown as they were written. ``viewpoint`` is where the reader takes paths from.
    """

    language: Language
    register: Register = _EMPTY
    digits: Digits = AS_WRITTEN
    viewpoint: Viewpoint = AT_ROOT

    def about(self, assessment: Assessment) -> Voice:
        """The same voice with the digits of an assessment."""
        return self._replace(digits=digits_of(assessment, self.register))

    def path(self, file: str) -> str:
        """A file of the register, and whatever follows its name, as the reader finds it."""
        return self.viewpoint.path(file)

    def say(self, text: Text, /, **parts: object) -> str:
        """The text, with what is put in for ``{name}``; ``{s}`` ends an English plural of ``{count}``."""
        if not parts:
            return text.of(self.language)
        return text.of(self.language).format(**parts, s="" if parts.get("count") in (1, "1") else "s")

    def fill(self, text: Text, parts: Mapping[str, str]) -> str:
        """The text with what is put in; a part that was not given shows as such rather than stopping a report."""
        template = text.of(self.language)
        return template.format_map(_Parts(parts)) if "{" in template else template

    def number(self, value: Decimal, places: int | None = None, rounding: Rounding = Rounding.HALF_UP) -> str:
        """``15,1`` and ``−30.640`` in Vietnamese, ``15.1`` and ``−30,640`` in English; as written or in ``places``."""
        exact = value if places is None else rounded(value, places, rounding)
        whole, _, fraction = f"{exact:f}".replace("-", _MINUS).partition(".")
        thousands, point = (".", ",") if self.language is Language.VI else (",", ".")
        grouped = _THOUSANDS.sub(thousands, whole)
        return f"{grouped}{point}{fraction}" if fraction else grouped

    def signed(self, value: Decimal, places: int | None = None) -> str:
        """A difference: ``+0,69``, ``−1,44``, ``0``."""
        text = self.number(value, places)
        return f"+{text}" if (value if places is None else rounded(value, places)) > 0 else text

    def day(self, value: date) -> str:
        """``21/10/2023`` in Vietnamese, ``2023-10-21`` in English."""
        return f"{value.day:02}/{value.month:02}/{value.year:04}" if self.language is Language.VI else value.isoformat()

    def period(self, value: Period) -> str:
        """``2021-2025``, ``quý I/2024``, ``9 tháng đầu năm 2024``, ``21/10/2023``; in English as in the files."""
        label = str(value)
        if value.is_day:
            return self.day(value.first)
        if self.language is Language.VI and _ends_year(value):
            return f"{13 - value.first.month} tháng cuối năm {value.last.year}"
        if "/" in label:
            return f"{self.day(value.first)} - {self.day(value.last)}"
        part = _PART_OF_YEAR.fullmatch(label)
        if self.language is Language.EN or value.is_years or part is None:
            return label
        year, quarter, half, months, month = part.groups()
        if quarter:
            return f"quý {_QUARTERS[int(quarter) - 1]}/{year}"
        if half:
            return f"6 tháng {'đầu' if half == '1' else 'cuối'} năm {year}"
        return f"{months} tháng đầu năm {year}" if months else f"tháng {int(month)}/{year}"

    def periods(self, values: Iterable[Period]) -> str:
        """Several periods, those that follow on one another joined: ``2021-2023``, ``2022, 2024-2025``."""
        return self.each_period(join_periods(values))

    def each_period(self, values: Iterable[Period]) -> str:
        """Several periods one by one: ``2024, 2025``."""
        return ", ".join(self.period(value) for value in values)

    def unit_name(self, name: str) -> str:
        """A unit as people of the language read it: ``%/năm`` is ``%/yr``, percentage points ``điểm %`` or ``pp``."""
        unit = Unit(name).name
        english = self.register.unit_in_english(unit) if self.language is Language.EN else None
        if english is not None:
            return english
        known = _UNITS.get(unit)
        if known is None or (known is words.RANKS and self.language is Language.VI):
            return name
        return self.say(known)

    def unit(self, unit: Unit | None) -> str:
        """The unit with its price base: ``tỷ đồng (giá so sánh 2010)``; empty for none."""
        if unit is None:
            return ""
        name = self.unit_name(unit.text)
        if unit.price_base is None:
            return name
        current = unit.price_base == "current"
        prices = self.say(words.CURRENT_PRICES) if current else self.say(words.PRICES_OF, base=unit.price_base)
        return f"{name} ({prices})"


def _ends_year(value: Period) -> bool:
    """Whether it is the last months of one year, and has no name of its own."""
    if not str(value).count("/") or value.first.year != value.last.year:
        return False
    return value.first.day == 1 and (value.last.month, value.last.day) == (12, 31)


class _Parts(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"


def with_unit(text: str, unit: str) -> str:
    """A figure and its unit: ``15,1%``, ``30.640 tỷ đồng``; a unit may be empty."""
    return f"{text}{unit}" if unit.startswith(_BESIDE) else f"{text} {unit}".rstrip()
