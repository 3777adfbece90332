"""Run planck for the tools: on the code of this repository, and on no setting of whoever runs the tool."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# What a shell or a CI server may have set that changes what planck says or how it looks.
_SETTINGS = ("PLANCK_", "LC_", "LANG", "COLUMNS", "TERM", "COLORTERM", "NO_COLOR", "FORCE_COLOR", "GITHUB_")


def clean_environment() -> dict[str, str]:
    """The environment without those settings, in a locale that is the same on every machine."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_SETTINGS)}
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))  # the tests have their clock there
    return {**kept, "LC_ALL": "C.UTF-8", "PYTHONPATH": path}


def run_planck(
    *arguments: str, environment: Mapping[str, str] | None = None, folder: Path = ROOT, may_ask: bool = False
) -> str:
    """What planck prints on the register of this repository; ``environment`` is added to the clean one.

    Raises CalledProcessError where it exits with another status than 0, or with ``may_ask`` than 0 or 1.
    """
    done = subprocess.run(
        [sys.executable, "-m", "planck", *arguments],
        cwd=folder,
        env={**clean_environment(), **(environment or {})},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    if done.returncode > int(may_ask):
        done.check_returncode()
    return done.stdout
