"""Min-max, the weighted mean and ranks of a million rows, beside two libraries for that.

They need `pip install pymcdm scikit-criteria`; what is not installed is skipped. Read the ratios.
"""

import numpy as np
import pytest

from brede_welvaart import index as ix

ROWS, INDICATORS = 1_000_000, 50
Figures = np.ndarray


@pytest.fixture(scope="module")
def figures() -> Figures:
    """Shape (rows, indicators), as these libraries take them."""
    return np.random.default_rng(1).random((ROWS, INDICATORS))


@pytest.fixture(scope="module")
def weights() -> Figures:
    drawn = np.random.default_rng(2).random(INDICATORS) + 0.1
    return drawn / drawn.sum()


@pytest.fixture(scope="module")
def expected(figures: Figures, weights: Figures) -> Figures:
    """Points from 0 to 1."""
    low, high = figures.min(axis=0), figures.max(axis=0)
    return (figures - low) / (high - low) @ weights


def bench_ours(benchmark, figures, weights, expected):
    ids = [f"i{number}" for number in range(INDICATORS)]
    panel = ix.Panel([f"r{n}" for n in range(ROWS)], ids, [2023], figures[:, :, None])
    leaves = [ix.Leaf(key, weight, 1) for key, weight in zip(ids, weights.tolist(), strict=True)]
    spec = ix.Spec(ix.Group("all", leaves))

    def program() -> tuple[Figures, Figures]:
        result = ix.compute(panel, spec)
        return result.scores(), result.ranks()

    scores, ranks = benchmark(program)
    assert np.allclose(scores / 100, expected)
    assert ranks[np.argmax(expected)] == 1


def bench_pymcdm(benchmark, figures, weights, expected):
    pymcdm = pytest.importorskip("pymcdm")
    method = pymcdm.methods.WSM(pymcdm.normalizations.minmax_normalization)
    types = np.ones(INDICATORS)

    def program() -> tuple[Figures, Figures]:
        scores = method(figures, weights, types)
        return scores, pymcdm.helpers.rankdata(scores, reverse=True)

    scores, ranks = benchmark.pedantic(program, rounds=2)
    assert np.allclose(scores, expected)
    assert ranks[np.argmax(expected)] == 1


def bench_scikit_criteria(benchmark, figures, weights, expected):
    skcriteria = pytest.importorskip("skcriteria")
    from skcriteria.agg.simple import WeightedSumModel
    from skcriteria.pipelines import mkpipe
    from skcriteria.preprocessing.scalers import MinMaxScaler

    pipe = mkpipe(MinMaxScaler("matrix"), WeightedSumModel())

    def program() -> Figures:
        table = skcriteria.mkdm(figures, [max] * INDICATORS, weights=weights)
        return pipe.evaluate(table).rank_

    ranks = benchmark.pedantic(program, rounds=2)
    assert ranks[np.argmax(expected)] == 1
