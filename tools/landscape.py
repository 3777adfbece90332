"""Write the Word template with which pandoc lays out a report, as offices do: A4 landscape, Times New Roman 13.

The number of the page stands in the middle of the top margin, from the second page on. Rows do not break across pages.

python -m tools.landscape
"""

from __future__ import annotations

import io
import zipfile

from tools.running import ROOT

PATH = ROOT / "docs" / "a4-landscape.docx"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_TYPES = f"""{_HEAD}<Types xmlns="{_PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/>
<Override PartName="/word/header1.xml" ContentType="{_WORD}.header+xml"/>
</Types>
"""
_ROOT = f"""{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>
</Relationships>
"""
_PARTS = f"""{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="{_OFFICE}/header" Target="header1.xml"/>
</Relationships>
"""
_W_AND_R = f'{_W} xmlns:r="{_OFFICE}"'
# 297 by 210 mm in twentieths of a point; margins of 30 mm on the left, 15 on the right, 20 above and below.
_DOCUMENT = f"""{_HEAD}<w:document {_W_AND_R}><w:body><w:p/><w:sectPr>
<w:headerReference w:type="default" r:id="rId2"/>
<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>
<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>
<w:titlePg/>
</w:sectPr></w:body></w:document>
"""
_HEADER = f"""{_HEAD}<w:hdr {_W}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>
<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>
<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
</w:p></w:hdr>
"""


def _style(kind: str, key: str, name: str, body: str, *, based_on: str = "", default: bool = False) -> str:
    first = ' w:default="1"' if default else ""
    parent = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    head = f'<w:style w:type="{kind}"{first} w:styleId="{key}"><w:name w:val="{name}"/>'
    return f"{head}{parent}<w:qFormat/>{body}</w:style>"


def _paragraph(key: str, name: str, before: int, after: int, run: str = "", extra: str = "", last: str = "") -> str:
    spacing = f'<w:pPr>{extra}<w:spacing w:before="{before}" w:after="{after}"/>{last}</w:pPr>'
    return _style("paragraph", key, name, f"{spacing}<w:rPr>{run}</w:rPr>", based_on="Normal")


def _size(points: int) -> str:
    return f'<w:sz w:val="{points * 2}"/><w:szCs w:val="{points * 2}"/>'


def _styles() -> str:
    font = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
    kept, middle, whole = "<w:keepNext/>", '<w:jc w:val="center"/>', "<w:keepLines/>"
    right = '<w:jc w:val="right"/>'
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>' for side in sides)
    margins = '<w:tblCellMar><w:left w:w="40" w:type="dxa"/><w:right w:w="40" w:type="dxa"/></w:tblCellMar>'
    first = '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:fill="E7EDF3"/>'
    raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    rows = "<w:trPr><w:cantSplit/></w:trPr>"
    table = f"<w:tblPr><w:tblBorders>{lines}</w:tblBorders>{margins}</w:tblPr>{rows}{first}</w:tcPr></w:tblStylePr>"
    styles = [
        f"<w:docDefaults><w:rPrDefault><w:rPr>{font}{_size(13)}</w:rPr></w:rPrDefault></w:docDefaults>",
        _style("paragraph", "Normal", "Normal", "", default=True),
        _style("character", "DefaultParagraphFont", "Default Paragraph Font", "", default=True),
        _paragraph("BodyText", "Body Text", 40, 40),
        _paragraph("FirstParagraph", "First Paragraph", 40, 40),
        _paragraph("Introduction", "Introduction", 40, 40, "", kept),
        _paragraph("Compact", "Compact", 0, 0, _size(9), whole),
        _paragraph("TableLeft", "Table Left", 0, 0, _size(9), whole),
        _paragraph("TableRight", "Table Right", 0, 0, _size(9), whole, right),
        _paragraph("TableCenter", "Table Center", 0, 0, _size(9), whole, middle),
        _paragraph("TableHead", "Table Head", 0, 0, f"<w:b/>{_size(9)}", f"{kept}{whole}", middle),
        _paragraph("TableTitle", "Table Title", 0, 0, _size(9), f"{kept}{whole}"),
        _paragraph("Heading1", "heading 1", 0, 120, f"<w:b/>{_size(14)}", kept, middle),
        _paragraph("Heading2", "heading 2", 120, 60, f"<w:b/>{_size(13)}", kept, middle),
        _paragraph("Heading3", "heading 3", 80, 40, f"<w:b/>{_size(13)}", kept, middle),
        _paragraph("FootnoteText", "footnote text", 0, 0, _size(8)),
        _paragraph("Header", "header", 0, 0, "", "", middle),
        _style("character", "FootnoteReference", "footnote reference", raised),
        _style("character", "Hyperlink", "Hyperlink", '<w:rPr><w:color w:val="1F4E79"/></w:rPr>'),
        _style("table", "Table", "Table", table, default=True),
    ]
    return f"{_HEAD}<w:styles {_W}>{''.join(styles)}</w:styles>\n"


def template() -> bytes:
    """The template; the same bytes each time."""
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _ROOT,
        "word/document.xml": _DOCUMENT,
        "word/_rels/document.xml.rels": _PARTS,
        "word/header1.xml": _HEADER,
        "word/styles.xml": _styles(),
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name), text.encode())
    return file.getvalue()


if __name__ == "__main__":
    PATH.write_bytes(template())
