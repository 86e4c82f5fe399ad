"""Section 7: reusable laws of the scan. Each catches the mistake that it is about."""

from collections import Counter
from fractions import Fraction

import pytest
from hypothesis import settings

import brede_welvaart as bw
from brede_welvaart.testing import laws
from examples import ENOUGH

LATER = {"10_20", "20_40", "40_plus"}
WEIGHTS = {"low": 1, "medium": 2, "high": 3, None: 1}

#: On how many examples a right scorer is tried.
TRIES = min(30, settings().max_examples)


def ours(scan):
    return bw.weigh(bw.from_dict(scan, bw.Scan))


class Weigher:
    """Weighs a scan in another way than the library; each mistake is one switch."""

    def __init__(self, mistake=None):
        self.mistake = mistake

    def __call__(self, scan):
        tallies = {}
        for place, effect in enumerate(scan["effects"]):
            for dimension in self.dimensions(effect):
                tally = tallies.setdefault((self.theme(effect), dimension), Counter())
                tally[self.sentiment(effect)] += self.weight(effect, place)
        themes = {}
        for (theme, dimension), tally in tallies.items():
            found = {name: tally[name] for name in ("positive", "negative", "neutral")}
            if self.mistake == "at most five":
                found = {name: min(number, 5) for name, number in found.items()}
            found["net"] = found["positive"] - found["negative"]
            if self.mistake == "neutral is positive":
                found["net"] += found["neutral"]
            themes.setdefault(theme, {})[dimension] = found
        touched = {effect["theme"] for effect in scan["effects"]}
        if self.mistake == "only what has a dimension":
            touched = set(themes)
        return {
            "themes": themes,
            "coverage": Fraction(len(touched), len(bw.themes(scan["scheme"]))),
        }

    def theme(self, effect):
        return "wonen" if self.mistake == "one theme" else effect["theme"]

    def sentiment(self, effect):
        sentiment = effect.get("sentiment")
        if self.mistake == "neutral counts":
            return "positive" if sentiment == "neutral" else sentiment
        return sentiment

    def weight(self, effect, place):
        weight = WEIGHTS[effect.get("importance")]
        if self.mistake == "all alike":
            return 1
        if self.mistake == "bad weighs double" and effect.get("sentiment") == "negative":
            return 2 * weight
        if self.mistake == "first weighs double" and place == 0:
            return 2 * weight
        if self.mistake == "needs evidence" and not effect.get("evidence"):
            return 0
        return weight

    def dimensions(self, effect):
        horizons, places = set(effect.get("horizons", ())), set(effect.get("places", ()))
        if self.mistake == "guesses" and not places:
            places = {"municipality"}
        if not horizons or not places:
            return []
        outside = {"abroad_eu", "outside_eu"}
        if self.mistake == "inside is outside":
            outside |= {"inside_eu"}
        found = []
        if horizons - LATER and places - outside - {"inside_eu"}:
            found.append("here_and_now")
        if horizons & LATER:
            found.append("later")
        return [*found, "elsewhere"] if places & outside else found


@pytest.mark.parametrize("law", laws.ALL_OF_SCAN)
def test_our_own_profile_keeps_every_law_exactly(law):
    law(ours, tolerance=0, max_examples=TRIES)


@pytest.mark.parametrize("law", laws.ALL_OF_SCAN)
def test_another_way_to_weigh_keeps_every_law(law):
    law(Weigher(), tolerance=0, max_examples=TRIES)


BROKEN = [
    (laws.scan_net_is_the_difference, "neutral is positive"),
    (laws.scan_unspecified_counts_nowhere, "guesses"),
    (laws.scan_when_and_where_decide, "inside is outside"),
    (laws.scan_neutral_weighs_nothing, "neutral counts"),
    (laws.scan_importance_weighs, "all alike"),
    (laws.scan_coverage_is_a_share, "only what has a dimension"),
    (laws.scan_themes_stand_alone, "one theme"),
    (laws.scan_is_the_sum_of_its_effects, "at most five"),
    (laws.scan_mirrored_is_mirrored, "bad weighs double"),
    (laws.scan_order_changes_nothing, "first weighs double"),
    (laws.scan_words_change_nothing, "needs evidence"),
]


@pytest.mark.parametrize(("law", "mistake"), BROKEN, ids=lambda one: getattr(one, "__name__", one))
def test_a_mistake_is_caught_by_the_law_that_names_it(law, mistake):
    with pytest.raises(bw.LawBrokenError) as caught:
        law(Weigher(mistake), max_examples=ENOUGH)
    assert caught.value.law == law.__name__


def test_every_law_has_a_mistake_that_breaks_it():
    assert {law for law, _ in BROKEN} == set(laws.ALL_OF_SCAN)


@pytest.mark.parametrize(
    ("result", "message"),
    [
        (None, "the result: expected a mapping, got NoneType"),
        ({"coverage": 0}, "themes: expected a mapping, got NoneType"),
    ],
)
def test_what_is_no_result_is_said_in_words(result, message):
    with pytest.raises(bw.LawBrokenError) as caught:
        laws.check_scan(lambda _: result)
    assert caught.value.message == message


def test_a_tally_without_a_number_is_refused():
    def weigh(scan):
        themes = {one.id: {"later": {"positive": 0}} for one in bw.themes(scan["scheme"])}
        return {"themes": themes, "coverage": 0}

    with pytest.raises(bw.LawBrokenError, match="later has no 'negative'"):
        laws.check_scan(weigh)


def test_check_names_the_first_law_that_breaks():
    laws.check_scan(Weigher(), max_examples=10)
    with pytest.raises(bw.LawBrokenError) as caught:
        laws.check_scan(Weigher("guesses"), max_examples=ENOUGH)
    assert caught.value.law == "scan_unspecified_counts_nowhere"
