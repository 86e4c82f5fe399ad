"""Ten million rows on a cluster: processes of their own, between which rows go by network."""

import os

import pytest

import brede_welvaart as bw
from brede_welvaart import frames

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


@pytest.mark.skipif(
    "SPARK_MASTER" not in os.environ,
    reason="ten million rows are for a cluster, which SPARK_MASTER names (as .ci/run --deep does)",
)
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
