"""Places when every choice may be another one: each draw beside an index that is made for it."""

from collections.abc import Iterator, Sequence
from typing import Any

import attrs
import numpy as np
import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix

NAN = float("nan")
CHANCE = np.random.default_rng(11)
REGIONS = [f"r{place}" for place in range(9)]
IDS = ("a", "b", "c", "d")
VALUES = CHANCE.uniform(1, 9, (9, 4, 2)).round(1)
VALUES[0, 0, 1] = VALUES[3, 1, 1] = VALUES[4, 3, :] = NAN
PANEL = ix.Panel(REGIONS, IDS, [2022, 2023], VALUES)
NORMALISERS = (ix.MinMax(1, 100), ix.ZScore(100, 10), ix.PercentileRank((1, 100)))
AGGREGATORS = (ix.Arithmetic(), ix.Geometric())
DRAWS = 16


def spec(*, least: float = 0) -> ix.Spec:
    below = ix.Group("below", [ix.Leaf("a", 2, 1), ix.Leaf("b", 1, -1)], min_coverage=least)
    leaves = [ix.Leaf("c", 1, 1), ix.Leaf("d", 3, 1)]
    root = ix.Group("all", [below, *leaves], min_coverage=least)
    return ix.Spec(root, ix.MinMax(1, 100))


def found(panel: ix.Panel = PANEL, of: ix.Spec | None = None, **settings: Any) -> ix.Uncertainty:
    given = {
        "period": 2023,
        "normalisers": NORMALISERS,
        "aggregators": AGGREGATORS,
        "imputations": ["none", ["latest", "mean"]],
        "draws": DRAWS,
    } | settings
    return ix.uncertainty(panel, of or spec(), **given)


def weighed(group: ix.Group, how: ix.Aggregator, weights: dict[str, float]) -> ix.Group:
    """A group with another aggregator and other weights below it."""
    children = [
        attrs.evolve(child, weight=weights[child.id])
        if isinstance(child, ix.Leaf)
        else attrs.evolve(weighed(child, how, weights), weight=weights[child.id])
        for child in group.children
    ]
    return attrs.evolve(group, children=children, aggregate=how)


FILLED = (PANEL, ix.impute(ix.impute(PANEL, "latest", max_age=3), "mean"))
#: The nodes in the order in which their weights are drawn: those of the lowest group first.
DRAWN = {"a": 2.0, "b": 1.0, "below": 1.0, "c": 1.0, "d": 3.0}


def places(row: Sequence[float], bounds: tuple[float, float], among: list[str]) -> list[float]:
    """The places by one row of numbers from 0 to 1, of an index that is made for it."""
    normaliser = NORMALISERS[int(row[0] * 3)]
    aggregator = AGGREGATORS[int(row[1] * 2)]
    low, high = bounds
    weights = {
        key: own * (low + u * (high - low))
        for (key, own), u in zip(DRAWN.items(), row[3:], strict=True)
    }
    root = weighed(spec().root, aggregator, weights)
    result = ix.compute(FILLED[int(row[2] * 2)], ix.Spec(root, normaliser), 2023)
    ranks = result.ranks(peers=among)
    return [float(ranks[REGIONS.index(code)]) for code in among]


def rows(seed: int) -> Iterator[np.ndarray]:
    """The first set, the second, and the first with what is of each choice from the second."""
    first, second = np.random.default_rng(seed).random((2, DRAWS, 8))
    yield first
    yield second
    for own in (slice(0, 1), slice(1, 2), slice(2, 3), slice(3, 8)):
        swapped = first.copy()
        swapped[:, own] = second[:, own]
        yield swapped


def test_every_draw_is_the_index_that_it_says() -> None:
    made = found(seed=5)
    sets = [np.array([places(row, (0.5, 2), REGIONS) for row in own]).T for own in rows(5)]
    first, second, *swapped = sets
    drawn = np.sort(np.concatenate([first, second], axis=1), axis=1)
    assert made.places.tolist() == drawn.tolist()
    assert made.ranked.all()

    centre = drawn.mean(axis=1)[:, None]
    # Of a region whose place never differs there is no share.
    variance = np.where(drawn.var(axis=1) > 0, drawn.var(axis=1), NAN)
    for number, effect in enumerate(made.effects):
        alone = ((second - centre) * (swapped[number] - first)).mean(axis=1)
        total = np.square(first - swapped[number]).mean(axis=1) / 2
        assert effect.first_order == pytest.approx(alone.sum() / np.nansum(variance))
        assert effect.total_order == pytest.approx(total.sum() / np.nansum(variance))
        assert made.first_order(effect.choice) == pytest.approx(alone / variance, nan_ok=True)
        assert made.total_order(effect.choice.value) == pytest.approx(total / variance, nan_ok=True)
    assert [effect.choice for effect in made.effects] == list(ix.Choice)


def test_figures_follow_from_the_places_that_were_drawn() -> None:
    made = found(seed=5)
    drawn = np.sort(made.places, axis=1)
    assert made.mean == pytest.approx(drawn.mean(axis=1))
    # Of 32 draws five in a hundred are the second, and 95 the 31st.
    assert made.p5.tolist() == drawn[:, 1].tolist()
    assert made.median.tolist() == drawn[:, 15].tolist()
    assert made.p95.tolist() == drawn[:, 30].tolist()
    assert made.percentile(0).tolist() == drawn[:, 0].tolist()
    assert made.percentile(100).tolist() == drawn[:, 31].tolist()
    with pytest.raises(bw.DataError, match="percent"):
        made.percentile(101)


def test_each_choice_is_told_alone_beside_all_first_options() -> None:
    made = found(seed=5)
    standard = ix.compute(PANEL, spec(), 2023).ranks()
    assert made.place.tolist() == standard.tolist()
    middle = np.array([0.5] * 5)
    lists = {"normaliser": (0, 3), "aggregator": (1, 2), "imputation": (2, 2)}
    for name, (at, count) in lists.items():
        effect = made.effect(name)
        alone = []
        for option in range(count):
            row = np.concatenate([[0.0, 0.0, 0.0], middle])
            row[at] = (option + 0.5) / count
            alone.append(places(row, (1, 1), REGIONS))
        moved = np.abs(np.array(alone) - standard)
        assert [one.mean_shift for one in effect.options] == pytest.approx(moved.mean(axis=1))
        assert [one.largest for one in effect.options] == moved.max(axis=1).tolist()
        assert effect.mean_shift == pytest.approx(moved.mean())
        spans = np.ptp(np.array(alone), axis=0)
        assert (effect.span, effect.widest) == (pytest.approx(spans.mean()), spans.max())
    first = next(rows(5))
    first[:, :3] = 0
    alone = np.sort([places(row, (0.5, 2), REGIONS) for row in first], axis=0)
    effect = made.effect("weights")
    assert effect.options == ()
    assert effect.mean_shift == pytest.approx(np.abs(alone - standard).mean())
    # Of 16 draws five in a hundred are the first, and 95 the last.
    spans = alone[15] - alone[0]
    assert (effect.span, effect.widest) == (pytest.approx(spans.mean()), spans.max())


def test_options_are_told_in_words() -> None:
    record = found(aggregators=[], imputations=["latest", ["latest", "mean"], []]).as_record()
    assert record.normalisers[1] == "ZScore(mean=100.0, sd=10.0)"
    assert record.aggregators == ()
    assert record.imputations == ("latest", "latest, mean", "none")


def test_the_same_seed_gives_the_same_and_here_is_what() -> None:
    """These numbers are the same on every Python and with every numpy that is supported."""
    one, other = found(seed=3), found(seed=3)
    assert one.places.tolist() == other.places.tolist()
    assert one.effects == other.effects
    assert found(seed=4).places.tolist() != one.places.tolist()
    assert one.places.sum(axis=1).tolist() == [167, 33, 112, 176, 101, 280, 100, 210, 261]
    totals = [round(effect.total_order or 0, 6) for effect in one.effects]
    errors = [round(effect.total_order_error or 0, 6) for effect in one.effects]
    assert totals == [0.465728, 0.510798, 0.330516, 0.661033]
    assert errors == [0.148128, 0.205311, 0.108549, 0.142952]


def test_any_weights_are_uniform_over_all_there_are() -> None:
    """Of three parts with a third of the weights each the largest is on average 11/18."""
    values = [[[1], [0], [0]], [[0], [1], [0]], [[0], [0], [1]]]
    panel = ix.Panel(["x", "y", "z"], ["a", "b", "c"], [2023], values)
    leaves = [ix.Leaf(key, 1, 1) for key in "abc"]
    made = ix.uncertainty(
        panel,
        ix.Spec(ix.Group("all", leaves), ix.Identity()),
        normalisers=[],
        aggregators=[],
        imputations=[],
        bounds=None,
        draws=2048,
    )
    assert made.mean == pytest.approx([2, 2, 2], abs=0.05)
    assert made.p5.tolist() == [1, 1, 1]
    [effect] = made.effects
    assert effect.first_order == pytest.approx(1, abs=0.1)


def test_regions_that_some_option_leaves_without_a_score_have_no_place() -> None:
    made = found(of=spec(least=1))
    lost = [0, 3, 4]
    assert np.flatnonzero(~made.ranked).tolist() == lost
    assert np.isnan(made.place[lost]).all()
    assert np.isnan(made.mean[lost]).all()
    assert np.isnan(made.first_order("weights")[lost]).all()
    assert np.nanmax(made.percentile(100)) == 6
    record = made.as_record()
    assert record.among == 6
    assert (record.regions[0].place, record.regions[0].median) == (None, None)
    assert dict(record.regions[0].total_order) == dict.fromkeys(ix.Choice, None)


def test_with_nothing_missing_ways_to_fill_gaps_do_nothing() -> None:
    made = found(FILLED[1])
    effect = made.effect("imputation")
    assert (effect.first_order, effect.total_order, effect.span) == (0, 0, 0)


def test_where_places_never_differ_there_are_no_shares() -> None:
    values = [[[place], [place]] for place in (1, 5, 9)]
    panel = ix.Panel(["x", "y", "z"], ["a", "b"], [2023], values)
    leaves = [ix.Leaf(key, 1, 1) for key in "ab"]
    made = ix.uncertainty(panel, ix.Spec(ix.Group("all", leaves)), draws=8)
    effect = made.effect("weights")
    assert (effect.first_order, effect.first_order_error) == (None, None)
    assert (effect.total_order, effect.total_order_error) == (None, None)
    assert made.as_record().regions[0].first_order["weights"] is None


def test_a_group_below_can_be_looked_at_and_those_kept_apart_stay_so() -> None:
    apart = attrs.evolve(spec(), root=attrs.evolve(spec().root, aggregate=ix.Apart()))
    below = found(of=apart, node="below")
    assert below.node == "below"
    assert below.place.tolist() == ix.compute(PANEL, spec(), 2023).ranks("below").tolist()
    with pytest.raises(bw.SpecError, match="kept apart"):
        found(of=apart)
    deep = ix.Group("deep", [ix.Leaf("a", 1, 1)], aggregate=ix.Apart())
    root = ix.Group("all", [deep, ix.Leaf("c", 1, 1), ix.Leaf("d", 1, 1)])
    made = found(of=ix.Spec(root, ix.MinMax(1, 100)))
    assert isinstance(made.result.spec.groups[1].aggregate, ix.Apart)


def test_weights_may_stay_as_they_are() -> None:
    made = found(bounds=(1, 1))
    assert [effect.choice for effect in made.effects] == ["normaliser", "aggregator", "imputation"]
    with pytest.raises(bw.UnknownIdError, match="one option"):
        made.effect("weights")
    with pytest.raises(bw.SpecError, match="nothing to draw"):
        found(normalisers=[], aggregators=AGGREGATORS[:1], imputations=[], bounds=(1, 1))


def test_settings_are_checked() -> None:
    for draws in (1, 3, 0, 2.5, True):
        with pytest.raises(bw.DataError, match="draws: expected a power of 2"):
            found(draws=draws)
    with pytest.raises(bw.DataError) as caught:
        found(seed=-1, bounds=(2, 1))
    assert [str(fault).partition(":")[0] for fault in caught.value.faults] == ["seed", "bounds[1]"]
    with pytest.raises(bw.DataError, match="max_age"):
        found(max_age=-1)
    with pytest.raises(bw.UnknownIdError, match="way to impute"):
        found(imputations=["linear"])
    with pytest.raises(bw.UnknownIdError, match="name one of the years"):
        found(period=None)
    with pytest.raises(bw.UnknownIdError, match="no group 'a'"):
        found(node="a")


def test_what_cannot_be_ranked_is_refused() -> None:
    with pytest.raises(bw.SpecError, match="with 'none' as the way to fill gaps there are 1"):
        found(
            ix.Panel(["x", "y"], IDS, [2022, 2023], VALUES[[0, 1]]),
            spec(least=1),
            normalisers=[ix.Identity()],
            aggregators=[],
        )


def test_weights_that_give_no_value_are_refused() -> None:
    values = [[[5], [5]], [[8], [-7]]]
    panel = ix.Panel(["x", "y"], ["a", "b"], [2023], values)
    leaves = [ix.Leaf(key, 1, 1) for key in "ab"]
    given = ix.Spec(ix.Group("all", leaves, aggregate=ix.MazziottaPareto()), ix.Identity())
    with pytest.raises(bw.SpecError, match="weights that were drawn"):
        ix.uncertainty(panel, given, normalisers=[], aggregators=[], imputations=[], draws=64)


def test_a_mean_by_groups_fills_gaps_too() -> None:
    provinces = {code: "one" if place < 5 else "other" for place, code in enumerate(REGIONS)}
    made = found(imputations=["group_mean", "mean"], groups=provinces)
    filled = ix.impute(PANEL, "group_mean", groups=provinces)
    assert made.place.tolist() == ix.compute(filled, spec(), 2023).ranks().tolist()


def test_it_is_told_in_one_line_and_as_data() -> None:
    made = found()
    assert repr(made) == "<Uncertainty 'all': 4 choices, 16 draws, 9 regions>"
    data = bw.to_dict(made)
    assert data["format"] == "brede_welvaart/uncertainty/1"
    assert [effect["choice"] for effect in data["effects"]] == [one.value for one in ix.Choice]
    assert len(data["regions"]) == 9
    assert list(data["regions"][0]["first_order"]) == [one.value for one in ix.Choice]
