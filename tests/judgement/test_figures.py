"""Which figures count as of a day, of which territory, and in which unit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from planck.judgement.assess import assess
from planck.model.assessment import Assessment
from planck.model.explanation import ReasonCode, Step, StepCode
from planck.model.observation import Observation
from planck.model.register import Register
from planck.model.target import Amendment, Baseline, Target
from planck.model.unit import Unit
from planck.model.value import Number
from tests.judgement.plan import AREA, DONE, at_least, at_most, judged, seen, series, since, target

LEVEL = target(at_least("10"), unit="ha", kind="stock")


def value(assessment: Assessment) -> str | None:
    """The plain number that the assessment came to."""
    if assessment.actual is None:
        return None
    assert isinstance(assessment.actual.value, Number)
    return str(assessment.actual.value.value)


def reasons(assessment: Assessment) -> dict[str, str]:
    """Why each figure was left out, by its period."""
    return {str(unused.observation.period): unused.reason.code.value for unused in assessment.unused}


def step(assessment: Assessment, code: StepCode) -> Step:
    return next(step for step in assessment.steps if step.code is code)


@pytest.mark.parametrize(
    ("published", "as_of", "counts"),
    [
        pytest.param(None, "2023-12-30", False, id="unpublished: the day before its period ends"),
        pytest.param(None, "2023-12-31", True, id="unpublished: the day on which its period ends"),
        pytest.param(None, "2024-01-01", True, id="unpublished: the day after"),
        pytest.param("2024-03-20", "2024-03-19", False, id="published: the day before"),
        pytest.param("2024-03-20", "2024-03-20", True, id="published: that day"),
        pytest.param("2024-03-20", "2024-03-21", True, id="published: the day after"),
        pytest.param("2023-10-21", "2023-10-20", False, id="published early: the day before"),
        pytest.param("2023-10-21", "2023-10-21", True, id="published early counts before its period is over"),
    ],
)
def test_a_figure_counts_from_its_publication_or_else_its_periods_end(
    published: str | None, as_of: str, counts: bool
) -> None:
    assessment = judged(LEVEL, [seen("2023", 12, published=published)], as_of)
    assert value(assessment) == ("12" if counts else None)
    assert (assessment.outcome is not None) is counts


def test_a_figure_that_is_not_known_yet_is_listed_with_the_day_it_will_be() -> None:
    later = judged(LEVEL, [seen("2023", 12, published="2024-03-20")], "2024-01-31").unused
    assert [(one.reason.code, one.reason.args["day"]) for one in later] == [
        (ReasonCode.PUBLISHED_LATER, date(2024, 3, 20))
    ]
    open_ = judged(LEVEL, [seen("2023", 12)], "2023-06-30").unused
    assert [(one.reason.code, one.reason.args["day"]) for one in open_] == [
        (ReasonCode.PERIOD_NOT_OVER, date(2023, 12, 31))
    ]


REVISED = [
    seen("2023", 11, published="2024-01-10"),
    seen("2023", 12, published="2024-03-20"),
    seen("2023", 13, published="2024-09-01"),
]


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [("2024-01-09", None), ("2024-01-10", "11"), ("2024-03-19", "11"), ("2024-03-20", "12"), ("2025-01-01", "13")],
)
@pytest.mark.parametrize("backwards", [False, True], ids=["in order", "in reverse"])
def test_of_several_revisions_the_latest_known_counts(as_of: str, expected: str | None, backwards: bool) -> None:
    figures = REVISED[::-1] if backwards else REVISED
    assert value(judged(LEVEL, figures, as_of)) == expected


def test_superseded_revisions_are_listed_with_the_one_that_took_their_place() -> None:
    assessment = judged(LEVEL, REVISED, "2024-06-30")
    by_code = {unused.reason.code: unused for unused in assessment.unused}
    assert by_code[ReasonCode.SUPERSEDED].observation is REVISED[0]
    assert by_code[ReasonCode.SUPERSEDED].reason.args["by"] == REVISED[1].location
    assert by_code[ReasonCode.PUBLISHED_LATER].observation is REVISED[2]


def test_a_dated_revision_outranks_an_undated_figure_known_from_the_same_day() -> None:
    same_day = [seen("2023", 13, published="2023-12-31"), seen("2023", 11)]
    assert value(judged(LEVEL, same_day, "2024-01-01")) == "13"
    assert value(judged(LEVEL, same_day[::-1], "2024-01-01")) == "13"


def test_a_revision_to_nothing_takes_the_figure_back() -> None:
    figures = [seen("2025", 12, published="2026-01-10"), seen("2025", None, published="2026-02-10")]
    before = judged(LEVEL, figures, "2026-01-31")
    after = judged(LEVEL, figures, "2026-06-30")
    assert before.verdict.value == "exceeded"
    assert after.verdict.value == "no_data"
    reason = next(unused.reason for unused in after.unused if unused.reason.code is ReasonCode.VALUE_NULL)
    assert reason.args["reason"] == "not surveyed"


def test_figures_of_another_area_or_indicator_never_count() -> None:
    elsewhere = Observation("ha-nam", "x", REVISED[0].period, Number(Decimal(99)), None, REVISED[0].location)
    register = Register(
        {AREA.id: AREA}, {}, (LEVEL,), (elsewhere, seen("2023", 98, indicator="y"), seen("2022", 12)), 90
    )
    found = assess(register, date(2024, 6, 30))[0]
    assert value(found) == "12"
    assert found.unused == ()


# Territory: an area that ended, an area whose boundary changed.

ENDED = {"ended": date(2025, 6, 30)}


@pytest.mark.parametrize(
    ("period", "former", "counts"),
    [
        pytest.param("2024", False, True, id="before the end"),
        pytest.param("2025-H1", False, True, id="up to the last day"),
        pytest.param("2025-06-30", False, True, id="on the last day"),
        pytest.param("2025-07", False, False, id="after the end"),
        pytest.param("2025", False, False, id="across the end"),
        pytest.param("2025", True, True, id="across the end, on the former territory"),
        pytest.param("2025-07", True, True, id="after the end, on the former territory"),
    ],
)
def test_of_an_ended_area_later_figures_count_on_the_former_territory_only(
    period: str, former: bool, counts: bool
) -> None:
    assessment = judged(LEVEL, [seen(period, 12, territory_former=former)], "2026-06-30", area=ENDED)
    assert value(assessment) == ("12" if counts else None)
    assert reasons(assessment) == ({} if counts else {str(assessment.unused[0].observation.period): "after-area-ended"})


CHANGED = {"boundary_changed": date(2025, 7, 1)}


@pytest.mark.parametrize(
    ("period", "former", "verdict"),
    [
        pytest.param("2025", True, "exceeded", id="former territory"),
        pytest.param("2025", False, "inconclusive", id="not said: of the new territory"),
    ],
)
def test_a_figure_from_after_a_change_of_boundary_judges_an_earlier_target_on_the_former_territory_only(
    period: str, former: bool, verdict: str
) -> None:
    assessment = judged(LEVEL, [seen(period, 12, territory_former=former)], "2026-06-30", area=CHANGED)
    assert assessment.verdict.value == verdict
    if not former:
        assert assessment.reason is not None
        assert assessment.reason.code is ReasonCode.BOUNDARY_CHANGED
        assert assessment.reason.args["day"] == date(2025, 7, 1)


def test_a_figure_that_ends_on_the_day_of_the_change_is_of_the_former_territory() -> None:
    one = target(at_least("10"), by="2025-07-01", period=None, unit="ha")
    assert judged(one, {"2025-07-01": 12}, "2026-06-30", area=CHANGED).verdict.value == "exceeded"
    later = target(at_least("10"), by="2025-07-02", period=None, unit="ha")
    assert judged(later, {"2025-07-02": 12}, "2026-06-30", area=CHANGED).verdict.value == "inconclusive"


def test_before_the_verdict_a_foreign_figure_leaves_outcome_and_progress_open() -> None:
    earlier = target(at_least("10"), "2021-2030", unit="ha")
    assessment = judged(earlier, {"2020": 2, "2025": 12}, "2026-06-30", area=CHANGED)
    assert assessment.outcome is not None
    assert assessment.outcome.value == "inconclusive"
    assert assessment.progress is not None
    assert assessment.progress.value == "not_rated"
    assert assessment.progress_reason is not None
    assert assessment.progress_reason.code is ReasonCode.BOUNDARY_CHANGED


def test_a_target_set_after_the_change_is_judged_by_the_new_territory() -> None:
    later = target(at_least("10"), "2026-2030", unit="ha")
    new, former = seen("2030", 12, published="2031-01-10"), seen("2030", 5, territory_former=True)
    assessment = judged(later, [new, former], "2031-06-30", area=CHANGED)
    assert assessment.verdict.value == "exceeded"
    assert reasons(assessment) == {"2030": "another-territory"}


def test_the_former_territory_says_nothing_of_a_target_set_after_the_change() -> None:
    later = replace(LEVEL, set=date(2025, 12, 20))
    assessment = judged(later, [seen("2025", 12, territory_former=True)], "2026-06-30", area=CHANGED)
    assert assessment.verdict.value == "no_data"
    assert reasons(assessment) == {"2025": "another-territory"}


def test_an_earlier_target_prefers_the_former_territory_whichever_was_published_last() -> None:
    former, new = seen("2025", 12, territory_former=True), seen("2025", 5, published="2026-03-01")
    for figures in ([former, new], [new, former]):
        assessment = judged(LEVEL, figures, "2026-06-30", area=CHANGED)
        assert assessment.verdict.value == "exceeded"
        assert reasons(assessment) == {"2025": "another-territory"}


def test_a_later_figure_on_the_former_territory_takes_the_place_of_one_on_the_new() -> None:
    new, former = seen("2025", 5), seen("2025", 12, territory_former=True, published="2026-03-01")
    assessment = judged(LEVEL, [new, former], "2026-06-30", area=CHANGED)
    assert assessment.verdict.value == "exceeded"
    assert reasons(assessment) == {"2025": "another-territory"}


def test_without_a_change_of_territory_the_latest_figure_counts_whatever_it_says_of_its_own() -> None:
    former, plain = seen("2023", 5, territory_former=True), seen("2023", 12, published="2024-03-01")
    assert value(judged(LEVEL, [former, plain], "2024-06-30")) == "12"
    plain, former = seen("2023", 5), seen("2023", 12, territory_former=True, published="2024-03-01")
    assert value(judged(LEVEL, [former, plain], "2024-06-30")) == "12"


@pytest.mark.parametrize(
    ("changed", "set_on", "expected"),
    [
        pytest.param("2023-12-30", None, "5", id="changed within the period"),
        pytest.param("2025-07-01", None, "5", id="changed after it: the other is worked out for the new territory"),
        pytest.param("2025-07-01", "2025-06-30", "5", id="set before the change"),
        pytest.param("2025-07-01", "2025-07-01", "12", id="set on the day of the change"),
        pytest.param("2025-07-01", "2025-12-20", "12", id="set after the change"),
    ],
)
def test_figures_with_and_without_the_former_territory_judge_the_targets_of_theirs(
    changed: str, set_on: str | None, expected: str
) -> None:
    former, new = seen("2023", 5, territory_former=True), seen("2023", 12, published="2024-03-01")
    of_day = replace(LEVEL, set=date.fromisoformat(set_on) if set_on else None)
    area = {"boundary_changed": date.fromisoformat(changed)}
    for figures in ([former, new], [new, former]):
        assert value(judged(of_day, figures, "2024-06-30", area=area)) == expected


@pytest.mark.parametrize(
    ("set_on", "outcome"),
    [
        pytest.param(None, "inconclusive", id="by the start of its period: an earlier target"),
        pytest.param("2025-06-30", "inconclusive", id="set before the change"),
        pytest.param("2025-07-01", "exceeded", id="set on the day of the change"),
        pytest.param("2025-12-20", "exceeded", id="set after it"),
    ],
)
def test_the_day_on_which_a_target_was_set_tells_its_territory(set_on: str | None, outcome: str) -> None:
    of_day = replace(LEVEL, set=date.fromisoformat(set_on) if set_on else None)
    assessment = judged(of_day, {"2025": 12}, "2026-06-30", area=CHANGED)
    assert assessment.outcome is not None
    assert assessment.outcome.value == outcome


@pytest.mark.parametrize(
    ("amended_on", "outcome"),
    [
        pytest.param("2025-03-01", "inconclusive", id="before the change"),
        pytest.param("2025-07-01", "exceeded", id="on the day of the change"),
        pytest.param("2026-03-01", "inconclusive", id="too late to count"),
    ],
)
def test_an_amendment_after_the_change_is_about_the_new_territory(amended_on: str, outcome: str) -> None:
    amendment = Amendment(date.fromisoformat(amended_on), "NQ 5", comparator=at_least("11"))
    assessment = judged(replace(LEVEL, amended=(amendment,)), {"2025": 12}, "2026-06-30", area=CHANGED)
    assert assessment.outcome is not None
    assert assessment.outcome.value == outcome


def test_an_open_target_says_nothing_by_figures_of_another_territory() -> None:
    of_2030 = target(at_least("10"), "2021-2030", unit="ha")
    assessment = judged(of_2030, {"2020": 2, "2025": 12}, "2026-06-30", area=CHANGED)
    assert assessment.outcome is not None
    assert assessment.progress is not None
    assert (assessment.outcome.value, assessment.progress.value) == ("inconclusive", "not_rated")


def test_a_figure_of_another_territory_is_no_baseline() -> None:
    area = {"boundary_changed": date(2021, 7, 1)}
    former = series({"2023": 50, "2024": 60}, territory_former=True)
    level = judged(target(at_least("100"), unit="ha"), [seen("2022", 90), *former], "2024-12-31", area=area)
    # From 50 in 2023 to 60 in 2024, and to 100 in 2025: a fifth of the way in half of the time.
    assert level.ratio == Decimal("0.4")
    grown = replace(target(at_least("5"), "2022", "change", unit="%"), set=date(2021, 1, 1))
    after = seen("2022", 110, territory_former=True)
    change = judged(grown, [seen("2021", 100), after], "2023-06-30", area=area)
    assert (change.verdict.value, change.reason and change.reason.code) == ("no_data", ReasonCode.BASELINE_MISSING)
    own = judged(grown, [seen("2021", 100, territory_former=True), after], "2023-06-30", area=area)
    assert own.verdict.value == "exceeded"


def test_a_share_of_a_count_from_another_territory_judges_nothing() -> None:
    one = target(at_least("50"), unit="%", kind="share")
    assert judged(one, {"2025": "3/4"}, "2026-06-30", area=CHANGED).verdict.value == "inconclusive"


@pytest.mark.parametrize(
    ("baseline", "verdict"),
    [
        pytest.param(None, "inconclusive", id="none: taken for an earlier target"),
        pytest.param(since(2024, Decimal(5)), "inconclusive", id="of a year before the change"),
        pytest.param(since(2025, Decimal(5)), "exceeded", id="of the year of the change"),
        pytest.param(since(2026, Decimal(5)), "exceeded", id="of a later year"),
    ],
)
def test_a_target_by_a_year_is_earlier_unless_its_baseline_says_otherwise(
    baseline: Baseline | None, verdict: str
) -> None:
    one = target(at_least("10"), by="2030", period=None, unit="ha", baseline=baseline)
    assert judged(one, {"2030": 12}, "2031-06-30", area=CHANGED).verdict.value == verdict


def test_a_target_that_begins_on_the_day_of_the_change_is_not_earlier() -> None:
    one = target(at_least("10"), "2025-H2", unit="ha")
    assert judged(one, {"2025-H2": 12}, "2026-06-30", area=CHANGED).verdict.value == "exceeded"


def test_a_sum_passes_its_limit_by_figures_of_its_own_territory_only() -> None:
    limit = target(at_most("100"), "2021-2025", "total")
    area = {"boundary_changed": date(2023, 7, 1)}
    # 60 + 60 > 100 before the boundary changed; 40 + 40 is not, and the 50 of 2023 is of another territory.
    passed = judged(limit, {"2021": 60, "2022": 60, "2023": 50}, "2024-01-01", area=area)
    assert passed.verdict.value == "missed"
    open_ = judged(limit, {"2021": 40, "2022": 40, "2023": 50}, "2024-01-01", area=area)
    assert (open_.verdict.value, open_.outcome and open_.outcome.value) == ("not_due", "inconclusive")


def test_a_year_on_another_territory_neither_fails_nor_passes_a_yearly_target() -> None:
    duty = target(at_least("10"), "2021-2025", "each_year", unit="ha")
    area = {"boundary_changed": date(2024, 7, 1)}
    values = {"2021": 12, "2022": 12, "2023": 12, "2024": 5}
    assert judged(duty, values, "2025-01-01", area=area).verdict.value == "not_due"
    assert judged(duty, {**values, "2025": 5}, "2026-06-30", area=area).verdict.value == "inconclusive"
    # A year missed on its own territory has decided, whatever comes after.
    assert judged(duty, {**values, "2022": 9}, "2025-01-01", area=area).verdict.value == "missed"
    one_by_one = {
        str(figure.observation.period): figure.outcome.value
        for figure in judged(duty, values, "2025-01-01", area=area).observations
    }
    assert one_by_one == {"2021": "exceeded", "2022": "exceeded", "2023": "exceeded", "2024": "inconclusive"}


# Units and price bases.


@pytest.mark.parametrize(
    ("unit", "wanted", "figure", "expected"),
    [
        pytest.param("triệu đồng", "tỷ đồng", "12500", "12.5", id="money"),
        pytest.param("nghìn tỷ đồng", "tỷ đồng", "0.0125", "12.5", id="money the other way"),
        pytest.param("km²", "ha", "0.125", "12.5", id="area"),
        pytest.param("tạ", "tấn", "125", "12.5", id="mass"),
        pytest.param("fraction", "%", "0.125", "12.5", id="a share as a fraction"),
        pytest.param("m²", "km²", "3", "0.000003", id="many places"),
    ],
)
def test_a_figure_in_another_unit_is_converted_exactly(unit: str, wanted: str, figure: str, expected: str) -> None:
    one = target(at_least("10"), unit=wanted)
    assessment = judged(one, [seen("2025", figure, unit=unit)], "2026-01-01")
    assert value(assessment) == expected
    args = step(assessment, StepCode.CONVERTED).args
    assert (args["value"], args["unit"], args["wanted"]) == (Decimal(figure), unit, wanted)
    assert (args["result"], str(args["period"])) == (Decimal(expected), "2025")


def test_a_figure_in_the_unit_of_the_target_is_not_converted() -> None:
    assessment = judged(LEVEL, [seen("2025", "12.50", unit="hecta")], "2026-01-01")
    assert value(assessment) == "12.50"
    assert StepCode.CONVERTED not in [step.code for step in assessment.steps]


def test_an_interval_is_converted_at_both_ends() -> None:
    assessment = judged(
        target(at_least("7.5"), unit="tỷ đồng"), [seen("2025", "7000..8000", unit="triệu đồng")], "2026-01-01"
    )
    assert assessment.outcome is not None
    assert assessment.outcome.value == "inconclusive"
    assert assessment.margin is not None
    assert (assessment.margin.value, assessment.margin.high) == (Decimal("-0.5"), Decimal("0.5"))
    assert step(assessment, StepCode.CONVERTED).args["value"] == 7000


def test_a_unit_that_does_not_convert_leaves_the_figure_out() -> None:
    assessment = judged(LEVEL, [seen("2025", 12, unit="tấn")], "2026-06-30")
    assert assessment.verdict.value == "no_data"
    assert reasons(assessment) == {"2025": "another-unit"}
    assert assessment.unused[0].reason.args == {"unit": "tấn", "wanted": "ha"}


@pytest.mark.parametrize(
    ("base", "wanted", "counts"),
    [
        ("2010", "2010", True), (None, "2010", True), ("2010", None, True), ("current", "2010", False),
        ("2020", "2010", False),
    ],
)  # fmt: skip
def test_prices_of_another_base_leave_the_figure_out(base: str | None, wanted: str | None, counts: bool) -> None:
    one = _with_unit(target(at_least("10"), unit="tỷ đồng"), Unit("tỷ đồng", wanted))
    figure = _in(seen("2025", 12), Unit("tỷ đồng", base))
    assessment = judged(one, [figure], "2026-06-30")
    assert value(assessment) == ("12" if counts else None)
    if not counts:
        assert reasons(assessment) == {"2025": "another-price-base"}
        assert assessment.unused[0].reason.args == {"base": base, "wanted": wanted}


def _with_unit(one: Target, unit: Unit) -> Target:
    return replace(one, unit=unit)


def _in(observation: Observation, unit: Unit) -> Observation:
    return replace(observation, unit=unit)


@pytest.mark.parametrize(
    ("unit", "kind", "figure", "expected"),
    [
        pytest.param("%", "share", "13/13", "100", id="all of them"),
        pytest.param("%", "share", "13/15", "86.666666666666666666666666666666666666666666666667", id="a share"),
        pytest.param("%", "share", "0/15", "0", id="none"),
        pytest.param("xã", "count", "13/15", "13", id="a count of things"),
    ],
)
def test_so_many_of_so_many_is_a_share_where_the_target_is_in_percent(
    unit: str, kind: str, figure: str, expected: str
) -> None:
    assessment = judged(target(at_least("80"), unit=unit, kind=kind), {"2025": figure}, "2026-01-01")
    assert value(assessment) == expected
    assert assessment.actual is not None
    assert (assessment.actual.count, assessment.actual.of) == tuple(Decimal(part) for part in figure.split("/"))


def test_a_share_of_a_count_is_compared_exactly() -> None:
    # 2/3 in % is no decimal number; against 66.666… with any number of sixes it is above.
    one = target(at_least("66." + "6" * 60), unit="%", kind="share")
    assessment = judged(one, {"2025": "2/3"}, "2026-01-01")
    assert assessment.verdict.value == "exceeded"
    assert Decimal(value(assessment) or "0") > Decimal("66." + "6" * 60)
    args = step(assessment, StepCode.SHARE_OF_COUNT).args
    assert (args["count"], args["of"]) == (2, 3)


def test_a_map_of_items_serves_a_target_for_each_item_only() -> None:
    items = {"2025": {"A": 12, "B": 13}}
    assert reasons(judged(LEVEL, items, "2026-06-30")) == {"2025": "not-numeric"}
    each = target(at_least("10"), unit="ha", each_item=True)
    assert reasons(judged(each, {"2025": 12}, "2026-06-30")) == {"2025": "no-items"}


def test_a_milestone_is_no_figure_and_a_figure_is_no_milestone() -> None:
    assert judged(LEVEL, {"2025": True}, "2026-06-30").verdict.value == "no_data"
    assessment = judged(target(DONE, basis="milestone"), {"2025": 12}, "2026-06-30")
    assert assessment.verdict.value == "no_data"
    assert reasons(assessment) == {"2025": "not-numeric"}


def test_every_figure_of_the_series_is_either_used_or_left_out_with_a_reason() -> None:
    figures: Mapping[str, object] = {
        "2019": 1,
        "2020": 2,
        "2021": 3,
        "2021-2023": 4,
        "2023": 5,
        "2024-Q1": 6,
        "2026": 7,
    }
    for basis in ("end_of_period", "average", "each_year", "total"):
        assessment = judged(target(at_least("10"), basis=basis, unit="ha", kind="level"), series(figures), "2027-06-30")
        places = [one.location for one in assessment.used] + [one.observation.location for one in assessment.unused]
        assert len(places) == len(set(places)) == len(figures)
