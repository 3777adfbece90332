"""The styles of a workbook: the number format of a cell, and its font where this shows signs in place of letters."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from planck.office.files.number_format import NumberFormat
from planck.office.files.symbol_fonts import is_of_signs

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# The formats that Excel has without writing them down. Of money and days the file does not say how they look, the
# reader's own settings do: days as Vietnam writes them, money without its sign.
_MONEY = "#,##0{0};(#,##0{0})"
_LEDGER = '_(* #,##0{0}_);_(* (#,##0{0});_(* "-"??_);_(@_)'
_BUILT_IN = {
    **{1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??"},
    **{number: _MONEY.format("") for number in (5, 6, 37, 38)},
    **{number: _MONEY.format(".00") for number in (7, 8, 39, 40)},
    **{number: _LEDGER.format("") for number in (41, 42)},
    **{number: _LEDGER.format(".00") for number in (43, 44)},
    **dict.fromkeys((14, *range(27, 37), *range(50, 59)), "dd/mm/yyyy"),
    **{15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss"},
    **{22: "dd/mm/yyyy h:mm", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss", 48: "##0.0E+0", 49: "@"},
}
_format = lru_cache(maxsize=1024)(NumberFormat)


class Style(NamedTuple):
    """What of the look of a cell is read; ``font`` is empty where its letters are letters."""

    format: NumberFormat
    font: str


def read_styles(styles: Element | None) -> list[Style]:
    """The styles that cells choose from by their number; at least one, which a cell without a style has."""
    codes = dict(_BUILT_IN)
    fonts: list[str] = []
    chosen: list[tuple[int, int]] = []
    if styles is not None:
        codes |= {
            _number(form, "numFmtId"): form.get("formatCode", "") for form in styles.iterfind("{*}numFmts/{*}numFmt")
        }
        for font in styles.iterfind("{*}fonts/{*}font"):
            name = font.find("{*}name")
            fonts.append(name.get("val", "") if name is not None else "")
        chosen = [(_number(xf, "numFmtId"), _number(xf, "fontId")) for xf in styles.iterfind("{*}cellXfs/{*}xf")]
    signs = {number: name for number, name in enumerate(fonts) if is_of_signs(name)}
    return [Style(_format(codes.get(number, "")), signs.get(font, "")) for number, font in chosen or [(0, -1)]]


def _number(element: Element, name: str) -> int:
    text = element.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
