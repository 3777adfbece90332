"""The styles of a workbook as openpyxl is handed them: number formats and fonts of signs, and nothing that stops it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from planck.office.files.symbol_fonts import is_of_signs

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
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


class Styles(NamedTuple):
    """The styles to be handed over, how many a cell may choose from, and whether any has a font of signs."""

    content: bytes
    size: int
    shows_signs: bool


def clean_styles(styles: Element | None) -> Styles:
    """Each style with its number format, written out, and its font where this shows signs in place of letters."""
    codes = dict(_BUILT_IN)
    fonts = ["Calibri"]
    chosen: list[tuple[int, int]] = []
    if styles is not None:
        codes |= {
            _number(form, "numFmtId"): form.get("formatCode", "") for form in styles.iterfind("{*}numFmts/{*}numFmt")
        }
        for font in styles.iterfind("{*}fonts/{*}font"):
            name = font.find("{*}name")
            fonts.append(name.get("val", "") if name is not None else "")
        chosen = [(_number(xf, "numFmtId"), _number(xf, "fontId") + 1) for xf in styles.iterfind("{*}cellXfs/{*}xf")]
    root = etree.Element(f"{{{SHEETS}}}styleSheet", nsmap={None: SHEETS})
    formats, faces, cells = (etree.SubElement(root, f"{{{SHEETS}}}{name}") for name in ("numFmts", "fonts", "cellXfs"))
    for number, code in codes.items():
        etree.SubElement(formats, f"{{{SHEETS}}}numFmt", numFmtId=str(number), formatCode=code or "General")
    for name in fonts:
        face = etree.SubElement(faces, f"{{{SHEETS}}}font")
        etree.SubElement(face, f"{{{SHEETS}}}name", val=name if is_of_signs(name) else fonts[0])
    for number, font in chosen or [(0, 0)]:
        form, face = str(number if number in codes else 0), str(font if font < len(fonts) else 0)
        etree.SubElement(cells, f"{{{SHEETS}}}xf", numFmtId=form, fontId=face)
    return Styles(etree.tostring(root), max(len(chosen), 1), any(map(is_of_signs, fonts)))


def _number(element: Element, name: str) -> int:
    text = element.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
