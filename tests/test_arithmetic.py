"""Nothing that planck works out depends on the decimal context of the process it runs in."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from decimal import Context, FloatOperation, Inexact, Rounded, Subnormal, getcontext, setcontext
from pathlib import Path

import pytest

from planck.model import exact
from tests.test_cases import Run, every_run, perform
from tests.world import ROOT

# Of the process, a context that rounds at once and says so: an operator on two decimals would be noticed.
NARROW = Context(prec=5, traps=[*getcontext().traps])
for signal in (Inexact, Rounded, Subnormal, FloatOperation):
    NARROW.traps[signal] = True


@pytest.fixture
def narrow_context() -> Iterator[None]:
    """A process whose decimals have five digits, and for which every rounding is an error."""
    exact._in_decimals.cache_clear()
    usual = getcontext().copy()
    setcontext(NARROW.copy())
    yield
    setcontext(usual)


@pytest.mark.parametrize(
    "run", [pytest.param(run, id=f"{run.case.name}-{run.name}") for run in every_run() if not run.process]
)
@pytest.mark.usefixtures("narrow_context")
def test_a_case_gives_the_same_bytes_in_a_process_of_five_digits(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = perform(run, tmp_path, monkeypatch)
    expected = {stream: run.expected(stream) for stream in ("stdout", "stderr")}
    texts = {name: path.read_text(encoding="utf-8") if path.exists() else "" for name, path in expected.items()}
    assert (done.exit, done.stdout, done.stderr) == (run.exit, texts["stdout"], texts["stderr"])


def test_decimal_contexts_are_made_in_one_place() -> None:
    """How many digits an operation has is then one decision, and found at once."""
    makers = {"Context", "localcontext", "getcontext", "setcontext", "DefaultContext"}
    files = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "planck").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == "decimal"
        if makers & {alias.name for alias in node.names}
    }
    assert files == {"planck/model/exact.py"}
