"""Who counts where: dimensions, sums, coverage and what is listed."""

from fractions import Fraction

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart._scan.settings import ScanSettings
from brede_welvaart._scan.weigh import dimensions_of, make_profile
from faults_said import said

TEXT = bw.Text("Een tekst", "A text")
THEMES = tuple(
    bw.Theme(key, "lijst", bw.Text(key), TEXT, "published", ["bron"], withdrawn=gone)
    for key, gone in (("wonen", None), ("oud", "2026-01-01"), ("lucht", None))
)
HERE, LATER, ELSEWHERE = bw.Dimension


def scan(*effects: bw.Effect) -> bw.Scan:
    return bw.Scan("Plan", "lijst", effects)


def weigh(*effects: bw.Effect, settings: ScanSettings | None = None) -> bw.ScanProfile:
    return make_profile(scan(*effects), THEMES, settings or ScanSettings())


@pytest.mark.parametrize(
    ("horizons", "places", "expected"),
    [
        ((), (), ()),
        (("now",), (), ()),
        ((), ("street",), ()),
        (("10_20",), (), ()),
        ((), ("outside_eu",), ()),
        (("now",), ("street",), (HERE,)),
        (("1_5",), ("netherlands",), (HERE,)),
        (("5_10",), ("province",), (HERE,)),
        (("10_20",), ("region",), (LATER,)),
        (("20_40",), ("inside_eu",), (LATER,)),
        (("40_plus",), ("outside_eu",), (LATER, ELSEWHERE)),
        (("now",), ("abroad_eu",), (ELSEWHERE,)),
        (("now",), ("inside_eu",), ()),
        (("now",), ("inside_eu", "municipality"), (HERE,)),
        (("now", "40_plus"), ("district", "outside_eu"), (HERE, LATER, ELSEWHERE)),
        (("5_10", "10_20"), ("neighbourhood",), (HERE, LATER)),
    ],
)
def test_horizons_and_places_say_in_which_dimensions_an_effect_is(
    horizons: tuple[str, ...], places: tuple[str, ...], expected: tuple[bw.Dimension, ...]
) -> None:
    effect = bw.Effect("wonen", "Iets", horizons=horizons, places=places)

    assert dimensions_of(effect) == set(expected)


def test_an_effect_counts_in_full_in_each_of_its_dimensions() -> None:
    both = bw.Effect(
        "wonen", "Iets", "", "negative", "high", ("now", "10_20"), ("street", "outside_eu")
    )
    profile = weigh(both)

    for tally in profile.theme("wonen").dimensions.values():
        assert tally == bw.Tally(Fraction(0), Fraction(3), Fraction(0), (both,))
        assert tally.net == -3
    assert profile.theme("lucht").here_and_now == bw.Tally(
        Fraction(0), Fraction(0), Fraction(0), ()
    )


def test_weights_add_up_by_sentiment() -> None:
    given = [("positive", "low"), ("positive", None), ("negative", "medium"), ("neutral", "high")]
    effects = [
        bw.Effect("wonen", f"Gevolg {n}", "", sentiment, importance, ("now",), ("street",))
        for n, (sentiment, importance) in enumerate([*given, (None, "high")])
    ]
    profile = weigh(*effects, settings=ScanSettings(unrated="1/3"))
    tally = profile.theme("wonen").here_and_now

    assert (tally.positive, tally.negative, tally.neutral) == (Fraction(4, 3), 2, 3)
    assert tally.net == Fraction(-2, 3)
    assert tally.effects == tuple(effects)
    assert profile.unrated == (effects[1],)
    assert profile.undecided == (effects[4],)


def test_an_effect_on_a_withdrawn_theme_is_listed_and_not_weighed() -> None:
    effect = bw.Effect("oud", "Iets", "", "positive", "high", ("now",), ("street",))
    profile = weigh(effect)

    assert list(profile.themes) == ["wonen", "lucht"]
    assert profile.withdrawn == (effect,)
    assert profile.coverage == 0
    assert (profile.unspecified, profile.unrated) == ((), ())
    assert len(profile.flagged("nobody_looked")) == 3


def test_coverage_is_the_share_of_the_themes_with_an_effect() -> None:
    neutral = bw.Effect("lucht", "Iets", sentiment="neutral")

    assert weigh().exact_coverage == 0
    assert weigh(neutral, neutral).exact_coverage == Fraction(1, 2)
    assert weigh(neutral).coverage == 0.5
    assert weigh(neutral).theme("lucht").is_covered
    assert not weigh(neutral).theme("wonen").is_covered


def test_an_effect_on_a_theme_that_the_scheme_does_not_have_is_refused() -> None:
    with pytest.raises(bw.DataError) as caught:
        weigh(bw.Effect("lucht", "x"), bw.Effect("wonne", "y"))

    message = "no theme 'wonne' in scheme 'lijst'; did you mean 'wonen'?"
    assert said(caught.value.faults) == (("effects[1].theme", message),)


def test_a_scan_by_another_scheme_is_refused() -> None:
    with pytest.raises(bw.DataError) as caught:
        make_profile(attrs.evolve(scan(), scheme="lijs"), THEMES, ScanSettings())

    (fault,) = caught.value.faults
    assert said([fault])[0] == ("scheme", "no theme scheme 'lijs'; did you mean 'lijst'?")
