"""What is refused in the form of a file, where, and with which remedy."""

from __future__ import annotations

import pytest

from planck.register.schema import check as schema
from planck.register.yaml.reader import read

Row = tuple[int, int, str, dict[str, str]]


def problems(kind: str, text: str) -> list[Row]:
    """The problems of one file: line, column, code and the words of the message."""
    document = read(text.encode(), "file.yaml")
    assert document.root is not None
    assert document.problems == ()
    found = schema.check(kind, document.root, "file.yaml")
    rows = []
    for problem in found:
        assert problem.location is not None
        assert problem.location.file == "file.yaml"
        rows.append((problem.location.line, problem.location.column, problem.code.value, dict(problem.args)))
    return rows


def short(kind: str, text: str) -> list[tuple[int, int, str]]:
    """The problems without their words."""
    return [row[:3] for row in problems(kind, text)]


def target(keys: str) -> str:
    """A targets file with one target on its third line, whose keys start in column 7."""
    return f"province: Hà Nam\ntargets:\n  a: {{{keys}}}\n"


def value(text: str) -> str:
    """An actuals file with one value on its third line, which starts in column 13."""
    return f"province: Hà Nam\nactuals:\n  a: {{2021: {text}}}\n"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        pytest.param(
            "targets",
            "district: Thanh Liêm\nperiod: 2021-2025\ntargets:\n  industrial-growth: {at_least: 15.1 %/năm}\n",
            id="the shortest targets",
        ),
        pytest.param(
            "actuals",
            "district: Thanh Liêm\nactuals:\n  industrial-growth: {2021: 28.7, 2022: 20.35, 2023: 15.43}\n",
            id="the shortest actuals",
        ),
        pytest.param(
            "targets",
            """\
province: Hà Nam
district: Thanh Liêm
resolution: {title: Nghị quyết Đại hội}
sources:
  bao-ha-nam: {title: Điểm nhấn, publisher: Báo Hà Nam, file: 001_d4245dd78e2b6c51.txt, date: 2023}
source: bao-ha-nam
owner: Phòng Kinh tế
tags: [công nghiệp]
targets:
  a: {name: Tốc độ tăng, period: 2021-2025, basis: average_growth, at_least: 15.1, unit: "%/năm", quote: tăng}
  b: {between: [7, 8 %], better: higher, by: 2025-06-30, mean: arithmetic, tolerance: "5%"}
  c: {equal_to: "100%", within: 0.5, by: 2025, baseline: 2020, pace: compound}
  d: {equal_to: 100, baseline: {year: 2020, value: 1000}, price_base: current, severity: info}
  e: {done: true, undated: true, approximate: true, each_item: false}
  f: {at_most: 15, out_of: 63, period: 2025, unit: hạng, assumed: [period, comparator], restates: b}
  g:
    more_than: 1650 lao động
    derived_from: 11,29 − 0,69 điểm %
    amended: [{on: 2023-07-01, by: Nghị quyết 12, more_than: 1500}, {on: 2024-01-01, by: x, period: 2021-2026}]
    waiver: {reason: chờ số liệu, granted: 2024-01-15, until: 2024-06-30, approved_by: Chủ tịch}
    source: {title: x}
""",
            id="every key of a target",
        ),
        pytest.param(
            "actuals",
            """\
province: Hà Nam
actuals:
  a: {2021: 28.7 %, 2022: "28.7", 2023: 28.7%, 2024-Q1: [7, 8], 2024-H1: -3, 2024-9M: true, 2024-03: 2024-03-05}
  b:
    unit: tỷ đồng
    price_base: 2010
    context: true
    source: {title: Niên giám}
    values:
      2020: 5
      2021 – 2023: 11.29
      2022: {count: 13, of: 13, status: forecast, published: 2023-10}
      2023: {items: {CCN Chi Lăng: 40, CCN Đồng Mỏ: "50%", c: [1, 2], d: {count: 1, of: 2}}, territory: former}
      2024: {value: null, reason: không có}
      2025: [{value: 1, published: 2026-01-02}, {value: 2, published: 2026}]
      2026: {value: [7, 8], stated: {verdict: exceeded, margin: 0.69}, assumed: [period], approximate: true}
      2023-10-21: {value: 27320.5, status: preliminary, published: 2024-03-20, quote: x, note: y}
""",
            id="every form of a value",
        ),
        pytest.param(
            "areas",
            'areas:\n- {province: Hà Nam, district: Thanh Liêm, type: huyện, code: "351", ended: 2025-06-30, '
            'succeeded_by: ["13318", 05632, Thanh Hà]}\n- {province: Thái Nguyên, code: "19", '
            "boundary_changed: 2025-07-01}\n",
            id="areas",
        ),
        pytest.param(
            "indicators",
            'indicators:\n  a: {name: {vi: x, en: y}, unit: "%/năm", kind: rate, decimals: 2}\n  b: {name: x}\n',
            id="indicators",
        ),
        pytest.param("sources", "sources:\n  a: {title: x}\n  nien-giam.2023: Niên giám\n", id="sources"),
        pytest.param("targets", "province: x\ntargets:\n", id="targets that are still to be written"),
        pytest.param("actuals", "province: x\nactuals:\n", id="figures that are still to be written"),
        pytest.param("project", "{}\n", id="empty settings"),
        pytest.param(
            "project",
            "targets: t\nactuals: a\nas_of: 2024-06-30\nlanguage: vi\nfail_on: never\ngrace_days: 90\n"
            "timezone: Asia/Ho_Chi_Minh\n",
            id="settings",
        ),
    ],
)
def test_what_the_format_describes_is_accepted(kind: str, text: str) -> None:
    """No file of the documentation is refused."""
    assert problems(kind, text) == []


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        pytest.param("at_lest: 15", [(3, 7, "unknown-key")], id="misspelt, and not also called missing"),
        pytest.param("at least: 15", [(3, 7, "unknown-key")], id="with a space"),
        pytest.param("at_least: 1, at_most: 2", [(3, 20, "comparator-doubled")], id="two comparators"),
        pytest.param("name: x", [(3, 3, "comparator-missing")], id="no comparator"),
        pytest.param("", [(3, 3, "comparator-missing")], id="nothing at all"),
        pytest.param("between: [1, 2]", [(3, 7, "key-needs")], id="a range without its good side"),
        pytest.param("at_least: 1, better: higher", [(3, 20, "key-needs")], id="a good side without its range"),
        pytest.param("at_least: 1, within: 2", [(3, 20, "key-needs")], id="a distance without equal_to"),
        pytest.param("between: [1], better: lower", [(3, 16, "not-an-interval")], id="half a range"),
        pytest.param("at_least: 1, period: 2021, by: 2025", [(3, 34, "keys-exclude")], id="two dates"),
        pytest.param("at_least: 1, undated: true, by: 2025", [(3, 35, "keys-exclude")], id="a date and none"),
        pytest.param("done: false", [(3, 13, "must-be-true")], id="a milestone not to be reached"),
        pytest.param("done: yes", [(3, 13, "must-be-true")], id="yes is a text"),
        pytest.param("at_least: 1, tolerance: -1", [(3, 31, "too-small")], id="a tolerance below zero"),
        pytest.param("at_least: 1, out_of: 0", [(3, 28, "not-positive")], id="out of none"),
        pytest.param("at_least: 1, severity: errors", [(3, 30, "not-one-of")], id="an unknown word"),
        pytest.param(
            "at_least: 1, baseline: {value: 3}", [(3, 20, "baseline-without-period")], id="a baseline of no period"
        ),
        pytest.param(
            "at_least: 1, baseline: {year: 2020, period: 2020-H1, value: 3}",
            [(3, 43, "keys-exclude")],
            id="a baseline of a year and a period",
        ),
        pytest.param("at_least: {2021: 5, x: 6}", [(3, 27, "not-a-year")], id="a number for what is no year"),
        pytest.param("at_least: {}", [(3, 17, "empty-value")], id="a number for no year"),
        pytest.param("between: {2021: 5}, better: lower", [(3, 16, "not-an-interval")], id="a range for each year"),
        pytest.param("at_least: 1, bands: {ahead: 5 %}", [(3, 35, "not-a-number")], id="a band with a unit"),
        pytest.param("at_least: 1, bands: {late: 1}", [(3, 28, "unknown-key")], id="an unknown band"),
        pytest.param("at_least: 1, set: 2020", [(3, 25, "not-a-day")], id="a year for a day"),
        pytest.param("at_least: 1, restates: A_b", [(3, 30, "not-an-id")], id="a capital in an id"),
        pytest.param("at_least: 1, tags: x", [(3, 26, "not-a-list")], id="a text for a list"),
        pytest.param("at_least: 1, tags: [1]", [(3, 27, "quote-it")], id="a number for a text, in a list"),
        pytest.param("at_least: 1, approximate: True", [(3, 33, "not-a-flag")], id="True is a text"),
        pytest.param("at_least: 1, assumed: [periods]", [(3, 30, "not-one-of")], id="an unknown assumed key"),
        pytest.param("at_least: 1, amended: []", [(3, 29, "empty-value")], id="no amendment"),
        pytest.param(
            "at_least: 1, amended: [{on: 2024-01-01, by: x}]", [(3, 30, "amendment-empty")], id="amends nothing"
        ),
        pytest.param("at_least: true", [(3, 17, "no-number")], id="true for a number"),
        pytest.param("at_least: [1, 2]", [(3, 17, "no-number")], id="a list for a number"),
        pytest.param("at_least: null", [(3, 7, "empty-value")], id="null for a number"),
        pytest.param('at_least: ""', [(3, 17, "empty-value")], id="an empty text for a number"),
        pytest.param("at_least: 1, period: 2021.5", [(3, 28, "not-a-period")], id="half a year"),
        pytest.param("at_least: 1, period: 2021.0", [(3, 28, "not-a-period")], id="a year with a decimal point"),
        pytest.param("at_least: 1, price_base: now", [(3, 32, "not-a-price-base")], id="no price base"),
        pytest.param("at_least: 1, source: 5", [(3, 28, "quote-it")], id="a number for a source"),
        pytest.param("at_least: 1, source: [5]", [(3, 28, "not-a-source")], id="a list for a source"),
        pytest.param(
            "at_least: 1, waiver: {reason: x, granted: 2024-01-01}",
            [(3, 20, "missing-key"), (3, 20, "missing-key")],
            id="a waiver that nobody approved and that does not end",
        ),
    ],
)
def test_a_mistake_in_a_target_is_one_problem_at_its_place(keys: str, expected: list[tuple[int, int, str]]) -> None:
    """Line, column and code; a mistake is not reported a second time as its consequence."""
    assert short("targets", target(keys)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("null", (3, 7, "null-without-reason"), id="missing without a reason"),
        pytest.param("{value: null}", (3, 7, "null-without-reason"), id="missing without a reason, long"),
        pytest.param("[7]", (3, 13, "not-an-interval"), id="half an interval"),
        pytest.param("[7, 8, 9]", (3, 13, "not-an-interval"), id="three ends of an interval"),
        pytest.param("[7, x]", (3, 17, "no-number"), id="an interval to nowhere"),
        pytest.param("{}", (3, 7, "value-missing"), id="nothing"),
        pytest.param("{status: draft}", (3, 7, "value-missing"), id="a status of nothing"),
        pytest.param("{count: 3}", (3, 14, "key-needs"), id="so many of unknown"),
        pytest.param("{count: 3, of: 0}", (3, 28, "not-positive"), id="so many of none"),
        pytest.param("{value: 1, items: {a: 1}}", (3, 24, "keys-exclude"), id="two values in one"),
        pytest.param("{items: {}}", (3, 21, "empty-value"), id="no items"),
        pytest.param("{items: {a: 1, b: x}}", (3, 31, "no-number"), id="an item that is none"),
        pytest.param("{items: {a: 1, b: {}}}", (3, 28, "value-missing"), id="an item without a value"),
        pytest.param("{items: {a: {count: 1}}}", (3, 26, "key-needs"), id="an item that is so many of unknown"),
        pytest.param("{items: {a: {at_least: 1, at_most: 2}}}", (3, 39, "keys-exclude"), id="an item with two bounds"),
        pytest.param("{value: 1, status: offical}", (3, 32, "not-one-of"), id="a misspelt status"),
        pytest.param("{value: 1, published: 20/3/2024}", (3, 35, "not-a-date"), id="a day the other way round"),
        pytest.param("{value: 1, stated: {}}", (3, 24, "value-missing"), id="an empty claim"),
        pytest.param("{value: 1, stated: {target: a}}", (3, 24, "value-missing"), id="a claim of nothing"),
        pytest.param("{value: 1, stated: []}", (3, 32, "empty-value"), id="no claims"),
        pytest.param("{value: 1, stated: [{margin: 1}, 2]}", (3, 46, "not-a-map"), id="a claim that is none"),
        pytest.param("[{value: 1}, 2]", (3, 26, "not-a-revision"), id="a revision that is a bare number"),
        pytest.param("NO", (3, 13, "not-a-value"), id="NO"),
        pytest.param("12:30", (3, 13, "no-value"), id="a time of day"),
        pytest.param(".nan", (3, 13, "no-value"), id="not a number, by its own words"),
        pytest.param("2023-13-01", (3, 13, "no-value"), id="a day that there is not"),
    ],
)
def test_a_mistake_in_a_value_is_named_at_its_place(text: str, expected: tuple[int, int, str]) -> None:
    """The first problem is the one that the author can mend."""
    assert short("actuals", value(text))[0] == expected


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        pytest.param("'1,650 lao động'", "1.650 lao động / 1650 lao động", id="a comma that can be either"),
        pytest.param("'1,234.5'", "1234.5", id="English marks"),
        pytest.param("15_000", "15000", id="underscore"),
        pytest.param("1e9", "1000000000", id="exponent"),
        pytest.param("0123", "123", id="leading zero"),
        pytest.param("0x1F", "31", id="hexadecimal"),
        pytest.param("−5", "-5", id="true minus"),
        pytest.param("50ha", "50 ha", id="unit without a space"),
    ],
)
def test_a_text_where_a_number_belongs_is_refused_with_the_fix(text: str, fix: str) -> None:
    """What YAML 1.1 would silently change, and what a Vietnamese author writes, gets the spelling to write."""
    expected = {"text": text.strip("'"), "fix": fix}
    [(line, column, code, args)] = problems("targets", target(f"at_least: {text}"))
    assert (line, column, code) == (3, 17, "not-a-number")
    assert expected.items() <= args.items()


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        pytest.param(
            "targets", "targets: {}\n", (1, 1, "area-missing", {"wanted": "province, district, commune"}), id="no area"
        ),
        pytest.param(
            "targets",
            "distict: x\ntargets: {}\n",
            (1, 1, "unknown-key", {"key": "distict", "nearest": "district"}),
            id="an unknown key gets the nearest one",
        ),
        pytest.param(
            "targets",
            "province: x\ntargets:\n  a: 15.1\n",
            (3, 6, "target-without-comparator", {"key": "a", "text": "15.1"}),
            id="a bare number for a target",
        ),
        pytest.param(
            "targets",
            "province: x\ntargets:\n  Tăng trưởng: {at_least: 1}\n",
            (3, 3, "not-an-id", {"text": "Tăng trưởng", "fix": "tang-truong"}),
            id="a name for an id",
        ),
        pytest.param(
            "targets",
            "province: x\nperiod: Q1/2024\ntargets: {}\n",
            (2, 9, "not-a-period", {"text": "Q1/2024", "fix": "2024-Q1"}),
            id="a period the other way round",
        ),
        pytest.param(
            "targets",
            "province: x\nid: Thái Nguyên/Phú Lương\ntargets: {}\n",
            (2, 5, "not-an-area-id", {"fix": "thai-nguyen/phu-luong"}),
            id="names for the id of an area",
        ),
        pytest.param(
            "targets",
            "province: x\ntargets:\na: {at_least: 1 %}\n",
            (3, 1, "not-set-in", {"key": "targets", "first": "a"}),
            id="targets that are not indented",
        ),
        pytest.param("targets", "province: 35\ntargets: {}\n", (1, 11, "quote-it", {"text": "35"}), id="a number"),
        pytest.param(
            "targets",
            "province: x\ntargets:\n  a: {between: 7-8%, better: lower}\n",
            (3, 16, "not-an-interval", {"text": "7-8%", "fix": "[7%, 8%]"}),
            id="an interval in words",
        ),
        pytest.param(
            "actuals",
            'province: x\nactuals:\n  a: {2021: 28.7, unit: "%"}\n',
            (3, 7, "period-outside-values", {"key": "2021"}),
            id="a period beside other keys",
        ),
        pytest.param(
            "actuals", "province: x\nactuals:\n  a: 5\n", (3, 6, "values-without-period", {"text": "5"}), id="no period"
        ),
        pytest.param(
            "actuals",
            "province: x\nactuals:\n  a: {vales: {2021: 5}}\n",
            (3, 7, "unknown-key", {"nearest": "values"}),
            id="misspelt values",
        ),
        pytest.param(
            "actuals",
            "province: x\nactuals:\n  a: {2021: 5, 9T/2024: 6}\n",
            (3, 16, "not-a-period", {"text": "9T/2024", "fix": "2024-9M"}),
            id="a Vietnamese period",
        ),
        pytest.param(
            "actuals",
            "province: x\nactuals:\n  a: {Q1/2024: 6}\n",
            (3, 7, "not-a-period", {"text": "Q1/2024", "fix": "2024-Q1"}),
            id="a period that does not begin with its year",
        ),
        pytest.param(
            "areas",
            "areas:\n- {province: x, code: 35}\n",
            (2, 23, "code-unquoted", {"text": "35"}),
            id="a code without quotes",
        ),
        pytest.param("areas", "areas:\n- x\n", (2, 3, "not-a-map", {"text": "x"}), id="a name for an area"),
        pytest.param(
            "areas",
            "areas:\n- {province: x, ended: 30.6.2025}\n",
            (2, 24, "not-a-day", {"fix": "2025-06-30"}),
            id="a day",
        ),
        pytest.param(
            "indicators",
            "indicators:\n  a: {kind: rates}\n",
            (2, 13, "not-one-of", {"key": "kind", "allowed": "rate"}),
            id="a misspelt kind",
        ),
        pytest.param("project", "grace_days: -1\n", (1, 13, "too-small", {"least": "0"}), id="days below zero"),
        pytest.param("project", "grace_days: 1.5\n", (1, 13, "not-whole", {"text": "1.5"}), id="half a day"),
        pytest.param("project", "language: fr\n", (1, 11, "not-one-of", {"allowed": "vi, en"}), id="a language"),
        pytest.param("sources", "sources:\n  a b: {title: x}\n", (2, 3, "not-an-id", {"text": "a b"}), id="a source"),
    ],
)
def test_a_mistake_gets_its_code_its_place_and_the_words_of_its_remedy(kind: str, text: str, expected: Row) -> None:
    """One problem, and what to write instead in its words."""
    [(line, column, code, args)] = problems(kind, text)
    assert (line, column, code) == expected[:3]
    assert expected[3].items() <= args.items()


def test_all_mistakes_of_a_file_are_found_in_one_run_in_the_order_of_its_lines() -> None:
    """Nobody has to run planck once for each mistake."""
    text = (
        "province: 35\ntargets:\n  a: {at_lest: 1}\n  b: {at_least: '1,500'}\n  c: 3\n"
        "  d: {at_least: 1, note: }\n  e: {name: x}\n"
    )
    assert short("targets", text) == [
        (1, 11, "quote-it"),
        (3, 7, "unknown-key"),
        (4, 17, "not-a-number"),
        (5, 6, "target-without-comparator"),
        (6, 20, "empty-value"),
        (7, 3, "comparator-missing"),
    ]
