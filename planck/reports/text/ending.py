"""The end of the terminal report, which the eye rests on: the counts, the gate, and what is wrong in the files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rich.text import Text

from planck.model.problem import Level
from planck.model.result import FailOn, Result
from planck.reports.caveats import PACED_BY, is_paced_by_default
from planck.reports.summary_view import SummaryView
from planck.reports.target_view import TargetView
from planck.reports.text.areas import tally
from planck.reports.text.drawing import Drawing
from planck.reports.tones import Sign, Tone
from planck.reports.wording import words
from planck.reports.wording import words_of_lists as lists
from planck.reports.wording.sentences import bands_of_register, default, due_met, to_date, unsettled
from planck.reports.wording.voice import Voice

_INDENT = 2


def counts(drawing: Drawing, summary: SummaryView) -> Iterator[Text]:
    """What was kept of what is due, how all targets stand, and what of that is not settled."""
    voice, totals = summary.voice, summary.result.summary
    if summary.is_empty:
        yield drawing.text(voice.say(words.NO_TARGETS))
        return
    yield from _line(drawing, drawing.text(summary.narrowed, Tone.FAINT))
    of_due = drawing.text(due_met(voice, totals), Tone.STRONG)
    yield from _line(drawing, of_due, drawing.text(unsettled(voice, totals)))
    yield from _line(drawing, drawing.text(to_date(voice, totals), Tone.STRONG))
    for who, own in totals.assigners.items():
        name = voice.say(words.ASSIGNER, who=who) if who else voice.say(words.NO_ASSIGNER)
        yield from drawing.flow(
            Text("  "), map(drawing.text, (name, due_met(voice, own), to_date(voice, own))), 2 * _INDENT
        )
    tallies = [tally(drawing, count) for count in summary.verdicts]
    tallies += map(drawing.text, summary.besides)
    in_all = drawing.ours(voice.say(words.TARGETS_IN_ALL, count=totals.targets))
    yield from drawing.flow(in_all, tallies, _INDENT)
    if summary.under_way:
        tallies = [tally(drawing, count) for count in summary.under_way]
        yield from drawing.flow(drawing.ours(voice.say(words.UNDER_WAY)), tallies, _INDENT)
        yield from _line(drawing, drawing.text(bands_of_register(voice)))


def _line(drawing: Drawing, *parts: Text) -> Iterator[Text]:
    """The parts that say something as one line; none without any."""
    return drawing.flow(Text(), parts, _INDENT) if any(parts) else iter(())


class Legend(NamedTuple):
    """What has to be explained of a list of targets: whether a star stands behind a figure, how many targets are paced
    by a default, and by which ones."""

    is_starred: bool = False
    paced: int = 0
    paced_by: tuple[str, ...] = ()


def legend_of(voice: Voice, views: Iterable[TargetView]) -> Legend:
    """What has to be explained of some targets."""
    is_starred, paced = False, 0
    keys: dict[str, None] = {}
    for view in views:
        is_starred = is_starred or view.is_unsettled
        if is_paced_by_default(view):
            target = view.assessment.in_force
            paced += 1
            keys |= {default(voice, key, target): None for key in PACED_BY if key in target.defaults}
    return Legend(is_starred, paced, tuple(keys))


def joined_legend(several: Iterable[Legend]) -> Legend:
    """What has to be explained of several lists together."""
    legends = tuple(several)
    return Legend(
        any(each.is_starred for each in legends),
        sum(each.paced for each in legends),
        tuple(dict.fromkeys(key for each in legends for key in each.paced_by)),
    )


def legend(drawing: Drawing, voice: Voice, explained: Legend) -> Iterator[Text]:
    """What the star behind figures says, and which defaults answers rest on."""
    if explained.is_starred:
        yield from _line(drawing, drawing.text(voice.say(lists.STARRED), Tone.FAINT))
    if explained.paced:
        text = voice.say(lists.PACED_BY_DEFAULT, count=explained.paced, what="; ".join(explained.paced_by))
        yield from _line(drawing, drawing.text(text, Tone.FAINT))


def gate_line(drawing: Drawing, summary: SummaryView) -> Iterator[Text]:
    """Whether the gate passed and what fails it; without a verdict, what keeps it from one."""
    voice, result = summary.voice, summary.result
    if result.passed and summary.is_empty:
        return
    if result.passed is not None:
        sign, tone = (Sign.MET, Tone.GOOD) if result.passed else (Sign.MISSED, Tone.BAD)
        yield from drawing.flow(drawing.ours(f"{sign.value} ", tone), [drawing.text(summary.gate, tone)], _INDENT)
        besides = [voice.say(words.NOT_WEIGHING, what=summary.excused)] if summary.excused else []
        if summary.failing_in_part:
            besides.append(voice.say(words.FAILING_IN_PART, count=summary.failing_in_part))
        for text in besides:
            yield from drawing.flow(Text(" " * _INDENT), [drawing.text(text, Tone.FAINT)], 2 * _INDENT)
    elif result.problems:
        weights = (drawing.text(weight) for weight in _weights(voice, result))
        yield from drawing.flow(Text(), (drawing.text(voice.say(words.NO_VERDICT), Tone.BAD), *weights), _INDENT)


def _weights(voice: Voice, result: Result) -> Iterator[str]:
    """How many errors and, where they count, warnings keep a run from a verdict."""
    levels = [problem.level for problem in result.problems]
    errors, warnings = levels.count(Level.ERROR), levels.count(Level.WARNING)
    if errors:
        yield voice.say(words.ERRORS, count=errors)
    if warnings and result.fail_on is FailOn.WARNING:
        yield voice.say(words.WARNINGS, count=warnings)


def hints(drawing: Drawing, voice: Voice, *, is_folded: bool) -> Iterator[Text]:
    """Which commands show more."""
    texts = (lists.SEE_MORE, lists.SEE_HOW, *((lists.SEE_ALL,) if is_folded else ()))
    return _line(drawing, *(drawing.text(voice.say(text), Tone.FAINT) for text in texts))


def end_of_report(drawing: Drawing, voice: Voice, result: Result) -> Iterator[Text]:
    """The counts and the gate, below what has shown the targets in another way."""
    summary = SummaryView(voice, result)
    if result.passed is not None:
        yield from counts(drawing, summary)
    yield from gate_line(drawing, summary)
