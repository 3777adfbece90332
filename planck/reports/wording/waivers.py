"""What a waiver does on a day, in words."""

from __future__ import annotations

from planck.model.target import WaiverState
from planck.reports.wording.words import Text

WAIVER_STATES: dict[WaiverState, Text] = {
    WaiverState.IN_EFFECT: Text("đang có hiệu lực", "in effect"),
    WaiverState.EXPIRING: Text("sắp hết hạn", "expiring"),
    WaiverState.UNUSED: Text(
        "không có tác dụng: chỉ tiêu không bị đánh giá là không đạt", "unused: the target does not fail"
    ),
    WaiverState.EXPIRED: Text("đã hết hạn", "expired"),
    WaiverState.PENDING: Text("chưa có hiệu lực", "not yet in effect"),
}
