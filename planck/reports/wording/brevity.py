"""How much of a text a message quotes: enough to find it by, however long it is."""

from __future__ import annotations

LONGEST = 100
# What is listed for a choice, what was changed, and where it is: of more use whole.
_LONGEST_OF = dict.fromkeys(
    (
        "after",
        "allowed",
        "areas",
        "before",
        "command",
        "detail",
        "example",
        "first",
        "folder",
        "keys",
        "nearest",
        "options",
        "path",
        "place",
        "target",
        "targets",
        "terms",
        "tried",
        "units",
        "wanted",
    ),
    400,
)


def briefly(name: str, text: str) -> str:
    """The text that a sentence has for ``{name}``; of a long one its beginning and its end."""
    longest = _LONGEST_OF.get(name, LONGEST)
    if len(text) <= longest:
        return text
    kept = longest - 1
    return f"{text[: kept - kept // 3]}…{text[len(text) - kept // 3 :]}"
