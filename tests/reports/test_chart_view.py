"""A chart shows the figures of the register in one scale, and the way to the target that the pace is rated by."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

import planck
from planck.model.exact import to_decimal
from planck.model.explanation import StepCode
from planck.model.result import Language
from planck.reports.axis import axis_of_values, axis_of_years, round_step, short
from planck.reports.chart_view import ChartKind, ChartView, chart_of
from planck.reports.target_view import view_target
from planck.reports.wording.voice import Voice
from tests.reports.cases import load_case
from tests.world import ROOT

HEAD = "district: A\n"
CASES = sorted((ROOT / "tests" / "cases").glob("[!e]*/targets"))


def chart(tmp_path: Path, target: str, figures: str, day: str, kind: str = "") -> ChartView | None:
    """The chart of one target with the figures of its indicator, which is of that kind."""
    for folder, content in (("targets", f"targets:\n  one: {target}\n"), ("actuals", f"actuals:\n  one: {figures}\n")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.yaml").write_text(HEAD + content, encoding="utf-8")
    if kind:
        known = f"indicators:\n  one: {{kind: {kind}}}\n"
        (tmp_path / "targets" / "indicators.yaml").write_text(known, encoding="utf-8")
    loaded = planck.load(tmp_path)
    (assessment,) = planck.assess(loaded.register, day)
    return chart_of(view_target(Voice(Language.EN, loaded.register), assessment))


def rounded(points: object) -> list[tuple[str, str]]:
    """Points to two digits."""
    assert isinstance(points, tuple)
    return [(f"{to_decimal(at):.2f}", f"{to_decimal(value):.2f}") for at, value in points]


SHARES = "{unit: '%', values: {2020: 40, 2021: 42, 2023: 49}}"


@pytest.mark.parametrize(
    ("target", "figures", "path", "zone"),
    [
        pytest.param(
            "{at_least: 60, unit: '%', period: 2021-2025, basis: end_of_period}",
            SHARES,
            [("2020.00", "40.00"), ("2025.00", "60.00")],
            (60, None),
            id="a level on a straight way",
        ),
        pytest.param(
            "{at_least: 160, unit: ha, by: 2022, baseline: 2020, pace: compound}",
            "{unit: ha, values: {2020: 90, 2021: 120}}",
            [("2020.00", "90.00"), ("2021.00", "120.00"), ("2022.00", "160.00")],
            (160, None),
            id="a level that grows by the same share every year: 90 × 4/3 × 4/3",
        ),
        pytest.param(
            "{at_least: 50, unit: '%', basis: change, period: 2021-2025, baseline: 2020}",
            "{unit: ha, values: {2020: 80, 2021: 90}}",
            [("2020.00", "80.00"), ("2025.00", "120.00")],
            (120, None),
            id="a rise in percent of the baseline: 80 + 50 %",
        ),
        pytest.param(
            "{at_least: 10, unit: điểm %, basis: change, direction: down, period: 2021-2025, baseline: 2020}",
            SHARES,
            [("2020.00", "40.00"), ("2025.00", "30.00")],
            (None, 30),
            id="a fall in points: what is below is good",
        ),
        pytest.param(
            "{between: [50, 60], better: inside, unit: '%', by: 2025, baseline: 2020, pace: trend}",
            SHARES,
            [],
            (50, 60),
            id="a range, by a trend that has no way of its own",
        ),
    ],
)
def test_the_way_to_a_level(
    target: str, figures: str, path: list[tuple[str, str]], zone: tuple[int | None, int | None], tmp_path: Path
) -> None:
    """It leads from the baseline to the level that just satisfies the target."""
    view = chart(tmp_path, target, figures, "2023-12-31", "" if "%'," in figures else "stock")
    assert view is not None
    assert view.kind is ChartKind.LINE
    assert rounded(view.path) == path
    assert view.zone == zone


def test_rates_of_years_are_bars_with_their_mean_and_what_each_year_left_needs(tmp_path: Path) -> None:
    """As the calculation by hand has it: 28.7, 20.35 and 15.43 leave 6.30 for a mean of 15.1 over five years."""
    target = "{at_least: 15.1, unit: '%/năm', period: 2021-2025, basis: average_growth}"
    view = chart(tmp_path, target, "{unit: '%/năm', values: {2021: 28.7, 2022: 20.35, 2023: 15.43}}", "2023-12-31")
    assert view is not None
    assert view.kind is ChartKind.BARS
    assert [tick.text for tick in view.time.ticks] == ["2021", "2022", "2023", "2024", "2025"]
    assert [spot.text for spot in view.spots] == ["28.7", "20.35", "15.43"]
    assert [spot.at for spot in view.spots] == [Fraction(at) for at in range(3)]
    assert view.mean is not None
    assert (view.mean.first, view.mean.last) == (Fraction(-1, 2), Fraction(5, 2))
    assert f"{to_decimal(view.mean.value):.2f}" == "21.37"
    assert view.need is not None
    assert (view.need.first, view.need.last) == (Fraction(3), Fraction(4))
    assert view.need.text == "6.30"


def test_a_total_is_drawn_as_what_has_come_together(tmp_path: Path) -> None:
    """The last point is the sum that is judged, and the way to the target begins at nothing."""
    target = "{at_least: 100, unit: ha, period: 2021-2025, basis: total}"
    view = chart(tmp_path, target, "{unit: ha, values: {2021: 10, 2022: 25}}", "2022-12-31", "flow")
    assert view is not None
    assert rounded(tuple((spot.at, spot.low) for spot in view.spots)) == [("2021.00", "10.00"), ("2022.00", "35.00")]
    assert rounded(view.path) == [("2020.00", "0.00"), ("2025.00", "100.00")]


@pytest.mark.parametrize(
    ("target", "figures"),
    [
        pytest.param("{done: true, by: 2023}", "{values: {2023: true}}", id="a milestone"),
        pytest.param("{at_least: 5, unit: ha, by: 2023}", "{unit: ha, values: {2023: 5}}", id="one figure"),
        pytest.param(
            "{at_least: unknown, unit: '%', period: 2023}",
            "{unit: '%', values: {2022: 5, 2023: {value: {of_target: 102 %}}}}",
            id="a plan that no document prints",
        ),
    ],
)
def test_what_has_no_scale_has_no_chart(target: str, figures: str, tmp_path: Path) -> None:
    """A picture that would say nothing is not drawn."""
    assert chart(tmp_path, target, figures, "2023-12-31") is None


@pytest.mark.parametrize("folder", [pytest.param(case.parent, id=case.parent.name) for case in CASES])
@pytest.mark.parametrize("year", [2022, 2023, 2025])
def test_the_way_is_the_one_that_the_pace_is_rated_by(folder: Path, year: int) -> None:
    """Where the judgement rates the pace of a level, the chart begins and ends as its arithmetic does."""
    loaded = load_case(folder)
    for assessment in planck.assess(loaded.register, date(year, 12, 31)):
        view = chart_of(view_target(Voice(Language.EN, loaded.register), assessment))
        paced = [step for step in assessment.steps if step.code in (StepCode.LINEAR_PACE, StepCode.COMPOUND_PACE)]
        if view is not None and view.kind is ChartKind.LINE and view.path and paced:
            (step,) = paced
            start, aim, span = (step.args[name] for name in ("baseline", "target", "span"))
            assert isinstance(start, Decimal)
            ends = (view.path[0].value, view.path[-1].value, view.path[-1].at - view.path[0].at)
            assert [to_decimal(end) for end in ends] == [start, aim, span]
        if view is not None:
            shown = [end for spot in view.spots for end in (spot.low, spot.high)]
            assert all(view.values.low <= value <= view.values.high for value in (*shown, *view.bounds))
            assert all(view.time.low <= spot.at <= view.time.high for spot in view.spots)


@pytest.mark.parametrize(
    ("least", "step"),
    [("0.3", "0.5"), ("1", "1"), ("1.01", "2"), ("3", "5"), ("7", "10"), ("0.02", "0.02"), ("4000", "5000")],
)
def test_the_ticks_of_an_axis_are_round(least: str, step: str) -> None:
    """A reader can count from one to the next."""
    assert round_step(Fraction(least)) == Fraction(step)


@pytest.mark.parametrize(
    ("values", "from_zero", "ticks"),
    [
        pytest.param(("40", "49", "60"), False, ["40", "45", "50", "55", "60"], id="levels far from zero"),
        pytest.param(("3", "8.1"), False, ["0", "2", "4", "6", "8", "10"], id="levels near zero begin there"),
        pytest.param(("8", "9"), True, ["0", "2", "4", "6", "8", "10"], id="bars begin at zero"),
        pytest.param(("-3", "2"), True, ["-3", "-2", "-1", "0", "1", "2"], id="on both sides of zero"),
        pytest.param(("5", "5"), False, ["4.4", "4.6", "4.8", "5.0", "5.2", "5.4", "5.6"], id="one value alone"),
    ],
)
def test_an_axis_holds_its_values(values: tuple[str, ...], from_zero: bool, ticks: list[str]) -> None:
    """From a round number below the least to one above the greatest."""
    axis = axis_of_values(Voice(Language.EN), map(Fraction, values), from_zero=from_zero)
    assert [tick.text.replace("−", "-") for tick in axis.ticks] == ticks


def test_an_axis_of_many_years_names_some_of_them_and_the_last() -> None:
    """The years do not run into each other, and the one that counts is there."""
    axis = axis_of_years(Fraction(2000), Fraction(2025))
    assert [tick.text for tick in axis.ticks] == [str(year) for year in range(2001, 2026, 3)]


@pytest.mark.parametrize(("value", "text"), [("1/3", "0.3"), ("100", "100"), ("-1/20", "0"), ("99.96", "100")])
def test_a_coordinate_is_short(value: str, text: str) -> None:
    """A page of hundreds of charts stays small."""
    assert short(Fraction(value)) == text
