"""Where something stands in the files, as every report writes it."""

from __future__ import annotations

import re

from planck.model.location import Location
from planck.reports.visible import undivided
from planck.reports.wording.voice import Voice

# In the name of a file, what would be read as the end of it: the colon before a line, or before a message.
_ENDS = r":(?=\d+(?::|$)|\s|$)"


def file_and_line(voice: Voice, location: Location) -> str:
    """``targets/a.yaml:12``."""
    return f"{file_name(voice, location.file)}:{location.line}"


def file_line_and_column(voice: Voice, location: Location) -> str:
    """``targets/a.yaml:12:3``, which editors open and which comes before a message."""
    return f"{file_and_line(voice, location)}:{location.column}"


def file_name(voice: Voice, file: str) -> str:
    """The file, with nothing in its name that looks like a place of its own."""
    name = undivided(voice.path(file))
    return re.sub(_ENDS, "<U+003A>", name) if ":" in name else name


def path_address(path: str) -> str:
    """A path as a part of an address, in which whatever is in a name stays a part of the name."""
    from urllib.parse import quote  # few reports have links

    return quote(path, safe="/", errors="surrogateescape")
