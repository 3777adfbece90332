"""What the sources claim of a target is held against the figures."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from planck.model.assessment import Assessment
from planck.model.comparator import Comparator
from planck.model.explanation import ReasonCode
from planck.model.observation import Observation, Stated
from planck.model.problem import Code, Level
from planck.model.target import Amendment, Target, Tolerance
from planck.model.unit import Unit
from tests.judgement.plan import DONE, at_least, at_most, between, judged, seen, since, target

CONFIRMED = (
    ReasonCode.STATED_CONFIRMED,
    ReasonCode.STATED_PERCENT_CONFIRMED,
    ReasonCode.STATED_VERDICT_CONFIRMED,
)
X = "ha-nam/thanh-liem/x"


def claim(
    verdict: str | None = None,
    margin: str | None = None,
    percent: str | None = None,
    target: str | None = None,
    unit: str | None = None,
) -> Stated:
    return Stated(
        verdict,
        None if margin is None else Decimal(margin),
        percent=None if percent is None else Decimal(percent),
        target=target and f"ha-nam/thanh-liem/{target}",
        unit=Unit(unit) if unit else None,
    )


def answers(assessment: Assessment) -> tuple[int, int, int]:
    """How many claims hold, how many are contradicted, and how many nobody can check."""
    codes = [note.code for note in assessment.notes]
    contradicted = [problem for problem in assessment.problems if problem.code is Code.STATED_CONTRADICTED]
    unchecked = (ReasonCode.STATED_UNCHECKED, ReasonCode.STATED_NOT_CHECKABLE)
    return (
        sum(code in CONFIRMED for code in codes),
        len(contradicted),
        sum(code in unchecked for code in codes),
    )


HOLDS, CONTRADICTED, UNCHECKED, NOT_MEANT = (1, 0, 0), (0, 1, 0), (0, 0, 1), (0, 0, 0)
YEARLY = target(at_least("10"), "2021-2025", "average", unit="%", tolerance=Tolerance(Decimal(1)))


@pytest.mark.parametrize(
    ("value", "stated", "expected"),
    [
        pytest.param("12", claim("exceeded"), HOLDS, id="exceeded"),
        pytest.param("12", claim("met"), HOLDS, id="what exceeds is met too"),
        pytest.param("10", claim("met"), HOLDS, id="met"),
        pytest.param("10", claim("exceeded"), CONTRADICTED, id="met is not exceeded"),
        pytest.param("8", claim("met"), CONTRADICTED, id="missed is not met"),
        pytest.param("8", claim("missed"), HOLDS, id="missed"),
        pytest.param("9.5", claim("missed"), HOLDS, id="near is missed too"),
        pytest.param("9.5", claim("near"), HOLDS, id="near"),
        pytest.param("9.5", claim("met"), CONTRADICTED, id="near is not met"),
        pytest.param("12", claim("missed"), CONTRADICTED, id="exceeded is not missed"),
        pytest.param("11.29", claim(margin="1.29"), HOLDS, id="the margin"),
        pytest.param("11.29", claim(margin="1.3"), HOLDS, id="the margin rounded"),
        pytest.param("11.29", claim(margin="1.2"), HOLDS, id="the margin cut"),
        pytest.param("11.25", claim(margin="1.3"), HOLDS, id="the margin rounded half up"),
        pytest.param("11.249", claim(margin="1.3"), CONTRADICTED, id="the margin neither rounded nor cut"),
        pytest.param("11.29", claim(margin="1.28"), CONTRADICTED, id="another margin"),
        pytest.param("11.29", claim(margin="1.290"), HOLDS, id="the margin with a nought behind it"),
        pytest.param("8.56", claim(margin="1.44"), HOLDS, id="the margin by size"),
        pytest.param("8.56", claim(margin="-1.44"), HOLDS, id="the margin with a sign"),
        pytest.param("8.56", claim("missed", "1.44"), HOLDS, id="both hold"),
        pytest.param("8.56", claim("met", "1.44"), CONTRADICTED, id="one does not hold"),
        pytest.param("8.56", claim("missed", "1.45"), CONTRADICTED, id="the other does not"),
        pytest.param("11.29", claim(percent="112.9"), HOLDS, id="so many percent of the target"),
        pytest.param("11.29", claim(percent="113"), HOLDS, id="so many percent, rounded"),
        pytest.param("11.29", claim(percent="112"), HOLDS, id="so many percent, cut"),
        pytest.param("11.29", claim(percent="111"), CONTRADICTED, id="another percentage"),
        pytest.param("11.29", claim(margin="1.29", unit="điểm %"), HOLDS, id="the margin with its unit"),
        pytest.param("11..13", claim("exceeded"), HOLDS, id="an interval beyond the target"),
        pytest.param("11..13", claim(margin="2"), HOLDS, id="a margin within an interval"),
        pytest.param("7..8", claim(margin="2"), HOLDS, id="a margin by size within an interval"),
        pytest.param("11..13", claim(margin="3.1"), CONTRADICTED, id="a margin outside an interval"),
        pytest.param("11..13", claim(percent="120"), HOLDS, id="so many percent within an interval"),
        pytest.param("11..13", claim(percent="131"), CONTRADICTED, id="so many percent outside an interval"),
        pytest.param(">12", claim("exceeded"), HOLDS, id="a figure of which one end is known"),
        pytest.param(">12", claim("exceeded", "2"), UNCHECKED, id="it has no margin"),
        pytest.param("7..13", claim("met"), UNCHECKED, id="an interval around the target tells no outcome"),
        pytest.param("7..13", claim("met", "4"), CONTRADICTED, id="one part is contradicted, whatever the other"),
    ],
)
def test_a_claim_of_the_source_is_held_against_the_figure(
    value: str, stated: Stated, expected: tuple[int, int, int]
) -> None:
    assessment = judged(YEARLY, [seen("2021", value, stated=(stated,))], "2022-06-30")
    assert answers(assessment) == expected
    for problem in assessment.problems:
        assert problem.level is Level.WARNING
        assert problem.location == assessment.observations[0].observation.location
        assert (problem.args["period"], problem.args["target"]) == ("2021", YEARLY.id)


@pytest.mark.parametrize(
    ("comparator", "unit", "value", "stated", "expected"),
    [
        pytest.param(at_least("610"), "con", "602", claim(percent="98.7"), HOLDS, id="a share of a count, rounded"),
        pytest.param(at_least("610"), "con", "602", claim(percent="98.6"), HOLDS, id="a share of a count, cut"),
        pytest.param(at_least("610"), "con", "602", claim(percent="98.8"), CONTRADICTED, id="another share"),
        pytest.param(at_most("0"), "vụ", "3", claim(percent="3"), UNCHECKED, id="no share of nothing"),
        pytest.param(
            at_least("2"), "tỷ đồng", "2.5", claim(margin="500", unit="triệu đồng"), HOLDS, id="in a smaller unit"
        ),
        pytest.param(
            at_least("2"), "tỷ đồng", "2.5", claim(margin="5", unit="triệu đồng"), CONTRADICTED, id="the wrong size"
        ),
        pytest.param(at_least("2"), "tỷ đồng", "2.5", claim(margin="5", unit="ha"), UNCHECKED, id="in another unit"),
        pytest.param(at_least("2"), "tỷ đồng", "2.5", claim(margin="25", unit="%"), HOLDS, id="25 % beyond the target"),
        pytest.param(at_least("2"), "tỷ đồng", "1.5", claim(margin="25", unit="%"), HOLDS, id="25 % short of it"),
        pytest.param(between("1", "2", "higher"), "ha", "0.9", claim(percent="90"), HOLDS, id="of the lower bound"),
    ],
)  # fmt: skip
def test_a_claim_is_in_the_unit_of_the_target_or_in_its_own(
    comparator: Comparator, unit: str, value: str, stated: Stated, expected: tuple[int, int, int]
) -> None:
    one = target(comparator, "2023", unit=unit, kind="stock")
    assert answers(judged(one, [seen("2023", value, stated=(stated,))], "2024-06-30")) == expected


RATES = target(at_least("10.60"), "2021-2025", "average_growth")
FLOW = target(at_least("10"), "2024", "total")


@pytest.mark.parametrize(
    ("one", "figures", "expected"),
    [
        pytest.param(
            target(at_least("10"), "2021-2023", unit="ha"),
            [seen("2021", 12, stated=(claim("exceeded"),)), seen("2023", 9)],
            HOLDS, id="a level that is not the latest",
        ),
        pytest.param(
            target(at_least("10"), "2023", unit="ha"), [seen("2022", 9, stated=(claim("met"),)), seen("2023", 12)],
            NOT_MEANT, id="a level before the period",
        ),
        pytest.param(
            target(at_least("10"), by="2023", unit="ha"), [seen("2019", 9, stated=(claim("missed", "1"),))],
            HOLDS, id="what holds by a day has no start",
        ),
        pytest.param(
            target(at_least("10"), by="2023", unit="ha"), [seen("2024", 9, stated=(claim("met"),))],
            NOT_MEANT, id="a level after the day",
        ),
        pytest.param(
            target(at_least("10"), None, unit="ha"), [seen("2024", 12, stated=(claim("met"),))],
            HOLDS, id="without a date",
        ),
        pytest.param(
            FLOW, [seen("2024-Q1", 3), seen("2024-Q2", 4, stated=(claim(percent="70"),))],
            HOLDS, id="a total by the sum up to the figure",
        ),
        pytest.param(
            FLOW, [seen("2024-Q1", 3, stated=(claim(percent="30"),)), seen("2024-Q2", 4)],
            HOLDS, id="a total without what came later",
        ),
        pytest.param(
            FLOW, [seen("2024-H1", 7), seen("2024-Q2", 4, stated=(claim(percent="70"),))],
            HOLDS, id="a total of what the figure is a part of",
        ),
        pytest.param(
            target(at_least("10"), "2024"), [seen("2024-H1", 7), seen("2024-Q2", 4, stated=(claim(percent="70"),))],
            HOLDS, id="the same of money by default",
        ),
        pytest.param(
            target(at_least("10"), "2024", unit="ha", kind="stock", kind_declared=True),
            [seen("2024-H1", 7), seen("2024-Q2", 4, stated=(claim(percent="40"),))],
            HOLDS, id="a level by its own value, whatever else ends on that day",
        ),
        pytest.param(
            target(at_least("10"), "2021-2023", "average_growth", level_indicator="o"),
            [seen("2020", 100, indicator="o"), seen("2022-H1", 60, indicator="o", stated=(claim("met"),))],
            UNCHECKED, id="a level of half a year gives no growth of years",
        ),
        pytest.param(
            FLOW, [seen("2024-Q1", 3), seen("2024-Q2", 4, stated=(claim(margin="6"),))],
            CONTRADICTED, id="the figure of a total alone is not the sum",
        ),
        pytest.param(
            FLOW, [seen("2024-H1", 4, stated=(claim("missed"),))], HOLDS, id="a sum so far has no outcome but a size",
        ),
        pytest.param(
            target(at_least("10"), "2024", "change", unit="%", kind="stock", baseline=since(2023)),
            [seen("2023", 100), seen("2024", 112, stated=(claim("exceeded", "2"),))],
            HOLDS, id="the change that it gives",
        ),
        pytest.param(
            target(at_least("10"), "2024", "change", unit="%", kind="stock", baseline=since(2023)),
            [seen("2024", 112, stated=(claim("exceeded", "2"),))], UNCHECKED, id="a change without its baseline",
        ),
        pytest.param(
            RATES, [seen("2021", 12), seen("2022", 11, stated=(claim("exceeded", "0.4"),))],
            HOLDS, id="a rate by itself",
        ),
        pytest.param(
            target(at_least("10"), "2021-2022", "average_growth", level_indicator="o", indicator="o"),
            [seen("2020", 100, indicator="o"), seen("2021", 112, indicator="o", stated=(claim("exceeded", "2"),))],
            HOLDS, id="a level by the growth that it gives",
        ),
        pytest.param(
            target(at_least("10"), "2021-2022", "each_year", unit="ha"),
            [seen("2021", 12, stated=(claim("exceeded", "2"),)), seen("2022", 9)], HOLDS, id="each year by itself",
        ),
        pytest.param(
            target(at_least("10"), "2024", unit="tỷ đồng", kind="flow"),
            [seen("2024-Q1", 4, stated=(claim(percent="40"),))], HOLDS, id="a part of the year by its own value",
        ),
        pytest.param(
            target(DONE, "2024", "milestone"), [seen("2023", False), seen("2024", True, stated=(claim("met"),))],
            HOLDS, id="a milestone that was reached",
        ),
        pytest.param(
            target(DONE, "2024", "milestone"), [seen("2024", False, stated=(claim("met"),))],
            CONTRADICTED, id="a milestone that was not",
        ),
        pytest.param(
            target(DONE, "2024", "milestone"), [seen("2024", True, stated=(claim(margin="1"),))],
            UNCHECKED, id="a milestone has no margin",
        ),
        pytest.param(
            target(DONE, "2024", "milestone"), [seen("2024", False, stated=(claim("met", "1"),))],
            CONTRADICTED, id="a milestone that was not reached, whatever its margin",
        ),
        pytest.param(
            target(DONE, "2024", "milestone"), [seen("2024", 5, stated=(claim("met"),))],
            UNCHECKED, id="no milestone at all",
        ),
        pytest.param(
            target(at_least("10"), "2024", each_item=True, unit="ha"),
            [seen("2024", {"A": 12, "B": 9}, stated=(claim("missed", "1"),))], HOLDS, id="the worst item",
        ),
        pytest.param(
            target(at_least("10"), "2024", each_item=True, unit="ha"), [seen("2024", 12, stated=(claim("met"),))],
            UNCHECKED, id="no items",
        ),
        pytest.param(
            target(at_least("10"), "2024", unit="ha"),
            [
                seen("2024", 9, published="2025-01-10", stated=(claim("missed"),)),
                seen("2024", 12, published="2025-03-01"),
            ],
            HOLDS, id="a figure that was revised by itself",
        ),
        pytest.param(
            target(at_least("10"), "2024", unit="ha"),
            [seen("2024", 12, published="2026-01-10", stated=(claim("missed"),))], NOT_MEANT, id="not yet published",
        ),
    ],
)  # fmt: skip
def test_a_claim_is_checked_by_the_value_that_its_own_figure_gives(
    one: Target, figures: list[Observation], expected: tuple[int, int, int]
) -> None:
    assert answers(judged(one, figures, "2025-06-30")) == expected


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        pytest.param((claim("exceeded", target="x"),), HOLDS, id="it is named"),
        pytest.param((claim("exceeded", target="x"), claim("missed", target="y")), HOLDS, id="one of several"),
        pytest.param((claim("missed", target="y"),), NOT_MEANT, id="another one is named"),
        pytest.param((claim("met"), claim("exceeded", "2")), (2, 0, 0), id="two claims of it"),
    ],
)
def test_a_claim_is_about_the_target_that_it_names(stated: tuple[Stated, ...], expected: tuple[int, int, int]) -> None:
    one = target(at_least("10"), "2024", unit="ha")
    assert answers(judged(one, [seen("2024", 12, stated=stated)], "2025-06-30")) == expected


def test_a_claim_that_names_its_target_is_checked_whatever_the_period() -> None:
    one = target(at_least("10"), "2024", unit="ha", name="x")
    assert answers(judged(one, [seen("2023", 12, stated=(claim("missed", target="x"),))], "2025-06-30")) == CONTRADICTED


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        pytest.param("x@2024", HOLDS, id="its year"),
        pytest.param("x", HOLDS, id="its row"),
        pytest.param("x@2023", NOT_MEANT, id="another year of the row"),
    ],
)
def test_a_target_of_a_row_is_named_by_its_year_or_by_its_row(named: str, expected: tuple[int, int, int]) -> None:
    one = target(at_least("10"), "2024", unit="ha", name="x@2024")
    assert answers(judged(one, [seen("2024", 12, stated=(claim("met", target=named),))], "2025-06-30")) == expected


def test_a_row_that_is_named_means_the_target_of_the_time() -> None:
    one = target(at_least("10"), "2024", unit="ha", name="x@2024")
    assert answers(judged(one, [seen("2023", 9, stated=(claim("missed", target="x"),))], "2025-06-30")) == NOT_MEANT


def test_a_figure_that_serves_another_target_judges_nothing_and_claims_nothing() -> None:
    one = target(at_least("10"), "2024", unit="ha")
    other = seen("2024", 9, target="ha-nam/thanh-liem/y", stated=(claim("missed"),))
    own = seen("2024", 12, target=X, stated=(claim("exceeded"),))
    assessment = judged(one, [own, other], "2025-06-30")
    assert answers(assessment) == HOLDS
    assert assessment.actual is not None
    assert assessment.actual.location == own.location
    assert [unused.reason.code for unused in assessment.unused] == [ReasonCode.SERVES_ANOTHER]


def test_a_claim_was_made_of_the_target_that_was_in_force() -> None:
    """What was raised afterwards does not make the source wrong."""
    raised = Amendment(date(2023, 3, 1), "NQ 2", at_least("20"))
    one = target(at_least("10"), "2021-2025", unit="ha", amended=(raised,))
    figures = [seen("2022", 12, stated=(claim("exceeded", "2"),)), seen("2023", 12, stated=(claim("missed", "8"),))]
    assert answers(judged(one, figures, "2024-06-30")) == (2, 0, 0)


def test_a_figure_of_another_territory_says_nothing_of_the_target() -> None:
    one = target(at_least("10"), "2021-2025", unit="ha")
    assessment = judged(
        one, [seen("2024", 12, stated=(claim("met"),))], "2025-06-30", area={"boundary_changed": date(2023, 7, 1)}
    )
    assert answers(assessment) == UNCHECKED


@pytest.mark.parametrize(
    ("value", "stated", "claimed", "found"),
    [
        pytest.param("8.56", claim("met", "1.45"), "met 1.45", "missed -1.44", id="both"),
        pytest.param("8.564", claim("met", "1.5"), "met 1.5", "missed -1.4", id="as many digits as stated"),
        pytest.param("8.56", claim("met"), "met", "missed -1.44", id="the margin in the digits of the figure"),
        pytest.param("8", claim("met", percent="80.1"), "met 80.1%", "missed 80.0%", id="so many percent"),
        pytest.param("7..8", claim("met", "4.0"), "met 4.0", "missed -3.0..-2.0", id="an interval"),
        pytest.param("8", claim(margin="3", unit="%"), "3 %", "missed -2 %", id="with its unit"),
        pytest.param("7..8", claim("met"), "met", "missed -3.00", id="of an interval"),
    ],
)
def test_a_contradicted_claim_shows_both_sides_in_the_digits_stated(
    value: str, stated: Stated, claimed: str, found: str
) -> None:
    one = target(at_least("10"), "2021-2025", "average", unit="%")
    (problem,) = judged(one, [seen("2021", value, stated=(stated,))], "2022-06-30").problems
    assert (problem.args["claim"], problem.args["found"]) == (claimed, found)


def test_a_claim_about_a_target_derived_from_it_cannot_be_checked() -> None:
    one = target(at_least("10.60"), basis="average_growth", derived_from="11.29 − 0.69")
    figure = seen("2021-2023", "11.29", stated=(claim("exceeded", "0.69"),), published="2023-10-21")
    assessment = judged(one, [figure], "2023-12-31")
    assert ReasonCode.STATED_NOT_CHECKABLE in [note.code for note in assessment.notes]
    assert answers(assessment) == UNCHECKED
    assert assessment.problems == ()
