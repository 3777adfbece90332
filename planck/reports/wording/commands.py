"""What the command line says of itself: arguments that it refuses, and failures that are not the data's."""

from __future__ import annotations

from enum import Enum

from planck.model.result import Language
from planck.reports.visible import visible
from planck.reports.wording.brevity import briefly
from planck.reports.wording.words import Text


class Saying(str, Enum):
    """What is said."""

    UNKNOWN_COMMAND = "unknown-command"  # wanted, nearest
    UNKNOWN_OPTION = "unknown-option"  # option, nearest
    BEFORE_THE_VERB = "before-the-verb"  # option
    NO_SUCH_CHOICE = "no-such-choice"  # option, wanted, nearest
    NOT_A_DAY = "not-a-day"  # option, wanted
    NOT_A_PERIOD = "not-a-period"  # option, wanted
    VALUE_MISSING = "value-missing"  # option
    VALUE_REFUSED = "value-refused"  # option
    TOO_MANY_ARGUMENTS = "too-many-arguments"  # wanted
    ARGUMENT_LACKING = "argument-lacking"  # argument
    ARGUMENT_MISSING = "argument-missing"  # argument, nearest
    UNKNOWN_TARGET = "unknown-target"  # wanted, nearest
    NO_TARGET_THERE = "no-target-there"
    AMBIGUOUS_TARGET = "ambiguous-target"  # wanted, nearest
    SEVERAL_AREAS = "several-areas"  # wanted, nearest
    UNKNOWN_INDICATOR = "unknown-indicator"  # wanted, nearest
    AMBIGUOUS_INDICATOR = "ambiguous-indicator"  # wanted, nearest
    NOT_A_FIGURE = "not-a-figure"  # wanted
    TWO_READINGS = "two-readings"  # wanted
    NOT_PUBLISHED = "not-published"  # option, wanted
    NOT_TIDY = "not-tidy"
    FILE_MOVED_ON = "file-moved-on"  # path
    EXCLUDE_EACH_OTHER = "exclude-each-other"  # one, other
    NOT_A_REVISION = "not-a-revision"  # option, wanted
    EMPTY_REVISION = "empty-revision"  # option
    NOT_A_DURATION = "not-a-duration"  # option, wanted
    NOT_A_NUMBER = "not-a-number"  # option, wanted
    NOT_A_COUNT = "not-a-count"  # option, wanted
    NOT_A_SEVERITY = "not-a-severity"  # option, wanted
    SEVERITY_FIXED = "severity-fixed"  # option, wanted
    MISUSED = "misused"  # detail
    SEE_HELP = "see-help"  # command
    INTERRUPTED = "interrupted"
    VALID = "valid"  # files
    NOTHING_THERE = "nothing-there"
    COUNT = "count"  # files, errors, warnings
    TWO_TO_STDOUT = "two-to-stdout"  # formats, example
    NEEDS_FILE = "needs-file"  # format, example
    NO_FOLDER = "no-folder"  # path, folder
    FOLDER_CLOSED = "folder-closed"  # option, wanted
    PLACE_IS_FILE = "place-is-file"  # path
    PLACE_IN_REGISTER = "place-in-register"  # path, root
    AREA_WANTED = "area-wanted"
    NOT_A_NAME = "not-a-name"  # option, wanted
    PATH_IS_FOLDER = "path-is-folder"  # path
    PATH_TWICE = "path-twice"  # path
    PATH_IS_DATA = "path-is-data"  # path
    NOT_AN_ADDRESS = "not-an-address"  # option, wanted
    CHECK_ALONE = "check-alone"  # mode, option
    REPORT_UNREADABLE = "report-unreadable"  # path, detail
    REPORT_NOT_STAGED = "report-not-staged"  # path
    REPORT_UNSTAGED = "report-unstaged"  # path
    REPORT_FORGETFUL = "report-forgetful"  # path
    REPORT_HOLDS = "report-holds"  # path
    REPORT_STALE = "report-stale"  # path, command
    REPORT_RENEWED = "report-renewed"  # path
    SUMMARY_FULL = "summary-full"


SENTENCES: dict[Saying, Text] = {
    Saying.UNKNOWN_COMMAND: Text(
        vi="không có lệnh {wanted}; hãy ghi một trong các lệnh: {nearest}",
        en="unknown command {wanted}; write one of: {nearest}",
    ),
    Saying.UNKNOWN_OPTION: Text(
        vi="không có tùy chọn {option}; gần nhất: {nearest}", en="unknown option {option}; nearest: {nearest}"
    ),
    Saying.BEFORE_THE_VERB: Text(
        vi="{option} đứng trước tên lệnh; hãy ghi ngay sau planck",
        en="{option} belongs before the command; write it directly after planck",
    ),
    Saying.NO_SUCH_CHOICE: Text(
        vi="{option} không thể là {wanted}; hãy ghi một trong: {nearest}",
        en="{option} cannot be {wanted}; write one of: {nearest}",
    ),
    Saying.NOT_A_DAY: Text(
        vi="{option} {wanted} không phải là ngày hợp lệ; hãy ghi như 2023-12-31, hoặc today",
        en="{option} {wanted} is not a valid date; write it as 2023-12-31, or today",
    ),
    Saying.NOT_A_PERIOD: Text(
        vi="{option} {wanted} không phải là kỳ hợp lệ; hãy ghi như 2021, 2021-2025, 2024-Q1, "
        "2024-H1, 2024-9M hoặc 2024-03",
        en="{option} {wanted} is not a valid period; write it as 2021, 2021-2025, 2024-Q1, 2024-H1, 2024-9M or 2024-03",
    ),
    Saying.VALUE_MISSING: Text(vi="sau {option} cần có một giá trị", en="{option} needs a value"),
    Saying.VALUE_REFUSED: Text(
        vi="{option} không nhận giá trị; hãy bỏ phần từ dấu =",
        en="{option} takes no value; remove the = and what follows",
    ),
    Saying.TOO_MANY_ARGUMENTS: Text(
        vi="thừa tham số: {wanted}; hãy bỏ đi", en="too many arguments: {wanted}; remove it"
    ),
    Saying.ARGUMENT_LACKING: Text(vi="thiếu {argument}; hãy ghi vào", en="missing {argument}; add it"),
    Saying.ARGUMENT_MISSING: Text(
        vi="thiếu {argument}; hãy ghi một trong: {nearest}", en="missing {argument}; write one of: {nearest}"
    ),
    Saying.UNKNOWN_TARGET: Text(
        vi="không có chỉ tiêu {wanted}; gần nhất: {nearest}", en="unknown target {wanted}; nearest: {nearest}"
    ),
    Saying.NO_TARGET_THERE: Text(
        vi="chưa có chỉ tiêu nào để giải thích; hãy khai báo trong targets/",
        en="there are no targets to explain; declare them in targets/",
    ),
    Saying.AMBIGUOUS_TARGET: Text(
        vi="{wanted} khớp với nhiều chỉ tiêu; hãy ghi đủ mã của chỉ tiêu cần chọn: {nearest}",
        en="{wanted} matches several targets; write the full id: {nearest}",
    ),
    Saying.SEVERAL_AREAS: Text(
        vi="{wanted} khớp với nhiều địa bàn; hãy ghi một trong: {nearest}",
        en="{wanted} matches several areas; write one of: {nearest}",
    ),
    Saying.UNKNOWN_INDICATOR: Text(
        vi="địa bàn này không có chỉ số {wanted}; gần nhất: {nearest}",
        en="this area has no indicator {wanted}; nearest: {nearest}",
    ),
    Saying.AMBIGUOUS_INDICATOR: Text(
        vi="{wanted} là tên của nhiều chỉ số; hãy ghi mã của chỉ số cần chọn: {nearest}",
        en="{wanted} is the name of several indicators; write the id: {nearest}",
    ),
    Saying.NOT_A_FIGURE: Text(
        vi="{wanted} không phải là số liệu; hãy ghi như 14,2%, 13/13, true, đạt, '>60' hoặc 7-8",
        en="{wanted} is not a figure; write it as 14.2%, 13/13, true, '>60' or 7-8",
    ),
    Saying.TWO_READINGS: Text(
        vi="{wanted} có thể đọc theo hai cách; hãy thêm --numbers vi (dấu phẩy thập phân) hoặc --numbers en",
        en="{wanted} can be read in two ways; add --numbers vi (comma before decimals) or --numbers en",
    ),
    Saying.NOT_PUBLISHED: Text(
        vi="{option} {wanted} không phải là ngày, tháng hay năm; hãy ghi như 2025-03-20, 2025-03 hoặc 2025",
        en="{option} {wanted} is not a day, a month or a year; write it as 2025-03-20, 2025-03 or 2025",
    ),
    Saying.NOT_TIDY: Text(
        vi="dòng đầu phải là tên các cột: area, indicator, period, value (có thể thêm unit, status, published, source)",
        en="the first line must name the columns: area, indicator, period, value (and unit, status, published, source)",
    ),
    Saying.FILE_MOVED_ON: Text(
        vi="{path} vừa bị sửa trong lúc planck đang ghi; hãy chạy lại lệnh",
        en="{path} was changed by something else meanwhile; run the command again",
    ),
    Saying.EXCLUDE_EACH_OTHER: Text(
        vi="{one} và {other} không dùng cùng nhau được; hãy bỏ bớt một",
        en="{one} and {other} cannot be combined; remove one",
    ),
    Saying.NOT_A_REVISION: Text(
        vi="{option} {wanted} không phải một phiên bản của git; hãy ghi một nhánh, nhãn hoặc commit, như HEAD~1",
        en="{option} {wanted} is not a valid git revision; write a branch, tag or commit, such as HEAD~1",
    ),
    Saying.EMPTY_REVISION: Text(
        vi="sau {option}= không có phiên bản nào; hãy ghi một nhánh, nhãn hoặc commit, như {option}=HEAD~1, hoặc chỉ "
        "ghi {option} để so với nhánh chính",
        en="there is no revision after {option}=; write a branch, a tag or a commit, such as {option}=HEAD~1, or "
        "{option} alone for the main branch",
    ),
    Saying.NOT_A_DURATION: Text(
        vi="{option} {wanted} không phải một số ngày; hãy ghi như 30d",
        en="{option} {wanted} is not a number of days; write it as 30d",
    ),
    Saying.NOT_A_NUMBER: Text(
        vi="{option} {wanted} không phải số thứ tự; hãy ghi một số như 1 hoặc 2",
        en="{option} {wanted} is not the number of a table; write a number such as 1 or 2",
    ),
    Saying.NOT_A_COUNT: Text(
        vi="{option} {wanted} không phải một số từ 1 đến 999; hãy ghi một số như 2",
        en="{option} {wanted} is not a number from 1 to 999; write a number such as 2",
    ),
    Saying.NOT_A_SEVERITY: Text(
        vi="{option} {wanted} thiếu mức; hãy ghi như target-loosened=error",
        en="{option} {wanted} has no level; write it like target-loosened=error",
    ),
    Saying.SEVERITY_FIXED: Text(
        vi="{option}: {wanted} luôn là lỗi, có lỗi đó thì không đánh giá được; hãy bỏ đi và sửa lỗi",
        en="{option}: {wanted} is always an error, since nothing can be judged with it; remove the option and fix "
        "the error",
    ),
    Saying.MISUSED: Text(vi="cách gọi lệnh không đúng: {detail}", en="{detail}"),
    Saying.SEE_HELP: Text(vi="chạy '{command} --help' để xem hướng dẫn", en="run '{command} --help' for help"),
    Saying.INTERRUPTED: Text(vi="đã dừng theo yêu cầu", en="interrupted"),
    Saying.VALID: Text(vi="Số tệp đã đọc: {files}. Không có lỗi nào.", en="Files read: {files}. No problems found."),
    Saying.NOTHING_THERE: Text(vi="Ở đó chưa có tệp nào.", en="There are no files there yet."),
    Saying.COUNT: Text(
        vi="Số tệp đã đọc: {files}. Lỗi: {errors}, cảnh báo: {warnings}.",
        en="Files read: {files}. Errors: {errors}, warnings: {warnings}.",
    ),
    Saying.TWO_TO_STDOUT: Text(
        vi="chỉ một định dạng được ghi ra stdout, không phải {formats}; hãy ghi các định dạng khác vào tệp, "
        "như {example}",
        en="only one format can go to stdout, not {formats}; write the others to files, such as {example}",
    ),
    Saying.NEEDS_FILE: Text(
        vi="{format} không phải văn bản, không ghi ra stdout được; hãy ghi vào một tệp: -f {example}",
        en="{format} is no text and cannot go to stdout; write it to a file: -f {example}",
    ),
    Saying.NO_FOLDER: Text(
        vi="không ghi được {path}: không có thư mục {folder}; hãy tạo thư mục đó hoặc ghi nơi khác",
        en="{path} cannot be written: folder {folder} not found; create it, or write elsewhere",
    ),
    Saying.FOLDER_CLOSED: Text(
        vi="{option}: không vào được thư mục {wanted}; hãy ghi một thư mục có ở đó mà bạn được đọc",
        en="{option}: cannot enter the folder {wanted}; write an existing folder that you may read",
    ),
    Saying.PLACE_IS_FILE: Text(
        vi="không lập sổ ở {path} được: đó là một tệp; hãy ghi tên một thư mục",
        en="no register can begin in {path}: it is a file; write the name of a folder",
    ),
    Saying.PLACE_IN_REGISTER: Text(
        vi="{path} nằm trong sổ {root}; để thêm một địa bàn vào sổ đó, hãy chạy planck init {root}, còn để lập sổ khác "
        "thì hãy ghi một thư mục nằm ngoài",
        en="{path} lies in the register {root}; to add an area to that, run planck init {root}; for a register of its "
        "own, write a folder outside of it",
    ),
    Saying.AREA_WANTED: Text(
        vi="cần biết địa bàn của sổ; hãy thêm --province, --district hoặc --commune kèm tên",
        en="the register needs an area; add --province, --district or --commune with its name",
    ),
    Saying.NOT_A_NAME: Text(
        vi="{option} {wanted} không phải là tên; hãy ghi tên bằng chữ, không quá 100 ký tự",
        en="{option} {wanted} is not a name; write it in letters, at most 100 characters",
    ),
    Saying.PATH_IS_FOLDER: Text(
        vi="không ghi được {path}: đó là một thư mục; hãy ghi tên một tệp",
        en="{path} cannot be written: it is a folder; write the name of a file",
    ),
    Saying.PATH_TWICE: Text(
        vi="{path} được nêu cho hai định dạng; hãy cho mỗi định dạng một tệp riêng",
        en="{path} is given for two formats; give each format its own file",
    ),
    Saying.PATH_IS_DATA: Text(
        vi="không ghi được {path}: planck đọc tệp đó như số liệu; hãy ghi báo cáo vào một tệp khác không có đuôi .yaml "
        "hay .yml",
        en="{path} cannot be written: planck reads it as data; write the report to another file, whose name does not "
        "end in .yaml or .yml",
    ),
    Saying.NOT_AN_ADDRESS: Text(
        vi="{option} {wanted} không phải là địa chỉ hợp lệ; hãy ghi như https://example.org/repository/blob/main",
        en="{option} {wanted} is not a valid address; write it as https://example.org/repository/blob/main",
    ),
    Saying.CHECK_ALONE: Text(
        vi="{mode} lấy mọi thứ từ chính báo cáo; hãy bỏ {option}",
        en="{mode} takes its settings from the report itself; remove {option}",
    ),
    Saying.REPORT_UNREADABLE: Text(
        vi="không đọc được báo cáo {path} ({detail}); hãy nêu một báo cáo do planck report -o ghi ra",
        en="the report {path} cannot be read ({detail}); name a report written by planck report -o",
    ),
    Saying.REPORT_NOT_STAGED: Text(
        vi="báo cáo {path} chưa được đưa vào commit; hãy chạy git add {path}, nếu chưa có tệp thì trước đó hãy chạy "
        "planck report -o {path}",
        en="the report {path} is not staged; run git add {path} (if it does not exist yet, first planck report "
        "-o {path})",
    ),
    Saying.REPORT_UNSTAGED: Text(
        vi="đã so sánh bản {path} trong index, còn tệp hiện có thì khác; hãy chạy git add {path} nếu muốn "
        "commit tệp đó",
        en="the staged {path} was compared, and the file itself differs from it; run git add {path} to commit the file",
    ),
    Saying.REPORT_FORGETFUL: Text(
        vi="dòng đầu của {path} không cho biết báo cáo được lập thế nào; hãy ghi lại bằng planck report -o {path}",
        en="the first line of {path} does not say how it was made; renew it with planck report -o {path}",
    ),
    Saying.REPORT_HOLDS: Text(vi="{path} vẫn đúng với số liệu", en="{path} is up to date"),
    Saying.REPORT_STALE: Text(
        vi="{path} đã cũ; để lập lại, hãy chạy: {command}",
        en="{path} is stale; renew it with: {command}",
    ),
    Saying.REPORT_RENEWED: Text(vi="đã lập lại {path}", en="renewed {path}"),
    Saying.SUMMARY_FULL: Text(
        vi="bản tóm tắt của bước này đã đầy, không ghi thêm được gì; hãy ghi báo cáo vào một tệp, ví dụ "
        "-f markdown:report.md",
        en="the summary of this step is full, and nothing was added to it; write the report to a file, with "
        "-f markdown:report.md",
    ),
}


def say(saying: Saying, language: Language, **words: str) -> str:
    """The sentence, in one line and without signs that a screen would obey: its words come from the command line."""
    parts = {name: briefly(name, text) for name, text in words.items()}
    return visible(SENTENCES[saying].of(language).format(**parts))
