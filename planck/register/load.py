"""A register out of its files, wherever these are kept, and every problem of every one of them."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from typing import NamedTuple

from planck.model.frozen import Frozen, frozen
from planck.model.location import Location
from planck.model.problem import Code, Problem
from planck.model.register import Register
from planck.model.state import WORKING_TREE, State
from planck.model.tracker import Tracker, untracked
from planck.register.build.files import read_all
from planck.register.build.register import build_register
from planck.register.checks.consistency import check_consistency
from planck.register.files.source import SETTINGS_NAMES, FileSource, folder_missing
from planck.register.schema.consequences import drop_doubts
from planck.register.settings import Settings


@frozen
class Loaded(Frozen):
    """A register with the problems of its files, sorted, and what it was loaded from.

    What was refused is not in the register: with an error among the problems it is not to be judged. ``files`` are the
    names of all its files (relative to the root, forward slashes), its planck.yaml first; ``kinds`` says what the
    others are, as far as they could be read. Two states with the same ``fingerprint`` hold the same register; None is
    like no other.
    """

    register: Register
    problems: tuple[Problem, ...]
    settings: Settings
    files: tuple[str, ...] = ()
    kinds: Mapping[str, str] = field(default_factory=dict)
    state: State = WORKING_TREE
    fingerprint: object = None

    def with_problems(self, problems: Iterable[Problem]) -> Loaded:
        """The same with problems of something else beside those of its files."""
        return replace(self, problems=tuple(sorted((*self.problems, *problems), key=lambda problem: problem.key)))


class Contents(NamedTuple):
    """The files of a register, opened and not read yet: the bytes of each by name, or what keeps it from being opened.

    ``problems`` are what is wrong with its folders.
    """

    source: FileSource
    settings: Settings
    files: Mapping[str, bytes | Problem]
    problems: tuple[Problem, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all its files, its planck.yaml first."""
        return (self.settings.file, *self.files) if self.settings.file is not None else tuple(self.files)

    @property
    def sound(self) -> dict[str, bytes]:
        """The files that could be opened."""
        return {name: data for name, data in self.files.items() if not isinstance(data, Problem)}

    @property
    def faults(self) -> list[Problem]:
        """What keeps files and folders from being opened."""
        return [*self.problems, *(data for data in self.files.values() if isinstance(data, Problem))]


def open_files(source: FileSource, settings: Settings) -> Contents:
    """Open every file of the register that ``settings`` describe."""
    contents, problems = source.read_files(settings.places)
    if settings.file is not None:  # where the whole folder is the register
        own = {Location(name, 1, 1) for name in SETTINGS_NAMES}
        contents = {name: data for name, data in contents.items() if name not in SETTINGS_NAMES}
        problems = [problem for problem in problems if problem.location not in own]
    problems += map(folder_missing, source.missing_folders(*settings.places))
    return Contents(source, settings, contents, tuple(problems))


def load(source: FileSource, settings: Settings, track: Tracker = untracked) -> Loaded:
    """Open and read every file of the register that ``settings`` describe."""
    return read_contents(open_files(source, settings), track)


def read_contents(contents: Contents, track: Tracker = untracked) -> Loaded:
    """Read every file that was opened, and what is wrong with any of them."""
    settings, source, faults = contents.settings, contents.source, contents.faults
    some_are_closed = any(problem.code is not Code.FOLDER_MISSING for problem in faults)
    loaded = load_files(contents.sound.items(), settings, some_are_closed=some_are_closed, track=track)
    fingerprint = source.fingerprint(settings.places, settings.evidence)
    if settings.evidence is not None:
        from planck.register.evidence import check_evidence  # few registers look their quotes up

        faults += check_evidence(loaded.register, source, settings.evidence)
    return replace(loaded, files=contents.names, state=source.state, fingerprint=fingerprint).with_problems(faults)


def load_files(
    files: Iterable[tuple[str, bytes]], settings: Settings, *, some_are_closed: bool = False, track: Tracker = untracked
) -> Loaded:
    """Read the contents of all files of a register; ``files`` gives the name (relative, forward slashes) and the bytes.

    Nothing is raised for what they hold. A part of a file that is refused is left out, the rest is built and checked.
    ``some_are_closed``: there are files that could not be opened, so that nothing is said to be missing.
    """
    contents = dict(files)
    collecting = gc.isenabled()
    gc.disable()  # many small values that all live on: the collector would look at them again and again
    try:
        parsed = read_all(contents.items(), some_are_closed=some_are_closed, track=track)
        built = build_register(parsed, settings.grace_days, settings.bands)
        problems = [*built.problems, *check_consistency(built)]
    finally:
        if collecting:
            gc.enable()
    problems = drop_doubts(problems, parsed.in_doubt)
    kinds = {file.name: file.kind for file in parsed.readable}
    return Loaded(built.register, (), settings, tuple(sorted(contents)), kinds).with_problems(problems)
