"""Every value that a person can meet has a word in both languages."""

from __future__ import annotations

import string
from collections.abc import Mapping
from enum import Enum
from typing import Any

import pytest

from planck.model.area import Area, AreaLevel
from planck.model.assessment import Outcome, Progress, Verdict
from planck.model.basis import Basis, Rule
from planck.model.comparator import Better, ComparatorKind
from planck.model.draft import Topic
from planck.model.explanation import ReasonCode, StepCode
from planck.model.indicator import Kind
from planck.model.observation import Status
from planck.model.problem import Code, Level, Problem
from planck.model.result import Language
from planck.model.target import Mean, Pace, Timing, WaiverState
from planck.reports import tones
from planck.reports.wording import terms, words
from planck.reports.wording.brevity import briefly
from planck.reports.wording.commands import SENTENCES, Saying, say
from planck.reports.wording.problems import MESSAGES, message
from planck.reports.wording.reasons import REASONS
from planck.reports.wording.remarks import REMARKS
from planck.reports.wording.steps import STEPS
from planck.reports.wording.voice import Voice
from planck.reports.wording.words import Text

WORDED: list[tuple[type[Enum], Mapping[Any, Text]]] = [
    (Outcome, terms.OUTCOMES),
    (Verdict, terms.VERDICTS),
    (Progress, terms.PROGRESS),
    (Status, terms.STATUSES),
    (Rule, terms.RULES),
    (Basis, terms.BASES),
    (Basis, terms.BASES_OVER),
    (ComparatorKind, terms.COMPARATORS),
    (Better, terms.BETTER),
    (Mean, terms.MEANS),
    (Pace, terms.PACES),
    (Timing, terms.TIMINGS),
    (Kind, terms.KINDS),
    (Level, terms.LEVELS),
    (WaiverState, terms.WAIVER_STATES),
    (AreaLevel, terms.AREA_LEVELS),
    (ReasonCode, REASONS),
    (StepCode, STEPS),
    (Code, MESSAGES),
    (Topic, REMARKS),
]
TONED: list[tuple[type[Enum], Mapping[Any, Any]]] = [
    (Outcome, tones.OUTCOME_TONES),
    (Verdict, tones.VERDICT_TONES),
    (Progress, tones.PROGRESS_TONES),
    (Level, tones.LEVEL_TONES),
]


def asked_for(template: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


@pytest.mark.parametrize(("kind", "words"), [pytest.param(*pair, id=pair[0].__name__) for pair in WORDED])
def test_every_value_has_its_words_in_both_languages(kind: type[Enum], words: Mapping[Any, Text]) -> None:
    assert set(words) == set(kind)
    for value, text in words.items():
        assert all(text.of(language).strip() for language in Language), value


@pytest.mark.parametrize(("kind", "words"), [pytest.param(*pair, id=pair[0].__name__) for pair in WORDED])
def test_both_languages_say_the_same_things(kind: type[Enum], words: Mapping[Any, Text]) -> None:
    for value, text in words.items():
        assert asked_for(text.vi) == asked_for(text.en), value


@pytest.mark.parametrize(("kind", "colours"), [pytest.param(*pair, id=pair[0].__name__) for pair in TONED])
def test_every_value_has_its_colour(kind: type[Enum], colours: Mapping[Any, Any]) -> None:
    assert set(colours) == set(kind)


@pytest.mark.parametrize("name", [name for name, text in vars(words).items() if isinstance(text, Text)])
def test_a_phrase_is_there_in_both_languages_with_the_same_parts(name: str) -> None:
    phrase: Text = getattr(words, name)
    assert phrase.vi.strip()
    assert phrase.en.strip()
    assert asked_for(phrase.vi) == asked_for(phrase.en) - {"s"}  # the s of an English plural


def test_the_words_of_the_official_report_are_used() -> None:
    assert [terms.VERDICTS[one].vi for one in Verdict] == [
        "Vượt",
        "Đạt",
        "Gần đạt",
        "Không đạt",
        "Chưa kết luận được",
        "Thiếu số liệu",
        "ĐVHC đã kết thúc hoạt động",
        "Chưa đến hạn",
    ]
    assert [terms.PROGRESS[one].vi for one in Progress][:6] == [
        "Đạt trước hạn",
        "Vượt tiến độ",
        "Đúng tiến độ",
        "Chậm tiến độ",
        "Rất chậm tiến độ",
        "Diễn biến ngược chiều",
    ]


def test_two_verdicts_never_share_a_word() -> None:
    for table in (terms.VERDICTS, terms.PROGRESS, terms.OUTCOMES):
        for language in Language:
            assert len({text.of(language) for text in table.values()}) == len(table)


def test_a_message_puts_in_what_it_is_given_and_misses_nothing_aloud() -> None:
    given = Problem(Level.ERROR, Code.UNREADABLE, None, {"detail": "{0} is not {detail}"})
    assert "{0} is not {detail}" in message(Voice(Language.EN), given)
    assert "…" in message(Voice(Language.VI), Problem(Level.ERROR, Code.UNREADABLE, None))


def parts_of(text: Text) -> set[str]:
    """The names of what is put into a sentence."""
    fields = {name for language in Language for _, name, _, _ in string.Formatter().parse(text.of(language)) if name}
    return {name.removesuffix("_words") for name in fields}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", Code, ids=lambda code: code.value)
def test_a_message_quotes_a_text_without_end_by_its_beginning_and_its_end(code: Code, language: Language) -> None:
    days = {"until", "day_before", "day_after"}
    endless = f"begin {'x' * 1_000_000} end"
    args = {name: "2024-01-31" if name in days else endless for name in parts_of(MESSAGES[code])}
    text = message(Voice(language), Problem(Level.ERROR, code, None, args))
    assert len(text) < 2500
    if args.keys() - days:
        assert "begin x" in text
        assert "…" in text
        assert "x end" in text


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("saying", Saying, ids=lambda saying: saying.value)
def test_so_does_what_the_command_line_says(saying: Saying, language: Language) -> None:
    assert len(say(saying, language, **dict.fromkeys(parts_of(SENTENCES[saying]), "x" * 1_000_000))) < 1500


@pytest.mark.parametrize(
    ("name", "text", "shown"),
    [
        pytest.param("text", "x" * 100, "x" * 100, id="as long as can be"),
        pytest.param("text", "a" * 67 + "b" * 34, f"{'a' * 66}…{'b' * 33}", id="too long"),
        pytest.param("nearest", "x" * 101, "x" * 101, id="what there is to choose from"),
        pytest.param("nearest", "x" * 401, f"{'x' * 266}…{'x' * 133}", id="too much to choose from"),
        pytest.param("text", "", "", id="nothing"),
    ],
)
def test_a_text_is_shortened_in_its_middle(name: str, text: str, shown: str) -> None:
    assert briefly(name, text) == shown


@pytest.mark.parametrize(
    ("area", "vietnamese", "english"),
    [
        pytest.param(
            Area("a/b", AreaLevel.DISTRICT, "A", "Thanh Liêm", type="huyện"),
            "Huyện Thanh Liêm",
            "Thanh Liêm district",
            id="district",
        ),
        pytest.param(
            Area("a/b", AreaLevel.DISTRICT, "A", "Phổ Yên", type="thành phố"),
            "Thành phố Phổ Yên",
            "Phổ Yên city",
            id="city",
        ),
        pytest.param(
            Area("a", AreaLevel.PROVINCE, "Tỉnh Mẫu", type="tỉnh"),
            "Tỉnh Mẫu",
            "Tỉnh Mẫu province",
            id="type in its name",
        ),
        pytest.param(Area("a", AreaLevel.PROVINCE, "Hà Nam"), "Hà Nam", "Hà Nam", id="province without a type"),
        pytest.param(
            Area("a/-/b", AreaLevel.COMMUNE, "A", None, "Phú Lương"),
            "Phú Lương (cấp xã)",
            "Phú Lương (commune)",
            id="commune without a type",
        ),
        pytest.param(
            Area("a/b", AreaLevel.DISTRICT, "A", "B", type="khu tự trị"), "Khu tự trị B", "B khu tự trị", id="rare type"
        ),
    ],
)
def test_an_area_is_called_by_its_type_and_name(area: Area, vietnamese: str, english: str) -> None:
    assert terms.area_title(Voice(Language.VI), area) == vietnamese
    assert terms.area_title(Voice(Language.EN), area) == english


def test_a_key_without_a_name_speaks_for_itself() -> None:
    assert terms.key_name(Voice(Language.VI), "period") == "kỳ"
    assert terms.key_name(Voice(Language.VI), "something_new") == "something_new"
