"""What ``planck validate --fix`` says of what it mended."""

from __future__ import annotations

from planck.reports.wording.words import Text

FIXED = Text("đã sửa {before} thành {after}", "fixed: {before} is now {after}")
COUNT = Text("Đã sửa {count} chỗ trong {files} tệp.", "Fixes: {count}, in files: {files}.")
NOTHING = Text("Không có chỗ nào sửa chắc chắn được.", "Nothing that can be fixed with certainty.")
