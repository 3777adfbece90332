"""The two counts that every report ends with, and how many targets are of each kind."""

from __future__ import annotations

from planck.model.assessment import Progress, Verdict
from planck.model.result import Language, Summary
from planck.reports.wording import words


def due(summary: Summary, language: Language) -> str:
    """``Đến hạn: đạt và vượt 3/5 chỉ tiêu, trong đó 2 theo số ước``; without any in words, never as 0/0."""
    if not summary.due:
        return words.DUE_NONE.of(language)
    text = words.DUE.of(language).format(met=summary.due_met, of=summary.due)
    if not summary.provisional:
        return text
    return f"{text}, {words.PROVISIONAL_AMONG.of(language).format(count=summary.provisional)}"


def to_date(summary: Summary, language: Language) -> str:
    """``Đến nay: đạt và vượt 4/5 chỉ tiêu có số liệu``; without any in words."""
    if not summary.to_date:
        return words.TO_DATE_NONE.of(language)
    return words.TO_DATE_COUNT.of(language).format(met=summary.to_date_met, of=summary.to_date)


def by_verdict(summary: Summary) -> tuple[tuple[Verdict, int], ...]:
    """How many there are of each verdict, in the order of the verdicts, without those that do not occur."""
    return tuple((one, summary.verdict[one]) for one in Verdict if summary.verdict.get(one))


def by_progress(summary: Summary) -> tuple[tuple[Progress, int], ...]:
    """How many open targets there are of each progress, without those that do not occur."""
    return tuple((one, summary.progress[one]) for one in Progress if summary.progress.get(one))
