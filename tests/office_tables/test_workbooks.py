"""A workbook is read as it is seen: what cells show, what is merged, and what is hidden."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from planck.model.problem import Code
from planck.office.files.number_format import NumberFormat
from planck.office.files.text import tidy
from planck.office.grid import GridKind
from tests.office_tables.making import SHEETS, at, packed, read, refused, saved, sheet_xml, texts, workbook


def test_each_visible_sheet_is_a_grid_and_the_hidden_ones_are_listed() -> None:
    """A draft that its office hid is not read, and not passed over without a word."""
    book = workbook({"A1": "bìa"}, {"A1": "nháp"}, {"A1": "rất nháp"}, {"B2": "bảng"})
    book["Biểu 2"].sheet_state = "hidden"
    book["Biểu 3"].sheet_state = "veryHidden"
    file = read(saved(book), "KH 2026.xlsx")
    assert (file.name, file.hidden_sheets) == ("KH 2026.xlsx", ("Biểu 2", "Biểu 3"))
    assert [(grid.kind, grid.title, grid.number) for grid in file.grids] == [
        (GridKind.SHEET, "Biểu 1", 1),
        (GridKind.SHEET, "Biểu 4", 4),
    ]


def test_a_cell_has_what_it_shows_and_what_it_holds() -> None:
    """Numbers by their format, days with the day they are, texts as they are seen."""
    grid = read(
        saved(
            workbook(
                {
                    "A1": (4.8666, "0.00"),
                    "B1": (0.0485, "0.00%"),
                    "C1": (datetime(2025, 11, 6), "d/m"),
                    "D1": True,
                    "E1": unicodedata.normalize("NFD", "Tỷ lệ\nhộ nghèo"),
                    "F1": (0, '0;-0;"-"'),
                    "G1": (12, ";;;"),
                    "H1": "   ",
                    "I1": "#DIV/0!",
                }
            )
        )
    ).grids[0]
    assert texts(grid) == [["4.87", "4.85%", "6/11", "TRUE", "Tỷ lệ\nhộ nghèo", "-", "#DIV/0!"]]
    assert (at(grid, 1, 1).number, at(grid, 1, 1).held) == (Decimal("4.87"), Decimal("4.8666"))
    assert (at(grid, 1, 2).number, at(grid, 1, 2).is_percent) == (Decimal("4.85"), True)
    assert (at(grid, 1, 3).number, at(grid, 1, 3).day) == (None, date(2025, 11, 6))
    assert (at(grid, 1, 6).number, at(grid, 1, 6).held) == (None, Decimal(0))


def test_a_formula_has_the_value_that_the_file_keeps() -> None:
    """Without a value it has no text, and is never taken for zero."""
    grid = read(
        sheet_xml(
            '<row r="1"><c r="A1"><f>B1+1</f><v>12.5</v></c><c r="B1"><f>A1-1930.5</f><v/></c>'
            '<c r="C1" t="str"><f>IF(A1,"Đạt","")</f><v>Đạt</v></c><c r="D1" t="str"><f>""</f><v></v></c>'
            '<c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="F1"><f t="shared" si="0"/></c>'
            '<c r="G1"><v>3</v></c></row>'
        )
    ).grids[0]
    shown = [(cell.column, cell.text, cell.formula) for cell in grid.rows[0]]
    assert shown == [
        (1, "12.5", ""),
        (2, "", "=A1-1930.5"),
        (3, "Đạt", ""),
        (5, "#DIV/0!", ""),
        (6, "", "="),
        (7, "3", ""),
    ]


def test_merged_cells_are_one_cell() -> None:
    """It stands at the first, with its last row and column; what lies under it is not seen."""
    book = workbook({"A1": "Năm 2025", "B1": "bị che", "A2": "bị che", "C1": "KH 2026"})
    assert isinstance(book.worksheets[0], Worksheet)
    data = saved(book)
    merged = sheet_xml(
        "".join(
            f'<row r="{row}">'
            + "".join(f'<c r="{column}{row}" t="inlineStr"><is><t>{column}{row}</t></is></c>' for column in "ABCD")
            + "</row>"
            for row in (1, 2, 3)
        ),
        after='<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="$C$3:$D$3"/><mergeCell ref="D1"/></mergeCells>',
    )
    assert texts(read(data).grids[0]) == [["Năm 2025", "bị che", "KH 2026"], ["bị che"]]
    grid = read(merged).grids[0]
    assert texts(grid) == [["A1", "C1", "D1"], ["C2", "D2"], ["A3", "B3", "C3"]]
    assert [(at(grid, 1, 1).last_row, at(grid, 1, 1).last_column), (at(grid, 3, 3).last_column)] == [(2, 2), 4]


def test_a_merged_cell_whose_first_row_is_hidden_stands_where_it_is_seen() -> None:
    """What it says is seen, and so read."""
    grid = read(
        sheet_xml(
            '<row r="1" hidden="1"><c r="A1" t="inlineStr"><is><t>STT</t></is></c></row>'
            '<row r="2"><c r="B2"><v>5</v></c></row>',
            before='<cols><col min="1" max="1" width="0" customWidth="1"/></cols>',
            after='<mergeCells><mergeCell ref="A1:C2"/></mergeCells>',
        )
    ).grids[0]
    assert [(cell.row, cell.column, cell.text, cell.last_row, cell.last_column) for cell in grid.rows[0]] == [
        (2, 2, "STT", 2, 3)
    ]
    assert (grid.hidden_rows, grid.hidden_columns) == ((), ())


def test_hidden_rows_and_columns_are_not_read_but_listed() -> None:
    """Hidden by hand, by a filter, by their group, or without width or height; only where they hold something."""
    cells = "".join(f'<c r="{column}{{0}}"><v>1</v></c>' for column in "ABCDEF")
    rows = "".join(
        f'<row r="{number}" {how}>{cells.format(number)}</row>'
        for number, how in ((1, ""), (2, 'hidden="1"'), (3, 'ht="0" customHeight="1"'), (4, 'hidden="0"'))
    )
    columns = (
        '<cols><col min="2" max="2" hidden="1"/><col min="4" max="5" width="0" customWidth="1" outlineLevel="1"/>'
        '<col min="6" max="6" width="12" hidden="0"/><col min="7" max="16384" hidden="1"/></cols>'
    )
    grid = read(sheet_xml(rows + '<row r="5" hidden="1"/>', before=columns)).grids[0]
    assert [[(cell.row, cell.column) for cell in row] for row in grid.rows] == [
        [(1, 1), (1, 3), (1, 6)],
        [(4, 1), (4, 3), (4, 6)],
    ]
    assert (grid.hidden_rows, grid.hidden_columns) == ((2, 3), (2, 4, 5))


def test_columns_that_openpyxl_groups_are_hidden_with_their_group() -> None:
    """One entry of the file stands for several columns."""
    book = workbook({"A1": 1, "B1": 2, "C1": 3, "D1": 4})
    sheet = book.worksheets[0]
    assert isinstance(sheet, Worksheet)
    sheet.column_dimensions.group("B", "C", hidden=True)
    grid = read(saved(book)).grids[0]
    assert (texts(grid), grid.hidden_columns) == ([["1", "4"]], (2, 3))


def test_a_sheet_that_does_not_show_zeros_has_none() -> None:
    """The reader sees an empty cell."""
    views = '<sheetViews><sheetView showZeros="0"/></sheetViews>'
    rows = '<row r="1"><c r="A1"><v>0</v></c><c r="B1"><v>5</v></c></row>'
    assert texts(read(sheet_xml(rows, before=views)).grids[0]) == [["5"]]


def test_raised_marks_are_taken_out_of_rich_text_and_comments_are_no_text() -> None:
    """Whether the text stands in its cell or among those that cells share."""
    raised = TextBlock(InlineFont(vertAlign="superscript"), "1)")
    book = workbook({"A1": CellRichText("Huyện Kim Thượng", raised), "A2": "140"})
    sheet = book.worksheets[0]
    assert isinstance(sheet, Worksheet)
    sheet["A2"].comment = Comment("lấy từ báo cáo cũ", "ai đó")
    grid = read(saved(book)).grids[0]
    assert [(cell.text, cell.marks) for row in grid.rows for cell in row] == [
        ("Huyện Kim Thượng", ("1)",)),
        ("140", ()),
    ]
    shared = (
        f"<sst xmlns='{SHEETS}'><si><r><t>140</t></r><r><rPr><vertAlign val='superscript'/></rPr><t>2)</t></r>"
        "<rPh sb='0' eb='1'><t>đọc là</t></rPh></si><si><t>dòng_x000D_\nhai</t></si></sst>"
    )
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
    grid = read(sheet_xml(rows, parts={"xl/sharedStrings.xml": shared})).grids[0]
    assert [(cell.text, cell.marks) for cell in grid.rows[0]] == [("140", ("2)",)), ("dòng\nhai", ())]


def test_what_is_struck_through_beside_other_text_is_left_out() -> None:
    """95 struck and 98 behind it is 98, not 9598."""
    struck = TextBlock(InlineFont(strike=True), "95")
    plain = TextBlock(InlineFont(strike=False), " 98")
    grid = read(saved(workbook({"A1": CellRichText(struck, plain), "B1": CellRichText(struck)}))).grids[0]
    assert texts(grid) == [["98", "95"]]


@pytest.mark.parametrize(
    "row",
    [
        pytest.param('<row><c><v>1</v></c><c/><c t="n"><v>3</v></c></row>', id="cells without a place"),
        pytest.param('<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c></row>', id="cells in any order"),
        pytest.param('<row r="1"><c r="A1" s="99"><v>1</v></c><c r="C1"><v> 3 </v></c></row>', id="an unknown style"),
        pytest.param(
            f'<x:row xmlns:x="{SHEETS}" r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="C1"><x:v>3</x:v></x:c></x:row>',
            id="names with a prefix",
        ),
    ],
)
def test_a_sheet_is_read_as_other_programs_write_it(row: str) -> None:
    """What the format lets out is filled in."""
    grid = read(sheet_xml(row)).grids[0]
    assert [(cell.row, cell.column, cell.text) for cell in grid.rows[0]] == [(1, 1, "1"), (1, 3, "3")]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        pytest.param('<c r="A1" t="d"><v>2025-11-06T00:00:00</v></c>', "06/11/2025", id="a day that is written"),
        pytest.param('<c r="A1" t="d"><v>chưa rõ</v></c>', "chưa rõ", id="a day that is none"),
        pytest.param('<c r="A1"><v>12a</v></c>', "12a", id="a number that is none"),
        pytest.param('<c r="A1"><v>1E999999</v></c>', "1E999999", id="a number beyond all numbers"),
        pytest.param('<c r="A1"><v>NaN</v></c>', "NaN", id="not a number"),
        pytest.param('<c r="A1" t="str"><v>Đạt</v></c>', "Đạt", id="a text without a formula"),
        pytest.param('<c r="A1" t="b"><v>0</v></c>', "FALSE", id="false"),
    ],
)
def test_a_value_that_is_no_number_is_a_text(cell: str, text: str) -> None:
    """It is shown to whoever has to say what it means."""
    assert texts(read(sheet_xml(f'<row r="1">{cell}</row>')).grids[0]) == [[text]]


def test_empty_cells_with_borders_are_nothing() -> None:
    """However many there are, and wherever the reading of the file is cut."""
    empty = "".join(
        f'<row r="{row}" spans="1:2"><c r="A{row}" s="1"/><c r="B{row}" s="1"></c></row>' for row in range(2, 40000)
    )
    grid = read(
        sheet_xml(f'<row r="1"><c r="A1"><v>1</v></c></row>{empty}<row r="40000"><c r="B40000"><v>2</v></c></row>')
    ).grids[0]
    assert [(cell.row, cell.column, cell.text) for row in grid.rows for cell in row] == [(1, 1, "1"), (40000, 2, "2")]


def test_a_sign_may_be_a_letter_of_another_font() -> None:
    """≥ is ³ in the font Symbol, and a check mark is ü in Wingdings."""
    symbol = TextBlock(InlineFont(rFont="Symbol"), "\u00b3")
    book = workbook({"A1": CellRichText(symbol, " 95"), "B1": "ü", "C1": "\u00a3"})
    sheet = book.worksheets[0]
    assert isinstance(sheet, Worksheet)
    sheet["B1"].font, sheet["C1"].font = Font(name="Wingdings"), Font(name="Symbol")
    assert texts(read(saved(book)).grids[0]) == [["≥ 95", "✓", "≤"]]


def test_a_sheet_that_cannot_be_found_is_damage() -> None:
    """A table is not passed over without a word."""
    links = {"xl/_rels/workbook.xml.rels": "<Relationships/>"}
    assert refused(sheet_xml("", parts=links)).code is Code.OFFICE_DAMAGED


def test_strict_open_xml_is_read_like_any_other() -> None:
    """It is the same under other names."""
    parts = {
        "xl/worksheets/sheet1.xml": '<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheetData>'
        '<row r="1"><c r="A1"><v>5</v></c></row></sheetData></worksheet>'
    }
    assert texts(read(sheet_xml("", parts=parts)).grids[0]) == [["5"]]


def test_what_is_not_read_cannot_stop_the_reading() -> None:
    """Conditional formats, links and names that lead nowhere, of which old workbooks are full."""
    broken = (
        '<conditionalFormatting sqref="#REF!"><cfRule type="x" priority="a"/></conditionalFormatting>'
        '<dataValidations count="x"><dataValidation sqref="?"/></dataValidations><hyperlinks><hyperlink ref="?"/>'
        '</hyperlinks><legacyDrawing/><extLst><ext uri="?"/></extLst>'
    )
    styles = (
        f'<styleSheet xmlns="{SHEETS}"><fonts><font><family val="99"/><sz val="x"/></font></fonts><fills><fill/>'
        '</fills><cellXfs><xf numFmtId="2" fontId="0" fillId="7"><alignment textRotation="999"/></xf>'
        "</cellXfs></styleSheet>"
    )
    rows = '<row r="1" s="9" x="1"><c r="A1" s="0"><v>5</v></c></row>'
    assert texts(read(sheet_xml(rows, after=broken, parts={"xl/styles.xml": styles})).grids[0]) == [["5.00"]]


def test_cells_merged_across_a_whole_sheet_do_not_fill_the_memory() -> None:
    """Nothing is made of the cells under a merged one."""
    merged = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    grid = read(sheet_xml('<row r="1"><c r="A1"><v>5</v></c></row>', after=merged)).grids[0]
    assert (texts(grid), at(grid, 1, 1).last_row) == ([["5"]], 1048576)


def test_a_chart_is_no_sheet() -> None:
    """It has no cells."""
    book = workbook({"A1": "bảng"})
    book.create_chartsheet("Biểu đồ")
    assert [grid.title for grid in read(saved(book)).grids] == ["Biểu 1"]


def test_a_workbook_with_macros_is_read_and_nothing_is_run() -> None:
    """Its cells are those of any workbook."""
    file = read(
        sheet_xml('<row r="1"><c r="A1"><v>1</v></c></row>', parts={"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0"}), "a.xlsm"
    )
    assert texts(file.grids[0]) == [["1"]]


def test_a_workbook_is_told_by_what_it_holds_not_by_its_name() -> None:
    """A workbook by the name of a document is read as a workbook."""
    assert texts(read(saved(workbook({"A1": "x"})), "bảng.docx").grids[0]) == [["x"]]


def test_a_workbook_whose_values_lie_in_other_workbooks_shows_those_it_keeps() -> None:
    """No link out of the file is followed."""
    external = {"xl/externalLinks/externalLink1.xml": "<externalLink/>"}
    rows = '<row r="1"><c r="A1"><f>[1]Sheet1!A1</f><v>7</v></c></row>'
    assert texts(read(sheet_xml(rows, parts=external)).grids[0]) == [["7"]]


def test_a_workbook_without_a_cell_has_grids_without_rows() -> None:
    """Nothing is found in it, and nothing is wrong with it."""
    assert read(saved(workbook({}))).grids[0].rows == ()
    assert packed({}) != b""


_VALUES = st.one_of(
    st.integers(-(10**14), 10**14),
    st.decimals(-(10**9), 10**9, places=3).map(float),
    st.text(alphabet="abạ 1,.%\n≥-", min_size=1, max_size=8).map(tidy).filter(bool),
)


@settings(max_examples=25)
@given(st.dictionaries(st.tuples(st.integers(1, 6), st.integers(1, 6)), _VALUES, max_size=12))
def test_what_a_workbook_holds_is_what_was_written(values: dict[tuple[int, int], int | float | str]) -> None:
    """Every cell at its place, and every number with its digits."""
    written = workbook({f"{'ABCDEF'[column - 1]}{row}": value for (row, column), value in values.items()})
    cells = {(cell.row, cell.column): cell for row in read(saved(written)).grids[0].rows for cell in row}
    assert cells.keys() == values.keys()
    for place, value in values.items():
        assert cells[place].text == value if isinstance(value, str) else cells[place].held == Decimal(repr(value))


@given(st.from_regex(r"-?[0-9]{1,17}(\.[0-9]{1,17})?", fullmatch=True))
def test_a_bare_number_shows_what_the_format_general_shows(written: str) -> None:
    """However many digits it is written with."""
    grid = read(sheet_xml(f'<row r="1"><c r="A1"><v>{written}</v></c></row>')).grids[0]
    number = Decimal(repr(float(written))) if "." in written else Decimal(written)
    shown = NumberFormat("General").show(number, is_1904=False)
    assert [(cell.text, cell.number, cell.held) for cell in grid.rows[0]] == [(shown.text, shown.number, shown.held)]
