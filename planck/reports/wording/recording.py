"""What ``planck record`` says of what it put into a register, and of what it did not."""

from __future__ import annotations

from planck.reports.wording.words import Text

WRITTEN = Text("Đã ghi.", "Written.")
NOT_WRITTEN = Text("Không ghi gì.", "Nothing was written.")
ONLY_SHOWN = Text("Chưa ghi gì (--dry-run).", "Nothing is written yet (--dry-run).")
SAME = Text("Trong sổ đã có đúng số liệu này; không ghi gì thêm.", "The register has this already; nothing to write.")
NO_TURN = Text("Không đánh giá nào thay đổi.", "No verdict changes.")
BROKEN = Text(
    "Ghi số liệu này thì sổ sẽ có lỗi:",
    "With this figure the register would have an error:",
)
