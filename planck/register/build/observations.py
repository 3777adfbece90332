"""One entry under ``actuals:`` -> the observations of one indicator of one area, each with its value.

A value is a number, an interval, a bound, a share of the target, a count, items, a milestone that was reached or not,
or known to be missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from planck.model.comparator import ComparatorKind
from planck.model.location import Location
from planck.model.observation import Observation, Stated
from planck.model.period import Period
from planck.model.problem import Code
from planck.model.unit import Unit
from planck.model.value import Bound, Count, Interval, Items, Missing, Number, OfTarget, Reached, Scalar, Value
from planck.register.build.defaults import Defaults, Standing, read_figure_defaults
from planck.register.build.fields import Fields, no_period, period_of
from planck.register.build.units import Measured, are_in_order, split_number, unit_of, with_price_base
from planck.register.schema.consequences import Damage, drop_effects
from planck.register.yaml.values import Map, Mark, Seq
from planck.register.yaml.values import Value as Written

_UNIT_TAKEN = ("unit",)
_ONE_SIDED = (ComparatorKind.AT_LEAST, ComparatorKind.MORE_THAN, ComparatorKind.AT_MOST, ComparatorKind.LESS_THAN)
_BOUNDS = {kind.value: kind for kind in _ONE_SIDED}
_FORMS = frozenset({*_BOUNDS, "of_target", "items", "count"})  # of a value that is no plain one
_VERDICTS = frozenset({"exceeded", "met", "near", "missed"})


def find_values(fields: Fields) -> Fields:
    """The mapping of periods to values: under ``values``, or in the short form the entry itself."""
    return fields.inner("values") or fields


def build_observations(values: Fields, defaults: Defaults, errors: list[Mark]) -> list[Observation]:
    """The observations of one entry, in the order of the file.

    A period that one of the known ``errors`` lies in is checked for others, and left out.
    """
    observations: list[Observation] = []
    damage = Damage(values.map, errors) if errors else None
    for key, written in values.map.items():
        inside = damage.within(key) if damage else []
        fields = Fields(values.map, values.file, [], values.mark) if inside else values
        period = period_of(key)
        if period is not None:
            figures = _build_figures(fields, key, written, period, defaults)
            if not inside:
                observations += figures
        elif key[:1].isdigit():
            fields.problems.append(no_period(key, fields.key_at(key)))
        if inside:
            values.problems.extend(drop_effects(fields.problems, inside))
    return observations


def _build_figures(fields: Fields, key: str, written: Written, period: Period, defaults: Defaults) -> list[Observation]:
    """The figures of one period: one, or one for each revision."""
    if isinstance(written, Map):
        return _build_long(Fields(written, fields.file, fields.problems, fields.map.marks[key][:2]), period, defaults)
    if isinstance(written, Seq) and (listed := fields.listed(key)):
        entries = _with_publication(listed, defaults)
        return [figure for entry in entries for figure in _build_long(entry, period, defaults)]
    measured = Measured(fields)
    value = _build_value(fields, key, measured)
    if value is None:
        return []
    return [_build_observation(value, measured, fields.key_at(key), period, defaults, defaults.standing)]


def _with_publication(listed: list[Fields], above: Defaults) -> Iterator[Fields]:
    """The entries of one period; several of one territory and target are revisions, and each says when it came out."""
    series = [(read_figure_defaults(entry, above)[0].territory_former, entry.text("target")) for entry in listed]
    for entry, of in zip(listed, series, strict=True):
        if "published" in entry.map or series.count(of) == 1:
            yield entry
        else:
            entry.error(Code.REVISION_UNPUBLISHED, entry.location)


def _build_long(fields: Fields, period: Period, above: Defaults) -> list[Observation]:
    """The figure of a mapping, if there is a value in it."""
    given = fields.map
    measured = Measured(fields)
    value = _build_long_value(fields, measured)
    defaults, standing = read_figure_defaults(fields, above)
    stated = tuple(_build_stated(fields, above.area)) if "stated" in given else ()
    own = fields.text("target") if "target" in given else None
    target = f"{above.area}/{own}" if own else None
    if value is None:
        return []
    return [_build_observation(value, measured, fields.location, period, defaults, standing, stated, target)]


def _build_observation(
    value: Value,
    measured: Measured,
    place: Location,
    period: Period,
    defaults: Defaults,
    standing: Standing,
    stated: tuple[Stated, ...] = (),
    target: str | None = None,
) -> Observation:
    if isinstance(value, Reached) and value.on is not None and value.on > period.last:
        measured.fields.error(Code.REACHED_AFTER_PERIOD, place, day=str(value.on), period=str(period))
    unit, is_default = _find_unit(value, measured, place, defaults)
    return Observation(
        defaults.area,
        defaults.indicator,
        period,
        value,
        unit,
        place,
        *standing,
        defaults.territory_former,
        defaults.approximate,
        defaults.assumed,
        stated,
        defaults.context,
        defaults.source,
        defaults.quote,
        defaults.note,
        _UNIT_TAKEN if is_default else (),
        defaults.quote_location,
        target,
    )


def _find_unit(value: Value, measured: Measured, place: Location, defaults: Defaults) -> tuple[Unit | None, bool]:
    """The unit of a figure, and whether it is that of the target that it serves."""
    if not isinstance(value, Number) and _has_no_unit(value):
        return None, False
    if measured.text is not None:
        measured.declare(defaults.unit, place)
    text = measured.text or defaults.unit
    if text is not None:
        return with_price_base(text, defaults.price_base, defaults.price_base_of_file), False
    served = defaults.served
    if served.several:
        measured.fields.error(Code.UNIT_UNCLEAR, place, units=", ".join(served.several))
    if served.unit is None or (isinstance(value, Count) and served.unit.is_percent):
        return None, False  # 13 of 13 communes are 100 %, and not 13 %
    priced = with_price_base(served.unit.text, defaults.price_base, defaults.price_base_of_file)
    return (served.unit if priced.price_base is None else priced), True


def _has_no_unit(value: Value) -> bool:
    return isinstance(value, (Reached, Missing, OfTarget)) or (isinstance(value, Items) and value.are_shares)


def _build_stated(fields: Fields, area: str) -> Iterator[Stated]:
    """What the source itself says of a target of the area, or of several."""
    written = fields.map.get("stated")
    if isinstance(written, Map):
        yield _build_claim(Fields(written, fields.file, fields.problems, fields.map.marks["stated"][:2]), area)
    elif isinstance(written, Seq):
        for item in written:
            if isinstance(item, Map):
                yield _build_claim(Fields(item, fields.file, fields.problems), area)


def _build_claim(fields: Fields, area: str) -> Stated:
    verdict, own = fields.text("verdict"), fields.text("target")
    margin, unit = split_number(fields.map.get("margin")) or (None, None)
    percent, _ = split_number(fields.map.get("percent")) or (None, None)
    return Stated(
        verdict if verdict in _VERDICTS else None,
        margin,
        fields.location,
        percent,
        f"{area}/{own}" if own else None,
        fields.key_at("target"),
        unit_of(unit) if unit else None,
    )


def _build_value(fields: Fields, key: str, measured: Measured) -> Value | None:
    """The value of a key; the units of its numbers go into ``measured``. None where it is none, a problem."""
    written = fields.map[key]
    if isinstance(written, Decimal):
        return Number(written)
    if isinstance(written, bool):
        return Reached(written)
    if isinstance(written, str):
        day = period_of(written)  # before a number is tried: 2024-01-01 is not 2024 of the unit -01-01
        if day is not None and day.is_day:
            return Reached(True, day.first)
    return _build_scalar(written, fields.at(key), measured)


def _build_long_value(fields: Fields, measured: Measured) -> Value | None:
    """The value of the long form: under ``value``, ``count``, ``items`` or the comparator of a bound."""
    if not _FORMS.isdisjoint(fields.map):
        if not _BOUNDS.keys().isdisjoint(fields.map):
            return _build_bound(fields, measured)
        if "of_target" in fields.map:
            return _build_share(fields)
        return _build_items(fields, measured) if "items" in fields.map else _build_count(fields, measured)
    if "value" not in fields.map:
        return None
    if fields.map["value"] is None:
        reason = fields.text("reason")
        return Missing(reason) if reason else None
    return _build_value(fields, "value", measured)


def _build_item(written: Written, place: Location, measured: Measured) -> Scalar | OfTarget | None:
    """The value of one item, which is written as that of a period is."""
    if not isinstance(written, Map):
        return _build_scalar(written, place, measured)
    fields = Fields(written, measured.fields.file, measured.fields.problems, (place.line, place.column))
    if _BOUNDS.keys() & written.keys():
        return _build_bound(fields, measured)
    return _build_share(fields) if "of_target" in written else _build_count(fields, measured)


def _build_scalar(written: Written, place: Location, measured: Measured) -> Scalar | None:
    if isinstance(written, Seq):
        return _build_interval(written, place, measured)
    value = measured.number(written, place)
    return Number(value) if value is not None else None


def _build_interval(written: Seq, place: Location, measured: Measured) -> Interval | None:
    if len(written) != 2:
        return None
    low, high = measured.numbers(written)
    if low is None or high is None:
        return None
    return Interval(low, high) if are_in_order(measured.fields, place, written, low, high) else None


def _build_bound(fields: Fields, measured: Measured) -> Bound | None:
    """``{more_than: 50}``: a figure that is only known to lie beyond a number."""
    for key, kind in _BOUNDS.items():
        if key in fields.map:
            value = measured.number(fields.map[key], fields.at(key))
            return Bound(kind, value) if value is not None else None
    return None


def _build_share(fields: Fields) -> OfTarget | None:
    """``{of_target: 102.3 %}``: a figure that is only given in percent of its target."""
    share = split_number(fields.map["of_target"])
    return OfTarget(share[0]) if share is not None else None


def _build_count(fields: Fields, measured: Measured) -> Count | None:
    if "count" not in fields.map or "of" not in fields.map:
        return None
    count = measured.number(fields.map["count"], fields.at("count"))
    of = measured.number(fields.map["of"], fields.at("of"))
    if count is None or of is None:
        return None
    return Count(count, of) if of > 0 else None


def _build_items(fields: Fields, measured: Measured) -> Items | None:
    inner = fields.inner("items")
    if inner is None:
        return None
    items = [(name, _build_item(written, inner.at(name), measured)) for name, written in inner.map.items()]
    sound = tuple((name, value) for name, value in items if value is not None)
    return Items(sound) if sound and len(sound) == len(items) else None
