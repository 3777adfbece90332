"""Units of measure, and what one is in another."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from planck.model.names import nfc

# Dimension -> unit -> its size in the first unit of the dimension. Whatever is not here must match exactly.
# Sources: Nghị định 86/2012/NĐ-CP on the legal units of measurement; tạ and yến as customary in agriculture.
CONVERSIONS: dict[str, dict[str, Fraction]] = {
    "share": {"%": Fraction(1), "fraction": Fraction(100), "‰": Fraction(1, 10)},
    "growth": {"%/năm": Fraction(1)},
    "points": {"điểm %": Fraction(1)},
    "money": {
        "đồng": Fraction(1),
        "nghìn đồng": Fraction(10**3),
        "triệu đồng": Fraction(10**6),
        "tỷ đồng": Fraction(10**9),
        "nghìn tỷ đồng": Fraction(10**12),
        "triệu tỷ đồng": Fraction(10**15),
    },
    "dollars": {
        "usd": Fraction(1),
        "nghìn usd": Fraction(10**3),
        "triệu usd": Fraction(10**6),
        "tỷ usd": Fraction(10**9),
    },
    "area": {"m²": Fraction(1), "ha": Fraction(10**4), "km²": Fraction(10**6), "nghìn ha": Fraction(10**7)},
    "mass": {
        "kg": Fraction(1),
        "g": Fraction(1, 1000),
        "yến": Fraction(10),
        "tạ": Fraction(100),
        "tấn": Fraction(1000),
        "nghìn tấn": Fraction(10**6),
        "triệu tấn": Fraction(10**9),
    },
    "length": {"m": Fraction(1), "km": Fraction(1000)},
    "volume": {
        "m³": Fraction(1),
        "lít": Fraction(1, 1000),
        "nghìn m³": Fraction(10**3),
        "triệu m³": Fraction(10**6),
    },
    "energy": {
        "kwh": Fraction(1),
        "mwh": Fraction(10**3),
        "gwh": Fraction(10**6),
        "triệu kwh": Fraction(10**6),
    },
    "people": {"người": Fraction(1), "nghìn người": Fraction(10**3), "triệu người": Fraction(10**6)},
    "workers": {"lao động": Fraction(1), "nghìn lao động": Fraction(10**3)},
}

# Other spellings of the names above.
SPELLINGS: dict[str, str] = {
    "phần trăm": "%",
    "percent": "%",
    "phần nghìn": "‰",
    "phân số": "fraction",
    "%/yr": "%/năm",
    "%/year": "%/năm",
    "% / năm": "%/năm",
    "%/nam": "%/năm",
    "% năm": "%/năm",
    "%năm": "%/năm",
    "%/1 năm": "%/năm",
    "% mỗi năm": "%/năm",
    "%/ năm": "%/năm",
    "% /năm": "%/năm",
    "phần trăm/năm": "%/năm",
    "percent/year": "%/năm",
    "điểm phần trăm": "điểm %",
    "pp": "điểm %",
    "percentage points": "điểm %",
    "percentage point": "điểm %",
    "vnd": "đồng",
    "vnđ": "đồng",
    "tỷ vnd": "tỷ đồng",
    "triệu vnd": "triệu đồng",
    "hecta": "ha",
    "héc ta": "ha",
    "hectare": "ha",
    "hectares": "ha",
    "m2": "m²",
    "km2": "km²",
    "m3": "m³",
    "tonne": "tấn",
    "tonnes": "tấn",
    "people": "người",
    "persons": "người",
    "workers": "lao động",
    "rank": "hạng",
}

# Percentage points, as a margin and a need name them.
POINTS = "pp"

# What may stand before a unit, whatever its spelling: ``triệu m3`` is ``triệu m³``.
_SIZES = frozenset({"nghìn", "triệu", "tỷ", "nghìn tỷ", "triệu tỷ"})
_DIMENSION = {name: (dimension, size) for dimension, units in CONVERSIONS.items() for name, size in units.items()}
_COUNTED = frozenset(
    {"người", "lao động", "người lao động", "xã", "phường", "hộ", "cơ sở", "doanh nghiệp", "hợp tác xã", "làng nghề"}
    | {"dự án", "công trình", "cụm", "cụm công nghiệp", "ccn", "khu", "khu công nghiệp", "trường", "sản phẩm", "hạng"}
    | {"establishments", "communes", "projects", "villages"}
)


@lru_cache(maxsize=1024)
def _name_of(text: str) -> str:
    plain = " ".join(nfc(text).casefold().split()).replace("tỉ ", "tỷ ").replace("ngàn ", "nghìn ")
    size, _, rest = plain.rpartition(" ")
    if size in _SIZES:
        return SPELLINGS.get(plain, f"{size} {SPELLINGS.get(rest, rest)}")
    return SPELLINGS.get(plain, plain)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as the author wrote it; the price base (``2010``, ``current``) belongs to it."""

    text: str
    price_base: str | None = None

    @property
    def name(self) -> str:
        """One name for all its spellings."""
        return _name_of(self.text)

    @property
    def is_percent(self) -> bool:
        """Whether a difference of two such figures is in percentage points."""
        return self.name in ("%", "%/năm", "điểm %")

    @property
    def of_difference(self) -> str:
        """What the difference of two such figures is counted in: ``pp`` for percentage points, else the unit."""
        return POINTS if self.is_percent else self.text

    @property
    def is_growth(self) -> bool:
        """Whether it is a rate of change per year."""
        return self.name == "%/năm"

    @property
    def is_points(self) -> bool:
        """Whether it is percentage points."""
        return self.name == "điểm %"

    @property
    def is_rank(self) -> bool:
        """Whether it is a place in a ranking."""
        return self.name in ("hạng", "thứ hạng", "bậc")

    @property
    def counts_things(self) -> bool:
        """Whether it counts people or things, which come in whole numbers."""
        return self.name in _COUNTED

    @property
    def dimension(self) -> str | None:
        """What it measures, where the table of conversions knows it."""
        entry = _DIMENSION.get(self.name)
        return entry[0] if entry else None


def factor(source: Unit, target: Unit, *, rate: bool) -> Fraction | None:
    """What to multiply a figure in ``source`` by to have it in ``target``; None where the two do not convert.

    ``rate``: the figures are rates of growth, for which ``%`` and ``%/năm`` are one unit.
    """
    names = {source.name, target.name}
    if len(names) == 1 or (rate and names == {"%", "%/năm"}):
        return Fraction(1)
    measured, measured_in = _DIMENSION.get(source.name), _DIMENSION.get(target.name)
    if measured is None or measured_in is None or measured[0] != measured_in[0]:
        return None
    return measured[1] / measured_in[1]


def same_price_base(first: Unit, second: Unit) -> bool:
    """Whether two price bases agree; one that is not given agrees with any."""
    bases = {first.price_base, second.price_base}
    return len(bases) == 1 or None in bases
