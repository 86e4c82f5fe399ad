"""A hundred thousand rows, each an answer, beside the dicts that pandas makes of them.

Promised is at most three times their time.
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
