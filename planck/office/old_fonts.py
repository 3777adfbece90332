"""Vietnamese text from before Unicode, which a font of its own (.VnTime, VNI-Times) draws as what it is not."""

from __future__ import annotations

import re

from planck.office.grid import OfficeFile

# Letters and signs that no Vietnamese word has in Unicode, and that stand for its vowels in the old encodings.
_STRANGE = "ØÖÆÇËÎÏÑ×ÜÞßäåæçëîïñöø÷ûüþµ¸¶·¹¨»¾¼½©®ª«¬§"
_has_strange = re.compile(rf"[A-Za-z]+[{_STRANGE}]|[{_STRANGE}][A-Za-z]").search
# A foreign name may have such letters; a table that is drawn by an old font has them in many of its texts.
_LEAST_CELLS = 3
_SHARE = 3


def is_in_old_font(file: OfficeFile) -> bool:
    """Whether the texts of a file look as those of an old font do where the font is not there: "TØ lÖ hé nghÌo"."""
    texts = [cell.text for grid in file.grids for row in grid.rows for cell in row if cell.number is None]
    worded = [text for text in texts if sum(map(str.isalpha, text)) > 3]
    strange = sum(_has_strange(text) is not None for text in worded)
    return strange >= _LEAST_CELLS and strange * _SHARE >= len(worded)
