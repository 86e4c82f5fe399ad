"""Real figures of all municipalities, where the file lies beside the checkout: they are read,
checked and signalled. What the file holds, and what is wrong in it, stands here as numbers.
"""

from collections import Counter

import numpy as np
import pytest

from beside import beside, needs
from brede_welvaart import index as ix

NAME = "data/rmbw_gemeenten.csv"
FILE = beside(NAME)
# As the reference has them, for what the catalogue may not have.
DIRECTIONS = {"tevredenheid_leven": 1, "werkloosheid": -1, "afstand_ov": -1, "zwemwater_kust": 1}

pytestmark = needs(NAME)


@pytest.fixture(scope="module")
def raw():
    return ix.read_panel(FILE)


@pytest.fixture(scope="module")
def raw_check(raw):
    return ix.check(raw, regions=raw.regions)


@pytest.fixture(scope="module")
def panel(raw_check):
    return ix.read_panel(FILE, zero_is_missing=raw_check.suspect_zeros)


@pytest.fixture(scope="module")
def check(panel):
    return ix.check(panel, regions=panel.regions)


def test_the_file_is_read(raw):
    assert raw.values.shape == (342, 37, 11)
    assert (raw.periods[0], raw.periods[-1]) == (2013, 2023)
    assert np.count_nonzero(~np.isnan(raw.values)) == 96102


def test_zeros_stand_for_missing_in_all_indicators_but_one(raw, raw_check):
    zeros = raw_check.of_kind("zeros")
    with_zeros = {finding.indicator for finding in zeros}

    assert sum(finding.count for finding in zeros) == np.count_nonzero(raw.values == 0) == 21170
    assert len(with_zeros) == 28
    assert with_zeros - set(raw_check.suspect_zeros) == {"natuurgebied_per_inwoner"}


def test_with_zeros_as_missing_coverage_shows_what_is_thin(panel, check):
    figures = np.count_nonzero(~np.isnan(panel.values))
    thin = {finding.indicator for finding in check.of_kind("sparse")}

    assert figures == 96102 - 21170 + 22
    assert thin == {
        "ondervonden_delicten",
        "onveilig_voelen_buurt",
        "sociale_cohesie",
        "tevredenheid_woning",
        "tevredenheid_woonomgeving",
        "zwemwater_kust",
    }
    assert len(check.of_kind("uneven_years")) == 19


def test_jumps_and_shifts_are_found(check):
    shifts = {(finding.indicator, finding.period) for finding in check.of_kind("shift")}
    jumps = {(item.region, item.indicator, item.period) for item in check.of_kind("jump")}

    assert shifts == {
        ("vertrouwen_instituties", 2020),
        ("vertrouwen_instituties", 2021),
        ("vertrouwen_instituties", 2022),
        ("vrijwilligerswerk", 2023),
    }
    assert len(jumps) == 309
    assert ("GM1982", "natuurgebied_per_inwoner", 2017) in jumps
    assert ("GM0088", "afstand_cafe", 2020) in jumps
    assert ("GM0448", "afstand_ov", 2023) in jumps


def test_no_year_is_constant_and_all_codes_are_of_municipalities(check):
    kinds = Counter(finding.kind for finding in check.findings)

    assert set(kinds) == {"uneven_years", "sparse", "zeros", "shift", "jump"}
    assert all(code in str(check) for code in ("natuurgebied_per_inwoner", "GM1982"))


def test_all_municipalities_have_their_signals(panel):
    found = ix.signals(panel, period=2023, window=8, directions=DIRECTIONS)

    assert len(found) == 342 * 37
    tilburg = found.signal("GM0855", "tevredenheid_leven")
    assert (tilburg.position, tilburg.of, tilburg.position_colour) == (163, 220, "grey")
    assert (tilburg.trend_years, tilburg.trend_colour) == (8, "grey")
    assert found.signal("GM0855", "zwemwater_kust").position_note == "no_figure"
    assert found.signal("GM0855", "sociale_cohesie").year == 2023
    assert found.signal("GM0855", "tevredenheid_woning").year == 2021
    unemployed = Counter(item.trend_colour for item in found.indicator("werkloosheid"))
    assert unemployed == {"green": 335, "grey": 7}
    assert found.text(region="GM0855").startswith("Tilburg  GM0855 · Signalen 2016")


def test_positions_run_from_1_to_n_for_every_indicator(panel):
    directions = dict.fromkeys(panel.indicators, 1)
    found = ix.signals(panel, period=2023, directions=directions)
    for indicator in panel.indicators:
        places = [item.position for item in found.indicator(indicator) if item.position]
        [count] = {item.of for item in found.indicator(indicator)}

        assert len(places) == count
        assert min(places) == 1
        assert max(places) <= count
