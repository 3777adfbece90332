"""From a result to the formats that were asked for, each where it belongs."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from planck.cli.environment import (
    PIPED_WIDTH,
    has_many_colors,
    is_summary_wanted,
    language_for_machines,
    language_of,
    uses_ascii,
    uses_color,
    width,
)
from planck.cli.formats import Output, Shape
from planck.cli.options import Asked, Look
from planck.cli.output import page, write_file, write_stderr, write_stdout
from planck.cli.paths import relative, viewpoint_of, way_between
from planck.cli.recipe import arguments, filters_in_words
from planck.cli.selection import Filters
from planck.cli.spool import spooled
from planck.model.result import Result
from planck.register.files.working_tree import is_top_of_repository
from planck.register.load import Loaded
from planck.reports.formats import FORMATS, MARKDOWN, TEXT, as_text, render_file, render_result, stream_result
from planck.reports.places import path_address
from planck.reports.request import Document, Request, Screen
from planck.reports.streamed import Piece


class Run(NamedTuple):
    """What a run has read, and what was asked of it; ``gate`` is whether its status depends on the gate."""

    loaded: Loaded
    look: Look
    asked: Asked = Asked((), Filters())
    shape: Shape = Shape()
    gate: bool = True


def deliver(
    run: Run, result: Result, outputs: Sequence[Output], drawn: Mapping[Output, Iterable[bytes]] = MappingProxyType({})
) -> None:
    """Write every format to its file or to stdout; messages go to stderr, and so does a text without a verdict.

    All are drawn before the first is written, and stdout comes last: where something fails there is nothing on it yet.
    ``drawn`` is what was drawn already.
    """
    if any(FORMATS[output.format].looks_back for output in outputs):
        result = _with_year_ends(result)
    on_stdout = [output for output in outputs if output.path is None]
    with ExitStack() as stack:

        def pieces_of(output: Output) -> Iterable[bytes]:
            return drawn[output] if output in drawn else stack.enter_context(spooled(_drawn(run, result, output)))

        files = [(output.path, _file(run, result, output, pieces_of)) for output in outputs if output.path is not None]
        texts = [(output, pieces_of(output)) for output in on_stdout]
        is_told = any(FORMATS[output.format].tells_failure for output in on_stdout)
        reason = "" if result.passed is not None or is_told else render(run, result, Output(TEXT))
        for path, data in files:
            write_file(path, data)
        if is_summary_wanted() and any(FORMATS[output.format].with_summary for output in outputs):
            _summarise(run, result, outputs)
        for output, text in texts:
            if output.format == TEXT and result.passed is None:
                write_stderr(b"".join(text).decode())
            elif output.format == TEXT and run.look.pager:
                page(b"".join(text).decode())
            else:
                write(text, output)
    write_stderr(reason)


def _with_year_ends(result: Result) -> Result:
    """The result with what would have been said at the ends of earlier years."""
    from planck.judgement.year_ends import judge_year_ends  # few formats look back

    targets = [assessment.target for assessment in result.assessments]
    return replace(result, year_ends=judge_year_ends(result.register, result.as_of, targets))


def write(text: str | Iterable[bytes], output: Output) -> None:
    """Write a report to stdout."""
    write_stdout(text, verbatim=FORMATS[output.format].for_machines)


def render(run: Run, result: Result, output: Output) -> str:
    """The whole text of one format."""
    return "".join(map(as_text, _drawn(run, result, output)))


def _drawn(run: Run, result: Result, output: Output) -> Iterator[Piece]:
    """The text of one format in pieces."""
    return stream_result(output.format, result, request_of(run, output, failed=result.passed is None))


def _file(
    run: Run, result: Result, output: Output, pieces_of: Callable[[Output], Iterable[bytes]]
) -> bytes | Iterable[bytes]:
    """The bytes of one format."""
    if FORMATS[output.format].is_binary:
        return render_file(output.format, result, request_of(run, output))
    return pieces_of(output)


def request_of(run: Run, output: Output, *, failed: bool = False) -> Request:
    """What the run asks of one format; ``failed``: there is no verdict, and a text goes to stderr."""
    settings, look, shape = run.loaded.settings, run.look, run.shape
    for_machines = FORMATS[output.format].for_machines
    return Request(
        language=language_for_machines(settings) if for_machines else language_of(settings),
        screen=_screen(look, output, failed=failed),
        document=Document(
            grouping=shape.grouping,
            link_root=_link_root(settings.root, output.path, shape.link_base),
            arguments=arguments(settings, run.asked, shape),
            scope=filters_in_words(settings, run.asked),
            periods=run.asked.filters.periods,
            links=shape.links,
        ),
        table=shape.table,
        folder=_folder(settings.root),
        gate=run.gate,
        here=viewpoint_of(Path.cwd(), settings.root),
    )


def _screen(look: Look, output: Output, *, failed: bool) -> Screen:
    screen = Screen(
        PIPED_WIDTH,
        look.color == "always",
        look.quiet,
        look.verbose,
        has_many_colors(os.environ),
        look.ascii,
        look.all_targets,
    )
    if output.path is not None:  # no screen: its width, its colours and its signs are nobody's
        return screen
    stream = sys.stderr if failed else sys.stdout
    return screen._replace(
        width=width(os.environ, stream),
        color=uses_color(look.color, os.environ, stream),
        ascii=look.ascii or uses_ascii(os.environ, stream),
    )


def _link_root(root: Path, path: str | None, link_base: str | None) -> str:
    """What stands before a file of the register in a link: an address, or the way from the report at ``path``.

    A report that goes to stdout is taken to lie in the working folder.
    """
    if link_base is not None:
        return f"{link_base.rstrip('/')}/{path_address(_folder(root))}"
    return path_address(way_between(Path(os.path.abspath(os.path.dirname(path or ""))), root))


def _folder(root: Path) -> str:
    """The way from the root of the repository to that of the register, with its slash; empty where they are one."""
    stated = os.environ.get("GITHUB_WORKSPACE")
    above = [Path(stated)] if stated else list(filter(is_top_of_repository, (root, *root.parents)))
    inside = relative(root, above[0]) if above else None
    return f"{inside}/" if inside else ""


def _summarise(run: Run, result: Result, outputs: Sequence[Output]) -> None:
    """Append the Markdown to the summary of the step; what has no room there is in the Markdown that goes to a file."""
    from planck.cli.summary import add_to_summary  # few runs write one

    request = request_of(run, Output(MARKDOWN))
    link_root = _link_root(run.loaded.settings.root, None, run.shape.link_base or _address_at_github())

    def draw(*, brief: bool) -> str:
        document = request.document._replace(link_root=link_root, brief=brief, links=True)
        return render_result(MARKDOWN, result, request._replace(document=document))

    has_tables = result.passed is not None and result.comparison is None
    whole = next((output.path for output in outputs if output.format == MARKDOWN and output.path), "")
    draw_brief = (lambda: draw(brief=True)) if has_tables else None
    add_to_summary(draw(brief=False), request.language, draw_brief=draw_brief, whole=whole)


def _address_at_github() -> str | None:
    """Where the files of the commit at hand are read, as a runner says."""
    parts = [os.environ.get(name) for name in ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA")]
    if not all(parts):
        return None
    server, repository, commit = parts
    return f"{server}/{repository}/blob/{commit}"
