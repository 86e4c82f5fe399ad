"""Real figures of all municipalities, where the file lies beside the checkout: they are read,
checked and signalled. What the file holds, and what is wrong in it, stands here as numbers.
"""

from collections import Counter

import numpy as np
import pytest

from beside import beside, needs
from brede_welvaart import index as ix
from brede_welvaart.errors import SpecError

NAME = "data/rmbw_gemeenten.csv"
FILE = beside(NAME)
# As the reference has them, for what the catalogue may not have.
DIRECTIONS = {"tevredenheid_leven": 1, "werkloosheid": -1, "afstand_ov": -1, "zwemwater_kust": 1}

pytestmark = needs(NAME)


@pytest.fixture(scope="module")
def raw():
    return ix.read_panel(FILE, zero_is_missing=False)


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

    usual = {"uneven_years", "sparse", "zeros", "shift", "jump"}
    assert set(kinds) == usual | {"tenfold", "heavy_tail"}
    assert all(code in str(check) for code in ("natuurgebied_per_inwoner", "GM1982"))


def test_heavy_tails_are_found_and_cutting_them_is_weighed(check):
    last = {tail.indicator: tail for tail in check.tails}

    assert len(check.tails) == len(check.of_kind("heavy_tail")) == 56
    assert len(last) == 12
    crimes = last["geregistreerde_misdrijven"]
    assert (crimes.period, crimes.regions, crimes.cut) == (2023, 341, 28)
    assert (round(crimes.skewness, 1), round(crimes.kurtosis, 1)) == (7.2, 63.1)
    assert (round(crimes.middle, 2), round(crimes.cut_middle, 2)) == (0.02, 0.14)
    assert [key for key, tail in last.items() if tail.is_heavy_cut] == ["broeikasgas_per_inwoner"]
    assert all(key in str(check) for key in last)


def test_all_municipalities_have_their_signals(panel):
    found = ix.signals(panel, period=2023, window=8, directions=DIRECTIONS)

    assert len(found) == 342 * 37
    tilburg = found.signal("GM0855", "tevredenheid_leven")
    assert (tilburg.position, tilburg.of, tilburg.position_colour) == (179, 245, "grey")
    assert (tilburg.trend_years, tilburg.trend_colour) == (8, "grey")
    assert found.signal("GM0855", "zwemwater_kust").position_note == "no_figure"
    assert found.signal("GM0855", "sociale_cohesie").year == 2023
    assert found.signal("GM0855", "tevredenheid_woning").year == 2021
    unemployed = Counter(item.trend_colour for item in found.indicator("werkloosheid"))
    assert unemployed == {"green": 86, "grey": 256}
    assert found.text(region="GM0855").startswith("Tilburg  GM0855 · Signalen 2016")


#: Of these no figure is of the last three years before 2023.
OLD = {
    "afstand_openbaar_groen",
    "afstand_sportterrein",
    "bebouwd_terrein",
    "natuur_en_bos",
    "natuurgebied_per_inwoner",
}


def test_nearly_all_municipalities_have_a_score_that_rests_on_enough(panel):
    spec = ix.theme_spec(panel, period=2023, max_age=3)
    filled = ix.impute(panel, "latest", max_age=3)
    result = ix.compute(filled, spec, 2023)
    scores, ranks = result.scores("here_and_now"), result.ranks("here_and_now")
    coverage, imputed = result.coverage("here_and_now"), result.imputed("here_and_now")

    assert np.count_nonzero(np.isfinite(scores)) == 339
    assert coverage[ranks <= 50].min() >= 2 / 3
    assert (imputed <= coverage).all()
    assert 0.1 < np.median(imputed) < 0.5
    few = {item.indicator for item in spec.left_out}
    assert few == OLD | {
        "ondervonden_delicten",
        "onveilig_voelen_buurt",
        "sociale_cohesie",
        "tevredenheid_woning",
        "tevredenheid_woonomgeving",
        "zwemwater_kust",
    }
    without = ix.compute(panel, spec, 2023)
    assert np.count_nonzero(np.isfinite(without.scores("here_and_now"))) < 339
    report = ix.report(panel, "Tilburg", 2023, spec=spec, bounds=None)
    assert report.scores[0].imputed == imputed[panel.region_number("Tilburg")]


def test_what_cannot_be_ranked_is_refused_and_never_nan_for_all(panel):
    filled, spec = ix.impute(panel, "latest", max_age=3), ix.theme_spec(panel)
    result = ix.compute(filled, spec, 2023)
    with pytest.raises(SpecError, match="kept apart"):
        ix.leave_one_out(panel, spec, 2023)
    with pytest.raises(SpecError, match="kept apart"):
        ix.rank_stability(result, draws=10)
    stable = ix.rank_stability(result, "here_and_now", draws=50)
    assert np.count_nonzero(~np.isnan(stable.mean)) > 200
    leaves = [ix.Leaf(key, direction=1) for key in ("werkloosheid", "natuur_en_bos")]
    thin = ix.compute(panel, ix.Spec(ix.Group("alles", leaves)), 2023)
    with pytest.raises(SpecError, match="no region has all parts of this group"):
        ix.rank_stability(thin)


def test_positions_run_from_1_to_n_for_every_indicator(panel):
    directions = dict.fromkeys(panel.indicators, 1)
    found = ix.signals(panel, period=2023, directions=directions)
    for indicator in panel.indicators:
        places = [item.position for item in found.indicator(indicator) if item.position]
        [count] = {item.of for item in found.indicator(indicator)}

        assert len(places) == count
        if indicator in OLD:
            assert places == []
            continue
        assert min(places) == 1
        assert max(places) <= count


def test_equal_weights_of_themes_are_no_equal_importance(panel):
    filled, spec = ix.impute(panel, "latest", max_age=3), ix.theme_spec(panel)
    found = ix.coherence(ix.compute(filled, spec, 2023))
    here = next(group for group in found.groups if group.group == "here_and_now")
    parts = found.parts_of("here_and_now")

    assert here in found.uneven
    assert {round(part.weight, 3) for part in parts} == {0.125}
    assert [(part.part, round(part.r_squared, 2)) for part in parts] == [
        ("materiele_welvaart", 0.77),
        ("subjectief_welzijn", 0.53),
        ("arbeid_en_vrije_tijd", 0.52),
        ("samenleving", 0.45),
        ("gezondheid", 0.38),
        ("milieu", 0.28),
        ("veiligheid", 0.11),
        ("wonen", 0.0),
    ]
    assert round(here.alpha, 2) == 0.75
    said = " ".join(str(found).split())
    assert (
        "hier en nu: de gewichten zijn gelijk, maar R² loopt van 0,00 (Wonen) tot 0,77 "
        "(Materiële welvaart). Gelijke gewichten zijn hier geen gelijk belang." in said
    )


def test_what_places_hang_on_is_told_by_choice(panel):
    spec = ix.theme_spec(panel, period=2023)
    found = ix.uncertainty(panel, spec, "here_and_now", 2023)
    effects = {effect.choice: effect for effect in found.effects}
    points = [round(one.mean_shift, 1) for one in effects["normaliser"].options]

    assert np.count_nonzero(found.ranked) == 339
    # By itself, a normaliser moves regions by tens of places, and weights spread them over more.
    assert points == [0, 27.5, 41.6]
    assert round(effects["normaliser"].span) == 46
    assert round(effects["weights"].span) == 59
    assert round(effects["aggregator"].mean_shift, 1) == 5.7
    assert round(effects["imputation"].mean_shift, 1) == 13.4
    order = sorted(effects, key=lambda choice: -effects[choice].total_order)
    assert order == ["normaliser", "weights", "aggregator", "imputation"]
    assert sum(effect.first_order for effect in found.effects) < 1
    assert all(effect.total_order_error < 0.03 for effect in found.effects)
    weights = ix.uncertainty(
        panel,
        spec,
        "here_and_now",
        2023,
        normalisers=[],
        aggregators=[],
        imputations=["latest"],
        bounds=(0.5, 1.5),
    )
    [effect] = weights.effects
    assert round(effect.span) == 49
