"""Which change of a target makes it easier to satisfy: nobody lowers a target unseen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.judgement.changed_terms import changed_terms
from planck.judgement.outcome import judge
from planck.model.changes import Effect
from planck.model.comparator import Comparator, ComparatorKind
from planck.model.exact import Range, Rational
from planck.model.indicator import Kind
from planck.model.period import parse_period
from planck.model.problem import Level
from planck.model.target import Amendment, Bands, Direction, Mean, Pace, Target, Timing, Tolerance, Waiver
from planck.model.unit import Unit
from tests.judgement.plan import DONE, at_least, at_most, between, equal_to, less_than, more_than, since, target

LOOSENED, TIGHTENED, REDEFINED = Effect.LOOSENED, Effect.TIGHTENED, Effect.REDEFINED
AMENDED, NEUTRAL = Effect.AMENDED, Effect.NEUTRAL


def effects(before: Target, after: Target) -> list[tuple[str, Effect]]:
    return [(term.key, term.effect) for term in changed_terms(before, after)]


@pytest.mark.parametrize(
    ("before", "after", "effect"),
    [
        pytest.param(at_least("15.1"), at_least("12.0"), LOOSENED, id="15.1 to 12.0"),
        pytest.param(at_least("12.0"), at_least("15.1"), TIGHTENED, id="12.0 to 15.1"),
        pytest.param(at_least("15.1"), at_least("15.10"), None, id="another way to write it"),
        pytest.param(at_most("5"), at_most("6"), LOOSENED, id="a higher limit"),
        pytest.param(at_most("6"), at_most("5"), TIGHTENED, id="a lower limit"),
        pytest.param(more_than("15"), at_least("15"), LOOSENED, id="more than to at least"),
        pytest.param(at_least("15"), more_than("15"), TIGHTENED, id="at least to more than"),
        pytest.param(more_than("15"), more_than("15.0"), None, id="another way to write a strict one"),
        pytest.param(less_than("15"), at_most("15"), LOOSENED, id="less than to at most"),
        pytest.param(between("9", "10", "inside"), between("9", "12", "inside"), LOOSENED, id="a wider range"),
        pytest.param(between("9", "12", "inside"), between("9", "10", "inside"), TIGHTENED, id="a narrower range"),
        pytest.param(between("9", "10", "inside"), between("10", "11", "inside"), LOOSENED, id="a range moved"),
        pytest.param(between("9", "10", "higher"), between("8", "12", "higher"), LOOSENED, id="the bound that decides"),
        pytest.param(between("9", "10", "higher"), between("9", "12", "higher"), None, id="the bound that exceeds"),
        pytest.param(between("9", "10", "lower"), between("9", "12", "lower"), LOOSENED, id="the upper one decides"),
        pytest.param(between("9", "10", "lower"), between("8", "10", "lower"), None, id="the lower one exceeds"),
        pytest.param(between("9", "10", "inside"), between("9", "10", "higher"), LOOSENED, id="above is good now"),
        pytest.param(between("9", "10", "higher"), at_least("9"), None, id="the same by another comparator"),
        pytest.param(equal_to("10", "1"), equal_to("10", "2"), LOOSENED, id="a wider distance"),
        pytest.param(equal_to("10", "1"), between("9", "11", "inside"), None, id="the same range"),
        pytest.param(at_least("10"), at_most("10"), LOOSENED, id="the other way round"),
    ],
)  # fmt: skip
def test_a_comparator_that_lets_in_what_missed_is_loosened(
    before: Comparator, after: Comparator, effect: Effect | None
) -> None:
    expected = [("comparator", effect)] if effect else []
    assert effects(target(before), target(after)) == expected


numbers = st.decimals(-9, 9, places=1)
comparators = st.one_of(
    numbers.map(lambda n: at_least(str(n))),
    numbers.map(lambda n: more_than(str(n))),
    numbers.map(lambda n: at_most(str(n))),
    numbers.map(lambda n: less_than(str(n))),
    st.tuples(numbers, st.decimals(0, 9, places=1)).map(lambda p: equal_to(str(p[0]), str(p[1]))),
    st.tuples(numbers, st.decimals(0, 9, places=1), st.sampled_from(["higher", "lower", "inside"])).map(
        lambda p: between(str(p[0]), str(p[0] + p[1]), p[2])
    ),
)


@given(comparators, comparators, numbers)
def test_what_is_not_loosened_lets_no_missed_value_in(before: Comparator, after: Comparator, value: Decimal) -> None:
    """The law behind the table: a value that missed before and satisfies now proves a loosening."""
    one = Rational(Fraction(value))
    figure = Range(one, one)
    let_in = not judge(figure, before, None).satisfies and judge(figure, after, None).satisfies
    loosened = ("comparator", LOOSENED) in effects(target(before), target(after))
    assert loosened or not let_in


def dated(period: str, basis: str = "end_of_period", comparator: Comparator | None = None) -> Target:
    return target(comparator or at_least("10"), period, basis)


@pytest.mark.parametrize(
    ("before", "after", "effect"),
    [
        pytest.param(target(DONE, by="2024"), target(DONE, by="2025"), LOOSENED, id="a later by"),
        pytest.param(target(DONE, by="2025"), target(DONE, by="2024"), TIGHTENED, id="an earlier by"),
        pytest.param(dated("2025"), target(at_least("10"), None), LOOSENED, id="without a date now"),
        pytest.param(target(at_least("10"), None), dated("2025"), TIGHTENED, id="with a date now"),
        pytest.param(dated("2021-2025"), dated("2021-2026"), LOOSENED, id="a later end"),
        pytest.param(dated("2021-2025"), dated("2021-2024"), TIGHTENED, id="an earlier end"),
        pytest.param(dated("2021-2025"), dated("2022-2025"), NEUTRAL, id="another beginning of a level"),
        pytest.param(dated("2025"), target(at_least("10"), by="2025"), NEUTRAL, id="by the end of the period"),
        pytest.param(
            dated("2021-2025", "average"), dated("2022-2025", "average"), REDEFINED, id="a year left out at the start"
        ),
        pytest.param(
            dated("2021-2025", "each_year"), dated("2021-2024", "each_year"), REDEFINED, id="a year left out at the end"
        ),
        pytest.param(dated("2021-2025", "total"), dated("2021-2026", "total"), LOOSENED, id="more time to add up"),
        pytest.param(
            dated("2021-2025", "total", at_most("9")), dated("2021-2024", "total", at_most("9")), LOOSENED,
            id="less time to stay below a limit",
        ),
        pytest.param(
            dated("2021-2025", "total", at_most("9")), dated("2021-2026", "total", at_most("9")), TIGHTENED,
            id="more time to stay below a limit",
        ),
    ],
)  # fmt: skip
def test_time_that_is_gained_loosens(before: Target, after: Target, effect: Effect) -> None:
    assert effects(before, after) == [("period", effect)]


def waiver(until: str, granted: str = "2023-01-01", reason: str = "flood") -> Waiver:
    return Waiver(reason, date.fromisoformat(granted), date.fromisoformat(until), "UBND huyện")


PERCENT = {"unit": "%/năm", "basis": "average_growth"}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param({}, {"tolerance": Tolerance(Decimal("0.5"))}, [("tolerance", LOOSENED)], id="a new tolerance"),
        pytest.param({"tolerance": Tolerance(Decimal("0.5"))}, {}, [("tolerance", TIGHTENED)], id="no tolerance now"),
        pytest.param(
            {"tolerance": Tolerance(Decimal(5), True)}, {"tolerance": Tolerance(Decimal(6), True)},
            [("tolerance", LOOSENED)], id="more percent",
        ),
        pytest.param(
            {"tolerance": Tolerance(Decimal("0.6"))}, {"tolerance": Tolerance(Decimal(5), True)},
            [("tolerance", TIGHTENED)], id="5 % of 10 is less than 0.6",
        ),
        pytest.param(
            {"tolerance": Tolerance(Decimal("0.5"))}, {"tolerance": Tolerance(Decimal(5), True)},
            [("tolerance", NEUTRAL)], id="5 % of 10 is 0.5",
        ),
        pytest.param({}, {"severity": Level.WARNING}, [("severity", LOOSENED)], id="a lower severity"),
        pytest.param({"severity": Level.INFO}, {}, [("severity", TIGHTENED)], id="a higher severity"),
        pytest.param({}, {"waiver": waiver("2023-12-31")}, [("waiver", LOOSENED)], id="a new waiver"),
        pytest.param({"waiver": waiver("2023-12-31")}, {}, [("waiver", TIGHTENED)], id="no waiver now"),
        pytest.param(
            {"waiver": waiver("2023-06-30")}, {"waiver": waiver("2023-12-31")}, [("waiver", LOOSENED)],
            id="a waiver that lasts longer",
        ),
        pytest.param(
            {"waiver": waiver("2023-06-30")}, {"waiver": waiver("2023-06-30", "2022-12-01")},
            [("waiver", LOOSENED)], id="a waiver that begins earlier",
        ),
        pytest.param(
            {"waiver": waiver("2023-06-30")}, {"waiver": waiver("2023-05-31")}, [("waiver", TIGHTENED)],
            id="a waiver that ends earlier",
        ),
        pytest.param(
            {"waiver": waiver("2023-06-30")}, {"waiver": waiver("2023-06-30", reason="storm")},
            [("waiver", NEUTRAL)], id="another reason for a waiver",
        ),
        pytest.param({"each_item": True}, {}, [("each_item", LOOSENED)], id="no longer for each item"),
        pytest.param({}, {"each_item": True}, [("each_item", TIGHTENED)], id="for each item now"),
        pytest.param({}, {"restates": "other"}, [("restates", LOOSENED)], id="no longer counted"),
        pytest.param({"restates": "other"}, {}, [("restates", TIGHTENED)], id="counted now"),
        pytest.param({}, {"indicator": "other"}, [("indicator", REDEFINED)], id="judged by another series"),
        pytest.param({}, {"level_indicator": "y"}, [("level_indicator", REDEFINED)], id="judged by other levels"),
        pytest.param({}, {"part_of": "Cơ cấu"}, [("part_of", REDEFINED)], id="counted with others"),
        pytest.param({"part_of": "Cơ cấu"}, {}, [("part_of", REDEFINED)], id="counted by itself"),
        pytest.param({}, {"assigned_by": "Tỉnh giao"}, [("assigned_by", NEUTRAL)], id="set by somebody"),
        pytest.param({"out_of": Decimal(63)}, {"out_of": Decimal(34)}, [("out_of", REDEFINED)], id="of fewer ranks"),
        pytest.param({}, {"basis": "average"}, [("basis", REDEFINED)], id="another basis"),
        pytest.param(
            {}, {"baseline": since(2020)}, [("baseline", NEUTRAL)], id="a baseline that only the pace looks at",
        ),
        pytest.param(
            {"basis": "change", "baseline": since(2020, Decimal(9))},
            {"basis": "change", "baseline": since(2020, Decimal(8))},
            [("baseline", REDEFINED)], id="a change against another baseline",
        ),
        pytest.param({}, {"pace": Pace.COMPOUND}, [("pace", NEUTRAL)], id="another pace"),
        pytest.param({}, {"bands": Bands(behind=Decimal("0.5"))}, [("bands", NEUTRAL)], id="other bands"),
        pytest.param({}, {"mean": Mean.ARITHMETIC}, [], id="a mean that nothing is averaged by"),
        pytest.param(
            PERCENT, {**PERCENT, "mean": Mean.ARITHMETIC}, [("mean", LOOSENED)], id="the mean that is never below",
        ),
        pytest.param(
            {**PERCENT, "mean": Mean.ARITHMETIC}, PERCENT, [("mean", TIGHTENED)], id="the mean that is never above",
        ),
        pytest.param(
            PERCENT, {**PERCENT, "direction": Direction.DOWN}, [("direction", REDEFINED)], id="a fall, not a rise",
        ),
        pytest.param(PERCENT, {**PERCENT, "direction": Direction.UP}, [], id="a rise that is said to be one"),
        pytest.param(
            {**PERCENT, "direction": Direction.DOWN},
            {**PERCENT, "direction": Direction.DOWN, "mean": Mean.ARITHMETIC},
            [("mean", TIGHTENED)],
            id="the mean that is never above, of a fall",
        ),
        pytest.param({}, {"name": "y", "note": "text", "quote": "text"}, [], id="words for people"),
    ],
)  # fmt: skip
def test_what_excuses_or_measures_otherwise_is_named(
    before: dict[str, Any], after: dict[str, Any], expected: list[tuple[str, Effect]]
) -> None:
    assert effects(target(at_least("10"), **before), target(at_least("10"), **after)) == expected


def test_a_mean_towards_a_range_cannot_be_compared() -> None:
    one = target(between("9", "11", "inside"), basis="average_growth")
    assert effects(one, replace(one, mean=Mean.ARITHMETIC)) == [("mean", REDEFINED)]


def test_a_limit_is_harder_by_the_arithmetic_mean() -> None:
    one = target(at_most("9"), basis="average_growth")
    assert effects(one, replace(one, mean=Mean.ARITHMETIC)) == [("mean", TIGHTENED)]


@pytest.mark.parametrize(
    ("before", "after", "effect"),
    [
        pytest.param(("1", "tỷ đồng"), ("1000", "triệu đồng"), None, id="the same money"),
        pytest.param(("1", "tỷ đồng"), ("900", "triệu đồng"), LOOSENED, id="less money"),
        pytest.param(("1", "tỷ đồng"), ("1", "ha"), REDEFINED, id="another dimension"),
        pytest.param(("1", "ha"), ("1", ""), REDEFINED, id="no unit now"),
    ],
)
def test_bounds_are_compared_in_one_unit(
    before: tuple[str, str], after: tuple[str, str], effect: Effect | None
) -> None:
    old, new = (target(at_least(value), unit=unit) for value, unit in (before, after))
    assert effects(old, new) == ([("comparator", effect)] if effect else [])


@pytest.mark.parametrize(
    ("comparator", "before", "after", "effect"),
    [
        pytest.param(equal_to("100", "10"), "5%", "4.8", TIGHTENED, id="5 % of the x are 5, not 4.5"),
        pytest.param(equal_to("100", "10"), "5%", "5.2", LOOSENED, id="more than 5 % of the x"),
        pytest.param(between("100", "200", "inside"), "5%", "7", LOOSENED, id="more below, though less above"),
        pytest.param(between("100", "200", "inside"), "7", "5%", LOOSENED, id="more above, though less below"),
        pytest.param(between("100", "200", "higher"), "5%", "4", TIGHTENED, id="what exceeds has none"),
        pytest.param(at_most("-40"), "5%", "1.9", TIGHTENED, id="5 % of a target below zero are 2"),
        pytest.param(at_least("0"), "5%", "0.1", LOOSENED, id="percent of nothing are nothing"),
    ],
)  # fmt: skip
def test_a_tolerance_is_compared_as_it_is_judged(
    comparator: Comparator, before: str, after: str, effect: Effect
) -> None:
    old, new = (Tolerance(Decimal(text.rstrip("%")), text.endswith("%")) for text in (before, after))
    assert effects(target(comparator, tolerance=old), target(comparator, tolerance=new)) == [("tolerance", effect)]


def test_a_tolerance_beside_another_comparator_is_compared_on_each_side() -> None:
    half = Tolerance(Decimal("0.5"))
    maintained = target(DONE, None, by="2025", unit="")
    assert ("tolerance", LOOSENED) in effects(maintained, target(at_least("10"), tolerance=half))
    lower, upper = target(at_least("10"), tolerance=half), target(at_most("10"), tolerance=Tolerance(Decimal("0.4")))
    assert ("tolerance", LOOSENED) in effects(lower, upper)


def test_a_tolerance_is_compared_in_one_unit() -> None:
    old = target(at_least("1"), unit="tỷ đồng", tolerance=Tolerance(Decimal("0.5")))
    new = target(at_least("1000"), unit="triệu đồng", tolerance=Tolerance(Decimal("400")))
    assert effects(old, new) == [("tolerance", TIGHTENED)]


def test_other_prices_make_another_target() -> None:
    one = target(at_least("1000"))
    old, new = (replace(one, unit=Unit("tỷ đồng", base)) for base in ("2010", "current"))
    (term,) = changed_terms(old, new)
    assert (term.before, term.after) == (
        "at_least: 1000 tỷ đồng, price_base: 2010",
        "at_least: 1000 tỷ đồng, price_base: current",
    )
    assert term.effect is REDEFINED


def test_a_milestone_and_a_number_cannot_be_compared() -> None:
    number = replace(target(at_least("1"), unit=""), kind=Kind.LEVEL)
    assert ("comparator", REDEFINED) in effects(number, replace(number, comparator=DONE))


def amendment(on: str, **terms: Any) -> Amendment:
    return Amendment(date.fromisoformat(on), "NQ 12", **terms)


LOWER = amendment("2023-06-30", comparator=at_least("12"))
LONGER = amendment("2023-06-30", timing=Timing.PERIOD, period=parse_period("2021-2026"))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param((), (LOWER,), [("amended", AMENDED)], id="lowered by a document"),
        pytest.param(
            (LOWER,), (amendment("2023-06-30", comparator=at_least("11")),), [("amended", LOOSENED)],
            id="an amendment rewritten lower",
        ),
        pytest.param(
            (LOWER,), (amendment("2023-06-30", comparator=at_least("13")),), [("amended", TIGHTENED)],
            id="an amendment rewritten higher",
        ),
        pytest.param(
            (amendment("2023-06-30", comparator=at_least("18")),), (), [("amended", LOOSENED)],
            id="a harder amendment taken out",
        ),
        pytest.param(
            (LOWER,),
            (replace(LONGER, comparator=at_least("12")),),
            [("amended", LOOSENED)], id="an amendment that gains time",
        ),
        pytest.param(
            (LOWER,), (replace(LOWER, by="NQ 13"),), [], id="another name of the document",
        ),
        pytest.param(
            (amendment("2023-06-30", timing=Timing.UNDATED),),
            (amendment("2023-06-30", timing=Timing.UNDATED, comparator=at_least("11")),),
            [("amended", LOOSENED)], id="an intention rewritten lower",
        ),
        pytest.param(
            (LOWER,), (LOWER, amendment("2024-06-30", timing=Timing.UNDATED)), [("amended", AMENDED)],
            id="a second amendment",
        ),
    ],
)  # fmt: skip
def test_what_a_new_amendment_changes_is_no_loosening(
    before: tuple[Amendment, ...], after: tuple[Amendment, ...], expected: list[tuple[str, Effect]]
) -> None:
    one = target(at_least("15.1"))
    assert effects(replace(one, amended=before), replace(one, amended=after)) == expected


def test_an_amendment_rewritten_in_another_unit_is_compared_in_one() -> None:
    one = target(at_least("15"), unit="tỷ đồng", amended=(LOWER,))
    thousandfold = replace(one, unit=Unit("triệu đồng"), comparator=at_least("15000"))
    raised = replace(thousandfold, amended=(amendment("2023-06-30", comparator=at_least("12500")),))
    assert effects(one, raised) == [("amended", TIGHTENED)]


def test_a_rewritten_target_is_named_once_though_it_was_amended() -> None:
    one = target(
        at_least("15.1"), amended=(amendment("2023-06-30", timing=Timing.PERIOD, period=parse_period("2021-2026")),)
    )
    assert effects(one, replace(one, comparator=at_least("12"))) == [("comparator", LOOSENED)]


@pytest.mark.parametrize(
    ("before", "after", "written"),
    [
        pytest.param(
            target(at_least("15.1"), unit="%/năm"), target(at_least("12.0"), unit="%/năm"),
            ("at_least: 15.1 %/năm", "at_least: 12.0 %/năm"), id="at_least",
        ),
        pytest.param(
            target(between("9", "10", "inside")), target(equal_to("10", "2")),
            ("between: [9, 10] tỷ đồng, better: inside", "equal_to: 10 tỷ đồng, within: 2"), id="ranges",
        ),
        pytest.param(target(DONE, by="2024"), target(DONE, None), ("by: 2024", "undated: true"), id="timing"),
        pytest.param(
            target(at_least("1")), target(at_least("1"), waiver=waiver("2023-12-31")),
            ("", "granted: 2023-01-01, until: 2023-12-31, approved_by: UBND huyện, reason: flood"), id="waiver",
        ),
        pytest.param(
            target(at_least("1"), tolerance=Tolerance(Decimal("0.5"))),
            target(at_least("1"), tolerance=Tolerance(Decimal(60), True)), ("0.5", "60%"), id="tolerance",
        ),
        pytest.param(
            target(at_least("1"), baseline=since(2020)),
            target(at_least("1"), baseline=since(2020, Decimal("9.5"))),
            ("year: 2020", "year: 2020, value: 9.5"), id="baseline",
        ),
        pytest.param(
            target(at_least("15.1")), target(at_least("15.1"), amended=(LOWER,)),
            ("", "{on: 2023-06-30, by: NQ 12, at_least: 12}"), id="amended",
        ),
        pytest.param(
            target(at_least("15.1")),
            target(at_least("15.1"), amended=(amendment("2023-06-30", timing=Timing.UNDATED),)),
            ("", "{on: 2023-06-30, by: NQ 12, undated: true}"), id="amended without a date",
        ),
        pytest.param(target(at_least("1"), each_item=True), target(at_least("1")), ("true", ""), id="a flag"),
    ],
)  # fmt: skip
def test_terms_are_shown_as_a_file_writes_them(before: Target, after: Target, written: tuple[str, str]) -> None:
    term = changed_terms(before, after)[0]
    assert (term.before, term.after) == written


def test_a_plan_whose_number_is_no_longer_known_is_another_one() -> None:
    known, unknown = target(at_least("15"), unit="ha"), target(Comparator(ComparatorKind.AT_LEAST), unit="ha")
    assert [(term.before, term.after, term.effect) for term in changed_terms(known, unknown)] == [
        ("at_least: 15 ha", "at_least: unknown", REDEFINED)
    ]
    assert effects(unknown, known) == [("comparator", REDEFINED)]


@pytest.mark.parametrize(
    ("comparator", "basis", "before", "after", "effect"),
    [
        pytest.param(at_most("5"), "average", "2021-2025", "2021-2026", LOOSENED, id="a mean up to a limit, later"),
        pytest.param(between("5", "9", "inside"), "total", "2021-2025", "2021-2026", LOOSENED, id="a sum in a range"),
        pytest.param(at_least("5"), "total", "2021-2025", "2021-2026", LOOSENED, id="a least sum, later"),
        pytest.param(at_most("5"), "total", "2021-2025", "2022-2026", LOOSENED, id="a limit on a sum, moved"),
        pytest.param(at_most("5"), "total", "2021-2025", "2021-2026", TIGHTENED, id="a limit on a sum, later"),
    ],
)
def test_a_later_end_loosens_all_but_a_limit_on_one_sum(
    comparator: Comparator, basis: str, before: str, after: str, effect: Effect
) -> None:
    assert effects(target(comparator, before, basis), target(comparator, after, basis)) == [("period", effect)]


@pytest.mark.parametrize(
    ("comparator", "before", "after", "effect"),
    [
        pytest.param(at_least("10"), Tolerance(Decimal(5), True), Tolerance(Decimal(9), True), LOOSENED, id="more"),
        pytest.param(at_least("10"), Tolerance(Decimal(9), True), Tolerance(Decimal(5), True), TIGHTENED, id="less"),
        pytest.param(at_least("10"), None, Tolerance(Decimal(0)), NEUTRAL, id="none at all"),
        pytest.param(at_least("10"), Tolerance(Decimal(5), True), None, TIGHTENED, id="taken away"),
        pytest.param(
            between("10", "12", "higher"), Tolerance(Decimal(1)), Tolerance(Decimal(10), True), NEUTRAL,
            id="the same below a range whose upper side is better",
        ),
        pytest.param(
            between("8", "10", "lower"), Tolerance(Decimal(1)), Tolerance(Decimal(10), True), NEUTRAL,
            id="the same above a range whose lower side is better",
        ),
    ],
)  # fmt: skip
def test_a_tolerance_loosens_by_the_misses_that_are_near_now(
    comparator: Comparator, before: Tolerance | None, after: Tolerance | None, effect: Effect
) -> None:
    of = target(comparator)
    assert effects(replace(of, tolerance=before), replace(of, tolerance=after)) == [("tolerance", effect)]


def test_a_higher_band_of_what_is_on_track_tightens() -> None:
    of = target(at_least("10"))
    assert effects(of, replace(of, bands=Bands(on_track=Decimal("0.97")))) == [("bands", TIGHTENED)]


def test_another_way_to_write_the_unit_of_growth_or_a_price_base_that_was_left_out_changes_nothing() -> None:
    growth = [target(at_least("10"), basis="average_growth", unit=unit, kind="rate") for unit in ("%", "%/năm")]
    assert effects(*growth) == []
    of = target(at_least("10"))
    assert effects(of, replace(of, unit=Unit("tỷ đồng", "2010"))) == []
