"""From a result to the forms that were asked for, each where it belongs."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from planck.cli import streams
from planck.cli.options import Asked, Look
from planck.cli.outputs import FOR_MACHINES, Output, Shape
from planck.cli.reading import Reading
from planck.cli.surroundings import PIPED_WIDTH, uses_color, width
from planck.model.result import Language, Result

# Of these a person learns on stdout why there was no verdict; with any other that is said on stderr.
_TELLING = ("text", "json", "markdown", "junit", "github")
# A step summary may have a mebibyte; more is dropped by the server, so a long one is cut to what matters.
_LONGEST_SUMMARY = 1_000_000


def deliver(
    reading: Reading, result: Result, asked: Asked, outputs: Sequence[Output], *, look: Look, shape: Shape
) -> None:
    """Write every form to its file or to stdout; messages go to stderr, and so does a text without a verdict."""
    for one in outputs:
        text = render(reading, result, asked, one, look=look, shape=shape)
        if one.path is not None:
            from planck.cli.writing import write_file

            write_file(one.path, text)
        elif one.form == "text" and result.passed is None:
            streams.say(text)
        else:
            streams.write(text, verbatim=one.form in FOR_MACHINES)
    if result.passed is None and not any(one.path is None and one.form in _TELLING for one in outputs):
        streams.say(render(reading, result, asked, Output("text"), look=look, shape=shape))
    if any(one.form == "github" for one in outputs):
        _summarise(reading, result, asked, shape)


def render(reading: Reading, result: Result, asked: Asked, output: Output, *, look: Look, shape: Shape) -> str:
    """The whole text of one form."""
    language = language_of(reading, output.form)
    if output.form == "text":
        return _as_text(result, language, output, look)
    if output.form == "markdown":
        return _as_markdown(reading, result, asked, shape, links_from(reading, output.path, shape.link_base))
    if output.form == "csv":
        from planck.reports.as_csv import Rows, as_csv

        return as_csv(result, language, rows=Rows(shape.rows), bom=shape.bom)
    if output.form == "junit":
        from planck.reports.as_junit import as_junit

        return as_junit(result, language)
    if output.form == "github":
        from planck.reports.as_github import as_github

        return as_github(result, language, folder=_folder(reading.root))
    from planck.reports.result_json import as_json

    return as_json(result, language)


def language_of(reading: Reading, form: str) -> Language:
    """What was said, else for machines English, so that the same files give the same bytes, else that of the locale."""
    return reading.language_for_machines if form in FOR_MACHINES else reading.language


def _as_text(result: Result, language: Language, output: Output, look: Look) -> str:
    if output.path is not None:  # no screen: its width and its colours are nobody's
        columns, color = PIPED_WIDTH, look.color == "always"
    else:
        stream = sys.stderr if result.passed is None else sys.stdout
        columns, color = width(os.environ, stream), uses_color(look.color, os.environ, stream)
    if result.comparison is not None:
        from planck.reports.changes_text import as_text as changes_as_text

        return changes_as_text(result, language, width=columns, color=color, quiet=look.quiet)
    from planck.reports.terminal import render as as_text

    return as_text(result, language, width=columns, color=color, verbose=look.verbose, quiet=look.quiet)


def _as_markdown(
    reading: Reading, result: Result, asked: Asked, shape: Shape, root: str, *, brief: bool = False
) -> str:
    if result.comparison is not None:
        from planck.reports.changes_markdown import as_markdown as changes_as_markdown

        return changes_as_markdown(result, reading.language)
    from planck.cli.remembered import arguments, filters_in_words
    from planck.reports.markdown import Grouping, as_markdown

    return as_markdown(
        result,
        reading.language,
        grouping=Grouping(shape.group_by),
        root=root,
        arguments=arguments(reading, asked, shape),
        scope=filters_in_words(reading, asked),
        periods=asked.filters.periods,
        brief=brief,
    )


def links_from(reading: Reading, path: str | None, link_base: str | None) -> str:
    """What stands before a file of the register in a link: an address, or the way from the report at ``path``.

    A report that goes to stdout is taken to lie in the folder of the register.
    """
    if link_base is not None:
        return f"{link_base.rstrip('/')}/{_folder(reading.root)}"
    if path is None:
        return ""
    try:
        way = os.path.relpath(reading.root, os.path.dirname(os.path.abspath(path)))
    except ValueError:  # on another drive of Windows there is no way
        return ""
    return "" if way == os.curdir else f"{Path(way).as_posix()}/"


def _folder(root: Path) -> str:
    """The way from the root of the repository to that of the register, with its slash; empty where they are one."""
    from planck.cli.paths import relative

    stated = os.environ.get("GITHUB_WORKSPACE")
    above = [Path(stated)] if stated else [one for one in (root, *root.parents) if (one / ".git").exists()]
    inside = relative(root, above[0]) if above else None
    return f"{inside}/" if inside else ""


def _summarise(reading: Reading, result: Result, asked: Asked, shape: Shape) -> None:
    """Append the Markdown to the summary of the step that GitHub shows, where it asks for one."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if not path:
        return
    root = links_from(reading, None, shape.link_base or _address_at_github())
    text = _as_markdown(reading, result, asked, shape, root)
    if len(text.encode("utf-8", errors="backslashreplace")) > _LONGEST_SUMMARY:
        text = _as_markdown(reading, result, asked, shape, root, brief=True)
    try:
        with open(path, "a", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise streams.Unwritten(f"{path}: {error.strerror or error}") from error


def _address_at_github() -> str | None:
    """Where the files of the commit at hand are read, as a runner says."""
    parts = [os.environ.get(name) for name in ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA")]
    if not all(parts):
        return None
    server, repository, commit = parts
    return f"{server}/{repository}/blob/{commit}"
