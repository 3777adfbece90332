"""What a target asks for, when, and how it is measured, in words."""

from __future__ import annotations

from decimal import Decimal

from planck.model.comparator import Better, Comparator, ComparatorKind
from planck.model.indicator import Kind
from planck.model.observation import Observation
from planck.model.period import Period, year
from planck.model.register import Register
from planck.model.result import Language
from planck.model.target import Basis, Target, Timing
from planck.model.unit import Unit
from planck.reports.wording import words
from planck.reports.wording.numbers import day, number, period, unit_text, with_unit
from planck.reports.wording.terms import BASES, BETTER, COMPARATORS, KINDS, MEANS, PACES, TIMINGS, key_name
from planck.reports.wording.words import Text

# How the figures of the period are taken together, before the period itself.
_OVER: dict[Basis, Text] = {
    Basis.END_OF_PERIOD: Text("cuối kỳ {period}", "at the end of {period}"),
    Basis.AVERAGE_GROWTH: Text("tăng bình quân {period}", "average growth {period}"),
    Basis.AVERAGE: Text("trung bình các năm {period}", "average of {period}"),
    Basis.EACH_YEAR: Text("từng năm {period}", "in each year of {period}"),
    Basis.TOTAL: Text("tổng {period}", "total of {period}"),
    Basis.CHANGE: Text("mức tăng đến {period}", "change by {period}"),
    Basis.MILESTONE: Text("trong {period}", "within {period}"),
}


def title(target: Target, register: Register, language: Language) -> str:
    """The name of a target; of one without a name of its own that of its indicator in the language, or its id."""
    if "name" not in target.defaults and target.name != target.id.rpartition("/")[2]:
        return target.name
    indicator = register.indicators.get(target.indicator)
    if indicator is None:
        return target.name
    names = (indicator.name_vi, indicator.name_en)
    wanted, other = names if language is Language.VI else names[::-1]
    return wanted or other or target.name


def condition(target: Target, language: Language) -> str:
    """``ít nhất 15,1 %/năm``, ``at most rank 15 of 63``, ``từ 9 đến 10 %/năm (cao hơn là vượt)``."""
    comparator = target.comparator
    if target.kind is Kind.RANK and comparator.value is not None:
        return _rank(target, comparator.value, language)
    unit = unit_text(target.unit, language)
    template = COMPARATORS[comparator.kind].of(language)
    words = {name: with_unit(text, unit) for name, text in _bounds(comparator, language).items()}
    if comparator.kind is ComparatorKind.BETWEEN and comparator.low is not None:
        words["low"] = number(comparator.low, language)
    if comparator.kind is ComparatorKind.EQUAL_TO and comparator.value is not None:
        words["value"] = number(comparator.value, language)
    text = template.format_map(words)
    better = comparator.better
    return text if better is None or better is Better.INSIDE else f"{text} ({BETTER[better].of(language)})"


def _bounds(comparator: Comparator, language: Language) -> dict[str, str]:
    zero_for_equal = Decimal(0) if comparator.kind is ComparatorKind.EQUAL_TO else None
    within = comparator.within if comparator.within is not None else zero_for_equal
    numbers = {"value": comparator.value, "low": comparator.low, "high": comparator.high, "within": within}
    return {name: number(value, language) for name, value in numbers.items() if value is not None}


def _rank(target: Target, value: Decimal, language: Language) -> str:
    place = rank(value, target.out_of, language)
    if target.comparator.kind is ComparatorKind.AT_MOST:
        return f"{place} trở lên" if language is Language.VI else f"{place} or better"
    return COMPARATORS[target.comparator.kind].of(language).format(value=place, within=number(value, language))


def rank(value: Decimal, out_of: Decimal | None, language: Language) -> str:
    """``hạng 12/63``, ``rank 12 of 63``."""
    place = number(value, language)
    if out_of is None:
        return f"hạng {place}" if language is Language.VI else f"rank {place}"
    total = number(out_of, language)
    return f"hạng {place}/{total}" if language is Language.VI else f"rank {place} of {total}"


def when(target: Target, language: Language) -> str:
    """``tăng bình quân 2021-2025``, ``đến năm 2025``, ``năm 2024``, ``không nêu thời hạn``."""
    if target.period is None or target.timing is Timing.UNDATED:
        return TIMINGS[Timing.UNDATED].of(language)
    named = in_words(target.period, language)
    over_years = target.period.is_years and len(target.period.years) > 1
    if target.timing is Timing.BY and target.basis is not Basis.CHANGE:
        return TIMINGS[Timing.BY].of(language).format(period=named)
    if target.basis is Basis.END_OF_PERIOD and not over_years:
        return named
    text = _OVER[target.basis].of(language).format(period=named)
    if target.basis is Basis.CHANGE and target.baseline is not None:
        return f"{text}, {words.AGAINST.of(language)} {in_words(year(target.baseline.year), language)}"
    return text


def in_words(value: Period, language: Language) -> str:
    """A period inside a sentence: a single year is ``năm 2024`` in Vietnamese, a day ``ngày 21/10/2023``."""
    text = period(value, language)
    if language is Language.EN:
        return text
    if value.is_day:
        return f"ngày {text}"
    return f"năm {text}" if value.is_years and len(value.years) == 1 else text


def default(key: str, target: Target, language: Language) -> str:
    """A default that was taken: ``bình quân nhân``, ``tiến độ tuyến tính``, ``thời kỳ: 2021-2025``."""
    speaking = {
        "basis": BASES[target.basis].of(language),
        "mean": MEANS[target.mean].of(language),
        "pace": words.PACED.of(language).format(pace=PACES[target.pace].of(language)),
        "baseline": words.EARLIEST_ON_RECORD.of(language),
    }
    if key in speaking:
        return speaking[key]
    taken = _default_value(key, target, language)
    return f"{key_name(key, language)}: {taken}" if taken else key_name(key, language)


def _default_value(key: str, target: Target, language: Language) -> str:
    found = {
        "kind": KINDS[target.kind].of(language),
        "name": target.name,
        "indicator": target.indicator,
        "level_indicator": target.level_indicator or "",
        "unit": unit_text(target.unit, language),
        "period": in_words(target.period, language) if target.period else TIMINGS[Timing.UNDATED].of(language),
        "comparator": COMPARATORS[target.comparator.kind].of(language).partition(" {")[0],
        "within": number(target.comparator.within, language) if target.comparator.within is not None else "",
    }
    return found.get(key, "")


def observation_default(key: str, one: Observation, language: Language) -> str:
    """A default that a figure took: ``đơn vị tính của số liệu: %/năm``."""
    name = words.OF_FIGURES.of(language).format(key=key_name(key, language))
    value = unit_text(one.unit, language) if key == "unit" else ""
    return f"{name}: {value}" if value else name


def waiver(target: Target, language: Language) -> str:
    """The waiver of a target: from when, until when, why and by whom; empty without one."""
    excused = target.waiver
    if excused is None:
        return ""
    days = {"granted": day(excused.granted, language), "until": day(excused.until, language)}
    text = words.WAIVER.of(language).format(**days, reason=excused.reason)
    return (
        f"{text} ({words.APPROVED_BY_WHOM.of(language).format(who=excused.approved_by)})"
        if excused.approved_by
        else text
    )


def price_and_unit(unit: Unit | None, language: Language) -> str:
    """The unit as a column shows it; a dash for none."""
    return unit_text(unit, language) or "–"
