"""Set the clock of this Python to the moment that TESTS_NOW names; without TESTS_NOW, do nothing.

The tests have this folder on the PYTHONPATH of every process that they start, and a Python that finds a
``sitecustomize`` imports it before anything else. From the moment named, the clock goes on as usual.
"""

from __future__ import annotations

import os


def _travel(moment: str) -> None:
    import sys
    from datetime import datetime
    from importlib import import_module
    from typing import Any, cast

    modules = cast("dict[str, Any]", sys.modules)
    hidden = modules.setdefault("pytest", None) is None  # time-machine imports it where it can, which takes long
    try:
        travel = import_module("time_machine").travel
    finally:
        if hidden:
            del modules["pytest"]
    travel(datetime.fromisoformat(moment).timestamp(), tick=True).start()  # a number leaves the time zone alone


if os.environ.get("TESTS_NOW"):
    _travel(os.environ["TESTS_NOW"])
