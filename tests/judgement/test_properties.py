"""Laws that hold for every target and every set of figures."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Context, Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from planck.judgement.assess import assess
from planck.model.area import Area, AreaLevel
from planck.model.assessment import Actual, Assessment, Outcome, Verdict
from planck.model.basis import Basis
from planck.model.comparator import Better, Comparator, ComparatorKind
from planck.model.location import Location
from planck.model.names import slug
from planck.model.observation import Observation
from planck.model.register import Register
from planck.model.result import Language
from planck.model.target import Mean, Target, Tolerance
from planck.model.value import Interval, Number
from planck.reports.wording.digits import Rounding, rounded, shortest
from planck.reports.wording.voice import Voice
from tests.judgement.plan import (
    AREA,
    at_least,
    at_most,
    between,
    equal_to,
    judged,
    less_than,
    margin_of,
    more_than,
    seen,
    series,
    since,
    target,
)

EXAMPLES = settings(max_examples=60)
YEARS = range(2020, 2026)
SATISFIED = (Outcome.MET, Outcome.EXCEEDED)
# From the worst to the best; an inconclusive value lies between a miss and what is met.
ORDER = [Outcome.MISSED, Outcome.INCONCLUSIVE, Outcome.NEAR, Outcome.MET, Outcome.EXCEEDED]

numbers_of_a_plan = st.decimals(min_value=-50, max_value=200, places=2)
rates = st.decimals(min_value=-60, max_value=300, places=2)
statuses = st.sampled_from(["estimate", "official", "unstated", "preliminary"])
BASES = ("end_of_period", "average_growth", "average", "each_year", "total", "change")
UNITS = {"average_growth": ["%/năm"], "change": ["ha", "%"]}


@st.composite
def comparators(draw: st.DrawFn, of: st.SearchStrategy[Decimal] = numbers_of_a_plan) -> Comparator:
    kind = draw(st.sampled_from(["at_least", "more_than", "at_most", "less_than", "between", "equal_to"]))
    value = draw(of)
    if kind == "between":
        width = draw(st.decimals(min_value=Decimal("0.01"), max_value=100, places=2))
        return between(str(value), str(value + width), draw(st.sampled_from(["higher", "lower", "inside"])))
    if kind == "equal_to":
        return equal_to(str(value), str(draw(st.decimals(min_value=0, max_value=20, places=2))))
    simple: dict[str, Callable[[str], Comparator]] = {
        "at_least": at_least, "more_than": more_than, "at_most": at_most, "less_than": less_than,
    }  # fmt: skip
    return simple[kind](str(value))


tolerances = st.one_of(st.none(), st.builds(Tolerance, st.decimals(min_value=0, max_value=10, places=1), st.booleans()))


@st.composite
def targets(draw: st.DrawFn, bases: Sequence[str] = BASES) -> Target:
    basis = draw(st.sampled_from(bases))
    return target(
        draw(comparators()),
        "2021-2025",
        basis,
        unit=draw(st.sampled_from(UNITS.get(basis, ["ha"]))),
        kind="rate" if basis == "average_growth" else "level",
        tolerance=draw(tolerances),
        mean=draw(st.sampled_from(list(Mean))),
        baseline=draw(st.sampled_from([None, since(2020, Decimal(10))])),
    )


@st.composite
def figures(draw: st.DrawFn, intervals: bool = True) -> list[Observation]:
    """At most one figure for each year, some of them intervals, some published later."""
    found = []
    for year in draw(st.lists(st.sampled_from(YEARS), unique=True, max_size=6)):
        low = draw(rates)
        text = str(low)
        if intervals and draw(st.integers(0, 4)) == 0:
            text = f"{low}..{low + draw(st.decimals(min_value=0, max_value=20, places=2))}"
        published = draw(st.sampled_from([None, f"{year + 1}-03-20"]))
        found.append(seen(str(year), text, published=published, status=draw(statuses)))
    return found


days = st.dates(min_value=date(2020, 6, 1), max_value=date(2027, 6, 30))


def bare(assessment: Assessment) -> tuple[object, ...]:
    """What is said of a target, whatever the lines its figures were written on."""
    actual = None if assessment.actual is None else replace(assessment.actual, location=None)
    judged_one_by_one = sorted(
        (str(figure.observation.period), figure.outcome.value, str(margin_of(figure).value))
        for figure in assessment.observations
    )
    return (
        assessment.verdict, assessment.outcome, assessment.progress, actual, assessment.provisional,
        assessment.deteriorating, assessment.ratio, assessment.margin, assessment.required, assessment.level,
        assessment.reason, assessment.progress_reason, judged_one_by_one, assessment.steps, assessment.turn,
    )  # fmt: skip


@EXAMPLES
@given(targets(), figures(), days, st.randoms(use_true_random=False))
def test_the_order_of_the_figures_never_changes_a_result(
    one: Target, known: list[Observation], day: date, random: object
) -> None:
    shuffled = list(known)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert judged(one, known, day.isoformat()) == judged(one, shuffled, day.isoformat())


@EXAMPLES
@given(targets(), figures(), days)
def test_the_lines_on_which_figures_stand_never_change_a_result(
    one: Target, known: list[Observation], day: date
) -> None:
    count = len(known)
    turned = [replace(each, location=Location("actuals/y.yaml", count - place, 1)) for place, each in enumerate(known)]
    assert bare(judged(one, known, day.isoformat())) == bare(judged(one, turned, day.isoformat()))


@EXAMPLES
@given(st.lists(targets(), min_size=1, max_size=4), figures(), days)
def test_the_order_of_the_targets_never_changes_a_result(
    plan: list[Target], known: list[Observation], day: date
) -> None:
    named = [
        replace(one, id=f"{AREA.id}/t{place}", location=Location("targets/x.yaml", place + 1, 1))
        for place, one in enumerate(plan)
    ]
    there = assess(Register({AREA.id: AREA}, {}, tuple(named), tuple(known)), day)
    back = assess(Register({AREA.id: AREA}, {}, tuple(named[::-1]), tuple(known[::-1])), day)
    assert there == back


def is_of_a_direction(comparator: Comparator) -> int:
    """+1 where more is never worse, -1 where less is never worse, else 0."""
    if comparator.kind in (ComparatorKind.AT_LEAST, ComparatorKind.MORE_THAN):
        return 1
    if comparator.kind in (ComparatorKind.AT_MOST, ComparatorKind.LESS_THAN):
        return -1
    return {Better.HIGHER: 1, Better.LOWER: -1}.get(comparator.better or Better.INSIDE, 0)


@settings(max_examples=150)
@given(targets(), figures(), st.data())
def test_a_better_figure_never_gives_a_worse_outcome(
    one: Target, known: list[Observation], data: st.DataObject
) -> None:
    side = is_of_a_direction(one.comparator)
    assume(side and known)
    place = data.draw(st.integers(0, len(known) - 1))
    by = data.draw(st.decimals(min_value=0, max_value=100, places=2)) * side
    # A baseline is no result: to lift it makes a change smaller.
    assume(one.basis.value != "change" or (known[place].period.last.year > 2020 and one.baseline is not None))
    figure = known[place]
    value = figure.value
    if isinstance(value, Interval):
        lifted: Number | Interval = Interval(value.low + by, value.high + by)
    else:
        assert isinstance(value, Number)
        lifted = Number(value.value + by)
    assume(not (one.basis.value == "average_growth" and _lowest(lifted) < -100))
    better = [replace(each, value=lifted) if each is figure else each for each in known]
    before, after = (judged(one, each, "2026-06-30") for each in (known, better))
    assert (before.outcome is None) is (after.outcome is None)
    if before.outcome is not None and after.outcome is not None:
        assert ORDER.index(after.outcome) >= ORDER.index(before.outcome) or (
            Outcome.INCONCLUSIVE in (before.outcome, after.outcome) and after.outcome is not Outcome.MISSED
        )
        if before.outcome in SATISFIED:
            assert after.outcome in SATISFIED
        if after.outcome is Outcome.MISSED:
            assert before.outcome is Outcome.MISSED


def _lowest(value: Number | Interval) -> Decimal:
    return value.low if isinstance(value, Interval) else value.value


growths = st.lists(st.decimals(min_value=-99, max_value=500, places=3), min_size=1, max_size=5)


def value_of(assessment: Assessment) -> Decimal:
    assert isinstance(assessment.actual, Actual)
    assert isinstance(assessment.actual.value, Number)
    return assessment.actual.value.value


@EXAMPLES
@given(growths, comparators())
def test_the_geometric_mean_lies_between_the_extremes_and_at_or_below_the_arithmetic(
    values: list[Decimal], comparator: Comparator
) -> None:
    known = {str(2021 + place): value for place, value in enumerate(values)}
    geometric, arithmetic = (
        value_of(judged(target(comparator, basis="average_growth", mean=mean), known, "2026-01-01")) for mean in Mean
    )
    hair = Decimal("1e-40")
    assert min(values) - hair <= geometric <= max(values) + hair
    assert geometric <= arithmetic + hair
    assert min(values) <= arithmetic + hair
    assert arithmetic <= max(values) + hair


FINAL = (Verdict.EXCEEDED, Verdict.MET, Verdict.NEAR, Verdict.MISSED, Verdict.INCONCLUSIVE)


@settings(max_examples=150)
@given(targets(), figures(), days, days)
def test_a_later_day_never_takes_a_final_verdict_back(
    one: Target, known: list[Observation], day: date, other: date
) -> None:
    earlier, later = sorted([day, other])
    before, after = (judged(one, known, each.isoformat()) for each in (earlier, later))
    if before.verdict not in FINAL:
        return
    if one.basis.value == "each_year" and before.verdict is Verdict.MISSED:
        assert after.verdict is Verdict.MISSED  # a year still worse may have come to be known
    else:
        assert bare(before) == bare(after)


@EXAMPLES
@given(st.lists(st.decimals(min_value=0, max_value=100, places=1), min_size=5, max_size=5), days, days)
def test_a_limit_that_was_passed_stays_passed(amounts: list[Decimal], day: date, other: date) -> None:
    earlier, later = sorted([day, other])
    one = target(at_most("120"), basis="total")
    known = {str(2021 + place): amount for place, amount in enumerate(amounts)}
    before, after = (judged(one, known, each.isoformat()) for each in (earlier, later))
    if before.verdict in FINAL:
        assert after.verdict is before.verdict


MIRROR = {
    ComparatorKind.AT_LEAST: ComparatorKind.AT_MOST,
    ComparatorKind.AT_MOST: ComparatorKind.AT_LEAST,
    ComparatorKind.MORE_THAN: ComparatorKind.LESS_THAN,
    ComparatorKind.LESS_THAN: ComparatorKind.MORE_THAN,
    ComparatorKind.BETWEEN: ComparatorKind.BETWEEN,
    ComparatorKind.EQUAL_TO: ComparatorKind.EQUAL_TO,
}
_BETTER = {Better.HIGHER: Better.LOWER, Better.LOWER: Better.HIGHER, Better.INSIDE: Better.INSIDE, None: None}


def mirrored(comparator: Comparator) -> Comparator:
    return Comparator(
        MIRROR[comparator.kind],
        None if comparator.value is None else -comparator.value,
        None if comparator.high is None else -comparator.high,
        None if comparator.low is None else -comparator.low,
        _BETTER[comparator.better],
        comparator.within,
    )


def turned(observation: Observation) -> Observation:
    if isinstance(observation.value, Interval):
        return replace(observation, value=Interval(-observation.value.high, -observation.value.low))
    assert isinstance(observation.value, Number)
    return replace(observation, value=Number(-observation.value.value))


@settings(max_examples=200)
@given(targets(bases=["end_of_period", "average", "each_year", "total", "change"]), figures(), days)
def test_the_mirrored_target_gives_the_mirrored_answer(one: Target, known: list[Observation], day: date) -> None:
    # A sum and a change in percent are not even-handed: only what cannot be negative decides early, and has growth.
    assume(one.basis is not Basis.TOTAL and not one.is_relative_change)
    baseline = one.baseline
    other = replace(
        one,
        comparator=mirrored(one.comparator),
        baseline=None if baseline is None else replace(baseline, value=-Decimal(baseline.value or 0)),
    )
    straight, mirror = (
        judged(one, known, day.isoformat()),
        judged(other, [turned(each) for each in known], day.isoformat()),
    )
    assert (straight.verdict, straight.outcome) == (mirror.verdict, mirror.outcome)
    if straight.margin is not None and mirror.margin is not None and straight.margin.high is None:
        # In the middle of an inside range both bounds are as near, and the lower one is taken.
        assert straight.margin.value.copy_abs() == mirror.margin.value.copy_abs()
        if is_of_a_direction(one.comparator):
            assert straight.margin.value == mirror.margin.value.copy_negate()
    if one.basis.value in ("end_of_period", "change"):
        assert (straight.progress, straight.deteriorating) == (mirror.progress, mirror.deteriorating)
        if is_of_a_direction(one.comparator):
            assert straight.ratio == mirror.ratio
    if straight.required is not None and is_of_a_direction(one.comparator):
        assert mirror.required is not None
        assert straight.required.whole == mirror.required.whole.copy_negate()


@EXAMPLES
@given(st.text(alphabet="aăâáàạbcdđĐeêệiouơưyÝ NHhtml-", min_size=1, max_size=15).filter(lambda name: slug(name) != ""))
def test_the_two_spellings_of_a_name_are_one_area(name: str) -> None:
    ids = {slug(unicodedata.normalize(form, name)) for form in ("NFC", "NFD")}
    assert len(ids) == 1
    orders = {
        Area(ids.copy().pop(), AreaLevel.PROVINCE, unicodedata.normalize(form, name)).order[0][:2]  # type: ignore[index]
        for form in ("NFC", "NFD")
    }
    assert len(orders) == 1


# What is needed suffices, however it is printed.


@st.composite
def open_targets(draw: st.DrawFn, bases: list[str]) -> Target:
    """A target with room: a range that is wide enough to be hit by a rounded figure."""
    value = draw(st.decimals(min_value=-20, max_value=60, places=2))
    kind = draw(st.sampled_from([at_least, more_than, at_most, less_than]))
    basis = draw(st.sampled_from(bases))
    mean = draw(st.sampled_from(list(Mean)))
    return target(kind(str(value)), basis=basis, unit="%/năm" if basis == "average_growth" else "ha", mean=mean)


def printed(value: Decimal, one: Target, places: int) -> Decimal:
    """The figure as it would be printed, rounded towards the harder side."""
    rounding = Rounding.UP if is_of_a_direction(one.comparator) > 0 else Rounding.DOWN
    return rounded(value, places, rounding)


@settings(max_examples=200)
@given(
    open_targets(["average_growth", "average"]),
    st.lists(st.decimals(min_value=-40, max_value=90, places=2), min_size=1, max_size=4),
    st.integers(0, 60),
)
@example(target(at_least("15.1"), basis="average_growth"), [Decimal("28.7"), Decimal("20.35"), Decimal("15.43")], 2)
@example(target(more_than("10"), basis="average_growth"), [Decimal(10)] * 4, 0)
@example(target(less_than("10"), basis="average_growth"), [Decimal(10)] * 4, 50)
def test_reaching_the_printed_growth_in_every_year_left_suffices(
    one: Target, values: list[Decimal], places: int
) -> None:
    known = {str(2021 + place): value for place, value in enumerate(values)}
    needed = judged(one, known, f"{2020 + len(values)}-12-31").required
    if needed is None:
        return
    wanted = printed(needed.whole, one, places)
    assume(one.basis.value != "average_growth" or wanted >= -100)
    whole = known | {str(year): wanted for year in range(2021 + len(values), 2026)}
    assert judged(one, whole, "2025-12-31").outcome in SATISFIED
    assert judged(one, whole, "2025-12-31").verdict in (Verdict.MET, Verdict.EXCEEDED)


@settings(max_examples=100)
@given(
    open_targets(["total"]),
    st.lists(st.decimals(min_value=-40, max_value=90, places=2), min_size=1, max_size=4),
    st.integers(0, 60),
)
def test_reaching_the_printed_rest_of_a_sum_suffices(one: Target, values: list[Decimal], places: int) -> None:
    known: dict[str, object] = {str(2021 + place): value for place, value in enumerate(values)}
    needed = judged(one, known, f"{2020 + len(values)}-12-31").required
    if needed is None:
        return
    rest = "2025" if len(values) == 4 else f"{2021 + len(values)}-2025"
    whole = known | {rest: printed(needed.whole, one, places)}
    assert judged(one, whole, "2025-12-31").verdict in (Verdict.MET, Verdict.EXCEEDED)


@settings(max_examples=100)
@given(
    open_targets(["end_of_period", "change"]),
    st.decimals(min_value=-40, max_value=90, places=2),
    st.integers(2021, 2024),
    st.integers(0, 60),
)
def test_reaching_the_printed_change_suffices(one: Target, value: Decimal, year: int, places: int) -> None:
    known: dict[str, object] = {"2020": "10", str(year): value}
    needed = judged(one, known, f"{year}-12-31").required
    if needed is None:
        return
    reached = Fraction(value) + Fraction(printed(needed.whole, one, places))
    if needed.value is not None:
        evenly = Fraction(value) + Fraction(printed(needed.value, one, places)) * (2025 - year)
        assert judged(one, known | {"2025": _decimal(evenly)}, "2025-12-31").outcome in SATISFIED
    exact = shortest(Decimal(0)) if reached == 0 else _decimal(reached)
    assert judged(one, known | {"2025": exact}, "2025-12-31").verdict in (Verdict.MET, Verdict.EXCEEDED)


def _decimal(value: Fraction) -> Decimal:
    """A fraction that ends in decimals, with all of them."""
    return Context(prec=200).divide(Decimal(value.numerator), Decimal(value.denominator))


@settings(max_examples=100)
@given(
    st.sampled_from(["inside", "equal"]),
    st.decimals(min_value=0, max_value=40, places=2),
    st.decimals(min_value=Decimal("0.01"), max_value=5, places=2),
    st.lists(st.decimals(min_value=-40, max_value=90, places=2), min_size=1, max_size=4),
    st.sampled_from(list(Mean)),
)
def test_reaching_the_growth_needed_leads_into_a_range_too(
    shape: str, low: Decimal, width: Decimal, values: list[Decimal], mean: Mean
) -> None:
    comparator = between(str(low), str(low + width), "inside") if shape == "inside" else equal_to(str(low), str(width))
    one = target(comparator, basis="average_growth", mean=mean)
    known: dict[str, object] = {str(2021 + place): value for place, value in enumerate(values)}
    needed = judged(one, known, f"{2020 + len(values)}-12-31").required
    assume(needed is not None and needed.whole >= -100)
    assert needed is not None
    whole = known | {str(year): needed.value for year in range(2021 + len(values), 2026)}
    assert judged(one, whole, "2025-12-31").verdict is Verdict.MET


@pytest.mark.parametrize("language", Language)
def test_a_number_printed_towards_the_harder_side_reads_back_on_that_side(language: Language) -> None:
    value = Decimal("6.2959310991")
    up = Voice(language).number(value, 2, Rounding.UP)
    down = Voice(language).number(value, 2, Rounding.DOWN)
    assert (up.replace(",", "."), down.replace(",", ".")) == ("6.30", "6.29")


def test_what_hypothesis_makes_is_what_is_meant() -> None:
    assert bare(judged(target(at_least("1")), series({"2025": 1}), "2026-01-01"))[0] is Verdict.MET
