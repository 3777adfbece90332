"""The bytes of a file -> its text, or the one problem that says why they are no text."""

from __future__ import annotations

from planck.model.location import Location
from planck.model.problem import Code, Problem, error

MAX_BYTES = 32 * 1024 * 1024
_BOM = b"\xef\xbb\xbf"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
# What stands in a clone for a file that Git LFS keeps elsewhere, also by the name that LFS first had.
_LFS_POINTERS = (b"version https://git-lfs.github.com/spec/", b"version https://hawser.github.com/spec/")
# How a line begins by which git marks a conflict; the one in the middle underlines a heading elsewhere.
_MARKERS = ("<<<<<<<", "|||||||", ">>>>>>>")


def decode(data: bytes, file: str) -> str | Problem:
    """The text of ``data``, without a byte order mark; or the problem, at the byte where it is."""
    if len(data) > MAX_BYTES:
        return _problem(Code.FILE_TOO_LARGE, file, 1, 1, limit=str(MAX_BYTES // 1024**2))
    if data.startswith(_UTF16) or b"\0" in data[:2]:  # with or without its mark: no text begins with NUL
        return _problem(Code.UTF16, file, 1, 1)
    if data.startswith(_LFS_POINTERS):
        return _problem(Code.LFS_POINTER, file, 1, 1)
    body = data.removeprefix(_BOM)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        before = body[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8")) + 1
        offset = error.start + len(data) - len(body)
        args = {"offset": str(offset), "byte": f"0x{data[offset]:02X}"}
        return _problem(Code.NOT_UTF8, file, before.count(b"\n") + 1, column, **args)
    marker = _find_marker(text) if any(marker in text for marker in _MARKERS) else None
    return _problem(Code.CONFLICT_MARKER, file, *marker) if marker is not None else text


def _find_marker(text: str) -> tuple[int, int] | None:
    """The line and column of the first line that marks a conflict, indented or not; None without one."""
    import re  # few files have one

    signs = re.compile(r"(?P<indent>[ \t]*)(?:<{7}(?=[ \t]|$)|[|>]{7}(?=[ \t]+\S))")
    for number, line in enumerate(re.split("\r\n|[\r\n]", text), 1):
        marker = signs.match(line)
        if marker:
            return number, marker.end("indent") + 1
    return None


# What ends a line for YAML 1.1 and for no editor.
LINE_ENDS_OF_YAML = "\x85\u2028\u2029"


def control_characters(text: str) -> list[tuple[int, str]]:
    """Where in ``text`` there are characters that no file may hold, and how they are called: (index, U+0007).

    They are refused even between quotes. A byte order mark is among them, which the parsers skip or not, and what ends
    a line for YAML alone.
    """
    import re  # and compiled here: it takes longer than to read a small file, and is seldom needed

    refused = "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
    return [(match.start(), f"U+{ord(match.group()):04X}") for match in re.finditer(refused, text)]


def _problem(code: Code, file: str, line: int, column: int, **args: str) -> Problem:
    return error(code, Location(file, line, column), **args)
