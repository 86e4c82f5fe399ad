"""The Human Development Index as UNDP published it, where its figures lie beside the checkout."""

import csv
import os
from pathlib import Path

import numpy as np
import pytest

from brede_welvaart import index as ix

BESIDE = Path(__file__).parents[3] / "shared"
FILE = (
    Path(os.environ.get("BREDE_WELVAART_SHARED", BESIDE))
    / "reference"
    / "undp_hdi"
    / "hdr2023_24_hdi_inputs_and_published.csv"
)
COLUMNS = {
    "le": "life_expectancy",
    "eys": "expected_years_schooling",
    "mys": "mean_years_schooling",
    "gni": "gni_per_capita_2017ppp",
}
UNIT = (0, 1)
SPEC = ix.Spec(
    ix.Group(
        "hdi",
        aggregate=ix.Geometric(),
        children=(
            ix.Leaf("le", direction=1, normalise=ix.Goalposts(20, 85, scale=UNIT)),
            ix.Group(
                "education",
                (
                    ix.Leaf("eys", direction=1, normalise=ix.Goalposts(0, 18, scale=UNIT)),
                    ix.Leaf("mys", direction=1, normalise=ix.Goalposts(0, 15, scale=UNIT)),
                ),
            ),
            ix.Leaf("gni", direction=1, normalise=ix.Goalposts(100, 75_000, log=True, scale=UNIT)),
        ),
    )
)

pytestmark = pytest.mark.skipif(not FILE.exists(), reason=f"{FILE} is not there")


@pytest.fixture(scope="module")
def published() -> list[dict[str, str]]:
    with FILE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def panel(published):
    return ix.Panel.from_cells(
        *zip(
            *(
                (row["iso3"], key, row["year"], float(row[column]))
                for row in published
                for key, column in COLUMNS.items()
            ),
            strict=True,
        )
    )


def test_all_values_in_one_call(published, panel) -> None:
    result = ix.compute(panel, SPEC)
    found = [round(result.value(row["iso3"], "hdi", row["year"]), 3) for row in published]

    assert len(found) == 5808
    assert found == [float(row["hdi_published"]) for row in published]


def test_a_year_by_itself_gives_the_same(panel) -> None:
    whole = ix.compute(panel, SPEC)

    for year in panel.periods:
        alone = ix.compute(panel, SPEC, period=year)
        assert np.array_equal(alone.scores(), whole.at(year).scores(), equal_nan=True)
