"""What a merge changes: what is so in none of the states that it merges."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from planck.judgement.assess import assess
from planck.judgement.changes import changes_between, newly_failing
from planck.judgement.changes_from_all import changes_from_all
from planck.model.changes import Changes
from planck.model.problem import Code
from planck.model.register import Register
from planck.model.result import FailOn
from planck.model.target import Target
from tests.judgement.plan import AREA, at_least, series, target

DAY = date(2023, 12, 31)
ROADS = target(at_least("100"), "2022", name="roads")
ROADS = replace(ROADS, id=f"{AREA.id}/roads", indicator="roads")
EASIER, HARDER = replace(ROADS, comparator=at_least("90")), replace(ROADS, comparator=at_least("120"))
SCHOOLS = replace(ROADS, id=f"{AREA.id}/schools", indicator="schools")


def register(*targets: Target, roads: str = "110", schools: str = "110") -> Register:
    figures = [*series({"2022": roads}, indicator="roads"), *series({"2022": schools}, indicator="schools")]
    named = {each.indicator for each in targets}
    return Register({AREA.id: AREA}, {}, targets, tuple(figure for figure in figures if figure.indicator in named))


def merged(*before: Register, into: Register) -> Changes:
    judged = assess(into, DAY)
    return changes_from_all([changes_between(each, into, assess(each, DAY), judged) for each in before])


def new_ids(*before: Register, into: Register) -> list[str]:
    return [each.id for each in newly_failing(merged(*before, into=into), assess(into, DAY), FailOn.ERROR)]


MISSED = register(ROADS, roads="50")
GOOD = register(ROADS)


def test_of_one_state_the_changes_are_those_since_it() -> None:
    assert merged(GOOD, into=MISSED) == changes_between(GOOD, MISSED, assess(GOOD, DAY), assess(MISSED, DAY))


def test_a_failure_is_new_only_where_no_state_has_it() -> None:
    assert new_ids(GOOD, GOOD, into=MISSED) == [ROADS.id]
    assert new_ids(GOOD, MISSED, into=MISSED) == []
    assert new_ids(MISSED, GOOD, into=MISSED) == []


def test_a_target_that_either_side_has_is_not_added() -> None:
    whole = register(ROADS, SCHOOLS)
    assert merged(GOOD, whole, into=whole).is_empty
    assert merged(whole, GOOD, into=whole).is_empty
    assert [each.id for each in merged(GOOD, GOOD, into=whole).added] == [SCHOOLS.id]


def test_a_target_that_one_side_removed_is_not_removed_by_the_merge() -> None:
    whole = register(ROADS, SCHOOLS)
    assert merged(whole, GOOD, into=GOOD).is_empty
    gone = merged(whole, whole, into=GOOD)
    assert [each.id for each in gone.removed] == [SCHOOLS.id]
    assert [problem.code for problem in gone.problems] == [Code.TARGET_REMOVED]


def test_a_target_is_loosened_where_it_is_easier_than_on_every_side_that_has_it() -> None:
    assert merged(register(ROADS), register(EASIER), into=register(EASIER)).terms == ()
    for one, another in ((ROADS, HARDER), (HARDER, ROADS)):
        eased = merged(register(one), register(another), into=register(EASIER))
        assert [(term.target.id, term.key) for term in eased.terms] == [(ROADS.id, "comparator")]
        assert [problem.code for problem in eased.problems] == [Code.TARGET_LOOSENED]
    for one, another in ((ROADS, SCHOOLS), (SCHOOLS, ROADS)):
        eased = merged(register(one), register(another), into=register(EASIER, SCHOOLS))
        assert [problem.code for problem in eased.problems] == [Code.TARGET_LOOSENED]


def test_a_figure_is_changed_where_it_is_on_no_side() -> None:
    other = register(ROADS, roads="130")
    assert merged(GOOD, other, into=other).figures == ()
    assert len(merged(GOOD, other, into=register(ROADS, roads="140")).figures) == 1
    assert len(merged(GOOD, other, into=replace(GOOD, observations=())).figures) == 1


def test_states_without_a_target_change_nothing_about_the_day() -> None:
    assert merged(register(), GOOD, into=GOOD).as_of == DAY
    assert merged(register(), register(), into=register()).as_of is None


def test_what_excuses_targets_is_new_where_no_side_that_has_them_has_it() -> None:
    ended = {AREA.id: replace(AREA, ended=date(2022, 6, 30))}
    excused = replace(MISSED, areas=ended)
    assert merged(MISSED, excused, into=excused).problems == ()
    for before in ((MISSED, MISSED), (MISSED, register(SCHOOLS)), (register(SCHOOLS), MISSED)):
        into = replace(register(ROADS, SCHOOLS, roads="50") if before[0] != before[1] else MISSED, areas=ended)
        problems = merged(*before, into=into).problems
        assert [problem.code for problem in problems if ROADS.id in problem.args["targets"]] == [Code.TARGET_EXCUSED]


def test_figures_withdrawn_from_two_series_are_two_things() -> None:
    before = register(ROADS, SCHOOLS, roads="50", schools="50")
    into = replace(before, observations=(), grace_days=900)
    codes = [problem.code for problem in merged(before, before, into=into).problems]
    assert codes.count(Code.FIGURE_WITHDRAWN) == 2
