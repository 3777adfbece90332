"""A figure put into the register on disk: worked out, checked against the whole register, judged, and written."""

from __future__ import annotations

from dataclasses import replace as with_changes

from planck.cli.known import names_of
from planck.cli.recording_arguments import Typed, find_area, find_indicator, find_period, make_figure, read_value
from planck.cli.recording_lines import read_lines
from planck.cli.registers import day_of, open_register, root_of_register
from planck.cli.replacing import locked
from planck.cli.together import write_register
from planck.judgement.assess import assess
from planck.judgement.unchanged import changes_since
from planck.model.changes import Comparison
from planck.model.draft import Draft, DraftArea, DraftSeries, Outcome
from planck.model.merge import Merged, Recorded
from planck.model.names import slug
from planck.model.problem import Level, Problem
from planck.model.result import Result
from planck.model.state import WORKING_TREE
from planck.register.build.units import find_served_unit
from planck.register.load import Loaded
from planck.register.settings import Overrides
from planck.register.writing.merge import merge


def record(typed: Typed, flags: Overrides, *, replace: bool, dry_run: bool) -> tuple[Loaded, Recorded]:
    """Put the figure that was typed into the register around the working folder; ``dry_run``: only say what would be.

    Another run that records waits until this one is done, so that it finds the figure of this one.
    """
    with locked(root_of_register()):
        opened = open_register(flags)
        loaded = opened.load()
        errors = [problem for problem in loaded.problems if problem.level is Level.ERROR]
        if errors:  # what a file says may be hidden, its area too
            return loaded, Recorded(Merged({}), _result(loaded), problems=tuple(errors))
        draft = read_lines(typed, loaded.register) if typed.area == "-" else _draft(typed, loaded)
        if isinstance(draft, Problem):
            return loaded, Recorded(Merged({}), _result(loaded), problems=(draft,))
        if any(remark.outcome is Outcome.ASKED for remark in draft.remarks):
            return loaded, Recorded(Merged({}), _result(loaded), remarks=draft.remarks)
        merged = merge(opened.files, loaded.register, draft, lambda area: ("", _home(area, loaded)), replace=replace)
        if merged.kept or not merged.files:
            return loaded, Recorded(merged, _result(loaded), is_done=not merged.kept, remarks=draft.remarks)
        after = opened.load(merged.files)
        errors = [problem for problem in after.problems if problem.level is Level.ERROR]
        known = {name: opened.files[name] for name in merged.files if name in opened.files}
        if errors:
            return loaded, Recorded(merged, _result(loaded), known, problems=tuple(errors))
        if not dry_run:
            write_register(typed.context, opened.root, merged.files, opened.files)
    judged = _judge(loaded, after)
    return after, Recorded(merged, judged, known, is_done=True, is_written=not dry_run, remarks=draft.remarks)


def _draft(typed: Typed, loaded: Loaded) -> Draft | Problem:
    """The one figure that was typed."""
    register = loaded.register
    area = find_area(typed, register)
    if isinstance(area, Problem):
        return area
    indicator, period = find_indicator(typed, register, area), find_period(typed)
    serving = [target for target in register.targets if (target.area, target.indicator) == (area.id, indicator)]
    served = find_served_unit(serving, register.indicators.get(indicator)).unit
    figure = read_value(typed, served.text if served is not None else "")
    unit = typed.unit or figure.unit
    series = DraftSeries(indicator, {"unit": unit} if unit else {}, (make_figure(typed, period, figure),))
    return Draft({}, (DraftArea(names_of(area), series=(series,)),))


def _home(area: DraftArea, loaded: Loaded) -> str:
    """The name of the file that an area without figures gets: that of its targets, in the folder of figures."""
    settings, register = loaded.settings, loaded.register
    ids = {each.id for each in register.areas.values() if names_of(each) == area.names}
    inside = f"{settings.targets}/"
    for target in register.targets:
        if target.area in ids and target.location.file.startswith(inside):
            return f"{settings.actuals}/{target.location.file.removeprefix(inside)}"
    return f"{settings.actuals}/{slug(list(area.names.values())[-1])}.yaml"


def _judge(before: Loaded, after: Loaded) -> Result:
    """What turned."""
    day = day_of(after.settings)
    old, new = before.register, after.register
    changes, _ = changes_since(old, old.targets, new, assess(new, day), day)
    return with_changes(_result(after), comparison=Comparison(WORKING_TREE, WORKING_TREE, changes))


def _result(loaded: Loaded) -> Result:
    return Result(day_of(loaded.settings), loaded.settings.fail_on, register=loaded.register)
