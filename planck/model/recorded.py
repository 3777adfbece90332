"""What a register says, entry by entry, by the keys of its files: what a workbook keeps of it, so that it can be read
back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field

from planck.model.draft import Plain, Spot
from planck.model.frozen import Frozen, frozen
from planck.model.location import Location
from planck.model.observation import Observation
from planck.model.register import Register
from planck.model.target import Target
from planck.model.terms_of_figure import plain_value, terms_of_figure
from planck.model.terms_of_register import Citations, names_of_area, terms_of_area, terms_of_indicator
from planck.model.terms_of_target import own_id, terms_of_target, year_of_row

Terms = Mapping[str, Plain]

# The sheet of a workbook that keeps them, the contract that it keeps, and the characters of one of its cells.
RECORD_SHEET, CONTRACT, MOST_CHARACTERS = "planck", "1", 30_000
# Under what it keeps of a row what the cells of the other columns showed.
WORKED_OUT = "worked_out"
# The columns whose cells say the same in the words of a table: what a person changes there is read back.
TARGET_COLUMNS = (
    *("id", "area", "name", "indicator", "period", "timing", "basis", "comparator", "target", "target_high", "better"),
    *("within", "unit", "price_base", "direction", "mean", "pace", "level_indicator", "baseline", "baseline_value"),
    *("tolerance", "each_item", "out_of", "severity", "restates", "derived_from", "assumed", "approximate", "amended"),
    *("waiver_reason", "waiver_granted", "waiver_until", "waiver_approved_by", "assigned_by", "part_of", "field"),
    *("set", "bands", "resolution", "owner", "tags", "source_key", "source", "quote", "note"),
)
FIGURE_COLUMNS = (
    *("area", "indicator", "name", "period", "item", "value", "value_high", "value_bound", "count", "of", "of_target"),
    *("reached_on", "missing", "unit", "price_base", "status", "published", "approximate", "former_territory"),
    *("context", "target", "assumed", "stated", "source_key", "source", "quote", "note"),
)


@frozen
class RecordedTarget(Frozen):
    """A target by its keys; ``year`` is that of one that stands in a row of years, ``resolution`` what set it."""

    area: str
    id: str
    year: str
    resolution: str
    terms: Terms
    spot: Spot


@frozen
class RecordedFigure(Frozen):
    """A figure: its value, and what stands beside it by its keys."""

    area: str
    indicator: str
    period: str
    value: Plain
    terms: Terms
    spot: Spot


@frozen
class Recorded(Frozen):
    """All of them: areas by their id with their names and with their entry of ``areas.yaml``, indicators by their id,
    documents by their key, the breaks and the name of a series by the ids of its area and its indicator."""

    names: Mapping[str, Terms] = field(default_factory=dict)
    known_areas: Mapping[str, Terms] = field(default_factory=dict)
    indicators: Mapping[str, Terms] = field(default_factory=dict)
    sources: Mapping[str, Terms] = field(default_factory=dict)
    breaks: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    targets: tuple[RecordedTarget, ...] = ()
    figures: tuple[RecordedFigure, ...] = ()
    names_of_series: Mapping[tuple[str, str], str] = field(default_factory=dict)


def record(register: Register, targets: Iterable[Target], figures: Iterable[Observation]) -> Recorded:
    """What a register says of some of its targets and figures, and of what they are about."""
    citations = Citations(register)
    kept_targets = tuple(_target(register, target, citations) for target in targets)
    kept_figures = tuple(
        RecordedFigure(
            figure.area,
            figure.indicator,
            str(figure.period),
            plain_value(figure.value),
            terms_of_figure(figure, citations.cite),
            _spot(figure.location),
        )
        for figure in figures
    )
    areas = {id_: names_of_area(area) for id_, area in register.areas.items()}
    in_use = {*(each.area for each in kept_targets), *(each.area for each in kept_figures)}
    entries = {id_: terms_of_area(area) for id_, area in register.areas.items()}
    return Recorded(
        areas,
        {id_: terms for id_, terms in entries.items() if terms or id_ not in in_use},
        {id_: terms_of_indicator(indicator) for id_, indicator in register.indicators.items()},
        citations.listed,
        {series: tuple(f"{year:04}" for year in years) for series, years in register.breaks.items() if years},
        kept_targets,
        kept_figures,
        register.names,
    )


def record_all(register: Register) -> Recorded:
    """What a register says of all that it holds."""
    return record(register, register.targets, register.observations)


def _target(register: Register, target: Target, citations: Citations) -> RecordedTarget:
    declared = register.indicators.get(target.indicator)
    return RecordedTarget(
        target.area,
        own_id(target),
        year_of_row(target),
        target.resolution or "",
        terms_of_target(target, declared, register.bands, citations.cite),
        _spot(target.location),
    )


def _spot(place: Location) -> Spot:
    return Spot(place.file, "", place.line, place.column)
