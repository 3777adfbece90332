"""With a folder of texts every quote of a register is looked up; what cannot be is said, and nothing else is read."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from planck.model.problem import Problem
from planck.model.result import Language
from planck.register.files.encoding import MAX_BYTES
from planck.register.files.working_tree import open_working_tree
from planck.register.load import load
from planck.register.settings import read_settings
from planck.reports.wording.problems import message
from planck.reports.wording.voice import Voice

REPORT = "Năm 2023 đạt 1.650 tấn lúa, tăng 15,1%; 04/09 xã, tức gần một nửa, đạt chuẩn ngày 19/5/2023."
PLAN = "district: A\nperiod: 2023\nsource: {title: B, file: b.txt}\ntargets:\n"
DATA = "district: A\nsource: {title: B, file: b.txt}\nactuals:\n"


def problems(
    root: Path, targets: str = "", actuals: str = "", texts: dict[str, str | bytes] | None = None
) -> list[Problem]:
    """What is said of a register whose texts are in ``texts``, but that a figure serves no target."""
    files: dict[str, str | bytes] = {"planck.yaml": "evidence: texts\n", "targets/t.yaml": targets or f"{PLAN}  {{}}\n"}
    files |= {"actuals/a.yaml": actuals} if actuals else {}
    files |= {f"texts/{name}": text for name, text in ({"b.txt": REPORT} if texts is None else texts).items()}
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return loaded(root)


def loaded(root: Path) -> list[Problem]:
    source = open_working_tree(root)
    settings, wrong = read_settings(source)
    return [*wrong, *load(source, settings).problems]


def lines(found: list[Problem]) -> list[str]:
    return [f"{problem.location} {problem.level.value} {problem.code.value}" for problem in found]


def plan(*targets: str) -> str:
    return PLAN + "".join(f"  {target}\n" for target in targets)


def data(*figures: str) -> str:
    return DATA + "".join(f"  {figure}\n" for figure in figures)


@pytest.mark.parametrize(
    ("target", "code"),
    [
        pytest.param("r: {at_least: 1650 tấn, quote: 'đạt 1.650 tấn'}", None, id="quote and number are there"),
        pytest.param("r: {at_least: 1650 tấn, quote: 'đạt 1.650 tạ'}", "quote-not-found", id="no such quote"),
        pytest.param("r: {at_least: 1.65 tấn, quote: 'đạt 1.650 tấn'}", "number-not-in-quote", id="no such number"),
        pytest.param("r: {at_least: 1650 tấn}", None, id="no quote at all"),
        pytest.param("r: {at_least: 15.1 %, quote: 'tăng 15,1%'}", None, id="a decimal"),
        pytest.param("r: {at_least: -15.1 %, quote: 'tăng 15,1%'}", None, id="a sign is not looked for"),
        pytest.param("r: {between: [4, 9], better: higher, unit: xã, quote: 04/09 xã}", None, id="both bounds"),
        pytest.param(
            "r: {between: [4, 10], better: higher, unit: xã, quote: 04/09 xã}", "number-not-in-quote", id="one bound"
        ),
        pytest.param("r: {equal_to: 4 xã, within: 1, quote: 04/09 xã}", None, id="a distance is the author's"),
        pytest.param("r: {at_least: 50 %, quote: gần một nửa}", "number-not-in-quote", id="in words"),
        pytest.param("r: {at_least: 50 %, quote: gần một nửa, assumed: [value]}", None, id="in words, and said so"),
        pytest.param("r: {at_least: 50 %, quote: gần một nửa, derived_from: một nửa}", None, id="worked out"),
        pytest.param(
            "r: {at_least: 50 %, quote: gần một nửa, assumed: [comparator]}",
            "number-not-in-quote",
            id="only the direction is the author's",
        ),
        pytest.param(
            "r: {at_least: 50 %, quote: hơn một nửa, assumed: [value]}", "quote-not-found", id="looked up even so"
        ),
        pytest.param("r: {done: true, quote: đạt chuẩn}", None, id="a milestone has no number"),
    ],
)
def test_a_target_says_what_its_quote_says_and_the_quote_what_the_text_says(
    tmp_path: Path, target: str, code: str | None
) -> None:
    found = problems(tmp_path, plan(target))
    assert [problem.code.value for problem in found] == ([code] if code else [])


@pytest.mark.parametrize(
    ("figure", "code"),
    [
        pytest.param("{value: 1650, quote: 'đạt 1.650 tấn'}", None, id="a number"),
        pytest.param("{value: 165, quote: 'đạt 1.650 tấn'}", "number-not-in-quote", id="another number"),
        pytest.param("{value: [4, 9], quote: 04/09 xã}", None, id="an interval"),
        pytest.param("{count: 4, of: 9, quote: 04/09 xã}", None, id="so many of so many"),
        pytest.param("{count: 4, of: 8, quote: 04/09 xã}", "number-not-in-quote", id="so many of others"),
        pytest.param("{items: {x: 4, y: 9}, quote: 04/09 xã}", None, id="items"),
        pytest.param(
            "{items: {x: {more_than: 4}, y: {of_target: 9 %}}, quote: 04/09 xã}", None, id="items of any form"
        ),
        pytest.param(
            "{items: {x: 4, y: {of_target: 8 %}}, quote: 04/09 xã}",
            "number-not-in-quote",
            id="another share of an item",
        ),
        pytest.param("{of_target: 15.1 %, quote: 'tăng 15,1%'}", None, id="a share of the target"),
        pytest.param("{of_target: 15.2 %, quote: 'tăng 15,1%'}", "number-not-in-quote", id="another share"),
        pytest.param("{of_target: 50, quote: gần một nửa, assumed: [value]}", None, id="a share that is worked out"),
        pytest.param("{value: 2023-05-19, quote: ngày 19/5/2023}", None, id="a day"),
        pytest.param("{value: 2023-05-20, quote: ngày 19/5/2023}", "number-not-in-quote", id="another day"),
        pytest.param("{value: true, quote: đạt chuẩn}", None, id="reached"),
        pytest.param("{value: null, reason: chưa có, quote: đạt chuẩn}", None, id="missing"),
        pytest.param("{value: 50, quote: gần một nửa}", "number-not-in-quote", id="in words"),
        pytest.param("{value: 50, quote: gần một nửa, assumed: [value]}", None, id="in words, and said so"),
    ],
)
def test_a_figure_says_what_its_quote_says(tmp_path: Path, figure: str, code: str | None) -> None:
    found = problems(tmp_path, actuals=data(f"x: {{context: true, unit: x, values: {{2023: {figure}}}}}"))
    assert [problem.code.value for problem in found] == ([code] if code else [])


def test_each_doubt_stands_where_it_is_to_be_mended(tmp_path: Path) -> None:
    """A quote at the quote, a number at the number; and each quote once, also where it serves several figures."""
    targets = plan("r:", "  at_least: 16 tấn", "  quote: 1.650 tạ")
    actuals = data("x:", "  {context: true, unit: x, quote: 9 tạ, values: {2021: 9, 2022: 8}}")
    assert lines(problems(tmp_path, targets, actuals)) == [
        "actuals/a.yaml:5:37 warning quote-not-found",
        "actuals/a.yaml:5:61 warning number-not-in-quote",
        "targets/t.yaml:6:5 warning number-not-in-quote",
        "targets/t.yaml:7:12 warning quote-not-found",
    ]


def test_an_amendment_is_looked_up_in_its_own_source(tmp_path: Path) -> None:
    change = "{on: 2023-03-01, by: NQ 2, at_least: %s tấn, quote: %s%s}"
    other = ", source: {title: C, file: c.txt}"
    target = "r: {at_least: 9 tấn, amended: [%s]}"
    texts: dict[str, str | bytes] = {"b.txt": REPORT, "c.txt": "nay là 12 tấn"}
    for written, codes in (
        (change % (12, "nay là 12 tấn", other), []),
        (change % (13, "nay là 12 tấn", other), ["number-not-in-quote"]),
        (change % (12, "nay là 12 tấn", ""), ["quote-not-found"]),
        (change % (1650, "'đạt 1.650 tấn'", ""), []),
        ("{on: 2023-03-01, by: NQ 2, at_least: 12 tấn}", []),
    ):
        assert [problem.code.value for problem in problems(tmp_path, plan(target % written), texts=texts)] == codes


def test_a_quote_that_serves_two_sources_is_looked_up_in_both(tmp_path: Path) -> None:
    values = "values: {2022: {value: 9}, 2023: {value: 9, source: {title: C, file: c.txt}}}"
    actuals = data(f"x: {{context: true, unit: x, quote: 04/09 xã, {values}}}")
    found = problems(tmp_path, actuals=actuals, texts={"b.txt": REPORT, "c.txt": "04/08 xã"})
    assert [problem.args.get("file") for problem in found] == ["c.txt"]


def test_a_quote_of_another_source_is_said_to_be_there(tmp_path: Path) -> None:
    values = "values: {2022: {value: 9, quote: 9 tạ}, 2023: {value: 9, quote: 9 tấn, source: {title: C, file: c.txt}}}"
    actuals = data(f"x: {{context: true, unit: x, {values}}}")
    (found,) = problems(tmp_path, actuals=actuals, texts={"b.txt": REPORT, "c.txt": "9 tấn, tức 9 tạ"})
    assert (found.code.value, found.args) == ("quote-elsewhere", {"file": "b.txt", "other": "c.txt"})


def test_each_year_of_a_row_of_targets_has_its_number_in_the_quote(tmp_path: Path) -> None:
    row = "r: {at_least: {2021: 9 xã, 2022: 4 xã, 2023: 5 xã}, quote: 04/09 xã}"
    found = problems(tmp_path, f"district: A\nsource: {{title: B, file: b.txt}}\ntargets:\n  {row}\n")
    assert [(problem.code.value, problem.args["numbers"]) for problem in found] == [("number-not-in-quote", "5")]


def test_what_cannot_be_looked_up_is_said_once_for_a_source_and_a_file(tmp_path: Path) -> None:
    """With how many quotes that are; another file of the register has its own."""
    three = "values: {2021: {value: 1, quote: a 1}, 2022: {value: 2, quote: b 2}, 2023: {value: 3, quote: c 3}}"
    actuals = data(f"x: {{context: true, unit: x, {three}}}")
    found = problems(tmp_path, plan("r: {at_least: 1 tấn, quote: d 1}"), actuals, texts={"c.txt": ""})
    assert lines(found) == ["actuals/a.yaml:4:64 warning text-missing", "targets/t.yaml:5:31 warning text-missing"]
    assert [problem.args["count"] for problem in found] == ["3", "1"]


def test_the_numbers_of_a_quote_are_looked_at_without_its_text(tmp_path: Path) -> None:
    found = problems(tmp_path, plan("r: {at_least: 1 tấn, quote: hai tấn}"), texts={"c.txt": ""})
    assert [problem.code.value for problem in found] == ["number-not-in-quote", "text-missing"]


QUOTED = "r: {at_least: 1 tấn, quote: là 1, source: %s}"
SECRET = "root:x:0:0 là 1"


@pytest.mark.parametrize(
    ("source", "code", "words"),
    [
        pytest.param("Báo cáo năm 2023", "text-missing", "Báo cáo năm 2023 (file: –)", id="a title alone"),
        pytest.param("{title: C, file: c.txt}", "text-missing", "C (file: c.txt)", id="no such file"),
        pytest.param("{title: C, file: b.txt/c}", "text-missing", "b.txt/c", id="below a file"),
        pytest.param('{title: C, file: "c\\0.txt"}', "text-missing", "C", id="no name of a file"),
        pytest.param("{title: C, file: %s}" % ("c" * 300), "text-unreadable", "ENAMETOOLONG", id="too long a name"),
        pytest.param("{title: C, file: ../secret}", "text-outside", "../secret", id="above the folder"),
        pytest.param("{title: C, file: x/../../secret}", "text-outside", "secret", id="above it, on a detour"),
        pytest.param("{title: C, file: /etc/passwd}", "text-outside", "/etc/passwd", id="from the root of the disk"),
        pytest.param("{title: C, file: ../texts-of-others/c}", "text-outside", "others", id="beside the folder"),
        pytest.param("{title: C, file: link}", "text-outside", "link", id="a link out of it"),
        pytest.param("{title: C, file: linked/secret}", "text-outside", "linked", id="below a link out of it"),
        pytest.param("{title: C, file: .}", "text-unreadable", "EISDIR", id="the folder itself"),
        pytest.param("{title: C, file: folder}", "text-unreadable", "EISDIR", id="a folder in it"),
        pytest.param("{title: C, file: pipe}", "text-unreadable", "FIFO", id="a pipe"),
        pytest.param("{title: C, file: large}", "text-unreadable", "> 32 MiB", id="a huge file"),
        pytest.param("{title: C, file: tcvn3}", "text-unreadable", "UTF-8: 0xB8 @ 1", id="another encoding"),
        pytest.param("{title: C, file: utf16}", "text-unreadable", "utf16", id="UTF-16"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="neither links nor pipes")
def test_a_text_that_is_none_has_an_answer_and_none_of_it_is_shown(
    tmp_path: Path, source: str, code: str, words: str
) -> None:
    root = tmp_path / "register"
    texts: dict[str, str | bytes] = {
        "b.txt": "",
        "folder/c": "",
        "tcvn3": b"t\xb8 1",
        "utf16": SECRET.encode("utf-16"),
    }
    root.mkdir()
    for outside in ("secret", "texts-of-others/c"):
        (root / outside).parent.mkdir(exist_ok=True)
        (root / outside).write_text(SECRET, encoding="utf-8")
    (root / "texts").mkdir()
    os.symlink(root / "secret", root / "texts" / "link")
    os.symlink(root, root / "texts" / "linked")
    os.mkfifo(root / "texts" / "pipe")
    with open(root / "texts" / "large", "wb") as large:
        large.truncate(MAX_BYTES + 1)
    (found,) = problems(root, plan(QUOTED % source), texts=texts)
    said = message(Voice(Language.EN), found)
    assert (found.code.value, str(found.location)) == (code, "targets/t.yaml:5:31")
    assert words in said.replace("…", "")
    assert "root:" not in said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n",
            "texts/c.txt:1:1 warning lfs-pointer",
            id="a pointer of Git LFS",
        ),
        pytest.param(
            "là 0\n<<<<<<< HEAD\nlà 1\n=======\nlà 2\n>>>>>>> b\n",
            "texts/c.txt:2:1 warning conflict-marker",
            id="a conflict",
        ),
    ],
)
def test_what_git_left_in_a_text_is_said_once_where_it_stands(tmp_path: Path, text: str, expected: str) -> None:
    """However many quotes of however many files are from it."""
    targets = plan(QUOTED % "{title: C, file: c.txt}", QUOTED.replace("r:", "s:") % "{title: C, file: c.txt}")
    actuals = data("r: {2023: {value: 1 tấn, quote: là 1, source: {title: C, file: c.txt}}}")
    assert lines(problems(tmp_path, targets, actuals, {"c.txt": text})) == [expected]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_links_within_the_folder_and_a_link_to_it_are_followed(tmp_path: Path) -> None:
    problems(tmp_path, plan(QUOTED % "{title: C, file: link.txt}"), texts={"a/c.txt": "là 1"})
    os.rename(tmp_path / "texts", tmp_path / "elsewhere")
    os.symlink(tmp_path / "elsewhere", tmp_path / "texts")
    os.symlink("a/c.txt", tmp_path / "texts" / "link.txt")
    assert loaded(tmp_path) == []


def test_a_quote_without_a_source_is_a_doubt_of_its_own(tmp_path: Path) -> None:
    targets = "district: A\nperiod: 2023\ntargets:\n  r: {at_least: 1 tấn, quote: là 1}\n"
    assert lines(problems(tmp_path, targets)) == ["targets/t.yaml:4:31 warning quote-without-source"]


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    """Who names it means to have the quotes looked up."""
    problems(tmp_path, plan(QUOTED % "{title: C, file: b.txt}"))
    (tmp_path / "planck.yaml").write_text("evidence: text\n", encoding="utf-8")
    assert lines(loaded(tmp_path)) == ["None error folder-missing"]


@pytest.mark.parametrize("folder", ["../texts", "/etc", "a/../../b"])
def test_a_planck_yaml_names_no_folder_outside_of_its_register(tmp_path: Path, folder: str) -> None:
    """What comes with a register cannot ask for the files of whoever reads it."""
    problems(tmp_path, plan(QUOTED % "{title: C, file: passwd}"))
    (tmp_path / "planck.yaml").write_text(f"evidence: {folder}\n", encoding="utf-8")
    assert lines(loaded(tmp_path)) == ["planck.yaml:1:11 error evidence-outside"]


def test_without_a_folder_no_text_is_read(tmp_path: Path) -> None:
    problems(tmp_path, plan("r: {at_least: 2 tấn, quote: is nowhere}"))
    (tmp_path / "planck.yaml").write_text("", encoding="utf-8")
    (tmp_path / "planck.yaml").unlink()
    assert loaded(tmp_path) == []
