"""The register around the working folder, and what holds for reading it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from planck.cli.surroundings import language_of_locale, today
from planck.model.problem import Code, Level, Problem
from planck.model.register import Register
from planck.model.result import FailOn, Language
from planck.register.config import find_settings
from planck.register.folder import file_names, load_folder


@dataclass(frozen=True, slots=True)
class Reading:
    """A register as it was read: with an error among the problems it is not to be judged.

    ``files`` are the names of its files, relative to ``root`` with forward slashes. ``language_for_machines`` is that
    of what no person reads first.
    """

    root: Path
    register: Register
    problems: tuple[Problem, ...]
    files: tuple[str, ...]
    language: Language
    language_for_machines: Language
    as_of: date
    fail_on: FailOn


def read_register(
    *,
    lang: str | None,
    as_of: date | str | None = None,
    fail_on: str | None = None,
    for_machines: bool = False,
) -> Reading:
    """Read the register around the working folder; a flag, where it was given, beats what the register says.

    ``for_machines``: the output is read by none, so the locale is not asked for its language, and the same files
    give the same bytes.
    """
    flags = {"language": lang, "as_of": str(as_of) if as_of is not None else None, "fail_on": fail_on}
    settings, wrong = find_settings(Path.cwd(), os.environ, flags)
    loaded = load_folder(settings)
    day = settings.as_of or today(settings.timezone)
    problems = [*wrong, *loaded.problems]
    if day is None:
        problems.append(Problem(Level.ERROR, Code.TIMEZONE_UNKNOWN, None, {"text": str(settings.timezone)}))
    files = file_names(settings)
    return Reading(
        root=settings.root,
        register=loaded.register,
        problems=tuple(sorted(problems, key=lambda problem: problem.key)),
        files=(settings.file, *files) if settings.file else tuple(files),
        language=_language(settings.language, for_machines),
        language_for_machines=_language(settings.language, for_machines=True),
        as_of=day or today(None),
        fail_on=settings.fail_on,
    )


def _language(said: Language | None, for_machines: bool) -> Language:
    if said is not None:
        return said
    return Language.EN if for_machines else language_of_locale(os.environ)
