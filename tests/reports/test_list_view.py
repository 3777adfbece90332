"""What shares a line in a list of targets, and what never does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planck.model.assessment import Assessment, Outcome, Progress, Verdict, Whole
from planck.model.result import Language
from planck.reports.list_view import MANY, list_targets
from planck.reports.wording.voice import Voice
from tests.reports.made import chi_lang, thanh_liem
from tests.reports.made_rare import occupancy, output

SILENT = chi_lang()
AHEAD = thanh_liem()
VOICE = Voice(Language.EN)


def several(assessment: Assessment, number: int) -> list[Assessment]:
    """As many targets that are alike."""
    return [replace(assessment) for _ in range(number)]


def folds(*assessments: Assessment, folded: bool = True) -> list[str]:
    return [fold.text for area in list_targets(VOICE, assessments, folded=folded) for fold in area.folds]


def shown(*assessments: Assessment) -> int:
    return sum(len(area.targets) for area in list_targets(VOICE, assessments, folded=True))


def test_targets_without_figures_share_a_line_that_says_when_they_are_due() -> None:
    assert folds(*several(SILENT, 3)) == ["3 without figures: 3 due 2025"]
    assert shown(*several(SILENT, 2)) == 0


def test_a_single_one_is_named_on_its_line() -> None:
    assert folds(SILENT) == ["Tỷ trọng ngành công nghiệp trong GRDP: no figures, due 2025"]


def test_what_is_due_and_without_figures_is_told_apart() -> None:
    due = replace(SILENT, verdict=Verdict.NO_DATA, progress=None)
    assert folds(*several(SILENT, 2), *several(due, 2)) == [
        "2 due and without figures: 2 due 2025",
        "2 without figures: 2 due 2025",
    ]


def test_of_many_targets_those_that_are_satisfied_share_a_line() -> None:
    assert folds(*several(AHEAD, MANY)) == []
    assert folds(*several(AHEAD, MANY + 1)) == [f"{MANY + 1} more: ahead {MANY + 1}"]


@pytest.mark.parametrize(
    "apart",
    [
        pytest.param(occupancy(), id="missed"),
        pytest.param(output(), id="waived and amended"),
        pytest.param(replace(AHEAD, deteriorating=True), id="deteriorating"),
        pytest.param(replace(AHEAD, progress=Progress.BEHIND, outcome=Outcome.MISSED), id="behind"),
        pytest.param(replace(AHEAD, original=AHEAD), id="amended"),
        pytest.param(replace(SILENT, waiver=True), id="waived without figures"),
    ],
)
def test_what_changes_how_a_line_is_read_keeps_a_line_of_its_own(apart: Assessment) -> None:
    assert shown(*several(AHEAD, MANY), apart) == 1


def test_of_a_target_in_parts_that_is_missed_the_satisfied_parts_are_counted_on_its_line() -> None:
    """Which of them failed is what a reader looks for."""
    whole = Whole("Cơ cấu", ("a", "b"), Verdict.MISSED, Outcome.MISSED, None, provisional=False, waiver=False)
    met, missed = (
        replace(AHEAD, verdict=verdict, outcome=outcome, progress=None, whole=whole)
        for verdict, outcome in ((Verdict.MET, Outcome.MET), (Verdict.MISSED, Outcome.MISSED))
    )
    (area,) = list_targets(VOICE, [*several(AHEAD, MANY), met, missed], folded=True)
    assert [view.assessment for view in area.targets] == [missed]
    assert area.satisfied == {whole: 1}


def test_unfolded_every_target_has_a_line() -> None:
    assert folds(*several(SILENT, 2), *several(AHEAD, MANY), folded=False) == []
