"""What takes a target out of the gate beside its own terms: each such change is named with the targets it excuses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from planck.judgement.assess import assess
from planck.judgement.changes import changes_between
from planck.model.changes import Changes, Effect
from planck.model.indicator import Indicator, Kind
from planck.model.location import Location
from planck.model.observation import Observation
from planck.model.problem import Code, Problem
from planck.model.register import Register
from planck.model.target import Bands, Pace, Target, Tolerance
from tests.judgement.plan import AREA, at_least, between, equal_to, seen, series, since, target

DAY = date(2024, 12, 31)
X = f"{AREA.id}/x"
MISSED = target(at_least("40"), "2022")
OPEN = target(at_least("40"), "2025")


def plan(targets: Target | list[Target], figures: list[Observation], **others: Any) -> Register:
    listed = [targets] if isinstance(targets, Target) else targets
    area = replace(AREA, **others.pop("area", {}))
    return Register({AREA.id: area}, others.pop("indicators", {}), tuple(listed), tuple(figures), **others)


def between_states(before: Register, after: Register, day: date = DAY) -> Changes:
    return changes_between(before, after, assess(before, day), assess(after, day))


def said(problem: Problem) -> str:
    """``ended of ha-nam/thanh-liem: – → 2021-12-31 (ha-nam/thanh-liem/x)``."""
    args = problem.args
    if problem.code is Code.FIGURE_WITHDRAWN:
        return f"figures of {args['owner']}: {args['periods']} ({args['targets']})"
    if problem.code in (Code.TARGET_LOOSENED, Code.TARGET_REDEFINED):
        return f"{args['key']}: {args['before']} → {args['after']}"
    return f"{args['key']} of {args['owner']}: {args['before']} → {args['after']} ({args['targets']})"


def day(text: str) -> date:
    return date.fromisoformat(text)


MISS = series({"2022": "39"})
MET = series({"2022": "41"})
FOR_TWO = [MISSED, replace(MISSED, id=f"{AREA.id}/y", name="y", comparator=at_least("50"))]
ENDED = {"area": {"ended": day("2022-06-30")}}
CHANGED = {"area": {"boundary_changed": day("2022-06-30")}}
FIGURE = seen("2022", "39")
GROWTH = target(at_least("10"), "2021-2022", "change", unit="%", baseline=since(2020))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(
            plan(MISSED, MISS), plan(MISSED, MISS, **ENDED),
            [f"ended of {AREA.id}: – → 2022-06-30 ({X})"], id="the area ended before the figure",
        ),
        pytest.param(
            plan(FOR_TWO, MISS), plan(FOR_TWO, MISS, **ENDED),
            [f"ended of {AREA.id}: – → 2022-06-30 ({X}, {AREA.id}/y)"], id="one warning for all targets",
        ),
        pytest.param(
            plan(OPEN, []), plan(OPEN, [], area={"ended": day("2025-06-30")}),
            [f"ended of {AREA.id}: – → 2025-06-30 ({X})"], id="an end to come, for what is not due",
        ),
        pytest.param(
            plan(OPEN, [], area={"ended": day("2026-06-30")}), plan(OPEN, [], area={"ended": day("2025-06-30")}),
            [f"ended of {AREA.id}: 2026-06-30 → 2025-06-30 ({X})"], id="an end brought forward",
        ),
        pytest.param(plan(OPEN, [], area={"ended": day("2025-06-30")}), plan(OPEN, []), [], id="an end taken back"),
        pytest.param(plan(MISSED, MISS), plan(MISSED, MISS, area={"ended": DAY}), [], id="an end after it was missed"),
        pytest.param(
            plan(MISSED, MET), plan(MISSED, MET, area={"ended": day("2025-06-30")}), [],
            id="an end after it was met",
        ),
        pytest.param(
            plan(MISSED, MISS), plan(MISSED, MISS, **CHANGED),
            [f"boundary_changed of {AREA.id}: – → 2022-06-30 ({X})"], id="another boundary before the figure",
        ),
        pytest.param(
            plan(OPEN, []), plan(OPEN, [], area={"boundary_changed": day("2025-07-01")}),
            [f"boundary_changed of {AREA.id}: – → 2025-07-01 ({X})"], id="a boundary to come, for what is not due",
        ),
        pytest.param(
            plan(replace(OPEN, set=day("2025-08-01")), []),
            plan(replace(OPEN, set=day("2025-08-01")), [], area={"boundary_changed": day("2025-07-01")}),
            [], id="a boundary that the target knew",
        ),
        pytest.param(
            plan(target(at_least("40"), None), []),
            plan(target(at_least("40"), None), [], area={"boundary_changed": day("2025-07-01")}),
            [f"boundary_changed of {AREA.id}: – → 2025-07-01 ({X})"], id="a boundary, for what has no date",
        ),
        pytest.param(
            plan(GROWTH, series({"2020": "100", "2022": "105"})),
            plan(GROWTH, series({"2020": "100", "2022": "105"}), breaks={(AREA.id, "x"): (2021,)}, grace_days=3660),
            [f"breaks of {AREA.id}/x: – → [2021] ({X})"], id="a break, and the wait that hides it",
        ),
        pytest.param(
            plan(MISSED, [FIGURE]), plan(MISSED, [], grace_days=3660),
            [f"figures of {AREA.id}/x: 2022 ({X})"], id="a figure taken out, and the wait that hides it",
        ),
        pytest.param(
            plan(MISSED, [FIGURE]), plan(MISSED, [seen("2022", "39", published="2025-01-01")], grace_days=3660),
            [f"figures of {AREA.id}/x: 2022 ({X})"], id="a figure published later",
        ),
        pytest.param(
            plan(MISSED, [FIGURE]), plan(MISSED, [seen("2022", None)], grace_days=3660),
            [f"figures of {AREA.id}/x: 2022 ({X})"], id="a figure said to be missing",
        ),
        pytest.param(
            plan(MISSED, [FIGURE]), plan(MISSED, [seen("2022", "39", target=f"{AREA.id}/y")], grace_days=3660),
            [f"figures of {AREA.id}/x: 2022 ({X})"], id="a figure that serves another target",
        ),
        pytest.param(
            plan(target(at_least("200"), "2021-2025"), series({"2020": "100", "2023": "110"})),
            plan(target(at_least("200"), "2021-2025"), []),
            [f"figures of {AREA.id}/x: 2020, 2023 ({X})"], id="figures that lagged, with what they began at",
        ),
        pytest.param(plan(MISSED, [FIGURE]), plan(MISSED, []), [], id="a figure taken out that is due"),
        pytest.param(
            plan(MISSED, [FIGURE]), plan(MISSED, [seen("2022", "41")]), [], id="a figure that was revised",
        ),
        pytest.param(
            plan(target(at_least("40"), "2022", unit="tỷ đồng"), MISS),
            plan(target(at_least("40"), "2022", "total"), MISS, **ENDED),
            ["basis: end_of_period → total", f"ended of {AREA.id}: – → 2022-06-30 ({X})"],
            id="another basis, which is another target, and an end beside it",
        ),
        pytest.param(
            plan(MISSED, [FIGURE]), plan(MISSED, [], **ENDED, grace_days=3660),
            [f"ended of {AREA.id}: – → 2022-06-30 ({X})", f"figures of {AREA.id}/x: 2022 ({X})"],
            id="two changes of which each is enough",
        ),
    ],
)  # fmt: skip
def test_what_excuses_a_target_is_named_with_the_targets(
    before: Register, after: Register, expected: list[str]
) -> None:
    problems = between_states(before, after).problems
    assert [said(problem) for problem in problems if problem.code is not Code.GRACE_LENGTHENED] == expected


def test_a_longer_wait_names_the_targets_that_it_excuses() -> None:
    (problem,) = between_states(plan(MISSED, []), plan(MISSED, [], grace_days=3660)).problems
    assert (problem.code, problem.args["targets"]) == (Code.GRACE_LENGTHENED, X)


def test_a_withdrawn_figure_is_named_at_its_place_if_it_has_one() -> None:
    before, after = seen("2022", "39"), seen("2022", None)
    (_, withdrawn) = sorted(
        between_states(plan(MISSED, [before]), plan(MISSED, [after], grace_days=3660)).problems,
        key=lambda problem: problem.code is Code.FIGURE_WITHDRAWN,
    )
    assert (withdrawn.location, withdrawn.args["place"]) == (after.location, str(before.location))


FIVE_PERCENT = Tolerance(Decimal(5), relative=True)
PACED = target(at_least("200"), "2021-2025", baseline=since(2020, 100))
HALFWAY = series({"2023": "138"})
BEFORE_THE_BOUNDARY = {"area": {"boundary_changed": day("2022-06-30")}}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(
            plan(target(at_least("40"), "2021-2022"), series({"2021": "41", "2022": "39"})),
            plan(target(at_least("40"), "2021"), series({"2021": "41", "2022": "39"})),
            ["period: period: 2021-2022 → period: 2021"], id="an earlier end, before the fall",
        ),
        pytest.param(
            plan(PACED, HALFWAY), plan(replace(PACED, pace=Pace.COMPOUND), HALFWAY), [], id="a pace that lags as well",
        ),
        pytest.param(
            plan(PACED, series({"2023": "153"})), plan(replace(PACED, pace=Pace.COMPOUND), series({"2023": "153"})),
            ["pace: linear → compound"], id="a slower pace",
        ),
        pytest.param(
            plan(PACED, HALFWAY), plan(replace(PACED, baseline=since(2020, 20)), HALFWAY),
            ["baseline: year: 2020, value: 100 → year: 2020, value: 20"], id="a longer way behind it",
        ),
        pytest.param(
            plan(PACED, HALFWAY), plan(replace(PACED, bands=Bands(on_track=Decimal("0.5"))), HALFWAY),
            ["bands: ahead: 1, on_track: 0.95, behind: 0.6 → ahead: 1, on_track: 0.5, behind: 0.6"], id="wider bands",
        ),
        pytest.param(
            plan(MISSED, MISS, **BEFORE_THE_BOUNDARY),
            plan(replace(MISSED, set=day("2022-07-01")), MISS, **BEFORE_THE_BOUNDARY), [],
            id="set later, which lets the figures count",
        ),
        pytest.param(
            plan(replace(MISSED, set=day("2022-07-01")), MISS, **BEFORE_THE_BOUNDARY),
            plan(MISSED, MISS, **BEFORE_THE_BOUNDARY), ["set: 2022-07-01 → –"], id="no longer set after the boundary",
        ),
        pytest.param(
            plan(target(equal_to("100", "10"), "2022", tolerance=FIVE_PERCENT), series({"2022": "115.4"})),
            plan(target(between("90", "110", "inside"), "2022", tolerance=FIVE_PERCENT), series({"2022": "115.4"})),
            ["comparator: equal_to: 100 tỷ đồng, within: 10 → between: [90, 110] tỷ đồng, better: inside"],
            id="the same range, with more around it",
        ),
        pytest.param(
            plan(MISSED, [seen("2022", "39", target=X)]),
            plan(replace(MISSED, id=f"{AREA.id}/z", name="z"), [seen("2022", "39", target=X)], grace_days=3660),
            [f"id: {X} → {AREA.id}/z"], id="another id than its figures name",
        ),
    ],
)  # fmt: skip
def test_a_term_that_takes_its_target_out_of_the_gate_loosens_it(
    before: Register, after: Register, expected: list[str]
) -> None:
    found = between_states(before, after)
    told = [said(problem) for problem in found.problems if problem.code is not Code.GRACE_LENGTHENED]
    assert told == expected
    assert [term.key for term in found.terms if term.effect is Effect.LOOSENED] == [
        one.partition(":")[0] for one in expected
    ]


@pytest.mark.parametrize(
    ("on_track", "expected"),
    [
        pytest.param("0.5", [Code.GATE_WEAKENED], id="lower"),
        pytest.param("0.99", [], id="higher"),
    ],
)
def test_the_bands_of_the_register_are_told_once(on_track: str, expected: list[Code]) -> None:
    """Not for each target that has none of its own."""
    bands = Bands(on_track=Decimal(on_track))
    found = between_states(plan(PACED, HALFWAY), plan(replace(PACED, bands=bands), HALFWAY, bands=bands))
    assert [problem.code for problem in found.problems] == expected
    assert found.terms == ()


@pytest.mark.parametrize(
    ("declared", "owner_place"),
    [
        pytest.param(True, Location("indicators.yaml", 3, 3), id="in indicators.yaml"),
        pytest.param(False, MISSED.place, id="by what the targets say"),
    ],
)
def test_another_kind_of_the_indicator_is_named(declared: bool, owner_place: Location) -> None:
    stock = replace(target(at_least("40"), "2022", unit="tỷ đồng"), kind=Kind.STOCK, kind_declared=True)
    flow = replace(stock, kind=Kind.FLOW, kind_declared=declared)
    indicators = {"x": Indicator("x", location=Location("indicators.yaml", 3, 3))} if declared else {}
    figures = [seen("2022-12", "39")]
    found = between_states(plan(stock, figures), plan(flow, figures, indicators=indicators, grace_days=3660))
    problem = next(problem for problem in found.problems if problem.code is Code.TARGET_EXCUSED)
    after = "flow" if declared else "– (flow)"
    assert (said(problem), problem.location) == (f"kind of x: stock → {after} ({X})", owner_place)
