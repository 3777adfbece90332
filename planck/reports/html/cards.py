"""The card of one target: its chart, its facts, its quote, and how the verdict follows."""

from __future__ import annotations

from typing import NamedTuple

from planck.model.location import Location
from planck.model.result import Result, YearEnd
from planck.reports.explanation_view import explain
from planck.reports.html.anchors import Link, anchor, place_link
from planck.reports.html.charts import Bullet, Drawing, draw, draw_bullet
from planck.reports.html.heat import Column
from planck.reports.html.sources import Sources
from planck.reports.parts import Part, Row
from planck.reports.target_view import TargetView, view_target
from planck.reports.tones import Sign, Tone
from planck.reports.wording import page as page_words
from planck.reports.wording import words
from planck.reports.wording.sentences import waiver
from planck.reports.wording.voice import Voice


class Fact(NamedTuple):
    """A label and what is said under it; ``first`` is what the eye should rest on."""

    label: str
    first: str
    more: tuple[str, ...] = ()


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
    year_ends: tuple[YearEnd, ...]
    ratings: dict[str, tuple[Before, ...]]

    def card(self, view: TargetView) -> Card:
        """The card of a target."""
        assessment = view.assessment
        drawing = draw(view)
        places = [view.place, view.place_of_actual]
        return Card(
            view=view,
            area=self.areas[assessment.area.id],
            anchor=anchor(assessment.id),
            drawing=drawing,
            bullet=draw_bullet(view) if drawing is None else None,
            facts=tuple(fact for fact in _facts(view) if fact.first or fact.more),
            before=self.ratings.get(assessment.id, ()),
            sources=self.sources.numbers_of(assessment),
            places=tuple(self._place(place) for place in places if place is not None),
            why=tuple(Why(heading, self._rows(view, rows)) for heading, rows in explain(view) if rows),
        )

    def _place(self, place: Location) -> Link:
        return place_link(self.voice, self.root, place)

    def _rows(self, view: TargetView, rows: list[Row]) -> tuple[tuple[Link, ...], ...]:
        """The rows of a part of the explanation; what belongs to the row before stands in it, and the document and
        the words of the target are left to the card."""
        target = view.assessment.in_force
        quote = self.voice.say(words.QUOTE, text=target.quote.strip()) if target.quote else None
        found: list[tuple[Link, ...]] = []
        for row in rows:
            parts = tuple(map(self._part, row.parts))
            if row.depth > 1 and found:
                found[-1] += parts
            elif not any(
                (part.source is not None and part.source == target.source) or part.text == quote for part in row.parts
            ):
                found.append(parts)
        return tuple(found)

    def _part(self, part: Part) -> Link:
        if part.place is not None:
            return self._place(part.place)
        if part.source is not None:
            number = self.sources.number_of(part.source)
            return Link(self.voice.say(page_words.SOURCE_NUMBER, number=number), f"#n{number}")
        return Link(part.text)


def maker_of(voice: Voice, result: Result, root: str, areas: dict[str, Column]) -> Maker:
    """What makes the cards of a result."""
    ratings: dict[str, list[Before]] = {}
    for year_end in result.year_ends:
        for assessment in year_end.assessments:
            view = view_target(voice, assessment)
            before = Before(year_end.as_of.year, view.sign, view.tone, view.rating)
            ratings.setdefault(assessment.id, []).append(before)
    frozen = {id_: tuple(before) for id_, before in ratings.items() if any(_says(each) for each in before)}
    return Maker(voice, root, Sources(voice), areas, result.year_ends, frozen)


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
        (page_words.AIM_ROW, view.condition, marks),
        (words.TO_DATE if is_open else words.ACTUAL, _with_unit(view), (*made, *others)),
        (words.DIFFERENCE, view.margin, (view.of_target,)),
        (words.VERDICT, view.verdict, (so_far, view.final_but_provisional, *view.reasons)),
        (words.PROGRESS, view.progress, (view.ratio,)),
        (words.NEEDED, view.needed, (view.needed_by_other_mean,)),
        (words.ORIGINAL, "", original),
        (words.WAIVED, "", (excused,)),
        (words.NOTES, "", (view.whole, *view.notes, view.note)),
    )
    return tuple(Fact(say(label), bold, tuple(text for text in more if text)) for label, bold, more in rows)


def _with_unit(view: TargetView) -> str:
    """The value so far with the unit, where it is a number in it."""
    actual = view.assessment.actual
    if actual is None or not view.margin or view.assessment.in_force.kind.value == "rank":
        return view.value
    return f"{view.value} {view.unit}".strip()
