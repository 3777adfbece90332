"""A number is taken or refused by what it is, however it is written."""

from __future__ import annotations

import pytest

from tests.register.registers import DATA, PLAN, loaded, only_target, problem_lines

# Each is a place of a register for a number, {}: of targets, of actuals.
FORMS = {
    "bare": ("  a: {{at_least: {}, unit: km}}", ""),
    "quoted": ("  a: {{at_least: '{}', unit: km}}", ""),
    "with a unit": ("  a: {{at_least: {} km}}", ""),
    "with a unit, quoted": ("  a: {{at_least: '{} km'}}", ""),
    "in percent": ("  a: {{at_least: {}%}}", ""),
    "in a list": ("  a: {{between: [-1, {}], better: inside, unit: km}}", ""),
    "in a list with its unit": ("  a: {{between: [-1 km, {} km], better: inside}}", ""),
    "a tolerance": ("  a: {{at_least: 1, unit: km, tolerance: {}}}", ""),
    "a tolerance in percent": ("  a: {{at_least: 1, unit: km, tolerance: '{}%'}}", ""),
    "a figure": ("  a: {{at_least: 1, unit: km}}", "  a: {{2021: {}}}"),
    "a figure in quotes": ("  a: {{at_least: 1, unit: km}}", "  a: {{2021: '{}'}}"),
    "a figure with its unit": ("  a: {{at_least: 1, unit: km}}", "  a: {{2021: {} km}}"),
    "a figure in the long form": ("  a: {{at_least: 1, unit: km}}", "  a: {{2021: {{value: '{} km'}}}}"),
    "of so many": ("  a: {{at_least: 1, unit: '%'}}", "  a: {{2021: {{count: 1, of: {}}}}}"),
    "of so many, quoted": ("  a: {{at_least: 1, unit: '%'}}", "  a: {{2021: {{count: 1, of: '{} xã'}}}}"),
    "an item": ("  a: {{at_least: 1, unit: km}}", "  a: {{2021: {{items: {{x: {}}}}}}}"),
    "an item with its unit": ("  a: {{at_least: 1, unit: km}}", "  a: {{2021: {{items: {{x: {} km}}}}}}"),
}


def codes(form: str, number: str) -> list[str]:
    target, figure = (part.format(number) for part in FORMS[form])
    register = loaded(f"{PLAN}{target}\n", f"{DATA}{figure}\n" if figure else "")
    return [line.partition(" ")[2] for line in problem_lines(register) if "!" not in line]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("number", "expected"),
    [
        pytest.param("15.1", [], id="short"),
        pytest.param("9" * 30, [], id="as long as can be"),
        pytest.param("1." + "1" * 30, [], id="as many decimals as can be"),
        pytest.param("9" * 30 + "." + "1" * 30, [], id="both"),
        pytest.param("9" * 31, ["number-too-long"], id="one digit too long"),
        pytest.param("1." + "1" * 31, ["number-too-long"], id="one decimal too many"),
        pytest.param("9" * 60, ["number-too-long"], id="sixty digits"),
        pytest.param("9" * 1_000_000, ["number-too-long"], id="a million digits"),
    ],
)
def test_the_same_number_is_taken_or_refused_in_every_form(form: str, number: str, expected: list[str]) -> None:
    assert codes(form, number) == expected


@pytest.mark.parametrize("key", ["grace_days", "as_of"])
@pytest.mark.parametrize("text", ["9" * 31, f"'{'9' * 31}'"], ids=["bare", "quoted"])
def test_a_setting_without_end_is_refused(key: str, text: str) -> None:
    from pathlib import Path

    from planck.register.settings import Settings, parse_settings

    assert parse_settings(Settings(Path()), f"{key}: {text}\n".encode())[1] != []


@pytest.mark.parametrize("form", ["quoted", "a figure in quotes", "with a unit, quoted", "a tolerance"])
@pytest.mark.parametrize(
    ("number", "is_taken"),
    [
        pytest.param("15,1", True, id="a decimal comma"),
        pytest.param("0,650", True, id="three decimals of less than one"),
        pytest.param("1.650,5", True, id="a point between thousands"),
        pytest.param("1.650,500", True, id="a point between thousands and three decimals"),
        pytest.param("1650,125", True, id="more than three digits before three decimals"),
        pytest.param("1,650", False, id="thousands or decimals"),
        pytest.param("1,650.5", False, id="English marks"),
        pytest.param("1,2,3", False, id="two commas"),
        pytest.param("1.65,5", False, id="a point that parts no thousands"),
        pytest.param("1," + "1" * 31, False, id="one decimal too many"),
    ],
)
def test_a_decimal_comma_in_quotes_is_taken_where_it_has_one_reading(form: str, number: str, is_taken: bool) -> None:
    """`"1,650"` could be 1650 as well, and is refused."""
    number = f"'{number}'" if form == "a tolerance" else number
    assert (codes(form, number) == []) is is_taken


@pytest.mark.parametrize(
    ("written", "value", "unit"),
    [
        pytest.param('"15,1 %"', "15.1", "%", id="a decimal comma"),
        pytest.param('"1.650,5 tỷ đồng"', "1650.5", "tỷ đồng", id="a point between thousands"),
        pytest.param('"-0,5 %"', "-0.5", "%", id="below zero"),
        pytest.param('"10\u00a0tỷ đồng"', "10", "tỷ đồng", id="a no-break space in quotes"),
        pytest.param("10\u00a0tỷ đồng", "10", "tỷ đồng", id="a no-break space"),
        pytest.param("10\u202f%", "10", "%", id="a narrow no-break space"),
    ],
)
def test_a_number_with_its_unit_is_what_was_written(written: str, value: str, unit: str) -> None:
    target = only_target(f"{PLAN}  a: {{at_least: {written}}}\n")
    assert (str(target.comparator.value), target.unit and target.unit.name) == (value, unit)


def test_a_text_is_kept_with_its_comma() -> None:
    """A number with a decimal comma is a number only where one belongs."""
    target = only_target(f'{PLAN}  a: {{at_least: "15,1 %", quote: "15,1%", name: "1.650,5", tags: ["1,5"]}}\n')
    assert (target.quote, target.name, target.tags) == ("15,1%", "1.650,5", ("1,5",))


@pytest.mark.parametrize(
    "text", ["1 a" + "/   " * 500 + "/1 2", "1 " + "m2" * 500 + "3", "1 a" + "/1 000" * 500 + " 1"]
)
def test_a_unit_of_a_thousand_parts_is_refused_like_a_short_one(text: str) -> None:
    """The way to a no does not branch at each of its strokes."""
    assert [line.partition(" ")[2] for line in problem_lines(loaded(f"{PLAN}  a: {{at_least: '{text}'}}\n"))] == [
        "no-number"
    ]
