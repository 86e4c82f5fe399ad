"""Topic scores of OECD Regional Well-Being as published: cut at the quantiles 0.04 and 0.96."""

import csv
from pathlib import Path

import numpy as np
import pytest

from brede_welvaart import index as ix

FILE = Path(__file__).parent / "oecd" / "regional_well_being_2016.csv"
TOPICS = {
    "labour_force_with_secondary_education": "education",
    "broadband_access": "access_to_services",
}


@pytest.fixture(scope="module")
def rows():
    with FILE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def panel(rows):
    cells = [(row["region"], key, 2014, row[key]) for row in rows for key in TOPICS]
    return ix.Panel.from_cells(
        *zip(*((*keys, float(value) if value else None) for *keys, value in cells), strict=True)
    )


def test_every_score_is_as_published(rows, panel):
    groups = [ix.Group(topic, [ix.Leaf(key, 1, 1)]) for key, topic in TOPICS.items()]
    root = ix.Group("topics", groups, aggregate=ix.Apart())
    found = ix.compute(panel, ix.Spec(root, ix.MinMax(0, 10, quantiles=(0.04, 0.96))))

    assert len(rows) == 395
    for topic in TOPICS.values():
        scores = dict(zip(found.regions, found.scores(topic).tolist(), strict=True))
        for row in rows:
            if row[topic]:
                # Published to one decimal, and so is the figure that it is made from.
                assert abs(scores[row["region"]] - float(row[topic])) <= 0.051, row["region"]
            else:
                assert np.isnan(scores[row["region"]])


def test_other_quantiles_do_not_give_them(rows, panel):
    for quantiles in (None, (0.02, 0.98), (0.05, 0.95)):
        leaf = ix.Leaf("labour_force_with_secondary_education", 1, 1)
        spec = ix.Spec(ix.Group("education", [leaf]), ix.MinMax(0, 10, quantiles))
        scores = ix.compute(panel, spec).scores()
        published = {row["region"]: float(row["education"] or "nan") for row in rows}
        away = np.abs(scores - [published[region] for region in panel.regions])
        assert np.nanmax(away) > 0.06
