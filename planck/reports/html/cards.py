"""The card of one target: its chart, its facts, its quote, and how the verdict follows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from planck.model.location import Location
from planck.model.result import YearEnd
from planck.model.source import Source
from planck.model.target import Target, Timing
from planck.reports.explanation_view import explain
from planck.reports.html.anchors import Link, anchor, place_link
from planck.reports.html.charts import Bullet, Drawing, draw, draw_bullet
from planck.reports.html.heat import Column
from planck.reports.html.sources import Sources
from planck.reports.parts import Part, Row
from planck.reports.target_view import TargetView
from planck.reports.tones import Sign, Tone
from planck.reports.wording import page as page_words
from planck.reports.wording import words
from planck.reports.wording import words_of_explanations as proof
from planck.reports.wording.sentences import waiver
from planck.reports.wording.voice import Voice


class Fact(NamedTuple):
    """A label and what is said under it; ``first`` is what the eye should rest on."""

    label: str
    first: str
    more: tuple[str, ...] = ()


class YearEndView(NamedTuple):
    """The end of an earlier year, with the views of the targets that the page shows."""

    of: YearEnd
    views: tuple[TargetView, ...]


class Before(NamedTuple):
    """What was to be said of a target at the end of an earlier year."""

    year: int
    sign: Sign
    tone: Tone
    rating: str


class Why(NamedTuple):
    """A part of the explanation: its heading, and its rows, each a list of texts and links."""

    heading: str
    rows: tuple[tuple[Link, ...], ...]


class Card(NamedTuple):
    """All that a card shows."""

    view: TargetView
    area: Column
    anchor: str
    drawing: Drawing | None
    bullet: Bullet | None
    facts: tuple[Fact, ...]
    before: tuple[Before, ...]
    sources: tuple[int, ...]
    places: tuple[Link, ...]
    why: tuple[Why, ...]

    @property
    def quote(self) -> str:
        """The words of the plan."""
        return (self.view.assessment.in_force.quote or "").strip()


class Maker(NamedTuple):
    """What all cards of a page share; ``root`` is what stands before a file in a link to its lines."""

    voice: Voice
    root: str
    sources: Sources
    areas: dict[str, Column]
    ratings: dict[str, tuple[Before, ...]]

    def card(self, view: TargetView) -> Card:
        """The card of a target."""
        assessment = view.assessment
        drawing = draw(view)
        facts = tuple(fact for fact in _facts(view) if fact.first or fact.more)
        places = [place for place in (view.place, view.place_of_actual) if place is not None]
        return Card(
            view=view,
            area=self.areas[assessment.area.id],
            anchor=anchor(assessment.id),
            drawing=drawing,
            bullet=draw_bullet(view) if drawing is None else None,
            facts=facts,
            before=self.ratings.get(assessment.id, ()),
            sources=self.sources.numbers_of(assessment),
            places=tuple(place_link(self.voice, self.root, place) for place in places),
            why=tuple(self._why(view, _said(view, facts), frozenset(places))),
        )

    def _why(self, view: TargetView, said: frozenset[str], places: frozenset[Location]) -> Iterator[Why]:
        """The explanation without what the card says in the same words; of each figure all is said."""
        source = view.assessment.in_force.source
        figures = (self.voice.say(proof.FIGURES_USED), self.voice.say(proof.FIGURES_LEFT_OUT))
        for heading, rows in explain(view):
            if heading not in figures:
                rows = [
                    row._replace(parts=[each for each in row.parts if not _is_said(each, said, places)]) for row in rows
                ]
                rows = [row for row in rows if row.parts and not any(_cites(part, source) for part in row.parts)]
            if rows:
                yield Why(heading, self._rows(rows))

    def _rows(self, rows: Iterable[Row]) -> tuple[tuple[Link, ...], ...]:
        """The rows of a part of the explanation; what belongs to the row before stands in it, and a file that was
        named in it is not named again."""
        found: list[tuple[Link, ...]] = []
        file = ""
        for row in rows:
            parts = tuple(self._part(part, file) for part in row.parts)
            if row.label and not (parts[0].address or parts[0].is_place):
                parts = (parts[0]._replace(text=f"{row.label}: {parts[0].text}"), *parts[1:])
            if row.depth > 1 and found:
                found[-1] += parts
            else:
                found.append(parts)
            file = next((part.place.file for part in row.parts if part.place is not None), file)
        return tuple(found)

    def _part(self, part: Part, file: str) -> Link:
        if part.place is not None:
            place = place_link(self.voice, self.root, part.place)
            if part.place.file != file:
                return place
            return Link(self.voice.say(page_words.LINE, number=part.place.line), place.address)
        if part.source is not None:
            number = self.sources.number_of(part.source)
            return Link(f"[{number}]", f"#n{number}")
        return Link(part.text)


def _said(view: TargetView, facts: Iterable[Fact]) -> frozenset[str]:
    """What a card says before the explanation."""
    quote = view.assessment.in_force.quote
    texts = [text for fact in facts for text in (fact.first, *fact.more)]
    texts += [view.actual, view.margin]
    texts += [f"“{quote.strip()}”"] if quote else []
    return frozenset(texts)


def _is_said(part: Part, said: frozenset[str], places: frozenset[Location]) -> bool:
    return part.place in places if part.place is not None else part.text in said


def _cites(part: Part, source: Source | None) -> bool:
    return part.source is not None and part.source == source


def maker_of(voice: Voice, root: str, areas: dict[str, Column], year_ends: Iterable[YearEndView]) -> Maker:
    """What makes the cards of a result."""
    ratings: dict[str, list[Before]] = {}
    for year_end in year_ends:
        for view in year_end.views:
            if _starts_after(view.assessment.in_force, year_end.of.as_of):
                continue
            before = Before(year_end.of.as_of.year, view.sign, view.tone, view.rating)
            ratings.setdefault(view.assessment.id, []).append(before)
    frozen = {id_: tuple(before) for id_, before in ratings.items() if any(_says(each) for each in before)}
    return Maker(voice, root, Sources(voice), areas, frozen)


def _starts_after(target: Target, day: date) -> bool:
    """Whether the years of a target had not begun, so that nothing was to be said of it."""
    return target.timing is Timing.PERIOD and target.period is not None and target.period.first > day


def _says(before: Before) -> bool:
    return before.sign is not Sign.NOTHING


def _facts(view: TargetView) -> tuple[Fact, ...]:
    """What a card says, in the order of reading."""
    say, assessment = view.voice.say, view.assessment
    is_open = assessment.verdict.is_open
    marks = (view.when, view.each_item, view.tolerance, *view.marks)
    so_far = say(words.SO_FAR, outcome=view.outcome) if is_open and view.outcome else ""
    made = (view.made_by, view.condition_of_actual, view.unsettled_status, view.worst, view.items)
    others = (*view.marks_of_figures, view.deteriorating)
    excused = waiver(view.voice, assessment.in_force) if view.waiver else ""
    first = view.original
    original = (first.condition, first.when, *first.answers) if first is not None else ()
    rows = (
        (page_words.AIM, view.condition, marks),
        (words.TO_DATE if is_open else words.ACTUAL, view.value_in_unit, (*made, *others)),
        (words.DIFFERENCE, view.margin, (view.of_target,)),
        (words.VERDICT, view.verdict, (so_far, view.final_but_provisional, *view.reasons)),
        (words.PROGRESS, view.progress, (view.ratio,)),
        (words.NEEDED, view.needed, (view.needed_by_other_mean,)),
        (words.ORIGINAL, "", original),
        (words.WAIVED, "", (excused,)),
        (words.NOTES, "", (view.whole, *view.notes, view.note)),
    )
    return tuple(Fact(say(label), bold, tuple(text for text in more if text)) for label, bold, more in rows)
