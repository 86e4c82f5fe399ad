"""The profile of a scan by the letter of section 6 of the design, slowly and plainly.

This is the judge of the property tests: it reads the attributes of a scan and counts with
``Fraction`` only. It shares no code with the library; do not make it faster.
"""

from collections import Counter
from fractions import Fraction

DIMENSIONS = ("here_and_now", "later", "elsewhere")
UNDER_TEN_YEARS = {"now", "1_5", "5_10"}
TEN_YEARS_OR_MORE = {"10_20", "20_40", "40_plus"}
IN_THE_NETHERLANDS = {
    "street",
    "neighbourhood",
    "district",
    "municipality",
    "region",
    "province",
    "netherlands",
}
OUTSIDE = {"abroad_eu", "outside_eu"}
WEIGHTS = {"low": 1, "medium": 2, "high": 3, "unrated": 1}


def words(values):
    return {str(value) for value in values}


def is_unspecified(effect):
    """'Without horizons or places it is unspecified, listed, never guessed.'"""
    return len(effect.horizons) == 0 or len(effect.places) == 0


def is_in(effect, dimension):
    """'By horizon and place, not by theme.'"""
    if is_unspecified(effect):
        return False
    horizons, places = words(effect.horizons), words(effect.places)
    if dimension == "here_and_now":
        return bool(horizons & UNDER_TEN_YEARS) and bool(places & IN_THE_NETHERLANDS)
    if dimension == "later":
        return bool(horizons & TEN_YEARS_OR_MORE)
    return bool(places & OUTSIDE)


def weight(effect, weights=None):
    """'Importance low, medium, high = 1, 2, 3 (setting; absent = 1).'"""
    name = "unrated" if effect.importance is None else str(effect.importance)
    return Fraction((WEIGHTS | dict(weights or {}))[name])


def total(effects, sentiment, weights=None):
    return sum(
        (weight(effect, weights) for effect in effects if effect.sentiment == sentiment),
        start=Fraction(0),
    )


def sums(scan, theme, dimension, weights=None):
    """Positive, negative, neutral and net of one theme in one dimension."""
    found = [one for one in scan.effects if one.theme == theme and is_in(one, dimension)]
    positive, negative, neutral = (
        total(found, sentiment, weights) for sentiment in ("positive", "negative", "neutral")
    )
    return positive, negative, neutral, positive - negative


def coverage(scan, themes):
    """'Coverage = share of themes with an effect.'"""
    return Fraction(len({effect.theme for effect in scan.effects}), len(themes))


def differing(effects):
    return [effect for effect in effects if effect.sentiment in {"positive", "negative"}]


def is_one_sided(effects):
    """'Three or more non-neutral effects, all one sign.'"""
    found = differing(effects)
    return len(found) >= 3 and len({str(effect.sentiment) for effect in found}) == 1


def flags(scan, themes, weights=None):
    """Every flag as kind, themes, dimension and the effects it rests on; each as often as it is."""
    of_theme = {theme: [one for one in scan.effects if one.theme == theme] for theme in themes}
    found = [*of_the_whole(scan, of_theme)]
    for theme, effects in of_theme.items():
        found += of_one_theme(scan, theme, effects, weights)
        for effect in effects:
            found += [(kind, (theme,), None, [effect]) for kind in of_one_effect(effect)]
    return Counter(
        (kind, concerned, dimension, frozenset(Counter(effects).items()))
        for kind, concerned, dimension, effects in found
    )


def of_the_whole(scan, of_theme):
    blind = tuple(theme for theme, effects in of_theme.items() if not effects)
    if blind:
        yield "blind_spot", blind, None, []
    for dimension in DIMENSIONS:
        if not any(is_in(effect, dimension) for effect in scan.effects):
            yield "nobody_looked", (), dimension, []
    if is_one_sided(scan.effects):
        yield "one_sided", (), None, differing(scan.effects)


def of_one_theme(scan, theme, effects, weights):
    if is_one_sided(effects):
        yield "one_sided", (theme,), None, differing(effects)
    now = sums(scan, theme, "here_and_now", weights)[3]
    for dimension in ("later", "elsewhere"):
        if now > 0 and sums(scan, theme, dimension, weights)[3] < 0:
            rests_on = [
                effect
                for effect in differing(effects)
                if is_in(effect, "here_and_now") or is_in(effect, dimension)
            ]
            yield f"passed_on_to_{dimension}", (theme,), dimension, rests_on


def of_one_effect(effect):
    if effect.discussion:
        yield "contested"
    if effect.importance == "high" and len(effect.evidence) == 0:
        yield "unsupported"
    if effect.written_by_ai and not effect.reviewed:
        yield "unreviewed"
