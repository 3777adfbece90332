"""Reports of one format each, for tests that read them."""

from __future__ import annotations

from typing import Any

from planck.model.result import Language, Result
from planck.reports.formats import render_result
from planck.reports.request import Document, Request, Screen, Table


def as_text(result: Result, language: Language, **screen: Any) -> str:
    """The report of a terminal; ``screen`` has the fields of a Screen."""
    return render_result("text", result, Request(language, screen=Screen(**screen)))


def as_json(result: Result, language: Language) -> str:
    """The result for machines."""
    return render_result("json", result, Request(language))


def as_markdown(result: Result, language: Language, **document: Any) -> str:
    """The report that is handed in; ``document`` has the fields of a Document."""
    return render_result("markdown", result, Request(language, document=Document(**document)))


def as_html(result: Result, language: Language, **document: Any) -> str:
    """The page; ``document`` has the fields of a Document."""
    return render_result("html", result, Request(language, document=Document(**document)))


def as_csv(result: Result, language: Language, **table: Any) -> str:
    """The table for a spreadsheet; ``table`` has the fields of a Table."""
    return render_result("csv", result, Request(language, table=Table(**table)))


def as_jsonl(result: Result, language: Language = Language.VI, **table: Any) -> str:
    """The JSON lines."""
    return render_result("jsonl", result, Request(language, table=Table(**table)))


def as_junit(result: Result, language: Language) -> str:
    """The tests that a CI server reads."""
    return render_result("junit", result, Request(language))


def as_github(result: Result, language: Language, folder: str = "") -> str:
    """The annotations, the register lying in ``folder`` of the repository."""
    return render_result("github", result, Request(language, folder=folder))


def as_sarif(result: Result, language: Language, **asked: Any) -> str:
    """The log that code scanning reads; ``asked`` has the fields of a Request."""
    return render_result("sarif", result, Request(language, **asked))


def as_codequality(result: Result, language: Language, folder: str = "") -> str:
    """The report that GitLab's merge requests read, the register lying in ``folder`` of the repository."""
    return render_result("codequality", result, Request(language, folder=folder))
