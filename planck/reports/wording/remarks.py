"""What is said about what was read from an office's file: why a cell was left out, and how to answer for it."""

from __future__ import annotations

from planck.model.draft import Topic
from planck.reports.wording.words import Text

REMARKS: dict[Topic, Text] = {
    Topic.HIDDEN_SHEET: Text("trang tính ẩn, không đọc", "a hidden sheet, not read"),
    Topic.HIDDEN_ROW: Text("dòng ẩn, không đọc", "a hidden row, not read"),
    Topic.HIDDEN_COLUMN: Text("cột ẩn, không đọc", "a hidden column, not read"),
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
}
