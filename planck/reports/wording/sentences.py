"""What a target asks for, when, and how it is measured; and the two counts that every report ends with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from planck.model.area import Area
from planck.model.assessment import Progress, Verdict, Whole
from planck.model.basis import Basis
from planck.model.comparator import Better, Comparator, ComparatorKind
from planck.model.indicator import Kind
from planck.model.observation import Observation
from planck.model.period import Period, join_periods
from planck.model.result import Language, Summary
from planck.model.target import DEFAULT_BANDS, Bands, Target, Timing
from planck.reports.wording import words
from planck.reports.wording.terms import (
    BASES,
    BASES_OF_FALLS,
    BASES_OVER,
    BASES_OVER_OF_FALLS,
    BETTER,
    BETTER_OF_FALLS,
    COMPARATORS,
    KINDS,
    MEANS,
    OUTCOMES,
    PACES,
    PROGRESS,
    RANKS,
    SHORT_COMPARATORS,
    TIMINGS,
    VERDICTS,
    key_name,
)
from planck.reports.wording.voice import Voice, with_unit
from planck.reports.wording.words import Text

# The bound that the unit stands behind, where there are several.
_LAST_BOUNDS = {ComparatorKind.BETWEEN: "high", ComparatorKind.EQUAL_TO: "within"}


def title(voice: Voice, target: Target) -> str:
    """The name of a target; of one without a name of its own that of its indicator in the language, or its id.

    In English, too, where its own is in Vietnamese and the indicator has one in English.
    """
    is_named = "name" not in target.defaults and target.name != target.id.rpartition("/")[2]
    if is_named and (voice.language is Language.VI or target.name.isascii() or not _has_english_name(voice, target)):
        return target.name
    return indicator_name(voice, target.indicator) or target.name


def _has_english_name(voice: Voice, target: Target) -> bool:
    known = voice.register.indicators.get(target.indicator)
    return known is not None and known.name_en is not None


def title_with_assigner(voice: Voice, target: Target) -> str:
    """The name of a target and who set it, which tells the plans of several levels apart."""
    name = title(voice, target)
    return f"{name} ({target.assigned_by})" if target.assigned_by else name


def about_whole(voice: Voice, whole: Whole) -> tuple[str, str]:
    """A target in parts: what it is called, and its verdict, while that is open also its outcome and its progress."""
    outcome = whole.outcome if whole.verdict.is_open else None
    answers = (
        voice.say(VERDICTS[whole.verdict]),
        voice.say(words.SO_FAR, outcome=voice.say(OUTCOMES[outcome])) if outcome is not None else "",
        voice.say(PROGRESS[whole.progress]) if whole.progress is not None else "",
        voice.say(words.PROVISIONAL) if whole.provisional else "",
    )
    name = voice.say(words.WHOLE, name=whole.name, count=len(whole.parts))
    return name, "; ".join(answer for answer in answers if answer)


def indicator_name(voice: Voice, indicator: str) -> str:
    """The name of an indicator, in the language if it has one in it; empty where none is known."""
    known = voice.register.indicators.get(indicator)
    if known is None:
        return ""
    names = (known.name_vi, known.name_en)
    first, second = names if voice.language is Language.VI else names[::-1]
    return first or second or ""


def name_of_target(voice: Voice, id_: str) -> str:
    """The name of a target of the register; of one that is not in it the id."""
    return next((title(voice, target) for target in voice.register.targets if target.id == id_), id_)


def fate_of_area(voice: Voice, area: Area, as_of: date) -> Iterator[str]:
    """That an area had ended by a day, and that its boundary had changed."""
    if area.ended is not None and area.ended < as_of:
        yield voice.say(words.AREA_ENDED, day=voice.day(area.ended))
    if area.boundary_changed is not None and area.boundary_changed <= as_of:
        yield voice.say(words.BOUNDARY_CHANGED, day=voice.day(area.boundary_changed))


def condition(voice: Voice, target: Target) -> str:
    """``ít nhất 15,1%/năm``, ``at most rank 15 of 63``, ``từ 9 đến 10%/năm (cao hơn là vượt)``."""
    comparator = target.comparator
    if target.asks_decrease:
        return _decrease(voice, target, COMPARATORS, unit=True)
    if comparator.is_unknown:
        return voice.say(words.UNKNOWN_PLAN)
    if target.kind is Kind.RANK and not target.basis.judges_change:
        text = _rank(voice, target)
    else:
        bounds = _bounds(voice, comparator)
        last = "value" if _is_exact(comparator) else _LAST_BOUNDS.get(comparator.kind, "value")
        if last in bounds:
            bounds[last] = with_unit(bounds[last], voice.unit(target.unit))
        text = voice.say(_words_of(comparator), **bounds)
    if target.is_fall:
        text = voice.say(words.FALL_OF_CONDITION, condition=text)
    better, sides = comparator.better, BETTER_OF_FALLS if target.is_fall else BETTER
    return text if better is None or better is Better.INSIDE else f"{text} ({voice.say(sides[better])})"


def short_condition(voice: Voice, target: Target) -> str:
    """The same in the signs of a table, without the unit: ``≥ 15,1``, ``32–33``, ``10 ± 0,5``, ``hoàn thành``."""
    comparator = target.comparator
    if comparator.is_unknown:
        return voice.say(words.UNKNOWN_PLAN_SHORT)
    if target.asks_decrease:
        return _decrease(voice, target, SHORT_COMPARATORS, unit=False)
    bounds = _bounds(voice, comparator)
    form = words.SHORT_EXACTLY if _is_exact(comparator) else SHORT_COMPARATORS[comparator.kind]
    if comparator.kind is ComparatorKind.BETWEEN and min(comparator.low or 0, comparator.high or 0) < 0:
        form = words.FROM_TO  # a dash beside a minus would be read as another one
    text = voice.say(form, **bounds)
    return voice.say(words.FALL_OF_CONDITION, condition=text) if target.is_fall else text


def _decrease(voice: Voice, target: Target, terms: Mapping[ComparatorKind, Text], *, unit: bool) -> str:
    """``giảm ít nhất 5 điểm %`` of at most −5; of ranks, where a smaller number is better, ``tăng ít nhất 2 bậc``."""
    least, is_rank = (target.comparator.value or Decimal(0)).copy_abs(), target.kind is Kind.RANK
    value = voice.number(least, voice.digits.of_bound(least))
    if is_rank:
        value = voice.say(words.PLACES_OF_RANK, count=value)
    elif unit:
        value = with_unit(value, voice.unit(target.unit))
    is_strict = target.comparator.kind is ComparatorKind.LESS_THAN
    kind = ComparatorKind.MORE_THAN if is_strict else ComparatorKind.AT_LEAST
    form = words.RISE_OF_RANK if is_rank else words.FALL_OF_CONDITION
    return voice.say(form, condition=voice.say(terms[kind], value=value))


def _words_of(comparator: Comparator) -> Text:
    return words.NO_OTHER if _is_exact(comparator) else COMPARATORS[comparator.kind]


def _is_exact(comparator: Comparator) -> bool:
    """Whether it is met by one number alone."""
    return comparator.kind is ComparatorKind.EQUAL_TO and not comparator.within


def _bounds(voice: Voice, comparator: Comparator) -> dict[str, str]:
    numbers = {"value": comparator.value, "low": comparator.low, "high": comparator.high, "within": comparator.within}
    return {
        name: voice.number(value, voice.digits.of_bound(value)) for name, value in numbers.items() if value is not None
    }


def _rank(voice: Voice, target: Target) -> str:
    """``hạng 15/63 trở lên``, ``better than rank 15``: the smaller number is the better place."""
    comparator, bounds = target.comparator, _bounds(voice, target.comparator)
    for name, value in (("value", comparator.value), ("high", comparator.high)):
        if value is not None:
            bounds[name] = rank(voice, value, target.out_of)
    if comparator.low is not None:
        bounds["low"] = rank(voice, comparator.low, None)
    return voice.say(RANKS.get(comparator.kind, _words_of(comparator)), **bounds)


def rank(voice: Voice, value: Decimal, out_of: Decimal | None) -> str:
    """``hạng 12/63``, ``rank 12 of 63``."""
    place = voice.number(value)
    if out_of is None:
        return voice.say(words.RANK, place=place)
    return voice.say(words.RANK_OF, place=place, total=voice.number(out_of))


def when(voice: Voice, target: Target) -> str:
    """``tăng (giảm) bình quân giai đoạn 2021-2025``, ``đến năm 2025``, ``năm 2024``, ``không nêu thời hạn``."""
    if target.period is None or target.timing is Timing.UNDATED:
        return voice.say(TIMINGS[Timing.UNDATED])
    is_change = target.basis is Basis.CHANGE
    over_years = target.period.is_years and len(target.period.years) > 1
    named = in_words(voice, target.period.last_year if is_change else target.period)
    if target.timing is Timing.BY and not is_change:
        return voice.say(TIMINGS[Timing.BY], period=named)
    if target.basis is Basis.END_OF_PERIOD and not over_years:
        return named
    over = BASES_OVER_OF_FALLS if target.is_fall else BASES_OVER
    text = voice.say(words.MULTIPLE_BY if target.is_multiple else over[target.basis], period=named)
    if is_change and target.baseline is not None:
        return f"{text}, {voice.say(words.AGAINST)} {in_words(voice, target.baseline.period)}"
    return f"{text}, {voice.say(words.AGAINST_BASELINE)}" if target.is_multiple else text


def in_words(voice: Voice, value: Period) -> str:
    """A period inside a sentence: ``năm 2024``, ``giai đoạn 2021-2025``, ``ngày 21/10/2023``; bare in English."""
    text = voice.period(value)
    if value.is_day:
        return voice.say(words.ON_DAY, day=text)
    if not value.is_years:
        return text
    return voice.say(words.IN_YEAR, year=text) if len(value.years) == 1 else voice.say(words.IN_YEARS, years=text)


def all_in_words(voice: Voice, periods: Iterable[Period]) -> str:
    """Several periods inside a sentence: ``năm 2025``, ``giai đoạn 2024-2025``, ``các năm 2021, 2024-2025``."""
    joined = join_periods(periods)
    if len(joined) == 1:
        return in_words(voice, joined[0])
    text = voice.each_period(joined)
    return voice.say(words.IN_SEVERAL_YEARS, years=text) if all(period.is_years for period in joined) else text


def default(voice: Voice, key: str, target: Target) -> str:
    """A default that was taken: ``bình quân nhân``, ``tiến độ tuyến tính``, ``thời kỳ: 2021-2025``."""
    if key == "basis":
        return voice.say((BASES_OF_FALLS if target.is_fall else BASES)[target.basis])
    if key == "mean":
        return voice.say(MEANS[target.mean])
    if key == "pace":
        return voice.say(words.PACED, pace=voice.say(PACES[target.pace]))
    if key == "baseline":
        return _default_baseline(voice, target)
    taken = _default_value(voice, key, target)
    return f"{key_name(voice, key)}: {taken}" if taken else key_name(voice, key)


def _default_value(voice: Voice, key: str, target: Target) -> str:
    values = {
        "kind": voice.say(KINDS[target.kind]),
        "name": target.name,
        "indicator": target.indicator,
        "level_indicator": target.level_indicator or "",
        "unit": voice.unit(target.unit),
        "period": in_words(voice, target.period) if target.period else voice.say(TIMINGS[Timing.UNDATED]),
        "comparator": voice.say(COMPARATORS[target.comparator.kind]).partition(" {")[0],
        "within": voice.number(target.comparator.within) if target.comparator.within is not None else "",
    }
    return values.get(key, "")


def observation_default(voice: Voice, key: str, observation: Observation) -> str:
    """A default that a figure took: ``đơn vị tính của số liệu: %/năm``."""
    name = voice.say(words.OF_FIGURES, key=key_name(voice, key))
    value = voice.unit(observation.unit) if key == "unit" else ""
    return f"{name}: {value}" if value else name


def bands(voice: Voice, of: Bands) -> str:
    """From which pace ratio on a target is rated how: ``ngưỡng tiến độ: vượt khi trên 1, đúng từ 0,95, …``."""
    return voice.say(words.BANDS, bounds=voice.say(words.BOUNDS_OF_BANDS, **bounds_of_bands(voice, of)))


def bands_of_register(voice: Voice) -> str:
    """The bands of the register, where they are not the usual ones; else empty."""
    if voice.register.bands == DEFAULT_BANDS:
        return ""
    bounds = voice.say(words.BOUNDS_OF_BANDS, **bounds_of_bands(voice, voice.register.bands))
    return voice.say(words.BANDS_OF_REGISTER, bounds=bounds)


def bounds_of_bands(voice: Voice, of: Bands) -> dict[str, str]:
    """The bounds of the bands, by the name of the band above each."""
    numbers = {"ahead": of.ahead, "on_track": of.on_track, "behind": of.behind}
    return {name: voice.number(number) for name, number in numbers.items()}


def waiver(voice: Voice, target: Target) -> str:
    """The waiver of a target: from when, until when, why and by whom; empty without one."""
    excused = target.waiver
    if excused is None:
        return ""
    days = {"granted": voice.day(excused.granted), "until": voice.day(excused.until)}
    text = voice.say(words.WAIVER, **days, reason=excused.reason)
    return f"{text} ({voice.say(words.APPROVED_BY_WHOM, who=excused.approved_by)})" if excused.approved_by else text


def due(voice: Voice, summary: Summary) -> str:
    """``Đến hạn: đạt và vượt 3/5 chỉ tiêu; 2 trong 5 kết luận dựa trên …``."""
    return "; ".join(text for text in (due_met(voice, summary), unsettled(voice, summary)) if text)


def due_met(voice: Voice, summary: Summary) -> str:
    """``Đến hạn: đạt và vượt 3/5 chỉ tiêu``; without any in words, never as 0/0."""
    if not summary.due:
        return voice.say(words.DUE_NONE)
    return voice.say(words.DUE, met=summary.due_met, of=summary.due)


def unsettled(voice: Voice, summary: Summary) -> str:
    """How many of the due ones rest on figures that are not settled; empty for none."""
    if not summary.provisional:
        return ""
    return voice.say(words.PROVISIONAL_AMONG, count=summary.provisional, of=summary.due)


def to_date(voice: Voice, summary: Summary) -> str:
    """``Đến nay: đạt và vượt 4/5 chỉ tiêu có số liệu``; without any in words."""
    if not summary.to_date:
        return voice.say(words.TO_DATE_NONE)
    return voice.say(words.TO_DATE_COUNT, met=summary.to_date_met, of=summary.to_date)


def by_assigner(voice: Voice, summary: Summary) -> Iterator[tuple[str, tuple[str, str]]]:
    """The two counts for each of several that set plans, behind its name."""
    for assigner, counts in summary.assigners.items():
        who = voice.say(words.ASSIGNER, who=assigner) if assigner else voice.say(words.NO_ASSIGNER)
        yield who, (due(voice, counts), to_date(voice, counts))


def by_verdict(summary: Summary) -> tuple[tuple[Verdict, int], ...]:
    """How many there are of each verdict, in the order of the verdicts, without those that do not occur."""
    return tuple((verdict, summary.verdict[verdict]) for verdict in Verdict if summary.verdict.get(verdict))


def by_progress(summary: Summary) -> tuple[tuple[Progress, int], ...]:
    """How many open targets there are of each progress, without those that do not occur."""
    return tuple((progress, summary.progress[progress]) for progress in Progress if summary.progress.get(progress))


def _default_baseline(voice: Voice, target: Target) -> str:
    """What a target is compared with, or paced from, where it does not say it."""
    period = target.period
    if target.timing is not Timing.PERIOD or period is None:
        return voice.say(words.EARLIEST_ON_RECORD)
    if target.basis is not Basis.CHANGE:
        return voice.say(words.LATEST_BEFORE_PERIOD)
    if len(period.years) == 1:
        return voice.say(words.AGAINST_YEAR_BEFORE)
    return voice.say(words.AGAINST_BASE_YEAR, year=str(period.first.year - 1))
