"""What an import says of cells."""

from __future__ import annotations

import re

import pytest

from planck.model.draft import Outcome, Remark, Spot, Topic
from planck.model.register import Register
from planck.model.result import Language
from planck.reports.wording.remarks import REMARKS, sentence
from planck.reports.wording.voice import Voice


@pytest.mark.parametrize("topic", Topic, ids=lambda topic: topic.name)
def test_each_remark_can_be_said_in_both_languages(topic: Topic) -> None:
    """It names the same details in both, and no brace of an answer to be written is taken for one of them."""
    told = []
    for language in Language:
        text = REMARKS[topic].of(language)
        names = re.findall(r"(?<!\{)\{(\w+)\}(?!\})", text)
        told.append(set(names))
        remark = Remark(Outcome.ASKED, topic, Spot("tables.xlsx", "T1", 1), details={name: name for name in names})
        assert sentence(Voice(language, Register(areas={})), remark)
    assert told[0] == told[1]
