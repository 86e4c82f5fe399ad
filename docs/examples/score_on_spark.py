"""Scores of answers in Parquet: spark-submit score_on_spark.py ANSWERS SCORES."""

import sys

from pyspark.sql import SparkSession

from brede_welvaart import frames


def main(answers: str, scores: str) -> None:
    """Read rows of answers, and write the scores of each assessment beside them."""
    spark = SparkSession.builder.appName("brede_welvaart").getOrCreate()
    frames.score_steps(spark.read.parquet(answers)).write.parquet(scores)


if __name__ == "__main__":
    main(*sys.argv[1:])
