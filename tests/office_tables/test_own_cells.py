"""Whether a cell of planck's own workbook still shows what it showed when it was written."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.office.grid import Cell
from planck.office.own_cells import changed_columns


def is_changed(held: str, written: str) -> bool:
    """Whether a cell that holds a number is seen as changed."""
    cell = Cell(1, 1, held, Decimal(held), Decimal(held))
    return bool(changed_columns({"ratio": cell}, {"ratio": written}, ("ratio",)))


@pytest.mark.parametrize(
    ("held", "written", "changed"),
    [
        pytest.param("0.6814814814814815", "0." + "681" + "481" * 15, False, id="cut off at a five"),
        pytest.param("0.681481481481481", "0." + "681" + "481" * 15, False, id="saved with 15 digits"),
        pytest.param("0.681481481481483", "0." + "681" + "481" * 15, True, id="two of the last digit more"),
        pytest.param("123456789012346", "123456789012345", True, id="one of 15 digits more"),
        pytest.param("0", "0", False, id="nothing"),
        pytest.param("0.00000000000000001", "0", True, id="little, for nothing"),
        pytest.param("-2.5", "2.5", True, id="another sign"),
    ],
)
def test_a_number_is_changed_where_its_first_15_digits_are(held: str, written: str, changed: bool) -> None:
    assert is_changed(held, written) is changed


@given(st.fractions(min_value=-1000, max_value=1000, max_denominator=9999))
def test_no_number_that_a_spreadsheet_cuts_off_looks_changed(number: Fraction) -> None:
    written = Decimal(number.numerator) / Decimal(number.denominator)
    assert not is_changed(format(Decimal(repr(float(written))), "f"), format(written, "f"))
