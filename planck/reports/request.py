"""What a run asks of a report, beside what the report is about; each format reads the part that concerns it."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from planck.model.location import AT_ROOT, Viewpoint
from planck.model.period import Period
from planck.model.result import Language


class Grouping(str, Enum):
    """How the tables of a document are grouped."""

    AREA = "area"
    FIELD = "field"
    INDICATOR = "indicator"
    PERIOD = "period"


class Rows(str, Enum):
    """What a row of a table stands for."""

    ASSESSMENTS = "assessments"
    OBSERVATIONS = "observations"


class Screen(NamedTuple):
    """Where a text is read, and how much of it.

    ``width`` is the number of columns; ``many_colors`` is whether colours may be of the palette of 256, ``ascii``
    whether there are no other signs. ``quiet`` shows only what fails at the gate, the counts and the problems;
    ``verbose`` every figure and the lines of the files; ``all_targets`` a line even for those that usually share one.
    """

    width: int = 80
    color: bool = False
    quiet: bool = False
    verbose: bool = False
    many_colors: bool = False
    ascii: bool = False
    all_targets: bool = False


class Document(NamedTuple):
    """What a document that is handed in holds.

    ``link_root`` stands before each file of the register in a link. ``arguments`` are written into the first line, so
    that the document can be made again. ``scope`` names the filters for a reader; ``periods`` narrows the figures
    shown, empty for all. ``brief`` leaves out the tables of all targets. ``links``: each figure is a link to where it
    stands, in place of an appendix.
    """

    grouping: Grouping = Grouping.AREA
    link_root: str = ""
    arguments: tuple[str, ...] = ()
    scope: str = ""
    periods: tuple[Period, ...] = ()
    brief: bool = False
    links: bool = False


class Table(NamedTuple):
    """What a table for a spreadsheet holds.

    ``bom`` begins it with the mark by which Excel knows UTF-8. ``locale`` is that of the spreadsheet: a program, and a
    spreadsheet in English, reads numbers with a point and all their digits between commas.
    """

    rows: Rows = Rows.ASSESSMENTS
    bom: bool = False
    locale: Language = Language.EN


class Request(NamedTuple):
    """All of it.

    ``folder`` is the way from the root of the repository to that of the register, with a slash at its end; empty where
    they are the same. ``here`` is the working folder, which a person takes paths from. ``gate`` is whether the
    run has a gate, and so says what became of it.
    """

    language: Language
    screen: Screen = Screen()
    document: Document = Document()
    table: Table = Table()
    folder: str = ""
    here: Viewpoint = AT_ROOT
    gate: bool = True
