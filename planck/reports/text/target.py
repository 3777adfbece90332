"""One target in the terminal report: what was asked, what was observed, the answers, and what remains."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planck.model.assessment import Actual, Assessment, JudgedObservation, Verdict
from planck.model.location import Location
from planck.model.observation import Observation
from planck.model.value import Interval
from planck.reports.layout import Line, Piece, Span, Tone, cells, flow, padded, piece
from planck.reports.tones import OUTCOME_TONES, PROGRESS_TONES, VERDICT_TONES, tone_of
from planck.reports.wording import figures, marks, words
from planck.reports.wording.sentences import condition, title, waiver, when
from planck.reports.wording.terms import OUTCOMES, PROGRESS, STATUSES, VERDICTS
from planck.reports.wording.voice import Voice

NARROW = 60
_NARROW_INDENT = 4
_BULLET = "● "


class _Row(NamedTuple):
    label: str
    pieces: tuple[Piece, ...]


class _Scene(NamedTuple):
    """What every row of a block needs."""

    of: Assessment
    voice: Voice
    verbose: bool


def block(voice: Voice, assessment: Assessment, width: int, *, verbose: bool) -> Iterator[Line]:
    """The lines of one target: its name, then a row for each thing that can be said of it."""
    scene = _Scene(assessment, voice.about(assessment), verbose)
    rows = [row for row in _rows(scene, width >= NARROW) if row.pieces]
    narrow = width < NARROW
    margin = 2 if narrow else 4
    column = max(_label_width(voice), *(cells(row.label) for row in rows)) + 2
    indent = _NARROW_INDENT if narrow else margin + column
    name = [piece(title(voice, assessment.target), Tone.STRONG)]
    if verbose:
        name.append(piece(assessment.id, Tone.FAINT, whole=True))
    bullet = Span("" if narrow else "  "), Span(_BULLET, tone_of(assessment))
    yield from flow(bullet, name, width, margin if not narrow else 2)
    for row in rows:
        head = (Span(" " * margin), Span(padded(row.label, column), Tone.FAINT))
        yield from flow(head, row.pieces, width, indent)


def _label_width(voice: Voice) -> int:
    usual = (words.TARGET, words.TO_DATE, words.ACTUAL, words.VERDICT, words.NEEDED, words.NOTES, words.PLACES)
    return max(cells(voice.say(label)) for label in usual)


def _rows(scene: _Scene, aligned: bool) -> Iterator[_Row]:
    yield _Row(scene.voice.say(words.TARGET), tuple(_target(scene)))
    yield from _observations(scene, aligned)
    open_yet = scene.of.verdict.is_open
    yield _Row(scene.voice.say(words.TO_DATE if open_yet else words.ACTUAL), tuple(_actual(scene)))
    yield _Row(scene.voice.say(words.VERDICT), tuple(_verdict(scene)))
    yield _Row(scene.voice.say(words.NEEDED), tuple(_needed(scene)))
    yield _Row(scene.voice.say(words.ORIGINAL), tuple(_original(scene)))
    if scene.of.waiver:
        yield _Row(scene.voice.say(words.WAIVED), (piece(waiver(scene.voice, scene.of.in_force), Tone.OPEN),))
    yield _Row(scene.voice.say(words.NOTES), tuple(_notes(scene)))
    yield _Row(scene.voice.say(words.PLACES), tuple(_places(scene)))


def _target(scene: _Scene) -> Iterator[Piece]:
    target = scene.of.in_force
    yield piece(condition(scene.voice, target))
    yield piece(when(scene.voice, target))
    if target.each_item:
        yield piece(scene.voice.say(words.EACH_ITEM))
    allowed = marks.tolerance(scene.voice, target)
    if allowed is not None:
        yield piece(allowed)
    for mark in marks.target_marks(scene.voice, target):
        yield piece(mark, Tone.MARK)


def _observations(scene: _Scene, aligned: bool) -> Iterator[_Row]:
    """The figures of the period one by one, their columns aligned where there is room."""
    shown = scene.of.observations
    values = _by_point([_observed(one, scene) for one in shown], aligned)
    outcomes = [scene.voice.say(OUTCOMES[one.outcome]) for one in shown]
    widest = max((cells(word) for word in outcomes), default=0) if aligned else 0
    margins = _by_point([_margin(one, scene) for one in shown], aligned)
    for one, value, outcome, margin in zip(shown, values, outcomes, margins, strict=True):
        spans = (
            Span(f"{value}  "),
            Span(padded(outcome, widest), OUTCOME_TONES[one.outcome]),
            Span(f"  {margin}"),
        )
        pieces = [Piece(spans), *_about(one, scene)]
        if not one.outcome.satisfies or scene.verbose:
            pieces.append(_place(one.observation.location))
        yield _Row(scene.voice.period(one.observation.period), tuple(pieces))


def _about(one: JudgedObservation, scene: _Scene) -> Iterator[Piece]:
    percent = figures.of_target(scene.voice, one.margin)
    if percent is not None:
        yield piece(percent)
    for mark in marks.observation_marks(scene.voice, one.observation):
        yield piece(mark, Tone.MARK)


def _observed(one: JudgedObservation, scene: _Scene) -> str:
    """The figure in the unit of the target; of counts also as it was written."""
    if isinstance(one.value, Interval):
        return figures.interval(scene.voice, one.value)
    return figures.judged_value(scene.voice, one)


def _margin(one: JudgedObservation, scene: _Scene) -> str:
    return figures.margin(scene.voice, one.margin, scene.voice.digits.taken(one.margin.value))


def _by_point(texts: list[str], aligned: bool) -> list[str]:
    """Figures one below the other by their decimal points; each keeps what follows its digits."""
    if not aligned:
        return texts
    heads = [_before_point(text) for text in texts]
    left = max((cells(head) for head in heads), default=0)
    moved = [" " * (left - cells(head)) + text for head, text in zip(heads, texts, strict=True)]
    whole = max((cells(text) for text in moved), default=0)
    return [padded(text, whole) for text in moved]


def _before_point(text: str) -> str:
    """The digits before the decimal point of the first figure in a text, in either language."""
    figure = text.partition(" ")[0]
    point = max(figure.rfind(","), figure.rfind("."))
    separators = figure.count(",") + figure.count(".")
    is_point = separators == 1 and len(figure) - point - 1 != 3
    return figure[:point] if is_point else figure


def _actual(scene: _Scene) -> Iterator[Piece]:
    actual = scene.of.actual
    if actual is None:
        return
    value = figures.actual_value(scene.voice, actual, scene.of.in_force)
    made_by = figures.made_by(scene.voice, actual)
    yield piece(f"{value}, {made_by}" if made_by else value)
    yield from _outcome(scene)
    if scene.of.deteriorating:
        yield piece(scene.voice.say(words.DETERIORATING), Tone.CAUTION)
    yield from _settled(actual, scene)
    for mark in marks.shared_marks(scene.voice, _not_listed(scene)):
        yield piece(mark, Tone.MARK)
    if actual.worst is not None:
        yield piece(scene.voice.say(words.WORST, item=actual.worst), Tone.CAUTION)
        yield piece(figures.items(scene.voice, actual))


def _not_listed(scene: _Scene) -> tuple[Observation, ...]:
    """The figures used whose marks no row of their own shows."""
    listed = {id(one.observation) for one in scene.of.observations}
    return tuple(one for one in scene.of.used if id(one) not in listed)


def _outcome(scene: _Scene) -> Iterator[Piece]:
    outcome = scene.of.outcome
    if outcome is None:
        return
    margin = figures.margin_of(scene.voice, scene.of)
    spans = [Span(scene.voice.say(OUTCOMES[outcome]), OUTCOME_TONES[outcome])]
    if margin is not None:
        spans.append(Span(f" {margin}"))
    yield Piece(tuple(spans))
    percent = figures.of_target(scene.voice, scene.of.margin) if scene.of.margin is not None else None
    if percent is not None:
        yield piece(percent)


def _settled(actual: Actual, scene: _Scene) -> Iterator[Piece]:
    status = scene.voice.say(STATUSES[actual.status])
    if scene.of.provisional:
        yield piece(f"{scene.voice.say(words.PROVISIONAL)} ({status})", Tone.MARK)
    elif scene.verbose or not actual.status.is_settled:
        yield piece(status, Tone.MARK)


def _verdict(scene: _Scene) -> Iterator[Piece]:
    one = scene.of
    spans = [Span(scene.voice.say(VERDICTS[one.verdict]), VERDICT_TONES[one.verdict])]
    if one.provisional and not one.verdict.is_open and one.verdict is not Verdict.NO_DATA:
        spans.append(Span(f" ({scene.voice.say(words.PROVISIONAL)})", Tone.MARK))
    yield Piece(tuple(spans))
    if one.progress is not None:
        yield piece(scene.voice.say(PROGRESS[one.progress]), PROGRESS_TONES[one.progress])
    if one.ratio is not None:
        yield piece(figures.ratio(scene.voice, one.ratio))
    for reason in marks.reasons(scene.voice, one):
        yield piece(reason)


def _needed(scene: _Scene) -> Iterator[Piece]:
    needed = figures.needed(scene.voice, scene.of)
    if needed is None or not scene.of.verdict.is_open:
        return
    yield piece(needed)
    other = figures.other_need(scene.voice, scene.of)
    if scene.verbose and other is not None:
        yield piece(other, Tone.FAINT)


def _original(scene: _Scene) -> Iterator[Piece]:
    first = scene.of.original
    if first is None:
        return
    yield piece(condition(scene.voice, first.in_force))
    yield piece(when(scene.voice, first.in_force))
    yield piece(scene.voice.say(VERDICTS[first.verdict]), VERDICT_TONES[first.verdict])
    if first.progress is not None:
        yield piece(scene.voice.say(PROGRESS[first.progress]), PROGRESS_TONES[first.progress])


def _notes(scene: _Scene) -> Iterator[Piece]:
    for note in marks.notes(scene.voice, scene.of):
        yield piece(note)
    taken = marks.defaults(scene.voice, scene.of)
    if taken:
        yield piece(scene.voice.say(words.DEFAULTS, what="; ".join(taken)), Tone.FAINT)


def _places(scene: _Scene) -> Iterator[Piece]:
    """Where the target and the figure that decided stand: on a miss, and everywhere when asked for."""
    one = scene.of
    failed = (one.outcome is not None and not one.outcome.satisfies) or one.verdict is Verdict.NO_DATA
    if not failed and not scene.verbose:
        return
    yield _place(one.in_force.place)
    listed = {each.observation.location for each in one.observations if not each.outcome.satisfies or scene.verbose}
    if one.actual is not None and one.actual.location is not None and one.actual.location not in listed:
        yield _place(one.actual.location)


def _place(location: Location) -> Piece:
    return piece(f"{location.file}:{location.line}", Tone.FAINT, whole=True)
