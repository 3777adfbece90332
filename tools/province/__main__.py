"""``python -m tools.province FOLDER``: write the register of the made-up province into the folder."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from planck.model.names import slug
from tools.province.districts import DISTRICTS, LAST, District, chance, figures, number
from tools.province.indicators import INDICATORS, Indicator, Shape
from tools.province.rarities import FORMS, MISSING, MORE

PROVINCE = "Mẫu"
RESOLUTION_DAY, ESTIMATE_DAY = "2020-08-20", "2025-12-05"
SERVICES = "{vi: Giá trị sản xuất ngành dịch vụ, en: Output of services}"
REVENUE = "{vi: Thu ngân sách nhà nước trên địa bàn, en: State budget revenue in the area}"


def write_register(folder: Path) -> None:
    """Write the register, a file of targets and one of figures for each district, and what is known of them."""
    _write(folder / "planck.yaml", _project())
    _write(folder / "targets" / "areas.yaml", _areas())
    _write(folder / "targets" / "indicators.yaml", _indicators())
    _write(folder / "targets" / "sources.yaml", _sources())
    for district in DISTRICTS:
        name = slug(district.name)
        _write(folder / "targets" / f"{name}.yaml", _targets(district))
        _write(folder / "actuals" / f"{name}.yaml", _actuals(district))


def _write(path: Path, lines: Iterable[str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(("\n".join(lines) + "\n").encode())


def _project() -> Iterator[str]:
    yield "# Số liệu minh họa: tỉnh này không có thật, mọi chỉ tiêu và số liệu đều được đặt ra để xem thử báo cáo."
    yield "# Made up: there is no such province; all targets and figures are invented, to look at reports with."
    yield "as_of: 2025-12-31"
    yield "language: vi"
    yield "grace_days: 0"
    yield "timezone: Asia/Ho_Chi_Minh"


def _areas() -> Iterator[str]:
    yield "areas:"
    yield f'- {{province: {PROVINCE}, type: tỉnh, code: "90", note: Tỉnh không có thật.}}'
    for place, district in enumerate(DISTRICTS, 1):
        names = f"province: {PROVINCE}, district: {district.name}"
        yield f'- {{{names}, type: {district.type}, code: "{900 + place}"{district.more}}}'


def _indicators() -> Iterator[str]:
    yield "indicators:"
    yield f"  services-output: {{name: {SERVICES}, unit: tỷ đồng, kind: level, decimals: 1, field: Kinh tế}}"
    yield f"  budget-revenue: {{name: {REVENUE}, unit: tỷ đồng, kind: flow, decimals: 1, field: Kinh tế}}"
    for indicator in INDICATORS:
        if indicator.series == "budget-revenue":
            continue
        yield f"  {indicator.id}:"
        yield f'    name: {{vi: "{indicator.vi}", en: "{indicator.en}"}}'
        yield f"    field: {indicator.field}"
        if indicator.shape in (Shape.NONE, Shape.GROWTH):
            continue
        yield f"    kind: {indicator.kind}"
        if indicator.unit:
            yield f'    unit: "{indicator.unit}"'
            yield f"    decimals: {indicator.decimals}"


def _sources() -> Iterator[str]:
    yield "sources:"
    for district in DISTRICTS:
        where, key = f"{district.type} {district.name}", slug(district.name)
        yield f"  nghi-quyet-{key}:"
        yield f"    title: Nghị quyết Đại hội Đảng bộ {where} nhiệm kỳ 2020-2025"
        yield f"    publisher: Đảng bộ {where}"
        yield f"    date: {RESOLUTION_DAY}"
        yield f"  nien-giam-{key}:"
        yield f"    title: Niên giám thống kê {where} năm 2024"
        yield "    publisher: Chi cục Thống kê"
        yield "    date: 2025-06-20"
        yield f"  bao-cao-{key}:"
        yield f"    title: Báo cáo tình hình kinh tế - xã hội {where} giai đoạn 2021-2025"
        yield f"    publisher: UBND {where}"
        yield f"    date: {ESTIMATE_DAY}"
        yield f"    url: https://example.org/{key}/bao-cao-2025"


def _targets(district: District) -> Iterator[str]:
    yield f"province: {PROVINCE}"
    yield f"district: {district.name}"
    yield "resolution:"
    yield f"  title: Nghị quyết Đại hội Đảng bộ {district.type} {district.name} nhiệm kỳ 2020-2025"
    yield f"  date: {RESOLUTION_DAY}"
    yield f"source: nghi-quyet-{slug(district.name)}"
    yield "note: Số liệu minh họa."
    yield "targets:"
    for indicator in INDICATORS:
        target = str(number(district, indicator))
        yield f"  {indicator.id}:"
        yield f'    name: "{indicator.vi}"'
        if indicator.series and indicator.shape is not Shape.GROWTH:
            yield f"    indicator: {indicator.series}"
        yield from (f"    {key.replace('TARGET', target)}" for key in indicator.keys)
        if indicator.unit:
            yield f'    unit: "{indicator.unit}"'
        yield f"    field: {indicator.field}"
        yield f'    quote: "{indicator.quote.replace("TARGET", _vietnamese(target))}"'
        yield from (f"    {line}" for line in MORE.get((district.name, indicator.id), ()))


def _vietnamese(number: str) -> str:
    whole, _, decimals = number.partition(".")
    return f"{int(whole):,}".replace(",", ".") + (decimals and f",{decimals}")


def _actuals(district: District) -> Iterator[str]:
    yield f"province: {PROVINCE}"
    yield f"district: {district.name}"
    yield f"source: nien-giam-{slug(district.name)}"
    yield "actuals:"
    for indicator in INDICATORS:
        if indicator.shape is not Shape.NONE:
            yield from _series(district, indicator)


def _series(district: District, indicator: Indicator) -> Iterator[str]:
    key = district.name, indicator.series or indicator.id
    forms, missing = FORMS.get(key, {}), MISSING.get(key, ())
    if len(missing) > LAST - 2020:
        return
    yield f"  {key[1]}:"
    yield "    values:"
    for year, figure in figures(district, indicator):
        if year not in missing:
            yield f"      {year}: {forms.get(year) or _long_form(district, indicator, year, figure)}"


def _long_form(district: District, indicator: Indicator, year: int, figure: str) -> str:
    inner = figure[1:-1] if figure.startswith("{") else f"value: {figure}"
    if year < LAST - 1 or indicator.shape is Shape.DAY:
        more = "status: official"
    elif year < LAST:
        more = "status: preliminary"
    else:
        more = f"status: estimate, published: {ESTIMATE_DAY}, source: bao-cao-{slug(district.name)}"
        if district.territory and chance(district.name, indicator.id) % 8:
            more += ", territory: former"
    return f"{{{inner}, {more}}}"


def main() -> None:
    """Write it where the command line says."""
    options = argparse.ArgumentParser(prog="python -m tools.province", description=__doc__)
    options.add_argument("folder", type=Path, metavar="FOLDER", help="where to write it")
    write_register(options.parse_args().folder)


if __name__ == "__main__":
    main()
