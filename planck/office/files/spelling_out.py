"""Makes a document what Word shows of it: without what is deleted, with the numbers of paragraphs and footnotes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from lxml import etree

from planck.office.files.numbering import Numbering
from planck.office.files.paragraph import read_paragraph
from planck.office.files.word_xml import WORD, all_of, find, is_on, value

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# References to notes, by the kind of note.
_REFERENCES = {f"{WORD}{kind}Reference": kind for kind in ("footnote", "endnote")}
# What is not seen, or is no part of the line: deleted text, drawings and text boxes, field codes, how a word is read.
_UNSEEN = (
    "del", "moveFrom", "delText", "instrText", "drawing", "pict", "object", "txbxContent", "Fallback", "rt", "fldData",
    "sdtPr", "sdtEndPr", "ctrlPr",
)  # fmt: skip


def accept_changes(body: Element) -> None:
    """Take out of ``body`` what is not seen once all changes are accepted."""
    for row in list(body.iter(f"{WORD}tr")):
        parent = row.getparent()
        if parent is not None and is_on(find(row, "trPr", "del")):
            parent.remove(row)
    etree.strip_elements(body, *(f"{{*}}{name}" for name in _UNSEEN), with_tail=False)


def spell_out(body: Element, numbering: Element | None, styles: Element | None) -> None:
    """Change ``body`` so that its texts are what is seen. A reference to a note becomes its mark, "1)": footnotes and
    endnotes are counted together."""
    if numbering is not None:
        numbers = Numbering(numbering, styles)
        for paragraph in list(body.iter(f"{WORD}p")):
            label = numbers.label(paragraph)
            if label:
                run = etree.Element(f"{WORD}r")
                etree.SubElement(run, f"{WORD}t").text = f"{label} "
                paragraph.insert(0, run)
    raised = set(_raised_styles(styles))
    for style in list(body.iter(f"{WORD}rStyle")) if raised else ():
        properties = style.getparent()
        if properties is not None and value(style) in raised and find(properties, "vertAlign") is None:
            etree.SubElement(properties, f"{WORD}vertAlign").set(f"{WORD}val", "superscript")
    references = 0
    for reference in list(body.iter(*_REFERENCES)):
        if value(reference, "customMarkFollows") not in ("1", "true", "on"):
            references += 1
            etree.SubElement(etree.SubElement(reference, f"{WORD}sup"), f"{WORD}t").text = f"{references})"


def notes_in(table: Element, parts: Mapping[str, Element]) -> Iterator[str]:
    """The footnotes and endnotes that a table refers to, each behind its mark, once ``spell_out`` has written these."""
    kinds = _REFERENCES.values()
    texts = {(kind, value(note, "id")): note for kind in kinds for note in all_of(parts.get(f"{kind}s"), kind)}
    for reference in table.iter(*_REFERENCES):
        mark, note = find(reference, "sup", "t"), texts.get((_REFERENCES[reference.tag], value(reference, "id")))
        if mark is not None and note is not None:
            lines = (read_paragraph(paragraph).text for paragraph in all_of(note, "p"))
            yield f"{mark.text} {' '.join(filter(None, lines))}"


def _raised_styles(styles: Element | None) -> Iterator[str]:
    for style in all_of(styles, "style"):
        if value(find(style, "rPr", "vertAlign")) == "superscript":
            yield value(style, "styleId")
