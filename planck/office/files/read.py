"""The bytes of a file as an office sent it -> what it holds, or the one problem that says why it cannot be read."""

from __future__ import annotations

from planck.model.location import Location
from planck.model.problem import Code, Problem, error
from planck.office.files.encoding import NotUtf8, Utf16Unmarked, decode
from planck.office.files.kinds import Fault, Refusal, refuse_bytes, refuse_zip
from planck.office.files.limits import MAX_CELLS, Damaged, Locked, TooLarge, TooManyCells
from planck.office.files.lines import UnclosedQuote, read_lines
from planck.office.grid import OfficeFile

_CODES = {
    Fault.EMPTY: Code.OFFICE_EMPTY,
    Fault.LFS_POINTER: Code.LFS_POINTER,
    Fault.LOCKED: Code.OFFICE_LOCKED,
    Fault.OLD: Code.OFFICE_OLD,
    Fault.FOREIGN: Code.OFFICE_FOREIGN,
    Fault.PICTURE: Code.OFFICE_PICTURE,
    Fault.PACKED: Code.OFFICE_PACKED,
    Fault.MISNAMED: Code.OFFICE_MISNAMED,
    Fault.UNKNOWN: Code.OFFICE_UNKNOWN,
}
_NAMES_OF_PACKAGES = (".xlsx", ".xlsm", ".xltx", ".docx", ".docm", ".dotx")


def read_office_file(name: str, data: bytes) -> OfficeFile | Problem:
    """What a file holds. Its bytes decide what kind of file it is, and not its name."""
    at = Location(name, 1, 1)
    try:
        read = _read(name, data)
    except Damaged:
        return error(Code.OFFICE_DAMAGED, at)
    except Locked:
        return error(Code.OFFICE_LOCKED, at)
    except TooLarge as fault:
        return error(Code.OFFICE_TOO_LARGE, at, limit=str(fault.limit // 1024**2))
    except TooManyCells:
        return error(Code.OFFICE_TOO_MANY_CELLS, at, limit=str(MAX_CELLS))
    except Utf16Unmarked:
        return error(Code.UTF16, at)
    except NotUtf8 as fault:
        return error(Code.OFFICE_NOT_UTF8, Location(name, fault.line, fault.column), byte=fault.byte)
    except UnclosedQuote as fault:
        return error(Code.OFFICE_UNCLOSED_QUOTE, Location(name, fault.line, 1))
    if isinstance(read, OfficeFile):
        return read
    args = {"kind": read.kind, "wanted": read.wanted}
    return error(_CODES[read.fault], at, **{key: text for key, text in args.items() if text})


def _read(name: str, data: bytes) -> OfficeFile | Refusal:
    if data.startswith(b"PK"):
        return _read_package(name, data)
    refusal = refuse_bytes(data)
    if refusal is not None:
        return refusal
    text = decode(data)
    if text is None:
        return Refusal(Fault.UNKNOWN)
    if name.lower().endswith(_NAMES_OF_PACKAGES):
        return Refusal(Fault.MISNAMED, kind=name[name.rindex(".") :])
    return read_lines(name, text)


def _read_package(name: str, data: bytes) -> OfficeFile | Refusal:
    from planck.office.files.package import Package
    from planck.office.files.xml_parts import local

    package = Package(data)
    part = package.main_part()
    root = package.tree(part) if part is not None and part.endswith(".xml") else None
    if part is not None and root is not None and local(root) == "workbook":
        from planck.office.files.workbook import read_workbook

        return read_workbook(name, package, part, root)
    if part is not None and root is not None and local(root) == "document":
        from planck.office.files.document import read_document

        return read_document(name, package, part, root)
    return refuse_zip(package.parts, package.first_bytes("mimetype"))
