"""The report that a person reads in a terminal, in colour or plain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from typing import NamedTuple

from rich.text import Text

from planck.model.area import Area
from planck.model.assessment import Assessment, Whole
from planck.model.register import Register
from planck.model.result import FailOn, Result
from planck.reports.list_view import AreaList, list_targets
from planck.reports.request import Request, Screen
from planck.reports.streamed import Streamed
from planck.reports.summary_view import Counted, SummaryView, add_counted, count_assessments
from planck.reports.target_view import TargetView
from planck.reports.text.areas import table_of_areas
from planck.reports.text.columns import Line, Widths, choose_columns, line_of, measure, widest_of
from planck.reports.text.drawing import Drawing
from planck.reports.text.ending import Legend, counts, end_of_report, gate_line, hints, joined_legend, legend, legend_of
from planck.reports.text.table import Table
from planck.reports.tones import Tone
from planck.reports.wording import words
from planck.reports.wording.sentences import fate_of_area
from planck.reports.wording.states import name_state
from planck.reports.wording.terms import full_title
from planck.reports.wording.voice import Voice

_SET_IN = 6
Section = Iterable[Text]


def streamed(register: Register, request: Request, targets: int) -> TextReport:
    """The report of so many targets, ending with a line end; empty where there is nothing to say."""
    return TextReport(Voice(request.language, register, viewpoint=request.here), request.screen, targets)


class Facts(NamedTuple):
    """What the lines and the end of a report have to know of all the targets in it."""

    counted: Counted
    areas: int = 0
    folds: int = 0
    widths: Widths = measure(())
    legend: Legend = Legend()


class Block(NamedTuple):
    """An area with the lines of its targets, as far as they are measured; ``as_of`` is the day of the report."""

    area: AreaList
    lines: tuple[Line, ...]
    as_of: date


class TextReport(Streamed[Facts, Sequence[Block]]):
    """The report drawn an area at a time, in columns that are as wide in all of them."""

    between = "\n"

    def __init__(self, voice: Voice, screen: Screen, targets: int) -> None:
        self._voice, self._screen, self._targets = voice, screen, targets
        self._drawing = Drawing(screen)

    def prepare(self, part: Result) -> tuple[Facts, Sequence[Block]]:
        """The areas, their targets in words, and how wide those are."""
        screen = self._screen
        is_whole = screen.quiet or screen.verbose or screen.all_targets or part.shown is not None
        areas = tuple(list_targets(self._voice, _shown(part, screen), folded=not is_whole, in_all=self._targets))
        counted, folds = count_assessments(part), sum(len(area.folds) for area in areas)
        if screen.verbose:
            return Facts(counted, len(areas), folds), tuple(Block(area, (), part.as_of) for area in areas)
        blocks = tuple(
            Block(area, tuple(line_of(self._drawing, view) for view in area.targets), part.as_of) for area in areas
        )
        legend = legend_of(self._voice, (view for area in areas for view in area.targets))
        widths = measure(line for block in blocks for line in block.lines)
        return Facts(counted, len(areas), folds, widths, legend), blocks

    def gather(self, facts: Iterable[Facts]) -> Facts:
        """All of it added up."""
        slices = tuple(facts)
        return Facts(
            add_counted(each.counted for each in slices),
            sum(each.areas for each in slices),
            sum(each.folds for each in slices),
            widest_of(each.widths for each in slices),
            joined_legend(each.legend for each in slices),
        )

    def head(self, result: Result, facts: Facts) -> str:
        """The day that the report is of."""
        if self._screen.quiet or _is_refused(result, facts):
            return ""
        return f"{self._drawing.written(_heading(self._drawing, self._voice, result))}{self.between}"

    def draw(self, content: Sequence[Block], facts: Facts) -> Iterator[str]:
        """The lines of each area, an empty line before all but the first."""
        drawing, voice = self._drawing, self._voice
        table = Table(drawing, voice, choose_columns(drawing, voice, facts.widths))
        for number, block in enumerate(content):
            lay = _blocks(drawing, voice, block) if self._screen.verbose else [_lines(drawing, voice, block, table)]
            yield f"{self.between if number else ''}{drawing.written(_parted(lay))}"

    def tail(self, result: Result, facts: Facts) -> str:
        """The counts, the gate and the problems."""
        drawing, voice, screen = self._drawing, self._voice, self._screen
        if _is_refused(result, facts):
            return drawing.written(_refusal(drawing, voice, result, quiet=screen.quiet))
        ending = _ending(drawing, SummaryView(voice, result, facts.counted), facts, screen)
        problems = _problems(drawing, voice, result, quiet=screen.quiet, heading=True)
        text = drawing.written(_parted(chain(ending, problems)))
        return f"{self.between}{text}" if facts.areas and text else text


def _is_refused(result: Result, facts: Facts) -> bool:
    return result.passed is None and not facts.counted.in_all


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


def _ending(drawing: Drawing, summary: SummaryView, facts: Facts, screen: Screen) -> Iterator[Section]:
    if not screen.quiet:
        yield table_of_areas(drawing, summary)
    lines = [*counts(drawing, summary)]
    if not screen.verbose:
        lines += legend(drawing, summary.voice, facts.legend)
    lines += gate_line(drawing, summary)
    if not (summary.is_empty or screen.quiet or screen.verbose):
        lines += hints(drawing, summary.voice, is_folded=facts.folds > 0)
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


def _heading_of_area(drawing: Drawing, voice: Voice, area: Area, as_of: date) -> tuple[Text, list[Text]]:
    """The area with those that it lies in, and what became of it by then."""
    fates = [drawing.text(text, Tone.FAINT) for text in fate_of_area(voice, area, as_of)]
    return drawing.title(full_title(voice, area), Tone.HEADING), fates


def _lines(drawing: Drawing, voice: Voice, block: Block, table: Table) -> Section:
    area = block.area
    title, fates = _heading_of_area(drawing, voice, area.area, block.as_of)
    yield from table.head(title, fates) if block.lines else drawing.flow(Text(), (title, *fates), _SET_IN)
    for line, whole in zip(block.lines, _wholes(area.targets), strict=True):
        if whole is not None:
            yield from table.whole(whole, satisfied=area.satisfied[whole])
        yield from table.target(line)
    for fold in area.folds:
        yield from table.fold(fold)


def _blocks(drawing: Drawing, voice: Voice, block: Block) -> Iterator[Section]:
    """Each target of an area with all that can be said of it."""
    from planck.reports.text.target import lay_target, lay_whole  # most runs list the targets

    title, fates = _heading_of_area(drawing, voice, block.area.area, block.as_of)
    yield drawing.flow(Text(), (title, *fates), _SET_IN)
    for view, whole in zip(block.area.targets, _wholes(block.area.targets), strict=True):
        head = lay_whole(drawing, voice, whole) if whole is not None else ()
        yield (*head, *lay_target(drawing, view))


def _wholes(views: Iterable[TargetView]) -> Iterator[Whole | None]:
    """For the first of several parts the target in parts that they make, and else None."""
    last: Whole | None = None
    for view in views:
        whole = view.assessment.whole
        yield whole if whole is not last else None
        last = whole
