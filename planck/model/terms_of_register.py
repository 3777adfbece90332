"""What a register says of its areas, its indicators and its documents -> the keys by which its files write it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from planck.model.area import Area, AreaLevel
from planck.model.area_types import without_type
from planck.model.draft import Plain
from planck.model.indicator import Indicator
from planck.model.names import slug
from planck.model.register import Register
from planck.model.source import Source
from planck.model.terms_of_target import plain_year

_KEYS_OF_SOURCE = ("title", "publisher", "author", "date", "file", "place", "url", "note")


def names_of_area(area: Area) -> dict[str, Plain]:
    """Its names by their level, and its id where the names do not come to it."""
    names = {
        level.value: name for level, name in zip(AreaLevel, (area.province, area.district, area.commune), strict=True)
    }
    given: dict[str, Plain] = {level: name for level, name in names.items() if name}
    depth = tuple(AreaLevel).index(area.level) + 1
    folded = "/".join(slug(without_type(name)) if name else "-" for name in [*names.values()][:depth])
    return given if folded == area.id else {**given, "id": area.id}


def terms_of_area(area: Area) -> dict[str, Plain]:
    """What ``areas.yaml`` says of it; nothing where it has no entry there."""
    terms: dict[str, Plain] = {
        "type": area.type,
        "code": area.code,
        "ended": area.ended.isoformat() if area.ended else None,
        "succeeded_by": area.succeeded_by or None,
        "boundary_changed": area.boundary_changed.isoformat() if area.boundary_changed else None,
        "note": area.note,
    }
    return {key: value for key, value in terms.items() if value is not None}


def terms_of_indicator(indicator: Indicator) -> dict[str, Plain]:
    """What ``indicators.yaml`` says of it."""
    unit = indicator.unit
    terms: dict[str, Plain] = {
        "name": _in_languages(indicator.name_vi, indicator.name_en),
        "unit": _in_languages(unit.text if unit else None, indicator.unit_en),
        "price_base": plain_year(unit.price_base or "") or None if unit else None,
        "kind": indicator.kind.value if indicator.kind else None,
        "decimals": Decimal(indicator.decimals) if indicator.decimals is not None else None,
        "field": indicator.field,
    }
    return {key: value for key, value in terms.items() if value is not None}


def _in_languages(vi: str | None, en: str | None) -> Plain:
    if en is None:
        return vi
    return {language: text for language, text in (("vi", vi), ("en", en)) if text is not None}


class Citations:
    """The documents of a register: those with a key of their own are listed, any other is described where it is
    cited."""

    def __init__(self, register: Register) -> None:
        by_key: dict[str, set[Source]] = {}
        for source in sources_of(register):
            by_key.setdefault(source.key or "", set()).add(without_place(source))
        self._listed = {key: next(iter(same)) for key, same in by_key.items() if key and len(same) == 1}

    def cite(self, source: Source) -> Plain:
        """How a file cites it: by its key, or by a map where another document of the register has that key too."""
        return source.key if source.key in self._listed else terms_of_source(source)

    @property
    def listed(self) -> Mapping[str, dict[str, Plain]]:
        """What ``sources.yaml`` says, by the keys."""
        return {key: terms_of_source(source) for key, source in sorted(self._listed.items())}


def terms_of_source(source: Source) -> dict[str, Plain]:
    """A document by its keys."""
    return {name: value for name in _KEYS_OF_SOURCE if (value := getattr(source, name)) is not None}


def sources_of(register: Register) -> Iterator[Source]:
    """Each document where it is cited."""
    for target in register.targets:
        yield from _cited((target.source, *(amendment.source for amendment in target.amended)))
    yield from _cited(figure.source for figure in register.observations)


def _cited(sources: Iterable[Source | None]) -> Iterator[Source]:
    return (source for source in sources if source is not None)


def without_place(source: Source) -> Source:
    """A document wherever it is described: two that are alike but for that are one."""
    return replace(source, location=None)
