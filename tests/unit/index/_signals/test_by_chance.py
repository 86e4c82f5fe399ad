"""How much of nothing is coloured, and how much of a slope is seen: simulated, with fixed seeds.

Nothing is a Gaussian process of which neighbouring years are correlated, around the same level all
the time. With BREDE_WELVAART_SIMULATE=1 each case has thirty times as many series, and its figures
are printed (with ``-s``); and there are more cases between those at the ends.
"""

import os
from itertools import product

import numpy as np
import pytest

from brede_welvaart import index as ix

IS_FULL = bool(os.environ.get("BREDE_WELVAART_SIMULATE"))
SERIES = 120_000 if IS_FULL else 4_000
# Three times the standard error of a share of 6 % of so many series, some of which hang together.
MOST = 0.06 + 3 * (0.06 * 0.94 / SERIES) ** 0.5
EVEN = (2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023)
UNEVEN = (2008, 2012, 2013, 2014, 2016, 2018, 2019, 2021, 2022, 2023)
FEW = (2015, 2017, 2018, 2020, 2022, 2023)


def wandering(rng, shape, years, rho):
    found = np.empty((*shape, len(years)))
    found[..., 0] = rng.standard_normal(shape)
    for place in range(1, len(years)):
        near = rho ** (years[place] - years[place - 1])
        noise = rng.standard_normal(shape)
        found[..., place] = near * found[..., place - 1] + (1 - near**2) ** 0.5 * noise
    return found


def coloured(regions, years, rho, slope=0.0, **settings):
    """The share of the trends and of the changes that get a colour."""
    rng = np.random.default_rng([regions, len(years), int(100 * rho)])
    sets = max(1, SERIES // regions)
    figures = wandering(rng, (regions, sets), years, rho) + slope * (np.array(years) - years[0])
    ids = [f"x{n}" for n in range(sets)]
    panel = ix.Panel([f"r{n}" for n in range(regions)], ids, years, figures)
    window = years[-1] - years[0] + 1
    found = ix.signals(
        panel, period=years[-1], window=window, directions=dict.fromkeys(ids, 1), **settings
    ).arrays
    shares = [float((part.colours != 0).mean()) for part in (found.trend, found.change)]
    if IS_FULL:
        print(f"{regions} regions, {len(years)} years, {rho}, slope {slope}: {shares}")  # noqa: T201
    return shares


def cases(first, last, rhos):
    """Every correlation for the first, which is the harder, and for the last those at the ends."""
    if IS_FULL:
        return [*product((first, last), rhos)]
    return [*((first, rho) for rho in rhos), *((last, rho) for rho in (rhos[0], rhos[-1]))]


@pytest.mark.parametrize(("regions", "rho"), cases(20, 100, [0, 0.3, 0.5, 0.7, 0.9]))
def test_of_nothing_at_most_six_in_a_hundred_are_coloured(regions: int, rho: float) -> None:
    trend, change = coloured(regions, EVEN, rho)

    assert trend <= MOST
    assert change <= MOST


@pytest.mark.parametrize(("years", "rho"), cases(FEW, UNEVEN, [0, 0.3, 0.5, 0.7]))
def test_in_uneven_years_too(years: tuple[int, ...], rho: float) -> None:
    trend, change = coloured(20, years, rho)

    assert trend <= MOST
    assert change <= MOST


@pytest.mark.parametrize(("regions", "rho"), [(4, 0), (4, 0.5), (5, 0.3)])
def test_with_few_regions_too(regions: int, rho: float) -> None:
    trend, change = coloured(regions, EVEN, rho)

    assert trend <= MOST
    assert change <= MOST


@pytest.mark.parametrize("regions", [20, 100])
def test_of_a_slope_of_half_a_standard_deviation_a_year_half_is_seen(regions: int) -> None:
    assert coloured(regions, EVEN, 0, slope=0.5)[0] >= 0.5


def test_without_the_correction_one_in_ten_that_only_wander_are_coloured() -> None:
    assert coloured(20, EVEN, 0.5, correction=None)[0] > 0.1
    assert coloured(20, EVEN, 0.7, correction=None)[0] > 0.15


def test_the_share_that_may_be_by_chance_leaves_hardly_any() -> None:
    assert coloured(100, EVEN, 0, false_discovery=True)[0] < 0.005


def test_a_line_that_all_share_costs_power_and_brings_no_false_alarms() -> None:
    rng = np.random.default_rng(9)
    shared = 2 * np.sin(np.arange(8.0))
    figures = rng.standard_normal((50, 40, 8)) + shared
    ids = [f"x{n}" for n in range(40)]
    panel = ix.Panel([f"r{n}" for n in range(50)], ids, EVEN, figures)
    settings = {"period": 2023, "directions": dict.fromkeys(ids, 1)}
    plain = ix.signals(panel, **settings).arrays
    beside = ix.signals(panel, relative_to="median", **settings).arrays

    assert (plain.trend.colours != 0).mean() <= MOST
    assert (beside.trend.colours != 0).mean() <= MOST
