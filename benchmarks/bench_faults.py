"""Reading documents in which all is wrong beside a valid one of that size.

Promised is at most three times the time of the valid one, though it has 45 times as many faults.
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
