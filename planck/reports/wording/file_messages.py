"""The text of each problem of a file as such: bytes that are no text, text that is no YAML."""

from __future__ import annotations

from planck.model.problem import Code

FILE_MESSAGES: dict[Code, dict[str, str]] = {
    Code.FILE_TOO_LARGE: {
        "en": "the file is larger than {limit} MiB; divide it into several files, say one for each area",
        "vi": "tệp lớn hơn {limit} MiB; hãy chia thành nhiều tệp, chẳng hạn mỗi địa bàn một tệp",
    },
    Code.UTF16: {
        "en": "the file is UTF-16 text (some editors call it Unicode); save it as UTF-8",
        "vi": "tệp là văn bản UTF-16 (có trình soạn thảo gọi là Unicode); hãy lưu lại bằng mã UTF-8",
    },
    Code.NOT_UTF8: {
        "en": "the file is not UTF-8 text: byte {offset} is {byte}; save it as UTF-8",
        "vi": "tệp không phải văn bản UTF-8: byte thứ {offset} là {byte}; hãy lưu lại bằng mã UTF-8",
    },
    Code.EMPTY_FILE: {
        "en": "the file says nothing; write targets: or actuals: in it, or remove it",
        "vi": "tệp trống; hãy ghi targets: hoặc actuals:, hoặc xoá tệp",
    },
    Code.TWO_DOCUMENTS: {
        "en": "a second document begins here, and a file holds one; remove the line ---, or use two files",
        "vi": "một văn bản thứ hai bắt đầu ở đây, mà mỗi tệp chỉ chứa một; hãy bỏ dòng ---, hoặc tách làm hai tệp",
    },
    Code.ROOT_NOT_MAPPING: {
        "en": "the file does not begin with a key; write its content under targets: or actuals:",
        "vi": "tệp không bắt đầu bằng một khoá; hãy ghi nội dung dưới targets: hoặc actuals:",
    },
    Code.DUPLICATE_KEY: {
        "en": "the key {key} stands already in line {line}; keep one of the two, or give this one another name",
        "vi": "khoá {key} đã có ở dòng {line}; hãy giữ một trong hai, hoặc đặt tên khác cho khoá này",
    },
    Code.KEY_NOT_TEXT: {
        "en": "a key is a text, not a list, a map or an alias; write a name, in quotes if it begins with [ {{ or *",
        "vi": "khoá phải là chữ, không phải danh sách, nhóm khoá hay bí danh; hãy ghi tên khoá, đặt trong ngoặc kép "
        "nếu bắt đầu bằng [ {{ hoặc *",
    },
    Code.EXPLICIT_TAG: {
        "en": "{tag} is a tag of YAML and is not used here; remove it, or quote the text if it begins with !",
        "vi": "{tag} là thẻ của YAML, không dùng ở đây; hãy bỏ đi, hoặc đặt văn bản trong ngoặc kép nếu bắt đầu bằng !",
    },
    Code.UNDEFINED_ALIAS: {
        "en": "*{alias} refers to an anchor &{alias} that is not above it; write the anchor, or quote the text if it "
        "begins with *",
        "vi": "*{alias} trỏ tới neo &{alias} không có ở phía trên; hãy ghi neo, hoặc đặt văn bản trong ngoặc kép nếu "
        "bắt đầu bằng *",
    },
    Code.RECURSIVE_ALIAS: {
        "en": "*{alias} refers to the value that it is part of; write out what is meant",
        "vi": "*{alias} trỏ tới chính giá trị đang chứa nó; hãy ghi đầy đủ nội dung cần nêu",
    },
    Code.ALIAS_EXPANSION: {
        "en": "the aliases of this file stand for more than {limit} values; write out what is meant",
        "vi": "các bí danh trong tệp này thay cho hơn {limit} giá trị; hãy ghi đầy đủ nội dung cần nêu",
    },
    Code.NESTING: {
        "en": "lists and maps are nested more than {limit} deep; write it flatter",
        "vi": "danh sách và nhóm khoá lồng nhau quá {limit} tầng; hãy viết phẳng hơn",
    },
    Code.NUMBER_TOO_LONG: {
        "en": "the number has more than {limit} digits; write the digits that the source gives",
        "vi": "số có hơn {limit} chữ số; hãy ghi đúng các chữ số mà nguồn nêu",
    },
    Code.YAML_CONTROL: {
        "en": "the file holds the control character {character}, which cannot be seen; delete it",
        "vi": "tệp chứa ký tự điều khiển {character}, vốn không nhìn thấy; hãy xoá ký tự này",
    },
    Code.YAML_TAB: {
        "en": "a tab stands in the indentation; indent with spaces",
        "vi": "có dấu tab ở phần thụt đầu dòng; hãy thụt dòng bằng dấu cách",
    },
    Code.YAML_COLON: {
        "en": "': ' inside an unquoted text makes a key of it; quote a text that holds ': ', thus: {quoted}",
        "vi": "': ' trong văn bản không có ngoặc kép biến nó thành khoá; hãy đặt văn bản có ': ' trong "
        "ngoặc kép: {quoted}",
    },
    Code.YAML_COLON_SPACE: {
        "en": "a space is missing behind the colon; write {fixed}",
        "vi": "thiếu dấu cách sau dấu hai chấm; hãy ghi {fixed}",
    },
    Code.YAML_NO_COLON: {
        "en": "{text} is neither a key with its value nor part of the line above; write key: value, or indent it "
        "under the text that it continues",
        "vi": "{text} không phải khoá kèm giá trị, cũng không thuộc dòng trên; hãy ghi khoá: giá trị, hoặc thụt vào "
        "dưới văn bản mà nó nối tiếp",
    },
    Code.YAML_PERCENT: {
        "en": "an unquoted text cannot begin with %; quote it: {quoted}",
        "vi": "văn bản không có ngoặc kép không được bắt đầu bằng %; hãy đặt trong ngoặc kép: {quoted}",
    },
    Code.YAML_INDICATOR: {
        "en": "{character} at the beginning of a text has a meaning in YAML; if it belongs to the text, quote it: "
        "{quoted}",
        "vi": "{character} ở đầu văn bản có nghĩa riêng trong YAML; nếu nó thuộc văn bản, hãy đặt trong ngoặc kép: "
        "{quoted}",
    },
    Code.YAML_AFTER_QUOTE: {
        "en": "the text goes on behind its closing quote; quote the whole of it: {quoted}",
        "vi": "văn bản còn tiếp tục sau dấu đóng ngoặc kép; hãy đặt toàn bộ trong ngoặc kép: {quoted}",
    },
    Code.YAML_UNCLOSED_QUOTE: {
        "en": "the quote {character} that opens here is not closed; write {character} where the text ends",
        "vi": "dấu {character} mở ở đây chưa được đóng; hãy ghi {character} ở cuối văn bản",
    },
    Code.YAML_UNCLOSED_BRACKET: {
        "en": "the {opening} that opens here is not closed; write {closing} where it ends, and a comma "
        "between two items",
        "vi": "dấu {opening} mở ở đây chưa được đóng; hãy ghi {closing} ở chỗ kết thúc, và dấu phẩy giữa hai mục",
    },
    Code.YAML_SURPLUS_BRACKET: {
        "en": "the {character} here closes nothing; remove it, or open what it closes",
        "vi": "dấu {character} ở đây không đóng dấu nào; hãy xoá đi, hoặc mở dấu mà nó đóng",
    },
    Code.YAML_PAIR_IN_LINE: {
        "en": "a key with its value cannot stand behind another key in one line; write {fixed}",
        "vi": "một khoá kèm giá trị không thể đứng sau khoá khác trên cùng một dòng; hãy ghi {fixed}",
    },
    Code.YAML_ESCAPE: {
        "en": "between \" \" a backslash begins an escape, and this is none; use ' ' instead, or double the backslash",
        "vi": "giữa \" \" dấu gạch chéo ngược mở đầu một mã ký tự, mà đây không phải mã nào; hãy dùng ' ', hoặc ghi "
        "hai dấu gạch chéo ngược",
    },
    Code.YAML_INDENTATION: {
        "en": "the indentation fits no line above; give keys of one level the same number of spaces, the next level "
        "two more",
        "vi": "độ thụt dòng không khớp với dòng nào ở trên; hãy thụt các khoá cùng cấp bằng nhau, cấp dưới thêm hai "
        "dấu cách",
    },
    Code.YAML_SYNTAX: {
        "en": "this is not YAML from here on; compare the line with its neighbours: quotes, brackets, "
        "colons, indentation",
        "vi": "từ đây không còn là YAML hợp lệ; hãy so với các dòng lân cận: dấu ngoặc kép, ngoặc, "
        "dấu hai chấm, thụt dòng",
    },
}
