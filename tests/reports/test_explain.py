"""The explanation of a verdict, exactly as it is read."""

from __future__ import annotations

import json
import re
from datetime import date
from decimal import Decimal

import pytest

from planck.model.assessment import Assessment
from planck.model.comparator import Comparator
from planck.model.observation import Observation
from planck.model.register import Register
from planck.model.result import Language
from planck.model.target import Amendment, Target, Tolerance, Waiver
from planck.reports.formats import render_explanation
from planck.reports.request import Request, Screen
from tests.judgement.plan import AREA, at_least, at_most, between, judged, less_than, more_than, seen, series, target


def told(assessment: Assessment, language: Language = Language.EN) -> str:
    return render_explanation("text", assessment, Register({AREA.id: AREA}), Request(language, Screen(width=200)))


def growth(**more: object) -> Target:
    return target(at_least("15.1"), basis="average_growth", **more)  # type: ignore[arg-type]


RATES = {"2021": "28.7", "2022": "20.35", "2023": "15.43"}


def test_the_arithmetic_of_a_geometric_mean_stands_there_with_its_numbers() -> None:
    text = told(judged(growth(), RATES, "2023-12-31"))
    assert "1.2870 × 1.2035 × 1.1543 = 1.7879; ³√ = 1.2137" in text
    assert "compared exactly: 1.7879 > 1.151³ = 1.5248" in text
    assert "arithmetic mean: 21.49%" in text


def test_a_vietnamese_reader_gets_decimal_commas() -> None:
    text = told(judged(growth(), RATES, "2023-12-31"), Language.VI)
    assert "1,2870 × 1,2035 × 1,1543 = 1,7879; ³√ = 1,2137" in text
    assert "tính đến ngày 31/12/2023" in text


def test_figures_left_out_are_named_with_the_reason() -> None:
    figures = [
        *series(RATES),
        seen("2024", "9.9", published="2025-03-01"),
        seen("2022", "19.0", published="2022-06-01"),
    ]
    text = told(judged(growth(), figures, "2023-12-31"))
    assert "2024  9.9 · published later, on 2025-03-01" in text
    assert "2022  19.0 · superseded by" in text


def test_the_original_of_an_amended_target_is_shown_with_its_verdict() -> None:
    change = Amendment(date(2023, 1, 1), "Nghị quyết 12", at_least("10"))
    text = told(judged(growth(amended=(change,)), {**RATES, "2024": "1", "2025": "1"}, "2025-12-31"))
    assert "at least 10%/yr" in text
    assert "as first adopted, at least 15.1%/yr, average growth 2021-2025: missed" in text
    assert "amended from 2023-01-01 by Nghị quyết 12" in text


def test_a_waiver_in_effect_is_shown_and_the_target_weighs_nothing() -> None:
    waiver = Waiver("bão số 3", date(2025, 1, 1), date(2025, 12, 31), "UBND tỉnh")
    text = told(judged(target(at_least("10"), "2024", waiver=waiver), {"2024": "9"}, "2025-06-30"))
    assert "waived from 2025-01-01 until 2025-12-31: bão số 3 (approved by UBND tỉnh)" in text
    assert "no effect on the check" in text


def test_a_waiver_without_effect_is_shown_as_such() -> None:
    waiver = Waiver("bão số 3", date(2024, 1, 1), date(2024, 12, 31), "UBND tỉnh")
    text = told(judged(target(at_least("10"), "2024", waiver=waiver), {"2024": "9"}, "2025-06-30"))
    assert "a waiver without effect: from 2024-01-01 until 2024-12-31: bão số 3" in text
    assert "fails the check" in text


def test_a_target_that_holds_for_each_item_says_so() -> None:
    declared = target(more_than("50"), "2024", unit="%", kind="share", each_item=True)
    assert "more than 50% · 2024 · for each item" in told(judged(declared, {}, "2024-12-31"))


@pytest.mark.parametrize(
    ("actual", "change"),
    [
        pytest.param("12", "+2.25", id="a miss up to the tolerance"),
        pytest.param("14.5", "more than −0.25", id="near down beyond the tolerance"),
        pytest.param("16", "−1", id="exceeded down to the target"),
    ],
)
def test_the_smallest_change_that_turns_the_outcome_is_not_rounded_away(actual: str, change: str) -> None:
    declared = target(at_least("15"), "2024", unit="%", kind="share", tolerance=Tolerance(Decimal(5), relative=True))
    text = told(judged(declared, {"2024": actual}, "2024-12-31"))
    assert f"would change if the actual changed by {change} pp" in text


@pytest.mark.parametrize(
    ("comparator", "actual", "expected"),
    [
        pytest.param(more_than("50"), "40", "changed by more than +10 ha", id="a bound that does not satisfy"),
        pytest.param(more_than("50"), "50", "anything higher changes the outcome", id="at such a bound"),
        pytest.param(less_than("50"), "50", "anything lower changes the outcome", id="at such a limit"),
        pytest.param(at_least("50"), "50", "anything worse changes the outcome", id="at a bound that does"),
    ],
)
def test_what_would_turn_the_outcome_says_whether_the_bound_suffices(
    comparator: Comparator, actual: str, expected: str
) -> None:
    declared = target(comparator, "2024", unit="ha")
    assert expected in told(judged(declared, {"2024": actual}, "2024-12-31"))


def test_of_an_interval_both_margins_are_shown() -> None:
    assessment = judged(target(at_most("2.5"), "2024", unit="%", kind="share"), {"2024": "3.2..3.6"}, "2024-12-31")
    assert "margin   +0.7 to +1.1 pp" in told(assessment)


def test_an_interval_is_shown_whole_in_the_arithmetic() -> None:
    assessment = judged(target(at_most("2.5"), "2024", unit="%", kind="share"), {"2024": "3.2..3.6"}, "2024-12-31")
    assert "the figure for 2024: 3.2-3.6" in told(assessment)


def test_the_mean_of_an_interval_is_shown_with_the_digits_of_a_mean() -> None:
    # (1.09 × 1.08)^½ = 1.0849885… and (1.09 × 1.09)^½ = 1.09
    text = told(judged(growth(), {"2021": "9", "2022": "8..9"}, "2022-12-31"))
    assert "8.50-9.00, geometric mean 2021-2022" in text
    assert "margin   −6.60 to −6.10 pp" in text


def test_a_conversion_is_part_of_the_arithmetic() -> None:
    declared = target(at_least("28000"), "2024")
    text = told(judged(declared, [seen("2024", "29.1", unit="nghìn tỷ đồng")], "2024-12-31"))
    assert "converted: 29.1 nghìn tỷ đồng × 1,000 = 29,100 tỷ đồng" in text


def test_a_range_names_the_bound_that_decides() -> None:
    assessment = judged(
        target(between("32", "33", "higher"), "2025", unit="%", kind="share"), {"2025": "32.5"}, "2025-12-31"
    )
    assert "margin   +0.5 pp" in told(assessment)


def test_each_reason_stands_once_beside_the_answer_that_it_explains() -> None:
    text = told(judged(target(at_least("20"), by="2030", period=None, unit="ha"), {"2024": "12"}, "2024-12-31"))
    verdict, progress = text.split("\nVerdict")[1].split("\nProgress")
    assert "only one figure" not in verdict
    assert progress.count("only one figure") == 1


def test_without_figures_it_says_so_and_nothing_more() -> None:
    text = told(judged(growth(), list[Observation](), "2023-12-31"))
    assert "no figures for this target yet" in text
    assert "The arithmetic" not in text
    assert "The outcome" not in text


def test_the_json_holds_the_assessment_the_figures_and_the_steps() -> None:
    assessment = judged(growth(), RATES, "2023-12-31")
    document = json.loads(render_explanation("json", assessment, Register({AREA.id: AREA}), Request(Language.EN)))
    assert document["schema"] == "planck/explanation/1"
    assert document["assessment"]["outcome"] == "exceeded"
    assert [figure["value"] for figure in document["used"]] == ["28.7", "20.35", "15.43"]
    assert document["steps"][0]["args"]["product"] == "1.78790046435"
    assert document["turns_at"].startswith("-6.2708646")
    assert document["other_mean"].startswith("21.49333")


def test_what_is_needed_to_stay_in_a_narrow_range_is_not_rounded_out_of_it() -> None:
    # 14.99 × 3 − 14 − 15.333 = 15.637; with one digit 15.7 the mean would be 15.011, out of the range.
    declared = target(between("14.99", "15.01", "inside"), "2021-2023", "average", unit="%", kind="share")
    text = told(judged(declared, {"2021": "14", "2022": "15.333"}, "2022-12-31"))
    need = re.search(r"([\d.]+)% in 2023", text)
    assert need is not None
    mean = (Decimal("14") + Decimal("15.333") + Decimal(need[1])) / 3
    assert Decimal("14.99") <= mean <= Decimal("15.01")


def test_what_is_compared_stands_one_below_the_other_behind_labels_of_one_width() -> None:
    outcome = told(judged(growth(), RATES, "2023-12-31")).split("\nOutcome to date\n")[1].split("\n\n")[0]
    assert outcome.splitlines()[:4] == [
        "  actual   21.37, geometric mean 2021-2023",
        "  target   at least 15.1%/yr",
        "  outcome  Exceeded · better than the target asks for",
        "  margin   +6.27 pp",
    ]


def test_a_narrow_screen_has_labels_without_a_column_for_them() -> None:
    screen = Request(Language.VI, Screen(width=40))
    text = render_explanation("text", judged(growth(), RATES, "2023-12-31"), Register({AREA.id: AREA}), screen)
    assert "\n  chênh lệch: +6,27 điểm %\n" in text
