"""The sentences for a text that is no YAML, or that YAML does not read as a person does."""

from __future__ import annotations

from planck.model.problem import Code
from planck.reports.wording.words import Text

# Each sentence ends with its remedy. ``{name}`` stands for an argument of the problem.
PROBLEMS_OF_YAML: dict[Code, Text] = {
    Code.YAML_CONTROL: Text(
        vi="tệp chứa ký tự điều khiển {character} (không nhìn thấy); hãy xóa ký tự này",
        en="the file contains the invisible control character {character}; delete it",
    ),
    Code.YAML_LINE_END: Text(
        vi="đối với YAML, ký tự {character} ở đây kết thúc một dòng, còn đối với trình soạn thảo thì không; "
        "hãy xóa đi, hoặc ghi {escape} trong dấu ngoặc kép",
        en="the character {character} here ends a line for YAML, though not for an editor; delete it, or write "
        "{escape} between double quotes",
    ),
    Code.YAML_TAB: Text(
        vi="có dấu tab ở phần thụt đầu dòng; hãy thụt dòng bằng dấu cách",
        en="tab in the indentation; indent with spaces",
    ),
    Code.YAML_COLON: Text(
        vi="': ' trong văn bản không có ngoặc kép biến nó thành khóa; hãy đặt văn bản có ': ' trong ngoặc kép: "
        "{quoted}",
        en="': ' in unquoted text makes it a key; quote text that contains ': ', like this: {quoted}",
    ),
    Code.YAML_COLON_SPACE: Text(
        vi="thiếu dấu cách sau dấu hai chấm; hãy ghi {fixed}", en="missing space after the colon; write {fixed}"
    ),
    Code.YAML_NO_COLON: Text(
        vi="{text} không phải khóa kèm giá trị, cũng không thuộc dòng trên; hãy ghi khóa: giá trị, hoặc thụt vào "
        "dưới văn bản mà nó nối tiếp",
        en="{text} is neither a key with its value nor part of the line above; write key: value, or indent it "
        "under the text that it continues",
    ),
    Code.TEXT_CUT: Text(
        vi="chỉ đọc được {text}: từ dấu # trở đi là ghi chú; hãy đặt trong ngoặc kép nếu phần sau thuộc văn bản: "
        "{quoted}, còn nếu là ghi chú thì thêm dấu cách sau #",
        en="only {text} is read: the rest, from the # on, is a comment; quote it if it belongs to the text: {quoted}, "
        "or write a space after the # of a comment",
    ),
    Code.YAML_LONG_KEY: Text(
        vi="khóa {text} dài hơn {limit} ký tự, là mức YAML đọc được; hãy rút ngắn",
        en="the key {text} is longer than the {limit} characters that YAML reads; shorten it",
    ),
    Code.YAML_PERCENT: Text(
        vi="văn bản không có ngoặc kép không được bắt đầu bằng %; hãy đặt trong ngoặc kép: {quoted}",
        en="unquoted text cannot begin with %; quote it: {quoted}",
    ),
    Code.YAML_INDICATOR: Text(
        vi="{character} ở đầu văn bản có nghĩa riêng trong YAML; nếu nó thuộc văn bản, hãy đặt trong ngoặc kép: "
        "{quoted}",
        en="{character} at the start of a text has a special meaning in YAML; if it belongs to the text, quote "
        "it: {quoted}",
    ),
    Code.YAML_AFTER_QUOTE: Text(
        vi="văn bản còn tiếp tục sau dấu đóng ngoặc kép; hãy đặt toàn bộ trong ngoặc kép: {quoted}",
        en="there is text after the closing quote; quote all of it: {quoted}",
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
        vi="dấu {character} ở đây không đóng dấu nào; hãy xóa đi, hoặc mở dấu mà nó đóng",
        en="the {character} here closes nothing; remove it, or open what it closes",
    ),
    Code.YAML_PAIR_IN_LINE: Text(
        vi="một khóa kèm giá trị không thể đứng sau khóa khác trên cùng một dòng; hãy ghi {fixed}",
        en="a key with its value cannot follow another key on one line; write {fixed}",
    ),
    Code.YAML_ESCAPE: Text(
        vi="giữa \" \" dấu gạch chéo ngược mở đầu một mã ký tự, mà đây không phải mã nào; hãy dùng ' ', hoặc ghi "
        "hai dấu gạch chéo ngược",
        en="between \" \" a backslash begins an escape, and this is none; use ' ' instead, or double the backslash",
    ),
    Code.YAML_INDENTATION: Text(
        vi="độ thụt dòng không khớp với dòng nào ở trên; hãy thụt các khóa cùng cấp bằng nhau, cấp dưới thêm hai "
        "dấu cách",
        en="the indentation matches no line above; give keys of one level the same number of spaces, the next level "
        "two more",
    ),
    Code.YAML_SYNTAX: Text(
        vi="từ đây không còn là YAML hợp lệ; hãy so với các dòng lân cận: dấu ngoặc kép, ngoặc, dấu hai chấm, "
        "thụt dòng",
        en="not valid YAML from here on; compare the line with its neighbours: quotes, brackets, colons, indentation",
    ),
}
