"""Which inputs of a computation make its outcomes differ: Sobol indices, with their own error.

Inputs come in groups, each of one choice or more numbers that are drawn together. Two independent
sets of draws are computed, and per group the first set with the numbers of that group from the
second (Saltelli and others, 2010, "Variance based sensitivity analysis of model output", Computer
Physics Communications 181). `scipy.stats.sobol_indices` gives the indices from these; the draws are
ours, as groups of inputs are not known there, and so is the bootstrap, as there it has no seed.
"""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from brede_welvaart._kernel.ties import Floats

Outcomes = npt.NDArray[Any]
#: How many times draws are drawn again, to see how far indices would be off.
RESAMPLES = 200
# So many outcomes at a time, so that copies of them stay small.
_AT_ONCE = 512


class Draws(NamedTuple):
    """The outcomes of all draws.

    Attributes:
        first: Of the first set, shape (S, n).
        second: Of the second, of the same shape.
        swapped: Per group those of the first set with that group from the second, shape (G, S, n).
    """

    first: Outcomes
    second: Outcomes
    swapped: Outcomes


class Indices(NamedTuple):
    """Sobol indices: which share of the variance of an outcome comes from each group.

    Attributes:
        first: From the group alone; NaN for an outcome that never differs.
        total: From the group and whatever it does together with others.
        first_error: The standard error of the first, by bootstrap.
        total_error: That of the second.
    """

    first: Floats
    total: Floats
    first_error: Floats
    total_error: Floats


def drawn(
    compute: Callable[[Floats], Outcomes], groups: Sequence[slice], draws: int, seed: int
) -> Draws:
    """The outcomes of all draws that Sobol indices need.

    Args:
        compute: Gives outcomes, shape (S, n), from inputs from 0 to 1, shape (n, K).
        groups: The inputs of each group, which together are all.
        draws: How many there are in a set.
        seed: Of the generator of numpy, ``default_rng``.
    """
    first, second = np.random.default_rng(seed).random((2, draws, groups[-1].stop))
    swapped: list[Outcomes] = []
    for group in groups:
        inputs = first.copy()
        inputs[:, group] = second[:, group]
        swapped.append(compute(inputs))
    return Draws(compute(first), compute(second), np.stack(swapped))


def sobol(draws: Draws, seed: int) -> tuple[Indices, Indices]:
    """The indices of every outcome, shape (S, G), and of all together, shape (G,).

    All together is the share of the sum of the variances of all outcomes (Gamboa, Janon, Klein and
    Lagnoux, 2014, "Sensitivity analysis for multidimensional and functional outputs", Electronic
    Journal of Statistics 8).

    Args:
        draws: The outcomes, of a power of 2 draws in a set.
        seed: Of the bootstrap.

    >>> def compute(inputs):
    ...     return 3 * inputs[None, :, 0] + inputs[None, :, 1]
    >>> _, found = sobol(drawn(compute, [slice(0, 1), slice(1, 2)], 4096, 1), 1)
    >>> found.first.round(1).tolist(), found.total.round(1).tolist()
    ([0.9, 0.1], [0.9, 0.1])
    """
    groups, outcomes, number = draws.swapped.shape
    picked = np.random.default_rng(seed).integers(0, number, (RESAMPLES, number))
    shares = np.stack([np.bincount(row, minlength=number) for row in picked]) / number
    everything = np.full((1, number), 1 / number)
    of_each = Indices(*(np.empty((outcomes, groups)) for _ in Indices._fields))
    whole, again = np.zeros((2, groups, 1)), np.zeros((2, groups, RESAMPLES))
    variance, variance_again = np.zeros(1), np.zeros(RESAMPLES)
    for start in range(0, outcomes, _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        block = Draws(*(np.asarray(item[..., part, :], float) for item in draws))
        of_each.first[part], of_each.total[part] = _by_scipy(block)
        block = _centred(block)
        plain, resampled = _parts(block, everything), _parts(block, shares)
        with np.errstate(invalid="ignore", divide="ignore"):
            errors = np.std(resampled.shares / resampled.variance, axis=-1, ddof=1)
        of_each.first_error[part], of_each.total_error[part] = errors.transpose(0, 2, 1)
        whole += plain.shares.sum(axis=2)
        again += resampled.shares.sum(axis=2)
        variance += plain.variance.sum(axis=0)
        variance_again += resampled.variance.sum(axis=0)
    never = (draws.first == draws.first[:, :1]).all(axis=1)
    never &= (draws.second == draws.first[:, :1]).all(axis=1)
    for item in of_each:
        item[never] = np.nan
    with np.errstate(invalid="ignore", divide="ignore"):
        together = (whole / variance)[..., 0]
        errors = np.std(again / variance_again, axis=-1, ddof=1)
    return of_each, Indices(*together, *errors)


def _by_scipy(block: Draws) -> tuple[Floats, Floats]:
    stats: Any = import_module("scipy.stats")
    groups, outcomes, number = block.swapped.shape
    # Of one outcome and one group it makes bare numbers, in which it then cannot write.
    first, second, swapped = (np.concatenate([item, item[..., :1, :]], axis=-2) for item in block)
    found = stats.sobol_indices(func={"f_A": first, "f_B": second, "f_AB": swapped}, n=number)
    shape = (outcomes + 1, groups)
    return (
        found.first_order.reshape(shape)[:outcomes],
        found.total_order.reshape(shape)[:outcomes],
    )


class _Parts(NamedTuple):
    """What indices are made of, per way to weigh the draws.

    Attributes:
        shares: What each group explains, alone and in total, shape (2, G, S, ways).
        variance: Of every outcome, shape (S, ways).
    """

    shares: Floats
    variance: Floats


def _centred(block: Draws) -> Draws:
    """Outcomes less their mean, as scipy takes them: fewer draws are needed then."""
    mean = (block.first.mean(axis=1) + block.second.mean(axis=1))[:, None] / 2
    return Draws(*(item - mean for item in block))


def _parts(block: Draws, ways: Floats) -> _Parts:
    """The parts of the estimates of Saltelli and others (2010, table 2, b and f).

    Args:
        block: Centred outcomes.
        ways: Per way the share of every draw, shape (ways, n).
    """
    first, second, swapped = block
    alone = (second * (swapped - first)) @ ways.T
    total = np.square(first - swapped) @ ways.T / 2
    mean = (first + second) @ ways.T / 2
    variance = (np.square(first) + np.square(second)) @ ways.T / 2 - np.square(mean)
    return _Parts(np.stack([alone, total]), variance)
