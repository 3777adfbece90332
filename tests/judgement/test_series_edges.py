"""Which revision counts, which item decides, and what one figure shows, where several could."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from planck.model.assessment import Assessment
from planck.model.comparator import ComparatorKind
from planck.model.explanation import ReasonCode, StepCode
from planck.model.period import year
from planck.model.target import Amendment, Target
from planck.model.value import Bound, Interval, Number, OfTarget
from tests.judgement.plan import DONE, at_least, judged, seen, series, since, target

LEVEL = target(at_least("50"), unit="ha")
EACH = target(at_least("50"), unit="ha", each_item=True)


def number(assessment: Assessment) -> Decimal:
    assert assessment.actual is not None
    assert isinstance(assessment.actual.value, Number)
    return assessment.actual.value.value


def summary(assessment: Assessment) -> tuple[str, str | None, str | None]:
    outcome, progress = assessment.outcome, assessment.progress
    return (
        assessment.verdict.value,
        outcome.value if outcome is not None else None,
        progress.value if progress is not None else None,
    )


@pytest.mark.parametrize("backwards", [False, True])
def test_the_latest_revision_counts_on_whichever_line_it_stands(backwards: bool) -> None:
    later_first = [seen("2023", 60, published="2025-03-01"), seen("2023", 40, published="2024-03-01")]
    assert number(judged(LEVEL, later_first[::-1] if backwards else later_first, "2025-06-30")) == 60


@pytest.mark.parametrize("backwards", [False, True])
def test_of_two_revisions_of_one_day_the_later_line_counts(backwards: bool) -> None:
    lines = [seen("2023", 40, published="2024-03-01"), seen("2023", 60, published="2024-03-01")]
    assert number(judged(LEVEL, lines[::-1] if backwards else lines, "2025-06-30")) == 60


def test_levels_are_compared_in_the_first_unit_that_one_of_them_has() -> None:
    of = target(at_least("25"), basis="change", unit="%", baseline=since(2020))
    figures = [seen("2019", 1), seen("2020", 40, unit="triệu đồng"), seen("2024", "0.06", unit="tỷ đồng")]
    assert number(judged(of, figures, "2024-12-31")) == 50


@pytest.mark.parametrize(
    ("of", "figures", "as_of", "expected"),
    [
        pytest.param(
            EACH, {"2022": {"A": 45, "B": "30..60"}}, "2023-06-30", ("not_due", "missed", "not_rated"),
            id="one that misses before one of which nobody knows",
        ),
        pytest.param(
            EACH, {"2021-H1": {"B": 60}, "2022": {"A": 50}}, "2023-06-30", ("not_due", None, "not_rated"),
            id="one without an outcome before one that is met",
        ),
        pytest.param(
            replace(EACH, timing=target(at_least("1"), None).timing, period=None), {"2022": {"A": 60, "B": 40}},
            "2023-06-30", ("not_due", "missed", "not_rated"), id="without a date",
        ),
        pytest.param(
            target(at_least("10"), basis="total", each_item=True), {"2021": {"A": 12, "B": 15}}, "2022-06-30",
            ("not_due", "exceeded", "ahead"), id="what all have reached early is not final",
        ),
        pytest.param(
            replace(EACH, baseline=since(2020, 60)), {"2022": {"A": 45, "B": 40}}, "2023-06-30",
            ("not_due", "missed", "wrong_way"), id="the wrong way without a ratio",
        ),
    ],
)  # fmt: skip
def test_the_worst_item_decides(
    of: Target, figures: dict[str, object], as_of: str, expected: tuple[str | None, ...]
) -> None:
    assert summary(judged(of, figures, as_of)) == expected


def test_of_two_items_on_the_wrong_way_the_one_with_the_worse_ratio_is_shown() -> None:
    # From 20 to 11 instead of towards 50 in two of five years; that the other had been there has no ratio.
    figures = {"2020": {"A": 60, "B": 20}, "2022": {"A": 45, "B": 11}}
    assessment = judged(replace(EACH, baseline=since(2020)), figures, "2023-06-30")
    assert (summary(assessment)[2], assessment.ratio) == ("wrong_way", Decimal("-0.75"))


def test_of_two_items_in_doubt_the_one_that_may_be_worse_is_shown() -> None:
    steps = judged(EACH, {"2025": {"A": "48..90", "B": "45..52"}}, "2025-12-31").steps
    assert [step.args["item"] for step in steps if step.code is StepCode.WORST_ITEM] == ["B"]


def test_an_interval_around_the_target_stays_the_reason_of_its_item() -> None:
    assessment = judged(EACH, {"2025": {"A": 60, "B": "30..60"}}, "2025-12-31")
    assert (summary(assessment)[0], assessment.reason and assessment.reason.code) == (
        "inconclusive", ReasonCode.INTERVAL_STRADDLES,
    )  # fmt: skip


def test_what_has_been_reached_and_falls_is_no_news_while_another_item_is_behind() -> None:
    figures = {str(2019 + index): {"A": 10 + index, "B": 90 - index} for index in range(4)}
    assessment = judged(replace(EACH, baseline=since(2019)), figures, "2023-06-30")
    assert (summary(assessment)[2], assessment.deteriorating) == ("far_behind", False)


def test_the_item_that_decides_is_shown_by_its_share_alone() -> None:
    of = target(at_least("50"), "2025", unit="ha", each_item=True)
    shares = {"A": OfTarget(Decimal(103)), "B": OfTarget(Decimal(99))}
    (step,) = [step for step in judged(of, {"2025": shares}, "2025-12-31").steps if step.code is StepCode.WORST_ITEM]
    assert step.args == {"item": "B", "of_target": Decimal(99)}


def test_a_break_is_one_in_the_series_of_each_item() -> None:
    of = target(at_least("20"), basis="change", unit="%", each_item=True, baseline=since(2020))
    assessment = judged(of, {"2020": {"A": 40}, "2022": {"A": 50}}, "2023-06-30", breaks=(2021,))
    assert assessment.progress_reason is not None
    assert assessment.progress_reason.code is ReasonCode.BREAK


def test_rates_that_are_not_known_yet_are_listed_beside_levels() -> None:
    of = target(at_least("5"), basis="average_growth", level_indicator="y")
    figures = [seen("2021", 7, published="2030-01-01"), *series({"2020": 100, "2021": 110}, indicator="y")]
    assert [unused.reason.code for unused in judged(of, figures, "2023-06-30").unused] == [ReasonCode.PUBLISHED_LATER]


def test_a_series_breaks_after_its_territory_began() -> None:
    of = target(at_least("5"), basis="average_growth", level_indicator="x", set=date(2020, 1, 1))
    levels = {"2020": 100, "2021": 110, "2022": 121}
    assessment = judged(of, levels, "2023-06-30", area={"boundary_changed": date(2019, 6, 30)}, breaks=(2022,))
    assert assessment.progress_reason is not None
    assert assessment.progress_reason.args == {"since": year(2022)}


CHANGED = {"boundary_changed": date(2023, 7, 1)}


def test_a_milestone_reached_before_the_boundary_changed_is_reached() -> None:
    of = target(DONE, basis="milestone")
    assert summary(judged(of, {"2022": True}, "2026-06-30", area=CHANGED))[0] == "met"
    assert summary(judged(of, {"2024": True}, "2026-06-30", area=CHANGED))[0] == "inconclusive"
    not_reached = seen("2025", False, territory_former=True)
    assert summary(judged(of, [not_reached], "2026-06-30", area=CHANGED))[0] == "missed"
    lost = judged(of, [seen("2024", True), not_reached], "2026-06-30", area=CHANGED)
    assert summary(lost)[0] == "inconclusive"


def test_the_latest_of_the_figures_of_another_territory_is_named() -> None:
    of = target(at_least("10"), "2023-2025", "average", unit="%")
    assessment = judged(of, {"2023": 12, "2024": 12, "2025": 12}, "2026-06-30", area=CHANGED)
    assert assessment.reason is not None
    assert (assessment.reason.code, assessment.reason.args["period"]) == (ReasonCode.BOUNDARY_CHANGED, year(2025))


def test_each_year_is_shown_with_the_comparator_of_its_own_time() -> None:
    amended = (Amendment(date(2022, 6, 1), "QĐ 1", at_least("20")),)
    of = target(at_least("10"), basis="each_year", unit="ha", amended=amended)
    observations = judged(of, {"2021": 12, "2022": 18}, "2023-06-30").observations
    assert [(each.comparator, each.outcome.value) for each in observations] == [
        (at_least("10"), "exceeded"), (None, "missed"),
    ]  # fmt: skip


def test_a_change_is_judged_by_the_comparator_in_force() -> None:
    amended = (Amendment(date(2023, 5, 1), "QĐ 1", at_least("30")),)
    of = target(at_least("25"), basis="change", unit="%", amended=amended)
    assert summary(judged(of, {"2020": 100, "2022": 128}, "2023-06-30"))[1] == "missed"


def test_each_figure_is_shown_as_what_is_known_of_it() -> None:
    of = target(at_least("10"), basis="average", unit="%")
    observations = judged(of, {"2021": ">12", "2022": "7..8", "2023": "<=9", "2024": 11}, "2025-06-30").observations
    assert [each.value for each in observations] == [
        Bound(ComparatorKind.MORE_THAN, Decimal(12)),
        Interval(Decimal(7), Decimal(8)),
        Bound(ComparatorKind.AT_MOST, Decimal(9)),
        Number(Decimal(11)),
    ]


def test_what_holds_by_a_day_still_does_when_its_day_was_moved() -> None:
    amended = (
        Amendment(date(2022, 6, 1), "QĐ 1", period=year(2026)),
        Amendment(date(2030, 1, 1), "QĐ 2", at_least("1")),
    )
    of = target(at_least("50"), None, by="2025", unit="ha", amended=amended)
    assessment = judged(of, {"2020": 60}, "2023-06-30")
    assert number(assessment) == 60
    assert [note.args["by"] for note in assessment.notes if note.code is ReasonCode.AMENDED] == ["QĐ 1"]
    assert ReasonCode.AMENDED_TOO_LATE not in [note.code for note in assessment.notes]
