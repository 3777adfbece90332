"""Figures, margins and shares are said in the form of their kind."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from planck.model.assessment import Actual, Margin, Verdict
from planck.model.basis import Rule
from planck.model.observation import Status
from planck.model.result import Language
from planck.model.target import DEFAULT_BANDS
from planck.model.unit import Unit
from planck.model.value import Count, Interval, Items, Missing, Number, Reached, Value
from planck.reports.wording import figures, margins, words
from planck.reports.wording.digits import Digits
from planck.reports.wording.voice import Voice
from tests.judgement import plan
from tests.reports.made import THANH_LIEM, a_target, an_assessment, at_least, span, thanh_liem

D = Decimal
OWN = Digits(2, None, (D("15.1"),))
VI, EN = Voice(Language.VI, digits=OWN), Voice(Language.EN, digits=OWN)


@pytest.mark.parametrize(
    ("value", "vietnamese"),
    [
        pytest.param(Number(D("27320.50")), "27.320,50", id="number as written"),
        pytest.param(Interval(D("7"), D("8.5")), "7-8,5", id="interval"),
        pytest.param(Interval(D("-2"), D("3")), "−2 đến 3", id="interval from below zero"),
        pytest.param(Count(D("13"), D("13")), "13/13", id="count"),
        pytest.param(
            Items((("CCN A", Number(D("24.55"))), ("CCN B", Count(D("1"), D("2"))))),
            "CCN A: 24,55; CCN B: 1/2",
            id="items",
        ),
        pytest.param(Reached(True), "đã hoàn thành", id="reached"),
        pytest.param(Reached(True, date(2024, 5, 12)), "hoàn thành ngày 12/05/2024", id="reached on a day"),
        pytest.param(Reached(False), "chưa hoàn thành", id="not reached"),
        pytest.param(Missing("mất hồ sơ"), "mất hồ sơ", id="missing"),
    ],
)
def test_a_figure_is_said_as_it_was_written(value: Value, vietnamese: str) -> None:
    assert figures.observed(VI, value) == vietnamese


def an_actual(value: str, rule: Rule = Rule.LATEST) -> Actual:
    return Actual(Number(D(value)), (span("2023"),), Status.OFFICIAL, None, rule)


def test_a_share_of_a_count_is_said_with_its_count() -> None:
    actual = replace(an_actual("44." + "4" * 48), count=D("4"), of=D("9"))
    assert figures.actual_value(Voice(Language.EN, digits=Digits(0, None, ())), actual, a_target()) == "4/9 (44.44)"


def test_a_milestone_says_when_it_was_recorded_unless_it_says_the_day() -> None:
    recorded = Actual(Reached(True), (span("2024"),), Status.OFFICIAL, None, Rule.MILESTONE)
    assert figures.made_by(EN, recorded, a_target()) == "2024"
    dated = Actual(Reached(True, date(2024, 5, 12)), (span("2024"),), Status.OFFICIAL, None, Rule.MILESTONE)
    assert figures.made_by(EN, dated, a_target()) == ""


@pytest.mark.parametrize(
    ("value", "rule", "bound", "unit", "told"),
    [
        pytest.param("15.79", Rule.LATEST, "15.1", "%/năm", "+0,69 điểm %", id="points"),
        pytest.param("29450.5", Rule.LATEST, "30640", "tỷ đồng", "−1.189,5 tỷ đồng", id="money"),
        pytest.param("15.10", Rule.LATEST, "15.1", "%", "0,0 điểm %", id="none"),
        pytest.param("40", Rule.LATEST, "40.25", "%", "−0,25 điểm %", id="a target finer than the figure"),
        pytest.param(
            "21.37086460667694", Rule.GEOMETRIC_MEAN, "15.1", "%/năm", "+6,27 điểm %", id="a mean without end"
        ),
        pytest.param(
            "21.37086460667694", Rule.GEOMETRIC_MEAN, "15.125", "%", "+6,246 điểm %", id="the target's digits"
        ),
        pytest.param(
            "15.1004", Rule.GEOMETRIC_MEAN, "15.1", "%", "+0,0004 điểm %", id="so little that it would vanish"
        ),
        # 14.995 is shown as 15.00 (half up), so that 0.005 beyond 14.99 is shown as 0.01.
        pytest.param("14.995", Rule.GEOMETRIC_MEAN, "14.99", "%", "+0,01 điểm %", id="a half"),
        pytest.param("-14.995", Rule.GEOMETRIC_MEAN, "-14.99", "%", "−0,01 điểm %", id="a half below zero"),
    ],
)
def test_a_margin_is_what_lies_between_the_figure_and_the_target_as_they_are_shown(
    value: str, rule: Rule, bound: str, unit: str, told: str
) -> None:
    target = a_target(comparator=at_least(bound), unit=Unit(unit))
    margin = Margin(D(value) - D(bound), Unit(unit).of_difference)
    one = an_assessment(target, THANH_LIEM, Verdict.NOT_DUE, actual=an_actual(value, rule), margin=margin)
    assert margins.margin_of(VI.about(one), one) == told


def test_without_figures_there_is_no_margin_and_no_need() -> None:
    one = an_assessment(a_target(), THANH_LIEM, Verdict.NOT_DUE)
    assert margins.margin_of(EN, one) == ""
    assert figures.needed(EN, one) == ""
    assert figures.other_need(EN, one) == ""


def test_what_is_reached_in_percent_of_the_target_keeps_its_side_of_a_hundred() -> None:
    assert figures.of_target(VI, Margin(D("-1"), "ha", D("96.117"))) == "bằng 96,1% mục tiêu"
    assert figures.of_target(EN, Margin(D("-1"), "ha", D("99.97"))) == "99.97% of target"
    assert figures.of_target(EN, Margin(D("-1"), "pp")) == ""


def test_a_fall_where_a_rise_was_wanted_is_no_percentage_of_the_target() -> None:
    assert figures.of_target(VI, Margin(D("-8"), "ha", D("-60"))) == ""


def test_a_ratio_keeps_its_band() -> None:
    assert figures.ratio(VI, D("1.41528"), DEFAULT_BANDS) == "bằng 142% tiến độ yêu cầu"
    assert figures.ratio(EN, D("0.9499"), DEFAULT_BANDS) == "94.99% of the required pace"


@pytest.mark.parametrize(
    ("comparator", "values", "vietnamese", "english"),
    [
        pytest.param(
            "2",
            {"2021": "8", "2022": "8"},
            "giảm ít nhất 1,82%/năm trong",
            "a fall of at least 1.82%/yr in",
            id="a limit that leaves no room but for a fall",
        ),
        pytest.param(
            "2",
            {"2021": "1", "2022": "1"},
            "không quá 2,67%/năm trong",
            "at most 2.67%/yr in",
            id="a limit that leaves room",
        ),
    ],
)
def test_what_a_limit_of_growth_leaves_is_called_a_fall_below_zero(
    comparator: str, values: dict[str, str], vietnamese: str, english: str
) -> None:
    assessment = plan.judged(plan.target(plan.at_most(comparator), basis="average_growth"), values, "2022-12-31")
    voices = (Voice(language).about(assessment) for language in (Language.VI, Language.EN))
    assert [figures.needed(voice, assessment).rpartition(" ")[0] for voice in voices] == [
        f"{vietnamese} giai đoạn",
        english,
    ]


def test_the_last_day_of_a_waiver_is_one_day() -> None:
    assert [EN.say(words.DAYS_LEFT, count=count) for count in (0, 1, 2)] == ["0 days left", "1 day left", "2 days left"]


def test_the_need_by_the_other_mean_is_given_beside_it() -> None:
    assert figures.other_need(VI, thanh_liem()) == "theo bình quân cộng: 5,51%/năm"
