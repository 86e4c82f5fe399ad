"""Reading documents in which all is wrong beside a valid one of that size.

Promised is at most three times the time of the valid one, though it has 45 times as many faults.
Of an assessment by a plan whose steps have other names, that twice the plan takes at most 2.5 times
the time.
"""

import json
from collections.abc import Callable

import pytest

import brede_welvaart as bw

ANSWERS = 18_500
CRITERIA = [criterion.id for criterion in bw.plan().criteria]
ZEROS = ",".join("0" * 420_000)
EMPTY = ",".join(["{}"] * 280_000)
SCAN = '{"format": "brede_welvaart/scan/1", "title": "x", "scheme": "cbs", "effects": '


def document(criterion: Callable[[str], str], level: object = 1) -> str:
    """An assessment of about 840 kB: a response for every forty answers."""
    answers = [{"criterion": criterion(key), "level": level} for key in CRITERIA]
    response = {"actor": "gemeenteraad", "answers": answers}
    return json.dumps(
        {
            "format": "brede_welvaart/assessment/1",
            "edition": "2026.1",
            "responses": [response] * (ANSWERS // len(CRITERIA)),
        }
    )


WRONG = {
    "unknown criteria": document(lambda key: f"{key}9"),
    "levels off the scale": document(str, 9),
    "levels that are no numbers": document(str, "x"),
    "no answers at all": document(str).partition("[")[0] + f"[{ZEROS}]}}",
    "effects without anything": f"{SCAN}[{EMPTY}]}}",
}


def renamed(criteria: int) -> tuple[dict, bw.Plan]:
    """An assessment, and the plan that it was made by with other names for its steps."""
    text = bw.Text("Tekst", "Text")
    scale = bw.Scale([bw.Level(0, 0, text), bw.Level(1, 1, text)])
    plans = [
        bw.Plan(
            "eigen",
            "eigen",
            text,
            scale,
            [
                bw.Step(f"{name}_{n}", text, [bw.Criterion(f"{name}_{n}.1", text)])
                for n in range(criteria)
            ],
        )
        for name in ("stap", "pas")
    ]
    answers = [bw.Answer(one.id, 1) for one in plans[0].criteria]
    given = bw.Assessment("eigen", [bw.Response("gemeenteraad", answers)])
    return bw.to_dict(given), plans[1]


def complaint(data: dict, plan: bw.Plan) -> str:
    try:
        bw.from_dict(data, bw.Assessment, plan=plan)
    except bw.DataError as error:
        return str(error)
    return ""


def count(text: str) -> int:
    try:
        bw.from_json(text)
    except bw.DataError as error:
        return error.count
    return 0


@pytest.mark.benchmark(group="faults")
def bench_valid(benchmark):
    assert benchmark(count, document(str)) == 0


@pytest.mark.benchmark(group="faults")
@pytest.mark.parametrize("wrong", WRONG)
def bench_wrong(benchmark, wrong):
    assert benchmark(count, WRONG[wrong]) >= ANSWERS - len(CRITERIA)


@pytest.mark.benchmark(group="a renamed plan")
@pytest.mark.parametrize("criteria", [1_000, 2_000, 4_000])
def bench_renamed(benchmark, criteria):
    assert str(criteria) in benchmark(complaint, *renamed(criteria))
