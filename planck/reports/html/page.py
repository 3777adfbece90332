"""The page: one file that loads nothing, to be read on a screen, on a telephone and on paper."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import resources
from typing import Any, NamedTuple

import jinja2

from planck import __version__
from planck.model.assessment import Progress, Verdict
from planck.model.result import Result
from planck.reports.attention import take_first
from planck.reports.html.anchors import Link, anchor, place_link
from planck.reports.html.cards import Card, YearEndView, maker_of
from planck.reports.html.charts import Bullet, draw_bullet
from planck.reports.html.heat import Column, heats_of, number_areas
from planck.reports.request import Request
from planck.reports.summary_view import Count, SummaryView
from planck.reports.target_view import TargetView, view_target
from planck.reports.tones import Sign, Tone
from planck.reports.visible import visible
from planck.reports.wording import page as page_words
from planck.reports.wording import words
from planck.reports.wording.problems import code_in_brackets, count_ignored, message
from planck.reports.wording.sentences import bands_of_register
from planck.reports.wording.terms import LEVELS, VERDICTS, provinces_in_a_line
from planck.reports.wording.voice import Voice

# The classes of the style sheet.
_CLASSES = {
    Tone.EXCEEDED: "x",
    Tone.GOOD: "g",
    Tone.CAUTION: "c",
    Tone.BAD: "b",
    Tone.DOUBT: "d",
    Tone.FAINT: "f",
    Tone.OPEN: "f",
}
_LINE_ENDS = dict.fromkeys(map(ord, "\r\n\u2028\u2029\v\f\x85"), " ")


def render(result: Result, request: Request) -> Iterator[str]:
    """The page in pieces, ending with a line end; without a verdict the problems alone."""
    voice = Voice(request.language, result.register)
    drawn = _environment().get_template("page.html").stream(_Context(voice, result, request).all())
    drawn.enable_buffering(1000)  # pieces are a few letters each
    yield from drawn
    yield "\n"


@cache
def _environment() -> jinja2.Environment:
    """The templates; whatever they are given is text, which they escape and in which nothing hides."""
    return jinja2.Environment(
        loader=jinja2.PackageLoader("planck.reports.html"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _shown(value: object) -> object:
    """A text on one line, with what a reader would not see made visible; markup and numbers as they are."""
    return _shown_text(value) if type(value) is str else value


@lru_cache(maxsize=4096)  # most texts of a page are on it many times
def _shown_text(text: str) -> str:
    return visible(text.translate(_LINE_ENDS))


def _asset(name: str) -> str:
    """A file of the templates that goes into the page as it is."""
    return resources.files("planck.reports.html").joinpath(f"templates/{name}").read_text(encoding="utf-8").strip()


def _digest(text: str) -> str:
    """The name by which the content security policy knows a script or a style sheet."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


class Segment(NamedTuple):
    """A part of the bar: a count, and from where to where it goes, in thousandths."""

    of: Count
    start: int
    width: int


class Urgent(NamedTuple):
    """A target that needs attention."""

    view: TargetView
    area: Column
    anchor: str
    bullet: Bullet | None


class _Context(NamedTuple):
    """What the template is given."""

    voice: Voice
    result: Result
    request: Request

    def all(self) -> dict[str, Any]:
        """By name."""
        style, script = _asset("style.css"), _asset("filter.js")
        return {
            "say": self.voice.say,
            "w": words,
            "p": page_words,
            "css": _CLASSES,
            "language": self.voice.language.value,
            "style": style,
            "script": script,
            "style_digest": _digest(style),
            "script_digest": _digest(script),
            "day": self.voice.day(self.result.as_of),
            "scope": self.request.document.scope,
            "version": __version__,
            "result": self.result,
            "problems": [*self._problems()],
            "ignored": count_ignored(self.voice, self.result.ignored) if self.result.ignored else "",
            **(self._judged() if self.result.passed is not None else {}),
        }

    def _judged(self) -> dict[str, Any]:
        voice, result = self.voice, self.result
        views = [view_target(voice, assessment) for assessment in result.displayed]
        areas = number_areas(views)
        year_ends = [*self._year_ends()]
        maker = maker_of(voice, self._root, areas, year_ends)
        cards = [maker.card(view) for view in views]
        summary = SummaryView(voice, result)
        attention = take_first(result.displayed)
        ratings = _ratings(views)
        return {
            "summary": summary,
            "segments": _segments(summary),
            "provinces": provinces_in_a_line(voice, (view.assessment.area for view in views)),
            "areas": areas,
            "heats": heats_of(summary, views, areas),
            "urgent": [_urgent(view_target(voice, assessment), areas) for assessment in attention.first],
            "urgent_in_all": len(attention.first) + attention.more,
            "cards": _by_area(cards),
            "missing": _by_area([card for card in cards if _lacks_figures(card.view)]),
            "waived": [card for card in cards if card.view.waiver],
            "amended": [card for card in cards if card.view.original is not None],
            "sources": maker.sources.entries,
            "year_ends": [_tally(voice, year_end) for year_end in year_ends],
            "bands": bands_of_register(voice),
            "ratings": ratings,
            "words": [*dict.fromkeys(rating.word for rating in ratings)],
            "legend": _legend(voice, ratings),
        }

    def _year_ends(self) -> Iterator[YearEndView]:
        shown = {assessment.id for assessment in self.result.displayed}
        for year_end in self.result.year_ends:
            here = (assessment for assessment in year_end.assessments if assessment.id in shown)
            # What is said of them has no figures in it, so that they need no digits of their own.
            yield YearEndView(year_end, tuple(TargetView(assessment, self.voice) for assessment in here))

    @property
    def _root(self) -> str:
        return self.request.document.link_root

    def _problems(self) -> Iterator[tuple[str, str, Link | None]]:
        """Each problem: its level, its message with its code, and its place."""
        for problem in self.result.problems:
            place = place_link(self.voice, self._root, problem.location) if problem.location is not None else None
            text = f"{message(self.voice, problem)} {code_in_brackets(problem.code)}"
            yield self.voice.say(LEVELS[problem.level]), text, place


def _urgent(view: TargetView, areas: dict[str, Column]) -> Urgent:
    return Urgent(view, areas[view.assessment.area.id], anchor(view.assessment.id), draw_bullet(view))


def _segments(summary: SummaryView) -> tuple[Segment, ...]:
    """The bar of the counts of all targets, those with verdicts if any is due."""
    counts = [count for count in summary.total.counts if count.targets]
    in_all = sum(count.targets for count in counts)
    segments, start, so_far = [], 0, 0
    for count in counts:
        so_far += count.targets
        end = round(so_far * 1000 / in_all)
        segments.append(Segment(count, start, end - start))
        start = end
    return tuple(segments)


def _lacks_figures(view: TargetView) -> bool:
    assessment = view.assessment
    return assessment.verdict is Verdict.NO_DATA or assessment.progress is Progress.NO_DATA


def _by_area(cards: list[Card]) -> list[tuple[Column, list[Card]]]:
    """The cards of each area, in the order given."""
    groups: dict[int, tuple[Column, list[Card]]] = {}
    for card in cards:
        groups.setdefault(card.area.number, (card.area, []))[1].append(card)
    return [*groups.values()]


class Rating(NamedTuple):
    """A rating as a reader calls it, and how often it occurs."""

    sign: Sign
    css: str
    word: str
    targets: int


def _ratings(views: list[TargetView]) -> list[Rating]:
    """Each rating that occurs, in the order of the signs."""
    counts = Counter((view.sign, _CLASSES[view.tone], view.rating) for view in views)
    order = [*Sign]
    return sorted((Rating(*key, count) for key, count in counts.items()), key=lambda each: order.index(each.sign))


class Meaning(NamedTuple):
    """What signs stand for, each in its colour."""

    signs: tuple[tuple[Sign, str], ...]
    words: str


def _legend(voice: Voice, ratings: list[Rating]) -> list[Meaning]:
    """Each word once, with those that look alike: whatever its targets were on the way to, that an area has ended."""
    signs_of: dict[str, dict[tuple[Sign, str], None]] = {}
    for rating in ratings:
        word = voice.say(VERDICTS[Verdict.AREA_ENDED]) if rating.sign is Sign.ENDED else rating.word
        signs_of.setdefault(word, {})[rating.sign, rating.css] = None
    words_of: dict[tuple[tuple[Sign, str], ...], list[str]] = {}
    for word, signs in signs_of.items():
        words_of.setdefault(tuple(signs), []).append(word)
    return [Meaning(signs, "; ".join(texts)) for signs, texts in words_of.items()]


class YearTally(NamedTuple):
    """What was to be said at the end of a year: how often each rating."""

    year: int
    day: str
    due: int
    due_met: int
    ratings: list[Rating]


def _tally(voice: Voice, year_end: YearEndView) -> YearTally:
    counted = [view for view in year_end.views if view.assessment.counts]
    as_of, summary = year_end.of.as_of, year_end.of.summary
    return YearTally(as_of.year, voice.day(as_of), summary.due, summary.due_met, _ratings(counted))
