"""The blocks of code of a document, and the files that some of them show."""

from __future__ import annotations

import re

BLOCK = re.compile(r"^```(?P<kind>\w+)[^\n]*\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = {"yaml": re.compile(r"# (?P<path>[\w./-]+\.ya?ml)\n"), "text": re.compile(r"# (?P<path>[\w./-]+\.txt)\n")}


def file_of(block: re.Match[str]) -> tuple[str, str] | None:
    """The name and the text of the file that a block shows; None where it shows none."""
    name = _FILE[block["kind"]].match(block["body"]) if block["kind"] in _FILE else None
    return (name["path"], block["body"]) if name else None
