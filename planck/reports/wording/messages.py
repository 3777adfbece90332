"""The text of each problem: what is wrong, and what to write instead."""

from __future__ import annotations

from planck.model.problem import Code

# Each message ends with its remedy. ``{name}`` stands for an argument of the problem.
MESSAGES: dict[Code, dict[str, str]] = {
    Code.UNREADABLE: {
        "en": "the file cannot be read ({detail}); check that it exists and may be opened",
        "vi": "không đọc được tệp ({detail}); hãy kiểm tra tệp có tồn tại và được phép mở",
    },
    Code.NOT_UTF8: {
        "en": "the file is not UTF-8 text ({detail}); save it as UTF-8",
        "vi": "tệp không phải văn bản UTF-8 ({detail}); hãy lưu lại bằng mã UTF-8",
    },
    Code.EMPTY_FILE: {
        "en": "the file is empty; write targets: or actuals: in it, or remove it",
        "vi": "tệp trống; hãy ghi targets: hoặc actuals:, hoặc xoá tệp",
    },
    Code.YAML_SYNTAX: {
        "en": "this is not YAML: {detail}; {remedy}",
        "vi": "không phải YAML hợp lệ: {detail}; {remedy}",
    },
}
