"""The words for what changed between two states of a register."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from planck.model.changes import Comparison, Effect, FigureChangeKind
from planck.model.result import Language
from planck.model.state import State

Words = Mapping[str, str]

EFFECTS: dict[Effect, Words] = {
    Effect.LOOSENED: {"vi": "nới lỏng", "en": "loosened"},
    Effect.TIGHTENED: {"vi": "siết chặt", "en": "tightened"},
    Effect.REDEFINED: {"vi": "không còn so sánh được", "en": "no longer comparable"},
    Effect.AMENDED: {"vi": "điều chỉnh bằng văn bản", "en": "amended by a document"},
    Effect.NEUTRAL: {"vi": "đã sửa", "en": "changed"},
}

FIGURE_CHANGES: dict[FigureChangeKind, Words] = {
    FigureChangeKind.ADDED: {"vi": "mới", "en": "new"},
    FigureChangeKind.REVISED: {"vi": "sửa số", "en": "revised"},
    FigureChangeKind.REMOVED: {"vi": "đã xoá", "en": "removed"},
}


@dataclass(frozen=True, slots=True)
class ChangesWords:
    """One language's phrases. ``{name}`` stands for what is put in."""

    since: str
    between: str
    as_of: str
    no_commit: str
    index: str
    files: str
    nothing: str
    turned: str
    added: str
    removed: str
    renamed: str
    terms: str
    figures: str
    failing: str
    fails: str
    new_failures: str
    older: str
    left_out: str
    waived: str
    was: str
    now: str
    what: str
    target: str
    figure: str
    change: str
    verdict: str
    outcome: str
    progress: str
    actual: str
    place: str


VIETNAMESE = ChangesWords(
    since="Thay đổi so với {before}",
    between="Thay đổi từ {before} đến {after}",
    as_of="tính đến ngày {day}",
    no_commit="lúc chưa có commit nào",
    index="nội dung sắp commit",
    files="các tệp hiện có",
    nothing="Không có thay đổi nào về chỉ tiêu, số liệu và đánh giá",
    turned="Đánh giá và tiến độ đã đổi",
    added="Chỉ tiêu mới",
    removed="Chỉ tiêu bị xoá",
    renamed="Chỉ tiêu đổi mã",
    terms="Nội dung chỉ tiêu đã sửa",
    figures="Số liệu đã đổi",
    failing="Không qua kiểm tra từ trước",
    fails="không qua kiểm tra",
    new_failures="mới không qua: {count}",
    older="có từ trước, không tính: {count}",
    left_out="không qua từ trước, nên lần này không tính",
    waived="Tạm miễn",
    was="Trước",
    now="Nay",
    what="Nội dung",
    target="Chỉ tiêu",
    figure="Số liệu",
    change="Thay đổi",
    verdict="Đánh giá",
    outcome="Đến nay",
    progress="Tiến độ",
    actual="Thực hiện",
    place="Xem",
)

ENGLISH = ChangesWords(
    since="Changes since {before}",
    between="Changes from {before} to {after}",
    as_of="as of {day}",
    no_commit="before the first commit",
    index="what is staged",
    files="the files",
    nothing="No target, no figure and no verdict changed",
    turned="Verdicts and progress that turned",
    added="New targets",
    removed="Removed targets",
    renamed="Renamed targets",
    terms="Changed terms",
    figures="Changed figures",
    failing="Failing as before",
    fails="fails",
    new_failures="newly failing: {count}",
    older="failing before, not counted: {count}",
    left_out="failing before, so not counted here",
    waived="Waived",
    was="Before",
    now="Now",
    what="What",
    target="Target",
    figure="Figure",
    change="Change",
    verdict="Verdict",
    outcome="To date",
    progress="Progress",
    actual="Actual",
    place="See",
)


def changes_words(language: Language) -> ChangesWords:
    """The phrases of a language."""
    return VIETNAMESE if language is Language.VI else ENGLISH


def states(comparison: Comparison, language: Language) -> str:
    """Between which states: ``Changes since main (1a2b3c4)``."""
    words = changes_words(language)
    before = _state(comparison.before, language)
    if comparison.after.commit is None and comparison.after.name == "":
        return words.since.format(before=before)
    return words.between.format(before=before, after=_state(comparison.after, language))


def _state(state: State, language: Language) -> str:
    words = changes_words(language)
    if state.commit is not None:
        return f"{state.name} ({state.commit[:7]})"
    return {"": words.no_commit, "--staged": words.index}.get(state.name, words.files)
