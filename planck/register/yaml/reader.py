"""One YAML file -> plain values that know where they were written.

The only place that knows ``yaml``. It reads the parser's event stream itself, because a loader of PyYAML
would change what people wrote (NO, 12:30, 0123), hide doubled keys and forget the lines. A value is text,
``Decimal``, true or false, null, a list or a mapping; nothing else has a meaning of its own here.
"""

from __future__ import annotations

import gc
import re
import unicodedata
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NoReturn

from yaml.error import MarkedYAMLError, YAMLError
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from planck.model.location import Location
from planck.model.problem import Code, Problem, error
from planck.register.files.encoding import LINE_ENDS_OF_YAML, decode
from planck.register.yaml.values import (
    MAX_DIGITS,
    MAX_NESTING,
    PROSE,
    WORDS,
    DecimalComma,
    Document,
    Map,
    Mark,
    Seq,
    Value,
    is_number,
    read_number,
    weight,
)

if TYPE_CHECKING:
    from planck.register.yaml.mistakes import Fault
    from planck.register.yaml.recovery import Attempt

try:
    from yaml._yaml import CParser
except ImportError:  # PyYAML without libyaml: slower, the same results; the checker knows no class that may be missing
    CParser = None  # type: ignore[assignment,misc]

MAX_EXPANDED = 100_000  # values that aliases may stand for, all together

# On a byte order mark inside a text the parsers differ; the others count as the ends of lines that nobody sees.
_DOUBTED = "\ufeff" + LINE_ENDS_OF_YAML
_NUMBER_STARTS = frozenset("0123456789+-")


def read(data: bytes, file: str, *, pure: bool = False) -> Document:
    """Read the bytes of a file. ``file`` is its name in problems; ``pure`` forces the parser written in Python.

    Never raises for what the bytes hold: every fault is among the problems of the document.
    """
    text = decode(data, file)
    if isinstance(text, Problem):
        return Document(file, None, (text,))
    parser = choose_parser(pure=pure)
    collecting = gc.isenabled()
    gc.disable()  # many small values that all live on: the collector would look at them again and again
    try:
        root, problems, end = _attempt(text, file, parser)
        if end is not True or any(character in text for character in _DOUBTED):
            from planck.register.yaml.recovery import read_past_mistakes

            first = root, problems, end
            root, problems = read_past_mistakes(text, file, first, lambda text: _attempt(text, file, parser))
    finally:
        if collecting:
            gc.freeze()  # what was made is old from birth: the collector's next round passes it over
            gc.unfreeze()
            gc.enable()
    return Document(file, root, tuple(sorted(problems, key=lambda problem: problem.key)))


def choose_parser(*, pure: bool = False) -> Callable[[str], Any]:
    """What makes a parser of a text: the one in C, or where there is none, or ``pure`` asks for it, that in Python."""
    if pure or CParser is None:
        from planck.register.yaml.pure import PureParser

        return PureParser
    return CParser


def _attempt(text: str, file: str, parser: Callable[[str], Any]) -> Attempt:
    """One reading of ``text``, up to its end or to the first complaint of the parser."""
    problems: list[Problem] = []
    try:
        return _Builder(parser(text).get_event, text, file, problems).stream(), problems, True
    except MarkedYAMLError as error:
        if error.problem_mark and "nesting" in str(error.problem):  # depth 1000, seen before 33 is reported
            return _attempt(text[: error.problem_mark.index], file, parser)
        return None, problems, _fault(error)
    except (_TooMuch, YAMLError):  # recorded already; or characters that YAML refuses, looked for separately
        return None, problems, False


def _fault(error: MarkedYAMLError) -> Fault:
    from planck.register.yaml.mistakes import Fault

    marks = (error.context_mark, error.problem_mark)
    start, place = ((mark.line, mark.column) if mark else None for mark in marks)
    return Fault(f"{error.context or ''}: {error.problem or ''}", *(place or start or (0, 0)), start)


class _TooMuch(Exception):
    """A bound was passed; the problem has been recorded, and the file is not read any further."""


class _Builder:
    """Makes the values of one text from the events of its parser, and records what is wrong with them."""

    __slots__ = ("anchors", "expanded", "file", "following", "has_remarks", "open", "plain", "problems", "text")

    def __init__(self, following: Callable[[], Any], text: str, file: str, problems: list[Problem]) -> None:
        self.following, self.text, self.file, self.problems = following, text, file, problems
        self.plain = dict(WORDS)  # unquoted scalars -> what they mean
        self.anchors: dict[str, tuple[Value, int, int]] = {}  # -> value, how many it is, how deep
        self.open: set[str] = set()  # anchors of the mappings and lists that are being read
        self.expanded = 0
        self.has_remarks = "#" in text

    def stream(self) -> Map | None:
        """The root of the one document that a file holds."""
        self.following()
        event = self.following()
        if type(event) is StreamEndEvent:
            self.report(Code.EMPTY_FILE, (1, 1))
            return None
        start = self.following()
        root = self.node(start, 1)
        self.following()
        event = self.following()
        if type(event) is not StreamEndEvent:
            self.report(Code.TWO_DOCUMENTS, _mark(event))
            while type(event) is not StreamEndEvent:
                self.anchors.clear()
                self.node(self.following(), 1)
                self.following()
                event = self.following()
        if isinstance(root, Map):
            return root
        empty = start.__class__ is ScalarEvent and not start.value and not start.style
        self.report(Code.EMPTY_FILE if empty else Code.ROOT_NOT_MAPPING, (1, 1) if empty else _mark(start))
        return None

    def mapping(self, start: Any, depth: int) -> Map:
        following, plain = self.following, self.plain
        scalar, begin, end = ScalarEvent, MappingStartEvent, MappingEndEvent
        result = Map()
        mark = start.start_mark
        result.mark = (mark.line + 1, mark.column + 1)
        marks = result.marks = {}
        while True:
            key_event = following()
            if type(key_event) is end:
                return result
            if type(key_event) is scalar and key_event.anchor is None and key_event.tag is None:
                key: str | None = key_event.value
                if not key_event.value.isascii():
                    key = unicodedata.normalize("NFC", key_event.value)
            else:
                key = self.key(key_event, depth)
            event = following()
            if type(event) is scalar and event.anchor is None and event.tag is None:
                value: Value = (text := event.value)
                if not event.style:
                    if text in plain:
                        value = plain[text]
                    else:
                        value = self.scalar(event)
                        if not text and start.flow_style and self.slipped(result, key_event, key):
                            continue
                    if self.has_remarks and key in PROSE and value.__class__ is str:
                        self.look_for_cut(event, in_braces=start.flow_style)
                elif "," in text:
                    value = DecimalComma.read(text)
            elif type(event) is begin and event.anchor is None and event.tag is None and depth < MAX_NESTING:
                value = self.mapping(event, depth + 1)
            else:
                value = self.node(event, depth + 1)
            if key is None:
                continue
            key_mark = key_event.start_mark
            mark = event.start_mark
            if key in result:
                self.report(Code.DUPLICATE_KEY, _mark(key_event), key=key, line=str(marks[key][0]))
                continue
            result[key] = value
            marks[key] = (key_mark.line + 1, key_mark.column + 1, mark.line + 1, mark.column + 1)

    def sequence(self, start: Any, depth: int) -> Seq:
        following, plain = self.following, self.plain
        scalar, end = ScalarEvent, SequenceEndEvent
        result = Seq()
        result.mark = _mark(start)
        marks = result.marks = []
        while True:
            event = following()
            if type(event) is end:
                return result
            if type(event) is scalar and event.anchor is None and event.tag is None:
                value: Value = (text := event.value)
                if not event.style:
                    value = plain[text] if text in plain else self.scalar(event)
                elif "," in text:
                    value = DecimalComma.read(text)
            else:
                value = self.node(event, depth + 1)
            mark = event.start_mark
            result.append(value)
            marks.append((mark.line + 1, mark.column + 1))

    def scalar(self, event: Any) -> Value:
        """What a scalar means; only unquoted ones mean anything but text."""
        text: str = event.value
        if event.style:
            return DecimalComma.read(text)
        if not text:
            return None
        value: Value = text
        if text in self.plain:
            value = self.plain[text]
        elif text[0] in _NUMBER_STARTS:
            value = read_number(text)
            if value.__class__ is str and is_number(text):
                self.report(Code.NUMBER_TOO_LONG, _mark(event), limit=str(MAX_DIGITS))
                return text
        self.plain[text] = value
        return value

    def node(self, event: Any, depth: int) -> Value:
        """Any value at all: also one with an anchor or a tag, and an alias."""
        if type(event) is AliasEvent:
            return self.alias(event, depth)
        if event.tag is not None:
            self.tagged(event)
        if type(event) is ScalarEvent:
            value = self.scalar(event)
        else:
            if depth > MAX_NESTING:
                self.too_deep(event)
            if event.anchor is not None:
                self.open.add(event.anchor)
            value = (self.mapping if type(event) is MappingStartEvent else self.sequence)(event, depth)
        if event.anchor is not None:
            self.open.discard(event.anchor)
            self.anchors[event.anchor] = (value, *weight(value))
        return value

    def key(self, event: Any, depth: int) -> str | None:
        """The text of a key that is not plainly one; None, with the problem, where it is none at all."""
        if type(event) is ScalarEvent:
            if event.tag is not None:
                self.tagged(event)
            if event.anchor is not None:
                self.anchors[event.anchor] = (self.scalar(event), 1, 0)
            return unicodedata.normalize("NFC", event.value)
        self.report(Code.KEY_NOT_TEXT, _mark(event))
        if type(event) is not AliasEvent:
            self.node(event, depth + 1)
        return None

    def alias(self, event: Any, depth: int) -> Value:
        """What an alias stands for, as long as it stays within the bounds that the file itself has."""
        name: str = event.anchor
        if name in self.open:
            self.report(Code.RECURSIVE_ALIAS, _mark(event), alias=name)
            return "*" + name
        if name not in self.anchors:
            self.report(Code.UNDEFINED_ALIAS, _mark(event), alias=name)
            return "*" + name
        value, count, height = self.anchors[name]
        self.expanded += count
        if self.expanded > MAX_EXPANDED:
            self.report(Code.ALIAS_EXPANSION, _mark(event), limit=str(MAX_EXPANDED))
            raise _TooMuch
        if depth + height - 1 > MAX_NESTING:
            self.too_deep(event)
        return value

    def tagged(self, event: Any) -> None:
        start = event.start_mark.index
        written = re.match(r"(?:&\S+\s+)?(\S*)", self.text[start : start + 200])
        self.report(Code.EXPLICIT_TAG, _mark(event), tag=written[1] if written else "!")

    def too_deep(self, event: Any) -> NoReturn:
        self.report(Code.NESTING, _mark(event), limit=str(MAX_NESTING))
        raise _TooMuch

    def slipped(self, result: Map, event: Any, key: str | None) -> bool:
        """Whether a key without a value inside { } is a slip; then it is reported and read as it was meant."""
        from planck.register.yaml.braces import mend

        if key is None or event.style:
            return False
        slip = mend(result, key, _mark(event), self.text, event.start_mark.index)
        if slip is not None:
            self.report(slip[0], slip[1], **slip[2])
        return slip is not None

    def look_for_cut(self, event: Any, *, in_braces: bool) -> None:
        from planck.register.yaml.remarks import find_cut

        self.problems += find_cut(self.text, event, self.file, in_braces=in_braces)

    def report(self, code: Code, mark: Mark, **args: str) -> None:
        self.problems.append(error(code, Location(self.file, *mark), **args))


def _mark(event: Any) -> Mark:
    return event.start_mark.line + 1, event.start_mark.column + 1
