"""The command ``planck`` as a process of its own; ``python -m planck`` is the same."""

from __future__ import annotations

import gc
import sys


def run() -> int:
    """Run the command line of this process and return its exit status."""
    # What a run makes lives until its end, in few cycles: looking for garbage would take
    # a twentieth of a cold start.
    gc.disable()
    from planck.cli.main import main

    status = main()
    gc.freeze()  # Python looks once more on its way out
    return status


if __name__ == "__main__":
    sys.exit(run())
