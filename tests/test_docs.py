"""What the documents show is what planck prints."""

from __future__ import annotations

import pytest

from tools.docs import DOCUMENTS, Shown, shown

COMMANDS = [one for document in DOCUMENTS for one in shown(document)]


@pytest.mark.parametrize("one", COMMANDS, ids=lambda one: f"{one.document}:{one.line}")
def test_a_command_in_the_documents_prints_what_they_show(one: Shown) -> None:
    assert one.run() == one.output, f"{one.document}:{one.line}: `make docs` writes it anew"


def test_the_documents_show_commands() -> None:
    assert COMMANDS
