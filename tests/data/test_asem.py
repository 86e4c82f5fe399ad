"""The ASEM Sustainable Connectivity Index as its makers published it, where it lies beside the
checkout: 51 countries, 49 indicators, three levels.
"""

import csv

import numpy as np

from beside import beside, needs
from brede_welvaart import index as ix

pytestmark = needs("reference/asem/README.md")


def read(name):
    with beside(f"reference/asem/{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def panel_of(name):
    rows = {row["UnitCode"]: row for row in read(name)}
    keys = [row["IndCode"] for row in read("structure")]
    cells = [
        (code, key, 2018, float(row[key]) if row[key] not in {"", "NA"} else None)
        for code, row in rows.items()
        for key in keys
    ]
    return ix.Panel.from_cells(*zip(*cells, strict=True))


def spec():
    structure = read("structure")
    weights = {row["Code"]: float(row["Weight"]) for row in read("weights")}

    def group(name):
        own = [row for row in structure if row["Agg1"] == name]
        leaves = [
            ix.Leaf(row["IndCode"], float(row["IndWeight"]), int(float(row["Direction"])))
            for row in own
        ]
        return ix.Group(name, leaves, weights[name])

    halves = dict.fromkeys(row["Agg2"] for row in structure)
    for half in halves:
        names = dict.fromkeys(row["Agg1"] for row in structure if row["Agg2"] == half)
        halves[half] = ix.Group(half, [group(name) for name in names], weights[half])
    return ix.Spec(ix.Group("Index", [*halves.values()]))


def test_the_index_and_all_its_parts_are_as_published():
    found = ix.compute(panel_of("treated"), spec())
    published = {row["UnitCode"]: row for row in read("scores")}
    groups = [node for node in found.nodes if node in next(iter(published.values()))]

    assert len(groups) == 11
    for node in groups:
        expected = [float(published[code][node]) for code in found.regions]
        assert np.allclose(found.scores(node), expected, rtol=1e-12, atol=1e-12), node


def test_figures_are_filled_in_by_group_as_published():
    kinds = {row["UnitCode"]: row["Group_EurAsia"] for row in read("denominated")}
    filled = ix.impute(panel_of("denominated"), "group_mean", groups=kinds)
    expected = panel_of("imputed_group_mean")

    assert filled.indicators == expected.indicators
    assert np.allclose(filled.values, expected.values, rtol=1e-12)
