"""An index on Spark itself, and on Dask, as far as it goes."""

import pytest

import brede_welvaart as bw
from brede_welvaart import frames
from brede_welvaart import index as ix
from engines import frame_of_spark
from index_rows import KINDS, NORMALISERS, check, in_memory, row

#: Two years and regions of four kinds, with gaps, ties and a null.
ROWS = [
    row(region, f"i{number}", None if place == 4 else float(1 + (place * number + year) % 7), year)
    for year in (2022, 2023)
    for number in range(1, 6)
    for place, region in enumerate(KINDS)
    if (place + number) % 5 or place < 3
]
#: Of the places, of what is seen of the figures, and of their points.
MOST_SCANS = 3


def jobs(session):
    return len(session.sparkContext.statusTracker().getJobIdsForGroup(None))


def spec_of(hows, mean, outer):
    leaves = [
        ix.Leaf(f"i{number}", number, -1 if number % 2 else 1, how)
        for number, how in enumerate(hows, 1)
    ]
    inner = ix.Group("a", leaves[:3], 3, mean, 0.6)
    return ix.Spec(ix.Group("all", [inner, *leaves[3:], ix.Leaf("i9", 0, 1)], aggregate=outer))


def test_spark_gives_the_numbers_of_the_oracle_and_starts_no_job_before_it_is_asked(spark):
    spec = spec_of(NORMALISERS[:5:2], ix.Geometric(), ix.Harmonic())
    frame = frame_of_spark(spark, ROWS)
    before = jobs(spark)
    frames.score_index(frame, spec)
    assert jobs(spark) == before
    check(frame, ROWS, spec, nodes=["all", "i1"])


def test_spark_goes_over_a_file_three_times_at_most(spark, tmp_path):
    path = str(tmp_path / "figures")
    frame_of_spark(spark, ROWS).write.parquet(path)
    spec = spec_of([ix.MinMax()] * 3, ix.Arithmetic(), ix.Geometric())
    found = frames.score_index(spark.read.parquet(path), spec, nodes=["all", "a"])
    assert len(found.collect()) == len(KINDS) * 2 * 2
    done, _, _ = found._jdf.queryExecution().executedPlan().toString().partition("Initial Plan")
    assert 0 < done.count("FileScan") <= MOST_SCANS


def test_what_is_wrong_has_no_figures_on_spark(spark):
    rows = [
        row(region, key, 1.0 + place * (key == "x"))
        for place, region in enumerate("abc")
        for key in "xy"
    ]
    rows += [row("a", "x", 0.0, 2022), row("b", "x", 2.0, 2022), row("b", "y", 3.0, 2021)]
    rows += [row(region, "y", value, 2020) for region, value in (("a", 1.0), ("b", 2.0))]
    hows = {"x": ix.Goalposts(1, 9, log=True), "y": ix.MinMax()}
    spec = ix.Spec(ix.Group("all", [ix.Leaf(key, 1, 1, how) for key, how in hows.items()]))
    frame = frame_of_spark(spark, rows)
    found = frames.score_index(frame, spec, nodes=["all"], ranks=False, bounds=False).collect()
    wrong = {(one["period"], one["wrong"]) for one in found}
    assert wrong == {(2023, 1), (2022, 1), (2021, 1), (2020, 0)}
    shown = {(one["period"], one["value"]) for one in found if one["value"] is not None}
    assert shown == {(2020, 0.0), (2020, 100.0)}


def test_dask_gives_the_numbers_of_the_oracle_but_ranks_and_refuses_these_by_name():
    pytest.importorskip("dask.dataframe")
    hows = [NORMALISERS[0], *NORMALISERS[3:6], NORMALISERS[0]]
    spec = spec_of(hows, ix.Geometric(), ix.MazziottaPareto())
    frame = in_memory("dask", ROWS)
    check(frame, ROWS, spec, ranks=False)
    with pytest.raises(bw.SpecError, match="ranks=False"):
        frames.score_index(frame, spec)
