"""What the author probably meant: the spelling of a number, a period or a day that the format would take.

Each function is given a text that was refused and answers with what to write instead, or with an empty text where
it cannot know. None of them changes what a file means: the answers go into messages only.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from planck.model.calendar_words import ROMAN
from planck.model.names import fold, slug
from planck.model.period import parse_day, parse_period
from planck.register.yaml.values import parse_number

_LARGEST_EXPONENT = 30
_MINUS = str.maketrans({"\u2212": "-", "\u2013": "-", "\u2010": "-", "\u2011": "-", "\ufe63": "-"})
_NUMBER_AND_UNIT = re.compile(
    r"([-+]?\s?\.?[0-9](?:[0-9.,_']|\s(?=[0-9]{3}(?![0-9]))|[eE][-+]?(?=[0-9]))*)\s*(.*)", re.DOTALL
)
# As the schemas have it: no digits but those of m2 and m3, and right behind a stroke.
_UNIT = re.compile(
    r"(?=[%‰°]|[^\W\d_])(?:[^\n0-9/:,;<>=–—-]|[mM][23])*"
    r"(?:/(?: *[0-9][0-9.]*(?: [0-9]{3})*)?(?:[^\n0-9/:,;<>=–—-]|[mM][23])*)*"
)
_one_number_and_unit = re.compile(rf"([-+]?[0-9.]+)((?:\s*{_UNIT.pattern})?)").fullmatch
_TRUE = frozenset({"true", "yes", "y", "on", "co", "dung", "x", "roi", "da", "1"})
_FALSE = frozenset({"false", "no", "n", "off", "khong", "chua", "sai", "0"})


def number(text: str) -> str:
    """The number of ``text`` with a decimal point and its unit: ``15,1 %`` gives ``15.1 %``.

    A comma before three digits can be either mark (``1,650``); both readings are given, with a stroke between.
    """
    plain = _ascii(text)
    based = _other_base(plain)
    if based:
        return based
    match = _NUMBER_AND_UNIT.fullmatch(plain)
    if match is None:
        return ""
    digits, unit = re.sub(r"\s", "", match[1]), match[2]
    if unit and not _UNIT.fullmatch(unit):
        return ""
    readings = [reading for reading in _readings(digits) if parse_number(reading) is not None]
    text = without_quotes(text)
    gap = " " if unit and (text.rstrip()[-len(unit) - 1 :][:1].isspace() or not unit.startswith("%")) else ""
    return " / ".join(f"{reading}{gap}{unit}" for reading in readings)


def interval(text: str) -> str:
    """Two bounds in brackets, each with the unit: ``7-8%`` gives ``[7%, 8%]``."""
    plain = unicodedata.normalize("NFC", without_quotes(text))
    parts = re.split(r"\s*(?:-|–|—|÷|\.\.|đến|to)\s*", plain.strip(), maxsplit=1)
    if len(parts) != 2:
        return ""
    bounds = [_one_number_and_unit(number(part)) for part in parts]
    low, high = bounds
    if low is None or high is None or None in (parse_number(low[1]), parse_number(high[1])):
        return ""
    return f"[{low[1]}{low[2] or high[2]}, {high[1]}{high[2]}]"


def flag(text: str) -> str:
    """``true`` or ``false``: for ``Yes``, ``TRUE``, ``có``, ``NO``."""
    word = fold(text).strip(" .'\"")
    return "true" if word in _TRUE else "false" if word in _FALSE else ""


def value(text: str) -> str:
    """What an observed value was meant to be: true or false, a day, a number, an interval; see also ``so_many``."""
    plain = _ascii(text)
    return (flag(text) if plain.isalpha() else "") or day(text) or number(text) or interval(text)


def so_many(text: str) -> tuple[str, str, str] | None:
    """So many of so many, as three texts: ``13/15 xã`` gives ``13``, ``15`` and ``" xã"``; None for any other text."""
    match = re.fullmatch(r"([0-9]{1,9})\s*/\s*([0-9]{1,9})(?:\s+([^\W\d_][^\n0-9:,;<>=-]*))?", _ascii(text))
    if match is None:
        return None
    return str(int(match[1])), str(int(match[2])), f" {match[3]}" if match[3] else ""


def period(text: str) -> str:
    """A period as the format writes it: ``Q1/2024``, ``2024Q1`` and ``quý I/2024`` give ``2024-Q1``."""
    plain = fold(_ascii(text))
    for pattern, template in _PERIODS:
        match = pattern.fullmatch(plain)
        meant = template.format(*(_part(part) for part in match.groups())) if match else ""
        if meant and parse_period(meant):
            return meant
    return day(text)


def day(text: str) -> str:
    """A day as year-month-day: ``21/10/2023`` and ``2023/10/21`` give ``2023-10-21``."""
    plain = _ascii(text)
    forms = (
        r"(?P<d>\d{1,2})[-/. ](?P<m>\d{1,2})[-/. ](?P<y>\d{4})",
        r"(?P<y>\d{4})[-/. ](?P<m>\d{1,2})[-/. ](?P<d>\d{1,2})",
    )
    for form in forms:
        match = re.fullmatch(form + r"(?:[T ].*)?", plain, re.ASCII)
        meant = f"{match['y']}-{int(match['m']):02}-{int(match['d']):02}" if match else ""
        if meant and parse_day(meant):
            return meant
    return ""


def date(text: str) -> str:
    """A day, a month or a year: ``tháng 3/2022`` gives ``2022-03``."""
    meant = day(text) or period(text)
    return meant if re.fullmatch(r"[0-9]{4}(?:-[0-9]{2}){0,2}", meant) else ""


def identifier(text: str) -> str:
    """An id made of a name: ``Tăng trưởng CN`` gives ``tang-truong-cn``."""
    return slug(text)


def key(text: str) -> str:
    """The key of the format that a Vietnamese word stands for: ``huyện`` gives ``district``; empty for any other."""
    return _KEYS.get(fold(text).replace("_", " ").replace("-", " ").strip(), "")


def _ascii(text: str) -> str:
    """Without the signs that only look like the ASCII ones, and without the quotes of a printed page around it."""
    return unicodedata.normalize("NFKC", without_quotes(text)).translate(_MINUS).strip()


def without_quotes(text: str) -> str:
    """A text without the quotes of a printed page around it, which mean nothing to YAML: ``“15,1 %”``."""
    text = text.strip()
    is_quoted = len(text) > 2 and text[0] in "“”„«" and text[-1] in "“”»"
    return text[1:-1] if is_quoted else text


def _other_base(plain: str) -> str:
    """The decimal digits of ``0x1F``, ``0o17`` and ``0b11``."""
    match = re.fullmatch(r"(-?)0([xob])([0-9a-f_]{1,16})", plain.lower())
    if match is None:
        return ""
    try:
        return match[1] + str(int(match[3], {"x": 16, "o": 8, "b": 2}[match[2]]))
    except ValueError:
        return ""


def _readings(digits: str) -> list[str]:
    """The plain numbers that digits with marks between them can stand for."""
    sign, body = ("-", digits[1:]) if digits.startswith("-") else ("", digits.removeprefix("+"))
    return [sign + reading for reading in _unsigned(body.replace("_", "").replace("'", ""))]


def _unsigned(body: str) -> list[str]:
    if "e" in body.lower():
        return _expanded(body)
    points, commas = body.count("."), body.count(",")
    if points and commas:
        mark = max(".,", key=body.rfind)  # the last one parts the decimals
        return _with_decimals(body, mark) if body.count(mark) == 1 else []
    if points > 1 or commas > 1:
        grouped = re.fullmatch(r"[1-9][0-9]{0,2}(?:([.,])[0-9]{3})(?:\1[0-9]{3})*", body)
        return [re.sub("[.,]", "", body)] if grouped else []
    if commas:
        two_ways = re.fullmatch(r"[1-9][0-9]{0,2},[0-9]{3}", body)
        return [*_with_decimals(body, ","), *([body.replace(",", "")] if two_ways else [])]
    return _with_decimals(body, ".")


def _with_decimals(body: str, mark: str) -> list[str]:
    """The number whose decimals follow ``mark``; other marks part the thousands, and do so properly."""
    whole, _, decimals = body.partition(mark)
    if re.search("[.,]", whole) and not re.fullmatch(r"[1-9][0-9]{0,2}(?:[.,][0-9]{3})+", whole):
        return []
    plain = re.sub("[.,]", "", whole).lstrip("0") or "0"
    return [f"{plain}.{decimals}" if decimals else plain] if decimals.isdigit() or not decimals else []


def _expanded(body: str) -> list[str]:
    """``1e9`` and ``1.5e3`` written out."""
    match = re.fullmatch(r"([0-9]+(?:\.[0-9]+)?)[eE]([-+]?[0-9]{1,3})", body)
    if match is None or abs(int(match[2])) > _LARGEST_EXPONENT:
        return []
    return [format(Decimal(f"{match[1]}e{match[2]}"), "f")]


def _part(part: str) -> str:
    """A quarter in Roman digits becomes one in ours."""
    return str(ROMAN.get(part, part))


# Folded, too.
_KEYS = {
    "tinh": "province",
    "huyen": "district",
    "quan": "district",
    "thi xa": "district",
    "xa": "commune",
    "phuong": "commune",
    "thi tran": "commune",
    "chi tieu": "targets",
    "thuc hien": "actuals",
    "nghi quyet": "resolution",
    "ky": "period",
    "giai doan": "period",
    "nguon": "source",
    "ten": "name",
    "don vi": "unit",
    "don vi tinh": "unit",
    "dvt": "unit",
    "it nhat": "at_least",
    "toi thieu": "at_least",
    "tren": "more_than",
    "toi da": "at_most",
    "khong qua": "at_most",
    "duoi": "less_than",
    "gia tri": "value",
    "ghi chu": "note",
    "trich": "quote",
    "trang thai": "status",
    "cong bo": "published",
    "ma": "code",
    "loai": "type",
}
# Folded, so without accents: quý is quy, tháng is thang, năm is nam.
_PERIODS = tuple(
    (re.compile(pattern, re.ASCII), template)
    for pattern, template in (
        (r"(?:q|quy )([1-4]|iv|i{1,3})\s*(?:[-/ ]|nam )\s*(\d{4})", "{1}-Q{0}"),
        (r"(\d{4})\s*[/. ]?\s*q\s?([1-4])", "{0}-Q{1}"),
        (r"(?:h)([12])\s*[-/ ]\s*(\d{4})", "{1}-H{0}"),
        (r"(\d{4})\s*[/. ]?\s*h\s?([12])", "{0}-H{1}"),
        (r"(\d{1,2})\s?(?:m|t|thang)\s*[-/ ]\s*(\d{4})", "{1}-{0}M"),
        (r"(\d{4})\s*[-/. ]?\s*0?(\d{1,2})\s?(?:m|t|thang)", "{0}-{1}M"),
        (r"(?:thang )?(0[1-9]|1[0-2])\s*[-/.]\s*(\d{4})", "{1}-{0}"),
        (r"(?:thang )?([1-9])\s*[-/.]\s*(\d{4})", "{1}-0{0}"),
        (r"(\d{4})\s*[/.]\s*(0[1-9]|1[0-2])", "{0}-{1}"),
        (r"(\d{4})\s*(?:/|\.\.|÷|den|to|,|_|:)\s*(\d{4})", "{0}-{1}"),
        (r"(?:nam )(\d{4})", "{0}"),
        (r"(\d{1,2}) thang (?:dau )?(?:nam )?(\d{4})", "{1}-{0}M"),
        (r"(?:giai doan|thoi ky) (\d{4})\s*(?:-|/|den)\s*(\d{4})", "{0}-{1}"),
        (r"(\d{4})\.0*", "{0}"),
    )
)
