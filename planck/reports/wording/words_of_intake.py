"""The words in which an import says what it read, what it asks and what it wrote."""

from __future__ import annotations

from collections.abc import Mapping

from planck.model.draft import Outcome
from planck.reports.wording.words import Text

READ_SHEET = Text("Đã đọc {file}, trang tính {place}", "Read {file}, sheet {place}")
READ_TABLE = Text("Đã đọc {file}, bảng {place}", "Read {file}, table {place}")
NUMBERS: Mapping[str, Text] = {
    "vi": Text("Số ghi theo cách Việt Nam: 1.650,5", "Numbers are written the Vietnamese way: 1.650,5"),
    "en": Text("Số ghi theo cách Anh: 1,650.5", "Numbers are written the English way: 1,650.5"),
    "mixed": Text(
        "Tệp ghi số theo cả hai cách: 1.650,5 và 1,650.5", "The file writes numbers both ways: 1.650,5 and 1,650.5"
    ),
}
COLUMNS = (
    Text("Dòng", "Row"),
    Text("Chỉ tiêu", "Indicator"),
    Text("Mã", "Id"),
    Text("Mục tiêu", "Target"),
    Text("Số liệu của kỳ", "Figures for"),
)
PERIOD_OF_TARGETS = Text(
    "Kỳ của các mục tiêu, nếu không ghi khác: {period}", "Period of targets, if not shown: {period}"
)
OUTCOMES: Mapping[Outcome, Text] = {
    Outcome.ASKED: Text(
        "Cần trả lời ({count} ô), chưa ghi vào sổ:", "To be answered ({count} cell{s}), not written yet:"
    ),
    Outcome.DIFFERS: Text("Cần xem lại ({count} chỗ):", "To be checked ({count} place{s}):"),
    Outcome.ASSUMED: Text(
        "Hiểu theo thông lệ ({count} ô), đánh dấu * và ghi vào assumed:",
        "Assumed ({count} cell{s}), marked * and written under assumed:",
    ),
    Outcome.LEFT_OUT: Text("Không ghi vào sổ ({count} chỗ):", "Left out ({count}):"),
}
DUE = Text("{target}, đến {due}", "{target}, by {due}")
TARGETS_AND_FIGURES = Text("{targets} chỉ tiêu, {figures} số liệu", "targets: {targets}, figures: {figures}")
OWN_WORKBOOK = Text(
    "Đã đọc {file}, sổ tính do planck ghi: {areas} địa bàn, {targets} chỉ tiêu, {figures} số liệu",
    "Read {file}, a workbook of planck: areas: {areas}, targets: {targets}, figures: {figures}",
)
KNOWN_BESIDE = Text("thông tin về địa bàn, chỉ số hoặc nguồn", "what is known of areas, indicators or sources")
WRITTEN = Text("Đã ghi {file}: {what}", "Wrote {file}: {what}")
WOULD_WRITE = Text("Sẽ ghi {file}: {what}", "Would write {file}: {what}")
NOTHING_NEW = Text(
    "Không có gì mới để ghi; sổ đã có sẵn {count} mục.",
    "Nothing new to write; the register has {count} of them already.",
)
NOTHING_BUT_KEPT = Text(
    "Không có gì để ghi: bảng khác với sổ ở những chỗ nêu trên, sổ giữ nguyên.",
    "Nothing to write: where the table differs from the register, the register stays as it is.",
)
NOTHING_BUT_ASKED = Text(
    "Không có gì để ghi cho đến khi các câu hỏi trên được trả lời.",
    "Nothing to write before the questions above are answered.",
)
NOTHING_THERE = Text(
    "Không có gì để ghi: bảng không có mục tiêu hay số liệu nào.",
    "Nothing to write: the table has no target and no figure for the register.",
)
