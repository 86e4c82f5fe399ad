"""Section 6: "per theme and dimension positive, negative, neutral and net (positive - negative),
by importance; coverage = share of themes with an effect"; "an effect counts in full in each;
without horizons or places it is *unspecified*, listed, never guessed"; "`inside_eu` may be either:
shown as unclear, never counted as outside".
"""

from hypothesis import given

import brede_welvaart as bw
import scan_oracle
from brede_welvaart.testing import strategies
from scan_laws import numbers, theme_ids


@given(strategies.scans(plain=True), strategies.scan_weights())
def test_every_number_is_what_the_definition_gives(scan, weights):
    profile = bw.weigh(scan, weights=weights)
    themes = theme_ids(scan)
    assert tuple(profile.themes) == themes
    assert numbers(profile) == {
        (theme, dimension): scan_oracle.sums(scan, theme, dimension, weights)
        for theme in themes
        for dimension in scan_oracle.DIMENSIONS
    }
    assert profile.exact_coverage == scan_oracle.coverage(scan, themes)
    assert profile.coverage == float(profile.exact_coverage)


@given(strategies.scans())
def test_what_is_not_said_is_listed(scan):
    profile = bw.weigh(scan)

    def listed(wanted):
        return sorted(map(repr, filter(wanted, scan.effects)))

    assert sorted(map(repr, profile.unspecified)) == listed(scan_oracle.is_unspecified)
    assert sorted(map(repr, profile.unclear)) == listed(lambda one: "inside_eu" in one.places)
    assert sorted(map(repr, profile.undecided)) == listed(lambda one: one.sentiment is None)
    assert sorted(map(repr, profile.unrated)) == listed(lambda one: one.importance is None)
    assert profile.withdrawn == ()


@given(strategies.scans(plain=True))
def test_an_effect_stands_in_each_of_its_dimensions(scan):
    profile = bw.weigh(scan)
    for dimension in bw.Dimension:
        found = [one for tally in profile.dimension(dimension).values() for one in tally.effects]
        wanted = [one for one in scan.effects if scan_oracle.is_in(one, dimension)]
        assert sorted(map(repr, found)) == sorted(map(repr, wanted))
