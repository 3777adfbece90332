"""``planck import --as``: nothing is asked about what is not taken."""

from __future__ import annotations

from pathlib import Path

import pytest

from planck.cli.main import main

TABLE = """TT;Chỉ tiêu;ĐVT;Kế hoạch năm 2026;TH 9 tháng năm 2026
1;Chi thường xuyên;Triệu đồng;8.500,5;6.020,4
2;Tỷ lệ hộ nghèo;%;Dưới 3,5;x
"""


@pytest.mark.parametrize(
    ("wanted", "asked"),
    [
        pytest.param("actuals", ["E3"], id="the direction of spending is of no concern to figures"),
        pytest.param("targets", ["D2"], id="nor a figure that is not understood to targets"),
        pytest.param("both", ["D2", "E3"], id="with both, each is asked about"),
    ],
)
def test_only_cells_that_are_taken_are_asked_about(
    wanted: str, asked: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("bieu.csv").write_text(TABLE, encoding="utf-8")
    typed = ["import", "bieu.csv", "--province", "Bình Lâm", "--commune", "Hòa Khê", "--as", wanted, "--lang", "en"]
    assert main(typed) == 1
    text = capsys.readouterr().out
    assert f"To be answered ({len(asked)} cell" in text
    assert [cell for cell in ("D2", "E3") if f"{cell} “" in text] == asked
