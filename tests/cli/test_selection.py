"""Which targets a run judges and shows."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from planck.cli.selection import Filters, ids_of_statuses, keep_periods, problems_about, select
from planck.model.area import Area, AreaLevel
from planck.model.assessment import (
    Assessment,
    JudgedObservation,
    Margin,
    Outcome,
    Progress,
    Verdict,
)
from planck.model.basis import Basis
from planck.model.comparator import Comparator, ComparatorKind
from planck.model.indicator import Kind
from planck.model.location import Location
from planck.model.observation import Observation
from planck.model.period import Period, parse_period
from planck.model.problem import Code, Level, Problem
from planck.model.register import Register
from planck.model.target import Target, Timing
from planck.model.unit import Unit
from planck.model.value import Number


def period(text: str) -> Period:
    found = parse_period(text)
    assert found is not None
    return found


def target(
    area: str, name: str, when: str | None = "2021-2025", tags: tuple[str, ...] = (), assigner: str | None = None
) -> Target:
    return Target(
        id=f"{area}/{name}",
        area=area,
        name=name,
        indicator=name,
        basis=Basis.END_OF_PERIOD,
        comparator=Comparator(ComparatorKind.AT_LEAST, Decimal(1)),
        unit=Unit("ha"),
        kind=Kind.LEVEL,
        timing=Timing.PERIOD if when else Timing.UNDATED,
        period=period(when) if when else None,
        location=Location(f"targets/{area}.yaml", 1, 1),
        tags=tags,
        assigned_by=assigner,
    )


def observation(area: str, indicator: str, when: str) -> Observation:
    place = Location(f"actuals/{area}.yaml", 3, 5)
    return Observation(area, indicator, period(when), Number(Decimal(2)), Unit("ha"), place)


AREAS = (
    Area("ha-nam/thanh-liem", AreaLevel.DISTRICT, "Hà Nam", "Thanh Liêm"),
    Area("thai-nguyen", AreaLevel.PROVINCE, "Thái Nguyên"),
    Area("thai-nguyen/phu-luong", AreaLevel.DISTRICT, "Thái Nguyên", "Phú Lương"),
    Area("thai-nguyen/dai-tu", AreaLevel.DISTRICT, "Thái Nguyên", "Đại Từ"),
)
REGISTER = Register(
    areas={area.id: area for area in AREAS},
    targets=(
        target("ha-nam/thanh-liem", "industrial-growth"),
        target("ha-nam/thanh-liem", "industrial-output", "2024", tags=("Công nghiệp",), assigner="Tỉnh giao"),
        target("thai-nguyen", "industrial-growth"),
        target("thai-nguyen", "pci-rank", "2030"),
        target("thai-nguyen/phu-luong", "crafts-growth", None),
    ),
    observations=(
        observation("ha-nam/thanh-liem", "industrial-growth", "2021"),
        observation("thai-nguyen/dai-tu", "schools", "2021"),
    ),
)


def chosen(**filters: object) -> list[str]:
    """The ids selected; there must be no problem."""
    selection = select(REGISTER, Filters(**filters))  # type: ignore[arg-type]
    assert selection.problems == ()
    return [one.id for one in selection.targets]


def refused(**filters: object) -> list[Problem]:
    """The problems; there must be no target."""
    selection = select(REGISTER, Filters(**filters))  # type: ignore[arg-type]
    assert selection.targets == ()
    return list(selection.problems)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        pytest.param({}, [0, 1, 2, 3, 4], id="none"),
        pytest.param({"files": ("targets/ha-nam/thanh-liem.yaml",)}, [0, 1], id="a file"),
        pytest.param({"files": ("targets/ha-nam",)}, [0, 1], id="a folder"),
        pytest.param({"files": ("",)}, [0, 1, 2, 3, 4], id="the root"),
        pytest.param({"areas": ("thanh liem",)}, [0, 1], id="a district"),
        pytest.param({"areas": ("Thái Nguyên",)}, [2, 3, 4], id="a province includes what lies in it"),
        pytest.param({"areas": ("Hà Nam", "Phú Lương")}, [0, 1, 4], id="two areas widen"),
        pytest.param({"areas": ("thai-nguyen/*",)}, [4], id="a pattern of areas of which one has no target"),
        pytest.param({"indicators": ("industrial-*",)}, [0, 1, 2], id="a pattern"),
        pytest.param({"indicators": ("INDUSTRIAL-GROWTH",)}, [0, 2], id="in capitals"),
        pytest.param({"indicators": ("growth",)}, None, id="a part is no pattern"),
        pytest.param({"periods": (period("2021"),)}, [0, 2], id="targets whose period overlaps"),
        pytest.param({"periods": (period("2024-Q1"),)}, [0, 1, 2], id="a quarter"),
        pytest.param({"tags": ("cong nghiep",)}, [1], id="a tag without accents"),
        pytest.param({"assigners": ("tinh giao",)}, [1], id="who set the plan, without accents"),
        pytest.param({"areas": ("Hà Nam",), "indicators": ("*growth",)}, [0], id="two filters narrow"),
    ],
)
def test_filters_choose_targets_in_the_order_of_the_register(
    filters: dict[str, object], expected: list[int] | None
) -> None:
    if expected is None:
        assert refused(**filters)
    else:
        assert chosen(**filters) == [REGISTER.targets[index].id for index in expected]


@pytest.mark.parametrize(
    ("filters", "code", "word"),
    [
        pytest.param({"areas": ("Thanh Lim",)}, Code.UNKNOWN_AREA, "Thanh Liêm", id="an unknown area"),
        pytest.param({"areas": ("Đại Từ",)}, Code.AREA_WITHOUT_TARGETS, "thai-nguyen", id="an area without targets"),
        pytest.param({"areas": ("*/d*",)}, Code.AREA_WITHOUT_TARGETS, "thai-nguyen", id="a pattern of such areas"),
        pytest.param(
            {"indicators": ("industrial-grwth",)}, Code.FILTER_MATCHES_NOTHING, "industrial-growth", id="indicator"
        ),
        pytest.param({"indicators": ("pci-rank", "pci-rnk")}, Code.FILTER_MATCHES_NOTHING, "pci-rank", id="one of two"),
        pytest.param({"periods": (period("2035"),)}, Code.FILTER_MATCHES_NOTHING, "2030", id="period"),
        pytest.param({"tags": ("công nghệ",)}, Code.FILTER_MATCHES_NOTHING, "Công nghiệp", id="tag"),
        pytest.param({"assigners": ("Huyện giao",)}, Code.FILTER_MATCHES_NOTHING, "Tỉnh giao", id="who set the plan"),
        pytest.param({"files": ("actuals",)}, Code.PATH_WITHOUT_TARGETS, "targets/", id="a folder of observed values"),
        pytest.param(
            {"areas": ("Hà Nam",), "indicators": ("pci-rank",)},
            Code.NOTHING_SELECTED,
            "industrial-growth",
            id="together",
        ),
    ],
)
def test_a_filter_that_selects_nothing_is_answered_with_the_nearest(
    filters: dict[str, object], code: Code, word: str
) -> None:
    """Nothing is judged, since most likely something else was meant."""
    problems = refused(**filters)
    assert [(one.code, one.level) for one in problems] == [(code, Level.ERROR)]
    assert word in problems[0].args["nearest"]


@pytest.mark.parametrize(
    "filters",
    [
        pytest.param({"areas": ("Nowhere",)}, id="area"),
        pytest.param({"indicators": ("nothing",)}, id="indicator"),
        pytest.param({"areas": ("Hà Nam",), "indicators": ("pci-rank",)}, id="together"),
        pytest.param({"files": ("actuals",)}, id="path"),
    ],
)
def test_an_empty_selection_may_be_allowed(filters: dict[str, object]) -> None:
    assert chosen(**filters, allow_empty=True) == []


def test_an_ambiguous_area_is_never_allowed() -> None:
    """Whoever allows an empty selection has not said which of two namesakes is meant."""
    commune = Area("thai-nguyen/-/phu-luong", AreaLevel.COMMUNE, "Thái Nguyên", commune="Phú Lương")
    register = Register(areas={**REGISTER.areas, commune.id: commune}, targets=REGISTER.targets)
    selection = select(register, Filters(areas=("Phú Lương",), allow_empty=True))
    assert [one.code for one in selection.problems] == [Code.AMBIGUOUS_AREA]


def test_a_register_without_targets_is_said_to_have_none() -> None:
    assert [one.code for one in select(Register(), Filters()).problems] == [Code.NO_TARGETS]
    assert select(Register(), Filters(allow_empty=True)).problems == ()


def assessment(verdict: Verdict, outcome: Outcome | None = None, progress: Progress | None = None) -> Assessment:
    one = target("ha-nam/thanh-liem", f"{verdict.value}-{outcome}-{progress}")
    return Assessment(one, one, AREAS[0], date(2024, 6, 30), verdict, outcome, progress)


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        pytest.param(("missed",), [0, 1], id="by verdict or outcome"),
        pytest.param(("behind",), [1], id="by progress"),
        pytest.param(("met", "behind"), [1, 2], id="several widen"),
        pytest.param(("wrong_way",), [], id="none of them"),
    ],
)
def test_a_status_is_that_of_the_verdict_the_outcome_or_the_progress(
    statuses: tuple[str, ...], expected: list[int]
) -> None:
    every = [
        assessment(Verdict.MISSED, Outcome.MISSED),
        assessment(Verdict.NOT_DUE, Outcome.MISSED, Progress.BEHIND),
        assessment(Verdict.MET, Outcome.MET),
    ]
    assert ids_of_statuses(every, statuses) == frozenset(every[index].id for index in expected)


def test_without_a_status_everything_is_shown() -> None:
    assert ids_of_statuses([assessment(Verdict.MET)], ()) is None


def test_a_period_leaves_the_observations_of_that_time() -> None:
    """The judgement stays as it is."""
    one = assessment(Verdict.NOT_DUE, Outcome.MET)
    judged = tuple(
        JudgedObservation(
            observation("ha-nam/thanh-liem", "x", when), Number(Decimal(2)), Outcome.MET, Margin(Decimal(1), "ha")
        )
        for when in ("2021", "2022", "2023")
    )
    full = Assessment(one.target, one.target, one.area, one.as_of, one.verdict, one.outcome, observations=judged)
    assert keep_periods(full, (period("2022"),)).observations == judged[1:2]
    assert keep_periods(full, ()) == full
    assert keep_periods(full, (period("2022"),)).outcome is Outcome.MET


def test_a_narrowed_run_keeps_the_problems_that_concern_it() -> None:
    """A warning of another area's file does not fail the gate of this one; an error anywhere stops the judging."""

    def problem(level: Level, file: str | None) -> Problem:
        return Problem(level, Code.EMPTY_FILE, Location(file, 1, 1) if file else None)

    ours = [
        problem(Level.WARNING, "targets/ha-nam/thanh-liem.yaml"),
        problem(Level.WARNING, "actuals/ha-nam/thanh-liem.yaml"),
        problem(Level.WARNING, "planck.yaml"),
        problem(Level.WARNING, None),
        problem(Level.ERROR, "actuals/thai-nguyen/dai-tu.yaml"),
    ]
    others = [
        problem(Level.WARNING, "actuals/thai-nguyen/dai-tu.yaml"),
        problem(Level.WARNING, "targets/thai-nguyen.yaml"),
    ]
    selection = select(REGISTER, Filters(areas=("Hà Nam",)))
    assert problems_about([*ours, *others], REGISTER, selection.targets) == tuple(ours)
