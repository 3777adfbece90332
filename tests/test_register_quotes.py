"""The register of this repository says what its five articles say."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from tools.quotes import Claim, digest, figures, recorded, section, targets

TARGETS = targets()
FIGURES = figures()
CLAIMS = TARGETS + FIGURES
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


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


@pytest.mark.parametrize("claim", CLAIMS, ids=name)
def test_each_quote_was_found_letter_for_letter_in_the_article_that_it_cites(claim: Claim) -> None:
    assert claim.quote, "a claim has a quote"
    assert digest(claim) in recorded(), "changed since it was compared: run python -m tools.quotes FOLDER"


def test_no_digest_is_left_of_a_quote_that_is_gone() -> None:
    assert recorded() == {digest(claim) for claim in CLAIMS}


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
        assert claim.entry["unit"] == indicator["unit"]


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
