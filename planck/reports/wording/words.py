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
ATTENTION = Text("Cần chú ý trước hết", "What needs attention first")
FIGURES_BY_PERIOD = Text("Số liệu theo từng kỳ", "Figures period by period")
METHODS = Text("Cách tính các số bình quân", "How the averages were made")
WAIVED_TARGETS = Text("Chỉ tiêu được tạm miễn", "Waived targets")
SCOPE = Text("Phạm vi: {filters}", "Scope: {filters}")
NO_DATE = Text("Không nêu thời hạn", "No date given")
AS_OF = Text("tính đến ngày {day}", "as of {day}")

# Names of rows and columns.
TARGET = Text("Chỉ tiêu", "Target")
ACTUAL = Text("Thực hiện", "Actual")
TO_DATE = Text("Đến nay", "To date")
VERDICT = Text("Đánh giá", "Verdict")
PROGRESS = Text("Tiến độ", "Progress")
NEEDED = Text("Còn lại", "From here")
ORIGINAL = Text("Ban đầu", "At first")
WAIVED = Text("Tạm miễn", "Waived")
NOTES = Text("Ghi chú", "Notes")
PLACES = Text("Xem", "See")
NUMBER = Text("TT", "No.")
AREA = Text("Địa bàn", "Area")
UNIT = Text("ĐVT", "Unit")
PLANNED = Text("Nghị quyết", "Resolution")
DIFFERENCE = Text("Chênh lệch", "Difference")
OF_PLAN = Text("TH/KH (%)", "Actual/plan (%)")
RATING = Text("Đánh giá", "Assessment")
PERIOD = Text("Kỳ", "Period")
ACTUAL_OF = Text("TH {period}", "Actual {period}")
ESTIMATE_OF = Text("ƯTH {period}", "Estimate {period}")
UNIT_OF_FIGURES = Text("{unit} (số liệu: {figures})", "{unit} (figures: {figures})")
BEFORE_PERIOD = Text("TH năm trước", "Year before")
ON_LAST_YEAR = Text("So cùng kỳ", "On last year")
REASON = Text("Lý do", "Reason")
GRANTED = Text("Cấp ngày", "Granted")
UNTIL = Text("Đến hết ngày", "Until")
APPROVED_BY = Text("Người duyệt", "Approved by")

# What the columns of a summary are called, and what stands below them.
TARGETS = Text("Chỉ tiêu", "Targets")
SHARE_MET = Text("Đạt và vượt", "Met or exceeded")
IN_ALL = Text("Cộng", "In all")
GATE_PASSES = Text("Đạt yêu cầu kiểm tra", "Check passed")
GATE_FAILS = Text("Không đạt yêu cầu kiểm tra", "Check failed")
WEIGHING_TARGETS = Text("{count} chỉ tiêu {verdict}", "{count} {verdict}")
WEIGHING_ERRORS = Text("{count} lỗi trong tệp", "{count} errors in the files")
WEIGHING_WARNINGS = Text("{count} cảnh báo về tệp", "{count} warnings about the files")

# What is said of a target.
EACH_ITEM = Text("đối với từng mục", "for each item")
JUDGED_BY = Text("theo chỉ tiêu của năm đó: {condition}", "by the target of that year: {condition}")
AGAINST = Text("so với", "against")
TOLERANCE = Text("sai số cho phép {value}", "tolerance {value}")
DERIVED = Text("suy ra: {text}", "derived: {text}")
ASSUMED = Text("tự xác định: {keys}", "assumed: {keys}")
RESTATES = Text("nêu lại {id}", "restates {id}")
IN_YEAR_LEFT = Text("trong năm còn lại", "in the remaining year")
YEARLY_IN_YEARS_LEFT = Text("mỗi năm trong {years} năm còn lại", "a year in the {years} remaining years")
NO_OTHER = Text("bằng {value}", "exactly {value}")
UNKNOWN_PLAN = Text("theo kế hoạch (văn bản không nêu số)", "as planned (no document prints the number)")
UNKNOWN_PLAN_SHORT = Text("không nêu số", "not printed")
SHORT_EXACTLY = Text("= {value}", "= {value}")
SHARE_OF_PLAN = Text("{percent}% kế hoạch", "{percent}% of the plan")
BANDS = Text("ngưỡng tiến độ: {bounds}", "bands of the pace: {bounds}")
BANDS_OF_REGISTER = Text("Ngưỡng tiến độ: {bounds}", "Bands of the pace: {bounds}")
BOUNDS_OF_BANDS = Text(
    "vượt khi trên {ahead}, đúng từ {on_track}, chậm từ {behind}",
    "ahead above {ahead}, on track from {on_track}, behind from {behind}",
)
SEVERITY = Text("mức xử lý: {level}", "severity: {level}")
DEFAULTS = Text("mặc định: {what}", "by default: {what}")
PACED = Text("tiến độ {pace}", "{pace} pace")
IS_BASELINE = Text("mốc so sánh của tiến độ", "the baseline of the progress")
EARLIEST_ON_RECORD = Text("gốc là số liệu sớm nhất", "baseline the earliest figure")
LATEST_BEFORE_PERIOD = Text("gốc là số liệu mới nhất trước kỳ", "baseline the latest figure before the period")
AGAINST_YEAR_BEFORE = Text("so với cùng kỳ năm trước", "against the same time of the year before")
AGAINST_BASE_YEAR = Text("so với năm gốc {year}", "against the base year {year}")
WAIVER = Text("từ ngày {granted} đến hết ngày {until}: {reason}", "from {granted} until {until}: {reason}")
WAIVED_UNTIL = Text("tạm miễn đến hết ngày {day}", "waived until {day}")
APPROVED_BY_WHOM = Text("{who} duyệt", "approved by {who}")
AREA_ENDED = Text("đơn vị hành chính kết thúc hoạt động ngày {day}", "the area ended on {day}")
BOUNDARY_CHANGED = Text("địa giới thay đổi từ ngày {day}", "the boundary changed on {day}")

# What is said of figures and of the outcome.
ABOUT = Text("khoảng", "about")
FORMER_TERRITORY = Text("theo địa giới cũ", "former territory")
OF_FIGURES = Text("{key} của số liệu", "{key} of the figures")
REACHED = Text("đã hoàn thành", "reached")
REACHED_ON = Text("hoàn thành ngày {day}", "reached on {day}")
NOT_YET = Text("chưa", "not yet")
NOT_REACHED = Text("chưa hoàn thành", "not reached")
WORST = Text("kém nhất: {item}", "worst: {item}")
OF_TARGET = Text("bằng {percent}% chỉ tiêu", "{percent}% of target")
RATIO = Text("tỷ lệ tiến độ {ratio}", "pace ratio {ratio}")
PROVISIONAL = Text("tạm tính", "provisional")
DETERIORATING = Text("xu thế đang xấu đi", "deteriorating")
SO_FAR = Text("đến nay: {outcome}", "to date: {outcome}")
LAST_YEAR_PERCENT = Text("{change}%", "{change}%")
PUBLISHED = Text("công bố {day}", "published {day}")
SOURCE_NOTE = Text("Ghi chú: {note}", "Note: {note}")

# Units, prices, ranks, ranges, and periods inside a sentence.
PERCENT_PER_YEAR = Text("%/năm", "%/yr")
POINTS = Text("điểm %", "pp")
POINTS_PER_MILLE = Text("điểm ‰", "‰ points")
TIMES = Text("lần", "times")
MULTIPLE_BY = Text("đến {period}", "by {period}")
AGAINST_BASELINE = Text("so với gốc", "against the baseline")
POINTS_PER_YEAR = Text("điểm %/năm", "pp/yr")
RANKS = Text("hạng", "places")
CURRENT_PRICES = Text("giá hiện hành", "current prices")
YEAR_ITSELF = Text("hiện hành", "the year itself")
PRICES_OF = Text("giá so sánh {base}", "{base} prices")
RANK = Text("hạng {place}", "rank {place}")
RANK_OF = Text("hạng {place}/{total}", "rank {place} of {total}")
OR_BETTER = Text("{place} trở lên", "{place} or better")
FROM_TO = Text("{low} đến {high}", "{low} to {high}")
ON_DAY = Text("ngày {day}", "{day}")
IN_YEAR = Text("năm {year}", "{year}")

# What is needed from here.
FALL_OF_CONDITION = Text("giảm {condition}", "a fall of {condition}")
FALL = Text("giảm {value}", "fall of {value}")
RISE = Text("tăng {value}", "rise of {value}")
NEEDS = Text("cần {value} trong {periods}", "needs {value} in {periods}")
NEEDS_NO_RISE = Text(
    "không cần tăng thêm: {value} trong {periods} là đủ", "needs no further rise: {value} in {periods} is enough"
)
MAY_BE_AT_MOST = Text("không được quá {value} trong {periods}", "may be at most {value} in {periods}")
NEEDS_NO_CHANGE = Text(
    "không cần thay đổi thêm: {value} trong {periods} là đủ",
    "needs no further change: {value} in {periods} is enough",
)
EVENLY = Text("{need}, tức {value} mỗi năm", "{need}, that is {value} a year")
NEEDS_FALL = Text("cần giảm {value} trong {periods}", "needs a fall of {value} in {periods}")
MAY_FALL = Text("chỉ được giảm nhiều nhất {value} trong {periods}", "may fall by at most {value} in {periods}")
NEEDS_NO_FALL = Text(
    "không cần giảm thêm trong {periods}, còn được tăng đến {value}",
    "needs no further fall in {periods}, may rise by up to {value}",
)
MUST_RISE = Text("phải tăng ít nhất {value} trong {periods}", "has to rise by at least {value} in {periods}")
NEEDS_AMOUNT = Text("cần thêm {value} trong {periods}", "needs {value} more in {periods}")
NEEDS_NO_AMOUNT = Text("không cần thêm trong {periods}", "needs nothing more in {periods}")
MAY_ADD = Text("chỉ còn được thêm {value} trong {periods}", "may add at most {value} in {periods}")
MAY_ADD_NO_MORE = Text("không còn được thêm trong {periods}", "may add nothing more in {periods}")
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
    "{count} trong {of} kết luận dựa trên số liệu chưa chính thức", "{count} of the {of} on provisional figures"
)
ASSIGNER = Text("Cấp giao: {who}", "Assigned by: {who}")
NO_ASSIGNER = Text("Không ghi cấp giao", "Assigner not named")
WHOLE = Text("{name} ({count} phần, tính là một chỉ tiêu)", "{name} ({count} parts, counted as one target)")
NO_FIELD = Text("Lĩnh vực khác", "Other fields")
TARGETS_IN_ALL = Text("Tổng số {count} chỉ tiêu: ", "Targets, {count} in all: ")
RESTATED_COUNT = Text("nêu lại (không tính) {count}", "restated (not counted) {count}")
WAIVED_COUNT = Text("được tạm miễn {count}", "waived {count}")
UNDER_WAY = Text("Tiến độ: ", "Progress: ")
NO_TARGETS = Text("Không có chỉ tiêu nào", "No targets")
NARROWED = Text("Đang hiển thị {shown}/{of} chỉ tiêu", "Showing {shown}/{of} targets")
ATTENTION_NONE = Text(
    "Không có chỉ tiêu nào không đạt, đến hạn mà chưa có số liệu hoặc chậm tiến độ.",
    "No target is missed, due without data, or behind.",
)
AND_MORE = Text("và {count} chỉ tiêu nữa", "and {count} more targets")
NO_FIGURES_YET = Text("Chưa đến hạn và chưa có số liệu: {count} chỉ tiêu", "Not due and without figures yet: {count}")
GATE_FAILED = Text("Kiểm tra không qua", "The check fails")
NO_VERDICT = Text("Không đánh giá được: hãy sửa các lỗi trên", "No verdict was possible: correct these errors")
ERRORS = Text("{count} lỗi", "errors: {count}")
WARNINGS = Text("{count} cảnh báo", "warnings: {count}")
IGNORED = Text("Bỏ qua theo severity: {count} ({codes})", "Ignored by severity: {count} ({codes})")
MORE_ANNOTATIONS = Text(
    "Còn {count} mục mức {level} nữa không hiện ở đây; báo cáo có đủ.",
    "{count} more of level {level} are not shown here; the report has them all.",
)
SHORTENED = Text(
    "GitHub chỉ nhận bản tóm tắt đến 1 MiB, nên ở đây đã lược bớt: {parts}. {where}",
    "GitHub takes a summary of up to 1 MiB, so this is left out here: {parts}. {where}",
)
TABLES_LEFT_OUT = Text("bảng của tất cả các chỉ tiêu", "the tables of all targets")
LINES_LEFT_OUT = Text("{count} dòng, kể từ mục “{heading}”", "lines from “{heading}” on: {count}")
WHOLE_IN = Text("Bản đầy đủ nằm trong {file}", "The full report is in {file}")
WHOLE_BY = Text("Lệnh planck report ghi ra bản đầy đủ", "planck report writes the full one")
MORE_IN_PAGE = Text("Xem thêm trong tài liệu của planck: {page}", "More in the documentation of planck: {page}")
ROOT_OF_REPOSITORY = Text("thư mục gốc của kho git", "the root of the repository")

# What stands beside the bar of long work.
READING = Text("Đang đọc tệp", "Reading files")
JUDGING = Text("Đang đánh giá", "Judging")

# What changed between two states of a register.
CHANGES_SINCE = Text("Thay đổi so với {before}", "Changes since {before}")
CHANGES_BETWEEN = Text("Thay đổi từ {before} đến {after}", "Changes from {before} to {after}")
AND = Text(" và ", " and ")
NO_COMMIT = Text("lúc chưa có commit nào", "before the first commit")
INDEX = Text("nội dung sắp commit", "what is staged")
FILES = Text("các tệp hiện có", "the files")
NOTHING_CHANGED = Text(
    "Không có thay đổi nào về chỉ tiêu, số liệu và đánh giá", "No target, no figure and no verdict changed"
)
TURNED = Text("Đánh giá và tiến độ đã đổi", "Verdicts and progress that turned")
ADDED_TARGETS = Text("Chỉ tiêu mới", "New targets")
REMOVED_TARGETS = Text("Chỉ tiêu bị xóa", "Removed targets")
RENAMED_TARGETS = Text("Chỉ tiêu đổi mã", "Renamed targets")
CHANGED_TERMS = Text("Nội dung chỉ tiêu đã sửa", "Changed terms")
CHANGED_FIGURES = Text("Số liệu đã đổi", "Changed figures")
FAILING_AS_BEFORE = Text("Không qua kiểm tra từ trước", "Failing as before")
NEW_FAILURES = Text("mới không qua: {count}", "newly failing: {count}")
OLDER_FAILURES = Text("có từ trước, không tính: {count}", "failing before, not counted: {count}")
LEFT_OUT = Text("không qua từ trước, nên lần này không tính", "failing before, so not counted here")
BEFORE = Text("Trước", "Before")
NOW = Text("Nay", "Now")
WHAT = Text("Nội dung", "What")
FIGURE = Text("Số liệu", "Figure")
CHANGE = Text("Thay đổi", "Change")

# The list of waivers.
WAIVERS_HEADING = Text("Các chỉ tiêu được tạm miễn, tính đến ngày {day}: {count}", "Waivers as of {day}: {count}")
NO_WAIVERS = Text("Không có", "None")
DAYS_LEFT = Text("còn {days} ngày", "{days} days left")

# The parts of an explanation, and the sentences in them.
THE_TARGET = Text("Chỉ tiêu", "The target")
FIGURES_USED = Text("Số liệu được dùng", "The figures used")
FIGURES_LEFT_OUT = Text("Số liệu không dùng", "The figures left out")
ARITHMETIC = Text("Cách tính", "The arithmetic")
THE_OUTCOME = Text("Kết quả đến nay", "The outcome to date")
THE_VERDICT = Text("Đánh giá", "The verdict")
THE_PROGRESS = Text("Tiến độ", "The progress")
FROM_HERE = Text("Từ nay", "From here")
QUOTE = Text("trích: “{text}”", "quote: “{text}”")
SOURCE = Text("nguồn: {source}", "source: {source}")
DOCUMENT = Text("văn bản: {text}", "document: {text}")
SET_ON = Text("được thông qua ngày {day}", "adopted on {day}")
OWNER = Text("phụ trách: {who}", "owner: {who}")
ORIGINALLY = Text("chỉ tiêu ban đầu {condition}, {when}: {verdict}", "as first adopted, {condition}, {when}: {verdict}")
IS_WAIVED = Text("được tạm miễn {text}", "waived {text}")
NOT_WAIVED = Text("có miễn trừ nhưng không có hiệu lực: {text}", "a waiver is without effect: {text}")
NO_FIGURES = Text("chưa có số liệu nào cho chỉ tiêu này", "there is no figure for this target yet")
OTHER_MEAN = Text("để đối chiếu, {name}: {value}%", "for comparison, the {name}: {value}%")
EXACTLY = Text(
    "so sánh chính xác: {product} {sign} {base}{power} = {bound}",
    "compared exactly: {product} {sign} {base}{power} = {bound}",
)
MARGIN = Text("chênh lệch {margin}", "margin {margin}")
TURNS = Text(
    "kết quả sẽ đổi nếu số thực hiện thay đổi {change}", "the outcome would turn if the actual changed by {change}"
)
TURNS_BEYOND = Text(
    "kết quả sẽ đổi nếu số thực hiện thay đổi quá {change}",
    "the outcome would turn if the actual changed by more than {change}",
)
TURNS_AT_ONCE = Text(
    "kết quả đang ở đúng ranh giới: chỉ cần kém đi một chút là đổi",
    "the actual stands on the very bound: any worse, and the outcome turns",
)
TURNS_UPWARD = Text(
    "kết quả đang ở đúng ranh giới: chỉ cần cao hơn một chút là đổi",
    "the actual stands on the very bound: any higher, and the outcome turns",
)
TURNS_DOWNWARD = Text(
    "kết quả đang ở đúng ranh giới: chỉ cần thấp hơn một chút là đổi",
    "the actual stands on the very bound: any lower, and the outcome turns",
)
RESTS_ON_UNSETTLED = Text(
    "tạm tính, vì dựa trên số liệu chưa chính thức: {statuses}",
    "provisional, since it rests on figures that are not settled: {statuses}",
)
GATE_LEVEL = Text("mức ở cổng kiểm tra: {level}", "level at the gate: {level}")
PRINTED = Text(
    "làm tròn về phía khó hơn, nên đạt đúng con số này là đủ",
    "rounded towards the harder side, so that reaching the printed figure suffices",
)
OTHER_NEED = Text("{name}: {value}", "{name}: {value}")
