"""The register around the working folder, and what holds for reading it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from planck.cli.options import TODAY
from planck.cli.surroundings import language_of_locale, today
from planck.model.problem import Code, Level, Problem
from planck.model.register import Register
from planck.model.result import FailOn, Language
from planck.register.config import Settings, find_settings
from planck.register.folder import file_names, load_folder


@dataclass(frozen=True, slots=True)
class Reading:
    """A register as it was read: with an error among the problems it is not to be judged.

    ``files`` are the names of its files, relative to ``root`` with forward slashes.
    """

    root: Path
    register: Register
    problems: tuple[Problem, ...]
    files: tuple[str, ...]
    language: Language
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
    day = as_of.isoformat() if isinstance(as_of, date) else None
    flags = {"language": lang, "as_of": day, "fail_on": fail_on}
    settings, problems = find_settings(Path.cwd(), os.environ, flags)
    loaded = load_folder(settings)
    judged_on = settings.as_of if as_of != TODAY else None
    if judged_on is None:
        judged_on = today(settings.timezone)
    found = [*problems, *loaded.problems]
    if judged_on is None:
        found.append(Problem(Level.ERROR, Code.TIMEZONE_UNKNOWN, None, {"text": str(settings.timezone)}))
    return Reading(
        root=settings.root,
        register=loaded.register,
        problems=tuple(sorted(found, key=lambda problem: problem.key)),
        files=(*((settings.file,) if settings.file else ()), *file_names(settings)),
        language=_language(settings, for_machines),
        as_of=judged_on or date.max,
        fail_on=settings.fail_on,
    )


def _language(settings: Settings, for_machines: bool) -> Language:
    if settings.language is not None:
        return settings.language
    return Language.EN if for_machines else language_of_locale(os.environ)
