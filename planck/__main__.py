"""``python -m planck`` is the command ``planck``."""

from __future__ import annotations

import sys

from planck.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
