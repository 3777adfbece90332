"""The words are those that people of either language write, in every table of them."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping

import pytest

from planck.reports import wording
from planck.reports.wording import words
from planck.reports.wording.words import Text


def _texts(thing: object) -> Iterator[Text]:
    if isinstance(thing, Text):
        yield thing
    elif isinstance(thing, Mapping):
        yield from _texts(tuple(thing.values()))
    elif isinstance(thing, (tuple, list)):
        for part in thing:
            yield from _texts(part)
    elif dataclasses.is_dataclass(thing) and not isinstance(thing, type):
        yield from _texts([getattr(thing, field.name) for field in dataclasses.fields(thing)])


def _tables() -> Iterator[Text]:
    for module in pkgutil.iter_modules(wording.__path__):
        yield from _texts(vars(importlib.import_module(f"{wording.__name__}.{module.name}")))


TEXTS = tuple(dict.fromkeys(_tables()))

# English turned round, or of no office of today.
TURNED = re.compile(
    r"\b(anew|(is|are) told|tells? of|the ones? (that|by)|what [^;]* (is|are) by"
    r"|there is no (file|folder|option|target)|is no (day|date|period|address)|nothing says)\b"
)
# The tone on the second vowel of a syllable that ends with it: xoá, khoẻ, uỷ; not quý, not toán.
OLD_TONE = re.compile(r"o[àáảãạèéẻẽẹ](?!\w)|(?<![qQ])u[ỳýỷỹỵ](?!\w)")
# Words that the offices do not use of such reports.
NOT_OF_OFFICES = re.compile(r"trung bình|miễn trừ|lượng phát sinh|cổng kiểm tra|mốc so sánh")


def test_the_tables_of_words_are_found() -> None:
    assert len(TEXTS) > 900
    assert words.HEADING in TEXTS


@pytest.mark.parametrize(
    ("word", "is_old"),
    [("xoá", True), ("xóa", False), ("uỷ ban", True), ("ủy ban", False), ("quý I", False), ("khoản", False)],
)
def test_an_old_tone_mark_is_known_from_a_new_one(word: str, is_old: bool) -> None:
    assert bool(OLD_TONE.search(word)) is is_old


def test_no_english_is_turned_round() -> None:
    assert [text.en for text in TEXTS if TURNED.search(text.en)] == []


def test_vietnamese_has_the_tone_marks_of_today_and_the_words_of_offices() -> None:
    assert [text.vi for text in TEXTS if OLD_TONE.search(text.vi) or NOT_OF_OFFICES.search(text.vi)] == []


def test_an_indicator_is_never_called_a_target() -> None:
    """A column of both kinds of names is headed "Chỉ tiêu", as offices head it."""
    of_indicators = [text for text in TEXTS if re.search(r"\bindicators?\b(?![.:=}])", re.sub(r"{\w+}", "", text.en))]
    wrong = [text for text in of_indicators if "chỉ tiêu" in text.vi.lower() and "chỉ số" not in text.vi.lower()]
    assert [text for text in wrong if text != words.INDICATOR] == []
