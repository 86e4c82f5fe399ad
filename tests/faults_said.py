"""What faults say: their paths and English sentences, as tests compare them."""

from collections.abc import Iterable

import brede_welvaart as bw


def said(faults: Iterable[bw.Fault]) -> tuple[tuple[str, str], ...]:
    """The path and the sentence of each fault."""
    return tuple((fault.path, fault.message) for fault in faults)
