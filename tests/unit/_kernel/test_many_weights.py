"""Many sets of weights at once give the ranks of each by itself."""

import numpy as np
import pytest

from brede_welvaart import index as ix
from brede_welvaart._kernel import many_weights
from brede_welvaart._kernel.combine import combine
from brede_welvaart._kernel.many_weights import ranks_by_weights
from brede_welvaart._kernel.ties import rank
from brede_welvaart._kernel.tree import Tree, tree_of

CHANCE = np.random.default_rng(1)
DRAWS, REGIONS = 13, 9


class Highest(ix.Aggregator):
    """The best child, and a little of the first weight."""

    def combine(self, values: np.ndarray, weights: np.ndarray) -> np.ndarray:
        return values.max(axis=0) + weights[0] * values[0]


HOWS = [
    ix.Arithmetic(),
    ix.Geometric(),
    ix.Harmonic(),
    ix.Power(2),
    ix.Power(-0.5),
    ix.Minimum(),
    ix.MazziottaPareto(),
    Highest(),
]


def tree(how: ix.Aggregator, least: float = 0) -> Tree:
    """Leaves and a group beside each other, above a group of leaves and one of a single leaf."""
    below = ix.Group("below", [ix.Leaf(key) for key in "abc"], aggregate=how, min_coverage=least)
    alone = ix.Group("alone", [ix.Leaf("d")], aggregate=how)
    return tree_of(ix.Group("all", [below, alone, ix.Leaf("e")], aggregate=how))


def weights_of(given: Tree) -> list[np.ndarray]:
    drawn = [CHANCE.uniform(0.1, 3, (DRAWS, len(group.children))) for group in given.groups]
    return [own / own.sum(axis=1, keepdims=True) for own in drawn]


def one_by_one(given: Tree, points: np.ndarray, weights: list[np.ndarray]) -> list[list[float]]:
    """The ranks of each draw by itself, group by group."""
    found = []
    for draw in range(DRAWS):
        nodes = list(points)
        for group, own in zip(given.groups, weights, strict=True):
            children = np.stack([nodes[child] for child in group.children])
            nodes.append(
                combine(children, own[draw], group.aggregate, group.min_coverage, zeros=True).points
            )
        found.append(rank(nodes[-1]).tolist())
    return found


def at_once(given: Tree, points: np.ndarray, weights: list[np.ndarray]) -> np.ndarray:
    found = np.full((DRAWS, points.shape[1]), -1)
    for part, ranks in ranks_by_weights(given, points, weights, [np.arange(points.shape[1])]):
        found[part] = ranks
    return found


@pytest.mark.parametrize("how", HOWS, ids=lambda how: type(how).__name__)
@pytest.mark.parametrize("gaps", [False, True])
def test_ranks_are_those_of_each_draw_by_itself(
    how: ix.Aggregator, gaps: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = tree(how, 0.5)
    points = CHANCE.uniform(1, 100, (5, REGIONS))
    if gaps:
        points[0, :3] = points[1, 2:4] = points[3, 5] = np.nan
    weights = weights_of(given)
    wanted = one_by_one(given, points, weights)
    assert at_once(given, points, weights).tolist() == wanted
    # Some draws at a time, of which the last are fewer.
    monkeypatch.setattr(many_weights, "_AT_ONCE", 4 * REGIONS)
    assert at_once(given, points, weights).tolist() == wanted


def test_ties_share_their_lowest_rank() -> None:
    given = tree_of(ix.Group("all", [ix.Leaf(key) for key in "ab"]))
    points = np.array([[1.0, 2.0, 2.0], [1.0, 2.0, 2.0]])
    assert at_once(given, points, weights_of(given)).tolist() == [[3, 1, 1]] * DRAWS


def test_points_of_nought_count_as_nought() -> None:
    given = tree(ix.Geometric())
    points = CHANCE.uniform(1, 100, (5, REGIONS))
    points[1, 4] = 0
    assert (at_once(given, points, weights_of(given))[:, 4] == REGIONS).all()


def test_a_region_without_a_value_has_the_number_nought() -> None:
    given = tree_of(ix.Group("all", [ix.Leaf(key) for key in "ab"], aggregate=ix.MazziottaPareto()))
    points = np.array([[5.0, -9.0], [5.0, 8.0]])
    weights = [np.array([[0.5, 0.5], [0.1, 0.9]])]
    found = [
        ranks.tolist()
        for _, ranks in ranks_by_weights(given, points, weights, [np.arange(points.shape[1])])
    ]
    assert found == [[[1, 0], [1, 2]]]
