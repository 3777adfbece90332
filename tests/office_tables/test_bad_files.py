"""A file that cannot be read is named for what it is, with what to do; none stops the program."""

from __future__ import annotations

import io
import random
import zipfile
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.model.location import Location
from planck.model.problem import Code, Level, Problem
from planck.model.result import Language
from planck.office.files.read import read_office_file
from planck.office.grid import OfficeFile
from planck.reports.wording.problems import message
from planck.reports.wording.voice import Voice
from tests.office_tables.making import (
    at,
    document,
    packed,
    read,
    refused,
    row,
    saved,
    sheet_xml,
    table,
    texts,
    workbook,
)
from tests.world import ROOT

BAD = ROOT / "tests" / "office_tables" / "bad"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


def _ole(stream: str) -> bytes:
    return _OLE + stream.encode("utf-16-le") + b"\0" * 64


def _open_document(kind: str) -> bytes:
    return packed({"mimetype": f"application/vnd.oasis.opendocument.{kind}", "content.xml": "<x/>"})


def _locked_zip() -> bytes:
    """A zip whose parts say that they are encrypted."""
    data = bytearray(saved(workbook({"A1": 1})))
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(sign)
        while place >= 0:
            data[place + offset] |= 1
            place = data.find(sign, place + 4)
    return bytes(data)


@pytest.mark.parametrize(
    ("name", "data", "code", "kind"),
    [
        pytest.param("b.xlsx", b"", Code.OFFICE_EMPTY, "", id="no byte"),
        pytest.param("b.csv", b"\xef\xbb\xbf \r\n\n", Code.OFFICE_EMPTY, "", id="blank lines"),
        pytest.param("b.xlsx", _ole("Workbook"), Code.OFFICE_OLD, "Excel 97-2003 (.xls)", id="xls by another name"),
        pytest.param("b.docx", _ole("WordDocument"), Code.OFFICE_OLD, "Word 97-2003 (.doc)", id="doc by another name"),
        pytest.param("b.xlsx", _ole("EncryptedPackage"), Code.OFFICE_LOCKED, "", id="a password"),
        pytest.param("b.xlsx", _locked_zip(), Code.OFFICE_LOCKED, "", id="a zip with a password"),
        pytest.param("b.xlsx", _ole("VisioDocument"), Code.OFFICE_UNKNOWN, "", id="another old format"),
        pytest.param("b.xls", b"\x09\x08\x10\0\0\x06\x05\0", Code.OFFICE_OLD, "Excel (.xls)", id="an xls without OLE"),
        pytest.param("b.xlsx", b"%PDF-1.7", Code.OFFICE_PICTURE, "PDF", id="PDF"),
        pytest.param("b.docx", b"\xff\xd8\xff\xe0", Code.OFFICE_PICTURE, "JPEG", id="a photo"),
        pytest.param("b.xlsx", b"<html><table>", Code.OFFICE_FOREIGN, "HTML", id="HTML"),
        pytest.param("b.xls", b"\n<!DOCTYPE HTML><x>", Code.OFFICE_FOREIGN, "HTML", id="HTML with a doctype"),
        pytest.param(
            "b.fods",
            b'<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">',
            Code.OFFICE_FOREIGN,
            "OpenDocument XML",
            id="fods",
        ),
        pytest.param("b.docx", b"{\\rtf1", Code.OFFICE_FOREIGN, "RTF", id="RTF"),
        pytest.param("b.xlsx", _open_document("spreadsheet"), Code.OFFICE_FOREIGN, "OpenDocument (.ods)", id="ods"),
        pytest.param("b.docx", _open_document("text"), Code.OFFICE_FOREIGN, "OpenDocument (.odt)", id="odt"),
        pytest.param(
            "b.xlsx", packed({"xl/workbook.bin": b"x"}), Code.OFFICE_FOREIGN, "Excel binary (.xlsb)", id="xlsb"
        ),
        pytest.param("b.zip", packed({"bảng.xlsx": b"x"}), Code.OFFICE_PACKED, "ZIP", id="zip"),
        pytest.param("b.rar", b"Rar!\x1a\x07", Code.OFFICE_PACKED, "RAR", id="rar"),
        pytest.param("b.xlsx", b"TT;KH\n1;2\n", Code.OFFICE_MISNAMED, ".xlsx", id="CSV by the name of a workbook"),
        pytest.param("b.csv", b"a\0b\0\x01", Code.UTF16, "", id="UTF-16 without its mark"),
        pytest.param("b.csv", b"abc\0\0\0\x01\x02", Code.OFFICE_UNKNOWN, "", id="bytes that are no text"),
        pytest.param("b.csv", b"<?xml version='1.0'?><a/>", Code.OFFICE_UNKNOWN, "", id="other XML"),
        pytest.param(
            "b.csv", b"version https://git-lfs.github.com/spec/v1\n", Code.LFS_POINTER, "", id="a pointer of Git LFS"
        ),
        pytest.param("b.xlsx", b"PK\x03\x04 and no more", Code.OFFICE_DAMAGED, "", id="the beginning of a zip"),
    ],
)
def test_a_file_is_named_for_what_it_is(name: str, data: bytes, code: Code, kind: str) -> None:
    """By its bytes, not by its name."""
    problem = refused(data, name)
    assert (problem.code, problem.level, problem.location) == (code, Level.ERROR, Location(name, 1, 1))
    assert problem.args.get("kind", "") == kind


def test_a_file_in_an_older_code_is_refused_at_the_byte() -> None:
    """Which letters are meant is not certain: TCVN3, VNI and Windows-1258 differ."""
    problem = refused(b"TT;KH\n1;T\xfb l\xd6\n", "b.csv")
    assert (problem.code, problem.location) == (Code.OFFICE_NOT_UTF8, Location("b.csv", 2, 4))
    assert problem.args == {"byte": "0xFB"}


@pytest.mark.parametrize("language", Language)
def test_every_refusal_says_what_to_do(language: Language) -> None:
    """In the language of the reader, behind the semicolon."""
    codes = [code for code in Code if code.value.startswith("office-")]
    args = {"kind": "PDF", "wanted": ".xlsx", "limit": "256", "byte": "0xFB"}
    said = [message(Voice(language), Problem(Level.ERROR, code, None, args)) for code in codes]
    remedy = "; hãy " if language is Language.VI else "; "
    assert [text for text in said if remedy not in text] == []


def test_the_workbooks_that_an_office_spoiled_are_read_or_refused() -> None:
    """Cut off; an old workbook by a new name; a formula without a value; a sheet that says it has a million rows."""
    problems = {name: refused((BAD / name).read_bytes(), name).code for name in ("hỏng.xlsx", "xls đổi tên.xlsx")}
    assert problems == {"hỏng.xlsx": Code.OFFICE_DAMAGED, "xls đổi tên.xlsx": Code.OFFICE_OLD}
    unworked = at(read((BAD / "công thức không giá trị.xlsx").read_bytes()).grids[0], 5, 5)
    assert (unworked.text, unworked.number, unworked.formula) == ("", None, "=E4-1930.5")
    assert len(read((BAD / "một triệu dòng.xlsx").read_bytes()).grids[0].rows) == 5


def test_a_workbook_that_is_cut_off_anywhere_is_damaged() -> None:
    """It is asked for again, never read in part."""
    data = saved(workbook({"A1": "Chỉ tiêu", "B1": 5}))
    said = {refused(data[:length]).code for length in range(4, len(data) - 1, 97)}
    assert said == {Code.OFFICE_DAMAGED}


@pytest.mark.parametrize(
    "part",
    [
        pytest.param("xl/workbook.xml", id="workbook"),
        pytest.param("xl/worksheets/sheet1.xml", id="sheet"),
        pytest.param("xl/sharedStrings.xml", id="texts"),
        pytest.param("_rels/.rels", id="links"),
    ],
)
@pytest.mark.parametrize(
    "content",
    [
        pytest.param('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', id="an entity"),
        pytest.param(
            '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">'
            + "".join(f'<!ENTITY {after} "{f"&{before};" * 10}">' for before, after in pairwise("abcdefghi"))
            + "]><a>&i;</a>",
            id="entities that grow",
        ),
        pytest.param('<!DOCTYPE a SYSTEM "file:///etc/hostname"><a/>', id="a DTD elsewhere"),
        pytest.param("<a>" * 300 + "</a>" * 300, id="nested without end"),
        pytest.param("<a><b></a>", id="no XML"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_part_that_no_office_program_writes_is_damaged(part: str, content: str) -> None:
    """Nothing in a file makes its reader grow, wait or fetch something."""
    assert refused(sheet_xml("", parts={"xl/sharedStrings.xml": "<sst/>", part: content})).code is Code.OFFICE_DAMAGED


def test_a_document_is_guarded_as_a_workbook_is() -> None:
    """Its parts are read by the same reader."""
    nested = "<w:tbl><w:tr><w:tc>" * 100 + "</w:tc></w:tr></w:tbl>" * 100
    assert refused(document(nested), "b.docx").code is Code.OFFICE_DAMAGED
    assert refused(packed({"_rels/.rels": "<Relationships/>"}), "b.docx").code is Code.OFFICE_PACKED


@pytest.mark.parametrize(
    "cell",
    [
        pytest.param('<c r="A1" t="s"><v>7</v></c>', id="a text that is not there"),
        pytest.param('<c r="A1" t="s"><v>x</v></c>', id="a text without a number"),
        pytest.param('<c r="A1" t="s"><v>-1</v></c>', id="a text before the first"),
        pytest.param('<c r="ZZZ1"><v>1</v></c>', id="a column that no sheet has"),
        pytest.param('<c r="A1" s="x"><v>1</v></c>', id="a style without a number"),
    ],
)
def test_a_cell_that_leads_nowhere_is_damage(cell: str) -> None:
    """No cell takes the text of another."""
    assert refused(sheet_xml(f'<row r="1">{cell}</row>')).code is Code.OFFICE_DAMAGED


def test_a_workbook_that_unpacks_without_end_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """What it unpacks to is counted while it is unpacked."""
    monkeypatch.setattr("planck.office.files.package.MAX_UNPACKED", 4 * 1024 * 1024)
    spaces = " " * 8 * 1024 * 1024
    problem = refused(sheet_xml(spaces))
    assert (problem.code, problem.args) == (Code.OFFICE_TOO_LARGE, {"limit": "4"})


@pytest.mark.parametrize(
    "row",
    [
        pytest.param('<row r="1"><c r="A1"><v>{}</v></c></row>', id="value"),
        pytest.param('<row r="1"><c r="A1" t="inlineStr"><is><t>{}</t></is></c></row>', id="text"),
    ],
)
def test_a_cell_with_more_than_any_cell_holds_is_damage(row: str) -> None:
    """It would fill the memory before it is shown."""
    assert refused(sheet_xml(row.format("1" * 1_200_000))).code is Code.OFFICE_DAMAGED


def test_a_document_that_is_longer_than_can_be_read_as_a_whole_is_too_large() -> None:
    """The limit that is said is its own."""
    problem = refused(document(" " * 33 * 1024 * 1024), "b.docx")
    assert (problem.code, problem.args) == (Code.OFFICE_TOO_LARGE, {"limit": "32"})


def test_more_cells_than_any_table_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a workbook and in a delimited file."""
    monkeypatch.setattr("planck.office.files.sheet.MAX_CELLS", 3)
    monkeypatch.setattr("planck.office.files.lines.MAX_CELLS", 3)
    for data in (saved(workbook(dict.fromkeys(("A1", "A2", "A3", "A4"), 1))), b"a;b\nc;d\n"):
        assert refused(data, "b").code is Code.OFFICE_TOO_MANY_CELLS


@given(st.binary(max_size=200), st.sampled_from([b"", b"PK\x03\x04", b"\xff\xfe", b"\xef\xbb\xbf", _OLE]))
def test_any_bytes_are_read_or_refused(data: bytes, before: bytes) -> None:
    """No file gives a traceback."""
    assert isinstance(read_office_file("b.csv", before + data), OfficeFile | Problem)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(saved(workbook({"A1": "Chỉ tiêu", "B2": (4.5, "0.0%")})), id="workbook"),
        pytest.param(document(table(row("TT", "Chỉ tiêu"), row("1", "Lúa"))), id="document"),
    ],
)
def test_a_file_with_a_changed_byte_in_any_part_is_read_or_refused(data: bytes) -> None:
    """Also where the zip is whole and its content is not."""
    chance = random.Random(1)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for _ in range(300):
        name = chance.choice(list(parts))
        content = bytearray(parts[name])
        content[chance.randrange(len(content))] = chance.choice(b'"<>/ 0139=AZaz&\0\xff')
        assert isinstance(read_office_file("b", packed({**parts, name: bytes(content)})), OfficeFile | Problem)


def test_a_delimited_file_by_any_other_name_is_read() -> None:
    """The name decides only where the bytes could be the mistake."""
    assert texts(read(b"a\tb\n", "số liệu.txt").grids[0]) == [["a", "b"]]
