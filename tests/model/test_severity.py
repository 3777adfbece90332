"""Severities give the doubts of a code another weight, and leave errors what they are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from planck.model.problem import Code, Level, Problem
from planck.model.severity import DOUBTS, Severity, made_laxer, strictest, weigh

ROOT = Path(__file__).resolve().parents[2]
DOUBT = Problem(Level.WARNING, Code.UNMATCHED_ACTUAL, None)
NOTE = Problem(Level.INFO, Code.REVISION_WITH_ERRORS, None)


@pytest.mark.parametrize("problem", [pytest.param(DOUBT, id="a warning"), pytest.param(NOTE, id="a note")])
@pytest.mark.parametrize(
    ("severity", "levels", "ignored"),
    [
        pytest.param(Severity.ERROR, [Level.ERROR], 0, id="an error"),
        pytest.param(Severity.WARNING, [Level.WARNING], 0, id="a warning"),
        pytest.param(Severity.IGNORE, [], 1, id="ignored"),
    ],
)
def test_a_doubt_is_what_its_code_is_made(
    problem: Problem, severity: Severity, levels: list[Level], ignored: int
) -> None:
    weighed = weigh([problem], {problem.code: severity})
    assert [shown.level for shown in weighed.shown] == levels
    assert weighed.ignored == (problem,) * ignored


def test_what_no_severity_names_stays_as_it_is() -> None:
    assert weigh([DOUBT, NOTE], {Code.GROWTH_PERIOD: Severity.IGNORE}).shown == (DOUBT, NOTE)


@pytest.mark.parametrize("severity", list(Severity))
def test_an_error_stays_an_error_where_its_code_can_be_a_doubt_as_well(severity: Severity) -> None:
    error = Problem(Level.ERROR, Code.AMBIGUOUS_THOUSANDS, None)
    assert weigh([error], {Code.AMBIGUOUS_THOUSANDS: severity}) == ((error,), ())


@pytest.mark.parametrize(
    ("problem", "before", "after", "laxer"),
    [
        pytest.param(DOUBT, "error", "warning", True, id="an error made a warning"),
        pytest.param(DOUBT, "error", None, True, id="an error no longer"),
        pytest.param(DOUBT, None, "ignore", True, id="ignored"),
        pytest.param(DOUBT, None, "warning", False, id="what it was, written out"),
        pytest.param(DOUBT, "ignore", None, False, id="ignored no longer"),
        pytest.param(DOUBT, "ignore", "error", False, id="stricter"),
        pytest.param(NOTE, "warning", None, True, id="a note raised no longer"),
        pytest.param(NOTE, None, "warning", False, id="a note raised"),
    ],
)
def test_less_weight_is_laxer_and_of_two_the_stricter_is_what_weighs_more(
    problem: Problem, before: str | None, after: str | None, laxer: bool
) -> None:
    two = [{problem.code: Severity(text)} if text is not None else {} for text in (before, after)]
    assert made_laxer(*two) == ((problem.code,) if laxer else ())
    stricter = weigh([problem], two[0] if laxer else two[1])
    assert weigh([problem], strictest(two)) == weigh([problem], strictest(two[::-1])) == stricter


def test_an_editor_offers_the_codes_of_doubts_and_no_others() -> None:
    schema = json.loads((ROOT / "planck" / "schemas" / "project.schema.json").read_text(encoding="utf-8"))
    assert list(schema["properties"]["severity"]["properties"]) == [code.value for code in DOUBTS]
    assert schema["definitions"]["severity_of_code"]["enum"] == [severity.value for severity in Severity]
