"""How the workbook looks: the colours of the page, and paper."""

from __future__ import annotations

from math import ceil

from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from planck.model.assessment import Outcome, Progress, Verdict
from planck.reports.wording import words
from planck.reports.wording.voice import Voice

# Of a line of text in points; and how much wider a letter with its marks is than a digit, by which widths are counted.
HEIGHT_OF_LINE, _WIDER = 15, 1.05
_WIDTH_OF_PAGE = 345  # characters that can still be read on one
_LINE = Side(style="thin", color="D5DBE3")
THIN = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)


def _font(color: str | None = None, *, size: int = 11, bold: bool = True) -> Font:
    """Letters of the kind that every cell has; a font without a name is drawn as any other."""
    return Font(name="Calibri", family=2, scheme="minor", size=size, bold=bold, italic=not bold, color=color)


TITLE = _font(size=14)
HEAD = _font()
STRONG = _font()
FAINT = _font("5A6470", size=9, bold=False)
HEAD_FILL = PatternFill("solid", fgColor="E8F2FB")
BAND_FILL = PatternFill("solid", fgColor="F5F7FA")


class Paint:
    """The ground of a cell, and the letters that can be read on it."""

    def __init__(self, fill: PatternFill, font: Font) -> None:
        self.fill, self.font = fill, font


def _plain(color: str, letters: str) -> Paint:
    return Paint(PatternFill("solid", fgColor=color), _font(letters))


_BLUE, _LIGHT_BLUE = _plain("0B4F9E", "FFFFFF"), _plain("9CC9EE", "16191D")
_YELLOW, _VERMILION = _plain("F6D55C", "16191D"), _plain("C2410C", "FFFFFF")
_HATCHED = Paint(PatternFill("lightUp", fgColor="8A94A0", bgColor="FFFFFF"), _font("16191D"))

PAINTS: dict[Verdict | Outcome | Progress, Paint] = {
    Verdict.EXCEEDED: _BLUE,
    Verdict.MET: _LIGHT_BLUE,
    Verdict.NEAR: _YELLOW,
    Verdict.MISSED: _VERMILION,
    Verdict.INCONCLUSIVE: _HATCHED,
    Verdict.NO_DATA: _HATCHED,
    Progress.ACHIEVED: _BLUE,
    Progress.AHEAD: _BLUE,
    Progress.ON_TRACK: _LIGHT_BLUE,
    Progress.BEHIND: _YELLOW,
    Progress.FAR_BEHIND: _VERMILION,
    Progress.WRONG_WAY: _VERMILION,
    Progress.NO_DATA: _HATCHED,
}


def lines_of(text: str, width: float) -> int:
    """How many lines a text takes in a column of so many characters, rather one too many than one too few."""
    room = max(width - 1, 1)
    return sum(max(1, ceil(len(line) * _WIDER / room)) for line in text.split("\n"))


def set_page(sheet: Worksheet, voice: Voice, head: str) -> None:
    """A4 landscape, the rows of the ``head`` on each page, and no wider than it takes to be read."""
    sheet.print_title_rows = head
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    width = sum(dimension.width for dimension in sheet.column_dimensions.values() if not dimension.hidden)
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = ceil(width / _WIDTH_OF_PAGE), 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = sheet.page_margins
    margins.left = margins.right = margins.top = margins.bottom = 0.5
    margins.header = margins.footer = 0.25
    footer = sheet.oddFooter
    assert footer is not None  # every sheet has one
    assert footer.center is not None  # with all of its three parts
    footer.center.text = voice.say(words.PAGE_OF, page="&P", pages="&N")
