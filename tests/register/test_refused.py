"""What a register may not say is refused at its place, and what it may say beside it is left alone."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import accumulate

import pytest

from planck.model.problem import Code
from planck.model.result import Language
from planck.register.load import Loaded
from planck.reports.wording.problems import MESSAGES, words_of
from planck.reports.wording.voice import Voice
from tests.register.registers import DATA, PLAN, loaded, problem_lines


@dataclass(frozen=True)
class Case:
    """A register and the codes of what is said of it, a warning with ``!``; ``§`` in the texts marks their places."""

    problems: tuple[str, ...] = ()
    targets: str = ""
    actuals: str = ""
    others: dict[str, str] = field(default_factory=dict)


def plan(*lines: str) -> str:
    return PLAN + "".join(f"  {line}\n" for line in lines)


def data(*lines: str) -> str:
    return DATA + "".join(f"  {line}\n" for line in lines)


GROWTH = "g: {at_least: 15.1 %/năm}"
WORKERS = "w: {at_least: 1650 lao động, by: 2025}"
OUTPUT = "o: {at_least: 30640 tỷ đồng, by: 2025}"
RANK = "r: {at_most: 15 hạng, out_of: 63, by: 2025}"
DONE = "d: {done: true, by: 2024}"

TARGETS = {
    "a name with what nobody sees": Case(
        ("unseen-character",), "district: §Thanh\u200b Liêm\nperiod: 2021-2025\ntargets:\n  g: {at_least: 15.1 %/năm}\n"
    ),
    "a name with an escape of what nobody sees": Case(
        ("unseen-character",), f'province: §"Hà\\xAD Nam"\ndistrict: A\nperiod: 2021-2025\ntargets:\n  {GROWTH}\n'
    ),
    "an id with what nobody sees": Case(("unseen-character",), plan("§g\u200d: {at_least: 15.1 %/năm}")),
    "a reference with what nobody sees": Case(
        ("unseen-character",), plan("g: {at_least: 15.1 %/năm, indicator: §g\u00ad}")
    ),
    "an id of an area with what nobody sees": Case(
        ("unseen-character",),
        f"district: A\nid: §ha-nam/a\u200b\nperiod: 2021-2025\ntargets:\n  {GROWTH}\n",
    ),
    "a note with what nobody sees": Case((), plan("g: {at_least: 15.1 %/năm, note: a\u200db}")),
    "a target without a unit": Case(("unit-missing",), plan("§g: {at_least: 15.1}")),
    "a target without a period": Case(("period-missing",), f"district: A\ntargets:\n  §{GROWTH}\n"),
    "a period that runs backwards": Case(("period-backwards",), plan("g: {at_least: 15 %, period: §2025-2021}")),
    "a period of one year written as two": Case(("period-backwards",), plan("g: {at_least: 15 %, period: §2025-2025}")),
    "a day that does not exist": Case(("no-such-day",), plan("g: {at_least: 15 %, by: §2023-02-29}")),
    "two units that differ": Case(("units-disagree",), plan("g: {at_least: §15 %, unit: ha}")),
    "% as short for %/năm": Case((), plan("g: {at_least: 15 %, unit: '%/năm'}")),
    "bounds with two units": Case(("units-disagree",), plan("g: {between: [7 %, §8 ha], better: higher}")),
    "bounds in two units of one thing": Case((), plan("g: {between: [3000 kg, 30 tấn], better: higher}")),
    "bounds in two units of one thing the wrong way round": Case(
        ("range-order",), plan("g: {between: §[4 tấn, 3000 kg], better: higher}")
    ),
    "bounds in two units that have no decimal in one another": Case(
        ("units-disagree",), plan("g: {between: [3 tấn/người, §30 tấn/3 người], better: higher}")
    ),
    "a tolerance in another unit of the same": Case((), plan("g: {at_least: 30 tấn, tolerance: 2000 kg}")),
    "a tolerance in the unit of something else": Case(
        ("units-disagree",), plan("g: {at_least: 30 tấn, tolerance: §2 ha}")
    ),
    "a tolerance in percent": Case((), plan("g: {at_least: 30 tấn, tolerance: 2 %}")),
    "a tolerance in percent of a target in percent": Case(
        ("percent-of-percent",), plan("g: {at_least: 30 %, tolerance: §2 %}")
    ),
    "a tolerance in percent of a target in percent a year": Case(
        ("percent-of-percent",), plan("g: {at_least: 30 %/năm, tolerance: §2%}")
    ),
    "a tolerance in percent of a target in ‰": Case(
        ("percent-of-percent",), plan("g: {at_least: 30 ‰, tolerance: §2 %}")
    ),
    "a tolerance in points": Case((), plan("g: {at_least: 30 %, tolerance: 2 điểm %}")),
    "a tolerance in points without their name": Case((), plan("g: {at_least: 30 %, tolerance: 2}")),
    "a tolerance of no percent": Case((), plan("g: {at_least: 30 %, tolerance: 0 %}")),
    "a distance in percent of a number in percent": Case(
        ("percent-of-percent",), plan("g: {equal_to: 30 %, within: §2 %}")
    ),
    "a distance in percent of a number whose unit the indicator gives": Case(
        ("percent-of-percent",),
        plan("g: {equal_to: 30, within: §2 %}"),
        others={"kinds": "indicators:\n  g: {unit: '%'}\n"},
    ),
    "a distance in percent of an amended number": Case(
        ("percent-of-percent",),
        plan("g: {at_least: 30 %, amended: [{on: 2023-01-01, by: NQ 1, equal_to: 8, within: §2 %}]}"),
    ),
    "a distance in points": Case((), plan("g: {equal_to: 30 %, within: 2 điểm %}")),
    "a distance in another unit of the same": Case((), plan("g: {equal_to: 30 tấn, within: 500 kg}")),
    "a distance in another unit than the one beside it": Case((), plan("g: {equal_to: 30, unit: tấn, within: 500 kg}")),
    "a number in another unit of the same than the one beside it": Case(
        ("units-disagree",), plan("g: {at_least: §30000 kg, unit: tấn}")
    ),
    "bounds the wrong way round": Case(("range-order",), plan("g: {between: §[8, 7], better: higher, unit: '%'}")),
    "bounds that are one": Case(("range-empty",), plan("g: {between: §[8, 8.0], better: higher, unit: '%'}")),
    "an average until a year": Case(("by-with-basis",), plan("g: {at_least: 15 %/năm, by: §2025, basis: average}")),
    "average growth until a year": Case(
        ("by-with-basis",), plan("g: {at_least: 15 %/năm, by: §2025, basis: average_growth}")
    ),
    "each year until a year": Case(("by-with-basis",), plan("g: {at_least: 15 %/năm, by: §2025, basis: each_year}")),
    "a total until a year": Case(("by-with-basis",), plan("g: {at_least: 15 tấn, by: §2025, basis: total}")),
    "the end of a period until a year": Case((), plan("g: {at_least: 15 tấn, by: 2025, basis: end_of_period}")),
    "a change until a year": Case((), plan("g: {at_least: 15 %, by: 2025, basis: change, baseline: 2020}")),
    "a change until a year from nobody knows when": Case(
        ("change-needs-baseline",), plan("§g: {at_least: 15 %, by: 2025, basis: change}")
    ),
    "a change without a date from nobody knows when": Case(
        ("change-needs-baseline",), plan("§g: {at_least: 15 %, undated: true, basis: change}")
    ),
    "a flow of several years": Case(
        ("flow-needs-basis",),
        plan("§s: {at_least: 15 ha, period: 2021-2025}"),
        "",
        {"kinds": "indicators:\n  s: {kind: flow}\n"},
    ),
    "a flow of one year": Case(
        (), plan("s: {at_least: 15 ha, period: 2025}"), "", {"kinds": "indicators:\n  s: {kind: flow}\n"}
    ),
    "a flow by a year": Case(
        (), plan("s: {at_least: 15 ha, by: 2025}"), "", {"kinds": "indicators:\n  s: {kind: flow}\n"}
    ),
    "a flow over several years whose basis is said": Case(
        (),
        plan("s: {at_least: 15 ha, period: 2021-2025, basis: end_of_period}"),
        "",
        {"kinds": "indicators:\n  s: {kind: flow}\n"},
    ),
    "half a year of what is neither a flow nor a state": Case(
        ("!flow-or-stock",),
        plan("s: {at_least: 15 ha, period: 2025}"),
        data("s: {2024: 3, 2024-H1: 3, 2025-H1: 3, §2025-9M: 5}"),
    ),
    "half a year by a year": Case(
        ("!flow-or-stock",), plan("s: {at_least: 15 ha, by: 2025}"), data("s: {§2024-H1: 3, 2026-H1: 3}")
    ),
    "half a year of a percentage": Case(
        ("!flow-or-stock",), plan("s: {at_least: 15 %, period: 2025}"), data("s: {§2025-H1: 3}")
    ),
    "half a year of money": Case((), plan("s: {at_least: 15 tỷ đồng, period: 2025}"), data("s: {2025-H1: 3}")),
    "half a year of a declared stock": Case(
        (),
        plan("s: {at_least: 15 ha, period: 2025}"),
        data("s: {2025-H1: 3}"),
        {"kinds": "indicators:\n  s: {kind: stock}\n"},
    ),
    "half a year of growth": Case((), plan("s: {at_least: 15 %/năm, period: 2025}"), data("s: {2025-H1: 3}")),
    "half a year of a sum": Case((), plan("s: {at_least: 15 ha, period: 2025, basis: total}"), data("s: {2025-H1: 3}")),
    "half a year of a plan for it": Case(
        (), plan("s: {at_least: 15 ha, period: 2025-H1}"), data("s: {2025-H1: 3, 2025-06-30: 3}")
    ),
    "a change over a period": Case((), plan("g: {at_least: 15 %, period: 2025, basis: change}")),
    "average growth over a quarter": Case(
        ("basis-needs-years",),
        plan("g: {at_least: 15 %, period: 2024-Q1, basis: §average_growth}"),
    ),
    "an average over nine months": Case(
        ("basis-needs-years",), plan("g: {at_least: 15 %, period: 2024-9M, basis: §average}")
    ),
    "each year of a month": Case(
        ("basis-needs-years",), plan("g: {at_least: 15 %, period: 2024-03, basis: §each_year}")
    ),
    "average growth amended to a quarter": Case(
        ("basis-needs-years",),
        plan(
            "g: {at_least: 15 %, basis: average_growth, amended: [§{on: 2023-01-01, by: NQ, period: 2024-Q1}]}",
        ),
    ),
    "a total of a day": Case(("total-needs-span",), plan("g: {at_least: 15 ha, period: 2024-03-31, basis: §total}")),
    "a total of nine months": Case((), plan("g: {at_least: 15 ha, period: 2024-9M, basis: total}")),
    "average growth in tonnes": Case(("average-growth-unit",), plan("g: {at_least: §15 tấn, basis: average_growth}")),
    "a mean yearly change in no unit per year": Case(
        ("average-change-unit",), plan("g: {at_least: §15 ha, basis: average_change}")
    ),
    "a mean yearly change in growth": Case(
        ("average-change-unit",), plan("g: {at_least: §15 %/năm, basis: average_change}")
    ),
    "a mean yearly change per year": Case((), plan("g: {at_least: 15 ha/năm, basis: average_change}")),
    "a mean yearly change until a year": Case(
        ("by-with-basis",), plan("g: {at_least: 15 ha/năm, by: §2025, basis: average_change}")
    ),
    "a direction of no change": Case(("direction-unused",), plan("g: {at_most: 3 %, §direction: down}")),
    "a direction of a change": Case((), plan("g: {at_least: 3 %, basis: change, direction: down}")),
    "a direction of growth": Case((), plan("g: {at_least: 3 %/năm, direction: up}")),
    "a direction neither up nor down": Case(("not-one-of",), plan("g: {at_least: 3 %/năm, direction: §sideways}")),
    "a direction of a multiple": Case(
        ("direction-of-multiple",), plan("g: {at_most: 0.5 lần, basis: change, §direction: down}")
    ),
    "a multiple of levels in any unit": Case(
        (), plan("g: {at_least: 1.5 lần, basis: change}"), data("g: {2020: 40 triệu đồng, 2025: 0.06 tỷ đồng}")
    ),
    "a multiple of levels that differ": Case(
        ("units-differ",), plan("g: {at_least: 1.5 lần, basis: change}"), data("g: {2020: 40 ha, §2025: 60 tấn}")
    ),
    "a fall written as a rise": Case(("!fall-as-rise",), plan("g: {§at_least: -3 %/năm}")),
    "a fall written as a rise by an amendment": Case(
        ("!fall-as-rise",), plan("g: {at_least: 3 %/năm, amended: [§{on: 2023-01-01, by: Q, at_least: -1}]}")
    ),
    "a rise of less than nothing that is meant": Case((), plan("g: {at_least: -3 %/năm, direction: up}")),
    "a fall of at least so much": Case((), plan("g: {at_least: 3 %/năm, direction: down}")),
    "a fall by at most": Case((), plan("g: {at_most: -3 %/năm}")),
    "a level below zero at least": Case((), plan("g: {at_least: -3 ha}")),
    "a change in points per year": Case(("change-unit",), plan("g: {at_least: §1 điểm %/năm, basis: change}")),
    "a change per year": Case(("change-unit",), plan("g: {at_least: §15 %/năm, basis: change}")),
    "a change in points": Case((), plan("g: {at_least: 15 điểm %, basis: change}")),
    "done with a basis of numbers": Case(("done-needs-milestone",), plan("g: {§done: true, basis: total}")),
    "done in each year": Case((), plan("g: {done: true, basis: each_year}")),
    "a milestone with a number": Case(("milestone-needs-done",), plan("g: {§at_most: 15 ha, basis: milestone}")),
    "an amendment that turns a number into done": Case(
        ("done-needs-milestone",),
        plan("g: {at_least: 15 ha, by: 2025, amended: [§{on: 2023-01-01, by: NQ 1, done: true}]}"),
    ),
    "a mean that does nothing": Case(("mean-unused",), plan("g: {at_least: 15 %, by: 2025, §mean: arithmetic}")),
    "an indicator of levels that does nothing": Case(
        ("level-indicator-unused",), plan("g: {at_least: 15 %, by: 2025, §level_indicator: o}")
    ),
    "a tolerance of what is done in each year": Case(
        ("useless-for-done",), plan("g: {done: true, basis: each_year, §tolerance: 5}")
    ),
    "a tolerance of a milestone": Case(("useless-for-done",), plan("g: {done: true, §tolerance: 5}")),
    "each item of a milestone": Case(("useless-for-done",), plan("g: {done: true, §each_item: true}")),
    "a baseline within the same part of a year": Case(
        ("baseline-too-late",), plan("g: {at_least: 15 ha, period: 2021-H1, baseline: §2021-H1}")
    ),
    "a baseline in an earlier part of the year": Case(
        (), plan("g: {at_least: 15 ha, period: 2021-H2, baseline: {period: 2021-H1, value: 3}}")
    ),
    "bands that rise": Case(("bands-order",), plan("g: {at_least: 15 ha, by: 2025, §bands: {behind: 0.96}}")),
    "a row of years beside a period": Case(
        ("keys-exclude",), plan("g: {at_least: {2021: 15 ha, 2022: 16 ha}, §period: 2021-2025}")
    ),
    "a row with a part of a year": Case(("not-a-year",), plan("g: {at_least: {2021: 15 ha, §2022-H1: 16 ha}}")),
    "what is wrong beside a row of years is said once": Case(
        ("unknown-source",), plan("g: {at_least: {2021: 15 ha, 2022: 16 ha}, source: §nowhere}")
    ),
    "two numbers of a row in two units": Case(
        ("units-disagree",), plan("g: {unit: ha, at_least: {2021: 15 ha, 2022: §16 tấn}}")
    ),
    "two plans for one thing by two levels": Case(
        (), plan("g: {at_least: 15 ha}", "h: {at_least: 16 ha, indicator: g, assigned_by: Tỉnh giao}")
    ),
    "two plans for one thing by one level": Case(
        ("targets-alike",),
        plan(
            "g: {at_least: 15 ha, assigned_by: Tỉnh giao}",
            "§h: {at_least: 16 ha, indicator: g, assigned_by: Tỉnh giao}",
        ),
    ),
    "an unknown plan by another basis": Case(
        ("unknown-with-basis",), plan("g: {§at_least: unknown, unit: '%/năm', basis: average_growth}")
    ),
    "an unknown plan by another basis, after an amendment": Case(
        ("unknown-with-basis",),
        plan(
            "g:",
            "  at_least: 5 %/năm",
            "  amended: [§{on: 2023-01-01, by: NQ 1, at_least: unknown}]",
        ),
    ),
    "an unknown plan after an amendment, and of one year of a row": Case(
        (),
        plan(
            "g: {at_least: 5 ha, period: 2025, amended: [{on: 2025-06-01, by: NQ 1, at_least: unknown}]}",
            "h: {at_least: {2024: unknown, 2025: 7 ha}}",
        ),
        data("g: {2025: {of_target: 101 %}}", "h: {2024: {of_target: 101 %}, 2025: 8}"),
    ),
    "shares of each item": Case(
        (),
        plan("g: {at_least: 5 ha, period: 2025, each_item: true}"),
        data("g: {2025: {items: {A: {of_target: 102 %}, B: 6, C: {more_than: 7}}}}"),
    ),
    "shares of items of a plan for all": Case(
        ("of-target-unfit",),
        plan("g: {at_least: 5 ha, period: 2025}"),
        data("g: {§2025: {items: {A: {of_target: 102 %}, B: 6}}}"),
    ),
    "one share for all items": Case(
        ("of-target-unfit",),
        plan("g: {at_least: 5 ha, period: 2025, each_item: true}"),
        data("g: {§2025: {of_target: 102 %}}"),
    ),
    "a share of a plan below zero": Case(
        ("of-target-unfit",), plan("g: {at_least: -5 %, period: 2025}"), data("g: {§2025: {of_target: 102 %}}")
    ),
    "a share of one of two plans": Case(
        ("of-target-unclear",),
        plan("g: {at_least: 5 ha, period: 2025}", "h: {at_least: 6 ha, period: 2025, indicator: g, assigned_by: Tỉnh}"),
        data("g: {§2025: {of_target: 102 %}}"),
    ),
    "a baseline in the last year": Case(
        ("baseline-too-late",), plan("g: {at_least: 15 ha, by: 2025, baseline: §2025}")
    ),
    "a claim of before the time of its target": Case(
        ("!stated-of-no-target",),
        plan("g: {at_least: 5 ha, period: 2021-2025}"),
        data("g: {2020: {value: 4, §stated: {verdict: met}}}"),
    ),
    "a claim of after the day by which its target holds": Case(
        ("!stated-of-no-target",),
        plan("g: {at_least: 5 ha, by: 2025}"),
        data("g: {2026: {value: 4, §stated: {verdict: met}}}"),
    ),
    "a claim that reaches into the time of one target": Case(
        (), plan("g: {at_least: 5 %/năm}"), data("g: {2020-2023: {value: 4, stated: {verdict: missed}}}")
    ),
    "a claim that reaches into the time of one target and of its restatement": Case(
        (),
        plan("g: {at_least: 5 %/năm}", "h: {indicator: g, at_least: 6 %/năm, basis: average, restates: g}"),
        data("g: {2020-2023: {value: 4, stated: {verdict: missed}}}"),
    ),
    "a claim that reaches into the time of two targets": Case(
        ("!stated-of-no-target",),
        plan("g: {at_least: {2023: 5 ha, 2024: 6 ha}}"),
        data("g: {2023-2024: {value: 10, §stated: {verdict: missed}}}"),
    ),
    "of two claims one names its target": Case(
        ("!stated-of-no-target",),
        plan("g: {at_least: 5 ha, period: 2021-2025}"),
        data("g: {2020: {value: 4, stated: [§{verdict: met}, {margin: 1, target: g}]}}"),
    ),
    "a claim of the time before its target, named": Case(
        (),
        plan("g: {at_least: 5 ha, period: 2021-2025}"),
        data("g: {2020: {value: 4, stated: {verdict: met, target: g}}}"),
    ),
    "a claim of the time that an amendment gives": Case(
        (),
        plan("g: {at_least: 5 ha, period: 2021-2025, amended: [{on: 2024-01-01, by: NQ 1, period: 2021-2026}]}"),
        data("g: {2026: {value: 4, stated: {verdict: missed}}}"),
    ),
    "a claim that is recorded for the reader only": Case(
        ("!context-used",),
        plan("g: {at_least: 5 ha, period: 2021-2025}"),
        data("g: {context: true, values: {§2020: {value: 4, stated: {verdict: met}}}}"),
    ),
    "an amendment that ends a change with its baseline": Case(
        ("amended-to-baseline",),
        plan(
            "g:",
            "  {at_least: 5 %, basis: change, period: 2022, baseline: 2021, amended: [§{on: 2021-06-01, by: NQ,",
            "    period: 2021}, {on: 2021-07-01, by: NQ 2, period: 2023}]}",
        ),
    ),
    "an amendment that ends the way of a level with its baseline": Case(
        (),
        plan(
            "g: {at_least: 5 ha, by: 2022, baseline: 2021, amended: [{on: 2021-06-01, by: NQ, period: 2021}]}",
        ),
    ),
    "falls that are recorded above zero": Case(
        ("!rise-for-fall", "!rise-for-fall"),
        plan("g: {at_least: 3 %/năm, direction: down}"),
        data("g: {§2021: 5.2, §2022: 1.1 %, 2023: 0}"),
    ),
    "a rise among falls": Case((), plan("g: {at_least: 3 %/năm, direction: down}"), data("g: {2021: -5.2, 2022: 1.1}")),
    "a rise among falls of several years": Case(
        (), plan("g: {at_least: 3 %/năm, direction: down}"), data("g: {2021: [-5.2, -4], 2022: 1.1}")
    ),
    "no change beside a fall": Case((), plan("g: {at_least: 3 %/năm, direction: down}"), data("g: {2021: 0}")),
    "rises beside a fall that may not be larger": Case(
        (), plan("g: {at_most: 3 %/năm, direction: down}"), data("g: {2021: 5.2}")
    ),
    "rises beside a rise": Case((), plan("g: {at_least: 3 %/năm}"), data("g: {2021: 5.2}")),
    "changes by the year above zero beside a fall": Case(
        ("!rise-for-fall",),
        plan("g: {at_least: 1.5 điểm %/năm, direction: down}"),
        data("g: {§2021-2023: 1.6 điểm %/năm}"),
    ),
    "levels beside a fall": Case(
        (), plan("g: {at_least: 1.5 điểm %/năm, direction: down}"), data("g: {2020: 9.1 %, 2023: 5.5 %}")
    ),
    "levels beside a fall in percent": Case(
        (),
        plan("g: {at_least: 5 %, basis: change, direction: down, period: 2023}"),
        data("g: {2022: 100 vụ, 2023: 98 vụ}"),
    ),
    "levels that the growth is worked out from beside a fall": Case(
        (),
        plan("g: {at_least: 3 %/năm, direction: down, level_indicator: g}"),
        data("g: {unit: kWh, values: {2020: 100, 2023: 98}}"),
    ),
    "two amendments of one day": Case(
        ("amended-twice",),
        plan(
            "g:",
            "  at_least: 15 ha",
            "  amended: [{on: 2023-01-01, by: NQ 1, at_least: 12},",
            "      §{on: 2023-01-01, by: NQ 2, at_least: 11}]",
        ),
    ),
    "a waiver that ends before it begins": Case(
        ("waiver-backwards",),
        plan(
            "g: {at_least: 15 ha, waiver:",
            "    {reason: bão, granted: 2024-03-01, approved_by: A, until: §2024-02-01}}",
        ),
    ),
    "a waiver of 367 days": Case(
        ("waiver-too-long",),
        plan(
            "g: {at_least: 15 ha, waiver:",
            "    {reason: bão, granted: 2024-03-01, approved_by: A, until: §2025-03-03}}",
        ),
    ),
    "a waiver of 366 days": Case(
        (),
        plan(
            "g: {at_least: 15 ha, waiver:",
            "    {reason: bão, granted: 2024-03-01, approved_by: A, until: 2025-03-02}}",
        ),
    ),
    "a key of a source that nobody knows": Case(("unknown-source",), plan("g: {at_least: 15 ha, source: §bao-ha-nam}")),
    "a source in words": Case((), plan("g: {at_least: 15 ha, source: Báo Hà Nam}")),
    "two targets of one thing": Case(
        ("targets-alike",), plan("a: {indicator: x, at_least: 1 ha}", "§b: {indicator: x, at_most: 9 ha}")
    ),
    "a target that says another again": Case(
        (), plan("a: {indicator: x, at_least: 1 ha}", "b: {indicator: x, at_least: 1 ha, restates: a}")
    ),
    "two targets of one thing in two years": Case(
        (), plan("a: {indicator: x, at_least: 1 ha}", "b: {indicator: x, at_least: 1 ha, by: 2030}")
    ),
    "one id in two files": Case(
        ("target-twice",), plan("a: {at_least: 1 ha}"), others={"zweite": plan("§a: {at_least: 2 tấn}")}
    ),
    "a restatement of nothing": Case(
        ("restates-unknown",), plan("abc: {at_least: 1 ha}", "b: {at_least: 2 ha, restates: §abd}")
    ),
    "a restatement of itself": Case(("restates-restatement",), plan("a: {at_least: 1 ha, restates: §a}")),
    "two restatements of each other": Case(
        ("restates-restatement", "restates-restatement"),
        plan("a: {at_least: 1 ha, restates: §b}", "b: {at_least: 1 ha, restates: §a}"),
    ),
    "six years of growth": Case(("!growth-period",), plan("g: {at_least: 15 %/năm, period: §2020-2025}")),
    "eleven years of growth": Case(("!growth-period",), plan("g: {at_least: 15 %/năm, period: §2020-2030}")),
    "five and ten years of growth": Case(
        (), plan("g: {at_least: 15 %/năm}", "h: {at_least: 9 %/năm, period: 2021-2030}")
    ),
    "six years of something else": Case((), plan("g: {at_least: 15 ha, period: 2020-2025}")),
    "a target that the baseline satisfies": Case(
        ("!baseline-satisfies",),
        plan("g: {§at_most: 15 ha, by: 2025, baseline: {year: 2020, value: 15}}"),
    ),
    "a target that the baseline does not satisfy": Case(
        (), plan("g: {less_than: 15 ha, by: 2025, baseline: {year: 2020, value: 15}}")
    ),
    "a range that the baseline lies beyond": Case(
        ("!baseline-satisfies",),
        plan("g: {§between: [7, 8], better: higher, unit: ha, by: 2025, baseline: {year: 2020, value: 9}}"),
    ),
    "a range that the baseline lies outside of": Case(
        (), plan("g: {between: [7, 8], better: inside, unit: ha, by: 2025, baseline: {year: 2020, value: 9}}")
    ),
    "a target that the baseline on record satisfies": Case(
        ("!baseline-satisfies",),
        plan("g: {§at_least: 15 ha, by: 2025, baseline: 2020}"),
        data("g: {2020: 16, 2021: 17}"),
    ),
    "a baseline that is another on record": Case(
        ("!baseline-not-on-record",),
        plan("g: {at_least: 15 ha, by: 2025, baseline: {year: 2020, value: §9}}"),
        data("g: {2020: 8, 2021: 17}"),
    ),
    "a baseline of levels that is another on record": Case(
        ("!baseline-not-on-record",),
        plan("g: {at_least: 10 %/năm, level_indicator: h, baseline: {year: 2020, value: §90 tỷ đồng}}"),
        data("h: {unit: triệu đồng, values: {2020: 100000, 2021: 110000}}"),
    ),
    "a baseline that is the one on record, in another unit or with other digits, or an interval": Case(
        (),
        plan(
            "g: {at_least: 10 %/năm, level_indicator: h, baseline: {year: 2020, value: 100 tỷ đồng}}",
            "i: {at_least: 15 ha, by: 2025, baseline: {year: 2020, value: 9}}",
            "j: {at_least: 15 ha, by: 2025, baseline: {year: 2020, value: 9}}",
        ),
        data(
            "h: {unit: triệu đồng, values: {2020: 100000, 2021: 110000}}",
            "i: {2020: {value: 9.0}, 2021: 17}",
            "j: {2020: [8, 9], 2021: 17}",
        ),
    ),
    "a target like an index": Case(("!looks-like-index",), plan("g: {§at_least: 108.5 %/năm}")),
    "a target of 84.9 and one of 130.1 % growth": Case(
        (), plan("g: {at_least: 84.9 %/năm}", "h: {at_least: 130.1 %/năm}")
    ),
    "a number of people with three decimals": Case(
        ("ambiguous-thousands",), plan("w: {§more_than: 1.650 lao động, by: 2025}")
    ),
    "a tolerance of people with three decimals": Case(
        ("ambiguous-thousands",), plan("w: {§at_least: 16500 lao động, tolerance: 1.500}")
    ),
    "a distance of people with three decimals": Case(
        ("ambiguous-thousands",), plan("w: {§equal_to: 16500 lao động, within: 1.500}")
    ),
    "a tolerance in percent with three decimals": Case((), plan("w: {at_least: 16500 lao động, tolerance: 1.500 %}")),
    "thousands of people with three decimals": Case((), plan("w: {more_than: 1.650 nghìn người, by: 2025}")),
    "an amount with three decimals that figures speak against": Case(
        ("!ambiguous-thousands",),
        plan("o: {§at_least: 30.640 tỷ đồng, by: 2025}"),
        data("o: {2023: 27320.5}"),
    ),
    "a total with three decimals beside figures of its parts": Case(
        ("!ambiguous-thousands",),
        plan("o: {§at_least: 30.640 tỷ đồng, basis: total}"),
        data("o: {2021: 5320.5, 2022: 6100}"),
    ),
    "a total with three decimals beside parts that add up to it": Case(
        (), plan("o: {at_least: 30.640 tỷ đồng, basis: total}"), data("o: {2021: 5.32, 2022: 6.1}")
    ),
    "a total of five years that is nearer to itself than the figure of a month": Case(
        (), plan("o: {at_least: 30.640 tỷ đồng, basis: total}"), data("o: {2021-01: 12}")
    ),
    "a change with three decimals beside levels that change by thousands": Case(
        ("!ambiguous-thousands",),
        plan("o: {§at_least: 1.640 tỷ đồng, basis: change, baseline: 2020}"),
        data("o: {2020: 27320, 2021: 28410}"),
    ),
    "a change with three decimals beside levels that change by as much": Case(
        (),
        plan("o: {at_least: 1.640 tỷ đồng, basis: change, baseline: 2020}"),
        data("o: {2020: 27320, 2021: 27321.4}"),
    ),
    "a mean yearly change with three decimals beside levels that change by thousands": Case(
        ("!ambiguous-thousands",),
        plan("o: {§at_least: 1.640 tỷ đồng/năm, basis: average_change}"),
        data("o: {2020: 27320 tỷ đồng, 2021: 28410 tỷ đồng}"),
    ),
    "an average with three decimals that figures speak against": Case(
        ("!ambiguous-thousands",), plan("o: {§at_least: 30.640 tỷ đồng, basis: average}"), data("o: {2021: 27320.5}")
    ),
    "a duty of each year with three decimals that figures speak against": Case(
        ("!ambiguous-thousands",), plan("o: {§at_least: 30.640 tỷ đồng, basis: each_year}"), data("o: {2021: 27320.5}")
    ),
    "a bound with three decimals beside the other bound": Case(
        ("!ambiguous-thousands",), plan("o: {§between: [9.500 tỷ đồng, 30640 tỷ đồng], better: higher}")
    ),
    "an upper bound with three decimals below the lower bound": Case(
        ("ambiguous-thousands",), plan("o: {between: §[9500 tỷ đồng, 30.640 tỷ đồng], better: higher}")
    ),
    "an amendment with three decimals beside what it amends": Case(
        ("!ambiguous-thousands",),
        plan("o: {at_least: 30640 tỷ đồng, amended: [§{on: 2023-01-01, by: NQ 1, at_least: 28.500}]}"),
    ),
    "a baseline with three decimals beside its target": Case(
        ("!ambiguous-thousands",),
        plan("o: {at_least: 30640 tỷ đồng, baseline: {year: 2020, value: §27.320}}"),
    ),
    "a baseline with three decimals beside its target in another unit": Case(
        (), plan("o: {at_least: 30640 tỷ đồng, baseline: {year: 2020, value: 27.320 nghìn tỷ đồng}}")
    ),
    "a baseline of growth with three decimals beside levels": Case(
        ("!ambiguous-thousands",),
        plan("g: {at_least: 8 %/năm, level_indicator: o, baseline: {year: 2020, value: §27.320 tỷ đồng}}"),
        data("o: {2021: 28410 tỷ đồng}"),
    ),
    "a baseline of people with three decimals": Case(
        ("ambiguous-thousands",),
        plan("w: {at_least: 46.8 %, basis: change, baseline: {year: 2020, value: §1.124 lao động}}"),
    ),
    "a target with three decimals beside its baseline": Case(
        ("!ambiguous-thousands",), plan("o: {§at_most: 30.640 tỷ đồng, baseline: {year: 2020, value: 32000}}")
    ),
    "an amount with three decimals and nothing against it": Case((), plan("o: {at_least: 30.640 tỷ đồng, by: 2025}")),
}

FIGURES = {
    "a figure of a day that does not exist": Case(("no-such-day",), plan(GROWTH), data("g: {§2023-02-30: 4}")),
    "a figure published on a day that does not exist": Case(
        ("no-such-day",), plan(GROWTH), data("g: {2023: {value: 4, published: §2024-02-30}}")
    ),
    "two figures of one period in one form and the other": Case(
        ("values-alike",), plan("g: {at_least: 15 ha}"), data("g: {2024: 4, §2024-12M: 5}")
    ),
    "two figures of one period, each for a target of its own": Case(
        (),
        plan("a: {indicator: g, at_least: 1 ha, period: 2024}", "b: {indicator: g, at_least: 1 ha, by: 2025}"),
        data("g: {2024: [{value: 4, target: a}, {value: 5, target: b}]}"),
    ),
    "two figures of one period, one of them for a target of its own": Case(
        ("values-alike",),
        plan("a: {indicator: g, at_least: 1 ha, period: 2024}", "b: {indicator: g, at_least: 1 ha, by: 2025}"),
        data("g: {2024: {value: 4, target: a}}"),
        {"second": data("g: {§2024: 5}")},
    ),
    "two figures of one period for a row and a year of it": Case(
        ("values-alike",),
        plan("a: {indicator: g, at_least: {2023: 1 ha, 2024: 2 ha}}"),
        data("g: {2024: [{value: 4, target: a}, §{value: 5, target: a@2024}]}"),
    ),
    "one figure in two files, with what each says of another target": Case(
        (),
        plan("a: {indicator: g, at_least: 1 ha, period: 2024}", "b: {indicator: g, at_least: 1 ha, by: 2025}"),
        data("g: {2024: {value: 4, stated: {margin: 3, target: a}}}"),
        {"second": data("g: {2024: {value: 4, stated: {margin: 3, target: b}}}")},
    ),
    "two figures of one period, with what each says of another target": Case(
        ("values-alike",),
        plan("a: {indicator: g, at_least: 1 ha, period: 2024}", "b: {indicator: g, at_least: 1 ha, by: 2025}"),
        data("g: {2024: {value: 4, stated: {margin: 3, target: a}}}"),
        {"second": data("g: {§2024: {value: 5, stated: {margin: 4, target: b}}}")},
    ),
    "a figure for a target that nobody wrote": Case(
        ("named-target-unknown",), plan(GROWTH), data("g: {§2024: {value: 4, target: h}}")
    ),
    "a claim about a target that nobody wrote": Case(
        ("named-target-unknown",), plan(GROWTH), data("g: {2024: {value: 4, stated: {verdict: met, §target: h}}}")
    ),
    "a claim about a target that its figure does not serve": Case(
        ("named-target-unknown",),
        plan(GROWTH, "h: {at_least: 1 ha}"),
        data("g: {2024: {value: 4, stated: [{verdict: met}, {verdict: met, §target: h}]}}"),
    ),
    "a claim about a year that a row does not have": Case(
        ("named-target-unknown",),
        plan("g: {at_least: {2023: 1 ha, 2024: 2 ha}}"),
        data("g: {2024: {value: 4, stated: {verdict: met, §target: g@2022}}}"),
    ),
    "claims about a target, a row and a year of it": Case(
        (),
        plan("g: {at_least: {2023: 1 ha, 2024: 2 ha}}", "h: {at_least: 1 ha, indicator: g, by: 2025}"),
        data(
            "g: {2024: {value: 4, stated: [",
            "  {verdict: met, target: g}, {verdict: met, target: g@2024}, {verdict: met, target: h}]}}",
        ),
    ),
    "a claim about a target that was refused": Case(
        ("range-order",),
        plan("g: {at_least: 1 ha}", "h: {indicator: g, between: §[2 ha, 1 ha], better: inside}"),
        data("g: {2024: {value: 4, stated: {verdict: met, target: h}}}"),
    ),
    "two figures of one period in two files": Case(
        ("values-alike",), plan(GROWTH), data("g: {2024: 4}"), {"second": data("g: {§2024: 5}")}
    ),
    "two figures published on one day": Case(
        ("values-alike",),
        plan(GROWTH),
        data(
            "g:",
            "  values: {2021: [{value: 4, published: 2022-03-31},",
            "     §{value: 5, published: 2022-03}]}",
        ),
    ),
    "a revision": Case(
        (), plan(GROWTH), data("g: {2021: [{value: 4, published: 2022-03}, {value: 5, published: 2022-04}]}")
    ),
    "figures of one period on two territories": Case(
        (), plan(GROWTH), data("g: {2021: 4}"), {"second": data("g: {2021: {value: 5, territory: former}}")}
    ),
    "a count with three decimals": Case(("ambiguous-thousands",), plan(WORKERS), data("w: {§2024: 1.650}")),
    "a count of many with three decimals": Case(
        ("ambiguous-thousands",), plan(WORKERS), data("w: {§2024: {count: 1.650, of: 2000}}")
    ),
    "a rank with three decimals": Case(("ambiguous-thousands",), plan(RANK), data("r: {§2024: 1.125}")),
    "an amount with three decimals beside a target in thousands": Case(
        ("!ambiguous-thousands",), plan(OUTPUT), data("o: {§2024: 30.640}")
    ),
    "an amount with three decimals beside neighbours in thousands": Case(
        ("!ambiguous-thousands",),
        plan("o: {at_least: 1 %, by: 2025, basis: change, baseline: 2020}"),
        data("o: {2022: 27320, §2023: 30.640}"),
    ),
    "a part with three decimals beside the total": Case(
        ("!ambiguous-thousands",),
        plan("o: {at_least: 150000 tỷ đồng, basis: total}"),
        data("o: {§2021: 30.640}"),
    ),
    "a part with three decimals beside a total it goes with": Case(
        (), plan("o: {at_least: 150 tỷ đồng, basis: total}"), data("o: {2021: 30.640, 2022-Q1: 2.125}")
    ),
    "a level of growth with three decimals beside its like": Case(
        ("!ambiguous-thousands",),
        plan("g: {at_least: 8 %/năm, level_indicator: o}"),
        data("o: {unit: tỷ đồng, values: {2020: 27320, §2021: 28.410}}"),
    ),
    "a level of growth with three decimals beside its baseline": Case(
        ("!ambiguous-thousands",),
        plan("g: {at_least: 8 %/năm, level_indicator: o, baseline: {year: 2020, value: 27320 tỷ đồng}}"),
        data("o: {unit: tỷ đồng, values: {§2021: 28.410}}"),
    ),
    "growth beside the baseline of its levels": Case(
        (),
        plan("g: {at_least: 8 %/năm, level_indicator: o, baseline: {year: 2020, value: 27320 tỷ đồng}}"),
        data("g: {2021: 8.410}"),
    ),
    "an item with three decimals beside others in thousands": Case(
        ("!ambiguous-thousands",),
        plan("o: {at_least: 30640 tỷ đồng, each_item: true, by: 2025}"),
        data("o: {§2021: {items: {A: 28.410, B: 31200}}}"),
    ),
    "an interval with a lower bound in three decimals": Case(
        ("!ambiguous-thousands",), plan("o: {at_least: 1 %, basis: change}"), data("o: {§2021: [9.500, 28410]}")
    ),
    "an interval with an upper bound in three decimals": Case(
        ("ambiguous-thousands",), plan("o: {at_least: 1 %, basis: change}"), data("o: {2021: §[9500, 28.410]}")
    ),
    "an interval the wrong way round, however it is read": Case(
        ("range-order",), plan("o: {at_least: 1 %, basis: change}"), data("o: {2021: §[29500, 28.410]}")
    ),
    "a rate of so many per something that is near its target": Case(
        (),
        plan("o: {at_least: 1.250 người/hộ, by: 2025}"),
        data("o: {2021: 1.125}"),
        {"kinds": "indicators:\n  o: {kind: count}\n"},
    ),
    "an amount with three decimals in another unit": Case(
        (), plan("o: {at_least: 30640 tỷ đồng, by: 2025}"), data("o: {2024: 30.640 nghìn tỷ đồng}")
    ),
    "growth with three decimals beside its like": Case((), plan(GROWTH), data("g: {2021: 15.125, 2022: 14.9}")),
    "an amount just nearer to itself": Case((), plan("o: {at_least: 63 tỷ đồng, by: 2025}"), data("o: {2024: 2.000}")),
    "an amount just nearer to its thousandfold": Case(
        ("!ambiguous-thousands",), plan("o: {at_least: 64 tỷ đồng, by: 2025}"), data("o: {§2024: 2.000}")
    ),
    "less than one": Case((), plan("o: {at_least: 900 tỷ đồng, by: 2025}"), data("o: {2024: 0.900}")),
    "a unit that cannot be converted": Case(("units-differ",), plan(OUTPUT), data("o: {§2023: 27 ha, 2024: 28 ha}")),
    "a unit beside the values and another of the same with one of them": Case(
        ("units-disagree",), plan(OUTPUT), data("o: {unit: tỷ đồng, values: {2022: 26500, §2023: 27000000 triệu đồng}}")
    ),
    "an interval in two units of one thing": Case(
        (), plan(OUTPUT), data("o: {2023: [27000 tỷ đồng, 28 nghìn tỷ đồng]}")
    ),
    "a unit that can be converted": Case((), plan(OUTPUT), data("o: {2023: 27 triệu đồng}")),
    "growth in %": Case((), plan(GROWTH), data("g: {2023: 12 %}")),
    "a level where a change is wished for": Case(
        (), plan("w: {at_least: 46.8 %, basis: change, baseline: 2020}"), data("w: {2023: 1500 lao động}")
    ),
    "a change of levels in two units": Case(
        ("units-differ",),
        plan("w: {at_least: 46.8 %, basis: change, baseline: 2020}"),
        data("w: {2020: 1500 người, §2023: 20 ha}"),
    ),
    "a share that is counted": Case(
        (), plan("x: {at_least: 100 %, by: 2025}"), data("x: {2023: {count: 13 xã, of: 13}}")
    ),
    "a unit that one of two targets takes": Case(
        ("units-differ",),
        plan("a: {indicator: x, at_least: 12 ha, by: 2025}", "b: {indicator: x, at_least: 13 xã, by: 2024}"),
        data("x: {§2023: 12 xã}"),
    ),
    "a unit that a target of the growth of those levels takes, and the target of the levels does not": Case(
        ("units-differ",),
        plan("a: {at_least: 8 %/năm, level_indicator: x}", "b: {indicator: x, at_least: 13 ha, by: 2024}"),
        data("x: {§2023: 12 xã}"),
    ),
    "a number of communes for a share": Case(
        ("level-for-share",),
        plan("a: {indicator: x, at_least: 100 %, by: 2025}", "b: {indicator: x, at_least: 13 xã, by: 2024}"),
        data("x: {§2023: 12 xã}"),
    ),
    "so many of so many for a number of communes and its share": Case(
        (),
        plan("a: {indicator: x, at_least: 100 %, by: 2025}", "b: {indicator: x, at_least: 13 xã, by: 2024}"),
        data("x: {2023: {count: 12, of: 13}}"),
    ),
    "levels for average growth": Case(
        ("level-for-growth",), plan("g: {at_least: 8 %/năm}"), data("g: {§2023: 12 tỷ đồng}")
    ),
    "levels for average growth that is worked out from them": Case(
        (), plan("g: {at_least: 8 %/năm, level_indicator: g}"), data("g: {2020: 10 tỷ đồng, 2023: 12 tỷ đồng}")
    ),
    "levels for the growth of a year": Case(
        ("level-for-growth",), plan("g: {at_least: 8 %/năm, period: 2023}"), data("g: {§2023: 12 tỷ đồng}")
    ),
    "levels for the growth of a year that is worked out from them": Case(
        (),
        plan("g: {at_least: 8 %/năm, period: 2023, basis: average_growth, level_indicator: g}"),
        data("g: {2023: 12 tỷ đồng}"),
    ),
    "levels for growth by a year": Case(
        ("level-for-growth",), plan("g: {at_least: 8 %/năm, by: 2023}"), data("g: {§2023: 12 tỷ đồng}")
    ),
    "levels for the growth of a half year": Case(
        ("level-for-growth",), plan("g: {at_least: 8 %/năm, period: 2023-H1}"), data("g: {§2023-H1: 12 tỷ đồng}")
    ),
    "levels for the growth of a half year as a change": Case(
        (), plan("g: {at_least: 8, unit: '%', basis: change, period: 2023-H1}"), data("g: {2023-H1: 12 tỷ đồng}")
    ),
    "levels for growth in each year": Case(
        ("units-differ",), plan("g: {at_least: 8 %/năm, basis: each_year}"), data("g: {§2023: 12 tỷ đồng}")
    ),
    "levels for growth by a day inside a year": Case(
        ("units-differ",), plan("g: {at_least: 8 %/năm, by: 2023-06-30}"), data("g: {§2023: 12 tỷ đồng}")
    ),
    "points for a share": Case(("units-differ",), plan("g: {at_least: 8 %, by: 2023}"), data("g: {§2023: 12 điểm %}")),
    "a unit that the indicator does not have": Case(
        ("units-differ",), plan("o: {§at_least: 1 tấn}"), others={"kinds": "indicators:\n  o: {unit: ha}\n"}
    ),
    "prices of another year": Case(
        ("price-bases-differ",),
        plan("o: {at_least: 30640 tỷ đồng, price_base: 2010}"),
        data("o: {unit: tỷ đồng, price_base: 2020,", "  values: {§2023: 1, 2024: 2}}"),
    ),
    "prices that one of the two does not give": Case(
        (), plan("o: {at_least: 30640 tỷ đồng, price_base: 2010}"), data("o: {2023: 1 tỷ đồng}")
    ),
    "two prices in one series": Case(
        ("price-bases-differ",),
        plan(OUTPUT),
        data(
            "o: {unit: tỷ đồng, values:",
            "    {2023: {value: 1, price_base: 2010}, §2024: {value: 2, price_base: 2020}}}",
        ),
    ),
    "a number for a milestone": Case(("not-a-milestone",), plan(DONE), data("d: {§2024: 1}")),
    "true for a number": Case(("not-a-figure",), plan(GROWTH), data("g: {§2024: true}")),
    "a milestone reached after its period": Case(("reached-after-period",), plan(DONE), data("d: {§2023: 2024-01-01}")),
    "a milestone reached": Case((), plan(DONE), data("d: {2022: false, 2023: 2023-12-31, 2024: true}")),
    "a milestone over several years": Case(("span-refused",), plan(DONE), data("d: {§2021-2023: true}")),
    "a rank of 0": Case(("rank-below-one",), plan(RANK), data("r: {§2024: 0}")),
    "a rank of 64 among 63": Case(("rank-above",), plan(RANK), data("r: {§2024: 64}")),
    "the first and the last rank": Case((), plan(RANK), data("r: {2023: 1, 2024: 63}")),
    "half a rank": Case(("rank-not-whole",), plan(RANK), data("r: {§2024: 3.5}")),
    "more than there are": Case(
        ("count-above-of",), plan("x: {at_least: 13 xã}"), data("x: {§2024: {count: 14, of: 13}}")
    ),
    "a mean yearly change over several years": Case(
        (), plan("s: {at_least: 1 điểm %/năm}"), data("s: {2021-2023: -1 điểm %/năm, 2024: 55 %}")
    ),
    "a share over several years beside a mean yearly change": Case(
        ("span-refused",), plan("s: {at_least: 1 điểm %/năm}"), data("s: {§2021-2023: 55 %}")
    ),
    "fewer communes a year": Case(
        (), plan("x: {at_least: 1 xã/năm, basis: average_change}"), data("x: {2021: -3 xã/năm}")
    ),
    "points beside a mean yearly change in points": Case(
        ("units-differ",), plan("s: {at_least: 1 điểm %/năm}"), data("s: {2020: 50 %, §2021: 1.2 điểm %}")
    ),
    "growth beside a mean yearly change in points": Case(
        ("units-differ",), plan("s: {at_least: 1 điểm %/năm}"), data("s: {§2021: 1.2 %/năm}")
    ),
    "less than none": Case(("count-negative",), plan("x: {at_least: 13 xã}"), data("x: {§2024: -1}")),
    "a loss of more than all": Case(("growth-too-low",), plan(GROWTH), data("g: {§2024: -100.1}")),
    "a loss of all": Case((), plan(GROWTH), data("g: {2024: -100}")),
    "a share over several years": Case(
        ("span-refused",), plan("s: {at_least: 61 %, by: 2025}"), data("s: {§2021-2023: 55}")
    ),
    "a rank over several years": Case(("span-refused",), plan(RANK), data("r: {§2021-2023: 5}")),
    "a stock over several years": Case(
        ("span-refused",),
        plan("s: {at_least: 61 ha, by: 2025}"),
        data("s: {§2021-2023: 55}"),
        {"kinds": "indicators:\n  s: {kind: stock}\n"},
    ),
    "growth over several years": Case((), plan(GROWTH), data("g: {2021-2023: 11.29}")),
    "a flow over several years": Case((), plan("f: {at_least: 61 ha, basis: total}"), data("f: {2021-2023: 55}")),
    "parts of a total that cross": Case(
        ("parts-cross",),
        plan("f: {at_least: 61 ha, basis: total}"),
        data("f: {2024-9M: 55, §2024-H2: 30}"),
    ),
    "parts of a total that nest": Case(
        (),
        plan("f: {at_least: 61 ha, basis: total}"),
        data("f: {2024-Q1: 1, 2024-H1: 2, 2024-9M: 3, 2024-04: 1, 2024: 5, 2025-01: 1}"),
    ),
    "parts that cross where nothing is added up": Case(
        (), plan("f: {at_least: 61 tỷ đồng, by: 2025}"), data("f: {2024-9M: 55, 2024-H2: 30}")
    ),
    "a figure that no target uses": Case(("!unmatched-actual",), plan(GROWTH), data("§gg: {2024: 12 %/năm}")),
    "a figure for the reader": Case((), plan(GROWTH), data("gg: {context: true, values: {2024: 12 %/năm}}")),
    "a figure for the reader that a target uses": Case(
        ("!context-used",), plan(GROWTH), data("g: {context: true, values: {§2024: 12 %/năm}}")
    ),
    "a figure published before its period is over": Case(
        ("!published-early",), plan(GROWTH), data("g: {§2023: {value: 4, published: 2023-10-21}}")
    ),
    "an estimate published before its period is over": Case(
        (), plan(GROWTH), data("g: {2023: {value: 4, published: 2023-10-21, status: estimate}}")
    ),
    "a figure published in the year of its period": Case(
        (), plan(GROWTH), data("g: {2023: {value: 4, published: 2023}}")
    ),
    "growth over a range like an index": Case(
        ("!looks-like-index",), plan(GROWTH), data("g: {§2023: [107, 108.5], 2024: [8, 108]}")
    ),
    "levels like an index for growth": Case(("level-for-growth",), plan(GROWTH), data("g: {§2023: 108.5 tỷ đồng}")),
    "growth like an index": Case(("!looks-like-index",), plan(GROWTH), data("g: {§2023: 108.5}")),
    "growth of 84.9 and of 130.1 %": Case((), plan(GROWTH), data("g: {2022: 84.9, 2023: 130.1}")),
    "a figure without a unit for targets in two": Case(
        ("unit-unclear",),
        plan("a: {indicator: x, at_least: 1 ha}", "b: {indicator: x, at_least: 13 xã, by: 2024}"),
        data("x: {§2023: 12}"),
    ),
    "a figure without a unit for targets in two that convert": Case(
        (),
        plan(
            "a: {indicator: x, at_least: 5 tỷ đồng, by: 2025}", "b: {indicator: x, at_least: 4500 triệu đồng, by: 2024}"
        ),
        data("x: {2023: 4.5}"),
    ),
    "an interval the wrong way round": Case(("range-order",), plan(GROWTH), data("g: {2023: §[8, 7]}")),
    "a value with two units": Case(("units-disagree",), plan(GROWTH), data("g: {§2023: {value: 8 %, unit: ha}}")),
}

FILES = {
    "a file that does not say what it is": Case(("file-kind-unknown",), "§province: A\n"),
    "a file that says it twice": Case(("file-kind-twice",), plan(GROWTH) + "§actuals:\n  g: {2023: 4}\n"),
    "names that fold to one id": Case(
        ("area-names-fold",),
        "province: Thái Nguyên\ndistrict: §Phú Lương\ntargets: {}\n",
        others={"second": "province: Thái Nguyên\ndistrict: Phù Lương\ntargets: {}\n"},
    ),
    "provinces whose names fold to one id": Case(
        ("area-names-fold",),
        "province: §Hà Nam\ndistrict: A\ntargets: {}\n",
        others={"second": "province: Hạ Nam\ndistrict: B\ntargets: {}\n"},
    ),
    "names that fold to one id, told apart": Case(
        (),
        "province: Thái Nguyên\ndistrict: Phú Lương\ntargets: {}\n",
        others={"second": "province: Thái Nguyên\ndistrict: Phù Lương\nid: thai-nguyen/phu-luong-2\ntargets: {}\n"},
    ),
    "two types of unit": Case(
        ("area-names-fold",),
        "province: Đồng Tháp\ndistrict: §Huyện Cao Lãnh\ntargets: {}\n",
        others={"second": "province: Đồng Tháp\ndistrict: TP. Cao Lãnh\ntargets: {}\n"},
    ),
    "an id without a place for each level": Case(
        ("area-id-places",), "province: A\ndistrict: B\nid: §a-b\ntargets: {}\n"
    ),
    "a name without letters": Case(("area-name-empty",), "province: §北京\ntargets: {}\n"),
    "a district that two provinces have": Case(
        ("area-several",),
        "district: §Châu Thành\ntargets: {}\n",
        others={
            "areas": "areas:\n- {province: Long An, district: Châu Thành}\n"
            "- {province: Trà Vinh, district: Châu Thành}\n"
        },
    ),
    "an area twice": Case(("area-twice",), others={"areas": "areas:\n- {province: Hà Nam}\n- {province: §HÀ NAM}\n"}),
    "an area that ended on no day": Case(
        ("no-such-day",), others={"areas": "areas:\n- {province: Hà Nam, ended: §2025-06-31}\n"}
    ),
    "an indicator twice": Case(
        ("indicator-twice",),
        others={"first": "indicators:\n  a: {unit: ha}\n", "second": "indicators:\n  §a: {unit: ha}\n"},
    ),
    "a source twice": Case(
        ("source-twice",),
        others={"first": "sources:\n  a: {title: A}\n", "second": "sources:\n  §a: {title: B}\n"},
    ),
    "an empty plan": Case((), "province: A\ntargets: {}\n", "province: A\nactuals: {}\n"),
}


ALL = TARGETS | FIGURES | FILES


def taken(case: Case) -> tuple[Loaded, list[tuple[str, int, int]]]:
    """The register of a case without its marks, and the places where those stood."""
    texts = {"targets": case.targets, "actuals": case.actuals, **case.others}
    places: list[tuple[str, int, int]] = []
    for name, text in texts.items():
        for number, line in enumerate(text.split("\n"), start=1):
            parts = line.split("§")
            ends = accumulate(map(len, parts[:-1]))
            places += [(f"{name}.yaml", number, end + 1) for end in ends]
        texts[name] = text.replace("§", "")
    return loaded(**texts), sorted(places)


@pytest.mark.parametrize("case", [pytest.param(case, id=name) for name, case in ALL.items()])
def test_what_is_refused_is_refused_at_its_place_and_nothing_else_is(case: Case) -> None:
    """Each problem stands at the line and column that has to be changed."""
    register, places = taken(case)
    expected = [f"{file}:{line}:{column}" for file, line, column in places]
    assert problem_lines(register) == [f"{place} {code}" for place, code in zip(expected, case.problems, strict=True)]


@pytest.mark.parametrize("language", list(Language))
def test_every_message_can_be_written_with_what_the_problem_gives(language: Language) -> None:
    """No message asks for a word that the problem does not bring."""
    for case in ALL.values():
        for one in taken(case)[0].problems:
            assert MESSAGES[one.code].of(language).format(**words_of(Voice(language), one))


def test_every_code_of_building_and_of_consistency_has_its_case() -> None:
    """Nothing can be refused without a table that shows when."""
    codes = list(Code)
    ours = codes[codes.index(Code.FILE_KIND_UNKNOWN) :]
    shown = {code.lstrip("!") for case in ALL.values() for code in case.problems}
    assert {code.value for code in ours} - shown == set()
