"""Assessments of the rarer kinds, made by hand: items, waivers, ranks, milestones, sums, intervals."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from planck.model.assessment import Actual, Assessment, Margin, Outcome, Progress, Required, Verdict
from planck.model.basis import Basis, Rule
from planck.model.comparator import Comparator, ComparatorKind
from planck.model.explanation import Reason, ReasonCode
from planck.model.indicator import Kind
from planck.model.location import Location
from planck.model.observation import Status
from planck.model.problem import Level
from planck.model.target import Amendment, Target, Timing, Tolerance, Waiver
from planck.model.unit import Unit
from planck.model.value import Interval, Items, Number, Reached
from tests.reports.made import CHI_LANG, a_target, an_assessment, an_observation, at_least, judged, span

D = Decimal


def of_chi_lang(id_: str, name: str, line: int, **changes: Any) -> Target:
    """A target of Chi Lăng, by the end of 2025 unless it says otherwise."""
    values: dict[str, Any] = {
        "id": f"lang-son/chi-lang/{id_}",
        "area": "lang-son/chi-lang",
        "name": name,
        "indicator": id_,
        "basis": Basis.END_OF_PERIOD,
        "timing": Timing.BY,
        "period": span("2025"),
        "comparator_location": Location("targets/lang-son/chi-lang.yaml", line, 5),
    }
    return a_target(**{**values, **changes})


def placed(line: int) -> Location:
    return Location("actuals/lang-son/chi-lang.yaml", line, 7)


def occupancy() -> Assessment:
    """Each of two clusters was to be filled by half; one is not."""
    target = of_chi_lang(
        "occupancy",
        "Tỷ lệ lấp đầy mỗi cụm công nghiệp",
        70,
        comparator=Comparator(ComparatorKind.MORE_THAN, D("50")),
        unit=Unit("%"),
        kind=Kind.SHARE,
        each_item=True,
        approximate=True,
        tolerance=Tolerance(D("0.5")),
    )
    items = (("CCN Chi Lăng", Number(D("40"))), ("CCN Đồng Mỏ", Number(D("55.5"))))
    figure = an_observation("2025", Items(items), status=Status.PRELIMINARY, location=placed(40))
    return an_assessment(
        target,
        CHI_LANG,
        Verdict.MISSED,
        outcome=Outcome.MISSED,
        actual=Actual(
            Number(D("40")),
            (figure.period,),
            Status.PRELIMINARY,
            figure.location,
            Rule.LATEST,
            worst="CCN Chi Lăng",
            items=items,
        ),
        margin=Margin(D("-10"), "pp"),
        used=(figure,),
        reason=Reason(ReasonCode.ITEM_WORST, {"item": "CCN Chi Lăng"}),
        level=Level.ERROR,
    )


def output() -> Assessment:
    """An amended and waived miss of the plan of a year, on an estimate."""
    prices = Unit("tỷ đồng", "2010")
    target = of_chi_lang(
        "output",
        "Giá trị sản xuất",
        30,
        comparator=at_least("30640"),
        unit=prices,
        kind=Kind.FLOW,
        timing=Timing.PERIOD,
        period=span("2024"),
        waiver=Waiver("thiên tai, bão số 3", date(2025, 1, 10), date(2025, 12, 31), "UBND huyện"),
        amended=(Amendment(date(2024, 7, 1), "NQ 05"),),
    )
    adopted = of_chi_lang(
        "output",
        "Giá trị sản xuất",
        28,
        comparator=at_least("32000"),
        unit=prices,
        timing=Timing.PERIOD,
        period=span("2024"),
    )
    figure = an_observation(
        "2024", "29450.5", status=Status.ESTIMATE, unit=prices, approximate=True, location=placed(20)
    )
    return an_assessment(
        target,
        CHI_LANG,
        Verdict.MISSED,
        outcome=Outcome.MISSED,
        provisional=True,
        actual=Actual(Number(D("29450.5")), (figure.period,), Status.ESTIMATE, figure.location, Rule.LATEST),
        margin=Margin(D("-1189.5"), "tỷ đồng", D("96.117819843342036553524804177545")),
        used=(figure,),
        waiver=True,
        notes=(Reason(ReasonCode.AMENDED, {"on": date(2024, 7, 1), "by": "NQ 05"}),),
        original=an_assessment(adopted, CHI_LANG, Verdict.MISSED),
    )


def rank() -> Assessment:
    """A rank that is good enough already, but getting worse."""
    target = of_chi_lang(
        "rank",
        "Xếp hạng chuyển đổi số",
        50,
        comparator=Comparator(ComparatorKind.AT_MOST, D("15")),
        unit=Unit("hạng"),
        kind=Kind.RANK,
        out_of=D("63"),
    )
    figure = an_observation("2023", "12", status=Status.OFFICIAL, location=placed(30))
    return an_assessment(
        target,
        CHI_LANG,
        Verdict.NOT_DUE,
        outcome=Outcome.EXCEEDED,
        progress=Progress.ACHIEVED,
        deteriorating=True,
        actual=Actual(Number(D("12")), (figure.period,), Status.OFFICIAL, figure.location, Rule.LATEST),
        margin=Margin(D("-3"), "hạng"),
        used=(figure,),
    )


def milestone() -> Assessment:
    """A milestone reached on a day."""
    target = of_chi_lang(
        "new-rural",
        "Huyện đạt chuẩn nông thôn mới",
        60,
        basis=Basis.MILESTONE,
        comparator=Comparator(ComparatorKind.DONE),
        unit=None,
        kind=Kind.MILESTONE,
    )
    return an_assessment(
        target,
        CHI_LANG,
        Verdict.MET,
        outcome=Outcome.MET,
        provisional=True,
        actual=Actual(
            Reached(True, date(2024, 5, 12)),
            (span("2024-05-12"),),
            Status.UNSTATED,
            placed(50),
            Rule.MILESTONE,
        ),
    )


def total() -> Assessment:
    """A sum with some way to go."""
    target = of_chi_lang(
        "roads",
        "Bê tông hóa đường giao thông",
        80,
        basis=Basis.TOTAL,
        comparator=at_least("5000"),
        unit=Unit("km"),
        kind=Kind.FLOW,
        timing=Timing.PERIOD,
        period=span("2021-2025"),
    )
    figures = (
        an_observation("2021", "1200.5", status=Status.OFFICIAL, location=placed(60)),
        an_observation("2022-H1", "300", status=Status.PRELIMINARY, location=placed(61)),
    )
    return an_assessment(
        target,
        CHI_LANG,
        Verdict.NOT_DUE,
        outcome=Outcome.MISSED,
        progress=Progress.ON_TRACK,
        ratio=D("0.98"),
        actual=Actual(
            Number(D("1500.5")),
            tuple(one.period for one in figures),
            Status.PRELIMINARY,
            figures[1].location,
            Rule.SUM,
        ),
        margin=Margin(D("-3499.5"), "km", D("30.01")),
        required=Required(D("3499.5"), "km", (span("2022-H2"), span("2023-2025")), per_year=False),
        used=figures,
    )


def interval() -> Assessment:
    """A rate known only to lie between two."""
    target = of_chi_lang(
        "retail-growth",
        "Tốc độ tăng tổng mức bán lẻ",
        90,
        basis=Basis.AVERAGE_GROWTH,
        comparator=at_least("7.5"),
        timing=Timing.PERIOD,
        period=span("2021-2025"),
    )
    figure = an_observation(
        "2022", Interval(D("7"), D("8")), status=Status.ESTIMATE, assumed=("period",), location=placed(70)
    )
    return an_assessment(
        target,
        CHI_LANG,
        Verdict.NOT_DUE,
        outcome=Outcome.INCONCLUSIVE,
        progress=Progress.NOT_RATED,
        progress_reason=Reason(ReasonCode.INTERVAL),
        actual=Actual(
            Interval(D("7"), D("8")),
            (figure.period,),
            Status.ESTIMATE,
            figure.location,
            Rule.GEOMETRIC_MEAN,
        ),
        provisional=True,
        margin=Margin(D("-0.5"), "pp"),
        observations=(judged(figure, Outcome.INCONCLUSIVE, "-0.5"),),
        used=(figure,),
    )


def all_rare() -> tuple[Assessment, ...]:
    return (occupancy(), output(), rank(), milestone(), total(), interval())
