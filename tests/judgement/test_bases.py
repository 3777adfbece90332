"""The table of bases."""

from __future__ import annotations

from planck.judgement.bases.table import BASES
from planck.model.basis import Basis


def test_every_basis_has_its_row() -> None:
    """A basis that a file may name can be judged."""
    assert list(BASES) == list(Basis)
