"""What ``--help`` says of planck and of each of its verbs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from planck.reports.wording.words import Text

USAGE = Text("Cách dùng:", "Usage:")
OPTIONS_METAVAR = Text("[TÙY CHỌN]", "[OPTIONS]")
COMMAND_METAVAR = Text("LỆNH ...", "COMMAND ...")
COMMANDS = Text("Các lệnh", "Commands")
EXAMPLES = Text("Ví dụ", "Examples")


class Example(NamedTuple):
    """A command that can be run as it stands, and what it is for."""

    purpose: Text
    command: str


class Help(NamedTuple):
    """What a verb does in one sentence, what else there is to know, and how it is used."""

    summary: Text
    details: tuple[Text, ...]
    examples: tuple[Example, ...]


_PATHS_OF_TARGETS = Text(
    vi="PATHS là tệp hay thư mục chỉ tiêu; mặc định là tất cả. Số liệu thực hiện luôn được đọc đủ.",
    en="PATHS are files or folders of targets (default: all). Figures are always read in full.",
)

PLANCK = Help(
    Text(
        vi="Đánh giá mức độ thực hiện kế hoạch: đối chiếu các chỉ tiêu trong sổ với số liệu đã công bố.",
        en="Find out whether a plan was kept: compare its targets with the published figures.",
    ),
    (
        Text(
            "Chạy 'planck LỆNH --help' để xem hướng dẫn của từng lệnh.",
            "Run 'planck COMMAND --help' for more about a command.",
        ),
    ),
    (
        Example(Text("đánh giá sổ trong thư mục này", "judge the register in this folder"), "planck check"),
        Example(Text("xem hướng dẫn bằng tiếng Việt", "read the help in Vietnamese"), "planck check --lang vi --help"),
    ),
)

VERBS: Mapping[str, Help] = {
    "init": Help(
        Text(
            vi="Lập một sổ: tệp chỉ tiêu và tệp số liệu có ví dụ, lược đồ cho trình soạn thảo, kiểm tra ở mỗi commit.",
            en="Begin a register: files for targets and figures with examples, schemas for editors, a git hook.",
        ),
        (
            Text(
                vi="FOLDER là thư mục của sổ, mặc định là thư mục này; chưa có thì được tạo. Tệp đã có giữ nguyên. "
                "Trong một sổ đã có, lệnh này thêm tệp cho một địa bàn.",
                en="FOLDER is the folder of the register (default: this one) and is made if need be. Files that are "
                "there stay as they are. In a register that is there, this adds the files of another area.",
            ),
            Text(
                vi="Mã thoát: 0 đã ghi, 2 không ghi gì.",
                en="Exit status: 0 written, 2 nothing was written.",
            ),
        ),
        (
            Example(
                Text("sổ của một huyện", "the register of a district"),
                "planck init --province 'Hà Nam' --district 'Thanh Liêm' --period 2021-2025",
            ),
        ),
    ),
    "check": Help(
        Text(
            vi="Đánh giá các chỉ tiêu theo số liệu thực hiện và cho biết có đạt yêu cầu kiểm tra không.",
            en="Compare the targets with the figures; fail if a target was missed.",
        ),
        (
            _PATHS_OF_TARGETS,
            Text(
                vi="Mã thoát: 0 đạt yêu cầu kiểm tra, 1 không đạt, 2 không đánh giá được.",
                en="Exit status: 0 check passed, 1 check failed, 2 nothing could be judged.",
            ),
        ),
        (
            Example(Text("đến cuối năm 2023", "as of the end of 2023"), "planck check --as-of 2023-12-31"),
            Example(
                Text("một huyện, chỉ các chỉ tiêu không đạt", "one district, missed targets only"),
                "planck check --area 'Thanh Liêm' --status missed",
            ),
            Example(
                Text("trước khi commit: chỉ báo những gì xấu đi", "before a commit: fail only on what gets worse"),
                "planck check --staged --fail-on-new",
            ),
            Example(
                Text("in ra màn hình, đồng thời ghi JSON vào tệp", "print the report and write JSON to a file"),
                "planck check -f text -f json:result.json",
            ),
        ),
    ),
    "report": Help(
        Text(
            vi="Lập báo cáo, hoặc kiểm tra báo cáo đã lập có còn đúng với số liệu không.",
            en="Write a report to hand in, or check whether one is still up to date.",
        ),
        (
            _PATHS_OF_TARGETS,
            Text(
                vi="Mã thoát: 0 đã lập báo cáo, kể cả khi có chỉ tiêu không đạt; 2 không đánh giá được. Với --check: 0 "
                "các báo cáo trong PATHS còn đúng, 1 có báo cáo đã cũ (in kèm những chỗ khác).",
                en="Exit status: 0 report written, even if targets were missed; 2 nothing could be judged. With "
                "--check: 0 the reports in PATHS are up to date, 1 one is stale (the differences are shown).",
            ),
        ),
        (
            Example(Text("ghi báo cáo vào tệp", "write the report to a file"), "planck report -o report.md"),
            Example(
                Text("kiểm tra báo cáo đó có còn đúng không", "check whether that report is up to date"),
                "planck report --check report.md",
            ),
            Example(
                Text("bảng xếp hạng các địa bàn, bằng tiếng Việt", "rank the areas, in Vietnamese"),
                "planck report --group-by indicator --lang vi -o ranks.md",
            ),
            Example(
                Text("mọi số liệu, để mở bằng Excel", "every figure, for Excel"),
                "planck report -f csv:figures.csv --rows observations --bom",
            ),
        ),
    ),
    "import": Help(
        Text(
            vi="Đọc bảng Word, Excel hoặc CSV của cơ quan vào sổ.",
            en="Read the tables of an office (Word, Excel, CSV) into the register.",
        ),
        (
            Text(
                vi="Cho xem mỗi dòng của bảng được hiểu thế nào, ô nào chưa rõ và cách trả lời. Chỉ ghi thêm những gì "
                "sổ chưa có.",
                en="Shows what each row of the table became, and which cells are not clear and how to answer. Only "
                "adds "
                "what the register does not have yet.",
            ),
            Text(
                vi="Mã thoát: 0 đã ghi tất cả, 1 đã ghi nhưng có ô cần trả lời, 2 không ghi gì.",
                en="Exit status: 0 everything is written, 1 written but some cells are asked about, 2 nothing is "
                "written.",
            ),
        ),
        (
            Example(
                Text("xem trước, không ghi", "look first, write nothing"),
                "planck import bieu-01.xlsx --district 'Thanh Liêm' --dry-run",
            ),
            Example(
                Text("chỉ lấy số liệu", "take the figures alone"),
                "planck import bieu-01.xlsx --district 'Thanh Liêm' --as actuals",
            ),
        ),
    ),
    "explain": Help(
        Text(
            vi="Giải thích cách đánh giá một chỉ tiêu: nội dung, số liệu, phép tính, quy tắc áp dụng.",
            en="Explain how one target was judged: terms, figures, arithmetic and rules.",
        ),
        (
            Text(
                vi="ID là mã chỉ tiêu (báo cáo nêu khi có --verbose); chỉ cần phần cuối nếu không trùng với chỉ tiêu "
                "khác.",
                en="ID is the id of a target, as shown with --verbose; the last part is enough where it is unique.",
            ),
            Text(
                vi="Mã thoát: 0 đã giải thích, 2 không giải thích được.",
                en="Exit status: 0 explained, 2 could not be explained.",
            ),
        ),
        (
            Example(
                Text("một chỉ tiêu của Thanh Liêm", "a target of Thanh Liêm"),
                "planck explain ha-nam/thanh-liem/industrial-growth",
            ),
            Example(
                Text("cũng chỉ tiêu đó, đến cuối năm 2025", "the same, as of the end of 2025"),
                "planck explain ha-nam/thanh-liem/industrial-growth --as-of 2025-12-31",
            ),
        ),
    ),
    "diff": Help(
        Text(
            vi="Báo cáo những gì đã thay đổi trong sổ giữa hai phiên bản.",
            en="Report what changed in the register between two revisions.",
        ),
        (
            Text(
                vi="Gồm: đánh giá và tiến độ thay đổi; chỉ tiêu được thêm, bỏ hay nới lỏng; số liệu được điều chỉnh. "
                "REV là nhánh, nhãn hoặc commit của git. REV thứ nhất được so với các tệp hiện có, hoặc REV thứ hai; "
                "so với chính REV đó, không phải với chỗ rẽ nhánh. Cả hai được đánh giá tính đến cùng một ngày.",
                en="Covers changed verdicts and progress; targets added, removed or loosened; and revised figures. REV "
                "is a git branch, tag or commit. The first REV is compared with the working tree, or with the second "
                "REV: the revision itself, not the merge base. Both are judged as of the same day.",
            ),
            Text(
                vi="Mã thoát: 0 đã so sánh, 2 không so sánh được; với --exit-code: 1 nếu có thay đổi.",
                en="Exit status: 0 compared, 2 could not be compared; with --exit-code, 1 if anything changed.",
            ),
        ),
        (
            Example(Text("từ commit gần nhất đến nay", "since the last commit"), "planck diff HEAD"),
            Example(
                Text("giữa hai commit, ghi thành Markdown", "between two commits, as Markdown"),
                "planck diff HEAD~1 HEAD -f markdown",
            ),
        ),
    ),
    "waivers": Help(
        Text(
            vi="Liệt kê các chỉ tiêu được tạm miễn: lý do, thời hạn, cơ quan phê duyệt, còn cần miễn hay không.",
            en="List the waivers: reason, expiry, who approved it, and whether it is still needed.",
        ),
        (
            _PATHS_OF_TARGETS,
            Text(
                vi="Mã thoát: 0 đã liệt kê, 2 không liệt kê được.",
                en="Exit status: 0 listed, 2 could not be listed.",
            ),
        ),
        (
            Example(Text("mọi chỉ tiêu được tạm miễn", "all waivers"), "planck waivers"),
            Example(
                Text("hết hạn trong 30 ngày tới hoặc đã hết hạn", "those that expire within 30 days or have expired"),
                "planck waivers --expiring 30d",
            ),
        ),
    ),
    "validate": Help(
        Text(
            vi="Kiểm tra các tệp của sổ và báo chỗ sai, không đánh giá chỉ tiêu.",
            en="Check the files of the register for mistakes, without judging any target.",
        ),
        (
            Text(
                vi="PATHS là tệp hay thư mục của sổ; cả sổ vẫn được đọc, nhưng chỉ báo chỗ sai trong những tệp đó.",
                en="PATHS are files or folders of the register. The whole register is read; only problems in PATHS are "
                "shown.",
            ),
            Text(
                vi="--fix chỉ thay chỗ có một cách đọc duy nhất rồi đọc lại tệp để kiểm tra; mọi chữ khác giữ nguyên.",
                en="--fix only replaces what has one reading, and reads the file again to make sure; every other "
                "letter stays.",
            ),
            Text(
                vi="Mã thoát: 0 không có lỗi (có thể có cảnh báo), 2 có lỗi.",
                en="Exit status: 0 no errors (warnings allowed), 2 errors.",
            ),
        ),
        (
            Example(Text("cả sổ", "the whole register"), "planck validate"),
            Example(Text("một thư mục", "one folder"), "planck validate targets/ha-nam"),
            Example(Text("xem trước những chỗ sửa được", "what can be fixed"), "planck validate --fix --diff"),
        ),
    ),
    "record": Help(
        Text(
            vi="Ghi một số liệu vào đúng tệp của sổ và cho biết đánh giá nào thay đổi.",
            en="Put a figure into the right file of the register, and say which verdicts turn.",
        ),
        (
            Text(
                vi="AREA và INDICATOR ghi bằng mã hoặc tên; PERIOD như 2024, 2024-9M hay 9T/2024; VALUE như 14,2%, "
                "13/13, true, đạt hay '>60'. Chỉ thêm đúng số liệu đó: chú thích, thứ tự và mọi chữ khác giữ nguyên.",
                en="AREA and INDICATOR are ids or names; PERIOD is like 2024, 2024-9M or 9T/2024; VALUE is like 14.2%, "
                "13/13, true or '>60'. Only the figure is put in: comments, order and every other letter stay.",
            ),
            Text(
                vi="'planck record -' đọc nhiều số liệu từ bảng CSV ở đầu vào chuẩn, mỗi dòng một số: area, indicator, "
                "period, value, và nếu có unit, status, published, source, note.",
                en="'planck record -' reads figures from a CSV on standard input, one a line: area, indicator, period, "
                "value, and where given unit, status, published, source, note.",
            ),
            Text(
                vi="Mã thoát: 0 đã ghi (hoặc sổ đã có số liệu này), 2 không ghi được.",
                en="Exit status: 0 written (or there already), 2 nothing written.",
            ),
        ),
        (
            Example(
                Text("một số liệu sơ bộ", "a preliminary figure"),
                "planck record 'Thanh Liêm' industrial-growth 2024 14,2% --status preliminary",
            ),
            Example(
                Text("chỉ xem trước, không ghi", "only show what would be written"),
                "planck record 'Thanh Liêm' industrial-growth 9T/2024 13,9 --dry-run",
            ),
        ),
    ),
    "schema": Help(
        Text(
            vi="In JSON Schema của một loại tệp, dùng cho trình soạn thảo hay công cụ kiểm tra.",
            en="Print the JSON Schema of a kind of file, for an editor or a validator.",
        ),
        (
            Text(
                vi="NAME là một loại tệp (targets, actuals, areas, indicators, sources; project là planck.yaml), hoặc "
                "một loại kết quả JSON: result của planck check, changes của planck diff.",
                en="NAME is a kind of file (targets, actuals, areas, indicators, sources; project is planck.yaml) or "
                "of JSON output: result (planck check), changes (planck diff).",
            ),
            Text(
                vi="Với --write, NAME là thư mục của sổ, mặc định là sổ ở đây: các lược đồ mà planck init đã ghi được "
                "thay bằng của phiên bản này.",
                en="With --write, NAME is the folder of a register (default: the one around here), and the schemas "
                "that planck init wrote there are replaced by those of this version.",
            ),
        ),
        (
            Example(Text("lược đồ của tệp chỉ tiêu", "the schema of target files"), "planck schema targets"),
            Example(
                Text("sau khi cài phiên bản mới của planck", "after an upgrade of planck"),
                "planck schema --write",
            ),
        ),
    ),
}
