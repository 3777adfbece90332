"""What an assessment carries besides its verdict, and units where levels give the growth."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from planck.model.assessment import Progress
from planck.model.explanation import ReasonCode
from planck.model.observation import Status
from planck.model.result import Language
from planck.model.target import Pace
from planck.model.unit import Unit
from planck.model.value import Interval, Number
from planck.reports.wording.reasons import sentence
from planck.reports.wording.voice import Voice
from tests.judgement.plan import DONE, at_least, judged, seen, series, since, target


def test_a_baseline_with_a_unit_and_levels_in_another_give_one_growth() -> None:
    # 1,000 to 1,210 in two years are 10 % a year, however the two are written.
    baseline = since(2020, Decimal(1), unit=Unit("nghìn tỷ đồng"))
    one = target(at_least("10"), "2021-2022", "average_growth", level_indicator="y", baseline=baseline)
    assessment = judged(one, [seen("2022", "1210", indicator="y", unit="tỷ đồng")], "2022-12-31")
    assert assessment.actual is not None
    assert (assessment.actual.value, assessment.verdict.value) == (Number(Decimal(10)), "met")


def test_beside_levels_a_rate_in_another_unit_is_left_out() -> None:
    one = target(at_least("10"), "2021", "average_growth", level_indicator="y")
    rate = seen("2021", "120", unit="ha")
    assessment = judged(one, [rate, *series({"2020": "100", "2021": "112"}, indicator="y")], "2021-12-31")
    assert assessment.actual is not None
    assert assessment.actual.value == Number(Decimal(12))
    assert [(each.observation, each.reason.code) for each in assessment.unused] == [(rate, ReasonCode.ANOTHER_UNIT)]


def test_of_items_alike_in_progress_the_slower_gives_the_ratio() -> None:
    # From 0 in 2020 towards 100 in 2030, half of the time gone: 40 of 50 and 35 of 50.
    one = target(at_least("100"), None, by="2030", unit="%", kind="share", each_item=True, baseline=since(2020))
    figures = {"2020": {"A": "0", "B": "0"}, "2025": {"A": "40", "B": "35"}}
    assessment = judged(one, figures, "2025-12-31")
    assert (assessment.progress, assessment.ratio) == (Progress.BEHIND, Decimal("0.7"))


def test_a_note_on_a_worsening_value_joins_the_others() -> None:
    one = target(at_least("50"), None, by="2030", unit="%", kind="share", pace=Pace.TREND, assumed=("period",))
    assessment = judged(one, {"2020": "90", "2021": "85", "2022": "80", "2023": "75"}, "2023-12-31")
    assert [note.code for note in assessment.notes] == [ReasonCode.ASSUMED, ReasonCode.DETERIORATING]


def test_an_assessment_knows_its_day_and_the_values_of_its_figures() -> None:
    assessment = judged(
        target(at_least("15.1"), basis="average_growth"), {"2021": "28.7", "2022": "7..8"}, "2022-12-31"
    )
    assert assessment.as_of == date(2022, 12, 31)
    assert [each.value for each in assessment.observations] == [
        Number(Decimal("28.7")),
        Interval(Decimal(7), Decimal(8)),
    ]


def test_a_figure_of_another_territory_is_not_rated_and_the_day_is_named() -> None:
    one = target(at_least("50"), "2021-2030", unit="%", kind="share")
    assessment = judged(one, {"2025": "40"}, "2025-12-31", area={"boundary_changed": date(2025, 7, 1)})
    assert assessment.progress_reason is not None
    assert "2025-07-01" in sentence(Voice(Language.EN), assessment.progress_reason)


def test_an_actual_value_names_the_line_of_its_last_figure_and_the_weakest_status() -> None:
    figures = [seen("2021", "12", status="official"), seen("2022", "9", status="draft"), seen("2023", "11")]
    assessment = judged(target(at_least("10"), "2021-2025", "average_growth"), figures, "2023-12-31")
    assert assessment.actual is not None
    assert (assessment.actual.status, assessment.actual.location) == (Status.DRAFT, figures[-1].location)


def test_a_milestone_names_the_line_and_the_status_of_its_record() -> None:
    record = seen("2024", True, status="preliminary")
    assessment = judged(target(DONE, None, "milestone", by="2024"), [record], "2024-12-31")
    assert assessment.actual is not None
    assert (assessment.actual.status, assessment.actual.location) == (Status.PRELIMINARY, record.location)
    assert not assessment.provisional


def test_levels_left_out_are_named_beside_rates_left_out() -> None:
    one = target(at_least("10"), "2021", "average_growth", level_indicator="y")
    later = seen("2021", "112", indicator="y", published="2023-01-01")
    assessment = judged(one, [seen("2021", "11"), seen("2020", "100", indicator="y"), later], "2021-12-31")
    assert later in [each.observation for each in assessment.unused]
