import sys

import pytest

import brede_welvaart as bw
from brede_welvaart import frames
from brede_welvaart import index as ix
from engines import INSTALLED, rows_of
from index_rows import MEANS, NORMALISERS, check, in_memory, near, row

pytest.importorskip("narwhals", reason="frames need the extra 'frames'")
polars = pytest.importorskip("polars")
INF = float("inf")
#: What differs by kind is tried on polars, of which a question takes the least time, and on each
#: engine once.
OTHERS = [engine for engine in INSTALLED if engine != "polars"]
FIGURES = ("value", "rank", "coverage", "low", "high")


def leaf(key, direction=1, **more):
    return ix.Leaf(key, direction=direction, **more)


def spec_of(*leaves, how=None, **more):
    return ix.Spec(ix.Group("all", leaves, **more), how or ix.MinMax())


def table(**columns):
    """Rows of some indicators, in which a region has a figure or None."""
    regions = "abcdefgh"
    return [
        row(region, indicator, value)
        for indicator, values in columns.items()
        for region, value in zip(regions, values, strict=False)
    ]


def scored(rows, spec, node="all", engine="polars", **more):
    """What every region has on a node."""
    found = rows_of(frames.score_index(in_memory(engine, rows), spec, nodes=[node], **more))
    return {one["region"]: one for one in found}


def column(found, name):
    return [found[region][name] for region in sorted(found)]


#: Two periods, six regions of three kinds, with gaps, ties and a null; i4 has weight 0.
ROWS = [
    row(region, indicator, value, period)
    for period, values in {
        2022: {
            "i1": (5.0, 1.0, 12.5, 5.0, None, 7.0),
            "i2": (4.0, 1.0, 12.5, "no row", 12.5, 8.0),
            "i3": (5.5, 1.0, 13.0, 2.0, "no row", "no row"),
            "i4": (1.0, 1.0, 1.0, 1.0, 1.0, 1.0),
        },
        2023: {
            "i1": (5.0, 1.0, 12.5, 6.0, "no row", 7.0),
            "i2": (4.0, 1.0, 12.5, 8.0, "no row", 8.0),
            "i3": (5.5, 1.0, 13.0, 3.0, "no row", 0.5),
        },
    }.items()
    for indicator, figures in values.items()
    for region, value in zip(
        ("GM0855", "GM0014", "GM0034", "Tilburg-West", "WK085501", "GM9999"), figures, strict=True
    )
    if value != "no row"
]


def tree(*hows, mean=None, outer=None, share=0.6):
    mean, outer = mean or ix.Arithmetic(), outer or ix.Arithmetic()
    first, second, third = (hows * 3)[:3]
    inner = ix.Group(
        "a",
        [leaf("i1", normalise=first), leaf("i2", -1, weight=2, normalise=second)],
        weight=3,
        aggregate=mean,
        min_coverage=share,
    )
    return spec_of(inner, leaf("i3", normalise=third), ix.Leaf("i4", 0, 1), aggregate=outer)


@pytest.mark.parametrize(
    "how", [*NORMALISERS, ix.ZScore(100, 10), ix.Rank(), ix.Identity(), ix.MinMax()], ids=repr
)
def test_every_normaliser_gives_the_numbers_of_the_oracle(how):
    check(in_memory("polars", ROWS), ROWS, tree(how))


@pytest.mark.parametrize(
    ("mean", "outer"), [*zip(MEANS, (*MEANS[3:], *MEANS[:3]), strict=True)], ids=repr
)
def test_every_mean_gives_the_numbers_of_the_oracle(mean, outer):
    spec = tree(NORMALISERS[0], mean=mean, outer=outer, share=0)
    check(in_memory("polars", ROWS), ROWS, spec)


@pytest.mark.parametrize("engine", OTHERS)
@pytest.mark.parametrize(
    "spec",
    [
        tree(*NORMALISERS[1:4], mean=ix.Power(3), outer=ix.Geometric()),
        tree(*NORMALISERS[4:], mean=ix.MazziottaPareto(), outer=ix.Harmonic()),
        tree(ix.ZScore(100, 10), mean=ix.Minimum()),
        tree(ix.Rank(), mean=ix.Apart()),
    ],
    ids=["quantiles", "reference", "z", "ranks"],
)
def test_every_engine_gives_the_numbers_of_the_oracle(engine, spec):
    check(in_memory(engine, ROWS), ROWS, spec)


@pytest.mark.parametrize("nodes", [None, ["a", "all"], ["b"], ["c", "i3"]], ids=repr)
def test_branches_may_be_of_unlike_height(nodes):
    inner = ix.Group("a", [leaf("i1")], aggregate=ix.Geometric(), min_coverage=0)
    outer = ix.Group("c", [inner, leaf("i2", weight=3)], aggregate=ix.Harmonic(), min_coverage=0)
    other = ix.Group("b", [leaf("i3"), ix.Leaf("i4", 0, 1)], 2, ix.MazziottaPareto(), 0)
    spec = spec_of(outer, other, how=ix.Goalposts(-9, 99), min_coverage=0)
    more = {} if nodes is None else {"nodes": nodes}
    check(in_memory("polars", ROWS), ROWS, spec, **more)


@pytest.mark.parametrize("how", NORMALISERS, ids=repr)
def test_a_row_without_a_figure_is_a_gap_as_no_row_is(how):
    spec = spec_of(leaf("i1", normalise=how), leaf("i2", normalise=how), min_coverage=0.0)
    for rows in (ROWS, [one for one in ROWS if one["value"] is not None]):
        check(in_memory("polars", rows), rows, spec)


def test_two_leaves_may_have_two_regions_of_reference_and_two_pairs_of_quantiles():
    one, other = (ix.DistanceToReference(region) for region in ("GM0855", "GM9999"))
    check(in_memory("polars", ROWS), ROWS, tree(one, other, one))
    some = [ix.MinMax(quantiles=(0.25, share)) for share in (0.7, 0.8)]
    check(in_memory("polars", ROWS), ROWS, tree(*some, ix.MinMax()))


def test_more_leaves_than_one_float_has_bits_for_are_told_apart():
    rows = [
        row(region, f"i{number}", float(number % 7 + place + (number == 77) * place))
        for number in range(120)
        for place, region in enumerate(("GM0855", "GM0014", "GM0034"))
        if (number, region) not in {(3, "GM0855"), (70, "GM0014"), (119, "GM0014")}
    ]
    spec = spec_of(*(leaf(f"i{number}") for number in range(120)))
    check(in_memory("polars", rows), rows, spec)
    twice = scored([*rows, rows[99]], spec)
    assert all(one["wrong"] and one["value"] is None for one in twice.values())


def test_the_numbers_are_those_of_compute_year_by_year():
    panel = ix.Panel.from_frame(in_memory("polars", ROWS), zero_is_missing=False)
    for year in panel.periods:
        wanted = ix.compute(panel, tree(ix.MinMax(1, 100)), year).to_records()
        found = rows_of(
            frames.score_index(in_memory("polars", ROWS), tree(ix.MinMax(1, 100)), year)
        )
        assert len(found) == len(wanted)
        by_cell = {(one["region"], one["node"]): one for one in found}
        for one in wanted:
            numbers = by_cell[one["region"], one["node"]]
            assert numbers["period"] == one["period"] == year
            for name in FIGURES:
                assert near(numbers[name], one[name])


def test_a_panel_as_a_frame_is_scored_with_its_year_and_the_directions_of_the_catalogue():
    panel = ix.Panel(["GM0855", "GM0014"], ["werkloosheid"], [2023], [[[3.0]], [[4.0]]])
    spec = spec_of(ix.Leaf("werkloosheid"))
    frame = frames.to_frame(panel, "polars")
    found = rows_of(frames.score_index(frame.rename({"period": "year"}), spec, "2023JJ00"))
    assert {(one["region"], one["year"], one["value"]) for one in found} == {
        ("GM0855", 2023, 100.0),
        ("GM0014", 2023, 0.0),
    }
    with pytest.raises(bw.SpecError, match="give a direction"):
        frames.score_index(frame, spec_of(ix.Leaf("x")))
    turned = scored(table(x=[1, 2]), spec_of(ix.Leaf("x")), directions={"x": -1})
    assert column(turned, "value") == [100.0, 0.0]


def test_ranks_are_shared_by_points_that_differ_by_a_hair():
    rows = table(x=[0.1 + 0.2, 0.3, 0.1, 0.5, 0.5])
    assert column(scored(rows, spec_of(leaf("x"), how=ix.Identity())), "rank") == [3, 3, 5, 1, 1]
    ranked = scored(rows, spec_of(leaf("x"), how=ix.Rank()))
    assert column(ranked, "value") == [2, 2, 1, 4, 4]


def test_what_is_not_asked_is_not_there():
    found = frames.score_index(
        in_memory("polars", ROWS), tree(ix.MinMax()), ranks=False, bounds=False
    )
    assert found.columns == ["region", "period", "node", "value", "coverage", "wrong"]
    assert set(found["node"]) == {"all", "a", "i1", "i2", "i3"}
    some = frames.score_index(in_memory("polars", ROWS), tree(ix.MinMax()), nodes=["a", "i3"])
    assert set(some["node"]) == {"a", "i3"}
    assert set(
        frames.score_index(in_memory("polars", ROWS), tree(ix.MinMax()), nodes="a")["node"]
    ) == {"a"}
    for unknown in (["b"], []):
        with pytest.raises(bw.UnknownIdError, match="no node"):
            frames.score_index(in_memory("polars", ROWS), tree(ix.MinMax()), nodes=unknown)


def test_a_lazy_frame_stays_lazy_and_nothing_of_it_is_collected():
    asked = []

    def read(rows):
        asked.append(len(rows))
        return rows

    frame = in_memory("polars lazy", ROWS)
    watched = frame.map_batches(read, schema=frame.collect_schema())
    found = frames.score_index(watched, tree(NORMALISERS[1], NORMALISERS[2], NORMALISERS[6]))
    assert isinstance(found, polars.LazyFrame)
    assert "PYTHON" in found.explain(optimized=False).upper()
    assert not asked
    assert found.collect().height == 2 * 6 * 5
    assert asked


def test_a_relation_of_duckdb_stays_on_its_connection_and_is_asked_of_the_table_as_it_is_by_then():
    duckdb = pytest.importorskip("duckdb")
    connection = duckdb.connect()
    named = "region text, indicator text, period integer, value double"
    connection.execute(f"create table figures ({named})")
    connection.execute("insert into figures values ('a', 'x', 2023, 1), ('b', 'x', 2023, 2)")
    found = frames.score_index(connection.table("figures"), spec_of(leaf("x")), nodes=["all"])
    assert isinstance(found, duckdb.DuckDBPyRelation)
    assert "figures" in found.explain()
    connection.execute("insert into figures values ('c', 'x', 2023, 3)")
    assert sorted((one["region"], one["value"]) for one in rows_of(found)) == [
        ("a", 0.0),
        ("b", 50.0),
        ("c", 100.0),
    ]


@pytest.mark.parametrize(
    ("values", "how"),
    [
        ((2, 2 + 1e-13, 2), ix.MinMax()),
        ((2, 2, 2), ix.ZScore()),
        ((2, 2, 2), ix.PercentileRank()),
        ((2, 2, 2), ix.DistanceToReference("a")),
        ((5, 2, 2, 2, 2, 2), ix.MinMax(quantiles=(0.1, 0.5))),
        ((2, None, None), ix.Rank()),
        ((2, None, None), ix.PercentileRank()),
        ((2, None, None), ix.MinMax()),
        ((2, 0, 3), ix.Goalposts(1, 9, log=True)),
        ((2, 0, 3), ix.FractionOfMax()),
        ((2, -1, 3), ix.FractionOfMax()),
        ((None, 1, 3), ix.DistanceToReference("a")),
        ((1, 2, 3), ix.DistanceToReference("a")),
        ((1, 2, 3), ix.DistanceToReference("elsewhere")),
        ((1, INF, 3), ix.Identity()),
        ((1, -INF, 3), ix.MinMax()),
        ((1e-200, 2e-200, 3e-200), ix.ZScore()),
        ((-1.5e308, 1.5e308, 1), ix.MinMax()),
        ((1, 2, 1e308), ix.Goalposts(0, 1e-3, clip=False)),
    ],
    ids=repr,
)
def test_figures_that_compute_refuses_are_wrong_and_give_no_figures(values, how):
    rows = [*table(x=values), row("a", "x", 1.0, 2020)]
    found = frames.score_index(in_memory("polars", rows), spec_of(leaf("x"), how=how), 2023)
    for one in rows_of(found):
        assert one["wrong"] == 1
        assert [one[name] for name in FIGURES] == [None] * 5


@pytest.mark.parametrize("engine", OTHERS)
def test_figures_are_wrong_on_every_engine(engine):
    hows = {
        "v": ix.DistanceToReference("elsewhere"),
        "w": ix.MinMax(),
        "x": ix.PercentileRank(),
        "y": ix.Goalposts(1, 9, log=True),
        "z": ix.FractionOfMax(),
        "ok": ix.MinMax(),
    }
    rows = table(v=(1, 2), w=(2, 2), x=(1, None), y=(0, 1), z=(-1, 1), ok=(1, 2))
    spec = spec_of(*(leaf(key, normalise=how) for key, how in hows.items()))
    found = rows_of(frames.score_index(in_memory(engine, rows), spec))
    assert {one["node"]: one["wrong"] for one in found} == dict.fromkeys("vwxyz", 1) | {
        "ok": 0,
        "all": 5,
    }
    for one in found:
        assert (one["value"] is None) == (one["wrong"] > 0)


def test_what_is_wrong_is_so_for_the_groups_above_it_and_in_that_period_only():
    rows = [
        *table(x=(2, 2), y=(1, 3), z=(5, 6)),
        row("a", "x", 1.0, 2020),
        row("b", "x", 2.0, 2020),
    ]
    spec = spec_of(ix.Group("g", [leaf("x"), leaf("y")]), ix.Group("h", [leaf("z")]))
    found = rows_of(frames.score_index(in_memory("polars", rows), spec))
    wrong = {(one["period"], one["node"]): one["wrong"] for one in found if one["region"] == "a"}
    assert {key for key, count in wrong.items() if count} == {
        (2023, "x"),
        (2023, "g"),
        (2023, "all"),
    }
    assert wrong[2023, "all"] == 1


def test_an_indicator_without_any_row_is_wrong_and_one_without_a_figure_is_missing():
    rows = table(x=(1, 2), y=(None, None))
    found = scored(rows, spec_of(leaf("x"), leaf("y")))
    assert column(found, "value") == [0, 100]
    assert column(found, "coverage") == [0.5, 0.5]
    assert column(found, "low") == [0, 100]
    found = scored(rows, spec_of(leaf("x"), leaf("z")))
    assert column(found, "wrong") == [1, 1]
    assert column(found, "value") == [None, None]


@pytest.mark.parametrize("engine", INSTALLED)
def test_a_figure_that_stands_twice_makes_its_period_wrong(engine):
    rows = [*table(x=(1, 2, 3), y=(1, 2, 3)), row("b", "y", 9.0), row("b", "y", 9.0)]
    rows += [row(*cell, 2020) for cell in (("a", "x", 1.0), ("b", "x", 2.0), ("b", "y", 2.0))]
    spec = spec_of(leaf("x", normalise=ix.Goalposts(0, 4)), leaf("y", normalise=ix.Goalposts(0, 4)))
    found = rows_of(frames.score_index(in_memory(engine, rows), spec, nodes=["all"]))
    assert {(one["period"], one["wrong"] > 0) for one in found} == {(2023, True), (2020, False)}
    assert {one["value"] for one in found if one["period"] == 2023} == {None}


def test_a_figure_twice_of_an_indicator_that_does_not_count_does_not():
    rows = [*table(x=(1, 2)), row("a", "z", 9.0), row("a", "z", 9.0)]
    assert column(scored(rows, spec_of(leaf("x"))), "value") == [0, 100]


@pytest.mark.parametrize(
    ("mean", "x"),
    [
        (ix.Geometric(), (0, 50, 60)),
        (ix.Geometric(), (-1, 50, 60)),
        (ix.Harmonic(), (0, 50, 60)),
        (ix.Power(-2), (0, 50, 60)),
        (ix.Power(2), (-1, 50, 60)),
        (ix.Power(2), (1e-200, 50, 60)),
        (ix.Power(-3), (1e-200, 50, 60)),
        (ix.Power(9), (1e200, 50, 60)),
        (ix.MazziottaPareto(), (-200, 50, 60)),
    ],
    ids=repr,
)
def test_points_that_a_mean_does_not_take_are_wrong_in_that_region_and_nobody_has_a_rank(mean, x):
    spec = spec_of(leaf("x"), leaf("y"), how=ix.Identity(), aggregate=mean)
    low = 1e-200 if abs(x[0]) == 1e-200 else 20
    found = scored(table(x=x, y=(low, 20, 30)), spec)
    assert column(found, "wrong") == [1, 0, 0]
    assert column(found, "rank") == [None] * 3
    assert found["a"]["value"] is found["a"]["low"] is found["a"]["coverage"] is None
    assert found["b"]["value"] == pytest.approx(
        float(ix.aggregate([[50.0], [20.0]], aggregator=mean)[0]), rel=1e-12
    )


#: Of the first region x is at its worse post and y is not, of the second both are, of the third
#: neither; the fourth has no y.
POSTS = {"x": (0.0, 0.0, 50.0, 0.0), "y": (40.0, -3.0, 60.0, None), "z": (0.1, 2.0, 3.0, 1.0)}


INNER = (ix.Geometric(), ix.Arithmetic(), ix.Minimum())


@pytest.mark.parametrize(
    ("engine", "inner", "outer"),
    [
        *(
            ("polars", inner, outer)
            for inner in INNER
            for outer in (*MEANS[:4], ix.Power(-2), ix.Minimum(), ix.MazziottaPareto())
        ),
        *((engine, INNER[0], ix.Harmonic()) for engine in OTHERS),
        *((engine, INNER[2], ix.MazziottaPareto()) for engine in OTHERS),
    ],
    ids=repr,
)
def test_points_of_0_that_goalposts_give_count_as_0_as_compute_has_it(engine, inner, outer):
    leaves = [leaf("x", normalise=ix.Goalposts(0, 100)), leaf("y", normalise=ix.Goalposts(0, 100))]
    other = ix.Group("h", [leaf("z", normalise=ix.Goalposts(-9, 91, clip=False))])
    spec = spec_of(ix.Group("g", leaves, aggregate=inner), other, aggregate=outer)
    rows = table(**POSTS)
    panel = ix.Panel.from_frame(in_memory("polars", rows), zero_is_missing=False)
    found = rows_of(frames.score_index(in_memory(engine, rows), spec))
    try:
        wanted = ix.compute(panel, spec).to_records()
    except bw.DataError as error:
        refused = {region for region in "abcd" if f" of {region} in " in str(error)}
        assert {one["region"] for one in found if one["wrong"]} == refused
        return
    by_cell = {(one["region"], one["node"]): one for one in found}
    for one in wanted:
        numbers = by_cell[one["region"], one["node"]]
        assert numbers["wrong"] == 0
        for name in FIGURES:
            assert near(numbers[name], one[name]), (name, numbers, one)


def test_a_class_of_ones_own_and_a_power_near_0_are_refused_by_name():
    class Own(ix.Normaliser):
        pass

    class Mine(ix.Minimum):
        pass

    frame = polars.LazyFrame(table(x=(1,))).map_batches(lambda _: 1 / 0)
    with pytest.raises(bw.SpecError, match=r"a class of your own.*x, all") as caught:
        frames.score_index(frame, spec_of(leaf("x"), how=Own(), aggregate=Mine()))
    assert caught.value.nodes == ("x", "all")
    with pytest.raises(bw.SpecError, match=r"a power so near to 0.*all"):
        frames.score_index(frame, spec_of(leaf("x"), aggregate=ix.Power(0.009)))
    scales = (leaf("x"), leaf("y", normalise=ix.Rank()))
    with pytest.raises(bw.SpecError, match="unlike scales"):
        frames.score_index(frame, spec_of(*scales))


def test_dask_has_no_ranks_and_no_quantiles(monkeypatch):
    monkeypatch.setattr("narwhals.Implementation.is_dask", lambda _: True)
    frame = in_memory("polars lazy", table(x=(1, 2)))
    with pytest.raises(bw.SpecError, match="ranks=False"):
        frames.score_index(frame, spec_of(leaf("x")))
    for how, match in ((ix.Rank(), "no Rank"), (ix.MinMax(quantiles=(0.1, 0.9)), "quantiles")):
        with pytest.raises(bw.SpecError, match=match):
            frames.score_index(frame, spec_of(leaf("x"), how=how), ranks=False)
    found = frames.score_index(frame, spec_of(leaf("x")), ranks=False)
    assert found.collect().height == 4


def test_what_an_engine_is_too_old_for_is_refused_with_its_name(monkeypatch):
    def refuse(*_, **__):
        raise NotImplementedError("DuckDB>=1.3.0 is required")

    monkeypatch.setattr("narwhals.Expr.over", refuse)
    with pytest.raises(bw.SpecError, match=r"polars cannot do this: DuckDB>=1.3.0 is required"):
        frames.score_index(in_memory("polars", ROWS), tree(ix.MinMax()))


def test_columns_that_are_missing_or_hold_no_numbers_and_periods_that_are_none_are_named():
    frame = polars.DataFrame(table(x=(1, 2)))
    with pytest.raises(bw.DataError, match=r"the column 'period' is missing; there are: .*'x'"):
        frames.score_index(frame.rename({"period": "x"}), spec_of(leaf("x")))
    with pytest.raises(bw.DataError, match="the column 'region' is missing"):
        frames.score_index(frame.drop("region"), spec_of(leaf("x")))
    texts = frame.with_columns(polars.col("value", "period").cast(polars.String))
    with pytest.raises(bw.DataError, match=r"value: expected a column of numbers(.|\n)*period: "):
        frames.score_index(texts, spec_of(leaf("x")))
    with pytest.raises(bw.DataError, match=r"period: expected a year, got 'soon'"):
        frames.score_index(frame, spec_of(leaf("x")), "soon")
    with pytest.raises(TypeError):
        frames.score_index([1], spec_of(leaf("x")))


def test_rows_without_region_indicator_or_period_are_left_out_and_nan_is_missing():
    rows = [*table(x=(1.0, float("nan"), 3.0)), row(None, "x", 9.0), row("d", None, 9.0)]
    frame = polars.DataFrame([*rows, row("d", "x", 9.0, None)], infer_schema_length=None)
    found = frames.score_index(frame, spec_of(leaf("x")), nodes=["all"]).sort("region")
    assert found["region"].to_list() == ["a", "b", "c"]
    assert found["value"].to_list() == [0, None, 100]


def test_columns_may_be_of_other_types():
    frame = polars.DataFrame(table(x=(1, 2))).with_columns(
        polars.col("region").cast(polars.Categorical),
        polars.col("period").cast(polars.Float64),
        polars.col("value").cast(polars.Int16),
    )
    found = frames.score_index(frame, spec_of(leaf("x")))
    assert set(found["period"]) == {2023}
    assert set(found["value"]) == {0.0, 100.0}


def test_without_narwhals_or_numpy_the_extra_is_named_before_anything(monkeypatch):
    monkeypatch.setitem(sys.modules, "narwhals", None)
    with pytest.raises(bw.MissingExtraError, match=r"brede-welvaart\[frames\]"):
        frames.score_index(None, spec_of(leaf("x")))
    monkeypatch.undo()
    monkeypatch.setitem(sys.modules, "numpy", None)
    with pytest.raises(bw.MissingExtraError, match=r"brede-welvaart\[index\]"):
        frames.score_index(None, spec_of(leaf("x")))
