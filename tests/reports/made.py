"""Assessments made by hand, so that the reports are tested without the judgement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from planck.model.area import Area, AreaLevel
from planck.model.assessment import (
    Actual,
    Assessment,
    JudgedObservation,
    Margin,
    Outcome,
    Progress,
    Required,
    Verdict,
)
from planck.model.basis import Basis, Rule
from planck.model.comparator import Better, Comparator, ComparatorKind
from planck.model.explanation import Reason, ReasonCode
from planck.model.indicator import Kind
from planck.model.location import Location
from planck.model.observation import Observation, Status
from planck.model.outlook import Outlook
from planck.model.period import Period, parse_period
from planck.model.problem import Level
from planck.model.register import Register
from planck.model.result import FailOn, Result, Summary
from planck.model.target import Target, Timing
from planck.model.unit import Unit
from planck.model.value import Interval, Number, Value

D = Decimal
AS_OF = date(2023, 12, 31)
# Worked out with bc to 60 digits: (1.287 × 1.2035 × 1.1543)^(1/3) − 1, and what 15.1 over five years leaves.
MEAN = D("21.370864606676942112875730806736288751792303131944")
NEED = D("6.2959310991245931320286685591061748202394160415436")

HA_NAM = Area("ha-nam", AreaLevel.PROVINCE, "Hà Nam", type="tỉnh")
THANH_LIEM = Area(
    "ha-nam/thanh-liem",
    AreaLevel.DISTRICT,
    "Hà Nam",
    "Thanh Liêm",
    type="huyện",
    ended=date(2025, 6, 30),
)
CHI_LANG = Area("lang-son/chi-lang", AreaLevel.DISTRICT, "Lạng Sơn", "Chi Lăng", type="huyện")
LANG_SON = Area("lang-son", AreaLevel.PROVINCE, "Lạng Sơn", type="tỉnh")
THAI_NGUYEN = Area("thai-nguyen", AreaLevel.PROVINCE, "Thái Nguyên", type="tỉnh", boundary_changed=date(2025, 7, 1))
AREAS = {one.id: one for one in (HA_NAM, THANH_LIEM, LANG_SON, CHI_LANG, THAI_NGUYEN)}


def span(text: str) -> Period:
    """A period as the files write it."""
    found = parse_period(text)
    assert found is not None
    return found


def at_least(value: str) -> Comparator:
    return Comparator(ComparatorKind.AT_LEAST, D(value))


def a_target(**changes: Any) -> Target:
    """Thanh Liêm's growth target, or one that differs from it as said."""
    values: dict[str, Any] = {
        "id": "ha-nam/thanh-liem/industrial-growth",
        "area": "ha-nam/thanh-liem",
        "name": "Tốc độ tăng giá trị sản xuất công nghiệp, TTCN",
        "indicator": "industrial-growth",
        "basis": Basis.AVERAGE_GROWTH,
        "comparator": at_least("15.1"),
        "unit": Unit("%/năm"),
        "kind": Kind.RATE,
        "timing": Timing.PERIOD,
        "period": span("2021-2025"),
        "location": Location("targets/ha-nam/thanh-liem.yaml", 7, 3),
        "comparator_location": Location("targets/ha-nam/thanh-liem.yaml", 12, 5),
    }
    return Target(**{**values, **changes})


def an_observation(period: str, value: Value | str, **changes: Any) -> Observation:
    values: dict[str, Any] = {
        "area": "ha-nam/thanh-liem",
        "indicator": "industrial-growth",
        "period": span(period),
        "value": Number(D(value)) if isinstance(value, str) else value,
        "unit": Unit("%/năm"),
        "location": Location("actuals/ha-nam/thanh-liem.yaml", int(period[:4]) - 2012, 7),
    }
    return Observation(**{**values, **changes})


def judged(one: Observation, outcome: Outcome, margin: str, **changes: Any) -> JudgedObservation:
    value = one.value
    assert isinstance(value, (Number, Interval))
    found = Margin(D(margin), changes.get("unit", "pp"), changes.get("percent"))
    return JudgedObservation(one, value, outcome, found)


def an_assessment(target: Target, area: Area, verdict: Verdict, **values: Any) -> Assessment:
    required = values.pop("required", None)
    if required is not None:
        values["outlook"] = Outlook(lambda: (required, ()), ())
    return Assessment(
        **{"target": target, "in_force": target, "area": area, "as_of": AS_OF, "verdict": verdict, **values}
    )


def thanh_liem(**changes: Any) -> Assessment:
    """The reference figures of Thanh Liêm as of the end of 2023."""
    figures = [an_observation("2021", "28.7"), an_observation("2022", "20.35"), an_observation("2023", "15.43")]
    margins = ("13.6", "5.25", "0.33")
    values: dict[str, Any] = {
        "outcome": Outcome.EXCEEDED,
        "progress": Progress.AHEAD,
        "actual": Actual(
            Number(MEAN),
            tuple(one.period for one in figures),
            Status.UNSTATED,
            figures[-1].location,
            Rule.GEOMETRIC_MEAN,
        ),
        "provisional": True,
        "ratio": D("1.4152890464875775353322"),
        "margin": Margin(MEAN - D("15.1"), "pp"),
        "required": Required(NEED, "%/năm", (span("2024-2025"),), per_year=True, other_mean=D("5.51")),
        "observations": tuple(
            judged(one, Outcome.EXCEEDED, margin) for one, margin in zip(figures, margins, strict=True)
        ),
        "used": tuple(figures),
        "reason": Reason(ReasonCode.PERIOD_OPEN, {"day": date(2025, 12, 31)}),
    }
    return an_assessment(changes.pop("target", a_target()), THANH_LIEM, Verdict.NOT_DUE, **{**values, **changes})


def thai_nguyen(**changes: Any) -> Assessment:
    """The province, short of its growth target on a draft figure."""
    target = a_target(
        id="thai-nguyen/economic-growth",
        area="thai-nguyen",
        name="Tốc độ tăng trưởng kinh tế bình quân",
        indicator="economic-growth",
        comparator=at_least("8"),
        location=Location("targets/thai-nguyen/thai-nguyen.yaml", 6, 3),
        comparator_location=Location("targets/thai-nguyen/thai-nguyen.yaml", 10, 5),
    )
    figure = an_observation(
        "2021",
        "6.56",
        area="thai-nguyen",
        indicator="economic-growth",
        status=Status.DRAFT,
        location=Location("actuals/thai-nguyen/thai-nguyen.yaml", 9, 7),
    )
    values: dict[str, Any] = {
        "outcome": Outcome.MISSED,
        "progress": Progress.BEHIND,
        "actual": Actual(Number(D("6.56")), (figure.period,), Status.DRAFT, figure.location, Rule.GEOMETRIC_MEAN),
        "provisional": True,
        "ratio": D("0.82"),
        "margin": Margin(D("-1.44"), "pp"),
        "required": Required(D("8.3627128"), "%/năm", (span("2022-2025"),), per_year=True),
        "observations": (judged(figure, Outcome.MISSED, "-1.44"),),
        "used": (figure,),
        "level": Level.WARNING,
    }
    return an_assessment(target, THAI_NGUYEN, Verdict.NOT_DUE, **{**values, **changes})


def chi_lang(**changes: Any) -> Assessment:
    """A range that nothing on record judges."""
    target = a_target(
        id="lang-son/chi-lang/industry-share-of-grdp",
        area="lang-son/chi-lang",
        name="Tỷ trọng ngành công nghiệp trong GRDP",
        indicator="industry-share-of-grdp",
        basis=Basis.END_OF_PERIOD,
        comparator=Comparator(ComparatorKind.BETWEEN, low=D("32"), high=D("33"), better=Better.HIGHER),
        unit=Unit("%"),
        kind=Kind.SHARE,
        timing=Timing.BY,
        period=span("2025"),
        location=Location("targets/lang-son/chi-lang.yaml", 17, 3),
        comparator_location=Location("targets/lang-son/chi-lang.yaml", 20, 5),
        defaults=("basis", "pace"),
    )
    values: dict[str, Any] = {
        "progress": Progress.NO_DATA,
        "reason": Reason(ReasonCode.PERIOD_OPEN, {"day": date(2025, 12, 31)}),
        "progress_reason": Reason(ReasonCode.NO_FIGURES),
    }
    return an_assessment(target, CHI_LANG, Verdict.NOT_DUE, **{**values, **changes})


def a_summary(assessments: Sequence[Assessment], **changes: Any) -> Summary:
    """The counts of some assessments, as the judgement would give them."""
    counted = [one for one in assessments if one.counts]
    verdict = {each: sum(one.verdict is each for one in counted) for each in Verdict}
    outcome: Mapping[Outcome | None, int] = {
        each: sum(one.outcome is each for one in counted) for each in (*Outcome, None)
    }
    progress = {each: sum(one.progress is each for one in counted) for each in Progress}
    good = (Outcome.EXCEEDED, Outcome.MET)
    values: dict[str, Any] = {
        "targets": len(counted),
        "restated": len(assessments) - len(counted),
        "due": sum(one.due for one in counted),
        "due_met": sum(one.due and one.verdict in (Verdict.EXCEEDED, Verdict.MET) for one in counted),
        "to_date": sum(one.outcome is not None for one in counted),
        "to_date_met": sum(one.outcome in good for one in counted),
        "waived": sum(one.waiver for one in counted),
        "provisional": sum(one.due and one.provisional for one in counted),
        "verdict": verdict,
        "outcome": outcome,
        "progress": progress,
    }
    return Summary(**{**values, **changes})


def a_result(*assessments: Assessment, **changes: Any) -> Result:
    values: dict[str, Any] = {
        "as_of": AS_OF,
        "fail_on": FailOn.ERROR,
        "passed": True,
        "summary": a_summary(assessments),
        "assessments": assessments,
        "register": Register(areas=AREAS),
    }
    return Result(**{**values, **changes})
