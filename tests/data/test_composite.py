"""Every expected figure of the reference files, made by other programs, within 1e-9."""

import csv
from pathlib import Path

import numpy as np
import pytest

from brede_welvaart import index as ix

FOLDER = Path(__file__).parent / "composite"
YEAR = 2024


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def number(text: str) -> float:
    return float(text) if text not in {"", "NA"} else float("nan")


STRUCTURE = rows("input_structure")
LEAVES = [row["iCode"] for row in STRUCTURE if row["Level"] == "1"]
GROUPS = ["gezondheid", "werk", "leefomgeving", "index"]
DIRECTION = {row["iCode"]: int(float(row["Direction"])) for row in STRUCTURE}
WEIGHT = {row["iCode"]: float(row["Weight"]) for row in STRUCTURE}
POSTS = {
    row["iCode"]: (float(row["lower"]), float(row["upper"])) for row in rows("input_goalposts")
}


def panel() -> ix.Panel:
    cells = [
        (row["uCode"], leaf, row["Time"], number(row[leaf]))
        for row in rows("input_panel")
        for leaf in LEAVES
    ]
    return ix.Panel.from_cells(*zip(*cells, strict=True))


def complete_cases() -> ix.Panel:
    whole = panel()
    year = whole.select(periods=[YEAR])
    kept = [
        code for code, row in zip(year.regions, year.values, strict=True) if not np.isnan(row).any()
    ]
    return whole.select(regions=kept)


def goalposts(leaf: str) -> ix.Goalposts:
    return ix.Goalposts(*POSTS[leaf])


def spec(normalise=None, aggregate=None, min_coverage=0.0, leaf_normalise=None) -> ix.Spec:
    """The tree of the reference: leaves in three groups in one index."""

    def node(row: dict[str, str]):
        key = row["iCode"]
        if row["Level"] == "1":
            own = leaf_normalise(key) if leaf_normalise else None
            return ix.Leaf(key, WEIGHT[key], DIRECTION[key], own)
        children = [node(child) for child in STRUCTURE if child["Parent"] == key]
        return ix.Group(key, children, WEIGHT[key], aggregate or ix.Arithmetic(), min_coverage)

    top = next(row for row in STRUCTURE if row["iCode"] == "index")
    return ix.Spec(node(top), normalise or ix.MinMax())


def flat(normalise=None, aggregate=None, leaf_normalise=None) -> ix.Spec:
    """All leaves in one group, with equal weights."""
    leaves = [
        ix.Leaf(key, 1, DIRECTION[key], leaf_normalise(key) if leaf_normalise else None)
        for key in LEAVES
    ]
    return ix.Spec(
        ix.Group("mpi", leaves, aggregate=aggregate or ix.Arithmetic()), normalise or ix.MinMax()
    )


def agrees(expected: str, columns: list[str], regions, read, tolerance: float = 1e-9) -> None:
    table = {row["uCode"]: row for row in rows(expected)}
    assert set(table) <= set(regions)
    for column in columns:
        wanted = [number(table[code][column]) if code in table else np.nan for code in regions]
        assert np.allclose(read(column), wanted, rtol=tolerance, atol=tolerance, equal_nan=True)


@pytest.mark.parametrize(
    ("expected", "given"),
    [
        ("minmax_0_100", {"normalise": ix.MinMax()}),
        ("minmax_1_100", {"normalise": ix.MinMax(1, 100)}),
        ("zscore", {"normalise": ix.ZScore()}),
        ("rank_ascending_min", {"normalise": ix.Rank()}),
        ("percentile_rank", {"normalise": ix.PercentileRank((0, 1))}),
        ("goalposts_0_100", {"leaf_normalise": goalposts}),
    ],
)
def test_normalised(expected: str, given) -> None:
    result = ix.compute(panel(), spec(**given), period=YEAR)

    agrees(expected, LEAVES, result.regions, result.normalised)


@pytest.mark.parametrize(
    ("expected", "aggregate"),
    [
        ("aggregate_a_amean_on_minmax_1_100", ix.Arithmetic()),
        ("aggregate_a_gmean_on_minmax_1_100", ix.Geometric()),
        ("aggregate_a_hmean_on_minmax_1_100", ix.Harmonic()),
        ("aggregate_a_amean_on_minmax_1_100", ix.Power(1)),
        ("aggregate_a_gmean_on_minmax_1_100", ix.Power(0)),
        ("aggregate_a_hmean_on_minmax_1_100", ix.Power(-1)),
    ],
)
def test_means(expected: str, aggregate: ix.Aggregator) -> None:
    result = ix.compute(panel(), spec(ix.MinMax(1, 100), aggregate), period=YEAR)

    agrees(expected, GROUPS, result.regions, result.scores)


@pytest.mark.parametrize(
    ("expected", "least"),
    [
        ("aggregate_goalposts", 0),
        ("aggregate_goalposts_threshold_0.5", 0.5),
        ("aggregate_goalposts_threshold_0.75", 0.75),
        ("aggregate_goalposts_threshold_1", 1),
    ],
)
def test_thresholds(expected: str, least: float) -> None:
    given = spec(leaf_normalise=goalposts, min_coverage=least)
    result = ix.compute(panel(), given, period=YEAR)

    agrees(expected, GROUPS, result.regions, result.scores)


def test_ranks() -> None:
    result = ix.compute(panel(), spec(leaf_normalise=goalposts), period=YEAR)

    agrees("ranks", GROUPS, result.regions, result.ranks)


def test_effective_weights() -> None:
    result = ix.compute(panel(), spec(), period=YEAR)
    weights = result.effective_weights()

    for row in rows("effective_weights"):
        own = result.effective_weights(row["iCode"])
        assert sum(weights[leaf] for leaf in own) == pytest.approx(number(row["EffWeight"]), 1e-9)


def test_data_availability() -> None:
    result = ix.compute(panel(), flat(), period=YEAR)

    agrees("data_availability", ["Dat_Avail"], result.regions, lambda _: result.coverage())


@pytest.mark.parametrize("how", ["mean", "median"])
def test_imputed(how: str) -> None:
    filled = ix.impute(panel(), how).select(periods=[YEAR])
    columns = dict(zip(filled.indicators, filled.values[:, :, 0].T, strict=True))

    agrees(f"impute_{how}", LEAVES, filled.regions, columns.get)


def test_growth() -> None:
    given = panel()
    found = ix.growth(given)

    for row in rows("cagr_2022_2024"):
        rate = found.rate(row["uCode"], row["iCode"])
        assert (float("nan") if rate is None else rate) == pytest.approx(
            number(row["cagr"]), rel=1e-9, nan_ok=True
        )


@pytest.mark.parametrize(("column", "penalty"), [("mpi_minus", -1), ("mpi_plus", 1)])
def test_mazziotta_pareto(column: str, penalty: float) -> None:
    given = flat(ix.ZScore(100, 10), ix.MazziottaPareto(penalty))
    result = ix.compute(complete_cases(), given, period=YEAR)
    expected = "mazziotta_pareto_complete_cases"

    agrees(expected, LEAVES, result.regions, result.normalised)
    agrees(expected, [column], result.regions, lambda _: result.scores())


def test_adjusted_mazziotta_pareto_within_what_is_printed() -> None:
    given = complete_cases()
    reference = {row["iCode"]: float(row["reference"]) for row in rows("input_ampi_reference")}

    def posts(leaf: str) -> ix.Goalposts:
        figures = given.values[:, given.indicator_number(leaf)]
        half = (np.nanmax(figures) - np.nanmin(figures)) / 2
        ends = reference[leaf] - half, reference[leaf] + half
        return ix.Goalposts(*ends, clip=False, scale=(70, 130))

    adjusted = flat(aggregate=ix.MazziottaPareto(ddof=0), leaf_normalise=posts)
    result = ix.compute(given, adjusted)
    for year in result.periods:
        found = result.at(year).scores()
        agrees(
            "ampi_minus_panel_reference_2022",
            [str(year)],
            result.regions,
            lambda _, found=found: found,
            5.01e-4,
        )
