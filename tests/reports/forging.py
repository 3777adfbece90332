"""A register with one text in every place that takes a text, and texts that look like a part of a report."""

from __future__ import annotations

import re

from planck.model.names import find_unseen

INNOCENT = "Zuzu"
# Spaces, what draws nothing, and what ends a line: each may push the words after it to where a field would stand.
GAPS = (
    *" \t\n\r\v\f\x1c\x1d\x1e\x85\u00a0\u1680\u2000\u2003\u2007\u2009\u200a\u202f\u205f\u3000\u2028\u2029",
    *"\u00ad\u034f\u115f\u200b\u200d\u2060\u2800\u3164\ufe0f\ufeff\U000e0020",
)
FORGED = {
    "a terminal": (
        "Target     at least 2 ha",
        "Verdict    Met",
        "● Zuzu",
        "The verdict",
        "Met",
        "Due: 9/9 targets met",
    ),
    "a row": ("· Met ·", "·Met·", "→ Met", "; Met", ": Missed", ", 2030", "● Met"),
    "a place": (":1:1: error: x", ":12", "targets/a.yaml:1:1: error: none", "::error::", " [empty-file]", " [x]: y"),
    "Markdown": (
        "# Heading",
        "- item",
        "| Met | Met |",
        "[^1]: note",
        "```",
        "<b>",
        "1. one",
        "---",
        "&nbsp;",
        "    x",
    ),
    "machines": ('","', '";"', "=1+1", "</testcase>", "]]>", "::error::x", "##[error]y", "%0A::error::z", "\\n", "\\"),
}


def hostile_texts() -> dict[str, str]:
    """Words that mean something to each format, after wide gaps of the usual space and of every kind."""
    texts = {}
    for name, words in FORGED.items():
        texts[f"{name} after spaces"] = spread(words, " ")
        for first in (1, 13):
            texts[f"{name} after gaps from U+{ord(GAPS[first]):04X} on"] = spread(words, *GAPS[first:], *GAPS)
    return texts


def spread(words: tuple[str, ...], *gaps: str) -> str:
    """The words, before and in each of them gaps as wide as a line and as the indent of a field."""
    text = INNOCENT
    for number, word in enumerate(words):
        outer, inner = gaps[2 * number % len(gaps)], gaps[(2 * number + 1) % len(gaps)]
        spaced = word.replace(" ", inner if inner.isspace() else f" {inner}")
        text += outer * (82 if number < 2 else 4) + spaced + inner
    return f"{text}end"


def files(text: str, *, before: bool = False) -> dict[str, str | bytes]:
    """The files of a register with the text in every place; ``before`` is its state before what it reports now."""
    places = {
        "TEXT": quoted(text),
        "PLACE": quoted("".join(char for char in text if find_unseen(char) is None)),  # of an area none is taken
        "OTHER": quoted(f"{text} {INNOCENT if before else ''}"),
        "BOUND": "9" if before else "10",
        "FIGURE": "12" if before else "7",
    }
    name = re.sub(r"(.)\1{3,}", r"\1\1\1", text.replace("/", "|"), flags=re.DOTALL)[:60]
    made: dict[str, str | bytes] = {}
    for file, content in FILES.items():
        for place, written in places.items():
            content = content.replace(place, written)
        made[file.replace("NAME", name)] = content
    return made


def quoted(text: str) -> str:
    """The text as YAML takes it, whatever is in it."""
    plain = {char for char in text if char.isascii() and char.isprintable()} - {'"', "\\"}
    return '"' + "".join(char if char in plain else f"\\U{ord(char):08x}" for char in text) + '"'


FILES = {
    "targets/NAME.yaml": """\
id: aa/bb
province: PLACE
district: PLACE
resolution: {title: TEXT}
sources:
  paper: {title: TEXT, publisher: TEXT, author: TEXT, date: 2023-01-02, file: TEXT, place: TEXT, url: TEXT, note: TEXT}
source: paper
period: 2023
targets:
  one:
    name: TEXT
    at_least: BOUND
    unit: TEXT
    tolerance: 1
    quote: TEXT
    note: OTHER
    owner: OTHER
    tags: [TEXT]
    derived_from: TEXT
    amended: [{on: 2023-06-01, by: TEXT, at_least: 11}]
  two:
    name: TEXT
    at_least: 10
    unit: ha
    each_item: true
    waiver: {reason: TEXT, granted: 2024-03-01, until: 2024-12-31, approved_by: TEXT}
  three: {at_least: 10, unit: ha, name: TEXT, note: TEXT, assigned_by: TEXT, field: TEXT}
  parted: {at_least: 10, unit: ha, name: TEXT, part_of: TEXT, assigned_by: OTHER}
  apart: {at_least: 10, unit: ha, name: TEXT, part_of: TEXT, assigned_by: OTHER}
  four: {at_least: 10, indicator: far, period: 2030, unit: TEXT, baseline: 2020}
  five: {at_least: 10, basis: each_year, period: 2021-2023, unit: TEXT, name: TEXT}
""",
    "actuals/NAME.yaml": """\
id: aa/bb
province: PLACE
district: PLACE
source: {title: TEXT, publisher: TEXT, note: TEXT}
actuals:
  one:
    unit: TEXT
    quote: TEXT
    note: TEXT
    values: {2022: 5, 2023: {value: FIGURE, status: estimate, stated: {verdict: met}}}
  two:
    unit: ha
    values:
      2023:
        items:
          ? TEXT
          : 1
          b: 12
  three: {unit: ha, values: {2023: {value: null, reason: TEXT}}}
  far: {unit: TEXT, values: {2020: 1, 2021: 2, 2022: 3}}
  five: {unit: TEXT, values: {2021: 1, 2022: 11.25, 2023: 10}}
  idle: {unit: TEXT, values: {2020: 1}}
""",
    "targets/areas.yaml": """\
areas:
  - {id: aa, province: PLACE}
  - {id: aa/bb, province: PLACE, district: PLACE, type: TEXT, ended: 2024-03-31}
""",
    "targets/indicators.yaml": """\
indicators:
  far: {name: {vi: TEXT, en: TEXT}}
""",
}


def refused(text: str) -> dict[str, str | bytes]:
    """The files of a register that is refused, for many reasons whose messages quote the text."""
    return {file: content.replace("TEXT", quoted(text)) for file, content in REFUSED.items()}


REFUSED = {
    "targets/a.yaml": """\
district: A
period: TEXT
source: TEXT
targets:
  one: {at_least: TEXT, unit: ha}
  two: {at_least: 5, unit: [TEXT], severity: TEXT, by: TEXT}
  three: {at_least: 5, unit: ha, tags: TEXT, tolerance: TEXT, restates: TEXT}
  four: {at_least: 5, unit: ha, basis: TEXT, pace: TEXT, waiver: TEXT, amended: TEXT}
  ? TEXT
  : {at_least: 5, unit: ha}
  five:
    at_least: 5
    unit: ha
    ? TEXT
    : 1
  six: {at_least: 5, unit: TEXT, period: 2023}
""",
    "actuals/a.yaml": """\
district: A
actuals:
  one: {unit: ha, values: {2023: TEXT, 2024: {value: 5, status: TEXT, published: TEXT}}}
  two:
    unit: ha
    ? TEXT
    : {2023: 5}
  six: {unit: ha, values: {2023: 1}}
""",
    "planck.yaml": "timezone: TEXT\nfail_on: TEXT\n",
}
