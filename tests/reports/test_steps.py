"""The arithmetic is told with its real numbers."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from planck.model.explanation import Step, StepCode
from planck.model.result import Language
from planck.reports.wording.digits import Digits
from planck.reports.wording.steps import sentence, sentences
from planck.reports.wording.voice import Voice
from tests.reports.made import MEAN, NEED, span

D = Decimal
VI, EN = (Voice(language, digits=Digits(2, None, ())) for language in Language)
C = StepCode
PRODUCT = Step(
    C.GROWTH_PRODUCT,
    {
        "factors": (D("1.287"), D("1.2035"), D("1.1543")),
        "years": ("1", "1", "1"),
        "product": D("1.78790046435"),
    },
)
ROOT = Step(C.ROOT, {"product": D("1.78790046435"), "degree": 3, "result": 1 + MEAN.scaleb(-2), "mean": MEAN})


def test_a_geometric_mean_is_a_product_and_its_root() -> None:
    assert sentences(EN, [PRODUCT, ROOT]) == ("1.2870 × 1.2035 × 1.1543 = 1.7879; ³√ = 1.2137, that is 21.37% a year",)
    assert sentences(VI, [PRODUCT, ROOT]) == ("1,2870 × 1,2035 × 1,1543 = 1,7879; ³√ = 1,2137, tức là 21,37% mỗi năm",)


# Each line worked out by hand.
CASES: list[tuple[StepCode, dict[str, Any], str]] = [
    (C.GROWTH_PRODUCT, {"factors": (D("1.0656"),), "years": ("1",), "product": D("1.0656")}, "1.0656"),
    (
        C.GROWTH_PRODUCT,
        {"factors": (D("1.1129"),), "years": (span("2021-2023"),), "product": D("1.378377654689")},
        "1.1129³ = 1.3784",
    ),
    (
        C.CONVERTED,
        {
            "value": D("27320500"),
            "unit": "triệu đồng",
            "factor": D("0.001"),
            "result": D("27320.5"),
            "wanted": "tỷ đồng",
        },
        "converted: 27,320,500 triệu đồng × 0.001 = 27,320.5 tỷ đồng",
    ),
    (
        C.SHARE_OF_COUNT,
        {"count": D("4"), "of": D("9"), "result": D("44." + "4" * 48)},
        "share: 4 ÷ 9 × 100 = 44.44%",
    ),
    (
        C.ARITHMETIC_MEAN,
        {
            "terms": (D("28.7"), D("20.35"), D("-15.43")),
            "years": ("1", "1", "1"),
            "sum": D("33.62"),
            "count": 3,
            "mean": D("11." + "2" + "0" + "6" * 40),
        },
        "arithmetic mean: (28.7 + 20.35 + (−15.43)) ÷ 3 = 33.62 ÷ 3 = 11.21",
    ),
    (
        C.ARITHMETIC_MEAN,
        {"terms": (D("5"), D("8")), "years": ("3", "1"), "sum": D("23"), "count": 4, "mean": D("5.75")},
        "arithmetic mean: (3 × 5 + 8) ÷ 4 = 23 ÷ 4 = 5.75",
    ),
    (
        C.LEVEL_RATIO,
        {"last": D("1500"), "first": D("1200"), "last_period": span("2023"), "first_year": 2020, "result": D("1.25")},
        "the level of 2023 over that of 2020: 1,500 ÷ 1,200 = 1.25",
    ),
    (C.SUM, {"terms": (D("12.5"), D("30")), "result": D("42.5")}, "sum: 12.5 + 30 = 42.5"),
    (
        C.CHANGE_RELATIVE,
        {
            "value": D("1650"),
            "baseline": D("1124"),
            "period": span("2025"),
            "baseline_period": span("2020"),
            "result": D("46.79715302491103"),
        },
        "change, 2025 against 2020: (1,650 ÷ 1,124 − 1) × 100 = 46.80%",
    ),
    (C.LATEST, {"value": D("10.60"), "period": span("2024")}, "the figure for 2024: 10.60"),
    (
        C.LINEAR_PACE,
        {
            "value": D("58"),
            "baseline": D("50"),
            "target": D("60"),
            "elapsed": D("3"),
            "span": D("5"),
            "ratio": D("1.3333333333333"),
        },
        "linear pace: (58 − 50) ÷ (60 − 50) of the way, over 3 of 5 years = 1.33",
    ),
    (
        C.MEAN_PACE,
        {"mean": D("6.56"), "target": D("8"), "ratio": D("0.82")},
        "pace: the mean so far 6.56 ÷ the target 8 = 0.82",
    ),
    (
        C.REQUIRED_GROWTH,
        {"target": D("15.1"), "years": 5, "product": D("1.78790046435"), "remaining": 2, "result": NEED},
        "needed from here: 1.151⁵ ÷ 1.7879 = 1.1299; √ = 1.0630, that is 6.2959% a year over the 2 remaining years",
    ),
    (
        C.REQUIRED_GROWTH,
        {"target": D("10"), "years": 2, "product": D("1.05"), "remaining": 1, "result": D("15.2380952380952")},
        "needed from here: 1.1² ÷ 1.0500 = 1.1524, that is 15.2381% in the remaining year",
    ),
    (C.SUM, {"terms": (D("17"), D("-2")), "result": D("15")}, "sum: 17 + (−2) = 15"),
    (C.SUM, {"terms": (D("285.3"),), "result": D("285.3")}, "sum: 285.3"),
    (C.SUM, {"terms": (D("633.1"),), "result": D("633.1"), "bound": "more_than"}, "sum: more than 633.1"),
    (
        C.REQUIRED_MEAN,
        {"target": D("15.1"), "years": 5, "sum": D("64.48"), "remaining": 2, "result": D("5.51")},
        "needed from here: (15.1 × 5 − 64.48) ÷ 2 = 5.51",
    ),
    (
        C.REQUIRED_AMOUNT,
        {"target": D("5000"), "sum": D("1200.5"), "result": D("3799.5")},
        "needed from here: 5,000 − 1,200.5 = 3,799.5",
    ),
]


@pytest.mark.parametrize(("code", "args", "english"), [pytest.param(*case, id=case[0].value) for case in CASES])
def test_a_step_is_a_sentence_with_its_numbers(code: StepCode, args: dict[str, Any], english: str) -> None:
    assert sentence(EN, Step(code, args)) == english


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("code", list(StepCode))
def test_a_step_that_lacks_its_numbers_is_still_a_sentence(code: StepCode, language: Language) -> None:
    told = sentence(Voice(language), Step(code))
    assert told
    assert "{" not in told


def test_a_figure_close_to_the_target_gets_the_digits_that_part_them() -> None:
    close = Step(C.MEAN_PACE, {"mean": D("15.0999999999"), "target": D("15.1"), "ratio": D("0.99999")})
    told = sentence(Voice(Language.EN, digits=Digits(1, None, (D("15.1"),))), close)
    assert "15.0999999999 ÷ the target 15.1" in told


def test_where_a_trend_starts_at_the_bound_itself_no_share_of_the_way_is_missing() -> None:
    args: dict[str, Any] = {"change": D("0.03"), "first": D("17.9"), "last": D(18), "values": 4}
    args |= {"projection": D("18.03"), "target": D(18)}
    told = sentence(EN, Step(C.TREND_PACE, {**args, "miss": None}))
    assert told.endswith("leads to 18.03 at the end, against 18")
    assert sentence(EN, Step(C.TREND_PACE, {**args, "miss": D("0.5")})) == f"{told}; missing share 0.5"
