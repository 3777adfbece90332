"""Targets in parts are shown together and counted as one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from planck.judgement.assess import assess
from planck.judgement.parts import join_parts, parts_of_one
from planck.judgement.totals import summarise
from planck.model.assessment import Assessment, Outcome, Progress, Verdict, Whole
from planck.model.explanation import ReasonCode
from planck.model.location import Location
from planck.model.period import year
from planck.model.register import Register
from planck.model.target import Target
from tests.judgement.plan import AREA, at_least, seen, target

# Each part by the first letters of its verdict and of its outcome, for short.
VERDICTS = {
    "exceeded": (Verdict.EXCEEDED, Outcome.EXCEEDED), "met": (Verdict.MET, Outcome.MET),
    "near": (Verdict.NEAR, Outcome.NEAR), "missed": (Verdict.MISSED, Outcome.MISSED),
    "inconclusive": (Verdict.INCONCLUSIVE, Outcome.INCONCLUSIVE), "no_data": (Verdict.NO_DATA, None),
    "no_data so far met": (Verdict.NO_DATA, Outcome.MET), "ended": (Verdict.AREA_ENDED, None),
    "open": (Verdict.NOT_DUE, None), "open so far exceeded": (Verdict.NOT_DUE, Outcome.EXCEEDED),
    "open so far met": (Verdict.NOT_DUE, Outcome.MET), "open so far missed": (Verdict.NOT_DUE, Outcome.MISSED),
    "open so far near": (Verdict.NOT_DUE, Outcome.NEAR),
    "open so far unknown": (Verdict.NOT_DUE, Outcome.INCONCLUSIVE),
}  # fmt: skip


def part(number: int, of: str | None = "Cơ cấu", **more: object) -> Target:
    """A part of a target."""
    own = replace(target(at_least("1"), "2024", name=f"x{number}"), part_of=of, **more)  # type: ignore[arg-type]
    return replace(own, location=Location("targets/x.yaml", number, 3))


def answered(
    number: int, verdict: Verdict, outcome: Outcome | None = None, *, provisional: bool = False, waiver: bool = False
) -> Assessment:
    goal = part(number)
    progress = Progress.ON_TRACK if verdict.is_open else None
    return Assessment(
        goal, goal, AREA, date(2025, 6, 30), verdict, outcome, progress, provisional=provisional, waiver=waiver
    )


def whole_of(*parts: Assessment) -> Whole:
    whole = join_parts(parts)[0].whole
    assert whole is not None
    return whole


@pytest.mark.parametrize(
    ("parts", "verdict", "outcome", "counted"),
    [  # counted: due met/due, to date met/to date
        pytest.param(["met", "met"], "met", "met", "1/1 1/1", id="all met"),
        pytest.param(["exceeded", "exceeded"], "exceeded", "exceeded", "1/1 1/1", id="all exceeded"),
        pytest.param(["exceeded", "met"], "met", "met", "1/1 1/1", id="one only met"),
        pytest.param(["met", "near", "exceeded"], "near", "near", "0/1 0/1", id="one near"),
        pytest.param(["near", "inconclusive"], "inconclusive", "inconclusive", "0/1 0/1", id="one inconclusive"),
        pytest.param(["inconclusive", "missed", "near"], "missed", "missed", "0/1 0/1", id="one missed"),
        pytest.param(["met", "no_data"], "no_data", None, "0/1 0/0", id="one without data"),
        pytest.param(["met", "no_data so far met"], "no_data", "met", "0/1 1/1", id="one incomplete"),
        pytest.param(["missed", "no_data"], "missed", "missed", "0/1 0/1", id="one missed, one without data"),
        pytest.param(["near", "no_data"], "no_data", "near", "0/1 0/1", id="one near, one without data"),
        pytest.param(["met", "open"], "not_due", None, "0/0 0/0", id="one met early, one open"),
        pytest.param(["missed", "open"], "not_due", "missed", "0/0 0/1", id="one missed early, one open"),
        pytest.param(["met", "open so far met"], "not_due", "met", "0/0 1/1", id="one met early, one so far"),
        pytest.param(["open so far exceeded", "open so far met"], "not_due", "met", "0/0 1/1", id="so far met"),
        pytest.param(["open so far exceeded", "open"], "not_due", None, "0/0 0/0", id="so far one is known"),
        pytest.param(["open so far missed", "open"], "not_due", "missed", "0/0 0/1", id="so far one is missed"),
        pytest.param(["open so far near", "open"], "not_due", "near", "0/0 0/1", id="so far one is near"),
        pytest.param(["open so far unknown", "open"], "not_due", "inconclusive", "0/0 0/1", id="so far in doubt"),
        pytest.param(["open", "open"], "not_due", None, "0/0 0/0", id="nothing on record"),
        pytest.param(["ended", "met"], "area_ended", None, "0/0 0/0", id="an ended area"),
        pytest.param(["ended", "open", "met"], "not_due", None, "0/0 0/0", id="an ended area, one open"),
        pytest.param(["met"], "met", "met", "1/1 1/1", id="one part alone"),
    ],
)  # fmt: skip
def test_a_target_in_parts_is_due_and_met_when_all_of_its_parts_are(
    parts: list[str], verdict: str, outcome: str | None, counted: str
) -> None:
    joined = join_parts(answered(number, *VERDICTS[name]) for number, name in enumerate(parts, start=1))
    whole = joined[0].whole
    assert whole is not None
    assert (whole.verdict.value, whole.outcome and whole.outcome.value) == (verdict, outcome)
    found = summarise(joined)
    assert f"{found.due_met}/{found.due} {found.to_date_met}/{found.to_date}" == counted
    assert (found.targets, sum(found.verdict.values()), sum(found.outcome.values())) == (1, 1, 1)


def test_the_slowest_part_is_the_progress_of_the_whole_while_it_is_open() -> None:
    slow = replace(answered(1, Verdict.NOT_DUE), progress=Progress.BEHIND)
    assert whole_of(answered(2, Verdict.NOT_DUE), slow, answered(3, Verdict.MET)).progress is Progress.BEHIND
    assert whole_of(answered(1, Verdict.MET), answered(2, Verdict.MISSED)).progress is None
    assert summarise(join_parts([answered(2, Verdict.NOT_DUE), slow])).progress[Progress.BEHIND] == 1


@pytest.mark.parametrize(
    ("parts", "provisional", "waiver"),
    [
        pytest.param([answered(1, Verdict.MET), answered(2, Verdict.MET)], False, False, id="neither"),
        pytest.param(
            [answered(1, Verdict.MET, provisional=True), answered(2, Verdict.MET)], True, False, id="unsettled"
        ),
        pytest.param(
            [answered(1, Verdict.MET, provisional=True), answered(2, Verdict.NO_DATA)], False, False, id="no verdict"
        ),
        pytest.param([answered(1, Verdict.MET), answered(2, Verdict.MISSED, waiver=True)], False, True, id="waived"),
    ],
)  # fmt: skip
def test_what_holds_of_one_part_holds_of_the_whole(parts: list[Assessment], provisional: bool, waiver: bool) -> None:
    whole = whole_of(*parts)
    assert (whole.provisional, whole.waiver) == (provisional, waiver)
    found = summarise(join_parts(parts))
    assert (found.provisional, found.waived) == (int(provisional), int(waiver))


def counted(*targets: Target) -> tuple[int, list[str]]:
    """How many targets are counted, and the ends of their ids in the order in which they are shown."""
    register = Register({AREA.id: AREA}, {}, targets, (seen("2024", 2),))
    joined = assess(register, date(2025, 6, 30))
    return summarise(joined).targets, [assessment.id.rpartition("/")[2] for assessment in joined]


@pytest.mark.parametrize(
    ("targets", "expected"),
    [
        pytest.param([part(1), part(2), part(3)], (1, ["x1", "x2", "x3"]), id="parts of one"),
        pytest.param([part(1), part(2, None), part(3)], (2, ["x1", "x3", "x2"]), id="the parts follow one another"),
        pytest.param([part(1), part(2, "Cơ cấu khác")], (2, ["x1", "x2"]), id="of two"),
        pytest.param([part(1), part(2, period=year(2025))], (2, ["x1", "x2"]), id="of two periods"),
        pytest.param([part(1), part(2, assigned_by="Tỉnh giao")], (2, ["x1", "x2"]), id="of two levels"),
        pytest.param([part(1, assigned_by="A"), part(2, assigned_by="A")], (1, ["x1", "x2"]), id="of one level"),
        pytest.param([part(1), part(2, restates="x1"), part(3)], (1, ["x1", "x3", "x2"]), id="a restatement is none"),
        pytest.param([part(1, restates="x2"), part(2), part(3)], (1, ["x1", "x2", "x3"]), id="a restatement first"),
    ],
)
def test_parts_are_those_of_one_area_name_period_and_level(
    targets: list[Target], expected: tuple[int, list[str]]
) -> None:
    assert counted(*targets) == expected
    register = Register({AREA.id: AREA}, {}, tuple(targets))
    together = [len(parts_of_one(register, each)) for each in targets]
    joined = {each.id: each.whole for each in assess(register, date(2025, 6, 30))}
    wholes = [joined[each.id] for each in targets]
    assert together == [1 if whole is None else len(whole.parts) for whole in wholes]


def test_a_part_says_that_it_is_one() -> None:
    joined = join_parts([answered(1, Verdict.MET), answered(2, Verdict.MET)])
    assert [[note.code for note in each.notes] for each in joined] == [[ReasonCode.PART_OF], [ReasonCode.PART_OF]]
    assert joined[0].whole is joined[1].whole
    assert joined[0].whole is not None
    assert joined[0].whole.parts == ("ha-nam/thanh-liem/x1", "ha-nam/thanh-liem/x2")


def test_targets_in_no_parts_keep_their_order() -> None:
    targets = [replace(part(number, None), period=year(until)) for number, until in ((1, 2024), (2, 2030), (3, 2024))]
    register = Register({AREA.id: AREA}, {}, tuple(targets), (), 90)
    assert [assessment.id for assessment in assess(register, date(2025, 6, 30))] == [target.id for target in targets]


def test_parts_of_one_name_in_two_areas_are_two_targets() -> None:
    other = replace(AREA, id="ha-nam/binh-luc")
    targets = (part(1), replace(part(2), area=other.id, id=f"{other.id}/x2"))
    register = Register({AREA.id: AREA, other.id: other}, {}, targets, (), 90)
    wholes = [assessment.whole for assessment in assess(register, date(2025, 6, 30))]
    assert [whole.parts for whole in wholes if whole is not None] == [(targets[1].id,), (targets[0].id,)]


def test_a_part_keeps_what_is_said_of_it_alone() -> None:
    register = Register({AREA.id: AREA}, {}, (part(1, approximate=True), part(2)), (), 90)
    codes = [note.code for note in assess(register, date(2025, 6, 30))[0].notes]
    assert codes == [ReasonCode.APPROXIMATE, ReasonCode.PART_OF]
