"""Who does what a message says has said what was meant: the remedy is taken, and loses neither a value nor a unit."""

from __future__ import annotations

import string
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.model.problem import Code, Level, Problem
from planck.model.unit import Unit
from planck.model.value import Count, Interval, Items, Number, Value
from planck.register.load import Loaded, load_files
from planck.register.settings import Settings
from planck.reports.wording.problems import MESSAGES
from tests.register.registers import DATA, PLAN
from tests.register.remedies import REMEDIES, Files, obeyed
from tools.messages import NOT_SHOWN, Case, cases

# The words of a message that hold what to write.
_HOLD_A_REMEDY = {"fix", "fixed", "meant", "quoted", "nearest", "allowed"}


def load(files: Files) -> Loaded:
    return load_files([(name, text.encode()) for name, text in files.items()], Settings(Path()))


def _errors(register: Loaded) -> list[Problem]:
    return [problem for problem in register.problems if problem.level is Level.ERROR]


def _texts(case: Case) -> Files:
    files = (path for path in case.files() if path.name != "planck.yaml")
    return {path.relative_to(case.folder).as_posix(): path.read_text(encoding="utf-8") for path in files}


def test_every_message_that_says_what_to_write_is_obeyed_here() -> None:
    fields = {
        code: {name for _, name, _, _ in string.Formatter().parse(text.en) if name} for code, text in MESSAGES.items()
    }
    assert {
        code for code, names in fields.items() if names & _HOLD_A_REMEDY
    } - REMEDIES.keys() - NOT_SHOWN.keys() == set()


@pytest.mark.parametrize("case", [pytest.param(case, id=case.folder.name) for case in cases() if case.code in REMEDIES])
def test_the_remedy_of_a_message_of_the_gallery_ends_the_problem(case: Case) -> None:
    """And, of several remedies, one at least is all that it takes."""
    files = _texts(case)
    for problem in load(files).problems:
        if problem.code is case.code:
            remedied = [load(after) for after in obeyed(files, problem)]
            for after in remedied:
                assert (problem.code, problem.args) not in [(again.code, again.args) for again in after.problems]
            assert not remedied or min(len(_errors(after)) for after in remedied) == 0


class Written(NamedTuple):
    """A number with its unit, as somebody writes it, and what is meant."""

    text: str
    value: Decimal
    unit: str
    high: Decimal | None = None


def _grouped(digits: str, mark: str) -> str:
    return f"{int(digits):,}".replace(",", mark)


def _spellings(value: Decimal, unit: str) -> dict[str, str]:
    whole, _, decimals = str(value).partition(".")
    english, spaced = _grouped(whole, ","), _grouped(whole, " ")
    behind = f".{decimals}" if decimals else ""
    comma = f",{decimals}" if decimals else ""
    return {
        "as the format has it": f"{value} {unit}",
        "with a decimal comma": f"{whole}{comma} {unit}",
        "with a decimal comma, in quotes": f'"{whole}{comma} {unit}"',
        "in Vietnamese": f"{_grouped(whole, '.') if decimals else whole}{comma} {unit}",
        "in Vietnamese, in quotes": f'"{_grouped(whole, ".") if decimals else whole}{comma} {unit}"',
        "in English": f'"{english}{behind} {unit}"',
        "with a space between thousands": f"{spaced}{behind} {unit}",
        "with a no-break space between thousands": f"{_grouped(whole, chr(0xA0))}{behind} {unit}",
        "with an underscore": f"{_grouped(whole, '_')}{behind} {unit}",
        "without a space before the unit": f"{value}{unit}",
        "with a no-break space before the unit": f"{value}\u00a0{unit}",
        "with a narrow one": f"{value}\u202f{unit}",
    }


NUMBERS = st.decimals(Decimal("1"), Decimal("999999"), places=2).map(
    lambda number: Decimal(str(number).rstrip("0").rstrip("."))
)
UNITS = st.sampled_from(["%", "%/năm", "tỷ đồng", "tạ/ha", "ha", "m2", "triệu đồng/người/năm", "bác sĩ/10.000 dân"])


@st.composite
def numbers(draw: st.DrawFn) -> Written:
    value, unit = draw(NUMBERS), draw(UNITS)
    text = draw(st.sampled_from(list(_spellings(value, unit).values())))
    return Written(text, value, unit)


@st.composite
def intervals(draw: st.DrawFn) -> Written:
    value, unit = draw(st.integers(1, 900)), draw(UNITS)
    high = value + draw(st.integers(1, 90))
    forms = (f"{value}-{high} {unit}", f"{value}{unit} – {high}{unit}", f"{value} đến {high} {unit}")
    return Written(draw(st.sampled_from(forms)), Decimal(value), unit, Decimal(high))


# Where a number is written: a target, a figure, and how to find there what was read.
TARGETS = {
    "a bound": "  a:\n    at_least: {}\n",
    "a distance": "  a:\n    equal_to: 1 {unit}\n    within: {}\n",
    "a tolerance": "  a:\n    at_least: 1 {unit}\n    tolerance: {}\n",
    "a baseline": "  a:\n    at_least: 1 %\n    basis: change\n    baseline:\n      year: 2020\n      value: {}\n",
}
FIGURES = {
    "a figure": "  a:\n    2021: {}\n",
    "a figure in the long form": "  a:\n    2021:\n      value: {}\n",
    "an item": "  a:\n    2021:\n      items:\n        x: {}\n",
}


def _read_in_target(place: str, register: Loaded) -> tuple[Decimal | None, Unit | None]:
    (target,) = register.register.targets
    baseline = target.baseline
    read: dict[str, tuple[Decimal | None, Unit | None]] = {
        "a bound": (target.comparator.value, target.unit),
        "a distance": (target.comparator.within, target.unit),
        "a tolerance": (target.tolerance.value if target.tolerance else None, target.unit),
        "a baseline": (baseline.value if baseline else None, baseline.unit if baseline else None),
    }
    return read[place]


def _read_in_figure(register: Loaded) -> tuple[Value, Unit | None]:
    (figure,) = register.register.observations
    value = figure.value.items[0][1] if isinstance(figure.value, Items) else figure.value
    return value, figure.unit


def _outcomes(files: Files) -> list[Loaded]:
    """The register, or after each remedy of its one error the register without it."""
    register = load(files)
    errors = _errors(register)
    if not errors:
        return [register]
    assert len(errors) == 1
    remedied = [load(after) for after in obeyed(files, errors[0])]
    assert remedied
    assert [_errors(after) for after in remedied] == [[] for _ in remedied]
    return remedied


@pytest.mark.parametrize("place", TARGETS)
@given(written=numbers())
def test_a_number_of_a_target_is_read_as_meant_or_its_remedy_says_it(place: str, written: Written) -> None:
    """However it is written: with its value and its unit, or refused, and so after the remedy."""
    if place in ("a distance", "a tolerance") and written.unit == "%":
        return  # points or a share: refused for that
    files = {"targets.yaml": PLAN + TARGETS[place].format(written.text, unit=written.unit)}
    read = [_read_in_target(place, after) for after in _outcomes(files)]
    meant = (written.value, Unit(written.unit).name)
    said = [(value, unit.name if unit else None) for value, unit in read]
    assert meant in said
    assert len(said) == 1 or "," in written.text


@pytest.mark.parametrize("place", FIGURES)
@given(written=numbers())
def test_a_figure_is_read_as_meant_or_its_remedy_says_it(place: str, written: Written) -> None:
    files = {"actuals.yaml": DATA + FIGURES[place].format(written.text)}
    read = [_read_in_figure(after) for after in _outcomes(files)]
    said = [(value, unit.name if unit else None) for value, unit in read]
    assert (Number(written.value), Unit(written.unit).name) in said
    assert len(said) == 1 or "," in written.text


@pytest.mark.parametrize("place", ["a figure", "a figure in the long form"])
@given(written=intervals())
def test_an_interval_in_words_keeps_its_unit(place: str, written: Written) -> None:
    files = {"actuals.yaml": DATA + FIGURES[place].format(written.text)}
    ((value, unit),) = [_read_in_figure(after) for after in _outcomes(files)]
    assert written.high is not None
    assert value == Interval(written.value, written.high)
    assert unit is not None
    assert unit.name == Unit(written.unit).name


@given(
    count=st.integers(1, 99999),
    of=st.integers(1, 99999),
    unit=st.sampled_from(["", " xã", " lao động", " hạng"]),
    form=st.sampled_from(["{}/{}{}", "{} / {}{}"]),
)
def test_so_many_of_so_many_keeps_its_numbers_and_its_unit(count: int, of: int, unit: str, form: str) -> None:
    """More than there are is a result and its plan."""
    files = {"actuals.yaml": DATA + FIGURES["a figure"].format(form.format(count, of, unit))}
    read = [_read_in_figure(after) for after in _outcomes(files)]
    values: list[Value] = [Number(Decimal(count))]
    if count <= of:
        values = [Count(Decimal(count), Decimal(of)), *values]
    assert [value for value, _ in read] == values
    assert {unit.text if unit else "" for _, unit in read} == {unit.strip()}


@given(
    target=st.integers(1, 999),
    tolerance=st.integers(1, 99),
    unit=st.sampled_from(["%", "%/năm"]),
    key=st.sampled_from(["at_least: {} {unit}, tolerance", "equal_to: {} {unit}, within"]),
)
def test_percents_of_a_percentage_become_points_or_the_share_that_they_are(
    target: int, tolerance: int, unit: str, key: str
) -> None:
    keys = key.format(target, unit=unit)
    files = {"targets.yaml": f"{PLAN}  a: {{{keys}: {tolerance} %}}\n"}
    targets = [after.register.targets[0] for after in _outcomes(files)]
    said = [each.tolerance.value if each.tolerance else each.comparator.within for each in targets]
    assert said == [Decimal(tolerance), Decimal(tolerance) * target / 100]


@given(low=st.integers(1, 99), extra=st.integers(1, 99), unit=st.sampled_from(["", " ha", " tạ/ha"]))
def test_a_range_the_wrong_way_round_keeps_its_units(low: int, extra: int, unit: str) -> None:
    beside = "" if unit else ", unit: ha"
    keys = f"between: [{low + extra}{unit}, {low}{unit}], better: higher{beside}"
    (after,) = _outcomes({"targets.yaml": f"{PLAN}  a: {{{keys}}}\n"})
    (target,) = after.register.targets
    assert (target.comparator.low, target.comparator.high) == (Decimal(low), Decimal(low + extra))
    assert target.unit == Unit(unit.strip() or "ha")


def test_more_than_there_are_was_a_result_and_its_plan() -> None:
    files = {"actuals.yaml": f"{DATA}  a: {{2021: {{count: 8793 lao động, of: 6500}}}}\n"}
    problem = next(problem for problem in load(files).problems if problem.code is Code.COUNT_ABOVE_OF)
    assert problem.args["meant"] == "{value: 8793 lao động}"
