"""Scores of ten million answers on an engine, beside the same thing written for that engine.

Promised: at most 1.10 times polars lazy and DuckDB as one writes them by hand, and 1.25 times
Spark on two cores. Each run is a process of its own that reads a Parquet file and writes one, ours
and by hand in turn; medians count: of seconds by the clock, of seconds of all cores together (which
hang less on what else the machine does), and of the most memory that the process took (of Spark its
Java). Both must give the same figures. On Linux only.

    python benchmarks/frames_at_scale.py
    python benchmarks/frames_at_scale.py --rows 1000000 --runs 5 polars duckdb
    python benchmarks/frames_at_scale.py --rows 1000000 --alone from_rows score_many pandas polars

With `--alone` nothing is done by hand; `from_rows` and `score_many` take the same rows in memory.
"""

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Any

import at_scale
import by_hand
import polars as pl
from at_scale import BY_HAND, OURS, Cost

import brede_welvaart as bw
from brede_welvaart import frames

PROMISED = {"polars": 1.10, "duckdb": 1.10, "spark": 1.25}
#: An assessment has answers of so many actors, each of so many responses.
ACTORS, RESPONSES = ("gemeenteraad", "college"), 5


def write_answers(path: Path, rows: int) -> None:
    """Answers to all forty criteria, of which a sixth has no level."""
    criteria = [criterion.id for criterion in bw.plan().criteria]
    place = pl.int_range(0, rows, dtype=pl.Int64)
    chance = (place * 2_654_435_761 % 4_294_967_296) // 65_536 % 60

    def named(number: pl.Expr, names: list[str]) -> pl.Expr:
        return number.replace_strict(dict(enumerate(names)), return_dtype=pl.String)

    responses = place // len(criteria)
    own = responses // RESPONSES
    pl.select(
        organisation=pl.format("gemeente {}", own // len(ACTORS)),
        actor=named(own % len(ACTORS), list(ACTORS)),
        respondent=pl.format("lid {}", responses % RESPONSES),
        criterion=named(place % len(criteria), criteria),
        level=pl.when(chance < 50).then(chance % 5).cast(pl.Int8),
        status=pl.when(chance.is_between(50, 54))
        .then(pl.lit("unknown"))
        .when(chance == 55)
        .then(pl.lit("not_applicable")),
        note=pl.when(chance == 55).then(pl.lit("hier niet")),
    ).write_parquet(path)


def by_ours(frame: Any) -> Any:
    return frames.score_steps(frame)


def run_from_rows(_way: str, answers: str, _out: str) -> None:
    bw.from_rows(pl.read_parquet(answers))


def run_score_many(_way: str, answers: str, out: str) -> None:
    bw.score_many(pl.read_parquet(answers)).to_frame("polars").write_parquet(out)


def run_pandas(_way: str, answers: str, out: str) -> None:
    import pandas as pd

    by_ours(pd.read_parquet(answers)).to_parquet(out)


def run_polars(way: str, answers: str, out: str) -> None:
    made = {OURS: by_ours, BY_HAND: by_hand.on_polars}[way](pl.scan_parquet(answers))
    made.collect().write_parquet(out)


def run_duckdb(way: str, answers: str, out: str) -> None:
    import duckdb

    relation = duckdb.connect().read_parquet(answers)
    {OURS: by_ours, BY_HAND: by_hand.on_duckdb}[way](relation).write_parquet(out)


def run_spark(way: str, answers: str, out: str) -> None:
    frame = at_scale.session().read.parquet(answers)
    made = {OURS: by_ours, BY_HAND: by_hand.on_spark}[way](frame)
    made.write.mode("overwrite").parquet(out)


RUNS = {
    "from_rows": run_from_rows,
    "score_many": run_score_many,
    "pandas": run_pandas,
    "polars": run_polars,
    "duckdb": run_duckdb,
    "spark": run_spark,
}


def figures(path: Path) -> pl.DataFrame:
    found = pl.read_parquet(path / "*.parquet" if path.is_dir() else path)
    return found.select(by_hand.COLUMNS).sort("organisation", "id", nulls_last=True)


def run(engine: str, way: str, answers: str, out: str) -> None:
    at_scale.tell(engine, lambda: RUNS[engine](way, answers, out))


def compare(engine: str, ways: list[str], answers: Path, runs: int, folder: Path) -> None:
    found: dict[str, list[Cost]] = {way: [] for way in ways}
    for _ in range(runs):
        for way, each in found.items():
            out = folder / f"{engine} {way}.parquet"
            each.append(at_scale.measured(__file__, engine, way, answers, out))
    cost = {way: at_scale.medians(each) for way, each in found.items()}
    said = at_scale.listed(cost)
    if len(ways) > 1:
        same = [figures(folder / f"{engine} {way}.parquet") for way in ways]
        assert same[0].equals(same[1]), engine
        said = at_scale.compared(cost, PROMISED[engine])
    sys.stdout.write(f"{engine:10} {said}\n")
    sys.stdout.flush()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("engines", nargs="*", default=list(PROMISED))
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--alone", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        answers = Path(folder) / "answers.parquet"
        write_answers(answers, given.rows)
        for engine in given.engines:
            is_compared = engine in PROMISED and not given.alone
            ways = [BY_HAND, OURS] if is_compared else [OURS]
            compare(engine, ways, answers, given.runs, Path(folder))


if __name__ == "__main__":
    if sys.argv[1:2] == [at_scale.RUN]:
        run(*sys.argv[2:])
    else:
        main()
