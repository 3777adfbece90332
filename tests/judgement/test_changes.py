"""What a change of the register did: what turned, which figures are others, which failures are new."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from planck.judgement.assess import assess
from planck.judgement.changes import changes_between, failing, new_problems, newly_failing
from planck.model.changes import Changes, Comparison, FigureChangeKind
from planck.model.location import Location
from planck.model.observation import Observation
from planck.model.problem import Code, Level, Problem
from planck.model.register import Register
from planck.model.result import FailOn
from planck.model.state import State
from planck.model.target import Target, Waiver
from tests.judgement.plan import AREA, at_least, seen, series, target

DAY = date(2023, 12, 31)
GROWTH = target(at_least("15.1"), basis="average_growth")
# 7 % a year stays behind 15.1, 28.7 is ahead of it.
SLOW, FAST = {"2021": "7", "2022": "7"}, {"2021": "28.7", "2022": "20.35"}
DUE_LEVEL = target(at_least("100"), "2022")


def register(targets: Target | list[Target], values: Mapping[str, object] | list[Observation] = ()) -> Register:  # type: ignore[assignment]
    listed = [targets] if isinstance(targets, Target) else targets
    observations = series(values) if isinstance(values, Mapping) else list(values)
    return Register({AREA.id: AREA}, {}, tuple(listed), tuple(observations))


def changes(before: Register, after: Register) -> Changes:
    return changes_between(before, after, assess(before, DAY), assess(after, DAY))


def new_ids(before: Register, after: Register, fail_on: FailOn = FailOn.ERROR) -> list[str]:
    judged = assess(after, DAY)
    return [one.id for one in newly_failing(changes(before, after), judged, fail_on)]


def test_two_equal_states_have_no_changes() -> None:
    found = changes(register(GROWTH, FAST), register(GROWTH, FAST))
    assert found.is_empty
    assert found.touched == frozenset()


def test_a_progress_that_turned_is_seen_with_both_sides() -> None:
    (turn,) = changes(register(GROWTH, SLOW), register(GROWTH, FAST)).turned
    assert (turn.before.progress, turn.after.progress) == ("far_behind", "ahead")


def test_a_target_that_came_or_went_is_named() -> None:
    other = replace(DUE_LEVEL, id=f"{AREA.id}/other", indicator="other")
    found = changes(register([GROWTH]), register([other]))
    assert [one.id for one in found.added] == [other.id]
    assert [one.id for one in found.removed] == [GROWTH.id]
    assert [problem.code for problem in found.problems] == [Code.TARGET_REMOVED]
    assert found.touched == {other.id}


def test_a_target_under_another_id_is_the_same_target() -> None:
    """A new name hides no loosening, and makes no old failure a new one."""
    renamed = replace(DUE_LEVEL, id=f"{AREA.id}/renamed", comparator=at_least("90"))
    before, after = register(DUE_LEVEL, {"2022": "50"}), register(renamed, {"2022": "50"})
    found = changes(before, after)
    assert [(turn.before.id, turn.after.id) for turn in found.renamed] == [(DUE_LEVEL.id, renamed.id)]
    assert (found.added, found.removed) == ((), ())
    assert [problem.code for problem in found.problems] == [Code.TARGET_LOOSENED]
    assert new_ids(before, after) == []


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param([seen("2021", "7")], [seen("2021", "7.0")], [], id="another way to write a number"),
        pytest.param([seen("2021", "7")], [seen("2021", "8")], ["revised 7 8"], id="rewritten"),
        pytest.param([], [seen("2021", "8")], ["added - 8"], id="new"),
        pytest.param([seen("2021", "8")], [], ["removed 8 -"], id="taken out"),
        pytest.param(
            [seen("2021", "7", published="2022-01-10")],
            [seen("2021", "7", published="2022-01-10"), seen("2021", "9", published="2022-06-10")],
            ["revised 7 9"],
            id="a revision beside the first figure",
        ),
        pytest.param(
            [seen("2021", "7", published="2022-01-10"), seen("2021", "9", published="2022-06-10")],
            [seen("2021", "7", published="2022-01-10")],
            ["removed 9 -"],
            id="a revision taken back",
        ),
        pytest.param(
            [seen("2021", "7", status="estimate")],
            [seen("2021", "7", status="official")],
            ["revised 7 7"],
            id="settled",
        ),
        pytest.param([seen("2021", "7", unit="%")], [seen("2021", "7", unit="ha")], ["revised 7 7"], id="another unit"),
        pytest.param(
            [seen("2021", "7"), seen("2021", "8", territory_former=True)],
            [seen("2021", "7"), seen("2021", "9", territory_former=True)],
            ["revised 8 9"],
            id="of the former territory",
        ),
        pytest.param([], [seen("2021", "8", indicator="alone")], ["added - 8"], id="that serves no target"),
    ],
)  # fmt: skip
def test_a_figure_that_is_another_is_seen_with_both_values(
    before: list[Observation], after: list[Observation], expected: list[str]
) -> None:
    def shown(one: Observation | None) -> str:
        return "-" if one is None else str(getattr(one.value, "value", one.value))

    found = changes(register(GROWTH, before), register(GROWTH, after)).figures
    assert [f"{one.kind.value} {shown(one.before)} {shown(one.after)}" for one in found] == expected


def test_a_figure_of_a_target_that_was_not_asked_for_is_left_out() -> None:
    other = replace(DUE_LEVEL, id=f"{AREA.id}/other", indicator="other")
    before = register([GROWTH, other])
    after = register([GROWTH, other], [seen("2021", "8", indicator="other")])
    found = changes_between(before, after, assess(before, DAY, [GROWTH]), assess(after, DAY, [GROWTH]))
    assert found.is_empty


def test_a_target_whose_figures_changed_is_touched_though_its_answers_did_not_turn() -> None:
    found = changes(register(GROWTH, {"2021": "28.7"}), register(GROWTH, {"2021": "28.8"}))
    assert found.turned == ()
    assert found.touched == {GROWTH.id}
    assert [one.kind for one in found.figures] == [FigureChangeKind.REVISED]
    assert found.figures[0].figure.value == found.figures[0].after.value  # type: ignore[union-attr]


WAIVED = replace(DUE_LEVEL, waiver=Waiver("flood", date(2023, 6, 1), date(2024, 3, 1), None))


@pytest.mark.parametrize(
    ("before", "after", "fail_on", "fails"),
    [
        pytest.param(
            register(DUE_LEVEL, {"2022": "120"}), register(DUE_LEVEL, {"2022": "50"}), FailOn.ERROR, True,
            id="newly missed",
        ),
        pytest.param(
            register(DUE_LEVEL, {"2022": "50"}), register(DUE_LEVEL, {"2022": "50"}), FailOn.ERROR, False,
            id="missed before and now",
        ),
        pytest.param(
            register(DUE_LEVEL, {"2022": "50"}), register(DUE_LEVEL, {"2022": "40"}), FailOn.ERROR, False,
            id="missed by more than before",
        ),
        pytest.param(
            register(DUE_LEVEL, {"2022": "120"}), register(DUE_LEVEL), FailOn.ERROR, True,
            id="its figures were deleted",
        ),
        pytest.param(
            register(DUE_LEVEL, {"2022": "50"}), register(DUE_LEVEL), FailOn.ERROR, True,
            id="missed before and without figures now",
        ),
        pytest.param(
            register([]), register(DUE_LEVEL, {"2022": "50"}), FailOn.ERROR, True,
            id="a new target that is missed",
        ),
        pytest.param(
            register(WAIVED, {"2022": "50"}), register(DUE_LEVEL, {"2022": "50"}), FailOn.ERROR, True,
            id="its waiver was taken away",
        ),
        pytest.param(
            register(DUE_LEVEL, {"2022": "50"}), register(WAIVED, {"2022": "50"}), FailOn.ERROR, False,
            id="waived since",
        ),
        pytest.param(
            register(replace(DUE_LEVEL, severity=Level.WARNING), {"2022": "50"}),
            register(DUE_LEVEL, {"2022": "50"}), FailOn.ERROR, True,
            id="of no weight before",
        ),
        pytest.param(
            register(GROWTH, FAST), register(GROWTH, SLOW), FailOn.ERROR, False,
            id="behind is a warning",
        ),
        pytest.param(
            register(GROWTH, FAST), register(GROWTH, SLOW), FailOn.WARNING, True,
            id="behind where warnings fail",
        ),
        pytest.param(
            register(DUE_LEVEL, {"2022": "120"}), register(DUE_LEVEL, {"2022": "50"}), FailOn.NEVER, False,
            id="where nothing fails",
        ),
    ],
)  # fmt: skip
def test_only_what_was_not_so_before_is_a_new_failure(
    before: Register, after: Register, fail_on: FailOn, fails: bool
) -> None:
    assert bool(new_ids(before, after, fail_on)) is fails


def test_what_is_wrong_as_before_is_old_and_what_turned_is_not() -> None:
    other = replace(DUE_LEVEL, id="other", indicator="other")
    before = register([DUE_LEVEL, other], {"2022": "90"})
    changed = changes(before, register([DUE_LEVEL, other], {"2022": "101"}))
    comparison = Comparison(State("main"), State(""), changed)
    assert comparison.old == {"other"}


def test_a_comparison_is_empty_where_neither_a_change_nor_a_problem_is_to_be_reported() -> None:
    state = register(DUE_LEVEL, {"2022": "90"})
    nothing = Comparison(State("main"), State(""), changes(state, state))
    doubt = Problem(Level.WARNING, Code.GRACE_LENGTHENED, None, {"before": "80", "after": "90"})
    assert nothing.is_empty
    assert not replace(nothing, appeared=(doubt,)).is_empty
    moved = changes(state, register(DUE_LEVEL, {"2022": "91"}))
    assert not replace(nothing, changes=moved).is_empty


def test_an_old_failure_still_weighs_against_the_whole_gate() -> None:
    assert [one.id for one in failing(assess(register(DUE_LEVEL, {"2022": "50"}), DAY), FailOn.ERROR)] == [DUE_LEVEL.id]


def test_a_warning_that_only_moved_to_another_line_is_not_new() -> None:
    def problem(line: int, target: str = "x") -> Problem:
        args = {"target": target, "place": f"actuals/x.yaml:{line}:5"}
        return Problem(Level.WARNING, Code.WAIVER_UNUSED, Location("targets/x.yaml", line, 3), args)

    nowhere = Problem(Level.WARNING, Code.NO_TARGETS, None)
    assert new_problems([problem(4)], [problem(9)]) == ()
    assert new_problems([problem(4)], [problem(9), problem(12)]) == (problem(12),)
    assert new_problems([problem(4)], [problem(4, "y"), nowhere]) == (problem(4, "y"), nowhere)


@pytest.mark.parametrize(
    ("before", "after", "warned"),
    [
        pytest.param(90, 400, True, id="longer"),
        pytest.param(90, 30, False, id="shorter"),
        pytest.param(90, 90, False, id="the same"),
    ],
)
def test_a_longer_wait_for_figures_is_a_warning(before: int, after: int, warned: bool) -> None:
    """It turns "no data" into "not due" in the whole register."""
    states = [replace(register(DUE_LEVEL), grace_days=days) for days in (before, after)]
    codes = [problem.code for problem in changes(*states).problems]
    assert codes == ([Code.GRACE_LENGTHENED] if warned else [])


def test_a_first_register_lengthens_no_wait() -> None:
    assert changes(replace(register([]), grace_days=10), register(DUE_LEVEL)).problems == ()


def test_without_targets_there_is_no_day() -> None:
    assert changes(register([]), register([])).as_of is None
