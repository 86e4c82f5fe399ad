"""An index of ten million figures on an engine, beside the same thing written for that engine.

Wanted: at most 1.10 times polars lazy and DuckDB as one writes them by hand. Each run is a
process of its own that reads a Parquet file and writes one, ours and by hand in turn; the median of
the runs counts, and the most memory that a process took. Both must give the same figures.

    python benchmarks/index_at_scale.py
    python benchmarks/index_at_scale.py --rows 1000000 --runs 5 polars
"""

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import index_by_hand as by_hand
import polars as pl

from brede_welvaart import frames

PROMISED = 1.10
KILO = 1024
NEAR = 1e-9


def write_figures(path: Path, rows: int) -> None:
    """Figures of regions on fifty indicators in two years, of which a tenth is missing."""
    ids = list(by_hand.SIGNS)
    place = pl.int_range(0, rows * 10 // 9, dtype=pl.Int64, eager=True)
    chance = place * 2_654_435_761 % 4_294_967_296
    number, region = place % len(ids), place // len(ids)
    figures = pl.DataFrame(
        {"place": place, "chance": chance, "number": number, "region": region}
    ).filter(pl.col("chance") // 65_536 % 10 > 0)
    figures.select(
        region=pl.format("wijk {}", pl.col("region") // 2),
        indicator=pl.lit(pl.Series(ids)).gather(pl.col("number")),
        period=2022 + pl.col("region") % 2,
        value=(pl.col("chance") / 7.0).sqrt(),
    ).write_parquet(path)


def by_ours(frame: Any) -> Any:
    return frames.score_index(frame, by_hand.SPEC, nodes=by_hand.NODES)


def run_polars(way: str, figures: str, out: str) -> None:
    made = {"ours": by_ours, "by hand": by_hand.on_polars}[way](pl.scan_parquet(figures))
    made.collect().write_parquet(out)


def run_duckdb(way: str, figures: str, out: str) -> None:
    import duckdb

    connection = duckdb.connect()
    relation = connection.read_parquet(figures)
    {"ours": by_ours, "by hand": by_hand.on_duckdb}[way](relation).write_parquet(out)


RUNS = {"polars": run_polars, "duckdb": run_duckdb}


def measured(engine: str, way: str, figures: Path, out: Path) -> tuple[float, float]:
    """Seconds and megabytes of one run, in a process of its own."""
    own = [sys.executable, __file__, "--run", engine, way, str(figures), str(out)]
    done = subprocess.run(own, capture_output=True, check=True)
    spent, most = json.loads(done.stdout.splitlines()[-1])
    return spent, most


def run(engine: str, way: str, figures: str, out: str) -> None:
    start = time.perf_counter()
    RUNS[engine](way, figures, out)
    spent = time.perf_counter() - start
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KILO
    sys.stdout.write(json.dumps([spent, most]))


def check_same(first: Path, second: Path) -> None:
    one, other = (
        pl.read_parquet(path).select(by_hand.COLUMNS).sort("region", "period", "node")
        for path in (first, second)
    )
    assert one.height == other.height
    for name in by_hand.COLUMNS:
        if name in {"region", "period", "node"}:
            assert one[name].equals(other[name])
        else:
            away = (one[name].cast(pl.Float64) - other[name].cast(pl.Float64)).abs()
            assert one[name].null_count() == other[name].null_count()
            assert away.filter(away > NEAR).is_empty(), name


def compare(engine: str, figures: Path, runs: int, folder: Path) -> None:
    found: dict[str, list[tuple[float, float]]] = {"by hand": [], "ours": []}
    paths = {way: folder / f"{engine} {way}.parquet" for way in found}
    for _ in range(runs):
        for way, all_of_it in found.items():
            all_of_it.append(measured(engine, way, figures, paths[way]))
    check_same(*paths.values())
    seconds = {way: statistics.median(one for one, _ in each) for way, each in found.items()}
    most = {way: max(one for _, one in each) for way, each in found.items()}
    ratio = seconds["ours"] / seconds["by hand"]
    said = ", ".join(f"{way} {seconds[way]:.2f} s {most[way]:.0f} MB" for way in found)
    sys.stdout.write(f"{engine:7} {ratio:.2f} of {PROMISED:.2f}: {said}\n")
    sys.stdout.flush()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("engines", nargs="*", default=list(RUNS))
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        figures = Path(folder) / "figures.parquet"
        write_figures(figures, given.rows)
        for engine in given.engines:
            compare(engine, figures, given.runs, Path(folder))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--run"]:
        run(*sys.argv[2:])
    else:
        main()
