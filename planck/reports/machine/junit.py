"""The result as JUnit XML, the form in which CI servers read tests: a suite for each area, a case for each target."""

from __future__ import annotations

from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from planck.model.assessment import Assessment
from planck.model.problem import Level, Problem
from planck.model.result import Result
from planck.model.severity import count_codes
from planck.reports.machine.lines import details, headline, why_skipped
from planck.reports.places import file_line_and_column
from planck.reports.request import Request
from planck.reports.target_view import view_target
from planck.reports.visible import visible
from planck.reports.wording import words
from planck.reports.wording.problems import message
from planck.reports.wording.terms import LEVELS, area_title
from planck.reports.wording.voice import Voice

_PROBLEMS = "planck.problems"


def render(result: Result, request: Request) -> str:
    """The XML document, ending with a line end. Its only time is the as-of date, and nothing takes any time."""
    voice = Voice(request.language, result.register, viewpoint=request.here)
    root = Element("testsuites")
    for area, assessments in groupby(result.displayed_or_failing, key=lambda assessment: assessment.area):
        cases = [_case(voice, assessment, result) for assessment in assessments]
        root.append(_suite(cases, visible(area_title(voice, area)), _dotted(area.id), result, len(root)))
    if result.problems:
        cases = [_problem_case(voice, problem, result) for problem in result.problems]
        root.append(_suite(cases, voice.say(words.PROBLEMS), _PROBLEMS, result, len(root)))
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _dotted(area_id: str) -> str:
    """An id as the name of a package: ``ha-nam.thanh-liem``."""
    return area_id.replace("/", ".")


def _suite(cases: list[Element], name: str, package: str, result: Result, number: int) -> Element:
    """A suite with what the stricter readers ask for: a place, a time, properties, and both outputs."""
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
    for code, count in count_codes(result.ignored).items():
        SubElement(properties, "property", {"name": f"ignored {code}", "value": str(count)})
    suite.extend(cases)
    SubElement(suite, "system-out")
    SubElement(suite, "system-err")
    return suite


def _case(voice: Voice, assessment: Assessment, result: Result) -> Element:
    """A target: a failure exactly where it fails the gate, skipped where it is excused or cannot be judged yet."""
    verdict, progress = assessment.verdict, assessment.progress
    own_id = assessment.id.rpartition("/")[2]
    view = view_target(voice, assessment)
    name = visible(f"{own_id}: {view.name}")
    case = Element("testcase", {"classname": _dotted(assessment.area.id), "name": name, "time": "0"})
    text = "\n".join(details(view))
    if assessment.waiver:
        SubElement(case, "skipped", {"message": why_skipped(view)}).text = text
    elif result.is_left_out(assessment):
        left_out = f"{headline(view)}; {voice.say(words.LEFT_OUT)}"
        SubElement(case, "skipped", {"message": left_out}).text = text
    elif result.level_at_gate(assessment) is Level.ERROR:
        kind = progress if verdict.is_open and progress is not None else verdict
        SubElement(case, "failure", {"type": kind.value, "message": headline(view)}).text = text
    elif verdict.fails or verdict.is_doubtful or (progress is not None and progress.lags):
        SubElement(case, "system-out").text = text
    elif verdict.is_open:
        SubElement(case, "skipped", {"message": why_skipped(view)}).text = text
    return case


def _problem_case(voice: Voice, problem: Problem, result: Result) -> Element:
    """A problem: an error where it leaves no verdict, a failure where it fails the gate, else it passes with output."""
    level, text = voice.say(LEVELS[problem.level]), visible(message(voice, problem))
    place = file_line_and_column(voice, problem.location) if problem.location is not None else level
    name = visible(f"{problem.code.value}: {place}")
    case = Element("testcase", {"classname": _PROBLEMS, "name": name, "time": "0"})
    if result.level_at_gate(problem) is Level.ERROR:
        stops = result.passed is None and problem.level is Level.ERROR
        attributes = {"type": problem.code.value, "message": text}
        SubElement(case, "error" if stops else "failure", attributes).text = f"{visible(place)}: {text}"
    else:
        SubElement(case, "system-out").text = f"{visible(place)}: {level}: {text}"
    return case
