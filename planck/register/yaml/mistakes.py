"""What a person did where YAML gives up: the parser's complaint and the line -> the mistake and its remedy.

The parsers, the one in C and the one in Python, complain at the same place with nearly the same words, but of
their own grammar ("did not find expected key"). Here the complaint becomes one of a few mistakes that people
make. Lines and columns count from 0.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from planck.model.problem import Code

MAX_SHOWN = 60  # characters of a text that a message repeats
MAX_KEY = 1024  # characters of a key that YAML reads: it looks no further back from a colon
MAX_LINE = 2000  # characters of a line that are looked at: more than a key and a remark have
LINE_BREAK = re.compile("\r\n|[\r\n]")
_PAIR = re.compile(
    r"""\s*(?:[-?]\s+)*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'][^:]*(?::(?=\S)[^:]*)*)\s*:\s+(?P<value>\S.*)"""
)
_COLON = re.compile(r":(?:\s|$)")
_ITEM = re.compile(r"\s*(?:-\s+)+(?P<value>\S.*)")
# Keys that a person writes into the line of the key above them; no text begins with one and a colon.
_INNER_KEYS = frozenset(
    {"at_least", "more_than", "at_most", "less_than", "between", "equal_to", "done", "value", "values", "items"}
)
# The markers that no name of a branch need follow; the others are seen before YAML reads the file.
_LEFT_OF_CONFLICT = frozenset({"=======", "|||||||", ">>>>>>>"})
LACKS_SPACE = re.compile(r"(?P<key>[^\s\"'{}\[\],#&*!|>@`%:-][^\s:]*):(?P<value>[^\s:/].*)")


@dataclass(frozen=True, slots=True)
class Fault:
    """The complaint of a parser: its words, where it stood, and where what it was reading had begun."""

    words: str
    line: int
    column: int
    start: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Finding:
    """A mistake, where it is, what its message asks for, and the characters that make it one.

    Replaced by stand-ins at the places ``stand_ins``, the text reads as its remedy would; without a place
    there is nothing to be read beyond the mistake.
    """

    code: Code
    line: int
    column: int
    args: Mapping[str, str] = field(default_factory=dict)
    stand_ins: tuple[tuple[int, int], ...] = ()


def diagnose(lines: Sequence[str], fault: Fault) -> Finding:
    """The mistake behind ``fault``, by the first rule that knows it."""
    scene = _Scene(lines, fault)
    for rule in RULES:
        finding = rule(scene)
        if finding is not None:
            return finding
    return Finding(Code.YAML_SYNTAX, scene.line, scene.column)


def quote(text: str) -> str:
    """``text`` between quotes as it may be written in the file, and as short as a message repeats it."""
    return in_quotes(text if len(text) <= MAX_SHOWN else text[: MAX_SHOWN - 1] + "…")


def in_quotes(text: str) -> str:
    """``text`` between quotes, as it may be written in the file."""
    return "'" + text.replace("'", "''") + "'" if '"' in text or "\\" in text else f'"{text}"'


def shorten(text: str) -> str:
    """``text`` as a message repeats it."""
    text = text.strip()
    return text if len(text) <= MAX_SHOWN else text[: MAX_SHOWN - 1] + "…"


class _Scene:
    """The line of a fault and what stands around it."""

    __slots__ = ("after", "before", "character", "column", "fault", "line", "lines", "text")

    def __init__(self, lines: Sequence[str], fault: Fault) -> None:
        self.lines, self.fault = lines, fault
        last = len(lines) - 1
        while last > 0 and not lines[last].strip():
            last -= 1
        self.line, column = fault.line, fault.column
        if self.line > last:  # the end of the file
            self.line, column = last, len(lines[last])
        self.text = lines[self.line]
        self.column = min(column, len(self.text))
        self.before, self.after = self.text[: self.column], self.text[self.column :]
        self.character = self.after[:1]

    def complains(self, *words: str) -> bool:
        return any(word in self.fault.words for word in words)

    @property
    def start(self) -> tuple[int, int]:
        """Where what the parser was reading had begun; the place of the fault if it does not say."""
        line, column = self.fault.start or (self.line, self.column)
        line = min(line, len(self.lines) - 1)
        return line, min(column, len(self.lines[line]))

    def value_column(self, line: int) -> int | None:
        """Where the value of the pair or item on a line begins; None where there is none."""
        text = self.lines[line][:MAX_LINE]
        match = _PAIR.match(text) or _ITEM.match(text)
        return match.start("value") if match else None

    def rest(self, line: int, column: int) -> str:
        """The text that begins at a place: up to the end of the line, or of the item inside { } or [ ]."""
        text = self.lines[line][: column + MAX_LINE]
        flow = max(text.rfind("{", 0, column), text.rfind("[", 0, column)) >= 0
        end = re.search(r"\s+#|\s*[,}\]]" if flow else r"\s+#", text[column:])
        return (text[column : column + end.start()] if end else text[column:]).rstrip()

    def indicator(self, line: int, column: int) -> Finding:
        """A text that begins with a character which means something else to YAML."""
        character = self.lines[line][column : column + 1]
        args = {"quoted": quote(self.rest(line, column))}
        if character == "%":  # the most frequent, since a unit begins with it
            return Finding(Code.YAML_PERCENT, line, column, args, ((line, column),))
        return Finding(Code.YAML_INDICATOR, line, column, {"character": character, **args}, ((line, column),))


def _conflict(scene: _Scene) -> Finding | None:
    """What is left of a conflict whose first lines somebody has removed."""
    for line in dict.fromkeys((scene.start[0], scene.line)):
        if scene.lines[line].rstrip() in _LEFT_OF_CONFLICT:
            return Finding(Code.CONFLICT_MARKER, line, 0)
    return None


def _tab(scene: _Scene) -> Finding | None:
    """A tab where only spaces indent."""
    if scene.complains("quoted scalar", "flow"):
        return None
    for line in dict.fromkeys((scene.line, scene.start[0])):
        text = scene.lines[line]
        lead = len(text) - len(text.lstrip(" \t-?"))
        tab = text.find("\t", 0, lead)
        if tab >= 0:
            return Finding(Code.YAML_TAB, line, tab)
    return None


def _quote(scene: _Scene) -> Finding | None:
    """A quote that is never closed, or a backslash that escapes nothing."""
    if not scene.complains("quoted scalar", "double-quoted"):
        return None
    line, column = scene.start
    if scene.complains("escape", "hexadecimal", "hexdecimal"):
        return Finding(Code.YAML_ESCAPE, line, column)
    return Finding(Code.YAML_UNCLOSED_QUOTE, line, column, {"character": scene.lines[line][column : column + 1]})


def _directive(scene: _Scene) -> Finding | None:
    """A line that begins with %."""
    if not scene.complains("directive"):
        return None
    line = scene.start[0]
    return scene.indicator(line, 0) if scene.lines[line].startswith("%") else None


def _first_character(scene: _Scene) -> Finding | None:
    """An unquoted text that begins with a character which means something else: % @ ` * & ! | > - ] } ,"""
    if (
        scene.complains("cannot start any token")
        or (scene.complains("node content") and scene.character in ("]", "}", ","))
        or (scene.complains("sequence entries are not allowed") and scene.before.strip(" -?"))
    ):
        line, column = scene.line, scene.column
    elif scene.complains("an alias", "an anchor", "a tag", "tag handle", "a block scalar"):
        line, column = scene.start
    else:
        return None
    return scene.indicator(line, column)


def _long_key(scene: _Scene) -> Finding | None:
    """A key of more characters than YAML looks back from a colon."""
    if scene.complains("expected ':'"):
        line, start = scene.start
        end = _COLON.search(scene.lines[line], start)
        return _of_long_key(line, start, scene.lines[line][start : end.start() if end else start])
    if not (scene.complains("',' or") and scene.character == ":") and not scene.complains("mapping values are not"):
        return None
    key = scene.before.rstrip()
    start = key.rfind(key[-1], 0, -1) if key.endswith(('"', "'")) else -1
    if start < 0:
        start = max(key.rfind(mark) for mark in "{[,") + 1 if scene.fault.start else 0
        start += len(key) - start - len(key[start:].lstrip(" -?"))
    return None if _PAIR.match(key[start : start + MAX_LINE]) else _of_long_key(scene.line, start, key[start:])


def _of_long_key(line: int, column: int, key: str) -> Finding | None:
    if len(key) <= MAX_KEY:
        return None
    return Finding(Code.YAML_LONG_KEY, line, column, {"text": shorten(key), "limit": str(MAX_KEY)})


def _colon(scene: _Scene) -> Finding | None:
    """A second ': ' in one pair, which makes a pair of its value."""
    inside = scene.complains("',' or") and scene.character == ":"
    if not inside and not scene.complains("mapping values are not allowed"):
        return None
    pair = re.split(r"[{\[,]", scene.before)[-1] if inside else scene.before
    match = _PAIR.match(pair[-MAX_LINE:] + ":")
    if match is None or len(pair) > MAX_LINE:
        return None
    column = len(scene.before) - len(pair) + match.start("value")
    behind = scene.column if inside else column
    text = scene.text[column:behind] + scene.rest(scene.line, behind)
    stand_ins = tuple((scene.line, column + m.start()) for m in re.finditer(r":(?=\s|$)", text))
    if not inside and text.partition(":")[0] in _INNER_KEYS:
        fixed = f"{scene.text[:column].strip(' -')} {{{text}}}"
        return Finding(Code.YAML_PAIR_IN_LINE, scene.line, column, {"fixed": shorten(fixed)}, stand_ins)
    return Finding(Code.YAML_COLON, scene.line, column, {"quoted": quote(text)}, stand_ins)


def _no_space_above(scene: _Scene) -> Finding | None:
    """A line without a space behind its colon, which made one text of it and the line of the fault."""
    if not scene.complains("mapping values are not allowed") or _PAIR.match(scene.before[-MAX_LINE:] + ":"):
        return None
    for line in range(scene.line - 1, -1, -1):
        text = scene.lines[line][:MAX_LINE]
        if text.strip():
            finding = _lacking_space(text.lstrip(" "), line, len(text) - len(text.lstrip(" ")))
            return finding
    return None


def _lacking_space(text: str, line: int, column: int) -> Finding | None:
    slip = LACKS_SPACE.match(text)
    if slip is None:
        return None
    fixed = f"{slip['key']}: {slip['value'].rstrip()}"
    return Finding(Code.YAML_COLON_SPACE, line, column, {"fixed": shorten(fixed)})


def _bracket(scene: _Scene) -> Finding | None:
    """A { or [ that is not closed, or closed by the other's sign; a text that goes on behind its quotes."""
    if not scene.complains("',' or"):
        return None
    line, column = scene.start
    if scene.character == "]" and line == scene.line and scene.before.count("[") == scene.before.count("]") > 0:
        return Finding(Code.YAML_SURPLUS_BRACKET, scene.line, scene.column, {"character": "]"})
    if line == scene.line and scene.before.rstrip()[-1:] in ('"', "'"):
        before = scene.before.rstrip()
        begin = max(before.rfind(before[-1], 0, len(before) - 1), 0)
        args = {"quoted": quote(scene.rest(line, begin))}
        return Finding(Code.YAML_AFTER_QUOTE, line, begin, args, ((line, begin),))
    opening = scene.lines[line][column : column + 1]
    return Finding(
        Code.YAML_UNCLOSED_BRACKET,
        line,
        column,
        {"opening": opening, "closing": {"{": "}", "[": "]"}.get(opening, "")},
    )


def _no_colon(scene: _Scene) -> Finding | None:
    """A line without ': ', where a key and its value are expected."""
    if not scene.complains("expected ':'"):
        return None
    line, column = scene.start
    text = scene.lines[line][column:]
    return _lacking_space(text, line, column) or Finding(Code.YAML_NO_COLON, line, column, {"text": shorten(text)})


def _after_value(scene: _Scene) -> Finding | None:
    """A value that goes on behind its closing quote or bracket, or behind an alias."""
    if not scene.complains("expected key", "block end", "'-' indicator") or not scene.before.strip(" -?"):
        return None
    mark = scene.before.rstrip()[-1]
    if mark in "\"'" and scene.before.count(mark) % 2:
        return _opened_above(scene, mark)
    column = scene.value_column(scene.line)
    if column is None or column >= scene.column:
        return None
    if scene.text[column] in "\"'":
        args = {"quoted": quote(scene.rest(scene.line, column))}
        return Finding(Code.YAML_AFTER_QUOTE, scene.line, column, args, ((scene.line, column),))
    if scene.text[column] in "[{" and scene.character in ("]", "}"):
        return Finding(Code.YAML_SURPLUS_BRACKET, scene.line, scene.column, {"character": scene.character})
    if scene.text[column] in "*&![{":
        return scene.indicator(scene.line, column)
    return None


def _opened_above(scene: _Scene, mark: str) -> Finding | None:
    """The quote above that the first quote of this line has closed."""
    for line in range(scene.line - 1, -1, -1):
        if scene.lines[line].count(mark) % 2:
            column = scene.lines[line].rfind(mark)
            return Finding(Code.YAML_UNCLOSED_QUOTE, line, column, {"character": mark})
    return None


def _indentation(scene: _Scene) -> Finding | None:
    """A line that begins further left or right than the lines it belongs to."""
    words = ("expected key", "block end", "'-' indicator", "not allowed", "<document start>")
    if not scene.complains(*words):
        return None
    if scene.complains("document start") and any(line.startswith("...") for line in scene.lines[: scene.line]):
        return Finding(Code.TWO_DOCUMENTS, scene.line, scene.column)
    if scene.before.strip(" -?") and not scene.complains("not allowed"):
        return None
    indent = len(scene.text) - len(scene.text.lstrip(" "))
    return Finding(Code.YAML_INDENTATION, scene.line, indent)


RULES: tuple[Callable[[_Scene], Finding | None], ...] = (
    _conflict,
    _tab,
    _quote,
    _directive,
    _first_character,
    _long_key,
    _colon,
    _no_space_above,
    _bracket,
    _no_colon,
    _after_value,
    _indentation,
)
