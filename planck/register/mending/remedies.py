"""A problem -> the edit of its file that its remedy asks for, where that is one text for another and nothing else.

What can be read in two ways has none, and neither has what a person has to know: which of two keys, what is missing.
Every remedy comes with what the file then says; whoever takes it can look whether it does.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, NamedTuple

from planck.model.names import BLANKS, find_unseen
from planck.model.problem import Code, Problem
from planck.register.mending.scene import Scene, problems_of_file
from planck.register.mending.sure import MEANINGS
from planck.register.mending.sure import flag as sure_flag
from planck.register.schema.check import KINDS
from planck.register.schema.check import text as schema_of
from planck.register.schema.suggest import without_quotes
from planck.register.writing.edits import Edit, apply
from planck.register.writing.opened import plainly
from planck.register.yaml.braces import find_parts_behind
from planck.register.yaml.mistakes import LACKS_SPACE, LINE_BREAK, in_quotes
from planck.register.yaml.places import Pair, Place
from planck.register.yaml.reader import read
from planck.register.yaml.scalars import write_scalar
from planck.register.yaml.values import PROSE, Path, value_at

_STEPS = (2, 4, 8)  # how many spaces a tab may be


class Remedy(NamedTuple):
    """Edits that belong together, and what the file says afterwards.

    ``meant`` is what then stands at ``path``; ``key`` what the last part of it is then called; ``gone`` are keys that
    are no more. Without a path the file says what it said before. ``shown`` is what the message about it shows, where
    that is not the first of the edits.
    """

    edits: tuple[Edit, ...]
    path: Path = ()
    meant: Any = None
    key: str = ""
    gone: tuple[str, ...] = ()
    shown: tuple[str, str] | None = None


def remedy_of(problem: Problem, scene: Scene) -> Remedy | None:
    """The remedy of a problem; None where it has none, or none that is certain."""
    make = REMEDIES.get(problem.code)
    return make(problem, scene) if make is not None and problem.location is not None else None


def _meaning(problem: Problem, scene: Scene) -> Remedy | None:
    """A number, a day, a period that is written in another way: as a value, or as a key."""
    sure = MEANINGS[problem.code]
    node = scene.value_at(problem)
    if node is not None and isinstance(node.value, str):
        written = getattr(node.value, "written", node.value)
        return _instead(problem, scene, node.path, written, sure(without_quotes(written)))
    key = scene.key_at(problem)
    return _rename(problem, scene, key.path, sure(str(key.path[-1]))) if key is not None else None


def _instead(problem: Problem, scene: Scene, path: Path, written: str, meant: str) -> Remedy | None:
    """Another text in the place of a value."""
    token = scene.token(scene.index(problem))
    if token is None or not meant or meant == written:
        return None
    return Remedy((Edit(*token, meant),), path, _said_by(meant))


def _said_by(written: str) -> Any:
    """What is said by what may be written behind a key."""
    root = read(f"k: {written}".encode(), "").root
    return plainly(root["k"]) if root is not None and "k" in root else None


def _rename(problem: Problem, scene: Scene, path: Path, key: str) -> Remedy | None:
    token = scene.token(scene.index(problem))
    holder = value_at(scene.root, path[:-1])
    if token is None or not key or key in holder:
        return None
    return Remedy((Edit(*token, write_scalar(key, is_key=True)),), path, plainly(holder[path[-1]]), key)


def _must_be_true(problem: Problem, scene: Scene) -> Remedy | None:
    node = scene.value_at(problem)
    if node is None or not isinstance(node.value, str) or sure_flag(node.value) != "true":
        return None
    return _instead(problem, scene, node.path, node.value, "true")


def _quote_it(problem: Problem, scene: Scene) -> Remedy | None:
    """A number or a word where a text belongs: with quotes it is the text that it was written as."""
    node, token = scene.value_at(problem), scene.token(scene.index(problem))
    if node is None or token is None:
        return None
    written = scene.text[slice(*token)]
    if not re.fullmatch(r"[\w.+-]+", written):
        return None
    return Remedy((Edit(*token, f'"{written}"'),), node.path, ("text", written))


def _list_of_it(problem: Problem, scene: Scene) -> Remedy | None:
    """One text where a list belongs."""
    node, token = scene.value_at(problem), scene.token(scene.index(problem))
    if node is None or token is None or not isinstance(node.value, str) or re.search(r"[,;\n]", node.value):
        return None
    written = f"[{write_scalar(node.value, in_braces=True)}]"
    return Remedy((Edit(*token, written),), node.path, [plainly(node.value)])


def _one_of(problem: Problem, scene: Scene) -> Remedy | None:
    """A word that differs from the one that is meant in its case or the sign between its parts."""
    node, allowed = scene.value_at(problem), problem.args["allowed"]
    if node is None or not isinstance(node.value, str) or _spelt(node.value) != _spelt(allowed):
        return None
    return _instead(problem, scene, node.path, node.value, allowed)


def _known_key(problem: Problem, scene: Scene) -> Remedy | None:
    node, nearest = scene.key_at(problem), problem.args["nearest"]
    if node is None or _spelt(str(node.path[-1])) != _spelt(nearest):
        return None
    return _rename(problem, scene, node.path, nearest)


def _spelt(word: str) -> str:
    return re.sub("[ _-]+", "-", word.strip().lower())


def _unseen(problem: Problem, scene: Scene) -> Remedy | None:
    """A character in an id that nobody sees; not one that looks like a space."""
    node = scene.key_at(problem) or scene.value_at(problem)
    token = scene.token(scene.index(problem))
    if node is None or token is None:
        return None
    is_key = scene.key_at(problem) is not None
    text = str(node.path[-1] if is_key else node.value)
    unseen = find_unseen(text)
    if unseen is None or text[unseen[0] - 1] in BLANKS:
        return None
    without = text[: unseen[0] - 1] + text[unseen[0] :]
    return _rename(problem, scene, node.path, without) if is_key else _instead(problem, scene, node.path, text, without)


def _comma(problem: Problem, scene: Scene) -> Remedy | None:
    """A comma in braces that was to be a part of a number, or of a text."""
    node, index = scene.value_at(problem), scene.index(problem)
    if node is None or node.path[-1] == "between":
        return None
    path, value = node
    holder = value_at(scene.root, path[:-1])
    fix, text = problem.args["fix"], problem.args["text"]
    if fix[:1] in "\"'":
        parts = find_parts_behind(holder, str(path[-1]), [key for key in holder if holder[key] is None])
        end = holder.marks[parts[-1]][1] + len(parts[-1]) if parts else 0
        line = holder.marks[path[-1]][2]
        whole = scene.text[index : scene.starts[line - 1] + end - 1]
        if not parts or path[-1] not in PROSE or "\n" in whole or not whole.startswith(str(value)):
            return None
        edit = Edit(index, index + len(whole), write_scalar(whole, in_braces=True))
        return Remedy((edit,), path, ("text", unicodedata.normalize("NFC", whole)), gone=tuple(parts))
    if " / " in fix or text.endswith("…") or not scene.text.startswith(text, index):
        return None
    return Remedy((Edit(index, index + len(text), fix),), path, _said_by(fix))


def _space(problem: Problem, scene: Scene) -> Remedy | None:
    """A colon without the space behind it."""
    index = scene.index(problem)
    line = LINE_BREAK.split(scene.text[index:], maxsplit=1)[0]
    slip = LACKS_SPACE.match(line)
    if slip is None:
        return None
    behind = index + slip.start("value")
    node = scene.key_at(problem)
    if node is not None and node.path[-1] != slip["key"]:
        return None  # a brace behind the colon: what is inside was not read
    shown = (slip[0].rstrip(), f"{slip['key']}: {slip['value'].rstrip()}")
    return Remedy((Edit(behind, behind, " "),), shown=shown)


def _quotes(problem: Problem, scene: Scene) -> Remedy | None:
    """A text without quotes that YAML takes for something else, to be read as it stands."""
    node, index = scene.value_at(problem), scene.index(problem)
    if node is None or not isinstance(node.value, str) or not scene.text.startswith(node.value, index):
        return None
    path, text = node
    is_prose = path[-1] in PROSE
    if problem.code is Code.YAML_INDICATOR and text[0] not in "@`":
        return None
    if problem.code is Code.YAML_AFTER_QUOTE and not is_prose:
        return None
    if problem.code is Code.YAML_COLON and (not is_prose or _has_key(text)):
        return None
    return Remedy((Edit(index, index + len(text), in_quotes(text)),), path, ("text", text))


def _has_key(text: str) -> bool:
    """Whether a key of the format stands in front of a colon in a text: then it may have been meant as one."""
    return any(word in _known_keys() for word in re.findall(r"([\w-]+)\s*:(?:\s|$)", text))


@cache
def _known_keys() -> frozenset[str]:
    """Every key that some mapping in a file may have."""
    keys: set[str] = set()
    nodes: list[Any] = [json.loads(schema_of(kind)) for kind in KINDS]
    while nodes:
        node = nodes.pop()
        if isinstance(node, dict):
            keys.update(node.get("properties", ()))
            nodes += node.values()
        elif isinstance(node, list):
            nodes += node
    return frozenset(keys)


def _pair(problem: Problem, scene: Scene) -> Remedy | None:
    """A key with its value in the line of the key above it: in braces."""
    node, index = scene.value_at(problem), scene.index(problem)
    if node is None or not isinstance(node.value, str) or not scene.text.startswith(node.value, index):
        return None
    path, text = node
    if not re.fullmatch(r"\w+: +[^\s,{}\[\]#\"':][^,{}\[\]#\"':]*", text):
        return None
    return Remedy((Edit(index, index + len(text), f"{{{text}}}"),), path, _said_by(f"{{{text}}}"))


def _line_end(problem: Problem, scene: Scene) -> Remedy | None:
    """What ends a line for YAML alone: between double quotes as an escape, in a remark a space."""
    index = scene.index(problem)
    character = scene.text[index]
    inside = [
        (start, token) for start, token in scene.tokens.items() if start <= index < token.end and _is_scalar(token)
    ]
    if not inside:
        shown = (character, '" "')
        return Remedy((Edit(index, index + 1, " "),), shown=shown) if scene.tokens else None
    [(start, _), *_] = sorted(inside, reverse=True)
    if scene.text[start] != '"':
        return None
    return Remedy((Edit(index, index + 1, f"\\u{ord(character):04X}"),))


def _is_scalar(token: Place | Pair) -> bool:
    return isinstance(token, Pair) or not (token.pairs or token.items)


def _tab(problem: Problem, scene: Scene) -> Remedy | None:
    """Tabs in front of lines, where it does not matter how many spaces each is."""
    text = scene.text
    if re.search(r"[|>][-+0-9]*[ \t]*(?:#.*)?$", text, re.MULTILINE) or _goes_on(text):
        return None  # a text of several lines, to which they may belong
    leads = [match.span() for match in re.finditer(r"(?m)^[ \t]*\t[ \t]*(?=\S)", text)]
    readings: dict[int, list[tuple[tuple[Edit, ...], Any]]] = {}
    for step in _STEPS:
        edits = tuple(Edit(start, end, text[start:end].replace("\t", " " * step)) for start, end in leads)
        data = apply(text, ((0, edit) for edit in edits)).encode()
        root = read(data, scene.name).root
        if root is not None:
            readings.setdefault(len(problems_of_file(scene.name, data)), []).append((edits, plainly(root)))
    best = readings[min(readings)] if readings else []  # what a reading makes wrong was not meant
    if not best or any(said != best[0][1] for _, said in best):
        return None
    return Remedy(best[0][0], (), best[0][1], shown=("\t", "  "))


def _goes_on(text: str) -> bool:
    """Whether a text in quotes may go on on the next line."""
    return any(line.count(mark) % 2 for line in LINE_BREAK.split(text) for mark in "\"'")


REMEDIES: Mapping[Code, Callable[[Problem, Scene], Remedy | None]] = {
    **dict.fromkeys(MEANINGS, _meaning),
    **dict.fromkeys((Code.YAML_PERCENT, Code.YAML_INDICATOR, Code.YAML_COLON, Code.YAML_AFTER_QUOTE), _quotes),
    Code.YAML_COLON_SPACE: _space,
    Code.YAML_PAIR_IN_LINE: _pair,
    Code.YAML_LINE_END: _line_end,
    Code.YAML_TAB: _tab,
    Code.COMMA_IN_BRACES: _comma,
    Code.QUOTE_IT: _quote_it,
    Code.CODE_UNQUOTED: _quote_it,
    Code.NOT_A_LIST: _list_of_it,
    Code.NOT_ONE_OF: _one_of,
    Code.UNKNOWN_KEY: _known_key,
    Code.MUST_BE_TRUE: _must_be_true,
    Code.UNSEEN_CHARACTER: _unseen,
}
