"""What the messages of a register ask for with certainty, done to its files, and looked at before it is kept.

A remedy is kept where the file then says what the message promised, and nothing else than before; and where the
register has no error or doubt at that place that it had not.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, NamedTuple

from planck.model.mending import Mend, Mended
from planck.model.problem import Level, Problem
from planck.register.files.encoding import decode
from planck.register.mending.remedies import REMEDIES, Remedy, remedy_of
from planck.register.mending.scene import Scene, problems_of_file
from planck.register.schema.consequences import HIDDEN
from planck.register.writing.edits import Edit, Uneditable, apply
from planck.register.writing.opened import plainly
from planck.register.yaml.reader import read
from planck.register.yaml.values import Map, Path, value_at

_BOM = b"\xef\xbb\xbf"
_MOST_ROUNDS = 100  # of reading a file, each of which may bring mistakes to light that another one hid
# What tells a remedy from others: its file, its code, the way to its value and what stood there.
_Key = tuple[str, str, Path, str]


class _Step(NamedTuple):
    """A problem with its remedy, and the places by which others name what was mended."""

    problem: Problem
    remedy: Remedy
    key: _Key
    before: str
    after: str


def mend(files: Mapping[str, bytes], load: Callable[[Mapping[str, bytes]], Sequence[Problem]]) -> Mended:
    """Mend files of a register; ``load`` gives the problems of the whole with some of its files changed."""
    refused: set[_Key] = set()
    known: Collection[tuple[str, ...]] | None = None
    while True:
        changed: dict[str, bytes] = {}
        steps: list[_Step] = []
        for name, data in sorted(files.items()):
            mended, of_file = _mend_file(name, data, refused)
            steps += of_file
            if of_file:
                changed[name] = mended
        if not steps:
            return Mended({})
        if known is None:
            known = {problem.substance for problem in load({})}
        new = [problem for problem in load(changed) if problem.substance not in known and problem.code not in HIDDEN]
        harmful = _harmful(steps, changed, new)
        if not harmful:
            return Mended(changed, tuple(Mend(step.problem, step.before, step.after) for step in steps))
        refused |= harmful


def _mend_file(name: str, data: bytes, refused: Collection[_Key]) -> tuple[bytes, list[_Step]]:
    """A file after all that can be mended in it, and what that was."""
    done: list[_Step] = []
    for _ in range(_MOST_ROUNDS):
        text = decode(data, name)
        if isinstance(text, Problem):
            break
        problems = problems_of_file(name, data)
        if all(problem.code not in REMEDIES for problem in problems):
            break
        scene = Scene(name, text, read(data, name).root)
        found = ((problem, remedy_of(problem, scene)) for problem in problems)
        steps = [_step(name, text, problem, remedy) for problem, remedy in found if remedy is not None]
        bom = _BOM if data.startswith(_BOM) else b""
        kept = _keep([step for step in steps if step.key not in refused], scene, problems, name, bom)
        if not kept:
            break
        data = bom + _apply(text, kept).encode()
        done += kept
    return data, done


def _step(name: str, text: str, problem: Problem, remedy: Remedy) -> _Step:
    first = remedy.edits[0]
    before, after = remedy.shown or (text[first.start : first.end], first.text)
    return _Step(problem, remedy, (name, problem.code.value, remedy.path, before), before, after)


def _keep(steps: Sequence[_Step], scene: Scene, problems: Sequence[Problem], name: str, bom: bytes) -> list[_Step]:
    """Those of some steps, none of which lies in another, after which the file says what they promise."""
    apart: list[_Step] = []
    for step in sorted(steps, key=lambda step: step.remedy.edits[0].start):
        if not apart or apart[-1].remedy.edits[-1].end <= step.remedy.edits[0].start:
            apart.append(step)
    if scene.root is None:
        apart = apart[:1]  # what comes behind a mistake of syntax may be due to it
    if apart and _holds(apart, scene, problems, name, bom):
        return apart
    kept: list[_Step] = []
    for step in apart if len(apart) > 1 else ():
        if _holds([*kept, step], scene, problems, name, bom):
            kept.append(step)
    return kept


def _holds(steps: Sequence[_Step], scene: Scene, problems: Sequence[Problem], name: str, bom: bytes) -> bool:
    """Whether a file says after some steps just what they promise, and the problems are gone."""
    try:
        data = bom + _apply(scene.text, steps).encode()
    except Uneditable:
        return False
    root, after = read(data, name).root, problems_of_file(name, data)
    if scene.root is None:
        [step] = steps
        is_further = root is not None or min(map(_place, after)) > _place(step.problem)
        return is_further and (step.remedy.meant is None or plainly(root) == step.remedy.meant)
    if root is None or plainly(root) != _promised(scene.root, steps):
        return False
    mended = [step.problem.code for step in steps]
    return all(_count(after, code) <= _count(problems, code) - mended.count(code) for code in mended)


def _promised(root: Map, steps: Sequence[_Step]) -> Any:
    """What a file says after some steps, if nothing else changes."""
    said = plainly(root)
    for step in sorted(steps, key=lambda step: -len(step.remedy.path)):  # a key is renamed after what is below it
        path, meant, key, gone = step.remedy.path, step.remedy.meant, step.remedy.key, step.remedy.gone
        if not path:
            continue
        holder = value_at(said, path[:-1])
        if key:
            items = [(key if name == path[-1] else name, value) for name, value in holder.items()]
            holder.clear()
            holder.update(items)
        else:
            holder[path[-1]] = meant
        for part in gone:
            del holder[part]
    return said


def _count(problems: Sequence[Problem], code: object) -> int:
    return sum(problem.code is code for problem in problems)


def _place(problem: Problem) -> tuple[int, int]:
    return (problem.location.line, problem.location.column) if problem.location is not None else (0, 0)


def _apply(text: str, steps: Sequence[_Step]) -> str:
    edits: list[Edit] = [edit for step in steps for edit in step.remedy.edits]
    return apply(text, ((0, edit) for edit in edits))


def _harmful(steps: Sequence[_Step], files: Mapping[str, bytes], new: Sequence[Problem]) -> set[_Key]:
    """The steps at whose places there are errors or doubts that were not there before."""
    named = {problem.args["place"] for problem in new if "place" in problem.args}
    named |= {str(problem.location) for problem in new if problem.level is not Level.INFO}
    roots = {name: read(data, name).root for name, data in files.items()}
    return {step.key for step in steps if not named.isdisjoint(_places(step, roots[step.key[0]]))}


def _places(step: _Step, root: Map | None) -> set[str]:
    """The places of the key and the value that a step was about, as they now are."""
    path = step.remedy.path
    if not path or root is None:
        return set()
    try:
        holder, last = value_at(root, path[:-1]), step.remedy.key or path[-1]
        marks = holder.marks[last]
    except (KeyError, IndexError):  # a key on the way there was mended, too
        return set()
    pairs = (marks[:2], marks[2:]) if isinstance(holder, Map) else (marks,)
    return {f"{step.key[0]}:{line}:{column}" for line, column in pairs}
