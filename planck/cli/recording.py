"""A figure put into the register on disk: worked out, checked against the whole register, judged, and written."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace as with_changes
from pathlib import Path

import click

from planck.cli.output import Unwritten
from planck.cli.recording_arguments import Typed, find_area, find_indicator, find_period, make_figure, read_value
from planck.cli.refusal import Refused
from planck.cli.registers import Opened, day_of, open_register
from planck.cli.replacing import Changed, locked, replace_files
from planck.judgement.assess import assess
from planck.judgement.changes import changes_between
from planck.model.area import Area
from planck.model.changes import Comparison
from planck.model.draft import Draft, DraftArea, DraftSeries
from planck.model.merge import Merged, Recorded
from planck.model.problem import Level, Problem
from planck.model.result import Result
from planck.model.state import WORKING_TREE
from planck.register.build.units import find_served_unit
from planck.register.load import Loaded
from planck.register.settings import Overrides
from planck.register.writing.merge import merge
from planck.reports.wording.commands import Saying


def record(typed: Typed, flags: Overrides, *, replace: bool, dry_run: bool) -> tuple[Loaded, Recorded]:
    """Put the figure that was typed into the register around the working folder; ``dry_run``: only say what would be.

    Another run that records waits until this one is done, so that it finds the figure of this one.
    """
    with locked(open_register(flags).root):
        opened = open_register(flags)
        loaded = opened.load()
        errors = [problem for problem in loaded.problems if problem.level is Level.ERROR]
        if errors:  # what a file says may be hidden, its area too
            return loaded, Recorded(Merged({}), _result(loaded), problems=tuple(errors))
        area = find_area(typed, loaded.register)
        if isinstance(area, Problem):
            return loaded, Recorded(Merged({}), _result(loaded), problems=(area,))
        merged = _merge(typed, opened, loaded, area, replace=replace)
        if merged.kept or not merged.files:
            return loaded, Recorded(merged, _result(loaded), is_done=not merged.kept)
        after = opened.load(merged.files)
        errors = [problem for problem in after.problems if problem.level is Level.ERROR]
        before = {name: opened.files.get(name) for name in merged.files}
        known = {name: data for name, data in before.items() if data is not None}
        if errors:
            return loaded, Recorded(merged, _result(loaded), known, problems=tuple(errors))
        if not dry_run:
            _write(typed.context, opened.root, merged.files, before)
    return after, Recorded(merged, _judge(loaded, after, area), known, is_done=True, is_written=not dry_run)


def _merge(typed: Typed, opened: Opened, loaded: Loaded, area: Area, *, replace: bool) -> Merged:
    register = loaded.register
    indicator, period = find_indicator(typed, register, area), find_period(typed)
    serving = [target for target in register.targets if (target.area, target.indicator) == (area.id, indicator)]
    served = find_served_unit(serving, register.indicators.get(indicator)).unit
    figure = read_value(typed, served.text if served is not None else "")
    unit = typed.unit or figure.unit
    series = DraftSeries(indicator, {"unit": unit} if unit else {}, (make_figure(typed, period, figure),))
    names = {level: name for level in ("province", "district", "commune") if (name := getattr(area, level))}
    draft = Draft({}, (DraftArea(names, series=(series,)),))
    home = _home(area, loaded)
    return merge(opened.files, register, draft, lambda _: ("", home), replace=replace)


def _home(area: Area, loaded: Loaded) -> str:
    """The name of the file that an area without figures gets: that of its targets, in the folder of figures."""
    settings = loaded.settings
    of_targets = [target.location.file for target in loaded.register.targets if target.area == area.id]
    inside = f"{settings.targets}/"
    for name in of_targets:
        if name.startswith(inside):
            return f"{settings.actuals}/{name.removeprefix(inside)}"
    return f"{settings.actuals}/{area.id.replace('-/', '')}.yaml"


def _judge(before: Loaded, after: Loaded, area: Area) -> Result:
    """What turned in the area."""
    day = day_of(after.settings)
    judged = [
        assess(each.register, day, [target for target in each.register.targets if target.area == area.id])
        for each in (before, after)
    ]
    changes = changes_between(before.register, after.register, *judged)
    return with_changes(_result(after), comparison=Comparison(WORKING_TREE, WORKING_TREE, changes))


def _result(loaded: Loaded) -> Result:
    return Result(day_of(loaded.settings), loaded.settings.fail_on, register=loaded.register)


def _write(context: click.Context, root: Path, files: Mapping[str, bytes], before: Mapping[str, bytes | None]) -> None:
    paths = {name: os.path.join(root, name) for name in files}
    try:
        for path in paths.values():
            os.makedirs(os.path.dirname(path), exist_ok=True)
        replace_files({paths[name]: files[name] for name in files}, {paths[name]: before[name] for name in files})
    except Changed as moved:
        raise Refused(Saying.FILE_MOVED_ON, context, path=str(moved)) from moved
    except OSError as error:
        raise Unwritten(f"{error.filename or root}: {error.strerror or error}") from error
