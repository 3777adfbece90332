"""The words that a shell offers while a command is typed: verbs, options, and the values that they can have here."""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

import click
from click.shell_completion import BashComplete, CompletionItem, FishComplete, ZshComplete, add_completion_class
from click.types import StringParamType

from planck.cli.areas import with_provinces
from planck.cli.environment import TODAY, language_of_arguments
from planck.cli.paths import find_start
from planck.cli.reading import ID_WITHOUT_PROVINCE
from planck.model.assessment import Outcome, Progress, Verdict
from planck.model.names import fold, slug
from planck.model.register import Register
from planck.model.severity import DOUBTS, Severity
from planck.register.files.git import git
from planck.register.files.working_tree import open_working_tree
from planck.register.load import load
from planck.register.schema.check import NAMES
from planck.register.settings import read_settings
from planck.reports.formats import FORMATS
from planck.reports.wording import help as wording
from planck.reports.wording.help_of_options import OPTIONS

_FILES = {"path": "file", "paths": "file", "evidence": "dir", "folder": "dir"}
# Behind a letter an id like this is no option; old releases of click take whatever begins with a sign for one.
_SHIELDED_ID = f"x{ID_WITHOUT_PROVINCE}"
_REVISIONS = frozenset({"revision", "against", "before", "after"})
_CODES = tuple(dict.fromkeys(code.value for codes in (Verdict, Outcome, Progress) for code in codes))

# What can be written, each with what else is known of it.
Words = Iterable[tuple[str, str]]


def complete(group: click.Group) -> int:
    """Answer the shell, as its variable asks; where that fails nothing is offered, for a person is typing."""
    is_typing = os.environ["_PLANCK_COMPLETE"].endswith("_complete")
    try:
        group.main((), prog_name="planck")
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else 0
    except Exception:  # a traceback would be written into the line that is being typed
        if not is_typing:
            raise
    return 0


class _Value(StringParamType):
    """Whatever may be written for an option or argument."""

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """Those of its values that begin as the word does; nothing where the register cannot be read."""
        typed = incomplete[1:] if incomplete.startswith(_SHIELDED_ID) else incomplete
        if param.name in _FILES or (param.name == "outputs" and ":" in typed):
            return [CompletionItem(typed, type=_FILES.get(param.name or "", "file"))]
        with suppress(Exception):
            return [CompletionItem(word, help=about or None) for word, about in _matching(_words_for(param), typed)]
        return []


class _Planck:
    """What the completion of every shell has of planck."""

    cli: click.Command

    def get_completions(self, args: list[str], incomplete: str) -> list[CompletionItem]:
        """What may follow ``args``, of which the last word is not complete."""
        assert isinstance(self.cli, click.Group)
        context = click.Context(self.cli, resilient_parsing=True)
        verb = next((word for word in args if word in wording.VERBS), None)
        command = self.cli.get_command(context, verb) if verb is not None else None
        for param in (*self.cli.params, *(command.params if command is not None else ())):
            if not getattr(param, "is_flag", False):
                param.type = _Value()
        if incomplete.startswith(ID_WITHOUT_PROVINCE):
            incomplete = incomplete.replace(ID_WITHOUT_PROVINCE, _SHIELDED_ID, 1)
        items: list[CompletionItem] = super().get_completions(args, incomplete)  # type: ignore[misc]  # of each shell's class
        language = language_of_arguments(args, os.environ)
        for item in items:
            about = OPTIONS.get(f"{verb} {item.value}") or OPTIONS.get(item.value)
            if about is not None:
                item.help = about.text.of(language).format(formats=", ".join(FORMATS))
            elif verb is None and item.value in wording.VERBS:
                item.help = wording.VERBS[item.value].summary.of(language)
        return items


@add_completion_class
class _Bash(_Planck, BashComplete):
    """Bash, which takes ``=`` and ``:`` for words of their own."""

    def get_completion_args(self) -> tuple[list[str], str]:
        """The words before the cursor, and the one at it, as they were typed."""
        args, incomplete = super().get_completion_args()
        words: list[str] = []
        for word in (*args, incomplete):
            goes_on = words and (
                (words[-1].startswith("--") and (word == "=" or words[-1].endswith("=")))
                or (words[-1].rstrip(":") in FORMATS and (word == ":" or words[-1].endswith(":")))
            )
            if goes_on:
                words[-1] += word
            else:
                words.append(word)
        return words[:-1], words[-1]

    def format_completion(self, item: CompletionItem) -> str:
        """A word as the shell reads it."""
        value = item.value if item.type != "plain" else shlex.quote(item.value)
        return f"{item.type},{value}"


@add_completion_class
class _Zsh(_Planck, ZshComplete):
    pass


@add_completion_class
class _Fish(_Planck, FishComplete):
    pass


def _matching(words: Words, incomplete: str) -> Words:
    """Those that begin as a word does, themselves, in their last part or by what they are called."""
    begun = fold(incomplete)
    for word, about in words:
        starts = (fold(word), fold(word).rpartition("/")[2], fold(about), slug(about))
        if any(start.startswith(begun) for start in starts):
            yield word, about


def _words_for(param: click.Parameter) -> Words:
    """What can be written for an option or argument, where that can be listed."""
    metavar = param.metavar or ""
    if param.name == "severity":
        return _plain(f"{doubt.value}={severity.value}" for doubt in DOUBTS for severity in Severity)
    if "|" in metavar:
        return _plain(metavar.split("|"))
    if param.name in _REVISIONS:
        return _plain(_revisions())
    match param.name:
        case "outputs":
            return _plain(FORMATS)
        case "status":
            return _plain(_CODES)
        case "as_of":
            return _plain([TODAY])
        case "name":
            return _plain(NAMES)
        case _:
            return _words_of_register(param.name or "", _register())


def _words_of_register(name: str, register: Register) -> Words:
    """What a register has to be chosen from."""
    targets = register.targets
    values: dict[str, Any] = {
        "target_id": (target.id for target in targets),
        "indicator": (target.indicator for target in targets),
        "period": (str(target.period) for target in targets if target.period is not None),
        "tag": (tag for target in targets for tag in target.tags),
        "assigned_by": (target.assigned_by for target in targets if target.assigned_by),
    }
    if name == "area":
        return [(area.id, area.name) for area in with_provinces(register.areas)]
    return _plain(sorted(set(values.get(name, ()))))


def _plain(words: Iterable[str]) -> Words:
    return ((word, "") for word in words)


def _register() -> Register:
    """The register around the working folder, as far as its files can be read."""
    source = open_working_tree(find_start((), Path.cwd()))
    settings, _ = read_settings(source)
    return load(source, settings).register


def _revisions() -> list[str]:
    """The branches and tags of the repository."""
    listed = git(Path.cwd(), "for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags", "refs/remotes")
    return ["HEAD", *listed.decode().splitlines()] if isinstance(listed, bytes) else []
