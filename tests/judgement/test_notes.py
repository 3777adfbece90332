"""What is said beside a verdict."""

from __future__ import annotations

from decimal import Decimal

import pytest

from planck.model.assessment import Progress, Verdict
from planck.model.explanation import ReasonCode
from planck.model.result import Language
from planck.model.target import Mean
from planck.reports.wording.reasons import sentence
from planck.reports.wording.voice import Voice
from tests.judgement.plan import at_least, judged, since, target

LEVEL = target(at_least("10"), "2021-2030", unit="ha", kind="stock")


def test_a_figure_known_to_be_missing_is_named_with_the_reason_of_the_register() -> None:
    assessment = judged(target(at_least("10"), "2024"), {"2023": "9", "2024": None, "2022": None}, "2025-06-30")
    assert assessment.verdict is Verdict.NO_DATA
    assert [sentence(Voice(Language.EN), note) for note in assessment.notes] == [
        "the figure for 2024 is recorded as missing: not surveyed"
    ]


def test_a_level_known_to_be_missing_is_named_too() -> None:
    one = target(at_least("10"), "2021-2022", "average_growth", level_indicator="output")
    assert judged(one, {"2022": None}, "2023-06-30").notes[0].code is ReasonCode.KNOWN_MISSING


@pytest.mark.parametrize(
    ("values", "as_of", "expected"),
    [
        pytest.param({"2021": 5, "2022": 6}, "2024-12-31", [], id="two years old"),
        pytest.param({"2021": 5, "2022": 6}, "2025-01-01", ["2022"], id="more than two"),
        pytest.param({"2022": 12}, "2025-01-01", ["2022"], id="already achieved"),
        pytest.param({"2022": 6}, "2025-01-01", ["2022"], id="not rated"),
        pytest.param({}, "2025-01-01", [], id="no figures: no progress to be old"),
        pytest.param({"2022": 6}, "2031-06-30", [], id="no longer open"),
    ],
)
def test_a_progress_by_figures_of_more_than_two_years_ago_says_so(
    values: dict[str, object], as_of: str, expected: list[str]
) -> None:
    stale = [note for note in judged(LEVEL, values, as_of).notes if note.code is ReasonCode.STALE]
    assert [str(note.args["period"]) for note in stale] == expected


def test_the_end_of_february_of_a_leap_year_is_two_years_old_at_the_end_of_february() -> None:
    for day, count in (("2026-02-28", 0), ("2026-03-01", 1)):
        assessment = judged(LEVEL, {"2023": 5, "2024-02-29": 6}, day)
        assert sum(note.code is ReasonCode.STALE for note in assessment.notes) == count


def test_of_figures_that_are_not_apt_the_latest_is_the_one_that_is_old() -> None:
    change = target(at_least("10"), "2021-2030", "change", unit="%", baseline=since(2020))
    assessment = judged(change, {"2021": 5}, "2024-06-30")
    assert assessment.progress is Progress.NOT_RATED
    assert [note.code for note in assessment.notes] == [ReasonCode.STALE]


def test_two_means_that_disagree_are_both_told() -> None:
    rates = {"2021": "20", "2022": "10", "2023": "12", "2024": "18", "2025": "15.5"}
    for mean in Mean:
        assessment = judged(target(at_least("15.1"), basis="average_growth", mean=mean), rates, "2025-12-31")
        (note,) = assessment.notes
        assert note.code is ReasonCode.MEANS_DISAGREE
        assert note.args["arithmetic"] == Decimal("15.1")
        assert str(note.args["geometric"]).startswith("15.0406134969")
