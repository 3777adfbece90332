"""A register read in shares says what it says when it is read whole, or is left to who reads it whole."""

from __future__ import annotations

from itertools import chain, pairwise
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml
from hypothesis import event, given
from hypothesis import strategies as st

from planck.model.problem import has_errors
from planck.model.register import Register
from planck.model.tracker import untracked
from planck.register.files.working_tree import WorkingTree
from planck.register.load import Contents, Loaded, read_contents
from planck.register.settings import Settings
from planck.register.shares import build_share, divide_files, join, mentions_in, open_frame, read_batch, settle
from tests.register.test_build_anything import REGISTERS

Files = dict[str, Any]

NAMES = ["Quận 2", "Quận 10", "Đồng Hỷ", "Đông Anh", "Phú Lương", "Ấp Bắc"]
SHARED = {
    "areas/a.yaml": {"areas": [{"province": "Thái Nguyên", "ended": "2030-01-01"}]},
    "indicators.yaml": {"indicators": {"a": {"unit": "tỷ đồng", "kind": "level"}}},
    "sources.yaml": {"sources": {"s": {"title": "Báo cáo"}}},
}


def plan(area: str, **targets: Any) -> Files:
    return {"province": "Thái Nguyên", "district": area, "period": "2021-2025", "targets": targets}


def record(area: str, **series: Any) -> Files:
    return {"province": "Thái Nguyên", "district": area, "actuals": series}


def contents_of(files: Files) -> Contents:
    texts = {name: yaml.safe_dump(content, allow_unicode=True).encode() for name, content in sorted(files.items())}
    return Contents(WorkingTree(Path(), None), Settings(Path()), texts, ())


def in_shares(files: Files, count: int) -> tuple[Loaded, list[Loaded]] | None:
    """What all shares say together, and each; None where it is left to who reads the whole."""
    contents = contents_of(files)
    frame = open_frame(contents)
    if frame is None:
        return None
    batches = [read_batch(frame, names, untracked) for names in divide_files(frame, count)]
    settled = settle(frame, [mentions_in(batch) for batch in batches])
    if settled is None:
        return None
    shares = [build_share(frame, batch, settled, number) for number, batch in enumerate(batches)]
    known = [share for share in shares if share is not None]
    if len(known) < len(shares):
        return None
    unread = Loaded(Register(), (), frame.settings)
    return join(frame, settled, [share.problems for share in known], unread), known


def assert_same(files: Files, count: int) -> bool:
    """Whether the register was read in shares, which then say the same, in the order of a report."""
    read = in_shares(files, count)
    whole = read_contents(contents_of(files))
    if read is None:
        return False
    joined, shares = read
    register = whole.register
    assert joined.problems == whole.problems
    assert (joined.register.areas, joined.register.indicators) == (register.areas, register.indicators)
    orders = [{register.areas[target.area].order for target in share.register.targets} for share in shares]
    assert all(max(before) < min(after) for before, after in pairwise(filter(None, orders)))
    for part in ("targets", "observations"):
        of_shares = chain.from_iterable(getattr(share.register, part) for share in shares)
        assert sorted(of_shares, key=repr) == sorted(getattr(register, part), key=repr)
    for part in ("breaks", "names"):
        assert {key: value for share in shares for key, value in getattr(share.register, part).items()} == getattr(
            register, part
        )
    return True


SERIES = st.fixed_dictionaries(
    {"2023": st.integers(1, 99), "2024": st.sampled_from(["12 tỷ đồng", 3])},
    optional={"2025": st.just("30.640 tỷ đồng")},
)
PLANS = st.fixed_dictionaries(
    dict.fromkeys("ab", st.sampled_from([{"at_least": "10 tỷ đồng"}, {"at_least": "7 tỷ đồng"}]))
)
RECORDS = st.fixed_dictionaries({"a": SERIES}, optional={"b": SERIES, "typo": SERIES})
AREAS = st.dictionaries(st.sampled_from(NAMES), st.tuples(PLANS, st.none() | RECORDS), min_size=1)
ODD = st.sampled_from(
    [
        *(plan("Quận 10", d={"at_least": "1 xã", "restates": restated}) for restated in ("a", "b", "thai-nguyen/2/a")),
        record("Quận 10", a={"2024": 3}, d={"2024": 3}),
        record("Ấp Bắc", c={"2024": "12.5 %"}),
    ]
)


@given(AREAS, st.lists(ODD, max_size=1), st.integers(1, 4), st.sampled_from([{}, SHARED]), st.randoms())
def test_shares_say_together_what_the_whole_says(
    areas: dict[str, Any], odd: list[Files], count: int, shared: Files, shuffle: Random
) -> None:
    """Whatever they cannot see alone, such as a figure of an area without targets, none of them says."""
    parts = [plan(area, **targets) for area, (targets, _) in areas.items()]
    parts += [record(area, **series) for area, (_, series) in areas.items() if series]
    shuffle.shuffle(parts)
    files = {f"{number}.yaml": part for number, part in enumerate((*parts, *odd))}
    event(f"in shares: {assert_same(files | shared, count)}")


@given(REGISTERS, st.integers(1, 3))
def test_shares_of_broken_files_say_nothing_else(files: Files, count: int) -> None:
    assert_same({f"{name}.yaml": content for name, content in files.items()}, count)


@pytest.mark.parametrize("count", [1, 2, 3, 9])
def test_a_sound_register_is_read_in_shares(count: int) -> None:
    """With doubts of its own that a share can see."""
    files = dict(SHARED)
    for number, area in enumerate(NAMES):
        files[f"targets/{number}.yaml"] = plan(area, a={"at_least": "10 tỷ đồng"}, b={"at_least": "5 %"})
        files[f"actuals/{number}.yaml"] = record(area, a={"2024": 3}, typo={"2024": 3})
    assert assert_same(files, count)


ALONE = {
    "a district of two provinces, which one of its files leaves open": {
        "1.yaml": plan("Phú Lương", a={"at_least": "1 xã"}),
        "2.yaml": {"district": "Phú Lương", "actuals": {"a": {"2024": 3}}},
        "3.yaml": {**plan("Phú Lương", a={"at_least": "1 xã"}), "province": "Hà Nam"},
    },
    "a target that restates one of another area": {
        "1.yaml": plan("Quận 2", a={"at_least": "1 xã"}),
        "2.yaml": plan("Quận 10", b={"at_least": "1 xã", "restates": "thai-nguyen/2/a"}),
    },
    "an area with figures and no target, whose indicator may be one of another": {
        "1.yaml": plan("Quận 2", a={"at_least": "1 xã"}),
        "2.yaml": record("Quận 10", a={"2024": 3}),
    },
    "an error in one file": {
        "1.yaml": plan("Quận 2", a={"at_least": "1 xã"}),
        "2.yaml": plan("Quận 10", a={"at_lest": "1 xã"}),
    },
    "a file of no kind": {"1.yaml": plan("Quận 2", a={"at_least": "1 xã"}), "2.yaml": {"target": 1}},
    "an error in what is said for all": {
        "1.yaml": plan("Quận 2", a={"at_least": "1 xã"}),
        "2.yaml": plan("Quận 10", a={"at_least": "1 xã"}),
        "indicators.yaml": {"indicators": {"a": {"unt": "%"}}},
    },
}


@pytest.mark.parametrize("files", ALONE.values(), ids=ALONE.keys())
def test_what_only_the_whole_can_tell_is_left_to_who_reads_it_whole(files: Files) -> None:
    assert in_shares(files, 2) is None


def test_one_area_is_in_one_share_whatever_its_files_are_called() -> None:
    """Who guessed by the names reads a file again that another one has."""
    files = {
        "a/1.yaml": plan("Quận 2", a={"at_least": "1 xã"}),
        "a/9.yaml": plan("Quận 10", a={"at_least": "1 xã"}),
        "b/1.yaml": record("Quận 10", a={"2024": 3}),
        "b/9.yaml": record("Quận 2", a={"2024": 3}),
    }
    assert assert_same(files, 2)
    read = in_shares(files, 2)
    assert read is not None
    of_areas = [{figure.area for figure in share.register.observations} for share in read[1]]
    assert of_areas == [{"thai-nguyen/2"}, {"thai-nguyen/10"}]
    assert not has_errors(read[0].problems)
