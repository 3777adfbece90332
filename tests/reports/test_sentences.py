"""What a target asks for, by when, and what is marked beside it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from planck.model.basis import Basis
from planck.model.comparator import Better, Comparator, ComparatorKind
from planck.model.indicator import Indicator, Kind
from planck.model.observation import Status
from planck.model.period import Period
from planck.model.problem import Level
from planck.model.register import Register
from planck.model.result import Language
from planck.model.target import Baseline, Timing, Tolerance, Waiver
from planck.model.unit import Unit
from planck.reports.wording import marks
from planck.reports.wording.marks import target_marks
from planck.reports.wording.sentences import (
    all_in_words,
    condition,
    default,
    observation_default,
    short_condition,
    title,
    waiver,
    when,
)
from planck.reports.wording.voice import Voice
from tests.reports.made import a_target, an_observation, span

D = Decimal
VI, EN = Voice(Language.VI), Voice(Language.EN)


def between(low: str, high: str, better: Better) -> Comparator:
    return Comparator(ComparatorKind.BETWEEN, low=D(low), high=D(high), better=better)


@pytest.mark.parametrize(
    ("changes", "vietnamese", "english"),
    [
        pytest.param({}, "ít nhất 15,1%/năm", "at least 15.1%/yr", id="at least"),
        pytest.param(
            {"comparator": Comparator(ComparatorKind.MORE_THAN, D("1650")), "unit": Unit("lao động")},
            "trên 1.650 lao động",
            "more than 1,650 lao động",
            id="more than",
        ),
        pytest.param(
            {"comparator": Comparator(ComparatorKind.AT_MOST, D("3.5")), "unit": Unit("%")},
            "không quá 3,5%",
            "at most 3.5%",
            id="at most",
        ),
        pytest.param(
            {"comparator": Comparator(ComparatorKind.LESS_THAN, D("3")), "unit": Unit("tỷ đồng", "2010")},
            "dưới 3 tỷ đồng (giá so sánh 2010)",
            "less than 3 tỷ đồng (2010 prices)",
            id="less than",
        ),
        pytest.param(
            {"comparator": between("9", "10", Better.HIGHER)},
            "từ 9 đến 10%/năm (cao hơn là vượt)",
            "between 9 and 10%/yr (higher is better)",
            id="range, higher",
        ),
        pytest.param(
            {"comparator": between("9", "10", Better.LOWER)},
            "từ 9 đến 10%/năm (thấp hơn là vượt)",
            "between 9 and 10%/yr (lower is better)",
            id="range, lower",
        ),
        pytest.param(
            {"comparator": between("9", "10", Better.INSIDE)},
            "từ 9 đến 10%/năm",
            "between 9 and 10%/yr",
            id="range",
        ),
        pytest.param(
            {"comparator": Comparator(ComparatorKind.EQUAL_TO, D("50"), within=D("2.5")), "unit": Unit("%")},
            "bằng 50 ± 2,5%",
            "50 ± 2.5%",
            id="equal",
        ),
        pytest.param(
            {"comparator": Comparator(ComparatorKind.EQUAL_TO, D("50")), "unit": Unit("%")},
            "bằng 50%",
            "exactly 50%",
            id="exactly equal",
        ),
        pytest.param(
            {"comparator": Comparator(ComparatorKind.DONE), "unit": None}, "hoàn thành", "completed", id="completed"
        ),
        pytest.param(
            {"comparator": Comparator(ComparatorKind.AT_MOST, D("15")), "kind": Kind.RANK, "out_of": D("63")},
            "hạng 15/63 trở lên",
            "rank 15 of 63 or better",
            id="rank",
        ),
        pytest.param(
            {"comparator": Comparator(ComparatorKind.LESS_THAN, D("15")), "kind": Kind.RANK},
            "tốt hơn hạng 15",
            "better than rank 15",
            id="rank, strictly",
        ),
        pytest.param(
            {"comparator": Comparator(ComparatorKind.AT_LEAST, D("15")), "kind": Kind.RANK},
            "hạng 15 trở xuống",
            "rank 15 or worse",
            id="rank, at the end of a list",
        ),
        pytest.param(
            {"comparator": Comparator(ComparatorKind.MORE_THAN, D("15")), "kind": Kind.RANK},
            "kém hơn hạng 15",
            "worse than rank 15",
            id="rank, strictly at the end of a list",
        ),
        pytest.param(
            {"comparator": between("5", "10", Better.LOWER), "kind": Kind.RANK, "out_of": D("63")},
            "từ hạng 5 đến hạng 10/63 (thấp hơn là vượt)",
            "between rank 5 and rank 10 of 63 (lower is better)",
            id="ranks",
        ),
        pytest.param(
            {"comparator": Comparator(ComparatorKind.AT_LEAST, D("2")), "kind": Kind.RANK, "basis": Basis.CHANGE}
            | {"unit": Unit("hạng")},
            "ít nhất 2 hạng",
            "at least 2 places",
            id="a change of ranks",
        ),
    ],
)
def test_a_condition_is_said_with_its_bounds_and_unit(changes: dict[str, Any], vietnamese: str, english: str) -> None:
    assert condition(VI, a_target(**changes)) == vietnamese
    assert condition(EN, a_target(**changes)) == english


@pytest.mark.parametrize(
    ("basis", "timing", "period", "vietnamese", "english"),
    [
        pytest.param(
            Basis.AVERAGE_GROWTH,
            Timing.PERIOD,
            "2021-2025",
            "tăng (giảm) bình quân giai đoạn 2021-2025",
            "average growth 2021-2025",
            id="average growth",
        ),
        pytest.param(Basis.END_OF_PERIOD, Timing.PERIOD, "2024", "năm 2024", "2024", id="a year"),
        pytest.param(
            Basis.END_OF_PERIOD,
            Timing.PERIOD,
            "2021-2025",
            "cuối giai đoạn 2021-2025",
            "at the end of 2021-2025",
            id="the end of years",
        ),
        pytest.param(Basis.END_OF_PERIOD, Timing.BY, "2025", "đến năm 2025", "by 2025", id="by a year"),
        pytest.param(
            Basis.END_OF_PERIOD,
            Timing.BY,
            "2025-06-30",
            "đến ngày 30/06/2025",
            "by 2025-06-30",
            id="by a day",
        ),
        pytest.param(
            Basis.EACH_YEAR,
            Timing.PERIOD,
            "2021-2025",
            "hằng năm trong giai đoạn 2021-2025",
            "in each year of 2021-2025",
            id="each year",
        ),
        pytest.param(Basis.TOTAL, Timing.PERIOD, "2024-9M", "cả 9 tháng đầu năm 2024", "total of 2024-9M", id="total"),
        pytest.param(Basis.MILESTONE, Timing.PERIOD, "2024", "trong năm 2024", "within 2024", id="milestone in a year"),
        pytest.param(
            Basis.CHANGE,
            Timing.BY,
            "2025",
            "mức tăng (giảm) đến năm 2025, so với năm 2020",
            "change by 2025, compared with 2020",
            id="change",
        ),
    ],
)
def test_the_time_is_said_with_what_is_taken_of_it(
    basis: Basis, timing: Timing, period: str, vietnamese: str, english: str
) -> None:
    target = a_target(basis=basis, timing=timing, period=span(period), baseline=Baseline(span("2020")))
    assert when(VI, target) == vietnamese
    assert when(EN, target) == english


def test_an_intention_without_a_date_says_so() -> None:
    target = a_target(timing=Timing.UNDATED, period=None)
    assert when(VI, target) == "không nêu thời hạn"
    assert when(EN, target) == "no due date"


def test_a_change_without_a_baseline_names_none() -> None:
    assert when(EN, a_target(basis=Basis.CHANGE)) == "change by 2025"


KNOWN = Register(indicators={"industrial-growth": Indicator("industrial-growth", "Tăng trưởng", "Growth")})
HALF_KNOWN = Register(indicators={"industrial-growth": Indicator("industrial-growth", "Tăng trưởng")})


@pytest.mark.parametrize(
    ("name", "defaults", "register", "vietnamese", "english"),
    [
        pytest.param("Tên riêng", (), HALF_KNOWN, "Tên riêng", "Tên riêng", id="a name of its own"),
        pytest.param("Tên riêng", (), KNOWN, "Tên riêng", "Growth", id="a name of its own in Vietnamese alone"),
        pytest.param("Own name", (), KNOWN, "Own name", "Own name", id="a name of its own in English"),
        pytest.param("industrial-growth", ("name",), KNOWN, "Tăng trưởng", "Growth", id="of the indicator"),
        pytest.param("industrial-growth", (), HALF_KNOWN, "Tăng trưởng", "Tăng trưởng", id="in one language"),
        pytest.param(
            "industrial-growth",
            ("name",),
            Register(),
            "industrial-growth",
            "industrial-growth",
            id="nothing known",
        ),
    ],
)
def test_a_target_is_called_by_the_best_name_it_has(
    name: str, defaults: tuple[str, ...], register: Register, vietnamese: str, english: str
) -> None:
    target = a_target(name=name, defaults=defaults)
    assert title(VI._replace(register=register), target) == vietnamese
    assert title(EN._replace(register=register), target) == english


@pytest.mark.parametrize(
    ("key", "vietnamese", "english"),
    [
        pytest.param("basis", "tốc độ tăng (giảm) bình quân", "average growth", id="basis"),
        pytest.param("mean", "bình quân nhân", "geometric mean", id="mean"),
        pytest.param("pace", "tiến độ tuyến tính", "linear pace", id="pace"),
        pytest.param(
            "baseline",
            "gốc là số liệu mới nhất trước kỳ",
            "baseline: the latest figure before the period",
            id="baseline",
        ),
        pytest.param("period", "kỳ: giai đoạn 2021-2025", "period: 2021-2025", id="period"),
        pytest.param("unit", "đơn vị tính: %/năm", "unit: %/yr", id="unit"),
        pytest.param("comparator", "mức chỉ tiêu: ít nhất", "comparator: at least", id="comparator"),
        pytest.param("severity", "mức xử lý", "severity", id="one that says nothing more"),
        pytest.param("new_key", "new_key", "new_key", id="one that is not known"),
    ],
)
def test_a_default_says_what_was_taken(key: str, vietnamese: str, english: str) -> None:
    assert default(VI, key, a_target()) == vietnamese
    assert default(EN, key, a_target()) == english


def test_a_default_of_a_figure_says_so() -> None:
    one = an_observation("2021", "28.7", defaults=("unit", "status"))
    assert observation_default(VI, "unit", one) == "đơn vị tính của số liệu: %/năm"
    assert observation_default(EN, "status", one) == "status of the figures"


@pytest.mark.parametrize(
    ("tolerance", "unit", "told"),
    [
        pytest.param(None, Unit("%"), "", id="none"),
        pytest.param(Tolerance(D("0.5")), Unit("%/năm"), "tolerance 0.5 pp", id="points"),
        pytest.param(Tolerance(D("5"), relative=True), Unit("ha"), "tolerance 5%", id="of the target"),
        pytest.param(Tolerance(D("20")), Unit("ha"), "tolerance 20 ha", id="in the unit"),
    ],
)
def test_a_tolerance_is_said_in_its_unit(tolerance: Tolerance | None, unit: Unit, told: str) -> None:
    assert marks.tolerance(EN, a_target(tolerance=tolerance, unit=unit)) == told


def test_a_waiver_says_from_when_until_when_and_why() -> None:
    excused = a_target(waiver=Waiver("bão", date(2025, 1, 1), date(2025, 6, 30), None))
    assert waiver(VI, excused) == "từ ngày 01/01/2025 đến hết ngày 30/06/2025: bão"
    assert waiver(VI, a_target()) == ""


def test_a_figure_is_marked_with_what_is_not_settled_or_not_its_own() -> None:
    one = an_observation(
        "2021",
        "28.7",
        status=Status.PRELIMINARY,
        approximate=True,
        assumed=("period", "status"),
        territory_former=True,
    )
    assert marks.observation_marks(VI, one) == (
        "sơ bộ",
        "khoảng",
        "người nhập giả định: kỳ, tính chất số liệu",
        "theo địa giới cũ",
    )
    assert marks.observation_marks(VI, an_observation("2021", "28.7")) == ()
    assert marks.shared_marks(EN, [one, one]) == (
        "about",
        "assumed: period, status",
        "former territory",
    )


def test_what_is_assumed_of_several_figures_is_said_once() -> None:
    """A list of the same words with a key more each time would bury what is assumed."""
    figures = [
        an_observation("2021", "28.7", assumed=("period",)),
        an_observation("2022", "29.7", assumed=("period", "status"), approximate=True),
    ]
    assert marks.shared_marks(EN, figures) == ("about", "assumed: period, status")


def test_only_a_severity_that_departs_from_the_usual_is_marked() -> None:
    assert marks.target_marks(EN, a_target()) == ()
    assert marks.target_marks(EN, a_target(severity=Level.INFO)) == ("a miss is only noted",)


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        pytest.param("diện tích khoảng 500 ha", "văn bản ghi “khoảng”", id="about"),
        pytest.param("tỷ lệ lấp đầy mỗi cụm cơ bản đạt trên 50%", "văn bản ghi “cơ bản”", id="by and large"),
        pytest.param("vốn xây dựng cơ bản 500 tỷ đồng", "văn bản nêu gần đúng", id="capital construction"),
        pytest.param("thu hẹp khoảng cách 5%", "văn bản nêu gần đúng", id="a gap"),
        pytest.param(None, "văn bản nêu gần đúng", id="no quote"),
    ],
)
def test_what_is_not_exact_is_marked_in_the_words_of_its_own_document(quote: str | None, said: str) -> None:
    assert said in target_marks(VI, a_target(approximate=True, quote=quote))


@pytest.mark.parametrize(
    ("changes", "vietnamese", "english", "short"),
    [
        pytest.param(
            {"comparator": Comparator(ComparatorKind.AT_MOST, D("-5")), "unit": Unit("điểm %")},
            "giảm ít nhất 5 điểm %",
            "a fall of at least 5 pp",
            "giảm ≥ 5",
            id="points",
        ),
        pytest.param(
            {"comparator": Comparator(ComparatorKind.LESS_THAN, D("-5")), "unit": Unit("điểm %")},
            "giảm trên 5 điểm %",
            "a fall of more than 5 pp",
            "giảm > 5",
            id="more than so many points",
        ),
        pytest.param(
            {"comparator": Comparator(ComparatorKind.AT_MOST, D("-2")), "unit": Unit("hạng"), "kind": Kind.RANK},
            "tăng ít nhất 2 bậc",
            "a rise of at least 2 places",
            "tăng ≥ 2 bậc",
            id="ranks",
        ),
    ],
)
def test_a_change_below_zero_is_called_a_fall_and_of_ranks_a_rise(
    changes: dict[str, Any], vietnamese: str, english: str, short: str
) -> None:
    target = a_target(basis=Basis.CHANGE, timing=Timing.BY, **changes)
    assert (condition(VI, target), condition(EN, target)) == (vietnamese, english)
    assert short_condition(VI, target) == short


AN_END, A_CHANGE = {"basis": Basis.END_OF_PERIOD}, {"basis": Basis.CHANGE, "timing": Timing.BY}


@pytest.mark.parametrize(
    ("comparator", "vietnamese", "english", "of_change"),
    [
        pytest.param(Comparator(ComparatorKind.AT_LEAST, D("8.5")), "≥ 8,5", "≥ 8.5", "≥ 8,5", id="at least"),
        pytest.param(Comparator(ComparatorKind.MORE_THAN, D("1650")), "> 1.650", "> 1,650", "> 1.650", id="more than"),
        pytest.param(Comparator(ComparatorKind.AT_MOST, D("8")), "≤ 8", "≤ 8", "≤ 8", id="at most"),
        pytest.param(Comparator(ComparatorKind.LESS_THAN, D("8")), "< 8", "< 8", "< 8", id="less than"),
        pytest.param(between("8", "9.5", Better.INSIDE), "8–9,5", "8–9.5", "8–9,5", id="range"),
        pytest.param(between("-1", "1", Better.INSIDE), "−1 đến 1", "−1 to 1", "−1 đến 1", id="range about zero"),
        pytest.param(
            Comparator(ComparatorKind.EQUAL_TO, D("8"), within=D("0.5")), "8 ± 0,5", "8 ± 0.5", "8 ± 0,5", id="equal"
        ),
        pytest.param(Comparator(ComparatorKind.EQUAL_TO, D("8")), "= 8", "= 8", "= 8", id="exactly equal"),
        pytest.param(Comparator(ComparatorKind.AT_MOST, D("-8")), "≤ −8", "≤ −8", "giảm ≥ 8", id="below zero"),
        pytest.param(Comparator(ComparatorKind.LESS_THAN, D("-8")), "< −8", "< −8", "giảm > 8", id="below it strictly"),
        pytest.param(Comparator(ComparatorKind.AT_LEAST, D("-8")), "≥ −8", "≥ −8", "≥ −8", id="at least below zero"),
        pytest.param(Comparator(ComparatorKind.DONE), "hoàn thành", "completed", "hoàn thành", id="completed"),
    ],
)
@pytest.mark.parametrize("kind", [Kind.LEVEL, Kind.RATE, Kind.SHARE, Kind.FLOW, Kind.STOCK, Kind.COUNT])
def test_the_signs_of_a_table_are_those_of_the_comparator_and_of_a_change_below_zero_a_fall(
    kind: Kind, comparator: Comparator, vietnamese: str, english: str, of_change: str
) -> None:
    at_the_end, change = (a_target(kind=kind, comparator=comparator, **terms) for terms in (AN_END, A_CHANGE))
    assert (short_condition(VI, at_the_end), short_condition(EN, at_the_end)) == (vietnamese, english)
    assert short_condition(VI, change) == of_change


@pytest.mark.parametrize(
    ("periods", "vietnamese"),
    [
        pytest.param(["2025"], "năm 2025", id="one year"),
        pytest.param(["2024", "2025"], "giai đoạn 2024-2025", id="years in a row"),
        pytest.param(["2021", "2024", "2025"], "các năm 2021, 2024-2025", id="years with a gap"),
    ],
)
def test_periods_read_as_they_do_in_a_sentence(periods: list[str], vietnamese: str) -> None:
    assert all_in_words(VI, [span(period) for period in periods]) == vietnamese


def test_the_last_months_of_a_year_are_called_so() -> None:
    assert VI.period(Period(date(2021, 11, 1), date(2021, 12, 31))) == "2 tháng cuối năm 2021"
    assert VI.period(Period(date(2021, 11, 2), date(2021, 12, 31))) == "02/11/2021 - 31/12/2021"
    assert EN.period(Period(date(2021, 11, 1), date(2021, 12, 31))) == "2021-11-01 - 2021-12-31"
