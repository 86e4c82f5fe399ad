"""The Human Development Index as UNDP published it: an extract, and all of it where the file lies
beside the checkout.
"""

from pathlib import Path

import numpy as np
import pytest

from beside import beside, needs
from brede_welvaart import index as ix
from scripts import loaded

EXTRACT = Path(__file__).parent / "hdi" / "extract.csv"
NAME = "reference/undp_hdi/hdr2023_24_hdi_inputs_and_published.csv"
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


@pytest.fixture(scope="module")
def tool():
    return loaded("tools/make_hdi_extract.py")


@pytest.fixture(
    scope="module",
    params=[EXTRACT, pytest.param(beside(NAME), marks=needs(NAME))],
    ids=["some", "all"],
)
def published(request, tool):
    return tool.read(request.param)


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


def test_every_value_is_as_published(published, panel) -> None:
    result = ix.compute(panel, SPEC)
    found = [round(result.value(row["iso3"], "hdi", row["year"]), 3) for row in published]

    assert len(found) > 250
    assert found == [float(row["hdi_published"]) for row in published]


def test_a_year_by_itself_gives_the_same(panel) -> None:
    whole = ix.compute(panel, SPEC)

    for year in panel.periods:
        alone = ix.compute(panel, SPEC, period=year)
        assert np.array_equal(alone.scores(), whole.at(year).scores(), equal_nan=True)


def test_the_extract_is_small(tool) -> None:
    assert len(tool.read(EXTRACT)) <= 300


@needs(NAME)
def test_the_extract_is_what_the_tool_makes_of_the_whole(tool) -> None:
    whole = tool.read(beside(NAME))

    assert len(whole) == 5808
    assert tool.read(EXTRACT) == tool.extract(whole)
