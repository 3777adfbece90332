"""The part that each figure has in the answers."""

from __future__ import annotations

from typing import Any

import pytest

from planck.model.explanation import ReasonCode
from planck.model.target import Target
from tests.judgement.plan import DONE, at_least, judged, seen, series, since, target


def roles(one: Target, figures: Any, as_of: str) -> str:
    return " ".join(f"{each.observation.period}:{each.role.value}" for each in judged(one, figures, as_of).figures)


@pytest.mark.parametrize(
    ("one", "figures", "expected"),
    [
        pytest.param(
            target(at_least("10"), "2021-2025", unit="ha"), {"2019": 1, "2020": 2, "2021": 3, "2022": 4},
            "2019:before 2020:baseline 2021:not_used 2022:counted", id="a level",
        ),
        pytest.param(
            target(at_least("10"), None, by="2025", unit="ha"), {"2019": 1, "2020": 2, "2022": 4},
            "2019:baseline 2020:not_used 2022:counted", id="a level without a start",
        ),
        pytest.param(
            target(at_least("10"), "2021-2025", unit="ha", baseline=since(2019)), {"2019": 1, "2020": 2, "2022": 4},
            "2019:baseline 2020:before 2022:counted", id="a declared baseline",
        ),
        pytest.param(
            target(at_least("10"), "2021-2025", "change", unit="%"), {"2019": 1, "2020": 2, "2021": 3, "2022": 4},
            "2019:before 2020:baseline 2021:not_used 2022:counted", id="a change",
        ),
        pytest.param(
            target(at_least("10"), "2021-2025", "total"), {"2020": 1, "2021": 2, "2022-H1": 3, "2022": 4},
            "2020:before 2021:counted 2022-H1:not_used 2022:counted", id="a sum",
        ),
        pytest.param(
            target(at_least("10"), "2021-2025", "average_growth"), {"2020": 1, "2021": 2, "2022": 3},
            "2020:before 2021:counted 2022:counted", id="growth",
        ),
        pytest.param(
            target(at_least("10"), "2021-2025", "average_growth", level_indicator="y"),
            series({"2019": 90, "2020": 100, "2021": 110, "2022": 121}, indicator="y"),
            "2019:before 2020:baseline 2021:not_used 2022:counted", id="growth from levels",
        ),
        pytest.param(
            target(at_least("10"), "2021-2025", "each_year", unit="ha"), {"2020": 1, "2021": 12, "2022": 11},
            "2020:before 2021:counted 2022:counted", id="each year",
        ),
        pytest.param(
            target(DONE, "2021-2025", "milestone"), {"2020": True}, "2020:counted", id="a milestone reached before",
        ),
    ],
)  # fmt: skip
def test_every_figure_has_a_role(one: Target, figures: Any, expected: str) -> None:
    assert roles(one, figures, "2022-12-31") == expected


def test_what_is_not_used_says_why_and_what_is_judged_alone_stays_judged() -> None:
    one = target(at_least("10"), "2021-2022", "average", unit="ha")
    known = [seen("2021", 12), seen("2022", 8), seen("2021-2022", 9), seen("2023", 1, published="2022-12-31")]
    told = judged(one, known, "2022-12-31").figures
    assert [(each.role.value, each.reason and each.reason.code, each.judged and each.judged.outcome.value)
            for each in told] == [
        ("counted", None, "exceeded"),
        ("counted", None, "missed"),
        ("not_used", ReasonCode.COVERED, "missed"),
        ("not_used", ReasonCode.OUTSIDE_PERIOD, None),
    ]  # fmt: skip
