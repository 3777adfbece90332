"""One entry under ``actuals:`` -> the observations of one indicator of one area."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from planck.model.location import Location
from planck.model.observation import Observation, Stated, Status
from planck.model.period import Period
from planck.model.problem import Code
from planck.model.source import Source
from planck.model.unit import Unit
from planck.model.value import Count, Missing, Reached, Value
from planck.register.build_fields import Fields, period_of, period_problem
from planck.register.build_indicators import with_price_base
from planck.register.build_measures import Measured, split_number
from planck.register.build_served import Served
from planck.register.build_sources import SourceBook
from planck.register.build_values import build_long_value, build_value
from planck.register.schema.consequences import Damage, drop_effects
from planck.register.yaml.values import Map, Mark, Seq
from planck.register.yaml.values import Value as Written

_STATUSES = {status.value: status for status in Status}
_VERDICTS = frozenset({"exceeded", "met", "near", "missed", "inconclusive"})


class Defaults(NamedTuple):
    """What stands beside the values of an entry, and beside ``actuals:`` for all entries of a file."""

    area: str
    sources: SourceBook
    indicator: str = ""
    served: Served = Served()
    unit: str | None = None
    price_base: str | None = None
    price_base_of_file: str | None = None
    status: Status = Status.UNSTATED
    published: date | None = None
    territory_former: bool = False
    approximate: bool = False
    assumed: tuple[str, ...] = ()
    context: bool = False
    source: Source | None = None
    quote: str | None = None
    note: str | None = None


def of_file(root: Fields, area: str, sources: SourceBook) -> Defaults:
    """What a file says for all of its figures."""
    plain = _with(Defaults(area, sources), root)
    return plain._replace(price_base=None, price_base_of_file=plain.price_base, quote=None, note=None)


def of_entry(fields: Fields, indicator: str, served: Served, above: Defaults) -> Defaults:
    """What an entry says for all of its values."""
    return _with(above._replace(indicator=indicator, served=served), fields)


def _with(above: Defaults, fields: Fields) -> Defaults:
    """The defaults with what a mapping gives in their place."""
    given = fields.map
    found: dict[str, object] = {}
    for key in ("unit", "price_base", "quote", "note"):
        if key in given:
            found[key] = fields.text(key)
    if "status" in given:
        found["status"] = _STATUSES.get(fields.text("status") or "", above.status)
    if "published" in given:
        found["published"] = fields.last_day("published")
    if "territory" in given:
        found["territory_former"] = fields.text("territory") == "former"
    if "approximate" in given:
        found["approximate"] = fields.flag("approximate")
    if "assumed" in given:
        found["assumed"] = fields.texts("assumed")
    if "context" in given:
        found["context"] = fields.flag("context")
    if "source" in given:
        found["source"] = above.sources.cited(fields)
    # The keys are fields of the tuple, each with a value of its type; a mapping cannot say so.
    return above._replace(**found) if found else above  # type: ignore[arg-type]


def values_of(fields: Fields) -> Fields:
    """The mapping of periods to values: under ``values``, or in the short form the entry itself."""
    return fields.inner("values") or fields


def build_observations(values: Fields, defaults: Defaults, places: list[Mark]) -> Iterator[Observation]:
    """The observations of one entry, in the order of the file.

    ``places`` are those of the errors that are known already: what they lie in is checked and then left out.
    """
    damage = Damage(values.map, places) if places else None
    for key, written in values.map.items():
        known = damage.within(key) if damage else []
        fields = Fields(values.map, values.file, [], values.mark) if known else values
        period = period_of(key)
        if period is None:
            if key[:1].isdigit():
                period_problem(fields, key, fields.key_at(key))
        elif known:
            list(_figures(fields, key, written, period, defaults))
        else:
            yield from _figures(fields, key, written, period, defaults)
        if known:
            values.problems.extend(drop_effects(fields.problems, known))


def _figures(fields: Fields, key: str, written: Written, period: Period, defaults: Defaults) -> Iterator[Observation]:
    """The figures of one period: one, or one for each revision."""
    at = fields.key_at(key)
    if isinstance(written, Map):
        one = _long(Fields(written, fields.file, fields.problems, fields.map.marks[key][:2]), at, period, defaults)
        if one is not None:
            yield one
    elif isinstance(written, Seq) and any(isinstance(item, Map) for item in written):
        for item, mark in zip(written, written.marks, strict=True):
            if isinstance(item, Map):
                revision = Fields(item, fields.file, fields.problems, mark)
                one = _long(revision, revision.location, period, defaults)
                if one is not None:
                    yield one
    else:
        unit = Measured(fields)
        value = build_value(written, fields.at(key), unit)
        if value is not None:
            yield _observation(value, unit, at, period, defaults, None)


def _long(fields: Fields, at: Location, period: Period, above: Defaults) -> Observation | None:
    unit = Measured(fields)
    value = build_long_value(fields, unit)
    defaults = _with(above, fields)
    stated = _stated(fields)
    return _observation(value, unit, at, period, defaults, stated) if value is not None else None


def _observation(
    value: Value, unit: Measured, at: Location, period: Period, defaults: Defaults, stated: Stated | None
) -> Observation:
    if isinstance(value, Reached) and value.on is not None and value.on > period.last:
        unit.fields.error(Code.REACHED_AFTER_PERIOD, at, day=str(value.on), period=str(period))
    measure, is_default = _unit(value, unit, at, defaults)
    return Observation(
        defaults.area,
        defaults.indicator,
        period,
        value,
        measure,
        at,
        defaults.status,
        defaults.published,
        defaults.territory_former,
        defaults.approximate,
        defaults.assumed,
        stated,
        defaults.context,
        defaults.source,
        defaults.quote,
        defaults.note,
        _UNIT_TAKEN if is_default else (),
    )


_UNIT_TAKEN = ("unit",)


def _unit(value: Value, unit: Measured, at: Location, defaults: Defaults) -> tuple[Unit | None, bool]:
    """The unit of a figure, and whether it is that of the target that it serves."""
    if isinstance(value, (Reached, Missing)):
        return None, False
    if defaults.unit is not None:
        unit.give(defaults.unit, at)
    if unit.text is not None:
        return with_price_base(unit.text, defaults.price_base, defaults.price_base_of_file), False
    served = defaults.served
    if served.several:
        unit.fields.error(Code.UNIT_UNCLEAR, at, units=", ".join(served.several))
    if served.unit is None or (isinstance(value, Count) and served.unit.is_percent):
        return None, False  # 13 of 13 communes are 100 %, and not 13 %
    priced = with_price_base(served.unit.text, defaults.price_base, defaults.price_base_of_file)
    return (served.unit if priced.price_base is None else priced), True


def _stated(fields: Fields) -> Stated | None:
    inner = fields.inner("stated")
    if inner is None:
        return None
    verdict = inner.text("verdict")
    margin = split_number(inner.map.get("margin"))
    known = verdict if verdict in _VERDICTS else None
    return Stated(known, margin[0] if margin else None, inner.location)
