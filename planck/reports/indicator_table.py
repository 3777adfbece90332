"""The customary table of targets, worked out once: sections by field, a row for each target, a column for each year.

Every figure of the period of a target stands in one cell of its row; a format lays the cells out and escapes them.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import NamedTuple

from planck.model.assessment import Assessment, Whole
from planck.model.basis import Basis
from planck.model.explanation import ReasonCode
from planck.model.observation import Observation, Status
from planck.model.period import Period
from planck.model.unit import Unit
from planck.model.value import Reached
from planck.reports.figure_view import FigureView
from planck.reports.target_view import TargetView, view_target
from planck.reports.time_columns import Column, Record, TimeColumns, lay_columns, record_of
from planck.reports.wording import figures, marks, words
from planck.reports.wording.sentences import about_whole
from planck.reports.wording.terms import PROGRESS, VERDICTS
from planck.reports.wording.voice import Voice

# The mark of a figure that is not settled, as its source says.
STAR = "*"
_STARRED = (Status.FORECAST, Status.DRAFT, Status.ESTIMATE, Status.PRELIMINARY)
# How an answer was made, which ``planck explain`` tells, and what the verdict or the row of a target in parts says.
_NOT_IN_TABLE = frozenset(
    {
        ReasonCode.AREA_ENDED,
        ReasonCode.FROM_LEVELS,
        ReasonCode.MEAN_OF_RATES_ONLY,
        ReasonCode.PART_OF,
        ReasonCode.STATED_CONFIRMED,
        ReasonCode.STATED_NOT_CHECKABLE,
        ReasonCode.STATED_PERCENT_CONFIRMED,
        ReasonCode.STATED_UNCHECKED,
        ReasonCode.STATED_VERDICT_CONFIRMED,
    }
)
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


class Figure(NamedTuple):
    """A figure in a cell; ``judged`` is what it is taken as by itself, None where it is not judged alone."""

    observation: Observation
    judged: FigureView | None
    text: str


class Cell(NamedTuple):
    """The figures of one target at the time of one column: mostly one, or none."""

    figures: tuple[Figure, ...] = ()

    @property
    def text(self) -> str:
        """All of them; empty without any."""
        return "; ".join(figure.text for figure in self.figures)


class Row(NamedTuple):
    """A target: ``number`` is that in its section, ``reference`` that in the table; a cell for each column.

    ``unit_of_figures`` is that of all its figures, where it is another than that of the target; empty otherwise.
    """

    number: str
    reference: str
    view: TargetView
    cells: tuple[Cell, ...]
    unit_of_figures: str = ""

    @property
    def unit(self) -> str:
        """The unit of the target, and that of the figures where they have another; empty for none."""
        if not self.unit_of_figures:
            return self.view.unit
        return self.view.voice.say(words.UNIT_OF_FIGURES, unit=self.view.unit, figures=self.unit_of_figures)

    @property
    def value(self) -> str:
        """The actual value."""
        return short_value(self.view)

    @property
    def period(self) -> str:
        """The period, with how its figures are taken together where the unit does not say that."""
        target = self.view.assessment.in_force
        says_itself = target.basis in (Basis.END_OF_PERIOD, Basis.AVERAGE_GROWTH, Basis.MILESTONE)
        return self.view.period if says_itself and self.view.period else self.view.when

    @property
    def notes(self) -> tuple[str, ...]:
        """What a reader must know besides: what is not the document's own, amended, waived, in doubt, out of date.

        Last what the author noted on the target and on the figures shown.
        """
        voice, figures = self.view.voice, [figure.observation for cell in self.cells for figure in cell.figures]
        noted = (f"{voice.period(figure.period)}: {figure.note.strip()}" for figure in figures if figure.note)
        return tuple(dict.fromkeys(note for note in (*_notes(self.view), *noted) if note))


class WholeRow(NamedTuple):
    """A target in parts, above the rows of its parts: what it is called, and what they come to together.

    ``progress`` is empty once the verdict is final; ``is_missed`` is whether the verdict is not what was set out for.
    """

    number: str
    name: str
    verdict: str
    progress: str
    is_missed: bool
    whole: Whole


class Section(NamedTuple):
    """The targets of one field; ``number`` is Roman, empty of a single one, ``title`` where targets name no field."""

    number: str
    title: str
    rows: tuple[Row | WholeRow, ...]


class IndicatorTable(NamedTuple):
    """The whole table.

    ``folded`` are the targets of which nothing is due, on record or to be said.
    ``has_values``: some actual value was worked out, or is less settled than the columns show.
    """

    columns: tuple[Column, ...]
    sections: tuple[Section, ...]
    folded: tuple[TargetView, ...]
    has_values: bool

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows of all targets."""
        return tuple(row for section in self.sections for row in section.rows if isinstance(row, Row))


def short_value(view: TargetView) -> str:
    """The actual value; of a milestone that was reached on a day that day."""
    actual = view.assessment.actual
    if actual is None or not isinstance(actual.value, Reached):
        return view.short_value
    return f"{_reached(view.voice, actual.value)}{STAR if view.is_unsettled else ''}"


class _Entry(NamedTuple):
    """What a row is made of."""

    view: TargetView
    cells: tuple[Cell, ...]
    unit_of_figures: str


def tabulate(
    voice: Voice,
    assessments: Iterable[Assessment],
    periods: tuple[Period, ...] = (),
    *,
    ranked: bool = False,
    folds: bool = True,
) -> IndicatorTable:
    """The table of some targets; ``periods`` narrows the figures, empty for all.

    ``ranked``: their order is a ranking, which sections would break. Without ``folds`` each target has its row.
    """
    folded: list[TargetView] = []
    shown: list[TargetView] = []
    for assessment in assessments:
        view = view_target(voice, assessment)
        (folded if folds and _is_folded(view) else shown).append(view)
    records = [record_of(view.assessment, periods) for view in shown]
    laid = lay_columns(voice, records)
    entries = [_entry(view, record, laid) for view, record in zip(shown, records, strict=True)]
    return IndicatorTable(
        columns=laid.columns,
        sections=tuple(_sections(voice, entries, ranked)),
        folded=tuple(folded),
        has_values=any(_has_value_of_its_own(entry) for entry in entries),
    )


def statuses_marked(assessments: Iterable[Assessment]) -> tuple[Status, ...]:
    """The statuses of figures that the mark stands for, the least settled first."""
    found = {figure.status for assessment in assessments for figure in _figures_of(assessment)}
    return tuple(status for status in Status if status in found and status is not Status.OFFICIAL)


def _figures_of(assessment: Assessment) -> Iterator[Observation]:
    yield from assessment.used
    yield from (judged.observation for judged in assessment.observations)


def _is_folded(view: TargetView) -> bool:
    """Whether a target has no row of its own: nothing is due of it, nothing on record, and nothing to say of that."""
    return view.assessment.verdict.is_open and not view.assessment.has_figures and not view.reasons


def _entry(view: TargetView, record: Record, laid: TimeColumns) -> _Entry:
    judged = {id(figure.judged.observation): figure for figure in view.figures}
    alone = {figure.unit: None for figure in (*record.before, *record.within) if id(figure) not in judged}
    own = next(iter(alone)) if len(alone) == 1 and len(judged) == 0 else view.assessment.in_force.unit
    cells = [
        Cell(tuple(_figure(view, figure, judged.get(id(figure)), column, own) for figure in observations))
        for column, observations in laid.place(record)
    ]
    return _Entry(view, tuple(cells), view.voice.unit(own) if own != view.assessment.in_force.unit else "")


def _figure(
    view: TargetView, observation: Observation, judged: FigureView | None, column: Column, unit: Unit | None
) -> Figure:
    """A figure with its unit where that is not ``unit``, and with its period where that is not the column's."""
    text = judged.value if judged is not None else _value(view.voice, observation, unit)
    starred = f"{text}{STAR}" if _is_starred(observation, column) else text
    is_of_column = observation.period == column.period
    return Figure(
        observation, judged, starred if is_of_column else f"{starred} ({view.voice.period(observation.period)})"
    )


def _is_starred(observation: Observation, column: Column) -> bool:
    return observation.status in _STARRED and not column.is_estimate


def _value(voice: Voice, observation: Observation, unit: Unit | None) -> str:
    value = observation.value
    if isinstance(value, Reached):
        return _reached(voice, value)
    return figures.observed(voice, value) if observation.unit == unit else figures.in_unit(voice, observation)


def _reached(voice: Voice, value: Reached) -> str:
    if value.done and value.on is not None:
        return voice.day(value.on)
    return voice.say(words.REACHED if value.done else words.NOT_YET)


def _sections(voice: Voice, entries: Sequence[_Entry], ranked: bool) -> Iterator[Section]:
    """A section for each field, in the order of the targets; those of none come last."""
    fields: dict[str | None, list[_Entry]] = {}
    for entry in entries:
        fields.setdefault(None if ranked else entry.view.assessment.in_force.field, []).append(entry)
    for rank, field in enumerate(sorted(fields, key=lambda field: field is None), start=1):
        number = roman(rank) if len(fields) > 1 else ""
        title = field or (voice.say(words.NO_FIELD) if number else "")
        groups = [[entry] for entry in fields[field]] if ranked else _together(fields[field])
        yield Section(number, title, tuple(_rows(voice, groups, number)))


def _together(entries: Sequence[_Entry]) -> list[list[_Entry]]:
    """The parts of a target together, and the plans that several set for one thing beside each other."""
    groups: dict[Hashable, list[_Entry]] = {}
    for entry in entries:
        groups.setdefault(_belongs_to(entry.view.assessment), []).append(entry)
    return list(groups.values())


def _belongs_to(assessment: Assessment) -> Hashable:
    target = assessment.in_force
    if assessment.whole is not None:
        return assessment.whole.parts
    return (target.area, target.indicator, target.period) if target.assigned_by else target.id


def _rows(voice: Voice, groups: Iterable[Sequence[_Entry]], section: str) -> Iterator[Row | WholeRow]:
    count = 0
    for group in groups:
        whole = group[0].view.assessment.whole
        if whole is None or len(group) == 1:
            for entry in group:
                count += 1
                yield _row(entry, str(count), section)
            continue
        count += 1
        yield _whole_row(voice, whole, str(count))
        for part, entry in enumerate(group, start=1):
            yield _row(entry, f"{count}.{part}", section)


def _whole_row(voice: Voice, whole: Whole, number: str) -> WholeRow:
    verdict = voice.say(VERDICTS[whole.verdict])
    progress = voice.say(PROGRESS[whole.progress]) if whole.progress is not None else ""
    is_missed = not (whole.verdict.is_open or whole.verdict.is_met)
    name, mark = about_whole(voice, whole)[0], STAR if whole.provisional else ""
    return WholeRow(number, name, f"{verdict}{mark}", progress, is_missed, whole)


def _row(entry: _Entry, number: str, section: str) -> Row:
    return Row(number, f"{section}.{number}" if section else number, *entry)


def roman(number: int) -> str:
    """``I``, ``II``, … for the sections of a table."""
    text = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        text += sign * times
    return text


def _has_value_of_its_own(entry: _Entry) -> bool:
    """Whether the actual value is none of the figures as they stand, or rests on some whose status nobody stated."""
    actual = entry.view.assessment.actual
    shown = {figure.judged.value for cell in entry.cells for figure in cell.figures if figure.judged is not None}
    return actual is not None and (actual.status is Status.UNSTATED or entry.view.value not in shown)


def _notes(view: TargetView) -> Iterator[str]:
    say, first = view.voice.say, view.original
    yield from view.marks
    yield view.each_item
    yield from (view.worst, view.condition_of_actual, view.deteriorating)
    yield from view.marks_of_figures
    reasons = (view.assessment.reason, view.assessment.progress_reason)
    yield from marks.reasons(view.voice, *(reason for reason in reasons if reason and reason.code not in _NOT_IN_TABLE))
    yield from marks.notes(view.voice, view.assessment, besides=_NOT_IN_TABLE)
    if first is not None:
        yield f"{say(words.ORIGINAL)}: {', '.join((first.short_condition, first.period, *first.answers))}"
    waiver = view.assessment.in_force.waiver
    if view.assessment.waiver and waiver is not None:
        yield say(words.WAIVED_UNTIL, day=view.voice.day(waiver.until))
    yield view.note
