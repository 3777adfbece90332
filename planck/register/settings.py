"""The settings of a register: its ``planck.yaml``, and the values that beat it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any, NamedTuple, TypedDict

from planck.model.location import Location
from planck.model.nearest import nearest
from planck.model.period import parse_day
from planck.model.problem import Code, Problem, error
from planck.model.result import FailOn, Language
from planck.model.severity import DOUBTS, Severities, Severity
from planck.model.target import DEFAULT_BANDS, Bands
from planck.register.build.bands import build_bands
from planck.register.build.fields import Fields
from planck.register.files.source import DEFAULT_ACTUALS, DEFAULT_TARGETS, SETTINGS_NAMES, FileSource
from planck.register.schema.check import check
from planck.register.schema.consequences import drop_repeats
from planck.register.yaml.reader import read
from planck.register.yaml.values import Map

_DEFAULT_GRACE_DAYS = 90
_MOST_GRACE_DAYS = 3660  # ten years: who waits longer does not wait for figures


class Settings(NamedTuple):
    """How a register is laid out and judged, where nothing else is asked for.

    ``root`` is the folder of ``file``, its planck.yaml; without one (None) the folder that planck runs in.
    ``targets`` and ``actuals`` are folders relative to it, with forward slashes. ``as_of``, ``language`` and
    ``timezone`` are None where nothing is said: today, the language of the locale, the zone of the machine.
    ``grace_days`` counts from the end of a period; ``bands`` are those of every target that gives none of its own.
    ``evidence`` is the folder of the texts that quotes are looked up in, relative to the root or absolute; None where
    they are not. ``severity`` holds the codes of problems that weigh something else at the gate than they would.
    """

    root: Path
    targets: str = DEFAULT_TARGETS
    actuals: str = DEFAULT_ACTUALS
    as_of: date | None = None
    language: Language | None = None
    fail_on: FailOn = FailOn.ERROR
    grace_days: int = _DEFAULT_GRACE_DAYS
    timezone: str | None = None
    evidence: str | None = None
    file: str | None = None
    bands: Bands = DEFAULT_BANDS
    severity: Severities = MappingProxyType({})

    @property
    def places(self) -> tuple[str, str]:
        """Where the files of the register are: its folders of targets and of observed values."""
        return self.targets, self.actuals

    def overridden(self, overrides: Overrides) -> Settings:
        """The settings with other values; they are taken as they are, but for severities: these code by code."""
        severity = {**self.severity, **overrides.get("severity", {})}
        return self._replace(**overrides)._replace(severity=severity)


class Overrides(TypedDict, total=False):
    """Values that beat those of a planck.yaml; ``as_of`` None is today, whatever day the file names."""

    targets: str
    actuals: str
    as_of: date | None
    language: Language
    fail_on: FailOn
    grace_days: int
    timezone: str
    evidence: str
    severity: Severities


class Setting(NamedTuple):
    """How a setting is read from its text (None: it has no meaning), and how it could be written.

    ``parse_variable`` is how that of an environment variable is read, where more may stand there than in a file, or
    where a file has a map. ``nearest`` is what somebody may have meant by a text without a meaning.
    """

    parse: Callable[[Any], Any]
    example: str
    parse_variable: Callable[[str], Any] | None = None
    nearest: Callable[[str], str] | None = None


def read_settings(source: FileSource) -> tuple[Settings, list[Problem]]:
    """The settings that the planck.yaml of a register gives, but for what is wrong in it, and what that is."""
    settings = Settings(source.root, file=source.settings_file)
    if source.settings_file is None:
        return settings, []
    data = source.read_settings()
    settings, problems = (settings, [data]) if isinstance(data, Problem) else parse_settings(settings, data)
    spare = source.spare_settings_file
    if spare is not None:
        problems = [*problems, error(Code.SETTINGS_TWICE, Location(spare, 1, 1), first=source.settings_file)]
    return settings, problems


def parse_settings(settings: Settings, data: bytes) -> tuple[Settings, list[Problem]]:
    """``settings`` with what ``data``, the bytes of its planck.yaml, say instead, and what is wrong in these."""
    file = settings.file or SETTINGS_NAMES[0]
    document = read(data, file)
    root = document.root
    if root is None:  # one that says nothing, as when all is commented out, only marks the folder
        return settings, [problem for problem in document.problems if problem.code is not Code.EMPTY_FILE]
    problems = drop_repeats(document.problems, check("project", root, file))
    refused = {(problem.location.line, problem.location.column) for problem in problems if problem.location is not None}
    for key in root.keys() & SETTINGS.keys():
        if refused.isdisjoint((root.marks[key][:2], root.marks[key][2:])):
            value = SETTINGS[key].parse(root[key] if isinstance(root[key], Map) else str(root[key]))
            if value is None:
                problems.append(_refusal(key, file, root))
            else:
                settings = settings._replace(**{key: value})
    fields = Fields(root, file, problems)
    return settings._replace(bands=build_bands(fields, settings.bands)), problems


def _refusal(key: str, file: str, root: Map) -> Problem:
    """What has the form that the schema asks for, and cannot be all the same."""
    place, text = Location(file, *root.marks[key][2:]), str(root[key])
    if key == "as_of":
        return error(Code.NO_SUCH_DAY, place, text=text)
    if key == "evidence":
        return error(Code.EVIDENCE_OUTSIDE, place, folder=text)
    return misread_setting(key, key, text, place)


def misread_setting(key: str, name: str, text: str, place: Location | None = None) -> Problem:
    """The problem of a text that has no meaning for a setting, which is called ``name`` where it was written."""
    setting = SETTINGS[key]
    wanted = setting.nearest(text) if setting.nearest else setting.example
    return error(Code.SETTING_MISREAD, place, name=name, text=text, wanted=wanted)


def _parse_folder(text: str) -> str | None:
    """A folder of the register; None for one outside of it, which no commit of it would hold."""
    path = PurePosixPath(text.replace(os.sep, "/"))
    outside = path.is_absolute() or Path(text).is_absolute() or ".." in path.parts
    return None if outside else path.as_posix()


def _parse_days(text: str) -> int | None:
    if not (text.isascii() and text.isdigit()) or len(text) > len(str(_MOST_GRACE_DAYS)):
        return None
    return int(text) if int(text) <= _MOST_GRACE_DAYS else None


def _parse_severities(text: str) -> Severities | None:
    """Severities as an environment variable has them; None where one of them has no meaning."""
    pairs = _pairs(text)
    return None if any(not _severities([pair]) for pair in pairs) else _severities(pairs)


def _nearest_severities(text: str) -> str:
    """The severities that are most like some that have no meaning."""
    codes, levels = [code.value for code in DOUBTS], [severity.value for severity in Severity]
    return ",".join(
        f"{nearest(code, codes, most=1)[0]}={nearest(level, levels, most=1)[0]}" for code, level in _pairs(text)
    )


def _pairs(text: str) -> list[tuple[str, str]]:
    parts = (part.partition("=") for part in text.split(","))
    return [(code.strip(), level.strip()) for code, _, level in parts]


def _severities(pairs: Iterable[tuple[str, str]]) -> Severities:
    """The severities among some pairs of texts; what is no severity of a doubt is left out."""
    codes = {code.value: code for code in DOUBTS}
    levels = {severity.value: severity for severity in Severity}
    return {codes[code]: levels[level] for code, level in pairs if code in codes and level in levels}


def _one_of(kind: type[Language] | type[FailOn]) -> Setting:
    members = {member.value: member for member in kind}
    return Setting(members.get, " / ".join(members))


SETTINGS: Mapping[str, Setting] = {
    "targets": Setting(_parse_folder, DEFAULT_TARGETS),
    "actuals": Setting(_parse_folder, DEFAULT_ACTUALS),
    "as_of": Setting(parse_day, "2023-12-31 / today"),
    "language": _one_of(Language),
    "fail_on": _one_of(FailOn),
    "grace_days": Setting(_parse_days, f"{_DEFAULT_GRACE_DAYS} (0–{_MOST_GRACE_DAYS})"),
    "timezone": Setting(str, "Asia/Ho_Chi_Minh"),
    "evidence": Setting(_parse_folder, "texts", str),
    "severity": Setting(
        lambda written: _severities((code, str(level)) for code, level in written.items()),
        "target-loosened=error,unmatched-actual=ignore",
        _parse_severities,
        _nearest_severities,
    ),
}
