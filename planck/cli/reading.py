"""How a verb reads its arguments where click's own way would not do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import click

# How the id of an area begins, and of what is in it, where no file names the province.
ID_WITHOUT_PROVINCE = "-/"


class HelpedCommand(click.Command):
    """A command whose help is written in the language of the reader."""

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help."""
        from planck.cli.help import write_help

        write_help(ctx, formatter)


class Command(HelpedCommand):
    """A verb that takes ``-/thanh-liem/x`` for an id and not for options, and refuses what is too much by name."""

    allow_extra_args = True  # they are refused here

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments."""
        with refusing_in(ctx):
            rest = super().parse_args(ctx, list(self._with_ids_apart(args)))
        if rest and not ctx.resilient_parsing:
            from planck.cli.refusal import Refused
            from planck.reports.wording.commands import Saying

            raise Refused(Saying.TOO_MANY_ARGUMENTS, ctx, wanted=" ".join(map(str.lstrip, rest)))
        return rest

    def _with_ids_apart(self, args: Sequence[str]) -> Iterator[str]:
        """The arguments, each id that would be read as an option behind a space, which `take_id` takes off."""
        if all(param.callback is not take_id for param in self.params):
            return iter(args)
        options = [param for param in self.params if isinstance(param, click.Option)]
        taking = {name for option in options if not option.is_flag for name in option.opts}
        return (
            f" {word}" if word.startswith(ID_WITHOUT_PROVINCE) and before not in taking else word
            for before, word in zip(("", *args), args, strict=False)
        )


@contextmanager
def refusing_in(context: click.Context) -> Iterator[None]:
    """Let what is refused inside know of which command the arguments were: click forgets it of some."""
    try:
        yield
    except click.UsageError as error:
        error.ctx = error.ctx or context
        raise


def take_id(context: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Take an id as it was typed."""
    return value and value.strip()
