"""Where something stands, as its reader finds it."""

from __future__ import annotations

import pytest

from planck.model.location import Viewpoint


@pytest.mark.parametrize(
    ("viewpoint", "file", "shown"),
    [
        pytest.param(Viewpoint(), "targets/a.yaml", "targets/a.yaml", id="at the root"),
        pytest.param(Viewpoint("../plan/"), "targets/a.yaml", "../plan/targets/a.yaml", id="beside"),
        pytest.param(Viewpoint(inside="targets/x/"), "targets/x/a.yaml", "a.yaml", id="beside the file"),
        pytest.param(Viewpoint(inside="targets/x/"), "targets/a.yaml", "../a.yaml", id="below"),
        pytest.param(Viewpoint(inside="targets/x/"), "planck.yaml", "../../planck.yaml", id="far below"),
        pytest.param(Viewpoint(inside="targets/x/"), "targets/x", ".", id="the folder itself"),
        pytest.param(
            Viewpoint(inside="targets/x/"), "targets/xy/a.yaml", "../xy/a.yaml", id="a name that begins alike"
        ),
    ],
)
def test_a_path_is_shown_by_the_shortest_way(viewpoint: Viewpoint, file: str, shown: str) -> None:
    assert viewpoint.path(file) == shown
