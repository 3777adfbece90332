"""Figures that are given as a share of their target alone: "đạt 102,3% kế hoạch"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from planck.model.assessment import Assessment
from planck.model.comparator import Comparator, ComparatorKind
from planck.model.explanation import ReasonCode
from planck.model.indicator import Kind
from planck.model.observation import Observation
from planck.model.period import year
from planck.model.target import Amendment, Target, Tolerance
from planck.model.value import Number, OfTarget
from tests.judgement.plan import at_least, at_most, between, judged, more_than, seen, target

UNKNOWN = Comparator(ComparatorKind.AT_LEAST)


def shares(percents: dict[str, str], **more: Any) -> list[Observation]:
    return [seen(period, OfTarget(Decimal(percent)), **more) for period, percent in percents.items()]


def answer(assessment: Assessment) -> tuple[str | None, str, str | None]:
    outcome = assessment.outcome.value if assessment.outcome is not None else None
    progress = assessment.progress.value if assessment.progress is not None else None
    return outcome, assessment.verdict.value, progress


@pytest.mark.parametrize(
    ("comparator", "percent", "outcome"),
    [
        pytest.param(at_least("500"), "100.01", "exceeded", id="more than the plan"),
        pytest.param(at_least("500"), "100", "met", id="the plan"),
        pytest.param(at_least("500"), "99.99", "missed", id="less than the plan"),
        pytest.param(more_than("500"), "100", "missed", id="strict: the plan itself"),
        pytest.param(at_most("500"), "98", "exceeded", id="below a limit"),
        pytest.param(at_most("500"), "101", "missed", id="above a limit"),
        pytest.param(UNKNOWN, "101.49", "exceeded", id="of a plan that no document prints"),
        pytest.param(UNKNOWN, "99.99", "missed", id="less than such a plan"),
    ],
)
@pytest.mark.parametrize("basis", ["end_of_period", "total", "each_year"])
def test_a_share_is_judged_against_a_hundred_percent(
    basis: str, comparator: Comparator, percent: str, outcome: str
) -> None:
    assessment = judged(target(comparator, "2025", basis, unit="ha"), shares({"2025": percent}), "2025-12-31")
    assert answer(assessment)[:2] == (outcome, outcome)
    assert assessment.actual is not None
    assert assessment.actual.value == OfTarget(Decimal(percent))
    assert assessment.margin is not None
    assert (assessment.margin.share_alone, assessment.margin.percent) == (True, Decimal(percent))
    assert (assessment.turn, assessment.required) == (None, None)


@pytest.mark.parametrize(
    ("tolerance", "outcome"),
    [
        pytest.param(Tolerance(Decimal(2), relative=True), "near", id="two percent of the plan"),
        pytest.param(Tolerance(Decimal(1), relative=True), "missed", id="one percent"),
        pytest.param(Tolerance(Decimal(8)), "near", id="8 of 500 are 1.6 percent"),
        pytest.param(Tolerance(Decimal(7)), "missed", id="7 are 1.4"),
    ],
)
def test_a_share_may_be_near(tolerance: Tolerance, outcome: str) -> None:
    tolerant = target(at_least("500"), "2025", unit="ha", tolerance=tolerance)
    assert answer(judged(tolerant, shares({"2025": "98.5"}), "2025-12-31"))[0] == outcome


TOTAL = target(at_least("500"), "2025", "total", unit="người")


@pytest.mark.parametrize(
    ("percents", "as_of", "expected", "ratio"),
    [
        pytest.param({"2025-Q1": "24"}, "2025-03-31", (None, "not_due", "on_track"), "0.96", id="a quarter"),
        pytest.param({"2025-Q1": "24", "2025-Q2": "30"}, "2025-06-30", (None, "not_due", "ahead"), "1.08", id="two"),
        pytest.param({"2025-9M": "101"}, "2025-09-30", ("exceeded", "exceeded", None), None, id="reached early"),
        pytest.param(
            {"2025-Q1": "24", "2025-Q3": "30"}, "2025-09-30", (None, "not_due", "not_rated"), None, id="a gap"
        ),
    ],
)
@pytest.mark.parametrize("comparator", [at_least("500"), UNKNOWN], ids=["known", "unknown"])
def test_shares_of_a_total_add_up(
    comparator: Comparator,
    percents: dict[str, str],
    as_of: str,
    expected: tuple[str | None, str, str | None],
    ratio: str | None,
) -> None:
    assessment = judged(replace(TOTAL, comparator=comparator), shares(percents), as_of)
    assert answer(assessment) == expected
    assert assessment.ratio == (Decimal(ratio) if ratio else None)
    assert assessment.actual is not None
    assert assessment.actual.value == OfTarget(sum(map(Decimal, percents.values()), Decimal(0)))


def test_shares_and_numbers_of_a_known_plan_add_up_to_a_number() -> None:
    figures = [seen("2025-H1", 200), *shares({"2025-H2": "61"})]
    assessment = judged(TOTAL, figures, "2025-12-31")  # 200 + 61 % of 500
    assert assessment.actual is not None
    assert (assessment.actual.value, answer(assessment)[1]) == (Number(Decimal(505)), "exceeded")


def test_a_number_says_nothing_of_a_plan_that_is_unknown() -> None:
    assessment = judged(target(UNKNOWN, "2025", "total", unit="người"), {"2025": 700}, "2026-06-30")
    assert assessment.verdict.value == "no_data"
    assert [unused.reason.code for unused in assessment.unused] == [ReasonCode.PLAN_UNKNOWN]


@pytest.mark.parametrize(
    ("percent", "progress", "reason"),
    [
        pytest.param("100", "achieved", None, id="reached"),
        pytest.param("99", "not_rated", ReasonCode.SHARE_ALONE, id="not reached"),
    ],
)
def test_of_a_state_a_share_says_only_whether_it_is_reached(
    percent: str, progress: str, reason: ReasonCode | None
) -> None:
    level = target(at_least("500"), unit="ha", kind="stock")
    assessment = judged(level, [seen("2020", 100), seen("2021", 200), *shares({"2022": percent})], "2023-06-30")
    assert answer(assessment)[2] == progress
    assert (assessment.progress_reason and assessment.progress_reason.code) == reason


def test_a_share_is_no_baseline_and_no_trend() -> None:
    level = target(at_least("500"), unit="ha", kind="stock")
    assessment = judged(level, [*shares({"2020": "10"}), seen("2021", 100), seen("2022", 200)], "2023-06-30")
    # 100 in 2021 to 500 in 2025: 100 a year.
    assert (assessment.ratio, answer(assessment)[2]) == (Decimal(1), "on_track")


def test_each_year_is_judged_by_the_plan_of_that_year() -> None:
    amendment = Amendment(date(2025, 1, 1), "NQ 5", comparator=at_least("600"))
    each = target(at_least("500"), "2024-2025", "each_year", unit="ha", amended=(amendment,))
    assessment = judged(each, [*shares({"2024": "101"}), seen("2025", 606)], "2025-12-31")
    assert [judged_.outcome.value for judged_ in assessment.observations] == ["exceeded", "exceeded"]
    assert assessment.observations[0].value == OfTarget(Decimal(101))
    worst = judged(each, [*shares({"2024": "99"}), seen("2025", 606)], "2025-12-31")
    assert (worst.verdict.value, worst.actual and worst.actual.value) == ("missed", OfTarget(Decimal(99)))
    assert dict(worst.steps[-1].args) == {"of_target": 99, "period": year(2024)}


def test_a_share_of_a_year_is_one_of_the_plan_at_its_end() -> None:
    amendment = Amendment(date(2025, 7, 1), "NQ 5", comparator=at_least("600"))
    each = target(at_least("500"), "2025", "each_year", unit="ha", amended=(amendment,))
    assessment = judged(each, shares({"2025": "101"}), "2025-12-31")
    assert assessment.margin is not None
    assert (assessment.verdict.value, assessment.margin.percent) == ("exceeded", Decimal(101))


@pytest.mark.parametrize(
    "declared",
    [
        pytest.param(target(between("10", "20", "higher"), "2025", unit="ha"), id="a range"),
        pytest.param(target(at_least("0"), "2025", unit="ha"), id="a plan of nothing"),
        pytest.param(target(at_least("10"), "2025", "average", unit="ha"), id="a mean"),
        pytest.param(target(at_least("10"), "2025", "change", unit="%"), id="a change"),
    ],
)
def test_what_has_no_share_of_a_plan_leaves_it_out(declared: Target) -> None:
    assessment = judged(declared, shares({"2025": "101"}), "2026-06-30")
    assert assessment.verdict.value == "no_data"
    assert [unused.reason.code for unused in assessment.unused] == [ReasonCode.NOT_NUMERIC]


def of(percent: str) -> OfTarget:
    return OfTarget(Decimal(percent))


def each_item(comparator: Comparator, basis: str = "end_of_period") -> Target:
    return target(comparator, "2025", basis, unit="ha", each_item=True)


@pytest.mark.parametrize(
    ("declared", "items", "value", "worst", "outcome"),
    [
        # B: 99 % of 50 are 49.5, less than 51.
        pytest.param(
            each_item(at_least("50")), {"A": of("103.0"), "B": of("99.0"), "C": 51},
            of("99.0"), "B", "missed", id="a share is the worst",
        ),
        # B: 49 is less than 49.5.
        pytest.param(
            each_item(at_least("50")), {"A": of("99"), "B": 49}, Number(Decimal(49)), "B", "missed",
            id="a number is the worst",
        ),
        pytest.param(each_item(UNKNOWN), {"A": of("103"), "B": of("101")}, of("101"), "B", "exceeded", id="no number"),
        pytest.param(
            each_item(at_most("200"), basis="total"), {"A": of("80"), "B": of("100")}, of("100"), "B", "met",
            id="of a limit the highest",
        ),
        pytest.param(
            each_item(UNKNOWN, basis="each_year"), {"A": of("99"), "B": of("101")}, of("99"), "A", "missed",
            id="each year",
        ),
    ],
)  # fmt: skip
def test_an_item_may_be_given_as_a_share_of_the_target(
    declared: Target, items: dict[str, object], value: object, worst: str, outcome: str
) -> None:
    assessment = judged(declared, [seen("2025", items)], "2025-12-31")
    assert answer(assessment)[:2] == (outcome, outcome)
    assert assessment.actual is not None
    assert (assessment.actual.value, str(assessment.actual.value)) == (value, str(value))
    assert assessment.actual.worst == worst
    shown = dict(assessment.actual.items)
    assert {name: shown[name] for name, item in items.items() if isinstance(item, OfTarget)} == {
        name: item for name, item in items.items() if isinstance(item, OfTarget)
    }


def test_shares_of_an_item_add_up_over_the_year() -> None:
    figures = [seen("2025-H1", {"A": of("45"), "B": of("60")}), seen("2025-H2", {"A": of("50"), "B": of("60")})]
    assessment = judged(each_item(at_least("200"), basis="total"), figures, "2025-12-31")
    assert assessment.actual is not None
    assert (assessment.actual.value, assessment.actual.worst, assessment.verdict.value) == (of("95"), "A", "missed")


@pytest.mark.parametrize(
    ("declared", "value", "reason"),
    [
        pytest.param(each_item(at_least("10")), of("101"), ReasonCode.NO_ITEMS, id="one share for all items"),
        pytest.param(
            target(at_least("10"), "2025", unit="ha"), {"A": of("101")}, ReasonCode.NOT_NUMERIC, id="items for one plan"
        ),
        pytest.param(each_item(UNKNOWN), {"A": of("101"), "B": 12}, ReasonCode.PLAN_UNKNOWN, id="a number of no plan"),
        pytest.param(
            each_item(between("10", "20", "higher")), {"A": of("101")}, ReasonCode.NOT_NUMERIC, id="a share of a range"
        ),
    ],
)
def test_items_that_do_not_fit_the_target_are_left_out_with_the_reason(
    declared: Target, value: object, reason: ReasonCode
) -> None:
    assessment = judged(declared, [seen("2025", value)], "2026-06-30")
    assert assessment.verdict.value == "no_data"
    assert [unused.reason.code for unused in assessment.unused] == [reason]


NO_NUMBER = Amendment(date(2025, 1, 1), "NQ 5", comparator=UNKNOWN)


def test_a_plan_may_be_amended_to_one_that_no_document_prints() -> None:
    plan = target(at_least("500"), "2025", "total", unit="ha", amended=(NO_NUMBER,))
    assessment = judged(plan, shares({"2025": "99"}), "2025-12-31")
    assert (assessment.verdict.value, assessment.in_force.comparator) == ("missed", UNKNOWN)
    assert assessment.original is not None
    assert assessment.original.verdict.value == "missed"
    by_number = judged(plan, {"2025": 510}, "2026-06-30")
    assert by_number.verdict.value == "no_data"
    assert [unused.reason.code for unused in by_number.unused] == [ReasonCode.PLAN_UNKNOWN]
    assert by_number.original is not None
    assert by_number.original.verdict.value == "exceeded"


def test_of_each_year_only_the_one_whose_plan_is_unknown_needs_a_share() -> None:
    each = target(at_least("500"), "2024-2025", "each_year", unit="ha", amended=(NO_NUMBER,))
    assessment = judged(each, [seen("2024", 510), *shares({"2025": "101"})], "2025-12-31")
    assert (assessment.verdict.value, len(assessment.observations)) == ("exceeded", 2)
    with_number = judged(each, [seen("2024", 510), seen("2025", 620)], "2026-06-30")
    assert with_number.verdict.value == "no_data"
    assert [(str(unused.observation.period), unused.reason.code) for unused in with_number.unused] == [
        ("2025", ReasonCode.PLAN_UNKNOWN)
    ]
    assert with_number.reason is not None
    assert [str(year) for year in with_number.reason.args["missing"]] == ["2025"]  # type: ignore[union-attr]


def test_parts_of_a_flow_given_as_shares_are_under_way_as_a_sum() -> None:
    revenue = target(at_least("12000"), "2025", unit="tỷ đồng")
    assessment = judged(revenue, shares({"2025-H1": "52"}), "2025-06-30")
    assert (answer(assessment), assessment.ratio) == ((None, "not_due", "ahead"), Decimal("1.04"))
    declared = judged(replace(revenue, kind=Kind.FLOW, kind_declared=True), shares({"2025-H1": "52"}), "2025-06-30")
    assert answer(declared) == (None, "not_due", "ahead")
