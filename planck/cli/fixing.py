"""The files of a register with what its messages ask for with certainty: written, or shown as a diff."""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click

from planck.cli.paths import lies_in, resolve_paths, viewpoint_of
from planck.cli.registers import Opened
from planck.cli.together import read_there, write_together
from planck.model.location import Viewpoint
from planck.model.mending import Mended
from planck.model.problem import Problem
from planck.model.result import Language
from planck.register.mending.mend import mend
from planck.reports.visible import visible
from planck.reports.wording import mending as words

_BREAK = re.compile(r"(?<=\n)|(?<=\r)(?!\n)")


def fix(context: click.Context, opened: Opened, paths: Sequence[str], *, writes: bool) -> tuple[Mended, Viewpoint]:
    """Mend the files of a register that lie in some paths, and write them."""
    loaded = opened.load()
    chosen, wrong = resolve_paths(paths, Path.cwd(), loaded)
    names = {name for name in loaded.files if lies_in(name, frozenset(chosen))} if not wrong else set()
    files = {name: opened.files[name] for name in names if name in opened.files}
    settings = opened.settings.file
    own = read_there(os.path.join(opened.root, settings)) if settings is not None and settings in names else None
    if settings is not None and own is not None:
        files[settings] = own

    def load(changed: Mapping[str, bytes]) -> Sequence[Problem]:
        return opened.load({name: data for name, data in changed.items() if name != settings}).problems

    mended = mend(files, load)
    if writes and mended.files:
        paths_of = {name: os.path.join(opened.root, name) for name in mended.files}
        after = {paths_of[name]: data for name, data in mended.files.items()}
        write_together(context, after, {paths_of[name]: files[name] for name in mended.files})
    return mended, viewpoint_of(Path.cwd(), opened.root)


def fixed_lines(mended: Mended, here: Viewpoint, language: Language) -> Iterator[str]:
    """What was mended, a line each."""
    for each in mended.mends:
        at = each.problem.location
        assert at is not None
        place = f"{here.path(at.file)}:{at.line}:{at.column}"
        said = words.FIXED.of(language).format(before=each.before, after=each.after)
        yield visible(f"{place}: {said} [{each.problem.code.value}]")


def diff_lines(mended: Mended, opened: Opened, here: Viewpoint) -> Iterator[str]:
    """What would change, as a unified diff of whole files, which git apply and patch can read."""
    for name, data in sorted(mended.files.items()):
        before = read_there(os.path.join(opened.root, name)) or b""
        old, new = (_BREAK.split(text.decode("utf-8")) for text in (before, data))
        path = here.path(name)
        for line in difflib.unified_diff(
            [part for part in old if part], [part for part in new if part], f"a/{path}", f"b/{path}"
        ):
            yield line if line.endswith(("\n", "\r")) else f"{line}\n\\ No newline at end of file\n"


def sum_up(mended: Mended, language: Language) -> str:
    """How much was mended."""
    count, files = len(mended.mends), len(mended.files)
    return words.COUNT.of(language).format(count=count, files=files) if count else words.NOTHING.of(language)
