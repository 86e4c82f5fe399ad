"""An index of ten million figures on an engine, beside the same thing written for that engine.

Wanted: at most 1.10 times polars lazy and DuckDB as one writes them by hand, and 1.25 times Spark
on two cores. Each run is a process of its own that reads a Parquet file and writes one, ours and by
hand in turn; medians count: of seconds by the clock, of seconds of all cores, of the most memory.
Both must give the same figures.

    python benchmarks/index_at_scale.py
    python benchmarks/index_at_scale.py --rows 1000000 --runs 5 polars
"""

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Any

import at_scale
import index_by_hand as by_hand
import polars as pl
from at_scale import BY_HAND, OURS, Cost

from brede_welvaart import frames

WANTED = {"polars": 1.10, "duckdb": 1.10, "spark": 1.25}
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
    made = {OURS: by_ours, BY_HAND: by_hand.on_polars}[way](pl.scan_parquet(figures))
    made.collect().write_parquet(out)


def run_duckdb(way: str, figures: str, out: str) -> None:
    import duckdb

    connection = duckdb.connect()
    relation = connection.read_parquet(figures)
    {OURS: by_ours, BY_HAND: by_hand.on_duckdb}[way](relation).write_parquet(out)


def run_spark(way: str, figures: str, out: str) -> None:
    frame = at_scale.session().read.parquet(figures)
    made = {OURS: by_ours, BY_HAND: by_hand.on_spark}[way](frame)
    made.write.mode("overwrite").parquet(out)


RUNS = {"polars": run_polars, "duckdb": run_duckdb, "spark": run_spark}


def run(engine: str, way: str, figures: str, out: str) -> None:
    at_scale.tell(engine, lambda: RUNS[engine](way, figures, out))


def check_same(first: Path, second: Path) -> None:
    one, other = (
        pl.read_parquet(path / "*.parquet" if path.is_dir() else path)
        .select(by_hand.COLUMNS)
        .sort("region", "period", "node")
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
    found: dict[str, list[Cost]] = {BY_HAND: [], OURS: []}
    paths = {way: folder / f"{engine} {way}.parquet" for way in found}
    for _ in range(runs):
        for way, each in found.items():
            each.append(at_scale.measured(__file__, engine, way, figures, paths[way]))
    check_same(*paths.values())
    cost = {way: at_scale.medians(each) for way, each in found.items()}
    sys.stdout.write(f"{engine:7} {at_scale.compared(cost, WANTED[engine])}\n")
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
    if sys.argv[1:2] == [at_scale.RUN]:
        run(*sys.argv[2:])
    else:
        main()
