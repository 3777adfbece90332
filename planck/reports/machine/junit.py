"""The result as JUnit XML, the form in which CI servers read tests: a suite for each area, a case for each target."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from planck.model.area import Area
from planck.model.assessment import Assessment
from planck.model.problem import Level
from planck.model.result import Result
from planck.reports.machine.lines import details, headline, why
from planck.reports.request import Request
from planck.reports.visible import visible
from planck.reports.wording import words
from planck.reports.wording.problems import message
from planck.reports.wording.sentences import title
from planck.reports.wording.terms import LEVELS, area_title
from planck.reports.wording.voice import Voice

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_PROBLEMS = "planck.problems"


def render(result: Result, request: Request) -> str:
    """The XML document, ending with a line end. Its only time is the as-of date, and nothing takes any time."""
    from xml.etree.ElementTree import Element, indent, tostring

    root, voice = Element("testsuites"), Voice(request.language, result.register)
    for area, shown in _by_area(result.displayed):
        root.append(_suite(voice, area, shown, result, len(root)))
    if result.problems:
        root.append(_problems(voice, result, len(root)))
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _by_area(shown: Iterable[Assessment]) -> list[tuple[Area, list[Assessment]]]:
    found: dict[str, tuple[Area, list[Assessment]]] = {}
    for one in shown:
        found.setdefault(one.area.id, (one.area, []))[1].append(one)
    return list(found.values())


def _suite(voice: Voice, area: Area, shown: list[Assessment], result: Result, number: int) -> Element:
    cases = [_case(voice, one, result) for one in shown]
    name = visible(area_title(voice, area))
    return _suite_of(cases, name, area.id.replace("/", "."), result, number)


def _suite_of(cases: list[Element], name: str, package: str, result: Result, number: int) -> Element:
    """A suite with what the stricter readers ask for: a place, a time, properties, and both outputs."""
    from xml.etree.ElementTree import Element, SubElement

    counts = {kind: sum(case.find(kind) is not None for case in cases) for kind in ("failure", "error", "skipped")}
    suite = Element(
        "testsuite",
        {
            "name": name,
            "package": package,
            "id": str(number),
            "timestamp": f"{result.as_of.isoformat()}T00:00:00",
            "hostname": "localhost",
            "tests": str(len(cases)),
            "failures": str(counts["failure"]),
            "errors": str(counts["error"]),
            "skipped": str(counts["skipped"]),
            "time": "0",
        },
    )
    properties = SubElement(suite, "properties")
    SubElement(properties, "property", {"name": "as_of", "value": result.as_of.isoformat()})
    SubElement(properties, "property", {"name": "fail_on", "value": result.fail_on.value})
    suite.extend(cases)
    SubElement(suite, "system-out")
    SubElement(suite, "system-err")
    return suite


def _case(voice: Voice, one: Assessment, result: Result) -> Element:
    from xml.etree.ElementTree import Element, SubElement

    own = one.id.rpartition("/")[2]
    name = visible(f"{own}: {title(voice, one.target)}")
    case = Element("testcase", {"classname": one.area.id.replace("/", "."), "name": name, "time": "0"})
    said = "\n".join(details(voice, one))
    if one.waiver:
        SubElement(case, "skipped", {"message": why(voice, one)}).text = said
    elif one.verdict.fails and result.is_left_out(one):  # a server that fails for a failure would be no gate
        SubElement(case, "skipped", {"message": _left_out(voice, one, result)}).text = said
    elif one.verdict.fails:
        line = headline(voice, one)
        SubElement(case, "failure", {"type": one.verdict.value, "message": line}).text = said
    elif one.verdict.is_doubtful or (one.progress is not None and one.progress.lags):
        SubElement(case, "system-out").text = said
    elif one.verdict.is_open:
        SubElement(case, "skipped", {"message": why(voice, one)}).text = said
    return case


def _left_out(voice: Voice, one: Assessment, result: Result) -> str:

    return f"{headline(voice, one)}; {voice.say(words.LEFT_OUT)}"


def _problems(voice: Voice, result: Result, number: int) -> Element:
    """The problems of the files: errors are errors, what is lighter passes with output."""
    from xml.etree.ElementTree import Element, SubElement

    cases = []
    for problem in result.problems:
        place = str(problem.location) if problem.location is not None else voice.say(LEVELS[problem.level])
        name = visible(f"{problem.code.value}: {place}")
        case = Element("testcase", {"classname": _PROBLEMS, "name": name, "time": "0"})
        said = visible(message(voice, problem))
        if problem.level is Level.ERROR:
            SubElement(case, "error", {"type": problem.code.value, "message": said}).text = f"{visible(place)}: {said}"
        else:
            SubElement(case, "system-out").text = f"{visible(place)}: {voice.say(LEVELS[problem.level])}: {said}"
        cases.append(case)
    return _suite_of(cases, voice.say(words.PROBLEMS), _PROBLEMS, result, number)
