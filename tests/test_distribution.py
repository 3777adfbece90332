"""What somebody gets who installs planck."""

from __future__ import annotations

import shutil
import sys
import zipfile

import pytest

from tests.world import ROOT, run


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel, built from a copy, since a build leaves files beside its source."""
    source = tmp_path_factory.mktemp("source")
    for name in ("setup.cfg", "pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    shutil.copytree(ROOT / "planck", source / "planck", ignore=shutil.ignore_patterns("__pycache__"))
    build = "import setuptools.build_meta as backend; print(backend.build_wheel('.'))"
    done = run(sys.executable, "-c", build, at=source)
    assert done.returncode == 0, done.stderr
    return zipfile.ZipFile(source / done.stdout.splitlines()[-1])


def test_the_wheel_carries_every_file_of_the_package(wheel: zipfile.ZipFile) -> None:
    """Schemas, types and each room arrive with the package, and nothing beside it does."""
    carried = {name for name in wheel.namelist() if ".dist-info/" not in name}
    ours = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "planck").rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    assert carried == ours


def test_the_wheel_says_that_it_is_typed(wheel: zipfile.ZipFile) -> None:
    """A type checker reads the annotations of an installed planck."""
    assert "planck/py.typed" in wheel.namelist()


def test_the_wheel_installs_the_command(wheel: zipfile.ZipFile) -> None:
    """``planck`` is on the path after an installation."""
    entry_points = next(name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    assert "planck = planck.__main__:run" in wheel.read(entry_points).decode()


def test_the_wheel_states_its_licence_and_the_pythons_it_runs_on(wheel: zipfile.ZipFile) -> None:
    """Who decides whether to use it reads the terms in the metadata."""
    metadata = wheel.read(next(name for name in wheel.namelist() if name.endswith("METADATA"))).decode()
    assert "Name: planck-check\n" in metadata
    assert "Apache-2.0\n" in metadata
    assert "Requires-Python: >=3.10\n" in metadata
