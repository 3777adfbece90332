"""A register read in shares, each by a process of its own: a share has some of the areas, and all that is said of them.

Nothing that is said of one area depends on another, but what is wrong in one file can hide what others refer to. So a
register is read in shares only as long as none of them finds an error, a file without an area, or anything else that
only who reads all files can tell; every function here says so by None.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from planck.model.names import alphabetical
from planck.model.problem import Code, Level, Problem, has_errors
from planck.model.register import Register
from planck.model.tracker import Tracker
from planck.register.build.areas import Mention
from planck.register.build.files import JUDGED, Files, is_for_all, read_all
from planck.register.build.register import (
    Areas,
    Common,
    build_common,
    build_plan_and_record,
    mentions_of,
    resolve_areas,
)
from planck.register.checks.consistency import check_consistency
from planck.register.load import Contents, Loaded
from planck.register.settings import Settings

Mentions = Mapping[str, Mapping[str, Mention]]  # kind -> the area that each file of it names


class Frame(NamedTuple):
    """What every share has: the bytes of all files of targets and actuals, and what the other files say."""

    settings: Settings
    judged: Mapping[str, bytes]
    files: Files
    common: Common


class Settled(NamedTuple):
    """What all shares come to know of each other: the areas, and which share each file of targets or actuals is for."""

    areas: Areas
    share_of: Mapping[str, int]


class Share(NamedTuple):
    """What has to be known of a share to put all of them together: how many targets it has, and its problems."""

    targets: int
    problems: tuple[Problem, ...]


def open_frame(contents: Contents) -> Frame | None:
    """Read what is said for all areas."""
    if contents.faults or contents.settings.evidence is not None:
        return None
    sound = contents.sound
    apart = {name: data for name, data in sound.items() if is_for_all(data)}
    files = read_all(apart.items())
    common = build_common(files)
    judged = {name: data for name, data in sound.items() if name not in apart}
    is_sound = not files.problems and not any(file.kind in JUDGED for file in files.readable)
    return Frame(contents.settings, judged, files, common) if is_sound and not has_errors(_problems(files)) else None


def divide_files(frame: Frame, count: int) -> list[list[str]]:
    """The files of targets and actuals in batches of about as many bytes, none of them empty.

    Where files are called what their areas are, most of a batch then belong to one share.
    """
    sizes = {name: len(data) for name, data in frame.judged.items()}
    batch_of = _divide({name: alphabetical(name.partition("/")[2]) for name in sizes}, sizes, count)
    batches: dict[int, list[str]] = {}
    for name, batch in batch_of.items():
        batches.setdefault(batch, []).append(name)
    return list(batches.values())


def read_batch(frame: Frame, names: Iterable[str], track: Tracker) -> Files:
    """Read some of the files."""
    return read_all(((name, frame.judged[name]) for name in names), track=track)


def mentions_in(files: Files) -> Mentions | None:
    """The areas that the files of a batch name."""
    if files.problems or any(file.errors or file.kind not in JUDGED for file in files.readable):
        return None
    mentions = mentions_of(files)
    if len(mentions) < len(files.readable):
        return None
    return {kind: {file.name: mentions[file.name] for file in files.of(kind)} for kind in JUDGED}


def settle(frame: Frame, batches: Sequence[Mentions | None]) -> Settled | None:
    """The areas that all batches name together, and how they are shared, in the order of a report."""
    known = [batch for batch in batches if batch is not None]
    if len(known) < len(batches):
        return None
    mentions = {
        name: mention
        for kind in JUDGED
        for name, mention in sorted(chain.from_iterable(batch[kind].items() for batch in known))
    }
    problems: list[Problem] = []
    areas = resolve_areas(frame.files, mentions, problems)
    if len(areas.of_file) < len(mentions) or has_errors([*problems, *_problems(frame.files)]):
        return None
    sizes: dict[str, int] = {}
    for name, area in areas.of_file.items():
        sizes[area] = sizes.get(area, 0) + len(frame.judged[name])
    share_of = _divide({area: areas.by_id[area].order for area in sizes}, sizes, len(batches))
    return Settled(areas, {name: share_of[area] for name, area in areas.of_file.items()})


def build_share(frame: Frame, batch: Files, settled: Settled, number: int) -> Loaded | None:
    """Build the share of that number; ``batch`` are files that were read already, most of them its own."""
    own = {name for name, share in settled.share_of.items() if share == number}
    kept = [file for file in batch.readable if file.name in own]
    others = read_all((name, frame.judged[name]) for name in own - {file.name for file in kept})
    by_name = sorted((*kept, *others.readable), key=lambda file: file.name)
    files = Files(tuple(by_name), (), frozenset())
    built = build_plan_and_record(files, frame.common, settled.areas, frame.settings.grace_days, frame.settings.bands)
    problems = (*built.problems, *check_consistency(built))
    judged = {target.area for target in built.register.targets}
    if not built.has_every_target or not all(_is_of_the_share(problem, judged, own) for problem in problems):
        return None
    return Loaded(built.register, problems, frame.settings)


def join(frame: Frame, settled: Settled, shares: Iterable[Iterable[Problem]], unread: Loaded) -> Loaded:
    """The whole register without its targets and figures; ``shares`` are the problems of each, ``unread`` the rest."""
    settings = frame.settings
    register = Register(
        settled.areas.by_id, frame.common.indicators, grace_days=settings.grace_days, bands=settings.bands
    )
    return replace(unread, register=register).with_problems([*_problems(frame.files), *chain.from_iterable(shares)])


def _problems(files: Files) -> list[Problem]:
    return [problem for file in files.readable for problem in file.problems]


def _is_of_the_share(problem: Problem, judged: set[str], own: set[str]) -> bool:
    """Whether who reads the whole register would say the same: of an area without targets it names those of others.

    ``judged`` are the areas that have targets, ``own`` the files of the share.
    """
    place = problem.location
    if problem.level is Level.ERROR or place is None or place.file not in own:
        return False
    return problem.code is not Code.UNMATCHED_ACTUAL or problem.args["area"] in judged


def _divide(order: Mapping[str, tuple[object, ...]], sizes: Mapping[str, int], count: int) -> dict[str, int]:
    """Which of so many parts of about the same size each thing is in, one part after the other in that order."""
    total = sum(sizes.values())
    part_of: dict[str, int] = {}
    before = 0
    for thing in sorted(order, key=order.__getitem__):
        part_of[thing] = (before + sizes[thing] // 2) * count // (total + 1)
        before += sizes[thing]
    return part_of
