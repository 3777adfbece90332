"""planck says whether a plan was kept.

For notebooks and scripts:

    import planck

    loaded = planck.load("path/to/register")
    for assessment in planck.assess(loaded.register, "2023-12-31"):
        print(assessment.id, assessment.outcome, assessment.verdict, assessment.progress)

Importing the package costs nothing; each function fetches what it needs when it is called.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date
    from os import PathLike

    from planck.model.assessment import Assessment
    from planck.model.register import Register
    from planck.register.load import Loaded

__all__ = ["__version__", "assess", "load"]
__version__ = "0.1.0"


def load(folder: str | PathLike[str] = ".") -> Loaded:
    """Read the register in ``folder``: its planck.yaml, targets and actuals.

    Gives the register and the problems of its files (``planck.model.problem.Problem``), sorted; nothing is raised
    for what the files hold. With an error among the problems the register lacks what was refused, so look at
    ``loaded.problems`` before you believe an assessment. Environment variables are not asked.
    """
    from pathlib import Path

    from planck.register.files.working_tree import open_working_tree
    from planck.register.load import load as load_register
    from planck.register.settings import read_settings

    source = open_working_tree(Path(folder).resolve())
    settings, problems = read_settings(source)
    return load_register(source, settings).with_problems(problems)


def assess(register: Register, as_of: date | str) -> tuple[Assessment, ...]:
    """Judge every target of ``register`` as of a day, a ``date`` or text such as ``2023-12-31``.

    The assessments come area by area in alphabetical order; their numbers are ``Decimal``, their codes the members
    of enums such as ``planck.model.assessment.Verdict``. The same register and day give the same assessments.
    Raises ValueError where the text is not a day.
    """
    from planck.judgement.assess import assess as judge
    from planck.model.period import parse_day

    day = parse_day(as_of) if isinstance(as_of, str) else as_of
    if day is None:
        raise ValueError(f"{as_of!r} is not a day; write it as 2023-12-31")
    return judge(register, day)
