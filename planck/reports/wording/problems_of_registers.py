"""The sentences for what is wrong between the parts of a register: references and targets."""

from __future__ import annotations

from planck.model.problem import Code
from planck.reports.wording.words import Text

# Each sentence ends with its remedy. ``{name}`` stands for an argument of the problem.
PROBLEMS_OF_REGISTERS: dict[Code, Text] = {
    # Files, areas, indicators, sources and days.
    Code.FILE_KIND_UNKNOWN: Text(
        vi="tệp không cho biết chứa gì (các khóa: {keys}); hãy ghi ở cấp trên cùng một trong các khóa targets:, "
        "actuals:, areas:, indicators:, sources:",
        en="the file does not say what it contains (its keys: {keys}); write one of targets:, actuals:, areas:, "
        "indicators: or sources: at its top",
    ),
    Code.FILE_KIND_TWICE: Text(
        vi="targets: và actuals: nằm trong cùng một tệp; hãy chuyển một phần sang tệp riêng",
        en="targets: and actuals: are in one file; move one of them to a file of its own",
    ),
    Code.NO_SUCH_DAY: Text(
        vi="lịch không có ngày {text}; hãy ghi một ngày có thật, chẳng hạn 2024-02-29",
        en="{text} is not a valid date; write a day that exists, such as 2024-02-29",
    ),
    Code.PERIOD_BACKWARDS: Text(
        vi="giai đoạn {text} không đi từ năm trước đến năm sau; hãy ghi {meant}",
        en="the period {text} does not run from an earlier year to a later one; write {meant}",
    ),
    Code.AREA_NAME_EMPTY: Text(
        vi="không tạo được mã từ tên {name}; hãy ghi tên bằng chữ Latinh",
        en="no id can be made from the name {name}; write it in Latin letters",
    ),
    Code.AREA_NAMES_FOLD: Text(
        vi="{name} và {other} ({place}) cùng ra mã {id}; hãy ghi tên giống nhau ở hai chỗ, hoặc nếu là hai địa bàn "
        "thì cho một địa bàn id: riêng",
        en="{name} and {other} ({place}) both get the id {id}; write the name the same way in both places, or, "
        "if they are two areas, give one of them its own id:",
    ),
    Code.AREA_ID_PLACES: Text(
        vi="mã {id} không có đủ chỗ cho từng cấp đến {level_words}; hãy ghi như {meant}",
        en="the id {id} does not have a place for each level down to the {level_words}; write it like {meant}",
    ),
    Code.AREA_SEVERAL: Text(
        vi="{name} khớp với nhiều địa bàn ({areas}); hãy ghi thêm province:, hoặc id: của địa bàn đó",
        en="{name} matches several areas ({areas}); add its province:, or write its id:",
    ),
    Code.AREA_TWICE: Text(
        vi="{name} được khai báo lần thứ hai, lần đầu ở {place}; hãy giữ lại một, hoặc nếu là hai địa bàn thì cho "
        "mỗi địa bàn một id:",
        en="{name} is listed a second time, first in {place}; keep one entry, or, if they are two areas, give each "
        "an id:",
    ),
    Code.INDICATOR_TWICE: Text(
        vi="chỉ số {id} được mô tả lần thứ hai, lần đầu ở {place}; hãy giữ lại một",
        en="the indicator {id} is described a second time, first in {place}; keep one of the two",
    ),
    Code.SOURCE_TWICE: Text(
        vi="nguồn {key} được mô tả lần thứ hai, lần đầu ở {place}; hãy giữ lại một, hoặc đặt khóa khác",
        en="the source {key} is described a second time, first in {place}; keep one, or give it another key",
    ),
    Code.UNKNOWN_SOURCE: Text(
        vi="không có nguồn nào mang khóa {key}{near}; hãy sửa lại, thêm vào sources:, hoặc ghi {{title: ...}}",
        en="unknown source {key}{near}; correct it, add it under sources:, or write {{title: ...}}",
    ),
    # A target that has no meaning, or that contradicts another.
    Code.PERIOD_MISSING: Text(
        vi="không rõ thời hạn của chỉ tiêu; hãy ghi period: 2021-2025, by: 2025 hoặc undated: true, hoặc "
        "period: cho cả tệp",
        en="the target has no period and no due date; write period: 2021-2025, by: 2025 or undated: true, or a "
        "period: for the whole file",
    ),
    Code.UNIT_MISSING: Text(
        vi='chỉ tiêu không có đơn vị; hãy ghi sau con số (15.1 %/năm) hoặc unit: "%/năm"',
        en='the target has no unit; write it after the number (15.1 %/năm) or as unit: "%/năm"',
    ),
    Code.UNITS_DISAGREE: Text(
        vi="đơn vị {unit} khác {other} ghi ở {place}; hãy ghi cùng một đơn vị ở hai chỗ",
        en="the unit {unit} differs from {other} in {place}; write the same unit in both places",
    ),
    Code.PERCENT_OF_PERCENT: Text(
        vi="{text} bên cạnh chỉ tiêu tính bằng {unit} có thể là điểm % hoặc là phần của chỉ tiêu; hãy ghi "
        "{points} nếu là điểm %, ghi {share} nếu là {text} của chỉ tiêu",
        en="{text} beside a target in {unit} can mean points or a share of the target; write {points} for "
        "points, {share} for a share",
    ),
    Code.RANGE_ORDER: Text(
        vi="cận dưới đứng trước; hãy ghi [{low}, {high}]", en="the lower bound comes first; write [{low}, {high}]"
    ),
    Code.RANGE_EMPTY: Text(
        vi="hai cận đều là {value}; hãy ghi equal_to: {value} và bỏ better:",
        en="both bounds are {value}; write equal_to: {value} and remove better:",
    ),
    Code.DONE_NEEDS_MILESTONE: Text(
        vi="done: true chỉ có hoàn thành hay chưa, không có {basis}; hãy bỏ basis:, hoặc ghi basis: each_year "
        "nếu năm nào cũng phải đạt",
        en="done: true is either completed or not, so {basis} does not apply; remove basis:, or write basis: "
        "each_year if it must hold every year",
    ),
    Code.MILESTONE_NEEDS_DONE: Text(
        vi="cột mốc chỉ có hoàn thành hay chưa, không so được bằng {comparator}; hãy ghi done: true, hoặc bỏ "
        "basis: milestone",
        en="a milestone is either completed or not, so {comparator} does not apply; write done: true, or remove "
        "basis: milestone",
    ),
    Code.BY_WITH_BASIS: Text(
        vi="{basis} tính trên cả giai đoạn, còn by: chỉ cho biết lúc kết thúc; hãy ghi {meant}",
        en="{basis} is calculated over a span of time, but by: only gives its end; write {meant}",
    ),
    Code.BASIS_NEEDS_YEARS: Text(
        vi="{basis} tính theo năm trọn, mà {period} không phải; hãy ghi period: 2021-2025 hoặc basis: khác",
        en="{basis} is calculated over whole years, which {period} is not; write period: 2021-2025 or another basis:",
    ),
    Code.TOTAL_NEEDS_SPAN: Text(
        vi="tổng được tính trên một khoảng thời gian, mà {period} là một ngày; hãy ghi period: 2024, 2024-9M, "
        "2024-03 hoặc ../{period}",
        en="a total covers a span of time, but {period} is a day; write period: 2024, 2024-9M, 2024-03 or ../{period}",
    ),
    Code.FLOW_NEEDS_BASIS: Text(
        vi="không rõ chỉ tiêu thời kỳ {period} là tổng các năm hay số của năm {last}; hãy ghi basis: total hoặc "
        "basis: end_of_period",
        en="it is not clear whether this target is for the sum of {period} or for the year {last}; write basis: "
        "total or basis: end_of_period",
    ),
    Code.CHANGE_NEEDS_BASELINE: Text(
        vi="mức thay đổi này không có kỳ gốc để so; hãy ghi baseline: 2020, hoặc period: 2021-2025 (so với năm "
        "trước đó)",
        en="this change has no baseline to compare with; write baseline: 2020, or period: 2021-2025 (compared "
        "with the year before it)",
    ),
    Code.AVERAGE_GROWTH_UNIT: Text(
        vi='tăng trưởng bình quân tính bằng %/năm, không phải {unit}; hãy ghi unit: "%/năm", hoặc basis: average',
        en='average growth is in %/năm, not {unit}; write unit: "%/năm", or basis: average for a mean of values',
    ),
    Code.CHANGE_UNIT: Text(
        vi='mức thay đổi so với gốc không tính theo năm ({unit}); hãy ghi unit: "%", unit: điểm % hoặc đơn vị '
        "của mức; nếu chỉ tiêu là mức bình quân mỗi năm, ghi basis: average_growth (%/năm) hay "
        "average_change (điểm %/năm)",
        en='a change from a baseline is not per year ({unit}); write unit: "%", unit: điểm % or the unit of the '
        "level; for a mean per year write basis: average_growth (%/năm) or average_change (điểm %/năm)",
    ),
    Code.AVERAGE_CHANGE_UNIT: Text(
        vi="mức thay đổi bình quân mỗi năm phải có đơn vị tính theo năm, không phải {unit}; hãy ghi unit: {meant}",
        en="an average annual change needs a unit per year, not {unit}; write unit: {meant}",
    ),
    Code.MEAN_UNUSED: Text(
        vi="mean: không có tác dụng với basis {basis}; hãy xóa đi, hoặc ghi basis: average_growth",
        en="mean: has no effect with basis {basis}; remove it, or write basis: average_growth",
    ),
    Code.DIRECTION_UNUSED: Text(
        vi="direction: không có tác dụng với basis {basis}; hãy xóa đi, hoặc ghi basis: change, average_growth hay "
        "average_change",
        en="direction: has no effect with basis {basis}; remove it, or write basis: change, average_growth or "
        "average_change",
    ),
    Code.DIRECTION_OF_MULTIPLE: Text(
        vi="direction: không dùng với đơn vị lần, vì số lần đã cho biết tăng hay giảm; hãy xóa đi; giảm còn một nửa "
        "là at_most: 0.5 lần",
        en="direction: has no effect for a multiple, which itself says rise or fall; remove it; a fall to a half "
        "is at_most: 0.5 lần",
    ),
    Code.FALL_AS_RISE: Text(
        vi="at_least: {value} nghĩa là giảm nhiều hơn thì không đạt; nếu phải giảm ít nhất chừng đó, hãy ghi "
        "direction: down, at_least: {meant}; nếu chỉ được giảm nhiều nhất chừng đó, hãy ghi direction: down, "
        "at_most: {meant}",
        en="with at_least: {value} every larger fall misses the target; for a fall of at least that much write "
        "direction: down, at_least: {meant}; for a fall of at most that much write direction: down, at_most: "
        "{meant}",
    ),
    Code.LEVEL_INDICATOR_UNUSED: Text(
        vi="level_indicator: không có tác dụng với basis {basis}; hãy ghi thành indicator:, hoặc ghi basis: "
        "average_growth hay change",
        en="level_indicator: has no effect with basis {basis}; write it as indicator:, or basis: average_growth or "
        "change",
    ),
    Code.USELESS_FOR_DONE: Text(
        vi="{key}: không có tác dụng với chỉ tiêu chỉ có hoàn thành hay chưa; hãy xóa đi",
        en="{key}: has no effect on a target that is either completed or not; remove it",
    ),
    Code.UNKNOWN_WITH_BASIS: Text(
        vi="kế hoạch không rõ số chỉ đánh giá được bằng tỷ lệ so với kế hoạch, không theo {basis}; hãy ghi "
        "basis: end_of_period, total hoặc each_year, hoặc ghi số kế hoạch",
        en="a plan whose number is unknown can only be judged by the share achieved, not by {basis}; write "
        "basis: end_of_period, total or each_year, or the number of the plan",
    ),
    Code.OF_TARGET_UNFIT: Text(
        vi="of_target chỉ dùng được với chỉ tiêu có một cận lớn hơn 0, tính theo end_of_period, total hay "
        "each_year (trong {{items: …}} nếu chỉ tiêu có each_item: true, và chỉ khi đó), mà {target} "
        "({place}) thì không; hãy ghi số thực hiện, hoặc ghi target: của chỉ tiêu khác",
        en="of_target is for a target with one bound above zero and basis end_of_period, total or each_year "
        "(inside {{items: …}} if it has each_item: true, and only then), which {target} ({place}) is not; "
        "write the figure itself, or name another target with target:",
    ),
    Code.OF_TARGET_UNCLEAR: Text(
        vi="tỷ lệ này có thể là của nhiều chỉ tiêu ({targets}); hãy ghi rõ chỉ tiêu, ví dụ target: {meant}",
        en="this can be a share of several targets ({targets}); name the target, for example target: {meant}",
    ),
    Code.BANDS_ORDER: Text(
        vi="các ngưỡng tiến độ phải giảm dần: ahead {ahead}, on_track {on_track}, behind {behind}; hãy ghi như "
        "bands: {{ahead: 1, on_track: 0.95, behind: 0.6}}",
        en="the bands must decrease: ahead {ahead}, on_track {on_track}, behind {behind}; write them as bands: "
        "{{ahead: 1, on_track: 0.95, behind: 0.6}}",
    ),
    Code.BASELINE_TOO_LATE: Text(
        vi="kỳ gốc {year} không trước thời điểm kết thúc {period}; hãy ghi một kỳ sớm hơn",
        en="the baseline {year} is not before the end of {period}; write an earlier one",
    ),
    Code.AMENDED_TO_BASELINE: Text(
        vi="theo điều chỉnh này, mức thay đổi tính đến hết {period}, mà kỳ gốc {year} không trước thời điểm đó; "
        "hãy ghi period: muộn hơn, hoặc baseline: sớm hơn ở chỉ tiêu",
        en="with this amendment the change ends with {period}, and the baseline {year} is not before that; "
        "write a later period: here, or an earlier baseline: at the target",
    ),
    Code.AMENDED_TWICE: Text(
        vi="đã có điều chỉnh khác hiệu lực từ {on} ở {place}; hãy gộp hai điều chỉnh, hoặc ghi on: khác",
        en="another amendment takes effect on {on}, in {place}; merge the two, or change on:",
    ),
    Code.WAIVER_BACKWARDS: Text(
        vi="tạm miễn kết thúc ({until}) trước ngày cho phép ({granted}); hãy ghi until: muộn hơn",
        en="the waiver ends ({until}) before it is granted ({granted}); write a later until:",
    ),
    Code.WAIVER_TOO_LONG: Text(
        vi="tạm miễn kéo dài {days} ngày, tối đa là {most}; hãy ghi until: sớm hơn, và cho phép lại khi đó",
        en="the waiver lasts {days} days, longer than the {most} allowed; write an earlier until:, and renew it then",
    ),
    Code.TARGET_TWICE: Text(
        vi="chỉ tiêu {id} được khai báo lần thứ hai, lần đầu ở {place}; hãy đặt mã khác cho một trong hai",
        en="the target {id} is declared a second time, first in {place}; give one of the two another id",
    ),
    Code.TARGETS_ALIKE: Text(
        vi="{id} và {other} ({place}) cùng chỉ số, giai đoạn và cách tính; hãy ghi restates: {other} nếu chỉ "
        "nêu lại, between: [a, b] nếu là hai cận, hoặc indicator: khác",
        en="{id} and {other} ({place}) have the same indicator, period and basis; write restates: {other} if it "
        "repeats that target, between: [a, b] for two bounds, or another indicator:",
    ),
    Code.RESTATES_UNKNOWN: Text(
        vi="địa bàn này không có chỉ tiêu nào khác là {id}{near}; hãy ghi mã của chỉ tiêu được nêu lại",
        en="this area has no other target {id}{near}; write the id of the target that is restated",
    ),
    Code.NAMED_TARGET_UNKNOWN: Text(
        vi="địa bàn này không có chỉ tiêu {id} nào dùng số liệu của {indicator}{near}; hãy ghi mã của chỉ tiêu "
        "được nói đến, hoặc bỏ target:",
        en="this area has no target {id} that uses the figures of {indicator}{near}; write the id of that "
        "target, or remove target:",
    ),
    Code.STATED_OF_NO_TARGET: Text(
        vi="nhận định này không được kiểm tra, vì không rõ nói về chỉ tiêu nào: số liệu {period} không nằm "
        "trong kỳ của chỉ tiêu nào ({targets}); hãy ghi target: trong stated, hoặc chuyển nhận định sang "
        "note:",
        en="this claim was not checked because it is not clear which target it is about: the figure for "
        "{period} is outside the period of each target ({targets}); name one with target: in stated, or "
        "write the claim under note:",
    ),
    Code.RESTATES_RESTATEMENT: Text(
        vi="{other} cũng là chỉ tiêu nêu lại, nên sẽ không được tính; hãy để {id} nêu lại chỉ tiêu gốc",
        en="{other} itself restates a target, so neither would be counted; let {id} restate the original target",
    ),
    Code.GROWTH_PERIOD: Text(
        vi="{period} có {years} năm tăng trưởng; nếu năm đầu là năm gốc thì hãy ghi {meant}",
        en="{period} has {years} years of growth; if its first year is the base year, write {meant}",
    ),
    Code.BASELINE_SATISFIES: Text(
        vi="giá trị gốc năm {year} ({value}) đã thỏa mãn rồi; hãy kiểm tra phép so sánh (at_least hay at_most?) và "
        "giá trị gốc",
        en="the baseline of {year} ({value}) already satisfies this; check the comparator (at_least or "
        "at_most?) and "
        "the baseline",
    ),
    Code.BASELINE_NOT_ON_RECORD: Text(
        vi="giá trị gốc năm {year} ghi ở đây là {value}, nhưng số liệu của năm đó là {recorded} ({place}); tốc "
        "độ tăng theo level_indicator tính từ số liệu đó, còn lại tính từ giá trị ở đây; hãy sửa số sai, "
        "hoặc bỏ value",
        en="the baseline of {year} is {value} here, but {recorded} is on record ({place}); growth by "
        "level_indicator starts from the record, everything else from the value here; correct the wrong one, "
        "or remove value",
    ),
}
