"""The register of this repository says what its five articles say.

The articles are not ours to copy: ``planck check --evidence FOLDER`` looks the quotes up where they are at hand. So
that none is changed unseen elsewhere, ``tests/data/quote_digests.txt`` has a digest of each quote as it was found;
``pytest tests/test_register_quotes.py --regenerate`` writes it, after that check.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from hashlib import sha256
from typing import Any

import pytest
import yaml

from tests.world import ROOT

DIGESTS = ROOT / "tests" / "data" / "quote_digests.txt"
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True)
class Claim:
    """A target or a figure as its file has it: every scalar is the author's text."""

    place: str
    area: tuple[str, str]
    indicator: str
    entry: dict[str, Any]
    source: str
    context: bool = False

    @property
    def quote(self) -> str:
        """What the article says, with one spelling of each letter; empty where there is none."""
        return unicodedata.normalize("NFC", self.entry.get("quote", ""))

    @property
    def digest(self) -> str:
        """What stands for the quote in the recorded list: it depends on the article too."""
        return sha256(f"{self.article}\n{self.quote}".encode()).hexdigest()

    @property
    def article(self) -> str:
        """The file name of the article that is cited."""
        return str(section("sources")[self.source]["file"])


def read_files(folder: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each file below a folder of the register with its content; every scalar is text, as the author wrote it."""
    for path in sorted((ROOT / folder).rglob("*.yaml")):
        loaded = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        yield path.relative_to(ROOT).as_posix(), loaded


@cache
def section(name: str) -> Any:
    """What stands under the one top-level key ``name`` in the files about areas, indicators and sources."""
    return next(document[name] for _, document in read_files("targets") if set(document) == {name})


def targets() -> list[Claim]:
    """Every target of the register."""
    return [
        Claim(
            place=f"{place}: {key}",
            area=area_of(document),
            indicator=entry.get("indicator", key),
            entry=entry,
            source=entry.get("source", document.get("source", "")),
        )
        for place, document in read_files("targets")
        for key, entry in document.get("targets", {}).items()
    ]


def figures() -> list[Claim]:
    """Every figure of the register."""
    return [
        Claim(
            place=f"{place}: {key} {period}",
            area=area_of(document),
            indicator=key,
            entry=entry,
            source=entry.get("source", series.get("source", document.get("source", ""))),
            context=series.get("context") == "true",
        )
        for place, document in read_files("actuals")
        for key, series in document["actuals"].items()
        for period, entry in series["values"].items()
    ]


def area_of(document: dict[str, Any]) -> tuple[str, str]:
    """The province and the district that a file is about; no district for a province."""
    return document.get("province", ""), document.get("district", "")


TARGETS = targets()
FIGURES = figures()
CLAIMS = TARGETS + FIGURES


def name(claim: Claim) -> str:
    return claim.place


def numbers_claimed(claim: Claim) -> list[Decimal]:
    """The numbers of a target's comparator, or of a figure."""
    found: list[str] = []
    for key in ("at_least", "more_than", "at_most", "less_than", "between", "value", "count", "of", "items"):
        part = claim.entry.get(key, [])
        found += [part] if isinstance(part, str) else part.values() if isinstance(part, dict) else part
    return [Decimal(text) for text in found]


def reading(text: str) -> Decimal:
    """What a number printed in Vietnamese means: 30.640 is thirty thousand, 24.55 can only be a fraction."""
    plain = text.replace(".", "").replace(",", ".")
    grouped = re.fullmatch(r"\d{1,3}(\.\d{3})*(,\d+)?", text)
    return Decimal(plain if grouped or "," in text else text)


def numbers_printed(quote: str) -> set[Decimal]:
    return {reading(text) for text in NUMBER.findall(quote)}


def test_each_quote_is_the_one_that_was_found_in_its_article(request: pytest.FixtureRequest) -> None:
    assert [claim.place for claim in CLAIMS if not claim.quote] == []
    lines = sorted(f"{claim.article}  {claim.digest}" for claim in {claim.digest: claim for claim in CLAIMS}.values())
    if request.config.getoption("--regenerate"):
        DIGESTS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert DIGESTS.read_text(encoding="utf-8").splitlines() == lines


@pytest.mark.parametrize("claim", [c for c in CLAIMS if "derived_from" not in c.entry], ids=name)
def test_each_number_is_printed_in_its_quote(claim: Claim) -> None:
    assert set(numbers_claimed(claim)) <= numbers_printed(claim.quote)
    assert numbers_claimed(claim) or claim.entry.get("done") == "true"


@pytest.mark.parametrize("claim", [c for c in TARGETS if "derived_from" in c.entry], ids=name)
def test_a_derived_target_is_the_result_less_the_distance_that_the_article_gives(claim: Claim) -> None:
    [result] = [f for f in FIGURES if (f.area, f.indicator) == (claim.area, claim.indicator)]
    distance = Decimal(result.entry["stated"]["margin"])
    assert numbers_claimed(claim) == [numbers_claimed(result)[0] - distance]
    assert {distance, *numbers_claimed(result)} <= numbers_printed(claim.quote)


@pytest.mark.parametrize("claim", FIGURES, ids=name)
def test_a_figure_is_context_exactly_where_no_target_of_its_area_names_its_indicator(claim: Claim) -> None:
    named = (claim.area, claim.indicator) in {(target.area, target.indicator) for target in TARGETS}
    assert claim.context is not named


@pytest.mark.parametrize("claim", CLAIMS, ids=name)
def test_each_indicator_has_a_name_in_both_languages_and_the_unit_of_its_figures(claim: Claim) -> None:
    indicator = section("indicators")[claim.indicator]
    assert all(indicator["name"][language] for language in ("vi", "en"))
    # A growth against a base year restates a count in percent; it has no series of its own.
    if "unit" in claim.entry and claim.entry.get("basis") != "change":
        unit = indicator["unit"]
        assert claim.entry["unit"] == (unit["vi"] if isinstance(unit, dict) else unit)


def test_no_indicator_is_described_that_nothing_names() -> None:
    assert set(section("indicators")) == {claim.indicator for claim in CLAIMS}


def test_each_area_is_described_once_with_its_code() -> None:
    described = [(area["province"], area.get("district", "")) for area in section("areas")]
    assert len(described) == len(set(described))
    assert {claim.area for claim in CLAIMS} <= set(described)
    assert all(
        re.fullmatch(r"\d{2}" if not area.get("district") else r"\d{3}", area["code"]) for area in section("areas")
    )


def test_a_figure_without_a_date_in_its_article_has_no_day_of_publication() -> None:
    sources = section("sources")
    assert {f.entry.get("published") == sources[f.source].get("date") for f in FIGURES} == {True}
