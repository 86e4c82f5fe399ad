"""A panel as a tidy table: a row for each figure."""

from typing import Any

from brede_welvaart.index._panel.fields import Given
from brede_welvaart.index._plain import plain

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
        "value": plain(panel.values.ravel()),
    }
    if panel.imputed is not None:
        found["imputed"] = panel.imputed.ravel().tolist()
    if panel.standard_errors is not None:
        found["standard_error"] = plain(panel.standard_errors.ravel())
    return found
