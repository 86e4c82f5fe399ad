"""A hundred thousand rows, each an answer or each a response, beside the dicts of pandas.

Promised is at most three times their time. Ours are made with the garbage collector paused.
"""

import pytest

import brede_welvaart as bw

pandas = pytest.importorskip("pandas")
ROWS = 100_000


@pytest.fixture(scope="module")
def frame():
    criteria = [criterion.id for criterion in bw.plan().criteria]
    rows = [
        {
            "organisation": f"Gemeente {place // 4000}",
            "date": "2026-03-01",
            "actor": "gemeenteraad",
            "respondent": f"raadslid {place // 40 % 100}",
            "criterion": criteria[place % 40],
            "level": place * 7 % 5,
            "status": None,
            "note": "",
        }
        for place in range(ROWS)
    ]
    return pandas.DataFrame(rows)


@pytest.mark.benchmark(group="rows")
def bench_to_dict(benchmark, frame):
    assert len(benchmark(frame.to_dict, "records")) == ROWS


@pytest.mark.benchmark(group="rows")
def bench_from_rows(benchmark, frame):
    found = benchmark(bw.from_rows, frame)
    assert sum(len(one.answers) for each in found for one in each.responses) == ROWS


CELLS = {
    "levels": (0, 1, 2, 3, 4),
    "gaps": (0, 1, 2, 3, None),
    "words": ("Nog niet", "Begonnen", "Deels", "Volledig", "weet ik niet"),
}


@pytest.fixture(
    scope="module",
    params=[
        (kind, people, asked)
        for asked, people in ((40, 100), (40, 1), (10, 100), (10, 1))
        for kind in CELLS
    ],
    ids=lambda given: "{}-{}_of_each-{}_asked".format(*given),
)
def survey(request):
    """A column for each criterion that is asked, and so many people in a municipality."""
    kind, people, asked = request.param
    cells = CELLS[kind]
    who = {
        "organisation": [f"Gemeente {row // people}" for row in range(ROWS)],
        "actor": ["gemeenteraad"] * ROWS,
        "respondent": [f"raadslid {row % 100}" for row in range(ROWS)],
    }
    answers = {
        criterion.id: [cells[(row * 7 + place * 3) % 5] for row in range(ROWS)]
        for place, criterion in enumerate(bw.plan().criteria[:asked])
    }
    return pandas.DataFrame(who | answers)


@pytest.mark.benchmark(group="survey")
def bench_survey_to_dict(benchmark, survey):
    assert len(benchmark(survey.to_dict, "records")) == ROWS


@pytest.mark.benchmark(group="survey")
def bench_survey_from_rows(benchmark, survey):
    assert sum(len(one.responses) for one in benchmark(bw.from_rows, survey)) == ROWS
