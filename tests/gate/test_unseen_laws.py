"""Whatever is changed in the files of a register: what leaves the gate is said, and what means the same is not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from random import Random

import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from planck.judgement.assess import assess
from planck.judgement.changes import changes_between
from planck.model.assessment import Assessment
from planck.model.changes import Changes, Effect, Turn
from planck.model.problem import Code, Level
from planck.register.files.walk import is_yaml
from planck.register.load import Loaded, load_files
from planck.register.settings import Settings, parse_settings
from tests.fuzz import seeds
from tests.fuzz.mutations import Files, Stock, mutate

DAYS = [date(2022, 3, 15), date(2024, 6, 30), date(2026, 6, 30)]


def load(files: Mapping[str, bytes]) -> Loaded:
    of_register = Settings(Path(), file="planck.yaml")
    if "planck.yaml" in files:
        of_register, _ = parse_settings(of_register, files["planck.yaml"])
    folders = tuple(f"{place}/" for place in of_register.places)
    own = ((name, data) for name, data in files.items() if name.startswith(folders) and is_yaml(name))
    return load_files(own, of_register)


def is_sound(files: Mapping[str, bytes]) -> bool:
    loaded = load(files)
    return bool(loaded.register.targets) and all(problem.level is not Level.ERROR for problem in loaded.problems)


@cache
def stock() -> Stock:
    return Stock.of(seeds.registers(), is_sound)


def compare(before: Mapping[str, bytes], after: Mapping[str, bytes], day: date) -> Changes:
    old, new = load(before).register, load(after).register
    return changes_between(old, new, assess(old, day), assess(new, day))


def unsaid(changes: Changes) -> Iterator[Turn]:
    """The targets that left the gate, or weigh less, and of which nothing that could be the reason is shown."""
    named = {id_ for problem in changes.problems for id_ in named_in(problem.args)}
    if any(problem.code is Code.GATE_WEAKENED for problem in changes.problems):
        return
    amended = {term.target.id for term in changes.terms if term.effect is Effect.AMENDED}
    revised = {(figure.figure.area, figure.figure.indicator) for figure in changes.figures if figure.after is not None}
    for turn in changes.pairs:
        target = turn.after.target
        has_new_figures = any((target.area, series) in revised for series in target.series)
        if weight(turn.before) > weight(turn.after) and target.id not in named | amended and not has_new_figures:
            yield turn


def named_in(args: Mapping[str, str]) -> list[str]:
    return [args.get("target", ""), *args.get("targets", "").split(", ")]


def weight(assessment: Assessment) -> int:
    return assessment.level.weight


@settings(max_examples=100)
@given(st.randoms(use_true_random=False), st.sampled_from(DAYS), st.booleans())
def test_a_target_that_leaves_the_gate_by_a_change_of_the_files_is_named(chance: Random, day: date, back: bool) -> None:
    """By a change or by the change taken back, but for figures that are shown as revised or new."""
    before = chance.choice(stock().sound)
    after = mutate(chance, stock(), before)
    assume(is_sound(after))
    if back:
        before, after = after, dict(before)
    assert list(unsaid(compare(before, after, day))) == []


def rewritten(chance: Random, files: Mapping[str, bytes]) -> Files:
    """The same files under other names, with the keys of the format in another order, in braces or not."""
    return {
        f"{name.removesuffix('.yaml')}-x.yaml" if "/" in name else name: _shuffled(chance, data)
        for name, data in files.items()
    }


def _shuffled(chance: Random, data: bytes) -> bytes:
    tree = seeds.tree_of(data)
    if tree is None:
        return data
    for node in seeds.nodes_of(tree):
        if isinstance(node, yaml.MappingNode):
            if all(key.value in stock().keys for key, _ in node.value):  # the order of the targets may have a meaning
                chance.shuffle(node.value)
            node.flow_style = chance.random() < 0.5
    return yaml.serialize(tree, allow_unicode=True, width=100).encode()


@settings(max_examples=50)
@given(st.randoms(use_true_random=False), st.sampled_from(DAYS))
def test_another_way_to_write_the_same_files_is_no_change(chance: Random, day: date) -> None:
    before = chance.choice(stock().sound)
    after = rewritten(chance, before)
    assume(is_sound(after))
    changes = compare(before, after, day)
    assert changes.problems == ()
    assert changes.terms == ()
    assert changes.figures == ()
