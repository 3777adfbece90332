"""Pin the world that every test sees, so that the same tests say the same on every machine."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator

import pytest
from hypothesis import settings

# Slow machines are no failure, and a run on a server repeats the examples of the run before it.
settings.register_profile("planck", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("planck")

PINNED = {
    "COLUMNS": "80",
    "LINES": "24",
    "LANG": "C.UTF-8",
    "TERM": "dumb",
    "TZ": "UTC",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "planck",
    "GIT_AUTHOR_EMAIL": "planck@example.org",
    "GIT_COMMITTER_NAME": "planck",
    "GIT_COMMITTER_EMAIL": "planck@example.org",
}
# What a shell, a hook or a CI server may have set, and what would change an answer. A hook sets GIT_DIR
# and GIT_INDEX_FILE, and a test that makes a repository would write into the one being committed to.
PREFIXES = ("PLANCK_", "LC_", "GIT_", "GITHUB_", "GITLAB_", "CLICOLOR", "JUPYTER_")
NAMES = (
    "CI",
    "COLORTERM",
    "FORCE_COLOR",
    "LANGUAGE",
    "NO_COLOR",
    "PYTHONIOENCODING",
    "PYTHONUTF8",
    "TTY_COMPATIBLE",
    "TTY_INTERACTIVE",
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the expected files be written anew, to be read before they are committed."""
    text = "write what planck says now into the expected files of tests/cases"
    parser.addoption("--regenerate", action="store_true", help=text)


@pytest.fixture(autouse=True)
def pinned_world(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Take away what the caller's environment says, and set what the expected texts were written under."""
    for name in list(os.environ):
        if name in NAMES or name.startswith(PREFIXES):
            monkeypatch.delenv(name)
    for name, value in PINNED.items():
        monkeypatch.setenv(name, value)
    _use_timezone()
    yield
    monkeypatch.undo()
    _use_timezone()


def _use_timezone() -> None:
    if hasattr(time, "tzset"):  # not on Windows
        time.tzset()
