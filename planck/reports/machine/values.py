"""The values of the model as JSON: the pieces that every document for machines is made of."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from planck.model.area import Area
from planck.model.assessment import Actual, Margin, Required
from planck.model.comparator import Better, Comparator, ComparatorKind
from planck.model.location import Location
from planck.model.period import Period, join_periods
from planck.model.problem import Problem
from planck.model.source import Source
from planck.model.target import Bands, Direction, Target, Waiver
from planck.model.value import Bound, Count, Interval, Items, Missing, Number, OfTarget, Reached, Value
from planck.reports.machine.writer import Json
from planck.reports.wording.digits import plain
from planck.reports.wording.problems import message
from planck.reports.wording.voice import Voice


def number_json(number: Decimal | None) -> str | None:
    """A number as text, with all its digits."""
    return plain(number) if number is not None else None


def day_json(day: date | None) -> str | None:
    """A day as ``2023-12-31``."""
    return day.isoformat() if day is not None else None


def period_json(period: Period | None) -> str | None:
    """A period as the files write it."""
    return str(period) if period is not None else None


def periods_json(periods: tuple[Period, ...]) -> str | None:
    """Periods as the files write them, those that touch as one; null for none."""
    if len(periods) == 1:
        return str(periods[0])
    return ", ".join(str(span) for span in join_periods(periods)) or None


def location_json(location: Location | None) -> Json | None:
    """A place in a file."""
    if location is None:
        return None
    return {"file": location.file, "line": location.line, "column": location.column}


def area_json(area: Area) -> Json:
    """An area by its levels."""
    return {
        "id": area.id,
        "level": area.level,
        "province": area.province,
        "district": area.district,
        "commune": area.commune,
    }


def source_json(source: Source | None) -> Json | None:
    """A source with the keys that it has."""
    if source is None:
        return None
    names = ("key", "title", "publisher", "author", "date", "file", "place", "url", "note")
    return {name: getattr(source, name) for name in names if getattr(source, name) is not None}


def target_json(target: Target) -> Json:
    """The comparator with its bounds, and where it stands."""
    return {**comparator_json(target.comparator), "location": location_json(target.place)}


def comparator_json(comparator: Comparator) -> Json:
    """The comparator with its bounds."""
    return {"comparator": comparator.kind, "value": comparator_value(comparator)}


def comparator_value(comparator: Comparator) -> str | Json | bool | None:
    """The bound (null where no document prints it), the range, the figure with its distance, or true for ``done``."""
    if comparator.is_unknown:
        return None
    if comparator.is_done or (comparator.value is None and comparator.low is None):
        return True
    if comparator.low is not None and comparator.high is not None:
        better = comparator.better or Better.INSIDE
        return {"low": plain(comparator.low), "high": plain(comparator.high), "better": better}
    assert comparator.value is not None  # a comparator with one bound has it
    if comparator.kind is ComparatorKind.EQUAL_TO:
        return {"value": plain(comparator.value), "within": number_json(comparator.within) or "0"}
    return plain(comparator.value)


def direction_json(target: Target) -> Direction | None:
    """Whether a rise or a fall is judged; None where the basis has neither."""
    if not target.basis.takes_direction:
        return None
    return target.direction or Direction.UP


def actual_json(actual: Actual | None) -> Json | None:
    """The value so far and the figures it rests on."""
    if actual is None:
        return None
    return {
        "value": _actual_value(actual),
        "period": periods_json(actual.periods),
        "status": actual.status,
        "location": location_json(actual.location),
        "rule": actual.rule,
    }


def _actual_value(actual: Actual) -> str | Json | bool | None:
    if actual.worst is not None:
        return {"items": {name: value_json(value) for name, value in actual.items}, "worst": actual.worst}
    if actual.count is not None and actual.of is not None:
        return counted_json(actual.count, actual.of, value_json(actual.value))
    return value_json(actual.value)


def value_json(value: Value) -> str | Json | bool | None:
    """A value in the shape that its kind has."""
    if isinstance(value, Number):
        return plain(value.value)
    if isinstance(value, OfTarget):
        return {"of_target": plain(value.percent)}
    if isinstance(value, Bound):
        number = plain(value.value)
        return {"low": number if value.is_lower else None, "high": None if value.is_lower else number}
    if isinstance(value, Interval):
        return {"low": plain(value.low), "high": plain(value.high)}
    if isinstance(value, Count):
        return counted_json(value.count, value.of, None)
    if isinstance(value, Items):
        return {"items": {name: value_json(each) for name, each in value.items}, "worst": None}
    if isinstance(value, Missing):
        return None
    assert isinstance(value, Reached)
    return value.done


def counted_json(count: Decimal, of: Decimal, share: str | Json | bool | None) -> Json:
    """What was counted, with the share that it makes where a target asks for that."""
    return {"count": plain(count), "of": plain(of), "value": share}


def margin_json(margin: Margin | None) -> Json | None:
    """Actual − target."""
    if margin is None:
        return None
    value: str | Json | None = None if margin.share_alone else plain(margin.value)
    if margin.high is not None:
        value = {"low": plain(margin.value), "high": plain(margin.high)}
    return {"value": value, "unit": margin.unit, "percent": number_json(margin.percent)}


def required_json(required: Required | None) -> Json | None:
    """What is needed from here."""
    if required is None:
        return None
    return {
        "value": number_json(required.value),
        "remaining": number_json(required.remaining),
        "period": periods_json(required.periods),
        "unit": required.unit,
        "per_year": required.per_year,
        "other_mean": number_json(required.other_mean),
    }


def bands_json(bands: Bands) -> Json:
    """From which pace ratio on the target is rated how."""
    return {"ahead": plain(bands.ahead), "on_track": plain(bands.on_track), "behind": plain(bands.behind)}


def waiver_json(waiver: Waiver) -> Json:
    """Why a target is excused, from when to when, and by whom."""
    return {
        "reason": waiver.reason,
        "granted": waiver.granted.isoformat(),
        "until": waiver.until.isoformat(),
        "approved_by": waiver.approved_by,
        "location": location_json(waiver.location),
    }


def problem_json(voice: Voice, problem: Problem) -> Json:
    """A mistake or a doubt, with its remedy."""
    return {
        "level": problem.level,
        "code": problem.code,
        "location": location_json(problem.location),
        "message": message(voice, problem),
    }
