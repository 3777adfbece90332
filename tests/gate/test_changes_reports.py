"""The reports of a change, word for word: one change of every kind, in both languages and every form."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from planck.cli.main import main
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
    text = re.sub(rf"{head[:7]}\w*", "0123456", capsys.readouterr().out)
    if request.config.getoption("--regenerate"):
        (EXPECTED / name).write_text(text, encoding="utf-8")
    assert text == (EXPECTED / name).read_text(encoding="utf-8")


def test_every_expected_text_belongs_to_a_run() -> None:
    assert {path.name for path in EXPECTED.iterdir()} == set(RUNS)
