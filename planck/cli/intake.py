"""Files of offices put into the register, in memory: what each says, and whether the register is still one with it."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace as with_changes
from pathlib import Path
from typing import Any, NamedTuple

from planck.cli.known import known_areas, known_ids, known_served, known_targets, names_by_id
from planck.cli.registers import Opened
from planck.cli.schema_files import schemas_of_new_files
from planck.cli.sift import without_refused
from planck.cli.wish import Wish
from planck.model.draft import Draft, DraftArea, Outcome, Remark, Spot, Topic
from planck.model.intake import Intake
from planck.model.location import Location
from planck.model.merge import Merged
from planck.model.names import nfc, slug
from planck.model.nearest import listed, nearest
from planck.model.problem import Code, Level, Problem, error
from planck.office.choice import Chosen, choose_table
from planck.office.files.read import read_office_file
from planck.office.grid import OfficeFile
from planck.office.old_fonts import is_in_old_font
from planck.office.read import read_draft, writing_of
from planck.office.request import Request
from planck.office.table import Tables, TidyTable
from planck.office.table_map import TableMap, read_map, write_map
from planck.office.tables import find_tables
from planck.office.way_back import Newer, Unreadable, read_back
from planck.register.load import Loaded
from planck.register.maps import read_map_file
from planck.register.writing import new_files
from planck.register.writing.merge import Homes, merge
from planck.register.writing.whole import merge_whole
from planck.reports.cell_ranges import place_of

_MOST_CELLS = 8  # that a message names


class Taken(NamedTuple):
    """What an import read, one table a file; ``files`` are those of the register that change, whole.

    ``map`` is the text of the map of the table as it was read, where there is one.
    """

    loaded: Loaded
    intakes: tuple[Intake, ...]
    files: Mapping[str, bytes]
    map: str | None = None

    @property
    def is_refused(self) -> bool:
        """Whether something keeps all of it from being written."""
        return any(intake.problems for intake in self.intakes)

    def written(self) -> tuple[Intake, ...]:
        """The same, said to be on disk."""
        return tuple(with_changes(intake, is_written=True) for intake in self.intakes)


def take_in(opened: Opened, files: Sequence[str], wish: Wish, *, replace: bool) -> Taken:
    """Read the files one after the other, each into the register as the one before leaves it."""
    loaded = first = opened.load()
    errors = tuple(filter(_is_error_of_a_file, first.problems))
    if errors:  # what a file says may be hidden, its area too
        return Taken(first, (Intake(Draft({"file": files[0]}, ()), "", Merged({}), errors),), {})
    changed: dict[str, bytes] = {}
    intakes: list[Intake] = []
    table_map: str | None = None
    for file in files:
        read = _read(file, wish, loaded)
        if not isinstance(read, _Read):
            intakes.append(Intake(Draft({"file": file}, ()), "", Merged({}), tuple(read)))
            continue
        intake, loaded = _put_in(opened, changed, (first, loaded), read, replace=replace)
        changed |= intake.merged.files
        intakes.append(intake)
        table_map = read.map
    return Taken(first, tuple(intakes), changed, table_map)


def _put_in(
    opened: Opened, changed: Mapping[str, bytes], loaded: tuple[Loaded, Loaded], read: _Read, *, replace: bool
) -> tuple[Intake, Loaded]:
    """Put a draft into the files without the entries that would make the register invalid, which are asked about.

    ``loaded`` is the register as the run found it, and as ``changed`` leaves it. What is left as problems are the
    errors that no entry of the draft stands for.
    """
    first, before = loaded
    contents = {**opened.files, **changed}
    draft = read.draft
    schemas = schemas_of_new_files(opened.root, first.settings.targets, first.settings.actuals)
    while True:
        merged = _merged(contents, before, draft, schemas, replace=replace)
        after = opened.load({**changed, **merged.files})
        errors = _errors_made(first, after)
        sifted = without_refused(draft, errors, {**contents, **merged.files})
        if sifted is draft:
            return Intake(draft, read.numbers, merged, errors), after
        draft = sifted


def _merged(
    contents: Mapping[str, bytes], loaded: Loaded, draft: Draft, schemas: tuple[str, str], *, replace: bool
) -> Merged:
    homes = _homes(loaded)
    if draft.is_whole:
        folder = loaded.settings.targets
        return merge_whole(contents, loaded.register, draft, homes, folder, replace=replace, schemas=schemas)
    return merge(contents, loaded.register, draft, homes, replace=replace, schemas=schemas)


def _is_error_of_a_file(problem: Problem) -> bool:
    """Whether a file says something that is not known; a folder that is not there yet says nothing."""
    return problem.level is Level.ERROR and problem.code is not Code.FOLDER_MISSING


class _Read(NamedTuple):
    """What a file says, how it writes numbers, and the map of its table."""

    draft: Draft
    numbers: str
    map: str | None


def _read(file: str, wish: Wish, loaded: Loaded) -> _Read | list[Problem]:
    """What a file says, or why it cannot be read."""
    data = _bytes_of(file)
    if isinstance(data, Problem):
        return _read_table(data, wish, loaded)  # with what is wrong with the map
    name = nfc(os.path.basename(file))
    own = _read_own(name, data, wish)
    read = own if own is not None else _read_table(_open(name, data), wish, loaded)
    if not isinstance(read, _Read) or read.map is not None or wish.columns_out is None:
        return read
    unwritten = Remark(Outcome.LEFT_OUT, Topic.NO_MAP, Spot(name, sheet=wish.columns_out))
    return read._replace(draft=with_changes(read.draft, remarks=(*read.draft.remarks, unwritten)))


def _read_table(office: OfficeFile | Problem, wish: Wish, loaded: Loaded) -> _Read | list[Problem]:
    """What the table that is meant says."""
    said: Mapping[str, Any] | list[Problem] = read_map_file(wish.columns) if wish.columns is not None else {}
    if isinstance(said, list) or isinstance(office, Problem):
        return [*(said if isinstance(said, list) else ()), *([office] if isinstance(office, Problem) else ())]
    table_map = read_map(said)
    tables = find_tables(office, table_map)
    is_mapped = bool(table_map.columns) or table_map.head is not None
    number = None if is_mapped else wish.table or table_map.number
    chosen = choose_table(tables, office.name, wish.sheet or table_map.sheet or None, number)
    if isinstance(chosen, Problem):
        return [chosen]
    if not wish.names and not isinstance(chosen.table, TidyTable):
        return [error(Code.OFFICE_AREA_UNSAID, Location(office.name, 1, 1))]
    request = _request(office, chosen, wish, table_map, tables, loaded)
    draft = read_draft(chosen.table, request)
    unclear = [remark for remark in draft.remarks if remark.topic is Topic.TWO_READINGS]
    if request.writing is None and unclear:
        cells = [f"{place_of(remark.spot)} ({remark.text})" for remark in unclear]
        at = Location(office.name, 1, 1)
        return [error(Code.OFFICE_NUMBERS_UNCLEAR, at, cells=", ".join(cells[:_MOST_CELLS]))]
    beside = (remark for remark in tables.remarks if remark.spot.sheet in ("", chosen.place) or not remark.spot.row)
    mapped = write_map(chosen.table, chosen.place, request.writing)
    return _Read(
        with_changes(draft, remarks=(*beside, *draft.remarks)),
        request.writing.value if request.writing is not None else "",
        new_files.write_map(mapped) if mapped is not None else None,
    )


def _read_own(name: str, data: bytes, wish: Wish) -> _Read | list[Problem] | None:
    """What a workbook says that planck wrote; None for any other file."""
    from planck.office.files.own_workbook import read_own_sheets  # what reads workbooks is heavy

    try:
        sheets = read_own_sheets(data)
        return _Read(read_back(name, sheets, wish.wanted), "", None) if sheets else None
    except Unreadable:
        return [error(Code.OFFICE_DAMAGED, Location(name, 1, 1))]
    except Newer:
        return [error(Code.OFFICE_NEWER, Location(name, 1, 1))]


def _bytes_of(file: str) -> bytes | Problem:
    try:
        return Path(file).read_bytes()
    except OSError:
        folder = os.path.dirname(file) or os.curdir
        beside = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
        close = listed(nearest(os.path.basename(file), beside)) or "–"
        return error(Code.OFFICE_MISSING, None, path=file, nearest=close)


def _open(name: str, data: bytes) -> OfficeFile | Problem:
    """What a file holds; one whose letters are not those that a reader sees is refused."""
    office = read_office_file(name, data)
    if isinstance(office, OfficeFile) and is_in_old_font(office):
        return error(Code.OFFICE_OLD_FONT, Location(office.name, 1, 1))
    return office


def _request(
    office: OfficeFile, chosen: Chosen, wish: Wish, table_map: TableMap, tables: Tables, loaded: Loaded
) -> Request:
    return Request(
        office.name,
        wish.names,
        chosen.place,
        wish.period,
        wish.wanted,
        wish.numbers or table_map.writing or writing_of(tables.tables),
        rows_said=table_map.rows,
        cells_said=table_map.cells,
        known=known_ids(loaded.register, wish.names),
        named=names_by_id(loaded.register),
        areas=known_areas(loaded.register),
        targets=known_targets(loaded.register),
        served=known_served(loaded.register),
    )


def _errors_made(before: Loaded, after: Loaded) -> tuple[Problem, ...]:
    """The errors that the register has after an edit and had not before, whatever line they stand on."""
    known = {problem.substance for problem in before.problems}
    errors = (problem for problem in after.problems if problem.level is Level.ERROR)
    return tuple(problem for problem in errors if problem.substance not in known)


def _homes(loaded: Loaded) -> Homes:
    """How the files of an area are called that has none yet: after the area."""
    targets, actuals = loaded.settings.targets, loaded.settings.actuals

    def homes(area: DraftArea) -> tuple[str, str]:
        stem = slug(list(area.names.values())[-1]) or "area"
        return f"{targets}/{stem}.yaml", f"{actuals}/{stem}.yaml"

    return homes
