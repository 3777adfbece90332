"""The reports of a change, word for word: one change of every kind, in both languages and every form."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from planck.cli.main import main
from planck.register.schema.check import text
from tests.gate.repository import Repository

EXPECTED = Path(__file__).parent / "expected"
BEFORE: dict[str, str | bytes] = {
    "targets/a.yaml": """\
district: Thanh Liêm
period: 2021-2025
targets:
  industrial-growth: {name: Tốc độ tăng giá trị sản xuất công nghiệp, at_least: 15.1 %/năm}
  new-roads: {name: Đường mới, period: 2022, at_least: 40 km}
  new-school: {name: Trường mới, by: 2022, done: true}
  dropped: {period: 2022, at_least: 5 ha}
  old-id: {indicator: clinics, period: 2022, at_least: 3 trạm}
  known-miss: {period: 2022, at_least: 9 cầu}
""",
    "actuals/a.yaml": """\
district: Thanh Liêm
actuals:
  industrial-growth: {2021: 7, 2022: 9}
  new-roads: {2022: 41}
  new-school: {2022: true}
  dropped: {2022: 6}
  clinics: {2022: 4}
  known-miss: {2022: 8}
""",
}
AFTER: dict[str, str | bytes] = {
    "targets/a.yaml": """\
district: Thanh Liêm
period: 2021-2025
targets:
  industrial-growth: {name: Tốc độ tăng giá trị sản xuất công nghiệp, at_least: 12.0 %/năm}
  new-roads:
    name: Đường mới
    period: 2022
    at_least: 40 km
    waiver: {reason: bão số 3, granted: 2023-01-01, until: 2024-01-01, approved_by: UBND huyện}
  new-school: {name: Trường mới, by: 2022, done: true}
  new-id: {indicator: clinics, period: 2022, at_least: 3 trạm}
  known-miss: {period: 2022, at_least: 9 cầu}
  fresh: {name: "Chợ `mới` | <b>", by: 2024, at_least: 2 chợ}
""",
    "actuals/a.yaml": """\
district: Thanh Liêm
actuals:
  industrial-growth:
    unit: "%/năm"
    values: {2021: {value: 28.7, status: official, published: 2022-03-01}, 2022: 20.35}
  new-roads: {2022: 39}
  clinics: {2022: 4}
  known-miss: {2022: 8}
""",
}
RUNS = {
    "check.en.txt": ("check", "--since=HEAD", "--lang=en"),
    "check.vi.txt": ("check", "--since=HEAD", "--lang=vi"),
    "check.narrow.txt": ("check", "--since=HEAD", "--lang=en", "--area=thanh-liem"),
    "check-new.en.txt": ("check", "--since=HEAD", "--fail-on-new", "--lang=en"),
    "check-new.en.md": ("check", "--since=HEAD", "--fail-on-new", "--lang=en", "--format=markdown"),
    "diff.en.txt": ("diff", "HEAD", "--lang=en"),
    "diff.vi.md": ("diff", "HEAD", "--lang=vi", "--format=markdown"),
    "diff.json": ("diff", "HEAD", "--format=json"),
}


@pytest.mark.parametrize("name", RUNS)
def test_a_change_of_every_kind_reads_as_it_should(
    name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
) -> None:
    made = Repository(tmp_path)
    made.commit(BEFORE)
    made.write(AFTER)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PLANCK_AS_OF", "2023-12-31")
    monkeypatch.setenv("COLUMNS", "40" if "narrow" in name else "100")
    main(list(RUNS[name]))
    head = made.git("rev-parse", "HEAD").strip()
    report = re.sub(rf"{head[:7]}\w*", "0123456", capsys.readouterr().out)
    if request.config.getoption("--regenerate"):
        (EXPECTED / name).write_text(report, encoding="utf-8")
    assert report == (EXPECTED / name).read_text(encoding="utf-8")


def test_every_expected_text_belongs_to_a_run() -> None:
    assert {path.name for path in EXPECTED.iterdir()} == set(RUNS)


def schema_of(name: str) -> dict[str, Any]:
    schema = json.loads(text(name))
    assert isinstance(schema, dict)
    return schema


@pytest.mark.parametrize("name", ["diff.json"])
def test_the_changes_are_what_their_schema_says(name: str) -> None:
    written = json.loads((EXPECTED / name).read_text(encoding="utf-8"))
    assert [error.message for error in Draft7Validator(schema_of("changes")).iter_errors(written)] == []
    for kind in ("turned", "added", "removed", "renamed", "terms", "figures", "problems"):
        assert written[kind], f"the example shows no {kind}"


def test_every_key_of_the_changes_is_in_their_schema() -> None:
    """A key that nobody documented is one that nobody can rely on."""
    schema = schema_of("changes")
    strict = json.loads(json.dumps(schema), object_hook=_closed)
    written = json.loads((EXPECTED / "diff.json").read_text(encoding="utf-8"))
    unknown = [error.message for error in Draft7Validator(strict).iter_errors(written)]
    assert [message for message in unknown if "Additional properties" in message] == []


def _closed(node: dict[str, Any]) -> dict[str, Any]:
    ours = set(node.get("properties", {})) & {"turned", "before", "effect", "kind", "commit", "published", "waived"}
    return {**node, "additionalProperties": False} if ours else node


def test_what_changes_and_the_result_share_is_said_alike() -> None:
    changes, result = schema_of("changes")["definitions"], schema_of("result")["definitions"]
    assert [name for name in changes.keys() & result.keys() if changes[name] != result[name]] == []
