"""What ``planck record`` says of what it put into a register, and of what it did not."""

from __future__ import annotations

from planck.model.merge import Keeps
from planck.reports.wording.words import Text

WRITTEN = Text("Đã ghi.", "Written.")
NOT_WRITTEN = Text("Không ghi gì.", "Nothing was written.")
ONLY_SHOWN = Text("Chưa ghi gì (--dry-run).", "Nothing is written yet (--dry-run).")
SAME = Text("Trong sổ đã có đúng số liệu này; không ghi gì thêm.", "The register has this already; nothing to write.")
NO_TURN = Text("Không đánh giá nào thay đổi.", "No verdict changes.")
BROKEN = Text(
    "Ghi số liệu này thì sổ sẽ có lỗi:",
    "With this figure the register would have an error:",
)

# Why a figure was not put in, and what to do; {there} is what stands there, {new} what was given.
KEPT: dict[Keeps, Text] = {
    Keeps.DIFFERS: Text(
        "{id} {period} đã có {there}, khác với {new}; nếu đây là số điều chỉnh, hãy thêm --published NGÀY; "
        "nếu số cũ sai, hãy thêm --replace",
        "{id} {period} is already {there}, which differs from {new}; if this is a revision, add --published DATE; "
        "if the old figure is wrong, add --replace",
    ),
    Keeps.DIFFERS_UNDATED: Text(
        "{id} {period} đã có {there}, khác với {new}; nếu đây là số điều chỉnh thì cả hai phải có ngày công bố: hãy "
        "ghi published vào số cũ và thêm --published NGÀY; nếu số cũ sai, hãy thêm --replace",
        "{id} {period} is already {there}, which differs from {new}; of a revision both have to say when they were "
        "published: write published beside the old figure and add --published DATE; if the old figure is wrong, add "
        "--replace",
    ),
    Keeps.INHERITS: Text(
        "{new} của {id} {period} sẽ nhận {key} ghi chung cho cả mục hoặc cả tệp; hãy ghi rõ --{key}",
        "{new} of {id} {period} would take the {key} that stands there for all figures; give --{key}",
    ),
    Keeps.UNEDITABLE: Text(
        "tệp được viết theo cách planck không tự sửa được (neo &, bí danh *, thẻ, chú thích nằm trong số liệu, …); hãy "
        "tự ghi vào {id}: {period}: {new}",
        "the file is written in a way that planck cannot edit (anchors, aliases, tags, remarks inside a figure, …); "
        "add to {id} by hand: {period}: {new}",
    ),
}
