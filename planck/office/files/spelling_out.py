"""Writes into a document what Word only shows: the numbers of paragraphs, the marks of footnotes, raised styles."""

from __future__ import annotations

from collections.abc import Iterator

from planck.office.files.numbering import Numbering
from planck.office.files.paragraph import UNSEEN, read_paragraph
from planck.office.files.xml_events import Element

_PASSED_OVER = UNSEEN - {"pPr", "rPr"}


def spell_out(body: Element, numbering: Element | None, styles: Element | None) -> None:
    """Changes ``body`` so that its texts are what is seen. A reference to a footnote becomes its mark, "1)"."""
    numbers = Numbering(numbering, styles)
    raised = set(_raised_styles(styles)) if styles is not None else set()
    references = 0
    for element in _in_order(body):
        if element.name == "p":
            label = numbers.label(element)
            if label:
                element.children.insert(0, _run(f"{label} "))
        elif element.name == "r":
            _raise(element, raised)
        elif element.name == "footnoteReference" and element.get("customMarkFollows") not in ("1", "true", "on"):
            references += 1
            element.children = [Element("sup", {}, [Element("t", {}, text=f"{references})")])]


def footnotes_in(table: Element, footnotes: Element | None) -> Iterator[str]:
    """The footnotes that a table refers to, each behind its mark, once ``spell_out`` has written the marks."""
    if footnotes is None:
        return
    texts = {note.get("id"): note for note in footnotes.all("footnote")}
    for element in _in_order(table):
        note = texts.get(element.get("id")) if element.name == "footnoteReference" and element.children else None
        if note is not None:
            lines = (read_paragraph(paragraph).text for paragraph in note.all("p"))
            yield f"{element.children[0].children[0].text} {' '.join(filter(None, lines))}"


def _in_order(parent: Element) -> Iterator[Element]:
    """Every element that may be seen, in the order of the document."""
    waiting = parent.children[::-1]
    while waiting:
        element = waiting.pop()
        if element.name not in _PASSED_OVER:
            yield element
            waiting += element.children[::-1]


def _run(text: str) -> Element:
    return Element("r", {}, [Element("t", {}, text=text)])


def _raise(run: Element, raised: set[str]) -> None:
    """Says of a run whose style is raised that it is."""
    properties = run.child("rPr")
    style = properties.child("rStyle") if properties is not None else None
    if properties is None or style is None or properties.child("vertAlign") is not None:
        return
    if style.get("val") in raised:
        properties.children.append(Element("vertAlign", {"val": "superscript"}))


def _raised_styles(styles: Element) -> Iterator[str]:
    for style in styles.all("style"):
        properties = style.child("rPr")
        height = properties.child("vertAlign") if properties is not None else None
        if height is not None and height.get("val") == "superscript":
            yield style.get("styleId")
