"""Pin the world that every test sees, so that the same tests say the same on every machine and every day."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests.clock import sitecustomize  # sets the clock of this process as it does that of every other
from tests.world import PINNED, is_foreign

__all__ = ["sitecustomize"]

# Slow machines are no failure, and a run repeats the examples of the run before it. To look for new ones:
# make unit ARGS=--hypothesis-profile=explore
for profile, repeated in (("planck", True), ("explore", False)):
    settings.register_profile(
        profile, deadline=None, derandomize=repeated, suppress_health_check=[HealthCheck.too_slow]
    )
settings.load_profile("planck")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the expected files be updated, to be read before they are committed."""
    text = "write what is so now into the files that tests compare with"
    parser.addoption("--regenerate", action="store_true", help=text)


@pytest.fixture(autouse=True, scope="session")
def pinned_world() -> Iterator[None]:
    """Take away what the caller's environment says, and set what the expected texts were written under."""
    with pytest.MonkeyPatch.context() as patch:
        for name in filter(is_foreign, list(os.environ)):
            patch.delenv(name)
        for name, value in PINNED.items():
            patch.setenv(name, value)
        _use_timezone()
        yield
    _use_timezone()


def _use_timezone() -> None:
    if hasattr(time, "tzset"):  # not on Windows
        time.tzset()
