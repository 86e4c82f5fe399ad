"""The same bits on every Python, with answers in any order."""

import random

import attrs
import pytest

import brede_welvaart as bw

RECORDED = {
    "mean": ("0x1.7c00000000000p+5", "0x1.4855555555555p+5", "0x1.b9aaaaaaaaaabp+5"),
    "median": ("0x1.2c00000000000p+5", "0x1.9000000000000p+4", "0x1.2c00000000000p+5"),
    "weakest": ("0x0.0p+0", "0x0.0p+0", "0x0.0p+0"),
}
AWKWARD_WEIGHTS = {
    "afwegen": "1/3",
    "begroten": 0.1,
    "leren_bijstellen.1": "2/7",
    "keuzes_maken.2": "10/3",
}
AWKWARD = ("0x1.8cefcf6e4ae0ap+5", "0x1.53f3cf200c5fbp+5", "0x1.d6c20c259cc5fp+5")


def bits(scores: bw.Scores) -> tuple[str, ...]:
    total = scores.total
    numbers = (total.value, total.low, total.high)
    return tuple("" if number is None else number.hex() for number in numbers)


@pytest.mark.parametrize("method", RECORDED)
def test_the_worked_assessment_has_the_bits_that_were_recorded(method: str) -> None:
    assessment = bw.example("voorbeeldgemeente")
    assert bits(bw.score(assessment, method=method)) == RECORDED[method]


def test_awkward_weights_have_the_bits_that_were_recorded() -> None:
    assessment = bw.example("voorbeeldgemeente")
    assert bits(bw.score(assessment, weights=AWKWARD_WEIGHTS)) == AWKWARD


def test_the_order_of_responses_and_answers_changes_no_bit() -> None:
    assessment = bw.example("voorbeeldgemeente")
    chance = random.Random(1)
    responses = [
        attrs.evolve(given, answers=chance.sample(given.answers, len(given.answers)))
        for given in reversed(assessment.responses)
    ]
    shuffled = attrs.evolve(assessment, responses=responses)
    assert bits(bw.score(shuffled, weights=AWKWARD_WEIGHTS)) == AWKWARD
