"""How sure ranks are: 10,000 draws of the weights of 50 children, for 342 regions.

Beside the least that any such program does, a matrix product and a sort per draw without saying
whose ranks they are; and beside a loop over the draws with pymcdm, if that is installed. Read the
ratios within the group; pymcdm does fewer draws, so divide by them.
"""

import time
import tracemalloc

import numpy as np
import pytest

from brede_welvaart import index as ix

REGIONS, CHILDREN, DRAWS, FEW = 342, 50, 10_000, 20


@pytest.fixture(scope="module")
def result() -> ix.IndexResult:
    ids = [f"i{number}" for number in range(CHILDREN)]
    values = np.random.default_rng(1).random((REGIONS, CHILDREN, 1))
    panel = ix.Panel([f"r{number}" for number in range(REGIONS)], ids, [2023], values)
    return ix.compute(panel, ix.Spec(ix.Group("all", [ix.Leaf(key, 1, 1) for key in ids])))


def weights(draws: int) -> np.ndarray:
    drawn = np.random.default_rng(1).standard_exponential((draws, CHILDREN))
    return drawn / drawn.sum(axis=1, keepdims=True)


def bare(points: np.ndarray, draws: int = DRAWS) -> np.ndarray:
    return np.sort(weights(draws) @ points, axis=1)


def by_argsort(points: np.ndarray, draws: int = DRAWS) -> np.ndarray:
    """Ranks by region and draw, all kept, then the quantiles."""
    order = np.argsort(-(weights(draws) @ points), axis=1)
    ranks = np.empty(order.shape, int)
    np.put_along_axis(ranks, order, np.arange(1, REGIONS + 1)[None], axis=1)
    return np.quantile(ranks, [0.05, 0.95], axis=0, method="inverted_cdf")


def best_of(times: int, program) -> float:
    spent = []
    for _ in range(times):
        start = time.perf_counter()
        program()
        spent.append(time.perf_counter() - start)
    return min(spent)


def bench_ours(benchmark, result):
    benchmark.group = "10,000 draws"
    found = benchmark(lambda: ix.rank_stability(result, draws=DRAWS))
    points = result.parts().values
    low, high = by_argsort(points)
    assert found.p5.tolist() == low.tolist()
    assert found.p95.tolist() == high.tolist()
    ours = best_of(7, lambda: ix.rank_stability(result, draws=DRAWS))
    benchmark.extra_info["ours / bare"] = ours / best_of(7, lambda: bare(points))


def bench_bare(benchmark, result):
    benchmark.group = "10,000 draws"
    points = result.parts().values
    assert benchmark(lambda: bare(points)).shape == (DRAWS, REGIONS)


def bench_argsort_and_quantiles(benchmark, result):
    benchmark.group = "10,000 draws"
    points = result.parts().values
    assert benchmark(lambda: by_argsort(points)).shape == (2, REGIONS)


def bench_pymcdm(benchmark, result):
    """Its weighted sum and its ranks, per draw."""
    methods = pytest.importorskip("pymcdm.methods")
    helpers = pytest.importorskip("pymcdm.helpers")
    benchmark.group = f"pymcdm, {FEW} draws"
    table = np.ascontiguousarray(result.parts().values.T)
    kinds = np.ones(CHILDREN)
    minmax = pytest.importorskip("pymcdm.normalizations").minmax_normalization
    method = methods.WSM(normalization_function=minmax)

    def loop() -> list[np.ndarray]:
        return [helpers.rankdata(method(table, row, kinds), reverse=True) for row in weights(FEW)]

    found = benchmark.pedantic(loop, rounds=3)
    ours = best_of(7, lambda: ix.rank_stability(result, draws=DRAWS)) / DRAWS
    benchmark.extra_info["pymcdm / ours, per draw"] = best_of(3, loop) / FEW / ours
    counts = ix.rank_stability(result, draws=FEW).counts
    assert all(counts[np.arange(REGIONS), row.astype(int)].all() for row in found)


@pytest.mark.parametrize("draws", [2_000, 20_000])
def bench_memory(benchmark, result, draws):
    """The most memory at one time, in bytes: the same for ten times as many draws."""
    benchmark.group = "memory"
    ix.rank_stability(result, draws=1)
    tracemalloc.start()
    benchmark.pedantic(lambda: ix.rank_stability(result, draws=draws), rounds=1)
    benchmark.extra_info["peak"] = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()


def bench_dominance(benchmark, result):
    benchmark.group = "without sampling"
    assert benchmark(lambda: ix.dominance(result)).matrix.shape == (REGIONS, REGIONS)


def bench_rank_range_of_one_region(benchmark):
    """342 regions by 12 children, one region named."""
    benchmark.group = "without sampling"
    chance = np.random.default_rng(3)
    shared = chance.normal(size=(REGIONS, 2)) @ chance.normal(size=(2, 12)) * 0.8
    ids = [f"i{number}" for number in range(12)]
    panel = ix.Panel(
        [f"GM{number:04}" for number in range(REGIONS)],
        ids,
        [2023],
        (shared + chance.normal(size=(REGIONS, 12)))[:, :, None],
    )
    result = ix.compute(panel, ix.Spec(ix.Group("all", [ix.Leaf(key, 1, 1) for key in ids])))
    found = benchmark.pedantic(
        lambda: ix.rank_range(result, regions=["GM0034"], time_limit=60), rounds=1
    )
    benchmark.extra_info["range"] = found.of("GM0034")
    assert found.proved.sum() == 1
