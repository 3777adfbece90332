"""Registers of a whole country, made up and always the same, of any size."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

YEARS = range(2018, 2024)
# Of each kind of target: its keys, the unit of its figures, where these begin and how much they grow a year.
# Those without figures of their own are judged by the levels of another.
KINDS = (
    (("period: 2021-2025", "at_least: 8.5", "unit: '%/năm'"), "'%/năm'", 8, 0.35),
    (("by: 2025", "at_least: 60", "unit: '%'"), "'%'", 41, 3.1),
    (("by: 2025", "at_most: 4.5", "unit: '%'", "tolerance: 0.2"), "'%'", 9, -0.8),
    (("by: 2023", "at_least: 1650", "unit: lao động"), "lao động", 1204, 97),
    (("period: 2021-2023", "basis: total", "at_least: 5200", "unit: tỷ đồng"), "tỷ đồng", 1500, 110),
    (("by: 2025", "at_most: 15", "unit: hạng", "out_of: 63"), "hạng", 31, -3),
    (("period: 2021-2023", "basis: each_year", "at_least: 12", "unit: '%/năm'"), "'%/năm'", 11, 0.5),
    (("by: 2025", "between: [40, 60]", "better: higher", "unit: '%'", "pace: trend"), "'%'", 30, 4),
    (("period: 2021-2025", "at_least: 10", "unit: '%/năm'", "level_indicator: LEVEL"), None, 0, 0),
    (
        ("by: 2025", "basis: change", "baseline: 2020", "at_least: 30", "unit: '%'", "level_indicator: LEVEL"),
        None,
        0,
        0,
    ),
)
LEVEL = 4  # the kind whose levels they are


class Country(NamedTuple):
    """How large a register is: its areas, spread over provinces, and the targets of each."""

    areas: int
    provinces: int
    level: str
    kind: str
    targets_each: int

    @property
    def targets(self) -> int:
        """The targets of all areas."""
        return self.areas * self.targets_each

    @property
    def figures(self) -> int:
        """The figures of all areas."""
        series = sum(unit is not None for *_, (_, unit, *_) in indicators_of(self))
        return self.areas * series * len(YEARS)


def of_districts(provinces: int) -> Country:
    """Provinces of ten districts each, with twenty targets and sixteen series of six figures."""
    return Country(provinces * 10, provinces, "district", "huyện", 20)


def of_communes(communes: int) -> Country:
    """Communes as since 2025, 3,321 in 34 provinces, each with 25 targets and 21 series of six figures."""
    return Country(communes, max(1, communes * 34 // 3321), "commune", "xã", 25)


def indicators_of(country: Country) -> list[tuple[int, int, tuple[tuple[str, ...], str | None, float, float]]]:
    """Of each target of an area its kind, which of that kind it is, and what it is made of."""
    turns = (divmod(number, len(KINDS)) for number in range(country.targets_each))
    return [(kind, again + 1, KINDS[kind]) for again, kind in turns]


def write_register(folder: Path, country: Country) -> None:
    """Write the register: a file of targets and one of observed values for each area, and what is known of them."""
    areas = ["areas:"]
    for number in range(country.areas):
        province = number * country.provinces // country.areas
        own = number - -(-province * country.areas // country.provinces)
        name = f"province: Tân Minh {province + 1}", f"{country.level}: Phú Hòa {own + 1}"
        areas.append(f"  - {{{', '.join(name)}, type: {country.kind}, code: '{number:04}'}}")
        for place, lines in (("targets", targets(country, number)), ("actuals", actuals(country, number))):
            write(folder / place / f"tinh-{province + 1}" / f"{country.level}-{own + 1}.yaml", [*name, *lines])
    write(folder / "targets" / "areas.yaml", areas)
    write(folder / "targets" / "indicators.yaml", names(country))
    write(folder / "planck.yaml", ["as_of: 2024-06-30", "language: vi"])


def write(path: Path, lines: Iterable[str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def names(country: Country) -> Iterator[str]:
    """What is known of the indicators."""
    yield "indicators:"
    for kind, again, _ in indicators_of(country):
        text = f"vi: Chỉ tiêu {kind} thứ {again}, en: Indicator {kind}-{again}"
        yield f"  chi-tieu-{kind}-{again}: {{name: {{{text}}}}}"


def targets(country: Country, area: int) -> Iterator[str]:
    """The targets file of an area."""
    yield "source: {title: Nghị quyết Đại hội Đảng bộ huyện nhiệm kỳ 2020-2025, publisher: Huyện ủy}"
    yield "targets:"
    for kind, again, (keys, *_) in indicators_of(country):
        yield f"  chi-tieu-{kind}-{again}:"
        yield f"    name: Chỉ tiêu số {kind} lần {again} của {country.kind} {area}"
        yield from (f"    {key.replace('LEVEL', f'chi-tieu-{LEVEL}-{again}')}" for key in keys)
        yield "    quote: phấn đấu đạt chỉ tiêu theo nghị quyết đã đề ra"


def actuals(country: Country, area: int) -> Iterator[str]:
    """The observed values of an area; every other one writes them in the long form."""
    yield "actuals:"
    for kind, again, (_, unit, start, step) in indicators_of(country):
        if unit is None:
            continue
        wobble = [(area * 7 + again + turn * 3) % 11 * step / 10 for turn in range(len(YEARS))]
        figures = [start + step * turn + more for turn, more in enumerate(wobble)]
        whole = unit in ("lao động", "hạng")
        yield f"  chi-tieu-{kind}-{again}:"
        yield from series([f"{figure:.0f}" if whole else f"{figure:.2f}" for figure in figures], unit, area % 2)


def series(figures: list[str], unit: str, long_form: int) -> Iterator[str]:
    """One entry of an actuals file."""
    yield f"    unit: {unit}"
    if not long_form:
        pairs = ", ".join(f"{year}: {figure}" for year, figure in zip(YEARS, figures, strict=True))
        yield f"    values: {{{pairs}}}"
        return
    yield "    values:"
    for year, figure in zip(YEARS, figures, strict=True):
        yield f"      {year}: {{value: {figure}, status: official, published: {year + 1}-03-20}}"
