"""Whether each quote stands in the text that its source names, and each number in its quote."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from planck.model.location import Location
from planck.model.observation import Observation
from planck.model.problem import Code, Problem, warning
from planck.model.register import Register
from planck.model.source import Source
from planck.model.target import Target
from planck.model.value import Reached
from planck.register.checks.figures import numbers, shares
from planck.register.checks.printed_numbers import printed_numbers, prints_day
from planck.register.checks.texts import Text, as_seen, is_vietnamese

_READ_BY_THE_AUTHOR = "value"


class Quotation(NamedTuple):
    """A quote, where it was written, and what it is given for: ``claims`` are numbers and days, written at ``place``.

    ``claims`` are those only that the author says the document prints.
    """

    quote: str
    location: Location
    source: Source | None
    claims: tuple[Decimal | date, ...]
    place: Location


def quotations_of(register: Register) -> list[Quotation]:
    """Every quote of a register, one of several figures once for each of them."""
    of_targets = (quotation for target in register.targets for quotation in _quotations_of_target(target))
    return [*of_targets, *filter(None, map(_quotation_of_figure, register.observations))]


def _quotations_of_target(target: Target) -> Iterator[Quotation]:
    prints_none = target.derived_from is not None or _READ_BY_THE_AUTHOR in target.assumed
    if target.quote is not None and target.quote_location is not None:
        claims = () if prints_none else target.comparator.numbers
        yield Quotation(target.quote, target.quote_location, target.source, claims, target.place)
    for change in target.amended:
        if change.quote is not None and change.quote_location is not None:
            claims = () if prints_none or change.comparator is None else change.comparator.numbers
            source = change.source or target.source
            yield Quotation(change.quote, change.quote_location, source, claims, change.location or target.place)


def _quotation_of_figure(figure: Observation) -> Quotation | None:
    if figure.quote is None or figure.quote_location is None:
        return None
    claims = () if _READ_BY_THE_AUTHOR in figure.assumed else _claims_of(figure)
    return Quotation(figure.quote, figure.quote_location, figure.source, claims, figure.location)


def _claims_of(figure: Observation) -> tuple[Decimal | date, ...]:
    if isinstance(figure.value, Reached):
        return (figure.value.on,) if figure.value.on is not None else ()
    return (*numbers(figure), *shares(figure))


def check_quotes(quotations: Iterable[Quotation], texts: Mapping[str, str | Problem], folder: str) -> Iterator[Problem]:
    """The doubts about quotes; ``texts`` are those that their sources name, or what keeps them from being read.

    What cannot be looked up is said once for a source and a file of the register, at the first of its quotes there.
    """
    readable = {name: Text.of(text) for name, text in texts.items() if isinstance(text, str)}
    closed: dict[tuple[str, str], dict[Location, Quotation]] = {}
    looked_up: set[tuple[Location, str | None]] = set()
    for quotation in quotations:
        file = quotation.source.file if quotation.source is not None else None
        text = readable.get(file) if file is not None else None
        if text is None:
            same = closed.setdefault((quotation.location.file, file or _name_of(quotation.source)), {})
            same.setdefault(quotation.location, quotation)
        elif (quotation.location, file) not in looked_up and not text.holds(quotation.quote):
            yield _not_found(quotation, file or "", readable)
        looked_up.add((quotation.location, file))
        yield from _check_claims(quotation, text)
    for (_, file), same in closed.items():
        why = texts.get(file)
        if not _is_mended_in_the_text(why):
            yield _closed(next(iter(same.values())), why, folder, len(same))
    for name, content in texts.items():
        if isinstance(content, Problem) and content.location is not None and _is_mended_in_the_text(content):
            path = posixpath.normpath(posixpath.join(folder, name))
            yield warning(content.code, replace(content.location, file=path))


def _is_mended_in_the_text(text: str | Problem | None) -> bool:
    """Whether a text cannot be read for what stands in it; then nothing is said of the quotes from it."""
    return isinstance(text, Problem) and text.code in (Code.LFS_POINTER, Code.CONFLICT_MARKER)


def _not_found(quotation: Quotation, file: str, texts: Mapping[str, Text]) -> Problem:
    """The text of ``file`` does not hold a quote: another one does, or else this is where it departs from that."""
    other = next((name for name, text in texts.items() if text.holds(quotation.quote)), None)
    if other is not None:
        return warning(Code.QUOTE_ELSEWHERE, quotation.location, file=file, other=other)
    number, word = texts[file].first_difference(quotation.quote)
    return warning(Code.QUOTE_NOT_FOUND, quotation.location, file=file, number=str(number), word=word)


def _name_of(source: Source | None) -> str:
    """What tells the sources apart that name no text; no file has such a name."""
    return f"\0{source.location}" if source is not None else ""


def _check_claims(quotation: Quotation, text: Text | None) -> Iterator[Problem]:
    if not quotation.claims:
        return
    quote = as_seen(quotation.quote)
    vietnamese = is_vietnamese(quote) or (text is not None and text.is_vietnamese)
    printed = printed_numbers(quote, vietnamese=vietnamese)
    absent = [claim for claim in quotation.claims if not _is_printed(claim, printed, quote)]
    if absent:
        written = ", ".join(dict.fromkeys(map(_written, absent)))
        yield warning(Code.NUMBER_NOT_IN_QUOTE, quotation.place, numbers=written)


def _is_printed(claim: Decimal | date, printed: set[Decimal], quote: str) -> bool:
    return claim.copy_abs() in printed if isinstance(claim, Decimal) else prints_day(quote, claim)


def _written(claim: Decimal | date) -> str:
    return format(claim, "f") if isinstance(claim, Decimal) else claim.isoformat()


def _closed(first: Quotation, why: str | Problem | None, folder: str, count: int) -> Problem:
    """Why quotes of one source in one file of the register, of which this is the first, cannot be looked up."""
    place, source = first.location, first.source
    if source is None:
        return warning(Code.QUOTE_WITHOUT_SOURCE, place, count=str(count))
    about = {"folder": folder, "file": source.file or "–", "count": str(count)}
    if not isinstance(why, Problem) or why.code is Code.TEXT_MISSING or why.args.get("detail") in ("ENOENT", "ENOTDIR"):
        name = source.key or source.title or "–"
        return warning(Code.TEXT_MISSING, place, source=name, **about)
    if why.code is Code.TEXT_OUTSIDE:
        return warning(Code.TEXT_OUTSIDE, place, **about)
    return warning(Code.TEXT_UNREADABLE, place, detail=_detail(why), **about)


def _detail(why: Problem) -> str:
    """What keeps a text from being read, in no language."""
    if why.code is Code.FILE_TOO_LARGE:
        return f"> {why.args['limit']} MiB"
    if why.code is Code.NOT_UTF8:
        return f"UTF-8: {why.args['byte']} @ {why.args['offset']}"
    return why.args.get("detail", why.code.value)
