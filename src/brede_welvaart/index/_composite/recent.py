"""Figures of at most so many years old."""

from typing import cast

import numpy as np

from brede_welvaart._kernel.ties import Flags
from brede_welvaart.errors import DataError, Fault, FaultCode, Phrase
from brede_welvaart.index._panel.panel import Panel
from brede_welvaart.model._check import whole

_YEARS = Phrase("een heel getal van 0 of meer", "a whole number of 0 or more")


def refuse_age(max_age: object) -> None:
    """Refuse what is no number of years; None is however old.

    Raises:
        DataError: If it is no whole number of 0 or more.
    """
    if max_age is not None and (whole(max_age) or cast("int", max_age) < 0):
        raise DataError([Fault(FaultCode.NOT_A_NUMBER, "max_age", given=max_age, wanted=_YEARS)])


def measured(panel: Panel, year: int, max_age: int | None) -> Flags:
    """Which regions have a figure of that year or at most so much older; none that was filled in.

    Returns:
        Flags, shape (regions, indicators).
    """
    years = np.array(panel.periods)
    oldest = years[0] if max_age is None else year - max_age
    some = np.flatnonzero((years >= oldest) & (years <= year))
    there = ~np.isnan(panel.values[:, :, some])
    if panel.imputed is not None:
        there &= ~panel.imputed[:, :, some]
    return np.asarray(there.any(axis=2))
