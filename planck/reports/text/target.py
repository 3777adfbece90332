"""One target with all that can be said of it: what was asked, what was observed, the answers, and what remains."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rich.cells import cell_len
from rich.text import Text

from planck.model.assessment import Whole
from planck.reports.figure_view import FigureView
from planck.reports.target_view import TargetView
from planck.reports.text.drawing import Drawing
from planck.reports.tones import OUTCOME_TONES, PROGRESS_TONES, VERDICT_TONES, Tone, sign_of, tone_of
from planck.reports.visible import as_part
from planck.reports.wording import words
from planck.reports.wording.marks import notes
from planck.reports.wording.sentences import about_whole
from planck.reports.wording.voice import Voice

_NARROW = 60
_MARGIN, _NARROW_MARGIN, _NARROW_INDENT = 4, 2, 4


class _Row(NamedTuple):
    label: str
    parts: list[Text]


def lay_target(drawing: Drawing, view: TargetView) -> Iterator[Text]:
    """The lines of one target: its name, then a row for each thing that can be said of it."""
    is_narrow = drawing.width < _NARROW
    rows = [row for row in _rows(drawing, view, aligned=not is_narrow) if any(row.parts)]
    margin = _NARROW_MARGIN if is_narrow else _MARGIN
    column = max(_label_width(view.voice), *(cell_len(row.label) for row in rows)) + 2
    indent = _NARROW_INDENT if is_narrow else margin + column
    name = drawing.text(view.name, Tone.STRONG), drawing.whole(view.assessment.id, Tone.FAINT)
    sign = drawing.ours(f"{'' if is_narrow else '  '}{view.sign.value} ", view.tone)
    yield from drawing.flow(sign, name, indent)
    for row in rows:
        label = drawing.ours(f"{' ' * margin}{row.label}{' ' * (column - cell_len(row.label))}", Tone.FAINT)
        yield from drawing.flow(label, filter(None, row.parts), indent)


def lay_whole(drawing: Drawing, voice: Voice, whole: Whole) -> Iterator[Text]:
    """The line of a target in parts, which stands above the first of them."""
    name, answers = about_whole(voice, whole)
    sign = drawing.ours(f"{sign_of(whole).value} ", tone_of(whole))
    parts = (drawing.text(name, Tone.STRONG), drawing.text(answers, tone_of(whole)))
    return drawing.flow(sign, parts, _NARROW_INDENT if drawing.width < _NARROW else _MARGIN + _label_width(voice) + 2)


def _label_width(voice: Voice) -> int:
    usual = (words.TARGET, words.TO_DATE, words.ACTUAL, words.VERDICT, words.NEEDED, words.NOTES, words.PLACES)
    return max(cell_len(voice.say(label)) for label in usual)


def _rows(drawing: Drawing, view: TargetView, *, aligned: bool) -> Iterator[_Row]:
    say = view.voice.say
    yield _Row(say(words.TARGET), _target(drawing, view))
    yield from _figures(drawing, view, aligned)
    is_open = view.assessment.verdict.is_open
    yield _Row(say(words.TO_DATE if is_open else words.ACTUAL), _actual(drawing, view))
    yield _Row(say(words.VERDICT), _verdict(drawing, view))
    yield _Row(say(words.NEEDED), [drawing.text(view.needed), drawing.text(view.needed_by_other_mean, Tone.FAINT)])
    yield _Row(say(words.ORIGINAL), _original(drawing, view))
    yield _Row(say(words.WAIVED), [drawing.text(view.waiver, Tone.OPEN)])
    yield _Row(say(words.NOTES), _notes(drawing, view))
    yield _Row(say(words.PLACES), _places(drawing, view))


def _target(drawing: Drawing, view: TargetView) -> list[Text]:
    said = (view.condition, view.when, view.each_item, view.tolerance)
    return [*map(drawing.text, said), *(drawing.text(mark, Tone.MARK) for mark in view.marks)]


def _figures(drawing: Drawing, view: TargetView, aligned: bool) -> Iterator[_Row]:
    """The figures of the period one by one, their columns aligned where there is room."""
    figures = view.figures
    values = _align_points([as_part(figure.value) for figure in figures], aligned)
    widest = max((cell_len(figure.outcome) for figure in figures), default=0) if aligned else 0
    margins = _align_points([as_part(figure.margin) for figure in figures], aligned)
    for figure, value, margin in zip(figures, values, margins, strict=True):
        outcome = drawing.ours(_padded(figure.outcome, widest), OUTCOME_TONES[figure.judged.outcome])
        judged = Text.assemble(drawing.ours(f"{value}  "), outcome, drawing.ours(f"  {margin}"))
        yield _Row(figure.period, [judged, *_about(drawing, figure)])


def _about(drawing: Drawing, figure: FigureView) -> Iterator[Text]:
    yield from map(drawing.text, (figure.of_target, figure.condition))
    yield from (drawing.text(mark, Tone.MARK) for mark in figure.marks)
    yield drawing.place(figure.voice, figure.place)


def _align_points(texts: list[str], aligned: bool) -> list[str]:
    """Figures one below the other by their decimal points; each keeps what follows its digits."""
    if not aligned:
        return texts
    heads = [_before_point(text) for text in texts]
    left = max((cell_len(head) for head in heads), default=0)
    moved = [" " * (left - cell_len(head)) + text for head, text in zip(heads, texts, strict=True)]
    whole = max((cell_len(text) for text in moved), default=0)
    return [_padded(text, whole) for text in moved]


def _padded(text: str, width: int) -> str:
    return text + " " * (width - cell_len(text))


def _before_point(text: str) -> str:
    """The digits before the decimal point of the first figure in a text, in either language."""
    figure = text.partition(" ")[0]
    point = max(figure.rfind(","), figure.rfind("."))
    separators = figure.count(",") + figure.count(".")
    is_point = separators == 1 and len(figure) - point - 1 != 3
    return figure[:point] if is_point else figure


def _actual(drawing: Drawing, view: TargetView) -> list[Text]:
    parts = [drawing.text(view.actual)]
    if view.assessment.outcome is not None:
        parts.append(drawing.text(view.outcome_by, OUTCOME_TONES[view.assessment.outcome]))
    parts += map(drawing.text, (view.of_target, view.condition_of_actual))
    parts.append(drawing.text(view.deteriorating, Tone.CAUTION))
    parts += (drawing.text(mark, Tone.MARK) for mark in (view.status, *view.marks_of_figures_outside))
    return [*parts, drawing.text(view.worst, Tone.CAUTION), drawing.text(view.items)]


def _verdict(drawing: Drawing, view: TargetView) -> list[Text]:
    provisional = f"({view.final_but_provisional})" if view.final_but_provisional else ""
    verdict = drawing.text(view.verdict, VERDICT_TONES[view.assessment.verdict])
    parts = [drawing.joined((verdict, drawing.text(provisional, Tone.MARK)), by=" "), _progress(drawing, view)]
    return [*parts, *map(drawing.text, (view.ratio, *view.reasons))]


def _progress(drawing: Drawing, view: TargetView) -> Text:
    progress = view.assessment.progress
    return drawing.text(view.progress, PROGRESS_TONES[progress]) if progress is not None else Text()


def _original(drawing: Drawing, view: TargetView) -> list[Text]:
    first = view.original
    if first is None:
        return []
    verdict = drawing.text(first.verdict, VERDICT_TONES[first.assessment.verdict])
    return [drawing.text(first.condition), drawing.text(first.when), verdict, _progress(drawing, first)]


def _notes(drawing: Drawing, view: TargetView) -> list[Text]:
    parts = [*map(drawing.text, notes(view.voice, view.assessment, below_heading=True))]
    if view.defaults:
        what = view.voice.say(words.DEFAULTS, what="; ".join(view.defaults))
        parts.append(drawing.text(what, Tone.FAINT))
    return parts


def _places(drawing: Drawing, view: TargetView) -> list[Text]:
    """Where the target and, unless it stands beside its figures, the figure that decided are."""
    places = [view.place]
    if view.place_of_actual is not None and view.place_of_actual not in {figure.place for figure in view.figures}:
        places.append(view.place_of_actual)
    return [drawing.place(view.voice, place) for place in places]
