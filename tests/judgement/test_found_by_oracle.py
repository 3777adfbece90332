"""What an independent reading of the rules found: whole files, judged as a reader would have them judged."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

import planck
from planck.model.assessment import Assessment, Verdict
from planck.model.basis import Rule
from planck.model.explanation import ReasonCode
from planck.model.problem import Code, Level
from planck.model.value import Number
from planck.register.load import Loaded


def loaded(folder: Path, targets: str, actuals: str, **others: str) -> Loaded:
    """One province's register; ``others`` are further files of ``targets/``."""
    files = {"targets/x.yaml": f"province: X\n{targets}", "actuals/x.yaml": f"province: X\n{actuals}"}
    files |= {f"targets/{name}.yaml": text for name, text in others.items()}
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return planck.load(folder)


def errors_of(folder: Path, targets: str, actuals: str, **others: str) -> list[Code]:
    """The codes of what is refused."""
    return [
        problem.code for problem in loaded(folder, targets, actuals, **others).problems if problem.level is Level.ERROR
    ]


def judged(folder: Path, as_of: str, targets: str, actuals: str, **others: str) -> dict[str, Assessment]:
    """The assessments of a register without errors, by the targets' own ids."""
    found = loaded(folder, targets, actuals, **others)
    assert [one for one in found.problems if one.level is Level.ERROR] == []
    return {one.id.split("/")[-1]: one for one in planck.assess(found.register, as_of)}


@pytest.mark.parametrize(
    ("due", "new"), [("by: 2022", "2023"), ("by: 2022-06-30", "2023-06-30"), ("period: 2022", "2023")]
)
def test_an_amendment_puts_off_the_day_by_which_a_target_is_due(tmp_path: Path, due: str, new: str) -> None:
    targets = f"""
targets:
  t:
    {due}
    at_least: 100
    unit: lao động
    amended: [{{on: 2022-04-28, by: NQ 1, period: {new}}}]
"""
    actuals = "actuals: {t: {2022-06-30: 90, 2022: 90, 2023-06-30: 110, 2023: 110}}"
    before = judged(tmp_path, "2022-12-31", targets, actuals)["t"]
    assert (before.verdict, str(before.in_force.period)) == (Verdict.NOT_DUE, new)
    assert judged(tmp_path, "2023-12-31", targets, actuals)["t"].verdict is Verdict.EXCEEDED


BASELINES = """
period: 2025
targets:
  level: {at_least: 2 nghìn tỷ đồng, by: 2025, baseline: {year: 2020, value: 1000 tỷ đồng}}
  relative: {at_least: 50 %, basis: change, baseline: {year: 2020, value: 1000 tỷ đồng}}
  absolute: {at_least: 0.5 nghìn tỷ đồng, basis: change, baseline: {year: 2020, value: 1000 tỷ đồng}}
"""


def test_the_value_of_a_baseline_keeps_its_own_unit(tmp_path: Path) -> None:
    actuals = """
actuals:
  level: {2023: 1.6}
  relative: {unit: nghìn tỷ đồng, values: {2022: 1.5, 2025: 1.6}}
  absolute: {2025: 1.6}
"""
    assessment = judged(tmp_path, "2025-12-31", BASELINES, actuals)
    assert str(assessment["level"].ratio) == "1"  # (1600 - 1000) / (2000 - 1000) by 3/5 of the time
    actual = [assessment[name].actual for name in ("relative", "absolute")]
    assert [one and one.value for one in actual] == [Number(Decimal(60)), Number(Decimal("0.6"))]


def test_a_baseline_without_a_unit_is_in_that_of_its_indicator(tmp_path: Path) -> None:
    targets = "targets: {t: {period: 2025, at_least: 50 %, basis: change, baseline: {year: 2020, value: 100}}}"
    actuals = "actuals: {t: {unit: tỷ đồng, values: {2015: {value: 90000, unit: triệu đồng}, 2025: 160}}}"
    kinds = "indicators: {t: {unit: tỷ đồng}}"
    one = judged(tmp_path, "2025-12-31", targets, actuals, indicators=kinds)["t"]
    assert one.actual is not None
    assert one.actual.value == Number(Decimal(60))


@pytest.mark.parametrize(
    ("baseline", "code"),
    [
        pytest.param("1000 ha", Code.UNITS_DIFFER, id="another unit"),
        pytest.param("1000", Code.UNITS_DISAGREE, id="no unit, and figures in two"),
    ],
)
def test_a_baseline_that_cannot_be_compared_with_the_figures_is_refused(
    tmp_path: Path, baseline: str, code: Code
) -> None:
    value = f"baseline: {{year: 2020, value: {baseline}}}"
    targets = f"targets: {{t: {{period: 2025, at_least: 50 %, basis: change, {value}}}}}"
    actuals = "actuals: {t: {unit: tỷ đồng, values: {2015: {value: 90000, unit: triệu đồng}, 2025: 160}}}"
    assert code in errors_of(tmp_path, targets, actuals)


@pytest.mark.parametrize(
    ("comparator", "worst"),
    [("at_least: 5", "2022"), ("at_most: 15", "2021"), ("{between: [5, 15], better: inside}", "2023")],
)
def test_the_worse_end_of_an_interval_tells_how_bad_a_year_was(tmp_path: Path, comparator: str, worst: str) -> None:
    terms = comparator.strip("{}")
    targets = f"targets: {{t: {{period: 2021-2023, basis: each_year, unit: ha, {terms}}}}}"
    actuals = "actuals: {t: {2021: [9, 12], 2022: [8, 9], 2023: 11}}"
    if worst == "2023":
        actuals = "actuals: {t: {2021: [9, 12], 2022: [8, 9], 2023: 13}}"
    one = judged(tmp_path, "2023-12-31", targets, actuals)["t"]
    assert one.actual is not None
    assert [str(period) for period in one.actual.periods] == [worst]


def test_the_worse_end_of_an_interval_tells_which_item_is_the_worst(tmp_path: Path) -> None:
    targets = "targets: {t: {period: 2021, each_item: true, unit: ha, at_most: 15}}"
    actuals = "actuals: {t: {2021: {items: {A: 10, B: [9, 12]}}}}"
    one = judged(tmp_path, "2021-12-31", targets, actuals)["t"]
    assert one.actual is not None
    assert one.actual.worst == "B"


def test_only_what_is_still_open_deteriorates(tmp_path: Path) -> None:
    targets = "targets: {t: {period: 2021-2023, unit: xã, at_least: 5}}"
    actuals = "actuals: {t: {2020: 9, 2021: 8, 2022: 7, 2023: {value: 6, published: 2023-06-01, status: forecast}}}"
    found = [judged(tmp_path, day, targets, actuals)["t"] for day in ("2023-06-30", "2023-12-31")]
    assert [(one.verdict.value, one.deteriorating) for one in found] == [("not_due", True), ("exceeded", False)]
    assert [ReasonCode.DETERIORATING in [note.code for note in one.notes] for one in found] == [True, False]


@pytest.mark.parametrize(
    ("pace", "figures", "progress"),
    [
        ("linear", "2020: 60, 2021: 55", "not_rated"),
        ("linear", "2020: 45, 2021: 55", "wrong_way"),
        ("compound", "2020: 45, 2021: 55", "wrong_way"),
        ("trend", "2018: 40, 2019: 42, 2020: 45, 2021: 55", "not_rated"),
    ],
)
def test_what_has_left_its_target_goes_the_wrong_way_also_without_a_date(
    tmp_path: Path, pace: str, figures: str, progress: str
) -> None:
    targets = f"targets: {{t: {{undated: true, unit: xã, at_most: 50, pace: {pace}}}}}"
    one = judged(tmp_path, "2023-12-31", targets, f"actuals: {{t: {{{figures}}}}}")["t"]
    assert one.progress is not None
    assert (one.progress.value, one.ratio) == (progress, None)


@pytest.mark.parametrize("fate", ["ended: 2025-06-30", "boundary_changed: 2025-07-01"])
def test_of_the_time_before_an_area_changed_the_latest_revision_counts_whatever_its_territory(
    tmp_path: Path, fate: str
) -> None:
    targets = "targets: {t: {period: 2024, unit: ha, at_least: 10}}"
    actuals = """
actuals:
  t:
    2024:
      - {value: 12, published: 2025-03-01}
      - {value: 9, published: 2025-09-01, territory: former}
"""
    areas = f"areas: [{{province: X, {fate}}}]"
    for day, verdict in (("2025-08-31", "exceeded"), ("2025-09-01", "missed")):
        assert judged(tmp_path, day, targets, actuals, areas=areas)["t"].verdict.value == verdict


def test_a_rate_is_paced_by_itself_whatever_its_baseline(tmp_path: Path) -> None:
    targets = """
period: 2021-2025
targets:
  declared: {basis: end_of_period, at_least: 20 %/năm, baseline: 2019}
  taken: {basis: end_of_period, at_least: 20 %/năm}
"""
    actuals = "actuals: {declared: {2019: 10, 2020: 2, 2022: 15}, taken: {2019: 10, 2020: 2, 2022: 15}}"
    assessment = judged(tmp_path, "2022-12-31", targets, actuals)
    assert [str(assessment[name].ratio) for name in ("declared", "taken")] == ["0.75", "0.75"]  # 15 of 20


def test_reported_rates_are_judged_one_by_one_also_where_levels_give_the_mean(tmp_path: Path) -> None:
    targets = "targets: {t: {period: 2021-2023, at_least: 10 %/năm, level_indicator: l}}"
    actuals = "actuals: {t: {2022: 12}, l: {unit: ha, values: {2020: 100, 2023: 150}}}"
    one = judged(tmp_path, "2023-12-31", targets, actuals)["t"]
    assert one.actual is not None
    assert one.actual.rule is Rule.GROWTH_OF_LEVELS
    assert [(str(each.observation.period), each.outcome.value) for each in one.observations] == [("2022", "exceeded")]


@pytest.mark.parametrize(
    ("figures", "kinds", "change"),
    [
        # From 50 % to 60 %: shares change by points, and what is only counted by a fifth.
        pytest.param("{2020: {count: 6, of: 12}, 2025: 60}", "{t: {unit: '%'}}", 10, id="a count before shares"),
        pytest.param("{2020: 50, 2025: {count: 12, of: 20}}", "{t: {unit: '%'}}", 10, id="a count after shares"),
        pytest.param("{2020: {count: 6, of: 12}, 2025: {count: 6, of: 10}}", "{}", 20, id="counts alone"),
    ],
)
def test_a_change_in_percent_takes_a_count_as_the_share_that_it_is(
    tmp_path: Path, figures: str, kinds: str, change: int
) -> None:
    targets = "targets: {t: {period: 2025, at_least: 50 %, basis: change, baseline: 2020}}"
    one = judged(tmp_path, "2025-12-31", targets, f"actuals: {{t: {figures}}}", indicators=f"indicators: {kinds}")["t"]
    assert one.actual is not None
    assert one.actual.value == Number(Decimal(change))


def test_a_change_in_percent_of_a_number_of_things_takes_a_count_as_the_number(tmp_path: Path) -> None:
    targets = "targets: {t: {period: 2025, at_least: 50 %, basis: change, baseline: 2020}}"
    actuals = "actuals: {t: {unit: xã, values: {2020: {count: 5, of: 12}, 2025: {count: 6, of: 10}}}}"
    one = judged(tmp_path, "2025-12-31", targets, actuals)["t"]
    assert one.actual is not None
    assert one.actual.value == Number(Decimal(20))


def test_a_change_in_points_takes_shares_in_thousandths(tmp_path: Path) -> None:
    targets = "targets: {t: {period: 2025, at_least: 5 điểm %, basis: change, baseline: 2020}}"
    actuals = "actuals: {t: {unit: '‰', values: {2020: 400, 2025: 450}}}"
    one = judged(tmp_path, "2025-12-31", targets, actuals)["t"]
    assert one.verdict is Verdict.MET


def test_an_item_that_came_after_the_period_takes_no_verdict_back(tmp_path: Path) -> None:
    targets = "targets: {t: {period: 2021, each_item: true, unit: ha, at_least: 10}}"
    actuals = "actuals: {t: {2021: {items: {A: 10}}, 2022: {items: {A: 12, B: 3}}}}"
    found = [judged(tmp_path, day, targets, actuals)["t"] for day in ("2021-12-31", "2022-12-31")]
    assert [one.verdict for one in found] == [Verdict.MET, Verdict.MET]


@pytest.mark.parametrize("items", ["A: 5, B: 5", "B: 5, A: 5"])
@pytest.mark.parametrize("day", ["2021-12-31", "2022-12-31"])
def test_of_two_items_alike_the_first_by_name_is_named_however_the_file_orders_them(
    tmp_path: Path, items: str, day: str
) -> None:
    targets = "targets: {t: {period: 2021-2022, each_item: true, basis: average, unit: ha, at_least: 10}}"
    one = judged(tmp_path, day, targets, f"actuals: {{t: {{2021: {{items: {{{items}}}}}}}}}")["t"]
    assert one.actual is not None
    assert one.actual.worst == "A"


@pytest.mark.parametrize("items", [("B", "C"), ("C", "B")])
def test_the_item_whose_figures_are_missing_is_named_alike_however_the_file_orders_them(
    tmp_path: Path, items: tuple[str, str]
) -> None:
    targets = "targets: {t: {period: 2021-2022, each_item: true, basis: average, unit: ha, at_least: 10}}"
    some = ", ".join(f"{item}: 12" for item in items)
    one = judged(tmp_path, "2023-12-31", targets, f"actuals: {{t: {{2021: {{items: {{{some}}}}}}}}}")["t"]
    assert one.reason is not None
    assert one.reason.args == {"item": "B"}


@pytest.mark.parametrize("falling", ["A", "B"])
def test_what_each_item_has_reached_deteriorates_with_any_of_them(tmp_path: Path, falling: str) -> None:
    levels = {"A": (6, 7, 8, 9), "B": (6, 7, 8, 9)} | {falling: (9, 8, 7, 6)}
    years = ", ".join(
        f"{2018 + index}: {{items: {{{', '.join(f'{item}: {found[index]}' for item, found in levels.items())}}}}}"
        for index in range(4)
    )
    targets = "targets: {t: {by: 2025, each_item: true, unit: xã, at_least: 5}}"
    assert judged(tmp_path, "2021-12-31", targets, f"actuals: {{t: {{{years}}}}}")["t"].deteriorating


@pytest.mark.parametrize("baseline", ["2020", "{year: 2020, value: 500 ‰}"])
def test_a_change_in_percent_takes_a_count_as_a_share_beside_thousandths_too(tmp_path: Path, baseline: str) -> None:
    targets = f"targets: {{t: {{period: 2025, at_least: 50 %, basis: change, baseline: {baseline}}}}}"
    actuals = """
actuals:
  t:
    2019: {value: 450, unit: ‰}
    2020: {count: 6, of: 12}
    2025: {count: 12, of: 20}
"""
    one = judged(tmp_path, "2025-12-31", targets, actuals, indicators="indicators: {t: {unit: '%'}}")["t"]
    assert one.actual is not None
    assert one.actual.value == Number(Decimal(20))


@pytest.mark.parametrize("later_first", [False, True])
def test_the_doubt_about_a_comparator_rests_on_the_latest_revision(tmp_path: Path, later_first: bool) -> None:
    targets = "targets: {t: {by: 2025, at_most: 10, unit: ha, baseline: 2020}}"
    revisions = ["{value: 9, published: 2021-01-31}", "{value: 12, published: 2021-06-30}"]
    if later_first:
        revisions.reverse()
    found = loaded(tmp_path, targets, f"actuals: {{t: {{2020: [{', '.join(revisions)}]}}}}")
    assert found.problems == ()


def test_an_ended_area_whose_figure_is_there_before_the_day_is_only_not_due(tmp_path: Path) -> None:
    targets = "targets: {t: {by: 2023, unit: ha, at_least: 10}}"
    value = "{value: 12, published: 2023-11-01, status: estimate, territory: former}"
    areas = "areas: [{province: X, ended: 2023-06-30}]"
    found = [
        judged(tmp_path, day, targets, f"actuals: {{t: {{2022: 9, 2023: {value}}}}}", areas=areas)["t"].verdict.value
        for day in ("2023-07-01", "2023-11-01", "2023-12-31")
    ]
    assert found == ["area_ended", "not_due", "exceeded"]


@pytest.mark.parametrize(("first", "provisional"), [(12, True), (2, False)])
def test_what_all_items_have_met_rests_on_the_figures_of_all(tmp_path: Path, first: int, provisional: bool) -> None:
    targets = "targets: {t: {period: 2021-2022, basis: average, each_item: true, unit: ha, at_least: 10}}"
    actuals = f"""
actuals:
  t:
    2021-2022: {{items: {{A: {first}}}, status: official}}
    2021: {{items: {{B: 30}}, status: draft}}
    2022: {{items: {{B: 30}}, status: official}}
"""
    kinds = "indicators: {t: {kind: level}}"
    assert judged(tmp_path, "2022-12-31", targets, actuals, indicators=kinds)["t"].provisional is provisional
