"""The result as SARIF 2.1.0, the form in which GitHub's code scanning and editors read what a tool has found."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import quote

from planck import __version__
from planck.model.location import Location
from planck.model.problem import Level
from planck.model.result import Result
from planck.model.severity import count_codes
from planck.reports.machine.findings import Finding, Rule, findings
from planck.reports.machine.writer import Json, write_json
from planck.reports.request import Request
from planck.reports.visible import visible
from planck.reports.wording import words
from planck.reports.wording.voice import Voice

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Level.INFO: "note", Level.WARNING: "warning", Level.ERROR: "error"}
# The root of the repository, which the reader knows.
_ROOT = "%SRCROOT%"
# What begins the address of a link in a message.
_LINK = re.compile(r"\](?=\()")


def render(result: Result, request: Request) -> str:
    """One run with a result for each target and problem that weighs something or is excused; ends with a line end.

    There is no result for what no longer fails: GitHub would show it as open, whatever its state.
    """
    voice = Voice(request.language, result.register)
    all_findings = findings(result, request)
    rules = list(dict.fromkeys(finding.rule for finding in all_findings))
    driver = {
        "name": "planck",
        "version": __version__,
        "language": request.language.value,
        "rules": [_rule(voice, rule) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "automationDetails": {"id": f"planck/{request.folder}"},
        "invocations": [_invocation(voice, result, request)],
        "originalUriBaseIds": {_ROOT: {"description": {"text": voice.say(words.ROOT_OF_REPOSITORY)}}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, rules, request.folder) for finding in all_findings],
        "properties": {
            "as_of": result.as_of.isoformat(),
            "fail_on": result.fail_on.value,
            "passed": result.passed,
            **({"ignored": count_codes(result.ignored)} if result.ignored else {}),
        },
    }
    return write_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(voice: Voice, rule: Rule) -> Json:
    more = voice.say(words.MORE_IN_PAGE, page=rule.page)
    return {
        "id": rule.id,
        "shortDescription": {"text": _text(rule.name)},
        "fullDescription": {"text": _text(rule.text)},
        "help": {"text": f"{_text(rule.text)}\n{more}"},
    }


def _invocation(voice: Voice, result: Result, request: Request) -> Json:
    """What became of the run: without a verdict it did not succeed, and it says so."""
    if result.passed is None:
        notification = {"level": "error", "message": {"text": voice.say(words.NO_VERDICT)}}
        return {"executionSuccessful": False, "exitCode": 2, "toolExecutionNotifications": [notification]}
    return {"executionSuccessful": True, "exitCode": int(request.gate and not result.passed)}


def _result(finding: Finding, rules: Sequence[Rule], folder: str) -> Json:
    place = _location(finding.location, folder)
    if finding.target is not None:
        place["logicalLocations"] = [{"fullyQualifiedName": visible(finding.target), "kind": "target"}]
    document: Json = {
        "ruleId": finding.rule.id,
        "ruleIndex": rules.index(finding.rule),
        "level": _LEVELS[finding.level],
        "message": {"text": _text("\n".join(finding.lines))},
        "locations": [place],
        "partialFingerprints": {"planck/v1": finding.fingerprint},
    }
    if finding.waiver is not None:
        document["suppressions"] = [_suppression(finding, folder)]
    if finding.is_new is not None:
        document["baselineState"] = "new" if finding.is_new else "unchanged"
    return document


def _suppression(finding: Finding, folder: str) -> Json:
    """The waiver that excuses a target: it stands in the files, and why."""
    assert finding.waiver is not None
    waiver = finding.waiver
    reason = {"kind": "inSource", "status": "accepted", "justification": visible(waiver.reason)}
    return {**reason, "location": _location(waiver.location or finding.location, folder)}


def _location(location: Location, folder: str) -> Json:
    path = quote(f"{folder}{location.file}", safe="/", errors="surrogateescape")
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": path, "uriBaseId": _ROOT},
            "region": {"startLine": location.line, "startColumn": location.column},
        }
    }


def _text(text: str) -> str:
    """A text in which nothing is a link."""
    return _LINK.sub("] ", text)
