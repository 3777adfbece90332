"""Figures and targets are put into the files of a register where they are new, and everything else stays as it is."""

from __future__ import annotations

from decimal import Decimal
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.model.draft import Draft, DraftArea, DraftFigure, DraftSeries, DraftTarget, Plain, Spot
from planck.model.merge import Keeps, Merged
from planck.register.writing.merge import merge
from planck.register.writing.opened import plainly
from planck.register.yaml.reader import read
from planck.register.yaml.writer import write_pair
from tests.register.registers import loaded

HERE = Spot("Biểu 1.xlsx", "Biểu 1", 5, 3)
SOURCE = {"title": "Biểu 1", "file": "Biểu 1.xlsx"}
HEAD = "province: Thuận Giang\ndistrict: Yên Trạch\nsource: {title: Biểu 1, file: Biểu 1.xlsx}\n"
NAMES = {"province": "Thuận Giang", "district": "Huyện Yên Trạch"}


def figure(period: str, value: Plain, **terms: Plain) -> DraftFigure:
    """A figure that stands somewhere."""
    return DraftFigure(period, value, terms, HERE)


def series(*figures: DraftFigure, id_: str = "a", **terms: Plain) -> DraftSeries:
    """Figures of the indicator ``a``."""
    return DraftSeries(id_, terms, figures)


def merged(
    actuals: str = "", *new: DraftSeries, targets: str = "", goals: tuple[DraftTarget, ...] = (), replace: bool = False
) -> Merged:
    """What becomes of figures and targets that are put into a register of two files."""
    files = {"targets/x.yaml": targets, "actuals/x.yaml": actuals}
    register = loaded(targets, actuals).register
    draft = Draft(SOURCE, (DraftArea(NAMES, goals, new, "2021-2025"),))
    data = {name: text.encode() for name, text in files.items() if text}
    return merge(data, register, draft, lambda _: ("targets/new.yaml", "actuals/new.yaml"), replace=replace)


def text_of(done: Merged, name: str = "actuals/x.yaml") -> str:
    """The text of the one file that changes."""
    assert [*done.files] == [name]
    return done.files[name].decode()


def kept(done: Merged) -> list[str]:
    """What was not put in, as place, period, why, what is there and what is new."""
    return [f"{each.location} {each.period} {each.keeps.value}: {each.there} | {each.new}" for each in done.kept]


ADDED = {
    "short, behind the others": (
        "actuals:\n  a: {2021: 1, 2022: 2}  # r\n",
        [figure("2023", Decimal("1.50"))],
        "actuals:\n  a: {2021: 1, 2022: 2, 2023: 1.50}  # r\n",
    ),
    "short, in order of their periods": (
        "actuals:\n  a: {2021: 1, 2024: 2}\n",
        [figure("2020", Decimal(7)), figure("2024-9M", Decimal(8)), figure("2025", Decimal(9))],
        "actuals:\n  a: {2020: 7, 2021: 1, 2024-9M: 8, 2024: 2, 2025: 9}\n",
    ),
    "short, in no order": (
        "actuals:\n  a: {2024: 2, 2021: 1}\n",
        [figure("2022", Decimal(7))],
        "actuals:\n  a: {2024: 2, 2021: 1, 2022: 7}\n",
    ),
    "braces on several lines": (
        "actuals:\n  a: {\n    2021: 1,  # one\n    2023: 2  # two\n  }\n",
        [figure("2022", Decimal(7)), figure("2024", Decimal(8)), figure("2025", Decimal(9))],
        "actuals:\n  a: {\n    2021: 1,  # one\n    2022: 7,\n    2023: 2,  # two\n    2024: 8,\n    2025: 9\n  }\n",
    ),
    "long": (
        "actuals:\n  a:\n    unit: ha\n    values:\n      # so far\n      2021: 1\n      2022: {value: 2}\n  # end\n",
        [figure("2020", Decimal(7)), figure("2023", Decimal(8), status="estimate")],
        "actuals:\n  a:\n    unit: ha\n    values:\n      2020: 7\n      # so far\n      2021: 1\n"
        "      2022: {value: 2}\n      2023: {value: 8, status: estimate}\n  # end\n",
    ),
    "long, in braces": (
        'actuals:\n  a: {unit: ha, values: {2021: 1}, note: "x"}\n',
        [figure("2022", {"count": Decimal(3), "of": Decimal(4)})],
        'actuals:\n  a: {unit: ha, values: {2021: 1, 2022: {count: 3, of: 4}}, note: "x"}\n',
    ),
    "behind a folded text": (
        "actuals:\n  a:\n    2021:\n      value: 1\n      quote: >-\n        một\n        hai\n\n  b: {2021: 1}\n",
        [figure("2022", Decimal(7))],
        "actuals:\n  a:\n    2021:\n      value: 1\n      quote: >-\n        một\n        hai\n    2022: 7\n\n"
        "  b: {2021: 1}\n",
    ),
    "a revision in braces": (
        "actuals:\n  a: {2021: {value: 1, published: 2022-01}}\n",
        [figure("2021", Decimal(2), status="official", published="2022-06")],
        "actuals:\n  a: {2021: [{value: 1, published: 2022-01}, {value: 2, status: official, published: 2022-06}]}\n",
    ),
    "a revision on a line of its own": (
        "actuals:\n  a:\n    2021: {value: 1, published: 2022-01}  # first\n    2022: 5\n",
        [figure("2021", Decimal(2), published="2022-06")],
        "actuals:\n  a:\n    2021:\n      - {value: 1, published: 2022-01}  # first\n"
        "      - {value: 2, published: 2022-06}\n    2022: 5\n",
    ),
    "a revision of what stands line by line": (
        "actuals:\n  a:\n    2021:\n      value: 1\n      # when\n      published: 2022-01\n",
        [figure("2021", Decimal(2), published="2022-06")],
        "actuals:\n  a:\n    2021:\n      - value: 1\n        # when\n        published: 2022-01\n"
        "      - {value: 2, published: 2022-06}\n",
    ),
    "a third revision": (
        "actuals:\n  a:\n    2021:\n    - {value: 1, published: 2022-01}\n    - {value: 2, published: 2022-06}\n",
        [figure("2021", Decimal(3), published="2023")],
        "actuals:\n  a:\n    2021:\n    - {value: 1, published: 2022-01}\n    - {value: 2, published: 2022-06}\n"
        '    - {value: 3, published: "2023"}\n',
    ),
    "without a line end at the end": (
        "actuals:\n  a:\n    2021: 1",
        [figure("2022", Decimal(2))],
        "actuals:\n  a:\n    2021: 1\n    2022: 2",
    ),
    "with the line ends of Windows": (
        "actuals:\r\n  a:\r\n    2021: 1\r\n",
        [figure("2022", Decimal(2))],
        "actuals:\r\n  a:\r\n    2021: 1\r\n    2022: 2\r\n",
    ),
    "quoted keys and values": (
        "actuals:\n  'a': {\"2021\": '1'}\n",
        [figure("2022", Decimal(2))],
        "actuals:\n  'a': {\"2021\": '1', 2022: 2}\n",
    ),
    "a new indicator": (
        "actuals:\n  b: {2021: 1}\n\n# end\n",
        [figure("2022", Decimal(2)), figure("2021", None, reason="Chưa có")],
        "actuals:\n  b: {2021: 1}\n  a: {2022: 2, 2021: {value: null, reason: Chưa có}}\n\n# end\n",
    ),
    "a register that has no figures yet": (
        "actuals: {}  # none\n",
        [figure("2022", Decimal(2))],
        "actuals:  # none\n  a: {2022: 2}\n",
    ),
}


@pytest.mark.parametrize(("before", "figures", "after"), [pytest.param(*row, id=id_) for id_, row in ADDED.items()])
def test_what_is_new_is_put_in_as_its_neighbours_are_written(
    before: str, figures: list[DraftFigure], after: str
) -> None:
    """No comment, quote, line end or order of what was there changes."""
    nl = "\r\n" if "\r" in before else "\n"
    head = HEAD.replace("\n", nl)
    assert text_of(merged(head + before, series(*figures))) == head + after


def test_a_byte_order_mark_stays() -> None:
    """A file that Notepad wrote stays one."""
    done = merged("\ufeff" + HEAD + "actuals:\n  a: {2021: 1}\n", series(figure("2022", Decimal(2))))
    assert done.files["actuals/x.yaml"].startswith(b"\xef\xbb\xbfprovince")
    assert text_of(done) == "\ufeff" + HEAD + "actuals:\n  a: {2021: 1, 2022: 2}\n"


@pytest.mark.parametrize(
    ("there", "new"),
    [
        pytest.param("{2021: 1.50}", figure("2021", Decimal("1.5")), id="a zero at the end"),
        pytest.param("{2021: 1.5 ha}", figure("2021", Decimal("1.5")), id="with the unit"),
        pytest.param('{2021: "1,5"}', figure("2021", Decimal("1.5")), id="with a decimal comma"),
        pytest.param("{2021: {value: 1.5, quote: x}}", figure("2021", Decimal("1.5")), id="with more beside it"),
        pytest.param(
            "{2021: {count: 3, of: 4}}", figure("2021", {"count": Decimal(3), "of": Decimal(4)}), id="a count"
        ),
        pytest.param("{2021: [7, 8]}", figure("2021", [Decimal(7), Decimal(8)]), id="an interval"),
        pytest.param("{2021: true}", figure("2021", True), id="a milestone"),
        pytest.param("{2021: {value: null, reason: x}}", figure("2021", None, reason="Chưa có"), id="missing"),
        pytest.param(
            "{2021: {value: 2, status: official, published: 2022-03}}",
            figure("2021", Decimal(2), published="2022-04"),
            id="published again",
        ),
        pytest.param(
            "{2021: [{value: 1, published: 2022-03}, {value: 2, published: 2022-04}]}",
            figure("2021", Decimal(2)),
            id="one of its revisions",
        ),
        pytest.param(
            "{values: {2021: 1}, status: official}", figure("2021", Decimal(1), status="official"), id="above"
        ),
    ],
)
def test_what_is_there_already_is_left(there: str, new: DraftFigure) -> None:
    """A table may be imported a second time."""
    done = merged(HEAD + f"actuals:\n  a: {there}\n", series(new, unit="ha"))
    assert (done.files, done.kept, done.same) == ({}, (), 1)


@pytest.mark.parametrize(
    ("there", "new", "listed"),
    [
        pytest.param(
            "{2021: 1}",
            figure("2021", Decimal(2)),
            "actuals/x.yaml:5:7 2021 differs-undated: 1 | 2",
            id="a value",
        ),
        pytest.param(
            "{2021: {value: 1, status: estimate}}",
            figure("2021", Decimal(1), status="official"),
            "actuals/x.yaml:5:7 2021 differs-undated: {value: 1, status: estimate} | {value: 1, status: official}",
            id="a status",
        ),
        pytest.param(
            "{2021: 1}",
            figure("2021", Decimal(2), published="2022-03"),
            "actuals/x.yaml:5:7 2021 differs-undated: 1 | {value: 2, published: 2022-03}",
            id="what does not say when it was published",
        ),
        pytest.param(
            "{values: {2021: 1}, status: official}",
            figure("2022", Decimal(2)),
            "actuals/x.yaml:5:7 2022 inherits:  | 2",
            id="a status that would count for it",
        ),
        pytest.param(
            "{2021: {value: 1, published: 2022}}",
            figure("2021", Decimal(2)),
            "actuals/x.yaml:5:7 2021 differs: {value: 1, published: 2022} | 2",
            id="a value without a day",
        ),
        pytest.param(
            "{2021: &x 1, 2022: *x}",
            figure("2021", Decimal(2), published="2022-03"),
            "actuals/x.yaml:5:7 2021 differs-undated: 1 | {value: 2, published: 2022-03}",
            id="an anchor",
        ),
        pytest.param(
            "&x {2021: 1}\n  b: *x",
            figure("2022", Decimal(2)),
            "actuals/x.yaml:5:3 2022 uneditable:  | 2",
            id="an anchored map",
        ),
    ],
)
def test_what_differs_is_listed_and_left(there: str, new: DraftFigure, listed: str) -> None:
    """Nothing that a person wrote is overwritten, and nothing comes to mean what its table did not say."""
    done = merged(HEAD + f"actuals:\n  a: {there}\n", series(new))
    assert (done.files, kept(done)) == ({}, [listed])


@pytest.mark.parametrize(
    ("there", "after"),
    [
        pytest.param("a: {2021: 1, 2022: 3}  # r", "a: {2021: 2.50, 2022: 3}  # r", id="short"),
        pytest.param("a:\n    2021: '1'  # r\n    2022: 3", "a:\n    2021: 2.50  # r\n    2022: 3", id="on a line"),
        pytest.param(
            "a:\n    2021:\n      value: 1\n      quote: x\n    # r\n    2022: 3",
            "a:\n    2021: 2.50\n    # r\n    2022: 3",
            id="line by line",
        ),
    ],
)
def test_what_differs_is_replaced_where_that_is_asked_for(there: str, after: str) -> None:
    """A table that is right where the register is not."""
    done = merged(HEAD + f"actuals:\n  {there}\n", series(figure("2021", Decimal("2.50"))), replace=True)
    assert text_of(done) == HEAD + f"actuals:\n  {after}\n"


def test_a_figure_with_a_remark_inside_is_left_to_a_person() -> None:
    """What a person noted is not thrown away with the figure."""
    there = HEAD + "actuals:\n  a:\n    2021:\n      # by phone\n      value: 1\n"
    done = merged(there, series(figure("2021", Decimal(2))), replace=True)
    assert (done.files, [each.keeps.value for each in done.kept]) == ({}, ["uneditable"])


def test_a_figure_in_another_unit_carries_it() -> None:
    """1200 triệu đồng beside tỷ đồng is not taken for 1200 tỷ đồng."""
    there = HEAD + "actuals:\n  a: {unit: tỷ đồng, values: {2021: 1}}\n"
    done = merged(there, series(figure("2022", Decimal(1200)), unit="triệu đồng"))
    assert "values: {2021: 1, 2022: 1200 triệu đồng}" in text_of(done)


def test_figures_from_another_document_cite_it() -> None:
    """What stood in the file keeps its source, and what is new has its own."""
    head = "province: Thuận Giang\ndistrict: Yên Trạch\nsource: {title: Báo cáo}  # r\n"
    done = merged(head + "actuals:\n  a: {2021: 1}\n", series(figure("2022", Decimal(2)), figure("2023", Decimal(3))))
    assert text_of(done) == dedent("""\
        province: Thuận Giang
        district: Yên Trạch
        source: {title: Báo cáo}  # r
        sources:
          bieu-1: {title: Biểu 1, file: Biểu 1.xlsx}
        actuals:
          a: {2021: 1, 2022: {value: 2, source: bieu-1}, 2023: {value: 3, source: bieu-1}}
        """)


PERIODS = [*map(str, range(2018, 2026)), "2024-9M", "2021-Q1", "2022-2024"]
VALUES: st.SearchStrategy[Plain] = st.one_of(
    st.decimals(-(10**6), 10**6, places=2, allow_nan=False).map(abs),
    st.sampled_from([True, {"count": Decimal(1), "of": Decimal(3)}, [Decimal(1), Decimal(2)], "14.2 %"]),
)
FIGURES = st.dictionaries(st.sampled_from(PERIODS), VALUES, min_size=1, max_size=6)
WORDS = st.sampled_from(["x", "a: b", "một, hai", "a\nb"])
TERMS = st.dictionaries(st.sampled_from(["note", "quote", "reason"]), WORDS)
REMARKS = ("", "  # r", " # a: {b}")


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A file of observed values as somebody may have written it."""
    values: dict[str, Plain] = dict(draw(FIGURES))
    for period in values:
        terms = draw(TERMS)
        values[period] = {"value": values[period], **terms} if terms else values[period]
    entry: Plain = {"unit": "ha", "values": values} if draw(st.booleans()) else values
    lines = ["actuals:"]
    for key in draw(st.permutations(["a", "b"])):
        lines += write_pair(key, entry if key == "a" else {"2021": Decimal(1)}, 2, opened=draw(st.integers(0, 4)))
    if not any("|" in line for line in lines):  # behind which a remark would be a part of the text
        lines = [line + draw(st.sampled_from(REMARKS)) for line in lines]
    end = draw(st.sampled_from(["", "\n", "\n\n# end"]))
    return (HEAD + "\n".join(lines) + end).replace("\n", draw(st.sampled_from(["\n", "\r\n"])))


@given(texts(), FIGURES)
def test_the_file_says_what_it_said_and_the_figures_that_are_new(text: str, new: dict[str, Plain]) -> None:
    """Whatever way it is written: nothing is taken out, and nothing but the new figures comes in."""
    done = merged(text, series(*(figure(period, value) for period, value in new.items())))
    after = text_of(done) if done.files else text
    letters = iter(after)
    assert all(letter in letters for letter in text)
    there, meant = (plainly(read(each.encode(), "").root) for each in (after, text))
    figures, before = (each["actuals"]["a"].get("values", each["actuals"]["a"]) for each in (there, meant))
    added = {key: plainly(value) for key, value in new.items() if key not in before}
    assert figures == {**before, **added}
    figures.clear()
    before.clear()
    assert there == meant
    assert [each.keeps for each in done.kept if each.keeps is not Keeps.DIFFERS_UNDATED] == []


PLAN = HEAD + "period: 2021-2025\ntargets:\n  a: {name: A, at_least: 15.0 %/năm, note: x}\n"


def goal(id_: str = "a", /, **terms: Plain) -> DraftTarget:
    """A target that stands somewhere."""
    return DraftTarget(id_, {"name": "A", **terms}, HERE)


def test_a_target_is_put_in_where_it_is_new() -> None:
    """One that is there with other words beside it is the same."""
    new = (goal(at_least=Decimal(15), unit="%/năm"), goal("b", at_least="3 xã"))
    done = merged(targets=PLAN, goals=new)
    assert (done.same, text_of(done, "targets/x.yaml")) == (1, PLAN + "  b: {name: A, at_least: 3 xã}\n")


@pytest.mark.parametrize(
    "terms",
    [
        pytest.param({"at_least": "16 %/năm"}, id="number"),
        pytest.param({"at_most": "15 %/năm"}, id="comparator"),
        pytest.param({"at_least": "15 ha"}, id="unit"),
        pytest.param({"at_least": "15 %/năm", "basis": "each_year"}, id="basis"),
        pytest.param({"at_least": "15 %/năm", "period": "2021-2024"}, id="period"),
    ],
)
def test_a_target_that_differs_is_left(terms: dict[str, Plain]) -> None:
    """A plan is never changed by a table that says something else."""
    done = merged(targets=PLAN, goals=(goal(**terms),))
    assert (done.files, [each.keeps.value for each in done.kept]) == ({}, ["differs"])


def test_a_new_area_has_new_files() -> None:
    """What is there is not touched."""
    done = merge(
        {"actuals/new.yaml": b"province: X\nactuals:\n  a: {2021: 1}\n"},
        loaded().register,
        Draft(SOURCE, (DraftArea(NAMES, (goal(at_least="3 xã"),), (series(figure("2021", Decimal(1))),), "2025"),)),
        lambda _: ("targets/new.yaml", "actuals/new.yaml"),
    )
    assert sorted(done.files) == ["actuals/new-2.yaml", "targets/new.yaml"]
