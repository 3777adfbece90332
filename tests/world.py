"""The world that every test sees, and the one way in which a test starts a process.

The day is today's, or that of ``TESTS_NOW`` (2032-02-29T00:30+14:00), and the time zone is UTC, or ``TESTS_ZONE``:
``make test-another-day`` sets both. The processes that a test starts see the same day, if they are Pythons with the
PYTHONPATH of this world; git has its own clock, which its variables hold still.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import datetime, timezone
from pathlib import Path
from types import MappingProxyType

ROOT = Path(__file__).resolve().parent.parent
_STARTED = os.environ.get("TESTS_NOW")
COMMITTED = "2024-01-01T00:00:00Z"
PINNED = {
    "COLUMNS": "80",
    "LINES": "24",
    "LANG": "C.UTF-8",
    "TERM": "dumb",
    "TZ": os.environ.get("TESTS_ZONE") or "UTC",
    "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "tests" / "clock"))),
    "GIT_CONFIG_GLOBAL": str(ROOT / "tests" / "gitconfig"),
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_DATE": COMMITTED,
    "GIT_COMMITTER_DATE": COMMITTED,
}
# What a shell, a hook or a CI server may have set, and what would change an answer. A hook sets GIT_DIR
# and GIT_INDEX_FILE, and a test that makes a repository would write into the one being committed to.
_PREFIXES = ("PLANCK_", "LC_", "GIT_", "GITHUB_", "GITLAB_", "CLICOLOR", "JUPYTER_", "_PLANCK_")
_NAMES = (
    "CI",
    "COLORTERM",
    "FORCE_COLOR",
    "LANGUAGE",
    "NO_COLOR",
    "PYTHONHASHSEED",
    "PYTHONIOENCODING",
    "PYTHONUNBUFFERED",
    "PYTHONUTF8",
    "PYTHONWARNDEFAULTENCODING",
    "PYTHONWARNINGS",
    "TTY_COMPATIBLE",
    "TTY_INTERACTIVE",
)


def is_foreign(name: str) -> bool:
    """Whether a variable of the environment is the caller's own and would change what a test sees."""
    return name in _NAMES or name.startswith(_PREFIXES)


def run(
    *command: str | Path,
    at: Path | None = None,
    variables: Mapping[str, str] = MappingProxyType({}),
    environ: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run a command to its end in the folder ``at``; what it writes is text in UTF-8, its line ends as they are.

    Its environment is that of the test, or ``environ``, with ``variables`` besides.
    """
    given = {**(os.environ if environ is None else environ), **_clock(), **variables}
    done = subprocess.run(list(map(str, command)), cwd=at, env=given, capture_output=True, check=False)
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def start(*command: str, at: Path) -> subprocess.Popen[bytes]:
    """Start a command in the folder ``at``, and do not wait for its end."""
    return subprocess.Popen(command, cwd=at, env={**os.environ, **_clock()}, stdout=subprocess.DEVNULL)


def run_planck(
    *arguments: str, at: Path | None = None, variables: Mapping[str, str] = MappingProxyType({})
) -> subprocess.CompletedProcess[str]:
    """Run planck in a process of its own."""
    return run(sys.executable, "-m", "planck", *arguments, at=at, variables=variables)


def obeying_rights() -> tuple[str, ...] | None:
    """What to put before a command so that it obeys the rights of files; None where the superuser cannot be made to."""
    if sys.platform == "win32":
        return None
    if os.geteuid() != 0:
        return ()
    rights = "-dac_override,-dac_read_search"
    command = ("setpriv", f"--bounding-set={rights}", f"--inh-caps={rights}")
    try:
        return command if run(*command, "true").returncode == 0 else None
    except OSError:
        return None


def fork() -> int:
    """Begin a child of this process, with its environment and its clock; the number of the child, 0 in the child."""
    return os.fork()


def modules_loaded_by(code: str, *arguments: str) -> set[str]:
    """The modules that a fresh Python has loaded when it has run some code, which must not fail.

    The clock is that of the machine, since one that is set brings modules of its own.
    """
    whole = f"import atexit, sys; atexit.register(lambda: print('\\n', *sys.modules, file=sys.stderr)); {code}"
    done = run(sys.executable, "-c", whole, *arguments, at=ROOT, variables={"TESTS_NOW": ""})
    assert done.returncode == 0, done.stderr
    return set(done.stderr.splitlines()[-1].split())


def _clock() -> dict[str, str]:
    """For a child the moment that it is here, since a clock that was set has gone on."""
    is_ours = bool(_STARTED) and os.environ.get("TESTS_NOW") == _STARTED  # else the test has set it for the child
    return {"TESTS_NOW": datetime.now(timezone.utc).isoformat()} if is_ours else {}
