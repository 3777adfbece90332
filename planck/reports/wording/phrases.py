"""The fixed phrases of the reports; a language that lacks one does not pass the type check."""

from __future__ import annotations

from typing import NamedTuple

from planck.model.result import Language


class Phrases(NamedTuple):
    """One language's phrases. ``{name}`` stands for what is put in."""

    # Headings and the names of rows.
    heading: str
    target: str
    actual: str
    to_date: str
    verdict: str
    needed: str
    notes: str
    waived: str
    original: str
    lines: str
    problems: str
    # Parts of rows.
    ratio: str
    provisional: str
    deteriorating: str
    of_target: str
    against: str
    about: str
    worst: str
    assumed: str
    derived: str
    restates: str
    defaults: str
    former_territory: str
    of_figures: str
    earliest_on_record: str
    paced: str
    each_item: str
    area_ended: str
    boundary_changed: str
    reached: str
    reached_on: str
    not_reached: str
    waiver: str
    approved_by: str
    severity: str
    tolerance: str
    # What is needed from here.
    needs: str
    needs_no_rise: str
    may_be_at_most: str
    needs_change: str
    needs_no_change: str
    needs_amount: str
    needs_no_amount: str
    may_add: str
    may_add_no_more: str
    per_year: str
    other_mean: str
    # Totals.
    due: str
    due_none: str
    to_date_count: str
    to_date_none: str
    provisional_among: str
    targets: str
    restated: str
    waived_count: str
    under_way: str
    nothing: str
    narrowed: str
    gate_failed: str
    no_verdict: str
    errors: str
    warnings: str


VIETNAMESE = Phrases(
    heading="Kết quả thực hiện chỉ tiêu, tính đến ngày {day}",
    target="Chỉ tiêu",
    actual="Thực hiện",
    to_date="Đến nay",
    verdict="Đánh giá",
    needed="Còn lại",
    notes="Ghi chú",
    waived="Tạm miễn",
    original="Ban đầu",
    lines="Xem",
    problems="Vấn đề trong tệp",
    ratio="tỷ lệ tiến độ {ratio}",
    provisional="tạm tính",
    deteriorating="xu thế đang xấu đi",
    of_target="bằng {percent} % chỉ tiêu",
    against="so với",
    about="khoảng",
    worst="kém nhất: {item}",
    assumed="tự xác định: {keys}",
    derived="suy ra: {text}",
    restates="nêu lại {id}",
    defaults="mặc định: {what}",
    former_territory="theo địa giới cũ",
    of_figures="{key} của số liệu",
    earliest_on_record="gốc là số liệu sớm nhất",
    paced="tiến độ {pace}",
    each_item="đối với từng mục",
    area_ended="đơn vị hành chính kết thúc hoạt động ngày {day}",
    boundary_changed="địa giới thay đổi từ ngày {day}",
    reached="đã hoàn thành",
    reached_on="hoàn thành ngày {day}",
    not_reached="chưa hoàn thành",
    waiver="từ ngày {granted} đến hết ngày {until}: {reason}",
    approved_by="{who} duyệt",
    severity="mức xử lý: {level}",
    tolerance="sai số cho phép {value}",
    needs="cần {value} trong {periods}",
    needs_no_rise="không cần tăng thêm: {value} trong {periods} là đủ",
    may_be_at_most="không được quá {value} trong {periods}",
    needs_change="cần {value} mỗi năm trong {periods}",
    needs_no_change="không cần thay đổi thêm: {value} mỗi năm trong {periods} là đủ",
    needs_amount="cần thêm {value} trong {periods}",
    needs_no_amount="không cần thêm trong {periods}",
    may_add="chỉ còn được thêm {value} trong {periods}",
    may_add_no_more="không còn được thêm trong {periods}",
    per_year="{unit} mỗi năm",
    other_mean="theo bình quân cộng: {value}",
    due="Đến hạn: đạt và vượt {met}/{of} chỉ tiêu",
    due_none="Đến hạn: chưa có chỉ tiêu đến hạn",
    to_date_count="Đến nay: đạt và vượt {met}/{of} chỉ tiêu có số liệu",
    to_date_none="Đến nay: chưa có chỉ tiêu có số liệu",
    provisional_among="trong đó {count} theo số ước",
    targets="Tổng số {count} chỉ tiêu: ",
    restated="nêu lại (không tính) {count}",
    waived_count="được tạm miễn {count}",
    under_way="Tiến độ: ",
    nothing="Không có chỉ tiêu nào",
    narrowed="Đang hiển thị {shown}/{of} chỉ tiêu",
    gate_failed="Kiểm tra không qua",
    no_verdict="Không đánh giá được: hãy sửa các lỗi trên",
    errors="{count} lỗi",
    warnings="{count} cảnh báo",
)

ENGLISH = Phrases(
    heading="Targets and results as of {day}",
    target="Target",
    actual="Actual",
    to_date="To date",
    verdict="Verdict",
    needed="From here",
    notes="Notes",
    waived="Waived",
    original="At first",
    lines="See",
    problems="Problems in the files",
    ratio="pace ratio {ratio}",
    provisional="provisional",
    deteriorating="deteriorating",
    of_target="{percent} % of target",
    against="against",
    about="about",
    worst="worst: {item}",
    assumed="assumed: {keys}",
    derived="derived: {text}",
    restates="restates {id}",
    defaults="by default: {what}",
    former_territory="former territory",
    of_figures="{key} of the figures",
    earliest_on_record="baseline the earliest figure",
    paced="{pace} pace",
    each_item="for each item",
    area_ended="the area ended on {day}",
    boundary_changed="the boundary changed on {day}",
    reached="reached",
    reached_on="reached on {day}",
    not_reached="not reached",
    waiver="from {granted} until {until}: {reason}",
    approved_by="approved by {who}",
    severity="severity: {level}",
    tolerance="tolerance {value}",
    needs="needs {value} in {periods}",
    needs_no_rise="needs no further rise: {value} in {periods} is enough",
    may_be_at_most="may be at most {value} in {periods}",
    needs_change="needs {value} a year in {periods}",
    needs_no_change="needs no further change: {value} a year in {periods} is enough",
    needs_amount="needs {value} more in {periods}",
    needs_no_amount="needs nothing more in {periods}",
    may_add="may add at most {value} in {periods}",
    may_add_no_more="may add nothing more in {periods}",
    per_year="{unit} a year",
    other_mean="by the arithmetic mean: {value}",
    due="Due: {met}/{of} targets met or exceeded",
    due_none="Due: no target is due yet",
    to_date_count="To date: {met}/{of} targets with figures met or exceeded",
    to_date_none="To date: no target has figures yet",
    provisional_among="{count} of those due on provisional figures",
    targets="Targets, {count} in all: ",
    restated="restated (not counted) {count}",
    waived_count="waived {count}",
    under_way="Progress: ",
    nothing="No targets",
    narrowed="Showing {shown}/{of} targets",
    gate_failed="The check fails",
    no_verdict="No verdict was possible: correct these errors",
    errors="errors: {count}",
    warnings="warnings: {count}",
)


def phrases(language: Language) -> Phrases:
    """The phrases of a language."""
    return VIETNAMESE if language is Language.VI else ENGLISH
