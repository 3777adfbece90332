"""The bytes of a file as an office sent it -> what it holds, or the one problem that says why it cannot be read."""

from __future__ import annotations

from planck.model.location import Location
from planck.model.problem import Code, Problem, error
from planck.office.files.document import read_document
from planck.office.files.lines import read_lines
from planck.office.files.package import Damaged, Locked, Package, TooLarge
from planck.office.files.workbook import read_workbook
from planck.office.files.xml_events import BrokenXml
from planck.office.grid import OfficeFile


def read_office_file(name: str, data: bytes) -> OfficeFile | Problem:
    """What a file holds. What it is, is told by its bytes, whatever its name says."""
    at = Location(name, 1, 1)
    try:
        if data.startswith(b"PK"):
            package = Package(data)
            part = package.main_part() or ""
            if part.endswith(".xml") and "word/" in part:
                return read_document(name, package, part)
            return read_workbook(name, package, part)
        return read_lines(name, data.decode("utf-8-sig"))
    except (Damaged, BrokenXml, Locked, TooLarge, UnicodeDecodeError) as problem:
        return error(Code.UNREADABLE, at, detail=type(problem).__name__)
