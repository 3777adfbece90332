"""What is passed over in building, because most of a register has none of it, has nothing to say there."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from planck.model.basis import Basis
from planck.model.indicator import Indicator
from planck.model.observation import Observation
from planck.model.target import Target
from planck.model.unit import Unit
from planck.register.build.basis import (
    IN_A_UNIT_OF_ITS_OWN,
    KEYS_OF_SOME,
    check_basis,
    check_direction,
    check_keys,
    check_timing,
    check_unit,
)
from planck.register.build.fields import Fields
from planck.register.build.percents import KEYS_OF_PERCENTS, check_percents
from planck.register.build.sources import SourceBook
from planck.register.build.target import build_target, read_targets_file
from planck.register.build.units import find_served_unit
from planck.register.yaml.reader import read
from planck.register.yaml.values import Map
from tests.register.registers import DATA, loaded
from tests.register.test_build_anything import DATES, TARGETS, UNITS, all_of, joined, some

FIGURES = joined(all_of(value=st.sampled_from([4, 8.5])), some(status=st.sampled_from(["draft", "official"])))
DATED = joined(FIGURES, some(published=DATES))
ABOVE = some(status=st.just("estimate"), published=DATES, unit=UNITS, approximate=st.just(True), quote=st.just("q"))


@given(ABOVE, DATED)
def test_a_figure_with_its_standing_alone_is_as_one_that_says_more(
    above: dict[str, Any], figure: dict[str, Any]
) -> None:
    """A note beside it changes the note and nothing else."""
    noted = only_figure({**above, "values": {"2024": {**figure, "note": "n"}}})
    assert only_figure({**above, "values": {"2024": figure}}) == replace(noted, note=None)
    assert noted.note == "n"


def only_figure(entry: dict[str, Any]) -> Observation:
    (figure,) = loaded(actuals=f"{DATA}  f: {json.dumps(entry)}\n").register.observations
    return figure


def target_of(entry: dict[str, Any]) -> tuple[Fields, Target | None]:
    """The target of an entry in a file that says no more than its period; None where it has no meaning."""
    root = read(json.dumps({"period": "2021-2025", "targets": {"a": entry}}).encode(), "targets.yaml").root
    assert root is not None
    targets = root["targets"]
    assert isinstance(targets, Map)
    written = targets["a"]
    assert isinstance(written, Map)
    of_file = read_targets_file(Fields(root, "targets.yaml", []), "x", SourceBook({}, {}), {})
    fields = Fields(written, "targets.yaml", [])
    return fields, build_target("a", fields, of_file)


@given(TARGETS)
def test_a_target_that_a_check_is_not_about_has_nothing_wrong_with_it(entry: dict[str, Any]) -> None:
    """By its basis, or by the keys that it gives."""
    fields, target = target_of(entry)
    if target is not None:
        if not target.kind_declared and target.basis is not Basis.CHANGE:
            assert [*check_basis(fields, target)] == []
        if not target.basis.needs_period:
            assert [*check_timing(fields, target)] == []
        if target.unit is not None and target.basis not in IN_A_UNIT_OF_ITS_OWN:
            assert [*check_unit(fields, target, target.unit)] == []
        if KEYS_OF_SOME.isdisjoint(fields.map):
            assert [*check_direction(fields, target), *check_keys(fields, target)] == []
        if KEYS_OF_PERCENTS.isdisjoint(fields.map):
            assert [*check_percents(fields, target)] == []


@given(TARGETS, st.none() | UNITS)
def test_figures_of_one_target_have_the_unit_that_they_have_with_two_alike(
    entry: dict[str, Any], unit: str | None
) -> None:
    _, target = target_of(entry)
    if target is not None:
        declared = Indicator("a", unit=None if unit is None else Unit(unit))
        assert find_served_unit([target], declared) == find_served_unit([target, target], declared)
