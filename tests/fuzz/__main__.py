"""Throw changed registers, random arguments, errors of the system and signals at planck, and keep what breaks a law.

make fuzz ARGS="--seconds 60 --seed 7"
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import secrets
import sys
import tempfile
import time
import traceback
import warnings
from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from random import Random

from planck.reports.formats import FORMATS
from tests.fuzz import commands, seeds
from tests.fuzz.corpus import reduce, save
from tests.fuzz.disturbed import REPORT, check_disturbed
from tests.fuzz.laws import Breach, check_case
from tests.fuzz.mutations import Stock, mutate
from tests.fuzz.quick import raised_by
from tests.fuzz.runs import Case, lay_out, run_here
from tests.world import PINNED, ROOT, is_foreign

_IN_MEMORY = "/dev/shm"
# So many registers are tried the quick way beside each one that is tried in full.
_QUICK = 10
_DAYS = ("2024-06-30", "2021-01-01", "2025-12-31", "2031-03-01")


def case_of_round(chance: Random, stock: Stock) -> tuple[Case, bool]:
    """What a round tries, and whether it is to be disturbed."""
    register = _choose(chance, stock.sound if chance.random() < 0.8 else stock.registers)
    files = mutate(chance, stock, register) if chance.random() < 0.9 else dict(register)
    kind = chance.random()
    if kind < 0.1:
        form = chance.choice(("json", "json", *FORMATS))
        return Case(register, ("check", "-f", f"{form}:{REPORT}", "--as-of", "2024-06-30")), True
    if kind < 0.3:
        return Case(files, commands.arguments(chance)), False
    if kind < 0.34:
        return Case(files, _with_git(chance), committed=register), False
    if kind < 0.6 and (runs := seeds.runs()):
        return Case(files, chance.choice(runs)), False
    return Case(files, _plain(chance)), False


def _choose(chance: Random, registers: list[Mapping[str, bytes]]) -> Mapping[str, bytes]:
    """One of them, the small ones more often: they are tried faster, and break as much."""
    return min(chance.choices(registers, k=3), key=lambda files: sum(map(len, files.values())))


def _plain(chance: Random) -> tuple[str, ...]:
    """A usual run, in any format."""
    day = ("--as-of", chance.choice(_DAYS))
    verb = chance.choice(("check", "check", "report", "explain", "waivers", "validate"))
    if verb == "validate":
        return (verb,)
    if verb == "explain":
        return (verb, chance.choice(("jobs", "growth", "x")), "-f", chance.choice(("text", "json")), *day)
    if verb == "waivers":
        return (verb, "-f", chance.choice(("text", "json")), *day)
    rows = chance.choice(
        ((), (), ("--rows", "observations"), ("--csv-locale", "vi"), ("-v",), ("-q",), ("--group-by", "indicator"))
    )
    return (verb, "-f", chance.choice(list(FORMATS)), *rows, *day, "--lang", chance.choice(("vi", "en")))


def _with_git(chance: Random) -> tuple[str, ...]:
    form = ("-f", chance.choice(("text", "json", "markdown")))
    return chance.choice(
        (
            ("diff", "HEAD", *form),
            ("diff", "HEAD", "--staged", *form),
            ("check", "--since=HEAD", "--as-of", "2024-06-30", *form),
            ("check", "--fail-on-new", "--since=HEAD", *form),
            ("check", "--staged", *form),
        )
    )


def breaches_of(case: Case, above: Path) -> Iterator[Breach]:
    """What a case breaks; what it raises breaks the first law of all."""
    try:
        yield from check_case(case, above)
    except Exception:  # noqa: BLE001 - it is what is looked for
        yield Breach("nothing is raised", traceback.format_exc())


def signature(breach: Breach) -> str:
    """What two finds of one cause have in common, as far as can be told without a look."""
    last = re.findall(r'File "([^"]+)", line (\d+)', breach.detail)[-1:]
    kind = re.search(r"\b\w+(Error|Exception)\b", breach.detail)
    code = re.search(r'"code": "([\w-]+)"', breach.detail)
    return f"{breach.law} {last} {kind and kind[0]} {code and code[1]}"


def main(arguments: list[str]) -> int:
    """Fuzz for a while; 1 where something was found."""
    parser = argparse.ArgumentParser(prog="make fuzz", description=__doc__)
    parser.add_argument("--seconds", type=int, default=600, help="how long (600)")
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**6), help="what to begin with")
    parser.add_argument("--round", type=int, help="this round of the seed alone")
    parser.add_argument("--registers", type=Path, action="append", default=[], help="a folder of further registers")
    asked = parser.parse_args(arguments)
    print(f"seed {asked.seed}", flush=True)
    for name in filter(is_foreign, list(os.environ)):
        del os.environ[name]
    os.environ.update(PINNED)
    warnings.simplefilter("error")
    found: dict[str, int] = {}
    with tempfile.TemporaryDirectory(dir=_IN_MEMORY if os.path.isdir(_IN_MEMORY) else None) as above:
        stock = Stock.of(seeds.registers(asked.registers), partial(_is_sound, Path(above)))
        end, number = time.monotonic() + asked.seconds, asked.round or 0
        while time.monotonic() < end:
            _round(asked.seed, number, stock, Path(above), found)
            number += 1
            if asked.round is not None:
                break
    print(f"{number} rounds, {len(found)} finds: {sum(found.values())} times")
    return 1 if found else 0


def _round(seed: int, number: int, stock: Stock, above: Path, found: dict[str, int]) -> None:
    chance = Random(f"{seed} {number}")
    case, is_disturbed = case_of_round(chance, stock)
    breaches = list(check_disturbed(chance, case, above) if is_disturbed else breaches_of(case, above))
    for _ in range(_QUICK):
        files, day = mutate(chance, stock, _choose(chance, stock.sound)), chance.choice(_DAYS)
        raised = raised_by(files, date.fromisoformat(day))
        if raised is not None:
            case, is_disturbed = Case(files, ("check", "-f", "json", "--as-of", day)), False
            breaches = list(breaches_of(case, above)) or [Breach("nothing is raised", raised)]
            break
    for breach in breaches:
        name = signature(breach)
        found[name] = found.get(name, 0) + 1
        if found[name] > 1:
            continue
        print(
            f"\nround {number} of seed {seed}: {breach.law}\n{' '.join(case.arguments)}\n{breach.detail[:3000]}",
            flush=True,
        )
        if not is_disturbed:
            small = reduce(case, partial(_breaks, above, name))
            slug = "-".join(re.findall(r"\w+", breach.law)[:6]).lower()
            kept = save(small, f"{slug}-{hashlib.sha256(name.encode()).hexdigest()[:6]}")
            print(f"kept in {kept.relative_to(ROOT)}", flush=True)


def _is_sound(above: Path, files: Mapping[str, bytes]) -> bool:
    case = Case(files, ("check", "--as-of", "2024-06-30", "--fail-on", "never"))
    return run_here(case, lay_out(case, above)).status == 0


def _breaks(above: Path, name: str, case: Case) -> bool:
    return any(signature(breach) == name for breach in breaches_of(case, above))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
