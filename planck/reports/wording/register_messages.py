"""The text of each problem of a register as a whole: its files, areas, indicators, sources and days."""

from __future__ import annotations

from planck.model.problem import Code
from planck.reports.wording.words import Text

REGISTER_MESSAGES: dict[Code, Text] = {
    Code.FILE_KIND_UNKNOWN: Text(
        vi="tệp không cho biết chứa gì (các khoá: {keys}); hãy ghi ở cấp trên cùng một trong các khoá targets:, "
        "actuals:, areas:, indicators:, sources:",
        en="the file does not say what it holds (its keys: {keys}); write one of targets:, actuals:, areas:, "
        "indicators: or sources: at its top",
    ),
    Code.FILE_KIND_TWICE: Text(
        vi="targets: và actuals: nằm trong cùng một tệp; hãy chuyển một phần sang tệp riêng",
        en="targets: and actuals: stand in one file; move one of them into a file of its own",
    ),
    Code.NO_SUCH_DAY: Text(
        vi="lịch không có ngày {text}; hãy ghi một ngày có thật, chẳng hạn 2024-02-29",
        en="the calendar has no {text}; write a day that exists, such as 2024-02-29",
    ),
    Code.PERIOD_BACKWARDS: Text(
        vi="giai đoạn {text} không đi từ năm trước đến năm sau; hãy ghi {meant}",
        en="the period {text} does not run from an earlier year to a later one; write {meant}",
    ),
    Code.AREA_NAME_EMPTY: Text(
        vi="không tạo được mã từ tên {name}; hãy ghi tên bằng chữ Latinh",
        en="no id can be made of the name {name}; write it in Latin letters",
    ),
    Code.AREA_NAMES_FOLD: Text(
        vi="{name} và {other} ({place}) cùng ra mã {id}; hãy ghi tên giống nhau ở hai chỗ, hoặc nếu là hai địa bàn "
        "thì cho một địa bàn id: riêng",
        en="{name} and {other} ({place}) both come to the id {id}; write the name the same way in both places, or, "
        "if they are two areas, give one of them an id: of its own",
    ),
    Code.AREA_ID_PLACES: Text(
        vi="mã {id} không có đủ chỗ cho từng cấp đến {level_words}; hãy ghi như {meant}",
        en="the id {id} does not have a place for each level down to the {level_words}; write it like {meant}",
    ),
    Code.AREA_SEVERAL: Text(
        vi="{name} có thể là nhiều địa bàn ({areas}); hãy ghi thêm province:, hoặc id: của địa bàn đó",
        en="{name} can be several areas ({areas}); write its province:, or the id: of the one that is meant",
    ),
    Code.AREA_TWICE: Text(
        vi="{name} được khai báo lần thứ hai, lần đầu ở {place}; hãy giữ lại một, hoặc nếu là hai địa bàn thì cho "
        "mỗi địa bàn một id:",
        en="{name} is listed a second time, first in {place}; keep one entry, or, if they are two areas, give each "
        "an id:",
    ),
    Code.INDICATOR_TWICE: Text(
        vi="chỉ tiêu {id} được mô tả lần thứ hai, lần đầu ở {place}; hãy giữ lại một",
        en="the indicator {id} is described a second time, first in {place}; keep one of the two",
    ),
    Code.SOURCE_TWICE: Text(
        vi="nguồn {key} được mô tả lần thứ hai, lần đầu ở {place}; hãy giữ lại một, hoặc đặt khoá khác",
        en="the source {key} is described a second time, first in {place}; keep one, or give it another key",
    ),
    Code.UNKNOWN_SOURCE: Text(
        vi="không có nguồn nào mang khoá {key} (gần nhất: {nearest}); hãy sửa lại, thêm vào sources:, hoặc ghi "
        "{{title: ...}}",
        en="no source has the key {key} (nearest: {nearest}); correct it, add it under sources:, or write "
        "{{title: ...}}",
    ),
}
