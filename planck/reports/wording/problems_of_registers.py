"""The sentences for what is wrong between the parts of a register: references, targets, figures and units."""

from __future__ import annotations

from planck.model.problem import Code
from planck.reports.wording.words import Text

# Each sentence ends with its remedy. ``{name}`` stands for an argument of the problem.
PROBLEMS_OF_REGISTERS: dict[Code, Text] = {
    # Files, areas, indicators, sources and days.
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
    # A target that has no meaning, or that contradicts another.
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
    Code.BANDS_ORDER: Text(
        vi="các ngưỡng tiến độ phải giảm dần: ahead {ahead}, on_track {on_track}, behind {behind}; hãy ghi như "
        "bands: {{ahead: 1, on_track: 0.95, behind: 0.6}}",
        en="the bands must fall from one to the next: ahead {ahead}, on_track {on_track}, behind {behind}; write them "
        "as bands: {{ahead: 1, on_track: 0.95, behind: 0.6}}",
    ),
    Code.BASELINE_TOO_LATE: Text(
        vi="kỳ gốc {year} không nằm trước khi {period} kết thúc; hãy ghi một kỳ sớm hơn",
        en="the baseline {year} does not lie before the end of {period}; write an earlier one",
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
    Code.BASELINE_NOT_ON_RECORD: Text(
        vi="giá trị gốc năm {year} ghi ở đây là {value}, nhưng số liệu của năm đó là {recorded} ({place}); "
        "tốc độ tăng theo level_indicator tính từ số liệu đó, còn lại tính từ giá trị ở đây; "
        "hãy sửa số sai, hoặc bỏ value",
        en="the baseline of {year} is {value} here, but {recorded} is on record ({place}); growth by "
        "level_indicator starts from the record, anything else from the value here; "
        "correct the wrong one, or leave out value",
    ),
    # An observed value that cannot be, or that serves no target.
    Code.REACHED_AFTER_PERIOD: Text(
        vi="ngày {day} nằm sau {period} là kỳ được ghi; hãy ghi dưới kỳ mà cột mốc đã đạt",
        en="{day} lies after {period}, for which it is recorded; write it under the period in which it was reached",
    ),
    Code.UNIT_UNCLEAR: Text(
        vi="số liệu không có đơn vị, mà các chỉ tiêu liên quan có nhiều đơn vị ({units}); hãy ghi unit:",
        en="the figure has no unit, and the targets that it serves have several ({units}); write its unit:",
    ),
    Code.VALUES_ALIKE: Text(
        vi="giá trị thứ hai của {period}, giá trị đầu ở {place}, không có gì phân biệt; hãy xoá một, hoặc ghi "
        "published: cho từng giá trị",
        en="a second value for {period}, first in {place}, and nothing tells them apart; remove one, or give "
        "each the "
        "day it was published:",
    ),
    Code.AMBIGUOUS_THOUSANDS: Text(
        vi="{text} có thể đọc là {meant}; hãy ghi {meant} nếu đúng như vậy, ghi {fixed} nếu không",
        en="{text} can be read as {meant}; write {meant} if that is meant, {fixed} if not",
    ),
    Code.UNITS_DIFFER: Text(
        vi="đơn vị {unit} không đổi được sang {other} ({place}); hãy ghi cùng một đơn vị, hoặc dùng chỉ tiêu khác",
        en="the unit {unit} cannot be converted to {other} ({place}); write both in one unit, or use another indicator",
    ),
    Code.LEVEL_FOR_GROWTH: Text(
        vi="số liệu tính bằng {unit} là mức, mà chỉ tiêu ({place}) là tốc độ tăng ({other}); hãy thêm {meant} vào chỉ "
        "tiêu để tính tốc độ tăng từ mức, hoặc ghi tốc độ tăng",
        en="a figure in {unit} is a level, and the target ({place}) is about growth ({other}); add {meant} to the "
        "target to work the growth out from levels, or write the growth",
    ),
    Code.LEVEL_FOR_SHARE: Text(
        vi="đơn vị {unit} không đổi được sang {other} ({place}); hãy ghi tỷ lệ {other}, hoặc {{count: …, of: …}} nếu "
        "chỉ tiêu là tỷ lệ, thêm basis: change vào chỉ tiêu nếu đó là mức tăng",
        en="the unit {unit} cannot be converted to {other} ({place}); write the share in {other}, or {{count: …, of: "
        "…}}, if the target is a share, add basis: change to the target if it is an increase",
    ),
    Code.PRICE_BASES_DIFFER: Text(
        vi="giá ở đây là giá {base_words}, ở {place} là giá {other_words}; hãy ghi số liệu cùng một loại giá, "
        "hoặc dùng "
        "chỉ tiêu "
        "khác",
        en="the prices are those of {base_words}, and of {other_words} in {place}; write figures at the same "
        "prices, or use "
        "another indicator",
    ),
    Code.NOT_A_MILESTONE: Text(
        vi="chỉ tiêu ({place}) chỉ có đạt hay chưa; hãy ghi true, false hoặc ngày đạt",
        en="the target ({place}) is done or not; write true, false or the day on which it was reached",
    ),
    Code.NOT_A_FIGURE: Text(
        vi="chỉ tiêu ({place}) được đánh giá bằng con số; hãy ghi con số thay cho true, false hoặc ngày",
        en="the target ({place}) is judged by a number; write the number instead of true, false or a day",
    ),
    Code.RANK_BELOW_ONE: Text(
        vi="hạng đầu là 1, không có hạng {value}; hãy ghi đúng thứ hạng",
        en="the first rank is 1, there is no {value}; write the rank",
    ),
    Code.RANK_ABOVE: Text(
        vi="chỉ có {out_of} hạng ({place}), không có hạng {value}; hãy sửa thứ hạng, hoặc out_of: của chỉ tiêu",
        en="there are {out_of} ranks ({place}), no {value}; correct the rank, or the out_of: of the target",
    ),
    Code.RANK_NOT_WHOLE: Text(
        vi="thứ hạng là số nguyên, không phải {value}; hãy ghi thứ hạng, hoặc khai báo kind: khác trong "
        "indicators.yaml",
        en="a rank is a whole number, not {value}; write the rank, or declare another kind: in indicators.yaml",
    ),
    Code.COUNT_NEGATIVE: Text(
        vi="số đếm không thể âm ({value}); hãy ghi số lượng",
        en="a count is not below zero ({value}); write how many there are",
    ),
    Code.COUNT_ABOVE_OF: Text(
        vi="{count} lớn hơn tổng số {of}; hãy sửa count: hoặc of:",
        en="{count} is more than the {of} there are; correct count: or of:",
    ),
    Code.GROWTH_TOO_LOW: Text(
        vi="không thể giảm quá 100 % ({value}); hãy sửa tốc độ, hoặc đơn vị",
        en="nothing shrinks by more than 100 % ({value}); correct the rate, or its unit",
    ),
    Code.SPAN_REFUSED: Text(
        vi="trên {period}, {kind_words} (kind: {kind}) không có tổng hay bình quân; hãy ghi giá trị của một năm, "
        "hoặc khai báo "
        "kind: rate "
        "hay flow trong indicators.yaml",
        en="over {period} a {kind_words} (kind: {kind}) has neither a sum nor an average; write the value of one "
        "year, or declare kind: "
        "rate or flow in indicators.yaml",
    ),
    Code.PARTS_CROSS: Text(
        vi="{period} và {other} ({place}) chồng nhau một phần; hãy ghi các kỳ nằm trọn trong nhau hoặc tách rời",
        en="{period} and {other} ({place}) share some months but not all of one; write parts that lie within each "
        "other or apart",
    ),
    Code.UNMATCHED_ACTUAL: Text(
        vi="không chỉ tiêu nào của địa bàn {area} dùng {indicator}; hãy sửa tên chỉ tiêu hoặc tên địa bàn (gần "
        "nhất: "
        "{nearest}), hoặc ghi context: true bên cạnh values",
        en="no target of the area {area} uses {indicator}; correct the name of the indicator or of the area "
        "(nearest: {nearest}), or write context: true beside its values",
    ),
    Code.CONTEXT_USED: Text(
        vi="{indicator} được một chỉ tiêu dùng ({place}) nên không chỉ để tham khảo; hãy bỏ context: true, "
        "hoặc dùng "
        "chỉ tiêu khác",
        en="{indicator} is used by a target ({place}) and is no mere context; remove context: true, or use another "
        "indicator",
    ),
    Code.PUBLISHED_EARLY: Text(
        vi="số liệu {period} công bố ngày {published}, trước khi kỳ kết thúc, chưa thể là số cuối; hãy ghi status: "
        "estimate, forecast hoặc draft",
        en="a figure for {period} published on {published}, before its end, cannot be final; write status: "
        "estimate, "
        "forecast or draft",
    ),
    Code.LOOKS_LIKE_INDEX: Text(
        vi="tăng {value} trông như chỉ số so với năm trước = 100; nếu đúng vậy, hãy ghi {meant}",
        en="growth of {value} looks like an index with the year before = 100; if it is one, write {meant}",
    ),
    # A quote, and the text that it is from.
    Code.QUOTE_NOT_FOUND: Text(
        vi="không tìm thấy trích dẫn trong {file}: khác từ chữ thứ {number}, “{word}”; hãy chép đúng từng chữ của văn "
        "bản, hoặc ghi source: khác",
        en="the quote is not in {file}: it differs from its word {number} on, “{word}”; copy it from the text letter "
        "for letter, or write another source:",
    ),
    Code.NUMBER_NOT_IN_QUOTE: Text(
        vi="trích dẫn không có số {numbers} (viết bằng chữ số); hãy sửa con số hoặc trích dẫn, hoặc ghi assumed: "
        "[value] nếu văn bản ghi bằng chữ hoặc phải tính ra",
        en="the quote does not have {numbers} in digits; correct the number or the quote, or write assumed: [value] "
        "where the document says it in words or it has to be worked out",
    ),
    Code.QUOTE_WITHOUT_SOURCE: Text(
        vi="không rõ trích dẫn lấy từ văn bản nào (trong tệp này: {count} trích dẫn); hãy ghi source:",
        en="nothing says which document is quoted (quotes in this file: {count}); write its source:",
    ),
    Code.TEXT_MISSING: Text(
        vi="thư mục {folder} không có văn bản của nguồn {source} (file: {file}), nên chưa tra được trích dẫn "
        "(trong tệp này: {count}); hãy đặt văn bản vào đó và ghi tên tệp dưới file: của nguồn",
        en="the folder {folder} has no text of the source {source} (file: {file}), so its quotes were not looked up "
        "(in this file: {count}); put the text there and write its name as file: of the source",
    ),
    Code.TEXT_OUTSIDE: Text(
        vi="{file} dẫn ra ngoài thư mục {folder}, nên chưa tra được trích dẫn (trong tệp này: {count}); hãy ghi dưới "
        "file: tên một tệp trong thư mục đó",
        en="{file} leads out of the folder {folder}, so its quotes were not looked up (in this file: {count}); write "
        "as file: the name of a file in that folder",
    ),
    Code.TEXT_UNREADABLE: Text(
        vi="không đọc được văn bản {file} ({detail}), nên chưa tra được trích dẫn (trong tệp này: {count}); hãy lưu "
        "thành tệp văn bản UTF-8, không quá 32 MiB, được phép mở",
        en="the text {file} cannot be read ({detail}), so its quotes were not looked up (in this file: {count}); save "
        "it as a text in UTF-8, of at most 32 MiB, that may be opened",
    ),
}
