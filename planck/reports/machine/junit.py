"""The result as JUnit XML, the form in which CI servers read tests: a suite for each area, a case for each target."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from planck.model.area import Area
from planck.model.assessment import Assessment
from planck.model.problem import Level
from planck.model.result import Language, Result
from planck.reports.briefly import details, headline, why
from planck.reports.request import Request
from planck.reports.visible import visible
from planck.reports.wording import words
from planck.reports.wording.problems import message
from planck.reports.wording.sentences import title
from planck.reports.wording.terms import LEVELS, area_title

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_PROBLEMS = "planck.problems"


def render(result: Result, request: Request) -> str:
    """The XML document, ending with a line end. Its only time is the as-of date, and nothing takes any time."""
    from xml.etree.ElementTree import Element, indent, tostring

    root, language = Element("testsuites"), request.language
    for area, shown in _by_area(result.displayed):
        root.append(_suite(area, shown, result, language, len(root)))
    if result.problems:
        root.append(_problems(result, language, len(root)))
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _by_area(shown: Iterable[Assessment]) -> list[tuple[Area, list[Assessment]]]:
    found: dict[str, tuple[Area, list[Assessment]]] = {}
    for one in shown:
        found.setdefault(one.area.id, (one.area, []))[1].append(one)
    return list(found.values())


def _suite(area: Area, shown: list[Assessment], result: Result, language: Language, number: int) -> Element:
    cases = [_case(one, result, language) for one in shown]
    name = visible(area_title(area, language))
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


def _case(one: Assessment, result: Result, language: Language) -> Element:
    from xml.etree.ElementTree import Element, SubElement

    own = one.id.rpartition("/")[2]
    name = visible(f"{own}: {title(one.target, result.register, language)}")
    case = Element("testcase", {"classname": one.area.id.replace("/", "."), "name": name, "time": "0"})
    said = "\n".join(details(one, result.register, language))
    if one.waiver:
        SubElement(case, "skipped", {"message": why(one, result.register, language)}).text = said
    elif one.verdict.fails and result.is_left_out(one):  # a server that fails for a failure would be no gate
        SubElement(case, "skipped", {"message": _left_out(one, result, language)}).text = said
    elif one.verdict.fails:
        line = headline(one, result.register, language)
        SubElement(case, "failure", {"type": one.verdict.value, "message": line}).text = said
    elif one.verdict.is_doubtful or (one.progress is not None and one.progress.lags):
        SubElement(case, "system-out").text = said
    elif one.verdict.is_open:
        SubElement(case, "skipped", {"message": why(one, result.register, language)}).text = said
    return case


def _left_out(one: Assessment, result: Result, language: Language) -> str:

    return f"{headline(one, result.register, language)}; {words.LEFT_OUT.of(language)}"


def _problems(result: Result, language: Language, number: int) -> Element:
    """The problems of the files: errors are errors, what is lighter passes with output."""
    from xml.etree.ElementTree import Element, SubElement

    cases = []
    for problem in result.problems:
        place = str(problem.location) if problem.location is not None else LEVELS[problem.level].of(language)
        name = visible(f"{problem.code.value}: {place}")
        case = Element("testcase", {"classname": _PROBLEMS, "name": name, "time": "0"})
        said = visible(message(problem, language))
        if problem.level is Level.ERROR:
            SubElement(case, "error", {"type": problem.code.value, "message": said}).text = f"{visible(place)}: {said}"
        else:
            SubElement(case, "system-out").text = f"{visible(place)}: {LEVELS[problem.level].of(language)}: {said}"
        cases.append(case)
    return _suite_of(cases, words.PROBLEMS.of(language), _PROBLEMS, result, number)
