"""Ranks among all regions, or among peers only."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from brede_welvaart._kernel.ties import Floats, Ties, rank_within
from brede_welvaart.errors import DataError, Fault, FaultCode, kind_of_thing
from brede_welvaart.index._panel.panel import Panel

#: Per region the name of its group; or the codes of one group.
Peers = Mapping[str, str] | Iterable[str]


def ranks_of(values: Floats, ties: Ties, peers: Peers | None, panel: Panel) -> Floats:
    """Ranks along the last axis, among peers or else among regions of one kind; 1 for the highest.

    Raises:
        DataError: If a region in a list of peers is not in the panel: every such region.
    """
    groups = panel.places_of_kinds if peers is None else _peer_groups(peers, panel)
    return rank_within(values, groups, ties)


def _peer_groups(peers: Peers, panel: Panel) -> Sequence[npt.NDArray[np.intp]]:
    groups: dict[object, list[int]] = {}
    if isinstance(peers, Mapping):
        for code, place in panel.places.items():
            if code in peers:
                groups.setdefault(peers[code], []).append(place)
        return [np.array(places) for places in groups.values()]
    codes = [peers] if isinstance(peers, str) else list(peers)
    kind = kind_of_thing("region")
    faults = [
        Fault(FaultCode.NOT_IN_PANEL, "peers", index, kind=kind, given=code)
        for index, code in enumerate(codes)
        if not isinstance(code, str) or code not in panel.places
    ]
    if faults:
        raise DataError(faults)
    return [np.array([panel.places[code] for code in dict.fromkeys(codes)], np.intp)]
