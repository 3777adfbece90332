"""An area whose id changes, because another file now names its province, is the same area."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from planck.judgement.assess import assess
from planck.judgement.changes import changes_between
from planck.judgement.same_areas import find_renamed, rename_areas, rename_in
from planck.model.area import Area, AreaLevel
from planck.model.observation import Stated
from planck.model.problem import Code, warning
from planck.model.register import Register
from tests.judgement.plan import AREA, at_least, seen, series, target

PROVINCE, DISTRICT, COMMUNE = AreaLevel.PROVINCE, AreaLevel.DISTRICT, AreaLevel.COMMUNE
BARE = Area("-/thanh-liem", DISTRICT, None, "Thanh Liêm")
FULL = Area("ha-nam/thanh-liem", DISTRICT, "Hà Nam", "Thanh Liêm")
ELSEWHERE = Area("ha-tay/thanh-liem", DISTRICT, "Hà Tây", "Thanh Liêm")
HA_NAM = Area("ha-nam", PROVINCE, "Hà Nam")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param([BARE], [FULL], {BARE.id: FULL.id}, id="with its province"),
        pytest.param([FULL], [BARE], {FULL.id: BARE.id}, id="without its province"),
        pytest.param([BARE], [replace(FULL, district="Huyện Thanh Liêm")], {BARE.id: FULL.id}, id="with its type"),
        pytest.param([FULL], [replace(FULL, id="x/y")], {FULL.id: "x/y"}, id="with an id of its own"),
        pytest.param(
            [Area("-/-/liem-can", COMMUNE, None, None, "Liêm Cần")],
            [Area("-/thanh-liem/liem-can", COMMUNE, None, "Thanh Liêm", "Liêm Cần")],
            {"-/-/liem-can": "-/thanh-liem/liem-can"},
            id="a commune with its district",
        ),
        pytest.param([BARE, HA_NAM], [FULL, HA_NAM], {BARE.id: FULL.id}, id="beside what stays"),
        pytest.param([BARE], [BARE, FULL], {}, id="another beside it"),
        pytest.param([BARE], [FULL, ELSEWHERE], {}, id="two that it may be"),
        pytest.param([FULL, ELSEWHERE], [BARE], {}, id="two that may be it"),
        pytest.param([FULL], [ELSEWHERE], {}, id="in another province"),
        pytest.param([BARE], [replace(FULL, id="ha-nam/kim-bang", district="Kim Bảng")], {}, id="of another name"),
        pytest.param([BARE], [Area("thanh-liem", PROVINCE, "Thanh Liêm")], {}, id="of another level"),
    ],
)
def test_one_area_is_known_by_its_names(before: list[Area], after: list[Area], expected: dict[str, str]) -> None:
    by_id = [{area.id: area for area in areas} for areas in (before, after)]
    assert find_renamed(*by_id) == expected


def test_the_targets_and_figures_of_a_renamed_area_are_compared_with_their_own() -> None:
    """A loosening hidden in such a change is seen, and nothing else."""
    plan = target(at_least("40"), "2022")
    again = replace(plan, id=f"{AREA.id}/again", name="again", restates=plan.id)
    figures = [seen("2022", "39", target=plan.id, stated=(Stated("missed", target=plan.id), Stated("missed")))]
    before = Register({AREA.id: AREA}, {}, (plan, again), tuple(figures), breaks={(AREA.id, "x"): (2020,)})
    now = replace(AREA, id="-/thanh-liem", province=None)
    whole = Register({AREA.id: AREA, HA_NAM.id: HA_NAM}, {}, (plan, again), tuple(figures), breaks=before.breaks)
    moved = rename_areas(whole, {AREA.id: now.id})
    assert (moved.targets[1].restates, moved.observations[0].stated[0].target) == (f"{now.id}/x", f"{now.id}/x")
    after = replace(
        moved,
        areas={now.id: now},
        targets=(replace(moved.targets[0], comparator=at_least("30")), *moved.targets[1:]),
    )
    former = rename_areas(before, find_renamed(before.areas, after.areas))
    day = date(2023, 12, 31)
    found = changes_between(former, after, assess(former, day), assess(after, day))
    assert (found.added, found.removed, found.renamed, found.figures) == ((), (), (), ())
    assert [(problem.code, problem.args["target"]) for problem in found.problems] == [
        (Code.TARGET_LOOSENED, f"{now.id}/x")
    ]


def test_other_areas_keep_their_targets_and_figures() -> None:
    plan, figures = target(at_least("40"), "2022"), series({"2022": "39"})
    register = Register({AREA.id: AREA}, {}, (plan,), tuple(figures), breaks={(AREA.id, "x"): (2020,)})
    assert rename_areas(register, {BARE.id: FULL.id}) == register


def test_a_problem_that_names_a_renamed_area_is_not_new() -> None:
    problem = warning(Code.WAIVER_UNUSED, None, target="-/thanh-liem/x", until="2024-12-31")
    (renamed,) = rename_in([problem], {"-/thanh-liem": "ha-nam/thanh-liem"})
    assert renamed.args == {"target": "ha-nam/thanh-liem/x", "until": "2024-12-31"}
