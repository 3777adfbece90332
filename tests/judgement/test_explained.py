"""What a judgement says of its own way: the rule, the steps, the reasons, all of which can be put into words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

import pytest

from planck.model.assessment import Assessment
from planck.model.basis import Rule
from planck.model.explanation import Reason, ReasonCode, Step
from planck.model.observation import Observation, Stated
from planck.model.result import Language
from planck.model.target import Amendment, Baseline, Mean, Pace, Target
from planck.model.unit import Unit
from planck.reports.wording import reasons, steps
from planck.reports.wording.voice import Voice
from tests.judgement.plan import (
    DONE,
    at_least,
    at_most,
    between,
    judged,
    more_than,
    seen,
    series,
    since,
    target,
)


class Story(NamedTuple):
    """A target, its figures, a day, and what the assessment says of its way."""

    target: Target
    figures: Mapping[str, object] | list[Observation]
    as_of: str
    rule: Rule | None
    steps: str
    reasons: str
    area: Mapping[str, object] = {}
    breaks: tuple[int, ...] = ()

    def told(self) -> Assessment:
        return judged(self.target, self.figures, self.as_of, area=self.area, breaks=self.breaks)


def change(unit: str = "%", baseline: Baseline | None = None, **more: Any) -> Target:
    return target(at_least("50"), basis="change", unit=unit, baseline=baseline, **more)


def growth(mean: str = "geometric", **more: Any) -> Target:
    return target(at_least("10"), basis="average_growth", mean=Mean(mean), **more)


LEVEL = target(at_least("100"), unit="ha")
FROM_2020 = since(2020)
PRICED = replace(target(at_least("100"), unit="tỷ đồng"), unit=Unit("tỷ đồng", "2010"))
MILESTONE = target(DONE, None, "milestone", by="2025")
EACH = target(at_least("50"), "2021-2025", unit="%", kind="share", each_item=True)

STORIES = {
    "a level under way": Story(
        LEVEL, {"2020": 0, "2022": 38}, "2023-06-30",
        Rule.LATEST, "latest linear-pace required-remaining required-change", "outside-period",
    ),
    "a level that is there": Story(LEVEL, {"2025": 101}, "2026-01-01", Rule.LATEST, "latest", ""),
    "a level that is missing": Story(
        LEVEL, {"2021": 1}, "2026-06-30", Rule.LATEST, "latest", "value-missing"
    ),
    "a level from before": Story(LEVEL, {"2020": 1}, "2023-06-30", None, "", "no-figures-yet outside-period"),
    "a level on another day": Story(
        target(at_least("100"), unit="ha"), {"2025-06-30": 1}, "2026-06-30",
        Rule.LATEST, "latest", "value-on-another-day",
    ),
    "a flow or a stock": Story(
        target(at_least("100"), "2024", unit="ha"), {"2024-9M": 90}, "2024-10-30",
        None, "", "flow-or-stock flow-or-stock flow-or-stock",
    ),
    "a flow by default, over": Story(
        target(at_least("100"), "2024"), {"2024-H1": 90, "2024-H2": 90}, "2025-06-30",
        Rule.SUM, "sum", "flow-assumed flow-by-default",
    ),
    "a flow by default": Story(
        target(at_least("100"), "2024"), {"2024-9M": 90}, "2024-10-30",
        Rule.SUM, "sum total-pace required-amount", "flow-by-default",
    ),
    "a rate under way": Story(
        target(at_least("10"), unit="%/năm", kind="rate"), {"2022": 8}, "2023-06-30",
        Rule.LATEST, "latest latest-pace", "",
    ),
    "a change from nobody knows when": Story(
        target(at_least("50"), None, "change", by="2025", unit="%"), {"2022": 8}, "2023-06-30",
        None, "", "baseline-untold baseline-untold baseline-untold",
    ),
    "nothing at all": Story(LEVEL, {}, "2026-06-30", None, "", "value-missing"),
    "nothing so far": Story(LEVEL, {}, "2023-06-30", None, "", "no-figures"),
    "a level waited for": Story(
        LEVEL, {"2020": 0, "2024": 76}, "2026-02-01",
        Rule.LATEST, "latest linear-pace required-remaining", "grace outside-period",
    ),
    "one value": Story(
        LEVEL, {"2022": 38}, "2023-06-30", Rule.LATEST, "latest required-remaining required-change", "one-value"
    ),
    "a compounding level": Story(
        replace(LEVEL, pace=Pace.COMPOUND), {"2020": 10, "2022": 38}, "2023-06-30",
        Rule.LATEST, "latest compound-pace required-remaining required-change", "outside-period",
    ),
    "a level by its trend": Story(
        replace(LEVEL, pace=Pace.TREND), {"2019": 10, "2020": 20, "2021": 30, "2022": 38}, "2023-06-30",
        Rule.LATEST, "latest trend-pace required-remaining required-change", "outside-period outside-period not-latest",
    ),
    "too few for a trend": Story(
        replace(LEVEL, pace=Pace.TREND), {"2022": 38}, "2023-06-30",
        Rule.LATEST, "latest required-remaining required-change", "too-few-values",
    ),
    "a converted level": Story(
        target(at_least("100"), unit="tỷ đồng"), [seen("2025", 101000, unit="triệu đồng")], "2026-01-01",
        Rule.LATEST, "converted latest", "",
    ),
    "another unit and another price": Story(
        PRICED,
        [seen("2025", 1, unit="ha"), replace(seen("2024", 1), unit=Unit("tỷ đồng", "current"))], "2026-06-30",
        None, "", "value-missing another-price-base another-unit",
    ),
    "a share of a count": Story(
        target(at_least("50"), unit="%", kind="share"), {"2025": "13/15"}, "2026-01-01",
        Rule.LATEST, "share-of-count latest", "",
    ),
    "an interval": Story(LEVEL, {"2022": "90..110"}, "2023-06-30",
        Rule.LATEST, "latest", "interval-straddles interval"),
    "an undated level": Story(
        target(at_least("100"), None, unit="ha"), {"2022": 38}, "2023-06-30", Rule.LATEST, "latest", "undated undated"
    ),
    "revised, later and missing": Story(
        LEVEL,
        [seen("2025", 99, published="2026-01-05"), seen("2025", 101, published="2026-02-05"), seen("2024", None),
         seen("2023", 5, published="2027-01-01"), seen("2026", 5), seen("2021-2023", 7)],
        "2026-06-30",
        Rule.LATEST, "latest", "known-missing published-later average-over-years value-null superseded period-not-over",
    ),
    "another length": Story(
        target(at_least("100"), "2024", kind="flow"), {"2024-9M": 90}, "2025-06-30",
        Rule.SUM, "sum", "parts-missing",
    ),
    "another length of several years": Story(
        target(at_least("100"), kind="flow"), {"2024-9M": 90}, "2025-06-30",
        None, "", "another-length another-length another-length",
    ),
    "a relative change": Story(
        change(baseline=FROM_2020), {"2020": 200, "2021": 210, "2022": 240}, "2023-06-30",
        Rule.RELATIVE_CHANGE, "change-relative linear-pace required-remaining required-change", "not-latest",
    ),
    "an absolute change": Story(
        change("ha", FROM_2020), {"2020": 200, "2022": 220}, "2023-06-30",
        Rule.ABSOLUTE_CHANGE, "change-absolute linear-pace required-remaining required-change", "",
    ),
    "a change that is complete": Story(
        change(baseline=FROM_2020), {"2020": 200, "2025": 400}, "2026-01-01",
        Rule.RELATIVE_CHANGE, "change-relative", ""
    ),
    "a change that lacks its end": Story(
        change(baseline=FROM_2020), {"2020": 200, "2024": 400, "2026": 9}, "2027-06-30",
        Rule.RELATIVE_CHANGE, "change-relative", "value-missing outside-period",
    ),
    "a change of nothing": Story(
        change(), {"2018-2019": 1}, "2026-06-30", None, "", "value-missing outside-period"
    ),
    "a change from zero": Story(
        change(baseline=FROM_2020), {"2020": 0, "2022": 5, "2021-2022": 9}, "2023-06-30",
        None, "", "baseline-zero baseline-zero outside-period baseline-zero average-over-years",
    ),
    "a change without a beginning": Story(
        change(baseline=FROM_2020), {"2021": 1, "2020-2021": 9}, "2023-06-30",
        None, "", "baseline-missing baseline-missing baseline-missing outside-period",
    ),
    "growth from rates": Story(
        growth(), {"2021": 12, "2022": "10.5"}, "2023-06-30",
        Rule.GEOMETRIC_MEAN, "growth-product root mean-pace required-growth", "",
    ),
    "growth by its arithmetic mean": Story(
        growth("arithmetic"), {"2021": 12, "2022": "10.5"}, "2023-06-30",
        Rule.ARITHMETIC_MEAN, "arithmetic-mean mean-pace required-mean", "",
    ),
    "growth of too few years": Story(
        growth(), {"2021": 12, "2022-2023": 11, "2022": 1, "2020": 3}, "2026-06-30",
        Rule.GEOMETRIC_MEAN, "growth-product root", "years-missing outside-period covered",
    ),
    "growth from levels": Story(
        growth(level_indicator="y"),
        series({"2019": 5, "2020": 100, "2021": 112, "2022": 121}, indicator="y"), "2023-06-30",
        Rule.GROWTH_OF_LEVELS, "level-ratio root mean-pace required-growth",
        "from-levels outside-period not-latest",
    ),
    "yearly growth from levels": Story(
        growth("arithmetic", level_indicator="y"),
        series({"2020": 100, "2021": 112, "2022": 121}, indicator="y"), "2023-06-30",
        Rule.GROWTH_OF_LEVELS, "level-ratio root mean-pace required-growth",
        "from-levels mean-of-rates-only not-latest",
    ),
    "two means that disagree": Story(
        growth("arithmetic"), {"2021": 30, "2022": -10}, "2023-06-30",
        Rule.ARITHMETIC_MEAN, "arithmetic-mean mean-pace required-mean", "means-disagree",
    ),
    "growth from levels below zero": Story(
        growth(level_indicator="y"), series({"2020": -4, "2021": 112}, indicator="y"), "2022-06-30",
        None, "", "baseline-below-zero",
    ),
    "growth from levels without a start": Story(
        growth(level_indicator="y"), series({"2021": 112}, indicator="y"), "2022-06-30",
        None, "", "level-before-missing",
    ),
    "an average": Story(
        target(at_least("10"), basis="average", unit="ha"), {"2021": 9, "2022": 10}, "2023-06-30",
        Rule.MEAN, "arithmetic-mean mean-pace required-mean", "",
    ),
    "an average of nothing": Story(
        target(at_least("10"), basis="average", unit="ha"), {}, "2026-06-30", None, "", "years-missing"
    ),
    "a sum": Story(
        target(at_least("100"), basis="total"), {"2021": 20, "2022-H1": 10}, "2022-09-30",
        Rule.SUM, "sum total-pace required-amount", "",
    ),
    "a sum that is not whole": Story(
        target(at_least("100"), basis="total"), {"2021": 20, "2022-H1": 10}, "2026-06-30",
        Rule.SUM, "sum", "parts-missing",
    ),
    "a sum with a gap": Story(
        target(at_least("100"), basis="total"), {"2021-Q1": 20, "2022": 10}, "2023-06-30",
        Rule.SUM, "sum required-amount", "gap",
    ),
    "a limit passed": Story(
        target(at_most("100"), basis="total"), {"2021": 101}, "2022-06-30", Rule.SUM, "sum", "limit-passed"
    ),
    "a yearly duty failed": Story(
        target(at_least("10"), basis="each_year", unit="ha"), {"2021": 11, "2022": 9}, "2023-06-30",
        Rule.WORST_YEAR, "worst-year", "year-missed",
    ),
    "a yearly duty of converted figures": Story(
        target(at_least("10"), basis="each_year", unit="ha"), [seen("2021", "0.11", unit="km²")], "2022-06-30",
        Rule.WORST_YEAR, "converted worst-year", "",
    ),
    "a sum of converted figures": Story(
        target(at_least("100"), basis="total"), [seen("2021", 101000, unit="triệu đồng")], "2022-06-30",
        Rule.SUM, "converted sum", "sum-reached",
    ),
    "an average of converted figures": Story(
        target(at_least("10"), "2021-2022", "average", unit="ha"),
        [seen("2021", "0.11", unit="km²"), seen("2022", 10, unit="ha")], "2023-06-30",
        Rule.MEAN, "converted arithmetic-mean", "",
    ),
    "an average of a converted sum over years": Story(
        target(at_least("10"), "2021-2022", "average", kind="flow"),
        [seen("2021-2022", 20000, unit="triệu đồng")], "2023-06-30",
        Rule.MEAN, "converted yearly-part arithmetic-mean", "",
    ),
    "growth of converted rates": Story(
        target(at_least("10"), "2021-2022", "average_growth"),
        [seen("2021", "0.11", unit="fraction"), seen("2022", 10)], "2023-06-30",
        Rule.GEOMETRIC_MEAN, "converted growth-product root", "",
    ),
    "growth from converted levels": Story(
        target(at_least("10"), "2021", "average_growth", level_indicator="y"),
        [seen("2020", 100, unit="ha", indicator="y"), seen("2021", "1.11", unit="km²", indicator="y")], "2022-06-30",
        Rule.GROWTH_OF_LEVELS, "converted level-ratio", "from-levels",
    ),
    "a change of converted levels": Story(
        change("ha", FROM_2020), [seen("2020", "0.5", unit="km²"), seen("2025", 110, unit="ha")], "2026-01-01",
        Rule.ABSOLUTE_CHANGE, "converted change-absolute", "",
    ),
    "a yearly change of converted levels": Story(
        target(at_least("10"), "2021-2022", "average_change", unit="ha/năm"),
        [seen("2020", "0.5", unit="km²"), seen("2022", "0.7", unit="km²")], "2023-06-30",
        Rule.CHANGE_OF_LEVELS, "converted converted level-change", "",
    ),
    "a milestone reached": Story(MILESTONE, {"2024": True}, "2025-01-01", Rule.MILESTONE, "", ""),
    "a milestone reached late": Story(
        MILESTONE, {"2026": date(2026, 5, 4)}, "2027-01-01", Rule.MILESTONE, "", "reached-late"
    ),
    "a milestone reached perhaps": Story(
        target(DONE, None, "milestone", by="2025-06-30"), {"2025": True}, "2026-01-01",
        Rule.MILESTONE, "", "reached-within",
    ),
    "a milestone lost": Story(MILESTONE, {"2022": True, "2024": False}, "2025-12-31", Rule.MILESTONE, "", "lost"),
    "a milestone in each year": Story(
        target(DONE, "2024-2025", "each_year", unit="", kind="milestone"), {"2024": False}, "2024-12-31",
        Rule.MILESTONE, "", "year-missed",
    ),
    "a milestone not reached": Story(MILESTONE, {"2025": False}, "2026-01-01", Rule.MILESTONE, "", "recorded-false"),
    "a milestone not reached yet": Story(
        MILESTONE, {"2023": False}, "2024-01-01", Rule.MILESTONE, "", "recorded-false recorded-false"
    ),
    "a milestone unheard of": Story(MILESTONE, {"2025": 7}, "2026-06-30", None, "", "milestone-unknown not-numeric"),
    "an item that fails": Story(
        EACH, {"2025": {"A": 60, "B": 40}}, "2026-01-01", Rule.LATEST, "latest worst-item", "item-worst"
    ),
    "an item that is missing": Story(
        EACH, {"2024": {"A": 60, "B": 60}, "2025": {"A": 60}}, "2026-06-30",
        Rule.LATEST, "latest worst-item", "item-incomplete not-latest",
    ),
    "no items": Story(EACH, {"2025": 60}, "2026-06-30", None, "", "value-missing no-items"),
    "an ended area": Story(
        LEVEL, [seen("2020", 0), seen("2024", 76), seen("2025", 101)], "2026-06-30",
        Rule.LATEST, "latest linear-pace", "area-ended outside-period after-area-ended", {"ended": date(2025, 6, 30)},
    ),
    "a changed area": Story(
        LEVEL, [seen("2025", 101)], "2026-06-30",
        Rule.LATEST, "latest", "boundary-changed", {"boundary_changed": date(2025, 7, 1)},
    ),
    "an amended target": Story(
        replace(LEVEL, amended=(
            Amendment(date(2024, 1, 1), "NQ 1", at_least("90")), Amendment(date(2026, 2, 1), "NQ 2", at_least("80")),
        )),
        {"2025": 91}, "2026-06-30", Rule.LATEST, "latest", "amended amended-too-late",
    ),
    "marks": Story(
        replace(LEVEL, restates="y", derived_from="11 − 1", assumed=("period",), approximate=True),
        {"2025": 101}, "2026-01-01", Rule.LATEST, "latest", "restates derived assumed approximate",
    ),
    "a part of a target": Story(
        replace(LEVEL, part_of="Cơ cấu kinh tế"), {"2025": 101}, "2026-01-01", Rule.LATEST, "latest", "part-of",
    ),
    "a claim that holds": Story(
        LEVEL, [seen("2025", 101, stated=(Stated("exceeded", Decimal(1)),))], "2026-01-01",
        Rule.LATEST, "latest", "stated-confirmed",
    ),
    "a claim with more digits than a figure usually has": Story(
        LEVEL, [seen("2025", "1" + "0" * 20, stated=(Stated(None, Decimal("99999999999999999900.0000000001")),))],
        "2026-01-01", Rule.LATEST, "latest", "",
    ),
    "a claim of a verdict that holds": Story(
        LEVEL, [seen("2025", 101, stated=(Stated("exceeded"),))], "2026-01-01",
        Rule.LATEST, "latest", "stated-verdict-confirmed",
    ),
    "a claim of a share that holds": Story(
        LEVEL, [seen("2025", 101, stated=(Stated(percent=Decimal(101)),))], "2026-01-01",
        Rule.LATEST, "latest", "stated-percent-confirmed",
    ),
    "a claim without the figures for it": Story(
        LEVEL, [seen("2025", "90..110", stated=(Stated("met"),))], "2026-01-01",
        Rule.LATEST, "latest", "interval-straddles stated-unchecked",
    ),
    "a figure for another target": Story(
        LEVEL, [seen("2025", 101), seen("2025", 90, target="ha-nam/thanh-liem/y")], "2026-01-01",
        Rule.LATEST, "latest", "serves-another",
    ),
    "a claim that cannot be checked": Story(
        replace(LEVEL, derived_from="102 − 1"), [seen("2025", 101, stated=(Stated("exceeded", Decimal(1)),))],
        "2026-01-01", Rule.LATEST, "latest", "derived stated-not-checkable",
    ),
    "what is there and slips": Story(
        LEVEL, {"2020": 150, "2021": 140, "2022": 130, "2023": 120}, "2024-06-30",
        Rule.LATEST, "latest required-remaining required-change", "deteriorating outside-period not-latest not-latest",
    ),
    "a compounding level that went back": Story(
        replace(LEVEL, pace=Pace.COMPOUND), {"2020": 120, "2022": 90}, "2023-06-30",
        Rule.LATEST, "latest compound-pace required-remaining required-change", "outside-period",
    ),
    "a single rate": Story(
        growth(), {"2021": 12}, "2022-06-30", Rule.REPORTED, "latest mean-pace required-growth", ""
    ),
    "a trend that leads back": Story(
        replace(LEVEL, pace=Pace.TREND), {"2019": 40, "2020": 30, "2021": 20, "2022": 10}, "2023-06-30",
        Rule.LATEST, "latest trend-pace required-remaining required-change", "outside-period outside-period not-latest",
    ),
    "a trend that is behind": Story(
        replace(LEVEL, pace=Pace.TREND), {"2019": 10, "2020": 20, "2021": 30, "2022": 64}, "2023-06-30",
        Rule.LATEST, "latest trend-pace required-remaining required-change", "outside-period outside-period not-latest",
    ),
    "a limit on a sum so far": Story(
        target(at_most("100"), basis="total"), {"2021": 20}, "2022-06-30",
        Rule.SUM, "sum total-pace required-amount", "",
    ),
    "a sum within a range": Story(
        target(between("100", "200", "inside"), basis="total"), {"2021": 30}, "2022-06-30",
        Rule.SUM, "sum range-pace required-amount", "",
    ),
    "a sum that is there": Story(
        target(at_least("100"), basis="total"), {"2021": 120}, "2022-06-30",
        Rule.SUM, "sum", "sum-reached",
    ),
    "a sum of nothing": Story(
        target(at_least("100"), basis="total"), {"2021-10-21": 1}, "2026-06-30",
        None, "", "parts-missing another-length",
    ),
    "a yearly duty of nothing": Story(
        target(at_least("10"), basis="each_year", unit="ha"), {"2021-H1": 1}, "2026-06-30",
        None, "", "years-missing outside-period",
    ),
    "a yearly duty in doubt": Story(
        target(at_least("10"), basis="each_year", unit="ha"), {"2021": "9..11"}, "2022-06-30",
        Rule.WORST_YEAR, "worst-year", "interval-straddles interval",
    ),
    "growth outside its period": Story(
        growth(), {"2020": 12}, "2026-06-30", None, "", "years-missing outside-period"
    ),
    "an average outside its period": Story(
        target(at_least("10"), basis="average", unit="ha"), {"2020": 12}, "2026-06-30",
        None, "", "years-missing outside-period",
    ),
    "a range overshot": Story(
        target(between("10", "20", "inside"), unit="ha"), {"2020": 5, "2022": 25}, "2023-06-30",
        Rule.LATEST, "latest required-remaining required-change", "no-meaning outside-period",
    ),
    "growth across a break": Story(
        growth(level_indicator="x"), {"2020": 100, "2022": 150}, "2023-06-30",
        None, "", "break break break", breaks=(2021,),
    ),
    "an old figure": Story(
        LEVEL, {"2021": 101}, "2024-06-30", Rule.LATEST, "latest required-remaining required-change", "stale"
    ),
    "a strict target at the baseline": Story(
        target(more_than("100"), unit="ha", baseline=since(2020, Decimal(100))), {"2022": 90}, "2023-06-30",
        Rule.LATEST, "latest required-remaining required-change", "target-is-baseline",
    ),
}  # fmt: skip


def every_reason(assessment: Assessment) -> list[Reason]:
    """All reasons that an assessment gives, the verdict's own first."""
    own = [one for one in (assessment.reason, assessment.progress_reason) if one is not None]
    return [*own, *assessment.notes, *(one.reason for one in assessment.unused)]


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_an_assessment_says_how_it_came_about(story: Story) -> None:
    found = story.told()
    assert (found.actual and found.actual.rule) == story.rule
    assert [step.code.value for step in found.steps] == story.steps.split()
    assert [reason.code.value for reason in every_reason(found)] == story.reasons.split()


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_everything_that_an_assessment_says_of_its_way_has_words(story: Story, language: Language) -> None:
    found = story.told()
    said = [reasons.sentence(Voice(language), one) for one in every_reason(found)]
    said += [steps.sentence(Voice(language), one) for one in found.steps]
    assert [text for text in said if "…" in text or "{" in text or "None" in text or not text] == []


def test_each_kind_of_reason_and_step_is_told_in_a_story_or_has_a_test_of_its_own() -> None:
    elsewhere = {
        ReasonCode.PERIOD_OPEN, ReasonCode.UNDATED_AREA_ENDED,
        ReasonCode.SHARE_ALONE, ReasonCode.PLAN_UNKNOWN,
        ReasonCode.OPPOSITE_SIGNS, ReasonCode.TARGET_ZERO, ReasonCode.TARGET_NOT_POSITIVE,
        ReasonCode.ANOTHER_TERRITORY, ReasonCode.RATES_PREFERRED, ReasonCode.NOT_WHOLE_YEARS, ReasonCode.NO_TIME,
    }  # fmt: skip
    told = {reason.code for story in STORIES.values() for reason in every_reason(story.told())}
    assert set(ReasonCode) - told <= elsewhere


def words(found: list[Step], language: Language = Language.EN) -> list[str]:
    return [steps.sentence(Voice(language), one) for one in found]


def test_a_level_and_its_baseline_are_said_with_their_periods() -> None:
    ratio, root = (STORIES["growth from levels"].told().steps)[:2]
    assert words([ratio]) == ["the level of 2022 over that of 2020: 121 ÷ 100 = 1.21"]
    assert words([root]) == ["√ = 1.10000000, that is 10% a year"]


def test_what_was_left_out_names_what_stands_in_its_place() -> None:
    growth_ = STORIES["growth of too few years"].told()
    left_out = {str(one.observation.period): reasons.sentence(Voice(Language.EN), one.reason) for one in growth_.unused}
    assert left_out["2022"] == "already covered by the figure for 2022-2023"
    one = target(at_least("1"), "2024", "total")
    halves = judged(one, {"2024-H1": 5, "2024-Q2": 3, "2024": 9, "2024-Q1": 2}, "2025-01-01")
    assert {reasons.sentence(Voice(Language.EN), one.reason) for one in halves.unused} == {
        "already covered by the figure for 2024"
    }


def test_a_confirmed_claim_repeats_what_was_claimed() -> None:
    (note,) = STORIES["a claim that holds"].told().notes
    assert reasons.sentence(Voice(Language.EN), note) == "agrees with the margin that the source states: 1"
