"""What a 0 stands for: a figure like others, or none."""

from collections.abc import Collection, Sequence
from typing import Literal

import numpy as np

from brede_welvaart._kernel.ties import Flags, Floats
from brede_welvaart.errors import DataError, Fault, FaultCode, kind_of_thing
from brede_welvaart.index._reading.notes import NoteKind, PanelNote, ReplacedCell
from brede_welvaart.index._reading.parts import PanelParts

#: Whether 0 stands for missing: in all indicators, in none, in those named, or in those in which
#: it looks so.
ZeroIsMissing = bool | Literal["suspect"] | Collection[str]

# Zeros are suspect where even the smallest other figure is at least this share of the median.
_NEAR_ZERO = 0.05


def suspect(figures: Floats) -> Flags:
    """In which indicators 0 may stand for missing, shape (I,).

    In those that have a 0, and where in every year that has one even the smallest other figure is
    at least a twentieth of the median: then 0 stands apart from everything that was measured.

    Args:
        figures: Shape (I, P, R); NaN is missing.

    >>> suspect(np.array([[[0.0, 80, 90]], [[0.0, 1, 90]], [[70.0, 80, 90]]])).tolist()
    [True, False, False]
    """
    return np.array([_stands_apart(item) for item in figures], bool)


def _stands_apart(figures: Floats) -> bool:
    with_zero = [row for row in figures if (row == 0).any()]
    for row in with_zero:
        others = np.abs(row[(row != 0) & ~np.isnan(row)])
        if not others.size or others.min() < _NEAR_ZERO * np.median(others):
            return False
    return bool(with_zero)


def blank_zeros(parts: PanelParts, zero_is_missing: ZeroIsMissing) -> tuple[PanelNote, ...]:
    """Put NaN for 0 where that stands for missing.

    Args:
        parts: What a panel is made of; its figures are changed.
        zero_is_missing: In which indicators 0 stands for missing.

    Returns:
        The notes of the panel, with one of the figures that were replaced, if any was.

    Raises:
        DataError: If an indicator is named that is not there: every such indicator.
    """
    values, ids = parts.values, parts.indicators
    if isinstance(zero_is_missing, bool):
        chosen = np.full(len(ids), zero_is_missing)
    elif zero_is_missing == "suspect":
        chosen = suspect(values.transpose(1, 2, 0))
    else:
        chosen = np.isin(ids, _known(zero_is_missing, ids))
    is_zero = (values == 0) & chosen[:, None]
    values[is_zero] = np.nan
    cells = tuple(
        ReplacedCell(parts.regions[region], ids[indicator], parts.periods[period])
        for region, indicator, period in np.argwhere(is_zero).tolist()
    )
    if not cells:
        return parts.notes
    there = is_zero.any(axis=(0, 2)).tolist()
    named = tuple(key for key, is_there in zip(ids, there, strict=True) if is_there)
    note = PanelNote(NoteKind.ZEROS, indicators=named, cells=cells, count=len(cells))
    return (*parts.notes, note)


def _known(wanted: Collection[str], indicators: Sequence[str]) -> list[str]:
    ids = [wanted] if isinstance(wanted, str) else list(wanted)
    kind = kind_of_thing("indicator")
    faults = [
        Fault(FaultCode.NOT_IN_PANEL, "zero_is_missing", kind=kind, given=key, likely=indicators)
        for key in ids
        if key not in indicators
    ]
    if faults:
        raise DataError(faults)
    return ids
