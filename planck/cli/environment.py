"""What a run takes from its environment: the day, the language, the screen."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING, TextIO, overload

from planck.model.result import Language
from planck.model.tracker import Tracker
from planck.reports.text.bar import bar_tracker
from planck.reports.wording import words

if TYPE_CHECKING:  # a failure must be reported even where a package is missing
    from planck.register.settings import Settings

# The width of a report that no screen limits.
PIPED_WIDTH = 80
NARROWEST = 20
# What may be written instead of a day, to override the one fixed in planck.yaml.
TODAY = "today"


@overload
def today(timezone: None) -> date: ...
@overload
def today(timezone: str | None) -> date | None: ...
def today(timezone: str | None) -> date | None:
    """The day it is in ``timezone`` (a name like ``Asia/Ho_Chi_Minh``), else where the machine is.

    The only look at a clock. None where this machine does not know the name.
    """
    zone = _zone(timezone) if timezone is not None else None
    if timezone is not None and zone is None:
        return None
    return datetime.now(zone).date()


def _zone(name: str) -> tzinfo | None:
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None


def language_of_locale(environ: Mapping[str, str]) -> Language:
    """The language of what a person reads: Vietnamese in a Vietnamese locale, else English."""
    locale = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), "")
    return Language.VI if locale.lower().partition("_")[0].partition(".")[0] == "vi" else Language.EN


def language_of(settings: Settings) -> Language:
    """The language of what a person reads: that of the settings, else that of the locale."""
    return settings.language or language_of_locale(os.environ)


def language_for_machines(settings: Settings) -> Language:
    """The language of what no person reads first; the locale is not asked, so the same files give the same bytes."""
    return settings.language or Language.EN


def language_of_arguments(arguments: Sequence[str], environ: Mapping[str, str]) -> Language:
    """The language in which to refuse arguments that could not be read to their end."""
    asked = [environ.get("PLANCK_LANGUAGE", "")]
    for word, following in zip(arguments, (*arguments[1:], ""), strict=False):
        if word == "--lang":
            asked.append(following)
        elif word.startswith("--lang="):
            asked.append(word.partition("=")[2])
    known = [word for word in asked if word in ("vi", "en")]
    return Language(known[-1]) if known else language_of_locale(environ)


def uses_color(choice: str, environ: Mapping[str, str], stream: TextIO | None) -> bool:
    """Whether to colour: as asked by ``choice``, else by NO_COLOR and FORCE_COLOR, else on a terminal."""
    if choice != "auto":
        return choice == "always"
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR"):
        return True
    return stream is not None and stream.isatty() and environ.get("TERM") != "dumb"


def has_many_colors(environ: Mapping[str, str]) -> bool:
    """Whether the terminal says that it has a palette of 256 colours or more."""
    return environ.get("COLORTERM", "") in ("truecolor", "24bit") or "256color" in environ.get("TERM", "")


def uses_ascii(environ: Mapping[str, str], stream: TextIO | None) -> bool:
    """Whether a terminal says, by the locale, that it has no signs beyond those of ASCII.

    What goes to a file or a pipe is the same on every machine.
    """
    locale = next((environ[name] for name in ("LC_ALL", "LC_CTYPE", "LANG") if environ.get(name)), "")
    encoding = locale.partition("@")[0].partition(".")[2].lower()
    is_narrow = locale in ("C", "POSIX") or (encoding != "" and not encoding.startswith("utf"))
    return is_narrow and stream is not None and stream.isatty()


def width(environ: Mapping[str, str], stream: TextIO | None) -> int:
    """The number of columns: COLUMNS, else those of the terminal, else 80."""
    stated = environ.get("COLUMNS", "")
    if stated.isascii() and stated.isdigit() and int(stated) > 0:
        return max(int(stated), NARROWEST)
    try:
        columns = os.get_terminal_size(stream.fileno()).columns if stream is not None else 0
    except (OSError, ValueError):
        columns = 0
    return max(columns, NARROWEST) if columns else PIPED_WIDTH


def track_reading(language: Language) -> Tracker:
    """What follows the reading of files: a bar, where a person at a terminal looks on."""
    return bar_tracker(words.READING.of(language), sys.stderr, dumb=_is_dumb())


def track_judging(language: Language) -> Tracker:
    """What follows the judging of targets: a bar, where a person at a terminal looks on."""
    return bar_tracker(words.JUDGING.of(language), sys.stderr, dumb=_is_dumb())


def _is_dumb() -> bool:
    return os.environ.get("TERM", "dumb") == "dumb"


def is_summary_wanted() -> bool:
    """Whether GitHub asks for a summary of this step."""
    return bool(os.environ.get("GITHUB_STEP_SUMMARY"))
