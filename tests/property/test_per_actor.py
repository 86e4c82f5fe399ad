"""Section 4, rule 8.

"Per actor: the same scores from its responses alone. `disagreement` per criterion:
100 · (max - min) of the actors' means (*verschil van beeld*), None under two actors."
"""

import attrs
from hypothesis import given

import oracle
from laws import cases, every_number, everything, judge, score


@given(cases(asks=True))
def test_an_actor_scores_as_if_it_were_alone(case):
    plan, assessment, settings = case
    scores = score(*case)
    assert list(scores.actors) == oracle.actors(assessment)
    for actor in scores.actors:
        alone = attrs.evolve(assessment, responses=oracle.kept(assessment, actor))
        assert everything(scores.actor(actor)) == everything(score(plan, alone, settings))


@given(cases(asks=True))
def test_one_actor_alone_is_the_whole(case):
    scores = score(*case)
    if len(scores.actors) == 1:
        (actor,) = scores.actors
        assert every_number(scores.actor(actor)) == every_number(scores)


@given(cases(asks=True))
def test_disagreement_is_the_distance_between_the_actors(case):
    plan, assessment, settings = case
    scores = score(*case)
    assert dict(scores.disagreement) == {
        name: oracle.disagreement(plan, assessment, name)
        for name in judge(plan, assessment, settings).ids
    }
