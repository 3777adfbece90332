"""``python -m benchmarks [NAME ...]``: run the benchmarks, or those named, one after the other."""

from __future__ import annotations

import importlib
import pkgutil
import sys

import benchmarks


def main(names: list[str]) -> int:
    available = sorted(module.name for module in pkgutil.iter_modules(benchmarks.__path__) if module.name[0] != "_")
    available = [name for name in available if name not in ("made_up", "timing")]
    unknown = sorted(set(names) - set(available))
    if unknown:
        print(f"no benchmark {', '.join(unknown)}; there are: {', '.join(available)}", file=sys.stderr)
        return 2
    for name in names or available:
        print(f"== {name}")
        importlib.import_module(f"benchmarks.{name}").main()
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
