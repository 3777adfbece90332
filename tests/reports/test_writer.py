"""Documents are indented by planck itself: the same bytes as from Python's json, and nothing a terminal would obey."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from planck.reports.machine.writer import json_text, write_json

TEXTS = st.text(st.characters(), max_size=12)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=10,
)


@given(st.dictionaries(TEXTS, VALUES, max_size=4))
def test_a_document_is_what_json_writes_but_for_what_is_not_safe_to_show(document: dict[str, Any]) -> None:
    lines = json.dumps(document, ensure_ascii=False, indent=2).split("\n")
    written = json_text(document, "\n    ").split("\n")
    if "".join(lines).isprintable():
        assert written == [lines[0], *(f"    {line}" for line in lines[1:])]
    assert json.loads("\n".join(written)) == document
    assert "".join(lines).isascii() or write_json(document).encode("utf-8")
