"""The total of one full assessment of one actor beside a plain sum over its forty levels."""

import pytest

import brede_welvaart as bw


@pytest.fixture(scope="module")
def assessment() -> bw.Assessment:
    given = bw.blank(["ambtenaren"])
    for place, criterion in enumerate(bw.plan().criteria):
        given = given.with_answer("ambtenaren", criterion.id, level=place * 7 % 5)
    return given


@pytest.mark.benchmark(group="total")
def bench_plain_sum(benchmark, assessment):
    levels = [answer.level for answer in assessment.responses[0].answers]

    def plain_sum():
        total = 0
        for level in levels:
            total += level
        return total

    assert benchmark(plain_sum) > 0


@pytest.mark.benchmark(group="total")
def bench_total_value(benchmark, assessment):
    assert benchmark(lambda: bw.score(assessment).total.value) > 0
