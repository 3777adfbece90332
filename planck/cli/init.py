"""``planck init``: begin a register, with hooks and schemas; overwrite nothing."""

from __future__ import annotations

import os
import shlex
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from textwrap import wrap

import click

from planck.cli import options
from planck.cli.begin import HOOKS, Beginning, begin
from planck.cli.delivery import Run, request_of
from planck.cli.environment import language_of, width
from planck.cli.formats import Output
from planck.cli.options import Look, flags_of, name_of
from planck.cli.output import write_stderr, write_stdout
from planck.cli.paths import viewpoint_of
from planck.cli.reading import Command
from planck.cli.refusal import Refused
from planck.cli.registers import Opened, open_register
from planck.cli.schema_files import SCHEMAS
from planck.cli.together import write_together
from planck.model.draft import DraftArea
from planck.model.names import find_unseen, nfc, slug
from planck.model.period import Period, parse_period
from planck.model.problem import Level
from planck.model.result import Language
from planck.model.severity import weigh
from planck.model.validation import Validation
from planck.register.files.disk import is_there
from planck.register.files.source import SETTINGS_NAMES
from planck.register.files.working_tree import is_top_of_repository
from planck.reports.formats import TEXT, render_validation
from planck.reports.visible import visible
from planck.reports.wording import starting as words
from planck.reports.wording.commands import Saying
from planck.reports.wording.words import Text

LONGEST_NAME = 100


def _take_name(context: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Take the name of an area, composed and without spaces around it."""
    if value is None:
        return None
    name = unicodedata.normalize("NFC", " ".join(value.split()))
    if not slug(name) or len(name) > LONGEST_NAME or find_unseen(name) is not None:
        raise Refused(Saying.NOT_A_NAME, context, option=name_of(param), wanted=value)
    return name


def _take_period(context: click.Context, param: click.Parameter, value: str | None) -> Period | None:
    period = parse_period(nfc(value)) if value is not None else None
    if value is not None and (period is None or not period.name):
        raise Refused(Saying.NOT_A_PERIOD, context, option=name_of(param), wanted=value)
    return period


@click.command(name="init", cls=Command)
@click.argument("folder", required=False, default=os.curdir, metavar="[FOLDER]")
@click.option("--province", callback=_take_name, metavar="NAME")
@click.option("--district", callback=_take_name, metavar="NAME")
@click.option("--commune", callback=_take_name, metavar="NAME")
@click.option("--period", callback=_take_period, metavar="PERIOD")
@options.look
@options.traceback
@click.pass_context
def command(
    context: click.Context,
    folder: str,
    province: str | None,
    district: str | None,
    commune: str | None,
    period: Period | None,
    look: Look,
) -> int:
    """Begin a register."""
    names = {"province": province, "district": district, "commune": commune}
    area = DraftArea({level: name for level, name in names.items() if name is not None})
    if not area.names:
        raise Refused(Saying.AREA_WANTED, context)
    root = Path(os.path.abspath(folder))
    _refuse_place(context, root, folder)
    opened = open_register(flags_of(look.language), root)
    language = language_of(opened.settings)
    beginning = begin(opened.settings, opened.files, area, period, language)
    broken = _problems_made(opened, beginning, look)
    if broken:
        write_stderr(f"{words.REFUSED.of(language)}\n{broken}")
        return 2
    write_together(context, beginning.files, dict.fromkeys(beginning.files))
    if not look.quiet:
        write_stdout("".join(f"{visible(line)}\n" for line in _report(beginning, root, language)))
    return 0


def _refuse_place(context: click.Context, root: Path, typed: str) -> None:
    """A register can begin in a folder, also one that is still to be made, and in no other register."""
    if is_there(root) and not root.is_dir():
        raise Refused(Saying.PLACE_IS_FILE, context, path=typed)
    inner = root
    while not is_top_of_repository(inner) and inner.parent != inner:
        outer = inner.parent
        is_register = any(is_there(outer / name) for name in SETTINGS_NAMES)
        if is_register or (inner.name in ("targets", "actuals") and (outer / "targets").is_dir()):
            raise Refused(Saying.PLACE_IN_REGISTER, context, path=typed, root=shlex.quote(str(outer)))
        inner = outer


def _problems_made(opened: Opened, beginning: Beginning, look: Look) -> str:
    """The errors that the register would have with the new files, and has not without them."""
    root = opened.root
    new = {Path(path).relative_to(root).as_posix(): data for path, data in beginning.files.items() if _is_data(path)}
    before, after = opened.load(), opened.load(new)
    known = {problem.substance for problem in before.problems}
    made = [each for each in after.problems if each.level is Level.ERROR and each.substance not in known]
    made = [each for each in made if each.location is not None]  # nothing is missing that is not about a place
    if not made:
        return ""
    validation = Validation(weigh(made, {}), len(new), viewpoint_of(Path.cwd(), root))
    quiet = look._replace(quiet=True)
    return render_validation(TEXT, [validation], request_of(Run(after, quiet), Output(TEXT), failed=True))


def _is_data(path: str) -> bool:
    return path.endswith(".yaml") and os.path.basename(path) not in (*SETTINGS_NAMES, HOOKS)


def _report(beginning: Beginning, root: Path, language: Language) -> Iterator[str]:
    yield from _listed(words.WRITTEN, beginning.files, root, language)
    yield from _listed(words.KEPT, beginning.kept, root, language)
    yield words.NEXT.of(language)
    columns = width(os.environ, sys.stdout)
    for number, step in enumerate(_steps(beginning, root, language), start=1):
        yield from wrap(
            step,
            columns,
            initial_indent=f"  {number}. ",
            subsequent_indent=" " * 5,
            break_long_words=False,
            break_on_hyphens=False,
        )


def _listed(heading: Text, paths: Iterable[str], root: Path, language: Language) -> Iterator[str]:
    schemas = os.path.join(root, SCHEMAS)
    shown = dict.fromkeys(f"{_shown(schemas)}/" if path.startswith(schemas) else _shown(path) for path in paths)
    if shown:
        yield heading.of(language)
        yield from (f"  {path}" for path in shown)


def _steps(beginning: Beginning, root: Path, language: Language) -> Iterator[str]:
    here = os.path.relpath(root)
    planck = "planck" if here == os.curdir else f"planck -C {shlex.quote(here)}"
    yield words.NEXT_TARGETS.of(language).format(path=_shown(beginning.targets), command=f"{planck} import")
    yield words.NEXT_ACTUALS.of(language).format(path=_shown(beginning.actuals), command=f"{planck} record")
    yield words.NEXT_CHECK.of(language).format(validate=f"{planck} validate", check=f"{planck} check")
    yield (words.NEXT_HOOKS if beginning.top is not None else words.NEXT_GIT).of(language)


def _shown(path: str) -> str:
    """A path as it is seen from the working folder."""
    return Path(os.path.relpath(path)).as_posix()
