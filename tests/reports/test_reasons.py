"""A reason names what is missing, or what decided, in either language."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from planck.model.explanation import Reason, ReasonCode
from planck.model.period import year
from planck.model.result import Language
from planck.model.unit import Unit
from planck.reports.wording.digits import Digits
from planck.reports.wording.reasons import sentence
from planck.reports.wording.voice import Voice
from tests.reports.made import span

DAY = date(2025, 6, 30)
C = ReasonCode
CASES: list[tuple[ReasonCode, dict[str, Any], str, str]] = [
    (C.NO_FIGURES, {}, "chưa có số liệu nào", "no figures on record"),
    (
        C.YEARS_MISSING,
        {"observed": 2, "of": 5, "missing": (span("2024"), span("2025"))},
        "mới có số liệu 2/5 năm: còn thiếu 2024, 2025",
        "2 of 5 years observed: 2024, 2025 missing",
    ),
    (C.VALUE_MISSING, {"period": span("2025")}, "còn thiếu số liệu 2025", "the figure for 2025 is missing"),
    (
        C.PARTS_MISSING,
        {"missing": (span("2024-Q3"), span("2024-Q4"))},
        "còn thiếu số liệu quý III/2024, quý IV/2024",
        "the figures for 2024-Q3, 2024-Q4 are missing",
    ),
    (
        C.BASELINE_MISSING,
        {"period": year(2020)},
        "thiếu số liệu gốc 2020, cùng độ dài với kỳ được so sánh",
        "the baseline is missing: a figure for 2020, as long a period as the one compared with it",
    ),
    (
        C.LEVEL_BEFORE_MISSING,
        {"year": 2020},
        "thiếu giá trị năm 2020, là năm gốc",
        "the level of 2020, the base year, is missing",
    ),
    (
        C.ITEM_INCOMPLETE,
        {"item": "CCN Đồng Mỏ"},
        "số liệu của CCN Đồng Mỏ chưa đủ",
        "the figures for CCN Đồng Mỏ are incomplete",
    ),
    (
        C.KNOWN_MISSING,
        {"period": span("2023"), "reason": "mất hồ sơ"},
        "số liệu 2023 được ghi là không có: mất hồ sơ",
        "the figure for 2023 is recorded as missing: mất hồ sơ",
    ),
    (
        C.AREA_ENDED,
        {"day": DAY},
        "đơn vị hành chính kết thúc hoạt động ngày 30/06/2025, trước khi hết kỳ của chỉ tiêu",
        "the area ended on 2025-06-30, before the end of the period",
    ),
    (
        C.GRACE,
        {"day": date(2026, 3, 31)},
        "đã hết kỳ, chờ đủ số liệu đến hết ngày 31/03/2026",
        "the period is over; figures are awaited until 2026-03-31",
    ),
    (
        C.REACHED_LATE,
        {"on": date(2026, 3, 5), "day": date(2025, 12, 31), "period": span("2026")},
        "hoàn thành muộn (05/03/2026), hạn là 31/12/2025",
        "reached late (2026-03-05; it was due by 2025-12-31)",
    ),
    (
        C.REACHED_LATE,
        {"on": span("2026-02"), "day": date(2025, 12, 31), "period": span("2026-02")},
        "hoàn thành muộn (tháng 2/2026), hạn là 31/12/2025",
        "reached late (2026-02; it was due by 2025-12-31)",
    ),
    (
        C.TOO_FEW_VALUES,
        {"observed": 3, "needed": 4},
        "mới có 3 số liệu, xu thế cần ít nhất 4",
        "3 figures, and a trend needs 4",
    ),
    (
        C.ASSUMED,
        {"keys": ("period", "comparator")},
        "người nhập tự xác định, văn bản không nêu: kỳ, mức chỉ tiêu",
        "the author's reading, not the document's: period, comparator",
    ),
    (
        C.DERIVED,
        {"text": "11,29 − 0,69 điểm %"},
        "chỉ tiêu suy ra, văn bản không ghi: 11,29 − 0,69 điểm %",
        "worked out, not printed in the document: 11,29 − 0,69 điểm %",
    ),
    (
        C.STATED_CONFIRMED,
        {"margin": Decimal("0.69")},
        "khớp với chênh lệch mà nguồn nêu: 0,69",
        "agrees with the margin that the source states: 0.69",
    ),
    (
        C.ANOTHER_UNIT,
        {"unit": "%/yr", "wanted": "tỷ đồng"},
        "đơn vị %/năm không đổi được ra tỷ đồng",
        "its unit %/yr does not convert to tỷ đồng",
    ),
    (
        C.ANOTHER_PRICE_BASE,
        {"base": "current", "wanted": "2010"},
        "tính theo giá hiện hành, không phải giá 2010",
        "at prices of the year itself, not of 2010",
    ),
    (
        C.AMENDED,
        {"on": date(2023, 7, 1), "by": "NQ 12"},
        "điều chỉnh từ ngày 01/07/2023 theo NQ 12",
        "amended from 2023-07-01 by NQ 12",
    ),
]


@pytest.mark.parametrize(
    ("code", "args", "vietnamese", "english"), [pytest.param(*case, id=case[0].value) for case in CASES]
)
def test_a_reason_is_a_sentence_with_its_figures(
    code: ReasonCode, args: dict[str, Any], vietnamese: str, english: str
) -> None:
    assert sentence(Voice(Language.VI), Reason(code, args)) == vietnamese
    assert sentence(Voice(Language.EN), Reason(code, args)) == english


def test_two_means_are_shown_so_that_they_stand_on_their_sides_of_the_target() -> None:
    reason = Reason(C.MEANS_DISAGREE, {"geometric": Decimal("15.09996" + "3" * 40), "arithmetic": Decimal("15.1")})
    told = sentence(Voice(Language.EN, digits=Digits(1, None, (Decimal("15.1"),))), reason)
    assert told.endswith("geometric 15.09996, arithmetic 15.1")


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("code", list(ReasonCode))
def test_a_reason_that_lacks_its_words_is_still_a_sentence(code: ReasonCode, language: Language) -> None:
    told = sentence(Voice(language), Reason(code))
    assert told
    assert "{" not in told


def test_braces_in_what_people_wrote_stay_as_they_are() -> None:
    told = sentence(Voice(Language.EN), Reason(C.DERIVED, {"text": "{keys} %s {0}"}))
    assert told.endswith("{keys} %s {0}")


def test_an_argument_of_any_kind_can_be_told() -> None:
    assert sentence(Voice(Language.EN), Reason(C.GAP, {"missing": ("2021", "2022")})).endswith("2021, 2022 missing")
    assert sentence(Voice(Language.EN), Reason(C.ANOTHER_UNIT, {"unit": Unit("ha"), "wanted": None})) == (
        "its unit ha does not convert to …"
    )
