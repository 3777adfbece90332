"""What is said in a list of targets, and below it."""

from planck.reports.wording.words import Text

SILENT = Text("{count} chỉ tiêu chưa có số liệu: {due}", "{count} without figures: {due}")
SILENT_ONE = Text("{name}: chưa có số liệu, {due}", "{name}: no figures, {due}")
SILENT_DUE = Text("{count} chỉ tiêu đã đến hạn, chưa có số liệu: {due}", "{count} due and without figures: {due}")
SILENT_AMONG = Text("({sign} {count} chưa có số liệu nào)", "({sign} {count} without any)")
DUE_IN = Text("hạn {period}", "due {period}")
DUE_COUNT = Text("{count} hạn {period}", "{count} due {period}")
UNDATED_COUNT = Text("{count} không nêu thời hạn", "{count} without a date")
RESTATED_AMONG = Text("(trong đó {count} nêu lại, không tính)", "({count} of them restated, not counted)")
SATISFIED_MORE = Text("{count} chỉ tiêu khác: {answers}", "{count} more: {answers}")
SATISFIED_PARTS = Text("{count} phần khác đạt yêu cầu", "{count} other part{s} on target")
STARRED = Text(
    "* số dự báo, dự thảo, ước, sơ bộ hoặc chưa rõ tính chất",
    "* forecast, draft, estimate, preliminary, or of unstated status",
)
PACED_BY_DEFAULT = Text("{count} tiến độ tính theo mặc định: {what}", "{count} rated by default: {what}")
SEE_MORE = Text("Chi tiết: planck check -v", "Details: planck check -v")
SEE_HOW = Text("Cách tính: planck explain MÃ", "How it was worked out: planck explain ID")
SEE_ALL = Text("Hiện từng chỉ tiêu: planck check --all", "Every target: planck check --all")
MISSING = Text("Thiếu {periods}", "{periods} missing")
AT_FIRST = Text("ban đầu {what}", "originally {what}")
SHORT_DIFFERENCE = Text("+/−", "+/−")
NOT_REACHED_SHORT = Text("chưa", "no")
