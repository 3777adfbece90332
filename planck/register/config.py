"""The settings of a register: its ``planck.yaml``, and what the environment says instead."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

from planck.model.location import Location
from planck.model.period import parse_day
from planck.model.problem import Code, Level, Problem
from planck.model.result import FailOn, Language
from planck.register.discover import read_file
from planck.register.document import Map, read
from planck.register.schema import check

NAMES = ("planck.yaml", "planck.yml")
PREFIX = "PLANCK_"
GRACE_DAYS = 90
MOST_GRACE_DAYS = 3660  # ten years: whoever waits longer does not wait for figures


@dataclass(frozen=True, slots=True)
class Settings:
    """How a register is laid out and judged where the command line does not say otherwise.

    ``root`` is the folder of ``file``, the planck.yaml; without one (None) the folder that planck runs in.
    ``targets`` and ``actuals`` are folders relative to it, with forward slashes. ``as_of``, ``language``,
    ``fail_on`` and ``timezone`` are None where nothing is said: today, the locale, error, the machine's zone.
    ``grace_days`` counts from the end of a period.
    """

    root: Path
    targets: tuple[str, ...] = ("targets",)
    actuals: tuple[str, ...] = ("actuals",)
    as_of: date | None = None
    language: str | None = None
    fail_on: str | None = None
    grace_days: int = GRACE_DAYS
    timezone: str | None = None
    file: str | None = None

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders that hold the register, each once."""
        return tuple(dict.fromkeys((*self.targets, *self.actuals)))


def find_root(folder: Path) -> tuple[Path, str | None]:
    """The nearest folder at or above ``folder`` that holds a planck.yaml, with the name of that file.

    The search ends at the root of the git repository. Without a planck.yaml it is ``folder`` itself.
    """
    for candidate in (folder, *folder.parents):
        for name in NAMES:
            if (candidate / name).is_file():
                return candidate, name
        if (candidate / ".git").exists():  # a folder, or in a worktree a file
            break
    return folder, None


def configure(folder: Path, environ: Mapping[str, str]) -> tuple[Settings, list[Problem]]:
    """The settings that hold in ``folder`` (an absolute path), and what is wrong with them."""
    root, name = find_root(folder)
    data: bytes | Problem | None = None if name is None else read_file(root / name, name)
    if isinstance(data, Problem):
        return Settings(root, file=name), [data]
    settings, problems = parse(root, name, data, environ)
    if not problems:
        problems = _missing_folders(settings, data, environ)
    return settings, problems


def parse(
    root: Path, file: str | None, data: bytes | None, environ: Mapping[str, str]
) -> tuple[Settings, list[Problem]]:
    """The settings that the bytes of a planck.yaml give at ``root``, of whichever revision they are.

    ``file`` is its name, None where there is none. What is wrong is left out, with a problem.
    """
    settings = Settings(root, file=file)
    problems: list[Problem] = []
    if file is not None and data is not None:
        document = read(data, file)
        problems += document.problems
        if document.root is not None:
            refused = check("project", document.root, file)
            problems += refused
            settings = _from_file(settings, file, document.root, refused, problems)
    return _from_environment(settings, environ, problems), problems


# A setting as written -> as it is kept; or the code that says why not, with its words.
_Taken = tuple[Any, Code | None, dict[str, str]]


def _day(text: str, root: Path) -> _Taken:
    day = parse_day(text)
    return (day, None, {}) if day else (None, Code.NO_SUCH_DAY, {"text": text})


def _folder(text: str, root: Path) -> _Taken:
    path = PurePosixPath(text.replace(os.sep, "/"))
    if path.is_absolute() or Path(text).is_absolute() or ".." in path.parts:
        return None, Code.PATH_OUTSIDE, {"path": text, "root": root.name or str(root)}
    return (path.as_posix(),), None, {}


def _grace(text: str, root: Path) -> _Taken:
    days = int(text) if text.isascii() and text.isdigit() and len(text) <= len(str(MOST_GRACE_DAYS)) else None
    if days is None or days > MOST_GRACE_DAYS:
        return None, Code.GRACE_DAYS_TOO_MANY, {"text": text, "most": str(MOST_GRACE_DAYS)}
    return days, None, {}


def _timezone(text: str, root: Path) -> _Taken:
    from zoneinfo import ZoneInfo, available_timezones

    try:
        ZoneInfo(text)
    except (KeyError, ValueError, OSError):
        if available_timezones():  # a machine without any knows none of them
            return None, Code.UNKNOWN_TIMEZONE, {"text": text}
    return text, None, {}


def _one_of(*words: str) -> Callable[[str, Path], _Taken]:
    # The file is held to these words by its schema, so only the environment can meet the refusal.
    return lambda text, root: (text, None, {}) if text in words else (None, Code.ENVIRONMENT_VALUE, {})


_SETTINGS: Mapping[str, tuple[Callable[[str, Path], _Taken], str]] = {
    "targets": (_folder, "targets"),
    "actuals": (_folder, "actuals"),
    "as_of": (_day, "2023-12-31, today"),
    "language": (_one_of(*(one.value for one in Language)), ", ".join(one.value for one in Language)),
    "fail_on": (_one_of(*(one.value for one in FailOn)), ", ".join(one.value for one in FailOn)),
    "grace_days": (_grace, str(GRACE_DAYS)),
    "timezone": (_timezone, "Asia/Ho_Chi_Minh"),
}


def _from_file(
    settings: Settings, file: str, root: Map, refused: list[Problem], problems: list[Problem]
) -> Settings:
    """``settings`` with what a planck.yaml says, but for the values that its schema has refused."""
    places = {(one.location.line, one.location.column) for one in refused if one.location}
    for key, (take, _) in _SETTINGS.items():
        if key not in root or places & {root.marks[key][:2], root.marks[key][2:]}:
            continue
        value, code, args = take(str(root[key]), settings.root)
        if code is None:
            settings = replace(settings, **{key: value})
        else:
            problems.append(Problem(Level.ERROR, code, Location(file, *root.marks[key][2:]), args))
    return settings


def _from_environment(settings: Settings, environ: Mapping[str, str], problems: list[Problem]) -> Settings:
    """``settings`` with what PLANCK_* says; one that is empty says nothing."""
    for key, (take, example) in _SETTINGS.items():
        name = PREFIX + key.upper()
        text = environ.get(name, "")
        if not text:
            continue
        value, code, _ = (None, None, {}) if (key, text) == ("as_of", "today") else take(text, settings.root)
        if code is None:
            settings = replace(settings, **{key: value})
        else:
            args = {"name": name, "text": text, "allowed": example}
            problems.append(Problem(Level.ERROR, Code.ENVIRONMENT_VALUE, None, args))
    return settings


def _missing_folders(settings: Settings, data: bytes | None, environ: Mapping[str, str]) -> list[Problem]:
    """The folders that someone has named and that do not exist; a default one may be missing."""
    problems = []
    root = read(data, settings.file or "").root if data is not None else None
    for key, folders in (("targets", settings.targets), ("actuals", settings.actuals)):
        named = bool(environ.get(PREFIX + key.upper()))
        mark = root.marks[key][2:] if root is not None and key in root and not named else None
        for folder in folders if named or mark else ():
            if not (settings.root / folder).is_dir():
                place = Location(settings.file, *mark) if mark and settings.file else None
                problems.append(Problem(Level.ERROR, Code.FOLDER_MISSING, place, {"path": folder}))
    return problems
