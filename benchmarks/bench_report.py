"""A page of each of 342 regions beside `ix.report`: promised is at most ten times as long.

Signals are computed once, and pages are written one by one; memory does not grow with how many.
"""

import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix

REGIONS = 342
YEARS = range(2014, 2024)
SOME = 10


@pytest.fixture(scope="module")
def panel() -> ix.Panel:
    random = np.random.default_rng(1)
    codes = [region.id for region in bw.regions("gemeente")]
    ids = [indicator.id for indicator in bw.indicators()]
    values = random.random((len(codes), len(ids), len(YEARS))) * 100
    return ix.Panel(codes, ids, YEARS, values)


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def written(panel: ix.Panel, folder: Path, count: int | None = None) -> None:
    """Reports on so many regions, each as a page in a file of its own."""
    regions = panel.regions[:count]
    for found in ix.reports(ix.signals(panel, period=YEARS[-1]), regions=regions):
        (folder / f"{found.region}.html").write_text(bw.report(found), encoding="utf-8")


def bench_a_page_of_each_region(benchmark, panel: ix.Panel, tmp_path: Path) -> None:
    one = min(seconds(lambda: ix.report(panel, "Goes")) for _ in range(3))
    benchmark.pedantic(written, (panel, tmp_path), rounds=1)
    assert len([*tmp_path.iterdir()]) == REGIONS
    benchmark.extra_info["page of each / ix.report"] = benchmark.stats.stats.min / REGIONS / one


def bench_memory_of_many_pages(benchmark, panel: ix.Panel, tmp_path: Path) -> None:
    def peak(count: int | None) -> int:
        tracemalloc.start()
        written(panel, tmp_path, count)
        found = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return found

    few = peak(SOME)
    many = benchmark.pedantic(peak, (None,), rounds=1)
    benchmark.extra_info["peak of 342 / peak of 10"] = many / few
