"""Nothing is loosened unseen: whatever file a change is in, a target that leaves the gate by it is named."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from planck.cli.main import main
from tests.gate.repository import ACTUALS, AS_OF, TARGETS, Repository

ROADS = "new-roads"
_ID = re.compile(r"(?<=-/thanh-liem/)[a-z-]+")
WITHOUT_ROADS = TARGETS.replace("  new-roads: {at_least: 40 km}\n", "")
FIGURES_WITHOUT_ROADS = ACTUALS.replace("  new-roads: {2022: 41}\n", "")
TARGETS_FILE, ACTUALS_FILE = "targets/thanh-liem.yaml", "actuals/thanh-liem.yaml"
AREAS, INDICATORS, SETTINGS = "targets/areas.yaml", "targets/indicators.yaml", "planck.yaml"
MISSED = {TARGETS_FILE: TARGETS, ACTUALS_FILE: ACTUALS.replace("41", "39")}
AREA = "areas:\n  - {district: Thanh Liêm%s}\n"
INDICATOR = "indicators:\n  new-roads: {%s}\n"
# The way is halfway gone, which is what it takes in a straight line.
PACED = {
    TARGETS_FILE: "district: Thanh Liêm\nperiod: 2022-2025\ntargets:\n"
    "  new-roads: {at_least: 200 km, baseline: {year: 2021, value: 100 km}}\n",
    ACTUALS_FILE: "district: Thanh Liêm\nactuals:\n  new-roads: {2022: 123 km}\n",
}
GROWN = {
    TARGETS_FILE: "district: Thanh Liêm\nperiod: 2022\ntargets:\n"
    "  new-roads: {at_least: 10%, basis: change, baseline: 2020}\n",
    ACTUALS_FILE: "district: Thanh Liêm\nactuals:\n  new-roads: {values: {2020: 100, 2022: 105}, unit: km%s}\n",
}


def codes_of(
    made: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *more: str
) -> dict[str, str]:
    """What the gate says of what is staged, since the last commit: the codes, each with the targets that it names."""
    monkeypatch.chdir(made.path)
    main(["check", "--staged", "--since=HEAD", "--fail-on-new", "--format", "json", *more])
    problems = json.loads(capsys.readouterr().out)["problems"]
    named = {problem["code"]: _ID.findall(problem["message"]) for problem in problems}
    return {code: " ".join(dict.fromkeys(ids)) for code, ids in named.items()}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(
            MISSED, {AREAS: AREA % ", ended: 2022-06-30"}, {"target-excused": ROADS}, id="an area that ended"
        ),
        pytest.param(
            MISSED, {AREAS: AREA % ", boundary_changed: 2022-06-30"}, {"target-excused": ROADS},
            id="an area of another boundary",
        ),
        pytest.param(
            {**MISSED, AREAS: AREA % ", ended: 2022-06-30"}, {AREAS: AREA % ""}, {}, id="an end taken back"
        ),
        pytest.param(
            MISSED, {ACTUALS_FILE: None, SETTINGS: "grace_days: 900\n"},
            {"grace-lengthened": ROADS, "figure-withdrawn": ROADS},
            id="figures taken away",
        ),
        pytest.param(
            {**MISSED, SETTINGS: "grace_days: 900\n"},
            {"old/thanh-liem.yaml": MISSED[ACTUALS_FILE], ACTUALS_FILE: None},
            {"figure-withdrawn": ROADS}, id="figures moved out of their folder",
        ),
        pytest.param(
            {**MISSED, SETTINGS: "grace_days: 900\n"},
            {SETTINGS: "grace_days: 900\nactuals: other\n", "other/a.yaml": FIGURES_WITHOUT_ROADS},
            {"figure-withdrawn": ROADS}, id="another folder of figures",
        ),
        pytest.param(
            MISSED,
            {SETTINGS: "targets: other\n", "other/a.yaml": WITHOUT_ROADS},
            {"target-removed": ROADS, "unmatched-actual": ""}, id="another folder of targets",
        ),
        pytest.param(
            MISSED, {"old/thanh-liem.yaml": TARGETS, TARGETS_FILE: WITHOUT_ROADS},
            {"target-removed": ROADS, "unmatched-actual": ""}, id="a target moved out of its folder",
        ),
        pytest.param(PACED, {SETTINGS: "bands: {on_track: 0.9}\n"}, {"gate-weakened": ""}, id="bands of the register"),
        pytest.param(PACED, {SETTINGS: "bands: {on_track: 0.99}\n"}, {}, id="stricter bands"),
        pytest.param(
            PACED, {TARGETS_FILE: PACED[TARGETS_FILE].replace("}}", "}, pace: compound}")}, {"target-loosened": ROADS},
            id="a slower pace",
        ),
        pytest.param(
            PACED, {TARGETS_FILE: PACED[TARGETS_FILE].replace("2021, value: 100 km", "2021, value: 60 km")},
            {"target-loosened": ROADS}, id="a baseline that makes the way longer",
        ),
        pytest.param(
            {**GROWN, ACTUALS_FILE: GROWN[ACTUALS_FILE] % ""},
            {ACTUALS_FILE: GROWN[ACTUALS_FILE] % ", breaks: [2021]", SETTINGS: "grace_days: 900\n"},
            {"target-excused": ROADS, "grace-lengthened": ROADS}, id="a break in the series",
        ),
        pytest.param(
            {**MISSED, INDICATORS: INDICATOR % "kind: stock", ACTUALS_FILE: ACTUALS.replace("2022: 41", "2022-12: 39")},
            {INDICATORS: INDICATOR % "name: Đường", SETTINGS: "grace_days: 900\n"},
            {"target-excused": ROADS, "grace-lengthened": ROADS, "flow-or-stock": ROADS},
            id="the kind of the indicator taken out",
        ),
        pytest.param(
            {**MISSED, INDICATORS: INDICATOR % "kind: stock"}, {INDICATORS: INDICATOR % "kind: flow"},
            {"target-redefined": ROADS}, id="another kind of the indicator, by which its targets are sums",
        ),
        pytest.param(
            {**MISSED, SETTINGS: "evidence: texts\n", "texts/a.txt": "text"}, {SETTINGS: "language: en\n"},
            {"gate-weakened": ""}, id="no evidence any more",
        ),
        pytest.param(MISSED, {SETTINGS: "language: en\ntimezone: Asia/Ho_Chi_Minh\n"}, {}, id="words for people"),
        pytest.param(
            MISSED, {INDICATORS: INDICATOR % "name: Đường, decimals: 2, field: Giao thông"}, {},
            id="what a report shows",
        ),
    ],
)  # fmt: skip
def test_what_leaves_the_gate_is_named_whatever_file_the_change_is_in(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    before: Mapping[str, str],
    after: Mapping[str, str | None],
    expected: dict[str, str],
) -> None:
    monkeypatch.setenv("PLANCK_AS_OF", AS_OF)
    made = Repository(tmp_path / "register")
    made.commit(dict(before))
    made.write({name: text for name, text in after.items() if text is not None})
    for name in (name for name, text in after.items() if text is None):
        (made.path / name).unlink()
        (made.path / name).with_suffix(".txt").touch()  # a folder stays
    made.git("add", "--all")
    assert codes_of(made, monkeypatch, capsys) == expected


def test_an_area_whose_province_another_file_now_names_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its targets are compared with themselves, and so are its figures."""
    monkeypatch.setenv("PLANCK_AS_OF", AS_OF)
    made = Repository(tmp_path / "register")
    made.commit({**MISSED, ACTUALS_FILE: MISSED[ACTUALS_FILE] + "  stray: {2022: 1 km}\n"})
    made.write({AREAS: 'areas:\n  - {province: Hà Nam, district: Thanh Liêm, code: "351"}\n'})
    made.git("add", "--all")
    assert codes_of(made, monkeypatch, capsys, "--fail-on=warning") == {}
    made.write({TARGETS_FILE: TARGETS.replace("at_least: 40", "at_least: 30")})
    made.git("add", "--all")
    assert list(codes_of(made, monkeypatch, capsys)) == ["target-loosened"]
