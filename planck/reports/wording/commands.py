"""What the command line says of itself: arguments that it refuses, and failures that are not the data's."""

from __future__ import annotations

from enum import Enum

from planck.model.result import Language
from planck.reports.visible import visible


class Saying(str, Enum):
    """What is said."""

    UNKNOWN_COMMAND = "unknown-command"  # wanted, nearest
    UNKNOWN_OPTION = "unknown-option"  # option, nearest
    NO_SUCH_CHOICE = "no-such-choice"  # option, wanted, nearest
    NOT_A_DAY = "not-a-day"  # option, wanted
    NOT_A_PERIOD = "not-a-period"  # option, wanted
    VALUE_MISSING = "value-missing"  # option
    ARGUMENT_MISSING = "argument-missing"  # argument, nearest
    UNKNOWN_TARGET = "unknown-target"  # wanted, nearest
    AMBIGUOUS_TARGET = "ambiguous-target"  # wanted, nearest
    EXCLUDE_EACH_OTHER = "exclude-each-other"  # one, other
    NOT_A_REVISION = "not-a-revision"  # option, wanted
    NOT_A_DURATION = "not-a-duration"  # option, wanted
    MISUSED = "misused"  # detail
    SEE_HELP = "see-help"  # command
    FAULT = "fault"  # detail
    UNWRITTEN = "unwritten"  # detail
    INTERRUPTED = "interrupted"
    VALID = "valid"  # files
    COUNT = "count"  # files, errors, warnings
    TWO_TO_STDOUT = "two-to-stdout"  # formats, example
    NO_FOLDER = "no-folder"  # path, folder
    PATH_IS_FOLDER = "path-is-folder"  # path
    PATH_TWICE = "path-twice"  # path
    NOT_AN_ADDRESS = "not-an-address"  # option, wanted
    CHECK_ALONE = "check-alone"  # option
    REPORT_UNREADABLE = "report-unreadable"  # path, detail
    REPORT_FORGETFUL = "report-forgetful"  # path
    REPORT_HOLDS = "report-holds"  # path
    REPORT_STALE = "report-stale"  # path


_SAID: dict[Saying, dict[Language, str]] = {
    Saying.UNKNOWN_COMMAND: {
        Language.EN: "there is no command {wanted}; write one of: {nearest}",
        Language.VI: "không có lệnh {wanted}; hãy ghi một trong các lệnh: {nearest}",
    },
    Saying.UNKNOWN_OPTION: {
        Language.EN: "there is no option {option}; the nearest: {nearest}",
        Language.VI: "không có tuỳ chọn {option}; gần nhất: {nearest}",
    },
    Saying.NO_SUCH_CHOICE: {
        Language.EN: "{option} cannot be {wanted}; write one of: {nearest}",
        Language.VI: "{option} không thể là {wanted}; hãy ghi một trong: {nearest}",
    },
    Saying.NOT_A_DAY: {
        Language.EN: "{option} {wanted} is no day; write it as 2023-12-31, or today",
        Language.VI: "{option} {wanted} không phải một ngày; hãy ghi như 2023-12-31, hoặc today",
    },
    Saying.NOT_A_PERIOD: {
        Language.EN: "{option} {wanted} is no period; write it as 2021, 2021-2025, 2024-Q1, 2024-H1, 2024-9M "
        "or 2024-03",
        Language.VI: "{option} {wanted} không phải một kỳ; hãy ghi như 2021, 2021-2025, 2024-Q1, 2024-H1, 2024-9M "
        "hoặc 2024-03",
    },
    Saying.VALUE_MISSING: {
        Language.EN: "{option} needs a value after it",
        Language.VI: "sau {option} cần có một giá trị",
    },
    Saying.ARGUMENT_MISSING: {
        Language.EN: "{argument} is missing; write one of: {nearest}",
        Language.VI: "thiếu {argument}; hãy ghi một trong: {nearest}",
    },
    Saying.UNKNOWN_TARGET: {
        Language.EN: "there is no target {wanted}; the nearest: {nearest}",
        Language.VI: "không có chỉ tiêu {wanted}; gần nhất: {nearest}",
    },
    Saying.AMBIGUOUS_TARGET: {
        Language.EN: "{wanted} can be several targets; write the whole id of the one that is meant: {nearest}",
        Language.VI: "{wanted} có thể là nhiều chỉ tiêu; hãy ghi đủ mã của chỉ tiêu cần chọn: {nearest}",
    },
    Saying.EXCLUDE_EACH_OTHER: {
        Language.EN: "{one} and {other} exclude each other; leave one out",
        Language.VI: "{one} và {other} loại trừ nhau; hãy bỏ bớt một",
    },
    Saying.NOT_A_REVISION: {
        Language.EN: "{option} {wanted} is no revision of git; write a branch, a tag or a commit, such as HEAD~1",
        Language.VI: "{option} {wanted} không phải một phiên bản của git; hãy ghi một nhánh, nhãn hoặc commit, "
        "như HEAD~1",
    },
    Saying.NOT_A_DURATION: {
        Language.EN: "{option} {wanted} is no number of days; write it as 30d",
        Language.VI: "{option} {wanted} không phải một số ngày; hãy ghi như 30d",
    },
    Saying.MISUSED: {Language.EN: "{detail}", Language.VI: "cách gọi lệnh không đúng: {detail}"},
    Saying.SEE_HELP: {
        Language.EN: "'{command} --help' lists what can be written",
        Language.VI: "'{command} --help' liệt kê những gì có thể ghi",
    },
    Saying.FAULT: {
        Language.EN: "internal fault: {detail}; this is a mistake of planck, not of your files; "
        "--traceback shows where it happened",
        Language.VI: "lỗi bên trong: {detail}; đây là lỗi của planck, không phải của các tệp; "
        "--traceback cho biết lỗi ở đâu",
    },
    Saying.UNWRITTEN: {
        Language.EN: "the output could not be written: {detail}; make room or write elsewhere",
        Language.VI: "không ghi được kết quả: {detail}; hãy giải phóng chỗ hoặc ghi nơi khác",
    },
    Saying.INTERRUPTED: {Language.EN: "interrupted", Language.VI: "đã bị ngắt"},
    Saying.VALID: {
        Language.EN: "Files read: {files}. Nothing is wrong with them.",
        Language.VI: "Số tệp đã đọc: {files}. Không có lỗi nào.",
    },
    Saying.COUNT: {
        Language.EN: "Files read: {files}. Errors: {errors}, warnings: {warnings}.",
        Language.VI: "Số tệp đã đọc: {files}. Lỗi: {errors}, cảnh báo: {warnings}.",
    },
    Saying.TWO_TO_STDOUT: {
        Language.EN: "only one format can go to stdout, not {formats}; write the others to files, as {example}",
        Language.VI: "chỉ một định dạng được ghi ra stdout, không phải {formats}; hãy ghi các định dạng khác vào tệp, "
        "như {example}",
    },
    Saying.NO_FOLDER: {
        Language.EN: "{path} cannot be written: there is no folder {folder}; make it, or write elsewhere",
        Language.VI: "không ghi được {path}: không có thư mục {folder}; hãy tạo thư mục đó hoặc ghi nơi khác",
    },
    Saying.PATH_IS_FOLDER: {
        Language.EN: "{path} cannot be written: it is a folder; write the name of a file",
        Language.VI: "không ghi được {path}: đó là một thư mục; hãy ghi tên một tệp",
    },
    Saying.PATH_TWICE: {
        Language.EN: "{path} is named for two formats; give each its own file",
        Language.VI: "{path} được nêu cho hai định dạng; hãy cho mỗi định dạng một tệp riêng",
    },
    Saying.NOT_AN_ADDRESS: {
        Language.EN: "{option} {wanted} is no address; write it as https://example.org/repository/blob/main",
        Language.VI: "{option} {wanted} không phải một địa chỉ; hãy ghi như https://example.org/repository/blob/main",
    },
    Saying.CHECK_ALONE: {
        Language.EN: "--check takes everything from the report itself; leave out {option}",
        Language.VI: "--check lấy mọi thứ từ chính báo cáo; hãy bỏ {option}",
    },
    Saying.REPORT_UNREADABLE: {
        Language.EN: "the report {path} cannot be read ({detail}); name a report that planck report -o has written",
        Language.VI: "không đọc được báo cáo {path} ({detail}); hãy nêu một báo cáo do planck report -o ghi ra",
    },
    Saying.REPORT_FORGETFUL: {
        Language.EN: "the first line of {path} does not say how it was made; write it anew with planck report "
        "-o {path}",
        Language.VI: "dòng đầu của {path} không cho biết báo cáo được lập thế nào; hãy ghi lại bằng planck report "
        "-o {path}",
    },
    Saying.REPORT_HOLDS: {
        Language.EN: "{path} still holds",
        Language.VI: "{path} vẫn đúng với số liệu",
    },
    Saying.REPORT_STALE: {
        Language.EN: "{path} is stale; write it anew with planck report and the arguments in its first line",
        Language.VI: "{path} đã cũ; hãy ghi lại bằng planck report với các tham số ở dòng đầu của báo cáo",
    },
}


def said(saying: Saying, language: Language, **words: str) -> str:
    """The sentence, in one line and without signs that a screen would obey: its words come from the command line."""
    return visible(_SAID[saying][language].format(**words))
