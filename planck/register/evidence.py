"""What becomes of the quotes of a register once its folder of texts is named."""

from __future__ import annotations

from collections.abc import Iterable

from planck.model.problem import Problem
from planck.model.register import Register
from planck.register.checks.quotes import check_quotes, quotations_of
from planck.register.files.encoding import decode
from planck.register.files.source import FileSource


def check_evidence(register: Register, source: FileSource, folder: str) -> Iterable[Problem]:
    """The doubts about every quote of a register, whose texts are in ``folder`` of its source."""
    quotations = quotations_of(register)
    named = {quotation.source.file for quotation in quotations if quotation.source is not None}
    contents = source.read_texts(folder, sorted(name for name in named if name is not None))
    if contents is None:
        return ()
    if isinstance(contents, Problem):
        return (contents,)
    texts = {name: decode(data, name) if isinstance(data, bytes) else data for name, data in contents.items()}
    return check_quotes(quotations, texts, folder)
