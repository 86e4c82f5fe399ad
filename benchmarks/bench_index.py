"""Scores and ranks of an index beside a bare numpy program for just that.

The bare program has no names, checks, ties or coverage: min-max and the weighted mean as one
product, figures lying by indicator, then one sort. Read the ratios within a group.
"""

import tracemalloc
from typing import NamedTuple

import numpy as np
import pytest

from brede_welvaart import index as ix

INDICATORS = 50
SIZES = [(342, 1), (342, 12), (1_000_000, 1)]
Figures = np.ndarray


class Work(NamedTuple):
    panel: ix.Panel
    spec: ix.Spec
    figures: Figures
    weights: Figures


def work(regions: int, years: int, gaps: float) -> Work:
    random = np.random.default_rng(1)
    weights = random.random(INDICATORS) + 0.1
    ids = [f"i{number}" for number in range(INDICATORS)]
    values = random.random((regions, INDICATORS, years))
    if gaps:
        values[random.random(values.shape) < gaps] = np.nan
    panel = ix.Panel([f"r{n}" for n in range(regions)], ids, range(2000, 2000 + years), values)
    leaves = [ix.Leaf(key, weight, 1) for key, weight in zip(ids, weights.tolist(), strict=True)]
    return Work(panel, ix.Spec(ix.Group("all", leaves)), np.array(panel.figures), weights)


def ranked(scores: Figures) -> Figures:
    order = np.argsort(-scores, axis=-1)
    ranks = np.empty(scores.shape)
    np.put_along_axis(ranks, order, np.arange(1.0, scores.shape[-1] + 1), axis=-1)
    return ranks


def bare(figures: Figures, weights: Figures) -> tuple[Figures, Figures]:
    low, high = figures.min(axis=-1), figures.max(axis=-1)
    gain = 100 * (weights / weights.sum())[:, None] / (high - low)
    if figures.shape[1] == 1:
        scores = (gain[:, 0] @ figures[:, 0] - (gain * low).sum())[None]
    else:
        scores = np.einsum("kp,kpn->pn", gain, figures) - (gain * low).sum(axis=0)[:, None]
    return scores, ranked(scores)


def bare_with_gaps(figures: Figures, weights: Figures) -> tuple[Figures, Figures]:
    low = np.fmin.reduce(figures, axis=-1, keepdims=True)
    high = np.fmax.reduce(figures, axis=-1, keepdims=True)
    points = (figures - low) / (high - low)
    missing = np.isnan(points)
    points[missing] = 0
    scores = 100 * np.tensordot(weights, points, 1) / np.tensordot(weights, ~missing, 1)
    return scores, ranked(scores)


def ours(given: Work) -> tuple[Figures, Figures]:
    result = ix.compute(given.panel, given.spec, reference="each")
    return result.scores(), result.ranks()


@pytest.fixture(scope="module", params=SIZES, ids=lambda size: f"{size[0]}x50x{size[1]}")
def complete(request: pytest.FixtureRequest) -> Work:
    return work(*request.param, gaps=0)


@pytest.fixture(scope="module", params=SIZES, ids=lambda size: f"{size[0]}x50x{size[1]}")
def gappy(request: pytest.FixtureRequest) -> Work:
    return work(*request.param, gaps=0.1)


def agree(benchmark, given: Work, program, name: str) -> None:
    benchmark.group = f"{name} {given.figures.shape}"
    scores, _ = benchmark(program)
    expected, _ = (bare_with_gaps if name == "with gaps" else bare)(given.figures, given.weights)
    by_region = scores if scores.shape == expected.shape else scores.reshape(-1, len(expected)).T
    assert np.allclose(by_region, expected, rtol=1e-9)


def bench_bare(benchmark, complete):
    agree(benchmark, complete, lambda: bare(complete.figures, complete.weights), "complete")


def bench_ours(benchmark, complete):
    agree(benchmark, complete, lambda: ours(complete), "complete")


def bench_bare_with_gaps(benchmark, gappy):
    agree(benchmark, gappy, lambda: bare_with_gaps(gappy.figures, gappy.weights), "with gaps")


def bench_ours_with_gaps(benchmark, gappy):
    agree(benchmark, gappy, lambda: ours(gappy), "with gaps")


@pytest.mark.parametrize("gaps", [0, 0.1])
def bench_memory_beside_the_figures(benchmark, gaps):
    """How much more memory the scores take than the figures they are of."""
    given = work(200_000, 1, gaps)
    tracemalloc.start()
    benchmark.pedantic(lambda: ours(given), rounds=1)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    benchmark.extra_info["peak / figures"] = peak / given.figures.nbytes
    assert peak < given.figures.nbytes
