"""The number formats of a workbook, by the number of the style that a cell has."""

from __future__ import annotations

from planck.office.files.number_format import GENERAL, NumberFormat
from planck.office.files.symbol_fonts import is_of_signs
from planck.office.files.xml_events import Element

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


def read_formats(styles: Element) -> tuple[NumberFormat, ...]:
    """The format of each style, in their order."""
    own = styles.child("numFmts")
    codes = _BUILT_IN | {form.number("numFmtId"): form.get("formatCode") for form in (own.all("numFmt") if own else ())}
    read: dict[str, NumberFormat] = {"": GENERAL}
    cells = styles.child("cellXfs")
    formats = []
    for style in cells.all("xf") if cells else ():
        code = codes.get(style.number("numFmtId"), "")
        if code not in read:
            read[code] = NumberFormat(code)
        formats.append(read[code])
    return tuple(formats)


def read_fonts_of_signs(styles: Element) -> dict[int, str]:
    """The font of each style whose letters stand for signs."""
    fonts, cells = styles.child("fonts"), styles.child("cellXfs")
    names = [name.get("val") if (name := font.child("name")) else "" for font in (fonts.all("font") if fonts else ())]
    used = {number: style.number("fontId") for number, style in enumerate(cells.all("xf") if cells else ())}
    return {number: names[font] for number, font in used.items() if font < len(names) and is_of_signs(names[font])}
