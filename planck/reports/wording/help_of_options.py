"""What ``--help`` says of each option, and under which heading."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple

from planck.reports.wording.words import Text


class Group(Enum):
    """The headings, in their order."""

    CHOICE = Text("Chọn chỉ tiêu", "Which targets")
    JUDGEMENT = Text("Cách đánh giá", "How they are judged")
    COMPARISON = Text("Dùng với git", "With git")
    OUTPUT = Text("Kết quả", "Output")
    OTHER = Text("Tùy chọn khác", "Other options")


class OptionHelp(NamedTuple):
    """The heading that an option stands under, and what it does; ``{formats}`` stands for the names of the formats."""

    group: Group
    text: Text


# By the long name; that of a verb alone is written behind the verb and beats the other.
OPTIONS: Mapping[str, OptionHelp] = {
    "--area": OptionHelp(
        Group.CHOICE,
        Text(
            vi="Chỉ lấy địa bàn này và các địa bàn trực thuộc: ghi tên, hoặc mã có thể chứa *.",
            en="Only this area and what lies in it: a name, or an id that may contain *.",
        ),
    ),
    "--indicator": OptionHelp(
        Group.CHOICE,
        Text(
            vi="Chỉ lấy các chỉ tiêu có mã này, có thể chứa *.",
            en="Only these indicators: an id, which may contain *.",
        ),
    ),
    "--period": OptionHelp(
        Group.CHOICE,
        Text(
            vi="Chỉ lấy chỉ tiêu và số liệu của kỳ này, như 2023 hay 2021-2025.",
            en="Only targets and figures of this period, such as 2023 or 2021-2025.",
        ),
    ),
    "--tag": OptionHelp(Group.CHOICE, Text("Chỉ lấy chỉ tiêu có nhãn này.", "Only targets with this tag.")),
    "--assigned-by": OptionHelp(
        Group.CHOICE,
        Text("Chỉ lấy chỉ tiêu do cấp này giao, như HĐND tỉnh.", "Only targets that this authority set."),
    ),
    "--status": OptionHelp(
        Group.CHOICE,
        Text(
            vi="Chỉ hiện chỉ tiêu có kết quả hay tiến độ này (missed, behind, …); cổng kiểm tra vẫn xét tất cả.",
            en="Show only targets with this verdict, outcome or progress (missed, behind, …); the gate still sees all.",
        ),
    ),
    "--allow-empty": OptionHelp(
        Group.CHOICE,
        Text("Không báo lỗi khi không có chỉ tiêu nào được chọn.", "Pass where no target is selected."),
    ),
    "--expiring": OptionHelp(
        Group.CHOICE,
        Text(
            vi="Chỉ liệt kê những chỉ tiêu hết thời hạn miễn trong số ngày này (như 30d) hoặc đã hết thời hạn.",
            en="Only waivers that end within so many days (30d), or have ended.",
        ),
    ),
    "--as-of": OptionHelp(
        Group.JUDGEMENT,
        Text(
            vi="Đánh giá tính đến ngày này (2023-12-31, hoặc today); mặc định theo planck.yaml, không có thì hôm nay.",
            en="Judge as of this day (2023-12-31, or today); by default that of planck.yaml, else today.",
        ),
    ),
    "--fail-on": OptionHelp(
        Group.JUDGEMENT,
        Text(
            vi="Không qua cổng kiểm tra từ mức này; mặc định theo planck.yaml, không có thì error.",
            en="Fail the gate from this level on; by default that of planck.yaml, else error.",
        ),
    ),
    "--severity": OptionHelp(
        Group.JUDGEMENT,
        Text(
            vi="Coi cảnh báo có mã này (trong ngoặc vuông) là lỗi, cảnh báo hay bỏ qua; thay cho planck.yaml. "
            "Có thể lặp lại.",
            en="Treat the warnings with this code, which is shown in brackets, as errors or warnings, or ignore them; "
            "overrides planck.yaml. May be repeated.",
        ),
    ),
    "--evidence": OptionHelp(
        Group.JUDGEMENT,
        Text(
            vi="Tra từng trích dẫn trong các văn bản của thư mục này; mặc định theo planck.yaml.",
            en="Look up every quote in the texts of this folder; by default that of planck.yaml.",
        ),
    ),
    "--staged": OptionHelp(
        Group.COMPARISON,
        Text("Đọc những gì đã git add, không đọc các tệp.", "Read what is staged in git, not the files."),
    ),
    "diff --staged": OptionHelp(
        Group.COMPARISON,
        Text(
            vi="So với những gì đã git add, không so với các tệp.",
            en="Compare with what is staged in git, not with the files.",
        ),
    ),
    "--rev": OptionHelp(
        Group.COMPARISON,
        Text("Xét sổ tại phiên bản git này, không xét các tệp.", "Judge the register at this revision, not the files."),
    ),
    "--since": OptionHelp(
        Group.COMPARISON,
        Text(
            vi="Chỉ hiện những gì thay đổi từ khi rẽ nhánh khỏi phiên bản git này; không ghi REV thì khỏi nhánh "
            "chính; ghi REV.. thì so với chính phiên bản đó.",
            en="Show only what changed since history branched off this revision of git; without REV, off the main "
            "branch; with REV.., since REV itself.",
        ),
    ),
    "--fail-on-new": OptionHelp(
        Group.COMPARISON,
        Text(
            vi="Cổng kiểm tra chỉ xét những gì mới phát sinh so với phiên bản đó; với --staged thì so với HEAD.",
            en="Fail only for what is new since then; with --staged, for what the commit itself makes new.",
        ),
    ),
    "--exit-code": OptionHelp(
        Group.COMPARISON, Text("Mã thoát là 1 nếu có thay đổi.", "Exit with 1 where anything changed.")
    ),
    "--format": OptionHelp(Group.OUTPUT, Text("Định dạng của kết quả.", "The format of the output.")),
    "check --format": OptionHelp(
        Group.OUTPUT,
        Text(
            vi="Định dạng ({formats}; mặc định text) và tệp để ghi; không nêu tệp thì ra màn hình. Có thể lặp lại.",
            en="The format ({formats}; text by default) and the file to write it to, else stdout. May be repeated.",
        ),
    ),
    "report --format": OptionHelp(
        Group.OUTPUT,
        Text(
            vi="Định dạng ({formats}; mặc định markdown) và tệp để ghi; không nêu tệp thì ra màn hình. Có thể lặp lại.",
            en="The format ({formats}; markdown by default) and the file to write it to, else stdout. May be repeated.",
        ),
    ),
    "--output": OptionHelp(Group.OUTPUT, Text("Ghi báo cáo Markdown vào tệp này.", "Write markdown to this file.")),
    "--check": OptionHelp(
        Group.OUTPUT,
        Text(
            vi="Không ghi gì: cho biết các báo cáo nêu ở PATHS có còn đúng không, theo tham số ở dòng đầu của chúng.",
            en="Write nothing, but say whether the reports named as PATHS still hold, by the arguments in their first "
            "lines.",
        ),
    ),
    "--group-by": OptionHelp(
        Group.OUTPUT,
        Text(
            vi="Cách chia bảng của markdown; indicator xếp hạng các địa bàn.",
            en="How the tables of markdown are grouped; indicator ranks the areas.",
        ),
    ),
    "--link-base": OptionHelp(
        Group.OUTPUT,
        Text(
            vi="Địa chỉ của kho mà các liên kết trong markdown dẫn tới; mặc định dẫn từ tệp đến tệp.",
            en="The address of the repository that links in markdown lead to; by default from file to file.",
        ),
    ),
    "--rows": OptionHelp(Group.OUTPUT, Text("Mỗi dòng của csv là gì.", "What a row of csv is.")),
    "--bom": OptionHelp(
        Group.OUTPUT,
        Text("Thêm dấu ở đầu csv để Excel nhận ra UTF-8.", "Begin csv with the mark by which Excel recognises UTF-8."),
    ),
    "--lang": OptionHelp(
        Group.OUTPUT,
        Text(
            vi="Ngôn ngữ; mặc định theo planck.yaml, không có thì theo hệ thống.",
            en="The language; by default that of planck.yaml, else of the locale.",
        ),
    ),
    "--color": OptionHelp(Group.OUTPUT, Text("Khi nào tô màu.", "When to use colours.")),
    "--quiet": OptionHelp(Group.OUTPUT, Text("Chỉ hiện những gì cần chú ý.", "Show only what needs attention.")),
    "--verbose": OptionHelp(
        Group.OUTPUT, Text("Hiện tệp và dòng của mọi nội dung.", "Show the file and line of everything.")
    ),
    "-C": OptionHelp(
        Group.OTHER,
        Text("Chạy như thể đang ở trong thư mục này.", "Run as if planck had been started in this folder."),
    ),
    "--traceback": OptionHelp(
        Group.OTHER, Text("Hiện chỗ xảy ra lỗi bên trong planck.", "Show where an internal fault happened.")
    ),
    "--version": OptionHelp(Group.OTHER, Text("Hiện phiên bản của planck.", "Show the version of planck.")),
    "--help": OptionHelp(Group.OTHER, Text("Hiện hướng dẫn này.", "Show this help.")),
}
