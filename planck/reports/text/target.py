"""One target in the report: what was asked, what was observed, the answers, and what remains."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planck.reports.figure_view import FigureView
from planck.reports.layout import Line, Piece, Span, cells, flow, padded, piece, place
from planck.reports.target_view import TargetView
from planck.reports.tones import OUTCOME_TONES, PROGRESS_TONES, VERDICT_TONES, Tone, tone_of
from planck.reports.visible import as_part
from planck.reports.wording import words
from planck.reports.wording.marks import notes
from planck.reports.wording.voice import Voice

NARROW = 60
_MARGIN, _NARROW_MARGIN, _NARROW_INDENT = 4, 2, 4
_BULLET = "● "


class _Row(NamedTuple):
    label: str
    pieces: tuple[Piece, ...]


def lay_target(view: TargetView, width: int, *, verbose: bool) -> Iterator[Line]:
    """The lines of one target: its name, then a row for each thing that can be said of it."""
    rows = [row for row in _rows(view, verbose, aligned=width >= NARROW) if row.pieces]
    narrow = width < NARROW
    margin = _NARROW_MARGIN if narrow else _MARGIN
    column = max(_label_width(view.voice), *(cells(row.label) for row in rows)) + 2
    indent = _NARROW_INDENT if narrow else margin + column
    name = [piece(view.name, Tone.STRONG)]
    if verbose:
        name.append(piece(view.assessment.id, Tone.FAINT, whole=True))
    bullet = Span("" if narrow else "  "), Span(_BULLET, tone_of(view.assessment))
    yield from flow(bullet, name, width, indent)
    for row in rows:
        head = (Span(" " * margin), Span(padded(row.label, column), Tone.FAINT))
        yield from flow(head, row.pieces, width, indent)


def continued(voice: Voice, width: int) -> int:
    """How far a line is set in that goes on with a heading: beyond the labels, so that no text looks like one."""
    return _NARROW_INDENT if width < NARROW else _MARGIN + _label_width(voice) + 2


def _label_width(voice: Voice) -> int:
    usual = (words.TARGET, words.TO_DATE, words.ACTUAL, words.VERDICT, words.NEEDED, words.NOTES, words.PLACES)
    return max(cells(voice.say(label)) for label in usual)


def _rows(view: TargetView, verbose: bool, *, aligned: bool) -> Iterator[_Row]:
    say = view.voice.say
    yield _Row(say(words.TARGET), tuple(_target(view)))
    yield from _figures(view, verbose, aligned)
    is_open = view.assessment.verdict.is_open
    yield _Row(say(words.TO_DATE if is_open else words.ACTUAL), tuple(_actual(view, verbose)))
    yield _Row(say(words.VERDICT), tuple(_verdict(view)))
    yield _Row(say(words.NEEDED), tuple(_needed(view, verbose)))
    yield _Row(say(words.ORIGINAL), tuple(_original(view)))
    yield _Row(say(words.WAIVED), tuple(_pieces(Tone.OPEN, view.waiver)))
    yield _Row(say(words.NOTES), tuple(_notes(view)))
    yield _Row(say(words.PLACES), tuple(_places(view, verbose)))


def _pieces(tone: Tone, *texts: str) -> Iterator[Piece]:
    """A piece for each text that says something."""
    return (piece(text, tone) for text in texts if text)


def _target(view: TargetView) -> Iterator[Piece]:
    yield from _pieces(Tone.PLAIN, view.condition, view.when, view.each_item, view.tolerance)
    yield from _pieces(Tone.MARK, *view.marks)


def _figures(view: TargetView, verbose: bool, aligned: bool) -> Iterator[_Row]:
    """The figures of the period one by one, their columns aligned where there is room."""
    figures = view.figures
    values = _align_points([as_part(figure.value) for figure in figures], aligned)
    widest = max((cells(figure.outcome) for figure in figures), default=0) if aligned else 0
    margins = _align_points([as_part(figure.margin) for figure in figures], aligned)
    for figure, value, margin in zip(figures, values, margins, strict=True):
        outcome = Span(padded(figure.outcome, widest), OUTCOME_TONES[figure.judged.outcome])
        yield _Row(figure.period, (Piece((Span(f"{value}  "), outcome, Span(f"  {margin}"))), *_about(figure, verbose)))


def _about(figure: FigureView, verbose: bool) -> Iterator[Piece]:
    yield from _pieces(Tone.PLAIN, figure.of_target, figure.condition)
    yield from _pieces(Tone.MARK, *figure.marks)
    if figure.falls_short or verbose:
        yield place(figure.voice, figure.place)


def _align_points(texts: list[str], aligned: bool) -> list[str]:
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


def _actual(view: TargetView, verbose: bool) -> Iterator[Piece]:
    yield from _pieces(Tone.PLAIN, view.actual)
    if view.assessment.outcome is not None:
        margin = Span(f" {as_part(view.margin)}" if view.margin else "")
        yield Piece((Span(view.outcome, OUTCOME_TONES[view.assessment.outcome]), margin))
    yield from _pieces(Tone.PLAIN, view.of_target, view.condition_of_actual)
    yield from _pieces(Tone.CAUTION, view.deteriorating)
    yield from _pieces(Tone.MARK, view.status if verbose else view.unsettled_status, *view.marks_of_figures_outside)
    yield from _pieces(Tone.CAUTION, view.worst)
    yield from _pieces(Tone.PLAIN, view.items)


def _verdict(view: TargetView) -> Iterator[Piece]:
    assessment = view.assessment
    provisional = Span(f" ({view.final_but_provisional})" if view.final_but_provisional else "", Tone.MARK)
    yield Piece((Span(view.verdict, VERDICT_TONES[assessment.verdict]), provisional))
    if assessment.progress is not None:
        yield piece(view.progress, PROGRESS_TONES[assessment.progress])
    yield from _pieces(Tone.PLAIN, view.ratio, *view.reasons)


def _needed(view: TargetView, verbose: bool) -> Iterator[Piece]:
    yield from _pieces(Tone.PLAIN, view.needed)
    if verbose:
        yield from _pieces(Tone.FAINT, view.needed_by_other_mean)


def _original(view: TargetView) -> Iterator[Piece]:
    first = view.original
    if first is None:
        return
    yield from _pieces(Tone.PLAIN, first.condition, first.when)
    yield piece(first.verdict, VERDICT_TONES[first.assessment.verdict])
    if first.assessment.progress is not None:
        yield piece(first.progress, PROGRESS_TONES[first.assessment.progress])


def _notes(view: TargetView) -> Iterator[Piece]:
    yield from _pieces(Tone.PLAIN, *notes(view.voice, view.assessment, below_heading=True))
    if view.defaults:
        yield piece(view.voice.say(words.DEFAULTS, what="; ".join(view.defaults)), Tone.FAINT)


def _places(view: TargetView, verbose: bool) -> Iterator[Piece]:
    """Where the target and the figure that decided stand: on a miss, and everywhere when asked for."""
    if not view.falls_short and not verbose:
        return
    yield place(view.voice, view.place)
    listed = {figure.place for figure in view.figures if figure.falls_short or verbose}
    if view.place_of_actual is not None and view.place_of_actual not in listed:
        yield place(view.voice, view.place_of_actual)
