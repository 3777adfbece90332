"""The text of each problem: what is wrong, and what to write instead."""

from __future__ import annotations

from datetime import date

from planck.model.problem import Code, Problem
from planck.model.result import Language
from planck.reports.wording.figure_messages import FIGURE_MESSAGES
from planck.reports.wording.file_messages import FILE_MESSAGES
from planck.reports.wording.form_messages import FORM_MESSAGES
from planck.reports.wording.history_messages import HISTORY_MESSAGES
from planck.reports.wording.judgement_messages import JUDGEMENT_MESSAGES
from planck.reports.wording.numbers import day
from planck.reports.wording.register_messages import REGISTER_MESSAGES
from planck.reports.wording.target_messages import TARGET_MESSAGES
from planck.reports.wording.terms import AREA_LEVELS, KINDS, MEANS, OUTCOMES
from planck.reports.wording.words import Text

# Each message ends with its remedy. ``{name}`` stands for an argument of the problem.
MESSAGES: dict[Code, Text] = {
    Code.UNREADABLE: Text(
        vi="không đọc được tệp ({detail}); hãy kiểm tra tệp có tồn tại và được phép mở",
        en="the file cannot be read ({detail}); check that it exists and may be opened",
    ),
    **FILE_MESSAGES,
    **JUDGEMENT_MESSAGES,
    **HISTORY_MESSAGES,
    # The settings, and where the files are.
    Code.SETTING_MISREAD: Text(
        vi="{name} không thể là {text}; hãy ghi như {wanted}", en="{name} cannot be {text}; write it as {wanted}"
    ),
    Code.TIMEZONE_UNKNOWN: Text(
        vi="không biết múi giờ {text}; hãy ghi một tên như Asia/Ho_Chi_Minh, cài gói tzdata, "
        "hoặc cho biết ngày bằng --as-of",
        en="the time zone {text} is not known here; write a name such as Asia/Ho_Chi_Minh, "
        "install the package tzdata, or say the day with --as-of",
    ),
    Code.FOLDER_MISSING: Text(
        vi="ở đây không có thư mục {folder}; hãy chạy planck trong thư mục của sổ, tạo thư mục đó, "
        "hoặc ghi trong planck.yaml nó ở đâu",
        en="there is no folder {folder} here; run planck in the folder of the register, make the folder, "
        "or say in planck.yaml where it is",
    ),
    # What a run was asked to look at.
    Code.ARGUMENTS_REFUSED: Text(
        vi="không đọc được các tham số: {detail}", en="the arguments cannot be read: {detail}"
    ),
    Code.PATH_MISSING: Text(
        vi="không có tệp hay thư mục {path}; hãy ghi một tệp của sổ, chẳng hạn {nearest}",
        en="there is no file or folder {path}; write one of the register, such as {nearest}",
    ),
    Code.PATH_OUTSIDE: Text(
        vi="{path} nằm ngoài sổ {root}; hãy chạy planck trong thư mục của sổ chứa nó",
        en="{path} lies outside of the register {root}; run planck in the folder of its own register",
    ),
    Code.PATH_WITHOUT_TARGETS: Text(
        vi="{path} không khai báo chỉ tiêu nào (số liệu thực hiện luôn được đọc hết); hãy ghi một tệp hay "
        "thư mục chỉ tiêu, chẳng hạn {nearest}",
        en="{path} declares no target (observed values are always read whole); write a file or folder of "
        "targets, such as {nearest}",
    ),
    Code.UNKNOWN_AREA: Text(
        vi="không có địa bàn nào tên {wanted}; gần nhất: {nearest}",
        en="no area is called {wanted}; the nearest: {nearest}",
    ),
    Code.AMBIGUOUS_AREA: Text(
        vi="{wanted} có thể là nhiều địa bàn; hãy ghi mã của địa bàn cần chọn: {areas}",
        en="{wanted} can be several areas; write the id of the one that is meant: {areas}",
    ),
    Code.AREA_WITHOUT_TARGETS: Text(
        vi="{area} không có chỉ tiêu nào; các địa bàn có chỉ tiêu: {nearest}",
        en="{area} has no target; areas that have some: {nearest}",
    ),
    Code.FILTER_MATCHES_NOTHING: Text(
        vi="{option} {wanted} không khớp chỉ tiêu nào; gần nhất: {nearest}",
        en="{option} {wanted} matches no target; the nearest: {nearest}",
    ),
    Code.NOTHING_SELECTED: Text(
        vi="không có chỉ tiêu nào thoả mãn đồng thời {options}; hãy bỏ bớt, hoặc ghi --allow-empty; "
        "gần nhất: {nearest}",
        en="no target satisfies {options} together; leave one out, or write --allow-empty; the nearest: {nearest}",
    ),
    Code.NO_TARGETS: Text(
        vi="sổ không khai báo chỉ tiêu nào; hãy ghi chỉ tiêu dưới targets: trong một tệp của thư mục "
        "targets, hoặc ghi --allow-empty",
        en="the register declares no target; write one under targets: in a file of the folder targets, "
        "or write --allow-empty",
    ),
    **FORM_MESSAGES,
    **REGISTER_MESSAGES,
    **TARGET_MESSAGES,
    **FIGURE_MESSAGES,
}


def message(problem: Problem, language: Language) -> str:
    """What is wrong and what to write instead; an argument that was not given shows as such."""
    return MESSAGES[problem.code].of(language).format_map(_Given(words_of(problem, language)))


def words_of(problem: Problem, language: Language) -> dict[str, str]:
    """The arguments of a problem, and those that hold codes a second time in the reader's words."""
    args = dict(problem.args)
    for name in _SPOKEN & args.keys():
        args[f"{name}_words"] = " ".join(_spoken(word, language) for word in args[name].split())
    for name in _DAYS & args.keys():
        args[f"{name}_words"] = day(date.fromisoformat(args[name]), language)
    return args


# The arguments that hold codes and plain numbers; ``{outcome_words}`` stands for ``outcome`` in the reader's words.
_SPOKEN = frozenset(
    {"outcome", "other_outcome", "mean", "other_mean", "claim", "found", "kind", "level", "base", "other"}
)
# The arguments that hold a day which the register is judged by; ``{until_words}`` is written as in the report.
_DAYS = frozenset({"until", "day_before", "day_after"})
_WORDS = {
    **{outcome.value: words for outcome, words in OUTCOMES.items()},
    **{mean.value: words for mean, words in MEANS.items()},
    **{kind.value: words for kind, words in KINDS.items()},
    **{level.value: words for level, words in AREA_LEVELS.items()},
    "current": Text(vi="hiện hành", en="the year itself"),
}


def _spoken(word: str, language: Language) -> str:
    if word in _WORDS:
        return _WORDS[word].of(language).lower()
    return word.replace(".", ",") if language is Language.VI else word


class _Given(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"
