"""Section 5: per region and indicator "position x of n, quartile, trend, latest change, colour,
N.B. where there is too little", beside an oracle that goes by the rules one figure at a time.
"""

import math
from collections import Counter
from fractions import Fraction
from itertools import combinations, pairwise, permutations, product
from statistics import median

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from brede_welvaart import index as ix

YEAR = 2023
NAN = float("nan")
LEVEL = 0.1
# Half of them are missing; one draw for each, since there are many in a panel.
FIGURES = st.sampled_from([figure for number in range(-3, 10) for figure in (float(number), NAN)])


@st.composite
def cases(draw):
    """A panel with gaps, ties, breaks and imputed figures; a window; directions."""
    count, ids, years = draw(st.tuples(st.integers(1, 9), st.integers(1, 2), st.integers(1, 6)))
    periods = sorted(
        draw(st.lists(st.integers(2015, YEAR - 1), min_size=years, max_size=years, unique=True))
    )
    shape = count, ids, years + 1
    size = count * ids * (years + 1)
    values = draw(st.lists(FIGURES, min_size=size, max_size=size))
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


SETTINGS = st.fixed_dictionaries(
    {"max_age": st.integers(0, 4), "correction": st.sampled_from([None, 0.3, 0.7])}
)


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


def spread_of_s(years, rho):
    """The variance of S, pair of pairs by pair of pairs."""

    def near(a, b):
        return rho ** abs(a - b) if a != b else 1.0

    def together(i, j, k, m):
        return near(j, m) - near(j, k) - near(i, m) + near(i, k)

    pairs = list(combinations(years, 2))
    total = 0.0
    for one, other in product(pairs, pairs):
        size = math.sqrt(together(*one, *one) * together(*other, *other))
        total += 2 / math.pi * math.asin(max(-1.0, min(1.0, together(*one, *other) / size)))
    return total


def chance_of(row, years, rho):
    """The share of all orders that rise as clearly, between two counts by its logarithm."""
    counts = Counter(map(rises, permutations(row)))
    whole = sum(counts.values())
    chances = {s: sum(n for other, n in counts.items() if other >= s) / whole for s in counts}
    asked = rises(row)
    if rho:
        asked *= math.sqrt(spread_of_s(years, 0) / spread_of_s(years, rho))
    return math.exp(
        np.interp(asked, sorted(chances), [math.log(chances[s]) for s in sorted(chances)])
    )


def trend(usable, seen, sign, rho):
    """Slope, chance, number of figures, colour, note."""
    count = len(usable)
    if not count:
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
    chance = chance_of(row, years, rho)
    if not sign:
        return slope, chance, count, None, "no_direction"
    return slope, chance, count, colour(slope, sign, chance <= LEVEL), None


def change(usable, seen, year, sign, rho):
    """Change, year before, chance, colour, note."""
    if year is None:
        return None, None, None, None, "no_figure"
    earlier = [other for other in seen if other < year]
    steps = [
        ((usable[b] - usable[a]) / math.sqrt(1 - rho ** (b - a)), usable[b] - usable[a], a)
        for a, b in pairwise(sorted(usable))
    ]
    if not steps:
        return None, None, None, None, "break" if earlier else "too_few_years"
    *before, (latest, moved, since) = steps
    if len(before) < 3:
        return moved, since, None, None, "break" if len(earlier) >= 4 else "too_few_years"
    sizes = [size for size, _, _ in before]
    away = latest - np.mean(sizes)
    limit = np.std(sizes, ddof=1) * math.sqrt(1 + 1 / len(sizes))
    if abs(away) < 1e-9:
        chance = 1.0
    else:
        chance = 0.0 if limit < 1e-9 else float(2 * stats.t.sf(abs(away) / limit, len(sizes) - 1))
    if not sign:
        return moved, since, chance, None, "no_direction"
    is_clear = chance <= LEVEL and moved * away > 0
    return moved, since, chance, colour(moved, sign, is_clear), None


def expected(case, settings, region, indicator):
    panel, window, directions = case
    everyone = {code: figures_of(panel, window, code, indicator) for code in panel.regions}
    last = {
        code: max((year for year in figures if year >= YEAR - settings["max_age"]), default=None)
        for code, figures in everyone.items()
    }
    now = [everyone[code][year] for code, year in last.items() if year is not None]
    seen, sign, year = everyone[region], directions[indicator], last[region]
    rho = settings["correction"] or 0.0
    usable = {} if year is None else comparable(panel, region, indicator, seen, year)
    place, quartile, *stand = position(seen.get(year), now, sign)
    return (
        *(region, indicator, year, seen.get(year), None),
        *(place, len(now), None, None, quartile, *stand),
        *trend(usable, seen, sign, rho),
        *change(usable, seen, year, sign, rho),
        *(rho, False),
    )


FIELDS = list(ix.Signal.__match_args__)


@given(cases(), SETTINGS)
def test_every_signal_is_what_the_rules_give(case, settings):
    for record in signals(*case, **settings).to_records():
        wanted = expected(case, settings, record["region"], record["indicator"])
        for name, value in zip(FIELDS, wanted, strict=True):
            if name in {"trend", "p_value", "change_p_value"} and value is not None:
                assert abs(record[name] - value) < 1e-9, name
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


@given(cases())
def test_what_is_the_same_everywhere_counts_for_nothing_beside_the_middle_region(case):
    panel, window, directions = case
    wave = np.arange(len(panel.periods)) ** 2 * 4.0
    moved = ix.Panel(
        panel.regions,
        panel.indicators,
        panel.periods,
        panel.values + wave,
        breaks=panel.breaks,
        imputed=panel.imputed,
    )
    relative = {"relative_to": "median"}
    other = signals(moved, window, directions, **relative)
    for signal in signals(*case, **relative):
        found = other.signal(signal.region, signal.indicator)
        for name in ("trend", "trend_colour", "change", "change_colour", "correlation"):
            assert getattr(found, name) == getattr(signal, name), name
