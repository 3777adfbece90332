"""Whatever a register holds, judging it ends with an answer that can be put into words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from planck.model.assessment import Assessment, Verdict
from planck.model.comparator import Comparator
from planck.model.observation import Observation, Stated, Status
from planck.model.period import Period, parse_period
from planck.model.result import Language
from planck.model.target import Amendment, Direction, Mean, Pace, Target, Timing, Tolerance, Waiver
from planck.reports.wording import reasons, steps
from planck.reports.wording.voice import Voice
from tests.judgement.plan import (
    DONE,
    at_least,
    at_most,
    between,
    equal_to,
    judged,
    less_than,
    more_than,
    seen,
    since,
    target,
)

amounts = st.one_of(
    st.decimals(min_value=-200, max_value=500, places=1),
    st.sampled_from([Decimal(0), Decimal(-100), Decimal("1e20"), Decimal("-0.00001"), Decimal("15.1")]),
)
days = st.dates(min_value=date(2019, 1, 1), max_value=date(2028, 1, 1))
UNITS = ["ha", "%", "%/năm", "điểm %", "tỷ đồng", "triệu đồng", "hạng", "xã"]
UNIT_OF = {"average_growth": "%/năm", "average_change": "ha/năm"}
KINDS = ["level", "rate", "share", "rank", "flow", "stock", "count"]
PERIODS = [
    "2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026", "2021-2022", "2021-2023", "2023-2025", "2021-2025",
    "2021-Q1", "2021-Q2", "2021-H1", "2021-H2", "2021-9M", "2022-01", "2023-06-30", "2020-12-31", "2025-12-31",
]  # fmt: skip


@st.composite
def conditions(draw: st.DrawFn) -> Comparator:
    value, width = draw(amounts), abs(draw(amounts))
    better = draw(st.sampled_from(["higher", "lower", "inside"]))
    return draw(
        st.sampled_from(
            [
                at_least(f"{value}"),
                more_than(f"{value}"),
                at_most(f"{value}"),
                less_than(f"{value}"),
                between(f"{value}", f"{value + width}", better),
                equal_to(f"{value}", f"{width}"),
            ]
        )
    )


@st.composite
def plans(draw: st.DrawFn) -> Target:
    """Any target that reading lets pass."""
    basis = draw(
        st.sampled_from(
            [
                "end_of_period",
                "average_growth",
                "average",
                "average_change",
                "each_year",
                "total",
                "change",
                "milestone",
            ]
        )
    )
    over_years = basis in ("average_growth", "average", "average_change", "each_year")
    judges_change = basis in ("average_growth", "average_change", "change")
    periods = (
        ["2021-2025", "2023", "2022-2023"] if over_years else ["2021-2025", "2023", "2022-H1", "2021-9M", "2022-01"]
    )
    period = draw(st.sampled_from([None, *periods]))
    by = None
    if not over_years and basis != "total" and draw(st.booleans()):
        by = draw(st.sampled_from(["2023", "2025", "2023-06-30", "2025-12-31"]))
    comparator = DONE if basis == "milestone" else draw(conditions())
    is_number = basis != "milestone"
    amended = []
    if draw(st.booleans()):
        change = None if not is_number else draw(conditions())
        amended.append(Amendment(draw(days), "NQ", change, Timing.PERIOD, parse_period(draw(st.sampled_from(periods)))))
    granted = draw(days)
    return target(
        comparator,
        period,
        basis,
        by=by,
        unit=UNIT_OF.get(basis) or draw(st.sampled_from(UNITS)) if is_number else "",
        kind=draw(st.sampled_from(KINDS)) if is_number else "milestone",
        mean=draw(st.sampled_from(list(Mean))),
        direction=draw(st.sampled_from(list(Direction))) if judges_change else Direction.UP,
        pace=draw(st.sampled_from(list(Pace))),
        level_indicator=draw(st.sampled_from([None, "x", "y"])) if basis in ("average_growth", "change") else None,
        baseline=draw(st.sampled_from([None, since(2020), since(2020, Decimal(10)), since(2020, Decimal(0))])),
        tolerance=draw(st.sampled_from([None, Tolerance(Decimal(1)), Tolerance(Decimal(5), relative=True)])),
        each_item=is_number and draw(st.booleans()),
        amended=tuple(amended),
        derived_from=draw(st.sampled_from([None, "11,29 − 0,69"])),
        waiver=draw(st.sampled_from([None, Waiver("flood", granted, granted, None)])),
    )


@st.composite
def values(draw: st.DrawFn, depth: int = 0) -> object:
    kind = draw(st.integers(0, 9))
    low = draw(amounts)
    if kind == 0:
        return f"{low}..{low + abs(draw(amounts))}"
    if kind == 1:
        return f"{abs(low)}/{abs(low) + 1}"
    if kind == 2 and not depth:
        return {"A": draw(values(1)), "B": draw(values(1))}
    if kind == 4:
        return draw(st.sampled_from([">", ">=", "<", "<="])) + f"{low}"
    if kind == 3 and not depth:
        return draw(st.sampled_from([True, False, None, date(2023, 5, 4)]))
    return str(low)


@st.composite
def records(draw: st.DrawFn) -> list[Observation]:
    found: dict[tuple[str, str, object], Observation] = {}
    for _ in range(draw(st.integers(0, 8))):
        period, indicator = draw(st.sampled_from(PERIODS)), draw(st.sampled_from(["x", "x", "y"]))
        one = seen(
            period,
            draw(values()),
            indicator=indicator,
            unit=draw(st.sampled_from([None, None, *UNITS])),
            published=draw(st.one_of(st.none(), days)),
            status=draw(st.sampled_from(list(Status))),
            territory_former=draw(st.booleans()),
            assumed=draw(st.sampled_from([(), (), ("period",)])),
            stated=draw(
                st.sampled_from(
                    [
                        (),
                        (Stated("met", Decimal("0.7")),),
                        (Stated("exceeded"), Stated("missed", target="ha-nam/thanh-liem/x")),
                        (Stated(None, Decimal(1), percent=Decimal("99.5")),),
                    ]
                )
            ),
        )
        found[indicator, period, one.known_from] = one
    return list(found.values())


areas = st.fixed_dictionaries(
    {}, optional={"ended": st.just(date(2024, 6, 30)), "boundary_changed": st.just(date(2023, 7, 1))}
)


def check(assessment: Assessment) -> None:
    """What holds of every assessment."""
    is_open = assessment.verdict in (Verdict.NOT_DUE, Verdict.AREA_ENDED)
    assert (assessment.progress is not None) is is_open
    assert assessment.ratio is None or is_open
    assert assessment.required is None or assessment.verdict is Verdict.NOT_DUE
    if not is_open and assessment.verdict is not Verdict.NO_DATA:
        assert assessment.outcome is not None
        assert assessment.verdict.value == assessment.outcome.value
    if assessment.verdict is Verdict.NO_DATA:
        assert assessment.reason is not None
    if assessment.progress is not None and assessment.progress.value == "not_rated":
        assert assessment.progress_reason is not None
    assert (assessment.margin is None) <= (assessment.turn is None)
    all_reasons = [one for one in (assessment.reason, assessment.progress_reason) if one] + list(assessment.notes)
    all_reasons += [one.reason for one in assessment.unused]
    for language in Language:
        said = [reasons.sentence(Voice(language), one) for one in all_reasons]
        said += [steps.sentence(Voice(language), one) for one in assessment.steps]
        assert [text for text in said if "…" in text or not text] == []
    places = [one.location for one in assessment.used] + [one.observation.location for one in assessment.unused]
    assert len(places) == len(set(places))
    if assessment.original is not None:
        check(assessment.original)


@settings(max_examples=300)
@given(plans(), records(), days, areas, st.sampled_from([0, 90]))
def test_every_register_is_judged_and_can_be_explained(
    one: Target, known: list[Observation], day: date, area: dict[str, object], grace_days: int
) -> None:
    check(judged(one, known, day.isoformat(), area=area, grace_days=grace_days))


def test_periods_of_the_records_are_periods() -> None:
    assert all(isinstance(parse_period(text), Period) for text in PERIODS)
