"""The parser written in Python, for where PyYAML comes without libyaml."""

from __future__ import annotations

from typing import Any

from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError


class PureParser(Reader, Scanner, Parser):
    """PyYAML's own parser, brought to agree with libyaml where the two differ.

    What is left: a tab that begins a further line of an unquoted text is refused here only, an unknown
    directive (%) there only, and a key marked by ? without any value at the end of a file has another mark.
    """

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def scan_to_next_token(self) -> None:
        """Tabs may stand between tokens, though not indent them."""
        super().scan_to_next_token()
        while self.peek() == "\t" and (self.flow_level or not self.allow_simple_key):
            self.forward()
            super().scan_to_next_token()

    def scan_plain_spaces(self, indent: Any, start_mark: Any) -> Any:
        """Tabs may stand inside an unquoted text, and behind it."""
        length = 0
        while self.peek(length) in " \t":
            length += 1
        run = self.prefix(length)
        if "\t" not in run:
            return super().scan_plain_spaces(indent, start_mark)
        behind = self.peek(length) in "\r\n\x85\u2028\u2029"
        self.forward(length)
        return super().scan_plain_spaces(indent, start_mark) if behind else [run]

    def scan_flow_scalar(self, style: str) -> Any:
        r"""Escapes such as "\ud800", which are no characters, are refused."""
        start = self.get_mark()
        try:
            token = super().scan_flow_scalar(style)
            token.value.encode("utf-8")
        except (ValueError, OverflowError) as error:
            words = "found invalid Unicode character escape code"
            raise ScannerError("while parsing a quoted scalar", start, words, start) from error
        return token
