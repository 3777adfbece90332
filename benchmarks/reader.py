"""The document reader beside the bare event stream and PyYAML's loader, on the same bytes in one run."""

from __future__ import annotations

import argparse
import statistics
import sys
from collections.abc import Callable

import yaml
from yaml._yaml import CParser

from benchmarks.timing import interleaved, ratio
from planck.register.yaml.reader import read

MEGABYTE = 1_000_000


def register_text(size: int) -> str:
    """An actuals file of at least ``size`` bytes, in the short and the long forms that registers mix."""
    parts = ["province: Hà Nam\ndistrict: Thanh Liêm\nactuals:\n"]
    written = number = 0
    while written < size:
        number += 1
        part = f"""\
  indicator-{number}: {{2021: 28.7, 2022: {20 + number % 7}.35, 2023: 15.43}}
  output-{number}:
    unit: tỷ đồng
    price_base: 2010
    source: bao-ha-nam
    values:
      2021: {{value: {number}.5, status: preliminary, published: 2024-03-20, quote: "đạt {number},5 tỷ đồng"}}
      2022:
        value: {number + 17}.25
        status: official
        published: 2024-03-20
        note: Theo báo cáo của Ủy ban nhân dân huyện
      2023: [7, 8]
"""
        parts.append(part)
        written += len(part.encode())
    return "".join(parts)


def event_stream(text: str) -> None:
    """What no reader over PyYAML can do without: every event, made and dropped."""
    following = CParser(text).get_event
    while following() is not None:
        pass


def main(arguments: list[str] | None = None) -> None:
    options = argparse.ArgumentParser(prog="python -m benchmarks.reader", description=__doc__)
    options.add_argument("--size", type=float, default=2, help="megabytes of YAML (default 2)")
    options.add_argument("--rounds", type=int, default=9, help="interleaved runs of each (default 9)")
    options.add_argument("--pure", action="store_true", help="also the parser that is written in Python")
    chosen = options.parse_args(arguments or [])
    text = register_text(int(chosen.size * MEGABYTE))
    data = text.encode()
    document = read(data, "benchmark.yaml")
    assert document.root is not None
    assert not document.problems
    candidates: dict[str, Callable[[], object]] = {
        "event stream": lambda: event_stream(text),
        "yaml.parse": lambda: [None for _ in yaml.parse(text, Loader=yaml.CBaseLoader)],
        "planck": lambda: read(data, "benchmark.yaml"),
        "CSafeLoader": lambda: yaml.load(data, Loader=yaml.CSafeLoader),
    }
    if chosen.pure:
        candidates["planck, pure"] = lambda: read(data, "benchmark.yaml", pure=True)
    seconds = interleaved(candidates, chosen.rounds)
    print(f"{len(data) / MEGABYTE:.2f} MB, Python {sys.version.split()[0]}, PyYAML {yaml.__version__}")
    for name, taken in seconds.items():
        median = statistics.median(taken)
        beside = f"{ratio(taken, seconds['event stream']):6.2f} x the event stream"
        print(f"{name:14} {median * 1000:8.0f} ms {len(data) / MEGABYTE / median:6.1f} MB/s {beside}")
    print(f"planck is {ratio(seconds['CSafeLoader'], seconds['planck']):.1f} times faster than CSafeLoader")


if __name__ == "__main__":
    main(sys.argv[1:])
