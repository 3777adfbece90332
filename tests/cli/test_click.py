"""What click would say in English alone: planck says it in its own words, or never comes to it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click
import pytest

from planck.cli.main import VERBS, group, main

# The sentences of click that arguments of planck could lead to, in the words of every release, with such arguments.
REPLACED: dict[str, list[str]] = {
    "No such option {name!r}.": ["check", "--nope"],
    "No such option: {name}": ["--nope"],
    "Did you mean {possibility}?": ["check", "--stagd"],
    "(Possible options: {possibilities})": ["check", "--fail"],
    "(Did you mean one of: {possibilities}?)": ["report", "--li"],
    "No such command {name!r}.": ["chekc"],
    "Missing argument": ["diff"],
    "Got unexpected extra argument ({args})": ["schema", "targets", "actuals"],
    "Got unexpected extra arguments ({args})": ["explain", "a", "b", "c"],
    "Option {name!r} does not take a value.": ["check", "--quiet=1"],
    "Option {name!r} requires an argument.": ["check", "--as-of"],
    "Invalid value for {param_hint}: {message}": ["check", "--fail-on", "eror"],
    "{value!r} is not one of {choices}.": ["check", "--format", "jsno"],
    "Choose from:\n\t{choices}": ["schema"],
    "Error: {message}": ["check", "--period", "21"],
    "Try '{command} {option}' for help.": ["check", "-x"],
    "Usage:": ["check", "--help"],
    "Options": ["check", "--help"],
    "Commands": ["--help"],
    "Positional arguments": ["explain", "--help"],
    "Show this message and exit.": ["report", "--help"],
    "Show the version and exit.": ["--help"],
}
# Those that nothing in planck leads to, by what would have to be there.
NOT_USED: dict[str, tuple[str, ...]] = {
    "a question to a person": (
        "Confirm the action without prompting.",
        "Do you want to continue?",
        "Error: The two entered values do not match.",
        "Error: The value you entered was invalid.",
        "Error: invalid input",
        "Error: {e.message}",
        "Press any key to continue...",
        "Repeat for confirmation",
        "{editor}: Editing failed",
        "{editor}: Editing failed: {e}",
        "d",
        "Unknown color {colour!r}",
    ),
    "a type of click": (
        "Choice({choices})",
        "directory",
        "file",
        "path",
        "Could not open file {filename!r}: {message}",
        "unknown error",
        "Invalid value: {message}",
        "Unknown standard stream '{name}'",
        "{name} {filename!r} does not exist.",
        "{name} {filename!r} is a directory.",
        "{name} {filename!r} is a file.",
        "{name} {filename!r} is not executable.",
        "{name} {filename!r} is not readable.",
        "{name} {filename!r} is not writable.",
        "{value!r} does not match the format {format}.",
        "{value!r} does not match the formats {formats}.",
        "{value!r} is not a valid UUID.",
        "{value!r} is not a valid boolean.",
        "{value!r} is not a valid boolean. Recognized values: {states}",
        "{value!r} is not a valid {number_type}.",
        "{value!r} is not {choice}.",
        "{value} is not in the range {range}.",
    ),
    "an option or argument of several values": (
        "Argument {name!r} takes {nargs} values.",
        "Option {name!r} requires {nargs} arguments.",
        "Takes {nargs} values but 1 was given.",
        "Takes {nargs} values but {len} were given.",
        "Value must be an iterable.",
        "{len_type} values are required, but {len_value} was given.",
        "{len_type} values are required, but {len_value} were given.",
    ),
    "an option that must be given": (
        "Missing option",
        "Missing parameter",
        "Missing parameter: {param_name}",
        "Missing {param_type}",
        "required",
    ),
    "what is deprecated": (
        "(Deprecated) {text}",
        "DeprecationWarning: The command {name!r} is deprecated.",
        "DeprecationWarning: The command {name!r} is deprecated.{extra_message}",
        "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}",
        "deprecated",
        "{text} {deprecated_message}",
    ),
    "a note that click adds to the help of an option": ("(dynamic)", "default: {default}", "env var: {var}"),
    "a run by click itself, with a group that needs a verb": ("Aborted!", "Missing command."),
    "a version in click's own words": ("%(prog)s, version %(version)s",),
    "a mistake of whoever writes a command": (
        "Arguments take exactly one parameter declaration, got {length}: {decls}.",
        "Boolean option {decl!r} cannot use the same flag for true/false.",
        "Could not determine name for option with declarations {decls!r}",
        "Invalid start character for option ({option})",
        "Name '{name}' defined twice",
        "No options defined but a name was passed ({name}). Did you mean to declare an argument instead? Did you mean "
        "to pass '--{name}'?",
    ),
    "a shell or a system that click does not support": (
        "Couldn't detect Bash version, shell completion is not supported.",
        "Shell completion is not supported for Bash versions older than 4.4.",
        "Windows error: {error}",
    ),
}
ENGLISH = re.compile(
    r"(?<![\w.-])(argument|choose|command|did|extra|for|got|invalid|is|mean|missing|no|not|of|one|options|requires|show"
    r"|take|the|try|unexpected|usage|value|version)(?![\w-])",
    re.IGNORECASE,
)


def sentences() -> Iterator[str]:
    """What the installed click hands to gettext, both numbers of it."""
    for path in sorted(Path(click.__file__).parent.glob("*.py")):
        if path.name != "_unicodefun.py":  # which only click's own way to run a command asks
            for node in ast.walk(ast.parse(path.read_bytes())):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "ngettext"):
                    texts = (text.value for text in node.args[:2] if isinstance(text, ast.Constant))
                    yield from (text for text in texts if isinstance(text, str))


@pytest.mark.parametrize("sentence", REPLACED)
def test_what_click_would_say_in_english_is_said_in_the_language_of_the_reader(
    sentence: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANCK_LANGUAGE", "vi")
    main(REPLACED[sentence])
    written = capsys.readouterr()
    text = written.out + written.err
    assert re.search("[ạảãàáâậầấẩẫăắằặẳẵệếềểễọộồốổỗơớờợởỡụưứừựửữỳýỵỷỹđ]", text)
    assert ENGLISH.search(text) is None, text


def test_nothing_is_used_of_click_whose_sentences_are_not_replaced() -> None:
    """All values are plain texts that planck takes itself, and no option asks, must be given, or is deprecated."""
    commands = [group, *(import_module(module).command for module in VERBS.values())]
    for param in (param for command in commands for param in command.params):
        assert isinstance(param.type, type(click.STRING) | type(click.BOOL) | type(click.UNPROCESSED)), param
        assert param.nargs == 1 or isinstance(param, click.Argument)
        assert param.envvar is None
        assert not getattr(param, "deprecated", False)
        assert isinstance(param, click.Argument) or not (param.prompt or param.required or param.show_default)


def test_every_sentence_of_the_installed_click_has_been_looked_at() -> None:
    """A release that adds one is noticed, and is no failure: until it is looked at, that one is said in English."""
    known = {*REPLACED, *(text for texts in NOT_USED.values() for text in texts)}
    new = set(sentences()) - known
    if new:
        pytest.skip(f"to be sorted into REPLACED or NOT_USED: {sorted(new)}")
    assert len(set(sentences())) > 50
