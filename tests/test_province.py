"""The made-up province shows everything that a report may have to show."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planck.cli.main import main
from planck.model.assessment import Progress, Verdict
from planck.model.observation import Status
from tools.province.__main__ import write_register

Judge = Callable[[str], list[dict[str, Any]]]


@pytest.fixture(scope="module")
def province(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("province")
    write_register(folder)
    return folder


@pytest.fixture
def judged(province: Path, capsys: pytest.CaptureFixture[str]) -> Judge:
    """A function from a day to what planck says of the province on it."""

    def judge(day: str) -> list[dict[str, Any]]:
        main(["-C", str(province), "check", "--format", "json", "--as-of", day])
        result: dict[str, list[dict[str, Any]]] = json.loads(capsys.readouterr().out)
        assert result["problems"] == []
        return result["assessments"]

    return judge


def test_nothing_is_wrong_with_its_files(province: Path) -> None:
    assert main(["-C", str(province), "validate"]) == 0


def test_the_same_code_writes_the_same_bytes(province: Path, tmp_path: Path) -> None:
    write_register(tmp_path)
    first, second = (
        {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.yaml")}
        for folder in (province, tmp_path)
    )
    assert first == second
    assert len(first) == 24


def test_it_says_that_it_is_made_up(province: Path) -> None:
    head = (province / "planck.yaml").read_text(encoding="utf-8")
    assert "Số liệu minh họa" in head
    assert "Made up" in head


def test_at_the_end_of_2025_every_verdict_occurs_and_most_targets_are_due(judged: Judge) -> None:
    assessments = judged("2025-12-31")
    assert len(assessments) == 250
    assert {assessment["verdict"] for assessment in assessments} == {verdict.value for verdict in Verdict}
    assert sum(assessment["verdict"] == "not_due" for assessment in assessments) <= 10


def test_at_the_end_of_2023_every_progress_occurs(judged: Judge) -> None:
    progress = {assessment["progress"] for assessment in judged("2023-12-31")}
    assert progress - {None} == {progress.value for progress in Progress}


def test_every_kind_of_thing_that_a_report_shows_occurs(judged: Judge) -> None:
    assessments = judged("2025-12-31")
    observations = [figure for assessment in assessments for figure in assessment["observations"]]
    statuses = {figure["status"] for figure in observations}
    assert {Status.OFFICIAL.value, Status.PRELIMINARY.value, Status.ESTIMATE.value} <= statuses
    assert {len(assessment["area"]["id"].split("/")) for assessment in assessments} == {2}
    assert len({assessment["assigned_by"] for assessment in assessments} - {None}) == 2
    assert {assessment["waiver"] is None for assessment in assessments} == {True, False}
    assert {assessment["original"] is None for assessment in assessments} == {True, False}
    assert {assessment["part_of"] is None for assessment in assessments} == {True, False}
    assert len({assessment["field"] for assessment in assessments}) == 4
    assert len({assessment["basis"] for assessment in assessments}) == 7
