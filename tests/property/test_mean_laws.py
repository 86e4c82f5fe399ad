"""Section 7: reusable laws of means. Each catches the mistake that it is about."""

import pytest
from hypothesis import settings

import brede_welvaart as bw
from brede_welvaart import index as ix
from brede_welvaart.testing import laws
from examples import ENOUGH

MEANS = [ix.Arithmetic(), ix.Geometric(), ix.Harmonic(), ix.Power(3), ix.Power(-2), ix.Minimum()]

#: On how many examples a right mean is tried.
TRIES = min(50, settings().max_examples)


def of(aggregator):
    def mean(points, weights):
        return float(ix.aggregate([[one] for one in points], weights, aggregator)[0])

    return mean


def arithmetic(points, weights):
    return sum(one * weight for one, weight in zip(points, weights, strict=True)) / sum(weights)


@pytest.mark.parametrize("law", laws.ALL_OF_MEANS)
@pytest.mark.parametrize("aggregator", MEANS, ids=repr)
def test_our_own_means_keep_every_law(aggregator, law):
    law(of(aggregator), max_examples=TRIES)


BROKEN = [
    (laws.mean_lies_between, lambda p, w: arithmetic(p, w) + 1),
    (laws.mean_order_changes_nothing, lambda p, _: p[0]),
    (laws.mean_weights_are_shares, lambda p, w: arithmetic(p, w) / max(sum(w), 1)),
    (laws.mean_weight_zero_takes_out, lambda p, _: min(p)),
    (laws.mean_twice_is_double_weight, lambda p, _: sum(p) / len(p)),
    (laws.mean_higher_never_lowers, of(ix.MazziottaPareto(-1))),
]


@pytest.mark.parametrize(("law", "mean"), BROKEN)
def test_a_mistake_is_caught_by_the_law_that_names_it(law, mean):
    with pytest.raises(bw.LawBrokenError) as caught:
        law(mean, max_examples=ENOUGH)
    assert caught.value.law == law.__name__
    assert caught.value.example.startswith('{"points": [')


def test_every_law_has_a_mistake_that_breaks_it():
    assert {law for law, _ in BROKEN} == set(laws.ALL_OF_MEANS)


def test_check_tries_them_all():
    laws.check_aggregate(arithmetic)
    with pytest.raises(bw.LawBrokenError, match="None, while there are points"):
        laws.check_aggregate(lambda _points, _weights: None)
