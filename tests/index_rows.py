"""Rows of figures and specifications to score on engines, and what the oracle says of them."""

import math

from hypothesis import strategies as st

import brede_welvaart as bw
import index_oracle
from brede_welvaart import frames
from brede_welvaart import index as ix
from brede_welvaart._frames import frame_of
from engines import own_connection, rows_of

NUMBERS = ("value", "coverage", "low", "high")
#: Of each the kind, by hand; no two labels below the line are told apart by kind.
KINDS = {
    "GM0855": "gemeente",
    "GM0014": "gemeente",
    "GM0034": "gemeente",
    "PV20": "provincie",
    "WK085501": "wijk",
    "WK085502": "wijk",
    "BU08550101": "buurt",
    "Tilburg-West": None,
    "GM9999": None,
    "WK999901": None,
}
SCALE = (1.0, 100.0)
NORMALISERS = (
    ix.MinMax(*SCALE),
    ix.MinMax(*SCALE, quantiles=(0.1, 0.9)),
    ix.PercentileRank(SCALE),
    ix.FractionOfMax(SCALE),
    ix.Goalposts(2, 40, scale=SCALE),
    ix.Goalposts(2, 40, log=True, scale=SCALE),
    ix.DistanceToReference("GM0855", SCALE),
)
MEANS = (
    ix.Arithmetic(),
    ix.Geometric(),
    ix.Harmonic(),
    ix.Power(3),
    ix.Power(-2),
    ix.Power(0),
    ix.Power(1),
    ix.Minimum(),
    ix.MazziottaPareto(),
    ix.MazziottaPareto(1, 0),
    ix.MazziottaPareto(0),
    ix.Apart(),
)

#: Those that take any points: a Mazziotta-Pareto index below them may give 0 or less.
TAKE_ALL = (
    ix.Arithmetic(),
    ix.Power(1),
    ix.Minimum(),
    ix.MazziottaPareto(0),
    ix.Apart(),
)


def row(region, indicator, value, period=2023):
    return {"region": region, "indicator": indicator, "period": period, "value": value}


def in_memory(engine, rows):
    """Rows as a frame of an engine on this machine."""
    columns = {name: [one[name] for one in rows] for name in rows[0]}
    kinds = {"region": "text", "indicator": "text", "period": "whole", "value": "number"}
    if engine == "duckdb":
        return frame_of(columns, own_connection(), kinds)
    if engine == "dask":
        import dask.dataframe

        return dask.dataframe.from_pandas(frame_of(columns, "pandas", kinds), npartitions=2)
    frame = frame_of(columns, engine.partition(" ")[0], kinds)
    return frame.lazy() if engine == "polars lazy" else frame


def expected(rows, spec):
    """By the oracle, per region, period and node, what is promised."""
    regions, indicators, periods = (
        list(dict.fromkeys(one[name] for one in rows)) for name in ("region", "indicator", "period")
    )
    cells = {(one["region"], one["indicator"], one["period"]): one["value"] for one in rows}
    values = [[[cells.get((r, i, p)) for p in periods] for i in indicators] for r in regions]
    panel = {"regions": regions, "indicators": indicators, "periods": periods, "values": values}
    return dict(_of_periods(panel, bw.to_dict(spec)))


def _of_periods(panel, spec):
    for period in panel["periods"]:
        judge = index_oracle.Judge(panel, spec, {"period": period}, {})
        for node in index_oracle.nodes(spec["root"]):
            values = judge.values(node, period)
            bounds = judge.bounds(node, period) or [[None] * len(values)] * 2
            found = zip(values, judge.coverage(node, period), *bounds, strict=True)
            ranks = _ranks(panel["regions"], values)
            for region, rank, numbers in zip(panel["regions"], ranks, found, strict=True):
                floats = [None if one is None else float(one) for one in numbers]
                promised = dict(zip(NUMBERS, floats, strict=True), rank=rank)
                yield (region, period, node["id"]), promised


def _ranks(regions, values):
    """Ranks among regions of one kind."""
    found = {}
    for kind in set(KINDS.values()):
        own = [place for place, region in enumerate(regions) if KINDS[region] == kind]
        ranks = index_oracle.ranks([values[place] for place in own])
        found |= dict(zip(own, ranks, strict=True))
    return [found[place] for place in range(len(regions))]


def near(found, wanted):
    """Whether a number is what it should be; points are of some size, so 0 may be off by a hair."""
    if found is None or wanted is None:
        return found is wanted
    return math.isclose(found, wanted, rel_tol=1e-12, abs_tol=1e-12)


def check(frame, rows, spec, **more):
    """The engine gives what the oracle gives, row for row."""
    wanted = expected(rows, spec)
    if "nodes" in more:
        wanted = {key: numbers for key, numbers in wanted.items() if key[2] in more["nodes"]}
    found = rows_of(frames.score_index(frame, spec, **more))
    assert sorted((one["region"], one["period"], one["node"]) for one in found) == sorted(wanted)
    for one in found:
        numbers = wanted[one["region"], one["period"], one["node"]]
        assert one["wrong"] == 0
        for name in numbers.keys() & one.keys():
            assert near(one[name], numbers[name]), (name, one, numbers)


@st.composite
def figures(draw, indicators):
    """Rows with gaps, ties and nulls; of each indicator and year some regions have a figure."""
    regions = draw(st.lists(st.sampled_from([*KINDS][3:]), min_size=1, max_size=5, unique=True))
    periods = draw(st.sampled_from([(2023,), (2022, 2023)]))
    rows = []
    for period in periods:
        for indicator in indicators:
            some = [
                draw(st.one_of(st.none(), st.just("no row"), st.integers(1, 9))) for _ in regions
            ]
            # The region of reference is in the middle, whichever way is better.
            rows += [row("GM0014", indicator, 1.0, period), row("GM0034", indicator, 12.5, period)]
            rows.append(row("GM0855", indicator, draw(st.sampled_from([4.0, 5.5])), period))
            rows += [
                row(region, indicator, None if one is None else one * 1.0, period)
                for region, one in zip(regions, some, strict=True)
                if one != "no row"
            ]
    return draw(st.permutations(rows))


@st.composite
def many(draw):
    """Rows, and a specification over their indicators, one of which has weight 0."""
    ids = [f"i{number}" for number in range(draw(st.integers(1, 5)))]
    rows = draw(figures([*ids, "another"]))
    weights = st.sampled_from([1.0, 2.0, 0.25])

    def leaf(key):
        how = draw(st.sampled_from(NORMALISERS))
        return ix.Leaf(key, draw(weights), draw(st.sampled_from([1, -1])), how)

    def group(key, children):
        share = draw(st.sampled_from([0, 0.5, 2 / 3, 1]))
        below = [getattr(child, "aggregate", None) for child in children]
        may_be_low = any(isinstance(mean, ix.MazziottaPareto) for mean in below)
        means = TAKE_ALL if may_be_low else MEANS
        return ix.Group(key, children, draw(weights), draw(st.sampled_from(means)), share)

    cut = draw(st.integers(0, len(ids)))
    first, rest = [leaf(key) for key in ids[:cut]], [leaf(key) for key in ids[cut:]]
    children = [*([group("a", first)] if first else []), *rest]
    if rest and draw(st.booleans()):
        children = [*children[:1], group("b", rest)] if first else [group("b", rest)]
    children.append(ix.Leaf("another", 0, 1))
    return rows, ix.Spec(group("all", children))
