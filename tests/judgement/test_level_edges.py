"""Which figures a level is judged and rated by, at the edges of natures, breaks and baselines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from planck.model.assessment import Assessment
from planck.model.period import parse_period
from planck.model.target import Pace, Target
from planck.model.unit import Unit
from tests.judgement.plan import at_least, judged, seen, series, since, target


def level(period: str | None = "2021-2025", unit: str = "ha", goal: str = "100", **more: Any) -> Target:
    return target(at_least(goal), period, unit=unit, **more)


def pace(assessment: Assessment) -> tuple[str | None, str | None]:
    """How it is under way: the ratio, or the reason why there is none."""
    progress = assessment.progress.value if assessment.progress is not None else None
    if assessment.ratio is not None:
        return progress, f"{assessment.ratio:.2f}"
    reason = assessment.progress_reason
    return progress, reason.code.value if reason is not None else None


STOCK = level(kind="stock")
MONEY = level(unit="tỷ đồng")


@pytest.mark.parametrize(
    ("of", "figures", "breaks", "expected"),
    [
        # From 40 in 2020 to 100 in 2025 the plan is at 64 in 2022.
        pytest.param(
            level(), {"2019": 20, "2020": 40, "2021": 70, "2022": 64}, (), ("on_track", "1.00"),
            id="from the last figure before the period",
        ),
        pytest.param(
            STOCK, {"2020": 40, "2021-01-01": 50, "2022": 64}, (), ("on_track", "1.00"),
            id="its first day is not before the period",
        ),
        pytest.param(
            replace(STOCK, baseline=since(2020)), {"2020-12-31": 50, "2020": 40, "2022": 64}, (), ("on_track", "1.00"),
            id="the figure of the base year before that of its last day",
        ),
        pytest.param(
            replace(STOCK, baseline=since(2020)), {"2020-06-30": 50, "2022": 64}, (), ("not_rated", "baseline-missing"),
            id="a day inside the base year is none of its end",
        ),
        pytest.param(
            replace(STOCK, baseline=since(2020)), {"2020-H1": 50, "2020-Q4": 40, "2022": 64}, (), ("on_track", "1.00"),
            id="the state at the end of its last quarter is that of the base year",
        ),
        pytest.param(
            replace(level(), baseline=since(2020)), {"2020-Q4": 40, "2022": 64}, (), ("not_rated", "baseline-missing"),
            id="of what is no state it is not",
        ),
        pytest.param(
            level(), {"2020": 40, "2022-12-31": 64}, (), ("on_track", "1.00"), id="from a year to a day",
        ),
        pytest.param(
            level(), {"2020-H1": 40, "2022": 64}, (), ("not_rated", "one-value"), id="half a year is no year",
        ),
        pytest.param(
            MONEY, {"2020-12-31": 40, "2022": 64}, (), ("not_rated", "one-value"), id="nor a day and what adds up",
        ),
        pytest.param(
            MONEY, {"2020": 40, "2022-12-31": 64}, (), ("not_rated", "one-value"), id="nor what adds up and a day",
        ),
        pytest.param(level(), {"2022": 64}, (2010,), ("not_rated", "one-value"), id="a break long before cut nothing"),
        pytest.param(
            level(pace=Pace.TREND), {"2020": 40, "2021": 50, "2022": 64}, (2010,), ("not_rated", "too-few-values"),
            id="nor did it of a trend",
        ),
    ],
)  # fmt: skip
def test_a_level_is_on_its_way_from_what_compares_with_it(
    of: Target, figures: dict[str, object], breaks: tuple[int, ...], expected: tuple[str, str]
) -> None:
    assert pace(judged(of, figures, "2023-06-30", breaks=breaks)) == expected


def test_the_year_in_which_a_boundary_changed_is_one_after_it() -> None:
    # 2 of 10 in one of four years.
    of = level("2022-2025", goal="20", set=date(2022, 2, 1))
    assessment = judged(of, {"2021": 10, "2022": 12}, "2023-06-30", area={"boundary_changed": date(2021, 7, 1)})
    assert pace(assessment) == ("behind", "0.80")


def test_a_level_after_the_end_is_none_of_the_trend_up_to_it() -> None:
    of = level(None, by="2025", goal="90", pace=Pace.TREND)
    figures = [*series({"2020": 40, "2021": 50, "2022": 60, "2023": 70}), seen("2026", 0, published="2026-03-01")]
    assessment = judged(of, figures, "2026-03-10")
    assert assessment.progress is not None
    assert assessment.progress.value == "on_track"


@pytest.mark.parametrize(
    ("of", "figures", "code", "args"),
    [
        pytest.param(level(), {"2021-H1": 5, "2022": 10}, "value-missing", {"period": "2025"}, id="after a half year"),
        pytest.param(level(), {"2022": 10, "2023-H1": 5}, "flow-or-stock", {"period": "2023-H1"}, id="before one"),
        pytest.param(level("2025-Q3"), {}, "value-missing", {"period": "2025-Q3"}, id="of a quarter"),
        pytest.param(
            level("2025", "tỷ đồng"), {f"2025-Q{number}": 9 for number in (1, 2, 3, 4)}, "flow-assumed",
            {"period": "2025-Q4", "unit": Unit("triệu đồng")}, id="of a sum of what may add up",
        ),
        pytest.param(
            level(None, "%/năm", by="2025-10-21", kind="rate"), {"2025-Q3": 120}, "value-missing",
            {"period": "2025-10-21"}, id="of growth by a day",
        ),
    ],
)  # fmt: skip
def test_the_figure_that_a_level_lacks_at_the_end_is_named(
    of: Target, figures: dict[str, object], code: str, args: dict[str, object]
) -> None:
    unit = "triệu đồng" if of.unit == Unit("tỷ đồng") else None
    assessment = judged(of, series(figures, unit=unit), "2026-06-30")
    assert (assessment.verdict.value, assessment.reason and assessment.reason.code.value) == ("no_data", code)
    assert assessment.reason is not None
    found = {name: assessment.reason.args[name] for name in args}
    assert found == {name: parse_period(arg) if isinstance(arg, str) else arg for name, arg in args.items()}


def test_a_part_of_a_flow_beside_whole_years_is_of_another_length() -> None:
    assessment = judged(level(kind="flow"), {"2022": 10, "2023-Q1": 3}, "2023-06-30")
    assert [(str(each.observation.period), each.reason.code.value) for each in assessment.unused] == [
        ("2023-Q1", "another-length")
    ]
    assert assessment.actual is not None
    assert Decimal(10) == assessment.actual.value.value  # type: ignore[union-attr]
