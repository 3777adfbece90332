"""Ways to change a register: its bytes, its lines, the keys and values of its YAML, and what lies in which file."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Mapping
from random import Random
from typing import NamedTuple

import yaml
from yaml.resolver import Resolver

from tests.fuzz import seeds

Files = dict[str, bytes]
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


class Stock(NamedTuple):
    """What is put in: whole registers, keys of the format, values that stand behind each key somewhere, odd values.

    ``sound`` are the registers without an error, which come the furthest.
    """

    registers: list[Mapping[str, bytes]]
    sound: list[Mapping[str, bytes]]
    keys: tuple[str, ...]
    forms: list[seeds.Form]
    values: seeds.Values
    every_value: list[yaml.Node]

    @classmethod
    def of(cls, registers: list[Mapping[str, bytes]], is_sound: Callable[[Mapping[str, bytes]], bool]) -> Stock:
        """All of it from registers and the schemas, so that a new key of the format is fuzzed without a word here."""
        forms = seeds.forms_of_schemas()
        keys = tuple(dict.fromkeys(key for form in forms for key in form))
        values = seeds.values_by_place(registers, frozenset(keys))
        every_value = [node for by_key in values.values() for nodes in by_key.values() for node in nodes]
        return cls(registers, list(filter(is_sound, registers)), keys, forms, values, every_value)


def mutate(chance: Random, stock: Stock, files: Mapping[str, bytes]) -> Files:
    """The files with a few changes: most of them such as the format takes, or of all kinds."""
    changed = dict(files)
    is_gentle = chance.random() < 0.7
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 5, 8))):
        if not changed:
            break
        name = chance.choice(sorted(changed))
        kind = chance.random()
        if is_gentle:
            changed[name] = _change_tree(chance, stock, changed[name], is_gentle=True)
        elif kind < 0.5:
            changed[name] = _change_tree(chance, stock, changed[name], is_gentle=False)
        elif kind < 0.7:
            changed[name] = chance.choice(_LINES)(chance, stock, changed[name])
        elif kind < 0.9:
            changed[name] = chance.choice(_BYTES)(chance, stock, changed[name])
        else:
            chance.choice(_FILES)(chance, stock, changed, name)
    return changed


def _scalar(text: str) -> yaml.ScalarNode:
    return yaml.ScalarNode(Resolver().resolve(yaml.ScalarNode, text, (True, False)), text)  # type: ignore[no-untyped-call]


def _some_value(chance: Random, stock: Stock, place: str, key: str) -> yaml.Node:
    kind = chance.random()
    values = stock.values.get(place, {}).get(key)
    if kind < 0.5 and values:
        return copy.deepcopy(chance.choice(values))
    if kind < 0.75:
        return copy.deepcopy(chance.choice(stock.every_value))
    return _scalar(chance.choice(seeds.NASTY))


def _change_tree(chance: Random, stock: Stock, data: bytes, *, is_gentle: bool) -> bytes:
    """Change the meaning and not the form: what comes out is YAML."""
    tree = seeds.tree_of(data)
    if tree is None:
        return _change_token(chance, stock, data)
    maps = seeds.maps_of(tree, frozenset(stock.keys))
    lists = [node for node in seeds.nodes_of(tree) if isinstance(node, yaml.SequenceNode)]
    if is_gentle and maps:
        _change_gently(chance, stock, *chance.choice(maps))
    elif lists and chance.random() < 0.1:
        _change_list(chance, stock, chance.choice(lists))
    elif maps:
        _change_map(chance, stock, *chance.choice(maps), maps)
    try:
        text: str = yaml.serialize(tree, Dumper=_DUMPER, allow_unicode=True, width=100)
    except (yaml.YAMLError, RecursionError):  # a list that now holds itself
        return data
    return text.encode("utf-8", "surrogatepass")


def _change_gently(chance: Random, stock: Stock, place: str, node: yaml.MappingNode) -> None:
    """Put what stands in such a map elsewhere or is an example of the schema, or another number."""
    pairs, known = node.value, stock.values.get(place, {})
    kind = chance.random()
    names = [str(key.value) for key, _ in pairs]
    if kind < 0.3:
        form = max(stock.forms, key=lambda form: len(form.keys() & set(names)))
        known = {key: nodes for key, nodes in form.items() if nodes} if form.keys() & set(names) else known
    if kind < 0.5 and known:
        key = chance.choice(sorted(known))
        value = copy.deepcopy(chance.choice(known[key]))
        if key in names:
            pairs[names.index(key)] = (pairs[names.index(key)][0], value)
        else:
            pairs.append((_scalar(key), value))
        return
    scalars = [at for at, (_, value) in enumerate(pairs) if isinstance(value, yaml.ScalarNode)]
    if kind < 0.8 and scalars:
        at = chance.choice(scalars)
        pairs[at] = (pairs[at][0], _scalar(_change_number(chance, pairs[at][1].value)))
    elif kind < 0.88 and names:
        at = chance.randrange(len(names))
        pairs[at] = (_scalar(_change_number(chance, names[at])), pairs[at][1])
    elif pairs:
        pairs.pop(chance.randrange(len(pairs)))


def _change_list(chance: Random, stock: Stock, node: yaml.SequenceNode) -> None:
    if node.value and chance.random() < 0.5:
        node.value.append(copy.deepcopy(chance.choice(node.value)))
    elif node.value and chance.random() < 0.5:
        node.value.pop(chance.randrange(len(node.value)))
    else:
        node.value.append(copy.deepcopy(chance.choice(stock.every_value)))


def _change_map(
    chance: Random, stock: Stock, place: str, node: yaml.MappingNode, maps: list[tuple[str, yaml.MappingNode]]
) -> None:
    pairs, kind = node.value, chance.random()
    at = chance.randrange(len(pairs)) if pairs else 0
    if kind < 0.3 or not pairs:  # a key of the format, in its place or not
        key = chance.choice(stock.keys)
        pairs.insert(at, (_scalar(key), _some_value(chance, stock, place, key)))
        return
    key_node, value = pairs[at]
    key = str(key_node.value)
    if kind < 0.6:
        pairs[at] = (key_node, _some_value(chance, stock, place, key))
    elif kind < 0.7:
        pairs[at] = (_scalar(chance.choice((*stock.keys, *(str(pair[0].value) for pair in pairs)))), value)
    elif kind < 0.8:
        pairs.pop(at)
    elif kind < 0.9:
        chance.choice(maps)[1].value.append((_scalar(key), copy.deepcopy(value)))
    elif isinstance(value, yaml.ScalarNode):
        pairs[at] = (key_node, _scalar(_change_text(chance, value.value)))
    else:
        other = chance.randrange(len(pairs))
        pairs[at], pairs[other] = (key_node, pairs[other][1]), (pairs[other][0], value)


def _change_number(chance: Random, text: str) -> str:
    """The text with another number, of which most are near the one that was there."""
    numbers = list(re.finditer(r"\d+", text))
    if not numbers:
        return text
    number = chance.choice(numbers)
    near = max(int(number[0][:30]) + chance.choice((-1, 1, 1, 2, -2, 10)), 0)
    new = chance.choice((str(near), str(near), "0", "1", "100", f"{number[0]}0", number[0][:-1] or "0"))
    return text[: number.start()] + new + text[number.end() :]


def _change_text(chance: Random, text: str) -> str:
    if chance.random() < 0.5:
        return _change_number(chance, text)
    at = chance.randrange(len(text) + 1)
    return (
        text[:at]
        + chance.choice(("", " ", "-", ",", ".", "%", "/", "ă", ": ", *seeds.NASTY))
        + text[at + chance.randrange(3) :]
    )


def _change_token(chance: Random, stock: Stock, data: bytes) -> bytes:
    tokens = list(re.finditer(rb"[^\s:,\[\]{}]+", data))
    if not tokens:
        return data
    token = chance.choice(tokens)
    new = chance.choice((chance.choice(seeds.NASTY), chance.choice(stock.keys)))
    return data[: token.start()] + new.encode("utf-8", "surrogatepass") + data[token.end() :]


def _change_lines(chance: Random, stock: Stock, data: bytes) -> bytes:
    lines = data.split(b"\n")
    at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    kind = chance.randrange(6)
    if kind == 0:
        del lines[at]
    elif kind == 1:
        lines.insert(other, lines[at])
    elif kind == 2:
        lines[at], lines[other] = lines[other], lines[at]
    elif kind == 3:
        lines[at] = b" " * chance.randrange(1, 5) + lines[at] if chance.random() < 0.5 else lines[at].lstrip()
    elif kind == 4:
        foreign = [line for file in chance.choice(stock.registers).values() for line in file.split(b"\n")]
        lines.insert(at, chance.choice(foreign) if foreign else b"")
    else:
        indent = re.match(rb"[ -]*", lines[at])
        key = chance.choice(stock.keys)
        value = chance.choice(seeds.NASTY)
        assert indent is not None
        lines.insert(at, indent[0] + f"{key}: {value}".encode("utf-8", "surrogatepass"))
    return b"\n".join(lines)


def _flip(chance: Random, stock: Stock, data: bytes) -> bytes:
    at = chance.randrange(len(data) + 1)
    sign = chance.choice(
        (b"\x00", b"\t", b"\r", b"\r\n", b"\xff", b"\xc3", b"\xe2\x80\xa8", b"\xc2\x85", b"{", b"[", b'"', b"'", b"#")
    )
    return (
        data[:at]
        + (sign if chance.random() < 0.5 else bytes([chance.randrange(256)]))
        + data[at + chance.randrange(2) :]
    )


def _cut(chance: Random, stock: Stock, data: bytes) -> bytes:
    start, end = sorted(chance.randrange(len(data) + 1) for _ in range(2))
    return data[:start] + data[end:] if chance.random() < 0.5 else data[:end]


def _splice(chance: Random, stock: Stock, data: bytes) -> bytes:
    other = b"".join(chance.choice(stock.registers).values())
    start, end = sorted(chance.randrange(len(other) + 1) for _ in range(2))
    at = chance.randrange(len(data) + 1)
    return data[:at] + other[start : min(end, start + 2000)] + data[at:]


def _repeat(chance: Random, stock: Stock, data: bytes) -> bytes:
    start, end = sorted(chance.randrange(len(data) + 1) for _ in range(2))
    return data[:end] + data[start : min(end, start + 500)] * chance.choice((1, 2, 20)) + data[end:]


def _recode(chance: Random, stock: Stock, data: bytes) -> bytes:
    code = chance.choice(("utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1258", "latin-1"))
    return data.decode("utf-8", "replace").encode(code, "replace")


def _add_file(chance: Random, stock: Stock, files: Files, name: str) -> None:
    other = chance.choice(stock.registers)
    files.update(
        {f"{chance.choice(('', 'x-'))}{path}" if "/" not in path else path: data for path, data in other.items()}
    )


def _drop_file(chance: Random, stock: Stock, files: Files, name: str) -> None:
    del files[name]


def _move_file(chance: Random, stock: Stock, files: Files, name: str) -> None:
    folder = chance.choice(("targets", "actuals", ".", "targets/a/b", "actuals/ă đ"))
    new = f"{folder}/{chance.choice(('a.yaml', 'b.yml', '.c.yaml', 'd.txt', 'planck.yaml', name.rpartition('/')[2]))}"
    if not any(path.startswith(f"{new}/") or new.startswith(f"{path}/") for path in files):
        files[new.removeprefix("./")] = files.pop(name)


def _swap_files(chance: Random, stock: Stock, files: Files, name: str) -> None:
    other = chance.choice(sorted(files))
    files[name], files[other] = files[other], files[name]


_LINES: tuple[Callable[[Random, Stock, bytes], bytes], ...] = (_change_lines, _change_token)
_BYTES: tuple[Callable[[Random, Stock, bytes], bytes], ...] = (_flip, _flip, _cut, _splice, _repeat, _recode)
_FILES: tuple[Callable[[Random, Stock, Files, str], None], ...] = (_add_file, _drop_file, _move_file, _swap_files)
