"""A number is taken for one of thousands by its digits alone, as a regular expression finds them."""

from __future__ import annotations

import re
from decimal import Decimal

from hypothesis import example, given
from hypothesis import strategies as st

from planck.register.build.units import is_ambiguous

_LIKE_THOUSANDS = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")


@example("30.640")
@example("-1.000")
@example("999.999")
@example("1000.000")
@example("0.640")
@example("030.640")
@example("3064E-2")
@example("30640E-3")
@given(st.from_regex(r"-?[0-9]{1,4}(\.[0-9]{1,4})?(E-?[0-4])?", fullmatch=True))
def test_what_is_written_like_thousands_can_be_read_in_two_ways(text: str) -> None:
    number = Decimal(text)
    assert is_ambiguous(number) is (_LIKE_THOUSANDS.fullmatch(f"{number:f}") is not None)
