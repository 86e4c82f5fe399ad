"""Figures of nodes as rows, one per year, region and node: plain, of a frame or of a record."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from brede_welvaart._api import tables
from brede_welvaart._kernel.ties import Floats
from brede_welvaart.index._composite.record import NodeScore
from brede_welvaart.index._plain import plain, whole

# All other columns of a frame hold numbers.
_KINDS = tables.KINDS | {"year": "whole"}


def columns(
    periods: Sequence[int],
    regions: Sequence[str],
    nodes: Sequence[str],
    figures: Mapping[str, Callable[[str], Floats | None]],
) -> tables.Columns:
    """A row for every year, in it for every region, and of that for every node.

    Args:
        periods: The years.
        regions: The codes of the regions.
        nodes: The ids of the nodes.
        figures: What gives the figures of a node, shape (regions,) or (regions, years), by the name
            of their column; it may have none.

    Returns:
        Region, period, node, and each of the figures; None where one is not there.
    """
    shape = len(regions), len(periods)
    none = np.full(shape, np.nan)

    def flat(name: str, read: Callable[[str], Floats | None]) -> list[Any]:
        found = [none if (one := read(node)) is None else one.reshape(shape) for node in nodes]
        numbers = np.stack(found, axis=-1).transpose(1, 0, 2).ravel()
        # Ranks are shared by their lowest, so that they are whole.
        return whole(numbers) if name == "rank" else plain(numbers)

    return {
        "region": [key for _ in periods for key in regions for _ in nodes],
        "period": [year for year in periods for _ in range(len(regions) * len(nodes))],
        "node": [*nodes] * (len(regions) * len(periods)),
        **{name: flat(name, read) for name, read in figures.items()},
    }


def table(found: tables.Columns, *, wide: bool) -> tuple[tables.Columns, dict[str, str]]:
    """Columns in the layout of all tables, and which kind of value each holds.

    Args:
        found: The columns.
        wide: Whether to give the points only, a row per region and year, a column per node.
    """
    laid_out = tables.laid_out(found)
    if wide:
        laid_out = tables.wide(laid_out, "node")
    return laid_out, {name: _KINDS.get(name, "number") for name in laid_out}


def node_scores(found: tables.Columns) -> tuple[NodeScore, ...]:
    """Every row as a record."""
    return tuple(NodeScore(*row) for row in zip(*found.values(), strict=True))
