"""The folder that planck runs in, where another was named with ``-C``."""

from __future__ import annotations

import os

import click

from planck.cli.refusal import Refused
from planck.register.files.git import HOOK_VARIABLES
from planck.reports.wording.commands import Saying


def enter(context: click.Context, folder: str) -> None:
    """Change to a folder; what git told a hook by paths from where it was means the same there."""
    stated = {name: os.path.abspath(os.environ[name]) for name in HOOK_VARIABLES if os.environ.get(name)}
    if "GIT_DIR" in stated:  # without the other, git takes the working folder for the top of the repository
        stated.setdefault("GIT_WORK_TREE", os.getcwd())
    try:
        os.chdir(folder)
    except (OSError, ValueError):
        raise Refused(Saying.FOLDER_CLOSED, context, option="-C", wanted=folder) from None
    os.environ.update(stated)
