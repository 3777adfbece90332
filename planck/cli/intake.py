"""Figures and targets put into the files of the register, which must still be one afterwards."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import click

from planck.cli.output import Unwritten
from planck.cli.refusal import Refused
from planck.cli.replacing import Changed, replace_files
from planck.cli.sift import without_refused
from planck.model.area import Area, AreaLevel
from planck.model.area_types import without_type
from planck.model.draft import Draft, DraftArea
from planck.model.merge import Merged
from planck.model.names import fold, slug
from planck.model.problem import Level, Problem
from planck.register.files.working_tree import WorkingTree
from planck.register.load import Loaded, load_files
from planck.register.writing.merge import Homes, merge
from planck.reports.wording.commands import Saying


class Book(NamedTuple):
    """The register that is written into: what it says, and the bytes of its files by name."""

    loaded: Loaded
    contents: Mapping[str, bytes]

    def known_ids(self, names: Mapping[str, str]) -> dict[str, str]:
        """The ids of its indicators by their folded names and by themselves; those of the area's own targets first."""
        register = self.loaded.register
        ids: dict[str, str] = {}
        for indicator in register.indicators.values():
            ids |= {fold(name): indicator.id for name in (indicator.name_vi, indicator.name_en) if name}
        own = {area.id for area in register.areas.values() if _is_called(area, names)}
        for target in sorted(register.targets, key=lambda target: target.area in own):
            ids[fold(target.name)] = target.indicator
        used = {target.indicator for target in register.targets} | {
            figure.indicator for figure in register.observations
        }
        return {**ids, **{fold(id_): id_ for id_ in used}}

    def known_areas(self) -> dict[str, tuple[dict[str, str], ...]]:
        """The names of its areas by level, by the folded name without its type."""
        areas: dict[str, tuple[dict[str, str], ...]] = {}
        for area in self.loaded.register.areas.values():
            key = without_type(area.name)
            areas[key] = (*areas.get(key, ()), names_of(area))
        return areas


def open_book(loaded: Loaded) -> Book:
    """The register as it was loaded, with the bytes of its files."""
    source = WorkingTree(loaded.settings.root, loaded.settings.file)
    contents, _ = source.read_files(loaded.settings.places)
    return Book(loaded, {name: data for name, data in contents.items() if isinstance(data, bytes)})


def put_in(book: Book, draft: Draft, *, replace: bool) -> tuple[Merged, Book]:
    """Put a draft into the files, in memory, and read them again. Its problems are those of the register then."""
    merged = merge(book.contents, book.loaded.register, draft, _homes(book), replace=replace)
    contents = {**book.contents, **merged.files}
    return merged, Book(load_files(contents.items(), book.loaded.settings), contents)


def put_in_what_is_valid(
    before: Book, book: Book, draft: Draft, *, replace: bool
) -> tuple[Draft, Merged, Book, tuple[Problem, ...]]:
    """Put a draft into the files without the entries that would make the register invalid, which are asked about.

    ``before`` is the register as the run found it. What is left are the errors that no entry of the draft stands for.
    """
    while True:
        merged, after = put_in(book, draft, replace=replace)
        errors = errors_made(before, after)
        sifted = without_refused(draft, errors, after.contents)
        if sifted is draft:
            return draft, merged, after, errors
        draft = sifted


def errors_made(before: Book, after: Book) -> tuple[Problem, ...]:
    """The errors that the register has after an edit and had not before, whatever line they stand on."""
    known = {problem.substance for problem in before.loaded.problems}
    errors = (problem for problem in after.loaded.problems if problem.level is Level.ERROR)
    return tuple(problem for problem in errors if problem.substance not in known)


def _homes(book: Book) -> Homes:
    """How the files of an area are called that has none yet: after the area."""
    targets, actuals = book.loaded.settings.targets, book.loaded.settings.actuals

    def homes(area: DraftArea) -> tuple[str, str]:
        stem = slug(list(area.names.values())[-1]) or "area"
        return f"{targets}/{stem}.yaml", f"{actuals}/{stem}.yaml"

    return homes


def _is_called(area: Area, names: Mapping[str, str]) -> bool:
    own = names_of(area)
    return set(own) == set(names) and all(
        without_type(own[level]) == without_type(name) for level, name in names.items()
    )


def names_of(area: Area) -> dict[str, str]:
    """The names of an area by their level."""
    names = (area.province, area.district, area.commune)
    return {level.value: name for level, name in zip(AreaLevel, names, strict=True) if name}


def write_together(context: click.Context, root: Path, files: Mapping[str, bytes], read: Mapping[str, bytes]) -> None:
    """Write files of a register, all or none, unless one is no longer what it was when it was ``read``."""
    paths = {name: os.path.join(root, name) for name in files}
    try:
        for path in paths.values():
            os.makedirs(os.path.dirname(path), exist_ok=True)
        replace_files({paths[name]: files[name] for name in files}, {paths[name]: read.get(name) for name in files})
    except Changed as moved:
        raise Refused(Saying.FILE_MOVED_ON, context, path=str(moved)) from moved
    except OSError as error:
        raise Unwritten(f"{error.filename or root}: {error.strerror or error}") from error
