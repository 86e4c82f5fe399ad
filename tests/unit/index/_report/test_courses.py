"""How figures moved and lie among all, by a slow oracle of our own."""

import math
from statistics import median, quantiles

import pytest

from brede_welvaart import index as ix

NAN = float("nan")
CODES = ["GM0200", "GM0221", "GM0363", "GM0855", "GM0772"]
YEARS = [2020, 2021, 2022, 2023]


@pytest.fixture(scope="module")
def panel() -> ix.Panel:
    rising = [[n, n + 1, NAN, n * 2] for n in range(5)]
    gone = [[NAN, NAN, NAN, NAN]] * 5
    same = [[7, 7, 7, 7]] * 5
    values = [[rising[n], gone[n], same[n]] for n in range(5)]
    return ix.Panel(CODES, ["tevredenheid_leven", "werkloosheid", "mijn_cijfer"], YEARS, values)


def course(panel: ix.Panel, region: str, indicator: str, **settings: int) -> ix.FigureCourse:
    found = ix.report(panel, region, **settings).courses  # type: ignore[arg-type]
    return next(one for one in found if one.indicator == indicator)


def test_a_course_has_the_figures_and_the_medians_of_the_years_of_signals(panel: ix.Panel) -> None:
    found = course(panel, "GM0363", "tevredenheid_leven")
    assert found.years == (2020, 2021, 2022, 2023)
    assert found.values == (2, 3, None, 4)
    assert found.medians == (median(range(5)), 3, None, 4)
    assert found.direction == 1
    assert course(panel, "GM0363", "tevredenheid_leven", window=2).years == (2022, 2023)


def test_a_spread_is_that_of_the_last_figures(panel: ix.Panel) -> None:
    found = course(panel, "GM0363", "tevredenheid_leven").spread
    assert found is not None
    last = [0, 2, 4, 6, 8]
    quarters = quantiles(last, n=4, method="inclusive")
    assert [found.first_quarter, found.middle, found.third_quarter] == quarters
    hundredths = quantiles(last, n=100, method="inclusive")
    assert math.isclose(found.low, hundredths[0])
    assert math.isclose(found.high, hundredths[-1])
    width = (found.high - found.low) / 20
    expected = [0] * 20
    for value in last:
        inside = min(max(value, found.low), found.high)
        expected[min(int((inside - found.low) / width), 19)] += 1
    assert list(found.counts) == expected


def test_where_there_are_no_figures_there_is_no_spread_and_no_median(panel: ix.Panel) -> None:
    found = course(panel, "GM0363", "werkloosheid")
    assert (found.spread, found.medians, found.values) == (None, (None,) * 4, (None,) * 4)


def test_figures_that_are_all_the_same_lie_in_the_middle(panel: ix.Panel) -> None:
    found = course(panel, "GM0363", "mijn_cijfer")
    assert found.spread is not None
    assert (found.spread.low, found.spread.high) == (7, 7)
    assert found.spread.counts == (0,) * 10 + (5,) + (0,) * 9
    assert found.direction is None


def test_figures_that_were_filled_in_are_no_part_of_it(panel: ix.Panel) -> None:
    filled = ix.impute(panel, "latest", max_age=3)
    assert course(filled, "GM0363", "tevredenheid_leven").values == (2, 3, None, 4)


def test_regions_of_a_kind_are_beside_their_own_kind() -> None:
    values = [[[1]], [[3]], [[10]], [[30]]]
    panel = ix.Panel(["GM0200", "GM0221", "PV20", "PV21"], ["x"], [2023], values)
    assert course(panel, "GM0200", "x").medians == (2,)
    assert course(panel, "PV21", "x").medians == (20,)
