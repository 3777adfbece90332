"""The register around the working folder, as it is now or at another point of its history."""

from __future__ import annotations

import os
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from planck.cli.environment import TODAY, language_of, today, track_reading
from planck.cli.paths import find_start, relative
from planck.model.problem import Code, Problem, error, has_errors
from planck.model.register import Register
from planck.model.state import INDEX, WORKING_TREE, Against, State
from planck.register.files.source import SETTINGS_NAMES, FileSource
from planck.register.files.walk import is_yaml, to_name
from planck.register.files.working_tree import find_root, open_working_tree, top_of_repository
from planck.register.load import Contents, Loaded, load, open_files, read_contents
from planck.register.settings import SETTINGS, Overrides, Settings, misread_setting, read_settings

if TYPE_CHECKING:  # a check of the files does not ask git
    from planck.register.files.snapshot import Commit


class Unread(NamedTuple):
    """A register whose files were opened and not read yet.

    ``loaded`` is what is known of it by then; in place of ``contents`` None, where there is nothing to be read.
    """

    loaded: Loaded
    contents: Contents | None = None

    def read(self) -> Loaded:
        """Read the files."""
        if self.contents is None:
            return self.loaded
        track = track_reading(language_of(self.contents.settings))
        return read_contents(self.contents, track).with_problems(self.loaded.problems)


def read_register(
    flags: Overrides, paths: Sequence[str] = (), *, staged: bool = False, revision: str | None = None
) -> Loaded:
    """Read the register around the working folder, as `open_files_of_register` finds it."""
    return open_files_of_register(flags, paths, staged=staged, revision=revision).read()


def open_files_of_register(
    flags: Overrides, paths: Sequence[str] = (), *, staged: bool = False, revision: str | None = None
) -> Unread:
    """Open the register around the working folder; a flag beats what the environment and planck.yaml say.

    ``paths`` are what was asked for, as typed: where the working folder has no register, theirs is opened.
    ``staged``: the register is that of git's index, ``revision``: that of a commit, whatever the files are.
    """
    folder = find_start(paths, Path.cwd())
    if not staged and revision is None:
        return _open(open_working_tree(folder), flags, WORKING_TREE)
    from planck.register.files.opening import open_index, open_judged  # a check of the files does not ask git

    root = find_root(folder)[0]
    if revision is not None:
        return _open(open_judged(where_git_runs(root), revision, root, paths), flags, State(revision))
    return _open(open_index(where_git_runs(root), root), flags, INDEX)


def read_revision(revision: str, flags: Overrides) -> Loaded:
    """Read the register at a revision."""
    from planck.register.files.opening import open_revision  # a check of the files does not ask git

    root = find_root(find_start((), Path.cwd()))[0]
    return _read(open_revision(where_git_runs(root), revision, root), flags, State(revision))


class Opened(NamedTuple):
    """The register on disk with the bytes of its files, to be read as they are or with others in their place."""

    source: FileSource
    settings: Settings
    problems: list[Problem]
    files: Mapping[str, bytes]

    @property
    def root(self) -> Path:
        """The folder that the names of its files are relative to."""
        return self.source.root

    def load(self, files: Mapping[str, bytes] = MappingProxyType({})) -> Loaded:
        """Read the register, with ``files`` in the place of those it has, or beside them."""
        from planck.register.files.overlay import Overlay  # few runs change a file

        overlay = Overlay(self.source, {**self.files, **files})
        return load(overlay, self.settings, track_reading(language_of(self.settings))).with_problems(self.problems)


def root_of_register() -> Path:
    """The folder of the register around the working folder, none of whose files is read."""
    return find_root(find_start((), Path.cwd()))[0]


def open_register(flags: Overrides, folder: Path | None = None) -> Opened:
    """Open the register around a folder, else around the working folder, for a change of its files."""
    source = open_working_tree(folder or find_start((), Path.cwd()))
    settings, problems = _settle(source, flags)
    contents = source.read_files(settings.places)[0]
    files = {name: data for name, data in contents.items() if isinstance(data, bytes)}
    return Opened(source, settings, problems, files)


class Earlier(NamedTuple):
    """The register as it was, in each of the states to compare with, and what is to be said of how they were chosen.

    ``is_lacking``: none of them has a register, here or where one was moved from.
    """

    states: tuple[Loaded, ...]
    notes: tuple[Problem, ...] = ()
    is_lacking: bool = False


def read_earlier(against: Against, flags: Overrides, paths: Sequence[str] = (), *, now: Loaded) -> Earlier:
    """Read the register in the states that ``now`` is to be compared with.

    Where one is the same as ``now``, it is not read again: most commits change none of it. Its quotes are looked up
    where those of ``now`` are: what was wrong already is not new because somebody looks.
    """
    from planck.register.files.bases import find_bases  # a check of the files does not ask git
    from planck.register.files.opening import open_state

    is_commit = now.state.commit is not None  # which may lie where nothing is on disk
    root = now.settings.root if is_commit else find_root(find_start(paths, Path.cwd()))[0]
    folder = where_git_runs(root, to_compare=True)
    bases = find_bases(folder, against, now.state.commit)
    if isinstance(bases, Problem):
        return Earlier((_read(bases, flags, State(against.revision)),))
    if now.settings.evidence is not None:
        flags = {**flags, "evidence": now.settings.evidence}
    sources = [open_state(folder, state, root, now.state) for state in bases.states]
    states = tuple(_read(source, flags, state, now) for source, state in zip(sources, bases.states, strict=True))
    is_lacking = all(
        not isinstance(source, Problem) and _lacks_register(source, before, now, folder)
        for source, before in zip(sources, states, strict=True)
    )
    return Earlier(states, bases.notes, is_lacking)


def _lacks_register(source: Commit, before: Loaded, now: Loaded, folder: Path) -> bool:
    """Whether an earlier state has no register: none that cannot be read, none without targets, none that was moved."""
    if has_errors(before.problems) or source.holds(before.settings.targets):
        return False
    from planck.register.files.git import paths_gone

    gone = paths_gone(folder, before.state, now.state)
    places = {Path(place).name for place in (*before.settings.places, *now.settings.places)}
    return not isinstance(gone, Problem) and not any(is_of_register(to_name(path), places) for path in gone)


def is_of_register(name: str, places: Container[str]) -> bool:
    """Whether a file could be one of a register, by its name."""
    *folders, own = name.split("/")
    return own in SETTINGS_NAMES or (is_yaml(own) and any(part in places for part in folders))


def read_staged_file(path: str) -> bytes | Problem | None:
    """The bytes of a file of the repository as a commit would record it; None where it is not staged."""
    from planck.register.files.opening import open_index

    place = Path(os.path.abspath(path))
    source = open_index(where_git_runs(place.parent), place.parent)
    return source if isinstance(source, Problem) else source.read_file(place)


def day_of(settings: Settings) -> date:
    """The day to judge as of, which the settings of every register read here have."""
    assert settings.as_of is not None
    return settings.as_of


def _read(source: FileSource | Problem, flags: Overrides, state: State, now: Loaded | None = None) -> Loaded:
    """Load the register of a source, unless it is the same as ``now``; ``state`` is what was asked for."""
    return _open(source, flags, state, now).read()


def _open(source: FileSource | Problem, flags: Overrides, state: State, now: Loaded | None = None) -> Unread:
    """Open the register of a source, or say why there is none; one that is the same as ``now`` is read already."""
    if isinstance(source, Problem):
        settings, _ = _settle(open_working_tree(Path.cwd()), flags)
        return Unread(Loaded(Register(), (source,), settings, state=state))
    settings, problems = _settle(source, flags)
    if (
        now is not None
        and now.fingerprint is not None
        and now.fingerprint == source.fingerprint(settings.places, settings.evidence)
    ):
        return Unread(replace(now, state=source.state))
    contents = open_files(source, settings)
    unread = Loaded(Register(), (), settings, contents.names, state=source.state)
    return Unread(unread.with_problems(problems), contents)


def _settle(source: FileSource, flags: Overrides) -> tuple[Settings, list[Problem]]:
    """The settings that hold for a register, with the day to judge as of, and what is wrong with them."""
    settings, problems = read_settings(source)
    variables, misread = _read_variables(os.environ, besides=flags.keys() - {"severity"})
    settings = settings.overridden(variables).overridden(flags)
    if settings.evidence is not None:  # as the state that is read names its files, where it may hold the folder
        inside = relative(settings.root / settings.evidence, settings.root)
        settings = settings.overridden({"evidence": settings.evidence if inside is None else inside or os.curdir})
    problems += misread
    if settings.as_of is None:
        day = today(settings.timezone)
        if day is None:
            problems.append(error(Code.TIMEZONE_UNKNOWN, None, text=str(settings.timezone)))
        settings = settings.overridden({"as_of": day or today(None)})
    return settings, problems


def _read_variables(environ: Mapping[str, str], besides: Container[str]) -> tuple[Overrides, list[Problem]]:
    """The settings that the variables PLANCK_* give, and which of them have no meaning.

    ``besides`` are the settings given by flags, which beat the variables. A variable that is empty gives nothing.
    """
    overrides: dict[str, Any] = {}
    problems: list[Problem] = []
    for key, setting in SETTINGS.items():
        name = f"PLANCK_{key.upper()}"
        text = environ.get(name)
        if not text or key in besides:
            continue
        value = (setting.parse_variable or setting.parse)(text)
        if value is None and not (key == "as_of" and text == TODAY):
            problems.append(misread_setting(key, name, text))
        else:
            overrides[key] = value
    return cast("Overrides", overrides), problems


def where_git_runs(root: Path, *, to_compare: bool = False) -> Path:
    """The working folder; that of the register where this was named from outside of its repository.

    Where the variables of a hook are relative, they are so to the working folder: in a hook git always runs there.
    Seen from the repository around it, a submodule is what is recorded of it there; ``to_compare`` it with an earlier
    state, that repository must have a commit.
    """
    from planck.register.files.git import HOOK_VARIABLES, commits  # a check of the files does not ask git

    here = Path.cwd()
    own, outer = top_of_repository(root), top_of_repository(here)
    if own == outer or (own is None and any(name in os.environ for name in HOOK_VARIABLES)):
        return here
    from planck.register.files.submodule import is_submodule  # few registers lie in another repository

    is_recorded = is_submodule(here, root) and not (to_compare and commits(here, ["HEAD"]) == [None])
    return here if is_recorded else root
