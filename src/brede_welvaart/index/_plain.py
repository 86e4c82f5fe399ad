"""Numbers of an array as plain ones, for programs: what is missing there is None."""

from typing import Any

import numpy as np

from brede_welvaart._kernel.ties import Floats


def plain(values: Floats) -> list[Any]:
    """Numbers as plain ones, in lists as deep as the array; None for NaN.

    Args:
        values: The numbers.

    >>> plain(np.array([1.5, np.nan])), plain(np.array([[1.5], [np.nan]]))
    ([1.5, None], [[1.5], [None]])
    """
    found = values.astype(object)
    found[np.isnan(values)] = None
    numbers: list[Any] = found.tolist()
    return numbers


def whole(values: Floats) -> list[int | None]:
    """Whole numbers that stand there as floats, such as ranks; None for NaN.

    Args:
        values: The numbers, in one row.

    >>> whole(np.array([2.0, np.nan]))
    [2, None]
    """
    return [None if one is None else int(one) for one in plain(values)]
