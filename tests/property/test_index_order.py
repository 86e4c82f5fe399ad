"""Section 5: the order of regions, indicators and cells changes nothing, missing data or not;
rescaling an indicator's unit changes no min-max, z or rank; weights times a constant neither.
"""

import attrs
import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from brede_welvaart import index as ix
from index_cases import WEIGHTS, YEAR, agree, cases, normalisers, restated

ALL = normalisers() | st.sampled_from([ix.ZScore(100, 10), ix.Rank(), ix.MinMax(1, 100)])


def everything(panel: ix.Panel, spec: ix.Spec) -> dict[str, dict[str, dict[str, object]]]:
    """All that comes out, by node, kind and region."""
    result = ix.compute(panel, spec)
    return {
        node: {
            name: dict(zip(result.regions, getattr(result, name)(node), strict=True))
            for name in ("scores", "ranks", "coverage", "low", "high")
        }
        for node in result.nodes
    }


def same(one: dict, other: dict) -> bool:
    assert one.keys() == other.keys()
    return all(
        agree(
            [found[region] for region in sorted(found)],
            [other[node][name][region] for region in sorted(found)],
        )
        for node, kinds in one.items()
        for name, found in kinds.items()
    )


@given(cases(how=ALL), st.randoms())
def test_the_order_of_regions_changes_nothing(case, chance):
    regions = list(case.panel.regions)
    chance.shuffle(regions)
    shuffled = case.panel.select(regions=regions)
    assert same(everything(case.panel, case.spec), everything(shuffled, case.spec))


@given(cases(how=ALL), st.randoms())
def test_the_order_of_indicators_and_children_changes_nothing(case, chance):
    def shuffled(node):
        if isinstance(node, ix.Leaf):
            return node
        children = list(node.children)
        chance.shuffle(children)
        return attrs.evolve(node, children=tuple(children))

    ids = list(case.panel.indicators)
    chance.shuffle(ids)
    panel = case.panel.select(indicators=ids)
    spec = attrs.evolve(case.spec, root=restated(case.spec.root, shuffled))
    assert same(everything(case.panel, case.spec), everything(panel, spec))


@given(cases(how=ALL), st.randoms())
def test_the_order_of_cells_changes_nothing(case, chance):
    panel = case.panel
    cells = [
        (region, indicator, YEAR, panel.value(region, indicator, YEAR))
        for region in panel.regions
        for indicator in panel.indicators
    ]
    chance.shuffle(cells)
    again = ix.Panel.from_cells(*zip(*cells, strict=True))
    assert same(everything(panel, case.spec), everything(again, case.spec))


@given(
    cases(how=st.sampled_from([ix.MinMax(1, 100), ix.ZScore(100, 10), ix.Rank()])),
    st.floats(1e-3, 1e3),
)
def test_another_unit_changes_nothing(case, factor):
    panel = case.panel
    other = ix.Panel(panel.regions, panel.indicators, [YEAR], panel.values * factor)
    one, two = everything(panel, case.spec), everything(other, case.spec)
    for node, kinds in one.items():
        found = [kinds["scores"][region] for region in panel.regions]
        expected = [two[node]["scores"][region] for region in panel.regions]
        assert agree(found, expected)


@given(cases(how=ALL), WEIGHTS)
def test_all_weights_times_a_constant_change_nothing(case, factor):
    def heavier(node):
        return attrs.evolve(node, weight=node.weight * factor)

    spec = attrs.evolve(case.spec, root=restated(case.spec.root, heavier))
    assert same(everything(case.panel, case.spec), everything(case.panel, spec))


@given(cases(how=ALL, min_coverage=(0,)), WEIGHTS, st.integers(0, 10))
def test_an_indicator_that_is_missing_everywhere_changes_no_score(case, weight, place):
    panel = case.panel
    nothing = np.full((len(panel.regions), 1, 1), np.nan)
    wider = ix.Panel(
        panel.regions,
        (*panel.indicators, "nothing"),
        [YEAR],
        np.concatenate([panel.values, nothing], axis=1),
    )
    children = list(case.spec.root.children)
    children.insert(place, ix.Leaf("nothing", weight, 1))
    spec = attrs.evolve(case.spec, root=attrs.evolve(case.spec.root, children=tuple(children)))
    one, two = ix.compute(panel, case.spec), ix.compute(wider, spec)
    for node in one.nodes:
        assert agree(two.scores(node), one.scores(node))
        assert agree(two.ranks(node), one.ranks(node))
