"""A figure keeps what was written of it, and takes the rest from what stands above it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from planck.model.comparator import ComparatorKind
from planck.model.observation import Observation, Status
from planck.model.period import parse_period, year
from planck.model.unit import Unit
from planck.model.value import Bound, Count, Interval, Items, Missing, Number, OfTarget, Reached, Value
from tests.register.registers import DATA, PLAN, loaded, observations, problem_lines

GROWTH = f"{PLAN}  g: {{at_least: 15.1 %/năm}}\n"


def figure(written: str, targets: str = GROWTH, **others: str) -> Observation:
    """The one figure of the indicator g, written in braces."""
    (one,) = observations(f"{DATA}  g: {{{written}}}\n", targets, **others)
    return one


def test_the_shortest_actuals_file_is_whole() -> None:
    """A period and a value are enough."""
    found = observations(f"{DATA}  g: {{2021: 28.7, 2022: 20.35, 2023: 15.43}}\n", GROWTH)
    assert [(str(one.period), one.value) for one in found] == [
        ("2021", Number(Decimal("28.7"))),
        ("2022", Number(Decimal("20.35"))),
        ("2023", Number(Decimal("15.43"))),
    ]
    assert {(one.area, one.indicator, one.status, one.published) for one in found} == {
        ("-/thanh-liem", "g", Status.UNSTATED, None)
    }
    assert {(one.unit, one.defaults) for one in found} == {(Unit("%/năm"), ("unit",))}
    assert [str(one.location) for one in found] == ["actuals.yaml:3:7", "actuals.yaml:3:19", "actuals.yaml:3:32"]


@pytest.mark.parametrize(
    ("written", "value", "unit"),
    [
        pytest.param("2023: 28.70", Number(Decimal("28.70")), "%/năm", id="a number keeps its digits"),
        pytest.param("2023: '28.7'", Number(Decimal("28.7")), "%/năm", id="a number in quotes"),
        pytest.param("2023: 28.7 %", Number(Decimal("28.7")), "%", id="a number with its unit"),
        pytest.param("2023: 28.7%", Number(Decimal("28.7")), "%", id="a number with its unit close to it"),
        pytest.param("2023: -4", Number(Decimal(-4)), "%/năm", id="a loss"),
        pytest.param("2023: [7, 8]", Interval(Decimal(7), Decimal(8)), "%/năm", id="an interval"),
        pytest.param("2023: [7, 8 %]", Interval(Decimal(7), Decimal(8)), "%", id="an interval with its unit"),
        pytest.param("2023: {value: 7, unit: '%'}", Number(Decimal(7)), "%", id="a value with its unit beside it"),
        pytest.param("2023: {count: 12, of: 13}", Count(Decimal(12), Decimal(13)), None, id="so many of so many"),
        pytest.param(
            "2023: {items: {X: 4, Y: [1, 2], Z: {count: 1, of: 2}}}",
            Items(
                (
                    ("X", Number(Decimal(4))),
                    ("Y", Interval(Decimal(1), Decimal(2))),
                    ("Z", Count(Decimal(1), Decimal(2))),
                )
            ),
            "%/năm",
            id="items in the order of the file",
        ),
        pytest.param(
            "2023: {items: {X: {less_than: 3 %}, Y: {at_most: 3.0}}}",
            Items(
                (
                    ("X", Bound(ComparatorKind.LESS_THAN, Decimal(3))),
                    ("Y", Bound(ComparatorKind.AT_MOST, Decimal("3.0"))),
                )
            ),
            "%",
            id="items with their unit",
        ),
        pytest.param("2023: {value: null, reason: bão}", Missing("bão"), None, id="known to be missing"),
        pytest.param(
            "2023: {more_than: 50}", Bound(ComparatorKind.MORE_THAN, Decimal("50")), "%/năm", id="only known to be more"
        ),
        pytest.param(
            "2023: {at_most: 3.0 %, status: official}",
            Bound(ComparatorKind.AT_MOST, Decimal("3.0")),
            "%",
            id="at most, in the long form",
        ),
    ],
)
def test_a_value_is_what_was_written(written: str, value: Value, unit: str | None) -> None:
    """With the author's own digits."""
    one = figure(written)
    assert one.value == value
    assert str(one.value) == str(value)
    assert one.unit == (Unit(unit) if unit else None)


@pytest.mark.parametrize("written", ["102.30", "102.30 %", "102.30%", '"102,30 %"'])
def test_a_share_of_the_target_is_in_percent_of_it(written: str) -> None:
    """Whatever the unit of the target is, the share has none of it."""
    plan = f"{PLAN}  g: {{at_least: 15 ha}}\n"
    (one,) = observations(f"{DATA}  g: {{2023: {{of_target: {written}, status: official}}}}\n", plan)
    assert (str(one.value), one.unit, one.status) == (str(OfTarget(Decimal("102.30"))), None, Status.OFFICIAL)


@pytest.mark.parametrize(
    ("items", "unit"),
    [
        pytest.param("X: {of_target: 102.30}, Y: {of_target: 99 %}", None, id="shares alone"),
        pytest.param("X: {of_target: 102.30 %}, Y: 99", "ha", id="a share beside a number"),
    ],
)
def test_an_item_may_be_a_share_of_the_target(items: str, unit: str | None) -> None:
    """Only what is no share has the unit of the target."""
    plan = f"{PLAN}  g: {{at_least: 15 ha, each_item: true}}\n"
    (one,) = observations(f"{DATA}  g: {{2023: {{items: {{{items}}}}}}}\n", plan)
    assert isinstance(one.value, Items)
    assert str(one.value.items[0]) == str(("X", OfTarget(Decimal("102.30"))))
    assert (one.unit, one.value.are_shares) == (Unit(unit) if unit else None, unit is None)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        pytest.param("2023: true", Reached(True), id="reached"),
        pytest.param("2023: false", Reached(False), id="not reached"),
        pytest.param("2023: 2023-10-21", Reached(True, date(2023, 10, 21)), id="the day"),
        pytest.param("2023: {value: 2022-10-21}", Reached(True, date(2022, 10, 21)), id="a day before the period"),
    ],
)
def test_a_milestone_is_reached_or_not(written: str, value: Value) -> None:
    """It has no unit."""
    one = figure(written, f"{PLAN}  g: {{done: true}}\n")
    assert (one.value, one.unit) == (value, None)


@pytest.mark.parametrize(
    "key", ["2024", "2024-Q1", "2024-H2", "2024-9M", "2024-03", "2023-10-21", "2021-2023", "2021 – 2023"]
)
def test_a_figure_is_of_any_period(key: str) -> None:
    """As the format writes them."""
    assert figure(f"{key}: 4").period == parse_period(key)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        pytest.param("2024-03-20", date(2024, 3, 20), id="a day"),
        pytest.param("2024-02", date(2024, 2, 29), id="a month counts from its last day"),
        pytest.param("2024", date(2024, 12, 31), id="a year counts from its last day"),
    ],
)
def test_a_figure_counts_from_the_last_day_of_its_publication(written: str, day: date) -> None:
    """What is not said is taken for later."""
    assert figure(f"2023: {{value: 4, published: {written}}}").published == day


def test_the_date_of_a_source_is_not_that_of_a_figure() -> None:
    """A document may repeat an old figure."""
    assert figure("2023: {value: 4, source: {title: Báo cáo, date: 2024-03-20}}").published is None


def test_a_value_takes_what_stands_beside_the_values_and_says_otherwise_where_it_differs() -> None:
    """What stands beside ``values`` is the default for all of them."""
    found = observations(
        f"{DATA}  g:\n    unit: '%'\n    status: official\n    published: 2024-03\n    territory: former\n"
        "    source: Báo A\n    quote: tăng\n    note: ghi\n    assumed: [period]\n    approximate: true\n"
        "    values:\n      2021: 4\n"
        "      2022: {value: 5, status: draft, published: 2024-04, source: Báo B, quote: giảm, assumed: [],"
        " approximate: false, stated: {verdict: exceeded, margin: 0.69}}\n",
        GROWTH,
    )
    one, two = found
    assert (one.unit, one.status, one.published, one.territory_former) == (
        Unit("%"),
        Status.OFFICIAL,
        date(2024, 3, 31),
        True,
    )
    assert (one.quote, one.note, one.assumed, one.approximate, one.defaults) == ("tăng", "ghi", ("period",), True, ())
    assert one.source is not None
    assert one.source.title == "Báo A"
    assert (two.status, two.published, two.territory_former) == (Status.DRAFT, date(2024, 4, 30), True)
    assert (two.quote, two.note, two.assumed, two.approximate) == ("giảm", "ghi", (), False)
    assert two.source is not None
    assert two.source.title == "Báo B"
    (claim,) = two.stated
    assert (claim.verdict, claim.margin, claim.percent, claim.target) == ("exceeded", Decimal("0.69"), None, None)
    assert one.stated == ()


def test_the_source_and_the_price_base_of_a_file_are_those_of_its_figures() -> None:
    """Growth has no prices of a file."""
    found = observations(
        "district: Thanh Liêm\nsource: Báo A\nprice_base: 2010\nactuals:\n"
        "  o: {2023: 4 tỷ đồng}\n  g: {2023: 4}\n  p: {price_base: 2015, unit: tỷ đồng, values: {2023: 1}}\n",
        f"{GROWTH}  o: {{at_least: 9 tỷ đồng, by: 2025}}\n",
    )
    assert [one.source.title if one.source else None for one in found] == ["Báo A"] * 3
    assert [one.unit for one in found] == [Unit("tỷ đồng", "2010"), Unit("%/năm"), Unit("tỷ đồng", "2015")]


def test_revisions_are_kept_each_with_its_place() -> None:
    """Which one counts is a matter of the day of judgement."""
    found = observations(
        f"{DATA}  g:\n    values:\n      2023:\n      - {{value: 4, published: 2024-01}}\n"
        "      - {value: 5, published: 2024-03}\n",
        GROWTH,
    )
    assert [(one.value, str(one.location)) for one in found] == [
        (Number(Decimal(4)), "actuals.yaml:6:9"),
        (Number(Decimal(5)), "actuals.yaml:7:9"),
    ]
    assert {one.period for one in found} == {year(2023)}


@pytest.mark.parametrize(
    ("targets", "indicators", "unit"),
    [
        pytest.param("g: {at_least: 9 tỷ đồng, price_base: 2010}", "", Unit("tỷ đồng", "2010"), id="of the target"),
        pytest.param(
            "a: {indicator: g, at_least: 9 lao động}\n  b: {indicator: g, at_least: 46 %, basis: change}",
            "",
            Unit("lao động"),
            id="of several, that of the level",
        ),
        pytest.param(
            "a: {indicator: g, at_least: 9 %/năm}\n  b: {indicator: g, at_least: 8 %, by: 2024}",
            "",
            Unit("%/năm"),
            id="of two spellings of a rate, the one that says more",
        ),
        pytest.param("g: {at_least: 5 điểm %, basis: change}", "", Unit("%"), id="of a change in points, %"),
        pytest.param("g: {at_least: 5 %, basis: change}", "", None, id="of a change in %, none"),
        pytest.param(
            "g: {at_least: 5 %, basis: change}",
            "g: {unit: ha}",
            Unit("ha"),
            id="of a change in %, that of the indicator",
        ),
        pytest.param(
            "g: {at_least: 5 điểm %/năm}", "", Unit("điểm %/năm"), id="beside a mean yearly change alone, a change"
        ),
        pytest.param(
            "g: {at_least: 5 điểm %/năm}\n  h: {indicator: g, at_most: 3 %}",
            "",
            Unit("%"),
            id="beside a target of the level too, the level",
        ),
        pytest.param(
            "g: {at_least: 5 điểm %/năm}",
            "g: {unit: '%'}",
            Unit("%"),
            id="beside a mean yearly change, the indicator first",
        ),
        pytest.param("h: {at_least: 5 %}", "g: {unit: ha}", Unit("ha"), id="without a target, that of the indicator"),
        pytest.param(
            "h: {at_least: 5 %/năm, level_indicator: g}", "", None, id="of levels behind a rate, not that of the rate"
        ),
    ],
)
def test_a_figure_without_a_unit_takes_that_of_the_target_it_serves(
    targets: str, indicators: str, unit: Unit | None
) -> None:
    """And says that it did."""
    others = {"kinds": f"indicators:\n  {indicators}\n"} if indicators else {}
    found = loaded(f"{PLAN}  {targets}\n", f"{DATA}  g: {{2023: 12}}\n", **others)
    assert [line for line in problem_lines(found) if "!" not in line] == []
    (one,) = found.register.observations
    assert (one.unit, one.defaults) == (unit, ("unit",) if unit else ())


def test_the_breaks_of_a_series_are_years() -> None:
    """A new poverty line begins a new series."""
    series = "  poverty: {values: {2020: 3, 2022: 7}, breaks: [2022, 2016], context: true}\n"
    register = loaded(actuals=DATA + series).register
    assert register.breaks == {("-/thanh-liem", "poverty"): (2016, 2022)}


def test_figures_without_a_unit_have_that_of_the_first_of_several_targets_whose_units_convert() -> None:
    """The other targets are judged by what the figure is in theirs."""
    plans = (
        "  a: {indicator: x, at_least: 5 tỷ đồng, by: 2025}\n  b: {indicator: x, at_least: 4500 triệu đồng, by: 2024}\n"
    )
    (figure,) = observations(DATA + "  x: {2023: 4.5}\n", PLAN + plans)
    assert figure.unit is not None
    assert (figure.unit.text, figure.defaults) == ("tỷ đồng", ("unit",))
