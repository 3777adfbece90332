"""The ids of the rows of tables that come one after the other into one register."""

from __future__ import annotations

from pathlib import Path

import pytest

from planck.cli.main import main


@pytest.mark.parametrize(
    ("first", "second", "id_"),
    [
        pytest.param(
            "1;Diện tích lúa;ha;5;4\n;- Vụ xuân;ha;3;2",
            "1;Sản lượng lúa;tấn;9;8\n;- Vụ xuân;tấn;7;6",
            "san-luong-lua-vu-xuan",
            id="parts of one name",
        ),
        pytest.param(
            "1;Tỷ lệ trẻ em dưới 5 tuổi nhẹ cân;%;5;4",
            "1;Tỷ lệ trẻ em dưới 5 tuổi thấp còi;%;7;6",
            "ty-le-tre-em-duoi-5-tuoi-thap-coi",
            id="six words alike",
        ),
        pytest.param("1;Số hộ;hộ;5;4", "1;Hộ nghèo;;7;6\n1.1;Số hộ;hộ;7;6", "ho-ngheo-so-ho", id="part and whole"),
        pytest.param("1;Số hộ;hộ;;4", "1;Hộ nghèo;;7;6\n1.1;Số hộ;hộ;;6", "ho-ngheo-so-ho", id="figures alone"),
    ],
)
def test_no_row_takes_the_id_of_another_name_of_the_register(
    first: str, second: str, id_: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its figures would become those of the other; each table is known again by its names."""
    monkeypatch.chdir(tmp_path)
    for number, rows in enumerate((first, second), 1):
        text = f"TT;Chỉ tiêu;ĐVT;KH 2025;TH {2022 + number}\n{rows}\n"
        Path(f"{number}.csv").write_text(text, encoding="utf-8")
    before = imported("1.csv")
    after = imported("2.csv")
    assert id_ in after
    assert [line for line in before.splitlines() if "values" in line or "{20" in line] == [
        line for line in after.splitlines() if line in before.splitlines() and ("values" in line or "{20" in line)
    ]
    assert (imported("1.csv"), imported("2.csv")) == (after, after)


def imported(name: str) -> str:
    """What the register says of figures after an import."""
    main(["import", name, "--province", "Bình Lâm"])
    return Path("actuals/binh-lam.yaml").read_text(encoding="utf-8")


SECTIONS = "I;Hộ nghèo;;;\n1;Số hộ;hộ;{0}00;1000\nII;Hộ cận nghèo;;;\n1;Số hộ;hộ;{0}50;500"


@pytest.mark.parametrize("plan", ["9", ""], ids=["with targets", "figures alone"])
def test_rows_of_one_name_in_two_sections_are_known_again(
    plan: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    rows = SECTIONS.format(plan) if plan else SECTIONS.replace("{0}00", "").replace("{0}50", "")
    after = ""
    for year in (2023, 2024):
        Path(f"{year}.csv").write_text(f"TT;Chỉ tiêu;ĐVT;KH 2025;TH {year}\n{rows}\n", encoding="utf-8")
        after = imported(f"{year}.csv")
    (poor,) = (line for line in after.splitlines() if "ho-ngheo-so-ho" in line)
    assert "2023: 1000" in poor
    assert "2024: {value: 1000" in poor


def test_a_row_of_another_section_is_no_second_one_of_a_known_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the table has both."""
    monkeypatch.chdir(tmp_path)
    both = "TT;Chỉ tiêu;ĐVT;KH 2025;TH 2024\n" + SECTIONS.format("9")
    Path("both.csv").write_text(f"{both}\n", encoding="utf-8")
    Path("one.csv").write_text(both.partition("II;")[0].replace("TH 2024", "TH 2023"), encoding="utf-8")
    assert "  so-ho: {2023: 1000}" in imported("one.csv")
    assert "ho-can-ngheo-so-ho" in imported("both.csv")
