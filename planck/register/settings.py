"""The settings of a register: its ``planck.yaml``, and what the environment and the flags say instead."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from planck.model.location import Location
from planck.model.period import parse_day
from planck.model.problem import Code, Level, Problem
from planck.model.result import FailOn, Language
from planck.register.files.disk import read_file
from planck.register.schema.check import check
from planck.register.schema.consequences import drop_repeats
from planck.register.yaml.reader import Map, read

FILE_NAMES = ("planck.yaml", "planck.yml")
DEFAULT_TARGETS = "targets"
DEFAULT_ACTUALS = "actuals"
DEFAULT_GRACE_DAYS = 90
MOST_GRACE_DAYS = 3660  # ten years: who waits longer does not wait for figures


class Settings(NamedTuple):
    """How a register is laid out and judged, where nothing else is asked for.

    ``root`` is the folder of ``file``, its planck.yaml; without one (None) the folder that planck runs in.
    ``targets`` and ``actuals`` are folders relative to it, with forward slashes. ``as_of``, ``language`` and
    ``timezone`` are None where nothing is said: today, the language of the locale, the zone of the machine.
    ``grace_days`` counts from the end of a period.
    """

    root: Path
    targets: str = DEFAULT_TARGETS
    actuals: str = DEFAULT_ACTUALS
    as_of: date | None = None
    language: Language | None = None
    fail_on: FailOn = FailOn.ERROR
    grace_days: int = DEFAULT_GRACE_DAYS
    timezone: str | None = None
    file: str | None = None


def find_settings(
    folder: Path, environ: Mapping[str, str], flags: Mapping[str, str | None] | None = None
) -> tuple[Settings, list[Problem]]:
    """The settings that hold in ``folder`` (an absolute path), and what is wrong with them.

    Of a setting that is said several times, ``flags`` beat the variables PLANCK_* of ``environ``, and these beat
    the file.
    """
    root, file = find_root(folder)
    data = read_file(root / file, file) if file is not None else None
    if isinstance(data, Problem):
        settings, problems = settings_of(root, None, None, environ, flags)
        return settings._replace(file=file), [data, *problems]
    return settings_of(root, file, data, environ, flags)


def find_root(folder: Path) -> tuple[Path, str | None]:
    """The nearest folder at or above ``folder`` that holds a planck.yaml, with the name of that file.

    The search ends at the root of the git repository. Where there is none, it is ``folder`` itself.
    """
    for candidate in (folder, *folder.parents):
        for name in FILE_NAMES:
            if (candidate / name).is_file():
                return candidate, name
        if (candidate / ".git").exists():  # a folder, or in a worktree a file
            break
    return folder, None


def settings_of(
    root: Path,
    file: str | None,
    data: bytes | None,
    environ: Mapping[str, str],
    flags: Mapping[str, str | None] | None = None,
) -> tuple[Settings, list[Problem]]:
    """The settings that ``data``, the bytes of ``file`` at some revision, give to the register at ``root``."""
    settings = Settings(root, file=file)
    problems: list[Problem] = []
    if file is not None and data is not None:
        settings, problems = _from_file(settings, file, data)
    said = {key: (f"PLANCK_{key.upper()}", environ.get(f"PLANCK_{key.upper()}")) for key in _SETTINGS}
    said |= {key: (f"--{key.replace('_', '-')}", text) for key, text in (flags or {}).items() if text}
    for key, (name, text) in said.items():
        if not text:  # a variable that is set to nothing says nothing
            continue
        setting = _SETTINGS[key]
        value = setting.take(text)
        if value is None and text != setting.unsaid:
            args = {"name": name, "text": text, "wanted": setting.wanted}
            problems.append(Problem(Level.ERROR, Code.SETTING_MISREAD, None, args))
        else:
            settings = settings._replace(**{key: value})
    return settings, problems


def _from_file(settings: Settings, file: str, data: bytes) -> tuple[Settings, list[Problem]]:
    """``settings`` with what a planck.yaml says, but for what is wrong in it."""
    document = read(data, file)
    root = document.root
    if root is None:
        return settings, list(document.problems)
    problems = drop_repeats(document.problems, check("project", root, file))
    refused = {(one.location.line, one.location.column) for one in problems if one.location is not None}
    for key in root.keys() & _SETTINGS.keys():
        if refused.isdisjoint((root.marks[key][:2], root.marks[key][2:])):
            value = _SETTINGS[key].take(str(root[key]))
            if value is None:
                problems.append(_refusal(key, file, root))
            else:
                settings = settings._replace(**{key: value})
    return settings, problems


def _refusal(key: str, file: str, root: Map) -> Problem:
    """What has the form that the schema asks for, and cannot be all the same."""
    place, text = Location(file, *root.marks[key][2:]), str(root[key])
    if key == "as_of":
        return Problem(Level.ERROR, Code.NO_SUCH_DAY, place, {"text": text})
    args = {"name": key, "text": text, "wanted": _SETTINGS[key].wanted}
    return Problem(Level.ERROR, Code.SETTING_MISREAD, place, args)


def _folder(text: str) -> str | None:
    """A folder of the register; None for one outside of it, which no commit of it would hold."""
    path = PurePosixPath(text.replace(os.sep, "/"))
    outside = path.is_absolute() or Path(text).is_absolute() or ".." in path.parts
    return None if outside else path.as_posix()


def _grace_days(text: str) -> int | None:
    if not (text.isascii() and text.isdigit()) or len(text) > len(str(MOST_GRACE_DAYS)):
        return None
    return int(text) if int(text) <= MOST_GRACE_DAYS else None


class _Setting(NamedTuple):
    """How a setting is read from its text (None: it cannot be), how it is ``wanted``, and what leaves it ``unsaid``."""

    take: Callable[[str], Any]
    wanted: str
    unsaid: str | None = None


def _word(kind: type[Language] | type[FailOn]) -> _Setting:
    words = {one.value: one for one in kind}
    return _Setting(words.get, " / ".join(words))


_SETTINGS: Mapping[str, _Setting] = {
    "targets": _Setting(_folder, DEFAULT_TARGETS),
    "actuals": _Setting(_folder, DEFAULT_ACTUALS),
    "as_of": _Setting(parse_day, "2023-12-31 / today", unsaid="today"),
    "language": _word(Language),
    "fail_on": _word(FailOn),
    "grace_days": _Setting(_grace_days, f"{DEFAULT_GRACE_DAYS} (0–{MOST_GRACE_DAYS})"),
    "timezone": _Setting(str, "Asia/Ho_Chi_Minh"),
}
