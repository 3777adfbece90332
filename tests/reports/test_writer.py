"""Documents are indented by planck itself: the same bytes as from Python's json, and nothing a terminal would obey."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.model.assessment import Verdict
from planck.model.result import Language
from planck.reports.formats import as_text, render_result
from planck.reports.machine import writer
from planck.reports.machine.writer import ITEM, MANY, items_in_json, json_line, json_text, lines_in_json, write_json
from planck.reports.request import Request
from tests.reports.made import a_result, chi_lang, thai_nguyen, thanh_liem
from tests.reports.made_rare import all_rare

TEXTS = st.text(st.characters(), max_size=12)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | TEXTS | st.sampled_from(Verdict),
    lambda inner: st.lists(inner, max_size=3) | st.tuples(inner, inner) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=10,
)


@given(st.dictionaries(TEXTS, VALUES, max_size=4))
def test_a_document_is_what_json_writes_but_for_what_is_not_safe_to_show(document: dict[str, Any]) -> None:
    lines = json.dumps(document, ensure_ascii=False, indent=2).split("\n")
    written = json_text(document, "\n    ").split("\n")
    if "".join(lines).isprintable():
        assert written == [lines[0], *(f"    {line}" for line in lines[1:])]
    assert json.loads("\n".join(written)) == json.loads("\n".join(lines))
    assert "".join(lines).isascii() or write_json(document).encode("utf-8")


@given(st.lists(st.dictionaries(TEXTS, VALUES, max_size=3), max_size=3))
def test_many_documents_are_written_as_few_are(documents: list[dict[str, Any]]) -> None:
    few = [f"{ITEM}{json_text(document, ITEM)}" for document in documents]
    assert list(map(as_text, items_in_json(documents, MANY - 1))) == few
    assert list(map(as_text, items_in_json(documents, MANY))) == few
    lines = [json_line(document) for document in documents]
    assert list(map(as_text, lines_in_json(documents, MANY - 1))) == lines
    assert list(map(as_text, lines_in_json(documents, MANY))) == lines
    assert [json.loads(line) for line in lines] == [json.loads(json.dumps(document)) for document in documents]


def test_every_letter_is_as_safe_in_one_of_many_documents_as_in_one_of_few() -> None:
    letters = [chr(number) for number in range(0x11000)]
    assert list(map(as_text, lines_in_json([{"a": letter} for letter in letters], MANY))) == [
        json_line({"a": letter}) for letter in letters
    ]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_whatever_is_said_of_a_target_is_written_as_one_of_many(
    name: str, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    result, request = a_result(thanh_liem(), chi_lang(), thai_nguyen(), *all_rare()), Request(language)
    one_of_few = render_result(name, result, request)
    monkeypatch.setattr(writer, "MANY", 0)
    assert render_result(name, result, request) == one_of_few
