"""An area of which both states say the same is judged once, and nothing that is said of a change depends on it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from planck.judgement.assess import assess
from planck.judgement.changes import changes_between
from planck.judgement.unchanged import changes_since, find_unchanged, judge_earlier
from planck.model.problem import Level
from planck.model.register import Register
from tests.fuzz.mutations import mutate
from tests.gate.test_unseen_laws import DAYS, is_sound, load, stock

DAY = date(2026, 6, 30)
TARGETS = """\
province: Hà Nam
commune: {area}
targets:
  income: {{at_least: {target}, unit: triệu đồng, period: 2025}}
  growth: {{at_least: 5, unit: '%', period: 2025}}
"""
ACTUALS = """\
province: Hà Nam
commune: {area}
actuals:
  income: {{unit: triệu đồng, values: {{2024: 50, 2025: {value}}}}}
  schools: {{unit: trường, values: {{2025: 12}}}}
"""
FILES = {
    "targets/an.yaml": TARGETS.format(area="Xã An", target=60),
    "targets/binh.yaml": TARGETS.format(area="Xã Bình", target=60),
    "actuals/an.yaml": ACTUALS.format(area="Xã An", value=61),
    "actuals/binh.yaml": ACTUALS.format(area="Xã Bình", value=59),
}
AN, BINH = "ha-nam/-/an", "ha-nam/-/binh"


def register_of(files: Mapping[str, str]) -> Register:
    loaded = load({name: text.encode() for name, text in files.items()})
    assert all(problem.level is not Level.ERROR for problem in loaded.problems)
    return loaded.register


def with_(name: str, old: str, new: str) -> Mapping[str, str]:
    assert old in FILES.get(name, old)
    return {**FILES, name: FILES.get(name, old).replace(old, new)}


def unchanged(before: Register, after: Register) -> frozenset[str]:
    return find_unchanged(before, before.targets, after, after.targets)


ROADS = "province: Hà Nam\ncommune: Xã An\nactuals: {roads: {unit: km, values: {2025: 1}}}"
ENDED = "areas: [{province: Hà Nam, commune: Xã An, ended: 2025-07-01}]"
CHANGES = [
    pytest.param("actuals/an.yaml", "61", "61.5", {BINH}, id="a figure"),
    pytest.param("actuals/an.yaml", "61", "61.0", {BINH}, id="the last digit of a figure"),
    pytest.param("actuals/an.yaml", "12", "13", {BINH}, id="a figure that serves no target"),
    pytest.param("targets/an.yaml", "60", "62", {BINH}, id="a target"),
    pytest.param("targets/an.yaml", "targets:", "note: sửa\ntargets:", {BINH}, id="the line of a target"),
    pytest.param(
        "actuals/x.yaml",
        "",
        "province: Hà Nam\ncommune: Xã An\nactuals: {roads: {unit: km, values: {2025: 1}}}",
        {BINH},
        id="new",
    ),
    pytest.param("planck.yaml", "", "grace_days: 700", set(), id="the days of grace"),
    pytest.param("targets/areas.yaml", "", ENDED, {BINH}, id="end"),
    pytest.param("targets/i.yaml", "", "indicators: {income: {kind: flow}}", set(), id="the kind of an indicator"),
]


@pytest.mark.parametrize(("name", "old", "new", "rest"), CHANGES)
def test_only_an_area_that_is_judged_by_the_same_is_unchanged(name: str, old: str, new: str, rest: set[str]) -> None:
    before, after = register_of(FILES), register_of(with_(name, old, new))
    assert unchanged(before, after) == rest
    assert unchanged(after, before) == rest


def test_a_register_that_is_read_twice_is_unchanged() -> None:
    assert unchanged(register_of(FILES), register_of(FILES)) == {AN, BINH}


def test_an_area_whose_targets_were_not_all_asked_for_on_both_sides_is_not_unchanged() -> None:
    before, after = register_of(FILES), register_of(FILES)
    asked = [target for target in after.targets if target.indicator == "income"]
    assert find_unchanged(before, before.targets, after, asked) == frozenset()


@pytest.mark.parametrize("takes_over", [True, False])
def test_a_state_is_compared_with_itself_and_with_another_alike(takes_over: bool) -> None:
    before, after = register_of(FILES), register_of(with_("actuals/an.yaml", "61", "59"))
    judged = assess(after, DAY)
    changes, judged_before = changes_since(before, before.targets, after, judged, DAY, takes_over=takes_over)
    assert judged_before == assess(before, DAY)
    assert [turn.after.id for turn in changes.pairs if turn.before != turn.after] == [f"{AN}/income"]
    nothing, same = changes_since(after, after.targets, after, judged, DAY, takes_over=takes_over)
    assert (same, nothing.terms, nothing.figures) == (judged, (), ())
    assert all(turn.before is turn.after for turn in nothing.pairs)


@settings(max_examples=100)
@given(st.randoms(use_true_random=False), st.sampled_from(DAYS))
def test_a_change_is_the_same_whether_what_did_not_change_is_judged_again_or_not(chance: Random, day: date) -> None:
    before = chance.choice(stock().sound)
    after = mutate(chance, stock(), before)
    assume(is_sound(after))
    old, new = load(before).register, load(after).register
    judged_before, judged = assess(old, day), assess(new, day)
    same = unchanged(old, new)
    taken_over = judge_earlier(old, old.targets, judged, day, same)
    assert repr(taken_over) == repr(judged_before)  # down to the digits
    assert changes_between(old, new, taken_over, judged, same) == changes_between(old, new, judged_before, judged)
