"""What needs attention is read in one order in every format: the furthest from its target first."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from planck.model.assessment import Actual, Assessment, Margin, Outcome, Progress, Verdict
from planck.model.basis import Rule
from planck.model.comparator import Comparator, ComparatorKind
from planck.model.observation import Status
from planck.model.value import Interval, Number, OfTarget
from planck.reports.attention import take_first
from planck.reports.distance import shortfall
from tests.reports.made import a_target, chi_lang, span, thanh_liem

D = Decimal


def at(kind: ComparatorKind, **bounds: str) -> Comparator:
    return Comparator(kind, **{name: D(bound) for name, bound in bounds.items()})  # type: ignore[arg-type]


def missed(name: str, value: str, comparator: Comparator, margin: str, **changes: Any) -> Assessment:
    """A target that was missed by ``margin`` with a value."""
    return thanh_liem(
        target=a_target(id=name, name=name, comparator=comparator),
        actual=Actual(Number(D(value)), (span("2023"),), Status.OFFICIAL, None, Rule.LATEST),
        margin=Margin(D(margin), "pp"),
        **{"outcome": Outcome.MISSED, "progress": None, **changes},
    )


def with_verdict(verdict: Verdict, assessment: Assessment) -> Assessment:
    return replace(assessment, verdict=verdict)


AT_LEAST, AT_MOST = ComparatorKind.AT_LEAST, ComparatorKind.AT_MOST


@pytest.mark.parametrize(
    ("value", "comparator", "margin", "share"),
    [
        pytest.param("7.5", at(AT_LEAST, value="10"), "-2.5", "1/4", id="below what it should reach"),
        pytest.param("12", at(AT_LEAST, value="10"), "2", "-1/5", id="beyond what it should reach"),
        pytest.param("3.8", at(AT_MOST, value="2"), "1.8", "9/10", id="above a limit"),
        pytest.param("-0.21", at(AT_LEAST, value="2.5"), "-2.71", "271/250", id="below zero"),
        pytest.param("30", at(ComparatorKind.BETWEEN, low="40", high="50"), "-10", "1/4", id="below a range"),
        pytest.param("45", at(ComparatorKind.BETWEEN, low="40", high="50"), "5", "0", id="inside of a range"),
        pytest.param("1", at(AT_MOST, value="0"), "1", None, id="a target of zero has no share"),
    ],
)
def test_the_distance_is_a_share_of_the_target(
    value: str, comparator: Comparator, margin: str, share: str | None
) -> None:
    expected = Fraction(share) if share is not None else None
    assert shortfall(missed("a", value, comparator, margin)) == expected


def test_of_an_interval_the_worse_end_counts() -> None:
    actual = Actual(Interval(D(8), D(9)), (span("2023"),), Status.OFFICIAL, None, Rule.LATEST)
    margin = Margin(D(-2), "pp", high=D(-1))
    assessment = replace(missed("a", "8", at(AT_LEAST, value="10"), "-2"), actual=actual, margin=margin)
    assert shortfall(assessment) == Fraction(1, 5)


def test_a_share_of_the_plan_alone_tells_the_distance() -> None:
    actual = Actual(OfTarget(D("47.9")), (span("2023"),), Status.OFFICIAL, None, Rule.LATEST)
    margin = Margin(D("-52.1"), "%", percent=D("47.9"), share_alone=True)
    assessment = replace(missed("a", "8", at(AT_LEAST, value="10"), "-2"), actual=actual, margin=margin)
    assert shortfall(assessment) == Fraction("0.521")


def test_without_a_value_there_is_no_distance() -> None:
    assert shortfall(chi_lang()) is None


def test_the_furthest_from_its_target_comes_first_and_the_excused_last() -> None:
    ten = at(AT_LEAST, value="10")
    near = with_verdict(Verdict.NEAR, missed("near", "9.9", ten, "-0.1"))
    far = with_verdict(Verdict.MISSED, missed("far", "5", ten, "-5"))
    large = with_verdict(Verdict.MISSED, missed("large", "900", at(AT_LEAST, value="1000"), "-100"))
    excused = with_verdict(Verdict.MISSED, missed("excused", "1", ten, "-9", waiver=True))
    silent = with_verdict(Verdict.NO_DATA, chi_lang(progress=None))
    behind = missed("behind", "2", ten, "-8", progress=Progress.BEHIND)
    fine = missed("fine", "9", ten, "-1", progress=Progress.AHEAD)
    first = take_first((excused, silent, behind, near, fine, large, far)).first
    assert [assessment.target.name for assessment in first] == [
        "far",
        "large",
        "near",
        "Tỷ trọng ngành công nghiệp trong GRDP",
        "behind",
        "excused",
    ]


def test_what_has_no_distance_comes_by_its_verdict() -> None:
    doubtful = with_verdict(Verdict.INCONCLUSIVE, chi_lang(progress=None))
    silent = with_verdict(Verdict.NO_DATA, chi_lang(progress=None))
    assert take_first((doubtful, silent)).first == (silent, doubtful)


@pytest.mark.parametrize(("count", "first", "more"), [(0, 0, 0), (20, 20, 0), (23, 20, 3)])
def test_only_so_many_are_listed_and_the_rest_is_counted(count: int, first: int, more: int) -> None:
    ten = at(AT_LEAST, value="10")
    assessments = [with_verdict(Verdict.MISSED, missed(str(number), "5", ten, "-5")) for number in range(count)]
    attention = take_first(assessments)
    assert (len(attention.first), attention.more) == (first, more)
