"""Section 5: per region and indicator "position x of n, quartile, trend, latest change, colour,
N.B. where there is too little", beside an oracle that goes by the rules one figure at a time.
"""

from fractions import Fraction
from itertools import permutations
from statistics import median

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from brede_welvaart import index as ix

YEAR = 2023
NAN = float("nan")
LEVEL = 0.1


@st.composite
def cases(draw):
    """A panel with gaps, ties, breaks and imputed figures; a window; directions."""
    count, ids, years = draw(st.tuples(st.integers(1, 9), st.integers(1, 2), st.integers(1, 6)))
    periods = sorted(
        draw(st.lists(st.integers(2015, YEAR - 1), min_size=years, max_size=years, unique=True))
    )
    shape = count, ids, years + 1
    size = count * ids * (years + 1)
    figures = st.integers(-3, 9).map(float) | st.just(NAN)
    values = draw(st.lists(figures, min_size=size, max_size=size))
    regions = [f"r{number}" for number in range(count)]
    breaks = draw(
        st.lists(
            st.builds(
                ix.Break,
                st.just("i0"),
                st.integers(2014, YEAR + 1),
                st.lists(st.sampled_from(regions), max_size=2, unique=True),
            ),
            max_size=2,
        )
    )
    imputed = draw(st.none() | st.just(np.arange(size).reshape(shape) % 7 == 3))
    panel = ix.Panel(
        regions,
        [f"i{number}" for number in range(ids)],
        [*periods, YEAR],
        np.array(values).reshape(shape),
        breaks=breaks,
        imputed=imputed,
    )
    sign = st.sampled_from([1, -1, None])
    directions = {key: draw(sign) for key in panel.indicators}
    return panel, draw(st.integers(2, 9)), directions


def signals(panel, window, directions, **settings):
    return ix.signals(
        panel, period=YEAR, window=window, directions=directions, level=LEVEL, **settings
    )


# The oracle.


def figures_of(panel, window, region, indicator):
    """The figures in the window, by year."""
    found = {}
    for place, year in enumerate(panel.periods):
        value = panel.value(region, indicator, year)
        where = panel.regions.index(region), panel.indicators.index(indicator), place
        is_imputed = panel.imputed is not None and panel.imputed[where]
        if YEAR - window < year <= YEAR and value is not None and not is_imputed:
            found[year] = value
    return found


def comparable(panel, region, indicator, figures, year):
    """The figures on the same side of every break as a year."""
    marks = [
        item.period
        for item in panel.breaks
        if item.indicator == indicator and (not item.regions or region in item.regions)
    ]
    return {
        other: value
        for other, value in figures.items()
        if all((other >= mark) == (year >= mark) for mark in marks)
    }


def colour(number, sign, is_clear):
    if not number or not is_clear:
        return "grey"
    return "green" if number * sign > 0 else "red"


def position(mine, all_figures, sign):
    n = len(all_figures)
    if mine is None or not sign:
        return None, None, None, "no_figure" if mine is None else "no_direction"
    better = sum(1 for other in all_figures if other * sign > mine * sign)
    worse = sum(1 for other in all_figures if other * sign < mine * sign)
    equal = n - better - worse
    if n < 4:
        return better + 1, None, None, "too_few_regions"
    if 4 * (better + equal) <= n:
        return better + 1, 1, "green", None
    if 4 * (worse + equal) <= n:
        return better + 1, 4, "red", None
    return better + 1, 2 if better + better + equal <= n else 3, "grey", None


def rises(row):
    pairs = [(a, b) for place, a in enumerate(row) for b in row[place + 1 :]]
    return abs(sum((a < b) - (a > b) for a, b in pairs))


def trend(usable, seen, sign):
    """Slope, chance, number of figures, colour, note."""
    count = len(usable)
    if not seen:
        return None, None, 0, None, "no_figure"
    if count < 4:
        return None, None, count, None, "break" if len(seen) >= 4 else "too_few_years"
    years, row = zip(*sorted(usable.items()), strict=True)
    slope = float(
        median(
            Fraction(int(row[j] - row[i]), years[j] - years[i])
            for j in range(count)
            for i in range(j)
        )
    )
    orders = list(permutations(row))
    chance = sum(rises(order) >= rises(row) for order in orders) / len(orders)
    if not sign:
        return slope, chance, count, None, "no_direction"
    return slope, chance, count, colour(slope, sign, chance <= LEVEL), None


def change(usable, seen, year, all_figures, sign):
    """Change, year before, colour, note."""
    if year not in seen:
        return None, None, None, "no_figure"
    earlier = [other for other in usable if other < year]
    if not earlier:
        was_seen = any(other < year for other in seen)
        return None, None, None, "break" if was_seen else "too_few_years"
    since = max(earlier)
    moved = seen[year] - usable[since]
    if not sign:
        return moved, since, None, "no_direction"
    spread = np.subtract(*np.quantile(all_figures, [0.75, 0.25])) if len(all_figures) > 3 else 0
    return moved, since, colour(moved, sign, abs(moved) >= 0.1 * spread), None


def expected(panel, window, directions, region, indicator):
    everyone = {code: figures_of(panel, window, code, indicator) for code in panel.regions}
    year = max((year for figures in everyone.values() for year in figures), default=None)
    now = [figures[year] for figures in everyone.values() if year in figures]
    seen, sign = everyone[region], directions[indicator]
    usable = {} if year is None else comparable(panel, region, indicator, seen, year)
    place, quartile, *stand = position(seen.get(year), now, sign)
    return (
        *(region, indicator, year, seen.get(year), place, len(now), quartile, *stand),
        *trend(usable, seen, sign),
        *change(usable, seen, year, now, sign),
    )


FIELDS = list(ix.Signal.__match_args__)


@given(cases())
def test_every_signal_is_what_the_rules_give(case):
    for record in signals(*case).to_records():
        wanted = expected(*case, record["region"], record["indicator"])
        for name, value in zip(FIELDS, wanted, strict=True):
            if name in {"trend", "p_value"} and value is not None:
                assert abs(record[name] - value) < 1e-12, name
            else:
                assert record[name] == value, name


@given(cases(), st.randoms())
def test_the_order_of_regions_and_indicators_changes_nothing(case, chance):
    panel, window, directions = case
    regions, ids = list(panel.regions), list(panel.indicators)
    chance.shuffle(regions)
    chance.shuffle(ids)
    shuffled = signals(panel.select(regions=regions, indicators=ids), window, directions)
    for signal in signals(*case):
        assert shuffled.signal(signal.region, signal.indicator) == signal


@given(cases(), st.sampled_from([0.25, 2.0, 1024.0]))
def test_another_unit_changes_no_position_and_no_colour(case, factor):
    panel, window, directions = case
    other = ix.Panel(
        panel.regions,
        panel.indicators,
        panel.periods,
        panel.values * factor,
        breaks=panel.breaks,
        imputed=panel.imputed,
    )
    scaled = signals(other, window, directions)
    for signal in signals(*case):
        found = scaled.signal(signal.region, signal.indicator)
        for name in ("position", "quartile", "position_colour", "trend_colour", "change_colour"):
            assert getattr(found, name) == getattr(signal, name), name


TURNED = {"green": "red", "red": "green", "grey": "grey", None: None}


@given(cases())
def test_the_other_direction_turns_every_colour_round(case):
    panel, window, directions = case
    other = signals(panel, window, {key: sign and -sign for key, sign in directions.items()})
    for signal in signals(*case):
        found = other.signal(signal.region, signal.indicator)
        for part in ("position", "trend", "change"):
            mine = getattr(signal, f"{part}_colour")
            assert getattr(found, f"{part}_colour") == TURNED[mine and str(mine)], part
            assert getattr(found, f"{part}_note") == getattr(signal, f"{part}_note"), part


@given(cases())
def test_what_lies_before_the_window_or_a_break_for_all_changes_no_trend(case):
    panel, window, directions = case
    marked = panel.with_breaks(ix.Break("i0", YEAR - 1))
    years = [year for year in panel.periods if year > YEAR - window]
    within = signals(panel.select(periods=years), window, directions)
    after = panel.select(periods=[year for year in panel.periods if year >= YEAR - 1])
    assert list(within) == list(signals(*case))
    for signal in signals(after, window, directions).indicator("i0"):
        found = signals(marked, window, directions).signal(signal.region, "i0")
        if signal.year is not None:
            assert (found.trend_years, found.change) == (signal.trend_years, signal.change)
