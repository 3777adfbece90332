"""The sentences for what is wrong with a file: its bytes, and the keys and values at their places."""

from __future__ import annotations

from planck.model.problem import Code
from planck.reports.wording.words import Text

# Each sentence ends with its remedy. ``{name}`` stands for an argument of the problem.
PROBLEMS_OF_FILES: dict[Code, Text] = {
    # The file as such: bytes that are no text, and more than a file may hold.
    Code.UNREADABLE: Text(
        vi="không đọc được ({detail}); hãy kiểm tra đây là tệp hay thư mục, được phép mở, và nếu là liên kết thì nơi "
        "được trỏ tới còn đó",
        en="cannot be read ({detail}); check that it is a file or folder that may be opened and, if it is a link, "
        "that its target exists",
    ),
    Code.FILE_TOO_LARGE: Text(
        vi="tệp lớn hơn {limit} MiB; hãy chia thành nhiều tệp, chẳng hạn mỗi địa bàn một tệp",
        en="the file is larger than {limit} MiB; split it into several files, for example one for each area",
    ),
    Code.UTF16: Text(
        vi="tệp là văn bản UTF-16 (có trình soạn thảo gọi là Unicode); hãy lưu lại bằng mã UTF-8",
        en="the file is UTF-16 text (some editors call it Unicode); save it as UTF-8",
    ),
    Code.LFS_POINTER: Text(
        vi="đây là con trỏ của Git LFS chứ không phải nội dung của tệp; hãy chạy git lfs pull, và nếu tệp phải đọc "
        "được từ index hay commit của git thì bỏ tệp khỏi LFS trong .gitattributes",
        en="this is a pointer of Git LFS, not the content of the file; run git lfs pull, and if the file is to be read "
        "from git's index or from a commit, remove it from LFS in .gitattributes",
    ),
    Code.CONFLICT_MARKER: Text(
        vi="dòng này là dấu xung đột mà git để lại khi gộp hai nhánh; hãy giữ lại nội dung đúng và xóa các dòng "
        "<<<<<<<, |||||||, ======= và >>>>>>>",
        en="this is a git conflict marker from a merge; keep the lines that are right and delete "
        "those that begin with <<<<<<<, |||||||, ======= and >>>>>>>",
    ),
    Code.NOT_UTF8: Text(
        vi="tệp không phải văn bản UTF-8: byte thứ {offset} là {byte}; hãy lưu lại bằng mã UTF-8",
        en="the file is not UTF-8 text: byte {offset} is {byte}; save it as UTF-8",
    ),
    Code.EMPTY_FILE: Text(
        vi="tệp trống; hãy ghi targets: hoặc actuals:, hoặc xóa tệp",
        en="the file is empty; write targets: or actuals: in it, or delete it",
    ),
    Code.TWO_DOCUMENTS: Text(
        vi="một văn bản thứ hai bắt đầu ở đây, mà mỗi tệp chỉ chứa một; hãy bỏ dòng ---, hoặc tách làm hai tệp",
        en="a second document begins here, but a file contains one; remove the line ---, or use two files",
    ),
    Code.ROOT_NOT_MAPPING: Text(
        vi="tệp không bắt đầu bằng một khóa; hãy ghi nội dung dưới targets: hoặc actuals:",
        en="the file does not begin with a key; write its content under targets: or actuals:",
    ),
    Code.DUPLICATE_KEY: Text(
        vi="khóa {key} đã có ở dòng {line}; hãy giữ một trong hai, hoặc đặt tên khác cho khóa này",
        en="the key {key} is already on line {line}; keep one of the two, or rename this one",
    ),
    Code.KEY_NOT_TEXT: Text(
        vi="khóa phải là chữ, không phải danh sách, nhóm khóa hay bí danh; hãy ghi tên khóa, đặt trong ngoặc kép "
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
        en="the aliases of this file expand to more than {limit} values; write out what is meant",
    ),
    Code.NESTING: Text(
        vi="danh sách và nhóm khóa lồng nhau quá {limit} tầng; hãy viết phẳng hơn",
        en="lists and maps are nested more than {limit} deep; write it flatter",
    ),
    Code.NUMBER_TOO_LONG: Text(
        vi="số có hơn {limit} chữ số trước hoặc sau dấu thập phân; hãy ghi đúng các chữ số mà nguồn nêu",
        en="the number has more than {limit} digits before or after its point; write the digits that the source gives",
    ),
    # A key or a value that is not what the format asks for at its place.
    Code.UNKNOWN_KEY: Text(
        vi="khóa {key} không có ở đây; hãy ghi {nearest}, hoặc xóa đi",
        en="unknown key {key} here; write {nearest}, or remove it",
    ),
    Code.MISSING_KEY: Text(
        vi="thiếu khóa {key}; hãy thêm {key}: và giá trị của nó",
        en="missing key {key}; add {key}: with its value",
    ),
    Code.BASELINE_WITHOUT_PERIOD: Text(
        vi="số liệu gốc phải cho biết là của kỳ nào; hãy ghi baseline: {{year: 2020, value: …}} hoặc "
        "{{period: 2021-H1, value: …}}",
        en="a baseline needs its period; write baseline: {{year: 2020, value: …}} or {{period: 2021-H1, value: …}}",
    ),
    Code.KEYS_EXCLUDE: Text(
        vi="{second} không thể đứng cùng {first}; hãy giữ lại một trong hai",
        en="{second} cannot be combined with {first}; keep one of the two",
    ),
    Code.KEY_NEEDS: Text(
        vi="{key} không thể đứng một mình; hãy thêm {needed} bên cạnh",
        en="{key} cannot be used alone; add {needed} beside it",
    ),
    Code.COMPARATOR_MISSING: Text(
        vi="không rõ khi nào {key} là đạt; hãy ghi một trong các khóa {wanted}",
        en="{key} does not say when it is met; write one of {wanted}",
    ),
    Code.COMPARATOR_DOUBLED: Text(
        vi="{second} là phép so sánh thứ hai bên cạnh {first}; hãy giữ lại một, hoặc ghi between: [a, b]",
        en="{second} is a second comparator beside {first}; keep one, or write between: [a, b]",
    ),
    Code.TARGET_WITHOUT_COMPARATOR: Text(
        vi="chỉ ghi {text} thì không rõ thế nào là đạt; hãy ghi {key}: {{at_least: …}}, hoặc phép so sánh khác",
        en="{text} alone does not say which way is good; write {key}: {{at_least: …}}, or another comparator",
    ),
    Code.VALUE_MISSING: Text(
        vi="ở đây không có giá trị; hãy ghi một trong các khóa {wanted}",
        en="there is no value here; write one of {wanted}",
    ),
    Code.AMENDMENT_EMPTY: Text(
        vi="lần điều chỉnh này không thay đổi gì; hãy ghi phép so sánh mới hoặc kỳ mới: {wanted}",
        en="the amendment changes nothing; write the new comparator or the new period: {wanted}",
    ),
    Code.AREA_MISSING: Text(
        vi="không nêu địa bàn; hãy ghi một trong các khóa {wanted}", en="no area is named; write one of {wanted}"
    ),
    Code.NOT_A_NUMBER: Text(
        vi="{text} không đọc được thành số; hãy ghi {fix}", en="{text} cannot be read as a number; write {fix}"
    ),
    Code.NO_NUMBER: Text(
        vi="{text} không phải là số; hãy ghi chữ số với dấu chấm thập phân, có thể kèm đơn vị phía sau, "
        'như 15.1 hoặc "15.1 %/năm"',
        en="{text} is not a number; write digits with a decimal point, and the unit after them if need be, "
        'like 15.1 or "15.1 %/năm"',
    ),
    Code.NOT_A_VALUE: Text(
        vi="{text} không đọc được thành giá trị; hãy ghi {fix}", en="{text} cannot be read as a value; write {fix}"
    ),
    Code.NO_VALUE: Text(
        vi="{text} không phải là giá trị; hãy ghi số (28.7), khoảng ([7, 8]), {{count: 12, of: 13}}, true, false "
        "hoặc ngày (2023-10-21)",
        en="{text} is not a value; write a number (28.7), an interval ([7, 8]), {{count: 12, of: 13}}, true, false "
        "or a day (2023-10-21)",
    ),
    Code.SO_MANY_OF: Text(
        vi="{text} không đọc được thành giá trị; hãy ghi {{count: {count}{unit}, of: {of}}}, còn nếu là thứ hạng thì "
        "ghi {count}{unit}, và out_of: {of} ở chỉ tiêu",
        en="{text} cannot be read as a value; write {{count: {count}{unit}, of: {of}}}, or, for a rank, {count}{unit}, "
        "and out_of: {of} in its target",
    ),
    Code.RESULT_AND_PLAN: Text(
        vi="{text} không đọc được thành giá trị; hãy ghi {count}{unit}, và nếu {of} là kế hoạch thì ghi {of}{unit} ở "
        "chỉ tiêu",
        en="{text} cannot be read as a value; write {count}{unit}, and, if {of} was planned, {of}{unit} in the target",
    ),
    Code.COMMA_IN_BRACES: Text(
        vi="bên trong {{ }} và [ ] dấu phẩy kết thúc một giá trị, nên {text} thành hai; hãy ghi {fix}",
        en="inside {{ }} and [ ] a comma ends a value, so {text} is two of them; write {fix}",
    ),
    Code.NOT_WHOLE: Text(
        vi="{text} không phải số nguyên; hãy ghi số không có phần thập phân, như {fix}",
        en="{text} is not a whole number; write one without a decimal point, like {fix}",
    ),
    Code.NOT_POSITIVE: Text(
        vi="{text} không lớn hơn 0; hãy ghi một số lớn hơn 0",
        en="{text} is not above zero; write a number greater than 0",
    ),
    Code.TOO_SMALL: Text(
        vi="{text} quá nhỏ; hãy ghi {least} hoặc lớn hơn", en="{text} is too small; write {least} or more"
    ),
    Code.NOT_AN_INTERVAL: Text(
        vi="{text} không phải là khoảng; hãy ghi hai số trong ngoặc vuông: {fix}",
        en="{text} is not an interval; write its two numbers in brackets: {fix}",
    ),
    Code.NOT_A_PERIOD: Text(vi="{text} không phải là kỳ; hãy ghi {fix}", en="{text} is not a period; write {fix}"),
    Code.PERIOD_OUTSIDE_VALUES: Text(
        vi="kỳ {key} đứng lẫn với các khóa khác; hãy chuyển vào dưới values:",
        en="the period {key} is mixed with other keys; move it under values:",
    ),
    Code.VALUES_WITHOUT_PERIOD: Text(
        vi="{text} không có kỳ; hãy ghi kỳ ở trước: {{2023: …}}",
        en="{text} has no period; write the period before it: {{2023: …}}",
    ),
    Code.NOT_A_YEAR: Text(
        vi="{text} không phải là năm; hãy ghi bốn chữ số, như 2020",
        en="{text} is not a year; write four digits, like 2020",
    ),
    Code.NOT_A_DAY: Text(
        vi="{text} không phải là ngày; hãy ghi năm-tháng-ngày: {fix}",
        en="{text} is not a valid date; write year-month-day: {fix}",
    ),
    Code.NOT_A_DAY_OR_YEAR: Text(
        vi="{text} không phải là ngày hay năm; hãy ghi {fix}", en="{text} is neither a date nor a year; write {fix}"
    ),
    Code.NOT_A_DATE: Text(
        vi="{text} không phải là ngày, tháng hay năm; hãy ghi {fix}",
        en="{text} is not a day, a month or a year; write {fix}",
    ),
    Code.NOT_A_PRICE_BASE: Text(
        vi="{text} không phải là gốc giá; hãy ghi một năm, như 2010, hoặc current",
        en="{text} is not a price base; write a year, like 2010, or current",
    ),
    Code.NOT_AN_ID: Text(
        vi="{text} không phải là mã; hãy ghi chữ thường không dấu và chữ số, nối bằng gạch nối: {fix}",
        en="{text} is not an id; write small ASCII letters and digits, joined by hyphens: {fix}",
    ),
    Code.UNSEEN_CHARACTER: Text(
        vi="ký tự thứ {position} của {text} là {character} (không nhìn thấy); hãy xóa ký tự này, hoặc gõ lại",
        en="character {position} of {text} is {character} (invisible); delete it, or type the whole again",
    ),
    Code.NOT_AN_AREA_ID: Text(
        vi="{text} không phải là mã địa bàn; hãy ghi tên không dấu cho từng cấp: {fix}",
        en="{text} is not the id of an area; write an ASCII name for each level: {fix}",
    ),
    Code.NOT_TEXT: Text(
        vi="{key} phải là văn bản, còn {text} thì không; hãy ghi một đoạn văn bản",
        en="{key} must be a text, and {text} is not; write a single text",
    ),
    Code.QUOTE_IT: Text(
        vi='{key} phải là văn bản, còn {text} không có ngoặc kép thì không; hãy đặt trong ngoặc kép: "{text}"',
        en='{key} must be a text, and {text} without quotes is not; quote it: "{text}"',
    ),
    Code.CODE_UNQUOTED: Text(
        vi='mã {text} đang được ghi như số; hãy đặt trong ngoặc kép: "{text}" (mã phải giữ các số 0)',
        en='the code {text} is written as a number; quote it: "{text}" (a code keeps its zeros)',
    ),
    Code.NOT_A_FLAG: Text(
        vi="{key} chỉ nhận true hoặc false, không nhận {text}; hãy ghi {fix}",
        en="{key} must be true or false, not {text}; write {fix}",
    ),
    Code.MUST_BE_TRUE: Text(
        vi="{key} chỉ có thể là true; hãy ghi {key}: true, hoặc xóa đi",
        en="{key} can only be true; write {key}: true, or remove it",
    ),
    Code.NOT_ONE_OF: Text(
        vi="{key} không nhận {text}; hãy ghi {allowed}", en="{key} cannot be {text}; write {allowed}"
    ),
    Code.NOT_A_MAP: Text(
        vi="dưới {key} phải là các khóa và giá trị, không phải {text}; hãy ghi mỗi dòng một khóa: giá trị, lùi vào",
        en="{key} takes keys and values, not {text}; write one key: value per line, indented",
    ),
    Code.NOT_A_LIST: Text(
        vi="{key} phải là danh sách, còn {text} thì không; hãy ghi {key}: [{text}]",
        en="{key} must be a list, and {text} is not; write {key}: [{text}]",
    ),
    Code.NOT_A_SOURCE: Text(
        vi="{text} không phải là nguồn; hãy ghi khóa của một nguồn trong sources:, văn bản, hoặc {{title: …}}",
        en="{text} is not a source; write the key of one of the sources:, a text, or {{title: …}}",
    ),
    Code.EMPTY_VALUE: Text(
        vi="{key} để trống; hãy ghi giá trị, hoặc xóa đi",
        en="{key} is empty; write its value, or remove it",
    ),
    Code.NOT_SET_IN: Text(
        vi="{key} để trống vì {first} không thụt vào so với nó; hãy thụt các dòng thuộc {key} thêm hai dấu cách",
        en="{key} is empty because {first} is not indented under it; indent the lines that belong to {key} by two "
        "more spaces",
    ),
    Code.NULL_WITHOUT_REASON: Text(
        vi="giá trị thiếu mà không nêu lý do; hãy ghi {{value: null, reason: …}}, hoặc xóa đi",
        en="the value is missing without a reason; write {{value: null, reason: …}}, or remove it",
    ),
    Code.REVISION_UNPUBLISHED: Text(
        vi="một trong nhiều giá trị của cùng một kỳ không ghi ngày công bố; hãy thêm published: và ngày, hoặc target: "
        "nếu giá trị chỉ dùng cho một chỉ tiêu",
        en="one of several values for a period does not say when it was published; add published: with its date, or "
        "target: if it is for one target only",
    ),
    Code.NOT_A_REVISION: Text(
        vi="{text} nằm giữa các lần sửa của một giá trị; hãy ghi {{value: {text}, published: …}}",
        en="{text} is listed among revisions of one value; write {{value: {text}, published: …}}",
    ),
}
