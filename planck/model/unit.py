"""Units of measure, and what one is in another."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import cached_property, lru_cache
from itertools import takewhile
from typing import NamedTuple

from planck.model.frozen import Remembering, frozen
from planck.model.names import nfc
from planck.model.unit_tables import CONVERSIONS, COUNTED, SIZE_SPELLINGS, SIZES, SPELLINGS, SPELLINGS_BELOW

# Percentage points, as a margin and a need name them.
POINTS = "pp"
POINTS_PER_MILLE = "điểm ‰"

_DIMENSION = {name: (dimension, size) for dimension, units in CONVERSIONS.items() for name, size in units.items()}
_SPELLINGS_BELOW = {**SPELLINGS, **SPELLINGS_BELOW}
_MONEY = frozenset({"money", "dollars", "euros"})
_LONGEST_COUNTED = max(len(name.split()) for name in COUNTED)
_per = re.compile(r"\s*/\s*|\s+(?:mỗi|per)\s+").split
_squared = re.compile(r"(?<!\w)(m|[ckm]m)([23])(?!\w)").sub
_counted_below = re.compile(r"([0-9]{1,3}(?:[. ][0-9]{3})+|[0-9]+) ?([^\W\d_].*)", re.DOTALL).fullmatch
_NO_COUNT = frozenset(".-*×·")  # of a product of units: ``lượt khách.km``


class _Part(NamedTuple):
    """One part of a unit: ``nghìn tấn`` is 1000 of the unit ``tấn``, which is 1000 of what ``measures`` mass."""

    measures: str
    unit: str
    sizes: str
    size: Fraction

    @property
    def name(self) -> str:
        """One name for all spellings."""
        return f"{self.sizes} {self.unit}" if self.sizes else self.unit


class _Parts(NamedTuple):
    """A unit taken apart: ``triệu đồng``, per ``năm`` and per ``người``, in one order however they were written."""

    above: _Part
    below: tuple[_Part, ...]

    @property
    def name(self) -> str:
        """One name for all spellings."""
        return "/".join(part.name for part in (self.above, *self.below))

    @property
    def measures(self) -> tuple[str, ...]:
        """What it measures: two units with the same convert into each other."""
        return (self.above.measures, *(part.measures for part in self.below))

    @property
    def size(self) -> Fraction:
        """How many of the smallest unit of what it measures it is."""
        size = self.above.size
        for part in self.below:
            size /= part.size
        return size


@lru_cache(maxsize=1024)
def _parts_of(text: str) -> _Parts:
    above, *below = _per(_squared(_superscript, " ".join(nfc(text).casefold().split())))
    if not below and above.startswith("%") and above[1:].strip() in ("năm", "nam"):
        above, below = "%", ["năm"]
    return _Parts(_part(above, SPELLINGS), tuple(sorted(_part_below(part) for part in below)))


def _superscript(match: re.Match[str]) -> str:
    return match[1] + ("²" if match[2] == "2" else "³")


def _part_below(text: str) -> _Part:
    """What a unit is counted per, which may have a number: ``10.000 dân``."""
    match = _counted_below(text)
    part = _part(match[2] if match else text, _SPELLINGS_BELOW)
    number = int(re.sub(r"\D", "", match[1])) if match else 1
    if number in (0, 1):
        return part
    return part._replace(sizes=f"{number} {part.sizes}".strip(), size=part.size * number)


def _part(text: str, spellings: Mapping[str, str]) -> _Part:
    """A part of a unit, with the words before it that multiply it: ``nghìn tỷ đồng``."""
    words = [SIZE_SPELLINGS.get(word, word) for word in text.split()]
    sizes = [*takewhile(SIZES.__contains__, words[:-1])]
    text = " ".join(text.split()[len(sizes) :])
    unit = spellings.get(text, text)
    measures, size = _DIMENSION.get(unit, (unit, Fraction(1)))
    for word in sizes:
        size *= SIZES[word]
    return _Part(measures, unit, " ".join(sizes), size)


@frozen
class Unit(Remembering):
    """A unit as the author wrote it; the price base (``2010``, ``current``) belongs to it.

    It is shared by all figures of a series, so what each of them asks for is worked out once.
    """

    text: str
    price_base: str | None = None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Unit) and self.text == other.text and self.price_base == other.price_base

    def __hash__(self) -> int:
        return hash((self.text, self.price_base))

    @cached_property
    def name(self) -> str:
        """One name for all its spellings."""
        return _parts_of(self.text).name

    @cached_property
    def is_percent(self) -> bool:
        """Whether a difference of two such figures is in percentage points."""
        return _parts_of(self.text).above.name in ("%", "điểm %")

    @cached_property
    def of_difference(self) -> str:
        """What the difference of two such figures is counted in: ``pp`` for percentage points, else the unit."""
        if self.is_percent:
            return POINTS
        return POINTS_PER_MILLE if _parts_of(self.text).above.name == "‰" else self.text

    @cached_property
    def is_share(self) -> bool:
        """Whether two such figures differ by points and not by a ratio: rates and shares, in whatever they are."""
        return self.is_percent or _parts_of(self.text).above.measures == "share"

    @cached_property
    def is_growth(self) -> bool:
        """Whether it is a rate of change per year."""
        return self.name == "%/năm"

    @cached_property
    def is_points(self) -> bool:
        """Whether it is percentage points, be it per year."""
        return _parts_of(self.text).above.name == "điểm %"

    @cached_property
    def yearly_of(self) -> str | None:
        """What it is per year of, as written: ``ha`` of ``ha/năm``; None where it is not per year."""
        above, *below = _per(self.text.strip())
        years = [index for index, part in enumerate(below) if _part_below(part.strip().casefold()).name == "năm"]
        if not years:
            return None
        return "/".join(part.strip() for part in (above, *below[: years[-1]], *below[years[-1] + 1 :]))

    @cached_property
    def is_multiple(self) -> bool:
        """Whether it is so many times something."""
        return self.name == "lần"

    @cached_property
    def is_rank(self) -> bool:
        """Whether it is a place in a ranking."""
        return self.name in ("hạng", "thứ hạng", "bậc")

    @cached_property
    def is_money(self) -> bool:
        """Whether prices have a part in it, be it per something or something per money."""
        return not _MONEY.isdisjoint(_parts_of(self.text).measures)

    @cached_property
    def counts_things(self) -> bool:
        """Whether it counts people or things, one by one or in thousands."""
        above, below = _parts_of(self.text)
        words = above.unit.replace(",", " ").split()
        named = (" ".join(words[:length]) for length in range(1, _LONGEST_COUNTED + 1))
        return not below and _NO_COUNT.isdisjoint(above.unit) and not COUNTED.isdisjoint(named)

    @cached_property
    def is_whole(self) -> bool:
        """Whether its figures come in whole numbers: people or things, and not thousands of them."""
        return self.counts_things and self.is_single

    @cached_property
    def is_single(self) -> bool:
        """Whether it is one of something: neither thousands of it, nor per something."""
        above, below = _parts_of(self.text)
        return not above.sizes and not below

    @cached_property
    def dimension(self) -> str | None:
        """What it measures, where the table of conversions knows it and it is not per something."""
        above, below = _parts_of(self.text)
        return above.measures if not below and above.measures in CONVERSIONS else None


def factor(source: Unit, target: Unit, *, rate: bool) -> Fraction | None:
    """What to multiply a figure in ``source`` by to have it in ``target``; None where the two do not convert.

    Units of one dimension do, and one unit per another where both parts do. ``rate``: the figures are rates of
    growth, for which ``%`` and ``%/năm`` are one unit.
    """
    return _factor(source.text, target.text, rate)


@lru_cache(maxsize=4096)  # of the same few units for every target and figure
def _factor(source: str, target: str, rate: bool) -> Fraction | None:
    parts, wanted = _parts_of(source), _parts_of(target)
    if _measured(parts, rate=rate) != _measured(wanted, rate=rate):
        return None
    return parts.size / wanted.size


def _measured(parts: _Parts, *, rate: bool) -> tuple[str, ...]:
    return ("share",) if rate and parts.measures == ("share", "năm") else parts.measures


def same_price_base(first: Unit, second: Unit) -> bool:
    """Whether two price bases agree; one that is not given agrees with any."""
    bases = {first.price_base, second.price_base}
    return len(bases) == 1 or None in bases
