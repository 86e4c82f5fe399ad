"""A panel as a tidy table: a row for each figure."""

from typing import Any, cast

import numpy as np

from brede_welvaart._kernel.ties import Floats
from brede_welvaart.index._panel.fields import Given

#: What stands in every column.
KINDS = {
    "region": "text",
    "indicator": "text",
    "period": "whole",
    "value": "number",
    "imputed": "flag",
    "standard_error": "number",
}


def columns(panel: Given) -> dict[str, list[Any]]:
    """The columns of the table, region by region; what no figure of the panel has is no column.

    Args:
        panel: The fields of the panel.
    """
    regions, indicators, periods = panel.regions, panel.indicators, panel.periods
    found: dict[str, list[Any]] = {
        "region": [code for code in regions for _ in range(len(indicators) * len(periods))],
        "indicator": [key for key in indicators for _ in periods] * len(regions),
        "period": list(periods) * (len(regions) * len(indicators)),
        "value": _plain(panel.values),
    }
    if panel.imputed is not None:
        found["imputed"] = panel.imputed.ravel().tolist()
    if panel.standard_errors is not None:
        found["standard_error"] = _plain(panel.standard_errors)
    return found


def _plain(cube: Floats) -> list[float | None]:
    """Numbers as plain ones; None for NaN."""
    cells = cast("list[float | None]", cube.ravel().tolist())
    for place in np.flatnonzero(np.isnan(cube.ravel())).tolist():
        cells[place] = None
    return cells
