"""What planck says of the targets of national strategies, beside what the statistical offices published.

Statistics Canada and the German federal statistical office assess their indicators by the rules that planck calls
``compound`` and ``trend``. Each case of ``tests/data/pace_cases.json`` names its publication.
"""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from planck.cli.main import main
from planck.model.target import Pace
from tests.judgement.plan import at_least, at_most, judged, seen, since, target

Case = dict[str, Any]
_FILE = Path(__file__).parents[1] / "data" / "pace_cases.json"
# The numbers as text, to the digit as they were published.
CASES: list[Case] = json.loads(_FILE.read_text(encoding="utf-8"), parse_float=str, parse_int=str)["cases"]


def as_of(case: Case) -> date:
    """The end of the year of the last figure; a day earlier where that is the end of the target's period.

    The offices rate the year of the target like any other, while planck then has a final verdict.
    """
    year = int(case["as_of_year"])
    return date(year, 12, 30 if year == int(case["target"]["year"]) else 31)


def published(case: Case, year: str) -> str | None:
    """The figures known on the day of judging are those of the case: the last may have to be published by then."""
    is_last = year == case["as_of_year"] == case["target"]["year"]
    return as_of(case).isoformat() if is_last else None


def agrees(case: Case, progress: str | None, deteriorating: bool) -> bool:
    """Whether the answer is one of those that agree with the published one."""
    answers = {progress} | ({f"{progress}+deteriorating"} if deteriorating else set())
    return bool(answers & set(case["progress"]))


def same_to_nine_digits(ratio: Decimal, wanted: Decimal) -> bool:
    return abs(ratio - wanted) <= abs(wanted) * Decimal("5e-10")


def ratio_agrees(case: Case, ratio: Decimal | None) -> bool:
    """Published ratios are those of binary floating point, exact to more than nine digits."""
    wanted = case.get("published_ratio")
    if wanted is None:
        return True
    return ratio is not None and same_to_nine_digits(ratio, Decimal(wanted))


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_each_published_case_gets_an_answer_that_agrees(case: Case) -> None:
    comparator = (at_least if case["better"] == "higher" else at_most)(case["target"]["value"])
    start = case["baseline"]
    one = target(
        comparator,
        None,
        by=case["target"]["year"],
        unit="%",
        kind="share",
        pace=Pace(case["pace"]),
        baseline=since(int(start["year"]), Decimal(start["value"])) if start else None,
    )
    figures = [seen(year, value, published=published(case, year)) for year, value in case["series"].items()]
    assessment = judged(one, figures, as_of(case).isoformat())
    assert assessment.progress is not None
    assert agrees(case, assessment.progress.value, assessment.deteriorating), (
        assessment.progress,
        assessment.ratio,
        assessment.progress_reason,
    )
    assert ratio_agrees(case, assessment.ratio), assessment.ratio


def test_only_cases_published_as_not_available_get_no_rating() -> None:
    unrated = {case["id"] for case in CASES if "not_rated" in case["progress"]}
    assert unrated == {case["id"] for case in CASES if case["published_status"] == "not_available"}


def test_every_case_names_its_publication() -> None:
    assert all(case["source"] for case in CASES)
    assert {case["pace"] for case in CASES} == {"compound", "trend"}


# The same through files and the command line.


def number(text: str) -> float | int:
    """As a person writes it: YAML writes the shortest digits that read back the same."""
    return float(text) if "." in text or "e" in text.lower() else int(text)


def files(case: Case, district: str) -> tuple[Case, Case]:
    """A targets file and an actuals file."""
    goal: Case = {
        ("at_least" if case["better"] == "higher" else "at_most"): number(case["target"]["value"]),
        "by": int(case["target"]["year"]),
        "unit": case["unit"] or "index",
        "pace": case["pace"],
    }
    if case["baseline"]:
        goal["baseline"] = {"year": int(case["baseline"]["year"]), "value": number(case["baseline"]["value"])}
    values: Case = {}
    for year, value in case["series"].items():
        day = published(case, year)
        values[year] = number(value) if day is None else {"value": number(value), "published": day}
    return (
        {"district": district, "targets": {"indicator": goal}},
        {"district": district, "actuals": {"indicator": {"values": values}}},
    )


def test_the_published_cases_written_as_files_get_the_same_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    by_day: dict[date, dict[str, Case]] = defaultdict(dict)
    for place, case in enumerate(CASES):
        by_day[as_of(case)][f"Case {place}"] = case
    for day, cases in by_day.items():
        root = tmp_path / day.isoformat()
        for name in ("targets", "actuals"):
            (root / name).mkdir(parents=True)
        for district, case in cases.items():
            for name, content in zip(("targets", "actuals"), files(case, district), strict=True):
                text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
                (root / name / f"{district}.yaml").write_text(text, encoding="utf-8")
        (root / "planck.yaml").write_text("targets: targets\nactuals: actuals\n", encoding="utf-8")
        monkeypatch.chdir(root)
        status = main(["check", "--as-of", day.isoformat(), "-f", "json", "--fail-on", "never"])
        result = json.loads(capsys.readouterr().out)
        assert status == 0, result["problems"]
        assert len(result["assessments"]) == len(cases)
        for found in result["assessments"]:
            case = cases[found["area"]["district"]]
            answer = (found["progress"], found["ratio"], found["deteriorating"])
            assert agrees(case, found["progress"], found["deteriorating"]), (case["id"], answer)
            assert ratio_agrees(case, None if found["ratio"] is None else Decimal(found["ratio"])), (case["id"], answer)
