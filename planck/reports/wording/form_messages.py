"""The text of each problem of form: a key or a value that is not what the format asks for at its place."""

from __future__ import annotations

from planck.model.problem import Code

FORM_MESSAGES: dict[Code, dict[str, str]] = {
    Code.UNKNOWN_KEY: {
        "en": "the key {key} is not known here; write {nearest}, or remove it",
        "vi": "khoá {key} không có ở đây; hãy ghi {nearest}, hoặc xoá đi",
    },
    Code.MISSING_KEY: {
        "en": "the key {key} is missing; add {key}: with its value",
        "vi": "thiếu khoá {key}; hãy thêm {key}: và giá trị của nó",
    },
    Code.KEYS_EXCLUDE: {
        "en": "{second} cannot stand beside {first}; keep one of the two",
        "vi": "{second} không thể đứng cùng {first}; hãy giữ lại một trong hai",
    },
    Code.KEY_NEEDS: {
        "en": "{key} cannot stand alone; add {needed} beside it",
        "vi": "{key} không thể đứng một mình; hãy thêm {needed} bên cạnh",
    },
    Code.COMPARATOR_MISSING: {
        "en": "nothing says when {key} is met; write one of {wanted}",
        "vi": "không rõ khi nào {key} là đạt; hãy ghi một trong các khoá {wanted}",
    },
    Code.COMPARATOR_DOUBLED: {
        "en": "{second} is a second comparator beside {first}; keep one, or write between: [a, b]",
        "vi": "{second} là phép so sánh thứ hai bên cạnh {first}; hãy giữ lại một, hoặc ghi between: [a, b]",
    },
    Code.TARGET_WITHOUT_COMPARATOR: {
        "en": "{text} alone does not say which way is good; write {key}: {{at_least: …}}, or another comparator",
        "vi": "chỉ ghi {text} thì không rõ thế nào là đạt; hãy ghi {key}: {{at_least: …}}, hoặc phép so sánh khác",
    },
    Code.VALUE_MISSING: {
        "en": "there is no value here; write one of {wanted}",
        "vi": "ở đây không có giá trị; hãy ghi một trong các khoá {wanted}",
    },
    Code.AMENDMENT_EMPTY: {
        "en": "the amendment changes nothing; write the new comparator or the new period: {wanted}",
        "vi": "lần điều chỉnh này không thay đổi gì; hãy ghi phép so sánh mới hoặc kỳ mới: {wanted}",
    },
    Code.AREA_MISSING: {
        "en": "no area is named; write one of {wanted}",
        "vi": "không nêu địa bàn; hãy ghi một trong các khoá {wanted}",
    },
    Code.NOT_A_NUMBER: {
        "en": "{text} is not read as a number; write {fix}",
        "vi": "{text} không đọc được thành số; hãy ghi {fix}",
    },
    Code.NO_NUMBER: {
        "en": "{text} is not a number; write digits with a decimal point, and the unit after them if need be, "
        'like 15.1 or "15.1 %/năm"',
        "vi": "{text} không phải là số; hãy ghi chữ số với dấu chấm thập phân, có thể kèm đơn vị phía sau, "
        'như 15.1 hoặc "15.1 %/năm"',
    },
    Code.NOT_A_VALUE: {
        "en": "{text} is not read as a value; write {fix}",
        "vi": "{text} không đọc được thành giá trị; hãy ghi {fix}",
    },
    Code.NO_VALUE: {
        "en": "{text} is not a value; write a number (28.7), an interval ([7, 8]), {{count: 12, of: 13}}, true, false "
        "or a day (2023-10-21)",
        "vi": "{text} không phải là giá trị; hãy ghi số (28.7), khoảng ([7, 8]), {{count: 12, of: 13}}, true, false "
        "hoặc ngày (2023-10-21)",
    },
    Code.COMMA_IN_BRACES: {
        "en": "inside {{ }} and [ ] a comma ends a value, so {text} is two of them; write {fix}",
        "vi": "bên trong {{ }} và [ ] dấu phẩy kết thúc một giá trị, nên {text} thành hai; hãy ghi {fix}",
    },
    Code.NOT_WHOLE: {
        "en": "{text} is not a whole number; write one without a decimal point, like {fix}",
        "vi": "{text} không phải số nguyên; hãy ghi số không có phần thập phân, như {fix}",
    },
    Code.NOT_POSITIVE: {
        "en": "{text} is not above zero; write a number greater than 0",
        "vi": "{text} không lớn hơn 0; hãy ghi một số lớn hơn 0",
    },
    Code.TOO_SMALL: {
        "en": "{text} is too small; write {least} or more",
        "vi": "{text} quá nhỏ; hãy ghi {least} hoặc lớn hơn",
    },
    Code.NOT_AN_INTERVAL: {
        "en": "{text} is not an interval; write its two numbers in brackets: {fix}",
        "vi": "{text} không phải là khoảng; hãy ghi hai số trong ngoặc vuông: {fix}",
    },
    Code.NOT_A_PERIOD: {
        "en": "{text} is not a period; write {fix}",
        "vi": "{text} không phải là kỳ; hãy ghi {fix}",
    },
    Code.PERIOD_OUTSIDE_VALUES: {
        "en": "the period {key} stands beside other keys; move it under values:",
        "vi": "kỳ {key} đứng lẫn với các khoá khác; hãy chuyển vào dưới values:",
    },
    Code.VALUES_WITHOUT_PERIOD: {
        "en": "{text} has no period; write the period before it: {{2023: …}}",
        "vi": "{text} không có kỳ; hãy ghi kỳ ở trước: {{2023: …}}",
    },
    Code.NOT_A_YEAR: {
        "en": "{text} is not a year; write four digits, like 2020",
        "vi": "{text} không phải là năm; hãy ghi bốn chữ số, như 2020",
    },
    Code.NOT_A_DAY: {
        "en": "{text} is not a day; write year-month-day: {fix}",
        "vi": "{text} không phải là ngày; hãy ghi năm-tháng-ngày: {fix}",
    },
    Code.NOT_A_DAY_OR_YEAR: {
        "en": "{text} is neither a day nor a year; write {fix}",
        "vi": "{text} không phải là ngày hay năm; hãy ghi {fix}",
    },
    Code.NOT_A_DATE: {
        "en": "{text} is not a day, a month or a year; write {fix}",
        "vi": "{text} không phải là ngày, tháng hay năm; hãy ghi {fix}",
    },
    Code.NOT_A_PRICE_BASE: {
        "en": "{text} is not a price base; write a year, like 2010, or current",
        "vi": "{text} không phải là gốc giá; hãy ghi một năm, như 2010, hoặc current",
    },
    Code.NOT_AN_ID: {
        "en": "{text} is not an id; write small ASCII letters and digits, joined by hyphens: {fix}",
        "vi": "{text} không phải là mã; hãy ghi chữ thường không dấu và chữ số, nối bằng gạch nối: {fix}",
    },
    Code.NOT_AN_AREA_ID: {
        "en": "{text} is not the id of an area; write an ASCII name for each level: {fix}",
        "vi": "{text} không phải là mã địa bàn; hãy ghi tên không dấu cho từng cấp: {fix}",
    },
    Code.NOT_TEXT: {
        "en": "{key} is a text, and {text} is not one; write a single text",
        "vi": "{key} phải là văn bản, còn {text} thì không; hãy ghi một đoạn văn bản",
    },
    Code.QUOTE_IT: {
        "en": '{key} is a text, and {text} without quotes is not one; quote it: "{text}"',
        "vi": '{key} phải là văn bản, còn {text} không có ngoặc kép thì không; hãy đặt trong ngoặc kép: "{text}"',
    },
    Code.CODE_UNQUOTED: {
        "en": 'the code {text} is written as a number; quote it: "{text}" (a code keeps its zeros)',
        "vi": 'mã {text} đang được ghi như số; hãy đặt trong ngoặc kép: "{text}" (mã phải giữ các số 0)',
    },
    Code.NOT_A_FLAG: {
        "en": "{key} is true or false, and {text} is neither; write {fix}",
        "vi": "{key} chỉ nhận true hoặc false, không nhận {text}; hãy ghi {fix}",
    },
    Code.MUST_BE_TRUE: {
        "en": "{key} can only be true; write {key}: true, or remove it",
        "vi": "{key} chỉ có thể là true; hãy ghi {key}: true, hoặc xoá đi",
    },
    Code.NOT_ONE_OF: {
        "en": "{text} is not known as {key}; write {allowed}",
        "vi": "{key} không nhận {text}; hãy ghi {allowed}",
    },
    Code.NOT_A_MAP: {
        "en": "keys and their values belong under {key}, not {text}; write one key: value per line, set in",
        "vi": "dưới {key} phải là các khoá và giá trị, không phải {text}; hãy ghi mỗi dòng một khoá: giá trị, lùi vào",
    },
    Code.NOT_A_LIST: {
        "en": "{key} is a list, and {text} is not; write {key}: [{text}]",
        "vi": "{key} phải là danh sách, còn {text} thì không; hãy ghi {key}: [{text}]",
    },
    Code.NOT_A_SOURCE: {
        "en": "{text} is not a source; write the key of one of the sources:, a text, or {{title: …}}",
        "vi": "{text} không phải là nguồn; hãy ghi khoá của một nguồn trong sources:, văn bản, hoặc {{title: …}}",
    },
    Code.EMPTY_VALUE: {
        "en": "nothing stands under {key}; write its value, or remove it",
        "vi": "{key} để trống; hãy ghi giá trị, hoặc xoá đi",
    },
    Code.NOT_SET_IN: {
        "en": "nothing stands under {key}, as {first} begins no further right; set in the lines that belong to {key} "
        "by two more spaces",
        "vi": "{key} để trống vì {first} không thụt vào so với nó; hãy thụt các dòng thuộc {key} thêm hai dấu cách",
    },
    Code.NULL_WITHOUT_REASON: {
        "en": "the value is missing without a reason; write {{value: null, reason: …}}, or remove it",
        "vi": "giá trị thiếu mà không nêu lý do; hãy ghi {{value: null, reason: …}}, hoặc xoá đi",
    },
    Code.REVISION_UNPUBLISHED: {
        "en": "one of several values for a period does not say when it was published; add published: with its day",
        "vi": "một trong nhiều giá trị của cùng một kỳ không ghi ngày công bố; hãy thêm published: và ngày",
    },
    Code.NOT_A_REVISION: {
        "en": "{text} stands among revisions of one value; write {{value: {text}, published: …}}",
        "vi": "{text} nằm giữa các lần sửa của một giá trị; hãy ghi {{value: {text}, published: …}}",
    },
}
