"""Reading a panel and making signals, each beside the plainest other way to do it."""

import csv
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from brede_welvaart import index as ix

SIZES = {"342 x 37 x 11": (342, 37, 11), "2,000 x 50 x 10": (2000, 50, 10)}


def figures(regions: int, indicators: int, years: int) -> ix.Panel:
    values = np.random.default_rng(1).normal(70, 9, (regions, indicators, years)).round(4)
    values[values > 85] = np.nan
    codes = [f"GM{number:04}" for number in range(regions)]
    return ix.Panel(codes, [f"i{number}" for number in range(indicators)], range(years), values)


@pytest.fixture(scope="module", params=SIZES.values(), ids=SIZES)
def file(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    panel = figures(*request.param)
    path = tmp_path_factory.mktemp("bench") / f"{request.param[0]}.csv"
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["region", "indicator", "period", "value"])
        for place, region in enumerate(panel.regions):
            for number, indicator in enumerate(panel.indicators):
                for year, value in zip(
                    panel.periods, panel.values[place, number].tolist(), strict=True
                ):
                    writer.writerow([region, indicator, f"{2000 + year}", value])
    return path


def bench_read_panel(benchmark, file):
    benchmark.group = f"read {file.stem}"
    benchmark.pedantic(ix.read_panel, (file,), rounds=5)


def bench_rows_by_the_csv_module(benchmark, file):
    """Texts in a dict by cell and no more: no check, no array."""

    def read() -> dict[tuple[str, ...], str]:
        with file.open(encoding="utf-8", newline="") as text:
            return {tuple(keys): value for *keys, value in csv.reader(text)}

    benchmark.group = f"read {file.stem}"
    benchmark.pedantic(read, rounds=5)


def bench_pandas_pivot(benchmark, file):
    benchmark.group = f"read {file.stem}"

    def read() -> pd.DataFrame:
        frame = pd.read_csv(file)
        return frame.pivot_table(
            index="region", columns=["indicator", "period"], values="value", dropna=False
        )

    benchmark.pedantic(read, rounds=5)


PANEL = figures(342, 37, 11)
DIRECTIONS = dict.fromkeys(PANEL.indicators, 1)


def bench_signals(benchmark):
    benchmark.group = "signals 342 x 37"
    benchmark.pedantic(
        lambda: ix.signals(PANEL, period=10, directions=DIRECTIONS).to_records(), rounds=5
    )


def bench_trends_by_scipy(benchmark):
    """The trends alone, series by series."""
    benchmark.group = "signals 342 x 37"

    def loop() -> None:
        for row in PANEL.values[:, :, 3:].reshape(-1, 8):
            there = ~np.isnan(row)
            years = np.flatnonzero(there)
            stats.theilslopes(row[there], years)
            stats.kendalltau(years, row[there])

    benchmark.pedantic(loop, rounds=1)


def bench_check(benchmark):
    benchmark.group = "check 342 x 37 x 11"
    benchmark.pedantic(lambda: ix.check(PANEL, regions=PANEL.regions), rounds=5)
