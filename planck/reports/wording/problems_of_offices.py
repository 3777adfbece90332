"""The sentences for a workbook, a document or a delimited file that cannot be imported."""

from __future__ import annotations

from planck.model.problem import Code
from planck.reports.wording.words import Text

# Each sentence ends with its remedy. ``{name}`` stands for an argument of the problem.
PROBLEMS_OF_OFFICES: dict[Code, Text] = {
    Code.OFFICE_MISSING: Text(
        vi="không mở được {path}; hãy kiểm tra đường dẫn, tên gần nhất trong thư mục: {nearest}",
        en="cannot open {path}; check the path, nearest in that folder: {nearest}",
    ),
    Code.OFFICE_OLD_FONT: Text(
        vi="chữ trong tệp gõ theo bảng mã cũ (TCVN3 với phông .VnTime, hoặc VNI), không phải Unicode; hãy chuyển mã "
        "sang "
        "Unicode (chẳng hạn bằng công cụ chuyển mã của UniKey) rồi lưu lại",
        en="the text is typed for an old font (.VnTime or VNI) and is no Unicode; convert it to Unicode (with the "
        "converter "
        "of UniKey, for one) and save the file",
    ),
    Code.OFFICE_WITHOUT_TABLE: Text(
        vi="không có bảng nào có cột tên chỉ tiêu cùng cột mục tiêu hoặc số liệu; hãy ghi dòng đầu bảng (head: 5) và "
        "các cột (columns: {{B: name}}) vào MAP.yaml và thêm --columns MAP.yaml",
        en="no table has a column of names and one of targets or figures; say in MAP.yaml which rows are its head "
        "(head: 5) and what the columns are (columns: {{B: name}}), and add --columns MAP.yaml",
    ),
    Code.OFFICE_NO_TABLE: Text(
        vi="tệp không có bảng nào, mà import chỉ đọc bảng; hãy tự ghi các chỉ tiêu nêu trong lời văn vào targets/, và "
        "số liệu bằng planck record",
        en="the file has no table, and tables are all that import reads; write targets that stand in running text into "
        "targets/ by hand, and figures with planck record",
    ),
    Code.OFFICE_TABLE_UNKNOWN: Text(
        vi="không có bảng số {number}; hãy chọn một trong các bảng đọc được: {tables}",
        en="there is no table {number}; choose one of these: {tables}",
    ),
    Code.OFFICE_TABLE_UNCHOSEN: Text(
        vi="có nhiều bảng: {tables}; hãy chọn bằng --sheet TÊN hoặc --table SỐ",
        en="there are several tables: {tables}; choose one with --sheet NAME or --table N",
    ),
    Code.OFFICE_SHEET_UNKNOWN: Text(
        vi="không có bảng nào trên trang tính {sheet}; hãy chọn một trang có bảng: {nearest}",
        en="there is no table on a sheet {sheet}; choose a sheet that has one: {nearest}",
    ),
    Code.OFFICE_NUMBERS_UNCLEAR: Text(
        vi="có số đọc được theo hai cách, và không ô nào cho biết là cách nào: {cells}; hãy thêm --numbers vi "
        "(1.650 là 1650) hoặc --numbers en (1.650 là 1,65)",
        en="some numbers can be read in two ways, and no cell says which: {cells}; add --numbers vi (1.650 is 1650) or "
        "--numbers en (1.650 is 1.65)",
    ),
    Code.OFFICE_AREA_UNSAID: Text(
        vi="bảng này không cho biết là của địa bàn nào; hãy thêm --province TÊN, --district TÊN hoặc --commune TÊN",
        en="the table does not say which area it is about; add --province NAME, --district NAME or --commune NAME",
    ),
    Code.OFFICE_EMPTY: Text(
        vi="tệp trống, không có gì bên trong; hãy đề nghị nơi gửi gửi lại",
        en="the file is empty, there is nothing in it; ask for it again",
    ),
    Code.OFFICE_DAMAGED: Text(
        vi="tệp bị hỏng: thiếu một phần hoặc đã bị thay đổi trên đường gửi; hãy đề nghị nơi gửi gửi lại",
        en="the file is damaged: a part is missing, or it was changed on its way; ask for it again",
    ),
    Code.OFFICE_NEWER: Text(
        vi="sổ tính này do phiên bản planck mới hơn tạo ra; hãy cập nhật planck rồi nhập lại",
        en="a newer version of planck wrote this workbook; update planck and import it again",
    ),
    Code.OFFICE_LOCKED: Text(
        vi="tệp được bảo vệ bằng mật khẩu; hãy mở tệp, bỏ mật khẩu rồi lưu lại",
        en="the file is protected with a password; open it, take the password off and save it",
    ),
    Code.OFFICE_OLD: Text(
        vi="tệp thuộc định dạng cũ {kind}, dù tên tệp thế nào; hãy mở tệp rồi dùng “Save As” lưu thành {wanted}",
        en="the file is in the old format {kind}, whatever its name says; open it and use “Save As” to save it as "
        "{wanted}",
    ),
    Code.OFFICE_FOREIGN: Text(
        vi="tệp thuộc định dạng {kind}, dù tên tệp thế nào; hãy mở tệp bằng Excel, Word hoặc LibreOffice rồi dùng "
        "“Save As” lưu thành {wanted}",
        en="the file is in the format {kind}, whatever its name says; open it in Excel, Word or LibreOffice and use "
        "“Save As” to save it as {wanted}",
    ),
    Code.OFFICE_PICTURE: Text(
        vi="tệp thuộc định dạng {kind}, không giữ bảng theo từng ô; hãy đề nghị nơi gửi gửi tệp Word hoặc Excel gốc",
        en="the file is in the format {kind}, which does not keep a table as cells; ask for the Word or Excel file "
        "that it was made from",
    ),
    Code.OFFICE_PACKED: Text(
        vi="tệp là tệp nén {kind}; hãy giải nén rồi nhập từng tệp bên trong",
        en="the file is an archive ({kind}); unpack it and import the files that are in it",
    ),
    Code.OFFICE_MISNAMED: Text(
        vi="tệp là văn bản thuần (CSV) mang tên {kind}; hãy đổi đuôi tên tệp thành .csv",
        en="the file is plain text (CSV) by a name that ends in {kind}; let its name end in .csv",
    ),
    Code.OFFICE_UNKNOWN: Text(
        vi="tệp không phải bảng tính, văn bản Word hay CSV; hãy mở tệp bằng chương trình đã tạo ra nó và lưu thành "
        ".xlsx, .docx hoặc .csv",
        en="the file is no workbook, no Word document and no CSV; open it in the program that made it and save it as "
        ".xlsx, .docx or .csv",
    ),
    Code.OFFICE_TOO_LARGE: Text(
        vi="tệp lớn hơn {limit} MiB khi giải nén; hãy chép riêng bảng cần nhập sang tệp mới",
        en="unpacked, the file is larger than {limit} MiB; copy the table that is to be imported into a new file",
    ),
    Code.OFFICE_TOO_MANY_CELLS: Text(
        vi="tệp có hơn {limit} ô có nội dung; hãy chép riêng bảng cần nhập sang tệp mới",
        en="more than {limit} cells of the file hold something; copy the table that is to be imported into a new file",
    ),
    Code.OFFICE_NOT_UTF8: Text(
        vi="ở đây có byte {byte}, tệp dùng bảng mã cũ (TCVN3, VNI, Windows-1258 …) nên không biết chắc là chữ gì; hãy "
        "mở tệp trong Excel và lưu thành “CSV UTF-8” hoặc .xlsx",
        en="there is the byte {byte} here: the file is in an older encoding (TCVN3, VNI, Windows-1258 …), and which "
        "letters are meant is not certain; open it in Excel and save it as “CSV UTF-8” or .xlsx",
    ),
    Code.OFFICE_UNCLOSED_QUOTE: Text(
        vi="ở dòng này có dấu ngoặc kép mở mà không đóng, mọi dòng sau sẽ thành một ô; hãy đóng dấu ngoặc kép, "
        "hoặc xóa nó đi",
        en="a quote that opens on this line is never closed, so all lines after it would be one cell; close the quote, "
        "or delete it",
    ),
}
