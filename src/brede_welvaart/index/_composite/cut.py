"""Figures beyond their goalposts: they count as the post, and that is said."""

from collections.abc import Iterator, Sequence

import numpy as np
from attrs import frozen

from brede_welvaart._base.ranges import Year
from brede_welvaart._kernel.job import Job
from brede_welvaart._kernel.trouble import Trouble
from brede_welvaart.index._panel.panel import Panel
from brede_welvaart.model.normaliser import Goalposts, Normaliser


@frozen
class CutFigure:
    """A figure beyond its goalposts, which counts as the post (*afgekapt cijfer*).

    Attributes:
        indicator: The id of the indicator.
        region: The code of the region.
        period: The year.
        value: The figure.
        lower: A lower goalpost that fits all figures of the indicator in these years.
        upper: An upper one that does.
    """

    indicator: str
    region: str
    period: Year
    value: float
    lower: float
    upper: float


def cut_figures(
    panel: Panel, job: Job, normalisers: Sequence[Normaliser], periods: Sequence[int]
) -> Iterator[CutFigure]:
    """The figures of an index that were cut at goalposts, by leaf, year and region."""
    rows = np.arange(len(job.figures))[job.rows].tolist()
    for row, leaf, posts in zip(rows, job.tree.leaves, normalisers, strict=True):
        if not isinstance(posts, Goalposts) or not posts.clip:
            continue
        figures = job.figures[row]
        places = np.argwhere((figures < posts.lower) | (figures > posts.upper)).tolist()
        if places:
            lower = min(posts.lower, float(np.fmin.reduce(figures, axis=None)))
            upper = max(posts.upper, float(np.fmax.reduce(figures, axis=None)))
            for year, region in places:
                value = float(figures[year, region])
                yield CutFigure(leaf.id, panel.regions[region], periods[year], value, lower, upper)


def unexplained(
    found: Sequence[Trouble], job: Job, normalisers: Sequence[Normaliser], signs: Sequence[int]
) -> list[Trouble]:
    """The trouble that is more than figures at or beyond their worse goalpost.

    Such a figure has 0 points because the specification says so, and a mean of which 0 is too low
    takes it as 0 then.
    """
    rows = np.arange(len(job.figures))[job.rows].tolist()
    leaves = len(rows)

    def is_at_post(leaf: int, year: int, region: int) -> bool:
        posts, figure = normalisers[leaf], job.figures[rows[leaf], year, region]
        if not isinstance(posts, Goalposts) or not posts.clip or posts.scale[0] != 0:
            return False
        return bool(figure <= posts.lower if signs[leaf] > 0 else figure >= posts.upper)

    def is_explained(node: int, year: int, region: int) -> bool:
        below = [number for number in job.tree.below(node) if number < leaves]
        return all(
            is_at_post(number, year, region)
            for number in below
            if not np.isnan(job.figures[rows[number], year, region])
        )

    left: list[Trouble] = []
    for trouble in found:
        kept = [cell for cell in trouble.cells.tolist() if not is_explained(*cell)]
        if kept:
            left.append(trouble._replace(cells=np.array(kept)))
    return left
