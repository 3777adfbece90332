"""The bytes of a delimited file -> its text."""

from __future__ import annotations

from planck.office.files.text import LINE_END

_UTF16 = (b"\xff\xfe", b"\xfe\xff")


class NotUtf8(Exception):
    """The byte at ``line`` and ``column`` is no UTF-8."""

    def __init__(self, line: int, column: int, byte: int) -> None:
        super().__init__()
        self.line, self.column, self.byte = line, column, f"0x{byte:02X}"


class Utf16Unmarked(Exception):
    """The text is UTF-16, and does not say in which order its bytes stand."""


def decode(data: bytes) -> str | None:
    """The text, without a byte order mark; None where the bytes are no text. UTF-16 is read by its mark.

    Raises NotUtf8 for text in an older code: several of Vietnam's use the same bytes for different letters, and to
    guess which would change names without a word.
    """
    if data.startswith(_UTF16):
        text = data.decode("utf-16", errors="replace")
        return None if "\ufffd" in text or "\0" in text else text
    if b"\0" in data:
        if data[:1] == b"\0" or data[1:2] == b"\0":
            raise Utf16Unmarked
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = LINE_END.split(data[: error.start].decode("utf-8-sig", errors="replace"))
        raise NotUtf8(len(before), len(before[-1]) + 1, data[error.start]) from error
