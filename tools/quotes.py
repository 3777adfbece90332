"""Check every quote of the register against the articles, and record the digests that the tests hold it to.

    python -m tools.quotes FOLDER

FOLDER holds the articles, under the names that ``targets/sources.yaml`` gives as ``file``. We may not copy the
articles, so the repository keeps a SHA-256 digest of each quote that was found, letter for letter.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

from tools.running import ROOT

DIGESTS = ROOT / "tests" / "data" / "quote_digests.txt"


@dataclass(frozen=True, slots=True)
class Claim:
    """A target or a figure as its file has it: every scalar is the author's text."""

    place: str
    area: tuple[str, str]
    indicator: str
    entry: dict[str, Any]
    source: str
    context: bool = False

    @property
    def quote(self) -> str:
        """What the article says, with one spelling of each letter; empty where there is none."""
        return unicodedata.normalize("NFC", self.entry.get("quote", ""))


def read_files(folder: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each file below a folder of the register with its content; every scalar is text, as the author wrote it."""
    for path in sorted((ROOT / folder).rglob("*.yaml")):
        loaded = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        yield path.relative_to(ROOT).as_posix(), loaded


@cache
def section(name: str) -> Any:
    """What stands under the one top-level key ``name`` in the files about areas, indicators and sources."""
    return next(document[name] for _, document in read_files("targets") if set(document) == {name})


def targets() -> list[Claim]:
    """Every target of the register."""
    return [
        Claim(
            place=f"{place}: {key}",
            area=area_of(document),
            indicator=entry.get("indicator", key),
            entry=entry,
            source=entry.get("source", document.get("source", "")),
        )
        for place, document in read_files("targets")
        for key, entry in document.get("targets", {}).items()
    ]


def figures() -> list[Claim]:
    """Every figure of the register."""
    return [
        Claim(
            place=f"{place}: {key} {period}",
            area=area_of(document),
            indicator=key,
            entry=entry,
            source=entry.get("source", series.get("source", document.get("source", ""))),
            context=series.get("context") == "true",
        )
        for place, document in read_files("actuals")
        for key, series in document["actuals"].items()
        for period, entry in series["values"].items()
    ]


def area_of(document: dict[str, Any]) -> tuple[str, str]:
    """The province and the district that a file is about; no district for a province."""
    return document.get("province", ""), document.get("district", "")


def article_of(claim: Claim) -> str:
    """The file name of the article that a claim cites."""
    return str(section("sources")[claim.source]["file"])


def digest(claim: Claim) -> str:
    """What stands for a quote in the recorded list; it depends on the article too."""
    return sha256(f"{article_of(claim)}\n{claim.quote}".encode()).hexdigest()


@cache
def recorded() -> frozenset[str]:
    """The digests of the quotes that were found in their articles."""
    lines = DIGESTS.read_text(encoding="utf-8").splitlines()
    return frozenset(line.split()[0] for line in lines if not line.startswith("#"))


def main(arguments: list[str]) -> int:
    """Compare all quotes with the articles; write the digests when all are found."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    claims = targets() + figures()
    texts = {
        source["file"]: unicodedata.normalize("NFC", (folder / source["file"]).read_text(encoding="utf-8"))
        for source in section("sources").values()
    }
    missing = [claim for claim in claims if not claim.quote or claim.quote not in texts[article_of(claim)]]
    for claim in missing:
        print(f"{claim.place}: not in {article_of(claim)}: {claim.quote!r}", file=sys.stderr)
    if missing:
        return 1
    lines = sorted({f"{digest(claim)}  {article_of(claim)}" for claim in claims}, key=lambda line: line.split()[::-1])
    head = "# SHA-256 of each quote found in its article; written by python -m tools.quotes FOLDER"
    DIGESTS.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
    print(f"{len(claims)} quotes found in {len(texts)} articles")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
