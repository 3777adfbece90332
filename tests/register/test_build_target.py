"""A target takes the defaults of the format, and says which ones it took."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from planck.model.basis import Basis
from planck.model.comparator import Better, Comparator, ComparatorKind
from planck.model.indicator import Kind
from planck.model.period import Period, year, years
from planck.model.problem import Level
from planck.model.target import Mean, Pace, Target, Timing, Tolerance
from planck.model.unit import Unit
from planck.register.load import load_files
from planck.register.settings import Settings, parse_settings
from tests.register.registers import PLAN, loaded, only_target, problem_lines

SHORTEST = "district: Thanh Liêm\nperiod: 2021-2025\ntargets:\n  industrial-growth: {at_least: 15.1 %/năm}\n"
WRITTEN_OUT = """\
province: Hà Nam
district: Thanh Liêm
resolution: {title: Nghị quyết XXX}
sources:
  bao: {title: Điểm nhấn, publisher: Báo Hà Nam, date: 2024, file: 001.txt, place: trang 3}
source: bao
owner: Sở
tags: [industry]
targets:
  one: {at_least: 1 tỷ đồng, indicator: g, by: 2024}
  two:
    name: Mức tăng
    indicator: g
    by: 2025-06-30
    basis: change
    between: [7.10, 8 tỷ đồng]
    better: lower
    unit: tỷ đồng
    price_base: 2010
    level_indicator: h
    baseline: {year: 2020, value: 1000 tỷ đồng}
    pace: trend
    tolerance: 5%
    severity: warning
    restates: one
    derived_from: 11,29 − 0,69
    assumed: [period, comparator]
    approximate: true
    each_item: true
    source: {title: Khác, url: https://example.org}
    quote: tăng
    note: chú thích
    owner: Phòng
    tags: [other, more]
    waiver: {reason: bão, granted: 2024-10-01, until: 2025-03-31, approved_by: UBND}
    amended:
    - {on: 2024-07-01, by: NQ 2, period: 2026}
    - {on: 2023-07-01, by: NQ 1, at_least: 6}
"""


def target_of(line: str, **others: str) -> Target:
    """The one target written in braces, in a file whose period is 2021-2025."""
    return only_target(f"{PLAN}  g: {{{line}}}\n", **others)


def test_the_shortest_targets_file_is_whole() -> None:
    """What is left out has a default, and the defaults are named."""
    target = only_target(SHORTEST)
    assert (target.id, target.area) == ("-/thanh-liem/industrial-growth", "-/thanh-liem")
    assert (target.name, target.indicator) == ("industrial-growth", "industrial-growth")
    assert target.comparator == Comparator(ComparatorKind.AT_LEAST, Decimal("15.1"))
    assert (target.unit, target.kind) == (Unit("%/năm"), Kind.RATE)
    assert (target.basis, target.mean) == (Basis.AVERAGE_GROWTH, Mean.GEOMETRIC)
    assert (target.timing, target.period) == (Timing.PERIOD, years(2021, 2025))
    assert (target.severity, target.waiver, target.restates) == (Level.ERROR, None, None)
    assert target.defaults == ("name", "basis", "mean")
    assert (str(target.location), str(target.comparator_location)) == ("targets.yaml:4:3", "targets.yaml:4:23")


def test_a_target_written_out_keeps_every_key() -> None:
    """Nothing that the format knows is lost on the way."""
    found = loaded(WRITTEN_OUT)
    assert problem_lines(found) == []
    one, two = found.register.targets
    assert (one.owner, one.tags, one.resolution) == ("Sở", ("industry",), "Nghị quyết XXX")
    assert one.source is not None
    cited = (one.source.key, one.source.publisher, one.source.date, one.source.place)
    assert cited == ("bao", "Báo Hà Nam", "2024", "trang 3")
    assert two.id == "ha-nam/thanh-liem/two"
    assert (two.name, two.indicator, two.level_indicator, two.series) == ("Mức tăng", "g", "h", ("g", "h"))
    assert (two.timing, two.period) == (Timing.BY, Period(date(2025, 6, 30), date(2025, 6, 30)))
    assert two.basis is Basis.CHANGE
    bounds = Comparator(ComparatorKind.BETWEEN, low=Decimal("7.10"), high=Decimal(8), better=Better.LOWER)
    assert two.comparator == bounds
    assert str(two.comparator.low) == "7.10"
    assert two.unit == Unit("tỷ đồng", "2010")
    assert two.baseline is not None
    assert (two.baseline.year, two.baseline.value) == (2020, Decimal(1000))
    assert (two.pace, two.tolerance) == (Pace.TREND, Tolerance(Decimal(5), relative=True))
    assert (two.severity, two.restates) == (Level.WARNING, "ha-nam/thanh-liem/one")
    assert (two.derived_from, two.assumed) == ("11,29 − 0,69", ("period", "comparator"))
    assert (two.approximate, two.each_item) == (True, True)
    assert two.source is not None
    assert (two.source.key, two.source.title, two.source.url) == (None, "Khác", "https://example.org")
    assert (two.quote, two.note, two.owner, two.tags) == ("tăng", "chú thích", "Phòng", ("other", "more"))
    assert two.defaults == ()
    assert two.waiver is not None
    assert (two.waiver.reason, two.waiver.approved_by) == ("bão", "UBND")
    assert (two.waiver.granted, two.waiver.until) == (date(2024, 10, 1), date(2025, 3, 31))
    first, second = two.amended
    assert (first.on, first.by) == (date(2023, 7, 1), "NQ 1")
    assert first.comparator == Comparator(ComparatorKind.AT_LEAST, Decimal(6))
    assert (first.timing, first.period) == (None, None)
    assert (second.comparator, second.timing, second.period) == (None, None, year(2026))


@pytest.mark.parametrize(
    ("line", "basis", "defaults"),
    [
        pytest.param("at_least: 15 %/năm", Basis.AVERAGE_GROWTH, ("name", "basis", "mean"), id="growth over years"),
        pytest.param(
            "at_least: 15 %/năm, period: 2024",
            Basis.END_OF_PERIOD,
            ("name", "basis"),
            id="growth of one year",
        ),
        pytest.param("at_least: 15 %/năm, by: 2025", Basis.END_OF_PERIOD, ("name", "basis"), id="growth by"),
        pytest.param(
            "at_least: 65 triệu đồng/năm",
            Basis.END_OF_PERIOD,
            ("name", "basis", "baseline", "pace"),
            id="income a year is no growth",
        ),
        pytest.param(
            "at_least: 15 %", Basis.END_OF_PERIOD, ("name", "basis", "baseline", "pace"), id="a share over years"
        ),
        pytest.param("at_least: 1 điểm %/năm", Basis.AVERAGE_CHANGE, ("name", "basis"), id="points over years"),
        pytest.param(
            "at_least: 1 điểm %/năm, period: 2024",
            Basis.END_OF_PERIOD,
            ("name", "basis", "baseline", "pace"),
            id="points of one year",
        ),
        pytest.param(
            "at_least: 50 triệu đồng/người/năm",
            Basis.END_OF_PERIOD,
            ("name", "basis", "baseline", "pace"),
            id="an income per year is a level",
        ),
        pytest.param(
            "at_least: 5 ha/năm, direction: down",
            Basis.AVERAGE_CHANGE,
            ("name", "basis"),
            id="a fall per year over years",
        ),
        pytest.param(
            "at_least: 5 %/năm, direction: down",
            Basis.AVERAGE_GROWTH,
            ("name", "basis", "mean"),
            id="a fall in growth over years",
        ),
        pytest.param("done: true", Basis.MILESTONE, ("name",), id="a milestone"),
        pytest.param("at_least: 3 ha, undated: true", Basis.END_OF_PERIOD, ("name", "basis"), id="without a date"),
        pytest.param("at_least: 3 ha, basis: total", Basis.TOTAL, ("name",), id="a basis that is given"),
        pytest.param(
            "at_least: 3 %, basis: change, baseline: 2020",
            Basis.CHANGE,
            ("name", "pace"),
            id="a baseline that is given",
        ),
    ],
)
def test_the_basis_follows_from_the_unit_and_the_period(line: str, basis: Basis, defaults: tuple[str, ...]) -> None:
    """Growth and points per year over several years are means, done is a milestone, all else holds at the end."""
    target = target_of(line)
    assert (target.basis, target.defaults) == (basis, defaults)


@pytest.mark.parametrize(
    ("line", "comparator"),
    [
        pytest.param("at_least: 1 ha", Comparator(ComparatorKind.AT_LEAST, Decimal(1)), id="at_least"),
        pytest.param("more_than: 1 ha", Comparator(ComparatorKind.MORE_THAN, Decimal(1)), id="more_than"),
        pytest.param("at_most: -1.50 ha", Comparator(ComparatorKind.AT_MOST, Decimal("-1.50")), id="at_most"),
        pytest.param("less_than: '1 ha'", Comparator(ComparatorKind.LESS_THAN, Decimal(1)), id="less_than"),
        pytest.param(
            "between: [1 ha, '2'], better: inside",
            Comparator(ComparatorKind.BETWEEN, low=Decimal(1), high=Decimal(2), better=Better.INSIDE),
            id="between",
        ),
        pytest.param(
            "equal_to: 1 ha, within: 0.5 ha",
            Comparator(ComparatorKind.EQUAL_TO, Decimal(1), within=Decimal("0.5")),
            id="equal_to within",
        ),
        pytest.param(
            "equal_to: 1 ha", Comparator(ComparatorKind.EQUAL_TO, Decimal(1), within=Decimal(0)), id="equal_to exactly"
        ),
        pytest.param("done: true", Comparator(ComparatorKind.DONE), id="done"),
    ],
)
def test_a_comparator_keeps_its_numbers_as_they_were_written(line: str, comparator: Comparator) -> None:
    """The unit behind a number is that of the target."""
    target = target_of(line)
    assert target.comparator == comparator
    assert target.unit == (None if comparator.kind is ComparatorKind.DONE else Unit("ha"))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        pytest.param("at_least: 15 %/năm, by: 2025", Kind.RATE, id="per year"),
        pytest.param("at_least: 15 %, basis: average_growth", Kind.RATE, id="growth in %"),
        pytest.param("at_least: 15 %", Kind.SHARE, id="%"),
        pytest.param("at_least: 15 hạng", Kind.RANK, id="a rank"),
        pytest.param("at_most: 15 tỉnh, out_of: 63", Kind.RANK, id="out of so many"),
        pytest.param("at_least: 15 xã", Kind.COUNT, id="things"),
        pytest.param("at_least: 15 lao động, basis: total", Kind.FLOW, id="things over time"),
        pytest.param("at_least: 15 tỷ đồng, basis: total", Kind.FLOW, id="a total"),
        pytest.param("at_least: 15 tỷ đồng", Kind.LEVEL, id="money"),
        pytest.param("at_least: 15 %, basis: change", Kind.LEVEL, id="a change in % says nothing of the level"),
        pytest.param("at_least: 5 điểm %, basis: change", Kind.SHARE, id="a change in points is one of a share"),
        pytest.param("done: true", Kind.MILESTONE, id="a milestone"),
    ],
)
def test_the_kind_of_an_indicator_is_inferred_where_it_is_not_declared(line: str, kind: Kind) -> None:
    """From the unit and the basis of its target."""
    assert target_of(line).kind is kind


def test_a_declared_kind_and_a_declared_unit_hold() -> None:
    """indicators.yaml speaks for all targets of an indicator."""
    target = target_of("at_least: 15", kinds="indicators:\n  g: {unit: tỷ đồng, kind: stock, price_base: 2010}\n")
    assert (target.kind, target.unit) == (Kind.STOCK, Unit("tỷ đồng", "2010"))
    assert target.defaults == ("name", "basis", "unit", "baseline", "pace")


@pytest.mark.parametrize(
    ("first", "second", "kinds"),
    [
        pytest.param("at_least: 15 %/năm", "at_least: 12 %, by: 2024", [Kind.RATE, Kind.RATE], id="growth and %"),
        pytest.param(
            "at_least: 15 ha, basis: total", "at_least: 2 ha", [Kind.FLOW, Kind.FLOW], id="a total and a level"
        ),
        pytest.param(
            "at_least: 15 lao động",
            "at_least: 46.8 %, basis: change",
            [Kind.COUNT, Kind.COUNT],
            id="a change of a count",
        ),
        pytest.param(
            "at_least: 13 xã", "at_least: 100 %, by: 2025", [Kind.COUNT, Kind.SHARE], id="a count and its share"
        ),
    ],
)
def test_targets_of_one_indicator_agree_on_its_kind(first: str, second: str, kinds: list[Kind]) -> None:
    """The one that says more speaks for the other, in either order."""
    for one, two, expected in ((first, second, kinds), (second, first, kinds[::-1])):
        found = loaded(f"{PLAN}  a: {{indicator: g, {one}}}\n  b: {{indicator: g, {two}}}\n")
        assert problem_lines(found) == []
        assert [target.kind for target in found.register.targets] == expected


@pytest.mark.parametrize(
    ("line", "base"),
    [
        pytest.param("at_least: 1 tỷ đồng", "2010", id="money"),
        pytest.param("at_least: 1 triệu đồng/người", "2010", id="money for each person"),
        pytest.param("at_least: 1 tỷ đồng, price_base: current", "current", id="a base of its own"),
        pytest.param("at_least: 1 %", None, id="a share has no prices"),
        pytest.param("at_least: 1 ha", None, id="land has no prices"),
        pytest.param("at_least: 1 %/năm, price_base: 2015", "2015", id="growth at constant prices"),
    ],
)
def test_the_price_base_of_a_file_is_that_of_its_money(line: str, base: str | None) -> None:
    """A base that stands beside the unit holds whatever the unit."""
    target = only_target(f"district: A\nprice_base: 2010\ntargets:\n  g: {{{line}, by: 2025}}\n")
    assert target.unit is not None
    assert target.unit.price_base == base


@pytest.mark.parametrize(
    ("line", "timing", "period"),
    [
        pytest.param("period: 2024-9M", None, None, id="nine months"),
        pytest.param("by: 2024", Timing.BY, year(2024), id="by a year"),
        pytest.param("by: '2024'", Timing.BY, year(2024), id="by a year in quotes"),
        pytest.param("undated: true", Timing.UNDATED, None, id="without a date"),
        pytest.param("period: 2021 – 2025", Timing.PERIOD, years(2021, 2025), id="a long dash with spaces"),
    ],
)
def test_a_target_says_when_it_must_hold(line: str, timing: Timing | None, period: Period | None) -> None:
    """By its own key, whatever the period of the file."""
    target = only_target(f"district: A\nperiod: 2011-2015\ntargets:\n  g: {{at_least: 1 ha, {line}}}\n")
    expected = (timing or Timing.PERIOD, period or target.period)
    assert (target.timing, target.period) == expected
    assert str(target.period) != "2011-2015"


def test_an_amendment_of_the_period_ends_a_by_only_where_it_is_a_span() -> None:
    """A target that holds by 2025 and is put off to 2026 still holds by it."""
    by, span = (
        target_of(f"at_least: 1 ha, by: 2025, amended: [{{on: 2024-01-01, by: NQ, period: {period}}}]").amended[0]
        for period in ("2026", "2024-2026")
    )
    assert (by.timing, by.period) == (None, year(2026))
    assert (span.timing, span.period) == (Timing.PERIOD, years(2024, 2026))


def test_a_source_is_found_in_any_file_of_sources() -> None:
    """Its own file is looked at first."""
    sources = "sources:\n  a: {title: Far}\n  b: {title: Shared}\n"
    found = loaded(
        "district: A\nsources: {a: {title: Near}}\nsource: b\ntargets:\n"
        "  g: {at_least: 1 ha, by: 2025}\n  h: {at_least: 1 ha, by: 2025, source: a}\n",
        sources=sources,
    )
    assert problem_lines(found) == []
    assert [target.source and target.source.title for target in found.register.targets] == ["Shared", "Near"]


def test_a_row_of_years_is_a_target_for_each_of_them() -> None:
    """A year's plan of one indicator is written once, with all other keys in common."""
    lines = "  coverage: {at_least: {2021: 91 %, 2022: 91.5 %}, name: Bao phủ, owner: Sở}\n"
    first, second = loaded(PLAN + lines).register.targets
    assert (first.id, second.id) == ("-/thanh-liem/coverage@2021", "-/thanh-liem/coverage@2022")
    assert (first.period, second.period) == (year(2021), year(2022))
    assert (first.comparator.value, second.comparator.value) == (Decimal(91), Decimal("91.5"))
    assert {first.indicator, second.indicator} == {"coverage"}
    assert {(target.name, target.owner, target.location.line) for target in (first, second)} == {("Bao phủ", "Sở", 4)}
    assert [(target.place.line, target.place.column) for target in (first, second)] == [(4, 25), (4, 37)]


def test_one_of_a_row_of_years_can_be_restated() -> None:
    """Its id ends with its year."""
    lines = "  a: {at_least: {2021: 91 %, 2022: 92 %}}\n  b: {at_least: 2 ha, period: 2021, restates: a@2021}\n"
    assert [target.restates for target in loaded(PLAN + lines).register.targets] == [
        None, None, "-/thanh-liem/a@2021",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("own", "of_register", "bands"),
    [
        pytest.param("", "", ("1", "0.95", "0.6"), id="none: those of the method"),
        pytest.param("", "bands: {behind: 0.5}", ("1", "0.95", "0.5"), id="of the register"),
        pytest.param(
            ", bands: {on_track: 0.9}", "bands: {behind: 0.5}", ("1", "0.9", "0.5"), id="of the target and the register"
        ),
        pytest.param(", bands: {ahead: 1.1, on_track: 1, behind: 0.8}", "", ("1.1", "1", "0.8"), id="of the target"),
    ],
)
def test_the_bands_are_those_of_the_target_else_of_the_register(
    own: str, of_register: str, bands: tuple[str, ...]
) -> None:
    """Offices differ in what they call behind."""
    settings, problems = parse_settings(Settings(Path()), of_register.encode() or b"language: vi")
    files = [("targets.yaml", f"{PLAN}  g: {{at_least: 5 ha{own}}}\n".encode())]
    (target,) = load_files(files, settings).register.targets
    assert problems == []
    assert (target.bands.ahead, target.bands.on_track, target.bands.behind) == tuple(map(Decimal, bands))


@pytest.mark.parametrize(
    ("own", "head", "day"),
    [
        pytest.param("", "", None, id="nothing says it"),
        pytest.param("", "resolution: {title: NQ, date: 2020-08-15}\n", date(2020, 8, 15), id="of the resolution"),
        pytest.param("", "resolution: {title: NQ, date: 2020-08}\n", date(2020, 8, 31), id="of its month"),
        pytest.param("", "resolution: nq\nsources: {nq: {date: 2020-08-15}}\n", date(2020, 8, 15), id="of one cited"),
        pytest.param(
            ", set: 2021-01-02", "resolution: {title: NQ, date: 2020-08-15}\n", date(2021, 1, 2), id="its own"
        ),
    ],
)
def test_a_target_was_set_on_its_own_day_else_on_that_of_the_resolution(own: str, head: str, day: date | None) -> None:
    """What was set after a boundary changed is about the new territory."""
    assert only_target(f"{head}{PLAN}  g: {{at_least: 5 ha{own}}}\n").set == day


def test_the_field_of_a_target_is_its_own_else_that_of_its_indicator() -> None:
    """The section of a report need not be repeated for each area."""
    indicators = "indicators:\n  g: {field: Kinh tế}\n"
    assert target_of("at_least: 5 ha", indicators=indicators).field == "Kinh tế"
    assert target_of("at_least: 5 ha, field: Xã hội", indicators=indicators).field == "Xã hội"


@pytest.mark.parametrize(
    ("baseline", "period", "value"),
    [
        pytest.param("2020", "2020", None, id="a year"),
        pytest.param("2020-H1", "2020-H1", None, id="a half year"),
        pytest.param("{year: 2020, value: 7}", "2020", Decimal(7), id="a year with its value"),
        pytest.param("{period: 2020-9M, value: 7}", "2020-9M", Decimal(7), id="nine months with their value"),
        pytest.param("../2020-09-24", "../2020-09-24", None, id="up to a day"),
    ],
)
def test_a_baseline_is_a_period_with_or_without_its_value(baseline: str, period: str, value: Decimal | None) -> None:
    """What is compared with a half year is a half year."""
    given = target_of(f"at_least: 5 ha, baseline: {baseline}").baseline
    assert given is not None
    assert (str(given.period), given.value) == (period, value)


@pytest.mark.parametrize("written", ["0", "0.0", "0%"])
def test_a_tolerance_of_nothing_is_none(written: str) -> None:
    assert only_target(f"{PLAN}  x: {{at_least: 10 ha, tolerance: {written}}}\n").tolerance is None


@pytest.mark.parametrize(
    ("keys", "unit", "expected"),
    [
        pytest.param("between: [3000 kg, 30 tấn], better: higher", "kg", ("3000", "30000", None), id="a range"),
        pytest.param("at_least: 30 tấn, tolerance: 2000 kg", "tấn", ("30", None, "2"), id="a tolerance"),
        pytest.param(
            "at_least: 10 kg/vạn dân, unit: kg/10.000 người",
            "kg/10.000 người",
            ("10", None, None),
            id="a unit beside it",
        ),
        pytest.param(
            "at_least: 30, unit: tấn, tolerance: 2000 kg", "tấn", ("30", None, "2"), id="a tolerance and a unit"
        ),
        pytest.param("equal_to: 30 tấn, within: 500 kg", "tấn", ("30", "0.5", None), id="a distance"),
        pytest.param("at_least: 30 %, tolerance: 2 pp", "%", ("30", None, "2"), id="points"),
        pytest.param("at_least: 30 ‰, tolerance: 0.5", "‰", ("30", None, "0.5"), id="a plain number"),
    ],
)
def test_the_numbers_of_a_target_are_in_the_unit_that_is_given_first(
    keys: str, unit: str, expected: tuple[str, str | None, str | None]
) -> None:
    """Of the key beside them, else of the first number; the others are converted to it."""
    target = only_target(f"{PLAN}  g: {{{keys}}}\n")
    comparator = target.comparator
    first = comparator.value if comparator.value is not None else comparator.low
    second = comparator.high if comparator.high is not None else comparator.within or None
    tolerance = target.tolerance.value if target.tolerance is not None else None
    assert target.unit == Unit(unit)
    assert tuple(number if number is None else str(number) for number in (first, second, tolerance)) == expected
