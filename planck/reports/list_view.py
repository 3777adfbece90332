"""Which lines a list of targets has: its areas, their targets one by one, and those that share a line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from planck.model.area import Area
from planck.model.assessment import Assessment, Progress, Verdict, Whole
from planck.model.period import Period
from planck.model.target import Timing
from planck.reports.target_view import TargetView, view_target
from planck.reports.tones import Sign, Tone, sign_of, tone_of
from planck.reports.wording import words
from planck.reports.wording import words_of_lists as lists
from planck.reports.wording.terms import PROGRESS, VERDICTS
from planck.reports.wording.voice import Voice

# From so many targets on those that are satisfied share a line.
MANY = 60
_SATISFIED = (Verdict.EXCEEDED, Verdict.MET, Progress.ACHIEVED, Progress.AHEAD, Progress.ON_TRACK)


class Fold(NamedTuple):
    """Several targets of an area on one line; ``sign`` is None where they have several."""

    sign: Sign | None
    tone: Tone
    text: str


class AreaList(NamedTuple):
    """The targets of one area: those with a line of their own, and the lines that others share.

    ``satisfied`` is how many satisfied parts have no line, of the targets in parts that are not satisfied as such.
    """

    area: Area
    targets: tuple[TargetView, ...]
    folds: tuple[Fold, ...]
    satisfied: Counter[Whole]


class _Entry(NamedTuple):
    """A target, or the parts of one that is counted as one."""

    parts: tuple[Assessment, ...]

    @property
    def answer(self) -> Verdict | Progress:
        """The answer that counts as of the day."""
        return (self.parts[0].whole or self.parts[0]).answer

    @property
    def is_plain(self) -> bool:
        """Whether nothing is to be said of it that its answer does not say."""
        return all(not (part.waiver or part.original or part.deteriorating) for part in self.parts)

    def satisfied_parts(self, satisfied: Sequence[Verdict | Progress]) -> tuple[Assessment, ...]:
        """The parts that are satisfied, of a target in parts that is not."""
        return tuple(part for part in self.parts if part.whole is not None and part.answer in satisfied)

    @property
    def is_silent(self) -> bool:
        """Whether nothing is on record."""
        return not any(part.has_figures for part in self.parts)


def list_targets(
    voice: Voice, assessments: Sequence[Assessment], *, folded: bool, in_all: int | None = None
) -> Iterator[AreaList]:
    """The targets by area. ``folded``: those without figures share a line, and of many those that are satisfied.

    ``in_all`` is how many targets there are where these are some of them.
    """
    satisfied = _SATISFIED if (len(assessments) if in_all is None else in_all) > MANY else ()
    for _, group in groupby(assessments, key=lambda assessment: assessment.area.id):
        of_area = tuple(group)
        entries = [entry for entry in _entries(of_area) if folded and entry.is_plain]
        silent = [entry for entry in entries if entry.is_silent]
        kept = [entry for entry in entries if all(part.answer in satisfied for part in entry.parts)]
        sharing = {id(part) for entry in (*silent, *kept) for part in entry.parts}
        parts = [part for entry in entries for part in entry.satisfied_parts(satisfied) if id(part) not in sharing]
        sharing |= {id(part) for part in parts}
        yield AreaList(
            of_area[0].area,
            tuple(view_target(voice, assessment) for assessment in of_area if id(assessment) not in sharing),
            (*_fold_kept(voice, kept), *_fold_silent(voice, silent)),
            Counter(part.whole for part in parts if part.whole is not None),
        )


def _entries(assessments: Iterable[Assessment]) -> Iterator[_Entry]:
    for _, group in groupby(assessments, key=lambda assessment: id(assessment.whole or assessment)):
        yield _Entry(tuple(group))


def _fold_kept(voice: Voice, kept: Sequence[_Entry]) -> Iterator[Fold]:
    """``7 chỉ tiêu khác: vượt 4, đạt 3``, in the order of the answers."""
    if kept:
        answers = Counter(entry.answer for entry in kept)
        tallies = (f"{_word(voice, answer).lower()} {answers[answer]}" for answer in _SATISFIED if answers[answer])
        yield Fold(None, Tone.FAINT, voice.say(lists.SATISFIED_MORE, count=len(kept), answers=", ".join(tallies)))


def _word(voice: Voice, answer: Verdict | Progress) -> str:
    return voice.say(VERDICTS[answer] if isinstance(answer, Verdict) else PROGRESS[answer])


def _fold_silent(voice: Voice, silent: Sequence[_Entry]) -> Iterator[Fold]:
    """``5 chỉ tiêu chưa có số liệu: 3 hạn 2025, 2 hạn 2030``, those that are due apart from the others."""
    for verdict in Verdict:
        alike = [entry.parts[0] for entry in silent if entry.parts[0].verdict is verdict]
        if not alike:
            continue
        if len(alike) == 1:
            year = _due_year(alike[0])
            due = voice.say(lists.DUE_IN, period=voice.period(year)) if year else voice.say(words.NO_DATE).lower()
            text = voice.say(lists.SILENT_ONE, name=view_target(voice, alike[0]).name, due=due)
        else:
            several = lists.SILENT_DUE if verdict is Verdict.NO_DATA else lists.SILENT
            text = voice.say(several, count=len(alike), due=", ".join(_due(voice, alike)))
        restated = sum(not assessment.counts for assessment in alike)
        parts = [text, voice.say(lists.RESTATED_AMONG, count=restated)] if restated else [text]
        yield Fold(sign_of(alike[0]), tone_of(alike[0]), " ".join(parts))


def _due(voice: Voice, assessments: Iterable[Assessment]) -> Iterator[str]:
    """How many are due when, the first first."""
    years = Counter(_due_year(assessment) for assessment in assessments)
    for year, count in sorted(years.items(), key=lambda pair: (pair[0] is None, str(pair[0]))):
        if year is None:
            yield voice.say(lists.UNDATED_COUNT, count=count)
        else:
            yield voice.say(lists.DUE_COUNT, count=count, period=voice.period(year))


def _due_year(assessment: Assessment) -> Period | None:
    target = assessment.in_force
    return target.period.last_year if target.period is not None and target.timing is not Timing.UNDATED else None
