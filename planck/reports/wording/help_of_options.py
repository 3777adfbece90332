"""What ``--help`` says of each option, and under which heading."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple

from planck.reports.wording.words import Text


class Group(Enum):
    """The headings, in their order."""

    REGISTER = Text("Sổ", "The register")
    FIGURE = Text("Số liệu", "The figure")
    CHOICE = Text("Chọn chỉ tiêu", "Which targets")
    TABLE = Text("Bảng cần đọc", "What to read")
    JUDGEMENT = Text("Cách đánh giá", "How they are judged")
    COMPARISON = Text("Dùng với git", "Git")
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
            vi="Chỉ lấy địa bàn này và các địa bàn trực thuộc: ghi tên hoặc mã (mã có thể chứa *).",
            en="Only this area and the areas within it: a name, or an id, which may contain *.",
        ),
    ),
    "--indicator": OptionHelp(
        Group.CHOICE,
        Text(
            vi="Chỉ lấy các chỉ tiêu của chỉ số có mã này (có thể chứa *).",
            en="Only targets of this indicator: an id, which may contain *.",
        ),
    ),
    "--period": OptionHelp(
        Group.CHOICE,
        Text(
            vi="Chỉ lấy chỉ tiêu và số liệu của kỳ này, như 2023 hay 2021-2025.",
            en="Only targets and figures for this period, such as 2023 or 2021-2025.",
        ),
    ),
    "--tag": OptionHelp(Group.CHOICE, Text("Chỉ lấy chỉ tiêu có nhãn này.", "Only targets with this tag.")),
    "--assigned-by": OptionHelp(
        Group.CHOICE,
        Text("Chỉ lấy chỉ tiêu do cấp này giao, như HĐND tỉnh.", "Only targets set by this authority."),
    ),
    "--status": OptionHelp(
        Group.CHOICE,
        Text(
            vi="Chỉ hiện chỉ tiêu có đánh giá hay tiến độ này (missed, behind, …); việc kiểm tra vẫn xét tất cả.",
            en="Show only targets with this verdict, outcome or progress (missed, behind, …); all of them still count.",
        ),
    ),
    "--allow-empty": OptionHelp(
        Group.CHOICE,
        Text("Không báo lỗi khi không có chỉ tiêu nào được chọn.", "Do not fail when no target is selected."),
    ),
    "--expiring": OptionHelp(
        Group.CHOICE,
        Text(
            vi="Chỉ liệt kê những chỉ tiêu hết thời hạn tạm miễn trong số ngày này (như 30d) hoặc đã hết thời hạn.",
            en="Only waivers that expire within this many days (such as 30d) or have expired.",
        ),
    ),
    "--as-of": OptionHelp(
        Group.JUDGEMENT,
        Text(
            vi="Đánh giá tính đến ngày này (2023-12-31, hoặc today); mặc định theo planck.yaml, không có thì hôm nay.",
            en="Judge as of this date (2023-12-31, or today). Default: as_of in planck.yaml, else today.",
        ),
    ),
    "--fail-on": OptionHelp(
        Group.JUDGEMENT,
        Text(
            vi="Mức làm cho kết quả kiểm tra là không đạt; mặc định theo planck.yaml, không có thì error.",
            en="Fail the check at this level or above. Default: fail_on in planck.yaml, else error.",
        ),
    ),
    "--severity": OptionHelp(
        Group.JUDGEMENT,
        Text(
            vi="Coi cảnh báo có mã này (mã trong ngoặc vuông) là lỗi, là cảnh báo, hoặc bỏ qua; thay cho planck.yaml. "
            "Có thể lặp lại.",
            en="Treat warnings with this code (shown in brackets) as errors or warnings, or ignore them; overrides "
            "planck.yaml. May be repeated.",
        ),
    ),
    "--evidence": OptionHelp(
        Group.JUDGEMENT,
        Text(
            vi="Đối chiếu từng trích dẫn với các văn bản trong thư mục này; mặc định theo planck.yaml.",
            en="Check every quote against the texts in this folder. Default: evidence in planck.yaml.",
        ),
    ),
    "--staged": OptionHelp(
        Group.COMPARISON,
        Text("Đọc những gì đã git add, không đọc các tệp hiện có.", "Read the staged files, not the working tree."),
    ),
    "diff --staged": OptionHelp(
        Group.COMPARISON,
        Text(
            vi="So với những gì đã git add, không so với các tệp hiện có.",
            en="Compare with the staged files, not with the working tree.",
        ),
    ),
    "--rev": OptionHelp(
        Group.COMPARISON,
        Text("Xét sổ tại phiên bản git này, không xét các tệp hiện có.", "Read this revision, not the working tree."),
    ),
    "--since": OptionHelp(
        Group.COMPARISON,
        Text(
            vi="Chỉ hiện những gì thay đổi kể từ chỗ rẽ nhánh khỏi phiên bản git này (mặc định: nhánh chính); ghi "
            "REV.. thì so với chính phiên bản đó.",
            en="Show only what changed since the merge base with this git revision (default: the main branch); with "
            "REV.., since REV itself.",
        ),
    ),
    "--fail-on-new": OptionHelp(
        Group.COMPARISON,
        Text(
            vi="Chỉ không đạt vì những gì mới phát sinh so với --since; với --staged thì so với HEAD.",
            en="Fail only on failures that were not there at --since; with --staged, at HEAD.",
        ),
    ),
    "--exit-code": OptionHelp(
        Group.COMPARISON, Text("Mã thoát là 1 nếu có thay đổi.", "Exit with status 1 if anything changed.")
    ),
    "init --province": OptionHelp(Group.REGISTER, Text("Tên tỉnh, thành phố.", "The name of the province.")),
    "init --district": OptionHelp(Group.REGISTER, Text("Tên huyện, quận, thị xã.", "The name of the district.")),
    "init --commune": OptionHelp(Group.REGISTER, Text("Tên xã, phường, thị trấn.", "The name of the commune or ward.")),
    "init --period": OptionHelp(
        Group.REGISTER,
        Text("Kỳ của mọi chỉ tiêu trong tệp, như 2021-2025.", "The period of all targets in the file: 2021-2025."),
    ),
    "--write": OptionHelp(
        Group.OUTPUT,
        Text("Ghi các lược đồ vào .planck/schemas của sổ.", "Write the schemas into .planck/schemas of the register."),
    ),
    "--fix": OptionHelp(
        Group.OUTPUT,
        Text(
            vi="Sửa trong tệp những chỗ mà thông báo nêu cách sửa chắc chắn, như 15,1 thành 15.1.",
            en="Do in the files what messages ask for with certainty, such as 15.1 for 15,1.",
        ),
    ),
    "--diff": OptionHelp(
        Group.OUTPUT, Text("Chỉ cho xem --fix sẽ sửa gì, không ghi.", "Show what --fix would change; write nothing.")
    ),
    "--format": OptionHelp(Group.OUTPUT, Text("Định dạng của kết quả.", "Output format.")),
    "--unit": OptionHelp(
        Group.FIGURE,
        Text("Đơn vị, nếu khác đơn vị của chỉ tiêu.", "The unit, where it is not that of the target."),
    ),
    "record --status": OptionHelp(
        Group.FIGURE,
        Text("Ước, sơ bộ hay chính thức, …; không ghi thì coi là chưa rõ.", "How settled it is; not said by default."),
    ),
    "--published": OptionHelp(
        Group.FIGURE,
        Text(
            vi="Ngày, tháng hoặc năm công bố. Số điều chỉnh cần có để phân biệt với số cũ.",
            en="The day, month or year when it was published. A revision needs it.",
        ),
    ),
    "--source": OptionHelp(
        Group.FIGURE,
        Text(
            vi="Nguồn: khóa của một nguồn trong sổ, hoặc tên văn bản. Mặc định là nguồn của tệp.",
            en="The source: its key, or the title of a document (default: that of the file).",
        ),
    ),
    "--quote": OptionHelp(Group.FIGURE, Text("Nguyên văn trong nguồn.", "The words of the source, exactly.")),
    "--note": OptionHelp(Group.FIGURE, Text("Ghi chú cho người đọc.", "A note for the reader.")),
    "--reason": OptionHelp(
        Group.FIGURE,
        Text("Vì sao không có số liệu; khi đó bỏ VALUE.", "Why there is no figure; leave VALUE out then."),
    ),
    "record --numbers": OptionHelp(
        Group.FIGURE,
        Text("Cách viết số: vi (1.650,5) hay en (1,650.5).", "How numbers are written: vi (1.650,5) or en (1,650.5)."),
    ),
    "record --replace": OptionHelp(
        Group.FIGURE,
        Text("Thay số liệu khác đã có của kỳ này.", "Put it in the place of another figure for the period."),
    ),
    "check --format": OptionHelp(
        Group.OUTPUT,
        Text(
            vi="Định dạng ({formats}; mặc định text) và tệp để ghi; không nêu tệp thì ra màn hình. Có thể lặp lại.",
            en="Format ({formats}; default: text) and file to write to (default: stdout). May be repeated.",
        ),
    ),
    "report --format": OptionHelp(
        Group.OUTPUT,
        Text(
            vi="Định dạng ({formats}; mặc định markdown) và tệp để ghi; không nêu tệp thì ra màn hình. Có thể lặp lại.",
            en="Format ({formats}; default: markdown) and file to write to (default: stdout). May be repeated.",
        ),
    ),
    "--output": OptionHelp(
        Group.OUTPUT, Text("Ghi báo cáo Markdown vào tệp này.", "Write the Markdown report to this file.")
    ),
    "--check": OptionHelp(
        Group.OUTPUT,
        Text(
            vi="Không ghi gì: kiểm tra báo cáo trong PATHS có còn đúng không, theo tham số ở dòng đầu của báo cáo.",
            en="Write nothing; check whether the reports in PATHS are up to date, using the arguments in their first "
            "lines.",
        ),
    ),
    "--update": OptionHelp(
        Group.OUTPUT,
        Text(
            vi="Lập lại các báo cáo đã cũ trong PATHS, theo tham số ở dòng đầu của báo cáo.",
            en="Renew the reports in PATHS that are stale, using the arguments in their first lines.",
        ),
    ),
    "--province": OptionHelp(Group.TABLE, Text("Tỉnh, thành phố của bảng.", "The province that the table is about.")),
    "--district": OptionHelp(
        Group.TABLE, Text("Huyện, quận, thị xã của bảng.", "The district that the table is about.")
    ),
    "--commune": OptionHelp(Group.TABLE, Text("Xã, phường của bảng.", "The commune that the table is about.")),
    "import --period": OptionHelp(
        Group.TABLE,
        Text(
            vi="Kỳ của mục tiêu nhiều năm, như 2021-2025, khi đầu bảng không ghi rõ.",
            en="The period of targets for several years, such as 2021-2025, where the table does not say.",
        ),
    ),
    "--sheet": OptionHelp(Group.TABLE, Text("Trang tính cần đọc.", "The sheet to read.")),
    "--table": OptionHelp(
        Group.TABLE, Text("Bảng thứ mấy trong tệp hoặc trang tính.", "Which table of the file or the sheet, from 1.")
    ),
    "--as": OptionHelp(
        Group.TABLE,
        Text("Chỉ lấy mục tiêu, chỉ lấy số liệu, hay cả hai (mặc định).", "Take targets, figures, or both (default)."),
    ),
    "--numbers": OptionHelp(
        Group.TABLE,
        Text(
            vi="Cách ghi số trong tệp: vi (1.650,5) hoặc en (1,650.5), khi tệp không cho biết.",
            en="How the file writes numbers: vi (1.650,5) or en (1,650.5), where it does not show that.",
        ),
    ),
    "--columns": OptionHelp(
        Group.TABLE,
        Text(
            vi="Đọc bảng theo tệp này: các cột, và câu trả lời cho từng dòng, từng ô.",
            en="Read the table by this file: its columns, and answers about rows and cells.",
        ),
    ),
    "--columns-out": OptionHelp(
        Group.TABLE,
        Text("Ghi vào tệp này cách đã hiểu các cột.", "Write to this file how the columns were understood."),
    ),
    "--dry-run": OptionHelp(
        Group.OUTPUT, Text("Chỉ cho xem sẽ ghi gì, không ghi.", "Show what would be written, and write nothing.")
    ),
    "--replace": OptionHelp(
        Group.OUTPUT,
        Text(
            "Ghi đè những gì trong sổ khác với bảng.", "Overwrite what the register has and the table says otherwise."
        ),
    ),
    "--group-by": OptionHelp(
        Group.OUTPUT,
        Text(
            vi="Chia các bảng Markdown theo …; indicator xếp hạng các địa bàn.",
            en="Group Markdown tables by …; indicator ranks the areas.",
        ),
    ),
    "--link-base": OptionHelp(
        Group.OUTPUT,
        Text(
            vi="Địa chỉ kho mà các liên kết trong Markdown dẫn tới; mặc định là liên kết tương đối.",
            en="Base URL of the repository for links in Markdown. Default: relative links.",
        ),
    ),
    "--links": OptionHelp(
        Group.OUTPUT,
        Text(
            vi="Trong Markdown, gắn vào từng số liệu liên kết tới dòng của nó trong tệp, thay cho phụ lục.",
            en="In Markdown, link each figure to its line in the files, in place of the appendix.",
        ),
    ),
    "--rows": OptionHelp(
        Group.OUTPUT, Text("Nội dung của mỗi dòng CSV hoặc JSON Lines.", "What each row of CSV or JSON lines holds.")
    ),
    "--bom": OptionHelp(
        Group.OUTPUT,
        Text(
            "Thêm BOM UTF-8 vào đầu CSV để Excel nhận ra bảng mã.",
            "Write a UTF-8 BOM, so that Excel detects the encoding.",
        ),
    ),
    "--csv-locale": OptionHelp(
        Group.OUTPUT,
        Text(
            "Cách viết CSV theo thiết lập vùng của bảng tính; vi: dấu phẩy thập phân, dấu chấm phẩy giữa các cột, chữ "
            "số như trong báo cáo.",
            "Write CSV for a spreadsheet in this locale; vi: decimal commas, semicolons between columns, digits as in "
            "the report.",
        ),
    ),
    "--lang": OptionHelp(
        Group.OUTPUT,
        Text(
            vi="Ngôn ngữ; mặc định theo planck.yaml, không có thì theo hệ thống.",
            en="Language. Default: language in planck.yaml, else the locale.",
        ),
    ),
    "--color": OptionHelp(Group.OUTPUT, Text("Khi nào tô màu.", "When to use colours.")),
    "--ascii": OptionHelp(
        Group.OUTPUT, Text("Chỉ dùng các ký hiệu có trong ASCII.", "Use no signs beyond those of ASCII.")
    ),
    "--quiet": OptionHelp(Group.OUTPUT, Text("Chỉ hiện những gì cần chú ý.", "Show only what needs attention.")),
    "--verbose": OptionHelp(
        Group.OUTPUT,
        Text("Hiện từng số liệu, mặc định, tệp và dòng.", "Show every figure, default, file and line."),
    ),
    "--all": OptionHelp(
        Group.OUTPUT, Text("Hiện mỗi chỉ tiêu trên một dòng, không gộp.", "Show a line for every target.")
    ),
    "--pager": OptionHelp(
        Group.OUTPUT, Text("Xem qua $PAGER, từng trang một.", "Show it through $PAGER, page by page.")
    ),
    "-C": OptionHelp(Group.OTHER, Text("Chạy như thể đang ở trong thư mục này.", "Run as if started in this folder.")),
    "--jobs": OptionHelp(
        Group.OTHER, Text("Số tiến trình; sổ lớn: mỗi nhân một.", "Processes; for a large register, one a core.")
    ),
    "--traceback": OptionHelp(
        Group.OTHER, Text("Hiện chỗ xảy ra lỗi bên trong planck.", "Show where an internal error happened.")
    ),
    "--version": OptionHelp(Group.OTHER, Text("Hiện phiên bản của planck.", "Show the version of planck.")),
    "--help": OptionHelp(Group.OTHER, Text("Hiện hướng dẫn này.", "Show this help.")),
}
