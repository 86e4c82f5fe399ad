"""Aggregators and normalisers of one's own: what they are given, and where they cannot go."""

from typing import Any

import attrs
import numpy as np
import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix

NAN = float("nan")
YEARS = (2022, 2023)


class Mean(ix.Aggregator):
    """The arithmetic mean, once more; it keeps what it was given."""

    def __init__(self) -> None:
        self.given: list[tuple[Any, Any]] = []

    def combine(self, values: Any, weights: Any) -> Any:
        self.given.append((values.copy(), weights.copy()))
        return weights @ values


@attrs.frozen
class Cut(ix.Normaliser):
    """Min-max by ends of its own, in the other direction turned round."""

    top: float = 10.0

    @property
    def known_scale(self) -> str:
        return "0 to 100"

    def transform(self, values: Any, direction: Any) -> Any:
        share = np.nan_to_num(values) / self.top
        return 100 * (share if direction == 1 else 1 - share)


class Doubled(ix.Arithmetic):
    """A subclass of one of ours is one's own too."""

    def combine(self, values: Any, weights: Any) -> Any:
        return 2 * (weights @ values)


def panel() -> ix.Panel:
    x = [[1, 2], [3, NAN], [5, 6], [NAN, NAN]]
    y = [[2, 4], [4, 8], [6, 0], [NAN, NAN]]
    return ix.Panel(
        ["GM0001", "GM0002", "GM0003", "GM0004"], ["x", "y"], YEARS, np.stack([x, y], axis=1)
    )


def spec(aggregate: ix.Aggregator, normalise: ix.Normaliser | None = None, **group: Any) -> ix.Spec:
    leaves = [ix.Leaf("x", 3, 1), ix.Leaf("y", 1, -1)]
    own = normalise or ix.Goalposts(0, 10)
    return ix.Spec(ix.Group("all", leaves, aggregate=aggregate, **group), own)


@pytest.mark.parametrize("period", [2022, YEARS])
@pytest.mark.parametrize("min_coverage", [0, 0.6])
def test_an_own_mean_gives_what_ours_gives(period: Any, min_coverage: float) -> None:
    ours = ix.compute(panel(), spec(ix.Arithmetic(), min_coverage=min_coverage), period)
    own = ix.compute(panel(), spec(Mean(), min_coverage=min_coverage), period)

    np.testing.assert_allclose(own.scores(), ours.scores(), rtol=1e-12)
    np.testing.assert_array_equal(own.ranks(), ours.ranks())
    assert own.coverage().tolist() == ours.coverage().tolist()


def test_it_is_given_the_children_that_are_there_and_their_weights() -> None:
    how = Mean()
    ix.compute(panel(), spec(how), 2023)
    given = {values.shape: weights.tolist() for values, weights in how.given}

    assert given == {(2, 2): [0.75, 0.25], (1, 1): [1.0]}
    assert all(np.isfinite(values).all() for values, _ in how.given)


def test_groups_of_ones_own_stand_in_groups_of_ours_and_the_other_way_round() -> None:
    inner = ix.Group("inner", [ix.Leaf("x", 1, 1), ix.Leaf("y", 1, 1)], aggregate=Doubled())
    whole = ix.Spec(ix.Group("all", [inner, ix.Leaf("z", 1, 1)]), ix.Identity())
    given = ix.Panel(["a"], ["x", "y", "z"], [2023], [[[1], [3], [6]]])

    assert ix.compute(given, whole).scores().tolist() == [5.0]
    swapped = attrs.evolve(
        whole,
        root=attrs.evolve(
            whole.root,
            aggregate=Doubled(),
            children=(attrs.evolve(inner, aggregate=ix.Arithmetic()), *whole.root.children[1:]),
        ),
    )
    assert ix.compute(given, swapped).scores().tolist() == [8.0]


@pytest.mark.parametrize("reference", ["each", None])
def test_an_own_normaliser_gives_the_points_of_a_leaf(reference: Any) -> None:
    period = 2022 if reference is None else YEARS
    ours = ix.compute(panel(), spec(ix.Arithmetic()), period)
    own = ix.compute(panel(), spec(ix.Arithmetic(), Cut()), period, reference=reference)

    for leaf in ("x", "y"):
        np.testing.assert_allclose(own.normalised(leaf), ours.normalised(leaf), rtol=1e-12)
    np.testing.assert_allclose(own.scores(), ours.scores(), rtol=1e-12)
    assert own.low() is not None
    assert (np.isnan(own.low()) | (own.low() <= own.scores())).all()


def test_ours_and_ones_own_go_together_in_one_group() -> None:
    given = ix.Panel(["a", "b"], ["x", "y"], [2023], [[[1], [5]], [[3], [9]]])
    leaves = [ix.Leaf("x", 1, 1, ix.Rank()), ix.Leaf("y", 1, 1, Cut(20.0))]
    found = ix.compute(given, ix.Spec(ix.Group("all", [leaves[1]]), ix.Rank()))
    both = ix.normalise([[1.0, 3.0], [5.0, 9.0]], [ix.Rank(), Cut(20.0)])

    assert found.scores().tolist() == [25.0, 45.0]
    assert both.tolist() == [[1.0, 2.0], [25.0, 45.0]]


def test_a_scale_of_ones_own_that_is_known_is_compared() -> None:
    leaves = [ix.Leaf("x", 1, 1, ix.Rank()), ix.Leaf("y", 1, 1, Cut())]

    with pytest.raises(bw.SpecError, match="unlike scales"):
        ix.compute(panel(), ix.Spec(ix.Group("all", leaves)), 2022)


def refused(error: type[Exception], made: Any) -> str:
    with pytest.raises(error) as caught:
        made()
    return str(caught.value)


def test_there_are_no_bounds_and_no_contributions() -> None:
    found = ix.compute(panel(), spec(Doubled()), 2022)

    assert found.low() is None
    assert found.high() is None
    said = refused(bw.SpecError, lambda: found.contributions("GM0001"))
    assert "only arithmetic means" in said
    assert {row["low"] for row in found.to_records(["all"])} == {None}


def test_weights_are_not_varied_within_bounds_but_may_be_drawn() -> None:
    found = ix.compute(panel(), spec(Doubled()), 2022)

    for look in (ix.dominance, ix.rank_range):
        assert "only arithmetic" in refused(bw.SpecError, lambda look=look: look(found))
    ours = ix.rank_stability(ix.compute(panel(), spec(ix.Arithmetic()), 2022), draws=50)
    assert (ix.rank_stability(found, draws=50).counts == ours.counts).all()


class Power(ix.Power):
    """As `Doubled`, of a class with a field."""

    def combine(self, values: Any, weights: Any) -> Any:
        return weights @ values


def test_a_subclass_of_a_power_mean_is_no_power_mean() -> None:
    found = ix.compute(panel(), spec(Power(2)), 2022)

    assert "only arithmetic" in refused(bw.SpecError, lambda: ix.dominance(found))


@pytest.mark.parametrize(
    ("made", "path"),
    [(spec(Doubled()), "root.aggregate"), (spec(ix.Minimum(), Cut()), "normalise")],
)
def test_a_file_cannot_hold_it(made: ix.Spec, path: str) -> None:
    said = refused(bw.DataError, lambda: bw.to_json(made))

    assert path in said
    assert "is a class of your own, which a file cannot hold" in said


def test_years_are_normalised_each_by_itself() -> None:
    given = spec(ix.Arithmetic(), Cut())

    assert "reference=" in refused(bw.SpecError, lambda: ix.compute(panel(), given, YEARS))
    for reference in ("panel", 2023):
        said = refused(
            bw.SpecError, lambda own=reference: ix.compute(panel(), given, YEARS, reference=own)
        )
        assert "year by year" in said


class Silent(ix.Aggregator):
    """Gives nothing of its own."""


class Mute(ix.Normaliser):
    """Gives nothing of its own."""


def test_a_class_that_gives_nothing_is_named() -> None:
    said = refused(bw.SpecError, lambda: ix.compute(panel(), spec(Silent()), 2022))
    assert said.startswith("Silent has no combine; a class of your own gives it")
    said = refused(bw.SpecError, lambda: ix.compute(panel(), spec(ix.Arithmetic(), Mute()), 2022))
    assert said.startswith("Mute has no transform;")
    assert "index.aggregate" in refused(bw.SpecError, lambda: ix.Minimum().combine([], []))


class Misshapen(ix.Aggregator):
    """Gives one number for all regions."""

    def combine(self, values: Any, weights: Any) -> Any:
        return (weights @ values).mean()


def test_what_is_not_one_number_per_region_is_refused() -> None:
    said = refused(bw.SpecError, lambda: ix.compute(panel(), spec(Misshapen()), 2022))

    assert said == "Misshapen.combine gave the shape (); expected one number per region, (3,)"


class Endless(ix.Aggregator):
    """Gives no value where points are low, and an infinite one where they are high."""

    def combine(self, values: Any, weights: Any) -> Any:
        mean = weights @ values
        return np.where(mean < 30, np.nan, np.where(mean > 45, np.inf, mean))


def test_no_value_is_no_value_and_an_infinite_one_is_named() -> None:
    low = ix.Panel(["a", "b"], ["x", "y"], [2023], [[[1], [1]], [[4], [4]]])
    high = ix.Panel(["a", "b"], ["x", "y"], [2023], [[[1], [1]], [[5], [5]]])
    leaves = [ix.Leaf("x", 1, 1), ix.Leaf("y", 1, 1)]
    whole = ix.Spec(ix.Group("all", leaves, aggregate=Endless()), ix.Goalposts(0, 10))

    assert np.isnan(ix.compute(low, whole).scores()).tolist() == [True, False]
    said = refused(bw.DataError, lambda: ix.compute(high, whole))
    assert said.endswith(" all of b in 2023: the class of your own gave no finite number")


class Root(ix.Normaliser):
    """Knows no figures below 0."""

    def transform(self, values: Any, direction: Any) -> Any:
        with np.errstate(invalid="ignore"):
            return direction * np.sqrt(values)


def test_points_that_are_no_number_are_named() -> None:
    given = ix.Panel(["a", "b", "c"], ["x"], [2023], [[[4]], [[-1]], [[NAN]]])
    whole = ix.Spec(ix.Group("all", [ix.Leaf("x", 1, 1)]), Root())

    said = refused(bw.DataError, lambda: ix.compute(given, whole))
    assert said.splitlines()[1:] == [
        "  x of b in 2023: the class of your own gave no finite number"
    ]


def test_it_shows_itself() -> None:
    assert repr(Doubled()) == "Doubled()"
    assert repr(Silent()) == "Silent()"
    assert "Cut(top=10.0)" in repr(spec(Silent(), Cut()))
    assert "Silent()" in spec(Silent()).text()
