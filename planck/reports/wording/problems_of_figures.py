"""The sentences for what is wrong with figures: their values, their units and their quotes."""

from __future__ import annotations

from planck.model.problem import Code
from planck.reports.wording.words import Text

# Each sentence ends with its remedy. ``{name}`` stands for an argument of the problem.
PROBLEMS_OF_FIGURES: dict[Code, Text] = {
    # An observed value that cannot be, or that serves no target.
    Code.REACHED_AFTER_PERIOD: Text(
        vi="ngày {day} nằm sau kỳ được ghi là {period}; hãy ghi dưới kỳ đã hoàn thành",
        en="{day} is after {period}, the period it is recorded for; write it under the period in which it was reached",
    ),
    Code.UNIT_UNCLEAR: Text(
        vi="số liệu không có đơn vị, mà các chỉ tiêu liên quan có nhiều đơn vị ({units}); hãy ghi unit:",
        en="the figure has no unit, and the targets it is for have several ({units}); write its unit:",
    ),
    Code.VALUES_ALIKE: Text(
        vi="giá trị thứ hai của {period}, giá trị đầu ở {place}, không có gì phân biệt; hãy xóa một, hoặc ghi "
        "published: cho từng giá trị, hoặc target: nếu mỗi giá trị dùng cho một chỉ tiêu",
        en="a second value for {period}, first in {place}, and nothing distinguishes them; remove one, or give each "
        "its published: date, or the target: it is for",
    ),
    Code.AMBIGUOUS_THOUSANDS: Text(
        vi="{text} có thể đọc là {meant}; hãy ghi {meant} nếu đúng như vậy, ghi {fixed} nếu không",
        en="{text} can be read as {meant}; write {meant} if that is right, {fixed} if not",
    ),
    Code.UNITS_DIFFER: Text(
        vi="đơn vị {unit} không đổi được sang {other} ({place}); hãy ghi cùng một đơn vị, hoặc dùng chỉ số khác",
        en="the unit {unit} cannot be converted to {other} ({place}); write both in one unit, or use another indicator",
    ),
    Code.LEVEL_FOR_GROWTH: Text(
        vi="số liệu tính bằng {unit} là mức, mà chỉ tiêu ({place}) là tốc độ tăng ({other}); hãy thêm {meant} "
        "vào chỉ tiêu để tính tốc độ tăng từ mức, hoặc ghi tốc độ tăng",
        en="a figure in {unit} is a level, but the target ({place}) is a growth rate ({other}); add {meant} to "
        "the target to calculate growth from levels, or write the growth",
    ),
    Code.LEVEL_FOR_SHARE: Text(
        vi="đơn vị {unit} không đổi được sang {other} ({place}); hãy ghi tỷ lệ {other}, hoặc {{count: …, of: …}} nếu "
        "chỉ tiêu là tỷ lệ; hoặc ghi {meant} ở chỉ tiêu nếu đó là mức tăng",
        en="the unit {unit} cannot be converted to {other} ({place}); write the share in {other}, or {{count: …, of: "
        "…}}, if the target is a share; or {meant} at the target if it is an increase",
    ),
    Code.PRICE_BASES_DIFFER: Text(
        vi="giá ở đây là giá {base_words}, ở {place} là giá {other_words}; hãy ghi số liệu cùng một loại giá, "
        "hoặc dùng "
        "chỉ số khác",
        en="the prices are those of {base_words}, and of {other_words} in {place}; write figures at the same "
        "prices, or use "
        "another indicator",
    ),
    Code.NOT_A_MILESTONE: Text(
        vi="chỉ tiêu ({place}) chỉ có hoàn thành hay chưa; hãy ghi true, false hoặc ngày hoàn thành",
        en="the target ({place}) is either completed or not; write true, false or the date of completion",
    ),
    Code.NOT_A_FIGURE: Text(
        vi="chỉ tiêu ({place}) được đánh giá bằng con số; hãy ghi con số thay cho true, false hoặc ngày",
        en="the target ({place}) is judged by a number; write the number instead of true, false or a day",
    ),
    Code.RANK_BELOW_ONE: Text(
        vi="hạng đầu là 1, không có hạng {value}; hãy ghi đúng thứ hạng",
        en="ranks start at 1, so {value} is not a rank; write the rank",
    ),
    Code.RANK_ABOVE: Text(
        vi="chỉ có {out_of} hạng ({place}), không có hạng {value}; hãy sửa thứ hạng, hoặc out_of: của chỉ tiêu",
        en="there are only {out_of} ranks ({place}), not {value}; correct the rank, or the out_of: of the target",
    ),
    Code.RANK_NOT_WHOLE: Text(
        vi="thứ hạng là số nguyên, không phải {value}; hãy ghi thứ hạng, hoặc khai báo kind: khác trong "
        "indicators.yaml",
        en="a rank is a whole number, not {value}; write the rank, or declare another kind: in indicators.yaml",
    ),
    Code.COUNT_NEGATIVE: Text(
        vi="số đếm không thể âm ({value}); hãy ghi số lượng",
        en="a count cannot be below zero ({value}); write how many there are",
    ),
    Code.COUNT_ABOVE_OF: Text(
        vi="{count} lớn hơn tổng số {of}; hãy sửa count: hoặc of:, còn nếu {of} là kế hoạch thì ghi {meant}, và "
        "ghi {of} ở chỉ tiêu",
        en="{count} is more than the total of {of}; correct count: or of:, or, if {of} was planned, write "
        "{meant} and {of} in the target",
    ),
    Code.GROWTH_TOO_LOW: Text(
        vi="không thể giảm quá 100 % ({value}); hãy sửa tốc độ, hoặc đơn vị",
        en="nothing can fall by more than 100 % ({value}); correct the rate, or its unit",
    ),
    Code.SPAN_REFUSED: Text(
        vi="trên {period}, {kind_words} (kind: {kind}) không có tổng hay bình quân; hãy ghi giá trị của một "
        "năm, hoặc khai báo kind: rate hay flow trong indicators.yaml",
        en="a {kind_words} (kind: {kind}) has neither a sum nor an average over {period}; write the value of "
        "one year, or declare kind: rate or flow in indicators.yaml",
    ),
    Code.RISE_FOR_FALL: Text(
        vi="{text} là mức tăng, mà {target} ({place}) là chỉ tiêu giảm (direction: down), nên không đạt; nếu đó "
        "là mức giảm, hãy ghi {meant}; nếu là mức đạt được, hãy ghi đơn vị của nó phía sau",
        en="{text} is a rise, but {target} ({place}) requires a fall (direction: down), so it is missed; if it "
        "is a fall, write {meant}; if it is a level, write its unit behind it",
    ),
    Code.FLOW_OR_STOCK: Text(
        vi="số liệu {period} là của một phần kỳ, không rõ là chỉ tiêu thời kỳ (cộng lại thành năm), tốc độ tăng "
        "hay chỉ tiêu thời điểm (số cuối kỳ), nên chưa dùng được cho {target} ({place}); hãy khai báo một "
        "trong {kinds} trong indicators.yaml, hoặc ghi {term} ở chỉ tiêu",
        en="the figure for {period} covers part of a year, and it is not clear whether such figures add up, are "
        "growth rates or are balances at the end, so {target} ({place}) cannot use it; declare one of "
        "{kinds} in indicators.yaml, or write {term} at the target",
    ),
    Code.PARTS_CROSS: Text(
        vi="{period} và {other} ({place}) chồng nhau một phần; hãy ghi các kỳ nằm trọn trong nhau hoặc tách rời",
        en="{period} and {other} ({place}) overlap in part; write periods of which one contains the other, or "
        "that do not overlap",
    ),
    Code.UNMATCHED_ACTUAL: Text(
        vi="không chỉ tiêu nào của địa bàn {area} dùng {indicator}; hãy sửa tên chỉ số hoặc tên địa bàn{near}, "
        "hoặc ghi context: true bên cạnh values",
        en="no target of the area {area} uses {indicator}; correct the name of the indicator or of the "
        "area{near}, or write context: true beside its values",
    ),
    Code.CONTEXT_USED: Text(
        vi="{indicator} được một chỉ tiêu dùng ({place}) nên không chỉ để tham khảo; hãy bỏ context: true, hoặc "
        "dùng chỉ số khác",
        en="{indicator} is used by a target ({place}), so it is not for context only; remove context: true, or "
        "use another indicator",
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
        en="growth of {value} looks like an index (previous year = 100); if so, write {meant}",
    ),
    # A quote, and the text that it is from.
    Code.QUOTE_NOT_FOUND: Text(
        vi="không tìm thấy trích dẫn trong {file}: khác từ chữ thứ {number}, “{word}”; hãy chép đúng từng chữ của văn "
        "bản, hoặc ghi source: khác",
        en="the quote is not in {file}: it differs from word {number} on, “{word}”; copy it from the text word "
        "for word, or write another source:",
    ),
    Code.QUOTE_ELSEWHERE: Text(
        vi="trích dẫn không có trong {file} mà có trong {other}; hãy ghi source: của văn bản đó",
        en="the quote is not in {file}, but in {other}; write the source: of that text",
    ),
    Code.NUMBER_NOT_IN_QUOTE: Text(
        vi="trích dẫn không có số {numbers} (viết bằng chữ số); hãy sửa con số hoặc trích dẫn, hoặc ghi "
        "assumed: [value] nếu văn bản ghi bằng chữ hoặc phải tính ra",
        en="the quote does not contain {numbers} in digits; correct the number or the quote, or write assumed: "
        "[value] if the document says it in words or it has to be calculated",
    ),
    Code.QUOTE_WITHOUT_SOURCE: Text(
        vi="không rõ trích dẫn lấy từ văn bản nào (trong tệp này: {count} trích dẫn); hãy ghi source:",
        en="the quoted document is not named (quotes in this file: {count}); write its source:",
    ),
    Code.TEXT_MISSING: Text(
        vi="thư mục {folder} không có văn bản của nguồn {source} (file: {file}), nên chưa đối chiếu được trích "
        "dẫn (trong tệp này: {count}); hãy đặt văn bản vào đó và ghi tên tệp dưới file: của nguồn",
        en="the folder {folder} has no text of the source {source} (file: {file}), so its quotes were not "
        "checked (in this file: {count}); put the text there and write its name as file: of the source",
    ),
    Code.TEXT_OUTSIDE: Text(
        vi="{file} nằm ngoài thư mục {folder}, nên chưa đối chiếu được trích dẫn (trong tệp này: {count}); hãy "
        "ghi dưới file: tên một tệp trong thư mục đó",
        en="{file} is outside the folder {folder}, so its quotes were not checked (in this file: {count}); "
        "under file: write the name of a file in that folder",
    ),
    Code.TEXT_UNREADABLE: Text(
        vi="không đọc được văn bản {file} ({detail}), nên chưa đối chiếu được trích dẫn (trong tệp này: "
        "{count}); hãy lưu thành tệp văn bản UTF-8, không quá 32 MiB, được phép mở",
        en="the text {file} cannot be read ({detail}), so its quotes were not checked (in this file: {count}); "
        "save it as a UTF-8 text file of at most 32 MiB that may be opened",
    ),
}
