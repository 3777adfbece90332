"""The register around the working folder, and what holds for reading it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from planck.cli.paths import start
from planck.cli.surroundings import language_of_locale, today
from planck.cli.watching import of_reading
from planck.model.problem import Code, Level, Problem
from planck.model.register import Register
from planck.model.result import FailOn, Language
from planck.register.files.working_tree import file_names, load_folder
from planck.register.load import Loaded
from planck.register.settings import Settings, find_settings


class Reading(NamedTuple):
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
    fingerprint: object = None


class Read(NamedTuple):
    """What was read, of the files or of another state: the settings, the register, the names of the files.

    ``fingerprint`` is that of a state of git, None for the files.
    """

    settings: Settings
    loaded: Loaded
    files: tuple[str, ...]
    fingerprint: object = None


def read_register(
    *,
    lang: str | None,
    paths: Iterable[str] = (),
    as_of: date | str | None = None,
    fail_on: str | None = None,
    staged: bool = False,
) -> Reading:
    """Read the register around the working folder; a flag, where it was given, beats what the register says.

    ``paths`` are what was asked for, as typed: where the working folder has no register, theirs is read.
    ``staged``: the register is read from git's index, whatever the files are.
    """
    flags, folder = flags_of(lang, as_of, fail_on), start(paths, Path.cwd())
    if staged:
        from planck.cli.past import staged as read_index

        return reading_of(read_index(folder, flags))
    settings, wrong = find_settings(folder, os.environ, flags)
    loaded = load_folder(settings, of_reading(_language(settings.language)))
    whole = replace(loaded, problems=(*wrong, *loaded.problems))
    return reading_of(Read(settings, whole, tuple(file_names(settings))))


def flags_of(lang: str | None, as_of: date | str | None, fail_on: str | None = None) -> Mapping[str, str | None]:
    """What was asked for, by the names of the settings."""
    return {"language": lang, "as_of": str(as_of) if as_of is not None else None, "fail_on": fail_on}


def reading_of(read: Read) -> Reading:
    """A reading with what its settings leave open: the day, the language."""
    settings = read.settings
    day = settings.as_of or today(settings.timezone)
    problems = list(read.loaded.problems)
    if day is None:
        problems.append(Problem(Level.ERROR, Code.TIMEZONE_UNKNOWN, None, {"text": str(settings.timezone)}))
    return Reading(
        root=settings.root,
        register=read.loaded.register,
        problems=tuple(sorted(problems, key=lambda problem: problem.key)),
        files=(settings.file, *read.files) if settings.file else read.files,
        language=_language(settings.language),
        # The locale is not asked, so that the same files give the same bytes.
        language_for_machines=settings.language or Language.EN,
        as_of=day or today(None),
        fail_on=settings.fail_on,
        fingerprint=read.fingerprint,
    )


def _language(said: Language | None) -> Language:
    return said or language_of_locale(os.environ)
