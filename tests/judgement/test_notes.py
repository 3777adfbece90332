"""What is said beside a verdict."""

from __future__ import annotations

from decimal import Decimal

from planck.model.assessment import Verdict
from planck.model.explanation import ReasonCode
from planck.model.result import Language
from planck.model.target import Mean
from planck.reports.wording.reasons import sentence
from planck.reports.wording.voice import Voice
from tests.judgement.plan import at_least, judged, target


def test_a_figure_known_to_be_missing_is_named_with_the_reason_of_the_register() -> None:
    assessment = judged(target(at_least("10"), "2024"), {"2023": "9", "2024": None, "2022": None}, "2025-06-30")
    assert assessment.verdict is Verdict.NO_DATA
    assert [sentence(Voice(Language.EN), note) for note in assessment.notes] == [
        "the figure for 2024 is recorded as missing: not surveyed"
    ]


def test_a_level_known_to_be_missing_is_named_too() -> None:
    one = target(at_least("10"), "2021-2022", "average_growth", level_indicator="output")
    assert judged(one, {"2022": None}, "2023-06-30").notes[0].code is ReasonCode.KNOWN_MISSING


def test_two_means_that_disagree_are_both_told() -> None:
    rates = {"2021": "20", "2022": "10", "2023": "12", "2024": "18", "2025": "15.5"}
    for mean in Mean:
        assessment = judged(target(at_least("15.1"), basis="average_growth", mean=mean), rates, "2025-12-31")
        (note,) = assessment.notes
        assert note.code is ReasonCode.MEANS_DISAGREE
        assert note.args["arithmetic"] == Decimal("15.1")
        assert str(note.args["geometric"]).startswith("15.0406134969")
