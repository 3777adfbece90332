"""The result for machines: the stable interface, whose schema is shipped.

Keys are only ever added within a major version.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from planck import __version__
from planck.model.assessment import Assessment, FigureInRole, Outcome, Progress, Verdict, Whole
from planck.model.explanation import Reason, ReasonCode
from planck.model.register import Register
from planck.model.result import Result, Summary
from planck.model.severity import count_codes
from planck.model.value import Count
from planck.reports.machine.changes import changes_json
from planck.reports.machine.values import (
    actual_json,
    area_json,
    bands_json,
    comparator_json,
    counted_json,
    day_json,
    direction_json,
    location_json,
    margin_json,
    number_json,
    period_json,
    problem_json,
    required_json,
    target_json,
    value_json,
    waiver_json,
)
from planck.reports.machine.writer import Json, items_in_json, json_text, write_json
from planck.reports.request import Request
from planck.reports.streamed import Piece, Streamed
from planck.reports.wording.marks import defaults
from planck.reports.wording.reasons import names_numbers, sentence
from planck.reports.wording.voice import Voice

SCHEMA = "planck/result/1"
# What stands before each key of the document, and behind the last one.
_START, _END = "\n  ", "\n}"


def streamed(register: Register, request: Request, _targets: int) -> ResultInJson:
    """The result as JSON: codes in English, sentences in the language, numbers as texts; ends with a line end.

    Without a verdict it still holds the problems.
    """
    return ResultInJson(Voice(request.language, register))


class ResultInJson(Streamed[int, Sequence[Assessment]]):
    """The result drawn an assessment at a time; the facts are how many of them are shown."""

    between = ","

    def __init__(self, voice: Voice) -> None:
        self._voice = voice

    def prepare(self, part: Result) -> tuple[int, Sequence[Assessment]]:
        """The assessments to show."""
        return len(part.displayed), part.displayed

    def gather(self, facts: Iterable[int]) -> int:
        """How many there are."""
        return sum(facts)

    def head(self, result: Result, facts: int) -> str:
        """All up to the first assessment."""
        before: Json = {
            "schema": SCHEMA,
            "planck": __version__,
            "as_of": result.as_of.isoformat(),
            "gate": {"fail_on": result.fail_on, "passed": result.passed},
            "summary": summary_json(result.summary),
        }
        return f'{json_text(before).removesuffix(_END)},{_START}"assessments": ['

    def draw(self, content: Sequence[Assessment], facts: int) -> Iterator[Piece]:
        """Each assessment, a comma behind all but the last."""
        documents = (assessment_json(self._voice, assessment) for assessment in content)
        for number, item in enumerate(items_in_json(documents, len(content))):
            if number:
                yield self.between
            yield item

    def tail(self, result: Result, facts: int) -> str:
        """All behind the last assessment."""
        behind: Json = {"problems": [problem_json(self._voice, problem) for problem in result.problems]}
        if result.ignored:
            behind["ignored"] = count_codes(result.ignored)
        if result.comparison is not None:
            behind["changes"] = changes_json(result.comparison)
        return f"{_START if facts else ''}],{write_json(behind).removeprefix('{')}"


def summary_json(summary: Summary) -> Json:
    """The counts, and those of each that set plans and of each area, where there are several."""
    return {
        **counts_json(summary),
        "assigned_by": [_assigner_json(name, counts) for name, counts in summary.assigners.items()],
        "areas": [_area_counts_json(area, counts) for area, counts in summary.areas.items()],
    }


def counts_json(summary: Summary) -> Json:
    """The counts; every kind is there, also those that do not occur."""
    outcomes: tuple[Outcome | None, ...] = (*Outcome, None)
    return {
        "targets": summary.targets,
        "due": summary.due,
        "waived": summary.waived,
        "provisional": summary.provisional,
        "verdict": {verdict.value: summary.verdict.get(verdict, 0) for verdict in Verdict},
        "outcome": {outcome or "none": summary.outcome.get(outcome, 0) for outcome in outcomes},
        "progress": {progress.value: summary.progress.get(progress, 0) for progress in Progress},
        "due_met": summary.due_met,
        "to_date": summary.to_date,
        "to_date_met": summary.to_date_met,
        "restated": summary.restated,
    }


def _area_counts_json(area: str, counts: Summary) -> Json:
    """The counts of one of several areas."""
    return {
        "area": area,
        **_counts_json(counts),
        "verdict": {verdict.value: counts.verdict.get(verdict, 0) for verdict in Verdict},
        "progress": {progress.value: counts.progress.get(progress, 0) for progress in Progress},
    }


def _counts_json(counts: Summary) -> Json:
    """What is counted of each of several."""
    return {
        "targets": counts.targets,
        "due": counts.due,
        "due_met": counts.due_met,
        "to_date": counts.to_date,
        "to_date_met": counts.to_date_met,
        "provisional": counts.provisional,
    }


def _assigner_json(name: str | None, counts: Summary) -> Json:
    """The counts of the plans that one of several has set."""
    return {
        "assigned_by": name,
        **_counts_json(counts),
    }


def assessment_json(voice: Voice, assessment: Assessment) -> Json:
    """One assessment."""
    if names_numbers(assessment):
        voice = voice.about(assessment)
    target, unit = assessment.in_force, assessment.in_force.unit
    reason = _main_reason(assessment)
    return {
        "id": assessment.id,
        "area": area_json(assessment.area),
        "name": target.name,
        "indicator": target.indicator,
        "period": period_json(target.period),
        "basis": target.basis,
        "unit": unit.text if unit is not None else None,
        "target": target_json(target),
        "actual": actual_json(assessment.actual),
        "outcome": assessment.outcome,
        "verdict": assessment.verdict,
        "provisional": assessment.provisional,
        "progress": assessment.progress,
        "deteriorating": assessment.deteriorating,
        "ratio": number_json(assessment.ratio),
        "margin": margin_json(assessment.margin),
        "required": required_json(assessment.required),
        "observations": [_observation_json(voice, figure) for figure in assessment.figures],
        "level": assessment.level,
        "waiver": waiver_json(target.waiver) if assessment.waiver and target.waiver is not None else None,
        "reason": _sentence_json(voice, reason),
        "notes": [sentence(voice, note) for note in assessment.notes],
        **_later_keys(voice, assessment),
    }


def _later_keys(voice: Voice, assessment: Assessment) -> Json:
    """What was added to the contract after its first keys, and so stands behind them."""
    target, unit = assessment.in_force, assessment.in_force.unit
    reason, progress_reason, original = _main_reason(assessment), assessment.progress_reason, assessment.original
    return {
        "reason_code": _reason_code(reason),
        "progress_reason": _sentence_json(voice, progress_reason),
        "progress_reason_code": _reason_code(progress_reason),
        "note_codes": [note.code for note in assessment.notes],
        "timing": target.timing,
        "price_base": unit.price_base if unit is not None else None,
        "severity": target.severity,
        "restates": target.restates,
        "derived_from": target.derived_from,
        "assumed": target.assumed,
        "approximate": target.approximate,
        "defaults": target.defaults,
        "defaults_taken": defaults(voice, assessment),
        "tags": target.tags,
        "direction": direction_json(target),
        "assigned_by": target.assigned_by,
        "field": target.field,
        "set": day_json(target.set),
        "part_of": _whole_json(assessment.whole) if assessment.whole is not None else None,
        "bands": bands_json(target.bands),
        "original": _original_json(original) if original is not None else None,
    }


def _whole_json(whole: Whole) -> Json:
    """The target in parts that this one is a part of, and what they come to together."""
    return {
        "name": whole.name,
        "parts": whole.parts,
        "outcome": whole.outcome,
        "verdict": whole.verdict,
        "provisional": whole.provisional,
        "progress": whole.progress,
    }


def _main_reason(assessment: Assessment) -> Reason | None:
    """One question, one answer: why the verdict is what it is, else why the progress could not be rated."""
    unrated = assessment.progress_reason if assessment.progress is Progress.NOT_RATED else None
    return assessment.reason or unrated


def _sentence_json(voice: Voice, reason: Reason | None) -> str | None:
    return sentence(voice, reason) if reason is not None else None


def _reason_code(reason: Reason | None) -> ReasonCode | None:
    return reason.code if reason is not None else None


def _original_json(original: Assessment) -> Json:
    """What the target was as first adopted, and what would be said of that."""
    return {
        "target": target_json(original.in_force),
        "period": period_json(original.in_force.period),
        "outcome": original.outcome,
        "verdict": original.verdict,
        "progress": original.progress,
        "margin": margin_json(original.margin),
    }


def _observation_json(voice: Voice, figure: FigureInRole) -> Json:
    """A figure with its part in the answers; what it comes to on its own, where it was judged so."""
    observation, judged, reason, unit = figure.observation, figure.judged, figure.reason, figure.observation.unit
    value = value_json(observation.value if judged is None else judged.value)
    if judged is not None and isinstance(observation.value, Count):  # what was counted, with the share that was judged
        value = counted_json(observation.value.count, observation.value.of, value)
    own = judged.comparator if judged is not None else None
    document: Json = {
        "period": str(observation.period),
        "value": value,
        "outcome": judged.outcome if judged is not None else None,
        "margin": margin_json(judged.margin) if judged is not None else None,
        "status": observation.status,
        "location": location_json(observation.location),
        "assumed": observation.assumed,
        "approximate": observation.approximate,
        "target": comparator_json(own) if own is not None else None,
        "role": figure.role,
        "indicator": observation.indicator,
        "unit": unit.text if unit is not None else None,
        "reason": sentence(voice, reason) if reason is not None else None,
        "reason_code": reason.code if reason is not None else None,
    }
    if own is None:
        del document["target"]
    return document
