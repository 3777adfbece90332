"""The arithmetic of a judgement in sentences, with the real numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from planck.model.comparator import ComparatorKind
from planck.model.exact import EXACT, rounding_to, to_decimal
from planck.model.explanation import Arg, Step, StepCode
from planck.model.period import Period
from planck.model.value import Bound, Interval, OfTarget
from planck.reports.wording import words
from planck.reports.wording.digits import decimals, places_apart, shortest
from planck.reports.wording.figures import bound, interval, share_of_plan
from planck.reports.wording.voice import Voice
from planck.reports.wording.words import Text

# A factor is a percentage ÷ 100, and so has two digits more.
_MORE_FOR_A_FACTOR = 2
# More digits than these are never of use, but where fewer would show another order.
_MOST = 8
# The steps that show one value, be it an interval.
_OF_ONE_VALUE = (StepCode.LATEST, StepCode.WORST_YEAR, StepCode.WORST_ITEM, StepCode.FALL)

# ``{name}`` stands for an argument of the step, a number in the digits it needs; a few are put together below.
STEPS: dict[StepCode, Text] = {
    StepCode.CONVERTED: Text(
        vi="đổi đơn vị: {value} {unit} × {factor} = {result} {wanted}",
        en="converted: {value} {unit} × {factor} = {result} {wanted}",
    ),
    StepCode.SHARE_OF_PLAN: Text(
        "{period}: {percent}% của {plan} = {result}", "{period}: {percent}% of {plan} = {result}"
    ),
    StepCode.SHARE_OF_COUNT: Text(
        vi="tỷ lệ: {count} ÷ {of} × 100 = {result}%", en="share: {count} ÷ {of} × 100 = {result}%"
    ),
    StepCode.GROWTH_PRODUCT: Text(vi="{product_of_factors}", en="{product_of_factors}"),
    StepCode.ROOT: Text(vi="{root} = {result}, tức là {mean}% mỗi năm", en="{root} = {result}, that is {mean}% a year"),
    StepCode.YEARLY_PART: Text(
        vi="tổng {period} chia đều: {sum} ÷ {count} năm = {result}",
        en="the sum for {period} spread evenly: {sum} ÷ {count} years = {result}",
    ),
    StepCode.ARITHMETIC_MEAN: Text(
        vi="bình quân cộng: ({sum_of_terms}) ÷ {count} = {sum} ÷ {count} = {mean}",
        en="arithmetic mean: ({sum_of_terms}) ÷ {count} = {sum} ÷ {count} = {mean}",
    ),
    StepCode.LEVEL_RATIO: Text(
        vi="giá trị {last_period} so với {first_period}: {last} ÷ {first} = {result}",
        en="the level of {last_period} over that of {first_period}: {last} ÷ {first} = {result}",
    ),
    StepCode.LEVEL_CHANGE: Text(
        vi="mức thay đổi bình quân năm, {last_period} so với {first_year}: ({last} − {first}) ÷ {years} = {result}",
        en="average yearly change, {last_period} against {first_year}: ({last} − {first}) ÷ {years} = {result}",
    ),
    StepCode.FALL: Text(vi="tức là giảm {value}", en="that is a fall of {value}"),
    StepCode.SUM: Text(vi="tổng: {added}{result}", en="sum: {added}{result}"),
    StepCode.CHANGE_RELATIVE: Text(
        vi="mức thay đổi {period} so với {baseline_period}: {relative} = {result}%",
        en="change, {period} against {baseline_period}: {relative} = {result}%",
    ),
    StepCode.CHANGE_MULTIPLE: Text(
        vi="{period} so với {baseline_period}: {value} ÷ {baseline} = {result} lần",
        en="{period} against {baseline_period}: {value} ÷ {baseline} = {result} times",
    ),
    StepCode.CHANGE_ABSOLUTE: Text(
        vi="mức thay đổi {period} so với {baseline_period}: {value} − {baseline} = {result}",
        en="change, {period} against {baseline_period}: {value} − {baseline} = {result}",
    ),
    StepCode.LATEST: Text(vi="số liệu {period}: {value}", en="the figure for {period}: {value}"),
    StepCode.WORST_YEAR: Text(vi="năm kém nhất là {period}: {value}", en="the worst year is {period}: {value}"),
    StepCode.WORST_ITEM: Text(vi="mục kém nhất là {item}: {value}", en="the worst item is {item}: {value}"),
    StepCode.LINEAR_PACE: Text(
        vi="tiến độ tuyến tính: phần đã đi ({value} − {baseline}) ÷ ({target} − {baseline}) chia cho phần thời gian "
        "{elapsed}/{span} năm = {ratio}",
        en="linear pace: ({value} − {baseline}) ÷ ({target} − {baseline}) of the way, over {elapsed} of {span} "
        "years = {ratio}",
    ),
    StepCode.COMPOUND_PACE: Text(
        vi="tiến độ tăng trưởng kép: đã tăng {observed}% mỗi năm từ {baseline} đến {value} trong {elapsed} năm, "
        "cần {needed}% mỗi năm để đến {target} trong {span} năm: tỷ lệ {ratio}",
        en="compound pace: {observed}% a year from {baseline} to {value} in {elapsed} years, {needed}% a year "
        "needed to {target} in {span} years: ratio {ratio}",
    ),
    StepCode.TREND_PACE: Text(
        vi="xu thế {values} số liệu gần nhất: {change} mỗi năm (từ {first} đến {last}), kéo dài đến hạn là "
        "{projection} so với chỉ tiêu {target}{missing_share}",
        en="trend of the last {values} figures: {change} a year (from {first} to {last}), which leads to "
        "{projection} at the end, against {target}{missing_share}",
    ),
    StepCode.MEAN_PACE: Text(
        vi="tiến độ: bình quân đến nay {mean} ÷ chỉ tiêu {target} = {ratio}",
        en="pace: the mean so far {mean} ÷ the target {target} = {ratio}",
    ),
    StepCode.LATEST_PACE: Text(
        vi="tiến độ: số liệu mới nhất {value} ÷ chỉ tiêu {target} = {ratio}",
        en="pace: the latest figure {value} ÷ the target {target} = {ratio}",
    ),
    StepCode.TOTAL_PACE: Text(
        vi="tiến độ: {sum} ÷ ({target} × {share} thời gian của kỳ) = {ratio}",
        en="pace: {sum} ÷ ({target} × {share} of the period) = {ratio}",
    ),
    StepCode.RANGE_PACE: Text(
        vi="tiến độ: tổng đến nay {sum}, phần của thời gian đã qua từ {low} × {share} đến {high} × {share}",
        en="pace: {sum} so far; for the time elapsed {low} × {share} to {high} × {share}",
    ),
    StepCode.REQUIRED_GROWTH: Text(
        vi="cần từ nay: {target_power} ÷ {product} = {quotient}{root}, tức là {result}% {time_left}",
        en="needed from here: {target_power} ÷ {product} = {quotient}{root}, that is {result}% {time_left}",
    ),
    StepCode.REQUIRED_FALL: Text(
        vi="cần từ nay: {target_power} ÷ {product} = {quotient}{root}, tức là giảm {result}% {time_left}",
        en="needed from here: {target_power} ÷ {product} = {quotient}{root}, that is a fall of {result}% {time_left}",
    ),
    StepCode.REQUIRED_MEAN: Text(
        vi="cần từ nay: ({target} × {years} − {sum}) ÷ {remaining} = {result}",
        en="needed from here: ({target} × {years} − {sum}) ÷ {remaining} = {result}",
    ),
    StepCode.REQUIRED_AMOUNT: Text(
        vi="cần từ nay: {target} − {sum} = {result}", en="needed from here: {target} − {sum} = {result}"
    ),
    StepCode.REQUIRED_REMAINING: Text(
        vi="cần từ nay: {target} − {value} = {result}", en="needed from here: {target} − {value} = {result}"
    ),
    StepCode.REQUIRED_CHANGE: Text(
        vi="chia đều: ({target} − {value}) ÷ {remaining} năm = {result} mỗi năm",
        en="evenly: ({target} − {value}) ÷ {remaining} years = {result} a year",
    ),
}

_MISSING_SHARE = Text(vi="; phần thiếu {miss}", en="; missing share {miss}")

_MINUS = "\N{MINUS SIGN}"
_SUPERSCRIPTS = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
# Figures of the files, which are shown as they were written; and what is worked out as a factor or a part of a whole.
_WRITTEN = frozenset({"value", "baseline", "first", "last", "plan", "percent", "count", "of", "low", "high"})
_MEANS = frozenset({"mean", "observed", "needed"})
_FACTORS = frozenset({"product", "quotient", "share", "elapsed", "span"})
# The parts of a target that a trend may miss, by which its progress is rated.
_MISSES = (Decimal("0.05"), Decimal("0.20"))
_SIXTY = rounding_to(60)


def sentences(voice: Voice, steps: Sequence[Step]) -> tuple[str, ...]:
    """The steps in their order; a product and the root taken of it are one sentence."""
    texts: list[str] = []
    before: Step | None = None
    for step in steps:
        text = sentence(voice, step)
        joins = step.code is StepCode.ROOT and before is not None and before.code is StepCode.GROWTH_PRODUCT
        if joins:
            texts[-1] = f"{texts[-1]}; {text}"
        else:
            texts.append(text)
        before = step
    return tuple(texts)


def sentence(voice: Voice, step: Step) -> str:
    """One step in words; no figure is rounded so far that it shows another order than the exact one."""
    parts = {name: _word(voice, step.code, name, value) for name, value in step.args.items()}
    text = STEPS[step.code]
    return voice.fill(text, {**parts, **_bracketed(text, parts), **dict(_composed(voice, step))})


def _bracketed(text: Text, parts: Mapping[str, str]) -> dict[str, str]:
    """What is below zero and taken away: ``7 − (−2)``."""
    taken = {name: part for name, part in parts.items() if f"− {{{name}}}" in text.en}
    return {name: f"({part})" for name, part in taken.items() if part.startswith(_MINUS)}


def _word(voice: Voice, code: StepCode, name: str, value: Arg) -> str:
    if isinstance(value, Decimal):
        return _number(voice, code, name, value)
    if isinstance(value, Period):
        return voice.period(value)
    if name in ("unit", "wanted"):
        return voice.unit_name(str(value))
    return "…" if value is None else str(value)


def _number(voice: Voice, code: StepCode, name: str, value: Decimal) -> str:
    places = _places(voice, code, name, value)
    return voice.signed(value, places) if name == "change" else voice.number(value, places)


def _places(voice: Voice, code: StepCode, name: str, value: Decimal) -> int:
    """The digits of a number: as written, as the answer beside it shows it, or so many that the next step is plain."""
    digits, whole = voice.digits, decimals(shortest(value))
    if name == "target":
        return digits.of_bound(value)
    if name in _WRITTEN and decimals(value) <= _MOST:
        return decimals(value)
    if name == "ratio":
        return min(places_apart(value, digits.bands, 2), max(whole, 2))
    if name == "miss":
        return places_apart(value, _MISSES, min(whole, 2))
    if name in _FACTORS or (code, name) == (StepCode.LEVEL_RATIO, "result"):
        return min(whole, places_of_factor(voice))
    if name == "factor" or code is StepCode.CONVERTED:
        return min(whole, _MOST)
    if code.says_need:
        least = digits.of_mean + _MORE_FOR_A_FACTOR
    else:
        least = digits.computed(value) if name in _MEANS else digits.taken(value)
    return places_apart(value, digits.bounds, min(whole, least, _MOST))


def places_of_factor(voice: Voice) -> int:
    """For a product of factors, a power and a root: so many that the percentage has the digits of its answer."""
    return min(max(voice.digits.of_mean, 2) + _MORE_FOR_A_FACTOR, _MOST)


def _composed(voice: Voice, step: Step) -> Iterator[tuple[str, str]]:
    """The words that several arguments make together."""
    args = step.args
    factors, terms = _decimals(args.get("factors")), _decimals(args.get("terms"))
    if factors:
        yield "product_of_factors", _product(voice, factors, _weights(args.get("years")), args.get("product"))
    if terms:
        yield "sum_of_terms", _sum(voice, terms, _weights(args.get("years")))
    if step.code is StepCode.SUM:  # of one figure it is that figure
        yield "added", f"{_sum(voice, terms, ())} = " if len(terms) > 1 else ""
    if step.code is StepCode.ROOT:
        yield "root", root_sign(_whole(args.get("degree")))
        result, mean = args.get("result"), args.get("mean")
        if isinstance(result, Decimal) and isinstance(mean, Decimal):
            places = _places(voice, step.code, "mean", mean) + _MORE_FOR_A_FACTOR
            yield "result", voice.number(result, max(places, places_of_factor(voice)))
    low, high = args.get("value"), args.get("high")
    if step.code in _OF_ONE_VALUE and isinstance(low, Decimal) and isinstance(high, Decimal):
        yield "value", interval(voice, Interval(low, high))
    share = args.get("of_target")
    if isinstance(share, Decimal):
        yield "value", share_of_plan(voice, OfTarget(share))
    if "bound" in args:  # a number of which only one end is known
        name = "result" if step.code is StepCode.SUM else "value"
        number = args.get(name)
        if isinstance(number, Decimal):
            yield name, bound(voice, Bound(ComparatorKind(str(args["bound"])), number))
    if step.code is StepCode.LEVEL_RATIO and "first_year" in args:
        yield "first_period", str(args["first_year"])
    if step.code in (StepCode.REQUIRED_GROWTH, StepCode.REQUIRED_FALL):
        yield from _required_growth(voice, args)
    if step.code is StepCode.TREND_PACE:  # from the bound itself there is no way of which a share could be missing
        miss = args.get("miss")
        words = voice.fill(_MISSING_SHARE, {"miss": _word(voice, step.code, "miss", miss)})
        yield "missing_share", words if miss is not None else ""
    if step.code is StepCode.CHANGE_RELATIVE:
        yield "relative", _relative_change(voice, args)


def _relative_change(voice: Voice, args: Mapping[str, Arg]) -> str:
    """``(1,650 ÷ 1,124 − 1) × 100``."""
    value, baseline = args.get("value"), args.get("baseline")
    if not isinstance(value, Decimal) or not isinstance(baseline, Decimal):
        return "…"
    observed, base = (voice.number(number, min(decimals(number), _MOST)) for number in (value, baseline))
    return f"({observed} ÷ {base} − 1) × 100"


def _product(voice: Voice, factors: Sequence[Decimal], weights: Sequence[int], product: Arg) -> str:
    """``1.2870 × 1.2035 × 1.1543 = 1.7879``; an average over three years is a cube."""
    places = max(min(_MOST, decimals(shortest(factor))) for factor in factors)
    powers = [*weights, *(1 for _ in factors[len(weights) :])]
    texts = [
        voice.number(factor, places) + (superscript(power) if power > 1 else "")
        for factor, power in zip(factors, powers, strict=False)
    ]
    text = " × ".join(texts)
    if len(texts) == 1 and powers[0] == 1:
        return text
    return f"{text} = {voice.number(product, places_of_factor(voice))}" if isinstance(product, Decimal) else text


def _sum(voice: Voice, terms: Sequence[Decimal], weights: Sequence[int]) -> str:
    """``28.7 + 20.35 + 15.43``; an average over three years counts three times; what is below zero in brackets."""
    powers = [*weights, *(1 for _ in terms[len(weights) :])]
    texts = []
    for index, (term, weight) in enumerate(zip(terms, powers, strict=False)):
        text = voice.number(term, min(_MOST, decimals(term)))
        text = f"({text})" if term < 0 and index else text
        texts.append(f"{weight} × {text}" if weight > 1 else text)
    return " + ".join(texts)


def _required_growth(voice: Voice, args: Mapping[str, Arg]) -> Iterator[tuple[str, str]]:
    """The base and its power, what is left of it for the remaining years, and the root of that."""
    target, product = args.get("target"), args.get("product")
    years, remaining = _whole(args.get("years")), _whole(args.get("remaining"))
    if not isinstance(target, Decimal) or not isinstance(product, Decimal) or not product:
        return
    base = EXACT.add(Decimal(1), EXACT.scaleb(target, -2))
    factor, places = voice.number(base, min(_MOST, decimals(shortest(base)))), places_of_factor(voice)
    left = Fraction(base) ** years / Fraction(product)
    quotient = to_decimal(left)
    yield "product", voice.number(product, places)
    yield "target_power", f"{factor}{superscript(years)}" if years > 1 else factor
    yield "quotient", voice.number(quotient, places)
    root = _SIXTY.power(quotient, _SIXTY.divide(Decimal(1), Decimal(remaining))) if quotient > 0 else quotient
    yield "root", f"; {root_sign(remaining)} = {voice.number(root, places)}" if remaining > 1 else ""
    yield (
        "time_left",
        voice.say(words.YEARLY_IN_YEARS_LEFT if remaining > 1 else words.IN_YEAR_LEFT, years=str(remaining)),
    )


def _decimals(value: Arg) -> tuple[Decimal, ...]:
    return tuple(number for number in value if isinstance(number, Decimal)) if isinstance(value, tuple) else ()


def _weights(value: Arg) -> tuple[int, ...]:
    """How many years each figure stands for: given as numbers, or as the periods themselves."""
    if not isinstance(value, tuple):
        return ()
    return tuple(len(weight.years) if isinstance(weight, Period) else _whole(str(weight)) for weight in value)


def _whole(value: Arg) -> int:
    text = str(value)
    return int(text) if text.isdecimal() else 1


def superscript(value: int) -> str:
    """``³``."""
    return str(value).translate(_SUPERSCRIPTS)


def root_sign(degree: int) -> str:
    """``√``, ``³√``, ``¹²√``."""
    return "√" if degree == 2 else f"{superscript(degree)}√"
