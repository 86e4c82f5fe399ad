"""Section 9: "`bw.from_rows(rows_or_frame)`: one row per answer (…) or one column per criterion →
assessments; `bw.records` gives such rows back."
"""

import attrs
from hypothesis import given
from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart import frames
from laws import cases


def kept(assessment: bw.Assessment, plan: bw.Plan) -> bw.Assessment:
    """What rows can hold: of what was asked an answer, if only a blank one; and who answers."""
    everything = {criterion.id for criterion in plan.criteria}
    responses = []
    for response in assessment.responses:
        answers = {one.criterion: attrs.evolve(one, evidence=()) for one in response.answers}
        asked = response.asked
        for key in asked or ():
            answers.setdefault(key, bw.Answer(key))
        asked = None if asked is None or everything <= {*asked} else asked
        if answers:
            changed = {"answers": tuple(answers.values()), "asked": asked}
            responses.append(attrs.evolve(response, **changed))
    who = {response.actor for response in responses}
    own = [actor for actor in assessment.actors if actor.id in who]
    return attrs.evolve(assessment, responses=responses, notes=(), themes=None, actors=own)


def column_rows(assessment: bw.Assessment) -> list[dict[str, object]]:
    """A row for each response, a column for each criterion, made the plain way."""
    rows = []
    for response in assessment.responses:
        row = {"actor": response.actor, "respondent": response.respondent}
        for answer in response.answers:
            row[answer.criterion] = answer.level if answer.status is None else str(answer.status)
            row[f"{answer.criterion}.note"] = answer.note
        rows.append(row)
    return rows


@given(cases(asks=True))
def test_records_of_an_assessment_give_it_back(case):
    plan, assessment, _ = case
    expected = kept(assessment, plan)
    found = bw.from_rows(bw.records(assessment), plan=plan, actors=assessment.actors)
    assert found == ((expected,) if expected.responses else ())


@given(cases(asks=True), st.sampled_from(["pandas", "polars"]))
def test_a_frame_gives_what_rows_give(case, backend):
    plan, assessment, _ = case
    frame = frames.to_frame(assessment, backend)
    rows = bw.records(assessment)
    more = {"plan": plan, "actors": assessment.actors}
    assert bw.from_rows(frame, **more) == bw.from_rows(rows, **more)


@given(cases())
def test_columns_of_criteria_hold_what_the_responses_do(case):
    plan, assessment, _ = case
    rows = column_rows(assessment)
    if not any(response.answers for response in assessment.responses):
        return
    (found,) = bw.from_rows(rows, plan=plan, actors=assessment.actors, asked="all")
    assert [(one.actor, one.respondent, one.asked) for one in found.responses] == [
        (one.actor, one.respondent, None) for one in assessment.responses
    ]
    for one, other in zip(found.responses, assessment.responses, strict=True):
        expected = {
            answer.criterion: (answer.level, answer.status, answer.note)
            for answer in other.answers
            if (answer.level, answer.status, answer.note) != (None, None, "")
        }
        assert {
            answer.criterion: (answer.level, answer.status, answer.note) for answer in one.answers
        } == expected
