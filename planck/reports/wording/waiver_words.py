"""The words of the list of waivers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from planck.model.result import Language
from planck.model.waivers import WaiverState

STATES: dict[WaiverState, Mapping[str, str]] = {
    WaiverState.IN_EFFECT: {"vi": "đang có hiệu lực", "en": "in effect"},
    WaiverState.EXPIRING: {"vi": "sắp hết hạn", "en": "expiring"},
    WaiverState.UNUSED: {
        "vi": "không có tác dụng: chỉ tiêu không bị đánh giá là không đạt",
        "en": "unused: the target does not fail",
    },
    WaiverState.EXPIRED: {"vi": "đã hết hạn", "en": "expired"},
    WaiverState.PENDING: {"vi": "chưa có hiệu lực", "en": "not yet in effect"},
}


@dataclass(frozen=True, slots=True)
class WaiverWords:
    """One language's phrases. ``{name}`` stands for what is put in."""

    heading: str
    none: str
    until: str
    granted: str
    approved_by: str
    reason: str
    days_left: str


VIETNAMESE = WaiverWords(
    heading="Các chỉ tiêu được tạm miễn, tính đến ngày {day}: {count}",
    none="Không có",
    until="Đến hết ngày",
    granted="Cấp ngày",
    approved_by="Người duyệt",
    reason="Lý do",
    days_left="còn {days} ngày",
)

ENGLISH = WaiverWords(
    heading="Waivers as of {day}: {count}",
    none="None",
    until="Until",
    granted="Granted",
    approved_by="Approved by",
    reason="Reason",
    days_left="{days} days left",
)


def waiver_words(language: Language) -> WaiverWords:
    """The phrases of a language."""
    return VIETNAMESE if language is Language.VI else ENGLISH
