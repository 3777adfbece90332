"""Why a target or a figure was not put into a register, and what to do, by the command that was to do it."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from planck.model.merge import Keeps, Kept
from planck.reports.wording.voice import Voice
from planck.reports.wording.words import Text


class By(Enum):
    """What was to be put in: a table, or one figure."""

    TABLE = "table"
    FIGURE = "figure"


class _Reason(NamedTuple):
    """What keeps it out, and the remedies; {there} is what stands there, {new} what was given, {what} what it is of."""

    why: Text
    of_table: Text
    of_figure: Text


_REPLACE = Text("giữ nguyên, muốn thay thì thêm --replace", "kept, add --replace to overwrite it")
_BY_HAND = Text("hãy tự ghi {what}: {new}", "add {what}: {new} by hand")
_REASONS = {
    Keeps.DIFFERS: _Reason(
        Text("{what} đã có {there}, khác với {new}", "{what} is already {there}, which differs from {new}"),
        _REPLACE,
        Text(
            "nếu đây là số điều chỉnh, hãy thêm --published NGÀY; nếu số cũ sai, hãy thêm --replace",
            "if this is a revision, add --published DATE; if the old figure is wrong, add --replace",
        ),
    ),
    Keeps.DIFFERS_UNDATED: _Reason(
        Text(
            "{what} đã có {there} mà không ghi ngày công bố, khác với {new}",
            "{what} is already {there} without a day of publication, which differs from {new}",
        ),
        _REPLACE,
        Text(
            "nếu đây là số điều chỉnh thì cả hai phải có ngày công bố: hãy ghi published vào số cũ và thêm --published "
            "NGÀY; nếu số cũ sai, hãy thêm --replace",
            "of a revision both have to say when they were published: write published beside the old figure and add "
            "--published DATE; if the old figure is wrong, add --replace",
        ),
    ),
    Keeps.INHERITS: _Reason(
        Text(
            "những gì ghi chung cho cả mục hoặc cả tệp sẽ tính cả cho {new} của {what}",
            "what stands there for all would count for {new} of {what} too",
        ),
        _BY_HAND,
        Text("hãy ghi rõ --{key}", "give --{key}"),
    ),
    Keeps.UNEDITABLE: _Reason(
        Text(
            "tệp được viết theo cách planck không tự sửa được (neo &, bí danh *, thẻ, chú thích nằm trong số liệu, …)",
            "the file is written in a way that planck cannot edit (anchors, aliases, tags, remarks inside a figure, …)",
        ),
        _BY_HAND,
        _BY_HAND,
    ),
}


def why_kept(voice: Voice, kept: Kept, by: By) -> str:
    """Why something was not put in, and what to do about it."""
    reason = _REASONS[kept.keeps]
    what = " ".join(filter(None, (kept.id, kept.period)))
    parts = {"what": what, "there": kept.there, "new": kept.new, "key": kept.key}
    remedy = reason.of_table if by is By.TABLE else reason.of_figure
    return f"{voice.say(reason.why, **parts)}; {voice.say(remedy, **parts)}"
