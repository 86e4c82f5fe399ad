"""Figures of a few regions, of which it is known what must be drawn."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from brede_welvaart import index as ix

YEARS = tuple(range(2016, 2024))
UP = (1, 2, 3, 4, 5, 6, 7, 9)
FLAT = (5, 5, 5, 5, 5, 5, 5, 5)
DOWN = (9, 8, 7, 6, 5, 4, 3, 1)
WILD = (1, 8, 2, 7, 3, 6, 4, 3)
NAN = float("nan")

Panel = Callable[..., ix.Panel]


@pytest.fixture(scope="session")
def panel() -> Panel:
    """Makes a panel of four regions: each indicator has the figures of all four."""

    def make(ids: tuple[str, ...] = ("x",), *figures: Any, **more: Any) -> ix.Panel:
        given = figures or ((UP, FLAT, DOWN, WILD),)
        values = np.array(given, float).transpose(1, 0, 2)
        return ix.Panel(["a", "b", "c", "d"], ids, YEARS, values, **more)

    return make
