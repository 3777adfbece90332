"""What stands in a table more than once."""

from __future__ import annotations

from decimal import Decimal

import pytest

from planck.model.draft import DraftFigure, Spot, Topic
from planck.office.doubles import without_doubles


@pytest.mark.parametrize(
    ("values", "kept", "topics"),
    [
        pytest.param((5,), (5,), [], id="once"),
        pytest.param((5, 5), (5,), [Topic.SAID_BEFORE], id="twice the same"),
        pytest.param((5, 6), (), [Topic.TWO_VALUES] * 2, id="two that differ"),
        pytest.param((5, 6, 7), (), [Topic.TWO_VALUES] * 3, id="three that differ"),
        pytest.param((5, 5, 6), (), [Topic.TWO_VALUES] * 3, id="one beside two that agree"),
    ],
)
def test_figures_of_one_period_are_kept_only_where_they_agree(
    values: tuple[int, ...], kept: tuple[int, ...], topics: list[Topic]
) -> None:
    """Whichever comes last, none of several that differ gets into the register, and each is named."""
    figures = [DraftFigure("2024", Decimal(value), {}, Spot("t.xlsx", "T", row)) for row, value in enumerate(values, 1)]
    figures_kept, remarks = without_doubles(figures)
    assert tuple(figure.value for figure in figures_kept) == tuple(map(Decimal, kept))
    assert [remark.topic for remark in remarks] == topics
