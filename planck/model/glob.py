"""Names chosen by a pattern with ``*`` and ``?``."""

from __future__ import annotations


def matches_glob(pattern: str, text: str) -> bool:
    """Whether ``*`` taken for any signs, ``?`` for one sign and all else for itself make ``text``.

    Looks at no pair of signs twice, however many ``*`` there are: a regular expression would try every way to
    divide the text among them.
    """
    at_pattern = at_text = 0
    star, resume = -1, 0  # the last ``*`` seen, and where the text goes on behind what it stands for
    while at_text < len(text):
        sign = pattern[at_pattern] if at_pattern < len(pattern) else ""
        if sign == "*":
            star, resume = at_pattern, at_text
            at_pattern += 1
        elif sign in ("?", text[at_text]):
            at_pattern += 1
            at_text += 1
        elif star >= 0:
            resume += 1
            at_pattern, at_text = star + 1, resume
        else:
            return False
    return not pattern[at_pattern:].strip("*")
