"""The files of a register that is begun: which there are to be, and what stands in each."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from planck.cli.schema_files import SCHEMAS, schema_files, schema_of
from planck.model.draft import DraftArea
from planck.model.names import slug
from planck.model.period import Period
from planck.model.result import Language
from planck.register.files.disk import is_there
from planck.register.files.working_tree import top_of_repository
from planck.register.settings import Settings
from planck.register.writing.merge import find_holdings
from planck.register.yaml.writer import write_inline, write_pair
from planck.reports.wording import starting as words

HOOKS = ".pre-commit-config.yaml"
_YEARS = "2021-2025"  # of the examples, where no period is asked for


class Beginning(NamedTuple):
    """The files that a register gets, by their paths, and those that are there already.

    ``targets`` and ``actuals`` are where a person goes on; ``top`` is the folder of the git repository, if any.
    """

    files: Mapping[str, bytes]
    kept: tuple[str, ...]
    targets: str
    actuals: str
    top: Path | None


def begin(
    settings: Settings, files: Mapping[str, bytes], area: DraftArea, period: Period | None, language: Language
) -> Beginning:
    """What a register with ``settings`` gets that holds ``files``."""
    root = settings.root
    [holding] = find_holdings(files, [area])
    targets = holding.targets[0] if holding.targets else _new_name(root, settings.targets, area)
    actuals = holding.actuals[0] if holding.actuals else _new_name(root, settings.actuals, area)
    texts = {
        settings.file or "planck.yaml": words.SETTINGS.of(language).format(schema=f"{SCHEMAS}/project.schema.json"),
        targets: _targets(targets, area, period, language),
        actuals: _actuals(actuals, targets, area, period, language),
    }
    wanted = {os.path.join(root, name): text.encode() for name, text in texts.items()}
    wanted |= {os.path.join(root, name): data for name, data in schema_files().items()}
    top = top_of_repository(root)
    if top is not None:
        wanted[os.path.join(top, HOOKS)] = _hooks(top, settings, language).encode()
    kept = tuple(path for path in wanted if is_there(path))
    new = {path: data for path, data in wanted.items() if path not in kept}
    return Beginning(new, kept, os.path.join(root, targets), os.path.join(root, actuals), top)


def _new_name(root: Path, folder: str, area: DraftArea) -> str:
    """The name of a file of an area, after the area, that no other has."""
    stem = slug(list(area.names.values())[-1])
    name, number = f"{folder}/{stem}.yaml", 1
    while is_there(root / name):
        number += 1
        name = f"{folder}/{stem}-{number}.yaml"
    return name


def _targets(name: str, area: DraftArea, period: Period | None, language: Language) -> str:
    own = period is None
    return words.TARGETS.of(language).format(
        schema=schema_of(name, "targets"),
        head=_head(area, period),
        own_inline=f", period: {_YEARS}" if own else "",
        own=f"  #   period: {_YEARS}\n" if own else "",
    )


def _actuals(name: str, targets: str, area: DraftArea, period: Period | None, language: Language) -> str:
    growth, shares = _figures(period)
    return words.ACTUALS.of(language).format(
        schema=schema_of(name, "actuals"), targets=targets, head=_head(area, None), growth=growth, shares=shares
    )


def _head(area: DraftArea, period: Period | None) -> str:
    pairs = {**area.names, **({"period": period.name} if period is not None else {})}
    return "\n".join(line for key, value in pairs.items() for line in write_pair(key, value))


def _figures(period: Period | None) -> tuple[str, str]:
    """Figures of both examples: of the first two years of a period of years, else of the period itself."""
    name = period.name if period is not None else _YEARS
    years = re.fullmatch(r"(\d{4})-(\d{4})", name)
    times = [years[1], str(int(years[1]) + 1)] if years else [name]
    growth, shares = (
        write_inline({time: Decimal(value) for time, value in zip(times, values, strict=False)})
        for values in (("14.2", "15.6"), ("3.1", "2.6"))
    )
    return growth, shares


def _hooks(top: Path, settings: Settings, language: Language) -> str:
    """The hooks, as they are run at the top of the repository."""
    inside = Path(os.path.relpath(settings.root, top)).as_posix()
    below = "" if inside == os.curdir else f"{inside}/"
    places = "|".join(re.escape(place) for place in dict.fromkeys(settings.places))
    files = rf"^{re.escape(below)}(({places})/.*\.ya?ml|planck\.ya?ml)$"
    elsewhere = f"-C {shlex.quote(inside)} " if below else ""
    check = f"planck {elsewhere}check --staged --fail-on-new --quiet"
    return words.HOOKS.of(language).format(files=write_inline(files), check=write_inline(check))
