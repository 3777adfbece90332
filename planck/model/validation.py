"""What `planck validate` finds in a register."""

from __future__ import annotations

from typing import NamedTuple

from planck.model.location import AT_ROOT, Viewpoint
from planck.model.severity import Weighed


class Validation(NamedTuple):
    """What is wrong with the files asked about, how many these are, and where their paths are taken from."""

    problems: Weighed
    files: int
    viewpoint: Viewpoint = AT_ROOT
