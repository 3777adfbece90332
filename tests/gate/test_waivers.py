"""Waivers from the file to the gate and to every form of the report."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from planck.cli.main import main
from planck.judgement.assess import assess
from planck.judgement.listed_waivers import listed_waivers
from planck.model.area import Area, AreaLevel
from planck.model.register import Register
from planck.model.target import Waiver, WaiverState
from tests.judgement.plan import AREA, at_least, seen, target

REASON, APPROVER = "lũ quét tháng 9, thi công lại mùa xuân", "UBND huyện Thanh Liêm"
TARGETS = """\
district: Thanh Liêm
period: 2022
targets:
  new-roads:
    at_least: 40 km
    waiver: {{reason: "{reason}", granted: 2023-06-01, until: 2024-03-31, approved_by: {approver}}}
"""
FORMS = ("text", "markdown", "json", "csv", "junit", "github")
Run = Callable[..., tuple[int, str]]


@pytest.fixture
def planck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run planck on a register whose one target has a waiver; ``value`` is what was observed."""

    def run(*arguments: str, value: str = "39") -> tuple[int, str]:
        texts = {
            "targets/a.yaml": TARGETS.format(reason=REASON, approver=APPROVER),
            "actuals/a.yaml": f"district: Thanh Liêm\nactuals:\n  new-roads: {{2022: {value}}}\n",
        }
        for name, text in texts.items():
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        monkeypatch.chdir(tmp_path)
        status = main(list(arguments))
        return status, capsys.readouterr().out

    return run


@pytest.mark.parametrize(
    ("day", "status"),
    [
        pytest.param("2023-05-31", 1, id="the day before it was granted"),
        pytest.param("2023-06-01", 0, id="its first day"),
        pytest.param("2024-03-31", 0, id="its last day"),
        pytest.param("2024-04-01", 1, id="the day after its last"),
    ],
)
def test_a_waiver_holds_from_its_first_day_to_its_last(planck: Run, day: str, status: int) -> None:
    assert planck("check", "--as-of", day)[0] == status


@pytest.mark.parametrize("form", FORMS)
def test_every_form_shows_why_until_when_and_by_whom_a_target_is_excused(planck: Run, form: str) -> None:
    status, out = planck("check", "--verbose", "--as-of", "2023-12-31", "--format", form, "--lang", "vi")
    assert status == 0
    plain = " ".join(out.replace("|", " ").split())
    for word in (REASON.partition(",")[0], APPROVER):
        assert word in plain
    assert "2024-03-31" in plain or "31/03/2024" in plain
    assert "2023-06-01" in plain or "01/06/2023" in plain


@pytest.mark.parametrize(
    ("day", "value", "code"),
    [
        pytest.param("2023-12-31", "39", None, id="in effect"),
        pytest.param("2024-02-29", "39", None, id="31 days before its end"),
        pytest.param("2024-03-01", "39", "waiver-expiring", id="30 days before its end"),
        pytest.param("2024-03-31", "39", "waiver-expiring", id="its last day"),
        pytest.param("2024-04-01", "39", "waiver-expired", id="after its end"),
        pytest.param("2023-12-31", "41", "waiver-unused", id="the target is met"),
        pytest.param("2023-05-31", "39", None, id="before it was granted"),
    ],
)
def test_a_waiver_that_ends_or_excuses_nothing_is_a_warning(
    planck: Run, day: str, value: str, code: str | None
) -> None:
    _, out = planck("check", "--as-of", day, "--format", "json", value=value)
    problems = json.loads(out)["problems"]
    assert [(one["code"], one["level"]) for one in problems] == ([(code, "warning")] if code else [])
    if code:
        assert problems[0]["location"]["file"] == "targets/a.yaml"


@pytest.mark.parametrize(
    ("day", "value", "state"),
    [
        pytest.param("2023-12-31", "39", "in_effect", id="in effect"),
        pytest.param("2024-03-01", "39", "expiring", id="expiring"),
        pytest.param("2024-04-01", "39", "expired", id="expired"),
        pytest.param("2023-12-31", "41", "unused", id="unused"),
        pytest.param("2023-05-31", "39", "pending", id="not yet granted"),
    ],
)
def test_the_list_says_what_each_waiver_does(planck: Run, day: str, value: str, state: str) -> None:
    status, out = planck("waivers", "--as-of", day, "--format", "json", value=value)
    (one,) = json.loads(out)["waivers"]
    assert status == 0
    assert one["state"] == state
    assert (one["reason"], one["granted"], one["until"], one["approved_by"]) == (
        REASON,
        "2023-06-01",
        "2024-03-31",
        APPROVER,
    )


def test_the_list_reads_in_a_terminal(planck: Run) -> None:
    _, out = planck("waivers", "--as-of", "2024-03-01", "--lang", "en")
    assert out == (
        "Waivers as of 2024-03-01: 1\n"
        "Thanh Liêm (district)\n"
        "✗ new-roads\n"
        "  Verdict: Missed\n"
        "  Granted: 2023-06-01\n"
        "  Until: 2024-03-31\n"
        "  Effect: expiring, 30 days left\n"
        f"  Approved by: {APPROVER}\n"
        f"  Reason: {REASON}\n"
        "  targets/a.yaml:6\n"
    )


@pytest.mark.parametrize(
    ("within", "day", "listed"),
    [
        pytest.param("30d", "2024-02-29", 0, id="a day too early"),
        pytest.param("30d", "2024-03-01", 1, id="in 30 days"),
        pytest.param("31", "2024-02-29", 1, id="a plain number of days"),
        pytest.param("0d", "2024-03-31", 1, id="today"),
        pytest.param("30d", "2024-05-01", 1, id="ended already"),
    ],
)
def test_expiring_lists_what_ends_within_so_many_days(planck: Run, within: str, day: str, listed: int) -> None:
    _, out = planck("waivers", "--expiring", within, "--as-of", day, "--format", "json")
    assert len(json.loads(out)["waivers"]) == listed


@pytest.mark.parametrize("wrong", ["soon", "30w", "-1d", "", "1.5d"])
def test_what_is_no_number_of_days_is_refused(planck: Run, wrong: str) -> None:
    assert planck("waivers", f"--expiring={wrong}")[0] == 2


def test_a_register_without_waivers_says_so(planck: Run) -> None:
    _, out = planck("waivers", "--expiring", "1d", "--as-of", "2023-12-31", "--lang", "en")
    assert out == "Waivers as of 2023-12-31: 0\n"


def test_waivers_come_in_the_order_in_which_they_end() -> None:
    ends = (date(2024, 3, 31), date(2023, 12, 31), date(2024, 1, 31))
    waivers = [Waiver("flood", date(2023, 6, 1), end, None) for end in ends]
    targets = tuple(
        target(at_least("40"), "2022", name=f"t{index}", indicator=f"t{index}", waiver=waiver)
        for index, waiver in enumerate(waivers)
    )
    observations = tuple(seen("2022", "39", indicator=f"t{index}") for index in range(len(ends)))
    area = Area(AREA.id, AreaLevel.DISTRICT, "Hà Nam", "Thanh Liêm")
    judged = assess(Register({AREA.id: area}, {}, targets, observations), date(2023, 12, 31))
    listed = listed_waivers(judged)
    assert [one.waiver.until for one in listed] == sorted(ends)
    assert listed[0].state is WaiverState.EXPIRING
