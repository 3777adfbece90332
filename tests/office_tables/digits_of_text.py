"""Whether a number that was read stands in a text, all of its digits together and no digit beside them."""

from __future__ import annotations

import re
from decimal import Decimal


def stands_in(text: str, number: Decimal) -> bool:
    """Whether the digits of a number stand in a text as one number, with signs between them or without."""
    digits = re.sub(r"[^0-9]", "", f"{number:f}")
    together = r"[.,\s]?".join(digits)
    return re.search(rf"(?<![0-9])(?<![0-9][.,])0*{together}(?![0-9])(?![.,][0-9])", text) is not None
