"""A register read, judged and shown in every way without a file, a command line or a process: many times as fast."""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from planck.cli.judging import judge
from planck.cli.options import Asked
from planck.cli.selection import Filters
from planck.model.result import Language
from planck.model.severity import Weighed
from planck.model.validation import Validation
from planck.register.files.walk import is_yaml
from planck.register.load import load_files
from planck.register.settings import Settings, parse_settings
from planck.reports.formats import FORMATS, Report, render_explanation, render_file, render_result, render_validation
from planck.reports.request import Request, Rows, Screen, Table

_SETTINGS = "planck.yaml"


def raised_by(files: Mapping[str, bytes], day: date) -> str | None:
    """The traceback of what a register raises on its way to every report; None where it raises nothing."""
    try:
        _show(files, day)
    except Exception:  # noqa: BLE001 - it is what is looked for
        return traceback.format_exc()
    return None


def _show(files: Mapping[str, bytes], day: date) -> None:
    settings = Settings(Path(), file=_SETTINGS)
    if _SETTINGS in files:
        settings, _ = parse_settings(settings, files[_SETTINGS])
    places = tuple(f"{place}/" for place in settings.places)
    data = [(name, data) for name, data in files.items() if name.startswith(places) and is_yaml(name)]
    loaded = load_files(data, settings.overridden({"as_of": day}))
    result = judge(loaded, Asked((), Filters(allow_empty=True)))
    for language in Language:
        request = Request(language)
        for name in FORMATS:
            render_file(name, result, request)
        render_validation("text", [Validation(Weighed(loaded.problems, ()), len(files))], request)
        if result.passed is None:
            continue
        render_result("csv", result, Request(language, table=Table(Rows.OBSERVATIONS)))
        render_result("text", result, Request(language, Screen(width=40, verbose=True)))
        for assessment in result.assessments:
            for name in (name for name, form in FORMATS.items() if Report.EXPLANATION in form.reports):
                render_explanation(name, assessment, result.register, request)
