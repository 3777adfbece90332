"""What one cell of a head says at once of a plan or a result, of what is counted, and of a time.

``Kế hoạch số tiêu chí đạt năm 2025`` is the plan of 2025 for ``Số tiêu chí đạt``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from planck.model.names import nfc
from planck.office.head_words import is_role_alone

_PLAN = "Kế hoạch"
_LEAD = re.compile(
    r"(?:(?P<plan>(?:chỉ tiêu |mục tiêu )?kế hoạch|kh|(?:chỉ tiêu|kế hoạch) giao|chỉ tiêu|mục tiêu)"
    r"|(?P<figure>(?:ước |kết quả )?thực hiện|(?:ước )?th|ước (?:đạt|tính)|kết quả))\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
_MONTH = r"(?:tháng\s+\d{1,2}|quý\s+(?:[iv]+|\d)|\d{1,2}\s+tháng(?:\s+(?:đầu|cuối))?)"
_TIME = re.compile(
    rf"[\s,]+\(?(?:(?:tính\s+)?đến\s+)?(?:cuối\s+|hết\s+|trong\s+)?(?:ngày\s+)?"
    rf"(?:\d{{1,2}}[/.-]\d{{1,2}}[/.-]|(?:{_MONTH}\s+)?năm\s+|{_MONTH}\s*/?\s*)?(?:19|20)\d\d\)?$",
    re.IGNORECASE,
)
_BEGINNING = re.compile(r"\bđầu$", re.IGNORECASE)
_ESTIMATED = re.compile(r"\bước tính\b", re.IGNORECASE)
_BRACKET = re.compile(r"\s*\([^()]*\)\s*$")


class Pieces(NamedTuple):
    """The words of a cell of a head: of a plan or a result, of what is counted, of a time. Each may be empty."""

    role: str
    name: str
    time: str


@lru_cache(maxsize=4096)  # the heads of a list are looked at once for each of its blocks
def pieces_of(text: str) -> Pieces:
    """Take a cell of a head apart; what only says a plan, a result or a time has no name."""
    written = " ".join(nfc(text).split())
    if is_role_alone(_ESTIMATED.sub("ước", _BRACKET.sub("", written))):
        return Pieces(written, "", "")
    lead = _LEAD.match(written)
    role, rest = "", written
    if lead is not None:
        role, rest = _PLAN if lead["plan"] else lead[0].strip(), written[lead.end() :]
    bracket = _BRACKET.search(rest)  # "Tỷ lệ hộ nghèo năm 2025 (%)"
    unit = bracket[0] if bracket is not None and _TIME.fullmatch(bracket[0]) is None else ""
    behind = _TIME.search(rest.removesuffix(unit))
    time = ""
    if behind is not None and not _BEGINNING.search(rest[: behind.start()]):  # which is the end of the year before
        rest, time = rest[: behind.start()] + unit, behind[0].strip(" ,()")
    return Pieces(role, rest[:1].upper() + rest[1:] if role else rest, time)
