"""A delimited file is cut where most of its lines agree, and read in the codes that say which they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.model.problem import Code
from planck.office.files.text import tidy
from planck.office.grid import GridKind
from tests.office_tables.making import read, refused, texts


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        pytest.param("TT;Chỉ tiêu\n1;171,9\n", [["TT", "Chỉ tiêu"], ["1", "171,9"]], id="semicolons"),
        pytest.param("TT,Chỉ tiêu\n1,171.9\n", [["TT", "Chỉ tiêu"], ["1", "171.9"]], id="commas"),
        pytest.param("TT\tChỉ tiêu\n1\t171,9\n", [["TT", "Chỉ tiêu"], ["1", "171,9"]], id="tabs"),
        pytest.param("1;2,5\n2;3,5\n", [["1", "2,5"], ["2", "3,5"]], id="decimal commas on every line"),
        pytest.param('a;b\n"x;y";"z ""t"""\n', [["a", "b"], ["x;y", 'z "t"']], id="quotes"),
        pytest.param('a;b\n"x\ny";z\n', [["a", "b"], ["x\ny", "z"]], id="a line end in quotes"),
        pytest.param('a;5" ống\nb;c\n', [["a", '5" ống'], ["b", "c"]], id="a sign for inches"),
        pytest.param(
            "BIỂU 1, NĂM 2025\n\na;b;c\nd;e;f\n", [["BIỂU 1, NĂM 2025"], ["a", "b", "c"], ["d", "e", "f"]], id="a title"
        ),
        pytest.param("sep=;\na;1,5\n", [["a", "1,5"]], id="the delimiter is named"),
        pytest.param("một cột\nhai\n", [["một cột"], ["hai"]], id="one column"),
        pytest.param("a;b\r\nc;d\r\n", [["a", "b"], ["c", "d"]], id="lines of Windows"),
        pytest.param("a;b\rc;d", [["a", "b"], ["c", "d"]], id="lines of an old Mac"),
        pytest.param("a;;b\n;;\n", [["a", "b"]], id="empty cells and lines"),
        pytest.param(
            'xã;="13/13"\nxã;"=""12/13"""', [["xã", "13/13"], ["xã", "12/13"]], id="kept from being read as a day"
        ),
        pytest.param("a;1.0¹⁾\n", [["a", "1.0"]], id="raised marks"),
    ],
)
def test_the_lines_decide_where_they_are_cut(text: str, cells: list[list[str]]) -> None:
    """By the sign that most of them have as often."""
    assert texts(read(text.encode(), "số liệu.csv").grids[0]) == cells


def test_a_row_counts_as_the_line_on_which_it_begins() -> None:
    """A person finds it there, also behind a cell of several lines."""
    grid = read(b'a;b\n"x\ny";z\n\nc;d\n', "s.csv").grids[0]
    assert (grid.kind, [row[0].row for row in grid.rows]) == (GridKind.LINES, [1, 2, 5])
    assert [row[0].row for row in read(b"sep=;\na;b\n", "s.csv").grids[0].rows] == [2]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_is_read_in_the_code_that_says_which_it_is(encoding: str) -> None:
    """Excel saves "CSV UTF-8" with a mark, and "Unicode Text" as UTF-16."""
    data = "TT\tTỷ lệ\n1\t5,4\n".encode(encoding)
    assert texts(read(data, "s.csv").grids[0]) == [["TT", "Tỷ lệ"], ["1", "5,4"]]


def test_a_quote_that_does_not_end_is_said_and_not_read_to_the_end_of_the_file() -> None:
    """Or half the table would be one cell."""
    lines = "".join(f"{number};1,5\n" for number in range(3, 30))
    problem = refused(f'a;b\nc;"d\n{lines}'.encode(), "s.csv")
    assert (problem.code, problem.location and problem.location.line) == (Code.OFFICE_UNCLOSED_QUOTE, 2)
    long = refused(f'a;b\nc;d\ne;"{"x" * 2_000_000}'.encode(), "s.csv")
    assert (long.code, long.location and long.location.line) == (Code.OFFICE_UNCLOSED_QUOTE, 3)


@given(st.lists(st.tuples(*[st.text(alphabet='ab,;1 ạ"\n', max_size=5)] * 3), min_size=1, max_size=6))
def test_what_a_program_writes_in_quotes_is_read_back(rows: list[tuple[str, ...]]) -> None:
    """Whatever stands in the cells."""
    lines = ["\t".join('"' + field.replace('"', '""') + '"' for field in row) for row in [("x", "y", "z"), *rows]]
    grid = read("\n".join(lines).encode(), "s.csv").grids[0]
    assert texts(grid)[1:] == [fields for row in rows if (fields := [tidy(field) for field in row if tidy(field)])]
