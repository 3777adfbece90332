"""The plain values that the rooms pass on."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from planck.model.assessment import Assessment, Outcome, Verdict
from planck.model.exhaustive import assert_never
from planck.model.location import Location
from planck.model.observation import Status, weakest
from planck.model.problem import Code, Level, Problem
from planck.model.result import Result
from planck.model.target import Waiver
from planck.model.value import Interval, Number, OfTarget
from tests.judgement.plan import AREA, at_least, seen, target


@pytest.mark.parametrize(
    ("status", "settled"),
    [
        (Status.FORECAST, False), (Status.DRAFT, False), (Status.ESTIMATE, False), (Status.UNSTATED, False),
        (Status.PRELIMINARY, True), (Status.OFFICIAL, True),
    ],
)  # fmt: skip
def test_only_preliminary_and_official_figures_are_settled(status: Status, settled: bool) -> None:
    assert status.is_settled is settled


def test_a_chain_of_figures_is_as_settled_as_its_weakest() -> None:
    assert weakest([Status.OFFICIAL, Status.ESTIMATE, Status.PRELIMINARY]) is Status.ESTIMATE
    assert weakest([Status.UNSTATED, Status.ESTIMATE]) is Status.ESTIMATE
    assert weakest([Status.OFFICIAL, Status.UNSTATED]) is Status.UNSTATED
    assert weakest([Status.DRAFT, Status.FORECAST]) is Status.FORECAST


def test_a_figure_without_a_date_of_publication_counts_from_the_end_of_its_period() -> None:
    assert seen("2023", 5).known_from == date(2023, 12, 31)
    assert seen("2023", 5, published="2024-03-20").known_from == date(2024, 3, 20)
    assert seen("2023", 5, published="2023-10-21").known_from == date(2023, 10, 21)


def test_a_waiver_is_valid_on_both_its_first_and_its_last_day() -> None:
    waiver = Waiver("flood", date(2024, 3, 1), date(2024, 5, 31), None)
    days = ["2024-02-29", "2024-03-01", "2024-05-31", "2024-06-01"]
    assert [waiver.valid_on(date.fromisoformat(day)) for day in days] == [False, True, True, False]


def test_the_series_of_a_target_are_its_own_and_that_of_its_levels() -> None:
    assert target(at_least("1")).series == ("x",)
    assert target(at_least("1"), level_indicator="y").series == ("x", "y")
    assert target(at_least("1"), level_indicator="x").series == ("x",)


def test_problems_sort_by_file_line_column_and_code() -> None:
    def at(file: str, line: int, column: int, code: Code = Code.EMPTY_FILE, **args: str) -> Problem:
        return Problem(Level.ERROR, code, Location(file, line, column), args)

    wanted = [
        Problem(Level.ERROR, Code.NO_TARGETS, None),
        at("a", 2, 1),
        at("a", 2, 3, Code.DUPLICATE_KEY, key="a"),
        at("a", 2, 3, Code.DUPLICATE_KEY, key="b"),
        at("a", 2, 3, Code.UNKNOWN_KEY),
        at("a", 10, 1),
        at("b", 1, 1),
    ]
    turned = wanted[::-1]
    assert sorted(turned, key=lambda problem: problem.key) == wanted


def of(verdict: Verdict, name: str = "x", restates: str | None = None) -> Assessment:
    one = target(at_least("1"), name=name, restates=restates)
    return Assessment(one, one, AREA, date(2026, 6, 30), verdict, Outcome.MET)


@pytest.mark.parametrize("verdict", Verdict)
def test_all_but_open_verdicts_are_due_unless_they_restate_another_target(verdict: Verdict) -> None:
    assert of(verdict).due is (verdict not in (Verdict.NOT_DUE, Verdict.AREA_ENDED))
    assert not of(verdict, restates="y").due
    assert of(verdict).counts
    assert not of(verdict, restates="y").counts


def test_a_status_filter_narrows_what_is_shown_alone() -> None:
    one, other = of(Verdict.MET, "a"), of(Verdict.MISSED, "b")
    assert one.id == "ha-nam/thanh-liem/a"
    everything = Result(date(2026, 6, 30), assessments=(one, other))
    assert everything.displayed == (one, other)
    narrowed = Result(date(2026, 6, 30), assessments=(one, other), shown=frozenset({other.id}))
    assert narrowed.displayed == (other,)
    assert narrowed.assessments == (one, other)


def test_a_value_outside_a_closed_set_is_a_fault_that_names_it() -> None:
    with pytest.raises(AssertionError, match="not handled: 'x'"):
        assert_never("x")  # type: ignore[arg-type]


def test_values_are_equal_where_their_class_and_all_their_fields_are() -> None:
    first, second = Number(Decimal(5)), Number(Decimal("5.0"))
    assert (first, hash(first)) == (second, hash(second))
    assert first != Number(Decimal(6))
    assert first != OfTarget(Decimal(5))
    assert Interval(Decimal(1), Decimal(2)) != Interval(Decimal(1), Decimal(3))
    assert first != Decimal(5)


def test_a_value_is_shown_as_python_would_write_it() -> None:
    interval = Interval(Decimal(1), Decimal("2.5"))
    assert repr(interval) == "Interval(low=Decimal('1'), high=Decimal('2.5'))"
    assert eval(repr(interval)) == interval
