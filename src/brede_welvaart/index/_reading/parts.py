"""What a panel is made of, and what its years and figures may be written as."""

import math
import re
from decimal import Decimal
from numbers import Real
from typing import NamedTuple, cast

import numpy as np

from brede_welvaart._kernel.ties import Floats
from brede_welvaart.index._reading.notes import PanelNote

#: The years that a panel may have.
YEARS = range(1000, 3000)
_YEAR = r"([0-9]{4})(?:JJ00)?"


class PanelParts(NamedTuple):
    """What a panel is made of, each list in order.

    Attributes:
        regions: Codes.
        indicators: Ids.
        periods: Years.
        values: Shape (regions, indicators, periods); NaN is missing.
        notes: What was assumed.
        errors: How unsure the values are, of the same shape; None where that is not known.
    """

    regions: tuple[str, ...]
    indicators: tuple[str, ...]
    periods: tuple[int, ...]
    values: Floats
    notes: tuple[PanelNote, ...] = ()
    errors: Floats | None = None


def as_year(value: object) -> int | None:
    """The year that a period stands for: ``2018``, ``"2018"`` or ``"2018JJ00"``; else None."""
    if isinstance(value, str):
        match = re.fullmatch(_YEAR, value.strip(), re.ASCII)
        value = int(match[1]) if match else math.nan
    number = as_figure(value)
    if number is None or not number.is_integer():
        return None
    return int(number) if int(number) in YEARS else None


def as_figure(value: object) -> float | None:
    """A figure as a float, NaN for what is missing; None for what is no figure."""
    if value is None:
        return float("nan")
    is_number = isinstance(value, Real | Decimal) and not isinstance(value, bool | np.bool_)
    try:
        return float(cast("float", value)) if is_number else None
    except (OverflowError, ValueError):  # hundreds of digits, or a signalling NaN
        return None
