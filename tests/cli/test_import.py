"""`planck import`: what it writes and leaves, how it is answered, and when it writes nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from planck.cli.main import main
from planck.office.grid import Grid
from planck.office.layout import Line, lines_of
from tests.office_tables.making import workbook
from tests.office_tables.registers import meaning
from tests.office_tables.test_offices import NAMES, OFFICES, arguments

HEAD = {"A1": "TT", "B1": "Chỉ tiêu", "C1": "ĐVT", "D1": "KH 2025", "E1": "TH 2024"}
Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PLANCK_LANGUAGE", "en")


def table(*rows: tuple[object, ...], name: str = "bieu.xlsx") -> None:
    """A workbook with the usual head and these rows."""
    cells: dict[str, object] = dict(HEAD)
    for number, row in enumerate(rows, 2):
        cells |= {f"{letter}{number}": value for letter, value in zip("ABCDE", row, strict=False) if value != ""}
    workbook(cells).save(name)


def run(*options: str, file: str = "bieu.xlsx") -> int:
    return main(["import", file, "--district", "Yên Trạch", *options])


def files() -> dict[str, str]:
    return {path.as_posix(): path.read_text(encoding="utf-8") for path in sorted(Path().rglob("*.yaml"))}


def test_a_dry_run_shows_everything_and_writes_nothing(capsys: Capture) -> None:
    table((1, "Diện tích lúa", "ha", 85, 80))
    assert run("--dry-run") == 0
    assert files() == {}
    text = capsys.readouterr().out
    assert "dien-tich-lua" in text
    assert "Would write targets/yen-trach.yaml: targets: 1" in text


@pytest.mark.parametrize("name", NAMES)
def test_a_table_is_read_the_same_by_the_map_that_was_written_of_it(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "r"
    shutil.copytree(OFFICES / name, folder, ignore=shutil.ignore_patterns("expected*"))
    typed = arguments(folder)
    typed[0] = str(folder / typed[0])
    main(["import", *typed, "--dry-run", "--columns-out", "MAP.yaml"])
    mapped = ["--columns", "MAP.yaml"] if Path("MAP.yaml").exists() else []
    main(["import", *typed, *mapped])
    assert meaning(tmp_path) == meaning(OFFICES / name / "expected")


def test_a_question_about_a_cell_is_answered_in_the_map_and_not_in_the_file(capsys: Capture) -> None:
    table((1, "Chi thường xuyên", "triệu đồng", 85, 80), (2, "Số vụ tai nạn", "vụ", "Giảm so với 2024", 3))
    assert run("-q") == 1
    assert "D2" in (asked := capsys.readouterr().out)
    assert "D3" in asked
    Path("MAP.yaml").write_text("rows: {2: {comparator: at_most}}\ncells: {D3: Dưới 3}\n", encoding="utf-8")
    assert run("--columns", "MAP.yaml", "-q") == 0
    text = files()["targets/yen-trach.yaml"]
    assert "at_most: 85 triệu đồng" in text
    assert "less_than: 3 vụ" in text


def test_a_number_in_the_map_has_the_reading_of_the_map(capsys: Capture) -> None:
    """1.650 is 1.65 in YAML, however the office's file writes its numbers."""
    table((1, "Năng suất", "tấn/ha", "1.650,5", "x"))
    Path("MAP.yaml").write_text("cells: {E2: 1.650, D2: 2}\n", encoding="utf-8")
    assert run("--columns", "MAP.yaml", "-q") == 0
    assert "at_least: 2 tấn/ha" in files()["targets/yen-trach.yaml"]
    assert "2024: 1.650" in files()["actuals/yen-trach.yaml"]


def test_a_table_of_another_shape_is_read_by_the_columns_that_a_person_names() -> None:
    cells = {"A1": "Nội dung theo dõi", "B1": "Đ/v", "C1": "Số phải đạt", "D1": "Số đã có"}
    cells |= {"A2": "Diện tích lúa", "B2": "ha", "C2": "85", "D2": "80"}
    workbook(cells).save("bieu.xlsx")
    assert run() == 2
    columns = "columns: {A: name, B: unit, C: {target: 2025}, D: {figure: 2024, status: preliminary}}\n"
    Path("MAP.yaml").write_text(f"head: 1\n{columns}", encoding="utf-8")
    assert run("--columns", "MAP.yaml") == 0
    assert "at_least: 85 ha" in files()["targets/yen-trach.yaml"]
    assert "2024: {value: 80, status: preliminary}" in files()["actuals/yen-trach.yaml"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("colums: {A: name}", "MAP.yaml:1:1: error: unknown key colums here; write columns", id="a key"),
        pytest.param("columns: {A: nam}", "MAP.yaml:1:14: error: A cannot be nam; write name", id="a role"),
        pytest.param("columns: {D: {target: 20255}}", "MAP.yaml:1:23: error: ", id="a period"),
        pytest.param("cells: {D: 4}", "MAP.yaml:1:9: error: unknown key D here; write D12", id="a cell"),
        pytest.param("rows: {2: {comparator: least}}", "MAP.yaml:1:24: error: ", id="an answer"),
        pytest.param("- a", "MAP.yaml:1:1: error: ", id="a list"),
    ],
)
def test_a_map_that_is_wrong_is_refused_with_its_place(text: str, said: str, capsys: Capture) -> None:
    table((1, "Diện tích lúa", "ha", 85, 80))
    Path("MAP.yaml").write_text(text, encoding="utf-8")
    assert run("--columns", "MAP.yaml") == 2
    assert said in capsys.readouterr().out
    assert list(files()) == ["MAP.yaml"]


def test_an_answer_about_what_the_table_does_not_have_is_told(capsys: Capture) -> None:
    table((1, "Diện tích lúa", "ha", 85, 80))
    Path("MAP.yaml").write_text("cells: {D99: 4}\n", encoding="utf-8")
    assert run("--columns", "MAP.yaml", "-q") == 1
    assert "D99" in capsys.readouterr().out


def test_one_answer_serves_for_all_the_cells_of_a_question(capsys: Capture) -> None:
    lines = [f"Hà Nam,Diện tích cây số {number},2024,{number},ha" for number in range(1, 41)]
    Path("so.csv").write_text("\n".join(["area,indicator,period,value,unit", *lines]), encoding="utf-8")
    assert main(["import", "so.csv", "--province", "Bình Lâm"]) == 2
    assert "A2–A41 “Hà Nam”" in capsys.readouterr().out
    Path("MAP.yaml").write_text("cells: {A2-A41: Huyện Hà Nam, A7: Huyện Hà Bắc}\nrows: {3-4: {skip: true}}", "utf-8")
    assert main(["import", "so.csv", "--province", "Bình Lâm", "--columns", "MAP.yaml"]) == 0
    figures = {path: text.count("name:") for path, text in files().items() if path != "MAP.yaml"}
    assert figures == {"actuals/ha-bac.yaml": 1, "actuals/ha-nam.yaml": 37}


def test_a_table_of_named_columns_has_no_map_and_says_so(capsys: Capture) -> None:
    Path("so.csv").write_text("area,indicator,period,value,unit\nHuyện A,Thu,2024,5,ha", encoding="utf-8")
    assert main(["import", "so.csv", "--province", "Bình Lâm", "--columns-out", "MAP.yaml"]) == 0
    assert not Path("MAP.yaml").exists()
    assert "named columns are read without a map" in capsys.readouterr().out


def test_an_answer_for_cells_that_the_table_has_none_of_is_told(capsys: Capture) -> None:
    table((1, "Diện tích lúa", "ha", 85, 80))
    Path("MAP.yaml").write_text("cells: {D8-E9: 5}\nrows: {30-40: {skip: true}}", "utf-8")
    assert run("--columns", "MAP.yaml") == 1
    text = capsys.readouterr().out
    assert "D8–E9" in text
    assert "30–40" in text


@pytest.mark.parametrize(
    ("row", "said"),
    [
        pytest.param((1, "Chi thường xuyên", "tỷ đồng", 85), "before the questions above are answered", id="asked"),
        pytest.param((1, "Diện tích lúa", "ha", "-"), "the table has no target and no figure", id="left out"),
    ],
)
def test_a_table_of_which_nothing_is_written_says_why(row: tuple[object, ...], said: str, capsys: Capture) -> None:
    table(row)
    assert run() == 2
    assert said in " ".join(capsys.readouterr().out.split())


def test_a_table_that_the_register_has_already_is_nothing_new(capsys: Capture) -> None:
    table((1, "Diện tích lúa", "ha", 85, 80))
    assert [run(), run()] == [0, 0]
    assert "Nothing new to write; the register has 2 of them already." in capsys.readouterr().out


def test_what_the_register_has_otherwise_is_kept_and_listed_until_it_is_to_be_replaced(capsys: Capture) -> None:
    table((1, "Diện tích lúa", "ha", 85, 80))
    assert run() == 0
    table((1, "Diện tích lúa", "ha", 85, 81), (2, "Diện tích ngô", "ha", 5, 4))
    assert run("-q") == 1
    text = capsys.readouterr().out
    assert "dien-tich-lua 2024 is already 80" in text
    kept = files()["actuals/yen-trach.yaml"]
    assert "dien-tich-lua: {2024: 80}" in kept
    assert "dien-tich-ngo" in kept
    assert run("--replace", "-q") == 0
    assert "81" in files()["actuals/yen-trach.yaml"]


def test_the_plan_of_another_year_is_another_target_of_the_same_indicator() -> None:
    table((1, "Diện tích lúa", "ha", 85, 80))
    assert run() == 0
    workbook(
        {**HEAD, "D1": "KH 2026", "E1": "TH 2025", "A2": 1, "B2": "Diện tích lúa", "C2": "ha", "D2": 90, "E2": 86}
    ).save("bieu.xlsx")
    assert run() == 0
    text = files()["targets/yen-trach.yaml"]
    assert "dien-tich-lua-2026" in text
    assert "indicator: dien-tich-lua" in text
    assert main(["validate", "-q"]) == 0


def test_an_indicator_that_the_register_knows_by_name_keeps_its_id() -> None:
    Path("targets").mkdir()
    Path("targets/a.yaml").write_text(
        "district: Yên Trạch\ntargets: {lua: {name: Diện tích lúa, at_least: 70 ha, period: 2024}}\n", encoding="utf-8"
    )
    Path("actuals").mkdir()
    table((1, "Diện tích lúa", "ha", "", 80))
    assert run() == 0
    assert "lua: {unit: ha, values: {2024: 80}}" in files()["actuals/yen-trach.yaml"]


def test_a_new_file_names_its_schema_where_the_register_keeps_schemas_for_editors() -> None:
    assert main(["schema", "--write"]) == 0
    table((1, "Diện tích lúa", "ha", 85, 80))
    assert run() == 0
    for kind in ("targets", "actuals"):
        line = Path(f"{kind}/yen-trach.yaml").read_text(encoding="utf-8").splitlines()[0]
        schema = line.removeprefix("# yaml-language-server: $schema=")
        assert (Path(kind) / schema).is_file()


@pytest.mark.parametrize("wanted", ["targets", "actuals"])
def test_only_what_is_asked_for_is_written(wanted: str) -> None:
    table((1, "Diện tích lúa", "ha", 85, 80))
    assert run("--as", wanted) == 0
    assert list(files()) == [f"{wanted}/yen-trach.yaml"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        pytest.param(["--sheet", "Bieu 2"], "choose a sheet that has one: Biểu 1", id="a sheet that is not there"),
        pytest.param(["--table", "3"], "there is no table 3", id="a table that is not there"),
        pytest.param(["--table", "first"], "write a number such as 1", id="a table by a word"),
        pytest.param(["--period", "soon"], "soon", id="no period"),
        pytest.param(["--as", "plans"], "write one of", id="an unknown part"),
    ],
)
def test_options_that_have_no_meaning_are_refused(options: list[str], said: str, capsys: Capture) -> None:
    table((1, "Diện tích lúa", "ha", 85, 80))
    assert run(*options) == 2
    told = capsys.readouterr()
    assert said in told.out + told.err
    assert files() == {}


def test_of_several_files_none_is_written_where_one_is_refused(capsys: Capture) -> None:
    table((1, "Diện tích lúa", "ha", 85, 80))
    Path("hỏng.xlsx").write_bytes(b"PK\x03\x04")
    assert run("hỏng.xlsx") == 2
    assert "hỏng.xlsx: error: " in capsys.readouterr().out
    assert files() == {}


def test_a_register_with_errors_is_mended_before_anything_is_put_in(capsys: Capture) -> None:
    """What a file with an error says is not known, and may be what the table says otherwise."""
    Path("targets").mkdir()
    Path("targets/a.yaml").write_text("district: Yên Trạch\ntargets: {lua: {at_lest: 70 ha, period: 2024}}\n", "utf-8")
    Path("actuals").mkdir()
    table((1, "Diện tích lúa", "ha", "", 80))
    assert run() == 2
    assert "targets/a.yaml:2:" in capsys.readouterr().out
    assert list(files()) == ["targets/a.yaml"]


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(("TØ lÖ hé nghÌo", "S¶n l­îng l­¬ng thùc", "DiÖn tÝch rõng"), id="TCVN3"),
        pytest.param(("Tyû leä hoä ngheøo", "Saûn löôïng löông thöïc", "Dieän tích röøng"), id="VNI"),
    ],
)
def test_text_in_an_old_font_is_refused_and_not_read_as_other_names(names: tuple[str, ...], capsys: Capture) -> None:
    table(*((number, name, "ha", 5, 4) for number, name in enumerate(names, 1)))
    assert run("--period", "2025") == 2
    assert "convert it to Unicode" in capsys.readouterr().out
    assert files() == {}


def test_a_foreign_name_is_no_old_font() -> None:
    table((1, "Vốn của Nestlé và Løgstør Rør", "tỷ đồng", 5, 4), (2, "Đất phủ xanh Ø 5 m²", "ha", 5, 4))
    assert run() == 0


def test_the_preview_shows_the_figures_of_a_part_of_a_year_beside_those_of_the_year(capsys: Capture) -> None:
    """Whoever looks for the nine months finds them; months that follow on each other are first and last."""
    heads = ["TT", "Chỉ tiêu", "ĐVT", "TH 2024", "TH 9 tháng 2025", "Ước TH 2025"]
    months = [f"Tháng {month}/2026" for month in (1, 2, 3)]
    row = [1, "Diện tích lúa", "ha", 80, 60, 85, 5, 6, 7]
    columns = [*zip("ABCDEFGHI", [*heads, *months], row, strict=True)]
    workbook({f"{at}1": head for at, head, _ in columns} | {f"{at}2": cell for at, _, cell in columns}).save(
        "bieu.xlsx"
    )
    assert run("--dry-run", "--as", "actuals") == 0
    assert "2024-2025, 2025-9M, 2026-01…2026-03" in " ".join(capsys.readouterr().out.split())


def test_tables_of_one_sheet_are_told_apart_by_number_and_row(capsys: Capture) -> None:
    """The number is what `--table` takes."""
    cells: dict[str, object] = dict(HEAD) | {"A2": 1, "B2": "Diện tích lúa", "C2": "ha", "D2": 85, "E2": 80}
    below = {f"{place[0]}{int(place[1:]) + 5}": value for place, value in cells.items()}
    workbook(cells | below | {"B7": "Diện tích ngô", "E6": "TH 2023", "D6": "KH 2026"}).save("bieu.xlsx")
    assert run() == 2
    assert "1 (Biểu 1!A1)" in (said := " ".join(capsys.readouterr().out.split()))
    assert "2 (Biểu 1!A6)" in said
    assert run("--table", "2", "--dry-run") == 0
    assert "dien-tich-ngo" in capsys.readouterr().out


def test_a_map_that_names_a_sheet_has_no_other_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """A workbook may have many, and long ones."""
    row = {"A2": 1, "B2": "Diện tích lúa", "C2": "ha", "D2": 85, "E2": 80}
    workbook({**HEAD, **row}, {**HEAD, **row}).save("bieu.xlsx")
    looked_at: list[str] = []

    def look(grid: Grid) -> tuple[Line, ...]:
        looked_at.append(grid.title)
        return lines_of(grid)

    monkeypatch.setattr("planck.office.tables.lines_of", look)
    Path("MAP.yaml").write_text("sheet: Biểu 2\ncolumns: {B: name, C: unit, E: {figure: 2024}}\n", encoding="utf-8")
    assert run("--columns", "MAP.yaml", "--dry-run") == 0
    assert looked_at == ["Biểu 2"]
