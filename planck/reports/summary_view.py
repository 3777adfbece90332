"""What is said of a whole run: how many targets there are of each kind, in all and by area, and what the gate says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from planck.model.area import Area
from planck.model.assessment import Assessment, Progress, Verdict, Whole, with_parts_as_one
from planck.model.exact import to_decimal
from planck.model.problem import Level
from planck.model.result import Result, Summary
from planck.reports.tones import (
    PROGRESS_SIGNS,
    PROGRESS_TONES,
    VERDICT_SIGNS,
    VERDICT_TONES,
    Sign,
    Tone,
)
from planck.reports.wording import words
from planck.reports.wording import words_of_lists as lists
from planck.reports.wording.digits import places_apart
from planck.reports.wording.sentences import by_progress, by_verdict
from planck.reports.wording.terms import PROGRESS, VERDICTS, area_title
from planck.reports.wording.voice import Voice

_NONE_AND_ALL = (Decimal(0), Decimal(100))
# The columns that a table of verdicts always has; the others only where they occur.
_ALWAYS = (Verdict.EXCEEDED, Verdict.MET, Verdict.NEAR, Verdict.MISSED, Verdict.NO_DATA)
# What is counted.
Answer = Verdict | Progress
# What waits for figures, by verdict and by progress.
_WITHOUT_DATA = (Verdict.NO_DATA, Progress.NO_DATA)


class Count(NamedTuple):
    """How many targets have one verdict or one progress; ``remark`` is what is to be known of some of them."""

    kind: Verdict | Progress
    word: str
    sign: Sign
    tone: Tone
    targets: int
    remark: str = ""


class Row(NamedTuple):
    """One area, or all of them: its counts in the order of the columns, the due ones, and those of them that were met.

    ``area`` is None for all together.
    """

    title: str
    area: Area | None
    targets: int
    counts: tuple[Count, ...]
    due: int
    due_met: int
    due_without_data: int

    @property
    def share(self) -> Fraction | None:
        """The share of the due ones that was met or exceeded; None where figures are missing for all of them."""
        return Fraction(self.due_met, self.due) if self.due > self.due_without_data else None


class Tally(NamedTuple):
    """How many targets are met, of how many."""

    met: int
    of: int

    @property
    def share(self) -> Fraction | None:
        """The share of them that is met; None of none."""
        return Fraction(self.met, self.of) if self.of else None


class Counted(NamedTuple):
    """What a summary has to know of the assessments beside their counts; parts of one target count once.

    ``failing`` are those that weigh at the gate, by their answers; ``in_part`` is how many of them do by a part alone,
    and ``excused`` are those that fall short and do not weigh. Of those whose answer is that data is missing,
    ``silent`` have nothing on record and ``with_some`` have some figures: verdicts and progress apart, as the two have
    one code for it.
    """

    in_all: int
    shown: int
    areas: Mapping[str, Area]
    failing: Counter[Answer]
    in_part: int
    excused: Counter[Answer]
    silent: Counter[type[Answer]]
    with_some: Counter[type[Answer]]


def count_assessments(part: Result) -> Counted:
    """The counts of a result, or of a slice of one that divides no area."""
    failing = [each for each in part.assessments if part.level_at_gate(each) is Level.ERROR]
    weighing = {each.id for each in failing}
    counted = [each for each in part.assessments if each.counts]
    lacking = {id(each.whole or each): each for each in counted if (each.whole or each).answer in _WITHOUT_DATA}
    with_some = {id(each.whole or each) for each in counted if each.has_figures}
    return Counted(
        len(part.assessments),
        len(part.displayed),
        {each.area.id: each.area for each in part.assessments},
        Counter({id(each.whole) if each.whole else no: each.answer for no, each in enumerate(failing)}.values()),
        sum({id(each.whole): each.answer is not each.whole.answer for each in failing if each.whole}.values()),
        Counter(
            each.verdict
            for each in with_parts_as_one(counted)
            if each.verdict.fails and weighing.isdisjoint(each.parts if isinstance(each, Whole) else (each.id,))
        ),
        Counter(type((each.whole or each).answer) for key, each in lacking.items() if key not in with_some),
        Counter(type((each.whole or each).answer) for key, each in lacking.items() if key in with_some),
    )


def add_counted(several: Iterable[Counted]) -> Counted:
    """The counts of several slices together."""
    slices = tuple(several)
    return Counted(
        sum(each.in_all for each in slices),
        sum(each.shown for each in slices),
        {id: area for each in slices for id, area in each.areas.items()},
        sum((each.failing for each in slices), Counter()),
        sum(each.in_part for each in slices),
        sum((each.excused for each in slices), Counter()),
        sum((each.silent for each in slices), Counter()),
        sum((each.with_some for each in slices), Counter()),
    )


class SummaryView(NamedTuple):
    """The summary of one result; ``counted`` is what has been counted of its assessments, None for what it has."""

    voice: Voice
    result: Result
    counted: Counted | None = None

    @property
    def _counted(self) -> Counted:
        return self.counted or count_assessments(self.result)

    @property
    def is_empty(self) -> bool:
        """Whether there are no targets."""
        return not self._counted.in_all

    @property
    def rows(self) -> tuple[Row, ...]:
        """A row for each area, where there are several."""
        areas = self._counted.areas
        counted, heads = self.result.summary.areas.items(), self._columns
        return tuple(self._row(area_title(self.voice, areas[id]), areas[id], summary, heads) for id, summary in counted)

    @property
    def assigners(self) -> tuple[Row, ...]:
        """A row for each that set plans, where there are several; last that of the plans that name nobody."""
        counted = sorted(self.result.summary.assigners.items(), key=lambda item: item[0] is None)
        names = ((name or self.voice.say(words.NO_ASSIGNER), summary) for name, summary in counted)
        heads = self._columns
        return tuple(self._row(name, None, summary, heads) for name, summary in names)

    @property
    def total(self) -> Row:
        """All targets together."""
        return self._row(self.voice.say(words.IN_ALL), None, self.result.summary, self._columns)

    @property
    def verdicts(self) -> tuple[Count, ...]:
        """How many targets have each verdict that occurs."""
        return tuple(self._count(verdict, count) for verdict, count in by_verdict(self.result.summary))

    @property
    def under_way(self) -> tuple[Count, ...]:
        """How many open targets have each progress that occurs."""
        return tuple(self._count(progress, count) for progress, count in by_progress(self.result.summary))

    @property
    def besides(self) -> tuple[str, ...]:
        """What is counted beside the verdicts, as far as it occurs: restatements and waivers."""
        summary = self.result.summary
        others = ((words.RESTATED_COUNT, summary.restated), (words.WAIVED_COUNT, summary.waived))
        return tuple(self.voice.say(text, count=count) for text, count in others if count)

    @property
    def narrowed(self) -> str:
        """That only some of the targets are shown; empty where all are."""
        shown, in_all = self._counted.shown, self._counted.in_all
        return self.voice.say(words.NARROWED, shown=shown, of=in_all) if shown < in_all else ""

    def met_among(self, assessments: Iterable[Assessment]) -> Tally:
        """How many of the due ones among these were met or exceeded; where none of the whole run is due, how many of
        those with an outcome are so far. As in the summary parts of one target count once, with the first of them,
        and one that only restates another does not count."""
        answers = with_parts_as_one(each for each in assessments if each.counts)
        if self.result.summary.due:
            due = [each.verdict for each in answers if not each.verdict.is_open]
            return Tally(sum(verdict.is_met for verdict in due), len(due))
        outcomes = [each.outcome for each in answers if each.outcome is not None]
        return Tally(sum(outcome.satisfies for outcome in outcomes), len(outcomes))

    @property
    def gate(self) -> str:
        """The gate in one line, with what fails it; empty without a verdict."""
        if self.result.passed is None:
            return ""
        if self.result.passed:
            return self.voice.say(words.GATE_PASSES)
        return f"{self.voice.say(words.GATE_FAILS)}: {', '.join(self._weighing())}"

    def percent(self, counted: Row | Tally) -> str:
        """The share that is met: ``60%``, with digits enough to set it apart from none and from all; ``–`` for none."""
        if counted.share is None:
            return "–"
        percent = to_decimal(100 * counted.share)
        return f"{self.voice.number(percent, places_apart(percent, _NONE_AND_ALL, 0))}%"

    @property
    def excused(self) -> str:
        """What falls short and yet does not weigh at the gate, by kind: with what does it adds up to the counts."""
        return ", ".join(self._by_kind(self._counted.excused))

    @property
    def failing_in_part(self) -> int:
        """How many targets weigh at the gate by a part alone, and are counted otherwise as a whole."""
        return self._counted.in_part

    def _by_kind(self, counts: Counter[Answer]) -> Iterator[str]:
        """How many targets have each answer: ``3 chỉ tiêu không đạt``."""
        for kind in dict.fromkeys((*Verdict, *Progress)):  # both have the same word for no data
            if counts[kind]:
                word = self._count(kind, 0).word.lower()
                yield self.voice.say(words.WEIGHING_TARGETS, count=counts[kind], verdict=word)

    def _weighing(self) -> Iterator[str]:
        """What fails the gate, by kind: targets by their verdict or progress, problems by their level."""
        result, say = self.result, self.voice.say
        yield from self._by_kind(self._counted.failing)
        levels = Counter(each.level for each in result.problems if result.level_at_gate(each) is Level.ERROR)
        texts = ((Level.ERROR, words.WEIGHING_ERRORS), (Level.WARNING, words.WEIGHING_WARNINGS))
        yield from (say(text, count=levels[level]) for level, text in texts if levels[level])

    def _row(self, title: str, area: Area | None, summary: Summary, heads: Iterable[Count]) -> Row:
        counts = tuple(head._replace(targets=_tally(summary, head.kind)) for head in heads)
        without_data = summary.verdict.get(Verdict.NO_DATA, 0)
        return Row(title, area, summary.targets, counts, summary.due, summary.due_met, without_data)

    @property
    def _columns(self) -> tuple[Count, ...]:
        """What is counted, each with no target yet: the verdicts once a target is due, the progress until then."""
        summary = self.result.summary
        kinds: Iterable[Verdict | Progress] = (kind for kind, _ in by_progress(summary))
        if summary.due:
            kinds = (verdict for verdict in Verdict if verdict in _ALWAYS or summary.verdict.get(verdict))
        return tuple(self._count(kind, 0)._replace(remark="") for kind in kinds)

    def _count(self, kind: Verdict | Progress, targets: int) -> Count:
        if isinstance(kind, Verdict):
            count = Count(kind, self.voice.say(VERDICTS[kind]), VERDICT_SIGNS[kind], VERDICT_TONES[kind], targets)
        else:
            count = Count(kind, self.voice.say(PROGRESS[kind]), PROGRESS_SIGNS[kind], PROGRESS_TONES[kind], targets)
        return self._as_in_lines(count) if kind in _WITHOUT_DATA else count

    def _as_in_lines(self, count: Count) -> Count:
        """What lacks figures by the sign and the word that its lines have: those of nothing on record if that is so
        of all; where it is so of some, a remark says of how many. Parts of one target count once."""
        silent, with_some = (counts[type(count.kind)] for counts in (self._counted.silent, self._counted.with_some))
        if not silent and not with_some:
            return count
        if not silent:
            return count._replace(word=self.voice.say(words.INCOMPLETE_DATA))
        if not with_some:
            return count._replace(word=self.voice.say(words.NO_DATA), sign=Sign.NOTHING)
        remark = self.voice.say(lists.SILENT_AMONG, sign=Sign.NOTHING.value, count=silent)
        return count._replace(word=self.voice.say(VERDICTS[Verdict.NO_DATA]), remark=remark)


def _tally(summary: Summary, kind: Verdict | Progress) -> int:
    return summary.verdict.get(kind, 0) if isinstance(kind, Verdict) else summary.progress.get(kind, 0)
