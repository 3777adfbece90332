"""Every fixed word and phrase of the reports, written once with its two languages side by side."""

from __future__ import annotations

from typing import NamedTuple

from planck.model.result import Language


class Text(NamedTuple):
    """A word or a phrase in both languages; ``{name}`` stands for what is put in."""

    vi: str
    en: str

    def of(self, language: Language) -> str:
        """The text in one language."""
        return self.vi if language is Language.VI else self.en


# Headings.
HEADING = Text("Kết quả thực hiện chỉ tiêu, tính đến ngày {day}", "Targets and results as of {day}")
AT_STATE = Text("tại {state}", "at {state}")
PROBLEMS = Text("Vấn đề trong tệp", "Problems in the files")
ATTENTION = Text("Cần chú ý trước hết", "Needs attention first")
LINES_OF_FILES = Text(
    "Phụ lục: vị trí của chỉ tiêu và số liệu trong tệp", "Appendix: where targets and figures are written"
)
HOW_LINES_ARE_READ = Text(
    "Trước dấu hai chấm là mục và số thứ tự của chỉ tiêu trong bảng, sau dấu hai chấm là dòng trong tệp.",
    "Before the colon: section and number of the target in its table; after it: the lines of the file.",
)
WAIVED_TARGETS = Text("Chỉ tiêu được tạm miễn", "Waived targets")
SCOPE = Text("Phạm vi: {filters}", "Scope: {filters}")
NO_DATE = Text("Không nêu thời hạn", "No due date")
AS_OF = Text("tính đến ngày {day}", "as of {day}")

# Names of rows and columns.
INDICATOR = Text("Chỉ tiêu", "Indicator")
TARGET = Text("Mục tiêu", "Target")
ACTUAL = Text("Thực hiện", "Actual")
TO_DATE = Text("Đến nay", "To date")
VERDICT = Text("Đánh giá", "Verdict")
PROGRESS = Text("Tiến độ", "Progress")
NEEDED = Text("Yêu cầu còn lại", "Still required")
ORIGINAL = Text("Ban đầu", "Originally")
WAIVED = Text("Tạm miễn", "Waived")
NOTES = Text("Ghi chú", "Notes")
PLACES = Text("Xem", "See")
NUMBER = Text("TT", "No.")
AREA = Text("Địa bàn", "Area")
UNIT = Text("ĐVT", "Unit")
DIFFERENCE = Text("Chênh lệch", "Difference")
OF_PLAN = Text("TH/KH (%)", "Actual/target (%)")
RATING = Text("Đánh giá", "Assessment")
PERIOD = Text("Kỳ", "Period")
ACTUAL_OF = Text("TH {period}", "Actual {period}")
ESTIMATE_OF = Text("ƯTH {period}", "Estimate {period}")
UNIT_OF_FIGURES = Text("{unit} (số liệu: {figures})", "{unit} (figures: {figures})")
BEFORE_PERIOD = Text("TH năm trước", "Previous year")
TABLE = Text("Bảng", "Table")
FILE = Text("Tệp", "File")
LINES = Text("Chỉ tiêu: dòng", "Target: lines")
REASON = Text("Lý do", "Reason")
GRANTED = Text("Ngày cho phép", "Granted")
UNTIL = Text("Đến hết ngày", "Until")
EFFECT = Text("Hiệu lực", "Effect")
APPROVED_BY = Text("Cơ quan phê duyệt", "Approved by")

# What the columns of a summary are called, and what stands below them.
TARGETS = Text("Chỉ tiêu", "Targets")
SHARE_MET = Text("Đạt và vượt", "Met or exceeded")
IN_ALL = Text("Cộng", "Total")
GATE_PASSES = Text("Đạt yêu cầu kiểm tra", "Check passed")
GATE_FAILS = Text("Không đạt yêu cầu kiểm tra", "Check failed")
WEIGHING_TARGETS = Text("{count} chỉ tiêu {verdict}", "{count} {verdict}")
WEIGHING_ERRORS = Text("{count} lỗi trong tệp", "{count} error{s} in the files")
NOT_WEIGHING = Text("Không tính vào kết quả kiểm tra: {what}", "Not counted by the check: {what}")
FAILING_IN_PART = Text(
    "{count} chỉ tiêu chỉ có một phần không đạt yêu cầu, xét chung được tính vào loại khác",
    "{count} of these fail by a part alone; as a whole they are counted as something else",
)
WEIGHING_WARNINGS = Text("{count} cảnh báo về tệp", "{count} warning{s} about the files")

# What is said of a target.
EACH_ITEM = Text("đối với từng mục", "for each item")
JUDGED_BY = Text("theo mục tiêu của năm đó: {condition}", "judged by that year's target: {condition}")
AGAINST = Text("so với", "compared with")
TOLERANCE = Text("sai số cho phép {value}", "tolerance {value}")
DERIVED = Text("suy ra: {text}", "derived: {text}")
ASSUMED = Text("người nhập giả định: {keys}", "assumed: {keys}")
RESTATES = Text("nêu lại “{name}”", "restates “{name}”")
IN_YEAR_LEFT = Text("trong năm còn lại", "in the remaining year")
YEARLY_IN_YEARS_LEFT = Text("mỗi năm trong {years} năm còn lại", "a year over the {years} remaining years")
NO_OTHER = Text("bằng {value}", "exactly {value}")
UNKNOWN_PLAN = Text("theo kế hoạch (văn bản không nêu số)", "as planned (the document gives no number)")
UNKNOWN_PLAN_SHORT = Text("không nêu số", "not stated")
SHORT_EXACTLY = Text("= {value}", "= {value}")
SHARE_OF_PLAN = Text("{percent}% kế hoạch", "{percent}% of the plan")
BANDS = Text("ngưỡng tiến độ: {bounds}", "pace bands: {bounds}")
BANDS_OF_REGISTER = Text("Ngưỡng tiến độ: {bounds}", "Pace bands: {bounds}")
BOUNDS_OF_BANDS = Text(
    "vượt khi trên {ahead}, đúng từ {on_track}, chậm từ {behind}",
    "ahead above {ahead}, on track from {on_track}, behind from {behind}",
)
DEFAULTS = Text("mặc định: {what}", "by default: {what}")
PACED = Text("tiến độ {pace}", "{pace} pace")
IS_BASELINE = Text("số liệu gốc để tính tiến độ", "baseline of the progress")
EARLIEST_ON_RECORD = Text("gốc là số liệu sớm nhất", "baseline: the earliest figure")
LATEST_BEFORE_PERIOD = Text("gốc là số liệu mới nhất trước kỳ", "baseline: the latest figure before the period")
AGAINST_YEAR_BEFORE = Text("so với cùng kỳ năm trước", "compared with the same period of the previous year")
AGAINST_BASE_YEAR = Text("so với năm gốc {year}", "compared with the base year {year}")
WAIVER = Text("từ ngày {granted} đến hết ngày {until}: {reason}", "from {granted} until {until}: {reason}")
IS_WAIVED = Text("được tạm miễn {text}", "waived {text}")
WAIVED_UNTIL = Text("tạm miễn đến hết ngày {day}", "waived until {day}")
APPROVED_BY_WHOM = Text("{who} phê duyệt", "approved by {who}")
AREA_ENDED = Text("đơn vị hành chính kết thúc hoạt động ngày {day}", "the area was abolished on {day}")
BOUNDARY_CHANGED = Text("địa giới thay đổi từ ngày {day}", "the boundary changed on {day}")

# What is said of figures and of the outcome.
ABOUT = Text("khoảng", "about")
FORMER_TERRITORY = Text("theo địa giới cũ", "former territory")
OF_FIGURES = Text("{key} của số liệu", "{key} of the figures")
REACHED = Text("đã hoàn thành", "completed")
REACHED_ON = Text("hoàn thành ngày {day}", "completed on {day}")
NOT_YET = Text("chưa", "not yet")
NOT_REACHED = Text("chưa hoàn thành", "not completed")
LOST = Text("đã hoàn thành nhưng không giữ được", "completed, then lost")
OWN_WORD = Text("văn bản ghi “{word}”", "the document says “{word}”")
WORST = Text("kém nhất: {item}", "worst: {item}")
OF_TARGET = Text("bằng {percent}% mục tiêu", "{percent}% of target")
FIGURE_OF = Text("số liệu {period}", "{period} figure")
REPORTED_FOR = Text("số công bố cho {period}", "reported for {period}")
RATIO = Text("bằng {percent}% tiến độ yêu cầu", "{percent}% of the required pace")
INCOMPLETE_DATA = Text("Thiếu số liệu", "Incomplete data")
NO_DATA = Text("Chưa có số liệu", "No data")
NOT_YET_MET = Text("Chưa đạt", "Not yet met")
MET_EXACTLY = Text("Đạt (đúng mục tiêu)", "Met exactly")
AWAITING_FIGURES = Text("Đã hết kỳ, chờ số liệu", "Period over, awaiting figures")
BELOW_LIMIT = Text("Đạt, thấp hơn mức tối đa", "Met, below the maximum")
BELOW_MAXIMUM_BY = Text("thấp hơn mức tối đa {margin}", "{margin} below the maximum")
ABOVE_MAXIMUM_BY = Text("cao hơn mức tối đa {margin}", "{margin} above the maximum")
ABOVE_TARGET_BY = Text("cao hơn mục tiêu {margin}", "{margin} above the target")
BELOW_TARGET_BY = Text("thấp hơn mục tiêu {margin}", "{margin} below the target")
RANKED_ABOVE_BY = Text("cao hơn mục tiêu {count} bậc", "{count} place{s} above the target")
RANKED_BELOW_BY = Text("thấp hơn mục tiêu {count} bậc", "{count} place{s} below the target")
LARGER_FALL_BY = Text("giảm nhiều hơn mục tiêu {margin}", "falling {margin} more than the target")
SMALLER_FALL_BY = Text("giảm ít hơn mục tiêu {margin}", "falling {margin} less than the target")
OVERSPENDING = Text("Nhanh hơn mức cho phép", "Faster than allowed")
OVERSPENDING_BY_FAR = Text("Nhanh hơn nhiều so với mức cho phép", "Far faster than allowed")
ABOVE_TARGET = Text("cao hơn mục tiêu", "above the target")
BELOW_TARGET = Text("thấp hơn mục tiêu", "below the target")
AT_TARGET = Text("bằng mục tiêu", "equal to the target")
WITHIN_TARGET = Text("trong khoảng mục tiêu", "within the target range")
LARGER_FALL = Text("giảm nhiều hơn mục tiêu", "a larger fall than the target")
SMALLER_FALL = Text("giảm ít hơn mục tiêu", "a smaller fall than the target")
PROVISIONAL = Text("tạm tính", "provisional")
DETERIORATING = Text("xu thế đang xấu đi", "deteriorating")
SO_FAR = Text("đến nay: {outcome}", "to date: {outcome}")
PUBLISHED = Text("công bố {day}", "published {day}")

# Units, prices, ranks, ranges, and periods inside a sentence.
PERCENT_PER_YEAR = Text("%/năm", "%/yr")
POINTS = Text("điểm %", "pp")
POINTS_PER_MILLE = Text("điểm ‰", "‰ points")
TIMES = Text("lần", "times")
MULTIPLE_BY = Text("đến {period}", "by {period}")
AGAINST_BASELINE = Text("so với gốc", "compared with the baseline")
POINTS_PER_YEAR = Text("điểm %/năm", "pp/yr")
RANKS = Text("hạng", "places")
CURRENT_PRICES = Text("giá hiện hành", "current prices")
YEAR_ITSELF = Text("hiện hành", "the year itself")
PRICES_OF = Text("giá so sánh {base}", "{base} prices")
RANK = Text("hạng {place}", "rank {place}")
RANK_OF = Text("hạng {place}/{total}", "rank {place} of {total}")
FROM_TO = Text("{low} đến {high}", "{low} to {high}")
ON_DAY = Text("ngày {day}", "{day}")
IN_YEAR = Text("năm {year}", "{year}")
IN_YEARS = Text("giai đoạn {years}", "{years}")
IN_SEVERAL_YEARS = Text("các năm {years}", "{years}")

# What is still required.
NEEDED_IS = Text("yêu cầu còn lại: {need}", "still required: {need}")
FALL_OF_CONDITION = Text("giảm {condition}", "a fall of {condition}")
RISE_OF_RANK = Text("tăng {condition}", "a rise of {condition}")
PLACES_OF_RANK = Text("{count} bậc", "{count} place{s}")
FALL = Text("giảm {value}", "fall of {value}")
RISE = Text("tăng {value}", "rise of {value}")
NEEDS = Text("{value} trong {periods}", "{value} in {periods}")
NEEDS_NO_RISE = Text(
    "không cần tăng thêm: {value} trong {periods} là đủ", "no further rise: {value} in {periods} is enough"
)
MAY_BE_AT_MOST = Text("không quá {value} trong {periods}", "at most {value} in {periods}")
NEEDS_NO_CHANGE = Text(
    "không cần thay đổi thêm: {value} trong {periods} là đủ", "no further change: {value} in {periods} is enough"
)
EVENLY = Text("{need}, tức {value} mỗi năm", "{need}, that is {value} a year")
NEEDS_FALL = Text("giảm {value} trong {periods}", "a fall of {value} in {periods}")
MAY_FALL = Text("giảm không quá {value} trong {periods}", "a fall of at most {value} in {periods}")
NEEDS_NO_FALL = Text(
    "không cần giảm thêm trong {periods}, còn được tăng đến {value}",
    "no further fall in {periods}; a rise of up to {value} is allowed",
)
MUST_FALL = Text("giảm ít nhất {value} trong {periods}", "a fall of at least {value} in {periods}")
MUST_RISE = Text("tăng ít nhất {value} trong {periods}", "a rise of at least {value} in {periods}")
NEEDS_AMOUNT = Text("thêm {value} trong {periods}", "{value} more in {periods}")
NEEDS_NO_AMOUNT = Text("không cần thêm trong {periods}", "nothing more in {periods}")
MAY_ADD = Text("thêm không quá {value} trong {periods}", "at most {value} more in {periods}")
MAY_ADD_NO_MORE = Text("không được thêm trong {periods}", "nothing more is allowed in {periods}")
PER_YEAR = Text("{unit} mỗi năm", "{unit} a year")
BY_ARITHMETIC_MEAN = Text("theo bình quân cộng: {value}", "by the arithmetic mean: {value}")

# Totals, and what became of the gate.
DUE = Text("Đến hạn: đạt và vượt {met}/{of} chỉ tiêu", "Due: {met}/{of} targets met or exceeded")
DUE_NONE = Text("Đến hạn: chưa có chỉ tiêu đến hạn", "Due: no target is due yet")
TO_DATE_COUNT = Text(
    "Đến nay: đạt và vượt {met}/{of} chỉ tiêu có số liệu", "To date: {met}/{of} targets with figures met or exceeded"
)
TO_DATE_NONE = Text("Đến nay: chưa có chỉ tiêu đánh giá được", "To date: no target can be judged yet")
PROVISIONAL_AMONG = Text(
    "{count} trong {of} kết luận dựa trên số liệu chưa chính thức",
    "{count} of {of} based on provisional figures",
)
ASSIGNER = Text("Cấp giao: {who}", "Assigned by: {who}")
NO_ASSIGNER = Text("Không ghi cấp giao", "Assigner not stated")
ASSIGNED_BY = Text("Cấp giao", "Assigned by")
WHOLE = Text("{name} ({count} phần, tính là một chỉ tiêu)", "{name} ({count} parts, counted as one target)")
NO_FIELD = Text("Lĩnh vực khác", "Other fields")
TARGETS_IN_ALL = Text("{count} chỉ tiêu: ", "{count} target{s}: ")
RESTATED_COUNT = Text("nêu lại (không tính) {count}", "restated (not counted) {count}")
WAIVED_COUNT = Text("được tạm miễn {count}", "waived {count}")
UNDER_WAY = Text("Tiến độ: ", "Progress: ")
NO_TARGETS = Text("Không có chỉ tiêu nào", "No targets")
NARROWED = Text("Đang hiển thị {shown}/{of} chỉ tiêu", "Showing {shown} of {of} targets")
ATTENTION_NONE = Text(
    "Không có chỉ tiêu nào không đạt, đến hạn mà thiếu số liệu hoặc chậm tiến độ.",
    "No target is missed, lacks data that is due, or is behind.",
)
AND_MORE = Text("và {count} chỉ tiêu nữa", "and {count} more target{s}")
NO_VERDICT = Text("Không đánh giá được: hãy sửa các lỗi trên", "Nothing could be judged: correct the errors above")
FOLDED = Text("{count} chỉ tiêu chưa đến hạn và chưa có số liệu:", "Not due and without figures, {count}:")
UNSETTLED = Text("{star} Số liệu chưa chính thức: {statuses}.", "{star} Figures that are not final: {statuses}.")
ERRORS = Text("{count} lỗi", "{count} error{s}")
WARNINGS = Text("{count} cảnh báo", "{count} warning{s}")
IGNORED = Text("Bỏ qua theo severity: {count} ({codes})", "Ignored by severity: {count} ({codes})")
MORE_ANNOTATIONS = Text(
    "Còn {count} mục mức {level} không hiện ở đây; báo cáo có đủ.",
    "{count} more at level {level} not shown here; the report has them all.",
)
SHORTENED = Text(
    "GitHub chỉ nhận bản tóm tắt đến 1 MiB, nên ở đây đã lược bớt: {parts}. {where}",
    "GitHub accepts a summary of at most 1 MiB, so this was left out: {parts}. {where}",
)
TABLES_LEFT_OUT = Text("bảng của tất cả các chỉ tiêu", "the tables of all targets")
LINES_LEFT_OUT = Text("{count} dòng, kể từ mục “{heading}”", "{count} line{s}, from “{heading}” on")
WHOLE_IN = Text("Bản đầy đủ nằm trong {file}", "The full report is in {file}")
WHOLE_BY = Text("Lệnh planck report ghi ra bản đầy đủ", "Run planck report for the full report")
MORE_IN_PAGE = Text("Xem thêm trong tài liệu của planck: {page}", "See the documentation of planck: {page}")
ROOT_OF_REPOSITORY = Text("thư mục gốc của kho git", "the root of the repository")

# What stands beside the bar of long work.
READING = Text("Đang đọc tệp", "Reading files")
JUDGING = Text("Đang đánh giá", "Judging")

# What changed between two states of a register.
CHANGES_SINCE = Text("Thay đổi so với {before}", "Changes since {before}")
CHANGES_BETWEEN = Text("Thay đổi từ {before} đến {after}", "Changes from {before} to {after}")
AND = Text(" và ", " and ")
NO_COMMIT = Text("lúc chưa có commit nào", "before the first commit")
INDEX = Text("nội dung sắp commit", "the staged files")
FILES = Text("các tệp hiện có", "the files")
NOTHING_CHANGED = Text(
    "Không có thay đổi nào về chỉ tiêu, số liệu và đánh giá", "No change in targets, figures or verdicts"
)
TURNED = Text("Đánh giá và tiến độ đã thay đổi", "Changed verdicts and progress")
ADDED_TARGETS = Text("Chỉ tiêu mới", "New targets")
REMOVED_TARGETS = Text("Chỉ tiêu bị xóa", "Removed targets")
RENAMED_TARGETS = Text("Chỉ tiêu đổi mã", "Renamed targets")
CHANGED_TERMS = Text("Nội dung chỉ tiêu đã thay đổi", "Changed terms")
CHANGED_FIGURES = Text("Số liệu đã thay đổi", "Changed figures")
FAILING_AS_BEFORE = Text("Không đạt yêu cầu kiểm tra từ trước", "Already failing")
NEW_FAILURES = Text("mới không đạt: {count}", "newly failing: {count}")
OLDER_FAILURES = Text("không đạt từ trước, không tính: {count}", "already failing, not counted: {count}")
LEFT_OUT = Text("không đạt từ trước, nên lần này không tính", "already failing, so not counted")
BEFORE = Text("Trước", "Before")
NOW = Text("Nay", "Now")
WHAT = Text("Nội dung", "What")
FIGURE = Text("Số liệu", "Figure")
CHANGE = Text("Thay đổi", "Change")

# The list of waivers.
WAIVERS_HEADING = Text("Các chỉ tiêu được tạm miễn, tính đến ngày {day}: {count}", "Waivers as of {day}: {count}")
DAYS_LEFT = Text("còn {count} ngày", "{count} day{s} left")

# What is proposed where something is near.
NEAREST = Text(" (gần nhất: {names})", " (nearest: {names})")
SUCH_AS = Text(", chẳng hạn {names}", ", such as {names}")

# Of the workbook.
SHEET_TABLE = Text("Biểu", "Report")
SHEET_TARGETS = Text("Chỉ tiêu", "Targets")
SHEET_FIGURES = Text("Số liệu", "Figures")
SHEET_SOURCES = Text("Nguồn", "Sources")
SHEET_PROBLEMS = Text("Lỗi, cảnh báo", "Problems")
CUT_OFF = Text(" … (còn {count} ký tự, xem trong tệp)", " … ({count} more characters, see the file)")
PAGE_OF = Text("Trang {page}/{pages}", "Page {page} of {pages}")
