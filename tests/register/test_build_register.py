"""All problems of all files are told in one run, each once, and what is sound is built beside them."""

from __future__ import annotations

import unicodedata

import pytest

from tests.register.registers import DATA, PLAN, loaded, problem_lines

GROWTH = "  g: {at_least: 15.1 %/năm}\n"


@pytest.mark.parametrize(
    ("targets", "actuals", "expected"),
    [
        pytest.param(
            f"{PLAN}{GROWTH}  h: {{at_leest: 4, unit: ha}}\n  i: {{at_least: 4}}\n",
            f"{DATA}  g: {{2023: 1, 2024: -101}}\n  h: {{2023: 4 ha}}\n  j: {{2023: 4 ha}}\n",
            ["actuals.yaml:3:16 growth-too-low", "targets.yaml:5:7 unknown-key", "targets.yaml:6:3 unit-missing"],
            id="of targets and of figures, without calling those unused whose target was refused",
        ),
        pytest.param(
            f"{PLAN}  g: {{at_least: 15.1 %/năm, by: 2025, basis: total, odd: 1}}\n",
            "",
            ["targets.yaml:4:33 by-with-basis", "targets.yaml:4:53 unknown-key"],
            id="two of one target",
        ),
        pytest.param(
            f"{PLAN}  g: {{at_least: 15.1 %/năm, odd: 1, waiver: {{reason: a, granted: 2024-01-01,"
            " until: 2023-01-01, approved_by: b}}\n",
            "",
            ["targets.yaml:4:29 unknown-key", "targets.yaml:4:85 waiver-backwards"],
            id="two of one target that have nothing to do with each other",
        ),
        pytest.param(
            "district: Thanh Liêm\nperod: 2021-2025\ntargets:\n  g: {at_least: 15.1 %}\n  h: {at_least: 15.1}\n",
            "",
            ["targets.yaml:2:1 unknown-key"],
            id="a misspelt default of the file, but not once for each target that lacks it",
        ),
        pytest.param(
            f"{PLAN}{GROWTH}",
            "province: Hà Nam\ndistrct: Thanh Liêm\nactuals:\n  x: {2023: 4, 2023-02-30: 5}\n",
            ["actuals.yaml:2:1 unknown-key", "actuals.yaml:4:16 no-such-day"],
            id="a misspelt level of the area, but not that the figures of the province serve nothing",
        ),
        pytest.param(
            f"{PLAN}{GROWTH}",
            f"{DATA}  g:\n    values:\n      2021: 15,1\n      2022: -101\n      2022-12M: 4\n",
            ["actuals.yaml:5:13 not-a-value", "actuals.yaml:6:7 growth-too-low", "actuals.yaml:7:7 values-alike"],
            id="one figure, and what is wrong with the others beside it",
        ),
        pytest.param(
            f"{PLAN}{GROWTH}  g: {{at_least: 4 ha}}\n",
            f"{DATA}  g: {{2023: 4 ha}}\n",
            ["targets.yaml:5:3 duplicate-key"],
            id="a key that is there twice, and nothing that follows from it",
        ),
        pytest.param(
            f"{PLAN}  g: {{at_least: 4 ha, source: a-b}}\n  h: {{at_least: 4}}\n",
            f"{DATA}  g: {{2023: 4 tấn}}\n  h: {{2023: 4 tấn}}\n",
            ["actuals.yaml:3:7 units-differ", "targets.yaml:4:31 unknown-source", "targets.yaml:5:3 unit-missing"],
            id="of a target, and of its figures that have nothing to do with it",
        ),
        pytest.param(
            "",
            f"{DATA}  g: {{2023: 4 ha}}\n",
            ["actuals.yaml:3:3 !unmatched-actual"],
            id="figures without any plan",
        ),
        pytest.param(
            "targets: [", f"{DATA}  g: {{2023: 4 ha}}\n", ["yaml"], id="a plan that cannot be read, and nothing else"
        ),
    ],
)
def test_every_problem_is_told_and_no_consequence_of_it(targets: str, actuals: str, expected: list[str]) -> None:
    """Who corrects what is told is not told the same again under another name."""
    found = problem_lines(loaded(targets, actuals))
    if expected == ["yaml"]:
        assert [line.split()[1][:4] for line in found] == expected
    else:
        assert found == expected


def test_what_is_refused_is_left_out_and_the_rest_is_built() -> None:
    """Also beside a figure of the same series."""
    found = loaded(f"{PLAN}{GROWTH}  h: {{at_least: 1 ha, odd: 1}}\n", f"{DATA}  g: {{2021: 4, 2022: x, 2023: 5}}\n")
    assert [target.id for target in found.register.targets] == ["-/thanh-liem/g"]
    assert [str(one.period) for one in found.register.observations] == ["2021", "2023"]


@pytest.mark.parametrize(
    ("lost", "rest", "expected"),
    [
        pytest.param("sources: [", {"targets": f"{PLAN}  g: {{at_least: 1 ha, source: a-b}}\n"}, [], id="sources"),
        pytest.param("indicators: [", {"targets": f"{PLAN}  g: {{at_least: 1}}\n"}, [], id="indicators"),
        pytest.param(
            "indicators: [",
            {"targets": f"{PLAN}  g: {{at_least: 1 ha, source: a-b}}\n"},
            ["targets.yaml:4:31 unknown-source"],
            id="indicators, which has nothing to do with sources",
        ),
        pytest.param("targets: [", {"targets": f"{PLAN}  g: {{at_least: 1 ha, restates: h}}\n"}, [], id="targets"),
        pytest.param("targets: [", {"actuals": f"{DATA}  g: {{2023: 4 ha}}\n"}, [], id="targets of figures"),
        pytest.param(
            "actuals: [", {"targets": f"{PLAN}  g: {{at_least: 1}}\n"}, ["targets.yaml:4:3 unit-missing"], id="actuals"
        ),
        pytest.param(
            "sources: {a: {odd: 1}}",
            {"targets": f"{PLAN}  g: {{at_least: 1 ha, source: a}}\n"},
            ["lost.yaml:1:15 unknown-key"],
            id="a part of the sources",
        ),
    ],
)
def test_nothing_is_called_missing_that_may_be_in_a_file_that_was_refused(
    lost: str, rest: dict[str, str], expected: list[str]
) -> None:
    """But whatever has nothing to do with that file is told."""
    found = problem_lines(loaded(lost=lost, **rest))
    assert [line for line in found if " yaml-" not in line] == expected


def test_a_file_says_what_it_is_by_its_keys() -> None:
    """Not by its name."""
    found = loaded(
        f"{PLAN}{GROWTH}",
        f"{DATA}  g: {{2023: 4}}\n",
        a="areas: []\n",
        b="indicators: {}\n",
        c="sources: {}\n",
        d="sources: {}\ndistrict: B\ntargets: {}\n",
    )
    assert problem_lines(found) == []
    assert found.kinds == {
        "a.yaml": "areas",
        "actuals.yaml": "actuals",
        "b.yaml": "indicators",
        "c.yaml": "sources",
        "d.yaml": "targets",
        "targets.yaml": "targets",
    }


def test_composed_and_decomposed_letters_make_one_register() -> None:
    """An editor that writes accents apart changes nothing but the columns of what follows on the line."""
    targets = (
        "province: Hà Nam\ndistrict: Thanh Liêm\nsources:\n  a:\n    title: Điểm nhấn\ntargets:\n  g:\n"
        "    name: Tốc độ tăng\n    period: 2021-2025\n    at_least: 15.1 %/năm\n    source: a\n    quote: tăng\n"
    )
    actuals = (
        "province: Hà Nam\ndistrict: Thanh Liêm\nactuals:\n  g:\n    source: Báo Hà Nam\n    unit: '%/năm'\n"
        "    values:\n      2021:\n        items:\n          CCN Đồng Mỏ:\n            4\n"
    )
    other = loaded(unicodedata.normalize("NFD", targets), unicodedata.normalize("NFD", actuals))
    assert problem_lines(other) == []
    assert other.register == loaded(targets, actuals).register


def test_the_register_of_no_files_is_empty() -> None:
    """And nothing is wrong with it."""
    found = loaded()
    assert (found.problems, dict(found.kinds), found.register.targets) == ((), {}, ())
