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
    vi="PATHS là tệp hay thư mục chứa chỉ tiêu; không ghi thì xét mọi chỉ tiêu. Số liệu thực hiện luôn được đọc đủ.",
    en="PATHS are files or folders of targets; without any, every target counts. All figures are always read.",
)

PLANCK = Help(
    Text(
        vi="Cho biết kế hoạch có được thực hiện không: đánh giá các chỉ tiêu trong sổ theo số liệu đã công bố.",
        en="Say whether a plan was kept: judge the targets of a register against the figures.",
    ),
    (Text("'planck LỆNH --help' cho biết thêm về từng lệnh.", "'planck COMMAND --help' says more about a command."),),
    (
        Example(Text("đánh giá sổ trong thư mục này", "judge the register in this folder"), "planck check"),
        Example(Text("xem hướng dẫn bằng tiếng Việt", "read the help in Vietnamese"), "planck check --lang vi --help"),
    ),
)

VERBS: Mapping[str, Help] = {
    "check": Help(
        Text(
            vi="Đánh giá các chỉ tiêu theo số liệu thực hiện và cho biết có qua cổng kiểm tra không.",
            en="Judge the targets against the figures, and pass or fail the gate.",
        ),
        (
            _PATHS_OF_TARGETS,
            Text(
                vi="Mã thoát: 0 qua cổng kiểm tra, 1 không qua, 2 không đánh giá được.",
                en="Exit status: 0 the gate passes, 1 it fails, 2 no verdict was possible.",
            ),
        ),
        (
            Example(Text("đến cuối năm 2023", "as of the end of 2023"), "planck check --as-of 2023-12-31"),
            Example(
                Text("một huyện, chỉ những gì không đạt", "one district, and only what was missed"),
                "planck check --area 'Thanh Liêm' --status missed",
            ),
            Example(
                Text("trước khi commit: chỉ báo những gì xấu đi", "before a commit: only what gets worse"),
                "planck check --staged --fail-on-new",
            ),
            Example(
                Text("in ra màn hình, đồng thời ghi JSON vào tệp", "print the report, and write JSON to a file"),
                "planck check -f text -f json:result.json",
            ),
        ),
    ),
    "report": Help(
        Text(
            vi="Lập báo cáo để nộp, hoặc kiểm tra báo cáo đã lập có còn đúng không.",
            en="Write the report that is handed in, or say whether one still holds.",
        ),
        (
            _PATHS_OF_TARGETS,
            Text(
                vi="Mã thoát: 0 đã lập báo cáo, dù có chỉ tiêu không đạt; 2 không đánh giá được. Với --check: 0 báo "
                "cáo nêu ở PATHS còn đúng, 1 có báo cáo đã cũ, kèm theo chỗ khác nhau.",
                en="Exit status: 0 it was written, even if targets were missed; 2 no verdict was possible. With "
                "--check: 0 the reports named as PATHS hold, 1 one is out of date, and the differences are shown.",
            ),
        ),
        (
            Example(Text("ghi báo cáo vào tệp", "write the report to a file"), "planck report -o report.md"),
            Example(
                Text("báo cáo đó có còn đúng không", "does that report still hold?"), "planck report --check report.md"
            ),
            Example(
                Text("bảng xếp hạng các địa bàn, bằng tiếng Việt", "rank the areas, in Vietnamese"),
                "planck report --group-by indicator --lang vi -o ranks.md",
            ),
            Example(
                Text("mọi số liệu, để mở bằng Excel", "every figure, to be opened in Excel"),
                "planck report -f csv:figures.csv --rows observations --bom",
            ),
        ),
    ),
    "explain": Help(
        Text(
            vi="Giải thích cách đánh giá một chỉ tiêu: nội dung, số liệu, phép tính, quy tắc.",
            en="Explain how one target was judged: its terms, the figures, the arithmetic, the rules.",
        ),
        (
            Text(
                vi="ID là mã của chỉ tiêu như báo cáo nêu khi có --verbose; chỉ cần phần cuối nếu không trùng với "
                "chỉ tiêu khác.",
                en="ID is the id of a target, as the report shows it with --verbose; its last part is enough where no "
                "other target shares it.",
            ),
            Text(
                vi="Mã thoát: 0 đã giải thích, 2 không giải thích được.",
                en="Exit status: 0 it was explained, 2 it could not be.",
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
            en="Report what changed in the register between two of its states.",
        ),
        (
            Text(
                vi="Gồm: đánh giá và tiến độ đã đổi; chỉ tiêu được thêm, bỏ hay nới lỏng; số liệu được điều chỉnh. REV "
                "là một nhánh, nhãn hoặc commit của git; REV thứ nhất được so với các tệp, hoặc với REV thứ hai; so "
                "với chính REV đó, không phải với chỗ nhánh tách ra. Cả hai được đánh giá tính đến cùng một ngày.",
                en="That is: verdicts and progress that changed, targets that were added, removed or loosened, figures "
                "that were revised. REV is a branch, tag or commit of git; the first is compared with the files, or "
                "with the second, as it is itself and not where a branch left it. Both are judged as of the same day.",
            ),
            Text(
                vi="Mã thoát: 0 đã báo cáo, 2 không báo cáo được; với --exit-code: 1 nếu có thay đổi.",
                en="Exit status: 0 it was reported, 2 it could not be; with --exit-code, 1 where anything changed.",
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
            vi="Liệt kê các chỉ tiêu được tạm miễn: lý do, thời hạn, người duyệt, còn cần miễn hay không.",
            en="List the waivers: why, until when and by whom each was granted, and whether it still excuses anything.",
        ),
        (
            _PATHS_OF_TARGETS,
            Text(
                vi="Mã thoát: 0 đã liệt kê, 2 không liệt kê được.",
                en="Exit status: 0 they were listed, 2 they could not be.",
            ),
        ),
        (
            Example(Text("mọi chỉ tiêu được tạm miễn", "all waivers"), "planck waivers"),
            Example(
                Text("hết hạn trong 30 ngày tới hoặc đã hết hạn", "those that end within 30 days, or have ended"),
                "planck waivers --expiring 30d",
            ),
        ),
    ),
    "validate": Help(
        Text(
            vi="Đọc các tệp của sổ và cho biết chỗ sai, không đánh giá.",
            en="Read the files of the register and say what is wrong with them, without judging.",
        ),
        (
            Text(
                vi="PATHS là tệp hay thư mục của sổ; cả sổ vẫn được đọc, nhưng chỉ nêu chỗ sai trong những tệp đó.",
                en="PATHS are files or folders of the register; all of it is read, but only what is wrong in them is "
                "shown.",
            ),
            Text(
                vi="Mã thoát: 0 không có lỗi, dù có cảnh báo; 2 có lỗi.",
                en="Exit status: 0 there is no error, though there may be warnings; 2 there is one.",
            ),
        ),
        (
            Example(Text("cả sổ", "the whole register"), "planck validate"),
            Example(Text("một thư mục", "one folder"), "planck validate targets/ha-nam"),
        ),
    ),
    "schema": Help(
        Text(
            vi="In JSON Schema của một loại tệp, để dùng trong trình soạn thảo hay công cụ kiểm tra.",
            en="Print the JSON Schema of a kind of file, for an editor or a validator.",
        ),
        (
            Text(
                vi="NAME là một loại tệp (targets, actuals, areas, indicators, sources; project là planck.yaml), hoặc "
                "kết quả được ghi dưới dạng JSON: result của planck check, changes của planck diff.",
                en="NAME is a kind of file (targets, actuals, areas, indicators, sources; project is planck.yaml), or "
                "what is written as JSON: result by planck check, changes by planck diff.",
            ),
        ),
        (Example(Text("lược đồ của tệp chỉ tiêu", "the schema of a file of targets"), "planck schema targets"),),
    ),
}
