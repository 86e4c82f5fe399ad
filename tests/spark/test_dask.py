"""Scores of steps on Dask itself, which takes longer to plan a question than to answer it."""

from functools import partial

import pytest
from hypothesis import HealthCheck, Phase, given, settings

import brede_welvaart as bw
from brede_welvaart import frames
from engines import frame_on, rows_of
from step_rows import NUMBERS, check, many

pytest.importorskip("dask.dataframe", reason="these tests need Dask")
TRIES = 3


def test_the_numbers_are_those_of_score_bit_for_bit():
    one = bw.example("voorbeeldgemeente")
    rows = rows_of(frames.score_steps(frame_on("dask", one), actors=one.actors))
    scores = bw.score(one)
    assert len(rows) == 11
    for row in rows:
        score = scores.total if row["id"] is None else scores.step(row["id"])
        assert [row[name] for name in NUMBERS] == [getattr(score, name) for name in NUMBERS]


@settings(
    max_examples=TRIES,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
@given(case=many(most=12))
def test_plans_and_answers_of_any_kind_are_scored_as_the_oracle_does(case):
    check(case, partial(frame_on, "dask"))


def test_nothing_is_computed_until_the_caller_asks():
    asked = []

    def read(part):
        asked.append(len(part))
        return part

    frame = frame_on("dask", bw.example("voorbeeldgemeente"))
    found = frames.score_steps(frame.map_partitions(read, meta=frame._meta))
    assert not asked
    assert len(found.compute(scheduler="sync")) == 11
    assert asked
