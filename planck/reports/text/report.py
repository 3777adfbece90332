"""The report that a person reads in a terminal, in colour or plain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.text import Text

from planck.model.area import Area
from planck.model.assessment import Assessment, Whole
from planck.model.result import FailOn, Result
from planck.reports.list_view import AreaList, list_targets
from planck.reports.request import Request, Screen
from planck.reports.summary_view import SummaryView
from planck.reports.target_view import TargetView
from planck.reports.text.areas import table_of_areas
from planck.reports.text.drawing import Drawing
from planck.reports.text.ending import counts, end_of_report, gate_line, hints, legend
from planck.reports.text.table import Table
from planck.reports.tones import Tone
from planck.reports.wording import words
from planck.reports.wording.sentences import fate_of_area
from planck.reports.wording.states import name_state
from planck.reports.wording.terms import full_title
from planck.reports.wording.voice import Voice

_SET_IN = 6
Section = Iterable[Text]


def render(result: Result, request: Request) -> str:
    """The report, ending with a line end; empty where there is nothing to say."""
    voice = Voice(request.language, result.register, viewpoint=request.here)
    drawing = Drawing(request.screen)
    if result.passed is None and not result.assessments:
        return drawing.written(_refusal(drawing, voice, result, quiet=request.screen.quiet))
    return drawing.written(_parted(_sections(drawing, voice, result, request.screen)))


def _refusal(drawing: Drawing, voice: Voice, result: Result, *, quiet: bool) -> Iterator[Text]:
    """Why there is no verdict."""
    for section in _problems(drawing, voice, result, quiet=quiet, heading=False):
        yield from section
    yield from end_of_report(drawing, voice, result)


def _problems(drawing: Drawing, voice: Voice, result: Result, *, quiet: bool, heading: bool) -> Iterator[Section]:
    """What is wrong in the files, and how much of it was ignored."""
    if not (result.problems or result.ignored):
        return
    from planck.reports.text import problems  # most runs have none to tell

    lay = problems.problem_section if heading else problems.problem_lines
    yield lay(drawing, voice, result.problems)
    if not quiet:
        yield problems.ignored_lines(drawing, voice, result.ignored)


def _parted(sections: Iterable[Section]) -> Iterator[Text]:
    """The lines of all sections, with an empty line between two that have any."""
    is_first = True
    for section in sections:
        lines = tuple(section)
        yield from (Text(),) if lines and not is_first else ()
        yield from lines
        is_first = is_first and not lines


def _sections(drawing: Drawing, voice: Voice, result: Result, screen: Screen) -> Iterator[Section]:
    if not screen.quiet:
        yield _heading(drawing, voice, result)
    is_whole = screen.quiet or screen.verbose or screen.all_targets or result.shown is not None
    areas = tuple(list_targets(voice, _shown(result, screen), folded=not is_whole))
    views = [view for area in areas for view in area.targets]
    if screen.verbose:
        for area in areas:
            yield from _blocks(drawing, voice, area, result)
    else:
        table = Table(drawing, voice, views)
        yield from (_lines_of_area(drawing, voice, area, table, result) for area in areas)
    yield from _ending(drawing, SummaryView(voice, result), views, screen, is_folded=any(area.folds for area in areas))
    yield from _problems(drawing, voice, result, quiet=screen.quiet, heading=True)


def _ending(
    drawing: Drawing, summary: SummaryView, views: Sequence[TargetView], screen: Screen, *, is_folded: bool
) -> Iterator[Section]:
    if not screen.quiet:
        yield table_of_areas(drawing, summary)
    lines = [*counts(drawing, summary)]
    if not screen.verbose:
        lines += legend(drawing, summary.voice, views)
    lines += gate_line(drawing, summary)
    if summary.result.assessments and not (screen.quiet or screen.verbose):
        lines += hints(drawing, summary.voice, is_folded=is_folded)
    yield lines


def _shown(result: Result, screen: Screen) -> Sequence[Assessment]:
    """The targets to show; quietly those that fail, and where the gate never does, those that would for errors."""
    gate = FailOn.ERROR if result.fail_on is FailOn.NEVER else result.fail_on
    return tuple(each for each in result.displayed if not screen.quiet or gate.weighs(each.level))


def _heading(drawing: Drawing, voice: Voice, result: Result) -> Section:
    parts = [drawing.text(voice.say(words.HEADING, day=voice.day(result.as_of)), Tone.STRONG)]
    if result.state.commit is not None:
        parts.append(drawing.text(voice.say(words.AT_STATE, state=name_state(voice, result.state))))
    return drawing.flow(Text(), parts, _SET_IN)


def _heading_of_area(drawing: Drawing, voice: Voice, area: Area, result: Result) -> tuple[Text, list[Text]]:
    """The area with those that it lies in, and what became of it by then."""
    fates = [drawing.text(text, Tone.FAINT) for text in fate_of_area(voice, area, result.as_of)]
    return drawing.title(full_title(voice, area), Tone.HEADING), fates


def _lines_of_area(drawing: Drawing, voice: Voice, area: AreaList, table: Table, result: Result) -> Section:
    title, fates = _heading_of_area(drawing, voice, area.area, result)
    yield from table.head(title, fates) if area.targets else drawing.flow(Text(), (title, *fates), _SET_IN)
    for whole, view in _with_wholes(area.targets):
        if whole is not None:
            yield from table.whole(whole, satisfied=area.satisfied[whole])
        yield from table.target(view)
    for fold in area.folds:
        yield from table.fold(fold)


def _blocks(drawing: Drawing, voice: Voice, area: AreaList, result: Result) -> Iterator[Section]:
    """Each target of an area with all that can be said of it."""
    from planck.reports.text.target import lay_target, lay_whole  # most runs list the targets

    title, fates = _heading_of_area(drawing, voice, area.area, result)
    yield drawing.flow(Text(), (title, *fates), _SET_IN)
    for whole, view in _with_wholes(area.targets):
        head = lay_whole(drawing, voice, whole) if whole is not None else ()
        yield (*head, *lay_target(drawing, view))


def _with_wholes(views: Iterable[TargetView]) -> Iterator[tuple[Whole | None, TargetView]]:
    """Each target, the first of several parts with the target in parts that they make."""
    last: Whole | None = None
    for view in views:
        whole = view.assessment.whole
        yield whole if whole is not last else None, view
        last = whole
