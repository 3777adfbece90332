"""Texts of a workbook with the runs they are written in."""

from __future__ import annotations

import re
from collections.abc import Iterable

from planck.office.files.limits import MAX_TEXT, Damaged
from planck.office.files.symbol_fonts import spell_signs
from planck.office.files.text import Marked, Run, read_runs
from planck.office.files.xml_events import read_events

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


class RunCollector:
    """Takes the events within a text (``si``, ``is``) and gives its runs. How it is pronounced is no part of it."""

    def __init__(self) -> None:
        self._runs: list[Run] = []
        self._font = ""
        self._length = 0
        self._is_raised = self._is_struck = self._is_spoken = self._is_text = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if name == "r":
            self._is_raised = self._is_struck = False
            self._font = ""
        elif name == "rFont":
            self._font = attributes.get("val", "")
        elif name == "strike":
            self._is_struck = attributes.get("val") not in ("0", "false")
        elif name == "vertAlign":
            self._is_raised = attributes.get("val") == "superscript"
        elif name == "rPh":
            self._is_spoken = True
        elif name == "t":
            self._is_text = not self._is_spoken

    def end(self, name: str) -> None:
        """An element ends."""
        if name == "rPh":
            self._is_spoken = False
        elif name == "t":
            self._is_text = False
        elif name == "r":
            self._is_raised = self._is_struck = False
            self._font = ""

    def text(self, characters: str) -> None:
        """Characters between."""
        self._length += len(characters)
        if self._length > MAX_TEXT:
            raise Damaged
        if self._is_text:
            self._runs.append(Run(spell_signs(characters, self._font), self._is_raised, self._is_struck))

    def take(self) -> Marked:
        """The text collected; the next one begins."""
        runs = [run._replace(text=unescape(run.text)) for run in self._runs]
        self._runs = []
        self._length = 0
        return read_runs(runs)


def unescape(text: str) -> str:
    """A text with the characters that XML cannot hold, which a workbook writes as _x000D_."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def read_shared_strings(pieces: Iterable[bytes]) -> list[Marked]:
    """The texts that cells share, in their order."""
    collector = RunCollector()
    texts: list[Marked] = []

    def end(name: str) -> None:
        if name == "si":
            texts.append(collector.take())
        else:
            collector.end(name)

    read_events(pieces, collector.start, end, collector.text)
    return texts
