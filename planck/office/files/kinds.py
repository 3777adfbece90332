"""What the bytes of a file are, whatever its name says: something that is read here, or what must be said of it."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LFS = (b"version https://git-lfs.github.com/spec/", b"version https://hawser.github.com/spec/")
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|meta|table|style|div)\b", re.IGNORECASE)
_HEAD = 4096


class Fault(Enum):
    """Why a file is not read."""

    EMPTY = "empty"
    LFS_POINTER = "lfs-pointer"
    LOCKED = "locked"
    OLD = "old"
    FOREIGN = "foreign"
    PICTURE = "picture"
    PACKED = "packed"
    MISNAMED = "misnamed"
    UNKNOWN = "unknown"


class Refusal(NamedTuple):
    """Why a file is not read, what it is, and the ending under which it should be saved."""

    fault: Fault
    kind: str = ""
    wanted: str = ""


# What an OLE file holds, by the names of its streams: the old formats, and new ones behind a password.
_OLE_STREAMS = (
    ("EncryptedPackage", Refusal(Fault.LOCKED)),
    ("WordDocument", Refusal(Fault.OLD, "Word 97-2003 (.doc)", ".docx")),
    ("Workbook", Refusal(Fault.OLD, "Excel 97-2003 (.xls)", ".xlsx")),
    ("Book", Refusal(Fault.OLD, "Excel 5.0 (.xls)", ".xlsx")),
    ("PowerPoint Document", Refusal(Fault.OLD, "PowerPoint 97-2003 (.ppt)", ".docx")),
)
_SIGNATURES = (
    (b"%PDF", Refusal(Fault.PICTURE, "PDF")),
    (b"\x89PNG", Refusal(Fault.PICTURE, "PNG")),
    (b"\xff\xd8\xff", Refusal(Fault.PICTURE, "JPEG")),
    (b"GIF8", Refusal(Fault.PICTURE, "GIF")),
    (b"II*\0", Refusal(Fault.PICTURE, "TIFF")),
    (b"MM\0*", Refusal(Fault.PICTURE, "TIFF")),
    (b"Rar!", Refusal(Fault.PACKED, "RAR")),
    (b"7z\xbc\xaf", Refusal(Fault.PACKED, "7z")),
    (b"\x1f\x8b", Refusal(Fault.PACKED, "gzip")),
    (b"{\\rtf", Refusal(Fault.FOREIGN, "RTF", ".docx")),
    (b"\x09\x08", Refusal(Fault.OLD, "Excel (.xls)", ".xlsx")),
    (b"\x09\x04", Refusal(Fault.OLD, "Excel (.xls)", ".xlsx")),
)
# What other programs keep in a zip, by a part that it has.
_ZIPS = (
    ("xl/workbook.bin", Refusal(Fault.FOREIGN, "Excel binary (.xlsb)", ".xlsx")),
    ("ppt/presentation.xml", Refusal(Fault.FOREIGN, "PowerPoint (.pptx)", ".docx")),
    ("index/document.iwa", Refusal(Fault.FOREIGN, "Apple iWork", ".xlsx")),
)
_OPEN_DOCUMENTS = (
    (b"opendocument.spreadsheet", Refusal(Fault.FOREIGN, "OpenDocument (.ods)", ".xlsx")),
    (b"opendocument.text", Refusal(Fault.FOREIGN, "OpenDocument (.odt)", ".docx")),
)


def refuse_bytes(data: bytes) -> Refusal | None:
    """Why the bytes of a file are not read; None for a zip and for text."""
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    if not head and not data[_HEAD:].strip():
        return Refusal(Fault.EMPTY)
    if data.startswith(_OLE):
        streams = (refusal for name, refusal in _OLE_STREAMS if name.encode("utf-16-le") + b"\0\0" in data)
        return next(streams, Refusal(Fault.UNKNOWN))
    if head.startswith(_LFS):
        return Refusal(Fault.LFS_POINTER)
    signed = next((refusal for signature, refusal in _SIGNATURES if data.startswith(signature)), None)
    return signed or _refuse_markup(head)


def _refuse_markup(head: bytes) -> Refusal | None:
    """Why a text that is written for another program is not read."""
    if b"urn:schemas-microsoft-com:office:spreadsheet" in head:
        return Refusal(Fault.FOREIGN, "Excel 2003 XML", ".xlsx")
    if b"tc:opendocument:" in head:
        return Refusal(Fault.FOREIGN, "OpenDocument XML", ".xlsx")
    if b"wordDocument" in head and head.startswith(b"<?xml"):
        return Refusal(Fault.FOREIGN, "Word 2003 XML", ".docx")
    if _HTML.match(head) or (head.startswith(b"<?xml") and _HTML.search(head)):
        return Refusal(Fault.FOREIGN, "HTML", ".xlsx")
    if head.startswith(b"MIME-Version:"):
        return Refusal(Fault.FOREIGN, "MHTML", ".xlsx")
    return Refusal(Fault.UNKNOWN) if head.startswith(b"<?xml") else None


def refuse_zip(parts: tuple[str, ...], mimetype: bytes) -> Refusal:
    """Why a zip that is neither a workbook nor a document is not read."""
    of_kind = [refusal for kind, refusal in _OPEN_DOCUMENTS if kind in mimetype]
    of_part = [refusal for part, refusal in _ZIPS if part in parts]
    return next(iter((*of_kind, *of_part)), Refusal(Fault.PACKED, "ZIP"))
