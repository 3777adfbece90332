"""Whatever a file says, it is read to the end: into a register, or into problems that have a place and a remedy."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from planck.model.problem import Level
from planck.model.result import Language
from planck.register.load import Loaded, load_files
from planck.register.settings import Settings
from planck.reports.wording.problems import MESSAGES, words_of
from planck.reports.wording.voice import Voice

Maps = st.SearchStrategy[dict[str, Any]]

NUMBERS = st.sampled_from(
    [0, 1, 15, 2, 99, "15.1 %/năm", "12 %", "1.650", "30.640 tỷ đồng", 30641, "-100.1", "108.5", "3 xã", "0.001", 1.234]
)
SIZES = st.sampled_from([0, 1, 13, "1.650", "2 xã"])
PERIODS = st.sampled_from(
    ["2021-2025", "2020-2025", "2021-2023", 2024, 2023, "2024-9M", "2024-H2", "2024-03", "2024-06-30"]
)
DAYS = st.sampled_from(["2023-01-01", "2023-06-30", "2024-02-29", "2025-12-31"])
DATES = DAYS | st.sampled_from([2023, "2024-05"])
IDS = st.sampled_from(["a", "b", "c", "d"])
TEXTS = st.sampled_from(["Hà Nam", "a", "x y"])
UNITS = st.sampled_from(["%", "%/năm", "tỷ đồng", "triệu đồng", "lao động", "xã", "hạng", "điểm %", "ha"])
BASES = st.sampled_from([2010, 2020, "current"])
FLAGS = st.booleans()
RANGES = st.sampled_from([[7, 8], [15, "15.5 %"], [8, 7], [1, 1]])
ANYTHING: st.SearchStrategy[Any] = st.recursive(
    st.none() | FLAGS | NUMBERS | TEXTS | PERIODS | st.sampled_from(["", "%", "?", "北京", "2023-13-01", "1,5"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(IDS, inner, max_size=3),
    max_leaves=6,
)


def some(**known: st.SearchStrategy[Any]) -> Maps:
    """Some of the keys that are known."""
    pairs = [st.tuples(st.just(key), value) for key, value in known.items()]
    return st.lists(st.one_of(pairs), max_size=4).map(dict)


def all_of(**known: st.SearchStrategy[Any]) -> Maps:
    """All of the keys that are known."""
    return st.fixed_dictionaries(known)


def joined(*parts: Maps) -> Maps:
    """The keys of several mappings in one."""
    return st.tuples(*parts).map(lambda found: {key: value for one in found for key, value in one.items()})


def spoilt(whole: Maps) -> Maps:
    """A mapping, now and then with anything under one of its keys, or under one that is not known."""
    odd = st.tuples(st.sampled_from(["odd", "unit", "period", "value", "source", "targets", "values"]), ANYTHING)
    dice = st.integers(min_value=1, max_value=20)
    return st.tuples(whole, odd, dice).map(lambda one: one[0] | dict([one[1]]) if one[2] == 20 else one[0])


NUMERIC = st.one_of(
    *(all_of(**{key: NUMBERS}) for key in ("at_least", "more_than", "at_most", "less_than")),
    all_of(between=RANGES, better=st.sampled_from(["higher", "lower", "inside"])),
    all_of(equal_to=NUMBERS, within=SIZES),
)
COMPARATORS = NUMERIC | NUMERIC | NUMERIC | all_of(done=st.just(True))
SOURCES = st.sampled_from(["a", "b", "Báo Hà Nam"]) | all_of(title=TEXTS, date=DATES)
AMENDMENTS = joined(all_of(on=DAYS, by=TEXTS), COMPARATORS | all_of(period=PERIODS))
WAIVERS = all_of(reason=TEXTS, granted=DAYS, until=DAYS, approved_by=TEXTS)
TARGETS = spoilt(
    joined(
        COMPARATORS,
        st.one_of(all_of(period=PERIODS), all_of(by=st.sampled_from([2025, "2025-06-30"])), st.just({})),
        all_of(unit=UNITS) | st.just({}),
        some(
            basis=st.sampled_from(
                ["end_of_period", "average_growth", "average", "each_year", "total", "change", "milestone"]
            ),
            price_base=BASES,
            indicator=IDS,
            level_indicator=IDS,
            mean=st.just("arithmetic"),
            baseline=st.sampled_from([2020, 2023, 2025]) | all_of(year=st.just(2020), value=NUMBERS),
            pace=st.sampled_from(["linear", "compound", "trend"]),
            tolerance=st.sampled_from([1, "5%"]),
            out_of=st.just(63),
            restates=IDS,
            amended=st.lists(AMENDMENTS, min_size=1, max_size=2),
            waiver=WAIVERS,
            source=SOURCES,
            each_item=FLAGS,
        ),
    )
)
FIGURES = NUMBERS | NUMBERS | FLAGS | DAYS | RANGES
BOUNDS = st.one_of(
    *(st.builds(dict, **{key: NUMBERS}) for key in ("at_least", "more_than", "at_most", "less_than")),
    st.builds(dict, of_target=st.sampled_from([0, 101.5])),
)
LONG = joined(
    st.one_of(
        all_of(value=FIGURES),
        all_of(count=SIZES, of=st.sampled_from([1, 13])),
        all_of(items=st.dictionaries(TEXTS, NUMBERS | RANGES | BOUNDS, min_size=1, max_size=2)),
        all_of(value=st.none(), reason=TEXTS),
    ),
    all_of(published=DATES),
    some(
        status=st.sampled_from(["draft", "official"]),
        unit=UNITS,
        price_base=BASES,
        territory=st.just("former"),
        stated=all_of(verdict=st.just("met"), margin=NUMBERS),
        source=SOURCES,
    ),
)
VALUES = st.dictionaries(PERIODS.map(str), FIGURES | LONG | st.lists(LONG, min_size=1, max_size=2), min_size=1)
SERIES = spoilt(
    joined(all_of(values=VALUES), some(name=TEXTS, context=FLAGS, unit=UNITS, price_base=BASES, source=SOURCES))
)
AREAS = st.one_of(
    all_of(district=st.sampled_from(["Phú Lương", "Phù Lương"])),
    all_of(province=st.sampled_from(["Hà Nam", "Thái Nguyên"]), district=st.just("Phú Lương")),
    all_of(province=st.just("Thái Nguyên"), commune=st.just("Phú Lương"), id=st.sampled_from(["a", "a/b/c"])),
    *[all_of(district=st.just("Phú Lương"))] * 3,
)
KINDS = st.sampled_from(["level", "rate", "share", "rank", "flow", "stock", "count", "milestone"])
FILES = st.one_of(
    spoilt(
        joined(AREAS, all_of(targets=st.dictionaries(IDS, TARGETS, min_size=1, max_size=3)), all_of(period=PERIODS))
    ),
    spoilt(joined(AREAS, all_of(actuals=st.dictionaries(IDS, SERIES | VALUES, min_size=1, max_size=3)))),
    all_of(areas=st.lists(joined(AREAS, some(ended=DAYS, type=TEXTS)), max_size=3)),
    all_of(indicators=st.dictionaries(IDS, some(unit=UNITS, kind=KINDS), max_size=3)),
    all_of(sources=st.dictionaries(IDS, SOURCES, max_size=2)),
    ANYTHING,
)
REGISTERS = st.fixed_dictionaries({"p": FILES, "q": FILES}, optional={"r": FILES, "s": FILES})


def read(files: dict[str, Any]) -> Loaded:
    texts = [(f"{name}.yaml", json.dumps(value, ensure_ascii=False).encode()) for name, value in files.items()]
    return load_files(texts, Settings(Path()))


@settings(max_examples=200)
@given(REGISTERS)
@example({"p": {"targets": {"a": None}}, "q": {"actuals": [1]}, "r": {"areas": {"a": 1}}, "s": {"indicators": None}})
def test_whatever_the_files_say_they_are_read_to_the_end(files: dict[str, Any]) -> None:
    """Every problem has a place in one of the files, and a message in both languages."""
    found = read(files)
    for one in found.problems:
        assert one.location is not None
        assert one.location.file[0] in files
        assert one.location.line >= 1
        assert all(MESSAGES[one.code].of(language).format(**words_of(Voice(language), one)) for language in Language)


@settings(max_examples=100)
@given(REGISTERS, st.randoms(use_true_random=False))
def test_the_order_in_which_files_are_given_changes_nothing(files: dict[str, Any], random: Any) -> None:
    """A folder has no order."""
    names = list(files)
    random.shuffle(names)
    assert read({name: files[name] for name in names}) == read(files)


@settings(max_examples=100)
@given(REGISTERS)
def test_what_is_in_the_register_of_a_sound_plan_was_in_its_files(files: dict[str, Any]) -> None:
    """Without an error, every target and every indicator that is written is there."""
    found = read(files)
    if any(one.level is Level.ERROR for one in found.problems):
        return
    written = sum(len(value.get("targets", ())) for value in files.values())
    series = {(one.area, one.indicator, one.location.file) for one in found.register.observations}
    assert len(found.register.targets) == written
    assert len(series) == sum(len(value.get("actuals", ())) for value in files.values())
