"""Scores of steps on Spark itself."""

import random
import runpy
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings

import brede_welvaart as bw
from brede_welvaart import frames
from engines import frame_of_spark, rows_of
from step_rows import NUMBERS, check, many

#: A question takes Spark a second or more, so there are few, each of many assessments.
TRIES = 4


def jobs(session):
    return len(session.sparkContext.statusTracker().getJobIdsForGroup(None))


def on(session):
    """Makes a frame of assessments."""
    return lambda assessments: frames.to_frame(assessments, session)


def test_the_numbers_are_those_of_score_bit_for_bit(spark):
    both = [bw.example("voorbeeldgemeente"), bw.example("apeldoorn")]
    own = [actor for one in both for actor in one.actors]
    rows = rows_of(frames.score_steps(on(spark)(both), actors=own))
    assert len(rows) == 22
    scores = {one.organisation.name: bw.score(one) for one in both}
    for row in rows:
        found = scores[row["organisation"]]
        score = found.total if row["id"] is None else found.step(row["id"])
        assert [row[name] for name in NUMBERS] == [getattr(score, name) for name in NUMBERS]
        assert (row["wrong"], row["is_exact"]) == (0, True)


def responses(chance, plan, actors):
    """Responses with gaps, ties and all that may stand in the place of a level."""
    for actor in actors:
        for respondent in range(chance.randint(1, 4)):
            answers = []
            for criterion in chance.sample(plan.criteria, chance.randint(0, len(plan.criteria))):
                level = chance.choice([0, "1/2", "1/2", 2, 2, None, "unknown", "not_applicable"])
                if level == "not_applicable":
                    answers.append(bw.Answer(criterion.id, status=level, note="hier niet"))
                elif level == "unknown":
                    answers.append(bw.Answer(criterion.id, status=level))
                else:
                    answers.append(bw.Answer(criterion.id, level))
            yield bw.Response(actor, answers, f"lid {respondent}")


def own_plan():
    """Weights that are fractions, one of them 0, a step of weight 0, and a scale of three."""
    scale = bw.Scale(
        [
            bw.Level(0, 0, bw.Text("Niets")),
            bw.Level("1/2", "1/3", bw.Text("Half")),
            bw.Level(2, 1, bw.Text("Alles")),
        ]
    )
    weights = {"een": (1, "1/2", "2/3"), "twee": (3, 0), "drie": (1,), "vier": (1, 1, 2)}
    steps = [
        bw.Step(
            step,
            bw.Text(step),
            [
                bw.Criterion(f"{step}.{place}", bw.Text("x"), weight=weight)
                for place, weight in enumerate(own, 1)
            ],
            weight={"een": "5/7", "drie": 0}.get(step, 1),
        )
        for step, own in weights.items()
    ]
    return bw.Plan("eigen", "eigen_1", bw.Text("Eigen"), scale, steps)


def test_an_own_plan_with_gaps_ties_and_many_respondents_is_scored_as_the_oracle_does(spark):
    chance, plan = random.Random(18), own_plan()
    actors = ("gemeenteraad", "college", "ambtenaren", "inwoners")
    assessments = [
        bw.Assessment(
            "eigen_1",
            responses(chance, plan, chance.sample(actors, chance.randint(1, 4))),
            bw.Organisation(f"plaats {place}"),
        )
        for place in range(60)
    ]
    check((plan, assessments, {"een.3": "1/7"}), on(spark))


@settings(
    max_examples=TRIES,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
@given(case=many(most=12))
def test_plans_and_answers_of_any_kind_are_scored_as_the_oracle_does(spark, case):
    check(case, on(spark))


def test_nothing_is_asked_of_the_cluster_until_the_caller_asks(spark):
    frame = on(spark)([bw.example("voorbeeldgemeente")])
    before = jobs(spark)
    found = frames.score_steps(frame)
    assert found.columns[:3] == ["organisation", "statcode", "date"]
    assert jobs(spark) == before
    assert found.where("part = 'total'").count() == 1
    assert jobs(spark) > before


def test_answers_stay_on_the_cluster_and_only_the_plan_is_sent_there(spark, capsys):
    answers = [{"organisation": "Goes", "criterion": "afwegen.1", "actor": "college", "level": 3}]
    path = spark.conf.get("spark.sql.warehouse.dir") + "/answers"
    frame_of_spark(spark, answers).write.mode("overwrite").parquet(path)
    frames.score_steps(spark.read.parquet(path)).explain()
    plan = capsys.readouterr().out
    assert "FileScan parquet" in plan
    # Neither Python nor the driver sees a row of answers.
    assert not any(word in plan for word in ("Python", "Arrow", "Pandas", "CollectLimit"))


def test_the_script_on_the_page_reads_answers_and_writes_scores(spark, tmp_path):
    answers, scores = str(tmp_path / "answers"), str(tmp_path / "scores")
    on(spark)([bw.example("voorbeeldgemeente")]).write.parquet(answers)
    script = Path(__file__).parents[2] / "docs" / "examples" / "score_on_spark.py"
    runpy.run_path(str(script))["main"](answers, scores)
    (total,) = spark.read.parquet(scores).where("part = 'total'").collect()
    assert total["value"] == bw.score(bw.example("voorbeeldgemeente")).total.value


def test_what_does_not_fit_the_plan_is_counted_and_gives_no_figures(spark):
    rows = [
        {"organisation": name, "criterion": criterion, "actor": "college", "level": level}
        for name, criterion, level in [
            ("Goes", "afwegen.99", 3),
            ("Goes", "afwegen.1", 7),
            ("Borsele", "afwegen.1", 3),
        ]
    ]
    found = rows_of(frames.score_steps(frame_of_spark(spark, rows)))
    totals = {row["organisation"]: row for row in found if row["id"] is None}
    assert (totals["Goes"]["wrong"], totals["Goes"]["value"]) == (2, None)
    assert (totals["Borsele"]["wrong"], totals["Borsele"]["value"]) == (0, 75.0)


def test_weights_that_are_too_large_are_refused_before_the_cluster_is_asked(
    spark,
):
    frame = on(spark)([bw.example("voorbeeldgemeente")])
    before = jobs(spark)
    with pytest.raises(bw.ScoringError, match="pyspark has none"):
        frames.score_steps(frame, weights={"afwegen.1": 10**6})
    assert jobs(spark) == before
