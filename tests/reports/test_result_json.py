"""The result as JSON keeps its shape, its digits and its codes, whatever the language and the data."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from planck.model.assessment import Margin, Outcome, Progress, Verdict
from planck.model.comparator import Better, Comparator, ComparatorKind
from planck.model.location import Location
from planck.model.observation import Status
from planck.model.problem import Code, Level, Problem
from planck.model.result import Language, Result
from planck.model.value import Count, Interval, Items, Missing, Number, Reached, Value
from planck.reports.machine.values import comparator_value, value_json
from planck.reports.wording.problems import message
from planck.reports.wording.voice import Voice
from tests.reports.drawn import as_json
from tests.reports.made import MEAN, NEED, a_result, a_target, an_observation, chi_lang, thai_nguyen, thanh_liem
from tests.reports.made_rare import all_rare, occupancy, output
from tests.world import modules_loaded_by

SCHEMA = json.loads((Path(__file__).parents[2] / "planck/schemas/result.schema.json").read_text(encoding="utf-8"))
D = Decimal
KEYS = [
    "id", "area", "name", "indicator", "period", "basis", "unit", "target", "actual", "outcome", "verdict",
    "provisional", "progress", "deteriorating", "ratio", "margin", "required", "observations", "level", "waiver",
    "reason", "notes",
]  # fmt: skip


def told(result: Result, language: Language = Language.EN) -> dict[str, Any]:
    """The JSON read back."""
    document: dict[str, Any] = json.loads(as_json(result, language))
    return document


def first(result: Result, language: Language = Language.EN) -> dict[str, Any]:
    assessment: dict[str, Any] = told(result, language)["assessments"][0]
    return assessment


OF_AN_INTERVAL = replace(chi_lang(), margin=Margin(D("0"), "pp", high=D("1")))
EMPTY_FILE = Problem(Level.ERROR, Code.EMPTY_FILE, Location("targets/x.yaml", 1, 1))
RESULTS = [
    pytest.param(a_result(thanh_liem(), chi_lang(), thai_nguyen()), id="the usual"),
    pytest.param(a_result(*all_rare(), passed=False), id="the rare"),
    pytest.param(a_result(OF_AN_INTERVAL), id="an interval"),
    pytest.param(a_result(), id="nothing"),
    pytest.param(a_result(problems=(EMPTY_FILE,), passed=None), id="no verdict"),
]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("result", RESULTS)
def test_the_result_satisfies_the_schema_that_is_shipped(result: Result, language: Language) -> None:
    jsonschema.validate(told(result, language), SCHEMA)


@pytest.mark.parametrize("result", RESULTS)
def test_every_key_of_the_result_is_described_in_its_schema(result: Result) -> None:
    """Who reads ``planck schema result`` learns of all there is, though more keys may come."""
    jsonschema.validate(told(result), closed(SCHEMA))


def closed(schema: Any) -> Any:
    """The schema without room for keys that it does not name."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {key: closed(value) for key, value in schema.items()}
    return {"additionalProperties": False, **inner} if isinstance(inner.get("properties"), dict) else inner


def test_the_first_keys_of_each_object_are_those_of_the_contract_in_its_order() -> None:
    result = told(a_result(thanh_liem()))
    assert list(result) == ["schema", "planck", "as_of", "gate", "summary", "assessments", "problems"]
    assert list(result["summary"])[:7] == [
        "targets", "due", "waived", "provisional", "verdict", "outcome", "progress",
    ]  # fmt: skip
    assert list(result["summary"]["verdict"]) == [code.value for code in Verdict]
    assert list(result["summary"]["outcome"]) == [*(code.value for code in Outcome), "none"]
    assert list(result["summary"]["progress"]) == [code.value for code in Progress]
    assessment = result["assessments"][0]
    assert list(assessment)[: len(KEYS)] == KEYS
    assert list(assessment["actual"])[:4] == ["value", "period", "status", "location"]
    assert list(assessment["observations"][0])[:6] == ["period", "value", "outcome", "margin", "status", "location"]
    assert list(assessment["required"])[:4] == ["value", "remaining", "period", "unit"]


def test_the_reference_figures_are_told_to_the_last_digit() -> None:
    assessment = first(a_result(thanh_liem()))
    assert assessment["id"] == "ha-nam/thanh-liem/industrial-growth"
    assert assessment["target"] == {
        "comparator": "at_least",
        "value": "15.1",
        "location": {"file": "targets/ha-nam/thanh-liem.yaml", "line": 12, "column": 5},
    }
    assert assessment["actual"]["value"] == str(MEAN)
    assert assessment["actual"]["period"] == "2021-2023"
    assert assessment["required"]["value"] == str(NEED)
    assert assessment["required"]["period"] == "2024-2025"
    assert assessment["required"]["unit"] == "%/năm"
    assert [each["value"] for each in assessment["observations"]] == ["28.7", "20.35", "15.43"]
    assert [each["margin"] for each in assessment["observations"]] == [
        {"value": value, "unit": "pp", "percent": None} for value in ("13.6", "5.25", "0.33")
    ]
    answers = ("outcome", "verdict", "progress", "provisional")
    assert [assessment[key] for key in answers] == ["exceeded", "not_due", "ahead", True]


def test_the_codes_are_english_and_the_sentences_of_the_language() -> None:
    english, vietnamese = (first(a_result(thanh_liem()), language) for language in (Language.EN, Language.VI))
    assert english["reason"] == "the period ends on 2025-12-31"
    assert vietnamese["reason"] == "kỳ của chỉ tiêu đến hết ngày 31/12/2025"
    sentences = ("reason", "progress_reason", "notes", "defaults_taken")
    assert {key: value for key, value in english.items() if key not in sentences} == {
        key: value for key, value in vietnamese.items() if key not in sentences
    }


@pytest.mark.parametrize(
    ("value", "shape"),
    [
        pytest.param(Number(D("1E+3")), "1000", id="number without an exponent"),
        pytest.param(Number(D("-0.0")), "0.0", id="zero without a sign"),
        pytest.param(Number(D("10.60")), "10.60", id="number as written"),
        pytest.param(Interval(D("7"), D("8")), {"low": "7", "high": "8"}, id="interval"),
        pytest.param(Count(D("13"), D("13")), {"count": "13", "of": "13", "value": None}, id="count"),
        pytest.param(Items((("A", Number(D("40"))),)), {"items": {"A": "40"}, "worst": None}, id="items"),
        pytest.param(Reached(True), True, id="reached"),
        pytest.param(Reached(False), False, id="not reached"),
        pytest.param(Missing("mất"), None, id="missing"),
    ],
)
def test_a_value_has_the_shape_of_its_kind(value: Value, shape: object) -> None:
    assert value_json(value) == shape


@pytest.mark.parametrize(
    ("comparator", "shape"),
    [
        pytest.param(Comparator(ComparatorKind.AT_LEAST, D("15.1")), "15.1", id="one bound"),
        pytest.param(
            Comparator(ComparatorKind.BETWEEN, low=D("9"), high=D("10"), better=Better.HIGHER),
            {"low": "9", "high": "10", "better": "higher"},
            id="range",
        ),
        pytest.param(
            Comparator(ComparatorKind.EQUAL_TO, D("50"), within=D("2.5")),
            {"value": "50", "within": "2.5"},
            id="around",
        ),
        pytest.param(Comparator(ComparatorKind.EQUAL_TO, D("50")), {"value": "50", "within": "0"}, id="exactly"),
        pytest.param(Comparator(ComparatorKind.DONE), True, id="done"),
    ],
)
def test_a_bound_has_the_shape_of_its_comparator(comparator: Comparator, shape: object) -> None:
    assert comparator_value(comparator) == shape


def test_items_are_told_with_the_worst() -> None:
    assessment = first(a_result(occupancy()))
    assert assessment["actual"]["value"] == {
        "items": {"CCN Chi Lăng": "40", "CCN Đồng Mỏ": "55.5"},
        "worst": "CCN Chi Lăng",
    }


def test_a_counted_observation_is_told_with_its_share() -> None:
    figure = an_observation("2023", Count(D("4"), D("9")), status=Status.FORECAST)
    judged = thanh_liem().observations[0]
    assessment = thanh_liem(
        used=(figure,), observations=(replace(judged, observation=figure, value=Number(D("44.4"))),)
    )
    assert first(a_result(assessment))["observations"][0]["value"] == {"count": "4", "of": "9", "value": "44.4"}


def test_only_a_waiver_in_effect_is_told() -> None:
    assert first(a_result(output()))["waiver"]["until"] == "2025-12-31"
    assert first(a_result(replace(output(), waiver=False)))["waiver"] is None


def test_what_was_first_adopted_is_told_beside_what_is_in_force() -> None:
    assessment = first(a_result(output()))
    assert assessment["target"]["value"] == "30640"
    assert assessment["original"]["target"]["value"] == "32000"
    assert assessment["original"]["verdict"] == "missed"


def test_without_a_verdict_the_problems_are_still_told() -> None:
    result = told(a_result(problems=(EMPTY_FILE,), passed=None))
    assert result["gate"]["passed"] is None
    assert result["assessments"] == []
    assert result["problems"] == [
        {
            "level": "error",
            "code": "empty-file",
            "location": {"file": "targets/x.yaml", "line": 1, "column": 1},
            "message": message(Voice(Language.EN), EMPTY_FILE),
        }
    ]


def test_a_narrowed_display_leaves_the_summary_whole() -> None:
    result = told(a_result(thanh_liem(), chi_lang(), shown=frozenset({chi_lang().id})))
    assert [assessment["id"] for assessment in result["assessments"]] == [chi_lang().id]
    assert result["summary"]["targets"] == 2


NASTY = 'Tên\n\x1b[31m\x9b\u202e\u2028\ufeff\udcff"\\{} [b] ::error </script> 漢'


def test_a_hostile_name_comes_back_whole_and_commands_no_terminal() -> None:
    text = as_json(a_result(thanh_liem(target=a_target(name=NASTY))), Language.VI)
    assert json.loads(text)["assessments"][0]["name"] == NASTY
    assert not set(text) & set("\x1b\x9b\u202e\u2028\ufeff\udcff")
    assert "漢" in text
    text.encode("utf-8")


def test_letters_stay_as_they_are_and_the_text_ends_with_a_line_end() -> None:
    text = as_json(a_result(thanh_liem()), Language.VI)
    assert "Thanh Liêm" in text
    assert text.endswith("}\n")


def test_writing_json_does_not_fetch_what_draws() -> None:
    assert "rich" not in modules_loaded_by("import planck.reports.machine.result")
