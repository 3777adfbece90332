"""A document is read as it is seen: its tables in order, their merged cells once, and the paragraphs between."""

from __future__ import annotations

import io
import zipfile

import pytest

from planck.office.grid import Cell, Grid, GridKind
from tests.office_tables.making import RAISED, at, cell, document, paragraphs, read, row, run, table, texts

_STYLED = '<w:rStyle w:val="M"/>'
_NOT_STRUCK = '<w:strike w:val="0"/>'
_SYMBOL = '<w:rFonts w:ascii="Symbol"/>'
_RESTART, _CONTINUE = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def _grid(*rows: str) -> Grid:
    """The table of a document that has one, by its rows."""
    return read(document(table(*rows)), "b.docx").grids[0]


def _text(content: str) -> Cell:
    """The second cell of a row, whose first is a number, by what stands in the file."""
    return at(_grid(row("1", cell(content))), 1, 2)


def test_each_table_is_a_grid_with_the_paragraphs_around_it() -> None:
    """Letterheads and signatures too: all count, in their order."""
    body = (
        table(row("UBND HUYỆN", "CỘNG HÒA"))
        + paragraphs("PHỤ LỤC\n\nĐơn vị: tấn")
        + table(row("TT", "Chỉ tiêu"), row("1", "Lúa"))
        + paragraphs("Ghi chú")
    )
    grids = read(document(body), "b.docx").grids
    assert [(grid.kind, grid.title, grid.number) for grid in grids] == [
        (GridKind.TABLE, "1", 1),
        (GridKind.TABLE, "2", 2),
    ]
    assert [(grid.before, grid.after) for grid in grids] == [
        ((), ("PHỤ LỤC", "Đơn vị: tấn")),
        (("PHỤ LỤC", "Đơn vị: tấn"), ("Ghi chú",)),
    ]
    assert texts(grids[1]) == [["TT", "Chỉ tiêu"], ["1", "Lúa"]]


def test_merged_cells_are_one_cell_with_its_last_row_and_column() -> None:
    """Sideways, downwards, and both; what a covered cell still holds is not seen."""
    grid = _grid(
        row(cell("TT", _RESTART), cell("Năm 2025", '<w:gridSpan w:val="2"/>')),
        row(cell("bị che", _CONTINUE), "KH", "TH"),
        row(cell("a", f'<w:gridSpan w:val="2"/>{_RESTART}'), "5"),
        row(cell("", f'<w:gridSpan w:val="2"/>{_CONTINUE}'), "6"),
        row(cell("b", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>"), "7"),
    )
    assert [
        (cell.row, cell.column, cell.text, cell.last_row, cell.last_column) for row in grid.rows for cell in row
    ] == [
        (1, 1, "TT", 2, 1),
        (1, 2, "Năm 2025", 1, 3),
        (2, 2, "KH", 2, 2),
        (2, 3, "TH", 2, 3),
        (3, 1, "a", 4, 2),
        (3, 3, "5", 3, 3),
        (4, 3, "6", 4, 3),
        (5, 1, "b", 5, 2),
        (5, 3, "7", 5, 3),
    ]


def test_a_row_may_begin_behind_the_first_column() -> None:
    """Word leaves out cells at its beginning."""
    grid = _grid(row("a", "b"), row("c", properties='<w:trPr><w:gridBefore w:val="1"/></w:trPr>'))
    assert (at(grid, 2, 2).text, len(grid.rows[1])) == ("c", 1)


def test_rows_that_are_deleted_do_not_count_and_hidden_ones_are_listed() -> None:
    """As a reader counts the rows that are seen once all changes are accepted."""
    grid = _grid(
        row("a"),
        row("xóa", properties="<w:trPr><w:del/></w:trPr>"),
        row("ẩn", properties="<w:trPr><w:hidden/></w:trPr>"),
        row("b"),
    )
    assert (texts(grid), grid.rows[1][0].row, grid.hidden_rows) == ([["a"], ["b"]], 3, (2,))


@pytest.mark.parametrize(
    ("content", "text"),
    [
        pytest.param("Ước TH\nnăm 2025", "Ước TH\nnăm 2025", id="paragraphs are lines"),
        pytest.param(f"<w:p>{run('a')}<w:r><w:br/></w:r>{run('b')}</w:p>", "a\nb", id="a line break"),
        pytest.param(f"<w:p>{run('a')}<w:r><w:br w:type='page'/><w:tab/></w:r>{run('b')}</w:p>", "a b", id="a tab"),
        pytest.param("<w:p><w:r><w:t>10</w:t><w:noBreakHyphen/><w:t>11</w:t></w:r></w:p>", "10-11", id="a hyphen"),
        pytest.param(f"<w:p>{run('9')}<w:del>{run('5')}</w:del><w:ins>{run('6')}</w:ins></w:p>", "96", id="changes"),
        pytest.param(f"<w:p><w:moveFrom>{run('x')}</w:moveFrom><w:moveTo>{run('y')}</w:moveTo></w:p>", "y", id="moves"),
        pytest.param(f"<w:p>{run('95', '<w:strike/>')}{run('98')}</w:p>", "98", id="what is struck through"),
        pytest.param(f"<w:p>{run('95', '<w:dstrike/>')}</w:p>", "95", id="all of it struck through"),
        pytest.param(f"<w:p>{run('95', _NOT_STRUCK)}{run('98')}</w:p>", "9598", id="not struck through"),
        pytest.param(f"<w:p>{run('x', '<w:vanish/>')}{run('y')}</w:p>", "y", id="hidden text"),
        pytest.param(
            "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:fldSimple w:instr='x'><w:r><w:t>7</w:t></w:r>"
            "</w:fldSimple></w:p>",
            "7",
            id="what a field shows",
        ),
        pytest.param(f"<w:p><w:hyperlink>{run('Lúa')}</w:hyperlink></w:p>", "Lúa", id="a link"),
        pytest.param(
            f"<w:p><w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{run('Lúa')}</w:sdtContent></w:sdt></w:p>",
            "Lúa",
            id="a form field",
        ),
        pytest.param(
            f"<w:p>{run('5')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p>{run('hộp')}</w:p>"
            f"</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict>{run('hộp')}</w:pict></mc:Fallback>"
            "</mc:AlternateContent></w:r></w:p>",
            "5",
            id="no text box",
        ),
        pytest.param('<w:p><w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>' + run(" 95") + "</w:p>", "≥ 95", id="≥"),
        pytest.param(f"<w:p>{run('³', _SYMBOL)}{run(' 95')}</w:p>", "≥ 95", id="≥ as a letter of Symbol"),
        pytest.param("<w:p>" + run("\uf0a3 5") + "</w:p>", "≤ 5", id="≤ as a character of the font Symbol"),
        pytest.param('<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>', "✓", id="a check mark"),
        pytest.param('<w:p><w:r><w:sym w:font="Webdings" w:char="x"/></w:r></w:p>', "\ufffd", id="an unknown sign"),
        pytest.param(
            "<w:p><m:oMath><m:f><m:num><m:r><m:t>5</m:t></m:r></m:num><m:den><m:r><m:t>11</m:t></m:r></m:den></m:f>"
            "</m:oMath></w:p>",
            "5/11",
            id="a fraction",
        ),
        pytest.param(
            "<w:p><m:sSup><m:e><m:r><m:t>km</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></w:p>",
            "km²",
            id="an exponent of an equation",
        ),
        pytest.param(f"<w:tbl>{row('a', 'b')}{row('c')}</w:tbl><w:p/>", "a\nb\nc", id="a table in the cell"),
        pytest.param(f"<w:p>{run('m')}{run('2', RAISED)}</w:p>", "m²", id="a unit"),
    ],
)
def test_a_cell_has_the_text_that_is_seen(content: str, text: str) -> None:
    """With all changes accepted, as printed."""
    assert _text(content).text == text


def test_raised_marks_are_taken_out_of_cells_and_stay_in_footnotes() -> None:
    """The mark of a cell is found at the beginning of a paragraph below."""
    body = table(row("1", cell(f"<w:p>{run('140')}{run('2)', RAISED)}</w:p>")))
    grid = read(document(body + f"<w:p>{run('2)', RAISED)}{run(' Không tính đất lúa')}</w:p>"), "b.docx").grids[0]
    assert (at(grid, 1, 2).text, at(grid, 1, 2).marks) == ("140", ("2)",))
    assert grid.after == ("2) Không tính đất lúa",)


def _numbered(depth: int, text: str, name: str = "1") -> str:
    """A paragraph that Word numbers."""
    place = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{name}"/></w:numPr>'
    return f"<w:p><w:pPr>{place}</w:pPr>{run(text)}</w:p>"


def _list(*levels: tuple[str, str]) -> str:
    """The levels of a list by the kind of their numbers and what stands around these."""
    written = (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for depth, (kind, text) in enumerate(levels)
    )
    return f'<w:abstractNum w:abstractNumId="7">{"".join(written)}</w:abstractNum>'


_NUMBERING = (
    _list(("upperRoman", "%1"), ("decimal", "%2."), ("decimal", "%2.%3"), ("lowerLetter", "%4)"), ("bullet", "\uf0b7"))
    + '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/>'
    "</w:lvlOverride></w:num>"
    '<w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>'
    '<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>'
    "</w:abstractNum>"
)


def test_the_numbers_that_word_writes_by_itself_are_read() -> None:
    """A column of them is empty in the file, and full on paper."""
    depths = (0, 1, 2, 2, 1, 3, 4, 0, 1)
    paragraphs = [_numbered(depth, "x") for depth in depths] + [_numbered(0, "x", "2"), _numbered(0, "x", "1")]
    rows = [row(cell(paragraph), "Lúa") for paragraph in paragraphs]
    grid = read(document(table(*rows), numbering=_NUMBERING), "b.docx").grids[0]
    numbers = [row[0].text.removesuffix(" x") for row in grid.rows]
    assert numbers == ["I", "1.", "1.1", "1.2", "2.", "a)", "•", "II", "1.", "IX", "X"]


def test_an_empty_paragraph_with_a_number_is_that_number() -> None:
    """And one with a bullet begins with it; list 0 is none."""
    rows = (row(cell(_numbered(0, "")), cell(_numbered(0, "Lúa", "3"))), row(cell(_numbered(0, "5", "0")), "b"))
    grid = read(document(table(*rows), numbering=_NUMBERING), "b.docx").grids[0]
    assert texts(grid) == [["I", "- Lúa"], ["5", "b"]]


def test_a_number_may_come_from_the_style_of_a_paragraph() -> None:
    """Or from the style that it is based on."""
    styles = (
        '<w:style w:styleId="A"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="B"><w:basedOn w:val="A"/></w:style><w:style w:styleId="C"><w:basedOn w:val="C"/></w:style>'
    )
    paragraphs = [f'<w:p><w:pPr><w:pStyle w:val="{name}"/></w:pPr>{run("Lúa")}</w:p>' for name in "ABCD"]
    data = document(table(row(*map(cell, paragraphs))), numbering=_NUMBERING, styles=styles)
    assert texts(read(data, "b.docx").grids[0]) == [["- Lúa", "- Lúa", "Lúa", "Lúa"]]


def test_the_footnotes_of_word_stand_behind_their_table() -> None:
    """Their marks are those of the cells, counted through the document."""
    reference = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = f"<w:p>{run('Phụ lục năm 2024')}{reference.format(4)}</w:p>" + table(
        row("1", cell(f"<w:p>{run('140')}{reference.format(2)}</w:p>"))
    )
    notes = "".join(
        f'<w:footnote w:id="{name}"><w:p><w:r><w:footnoteRef/></w:r>{run(text)}</w:p></w:footnote>'
        for name, text in ((2, " Không tính đất lúa"), (4, " Đã điều chỉnh"))
    )
    grid = read(document(body, footnotes=notes), "b.docx").grids[0]
    assert (at(grid, 1, 2).text, at(grid, 1, 2).marks) == ("140", ("2)",))
    assert (grid.before, grid.after) == (("Phụ lục năm 2024",), ("2) Không tính đất lúa",))


def test_endnotes_are_notes_of_their_table_too() -> None:
    """Counted with the footnotes."""
    foot, end = '<w:r><w:footnoteReference w:id="2"/></w:r>', '<w:r><w:endnoteReference w:id="2"/></w:r>'
    body = table(row(cell(f"<w:p>{run('140')}{foot}</w:p>"), cell(f"<w:p>{run('150')}{end}</w:p>")))
    notes = {
        f"{kind}s": f'<w:{kind} w:id="2"><w:p><w:r><w:{kind}Ref/></w:r>{run(text)}</w:p></w:{kind}>'
        for kind, text in (("footnote", " Không tính đất lúa"), ("endnote", " Số ước"))
    }
    grid = read(document(body, **notes), "b.docx").grids[0]
    assert (at(grid, 1, 1).marks, at(grid, 1, 2).marks) == (("1)",), ("2)",))
    assert grid.after == ("1) Không tính đất lúa", "2) Số ước")


def test_a_table_in_a_cell_is_one_of_its_own_and_no_part_of_the_cell() -> None:
    """Behind all others; the cell says that it has one."""
    inner = table(row("TT", "Chỉ tiêu", "KH"), row("1", "Lúa", "5"))
    body = table(row("a", cell(inner + paragraphs("b")))) + table(row("c"))
    grids = read(document(body), "b.docx").grids
    assert [texts(grid) for grid in grids] == [[["a", "b"]], [["c"]], [["TT", "Chỉ tiêu", "KH"], ["1", "Lúa", "5"]]]
    assert [grid.nested for grid in grids] == [((1, 2),), (), ()]


def test_a_table_in_a_cell_that_is_but_lines_is_text_of_the_cell() -> None:
    """One column, or one row."""
    assert _text(table(row("KH 5"), row("TH 6")) + "<w:p/>").text == "KH 5\nTH 6"


def test_a_run_may_be_raised_by_its_style() -> None:
    """As the marks that are typed in the style of footnotes are."""
    styles = '<w:style w:styleId="M"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    raised = cell(f"<w:p>{run('140')}{run('2)', _STYLED)}</w:p>")
    assert at(read(document(table(row("1", raised)), styles=styles), "b.docx").grids[0], 1, 2).marks == ("2)",)


def test_a_deleted_cell_is_empty_and_its_place_stays() -> None:
    """What stands behind it does not move."""
    grid = _grid(row(cell("xóa", "<w:cellDel/>"), "b"))
    assert [(cell.column, cell.text) for cell in grid.rows[0]] == [(2, "b")]


def test_a_document_without_tables_has_no_grids() -> None:
    """Nothing is found in it, and nothing is wrong with it."""
    assert read(document(paragraphs("Kính gửi")), "b.docx").grids == ()


HEAD = row("TT", "Chỉ tiêu", "ĐVT", "KH 2025")


@pytest.mark.parametrize(
    ("between", "second", "count"),
    [
        pytest.param("", row("2", "Dân số", "người", "5"), 1, id="no head again"),
        pytest.param("<w:p></w:p>", HEAD + row("2", "Dân số", "người", "5"), 1, id="the head again"),
        pytest.param(f"<w:p>{run('Phụ lục 1 (tiếp theo)')}</w:p>", HEAD + row("2", "x", "y", "5"), 1, id="it is said"),
        pytest.param(f"<w:p>{run('Phụ lục 2')}</w:p>", HEAD + row("2", "Dân số", "người", "5"), 2, id="another title"),
        pytest.param("", row("TM. ỦY BAN", "CHỦ TỊCH"), 2, id="another width"),
    ],
)
def test_a_table_that_a_page_has_cut_is_one(between: str, second: str, count: int) -> None:
    """No row of the second part is lost; what has a title or a width of its own is another table."""
    file = read(document(table(HEAD, row("1", "Thu", "tỷ đồng", "5")) + between + table(second)), "b.docx")
    assert len(file.grids) == count
    assert sum(len(grid.rows) for grid in file.grids) == 2 + second.count("<w:tr>")


def test_a_document_with_macros_is_read_and_nothing_is_run() -> None:
    """Its tables are those of any document."""
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName='
        '"/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'
    )
    with zipfile.ZipFile(stream := io.BytesIO(document(table(row("a", "b")))), "a") as archive:
        archive.writestr("[Content_Types].xml", types)
        archive.writestr("word/vbaProject.bin", b"\xd0\xcf")
    assert texts(read(stream.getvalue(), "b.docm").grids[0]) == [["a", "b"]]
