"""The words that the page alone has: its sections, its filter, and what stands beside a chart."""

from __future__ import annotations

from planck.reports.wording.words import Text

# Its head and its sections.
TITLE = Text("Kết quả thực hiện các chỉ tiêu", "Targets and results")
SKIP = Text("Đến nội dung", "Skip to the content")
AREAS_IN_ALL = Text("{count} địa bàn", "{count} areas")
SUMMARY = Text("Tổng hợp", "Summary")
HEAT = Text("Bảng tổng hợp theo lĩnh vực và địa bàn", "Fields and areas at a glance")
ATTENTION = Text("Cần chú ý trước hết", "What needs attention first")
EACH_TARGET = Text("Từng chỉ tiêu", "Target by target")
MISSING = Text("Thiếu số liệu", "Incomplete data")
EXCUSED = Text("Tạm miễn và điều chỉnh", "Waivers and amendments")
SOURCES = Text("Nguồn", "Sources")
EARLIER = Text("Kết quả vào cuối các năm trước", "Results at the end of earlier years")

# The summary.
DUE_MET = Text("chỉ tiêu đến hạn đạt và vượt", "targets due were met or exceeded")
TO_DATE_MET = Text("chỉ tiêu có số liệu, đến nay đạt và vượt", "targets with figures are met or exceeded to date")
OF_WHICH_PROVISIONAL = Text(
    "{count} trong {of} kết luận dựa trên số liệu chưa chính thức.",
    "{count} of the {of} conclusions rest on figures that are not settled.",
)
WAIVED_NOW = Text("{count} chỉ tiêu được tạm miễn.", "{count} targets are waived.")
BY_AREA = Text("Kết quả theo địa bàn", "Results by area")
DUE_COLUMN = Text("Đến hạn", "Due")

# The filter.
FILTER = Text("Lọc chỉ tiêu", "Filter the targets")
FIND = Text("Tìm chỉ tiêu (gõ có dấu hoặc không dấu)", "Find a target")
EVERY_AREA = Text("Mọi địa bàn", "All areas")
EVERY_RATING = Text("Mọi đánh giá", "All ratings")
SHOWN = Text("chỉ tiêu đang hiện", "targets shown")

# The table of all, and what needs attention.
HEAT_CAPTION = Text(
    "Mỗi ô là một chỉ tiêu; bấm vào ô để xem chi tiết. Chỉ tiêu có nhiều phần được tính một lần, ở phần đầu.",
    "Each cell is a target; follow it to the details. A target in several parts is counted once, with the first.",
)
DUE_MET_OF = Text("Đạt và vượt/đến hạn", "Met/due")
TO_DATE_MET_OF = Text("Đến nay đạt và vượt/có số liệu", "Met to date/with figures")
FIRST_OF = Text(
    "{shown} trong {count} chỉ tiêu, xếp từ xa mục tiêu nhất", "{shown} of {count} targets, the furthest off first"
)
AGAINST_TARGET = Text("So với mục tiêu", "Against the target")
UNSETTLED_MARK = Text("* số liệu chưa chính thức", "* on figures that are not settled")

# A chart.
CHART = Text("Biểu đồ", "Chart")
AIM = Text("Mục tiêu", "Target")
NEEDED_A_YEAR = Text("cần {value}", "needs {value}")
BULLET = Text("{value} so với mục tiêu {target}", "{value} against the target {target}")
LEGEND_FIGURE = Text("số liệu", "figure")
LEGEND_ESTIMATE = Text("số ước, dự báo", "estimate or forecast")
LEGEND_PATH = Text("lộ trình cần thiết", "required path")
LEGEND_ZONE = Text("vùng đạt mục tiêu", "range that meets the target")
LEGEND_MEAN = Text("bình quân đến nay", "mean so far")
LEGEND_NEED = Text("mức cần đạt mỗi năm còn lại", "needed in each year left")

# A card.
WHERE_WRITTEN = Text("Trong tệp", "In the files")
HOW = Text("Cách tính và giả định", "Arithmetic and assumptions")
AT_YEAR_ENDS = Text("Cuối các năm trước", "At earlier year ends")
LINE = Text("dòng {number}", "line {number}")

# What is missing, excused, amended.
NOTHING_MISSING = Text("Không thiếu số liệu của chỉ tiêu nào.", "No target lacks figures.")
MISSING_IN = Text("{area}: {count} chỉ tiêu", "{area}: {count}")
AMENDED_TARGETS = Text("Chỉ tiêu được điều chỉnh", "Amended targets")
AS_ADOPTED = Text("Khi giao", "As first adopted")
AS_AMENDED = Text("Sau điều chỉnh", "As amended")

# Earlier years.
EARLIER_NOTE = Text(
    "Đánh giá lại theo số liệu đã công bố đến từng ngày và mục tiêu có hiệu lực vào ngày đó.",
    "Judged again by the figures published up to each day, and by the targets in force on it.",
)
FOOTER = Text(
    "Lập bằng planck {version} từ các tệp YAML của sổ theo dõi; cùng tệp và cùng ngày cho cùng một báo cáo. "
    "Trang không tải gì từ mạng.",
    "Made by planck {version} from the YAML files of the register; the same files and the same day give the same "
    "report. The page loads nothing from the network.",
)
