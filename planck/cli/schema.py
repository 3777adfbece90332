"""``planck schema NAME``: print the JSON Schema of a kind of file, or write those of a register beside it."""

from __future__ import annotations

import os
from pathlib import Path

import click

from planck.cli import options
from planck.cli.output import write_stdout
from planck.cli.reading import Command
from planck.cli.refusal import Refused
from planck.model.nearest import listed
from planck.model.result import Language
from planck.register.schema.check import NAMES, text
from planck.reports.wording.commands import Saying


@click.command(name="schema", cls=Command)
@click.argument("name", required=False)
@click.option("--write", "writes", is_flag=True)
@click.option("--lang", callback=options.take_language, metavar="vi|en")
@options.traceback
@click.pass_context
def command(context: click.Context, name: str | None, writes: bool, lang: Language | None) -> int:
    """Print a JSON Schema."""
    if writes:
        return _write(context, name or os.curdir, lang)
    if name is None:
        raise Refused(Saying.ARGUMENT_MISSING, context, argument="NAME", nearest=listed(NAMES))
    if name not in NAMES:
        raise Refused(Saying.NO_SUCH_CHOICE, context, option="NAME", wanted=name, nearest=listed(NAMES))
    write_stdout(text(name), verbatim=True)
    return 0


def _write(context: click.Context, typed: str, lang: Language | None) -> int:
    """Renew the schemas of the register at a folder, or around it."""
    from planck.cli.environment import language_of  # few runs write a schema
    from planck.cli.options import flags_of
    from planck.cli.registers import open_register
    from planck.cli.schema_files import SCHEMAS, schema_files
    from planck.cli.together import read_there, write_together
    from planck.reports.visible import visible
    from planck.reports.wording import starting as words

    folder = Path(os.path.abspath(typed))
    if not folder.is_dir():
        raise Refused(Saying.FOLDER_CLOSED, context, option="--write", wanted=typed)
    opened = open_register(flags_of(lang), folder)
    files = {os.path.join(opened.root, name): data for name, data in schema_files().items()}
    before = {path: read_there(path) for path in files}
    stale = {path: data for path, data in files.items() if before[path] != data}
    if stale:
        write_together(context, stale, {path: before[path] for path in stale})
    shown = Path(os.path.relpath(opened.root / SCHEMAS)).as_posix()
    said = words.SCHEMAS_WRITTEN if stale else words.SCHEMAS_UP_TO_DATE
    write_stdout(said.of(language_of(opened.settings)).format(count=len(stale), folder=visible(shown)) + "\n")
    return 0
