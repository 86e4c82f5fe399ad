"""Ten million rows on a cluster: processes of their own, between which rows go by network."""

import os

import pytest

import brede_welvaart as bw
from brede_welvaart import frames
from brede_welvaart import index as ix

polars = pytest.importorskip("polars")
ROWS = 10_000_000


def write_answers(path, rows):
    """Answers of ten responses in each assessment, of which some have no level."""
    criteria = dict(enumerate(criterion.id for criterion in bw.plan().criteria))
    place = polars.int_range(0, rows, dtype=polars.Int64)
    response, chance = place // len(criteria), place * 7919 % 104_729 % 11
    polars.select(
        organisation=polars.format("gemeente {}", response // 10),
        actor=polars.when(response % 10 < 3)
        .then(polars.lit("college"))
        .otherwise(polars.lit("gemeenteraad")),
        respondent=polars.format("lid {}", response % 10),
        criterion=(place % len(criteria)).replace_strict(criteria, return_dtype=polars.String),
        level=polars.when(chance < 8).then(chance % 5),
        status=polars.when(chance == 9).then(polars.lit("unknown")),
    ).write_parquet(path)


on_a_cluster = pytest.mark.skipif(
    "SPARK_MASTER" not in os.environ,
    reason="ten million rows are for a cluster, which SPARK_MASTER names (as .ci/run --deep does)",
)


@on_a_cluster
def test_ten_million_rows_on_a_cluster_give_the_figures_that_polars_gives(spark, tmp_path):
    answers, scores = tmp_path / "answers.parquet", tmp_path / "scores.parquet"
    write_answers(answers, ROWS)
    spark.conf.set("spark.sql.shuffle.partitions", "16")
    frames.score_steps(spark.read.parquet(str(answers))).write.parquet(str(scores))
    found = polars.read_parquet(scores / "*.parquet").sort("organisation", "id")
    wanted = frames.score_steps(polars.scan_parquet(answers)).collect().sort("organisation", "id")
    assert found.height == ROWS // 400 * 11
    assert found.filter(~polars.col("is_exact")).is_empty()
    assert found.equals(wanted)


def write_figures(path, rows):
    """Figures of regions on fifty indicators in two years, of which an eleventh is missing."""
    place = polars.int_range(0, rows * 11 // 10, dtype=polars.Int64)
    number, region, chance = place % 50, place // 50, place * 7919 % 104_729
    polars.select(
        region=polars.format("wijk {}", region // 2),
        indicator=polars.format("i{}", number),
        period=2022 + region % 2,
        value=(chance + number) / 7.0,
        is_there=chance % 11 > 0,
    ).filter("is_there").write_parquet(path)


@on_a_cluster
def test_an_index_of_ten_million_figures_on_a_cluster_has_the_points_that_polars_gives(
    spark, tmp_path
):
    groups = [
        ix.Group(f"g{theme}", [ix.Leaf(f"i{theme * 10 + leaf}", 1, 1) for leaf in range(10)])
        for theme in range(5)
    ]
    spec, nodes = ix.Spec(ix.Group("all", groups)), ["all", "g0"]
    figures, index = tmp_path / "figures.parquet", tmp_path / "index.parquet"
    write_figures(figures, ROWS)
    spark.conf.set("spark.sql.shuffle.partitions", "16")
    made = frames.score_index(spark.read.parquet(str(figures)), spec, nodes=nodes)
    made.write.parquet(str(index))
    keys = ["region", "period", "node"]
    found = polars.read_parquet(index / "*.parquet").sort(keys)
    wanted = frames.score_index(polars.scan_parquet(figures), spec, nodes=nodes)
    wanted = wanted.collect().sort(keys)
    assert wanted.height >= ROWS // 50 * 2
    assert found.select(*keys, "rank", "wrong").equals(wanted.select(*keys, "rank", "wrong"))
    for name in ("value", "coverage", "low", "high"):
        away = (found[name] - wanted[name]).abs()
        assert away.null_count() == wanted[name].null_count()
        assert away.max() < 1e-10
