"""Build the site: the READMEs and the documents as pages, in ``site/``.

``python -m tools.site`` writes it. A page has the path of its file, so a link that works in the repository works in the
site as well. A file of text that a page links to, such as one of the register, becomes a page whose lines can be
linked to; a picture or a Word document is copied. A link or an anchor that leads nowhere stops the build.
"""

from __future__ import annotations

import html
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tools.running import ROOT

SITE = ROOT / "site"
CONFIGURATION = ROOT / "tools" / "site.yml"
STYLE = ROOT / "tools" / "site.css"
PAGES = ("README.md", "README.vi.md", "CONTRIBUTING.md", "CHANGELOG.md", "benchmarks/README.md", "docs/**/*.md")
_COPIED = {".docx", ".html", ".png", ".svg", ".xlsx"}
_LINK = re.compile(r"(?<=\]\()(?P<target>[^()\s]+)(?=\))|(?<=src=\")(?P<source>[^\"]+)|(?<=srcset=\")(?P<set>[^\"]+)")
_BLOCK = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(_BLOCK.pattern + r"|(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)", re.MULTILINE | re.DOTALL)
# What GitHub's Markdown reads and that of the site does not: a list right below a paragraph, and some characters behind
# a backslash.
_LIST = re.compile(r"^(?![-*] |1\. |\s)(?P<before>.+\n)(?=[-*] |1\. )", re.MULTILINE)
_ESCAPED = re.compile(r"\\([\"$%&',/:;<=?@^~|])")


def anchor(heading: str) -> str:
    """The id that GitHub gives to a heading: small letters and digits, with hyphens for its spaces."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def slug(heading: str, separator: str) -> str:
    """The same for Python-Markdown, which names a separator that GitHub does not know."""
    return anchor(heading)


def outside_of(code: re.Pattern[str], text: str, change: Callable[[str], str]) -> str:
    """A Markdown text, changed everywhere but in its code."""
    pieces, last = [], 0
    for piece in code.finditer(text):
        pieces += [change(text[last : piece.start()]), piece[0]]
        last = piece.end()
    return "".join((*pieces, change(text[last:])))


def linked_files(page: Path, text: str) -> set[Path]:
    """The files of the repository that a page links to or shows."""
    targets: set[str] = set()

    def collect(part: str) -> str:
        targets.update(match[0] for match in _LINK.finditer(part))
        return part

    outside_of(_CODE, text, collect)
    return {file for target in targets if (file := _file_of(page, target)) is not None}


def _file_of(page: Path, target: str) -> Path | None:
    """The file that a link leads to; None where it leads out of the repository, within the page or nowhere."""
    address = urlsplit(target)
    if address.scheme or not address.path:
        return None
    file = Path(os.path.normpath(page.parent / unquote(address.path)))
    return file if file.is_file() and file.is_relative_to(ROOT) else None


def _is_shown_by_lines(file: Path) -> bool:
    return file.suffix != ".md" and file.suffix not in _COPIED


def page_for_the_site(page: Path, text: str) -> str:
    """A page in the Markdown of the site, its links to files of text leading to their pages."""

    def lead_on(link: re.Match[str]) -> str:
        file = _file_of(page, link[0])
        path, mark, line = link[0].partition("#")
        return f"{path}.md{mark}{line}" if file is not None and _is_shown_by_lines(file) else link[0]

    def change(part: str) -> str:
        return _ESCAPED.sub(lambda match: f"&#{ord(match[1])};", _LINK.sub(lead_on, part))

    spaced = outside_of(_BLOCK, text, lambda part: _LIST.sub(r"\g<before>\n", part))
    return outside_of(_CODE, spaced, change)


def page_of_lines(name: str, text: str) -> str:
    """The page that shows a file of text; a line can be linked to as it can be on GitHub (``#L7``)."""
    lines = (f'<span id="L{number}">{html.escape(line)}</span>' for number, line in enumerate(text.splitlines(), 1))
    return f"# {name}\n\n<pre><code>" + "\n".join(lines).replace("\n\n", "\n&#10;") + "</code></pre>\n"


def stage(folder: Path) -> None:
    """Write what the site is built from into a folder: the pages, and all that they link to."""
    pages = sorted(path for pattern in PAGES for path in ROOT.glob(pattern))
    linked: set[Path] = set()
    for page in pages:
        text = page.read_text(encoding="utf-8")
        linked |= linked_files(page, text)
        _write(folder / page.relative_to(ROOT), page_for_the_site(page, text))
    shutil.copyfile(STYLE, folder / STYLE.name)
    for file in sorted(linked.difference(pages)):
        name = file.relative_to(ROOT)
        if _is_shown_by_lines(file):
            _write(folder / f"{name}.md", page_of_lines(name.as_posix(), file.read_text(encoding="utf-8")))
        else:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, folder / name)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def build(folder: Path) -> None:
    """Build the site into a folder.

    Raises an exception of ProperDocs where a link or an anchor leads nowhere.
    """
    from properdocs.commands.build import build as build_pages
    from properdocs.config import load_config

    with tempfile.TemporaryDirectory() as staged:
        stage(Path(staged))
        with CONFIGURATION.open("rb") as file:
            settings = load_config(file, docs_dir=staged, site_dir=str(folder), strict=True)
        build_pages(settings)


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else SITE)
    print(f"{SITE.name}/index.html written")
