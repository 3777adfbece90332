"""A format is a row of one table: who wants another adds a file and a row."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from planck.reports.formats import FORMATS, Report, formats_of

PACKAGE = Path(__file__).resolve().parent.parent.parent / "planck"


@pytest.mark.parametrize(
    ("module", "drawer"),
    sorted(
        {
            (module, "streamed" if row.in_slices and report is Report.RESULT else "render")
            for row in FORMATS.values()
            for report, module in row.reports.items()
        }
    ),
)
def test_what_the_table_names_can_draw(module: str, drawer: str) -> None:
    """A name that was mistyped is found here, not by the first reader who asks for that format."""
    assert callable(getattr(import_module(module), drawer))


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_has_a_result(name: str) -> None:
    """What `planck check --format` offers it can write, with and without a verdict."""
    assert Report.RESULT in FORMATS[name].reports


@pytest.mark.parametrize("report", list(Report))
def test_a_reader_gets_a_text_where_nothing_else_was_asked_for(report: Report) -> None:
    """The first format of a report is the default of its verb."""
    assert formats_of(report)[0] == "text"


@pytest.mark.parametrize("name", [name for name, row in FORMATS.items() if set(row.reports) == {Report.RESULT}])
def test_no_other_file_knows_of_a_format(name: str) -> None:
    """A format that writes results alone touches its own file and its row: no verb, no option, no list of choices."""
    (drawer,) = FORMATS[name].reports.values()
    allowed = {PACKAGE / "reports" / "formats.py", PACKAGE.parent / Path(*drawer.split(".")).with_suffix(".py")}
    files = [path for path in PACKAGE.rglob("*.py") if path not in allowed]
    assert [str(path) for path in files if f'"{name}"' in path.read_text(encoding="utf-8")] == []
