"""What is said of each waiver, worked out once, for each format for people to draw."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from planck.model.target import WaiverState
from planck.model.waivers import ListedWaiver
from planck.reports.items import Fact, Item, Section
from planck.reports.tones import VERDICT_TONES, Tone, sign_of, tone_of
from planck.reports.wording import words
from planck.reports.wording.sentences import title_with_assigner
from planck.reports.wording.terms import WAIVER_STATES, area_title
from planck.reports.wording.verdicts import verdict
from planck.reports.wording.voice import Voice

_TONES = {
    WaiverState.IN_EFFECT: Tone.OPEN,
    WaiverState.EXPIRING: Tone.CAUTION,
    WaiverState.UNUSED: Tone.CAUTION,
    WaiverState.EXPIRED: Tone.BAD,
    WaiverState.PENDING: Tone.FAINT,
}


def list_waivers(voice: Voice, waivers: Sequence[ListedWaiver], as_of: date) -> Section:
    """The waivers with their days, what they still do, who approved them and why."""
    heading = voice.say(words.WAIVERS_HEADING, day=voice.day(as_of), count=len(waivers))
    return Section(heading, voice.say(words.INDICATOR), tuple(_listed(voice, listed) for listed in waivers))


def _listed(voice: Voice, listed: ListedWaiver) -> Item:
    waiver, assessment, state = listed.waiver, listed.assessment, listed.state
    effect = voice.say(WAIVER_STATES[state])
    if state in (WaiverState.IN_EFFECT, WaiverState.EXPIRING):
        effect = f"{effect}, {voice.say(words.DAYS_LEFT, count=(waiver.until - assessment.as_of).days)}"
    facts = (
        (words.VERDICT, verdict(voice, assessment), VERDICT_TONES[assessment.verdict]),
        (words.GRANTED, voice.day(waiver.granted), Tone.PLAIN),
        (words.UNTIL, voice.day(waiver.until), Tone.PLAIN),
        (words.EFFECT, effect, _TONES[state]),
        (words.APPROVED_BY, waiver.approved_by or "–", Tone.PLAIN),
        (words.REASON, waiver.reason, Tone.PLAIN),
    )
    return Item(
        sign_of(assessment),
        title_with_assigner(voice, assessment.target),
        area_title(voice, assessment.area),
        assessment.id,
        tone_of(assessment),
        tuple(Fact(voice.say(label), "", text, tone) for label, text, tone in facts),
        waiver.location or assessment.target.location,
    )
