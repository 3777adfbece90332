"""The words of the reports that are handed in or read by a CI server; a language that lacks one does not pass mypy."""

from __future__ import annotations

from dataclasses import dataclass

from planck.model.result import Language


@dataclass(frozen=True, slots=True)
class ReportWords:
    """One language's words. ``{name}`` stands for what is put in."""

    # Headings.
    attention: str
    attention_none: str
    by_year: str
    methods: str
    waivers: str
    scope: str
    undated: str
    no_figures_yet: str
    # Columns.
    number: str
    area: str
    indicator: str
    unit: str
    planned: str
    actual: str
    difference: str
    of_plan: str
    rating: str
    remarks: str
    period: str
    on_last_year: str
    reason: str
    granted: str
    until: str
    approved_by: str
    # Cells.
    so_far: str
    last_year_percent: str
    published: str
    source_note: str
    # Annotations of a CI server.
    more: str
    # What stands beside the bar of long work.
    reading: str
    judging: str


VIETNAMESE = ReportWords(
    attention="Cần chú ý trước hết",
    attention_none="Không có chỉ tiêu nào không đạt, đến hạn mà chưa có số liệu hoặc chậm tiến độ.",
    by_year="Số liệu theo từng kỳ",
    methods="Cách tính các số bình quân",
    waivers="Chỉ tiêu được tạm miễn",
    scope="Phạm vi: {filters}",
    undated="Không nêu thời hạn",
    no_figures_yet="Chưa đến hạn và chưa có số liệu: {count} chỉ tiêu",
    number="TT",
    area="Địa bàn",
    indicator="Chỉ tiêu",
    unit="ĐVT",
    planned="Nghị quyết",
    actual="Thực hiện",
    difference="Chênh lệch",
    of_plan="TH/KH (%)",
    rating="Đánh giá",
    remarks="Ghi chú",
    period="Kỳ",
    on_last_year="So cùng kỳ",
    reason="Lý do",
    granted="Cấp ngày",
    until="Đến hết ngày",
    approved_by="Người duyệt",
    so_far="đến nay: {outcome}",
    last_year_percent="{change} %",
    published="công bố {day}",
    source_note="Ghi chú: {note}",
    more="Còn {count} mục mức {level} nữa không hiện ở đây; báo cáo có đủ.",
    reading="Đang đọc tệp",
    judging="Đang đánh giá",
)

ENGLISH = ReportWords(
    attention="What needs attention first",
    attention_none="No target is missed, due without data, or behind.",
    by_year="Figures period by period",
    methods="How the averages were made",
    waivers="Waived targets",
    scope="Scope: {filters}",
    undated="No date given",
    no_figures_yet="Not due and without figures yet: {count}",
    number="No.",
    area="Area",
    indicator="Target",
    unit="Unit",
    planned="Resolution",
    actual="Actual",
    difference="Difference",
    of_plan="Actual/plan (%)",
    rating="Assessment",
    remarks="Notes",
    period="Period",
    on_last_year="On last year",
    reason="Reason",
    granted="Granted",
    until="Until",
    approved_by="Approved by",
    so_far="to date: {outcome}",
    last_year_percent="{change} %",
    published="published {day}",
    source_note="Note: {note}",
    more="{count} more of level {level} are not shown here; the report has them all.",
    reading="Reading files",
    judging="Judging",
)


def report_words(language: Language) -> ReportWords:
    """The words of a language."""
    return VIETNAMESE if language is Language.VI else ENGLISH
