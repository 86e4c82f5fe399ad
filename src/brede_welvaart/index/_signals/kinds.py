"""Signals where regions of more than one kind stand beside each other: placed within their kind."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from brede_welvaart._kernel.position import Ends
from brede_welvaart.index._panel.panel import Panel
from brede_welvaart.index._signals.arrays import Part, SignalArrays, signal_arrays
from brede_welvaart.index._signals.model import SignalSettings


def arrays_within_kinds(
    panel: Panel, settings: SignalSettings, directions: Sequence[int]
) -> SignalArrays:
    """All signals of a panel; a place is one among the regions of the same kind.

    Among how many it is, ``counts``, has the shape of all other arrays here.

    Args:
        panel: The figures.
        settings: The settings; the panel has their year.
        directions: Per indicator 1, -1 or, for none, 0.
    """
    whole = signal_arrays(panel, settings, directions)
    counts = np.broadcast_to(whole.counts[:, None], whole.values.shape)
    groups = panel.places_of_kinds
    if len(groups) == 1:
        return whole._replace(counts=counts)
    codes = np.array(panel.regions, object)
    parts = [
        signal_arrays(panel.select(regions=codes[places].tolist()), settings, directions)
        for places in groups
    ]

    def joined(read: Callable[[SignalArrays], Any]) -> Any:  # noqa: ANN401 (arrays of any type)
        """What stands in every part, at the places of its regions."""
        found = np.empty(whole.values.shape, read(whole).dtype)
        for places, part in zip(groups, parts, strict=True):
            found[:, places] = read(part)
        return found

    return whole._replace(
        position=Part(
            joined(lambda part: part.position.numbers),
            joined(lambda part: part.position.colours),
            joined(lambda part: part.position.reasons),
        ),
        ends=Ends(joined(lambda part: part.ends.best), joined(lambda part: part.ends.worst)),
        quartiles=joined(lambda part: part.quartiles),
        counts=joined(lambda part: part.counts[:, None]),
    )
