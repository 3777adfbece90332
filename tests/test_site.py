"""What ``make site`` builds: the documents, as they read on GitHub, for whoever has a browser and no network."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from tests.world import ROOT
from tools.site import PAGES, build, slug

pytest.importorskip("properdocs", reason="the site is built where the extra `site` is installed")

BLOCKS = {"h1", "h2", "h3", "h4", "li", "p", "pre", "td", "th"}
FETCHED = {("link", "href"), ("script", "src"), ("img", "src"), ("source", "srcset"), ("iframe", "src")}


class Page(HTMLParser):
    """The ids of a page, its links, what it fetches by itself, and the blocks of its text in their order."""

    def __init__(self, text: str, *, main: bool) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.fetched: list[str] = []
        self.blocks: list[tuple[str, str]] = []
        self._inside = 0 if main else 1
        self._silent = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attributes}
        self.ids.update(values[name] for name in ("id", "name") if name in values)
        self.links += [values["href"]] if tag == "a" and "href" in values else []
        self.fetched += [values[name] for name in values if (tag, name) in FETCHED]
        if values.get("role") == "main" or (self._inside and tag == "div"):
            self._inside += 1
        if self._inside and tag in BLOCKS:
            self.blocks.append((tag, ""))
        if tag in ("script", "style", "sup") or "footnote-backref" in values.get("class", ""):
            self._silent = tag  # the numbers and arrows of footnotes, which each renderer sets in its own way

    def handle_endtag(self, tag: str) -> None:
        if self._inside and tag == "div":
            self._inside -= 1
        if tag == self._silent:
            self._silent = ""

    def handle_data(self, data: str) -> None:
        if self._inside and self.blocks and not self._silent:
            tag, words = self.blocks[-1]
            self.blocks[-1] = (tag, words + data)

    def texts(self) -> list[tuple[str, str]]:
        """The blocks that hold words."""
        words = [(tag, " ".join(text.split())) for tag, text in self.blocks]
        return [(tag, text) for tag, text in words if text]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    build(folder)
    return folder


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, Page]:
    return {path: Page(path.read_text(encoding="utf-8"), main=True) for path in sorted(site.rglob("*.html"))}


def test_every_link_of_the_site_leads_to_a_page_and_a_place_on_it(site: Path, pages: dict[Path, Page]) -> None:
    """Pages, lines of files, pictures and Word documents are there, whichever page leads to them."""
    broken = []
    for path, page in pages.items():
        for link in page.links + page.fetched:
            address = urlsplit(link)
            if address.scheme or address.netloc or link.startswith("/"):  # 404.html is served at any depth
                continue
            file = (path.parent / unquote(address.path)).resolve() if address.path else path
            sound = file.is_file() and (
                file not in pages or not address.fragment or address.fragment in pages[file].ids
            )
            broken += [] if sound else [f"{path.relative_to(site)}: {link}"]
    assert broken == []


def test_no_page_fetches_anything_from_another_server(site: Path, pages: dict[Path, Page]) -> None:
    """Who reads the site offline misses nothing, and nobody else learns that it is read."""
    foreign = re.compile(r"(?:https?:)?//", re.ASCII)
    assert [url for page in pages.values() for url in page.fetched if foreign.match(url)] == []
    styles = [path.read_text(encoding="utf-8") for path in site.rglob("*.css")]
    urls = [url for style in styles for url in re.findall(r"url\([\"']?([^)\"']+)|@import\s+[\"']([^\"']+)", style)]
    assert [url for url in urls if foreign.match("".join(url))] == []


DOCUMENTS = sorted(path.relative_to(ROOT).as_posix() for pattern in PAGES for path in ROOT.glob(pattern))


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_page_of_the_site_shows_what_github_shows(document: str, pages: dict[Path, Page], site: Path) -> None:
    """Headings, paragraphs, items, cells and code, word for word, though two kinds of Markdown read them."""
    markdown = MarkdownIt("gfm-like", {"linkify": False}).use(footnote_plugin)
    expected = Page(markdown.render((ROOT / document).read_text(encoding="utf-8")), main=False)
    name = re.sub(r"(^|/)README\.html$", r"\1index.html", re.sub(r"\.md$", ".html", document))
    assert pages[site / name].texts() == expected.texts()


def test_both_languages_can_be_searched(site: Path) -> None:
    """The index has every page, with Vietnamese words as they are written."""
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    words = " ".join(entry["text"] for entry in index["docs"])
    assert "Tốc độ tăng giá trị sản xuất công nghiệp" in words
    assert "the arithmetic step by step" in words


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        pytest.param("SARIF and Code Quality", "sarif-and-code-quality", id="words"),
        pytest.param("What a code weighs", "what-a-code-weighs", id="small letters"),
        pytest.param("`fail_on`, and more", "fail_on-and-more", id="code and a comma"),
        pytest.param("Đạt – vượt", "đạt--vượt", id="Vietnamese, and a dash"),
    ],
)
def test_an_anchor_has_the_name_that_github_gives_it(heading: str, expected: str) -> None:
    assert slug(heading, "-") == expected
