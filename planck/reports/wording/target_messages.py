"""The text of each problem of a target that has no meaning, or that contradicts another."""

from __future__ import annotations

from planck.model.problem import Code
from planck.reports.wording.words import Text

TARGET_MESSAGES: dict[Code, Text] = {
    Code.PERIOD_MISSING: Text(
        vi="không rõ thời hạn của chỉ tiêu; hãy ghi period: 2021-2025, by: 2025 hoặc undated: true, hoặc period: "
        "cho cả tệp",
        en="nothing says when the target must hold; write period: 2021-2025, by: 2025 or undated: true, or a "
        "period: for the whole file",
    ),
    Code.UNIT_MISSING: Text(
        vi='chỉ tiêu không có đơn vị; hãy ghi sau con số (15.1 %/năm) hoặc unit: "%/năm"',
        en='the target has no unit; write it behind the number (15.1 %/năm) or as unit: "%/năm"',
    ),
    Code.UNITS_DISAGREE: Text(
        vi="đơn vị {unit} khác {other} ghi ở {place}; hãy ghi cùng một đơn vị ở hai chỗ",
        en="the unit {unit} is not {other}, which stands in {place}; write one unit in both places",
    ),
    Code.RANGE_ORDER: Text(
        vi="cận dưới đứng trước; hãy ghi [{low}, {high}]", en="the lower bound comes first; write [{low}, {high}]"
    ),
    Code.RANGE_EMPTY: Text(
        vi="hai cận đều là {value}; hãy ghi equal_to: {value}", en="both bounds are {value}; write equal_to: {value}"
    ),
    Code.DONE_NEEDS_MILESTONE: Text(
        vi="done: true chỉ có đạt hay chưa, không có {basis}; hãy bỏ basis:, hoặc ghi basis: milestone",
        en="done: true is reached or not and has no {basis}; leave basis: out, or write basis: milestone",
    ),
    Code.MILESTONE_NEEDS_DONE: Text(
        vi="cột mốc chỉ có đạt hay chưa, không so được bằng {comparator}; hãy ghi done: true, hoặc bỏ basis: milestone",
        en="a milestone is reached or not and cannot be {comparator} a number; write done: true, or leave "
        "basis: milestone out",
    ),
    Code.BY_WITH_BASIS: Text(
        vi="{basis} tính trên cả giai đoạn, còn by: chỉ cho biết lúc kết thúc; hãy ghi {meant}",
        en="{basis} is taken over a span of time, and by: only says when it ends; write {meant}",
    ),
    Code.BASIS_NEEDS_YEARS: Text(
        vi="{basis} tính theo năm trọn, mà {period} không phải; hãy ghi period: 2021-2025 hoặc basis: khác",
        en="{basis} is taken over whole years, which {period} is not; write period: 2021-2025 or another basis:",
    ),
    Code.TOTAL_NEEDS_MONTHS: Text(
        vi="tổng được tính theo tháng trọn, mà {period} không phải; hãy ghi period: 2024, 2024-9M hoặc 2024-03",
        en="a total is taken over whole months, which {period} is not; write period: 2024, 2024-9M or 2024-03",
    ),
    Code.AVERAGE_GROWTH_UNIT: Text(
        vi='tăng trưởng bình quân tính bằng %/năm, không phải {unit}; hãy ghi unit: "%/năm", hoặc basis: average',
        en='average growth is in %/năm, not in {unit}; write unit: "%/năm", or basis: average for a mean of values',
    ),
    Code.CHANGE_UNIT: Text(
        vi='mức thay đổi so với gốc không tính theo năm ({unit}); hãy ghi unit: "%", unit: điểm % hoặc đơn vị của '
        "mức, hoặc basis: average_growth",
        en='a change against a baseline is not per year ({unit}); write unit: "%", unit: điểm % or the unit of '
        "the level, or basis: average_growth",
    ),
    Code.MEAN_UNUSED: Text(
        vi="mean: không có tác dụng với basis {basis}; hãy xoá đi, hoặc ghi basis: average_growth",
        en="mean: does nothing with basis {basis}; remove it, or write basis: average_growth",
    ),
    Code.LEVEL_INDICATOR_UNUSED: Text(
        vi="level_indicator: không có tác dụng với basis {basis}; hãy ghi thành indicator:, hoặc ghi basis: "
        "average_growth hay change",
        en="level_indicator: does nothing with basis {basis}; write it as indicator:, or basis: average_growth or "
        "change",
    ),
    Code.USELESS_FOR_DONE: Text(
        vi="{key}: không có tác dụng với chỉ tiêu chỉ có đạt hay chưa; hãy xoá đi",
        en="{key}: does nothing for a target that is done or not; remove it",
    ),
    Code.BASELINE_TOO_LATE: Text(
        vi="năm gốc {year} không nằm trước khi {period} kết thúc; hãy ghi một năm sớm hơn",
        en="the baseline {year} does not lie before the end of {period}; write an earlier year",
    ),
    Code.AMENDED_TWICE: Text(
        vi="đã có điều chỉnh khác hiệu lực từ {on} ở {place}; hãy gộp hai điều chỉnh, hoặc ghi on: khác",
        en="a second amendment is in force from {on}, like the one in {place}; join the two, or give it another on:",
    ),
    Code.WAIVER_BACKWARDS: Text(
        vi="miễn trừ kết thúc ({until}) trước khi được cấp ({granted}); hãy ghi until: muộn hơn",
        en="the waiver ends ({until}) before it is granted ({granted}); write a later until:",
    ),
    Code.WAIVER_TOO_LONG: Text(
        vi="miễn trừ kéo dài {days} ngày, tối đa là {most}; hãy ghi until: sớm hơn, và cấp lại khi đó",
        en="the waiver lasts {days} days, at most {most} are allowed; write an earlier until:, and grant it anew then",
    ),
    Code.TARGET_TWICE: Text(
        vi="chỉ tiêu {id} được khai báo lần thứ hai, lần đầu ở {place}; hãy đặt mã khác cho một trong hai",
        en="the target {id} is declared a second time, first in {place}; give one of the two another id",
    ),
    Code.TARGETS_ALIKE: Text(
        vi="{id} và {other} ({place}) cùng chỉ tiêu, giai đoạn và cách tính; hãy ghi restates: {other} nếu chỉ nêu "
        "lại, between: [a, b] nếu là hai cận, hoặc indicator: khác",
        en="{id} and {other} ({place}) are about the same indicator, period and basis; write restates: "
        "{other} if it "
        "says the same again, between: [a, b] for two bounds, or another indicator:",
    ),
    Code.RESTATES_UNKNOWN: Text(
        vi="địa bàn này không có chỉ tiêu nào khác là {id} (gần nhất: {nearest}); hãy ghi mã của chỉ tiêu được nêu lại",
        en="this area has no other target {id} (nearest: {nearest}); write the id of the target that is restated",
    ),
    Code.RESTATES_RESTATEMENT: Text(
        vi="{other} cũng là chỉ tiêu nêu lại, nên sẽ không được tính; hãy để {id} nêu lại chỉ tiêu gốc",
        en="{other} itself restates a target, so that neither would be counted; let {id} restate the first one",
    ),
    Code.GROWTH_PERIOD: Text(
        vi="{period} có {years} năm tăng trưởng; nếu năm đầu là năm gốc thì hãy ghi {meant}",
        en="{period} has {years} years of growth; if its first year is the base year, write {meant}",
    ),
    Code.BASELINE_SATISFIES: Text(
        vi="giá trị gốc năm {year} ({value}) đã thoả mãn rồi; hãy kiểm tra phép so sánh (at_least hay at_most?) và "
        "giá trị gốc",
        en="the baseline of {year} ({value}) already satisfies this; check the comparator (at_least or "
        "at_most?) and "
        "the baseline",
    ),
}
