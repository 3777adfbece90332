"""Where a series needs less work than most could, the answer is the one that all the work comes to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import assume, example, given
from hypothesis import strategies as st

from planck.judgement.actual import of_both_ends
from planck.judgement.bases.change import change
from planck.judgement.bases.levels import end_of_period, rank, ranked, span_of
from planck.judgement.case import case_of
from planck.judgement.conversion import Figure
from planck.judgement.cover import best_of, cover
from planck.judgement.usable_figures import Recorded, UsableFigures, select
from planck.model.basis import Rule
from planck.model.exact import Range, Rational
from planck.model.nature import Nature
from planck.model.observation import Observation
from planck.model.period import Period, is_year_end, parse_period
from planck.model.quotient import exactly
from planck.model.target import Baseline, Target, Timing
from tests.judgement.plan import AREA, at_least, judged, seen, since, target

# Several end on one day, some of them with one that stands for the same year.
PERIODS = (
    "2019", "2020", "2020-12-31", "2020-H2", "2020-Q4", "2021", "2021-H1", "2021-06-30", "2021-12-31", "2020-2021",
    "2022", "2022-H1", "2022-06-30", "2022-12-31", "2021-2022", "2023", "2023-12-31",
)  # fmt: skip
NUMBERS = st.integers(1, 40).map(lambda number: Decimal(number) / 4)
INTERVALS = st.tuples(NUMBERS, NUMBERS).map(sorted)
DAYS = st.sampled_from([None, "2022-03-01", "2023-03-01"])


def period(text: str) -> Period:
    read = parse_period(text)
    assert read is not None
    return read


@st.composite
def observations(draw: st.DrawFn, *, revised: bool = False) -> list[Observation]:
    """Figures of some periods in the order of their ends, of the longer before the shorter one; or any of them."""
    periods = draw(st.lists(st.sampled_from(PERIODS), unique=not revised, max_size=8))
    figures = [seen(text, draw(NUMBERS), published=draw(DAYS)) for text in periods]
    return figures if revised else sorted(figures, key=_place)


def _place(observation: Observation) -> tuple[date, int]:
    return observation.period.last, -observation.period.first.toordinal()


def known(figures: Sequence[Observation]) -> UsableFigures:
    return select(Recorded(figures), target(at_least("1")), AREA, date(2024, 1, 1), None)


@given(observations(revised=True))
def test_of_one_period_the_latest_figure_counts_whatever_order_they_are_in(figures: list[Observation]) -> None:
    counted = {figure.observation.location for figure in known(figures).figures}
    latest = {}
    for figure in sorted(figures, key=lambda one: (one.known_from, one.published is not None, one.location)):
        latest[figure.period] = figure.location
    assert counted == set(latest.values())


@given(observations(), st.randoms(use_true_random=False))
def test_figures_in_order_are_taken_as_those_in_any_other_order(figures: list[Observation], random: object) -> None:
    shuffled = list(figures)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assume(shuffled != figures)
    assert known(figures)._replace(ends_differ=False) == known(shuffled)._replace(ends_differ=False)


@given(observations(revised=True))
def test_figures_are_ranked_as_if_they_were_always_sorted(figures: list[Observation]) -> None:
    on_record = known(figures)
    assert list(ranked(on_record)) == sorted(on_record.figures, key=rank)


@given(st.lists(INTERVALS, max_size=5))
def test_both_ends_are_worked_out_as_if_they_always_differed(intervals: list[list[Decimal]]) -> None:
    figures = [
        Figure(seen("2021", low), period("2021"), Range(_exact(low), _exact(high)), Nature.FLOW)
        for low, high in intervals
    ]
    lows, highs = [exactly(low) for low, _ in intervals], [exactly(high) for _, high in intervals]
    assert of_both_ends(figures, _weighted) == (_weighted(lows), _weighted(highs))


def _weighted(ends: Sequence[Fraction]) -> Fraction:
    """Which of the ends is which decides."""
    return sum((end * place for place, end in enumerate(ends, 1)), exactly(0))


def _exact(number: Decimal) -> Rational:
    return Rational(exactly(number), number)


@example([seen("2020-12-31", 8), seen("2020", 5), seen("2022", 10)], since(2020), "stock")
@given(
    observations(revised=True),
    st.sampled_from([None, since(2019), since(2020), since(2021), Baseline(period("2021-06-30"))]),
    st.sampled_from(["stock", "flow"]),
)
def test_a_change_begins_at_the_last_figure_that_spans_its_baseline(
    figures: list[Observation], baseline: Baseline | None, kind: str
) -> None:
    aim = target(at_least("1"), "2022", "change", unit="%", kind=kind, baseline=baseline)
    case = case_of(aim, AREA, {(aim.area, "x"): Recorded(figures)}, date(2024, 1, 1), 90)
    on_record = sorted(case.figures.own.figures, key=rank)
    bases = [_base(figure, on_record, baseline) for figure in on_record if aim.is_time_of(figure.period)]
    expected = next((base for base in reversed(bases) if base is not None), None)
    assert judged(aim, figures, "2024-01-01").baseline is expected


def _base(figure: Figure, on_record: Sequence[Figure], baseline: Baseline | None) -> Observation | None:
    """The last figure of the time that another one is compared with, found by looking at each."""
    span, asked = span_of(figure), baseline.period if baseline is not None else period("2021")
    if asked.is_year:
        asked = span.in_year(asked.first.year)
    of_span = [each.observation for each in on_record if span_of(each) == asked]
    return of_span[-1] if of_span and span.is_as_long_as(asked) else None


@given(observations(revised=True), st.booleans())
def test_figures_that_do_not_overlap_are_chosen_as_if_they_might(
    figures: list[Observation], prefer_parts: bool
) -> None:
    on_record = sorted(known(figures).figures, key=lambda figure: (figure.period.last, figure.period.first))
    assert cover(on_record, prefer_parts=prefer_parts) == best_of(on_record, 1 if prefer_parts else -1)


@given(
    observations(revised=True),
    st.sampled_from(["2022", "2021-2022", "2021-H1"]),
    st.sampled_from([None, "2022", "2022-06-30", "2021-12-31"]),
    st.sampled_from(["stock", "flow", "rate", None]),
)
def test_the_last_figure_at_the_end_is_found_as_if_all_were_looked_at(
    figures: list[Observation], span: str, due: str | None, kind: str | None
) -> None:
    aim = target(at_least("1"), None if due else span, by=due, unit="ha", kind=kind)
    case = case_of(aim, AREA, {(aim.area, "x"): Recorded(figures)}, date(2024, 1, 1), 90)
    actual = end_of_period(case)
    assert aim.period is not None
    at_end = [figure for figure in sorted(case.figures.own.figures, key=rank) if _is_at_the_end(figure, aim)]
    if actual.rule is Rule.LATEST:
        assert actual.complete is bool(at_end)
        assert actual.used[-1:] == tuple(at_end[-1:]) or not at_end


def _is_at_the_end(figure: Figure, aim: Target) -> bool:
    end, own = aim.period, figure.period
    assert end is not None
    is_in_time = own.last <= end.last if aim.timing is Timing.BY else end.contains(own)
    if not is_in_time or (not own.is_in_a_year and own != end):
        return False
    if aim.timing is Timing.BY and end.is_day and not is_year_end(end.last):
        is_value = own.is_years or figure.nature in (Nature.STATE, Nature.RATE) or own == end
        return is_value and figure.nature is not Nature.RATE and own.last.year == end.last.year
    return own == end or (own.last == end.last and (own.is_year or figure.nature is Nature.STATE))


@given(INTERVALS, INTERVALS, st.sampled_from(["%", "lần", "ha"]))
def test_a_change_of_intervals_is_that_of_all_their_ends(
    earlier: list[Decimal], later: list[Decimal], unit: str
) -> None:
    aim = target(at_least("1"), "2022", "change", unit=unit, kind="stock")
    figures = [seen("2021", "{}..{}".format(*earlier)), seen("2022", "{}..{}".format(*later))]
    case = case_of(aim, AREA, {(aim.area, "x"): Recorded(figures)}, date(2024, 1, 1), 90)
    changes = {
        "%": lambda end, begin: (end - begin) / begin * 100,
        "lần": lambda end, begin: end / begin,
        "ha": lambda end, begin: end - begin,
    }
    every = [changes[unit](Fraction(end), Fraction(begin)) for end in later for begin in earlier]
    value = change(case).value
    assert value is not None
    assert value.ends == (min(every), max(every))
