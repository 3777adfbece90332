"""The result as a report of GitLab's Code Quality: a list of which its merge requests show what is new."""

from __future__ import annotations

from planck.model.problem import Level
from planck.model.result import Result
from planck.reports.machine.findings import Finding, findings
from planck.reports.machine.writer import Json, write_json
from planck.reports.request import Request
from planck.reports.visible import undivided

_SEVERITIES = {Level.INFO: "info", Level.WARNING: "minor", Level.ERROR: "major"}


def render(result: Result, request: Request) -> str:
    """An object for each target and problem that weighs something or is excused; ends with a line end.

    What keeps the whole register from being judged is a blocker.
    """
    severities = {**_SEVERITIES, Level.ERROR: "blocker"} if result.passed is None else _SEVERITIES
    return write_json([_issue(finding, severities, request.folder) for finding in findings(result, request)])


def _issue(finding: Finding, severities: dict[Level, str], folder: str) -> Json:
    return {
        "description": " · ".join(map(undivided, finding.lines)),
        "check_name": finding.rule.id,
        "fingerprint": finding.fingerprint,
        "severity": severities[finding.level],
        "location": {"path": f"{folder}{finding.location.file}", "lines": {"begin": finding.location.line}},
    }
