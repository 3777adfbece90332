"""The parts of an explanation, and the sentences in them."""

from planck.reports.wording.words import Text

THE_TARGET = Text("Chỉ tiêu", "Target")
FIGURES_USED = Text("Số liệu được dùng", "Figures used")
FIGURES_LEFT_OUT = Text("Số liệu không dùng", "Figures not used")
ARITHMETIC = Text("Cách tính", "Arithmetic")
THE_OUTCOME = Text("Kết quả đến nay", "Outcome to date")
QUOTE = Text("trích", "quote")
SOURCE = Text("nguồn", "source")
DOCUMENT = Text("văn bản", "document")
SET_ON = Text("thông qua ngày", "adopted on")
OWNER = Text("phụ trách", "owner")
BY_DEFAULT = Text("mặc định", "by default")
WRITTEN_IN = Text("ghi tại", "written in")
OUTCOME = Text("kết quả", "outcome")
ORIGINALLY = Text("chỉ tiêu ban đầu {condition}, {when}: {verdict}", "as first adopted, {condition}, {when}: {verdict}")
NOT_WAIVED = Text("có tạm miễn nhưng không có hiệu lực: {text}", "a waiver without effect: {text}")
NO_FIGURES = Text("chưa có số liệu nào cho chỉ tiêu này", "no figures for this target yet")
OTHER_MEAN = Text("để đối chiếu, {name}: {value}%", "for comparison, the {name}: {value}%")
EXACTLY = Text(
    "so sánh chính xác: {product} {sign} {base}{power} = {bound}",
    "compared exactly: {product} {sign} {base}{power} = {bound}",
)
MARGIN = Text("chênh lệch", "margin")
TURNS = Text(
    "kết quả sẽ đổi nếu số thực hiện thay đổi {change}", "the outcome would change if the actual changed by {change}"
)
TURNS_BEYOND = Text(
    "kết quả sẽ đổi nếu số thực hiện thay đổi quá {change}",
    "the outcome would change if the actual changed by more than {change}",
)
TURNS_AT_ONCE = Text(
    "kết quả đang ở đúng ranh giới: chỉ cần kém đi một chút là đổi",
    "the actual is exactly on the bound: anything worse changes the outcome",
)
TURNS_UPWARD = Text(
    "kết quả đang ở đúng ranh giới: chỉ cần cao hơn một chút là đổi",
    "the actual is exactly on the bound: anything higher changes the outcome",
)
TURNS_DOWNWARD = Text(
    "kết quả đang ở đúng ranh giới: chỉ cần thấp hơn một chút là đổi",
    "the actual is exactly on the bound: anything lower changes the outcome",
)
RESTS_ON_UNSETTLED = Text(
    "tạm tính, vì dựa trên số liệu chưa chính thức: {statuses}",
    "provisional: based on figures that are not final: {statuses}",
)
PRINTED = Text(
    "làm tròn về phía khó hơn, nên đạt đúng con số này là đủ",
    "rounded to the safe side: reaching the printed figure is enough",
)
OTHER_NEED = Text("{name}: {value}", "{name}: {value}")
