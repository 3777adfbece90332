"""What a register says can be written again from what it is once it is read: the same register comes out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings

from planck.model.draft import Draft, DraftArea
from planck.model.draft_of_record import draft_of
from planck.model.location import Location
from planck.model.names import slug
from planck.model.problem import Level
from planck.model.recorded import record_all
from planck.model.register import Register
from planck.register.files.working_tree import WorkingTree
from planck.register.load import Loaded, load, load_files
from planck.register.settings import Settings, read_settings
from planck.register.writing.whole import merge_whole
from tests.register.test_build_anything import REGISTERS, read
from tests.world import ROOT
from tools.province.__main__ import write_register

CASES = sorted(path.parent for path in (ROOT / "tests" / "cases").glob("*/targets"))


def homes(area: DraftArea) -> tuple[str, str]:
    stem = slug("-".join(area.names.values()))
    return f"targets/{stem}.yaml", f"actuals/{stem}.yaml"


def draft_of_register(register: Register) -> Draft:
    return draft_of(record_all(register))


def has_errors(loaded: Loaded) -> bool:
    return any(problem.level is Level.ERROR for problem in loaded.problems)


def plainly(value: Any) -> Any:
    """A value of the model without the places of the files, in an order of its own."""
    if is_dataclass(value) and not isinstance(value, type):
        own = [field.name for field in fields(value) if not field.name.endswith("location")]
        return {name: plainly(getattr(value, name)) for name in own}
    if isinstance(value, Mapping):
        return {str(key): plainly(each) for key, each in value.items()}
    if isinstance(value, tuple):
        listed = [plainly(each) for each in value]
        return sorted(listed, key=repr) if any(isinstance(each, dict) for each in listed) else listed
    if isinstance(value, (Enum, Location)):
        return str(value)
    return value


def again(loaded: Loaded) -> Loaded:
    """The register that is written from a register, into a fresh folder."""
    merged = merge_whole({}, Register(), draft_of_register(loaded.register), homes, "targets")
    return load_files(merged.files.items(), loaded.settings)


def assert_same(loaded: Loaded) -> None:
    assert_alike(again(loaded), loaded)


def assert_alike(written: Loaded, loaded: Loaded) -> None:
    """What was written has no error, and the same register but for its places."""
    assert [problem for problem in written.problems if problem.level is Level.ERROR] == []
    before, after = plainly(loaded.register), plainly(written.register)
    for key, value in before.items():
        assert after[key] == value, key


def load_folder(folder: Path) -> Loaded:
    source = WorkingTree(folder, "planck.yaml" if (folder / "planck.yaml").exists() else None)
    return load(source, read_settings(source)[0] if source.settings_file else Settings(folder))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_is_written_again_as_it_is(case: Path) -> None:
    loaded = load_folder(case)
    if not has_errors(loaded):
        assert_same(loaded)


def test_the_register_of_the_repository_is_written_again_as_it_is() -> None:
    assert_same(load_folder(ROOT))


def test_the_made_up_province_is_written_again_as_it_is(tmp_path: Path) -> None:
    write_register(tmp_path)
    assert_same(load_folder(tmp_path))


@settings(max_examples=60)
@given(REGISTERS)
def test_any_register_is_written_again_as_it_is(files: dict[str, Any]) -> None:
    loaded = read(files)
    assume(not has_errors(loaded))
    assert_same(loaded)


RARE_TARGETS = """\
district: Thanh Liêm
period: 2021-2025
targets:
  output: {at_least: 1500 tỷ đồng, baseline: {year: 2020, value: 1000 tỷ đồng}, tolerance: 5%}
  priced: {at_least: 1500, unit: tỷ đồng, price_base: 2010, baseline: {year: 2020, value: 1000}, tolerance: 10}
  someday: {at_least: 5 ha, undated: true}
  others: {at_most: {2024: 5 ha, 2025: 4 km}}
"""
RARE_ACTUALS = """\
district: Thanh Liêm
actuals:
  output:
    values: {2024: {value: 1200, stated: {margin: 300 tỷ đồng}}}
  priced: {2024: [{value: 1200, published: 2025-01}, {value: 1210, published: 2025-06, territory: former}]}
"""
IN_CONTEXT = """\
district: Thanh Liêm
actuals:
  output: {context: true, unit: tỷ đồng, values: {2019: 900}}
  priced: {2024: {value: 1190}}
"""


def test_rare_forms_are_written_again_as_they_are() -> None:
    texts = {"t.yaml": RARE_TARGETS, "a.yaml": RARE_ACTUALS, "b.yaml": IN_CONTEXT}
    found = load_files([(name, text.encode()) for name, text in texts.items()], Settings(Path()))
    assert not has_errors(found), found.problems
    assert_same(found)
