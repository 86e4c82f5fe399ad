"""One browser for all tests of a module."""

from collections.abc import Iterator
from typing import Any

import pytest

import brede_welvaart as bw
from browsing import browsing


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with browsing() as found:
        yield found


@pytest.fixture
def own_plan() -> bw.Plan:
    """A plan of one's own: three levels, two steps, and nothing in English."""
    scale = bw.Scale(
        [
            bw.Level(0, 0, bw.Text("Nee")),
            bw.Level("1/2", "1/3", bw.Text("Half")),
            bw.Level(7, 1, bw.Text("Ja")),
        ]
    )
    steps = [
        bw.Step(key, bw.Text(key), [bw.Criterion(f"{key}.{n}", bw.Text("Waar?")) for n in (1, 2)])
        for key in ("een", "twee")
    ]
    return bw.Plan("eigen", "eigen_1", bw.Text("Ons plan"), scale, steps)
