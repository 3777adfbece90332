"""What is said about what was read from an office's file: why a cell was left out, and how to answer for it."""

from __future__ import annotations

from planck.model.draft import Remark, Topic
from planck.model.problem import Problem
from planck.reports.wording.problems import code_in_brackets, message
from planck.reports.wording.voice import Voice
from planck.reports.wording.words import Text

REMARKS: dict[Topic, Text] = {
    Topic.NOT_READ_BACK: Text(
        "ô đã sửa nhưng không đọc lại được từ sổ tính này: sửa trong tệp của bộ dữ liệu",
        "changed, but not read back from this workbook: change it in the files of the register",
    ),
    Topic.WORKED_OUT: Text(
        "ô đã sửa nằm ở cột do planck tính, không đọc: hãy sửa mục tiêu hoặc số liệu gốc của nó",
        "changed in a column that planck works out, not read: change the target or the figures that it follows from",
    ),
    Topic.UNKNOWN_AREA: Text(
        "không có địa bàn nào mang mã này trong sổ tính: ghi mã địa bàn như ở các dòng khác",
        "no area of the workbook has this id: write that of an area as other rows have it",
    ),
    Topic.HIDDEN_SHEET: Text("trang tính ẩn, không đọc", "a hidden sheet, not read"),
    Topic.HIDDEN_ROW: Text("dòng ẩn, không đọc", "a hidden row, not read"),
    Topic.HIDDEN_COLUMN: Text("cột ẩn, không đọc", "a hidden column, not read"),
    Topic.NESTED_TABLE: Text(
        "trong ô có một bảng khác, không đọc cùng bảng này: nếu bảng đó có mục tiêu hoặc số liệu thì chọn bằng --table",
        "a table lies in this cell, which is not read with this one: if it holds targets or figures, choose it by "
        "--table",
    ),
    Topic.HEAD_AGAIN: Text("đầu bảng lặp lại", "the head again"),
    Topic.COLUMN_NUMBERS: Text("số thứ tự các cột", "numbers of the columns"),
    Topic.NO_ROW: Text(
        "không phải dòng chỉ tiêu: ghi chú, nguồn hoặc chữ ký", "no indicator: a note, a source or a signature"
    ),
    Topic.ROW_WITHOUT_NAME: Text(
        "có số liệu nhưng không có tên chỉ tiêu: ghi tên vào `rows:` của MAP.yaml",
        "figures without a name: give the row its name under `rows:` of MAP.yaml",
    ),
    Topic.COLUMN_NOT_UNDERSTOOD: Text(
        "không rõ cột này chứa gì: khai báo cột trong MAP.yaml",
        "it is not clear what this column holds: say it in MAP.yaml",
    ),
    Topic.TABLE_NOT_READ: Text(
        "bảng có dạng khác, không đọc: khai báo cột trong MAP.yaml",
        "a table of another shape, not read: say in MAP.yaml what its columns hold",
    ),
    Topic.TWO_READINGS: Text(
        "đọc được theo hai cách, và tệp không cho biết là cách nào: thêm --numbers vi (1.650 là 1650; 1,650 là 1,65) "
        "hoặc --numbers en (ngược lại), hoặc ghi con số ở mục cells: của MAP.yaml",
        "can be read in two ways, and the file does not say which: give --numbers vi (1.650 is 1650, 1,650 is 1.65) or "
        "--numbers en (the other way round), or write the number under cells: of MAP.yaml",
    ),
    Topic.SEVERAL_NUMBERS: Text(
        "có nhiều số trong một ô mà không rõ số nào là của chỉ tiêu: ghi nội dung cần lấy ở mục cells: của MAP.yaml",
        "several numbers in one cell, and it is not clear which one counts: write what it should say under cells: of "
        "MAP.yaml",
    ),
    Topic.NO_NUMBER: Text(
        "chỉ nêu tăng hay giảm mà không nêu bao nhiêu: ghi con số ở mục cells: của MAP.yaml, ví dụ “Giảm 5%”, hoặc để "
        "trống",
        "says that it should rise or fall, but not by how much: write the number under cells: of MAP.yaml, such as "
        "“Giảm 5%”, or leave it",
    ),
    Topic.NOT_UNDERSTOOD: Text(
        "không rõ nội dung: ghi nội dung cần lấy ở mục cells: của MAP.yaml",
        "not understood: write what it should say under cells: of MAP.yaml",
    ),
    Topic.MARK_WITH_UNIT: Text(
        "dòng có đơn vị tính nên ô phải là số: ghi con số ở mục cells: của MAP.yaml",
        "the row has a unit, so a number belongs here: write it under cells: of MAP.yaml",
    ),
    Topic.YEAR_OR_NUMBER: Text(
        "không rõ là năm hay là số, vì dòng không có đơn vị tính: ghi đơn vị ở mục rows: của MAP.yaml, hoặc ghi “Hoàn "
        "thành năm …” ở mục cells:",
        "a year or a number? The row has no unit: give one under rows: of MAP.yaml, or write “Hoàn thành năm …” under "
        "cells:",
    ),
    Topic.DATE: Text(
        "ô chứa ngày tháng, có thể do bảng tính tự đổi từ một phân số như 11/13: ghi lại nội dung ở mục cells: của "
        "MAP.yaml",
        "the cell holds a date, which a spreadsheet may have made of something like 11/13: write what it should say "
        "under cells: of MAP.yaml",
    ),
    Topic.DAY_OR_MONTH: Text(
        "không rõ số nào là ngày, số nào là tháng: ghi ngày theo dạng 2024-04-03 ở mục cells: của MAP.yaml",
        "which is the day and which the month? Write it as 2024-04-03 under cells: of MAP.yaml",
    ),
    Topic.NO_VALUE: Text(
        "ô là công thức mà tệp không lưu kết quả: mở tệp bằng Excel hoặc LibreOffice rồi lưu lại, hoặc ghi con số ở "
        "mục cells: của MAP.yaml",
        "a formula of which the file keeps no value: open the file in Excel or LibreOffice and save it, or write the "
        "number under cells: of MAP.yaml",
    ),
    Topic.DIRECTION: Text(
        "không rõ cao hơn hay thấp hơn mới là tốt: ghi comparator: at_least (hoặc at_most) cho dòng này ở mục rows: "
        "của "
        "MAP.yaml",
        "is more wanted, or less? Write comparator: at_least (or at_most) for the row under rows: of MAP.yaml",
    ),
    Topic.PERIOD_MISSING: Text(
        "đầu cột không ghi năm: thêm --period, ví dụ --period 2021-2025, hoặc ghi kỳ của cột ở mục columns: của "
        "MAP.yaml",
        "the head of the column gives no year: add --period, such as --period 2021-2025, or write the period of the "
        "column under columns: of MAP.yaml",
    ),
    Topic.PERIOD_OF_FIGURES: Text(
        "không rõ là số của năm nào, của riêng tháng (quý) hay cộng dồn từ đầu năm: ghi kỳ của cột ở mục columns: của "
        "MAP.yaml, ví dụ E: {{figure: 2025-9M}} (9 tháng) hoặc E: {{figure: 2025-09}} (riêng tháng 9)",
        "of which year, and of the month (or quarter) alone or from the beginning of the year? Write the period of the "
        "column under columns: of MAP.yaml, such as E: {{figure: 2025-9M}} (nine months) or E: {{figure: 2025-09}} "
        "(September alone)",
    ),
    Topic.UNIT_MISSING: Text(
        "không có đơn vị tính: ghi unit: cho dòng này ở mục rows: của MAP.yaml",
        "no unit: write unit: for the row under rows: of MAP.yaml",
    ),
    Topic.UNIT_DIFFERS: Text(
        "đơn vị trong ô khác đơn vị của dòng: ghi lại ô ở mục cells:, hoặc unit: của dòng ở mục rows: của MAP.yaml",
        "another unit than that of the row: write the cell under cells:, or unit: of the row under rows: of MAP.yaml",
    ),
    Topic.SUM_OR_LAST: Text(
        "không rõ là tổng của các năm hay của năm cuối: ghi basis: total (hoặc end_of_period) cho dòng này ở mục rows: "
        "của MAP.yaml",
        "the sum of all years, or the figure of the last? Write basis: total (or end_of_period) for the row under "
        "rows: "
        "of MAP.yaml",
    ),
    Topic.OF_YEAR_OR_TERM: Text(
        "không rõ là số của riêng năm đó hay của cả nhiệm kỳ: ghi con số của năm ở mục cells: của MAP.yaml, ví dụ “58”",
        "of that year alone, or of the whole term? Write the number of the year under cells: of MAP.yaml",
    ),
    Topic.FALL_AMONG_LEVELS: Text(
        "mức tăng hay giảm nằm giữa các số là mức đạt được: ghi mức đạt được ở mục cells: của MAP.yaml",
        "a rise or a fall among figures that are levels: write the level under cells: of MAP.yaml",
    ),
    Topic.ROUNDED_ACROSS: Text(
        "số hiển thị đã làm tròn và số thật nằm ở hai phía của mục tiêu: ghi số cần lấy ở mục cells: của MAP.yaml",
        "what the cell shows and what it holds lie on two sides of the target: write the number under cells: of "
        "MAP.yaml",
    ),
    Topic.SEVERAL_CELLS: Text(
        "một ô gộp cho nhiều ô số liệu: ghi từng ô ở mục cells: của MAP.yaml",
        "one cell merged over several figures: write each of them under cells: of MAP.yaml",
    ),
    Topic.REACHED_WHEN: Text(
        "đã hoàn thành, nhưng kỳ của cột kéo dài quá hạn: ghi ngày hoàn thành ở mục cells: của MAP.yaml, ví dụ "
        "2028-06-30",
        "reached, but in a span that goes beyond the due day: write the day under cells: of MAP.yaml, such as "
        "2028-06-30",
    ),
    Topic.TWO_VALUES: Text(
        "hai số khác nhau cho cùng một kỳ: bỏ bớt một ô bằng cách ghi “-” ở mục cells: của MAP.yaml",
        "two values for one period: leave one out by writing “-” for it under cells: of MAP.yaml",
    ),
    Topic.AREA_LEVEL: Text(
        "không rõ là huyện hay xã: ghi tên kèm loại, ví dụ “Xã Nam Khê”, ở mục cells: của MAP.yaml",
        "a district or a commune? Write the name with its type, such as “Xã Nam Khê”, under cells: of MAP.yaml",
    ),
    Topic.AREA_OF_COLUMN: Text(
        "không rõ cột này của địa phương nào: ghi tên kèm loại ở mục columns: của MAP.yaml, ví dụ E: {{area: Xã Nam "
        "Khê}}",
        "of which area is this column? Write its name with its type under columns: of MAP.yaml, such as E: {{area: Xã "
        "Nam Khê}}",
    ),
    Topic.AREA_ELSEWHERE: Text(
        "không nằm trong địa phương đã cho ở --province, --district hay --commune: sửa tùy chọn, hoặc ghi lại tên ở "
        "mục cells: của MAP.yaml",
        "does not lie within the area given by --province, --district or --commune: change the option, or write the "
        "name under cells: of MAP.yaml",
    ),
    Topic.AREA_MISSING: Text(
        "dòng không ghi địa phương: ghi tên, ví dụ “Huyện Nam Khê”, ở mục cells: của MAP.yaml",
        "no area stands in this line: write its name, such as “Huyện Nam Khê”, under cells: of MAP.yaml",
    ),
    Topic.PERIOD_NOT_READ: Text(
        "không đọc được kỳ: ghi như 2024, 2024-Q1, 2024-9M hoặc 2024-03 ở mục cells: của MAP.yaml",
        "no period: write it as 2024, 2024-Q1, 2024-9M or 2024-03 under cells: of MAP.yaml",
    ),
    Topic.DAY_NOT_READ: Text(
        "không đọc được ngày công bố: ghi như 2024-03-20 ở mục cells: của MAP.yaml",
        "no day of publication: write it as 2024-03-20 under cells: of MAP.yaml",
    ),
    Topic.STATUS_NOT_READ: Text(
        "không đọc được tình trạng số liệu: ghi ước, sơ bộ hoặc chính thức ở mục cells: của MAP.yaml",
        "no known status: write estimate, preliminary or official under cells: of MAP.yaml",
    ),
    Topic.PLAN_OR_RESULT: Text(
        "không rõ là kế hoạch hay kết quả: thêm --as targets hoặc --as actuals, hoặc khai báo cột ở mục columns: của "
        "MAP.yaml, ví dụ C: {{target: 2025}}",
        "the plan or the result? Add --as targets or --as actuals, or say it of the column under columns: of MAP.yaml, "
        "such as C: {{target: 2025}}",
    ),
    Topic.DIRECTION_IN_CELL: Text(
        "không rõ cao hơn hay thấp hơn mới là tốt: ghi “ít nhất …” hoặc “không quá …” ở mục cells: của MAP.yaml",
        "is more wanted, or less? Write “at least …” or “at most …” under cells: of MAP.yaml",
    ),
    Topic.UNIT_IN_CELL: Text(
        "không có đơn vị tính: ghi con số kèm đơn vị, ví dụ “12 ha”, ở mục cells: của MAP.yaml",
        "no unit: write the number with its unit, such as “12 ha”, under cells: of MAP.yaml",
    ),
    Topic.SUM_IN_CELL: Text(
        "không rõ là tổng của các năm hay của năm cuối: ghi “1000 cả giai đoạn” hoặc “đến năm 2025: 1000” ở mục cells: "
        "của MAP.yaml",
        "the sum of all years, or the figure of the last? Write “1000 in total” or “by 2025: 1000” under cells: of "
        "MAP.yaml",
    ),
    Topic.TWO_TARGETS: Text(
        "hai chỉ tiêu cho cùng một kỳ trong một dòng: bỏ bớt một ô bằng cách ghi “-” ở mục cells: của MAP.yaml",
        "two targets of one row for one period: leave one out by writing “-” for it under cells: of MAP.yaml",
    ),
    Topic.REFUSED: Text(
        "ghi vào thì bộ chỉ tiêu không hợp lệ, vì {says} {code}: ghi nội dung đúng ở mục cells: của MAP.yaml, hoặc “-” "
        "để bỏ qua",
        "with it the register would not be valid, since {says} {code}: write what it should say under cells: of "
        "MAP.yaml, or “-” to leave it out",
    ),
    Topic.DASH: Text("dấu gạch, không có số liệu", "a dash: nothing on record"),
    Topic.WORDS: Text("là chữ, không phải số liệu", "words, no figure"),
    Topic.EMPTY_VALUE: Text("không có giá trị", "no value"),
    Topic.NO_AREA: Text("là một phần, không phải một địa phương", "a part, and no province, district or commune"),
    Topic.SAID_BEFORE: Text("trùng với một ô ở trên", "says the same as another cell"),
    Topic.ASSUMED_COMPARATOR: Text(
        "không ghi “ít nhất” hay “không quá”, hiểu là {comparator}",
        "neither “at least” nor “at most” is written: taken as {comparator}",
    ),
    Topic.ASSUMED_BETTER: Text("là một khoảng, hiểu là {better}", "a range: taken as {better}"),
    Topic.ASSUMED_BASIS: Text(
        "không ghi là tổng hay của năm cuối, hiểu là của năm cuối",
        "whether it is the sum or the figure of the last year is not written: taken as that of the last year",
    ),
    Topic.JUDGEMENT_DIFFERS: Text(
        "đánh giá trong bảng không khớp với số liệu của dòng",
        "the judgement does not follow from the figures of the row",
    ),
    Topic.NO_MAP: Text(
        "không ghi tệp này: các cột có tên sẵn, không cần khai báo", "not written: named columns are read without a map"
    ),
    Topic.ANSWER_UNUSED: Text(
        "MAP.yaml có câu trả lời cho chỗ này, nhưng bảng không có: sửa lại số dòng, tên cột trong MAP.yaml",
        "MAP.yaml has an answer for this place, which the table does not have: correct the place in MAP.yaml",
    ),
    Topic.SHARE_DIFFERS: Text("tính lại từ các cột khác được {given}", "the other columns give {given}"),
    Topic.AREA_OF_TITLE: Text(
        "tên bảng ghi địa bàn khác; số liệu được ghi cho {given}, như tùy chọn của lệnh",
        "the title of the table names another area; it was read for {given}, as the options say",
    ),
}
_DETAILS = {
    "at_least": Text("ít nhất", "at least"),
    "at_most": Text("không quá", "at most"),
    "higher": Text("cao hơn là vượt", "higher is better"),
    "lower": Text("thấp hơn là vượt", "lower is better"),
}


def sentence(voice: Voice, remark: Remark) -> str:
    """What is said of a cell, without the cell."""
    details = {name: voice.say(_DETAILS[text]) if text in _DETAILS else text for name, text in remark.details.items()}
    if remark.problem is not None:
        details |= {"says": _wrong(voice, remark.problem), "code": code_in_brackets(remark.problem.code)}
    return voice.fill(REMARKS[remark.topic], details)


def _wrong(voice: Voice, problem: Problem) -> str:
    """What is wrong, without what its message would have written into the files."""
    return message(voice, problem).partition("; ")[0]
