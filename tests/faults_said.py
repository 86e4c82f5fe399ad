"""What faults say: their paths and English sentences, as tests compare them."""

from collections.abc import Iterable
from typing import NamedTuple

import brede_welvaart as bw


class Said(NamedTuple):
    """The path and the sentence of a fault; equal to the pair of them."""

    path: str
    message: str


def said(faults: Iterable[bw.Fault]) -> tuple[Said, ...]:
    """What each fault says."""
    return tuple(Said(fault.path, fault.message) for fault in faults)
