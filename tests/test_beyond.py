"""What docs/speed.md says beyond one machine: its queries count as planck does, and so do registers in parts."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.world import ROOT, run_planck

duckdb = pytest.importorskip("duckdb", reason="no DuckDB is made for this Python")

PROVINCES = ("Hà Nam", "Thái Nguyên", "Đồng Tháp")
COMMUNES = ("Bình An", "Phú Hòa")
INDICATORS = ("coverage", "exports", "farming", "income", "poverty", "schools", "services")
SHARED = {
    "planck.yaml": "as_of: 2026-06-30\n",
    "targets/indicators.yaml": "indicators: {income: {name: {vi: Thu nhập, en: Income}}}\n",
}
# The targets of every commune: in the time of each it has figures or none, and it meets or misses it.
TARGETS = """\
province: {province}
commune: {commune}
targets:
  coverage: {{at_least: 80 %, by: 2025}}
  coverage-again: {{indicator: coverage, at_least: 80 %, by: 2025, restates: coverage}}
  exports: {{at_least: 50 tỷ đồng, period: 2025, basis: total, tolerance: 5, assigned_by: Tỉnh giao}}
  exports-own: {{indicator: exports, at_least: 60 tỷ đồng, period: 2025, basis: total, assigned_by: Xã giao}}
  farming: {{part_of: Cơ cấu kinh tế 75-25, at_least: 75 %, by: 2025}}
  services: {{part_of: Cơ cấu kinh tế 75-25, at_least: 25 %, by: 2025}}
  income: {{at_least: 60 triệu đồng, by: 2030}}
  poverty:
    at_most: 4 %
    by: 2025
    waiver: {{reason: Lũ lụt, granted: 2026-01-15, until: 2026-12-31, approved_by: UBND tỉnh}}
  schools: {{at_least: 3 trường, by: 2025}}
"""
ACTUALS = """\
province: {province}
commune: {commune}
actuals:
  coverage: {{unit: "%", values: {{2025: {coverage}}}}}
  exports: {{unit: tỷ đồng, values: {{2025: {exports}}}}}
  farming: {{unit: "%", values: {{2025: {farming}}}}}
  services: {{unit: "%", values: {{2025: 25}}}}
  income: {{unit: triệu đồng, values: {{2025: 55}}}}
  poverty: {{unit: "%", values: {{2025: {poverty}}}}}
"""


def files_of(province: str) -> Iterable[tuple[str, str]]:
    """The files of one province; what its communes reached differs from one to the next."""
    for number, commune in enumerate(COMMUNES, PROVINCES.index(province) * len(COMMUNES)):
        values = {"coverage": 78 + number, "exports": 46 + 3 * number, "farming": 77 - number, "poverty": 1 + number}
        names = {"province": province, "commune": commune}
        yield f"targets/{number}.yaml", TARGETS.format(**names)
        schools = "  schools: {unit: trường, values: {2025: 2}}\n" if number % 2 else ""
        yield f"actuals/{number}.yaml", ACTUALS.format(**names, **values) + schools


@pytest.fixture(scope="module")
def country(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The register of all provinces."""
    folder = tmp_path_factory.mktemp("country")
    write(folder, {**SHARED, **{name: text for province in PROVINCES for name, text in files_of(province)}})
    return folder


def write(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def summary_of(folder: Path, *filters: str) -> dict[str, Any]:
    """What planck itself counts, of the whole register or of a part of it."""
    done = run_planck("check", "-f", "json", *filters, at=folder)
    assert done.returncode in (0, 1), done.stderr
    summary = json.loads(done.stdout)["summary"]
    assert isinstance(summary, dict)
    return summary


def met_of_due(summary: Mapping[str, Any]) -> tuple[int, int]:
    return summary["verdict"]["met"] + summary["verdict"]["exceeded"], summary["due"]


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(text.splitlines()))


def query(about: str) -> str:
    """The query of docs/speed.md whose first line begins so."""
    blocks = re.findall(r"```sql\n(.*?)```", (ROOT / "docs" / "speed.md").read_text(encoding="utf-8"), re.DOTALL)
    block: str
    [block] = [block for block in blocks if block.startswith(f"-- {about}")]
    return block


READERS = {"csv": "DuckDB\n", "jsonl": "DuckDB, from JSON lines\n"}
FORMS = pytest.mark.parametrize("form", READERS)


def answers(results: Path, about: str, form: str = "csv") -> list[tuple[Any, ...]]:
    """What a query of docs/speed.md gives, of the files of a format in a folder."""
    with duckdb.connect() as connection:
        connection.execute(query(READERS[form]).replace("results/", f"{results.as_posix()}/"))
        rows = connection.execute(query(about)).fetchall()
    assert isinstance(rows, list)
    return rows


@pytest.fixture(scope="module")
def results(country: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the CSV and the JSON lines of the country."""
    folder = tmp_path_factory.mktemp("results")
    outputs = [argument for form in READERS for argument in ("-f", f"{form}:{folder / 'country'}.{form}")]
    run_planck("check", *outputs, at=country)
    return folder


@FORMS
def test_the_share_met_by_province_is_that_of_planck(form: str, country: Path, results: Path) -> None:
    """A target in parts counts once, one that restates another not at all, a waived one as what it is."""
    found = {province: (met, due) for province, due, met, _ in answers(results, "Share", form)}
    assert found == {province: met_of_due(summary_of(country, "--area", province)) for province in PROVINCES}
    assert len(set(found.values())) == len(PROVINCES)  # else another count would do


@FORMS
def test_the_indicators_most_missed_are_those_of_planck(form: str, country: Path, results: Path) -> None:
    """Each with how many of its targets are due, were missed and have no figures."""
    found = answers(results, "Indicators", form)
    counted = {indicator: summary_of(country, "--indicator", indicator) for indicator in INDICATORS}
    expected = [
        (name, summary["due"], summary["verdict"]["missed"] + summary["verdict"]["near"], summary["verdict"]["no_data"])
        for name, summary in counted.items()
        if summary["due"]
    ]
    assert found == sorted(expected, key=lambda row: (-row[2], -row[3], row[0]))


def test_registers_of_a_province_each_give_what_one_register_of_all_gives(country: Path, tmp_path: Path) -> None:
    """The rows are the same, and the counts of the parts add up to those of the whole."""
    rows: list[dict[str, str]] = []
    counts: Counter[str] = Counter()
    for number, province in enumerate(PROVINCES):
        folder = tmp_path / str(number)
        write(folder, {**SHARED, **dict(files_of(province))})
        rows += rows_of(run_planck("check", "-f", "csv", at=folder).stdout)
        counts += added_up(summary_of(folder))
    assert counts == added_up(summary_of(country))
    whole = rows_of(run_planck("check", "-f", "csv", at=country).stdout)
    assert sorted(rows, key=lambda row: row["id"]) == sorted(whole, key=lambda row: row["id"])


def added_up(summary: Mapping[str, Any], above: str = "") -> Counter[str]:
    """The counts of a summary by the way to each."""
    counts: Counter[str] = Counter()
    for name, value in summary.items():
        if isinstance(value, dict):
            counts += added_up(value, f"{above}{name}.")
        elif isinstance(value, int):
            counts[above + name] += value
    return counts


def test_results_of_several_registers_are_counted_together(country: Path, results: Path, tmp_path: Path) -> None:
    """The queries give the same for one CSV of the country and for one of each province."""
    for number, province in enumerate(PROVINCES):
        run_planck("check", "--area", province, "-f", f"csv:{tmp_path / f'{number}.csv'}", at=country)
    for about in ("Share", "Indicators"):
        assert answers(tmp_path, about) == answers(results, about)
