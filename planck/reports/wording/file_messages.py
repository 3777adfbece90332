"""The text of each problem of a file as such: bytes that are no text, text that is no YAML."""

from __future__ import annotations

from planck.model.problem import Code
from planck.reports.wording.words import Text

FILE_MESSAGES: dict[Code, Text] = {
    Code.FILE_TOO_LARGE: Text(
        vi="tệp lớn hơn {limit} MiB; hãy chia thành nhiều tệp, chẳng hạn mỗi địa bàn một tệp",
        en="the file is larger than {limit} MiB; divide it into several files, say one for each area",
    ),
    Code.UTF16: Text(
        vi="tệp là văn bản UTF-16 (có trình soạn thảo gọi là Unicode); hãy lưu lại bằng mã UTF-8",
        en="the file is UTF-16 text (some editors call it Unicode); save it as UTF-8",
    ),
    Code.NOT_UTF8: Text(
        vi="tệp không phải văn bản UTF-8: byte thứ {offset} là {byte}; hãy lưu lại bằng mã UTF-8",
        en="the file is not UTF-8 text: byte {offset} is {byte}; save it as UTF-8",
    ),
    Code.EMPTY_FILE: Text(
        vi="tệp trống; hãy ghi targets: hoặc actuals:, hoặc xoá tệp",
        en="the file says nothing; write targets: or actuals: in it, or remove it",
    ),
    Code.TWO_DOCUMENTS: Text(
        vi="một văn bản thứ hai bắt đầu ở đây, mà mỗi tệp chỉ chứa một; hãy bỏ dòng ---, hoặc tách làm hai tệp",
        en="a second document begins here, and a file holds one; remove the line ---, or use two files",
    ),
    Code.ROOT_NOT_MAPPING: Text(
        vi="tệp không bắt đầu bằng một khoá; hãy ghi nội dung dưới targets: hoặc actuals:",
        en="the file does not begin with a key; write its content under targets: or actuals:",
    ),
    Code.DUPLICATE_KEY: Text(
        vi="khoá {key} đã có ở dòng {line}; hãy giữ một trong hai, hoặc đặt tên khác cho khoá này",
        en="the key {key} stands already in line {line}; keep one of the two, or give this one another name",
    ),
    Code.KEY_NOT_TEXT: Text(
        vi="khoá phải là chữ, không phải danh sách, nhóm khoá hay bí danh; hãy ghi tên khoá, đặt trong ngoặc kép "
        "nếu bắt đầu bằng [ {{ hoặc *",
        en="a key is a text, not a list, a map or an alias; write a name, in quotes if it begins with [ {{ or *",
    ),
    Code.EXPLICIT_TAG: Text(
        vi="{tag} là thẻ của YAML, không dùng ở đây; hãy bỏ đi, hoặc đặt văn bản trong ngoặc kép nếu bắt đầu bằng !",
        en="{tag} is a tag of YAML and is not used here; remove it, or quote the text if it begins with !",
    ),
    Code.UNDEFINED_ALIAS: Text(
        vi="*{alias} trỏ tới neo &{alias} không có ở phía trên; hãy ghi neo, hoặc đặt văn bản trong ngoặc kép nếu "
        "bắt đầu bằng *",
        en="*{alias} refers to an anchor &{alias} that is not above it; write the anchor, or quote the text if it "
        "begins with *",
    ),
    Code.RECURSIVE_ALIAS: Text(
        vi="*{alias} trỏ tới chính giá trị đang chứa nó; hãy ghi đầy đủ nội dung cần nêu",
        en="*{alias} refers to the value that it is part of; write out what is meant",
    ),
    Code.ALIAS_EXPANSION: Text(
        vi="các bí danh trong tệp này thay cho hơn {limit} giá trị; hãy ghi đầy đủ nội dung cần nêu",
        en="the aliases of this file stand for more than {limit} values; write out what is meant",
    ),
    Code.NESTING: Text(
        vi="danh sách và nhóm khoá lồng nhau quá {limit} tầng; hãy viết phẳng hơn",
        en="lists and maps are nested more than {limit} deep; write it flatter",
    ),
    Code.NUMBER_TOO_LONG: Text(
        vi="số có hơn {limit} chữ số; hãy ghi đúng các chữ số mà nguồn nêu",
        en="the number has more than {limit} digits; write the digits that the source gives",
    ),
    Code.YAML_CONTROL: Text(
        vi="tệp chứa ký tự điều khiển {character}, vốn không nhìn thấy; hãy xoá ký tự này",
        en="the file holds the control character {character}, which cannot be seen; delete it",
    ),
    Code.YAML_TAB: Text(
        vi="có dấu tab ở phần thụt đầu dòng; hãy thụt dòng bằng dấu cách",
        en="a tab stands in the indentation; indent with spaces",
    ),
    Code.YAML_COLON: Text(
        vi="': ' trong văn bản không có ngoặc kép biến nó thành khoá; hãy đặt văn bản có ': ' trong "
        "ngoặc kép: {quoted}",
        en="': ' inside an unquoted text makes a key of it; quote a text that holds ': ', thus: {quoted}",
    ),
    Code.YAML_COLON_SPACE: Text(
        vi="thiếu dấu cách sau dấu hai chấm; hãy ghi {fixed}", en="a space is missing behind the colon; write {fixed}"
    ),
    Code.YAML_NO_COLON: Text(
        vi="{text} không phải khoá kèm giá trị, cũng không thuộc dòng trên; hãy ghi khoá: giá trị, hoặc thụt vào "
        "dưới văn bản mà nó nối tiếp",
        en="{text} is neither a key with its value nor part of the line above; write key: value, or indent it "
        "under the text that it continues",
    ),
    Code.YAML_PERCENT: Text(
        vi="văn bản không có ngoặc kép không được bắt đầu bằng %; hãy đặt trong ngoặc kép: {quoted}",
        en="an unquoted text cannot begin with %; quote it: {quoted}",
    ),
    Code.YAML_INDICATOR: Text(
        vi="{character} ở đầu văn bản có nghĩa riêng trong YAML; nếu nó thuộc văn bản, hãy đặt trong ngoặc kép: "
        "{quoted}",
        en="{character} at the beginning of a text has a meaning in YAML; if it belongs to the text, quote it: "
        "{quoted}",
    ),
    Code.YAML_AFTER_QUOTE: Text(
        vi="văn bản còn tiếp tục sau dấu đóng ngoặc kép; hãy đặt toàn bộ trong ngoặc kép: {quoted}",
        en="the text goes on behind its closing quote; quote the whole of it: {quoted}",
    ),
    Code.YAML_UNCLOSED_QUOTE: Text(
        vi="dấu {character} mở ở đây chưa được đóng; hãy ghi {character} ở cuối văn bản",
        en="the quote {character} that opens here is not closed; write {character} where the text ends",
    ),
    Code.YAML_UNCLOSED_BRACKET: Text(
        vi="dấu {opening} mở ở đây chưa được đóng; hãy ghi {closing} ở chỗ kết thúc, và dấu phẩy giữa hai mục",
        en="the {opening} that opens here is not closed; write {closing} where it ends, and a comma between two items",
    ),
    Code.YAML_SURPLUS_BRACKET: Text(
        vi="dấu {character} ở đây không đóng dấu nào; hãy xoá đi, hoặc mở dấu mà nó đóng",
        en="the {character} here closes nothing; remove it, or open what it closes",
    ),
    Code.YAML_PAIR_IN_LINE: Text(
        vi="một khoá kèm giá trị không thể đứng sau khoá khác trên cùng một dòng; hãy ghi {fixed}",
        en="a key with its value cannot stand behind another key in one line; write {fixed}",
    ),
    Code.YAML_ESCAPE: Text(
        vi="giữa \" \" dấu gạch chéo ngược mở đầu một mã ký tự, mà đây không phải mã nào; hãy dùng ' ', hoặc ghi "
        "hai dấu gạch chéo ngược",
        en="between \" \" a backslash begins an escape, and this is none; use ' ' instead, or double the backslash",
    ),
    Code.YAML_INDENTATION: Text(
        vi="độ thụt dòng không khớp với dòng nào ở trên; hãy thụt các khoá cùng cấp bằng nhau, cấp dưới thêm hai "
        "dấu cách",
        en="the indentation fits no line above; give keys of one level the same number of spaces, the next level "
        "two more",
    ),
    Code.YAML_SYNTAX: Text(
        vi="từ đây không còn là YAML hợp lệ; hãy so với các dòng lân cận: dấu ngoặc kép, ngoặc, "
        "dấu hai chấm, thụt dòng",
        en="this is not YAML from here on; compare the line with its neighbours: quotes, brackets, colons, indentation",
    ),
}
