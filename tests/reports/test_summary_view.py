"""The counts of a run are the same in every format: by area, in all, and what they mean at the gate."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from planck.judgement.totals import summarise
from planck.model.area import Area
from planck.model.assessment import Assessment, Outcome, Progress, Unused, Verdict
from planck.model.explanation import Reason, ReasonCode
from planck.model.problem import Level
from planck.model.result import FailOn, Language, Result
from planck.reports.markdown.summary import draw_summary
from planck.reports.summary_view import SummaryView
from planck.reports.tones import PROGRESS_SIGNS, VERDICT_SIGNS, Sign, sign_of
from planck.reports.wording.voice import Voice
from tests.reports.drawn import as_text
from tests.reports.made import AS_OF, CHI_LANG, THANH_LIEM, a_target, an_assessment, an_observation, thanh_liem


def judged(verdict: Verdict, area: Area = THANH_LIEM, **values: Any) -> Assessment:
    return an_assessment(a_target(), area, verdict, **values)


def view_of(*assessments: Assessment, fail_on: FailOn = FailOn.ERROR, passed: bool | None = True) -> SummaryView:
    result = Result(AS_OF, fail_on, passed, summarise(assessments), assessments)
    return SummaryView(Voice(Language.EN), result)


MISSED = judged(Verdict.MISSED, outcome=Outcome.MISSED, level=Level.ERROR)
MET = judged(Verdict.MET, CHI_LANG, outcome=Outcome.MET)
OPEN = judged(Verdict.NOT_DUE, CHI_LANG, progress=Progress.NO_DATA)


def test_a_share_short_of_all_is_nowhere_rounded_up_to_all() -> None:
    view = view_of(MISSED, *[MET] * 249)
    summary = "\n".join(draw_summary(view.voice, view.result, ""))
    assert view.percent(view.total) == "99.6%"
    assert "249/250 (99.6%)" in summary
    assert "(100%)" not in summary.replace("249/249 (100%)", "")


def test_each_area_has_a_row_with_the_share_of_what_is_due() -> None:
    view = view_of(MISSED, MET, OPEN)
    assert [(row.title, row.targets, row.share) for row in view.rows] == [
        ("Thanh Liêm district", 1, Fraction(0)),
        ("Chi Lăng district", 2, Fraction(1)),
    ]
    assert (view.total.targets, view.total.share) == (3, Fraction(1, 2))


def test_one_area_needs_no_table_of_areas() -> None:
    assert view_of(MISSED).rows == ()


def test_the_columns_are_verdicts_once_a_target_is_due_and_progress_until_then() -> None:
    assert [count.kind for count in view_of(MISSED, MET, OPEN).total.counts] == [
        Verdict.EXCEEDED, Verdict.MET, Verdict.NEAR, Verdict.MISSED, Verdict.NO_DATA, Verdict.NOT_DUE,
    ]  # fmt: skip
    assert [count.kind for count in view_of(OPEN).total.counts] == [Progress.NO_DATA]
    assert view_of(OPEN).total.share is None


def test_the_gate_says_what_fails_it() -> None:
    silent = judged(Verdict.NO_DATA, level=Level.ERROR)
    assert view_of(MET).gate == "Check passed"
    assert view_of(MISSED, MISSED, silent, MET, passed=False).gate.startswith("Check failed: 2 missed, 1 ")
    assert view_of(passed=None).gate == ""


def test_what_is_waived_fails_nothing() -> None:
    assert view_of(MISSED, replace(MISSED, waiver=True), passed=False).gate == "Check failed: 1 missed"


@pytest.mark.parametrize(
    ("assessment", "sign"),
    [
        pytest.param(judged(Verdict.EXCEEDED, outcome=Outcome.EXCEEDED), Sign.AHEAD, id="exceeded"),
        pytest.param(MET, Sign.MET, id="met"),
        pytest.param(MISSED, Sign.MISSED, id="missed"),
        pytest.param(thanh_liem(), Sign.AHEAD, id="ahead"),
        pytest.param(judged(Verdict.NOT_DUE, progress=Progress.FAR_BEHIND), Sign.BEHIND, id="far behind"),
        pytest.param(OPEN, Sign.NOTHING, id="nothing on record"),
        pytest.param(judged(Verdict.NO_DATA), Sign.NOTHING, id="nothing on record though due"),
        pytest.param(
            replace(thanh_liem(), verdict=Verdict.NO_DATA, progress=None), Sign.UNKNOWN, id="due, years missing"
        ),
        pytest.param(judged(Verdict.AREA_ENDED, progress=Progress.NO_DATA), Sign.ENDED, id="the area has ended"),
    ],
)
def test_a_target_has_the_sign_of_its_answer(assessment: Assessment, sign: Sign) -> None:
    assert sign_of(assessment) is sign


@pytest.mark.parametrize(
    ("reason", "has_figures"),
    [
        pytest.param(ReasonCode.OUTSIDE_PERIOD, False, id="of another time"),
        pytest.param(ReasonCode.PUBLISHED_LATER, False, id="published after the day"),
        pytest.param(ReasonCode.VALUE_NULL, True, id="recorded as not measured"),
        pytest.param(ReasonCode.ANOTHER_UNIT, True, id="in a unit that does not convert"),
    ],
)
def test_a_figure_that_was_left_out_is_on_record_if_it_is_about_the_time_of_the_target(
    reason: ReasonCode, has_figures: bool
) -> None:
    unused = Unused(an_observation("2021", "5"), Reason(reason))
    assert judged(Verdict.NO_DATA, unused=(unused,)).has_figures is has_figures


def test_every_sign_has_one_of_ascii_and_those_of_targets_each_have_their_own() -> None:
    assert "".join(sign.in_ascii for sign in Sign).isascii()
    of_targets = {*VERDICT_SIGNS.values(), *PROGRESS_SIGNS.values(), Sign.NOTHING}
    assert len({sign.in_ascii for sign in of_targets}) == len(of_targets)


NOTHING = judged(Verdict.NO_DATA, level=Level.ERROR)
SOME = replace(NOTHING, unused=(Unused(an_observation("2023", "1"), Reason(ReasonCode.VALUE_NULL)),))


@pytest.mark.parametrize(
    ("assessments", "words"),
    [
        pytest.param((NOTHING, NOTHING), "○ No data 2", id="nothing on record of any"),
        pytest.param((SOME, SOME), "? Incomplete data 2", id="something of each"),
        pytest.param((SOME, NOTHING, SOME), "? Missing data 3 (○ 1 without any)", id="nothing of some"),
        pytest.param((OPEN,), "○ No data 1", id="nothing yet of a target that is not due"),
    ],
)
def test_what_lacks_figures_is_counted_by_the_sign_and_the_word_of_its_lines(
    assessments: tuple[Assessment, ...], words: str
) -> None:
    assert words in as_text(view_of(*assessments).result, Language.EN, width=100)


def test_an_area_that_lacks_all_figures_has_no_share_rather_than_none() -> None:
    view = view_of(MET, NOTHING)
    assert [(row.title, row.share, view.percent(row)) for row in view.rows] == [
        ("Chi Lăng district", Fraction(1), "100%"),
        ("Thanh Liêm district", None, "–"),
    ]
