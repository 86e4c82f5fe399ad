"""Section 11: "`bw.score_many`: assessments (iterable, JSON lines, rows) → a table of totals,
steps, coverage, low, high; bit for bit the numbers of `bw.score`."

What judges is a plain sum of fractions over the answers (`oracle`), and `score` itself.
"""

import json

import attrs
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart.testing import strategies
from brede_welvaart.testing._corruption import corruptions
from examples import some
from laws import cases, judge, score

FIGURES = ("value", "low", "high", "coverage")


def rounded(numbers):
    return tuple(None if one is None else float(one) for one in numbers)


def expected(plan, assessment, settings):
    """The columns of scores, by the oracle; and what `score` says of them."""
    judged, scored = judge(plan, assessment, settings), score(plan, assessment, settings)
    found = {}
    for prefix, numbers, ours in (
        ("", judged.total, scored.total),
        *((f"{key}.", judged.steps[key], one) for key, one in scored.steps.items()),
    ):
        found |= {
            f"{prefix}{name}": one for name, one in zip(FIGURES, rounded(numbers), strict=True)
        }
        found[f"{prefix}is_enough"] = ours.is_enough
        assert [found[f"{prefix}{name}"] for name in FIGURES] == [
            getattr(ours, name) for name in FIGURES
        ]
    return found | {"asked": scored.asked.count, "of_criteria": scored.asked.of}


def table(given_, plan, settings, **more):
    return bw.score_many(given_, plan=plan, **settings._asdict(), **more)


def figures(row):
    return {
        name: one
        for name, one in row.items()
        if name in FIGURES or "." in name or name in {"is_enough", "asked", "of_criteria"}
    }


def alone(response, assessment):
    """An assessment of one response that holds no more than a level, a status and a note."""
    answers = [attrs.evolve(answer, evidence=()) for answer in response.answers]
    return bw.Assessment(
        assessment.edition, [attrs.evolve(response, answers=answers)], assessment.organisation
    )


@given(cases(asks=True, refuse=False), st.integers(1, 3))
def test_every_number_is_that_of_the_oracle_and_of_score(case, times):
    plan, assessment, settings = case
    rows = table([assessment] * times, plan, settings).to_records()
    wanted = expected(plan, assessment, settings)
    assert [figures(row) for row in rows] == [wanted] * times
    assert [row["number"] for row in rows] == list(range(1, times + 1))


@given(st.data())
def test_many_of_one_plan_do_not_touch_each_other(data):
    plan = data.draw(strategies.plans())
    given_ = data.draw(st.lists(strategies.assessments(plan), min_size=2, max_size=6))
    settings = data.draw(strategies.options(plan, refuse=False))
    found = table(given_, plan, settings).to_records()
    assert [figures(row) for row in found] == [expected(plan, one, settings) for one in given_]


@given(cases(asks=True, refuse=False))
def test_json_gives_what_the_assessments_give(case):
    plan, assessment, settings = case
    each = [alone(one, assessment) for one in assessment.responses] + [assessment]
    known = {actor.id for actor in (*bw.actors(), *plan.actors)}
    each = [one for one in each if known.issuperset(one.actor_ids)]
    texts = [json.dumps(bw.to_dict(one)) for one in each]
    # Twice, as the first is read before there is anything to go by.
    found = table([*texts, *texts], plan, settings).to_records()
    wanted = table([*each, *each], plan, settings).to_records()
    assert found == wanted


@given(cases(asks=True, refuse=True))
def test_what_is_open_is_refused_by_its_number(case):
    plan, assessment, settings = case
    settings = settings._replace(missing="refuse")
    found = table([assessment], plan, settings, on_fault="collect")
    is_open = bool(judge(plan, assessment, settings).open)
    assert found.refused == ((1,) if is_open else ())
    if not is_open:
        assert figures(found.to_records()[0]) == expected(plan, assessment, settings)


DOCUMENT = {
    "format": "brede_welvaart/assessment/1",
    "edition": "2026.1",
    "organisation": {"name": "Goes", "region": "GM0664"},
    "date": "2026-03-01",
    "responses": [
        {
            "actor": "gemeenteraad",
            "respondent": "raadslid 1",
            "asked": ["afwegen.1", "afwegen.2", "afwegen.3", "begroten.1"],
            "answers": [
                {"criterion": "afwegen.1", "level": 3},
                {"criterion": "afwegen.2", "status": "unknown", "note": "navragen"},
                {"criterion": "afwegen.3", "status": "not_applicable", "note": "geen"},
                {"criterion": "begroten.1", "level": "2", "note": ""},
            ],
        }
    ],
}
PLAIN = DOCUMENT | {
    "responses": [
        {
            "actor": "gemeenteraad",
            "answers": [
                {"criterion": "afwegen.1", "level": 1},
                {"criterion": "afwegen.2", "level": 0},
            ],
        }
    ]
}


def outcome(text):
    """What `score` says of a text; None if it is refused."""
    try:
        scores = bw.score(bw.from_json(text, bw.Assessment))
    except bw.DataError:
        return None
    return [getattr(scores.total, name) for name in FIGURES]


def quick_outcome(text):
    """What it says in a table, behind another so that the quick reading is on."""
    found = bw.score_many([json.dumps(PLAIN), text], on_fault="collect")
    if found.refused:
        return None
    row = found.to_records()[-1]
    return [row[name] for name in FIGURES]


@pytest.mark.parametrize("document", [DOCUMENT, PLAIN])
def test_every_corruption_is_refused(document):
    for corruption in some(corruptions(document)):
        try:
            text = json.dumps(corruption.applied(document))
        except ValueError:  # a number so long that no JSON of Python's has it
            continue
        assert outcome(text) is quick_outcome(text) is None, corruption


KEYS = sorted(
    {*DOCUMENT, *DOCUMENT["responses"][0], "criterion", "level", "status", "note", "name"}
)


@given(
    st.sampled_from([json.dumps(DOCUMENT), json.dumps(PLAIN)]),
    st.lists(
        st.tuples(
            st.integers(0, 10_000),
            st.integers(0, 12),
            st.sampled_from(
                [
                    *(f'"{key}": 1, ' for key in KEYS),
                    '"level": 2, ',
                    '{"level": 1}, ',
                    "true",
                    "1.0",
                    "null",
                    "NaN",
                    "1e0",
                    '"1"',
                    "0",
                    "[",
                    "]",
                    "{}",
                    ":",
                    ",",
                    '"',
                    " ",
                    "\\u0061",
                    "\\n",
                    '"criterion": "afwegen.1", ',
                    "9" * 30,
                    "-",
                    "",
                ]
            ),
        ),
        min_size=1,
        max_size=3,
    ),
)
def test_a_text_that_is_cut_and_patched_is_judged_as_the_reader_of_documents_does(text, patches):
    for place, length, patch in patches:
        start = place % (len(text) + 1)
        text = text[:start] + patch + text[start + length :]
    assert quick_outcome(text) == outcome(text)


@given(st.sampled_from([json.dumps(DOCUMENT), json.dumps(PLAIN)]), st.data())
def test_a_key_that_stands_twice_is_refused_wherever_it_is(text, data):
    places = [place + 1 for place, sign in enumerate(text) if sign == "{"]
    start = data.draw(st.sampled_from(places))
    pair = text[start : text.index(":", start)]
    value = data.draw(
        st.sampled_from(
            ["1", '"x"', "null", text[start : text.index(",", start)].partition(":")[2]]
        )
    )
    twice = f"{text[:start]}{pair}: {value}, {text[start:]}"
    assert outcome(twice) is quick_outcome(twice) is None


@given(cases(refuse=False), st.data())
def test_an_array_gives_what_its_rows_give(case, data):
    plan, _, settings = case
    criteria = [criterion.id for criterion in plan.criteria]
    levels = [level.value for level in plan.scale if isinstance(level.value, int)]
    cells = st.sampled_from([*levels, -1, -2])
    rows = data.draw(st.lists(st.tuples(*[cells] * len(criteria)), min_size=0, max_size=8))
    kind = data.draw(st.sampled_from([np.int8, np.int32, np.int64]))
    array = np.array(rows, kind).reshape(len(rows), len(criteria))
    found = table(array, plan, settings).to_records()
    assert [figures(row) for row in found] == [
        expected(plan, of_row(plan, criteria, row), settings) for row in rows
    ]


def of_row(plan, criteria, row):
    """The assessment that a row of an array stands for."""
    answers = []
    for key, cell in zip(criteria, row, strict=True):
        if cell == -2:
            answers.append(bw.Answer(key, status="not_applicable", note="x"))
        elif cell != -1:
            answers.append(bw.Answer(key, cell))
    return bw.Assessment(plan.edition, [bw.Response("gemeenteraad", answers)])


@given(cases(asks=True, refuse=False))
def test_rows_give_what_their_assessments_give(case):
    plan, assessment, settings = case
    rows = bw.records(assessment)
    if not rows or assessment.actors:
        return
    found = table(rows, plan, settings).to_records()
    wanted = table(bw.from_rows(rows, plan=plan), plan, settings).to_records()
    assert found == wanted
    assert [figures(row) for row in found] == [
        expected(plan, one, settings) for one in bw.from_rows(rows, plan=plan)
    ]
