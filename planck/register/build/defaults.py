"""What stands beside figures: for all of a file, for all of an entry, and beside one figure itself."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from planck.model.location import Location
from planck.model.observation import Status
from planck.model.source import Source
from planck.register.build.fields import Fields
from planck.register.build.sources import SourceBook
from planck.register.build.units import Served

Standing = tuple[Status, date | None]  # and the last day of the publication

_STATUSES = {status.value: status for status in Status}
# The keys of defaults but for a status and a day of publication.
_BESIDE_STANDING = frozenset(
    {"unit", "price_base", "territory", "approximate", "assumed", "context", "source", "quote", "note"}
)


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
    quote_location: Location | None = None
    note: str | None = None

    @property
    def standing(self) -> Standing:
        """How settled a figure is that does not say it, and since when it is known."""
        return self.status, self.published


def read_file_defaults(root: Fields, area: str, sources: SourceBook) -> Defaults:
    """What a file says for all of its figures."""
    plain = _override(Defaults(area, sources), root)
    return plain._replace(
        price_base=None, price_base_of_file=plain.price_base, quote=None, quote_location=None, note=None
    )


def read_entry_defaults(fields: Fields, indicator: str, served: Served, above: Defaults) -> Defaults:
    """What an entry says for all of its values."""
    return _override(above, fields, (indicator, served))


def read_figure_defaults(fields: Fields, above: Defaults) -> tuple[Defaults, Standing]:
    """What a figure says for itself; most have their own standing, and nothing else."""
    if _BESIDE_STANDING.isdisjoint(fields.map):
        return above, _read_standing(above, fields)
    defaults = _override(above, fields)
    return defaults, defaults.standing


def _override(above: Defaults, fields: Fields, entry: tuple[str, Served] | None = None) -> Defaults:
    """The defaults with what a mapping gives in their place; of an ``entry`` also its indicator and what it serves."""
    given = fields.map
    indicator, served = entry or (above.indicator, above.served)
    return Defaults(
        above.area,
        above.sources,
        indicator,
        served,
        fields.text("unit") if "unit" in given else above.unit,
        fields.text("price_base") if "price_base" in given else above.price_base,
        above.price_base_of_file,
        *_read_standing(above, fields),
        fields.text("territory") == "former" if "territory" in given else above.territory_former,
        fields.flag("approximate") if "approximate" in given else above.approximate,
        fields.texts("assumed") if "assumed" in given else above.assumed,
        fields.flag("context") if "context" in given else above.context,
        above.sources.find_cited(fields) if "source" in given else above.source,
        fields.text("quote") if "quote" in given else above.quote,
        fields.at("quote") if "quote" in given else above.quote_location,
        fields.text("note") if "note" in given else above.note,
    )


def _read_standing(above: Defaults, fields: Fields) -> Standing:
    """How settled figures are, and since when they are known."""
    given = fields.map
    status = _STATUSES.get(fields.text("status") or "", above.status) if "status" in given else above.status
    return status, fields.last_day("published") if "published" in given else above.published
