"""A workbook as bytes: the same content and day give the same ones, whatever the clock says."""

from __future__ import annotations

import io
import os
import warnings
from datetime import date, datetime, time
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the first that an archive knows
_MADE_ON_UNIX = 3


class _Archive(ZipFile):
    """An archive whose files are all of one time, made as if on one system."""

    def writestr(self, zinfo_or_arcname: str | ZipInfo, data: Any, *_: Any, **__: Any) -> None:
        name = zinfo_or_arcname if isinstance(zinfo_or_arcname, str) else zinfo_or_arcname.filename
        entry = ZipInfo(name, _FIRST_DAY)
        entry.compress_type, entry.create_system, entry.external_attr = ZIP_DEFLATED, _MADE_ON_UNIX, 0o600 << 16
        super().writestr(entry, data)

    def write(self, filename: str | os.PathLike[str], arcname: str | os.PathLike[str] | None = None, *_: Any) -> None:
        with open(filename, "rb") as file:
            self.writestr(os.fspath(arcname or filename), file.read())


def write_archive(workbook: Workbook, day: date) -> bytes:
    """The bytes of a workbook that was made on ``day``."""
    workbook.properties.created = workbook.properties.modified = datetime.combine(day, time())
    file = io.BytesIO()
    with _Archive(file, "w") as archive, warnings.catch_warnings():
        # openpyxl makes files of its own for the sheets, names no encoding, and writes bytes to them.
        warnings.simplefilter("ignore", EncodingWarning)
        ExcelWriter(workbook, archive).save()
    return file.getvalue()
