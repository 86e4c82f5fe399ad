"""What is to be computed, and in which blocks of periods and regions.

A block of fifty leaves by some thousands of columns is two megabytes: it stays in the cache of the
processor while it is mapped, weighed and summed, where passes over whole panels would each wait for
memory. Blocks change no number but in the last bits, which `ties` passes over.
"""

import itertools
from collections.abc import Iterator
from typing import NamedTuple

from brede_welvaart._kernel.ties import Floats
from brede_welvaart._kernel.transform import Places, Transform
from brede_welvaart._kernel.tree import Tree

#: How many columns are done at a time, so that they stay near the processor: enough for twelve
#: years of all municipalities.
COLUMNS = 4608

Block = tuple[slice, slice]


class Job(NamedTuple):
    """All that is needed to compute.

    Attributes:
        figures: Shape (I, P, R).
        rows: The rows of the leaves in the figures: a slice where they follow on each other.
        transform: How the figures of the leaves become points.
        tree: What becomes of those points.
    """

    figures: Floats
    rows: slice | Places
    transform: Transform
    tree: Tree

    @property
    def shape(self) -> tuple[int, int]:
        """How many periods and regions there are."""
        return self.figures.shape[1], self.figures.shape[2]


def blocks(periods: int, regions: int) -> Iterator[Block]:
    """Parts of the periods and regions, as even as can be."""
    across = -(-regions // COLUMNS)
    together = max(1, COLUMNS // regions)
    down = -(-periods // together)
    for period in _parts(periods, down):
        for region in _parts(regions, across):
            yield period, region


def _parts(size: int, count: int) -> Iterator[slice]:
    edges = [size * part // count for part in range(count + 1)]
    return itertools.starmap(slice, itertools.pairwise(edges))
