"""A long report comes in parts: whoever judges and draws the areas apart from each other writes the same bytes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

import pytest

from planck.judgement.totals import summarise
from planck.model.assessment import Assessment, Outcome, Verdict
from planck.model.result import Language, Result
from planck.reports.formats import FORMATS, as_text, in_slices, render_result, stream_result
from planck.reports.list_view import MANY
from planck.reports.request import Request, Rows, Screen, Table
from tests.reports.made import CHI_LANG, a_result, a_target, an_assessment, chi_lang, thai_nguyen, thanh_liem
from tests.reports.made_rare import all_rare

SEVERAL = (thanh_liem(), chi_lang(), thai_nguyen())
IN_SLICES = [name for name, form in FORMATS.items() if form.in_slices]


def many() -> Iterator[Assessment]:
    """So many that those that are satisfied share a line, though there are few in each area."""
    yield from (thanh_liem(), *all_rare())
    for number in range(MANY):
        target = replace(a_target(), id=f"lang-son/chi-lang/{number}", area=CHI_LANG.id)
        yield an_assessment(target, CHI_LANG, Verdict.MET, outcome=Outcome.MET)


def result_of(*assessments: Assessment) -> Result:
    in_order = sorted(assessments, key=lambda assessment: assessment.area.id)
    return replace(a_result(*in_order), summary=summarise(in_order))


RESULTS = [
    pytest.param(result_of(*SEVERAL), id="several areas"),
    pytest.param(result_of(*many()), id="many targets"),
    pytest.param(replace(result_of(*SEVERAL), shown=frozenset({SEVERAL[1].id})), id="one shown"),
    pytest.param(replace(result_of(*SEVERAL), shown=frozenset()), id="none shown"),
]
REQUESTS = [
    pytest.param(Request(Language.VI), id="usual"),
    pytest.param(Request(Language.EN, Screen(50), table=Table(Rows.OBSERVATIONS)), id="narrow, every figure"),
    pytest.param(Request(Language.EN, Screen(quiet=True), table=Table(bom=True)), id="quiet, with a mark"),
    pytest.param(Request(Language.EN, Screen(112, verbose=True, color=True)), id="verbose, in colour"),
]


@pytest.mark.parametrize("name", IN_SLICES)
@pytest.mark.parametrize("request_", REQUESTS)
@pytest.mark.parametrize("result", RESULTS)
def test_the_areas_apart_are_the_same_report(name: str, request_: Request, result: Result) -> None:
    drawing = in_slices(name, result.register, request_, len(result.assessments))
    of_areas = groupby(result.assessments, key=lambda assessment: assessment.area.id)
    slices = [drawing.prepare(replace(result, assessments=tuple(group))) for _, group in of_areas]
    facts = drawing.gather([of_slice for of_slice, _ in slices])
    without = replace(result, assessments=())
    parts = ["".join(map(as_text, drawing.draw(content, facts))) for _, content in slices if content]
    text = f"{drawing.head(without, facts)}{drawing.between.join(parts)}{drawing.tail(without, facts)}"
    assert text == render_result(name, result, request_)


@pytest.mark.parametrize("name", [*IN_SLICES, "markdown", "html"])
def test_a_report_of_many_targets_comes_in_many_pieces(name: str) -> None:
    """No piece is much longer than what is said of one area."""
    result = result_of(*many(), *SEVERAL)
    pieces = list(stream_result(name, result, Request(Language.VI)))
    assert len(pieces) >= len({assessment.area.id for assessment in result.assessments}) + 2
