"""The registers of tests/cases, each read by itself."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

import planck
from planck.register.load import Loaded


def load_case(folder: Path) -> Loaded:
    """Where it stands, a case without settings of its own would be taken for a part of this repository's register."""
    with TemporaryDirectory() as away:
        return planck.load(copytree(folder, Path(away) / folder.name))
